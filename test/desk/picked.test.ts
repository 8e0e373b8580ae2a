import { expect, test } from "vitest";
import { pickedFrom } from "../../src/desk/picked";

/** A file as a box for folders gives it. */
function fileAt(path: string): File {
  const file = new File(["x"], path.slice(path.lastIndexOf("/") + 1));
  return Object.defineProperty(file, "webkitRelativePath", { value: path.includes("/") ? path : "" });
}

test("of a folder the reports and what may hold one, without what lies about", () => {
  const paths = ["收件/镇街/a.xlsx", "收件/b.docx", "收件/旧.zip", "收件/~$b.docxx", "收件/.DS_Store", "收件/照片.jpg"];
  const { files, hasFolder } = pickedFrom(paths.map(fileAt));
  expect(files.map(({ path, folders }) => [path, ...folders])).toEqual([
    ["收件/镇街/a.xlsx", "镇街", "收件"],
    ["收件/b.docx", "收件"],
    ["收件/旧.zip", "收件"],
  ]);
  expect(hasFolder).toBe(true);
});

test("a file that was chosen by itself is taken whatever its kind", () => {
  const { files, hasFolder, unread } = pickedFrom([fileAt("照片.jpg"), fileAt("Thumbs.db")]);
  expect(files.map(({ path }) => path)).toEqual(["照片.jpg"]);
  expect({ hasFolder, unread }).toEqual({ hasFolder: false, unread: [] });
});
