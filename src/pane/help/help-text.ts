import { help as english } from "../../locales/en-US/help";
import { help as chinese } from "../../locales/zh-CN/help";

/** The texts of help and faults, which are loaded with what shows them. */
export function helpText(language: string): typeof chinese {
  return language === "zh-CN" ? chinese : english;
}
