/** Finds the rules and tools that concern a command, so that cost does not grow with their number. */

import { verbMatcher, verbMatches } from "../tools/define.js";
import type { Tool, ToolRule } from "../tools/types.js";
import { type Signs, setOf } from "./signs.js";
import type { CommandRule, EffectRule, FamilyModule, PlanRule, Rule } from "./types.js";

/** A rule with its full id; what the engine and the generators work with. */
export interface Compiled<R> {
  readonly id: string;
  readonly rule: R;
}

/** What every rule may say of when it is silent. */
interface Judging {
  readonly uncertain?: CommandRule["uncertain"];
  readonly spares?: "own";
  readonly maturity?: CommandRule["maturity"];
}

/** A rule as it is asked: all have one shape, which the rules themselves, as they are declared, have not. */
export interface Asked<R extends Judging> extends Compiled<R> {
  readonly when: R extends { readonly when?: infer W } ? W : undefined;
  readonly uncertain: Judging["uncertain"];
  readonly sparesOwn: boolean;
  readonly isSandbox: boolean;
  /** See `concerns` in `types.ts`. */
  readonly signs: Signs;
}

function asked<R extends Judging>(id: string, rule: R): Asked<R> {
  const { when, concerns } = rule as Partial<CommandRule>;
  return {
    id,
    rule,
    when: when as Asked<R>["when"],
    uncertain: rule.uncertain,
    sparesOwn: rule.spares === "own",
    isSandbox: rule.maturity === "sandbox",
    signs: setOf(concerns?.signs ?? []),
  };
}

export interface CompiledToolRule extends Asked<ToolRule> {
  /** Whether the rule concerns this verb path. */
  concerns(verb: string): boolean;
}

/** Tables by program name; a table is loaded when its name is first asked for. */
export interface ToolTable {
  get(program: string): Tool | undefined;
  /** How many program names there are. */
  readonly size: number;
}

export interface RuleIndex {
  readonly tools: ToolTable;
  /** Every family; asking for them loads them all. */
  families(): readonly Family[];
  /** Rules of the tool that concern the verb path, or the words of it where it is a pattern. */
  toolRules(tool: Tool, verb: string, words: string): readonly CompiledToolRule[];
  /** Rules on an effect, by key: `send`, or `file:delete`. */
  effectRules(key: string): readonly Asked<EffectRule>[];
  /** Rules on a command that can fire for one of this program and verb with these signs. */
  commandRules(program: string, verb: string, signs: Signs): readonly Asked<CommandRule>[];
  readonly planRules: readonly Asked<PlanRule>[];
  /** Names that two tables claim; the one that is loaded first is used. A test keeps this empty. */
  duplicates(): readonly string[];
}

export interface Family {
  readonly path: string;
  readonly module: FamilyModule;
}

/** A family as the registry lists it: what it holds is known without loading it. */
export interface FamilyEntry {
  readonly path: string;
  /** Program names of its tables, separated by commas. */
  readonly tools: string;
  /** What its rules beside those of its tables look at ({@link ruleKeys}), separated by commas. */
  readonly rules: string;
  load(): FamilyModule;
}

/** Stands for every command, and for the plan as a whole. */
const EVERYTHING = "*";

/**
 * What a rule looks at, as the registry lists it, so that a family is loaded when one of its rules may fire.
 *
 * @example ruleKeys({ on: "file:delete,truncate", … }) // ["file:delete", "file:truncate"]
 * @example ruleKeys({ programs: ["git"], … }) // ["program:git"]
 */
export function ruleKeys(rule: Rule): readonly string[] {
  if ("plan" in rule) return [EVERYTHING];
  if ("on" in rule) return effectKeys(rule);
  return rule.programs?.map((program) => `program:${program}`) ?? [EVERYTHING];
}

function effectKeys({ on }: EffectRule): readonly string[] {
  const [kind, acts] = on.split(":") as [string, string | undefined];
  return acts?.split(",").map((act) => `${kind}:${act.trim()}`) ?? [kind];
}

/** Builds the index. Only families with rules that concern every command are loaded now. */
export function buildIndex(entries: readonly FamilyEntry[]): RuleIndex {
  const owners = new Listed(entries, "tools");
  const loaded = new Map<FamilyEntry, FamilyModule>();
  const tools = new Map<string, Tool>();
  const ofTool = new Map<Tool, readonly CompiledToolRule[]>();

  const load = (entry: FamilyEntry): FamilyModule => {
    const known = loaded.get(entry);
    if (known !== undefined) return known;
    const module = entry.load();
    loaded.set(entry, module);
    return module;
  };
  const entered = new Set<FamilyEntry>();
  const enter = (entry: FamilyEntry): void => {
    if (entered.has(entry)) return;
    const prefix = entry.path.replace("/", ".");
    for (const tool of load(entry).tools ?? []) {
      for (const name of tool.names) if (!tools.has(name)) tools.set(name, tool);
      if (tool.rules !== undefined)
        ofTool.set(
          tool,
          tool.rules.map((rule) => compileToolRule(prefix, rule)),
        );
    }
    entered.add(entry);
  };

  const rules = new RuleLists(entries, load);
  return {
    tools: {
      get(program) {
        const known = tools.get(program);
        if (known !== undefined) return known;
        const [owner] = owners.get(program);
        if (owner === undefined) return undefined;
        enter(owner);
        return tools.get(program);
      },
      get size() {
        return new Set(
          entries.flatMap(({ tools: names }) => (names === "" ? [] : names.split(","))),
        ).size;
      },
    },
    families: () =>
      entries.map((entry) => {
        enter(entry);
        return { path: entry.path, module: load(entry) };
      }),
    toolRules(tool, verb, words) {
      const all = ofTool.get(tool);
      if (all === undefined) return NONE;
      return concerned(all, verb, words);
    },
    effectRules: (key) => rules.effects(key),
    commandRules: (program, verb, signs) => rules.commands(program, verb, signs),
    planRules: rules.plans,
    duplicates() {
      const seen = new Map<string, Tool>();
      const twice: string[] = [];
      for (const entry of entries) {
        for (const tool of load(entry).tools ?? []) {
          for (const name of tool.names) {
            if (seen.has(name) && seen.get(name) !== tool)
              twice.push(`${name}: a second table in ${entry.path}`);
            else seen.set(name, tool);
          }
        }
      }
      return twice;
    },
  };
}

const NONE: readonly never[] = [];

/** Families by what one of their lists has. */
class Listed {
  private searches = 0;
  private all: ReadonlyMap<string, readonly FamilyEntry[]> | undefined;

  constructor(
    private readonly entries: readonly FamilyEntry[],
    private readonly list: "tools" | "rules",
  ) {}

  /**
   * Searches the lists as they are: a hook without a resident asks for a few of thousands of names, and making a
   * map of all takes longer than its decision. Whoever asks more often gets the map.
   */
  get(name: string): readonly FamilyEntry[] {
    if (this.all === undefined && ++this.searches > MOST_SEARCHES) this.all = this.map();
    if (this.all !== undefined) return this.all.get(name) ?? NONE;
    return this.entries.filter((entry) => holds(entry[this.list], name));
  }

  private map(): ReadonlyMap<string, readonly FamilyEntry[]> {
    const all = new Map<string, FamilyEntry[]>();
    for (const entry of this.entries) {
      // A rule may name a program twice, and two of a family the same.
      for (const name of new Set(entry[this.list].split(",")))
        if (name !== "") push(all, name, entry);
    }
    return all;
  }
}

const MOST_SEARCHES = 100;

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Whether a list that is separated by commas has the name. */
function holds(list: string, name: string): boolean {
  // A text without a name is in every list, at every place.
  if (name === "" || name.includes(",")) return false;
  for (let at = list.indexOf(name); at >= 0; at = list.indexOf(name, at + 1)) {
    const end = at + name.length;
    const begins = at === 0 || list[at - 1] === ",";
    if (begins && (end === list.length || list[end] === ",")) return true;
  }
  return false;
}

/** Rules by verb, found once: a tool like git has dozens, of which a call concerns a few. */
const byVerb = new WeakMap<readonly CompiledToolRule[], Map<string, readonly CompiledToolRule[]>>();
const MOST_VERBS = 400;

function concerned(
  all: readonly CompiledToolRule[],
  verb: string,
  words: string,
): readonly CompiledToolRule[] {
  let lists = byVerb.get(all);
  if (lists === undefined) {
    lists = new Map();
    byVerb.set(all, lists);
  }
  const key = words === "" ? verb : `${verb}\n${words}`;
  let list = lists.get(key);
  if (list === undefined) {
    list = all.filter((rule) => rule.concerns(verb) || (words !== "" && rule.concerns(words)));
    if (lists.size < MOST_VERBS) lists.set(key, list);
  }
  return list;
}

/** The rules that name a program, or of those the ones for a verb; with the others by signs, made when first asked for. */
interface Lists {
  readonly own: readonly Asked<CommandRule>[];
  readonly bySigns: Map<Signs, readonly Asked<CommandRule>[]>;
}

interface OfProgram {
  readonly lists: Lists;
  /** Where some of its own rules have verbs. */
  readonly byVerb: Map<string, Lists> | undefined;
  /** Those whose `concerns` has the program. */
  readonly named: readonly Asked<CommandRule>[];
}

const MOST_PROGRAMS = 2000;
/** V8 copies texts up to this length, and cuts longer ones out of the one they are part of. */
const LONGEST_NAME = 12;

/** Rules that are not a tool's own, by what they look at, in the order of their families. */
class RuleLists {
  readonly plans: readonly Asked<PlanRule>[];
  private readonly compiled = new Map<FamilyEntry, readonly Asked<Rule>[]>();
  private readonly byEffect = new Map<string, readonly Asked<EffectRule>[]>();
  private readonly every: readonly Asked<CommandRule>[];
  private readonly byProgram = new Map<string, OfProgram>();
  /** Of programs that no rule names. */
  private readonly others: OfProgram = {
    lists: { own: NONE, bySigns: new Map() },
    byVerb: undefined,
    named: NONE,
  };

  private readonly listed: Listed;

  constructor(
    entries: readonly FamilyEntry[],
    private readonly load: (entry: FamilyEntry) => FamilyModule,
  ) {
    this.listed = new Listed(entries, "rules");
    const all = this.withKey(EVERYTHING);
    this.plans = all.filter((each) => "plan" in each.rule) as Asked<PlanRule>[];
    this.every = all.filter((each) => !("plan" in each.rule)) as readonly Asked<CommandRule>[];
  }

  effects(key: string): readonly Asked<EffectRule>[] {
    let list = this.byEffect.get(key);
    if (list === undefined) {
      list = this.withKey(key) as readonly Asked<EffectRule>[];
      this.byEffect.set(key, list);
    }
    return list;
  }

  commands(program: string, verb: string, signs: Signs): readonly Asked<CommandRule>[] {
    const of = this.byProgram.get(program) ?? this.ofProgram(program);
    let lists = of.lists;
    if (of.byVerb !== undefined) lists = of.byVerb.get(verb) ?? this.ofVerb(of, of.byVerb, verb);
    let list = lists.bySigns.get(signs);
    if (list === undefined) {
      const { own } = lists;
      const general = this.every.filter(
        (each) =>
          each.rule.concerns === undefined || (each.signs & signs) !== 0 || of.named.includes(each),
      );
      list = [...own, ...general];
      lists.bySigns.set(signs, list);
    }
    return list;
  }

  private ofProgram(program: string): OfProgram {
    const own = this.withKey(`program:${program}`) as readonly Asked<CommandRule>[];
    const named = this.every.filter(({ rule }) => rule.concerns?.program?.(program) === true);
    const found =
      own.length + named.length === 0
        ? this.others
        : {
            lists: { own, bySigns: new Map() },
            byVerb: own.some(({ rule }) => rule.verbs !== undefined) ? new Map() : undefined,
            named,
          };
    // Names come from outside, so there may be any number, and a long one is a slice that keeps its whole text.
    if (program.length <= LONGEST_NAME && this.byProgram.size < MOST_PROGRAMS)
      this.byProgram.set(program, found);
    return found;
  }

  private ofVerb({ lists }: OfProgram, byVerb: Map<string, Lists>, verb: string): Lists {
    const own = lists.own.filter(
      ({ rule: { verbs } }) => verbs === undefined || verbMatches(verbs, verb),
    );
    const found = { own, bySigns: new Map() };
    if (byVerb.size < MOST_VERBS) byVerb.set(verb, found);
    return found;
  }

  private withKey(key: string): readonly Asked<Rule>[] {
    return this.listed
      .get(key)
      .flatMap((entry) => this.rulesOf(entry).filter(({ rule }) => ruleKeys(rule).includes(key)));
  }

  private rulesOf(entry: FamilyEntry): readonly Asked<Rule>[] {
    let rules = this.compiled.get(entry);
    if (rules === undefined) {
      const prefix = entry.path.replace("/", ".");
      rules = (this.load(entry).rules ?? []).map((rule) => asked(`${prefix}.${rule.id}`, rule));
      this.compiled.set(entry, rules);
    }
    return rules;
  }
}

function compileToolRule(prefix: string, rule: ToolRule): CompiledToolRule {
  const concerns = rule.on === undefined ? () => true : verbMatcher(rule.on);
  return { ...asked(`${prefix}.${rule.id}`, rule), concerns };
}

/** What a policy adds to the built-in families. */
export interface Addition {
  readonly tools?: readonly Tool[];
  /** `programs` absent: for every command. */
  readonly rules?: readonly (Compiled<CommandRule> & {
    readonly programs: readonly string[] | undefined;
  })[];
}

/** An index over another one, which stays as it is: guards share the built-in one. */
export function layerIndex(base: RuleIndex, { tools = [], rules = [] }: Addition): RuleIndex {
  const all = rules.map(({ id, rule, programs }) => ({ programs, rule: asked(id, rule) }));
  const added = new Map(tools.flatMap((tool) => tool.names.map((name) => [name, tool] as const)));
  return {
    ...base,
    tools: {
      get: (program) => added.get(program) ?? base.tools.get(program),
      get size() {
        return base.tools.size + added.size;
      },
    },
    commandRules(program, verb, signs) {
      const builtIn = base.commandRules(program, verb, signs);
      const own = all.filter(({ programs }) => programs?.includes(program) !== false);
      return own.length === 0 ? builtIn : [...own.map(({ rule }) => rule), ...builtIn];
    },
  };
}
