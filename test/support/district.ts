import type { CellValue } from "../../src/book/book";
import { equationsOfTable } from "../../src/form/equations";
import { fieldsOfFormat, type FieldId } from "../../src/form/fields";
import type { FormatId } from "../../src/form/types";
import { officialForm } from "./official-form";
import { xlsxOf } from "./xlsx";

export type Figures = Record<string, CellValue>;

/** The names of as many units as a district has, none of them alike. */
export function unitNames(count: number): readonly string[] {
  const places = ["柳浦", "云台", "长河", "石门", "南屏", "梅岭", "沙洲", "青溪", "东湖", "西塘"];
  const kinds = ["街道办事处", "镇人民政府", "商务所", "水利站", "教育中心", "卫生院", "司法所"];
  return Array.from({ length: count }, (_, i) => `${places[i % 10] ?? ""}${kinds[Math.floor(i / 10) % 7] ?? ""}`);
}

/**
 * The figures of a unit for two years that follow each other, every rule kept, no two units alike. Figures of one seed are
 * the same every time.
 */
export function twoYears(seed: number): { readonly before: Figures; readonly now: Figures } {
  const next = generator(seed + 1);
  const year = (carriedIn: Figures | null, inForce: Figures | null): Figures => {
    const figures: Figures = {};
    for (const { id, kind, role } of fieldsOfFormat("2021"))
      figures[id] = role === "total" ? 0 : kind === "money" ? next(90) / 4 : next(9);
    for (const column of columns) {
      figures[`t3.carriedIn.${column}`] = carriedIn ? (carriedIn[`t3.carriedOut.${column}`] ?? 0) : next(4);
      figures[`t3.carriedOut.${column}`] = next(4);
    }
    for (const row of ["t2.regulations", "t2.normative"]) {
      figures[`${row}.issued`] = row === "t2.regulations" ? 0 : next(5);
      figures[`${row}.repealed`] = row === "t2.regulations" ? 0 : next(2);
      figures[`${row}.inForce`] =
        row === "t2.regulations"
          ? 0
          : Number(inForce?.[`${row}.inForce`] ?? 20) +
            Number(figures[`${row}.issued`]) -
            Number(figures[`${row}.repealed`]);
    }
    return settled(figures);
  };
  const before = year(null, null);
  return { before, now: year(before, before) };
}

const columns = ["natural", "business", "research", "charity", "legal", "otherOrganisation"];

/** Puts the totals right, and what was received, so that every equation holds. */
export function settled(figures: Figures): Figures {
  const done = { ...figures };
  const value = (id: string) => Number(done[id] ?? 0);
  for (const rule of ["t4.total", "t3.results", "t3.balance", "t3.applicants"] as const)
    for (const table of ["t3", "t4"] as const)
      for (const { rule: id, left, right } of equationsOfTable("2021", table)) {
        if (id !== rule) continue;
        const sum = (terms: readonly { readonly field: FieldId }[]) =>
          terms.reduce((all, { field }) => all + value(field), 0);
        if (rule === "t3.balance") done[left[0]?.field ?? ""] = sum(right) - sum(left.slice(1));
        else done[right[0]?.field ?? ""] = sum(left);
      }
  return done;
}

/** The sums of reports, field by field. */
export function sumOf(all: readonly Figures[]): Figures {
  const sums: Figures = {};
  for (const { id } of fieldsOfFormat("2021"))
    sums[id] = Number(all.reduce((sum, figures) => sum + Number(figures[id] ?? 0), 0).toFixed(2));
  return sums;
}

/** A report as a file. `title` "": it says neither whose it is nor of which year. */
export function reportFile(title: string, figures: Figures, format: FormatId = "2021"): Uint8Array {
  const { sheet } = officialForm({ format, title, figures: figures as Partial<Record<FieldId, CellValue>> });
  const cells = title === "" ? sheet.cells.filter(({ row }) => row > 0) : sheet.cells;
  return xlsxOf([{ ...sheet, cells }]);
}

export function titleOf(name: string, year: number): string {
  return `${name}${year}年政府信息公开工作年度报告`;
}

function generator(seed: number): (below: number) => number {
  let state = seed * 7919 + 17;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
