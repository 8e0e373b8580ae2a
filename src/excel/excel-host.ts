import { parsePosition, type CellRef } from "../book/address";
import type { Edit } from "../book/edit";
import { HostError, type Applied, type Host, type ReadOptions } from "../host";
import { applyEdits } from "./apply";
import { readWorkbook, type Seen } from "./read";
import { run } from "./run";
import { readSetting, writeSetting } from "./settings";
import { Watch } from "./watch";

/** How long a reading is taken to be of just now, in milliseconds. */
const fresh = 10_000;

/** The live workbook of Excel. Call it after `Office.onReady`. */
export function createExcelHost(): Host {
  const watch = new Watch();
  let seen: { readonly workbook: Seen; readonly at: number } | null = null;
  const access = Office.context.document.mode === Office.DocumentMode.ReadOnly ? "readOnly" : "readWrite";

  const read = async ({ merges = false }: ReadOptions = {}) => {
    watch.begin();
    const last = seen?.workbook ?? null;
    const workbook = await run((context) => readWorkbook(context, last, { merges, watch }));
    watch.hasFormulas = hasFormulas(workbook);
    seen = { workbook, at: Date.now() };
    return workbook;
  };

  const isFresh = () => seen !== null && Date.now() - seen.at < fresh;

  const idOf = async (sheet: string): Promise<string> => {
    const { sheets } = seen?.workbook ?? (await read());
    // Where it is not known its name will do: Excel takes both.
    return sheets.find((each) => each.sheet.name.toLowerCase() === sheet.toLowerCase())?.id ?? sheet;
  };

  return {
    access,
    read: async (options) => (await read(options)).book,
    apply: async (edits: readonly Edit[]): Promise<Applied> => {
      if (access === "readOnly") throw new HostError("readOnly");
      if (edits.length === 0) return { done: [], refused: [] };
      const workbook = seen?.workbook ?? (await read());
      const certainty = { ofCells: watch.isCurrent, ofMarks: isMarking(edits) && isFresh() };
      const announce = watch.announce.bind(watch);
      const applied = await run((context) => applyEdits(context, workbook, edits, certainty, announce));
      // What was read is no longer what stands there; the next edits are checked against the workbook.
      if (applied.done.some(({ kind }) => kind === "value")) watch.outdate();
      return applied;
    },
    select: async ({ sheet, row, column }) => {
      const id = await idOf(sheet);
      await run(
        async (context) => {
          // By its address: selecting a named range takes the focus away from the pane.
          const worksheet = context.workbook.worksheets.getItem(id);
          worksheet.activate();
          worksheet.getCell(row, column).select();
          await context.sync();
        },
        { GeneralException: "anotherWorkbook" },
      );
    },
    onChanged: (listener) => watch.onChanged(listener),
    onSelected: (listener) =>
      watch.onSelected((id, address) => {
        listener(cellOf(seen?.workbook ?? null, id, address));
      }),
    readSetting: async (key) => (isFresh() ? (seen?.workbook.settings.get(key) ?? null) : readSetting(key)),
    writeSetting: async (key, text) => {
      if (access === "readOnly") throw new HostError("readOnly");
      await writeSetting(key, text);
      const settings = new Map(seen?.workbook.settings);
      if (text === null) settings.delete(key);
      else settings.set(key, text);
      if (seen) seen = { ...seen, workbook: { ...seen.workbook, settings } };
    },
  };
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
