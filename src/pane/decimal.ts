import { plainDecimal } from "../book/number";

/** A figure as it is shown: no grouping, no exponent, a true minus sign. */
export function decimal(value: number): string {
  return plainDecimal(value).replace("-", "−");
}
