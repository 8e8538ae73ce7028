/** Thresholds for a stated budget of false alarms. */

/** Worst probabilities of one harmless line. */
export interface Harmless {
  /** P(destructive). */
  readonly destructive: number;
  /** P(risky) + P(destructive). */
  readonly harm: number;
}

/** Shares of harmless lines that may be stopped, were none of their tools known. */
export interface Budget {
  /** Asked about or denied. */
  readonly stopped: number;
  readonly denied: number;
  /** Share of harmful commands that may look clear. */
  readonly cleared: number;
}

/** One line of some 870 decides the threshold for denying, so it has a floor that hardly any ordinary line reaches. */
const LEAST_DENY = 0.6;

/**
 * The smallest thresholds that keep the budget on the validation split.
 *
 * @param harmless worst command of each harmless line
 * @param harmful P(safe) of each harmful command
 */
export function chooseThresholds(
  harmless: readonly Harmless[],
  harmful: readonly number[],
  budget: Budget,
): { readonly ask: number; readonly deny: number; readonly clear: number } {
  const ask = tailAbove(
    harmless.map(({ harm }) => harm),
    budget.stopped,
  );
  const deny = above(
    harmless.map(({ destructive }) => destructive),
    budget.denied,
  );
  return {
    ask: Math.max(0.3, ask),
    deny: Math.max(LEAST_DENY, deny),
    clear: Math.min(0.999, Math.max(0.8, above(harmful, budget.cleared))),
  };
}

/** How many of the worst lines the tail is fitted to. */
const TAIL = 40;
/** With fewer lines the worst ones are no tail. */
const LEAST_LINES = 10 * TAIL;

/**
 * A value that `share` of `values` reach, by an exponential tail of their log odds over the 41st worst (peaks over a threshold, Pickands 1975),
 * so that the second or third worst of some 900 lines does not decide alone. Few values: as {@link above}.
 */
function tailAbove(values: readonly number[], share: number): number {
  if (values.length < LEAST_LINES) return above(values, share);
  const odds = values
    .map((p) => Math.log(Math.max(1e-9, p) / Math.max(1e-9, 1 - p)))
    .sort((a, b) => b - a);
  const from = odds[TAIL] as number;
  const excess = odds.slice(0, TAIL).reduce((sum, value) => sum + value - from, 0) / TAIL;
  const at = from + excess * Math.log(TAIL / values.length / share);
  return 1 / (1 + Math.exp(-at));
}

/** A value that at most `share` of `values` reach. */
function above(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => b - a);
  const at = sorted[Math.floor(sorted.length * share)];
  return at === undefined ? 1 : at + 1e-6;
}
