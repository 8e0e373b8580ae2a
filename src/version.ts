import about from "../package.json";

/** What this program is: shown to people, and sent on with what went wrong in it. */
export const program = { name: about.name, version: about.version, license: about.license };
