import fc from "fast-check";
import { test } from "vitest";
import {
  extraColumn,
  extraRow,
  headerRepeated,
  insertColumns,
  labels,
  labelsInOneColumn,
  layOut,
  linesAfter,
  linesBefore,
  linesUnderHeading,
  mergesLost,
  mergesRepeated,
  movedColumn,
  movedRow,
  offset,
  onePerSheet,
  paperOf,
  removedColumn,
  removedRow,
  renamed,
  renamedGroups,
  sheetsOf,
  shortDisputeHeader,
  written,
  type Transform,
} from "../support/layouts";
import { numberedBeside } from "../support/numbering";
import { bookOf } from "../support/test-sheet";
import { expectLocated } from "./expect-located";
import { asciiBrackets, broken, defined, drawnApart, fullWidth, hooked, radicals, traditional } from "./label-noise";

/** One of each kind of change, or none, in an order in which they can follow each other. */
const kinds: readonly Readonly<Record<string, Transform>>[] = [
  {
    "3.索取报刊书籍": renamed("t3.notProcessed.publication", "3.索取报刊书籍"),
    "一、今年收到的申请": renamed("t3.received", "一、今年收到的申请"),
  },
  {
    "维持 for 结果维持": renamedGroups("结果维持", "维持", "upheld"),
    "小计 for 总计 of 表四": renamedGroups("总计", "小计", "total"),
  },
  {
    "without 行政强制": removedRow("t2.coercion"),
    "without 三类内部事务": removedRow("t3.refused.internalAffairs"),
    "without 信访": removedRow("t3.notProcessed.petition"),
  },
  {
    "without 法律服务机构": removedColumn("t3.legal"),
    "without 商业企业": removedColumn("t3.business"),
    "公民 for 自然人": renamed("t3.natural", "公民"),
    "其他 before 科研机构": movedColumn("t3.otherOrganisation", "t3.research"),
  },
  { "小计 for 总计 of 表三": renamed("t3.total", "小计") },
  {
    "3 before 2 of （四）": movedRow("t3.unavailable.stillUnclear", "t3.unavailable.needsCreation"),
    "规范性文件 first": movedRow("t2.normative", "t2.regulations"),
  },
  {
    "a row below 予以公开": extraRow("t3.granted", "其中：主动公开后告知", 1),
    "a row below 行政许可": extraRow("t2.licensing", "行政确认", 4),
  },
  { "a column before 总计": extraColumn("t3.total", "境外组织", 0) },
  {
    "header repeated": headerRepeated("t3.refused.enforcementFile"),
    "header repeated, 续上表": headerRepeated("t3.notProcessed.repeated", "（续上表）"),
  },
  { "表四 in two header rows": shortDisputeHeader },
  {
    "labels of 表三 joined": labelsInOneColumn("joined"),
    "a wider label column": insertColumns(2, 1, "t3"),
    "two columns in front": insertColumns(0, 2),
  },
  {
    "行次 before the figures of 表三": numberedBeside("t3", "before", { head: "行次" }),
    "01, 02 among the organisations": numberedBeside("t3", "among", { write: (n) => String(n).padStart(2, "0") }),
    "代码 behind 表三": numberedBeside("t3", "behind", { head: "代码", write: (n) => 100 + n }),
  },
  {
    "序号 before the figures of 表二": numberedBeside("t2", "before", { head: "序 号", write: String }),
    "编号 behind 表二": numberedBeside("t2", "behind", { head: "编号" }),
  },
  {
    "行次 in front of 表四": numberedBeside("t4", "before", { head: "行次" }),
    "代码 inside 表四": numberedBeside("t4", "among", { head: "代码" }),
  },
  { "单位：件": linesUnderHeading("t3", "单位：件"), "a note before 表四": linesBefore("t4", "注：没有的填0。") },
  { 填表人: linesAfter("填表人：王某", "联系电话：010-12345678") },
  {
    "broken labels": labels(broken),
    "labels drawn apart": labels(drawnApart),
    "ASCII brackets": labels(asciiBrackets),
    "full-width numbers": labels(fullWidth),
  },
  { radicals: labels(radicals), traditional: labels(traditional), 钩稽: labels(hooked), definitions: labels(defined) },
  {
    "U+3000 before figures": written((figure) => `　${figure}`),
    "a space behind figures": written((figure) => (figure >= 0 ? `${figure} ` : undefined)),
  },
  { "merges lost": mergesLost, "merges lost, the text repeated": mergesRepeated },
  {
    "further down": offset(3, 1),
    "far down": offset(40, 7),
    "one table a sheet": onePerSheet({ t2: "二", t3: "三", t4: "四" }, "each"),
  },
];

const changes = fc.tuple(...kinds.map((kind) => fc.option(fc.constantFrom(...Object.keys(kind)), { nil: "" })));
const starts = fc.record({
  format: fc.constantFrom("2019" as const, "2021" as const),
  figures: fc.constantFrom("numbered" as const, "sparse" as const, "blank" as const, 0),
});

test.each([
  ["with merged areas read", "exact"],
  ["without them", "careful"],
] as const)("whatever comes together, a field is in its own cell or said to be uncertain: %s", (_, certainty) => {
  fc.assert(
    fc.property(starts, changes, (start, names) => {
      const paper = layOut(paperOf(start), ...names.flatMap((name, index) => kinds[index]?.[name] ?? []));
      expectLocated(bookOf(sheetsOf(paper), [], certainty === "exact" ? undefined : null), paper, certainty);
    }),
    { numRuns: 200 },
  );
});
