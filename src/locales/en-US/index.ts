import type { zhCN } from "../zh-CN";
import { cli } from "./cli";
import { form } from "./form";
import { guidance } from "./guidance";
import { pane } from "./pane";
import { rules } from "./rules";
import { workbench } from "./workbench";

export const enUS: typeof zhCN = { language: "en-US", cli, form, guidance, pane, rules, workbench };
