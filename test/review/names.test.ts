import { describe, expect, test } from "vitest";
import { nameKey } from "../../src/report/unit-name";
import { isClose, nameInFile, namesInFile } from "../../src/review/names";
import { yearIn } from "../../src/review/years";

describe("the year in a name", () => {
  test.each([
    ["海宁市商务局2023年政府信息公开工作年度报告.xlsx", 2023],
    ["２０２３年年报", 2023],
    ["商务局_2023", 2023],
    ["2023", 2023],
    ["2024年1月15日报送商务局2023年年报", 2023],
    ["商务局2023年报 2024.1.15", 2023],
    ["商务局年报20240112", null],
    ["商务局年报2024.1.15", null],
    ["商务局年报2024-01-15 2023", 2023],
    ["商务局年报（2024年1月报）", null],
    ["IMG_20240112093015", null],
    ["国办公开办函〔2021〕30号格式", null],
    ["13820231234", null],
    ["2022-2023年", 2023],
    ["商务局", null],
  ])("%s: %s", (name, year) => expect(yearIn(name)).toBe(year));
});

describe("the unit in the name of a file", () => {
  test.each([
    ["海宁市商务局2023年政府信息公开工作年度报告.xlsx", "海宁市商务局"],
    ["03.海宁市商务局（定稿）2023年政府信息公开工作年度报告.xlsx", "海宁市商务局"],
    ["01海宁市商务局.xlsx", "海宁市商务局"],
    ["附件1：海宁市商务局年报.xls", "海宁市商务局"],
    ["附件2-海宁市商务局-2023-定稿(2).xlsx", "海宁市商务局"],
    ["2023年年报（海宁市商务局）.xlsx", "海宁市商务局"],
    ["2023年度报告_柳浦街道办事处_20240112.docx", "柳浦街道办事处"],
    ["三、柳浦镇人民政府信息公开工作年度报告.xlsx", "柳浦镇人民政府"],
    ["柳浦镇2023年政府信息公开年报.xlsx", "柳浦镇"],
    ["新建区教育局 2023.xlsx", "新建区教育局"],
    ["海宁市人民医院附属学校.xlsx", "海宁市人民医院附属学校"],
    ["海宁市第2中学.xlsx", "海宁市第2中学"],
    ["副本海宁市商务局2023.xls", "海宁市商务局"],
    ["复件 海宁市商务局终版v2.xls", "海宁市商务局"],
    ["收件/2023/税务局（第一分局）2023.xlsx", "税务局"],
    ["关于报送海宁市水利局2023年政府信息公开工作年度报告的函.xlsx", "海宁市水利局"],
    ["📁海宁市水利局✔2023.xlsx", "海宁市水利局"],
    ["★海宁市水利局％定稿.xlsx", "海宁市水利局"],
    ["2023年政府信息公开工作年度报告.xlsx", null],
    ["新建 XLSX 工作表.xlsx", null],
    ["附件1.xlsx", null],
    ["a.xlsx", null],
  ])("%s: %s", (file, name) => expect(nameInFile(file)).toBe(name));

  test("a file may bear a name with its brackets, too", () => {
    expect(namesInFile("税务局（第一分局）2023.xls")).toEqual(["税务局(第一分局)", "税务局", "第一分局"]);
  });
});

describe("two names", () => {
  test.each([
    ["海宁市 商务局", "海宁市商务局"],
    ["税务局（第一分局）", "税务局(第一分局)"],
    ["税务局【第一分局】", "税务局〔第一分局〕"],
    ["第１小学", "第1小学"],
  ])("%s = %s", (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  test.each([
    ["柳浦街道", "柳浦街道办事处"],
    ["税务局（第一分局）", "税务局"],
  ])("%s ≠ %s", (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));

  test.each([
    ["柳浦街道", "柳浦街道办事处", true],
    ["海宁市商务局", "海宁商务局", true],
    ["海宁市商务局", "海宁市商物局", true],
    ["海宁市第一小学", "海宁市第二小学", false],
    ["海宁市商务局", "海宁市水利局", false],
    ["城东街道", "城西街道", false],
  ])("%s and %s are close: %s", (a, b, close) => expect(isClose(a, b)).toBe(close));
});
