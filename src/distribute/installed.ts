/** What is installed. It is verified anew each time it is read: signature, then hash. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "../ledger/directory.js";
import { signerOf } from "./keys.js";
import { checkPinned, readManifest, sha256 } from "./manifest.js";
import type { DistributionPlace } from "./places.js";
import { readDistributionSettings } from "./settings.js";
import {
  DistributionError,
  MANIFEST,
  type Manifest,
  MOST_MANIFEST,
  PARTS,
  type Part,
  SIGNATURES,
} from "./types.js";

/** What `current.json` says. */
export interface Current {
  readonly v: 1;
  readonly name: string;
  readonly version: number;
  /** SHA-256 of the manifest. */
  readonly digest: string;
}

/** Name of the folder of a distribution. */
export function folderOf({ version, digest }: Pick<Current, "version" | "digest">): string {
  return `${version}-${digest.slice(0, 16)}`;
}

/** Undefined when nothing is installed. Throws a {@link DistributionError} when it cannot be read. */
export function readCurrent({ current }: DistributionPlace): Current | undefined {
  let text: string;
  try {
    text = readFileSync(current, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw new DistributionError(`${current} cannot be read`);
  }
  const bad = new DistributionError(
    `${current} is damaged; delete it, then: cerbash distribute fetch`,
  );
  let value: Partial<Current>;
  try {
    value = JSON.parse(text);
  } catch {
    throw bad;
  }
  const { v, name, version, digest } = value ?? {};
  const isCurrent =
    v === 1 &&
    typeof name === "string" &&
    Number.isSafeInteger(version) &&
    typeof digest === "string" &&
    /^[\da-f]{64}$/.test(digest);
  if (!isCurrent) throw bad;
  return value as Current;
}

export interface Installed {
  readonly manifest: Manifest;
  /** A file, verified; undefined when the distribution has none. Throws a {@link DistributionError}. */
  read(part: Part): Uint8Array | undefined;
}

/**
 * The distribution that is installed.
 *
 * @throws {DistributionError} when there is none or something about it does not hold
 */
export function readInstalled(place: DistributionPlace): Installed {
  const settings = readDistributionSettings(place.settings);
  if (typeof settings === "string") throw new DistributionError(settings);
  const current = readCurrent(place);
  if (current === undefined)
    throw new DistributionError(
      `a distribution is configured (${place.settings}) and none is installed; run: cerbash distribute fetch`,
    );
  const folder = join(place.data, folderOf(current));
  const bytes = readPart(join(folder, MANIFEST), MOST_MANIFEST);
  signerOf(bytes, readPart(join(folder, SIGNATURES), MOST_MANIFEST), settings.keys);
  if (sha256(bytes) !== current.digest)
    throw new DistributionError(`${folder} is not what was installed`);
  const manifest = readManifest(bytes);
  if (settings.name !== undefined && settings.name !== manifest.name)
    throw new DistributionError(`${manifest.name} is installed, and ${settings.name} is wanted`);
  return {
    manifest,
    read(part) {
      const pinned = manifest.files[part];
      if (pinned === undefined) return undefined;
      const content = readPart(join(folder, PARTS[part]), pinned.bytes);
      checkPinned(part, content, pinned);
      return content;
    },
  };
}

function readPart(path: string, most: number): Uint8Array {
  try {
    if (statSync(path).size > most) throw new DistributionError(`${path} is too long`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof DistributionError) throw error;
    throw new DistributionError(`${path} cannot be read; run: cerbash distribute fetch`);
  }
}
