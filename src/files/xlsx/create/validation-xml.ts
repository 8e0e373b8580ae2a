import { formatArea } from "../../../book/address";
import type { Message, Validation } from "../../../book/new-sheet";
import { elementXml, escapeText } from "../../xml/xml-write";

/** One rule of what may be typed into cells. */
export function validationXml({ areas, accepts, prompt, refusal }: Validation): string {
  return elementXml(
    "dataValidation",
    {
      type: accepts.kind === "anything" ? undefined : accepts.kind,
      operator: "to" in accepts && accepts.to === null ? "greaterThanOrEqual" : undefined,
      allowBlank: 1,
      showInputMessage: prompt ? 1 : undefined,
      showErrorMessage: accepts.kind === "anything" ? undefined : 1,
      ...messageAttributes("error", refusal),
      ...messageAttributes("prompt", prompt),
      sqref: areas.map(formatArea).join(" "),
    },
    ...conditionOf(accepts).map((formula, i) => elementXml(`formula${String(i + 1)}`, {}, escapeText(formula))),
  );
}

/** A list's items stand in one text of 255 characters at most. */
function conditionOf(accepts: Validation["accepts"]): readonly string[] {
  switch (accepts.kind) {
    case "anything":
      return [];
    case "list":
      return [`"${accepts.items.join(",").replaceAll('"', '""')}"`];
    default:
      return [accepts.from, accepts.to].flatMap((bound) => bound?.toString() ?? []);
  }
}

function messageAttributes(name: "error" | "prompt", message: Message | undefined): Record<string, string> {
  if (!message) return {};
  return { [`${name}Title`]: message.title.slice(0, 32), [name]: message.text.slice(0, 255) };
}
