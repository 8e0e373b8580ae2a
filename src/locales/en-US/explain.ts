import type { WhyNot } from "../../narrative/stated";

/** What `--explain` says of the figures of the text; `noField`: the format of the table does not ask for it. */
export const explain = {
  heading: (count: number) => `Figures of the text (${count})`,
  quote: (quote: string) => `“${quote}”`,
  stated: (places: readonly string[]) => `compared with: ${places.join("; ")}`,
  whyNot: {
    about: "not compared: an approximate figure",
    otherUnit: "not compared: of another unit",
    otherTime: "not compared: not of the whole of this year",
    part: "not compared: a part of something",
    difference: "not compared: a difference, a comparison or a share",
    channel: "not compared: how requests came in",
    topic: "not compared: of one subject",
    disclosure: "not compared: what was disclosed unasked",
    business: "not compared: other business",
    context: "not compared: what it counts was not said before",
    includesCarriedIn: "not compared: with what was carried in",
    measure: "not compared: other measure word or unit than the table",
    ambiguous: "not compared: can be read in several ways",
    unknownWords: "not compared: not certain what it counts",
    noField: "not compared: the table does not ask for it",
  } satisfies Readonly<Record<WhyNot | "noField", string>>,
};
