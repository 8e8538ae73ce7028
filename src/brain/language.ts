/** From the probabilities that a language model gives the labels to a judgement. */
import type { Decision } from "../verdict/types.js";
import type { Judgement } from "./types.js";

/** How the answers of one model are read. Made by `cerbash eval model --profile`. */
export interface LanguageProfile {
  /** Softmax of slope · ln p + offset; safe, risky, destructive. */
  readonly calibration: { readonly slope: number; readonly offset: readonly number[] };
  /**
   * From which probability it denies (destructive), asks (risky and destructive together) and is sure enough to
   * take back a suspicion (safe).
   */
  readonly thresholds: { readonly deny: number; readonly ask: number; readonly clear: number };
}

/** For a model that was not measured: its most probable label decides, and it takes nothing back. */
export const unmeasured: LanguageProfile = {
  calibration: { slope: 1, offset: [0, 0, 0] },
  thresholds: { deny: 0.5, ask: 0.5, clear: 1.1 },
};

/**
 * Less probability on all labels together than this, and the model does not speak in labels at all (another
 * template, a broken conversion, a model that was never tuned): its relative sizes mean nothing.
 */
export const LEAST_MASS = 0.5;

/** Where a probability is 0, which only rounding or a server's cut-off makes. */
const SMALLEST = 1e-9;

/** Probabilities of the labels that sum to 1. `p` need not. */
export function calibrated(
  p: readonly number[],
  { slope, offset }: LanguageProfile["calibration"],
): readonly [number, number, number] {
  const scores = [0, 1, 2].map(
    (k) => slope * Math.log(Math.max(p[k] ?? 0, SMALLEST)) + (offset[k] ?? 0),
  );
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, one) => total + one, 0);
  return powers.map((one) => one / sum) as unknown as [number, number, number];
}

/**
 * The judgement of a language model; null where it has no opinion.
 *
 * @param p of safe, risky and destructive as the next text
 * @param mass their sum; undefined where a server does not tell
 */
export function languageJudgement(
  name: string,
  p: readonly number[],
  mass: number | undefined,
  profile: LanguageProfile,
): Judgement | null {
  if (mass !== undefined && !(mass >= LEAST_MASS)) return null;
  const [safe, risky, destructive] = calibrated(p, profile.calibration);
  if (!Number.isFinite(safe + risky + destructive)) return null;
  const { deny, ask, clear } = profile.thresholds;
  const decision: Decision =
    destructive >= deny ? "deny" : risky + destructive >= ask ? "ask" : "allow";
  return {
    opinion: { name, p: { safe, risky, destructive } },
    decision,
    isClear: safe >= clear,
    why: () => `is a call the guard does not know, which the model ${name} takes for harmful`,
  };
}
