/** Language models on this machine: what callers hand in and get back. No runtime is named here. */

/** One model in memory. */
export interface ModelOptions {
  /** A GGUF file. */
  readonly modelPath: string;
  /** A GGUF LoRA that is laid over it. */
  readonly adapterPath?: string;
  /** SHA-256 in hex that the model file must have; another file is refused before it is read by native code. */
  readonly sha256?: string;
  /** The same of the adapter. */
  readonly adapterSha256?: string;
  /** Default: one less than the cores, 1 to 4. More than there are free cores makes it slower. */
  readonly threads?: number;
  /** Most tokens of prompt and answer together; default 1024. */
  readonly contextSize?: number;
  /** `auto` takes a graphics processor where there is one; default `auto` on macOS, else `none`. */
  readonly gpu?: "auto" | "none";
}

/**
 * A prompt in three parts. Only prefix and suffix may hold special tokens (`<|im_end|>`); in `text`, which
 * comes from outside, the same letters are ordinary text.
 */
export interface Prompt {
  /** Same for many calls: its state is kept, so that only what follows is evaluated. */
  readonly prefix: string;
  readonly text: string;
  readonly suffix: string;
}

/** What a loaded model is. */
export interface ModelFacts {
  readonly architecture: string;
  /** The name in the file; empty when it has none. */
  readonly name: string;
  /** The chat template in the file. */
  readonly chatTemplate: string | null;
  /** Tokens, rounded up by the runtime. */
  readonly contextSize: number;
  /** Its state cannot be rolled back token by token, so a checkpoint is kept after the prefix. */
  readonly needsCheckpoints: boolean;
  readonly runtime: string;
  /** SHA-256 of the model file, in hex. */
  readonly sha256: string;
}

/** Probabilities of labels as the next text, from one step of decoding. */
export interface Reading {
  /** Over the whole vocabulary, in the order of the labels. They need not sum to 1. */
  readonly p: readonly number[];
  /** Sum of `p`: how far the model speaks in labels at all. */
  readonly mass: number;
  /** Tokens that were evaluated for this reading; the kept prefix is not among them. */
  readonly freshTokens: number;
  readonly prefixTokens: number;
  /** Milliseconds in the model. */
  readonly ms: number;
}

export interface GenerateOptions {
  readonly maxTokens: number;
  /** GBNF with a rule `root`; the answer is held to it. */
  readonly grammar?: string;
  /** Default 0: the most probable token each time. */
  readonly temperature?: number;
  /** For a temperature above 0. */
  readonly seed?: number;
  /** Texts that end the answer; they are not part of it. */
  readonly stop?: readonly string[];
}

export interface Generated {
  readonly text: string;
  readonly tokens: number;
  /** False: cut at `maxTokens`. */
  readonly isComplete: boolean;
  /** Geometric mean of the probabilities of its tokens; 0 without tokens. */
  readonly confidence: number;
  /** Milliseconds in the model. */
  readonly ms: number;
}

/**
 * - `missing`: the optional package node-llama-cpp is not installed
 * - `load`: the model cannot be loaded, or is not the file that was agreed on
 * - `loading`: it is not ready yet
 * - `late`: no answer by the deadline
 * - `aborted`: the caller gave up
 * - `too long`: prompt and answer do not fit the context
 * - `labels`: two labels begin with the same token, so one step cannot tell them apart
 * - `unsafe text`: the text cannot be put in without becoming special tokens
 * - `grammar`: the grammar is no GBNF
 * - `ended`: the process of the model ended
 */
export type LlamaProblem =
  | "missing"
  | "load"
  | "loading"
  | "late"
  | "aborted"
  | "too long"
  | "labels"
  | "unsafe text"
  | "grammar"
  | "ended";

/** Why there is no answer of a model. */
export class LlamaError extends Error {
  readonly problem: LlamaProblem;

  constructor(problem: LlamaProblem, message: string) {
    super(message);
    this.name = "LlamaError";
    this.problem = problem;
  }
}
