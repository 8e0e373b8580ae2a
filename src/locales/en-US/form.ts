import type { form as chinese } from "../zh-CN/form";

/** What is said in blank and clean forms besides the form itself, which stays Chinese. */
export const form: typeof chinese = {
  prompt: {
    count: { title: "Count", text: "A whole number, 0 or more. Write 0 where there is none." },
    change: { title: "Increase or decrease", text: "A whole number; a decrease is negative. 0 where nothing changed." },
    money: { title: "Amount", text: "A number in 万元 (10,000 yuan), decimals allowed. Write 0 where there is none." },
  },
  refusal: {
    count: { title: "This cannot stand here", text: "Only a whole number, 0 or more, without unit, comma or words." },
    change: {
      title: "This cannot stand here",
      text: "Only a whole number; a decrease is negative. No unit, no words.",
    },
    money: { title: "This cannot stand here", text: "Only a number, 0 or more, decimals allowed. No unit, no comma." },
  },
  footer: "&P / &N",
  sheet: "年度报告",
  lastYear: (figure: string) => `Last year's report says ${figure} in force.`,
  withoutLastYear: (names) => `Without a report of last year (${String(names.length)}): ${names.join(", ")}.`,
  writtenAll: (count, folder, carried) =>
    `${String(count)} blank forms written to ${folder}; 上年结转 is filled in in ${String(carried)} of them.`,
  written: (count, file) => `${String(count)} figures placed; saved as ${file}.`,
  unplaced: {
    uncertain: (place) => `${place}: its cell in the old form is not certain; not placed.`,
    otherFormat: (place, text) => `${place} = ${text}: this edition of the form has no such field; not placed.`,
    notCalculated: (place, text) => `${place}: the formula ${text} has no result; not placed.`,
  },
  extra: (label) => `“${label}” is no row or column of the form; not placed.`,
  text: (start) => `“${start}…” stands in none of the six sections; not placed.`,
  otherReport: (name, year) => `The file holds another report (${name}, ${year}); not placed.`,
};
