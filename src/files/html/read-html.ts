import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from "parse5";
import type { Book } from "../../book/book";
import { bookOfDocument } from "../document/document-book";
import { FileError } from "../file-error";
import { limits } from "../limits";
import { decodeText } from "../text/decode-text";
import { htmlBlocks } from "./html-blocks";
import { requireShortTags } from "./tag-length";

/**
 * Reads a web page as a document. Nothing that it refers to is fetched, none of its scripts runs.
 * @throws FileError
 */
export function readHtml(bytes: Uint8Array): Book {
  if (bytes.length > limits.htmlBytes) throw new FileError("tooLarge", `a page of ${String(bytes.length)} bytes`);
  return bookOfDocument(htmlBlocks(parsed(decodeText(bytes, declaredEncoding(bytes)))));
}

/** The encoding that a page declares in its first bytes, by a meta element or as XML. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const encoding =
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/iu.exec(start)?.[1] ??
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/iu.exec(start)?.[1];
  // A declaration that can be read as it stands is not in UTF-16, whatever it says.
  return encoding === undefined || /^utf-?16/iu.test(encoding) ? null : encoding;
}

function parsed(html: string): DefaultTreeAdapterMap["document"] {
  requireFewMarks(html);
  requireShortTags(html);
  return parse(html, { treeAdapter: cappedAdapter() });
}

function requireFewMarks(html: string): void {
  let marks = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1))
    if (++marks > limits.htmlMarks) throw new FileError("tooLarge", "a page of too many tags");
}

/** Builds the tree as parse5 does, to a depth and a number of nodes that an honest page stays under. */
function cappedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let nodes = 0;
  let depth = 0;
  const count = () => {
    if (++nodes > limits.htmlNodes) throw new FileError("tooLarge", "a page of too many elements");
  };
  return {
    ...defaultTreeAdapter,
    createElement(...element) {
      count();
      return defaultTreeAdapter.createElement(...element);
    },
    createCommentNode(data) {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    onItemPush() {
      if (++depth > limits.htmlDepth) throw new FileError("unreadable", "a page nested too deep");
    },
    onItemPop() {
      depth--;
    },
  };
}
