/** One decision in this process, within a limit of time. */
import { failure } from "../adapters/failure.js";
import type { Verdict } from "../verdict/types.js";
import { type CallPlace, messageOf, type TimedGuard } from "./hook-answer.js";
import { isTimeout, loadGuard, withinTime } from "./hook-process.js";

/** Milliseconds. */
const DEADLINE = 5000;

export interface DecideRequest {
  readonly command: string;
  readonly cwd: string;
  readonly place: CallPlace;
}

/** Never rejects: a guard that fails or takes too long denies. */
export async function decide({ command, cwd, place }: DecideRequest): Promise<Verdict> {
  const context = { cwd, home: place.home };
  try {
    const guard: TimedGuard = await loadGuard(place, cwd);
    // A timer cannot interrupt a decision that computes without end; the one with looks does the same work.
    withinTime(DEADLINE, () => void guard.checkSync(command, context));
    return await guard.check(command, context);
  } catch (error) {
    const reason = isTimeout(error)
      ? `there was no answer within ${DEADLINE} ms`
      : `the guard failed (${messageOf(error)})`;
    return failure("deny", reason);
  }
}
