/** Third stage: balance, repetitions, and the files of the splits. */
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import type { Label } from "../verdict/types.js";
import { DROPPED_FILE, PARTITIONS, UNLABELLED_FILE } from "./collect.js";
import {
  CONFLICTS_FILE,
  type Distinct,
  distinctFile,
  dropRow,
  RANKS,
  rankStep,
} from "./distinct.js";
import { linesOf, OutputFile } from "./lines.js";
import { balance } from "./steps/balance.js";
import { toolOf } from "./steps/shape.js";
import { type Split, splits } from "./steps/split.js";
import { Tally } from "./tally.js";
import { labels, rowLine } from "./types.js";
import type { Work } from "./work.js";

export interface WriteOptions {
  readonly out: string;
  readonly safeShare: number | undefined;
  /** How often a repeated row stands in train. */
  readonly repeat: number;
}

/** A file that was written. */
export interface Written {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
}

export interface WriteResult {
  readonly files: readonly Written[];
  /**
   * Rows as written: `rows SPLIT LABEL SOURCE LICENCE` without repetitions, `written SPLIT LABEL` with
   * them, `tool NAME`, `groups SPLIT`.
   */
  readonly counts: Tally;
}

export async function writeSplits(work: Work, options: WriteOptions): Promise<WriteResult> {
  const goes = cuts(work.tally, options);
  const counts = new Tally();
  const outputs = new Map(
    splits.map((split) => [split, new OutputFile(join(options.out, `${split}.jsonl`))] as const),
  );
  const repeated = new OutputFile(work.path("repeated.jsonl"));
  for (let index = 0; index < PARTITIONS; index++) {
    const groups = new Set<string>();
    for await (const { text } of linesOf(work.path(distinctFile(index)))) {
      const { row, split, isRepeated, isBulk, rank } = JSON.parse(text ?? "null") as Distinct;
      if (isBulk && goes(split, row.label, rankStep(rank))) {
        dropRow(work, row, "balance", `too many ${row.label} rows`);
        continue;
      }
      const line = rowLine(row);
      outputs.get(split)?.write(line);
      if (isRepeated && split === "train") repeated.write(line);
      const copies = isRepeated && split === "train" ? options.repeat : 1;
      counts.add(["rows", split, row.label, row.source, row.licence]);
      counts.add(["written", split, row.label], copies);
      counts.add(["tool", toolOf(row.group)]);
      // A group lies in one partition, so it is counted once.
      if (!groups.has(row.group)) counts.add(["groups", split]);
      groups.add(row.group);
    }
  }
  repeated.finish();
  // Apart from the first copy, or a batch of training would see one command five times.
  for (let copy = 1; copy < options.repeat; copy++) {
    for await (const { text } of linesOf(work.path("repeated.jsonl"))) {
      outputs.get("train")?.write(`${text ?? ""}\n`);
    }
  }
  const files: Written[] = [...outputs].map(([split, output]) => {
    const sha256 = output.finish();
    const rows = counts.sum("written", split);
    return { name: `${split}.jsonl`, bytes: output.bytes, sha256, rows };
  });
  // No note: a build that is killed here writes the splits again, and counts what went once.
  work.flush();
  for (const name of [CONFLICTS_FILE, UNLABELLED_FILE, DROPPED_FILE]) {
    files.push(await copy(work, name, options.out));
  }
  return { files, counts };
}

async function copy(work: Work, name: string, out: string): Promise<Written> {
  const output = new OutputFile(join(out, name));
  let rows = 0;
  const path = work.path(name);
  if (existsSync(path)) {
    for await (const chunk of createReadStream(path, { encoding: "utf8" })) {
      output.write(String(chunk));
      rows += String(chunk).split("\n").length - 1;
    }
  }
  const sha256 = output.finish();
  return { name, bytes: output.bytes, sha256, rows };
}

/** Whether a bulk row goes: those of the lowest ranks stay. */
function cuts(
  tally: Tally,
  { safeShare, repeat }: WriteOptions,
): (split: Split, label: Label, step: number) => boolean {
  const firstGone = new Map<string, number>();
  for (const split of splits) {
    const sizes = new Map(
      labels.map((label) => {
        const copies = split === "train" ? repeat : 1;
        const size = (kind: string) => tally.get("size", split, label, kind);
        const fixed = size("once") + size("repeated") * copies;
        return [label, { fixed, bulk: size("bulk") }] as const;
      }),
    );
    for (const [label, share] of balance(sizes, safeShare)) {
      const wanted = share * (sizes.get(label)?.bulk ?? 0);
      let kept = 0;
      let step = 0;
      for (; step < RANKS && kept < wanted; step++) {
        kept += tally.get("rank", split, label, String(step));
      }
      firstGone.set(`${split} ${label}`, share >= 1 ? RANKS : step);
    }
  }
  return (split, label, step) => step >= (firstGone.get(`${split} ${label}`) ?? RANKS);
}
