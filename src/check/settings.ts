import { ruleOf, type RuleId, type Severity } from "../form/rules";
import type { CheckSettings } from "./finding";

/** Every rule on, each with the severity of the catalogue. */
export const defaultSettings: CheckSettings = { off: new Set(), severities: new Map(), incrementReading: "items" };

/**
 * Whether a rule is asked. 处理决定数量 read as cases decided switches `t2.increment` off.
 *
 * @example isOn(settings, "t2.increment") // true
 * @example isOn({ ...settings, incrementReading: "cases" }, "t2.increment") // false
 */
export function isOn(settings: CheckSettings, rule: RuleId): boolean {
  return !settings.off.has(rule) && !(rule === "t2.increment" && settings.incrementReading === "cases");
}

/**
 * The severity of a rule's finding.
 * @param usual the finding's own severity, where it differs from the catalogue's; the user's choice wins over both
 *
 * @example severityOf(settings, "t2.increment") // "warning"
 * @example severityOf({ ...settings, severities: new Map([["t2.increment", "hint"]]) }, "t2.increment") // "hint"
 */
export function severityOf(settings: CheckSettings, rule: RuleId, usual: Severity = ruleOf(rule).severity): Severity {
  return settings.severities.get(rule) ?? usual;
}
