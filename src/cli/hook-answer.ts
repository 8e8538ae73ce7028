/**
 * One hook call from payload to answer, for the process of the hook and for the resident alike: nothing
 * here belongs to a process, so that both say the same.
 */
import { isUtf8 } from "node:buffer";
import { isAbsolute } from "node:path";
import type { Adapter, PayloadProblem, Request } from "../adapters/types.js";
import { append } from "../ledger/append.js";
import { type Directories, directories } from "../ledger/paths.js";
import { entryOf, type Handled, type HookGuard, handle } from "./hook.js";
import { type ReadSettings, readSettings } from "./settings.js";

/** Where a call comes from; the process that answers it may have been started elsewhere. */
export interface CallPlace {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}

export interface AnswerOptions {
  readonly place: CallPlace;
  /** The person's, where they have been read for this call. */
  readonly settings?: ReadSettings;
  readonly approve: boolean;
  readonly loadGuard: (place: CallPlace, cwd: string | undefined) => Promise<HookGuard>;
  /** Runs a computation with a limit of time; throws when it takes longer. Absent: there is no limit. */
  readonly limited?: (run: () => void) => void;
  /**
   * Milliseconds that safety copies may take. Absent: none are made here, and a call that needs one is
   * rejected before anything is decided.
   */
  readonly copyTime?: () => number;
}

export interface Answered {
  readonly handled: Handled;
  /** For standard error, before the response. */
  readonly note: string;
}

export type ReadPayload =
  | { readonly request: Request | PayloadProblem }
  /** Not even text. */
  | { readonly problem: string };

export function readPayload(adapter: Adapter, bytes: Buffer): ReadPayload {
  // Making a decoder takes longer than all of its work here.
  if (!isUtf8(bytes)) return { problem: "the payload is not UTF-8" };
  const text = bytes.toString("utf8");
  return { request: adapter.readPayload(text.startsWith("\uFEFF") ? text.slice(1) : text) };
}

/** Rejects when the guard fails. */
export async function answerCall(
  adapter: Adapter,
  request: Request | PayloadProblem,
  { place, approve, loadGuard, limited, copyTime, ...given }: AnswerOptions,
): Promise<Answered> {
  const { settings, problem } = given.settings ?? readSettings(placesOf(place).config);
  const isClaude = adapter.name === "claude-code";
  const options = {
    approve: approve || (isClaude && settings.claudeCode.allow === "approve"),
    rewrite: settings.rewrite === "safer",
  };
  let guard: HookGuard | undefined;
  const load = async () => {
    if (guard !== undefined) return guard;
    const loaded = await loadGuard(place, request.cwd);
    guard = limited === undefined ? loaded : keepTime(loaded, limited);
    return guard;
  };
  const note = problem === undefined ? "" : `cerbash: ${problem}\n`;
  const answer = () => handle(adapter, request, load, place.home, options);
  if (settings.safetyCopy.mode === "off") return { handled: await answer(), note };
  const { answerWithCopy } = await import("./hook-copy.js");
  const copying = { place, settings: settings.safetyCopy, load, ...(copyTime && { copyTime }) };
  return { handled: await answerWithCopy(adapter, request, answer, copying), note };
}

/** The guard, made to keep the time: a timer cannot interrupt a decision that computes without end. */
function keepTime(guard: HookGuard, within: (run: () => void) => void): HookGuard {
  const { checkWrite, explain } = guard;
  return {
    check: (command, context) => guard.check(command, { ...context, within }),
    ...(checkWrite !== undefined && {
      checkWrite: (path, content, context, how) =>
        checkWrite.call(guard, path, content, { ...context, within }, how),
    }),
    ...(explain !== undefined && {
      explain: (command, context) => explain.call(guard, command, { ...context, within }),
    }),
  };
}

export function placesOf(place: CallPlace): Directories {
  return directories(place);
}

/** Records a call; what went wrong, as a line for standard error. Never throws. */
export function record(place: CallPlace, agent: string, handled: Handled): string {
  try {
    const { config, records } = placesOf(place);
    const { text } = readSettings(config).settings.ledger;
    const entry = entryOf(agent, handled, new Date().toISOString(), text);
    const problem = entry && append(records, entry);
    return problem === undefined ? "" : `cerbash: ${problem}\n`;
  } catch (error) {
    return `cerbash: no record was written: ${messageOf(error)}\n`;
  }
}

/** Paths that would mean something else in another process than that of the call. */
export function dependsOnProcess(request: Request | PayloadProblem, { env }: CallPlace): boolean {
  const isRelative = (path: string | undefined) =>
    path !== undefined && path !== "" && !isAbsolute(path);
  return isRelative(request.cwd) || isRelative(env.CLAUDE_PROJECT_DIR);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
