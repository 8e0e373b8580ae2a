import { readXml } from "../xml/xml";
import { attributeOf, isSwitchedOn, numberIn } from "./attributes";

/** Which list a paragraph belongs to, as far as it says so itself. */
export interface ListPlace {
  readonly list: number | null;
  readonly level: number | null;
}

/** What counts of a style for the text. */
export interface Style extends ListPlace {
  readonly isHidden: boolean | null;
}

const noStyle: Style = { list: null, level: null, isHidden: null };

/** The styles of a document by their ids, each with what it has from the style that it is based on. */
export interface Styles {
  /** @param id `null` = the default paragraph style */
  styleOf(id: string | null): Style;
}

interface OwnStyle {
  readonly basedOn: string | null;
  readonly own: Style;
}

/** So many styles may be based on each other. */
const longestChain = 20;

/**
 * Reads the part of the styles.
 * @throws FileError `unreadable`
 */
export function readStyles(xml: Uint8Array | null): Styles {
  const styles = new Map<string, OwnStyle>();
  let usual: string | null = null;
  let id = "";
  let basedOn: string | null = null;
  let own: Style = noStyle;
  if (xml)
    readXml(xml, {
      open(name, attributes) {
        switch (name) {
          case "style":
            id = attributeOf(attributes, "styleId") ?? "";
            basedOn = null;
            own = noStyle;
            if (
              attributeOf(attributes, "type") === "paragraph" &&
              /^(?:1|true|on)$/u.test(attributeOf(attributes, "default") ?? "")
            )
              usual = id;
            return;
          case "basedOn":
            basedOn = attributeOf(attributes, "val") ?? null;
            return;
          case "numId":
            own = { ...own, list: numberIn(attributes, "val") };
            return;
          case "ilvl":
            own = { ...own, level: numberIn(attributes, "val") };
            return;
          case "vanish":
            own = { ...own, isHidden: isSwitchedOn(attributes) };
        }
      },
      close(name) {
        if (name === "style") styles.set(id, { basedOn, own });
      },
    });
  const styleOf = (wanted: string | null, chain = 0): Style => {
    const style = wanted === null ? undefined : styles.get(wanted);
    if (!style || chain > longestChain) return noStyle;
    const base = styleOf(style.basedOn, chain + 1);
    return {
      list: style.own.list ?? base.list,
      level: style.own.level ?? base.level,
      isHidden: style.own.isHidden ?? base.isHidden,
    };
  };
  return { styleOf: (wanted) => styleOf(wanted ?? usual) };
}
