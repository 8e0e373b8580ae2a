/** A decimal number exactly: `units / 10 ** scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const zero: Decimal = { units: 0n, scale: 0 };

/**
 * The sum of numbers as they are written, without the noise of binary fractions: 0.1 + 0.2 is 0.3.
 * @throws RangeError for a number that is not finite
 *
 * @example sumOf([0.1, 0.2]) // { units: 3n, scale: 1 }
 */
export function sumOf(values: readonly number[]): Decimal {
  return differenceOf(values, []);
}

/**
 * What some numbers are more than others, exactly.
 * @throws RangeError for a number that is not finite
 *
 * @example differenceOf([0.1, 0.2], [0.3]) // { units: 0n, scale: 1 }
 */
export function differenceOf(values: readonly number[], others: readonly number[]): Decimal {
  const whole = wholeDifferenceOf(values, others);
  if (whole === null) return minus(exactSumOf(values), exactSumOf(others));
  return whole === 0 ? zero : { units: BigInt(whole), scale: 0 };
}

/** The same of whole numbers that are small enough to be added as they are: most sums, and as exact. */
function wholeDifferenceOf(values: readonly number[], others: readonly number[]): number | null {
  let [difference, size] = [0, 0];
  for (const value of values) {
    if (!Number.isInteger(value)) return null;
    difference += value;
    size += Math.abs(value);
  }
  for (const other of others) {
    if (!Number.isInteger(other)) return null;
    difference -= other;
    size += Math.abs(other);
  }
  return size <= Number.MAX_SAFE_INTEGER ? difference : null;
}

function exactSumOf(values: readonly number[]): Decimal {
  return values.map(decimalOf).reduce(plus, zero);
}

/**
 * a − b, exactly.
 *
 * @example toNumber(minus(sumOf([0.3]), sumOf([0.1]))) // 0.2
 */
export function minus(a: Decimal, b: Decimal): Decimal {
  return plus(a, { units: -b.units, scale: b.scale });
}

/** a + b, exactly. */
function plus(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { units: a.units + b.units, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

/** −1, 0 or 1. */
export function signOf({ units }: Decimal): -1 | 0 | 1 {
  return units === 0n ? 0 : units < 0n ? -1 : 1;
}

/**
 * The nearest number; the number itself where it can be written with 15 digits.
 *
 * @example toNumber(sumOf([0.1, 0.2])) // 0.3
 */
export function toNumber({ units, scale }: Decimal): number {
  return Number(`${units}e-${scale}`);
}

function decimalOf(value: number): Decimal {
  const [, digits = "", fraction = "", exponent = "0"] =
    /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(value)) ?? [];
  if (digits === "") throw new RangeError(`not a finite number: ${value}`);
  const scale = fraction.length - Number(exponent);
  const units = BigInt(digits + fraction);
  return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale };
}

function unitsAt(decimal: Decimal, scale: number): bigint {
  return decimal.units * 10n ** BigInt(scale - decimal.scale);
}
