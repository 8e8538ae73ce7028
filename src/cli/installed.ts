/** Where the guard is installed, for `status` and `doctor`. */
import type { HookInstallation } from "../adapters/installation-types.js";
import { type FileState, stateOf } from "../install/state.js";
import { type Target, targetsOf } from "../install/targets.js";
import { directories } from "../ledger/paths.js";
import type { Io } from "./io.js";
import { type Program, type SteadyProgram, startOf, steadyProgram } from "./own-program.js";

export interface InstalledFile {
  readonly target: Target;
  readonly state: FileState;
}

/** The files of one agent for the person and for the project in this directory. */
export function installedFiles(
  installation: HookInstallation,
  running: Program,
  io: Io,
): readonly InstalledFile[] {
  const program = programOf(running, io);
  const seen = new Set<string>();
  return (["user", "project"] as const).flatMap((scope) => {
    const isProject = scope === "project";
    // With and without `--approve` it is an install of this version.
    const starts = [[], ["--approve"]].map((args) =>
      startOf(program, io, installation, { isProject, args }),
    );
    // In the home directory both are the same.
    const targets = targetsOf(installation, scope, io).filter(({ path }) => !seen.has(path));
    for (const { path } of targets) seen.add(path);
    const { state } = directories(io);
    return targets.map((target) => ({ target, state: stateOf(target, starts, state) }));
  });
}

/** Also where it could not install itself: then what is installed is another copy's. */
export function programOf(running: Program, io: Io): SteadyProgram {
  try {
    return steadyProgram(running, io);
  } catch {
    return running;
  }
}
