import { readFileSync } from "node:fs";
import { defaultSettings } from "../src/check/settings";
import { checkBook } from "../src/check/check-book";
import { readWorkbook } from "../src/files/xlsx/read/read";

// Run in a process of its own: prints the milliseconds to read the one file, and to locate and check its reports.
const bytes = readFileSync(process.argv[2] ?? "");
const start = performance.now();
const book = await readWorkbook(bytes);
const read = performance.now();
checkBook(book, defaultSettings);
console.log(read - start, performance.now() - read);
