/** A decimal number exactly: `units / 10 ** scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/**
 * The sum of numbers as they are written, without the noise of binary fractions: 0.1 + 0.2 is 0.3.
 * @throws RangeError for a number that is not finite
 *
 * @example sumOf([0.1, 0.2]) // { units: 3n, scale: 1 }
 */
export function sumOf(values: readonly number[]): Decimal {
  let [sum, size, isWhole] = [0, 0, true];
  for (const value of values) {
    sum += value;
    size += Math.abs(value);
    isWhole &&= Number.isInteger(value);
  }
  if (isWhole && size <= Number.MAX_SAFE_INTEGER) return { units: BigInt(sum), scale: 0 }; // most sums, and as exact
  return values.map(decimalOf).reduce(plus, { units: 0n, scale: 0 });
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
