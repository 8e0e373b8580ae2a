import type { Attributes } from "./xml-tokens";

/** What the prefixes of names stand for, element by element. */
export class Namespaces {
  private scope: Scope = { prefixes: new Map(), names: new Map(), depth: -1, outer: null };
  private main: string | null = null;

  /** Enters an element that declares prefixes. */
  open(depth: number, attributes: Attributes): void {
    for (const name in attributes) {
      if (!declaresPrefix(name)) continue;
      if (this.scope.depth !== depth)
        this.scope = { prefixes: new Map(this.scope.prefixes), names: new Map(), depth, outer: this.scope };
      this.scope.prefixes.set(name.slice(6), attributes[name] ?? "");
    }
  }

  close(depth: number): void {
    if (this.scope.depth === depth && this.scope.outer) this.scope = this.scope.outer;
  }

  /** The namespace of a prefix ("" is the default one); a prefix that nobody declared stands for itself. */
  of(prefix: string): string {
    return this.scope.prefixes.get(prefix) ?? prefix;
  }

  nameOf(written: string): ElementName {
    const known = this.scope.names.get(written);
    if (known) return known;
    const local = written.slice(written.indexOf(":") + 1);
    const namespace = this.of(prefixOf(written));
    this.main ??= namespace;
    const name = namespace === this.main ? local : local === written ? `?${local}` : written;
    const met = { name, branch: namespace === compatibility && isBranch(local) ? local : null };
    this.scope.names.set(written, met);
    return met;
  }
}

/** What the name of an element says. */
export interface ElementName {
  /** Local where its namespace is that of the root, else with a prefix. */
  readonly name: string;
  /** What it is to content for programs of different age. */
  readonly branch: Branch | null;
}

/** Whether an attribute says what a prefix stands for, or names without one. */
export function declaresPrefix(name: string): boolean {
  return name.startsWith("xmlns") && (name.length === 5 || name[5] === ":");
}

interface Scope {
  readonly prefixes: Map<string, string>;
  /** Names that were asked for before: most tags repeat. */
  readonly names: Map<string, ElementName>;
  /** The element that declared something, and what held outside it. */
  readonly depth: number;
  readonly outer: Scope | null;
}

/** The prefix of a name as it is written; "" where it has none. */
export function prefixOf(written: string): string {
  return written.slice(0, Math.max(0, written.indexOf(":")));
}

const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** Content for programs of different age: of the branches of an `mc:AlternateContent` one counts. */
export class Alternatives {
  /** The open alternatives, and whether one of their branches was taken. */
  private readonly alternatives: { readonly depth: number; isTaken: boolean }[] = [];
  private passedOver = -1;

  /** Whether what is read now stands in a branch that does not count. */
  get isPassedOver(): boolean {
    return this.passedOver >= 0;
  }

  /** Enters an element; whether it is content that counts. */
  open(depth: number, branch: Branch | null, attributes: Attributes, namespaceOf: (prefix: string) => string): boolean {
    if (this.isPassedOver) return false;
    if (branch === null) return true;
    const current = this.alternatives.at(-1);
    if (branch === "AlternateContent") this.alternatives.push({ depth, isTaken: false });
    else if (!current || current.isTaken || (branch === "Choice" && !isUnderstood(attributes, namespaceOf)))
      this.passedOver = depth;
    else current.isTaken = true;
    return false;
  }

  close(depth: number): void {
    if (this.passedOver === depth) this.passedOver = -1;
    if (this.alternatives.at(-1)?.depth === depth) this.alternatives.pop();
  }
}

type Branch = "AlternateContent" | "Choice" | "Fallback";

function isBranch(local: string): local is Branch {
  return local === "AlternateContent" || local === "Choice" || local === "Fallback";
}

/** Excel takes a branch that asks for Microsoft's own extensions only. */
function isUnderstood({ Requires = "" }: Attributes, namespaceOf: (prefix: string) => string): boolean {
  return Requires.split(/\s+/u).every((prefix) =>
    namespaceOf(prefix).startsWith("http://schemas.microsoft.com/office/"),
  );
}
