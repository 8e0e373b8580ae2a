import { useEffect, useMemo, useRef } from "react";
import { rules, type RuleId, type Severity } from "../form/rules";
import type { DeskRow } from "../session/desk/row";
import { useDesk, useDeskView, usePageState } from "./context";

/** 单位×规则: where the district's errors are, at a glance. A line a rule, a cell a report. */
export function Matrix({ rows }: { readonly rows: readonly DeskRow[] }) {
  const { desk, text, locale } = useDesk();
  const all = useDeskView(desk).rows;
  const { wanted } = usePageState(desk);
  const reports = useMemo(() => rows.filter(({ kind }) => kind === "return"), [rows]);
  const found = useMemo(() => rulesIn(all), [all]);
  if (found.length === 0) return null;
  return (
    <details className="desk-matrix" open>
      <summary title={text.matrixHint}>{text.matrix}</summary>
      <div className="desk-matrix-lines">
        {found.map(({ rule, count }) => {
          const isOn = wanted.rule === rule;
          return (
            <div key={rule} className="desk-matrix-line">
              <button
                type="button"
                aria-pressed={isOn}
                aria-label={text.ruleUnits(locale.rules.name(rule), count)}
                onClick={() => {
                  desk.state.set({ wanted: { ...wanted, rule: isOn ? null : rule } });
                }}
              >
                <span>{locale.rules.name(rule)}</span>
                <span>{count}</span>
              </button>
              <Line
                rule={rule}
                reports={reports}
                onChoose={({ key }) => {
                  desk.state.set({ selected: key });
                }}
              />
            </div>
          );
        })}
      </div>
    </details>
  );
}

interface LineProps {
  readonly rule: RuleId;
  readonly reports: readonly DeskRow[];
  readonly onChoose: (row: DeskRow) => void;
}

/** A picture, for a thousand cells in each of twenty lines would be too many to draw; the list says the same in words. */
function Line({ rule, reports, onChoose }: LineProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context) return;
    canvas.current.width = reports.length;
    canvas.current.height = lineHeight;
    reports.forEach((row, i) => {
      const tally = row.tallies.find((each) => each.rule === rule);
      if (!tally) return;
      context.fillStyle = colours[tally.severity];
      const height = heights[tally.severity];
      context.fillRect(i, lineHeight - height, 1, height);
    });
  }, [reports, rule]);
  return (
    <canvas
      ref={canvas}
      aria-hidden
      style={{ maxWidth: `${reports.length * widest}px` }}
      onClick={({ nativeEvent, currentTarget }) => {
        const row = reports[Math.floor((nativeEvent.offsetX / currentTarget.clientWidth) * reports.length)];
        if (row) onChoose(row);
      }}
    />
  );
}

/** Of a cell, in pixels. */
const widest = 18;

/** The worse, the higher: not by the colour alone. */
const lineHeight = 14;
const heights: Readonly<Record<Severity, number>> = { error: 14, warning: 8, hint: 4 };

const colours: Readonly<Record<Severity, string>> = { error: "#d13438", warning: "#e0a000", hint: "#5b9bd5" };

function rulesIn(rows: readonly DeskRow[]): readonly { readonly rule: RuleId; readonly count: number }[] {
  const counts = new Map<RuleId, number>();
  for (const { tallies } of rows) for (const { rule } of tallies) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return rules.flatMap(({ id: rule }) => {
    const count = counts.get(rule);
    return count === undefined ? [] : [{ rule, count }];
  });
}
