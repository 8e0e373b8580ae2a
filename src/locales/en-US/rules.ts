import type { Absence, CellFinding, EquationFinding, Finding, LayoutFinding } from "../../check/finding";
import type { RuleId } from "../../form/rules";
import { placeNames } from "../place-names";
import {
  blankCells,
  figure,
  byReason,
  placeCell,
  saysNothing,
  sideOf,
  termIn,
  type NamedAbsence,
  type RuleText,
  type RuleTexts,
  type Side,
} from "../rule-texts";
import { columnLabels, rowLabels } from "./labels";
import { sumNames, textMessage, textRules } from "./text-rules";
import { yearRuleTexts } from "./year-rules";

const texts: Readonly<Record<RuleId, RuleText>> = {
  ...textRules,
  ...yearRuleTexts,
  "t3.balance": {
    name: "Requests in and out",
    explain: "Table 3, each column: item 1 plus item 2 equals the total of item 3 plus item 4.",
    remedy: "Check the column's received, carried over, total and carried on.",
  },
  "t3.results": {
    name: "Total of results",
    explain: "Table 3, each column: rows (1) to (6) add up to the total in row (7).",
    remedy: "Check the column's results, or correct the total.",
  },
  "t3.applicants": {
    name: "Total of applicants",
    explain: "Table 3, each row: natural persons and all organisations add up to the total.",
    remedy: "Check the row's figures, or correct the total.",
  },
  "t4.total": {
    name: "Total of disputes",
    explain: "Table 4, each group: upheld, corrected, other and pending add up to the total.",
    remedy: "Check the group's four figures, or correct the total.",
  },
  "t2.increment": {
    name: "Last year, change and decisions",
    explain:
      "Table 2 of 2019: decisions counted as items (按项目数) equal last year's items plus the change; counted as cases (按办件量) they are independent.",
    remedy:
      "If you count items, check the three figures. If you count cases, choose that reading: the rule is then off.",
  },
  "t2.stockNegative": {
    name: "Fewer than no items",
    explain: "Last year's items plus this year's change are not below 0.",
    remedy: "Check the sign and the figure of the change.",
  },
  "t2.changeSign": {
    name: "Change without a sign",
    explain: "A change shows whether it is up or down: +21, -3, or 0.",
    remedy: "Write +21 (or a number) for more, -21 for less.",
  },
  "t2.published": {
    name: "More published than there are",
    explain: "What was published this year is usually no more than what is public in all.",
    remedy: "Check the two figures.",
  },
  "t2.inForce": {
    name: "More issued than in force and repealed",
    explain: "What was issued this year is usually no more than what is in force and what was repealed.",
    remedy: "Check the three figures. Leave them where a document lapsed within the year in another way.",
  },
  "t2.regulationMaker": {
    name: "Who makes regulations",
    explain:
      "Only State Council departments and the governments of provinces, cities with districts and autonomous prefectures make regulations (规章); with others the figure is usually 0.",
    remedy: "Make sure that these are regulations and not normative documents.",
  },
  "cell.blank": {
    name: "Blank",
    explain: "Every cell has a figure; where there is nothing, it is 0.",
    remedy: "Fill it with 0 if there is nothing, or add the missing figure.",
  },
  "cell.notNumber": {
    name: "Not a plain number",
    explain: "A cell holds digits only: no full-width digits, separators, units, notes or dashes.",
    remedy: "Write the number. Where it is certain, text to number does it.",
  },
  "cell.negative": {
    name: "Negative",
    explain: "No count is below 0, except a change.",
    remedy: "Check the figure.",
  },
  "cell.fraction": {
    name: "Not whole",
    explain: "Counts and changes are whole; only amounts have decimals.",
    remedy: "Check the figure.",
  },
  "money.unit": {
    name: "Unit of an amount",
    explain: "Amounts are in 万元; one in another or an unknown unit is never converted for you.",
    remedy: "Convert it to 万元 and name the unit in the header.",
  },
  "layout.missing": {
    name: "Row or column missing",
    explain: "The form is fixed: no row or column may be removed.",
    remedy: "Put the row or column back; fill it with 0 where there is nothing.",
  },
  "layout.extra": {
    name: "Row or column added",
    explain: "The form is fixed: no row or column may be added.",
    remedy: "Move its figures into the rows and columns of the form, unless a superior office asks for it.",
  },
  "layout.renamed": {
    name: "Label changed",
    explain: "The labels of the form are fixed.",
    remedy: "Restore the label.",
  },
  "layout.order": {
    name: "Order changed",
    explain: "The order of rows and columns is fixed.",
    remedy: "Move it back to its place.",
  },
  "format.year": {
    name: "Format of another year",
    explain:
      "Reports of 2019 and 2020 use the format of 国办公开办函〔2019〕60号, later ones that of 国办公开办函〔2021〕30号; they are not mixed.",
    remedy: "Fill in the table in the format of its year, or correct the year in the title.",
  },
};

const places = placeNames({
  row: ({ row, rowLabel }) => rowLabels[row] ?? rowLabel,
  column: ({ id, columnLabel }) => columnLabels[id.slice(id.lastIndexOf(".") + 1)] ?? columnLabel,
  field: (row, column) => `${row}, ${column}`,
  report: "The whole report",
  section: (number, head) => `Narrative, section ${number} (${head})`,
  tables: { t2: "Table 2", t3: "Table 3", t4: "Table 4" },
  rowOf: (table, row) => `${table}, row “${row}”`,
  columnOf: (table, column) => `${table}, column “${column}”`,
  sums: sumNames,
});

const reasons: Readonly<Record<Absence, { readonly one: string; readonly many: string }>> = {
  blankTotal: { one: "is a blank total", many: "are blank totals" },
  unreadable: { one: "cannot be read as a number", many: "cannot be read as numbers" },
  missing: { one: "is missing", many: "are missing" },
  uncertain: { one: "has no certain cell", many: "have no certain cells" },
};

export const rules: RuleTexts = {
  severities: {
    error: { word: "Error", sign: "✕" },
    warning: { word: "Warning", sign: "▲" },
    hint: { word: "Hint", sign: "ⓘ" },
  },
  basis: { printed: "printed in the form", deduced: "deduced, not official" },
  name: (rule) => texts[rule].name,
  explain: (rule) => texts[rule].explain,
  remedy: (rule) => texts[rule].remedy,
  field: places.field,
  row: places.row,
  place: places.place,
  imbalance: imbalanceText,
  message,
  notCheckable: ({ rule, at, because }) => {
    const absent = because.map(({ field, reason }) => ({ name: places.field(field), reason }));
    return `${places.place(at)}: “${texts[rule].name}” could not be checked: ${absences(absent)}.`;
  },
  absences,
};

function absences(places: readonly NamedAbsence[]): string {
  return byReason(places)
    .map(([reason, [first = "", second, ...others]]) => {
      const more = others.length === 0 ? second : `${others.length + 1} more`;
      return second === undefined ? `${first} ${reasons[reason].one}` : `${first} and ${more} ${reasons[reason].many}`;
    })
    .join(", ");
}

function message(finding: Finding, isBrief = false): string {
  switch (finding.kind) {
    case "equation":
      return equationMessage(finding, isBrief);
    case "cell":
      return cellMessage(finding);
    case "layout":
      return layoutMessage(finding);
    case "format":
      return `${places.place(finding.at)} is in the format of ${finding.format}, which does not fit the report's year or its other tables.`;
    case "text":
      return textMessage(finding, places.place);
  }
}

function equationMessage(finding: EquationFinding, isBrief: boolean): string {
  const { row, column } = places.rowAndColumn(finding.at);
  const term = (of: string) => termIn(finding, of);
  switch (finding.rule) {
    case "t3.balance":
      return `Column ${column}: ${sentence(finding, isBrief)}`;
    case "t3.results":
      return `Column ${column}: rows (1) to (6) do not add up to row (7): ${sentence(finding, isBrief)}`;
    case "t3.applicants":
    case "t4.total":
      return `${row}: ${sentence(finding, isBrief)}`;
    case "t2.increment": {
      const [previous, change, decisions] = [term("previous"), term("change"), term("decisions")];
      return (
        `${row}: ${previous.value} (${previous.cell}) + ${figure(change.value)} (${change.cell}) ≠ ${decisions.value} (${decisions.cell}), ${imbalanceText(finding.imbalance)}${blanks(finding)}. ` +
        `Counted as items (按项目数), decisions would be ${finding.expected}; counted as cases (按办件量), they are independent of the other two: choose that reading.`
      );
    }
    case "t2.stockNegative": {
      const [previous, change] = [term("previous"), term("change")];
      return `${row}: ${previous.value} items last year (${previous.cell}) and a change of ${change.value} (${change.cell}) leave ${finding.imbalance}, below 0${blanks(finding)}.`;
    }
    case "t2.published": {
      const [published, stock] = [term("published"), term("stock")];
      return `${row}: ${published.value} published this year (${published.cell}) are more than ${stock.value} public in all (${stock.cell})${blanks(finding)}.`;
    }
    case "t2.inForce": {
      const [issued, inForce, repealed] = [term("issued"), term("inForce"), term("repealed")];
      return `${row}: ${issued.value} issued (${issued.cell}) are more than ${inForce.value} in force (${inForce.cell}) and ${repealed.value} repealed (${repealed.cell})${blanks(finding)}.`;
    }
    case "year.carry": {
      const [carriedIn, carriedOut] = [term("carriedIn"), termIn(finding, "carriedOut", -1)];
      return `Column ${column}: ${carriedIn.value} carried over from last year (${carriedIn.cell}), but last year's report carried on ${carriedOut.value}${inCell(carriedOut.cell)}, ${imbalanceText(finding.imbalance)}.`;
    }
    case "year.inForce": {
      const [inForce, issued, repealed] = [term("inForce"), term("issued"), term("repealed")];
      const before = termIn(finding, "inForce", -1);
      return (
        `${row}: ${inForce.value} in force (${inForce.cell}), but last year's ${before.value}${inCell(before.cell)} plus ${issued.value} issued (${issued.cell}) ` +
        `minus ${repealed.value} repealed (${repealed.cell}) are ${finding.expected}, ${imbalanceText(finding.imbalance)}.`
      );
    }
    case "year.items": {
      const [previous, before, change] = [
        term("previous"),
        termIn(finding, "previous", -1),
        termIn(finding, "change", -1),
      ];
      return (
        `${row}: ${previous.value} items last year (${previous.cell}), but last year's report has ${before.value}${inCell(before.cell)} and a change of ` +
        `${change.value}${inCell(change.cell)}, together ${finding.expected}, ${imbalanceText(finding.imbalance)}.`
      );
    }
    default:
      return finding.rule satisfies never;
  }
}

/** Where a figure of last year stands; it may stand in another file. */
function inCell(cell: string): string {
  return cell === "" ? "" : ` (${cell})`;
}

function cellMessage(finding: CellFinding): string {
  const { actual, expected, text } = finding;
  const { row, column } = places.rowAndColumn(finding.at);
  const cell = placeCell(finding);
  switch (finding.rule) {
    case "t2.changeSign":
      return `${cell} ${row}: the change is the text “${text}”, which does not show whether it is up or down.`;
    case "t2.regulationMaker":
      return `${cell} ${row}, ${column} is ${actual}, but this organisation usually makes no regulations.`;
    case "cell.blank":
      return `${cell} ${row}, ${column}: blank.`;
    case "cell.notNumber":
      return expected === undefined
        ? saysNothing(text)
          ? `${cell} ${row}, ${column}: “${text}” is no number; if it says that there is nothing, write 0.`
          : `${cell} ${row}, ${column}: no number can be read from “${text}” with certainty.`
        : `${cell} ${row}, ${column}: “${text}” should be the number ${expected}.`;
    case "cell.negative":
      return `${cell} ${row}, ${column}: ${actual} is below 0.`;
    case "cell.fraction":
      return `${cell} ${row}, ${column}: ${actual} is not whole.`;
    case "money.unit": {
      const shown = scaled(finding);
      return text === null
        ? `${cell} ${row}, ${column}: the amount ${actual}${shown} has no unit; it is due in 万元.`
        : `${cell} ${row}, ${column}: the amount ${actual}${shown} is in ${text}; it is due in 万元.`;
    }
    default:
      return finding.rule satisfies never;
  }
}

/** Where the number format shows another number than the cell holds. */
function scaled({ actual = 0, scale = 1 }: CellFinding): string {
  return scale === 1 ? "" : ` (the cell holds ${actual}; only its number format shows it as ${actual / scale})`;
}

function layoutMessage(finding: LayoutFinding): string {
  const place = places.place(finding.at);
  const label = quoted(finding.label, placeCell(finding));
  switch (finding.rule) {
    case "layout.missing":
      return finding.at === finding.under
        ? `${place} was found, but the cell of no field is certain (are all its figures in one merged cell?): it was not checked.`
        : `${place} is missing.`;
    case "layout.extra":
      return `${place} has an added row or column${label}.`;
    case "layout.renamed":
      return `${place} has another label${label}.`;
    case "layout.order":
      return `${place} is not in its place${label}.`;
  }
}

/** 12 + 0 (D6–D7) ≠ 11 + 0 (D27–D28), off by 1. If the others are right, D27 should be 12. */
function sentence(finding: EquationFinding, isBrief: boolean): string {
  const { left, right } = finding.sides;
  return (
    `${side(sideOf(left))} ≠ ${side(sideOf(right))}, ${imbalanceText(finding.imbalance)}${blanks(finding)}.` +
    (isBrief ? "" : ` If the others are right, ${placeCell(finding)} should be ${finding.expected}.`)
  );
}

function side({ figures, sum, cells, count }: Side): string {
  return count > 6 ? `${sum} (${cells}, ${count} cells)` : `${figures} (${cells})`;
}

function imbalanceText(imbalance: number): string {
  return `off by ${Math.abs(imbalance)}`;
}

function blanks(finding: EquationFinding): string {
  const blanks = blankCells(finding);
  if (blanks.length === 0) return "";
  return blanks.length > 3
    ? ` (${blanks.length} blank cells counted as 0)`
    : ` (${blanks.join(", ")} blank, counted as 0)`;
}

function quoted(text: string | null, cell: string): string {
  return text === null ? "" : `: “${text.replaceAll(/\s+/gu, " ")}”${cell && ` (${cell})`}`;
}
