import type { FormContent } from "../paper/form-content";
import type { Report } from "../report/report";
import { nameKey } from "../report/unit-name";

/** Whether a report is the one that an exercise was made of, however it was worked on: by its unit and year, or by its figures. */
export function isReportOf(report: Report, content: FormContent): boolean {
  const { name, year } = report;
  const isNamed = name !== null && content.name !== null && nameKey(name) === nameKey(content.name);
  return (isNamed && year === content.year) || hasFiguresOf(report, content);
}

/** Whether most figures of a report are those of an exercise: of all exercises of a unit and a year, it is this one. */
export function hasFiguresOf({ fields }: Report, { figures }: FormContent): boolean {
  // Zeros stand in every report.
  const telling = [...figures].filter(([, figure]) => figure !== 0);
  const same = telling.filter(([id, figure]) => {
    const reading = fields.get(id)?.reading;
    return reading?.kind === "number" && reading.value === figure;
  });
  return same.length * 2 > telling.length;
}
