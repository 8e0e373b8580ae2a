import { openZip, unpack } from "./zip/zip";

/** The property of a document by which the program knows its own papers again, and what it says of those about a review. */
export const paperProperty = "nianbao";
/** Papers that nobody hands in: the result of a review, its letters, the guide, and what is made of exercises. */
const passedOver: readonly string[] = ["review", "letter", "guide", "answers", "questions", "grades"];

/**
 * Which paper of ours a file is, whatever its name. `null`: none, or an exercise, which is read like any workbook.
 * `passedOver`: no report. `form`: one where figures stand in it.
 */
export function ownPaperOf(bytes: Uint8Array, fileName: string): "passedOver" | "form" | null {
  const kind = /\.txt$/iu.test(fileName) ? (isLetterText(bytes) ? "letter" : null) : kindOf(bytes);
  if (kind === "form") return kind;
  return kind !== null && passedOver.includes(kind) ? "passedOver" : null;
}

/** Whether a file is the result of a review, or a letter of one. */
export function isReviewPaper(bytes: Uint8Array): boolean {
  return ["review", "letter"].includes(kindOf(bytes) ?? "");
}

function kindOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x3c)
    return /<meta name="generator" content="nianbao (\w+)">/u.exec(textOf(bytes, 0, 1000))?.[1] ?? null;
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
  const end = textOf(bytes, Math.max(0, bytes.length - 400), bytes.length).trimEnd();
  return /^[（(][^\n]*nianbao[^\n]*[）)]$/u.test(end.slice(end.lastIndexOf("\n") + 1));
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder().decode(bytes.subarray(from, to));
}
