import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** Floors 1 to 5, which are pure. */
const folders = "form book locate narrative report check repair mark fill review training paper session".split(" ");

/** What changes a collection. */
const changes = new Set("set add delete clear push pop shift unshift splice sort reverse fill".split(" "));

/** What a module keeps from one call to the next, as "file name". */
function stateOf(source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const constants = new Set<string>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const { flags, declarations } = statement.declarationList;
    for (const { name } of declarations) {
      if (!(flags & ts.NodeFlags.Const)) found.push(name.getText(source));
      else if (ts.isIdentifier(name)) constants.add(name.text);
    }
  }
  const visit = (node: ts.Node, isInFunction: boolean): void => {
    const changed = isInFunction ? changedBy(node) : null;
    if (changed && constants.has(changed)) found.push(changed);
    ts.forEachChild(node, (child) => {
      visit(child, isInFunction || ts.isFunctionLike(node));
    });
  };
  visit(source, false);
  return [...new Set(found)];
}

/** The variable whose content a node changes: `a.set(…)`, `a[i] = …`, `a.b = …`. */
function changedBy(node: ts.Node): string | null {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return changes.has(node.expression.name.text) ? nameOf(node.expression.expression) : null;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind < ts.SyntaxKind.FirstAssignment) return null;
  if (node.operatorToken.kind > ts.SyntaxKind.LastAssignment) return null;
  const { left } = node;
  return ts.isElementAccessExpression(left) || ts.isPropertyAccessExpression(left) ? nameOf(left.expression) : null;
}

function nameOf(expression: ts.Expression): string | null {
  return ts.isIdentifier(expression) ? expression.text : null;
}

function parsed(name: string, text: string): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file));
}

describe("modules of floors 1 to 5 keep nothing between two calls but answers of pure functions (src/book/memo.ts)", () => {
  it("is seen where it is not so", () => {
    const kept = (text: string) => stateOf(parsed("a.ts", text));
    expect(kept("let last = 0;")).toEqual(["last"]);
    expect(kept("const known = new Map(); export const f = (a) => known.set(a, 1);")).toEqual(["known"]);
    expect(kept("const list = []; function f() { list.push(1); list[0] = 2; }")).toEqual(["list"]);
    expect(kept("const all = new Map(); for (const a of b) all.set(a, 1); const f = () => { const all2 = new Map(); all2.set(1, 2); };")).toEqual([]); // prettier-ignore
  });

  it("holds", () => {
    const state = folders
      .flatMap((folder) => filesIn(join("src", folder)))
      .flatMap((file) =>
        stateOf(parsed(file, readFileSync(file, "utf8"))).map((name) => `${relative("src", file)} ${name}`),
      );
    expect(state).toEqual([]);
  });
});
