/** A figure as it is shown: no grouping, no exponent, a true minus sign. */
export function decimal(value: number): string {
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 }).replace("-", "−");
}
