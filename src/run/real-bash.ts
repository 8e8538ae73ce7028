import { accessSync, constants } from "node:fs";

/** Not by PATH or a variable: the environment of an agent's command is not to choose the shell. */
const PLACES = [
  "/bin/bash",
  "/usr/bin/bash",
  "/usr/local/bin/bash",
  "/opt/homebrew/bin/bash",
  "/run/current-system/sw/bin/bash",
];

/** The path of a real bash; undefined where there is none in the usual places. */
export function realBash(): string | undefined {
  return PLACES.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
