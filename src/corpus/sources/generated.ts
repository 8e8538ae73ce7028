import { Trust } from "../candidate.js";
import { mostGenerated } from "../generate/share.js";
import { boundary } from "./boundary.js";
import { cases } from "./cases.js";
import { nearMiss } from "./near-miss.js";
import type { Source, SourceContext } from "./source.js";

/**
 * Variations made from tool knowledge; whoever builds the corpus hands in the generator. They are for
 * training only, and no more than a share of what people wrote.
 */
export const generated: Source = {
  name: "generated",
  about: "variations made from tool knowledge",
  trust: Trust.generated,
  isRepeated: false,
  isBuiltIn: true,
  licence: "MIT",
  credit: "cerbash contributors",
  inputs: () => [],
  async *read(context) {
    const { generate, seed, generatedShare } = context;
    if (generate === undefined || generatedShare === 0) return;
    const limit = mostGenerated(await countWritten(context), generatedShare);
    for (const { command, label, reason, from } of generate({ seed, limit })) {
      yield { command, label, reason, licence: "MIT", provenance: `generated:${from}` };
    }
  },
};

/** Rows of this project that people wrote; counted apart from the progress. */
async function countWritten(context: SourceContext): Promise<number> {
  const silent: SourceContext = { ...context, onBytes: () => {} };
  let count = 0;
  for (const source of [boundary, nearMiss, cases]) {
    for await (const _ of source.read(silent)) count += 1;
  }
  return count;
}
