/**
 * What the words of a call suggest when no table knows it: verbs that destroy, things that are not
 * easily made again, options that switch a question off. Used for unknown programs, unknown verbs of
 * known tools, scripts of the project, and names of project tasks (`make nuke`, `npm run db:drop`).
 */
import { doesNothing, type Place, placeOf, type Reading, readCall } from "./call-words.js";
import type { PlannedCommand } from "./plan.js";
import { type Suspicion, UnknownCall } from "./unknown-call.js";
import * as list from "./vocabulary-words.js";

const STRICTNESS: Readonly<Record<Suspicion, number>> = { none: 0, disturbs: 1, destroys: 2 };

/** Judges the words of a call that no table knows: its name (or `""`), then its arguments. */
export function suspicionOf(command: PlannedCommand, words: readonly string[]): Suspicion {
  const reading = readCall(command, words);
  if (doesNothing(reading)) return "none";
  const place = placeOf(command, reading);
  const judged = judge(command, reading, place);
  if (place === "own" || restoresAside(reading)) return "none";
  if (place === "small") return judged === "destroys" ? "disturbs" : "none";
  if (judged === "destroys" && reading.options.some(({ name }) => list.SOFT.has(name)))
    return "disturbs";
  return judged;
}

/** Data is taken out of a backup to a place of its own. */
function restoresAside({ words, options }: Reading): boolean {
  return (
    words.slice(0, 4).some(({ parts }) => parts[0] === "restore") &&
    options.some(
      ({ name, value }) =>
        /^(?:to|to-file|target|out|output|into|dest|destination|dir|path|o|t)$/.test(name) &&
        /^(?:\/tmp\/|\/var\/tmp\/|\.\/|scratch)/.test(value ?? ""),
    )
  );
}

function judge(command: PlannedCommand, reading: Reading, place: Place): Suspicion {
  const call = new UnknownCall(command, reading, place === "production");
  if (call.onlyLooks()) return "none";
  if (call.showsSecret()) return "disturbs";
  const { keepsNothing, looked, options, said } = call;
  let worst: Suspicion = looked && call.verbs.length <= 1 ? "none" : call.byVerb();
  const raise = (to: Suspicion): void => {
    if (STRICTNESS[to] > STRICTNESS[worst]) worst = to;
  };
  if (worst !== "none" && keepsNothing) raise("destroys");
  if (looked && worst === "none") return "none";
  if (keepsNothing && said.some((part) => list.CLEANS.has(part))) raise("destroys");
  else if (
    keepsNothing &&
    options.some(({ name }) => /^(?:keep|retain|retention|min-replicas)/.test(name))
  )
    raise("disturbs");
  for (const option of options) raise(call.byOption(option));
  raise(call.bySubject());
  return worst;
}
