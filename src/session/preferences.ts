import { isRuleId, type RuleId, type Severity } from "../form/rules";

/** Where a user's own switches are kept: a browser's local storage, or a plain map in tests. May lose everything. */
export interface Preferences {
  read(key: string): string | null;
  write(key: string, text: string): void;
}

/** What the user chose for himself. It never travels in a workbook, so that a sender cannot silence a rule. */
export interface Choices {
  /** Re-check while figures are typed. */
  readonly isLive: boolean;
  readonly off: ReadonlySet<RuleId>;
  readonly severities: ReadonlyMap<RuleId, Severity>;
}

const key = "nianbao.choices";

export const defaultChoices: Choices = { isLive: true, off: new Set(), severities: new Map() };

/** Reads the choices; what is not understood is left out. */
export function readChoices(preferences: Preferences): Choices {
  const stored = parse(preferences.read(key));
  if (!isRecord(stored)) return defaultChoices;
  const { isLive, off, severities } = stored;
  return {
    isLive: typeof isLive === "boolean" ? isLive : defaultChoices.isLive,
    off: new Set(Array.isArray(off) ? off.filter(isRuleText) : []),
    severities: new Map(
      Object.entries(isRecord(severities) ? severities : {}).flatMap(([rule, severity]) =>
        isRuleId(rule) && isSeverity(severity) ? [[rule, severity] as const] : [],
      ),
    ),
  };
}

export function writeChoices(preferences: Preferences, choices: Choices): void {
  const { isLive, off, severities } = choices;
  preferences.write(key, JSON.stringify({ isLive, off: [...off], severities: Object.fromEntries(severities) }));
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRuleText(value: unknown): value is RuleId {
  return typeof value === "string" && isRuleId(value);
}

function isSeverity(value: unknown): value is Severity {
  return value === "error" || value === "warning" || value === "hint";
}
