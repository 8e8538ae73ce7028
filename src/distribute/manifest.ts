/** The manifest: what belongs to a distribution, pinned by hashes. */
import { crypto } from "./crypto.js";
import {
  DistributionError,
  type Manifest,
  MOST_BYTES,
  PARTS,
  type Part,
  type Pinned,
} from "./types.js";

export const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;
const names = Object.keys(PARTS) as readonly Part[];
const KEYS = ["v", "kind", "name", "version", "made", "expires", "files"];
/** A clock may be wrong by so much, in milliseconds. */
const SKEW = 86_400_000;

export function sha256(bytes: Uint8Array): string {
  return crypto().createHash("sha256").update(bytes).digest("hex");
}

/** Makes the text of a manifest. */
export function manifestText(
  about: Pick<Manifest, "name" | "version" | "made" | "expires">,
  files: Readonly<Partial<Record<Part, Uint8Array>>>,
): string {
  const pinned: Partial<Record<Part, Pinned>> = {};
  for (const part of names) {
    const bytes = files[part];
    if (bytes !== undefined) pinned[part] = { sha256: sha256(bytes), bytes: bytes.length };
  }
  const manifest: Manifest = { v: 1, kind: "cerbash-distribution", ...about, files: pinned };
  readManifest(Buffer.from(JSON.stringify(manifest)));
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * Reads a manifest strictly: what this version does not know may have meant something.
 *
 * @throws {DistributionError}
 */
export function readManifest(bytes: Uint8Array): Manifest {
  const bad = (why: string) => new DistributionError(`the manifest is refused: ${why}`);
  let value: Manifest;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw bad("it is not JSON");
  }
  if (typeof value !== "object" || value === null) throw bad("it is no object");
  const { v, kind, name, version, made, expires, files } = value;
  if (kind !== "cerbash-distribution") throw bad("it is of another kind");
  if (v !== 1) throw bad("it is of a newer form; update cerbash");
  const unknown = Object.keys(value).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw bad(`${JSON.stringify(unknown)} is not known`);
  if (typeof name !== "string" || !NAME.test(name))
    throw bad("its name is not of small letters, digits and hyphens");
  if (!Number.isSafeInteger(version) || version < 1)
    throw bad("its version is no whole number from 1 on");
  for (const [key, time] of Object.entries({ made, expires }))
    if (typeof time !== "string" || Number.isNaN(Date.parse(time)))
      throw bad(`${key} is no moment`);
  if (Date.parse(expires) <= Date.parse(made)) throw bad("it expires before it was made");
  if (typeof files !== "object" || files === null || Object.keys(files).length === 0)
    throw bad("it has no files");
  for (const [part, pinned] of Object.entries(files)) {
    if (!Object.hasOwn(PARTS, part)) throw bad(`${JSON.stringify(part)} is no file that is known`);
    const isPinned =
      typeof pinned?.sha256 === "string" &&
      /^[\da-f]{64}$/.test(pinned.sha256) &&
      Number.isSafeInteger(pinned.bytes) &&
      pinned.bytes > 0;
    if (!isPinned) throw bad(`${part} has no hash and length`);
    if (pinned.bytes > MOST_BYTES[part as Part]) throw bad(`${part} is too long`);
  }
  return value;
}

/**
 * That a manifest may be installed at this moment.
 *
 * @throws {DistributionError} when it is expired, or made in the future
 */
export function checkTimes({ made, expires }: Manifest, now: number): void {
  if (now >= Date.parse(expires))
    throw new DistributionError(`it expired at ${expires}; a newer one has to be signed`);
  if (Date.parse(made) > now + SKEW)
    throw new DistributionError(`it was made in the future (${made}); is the clock right?`);
}

/**
 * That a file is the pinned one.
 *
 * @throws {DistributionError}
 */
export function checkPinned(part: Part, bytes: Uint8Array, pinned: Pinned): void {
  if (bytes.length !== pinned.bytes || sha256(bytes) !== pinned.sha256)
    throw new DistributionError(`${PARTS[part]} is not the file that the manifest names`);
}
