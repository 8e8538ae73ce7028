/** The local corpus of `cerbash ask`: its rows, their index and what was learned from them, kept for their owner alone. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { corpusBackend, learnFrom } from "../ask/backends/corpus.js";
import { type CorpusIndex, indexCorpus, type Pair } from "../ask/retrieval/finder.js";
import type { Learned } from "../ask/retrieval/learn.js";
import type { AskBackend } from "../ask/types.js";
import { makePrivateDirectory } from "../ledger/directory.js";
import { directories } from "../ledger/paths.js";
import { corpusPlaces } from "./corpus-places.js";
import { type Io, UsageError } from "./io.js";
import type { Options } from "./options.js";

export interface LocalCorpus {
  readonly index: CorpusIndex;
  /** What was learned; learns now where it has not been, which takes minutes for tens of thousands of rows. */
  readonly learned: () => Learned;
}

/** The corpus of `--corpus`, or the fetched one. Throws a {@link UsageError} that says what is missing. */
function localCorpus(options: Options, io: Io): LocalCorpus {
  const given = options.value("corpus");
  const folder = folderOf(given, io);
  const files = filesIn(folder);
  if (files.length === 0)
    throw new UsageError(
      `cerbash ask: no nl2bash.jsonl or tldr.jsonl in ${folder}; name their folder with --corpus DIR (rows: {"nl","command"})`,
    );
  const mark = createHash("sha256")
    .update(
      JSON.stringify(files.map((path) => [path, statSync(path).size, statSync(path).mtimeMs])),
    )
    .digest("hex")
    .slice(0, 16);
  const index = kept<CorpusIndex>(`index-2-${mark}.json`, 2, io, () => {
    const pairs = files.flatMap(readPairs);
    if (pairs.length === 0)
      throw new UsageError(`cerbash ask: no row in ${folder} has a request ("nl") and a command`);
    return indexCorpus(pairs);
  });
  return {
    index,
    learned: () =>
      kept<Learned>(`learned-1-${mark}.json`, 1, io, () => {
        if (index.pairs.length > MANY)
          io.warn(
            `cerbash ask: learning from ${index.pairs.length} rows; this takes a minute or more, and is done once`,
          );
        return learnFrom(index);
      }),
  };
}

/** The backend over the local corpus. Throws as {@link localCorpus} does. */
export function localBackend(options: Options, io: Io): AskBackend {
  const { index, learned } = localCorpus(options, io);
  return corpusBackend(index, learned());
}

/** The same for who can do without: undefined where nothing was fetched and none is named. */
export function localCorpusIfAny(options: Options, io: Io): LocalCorpus | undefined {
  const given = options.value("corpus");
  if (given === undefined && filesIn(folderOf(given, io)).length === 0) return undefined;
  return localCorpus(options, io);
}

/** From so many rows on it is said that learning takes long. */
const MANY = 2000;

const folderOf = (given: string | undefined, io: Io): string =>
  given === undefined ? corpusPlaces(io).fetched : resolve(io.cwd, given);

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^(?:nl2bash|tldr).*\.jsonl$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Reads what was made before, or makes and keeps it. */
function kept<T extends { readonly v: number }>(name: string, v: number, io: Io, make: () => T): T {
  const folder = join(directories(io).state, "ask");
  const path = join(folder, name);
  try {
    const found = JSON.parse(readFileSync(path, "utf8"), fromText) as T;
    if (found.v === v) return found;
  } catch {
    // Not made yet, or not readable: it is made again.
  }
  const made = make();
  makePrivateDirectory(folder);
  writeFileSync(path, JSON.stringify(made, toText), { mode: 0o600 });
  return made;
}

const BYTES = "base64:";

/** Weights are bytes, which JSON has not. */
const toText = (_: string, value: unknown): unknown =>
  value instanceof Int8Array
    ? BYTES + Buffer.from(value.buffer, value.byteOffset, value.length).toString("base64")
    : value;

const fromText = (key: string, value: unknown): unknown =>
  key === "weights" && typeof value === "string" && value.startsWith(BYTES)
    ? new Int8Array(Buffer.from(value.slice(BYTES.length), "base64"))
    : value;

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
