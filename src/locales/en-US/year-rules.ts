import type { RuleId } from "../../form/rules";
import type { RuleText } from "../rule-texts";

/** The rules over two years and over several reports. */
export const yearRuleTexts = {
  "year.carry": {
    name: "Carried over from last year's report",
    explain: "Table 3, each column: what is carried over from last year equals what last year's report carried on.",
    remedy: "Check the figure against last year's report; if that report is wrong, say so.",
  },
  "year.inForce": {
    name: "In force, against last year's report",
    explain: "Table 2 of 2021: in force equals last year's in force plus issued minus repealed this year.",
    remedy: "Check the three figures against last year's report; where documents lapsed otherwise, say so.",
  },
  "year.items": {
    name: "Items last year, against last year's report",
    explain: "Table 2 of 2019: items last year equal the items and the change of last year's report together.",
    remedy: "Check the figure against last year's report; where it is counted in another way now, say so.",
  },
  "review.sameReport": {
    name: "Sent more than once",
    explain: "The report of one body for one year is in several files.",
    remedy: "Confirm which one counts.",
  },
  "review.sameFigures": {
    name: "Same figures as another report",
    explain: "Reports of different bodies or years have the same figures wherever they are not 0.",
    remedy: "Check whether a wrong file was sent, or another report was copied.",
  },
  "review.total": {
    name: "Summary against the sum",
    explain: "Every figure of the summary report is the sum of the reports of its year and format.",
    remedy: "Check the summary's figure; where reports are still missing, check again when they have come.",
  },
} as const satisfies Partial<Record<RuleId, RuleText>>;
