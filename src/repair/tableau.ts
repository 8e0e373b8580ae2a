/**
 * Exact feasibility of a linear system with bounds on its variables: the general simplex of Dutertre & de Moura (2006).
 * It either finds values within all bounds or gives a *conflict*: one implied rule that the bounds rule out, so that a
 * reader can check why. Only whole numbers are stored; nothing is rounded.
 *
 * Cells are the variables 0 … n−1. Rule i has the variable n+i, which is its sum and whose bounds are its relation.
 * A cell that stays as it is has both bounds at its value; to let it change is to widen its bounds.
 */
export interface Tableau {
  readonly cells: number;
  /** Row r says: scales[r] · x[basis[r]] = Σ rows[r][j] · x[j] over the variables outside the basis. */
  readonly basis: number[];
  readonly rows: Float64Array[];
  readonly scales: number[];
  /** Σ rows[r][j] · at[j]. */
  readonly sums: number[];
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** The values of the variables outside the basis. */
  readonly at: Float64Array;
}

/** An implied rule that the bounds rule out: the row, and whether its sum would have to rise (1) or fall (−1). */
export interface Conflict {
  readonly row: number;
  readonly direction: 1 | -1;
}

/**
 * A tableau with all rule sums in the basis.
 * @param coefficients for each rule its whole coefficients by cell
 * @param bounds lower and upper bound of every cell, then of every rule's sum
 * @param at a value within its bounds for every cell
 */
export function createTableau(
  coefficients: readonly (readonly number[])[],
  bounds: readonly (readonly [number, number])[],
  at: readonly number[],
): Tableau {
  const size = bounds.length;
  const values = new Float64Array(size);
  values.set(at);
  const rows = coefficients.map((row) => {
    const padded = new Float64Array(size);
    padded.set(row);
    return padded;
  });
  return {
    cells: at.length,
    basis: rows.map((_, rule) => at.length + rule),
    rows,
    scales: rows.map(() => 1),
    sums: rows.map((row) => product(row, values)),
    lower: Float64Array.from(bounds, ([low]) => low),
    upper: Float64Array.from(bounds, ([, high]) => high),
    at: values,
  };
}

/** A copy that can be changed without the other noticing; rows are shared, because they are never changed in place. */
export function copyTableau(tableau: Tableau): Tableau {
  return {
    cells: tableau.cells,
    basis: tableau.basis.slice(),
    rows: tableau.rows.slice(),
    scales: tableau.scales.slice(),
    sums: tableau.sums.slice(),
    lower: tableau.lower.slice(),
    upper: tableau.upper.slice(),
    at: tableau.at.slice(),
  };
}

/** The value of a variable; a fraction where a row has no whole solution at this corner. */
export function valueOf(tableau: Tableau, variable: number): number {
  const row = tableau.basis.indexOf(variable);
  return row < 0 ? get(tableau.at, variable) : get(tableau.sums, row) / get(tableau.scales, row);
}

/** Whether all sums are exact in doubles. False only beyond 2^53. */
export function isExact(tableau: Tableau): boolean {
  return tableau.sums.every((sum) => Number.isSafeInteger(sum));
}

/** How far the basic variable of a row is from its bounds, times its scale: below 0, above 0, or 0 when within. */
export function excess(tableau: Tableau, row: number): number {
  const [sum, scale, basic] = [get(tableau.sums, row), get(tableau.scales, row), get(tableau.basis, row)];
  const [low, high] = [get(tableau.lower, basic) * scale, get(tableau.upper, basic) * scale];
  if (sum < low) return sum - low;
  return sum > high ? sum - high : 0;
}

/** Gives a variable new bounds; one outside the basis is moved between them. */
export function setBounds(tableau: Tableau, variable: number, low: number, high: number): void {
  tableau.lower[variable] = low;
  tableau.upper[variable] = high;
  if (tableau.basis.includes(variable)) return;
  const value = get(tableau.at, variable);
  const moved = Math.min(Math.max(value, low), high);
  if (moved === value) return;
  tableau.at[variable] = moved;
  tableau.rows.forEach((row, r) => {
    if (row[variable] !== 0) tableau.sums[r] = product(row, tableau.at);
  });
}

/** Exchanges the basic variable of a row, which goes to `target`, for a variable outside the basis. */
export function pivot(tableau: Tableau, row: number, entering: number, target: number): void {
  const { basis, rows, scales, sums, at } = tableau;
  const old = getRow(rows, row);
  const leaving = get(basis, row);
  const sign = get(old, entering) > 0 ? 1 : -1;
  const entered = old.map((coefficient) => (coefficient === 0 ? 0 : -sign * coefficient));
  entered[entering] = 0;
  entered[leaving] = sign * get(scales, row);
  scales[row] = sign * get(old, entering);
  rows[row] = entered;
  basis[row] = entering;
  at[leaving] = target;
  reduce(tableau, row);
  const scale = get(scales, row);
  for (let r = 0; r < rows.length; r++) {
    const other = getRow(rows, r);
    const factor = get(other, entering);
    if (r === row || factor === 0) continue;
    const combined = other.slice();
    combined[entering] = 0;
    for (let j = 0; j < combined.length; j++) combined[j] = scale * get(combined, j) + factor * get(entered, j);
    rows[r] = combined;
    scales[r] = get(scales, r) * scale;
    reduce(tableau, r);
    sums[r] = product(combined, at);
  }
  sums[row] = product(entered, at);
}

/**
 * Moves variables until all are within their bounds.
 * Takes always the smallest variable, so it ends (Bland's rule).
 * @returns `null` when they are, else why they cannot be
 */
export function settle(tableau: Tableau): Conflict | null {
  for (;;) {
    let row = -1;
    for (let r = 0; r < tableau.rows.length; r++) {
      if (excess(tableau, r) !== 0 && (row < 0 || get(tableau.basis, r) < get(tableau.basis, row))) row = r;
    }
    if (row < 0) return null;
    const direction = excess(tableau, row) < 0 ? 1 : -1;
    const entering = getRow(tableau.rows, row).findIndex((_, j) => canHelp(tableau, row, direction, j));
    if (entering < 0) return { row, direction };
    const basic = get(tableau.basis, row);
    pivot(tableau, row, entering, get(direction > 0 ? tableau.lower : tableau.upper, basic));
  }
}

/** Whether a variable outside the basis can move within its bounds so that the sum of a row goes in a direction. */
function canHelp(tableau: Tableau, row: number, direction: 1 | -1, variable: number): boolean {
  const push = get(getRow(tableau.rows, row), variable) * direction;
  if (push === 0) return false;
  const value = get(tableau.at, variable);
  return push > 0 ? value < get(tableau.upper, variable) : value > get(tableau.lower, variable);
}

/** Whether no variable in a row may move: the row is an implied rule over cells that stay as they are. */
export function isSealed(tableau: Tableau, row: number): boolean {
  const coefficients = getRow(tableau.rows, row);
  for (let j = 0; j < coefficients.length; j++) {
    if (coefficients[j] !== 0 && tableau.lower[j] !== tableau.upper[j]) return false;
  }
  return true;
}

/** The coefficient of a variable in a row. */
export function coefficientOf(tableau: Tableau, row: number, variable: number): number {
  return get(getRow(tableau.rows, row), variable);
}

/** The rules from which a row is put together, by their number. */
export function rulesOfRow(tableau: Tableau, row: number): number[] {
  const rules: number[] = [];
  for (let rule = 0; rule < tableau.rows.length; rule++) {
    const sum = tableau.cells + rule;
    if (get(tableau.basis, row) === sum || coefficientOf(tableau, row, sum) !== 0) rules.push(rule);
  }
  return rules;
}

/** Divides a row by what its numbers have in common. */
function reduce(tableau: Tableau, row: number): void {
  let common = get(tableau.scales, row);
  const coefficients = getRow(tableau.rows, row);
  for (let j = 0; j < coefficients.length && common !== 1; j++) common = gcd(common, get(coefficients, j));
  if (common === 1) return;
  tableau.scales[row] = get(tableau.scales, row) / common;
  for (let j = 0; j < coefficients.length; j++) coefficients[j] = get(coefficients, j) / common;
}

function gcd(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function product(row: Float64Array, at: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < row.length; j++) {
    const coefficient = get(row, j);
    if (coefficient !== 0) sum += coefficient * get(at, j);
  }
  return sum;
}

function get(list: Float64Array | readonly number[], index: number): number {
  return list[index] ?? 0;
}

function getRow(rows: readonly Float64Array[], index: number): Float64Array {
  return rows[index] ?? noRow;
}

const noRow = new Float64Array(0);
