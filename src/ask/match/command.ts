/** The command of a match, its slots filled. */
import { fill, type Value } from "../catalogue/template.js";
import { type Intent, type Runs, slotType } from "../catalogue/types.js";
import type { Platform } from "../types.js";

const onPlatform = (runs: Runs, platform: Platform): string =>
  typeof runs === "string" ? runs : runs[platform];

/** Fills an intent's command with values and its defaults; undefined when a slot has no value. */
export function commandFor(
  intent: Intent,
  found: ReadonlyMap<string, Value>,
  platform: Platform,
): string | undefined {
  const values = new Map<string, Value>(
    Object.entries(intent.defaults ?? {}).map(([slot, text]) => [slot, { text, quoted: false }]),
  );
  for (const [slot, value] of found) values.set(slot, value);
  return fill(onPlatform(intent.runs, platform), values, (slot) => slotType(intent, slot));
}
