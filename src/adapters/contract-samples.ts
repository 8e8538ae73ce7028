/** What the contract suite needs to know about an agent; `samples.ts` in its folder exports one. */
import type { Response } from "./types.js";

/** A case of the suite that an adapter does not pass, with the reason. */
export type SkippedCase = readonly [name: string, reason: string];

export interface ContractSamples {
  /** File in `payloads/` with the call of a shell tool; `command` and `tool` are paths in it. */
  readonly gate: string;
  readonly command: readonly string[];
  /** Path of the tool's name; absent where the event itself says that a command is run. */
  readonly tool?: readonly string[];
  /** Path of the event's name; absent where the payload has none. */
  readonly event?: readonly string[];
  /** The command stands in a field that is itself JSON text. */
  readonly nested?: readonly string[];
  /** A list of texts is a list of commands; default: the words of one. */
  readonly list?: "commands";
  /** Where the sample's event is for a shell command only: a call that names its tool. */
  readonly anyTool?: {
    readonly file: string;
    readonly tool: readonly string[];
    readonly input: readonly string[];
  };
  /** What the sample call must be read with. */
  readonly facts: readonly ("session" | "toolUseId" | "cwd" | "tool")[];
  /** Keeps the command from running, by what is known of the agent. */
  stops(response: Response): boolean;
  /** Puts a question to the person. False for all where the agent has none. */
  asks(response: Response): boolean;
  /** Where the model finds the reason. */
  reason(response: Response): string;
  /** What is said when there is nothing to say; default: nothing at all. */
  readonly nothing?: Response;
  /** Whether this agent has words for "allowed, do not prompt". */
  readonly approves: boolean;
  readonly skips?: readonly SkippedCase[];
}

/** The one object on standard output. */
export function outputOf({ stdout }: Response): Record<string, unknown> {
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** The member of Claude Code's form, or an empty object. */
export function hookSpecific(response: Response): Record<string, unknown> {
  if (response.stdout === "") return {};
  return (outputOf(response).hookSpecificOutput ?? {}) as Record<string, unknown>;
}
