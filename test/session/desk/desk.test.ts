import { describe, expect, test } from "vitest";
import { unread, type FileOutcome } from "../../../src/review/review-file";
import type { Role } from "../../../src/review/reviewed";
import { createDesk, type DeskFile, type DeskInput, type Reader } from "../../../src/session/desk/desk";
import { testReturn } from "../../support/reviewed";

const input = (path: string, role: Role = "return"): DeskInput => ({
  path,
  role,
  folders: [],
  source: { size: 1, arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) },
});

/** The unit of a file is its name. */
function outcomeOf({ path, role }: DeskFile): FileOutcome {
  if (path.includes("坏")) return unread({ problem: "unreadable", kind: null });
  const name = path.slice(path.lastIndexOf("/") + 1);
  return { isOwn: path.includes("自己"), fault: null, reports: [testReturn({ file: path, role, name })] };
}

/** A desk whose files are read when the test says so, the one that has waited longest first. */
function deskInHand(readers = 1) {
  const asked: { readonly file: DeskFile; readonly answer: () => void }[] = [];
  const read: Reader = (file) =>
    new Promise((resolve) => {
      asked.push({ file, answer: () => resolve(outcomeOf(file)) });
    });
  const ends: number[] = [];
  const startReaders = (count: number) => ({
    readers: Array.from({ length: readers }, () => read),
    end: () => ends.push(count),
  });
  const desk = createDesk(startReaders, () => undefined);
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const answer = async (count: number) => {
    for (let i = 0; i < count; i++) {
      asked.shift()?.answer();
      await settled();
    }
  };
  return { desk, answer, asked, ends };
}

const pathsOf = (files: readonly { readonly file: string }[]) => files.map(({ file }) => file);

describe("a desk", () => {
  test("reads what is put on it, and lists it by role and path, whatever came first", async () => {
    const { desk, answer, ends } = deskInHand(2);
    desk.add([input("收件/a.xlsx"), input("收件/乙/c.xlsx"), input("收件/乙.xlsx"), input("上年/a.xlsx", "previous")]);
    expect(desk.progress()).toEqual({ done: 0, all: 4, isReading: true });
    await answer(4);
    expect(desk.progress()).toEqual({ done: 4, all: 4, isReading: false });
    expect(ends).toEqual([4]);
    // A folder stands where its name stands: 乙 before 乙.xlsx, as the command line walks.
    expect(pathsOf(desk.review().files)).toEqual(["收件/a.xlsx", "收件/乙/c.xlsx", "收件/乙.xlsx", "上年/a.xlsx"]);
  });

  test("calls nobody missing before everything was read", async () => {
    const { desk, answer } = deskInHand();
    desk.setRoster(["甲局", "乙局", "丙局"]);
    desk.add([input("甲局"), input("乙局")]);
    await answer(1);
    expect(desk.review().missing).toEqual([]);
    await answer(1);
    expect(desk.review().missing).toEqual(["丙局"]);
    desk.setRoster(null);
    expect(desk.review().missing).toEqual([]);
  });

  test("calls nobody missing while more of the same choice are to come, though all that came were read", async () => {
    const { desk, answer } = deskInHand();
    desk.setRoster(["甲局", "乙局", "丙局"]);
    desk.add([input("甲局")], 1);
    await answer(1);
    expect(desk.progress()).toEqual({ done: 1, all: 2, isReading: true });
    expect(desk.review().missing).toEqual([]);
    desk.add([input("乙局")]);
    await answer(1);
    expect(desk.review().missing).toEqual(["丙局"]);
  });

  test("a choice that is stopped in the middle stays so, whatever of it comes later", async () => {
    const { desk, answer, asked } = deskInHand();
    desk.add([input("甲局")], 1);
    desk.stop();
    desk.add([input("乙局")]);
    await answer(1);
    expect(asked).toEqual([]);
    expect(desk.progress()).toEqual({ done: 1, all: 2, isReading: false });
    desk.add([input("丙局")]);
    await answer(2);
    expect(desk.progress().done).toBe(3);
  });

  test("stops after what is in work, and goes on", async () => {
    const { desk, answer, asked } = deskInHand();
    desk.add([input("甲局"), input("乙局"), input("丙局")]);
    desk.stop();
    await answer(1);
    expect(asked).toEqual([]);
    expect(desk.progress()).toEqual({ done: 1, all: 3, isReading: false });
    desk.resume();
    await answer(2);
    expect(desk.progress()).toEqual({ done: 3, all: 3, isReading: false });
  });

  test("a file that comes again takes the place of the other, whose result stands until then", async () => {
    const { desk, answer } = deskInHand();
    desk.add([input("甲局")]);
    await answer(1);
    const before = desk.review().reports[0];
    desk.add([input("甲局")]);
    expect(desk.review().reports[0]).toBe(before);
    expect(desk.progress().done).toBe(0);
    await answer(1);
    expect(desk.review().reports).toHaveLength(1);
    expect(desk.review().reports[0]).not.toBe(before);
  });

  test("what was taken away while it was read is gone", async () => {
    const { desk, answer } = deskInHand();
    desk.add([input("甲局"), input("上年/甲局", "previous")]);
    desk.remove("return");
    await answer(2);
    expect(pathsOf(desk.review().files)).toEqual(["上年/甲局"]);
    expect(desk.progress()).toEqual({ done: 1, all: 1, isReading: false });
  });

  test("papers of our own are on the desk, and no files of the review", async () => {
    const { desk, answer } = deskInHand();
    desk.add([input("自己的"), input("坏的")]);
    await answer(2);
    expect(desk.review().files).toMatchObject([{ file: "坏的", fault: { problem: "unreadable" } }]);
    expect(desk.files()).toHaveLength(2);
  });
});
