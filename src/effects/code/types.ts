/**
 * What a piece of code in another language does, in words that no longer depend on the language.
 * Readers emit findings; the planner turns them into nested commands and effects.
 */
import type { TaintSet } from "../../shell/types.js";
import type { FileAct, SecretKind } from "../types.js";

/** A part of a value that cannot be known before running. */
export interface CodeHole {
  /** Where it comes from, as the code spells it: `name`, `sys.argv[]`, `requests.get().text`. */
  readonly name: string;
  readonly taints: TaintSet;
}

/** A value that reached a sink. */
export interface CodeValue {
  /** The value when {@link CodeValue.known}; otherwise its spelling, holes written `${name}`. */
  readonly text: string;
  readonly known: boolean;
  readonly taints: TaintSet;
  /** Known leading text of a partly known value: `/etc/` of `"/etc/" + name`. */
  readonly prefix?: string;
  /** The text is a pattern whose matches are meant (`Path("a").rglob("*.pyc")`); never known. */
  readonly glob?: boolean;
  /** Present when partly known: the pieces in order. */
  readonly parts?: readonly (string | CodeHole)[];
}

/** Something is done to a file or directory. */
export interface FileFinding {
  readonly kind: "file";
  readonly act: FileAct;
  readonly path: CodeValue;
  readonly recursive?: boolean;
  /** For `mode`: octal digits or clauses; for `owner`: the owner. */
  readonly mode?: string;
  /** What is written, as far as it was seen. */
  readonly content?: CodeValue;
  /** Only an empty directory can be lost. */
  readonly onlyEmpty?: boolean;
  /** Goes to a trash can, or a person is asked. */
  readonly careful?: "asks" | "trash";
}

/** Text is handed to a shell. `cwd` and `stdin` only when the code sets them. */
export interface ShellFinding {
  readonly kind: "shell";
  readonly text: CodeValue;
  readonly cwd?: CodeValue;
  readonly stdin?: CodeValue;
}

/** A program is started without a shell. */
export interface ArgvFinding {
  readonly kind: "argv";
  readonly args: readonly CodeValue[];
  readonly cwd?: CodeValue;
  readonly stdin?: CodeValue;
}

/** Bytes leave the machine. */
export interface SendFinding {
  readonly kind: "send";
  readonly to: CodeValue;
  readonly taints: TaintSet;
  /** Files whose content is sent. */
  readonly files: readonly CodeValue[];
}

/** Bytes come to the machine. */
export interface FetchFinding {
  readonly kind: "fetch";
  readonly from: CodeValue;
}

/** Something listens; with `shell`, a shell or program hangs on the connection (either direction). */
export interface ListenFinding {
  readonly kind: "listen";
  readonly shell: boolean;
  readonly where: string;
}

/**
 * Code is executed that could not be read. Known text of a language that has a reader is read in
 * place instead, and its findings stand where this would.
 */
export interface EvalFinding {
  readonly kind: "eval";
  readonly language: string;
  readonly input: CodeValue | undefined;
  readonly taints: TaintSet;
}

/**
 * A database statement. Calls of an object mapper are spelled as the SQL they amount to
 * (`User.delete_all` is `DELETE FROM User`); `engine` is `mongo` or `redis` for those languages.
 */
export interface SqlFinding {
  readonly kind: "sql";
  readonly engine: string;
  readonly statement: CodeValue;
}

/** A secret becomes visible without a file being named. */
export interface SecretFinding {
  readonly kind: "secret";
  readonly what: SecretKind | "environment" | "typed";
}

/** Work on processes. */
export interface ProcessFinding {
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

/** Something keeps the code from being understood. */
export interface UnclearFinding {
  readonly kind: "unclear";
  readonly why: string;
}

export type CodeFinding =
  | FileFinding
  | ShellFinding
  | ArgvFinding
  | SendFinding
  | FetchFinding
  | ListenFinding
  | EvalFinding
  | SqlFinding
  | SecretFinding
  | ProcessFinding
  | UnclearFinding;

/** What the caller knows about how the code is started. */
export interface CodeInput {
  /** Arguments after the code: `sys.argv[1:]`, `process.argv.slice(2)`, `@ARGV`. */
  readonly args?: readonly CodeValue[];
  /** What standard input holds or where it comes from. */
  readonly stdin?: CodeValue;
}

/** Everything a reader found. */
export interface CodeReading {
  readonly findings: readonly CodeFinding[];
  /** What the code prints to standard output; undefined when it was not seen to print. */
  readonly stdout: CodeValue | undefined;
}
