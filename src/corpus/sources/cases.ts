import { join } from "node:path";
import { Trust } from "../candidate.js";
import { isOnlyCounted } from "./held-out.js";
import { jsonlIn, rowsOf, type Source } from "./source.js";

/** Curated agent commands. The held-out and blind files beside them are another source's, for evaluation only. */
export const cases: Source = {
  name: "cases",
  about: "what agents run all day, and what must be stopped",
  trust: Trust.authored,
  isRepeated: false,
  licence: "MIT",
  credit: "cerbash contributors",
  inputs: ({ data }) => jsonlIn(data && join(data, "cases")).filter((path) => !isOnlyCounted(path)),
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
