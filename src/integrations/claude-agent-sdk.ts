/**
 * For `@anthropic-ai/claude-agent-sdk`: a PreToolUse hook, and the answer to its questions.
 *
 * @example
 * import { query } from "@anthropic-ai/claude-agent-sdk";
 * import { guardHooks } from "cerbash/claude-agent-sdk";
 * query({ prompt, options: { hooks: guardHooks() } });
 */
import { adapter } from "../adapters/claude-code/adapter.js";
import { failure } from "../adapters/failure.js";
import type { Response } from "../adapters/types.js";
import { type Answered, answerCall, messageOf, record } from "../cli/hook-answer.js";
import { loadGuard } from "../cli/hook-process.js";
import { ownPlace } from "./check.js";

/** Tools that run commands or write files, and those of MCP servers, which may. */
const MATCHERS = ["Bash|PowerShell|Monitor|Write|Edit|MultiEdit|NotebookEdit", "mcp__.*"] as const;
/** Seconds after which the SDK blocks a call whose hook has not answered. */
const TIMEOUT = 10;

/** A hook callback, as the SDK calls it; the output is its `HookJSONOutput`. */
export type HookCallback = (
  input: unknown,
  toolUseId: string | undefined,
  options: { readonly signal: AbortSignal },
) => Promise<Record<string, unknown>>;

export interface HookOptions {
  /** Approve what is safe, which skips the SDK's own permission rules; default: leave it to them. */
  readonly approve?: boolean;
}

/** The value of `options.hooks`. `onFailure` is left out: older command line programs refuse to start with it. */
export function guardHooks(options: HookOptions = {}): {
  PreToolUse: { matcher: string; hooks: HookCallback[]; timeout: number }[];
} {
  const hooks = [preToolUse(options)];
  return { PreToolUse: MATCHERS.map((matcher) => ({ matcher, hooks, timeout: TIMEOUT })) };
}

/** The hook callback alone. Never rejects, because the SDK lets a call through whose hook throws. */
export function preToolUse({ approve = false }: HookOptions = {}): HookCallback {
  return async (input) => {
    try {
      const { handled } = await answer(input, approve);
      return outputOf(handled.response);
    } catch (error) {
      return outputOf(refusalOf(error));
    }
  };
}

export type PermissionResult =
  | { readonly behavior: "allow"; readonly updatedInput: Record<string, unknown> }
  | { readonly behavior: "deny"; readonly message: string };

export interface CanUseToolOptions {
  /** Puts a question to a person; absent: what is asked about is denied. */
  readonly ask?: (question: {
    readonly toolName: string;
    readonly input: Record<string, unknown>;
    /** Why the guard asks; empty for a tool that it has no opinion on. */
    readonly message: string;
  }) => Promise<boolean>;
}

/**
 * The callback `canUseTool`. The SDK does not call it for what its rules or mode approve, so it only answers
 * questions; the guard is the hook.
 */
export function canUseTool({ ask }: CanUseToolOptions = {}) {
  return async (
    toolName: string,
    input: Record<string, unknown>,
    _options?: unknown,
  ): Promise<PermissionResult> => {
    try {
      const payload = { hook_event_name: "PreToolUse", tool_name: toolName, tool_input: input };
      const { verdict } = (await answer({ ...payload, cwd: process.cwd() }, false)).handled;
      const message = verdict?.message ?? "";
      if (verdict?.decision === "deny") return { behavior: "deny", message };
      if (verdict?.decision === "allow") return { behavior: "allow", updatedInput: input };
      if ((await ask?.({ toolName, input, message })) === true)
        return { behavior: "allow", updatedInput: input };
      return { behavior: "deny", message: message || `${toolName} was not permitted.` };
    } catch (error) {
      return { behavior: "deny", message: failure("deny", messageOf(error)).message };
    }
  };
}

async function answer(input: unknown, approve: boolean): Promise<Answered> {
  const place = ownPlace();
  const request = adapter.readPayload(JSON.stringify(input));
  const answered = await answerCall(adapter, request, {
    place,
    approve,
    loadGuard,
    copyTime: () => (TIMEOUT * 1000) / 2,
  });
  record(place, "claude-agent-sdk", answered.handled);
  return answered;
}

function refusalOf(error: unknown): Response {
  const call = { event: "PreToolUse" };
  return adapter.writeVerdict(call, failure("deny", messageOf(error)));
}

/** What the hook program would print; silence is an empty object, a refusal without words is not. */
function outputOf({ stdout, stderr, exitCode }: Response): Record<string, unknown> {
  if (stdout.trim() !== "") return JSON.parse(stdout) as Record<string, unknown>;
  if (exitCode === 0) return {};
  return {
    hookSpecificOutput: {
      hookEventName: "PreToolUse",
      permissionDecision: "deny",
      permissionDecisionReason: stderr,
    },
  };
}
