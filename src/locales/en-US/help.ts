import type { help as chinese } from "../zh-CN/help";

export const help: typeof chinese = {
  title: "Help",
  marks: {
    heading: "What the marks mean",
    lead: "“Check & mark” adds conditional formats; the cells' own formats stay. A mark goes out when the figures are right. WPS and LibreOffice draw them, too.",
    looks: {
      error: {
        name: "Error",
        text: "Fill, bold, solid border: what must be equal is not, or an entry is wrong; it must be put right.",
      },
      warning: { name: "Warning", text: "Fill, bold, dashed border: very likely wrong; please verify." },
      hint: { name: "Hint", text: "Fill, bold, dotted border: worth a look." },
      suspect: {
        name: "Suspect",
        text: "Strong fill, underlined twice, dash-dot border: changing this cell settles it. Look here first.",
      },
      part: { name: "Takes part", text: "A line below only: a member of the sum, not necessarily wrong itself." },
      preview: {
        name: "Preview 3 → 8",
        text: "Purple, italic: a correction's preview; the cell's content has not changed.",
      },
    },
  },
  keys: {
    heading: "Keys",
    everywhere: [
      ["F8 / Shift+F8", "next / previous finding"],
      ["Esc", "back"],
    ],
    page: [
      ["F1", "this help"],
      ["Ctrl+S", "save as .xlsx"],
      ["Ctrl+Z / Ctrl+Y", "undo / redo"],
      ["F2, Enter, Tab, Delete", "edit, next cell, cell to the right, clear"],
      ["Ctrl+C / Ctrl+X / Ctrl+V", "copy / cut / paste a block of cells"],
      ["Shift+arrow, Ctrl+arrow", "extend the selection, jump to the edge of the data"],
    ],
  },
  privacy: {
    heading: "Where the data goes",
    page: "Nowhere: files are opened and calculated in this page, nothing is uploaded, and the page may not call any other address by itself. Your own file stays as it is; Save puts a new one into your downloads. The browser remembers your settings, and of many reports the part of each folder and what was done about each; no figures.",
    excel:
      "Nowhere: figures stay between Excel and this pane and go to no server. What can be undone, and the reasons of what was verified, are kept in the workbook and travel with it; settings are kept for you alone.",
  },
  about: {
    heading: "Version",
    text: (version, license) =>
      `Disclosure Report Check (nianbao) ${version}, ${license} licence: free to use and to pass on.`,
  },
  close: "Close",

  fault: {
    heading: "The program has failed",
    lead: "Unsaved changes may still be there: try to save first. If it happens again, send this text to your administrator; nothing of a report and no figure of one is in it.",
    broken:
      "This page cannot go on; please open it again. If it happens again, send this text to your administrator; nothing of a report and no figure of one is in it.",
    text: "What went wrong",
    copy: "Copy",
    copied: "Copied",
    close: "Close",
  },

  undoNote: {
    text: "In this version of Excel a write of this pane most likely empties what Ctrl+Z could undo. Figures are brought back by the pane's own Undo, marks are removed by Clear marks.",
    understood: "Understood",
  },
};
