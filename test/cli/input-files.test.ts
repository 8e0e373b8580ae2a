import { mkdirSync, symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inputFiles } from "../../src/cli/input-files";
import { temporaryFolder } from "./run";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

/** Makes empty files, with the folders they lie in. */
function make(...names: string[]) {
  for (const name of names) {
    if (name.includes("/")) mkdirSync(folder.path(name.slice(0, name.lastIndexOf("/"))), { recursive: true });
    folder.write(name, "");
  }
}

/** What the names lead to, told from the folder. */
async function reached(...names: string[]): Promise<string[]> {
  const files = await inputFiles(names.map((name) => folder.path(name)));
  return files.map(({ file }) => file.slice(folder.path("").length).replace(/^\//u, ""));
}

describe("the files that the arguments lead to", () => {
  test("are those named, in their order, and of a folder those below it, sorted", async () => {
    make("收件/b.xlsx", "收件/a.xlsx", "收件/镇/c.XLSM", "z.xlsx");
    expect(await reached("z.xlsx", "收件")).toEqual(["z.xlsx", "收件/a.xlsx", "收件/b.xlsx", "收件/镇/c.XLSM"]);
  });

  test("keep the argument as it was given", async () => {
    make("收件/a.xlsx");
    for (const argument of [`${folder.path("收件")}/`, folder.path("收件"), `${folder.path("收件")}/../收件`])
      expect((await inputFiles([argument])).map(({ file }) => file)).toEqual([
        `${argument.replace(/\/$/u, "")}/a.xlsx`,
      ]);
  });

  test("are never what hides, or what an open workbook and the system leave", async () => {
    make("收件/~$a.xlsx", "收件/.b.xlsx", "收件/.git/c.xlsx", "收件/Thumbs.db", "收件/desktop.ini", "收件/a.xlsx");
    expect(await reached("收件", "收件/~$a.xlsx", "收件/Thumbs.db")).toEqual(["收件/a.xlsx"]);
  });

  test("of a folder are spreadsheets of every kind and archives, not what no report stands in; named, anything", async () => {
    make("收件/a.xls", "收件/b.et", "收件/c.zip", "收件/c.numbers", "收件/d.jpg", "收件/e.pdf", "收件/f");
    expect(await reached("收件")).toEqual(["收件/a.xls", "收件/b.et", "收件/c.numbers", "收件/c.zip"]);
    expect(await reached("收件/d.jpg", "收件/not-there.xlsx")).toEqual(["收件/d.jpg", "收件/not-there.xlsx"]);
  });

  test("are each reached once, by whatever way, and a loop of links ends", async () => {
    make("收件/镇/a.xlsx");
    symlinkSync(folder.path("收件"), folder.path("收件/镇/loop"));
    symlinkSync(folder.path("收件/镇/a.xlsx"), folder.path("收件/linked.xlsx"));
    expect(await reached("收件", "收件/镇", "收件/镇/a.xlsx")).toHaveLength(1);
  });

  test("are called by the place where they lie, whatever link to them comes first", async () => {
    make("收件/甲/a.xlsx", "收件/镇/2023.xlsx");
    symlinkSync(folder.path("收件/镇/2023.xlsx"), folder.path("收件/1.xlsx"));
    symlinkSync(folder.path("收件/镇"), folder.path("收件/甲/0"));
    expect(await reached("收件")).toEqual(["收件/甲/a.xlsx", "收件/镇/2023.xlsx"]);
    expect(await reached("收件/甲", "收件/镇")).toEqual(["收件/甲/a.xlsx", "收件/镇/2023.xlsx"]);
    expect(await reached("收件/甲")).toEqual(["收件/甲/a.xlsx", "收件/甲/0/2023.xlsx"]);
  });

  test("a link that leads nowhere is one, by whatever way it was reached", async () => {
    make("收件/a.xlsx", "原/b.xlsx");
    symlinkSync(folder.path("没有.xlsx"), folder.path("收件/断.xlsx"));
    symlinkSync(folder.path("收件"), folder.path("原/回"));
    expect(await reached("收件", "原")).toEqual(["收件/a.xlsx", "收件/断.xlsx", "原/b.xlsx"]);
  });

  test("a folder with nothing to check is listed itself, so that it is said", async () => {
    make("收件/镇/d.jpg", "收件/a.xlsx");
    expect(await reached("收件/镇", "收件")).toEqual(["收件/镇", "收件/a.xlsx"]);
    expect(await reached("收件/a.xlsx", "收件")).toEqual(["收件/a.xlsx"]);
  });

  test("a folder that hides is walked when it is named", async () => {
    make(".收件/a.xlsx");
    expect(await reached(".收件")).toEqual([".收件/a.xlsx"]);
  });
});
