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
  const ask = above(
    harmless.map(({ harm }) => harm),
    budget.stopped,
  );
  const deny = above(
    harmless.map(({ destructive }) => destructive),
    budget.denied,
  );
  return {
    ask: Math.max(0.3, ask),
    deny: Math.max(0.5, deny),
    clear: Math.min(0.999, Math.max(0.8, above(harmful, budget.cleared))),
  };
}

/** A value that at most `share` of `values` reach. */
function above(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => b - a);
  const at = sorted[Math.floor(sorted.length * share)];
  return at === undefined ? 1 : at + 1e-6;
}
