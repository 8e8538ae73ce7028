/** The steps that reading a payload has in every adapter. */
import { type Fields, isFields, text } from "./fields.js";
import type { Call, Outcome, PayloadProblem } from "./types.js";

/** A payload as an object, or in words what is wrong with it. */
export function parsePayload(payload: string): Fields | string {
  if (payload.trim() === "") return "the payload is empty";
  let value: unknown;
  try {
    value = JSON.parse(payload);
  } catch {
    return "the payload is not JSON";
  }
  return isFields(value) ? value : "the payload is not a JSON object";
}

/** Names are the same to us whatever their case and whether `_` joins their words. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, "");
}

/**
 * The payload with these fields under these names, where a version of the agent spells them in another
 * way. A field that is there as it should be stays.
 *
 * @example withNames({ toolName: "Bash" }, ["tool_name"]).tool_name // "Bash"
 */
export function withNames(payload: Fields, names: readonly string[]): Fields {
  const missing = names.filter((name) => payload[name] === undefined);
  if (missing.length === 0) return payload;
  const there = new Map(Object.keys(payload).map((key) => [plain(key), key]));
  const found = missing.flatMap((name) => {
    const key = there.get(plain(name));
    return key === undefined ? [] : [[name, payload[key]] as const];
  });
  return found.length === 0 ? payload : { ...payload, ...Object.fromEntries(found) };
}

/**
 * The event under the name that the adapter knows it by, or as it stands there. A payload without one is
 * taken for the gate's, which checks it; undefined for a name that is no text.
 *
 * @param known the events that the adapter tells apart; the first is the gate
 */
export function eventNamed(name: unknown, known: readonly [gate: string, ...string[]]) {
  if (name === undefined || name === null) return known[0];
  if (typeof name !== "string" || name === "") return undefined;
  return known.find((event) => plain(event) === plain(name)) ?? name;
}

/** The fields that agents with Claude Code's protocol send. */
export const claudeNames = [
  "hook_event_name",
  "session_id",
  "tool_name",
  "tool_input",
  "tool_use_id",
  "tool_response",
] as const;

/**
 * The facts that are there.
 *
 * @example callOf("PreToolUse", { cwd: "/p", session: undefined }) // { event: "PreToolUse", cwd: "/p" }
 */
export function callOf(
  event: string,
  facts: { readonly [name in Exclude<keyof Call, "event" | "source">]?: string | undefined },
): Call {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return { event, ...Object.fromEntries(known) };
}

/** The facts that agents with Claude Code's field names send. */
export function commonFacts(payload: Fields) {
  return {
    session: text(payload, "session_id"),
    toolUseId: text(payload, "tool_use_id"),
    tool: text(payload, "tool_name"),
    cwd: text(payload, "cwd"),
    subagent: text(payload, "agent_type") ?? text(payload, "agent_id"),
  };
}

export function problem(call: Call, decision: "ask" | "deny", reason: string): PayloadProblem {
  return { ...call, kind: "problem", decision, reason };
}

/** A failed command's error text begins with a line `Exit code N`. */
export function exitCodeIn(error: string | undefined): number | undefined {
  const digits = /^Exit code (\d{1,5})\b/.exec(error ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** An outcome with the figures that are known. */
export function outcomeOf(
  status: Outcome["status"],
  exitCode?: number | undefined,
  ms?: number | undefined,
): Outcome {
  return {
    status,
    ...(exitCode !== undefined && { exitCode }),
    ...(ms !== undefined && { ms }),
  };
}
