import { hostContract } from "../host-contract";
import { memoryHost } from "./memory-host";
import { bookOf } from "./test-sheet";

hostContract("a workbook in memory", async (sheets) => ({
  host: memoryHost(bookOf(sheets)),
  close: () => Promise.resolve(),
}));
