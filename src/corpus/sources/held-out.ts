import { join } from "node:path";
import { Trust } from "../candidate.js";
import { oneFile, rowsOf, type Source } from "./source.js";

/** Kept for counting only: neither these rows nor bulk rows like them are in any split. */
export const heldOut: Source = {
  name: "held-out",
  about: "the evaluation set; only keeps other rows out",
  trust: Trust.evaluation,
  isRepeated: false,
  licence: "MIT",
  credit: "cerbash contributors",
  inputs: ({ data }) => oneFile(data && join(data, "cases"), "held-out.jsonl"),
  async *read(context) {
    for await (const { fields, provenance } of rowsOf(this.inputs(context), context)) {
      const [command, label] = [fields.get("command"), fields.get("label")];
      yield { command, label, licence: "MIT", provenance: `data/cases/${provenance}` };
    }
  },
};
