/**
 * Effects: what a command does to the world, in one vocabulary for all tools and languages. Tools
 * and inline-code readers emit them; rules read them. A fact about a tool stands in its table, a
 * judgement about an effect stands in a rule.
 */
import type { Flow, TaintSet, Word } from "../shell/types.js";

/** What kind of place a path is; decided once, by `effects/target.ts`. Ordered roughly by harm. */
export type TargetClass =
  | "null" // /dev/null, /dev/stdout, /dev/tty and friends: writing there loses nothing
  | "temp" // below a temp directory, or made by mktemp
  | "temp-root" // the temp directory itself or everything in it
  | "build" // usual build output, dependency or cache directory by name
  | "cache" // a tool's cache below the home directory
  | "created" // made earlier by this same text, or by this session
  | "project" // inside the project
  | "project-root" // the project itself, `.`, `*`
  | "vcs" // .git, .hg, .svn or inside
  | "unknown-relative" // below the start or cwd, but part of the name cannot be known
  | "unknown" // nothing certain: `$DIR`, `$DIR/x`, output of an unknown command
  | "outside" // another absolute path that is none of the below (`/data`, `/srv/x`, `/mnt/x`)
  | "parent" // above or beside the project: `..`, `../x`
  | "home" // below the home directory, outside the project
  | "home-root" // ~ itself, or everything in it
  | "system" // /etc, /usr, /var, /boot, /bin, /lib …
  | "root" // / or /*
  | "device" // a disk or other block device, /dev/mem …
  | "remote"; // a path on another host or in a container

/** A path as an operand, classified. */
export interface Target {
  readonly word: Word;
  /** Normalised path, `..` and cwd applied; relative to the start when not absolute. */
  readonly path: string;
  readonly class: TargetClass;
  /** Set when the path is (or matches) a well-known sensitive place; see `effects/places.ts`. */
  readonly secret?: SecretKind;
  readonly place?: PlaceKind;
}

/** Material that must not be shown or sent. */
export type SecretKind =
  | "private-key"
  | "cloud-credentials"
  | "token-store"
  | "password-store"
  | "env-file"
  | "shadow"
  | "history"
  | "browser"
  | "keychain"
  | "wallet";

/** Places whose change has a meaning beyond the file. */
export type PlaceKind =
  | "shell-startup" // ~/.bashrc, /etc/profile.d
  | "cron" // crontabs, /etc/cron.*
  | "service" // systemd units, launchd agents, init.d
  | "authorized-keys"
  | "sudoers"
  | "accounts" // /etc/passwd, /etc/shadow, /etc/group
  | "git-hooks" // .git/hooks, core.hooksPath
  | "git-config"
  | "loader" // /etc/ld.so.preload, PAM
  | "boot" // /boot, grub, efi
  | "log" // /var/log, shell and audit logs
  | "guard" // cerbash's own configuration, and the agents' hook settings
  | "ci" // workflow files: run later with the project's rights
  | "package-config" // ~/.npmrc, pip.conf: where packages come from
  | "trust-store" // certificates that every program believes
  | "hosts"; // /etc/hosts, resolv.conf

export type FileAct =
  | "read"
  | "list"
  | "stat"
  | "create" // makes a new one, or touches
  | "overwrite" // replaces content of what may exist
  | "append"
  | "truncate"
  | "delete"
  | "move-away" // the source of a move: gone from there, kept elsewhere
  | "link"
  | "mode"
  | "owner"
  | "extract" // writes many names that come from an archive
  | "sync-delete" // makes a directory equal to another, deleting the rest
  | "raw-write" // writes bytes to a device or image
  | "format" // makes a file system, partition table or wipes one
  | "mount"
  | "unmount";

/** Effect on files. */
export interface FileEffect {
  readonly kind: "file";
  readonly act: FileAct;
  readonly target: Target;
  readonly recursive?: boolean;
  /** Restricts what is touched: `find -name '*.pyc'`, `-type d -empty`; for messages and judgement. */
  readonly filter?: string;
  /** For `mode`: the mode or clauses; for `owner`: the owner spec. */
  readonly mode?: string;
  /** What is written, when known. */
  readonly content?: Flow;
  /**
   * Extra certainty: the tool asks a person first (`rm -i`), keeps a backup (`--backup`), or refuses
   * to replace what is there (`ln` without `-f`).
   */
  readonly careful?: "asks" | "keeps-copy" | "trash" | "new-only";
  /** Only empty directories can be lost (`rmdir`). */
  readonly onlyEmpty?: boolean;
}

/** Text or bytes executed as code, where the code itself could not be planned. */
export interface RunEffect {
  readonly kind: "run";
  /** What runs it: `shell`, `python`, `file` (a program file), `plugin`. */
  readonly by: string;
  readonly input: {
    readonly taints: TaintSet;
    readonly from?: readonly string[];
    readonly through?: readonly string[];
    readonly path?: string;
  };
}

/** Bytes leave the machine. */
export interface SendEffect {
  readonly kind: "send";
  readonly to: string;
  /** True when the peer is the machine itself (loopback, a local socket). */
  readonly local: boolean;
  readonly taints: TaintSet;
  /** Files whose content is sent. */
  readonly files: readonly Target[];
  /** Programs that what is sent came through, first to last; those of every part one behind the other. */
  readonly through?: readonly string[];
}

/** Bytes come to the machine and stay data. */
export interface FetchEffect {
  readonly kind: "fetch";
  readonly from: string;
  readonly local: boolean;
}

/** Something listens, or a tunnel opens. */
export interface ListenEffect {
  readonly kind: "listen";
  readonly where: string;
  /** A shell or program is attached to the connection. */
  readonly shell: boolean;
}

/** Work on a database. See `effects/sql`. */
export interface DatabaseEffect {
  readonly kind: "database";
  readonly engine: string;
  /** What kind of statement: read, insert, update, delete, drop, truncate, alter, grant, … */
  readonly act:
    | "read"
    | "write"
    | "update-all"
    | "delete-rows"
    | "delete-all"
    | "drop"
    | "truncate"
    | "alter-lossy"
    | "alter"
    | "create"
    | "grant"
    | "config"
    | "exec"
    | "file"
    | "kill"
    | "unknown";
  readonly object?: string;
  /** `DROP … ` of what: table, database, schema, view, index, column, user … */
  readonly of?: string;
  /** The database is a scratch one: in memory, below temp, named test. */
  readonly scratch: boolean;
  readonly statement: string;
}

/** Work on processes or the machine. */
export interface ProcessEffect {
  readonly kind: "process";
  readonly act:
    | "signal"
    | "signal-all"
    | "signal-init"
    | "shutdown"
    | "fork-bomb"
    | "endless-spawn"
    | "exhaust";
  readonly what: string;
}

/** Secrets become visible without a file being named (`env`, `gh auth token`, keychain reads). */
export interface SecretEffect {
  readonly kind: "secret";
  /** `typed`: what a person types into a dialog that hides it, handed to whoever asks. */
  readonly what: SecretKind | "environment" | "credential" | "typed";
  readonly act: "show" | "change";
}

/** An environment prefix or option that changes what code a later program runs or trusts. */
export interface InjectEffect {
  readonly kind: "inject";
  readonly variable: string;
  readonly value: Word;
}

export type Effect =
  | FileEffect
  | RunEffect
  | SendEffect
  | FetchEffect
  | ListenEffect
  | DatabaseEffect
  | ProcessEffect
  | SecretEffect
  | InjectEffect;
