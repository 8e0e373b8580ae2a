import type { training as chinese } from "../zh-CN/training";

/** What is said in exercises and when they are graded. */
export const training: typeof chinese = {
  sheet: "Exercise",
  lastYearSheet: "Last year",
  note: (number, slips) => `练习编号：${number}　${String(slips)} mistakes: find them and put them right`,
  answers: {
    title: "Answers",
    note: "In sums there is one smallest correction. In the other topics every answer by which all rules hold counts; nianbao grade decides. Not to be handed out with the exercises.",
    sheet: "Answers",
    heads: ["Number", "Unit", "Field", "Planted", "Right", "Rules broken", "Why"],
  },
  folders: { exercises: "exercises", paper: "to print", teacher: "teacher" },
  exam: {
    questions: { title: "Checking a report: questions", file: "questions" },
    answerSheet: { title: "Checking a report: answer sheet", file: "answer sheet" },
    number: "Number",
    person: "Name, unit",
    score: "Score",
    questionNote: (slips) =>
      `This report is made up, with ${slips} mistakes in it. Circle them, and write each on the answer sheet.`,
    answerNote: (slips) => `There are ${slips} mistakes. One line for each; go on overleaf where there is no room.`,
    lastYear: (title) => `Last year’s report, without mistakes: ${title}`,
    heads: ["", "Table, row, column", "As printed", "Ought to be", "Why: which rule does not hold"],
  },
  fileName: (number) => `exercise ${number}`,
  made: (file, number) => `Exercise made: ${file} (number ${number})`,
  fewer: (number, planted) => `${number}: there is room for ${planted} mistakes only.`,
  madeClass: (file, count) => `${count} exercises made, with papers to print and their answers: ${file}`,
  noExercise: "There is no exercise in this file. Where its number cannot be seen, name it with --seed.",
  notHere: (number) => `Exercise ${number} is not here: its tables may have been removed, or this is another report.`,
  otherVersion: (version) => `This exercise was made by version ${String(version)}; this version cannot grade it.`,
  gone: (count) => `The cells of ${String(count)} fields are gone; rows or columns may have been removed.`,
  inText: (place) => `the text’s “${place}”`,
  score: (file, got, of) => `${file}: ${String(got)} of ${String(of)} mistakes put right`,
  accepted: "Another correction than the planted one, but every rule holds: full score.",
  content: (content) => (content === null ? "blank" : String(content)),
  outcome: {
    right: (place, right, planted) => `Right: ${place} ${planted} → ${right}`,
    wrong: (place, right, planted, now) => `Found, but wrong: ${place} was ${planted}, is ${now}, ought to be ${right}`,
    missed: (place, right, planted) => `Missed: ${place} is still ${planted}, ought to be ${right}`,
  },
  spoilt: (place, right, now) => `Was right and was changed: ${place} ${right} → ${now}`,
  sheets: { scores: "Scores", mistakes: "Mistakes" },
  heads: {
    scores: ["File", "Number", "Score", "Of", "Note"],
    mistakes: ["Field", "Missed", "Found, but wrong", "Right"],
  },
  notes: {
    accepted: "another correction, all holds",
    spoilt: (count) => `${String(count)} right cells were changed`,
  },
  outcomes: { right: "right", wrong: "wrong", missed: "missed" },
};
