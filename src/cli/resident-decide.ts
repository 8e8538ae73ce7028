/** How a resident answers a hook call: like the hook's own process, or not at all. */
import { isAbsolute } from "node:path";
import type { Adapter } from "../adapters/types.js";
import type { Ahead, Decide, Decided, HookAnswer, HookCall } from "../resident/protocol.js";
import { refusal } from "./hook.js";
import { answerCall, dependsOnProcess, readPayload, record } from "./hook-answer.js";
import { withinTime } from "./hook-process.js";
import type { ResidentGuards } from "./resident-guards.js";

type Adapters = ReadonlyMap<string, () => Promise<Adapter>>;

/** Milliseconds of computing for one call: all others wait meanwhile. */
const COMPUTING = 300;
/**
 * Payloads up to here are decided without that limit, which costs V8 a thread for each call (0.5 ms). Should
 * one never end all the same, its client and all others decide by themselves, and end this process.
 */
const SMALL = 4096;
/** Milliseconds for the whole decision, looks included; a client waits twice as long. */
const DECIDING = 1000;

/**
 * Undefined, so that the client decides by itself, whenever this process could say something else or not
 * in time: the client's process has more of it, and refuses in the end.
 */
export function decideBy(guards: ResidentGuards, loaders: Adapters): Decide {
  // Even a module that is there already takes half a millisecond to import again.
  const adapters = new Map<string, Adapter>();
  const adapterOf = async (agent: string): Promise<Adapter | undefined> => {
    const kept = adapters.get(agent);
    if (kept !== undefined) return kept;
    const loaded = await loaders.get(agent)?.();
    if (loaded !== undefined) adapters.set(agent, loaded);
    return loaded;
  };
  return async (call, ahead) => {
    const time: Time = { isLate: false, computed: 0 };
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((done) => {
      timer = setTimeout(() => {
        time.isLate = true;
        done(undefined);
      }, DECIDING);
    });
    try {
      return await Promise.race([answerOf(call, ahead, time, guards, adapterOf), late]);
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  };
}

interface Time {
  isLate: boolean;
  /** Milliseconds of computing so far. */
  computed: number;
}

async function answerOf(
  { agent, options, env, payload }: HookCall,
  ahead: Ahead,
  time: Time,
  guards: ResidentGuards,
  adapterOf: (agent: string) => Promise<Adapter | undefined>,
): Promise<Decided | undefined> {
  const home = env.HOME ?? "";
  if (!isAbsolute(home) || options.some((option) => option !== "--approve")) return undefined;
  // The model is read once for a process.
  if ((env.CERBASH_MODEL ?? "") !== (process.env.CERBASH_MODEL ?? "")) return undefined;
  const adapter = await adapterOf(agent);
  if (adapter === undefined) return undefined;
  const place = { env, platform: process.platform, home };
  const read = readPayload(adapter, payload);
  if ("problem" in read || dependsOnProcess(read.request, place)) return undefined;
  const looked = guards.looked(place, read.request.cwd, ahead);
  const { handled, note } = await answerCall(adapter, read.request, {
    place,
    settings: looked.settings,
    approve: options.includes("--approve"),
    loadGuard: () => guards.load(looked),
    ...(payload.length > SMALL && { limited: limitedBy(time) }),
  });
  // The client decides again, and that is what is recorded.
  if (time.isLate) return undefined;
  const { stdout, stderr, exitCode } = handled.response;
  const late = lostRecord;
  lostRecord = "";
  return {
    stdout,
    stderr: note + stderr + late,
    exitCode,
    afterwards: () => {
      lostRecord = record(place, adapter.name, handled);
    },
  };
}

/** What went wrong with the last record; the next answer says it, since the last had gone. */
let lostRecord = "";

function limitedBy(time: Time): (run: () => void) => void {
  return (run) => {
    const begun = performance.now();
    withinTime(Math.max(1, Math.ceil(COMPUTING - time.computed)), run);
    time.computed += performance.now() - begun;
  };
}

/** The agent's own refusal of a call that nothing is known about. */
export async function refuseBy(
  adapters: Adapters,
  agent: string,
  reason: string,
): Promise<HookAnswer | undefined> {
  const adapter = await adapters.get(agent)?.();
  return adapter && refusal(adapter, adapter.readPayload(""), reason).response;
}
