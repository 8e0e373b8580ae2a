import type { Narrative } from "./narrative";

/** The narrative of a report without text; apart from what reads texts, which is loaded when it is needed. */
export const noNarrative: Narrative = { outline: { heads: [], parts: new Map() }, figures: [] };
