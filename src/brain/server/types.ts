/** How one kind of server is asked for the probabilities of labels. Pure: requests and answers as JSON. */
import type { ChatTemplate } from "../prompt/template.js";

/** One request: path below the address, and a body; without one it is a GET. */
export interface ServerRequest {
  readonly path: string;
  readonly body?: unknown;
}

/** Sends a request and gives the answer's JSON. Rejects when there is none. */
export type Send = (request: ServerRequest) => Promise<unknown>;

export interface AskOptions {
  /** Name of the model at the server. */
  readonly model: string;
  readonly template: ChatTemplate;
}

/** What a server said of one command. */
export interface ServerReading {
  /** Of safe, risky and destructive. */
  readonly p: readonly number[];
  /** Their sum over the whole vocabulary; undefined when the server gives a label and nothing else. */
  readonly mass: number | undefined;
}

/** One kind of server. */
export interface ServerApi {
  readonly name: string;
  /** What a person calls it. */
  readonly title: string;
  /** Whether it takes token ids, so that special tokens in a command can be kept letters. Others refuse such commands. */
  readonly takesTokens: boolean;
  ask(text: string, options: AskOptions, send: Send): Promise<ServerReading>;
}

/** An answer that is not what this kind of server says; the message says what is wrong. */
export class ServerError extends Error {}
