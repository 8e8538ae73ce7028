/** For tests only: a part of the project's data, so that a retraining takes seconds. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/shared.mjs";
import type { EmbeddedBrain } from "../src/brain/embedded.js";
import { writeModel } from "../src/brain/format.js";
import { readPointer } from "../src/brain/promoted-node.js";
import { examplesIn } from "../src/corpus/sources/rule-examples.js";
import { createGuard } from "../src/guard.js";

import type { RetrainReport } from "../src/retrain/retrain.js";
import type { Promotion } from "../src/retrain/store.js";

const EVERY = 16;

/** Fills a folder; what is handed to `retrain` as `data` and `examples`. */
export function smallData(folder: string): { readonly data: string; readonly examples: string } {
  const data = join(folder, "data");
  for (const part of ["boundary", "cases", "near-miss"]) {
    mkdirSync(join(data, part), { recursive: true });
    for (const name of readdirSync(join(root, "data", part))) {
      const lines = readFileSync(join(root, "data", part, name), "utf8")
        .trimEnd()
        .split("\n");
      const every = part === "cases" ? EVERY / 4 : EVERY;
      const some = lines.filter((_, n) => n % every < 2);
      writeFileSync(join(data, part, name), `${some.join("\n")}\n`);
    }
  }
  const examples = join(folder, "examples.jsonl");
  const rows = [...examplesIn(createGuard())].filter((_, n) => n % EVERY === 0);
  writeFileSync(examples, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  return { data, examples };
}

/** The package's model under another name, as what a retraining would promote. */
export function promotionOf(
  { parts }: EmbeddedBrain,
  state: string,
  id: string,
  base: string,
): Promotion {
  const rows = { rehearsed: 1, learned: 2, heldOut: 0, byClass: {}, weight: 1 };
  const made = `2026-11-22T00:00:${id.slice(-2)}.000Z`;
  const bytes = writeModel({ ...parts, about: { ...parts.about, name: `guard-${id}` } });
  const report = { id, made, rows } as unknown as RetrainReport;
  return { bytes, report, card: `# ${id}\n`, base, expected: readPointer(state) };
}
