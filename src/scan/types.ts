/** What a scan works with: files in, pieces of shell found in them, entries of the report out. */
import type { Decision } from "../verdict/types.js";
import type { MappedText } from "./mapped-text.js";

/** What sort of file a command stands in. */
export type Kind =
  | "agent-config"
  | "compose"
  | "crontab"
  | "devcontainer"
  | "dockerfile"
  | "github-action"
  | "github-workflow"
  | "gitlab-ci"
  | "justfile"
  | "makefile"
  | "package-json"
  | "pre-commit"
  | "procfile"
  | "scan"
  | "shell-script"
  | "taskfile";

export interface SourceFile {
  /** As reported: relative where possible, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** One text that one shell would run: a script, a step, a recipe line. */
export interface Snippet {
  readonly kind: Kind;
  readonly text: MappedText;
  /** Where in the file, in words: `jobs.build.steps[2]`. */
  readonly place?: string;
  /** Variables that the file sets to known texts before the shell starts. */
  readonly env?: ReadonlyMap<string, string>;
  /** Working directory, relative to the project, when the file says it. */
  readonly dir?: string;
  /** The machine is thrown away afterwards: an image build, a hosted CI runner. */
  readonly disposable?: boolean;
}

export interface Finder {
  readonly kind: Kind;
  /** Whether the file is one of this kind. `head` gives its first bytes and is asked only when needed. */
  claims(path: string, head: () => string): boolean;
  /** Never throws; what cannot be read gives fewer snippets and a note. */
  find(file: SourceFile, note: (text: string) => void): readonly Snippet[];
}

/** One command that is stopped, or one thing wrong with a suppression. */
export interface Entry {
  readonly file: string;
  /** From 1; columns in UTF-16 units. The end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly kind: Kind;
  readonly place?: string;
  readonly decision: Exclude<Decision, "allow">;
  /** The rule that decided, and all that had something to say. */
  readonly rule: string;
  readonly rules: readonly string[];
  readonly why: string;
  readonly instead: string;
  readonly attack: readonly string[];
  /** The command as the file spells it, on one line, without secrets. */
  readonly command: string;
  /** Stays the same when lines above it come or go. */
  readonly fingerprint: string;
}

/** An entry that a comment in the file, with its reason, or the baseline keeps out of the report. */
export interface Hidden {
  readonly entry: Entry;
  readonly by: "comment" | "baseline";
  readonly reason: string;
}

export interface Note {
  readonly file: string;
  readonly text: string;
}

export interface ScanResult {
  readonly entries: readonly Entry[];
  readonly hidden: readonly Hidden[];
  readonly notes: readonly Note[];
  /** Files looked into, and texts judged. */
  readonly files: number;
  readonly snippets: number;
}
