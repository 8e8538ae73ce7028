/** How a decision comes about, as plain data that a page can show. */
import type { PlannedCommand } from "../effects/plan.js";
import type { Effect } from "../effects/types.js";
import type { Explanation } from "../guard.js";
import type { Trace, TracedOpinion } from "./types.js";

/** Simple commands of a line that are shown. */
const MOST_COMMANDS = 200;

export function traceOf({ text, plan, verdict, opinions }: Explanation): Trace {
  const { decision, label, phase, risk, rules, degraded = [] } = verdict;
  const shown = plan.commands.slice(0, MOST_COMMANDS);
  const known = new Set(plan.commands.map(({ id }) => id));
  return {
    text,
    decision,
    label,
    phase,
    risk,
    span: rules[0]?.span ?? null,
    commands: shown.map((command) => ({
      id: command.id,
      words: wordsOf(command),
      depth: Math.min(8, command.site.depth),
      notes: siteNotes(command),
      effects: command.effects.map(effectText),
      opinions: opinions.filter(({ commandId }) => commandId === command.id).map(opinionOf),
    })),
    whole: opinions.filter(({ commandId }) => !known.has(commandId)).map(opinionOf),
    problems: plan.problems.map(({ kind, message }) => ({ kind, message })),
    degraded,
  };
}

function opinionOf(opinion: Explanation["opinions"][number]): TracedOpinion {
  const { phase, by, brain, why, cleared = [], findings } = opinion;
  return {
    phase,
    opinion: opinion.opinion,
    by: by ?? null,
    brain: brain ?? null,
    why: why ?? null,
    cleared,
    findings: findings.map(({ id, why: reason, instead }) => ({ id, why: reason, instead })),
  };
}

/** Where and how a command runs, a few words each. */
export function siteNotes({ site, cwd }: PlannedCommand): readonly string[] {
  return [
    site.via.length > 0 ? `by ${site.via.join(" ")}` : "",
    site.elevated ? "with raised privileges" : "",
    site.remote === undefined ? "" : `on ${site.remote.kind} ${site.remote.name}`,
    site.language === undefined ? "" : `from ${site.language}`,
    site.certainty === "certain" ? "" : site.certainty,
    site.endless ? "endlessly" : "",
    site.background ? "in the background" : "",
    site.substituted ? "its output is used" : "",
    cwd.path === "" ? "" : `in ${cwd.path ?? "a directory that is not known"}`,
  ].filter((note) => note !== "");
}

/** A command as it would run. */
export function wordsOf({ assignments, name, program, args, redirects }: PlannedCommand): string {
  return [
    ...assignments.map((assignment) => `${assignment.name}=${assignment.value.text}`),
    ...(name === undefined ? (program === "" ? [] : [program]) : [name.text]),
    ...args.map((word) => word.text),
    ...redirects.map(({ op, target }) => `${op}${target.text}`),
  ].join(" ");
}

/** An effect in a few words, whatever kinds there are: its plain values, targets by path and class. */
export function effectText(effect: Effect): string {
  const { kind, ...rest } = effect;
  const values = Object.entries(rest).flatMap(([name, value]): string[] => {
    if (value === true) return [name];
    if (typeof value === "string" && value !== "") return [value];
    if (typeof value !== "object" || value === null) return [];
    if ("path" in value && "class" in value) return [`${value.path} (${value.class})`];
    return "text" in value && typeof value.text === "string" ? [value.text] : [];
  });
  return `${kind}: ${values.join(" ")}`;
}
