import { describe, expect, it } from "vitest";
import { bookOf, gridSheet } from "../support/test-sheet";
import { loadEngine } from "../../src/files/xlsx/engine/engine";
import { EventHub } from "./events";
import { WorkbookState } from "./model/state";
import { Workbook } from "./model/workbook";
import { RichApi, type Request, type Response } from "./richapi";

async function opened() {
  const state = new WorkbookState(bookOf([gridSheet("S", "1|2")]), await loadEngine());
  const gaps: string[] = [];
  const api = new RichApi(new Workbook(state, new EventHub()), new Map(), (what) => gaps.push(what));
  return { state, gaps, run: (request: Request): Response => api.execute(request) };
}

const root = { Id: 1, ObjectPathType: 1, Name: "" };
const sheets = { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
const sheetNamed = (name: string) => ({
  Id: 3,
  ObjectPathType: 5,
  Name: "",
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: [name] },
});
const range = {
  Id: 4,
  ObjectPathType: 3,
  Name: "GetRange",
  ParentObjectPathId: 3,
  ArgumentInfo: { Arguments: ["A1"] },
};

describe("the wire of a sync", () => {
  it("answers a query with wire names", async () => {
    const { run } = await opened();
    const response = run({
      ObjectPaths: { 1: root, 2: sheets, 3: sheetNamed("S"), 4: range },
      Actions: [{ Id: 9, ActionType: 2, Name: "", ObjectPathId: 4, QueryInfo: { Select: ["values", "address"] } }],
    });
    expect(response.Results).toEqual([{ ActionId: 9, Value: { Values: [[1]], Address: "S!A1" } }]);
  });

  it("keeps what came before a failing action", async () => {
    const { run, state } = await opened();
    const response = run({
      ObjectPaths: { 1: root, 2: sheets, 3: sheetNamed("S"), 4: range, 5: { ...sheetNamed("gone"), Id: 5 } },
      Actions: [
        { Id: 9, ActionType: 4, Name: "Values", ObjectPathId: 4, ArgumentInfo: { Arguments: [[[7]]] } },
        { Id: 10, ActionType: 1, Name: "", ObjectPathId: 5 },
      ],
    });
    expect(response.Error).toMatchObject({ Code: "ItemNotFound", ActionIndex: 1 });
    expect(state.sheets[0]?.cells.get(0)?.value).toBe(7);
  });

  it("spreads a null object to everything reached through it", async () => {
    const { run } = await opened();
    const missing = {
      ...range,
      Id: 5,
      Name: "GetItemOrNullObject",
      ParentObjectPathId: 2,
      ArgumentInfo: { Arguments: ["x"] },
    };
    const below = { ...range, Id: 6, ParentObjectPathId: 5 };
    const response = run({
      ObjectPaths: { 1: root, 2: sheets, 5: missing, 6: below },
      Actions: [{ Id: 9, ActionType: 2, Name: "", ObjectPathId: 6 }],
    });
    expect(response.Results).toEqual([{ ActionId: 9, Value: null }]);
  });

  it("names what it does not model", async () => {
    const { run, gaps } = await opened();
    const tables = { ...sheets, Id: 5, Name: "Tables" };
    run({ ObjectPaths: { 1: root, 5: tables }, Actions: [{ Id: 9, ActionType: 1, Name: "", ObjectPathId: 5 }] });
    expect(gaps).toEqual(["Workbook.Tables"]);
  });

  it("refuses an array of another size than the range", async () => {
    const { run } = await opened();
    const response = run({
      ObjectPaths: { 1: root, 2: sheets, 3: sheetNamed("S"), 4: range },
      Actions: [{ Id: 9, ActionType: 4, Name: "Values", ObjectPathId: 4, ArgumentInfo: { Arguments: [[[7, 8]]] } }],
    });
    expect(response.Error?.Code).toBe("InvalidArgument");
  });
});
