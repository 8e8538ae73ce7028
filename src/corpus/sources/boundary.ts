import { join } from "node:path";
import { Trust } from "../candidate.js";
import { jsonlIn, rowsOf, type Source } from "./source.js";

/** Commands at the border between labels, in both directions. */
export const boundary: Source = {
  name: "boundary",
  about: "looks dangerous and is not, looks innocent and is not",
  trust: Trust.authored,
  isRepeated: true,
  licence: "MIT",
  credit: "cerbash contributors",
  inputs: ({ data }) => jsonlIn(data && join(data, "boundary")),
  async *read(context) {
    for await (const { fields, provenance } of rowsOf(this.inputs(context), context)) {
      yield {
        command: fields.get("command"),
        // A label is the point of these rows: one without is an error, not a row for the guard.
        label: fields.get("label") ?? "none",
        reason: fields.get("reason"),
        licence: "MIT",
        provenance: `data/boundary/${provenance}`,
      };
    }
  },
};
