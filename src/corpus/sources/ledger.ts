import { Trust } from "../candidate.js";
import { OWN_LICENCE } from "../steps/licence.js";
import { jsonlIn, rowsOf, type Source } from "./source.js";

/**
 * One's own plain records, which were redacted when they were written (and are once more). The verdict
 * of then is no label: the guard of now gives a weak one, or none.
 */
export const ledger: Source = {
  name: "ledger",
  about: "commands of your own agents, from the records",
  trust: Trust.weak,
  isRepeated: false,
  licence: OWN_LICENCE,
  credit: "you",
  inputs: ({ records }) => jsonlIn(records),
  async *read(context) {
    for await (const { fields, provenance } of rowsOf(this.inputs(context), context)) {
      // Outcomes and files that tools wrote are no commands.
      if (fields.get("kind") !== "decision" || fields.get("command") === undefined) continue;
      const command = fields.get("command");
      yield { command, licence: OWN_LICENCE, provenance: `ledger:${provenance}` };
    }
  },
};
