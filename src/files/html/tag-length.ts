import { FileError } from "../file-error";

/** So many attributes no honest tag has. */
const maxAttributes = 1000;

/**
 * Refuses a page with a tag of too many attributes: a parser compares each with all before it, which for a tag of a
 * megabyte takes hours.
 * @throws FileError `unreadable`
 */
export function requireShortTags(html: string): void {
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    at++;
    if (!isLetter(html.charCodeAt(at))) continue;
    const end = endOfTag(html, at);
    const raw = /^(?:script|style)\b/iu.exec(html.slice(at, at + 7))?.[0];
    at = end;
    // What looks like a tag in a script is none.
    if (raw === undefined) continue;
    const close = new RegExp(`</${raw}`, "giu");
    close.lastIndex = at;
    at = close.exec(html)?.index ?? html.length;
  }
}

/** The place behind the ">" of a tag, quoted values passed over. */
function endOfTag(html: string, start: number): number {
  let attributes = 0;
  for (let at = start; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === 0x3e) return at + 1;
    const before = html.charCodeAt(at - 1);
    if ((code === 0x22 || code === 0x27) && (before === 0x3d || isSpace(before))) {
      const close = html.indexOf(String.fromCharCode(code), at + 1);
      if (close < 0) return html.length;
      at = close;
      // An attribute may follow a quoted value without a blank.
      attributes++;
    } else if ((isSpace(code) || code === 0x2f) && !isSpace(before)) attributes++;
    if (attributes > maxAttributes) throw new FileError("unreadable", "a tag of too many attributes");
  }
  return html.length;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
