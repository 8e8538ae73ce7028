/**
 * Public API of cerbash.
 *
 * @example
 * import { createGuard } from "cerbash";
 * const verdict = await createGuard().check("git push --force", { cwd: process.cwd() });
 */

export { embeddedBrain } from "./brain/load-node.js";
export type { SecondBrain } from "./brain/second.js";
export type { Brain, BrainSource, Judgement, SlowBrain } from "./brain/types.js";
export type { Surroundings } from "./context/types.js";
export type { Plan, PlannedCommand } from "./effects/plan.js";
export type { Effect } from "./effects/types.js";
export {
  type CheckContext,
  createGuard,
  type Explanation,
  type Guard,
  type GuardOptions,
  type Looker,
} from "./guard.js";
export type {
  BrainOpinion,
  Decision,
  Finding,
  Label,
  Phase,
  Span,
  Verdict,
} from "./verdict/types.js";
