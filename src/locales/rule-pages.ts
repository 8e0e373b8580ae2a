import type { RuleId } from "../form/rules";

/** Two short examples for each rule: one in which it holds, and one that it finds. */
export type RulePages = Readonly<Record<RuleId, { readonly holds: string; readonly fails: string }>>;
