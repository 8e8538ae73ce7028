/** Where distributions come from and whose signature counts: `distribution.json`. */
import { readFileSync, statSync } from "node:fs";
import { isKey } from "./keys.js";
import { NAME } from "./manifest.js";

export interface DistributionSettings {
  /** A directory, `https://…`, or `git+https://…#BRANCH:FOLDER`. */
  readonly from: string;
  /** Public keys; one of them must have signed. */
  readonly keys: readonly string[];
  /** Only distributions of this name; absent: of the first that is installed. */
  readonly name: string | undefined;
  /** Hours between looks by the resident. */
  readonly everyHours: number;
}

/** The settings, or what is wrong with them. */
export function readDistributionSettings(path: string): DistributionSettings | string {
  const bad = (why: string) => `${path} is not used: ${why}`;
  let value: unknown;
  try {
    const { mode } = statSync(path);
    if (process.platform !== "win32" && (mode & 0o022) !== 0)
      return bad("others may write to it; chmod 644 it");
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    return bad(error instanceof SyntaxError ? "it is not JSON" : "it cannot be read");
  }
  if (typeof value !== "object" || value === null) return bad("it is no object");
  const { from, keys, name, everyHours = 6 } = value as Record<string, unknown>;
  if (typeof from !== "string" || from === "") return bad('"from" does not say where from');
  if (!Array.isArray(keys) || keys.length === 0 || !keys.every(isKey))
    return bad('"keys" is no list of keys (ed25519:…)');
  if (name !== undefined && !(typeof name === "string" && NAME.test(name)))
    return bad('"name" is no name');
  if (typeof everyHours !== "number" || !(everyHours >= 0.1 && everyHours <= 8760))
    return bad('"everyHours" is not a number from 0.1 to 8760');
  return { from, keys, name, everyHours };
}
