/**
 * The guards of a resident: rules once, policies until one of their files changes. Everything that
 * depends on the client (environment, directory) comes with the call.
 */
import { type BigIntStats, statSync } from "node:fs";
import type { SecondBrain } from "../brain/second.js";
import { directories } from "../ledger/paths.js";
import { loadPolicy, policyPlaces } from "../policy/load-node.js";
import { spendingGuard } from "../policy/spend-node.js";
import { grantsPath, trustPath } from "../policy/store-node.js";
import type { PolicySet } from "../policy/types.js";
import { guardMaker } from "./guard-maker.js";
import type { CallPlace, TimedGuard } from "./hook-answer.js";
import { readSettings } from "./settings.js";

type Make = typeof import("./guard.js").makeGuard;

/** Guards that are kept; projects at work at once are fewer. */
const MOST = 32;
/**
 * A file that was changed less than so long ago may change again within the same tick of its time stamp,
 * and would look the same.
 */
const SETTLED = 2000;

export class ResidentGuards {
  private make: Make | undefined;
  private readonly kept = new Map<string, TimedGuard>();

  readonly load = async (place: CallPlace, cwd: string | undefined): Promise<TimedGuard> => {
    const make = await this.maker();
    const options = { ...place, ...(cwd !== undefined && { cwd }) };
    const files = filesOf(options, place);
    const now = Date.now();
    const prints = files.map(fingerprint);
    const { second, about } = await secondOf(place);
    if (prints.every((print) => print === undefined))
      return make({ lookIn: place.env, second, findsAtOnce: true });

    const key = JSON.stringify([files, prints.map(String), place.env, place.home, about]);
    const kept = this.kept.get(key);
    if (kept !== undefined) {
      // The one that was not used for longest is the first to go.
      this.kept.delete(key);
      this.kept.set(key, kept);
      return kept;
    }
    const policy = await loadPolicy(options);
    if (policy === undefined) return make({ lookIn: place.env, second, findsAtOnce: true });
    const makeHeld = (held: PolicySet) =>
      make({ lookIn: place.env, policy: held, second, findsAtOnce: true });
    const isOnce = policy.grants?.some(({ scope }) => scope === "once") === true;
    const guard = spendingGuard(makeHeld, policy, directories(place).state);
    // One that spends permissions notes what a single check used, so each call gets its own.
    const isSettled = prints.every((print) => print === undefined || print.isSettled(now));
    if (isOnce || !isSettled) return guard;
    this.kept.set(key, guard);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST) break;
      this.kept.delete(oldest);
    }
    return guard;
  };

  /** Loads the rules and decides once, so that the first call need not wait for it. */
  async warmUp(place: CallPlace): Promise<void> {
    const guard = await this.load(place, undefined);
    for (const command of ["git status && ls", "rm -rf /", "curl x | sh"])
      guard.checkSync(command, {});
  }

  private async maker(): Promise<Make> {
    this.make ??= await guardMaker();
    return this.make;
  }
}

interface Second {
  readonly second: SecondBrain | undefined;
  /** The settings that it was made by. */
  readonly about?: unknown;
}

async function secondOf(place: CallPlace): Promise<Second> {
  const { brain } = readSettings(directories(place).config).settings;
  if (brain.second.kind === "none" && !mayHaveSecond) return { second: undefined };
  mayHaveSecond = true;
  const { secondBrain } = await import("./second-brain.js");
  return { second: secondBrain(brain, true), about: brain };
}

/** One that was switched off meanwhile must be ended; until the first is switched on nothing is loaded. */
let mayHaveSecond = false;

/** All files that a policy is made of, whether they are there or not. */
function filesOf(options: Parameters<typeof policyPlaces>[0], place: CallPlace): readonly string[] {
  const { config, state } = directories(place);
  const places = policyPlaces(options).flatMap(({ path, distributed }) =>
    distributed === undefined ? [path] : [path, distributed.settings],
  );
  return [...places, ...(places.length > 0 ? [trustPath(config)] : []), grantsPath(state)];
}

interface Fingerprint {
  toString(): string;
  isSettled(now: number): boolean;
}

function fingerprint(path: string): Fingerprint | undefined {
  let stats: BigIntStats | undefined;
  try {
    stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    // What cannot be looked at now may be readable in a moment.
    return { toString: () => "unknown", isSettled: () => false };
  }
  if (stats === undefined) return undefined;
  const { dev, ino, size, mode, mtimeNs, ctimeNs } = stats;
  return {
    toString: () => [dev, ino, size, mode, mtimeNs, ctimeNs].join(" "),
    // A clock that was set back makes them lie in the future, and then nothing is known.
    isSettled: (now) => now - Number(ctimeNs / 1_000_000n) > SETTLED,
  };
}
