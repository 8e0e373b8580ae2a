import type { formsPage as chinese } from "../zh-CN/forms-page";

/** What page and pane say where new forms and exercises are made. */
export const formsPage: typeof chinese = {
  cancel: "Cancel",
  formats: { "2021": "Format 2021 (in force)", "2019": "Format 2019 (trial)" },
  format: "Format",

  more: {
    blank: "The official form without figures, as a new last sheet",
    drill: "A report with mistakes in it, as a new last sheet",
    tidy: {
      sheets: "The figures and the text of this report in a new sheet of the official form",
      files: "The figures and the text of this report in a file of the official form",
    },
    reports: "All reports of this workbook, or of many files, in one list; the result can become a sheet",
  },
  forgetsUndo:
    "Once a sheet is added, Ctrl+Z in Excel takes nothing back that was done before. The new sheet can be deleted with Undo in this pane.",

  tidy: {
    lead: {
      sheets:
        "A new sheet in the official form gets the figures and the text of this report. The sheet it is on stays as it is.",
      files:
        "A new file in the official form gets the figures and the text of this report. The old file stays as it is.",
    },
    placed: (count) => `${count} figures have their place in it.`,
    left: (count) => `${count} things have none:`,
    asNumbers: "Texts that are numbers for certain become numbers",
    insert: "Insert the sheet",
    save: { xlsx: "Save for Excel", docx: "Save for Word", html: "Save as a web page" },
    saved: (file) => `Saved as “${file}”.`,
    notSaved: "It could not be saved. Please try again.",
    fileName: (title) => `${title} (official form)`,
  },

  blank: {
    title: "Blank form",
    lead: "The official form without figures. Excel, WPS and LibreOffice tell by themselves where it is filled in wrongly.",
    year: "Year",
    yearWrong: "A year has four digits, such as 2025.",
    unit: "Unit",
    unitHint: "May stay empty and be written into the title later.",
    totals: "Totals",
    totalsBy: { plain: "typed by hand", formulas: "calculated by formulas" },
    make: "Open the form",
    insert: "Insert the form",
  },

  paste: {
    title: "Paste a report",
    lead: "Copy a whole report from a web page, Word or Excel, click into the box and press Ctrl+V.",
    box: "Paste here",
    file: "pasted report",
    nothing: "There is no text in the clipboard.",
  },

  drill: {
    title: "New exercise",
    lead: "A made-up report with a few mistakes in it: find them and put them right.",
    topic: "About",
    topics: {
      sums: "sums",
      cells: "blanks and texts",
      increments: "increases and decreases",
      years: "two years",
      narrative: "text and tables",
      layout: "layout",
    },
    slips: "Mistakes",
    number: "Number of the exercise",
    numberHint: "With a number you get that very exercise; without one, a new one.",
    numberWrong: "This is no number of an exercise. It stands under the title, such as 7-2021-sums-2-1.",
    make: "Begin",
    whom: "For",
    whoms: { self: "myself, in the grid", class: "a class, as a .zip" },
    class: {
      lead: "A different exercise for each person, with papers to print and the answers for the teacher. Drop the finished ones into “Check many” to see their scores.",
      count: "How many",
      countWrong: "Write a whole number from 1 to 200.",
      make: "Download the .zip",
      size: (count) => `${count} exercises`,
      making: (count) => `Making ${count} exercises…`,
      made: (count, file) => `${count} exercises saved as “${file}”; the answers are in its folder “teacher”.`,
      notMade: "It could not be made. Please try again.",
    },
  },

  exercise: {
    heading: "This is an exercise",
    lead: (count) => `There are ${count} mistakes. Find them, put them right in the sheet, and hand in.`,
    about: (number, topics) => `Exercise ${number} · ${topics}`,
    still: "While you work on it no findings are shown.",
    check: "Check as usual",
    resume: "Back to the exercise",
    hint: "Hint",
    hints: (count) => `${count} hints used`,
    noHint: "There are no more hints.",
    hintLead: (nth) => `Mistake ${nth}`,
    hintSteps: {
      table: (table) => `It is in ${table}.`,
      rule: (rules) => `What does not hold: ${rules}.`,
      cell: (place) => `What is wrong: ${place}.`,
    },
    story: "the text",
    handIn: "Hand in",
    again: "Another of the kind",
    score: (got, of) => `${got} of ${of} mistakes put right`,
    outcomes: { right: "found and put right", wrong: "found, but wrong", missed: "missed" },
    right: (right) => `ought to be ${right}`,
    change: (planted, now) => (planted === now ? `still ${planted}` : `${planted} → ${now}`),
    why: "Why",
    spoilt: (count) => `Cells that were right and were changed: ${count}`,
    rest: "All other rules hold.",
    restFails: "Some rules do not hold: a cell may have been changed wrongly. “Check as usual” shows which.",
    notFound: "The report of this exercise cannot be found in the sheet; it may have been removed or changed too much.",
  },

  guide: {
    title: "Guide to the form",
    search: "Find a field",
    searchHint: "such as 国家秘密, 增/减, 结转",
    none: (wish) => `No field has to do with “${wish}”.`,
    found: (count) => `${count} rows`,
    columns: "Columns",
    rules: "Rules",
    mistakes: "Common mistakes",
    cells: "Cells of this report",
  },
};
