/** What one call of git is about: where it works, what stood in front of the verb, what it would lose. */

import type { GitFact } from "../../../context/types.js";
import type { PlannedCommand } from "../../../effects/plan.js";
import type { Target } from "../../../effects/types.js";
import type { Word } from "../../../shell/types.js";
import type { Invocation } from "../../../tools/types.js";
import { concat, literal } from "../../../tools/words.js";
import { type CommandRule, commandRule, type RuleContext } from "../../types.js";

/** A call of git with the context that a rule may look at. */
export interface GitCall {
  readonly i: Invocation;
  readonly command: PlannedCommand;
  readonly context: RuleContext;
}

interface GitRule extends Omit<CommandRule, "when" | "programs" | "verbs"> {
  /** Verb patterns, comma separated. */
  readonly verbs: string;
  readonly when: (call: GitCall) => boolean;
  /** Fires even when nothing would be changed. */
  readonly evenDryRun?: boolean;
}

/** A rule on calls of git with one of these verbs. */
export function gitRule(rule: GitRule): CommandRule {
  const { verbs, when, evenDryRun, ...rest } = rule;
  return commandRule({
    ...rest,
    programs: ["git"],
    ...(verbs !== "*" && { verbs }),
    when: (command, context) => {
      const i = command.invocation;
      if (i === undefined || i.help) return false;
      if (evenDryRun !== true && pretends(i)) return false;
      return when({ i, command, context });
    },
  });
}

/** A dry run that no later option takes back. */
export function pretends(i: Invocation): boolean {
  return i.dryRun && !i.has("--no-dry-run");
}

/** Position of the verb's last word in the arguments; -1 when there is no verb. */
function verbEnd(i: Invocation): number {
  const last = i.verbWords[i.verbWords.length - 1];
  return last === undefined ? -1 : i.command.args.indexOf(last);
}

/** Everything behind the verb, options included, as written. */
export function behindVerb(i: Invocation): readonly Word[] {
  return i.command.args.slice(verbEnd(i) + 1);
}

/** Values of an option of git itself, which stands in front of the verb. */
export function globals(i: Invocation, name: string): readonly Word[] {
  const end = i.verbWords[0] === undefined ? Infinity : i.command.args.indexOf(i.verbWords[0]);
  const found: Word[] = [];
  for (const option of i.options) {
    if (option.name !== name || option.value === undefined) continue;
    if (i.command.args.indexOf(option.word) < end) found.push(option.value);
  }
  return found;
}

/** Where git works, as far as its options say: `-C a -C b`, `--work-tree`; `.` when they do not. */
export function directory(i: Invocation): Word {
  let at = literal(".", i.command.span);
  for (const word of globals(i, "--git-chdir")) at = joined(at, word);
  const tree = globals(i, "--work-tree")[0];
  return tree === undefined ? at : joined(at, tree);
}

/** `word` seen from the directory where git works. */
export function below(i: Invocation, word: Word): Word {
  return joined(directory(i), word);
}

function joined(at: Word, word: Word): Word {
  if (at.text === "." || /^[/~$]/.test(word.text)) return word;
  return concat(concat(at, literal("/", at.span)), word);
}

/** Where the call works, then its paths; the table emits a `stat` for each (see `git.ts`). */
export function targets(call: GitCall): readonly Target[] {
  const found: Target[] = [];
  for (const effect of call.command.effects) {
    if (effect.kind === "file" && effect.act === "stat") found.push(effect.target);
  }
  return found;
}

/** A place that the agent made itself or that can be made again, so that nothing in it can be lost. */
export function isScratch(target: Target | undefined): boolean {
  if (target === undefined) return false;
  const kind = target.class;
  return kind === "temp" || kind === "created" || kind === "build" || kind === "cache";
}

/** What git says about the place; undefined when it cannot be known. */
export function gitFact(call: GitCall): GitFact | undefined {
  const at = targets(call)[0];
  if (at === undefined || at.class === "unknown" || at.class === "unknown-relative")
    return undefined;
  if (call.command.site.remote !== undefined || call.command.cwd.path === undefined)
    return undefined;
  return call.context.look.git(at.path === "." ? "" : at.path);
}

/** What git says about one path; undefined when it cannot be known. */
export function pathFact(
  call: GitCall,
  target: Target | undefined,
): "clean" | "changed" | undefined {
  if (target === undefined || call.command.site.remote !== undefined) return undefined;
  const fact = call.context.look.gitPath(target.path);
  return fact === undefined || fact === "outside"
    ? undefined
    : fact === "clean"
      ? "clean"
      : "changed";
}

const LOOKS = new Set(["read", "text", "sync"]);

/** A command that changes nothing in the work tree. */
function onlyLooks(command: PlannedCommand): boolean {
  for (const effect of command.effects) {
    if (effect.kind !== "file" || effect.target.class === "null") continue;
    if (effect.act !== "read" && effect.act !== "list" && effect.act !== "stat") return false;
  }
  if (command.program === "cd" || command.name === undefined) return true;
  const nature = command.invocation?.nature;
  return nature !== undefined && LOOKS.has(nature);
}

/** Everything in front of this command in the same text only looks. */
function isFirstChange(call: GitCall): boolean {
  for (const command of call.context.plan.commands) {
    if (command === call.command) return true;
    if (!onlyLooks(command)) return false;
  }
  return true;
}

/** How bad it is to lose what the call would lose: not at all, a question, a refusal. */
export type Loss = "none" | "ask" | "deny";

/** What a call throws away. */
export interface Discards {
  /** Changes to tracked files, staged or not. */
  readonly changes?: boolean;
  readonly untracked?: boolean;
  readonly ignored?: boolean;
  /** The branch moves, so commits may be left without a name. */
  readonly commits?: boolean;
}

/** Judges a bulk discard: refused, unless the place is scratch or git says that nothing is lost. */
export function lossOf(call: GitCall, discards: Discards): Loss {
  if (isScratch(targets(call)[0])) return "none";
  const fact = gitFact(call);
  if (fact === undefined) return "deny";
  const lost =
    (discards.changes === true && fact.dirty) ||
    (discards.untracked === true && fact.untracked) ||
    discards.ignored === true ||
    (discards.commits === true && fact.unpushed);
  if (lost) return fact.linkedWorktree ? "ask" : "deny";
  return discards.commits === true || !isFirstChange(call) ? "ask" : "none";
}

interface DiscardRule extends Omit<GitRule, "when" | "decision" | "verbs"> {
  readonly verbs: string;
  readonly loss: (call: GitCall) => Loss;
}

/**
 * Two rules for one way of throwing work away: `id` asks, `id-unsaved` refuses when git does not say
 * that nothing would be lost. Where no look can be made both fire, and the refusal decides.
 */
export function discardRules(rule: DiscardRule): readonly CommandRule[] {
  const { loss, why, ...rest } = rule;
  return [
    gitRule({ ...rest, why, decision: "ask", when: (call) => loss(call) !== "none" }),
    gitRule({
      ...rest,
      id: `${rule.id}-unsaved`,
      why: `${why}, and git does not say that they are safe elsewhere`,
      decision: "deny",
      when: (call) => loss(call) === "deny",
    }),
  ];
}

/** Branches that others build on. */
const SHARED =
  /^(?:refs\/heads\/|heads\/)?(?:main|master|trunk|mainline|develop|development|dev|prod|production|staging|stable|live|release|releases|hotfix|gh-pages|(?:release|releases|hotfix|stable|support)[-/_].+)$/i;

/** True for the names of branches that others build on. */
export function isSharedBranch(name: string): boolean {
  return SHARED.test(name);
}

/** One of many names that another command lists, each in its turn. */
function isListed(word: Word): boolean {
  return word.pieces?.some((piece) => piece.kind === "unknown" && piece.source === "item") === true;
}

/** True when the word is a pathspec for everything, or stands for a list that is not known. */
export function isEverything(word: Word): boolean {
  if (isListed(word)) return true;
  const text = word.text.replace(/^:\(top\)|^:\(top,?[a-z]*\)/, ":/");
  return (
    /^(?:\.\/?|\.\/\*{1,2}|\*{1,2}|\*\*\/\*|:\/?|:\/\.?\*{0,2}|\.\.\/?(?:\.\.\/?)*|\.\.\/\*|--|\.\/\.)$/.test(
      text,
    ) || /^:[!^]|^:\(exclude\)/.test(text)
  );
}
