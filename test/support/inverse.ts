import type { Edit } from "../../src/book/edit";

/** The edit that takes an edit back. */
export function inverse<E extends Edit>(edit: E): E {
  return { ...edit, from: edit.to, to: edit.from };
}
