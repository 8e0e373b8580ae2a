import { equationsOf, judgeIn, type Judged } from "../check/judge";
import type { CheckSettings } from "../check/finding";
import { fieldsOfEquation } from "../form/equations";
import type { FieldId } from "../form/fields";
import type { Report } from "../report/report";

/** The arithmetic rules in which a field stands, in the order of the form, with what becomes of them today. */
export function rulesOfField(report: Report, settings: CheckSettings, field: FieldId): readonly Judged[] {
  return equationsOf(report, settings)
    .filter((equation) => fieldsOfEquation(equation).includes(field))
    .map((equation) => ({ equation, judgement: judgeIn(report, equation) }))
    .filter(({ judgement }) => judgement.kind !== "absent");
}
