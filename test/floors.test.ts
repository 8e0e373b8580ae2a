import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { floors, pureFloor } from "./support/floors";

const hosts = ["excel", "files"];
const faces = ["pane", "desk", "workers", "commands", "workbench", "cli"];

const imports = importsUnder("src");

describe("the floors of src", () => {
  it("has a floor for every folder", () => {
    const folders = new Set([...imports.keys()].map(folderOf));
    expect([...folders].filter((folder) => !(folder in floors))).toEqual([]);
  });

  it("imports nothing from a higher floor", () => {
    expect(arrows().filter(([from, to]) => floorOf(to) > floorOf(from))).toEqual([]);
  });

  it("has no circle of imports", () => {
    expect(firstCircle()).toBeNull();
  });

  it("lets only the entry file of a face import a host", () => {
    const loose = arrows().filter(
      ([from, to]) =>
        faces.includes(folderOf(from)) &&
        hosts.includes(folderOf(to)) &&
        !/^src\/[a-z]+\/(?:index|[a-z]+-worker)\.tsx?$/u.test(from),
    );
    expect(loose).toEqual([]);
  });

  it("lets no face import another, but the page the pane", () => {
    const shown = ["pane", "desk", "workers"]; // the page shows them, and its own is nobody else's
    const across = arrows().filter(([from, to]) => {
      const [face, other] = [folderOf(from), folderOf(to)];
      return face !== other && faces.includes(face) && faces.includes(other) && !shown.includes(other);
    });
    expect(across).toEqual([]);
  });

  it("keeps Office.js, the page and Node out of the pure floors", () => {
    const impure = [...imports.keys()]
      .filter((file) => floorOf(file) <= pureFloor)
      .filter((file) =>
        /\b(?:Excel|Office)\.[a-zA-Z]|\bdocument\.|\bwindow\.|from "node:|Date\.now|new Date\(\)|Math\.random/u.test(
          withoutComments(readFileSync(file, "utf8")),
        ),
      );
    expect(impure).toEqual([]);
  });
});

function importsUnder(folder: string): Map<string, string[]> {
  const files = filesUnder(folder);
  const known = new Set(files);
  return new Map(
    files.map((file) => [
      file,
      ts
        .preProcessFile(readFileSync(file, "utf8"), true, true)
        .importedFiles.map((each) => each.fileName)
        .filter((name) => name.startsWith("."))
        .map((name) => resolve(posix.join(dirname(file), name), known)),
    ]),
  );
}

function resolve(path: string, known: ReadonlySet<string>): string {
  const found = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((each) => known.has(each));
  return found ?? path;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.tsx?$/u.test(name) && !name.endsWith(".d.ts") ? [path] : [];
  });
}

function folderOf(file: string): string {
  return file.split("/")[1] ?? file;
}

function floorOf(file: string): number {
  return floors[folderOf(file)] ?? 0;
}

function arrows(): [string, string][] {
  return [...imports].flatMap(([from, targets]) => targets.map((to): [string, string] => [from, to]));
}

function firstCircle(): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const target of imports.get(file) ?? []) {
      const circle = visit(target, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return null;
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, "");
}
