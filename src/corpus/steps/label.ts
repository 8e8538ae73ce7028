/** Labels for rows that came without one: the verdict of the guard's own rules, marked as weak. */
import type { Guard } from "../../guard.js";
import type { Label } from "../../verdict/types.js";

export interface WeakLabel {
  readonly label: Label;
  readonly reason: string;
}

/** Ids of rules that guess from words; what they say is no knowledge. */
const guesses = /^unknown\./;

/**
 * What allowlist and rules say about a command; undefined where they only guess, since a model that
 * learned a guess would repeat it with confidence.
 */
export function weakLabel(text: string, guard: Guard): WeakLabel | undefined {
  const { label, phase, rules } = guard.checkSync(text);
  if (phase === "default" || phase === "error" || phase === "brain") return undefined;
  if (rules.some(({ id }) => guesses.test(id))) return undefined;
  const because = rules[0]?.id ?? (phase === "allowlist" ? "allowlist" : "no rule objects");
  return { label, reason: `weak: ${because}` };
}
