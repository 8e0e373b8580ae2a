import { zipSync } from "fflate";
import type { Book } from "../book/book";
import type { FileFault } from "../book/file-problem";
import type { NewDocument } from "../book/new-document";
import type { NewWorkbook } from "../book/new-sheet";
import type { Locale } from "../locales";
import { editedLetterDocument } from "../review/edited-letter";
import { letterDocument, letters, letterText, letterTo } from "../review/letter";
import { correctionsIn } from "../review/report-corrections";
import { problemsOf } from "../review/result/problems-sheet";
import { resultWorkbook } from "../review/result/result";
import { resultSheets } from "../review/result/result-sheet";
import { sumsSheet } from "../review/result/sums-sheet";
import { createDesk, type Desk, type Readers } from "../session/desk/desk";
import { deskRows } from "../session/desk/row";
import type { DeskView, NamedSource, Roster } from "./calls";
import type { DeskServer } from "./serve";

/** What the desk needs of the world around it. */
export interface DeskWorld {
  readonly startReaders: (count: number) => Readers;
  /** The names on a roster, or why it cannot be read. */
  readonly readRoster: (file: NamedSource) => Promise<readonly string[] | FileFault>;
  /** A file once more; `null` where it cannot be read any longer. */
  readonly readBook: (file: NamedSource) => Promise<Book | null>;
  readonly writeWorkbook: (workbook: NewWorkbook) => Uint8Array;
  readonly writeDocument: (document: NewDocument) => Promise<Uint8Array>;
}

/** A desk that answers the page. */
export interface ServedDesk {
  readonly server: DeskServer;
  readonly view: () => DeskView;
}

/** @param onChanged called after each change; `view` says what it is */
export function createServedDesk(world: DeskWorld, locale: Locale, onChanged: () => void): ServedDesk {
  const desk = createDesk(world.startReaders, onChanged);
  const { result, letter: letterTexts } = locale.review;
  let roster: Roster | null = null;
  const reportOf = (key: string) => deskRows(desk.review()).find((row) => row.key === key)?.report ?? null;

  const server: DeskServer = {
    add: ({ inputs, toCome }) => (desk.add(inputs, toCome), null),
    remove: (role) => (desk.remove(role), null),
    setRoster: async (file) => {
      const names = file && (await world.readRoster(file));
      if (names && "problem" in names) return names;
      roster = names && file && { file: file.name, units: names.length };
      desk.setRoster(names);
      return null;
    },
    stop: () => (desk.stop(), null),
    resume: () => (desk.resume(), null),
    problems: (key) => {
      const index = reportOf(key);
      return index === null ? [] : problemsOf(desk.review(), index, result);
    },
    causes: async (key) => {
      const index = reportOf(key);
      const path = index === null ? undefined : desk.review().reports[index]?.file;
      const file = desk.files().find((each) => each.path === path);
      const book = file && (await world.readBook({ name: file.path, source: file.source }));
      const found = book && index !== null ? correctionsIn(desk.review(), index, book) : null;
      return found && { causes: found.causes, ifByItems: found.ifByItems };
    },
    letter: ({ key, leftOut }) => {
      const index = reportOf(key);
      const letter = index === null ? null : letterTo(desk.review(), index, letterTexts, (i) => !leftOut.includes(i));
      return letter && { fileName: letter.fileName, text: letterText(letter) };
    },
    letterPaper: (text) => world.writeDocument(editedLetterDocument(text)),
    result: () => world.writeWorkbook(resultWorkbook(desk.review(), result, locale.form, hrefOf)),
    resultSheets: (name) => resultSheets(desk.review(), result, name, false),
    sums: () => world.writeWorkbook({ kind: "form", sheets: sumsSheet(desk.review(), result, locale.form) }),
    letters: async (edited) => {
      const texts = new Map(edited.map(({ key, text }) => [reportOf(key), text]));
      const parts: Record<string, Uint8Array> = {};
      for (const letter of letters(desk.review(), letterTexts)) {
        const text = texts.get(letter.report);
        const document = text === undefined ? letterDocument(letter) : editedLetterDocument(text);
        parts[freeName(letter.fileName, parts)] = await world.writeDocument(document);
      }
      return zipSync(parts, { level: 0 });
    },
  };
  return { server, view: () => viewOf(desk, roster, locale) };
}

function viewOf({ progress, files, review }: Desk, roster: Roster | null, locale: Locale): DeskView {
  const result = review();
  const { reports, suggestions } = result;
  const ofRole = (role: string) => files().filter((file) => file.role === role);
  return {
    progress: progress(),
    rows: deskRows(result),
    returns: reports.filter(({ role }) => role === "return").length,
    previous: ofRole("previous").length,
    summaries: ofRole("summary").map(({ path }) => path),
    summaryProblems: reports.flatMap(({ role }, index) =>
      role === "summary" ? problemsOf(result, index, locale.review.result).map(({ message }) => message) : [],
    ),
    roster,
    suggestions,
  };
}

/** The address of a file as seen from beside its folder, percent-encoded. */
function hrefOf(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}

function freeName(name: string, taken: Readonly<Record<string, Uint8Array>>): string {
  for (let number = 1; ; number++) {
    const free = `${name}${number === 1 ? "" : `_${number}`}.docx`;
    if (!(free in taken)) return free;
  }
}
