import type { Explanation } from "./commands";

/** The address of the dialog that explains a failure. */
export function dialogAddress(base: string, { code, detail, written }: Explanation, language: string): string {
  const query = new URLSearchParams({ code, detail, written, language });
  return new URL(`dialog.html?${query.toString()}`, base).href;
}

/** What the dialog reads from its own address; anything it does not know is an unknown failure. */
export function readDialogAddress(search: string): Explanation & { readonly language: string } {
  const query = new URLSearchParams(search);
  const code = query.get("code") ?? "";
  const written = query.get("written") ?? "";
  return {
    code: isCode(code) ? code : "unknown",
    detail: query.get("detail") ?? "",
    written: isWritten(written) ? written : "unknown",
    language: query.get("language") ?? "",
  };
}

const codes: Readonly<Record<Explanation["code"], true>> = {
  cellEditMode: true,
  anotherWorkbook: true,
  readOnly: true,
  protected: true,
  denied: true,
  tooLarge: true,
  throttled: true,
  sessionLost: true,
  noAnswer: true,
  sheetHidden: true,
  sheetGone: true,
  unknown: true,
  marksUnknown: true,
  noReport: true,
  exercise: true,
};

function isWritten(text: string): text is Explanation["written"] {
  return text === "nothing" || text === "part" || text === "unknown";
}

function isCode(text: string): text is Explanation["code"] {
  return Object.hasOwn(codes, text);
}
