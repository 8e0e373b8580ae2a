import type { Position } from "../book/address";
import type { Message, Validation } from "../book/new-sheet";
import { fieldsOfFormat, type FieldId } from "../form/fields";
import type { FieldKind, FormatId } from "../form/types";
import { areasOf } from "../mark/band";

/** What is said where figures are typed, in one language. */
export interface ValidationTexts {
  readonly prompt: Readonly<Record<FieldKind, Message>>;
  readonly refusal: Readonly<Record<FieldKind, Message>>;
}

/**
 * What may be typed into the cells of a form: whole numbers not below 0, any whole number for 本年增/减, decimals for amounts.
 * @param added what is said of single fields beyond the rest
 */
export function validationsOf(
  format: FormatId,
  places: ReadonlyMap<FieldId, Position>,
  texts: ValidationTexts,
  added: ReadonlyMap<FieldId, string>,
): readonly Validation[] {
  const groups = new Map<string, { kind: FieldKind; more: string; cells: Position[] }>();
  for (const { id, kind } of fieldsOfFormat(format)) {
    const place = places.get(id);
    const more = added.get(id) ?? "";
    const key = `${kind} ${more}`;
    const group = groups.get(key) ?? { kind, more, cells: [] };
    groups.set(key, group);
    if (place) group.cells.push(place);
  }
  return [...groups.values()].map(({ kind, more, cells }) => ({
    areas: areasOf(cells),
    accepts:
      kind === "change"
        ? { kind: "whole", from: -most, to: most }
        : { kind: kind === "money" ? "decimal" : "whole", from: 0, to: null },
    prompt: { title: texts.prompt[kind].title, text: [more, texts.prompt[kind].text].filter(Boolean).join("\n") },
    refusal: texts.refusal[kind],
  }));
}

/** Far beyond any change of a year; what may be negative has no bound of its own. */
const most = 999_999_999;
