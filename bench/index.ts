import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { benchExcel } from "./excel";
import { benchFiles } from "./files";
import { benchReports } from "./reports";
import { benchSize } from "./size";

/**
 * `npm run build && npm run bench`: every figure in one run. Nothing is asserted: absolute times depend on the machine,
 * so read what stands in one run beside each other.
 */
console.log(`Node ${process.version} · ${cpus().length} cores · ${process.platform}`);
await benchReports();
benchFiles();
await benchExcel();
await benchSize();
const repair = new URL("./repair.ts", import.meta.url);
if (existsSync(repair)) await import(repair.href);
