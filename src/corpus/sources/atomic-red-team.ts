import { createHash } from "node:crypto";
import { join } from "node:path";
import { Trust } from "../candidate.js";
import { oneFile, rowsOf, type Source } from "./source.js";

/** Attack tests; somebody read each and labelled it by content, by row number and hash, in `data/labels`. */
export const atomicRedTeam: Source = {
  name: "atomic-red-team",
  about: "attack tests, labelled by content",
  trust: Trust.example,
  isRepeated: false,
  licence: "MIT",
  credit: "Red Canary, Inc. (Atomic Red Team, commit 9f85cf3e54b0)",
  inputs: ({ data, from }) => {
    const file = oneFile(from, "atomic-red-team.jsonl");
    const labels = oneFile(data && join(data, "labels"), "atomic-red-team.jsonl");
    return file.length > 0 && labels.length > 0 ? [...file, ...labels] : [];
  },
  async *read(context) {
    const [file = "", labelFile = ""] = this.inputs(context);
    const labels = new Map<unknown, ReadonlyMap<string, unknown>>();
    for await (const { fields } of rowsOf([labelFile], context))
      labels.set(fields.get("row"), fields);
    for await (const { fields, provenance, index } of rowsOf([file], context)) {
      const command = fields.get("command");
      const found = labels.get(index);
      const digest = createHash("sha256").update(String(command)).digest("hex").slice(0, 16);
      // A label of another text, as of another commit of the file, is no label.
      const isSame = found?.get("sha256") === digest;
      yield {
        command,
        label: isSame ? found?.get("label") : "none for this text",
        reason: found?.get("why"),
        licence: "MIT",
        provenance: `9f85cf3e54b0:${provenance}`,
      };
    }
  },
};
