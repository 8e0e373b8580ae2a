import { form as englishForm } from "./en-US/form";
import { formsPage as english } from "./en-US/forms-page";
import { training as englishTraining } from "./en-US/training";
import { form as chineseForm } from "./zh-CN/form";
import { formsPage as chinese } from "./zh-CN/forms-page";
import { training as chineseTraining } from "./zh-CN/training";

const inChinese = { form: chineseForm, training: chineseTraining, page: chinese };

/** What is said of new forms and exercises; it comes with the views that say it, which are loaded when they are shown. */
export type FormsLocale = typeof inChinese;

export function formsLocaleOf(language: string): FormsLocale {
  return language === "zh-CN" ? inChinese : { form: englishForm, training: englishTraining, page: english };
}
