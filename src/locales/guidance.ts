import type { Field } from "../form/fields";
import { formats } from "../form/fields";
import type { Basis, FormatId } from "../form/types";

/**
 * One thing said of a field. `printed`: it stands in the form itself. `deduced`: our reading of the form, of the
 * Regulations and of published reports; never an official sentence, and a face must show that it is not.
 */
export interface GuidanceSentence {
  readonly text: string;
  readonly basis: Basis;
}

/** The texts from which the guidance of every field is put together, in one language. */
export interface GuidanceTexts {
  /** How a face names the basis of a sentence. */
  readonly basis: Readonly<Record<Basis, string>>;
  /** By row id (`t3.granted`). */
  readonly rows: Readonly<Record<string, string>>;
  /** By column id (`t3.natural`), or by format and column id (`2019 t2.decisions`) where the formats differ. */
  readonly columns: Readonly<Record<string, string>>;
  /** How the figure is written. */
  readonly kinds: Readonly<Record<Field["kind"], string>>;
  /** What the form itself prints about rows and columns, by row or column id. */
  readonly printed: Readonly<Record<string, string>>;
}

/**
 * What is said of a field: where it stands in the form (printed), what the form prints about it, what its row and its
 * column mean and how its figure is written (deduced).
 */
export function guidanceOf(texts: GuidanceTexts, format: FormatId, field: Field): readonly GuidanceSentence[] {
  const [row, column] = [rowGuidance(texts, format, field), columnGuidance(texts, format, field)];
  const of = (basis: Basis) => [...row, ...column].filter((sentence) => sentence.basis === basis);
  return [
    { text: labelPath(format, field).join(" · "), basis: "printed" },
    ...of("printed"),
    ...of("deduced"),
    { text: texts.kinds[field.kind], basis: "deduced" },
  ];
}

/** What is said of the row of a field: what the form prints about it, and what it means. */
export function rowGuidance(texts: GuidanceTexts, format: FormatId, { row }: Field): readonly GuidanceSentence[] {
  return sentencesOf(texts.printed, texts.rows, format, row);
}

/** The same of its column. */
export function columnGuidance(texts: GuidanceTexts, format: FormatId, field: Field): readonly GuidanceSentence[] {
  return sentencesOf(texts.printed, texts.columns, format, columnKey(field));
}

function sentencesOf(
  printed: GuidanceTexts["printed"],
  deduced: GuidanceTexts["columns"],
  format: FormatId,
  key: string,
): readonly GuidanceSentence[] {
  return [
    ...textOf(printed, format, key).map((text) => ({ text, basis: "printed" as const })),
    ...textOf(deduced, format, key).map((text) => ({ text, basis: "deduced" as const })),
  ];
}

/** The printed labels that lead to a field, from the outermost to its column: 第二十条第（五）项 · 行政许可 · 本年增/减. */
export function labelPath(format: FormatId, field: Field): readonly string[] {
  const block =
    field.table === "t2"
      ? formats[format].t2.blocks.find((each) => each.rows.some((row) => `t2.${row.id}` === field.row))
      : undefined;
  return [
    ...(block ? [block.title] : []),
    ...(field.rowGroup === null ? [] : [field.rowGroup]),
    field.rowLabel,
    ...(field.columnGroup === null ? [] : [field.columnGroup]),
    field.columnLabel,
  ];
}

/** A field's column within its table; 表四 has the same five columns in each group. */
export function columnKey(field: Field): string {
  return `${field.table}.${field.id.slice(field.id.lastIndexOf(".") + 1)}`;
}

/** The text of a key, in its own words for the format where it has some; none where there is none. */
export function textOf(texts: Readonly<Record<string, string>>, format: FormatId, key: string): string[] {
  const text = texts[`${format} ${key}`] ?? texts[key];
  return text === undefined ? [] : [text];
}
