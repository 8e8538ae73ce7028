/** What is known of the base model: from its folder, or of a few names by a table. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";
import { type ChatTemplate, chatTemplateOf, chatTemplates } from "../../brain/prompt/template.js";
import type { Tokens } from "../../brain/prompt/tokens.js";
import { TuneError } from "../types.js";

export interface Base {
  /** As it was given: the name at a hub, or the folder. */
  readonly name: string;
  /** What a trainer loads: the same, with an absolute path for a folder. */
  readonly load: string;
  readonly template: ChatTemplate;
  /** Sizes for the estimate. */
  readonly size: Size;
  readonly licence: string;
  /** Only of a folder. */
  readonly tokens?: Tokens | undefined;
  /** The model's own template (Jinja), only of a folder. */
  readonly jinja?: string | undefined;
}

export interface Size {
  readonly parameters: number;
  readonly layers: number;
  readonly hidden: number;
  readonly vocabulary: number;
}

interface Known extends Size {
  readonly template: keyof typeof chatTemplates;
  readonly licence: string;
}

const KNOWN: ReadonlyMap<string, Known> = new Map<string, Known>([
  [
    "HuggingFaceTB/SmolLM2-135M-Instruct",
    {
      parameters: 134_515_008,
      layers: 30,
      hidden: 576,
      vocabulary: 49_152,
      template: "chatml",
      licence: "Apache-2.0",
    },
  ],
  [
    "Qwen/Qwen3.5-0.8B",
    {
      parameters: 800_000_000,
      layers: 24,
      hidden: 1024,
      vocabulary: 248_320,
      template: "chatml-think",
      licence: "Apache-2.0",
    },
  ],
  [
    "Qwen/Qwen2.5-Coder-7B-Instruct",
    {
      parameters: 7_615_616_512,
      layers: 28,
      hidden: 3584,
      vocabulary: 152_064,
      template: "chatml",
      licence: "Apache-2.0",
    },
  ],
]);

/** Licence of a base that is known by its name at the hub. */
export function knownLicence(name: string): string | undefined {
  return KNOWN.get(name)?.licence;
}

/**
 * @param given a folder in Hugging Face's layout, or a name of the table
 * @param folder the same as an absolute path
 * @throws {TuneError} when it is neither, and {@link PromptError} when its template is not supported
 */
export function readBase(given: string, folder: string): Base {
  if (existsSync(folder) && statSync(folder).isDirectory()) return fromFolder(given, folder);
  const known = KNOWN.get(given);
  if (known === undefined) {
    const hint = given.endsWith(".gguf")
      ? "; trainers do not read GGUF files: make a folder of it first (docs/tune.md)"
      : "";
    throw new TuneError(
      `the base ${given} is no folder and none of ${[...KNOWN.keys()].join(", ")}; download it and give its folder${hint}`,
    );
  }
  const { template, licence, ...size } = known;
  return { name: given, load: given, template: chatTemplates[template], size, licence };
}

function fromFolder(given: string, folder: string): Base {
  const config = json(join(folder, "config.json"));
  const text = (config.text_config ?? config) as Record<string, unknown>;
  const tokenizerConfig = json(join(folder, "tokenizer_config.json"));
  const file = join(folder, "chat_template.jinja");
  const jinja = existsSync(file)
    ? readFileSync(file, "utf8")
    : typeof tokenizerConfig.chat_template === "string"
      ? tokenizerConfig.chat_template
      : undefined;
  const number = (name: string): number => {
    const value = text[name];
    if (typeof value === "number" && value > 0) return value;
    throw new TuneError(`${join(folder, "config.json")} has no ${name}`);
  };
  const size = {
    layers: number("num_hidden_layers"),
    hidden: number("hidden_size"),
    vocabulary: number("vocab_size"),
  };
  const inner = Number(text.intermediate_size ?? 4 * size.hidden);
  const heads = Number(text.num_key_value_heads ?? 1) / Number(text.num_attention_heads ?? 1);
  // Attention (q, o, k and v by the share of their heads), the three matrices of the MLP, the embedding.
  const block = size.hidden ** 2 * (2 + 2 * heads) + 3 * size.hidden * inner;
  const embedding = size.vocabulary * size.hidden * (text.tie_word_embeddings === false ? 2 : 1);
  return {
    name: basename(given),
    load: folder,
    template: chatTemplateOf(jinja),
    size: { ...size, parameters: Math.round(size.layers * block + embedding) },
    licence: "see the base model",
    tokens: tokensOf(json(join(folder, "tokenizer.json")), tokenizerConfig),
    jinja,
  };
}

function tokensOf(file: Record<string, unknown>, config: Record<string, unknown>): Tokens {
  const tokenizer = new Tokenizer(file, config);
  const added = new Set(
    (file.added_tokens as readonly { readonly id: number }[] | undefined)?.map(({ id }) => id),
  );
  return {
    tokenize: (text) => tokenizer.encode(text, { add_special_tokens: false }).ids,
    isSpecial: (token) => added.has(token),
  };
}

function json(path: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new TuneError(
      `${path} cannot be read; a base is a folder in Hugging Face's layout (config.json, tokenizer.json, tokenizer_config.json, weights)`,
    );
  }
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new TuneError(`${path} is not JSON; download it again`);
  }
}
