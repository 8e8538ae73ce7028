/** The second brain that the settings name, made once for a process. */
import { readFileSync } from "node:fs";
import { type BrainHealth, GgufBrain } from "../brain/gguf/gguf-node.js";
import { type LanguageProfile, unmeasured } from "../brain/language.js";
import type { SecondBrain } from "../brain/second.js";
import { serverApis } from "../brain/server/apis.js";
import { ServerBrain } from "../brain/server/server-node.js";
import type { SlowBrain } from "../brain/types.js";
import type { BrainSettings, SecondSettings } from "./brain-settings.js";

/** What is switched on. */
type Chosen = Exclude<SecondSettings, { kind: "none" }>;

/** A brain that can be started, ended and examined. */
interface RunningBrain extends SlowBrain {
  start?(): Promise<unknown>;
  end?(): void;
  health?(): BrainHealth;
}

/** What `status` and `doctor` show. */
export interface SecondState extends Partial<BrainHealth> {
  readonly name: string;
  readonly deadlineMs: number;
  readonly sure: number;
}

let held: { readonly key: string; readonly brain: RunningBrain } | undefined;

/**
 * The second brain, as guards take it; undefined when none is switched on. Never throws: one that cannot be used
 * says why with every verdict that it would have had a part in.
 *
 * @param stays this process lives on, so that a model may be loaded into one of its own for it
 */
export function secondBrain(settings: BrainSettings, stays: boolean): SecondBrain | undefined {
  const { second, deadlineMs, sure } = settings;
  if (second.kind === "none") {
    end();
    return undefined;
  }
  const key = JSON.stringify([settings, stays]);
  if (held?.key !== key) {
    end();
    held = { key, brain: make(second, settings.profile, stays) };
  }
  return { brain: held.brain, deadline: deadlineMs, sure };
}

/** Begins to load it, where there is something to load. */
export function startSecond(settings: BrainSettings): void {
  secondBrain(settings, true);
  // Its verdicts say why it is not there.
  held?.brain.start?.().catch(() => {});
}

/** What this process has of it; null when none is switched on. */
export function secondState({ second, deadlineMs, sure }: BrainSettings): SecondState | null {
  if (second.kind === "none" || held === undefined) return null;
  return { name: held.brain.name, deadlineMs, sure, ...held.brain.health?.() };
}

/** Ends what runs for it. */
export function end(): void {
  held?.brain.end?.();
  held = undefined;
}

/** How the answers of the second brain are read. @throws {Error} for a profile that cannot be used */
export function profileOf(second: SecondSettings, path: string | undefined): LanguageProfile {
  return path === undefined ? unmeasured : readProfile(path, hashesOf(second)).profile;
}

/** The second brain as it was switched on; nothing is loaded yet. @throws {Error} when it cannot be made */
export function brainOf(second: Chosen, profile: LanguageProfile): GgufBrain | ServerBrain {
  if (second.kind === "server") {
    const { url, model, remote } = second;
    const api = serverApis.get(second.api);
    if (api === undefined)
      throw new Error(`no such kind of server (${[...serverApis.keys()].join(", ")})`);
    return new ServerBrain({ api, url, model, isRemoteAllowed: remote, profile });
  }
  const { file, sha256, adapter, adapterSha256, threads } = second;
  return new GgufBrain({
    modelPath: file,
    sha256,
    ...(adapter !== undefined && { adapterPath: adapter }),
    ...(adapterSha256 !== undefined && { adapterSha256 }),
    ...(threads !== undefined && { threads }),
    profile,
  });
}

function make(second: Chosen, profilePath: string | undefined, stays: boolean): RunningBrain {
  try {
    const profile = profileOf(second, profilePath);
    if (second.kind === "gguf" && !stays)
      return broken("gguf", "it runs in the resident process only");
    return brainOf(second, profile);
  } catch (error) {
    return broken(second.kind, error instanceof Error ? error.message : String(error));
  }
}

function broken(name: string, why: string): RunningBrain {
  const counts = { answered: 0, remembered: 0, without: 0, failed: 0, ms: null };
  return {
    name,
    judgeAll: () => Promise.reject(new Error(why)),
    health: () => ({ state: "failed", problem: why, ...counts }),
  };
}

/** What a profile must have been made of; empty for a server, whose file nobody here sees. */
export function hashesOf(second: SecondSettings): readonly string[] {
  if (second.kind !== "gguf") return [];
  return second.adapterSha256 === undefined
    ? [second.sha256]
    : [second.sha256, second.adapterSha256];
}

/** A profile with what it was made of and whether the model passed. */
export interface SavedProfile {
  readonly v: 1;
  readonly kind: "cerbash-brain-profile";
  /** SHA-256 of model and adapter. */
  readonly of: readonly string[];
  readonly prompt: string;
  readonly isUsable: boolean;
  /** Gates that were not met. */
  readonly failed: readonly string[];
  readonly profile: LanguageProfile;
}

/** @throws {Error} when it is none, or was made of another model */
export function readProfile(path: string, of: readonly string[]): SavedProfile {
  let value: Partial<SavedProfile>;
  try {
    value = JSON.parse(readFileSync(path, "utf8")) as Partial<SavedProfile>;
  } catch {
    throw new Error(
      `the profile ${path} cannot be read; make it with cerbash eval model --profile`,
    );
  }
  const { profile } = value;
  const numbers = [
    profile?.calibration?.slope,
    ...[0, 1, 2].map((n) => profile?.calibration?.offset?.[n]),
    profile?.thresholds?.ask,
    profile?.thresholds?.deny,
    profile?.thresholds?.clear,
  ];
  if (value?.kind !== "cerbash-brain-profile" || !numbers.every((n) => Number.isFinite(n)))
    throw new Error(`${path} is no profile; make one with cerbash eval model --profile`);
  if (of.length > 0 && value.of?.join() !== of.join())
    throw new Error(`the profile ${path} was made of another model`);
  return value as SavedProfile;
}
