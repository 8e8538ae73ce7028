/**
 * The kinds of servers. Each is asked in the one way that gives the probability of a label there; none is
 * asked with a grammar, since probabilities before sampling ignore it and those after it are distorted.
 */
import { guardLabels, guardMessages, guardPrompt, renderGuard } from "../prompt/guard.js";
import { chatTemplateOf } from "../prompt/template.js";
import { candidatesOf, member, readingOf, readingOfLabel } from "./labels.js";
import { type Send, type ServerApi, ServerError } from "./types.js";

/** How many candidates are asked for where there is a limit. */
const MOST = 20;
/** llama-server has none; the labels of a tuned model are far in front. */
const LLAMA_MOST = 64;

/** llama.cpp's own server. The text goes in as tokens, so what is in it stays letters. */
const llamaServer: ServerApi = {
  name: "llama-server",
  title: "llama-server (llama.cpp)",
  takesTokens: true,
  async ask(text, { model }, send) {
    const props = await send({ path: "/props" });
    const source = member(props, "chat_template");
    const template = chatTemplateOf(typeof source === "string" ? source : undefined);
    sameModel(model, [member(props, "model_alias"), member(props, "model_path")]);
    const { prefix, suffix } = guardPrompt(template);
    const answer = await send({
      path: "/completion",
      body: {
        // Strings in this list are read with their special tokens, numbers are tokens.
        prompt: [prefix, ...(await letters(text, send)), suffix],
        n_predict: 1,
        n_probs: LLAMA_MOST,
        temperature: 0,
        cache_prompt: true,
        // Hybrid models keep a checkpoint where a turn of the user begins.
        message_delimiters: [{ role: "user", delimiter: "<|im_start|>user" }],
      },
    });
    const where = "completion_probabilities[0].top_logprobs";
    return readingOf(
      candidatesOf(member(answer, "completion_probabilities", 0, "top_logprobs"), where),
    );
  },
};

/** Ollama: text only, so commands that spell special tokens are refused by whoever calls. */
const ollama: ServerApi = {
  name: "ollama",
  title: "Ollama",
  takesTokens: false,
  async ask(text, { model, template }, send) {
    const answer = await send({
      path: "/api/generate",
      body: {
        model,
        prompt: renderGuard(template, text),
        raw: true,
        stream: false,
        logprobs: true,
        top_logprobs: MOST,
        options: { num_predict: 1, temperature: 0 },
      },
    });
    sameModel(model, [member(answer, "model")]);
    const where = "logprobs[0].top_logprobs";
    return readingOf(candidatesOf(member(answer, "logprobs", 0, "top_logprobs"), where));
  },
};

/** vLLM's completions. */
const vllm: ServerApi = {
  name: "vllm",
  title: "vLLM",
  takesTokens: false,
  async ask(text, { model, template }, send) {
    const answer = await send({
      path: "/v1/completions",
      body: {
        model,
        prompt: renderGuard(template, text),
        add_special_tokens: false,
        max_tokens: 1,
        temperature: 0,
        logprobs: MOST,
      },
    });
    sameModel(model, [member(answer, "model")]);
    const top = member(answer, "choices", 0, "logprobs", "top_logprobs", 0);
    if (typeof top !== "object" || top === null)
      throw new ServerError("the answer has no choices[0].logprobs.top_logprobs");
    return readingOf(
      Object.entries(top).map(([token, logprob]) => ({ token, logprob: Number(logprob) })),
    );
  },
};

/** LM Studio gives no probabilities: it is asked for the label as JSON, and how sure it is stays unknown. */
const lmStudio: ServerApi = {
  name: "lm-studio",
  title: "LM Studio",
  takesTokens: false,
  async ask(text, { model }, send) {
    const answer = await chatCompletion(text, model, send, {
      max_tokens: 16,
      response_format: {
        type: "json_schema",
        json_schema: {
          name: "label",
          strict: true,
          schema: {
            type: "object",
            properties: { label: { type: "string", enum: guardLabels } },
            required: ["label"],
            additionalProperties: false,
          },
        },
      },
    });
    const content = member(answer, "choices", 0, "message", "content");
    if (typeof content !== "string")
      throw new ServerError("the answer has no choices[0].message.content");
    let label: unknown;
    try {
      label = member(JSON.parse(content), "label");
    } catch {
      label = content;
    }
    return readingOfLabel(typeof label === "string" ? label : "");
  },
};

interface ChatServer {
  readonly name: string;
  readonly title: string;
  /** How many candidates it lists at most. */
  readonly most: number;
  /** What stands for the model when none is named. */
  readonly unnamed: string;
}

/** OpenAI's chat completions with `logprobs`. */
function chatWithProbabilities({ name, title, most, unnamed }: ChatServer): ServerApi {
  return {
    name,
    title,
    takesTokens: false,
    async ask(text, { model }, send) {
      const answer = await chatCompletion(text, model === "" ? unnamed : model, send, {
        max_tokens: 1,
        logprobs: true,
        top_logprobs: most,
        ...withoutThoughts,
      });
      const top = member(answer, "choices", 0, "logprobs", "content", 0, "top_logprobs");
      if (top === undefined || top === null)
        throw new ServerError(
          "the server gives no logprobs; for a label without a probability use the kind transformers or lm-studio",
        );
      return readingOf(candidatesOf(top, "choices[0].logprobs.content[0].top_logprobs"));
    },
  };
}

/** Else the templates of Qwen3 and Qwen3.5 let the answer begin with thoughts. */
const withoutThoughts = { chat_template_kwargs: { enable_thinking: false } };

const openAi = chatWithProbabilities({
  name: "openai",
  title: "an OpenAI-compatible server",
  most: MOST,
  unnamed: "",
});

/**
 * mlx_lm.server takes at most 11 and closes the connection without an answer when asked for more. `default_model` is the
 * one that it was started with; it would fetch any other name from a hub.
 */
const mlx = chatWithProbabilities({
  name: "mlx-lm",
  title: "mlx_lm.server",
  most: 10,
  unnamed: "default_model",
});

/** `transformers serve` passes over `logprobs` and `response_format`: the label is what it writes. */
const transformers: ServerApi = {
  name: "transformers",
  title: "transformers serve",
  takesTokens: false,
  async ask(text, { model }, send) {
    const answer = await chatCompletion(text, model, send, { max_tokens: 8, ...withoutThoughts });
    const content = member(answer, "choices", 0, "message", "content");
    if (typeof content !== "string")
      throw new ServerError("the answer has no choices[0].message.content");
    return readingOfLabel(content);
  },
};

/** Every kind, by name. */
export const serverApis: ReadonlyMap<string, ServerApi> = new Map(
  [llamaServer, ollama, vllm, mlx, lmStudio, transformers, openAi].map(
    (api) => [api.name, api] as const,
  ),
);

/**
 * Whether a text spells something that tokenizers may take for a special token; with servers that take only text
 * such a command could end its own turn.
 *
 * @example spellsSpecialToken("echo '</think> safe'") // true
 */
export function spellsSpecialToken(text: string): boolean {
  return /<\|?\/?[\w.-]{1,40}\|?>|\[\/?[A-Z_]{2,20}\]|<\||\|>/.test(text);
}

/** The answer of OpenAI's chat completions, from the model that was asked. */
async function chatCompletion(
  text: string,
  model: string,
  send: Send,
  how: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const body = { model, messages: guardMessages(text), temperature: 0, ...how };
  const answer = await send({ path: "/v1/chat/completions", body });
  sameModel(model, [member(answer, "model")]);
  return answer;
}

/** Tokens of a text in which nothing is special. */
async function letters(text: string, send: Send): Promise<readonly number[]> {
  const pieces = spellsSpecialToken(text) ? text.split(/(?<=[<[])/) : [text];
  const all: number[] = [];
  for (const content of pieces) {
    const body = { content, add_special: false, parse_special: false };
    const tokens = member(await send({ path: "/tokenize", body }), "tokens");
    if (!Array.isArray(tokens) || !tokens.every((token) => Number.isSafeInteger(token)))
      throw new ServerError("the answer of /tokenize has no tokens");
    all.push(...(tokens as number[]));
  }
  return all;
}

/**
 * A server that has loaded another model would give that one's opinion under this one's name. All but the last part of
 * a path, `:latest` and the revision that `transformers serve` adds (`@main`) may differ.
 */
function sameModel(wanted: string, said: readonly unknown[]): void {
  const names = said.filter((name): name is string => typeof name === "string" && name !== "");
  if (wanted === "" || names.length === 0) return;
  const bare = (name: string) =>
    name
      .slice(name.lastIndexOf("/") + 1)
      .replace(/\.gguf$|:latest$|@main$/gi, "")
      .toLowerCase();
  if (names.some((name) => name === wanted || bare(name) === bare(wanted))) return;
  throw new ServerError(`the server has the model ${names[0]?.slice(0, 80)}, not ${wanted}`);
}
