/**
 * A text by which two references to the same finding are equal.
 *
 * @example keyOfRef({ rule: "t4.total", at: "t4.review.total" }) // "t4.total t4.review.total"
 */
export function keyOfRef({ rule, at }: { readonly rule: string; readonly at: string }): string {
  return `${rule} ${at}`;
}
