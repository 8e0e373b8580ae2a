import { fieldsOfTable } from "../form/fields";
import type { PrintedCell } from "../form/layout";
import type { FormContent } from "./form-content";

/** What stands in a cell of the form; "" for a blank. An amount of the form of 2019 says its unit where it is known. */
export function printedText({ label, field }: PrintedCell, { format, figures, units }: FormContent): string | number {
  if (field) return figures.get(field) ?? "";
  const amount = fieldsOfTable(format, "t2").find(({ kind, columnLabel }) => kind === "money" && columnLabel === label);
  const unit = amount && !amount.columnLabel.includes("万元") ? units.get(amount.id) : undefined;
  return `${label ?? ""}${unit === undefined ? "" : `（${unit}）`}`;
}
