import type { desk as chinese } from "../zh-CN/desk";

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** The list of many reports. */
export const desk: typeof chinese = {
  title: "Many reports",
  list: "List of reports",
  listed: (shown, all) => (shown === all ? plural(all, "row") : `${shown} of ${plural(all, "row")}`),
  columns: {
    unit: "Body",
    score: "Score",
    year: "Year",
    errors: "Errors",
    warnings: "Warnings",
    notCheckable: "Not checkable",
    years: "Last year",
    status: "Status",
  },
  sortBy: (column) => `Sort by ${column}`,
  statuses: { unseen: "New", seen: "Seen", returned: "Sent back" },
  statusOf: (unit) => `Status of ${unit}`,
  filters: { errors: "With errors", unopened: "Not opened", missing: "Not sent", duplicates: "Twice" },
  filterGroup: "Filter",
  search: "Find a body or a file",
  nothingListed: "No report is like that.",
  years: (years) => {
    switch (years.kind) {
      case "agree":
        return "agrees";
      case "none":
        return "—";
      case "differ":
        return plural(years.count, "difference");
      case "notCheckable":
        return `${years.count} not checkable`;
    }
  },
  noReport: "No report found",
  missing: "Not sent",
  duplicate: "Sent twice",
  copied: "Same figures as another report",
  otherYear: "Another year",
  exercise: "Exercise",
  corrected: "Changed",
  problems: (errors, warnings) => `${plural(errors, "error")}, ${plural(warnings, "warning")}`,

  progress: (done, all) => `Checked ${done} of ${plural(all, "file")}`,
  stop: "Stop",
  resume: "Go on",
  stopped: (done, all) => `Stopped: ${done} of ${plural(all, "file")} checked`,

  roles: { return: "Received", previous: "Last year", summary: "Summary report" },
  roster: "Roster",
  roleHint: {
    return: "More reports that came in",
    previous: "Last year’s reports: choose files or a folder, or drop them here",
    roster: "The bodies that owe a report: .xlsx or .txt, or drop it here",
    summary: "The district’s own report, or drop it here",
  },
  chooseFiles: "Files",
  chooseFolder: "Folder",
  takeAway: "Take away",
  filesOf: (count) => plural(count, "file"),
  reportsOf: (count) => plural(count, "report"),
  units: (count) => plural(count, "body", "bodies"),
  notGiven: "none",
  summaryProblems: (count) => `${plural(count, "problem")} in the summary report`,
  noFiles: "There is no file to check.",
  folderUnread: (folder) => `The folder “${folder}” cannot be read: no permission, or it is gone.`,
  rosterUnread: (file, reason) => `The roster “${file}” cannot be read: ${reason}`,
  rosterEmpty: (file) => `No names of bodies were found in the roster “${file}”.`,
  notRead: (file) => `“${file}” cannot be read: it was moved, renamed or changed. Please drop it again.`,

  matrix: "Bodies × rules",
  matrixHint:
    "A cell a report, the worst on the left. Choose a rule to see only those with that problem; choose a cell to select its report.",
  ruleUnits: (rule, count) => `${rule}: ${plural(count, "report")}`,

  pane: {
    nothing: "Choose a row to see its problems. Enter opens its sheet.",
    tabs: { problems: "Problems", letter: "Letter" },
    open: "Open the sheet",
    noProblems: "Nothing was found.",
    missing: "No report of this body has come.",
    noReport: "The file was opened, but no table of the report was found.",
    cell: (cell) => `cell ${cell}`,
  },
  letter: {
    takenIn: "Problems in the letter",
    text: "The letter",
    nothing: "There is nothing to send back.",
    edited: "The text was edited; restore the draft to choose again.",
    restore: "Restore the draft",
    copy: "Copy",
    copied: "The letter was copied.",
    notCopied: "The browser does not allow copying. Select the text and press Ctrl+C.",
    download: "Download",
  },
  bar: {
    region: "Place in the list",
    back: "Back to the list",
    backHint: "Back to the list (Alt+↑)",
    previous: "Previous",
    previousHint: "Previous (Alt+←)",
    next: "Next with errors",
    nextHint: "Next with errors (Alt+→)",
    none: "No report with errors comes after this one.",
    noneBefore: "This is the first one.",
    among: (count) => `${plural(count, "problem")} beside last year’s and other reports`,
  },
  exports: {
    result: "Export the result",
    letters: "All letters",
    sums: "Summary form",
    corrected: (count) => `Save changed files (${count})`,
    saveOne: "Save the changed file",
    making: "Working…",
    made: (file) => `Downloaded ${file}`,
    notMade: "That did not work. Please try again.",
    resultFile: "review.xlsx",
    lettersFile: "letters.zip",
    sumsFile: "summary.xlsx",
    correctedFile: "changed files.zip",
  },
  failed:
    "The list has stopped: a part of the page could not be fetched, or the browser ran out of memory. Save what you changed, and load the page again.",
  close: "Close the list",
  closeQuestion: "Some files were changed and not saved. Closing the list drops them. Go on?",
  suggestion: {
    roster: (known, handedIn) =>
      `“${known}” on the roster and “${handedIn}” as received may be one body; please confirm.`,
    previous: (known, handedIn) =>
      `“${known}” of last year and “${handedIn}” of this year may be one body; please confirm.`,
  },
};
