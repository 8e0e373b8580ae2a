import type { FigureToken } from "./figures";
import type { Counted } from "./counted";

/** Why a figure states no field. */
export type WhyNot =
  | "about"
  | "otherUnit"
  | "otherTime"
  | "part"
  | "difference"
  | "channel"
  | "topic"
  | "disclosure"
  | "business"
  | "context"
  | "includesCarriedIn"
  | "measure"
  | "ambiguous"
  | "unknownWords";

/** A figure of a text with what it counts. Places are those of the folded text. */
export interface Reading {
  readonly figure: FigureToken;
  /** Where the clause begins and ends of which the figure was understood. */
  readonly from: number;
  readonly to: number;
  /** What it counts; two where one figure is said of both disputes. Empty where it states no field. */
  readonly counts: readonly Stated[];
  /** The kinds of the words round the figure, `#` for the figure: the saying, or what was no saying. */
  readonly saying: string;
  readonly whyNot: WhyNot | null;
}

/** What a figure counts, with the noun that was said before it. */
export interface Stated {
  readonly counted: Counted;
  readonly dispute: "review" | "litigation" | null;
  readonly rule: "normative" | "regulations" | null;
}
