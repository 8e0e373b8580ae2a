/** The floors of docs/architecture.md: a file imports from its own floor or lower ones, never from above. */
export const floors: Readonly<Record<string, number>> = {
  form: 1,
  book: 1,
  locate: 2,
  narrative: 2,
  report: 2,
  "old-browsers.ts": 1,
  "version.ts": 1,
  "host.ts": 2,
  check: 3,
  repair: 3,
  mark: 4,
  fill: 4,
  review: 4,
  training: 4,
  paper: 4,
  session: 5,
  excel: 6,
  files: 6,
  locales: 6,
  pane: 7,
  desk: 7,
  workers: 7,
  commands: 7,
  workbench: 7,
  cli: 7,
  "index.ts": 7,
};

/** Up to this one there is no Office.js, no page, no clock and no I/O. */
export const pureFloor = 5;
