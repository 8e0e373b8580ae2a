/** The short names by which the tables of sentences call a field or a sum of fields. */
const places: Readonly<Record<string, string>> = {
  received: "t3.received.total",
  natural: "t3.received.natural",
  organisation: "t3.received.organisation",
  carriedIn: "t3.carriedIn.total",
  concluded: "t3.concluded.total",
  carriedOut: "t3.carriedOut.total",
  granted: "t3.granted.total",
  partial: "t3.partial.total",
  refused: "t3.refused",
  unavailable: "t3.unavailable",
  notProcessed: "t3.notProcessed",
  other: "t3.other",
  review: "t4.review.total",
  litigation: "t4.litigation",
  direct: "t4.direct.total",
  afterReview: "t4.afterReview.total",
  licensing: "t2.licensing.decisions",
  penalties: "t2.penalties.decisions",
  coercion: "t2.coercion.decisions",
  services: "t2.services.decisions",
  fees: "t2.fees.amount",
  procurement: "t2.procurement.projects",
};

/** What a line of a table states: `received 8, normative.issued 3`; nothing in a trap. */
export function placesNamed(states: string): readonly string[] {
  return states === "" ? [] : states.split(", ").map(placeNamed);
}

/** `received 8` to `t3.received.total 8`, `normative.issued 3` to `t2.normative.issued 3`. */
function placeNamed(stated: string): string {
  const [name = "", figure = ""] = stated.split(" ");
  const table = /^(?:review|litigation)\./u.test(name) ? "t4" : "t2";
  return `${places[name] ?? `${table}.${name}`} ${figure}`;
}
