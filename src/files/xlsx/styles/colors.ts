import { isOn, readXml, type Attributes } from "../../xml/xml";

/** The twelve colours of a theme, by the number under which cells name them. */
export type Theme = readonly string[];

/** The theme of a workbook that brings none: Office 2013 and later. */
export const officeTheme: Theme = [
  "#ffffff",
  "#000000",
  "#e7e6e6",
  "#44546a",
  "#4472c4",
  "#ed7d31",
  "#a5a5a5",
  "#ffc000",
  "#5b9bd5",
  "#70ad47",
  "#0563c1",
  "#954f72",
];

const schemeColors = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
const linkColors = ["hlink", "folHlink"];

/**
 * Reads the colours of a theme part.
 * @throws FileError `unreadable`
 */
export function readTheme(xml: Uint8Array): Theme {
  const found = new Map<string, string>();
  let slot: string | null = null;
  readXml(xml, {
    open(name, { val, lastClr }) {
      if ([...schemeColors, ...linkColors].includes(name)) slot = name;
      else if (slot && name === "srgbClr") found.set(slot, rgb(val) ?? "");
      else if (slot && name === "sysClr") found.set(slot, rgb(lastClr) ?? "");
    },
    close(name) {
      if (name === slot) slot = null;
    },
  });
  // Cells count the light colours before the dark ones; the theme part lists them the other way round.
  const order = ["lt1", "dk1", "lt2", "dk2", ...schemeColors.slice(4), ...linkColors];
  return order.map((name, index) => found.get(name) || (officeTheme[index] ?? "#000000"));
}

/**
 * The colour that a `color`, `fgColor` or `bgColor` element names.
 * @returns `null` where it is automatic, or not understood
 */
export function readColor({ rgb: given, theme, indexed, auto, tint }: Attributes, colors: Theme): string | null {
  if (isOn(auto)) return null;
  const base =
    rgb(given) ??
    (theme !== undefined ? (colors[Number(theme)] ?? null) : null) ??
    (indexed !== undefined ? (indexedColors[Number(indexed)] ?? null) : null);
  return base && tint !== undefined ? tinted(base, Number(tint)) : base;
}

/** "FFRRGGBB" or "RRGGBB"; the opacity means nothing in cells. */
function rgb(text: string | undefined): string | null {
  const digits = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/iu.exec(text ?? "")?.[1];
  return digits === undefined ? null : `#${digits.toLowerCase()}`;
}

/** Lightens (`tint` up to 1) or darkens (down to -1) as ECMA-376 part 1, 18.8.19 says: in the lightness of HLS. */
function tinted(color: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(...channels), Math.min(...channels)];
  const lightness = (most + least) / 2;
  const goal = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // With hue and saturation kept, each channel keeps its place between grey and the purest colour of that lightness.
  const reach = (value: number) => 1 - Math.abs(2 * value - 1);
  const scale = reach(lightness) === 0 ? 0 : reach(goal) / reach(lightness);
  return `#${channels.map((channel) => hex(goal + (channel - lightness) * scale)).join("")}`;
}

function hex(channel: number): string {
  const value = Math.round(Math.min(1, Math.max(0, channel)) * 255);
  return value.toString(16).padStart(2, "0");
}

const basicColors = "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff";

/** The palette of older files, ECMA-376 part 1, 18.8.27; 64 and 65 are the system's own colours. */
const indexedColors: readonly string[] = `${basicColors} ${basicColors}
  800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff
  000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99
  3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`
  .split(/\s+/u)
  .map((digits) => `#${digits}`);
