import { existsSync } from "node:fs";
import { Trust } from "../candidate.js";
import { OWN_LICENCE } from "../steps/licence.js";
import { rowsOf, type Source } from "./source.js";

/** What the person on this machine added or labelled; the last word on a command counts. */
export const own: Source = {
  name: "own",
  about: "rows of corpus add and corpus label",
  trust: Trust.own,
  isRepeated: true,
  licence: OWN_LICENCE,
  credit: "you",
  inputs: ({ ownFile }) => (ownFile !== undefined && existsSync(ownFile) ? [ownFile] : []),
  async *read(context) {
    const last = new Map<unknown, string>();
    for await (const { fields, provenance } of rowsOf(this.inputs(context), context)) {
      last.set(fields.get("command"), provenance);
    }
    for await (const { fields, provenance } of rowsOf(this.inputs(context), context)) {
      const command = fields.get("command");
      if (last.get(command) !== provenance) continue;
      const [label, reason] = [fields.get("label"), fields.get("reason")];
      yield { command, label: label ?? "none", reason, licence: OWN_LICENCE, provenance };
    }
  },
};
