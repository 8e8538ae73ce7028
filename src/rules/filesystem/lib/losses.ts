/** What a deletion may lose, worked out from the target's class and name. */
import { isEverything, isPattern, UNKNOWN } from "../../../effects/glob.js";
import type { FileEffect, TargetClass } from "../../../effects/types.js";
import type { Word } from "../../../shell/types.js";
import { piecesOf } from "../../../tools/words.js";

/** Classes that may always be removed: they are made again by a run, or were made by this text. */
const DISPOSABLE: ReadonlySet<TargetClass> = new Set(["null", "temp", "build", "cache", "created"]);

/** Places where what a search picks out is one's own: an empty file there is no loss. */
const OWN: ReadonlySet<TargetClass> = new Set([
  "project",
  "project-root",
  "unknown-relative",
  "vcs",
  "created",
]);

export function isDisposable(effect: FileEffect): boolean {
  if (effect.onlyEmpty === true || DISPOSABLE.has(effect.target.class)) return true;
  return holdsNothing(effect) && OWN.has(effect.target.class);
}

/** Only empty files, empty directories or links that lead nowhere are touched. */
export function holdsNothing(effect: FileEffect): boolean {
  const only = effect.target.word.picked?.only;
  return only === "empty" || only === "dangling";
}

/** At most one thing, found by its inode. */
export function isOnePicked(effect: FileEffect): boolean {
  return effect.target.word.picked?.only === "one";
}

/** Directories of what people make themselves, which is nowhere else. */
const PERSONAL =
  /^(~[^/]*|\/(?:home|Users)\/[^/]+|\/root)\/(Documents|Desktop|Pictures|Photos|Music|Videos|Movies|Dropbox|OneDrive|Google Drive|iCloud|Mail|Maildir)\//;
/** Names of databases, copies of them, and keepsakes. */
const KEPT =
  /(^|[-_./])(backups?|dumps?|snapshots?|archives?)([-_./]|$)|\.(sql|dump|db|sqlite3?|mdb|ibd|frm|rdb|aof|kdbx|pst|mbox|vmdk|qcow2|vdi)(\.\w+)?$/i;
/** How the person gets into other machines. */
const ACCESS = /\/\.(ssh|gnupg|password-store)\//;
/** Leftovers of a program that was interrupted. */
const LEFTOVER =
  /(\.(lock|lck|pid|sock|socket|tmp|swp|old|orig|rej|dpkg-\w+|rpm\w+)|-old|\.old|[^/]~|\/lock)$/;

/** One file, written out, removed without `-r`: nothing but that name can be lost. */
export function isOneFile(effect: FileEffect): boolean {
  const { word, path } = effect.target;
  if (effect.act !== "delete" || path.endsWith("/")) return false;
  if (effect.recursive === true && !isFileName(path) && !LEFTOVER.test(path)) return false;
  if (word.known) return word.text !== "" && !isEverything(lastName(path));
  // `/opt/tool/$NAME.tgz`: part of the name is open, the directory is not.
  if (word.glob) return false;
  const pieces = piecesOf(word);
  return pieces[0]?.kind === "text" && /[\w.]/.test(pieces[pieces.length - 1]?.text ?? "");
}

/** A single file that is nowhere else, or that the machine or the person cannot do without. */
export function isEssential(effect: FileEffect): boolean {
  const { path, secret, place } = effect.target;
  if (secret !== undefined || (place !== undefined && place !== "package-config")) return true;
  if (effect.target.class === "system") {
    if (LEFTOVER.test(path)) return !/^\/(var|run|etc\/[^/]+)\//.test(path);
    return !/^\/(etc\/(?!ssl|pki|pam\.d|security|selinux|ssh|systemd|alternatives|default)[\w.-]+\/|usr\/share\/[\w.-]+\/|var\/cache\/|run\/|var\/run\/|usr\/src\/|Applications\/|Library\/[\w .-]+\/)./.test(
      path,
    );
  }
  return PERSONAL.test(path) || KEPT.test(path) || ACCESS.test(path);
}

/** The last component of a path. */
export function lastName(path: string): string {
  const end = path.endsWith("/") ? path.length - 1 : path.length;
  return path.slice(path.lastIndexOf("/", end - 1) + 1, end);
}

function extension(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

/** Extensions of what people write and cannot be made again by a tool. */
const WRITTEN: ReadonlySet<string> = new Set(
  `py js jsx ts tsx mjs cjs mts cts vue svelte go rs java kt kts scala c h cc cpp cxx hpp m mm swift rb php pl pm lua r jl
  ex exs erl hs ml mli clj cljs fs cs vb dart zig nim sh bash zsh fish ps1 sql md mdx rst txt adoc tex bib org ipynb
  html css scss less json jsonc yaml yml toml ini cfg conf xml csv tsv parquet db sqlite sqlite3 doc docx xls xlsx ppt pptx
  pdf psd ai svg tf tfvars proto graphql gradle dockerfile key pem crt`.split(/\s+/),
);

/** Extensions of single files, so that `-r` changes nothing. Directories seldom have them. */
const FILES: ReadonlySet<string> = new Set([
  ..."log out err tmp bak old orig rej swp gz tgz zip tar bz2 xz zst 7z rar whl deb rpm dmg iso img png jpg jpeg gif webp ico mp3 mp4 wav mov avi webm ttf woff woff2 map lock pid sock patch diff dump har prof trace snap cov info".split(
    " ",
  ),
  ...WRITTEN,
]);

/** Whether the name can only be that of a file: `notes.txt`, `*.png`. */
export function isFileName(path: string): boolean {
  const name = lastName(path);
  const ext = extension(name);
  return FILES.has(ext) && !ext.includes(UNKNOWN);
}

/** Lock files and the like, which tools write although they are text. */
const GENERATED =
  /^(package-lock|npm-shrinkwrap|pnpm-lock|composer\.lock|tsconfig\.tsbuildinfo|coverage|report|results?|output|stats)|\.(min|bundle|generated|gen|pb|d)\.\w+$|[-_.](report|results?|output|snapshot)s?\.\w+$/i;

/**
 * Whether a pattern takes many files that people wrote: `*.py`, `src/*`, `**` + `/*.md`. Patterns
 * with a beginning of their own (`tmp_*`, `debug-*.json`) name a set the caller made.
 */
export function takesWrittenFiles(path: string): boolean {
  if (!isPattern(path)) return false;
  const name = lastName(path);
  if (isEverything(name)) return true;
  const deep = path.includes("**/");
  if (!isPattern(name)) return deep && WRITTEN.has(extension(name)) && !GENERATED.test(name);
  if (GENERATED.test(name)) return false;
  if (!/^[*?[]/.test(name)) return deep && WRITTEN.has(extension(name)) && /^[*?[]/.test(name);
  const ext = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const before = name.slice(0, name.lastIndexOf("."));
  const plain = /^[*?]+(?:\.(?:test|spec))?$/.test(before);
  if (/[{[(]/.test(ext)) return true;
  return plain && WRITTEN.has(ext);
}

/** Working copies of systems whose history is on a server. */
const CHECKOUT = /(^|\/)(\.svn|CVS)(\/|$)/;

/** Files that git itself leaves behind and that are safe to remove when it was interrupted. */
const GIT_LEFTOVERS =
  /(^|\/)\.(git|hg|svn)\/([\w./-]*\.lock|gc\.(log|pid)|COMMIT_EDITMSG|MERGE_MSG|SQUASH_MSG|TAG_EDITMSG|\.DS_Store|[\w.-]*\.swp|wlock|store\/lock)$/;
/** Parts that hold a state or a copy, not the history. */
const GIT_STATE =
  /(^|\/)\.git\/(rebase-(merge|apply)|sequencer|hooks|modules|worktrees|info|index|MERGE_HEAD|CHERRY_PICK_HEAD|REVERT_HEAD|BISECT_\w+|lfs\/(tmp|cache)|FETCH_HEAD|ORIG_HEAD|config\.worktree|description)(\/|$)/;

export function historyLoss(path: string): "none" | "state" | "history" {
  const name = lastName(path);
  if (GIT_LEFTOVERS.test(path) && !isEverything(name)) return "none";
  return GIT_STATE.test(path) || CHECKOUT.test(path) ? "state" : "history";
}

/** Nothing in the path is known: neither where it is nor what it is called. */
export function isWhollyUnknown(word: Word): boolean {
  return piecesOf(word).every((piece) =>
    piece.kind === "text"
      ? /^[./]*$/.test(piece.text)
      : piece.kind === "unknown" || isEverything(piece.text),
  );
}

/** Depth of an absolute path, patterns that take everything left out. */
export function depthOf(path: string): number {
  const parts = path.split("/").filter((part) => part !== "");
  while (parts.length > 0 && isEverything(parts[parts.length - 1] as string)) parts.pop();
  return parts.length;
}
