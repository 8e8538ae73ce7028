/**
 * One model in this process, by node-llama-cpp. Calls must come one after the other. Native code can hang or
 * crash, so decisions use it through a process of its own (`process.ts`).
 */
import { availableParallelism } from "node:os";
import type {
  ControlledEvaluateInputItem,
  Llama,
  LlamaContext,
  LlamaContextSequence,
  LlamaModel,
  Token,
} from "node-llama-cpp";
import { PromptError } from "../brain/prompt/template.js";
import { labelTokens, type Tokens, tokenizeUntrusted } from "../brain/prompt/tokens.js";
import { sha256Of } from "./hash.js";
import {
  type Generated,
  type GenerateOptions,
  LlamaError,
  type LlamaProblem,
  type ModelFacts,
  type ModelOptions,
  type Prompt,
  type Reading,
} from "./types.js";

type Runtime = typeof import("node-llama-cpp");

/** The version that this was made and tested with. */
const RUNTIME_VERSION = "3.22.1";
const DEFAULT_CONTEXT = 1024;
/** Larger ones cost memory for the outputs (batch × vocabulary × 4 bytes) and gain nothing for short texts. */
const BATCH = 128;

/** One line that installs the runtime with nothing but the code for this machine's processor. */
export function installLine(
  platform: string = process.platform,
  arch: string = process.arch,
): string {
  const names: Record<string, string> = { linux: "linux", darwin: "mac", win32: "win" };
  const suffix = platform === "darwin" && arch === "arm64" ? "-metal" : "";
  const own = `@node-llama-cpp/${names[platform] ?? platform}-${arch}${suffix}`;
  return `npm install --omit=optional --ignore-scripts node-llama-cpp@${RUNTIME_VERSION} ${own}@${RUNTIME_VERSION}`;
}

async function loadRuntime(): Promise<Runtime> {
  try {
    return await import("node-llama-cpp");
  } catch (error) {
    const isAbsent =
      error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
    throw isAbsent
      ? new LlamaError("missing", `node-llama-cpp is not installed: ${installLine()}`)
      : new LlamaError("load", `node-llama-cpp does not load: ${messageOf(error)}`);
  }
}

/** A model that is loaded; {@link load} makes one. */
export class LlamaEngine {
  readonly facts: ModelFacts;
  private readonly runtime: Runtime;
  private readonly llama: Llama;
  private readonly model: LlamaModel;
  private readonly sequence: LlamaContextSequence;
  private readonly special = new Map<Token, boolean>();
  private readonly tokenizer: Tokens = {
    tokenize: (text, special) => this.model.tokenize(text, special),
    isSpecial: (token) => this.isSpecial(token as Token),
  };
  private prefix: { readonly text: string; readonly tokens: Token[] } = { text: "", tokens: [] };
  private suffix = this.prefix;
  /** Tokens of the prefix that the last call had to evaluate. */
  private restored = 0;
  private labels: { readonly names: string; readonly tokens: Token[] } | undefined;

  private constructor(
    parts: { runtime: Runtime; llama: Llama; model: LlamaModel; context: LlamaContext },
    sha256: string,
  ) {
    this.runtime = parts.runtime;
    this.llama = parts.llama;
    this.model = parts.model;
    // Without checkpoints of its own: it would take them at places that we do not come back to.
    this.sequence = parts.context.getSequence({ checkpoints: { max: 2, interval: false } });
    const { general, tokenizer } = parts.model.fileInfo.metadata;
    this.facts = {
      architecture: general.architecture,
      name: general.name ?? "",
      chatTemplate: tokenizer?.chat_template ?? null,
      contextSize: parts.context.contextSize,
      needsCheckpoints: this.sequence.needsCheckpoints,
      runtime: `node-llama-cpp ${RUNTIME_VERSION}`,
      sha256,
    };
  }

  /** @throws {LlamaError} `missing` or `load` */
  static async load(options: ModelOptions): Promise<LlamaEngine> {
    const runtime = await loadRuntime();
    const sha256 = await agreed(options.modelPath, options.sha256);
    const { adapterPath } = options;
    if (adapterPath !== undefined) await agreed(adapterPath, options.adapterSha256);
    const threads = options.threads ?? Math.max(1, Math.min(4, availableParallelism() - 1));
    const gpu = options.gpu ?? (process.platform === "darwin" ? "auto" : "none");
    try {
      const llama = await runtime.getLlama({
        gpu: gpu === "auto" ? "auto" : false,
        // Neither compiles nor fetches anything, whatever is missing.
        build: "never",
        skipDownload: true,
        progressLogs: false,
        logLevel: runtime.LlamaLogLevel.disabled,
        maxThreads: threads,
      });
      const model = await llama.loadModel({
        modelPath: options.modelPath,
        ...(gpu === "none" && { gpuLayers: 0 }),
      });
      const context = await model.createContext({
        contextSize: options.contextSize ?? DEFAULT_CONTEXT,
        batchSize: BATCH,
        threads,
        ...(adapterPath !== undefined && {
          lora: { adapters: [{ filePath: adapterPath, scale: 1 }] },
        }),
      });
      return new LlamaEngine({ runtime, llama, model, context }, sha256);
    } catch (error) {
      throw new LlamaError("load", `the model does not load: ${messageOf(error)}`);
    }
  }

  /**
   * The probability of each label as what comes next: read from the step that ends the prompt, nothing is generated.
   *
   * @throws {LlamaError} `labels`, `too long`, `unsafe text`
   */
  async read(prompt: Prompt, labels: readonly string[]): Promise<Reading> {
    const begun = performance.now();
    const first = this.firstTokens(labels);
    const input: ControlledEvaluateInputItem[] = await this.freshTokens(prompt, 0);
    const last = input.pop() as Token;
    // `includeMax` would be the obvious way, but 3.22.1 adds the maximum only when it is there already; `confidence`
    // sorts the whole vocabulary, which takes a quarter as long as the model does.
    const out = await this.sequence.controlledEvaluate([
      ...input,
      [
        last,
        {
          generateNext: {
            token: true,
            totalLogitWeight: true,
            logits: { filter: { tokens: first, includeSelected: true } },
            options: { temperature: 0 },
          },
        },
      ],
    ]);
    const next = out.at(-1)?.next;
    const token = next?.token;
    const top = token === undefined || token === null ? undefined : next?.logits?.get(token);
    // The sum of exp(logit - maximum); at temperature 0 the selected token is the maximum.
    const weight = next?.totalLogitWeight;
    if (top === undefined || weight === undefined)
      throw new LlamaError("load", "the runtime gave no logits");
    const p = first.map((label) => {
      const logit = next?.logits?.get(label);
      return logit === undefined ? 0 : Math.exp(logit - top) / weight;
    });
    return {
      p,
      mass: p.reduce((sum, one) => sum + one, 0),
      freshTokens: this.restored + input.length + 1,
      prefixTokens: this.prefix.tokens.length,
      ms: performance.now() - begun,
    };
  }

  /**
   * Text that continues the prompt.
   *
   * @throws {LlamaError} `grammar`, `too long`, `unsafe text`, `aborted`
   */
  async generate(
    prompt: Prompt,
    options: GenerateOptions,
    signal?: AbortSignal,
  ): Promise<Generated> {
    const begun = performance.now();
    const { maxTokens, temperature = 0, seed, stop = [] } = options;
    const grammar = await this.grammarState(options.grammar);
    const fresh = await this.freshTokens(prompt, maxTokens);
    const made: Token[] = [];
    let logarithms = 0;
    let text = "";
    // The runtime ends the steps by itself at a token that ends the answer.
    let isComplete = true;
    const steps = this.sequence.evaluateWithMetadata(
      fresh,
      { confidence: true },
      {
        temperature,
        ...(seed !== undefined && { seed }),
        ...(grammar !== undefined && { grammarEvaluationState: grammar }),
      },
    );
    for await (const { token, confidence } of steps) {
      if (signal?.aborted === true) throw new LlamaError("aborted", "the caller gave up");
      made.push(token);
      logarithms += Math.log(Math.max(confidence, Number.MIN_VALUE));
      text = this.model.detokenize(made);
      const end = stop.map((one) => text.indexOf(one)).filter((at) => at >= 0);
      if (end.length > 0) {
        text = text.slice(0, Math.min(...end));
        break;
      }
      if (made.length >= maxTokens) {
        isComplete = false;
        break;
      }
    }
    return {
      text,
      tokens: made.length,
      isComplete,
      confidence: made.length === 0 ? 0 : Math.exp(logarithms / made.length),
      ms: performance.now() - begun,
    };
  }

  /** Milliseconds to evaluate the same new tokens with nothing before them, for measuring what a prefix costs. */
  async bareEvaluation(prompt: Prompt): Promise<number> {
    const fresh = this.tokensAfterPrefix(prompt);
    await this.sequence.clearHistory();
    const begun = performance.now();
    await this.sequence.controlledEvaluate([
      ...fresh.slice(0, -1),
      [fresh.at(-1) as Token, { generateNext: { token: true } }],
    ]);
    const ms = performance.now() - begun;
    await this.sequence.clearHistory();
    return ms;
  }

  /** How many tokens a text from outside takes. */
  countTokens(text: string): number {
    return this.tokens(text).length;
  }

  async dispose(): Promise<void> {
    await this.llama.dispose();
  }

  /** Brings the state back to the end of the prefix and returns what comes after it. */
  private async freshTokens(prompt: Prompt, room: number): Promise<Token[]> {
    const prefix = this.prefixTokens(prompt.prefix);
    const rest = this.tokensAfterPrefix(prompt);
    const all = prefix.length + rest.length + room;
    // Otherwise the runtime would forget the beginning to make room.
    if (all > this.facts.contextSize) {
      const size = this.facts.contextSize;
      throw new LlamaError("too long", `${all} tokens do not fit the context of ${size}`);
    }
    const { sequence } = this;
    await sequence.adaptStateToTokens(prefix, false);
    const missing = prefix.slice(sequence.nextTokenIndex);
    this.restored = missing.length;
    if (missing.length > 0) {
      await sequence.evaluateWithoutGeneratingNewTokens(missing);
      if (sequence.needsCheckpoints) await sequence.takeCheckpoint();
    }
    return rest;
  }

  private prefixTokens(text: string): Token[] {
    if (this.prefix.text !== text || this.prefix.tokens.length === 0) {
      const tokens = [...this.model.tokenize(text, true)];
      const { bos, shouldPrependBosToken } = this.model.tokens;
      if (shouldPrependBosToken && bos !== null && tokens[0] !== bos) tokens.unshift(bos);
      this.prefix = { text, tokens };
    }
    return this.prefix.tokens;
  }

  private tokensAfterPrefix({ text, suffix }: Prompt): Token[] {
    if (this.suffix.text !== suffix || this.suffix.tokens.length === 0)
      this.suffix = { text: suffix, tokens: [...this.model.tokenize(suffix, true)] };
    const all = [...this.tokens(text), ...this.suffix.tokens];
    if (all.length === 0) throw new LlamaError("unsafe text", "there is no text");
    return all;
  }

  private tokens(text: string): Token[] {
    return promptly("unsafe text", () => tokenizeUntrusted(this.tokenizer, text));
  }

  private isSpecial(token: Token): boolean {
    let found = this.special.get(token);
    if (found === undefined) {
      const { control, userDefined } = this.model.getTokenAttributes(token);
      found = control || userDefined;
      this.special.set(token, found);
    }
    return found;
  }

  private firstTokens(labels: readonly string[]): Token[] {
    const names = labels.join("\n");
    if (this.labels?.names !== names)
      this.labels = {
        names,
        tokens: promptly("labels", () => labelTokens(this.tokenizer, labels)),
      };
    return this.labels.tokens;
  }

  private async grammarState(gbnf: string | undefined) {
    if (gbnf === undefined) return undefined;
    try {
      const grammar = await this.llama.createGrammar({ grammar: gbnf });
      return new this.runtime.LlamaGrammarEvaluationState({ model: this.model, grammar });
    } catch (error) {
      throw new LlamaError("grammar", `the grammar is not understood: ${messageOf(error)}`);
    }
  }
}

/** What a function of the prompt gives, as tokens of the runtime; its errors as ours. */
function promptly(problem: LlamaProblem, tokens: () => readonly number[]): Token[] {
  try {
    return [...tokens()] as Token[];
  } catch (error) {
    if (error instanceof PromptError) throw new LlamaError(problem, error.message);
    throw error;
  }
}

/** The hash of a file, which must be the wanted one if there is one. */
async function agreed(path: string, wanted: string | undefined): Promise<string> {
  let found: string;
  try {
    found = await sha256Of(path);
  } catch (error) {
    throw new LlamaError("load", `${path} cannot be read: ${messageOf(error)}`);
  }
  if (wanted !== undefined && found !== wanted.toLowerCase())
    throw new LlamaError("load", `${path} is not the file that was switched on (SHA-256 ${found})`);
  return found;
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, " ").slice(0, 300);
}
