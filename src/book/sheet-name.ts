/**
 * A name that a sheet may have, made from any text: 31 characters at most, none of `[ ] : * ? / \`, no apostrophe at an
 * end, not the reserved "History", unlike any taken name in whatever case.
 *
 * @example sheetNameFor("市教育局[2023]", []) // "市教育局 2023"
 * @example sheetNameFor("年报", ["年报"]) // "年报 (2)"
 */
export function sheetNameFor(text: string, taken: Iterable<string>): string {
  const known = new Set([...taken, "history"].map((name) => name.toLowerCase()));
  const clean = trimmed(text.replaceAll(/[[\]:*?/\\\p{Cc}\s]+/gu, " ")) || "Sheet";
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${String(number)})`;
    const name = trimmed(cut(clean, maxLength - suffix.length)) + suffix;
    if (!known.has(name.toLowerCase())) return name;
  }
}

const maxLength = 31;

function trimmed(text: string): string {
  return text.replaceAll(/^[\s']+|[\s']+$/gu, "");
}

/** Counts as Excel does, and leaves no half of a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, "");
}
