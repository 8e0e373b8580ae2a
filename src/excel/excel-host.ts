import { parsePosition, type CellRef } from "../book/address";
import type { Edit } from "../book/edit";
import type { PreviewedCell } from "../book/preview";
import { HostError, type Host, type HostErrorCode, type KeptText, type ReadOptions } from "../host";
import { writeEdits } from "./apply";
import { asHostError } from "./errors";
import { previewsOf, showPreview, type Previews } from "./preview";
import { readOpenWorkbook } from "./read";
import { run } from "./run";
import type { Seen } from "./seen";
import { showCell } from "./select";
import { readSetting, writeSetting } from "./settings";
import { Watch } from "./watch";

/** How long a reading is taken to be of just now, in milliseconds. */
const fresh = 10_000;

/** The live workbook of Excel. Call it after `Office.onReady`. */
export function createExcelHost(): Host {
  const watch = new Watch();
  let seen: { readonly workbook: Seen; readonly at: number } | null = null;
  let previews: Previews = new Map();
  const access = Office.context.document.mode === Office.DocumentMode.ReadOnly ? "readOnly" : "readWrite";

  const read = async ({ merges = false }: ReadOptions = {}) => {
    watch.begin();
    const last = seen?.workbook ?? null;
    const workbook = await run((context) => readOpenWorkbook(context, last, { merges, watch }));
    watch.hasFormulas = hasFormulas(workbook);
    seen = { workbook, at: Date.now() };
    previews = previewsOf(workbook);
    return workbook;
  };
  const lastSeen = async () => seen?.workbook ?? read();
  const isFresh = () => seen !== null && Date.now() - seen.at < fresh;
  const preview = async (cells: readonly PreviewedCell[]) => {
    const workbook = await lastSeen();
    const standing = previews;
    previews = await written(run((context) => showPreview(context, workbook, standing, cells)));
  };
  const keepText = ({ key, text }: { readonly key: string; readonly text: string | null }) => {
    const settings = new Map(seen?.workbook.settings);
    if (text === null) settings.delete(key);
    else settings.set(key, text);
    if (seen) seen = { ...seen, workbook: { ...seen.workbook, settings } };
  };

  return {
    access,
    forgetsUndo: true,
    get activeSheet() {
      return seen?.workbook.activeSheet ?? null;
    },
    get hasPreview() {
      return previews.size > 0;
    },
    read: hosted(async (options?: ReadOptions) => (await read(options)).book),
    apply: hosted(async (edits: readonly Edit[], first?: KeptText) => {
      if (access === "readOnly") throw new HostError("readOnly");
      if (edits.length === 0) return { done: [], refused: [] };
      // Whether a sheet may come or go depends on the whole workbook.
      const isOfSheets = edits.some(({ kind }) => kind === "sheet");
      const workbook = isOfSheets && !watch.isCurrent ? await read() : await lastSeen();
      if (previews.size > 0) await preview([]);
      const certainty = { ofCells: watch.isCurrent, ofMarks: isMarking(edits) && isFresh() };
      const announce = watch.announce.bind(watch);
      try {
        const applied = await writeEdits({ seen: workbook, edits, first, certainty, announce });
        if (first) keepText(first);
        return applied;
      } finally {
        // What was read is no longer what stands there; the next edits are checked against the workbook.
        if (edits.some(({ kind }) => kind === "value" || kind === "sheet")) watch.outdate();
      }
    }),
    preview: hosted(async (cells: readonly PreviewedCell[] | null) => {
      if (access === "readOnly") throw new HostError("readOnly");
      await preview(cells ?? []);
    }),
    select: hosted(
      async (cell: CellRef) => {
        const { sheets } = await lastSeen();
        // Where it is not known its name will do: Excel takes both.
        const known = sheets.find(({ sheet }) => sheet.name.toLowerCase() === cell.sheet.toLowerCase());
        await run((context) => showCell(context, known?.id ?? cell.sheet, cell));
      },
      { GeneralException: "anotherWorkbook" },
    ),
    onChanged: (listener) => watch.onChanged(listener),
    onSelected: (listener) =>
      watch.onSelected((id, address) => {
        listener(cellOf(seen?.workbook ?? null, id, address));
      }),
    readSetting: hosted(async (key: string) =>
      isFresh() ? (seen?.workbook.settings.get(key) ?? null) : readSetting(key),
    ),
    writeSetting: hosted(async (key: string, text: string | null) => {
      if (access === "readOnly") throw new HostError("readOnly");
      await written(writeSetting(key, text));
      keepText({ key, text });
    }),
  };
}

/** A task that rejects with a `HostError` and nothing else. `others`: what error codes mean in it, besides the common ones. */
function hosted<Given extends readonly unknown[], Result>(
  task: (...given: Given) => Promise<Result>,
  others: Readonly<Record<string, HostErrorCode>> = {},
): (...given: Given) => Promise<Result> {
  return async (...given) => {
    try {
      return await task(...given);
    } catch (error) {
      throw asHostError(error, others);
    }
  };
}

/** A write of which nothing was heard may stand in the workbook. */
async function written<Result>(task: Promise<Result>): Promise<Result> {
  try {
    return await task;
  } catch (error) {
    throw error instanceof HostError && error.code === "noAnswer" ? asHostError(error, {}, "unknown") : error;
  }
}

/** Setting marks takes away the old ones that were read just before; clearing alone looks again whether they stand. */
function isMarking(edits: readonly Edit[]): boolean {
  return edits.some((edit) => edit.kind === "mark" && edit.to !== null);
}

function hasFormulas({ sheets }: Seen): boolean {
  return sheets.some(({ sheet }) => [...sheet.cells.values()].some(({ formula }) => formula !== null));
}

/** The first cell of a selection; `null` where whole rows or columns are selected, or on a sheet not yet read. */
function cellOf(seen: Seen | null, id: string, address: string): CellRef | null {
  const sheet = seen?.sheets.find((each) => each.id === id)?.sheet.name;
  const first = address.slice(address.lastIndexOf("!") + 1).split(/[,:;]/u)[0] ?? "";
  const position = parsePosition(first);
  return sheet === undefined || !position ? null : { sheet, ...position };
}
