/** The backends of `cerbash ask` that ask a language model. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { endpoint } from "../ask/backends/endpoint-node.js";
import { ggufBackend } from "../ask/backends/gguf-node.js";
import { modelBackend } from "../ask/backends/model.js";
import { makeFinder } from "../ask/retrieval/finder.js";
import { tokenize } from "../ask/text/tokens.js";
import type { AskBackend } from "../ask/types.js";
import { localCorpusIfAny } from "./ask-corpus.js";
import { type Io, UsageError } from "./io.js";
import type { Options } from "./options.js";

const EXAMPLES = 5;

/** The backend of `--backend gguf`. Throws a {@link UsageError} that says what is missing. */
export function modelFile(options: Options, io: Io): AskBackend {
  return ggufBackend({ ...ggufFiles(options, io, "cerbash ask"), ...votersOf(options, io) });
}

/** The files of `--backend gguf`: `--model`, and `--adapter` where there is one. */
export function ggufFiles(
  options: Options,
  io: Io,
  who: string,
): { readonly modelPath: string; readonly adapterPath?: string } {
  const [model, adapter] = [options.value("model"), options.value("adapter")];
  if (model === undefined)
    throw new UsageError(`${who}: --backend gguf needs --model FILE.gguf, a chat model`);
  return {
    modelPath: fileAt(model, io, who),
    ...(adapter !== undefined && { adapterPath: fileAt(adapter, io, who) }),
  };
}

function fileAt(given: string, io: Io, who: string): string {
  const path = resolve(io.cwd, given);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`${who}: ${given} is no file`);
  return path;
}

/** How often a model is asked, and what it is shown. */
function votersOf(
  options: Options,
  io: Io,
): Pick<Parameters<typeof ggufBackend>[0], "samples" | "examples"> {
  const samples = options.value("samples") ?? "3";
  if (!/^[1-9]$/.test(samples)) throw new UsageError("cerbash ask: --samples is 1 to 9");
  const corpus = localCorpusIfAny(options, io);
  const find = corpus === undefined ? undefined : makeFinder(corpus.index);
  return {
    samples: Number(samples),
    ...(find !== undefined && {
      examples: (words: string) => find(tokenize(words), EXAMPLES).map(({ pair }) => pair),
    }),
  };
}

/** The backend of `--backend url`. Throws a {@link UsageError} that says what is missing. */
export function modelAt(options: Options, io: Io): AskBackend {
  const url = options.value("endpoint");
  if (url === undefined)
    throw new UsageError(
      "cerbash ask: --backend url needs --endpoint, such as http://127.0.0.1:8080",
    );
  const voters = votersOf(options, io);
  try {
    return modelBackend({
      complete: endpoint({
        url,
        model: options.value("model") ?? "default",
        isRemoteAllowed: options.has("remote"),
      }),
      ...voters,
    });
  } catch (error) {
    throw new UsageError(`cerbash ask: ${error instanceof Error ? error.message : error}`);
  }
}
