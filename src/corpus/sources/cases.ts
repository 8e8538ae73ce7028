import { join } from "node:path";
import { Trust } from "../candidate.js";
import { jsonlIn, rowsOf, type Source } from "./source.js";

/** Curated agent commands. The held-out file beside them is another source's, for evaluation only. */
export const cases: Source = {
  name: "cases",
  about: "what agents run all day, and what must be stopped",
  trust: Trust.authored,
  isRepeated: false,
  licence: "MIT",
  credit: "cerbash contributors",
  inputs: ({ data }) =>
    jsonlIn(data && join(data, "cases")).filter((path) => !/held-?out/.test(path)),
  async *read(context) {
    for await (const { fields, provenance } of rowsOf(this.inputs(context), context)) {
      yield {
        command: fields.get("command"),
        label: fields.get("label") ?? "none",
        reason: fields.get("why"),
        licence: "MIT",
        provenance: `data/cases/${provenance}`,
      };
    }
  },
};
