/** What unpacks the parts of a zip; the programs for Node are built with `inflate-node.ts` in its place. */
export { inflate } from "./inflate-anywhere";
