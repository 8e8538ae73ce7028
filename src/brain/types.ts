import type { PlannedCommand } from "../effects/plan.js";
import type { BrainOpinion } from "../verdict/types.js";

/**
 * The third head: an opinion on one planned command that neither allowlist nor rules claimed.
 * Implementations are synchronous and pure; slow ones live behind the resident's own interface.
 */
export interface Brain {
  readonly name: string;
  /** Returns null when it abstains (out of distribution, no model). */
  judge(command: PlannedCommand): BrainOpinion | null;
}
