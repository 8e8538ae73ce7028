import { join } from "node:path";
import { Trust } from "../candidate.js";
import { jsonlIn, rowsOf, type Source } from "./source.js";

/** Pairs that differ by one word: both sides, each with its label. */
export const nearMiss: Source = {
  name: "near-miss",
  about: "pairs of commands that differ by one thing",
  trust: Trust.authored,
  isRepeated: true,
  licence: "MIT",
  credit: "cerbash contributors",
  inputs: ({ data }) => jsonlIn(data && join(data, "near-miss")),
  async *read(context) {
    for await (const { fields, provenance } of rowsOf(this.inputs(context), context)) {
      const about = { reason: fields.get("why"), licence: "MIT" };
      const place = `data/near-miss/${provenance}`;
      yield {
        ...about,
        command: fields.get("allowed"),
        label: "safe",
        provenance: `${place}:allowed`,
      };
      const label = fields.get("label") ?? "none";
      yield { ...about, command: fields.get("stopped"), label, provenance: `${place}:stopped` };
    }
  },
};
