import { allEquations } from "../form/all-equations";
import { fieldsOfEquation } from "../form/equations";
import { fieldsOfTable, formats, tableIds, type Field } from "../form/fields";
import { ruleOf, type RuleId } from "../form/rules";
import type { FieldKind, FormatId, TableId } from "../form/types";
import type { Guide, GuidePart, GuideRow } from "../paper/guide";
import { columnKey, labelPath, textOf, type GuidanceTexts } from "./guidance";
import type { RuleTexts } from "./rule-texts";

/** What 填报说明 says beyond the guidance of the fields, in one language. */
export interface GuideTexts {
  readonly title: (source: string) => string;
  readonly note: (deduced: string) => string;
  readonly sheet: string;
  readonly footer: string;
  /** Before a sentence of ours; what the form prints says so itself. */
  readonly deduced: string;
  readonly heads: GuideRow;
  readonly ofRow: (label: string) => string;
  readonly ofColumn: (label: string) => string;
  readonly figures: { readonly heading: string; readonly kinds: Readonly<Record<FieldKind, string>> };
  readonly rules: { readonly heading: string; readonly heads: GuideRow };
  /** What often goes wrong, with an example: by row or column id as in the guidance, or by the kind of the figure. */
  readonly mistakes: Readonly<Record<string, string>>;
}

/** The texts from which the guide is put together. */
export interface GuideSources {
  readonly guidance: GuidanceTexts;
  readonly guide: GuideTexts;
  readonly rules: Pick<RuleTexts, "name" | "explain" | "remedy">;
}

/** 填报说明 of a format: each table with its rows and columns, how figures are written, and the rules of arithmetic. */
export function guideOf(format: FormatId, sources: GuideSources): Guide {
  const { guidance, guide } = sources;
  return {
    title: guide.title(formats[format].source),
    note: guide.note(guidance.basis.deduced),
    sheet: guide.sheet,
    footer: guide.footer,
    parts: [
      ...tableIds.map((table) => tablePart(format, table, sources)),
      figuresPart(format, sources),
      rulesPart(format, sources),
    ],
  };
}

function tablePart(format: FormatId, table: TableId, { guidance, guide, rules }: GuideSources): GuidePart {
  const fields = fieldsOfTable(format, table);
  const rowOf = (key: string, about: string, own: readonly Field[], texts: GuidanceTexts["rows"]): GuideRow => [
    about,
    [
      ...textOf(guidance.printed, format, key),
      ...textOf(texts, format, key).map((text) => `${guide.deduced}${text}`),
    ].join("\n"),
    rulesOf(format, own).map(rules.name).join("\n"),
    textOf(guide.mistakes, format, key).join("\n"),
  ];
  const rows = grouped(fields, ({ row }) => row).map(([key, own]) =>
    rowOf(key, guide.ofRow(rowLabel(format, own)), own, guidance.rows),
  );
  const columns = grouped(fields, columnKey).map(([key, own]) =>
    rowOf(key, guide.ofColumn(columnLabel(own)), own, guidance.columns),
  );
  return { heading: formats[format][table].heading, heads: guide.heads, rows: [...rows, ...columns] };
}

/** The labels of a row as printed, without its columns. */
function rowLabel(format: FormatId, [first]: readonly Field[]): string {
  if (!first) return "";
  const columns = first.columnGroup === null ? 1 : 2;
  return labelPath(format, first).slice(0, -columns).join(" · ") || (first.columnGroup ?? "");
}

/** The labels of a column as printed; of one that several groups of 表四 have, the column alone. */
function columnLabel(own: readonly Field[]): string {
  const labels = new Set(
    own.map(({ columnGroup, columnLabel: label }) => [columnGroup, label].flatMap((each) => each ?? []).join(" · ")),
  );
  return labels.size === 1 ? [...labels].join("") : (own[0]?.columnLabel ?? "");
}

/** The rules of arithmetic in which fields take part. */
function rulesOf(format: FormatId, fields: readonly Field[]): readonly RuleId[] {
  const ids = new Set(fields.map(({ id }) => id));
  const own = allEquations(format).filter((equation) => fieldsOfEquation(equation).some((id) => ids.has(id)));
  return [...new Set(own.map(({ rule }) => rule))];
}

function figuresPart(format: FormatId, { guidance, guide }: GuideSources): GuidePart {
  const kinds = grouped(
    tableIds.flatMap((table) => fieldsOfTable(format, table)),
    ({ kind }) => kind,
  ).map(([kind]) => kind);
  return {
    heading: guide.figures.heading,
    heads: guide.heads,
    rows: kinds.map((kind) => [
      guide.figures.kinds[kind],
      `${guide.deduced}${guidance.kinds[kind]}`,
      "",
      guide.mistakes[kind] ?? "",
    ]),
  };
}

function rulesPart(format: FormatId, { guidance, guide, rules }: GuideSources): GuidePart {
  const fields = tableIds.flatMap((table) => fieldsOfTable(format, table));
  return {
    heading: guide.rules.heading,
    heads: guide.rules.heads,
    rows: rulesOf(format, fields).map((id) => [
      rules.name(id),
      rules.explain(id),
      guidance.basis[ruleOf(id).basis],
      rules.remedy(id),
    ]),
  };
}

function grouped<Key extends string>(
  fields: readonly Field[],
  keyOf: (field: Field) => Key,
): readonly (readonly [Key, readonly Field[]])[] {
  const groups = new Map<Key, Field[]>();
  for (const field of fields) groups.set(keyOf(field), [...(groups.get(keyOf(field)) ?? []), field]);
  return [...groups];
}
