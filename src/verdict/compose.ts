/** Makes one verdict of many opinions, and the message that the agent's model reads. */
import type { BrainOpinion, Decision, Finding, Label, Phase, Verdict } from "./types.js";

interface OpinionLike {
  readonly phase: Phase;
  readonly opinion: Decision;
  readonly findings: readonly Finding[];
  readonly brain?: BrainOpinion;
  readonly why?: string;
}

const RANK: Record<Decision, number> = { allow: 0, ask: 1, deny: 2 };
const LABEL: Record<Decision, Label> = { allow: "safe", ask: "risky", deny: "destructive" };
const LONGEST_QUOTE = 160;

/** The strictest opinion decides; the first of equals gives the reason. */
export function compose(
  text: string,
  opinions: readonly OpinionLike[],
  degraded?: readonly string[],
): Verdict {
  let decision: Decision = "allow";
  let decider: OpinionLike | undefined;
  let unknown = false;
  let brain: BrainOpinion | null = null;
  for (const opinion of opinions) {
    if (decider === undefined || RANK[opinion.opinion] > RANK[decision]) {
      decider = opinion;
      decision = opinion.opinion;
    }
    if (opinion.phase === "default") unknown = true;
    if (opinion.brain !== undefined && isWorse(opinion.brain, brain)) brain = opinion.brain;
  }
  const rules = collect(opinions);
  const phase: Phase =
    decision === "allow"
      ? unknown
        ? "default"
        : (decider?.phase ?? "allowlist")
      : (decider?.phase ?? "default");
  return {
    decision,
    label: LABEL[decision],
    phase,
    risk: riskOf(decision, rules, unknown),
    rules,
    brain,
    message: decision === "allow" ? "" : messageOf(text, decision, rules, decider),
    us: 0,
    ...(degraded === undefined ? {} : { degraded }),
  };
}

/** Of several opinions of the brain the one that trusts its command least is shown. */
function isWorse(opinion: BrainOpinion, than: BrainOpinion | null): boolean {
  return than === null || opinion.p.safe < than.p.safe;
}

function messageOf(
  text: string,
  decision: Decision,
  rules: readonly Finding[],
  decider: OpinionLike | undefined,
): string {
  if (decider?.phase !== "brain" || decider.brain === undefined)
    return messageFor(text, decision, rules);
  const why = decider.why ?? "looks like what does harm";
  return sentence(
    text,
    decision,
    undefined,
    why,
    "list what it would touch first, or do a dry run",
  );
}

function collect(opinions: readonly OpinionLike[]): readonly Finding[] {
  const all: Finding[] = [];
  for (const opinion of opinions) {
    for (const finding of opinion.findings) {
      if (!all.some((seen) => seen.id === finding.id && seen.span.start === finding.span.start))
        all.push(finding);
    }
  }
  return all.sort((a, b) => RANK[b.decision] - RANK[a.decision]);
}

function riskOf(decision: Decision, rules: readonly Finding[], unknown: boolean): number {
  if (decision === "allow") return unknown ? 15 : 0;
  const extra = Math.min(3, rules.length - 1) * 3;
  return Math.min(100, (decision === "deny" ? 90 : 55) + Math.max(0, extra));
}

/** The command, or of a long one the guilty part. */
function quote(text: string, span: Finding["span"] | undefined): string {
  const flatten = (part: string): string => part.replace(/\s+/g, " ").trim();
  let flat = flatten(text);
  if (flat.length > LONGEST_QUOTE && span !== undefined && span.end > span.start) {
    flat = flatten(text.slice(span.start, span.end)) || flat;
  }
  return flat.length > LONGEST_QUOTE ? `${flat.slice(0, LONGEST_QUOTE - 1)}…` : flat;
}

/** `DESTRUCTIVE OP BLOCKED: <command> (<why>). Ask for explicit permission before running it. Safer: <instead>.` */
export function messageFor(text: string, decision: Decision, rules: readonly Finding[]): string {
  const [first] = rules;
  const why = first?.why ?? "it could not be understood";
  return sentence(text, decision, first?.span, why, first?.instead ?? "");
}

function sentence(
  text: string,
  decision: Decision,
  span: Finding["span"] | undefined,
  why: string,
  instead: string,
): string {
  const head = decision === "deny" ? "DESTRUCTIVE OP BLOCKED" : "RISKY OP NEEDS A PERSON";
  const advice =
    decision === "deny"
      ? "Ask for explicit permission before running it."
      : "A person has to permit it first.";
  const safer = instead === "" ? "" : ` Safer: ${instead.replace(/\.$/, "")}.`;
  return `${head}: ${quote(text, span)} (${why}). ${advice}${safer}`;
}

/** The verdict for a guard that could not decide: never an allow. */
export function failure(text: string, why: string): Verdict {
  const finding: Finding = {
    id: "guard.failure",
    decision: "ask",
    why,
    instead: "run a simpler command, or several one after the other",
    span: { start: 0, end: text.length },
    attack: [],
    asi: [],
  };
  return {
    decision: "ask",
    label: "risky",
    phase: "error",
    risk: 60,
    rules: [finding],
    brain: null,
    message: messageFor(text, "ask", [finding]),
    us: 0,
    degraded: [why],
  };
}
