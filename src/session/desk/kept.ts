import type { Role } from "../../review/reviewed";
import type { Preferences } from "../preferences";
import { statuses, type Status } from "./list";

/** What outlives a reload: what was done about each row, and as what each folder came. */
export interface Kept {
  readonly statuses: ReadonlyMap<string, Status>;
  /** By the name of the folder, or of the file that lay in none. */
  readonly roles: ReadonlyMap<string, Role>;
}

const key = "nianbao.desk";

/** As many as are kept; the oldest are forgotten first. */
const most = 5000;

/**
 * Reads what was kept; what is not understood is left out.
 *
 * @example
 * const preferences = mapPreferences();
 * readKept(preferences).statuses.size // 0
 * writeKept(preferences, { statuses: new Map([["收件/教育局.xlsx|年报", "seen"]]), roles: new Map() });
 * readKept(preferences).statuses // new Map([["收件/教育局.xlsx|年报", "seen"]])
 */
export function readKept(preferences: Preferences): Kept {
  const stored = parse(preferences.read(key));
  const entries = (name: string) => Object.entries(recordIn(stored, name));
  return {
    statuses: new Map(entries("statuses").flatMap(([row, value]) => (isStatus(value) ? [[row, value] as const] : []))),
    roles: new Map(entries("roles").flatMap(([root, value]) => (isRole(value) ? [[root, value] as const] : []))),
  };
}

/**
 * Keeps what was done; of more than there is room for, the newest.
 *
 * @example
 * const preferences = mapPreferences();
 * writeKept(preferences, { statuses: new Map(), roles: new Map([["上年", "previous"]]) });
 * readKept(preferences).roles // new Map([["上年", "previous"]])
 */
export function writeKept(preferences: Preferences, kept: Kept): void {
  const newest = <Value>(map: ReadonlyMap<string, Value>) => Object.fromEntries([...map].slice(-most));
  preferences.write(key, JSON.stringify({ statuses: newest(kept.statuses), roles: newest(kept.roles) }));
}

/**
 * The folder that a path begins with, or the file itself.
 *
 * @example rootOf("收件/镇街/柳浦街道.xlsx") // "收件"
 * @example rootOf("教育局.xlsx") // "教育局.xlsx"
 */
export function rootOf(path: string): string {
  return path.split("/")[0] ?? path;
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

function recordIn(value: unknown, name: string): Readonly<Record<string, unknown>> {
  const found: unknown = isRecord(value) ? value[name] : null;
  return isRecord(found) ? found : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStatus(value: unknown): value is Status {
  return statuses.some((status) => status === value);
}

function isRole(value: unknown): value is Role {
  return value === "return" || value === "previous" || value === "summary";
}
