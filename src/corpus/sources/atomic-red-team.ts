import { createHash } from "node:crypto";
import { join } from "node:path";
import { Trust } from "../candidate.js";
import { oneFile, rowsOf, type Source } from "./source.js";

/** Attack tests; somebody read each and labelled it by content in `data/labels`, which names each by the hash of its text. */
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
      labels.set(fields.get("sha256"), fields);
    for await (const { fields, provenance } of rowsOf([file], context)) {
      const command = fields.get("command");
      const digest = createHash("sha256").update(String(command)).digest("hex").slice(0, 16);
      // The place in the file does not count: another extraction has other rows before it. Another text has no label.
      const found = labels.get(digest);
      yield {
        command,
        label: found?.get("label") ?? "none for this text",
        reason: found?.get("why"),
        licence: "MIT",
        provenance: `9f85cf3e54b0:${provenance}`,
      };
    }
  },
};
