/** Ed25519 keys (RFC 8032) and signatures over manifests, by Node's own OpenSSL. */
import type { KeyObject } from "node:crypto";
import { crypto } from "./crypto.js";
import { DistributionError } from "./types.js";

/** Stands before what is signed, so that a signature of something else is none of a manifest. */
const CONTEXT = Buffer.from("cerbash-distribution/1\n");
/** DER of a public key before its 32 bytes (RFC 8410). */
const PREFIX = Buffer.from("302a300506032b6570032100", "hex");
const KEY = /^ed25519:([\w+/]{43}=)$/;
const MOST_SIGNATURES = 16;

export interface Signature {
  /** The public key, as in {@link publicText}. */
  readonly key: string;
  /** Base64. */
  readonly signature: string;
}

/** A new pair: the private key as PEM, the public one as a line. */
export function newKey(): { readonly pem: string; readonly key: string } {
  const { privateKey, publicKey } = crypto().generateKeyPairSync("ed25519");
  return {
    pem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    key: publicText(publicKey),
  };
}

/** A public key as a line. @example "ed25519:" + 44 letters of base64 */
function publicText(key: KeyObject): string {
  const der = key.export({ type: "spki", format: "der" });
  return `ed25519:${der.subarray(PREFIX.length).toString("base64")}`;
}

/** Whether a text is a public key. */
export function isKey(text: unknown): text is string {
  return typeof text === "string" && KEY.test(text);
}

/** @throws {DistributionError} when the PEM is no private Ed25519 key */
export function sign(manifest: Uint8Array, pem: string): Signature {
  let key: KeyObject;
  try {
    key = crypto().createPrivateKey(pem);
  } catch {
    throw new DistributionError("the file is no private key; make one: cerbash distribute keygen");
  }
  if (key.asymmetricKeyType !== "ed25519")
    throw new DistributionError("the key is not Ed25519; make one: cerbash distribute keygen");
  const signature = crypto()
    .sign(null, Buffer.concat([CONTEXT, manifest]), key)
    .toString("base64");
  return { key: publicText(crypto().createPublicKey(key)), signature };
}

export function signaturesText(signatures: readonly Signature[]): string {
  return `${JSON.stringify({ v: 1, signatures }, null, 2)}\n`;
}

/**
 * The trusted key that signed a manifest.
 *
 * @throws {DistributionError} when none of them did
 */
export function signerOf(
  manifest: Uint8Array,
  signatures: Uint8Array,
  trusted: readonly string[],
): string {
  for (const { key, signature } of readSignatures(signatures)) {
    if (!trusted.includes(key)) continue;
    const bytes = KEY.exec(key)?.[1];
    if (bytes === undefined) continue;
    const der = Buffer.concat([PREFIX, Buffer.from(bytes, "base64")]);
    try {
      const publicKey = crypto().createPublicKey({ key: der, format: "der", type: "spki" });
      const signed = Buffer.concat([CONTEXT, manifest]);
      if (crypto().verify(null, signed, publicKey, Buffer.from(signature, "base64"))) return key;
    } catch {
      // No point of the curve: then it signed nothing.
    }
    throw new DistributionError(
      "the signature of a trusted key does not fit the manifest: one of them was changed",
    );
  }
  throw new DistributionError("no key that is trusted here has signed it");
}

function readSignatures(bytes: Uint8Array): readonly Signature[] {
  const bad = new DistributionError("the file of signatures cannot be read");
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw bad;
  }
  const { v, signatures } = (value ?? {}) as { v?: unknown; signatures?: unknown };
  if (v !== 1 || !Array.isArray(signatures) || signatures.length > MOST_SIGNATURES) throw bad;
  for (const one of signatures)
    if (!isKey(one?.key) || typeof one.signature !== "string") throw bad;
  return signatures;
}
