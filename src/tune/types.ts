/** Words of tuning language models. */
import type { Message } from "../brain/prompt/template.js";

/** A folder, file or option that cannot be used; the message says where and what to do. */
export class TuneError extends Error {}

/** What a model is tuned for: labels of commands, or commands from words. */
export type Target = "guard" | "ask";

export type Framework = "axolotl" | "mlx" | "trl" | "unsloth";

/** One row: a conversation whose last turn is learned, the others are not. */
export interface TuneRow {
  readonly messages: readonly Message[];
}

/** A source of rows. */
export interface DataSource {
  readonly name: string;
  readonly licence: string;
  readonly credit: string;
  /** Of it that are learned. */
  readonly rows: number;
}

/** The rows of a target, with where they come from. */
export interface TuneRows {
  readonly train: readonly TuneRow[];
  readonly valid: readonly TuneRow[];
  readonly test: readonly TuneRow[];
  /** Files that were read, with their SHA-256. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** SHA-256 of the corpus manifest. */
  readonly manifest: string;
  /** Where the rows come from, with licence and credit. */
  readonly sources: readonly DataSource[];
  /** Rows by source and split as chosen, and what was left out. */
  readonly counts: Readonly<Record<string, number>>;
  /** Answers that are told apart by their first token; none where the answer is a text. */
  readonly labels: readonly string[];
  /** What follows from this machine's own records may not be published. */
  readonly isPublishable: boolean;
  /** Task and version of the prompt. */
  readonly prompt: string;
}
