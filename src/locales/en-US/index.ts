import type { zhCN } from "../zh-CN";
import { cli } from "./cli";
import { guidance } from "./guidance";
import { pane } from "./pane";

export const enUS: typeof zhCN = { language: "en-US", cli, guidance, pane };
