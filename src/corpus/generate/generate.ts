/**
 * Labelled minimal variations made from tool knowledge. The label comes from the table (nature, dry-run
 * option, rule) or from the class of a target, and a row is kept only where rules and tables together,
 * never the model, say the same. A made-up name nobody can look up: there the twin with the real name was
 * agreed on. The same rows for the same seed.
 */
import { createGuard, type Guard } from "../../guard.js";
import type { Tool } from "../../tools/types.js";
import type { Decision, Label } from "../../verdict/types.js";
import { type Chance, chanceOf } from "./chance.js";
import { exampleSets } from "./example-sets.js";
import { speakingWords } from "./table-verbs.js";
import { targetSets } from "./target-sets.js";
import type { Draft, GeneratedRow } from "./types.js";
import { verbSets, type Words } from "./verb-sets.js";

const labelOf: Readonly<Record<Decision, Label>> = {
  allow: "safe",
  ask: "risky",
  deny: "destructive",
};

export interface GenerateOptions {
  readonly seed: number;
  /** Most rows, see `share.ts`; the families take turns, so that a cut leaves some of each. */
  readonly limit: number;
}

/** Makes rows until the limit is reached or the tables have no more to give. */
export function* generate({ seed, limit }: GenerateOptions): Generator<GeneratedRow> {
  const guard = createGuard({ phases: ["allowlist", "rules"] });
  const seen = new Set<string>();
  let made = 0;
  for (const set of turns(guard, chanceOf(seed))) {
    for (const row of agreed(guard, set)) {
      if (made >= limit) return;
      if (seen.has(row.command)) continue;
      seen.add(row.command);
      made++;
      yield row;
    }
    if (made >= limit) return;
  }
}

/** One set with the example, not itself a row, that it hangs on. */
interface Turn {
  readonly first: Draft;
  readonly drafts: readonly Draft[];
}

/** After how many other sets one with targets stands: few deletions would be lost among hundreds of tables. */
const TARGET_EVERY = 15;

/** The sets of all families, one of each in turn. */
function* turns(guard: Guard, chance: Chance): Generator<Turn> {
  const tools = guard.index.families().flatMap(({ module }) => module.tools ?? []);
  const words: Words = {
    speaking: speakingWords(tools),
    isTaken: (name) => guard.index.tools.get(name) !== undefined,
  };
  const order = chance.shuffle(tools, ({ names, about }) => `${names.join(" ")} ${about}`);
  const queues = order.map((tool) => ofTool(tool, words, chance.at(tool.names[0] ?? "")));
  const targets = targetSets(chance.at("targets"));
  let open = queues;
  while (open.length > 0) {
    const next: typeof queues = [];
    for (const [n, queue] of open.entries()) {
      const set = queue.next();
      if (set.done !== true) {
        yield set.value;
        next.push(queue);
      }
      const target = n % TARGET_EVERY === 0 ? targets.next() : undefined;
      if (target !== undefined && target.done !== true)
        yield { first: target.value[0], drafts: target.value };
    }
    open = next;
  }
}

function* ofTool(tool: Tool, words: Words, chance: Chance): Generator<Turn> {
  const examples = exampleSets(tool, chance.at("examples"));
  for (const set of verbSets(tool, words, chance)) {
    yield { first: set[0], drafts: set };
    const { value, done } = examples.next();
    if (done !== true) yield { first: value.example, drafts: value.variations };
  }
  for (const { example, variations } of examples) yield { first: example, drafts: variations };
}

function* agreed(guard: Guard, { first, drafts }: Turn): Generator<GeneratedRow> {
  if (judge(guard, first) === undefined) return;
  // Text behind the name → label of a row that was kept.
  const kept = new Map<string, Label>();
  for (const draft of drafts) {
    const twin = draft.varied === "name";
    // A made-up name stands on its twin, which must have been kept.
    if (twin && kept.get(restOf(draft.command)) !== draft.label) continue;
    const said = judge(guard, draft);
    if (said === undefined) continue;
    if (!twin) kept.set(restOf(draft.command), said.label);
    const { command, tool, verb, varied } = draft;
    const from = `${tool}:${verb}:${varied}`;
    yield {
      command,
      label: said.label,
      reason: said.reason,
      from,
      tool,
      verb,
      varied,
      family: tool,
    };
  }
}

function restOf(command: string): string {
  return command.slice(command.indexOf(" "));
}

/** Label and reason of a draft that the guard bears out; undefined when it does not. */
function judge(
  guard: Guard,
  { command, label, reason, needs }: Draft,
): { readonly label: Label; readonly reason: string } | undefined {
  const verdict = guard.checkSync(command);
  const said = labelOf[verdict.decision];
  if (said === label) return { label, reason };
  if (needs === "not-stopped") return label === "safe" ? undefined : { label, reason };
  const [rule] = verdict.rules;
  const isWorse = RANK[said] > RANK[label];
  if (needs === "rule" && isWorse && rule !== undefined && !rule.id.startsWith("nature."))
    return { label: said, reason: `the option changes it: ${rule.why}` };
  return undefined;
}

const RANK: Readonly<Record<Label, number>> = { safe: 0, risky: 1, destructive: 2 };
