import type { Mistake } from "./exercise";

/** What names the places of slips, in one language. */
export interface PlaceNames {
  readonly place: (id: string) => string;
  /** A figure of the text, by the field that it states. */
  readonly inText: (place: string) => string;
}

/**
 * What the place of a slip is called. One of the text is told from the field whose figure the text states: that is right.
 *
 * @example
 * const names = { place: chinese.rules.place, inText: chinese.training.inText };
 * placeOfMistake({ topic: "sums", field: "t3.received.total" }, names) // "一、本年新收政府信息公开申请数量·总计"
 * placeOfMistake({ topic: "narrative", field: "t3.received.total" }, names)
 * // "正文里的“一、本年新收政府信息公开申请数量·总计”"
 */
export function placeOfMistake({ topic, field }: Pick<Mistake, "topic" | "field">, names: PlaceNames): string {
  const place = names.place(field);
  return topic === "narrative" ? names.inText(place) : place;
}
