import type { Content, ValueEdit } from "../book/edit";
import { isFieldId } from "../form/fields";
import {
  journalActions,
  type JournalChange,
  type JournalEntry,
  type JournalReport,
  type JournalSheet,
} from "./journal";

/** More than one would undo by hand. */
const mostEntries = 20;

/** A workbook's settings take about a million characters of all add-ins together. */
const longest = 200_000;

/**
 * The journal as a text to keep with the workbook, its last entries as far as there is room.
 *
 * @example
 * writeJournal([{ action: "zeroFill", reports: [], changes: [], sheets: [] }])
 * // '{"version":1,"entries":[{"action":"zeroFill","reports":[],"changes":[],"sheets":[]}]}'
 */
export function writeJournal(entries: readonly JournalEntry[]): string {
  const text = JSON.stringify({ version, entries: entries.slice(-mostEntries) });
  return text.length <= longest || entries.length < 2 ? text : writeJournal(entries.slice(1 - entries.length));
}

/**
 * Reads a journal. What is missing, damaged or of another version is an empty one: nothing can be undone then.
 *
 * @example
 * readJournal(writeJournal([{ action: "zeroFill", reports: [], changes: [], sheets: [] }]))
 * // [{ action: "zeroFill", reports: [], changes: [], sheets: [] }]
 *
 * @example readJournal("damaged") // []
 */
export function readJournal(text: string | null): readonly JournalEntry[] {
  if (text === null) return [];
  const journal = parseJson(text);
  if (!isObject(journal) || journal["version"] !== version) return [];
  const entries: unknown = journal["entries"];
  if (!Array.isArray(entries)) return [];
  // Versions before that of sheets wrote none.
  const known = entries.map((entry: unknown) => (isObject(entry) ? { sheets: [], ...entry } : entry));
  return isListOf(known, isEntry) ? known : [];
}

const version = 1;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is JournalEntry {
  return (
    isObject(value) &&
    journalActions.some((action) => action === value["action"]) &&
    isListOf(value["reports"], isReport) &&
    isListOf(value["changes"], isChange) &&
    isListOf(value["sheets"], isSheet)
  );
}

function isSheet(value: unknown): value is JournalSheet {
  return isObject(value) && typeof value["sheet"] === "string" && typeof value["print"] === "string";
}

function isReport(value: unknown): value is JournalReport {
  return (
    isObject(value) &&
    isIndex(value["index"]) &&
    (value["name"] === null || typeof value["name"] === "string") &&
    (value["year"] === null || typeof value["year"] === "number")
  );
}

function isChange(value: unknown): value is JournalChange {
  return (
    isObject(value) &&
    isIndex(value["report"]) &&
    typeof value["field"] === "string" &&
    isFieldId(value["field"]) &&
    isValueEdit(value["edit"])
  );
}

function isValueEdit(value: unknown): value is ValueEdit {
  if (!isObject(value) || value["kind"] !== "value") return false;
  const { cell, from, to } = value;
  return (
    isObject(cell) &&
    typeof cell["sheet"] === "string" &&
    isIndex(cell["row"]) &&
    isIndex(cell["column"]) &&
    isContent(from) &&
    isContent(to)
  );
}

function isContent(value: unknown): value is Content {
  return (
    isObject(value) &&
    typeof value["numberFormat"] === "string" &&
    (value["value"] === null || ["string", "number", "boolean"].includes(typeof value["value"]))
  );
}

function isIndex(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isListOf<T>(value: unknown, is: (each: unknown) => each is T): value is T[] {
  return Array.isArray(value) && value.every(is);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
