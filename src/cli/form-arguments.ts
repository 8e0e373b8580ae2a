import { formats } from "../form/fields";
import type { FormatId } from "../form/types";
import { isOneOf, type OptionValues } from "./options";

/** A blank form, or with `from` the figures of a report in a clean one. */
export interface FormCommand {
  readonly kind: "form";
  readonly format: FormatId;
  readonly year: number | null;
  readonly name: string | null;
  readonly totals: "formulas" | "plain";
  readonly from: string | null;
  /** Texts that are numbers for certain become numbers. */
  readonly numbers: boolean;
  readonly output: string;
  readonly paper: PaperKind;
}

/** What is written: by the ending of its name. */
export type PaperKind = "xlsx" | "docx" | "html";

/** What is wrong with the arguments of a form, and the word that is. */
export type FormMistake = readonly ["noOutput" | "paper" | "format" | "year" | "totals", string];

/** Reads what is asked of `nianbao form`. Without a format, the one that is for the year, or the one in force. */
export function formCommand(values: OptionValues): FormCommand | FormMistake {
  const { output, totals = values.from === undefined ? "formulas" : "plain" } = values;
  if (output === undefined) return ["noOutput", ""];
  const ending = /\.([a-z]+)$/iu.exec(output)?.[1]?.toLowerCase() ?? "";
  if (!isOneOf(ending, ["xlsx", "docx", "html"])) return ["paper", output];
  if (values.year !== undefined && !/^20\d\d$/u.test(values.year)) return ["year", values.year];
  const year = values.year === undefined ? null : Number(values.year);
  const format = values.format ?? formatOfYear(year);
  if (!isOneOf(format, ["2019", "2021"])) return ["format", format];
  if (!isOneOf(totals, ["formulas", "plain"])) return ["totals", totals];
  const { name = null, from = null, numbers = false } = values;
  return { kind: "form", format, year, name, totals, from, numbers, output, paper: ending };
}

function formatOfYear(year: number | null): FormatId {
  const due = Object.values(formats).find(({ years: { from, to } }) => {
    return year !== null && year >= from && (to === null || year <= to);
  });
  return due?.id ?? "2021";
}
