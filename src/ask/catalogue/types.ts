/** The form of the catalogue: what people ask, and the command that does it. */
import type { SlotType } from "../text/fit.js";
import type { Platform } from "../types.js";

/** Two spellings of one command where GNU and BSD tools differ. */
export type Runs = string | Readonly<Record<Platform, string>>;

/**
 * One thing people ask for. In `says` and `runs`, `{path}` is a slot; its name is its type, with a
 * digit when there are two (`{path} {path2}`), unless `slots` says otherwise. In `runs`, `«…»` is
 * left out when a slot in it is not filled, and `{duration:minutes}` formats (see `template.ts`).
 */
export interface Intent {
  /** Unique in its domain. */
  readonly id: string;
  /** At least three ways to say it, as different in words as people are. */
  readonly says: readonly string[];
  readonly runs: Runs;
  /** Types of slots whose name is not their type. */
  readonly slots?: Readonly<Record<string, SlotType>>;
  /** Values of slots that the words left out. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** Words and the exact command they must give; never used for training. At least one where there is a slot. */
  readonly examples?: readonly (readonly [words: string, command: string])[];
}

export interface Domain {
  /** `git`, `docker`, ...; the router's word. */
  readonly name: string;
  readonly intents: readonly Intent[];
}

/** Declares a domain of the catalogue. */
export function domain(name: string, intents: readonly Intent[]): Domain {
  return { name, intents };
}

/** The type of a slot by its name. @example slotType(intent, "path2") // "path" */
export function slotType(intent: Pick<Intent, "slots">, slot: string): SlotType {
  return intent.slots?.[slot] ?? (slot.replace(/\d+$/, "") as SlotType);
}
