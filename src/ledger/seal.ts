/**
 * The chain of seals. Each line names how much of its file its writer saw (`at`, bytes) and a digest of it
 * (`h`), which builds on the last sealed line in that part:
 *
 *     h = SHA-256(h of the last sealed line before `at` ‖ bytes from that line's `at` up to `at`)
 *
 * So writers need no lock: two that append at once both seal what was there before, and the next one
 * seals both. A line that is changed, taken out or moved breaks the seal of a later one. What no later
 * line has sealed yet (the last lines) can be cut off unseen, and whoever can write the file can seal
 * it anew: the chain shows accidents and careless hands, not its owner's forgery.
 */
import { crypto } from "./builtin.js";
import { sha256 } from "./sha256.js";

export interface Seal {
  /** Bytes of the file that the writer saw. */
  readonly at: number;
  /** Base64url SHA-256. */
  readonly h: string;
}

/** What the first line of a file builds on. */
const ORIGIN = "cerbash-ledger/1";
/** Bytes from which loading `node:crypto` is worth its time: a hook that adds a line after another has fewer. */
const LONG = 4096;

/** The digest over `bytes` (of the file from `last.at`, or from 0) up to where they end. */
export function digest(last: Seal | undefined, bytes: Uint8Array): string {
  const before = last?.h ?? ORIGIN;
  if (bytes.length < LONG)
    return sha256(Buffer.concat([Buffer.from(before), bytes])).toString("base64url");
  return crypto().createHash("sha256").update(before).update(bytes).digest("base64url");
}

const SEAL = /,"seal":\{"at":(\d{1,15}),"h":"([\w-]{43})"\}\}$/;

/** The seal at the end of a line's text, if it has one. */
export function sealIn(line: string): Seal | undefined {
  const found = SEAL.exec(line);
  return found === null ? undefined : { at: Number(found[1]), h: found[2] as string };
}

/** A JSON object's text with a seal as its last property. */
export function withSeal(json: string, seal: Seal): string {
  return `${json.slice(0, -1)},"seal":{"at":${seal.at},"h":"${seal.h}"}}`;
}
