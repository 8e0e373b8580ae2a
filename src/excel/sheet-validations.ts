import { formatArea } from "../book/address";
import type { NewSheet, Validation } from "../book/new-sheet";
import type { Task } from "./task";

const bytesOfValidation = 3_000;

/** What may be typed into cells of a new sheet. */
export function validationTasks(own: () => Excel.Worksheet, { validations = [] }: NewSheet): readonly Task[] {
  return validations.flatMap((validation) =>
    validation.areas.map((area): Task => ({
      bytes: bytesOfValidation,
      queue: () => {
        setValidation(own().getRange(formatArea(area)).dataValidation, validation);
      },
    })),
  );
}

function setValidation(rules: Excel.DataValidation, { accepts, prompt, refusal }: Validation): void {
  const rule = ruleOf(accepts);
  if (rule) rules.rule = rule;
  if (prompt) rules.prompt = { showPrompt: true, title: prompt.title.slice(0, 32), message: prompt.text.slice(0, 255) };
  if (rule && refusal)
    rules.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: refusal.title.slice(0, 32),
      message: refusal.text.slice(0, 255),
    };
}

function ruleOf(accepts: Validation["accepts"]): Excel.DataValidationRule | null {
  if (accepts.kind === "anything") return null;
  if (accepts.kind === "list") return { list: { inCellDropDown: true, source: accepts.items.join(",") } };
  const { kind, from, to } = accepts;
  const range: Excel.BasicDataValidation =
    to === null
      ? { formula1: from, operator: "GreaterThanOrEqualTo" }
      : { formula1: from, formula2: to, operator: "Between" };
  return kind === "whole" ? { wholeNumber: range } : { decimal: range };
}
