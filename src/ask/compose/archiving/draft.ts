/** A request about an archive or a compressed file. */
import { quoteValue } from "../../catalogue/template.js";
import type { Token } from "../../text/tokens.js";

/** How something is packed. */
export type Kind = "tar" | "gz" | "bz2" | "xz" | "zst" | "zip" | "7z";

export type Action =
  | "create"
  | "list"
  | "count"
  | "size"
  | "extract"
  | "decompress"
  | "compress"
  | "view"
  | "add"
  | "update"
  | "remove"
  | "test";

export type Flag =
  | "verbose"
  | "quiet"
  | "overwrite"
  | "never"
  | "keep"
  | "best"
  | "fast"
  | "preserve"
  | "password"
  | "flat"
  | "append"
  | "exists"
  | "names"
  | "stdout"
  | "recursive";

export interface ArchiveDraft {
  action: Action | undefined;
  /** Words said that it is about an archive, not about one file. */
  isArchive: boolean;
  kind: Kind | undefined;
  archive: Token | undefined;
  /** Paths that are packed, taken out, added ... as they were named. */
  readonly paths: Token[];
  /** All files of these extensions. */
  readonly globs: string[];
  where: Token | undefined;
  /** A place was said for "all files of …"; without one those below count too, which find knows. */
  isPlaced: boolean;
  to: Token | undefined;
  readonly excluded: string[];
  strip: number | undefined;
  first: number | undefined;
  readonly flags: Set<Flag>;
}

export const emptyArchive = (): ArchiveDraft => ({
  action: undefined,
  isArchive: false,
  kind: undefined,
  archive: undefined,
  paths: [],
  globs: [],
  where: undefined,
  isPlaced: false,
  to: undefined,
  excluded: [],
  strip: undefined,
  first: undefined,
  flags: new Set(),
});

const ENDS: readonly (readonly [RegExp, Kind, boolean])[] = [
  [/\.(?:tar\.gz|tgz)$/i, "gz", true],
  [/\.(?:tar\.bz2|tbz2?)$/i, "bz2", true],
  [/\.(?:tar\.xz|txz)$/i, "xz", true],
  [/\.(?:tar\.zst|tzst)$/i, "zst", true],
  [/\.tar$/i, "tar", true],
  [/\.(?:zip|jar|war)$/i, "zip", true],
  [/\.7z$/i, "7z", true],
  [/\.gz$/i, "gz", false],
  [/\.bz2$/i, "bz2", false],
  [/\.xz$/i, "xz", false],
  [/\.zst$/i, "zst", false],
];

/** How a name says that it is packed, and whether it holds several files. */
export function formatOf(
  name: string,
): { readonly kind: Kind; readonly isArchive: boolean } | undefined {
  const found = ENDS.find(
    ([end]) => end.test(name) && !/^\.?(?:tar)?$/i.test(name.replace(end, "")),
  );
  return found === undefined ? undefined : { kind: found[1], isArchive: found[2] };
}

export const pathWord = (token: Token): string => {
  const { text } = token;
  const word = quoteValue("path", token);
  return /^-/.test(text) ? `./${word}` : word;
};

/** The option of tar for a kind, and the ending of its archives. */
export const TAR_OPTION: Readonly<Record<string, string>> = { tar: "", gz: "z", bz2: "j", xz: "J" };
export const TAR_END: Readonly<Record<string, string>> = {
  tar: ".tar",
  gz: ".tar.gz",
  bz2: ".tar.bz2",
  xz: ".tar.xz",
  zst: ".tar.zst",
};
export const PROGRAM: Readonly<
  Record<string, { readonly pack: string; readonly unpack: string; readonly cat: string }>
> = {
  gz: { pack: "gzip", unpack: "gunzip", cat: "zcat" },
  bz2: { pack: "bzip2", unpack: "bunzip2", cat: "bzcat" },
  xz: { pack: "xz", unpack: "unxz", cat: "xzcat" },
  zst: { pack: "zstd", unpack: "unzstd", cat: "zstdcat" },
};
