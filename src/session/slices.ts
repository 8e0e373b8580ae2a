/** How long a computation may work before it lets the page breathe, in milliseconds. */
const slice = 8;

/**
 * Runs a stepwise computation to its end without blocking the page for longer than a slice and one step.
 * @param isDropped asked after each slice; once it says so the result is `null`
 *
 * @example
 * const result = await inSlices(classifySteps(reportOf({ "t3.granted.total": null })));
 * result.get("t3.granted.total") // { kind: "value", n: 18 }
 */
export async function inSlices<Result>(
  steps: Generator<void, Result>,
  isDropped: () => boolean = () => false,
): Promise<Result | null> {
  while (!isDropped()) {
    const until = performance.now() + slice;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  return null;
}
