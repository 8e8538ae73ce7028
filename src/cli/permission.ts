/** Giving a permission: what it would be for, and whether a person wants it. */
import { randomInt } from "node:crypto";
import { surroundingsSync } from "../context/node.js";
import { createGuard, type Explanation } from "../guard.js";
import { directories } from "../ledger/paths.js";
import { keyOf, widened } from "../policy/permissions.js";
import { addGrant } from "../policy/store-node.js";
import type { Grant, GrantKey, PermittedLine, PolicySet } from "../policy/types.js";
import { agentVariables } from "./agent-variables.js";
import { type Io, UsageError } from "./io.js";
import { policyFor } from "./policy-guard.js";
import { visible } from "./terminal.js";

/** The answer on a command by its text and the policies that hold where it would run. */
export function explanationOf(
  command: string,
  policy: { readonly policy?: PolicySet },
  cwd: string,
  io: Io,
  session?: string,
): Explanation {
  const around = surroundingsSync(cwd, io.env);
  const context = { cwd, home: io.home, ...(session !== undefined && { session }) };
  return createGuard({ around, ...policy }).explain(command, context);
}

export interface Wish {
  readonly command: string;
  readonly cwd: string;
  readonly scope: Grant["scope"];
  /** Belongs to the scope `session`. */
  readonly session?: string;
  /** Milliseconds since 1970. */
  readonly expires?: number;
  /** Also for everything below the paths. */
  readonly below?: boolean;
}

/** What a permission would be for, or in words why there can be none. */
export async function permissionFor(wish: Wish, io: Io): Promise<readonly GrantKey[] | string> {
  const { command, cwd, below } = wish;
  const held = await policyFor(io, cwd);
  const { plan, opinions } = explanationOf(command, held, cwd, io, wish.session);
  const around = { cwd, home: io.home };
  const stopped = new Set(
    opinions.filter(({ opinion }) => opinion !== "allow").map(({ commandId }) => commandId),
  );
  if (stopped.size === 0) return "this is allowed already";
  if (stopped.has(-1)) return "the line as a whole is stopped, which no permission changes";
  const keys: GrantKey[] = [];
  for (const planned of plan.commands) {
    if (!stopped.has(planned.id)) continue;
    const key = keyOf(planned, around);
    if (key === undefined) {
      return `${planned.program || command} cannot be permitted, since part of it is known only when it runs`;
    }
    keys.push(below === true ? widened(key) : key);
  }
  return (await wouldHold(wish, keys, held.policy, io))
    ? keys
    : "a rule that no permission changes stops it";
}

/** Whether the command runs with the permission. */
async function wouldHold(
  { command, cwd, scope, session }: Wish,
  keys: readonly GrantKey[],
  held: PolicySet | undefined,
  io: Io,
): Promise<boolean> {
  const given = keys.map((key, n) => ({
    id: `wished-${n}`,
    scope,
    key,
    ...(session !== undefined && { session }),
  }));
  const policy: PolicySet = {
    layers: [],
    degraded: [],
    time: () => Date.now(),
    ...held,
    grants: [...(held?.grants ?? []), ...given],
  };
  return explanationOf(command, { policy }, cwd, io, session).verdict.decision === "allow";
}

/** Writes the permission down. */
export function give(
  { scope, session, expires }: Wish,
  keys: readonly GrantKey[],
  io: Io,
): readonly Grant[] {
  const { state } = directories(io);
  return keys.map((key) =>
    addGrant(state, {
      scope,
      key,
      given: new Date().toISOString(),
      ...(expires === undefined ? {} : { expires }),
      ...(session === undefined ? {} : { session }),
    }),
  );
}

/**
 * Writes down a permission for a line of which only the redacted text is known; never for good, since what is not shown may be
 * another thing each time.
 */
export function giveLine(
  { cwd, scope, session, expires }: Wish,
  line: PermittedLine,
  io: Io,
): Grant {
  const key: GrantKey = {
    program: line.text,
    verb: "",
    options: [],
    operands: [],
    paths: [],
    effects: [],
    assignments: [],
    where: cwd,
    site: "",
    input: "",
  };
  return addGrant(directories(io).state, {
    scope,
    key,
    line,
    given: new Date().toISOString(),
    ...(expires === undefined ? {} : { expires }),
    ...(session === undefined ? {} : { session }),
  });
}

/** What a permission is for, on one line. */
export function keyText(key: GrantKey): string {
  const words = [...key.assignments, key.program, key.verb, ...key.options, ...key.operands];
  const paths = key.paths.map(
    ({ act, path, scope }) => `${act} ${scope === "below" ? "below " : ""}${path}`,
  );
  return [
    words.filter((word) => word !== "").join(" "),
    ...paths,
    `in ${key.where}`,
    ...(key.site === "" ? [] : [key.site]),
  ].join(", ");
}

/** Without letters that look alike. */
const letters = "abcdefghkmnprstuvwxyz";
const wordLength = 5;

/**
 * Whether a person at a terminal says yes, by typing a word that is shown only now. `y` would be typed
 * by `yes`, and by whoever is in a hurry. Throws a {@link UsageError} where no person can be. What this
 * does not stop is in docs/threat-model.md.
 */
export async function isWanted(question: string, io: Io): Promise<boolean> {
  const agent = agentVariables.find((name) => io.env[name]);
  if (agent !== undefined) {
    throw new UsageError(
      `cerbash: only a person may do this, and this shell is an agent's (${agent} is set); use a terminal of your own`,
    );
  }
  if (!io.isInputTerminal || !io.isOutputTerminal) {
    throw new UsageError("cerbash: only a person may do this; run it in a terminal");
  }
  const word = Array.from({ length: wordLength }, () => letters[randomInt(letters.length)]).join(
    "",
  );
  const typed = await io.question(`${visible(question)} Type ${word} to say yes: `);
  return typed.trim().toLowerCase() === word;
}
