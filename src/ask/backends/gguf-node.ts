/**
 * The model backend over a GGUF file on this machine, in a process of its own
 * (docs/decisions/0020-language-models.md). A grammar holds the answer to one line.
 */
import { chatTemplateOf, promptAmong, trimmed } from "../../brain/prompt/template.js";
import { LlamaProcess } from "../../llama/process.js";
import type { Prompt } from "../../llama/types.js";
import type { AskBackend } from "../types.js";
import { type Message, type ModelOptions, modelBackend } from "./model.js";

export interface GgufOptions extends Omit<ModelOptions, "complete"> {
  /** An instruction-tuned model that speaks ChatML. */
  readonly modelPath: string;
  /** Fine-tuned weights over the model, a GGUF file too. */
  readonly adapterPath?: string;
  readonly threads?: number;
  /** Milliseconds for one sample; default 60,000. Loading is not part of it. */
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 60_000;
/** Examples, a request of a few hundred words, and the answer. */
const CONTEXT_SIZE = 2048;
/** Longer than the commands that people ask for; models that repeat themselves end here. */
const MAX_TOKENS = 96;

/**
 * One line that begins as a command does, or UNKNOWN (GBNF). Sentences begin with a capital letter, fences with a
 * backquote; the only capitals at the beginning are those of assignments (`LC_ALL=C sort a.txt`).
 */
export const COMMAND_GRAMMAR = `root ::= "UNKNOWN" | assignment* begin printable*
assignment ::= [A-Z_] [A-Z0-9_]* "=" [^\\x01-\\x20\\x7F]* " "
begin ::= [a-z0-9_./~$([{!:"'\\\\]
printable ::= [^\\x01-\\x1F\\x7F]
`;

/** The backend; its process is started by the first request and lives until `end`. */
export function ggufBackend(options: GgufOptions): AskBackend {
  const { modelPath, adapterPath, threads, deadlineMs = DEADLINE_MS, ...rest } = options;
  const model = new LlamaProcess({
    modelPath,
    contextSize: CONTEXT_SIZE,
    ...(adapterPath !== undefined && { adapterPath }),
    ...(threads !== undefined && { threads }),
  });
  const backend = modelBackend({
    ...rest,
    complete: async (messages, { temperature, seed, requestAt, signal }) => {
      const { chatTemplate } = await orAborted(model.start(), signal);
      const made = await model.generate(
        conversation(messages, requestAt, chatTemplate),
        // Seed 0 would be one by chance.
        { maxTokens: MAX_TOKENS, grammar: COMMAND_GRAMMAR, temperature, seed: seed + 1 },
        { deadline: deadlineMs, ...(signal && { signal }) },
      );
      // Half a command can do another thing than the whole, so it is none.
      return made.isComplete ? made.text : "";
    },
  });
  return { ...backend, end: () => model.end() };
}

/**
 * The prompt with the request as text that can spell no special token of the model.
 *
 * @throws {PromptError} when the model speaks in another way than ours
 */
export function conversation(
  messages: readonly Message[],
  requestAt: number,
  chatTemplate: string | null,
): Prompt {
  const template = chatTemplateOf(chatTemplate ?? undefined);
  const { prefix, suffix } = promptAmong(
    template,
    messages.slice(0, requestAt).map(harmless),
    messages.slice(requestAt + 1).map(harmless),
  );
  return { prefix, text: trimmed(messages[requestAt]?.content ?? ""), suffix };
}

/** Special tokens are spelled `<|…|>`, `<…>`, `</…>`; to a shell a blank after `<` makes no difference. */
function harmless({ role, content }: Message): Message {
  return { role, content: trimmed(content).replace(/<(?=[|/\p{L}_])/gu, "< ") };
}

function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((done, failed) => {
    const abort = (): void => failed(new Error("the caller gave up"));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    promise.then(done, failed).finally(() => signal.removeEventListener("abort", abort));
  });
}
