import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../src/files/xlsx/read/read";

/** Reads the workbooks of a folder one after the other, and does nothing else: what no review can be quicker than on one core. */
const [folder = ""] = process.argv.slice(2);
const start = performance.now();
let sheets = 0;
for (const name of readdirSync(folder)) sheets += (await readWorkbook(readFileSync(join(folder, name)))).sheets.length;
if (sheets > 0) console.log(performance.now() - start);
