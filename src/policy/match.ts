/** Compares custom rules with planned commands. Only the plan is read, never the text. */
import type { Surroundings } from "../context/types.js";
import type { PlannedCommand } from "../effects/plan.js";
import type { Effect, FileEffect } from "../effects/types.js";
import { verbMatches } from "../tools/define.js";
import type { Invocation } from "../tools/types.js";
import { nameFits, operandFits, pathCovered, pathTouched } from "./patterns.js";
import type { CustomRule, EffectCondition, PathCondition } from "./types.js";

/** Acts that leave things as they are; an allow rule need not name them. */
const LOOKING: ReadonlySet<string> = new Set(["list", "stat"]);

/** Acts that are meant for everything below a directory, whether the tool says so or not. */
const DEEP: ReadonlySet<string> = new Set(["move-away", "sync-delete", "format", "raw-write"]);

function pathOf(effect: FileEffect) {
  return {
    path: effect.target.path,
    recursive: effect.recursive === true || DEEP.has(effect.act),
  };
}

/** How an effect is called in a policy file: `delete`, `send`, and with its act `database:drop`. */
function actsOf(effect: Effect): readonly string[] {
  if (effect.kind === "file") return [effect.act];
  return "act" in effect ? [effect.kind, `${effect.kind}:${effect.act}`] : [effect.kind];
}

function has(list: readonly string[] | undefined): list is readonly string[] {
  return list !== undefined && list.length > 0;
}

function effectFits(condition: EffectCondition, effect: Effect): boolean {
  if (has(condition.act) && !actsOf(effect).some((act) => condition.act?.includes(act)))
    return false;
  if (!has(condition.class)) return true;
  return effect.kind === "file" && condition.class.includes(effect.target.class);
}

function optionGiven(wanted: string, invocation: Invocation | undefined, command: PlannedCommand) {
  const eq = wanted.indexOf("=");
  const name = eq > 0 ? wanted.slice(0, eq) : wanted;
  const value = eq > 0 ? wanted.slice(eq + 1) : undefined;
  if (invocation === undefined) {
    return command.args.some(
      ({ text }, n) =>
        text === wanted ||
        (value === undefined && text.startsWith(`${name}=`)) ||
        (value !== undefined && text === name && command.args[n + 1]?.text === value),
    );
  }
  if (value !== undefined)
    return invocation.values(name).some((word) => word.known && nameFits(value, word.text));
  return invocation.has(name);
}

function optionsFit(rule: CustomRule, command: PlannedCommand): boolean {
  const { options } = rule;
  if (options === undefined) return true;
  const given = (name: string) => optionGiven(name, command.invocation, command);
  return (
    (!has(options.any) || options.any.some(given)) &&
    (!has(options.all) || options.all.every(given)) &&
    (!has(options.none) || !options.none.some(given)) &&
    (options.only === undefined || hasNoOther(options.only, command))
  );
}

/** Whether every option of the command is one of these, as the table names it or as it is written. */
function hasNoOther(only: readonly string[], { invocation, args }: PlannedCommand): boolean {
  const nameOf = (text: string): string => text.replace(/=.*$/s, "");
  const names = new Set(only.map(nameOf));
  if (invocation === undefined)
    return args.every(({ text }) => !/^--?\w/.test(text) || names.has(nameOf(text)));
  return (
    invocation.options.every(({ name, word }) => names.has(name) || names.has(nameOf(word.text))) &&
    invocation.unknownOptions.every((option) => names.has(nameOf(option)))
  );
}

function verbFits(list: readonly string[], command: PlannedCommand): boolean {
  const { invocation } = command;
  const patterns = list.join(",");
  if (invocation !== undefined && invocation.verb !== "" && verbMatches(patterns, invocation.verb))
    return true;
  // As written, with the words behind it: a table may end where the pattern goes on (`delete pod`).
  const written =
    invocation === undefined
      ? command.args.filter((word) => !word.text.startsWith("-"))
      : [...invocation.verbWords, ...invocation.operands];
  const end = written.findIndex((word) => !word.known || /\s/.test(word.text));
  const words = (end < 0 ? written : written.slice(0, end)).map((word) => word.text);
  return words.length > 0 && verbMatches(patterns, words.join(" "));
}

function operandsOf(command: PlannedCommand) {
  return command.invocation?.operands ?? command.args.filter((word) => !word.text.startsWith("-"));
}

/** The part that is the same for stopping and allowing: program, verb, options. */
function callFits(rule: CustomRule, command: PlannedCommand): boolean {
  if (has(rule.program) && !rule.program.includes(command.program)) return false;
  if (has(rule.verb) && !verbFits(rule.verb, command)) return false;
  return optionsFit(rule, command);
}

/** Whether an ask or deny rule is about the command: one operand, path or effect that fits is enough. */
export function isStoppedBy(
  rule: CustomRule,
  command: PlannedCommand,
  around: Surroundings,
  base: string | undefined,
): boolean {
  const { invocation } = command;
  if (invocation?.help === true) return false;
  if (invocation?.dryRun === true && rule.evenDryRun !== true) return false;
  if (!callFits(rule, command)) return false;
  if (has(rule.operands)) {
    const { operands } = rule;
    if (!operandsOf(command).some(({ text }) => operands.some((glob) => operandFits(glob, text))))
      return false;
  }
  const conditions = rule.effects;
  const { paths } = rule;
  if (conditions === undefined && paths === undefined) return true;
  // Both at once must hold for one and the same effect: "deletes" and "below data".
  return command.effects.some(
    (effect) =>
      (conditions === undefined ||
        conditions.length === 0 ||
        conditions.some((condition) => effectFits(condition, effect))) &&
      (paths === undefined || touches(paths, effect, around, base)),
  );
}

function touches(
  paths: PathCondition,
  effect: Effect,
  around: Surroundings,
  base: string | undefined,
): boolean {
  const files =
    effect.kind === "file"
      ? [{ target: effect.target, ...pathOf(effect) }]
      : effect.kind === "send"
        ? effect.files.map((target) => ({ target, path: target.path, recursive: true }))
        : [];
  return files.some(
    (file) =>
      (!has(paths.class) || paths.class.includes(file.target.class)) &&
      (!has(paths.glob) || paths.glob.some((glob) => pathTouched(glob, file, around, base))),
  );
}

/**
 * Whether an allow rule covers the whole command. Everything must fit and everything must be known:
 * each operand, each path, each change; what the rule does not name must not be there.
 */
export function isAllowedBy(
  rule: CustomRule,
  command: PlannedCommand,
  around: Surroundings,
  base: string | undefined,
): boolean {
  const { site, invocation } = command;
  if (site.certainty === "possible" || command.assignments.length > 0) return false;
  if (site.elevated && rule.elevated !== true) return false;
  if (command.args.some((word) => !word.known && !word.glob)) return false;
  if (!callFits(rule, command)) return false;
  // The table does not know these, so nobody can say what they do here.
  if (invocation !== undefined && invocation.unknownOptions.length > 0) {
    const named = [...(rule.options?.all ?? []), ...(rule.options?.any ?? [])];
    if (invocation.unknownOptions.some((option) => !named.includes(option))) return false;
  }
  if (has(rule.operands)) {
    const { operands } = rule;
    const given = operandsOf(command);
    if (given.length === 0) return false;
    if (!given.every((word) => word.known && operands.some((glob) => operandFits(glob, word.text))))
      return false;
  }
  const { paths, effects } = rule;
  const isOpen = paths === undefined && !has(rule.operands) && effects === undefined;
  for (const effect of command.effects) {
    if (effect.kind === "inject") return false;
    if (effect.kind === "file") {
      const { target } = effect;
      if (target.class === "null" || LOOKING.has(effect.act)) continue;
      // A redirection is not what the rule's program does.
      const isRedirect = command.redirects.some((redirect) => redirect.target === target.word);
      if (isRedirect && (paths === undefined || !covers(paths, effect, around, base))) return false;
      if (paths !== undefined && !covers(paths, effect, around, base)) return false;
    } else if (paths !== undefined && effects === undefined) return false;
    if (effects !== undefined && !effects.some((condition) => effectFits(condition, effect)))
      return false;
    if (isOpen && effect.kind === "run") return false;
  }
  if (paths !== undefined && !command.effects.some((effect) => effect.kind === "file"))
    return false;
  return true;
}

function covers(
  paths: PathCondition,
  effect: FileEffect,
  around: Surroundings,
  base: string | undefined,
): boolean {
  if (has(paths.class) && !paths.class.includes(effect.target.class)) return false;
  if (!has(paths.glob)) return has(paths.class);
  if (isElsewhere(effect)) return false;
  return paths.glob.some((glob) => pathCovered(glob, pathOf(effect), around, base));
}

/** A path of another machine is not the one that a pattern means. */
function isElsewhere(effect: FileEffect): boolean {
  return effect.target.class === "remote";
}
