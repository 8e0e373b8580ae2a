import { cli } from "./cli";
import { guidance } from "./guidance";
import { pane } from "./pane";
import { rules } from "./rules";
import { workbench } from "./workbench";

export const zhCN = { language: "zh-CN", cli, guidance, pane, rules, workbench };
