import type { Area } from "../book/address";
import { flatMap } from "../book/flat-map";
import { memo } from "../book/memo";
import { invisible } from "../book/number";
import { foldCharacters } from "./characters";
import { cellsBetween, cellsIn, rowsBetween, type Grid, type GridCell } from "./grid";
import { maxTitleLength } from "./thresholds";
import { isSectionHead } from "./wording";

/** Who made a report and for which year, as far as its title or text says. */
export interface Heading {
  readonly name: string | null;
  readonly year: number | null;
}

/** The rows and columns that a report takes on a sheet: its own tables, and from where on the text above is its own. */
export interface Scope {
  readonly grid: Grid;
  readonly area: Area;
  /** The first row of the text that belongs to the report. */
  readonly textTop: number;
  /** The last row of the text below. */
  readonly textBottom: number;
}

/**
 * Reads the organisation and the year: from a title line above the tables, else from the opening sentences. A year
 * inside the narrative does not count.
 */
export function headingOf(scope: Scope): Heading {
  const lines = linesOf(scope, scope.textTop, scope.area.top - 1);
  const titleAt = lines.findLastIndex((line) => isTitle(line));
  const title = lines[titleAt] ?? "";
  const above = lines.slice(Math.max(0, titleAt - 2), Math.max(0, titleAt)).reverse();
  const below = lines.slice(titleAt + 1, titleAt + 3);
  // A table of contents may stand before the opening sentences.
  const opening = lines.slice(titleAt + 1).filter((line) => line.length > 15 && !isSectionHead(line));
  return {
    name:
      nameInTitle(title) ??
      [...above, ...below].find(isOrganisation) ??
      nameInNotes(lines) ??
      nameInText(opening) ??
      nameAtEnd(linesOf(scope, scope.area.bottom + 1, scope.textBottom)),
    year:
      yearIn(title) ??
      firstOf([...above, ...lines.slice(titleAt + 1)], (line) => bareYear(line) ?? yearInNote(line)) ??
      yearOfOpening(opening[0] ?? ""),
  };
}

/**
 * Whether a line is the title of a report: it ends in 报告, 年报 or 统计表 and is no sentence.
 *
 * @example isTitle("云溪市教育局2023年政府信息公开工作年度报告") // true
 * @example isTitle("现将2023年政府信息公开工作情况报告如下：") // false
 */
export function isTitle(line: string): boolean {
  if (line.length > maxTitleLength || /[,，。;；:]|^(?:根据|按照|现将)/u.test(line)) return false;
  const folded = foldCharacters(line);
  return /(?:信息|政务)公开(?!申请)/u.test(folded) && titleEnd.test(folded) && !isSectionHead(folded);
}

/** 报告, 年报, 情况统计表, 报告附表; then an edition in brackets or the year. */
const titleEnd =
  /(?:报告|年报|(?:报告|年报|统计|情况|数据|汇总)(?:统计|数据|汇总|附)?表格?)[)》]?(?:[([【].*[)\]】]|(?:20\d\d|二[〇○零].{2})年?度?)?$/u;

function linesOf({ grid, area }: Scope, top: number, bottom: number): string[] {
  return flatMap(rowsBetween(grid, top, bottom), (row) => {
    const cells = cellsBetween(grid, row, area.left, area.right);
    return flatMap(cells, (cell, i) => {
      if (cell.isText) return linesOfCell(cell);
      // 年度 | 2023: the label and its number stand in two cells.
      return isYearLabel(cells[i - 1]?.text ?? "") ? plainLine(`年度:${cell.text}`) : [];
    });
  });
}

/** The lines of a cell with text; they are asked for by the heading, and by the year over each table. */
const linesOfCell = memo(({ text }: GridCell) =>
  (text.length > maxTitleLength ? text.split(/[\r\n]+/u) : [text]).map(plainLine).filter((line) => line !== ""),
);

/**
 * A line without white space and what nobody sees; digits and radicals are folded, all else stays as it is written.
 *
 * @example bareLine("云溪市 教育局２０２３ 年报") // "云溪市教育局2023年报"
 */
export function bareLine(line: string): string {
  return line.replaceAll(notSeen, "").replaceAll(/[０-９\u2E80-\u2FDF]/gu, foldCharacters);
}

const notSeen = new RegExp(`[${invisible}]`, "gu");

/** A bare line without what belongs neither to a name nor to a year: ornaments, 附件2：, 一、, 送审稿, （2024年版）. */
function plainLine(line: string): string {
  return bareLine(line)
    .replace(/^《(.*)》$/u, "$1")
    .replace(/^[★☆●○◆◇■□▲※*#]+|[★☆●○◆◇■□▲※*#]+$/gu, "")
    .replace(
      /^[（(【]?附[件表录]?(?:[\d一二三四五六七八九十]+(?:[-—]\d+)?)?(?:[)）】][:：.．、]?|[:：.．、])|^附[件表](?:[\d一二三四五六七八九十]+)?/u,
      "",
    )
    .replace(
      /^(?:标题[:：]|表[一二三四\d]{1,2}[:：]?|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,2}、|\d{1,2}[.．、])/u,
      "",
    )
    .replaceAll(draft, "");
}

/** The stage of a draft, or the edition of a template: neither belongs to a name or a year. */
const drafts =
  "(?:20\\d\\d年?版|(?:送审|征求意见|讨论|修订|修改|审定|上报|报送|初|定|终|草)稿|草案|样[表稿]|模板|公开版|正式版|盖章版?)";
const draft = new RegExp(`[（(【]${drafts}[）)】]|^${drafts}[:：]?|[-—_]*${drafts}$`, "gu");

function firstOf<T>(lines: readonly string[], read: (line: string) => T | null): T | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}

function nameInTitle(title: string): string | null {
  const name = title
    .replace(/20\d\d(?:年度?)?[-—~至](?=20\d\d)/gu, "")
    .replace(/(?:20\d\d|二[〇○零0OＯ][一二][〇○零一二三四五六七八九0-9OＯ])年?度?/gu, "")
    // 人民政府信息公开: the 政府 is the name's.
    .replace(/(?:(?:(?<!人民)政府|政[务務])?信息|政[务務])公[开開].*$/u, "")
    .replace(/[（(【][）)】]|[（(【《]$/gu, "")
    .replace(/^[关關][于於]|(?:[关關][于於]|年度|年)$/gu, "")
    .replace(/^[、,，:：·.．—-]+|[、,，:：·.．—-]+$/gu, "");
  return name.length >= 2 && !/^(?:附件|附表)?\d*$/u.test(name) && !isBlankName(name) ? name : null;
}

/** What a template has where the unit is to be written: ××, XX单位, ____, （单位名称）. It is nobody's name. */
function isBlankName(name: string): boolean {
  return /^[（(【]?[×xX＊*_＿□〇○…]*(?:单位|机关|单位名称|机关名称|行政机关)?(?:全称)?[）)】]?$/u.test(name);
}

/** 单位：海宁市商务局 · 填报单位（盖章）：…; 单位：万元 is a unit. */
function nameInNotes(lines: readonly string[]): string | null {
  for (const line of lines) {
    const name =
      /^(?:填报|报送|上报|编制|填表|填写|综合|报告)?(?:单位|机关|部门|机构)(?:全称|名称)?(?:[（(【[].{1,8}?[)）】\]])?[:：](.{2,80})$/u.exec(
        line,
      )?.[1];
    if (name && !/^(?:万?元|件|项|个|条|人|次)(?:[、,/].*)?$/u.test(name))
      return name.replace(
        /(?:\d{4}年|[（(【[]?(?:盖章|公章|签章)|(?:填报|填表|制表|报送)?(?:日期|时间)|(?:填报|填表|制表|审核|联系|负责)人|联系|电话|单位[:：]).*$/u,
        "",
      );
  }
  return null;
}

function nameInText(paragraphs: readonly string[]): string | null {
  for (const text of paragraphs.slice(0, 2)) {
    const name = /由([^,，。;；由]{2,30}?)(?:办公室)?编制/u.exec(text)?.[0];
    if (name) return name.slice(1, -2);
    const announced = /现(?:将|公布|发布)([^,，。;；:：]{3,40}?)20\d\d年/u.exec(text)?.[1];
    if (announced && isOrganisation(announced)) return announced;
  }
  return null;
}

/** The signature: an organisation alone on a line, above a date or at the end. */
function nameAtEnd(lines: readonly string[]): string | null {
  const last = lines.slice(-3);
  const dateAt = last.findLastIndex((line) => /^(?:20\d\d|二[〇○零]..)年.{1,3}月.{1,3}日$/u.test(line));
  const name = last[dateAt - 1];
  return name && isOrganisation(name) ? name : null;
}

function isOrganisation(line: string): boolean {
  return (
    line.length >= 3 &&
    line.length <= 40 &&
    /(?:局|委|办|室|厅|部|院|处|所|署|中心|政府|街道|镇|乡|区|公司|队|集团|校|大学|馆|园|社|会|站|台)$/u.test(
      line.replace(/[（(][^（()）]*[）)]$/u, ""),
    ) &&
    !/[,，。:：]/u.test(line)
  );
}

function yearIn(line: string): number | null {
  const digits = /(20\d\d)(?=年|-|—)/u.exec(line)?.[1] ?? /(20\d\d)(?!\d)/u.exec(line)?.[1];
  return digits ? Number(digits) : yearInCharacters(line);
}

/**
 * The year of the line that heads a table: 2023年报告, （2023年度）, 2023年收到和处理申请情况, a title. The last such line
 * from `top` on counts.
 */
export function yearOverTable(grid: Grid, area: Area, top: number): number | null {
  const lines = linesOf({ grid, area, textTop: top, textBottom: area.top }, top, area.top - 1);
  const heading = lines.findLast(
    (line) =>
      isTitle(line) ||
      bareYear(line) !== null ||
      (/^[^,，。;；]{0,12}20\d\d年度?[^,，。;；\d]{0,30}$/u.test(line) &&
        /(?:报告|年报|情况|数据|表|表[二三四])[:：)）]?$/u.test(line)),
  );
  return heading === undefined ? null : yearIn(heading);
}

/** Whether any year can stand over a table: over most only the head of their section stands. */
export function mayHaveYearOver(grid: Grid, area: Area, top: number): boolean {
  return cellsIn(grid, [top, area.top - 1], [area.left, area.right]).some(({ text }) => /[2２二⼆]/u.test(text));
}

/** A line that is only a year: 2020年, （2020年度）, 二〇二〇年度. */
function bareYear(line: string): number | null {
  return /^[（(]?(?:20\d\d|二[〇○零0].{2})年?度?[)）]?$/u.test(line) ? yearIn(line) : null;
}

/** 年度：2023, 报告年度：2023年, 统计期间：2023年1月1日至2023年12月31日; the date of filling in is none. */
function yearInNote(line: string): number | null {
  const [label, rest = ""] = line.split(/[:：]/u);
  return isYearLabel(label ?? "") && /^(?:自|从)?20\d\d(?:年度?|年?1月1日.*)?$/u.test(rest) ? yearIn(rest) : null;
}

/** What stands before the year of a report. */
function isYearLabel(text: string): boolean {
  return /^(?:报告|统计|填报|数据|所属)?(?:年度|年份|期间|报告期|统计期间?|报告期间|时间范围)[:：]?$/u.test(
    bareLine(text),
  );
}

/** 二〇二一年 → 2021. */
function yearInCharacters(line: string): number | null {
  const match = /二[〇○零0OＯ]([一二三])?([〇○零一二三四五六七八九0OＯ])年/u.exec(line);
  if (!match) return null;
  const digit = (character: string | undefined) => Math.max(0, "〇一二三四五六七八九".indexOf(character ?? ""));
  return 2000 + 10 * digit(match[1]) + digit(match[2]);
}

/** The year of the opening sentences: of the period that they name, else the first year that is no date of a document. */
function yearOfOpening(text: string): number | null {
  const opening = text.slice(0, 300);
  const period = /(20\d\d)年?1月1日.{0,12}12月31日/u.exec(opening)?.[1];
  const year = period ?? /(?<![〔\[(（])(20\d\d)年(?!\d{1,2}月|修订|版|颁布|公布|印发)/u.exec(opening)?.[1];
  return year ? Number(year) : yearInCharacters(opening);
}
