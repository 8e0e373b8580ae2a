import { allEquations } from "../form/all-equations";
import { fieldsOfEquation } from "../form/equations";
import { fieldsOfTable, tableIds, type Field } from "../form/fields";
import type { RuleId } from "../form/rules";
import type { FormatId, TableId } from "../form/types";
import { columnGuidance, labelPath, rowGuidance, type GuidanceSentence, type GuidanceTexts } from "../locales/guidance";

/** A row of the form, with all that is said of it. */
export interface GuideRow {
  readonly table: TableId;
  readonly id: string;
  /** The labels that lead to it, from the outermost. */
  readonly path: readonly string[];
  readonly sentences: readonly GuidanceSentence[];
  readonly columns: readonly {
    readonly field: Field;
    readonly label: string;
    readonly sentences: readonly GuidanceSentence[];
  }[];
  /** The arithmetic rules in which its figures stand. */
  readonly rules: readonly RuleId[];
}

/** All rows of a format, in the order of the form. */
export function guideRows(format: FormatId, texts: GuidanceTexts): readonly GuideRow[] {
  const equations = allEquations(format);
  return tableIds.flatMap((table) => {
    const rows = new Map<string, Field[]>();
    for (const field of fieldsOfTable(format, table)) rows.set(field.row, [...(rows.get(field.row) ?? []), field]);
    return [...rows].map(([id, fields]): GuideRow => {
      const ids = new Set(fields.map((field) => field.id));
      const own = equations.filter((equation) => fieldsOfEquation(equation).some((each) => ids.has(each)));
      const [first] = fields;
      const isColumn = (label: string) => label === first?.columnLabel || label === first?.columnGroup;
      return {
        table,
        id,
        path: first ? labelPath(format, first).filter((label) => !isColumn(label)) : [],
        sentences: first ? rowGuidance(texts, format, first) : [],
        columns: fields.map((field) => ({
          field,
          label: [field.columnGroup, field.columnLabel].filter((label) => label !== null).join(" · "),
          sentences: columnGuidance(texts, format, field),
        })),
        rules: [...new Set(own.map(({ rule }) => rule))],
      };
    });
  });
}

/** Whether a row has to do with what is looked for: white space apart, every word of it stands in its texts. */
export function isAbout({ path, sentences, columns }: GuideRow, wish: string): boolean {
  const all = [...path, ...sentences.map(({ text }) => text), ...columns.map(({ label }) => label)].join(" ");
  const words = wish.toLowerCase().split(/\s+/u);
  return words.every((word) => all.toLowerCase().includes(word));
}
