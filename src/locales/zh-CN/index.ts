import { cli } from "./cli";
import { form } from "./form";
import { guidance } from "./guidance";
import { pane } from "./pane";
import { rules } from "./rules";
import { workbench } from "./workbench";

export const zhCN = { language: "zh-CN", cli, form, guidance, pane, rules, workbench };
