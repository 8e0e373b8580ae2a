import type { PreviewedCell } from "../book/preview";
import { HostError } from "../host";
import { asHostError } from "./errors";
import { findFormats } from "./formats";
import { grouped } from "./grouped";
import { addPreview, askStanding, removeFormat } from "./marks";
import type { Seen, SeenSheet } from "./seen";

/** The conditional formats that show a preview, by the id of their sheet. */
export type Previews = ReadonlyMap<string, readonly string[]>;

export function previewsOf({ sheets }: Seen): Previews {
  return new Map(sheets.filter(({ previews }) => previews.length > 0).map(({ id, previews }) => [id, previews]));
}

/**
 * Shows cells as they would be instead of whatever preview stands; none: as they are.
 * @throws HostError `protected`, and whatever Excel throws; nothing of the new preview is left then, unless `written` is
 *   `unknown`
 */
export async function showPreview(
  context: Excel.RequestContext,
  { sheets }: Seen,
  standing: Previews,
  cells: readonly PreviewedCell[],
): Promise<Previews> {
  const sheetOf = (name: string) => sheets.find(({ sheet }) => sheet.name.toLowerCase() === name.toLowerCase());
  const isClosed = (seen: SeenSheet | undefined) => seen?.sheet.isProtected === true && !seen.mayFormat;
  if (cells.some(({ sheet }) => isClosed(sheetOf(sheet)))) throw new HostError("protected");
  const sheetWith = (id: string) => context.workbook.worksheets.getItem(id);

  // One that somebody took away meanwhile would stop the batch.
  const asked = [...standing].map(([id, formats]) => ({ id, stands: askStanding(sheetWith(id), formats) }));
  if (asked.length > 0) await context.sync();
  const left = asked.map(({ id, stands }) => ({ id, formats: stands() }));
  const wanted = [...grouped(cells, ({ sheet }) => sheetOf(sheet)?.id)];
  if (wanted.length === 0 && left.every(({ formats }) => formats.length === 0)) return new Map();
  for (const { id, formats } of left) for (const format of formats) removeFormat(sheetWith(id), format);
  const added = wanted.map(([id, own]) => ({ id, formats: own.map((cell) => addPreview(sheetWith(id), cell)) }));
  try {
    await context.sync();
  } catch (error) {
    await removeAll(
      context,
      wanted.map(([id]) => id),
    ).catch(() => {
      throw asHostError(error, {}, "unknown");
    });
    throw error;
  }
  return new Map(added.map(({ id, formats }) => [id, formats.map((format) => format.id)]));
}

/** Takes away what shows or was to show a preview, as far as it can be found. */
async function removeAll(context: Excel.RequestContext, sheets: readonly string[]): Promise<void> {
  const found = await findFormats(
    context,
    sheets.map((id) => ({ id, formats: null })),
  );
  for (const [id, { own, begun }] of found) {
    const ids = [...begun, ...own.filter(({ isPreview }) => isPreview).map(({ mark }) => mark.id)];
    for (const format of ids) removeFormat(context.workbook.worksheets.getItem(id), format);
  }
  await context.sync();
}
