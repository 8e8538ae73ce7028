/** Rows for the guard's brain, from a corpus that `cerbash corpus build` made. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { guardLabels, guardMessages, guardTask, guardText } from "../../brain/prompt/guard.js";
import { hashFile, linesOf } from "../../corpus/lines.js";
import { type CorpusRow, parseCorpusRow } from "../../corpus/types.js";
import { type DataSource, TuneError, type TuneRow, type TuneRows } from "../types.js";
import { select } from "./select.js";

/** Which sources count as what. Bulk rows have the rules' own labels; too many only teach the rules again. */
const CLASS_OF: ReadonlyMap<string, string> = new Map([
  ["own", "hand"],
  ["boundary", "hand"],
  ["near-miss", "hand"],
  ["cases", "hand"],
  ["atomic-red-team", "hand"],
  ["jsonl", "hand"],
  ["rule-examples", "examples"],
  ["generated", "bulk"],
  ["nl2bash", "bulk"],
  ["tldr", "bulk"],
  ["ci-run-steps", "bulk"],
  ["ledger", "bulk"],
]);

const SHARES = { hand: 0.6, examples: 0.2, bulk: 0.2 };

export interface GuardRowsOptions {
  /** Folder with `manifest.json`, `train.jsonl`, `valid.jsonl`, `test.jsonl`. */
  readonly corpus: string;
  readonly seed: number;
  /** Most rows to train on, and to validate on while training. */
  readonly train: number;
  readonly valid: number;
}

/**
 * Reads the corpus, each row once, and picks rows. The test split stays whole.
 *
 * @throws {TuneError} when files are missing or are not those that the manifest names
 */
export async function guardRows(options: GuardRowsOptions): Promise<TuneRows> {
  const { corpus, seed } = options;
  const path = join(corpus, "manifest.json");
  if (!existsSync(path)) {
    throw new TuneError(`${corpus} has no manifest.json; make a corpus: cerbash corpus build`);
  }
  const text = readFileSync(path, "utf8");
  const manifest = parseManifest(text, path);
  const files: { name: string; sha256: string }[] = [];
  const read = async (name: string): Promise<readonly CorpusRow[]> => {
    const file = join(corpus, name);
    if (!existsSync(file)) throw new TuneError(`${file} is missing; build the corpus again`);
    const sha256 = await hashFile(file);
    const known = manifest.files?.find((one) => one.name === name);
    if (known?.sha256 !== sha256) {
      throw new TuneError(`${file} is not the file that manifest.json names; build it again`);
    }
    files.push({ name, sha256 });
    return distinctRows(file);
  };
  const train = await read("train.jsonl");
  const valid = await read("valid.jsonl");
  const test = await read("test.jsonl");
  const choose = (rows: readonly CorpusRow[], count: number) =>
    select(rows, { count, seed, shares: SHARES, classOf, keyOf: ({ command }) => command });
  const chosen = { train: choose(train, options.train), valid: choose(valid, options.valid) };
  const counts: Record<string, number> = {};
  const add = (key: string) => {
    counts[key] = (counts[key] ?? 0) + 1;
  };
  for (const [split, rows] of Object.entries({ ...chosen, test })) {
    for (const { label, source } of rows) {
      add(`${split} ${label}`);
      add(`${split} from ${source}`);
    }
  }
  return {
    train: chosen.train.map(rowOf),
    valid: chosen.valid.map(rowOf),
    test: test.map(rowOf),
    files,
    manifest: createHash("sha256").update(text).digest("hex"),
    sources: (manifest.sources ?? []).flatMap(({ name, licence, credit }) => {
      const rows = counts[`train from ${name}`] ?? 0;
      return rows === 0 ? [] : [{ name, licence, credit, rows }];
    }),
    counts,
    labels: guardLabels,
    isPublishable: manifest.isPublishable === true,
    prompt: guardTask,
  };
}

interface Manifest {
  readonly isPublishable?: boolean;
  readonly files?: readonly { readonly name: string; readonly sha256: string }[];
  readonly sources?: readonly Omit<DataSource, "rows">[];
}

function parseManifest(text: string, path: string): Manifest {
  try {
    return (JSON.parse(text) ?? {}) as Manifest;
  } catch {
    throw new TuneError(`${path} is not JSON; build the corpus again`);
  }
}

/** The corpus repeats some rows in train, and what differs in blanks at its edges is the same to a model. */
async function distinctRows(file: string): Promise<readonly CorpusRow[]> {
  const rows = new Map<string, CorpusRow>();
  for await (const { number, text } of linesOf(file)) {
    const row = parseCorpusRow(text ?? "", `${file}:${number}`);
    const key = guardText(row.command);
    if (!rows.has(key)) rows.set(key, row);
  }
  return [...rows.values()];
}

function classOf({ source }: CorpusRow): string {
  return CLASS_OF.get(source) ?? "bulk";
}

function rowOf({ command, label }: CorpusRow): TuneRow {
  return { messages: guardMessages(command, label) };
}
