import { disputeTable } from "./dispute-table";
import { applicantColumns, requestCorner, requestHeading, rowsAfterOther, rowsBeforeOther } from "./request-table";
import type { Format } from "./types";

const decisions = { id: "decisions", label: "本年处理决定数量", variants: ["处理决定数量"], kind: "count" } as const;

const otherResults = "（六）其他处理";

/** The form for the reports of 2021 and later: 国办公开办函〔2021〕30号, 2021-09-26. */
export const format2021 = {
  id: "2021",
  source: "国办公开办函〔2021〕30号",
  years: { from: 2021, to: null },
  t2: {
    heading: "二、主动公开政府信息情况",
    blocks: [
      {
        title: "第二十条第（一）项",
        columns: [
          { id: "issued", label: "本年制发件数", variants: ["本年制发数量"], kind: "count" },
          { id: "repealed", label: "本年废止件数", variants: ["本年废止数量"], kind: "count" },
          { id: "inForce", label: "现行有效件数", variants: ["现行有效数量"], kind: "count" },
        ],
        rows: [
          { id: "regulations", label: "规章" },
          { id: "normative", label: "行政规范性文件", variants: ["规范性文件"] },
        ],
      },
      {
        title: "第二十条第（五）项",
        columns: [decisions],
        rows: [{ id: "licensing", label: "行政许可" }],
      },
      {
        title: "第二十条第（六）项",
        columns: [decisions],
        rows: [
          { id: "penalties", label: "行政处罚" },
          { id: "coercion", label: "行政强制" },
        ],
      },
      {
        title: "第二十条第（八）项",
        columns: [
          {
            id: "amount",
            label: "本年收费金额（单位：万元）",
            variants: ["本年收费金额"],
            kind: "money",
            unit: "万元",
          },
        ],
        rows: [{ id: "fees", label: "行政事业性收费" }],
      },
    ],
  },
  t3: {
    heading: requestHeading,
    corner: requestCorner,
    columns: applicantColumns,
    rows: [
      ...rowsBeforeOther,
      {
        id: "other.correctionOverdue",
        label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        group: otherResults,
      },
      {
        id: "other.feeOverdue",
        label: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        group: otherResults,
      },
      { id: "other.rest", label: "3.其他", group: otherResults },
      ...rowsAfterOther,
    ],
  },
  t4: disputeTable,
} as const satisfies Format;
