/** What `nianbao check` says. */
export { cli } from "./cli";
export { files } from "./files";
export { rules } from "./rules";
