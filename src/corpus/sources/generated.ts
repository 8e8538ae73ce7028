import { Trust } from "../candidate.js";
import type { Source } from "./source.js";

/** Variations made from tool knowledge; whoever builds the corpus hands in the generator. */
export const generated: Source = {
  name: "generated",
  about: "variations made from tool knowledge",
  trust: Trust.generated,
  isRepeated: false,
  isBuiltIn: true,
  licence: "MIT",
  credit: "cerbash contributors",
  inputs: () => [],
  *read({ generate, seed }) {
    for (const { command, label, reason, from } of generate?.({ seed }) ?? []) {
      yield { command, label, reason, licence: "MIT", provenance: `generated:${from}` };
    }
  },
};
