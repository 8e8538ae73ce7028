/** One decision in this process, within a limit of time. */
import { failure } from "../adapters/failure.js";
import type { Verdict } from "../verdict/types.js";
import { type CallPlace, messageOf } from "./hook-answer.js";
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
  const end = process.uptime() * 1000 + DEADLINE;
  // A timer cannot interrupt a decision that computes without end.
  const within = (compute: () => void) =>
    withinTime(Math.max(1, Math.floor(end - process.uptime() * 1000)), compute);
  try {
    const guard = await loadGuard(place, cwd);
    return await guard.check(command, { cwd, home: place.home, within });
  } catch (error) {
    const reason = isTimeout(error)
      ? `there was no answer within ${DEADLINE} ms`
      : `the guard failed (${messageOf(error)})`;
    return failure("deny", reason);
  }
}
