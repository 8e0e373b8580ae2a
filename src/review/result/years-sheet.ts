import type { NewSheet } from "../../book/new-sheet";
import { differenceOf, toNumber } from "../../check/exact";
import { isFieldId, type FieldId } from "../../form/fields";
import type { Review } from "../review";
import type { ReviewedReport } from "../reviewed";
import { unitText } from "./rows";
import { tableSheets, type Column, type Content } from "./table-sheet";
import type { ResultTexts } from "./texts";

/** The totals that are shown for both years: of 表三 and of 表四. */
const totals: readonly FieldId[] = [
  ...["received", "carriedIn", "concluded", "carriedOut"].map((row) => `t3.${row}.total`),
  ...["review", "direct", "afterReview"].map((group) => `t4.${group}.total`),
].filter(isFieldId);

interface Row {
  readonly later: ReviewedReport;
  readonly earlier: readonly ReviewedReport[];
  readonly wrong: ReadonlySet<string>;
}

/** 上下年: the totals of each unit beside last year's. */
export function yearsSheets({ reports, pairs }: Review, texts: ResultTexts): readonly NewSheet[] {
  const rows = pairs.flatMap(({ later, earlier, findings }): Row[] => {
    const report = reports[later];
    if (!report || report.role === "previous") return [];
    return [
      {
        later: report,
        earlier: earlier.flatMap((index) => reports[index] ?? []),
        wrong: new Set(findings.map(({ at }) => at)),
      },
    ];
  });
  const { heads } = texts;
  const columns: Column<Row>[] = [
    { head: heads.unit, width: 30, align: "left", content: ({ later }) => ({ value: unitText(later) }) },
    { head: heads.year, width: 8, align: "center", content: ({ later }) => ({ value: later.year }) },
    ...totals.flatMap((field): Column<Row>[] => {
      const group = texts.total(field);
      return [
        {
          group,
          head: heads.lastYear,
          width: 8,
          align: "right",
          content: ({ earlier }) => ({ value: agreedValue(earlier, field) }),
        },
        {
          group,
          head: heads.thisYear,
          width: 8,
          align: "right",
          content: ({ later, wrong }) => ({ value: valueOf(later, field), tone: wrong.has(field) ? "error" : "plain" }),
        },
        { group, head: heads.difference, width: 8, align: "right", content: (row) => difference(row, field) },
      ];
    }),
  ];
  return tableSheets({
    name: "上下年",
    title: texts.title("years"),
    note: texts.yearsNote(rows.length),
    columns,
    rows,
    frozen: 2,
    footer: texts.footer,
  });
}

function valueOf({ figures }: ReviewedReport, field: FieldId): number | null {
  return figures.get(field)?.value ?? null;
}

function agreedValue(reports: readonly ReviewedReport[], field: FieldId): number | null {
  const values = reports.map((report) => valueOf(report, field));
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function difference({ later, earlier }: Row, field: FieldId): Content {
  const [now, before] = [valueOf(later, field), agreedValue(earlier, field)];
  if (now === null || before === null) return { value: null };
  return { value: toNumber(differenceOf([now], [before])), tone: "quiet" };
}
