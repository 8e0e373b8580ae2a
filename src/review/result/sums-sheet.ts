import type { NewSheet } from "../../book/new-sheet";
import type { Review } from "../review";
import type { ResultTexts } from "./texts";

export function sumsSheet(_review: Review, _texts: ResultTexts): readonly NewSheet[] {
  return [];
}
