import loadHighs from "highs";
import { plainEquations } from "../support/plain-equations";
import { fieldOf, type FieldId } from "../../src/form/fields";
import { ruleOf } from "../../src/form/rules";
import type { FormatId, TableId } from "../../src/form/types";
import type { Figures } from "./planted";

/** What an independent solver says: the size of the smallest corrections, and their cells. */
export interface OracleAnswer {
  readonly cells: number;
  readonly sets: readonly (readonly FieldId[])[];
}

export interface OracleQuestion {
  readonly format: FormatId;
  readonly table: TableId;
  /** `null` = blank: 0 in a part, unknown in a total. */
  readonly figures: Figures;
  readonly pinned?: ReadonlySet<FieldId>;
  /** How many sets to ask for. */
  readonly most?: number;
}

export type Oracle = (question: OracleQuestion) => OracleAnswer | null;

/**
 * The mixed-integer programme of the field's other tools (big M), solved by HiGHS: written from the form's equations
 * alone, all of them, so that it shares nothing with the search but the rules.
 * @returns a function that gives `null` where no correction exists
 */
export async function loadOracle(): Promise<Oracle> {
  const highs = await loadHighs();
  return (question) => {
    const sets: FieldId[][] = [];
    let cells = Infinity;
    for (;;) {
      const { text, names } = programme(question, sets);
      const solution = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0.5 });
      if (solution.Status !== "Optimal") return sets.length === 0 ? null : { cells, sets };
      const size = Math.round(solution.ObjectiveValue);
      if (size > cells) return { cells, sets };
      cells = size;
      const set = [...names].flatMap(([name, id]) => {
        const column = solution.Columns[`y${name}`];
        return column && "Primal" in column && Number(column.Primal) > 0.5 ? [id] : [];
      });
      sets.push(set);
      if (cells === 0 || sets.length >= (question.most ?? 1)) return { cells, sets };
    }
  };
}

/** Cell i has the figure v + pᵢ − mᵢ, where pᵢ and mᵢ may differ from 0 only if yᵢ = 1. An unknown cell has no y. */
function programme({ format, table, figures, pinned }: OracleQuestion, known: readonly FieldId[][]) {
  const equations = plainEquations(format, table).filter(({ rule }) => ruleOf(rule).severity === "error");
  const ids = [...new Set(equations.flatMap(({ left, right }) => [...left, ...right]))];
  const number = new Map(ids.map((id, i) => [id, i]));
  const isUnknown = (id: FieldId) => figures[id] === null && fieldOf(format, id)?.role === "total";
  const sum = (list: readonly FieldId[]) => list.reduce((total, id) => total + (figures[id] ?? 0), 0);
  const far = equations.reduce((total, { left, right }) => total + Math.abs(sum(left) - sum(right)), 1);
  const free = ids.filter((id) => isUnknown(id) || !pinned?.has(id));
  const choices = free.filter((id) => !isUnknown(id));
  const change = (id: FieldId, plus: string, minus: string) =>
    free.includes(id) ? [`${plus} p${number.get(id)}`, `${minus} m${number.get(id)}`] : [];
  const rows = equations.map(({ left, relation, right }) => {
    const sides = [...left.flatMap((id) => change(id, "+", "-")), ...right.flatMap((id) => change(id, "-", "+"))];
    return `${sides.length > 0 ? sides.join(" ") : "0 none"} ${relation} ${sum(right) - sum(left)}`;
  });
  for (const id of choices) {
    const [i, value] = [number.get(id), figures[id] ?? 0];
    const most = fieldOf(format, id)?.kind === "change" ? far : Math.min(far, value);
    rows.push(`p${i} - ${far} y${i} <= 0`, `m${i} - ${most} y${i} <= 0`);
  }
  for (const set of known) {
    rows.push(`${set.map((id) => `+ y${number.get(id)}`).join(" ")} <= ${set.length - 1}`);
  }
  const bounds = free.flatMap((id) => (isUnknown(id) ? [`m${number.get(id)} = 0`] : []));
  const binaries = choices.map((id) => `y${number.get(id)}`);
  const text = [
    "Minimize",
    `obj: ${binaries.map((name) => `+ ${name}`).join(" ")}`,
    "Subject To",
    ...rows.map((row, i) => `r${i}: ${row}`),
    "Bounds",
    "none = 0",
    ...bounds,
    "General",
    free.flatMap((id) => [`p${number.get(id)}`, `m${number.get(id)}`]).join(" "),
    "Binary",
    binaries.join(" "),
    "End",
  ].join("\n");
  return { text, names: new Map(choices.map((id) => [String(number.get(id)), id])) };
}
