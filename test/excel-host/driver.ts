import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import type { Browser, BrowserContext, Frame as PageFrame, FrameLocator, Page } from "playwright-core";
import { parseArea, type Area } from "../../src/book/address";
import type { Book } from "../../src/book/book";
import { loadEngine } from "../../src/files/xlsx/engine/engine";
import { bookOf, type TestSheet } from "../support/test-sheet";
import { ensureChineseFont } from "../support/browser";
import { frameName, frameUrl, profiles, type Identity, type Profile } from "./boot";
import type { Fault, Sync, TransportError } from "./dispatch";
import { changedPayload, eventType, selectionPayload, sheetPayload } from "./events";
import { Frame, type Session } from "./frame";
import { plain } from "./model/range";
import { WorkbookState, type Change, type SheetState } from "./model/state";
import { addInOrigin, hostUrl, readEnvelope } from "./xdm";

const root = normalize(join(import.meta.dirname, "..", ".."));
const officeFolder = join(root, "node_modules", "@microsoft", "office-js", "dist");

export interface ExcelOptions {
  readonly browser: Browser;
  readonly book: Book | readonly TestSheet[];
  readonly profile?: Profile;
  /** Pages that the add-in's own build has not: by path, "/test.html" → its text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Milliseconds before every answer. */
  readonly latency?: number;
  /** The colours of the pane. */
  readonly colorScheme?: "light" | "dark";
}

/** An Excel with one workbook, and the add-in in it. Close it: that is where gaps of the host fail the test. */
export class Excel implements Session {
  readonly syncs: Sync[] = [];
  readonly gaps: string[] = [];
  /** Addresses outside the add-in that were asked for: an intranet reaches none. */
  readonly external: string[] = [];
  readonly pageErrors: string[] = [];
  private readonly frames = new Map<string, Frame>();
  private readonly faults: (Fault | null)[] = [];
  private queue: Promise<unknown> = Promise.resolve();
  private nextFrame = 1;

  private constructor(
    readonly book: WorkbookState,
    readonly profile: Profile,
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly latency: number,
  ) {}

  static async open(options: ExcelOptions): Promise<Excel> {
    const profile = options.profile ?? profiles.current;
    const book = "sheets" in options.book ? options.book : bookOf(options.book);
    const state = new WorkbookState(book, await loadEngine());
    state.isReadOnly = profile.isReadOnly;
    const context = await options.browser.newContext({
      locale: profile.locale,
      viewport: { width: 360, height: 800 },
      colorScheme: options.colorScheme ?? "light",
    });
    const page = await context.newPage();
    const excel = new Excel(state, profile, page, context, options.latency ?? 0);
    await excel.serve(options.files ?? {});
    page.on("pageerror", (error) => excel.pageErrors.push(error.message));
    await page.exposeBinding("toHost", (_, name: string, text: string) => excel.receive(name, text));
    await page.goto(hostUrl);
    return excel;
  }

  /** Opens a page of the add-in as a task pane and waits until the runtime is up. */
  async openPane(path = "/taskpane.html"): Promise<FrameLocator> {
    const frame = await this.openFrame(path, { isVisible: true });
    await frame.ready;
    return this.page.frameLocator(`iframe[data-id="${frame.identity.controlId}"]`);
  }

  /** The same for a page that a test drives by script. */
  async openPage(path: string): Promise<PageFrame> {
    const frame = await this.openFrame(path, { isVisible: true });
    await frame.ready;
    const element = await this.page.waitForSelector(`iframe[data-id="${frame.identity.controlId}"]`);
    const content = await element.contentFrame();
    if (!content) throw new Error(`no frame for ${path}`);
    return content;
  }

  /** The dialog that the add-in has opened inside Excel's window. */
  get dialog(): FrameLocator {
    return this.page.frameLocator("iframe[data-dialog=true]");
  }

  async closePane(): Promise<void> {
    for (const id of this.frames.keys()) await this.closeFrame(id);
  }

  /** Presses a ribbon button that runs a function; gives the status with which it completed (0 = fine). */
  async runCommand(functionName: string, path = "/commands.html"): Promise<number> {
    const frame = await this.openFrame(path, { isVisible: false });
    const status = await frame.runCommand(functionName);
    await this.closeFrame(frame.identity.controlId);
    return status;
  }

  // What a user does -------------------------------------------------------------------------------------------------

  /** Types into a cell: "Sheet1!C12" or "C12" of the first sheet. */
  type(address: string, input: string | number | boolean): Promise<void> {
    return this.userChange(() => {
      const { sheet, area } = this.at(address);
      const position = { row: area.top, column: area.left };
      const before = plain(this.book.cell(sheet, position).value);
      this.book.enter(sheet, position, input);
      this.book.recalculate();
      const after = plain(this.book.cell(sheet, position).value);
      return { sheet, area, type: "RangeEdited", details: { before, after } };
    });
  }

  /** Pastes a block; the change event carries no details. */
  paste(address: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
    return this.userChange(() => {
      const { sheet, area } = this.at(address);
      rows.forEach((row, r) =>
        row.forEach((input, c) => {
          this.book.enter(sheet, { row: area.top + r, column: area.left + c }, input);
        }),
      );
      this.book.recalculate();
      const bottom = area.top + rows.length - 1;
      const right = area.left + Math.max(...rows.map((row) => row.length)) - 1;
      return { sheet, area: { ...area, bottom, right }, type: "RangeEdited", details: null };
    });
  }

  insertRows(address: string, count = 1): Promise<void> {
    return this.userChange(() => {
      const { sheet, area } = this.at(address);
      this.book.insertRows(sheet, area.top, count);
      const whole = { top: area.top, bottom: area.top + count - 1, left: 0, right: 16_383 };
      return { sheet, area: whole, type: "RowInserted", details: null };
    });
  }

  async select(address: string): Promise<void> {
    await this.inOrder(async () => {
      const { sheet, area } = this.at(address);
      const isOther = this.book.active !== sheet;
      this.book.active = sheet;
      this.book.selection = area;
      if (isOther)
        for (const frame of this.frames.values())
          await frame.sendEntries(frame.hub.entry(eventType.activated, sheetPayload(sheet)));
      await this.tellSelection();
    });
  }

  /** Protects a sheet but for the cells of `unlocked`. */
  protect(sheetName: string, unlocked: readonly string[] = [], mayFormat = false): void {
    const sheet = this.sheet(sheetName);
    for (const text of unlocked) this.book.setLocked(sheet, areaOfText(text), false);
    sheet.isProtected = true;
    sheet.mayFormat = mayFormat;
  }

  /** What a co-author does: the same as typing, but remote. */
  coAuthorTypes(address: string, input: string | number): Promise<void> {
    return this.inOrder(async () => {
      const { sheet, area } = this.at(address);
      this.book.enter(sheet, { row: area.top, column: area.left }, input);
      this.book.recalculate();
      const payload = changedPayload({ sheet, area, type: "RangeEdited", details: null }, "Unknown", "Remote");
      for (const frame of this.frames.values())
        await frame.sendEntries(frame.hub.entry(eventType.changed, payload, true));
    });
  }

  deleteSheet(name: string): Promise<void> {
    return this.inOrder(async () => {
      const sheet = this.sheet(name);
      this.book.removeSheet(sheet);
      for (const frame of this.frames.values())
        await frame.sendEntries(frame.hub.entry(eventType.deleted, sheetPayload(sheet)));
    });
  }

  addSheet(sheet: TestSheet): Promise<void> {
    return this.inOrder(async () => {
      const [added] = bookOf([sheet]).sheets;
      if (!added) return;
      const state = this.book.addSheet(added);
      for (const frame of this.frames.values())
        await frame.sendEntries(frame.hub.entry(eventType.added, sheetPayload(state)));
    });
  }

  /** The next sync of the add-in gets this transport error. */
  failNext(error: TransportError): void {
    this.faults.push({ at: "refused", code: error });
  }

  /** The next syncs of the add-in go wrong in this way, one after the other; `null` = as it should. */
  failWith(...faults: readonly (Fault | null)[]): void {
    this.faults.splice(0, this.faults.length, ...faults);
  }

  /** Renames a sheet, as a user does; Excel tells nobody. */
  renameSheet(name: string, to: string): void {
    this.sheet(name).name = to;
  }

  // What a test sees -------------------------------------------------------------------------------------------------

  /** The value of a cell; `null` = empty. */
  value(address: string): unknown {
    const { sheet, area } = this.at(address);
    const { value } = this.book.cell(sheet, { row: area.top, column: area.left });
    return typeof value === "object" && value !== null && value.kind === "error" ? value.text : value;
  }

  /** The cells on which one of our marks (or of the given formats) is lit: "C12 D31". */
  lit(sheetName: string, isWanted: (formula: string) => boolean = (formula) => formula.includes("nianbao:")): Area[] {
    const sheet = this.sheet(sheetName);
    return sheet.conditionalFormats
      .filter((format) => isWanted(format.formula))
      .flatMap((format) => this.book.litCells(sheet, format))
      .map((at) => ({ top: at.row, left: at.column, bottom: at.row, right: at.column }));
  }

  /** Everything of the workbook that a trace could be left in, as comparable text. */
  snapshot(): string {
    return JSON.stringify(
      {
        sheets: this.book.sheets.map((sheet) => ({
          ...sheet,
          cells: [...sheet.cells].sort(([a], [b]) => a - b),
          conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, format: [...format.format] })),
          looks: [...sheet.looks],
        })),
        names: this.book.names.map((name) => ({ ...name, scope: name.scope?.name ?? null })),
        settings: [...this.book.settings],
      },
      null,
      1,
    );
  }

  /** Counts the syncs of what a test does. */
  async syncsOf(work: () => Promise<unknown>): Promise<number> {
    const before = this.syncs.length;
    await work();
    return this.syncs.length - before;
  }

  bytes(): number {
    return this.syncs.reduce((sum, sync) => sum + sync.bytesIn + sync.bytesOut, 0);
  }

  /** The handlers that are still registered. */
  get handlers(): number {
    return [...this.frames.values()].reduce((sum, frame) => sum + frame.hub.count, 0);
  }

  showChinese(): Promise<boolean> {
    return ensureChineseFont(this.page);
  }

  /** Closes the browser context. @throws where the add-in asked for something that the host does not model */
  async close(): Promise<void> {
    await this.queue;
    await this.context.close();
    if (this.gaps.length > 0) throw new Error(`gaps of the test host: ${[...new Set(this.gaps)].join(", ")}`);
    if (this.external.length > 0) throw new Error(`addresses outside: ${this.external.join(", ")}`);
  }

  // What frames ask of the session -----------------------------------------------------------------------------------

  nextFault(isOurs: boolean): Fault | null {
    if (!isOurs) return null;
    if (this.book.isEditingCell) return { at: "refused", code: "InvalidOperationInCellEditMode" };
    return this.faults.shift() ?? null;
  }

  async flush(): Promise<void> {
    const changes = this.book.changes.splice(0);
    for (const { kind, sheet } of this.book.sheetEvents.splice(0))
      for (const frame of this.frames.values())
        await frame.sendEntries(frame.hub.entry(eventType[kind], sheetPayload(sheet)));
    for (const frame of this.frames.values()) await frame.sendChanges(changes, "ThisLocalAddin");
    if (this.book.isSelectionNew) await this.tellSelection();
  }

  async openDialog(options: string, opener: Frame): Promise<void> {
    const parsed: unknown = JSON.parse(options);
    const url = typeof parsed === "object" && parsed !== null && "url" in parsed ? String(parsed.url) : "";
    opener.dialog = await this.openFrame(url, { isVisible: true, isDialog: true });
    opener.dialog.parent = opener;
  }

  async closeDialog(opener: Frame): Promise<void> {
    if (opener.dialog) await this.closeFrame(opener.dialog.identity.controlId);
    opener.dialog = null;
  }

  // ------------------------------------------------------------------------------------------------------------------

  private async openFrame(path: string, how: { isVisible: boolean; isDialog?: boolean }): Promise<Frame> {
    const number = String(this.nextFrame++);
    // A new conversation for each load: the runtime keeps settings under it.
    const identity: Identity = {
      controlId: `control${number}`,
      conversationId: `conversation${number}`,
      isDialog: how.isDialog ?? false,
    };
    const frame = new Frame(identity, this, async (text) => {
      await this.page.evaluate(([id, message]) => window.fromHost(id, message), [identity.controlId, text] as const);
    });
    this.frames.set(identity.controlId, frame);
    await this.page.evaluate(
      ([id, src, name, isVisible, isDialog]) => window.openFrame(id, src, name, isVisible, isDialog),
      [
        identity.controlId,
        frameUrl(path, this.profile, identity),
        frameName(identity, this.profile),
        how.isVisible,
        identity.isDialog,
      ] as const,
    );
    return frame;
  }

  private async closeFrame(id: string): Promise<void> {
    this.frames.delete(id);
    await this.page.evaluate((each) => window.closeFrame(each), id);
  }

  private receive(name: string, text: string): void {
    const frame = this.frames.get(name);
    const message = readEnvelope(text);
    if (!frame || !message) return;
    if (!message._conversationId.startsWith(frame.identity.conversationId)) return;
    void this.inOrder(async () => {
      if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency));
      if (this.frames.has(name)) await frame.receive(message);
    });
  }

  private async tellSelection(): Promise<void> {
    this.book.isSelectionNew = false;
    const payload = selectionPayload(this.book.active, this.book.selection);
    for (const frame of this.frames.values()) {
      await frame.sendEntries(frame.hub.entry(eventType.selection, payload));
      await frame.send("documentSelectionChanged", {});
    }
  }

  /** One thing after the other, as messages arrive and users act. */
  private inOrder<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.queue.then(work);
    this.queue = done.catch((error: unknown) => {
      if (!this.page.isClosed()) this.gaps.push(`host bug: ${String(error)}`);
    });
    return done;
  }

  private userChange(change: () => Change): Promise<void> {
    return this.inOrder(async () => {
      const made = change();
      for (const frame of this.frames.values()) await frame.sendChanges([made], "Unknown");
    });
  }

  private sheet(name: string): SheetState {
    const sheet = this.book.sheetNamed(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  private at(address: string): { readonly sheet: SheetState; readonly area: Area } {
    const split = address.lastIndexOf("!");
    const first = this.book.sheets[0]?.name ?? "";
    return {
      sheet: this.sheet(split < 0 ? first : address.slice(0, split)),
      area: areaOfText(address.slice(split + 1)),
    };
  }

  private async serve(files: Readonly<Record<string, string>>): Promise<void> {
    // The last route that fits is asked first.
    await this.context.route("**/*", (route) => {
      this.external.push(route.request().url());
      return route.abort();
    });
    await this.context.route(/^https?:\/\/(?:www\.)?w3\.org\//u, (route) => route.abort());
    await this.context.route(`${hostUrl}**`, (route) => route.fulfill({ contentType: "text/html", body: hostPage }));
    await this.context.route(`${addInOrigin}/**`, async (route) => {
      const path = decodeURIComponent(new URL(route.request().url()).pathname);
      const body = files[path] ?? (await fileOf(path));
      if (body === null) return route.fulfill({ status: 404, body: "" });
      return route.fulfill({ body, contentType: contentType(path), headers: { "access-control-allow-origin": "*" } });
    });
  }
}

/** A file of the build; Office.js comes unmodified from its package where the build has none. */
async function fileOf(path: string): Promise<Buffer | null> {
  const inBuild = await readFile(join(root, "dist", normalize(path))).catch(() => null);
  if (inBuild || !path.startsWith("/office/")) return inBuild;
  return readFile(join(officeFolder, normalize(path.slice("/office/".length)))).catch(() => null);
}

function contentType(path: string): string {
  const types: Readonly<Record<string, string>> = {
    html: "text/html; charset=utf-8",
    js: "text/javascript; charset=utf-8",
    mjs: "text/javascript; charset=utf-8",
    css: "text/css; charset=utf-8",
    json: "application/json",
    wasm: "application/wasm",
    png: "image/png",
    svg: "image/svg+xml",
  };
  return types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

function areaOfText(text: string): Area {
  const area = parseArea(text);
  if (!area) throw new Error(`no address: ${text}`);
  return area;
}

/** The host page only carries messages; everything is decided outside of the browser, where tests see it. */
const hostPage = `<!doctype html><meta charset="utf-8"><title>Excel</title>
<style>body{margin:0}iframe{border:0;width:100vw;height:100vh}</style>
<script>
  const frames = new Map();
  addEventListener("message", (event) => {
    if (event.origin !== "${addInOrigin}" || typeof event.data !== "string") return;
    for (const [id, frame] of frames) if (event.source === frame.contentWindow) toHost(id, event.data);
  });
  window.fromHost = (id, text) => frames.get(id)?.contentWindow.postMessage(text, "${addInOrigin}");
  window.openFrame = (id, src, name, isVisible, isDialog) => {
    const frame = document.createElement("iframe");
    frame.name = name;
    frame.dataset.id = id;
    frame.dataset.dialog = isDialog;
    frame.hidden = !isVisible;
    frame.setAttribute("sandbox", "allow-scripts allow-forms allow-same-origin allow-popups");
    frame.src = src;
    frames.set(id, frame);
    document.body.append(frame);
  };
  window.closeFrame = (id) => {
    frames.get(id)?.remove();
    frames.delete(id);
  };
</script>`;

declare global {
  interface Window {
    fromHost(id: string, text: string): void;
    openFrame(id: string, src: string, name: string, isVisible: boolean, isDialog: boolean): void;
    closeFrame(id: string): void;
  }
}

/** Opens a workbook in the Excel of the tests. */
export function openExcel(options: ExcelOptions): Promise<Excel> {
  return Excel.open(options);
}
