import { formatOfYear } from "../form/fields";
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

/** A blank form for each unit of a roster. */
export interface RosterFormsCommand {
  readonly kind: "forms";
  readonly roster: string;
  /** Where last year's reports are looked for. */
  readonly previous: readonly string[];
  /** `null`: the year after last year's reports, where they say one. */
  readonly year: number | null;
  /** `null`: the one that is for the year, or the one in force. */
  readonly format: FormatId | null;
  readonly totals: "formulas" | "plain";
  /** A folder. */
  readonly output: string;
}

/** 填报说明 to print and hand out. */
export interface GuideCommand {
  readonly kind: "guide";
  readonly format: FormatId;
  readonly output: string;
  readonly paper: PaperKind;
}

/** What is written: by the ending of its name. */
export type PaperKind = "xlsx" | "docx" | "html";

/** What is wrong with the arguments of a form, and the word that is. */
export type FormMistake = readonly ["noOutput" | "paper" | "format" | "year" | "totals" | "roster" | "excess", string];

/** Reads what is asked of `nianbao form`. Without a format, the one that is for the year, or the one in force. */
export function formCommand(
  values: OptionValues,
  [excess]: readonly string[],
): FormCommand | RosterFormsCommand | GuideCommand | FormMistake {
  const { output, roster, previous = [], name = null, from = null, numbers = false } = values;
  const { format = null, totals = from === null ? "formulas" : "plain" } = values;
  if (excess !== undefined) return ["excess", excess];
  if (output === undefined) return ["noOutput", ""];
  if (values.year !== undefined && !/^20\d\d$/u.test(values.year)) return ["year", values.year];
  const year = values.year === undefined ? null : Number(values.year);
  if (format !== null && !isOneOf(format, ["2019", "2021"])) return ["format", format];
  if (!isOneOf(totals, ["formulas", "plain"])) return ["totals", totals];
  if (roster !== undefined)
    return name === null && from === null && !numbers
      ? { kind: "forms", roster, previous, year, format, totals, output }
      : ["roster", ""];
  if (previous.length > 0) return ["roster", ""];
  const ending = /\.([a-z]+)$/iu.exec(output)?.[1]?.toLowerCase() ?? "";
  if (!isOneOf(ending, ["xlsx", "docx", "html"])) return ["paper", output];
  const due = format ?? formatToWrite(year);
  if (values.guide) return { kind: "guide", format: due, output, paper: ending };
  return {
    kind: "form",
    format: due,
    year,
    name,
    totals,
    from,
    numbers,
    output,
    paper: ending,
  };
}

/** The format to write for a year; the one in force where no year is known, or none is for it. */
export function formatToWrite(year: number | null): FormatId {
  return (year === null ? null : formatOfYear(year)) ?? "2021";
}
