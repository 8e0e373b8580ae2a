import { explain } from "./explain";
import type { cli as zhCN } from "../zh-CN/cli";

const plural = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

export const cli: typeof zhCN = {
  usage: `Usage:
  nianbao check FILE… [--json] [--explain] [--lang zh|en]
      Checks annual reports on the disclosure of government information: workbooks, .docx, pages, texts;
      of a folder, those in it and in the folders below. --json: one line of JSON a file.
      --explain: lists every figure of the text with what it was compared with, or why it was not.
  nianbao fill FILE -o OUT [--blanks zero|deduced] [--lang zh|en]
      Fills blank cells and saves a copy; FILE is left as it is.
      zero: 0 wherever every rule still holds (the default); deduced: only what the other figures determine.
  nianbao form [--format 2019|2021] [--year YEAR] [--name UNIT] [--totals formulas|plain] -o NEW.xlsx|.docx|.html
      Makes a blank form. The .xlsx checks itself: wrong cells are marked, totals can be formulas (the default).
  nianbao form --roster ROSTER -o FOLDER [--previous PATH]… [--year YEAR] [--format 2019|2021] [--totals formulas|plain]
      Makes a blank form for each body of a roster. --previous: last year's reports, from which 上年结转 is filled in;
      last year's 现行有效 stands in the input message of its cell.
  nianbao form --guide [--format 2019|2021] [--year YEAR] -o NEW.xlsx|.docx|.html
      Makes a guide to print and hand out: what each row and column means, its basis, rules and common mistakes.
  nianbao form --from FILE [--numbers] -o NEW.xlsx|.docx|.html
      Puts a report into a clean form, its figures as they are. --numbers: texts that are numbers for certain become numbers.
  nianbao drill [--seed N] [--format 2019|2021] [--topics sums,cells,…] [--mistakes K] -o NEW.xlsx [--answers FILE] [--json]
  nianbao drill --count N … -o FOLDER|NEW.zip
      Makes exercises: a plausible report with a few mistakes in it. Topics: sums, cells, increments, years, narrative,
      layout. The answers stand in --answers or --json only: as .xlsx or .docx a book, else lines of JSON.
      A .zip is for a class: exercises, papers to print, and the teacher's answers (30 unless N is said).
  nianbao grade PATH… [--seed NUMBER] [-o SCORES.xlsx] [--json]
      Grades exercises, those of folders, too: what was put right, spoilt or missed, and why. --json: a line each.
  nianbao review PATH… [--previous PATH]… [--roster FILE] [--summary FILE] -o RESULT.xlsx [--letters FOLDER] [--json] [--lang zh|en]
      Reviews many reports: against last year's, for copies, against the summary, and who sent none; the result is one
      workbook, and a letter for each report with something to correct.
      --roster: the bodies that owe a report (.xlsx or .txt); --json: one object on standard output.
  nianbao --help | --version

Exit status: 0 no error; 1 a report has an error; 2 a file could not be checked or holds no report.
`,

  mistakes: {
    command: (word) => `There is no command “${word}”.`,
    noFile: () => "Name the file to work on.",
    oneFile: () => "fill works on one file at a time.",
    noOutput: () => "Name the new file with -o.",
    language: (word) => `--lang is zh or en, not “${word}”.`,
    blanks: (word) => `--blanks is zero or deduced, not “${word}”.`,
    paper: (word) => `The new file must end in .xlsx, .docx or .html, not “${word}”.`,
    format: (word) => `--format is 2019 or 2021, not “${word}”.`,
    year: (word) => `--year is a year such as 2025, not “${word}”.`,
    totals: (word) => `--totals is formulas or plain, not “${word}”.`,
    roster: () => "For forms --previous goes with --roster, and --roster without --from, --name and --numbers.",
    topics: (word) => `--topics are sums, cells, increments, years, narrative, layout, with commas, not “${word}”.`,
    number: (word) => `--seed is a whole number from 0, --mistakes 1 to 9, --count 1 to 1000, not “${word}”.`,
    seed: (word) => `--seed is the number of an exercise, such as 7-2021-sums-3-1, not “${word}”.`,
    exercise: (word) =>
      `An exercise is written to a .xlsx, a class to a .zip or with --count to a folder, not to “${word}”.`,
    exercises: (word) => `With --count, -o names a folder or a .zip, not “${word}”.`,
    answers: (word) => `The answers cannot be written into the exercise “${word}”: give them a name of their own.`,
    result: (word) => `The result must end in .xlsx, not “${word}”.`,
    excess: (word) => `“${word}” is not understood: this command reads no file, and -o names the new one.`,
    option: (message) => `Wrong option: ${message}`,
  },

  noFiles: "There is no file to check here.",
  tally: (files, { sound, faulty, unopened, without }) =>
    `${plural(files, "file")}: ${plural(sound, "report")} without errors, ${faulty} with errors, ` +
    `${unopened} could not be opened${without > 0 ? `, ${without} without a report` : ""}`,

  noReport:
    "No annual report on the disclosure of government information was found. " +
    "Looked for the three tables of the forms of 2019 (国办公开办函〔2019〕60号) and 2021 (国办公开办函〔2021〕30号): " +
    "二、主动公开政府信息情况; 三、收到和处理政府信息公开申请情况; 四、政府信息公开行政复议、行政诉讼情况. " +
    "They are known by the labels of their rows and columns, on any sheet and at any place.",

  unnamed: "Organisation not named",
  year: (year) => (year === null ? "year not stated" : `report of ${year}`),
  format: (formats) => `format of ${formats.join(" and ")}`,
  tables: { t2: "Table 2", t3: "Table 3", t4: "Table 4" },
  text: "Text",
  explain,
  severities: { error: "error", warning: "warning", hint: "hint" },
  verdict: (errors, warnings, hints, notCheckable) =>
    `${plural(errors, "error")}, ${plural(warnings, "warning")}, ${plural(hints, "hint")}, ${notCheckable} not checkable`,
  notCheckable: "not checkable",
  uncertain: (count) => `The cells of ${plural(count, "field")} could not be told with certainty; not checked.`,
  off: (ruleIds) => `Rules switched off: ${ruleIds.join(", ")}`,
  more: (count) => `and ${count} more`,
  corrections: {
    heading: (cells, shown, others) =>
      `Changing ${plural(cells, "cell")} makes every sum hold, in ${plural(shown, "way")}` +
      `${others > 0 ? ` (${plural(others, "other error")} to be put right besides)` : ""}:`,
    atLeast: (cells) => `At least ${plural(cells, "cell")} must change to make every sum hold.`,
    change: (cell, from, to) => `${cell} ${from} → ${to}`,
    and: ", ",
    blank: "blank",
  },
  others: {
    instructions: "a sheet of instructions",
    summary: "a summary or comparison",
    empty: "an empty form",
    partial: "a partial copy",
    lines: "text with labels and figures in one cell (part them with Data → Text to Columns)",
  },
  passedOver: (sheet, kind) => `Sheet “${sheet}” is ${kind} and was not checked.`,

  fill: {
    sameFile: "The output must not be the file itself. Choose another name.",
    notWritten: "It cannot be written.",
    written: (count, file) => `Filled ${plural(count, "cell")}; saved as ${file}.`,
    filled: (cell, value) => `${cell} = ${value}`,
    left: (cell) => `${cell} left blank`,
  },
};
