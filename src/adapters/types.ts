/**
 * What every adapter has in common. An adapter only translates: the agent's payload to a
 * {@link Request}, a verdict to the agent's own response. It reads no environment and no file, and
 * decides nothing about a command.
 */
import type { Decision, Verdict } from "../verdict/types.js";

/** Facts about one hook call that every kind of request has. */
export interface Call {
  /** The agent's own name for the event; it chooses the shape of the response. */
  readonly event: string;
  /** Another agent that runs this agent's hook entry (Cursor and VS Code load Claude's settings). */
  readonly caller?: string;
  readonly session?: string;
  /** Names this tool call; the outcome carries the same one. */
  readonly toolUseId?: string;
  readonly tool?: string;
  readonly cwd?: string;
  readonly subagent?: string;
  /** The tool's input, where the agent lets a hook change the command in it. */
  readonly source?: ToolSource;
}

/** A tool's input as it came, and the field of it that holds the command as plain text. */
export interface ToolSource {
  readonly input: Readonly<Record<string, unknown>>;
  readonly field: string;
}

/** The agent wants to run a shell command. */
export interface CommandRequest extends Call {
  readonly kind: "command";
  /** Shell text: another language is wrapped in the interpreter that would run it. */
  readonly command: string;
  /**
   * The single commands, where one call has several; `command` is then all of them, one a line. Each
   * must be judged alone too: joined, an open quote or here-document of one would swallow the next.
   */
  readonly parts?: readonly string[];
  /** Files that the same call writes. */
  readonly files?: readonly WrittenFile[];
}

/** A file that a tool writes. */
export interface WrittenFile {
  readonly path: string;
  /** What is written, or for an edit what is put in; empty when the file is deleted. */
  readonly content: string;
  /** Only parts of the file are changed; the rest of it stays. */
  readonly edit?: true;
}

/** The agent wants to write files with a tool of its own. */
export interface WriteRequest extends Call {
  readonly kind: "write";
  /** At least one. */
  readonly files: readonly WrittenFile[];
}

/** What became of a tool call. */
export interface Outcome {
  /** `refused`: the agent's own permission system said no. */
  readonly status: "done" | "failed" | "interrupted" | "refused";
  readonly exitCode?: number;
  readonly ms?: number;
}

export interface OutcomeRequest extends Call {
  readonly kind: "outcome";
  readonly command?: string;
  readonly outcome: Outcome;
}

/** A session begins. */
export interface SessionRequest extends Call {
  readonly kind: "session";
}

/** Nothing for the guard: another event, or a tool that runs no command. */
export interface OtherRequest extends Call {
  readonly kind: "other";
}

export type Request =
  | CommandRequest
  | WriteRequest
  | OutcomeRequest
  | SessionRequest
  | OtherRequest;

/** A payload that cannot be read although a command may hang on it; never answered by silence. */
export interface PayloadProblem extends Call {
  readonly kind: "problem";
  readonly decision: "ask" | "deny";
  readonly reason: string;
}

/** What the hook process hands back to the agent. */
export interface Response {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export interface ResponseOptions {
  /**
   * Answer `allow` in the agent's words, which skips the person's own prompt, instead of silence,
   * which leaves the agent's permission system to decide.
   */
  readonly approve?: boolean;
  /** A safer command to run in place of the one that was asked for; the verdict is about this one. */
  readonly rewrite?: Rewrite;
}

/** A command that takes another's place. */
export interface Rewrite {
  readonly command: string;
  /** What was changed and why, for the model and the person. */
  readonly note: string;
}

export interface Adapter {
  readonly name: string;
  readPayload(text: string): Request | PayloadProblem;
  /** `call` is what {@link Adapter.readPayload} returned. */
  writeVerdict(call: Call, verdict: Verdict, options?: ResponseOptions): Response;
  /** The response to a request that needs no verdict. */
  writeNothing(call: Call): Response;
  /** Whether a verdict of this decision on a rewritten command can be said for this call. */
  takesRewrite?(call: Call, decision: Decision): boolean;
}

/** Says nothing, so the agent goes on as if there were no guard. */
export const silence: Response = { stdout: "", stderr: "", exitCode: 0 };
