import type { MarkedToken } from "@ironcalc/wasm";
import { limits } from "../../limits";

/**
 * How a formula makes texts longer. Each cell of a chain of `=A1&A1` doubles the one before, and the engine sets no limit as
 * Excel does: so a formula that joins texts gives none that is longer than `limits.joinedText`, it has no result then.
 */
export class TextGrowth {
  private joins = 0;
  /** How many times longer than what it joins the result may be. */
  private factor = 1;

  /**
   * Takes note of one token.
   * @param call the function whose argument it is
   */
  take(
    token: MarkedToken["token"],
    text: string,
    call: { readonly name: string | null; readonly argument: number } | null,
  ) {
    if (text === "&" || joining.has(text.toUpperCase())) this.joins++;
    if (call?.name !== "SUBSTITUTE" || call.argument !== 2 || token === "Comma" || token === "RightParenthesis") return;
    // What each find is replaced by; where it is no plain text, there is no telling.
    this.factor *= typeof token !== "string" && "String" in token ? Math.max(1, text.length - 2) : Infinity;
  }

  get isBounded(): boolean {
    return this.factor <= mostGrowth;
  }

  /** The formula with a limit to its text. */
  bounded(text: string): string {
    const held = "_nianbao.text";
    const limit = String(limits.joinedText);
    return this.joins === 0 ? text : `LET(${held},${text},IF(LEN(${held})>${limit},not.calculated,${held}))`;
  }

  /** What the texts cost, in cells. */
  work(reads: number): number {
    return this.joins === 0 ? 0 : (this.joins + reads) * this.factor * workOfText;
  }
}

/** Functions whose text may be longer than the longest that they read. */
const joining: ReadonlySet<string> = new Set(
  "CONCAT CONCATENATE TEXTJOIN REPT SUBSTITUTE REPLACE REPLACEB ARRAYTOTEXT TEXT FIXED".split(" "),
);

/** `SUBSTITUTE(A1,"x",…)` of a text of nothing but x, in a formula that holds others of its kind. */
const mostGrowth = 64;

/** To copy or search a text of the longest kind, beside the reading of one cell. */
const workOfText = 100;
