import { guideOf } from "../locales/guide";
import type { Locale } from "../locales";
import { guideDocument, guideSheet } from "../paper/guide";
import type { Streams } from "./check-command";
import type { GuideCommand } from "./form-arguments";
import type { FormWorld } from "./form-command";

/**
 * Writes 填报说明 to print and hand out.
 * @returns the exit status: 0 where it was written, else 2
 */
export async function runGuide(
  { format, output, paper }: GuideCommand,
  { create, writers }: Pick<FormWorld, "create" | "writers">,
  streams: Streams,
  locale: Locale,
): Promise<number> {
  const guide = guideOf(format, locale);
  const bytes =
    paper === "xlsx"
      ? await writers.xlsx({ kind: "guide", title: guide.title, sheets: [guideSheet(guide)] })
      : await writers[paper](guideDocument(guide));
  if (await create(output, bytes)) return 0;
  streams.warn(`${output}: ${locale.cli.fill.notWritten}\n`);
  return 2;
}
