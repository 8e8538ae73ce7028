// The generated rows of a corpus (src/corpus/generate), prepared for the experiments with the brain.
import { generate } from "../src/corpus/generate/generate.js";
import { mostGenerated } from "../src/corpus/generate/share.js";
import type { Prepared, Preparer } from "../src/training/prepare.js";

/** Generated rows by the share that they may be of themselves and the curated ones. */
export function generatedRows(
  preparer: Preparer,
  options: { readonly curated: number; readonly most: number; readonly seed: number },
): (share: number) => readonly Prepared[] {
  const { curated, most, seed } = options;
  const made: Prepared[] = [];
  for (const { command, label, tool } of generate({ seed, limit: mostGenerated(curated, most) })) {
    const row = { command, label, source: "generated", author: "tool-tables" };
    const { families, ...prepared } = preparer.prepare(row);
    // A made-up name hides whose verbs and options these are: without this a held-out family would be learned from.
    made.push({ ...prepared, families: new Set([...families, preparer.familyOf(tool)]) });
  }
  // A smaller limit gives the first rows of a larger one.
  return (share) => made.slice(0, mostGenerated(curated, share));
}
