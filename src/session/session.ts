import type { CellRef } from "../book/address";
import type { NewSheet } from "../book/new-sheet";
import type { CheckSettings, Finding } from "../check/finding";
import type { LastYear } from "../check/last-year";
import { unverify, verify } from "../check/verified";
import { numberEdit } from "../fill/number-content";
import type { FieldId } from "../form/fields";
import { ruleOf, type RuleId, type Severity } from "../form/rules";
import type { Host } from "../host";
import { writeReading } from "../report/reading";
import { createCore } from "./core";
import { isIn, reportAt } from "./field-at";
import { createJournal } from "./journal";
import { createMarking, type LeftOut } from "./marking";
import { defaultChoices, readChoices, writeChoices, type Choices, type Preferences } from "./preferences";
import type { SessionState } from "./state";

/**
 * One open workbook: what the faces share. Every action answers when it is done and never throws: a failure is part of
 * the state. One action runs at a time; the others wait in their order.
 */
export interface Session {
  readonly getState: () => SessionState;
  /** @returns the way to stop listening */
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads and checks the workbook, and follows its changes from then on. */
  open(): Promise<void>;
  /** Stops following; answers that are still under way are dropped. */
  close(): void;
  recheck(): Promise<void>;
  /** Shows a report, and its sheet. */
  chooseReport(key: string): void;
  /** Shows a cell in the sheet. */
  select(cell: CellRef): Promise<void>;
  /** Lights cells in the sheet, where the host can without selecting them; `null`: none. */
  point(cells: readonly CellRef[] | null): void;
  /** Reads merged areas too, which in Excel empties the user's undo: only on the user's word. */
  askForMerges(): Promise<void>;

  /**
   * 校验并标记: checks, and sets the marks of all reports, suspect cells among them.
   * @param without tells of the workbook as it is read which of its reports get no marks
   */
  mark(without?: LeftOut): Promise<void>;
  clearMarks(): Promise<void>;
  /** 空格补零, of the fields named. */
  fill(fields: ReadonlySet<FieldId>): Promise<void>;
  /** 文本转数字, of the fields named. */
  convert(fields: ReadonlySet<FieldId>): Promise<void>;
  /** Writes new figures into cells that hold no formula: a correction, or what blanks must be. */
  correct(figures: ReadonlyMap<FieldId, number>): Promise<void>;
  /**
   * Shows in the sheet what figures of the report would stand there; `null` shows its own again. No content changes, and
   * one preview stands at a time: it ends with the next reading, with every write, and when the marks are cleared.
   */
  preview(figures: ReadonlyMap<FieldId, number> | null): Promise<void>;
  /** Holds the report that is shown against the year before; `null`: against none but what the workbook holds. */
  compare(lastYear: LastYear | null): void;
  /** Says of a figure of the report that is shown that it is right, or takes that back: no correction changes it. */
  pin(field: FieldId, isRight: boolean): void;
  /** Sets a finding of the report that is shown aside as verified, with the reason, which is kept in the workbook. */
  verify(finding: Finding, reason: string): Promise<void>;
  /** Takes this back. */
  unverify(finding: Finding): Promise<void>;
  /** Adds new sheets behind the others, under names that are free, and shows the first of them. */
  addSheets(sheets: readonly NewSheet[]): Promise<void>;
  /** Takes back the last change that stands in the workbook's journal: of figures, or sheets that were added. */
  undo(): Promise<void>;
  /** Defines or re-binds the names of all reports. */
  bindNames(isVisible: boolean): Promise<void>;
  removeNames(): Promise<void>;

  setLive(isLive: boolean): void;
  setRule(rule: RuleId, isOn: boolean): void;
  setSeverity(rule: RuleId, severity: Severity): void;
  restoreRules(): void;
  /** How 处理决定数量 is read; remembered in the workbook. */
  setReading(reading: CheckSettings["incrementReading"]): Promise<void>;
}

/** What changes a workbook is loaded when it is first asked for. */
const load = {
  zeroFill: () => import("../fill/zero-fill"),
  textToNumber: () => import("../fill/text-to-number"),
  names: () => import("../report/names"),
};

/**
 * A session over a host. Nothing is read before `open`.
 *
 * @example
 * const session = createSession(memoryHost(book), mapPreferences());
 * await session.open();
 * session.getState().reports[0].result.verdict.errors // 2
 * await session.correct(new Map([["t3.granted.total", 18]]));
 * session.getState().reports[0].result.verdict.errors // 0
 */
export function createSession(host: Host, preferences: Preferences): Session {
  let choices = readChoices(preferences);
  const core = createCore(host, choices);
  const journal = createJournal(core);
  const marking = createMarking(core);
  const { store, run } = core;
  const stops: (() => void)[] = [];

  const choose = (change: Partial<Choices>) => {
    choices = { ...choices, ...change };
    writeChoices(preferences, choices);
    core.setChoices(choices);
  };

  const follow = () => {
    stops.push(
      host.onChanged(() => {
        if (store.get().isLive) core.follow();
        else store.set({ isStale: true });
      }),
      host.onSelected(core.select),
    );
  };

  const session: Session = {
    getState: store.get,
    subscribe: store.subscribe,

    open: () =>
      run("open", async () => {
        await core.read();
        // What the user has in front of them is what they are told of.
        const { reports, chosen } = store.get();
        const { activeSheet } = host;
        if (activeSheet !== null) {
          const shown = reportAt(reports, { sheet: activeSheet, row: 0, column: 0 }, null);
          if (shown && chosen === reports[0]) store.set({ chosen: shown });
        }
        if (stops.length === 0) follow();
        return null;
      }),
    close: () => {
      // The page may be gone before Excel has heard of it; then the next one that opens tells of the preview.
      if (store.get().preview) host.preview(null).catch(() => undefined);
      core.close();
      for (const stop of stops.splice(0)) stop();
    },
    recheck: () =>
      run("recheck", async () => {
        await core.read();
        return null;
      }),
    chooseReport: (key) => {
      const chosen = store.get().reports.find((report) => report.key === key);
      if (chosen) {
        const { selected } = store.get();
        const [table] = chosen.report.tables.values();
        store.set({ chosen });
        if (table && !(selected && isIn(chosen, selected))) {
          const cell = { sheet: table.sheet, row: table.area.top, column: table.area.left };
          // Excel shows no hidden sheet; the report is chosen all the same.
          void core.quietly("select", () => host.select(cell).catch(() => undefined));
        }
      }
      if (store.get().preview) void session.preview(null);
    },
    select: (cell) => core.quietly("select", () => host.select(cell)),
    point: (cells) => host.point?.(cells),
    askForMerges: () =>
      run("askForMerges", async () => {
        await core.read({ merges: true });
        return null;
      }),

    mark: (without) => run("mark", () => marking.mark(without)),
    clearMarks: () => run("clearMarks", marking.clear),
    fill: (fields) =>
      run("fill", async () => {
        const { chooseFills } = await load.zeroFill();
        await core.read();
        const { chosen, settings } = store.get();
        const fills = chosen ? chooseFills(chosen.report, settings, fields).fills : [];
        return journal.apply("fill", fills);
      }),
    convert: (fields) =>
      run("convert", async () => {
        const { planTextToNumber } = await load.textToNumber();
        await core.read();
        const { chosen } = store.get();
        const conversions = chosen ? planTextToNumber(chosen.report).conversions : [];
        return journal.apply(
          "convert",
          conversions.filter(({ field }) => fields.has(field)),
        );
      }),
    correct: (figures) =>
      run("correct", async () => {
        await core.read();
        const fields = store.get().chosen?.report.fields;
        const planned = [...figures].flatMap(([field, figure]) => {
          const bound = fields?.get(field);
          return bound && !bound.hasFormula ? [{ field, edit: numberEdit(bound, figure) }] : [];
        });
        return journal.apply("correct", planned);
      }),
    preview: (figures) =>
      run("preview", async () => {
        await core.preview(figures);
        return null;
      }),
    compare: (lastYear) => {
      const { chosen, lastYears } = store.get();
      if (!chosen) return;
      const others = [...lastYears].filter(([key]) => key !== chosen.key);
      core.setLastYears(new Map(lastYear ? [...others, [chosen.key, lastYear]] : others));
    },
    pin: (field, isRight) => {
      const { chosen, pinned } = store.get();
      if (!chosen) return;
      const fields = new Set(pinned.get(chosen.key));
      if (isRight) fields.add(field);
      else fields.delete(field);
      store.set({ pinned: new Map([...pinned, [chosen.key, fields]]) });
    },
    verify: (finding, reason) =>
      run("verify", async () => {
        const book = await core.read();
        const { chosen } = store.get();
        return core.apply("verify", chosen ? verify(book, chosen.report, finding, reason) : []);
      }),
    unverify: (finding) =>
      run("unverify", async () => {
        const book = await core.read();
        const { chosen } = store.get();
        return core.apply("unverify", chosen ? unverify(book, chosen.report, finding) : []);
      }),
    addSheets: (sheets) => run("addSheets", () => journal.addSheets(sheets)),
    undo: () => run("undo", journal.undo),

    bindNames: (isVisible) =>
      run("bindNames", async () => {
        const { bindNames } = await load.names();
        const book = await core.read();
        const reports = store.get().reports.map(({ report }) => report);
        return core.apply("bindNames", bindNames(book, reports, { isVisible }));
      }),
    removeNames: () =>
      run("removeNames", async () => {
        const { removeNames } = await load.names();
        return core.apply("removeNames", removeNames(await core.read()));
      }),
    setReading: (reading) =>
      run("setReading", async () => core.apply("setReading", writeReading(await core.read(), reading))),

    setLive: (isLive) => {
      choose({ isLive });
      if (isLive && store.get().isStale) core.follow();
    },
    setRule: (rule, isOn) => {
      const off = new Set(choices.off);
      if (isOn) off.delete(rule);
      else off.add(rule);
      choose({ off });
    },
    setSeverity: (rule, severity) => {
      const severities = new Map(choices.severities);
      if (severity === ruleOf(rule).severity) severities.delete(rule);
      else severities.set(rule, severity);
      choose({ severities });
    },
    restoreRules: () => {
      choose({ off: defaultChoices.off, severities: defaultChoices.severities });
    },
  };
  return session;
}
