/**
 * The wire protocol of one `context.sync()`; knows nothing of Excel. The wire surface of a model object is its PascalCase
 * and `_Pascal` members; everything else of it is private to the host.
 */

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: Query;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Result {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface Response {
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
  readonly Results?: readonly Result[];
  readonly ProcessedResults?: { readonly Results: readonly Result[] };
  readonly TraceIds: readonly number[];
}

/** An error as Excel answers it: the runtime hands its code to the add-in. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
  }
}

/** An object of the workbook as the add-in sees it. */
export abstract class Model {
  /** What `load()` without a list returns. */
  static readonly scalars: readonly string[] = [];
  /** `{ Id }` or `{ _Id }`: by it the runtime addresses the object again. */
  identity(): Readonly<Record<string, string>> {
    return {};
  }
  /** Present on collections. */
  items?(): readonly Model[];
}

/** `null` is a null object: what an `…OrNullObject` method gives when it finds nothing. */
type Target = Model | null;
type Members = Record<string, unknown>;

const pathType = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;
const actionType = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, queryJson: 7, update: 9 } as const;

export class RichApi {
  private readonly references = new Map<string, Model>();
  private nextReference = 1;

  /** @param onGap told of every member that the add-in asked for and the model has not */
  constructor(
    private readonly root: Model,
    private readonly services: ReadonlyMap<string, Model>,
    private readonly onGap: (what: string) => void,
  ) {}

  /**
   * Runs a batch. Actions before a failing one stay applied; nothing rolls back.
   * @param fault the code with which an action fails, by its place
   */
  execute(request: Request, fault?: { readonly index: number; readonly code: string }): Response {
    const batch = new Batch(this, request);
    const results: Result[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (index === fault?.index) throw new ExcelError(fault.code);
        if (action.ActionType === actionType.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: batch.run(action) });
      } catch (error) {
        const path = request.ObjectPaths[action.ObjectPathId];
        const isKnown = error instanceof ExcelError;
        if (!isKnown) this.onGap(`host bug: ${error instanceof Error ? (error.stack ?? "") : String(error)}`);
        return {
          Error: {
            Code: isKnown ? error.code : "GeneralException",
            Message: error instanceof Error ? error.message : String(error),
            Location: action.ActionType === actionType.instantiate ? path?.Name || "getItem" : action.Name,
            ActionIndex: index,
            HttpStatusCode: 400,
          },
          ProcessedResults: { Results: results },
          TraceIds: traces,
        };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  /** The member that a wire name means. */
  member(of: Model, wire: string): string {
    const name = wire.startsWith("_") ? wire : capitalised(wire);
    if (name in of) return name;
    return this.gap(`${of.constructor.name}.${name}`);
  }

  call(of: Model, wire: string, given: readonly unknown[]): unknown {
    const method = (of as unknown as Members)[this.member(of, wire)];
    return typeof method === "function"
      ? (method as (...all: unknown[]) => unknown).apply(of, [...given])
      : this.gap(`${of.constructor.name}.${wire}()`);
  }

  get(of: Model, wire: string): unknown {
    return (of as unknown as Members)[this.member(of, wire)];
  }

  set(of: Model, wire: string, value: unknown): void {
    (of as unknown as Members)[this.member(of, wire)] = value;
  }

  /** The object of a path whose parent is known. */
  step(path: ObjectPath, parent: Target | undefined, given: () => readonly unknown[]): Target {
    if (parent === null) return null; // whatever is reached through a null object is a null object
    switch (path.ObjectPathType) {
      case pathType.root:
        return this.root;
      case pathType.service:
        return this.services.get(path.Name) ?? this.gap(`new ${path.Name}`);
      case pathType.reference: {
        const known = this.references.get(path.Name);
        if (!known) throw new ExcelError("ItemNotFound", "the reference is gone");
        return known;
      }
      case pathType.nullObject:
        return null;
    }
    if (parent === undefined) throw new ExcelError("InvalidObjectPath", path.Name);
    switch (path.ObjectPathType) {
      case pathType.method:
        return target(this.call(parent, path.Name, given()));
      case pathType.property:
        return target(this.get(parent, path.Name));
      case pathType.indexer:
        return target(this.call(parent, "GetItem", given()));
      default:
        return this.gap(`object path type ${String(path.ObjectPathType)}`);
    }
  }

  keep(object: Model): string {
    const name = `reference${String(this.nextReference++)}`;
    this.references.set(name, object);
    return name;
  }

  release(name: unknown): void {
    this.references.delete(String(name));
  }

  gap(what: string): never {
    this.onGap(what);
    throw new ExcelError("ApiNotFound", `the test host does not model ${what}`);
  }
}

/** One request on its way: a method path (`add()`, `getRange()`) runs once, when it is first needed. */
class Batch {
  private readonly done = new Map<number, Target>();
  private readonly kept = new Map<number, string>();

  constructor(
    private readonly api: RichApi,
    private readonly request: Request,
  ) {}

  run(action: Action): unknown {
    if (action.ActionType === actionType.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    if (object === null) return null;
    const given = () => this.arguments(action.ArgumentInfo);
    switch (action.ActionType) {
      case actionType.instantiate: {
        const reference = this.kept.get(action.ObjectPathId);
        return { ...object.identity(), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
      }
      case actionType.query:
        return this.query(object, action.QueryInfo ?? {}, (name) => name);
      case actionType.queryJson:
        return this.query(object, action.QueryInfo ?? {}, uncapitalised);
      case actionType.method:
        if (action.Name === "_KeepReference") {
          this.kept.set(action.ObjectPathId, this.api.keep(object));
          return null;
        }
        if (action.Name === "_RemoveReference") return this.api.release(given()[0]) ?? null;
        return this.api.call(object, action.Name, given()) ?? null;
      case actionType.set:
        return this.api.set(object, action.Name, given()[0]) ?? null;
      case actionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.api.set(object, name, value);
        return null;
      default:
        return this.api.gap(`action type ${String(action.ActionType)}`);
    }
  }

  private resolve(id: number): Target {
    const known = this.done.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new ExcelError("InvalidObjectPath", String(id));
    const parent = path.ParentObjectPathId === undefined ? undefined : this.resolve(path.ParentObjectPathId);
    const found = this.api.step(path, parent, () => this.arguments(path.ArgumentInfo));
    this.done.set(id, found);
    return found;
  }

  private arguments(info: Arguments = {}): unknown[] {
    return (info.Arguments ?? []).map((value, index) => {
      const reference = info.ReferencedObjectPathIds?.[index];
      if (typeof reference === "number" && reference !== 0) return this.resolve(reference);
      if (typeof reference === "object" && Array.isArray(value))
        return value.map((each: unknown, at) => (reference[at] ? this.resolve(reference[at]) : each));
      return this.plain(value);
    });
  }

  /** `{ _ObjectPathId }` inside plain objects is a model object. */
  private plain(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.plain(each));
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.plain(each)]));
  }

  private query(object: Model, query: Query, key: (name: string) => string): unknown {
    const tree: Tree = new Map();
    for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
      let at = tree;
      for (const part of path.split(/[/.]/u)) {
        const name = part === "*" || part.startsWith("_") ? part : capitalised(part);
        const next = at.get(name) ?? new Map<string, Tree>();
        at.set(name, next);
        at = next;
      }
    }
    return this.pick(object, tree, key, query);
  }

  private pick(object: Model, tree: Tree, key: (name: string) => string, query: Query = {}): unknown {
    if (!object.items) return this.pickMembers(object, tree, key);
    const from = query.Skip ?? 0;
    const items = object.items().slice(from, query.Top === undefined ? undefined : from + query.Top);
    const below = tree.get("Items") ?? tree;
    return { [key("_Items")]: items.map((item) => this.pickMembers(item, below, key)) };
  }

  private pickMembers(object: Model, tree: Tree, key: (name: string) => string): Record<string, unknown> {
    const named = [...tree.keys()].filter((name) => name !== "*");
    const scalars = tree.size === 0 || tree.has("*") ? (object.constructor as typeof Model).scalars : [];
    const picked: [string, unknown][] = Object.entries(object.identity()).map(([name, id]) => [key(name), id]);
    for (const name of [...scalars, ...named]) {
      const value = this.api.get(object, name);
      picked.push([
        key(capitalised(name)),
        value instanceof Model ? this.pick(value, tree.get(name) ?? new Map<string, Tree>(), key) : (value ?? null),
      ]);
    }
    return Object.fromEntries(picked);
  }
}

type Tree = Map<string, Tree>;

function target(value: unknown): Target {
  if (value instanceof Model) return value;
  if (value === null || value === undefined) return null;
  throw new Error("a path that leads to no object");
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function uncapitalised(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
