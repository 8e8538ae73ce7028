/** Sets from a table with verbs: a verb, a sibling with another label, options, disguises, made-up twins. */
import type { Tool } from "../../tools/types.js";
import type { Label } from "../../verdict/types.js";
import type { Chance } from "./chance.js";
import { disguisesOf } from "./disguises.js";
import { insistingOptions, madeUpName, quietOptions, thingNames } from "./names.js";
import { actionOf, type Saying, sayingOf, type TableVerb, verbsOf } from "./table-verbs.js";
import type { Draft, DraftSet, Varied } from "./types.js";

/** What the sets of all tables share. */
export interface Words {
  readonly speaking: ReadonlyMap<string, Saying>;
  readonly isTaken: (name: string) => boolean;
}

/** Sets of one table: verbs that destroy, that ask, that are safe, in turn. */
export function* verbSets(tool: Tool, words: Words, chance: Chance): Generator<DraftSet> {
  const name = tool.names[0] ?? "";
  const verbs = chance.shuffle(verbsOf(tool), ({ path }) => path);
  const having = (label: Label) => verbs.filter((verb) => verb.label === label);
  const lists = [having("destructive"), having("risky"), having("safe")];
  const safe = lists[2] ?? [];
  const stopped = verbs.filter(({ label }) => label !== "safe");
  for (let n = 0; lists.some((list) => n < list.length); n++) {
    for (const verb of lists.flatMap((list) => list[n] ?? [])) {
      const others = verb.label === "safe" ? stopped : safe;
      yield setOf(tool, name, verb, others, words, chance.at(verb.path));
    }
  }
}

function setOf(
  tool: Tool,
  name: string,
  verb: TableVerb,
  others: readonly TableVerb[],
  words: Words,
  chance: Chance,
): DraftSet {
  const thing = chance.pick("thing", thingNames);
  const rest = chance.number("operand", 4) === 0 ? "" : ` ${thing}`;
  const call = (of: TableVerb, varied: Varied, more = ""): Draft => ({
    command: `${name} ${of.path}${rest}${more}`,
    label: of.label,
    reason: `the table of ${name} says ${of.nature}: ${of.clause}`,
    tool: name,
    verb: of.path,
    varied,
    needs: "agrees",
  });
  const base = call(verb, "base");
  const sibling = siblingOf(verb, others);
  const set: Draft[] = [];
  if (sibling !== undefined) set.push(call(sibling, "verb"));
  if (verb.label !== "safe") {
    for (const option of dryRunOf(tool, verb.path)) {
      const reason = `the tool says that ${option} changes nothing`;
      set.push({ ...call(verb, "dry-run", ` ${option}`), label: "safe", reason });
    }
    const help = { ...call(verb, "help", " --help"), label: "safe", reason: "only prints help" };
    if (chance.number("help", 3) === 0) set.push(help as Draft);
  }
  if (verb.nature === "deploy") {
    const reason = "a deployment to a place marked production needs a person";
    set.push({ ...call(verb, "target", " --env production"), label: "risky", reason });
  }
  for (const { option, needs } of optionsOf(tool, verb, chance)) {
    set.push({ ...call(verb, "option", ` ${option}`), needs });
  }
  set.push(...disguisesOf(base, chance.at("base")));
  set.push(...twinsOf([base, ...set], name, words, chance));
  return [base, ...set];
}

/** A verb of another label that shares the most words, such as `volume ls` for `volume rm`. */
function siblingOf(verb: TableVerb, others: readonly TableVerb[]): TableVerb | undefined {
  const words = verb.path.split(" ");
  const near = (other: TableVerb) => {
    const its = other.path.split(" ");
    return (
      its.length === words.length && its.slice(0, -1).join(" ") === words.slice(0, -1).join(" ")
    );
  };
  return others.find(near);
}

function dryRunOf(tool: Tool, verb: string): string[] {
  const { dryRun } = tool;
  const list = typeof dryRun === "string" ? dryRun : (dryRun?.[verb] ?? dryRun?.["*"]);
  const options = (list ?? "").split(/[\s,]+/).filter((option) => option.startsWith("-"));
  return options.filter((option) => !option.includes("=")).slice(-1);
}

function optionsOf(
  tool: Tool,
  verb: TableVerb,
  chance: Chance,
): { readonly option: string; readonly needs: Draft["needs"] }[] {
  const flags = [...tool.grammar(verb.path).spellings]
    .filter(([, { takes }]) => takes === "none")
    .map(([spelling]) => spelling);
  const one = (of: ReadonlySet<string>, needs: Draft["needs"]) => {
    const having = flags.filter((flag) => of.has(flag)).sort();
    return having.length === 0 ? [] : [{ option: chance.pick(needs, having), needs }];
  };
  return [...one(quietOptions, "agrees"), ...one(insistingOptions, "rule")];
}

/** How many made-up names a set is repeated with. */
const TWINS = 2;

/** The rows with a program name that nobody has, where the verb's word means the same in every table. */
function twinsOf(drafts: readonly Draft[], name: string, words: Words, chance: Chance): Draft[] {
  const fits = ({ label, verb, varied }: Draft) => {
    const says = words.speaking.get(actionOf(verb));
    if (varied === "dry-run" || varied === "help") return says === "not-safe";
    // An option may change what the word says, so the table's own rule on it is not carried over.
    const isPlain = varied === "base" || varied === "verb" || varied === "option";
    return isPlain && says === sayingOf(label);
  };
  const fitting = drafts.filter(fits);
  return Array.from({ length: TWINS }, (_, n) =>
    madeUpName(chance.at(`twin ${n}`), words.isTaken),
  ).flatMap((madeUp) =>
    fitting.map((draft) => ({
      ...draft,
      command: madeUp + draft.command.slice(name.length),
      reason: `nobody knows the tool; ${clauseOf(draft)}`,
      varied: "name" as const,
      needs: "not-stopped" as const,
    })),
  );
}

function clauseOf({ varied, verb, label }: Draft): string {
  if (varied === "dry-run") return "its option says that nothing is changed";
  if (varied === "help") return "its option asks for help";
  const word = actionOf(verb);
  if (label === "safe") return `"${word}" is safe in nearly every table`;
  return `"${word}" is safe in hardly any table; where it comes from it is ${label}`;
}
