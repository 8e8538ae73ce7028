/**
 * Where nothing is known of the project, `cd ~/work/app && …` tells where the agent works: names
 * seen from there are judged as the project's own.
 */

import { isEverything } from "../../../effects/glob.js";
import type { PlannedCommand } from "../../../effects/plan.js";
import type { FileEffect } from "../../../effects/types.js";
import type { RuleContext } from "../../types.js";

const HOME = /^(~[^/]*|\/(home|Users)\/[^/]+|\/root)(\/|$)/;
/** Directories of the person or the machine in which nobody keeps a project's root. */
const NO_PROJECT =
  /^(\..*|Library|Documents|Desktop|Downloads|Pictures|Music|Videos|Movies|Public|AppData|snap|mail|Mail|srv|var|mnt|media|opt|data|backups?|volumes?|Volumes|storage|etc|usr)$/;

function projectBelow(path: string): boolean {
  const inHome = HOME.test(path);
  const parts = path
    .replace(HOME, "")
    .split("/")
    .filter((part) => part !== "");
  const first = parts[0];
  if (first === undefined || parts.some(isEverything)) return false;
  return !NO_PROJECT.test(first) && (inHome || parts.length >= 2);
}

function knowsProject(context: RuleContext): boolean {
  return context.around.cwd !== undefined || context.around.projectRoot !== undefined;
}

/** The target is named from a directory that the text went to as one goes to a project. */
export function isInVisited(
  effect: FileEffect,
  command: PlannedCommand,
  context: RuleContext,
): boolean {
  const { path: cwd } = command.cwd;
  const { word } = effect.target;
  if (knowsProject(context) || cwd === undefined || !/^[/~]/.test(cwd)) return false;
  return !/^[/~]|(^|\/)\.\.(\/|$)/.test(word.text) && projectBelow(cwd);
}

/** The visited directory itself, or everything in it. */
export function isVisitedItself(effect: FileEffect): boolean {
  return effect.target.word.text
    .split("/")
    .every((part) => part === "" || part === "." || isEverything(part));
}

/** Named in full, deep enough below a home to be a project's. */
export function isDeepInHome(effect: FileEffect, context: RuleContext): boolean {
  const { path, word } = effect.target;
  if (knowsProject(context) || word.glob || !HOME.test(path)) return false;
  const parts = path.replace(HOME, "").split("/");
  return parts.length >= 3 && projectBelow(path);
}
