/**
 * For the OpenAI Agents SDK (`@openai/agents`): a guarded shell, and guards for function tools.
 *
 * @example
 * import { shellTool } from "@openai/agents";
 * import { guardShell } from "cerbash/openai-agents";
 * const tool = shellTool({ ...guardShell(new LocalShell()) });
 */
import { checkCommand, commandIn } from "./check.js";
import type { GuardedOptions } from "./options.js";

/** What a shell tool is asked to do. */
export interface ShellActionLike {
  readonly commands: string[];
}

interface ShellLike<A extends ShellActionLike, R> {
  run(action: A): Promise<R>;
}

interface Refused {
  output: {
    stdout: string;
    stderr: string;
    outcome: { type: "exit"; exitCode: number };
  }[];
}

/** As a shell has it for a command that was found and not run. */
const EXIT_REFUSED = 126;
const MAX_ASKED = 1000;

/**
 * The options `shell` and `needsApproval` of `shellTool`, which belong together: what is asked about runs
 * only after the SDK has asked whether it needs approval, and then waits for it. When one command of a
 * call is denied none of them runs.
 */
export function guardShell<A extends ShellActionLike, R>(
  shell: ShellLike<A, R>,
  options: GuardedOptions = {},
): {
  shell: { run(action: A): Promise<R | Refused> };
  needsApproval(context: unknown, action: A): Promise<boolean>;
} {
  const asked = new Set<string>();
  return {
    needsApproval: async (_, action) => {
      const { decision } = await strictest(action, options);
      if (decision !== "ask") return false;
      if (asked.size >= MAX_ASKED) asked.clear();
      asked.add(JSON.stringify(action.commands));
      return true;
    },
    shell: {
      run: async (action) => {
        const { decision, message } = await strictest(action, options);
        const isPermitted =
          decision === "allow" ||
          (decision === "ask" && asked.delete(JSON.stringify(action.commands)));
        if (isPermitted) return shell.run(action);
        const outcome = { type: "exit" as const, exitCode: EXIT_REFUSED };
        return { output: action.commands.map(() => ({ stdout: "", stderr: message, outcome })) };
      },
    },
  };
}

export interface GuardrailOptions extends GuardedOptions {
  /** The field of the tool's input that holds the command. Default: `command`. */
  readonly field?: string;
}

/**
 * An input guardrail for a function tool: `tool({ …, inputGuardrails: [commandGuardrail()], needsApproval:
 * commandNeedsApproval() })`. What is denied is rejected with the reason, which the model reads.
 */
export function commandGuardrail(options: GuardrailOptions = {}) {
  return {
    type: "tool_input" as const,
    name: "cerbash",
    run: async ({ toolCall }: { toolCall: { arguments: string } }) => {
      const { decision, message } = await verdictOn(parse(toolCall.arguments), options);
      return {
        behavior:
          decision === "deny"
            ? { type: "rejectContent" as const, message }
            : { type: "allow" as const },
      };
    },
  };
}

/** Whether a person has to approve a call of a function tool. */
export function commandNeedsApproval(options: GuardrailOptions = {}) {
  return async (_context: unknown, input: unknown): Promise<boolean> =>
    (await verdictOn(input, options)).decision === "ask";
}

async function verdictOn(input: unknown, options: GuardrailOptions) {
  const field = options.field ?? "command";
  const command = commandIn(input, field);
  if (command !== undefined) return checkCommand("openai-agents", command, options);
  return { decision: "deny" as const, message: `The tool's input has no text named ${field}.` };
}

/** Commands of one call are judged together, since one leads to the next, and each alone. */
async function strictest({ commands }: ShellActionLike, options: GuardedOptions) {
  const ranks = { allow: 0, ask: 1, deny: 2 } as const;
  const texts = commands.length > 1 ? [commands.join("\n"), ...commands] : commands;
  let worst: Pick<Awaited<ReturnType<typeof checkCommand>>, "decision" | "message"> = {
    decision: "allow",
    message: "",
  };
  for (const text of texts) {
    const verdict = await checkCommand("openai-agents", text, options);
    if (ranks[verdict.decision] > ranks[worst.decision]) worst = verdict;
  }
  return worst;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
