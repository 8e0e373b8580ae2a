import { contains, parseArea, type Area } from "../book/address";
import { areaAround } from "../book/areas";
import { keyOf, positionOf } from "../book/book";
import type { ValueEdit } from "../book/edit";
import { run } from "./run";

/** How long cells must be quiet before listeners are told. */
const quiet = 250;

/** How long after a write of ours its own change events may arrive. */
const echo = 3_000;

interface OwnWrite {
  readonly sheetId: string;
  readonly cells: ReadonlyMap<number, unknown>;
  readonly until: number;
}

type Stop = () => void;

/**
 * Follows the workbook's changes: local ones and those of co-authors, debounced, without a word and without writing. It
 * listens from the first reading on, whose first sync it travels with.
 */
export class Watch {
  private readonly listeners = new Set<() => void>();
  private readonly selected = new Set<(sheetId: string, address: string) => void>();
  private handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
  private own: OwnWrite[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastOwn = 0;
  private isListening = false;
  private hasChanged = true;

  /** Whether the last reading had formulas: only then may a calculation change what we read. */
  hasFormulas = false;

  /** Whether nothing has changed since the last reading began. */
  get isCurrent(): boolean {
    return this.isListening && !this.hasChanged;
  }

  /** Queues up the handlers, once. */
  attach(context: Excel.RequestContext): void {
    if (this.handlers.length > 0) return;
    const { worksheets } = context.workbook;
    const changed = () => {
      this.note();
      return Promise.resolve();
    };
    this.handlers = [
      worksheets.onChanged.add((event) => {
        if (!this.isOwn(event)) this.note();
        return Promise.resolve();
      }),
      worksheets.onAdded.add(changed),
      worksheets.onDeleted.add(changed),
      ...(Office.context.requirements.isSetSupported("ExcelApi", "1.14")
        ? [worksheets.onProtectionChanged.add(changed)]
        : []),
      worksheets.onCalculated.add(() => {
        if (this.hasFormulas && Date.now() > this.lastOwn + echo) this.note();
        return Promise.resolve();
      }),
      worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
        for (const tell of this.selected) tell(worksheetId, address);
        return Promise.resolve();
      }),
    ];
  }

  /** Told whether the sync went through that the handlers travelled with. */
  settle(isDone: boolean): void {
    if (isDone) this.isListening = true;
    else if (!this.isListening) this.handlers = [];
  }

  /** A reading begins: what changes from now on is not in it. */
  begin(): void {
    this.hasChanged = false;
  }

  /** What was read last is no longer all true. */
  outdate(): void {
    this.hasChanged = true;
  }

  onChanged(listener: () => void): Stop {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      this.rest();
    };
  }

  onSelected(tell: (sheetId: string, address: string) => void): Stop {
    this.selected.add(tell);
    return () => {
      this.selected.delete(tell);
      this.rest();
    };
  }

  /** Cells that are about to be written by us: their events say nothing new. */
  announce(sheetId: string, edits: readonly ValueEdit[]): void {
    const cells = new Map(edits.map(({ cell, to }) => [keyOf(cell), to.value]));
    this.lastOwn = Date.now();
    this.own.push({ sheetId, cells, until: this.lastOwn + echo });
  }

  private note(): void {
    this.hasChanged = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      for (const listener of this.listeners) listener();
    }, quiet);
  }

  /**
   * Whether a change is our own write. A co-author's never is; from ExcelApi 1.14 on Excel tells. Before, events of pastes
   * and of blocks have no details; they are ours where the block was written by us just now.
   */
  private isOwn(event: Excel.WorksheetChangedEventArgs): boolean {
    if (event.source === "Remote") return false;
    const trigger: unknown = event.triggerSource;
    if (typeof trigger === "string") return trigger === "ThisLocalAddin";
    this.own = this.own.filter(({ until }) => until > Date.now());
    const area = parseArea(event.address);
    if (!area || event.changeType !== "RangeEdited") return false;
    return this.own
      .filter(({ sheetId }) => sheetId === event.worksheetId)
      .some(({ cells }) => {
        if (isOneCell(area)) {
          const key = keyOf({ row: area.top, column: area.left });
          const after: unknown = event.details?.valueAfter;
          return cells.has(key) && (after === undefined || after === (cells.get(key) ?? ""));
        }
        const around = areaAround([...cells.keys()].map(positionOf));
        return (
          contains(around, { row: area.top, column: area.left }) &&
          contains(around, { row: area.bottom, column: area.right })
        );
      });
  }

  /** Takes the handlers back when nobody listens any more. */
  private rest(): void {
    if (this.listeners.size > 0 || this.selected.size > 0 || this.handlers.length === 0) return;
    const { handlers } = this;
    this.handlers = [];
    this.isListening = false;
    clearTimeout(this.timer);
    const [first] = handlers;
    if (!first) return;
    // A workbook that is closing does not answer; then they are gone by themselves.
    run(async () => {
      for (const handler of handlers) handler.remove();
      await first.context.sync();
    }).catch(() => undefined);
  }
}

function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}
