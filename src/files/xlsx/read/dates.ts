import { isDateFormat } from "../../../book/number";

/** Days between the two date systems of Excel. */
const days1904 = 1462;

/** A serial number of a file as one of the 1900 system, which is what a `Book` holds. */
export function serialFromFile(serial: number, numberFormat: string, is1904: boolean): number {
  return is1904 && isDateFormat(numberFormat) ? serial + days1904 : serial;
}

/** A serial number of a `Book` as the file counts it. */
export function serialToFile(serial: number, numberFormat: string, is1904: boolean): number {
  return is1904 && isDateFormat(numberFormat) ? serial - days1904 : serial;
}

/**
 * An ISO date or time of a cell of type `d` ("2019-12-27", "2019-12-27T10:30:00Z", "10:30:00") as a serial number of the
 * 1900 system.
 * @returns `null` where the text is no date
 */
export function serialOfIso(text: string): number | null {
  const time = /^T?(\d{1,2}):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/u.exec(text);
  if (time) return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
  const milliseconds = Date.parse(/[zZ]$|T.*[+-]\d\d:?\d\d$/u.test(text) || !text.includes("T") ? text : `${text}Z`);
  return Number.isNaN(milliseconds) ? null : milliseconds / 86_400_000 + 25_569;
}
