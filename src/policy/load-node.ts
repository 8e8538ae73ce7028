/** Finds and reads the policy files that hold for a directory. Without any, only their places are looked at. */
import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { type DistributionPlace, distributionPlaces, isConfigured } from "../distribute/places.js";
import { directories, type Machine, managedDirectory } from "../ledger/paths.js";
import type { TrustEntry } from "./store-node.js";
import type { LayerKind, PolicyLayer, PolicySet } from "./types.js";

export interface LoadOptions extends Machine {
  readonly cwd?: string;
  /** Where the owner of the machine keeps a policy; default: the usual place of the system. */
  readonly managed?: string;
}

/** A policy file that is there. */
export interface PolicyPlace {
  readonly kind: LayerKind;
  readonly path: string;
  readonly base?: string;
  /** Why it cannot be read; absent when it probably can. */
  readonly problem?: string;
  /** It came signed from elsewhere; `path` says which one is installed. */
  readonly distributed?: DistributionPlace;
}

const FILE = join(".cerbash", "policy.yaml");
/** Directories to climb. */
const MAX_CLIMB = 64;
/** More project files are not read: nobody means that, and the agent waits. */
const MAX_TEAM = 8;

/** The file of the owner of the machine. */
export function managedPath(platform: string): string {
  return `${managedDirectory(platform)}${platform === "win32" ? "\\" : "/"}policy.yaml`;
}

export function userPath(machine: Machine): string {
  return join(directories(machine).config, "policy.yaml");
}

/**
 * All files that hold, the strongest first. Every `.cerbash/policy.yaml` above the directory counts, so
 * that a new one further down cannot hide that of the project.
 */
export function policyPlaces(options: LoadOptions): readonly PolicyPlace[] {
  const found: PolicyPlace[] = [];
  let teams = 0;
  let tooMany: string | undefined;
  for (const place of possiblePlaces(options)) {
    const { kind, path, distributed } = place;
    if (distributed !== undefined) {
      if (isConfigured(distributed)) found.push(place);
      continue;
    }
    const state = stateOf(path);
    if (state === undefined) continue;
    if (kind === "team") teams++;
    if (teams > MAX_TEAM) tooMany ??= path;
    else found.push(state === "" ? place : { ...place, problem: state });
  }
  if (tooMany !== undefined) {
    const problem = `there are more than ${MAX_TEAM} project files; remove some`;
    found.push({ kind: "team", path: tooMany, problem });
  }
  return found;
}

/**
 * All files that {@link policyPlaces} may come upon, whether they are there or not. None is looked at, so they
 * are the same for the same options.
 */
export function possiblePolicyFiles(options: LoadOptions): readonly string[] {
  return possiblePlaces(options).flatMap(({ path, distributed }) =>
    distributed === undefined ? [path] : [distributed.settings, path],
  );
}

/** Where policies may be, the strongest first. */
function possiblePlaces(options: LoadOptions): readonly PolicyPlace[] {
  const own = userPath(options);
  const owner = options.managed === undefined ? undefined : dirname(options.managed);
  const places: PolicyPlace[] = [
    { kind: "managed", path: options.managed ?? managedPath(options.platform) },
  ];
  for (const distributed of distributionPlaces(options, owner))
    places.push({ kind: "managed", path: distributed.current, distributed });
  places.push({ kind: "user", path: own });
  const seen = new Set([own]);
  const declared = options.env.CLAUDE_PROJECT_DIR;
  for (const start of [options.cwd, declared]) {
    if (start === undefined || start === "") continue;
    let directory = resolve(start);
    for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
      const path = join(directory, FILE);
      if (!seen.has(path)) {
        seen.add(path);
        places.push({ kind: "team", path, base: directory.split(sep).join("/") });
      }
      const above = dirname(directory);
      if (above === directory) break;
      directory = above;
    }
  }
  return places;
}

/** Undefined when there is nothing, empty when it is a file, else what is wrong. */
function stateOf(path: string): string | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    return stats.isFile() ? "" : "it is not a file; replace it by one";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return code === "ENOENT" || code === "ENOTDIR" ? undefined : `it cannot be read (${code})`;
  }
}

/** What holds for a command in the directory; undefined when there is no policy and no permission. */
export async function loadPolicy(options: LoadOptions): Promise<PolicySet | undefined> {
  const places = policyPlaces(options);
  const { state } = directories(options);
  const hasGrants = stateOf(join(state, "grants.jsonl")) !== undefined;
  if (places.length === 0 && !hasGrants) return undefined;
  const { readGrants, readTrust } = await import("./store-node.js");
  const degraded: string[] = [];
  const note = (problem: string | undefined) => {
    if (problem !== undefined) degraded.push(`policy: ${problem}`);
  };
  const layers: PolicyLayer[] = [];
  if (places.length > 0) {
    const hasTeam = places.some(({ kind }) => kind === "team");
    const trust = hasTeam ? readTrust(directories(options).config) : { entries: [] };
    note(trust.problem);
    for (const place of places) {
      const layer =
        place.distributed === undefined
          ? await readLayer(place, trust.entries)
          : await readDistributed(place.distributed, note);
      if (layer !== undefined) layers.push(layer);
    }
  }
  const grants = hasGrants ? readGrants(state) : { entries: [] };
  note(grants.problem);
  return { layers, grants: grants.entries, degraded, time: () => Date.now() };
}

/**
 * The policy of a distribution; undefined when it has none. What does not hold counts as a file with a mistake: it
 * may have meant to forbid anything.
 */
async function readDistributed(
  place: DistributionPlace,
  note: (problem: string) => void,
): Promise<PolicyLayer | undefined> {
  const common = { kind: "managed", source: place.current, trusted: true } as const;
  const { readInstalled } = await import("../distribute/installed.js");
  try {
    const { manifest, read } = readInstalled(place);
    const { name, version, expires } = manifest;
    if (Date.now() >= Date.parse(expires))
      note(
        `the distribution ${name} ${version} expired at ${expires}; it holds until there is a newer one`,
      );
    const bytes = read("policy");
    if (bytes === undefined) return undefined;
    const text = decode(bytes);
    if (text === undefined) throw new Error("its policy is not UTF-8");
    const { readPolicy } = await import("./read.js");
    return {
      ...common,
      source: `${name} ${version}, ${place.current}`,
      ...(await readPolicy(text)),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...common, file: {}, problems: [{ path: [], message }] };
  }
}

/** Reads one file. `trusted`: what the person trusts, or that this file is. */
export async function readLayer(
  { kind, path, base, problem }: PolicyPlace,
  trusted: readonly TrustEntry[] | true,
): Promise<PolicyLayer> {
  const common = { kind, source: path, ...(base === undefined ? {} : { base }) };
  const isOwn = kind !== "team" || trusted === true;
  const broken = (message: string): PolicyLayer => ({
    ...common,
    trusted: isOwn,
    file: {},
    problems: [{ path: [], message }],
  });
  if (problem !== undefined) return broken(problem);
  const { MAX_POLICY_BYTES, readPolicy } = await import("./read.js");
  let bytes: Buffer;
  try {
    if (statSync(path).size > MAX_POLICY_BYTES)
      return broken(`it is longer than ${MAX_POLICY_BYTES / 1024} KB; shorten it`);
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return broken(`it cannot be read (${code}); mend its rights`);
  }
  const text = decode(bytes);
  if (text === undefined) return broken("it is not UTF-8; save it as UTF-8");
  const read = await readPolicy(text);
  if (isOwn) return { ...common, trusted: true, ...read };
  const { isTrusted } = await import("./store-node.js");
  return { ...common, trusted: isTrusted(trusted, path, bytes), ...read };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
