import "../old-browsers";
import { createDocx } from "../files/docx/create/create";
import { papersZip } from "../files/papers-zip";
import { createWorkbook } from "../files/xlsx/create/create";
import { localeOf } from "../locales";
import { classKeys, classPapers } from "../training/class-papers";
import { faultOf } from "../session/fault";
import type { ExerciseKey } from "../training/exercise";

/** A class for which papers are wanted: so many exercises from a first one. */
export interface ClassWish {
  readonly first: ExerciseKey;
  readonly count: number;
}

export interface ClassAsk extends ClassWish {
  readonly language: string;
}

/** The worker that writes the papers of a class: dozens of files take seconds, in which the page is not to stand still. */
self.addEventListener("message", ({ data }: MessageEvent<ClassAsk>) => {
  const { form, training, rules } = localeOf(data.language);
  const names = { place: rules.place, rule: rules.name, message: rules.message };
  const papers = classPapers(classKeys(data.first, data.count), form, training, names);
  const writers = {
    xlsx: (workbook: Parameters<typeof createWorkbook>[0]) => Promise.resolve(createWorkbook(workbook)),
    docx: createDocx,
  };
  papersZip(papers, writers).then(
    (bytes) => {
      self.postMessage(bytes);
    },
    (error: unknown) => {
      self.postMessage(faultOf(error));
    },
  );
});
