import manifest from "../../package.json" with { type: "json" };
import type { Run } from "./io.js";
import { readOptions } from "./options.js";

export const { version } = manifest;

export const run: Run = async (args, io) => {
  readOptions("version", args);
  await io.write(`${version}\n`);
  return 0;
};
