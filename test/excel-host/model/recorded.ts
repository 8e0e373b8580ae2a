import type { Model } from "../richapi";

/** Gives a class of the model properties that are only kept: what is set can be read again. */
export function keeps(
  { prototype }: { readonly prototype: Model },
  names: readonly string[],
  store: (of: never) => { get(name: string): unknown; set(name: string, value: unknown): void },
): void {
  for (const name of names)
    Object.defineProperty(prototype, name, {
      get(this: never) {
        return store(this).get(name) ?? null;
      },
      set(this: never, value: unknown) {
        store(this).set(name, value);
      },
    });
}
