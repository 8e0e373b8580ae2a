import type { CDPSession } from "playwright-core";

/** An event of Chromium's tracing, as far as it is used here. Times in microseconds, on the clock and of the processor. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
}

/** In milliseconds, for each span from a mark "edit" to the mark "shown" that follows it. */
export interface Times {
  /** Processor time of script, the layouts that it asks for included. Other work of the machine is not in it. */
  readonly script: readonly number[];
  /** By the clock, whatever happened meanwhile. */
  readonly clock: readonly number[];
  /** Processor time of the longest task of the page's thread from the first mark on. */
  readonly longest: number;
}

const scripts = new Set([
  "EventDispatch",
  "FunctionCall",
  "EvaluateScript",
  "RunMicrotasks",
  "TimerFire",
  "FireAnimationFrame",
  "HandlePostMessage",
]);

/** Records what the browser does meanwhile. */
export async function traced(session: CDPSession, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const categories = ["devtools.timeline", "blink.user_timing", "disabled-by-default-devtools.timeline"];
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: categories },
  });
  await work();
  const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.end");
  await complete;
  return events;
}

/** @throws where nothing was marked */
export function timesOf(events: readonly TraceEvent[]): Times {
  const marks = events.filter(({ name }) => name === "edit" || name === "shown").sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (!first) throw new Error("nothing was marked");
  const own = events.filter(({ pid, tid, ph }) => pid === first.pid && tid === first.tid && ph === "X");
  const running = own.filter(({ name }) => scripts.has(name)).sort((a, b) => startOf(a) - startOf(b));
  const spans = marks.flatMap((from, i) => {
    const to = marks[i + 1];
    return from.name === "edit" && to?.name === "shown" ? [{ from, to }] : [];
  });
  const tasks = own.filter((event) => event.name === "RunTask" && startOf(event) >= startOf(first));
  return {
    script: spans.map(({ from, to }) => covered(running, startOf(from), startOf(to)) / 1000),
    clock: spans.map(({ from, to }) => (to.ts - from.ts) / 1000),
    longest: Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000)),
  };
}

/** How much of a span the events cover; they may lie within each other. */
function covered(sorted: readonly TraceEvent[], from: number, to: number): number {
  let [sum, until] = [0, from];
  for (const event of sorted) {
    const [start, end] = [Math.max(startOf(event), until), Math.min(startOf(event) + (event.tdur ?? 0), to)];
    if (end <= start) continue;
    sum += end - start;
    until = end;
  }
  return sum;
}

function startOf({ tts = 0 }: TraceEvent): number {
  return tts;
}
