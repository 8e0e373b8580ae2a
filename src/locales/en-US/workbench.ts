import type { workbench as zhCN } from "../zh-CN/workbench";

const cells = (count: number) => `${count} ${count === 1 ? "cell" : "cells"}`;

export const workbench: typeof zhCN = {
  title: "Disclosure Report Check",
  privacy: "The file stays in this page and is never uploaded. Drop a file anywhere to open it.",
  open: "Open",
  openFiles: "Files",
  openFolder: "Folder",
  sample: "Sample",
  samples: "Samples",
  openSample: (name) => `Open a sample: ${name}`,
  newThings: { blank: "Blank form", drill: "New exercise", paste: "Paste a report" },
  save: "Save",
  saveHint: "Save as .xlsx (Ctrl+S)",
  undo: "Undo",
  redo: "Redo",
  undoHint: "Undo (Ctrl+Z)",
  redoHint: "Redo (Ctrl+Y)",
  print: "Print the findings",
  printHint: "Print the findings (Ctrl+P)",
  help: "Help",
  helpHint: "Help (F1)",
  drop: "Let go to open the file",
  openingFile: (file) => `Opening ${file}…`,
  opening: "Opening…",
  showPane: "Verdict",
  showSheet: "Sheet",
  showList: "List",
  paneRegion: "Checking pane",
  toolbar: "File and editing",
  unsaved: "Unsaved changes",
  saved: (file) => `Saved ${file}`,
  replace: (file) => `“${file}” has unsaved changes. Opening another file drops them. Go on?`,

  empty: {
    title: "Open a report to check it",
    text: "Drop a report here, or choose one: a workbook, a Word document (.docx), a web page or plain text.",
    choose: "Open a file",
    review: "Check many",
  },

  sampleNames: {
    "004_0c438f8114f0a000": "Haining Commerce Bureau, 2019 (published)",
    "000_c40ad2a1dac19f22": "Commerce Bureau, 2019 (published)",
    "sample-2021": "Filled-in 2021 form with a few errors",
  },

  grid: {
    label: (sheet) => `Sheet ${sheet}`,
    editor: (cell) => `Edit ${cell}`,
    marked: {
      error: "marked: error",
      warning: "marked: warning",
      hint: "marked: hint",
      suspect: "probably wrong",
    },
    preview: (text) => `preview ${text}, not written`,
    isCut: (columns) => `Only the first ${columns} columns are shown; the check covers all cells.`,
  },
  formulaBar: {
    label: "Formula bar",
    cell: "Current cell",
    content: (cell) => `Content of ${cell}`,
  },
  sheets: {
    label: "Sheets",
    hidden: " (hidden)",
  },

  entered: ({ how, count, refused }) => {
    if (refused > 0) return `${cells(refused)} not written: locked on a protected sheet, or part of an array formula.`;
    if (how === "pasted") return `${cells(count)} pasted.`;
    return how === "cleared" && count > 1 ? `${cells(count)} cleared.` : "";
  },
  noEngine:
    "The formula engine did not load: marks are not drawn here (they are written, and spreadsheet programs show them), and formulas that depend on a change have no result. The rest works.",

  errors: {
    notOpened: (file, why) => `“${file}” was not opened. ${why}`,
    unknown: (file) =>
      `“${file}” was not opened. Try again; see whether the file is still there and no other program holds it, or take another browser.`,
    notSaved: "Saving failed; nothing was written. Try again.",
    noList:
      "The list of reports did not open: its program did not load. Save what you changed, load the page again and retry.",
  },
  dismiss: "Dismiss",
};
