import { readdirSync, readFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import ts from "typescript";
import { floors, pureFloor } from "../support/floors";

/** The front door of the library: it imports from all floors. */
const libraryFile = "src/index.ts";

/** An exported function with its doc comment. */
export interface ExportedFunction {
  readonly file: string;
  readonly name: string;
  readonly examples: readonly string[];
}

/** An expression of an example and what is said to be its value, both as they are written. */
export interface Check {
  readonly expression: string;
  readonly result: string;
}

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => posix.join("src", path.replaceAll("\\", "/")))
  .filter((path) => /\.tsx?$/u.test(path) && !path.endsWith(".d.ts"));
const sources = new Map(files.map((file) => [file, parsed(file, readFileSync(file, "utf8"))]));

/** The exported functions of the pure floors and of the library. */
export function exportedFunctions(): readonly ExportedFunction[] {
  return [...sources].filter(([file]) => hasExamples(file)).flatMap(([file, source]) => functionsOf(file, source));
}

/** Those that another folder imports, or that the library exports. */
export function publicFunctions(): readonly ExportedFunction[] {
  const known = new Set(files);
  const used = new Set(
    [...sources].flatMap(([file, source]) =>
      importsOf(source)
        .map(({ from, names }) => ({ to: resolved(posix.join(dirname(file), from), known), names }))
        .filter(({ to }) => folderOf(to) !== folderOf(file))
        .flatMap(({ to, names }) => names.map((name) => `${to} ${name}`)),
    ),
  );
  return exportedFunctions().filter(({ file, name }) => file === libraryFile || used.has(`${file} ${name}`));
}

/**
 * An example as the body of an async function that returns, for each of its checks, the value and the value that is said
 * of it. A check is an expression with `// RESULT` behind it; every other statement prepares one.
 */
export function programOf(example: string): { readonly body: string; readonly checks: readonly Check[] } {
  const source = parsed("example.js", example);
  const checks: Check[] = [];
  const lines = source.statements.map((statement) => {
    const result = resultBehind(example, statement);
    if (!ts.isExpressionStatement(statement) || result === null) return `${statement.getText(source)};`;
    const expression = statement.expression.getText(source);
    checks.push({ expression, result });
    return `results.push([(${expression}), (${result})]);`;
  });
  return { body: `const results = [];\n${lines.join("\n")}\nreturn results;`, checks };
}

/** Whether the last statement of an example has no result: nothing is said of it. */
export function endsWithoutResult(example: string): boolean {
  const last = parsed("example.js", example).statements.at(-1);
  return !last || !ts.isExpressionStatement(last) || resultBehind(example, last) === null;
}

/** What is written behind `//`, in the same line or below; it may go on in further lines that begin so. */
function resultBehind(example: string, statement: ts.Statement): string | null {
  const [comment] = /^\s*\/\/[^\n]*(?:\n[ \t]*\/\/[^\n]*)*/u.exec(example.slice(statement.end)) ?? [];
  return comment?.replaceAll(/^\s*\/\/ ?/gmu, "") ?? null;
}

function functionsOf(file: string, source: ts.SourceFile): readonly ExportedFunction[] {
  return source.statements.flatMap((statement): ExportedFunction[] => {
    if (!ts.isFunctionDeclaration(statement) || !statement.name || !isExported(statement)) return [];
    const comment = ts.getLeadingCommentRanges(source.text, statement.getFullStart())?.at(-1);
    const text = comment ? source.text.slice(comment.pos, comment.end) : "";
    return [{ file, name: statement.name.text, examples: text.startsWith("/**") ? examplesIn(text) : [] }];
  });
}

/** The `@example` blocks of a doc comment, each without what makes it a comment. */
function examplesIn(comment: string): readonly string[] {
  const lines = comment
    .replace(/^\/\*\*|\*\/$/gu, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/u, "").trimEnd());
  return lines
    .join("\n")
    .split(/^(?=@[a-z])/mu)
    .filter((block) => /^@example\b/u.test(block))
    .map((block) => block.replace("@example", "").trim());
}

function isExported(statement: ts.FunctionDeclaration): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

interface Import {
  readonly from: string;
  readonly names: readonly string[];
}

/** The imports of a file. Of a module that is loaded later, every name of the file may be one. */
function importsOf(source: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, names: readonly string[]) => {
    if (specifier && ts.isStringLiteral(specifier) && specifier.text.startsWith("."))
      found.push({ from: specifier.text, names });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, namesIn(node.importClause?.namedBindings));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, namesIn(node.exportClause));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], identifiersOf(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function namesIn(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): readonly string[] {
  if (!bindings || !("elements" in bindings)) return [];
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}

function identifiersOf(source: ts.SourceFile): readonly string[] {
  return [...new Set(source.text.match(/[A-Za-z_]\w*/gu))];
}

function hasExamples(file: string): boolean {
  return file === libraryFile || (floors[folderOf(file)] ?? Infinity) <= pureFloor;
}

function resolved(path: string, known: ReadonlySet<string>): string {
  return [path, `${path}.ts`, `${path}.tsx`, posix.join(path, "index.ts")].find((each) => known.has(each)) ?? path;
}

function folderOf(file: string): string {
  return file.split("/")[1] ?? file;
}

function parsed(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}
