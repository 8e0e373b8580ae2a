import type { zhCN } from "../zh-CN";
import { cli } from "./cli";
import { desk } from "./desk";
import { files } from "./files";
import { form } from "./form";
import { guidance } from "./guidance";
import { guide } from "./guide";
import { pane } from "./pane";
import { review } from "./review";
import { rules } from "./rules";
import { training } from "./training";
import { workbench } from "./workbench";

export const enUS: typeof zhCN = {
  language: "en-US",
  cli,
  desk,
  files,
  form,
  guidance,
  guide,
  pane,
  review,
  rules,
  training,
  workbench,
};
