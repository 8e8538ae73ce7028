/**
 * The plan: every simple command that a text would run, in order, with what is known about each
 * word. Names follow the POSIX shell grammar. Everything after `shell` reads the plan, never text.
 */
import type { Span } from "../verdict/types.js";

/**
 * Where a value that is not known before running comes from. Bits, so that a value that passed
 * several filters keeps all of them.
 */
export const Taint = {
  none: 0,
  /** Fetched from another host. */
  network: 1,
  /** Result of decoding, decrypting or decompressing something that is not known. */
  decoded: 2,
  /** Content of a secret (private key, token store, `.env`, environment dump). */
  secret: 4,
  /** Content of a local file. */
  file: 8,
  /** Random or endless bytes (`/dev/urandom`, `yes`). */
  random: 16,
  /** Names of files produced by another command (`find`, `ls`, `git ls-files`). */
  paths: 32,
  /** Ids of processes, containers, images, refs: names of things, not of files. */
  ids: 64,
  /** Output of a command we know nothing about. */
  command: 128,
  /** Typed by a person or read from the terminal. */
  input: 256,
} as const;
export type TaintSet = number;

/** One piece of a word after quote removal. */
export type Piece =
  | { readonly kind: "text"; readonly text: string; readonly quoted: boolean }
  /** Unquoted `*`, `?`, `[…]` or an extended glob: the shell replaces it by matching names. */
  | {
      readonly kind: "glob";
      readonly text: string;
      /** The whole pattern, where it stands for one of the names that it matched, which quotes keep: a loop's variable, `"$1"`. */
      readonly matched?: string;
    }
  | {
      readonly kind: "unknown";
      /** Source spelling for messages: `$DIR`, `$(…)`. */
      readonly text: string;
      /** `variable`: environment or never assigned; `output`: command substitution; `item`: one of
       * the things a loop, xargs, find -exec or parallel hands over; `positional`: `$1`, `$@`. */
      readonly source: "variable" | "output" | "item" | "positional" | "arithmetic" | "special";
      readonly name?: string;
      readonly taints: TaintSet;
      /** Programs the value came through, first to last, when it is output of some. */
      readonly through?: readonly string[];
      /** The list of everything that it is from; see {@link Flow.every}. */
      readonly every?: string;
      /** What was looked for to get it; see {@link Flow.sought}. */
      readonly sought?: readonly string[];
      readonly quoted: boolean;
      /** The shell stops when it is empty: `${DIR:?}`, or an earlier `set -u` / `[ -n "$DIR" ]`. */
      readonly guarded: boolean;
    };

/** A shell word after every expansion that can be done without running anything. */
export interface Word {
  /** The value when {@link Word.known}; otherwise the best spelling for messages. */
  readonly text: string;
  /** True when `text` is exactly what the command will get (one field, no glob, no unknown). */
  readonly known: boolean;
  /** True when a glob piece is present (then `known` is false but the pattern is static). */
  readonly glob: boolean;
  /** Present when not known. */
  readonly pieces?: readonly Piece[];
  /** Union of the taints of all pieces. */
  readonly taints: TaintSet;
  /** Place in the root text; a nested text maps to the word it came from. */
  readonly span: Span;
  /** Set on names that a search found (`find`), when it left out more than a pattern can say. */
  readonly picked?: Picked;
  /** Its leading tilde was quoted, so that `text` has `./` in front of it; a shell that reads the text again expands it. */
  readonly quotedTilde?: true;
}

/** How a search picked the things that a word stands for. */
export interface Picked {
  /** All are of this type, as `find -type` names it: `f`, `d`, `l`, … */
  readonly type?: string;
  /** One thing at most (by inode), only empty ones, or only links that lead nowhere. */
  readonly only?: "one" | "empty" | "dangling";
  /** A person is asked about each before anything is done with it (`find -ok`, `xargs -p`). */
  readonly asked?: boolean;
}

/** What is known about bytes that flow: a pipe, a substitution, a here-document, a file. */
export interface Flow {
  /** Exact content when known. */
  readonly text?: string;
  /** A list of names, one a line (as words, usually globs such as `build/**`). */
  readonly items?: readonly Word[];
  readonly taints: TaintSet;
  /** Programs the bytes went through, first to last, for messages. */
  readonly through: readonly string[];
  /** Hosts or URLs the bytes came from, when known. */
  readonly from?: readonly string[];
  /** There is no end of it: `/dev/zero`, `yes`. Whoever keeps all of it fills the memory or the disk. */
  readonly endless?: true;
  /** Names of everything of a kind, none left out, by the call that lists them: `docker images`. */
  readonly every?: string;
  /** Names by which processes were looked up whose numbers these are: `pgrep -o sshd`, `pidof sshd`. */
  readonly sought?: readonly string[];
}

/** A redirection after expansion. Here-documents and here-strings become {@link SimpleCommand.stdin}. */
export interface IoRedirect {
  readonly fd: number;
  readonly op: ">" | ">>" | "<" | "<>" | ">|" | "&>" | "&>>" | "dup";
  readonly target: Word;
  readonly span: Span;
}

/** Another host, a container, a machine of its own: local paths mean nothing there. */
export interface RemotePlace {
  readonly kind: "host" | "container" | "vm" | "cluster";
  readonly name: string;
  /** Made for this one command and thrown away after it. */
  readonly ephemeral: boolean;
  /** Directories of this machine that are seen there under another path. */
  readonly mounts?: readonly { readonly inside: string; readonly here: string }[];
  /** Paths there at which data lies that outlives the place: named volumes, caches left out. */
  readonly volumes?: readonly string[];
}

/** How a simple command is reached. */
export interface Site {
  /** Wrappers peeled on the way, outermost first: `["sudo", "xargs"]`. */
  readonly via: readonly string[];
  /** Runs with raised privileges (`sudo`, `doas`, `su -c`, `pkexec`). */
  readonly elevated: boolean;
  /** Runs on another host (`ssh host …`) or in a container (`docker exec …`): local paths mean nothing. */
  readonly remote?: RemotePlace;
  /**
   * `certain`: runs if the text runs. `conditional`: behind `&&`, `||`, `if`, `case`, loop or
   * function call. `possible`: only suspected to be a command (operand of an unknown wrapper).
   */
  readonly certainty: "certain" | "conditional" | "possible";
  /** Inside a loop that nothing bounds (`while true`, `for ((;;))`). */
  readonly endless: boolean;
  /** Inside a loop of any kind. */
  readonly looped?: boolean;
  /** A wrapper ends it after a time (`timeout 30 …`). */
  readonly limited?: boolean;
  readonly background: boolean;
  /** Its output goes to another command through a pipe. */
  readonly piped: boolean;
  /** Inside a command or process substitution, so that its output is data of another command. */
  readonly substituted: boolean;
  /** Nesting of texts: 0 for the text itself, +1 for each eval, `-c`, decoded or inline text. */
  readonly depth: number;
  /** Stands in a script on the disk, of which only part can be followed. */
  readonly stored?: boolean;
  /** Language of the code that starts it, when not the shell (`python`, `awk`, …). */
  readonly language?: string;
}

/** One simple command of the plan, wrappers already peeled. */
export interface SimpleCommand {
  readonly id: number;
  /**
   * Normalised program name: `rm` for `/bin/rm`, `r\m`, `"rm"`. Empty when the name cannot be
   * known. A path outside the usual program directories keeps its directory (`./sed`).
   */
  readonly program: string;
  /** The name as a word, as written. Undefined for a command that only assigns or redirects. */
  readonly name: Word | undefined;
  readonly args: readonly Word[];
  readonly assignments: readonly {
    readonly name: string;
    readonly value: Word;
    readonly span: Span;
  }[];
  readonly redirects: readonly IoRedirect[];
  /** What it can read from standard input, when something is connected to it. */
  readonly stdin: Flow | undefined;
  /** Working directory when it runs: absolute or relative to the start; undefined when unknown. */
  readonly cwd: Cwd;
  readonly site: Site;
  readonly span: Span;
}

/**
 * A working directory as the text moves about. `path` is relative to where the text started
 * (`""` is the start itself) unless it begins with `/` or `~`; undefined when it cannot be known.
 */
export interface Cwd {
  readonly path: string | undefined;
}

/** Something that keeps the text from being fully understood. */
export interface Problem {
  readonly kind: "syntax" | "limit" | "suspicious";
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}
