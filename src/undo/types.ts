/** What a command would lose, and what was kept of it. */

/** A path whose content a command would delete or replace. */
export interface PathLoss {
  /** Absolute; may hold shell patterns in its components (`**` for any number of directories). */
  readonly path: string;
  /**
   * `delete`: the name goes, the bytes are not touched, so a hard link keeps them. `replace`: other bytes
   * come in its place, perhaps into the same file.
   */
  readonly act: "delete" | "replace";
  readonly recursive: boolean;
  /** For a directory that things are put into: the names they get there. */
  readonly names: readonly string[];
  /** Build output or a tool's cache by its name: kept only when git would miss it. */
  readonly isBuild: boolean;
}

/** A git command that loses changes or names of commits. */
export interface GitLoss {
  /** Absolute directory in the work tree. */
  readonly directory: string;
  /** Which files it may change or delete, beyond its refs. */
  readonly files: "none" | "tracked" | "untracked" | "all-untracked" | "ignored";
  /** Which names it takes away or moves. */
  readonly refs: "head" | "stash" | readonly string[];
}

export interface Losses {
  readonly paths: readonly PathLoss[];
  readonly git: readonly GitLoss[];
  /** What cannot be known before the command runs, in words. */
  readonly unknown: readonly string[];
}

export type ItemKind = "file" | "directory" | "symlink";

/** One kept thing. */
export interface Item {
  readonly path: string;
  readonly kind: ItemKind;
  /** Permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Nanoseconds since 1970, in decimal. */
  readonly mtime: string;
  readonly size: number;
  /** Of a file: its name in the entry's `files`. */
  readonly stored?: string;
  /** `link`: the stored file is the very one that was deleted. */
  readonly how?: "link" | "copy";
  /** Of a symbolic link: where it leads. */
  readonly target?: string;
}

/** What was kept of a repository. */
export interface GitItem {
  readonly root: string;
  readonly gitDirectory: string;
  /** What `HEAD` held: a branch's ref, or a commit. */
  readonly head: string;
  /** Names and what they stood for; each is kept alive by a ref below `refs/cerbash/undo/ID`. */
  readonly refs: readonly { readonly ref: string; readonly object: string }[];
  /** Stash entries, the newest first. */
  readonly stash: readonly { readonly object: string; readonly message: string }[];
  /** Name of the kept index in the entry's `files`. */
  readonly index?: string;
}

/** What is shown of an entry without reading all of it. */
export interface Summary {
  readonly v: 1;
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly agent: string;
  readonly session?: string;
  /** Redacted. */
  readonly command: string;
  readonly cwd: string;
  readonly files: number;
  /** Bytes that were copied; links cost nothing until the original goes. */
  readonly bytes: number;
  /** What was not kept and why; empty when all of it was. */
  readonly missing: readonly string[];
  /** What was left out on purpose: build output that git ignores. */
  readonly leftOut: readonly string[];
}

export interface Entry extends Summary {
  readonly items: readonly Item[];
  readonly git: readonly GitItem[];
}

/** How much may be kept. */
export interface Limits {
  /** Bytes copied for one command. */
  readonly maxBytes: number;
  /** Files and directories of one command. */
  readonly maxFiles: number;
  /** Milliseconds for one command. */
  readonly timeMs: number;
  /** Days after which an entry is pruned. */
  readonly keepDays: number;
  /** Bytes of all entries; the oldest go first. */
  readonly maxTotalBytes: number;
}
