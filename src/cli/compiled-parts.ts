/** What the build compiles beforehand: the guard, and the hook that asks it. */
import type { Adapter } from "../adapters/types.js";
import { answerCall, type CallPlace, readPayload, record } from "./hook-answer.js";
import { loadGuard } from "./hook-process.js";

export { adapters } from "../adapters/registry.generated.js";
export { makeGuard } from "./guard.js";
export { answerAgent } from "./hook.js";

/** Answers a call without a process around it, so that what one needs is in V8's cache. */
export async function rehearse(adapter: Adapter, payload: string, place: CallPlace): Promise<void> {
  const read = readPayload(adapter, Buffer.from(payload));
  if ("problem" in read) throw new Error(read.problem);
  const { handled } = await answerCall(adapter, read.request, { place, approve: false, loadGuard });
  if (handled.verdict === undefined) throw new Error("the payload is no command");
  const problem = record(place, adapter.name, handled);
  if (problem !== "") throw new Error(problem);
}
