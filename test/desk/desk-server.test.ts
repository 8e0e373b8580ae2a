import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { createDocx } from "../../src/files/docx/create/create";
import { readDocx } from "../../src/files/docx/read-docx";
import { createWorkbook } from "../../src/files/xlsx/create/create";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { localeOf } from "../../src/locales";
import { createServedDesk } from "../../src/desk/desk-server";
import { testReturn } from "../support/reviewed";

const source = { size: 1, arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) };

/** A desk with two returns of one unit, both wrong in one sum, all read. */
async function servedDesk() {
  let changes = 0;
  const { server, view } = createServedDesk(
    {
      startReaders: () => ({
        readers: [
          ({ path, role }) =>
            Promise.resolve({
              isOwn: false,
              fault: null,
              reports: [testReturn({ file: path, role, name: "甲/局", figures: { "t3.granted.natural": 7 } })],
            }),
        ],
        end: () => undefined,
      }),
      readRoster: ({ name }) =>
        Promise.resolve(name.endsWith(".txt") ? ["甲/局", "乙局"] : { problem: "unreadable", kind: null }),
      readBook: () => Promise.resolve(null),
      writeWorkbook: createWorkbook,
      writeDocument: createDocx,
    },
    localeOf("zh"),
    () => changes++,
  );
  const inputs = ["收件/a.xlsx", "收件/b.xlsx"].map(
    (path) => ({ path, role: "return", folders: ["收件"], source }) as const,
  );
  await server.add({ inputs, toCome: 0 });
  for (let i = 0; i < 10; i++) await Promise.resolve();
  expect(view().progress).toEqual({ done: 2, all: 2, isReading: false });
  return { server, view, changes: () => changes };
}

test("tells the problems and the letter of a row, without those that are left out", async () => {
  const { server, view } = await servedDesk();
  const [key = ""] = view().rows.map((row) => row.key);
  const problems = await server.problems(key);
  expect(problems.length).toBeGreaterThan(1);
  const letter = await server.letter({ key, leftOut: [] });
  expect(letter?.fileName).toBe("甲_局_2023");
  expect(letter?.text).toContain("甲/局：");
  expect(await server.letter({ key, leftOut: problems.map((_, i) => i) })).toBeNull();
  expect(await server.problems("no such row")).toEqual([]);
  expect(await server.letter({ key: "no such row", leftOut: [] })).toBeNull();
});

test("all letters: doubles are numbered, and an edited one is as it was edited", async () => {
  const { server, view } = await servedDesk();
  const [, second = ""] = view().rows.map((row) => row.key);
  const parts = unzipSync(await server.letters([{ key: second, text: "退回意见\n甲局：\n请来电。" }]));
  expect(Object.keys(parts)).toEqual(["甲_局_2023.docx", "甲_局_2023_2.docx"]);
  const texts = Object.values(parts).map((bytes) =>
    [...(readDocx(bytes).sheets[0]?.cells.values() ?? [])].map(({ value }) => value),
  );
  expect(texts[1]).toEqual(["退回意见", "甲局：", "请来电。"]);
  expect(texts[0]?.length).toBeGreaterThan(3);
});

test("takes a roster, says why it cannot, and lets it go", async () => {
  const { server, view } = await servedDesk();
  expect(await server.setRoster({ name: "名单.xls", source })).toEqual({ problem: "unreadable", kind: null });
  expect(view().roster).toBeNull();
  expect(await server.setRoster({ name: "名单.txt", source })).toBeNull();
  expect(view().roster).toEqual({ file: "名单.txt", units: 2 });
  expect(
    view()
      .rows.filter(({ kind }) => kind === "missing")
      .map(({ unit }) => unit),
  ).toEqual(["乙局"]);
  await server.setRoster(null);
  expect(view().rows.map(({ kind }) => kind)).toEqual(["return", "return"]);
});

test("writes the result and the sums as workbooks", async () => {
  const { server } = await servedDesk();
  const result = await readWorkbook(await server.result(null));
  expect(result.sheets.map(({ name }) => name)).toEqual(["汇总", "问题", "单位×规则", "汇总表", "上下年"]);
  const sums = await readWorkbook(await server.sums(null));
  expect(sums.sheets.map(({ name }) => name)).toEqual(["汇总表"]);
});
