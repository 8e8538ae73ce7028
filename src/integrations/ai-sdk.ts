/**
 * For the AI SDK (`ai`): a tool that runs commands, guarded.
 *
 * @example
 * import { tool } from "ai";
 * import { guardTool } from "cerbash/ai-sdk";
 * const bash = guardTool(tool({ inputSchema: z.object({ command: z.string() }), execute }));
 */
import type { Verdict } from "../verdict/types.js";
import { checkCommand, commandIn } from "./check.js";
import type { GuardedOptions } from "./options.js";

export interface GuardToolOptions extends GuardedOptions {
  /** The field of the tool's input that holds the command. Default: `command`. */
  readonly field?: string;
}

/** The parts of the SDK's `Tool` that count here. */
interface ToolLike {
  // biome-ignore lint/suspicious/noExplicitAny: the tool's own types stay its own.
  execute?: ((input: any, options: any) => any) | undefined;
}

/**
 * The same tool, guarded: what is denied throws the reason, which the model reads as the tool's error; what
 * is asked about needs approval (`needsApproval`, version 6) and runs only when the messages hold a
 * person's approval of this very call.
 */
export function guardTool<T extends ToolLike>(tool: T, options: GuardToolOptions = {}): T {
  const { execute } = tool;
  if (execute === undefined) throw new TypeError("cerbash: the tool has no execute to guard");
  return {
    ...tool,
    needsApproval: async (input: unknown) => (await verdictOn(input, options)).decision === "ask",
    execute: async (input: unknown, call: unknown) => {
      const { decision, message } = await verdictOn(input, options);
      const isPermitted = decision === "allow" || (decision === "ask" && isApproved(call));
      if (!isPermitted) throw new Error(message);
      return execute.call(tool, input, call);
    },
  };
}

export type ApprovalStatus =
  | "not-applicable"
  | "user-approval"
  | { readonly type: "denied"; readonly reason: string };

/** For version 7's `toolApproval: { bash: toolApproval() }`, beside {@link guardTool}. */
export function toolApproval(
  options: GuardToolOptions = {},
): (input: unknown) => Promise<ApprovalStatus> {
  return async (input) => {
    const { decision, message } = await verdictOn(input, options);
    if (decision === "deny") return { type: "denied", reason: message };
    return decision === "ask" ? "user-approval" : "not-applicable";
  };
}

async function verdictOn(input: unknown, options: GuardToolOptions): Promise<Verdict> {
  const field = options.field ?? "command";
  const command = commandIn(input, field);
  if (command !== undefined) return checkCommand("ai-sdk", command, options);
  const { failure } = await import("../adapters/failure.js");
  return failure("deny", `the tool's input has no text named ${field}`);
}

/** Whether the messages hold the request for approval of this call and a yes to it. */
function isApproved(call: unknown): boolean {
  const { toolCallId, messages } = (call ?? {}) as {
    toolCallId?: unknown;
    messages?: readonly { content?: unknown }[];
  };
  const parts = (Array.isArray(messages) ? messages : []).flatMap(({ content }) =>
    Array.isArray(content) ? (content as Record<string, unknown>[]) : [],
  );
  const asked = parts.filter(
    (part) => part.type === "tool-approval-request" && part.toolCallId === toolCallId,
  );
  return asked.some(({ approvalId }) =>
    parts.some(
      (part) =>
        part.type === "tool-approval-response" &&
        part.approvalId === approvalId &&
        part.approved === true,
    ),
  );
}
