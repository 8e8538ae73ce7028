/** Names of the heads as options take them, and decisions as exit codes. */
import type { Head } from "../phases/engine.js";
import type { Verdict } from "../verdict/types.js";
import { UsageError } from "./io.js";
import { nearest } from "./nearest.js";

const heads: readonly Head[] = ["allowlist", "rules", "brain"];

/** `--phases a,b`. @example readHeads("allowlist,rules") // ["allowlist", "rules"] */
export function readHeads(list: string | undefined): readonly Head[] | undefined {
  if (list === undefined) return undefined;
  return list.split(",").map((name) => {
    const head = heads.find((known) => known === name.trim());
    if (head !== undefined) return head;
    const near = nearest(name, heads);
    const hint = near === undefined ? "" : `; did you mean ${near}?`;
    throw new UsageError(`cerbash: no such phase: ${name} (${heads.join(", ")})${hint}`);
  });
}

export const exitCodes = { allow: 0, ask: 1, deny: 2 } as const satisfies Record<
  Verdict["decision"],
  number
>;
