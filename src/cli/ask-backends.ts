/** The backends of `cerbash ask` by their names, and what they need of the machine. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  type CorpusIndex,
  corpusBackend,
  indexCorpus,
  makeFinder,
  type Pair,
} from "../ask/backends/corpus.js";
import { embedded } from "../ask/backends/embedded.js";
import { endpoint } from "../ask/backends/endpoint-node.js";
import { ggufBackend } from "../ask/backends/gguf-node.js";
import { modelBackend } from "../ask/backends/model.js";
import { tokenize } from "../ask/text/tokens.js";
import type { AskBackend } from "../ask/types.js";
import { makePrivateDirectory } from "../ledger/directory.js";
import { directories } from "../ledger/paths.js";
import { corpusPlaces } from "./corpus-places.js";
import { type Io, UsageError } from "./io.js";
import type { Options } from "./options.js";

const EXAMPLES = 5;

/** The backends of `--backend`, in order. Throws a {@link UsageError} that says what is missing. */
export function backendsOf(options: Options, io: Io): readonly AskBackend[] {
  const names = (options.value("backend") ?? "embedded").split(",");
  const isUsed = (option: string, ...backends: readonly string[]): void => {
    if (options.has(option) && !backends.some((backend) => names.includes(backend)))
      throw new UsageError(`cerbash ask: --${option} is for --backend ${backends.join(" or ")}`);
  };
  for (const option of ["endpoint", "remote"]) isUsed(option, "url");
  for (const option of ["model", "samples"]) isUsed(option, "url", "gguf");
  if (names.includes("url") && names.includes("gguf"))
    throw new UsageError("cerbash ask: --backend takes url or gguf, not both: --model is for one");
  return names.map((name) => {
    if (name === "embedded") return embedded;
    if (name === "corpus") return corpusBackend(corpusIndex(options, io, true) as CorpusIndex);
    if (name === "url") return modelAt(options, io);
    if (name === "gguf") return modelFile(options, io);
    throw new UsageError(`cerbash ask: no such backend: ${name} (embedded, corpus, url, gguf)`);
  });
}

function modelFile(options: Options, io: Io): AskBackend {
  const path = ggufPath(options.value("model"), io, "cerbash ask");
  return ggufBackend({ modelPath: path, ...votersOf(options, io) });
}

/** The file of `--backend gguf`. Throws a {@link UsageError} where there is none. */
export function ggufPath(given: string | undefined, io: Io, who: string): string {
  if (given === undefined)
    throw new UsageError(`${who}: --backend gguf needs --model FILE.gguf, a chat model`);
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
  const index = corpusIndex(options, io, false);
  const find = index === undefined ? undefined : makeFinder(index);
  return {
    samples: Number(samples),
    ...(find !== undefined && {
      examples: (words: string) => find(tokenize(words), EXAMPLES).map(({ pair }) => pair),
    }),
  };
}

function modelAt(options: Options, io: Io): AskBackend {
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

/** The index of the local corpus, made once and kept for its owner alone. */
function corpusIndex(options: Options, io: Io, isNeeded: boolean): CorpusIndex | undefined {
  const given = options.value("corpus");
  const folder = given === undefined ? corpusPlaces(io).fetched : resolve(io.cwd, given);
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^(?:nl2bash|tldr).*\.jsonl$/.test(name))
        .sort()
        .map((name) => join(folder, name))
    : [];
  if (files.length === 0) {
    if (!isNeeded && given === undefined) return undefined;
    throw new UsageError(
      `cerbash ask: no nl2bash.jsonl or tldr.jsonl in ${folder}; name their folder with --corpus DIR (rows: {"nl","command"})`,
    );
  }
  const mark = createHash("sha256")
    .update(
      JSON.stringify(files.map((path) => [path, statSync(path).size, statSync(path).mtimeMs])),
    )
    .digest("hex")
    .slice(0, 16);
  const kept = join(directories(io).state, "ask", `index-2-${mark}.json`);
  try {
    const index = JSON.parse(readFileSync(kept, "utf8")) as CorpusIndex;
    if (index.v === 2) return index;
  } catch {
    // Not made yet, or not readable: it is made again.
  }
  const pairs = files.flatMap(readPairs);
  if (pairs.length === 0)
    throw new UsageError(`cerbash ask: no row in ${folder} has a request ("nl") and a command`);
  const index = indexCorpus(pairs);
  makePrivateDirectory(join(directories(io).state, "ask"));
  writeFileSync(kept, JSON.stringify(index), { mode: 0o600 });
  return index;
}

function readPairs(path: string): readonly Pair[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line): Pair[] => {
      try {
        const { nl, command } = JSON.parse(line) as { nl?: unknown; command?: unknown };
        return typeof nl === "string" && typeof command === "string" ? [{ nl, command }] : [];
      } catch {
        return [];
      }
    });
}
