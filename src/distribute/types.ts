/** What a team gives to its machines: a policy, a model, or both, with who made it and until when it holds. */

/** The files that there can be; no others are fetched, so that no name leads anywhere else. */
export const PARTS = { policy: "policy.yaml", model: "guard.model" } as const;
export type Part = keyof typeof PARTS;

/** Longest file of each kind, in bytes. */
export const MOST_BYTES: Readonly<Record<Part, number>> = { policy: 128 * 1024, model: 64 << 20 };

export const MANIFEST = "cerbash-distribution.json";
export const SIGNATURES = "cerbash-distribution.sig";
/** Longest manifest, and longest file of signatures, in bytes. */
export const MOST_MANIFEST = 64 * 1024;

export interface Pinned {
  /** Hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface Manifest {
  readonly v: 1;
  readonly kind: "cerbash-distribution";
  /** Whose it is: small letters, digits and hyphens. */
  readonly name: string;
  /** Rises with each; a machine never goes back. */
  readonly version: number;
  /** ISO 8601. */
  readonly made: string;
  /** From this moment on it is not installed any more. */
  readonly expires: string;
  readonly files: Readonly<Partial<Record<Part, Pinned>>>;
}

/** Why a distribution is refused, for a person. What was installed before stays. */
export class DistributionError extends Error {}
