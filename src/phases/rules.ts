/** Second head: runs the rules that concern a command. */
import type { PlannedCommand } from "../effects/plan.js";
import type { Effect } from "../effects/types.js";
import type { Asked, RuleIndex } from "../rules/index.js";
import { signsOf } from "../rules/signs.js";
import type { CommandRule, EffectRule, RuleContext } from "../rules/types.js";
import type { Finding, Span } from "../verdict/types.js";

interface RuleText {
  readonly decision: "ask" | "deny";
  readonly why: string;
  readonly instead: string;
  readonly attack?: readonly string[];
  readonly asi?: readonly string[];
}

const DEFAULT_ASI = ["ASI02"];
const NO_ATTACK: readonly string[] = [];

function finding(id: string, rule: RuleText, span: Span): Finding {
  return {
    id,
    decision: rule.decision,
    why: rule.why,
    instead: rule.instead,
    span,
    attack: rule.attack ?? NO_ATTACK,
    asi: rule.asi ?? DEFAULT_ASI,
  };
}

/** Everything the rules say of one command, the strictest first. */
export function findingsOf(
  command: PlannedCommand,
  context: RuleContext,
  index: RuleIndex,
): Finding[] {
  const found: Finding[] = [];
  const { invocation } = command;
  if (invocation !== undefined && !invocation.help) {
    const { verb, verbWords } = invocation;
    const words = verb.includes("*") ? verbWords.map((word) => word.text).join(" ") : "";
    for (const { id, rule, when, isSandbox, sparesOwn } of index.toolRules(
      invocation.tool,
      verb,
      words,
    )) {
      if (isSandbox || (sparesOwn && command.isOwn === true)) continue;
      if (invocation.dryRun && rule.evenDryRun !== true) continue;
      if (when === undefined || when(invocation)) found.push(finding(id, rule, command.span));
    }
  }
  for (const effect of command.effects) {
    for (const asked of effectRulesFor(effect, index)) {
      const { id, when } = asked;
      if (isSilent(asked, command)) continue;
      if (found.length > 0 && found.some((one) => one.id === id)) continue;
      if (when(effect as never, command, context))
        found.push(finding(id, asked.rule, command.span));
    }
  }
  const verb = invocation?.verb ?? "";
  for (const asked of index.commandRules(command.program, verb, signsOf(command))) {
    const { id, when } = asked;
    if (!isSilent(asked, command) && when(command, context))
      found.push(finding(id, asked.rule, command.span));
  }
  return found.length > 1
    ? found.sort((a, b) => (a.decision === b.decision ? 0 : a.decision === "deny" ? -1 : 1))
    : found;
}

/** See `uncertain` and `spares` in `rules/types.ts`. */
function isSilent(
  { uncertain, sparesOwn, isSandbox }: Asked<EffectRule> | Asked<CommandRule>,
  { site, isOwn }: PlannedCommand,
): boolean {
  if (isSandbox || (sparesOwn && isOwn === true)) return true;
  if (uncertain === undefined || site.stored !== true) return false;
  return uncertain === "scripts" || site.language !== undefined;
}

function effectRulesFor(effect: Effect, index: RuleIndex): readonly Asked<EffectRule>[] {
  if (effect.kind !== "file") return index.effectRules(effect.kind);
  const byAct = index.effectRules(`file:${effect.act}`);
  const all = index.effectRules("file");
  return all.length === 0 ? byAct : byAct.length === 0 ? all : [...byAct, ...all];
}

/** What the rules on the plan as a whole say. */
export function planFindings(context: RuleContext, index: RuleIndex): Finding[] {
  const found: Finding[] = [];
  for (const { id, rule } of index.planRules) {
    for (const guilty of rule.plan(context)) {
      const span = "span" in guilty ? guilty.span : { start: guilty.start, end: guilty.end };
      found.push(finding(id, rule, span));
      break;
    }
  }
  return found;
}
