export { createExcelHost } from "./excel-host";
export { openCopy } from "./open-copy";
