/**
 * What the pages and their libraries call and the browsers of many offices lack: the pages start in Chromium 80 (2020).
 * The build lowers the syntax; these few calls came later (84 to 98). Each is added only where it is missing.
 */
type Sequence<T> = Pick<ArrayLike<T>, "length"> & Readonly<Record<number, T>>;

function add(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function at<T>(this: Sequence<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLastIndex<T>(this: Sequence<T>, test: (item: T, index: number, all: Sequence<T>) => unknown): number {
  for (let index = this.length - 1; index >= 0; index--) if (test(this[index] as T, index, this)) return index;
  return -1;
}

function findLast<T>(this: Sequence<T>, test: (item: T, index: number, all: Sequence<T>) => unknown): T | undefined {
  return this[findLastIndex.call(this, test as Parameters<typeof findLastIndex>[0])] as T | undefined;
}

function replaceAll(this: string, searched: string | RegExp, by: string | ((...match: string[]) => string)): string {
  const pattern =
    searched instanceof RegExp ? searched : new RegExp(searched.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&"), "gu");
  return typeof by === "string" ? this.replace(pattern, by) : this.replace(pattern, by);
}

for (const prototype of [Array.prototype, Object.getPrototypeOf(Uint8Array.prototype) as object]) {
  add(prototype, "at", at);
  add(prototype, "findLast", findLast);
  add(prototype, "findLastIndex", findLastIndex);
}
add(String.prototype, "at", at);
add(String.prototype, "replaceAll", replaceAll);
add(Object, "hasOwn", (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key));

/** Holds what it refers to; the little that the libraries refer to so lives as long as the page. Without it no focus can be set. */
class StrongReference<T extends object> {
  constructor(private readonly target: T) {}

  deref(): T {
    return this.target;
  }
}

add(globalThis, "WeakRef", StrongReference);
