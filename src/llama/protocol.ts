/** What a process and the host of its model say to each other. */
import type {
  Generated,
  GenerateOptions,
  LlamaProblem,
  ModelFacts,
  ModelOptions,
  Prompt,
  Reading,
} from "./types.js";

/** Operations of the host with what they take and give. */
export interface Operations {
  load: { in: ModelOptions; out: ModelFacts };
  read: { in: { prompt: Prompt; labels: readonly string[] }; out: Reading };
  generate: { in: { prompt: Prompt; options: GenerateOptions }; out: Generated };
}

export type OperationName = keyof Operations;

/** To the host. */
export type Call =
  | {
      readonly id: number;
      readonly name: OperationName;
      readonly input: unknown;
      /** Milliseconds since the epoch after which nobody waits for it. */
      readonly until: number;
    }
  | { readonly abort: number };

/** From the host. */
export type Reply =
  | { readonly id: number; readonly output: unknown }
  | {
      readonly id: number;
      readonly problem: LlamaProblem;
      readonly message: string;
    };
