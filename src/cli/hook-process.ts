/** The process around one hook call: input, time, output, exit code. */
import { writeSync } from "node:fs";
import { Script } from "node:vm";
import type { Adapter, PayloadProblem, Request } from "../adapters/types.js";
import type { CheckContext } from "../guard.js";
import { directories } from "../ledger/paths.js";
import { append } from "../ledger/plain.js";
import { loadPolicy } from "../policy/load-node.js";
import type { PolicySet } from "../policy/types.js";
import type { Verdict } from "../verdict/types.js";
import { loadCompiled } from "./compiled.js";
import { entryOf, type Handled, type HookGuard, handle, refusal } from "./hook.js";
import { homeDirectory } from "./io.js";
import { readSettings } from "./settings.js";
import { MAX_INPUT } from "./stdin.js";

/** Answers the payload on standard input and ends the process. */
export async function serve(
  adapter: Adapter,
  approve: boolean,
  deadline: number,
  makeHookGuard: (cwd: string | undefined) => Promise<TimedGuard> = loadGuard,
): Promise<void> {
  const home = homeDirectory();
  const places = directories({ env: process.env, platform: process.platform, home });
  // Until the payload is read it may be any call, a command's among them.
  let request: Request | PayloadProblem = adapter.readPayload("");
  const left = () => Math.max(1, Math.floor(deadline - performance.now()));

  const finish = (handled: Handled): never => {
    const { stdout, stderr, exitCode } = handled.response;
    writeAll(1, stdout);
    writeAll(2, stderr);
    // The agent has its answer; nothing below may give it another.
    const problem = record(places.records, adapter.name, handled);
    if (problem !== undefined) writeAll(2, `cerbash: ${problem}\n`);
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
    const payload = decode(input);
    if (payload === undefined) return refuse("the payload is not UTF-8");
    request = adapter.readPayload(payload);
    const { settings, problem } = readSettings(places.config);
    if (problem !== undefined) writeAll(2, `cerbash: ${problem}\n`);
    const isClaude = adapter.name === "claude-code";
    const options = {
      approve: approve || (isClaude && settings.claudeCode.allow === "approve"),
      rewrite: settings.rewrite === "safer",
    };
    const load = async () => keepTime(await makeHookGuard(request.cwd), left);
    return finish(await handle(adapter, request, load, home, options));
  } catch (error) {
    return isTimeout(error) ? refuse(`there was no answer within ${deadline} ms`) : fail(error);
  }
}

function record(directory: string, agent: string, handled: Handled): string | undefined {
  try {
    const entry = entryOf(agent, handled, new Date().toISOString());
    return entry && append(directory, entry);
  } catch (error) {
    return `no record was written: ${messageOf(error)}`;
  }
}

interface TimedGuard extends HookGuard {
  checkSync(command: string, context: CheckContext): Verdict;
}

async function loadGuard(cwd: string | undefined): Promise<TimedGuard> {
  const machine = { env: process.env, platform: process.platform, home: homeDirectory() };
  const policy = await loadPolicy({ ...machine, ...(cwd !== undefined && { cwd }) });
  const { makeGuard } =
    loadCompiled(new URL("../", import.meta.url)) ?? (await import("./guard.js"));
  if (policy === undefined) return makeGuard({ lookIn: process.env });
  const { spendingGuard } = await import("../policy/spend-node.js");
  const make = (held: PolicySet) => makeGuard({ lookIn: process.env, policy: held });
  return spendingGuard(make, policy, directories(machine).state);
}

/**
 * The guard, made to keep the time. A timer cannot interrupt a decision that computes without end, so
 * the decision by text alone is made first where V8 stops it; the one with looks does the same work.
 */
function keepTime(guard: TimedGuard, left: () => number): HookGuard {
  return {
    check: (command, context) => {
      withinTime(left(), () => void guard.checkSync(command, context));
      return guard.check(command, context);
    },
    ...(guard.checkWrite !== undefined && { checkWrite: guard.checkWrite.bind(guard) }),
    ...(guard.explain !== undefined && { explain: guard.explain.bind(guard) }),
  };
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

function isTimeout(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}

/**
 * Standard input to its end; undefined when it is too long. Reading the descriptor itself would be
 * quicker by a millisecond, but then the process could not end while a read is waiting.
 */
async function readInput(): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_INPUT) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
