import { fieldsOfTable, type FieldId } from "../form/fields";
import type { RuleId } from "../form/rules";
import type { Report } from "../report/report";
import { causesOf, type Cause } from "./causes";
import type { Correction, Part } from "./correction";
import { rankCorrections } from "./rank";
import { keyOfRef } from "./rule-ref";
import { failingRefs, fieldInReport, systemOfReport, type ReportSystem } from "./report-system";
import { defaultBudget, runToEnd, searchSmallest } from "./search";
import type { Solution } from "./solution";
import { likelyValues, slipOf, type SlipContext } from "./slips";
import { componentsOf, type LinearSystem } from "./system";

/**
 * Of more cells in one part of a report no correction is proposed: nobody compares so many with the records, and where a
 * report is half blank or beyond hope the search for them takes seconds.
 */
const mostCells = 12;

/** The smallest corrections of a report. */
export interface Corrections {
  /** Whether `list` holds smallest corrections of the whole report. If not it is empty, and `atLeast` is all that is known. */
  readonly minimal: boolean;
  /** The number of cells of each correction in `list`; `null` where it is not known, or where none exists. */
  readonly cells: number | null;
  /** No correction has fewer cells. */
  readonly atLeast: number;
  /** Each of them cures all error-level arithmetic; best first. Empty where nothing fails. */
  readonly list: readonly Correction[];
  /** Whether `list` is all of them. */
  readonly isComplete: boolean;
  /** The same by cause: what one change cures stands together. Also where only some causes are solved. */
  readonly causes: readonly Cause[];
  /** What `t2.increment` would ask for: apart, because it is no error. Only where 处理决定数量 counts items (按项目数统计). */
  readonly ifByItems: readonly Cause[];
}

export interface CorrectionOptions {
  /** Cells that the user trusts: never changed. */
  readonly pinned?: ReadonlySet<FieldId>;
  /** Rules that the user switched off. */
  readonly off?: ReadonlySet<RuleId>;
  /** The figures of last year's report, to recognise and rank slips. */
  readonly previous?: ReadonlyMap<FieldId, number>;
  /** The corrections that the user works on: what is left of them comes first. */
  readonly begun?: readonly Pick<Correction, "changes">[];
  /** Steps of search for each independent part of the report. */
  readonly budget?: number;
  /** How many corrections to list. */
  readonly most?: number;
}

/**
 * All smallest corrections of a report: the sets with the fewest changed cells for which every error-level arithmetic
 * rule holds and every count is whole and not negative. Same report, same answer, same order.
 *
 * @example
 * const { cells, list } = corrections(report);
 * cells // 1
 * list[0].changes.map(({ field, from, to, slip }) => [field, from, to, slip])
 * // [["t3.granted.total", 81, 18, "swapped"]]
 */
export function corrections(report: Report, options: CorrectionOptions = {}): Corrections {
  return runToEnd(correctionSteps(report, options));
}

/**
 * The same in small steps, for a caller that must not block: each step takes a few milliseconds at most.
 *
 * @example
 * const steps = correctionSteps(report);
 * let step = steps.next();
 * while (!step.done) step = steps.next();
 * step.value.cells // 1
 */
export function* correctionSteps(report: Report, options: CorrectionOptions = {}): Generator<void, Corrections> {
  const { most = 200 } = options;
  const system = systemOfReport(report, options);
  const parts: Part[] = [];
  for (const component of componentsOf(system)) {
    const part = yield* solve(report, system, component, options);
    if (part) parts.push(part);
  }
  const isSolved = parts.every(({ kind }) => kind === "found");
  const list = isSolved ? combine(parts, most, options.begun ?? []) : [];
  return {
    minimal: isSolved,
    cells: isSolved ? parts.reduce((sum, { atLeast }) => sum + atLeast, 0) : null,
    atLeast: parts.reduce((sum, { atLeast }) => sum + atLeast, 0),
    list,
    isComplete:
      isSolved &&
      parts.every(({ isComplete }) => isComplete) &&
      list.length === (parts.length === 0 ? 0 : parts.reduce((count, part) => count * part.corrections.length, 1)),
    causes: parts.flatMap((part) => causesOf(part)),
    ifByItems: yield* proposalsByItems(report, options),
  };
}

function* solve(
  report: Report,
  whole: ReportSystem,
  component: LinearSystem<FieldId>,
  options: CorrectionOptions,
): Generator<void, Part | null> {
  const ids = new Set(component.variables.map(({ id }) => id));
  const within = (rule: { readonly terms: readonly { readonly variable: FieldId }[] }) =>
    rule.terms.every(({ variable }) => ids.has(variable));
  const own = new Set<unknown>(component.rules);
  const system: ReportSystem = {
    variables: component.variables,
    rules: whole.rules.filter((rule) => own.has(rule)),
    implied: whole.implied.filter(within),
    formulas: whole.formulas,
  };
  const failing = failingRefs(system, new Map());
  if (failing.length === 0) return null;
  const context = contextOf(report, options.previous);
  const result = yield* searchSmallest(system, {
    budget: options.budget ?? defaultBudget,
    deepest: mostCells,
    preferred: ({ id, value }) => likelyValues(value, context(id, new Set())),
  });
  const solutions = result.solutions.filter(isKnown(system));
  const found = solutions.map(({ changes, isUnique }): Correction => {
    const changed = new Set(changes.map(({ variable }) => variable));
    const after = new Map(changes.map(({ variable, to }) => [variable, to]));
    const left = new Set(failingRefs(system, after).map(keyOfRef));
    return {
      changes: changes.flatMap(({ variable, to }) => {
        const bound = report.fields.get(variable);
        if (!bound) return [];
        const from = bound.reading.kind === "number" ? bound.reading.value : null;
        return [{ field: variable, cell: bound.cell, from, to, slip: slipOf(from, to, context(variable, changed)) }];
      }),
      cures: failing.filter((ref) => !left.has(keyOfRef(ref))),
      isUnique,
    };
  });
  const { atLeast, isComplete } = result;
  const kind = result.kind === "found" && found.length === 0 ? "open" : result.kind;
  const { begun = [] } = options;
  return { system, failing, kind, atLeast, corrections: rankCorrections(found, begun), isComplete, begun };
}

/** Whether the figures of a solution are more than a guess: what is no whole number now follows from the rules, or not at all. */
function isKnown(system: ReportSystem): (solution: Solution<FieldId>) => boolean {
  const broken = new Set(
    system.variables.filter(({ value }) => value !== null && !Number.isInteger(value)).map(({ id }) => id),
  );
  return ({ changes, isUnique }) => isUnique || !changes.some(({ variable }) => broken.has(variable));
}

/** The corrections of the whole report: one of each part, the best together first. */
function combine(parts: readonly Part[], most: number, begun: readonly Pick<Correction, "changes">[]): Correction[] {
  if (parts.length === 0) return [];
  return parts.reduce<Correction[]>(
    (combined, part) =>
      rankCorrections(
        combined.flatMap((one) => part.corrections.map((other) => joined(one, other))),
        begun,
      ).slice(0, most),
    [{ changes: [], cures: [], isUnique: true }],
  );
}

function joined(one: Correction, other: Correction): Correction {
  return {
    changes: [...one.changes, ...other.changes],
    cures: [...one.cures, ...other.cures],
    isUnique: one.isUnique && other.isUnique,
  };
}

function* proposalsByItems(report: Report, options: CorrectionOptions): Generator<void, readonly Cause[]> {
  const table = report.tables.get("t2");
  if (!table) return [];
  const system = systemOfReport({ ...report, tables: new Map([["t2", table]]) }, { ...options, withIncrement: true });
  const causes: Cause[] = [];
  for (const component of componentsOf(system)) {
    const part = yield* solve(report, system, component, options);
    if (part?.failing.some(({ rule }) => rule === "t2.increment")) causes.push(...causesOf(part));
  }
  return causes;
}

/** What is known about the cells around a field. */
function contextOf(report: Report, previous: CorrectionOptions["previous"]) {
  const lines = new Map<string, FieldId[]>();
  for (const { table, format } of report.tables.values()) {
    for (const field of fieldsOfTable(format, table)) {
      for (const line of [`row ${field.row}`, `column ${field.column}`]) {
        const known = lines.get(line);
        if (known) known.push(field.id);
        else lines.set(line, [field.id]);
      }
    }
  }
  return (id: FieldId, changed: ReadonlySet<FieldId>): SlipContext => {
    const field = fieldInReport(report, id);
    const beside = [`row ${field?.row}`, `column ${field?.column}`].flatMap((line) => {
      const fields = lines.get(line) ?? [];
      const at = fields.indexOf(id);
      return [fields[at - 1], fields[at + 1]].flatMap((other) => other ?? []);
    });
    return {
      isTotal: field?.role === "total",
      neighbours: beside.map((other) => {
        const reading = report.fields.get(other)?.reading;
        return { value: reading?.kind === "number" ? reading.value : null, isChanged: changed.has(other) };
      }),
      lastYear: previous?.get(id) ?? null,
    };
  };
}
