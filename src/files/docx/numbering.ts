import { readXml } from "../xml/xml";
import { attributeOf, isSwitchedOn, numberIn } from "./attributes";
import { counted } from "../document/counting";
import type { Styles } from "./styles";

/** One level of a list. */
interface Level {
  start: number;
  format: string;
  /** "%1、", "（%2）": the numbers of this and outer levels in their places. */
  text: string;
  /** The level, counted from 1, after which it begins anew; 0 = never, `null` = after any outer one. */
  restart: number | null;
  isLegal: boolean;
  hasBlank: boolean;
  style: string | null;
}

interface Definition {
  readonly levels: Map<number, Level>;
  styleLink: string | null;
}

interface List {
  definition: number;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** Of the text of a level in characters; Word allows 31 and some. */
const longestText = 100;

/** The automatic numbers of paragraphs, in the order in which the paragraphs come. */
export interface Numbering {
  /**
   * The number of the next paragraph as it is printed in front of it; "" for bullets and unknown lists.
   * @param level `null`: the level that the list has for the style of the paragraph, else the first
   */
  next(list: number, level: number | null, style: string | null): string;
}

/**
 * Reads the part of the lists.
 * @throws FileError `unreadable`
 */
export function readNumbering(xml: Uint8Array | null, styles: Styles): Numbering {
  const definitions = new Map<number, Definition>();
  const lists = new Map<number, List>();
  if (xml) readLists(xml, definitions, lists);
  /** By definition and level: the number that was printed last. Lists of one definition count on. */
  const counts = new Map<number, Map<number, number>>();
  const begun = new Set<string>();

  const definitionOf = (list: List, isLinked = false): Definition | undefined => {
    const definition = definitions.get(list.definition);
    if (!definition?.styleLink || isLinked) return definition;
    const linked = lists.get(styles.styleOf(definition.styleLink).list ?? -1);
    return linked ? definitionOf(linked, true) : definition;
  };

  return {
    next(id, wanted, style) {
      const list = lists.get(id);
      const definition = list && definitionOf(list);
      if (!list || !definition) return "";
      const levelOf = (level: number) => list.levels.get(level) ?? definition.levels.get(level);
      const ofStyle = [...definition.levels].find(([, each]) => style !== null && each.style === style)?.[0];
      const at = wanted ?? ofStyle ?? 0;
      const level = levelOf(at);
      if (!level) return "";

      const numbers = counts.get(list.definition) ?? new Map<number, number>();
      counts.set(list.definition, numbers);
      const first = list.starts.get(at);
      const isFirst = !begun.has(`${String(id)} ${String(at)}`);
      begun.add(`${String(id)} ${String(at)}`);
      const last = numbers.get(at);
      const begins = last === undefined || (isFirst && first !== undefined);
      numbers.set(at, begins ? (first ?? level.start) : last + 1);
      for (const inner of numbers.keys()) {
        const restart = levelOf(inner)?.restart ?? inner;
        if (inner > at && at < restart) numbers.delete(inner);
      }
      if (level.format === "bullet") return "";
      const text = level.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
        const outer = Number(digit) - 1;
        const format = level.isLegal ? "decimal" : (levelOf(outer)?.format ?? "decimal");
        return counted(numbers.get(outer) ?? levelOf(outer)?.start ?? 1, format);
      });
      return level.hasBlank && /[\p{L}\p{N}]$/u.test(text) ? `${text} ` : text;
    },
  };
}

function readLists(xml: Uint8Array, definitions: Map<number, Definition>, lists: Map<number, List>): void {
  let definition: Definition | null = null;
  let list: List | null = null;
  let level: Level | null = null;
  let overridden = 0;
  readXml(xml, {
    open(name, attributes) {
      switch (name) {
        case "abstractNum":
          definition = { levels: new Map(), styleLink: null };
          definitions.set(numberIn(attributes, "abstractNumId") ?? -1, definition);
          return;
        case "numStyleLink":
          if (definition) definition.styleLink = attributeOf(attributes, "val") ?? null;
          return;
        case "num":
          list = { definition: -1, starts: new Map(), levels: new Map() };
          lists.set(numberIn(attributes, "numId") ?? -1, list);
          return;
        case "abstractNumId":
          if (list) list.definition = numberIn(attributes, "val") ?? -1;
          return;
        case "lvlOverride":
          overridden = numberIn(attributes, "ilvl") ?? 0;
          return;
        case "startOverride":
          list?.starts.set(overridden, numberIn(attributes, "val") ?? 1);
          return;
        case "lvl":
          level = { start: 0, format: "decimal", text: "", restart: null, isLegal: false, hasBlank: true, style: null };
          (list ?? definition)?.levels.set(numberIn(attributes, "ilvl") ?? 0, level);
          return;
      }
      if (!level) return;
      if (name === "start") level.start = numberIn(attributes, "val") ?? 0;
      else if (name === "numFmt") level.format = attributeOf(attributes, "val") ?? "decimal";
      else if (name === "lvlText") level.text = (attributeOf(attributes, "val") ?? "").slice(0, longestText);
      else if (name === "lvlRestart") level.restart = numberIn(attributes, "val");
      else if (name === "isLgl") level.isLegal = isSwitchedOn(attributes);
      else if (name === "suff") level.hasBlank = attributeOf(attributes, "val") !== "nothing";
      else if (name === "pStyle") level.style = attributeOf(attributes, "val") ?? null;
    },
    close(name) {
      if (name === "lvl") level = null;
      else if (name === "num") list = null;
      else if (name === "abstractNum") definition = null;
    },
  });
}
