/** Which files of this machine an agent's installation is about. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import type { HookInstallation, InstallationWay } from "../adapters/installation-types.js";
import type { Machine } from "../ledger/paths.js";

export type Scope = "user" | "project";

/** The machine, and the folder whose project is meant. */
export interface Place extends Machine {
  readonly cwd: string;
}

export interface Target {
  readonly installation: HookInstallation;
  readonly way: InstallationWay;
  readonly scope: Scope;
  readonly path: string;
}

/** Every file that an install in this scope is about; none when the agent has none there. */
export function targetsOf(
  installation: HookInstallation,
  scope: Scope,
  place: Place,
): readonly Target[] {
  return installation.ways.flatMap((way) => {
    const path = pathOf(way, scope, place);
    if (path === undefined) return [];
    const every = way.format === "json" && way.every === true;
    const paths = every ? matching(path) : [path];
    return paths.map((one) => ({ installation, way, scope, path: one }));
  });
}

function pathOf({ paths }: InstallationWay, scope: Scope, place: Place): string | undefined {
  const { env, home, platform, cwd } = place;
  if (scope === "project") return paths.project && join(cwd, paths.project);
  const folder = paths.variable && env[paths.variable.name];
  // A relative one would move with the working directory.
  if (paths.variable && folder && isAbsolute(folder)) return join(folder, paths.variable.path);
  const own = platform === "win32" ? (paths.windows ?? paths.user) : paths.user;
  return own && join(home, own);
}

/** The files of a path whose last part is `*.ending`. */
function matching(path: string): string[] {
  const [folder = "", ending = ""] = path.split("*");
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(ending));
    return names.sort().map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Why the agent seems to be on the machine; undefined when it does not. */
export function traceOf({ detect }: HookInstallation, place: Place): string | undefined {
  for (const folder of detect.folders) {
    const path = join(place.home, folder);
    if (existsSync(path)) return path;
  }
  for (const program of detect.programs) {
    const path = onPath(program, place);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** A program as a shell would find it. */
export function onPath(program: string, { env, platform }: Place): string | undefined {
  const endings = platform === "win32" ? [".exe", ".cmd", ".ps1", ""] : [""];
  for (const folder of (env.PATH ?? "").split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    for (const ending of endings) {
      const path = join(folder, program + ending);
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats?.isFile() && (platform === "win32" || (stats.mode & 0o111) !== 0)) return path;
    }
  }
  return undefined;
}
