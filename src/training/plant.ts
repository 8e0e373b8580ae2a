import { equationsOfTable } from "../form/equations";
import { fieldsOfFormat, fieldsOfTable, formats, type Field } from "../form/fields";
import type { FormatId } from "../form/types";
import type { Mistake, PlantedSlip, Topic } from "./exercise";
import type { Figures } from "./plausible";
import type { Random } from "./random";
import { slipped } from "./slip";
import { claimsOf } from "./story";

/** What a topic's slips are planted into. */
export interface Ground {
  readonly format: FormatId;
  readonly right: Figures;
  /** What is planted already, and the places where. */
  readonly known: readonly Mistake[];
  readonly taken: ReadonlySet<string>;
  readonly random: Random;
}

/** Draws one slip of a topic; `null` where the report has no place for one. */
export function plant(topic: Topic, ground: Ground): Mistake | null {
  return planters[topic](ground);
}

const planters: Readonly<Record<Topic, (ground: Ground) => Mistake | null>> = {
  /** Anywhere in 表三, where each figure stands in two rules. No two in one row or column, so that each shows for itself. */
  sums: (ground) => {
    const busy = [...ground.taken];
    const free = fieldsOfTable(ground.format, "t3").filter(({ row, id }) => {
      const column = id.slice(id.lastIndexOf("."));
      return !busy.some((other) => other.startsWith(`${row}.`) || other.endsWith(column));
    });
    const figured = free.filter(({ id }) => (ground.right.get(id) ?? 0) > 0);
    const field = ground.random.pick(figured.length > 0 && ground.random.happens(0.85) ? figured : free);
    const made = field ? digitSlip("sums", field, ground) : null;
    return isDistinct(
      made,
      ground.known.filter(({ topic }) => topic === "sums"),
    )
      ? made
      : null;
  },

  /** What a cell must not hold: nothing, a unit, a comma, full-width digits, a dash for 0. */
  cells: (ground) => {
    const field = ground.random.pick(freeParts(ground));
    const right = field && ground.right.get(field.id);
    if (!field || right === undefined) return null;
    const ways: readonly Way[] = [
      ["blank", null],
      ...(right === 0
        ? ([
            ["nothing", "无"],
            ["nothing", "-"],
          ] as const)
        : ([
            ["unit", `${String(right)}${field.kind === "money" ? "万元" : "件"}`],
            ["fullWidth", fullWidth(right)],
          ] as const)),
      ...(right > 999 && Number.isInteger(right) ? [["comma", withCommas(right)] as const] : []),
    ];
    const way = ground.random.pick(ways);
    return way ? { topic: "cells", field: field.id, right, planted: way[1], slip: way[0] } : null;
  },

  /** What was, what changed and what is: 本年增/减 in the form of 2019, 现行有效件数 in that of 2021. */
  increments: (ground) => {
    const at = equationsOfTable(ground.format, "t2").filter(
      ({ rule }) => rule === "t2.increment" || rule === "t2.inForce",
    );
    const equation = ground.random.pick(at.filter((each) => !each.left.some(({ field }) => ground.taken.has(field))));
    if (!equation) return ground.format === "2021" ? totalSlip(ground) : null;
    if (equation.rule === "t2.inForce") {
      // More issued than are in force and repealed together cannot be.
      const [issued] = equation.left;
      const bound = equation.right.reduce((sum, { field }) => sum + (ground.right.get(field) ?? 0), 0);
      const right = issued && ground.right.get(issued.field);
      if (!issued || right === undefined) return null;
      const doubled = Number(`${String(right)}${String(right % 10)}`);
      const planted = doubled > bound ? doubled : bound + ground.random.whole(1, 9);
      return { topic: "increments", field: issued.field, right, planted, slip: doubled > bound ? "doubled" : "other" };
    }
    const change = equation.left[1]?.field;
    const right = change && ground.right.get(change);
    if (change === undefined || right === undefined) return null;
    if (right !== 0 && ground.random.happens(0.6))
      return { topic: "increments", field: change, right, planted: -right, slip: "sign" };
    const field = fieldsOfTable(ground.format, "t2").find(({ id }) => id === equation.at);
    return field ? digitSlip("increments", field, ground) : null;
  },

  /** What last year's report carried over, copied wrongly. */
  years: (ground) => {
    const row = ground.format === "2019" && ground.random.happens(0.4) ? /\.previous$/u : /^t3\.carriedIn\.(?!total)/u;
    const of2021 = /^t3\.carriedIn\.(?!total)|^t2\.normative\.inForce$/u;
    const field = ground.random.pick(
      fieldsOfFormat(ground.format).filter(
        ({ id }) => !ground.taken.has(id) && (ground.format === "2021" ? of2021 : row).test(id),
      ),
    );
    return field ? digitSlip("years", field, ground) : null;
  },

  /** A sentence that says another figure than the table. */
  narrative: (ground) => {
    const claim = ground.random.pick(claimsOf(ground.right).filter(({ field }) => !ground.taken.has(field)));
    if (!claim) return null;
    const made = slipped(claim.figure, [], ground.random);
    return made ? { topic: "narrative", field: claim.field, right: claim.figure, ...made } : null;
  },

  /** A row of 表三 whose label was changed. */
  layout: (ground) => {
    const row = ground.random.pick(
      formats[ground.format].t3.rows.filter(
        ({ id, label }) =>
          /^(?:refused|unavailable|notProcessed)\./u.test(id) && !ground.taken.has(`t3.${id}`) && label in renamed,
      ),
    );
    return row
      ? {
          topic: "layout",
          field: `t3.${row.id}`,
          right: row.label,
          planted: renamed[row.label] ?? null,
          slip: "renamed",
        }
      : null;
  },
};

/** Labels as units have put them in their own words. */
const renamed: Readonly<Record<string, string>> = {
  "1.属于国家秘密": "1.涉密事项",
  "4.保护第三方合法权益": "4.涉及商业秘密和个人隐私",
  "7.属于行政执法案卷": "7.执法卷宗材料",
  "1.本机关不掌握相关政府信息": "1.信息不存在",
  "3.补正后申请内容仍不明确": "3.看不懂的申请",
  "2.重复申请": "2.多次提交",
  "3.要求提供公开出版物": "3.索取书报",
};

/** The form of 2021 has two rows of 增减 only: what is planted beyond stands in a total of 表四. */
function totalSlip(ground: Ground): Mistake | null {
  const totals = fieldsOfTable(ground.format, "t4").filter(({ role, id }) => role === "total" && !ground.taken.has(id));
  const field = ground.random.pick(totals);
  return field ? digitSlip("increments", field, ground) : null;
}

type Way = readonly [PlantedSlip, string | null];

function fullWidth(figure: number): string {
  return String(figure).replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** 18000 → 18,000 */
function withCommas(figure: number): string {
  return String(figure).replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
}

/**
 * Whether a slip in sums can be told from those already planted: where one imbalance is another one, or two of them
 * together, a third cell could explain them.
 */
function isDistinct(mistake: Mistake | null, known: readonly Mistake[]): boolean {
  const differences = [...known, ...(mistake ? [mistake] : [])].map(
    (each) => Number(each.planted) - Number(each.right),
  );
  const sums = differences.flatMap((a, i) => differences.slice(i + 1).flatMap((b) => [a + b, a - b]));
  return !sums.includes(0) && !differences.some((each) => sums.includes(each) || sums.includes(-each));
}

function digitSlip(topic: Topic, field: Field, { format, right, random }: Ground): Mistake | null {
  const figure = right.get(field.id) ?? 0;
  const row = fieldsOfTable(format, field.table).filter((other) => other.row === field.row);
  const at = row.findIndex(({ id }) => id === field.id);
  const beside = [row[at - 1], row[at + 1]].flatMap((other) => (other ? (right.get(other.id) ?? []) : []));
  const made = slipped(figure, beside, random);
  return made ? { topic, field: field.id, right: figure, ...made } : null;
}

function freeParts({ format, right, taken }: Ground): Field[] {
  const busyRows = new Set([...taken].map((id) => id.slice(0, id.lastIndexOf("."))));
  const parts = fieldsOfFormat(format).filter(
    ({ id, role, row, kind }) => role === "part" && kind !== "change" && !taken.has(id) && !busyRows.has(row),
  );
  const figured = parts.filter(({ id }) => (right.get(id) ?? 0) > 0);
  // Blanks and dashes stand for 0, the rest for figures: half of each.
  return [...parts.slice(0, figured.length), ...figured];
}
