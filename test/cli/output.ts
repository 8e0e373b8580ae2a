import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import type { FileOutput } from "../../src/cli/json";

const schema: unknown = JSON.parse(readFileSync("docs/check-output.schema.json", "utf8"));
const isFileOutput = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<FileOutput>(schema as object);

/** The lines of `nianbao check --json`, each held against the published schema. */
export function outputsOf(stdout: string): FileOutput[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const output: unknown = JSON.parse(line);
      if (!isFileOutput(output))
        throw new Error(`${JSON.stringify(isFileOutput.errors, null, 1)} in ${line.slice(0, 400)}`);
      return output;
    });
}
