// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import type { CellRef } from "../../src/book/address";
import { formsPage } from "../../src/locales/zh-CN/forms-page";
import { pane as text } from "../../src/locales/zh-CN/pane";
import { rules } from "../../src/locales/zh-CN/rules";
import { memoryHost } from "../support/memory-host";
import { officialForm } from "../support/official-form";
import { cleanUp, showPane } from "../support/pane";
import { bookOf } from "../support/test-sheet";

afterEach(cleanUp);

async function openGuide() {
  const { sheet } = officialForm({ format: "2021", title: "甲局2023年政府信息公开工作年度报告", figures: {} });
  const pointed: (readonly CellRef[] | null)[] = [];
  const host = Object.assign(memoryHost(bookOf([sheet])), {
    point: (cells: readonly CellRef[] | null) => void pointed.push(cells),
  });
  const pane = await showPane(host, { initialView: "guide" });
  const row = () => {
    const found = [...pane.element.querySelectorAll("details")].find((each) => each.textContent.includes("国家秘密"));
    if (!found) throw new Error("no row");
    return found;
  };
  return { pane, row, pointed };
}

it("lights the cells of the row that the pointer or the keyboard is on, and no longer", async () => {
  const { pane, row, pointed } = await openGuide();
  const fields = pane.session.getState().chosen?.report.fields;
  const cells = [...(fields?.values() ?? [])].flatMap(({ field, cell }) =>
    field.row === "t3.refused.stateSecret" ? [cell] : [],
  );
  expect(cells).toHaveLength(7);
  await pane.follow(() => {
    row().dispatchEvent(new MouseEvent("pointerover", { bubbles: true }));
  });
  expect(pointed.at(-1)).toEqual(cells);
  await pane.follow(() => {
    row().dispatchEvent(new MouseEvent("pointerout", { bubbles: true }));
  });
  expect(pointed.at(-1)).toBeNull();
  await pane.follow(() => {
    row().querySelector("summary")?.focus();
  });
  expect(pointed.at(-1)).toEqual(cells);
  await pane.click(text.back);
  expect(pointed.at(-1)).toBeNull();
});

it("is as it was left when one comes back from the page of a rule", async () => {
  const { pane, row } = await openGuide();
  await pane.follow(() => {
    row().open = true;
    row().dispatchEvent(new Event("toggle"));
  });
  const rule = pane.button(rules.name("t3.applicants"));
  await pane.follow(() => {
    rule.focus();
    rule.click();
  });
  expect(pane.text()).toContain(text.rulePage.why);
  expect(row().closest("[hidden]")).not.toBeNull();
  const backs = [...pane.element.querySelectorAll<HTMLButtonElement>(`[aria-label="${text.back}"]`)];
  const back = backs.find((each) => !each.closest("[hidden]"));
  await pane.follow(() => back?.click());
  expect(row().closest("[hidden]")).toBeNull();
  expect(row().open).toBe(true);
  expect(document.activeElement).toBe(rule);
  expect(pane.text()).not.toContain(text.rulePage.why);
});

it("opens the page of a rule where the workbook has no report, too", async () => {
  const pane = await showPane(memoryHost(bookOf([])), { initialView: "guide" });
  expect(pane.text()).toContain(formsPage.guide.found(1).replace("1", "").trim());
  const [first] = pane.element.querySelectorAll("details");
  await pane.follow(() => {
    if (first) first.open = true;
    first?.dispatchEvent(new Event("toggle"));
  });
  const rule = first?.querySelector<HTMLButtonElement>("li > button");
  await pane.follow(() => rule?.click());
  expect(pane.text()).toContain(text.rulePage.why);
});
