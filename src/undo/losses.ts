/** From the effects of a plan to what it would lose on this machine. */
import type { PlannedCommand } from "../effects/plan.js";
import type { FileEffect, TargetClass } from "../effects/types.js";
import { absoluteOf } from "../policy/patterns.js";
import { gitLoss } from "./git-verbs.js";
import type { GitLoss, Losses, PathLoss } from "./types.js";

/** Nothing there is a file of this machine that could be kept. */
const NEVER: ReadonlySet<TargetClass> = new Set(["null", "device", "remote"]);
const BUILD: ReadonlySet<TargetClass> = new Set(["build", "cache"]);
/**
 * Programs that only take the name away. Others may write over the bytes first (`shred`), which a hard
 * link would share.
 */
const UNLINKS: ReadonlySet<string> = new Set([
  "rm",
  "rmdir",
  "unlink",
  "find",
  "fd",
  "fdfind",
  "git",
]);

/**
 * What the commands of a plan would lose, were they all to run.
 *
 * @example
 * lossesOf(guard.explain("rm -rf src").plan.commands, { cwd: "/work", home: "/home/a" }).paths
 * // [{ path: "/work/src", act: "delete", recursive: true, … }]
 */
export function lossesOf(
  commands: readonly PlannedCommand[],
  around: { readonly cwd: string; readonly home: string },
): Losses {
  const paths = new Map<string, PathLoss>();
  const git: GitLoss[] = [];
  const unknown = new Set<string>();
  for (const command of commands) {
    if (command.site.remote !== undefined || command.invocation?.help || command.invocation?.dryRun)
      continue;
    for (const effect of command.effects) {
      if (effect.kind !== "file" || NEVER.has(effect.target.class)) continue;
      const act = actOf(effect, command.program);
      if (act === undefined) continue;
      const path = absoluteOf(effect.target.path, around);
      if (!path.startsWith("/") || /[$`\uE000\uE001]/.test(path)) {
        unknown.add(`${effect.target.word.text}: not known before it runs`);
        continue;
      }
      const loss: PathLoss = {
        path,
        act,
        recursive: effect.recursive === true || effect.act === "sync-delete",
        names: act === "replace" ? sourceNames(command) : [],
        isBuild: BUILD.has(effect.target.class),
      };
      const before = paths.get(path);
      // Of two the one that needs more.
      if (before === undefined) paths.set(path, loss);
      else
        paths.set(path, {
          ...loss,
          act: before.act === "replace" ? "replace" : loss.act,
          recursive: before.recursive || loss.recursive,
          names: [...new Set([...before.names, ...loss.names])],
        });
    }
    const loss = gitLoss(command, around);
    if (loss !== undefined) git.push(loss);
  }
  return { paths: [...paths.values()], git, unknown: [...unknown] };
}

export function isEmpty({ paths, git, unknown }: Losses): boolean {
  return paths.length === 0 && git.length === 0 && unknown.length === 0;
}

function actOf({ act, careful }: FileEffect, program: string): PathLoss["act"] | undefined {
  if (careful === "trash" || careful === "new-only") return undefined;
  switch (act) {
    case "delete":
      return UNLINKS.has(program) ? "delete" : "replace";
    case "overwrite":
    case "truncate":
    case "sync-delete":
    case "raw-write":
    case "format":
      return "replace";
    default:
      return undefined;
  }
}

/** Names that things get when they are put into a directory: `mv a/b dir` makes `dir/b`. */
function sourceNames({ effects }: PlannedCommand): string[] {
  return effects
    .filter((effect): effect is FileEffect => effect.kind === "file")
    .filter(({ act }) => act === "read" || act === "move-away")
    .map(({ target }) => target.path.replace(/\/+$/, "").split("/").pop() ?? "")
    .filter((name) => name !== "" && name !== "." && name !== "..");
}
