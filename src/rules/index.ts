/** Finds the rules and tools that concern a command, so that cost does not grow with their number. */

import { verbMatches } from "../tools/define.js";
import type { Tool, ToolRule } from "../tools/types.js";
import type { CommandRule, EffectRule, FamilyModule, PlanRule } from "./types.js";

/** A rule with its full id; what the engine and the generators work with. */
export interface Compiled<R> {
  readonly id: string;
  readonly rule: R;
}

export interface CompiledToolRule extends Compiled<ToolRule> {
  /** Whether the rule concerns this verb path. */
  concerns(verb: string): boolean;
}

export interface RuleIndex {
  readonly tools: ReadonlyMap<string, Tool>;
  readonly families: readonly { readonly path: string; readonly module: FamilyModule }[];
  toolRules(tool: Tool): readonly CompiledToolRule[];
  /** Rules on an effect, by key: `send`, or `file:delete`. */
  effectRules(key: string): readonly Compiled<EffectRule>[];
  commandRules(program: string): readonly Compiled<CommandRule>[];
  readonly planRules: readonly Compiled<PlanRule>[];
  /** Names that two tables claim; the first is used. A test keeps this empty. */
  readonly duplicates: readonly string[];
}

export interface Family {
  readonly path: string;
  readonly module: FamilyModule;
}

/** Builds the index. */
export function buildIndex(families: readonly Family[]): RuleIndex {
  const tools = new Map<string, Tool>();
  const duplicates: string[] = [];
  const ofTool = new Map<Tool, CompiledToolRule[]>();
  const effects = new Map<string, Compiled<EffectRule>[]>();
  const everyCommand: Compiled<CommandRule>[] = [];
  const byProgram = new Map<string, Compiled<CommandRule>[]>();
  const planRules: Compiled<PlanRule>[] = [];
  for (const { path, module } of families) {
    const prefix = path.replace(/\.[jt]s$/, "").replace("/", ".");
    for (const tool of module.tools ?? []) {
      for (const name of tool.names) {
        const first = tools.get(name);
        if (first === undefined) tools.set(name, tool);
        else if (first !== tool) duplicates.push(`${name}: a second table in ${path}`);
      }
      if (tool.rules !== undefined)
        ofTool.set(
          tool,
          tool.rules.map((rule) => compileToolRule(prefix, rule)),
        );
    }
    for (const rule of module.rules ?? []) {
      const id = `${prefix}.${rule.id}`;
      if ("plan" in rule) planRules.push({ id, rule });
      else if ("on" in rule) {
        const [kind, acts] = rule.on.split(":") as [string, string | undefined];
        for (const act of acts?.split(",") ?? [""]) {
          const key = act === "" ? kind : `${kind}:${act.trim()}`;
          const list = effects.get(key) ?? [];
          list.push({ id, rule });
          effects.set(key, list);
        }
      } else if (rule.programs === undefined) everyCommand.push({ id, rule });
      else {
        for (const program of rule.programs) {
          const list = byProgram.get(program) ?? [];
          list.push({ id, rule });
          byProgram.set(program, list);
        }
      }
    }
  }
  const combined = new Map<string, readonly Compiled<CommandRule>[]>();
  for (const [program, list] of byProgram) combined.set(program, [...list, ...everyCommand]);
  const none: readonly never[] = [];
  return {
    tools,
    families,
    toolRules: (tool) => ofTool.get(tool) ?? none,
    effectRules: (key) => effects.get(key) ?? none,
    commandRules: (program) => combined.get(program) ?? everyCommand,
    planRules,
    duplicates,
  };
}

function compileToolRule(prefix: string, rule: ToolRule): CompiledToolRule {
  const seen = new Map<string, boolean>();
  return {
    id: `${prefix}.${rule.id}`,
    rule,
    concerns(verb) {
      if (rule.on === undefined) return true;
      let known = seen.get(verb);
      if (known === undefined) {
        known = verbMatches(rule.on, verb);
        if (seen.size < 500) seen.set(verb, known);
      }
      return known;
    },
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
    tools: added.size === 0 ? base.tools : new Map([...added, ...base.tools]),
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
