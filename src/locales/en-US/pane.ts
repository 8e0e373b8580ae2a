import type { Slip } from "../../repair/slips";
import type { pane as zhCN } from "../zh-CN/pane";

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const slips: Readonly<Record<Slip, string>> = {
  blank: "left blank",
  swapped: "two digits swapped",
  dropped: "a digit missing",
  doubled: "a digit doubled",
  mistyped: "a digit mistyped",
  sign: "the sign",
  neighbour: "the neighbouring cell's figure",
  total: "total not updated",
  offByOne: "off by one",
  lastYear: "last year's figure",
  other: "",
};

const scopeNames = {
  tables: "the figures of the tables",
  text: "the narrative",
  years: "the figures beside last year's",
};

export const pane: typeof zhCN = {
  appName: "Disclosure Report Check",
  opening: "Reading the workbook…",
  working: "Working…",
  retry: "Try again",
  back: "Back",
  undo: "Undo",
  close: "Close",
  recheck: "Check again",
  comma: ", ",
  list: (parts) => parts.join(", "),
  longList: (parts) => parts.join("; "),

  tables: { t2: "Table 2", t3: "Table 3", t4: "Table 4" },
  notCheckable: "Unchecked",

  report: {
    unnamed: "Organisation not named",
    year: (year) => (year === null ? "Year not stated" : `Report of ${year}`),
    format: (format) => `${format} format`,
    mixedFormats: "Two formats mixed",
    choose: (count) => `${plural(count, "report")} in this workbook`,
    exercise: "exercise",
    passedOver: "Sheets not taken as a report",
    others: {
      instructions: "instructions",
      summary: "summary or comparison",
      empty: "empty form",
      partial: "partial copy",
      lines: "labels and figures in one cell: part them with Data → Text to Columns",
    },
  },

  verdict: {
    heading: "Verdict",
    clean: (scopes) => `Nothing found in ${scopes.map((scope) => scopeNames[scope]).join(", ")}`,
    sentence: (errors, warnings, hints, notCheckable, verified = 0) =>
      `${plural(errors, "error")}, ${plural(warnings, "warning")}, ${plural(hints, "hint")}, ${notCheckable} not checkable${verified > 0 ? `, ${verified} more verified` : ""}`,
    filter: "Show one kind only",
    off: (count) => `${plural(count, "rule")} switched off: `,
    unfilled: (filled, of) => `A blank form: ${filled} of ${of} figures filled in. It is checked when there are some.`,
    stale: "Figures have changed since this verdict.",
    readOnly: "The workbook is read-only: it can be checked, not marked or filled.",
    protected: (count) =>
      `${plural(count, "cell")} of the report locked by sheet protection: checked as usual, never changed.`,
  },

  uncertain: {
    text: (count) =>
      `The cells of ${plural(count, "field")} are uncertain: not checked, never filled. Reading the merged cells usually settles it.`,
    ask: "Read merged cells",
    warning: "In Excel this empties the undo history.",
  },

  actions: {
    mark: "Check & mark",
    clearMarks: "Clear marks",
    fill: "Fill with 0",
    fillNothings: "Fill with 0",
    convert: "To numbers",
    names: "Names",
    guide: "Guide to the form",
    settings: "Settings",
    help: "Help",
    lastYear: "Compare with last year",
    reports: "Many reports",
    more: "More",
    blank: "Insert a blank form",
    drill: "New exercise",
    tidy: "Into the official form",
    tidyFile: "Save in the official form",
  },

  lastYear: {
    lead: "Choose last year's report: what was carried over, what is in force and more is checked against it, and last year's figure stands beside that of the selected cell. The file is only read.",
    choose: "Choose last year's report…",
    from: (file) =>
      file === null ? "Last year's figures are from this workbook" : `Last year's figures are from ${file}`,
    stop: "Compare no more",
    notOpened: (file) =>
      `“${file}” cannot be opened. Is it a report? Take a password off first; save .doc and .wps as .docx.`,
    noReport: (file) => `“${file}” has no report.`,
    which: (file) => `“${file}” has several reports, and none is certain. Choose one:`,
    inWorkbook: "Or another report of this workbook",
    before: (figure, difference) =>
      `last year ${figure}${difference === null ? "" : difference === 0 ? ", the same" : `, ${difference > 0 ? "+" : "−"}${Math.abs(difference)}`}`,
  },

  marksUnknown: "The conditional formats cannot be read",
  previewLeft: {
    text: "An earlier preview still shows in the sheet. The cells hold what they held.",
    clear: "Clear the preview",
  },

  findings: {
    heading: "Findings",
    none: "Nothing found in this table",
    only: (kind) => `Listed alone: ${kind}`,
    all: "List all",
    more: (count) => `Show ${count} more`,
    moreCells: (count) => `${plural(count, "more cell")}`,
    fewer: "Show fewer",
    goTo: (cell) => `Go to ${cell}`,
    cells: "Cells concerned",
    nothings: (count) =>
      `${count} cells say “-”, “/” or 无, which are no numbers; if they mean that there is nothing, write 0.`,
    fillNothings: "Change these to 0…",
    keeps: (count) => `${plural(count, "relation")} cannot be checked for it.`,
    because: (absences, count) => `${absences}: ${plural(count, "relation")} cannot be checked`,
  },

  headings: {
    t2: "Table 2",
    t3: "Table 3",
    t4: "Table 4",
    text: "Narrative",
    years: "Year on year",
    report: "The whole report",
  },

  walk: {
    heading: "Walk through",
    previous: "Previous",
    next: "Next",
    previousKeys: "Previous (Shift+F8)",
    nextKeys: "Next (F8)",
    count: (count) => `${count} in all`,
    place: (at, count) => `${at} of ${count}`,
  },

  verified: {
    word: "Verified",
    begin: "Verified…",
    reason: "Why it stays as it is",
    hint: "The reason is kept in the workbook, where the next person sees it. It holds until the figures concerned change.",
    keep: "Set aside as verified",
    cancel: "Cancel",
    because: (reason) => `Verified: ${reason}`,
    takeBack: "Take back",
  },

  narrative: { goToText: "Go to the text", goToTable: "Go to the table" },

  rulePage: {
    open: "Why",
    why: "What is checked",
    basis: "Basis",
    remedy: "How to put it right",
    examples: "Examples",
    holds: "holds",
    fails: "is found",
  },

  corrections: {
    heading: "Possible corrections",
    lead: "The fewest cells after which every sum holds, the likeliest slips first. Compare with your records before you change anything.",
    cause: (cells, failing) => `Change ${plural(cells, "cell")} to clear ${plural(failing, "error")}`,
    atLeast: (cells) => `At least ${plural(cells, "cell")} must change`,
    ways: (table, failing, ways) =>
      ways > 0 ? `${table}: ${failing} found, ${plural(ways, "way")} to correct` : `${table}: ${failing} found`,
    without: {
      gaveUp: "Too many cells would have to change, or in too many ways: none is listed.",
      open: "What it should be does not follow from the other figures: see your records.",
      impossible: "Cells with formulas contradict each other; the other cells alone cannot settle it.",
    },
    notAll: "There are more ways as small as these; not all are listed.",
    byItems: "Only if counted by items",
    cured: "would be cleared",
    cures: (rules) => `Settles: ${rules}`,
    apply: "Correct",
    preview: "Preview",
    notUnique: "the figure is an example",
    reasons: {
      disjoint: (rules, cells) => `These share no cell (${rules}), so at least ${plural(cells, "cell")} must change`,
      searched: (cells) => `Every smaller set of cells was tried, so at least ${plural(cells, "cell")} must change`,
    },
    slip: (slip, from, to) =>
      slip === "mistyped" && from !== null && Math.abs(from - to) === 1 ? slips.offByOne : slips[slip],
    suspect: "Probably wrong",
    pin: "This cell is right (compared with the records)",
    pinned: "is right",
    unpin: "Take back",
    more: (count) => `${plural(count, "other way")}`,
    deducedLead: "By the rules these blanks can only be one figure:",
    applyDeduced: (count) => `Fill in ${plural(count, "cell")}`,
  },

  field: {
    none: "Select a figure in the sheet to see what it means and which rules it stands in.",
    heading: "Selected field",
    blank: "blank",
    meaning: "Meaning",
    stated: "Where the text states this figure",
    rules: "Rules it stands in",
    holds: "holds",
    fails: "does not hold",
    expand: "Show the explanation",
    collapse: "Hide the explanation",
  },

  hidden: {
    question: (sheets) =>
      `These cells stand on a hidden sheet (${sheets.join(", ")}), where no one sees the change. Write them?`,
    yes: "Change the hidden sheet",
    no: "Leave it",
  },

  fill: {
    lead: "These blanks can become 0. No rule that holds or could not be checked will fail for it. Formulas and other content stay as they are.",
    none: "There is no blank that can become 0.",
    left: "These cells cannot become 0. Please look into them:",
    reasons: {
      cannotBeZero: (rules) => `with 0 this would fail: ${rules}`,
      formula: "a formula",
      protected: "locked by sheet protection",
    },
    nothings: "Cells with “-”, “/” or “无”",
    nothingsLead: "These stand for “nothing”. Tick them to turn them into 0 as well.",
    all: (count) => `All (${plural(count, "cell")})`,
    apply: (count) => `Fill ${plural(count, "cell")}`,
    becomes: "becomes",
  },

  convert: {
    lead: "These cells hold text whose number is certain. They can become numbers.",
    none: "There is no text to turn into a number.",
    left: "The numbers of these cells are certain, but they cannot be converted:",
    reasons: {
      unit: "its unit differs from the heading's",
      formula: "a formula",
      protected: "locked by sheet protection",
      digits: "too many digits for Excel",
    },
    all: (count) => `All (${plural(count, "cell")})`,
    apply: (count) => `Convert ${plural(count, "cell")}`,
  },

  names: {
    lead: "Defines a name for the cell of each field, e.g. nianbao.t3.received.total. Formulas and other programs then find it after rows or columns have moved.",
    bound: (count, total) => `${count} of ${plural(total, "field")} named`,
    bind: "Define names",
    rebind: "Define anew by the labels",
    remove: "Remove all names",
    show: "Show in the Name Box",
    disagreeing: (count) => `${plural(count, "name")} at odds with the labels`,
    agreeing: "All names agree with the labels.",
    pointsTo: (name, cell) => `${name} refers to ${cell}`,
    shouldBe: (cell) => `by the labels: ${cell}`,
    stale: "no field stands behind it; it should go",
    broken: "a broken reference",
  },

  settings: {
    live: "Check while typing",
    liveHint: "When off, it is checked when you click Check & mark.",
    reading: "We count cases decided",
    readingHint:
      "In the 2019 format 处理决定数量 is read in two ways: as a number of items, or as cases decided in the year. For cases, “previous year + change = decisions” is not checked. Kept in the workbook.",
    rules: "Rules",
    rulesHint: "For yourself only; they do not travel with the workbook.",
    severity: (rule) => `Severity of ${rule}`,
    restore: "Restore defaults",
  },

  done: {
    mark: (count) =>
      count === 0
        ? "Checked. The marks have not changed."
        : "Checked and marked. A mark goes out when its figure is put right.",
    clearMarks: (count) => (count === 0 ? "There were no marks of this add-in." : "Marks cleared."),
    fill: (count) => `${plural(count, "cell")} filled with 0.`,
    correct: (count) => `${plural(count, "cell")} corrected.`,
    verify: (count) => (count === 0 ? "Nothing changed." : "Set aside as verified."),
    unverify: (count) => (count === 0 ? "Nothing changed." : "No longer set aside."),
    convert: (count) => `${plural(count, "cell")} converted.`,
    undo: (count) => (count === 0 ? "No cell could be restored." : `Undone: ${plural(count, "cell")} restored.`),
    addSheets: (count) => (count === 0 ? "No sheet was added." : `${plural(count, "sheet")} added.`),
    removeSheets: (count) => (count === 0 ? "No sheet was deleted." : `Undone: ${plural(count, "sheet")} deleted.`),
    bindNames: (count) => (count === 0 ? "The names have not changed." : `${plural(count, "name")} updated.`),
    removeNames: (count) => `${plural(count, "name")} removed.`,
    undoable: {
      zeroFill: (count) => `Can be undone: ${plural(count, "cell")} filled`,
      textToNumber: (count) => `Can be undone: ${plural(count, "cell")} converted`,
      correction: (count) => `Can be undone: ${plural(count, "cell")} corrected`,
      newSheets: (count) => `Can be undone: ${plural(count, "sheet")} added`,
    },
    refused: {
      protected: (cells) => `Left unchanged, locked by sheet protection: ${cells}`,
      changed: (cells) => `Left unchanged, edited meanwhile: ${cells}`,
      sheetChanged: (sheets) =>
        `Not deleted, edited meanwhile or used by formulas elsewhere: ${sheets}. Delete it yourself if it is not needed.`,
      formula: (cells) => `Left unchanged, a formula: ${cells}`,
      gone: (cells) => `No longer there: ${cells}`,
      exists: (names) => `Left unchanged, there is such a name or sheet already: ${names}`,
      notDone: (cells) => `Not done: ${cells}`,
      marksUnknown: (sheets) =>
        `The conditional formats cannot be read, so it is not known whether there are marks; none was added or cleared: ${sheets}. Try again later, or save and reopen the workbook.`,
      marksUnread: (sheets) =>
        `Some conditional formats cannot be read and were left alone: ${sheets}. If a mark stays, save and reopen the workbook, then clear again.`,
    },
  },

  exercise: {
    heading: "This is an exercise",
    advice: "Nothing was marked. To check it as usual, open the pane and choose “Check as usual”.",
  },

  empty: {
    heading: "No report form found",
    lead: "Every sheet was searched for the labels of these tables, and none was found:",
    lookedFor: [
      "Table 2: block titles such as 第二十条第（一）项, rows such as 规章 and 行政许可",
      "Table 3: rows such as 本年新收政府信息公开申请数量, seven columns from 自然人 to 总计",
      "Table 4: 行政复议 and 行政诉讼, five columns from 结果维持 to 总计",
    ],
    advice: "Open a workbook with the tables of a 政府信息公开工作年度报告, or paste them in, and check again.",
  },

  failures: {
    cellEditMode: { title: "A cell is being edited", advice: "Press Enter or Esc to finish, then try again." },
    anotherWorkbook: { title: "Another workbook is in front", advice: "Switch back to this workbook, then try again." },
    readOnly: { title: "The workbook is read-only", advice: "Save a copy or ask for edit access, then try again." },
    protected: {
      title: "The sheet or workbook is protected",
      advice: "This add-in never unprotects. Ask whoever has the password, then try again.",
    },
    tooLarge: { title: "Too much to transfer at once", advice: "Save the report's tables in a workbook of their own." },
    denied: {
      title: "Excel does not allow this",
      advice:
        "The sheet or workbook may be protected, you may not be allowed to edit it, or an antivirus or document security program may be in the way. Look into these, then try again.",
    },
    throttled: {
      title: "Excel is too busy",
      advice: "Wait a minute and try again. With a very large workbook, save the report's tables in one of their own.",
    },
    sessionLost: { title: "The connection to Excel is lost", advice: "Reopen the workbook, then this pane." },
    noAnswer: { title: "Excel does not answer", advice: "Wait a moment and try again, or close and reopen the pane." },
    sheetHidden: {
      title: "That sheet is hidden",
      advice: "Unhide it by a right-click on the sheet tabs, then go there.",
    },
    sheetGone: { title: "That sheet is no longer there", advice: "Check again." },
    unknown: { title: "That did not work", advice: "Try again, or reopen the workbook." },
  },
  written: {
    nothing: "The workbook has not been changed.",
    part: "Only some of it was done, as said below; the rest has not been changed.",
    unknown:
      "It is not known whether anything was written. Check again to see what the workbook holds; what was written can then be undone.",
  },

  noOffice: {
    title: "Not connected to Excel",
    advice: [
      "Open this page in Excel from Add-ins; in a browser use the web checker.",
      "If you see this in Excel, the folder office (office.js) may be missing on the web server: ask your administrator.",
    ],
    oldExcel: {
      title: "This Excel is too old",
      advice: ["Excel 2021, Microsoft 365 or Excel on the web is needed (ExcelApi 1.9 or later)."],
    },
    workbench: "Open the web checker",
  },
};
