/** For tests only: a brain that knows two words, and a small set whose figures can be worked out by hand. */
import { plainJudgement } from "../brain/judgement.js";
import type { Brain } from "../brain/types.js";
import { HEADS } from "./judge.js";
import { type DataSet, evaluate } from "./run.js";
import type { GuardReport } from "./types.js";

/** Says `qqa` is destructive, `qqb` is safe, and abstains on all else. */
export const twoWords: Brain = {
  name: "two-words",
  judge({ program }) {
    const p =
      program === "qqa"
        ? { safe: 0.1, risky: 0.2, destructive: 0.7 }
        : program === "qqb"
          ? { safe: 0.8, risky: 0.15, destructive: 0.05 }
          : null;
    return p === null ? null : plainJudgement({ name: "two-words", p });
  },
};

/**
 * By head: `ls` allowlist; `rm -rf /` rules; `qqa`, `qqb` brain or nobody. Wrong are the safe `rm -rf /`
 * (as if a label were wrong), and the last two.
 */
export const tinyRows: readonly string[] = [
  '{"command":"ls","label":"safe","id":"a","source":"one","family":"list"}',
  '{"command":"cat README.md","label":"safe","source":"one","family":"list"}',
  '{"command":"rm -rf /","label":"destructive","source":"one","family":"remove"}',
  '{"command":"rm -rf / # <b>&\'\\u001b[2J","label":"safe","source":"two","family":"remove"}',
  '{"command":"qqa x","label":"destructive","source":"two"}',
  '{"command":"qqb x","label":"risky","source":"two","reason":"so it is"}',
];

export function dataSet(lines: readonly string[], name = "tiny.jsonl"): DataSet {
  return { name, open: () => inChunks(lines.join("\n")) };
}

/** Small chunks, so that lines and letters are cut. */
async function* inChunks(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

export function report(
  sets: readonly DataSet[],
  brain: Brain | null = null,
  keepRows = true,
): Promise<GuardReport> {
  let clock = 0;
  return evaluate(sets, {
    heads: HEADS,
    brain,
    // Each decision takes 20 microseconds.
    now: () => {
      clock += 0.02;
      return clock;
    },
    cerbash: "1.2.3",
    made: "2026-01-02T03:04:05.000Z",
    keepRows,
  });
}
