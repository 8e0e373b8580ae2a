import { openFile } from "../src/files/xlsx/file-host";
import { hostContract } from "./host-contract";
import { xlsxOf } from "./support/xlsx";

hostContract("a file", async (sheets) => ({
  host: await openFile(xlsxOf(sheets)),
  close: () => Promise.resolve(),
}));
