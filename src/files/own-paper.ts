import { openZip, unpack } from "./zip/zip";

/** The property of a document by which the program knows its own papers again, and what it says of those about a review. */
export const paperProperty = "nianbao";
const reviewKinds = ["review", "letter"];

/**
 * Whether a file is the result of a review, or a letter of one: no report, whatever its name. Forms and exercises carry the
 * property, too, and are read like any workbook.
 */
export function isReviewPaper(bytes: Uint8Array, fileName: string): boolean {
  return /\.txt$/iu.test(fileName) ? isLetterText(bytes) : reviewKinds.includes(kindOf(bytes) ?? "");
}

function kindOf(bytes: Uint8Array): string | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  try {
    const part = openZip(bytes).get("docprops/custom.xml");
    if (!part) return null;
    const xml = new TextDecoder().decode(unpack(part));
    return new RegExp(`name="${paperProperty}"[^>]*>\\s*<[^>]*>([a-z]+)<`, "u").exec(xml)?.[1] ?? null;
  } catch {
    return null; // whatever is wrong with it, the reader of its kind says so
  }
}

/** The last line of a letter says what it was made with. */
function isLetterText(bytes: Uint8Array): boolean {
  const end = new TextDecoder().decode(bytes.subarray(Math.max(0, bytes.length - 400))).trimEnd();
  return /^[（(][^\n]*nianbao[^\n]*[）)]$/u.test(end.slice(end.lastIndexOf("\n") + 1));
}
