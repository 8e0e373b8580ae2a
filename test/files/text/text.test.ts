import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openSource } from "../../../src/files/open";
import { fieldsOfFormat } from "../../../src/form/fields";
import { balancedFigures } from "../../support/balanced-figures";
import { cellLines, partsOfForm, partsOfPublished, rowLines } from "../../support/documents";
import { figuresOf } from "../../support/figures";
import { officialForm } from "../../support/official-form";

const published = ["000_c40ad2a1dac19f22", "004_0c438f8114f0a000"];
const textOf = (name: string) => readFileSync(`test/fixtures/texts/${name}.txt`, "utf8");
const workbookOf = async (name: string) =>
  figuresOf((await openSource(readFileSync(`test/fixtures/reports/${name}.xlsx`))).book);
const open = async (text: string, encode = (content: string) => new TextEncoder().encode(content)) =>
  (await openSource(encode(text), "年报.txt")).book;

describe("a published report as text", () => {
  it.each(published)("%s: a line a cell", async (name) => {
    expect(figuresOf(await open(textOf(name)))).toEqual(await workbookOf(name));
  });

  it.each(published)("%s: a line a row, only the row's own cells", async (name) => {
    const text = rowLines(partsOfPublished(textOf(name)), "own");
    expect(figuresOf(await open(text))).toEqual(await workbookOf(name));
  });

  it.each(published)("%s: a line a row, every column in its place", async (name) => {
    const text = rowLines(partsOfPublished(textOf(name)), "all");
    expect(figuresOf(await open(text))).toEqual(await workbookOf(name));
  });
});

describe.each(["2019", "2021"] as const)("a report of format %s", (format) => {
  const form = (fill: null | undefined) =>
    partsOfForm(
      officialForm(fill === null ? { format, fill } : { format, figures: Object.fromEntries(balancedFigures(format)) }),
    );
  const writers = {
    "a line a cell": cellLines,
    "own cells": (parts: ReturnType<typeof form>) => rowLines(parts, "own"),
    "all columns": (parts: ReturnType<typeof form>) => rowLines(parts, "all"),
  };

  it.each(Object.entries(writers))("%s: every figure is read", async (_, write) => {
    const [report] = figuresOf(await open(write(form(undefined))));
    expect(report?.uncertain).toEqual([]);
    expect(report?.fields).toEqual(
      Object.fromEntries([...balancedFigures(format)].map(([id, value]) => [id, `${value} = ${value}`])),
    );
  });

  it.each(["a line a cell", "own cells"] as const)(
    "%s: with blanks for figures every field has its cell",
    async (name) => {
      const filled = writers[name](form(null))
        .replace("\t规章\n\t", "\t规章\n\t0")
        .replace(/规章\t/u, "规章\t0");
      const [report] = figuresOf(await open(filled));
      expect(Object.keys(report?.fields ?? {})).toHaveLength(fieldsOfFormat(format).length);
    },
  );
});
