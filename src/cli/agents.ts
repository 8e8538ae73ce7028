/** The agents that a subcommand is about. */
import type { HookInstallation } from "../adapters/installation-types.js";
import { installations } from "../adapters/installations.generated.js";
import { type Scope, traceOf } from "../install/targets.js";
import { type Io, UsageError } from "./io.js";
import { nearest } from "./nearest.js";
import type { Options } from "./options.js";

export async function allInstallations(): Promise<readonly HookInstallation[]> {
  return Promise.all([...installations.values()].map((load) => load()));
}

/** The agents that were named; undefined when none was. */
export async function namedAgents(
  subcommand: string,
  { operands }: Pick<Options, "operands">,
): Promise<readonly HookInstallation[] | undefined> {
  if (operands.length === 0) return undefined;
  const found = new Map<string, HookInstallation>();
  for (const name of operands) {
    const load = installations.get(name);
    if (load === undefined) {
      const known = [...installations.keys()];
      const near = nearest(name, known);
      const hint = near === undefined ? "" : `; did you mean ${near}?`;
      throw new UsageError(
        `cerbash ${subcommand}: no such agent: ${name}${hint}\nAgents: ${known.join(", ")}`,
      );
    }
    found.set(name, await load());
  }
  return [...found.values()];
}

/** The agents that this machine has. */
export async function presentAgents(io: Io): Promise<readonly HookInstallation[]> {
  return (await allInstallations()).filter((one) => traceOf(one, io) !== undefined);
}

export function scopeOf(subcommand: string, options: Options): Scope {
  if (options.has("user") && options.has("project")) {
    throw new UsageError(`cerbash ${subcommand}: choose one of --user and --project`);
  }
  return options.has("project") ? "project" : "user";
}

/** Names of agents as a person reads them. @example listed(["a", "b", "c"]) // "a, b and c" */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
