/** A rule about one parsed command and little else, made from that command. */
import type { Surroundings } from "../context/types.js";
import type { PlannedCommand } from "../effects/plan.js";
import type { Effect, FileEffect } from "../effects/types.js";
import { makePlan } from "../plan/planner.js";
import type { RuleIndex } from "../rules/index.js";
import type { Word } from "../shell/types.js";
import type { Decision } from "../verdict/types.js";
import { Budget, failuresOfRule, ruleMatches } from "./examples.js";
import { absoluteOf } from "./patterns.js";
import type { CustomRule } from "./types.js";

export interface RuleWish {
  readonly decision: Decision;
  /** One clause, shown to agents. */
  readonly why: string;
  /** Also for what lies below its paths. */
  readonly below?: boolean;
  /** Built-in rules that stop the command, which an allow rule has to name. */
  readonly lifts?: readonly string[];
  /** Ids that are taken. */
  readonly taken?: ReadonlySet<string>;
}

/** Acts that leave things as they are; an allow rule need not name them. */
const LOOKING: ReadonlySet<string> = new Set(["list", "stat"]);

/**
 * The rule, or in words why there can be none. It is about the program, its sub-command, all its options, operands and
 * paths; for `allow` it has examples of both kinds, which hold.
 *
 * @example narrowRule(command, around, index, { decision: "deny", why: "is ours" }) // of `helm delete web`
 * // { id: "helm-delete", program: ["helm"], verb: ["delete"], operands: ["web"], … }
 */
export function narrowRule(
  command: PlannedCommand,
  around: Surroundings,
  index: RuleIndex,
  wish: RuleWish,
): CustomRule | string {
  const { program, invocation, site } = command;
  if (program === "") return "the program is known only when it runs";
  const words = [...command.args, ...command.redirects.map(({ target }) => target)];
  if (words.some(({ text }) => text.includes("REDACTED:")))
    return "a part of it was taken out of the record, so the rule would not fit the real command";
  if (site.certainty === "possible" || words.some(({ known }) => !known))
    return "a part of it is known only when it runs";
  const files = command.effects.filter((effect): effect is FileEffect => effect.kind === "file");
  const pathOf = new Map<Word, string>(
    files.map(({ target }) => [target.word, absoluteOf(target.path, around)]),
  );
  const isAllow = wish.decision === "allow";
  const touched = files.filter(({ act, target }) => !LOOKING.has(act) && target.class !== "null");
  // An allow rule must name all that is touched; for one that stops, one path is enough to fit, so it names
  // what is changed, not what is read on the way.
  const written = isAllow ? [] : touched.filter(({ act }) => act !== "read");
  const changed = written.length > 0 ? written : touched;
  const paths = [...new Set(changed.map(({ target }) => absoluteOf(target.path, around)))];
  const given = invocation?.operands ?? command.args.filter(({ text }) => !text.startsWith("-"));
  // Where all operands are paths, the paths say it better: they hold however they are written.
  const operands = given.every((word) => pathOf.has(word)) ? [] : given.map(({ text }) => text);
  if ([...operands, ...paths].some((text) => /[*?]/.test(text)))
    return "it has a pattern, which stands for something else each time";
  if (isAllow && wish.below === true && paths.some((path) => /^[/~.]?$/.test(path)))
    return "what lies below the root is everything";

  const verb = invocation === undefined || invocation.verb === "" ? undefined : invocation.verb;
  const options = optionsOf(command, pathOf);
  const globs = wish.below === true ? paths.flatMap((path) => [path, `${path}/**`]) : paths;
  const others = command.effects.filter((effect) => effect.kind !== "file");
  const acts = new Set<string>(changed.map(({ act }) => act));
  if (isAllow) for (const effect of others) acts.add(actOf(effect));
  const example = exampleOf(command, pathOf);
  const rule: CustomRule = {
    id: idOf(program, verb, wish.taken ?? new Set()),
    decision: wish.decision,
    program: [program],
    ...(verb !== undefined && { verb: [verb] }),
    ...((options.length > 0 || isAllow) && {
      options: {
        ...(options.length > 0 && { all: options }),
        ...(isAllow && { only: options }),
      },
    }),
    ...(operands.length > 0 && (isAllow || globs.length === 0) && { operands }),
    ...(globs.length > 0 && { paths: { glob: globs } }),
    // Without paths every effect is what the rule itself describes.
    ...(globs.length > 0 && (!isAllow || others.length > 0) && { effects: [{ act: [...acts] }] }),
    why: wish.why,
    ...(isAllow && site.elevated && { elevated: true }),
    ...(isAllow && wish.lifts !== undefined && wish.lifts.length > 0 && { lifts: wish.lifts }),
    examples: { matches: [example] },
  };
  const nonMatches = nonMatchesOf(rule, example, program, index);
  const whole: CustomRule = {
    ...rule,
    examples: { matches: [example], ...(nonMatches.length > 0 && { nonMatches }) },
  };
  if (isAllow && nonMatches.length === 0) return "no command could be found that it does not allow";
  const [failure] = failuresOfRule(whole, index, new Budget(10)) ?? [];
  if (failure !== undefined)
    return isAllow
      ? "an allow rule must know everything about a command, and cannot for this one"
      : "a rule cannot describe this command by its parts";
  return whole;
}

function optionsOf(command: PlannedCommand, paths: ReadonlyMap<Word, string>): string[] {
  const { invocation } = command;
  const all =
    invocation === undefined
      ? command.args.filter(({ text }) => /^--?\w/.test(text)).map(({ text }) => text)
      : [
          ...invocation.options.map(({ name, value }) =>
            value === undefined || paths.has(value) || /[*?]/.test(value.text)
              ? name
              : `${name}=${value.text}`,
          ),
          ...invocation.unknownOptions,
        ];
  return [...new Set(all)];
}

function actOf(effect: Effect): string {
  return "act" in effect && effect.kind !== "file" ? `${effect.kind}:${effect.act}` : effect.kind;
}

/** The command once more, with whole paths: examples are read without a directory. */
function exampleOf(command: PlannedCommand, paths: ReadonlyMap<Word, string>): string {
  const words = [command.program, ...command.args.map((word) => paths.get(word) ?? word.text)];
  const redirects = command.redirects
    .filter(({ target }) => paths.has(target))
    .map(({ op, target }) => `${op}${quoted(paths.get(target) ?? "")}`);
  const text = [...words.map(quoted), ...redirects].join(" ");
  return command.site.elevated ? `sudo ${text}` : text;
}

function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Commands near the example that the rule is not about. */
function nonMatchesOf(
  rule: CustomRule,
  example: string,
  program: string,
  index: RuleIndex,
): readonly string[] {
  const near = [`${example} /etc/hosts`, `sudo ${example}`, `${example} other`, program];
  return near
    .filter(
      (text) =>
        !makePlan(text, index.tools).commands.some((command) =>
          ruleMatches(rule, command, {}, undefined),
        ),
    )
    .slice(0, 2);
}

function idOf(program: string, verb: string | undefined, taken: ReadonlySet<string>): string {
  const name = [program, ...(verb === undefined ? [] : [verb])]
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 50);
  const base = name === "" ? "rule" : name;
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}
