/** How much of the guard is in an agent's settings. */
import type { HookStart } from "../adapters/installation-types.js";
import { formOf, installedText, isOwnFile, isUntouched } from "./changes.js";
import { ownEntries } from "./json-entries.js";
import {
  type Backup,
  backupFolder,
  readBackup,
  readSettingsFile,
  SettingsError,
  textOf,
} from "./settings-file.js";
import type { Target } from "./targets.js";
import { hasBlock } from "./toml-block.js";

export type FileState =
  | { readonly kind: "absent" }
  | {
      readonly kind: "installed";
      readonly text: string;
      /** The entries are not those that an install would make now. */
      readonly isOutdated: boolean;
      /** What an install noted, when nobody changed the file since. */
      readonly backup?: Backup;
    }
  | { readonly kind: "broken"; readonly why: string };

/** Never throws: what is wrong with the file is the answer. */
export function stateOf(target: Target, starts: readonly HookStart[], state: string): FileState {
  try {
    const file = readSettingsFile(target.path);
    const text = textOf(file);
    if (text === undefined || text.trim() === "" || !isOurs(target, text))
      return { kind: "absent" };
    const backup = readBackup(backupFolder(state, target.installation.agent, file.real));
    const isCurrent = starts.some((start) => installedText(target, text, start) === text);
    return {
      kind: "installed",
      text,
      isOutdated: !isCurrent,
      ...(backup !== undefined && isUntouched(file, backup) && { backup }),
    };
  } catch (error) {
    if (error instanceof SettingsError) return { kind: "broken", why: error.message };
    throw error;
  }
}

function isOurs(target: Target, text: string): boolean {
  if (target.way.format === "json") return ownEntries(text, formOf(target)).size > 0;
  if (target.way.format === "toml") return hasBlock(text);
  return isOwnFile(text, target.installation.agent);
}
