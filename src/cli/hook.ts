/**
 * `cerbash hook AGENT`: one payload in, the agent's own response out. Whatever happens, the answer
 * is the agent's allow, ask or deny; a call that cannot be checked is denied, in time.
 */
import { failure } from "../adapters/failure.js";
import type {
  Adapter,
  Call,
  CommandRequest,
  PayloadProblem,
  Request,
  Response,
  Rewrite,
  WrittenFile,
} from "../adapters/types.js";
import type { CheckContext, Explanation } from "../guard.js";
import { fullText, recordText } from "../ledger/record-text.js";
import { summary } from "../ledger/summary.js";
import type { LedgerEntry } from "../ledger/types.js";
import type { Verdict } from "../verdict/types.js";

/** The part of a guard that a hook call needs. It keeps the time by {@link CheckContext.within}. */
export interface HookGuard {
  check(command: string, context: CheckContext): Promise<Verdict>;
  /** Decides on a file that a tool writes; a guard without it leaves that to the agent. */
  checkWrite?(
    path: string,
    content: string,
    context: CheckContext,
    how: "whole" | "edit",
  ): Promise<Verdict> | Verdict;
  /** How a verdict comes about; without it no command is rewritten. */
  explain?(command: string, context: CheckContext): Explanation;
}

export interface Handled {
  readonly request: Request | PayloadProblem;
  readonly verdict?: Verdict;
  /** What the agent was told to run in place of the command that the verdict is about. */
  readonly rewrite?: Rewrite;
  readonly response: Response;
}

export interface HandleOptions {
  /** Say aloud that a safe command may run. */
  readonly approve?: boolean;
  /** Put a safer command in place of a denied one, where there is one and the agent takes it. */
  readonly rewrite?: boolean;
}

/** Answers a call. The guard is loaded only for one that needs it; rejects only when it fails. */
export async function handle(
  adapter: Adapter,
  request: Request | PayloadProblem,
  loadGuard: () => Promise<HookGuard>,
  home: string,
  { approve = false, rewrite = false }: HandleOptions = {},
): Promise<Handled> {
  switch (request.kind) {
    case "problem":
      return refusal(adapter, request, request.reason, request.decision);
    case "command": {
      const guard = await loadGuard();
      const context = contextOf(request, home);
      const verdict = await callVerdict(guard, request, context);
      if (rewrite && verdict.decision === "deny") {
        const rewritten = await rewrittenCall(adapter, request, guard, context);
        if (rewritten !== undefined) return { request, verdict, ...rewritten };
      }
      // What is only observed is let through, and not approved: the agent's own prompt stays.
      const isSafe = (verdict.observed?.decision ?? "allow") === "allow";
      const response = adapter.writeVerdict(request, verdict, { approve: approve && isSafe });
      return { request, verdict, response };
    }
    case "write": {
      const guard = await loadGuard();
      const context = contextOf(request, home);
      const verdict = await filesVerdict(guard, request.files, context);
      if (verdict === undefined) return { request, response: adapter.writeNothing(request) };
      // Never approved: that a path is harmless does not make an edit good.
      return { request, verdict, response: adapter.writeVerdict(request, verdict) };
    }
    default:
      return { request, response: adapter.writeNothing(request) };
  }
}

/**
 * The answer with a safer command, which is judged like any other. Undefined when there is none, when
 * it is denied too, or when the agent cannot be told.
 */
async function rewrittenCall(
  adapter: Adapter,
  request: CommandRequest,
  guard: HookGuard,
  context: CheckContext,
): Promise<Pick<Handled, "rewrite" | "response"> | undefined> {
  // Only where the command stands in the agent's own field just as it was judged.
  const { command, source } = request;
  if (guard.explain === undefined || source?.input[source.field] !== command) return undefined;
  const { safer } = await import("../rewrite/safer.js");
  const rewrite = safer(guard.explain(command, context));
  if (rewrite === undefined) return undefined;
  const verdict = await guard.check(rewrite.command, context);
  if (verdict.decision === "deny" || !adapter.takesRewrite?.(request, verdict.decision))
    return undefined;
  return { rewrite, response: adapter.writeVerdict(request, verdict, { rewrite }) };
}

/** A call of an unknown tool may write files beside running commands. */
async function callVerdict(
  guard: HookGuard,
  request: CommandRequest,
  context: CheckContext,
): Promise<Verdict> {
  const verdict = await commandVerdict(guard, request, context);
  const { files } = request;
  const written = files && (await filesVerdict(guard, files, context));
  return written === undefined ? verdict : stricter(verdict, written);
}

/** Commands of one call are judged together, since one leads to the next, and each alone. */
async function commandVerdict(
  guard: HookGuard,
  { command, parts = [] }: CommandRequest,
  context: CheckContext,
): Promise<Verdict> {
  let verdict = await guard.check(command, context);
  for (const part of parts) verdict = stricter(verdict, await guard.check(part, context));
  return verdict;
}

async function filesVerdict(
  guard: HookGuard,
  files: readonly WrittenFile[],
  context: CheckContext,
): Promise<Verdict | undefined> {
  if (guard.checkWrite === undefined) return undefined;
  let verdict: Verdict | undefined;
  for (const { path, content, edit } of files) {
    const next = await guard.checkWrite(path, content, context, edit === true ? "edit" : "whole");
    verdict = verdict === undefined ? next : stricter(verdict, next);
  }
  return verdict;
}

const ranks = { allow: 0, ask: 1, deny: 2 } as const;

/** The stricter of two verdicts; of equals the one that would be stricter or that nobody claimed. */
function stricter(a: Verdict, b: Verdict): Verdict {
  const rank = ({ decision, observed, phase }: Verdict) =>
    ranks[decision] * 100 +
    ranks[observed?.decision ?? decision] * 10 +
    (phase === "default" || phase === "error" ? 1 : 0);
  return rank(b) > rank(a) ? b : a;
}

/** The answer when no decision was possible. */
export function refusal(
  adapter: Adapter,
  request: Request | PayloadProblem,
  reason: string,
  decision: "ask" | "deny" = "deny",
): Handled {
  const verdict = failure(decision, reason);
  return { request, verdict, response: adapter.writeVerdict(request, verdict) };
}

function contextOf({ cwd, session }: Call, home: string): CheckContext {
  return { home, ...(cwd !== undefined && { cwd }), ...(session !== undefined && { session }) };
}

/** Names come from outside too, and a record is one short line. */
const longestName = 200;

/**
 * What the ledger keeps of a call; undefined when there is nothing to keep.
 *
 * @param text `full`: the person wants commands as they were (setting `ledger.text`)
 */
export function entryOf(
  agent: string,
  handled: Handled,
  time: string,
  text: "redacted" | "full" = "redacted",
): LedgerEntry | undefined {
  const { request, verdict, rewrite } = handled;
  const written = text === "full" ? fullText : recordText;
  const name = (key: "session" | "toolUseId" | "tool" | "subagent") => {
    const value = request[key];
    return value === undefined ? {} : { [key]: value.slice(0, longestName) };
  };
  const entry = {
    v: 1 as const,
    time,
    agent: request.caller ?? agent,
    ...name("session"),
    ...name("toolUseId"),
    ...name("tool"),
    ...name("subagent"),
  };
  if (request.kind === "outcome") {
    const { command, outcome, toolUseId } = request;
    const isAlone = toolUseId === undefined && command !== undefined;
    return { ...entry, kind: "outcome", ...(isAlone && { command: written(command) }), outcome };
  }
  if (verdict === undefined) return undefined;
  return {
    ...entry,
    kind: "decision",
    ...(request.kind === "command" && { command: written(request.command) }),
    ...(rewrite !== undefined && { rewritten: written(rewrite.command) }),
    ...(request.kind === "write" && {
      path: written(request.files.map(({ path }) => path).join(", ")),
    }),
    ...(request.cwd !== undefined && { cwd: written(request.cwd) }),
    verdict: summary(verdict),
  };
}

const defaultDeadline = 5000;

/** Milliseconds for one answer. @example deadlineOf("250") // 250; outside 100 to 10000: 5000 */
export function deadlineOf(value: string | undefined): number {
  const ms = /^\d{3,5}$/.test(value ?? "") ? Number(value) : Number.NaN;
  return ms >= 100 && ms <= 10_000 ? ms : defaultDeadline;
}

/** The subcommand, without the usual {@link Run}: an error must not become exit code 1 or 3. */
export async function main(args: readonly string[]): Promise<void> {
  if (await answerAgent(args)) return;
  await (await import("./hook-about.js")).main(args);
}

/**
 * Answers the call of an agent and ends the process.
 *
 * @returns false when the arguments are not those of an agent
 */
export async function answerAgent(args: readonly string[]): Promise<boolean> {
  const [name, ...rest] = args.filter((arg) => arg !== "--approve");
  const { adapters } = await import("../adapters/registry.generated.js");
  const load = adapters.get(name ?? "");
  if (load === undefined || rest.length > 0) return false;
  const { serve } = await import("./hook-process.js");
  const deadline = deadlineOf(process.env.CERBASH_DEADLINE_MS);
  await serve(await load(), args.includes("--approve"), deadline);
  return true;
}
