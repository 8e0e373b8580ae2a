import type { GuideTexts } from "../guide";

/** What the guide says beyond the meaning of the fields. Mistakes and examples are ours, their figures invented. */
export const guide: GuideTexts = {
  title: (source) => `How to fill in the annual report on information disclosure (${source})`,
  note: (deduced) =>
    `“The form prints” quotes the form. What is marked “Deduced”, and all mistakes and examples: ${deduced}. The figures are invented. What your authority asks for comes first.`,
  sheet: "填报说明",
  footer: "&P / &N",
  deduced: "Deduced: ",
  heads: ["Item", "Meaning and legal basis", "Rules", "Common mistakes, with examples"],
  ofRow: (label) => label,
  ofColumn: (label) => `Column: ${label}`,
  figures: { heading: "How figures are written", kinds: { count: "Counts", change: "本年增/减", money: "Amounts" } },
  rules: { heading: "What must add up", heads: ["Rule", "What is checked", "Basis", "What to do"] },
  mistakes: {
    "t2.regulations": "Normative documents counted as rules. A county bureau makes no rules: normally 0.",
    "2021 t2.issued": "The stock instead of the year. 3 issued, 22 in force: write 3.",
    "2021 t2.inForce": "The year instead of the stock. 20 last year, 3 issued, 1 repealed: write 22.",
    "2019 t2.previous": "Last year's own “previous” copied. Last year 18 and +3: write 21.",
    "2019 t2.change": "A decrease without its sign. 3 fewer: write -3, not 3.",
    "2019 t2.published": "More published than the total. With 12 newly published the total is not 10.",
    "2019 t2.amount": "Written in yuan. 12600 yuan are 1.26 万元.",
    "2021 t2.amount": "Written in yuan. For 12600 yuan write 1.26.",
    "t3.received": "Requests carried in counted again. 12 received, 1 carried in: write 12, not 13.",
    "t3.carriedIn": "Does not follow from last year. Natural persons carried over last year 3: write 3.",
    "t3.partial": "The same request counted as refused as well. One request granted in part: 1 here only.",
    "t3.concluded": "A row was changed, the total was not. 8 + 2 + 1 = 11, and the total still says 10.",
    "t3.carriedOut": "“无” or a blank for none. Write 0.",
    "t3.natural": "Mixed up with businesses. A request that an employee hands in for a company is the company's.",
    "t3.total": "A column left out. 5 + 1 + 0 + 0 + 0 + 2 = 8, and the total says 6.",
    "t4.total": "Without the pending cases. 2 upheld, 0 corrected, 1 other, 1 pending: write 4.",
    count: "Blank, or 12件, １２, 1,113, 无. Write 12 for twelve, 0 for none.",
    change: "Written in words. Write 21 or +21, not “增加21项”.",
    money: "The unit in the cell. Write 1.26, not “1.26万元”.",
  },
};
