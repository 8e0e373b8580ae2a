import type { TokenKind } from "./tokens";

/** What a saying counts, before it is known of which format and of which dispute. */
export type Counted =
  | "received"
  | "carriedIn"
  | "concluded"
  | "carriedOut"
  | "granted"
  | "partial"
  | "grantedOrPartial"
  | "refused"
  | "unavailable"
  | "notProcessed"
  | "otherResult"
  | "natural"
  | "organisation"
  | "review"
  | "litigation"
  | "bothDisputes"
  | "direct"
  | "afterReview"
  | "upheld"
  | "corrected"
  | "otherOutcome"
  | "pending"
  | "issued"
  | "repealed"
  | "inForce"
  | "newlyPublic"
  | "stock"
  | "sameAsBefore"
  | "sameDecision"
  | "licensing"
  | "penalties"
  | "coercion"
  | "services"
  | "fees"
  | "procurement";

type Kind = TokenKind;

/** The words that sayings have in common, by what they name. */
export const results = [
  "granted",
  "partial",
  "grantedOrPartial",
  "refused",
  "unavailable",
  "notProcessed",
  "otherResult",
] as const satisfies readonly Kind[];
export const applicants = ["natural", "organisation"] as const satisfies readonly Kind[];
export const disputes = ["review", "litigation"] as const satisfies readonly Kind[];
export const courses = ["direct", "afterReview"] as const satisfies readonly Kind[];
export const outcomes = ["upheld", "corrected", "otherOutcome", "pending"] as const satisfies readonly Kind[];
const rulesCounted = ["issued", "repealed", "inForce", "newlyPublic", "stock"] as const satisfies readonly Counted[];
export const rules = ["normative", "regulations"] as const satisfies readonly Kind[];
export const decided = ["licensing", "penalties", "coercion", "services"] as const satisfies readonly Kind[];

export function isResult(counted: Counted): boolean {
  return (results as readonly Counted[]).includes(counted);
}

export function isOutcome(counted: Counted): boolean {
  return (outcomes as readonly Counted[]).includes(counted);
}

export function isDecision(counted: Counted): counted is (typeof decided)[number] | "sameDecision" {
  return counted === "sameDecision" || (decided as readonly Counted[]).includes(counted);
}

export function isDecided(kind: Kind): kind is (typeof decided)[number] {
  return (decided as readonly Kind[]).includes(kind);
}

export function isOfRules(counted: Counted): boolean {
  return counted === "sameAsBefore" || (rulesCounted as readonly Counted[]).includes(counted);
}
