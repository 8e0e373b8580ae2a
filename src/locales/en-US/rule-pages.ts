import type { RulePages } from "../rule-pages";

/** The examples on the pages of the rules. */
export const rulePages: RulePages = {
  "t3.balance": {
    holds: "12 received, 1 carried in; 11 concluded, 2 carried out: 12 + 1 = 11 + 2",
    fails: "12 received, 1 carried in; 10 concluded, 2 carried out: 13 and 12 differ by 1",
  },
  "t3.results": {
    holds: "8 granted, 2 granted in part, 1 refused, 0 elsewhere; 11 concluded",
    fails: "8 granted, 2 granted in part, 1 refused, 0 elsewhere; 12 concluded: off by 1",
  },
  "t3.applicants": {
    holds: "7 persons, 2 businesses, 0 others; total 9",
    fails: "7 persons, 2 businesses, 0 others; total 8",
  },
  "t4.total": {
    holds: "1 upheld, 0 corrected, 2 other, 0 pending; total 3",
    fails: "1 upheld, 0 corrected, 2 other, 0 pending; total 2",
  },
  "t2.increment": {
    holds: "5 items last year, a change of -3, 2 decisions",
    fails: "25 items last year, a change of 0, 18000 decisions (right if counted as cases: choose that reading)",
  },
  "t2.stockNegative": {
    holds: "5 items last year, a change of -5: 0 left",
    fails: "5 items last year, a change of -6: -1 left",
  },
  "t2.changeSign": { holds: "the number 21, the texts “+21” and “-3”, 0", fails: "the text “21”: up or down?" },
  "t2.published": { holds: "3 newly public, 40 public in all", fails: "43 newly public, 40 public in all" },
  "t2.inForce": {
    holds: "5 issued, 2 repealed, 30 in force",
    fails: "35 issued, 2 repealed, 30 in force: 35 are more than 32",
  },
  "t2.regulationMaker": {
    holds: "a county bureau: 0 regulations",
    fails: "a county bureau: 3 regulations (more likely normative documents)",
  },
  "cell.blank": { holds: "0 where there is nothing", fails: "left blank: nothing, or forgotten?" },
  "cell.notNumber": { holds: "1113", fails: "“1,113”, “１２”, “12件”, “-”, “无”" },
  "cell.negative": { holds: "0, 12", fails: "-12" },
  "cell.fraction": { holds: "12 cases; an amount of 961.6 万元", fails: "12.5 cases" },
  "money.unit": { holds: "万元 in the heading, 961.6 in the cell", fails: "9616000 in the cell, and no unit anywhere" },
  "layout.missing": { holds: "every row and column of the form is there", fails: "a row of table 3 was deleted" },
  "layout.extra": { holds: "no row or column but those of the form", fails: "a column was added beside the total" },
  "layout.renamed": { holds: "the column 自然人", fails: "the column is called 公民" },
  "layout.order": { holds: "结果维持 stands left of 结果纠正", fails: "the two columns have changed places" },
  "format.year": {
    holds: "the report of 2023 in the format of 2021",
    fails: "table 2 of the report of 2023 in the format of 2019",
  },
  "text.figure": {
    holds: "the text says 46 applications, table 3 has 46",
    fails: "the text says 46 applications, table 3 has 42",
  },
  "text.sections": { holds: "sections 1 to 6, in order", fails: "section 6 is missing" },
  "year.carry": {
    holds: "5 carried out last year, 5 carried in this year",
    fails: "5 carried out last year, 4 carried in this year",
  },
  "year.inForce": {
    holds: "30 in force last year, 5 issued, 2 repealed; 33 in force now",
    fails: "30 in force last year, 5 issued, 2 repealed; 35 in force now",
  },
  "year.items": {
    holds: "last year's report: 20 items and 5 more; this year's: 25 last year",
    fails: "last year's report: 20 items and 5 more; this year's: 20 last year",
  },
  "review.sameReport": {
    holds: "one report for each unit and year",
    fails: "the report of one unit for 2023 in two files",
  },
  "review.sameFigures": {
    holds: "two units with different figures",
    fails: "two units with the same figures throughout",
  },
  "review.total": { holds: "3 and 4, the summary has 7", fails: "3 and 4, the summary has 8" },
};
