/**
 * Runs tasks one after the other, in the order in which they were given; a failing task stops none behind it.
 *
 * @example
 * const [inTurn, done] = [createQueue(), []];
 * const slow = inTurn(async () => { await null; done.push("读取"); });
 * const quick = inTurn(async () => { done.push("标记"); });
 * await Promise.all([slow, quick]);
 * done // ["读取", "标记"]
 */
export function createQueue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}
