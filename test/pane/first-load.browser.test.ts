import { expect, test } from "vitest";
import { firstLoad } from "../../bench/first-load";

// Many offices reach the pane over slow lines; Office.js itself is not counted.
test("the first load of the pane in Excel stays within 150 KB", () => {
  const bytes = firstLoad("dist", "taskpane.html");
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(150_000);
});
