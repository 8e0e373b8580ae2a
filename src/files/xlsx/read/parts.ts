import type { DefinedName, Sheet } from "../../../book/book";
import { withoutSign } from "./cell-formulas";
import { FileError } from "../../file-error";
import { isOn, readXml, type Attributes } from "../../xml/xml";
import { unpack, type Zip, type ZipEntry } from "../../zip/zip";

/** A sheet as the workbook part lists it; `part` is `null` for what has no cells (chart, dialog and macro sheets). */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly part: ZipEntry | null;
}

/** The parts of a workbook, found by their relationships. */
export interface WorkbookParts {
  readonly workbook: ZipEntry;
  readonly sheets: readonly SheetEntry[];
  /** The place among `sheets` of the one in front. */
  readonly activeTab: number;
  readonly sharedStrings: ZipEntry | null;
  readonly styles: ZipEntry | null;
  readonly calcChain: ZipEntry | null;
  readonly names: readonly DefinedName[];
  /** Dates count from 1904. */
  readonly is1904: boolean;
  /** The writer did not calculate: stored results are no results. */
  readonly mustRecalculate: boolean;
}

export interface Relationship {
  readonly id: string;
  /** The last word of the type: the transitional and the strict namespace differ before it. */
  readonly type: string;
  readonly target: string;
}

/**
 * Finds the parts of a workbook.
 * @throws FileError `unsupported` for a sound package of another kind, `unreadable` where a part is missing
 */
export function findParts(zip: Zip): WorkbookParts {
  const mimetype = zip.get("mimetype");
  if (mimetype && new TextDecoder().decode(unpack(mimetype)).startsWith("application/vnd.oasis"))
    throw new FileError("unsupported", "an OpenDocument file");
  partOf(zip, "[Content_Types].xml");
  const main = relationshipsOf(zip, "").find((each) => each.type === "officeDocument");
  if (!main) throw new FileError("unreadable", "the package names no main part");
  if (/\.bin$/iu.test(main.target)) throw new FileError("unsupported", "a binary workbook (.xlsb)");
  const workbook = partOf(zip, main.target);
  const content = readWorkbookPart(workbook);
  const relationships = relationshipsOf(zip, workbook.name);
  const partOfType = (type: string): ZipEntry | null => {
    const found = relationships.find((each) => each.type === type);
    return found ? (zip.get(found.target.toLowerCase()) ?? null) : null;
  };
  const byId = new Map(relationships.map((each) => [each.id, each]));
  const sheets = content.sheets.map(({ name, visibility, id }) => {
    const relationship = byId.get(id);
    const part = relationship?.type === "worksheet" ? (zip.get(relationship.target.toLowerCase()) ?? null) : null;
    // An old macro sheet names no part; a hidden sheet whose part is lost is passed over, as other programs do.
    const mayLack = id === "" || visibility !== "visible" || (relationship && relationship.type !== "worksheet");
    if (!part && !mayLack) throw new FileError("unreadable", `sheet ${name} has no part`);
    return { name, visibility, part };
  });
  const sheetParts = sheets.flatMap(({ part }) => part ?? []);
  if (new Set(sheetParts).size < sheetParts.length) throw new FileError("unreadable", "two sheets share a part");
  return {
    workbook,
    sheets,
    activeTab: content.activeTab,
    sharedStrings: partOfType("sharedStrings"),
    styles: partOfType("styles"),
    calcChain: partOfType("calcChain"),
    names: content.names.map(({ localSheet, ...name }) => ({
      ...name,
      sheet: localSheet === null ? null : (sheets[localSheet]?.name ?? null),
    })),
    is1904: content.is1904,
    mustRecalculate: content.mustRecalculate,
  };
}

/** The part of the relationships of a part; "" is the package itself. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part to other parts; "" is the package itself. */
export function relationshipsOf(zip: Zip, part: string): Relationship[] {
  const found: Relationship[] = [];
  readXml(unpack(partOf(zip, relationshipsName(part))), {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External" || Target === undefined) return;
      found.push({
        id: Id ?? "",
        type: Type?.slice(Type.lastIndexOf("/") + 1) ?? "",
        target: nameInZip(zip, resolveTarget(part, Target)),
      });
    },
  });
  return found;
}

/** A part's name as the package has it: some programs write %E8%A1%A8 in the target and 表 in the package. */
function nameInZip(zip: Zip, target: string): string {
  if (zip.has(target.toLowerCase()) || !/%[\dA-F]{2}/iu.test(target)) return target;
  try {
    const name = decodeURIComponent(target);
    return zip.has(name.toLowerCase()) ? name : target;
  } catch {
    return target;
  }
}

/** A relationship's target as a part name: absolute ("/xl/styles.xml") or relative to the part's folder. */
export function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const folders = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "." && step !== "") folders.push(step);
  }
  return folders.join("/");
}

/** @throws FileError `unreadable` where the part is missing */
export function partOf(zip: Zip, name: string): ZipEntry {
  const entry = zip.get(name.toLowerCase());
  if (!entry) throw new FileError("unreadable", `the part ${name} is missing`);
  return entry;
}

interface WorkbookContent {
  sheets: { name: string; visibility: Sheet["visibility"]; id: string }[];
  activeTab: number;
  names: { name: string; refersTo: string; isVisible: boolean; localSheet: number | null }[];
  is1904: boolean;
  mustRecalculate: boolean;
}

function readWorkbookPart(part: ZipEntry): WorkbookContent {
  const content: WorkbookContent = {
    sheets: [],
    activeTab: 0,
    names: [],
    is1904: false,
    mustRecalculate: false,
  };
  let isRoot = true;
  let definedName: WorkbookContent["names"][number] | null = null;
  readXml(unpack(part), {
    open(name, attributes, namespaceOf) {
      if (isRoot && name !== "workbook") throw new FileError("unsupported", `the package's main part is a ${name}`);
      isRoot = false;
      if (name === "sheet") {
        const { state } = attributes;
        content.sheets.push({
          name: attributes["name"] ?? "",
          visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
          id: relationshipOf(attributes, namespaceOf),
        });
      } else if (name === "definedName") {
        const local = attributes["localSheetId"];
        definedName = {
          name: attributes["name"] ?? "",
          refersTo: "",
          isVisible: !isOn(attributes["hidden"]),
          localSheet: local === undefined ? null : Number(local),
        };
      } else if (name === "workbookPr") content.is1904 = isOn(attributes["date1904"]);
      else if (name === "workbookView") content.activeTab = Number(attributes["activeTab"] ?? 0);
      else if (name === "calcPr") content.mustRecalculate = isOn(attributes["fullCalcOnLoad"]);
    },
    text(text) {
      if (definedName) definedName.refersTo += text;
    },
    close(name) {
      if (name === "definedName" && definedName) {
        content.names.push({ ...definedName, refersTo: `=${withoutSign(definedName.refersTo)}` });
        definedName = null;
      }
    },
  });
  return content;
}

/** The id of the relationship that an element names, by an attribute that most programs write as `r:id`. */
function relationshipOf(attributes: Attributes, namespaceOf: (prefix: string) => string): string {
  const name = Object.keys(attributes).find(
    (each) => each.endsWith(":id") && namespaceOf(each.slice(0, -":id".length)).endsWith("/relationships"),
  );
  return (name === undefined ? undefined : attributes[name]) ?? "";
}
