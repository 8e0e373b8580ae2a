import type { reportsPage as chinese } from "../zh-CN/reports-page";

/** What the pane says of many reports. */
export const reportsPage: typeof chinese = {
  bar: {
    region: "Between reports",
    previous: "Previous report",
    next: "Next report",
    place: (at, all) => `Report ${at} of ${all}`,
  },
  own: (count) => `Reports of this workbook (${count})`,
  ownNone: "This workbook has no report.",
  ownLead: "A click shows a report's sheet, a double click or Enter its problems.",
  workbook: "This workbook",
  files: "Other files",
  filesLead: "Many files can be checked here without opening them one by one. They are only read.",
  chooseFiles: "Choose files…",
  chooseFolder: "Choose a folder…",
  open: "Open a copy",
  opened: (file) => `A copy of “${file}” was opened in a new window. It is not saved; the file stays as it is.`,
  converted: (file) =>
    `“${file}” is no Excel workbook: it was turned into one, and a copy opened in a new window. The file stays as it is.`,
  notOpened: (file) => `A copy of “${file}” could not be opened. Please try again.`,
  startFailed: "Many files cannot be read: the browser gave no background thread.",
  write: "Write the result",
  writeOwn: "Reports of this workbook",
  writeFiles: "Other files",
  sheet: "Review",
  preview: (rows, problems) =>
    `Adds a last sheet “Review” with ${rows} rows${problems === null ? "" : `, and one of ${problems} problems`}.`,
  tooLargeToUndo:
    "The result is too large to be read whole in Excel: undo will leave it as one that was worked on. Delete its sheets yourself if need be.",
  withProblems: "With the list of problems",
  stillReading: "The files have not all been checked yet.",
};
