import { memo, memoOfText, once } from "../book/memo";
import { formats } from "../form/fields";
import { applicantColumns, requestCorner, resultsLabel } from "../form/request-table";
import type { Label, Row } from "../form/types";
import { labelKey, seenOf, type LabelKey } from "./label";
import { isOneOf } from "./label-list";
import { maxLabelLength } from "./thresholds";

/** The heading beside the results of 表三, which stands in the column of its outermost rows. */
export const resultsHeading: Label = { label: resultsLabel, variants: ["本年度办理结果"] };

/** Labels of the form that head other labels and hold no figures. */
const headings: readonly Label[] = [
  { label: requestCorner },
  resultsHeading,
  { label: "申请人情况" },
  { label: "法人或其他组织" },
  { label: "信息内容" },
  { label: "行政诉讼" },
];

/** Whether a label is one of the form's headings: of columns, of rows, the corner. */
export function isHeading(key: LabelKey): boolean {
  return isOneOf(key, headings);
}

const printed = once((): ReadonlySet<string> => {
  const labels = [
    ...headings,
    ...Object.values(formats).flatMap((format): readonly Label[] => [
      ...format.t2.blocks.flatMap((block) => [...block.columns, ...block.rows]),
      ...[...format.t3.columns, ...format.t4.columns],
      ...[...format.t3.rows, ...format.t4.groups].flatMap((row: Row) => [
        row,
        ...(row.group ? [{ label: row.group }, { label: `${row.group}${row.label}` }] : []),
      ]),
    ]),
  ].flatMap(({ label, variants = [] }) => [label, ...variants]);
  return new Set(labels.flatMap((label) => labelKey(label)?.full ?? []));
});

/**
 * Whether a text is a label of the form or a known variant, letter by letter; a definition in brackets may follow.
 *
 * @example isPrinted({ enumerator: "", full: "本年新制作数量", base: "本年新制作数量" }) // true
 * @example isPrinted({ enumerator: "", full: "本年新", base: "本年新" }) // false
 */
export function isPrinted(key: LabelKey): boolean {
  return printed().has(key.full) || printed().has(key.base);
}

/** The same without anything behind it. */
export function isPrintedInFull(key: LabelKey): boolean {
  return printed().has(key.full);
}

/** A label that may come with others in front, where both stand in one cell: 法人或其他组织—商业企业. */
export function withInFront<L extends Label>(label: L, ...others: readonly (string | undefined)[]): L {
  const variants = others.flatMap((other) => (other === undefined ? [] : [`${other}${label.label}`]));
  return { ...label, variants: [...(label.variants ?? []), ...variants] };
}

/** Labels come again in every report, and are asked the same again and again; of a longer text no answer is kept. */
function known<Answer>(answerTo: (text: string) => Answer): (text: string) => Answer {
  const ofLabel = memoOfText(10_000, answerTo);
  return (text) => (text.length > maxLabelLength ? answerTo(text) : ofLabel(text));
}

/** Whether a cell is the title of a block of 表二, with the number of the item: 第二十条第（五）项 → "五". */
export function blockItemOf({ text, key }: { readonly text: string; readonly key: LabelKey | null }): string | null {
  return key === null || text.length > 60 ? null : itemIn(key);
}

const itemIn = memo((key: LabelKey) => {
  const match = /第?(?:二十|20)条第?([一二三四五六七八九]|[1-9])项|^第([一二三四五六七八九])项$/u.exec(
    `${key.enumerator}${key.full}`,
  );
  return match?.[1] ?? match?.[2] ?? null;
});

/** Whether a text is one of the six section heads, 一、总体情况 … 六、其他需要报告的事项. */
export const isSectionHead = known(
  (text) =>
    text.length < 60 &&
    /总体情况|主动公开政府信息情况|收到和处理政府信息公开申请|行政复议、?行政诉讼情况|存在的主要问题|其他需要报告/u.test(
      seenOf(text),
    ) &&
    !/本列数据/u.test(text),
);

/** Whether a section head is that of 表三: after a page break it stands inside the table again, with （续）. */
export function isRequestsHead(text: string): boolean {
  return isSectionHead(text) && /收到和处理/u.test(text);
}

/** Whether a text is only a unit: what stands in a row or a column of units, no label. */
export const isUnit = known((text) =>
  /^[（(]?(?:件次?|项|个|条|人次?|次|宗|份|[十百千万亿]*元)[)）]?$/u.test(seenOf(text)),
);

/** Whether a text is a note beside the table: 注：…, 单位：件, 填表说明…, （all in brackets）, or a sentence. */
export const isNote = known((text) => {
  // A label may have a definition of any length behind it, in brackets.
  const bare = seenOf(text).replace(/(?<=.)[（(].*[）)][。；;]?$/u, "");
  return (
    /^[（(【*※]?(?:注|备注|说明|单位|计量单位|填报|填表|审核|制表|联系|日期|第\d+页|续表|表[一二三四])/u.test(bare) ||
    /^[（(][^（()）]*[）)]$/u.test(bare) ||
    /[。；;]$/u.test(bare) ||
    bare.length > 60
  );
});

/** Whether a cell holds a sentence where a figure is due: what sheets of instructions have. */
export function isProse(cell: { readonly text: string; readonly isText: boolean }): boolean {
  return (
    cell.isText && (cell.text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4 && !/^\s*[-+−]?[\d０-９]/u.test(cell.text)
  );
}

/** The labels by which a header row of 表三 is known: 其他 and 总计 stand in other tables too. */
export const applicantMarkers: readonly string[] = applicantColumns
  .map((column) => column.id)
  .filter((id) => id !== "otherOrganisation" && id !== "total");
