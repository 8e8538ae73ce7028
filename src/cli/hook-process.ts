/** The process around one hook call: input, time, output, exit code. */
import { writeSync } from "node:fs";
import { Script } from "node:vm";
import type { Adapter, PayloadProblem, Request } from "../adapters/types.js";
import { directories } from "../ledger/paths.js";
import { loadPolicy } from "../policy/load-node.js";
import type { PolicySet } from "../policy/types.js";
import { guardMaker } from "./guard-maker.js";
import { type Handled, type HookGuard, refusal } from "./hook.js";
import { answerCall, type CallPlace, messageOf, readPayload, record } from "./hook-answer.js";
import { readInput } from "./hook-input.js";
import { homeDirectory } from "./io.js";
import { secondHere } from "./second-here.js";

/** Answers the payload on standard input and ends the process. */
export async function serve(
  adapter: Adapter,
  approve: boolean,
  deadline: number,
  makeHookGuard: (place: CallPlace, cwd: string | undefined) => Promise<HookGuard> = loadGuard,
): Promise<void> {
  const place = { env: process.env, platform: process.platform, home: homeDirectory() };
  // Until the payload is read it may be any call, a command's among them.
  let request: Request | PayloadProblem = adapter.readPayload("");
  // Not `performance`, which takes a millisecond to load.
  const left = () => Math.max(1, Math.floor(deadline - process.uptime() * 1000));

  const finish = (handled: Handled): never => {
    const { stdout, stderr, exitCode } = handled.response;
    writeAll(1, stdout);
    writeAll(2, stderr);
    // The agent has its answer; nothing below may give it another.
    writeAll(2, record(place, adapter.name, handled));
    process.exit(exitCode);
  };
  const refuse = (reason: string) => finish(refusal(adapter, request, reason));
  const fail = (error: unknown) => refuse(`the guard failed (${messageOf(error)})`);

  process.on("uncaughtException", fail);
  process.on("unhandledRejection", fail);
  setTimeout(() => refuse(`there was no answer within ${deadline} ms`), left());

  try {
    const input = await readInput();
    if (input === undefined) return refuse("the payload is longer than 16 MB");
    const read = readPayload(adapter, input);
    if ("problem" in read) return refuse(read.problem);
    request = read.request;
    const { handled, note } = await answerCall(adapter, request, {
      place,
      approve,
      loadGuard: makeHookGuard,
      limited: (run) => withinTime(left(), run),
      // Some is left to say the answer.
      copyTime: () => left() - 250,
    });
    writeAll(2, note);
    return finish(handled);
  } catch (error) {
    return isTimeout(error) ? refuse(`there was no answer within ${deadline} ms`) : fail(error);
  }
}

export async function loadGuard(place: CallPlace, cwd: string | undefined): Promise<HookGuard> {
  const policy = await loadPolicy({ ...place, ...(cwd !== undefined && { cwd }) });
  const makeGuard = await guardMaker();
  const { env } = place;
  const second = await secondHere(place);
  // Looking for policies has come upon a drive that is gone before, and the way to another thread costs 0.5 ms.
  const common = { lookIn: env, second, findsAtOnce: true };
  if (policy === undefined) return makeGuard(common);
  const { spendingGuard } = await import("../policy/spend-node.js");
  const make = (held: PolicySet) => makeGuard({ ...common, policy: held });
  return spendingGuard(make, policy, directories(place).state);
}

const slot = Symbol.for("cerbash.timed");

/** Runs a function for so many milliseconds at most; throws when it took longer. */
export function withinTime(ms: number, run: () => void): void {
  Reflect.set(globalThis, slot, run);
  try {
    new Script('globalThis[Symbol.for("cerbash.timed")]()').runInThisContext({ timeout: ms });
  } finally {
    Reflect.deleteProperty(globalThis, slot);
  }
}

export function isTimeout(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}

/** Writes before the process may end; whoever does not read still gets the exit code. */
function writeAll(file: 1 | 2, text: string): void {
  let rest = Buffer.from(text);
  for (let tries = 0; rest.length > 0 && tries < 1000; tries++) {
    try {
      rest = rest.subarray(writeSync(file, rest));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}
