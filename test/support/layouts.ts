import type { Area, Position } from "../../src/book/address";
import type { CellValue } from "../../src/book/book";
import { fieldsOfFormat, fieldsOfTable, formats, type FieldId } from "../../src/form/fields";
import type { FormatId, TableId } from "../../src/form/types";
import type { Alteration, PassedOver } from "../../src/locate/placement";
import { balancedFigures } from "./balanced-figures";
import { officialForm } from "./official-form";
import type { TestCell, TestSheet } from "./test-sheet";

/**
 * Layouts of the form as they are met in real files. A form is put on paper with every cell knowing which field of which
 * report it is; a transform moves, adds, removes and spoils cells; what a reader must find is told by the cells themselves.
 */

/** A cell with its span, and what it is. A blank field is a cell too: it has a place. */
export interface PaperCell {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
  readonly value: CellValue;
  readonly numberFormat?: string;
  /** The report that the cell belongs to; `null` for notes, decoys and other people's text. */
  readonly report: string | null;
  readonly part: "title" | TableId | null;
  readonly field: FieldId | null;
  /** The number that a reader must get out of the cell; `null` where there is none. */
  readonly figure: number | null;
}

export interface PaperSheet {
  readonly name: string;
  readonly cells: readonly PaperCell[];
  /** Merged areas were lost: the text stands in the first cell. */
  readonly isUnmerged?: boolean;
  readonly hiddenRows?: readonly number[];
  /** What another program left under merges: nobody sees it. */
  readonly stale?: readonly TestCell[];
}

export interface PaperReport {
  readonly name: string | null;
  readonly year: number | null;
  readonly formats: Partial<Record<TableId, FormatId>>;
  /** What a reader must say of the layout: rule and place; `null` = not asserted. */
  readonly alterations: readonly Pick<Alteration, "rule" | "at">[] | null;
  /** Fields of renamed rows: bound at their place or left uncertain, both are right. */
  readonly doubtful: readonly FieldId[];
  /** Fields whose place a merge covers: they have no cell. */
  readonly covered?: readonly FieldId[];
}

export interface Paper {
  readonly sheets: readonly PaperSheet[];
  readonly reports: ReadonlyMap<string, PaperReport>;
  /** The sheets that must be passed over; `null` = not asserted. */
  readonly others: readonly PassedOver[] | null;
}

export type Transform = (paper: Paper) => Paper;

/** Applies transforms one after the other. */
export function layOut(paper: Paper, ...transforms: readonly Transform[]): Paper {
  return transforms.reduce((done, transform) => transform(done), paper);
}

// ---------------------------------------------------------------------------------------------------------- starting

export interface PaperOptions {
  readonly format?: FormatId;
  readonly name?: string | null;
  readonly year?: number | null;
  readonly title?: string;
  readonly sheet?: string;
  /** `numbered`: figures that hardly repeat and keep every rule; `blank`: nothing; a number: that one everywhere. */
  readonly figures?: "numbered" | "blank" | "sparse" | number;
}

/** One report on one sheet, laid out like the official form. */
export function paperOf(options: PaperOptions = {}): Paper {
  const format = options.format ?? "2019";
  const year = options.year === undefined ? Number(format) : options.year;
  const name = options.name === undefined ? "某某市水利局" : options.name;
  const sheet = options.sheet ?? "Sheet1";
  const key = `${name}${year}${sheet}`;
  const built = officialForm({
    format,
    title: options.title ?? `${name}${year}年政府信息公开工作年度报告`,
    fill: null,
    sheet,
  });
  const fieldAt = new Map([...built.places].map(([id, place]) => [`${place.row},${place.column}`, id]));
  const spans = new Map((built.sheet.merges ?? []).map((area) => [`${area.top},${area.left}`, area]));
  const partAt = (row: number): PaperCell["part"] =>
    (["t4", "t3", "t2"] as const).find((table) => row >= built.areas[table].top - 1) ?? "title";
  const cellAt = ({ row, column }: Position, value: CellValue, field: FieldId | null): PaperCell => {
    const span = spans.get(`${row},${column}`) ?? { top: row, left: column, bottom: row, right: column };
    return {
      row,
      column,
      height: span.bottom - span.top + 1,
      width: span.right - span.left + 1,
      value,
      report: key,
      part: partAt(row),
      field,
      figure: typeof value === "number" ? value : null,
    };
  };
  const numbered = balancedFigures(format);
  const labels = built.sheet.cells
    .filter((cell) => !fieldAt.has(`${cell.row},${cell.column}`))
    .map((cell) => cellAt(cell, cell.value, null));
  const data = fieldsOfFormat(format).flatMap((field, index) => {
    const place = built.places.get(field.id);
    return place
      ? [cellAt(place, figureOf(options.figures ?? "numbered", numbered.get(field.id), index), field.id)]
      : [];
  });
  const cells =
    options.title === "" ? [...labels.filter((cell) => cell.part !== "title"), ...data] : [...labels, ...data];
  return {
    sheets: [{ name: sheet, cells }],
    reports: new Map([
      [key, { name, year, formats: { t2: format, t3: format, t4: format }, alterations: [], doubtful: [] }],
    ]),
    others: [],
  };
}

function figureOf(
  figures: NonNullable<PaperOptions["figures"]>,
  numbered: number | undefined,
  index: number,
): number | null {
  if (typeof figures === "number") return figures;
  if (figures === "blank" || (figures === "sparse" && index % 3 !== 0)) return null;
  return numbered ?? null;
}

// ------------------------------------------------------------------------------------------------------------ reading

/** What a reader must find of one report. */
export interface ExpectedReport {
  readonly name: string | null;
  readonly year: number | null;
  readonly tables: ReadonlyMap<TableId, ExpectedTable>;
  readonly alterations: PaperReport["alterations"];
  readonly doubtful: ReadonlySet<FieldId>;
  readonly covered: ReadonlySet<FieldId>;
}

export interface ExpectedTable {
  readonly format: FormatId;
  readonly sheet: string;
  readonly fields: ReadonlyMap<FieldId, Position>;
  readonly figures: ReadonlyMap<FieldId, number | null>;
  /** The lines (`t3.granted`, `t4`) in which a cell is blank: without merged areas their fields may be called uncertain. */
  readonly rowsWithBlanks: ReadonlySet<string>;
  /** The merged areas of its sheet were lost. */
  readonly isUnmerged: boolean;
  readonly missing: readonly FieldId[];
}

/** What must be found on a paper, in the order of its sheets, top to bottom, left to right. */
export function expectedOf(paper: Paper): readonly ExpectedReport[] {
  const reports = [...paper.reports].map(([key, report]) => {
    const tables = new Map(
      (["t2", "t3", "t4"] as const).flatMap((table) => {
        const format = report.formats[table];
        return format ? [[table, expectedTable(paper, key, table, format)] as const] : [];
      }),
    );
    const { name, year, alterations } = report;
    const [doubtful, covered] = [new Set(report.doubtful), new Set(report.covered)];
    return { name, year, tables, alterations, doubtful, covered, order: orderOf(paper, key) };
  });
  return reports.sort((a, b) => a.order - b.order);
}

function expectedTable(paper: Paper, key: string, table: TableId, format: FormatId): ExpectedTable {
  const fields = new Map<FieldId, Position>();
  const figures = new Map<FieldId, number | null>();
  const rowsWithBlanks = new Set<string>();
  let isUnmerged = false;
  let home = "";
  for (const sheet of paper.sheets)
    for (const cell of sheet.cells)
      if (cell.report === key && cell.part === table && cell.field) {
        home = sheet.name;
        fields.set(cell.field, { row: cell.row, column: cell.column });
        figures.set(cell.field, cell.figure);
        isUnmerged = sheet.isUnmerged ?? false;
        if (cell.value === null || (typeof cell.value === "string" && cell.value.trim() === ""))
          rowsWithBlanks.add(lineOf(cell.field));
      }
  const covered = new Set(paper.reports.get(key)?.covered);
  const missing = fieldsOfTable(format, table).flatMap(({ id }) => (fields.has(id) || covered.has(id) ? [] : [id]));
  return { format, sheet: home, fields, figures, rowsWithBlanks, isUnmerged, missing };
}

function orderOf(paper: Paper, key: string): number {
  const index = paper.sheets.findIndex((sheet) => sheet.cells.some((cell) => cell.report === key && cell.field));
  const cells = paper.sheets[index]?.cells.filter((cell) => cell.report === key && cell.field) ?? [];
  const top = Math.min(...cells.map((cell) => cell.row));
  return index * 1e9 + top * 1e4 + Math.min(...cells.map((cell) => cell.column));
}

/** The paper as test sheets, to be made a `Book` or a real file. */
export function sheetsOf(paper: Paper): TestSheet[] {
  return paper.sheets.map((sheet) => ({
    name: sheet.name,
    cells: [
      ...sheet.cells.flatMap((cell): TestCell[] =>
        cell.value === null
          ? []
          : [
              {
                row: cell.row,
                column: cell.column,
                value: cell.value,
                ...(cell.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat }),
              },
            ],
      ),
      ...(sheet.stale ?? []),
    ],
    merges: sheet.isUnmerged
      ? []
      : sheet.cells.flatMap((cell): Area[] =>
          cell.height > 1 || cell.width > 1
            ? [
                {
                  top: cell.row,
                  left: cell.column,
                  bottom: cell.row + cell.height - 1,
                  right: cell.column + cell.width - 1,
                },
              ]
            : [],
        ),
  }));
}

// ------------------------------------------------------------------------------------------------------ whole sheets

/** Changes every sheet of a paper. */
export const mapSheets =
  (change: (sheet: PaperSheet) => PaperSheet): Transform =>
  (paper) => ({ ...paper, sheets: paper.sheets.map(change) });

/** Changes every cell of a paper. */
export const mapCells = (change: (cell: PaperCell) => PaperCell): Transform =>
  mapSheets((sheet) => ({ ...sheet, cells: sheet.cells.map(change) }));

/** Changes what must be found of every report. */
export const mapReports =
  (change: (report: PaperReport) => PaperReport): Transform =>
  (paper) => ({ ...paper, reports: new Map([...paper.reports].map(([key, report]) => [key, change(report)])) });

/** Everything further down and to the right. */
export const offset = (rows: number, columns: number): Transform =>
  mapCells((cell) => ({ ...cell, row: cell.row + rows, column: cell.column + columns }));

/** The merged areas are gone, the text stands in the first cell. */
export const mergesLost: Transform = mapSheets((sheet) => ({ ...sheet, isUnmerged: true }));

/** The merged areas of labels are gone and their text is repeated in each cell; figures stand in the first cell. */
export const mergesRepeated: Transform = mapSheets((sheet) => ({
  ...sheet,
  isUnmerged: true,
  cells: sheet.cells.flatMap((cell) =>
    cell.field !== null || cell.part === "title"
      ? [cell]
      : Array.from({ length: cell.height * cell.width }, (_, i) => ({
          ...cell,
          row: cell.row + Math.floor(i / cell.width),
          column: cell.column + (i % cell.width),
          height: 1,
          width: 1,
        })),
  ),
}));

/** One table a sheet; the title stays with 表二 or is repeated on each. */
export const onePerSheet =
  (names: Record<TableId, string>, titles: "first" | "each"): Transform =>
  (paper) => ({
    ...paper,
    sheets: paper.sheets.flatMap((sheet) =>
      (["t2", "t3", "t4"] as const).map((table, index) => {
        const rows = sheet.cells.flatMap((cell) => (cell.part === table ? [cell.row] : []));
        const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
        const own = sheet.cells.filter(
          (cell) => cell.part === table || (cell.part === null && cell.row >= top && cell.row <= bottom),
        );
        const title = titles === "each" || index === 0 ? sheet.cells.filter((cell) => cell.part === "title") : [];
        return {
          ...sheet,
          name: names[table],
          cells: [...title, ...own.map((cell) => ({ ...cell, row: cell.row - top + 2 }))],
        };
      }),
    ),
  });

/** 表三 to the right of 表二, 表四 below both. */
export const tablesSideBySide: Transform = mapSheets((sheet) => {
  const shift = (table: TableId, rows: number, columns: number) => (cell: PaperCell) =>
    cell.part === table ? { ...cell, row: cell.row + rows, column: cell.column + columns } : cell;
  const top = (table: TableId) => Math.min(...sheet.cells.flatMap((cell) => (cell.part === table ? [cell.row] : [])));
  const up = top("t2") - top("t3");
  return { ...sheet, cells: sheet.cells.map(shift("t3", up, 12)).map(shift("t4", up + 15, 0)) };
});

/** Only some of the tables stand in the workbook. */
export const onlyTables = (...tables: readonly TableId[]): Transform => {
  const stays = (part: PaperCell["part"]) => part === null || part === "title" || tables.includes(part);
  return (paper) =>
    layOut(
      paper,
      mapSheets((sheet) => ({ ...sheet, cells: sheet.cells.filter((cell) => stays(cell.part)) })),
      mapReports((report) => ({
        ...report,
        formats: Object.fromEntries(
          Object.entries(report.formats).filter(([table]) => tables.includes(table as TableId)),
        ),
      })),
    );
};

/** The tables of one report from two papers: 表二 of the first with 表三 of the second, as it exists. */
export function mixed(first: Paper, second: Paper): Paper {
  const key = [...first.reports.keys()][0] ?? "";
  const report = first.reports.get(key);
  const sheet = first.sheets[0];
  const t3 = second.sheets[0]?.cells.filter((cell) => cell.part === "t3") ?? [];
  if (!report || !sheet) return first;
  const top = Math.min(...t3.map((cell) => cell.row));
  const height = Math.max(...t3.map((cell) => cell.row)) - top + 2;
  const before = sheet.cells.filter((cell) => cell.part === "title" || cell.part === "t2");
  const start = Math.max(...before.map((cell) => cell.row)) + 2;
  const t4 = sheet.cells.filter((cell) => cell.part === "t4");
  const t4Top = Math.min(...t4.map((cell) => cell.row));
  const cells = [
    ...before,
    ...t3.map((cell) => ({ ...cell, report: key, row: cell.row - top + start })),
    ...t4.map((cell) => ({ ...cell, row: cell.row - t4Top + start + height })),
  ];
  const other = [...second.reports.values()][0];
  return {
    ...first,
    sheets: [{ ...sheet, cells }],
    reports: new Map([[key, { ...report, formats: { ...report.formats, t3: other?.formats.t3 ?? "2019" } }]]),
  };
}

/** Several papers in one workbook, each on its own sheets. */
export function workbookOf(...papers: readonly Paper[]): Paper {
  return {
    sheets: papers.flatMap((paper) => paper.sheets),
    reports: new Map(papers.flatMap((paper) => [...paper.reports])),
    others: papers.flatMap((paper) => paper.others ?? []),
  };
}

/** Two papers on one sheet, the second below the first or to its right. */
export function onOneSheet(first: Paper, second: Paper, direction: "below" | "right"): Paper {
  const [a, b] = [first.sheets[0], second.sheets[0]];
  if (!a || !b) return first;
  const down = direction === "below" ? Math.max(...a.cells.map((cell) => cell.row + cell.height)) + 2 : 0;
  const right = direction === "right" ? Math.max(...a.cells.map((cell) => cell.column + cell.width)) + 1 : 0;
  const moved = b.cells.map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + right }));
  return { ...workbookOf(first, second), sheets: [{ ...a, cells: [...a.cells, ...moved] }] };
}

/** A sheet that must be passed over, after or before the others; `null`: it does not look like the form. */
export const beside =
  (sheet: PaperSheet, kind: PassedOver["kind"] | null, where: "before" | "after" = "after"): Transform =>
  (paper) => ({
    ...paper,
    sheets: where === "before" ? [sheet, ...paper.sheets] : [...paper.sheets, sheet],
    others: paper.others && (kind ? [...paper.others, { sheet: sheet.name, kind }] : paper.others),
  });

/** The first sheet of a paper as a decoy: nobody's report. */
export function decoyOf(paper: Paper, change: (cell: PaperCell) => PaperCell = (cell) => cell): PaperSheet {
  const sheet = paper.sheets[0];
  const cells = sheet?.cells.map((cell): PaperCell => ({ ...change(cell), report: null })) ?? [];
  return { name: sheet?.name ?? "", cells };
}

/** A sheet of one text a line in column A. */
export function textSheet(name: string, lines: readonly string[]): PaperSheet {
  return { name, cells: lines.map((line, row) => text(row, 0, line)) };
}

/** A cell of nobody's. */
export function text(row: number, column: number, value: CellValue, width = 1, height = 1): PaperCell {
  return { row, column, height, width, value, report: null, part: null, field: null, figure: null };
}

/** Every printed label of a format, as an instruction sheet quotes it. */
export function everyLabel(format: FormatId): string[] {
  const { t2, t3, t4 } = formats[format];
  return [
    t2.heading,
    ...t2.blocks.flatMap((block) => [
      block.title,
      ...block.columns.map((column) => column.label),
      ...block.rows.map((row) => row.label),
    ]),
    t3.heading,
    t3.corner,
    ...t3.columns.map((column) => column.label),
    ...t3.rows.map((row) => row.label),
    t4.heading,
    ...t4.groups.map((group) => group.label),
    ...t4.columns.map((column) => column.label),
  ];
}

// ------------------------------------------------------------------------------------------------- rows and columns

/** Empty rows in front of row `at` of the first sheet, with cells of nobody's in them (rows count from `at`). */
export const insertRows = (at: number, count: number, cells: readonly PaperCell[] = []): Transform =>
  mapSheets((sheet) => ({
    ...sheet,
    cells: [
      ...sheet.cells.map((cell) => {
        if (cell.row >= at) return { ...cell, row: cell.row + count };
        return cell.row + cell.height > at ? { ...cell, height: cell.height + count } : cell;
      }),
      ...cells.map((cell) => ({ ...cell, row: cell.row + at })),
    ],
  }));

/** Empty columns in front of column `at`, through the whole sheet or through the cells of one table. */
export const insertColumns = (at: number, count: number, table?: TableId): Transform =>
  mapCells((cell) => {
    if (table !== undefined && cell.part !== table) return cell;
    if (cell.column >= at) return { ...cell, column: cell.column + count };
    return cell.column + cell.width > at ? { ...cell, width: cell.width + count } : cell;
  });

/** A row of the form is gone, and said to be. */
export const removedRow = (row: string): Transform => {
  const remove: Transform = mapSheets((sheet) => {
    const at = rowOf(sheet, row);
    const part = row.slice(0, 2);
    return {
      ...sheet,
      cells: sheet.cells.flatMap((cell) => {
        if (cell.row === at && cell.height === 1) return [];
        if (cell.row > at) return [{ ...cell, row: cell.row - 1 }];
        return cell.row + cell.height > at && cell.part === part ? [{ ...cell, height: cell.height - 1 }] : [cell];
      }),
    };
  });
  return (paper) => layOut(paper, remove, altered("layout.missing", row));
};

/** A column of 表三 is gone, and said to be. */
export const removedColumn = (column: string): Transform => {
  const remove: Transform = mapSheets((sheet) => {
    const at = columnOf(sheet, column);
    return {
      ...sheet,
      cells: sheet.cells.flatMap((cell) => {
        if (cell.part !== "t3") return [cell];
        if (cell.column === at && cell.width === 1) return [];
        if (cell.column > at) return [{ ...cell, column: cell.column - 1 }];
        return cell.column + cell.width > at ? [{ ...cell, width: cell.width - 1 }] : [cell];
      }),
    };
  });
  return (paper) => layOut(paper, remove, altered("layout.missing", column));
};

/** A row that a province added below a row of the form: label and figures, built on that row's own cells. */
export const extraRow = (below: string, label: string, value: CellValue): Transform => {
  const insert: Transform = mapSheets((sheet) => {
    const at = rowOf(sheet, below);
    const model = sheet.cells.filter((cell) => cell.row === at && cell.height === 1);
    const copy = model.map((cell): PaperCell => {
      const content = cell.field ? value : cell === labelIn(model) ? label : cell.value;
      return { ...cell, row: 0, value: content, field: null, figure: null };
    });
    const paper = layOut({ sheets: [sheet], reports: new Map(), others: [] }, insertRows(at + 1, 1, copy));
    const grown = paper.sheets[0] ?? sheet;
    // A group that ended with the row now spans the added one too.
    const cells = grown.cells.map((cell) =>
      cell.height > 1 && cell.row <= at && cell.row + cell.height === at + 1
        ? { ...cell, height: cell.height + 1 }
        : cell,
    );
    return { ...grown, cells };
  });
  return (paper) => layOut(paper, insert, altered("layout.extra", below.slice(0, 2)));
};

/** A column added in front of a column of 表三. */
export const extraColumn = (before: string, label: string, value: CellValue): Transform => {
  const insert: Transform = mapSheets((sheet) => {
    const at = columnOf(sheet, before);
    const rows = sheet.cells.filter((cell) => cell.field && cell.part === "t3" && cell.column === at);
    const first = rowOf(sheet, "t3.received");
    const header = sheet.cells.filter((cell) => cell.part === "t3" && cell.column === at && cell.row < first);
    const low = header.reduce(
      (lowest, cell) => (cell.row > lowest.row ? cell : lowest),
      header[0] ?? text(0, at, null),
    );
    const added = [{ ...low, value: label }, ...rows.map((cell) => ({ ...cell, value, field: null, figure: null }))];
    const paper = layOut({ sheets: [sheet], reports: new Map(), others: [] }, insertColumns(at, 1, "t3"));
    return { ...sheet, cells: [...(paper.sheets[0]?.cells ?? []), ...added] };
  });
  return (paper) => layOut(paper, insert, altered("layout.extra", "t3"));
};

/** A row or column label became another one; its place in the form is the same. */
export const renamed = (at: string, label: string): Transform => {
  const rename: Transform = mapSheets((sheet) => {
    const field = sheet.cells.find((cell) => cell.field !== null && rowIdOf(cell.field) === at);
    const target = field
      ? labelIn(sheet.cells.filter((cell) => cell.row === field.row && cell.part === field.part))
      : sheet.cells
          .filter((cell) => cell.part === "t3" && !cell.field && cell.column === columnOf(sheet, at))
          .reduce<PaperCell | undefined>(
            (lowest, cell) => (!lowest || cell.row > lowest.row ? cell : lowest),
            undefined,
          );
    return { ...sheet, cells: sheet.cells.map((cell) => (cell === target ? { ...cell, value: label } : cell)) };
  });
  const doubt: Transform = mapReports((report) => ({
    ...report,
    doubtful: [
      ...report.doubtful,
      ...(["2019", "2021"] as const)
        .flatMap((format) => fieldsOfFormat(format))
        .flatMap((field) => (field.row === at || field.column === at ? [field.id] : [])),
    ],
  }));
  return (paper) => layOut(paper, rename, doubt, altered("layout.renamed", at));
};

/** A column label of 表四 became another one in all three groups. */
export const renamedGroups = (from: string, to: string, column: string): Transform => {
  const fields = fieldsOfTable("2019", "t4").filter(({ id }) => id.endsWith(`.${column}`));
  const rename = mapCells((cell) => (cell.part === "t4" && cell.value === from ? { ...cell, value: to } : cell));
  return (paper) => layOut(paper, rename, ...fields.map(({ id }) => altered("layout.renamed", id)));
};

/** A row moved to stand in front of another row of the same table; labels that span both stay. */
export const movedRow = (row: string, before: string): Transform => {
  const move: Transform = mapSheets((sheet) => {
    const [from, to] = [rowOf(sheet, row), rowOf(sheet, before)];
    const target = moveTo(from, to);
    const spansTheMove = (cell: PaperCell) =>
      cell.height > 1 && cell.row <= Math.min(from, to) && cell.row + cell.height > Math.max(from, to - 1);
    return {
      ...sheet,
      cells: sheet.cells.map((cell) => (spansTheMove(cell) ? cell : { ...cell, row: target(cell.row) })),
    };
  });
  return (paper) => layOut(paper, move, altered("layout.order", row));
};

/** A column of 表三 moved to stand in front of another organisation. */
export const movedColumn = (column: string, before: string): Transform => {
  const move: Transform = mapSheets((sheet) => {
    const target = moveTo(columnOf(sheet, column), columnOf(sheet, before));
    return {
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.part === "t3" && cell.width === 1 && cell.column >= 3 ? { ...cell, column: target(cell.column) } : cell,
      ),
    };
  });
  return (paper) => layOut(paper, move, altered("layout.order", column));
};

/** The header of 表三 is printed again in front of a row, as after a page break. */
export const headerRepeated = (before: string, note?: string): Transform =>
  mapSheets((sheet) => {
    const at = rowOf(sheet, before);
    const t3 = sheet.cells.filter((cell) => cell.part === "t3");
    const corner = t3.find((cell) => typeof cell.value === "string" && /[勾钩]稽/u.test(cell.value));
    if (!corner) return sheet;
    const header = t3.filter((cell) => cell.row >= corner.row && cell.row < corner.row + corner.height);
    const lines = note === undefined ? 0 : 1;
    const copy = [
      ...(note === undefined ? [] : [text(0, 0, note)]),
      ...header.map((cell) => ({ ...cell, row: cell.row - corner.row + lines })),
    ];
    // A page break cuts the labels that span rows: the lower part says them again.
    const cut = (cell: PaperCell): PaperCell[] => {
      const isCut = cell.field === null && cell.part === "t3" && cell.row < at && cell.row + cell.height > at;
      if (!isCut) return [cell];
      return [
        { ...cell, height: at - cell.row },
        { ...cell, row: at, height: cell.row + cell.height - at },
      ];
    };
    const paper = { sheets: [{ ...sheet, cells: sheet.cells.flatMap(cut) }], reports: new Map(), others: [] };
    return layOut(paper, insertRows(at, corner.height + lines, copy)).sheets[0] ?? sheet;
  });

/** 表三's label columns are one: `own` = a group has its own row without figures, `joined` = it stands before each label. */
export const labelsInOneColumn = (kind: "own" | "joined"): Transform =>
  mapSheets((sheet) => {
    const isData = (cell: PaperCell) => cell.part !== "t3" || cell.column >= 3;
    const labels = sheet.cells.filter((cell) => !isData(cell));
    const headings = labels.filter(
      (cell) => cell.column === 0 && (cell.width > 2 || cell.row < rowOf(sheet, "t3.received")),
    );
    const groups = labels.filter((cell) => cell.height > 1 && !headings.includes(cell));
    const rows = labels.filter((cell) => cell.height === 1 && !headings.includes(cell));
    const groupOf = (row: number) =>
      groups.find((group) => group.column === 1 && group.row <= row && row < group.row + group.height);
    const joined = rows.map((cell) => {
      const group = groupOf(cell.row);
      return {
        ...cell,
        column: 0,
        width: 1,
        value: kind === "joined" && group ? `${group.value} ${cell.value}` : cell.value,
      };
    });
    const narrow = (cell: PaperCell): PaperCell =>
      cell.part === "t3" && cell.column >= 3
        ? { ...cell, column: cell.column - 2 }
        : headings.includes(cell)
          ? { ...cell, width: Math.max(1, cell.width - 2) }
          : cell;
    const kept = [...sheet.cells.filter((cell) => isData(cell) || headings.includes(cell)).map(narrow), ...joined];
    if (kind === "joined") return { ...sheet, cells: kept };
    return groups
      .sort((a, b) => b.row - a.row || b.column - a.column)
      .reduce<PaperSheet>(
        (done, group) =>
          layOut(
            { sheets: [done], reports: new Map(), others: [] },
            insertRows(group.row, 1, [text(0, 0, group.value)]),
          ).sheets[0] ?? done,
        { ...sheet, cells: kept },
      );
  });

/** A plain grid: no spans, every header straight above its figures, 表三's labels in one column. */
export const flat: Transform = (paper) =>
  layOut(
    paper,
    labelsInOneColumn("own"),
    mapSheets((sheet) => {
      const blockRows = new Map<number, PaperCell[]>();
      for (const cell of sheet.cells)
        if (cell.part === "t2") blockRows.set(cell.row, [...(blockRows.get(cell.row) ?? []), cell]);
      const order = (cell: PaperCell) =>
        (blockRows.get(cell.row) ?? []).filter((other) => other.column < cell.column).length;
      const cells = sheet.cells.map((cell) => ({ ...cell, column: cell.part === "t2" ? order(cell) : cell.column }));
      return { ...sheet, cells: cells.map((cell) => ({ ...cell, width: 1, height: 1 })), isUnmerged: true };
    }),
  );

/** 表四 with its header in two rows: the line 行政诉讼 is left out. */
export const shortDisputeHeader: Transform = mapSheets((sheet) => {
  const t4 = sheet.cells.filter((cell) => cell.part === "t4");
  const review = t4.find((cell) => cell.value === "行政复议");
  if (!review) return sheet;
  const cells = sheet.cells.flatMap((cell): PaperCell[] => {
    if (cell.part !== "t4" || cell.row < review.row || cell.value === "行政诉讼")
      return [cell].filter((c) => c.value !== "行政诉讼");
    if (cell.row === review.row) return [cell];
    if (cell.row === review.row + 1) return [cell.height > 1 ? { ...cell, height: 1 } : { ...cell, row: cell.row - 1 }];
    return [{ ...cell, row: cell.row - 1 }];
  });
  return { ...sheet, cells };
});

export const hiddenRows = (...rows: readonly string[]): Transform =>
  mapSheets((sheet) => ({ ...sheet, hiddenRows: rows.map((row) => rowOf(sheet, row)) }));

// --------------------------------------------------------------------------------------------------------- contents

/** Changes the text of every label of the tables, headings and corner included; "" takes it away. */
export const labels = (change: (label: string) => string): Transform =>
  mapCells((cell) =>
    cell.field === null && cell.part !== null && cell.part !== "title" && typeof cell.value === "string"
      ? { ...cell, value: change(cell.value) || null }
      : cell,
  );

/** Changes one label wherever it stands. */
export const label = (from: string, to: string): Transform =>
  labels((each) => (each.replaceAll(/\s/gu, "") === from ? to : each));

/** Writes the figures in another way; the number stays what must be read. `undefined` leaves a cell as it is. */
export const written = (write: (figure: number, field: FieldId) => string | undefined): Transform =>
  mapCells((cell) => {
    if (cell.field === null || cell.figure === null) return cell;
    return { ...cell, value: write(cell.figure, cell.field) ?? cell.value };
  });

/** Puts something in a field from which no number can be read. */
export const unreadable = (contents: Partial<Record<FieldId, CellValue>>): Transform =>
  mapCells((cell) => {
    const value = cell.field === null ? undefined : contents[cell.field];
    return value === undefined ? cell : { ...cell, value, figure: null };
  });

/** Puts white space where a figure is blank, as word processors leave it. */
export const spacesForBlanks = (...spaces: readonly string[]): Transform =>
  mapCells((cell) =>
    cell.field !== null && cell.value === null
      ? { ...cell, value: spaces[(cell.row + cell.column) % spaces.length] ?? " " }
      : cell,
  );

/** Sets a field's figure. */
export const figures = (given: Partial<Record<FieldId, number>>): Transform =>
  mapCells((cell) => {
    const value = cell.field === null ? undefined : given[cell.field];
    return value === undefined ? cell : { ...cell, value, figure: value };
  });

/** What is known of the report changes with the layout. */
export const known = (about: Partial<PaperReport>): Transform => mapReports((report) => ({ ...report, ...about }));

/** Text in the lines in front of a table's heading: 单位, notes, the narrative. */
export const linesBefore = (table: TableId, ...lines: readonly string[]): Transform =>
  mapSheets((sheet) => {
    const tops = sheet.cells.flatMap((cell) => (cell.part === table ? [cell.row] : []));
    return tops.length === 0 ? sheet : insertLines(sheet, Math.min(...tops), lines);
  });

/** Text between a table's heading and its first line. */
export const linesUnderHeading = (table: TableId, ...lines: readonly string[]): Transform =>
  mapSheets((sheet) => {
    const tops = sheet.cells.flatMap((cell) => (cell.part === table ? [cell.row] : []));
    return tops.length === 0 ? sheet : insertLines(sheet, Math.min(...tops) + 1, lines);
  });

/** Text in the lines in front of a row of the form. */
export const linesBeforeRow = (row: string, ...lines: readonly string[]): Transform =>
  mapSheets((sheet) => insertLines(sheet, rowOf(sheet, row), lines));

/** Text below everything. */
export const linesAfter = (...lines: readonly string[]): Transform =>
  mapSheets((sheet) => insertLines(sheet, Math.max(...sheet.cells.map((cell) => cell.row)) + 2, lines));

function insertLines(sheet: PaperSheet, at: number, lines: readonly string[]): PaperSheet {
  const cells = lines.map((line, row) => text(row, 0, line, 10));
  return (
    layOut({ sheets: [sheet], reports: new Map(), others: [] }, insertRows(at, lines.length, cells)).sheets[0] ?? sheet
  );
}

/** What must be said of the layout: one alteration more. */
export function altered(rule: Alteration["rule"], at: string): Transform {
  return mapReports((report) => ({
    ...report,
    alterations: report.alterations && [...report.alterations, { rule, at }],
  }));
}

/** Where each line goes when line `from` moves to stand in front of line `to`. */
function moveTo(from: number, to: number): (at: number) => number {
  return (at) => {
    if (at === from) return to < from ? to : to - 1;
    if (to <= at && at < from) return at + 1;
    return from < at && at < to ? at - 1 : at;
  };
}

function labelIn(cells: readonly PaperCell[]): PaperCell | undefined {
  return cells
    .filter((cell) => cell.field === null && cell.height === 1)
    .reduce<PaperCell | undefined>((last, cell) => (!last || cell.column > last.column ? cell : last), undefined);
}

/** The line in which a field stands: its row, but 表四 has one line for all its groups. */
export function lineOf(id: FieldId): string {
  return id.startsWith("t4.") ? "t4" : rowIdOf(id);
}

function rowIdOf(id: FieldId): string {
  return id.slice(0, id.lastIndexOf("."));
}

/** The sheet row of a row of the form. */
export function rowOf(sheet: PaperSheet, row: string): number {
  const cell = sheet.cells.find((each) => each.field !== null && rowIdOf(each.field) === row);
  if (!cell) throw new Error(`no row ${row} on ${sheet.name}`);
  return cell.row;
}

/** The sheet column of a column of the form. */
export function columnOf(sheet: PaperSheet, column: string): number {
  const [table = "", id = ""] = column.split(".");
  const cell = sheet.cells.find((each) => each.field?.startsWith(`${table}.`) && each.field.endsWith(`.${id}`));
  if (!cell) throw new Error(`no column ${column} on ${sheet.name}`);
  return cell.column;
}
