/** Reads a corpus that was built: rows that fit, and counts. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { linesOf } from "./lines.js";
import { toolOf } from "./steps/shape.js";
import { type Split, splits } from "./steps/split.js";
import { Tally } from "./tally.js";
import { CorpusError, type CorpusRow, parseCorpusRow } from "./types.js";

export interface Filter {
  readonly split?: string | undefined;
  readonly source?: string | undefined;
  readonly label?: string | undefined;
  readonly tool?: string | undefined;
  /** Stands somewhere in the command. */
  readonly text?: string | undefined;
}

/** The rows of a corpus, repetitions left out. */
export async function* rowsIn(
  folder: string,
  filter: Filter = {},
): AsyncGenerator<CorpusRow & { readonly split: Split }> {
  if (!existsSync(join(folder, "manifest.json"))) {
    throw new CorpusError(`no corpus in ${folder}; build one: cerbash corpus build`);
  }
  for (const split of splits) {
    if (filter.split !== undefined && filter.split !== split) continue;
    const name = `${split}.jsonl`;
    // Only boundary rows are repeated, so few need remembering.
    const seen = new Set<string>();
    for await (const { number, text } of linesOf(join(folder, name))) {
      const row = parseCorpusRow(text ?? "", `${name}:${number}`);
      if (filter.source !== undefined && row.source !== filter.source) continue;
      if (filter.label !== undefined && row.label !== filter.label) continue;
      if (filter.tool !== undefined && toolOf(row.group) !== filter.tool) continue;
      if (filter.text !== undefined && !row.command.includes(filter.text)) continue;
      if (/^(?:own|boundary|near-miss)$/.test(row.source)) {
        if (seen.has(row.command)) continue;
        seen.add(row.command);
      }
      yield { ...row, split };
    }
  }
}

/** `split`, `source label`, `licence`, `tool` counts, and `all`. */
export async function countRows(folder: string, filter: Filter): Promise<Tally> {
  const tally = new Tally();
  for await (const { split, source, label, licence, group } of rowsIn(folder, filter)) {
    tally.add(["split", split, label]);
    tally.add(["source", source, label]);
    tally.add(["licence", licence, label]);
    tally.add(["tool", toolOf(group), label]);
    tally.add(["label", label]);
  }
  return tally;
}
