/**
 * 单位_年度 as the name of a file, without an extension, fit for every system: letters that a name must not have are
 * replaced, and what is too long is cut.
 *
 * @example unitFileName("云溪市教育局", 2023) // "云溪市教育局_2023"
 * @example unitFileName("科协/文联", null) // "科协_文联"
 */
export function unitFileName(unit: string, year: number | null): string {
  const clean = `${unit}${year === null ? "" : `_${year}`}`
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, "_")
    .replaceAll(/^[\s.]+|[\s.]+$/gu, "");
  const short = clean.slice(0, longestName) || "_";
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu.test(short) ? `_${short}` : short;
}

/** Three bytes a character still leave room for a number and an extension within the 255 of most file systems. */
const longestName = 75;
