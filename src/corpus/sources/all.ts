/** Every source, most trusted first: where two have the same row, the first keeps it. */
import { atomicRedTeam } from "./atomic-red-team.js";
import { boundary } from "./boundary.js";
import { ciRunSteps, nl2bash, tldr } from "./bulk.js";
import { cases } from "./cases.js";
import { generated } from "./generated.js";
import { heldOut } from "./held-out.js";
import { jsonl } from "./jsonl.js";
import { ledger } from "./ledger.js";
import { nearMiss } from "./near-miss.js";
import { own } from "./own.js";
import { ruleExamples } from "./rule-examples.js";
import type { Source } from "./source.js";

export const sources: readonly Source[] = [
  heldOut,
  own,
  boundary,
  nearMiss,
  cases,
  ruleExamples,
  atomicRedTeam,
  jsonl,
  generated,
  ciRunSteps,
  nl2bash,
  tldr,
  ledger,
];
