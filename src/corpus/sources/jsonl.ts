import { Trust } from "../candidate.js";
import { OWN_LICENCE } from "../steps/licence.js";
import { rowsOf, type Source } from "./source.js";

/**
 * Any file of `{command, label?, reason?, licence?}` rows. A row that names no licence is taken as one's
 * own, so it never gets into a corpus that is published.
 */
export const jsonl: Source = {
  name: "jsonl",
  about: "files given with --jsonl",
  trust: Trust.imported,
  isRepeated: false,
  licence: "as each row says, else own",
  credit: "as each row says",
  inputs: ({ files }) => files,
  async *read(context) {
    for await (const { fields, provenance } of rowsOf(this.inputs(context), context)) {
      const licence = licenceOf(fields, provenance);
      yield {
        command: fields.get("command"),
        label: fields.get("label"),
        reason: fields.get("reason"),
        licence,
        provenance,
      };
    }
  },
};

function licenceOf(fields: ReadonlyMap<string, unknown>, provenance: string): string {
  const given = fields.get("licence") ?? fields.get("license");
  if (typeof given === "string") return given;
  // Known not to be usable, and its rows do not say so.
  return /gtfobins/i.test(provenance) || fields.has("binary") ? "GPL-3.0" : OWN_LICENCE;
}
