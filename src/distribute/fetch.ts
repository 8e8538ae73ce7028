/** Fetches, verifies and installs a distribution. Anything in doubt ends it, and what was installed before stays. */
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { makePrivateDirectory } from "../ledger/directory.js";
import { takeLockFile } from "../ledger/lock-file.js";
import { type Current, folderOf, readCurrent, readInstalled } from "./installed.js";
import { signerOf } from "./keys.js";
import { checkPinned, checkTimes, readManifest, sha256 } from "./manifest.js";
import type { DistributionPlace } from "./places.js";
import type { DistributionSettings } from "./settings.js";
import { openSource, type Source } from "./sources.js";
import {
  DistributionError,
  MANIFEST,
  type Manifest,
  MOST_MANIFEST,
  PARTS,
  type Part,
  SIGNATURES,
} from "./types.js";

/** Says what is wrong with the content of a file; undefined: nothing. */
export type Check = (bytes: Uint8Array) => Promise<string | undefined>;
export type Checks = Readonly<Record<Part, Check>>;

/** Everything of a distribution, verified. */
export interface Verified {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest. */
  readonly digest: string;
  readonly signer: string;
  readonly bytes: Readonly<Record<typeof MANIFEST | typeof SIGNATURES, Uint8Array>>;
  readonly files: ReadonlyMap<Part, Uint8Array>;
}

/**
 * Gets a distribution and verifies it: the signature before anything is read, then times, hashes and contents.
 *
 * @param isAllowed is asked about the manifest before files are fetched; throws what is wrong
 * @throws {DistributionError}
 */
export async function verifySource(
  source: Source,
  keys: readonly string[],
  now: number,
  checks: Checks,
  isAllowed: (manifest: Manifest, digest: string) => void = () => {},
): Promise<Verified> {
  const manifestBytes = await source.get(MANIFEST, MOST_MANIFEST);
  const signatures = await source.get(SIGNATURES, MOST_MANIFEST);
  const signer = signerOf(manifestBytes, signatures, keys);
  const manifest = readManifest(manifestBytes);
  const digest = sha256(manifestBytes);
  checkTimes(manifest, now);
  isAllowed(manifest, digest);
  const files = new Map<Part, Uint8Array>();
  for (const part of Object.keys(PARTS) as Part[]) {
    const pinned = manifest.files[part];
    if (pinned === undefined) continue;
    const bytes = await source.get(PARTS[part], pinned.bytes);
    checkPinned(part, bytes, pinned);
    const problem = await checks[part](bytes);
    if (problem !== undefined) throw new DistributionError(`${PARTS[part]} is refused: ${problem}`);
    files.set(part, bytes);
  }
  return {
    manifest,
    digest,
    signer,
    bytes: { [MANIFEST]: manifestBytes, [SIGNATURES]: signatures },
    files,
  };
}

export interface Fetched {
  readonly source: string;
  readonly manifest: Manifest;
  readonly signer: string;
  /** False: it was installed already, and is whole. */
  readonly isNew: boolean;
}

/**
 * Installs what the settings name, when it is newer.
 *
 * @throws {DistributionError} that says why it is refused
 */
export async function fetchDistribution(
  place: DistributionPlace,
  settings: DistributionSettings,
  now: number,
  checks: Checks,
): Promise<Fetched> {
  makePrivateDirectory(place.data);
  // A guard of another account reads what the owner of the machine has installed.
  const modes =
    place.kind === "machine" ? { folder: 0o755, file: 0o644 } : { folder: 0o700, file: 0o600 };
  chmodSync(place.data, modes.folder);
  const lock = takeLockFile(join(place.data, "lock"));
  if (lock === undefined) throw new DistributionError("another program fetches at this moment");
  try {
    const source = await openSource(settings.from);
    try {
      const current = readCurrent(place);
      const verified = await verifySource(source, settings.keys, now, checks, (manifest, digest) =>
        checkSuccession(manifest, digest, current, settings),
      );
      const { manifest, signer } = verified;
      const isNew = verified.digest !== current?.digest || !isWhole(place, settings);
      if (isNew) install(place, verified, modes);
      return { source: source.name, manifest, signer, isNew };
    } finally {
      await source.close();
    }
  } finally {
    lock.release();
  }
}

/** A machine does not go back, not aside to another name, and a version has one content. */
function checkSuccession(
  { name, version }: Manifest,
  digest: string,
  current: Current | undefined,
  settings: DistributionSettings,
): void {
  const wanted = settings.name ?? current?.name;
  if (wanted !== undefined && wanted !== name)
    throw new DistributionError(`it is ${name}, and ${wanted} is wanted`);
  if (current === undefined) return;
  if (version < current.version)
    throw new DistributionError(
      `it is version ${version}, older than version ${current.version}, which is installed`,
    );
  if (version === current.version && digest !== current.digest)
    throw new DistributionError(
      `it is another version ${version} than the one that is installed; a change needs a new version`,
    );
}

function isWhole(place: DistributionPlace, settings: DistributionSettings): boolean {
  try {
    const installed = readInstalled(place);
    for (const part of Object.keys(PARTS) as Part[]) installed.read(part);
    return settings.keys.length > 0;
  } catch {
    return false;
  }
}

function install(
  place: DistributionPlace,
  { manifest, digest, bytes, files }: Verified,
  modes: { readonly folder: number; readonly file: number },
): void {
  const current: Current = { v: 1, name: manifest.name, version: manifest.version, digest };
  const folder = join(place.data, folderOf(current));
  const fresh = `${folder}.${process.pid}.partial`;
  rmSync(fresh, { recursive: true, force: true });
  makePrivateDirectory(fresh);
  chmodSync(fresh, modes.folder);
  for (const [name, content] of Object.entries(bytes))
    write(join(fresh, name), content, modes.file);
  for (const [part, content] of files) write(join(fresh, PARTS[part]), content, modes.file);
  // What stands there under this name is damaged, or was left by a program that was killed.
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  // Only from here on it is the one that holds, in one step.
  const pointer = `${place.current}.${process.pid}`;
  write(pointer, Buffer.from(`${JSON.stringify(current)}\n`), modes.file);
  renameSync(pointer, place.current);
  for (const name of readdirSync(place.data))
    if (/^\d+-[\da-f]{16}(?:\.\d+\.partial)?$/.test(name) && name !== folderOf(current))
      rmSync(join(place.data, name), { recursive: true, force: true });
}

function write(path: string, content: Uint8Array, mode: number): void {
  const handle = openSync(path, "w", mode);
  try {
    // All of it or an error: a single write may be short when the disk is full.
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  chmodSync(path, mode);
}
