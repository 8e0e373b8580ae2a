import { formatArea, type Area } from "../../src/book/address";
import type { Change, SheetState } from "./model/state";
import type { Registrations } from "./model/worksheet";

/** One entry of a `richApiMessage`: `[category, event type, target, payload, id, isRemote]`. */
export type EventEntry = readonly [number, number, string, string, number, boolean];

export const eventType = { changed: 10, activated: 11, added: 13, selection: 14, deleted: 15, calculated: 16 } as const;

/** Who of one frame listens to what; an event without a listener is not sent. */
export class EventHub implements Registrations {
  private readonly counts = new Map<string, number>();
  private nextId = 1;

  register(type: number, target: string): void {
    this.add(type, target, 1);
  }
  unregister(type: number, target: string): void {
    this.add(type, target, -1);
  }
  /** How many handlers are registered: 0 once everything has been taken back. */
  get count(): number {
    return [...this.counts.values()].reduce((sum, each) => sum + each, 0);
  }

  entry(type: number, payload: object, isRemote = false): EventEntry[] {
    if ((this.counts.get(key(type, "Workbook")) ?? 0) < 1) return [];
    return [[65536, type, "Workbook", JSON.stringify(payload), this.nextId++, isRemote]];
  }

  private add(type: number, target: string, by: number): void {
    this.counts.set(key(type, target), (this.counts.get(key(type, target)) ?? 0) + by);
  }
}

function key(type: number, target: string): string {
  return `${String(type)} ${target}`;
}

export function changedPayload(
  change: Change,
  trigger: "ThisLocalAddin" | "Unknown",
  source: "Local" | "Remote" = "Local",
): object {
  return {
    address: formatArea(change.area),
    changeType: change.type,
    changeDirectionState: change.type.includes("Inserted") ? { insertShiftDirection: "Down" } : undefined,
    source,
    worksheetId: change.sheet.id,
    referenceId: "",
    shiftDirection: change.type.includes("Inserted") ? "Down" : "None",
    triggerSource: trigger,
    ...(change.details
      ? {
          valueBefore: change.details.before,
          valueAfter: change.details.after,
          valueTypeBefore: typeName(change.details.before),
          valueTypeAfter: typeName(change.details.after),
        }
      : {}),
  };
}

export function selectionPayload(sheet: SheetState, area: Area): object {
  return { address: formatArea(area), worksheetId: sheet.id, isInsideTable: false, tableId: "" };
}

export function sheetPayload(sheet: SheetState): object {
  return { worksheetId: sheet.id, source: "Local" };
}

function typeName(value: unknown): string {
  if (value === "") return "Empty";
  if (typeof value === "string") return "String";
  return typeof value === "boolean" ? "Boolean" : "Double";
}
