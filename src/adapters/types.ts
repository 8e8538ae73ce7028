/**
 * What every adapter has in common. An adapter only translates: the agent's payload to a
 * {@link Request}, a verdict to the agent's own response. It reads no environment and no file, and
 * decides nothing about a command.
 */
import type { Verdict } from "../verdict/types.js";

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
}

/** The agent wants to run a shell command. */
export interface CommandRequest extends Call {
  readonly kind: "command";
  /** Shell text: another language is wrapped in the interpreter that would run it. */
  readonly command: string;
}

/** The agent wants to write a file with a tool of its own. */
export interface WriteRequest extends Call {
  readonly kind: "write";
  readonly path: string;
  /** What is written, or for an edit what is put in. */
  readonly content: string;
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
}

export interface Adapter {
  readonly name: string;
  readPayload(text: string): Request | PayloadProblem;
  /** `call` is what {@link Adapter.readPayload} returned. */
  writeVerdict(call: Call, verdict: Verdict, options?: ResponseOptions): Response;
  /** The response to a request that needs no verdict. */
  writeNothing(call: Call): Response;
}

/** Says nothing, so the agent goes on as if there were no guard. */
export const silence: Response = { stdout: "", stderr: "", exitCode: 0 };
