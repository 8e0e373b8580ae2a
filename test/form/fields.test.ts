import { expect, test } from "vitest";
import {
  byFormat,
  everyFieldId,
  fieldsOfFormat,
  fieldsOfTable,
  formats,
  idsAt,
  isFieldId,
  tableIds,
} from "../../src/form/fields";

test("each format asks for as many numbers as the form has cells", () => {
  const countsOf = byFormat(({ id }) => tableIds.map((table) => fieldsOfTable(id, table).length));
  expect(countsOf("2019")).toEqual([22, 23 * 7, 15]);
  expect(countsOf("2021")).toEqual([10, 25 * 7, 15]);
});

test("no format has an id twice, and each id is known", () => {
  const ids = Object.values(formats).map(({ id }) => fieldsOfFormat(id).map((field) => field.id));
  for (const each of ids) expect(new Set(each).size).toBe(each.length);
  expect(new Set(everyFieldId())).toEqual(new Set(ids.flat()));
  expect(everyFieldId().every(isFieldId)).toBe(true);
  expect(isFieldId("t3.granted")).toBe(false);
});

test("a row's, a column's and a field's id stand for their fields", () => {
  expect(idsAt("2019", "t2.licensing")).toEqual([
    "t2.licensing.previous",
    "t2.licensing.change",
    "t2.licensing.decisions",
  ]);
  expect(idsAt("2019", "t2.decisions")).toHaveLength(4);
  expect(idsAt("2021", "t3.natural")).toHaveLength(25);
  expect(idsAt("2021", "t4.review")).toHaveLength(5);
  expect(idsAt("2021", "t4.review.upheld")).toEqual(["t4.review.upheld"]);
  expect(idsAt("2021", "t2.procurement")).toEqual([]);
});

test("the only fields with a unit are the two amounts", () => {
  const unitsOf = byFormat(({ id }) =>
    fieldsOfFormat(id).flatMap((each) => (each.unit ? [`${each.id} ${each.unit}`] : [])),
  );
  expect(unitsOf("2019")).toEqual(["t2.procurement.amount 万元"]);
  expect(unitsOf("2021")).toEqual(["t2.fees.amount 万元"]);
});
