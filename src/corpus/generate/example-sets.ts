/** Sets from the examples of a table and of its rules: each as data, in a list, behind a wrapper. */
import type { Tool } from "../../tools/types.js";
import type { Label } from "../../verdict/types.js";
import type { Chance } from "./chance.js";
import { disguisesOf } from "./disguises.js";
import type { Draft, DraftSet } from "./types.js";

/** The example itself belongs to another source of the corpus, so only its variations are rows. */
export interface ExampleSet {
  readonly example: Draft;
  readonly variations: DraftSet;
}

/** None where the tables are without their examples, as in the installed package. */
export function* exampleSets(tool: Tool, chance: Chance): Generator<ExampleSet> {
  const name = tool.names[0] ?? "";
  const draft = (command: string, label: Label, reason: string): Draft => {
    return { command, label, reason, tool: name, verb: "", varied: "base", needs: "agrees" };
  };
  const rules = (tool.rules ?? []).flatMap(({ decision, why, matches = [] }) =>
    matches.map((text) => draft(text, decision === "deny" ? "destructive" : "risky", why)),
  );
  const { allowed: uses = [] } = tool;
  const allowed = uses.map((text) => draft(text, "safe", `ordinary use of ${name}`));
  const order = (list: readonly Draft[]) => chance.shuffle(list, ({ command }) => command);
  const [bad, good] = [order(rules), order(allowed)];
  for (let n = 0; n < Math.max(bad.length, good.length); n++) {
    for (const example of [bad[n], good[n]]) {
      if (example === undefined) continue;
      const [first, ...more] = disguisesOf(example, chance.at(example.command));
      if (first !== undefined) yield { example, variations: [first, ...more] };
    }
  }
}
