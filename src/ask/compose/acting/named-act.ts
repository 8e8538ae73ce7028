/** An act on paths that a request names. */
import type { Word } from "./act.js";
import { type Way, way } from "./says.js";

/** What such an act is given. */
export interface NamedGiven {
  /** The single words of slots, without their quotes. */
  readonly values: Readonly<Record<string, Word | undefined>>;
  /** The words of holes, as written. */
  readonly words: Readonly<Record<string, string | undefined>>;
  /** "Recursively", "and everything in it" was said. */
  readonly isDeep: boolean;
  /** "Force", "overwriting what is there". */
  readonly isForced: boolean;
  /** The names in the hole `paths` as words of the shell, or nothing where one is none. */
  readonly paths: readonly string[] | undefined;
}

export interface NamedAct {
  readonly ways: readonly Way[];
  readonly belief: number;
  readonly make: (given: NamedGiven) => string | undefined;
}

export const act = (
  says: readonly string[],
  make: (given: NamedGiven) => string | undefined,
  belief = 0.92,
): NamedAct => ({ ways: says.map(way), belief, make });
