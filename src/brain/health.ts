/** Notices when the brain does the work of the rules, which means that one of the two is broken. */

/** What was counted over a run. */
export interface HeadCounts {
  /** Commands that were decided. */
  readonly decided: number;
  /** Commands that were asked about or denied by rules. */
  readonly stoppedByRules: number;
  /** The same, by the brain. */
  readonly stoppedByBrain: number;
}

/** Fewer stops of the brain than these are chance. */
const LEAST_STOPS = 10;

/**
 * A warning when the brain stops more than the rules do. Rules know the tools that are in use, so the
 * brain should only see the rest; when it stops more, either rules were not loaded, the model does not fit, or
 * the commands are of a kind that neither was made for.
 *
 * @example
 * brainHealth({ decided: 100, stoppedByRules: 2, stoppedByBrain: 30 }) // "the brain stopped 30 of 100 …"
 */
export function brainHealth({
  decided,
  stoppedByRules,
  stoppedByBrain,
}: HeadCounts): string | undefined {
  if (stoppedByBrain < LEAST_STOPS || stoppedByBrain <= stoppedByRules) return undefined;
  return (
    `something is wrong: the brain stopped ${stoppedByBrain} of ${decided} commands, the rules only ${stoppedByRules}. ` +
    "Look at some of them with `cerbash explain`; without the brain: --phases allowlist,rules"
  );
}

/** Counts verdicts as they come. */
export class HeadCounter implements HeadCounts {
  decided = 0;
  stoppedByRules = 0;
  stoppedByBrain = 0;

  add({ decision, phase }: { readonly decision: string; readonly phase: string }): void {
    this.decided++;
    if (decision === "allow") return;
    if (phase === "rules") this.stoppedByRules++;
    else if (phase === "brain") this.stoppedByBrain++;
  }
}
