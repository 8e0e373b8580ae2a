import { expect, test } from "vitest";
import { applyEdits, isSameMark } from "../../src/book/apply";
import { cellOf, type DefinedName } from "../../src/book/book";
import type { Edit } from "../../src/book/edit";
import type { Mark } from "../../src/book/mark";
import { bookOf, gridSheet } from "../support/test-sheet";
import { inverse } from "../support/inverse";

const name: DefinedName = { name: "nianbao.t2.fees.change", sheet: "A", refersTo: "=A!$B$1", isVisible: false };
const mark: Mark = {
  areas: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  formula: 'AND(N("nianbao:cell.blank")=0,A1="")',
  style: { severity: "warning", role: "place" },
};
const edits: Edit[] = [
  {
    kind: "value",
    cell: { sheet: "A", row: 0, column: 1 },
    from: { value: "+21", numberFormat: "General" },
    to: { value: 21, numberFormat: "0" },
  },
  { kind: "name", from: null, to: name },
  { kind: "mark", sheet: "A", from: null, to: mark },
];

test("edits set values, names and marks, and their inverses take them back", () => {
  const book = bookOf([gridSheet("A", "5 | '+21")]);
  const after = applyEdits(book, edits);
  expect(cellOf(after, { sheet: "a", row: 0, column: 1 })).toMatchObject({
    value: 21,
    numberFormat: "0",
    formula: null,
  });
  expect(after.names).toEqual([name]);
  expect(after.sheets[0]?.marks).toEqual([mark]);
  expect(applyEdits(after, edits.toReversed().map(inverse))).toEqual(book);
});

test("the book itself stays as it was, and a sheet that is gone is passed over", () => {
  const book = bookOf([gridSheet("B", "5")]);
  expect(
    applyEdits(
      book,
      [edits[0], edits[2]].flatMap((edit) => edit ?? []),
    ),
  ).toEqual(book);
});

test("a name is changed whatever its case; one that is not there is not removed", () => {
  const book = bookOf([gridSheet("A", "5")], [{ ...name, name: name.name.toUpperCase() }]);
  const shown = { ...name, isVisible: true };
  expect(applyEdits(book, [{ kind: "name", from: name, to: shown }]).names).toEqual([shown]);
  expect(applyEdits(book, [{ kind: "name", from: { ...name, sheet: null }, to: null }]).names).toEqual(book.names);
});

test("marks are the same whoever wrote down their areas", () => {
  const areas = [{ right: 1, left: 0, bottom: 0, top: 0 }];
  expect(isSameMark(mark, { ...mark, areas, id: "read back" })).toBe(true);
  expect(isSameMark(mark, { ...mark, areas: [...areas, ...areas] })).toBe(false);
});
