import { cli } from "./cli";
import { guidance } from "./guidance";
import { pane } from "./pane";

export const zhCN = { language: "zh-CN", cli, guidance, pane };
