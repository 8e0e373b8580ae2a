import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf, isOurs, WorkerError } from "../../src/session/fault";

/** An error as a browser gives it. */
function errorWith(stack: string, message = "", name = "TypeError"): Error {
  return Object.assign(new Error(message), { name, stack });
}

const page = "file:///D:/%E5%BC%A0%E4%B8%89/%E5%B9%B4%E6%8A%A5%202023%20(1).html";

describe("what can be sent on of an error", () => {
  it("Chromium: the files of the program with their lines, the innermost first", () => {
    const stack = [
      "TypeError: 海宁 1113 is not a number",
      "    at readCell (https://intranet/nianbao/workbench.0a1b2c3d.js:1:2345)",
      "    at async Object.open [as run] (https://intranet/nianbao/5267.ce8aba68.js:2:67)",
      "    at https://intranet/nianbao/index.html:3:4",
    ].join("\n");
    expect(faultOf(errorWith(stack, "海宁 1113 is not a number"))).toEqual({
      kind: "TypeError",
      trace: ["workbench.0a1b2c3d.js:1:2345", "5267.ce8aba68.js:2:67", "page:3:4"],
    });
  });

  it("Firefox and Safari: the same; the page in one file is the page, whatever it is called", () => {
    const stack = `f@${page}:10:20\n@${page}:30:40\n[native code]`;
    expect(faultOf(errorWith(stack)).trace).toEqual(["page:10:20", "page:30:40"]);
  });

  it("says nothing of what the program was working on", () => {
    const figure = fc.integer({ min: 1_000_000, max: 9_999_999 }).map(String);
    const word = fc.stringMatching(/^[一-龥]{2,8}$/u);
    fc.assert(
      fc.property(figure, word, fc.constantFrom(" ", "\n    at ", "\nf@", ":"), (figure, word, between) => {
        const message = `${word}${between}${figure} (${word}:${figure}:${figure})`;
        const stack = `Error: ${message}\n    at ${word} (file:///C:/${word}/${figure}.html:1:2)`;
        const said = JSON.stringify(faultOf(errorWith(stack, message, `${word}${figure}`)));
        expect(said).not.toContain(figure);
        expect(said).not.toContain(word);
      }),
    );
    expect(faultOf("海宁 1113")).toEqual({ kind: "Error", trace: [] });
  });

  it("of an error in a worker is what came from there", () => {
    const fault = { kind: "TypeError", trace: ["desk-worker.0a1b2c3d.js:1:2"] };
    expect(faultOf(new WorkerError(fault))).toEqual(fault);
  });

  it("an error of Office.js or of an extension is not ours", () => {
    const at = (address: string) => isOurs(faultOf(errorWith(`Error\n    at f (${address}:1:2)`)));
    expect(at("https://intranet/nianbao/taskpane.0a1b2c3d.js")).toBe(true);
    expect(at(page)).toBe(true);
    expect(at("https://intranet/nianbao/office/excel-win32-16.01.js")).toBe(false);
    expect(at("chrome-extension://abcdef/content.js")).toBe(false);
    expect(isOurs(faultOf(null))).toBe(false);
  });
});
