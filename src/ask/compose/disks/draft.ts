/** What requests about the room on disks come to before they are one of `df` or `du`. */
import type { Token } from "../../text/tokens.js";
import type { Facet } from "../facets.js";

export type Values = ReadonlyMap<string, Token>;

/** What one column of `df --output` says. */
export type DiskColumn = "avail" | "used" | "size" | "pcent" | "target" | "source" | "fstype";

export interface DiskDraft {
  /** Filesystems are spoken of, or what stands in directories. */
  about: "filesystems" | "usage" | undefined;
  /** "The size of …" is said, and not what disks have of it. */
  isSize: boolean;
  /** "The filesystem that contains …". */
  isContaining: boolean;
  path: Token | undefined;
  /** The option for the unit: `-h`, `-k`, `-BT`. */
  unit: string | undefined;
  inodes: boolean;
  types: boolean;
  total: boolean;
  posix: boolean;
  local: boolean;
  only: string | undefined;
  readonly without: string[];
  column: DiskColumn | undefined;
  /** Everything in it is shown, or each directory, or what stands directly in it. */
  each: "all" | "directories" | "direct" | undefined;
  depth: number | undefined;
  summary: boolean;
  apparent: boolean;
  sorted: "up" | "down" | undefined;
  top: number | undefined;
  /** What a name ends in: only such files count. */
  ext: string | undefined;
}

export const start = (): DiskDraft => ({
  about: undefined,
  isSize: false,
  isContaining: false,
  path: undefined,
  unit: undefined,
  inodes: false,
  types: false,
  total: false,
  posix: false,
  local: false,
  only: undefined,
  without: [],
  column: undefined,
  each: undefined,
  depth: undefined,
  summary: false,
  apparent: false,
  sorted: undefined,
  top: undefined,
  ext: undefined,
});

/** A facet whose `take` may refuse with false. */
export const facet = (
  name: string,
  phrases: readonly string[],
  take: (draft: DiskDraft, values: Values) => boolean | undefined,
  least = 0.4,
): Facet<DiskDraft> => ({
  name,
  phrases,
  least,
  apply: (draft, values) => take(draft, values) !== false,
});

/** Sets a part of the draft that nothing else has set; false where it is set already. */
export function once<Key extends keyof DiskDraft>(
  draft: DiskDraft,
  key: Key,
  value: DiskDraft[Key],
): boolean {
  if (draft[key] !== undefined && draft[key] !== false && draft[key] !== value) return false;
  draft[key] = value;
  return true;
}
