import { disputeTable } from "./dispute-table";
import { applicantColumns, requestCorner, requestHeading, rowsAfterOther, rowsBeforeOther } from "./request-table";
import type { Format } from "./types";

const previous = { id: "previous", label: "上一年项目数量", variants: ["上年项目数量"], kind: "count" } as const;
const change = {
  id: "change",
  label: "本年增/减",
  variants: ["本年增减", "本年增减数", "本年增／减", "本年度增/减"],
  kind: "change",
} as const;
const decisions = { id: "decisions", label: "处理决定数量", variants: ["本年处理决定数量"], kind: "count" } as const;

/** The form for the reports of 2019 and 2020: 国办公开办函〔2019〕60号, 格式（试行）. */
export const format2019 = {
  id: "2019",
  source: "国办公开办函〔2019〕60号",
  years: { from: 2019, to: 2020 },
  t2: {
    heading: "二、主动公开政府信息情况",
    blocks: [
      {
        title: "第二十条第（一）项",
        columns: [
          {
            id: "made",
            label: "本年新制作数量",
            printed: "本年新\n制作数量",
            variants: ["本年制作数量"],
            kind: "count",
          },
          {
            id: "published",
            label: "本年新公开数量",
            printed: "本年新\n公开数量",
            variants: ["本年公开数量"],
            kind: "count",
          },
          { id: "stock", label: "对外公开总数量", kind: "count" },
        ],
        rows: [
          { id: "regulations", label: "规章" },
          { id: "normative", label: "规范性文件", variants: ["行政规范性文件"] },
        ],
      },
      {
        title: "第二十条第（五）项",
        columns: [previous, change, decisions],
        rows: [
          { id: "licensing", label: "行政许可" },
          { id: "services", label: "其他对外管理服务事项" },
        ],
      },
      {
        title: "第二十条第（六）项",
        columns: [previous, change, decisions],
        rows: [
          { id: "penalties", label: "行政处罚" },
          { id: "coercion", label: "行政强制" },
        ],
      },
      {
        title: "第二十条第（八）项",
        columns: [previous, change],
        rows: [{ id: "fees", label: "行政事业性收费" }],
      },
      {
        title: "第二十条第（九）项",
        columns: [
          { id: "projects", label: "采购项目数量", kind: "count" },
          // No unit is printed; published reports use 万元.
          { id: "amount", label: "采购总金额", kind: "money", unit: "万元" },
        ],
        rows: [{ id: "procurement", label: "政府集中采购" }],
      },
    ],
  },
  t3: {
    heading: requestHeading,
    corner: requestCorner,
    columns: applicantColumns,
    rows: [...rowsBeforeOther, { id: "other", label: "（六）其他处理" }, ...rowsAfterOther],
  },
  t4: disputeTable,
} as const satisfies Format;
