/**
 * Rows for a model that writes commands, from pairs of a request and its command (JSON lines). What is
 * learned is what `cerbash ask` sends: its own prompt, so that training and use cannot differ.
 */
import { createHash } from "node:crypto";
import { promptFor } from "../../ask/backends/model.js";
import type { Platform } from "../../ask/types.js";
import { trimmed } from "../../brain/prompt/template.js";
import { codeOf, hashFile, linesOf } from "../../corpus/lines.js";
import { splitOf } from "../../corpus/steps/split.js";
import { TuneError, type TuneRow, type TuneRows } from "../types.js";
import { select } from "./select.js";

/** What the rest of the program knows of a command: `deny` and text that is no shell are not taught. */
export interface CommandFacts {
  readonly decision: "allow" | "ask" | "deny";
  readonly isShell: boolean;
  /** Shape of the command: commands of one shape lie in one split. */
  readonly shape: string;
}

export interface AskRowsOptions {
  /** `{"nl", "command"}` a line, or `{"nl", "commands": […]}`, of which the first is taken. */
  readonly file: string;
  readonly facts: (command: string) => CommandFacts;
  readonly platform: Platform;
  readonly seed: number;
  readonly train: number;
  readonly valid: number;
}

interface Pair {
  readonly nl: string;
  readonly command: string;
}

/**
 * Reads, filters, splits. Left out, and counted: no shell, denied by the guard, the same again, and what asks for the
 * same as a row of another split (a request can have commands of two shapes).
 *
 * @throws {TuneError} when the file cannot be read or has a line that is no pair
 */
export async function askRows(options: AskRowsOptions): Promise<TuneRows> {
  const { file, facts, seed, platform } = options;
  const counts: Record<string, number> = {};
  const add = (key: string) => {
    counts[key] = (counts[key] ?? 0) + 1;
  };
  const parts = { train: [] as Pair[], valid: [] as Pair[], test: [] as Pair[] };
  const seen = new Set<string>();
  const splitOfRequest = new Map<string, string>();
  const kept: { readonly pair: Pair; readonly split: keyof typeof parts }[] = [];
  for (const pair of await readPairs(file)) {
    const { decision, isShell, shape } = facts(pair.command);
    const key = `${normal(pair.nl)}\n${pair.command}`;
    if (!isShell) add("left out: no shell");
    else if (decision === "deny") add("left out: denied by the guard");
    else if (seen.has(key)) add("left out: the same again");
    else {
      seen.add(key);
      const split = splitOf(shape, seed);
      kept.push({ pair, split });
      // The part that measures keeps a request; training does without it.
      const before = splitOfRequest.get(normal(pair.nl));
      if (before === undefined || RANK[split] > RANK[before as keyof typeof RANK]) {
        splitOfRequest.set(normal(pair.nl), split);
      }
    }
  }
  for (const { pair, split } of kept) {
    if (splitOfRequest.get(normal(pair.nl)) === split) parts[split].push(pair);
    else add("left out: asked for in another split");
  }
  const choose = (pairs: readonly Pair[], count: number) =>
    select(pairs, {
      count,
      seed,
      shares: { all: 1 },
      classOf: () => "all",
      keyOf: ({ nl, command }) => `${nl}\n${command}`,
    });
  const chosen = {
    train: choose(parts.train, options.train),
    valid: choose(parts.valid, options.valid),
    test: parts.test,
  };
  for (const [split, pairs] of Object.entries(chosen)) counts[split] = pairs.length;
  const rowOf = ({ nl, command }: Pair): TuneRow => ({
    messages: [
      ...promptFor({ words: trimmed(nl), platform }, []),
      { role: "assistant", content: trimmed(command) },
    ],
  });
  const sha256 = await hashFile(file);
  return {
    train: chosen.train.map(rowOf),
    valid: chosen.valid.map(rowOf),
    test: chosen.test.map(rowOf),
    files: [{ name: file.split(/[\\/]/).at(-1) ?? file, sha256 }],
    manifest: sha256,
    sources: [],
    counts,
    labels: [],
    // Nobody here knows the licence of the pairs.
    isPublishable: false,
    prompt: `ask-${createHash("sha256")
      .update(JSON.stringify(promptFor({ words: "", platform }, [])))
      .digest("hex")
      .slice(0, 8)}`,
  };
}

const RANK = { train: 0, valid: 1, test: 2 } as const;

async function readPairs(file: string): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  try {
    for await (const { number, text } of linesOf(file)) {
      pairs.push(readPair(text ?? "", `${file}:${number}`));
    }
  } catch (error) {
    if (error instanceof TuneError) throw error;
    throw new TuneError(`${file} cannot be read (${codeOf(error)})`);
  }
  return pairs;
}

function readPair(line: string, where: string): Pair {
  const fail = (): never => {
    throw new TuneError(`${where}: a row is {"nl": "…", "command": "…"} on one line`);
  };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return fail();
  }
  const { nl, command, commands } = (value ?? {}) as Record<string, unknown>;
  const first = command ?? (Array.isArray(commands) ? commands[0] : undefined);
  if (typeof nl !== "string" || nl.trim() === "") return fail();
  if (typeof first !== "string" || first.trim() === "") return fail();
  return { nl, command: first };
}

function normal(nl: string): string {
  return nl
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
