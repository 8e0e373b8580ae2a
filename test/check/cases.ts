import type { CellValue } from "../../src/book/book";
import type { CellFinding, EquationFinding, Finding } from "../../src/check/finding";
import type { FieldId } from "../../src/form/fields";
import type { FormatId } from "../../src/form/types";

export type Figures = Partial<Record<FieldId, CellValue>>;

/** Each rule: figures that keep it and figures that break it; every other field is 0. */
export interface Case {
  readonly rule: Finding["rule"];
  readonly format: FormatId;
  readonly good: Figures;
  readonly bad: Figures;
  readonly finding: Partial<EquationFinding> | Partial<CellFinding>;
}

export const cases: readonly Case[] = [
  {
    rule: "t3.balance",
    format: "2021",
    good: { "t3.received.natural": 12, "t3.concluded.natural": 11, "t3.carriedOut.natural": 1 },
    bad: { "t3.received.natural": 12, "t3.concluded.natural": 11, "t3.carriedOut.natural": 0 },
    finding: { at: "t3.concluded.natural", severity: "error", expected: 12, actual: 11, imbalance: 1 },
  },
  {
    rule: "t3.results",
    format: "2019",
    good: { "t3.granted.legal": 3, "t3.other.legal": 4, "t3.concluded.legal": 7 },
    bad: { "t3.granted.legal": 3, "t3.other.legal": 5, "t3.concluded.legal": 7 },
    finding: { at: "t3.concluded.legal", severity: "error", expected: 8, actual: 7, imbalance: 1 },
  },
  {
    rule: "t3.applicants",
    format: "2021",
    good: { "t3.other.rest.natural": 2, "t3.other.rest.charity": 1, "t3.other.rest.total": 3 },
    bad: { "t3.other.rest.natural": 2, "t3.other.rest.charity": 1, "t3.other.rest.total": 5 },
    finding: { at: "t3.other.rest.total", severity: "error", expected: 3, actual: 5, imbalance: -2 },
  },
  {
    rule: "t4.total",
    format: "2019",
    good: { "t4.direct.upheld": 1, "t4.direct.pending": 2, "t4.direct.total": 3 },
    bad: { "t4.direct.upheld": 1, "t4.direct.pending": 2, "t4.direct.total": 2 },
    finding: { at: "t4.direct.total", severity: "error", expected: 3, actual: 2, imbalance: 1 },
  },
  {
    rule: "t2.increment",
    format: "2019",
    good: { "t2.services.previous": 8, "t2.services.change": "　+21", "t2.services.decisions": 29 },
    bad: { "t2.services.previous": 8, "t2.services.change": "　+21", "t2.services.decisions": 18000 },
    finding: { at: "t2.services.decisions", severity: "warning", expected: 29, actual: 18000, imbalance: -17971 },
  },
  {
    rule: "t2.stockNegative",
    format: "2019",
    good: { "t2.fees.previous": 3, "t2.fees.change": -3 },
    bad: { "t2.fees.previous": 3, "t2.fees.change": -4 },
    finding: { at: "t2.fees.change", severity: "error", expected: -3, actual: -4, imbalance: -1 },
  },
  {
    rule: "t2.changeSign",
    format: "2019",
    good: { "t2.fees.change": "+5" },
    bad: { "t2.fees.change": "5" },
    finding: { at: "t2.fees.change", severity: "hint", actual: 5, text: "5" },
  },
  {
    rule: "t2.published",
    format: "2019",
    good: { "t2.normative.published": 4, "t2.normative.stock": 4 },
    bad: { "t2.normative.published": 4, "t2.normative.stock": 3 },
    finding: { at: "t2.normative.stock", severity: "warning", expected: 4, actual: 3, imbalance: 1 },
  },
  {
    rule: "t2.inForce",
    format: "2021",
    good: { "t2.normative.issued": 4, "t2.normative.repealed": 1, "t2.normative.inForce": 3 },
    bad: { "t2.normative.issued": 4, "t2.normative.repealed": 1, "t2.normative.inForce": 2 },
    finding: { at: "t2.normative.inForce", severity: "hint", expected: 3, actual: 2, imbalance: 1 },
  },
  {
    rule: "t2.regulationMaker",
    format: "2021",
    good: {},
    bad: { "t2.regulations.inForce": 2 },
    finding: { at: "t2.regulations.inForce", severity: "hint", actual: 2 },
  },
  {
    rule: "cell.blank",
    format: "2021",
    good: { "t3.partial.legal": 0 },
    bad: { "t3.partial.legal": "　" },
    finding: { at: "t3.partial.legal", severity: "warning", text: "　" },
  },
  {
    rule: "cell.notNumber",
    format: "2021",
    good: { "t2.licensing.decisions": "1113" },
    bad: { "t2.licensing.decisions": "1,113" },
    finding: { at: "t2.licensing.decisions", severity: "error", expected: 1113, text: "1,113" },
  },
  {
    rule: "cell.negative",
    format: "2019",
    good: { "t2.coercion.change": -2, "t2.coercion.previous": 2 },
    bad: { "t2.coercion.previous": -2, "t2.coercion.change": 2 },
    finding: { at: "t2.coercion.previous", severity: "error", actual: -2 },
  },
  {
    rule: "cell.fraction",
    format: "2021",
    good: { "t2.fees.amount": 1.5 },
    bad: { "t2.licensing.decisions": 1.5 },
    finding: { at: "t2.licensing.decisions", severity: "error", actual: 1.5 },
  },
  {
    rule: "money.unit",
    format: "2021",
    good: { "t2.fees.amount": 12 },
    bad: { "t2.fees.amount": "120000元" },
    finding: { at: "t2.fees.amount", severity: "warning", actual: 120000, text: "元" },
  },
];
