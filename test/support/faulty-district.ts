import { reportFile, settled, sumOf, titleOf, twoYears, unitNames, type Figures } from "./district";

/** The files of a district of `count` units, by their paths, with faults of several kinds in the first twelve. */
export function faultyDistrict(count: number): Readonly<Record<string, Uint8Array | string>> {
  const names = unitNames(count);
  const name = (i: number) => names[i] ?? "";
  const years = names.map((_, i) => twoYears(i));
  const figures = years.map(({ now }): Figures => ({ ...now }));
  const change = (at: number, changes: Figures) => (figures[at] = settled({ ...figures[at], ...changes }));
  change(0, { "t3.carriedIn.natural": Number(figures[0]?.["t3.carriedIn.natural"]) + 2 });
  change(1, { "t2.normative.inForce": 99 });
  figures[2] = { ...figures[3] };
  figures[4] = { ...figures[4], "t3.granted.natural": 999, "t4.review.total": 71 };
  figures[5] = { ...figures[5], "t3.carriedIn.legal": null, "t4.review.other": "两件" };
  const files: Record<string, Uint8Array | string> = {};
  figures.forEach((each, i) => {
    if (i >= count - 2) return; // the last two send nothing that can be read
    const folder = i % 3 === 0 ? "镇街/" : "";
    files[`收件/${folder}${name(i)}.xlsx`] = reportFile(titleOf(name(i), 2023), each);
  });
  files["收件/补报/再报.xlsx"] = reportFile(titleOf(name(8), 2023), { ...figures[8], "t2.fees.amount": 1 });
  files[`收件/${name(count - 2)}2023.xlsx`] = "not a workbook";
  names.forEach((each, i) => {
    files[`上年/${each}.xlsx`] = reportFile(titleOf(each, 2022), years[i]?.before ?? {});
  });
  const sums = sumOf(figures.slice(0, count - 2));
  files["汇总.xlsx"] = reportFile(titleOf("柳浦区", 2023), {
    ...sums,
    "t3.partial.legal": Number(sums["t3.partial.legal"]) + 1,
  });
  files["名单.txt"] = names.join("\n");
  return files;
}

/** The same district with nothing wrong in it. */
export function perfectDistrict(count: number): Readonly<Record<string, Uint8Array | string>> {
  const names = unitNames(count);
  const years = names.map((_, i) => twoYears(i));
  const files: Record<string, Uint8Array | string> = {
    "汇总.xlsx": reportFile(titleOf("柳浦区", 2023), sumOf(years.map(({ now }) => now))),
    "名单.txt": names.join("\n"),
  };
  names.forEach((name, i) => {
    files[`收件/${i % 3 === 0 ? "镇街/" : ""}${name}.xlsx`] = reportFile(titleOf(name, 2023), years[i]?.now ?? {});
    files[`上年/${name}.xlsx`] = reportFile(titleOf(name, 2022), years[i]?.before ?? {});
  });
  return files;
}
