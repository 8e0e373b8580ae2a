import type { Explanation } from "./commands";

/** The address of the dialog that explains a failure. */
export function dialogAddress(base: string, { code, detail }: Explanation, language: string): string {
  const query = new URLSearchParams({ code, detail, language });
  return new URL(`dialog.html?${query.toString()}`, base).href;
}

/** What the dialog reads from its own address; anything it does not know is an unknown failure. */
export function readDialogAddress(search: string): Explanation & { readonly language: string } {
  const query = new URLSearchParams(search);
  const code = query.get("code") ?? "";
  return {
    code: isCode(code) ? code : "unknown",
    detail: query.get("detail") ?? "",
    language: query.get("language") ?? "",
  };
}

const codes: Readonly<Record<Explanation["code"], true>> = {
  cellEditMode: true,
  anotherWorkbook: true,
  readOnly: true,
  protected: true,
  tooLarge: true,
  noAnswer: true,
  unknown: true,
  noReport: true,
};

function isCode(text: string): text is Explanation["code"] {
  return Object.hasOwn(codes, text);
}
