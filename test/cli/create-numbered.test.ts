import { expect, it } from "vitest";
import { numberedIn } from "../../src/cli/create-numbered";

/** A folder that keeps names only, and counts how often it was asked. */
function folderWith(...names: string[]) {
  const taken = new Set(names);
  const asked = { count: 0 };
  const createNew = (path: string) => {
    asked.count++;
    if (taken.has(path)) return Promise.resolve("taken" as const);
    taken.add(path);
    return Promise.resolve("written" as const);
  };
  return { create: numberedIn("意见", createNew), asked };
}

const nothing = new Uint8Array();

it("a name that is taken gets a number, for each kind of file", async () => {
  const { create } = folderWith("意见/甲局_2024.docx");
  expect(await create("甲局_2024", ".docx", nothing)).toBe("甲局_2024_2");
  expect(await create("甲局_2024", ".txt", nothing)).toBe("甲局_2024");
  expect(await create("乙局_2024", ".docx", nothing)).toBe("乙局_2024");
});

it("hundreds of files of one name do not try all the names before theirs", async () => {
  const { create, asked } = folderWith();
  for (let i = 0; i < 300; i++) await create("商务局_2019", ".docx", nothing);
  expect(await create("商务局_2019", ".docx", nothing)).toBe("商务局_2019_301");
  expect(asked.count).toBe(301);
});

it("says where a file could not be written", async () => {
  const create = numberedIn("意见", () => Promise.resolve("failed" as const));
  expect(await create("甲局_2024", ".docx", nothing)).toBeNull();
});
