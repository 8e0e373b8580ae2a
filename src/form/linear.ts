/** A linear rule over variables of any kind: `sum of coefficient × variable` `relation` `constant`. */
export interface LinearRule<Id> {
  readonly terms: readonly { readonly variable: Id; readonly coefficient: number }[];
  readonly relation: "=" | "<=" | ">=";
  readonly constant: number;
}
