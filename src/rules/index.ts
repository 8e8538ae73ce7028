/** Finds the rules and tools that concern a command, so that cost does not grow with their number. */

import { verbMatches } from "../tools/define.js";
import type { Tool, ToolRule } from "../tools/types.js";
import type { CommandRule, EffectRule, FamilyModule, PlanRule, Rule } from "./types.js";

/** A rule with its full id; what the engine and the generators work with. */
export interface Compiled<R> {
  readonly id: string;
  readonly rule: R;
}

export interface CompiledToolRule extends Compiled<ToolRule> {
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
  effectRules(key: string): readonly Compiled<EffectRule>[];
  commandRules(program: string): readonly Compiled<CommandRule>[];
  readonly planRules: readonly Compiled<PlanRule>[];
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
  /** It has rules beside those of its tables, which may concern any command. */
  readonly rules: boolean;
  load(): FamilyModule;
}

/** Builds the index. Only families with rules of their own are loaded now. */
export function buildIndex(entries: readonly FamilyEntry[]): RuleIndex {
  const owners = new Owners(entries);
  const loaded = new Map<FamilyEntry, FamilyModule>();
  const tools = new Map<string, Tool>();
  const ofTool = new Map<Tool, readonly CompiledToolRule[]>();
  const rules = new RuleLists();

  const load = (entry: FamilyEntry): FamilyModule => {
    const known = loaded.get(entry);
    if (known !== undefined) return known;
    const module = entry.load();
    loaded.set(entry, module);
    const prefix = entry.path.replace("/", ".");
    for (const tool of module.tools ?? []) {
      for (const name of tool.names) if (!tools.has(name)) tools.set(name, tool);
      if (tool.rules !== undefined)
        ofTool.set(
          tool,
          tool.rules.map((rule) => compileToolRule(prefix, rule)),
        );
    }
    return module;
  };

  for (const entry of entries) {
    if (entry.rules) rules.add(entry.path.replace("/", "."), load(entry).rules ?? []);
  }
  return {
    tools: {
      get(program) {
        const owner = owners.get(program);
        if (owner === undefined) return undefined;
        if (!loaded.has(owner)) load(owner);
        return tools.get(program);
      },
      get size() {
        return new Set(
          entries.flatMap(({ tools: names }) => (names === "" ? [] : names.split(","))),
        ).size;
      },
    },
    families: () => entries.map((entry) => ({ path: entry.path, module: load(entry) })),
    toolRules(tool, verb, words) {
      const all = ofTool.get(tool);
      if (all === undefined) return NONE;
      return concerned(all, verb, words);
    },
    effectRules: (key) => rules.effects.get(key) ?? NONE,
    commandRules: (program) => rules.commands(program),
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

/** Which family has the table of a program. */
class Owners {
  private readonly found = new Map<string, FamilyEntry | undefined>();

  constructor(private readonly entries: readonly FamilyEntry[]) {}

  /**
   * Searches the lists of names as they are: a hook without a resident asks for a few of thousands, and
   * making a map of all takes longer than its decision.
   */
  get(name: string): FamilyEntry | undefined {
    if (this.found.has(name)) return this.found.get(name);
    // A text without a name is in every list, at every place.
    const isName = name !== "" && !name.includes(",");
    const owner = isName ? this.entries.find((entry) => holds(entry, name)) : undefined;
    // Names of programs come from outside.
    if (this.found.size >= MOST_NAMES) this.found.clear();
    this.found.set(name, owner);
    return owner;
  }
}

const MOST_NAMES = 10_000;

function holds({ tools }: FamilyEntry, name: string): boolean {
  for (let at = tools.indexOf(name); at >= 0; at = tools.indexOf(name, at + 1)) {
    const end = at + name.length;
    const begins = at === 0 || tools[at - 1] === ",";
    if (begins && (end === tools.length || tools[end] === ",")) return true;
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

/** Rules that are not a tool's own, by what they look at. */
class RuleLists {
  readonly effects = new Map<string, Compiled<EffectRule>[]>();
  readonly plans: Compiled<PlanRule>[] = [];
  private readonly every: Compiled<CommandRule>[] = [];
  private readonly byProgram = new Map<string, Compiled<CommandRule>[]>();
  private readonly combined = new Map<string, readonly Compiled<CommandRule>[]>();

  add(prefix: string, rules: readonly Rule[]): void {
    for (const rule of rules) {
      const id = `${prefix}.${rule.id}`;
      if ("plan" in rule) this.plans.push({ id, rule });
      else if ("on" in rule) this.addEffect({ id, rule });
      else if (rule.programs === undefined) this.every.push({ id, rule });
      else for (const program of rule.programs) push(this.byProgram, program, { id, rule });
    }
  }

  private addEffect(compiled: Compiled<EffectRule>): void {
    const [kind, acts] = compiled.rule.on.split(":") as [string, string | undefined];
    for (const act of acts?.split(",") ?? [""]) {
      push(this.effects, act === "" ? kind : `${kind}:${act.trim()}`, compiled);
    }
  }

  commands(program: string): readonly Compiled<CommandRule>[] {
    const own = this.byProgram.get(program);
    if (own === undefined) return this.every;
    let all = this.combined.get(program);
    if (all === undefined) {
      all = [...own, ...this.every];
      this.combined.set(program, all);
    }
    return all;
  }
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function compileToolRule(prefix: string, rule: ToolRule): CompiledToolRule {
  return {
    id: `${prefix}.${rule.id}`,
    rule,
    concerns: (verb) => rule.on === undefined || verbMatches(rule.on, verb),
  };
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
  const added = new Map(tools.flatMap((tool) => tool.names.map((name) => [name, tool] as const)));
  const byProgram = new Map<string, readonly Compiled<CommandRule>[]>();
  return {
    ...base,
    tools: {
      get: (program) => added.get(program) ?? base.tools.get(program),
      get size() {
        return base.tools.size + added.size;
      },
    },
    commandRules(program) {
      if (rules.length === 0) return base.commandRules(program);
      const known = byProgram.get(program);
      if (known !== undefined) return known;
      const own = rules.filter(({ programs }) => programs?.includes(program) !== false);
      const all = [...own, ...base.commandRules(program)];
      if (byProgram.size < 2000) byProgram.set(program, all);
      return all;
    },
  };
}
