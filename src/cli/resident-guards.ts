/**
 * The guards of a resident: rules once, policies until one of their files changes. Everything that
 * depends on the client (environment, directory) comes with the call.
 */
import { type BigIntStats, statSync } from "node:fs";
import type { SecondBrain } from "../brain/second.js";
import { directories } from "../ledger/paths.js";
import { VerdictMemo } from "../phases/memo.js";
import { type LoadOptions, loadPolicy, possiblePolicyFiles } from "../policy/load-node.js";
import { spendingGuard } from "../policy/spend-node.js";
import { grantsPath, trustPath } from "../policy/store-node.js";
import type { PolicySet } from "../policy/types.js";
import { VARIABLES } from "../resident/protocol.js";
import { guardMaker } from "./guard-maker.js";
import type { HookGuard } from "./hook.js";
import type { CallPlace } from "./hook-answer.js";
import { type ReadSettings, readSettings } from "./settings.js";

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
  private readonly kept = new Map<string, HookGuard>();
  private readonly memo = new VerdictMemo();
  private last: Looked | undefined;
  /** Without a policy: that of the last call, whose looks ahead share its environment. */
  private plain: { readonly env: CallPlace["env"]; readonly guard: HookGuard } | undefined;

  /** What files say about a place now; or what they said just before, if that was about this very place. */
  looked(place: CallPlace, cwd: string | undefined, ahead?: unknown): Looked {
    const isAbout = (looked: Looked | undefined) => looked?.isOf(place, cwd) === true;
    if (ahead instanceof Looked && isAbout(ahead)) this.last = ahead;
    else {
      const names = isAbout(this.last) ? this.last?.names : undefined;
      this.last = new Looked(place, cwd, names ?? namesOf(place, cwd));
    }
    return this.last;
  }

  /** Looks at the files of the last call again: the next one probably comes from the same place. */
  lookAhead(): Looked | undefined {
    if (this.last === undefined) return undefined;
    const { place, cwd, names } = this.last;
    const looked = new Looked(place, cwd, names);
    looked.atPolicies();
    return looked;
  }

  async load(looked: Looked): Promise<HookGuard> {
    const make = await this.maker();
    const { place, cwd } = looked;
    const { files, prints, now } = looked.atPolicies();
    const { second, about } = await secondOf(looked.settings);
    if (prints.length === 0) {
      if (second !== undefined) return make({ lookIn: place.env, second, findsAtOnce: true });
      if (this.plain?.env !== place.env) {
        const guard = make({ lookIn: place.env, findsAtOnce: true, memo: this.memo });
        this.plain = { env: place.env, guard };
      }
      return this.plain.guard;
    }

    const key = JSON.stringify([files, prints.map(String), place.env, place.home, about]);
    const kept = this.kept.get(key);
    if (kept !== undefined) {
      // The one that was not used for longest is the first to go.
      this.kept.delete(key);
      this.kept.set(key, kept);
      return kept;
    }
    const policy = await loadPolicy(optionsOf(place, cwd));
    if (policy === undefined) return make({ lookIn: place.env, second, findsAtOnce: true });
    const makeHeld = (held: PolicySet) =>
      make({ lookIn: place.env, policy: held, second, findsAtOnce: true });
    const isOnce = policy.grants?.some(({ scope }) => scope === "once") === true;
    const guard = spendingGuard(makeHeld, policy, directories(place).state);
    // One that spends permissions notes what a single check used, so each call gets its own.
    const isSettled = prints.every((print) => print.isSettled(now));
    if (isOnce || !isSettled) return guard;
    this.kept.set(key, guard);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST) break;
      this.kept.delete(oldest);
    }
    return guard;
  }

  /** Loads the rules and decides once, so that the first call need not wait for it. */
  async warmUp(place: CallPlace): Promise<void> {
    const guard = await this.load(this.looked(place, undefined));
    for (const command of ["git status && ls", "rm -rf /", "curl x | sh"])
      guard.explain?.(command, {});
  }

  private async maker(): Promise<Make> {
    this.make ??= await guardMaker();
    return this.make;
  }
}

interface Policies {
  /** The files that are there. */
  readonly files: readonly string[];
  readonly prints: readonly Fingerprint[];
  /** When they were looked at, in milliseconds of the clock. */
  readonly now: number;
}

/** Names of files that a decision in one place may depend on; made once, since joining paths takes long. */
interface Names {
  readonly config: string;
  readonly policies: readonly string[];
  readonly trust: string;
  readonly grants: string;
}

function namesOf(place: CallPlace, cwd: string | undefined): Names {
  const { config, state } = directories(place);
  const policies = possiblePolicyFiles(optionsOf(place, cwd));
  return { config, policies, trust: trustPath(config), grants: grantsPath(state) };
}

/** What the files that a decision depends on said at one moment. */
export class Looked {
  readonly settings: ReadSettings;
  private policies: Policies | undefined;

  constructor(
    readonly place: CallPlace,
    readonly cwd: string | undefined,
    readonly names: Names,
  ) {
    this.settings = readSettings(names.config);
  }

  isOf({ env, platform, home }: CallPlace, cwd: string | undefined): boolean {
    const own = this.place;
    return (
      cwd === this.cwd &&
      home === own.home &&
      platform === own.platform &&
      VARIABLES.every((name) => env[name] === own.env[name])
    );
  }

  /** The files of policies; not looked at until this is asked for. */
  atPolicies(): Policies {
    this.policies ??= lookAtPolicies(this.names);
    return this.policies;
  }
}

function lookAtPolicies({ policies, trust, grants }: Names): Policies {
  const now = Date.now();
  const files: string[] = [];
  const prints: Fingerprint[] = [];
  const look = (path: string) => {
    const print = fingerprint(path);
    if (print === undefined) return;
    files.push(path);
    prints.push(print);
  };
  policies.forEach(look);
  // Whom the person trusts matters only where there is something to trust.
  if (files.length > 0) look(trust);
  look(grants);
  return { files, prints, now };
}

function optionsOf(place: CallPlace, cwd: string | undefined): LoadOptions {
  return { ...place, ...(cwd !== undefined && { cwd }) };
}

interface Second {
  readonly second: SecondBrain | undefined;
  /** The settings that it was made by. */
  readonly about?: unknown;
}

async function secondOf({ settings: { brain } }: ReadSettings): Promise<Second> {
  if (brain.second.kind === "none" && !mayHaveSecond) return { second: undefined };
  mayHaveSecond = true;
  const { secondBrain } = await import("./second-brain.js");
  return { second: secondBrain(brain, true), about: brain };
}

/** One that was switched off meanwhile must be ended; until the first is switched on nothing is loaded. */
let mayHaveSecond = false;

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
