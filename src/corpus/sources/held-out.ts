import { basename, join } from "node:path";
import { Trust } from "../candidate.js";
import { jsonlIn, rowsOf, type Source } from "./source.js";

/** Whether a file of `data/cases` is only counted: the held-out set and the blind ones. */
export function isOnlyCounted(path: string): boolean {
  return /^(held-?out|blind)/.test(basename(path));
}

/** Kept for counting only: neither these rows nor bulk rows like them are in any split. */
export const heldOut: Source = {
  name: "held-out",
  about: "the evaluation sets; only keep other rows out",
  trust: Trust.evaluation,
  isRepeated: false,
  licence: "MIT",
  credit: "cerbash contributors",
  inputs: ({ data }) => jsonlIn(data && join(data, "cases")).filter(isOnlyCounted),
  async *read(context) {
    for await (const { fields, provenance } of rowsOf(this.inputs(context), context)) {
      const [command, label] = [fields.get("command"), fields.get("label")];
      yield { command, label, licence: "MIT", provenance: `data/cases/${provenance}` };
    }
  },
};
