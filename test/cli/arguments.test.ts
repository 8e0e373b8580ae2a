import { describe, expect, test } from "vitest";
import { languageOf, parseCommand } from "../../src/cli/arguments";

const parse = (line: string) => parseCommand(line === "" ? [] : line.split(" "), "zh");

describe("what the user asks for", () => {
  test.each([
    ["check a.xlsx", { kind: "check", files: ["a.xlsx"], json: false, explain: false, language: "zh" }],
    ["check --explain a.xlsx", { kind: "check", files: ["a.xlsx"], json: false, explain: true, language: "zh" }],
    [
      "check --json a.xlsx b.xlsx",
      { kind: "check", files: ["a.xlsx", "b.xlsx"], json: true, explain: false, language: "zh" },
    ],
    ["check a.xlsx --lang en", { kind: "check", files: ["a.xlsx"], json: false, explain: false, language: "en" }],
    ["check -- --json", { kind: "check", files: ["--json"], json: false, explain: false, language: "zh" }],
    ["fill a.xlsx -o b.xlsx", { kind: "fill", file: "a.xlsx", output: "b.xlsx", blanks: "zero", language: "zh" }],
    [
      "fill a.xlsx --output b.xlsx --blanks deduced",
      { kind: "fill", file: "a.xlsx", output: "b.xlsx", blanks: "deduced", language: "zh" },
    ],
    ["", { kind: "help", language: "zh" }],
    ["--help --lang en", { kind: "help", language: "en" }],
    ["-v", { kind: "version", language: "zh" }],
  ])("nianbao %s", (line, command) => expect(parse(line)).toEqual(command));
});

describe("mistakes", () => {
  test.each([
    ["prüfen a.xlsx", "command", "prüfen"],
    ["check", "noFile", ""],
    ["fill a.xlsx b.xlsx -o c.xlsx", "oneFile", ""],
    ["fill a.xlsx", "noOutput", ""],
    ["check a.xlsx --lang fr", "language", "fr"],
    ["fill a.xlsx -o b.xlsx --blanks one", "blanks", "one"],
  ])("nianbao %s", (line, mistake, word) => expect(parse(line)).toMatchObject({ kind: "mistake", mistake, word }));

  test("an option that does not exist is named", () => {
    expect(parse("check --sjon a.xlsx")).toMatchObject({
      kind: "mistake",
      mistake: "option",
      word: expect.stringContaining("--sjon"),
    });
  });
});

describe("the language where none is asked for", () => {
  test.each([
    [{ LANG: "en_US.UTF-8" }, "en"],
    [{ LANG: "zh_CN.UTF-8" }, "zh"],
    [{ LANG: "C.UTF-8" }, "zh"],
    [{ LANG: "en_US.UTF-8", LC_ALL: "zh_CN.UTF-8" }, "zh"],
    [{ LANG: "zh_CN.UTF-8", LC_ALL: "" }, "zh"],
    [{}, "zh"],
  ])("%o", (environment, language) => expect(languageOf(environment)).toBe(language));
});
