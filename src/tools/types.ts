/**
 * Tool knowledge as data. One {@link ToolSpec} says, for one program, which options it has and
 * which take values, what its verbs do, what it runs, what it does to files, and what it prints.
 * Planner, allowlist, rules and training features all read this; a fact stands here once.
 */

import type {
  DatabaseEffect,
  FileAct,
  FileEffect,
  ProcessEffect,
  SecretEffect,
} from "../effects/types.js";
import type { Cwd, Flow, RemotePlace, SimpleCommand, TaintSet, Word } from "../shell/types.js";

/**
 * How a program reads its options.
 * - `gnu`: getopt_long with permutation, clusters, `--long=value`, unique abbreviations
 * - `posix`: the same but options end at the first operand (wrappers, most sub-command tools' globals)
 * - `single-dash`: long options with one dash (`find`, `terraform`, `java`, `openssl`, Go's flag)
 * - `key-value`: `dd if=… of=…`: operands `key=value` become options named `key`
 * - `none`: everything is an operand (`echo`, `[`)
 */
export type OptionStyle = "gnu" | "posix" | "single-dash" | "key-value" | "none";

/**
 * What a verb (or a tool without verbs) does, the class from which the default answer follows:
 * - allowed: `read` (looks only), `text` (transforms its input), `build` (compiles, tests, lints,
 *   formats, runs the project's own code), `create`, `update` (changes what the agent owns; wider
 *   harm is a rule), `install` (declared or named packages from the usual index), `lifecycle`
 *   (starts and stops processes), `sync` (fetches), `run` (a wrapper: what it runs decides)
 * - asked: `delete` (loses something that can be had again), `deploy` (only where the context says
 *   production; otherwise allowed), `publish` (others get it), `access` (rights, users, keys),
 *   `secret` (shows a secret), `admin` (changes the machine), `remote-change` (changes a shared
 *   service)
 * - denied: `destroy` (loses data or shared state for good)
 */
export type Nature =
  | "read"
  | "text"
  | "build"
  | "create"
  | "update"
  | "install"
  | "lifecycle"
  | "sync"
  | "run"
  | "delete"
  | "deploy"
  | "publish"
  | "access"
  | "secret"
  | "admin"
  | "remote-change"
  | "destroy";

/** A parsed call of a tool. */
export interface Invocation {
  readonly tool: Tool;
  readonly command: SimpleCommand;
  /** The program name it was called by (one of `tool.names`). */
  readonly program: string;
  /** Verb path as the table spells it, words joined by a space; `""` when there is none. */
  readonly verb: string;
  /** The words that were matched as the verb, as written. */
  readonly verbWords: readonly Word[];
  /** Nature of the verb or tool; undefined when the table does not know the verb. */
  readonly nature: Nature | undefined;
  readonly operands: readonly Word[];
  /** Options that the grammar does not know, as written. */
  readonly unknownOptions: readonly string[];
  /** Only prints help or a version. */
  readonly help: boolean;
  /** The tool says itself that nothing will be changed. */
  readonly dryRun: boolean;
  /** True when one of the options was given; any of its spellings may be used (`has("-f")`). */
  has(...names: string[]): boolean;
  /** Value of the last occurrence of the option, if it was given one. */
  value(name: string): Word | undefined;
  values(name: string): readonly Word[];
  /** Every option in order, by canonical name (the last spelling in its grammar line). */
  readonly options: readonly {
    readonly name: string;
    readonly value: Word | undefined;
    readonly word: Word;
  }[];
}

/** Where a nested command runs and how sure that is. */
export interface RunSite {
  /** Name for messages; the tool's own name by default. */
  readonly via?: string;
  readonly elevated?: boolean;
  readonly remote?: RemotePlace;
  readonly cwd?: Word;
  /** What the nested command reads from standard input; the wrapper's own by default. */
  readonly stdin?: Flow | null;
  /** The nested command runs endlessly often (`watch` does not count). */
  readonly endless?: boolean;
  readonly conditional?: boolean;
  readonly possible?: boolean;
  readonly background?: boolean;
  /** Is stopped after a time, so that what it prints has an end. */
  readonly limited?: boolean;
  /** Runs when the shell ends, with the variables and directory it has then. */
  readonly atEnd?: boolean;
  readonly language?: string;
  /** Positional parameters `$0`, `$1` … of a nested shell text. */
  readonly positional?: readonly Word[];
  /** Assignments put in front of the nested command (`env A=1 …`). */
  readonly assignments?: readonly { readonly name: string; readonly value: Word }[];
}

/** What a tool may ask of the planner to say "this is run". */
export interface Runner {
  /** `words` are the argument vector of a command. */
  argv(words: readonly Word[], site?: RunSite): void;
  /** Text of the word (or of the words joined by spaces) is shell code. */
  shell(words: Word | readonly Word[], site?: RunSite): void;
  /** Bytes of the flow are shell code. */
  shellFlow(flow: Flow | undefined, site?: RunSite): void;
  /** Text of the word is code of another language (`python`, `node`, `perl`, `ruby`, `php`, `awk`, …). */
  code(language: string, code: Word, site?: RunSite): void;
  /** Bytes of the flow are code of another language. */
  codeFlow(language: string, flow: Flow | undefined, site?: RunSite): void;
  /** A program or script file is executed (`by`: `shell`, `python`, `file` …). */
  file(by: string, path: Word, args: readonly Word[], site?: RunSite): void;
  /** The text of a file that this very command text wrote; undefined for any other. */
  written(path: Word): string | undefined;
  /** Words standing for the things an input list hands over (xargs, parallel). */
  items(flow: Flow | undefined, by?: "blank" | "line" | "nul"): readonly Word[];
  /** A word with exactly this text, placed at `like`'s span. */
  literal(text: string, like: Word): Word;
  /** `word` with every occurrence of `mark` (e.g. `{}`) replaced by `by`. */
  substitute(word: Word, mark: string, by: Word): Word;
  readonly cwd: Cwd;
}

/** What a tool may say it does. Words are classified against the command's working directory. */
export interface Emit {
  file(
    act: FileAct,
    word: Word,
    more?: Partial<
      Pick<FileEffect, "recursive" | "filter" | "mode" | "content" | "careful" | "onlyEmpty">
    >,
  ): void;
  /** Bytes leave the machine to a host or URL, with files and/or flows. */
  send(
    to: Word | string,
    what: {
      readonly files?: readonly Word[];
      readonly flows?: readonly (Flow | undefined)[];
      readonly words?: readonly Word[];
    },
  ): void;
  fetch(from: Word | string): void;
  /** What was at `from` is at `to` now, so that losing it there is losing it. */
  moved(from: Word, to: Word): void;
  /** The directory now holds what came from elsewhere (a clone, a fetched tree); whatever runs below it is that. */
  arrive(directory: Word, content: Flow): void;
  listen(where: string, shell: boolean): void;
  /** Code that could not be planned is executed. */
  run(
    by: string,
    input: {
      readonly taints: TaintSet;
      readonly from?: readonly string[];
      readonly through?: readonly string[];
      readonly path?: string;
    },
  ): void;
  /** Statements of a database language (`sql`, `mongo`, `redis`, `cql`, …) run against `engine`. */
  database(
    engine: string,
    statements: Word | Flow,
    about?: { readonly database?: Word; readonly scratch?: boolean },
  ): void;
  databaseEffect(effect: Omit<DatabaseEffect, "kind">): void;
  process(act: ProcessEffect["act"], what: string): void;
  secret(what: SecretEffect["what"], act?: SecretEffect["act"]): void;
  inject(variable: string, value: Word): void;
  readonly stdin: Flow | undefined;
  /** What a reader of this file gets: exact text when this very text wrote the file. */
  content(file: Word): Flow;
}

/**
 * A rule on one tool's invocation. The full id is `pack.family.<id>` where pack and family are the
 * file's path. The default of `when` is "always" (for the given verbs).
 */
export interface ToolRule {
  readonly id: string;
  /** Verb patterns, comma separated (`"push"`, `"s3 rb, s3 rm"`, `"* delete-*"`); all verbs when absent. */
  readonly on?: string;
  readonly when?: (i: Invocation) => boolean;
  readonly decision: "ask" | "deny";
  /** One clause, present tense, no full stop: "overwrites history that others may have". */
  readonly why: string;
  /** A safer way; commands in backquotes must themselves be allowed by the guard. */
  readonly instead: string;
  /** MITRE ATT&CK technique ids (v19 numbering). */
  readonly attack?: readonly string[];
  /** OWASP ASI codes; default `["ASI02"]` (tool misuse). */
  readonly asi?: readonly string[];
  /** What the call prints is a secret when this fires, so that sending it on is sending a secret. */
  readonly shows?: "secret";
  /** Silent where everything that the call removes was made by the same text (`plan/own.ts`). */
  readonly spares?: "own";
  /** Fires even when the tool says it is a dry run. */
  readonly evenDryRun?: boolean;
  /** Commands on which this rule fires. */
  readonly matches: readonly string[];
  /** Near misses on which this rule stays silent. */
  readonly nonMatches: readonly string[];
  /** Disguised forms that must still be caught. */
  readonly evasions?: readonly string[];
  /** Forms it is known to miss; the test says when one starts to match. */
  readonly knownGaps?: readonly string[];
  readonly maturity?: "sandbox" | "incubating" | "stable";
  readonly since?: string;
  readonly references?: readonly string[];
}

/**
 * Declaration of a tool. Option grammar: one option a line or separated by `;`, all spellings
 * separated by spaces, the last one is the canonical name. A trailing `=` on the last spelling means it
 * takes a value, `=?` an optional attached value. Example:
 *
 *     options: "-r -R --recursive; -f --force; -t --target-directory=; --color=?"
 *
 * Verb lists: comma separated, words of a path separated by spaces, `*` matches any one word and may
 * be a part of it: `"get, describe, config view, * list-*"`. The most specific pattern wins.
 */
export interface ToolSpec {
  readonly names: readonly string[];
  readonly about: string;
  readonly style?: OptionStyle;
  readonly options?: string;
  /** Verb patterns by nature. Declaring any makes the first operand a verb. */
  readonly verbs?: Partial<Record<Nature, string>>;
  /** Option grammar of single verbs, on top of `options`. Key: a verb pattern list. */
  readonly verbOptions?: Readonly<Record<string, string>>;
  /** The first word may hold the whole command, as consoles take it: `birdc 'show route all'`. */
  readonly phrases?: true;
  /** Nature without verbs, or when called without any. */
  readonly nature?: Nature;
  /** Options meaning "change nothing", comma or space separated; per verb when an object (`*`: all). */
  readonly dryRun?: string | Readonly<Record<string, string>>;
  /**
   * Words, separated by spaces, with which a tool without verbs only looks when they stand first or
   * last among its operands: `dkms status`, `iw reg get`.
   */
  readonly looks?: string;
  /** The last operand `help` prints help, whatever the verb (`aws ec2 delete-volume help`). */
  readonly helpWord?: boolean;
  /** Options that only print help; `--help` and `--version` always count unless the grammar defines them. */
  readonly help?: string;
  /** Says what is run. A tool with `runs` and nature `run` is a wrapper. */
  readonly runs?: (i: Invocation, run: Runner) => void;
  readonly effects?: (i: Invocation, emit: Emit) => void;
  /** What it prints, given what it reads; undefined: what it ran printed it. Absent: text of a tool we know nothing about (taint `command`). */
  readonly stdout?: (i: Invocation, input: Flow | undefined, run: Runner) => Flow | undefined;
  /** `pass`: prints (part of) its input: taints go through. `quiet`: prints nothing that matters. */
  readonly prints?: "pass" | "quiet";
  readonly rules?: readonly ToolRule[];
  /** Examples that the full engine must allow. */
  readonly allowed: readonly string[];
  /** Examples that the full engine must ask about or deny (beyond the rules' own). */
  readonly asked?: readonly string[];
  readonly denied?: readonly string[];
}

/** All of it is there, if only as undefined. */
type Filled<T> = { readonly [K in keyof Required<T>]: T[K] };

/** A compiled tool. */
export interface Tool extends Filled<ToolSpec> {
  grammar(verb: string): Grammar;
  readonly verbTree: VerbNode | undefined;
}

/** A pattern with `*` for any text, in the pieces between them, and where it leads. */
export interface VerbGlob {
  readonly pattern: string;
  readonly pieces: readonly string[];
  readonly node: VerbNode;
}

export interface VerbNode {
  words: ReadonlyMap<string, VerbNode>;
  globs: readonly VerbGlob[];
  path: string;
  nature: Nature | undefined;
}

export interface OptionSpec {
  readonly name: string;
  readonly takes: "none" | "value" | "optional";
}

export interface Grammar {
  readonly style: OptionStyle;
  readonly spellings: ReadonlyMap<string, OptionSpec>;
  /** Long spellings, for unique abbreviations. */
  readonly longs: readonly string[];
}
