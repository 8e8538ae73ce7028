/** For the tests of single adapters. */
import { readFileSync } from "node:fs";
import type { Decision, Verdict } from "../verdict/types.js";
import type { Adapter } from "./types.js";

/** Reads a sample payload of an agent, with other fields at its top. */
export function reader(adapter: Adapter) {
  return (file: string, fields: object = {}) => {
    const path = new URL(`./${adapter.name}/payloads/${file}`, import.meta.url);
    const payload = JSON.parse(readFileSync(path, "utf8")) as object;
    return adapter.readPayload(JSON.stringify({ ...payload, ...fields }));
  };
}

export function sampleVerdict(decision: Decision): Verdict {
  return {
    decision,
    label: "risky",
    phase: "rules",
    risk: 60,
    rules: [],
    brain: null,
    message: decision === "allow" ? "" : "RISKY OP NEEDS A PERSON: x (y).",
    us: 1,
  };
}
