/**
 * Looks at state. Rules ask; the first run collects what was asked for (`wanted`), the caller
 * answers within a time limit, the second run decides with the answers. So the core stays pure
 * and synchronous, and tests inject answers. An unanswered look is `undefined`: unknown, not safe.
 */

/** Fixed facts about where the command would run. All paths absolute. */
export interface Surroundings {
  /** Working directory of the agent. */
  readonly cwd?: string;
  readonly home?: string;
  /** Top of the project: the git work tree or the agent's project directory. */
  readonly projectRoot?: string;
  readonly tmpdir?: string;
  readonly platform?: "linux" | "darwin" | "win32";
  readonly user?: string;
  /** Paths this session made itself (from the ledger). */
  readonly created?: ReadonlySet<string>;
  /** Environment variables that may be used to resolve words; values are never logged. */
  readonly env?: ReadonlyMap<string, string>;
}

export interface PathFact {
  readonly exists: boolean;
  readonly kind: "file" | "directory" | "symlink" | "device" | "other" | "none";
  /** Where it really is after symlinks. */
  readonly real?: string;
  readonly empty?: boolean;
}

/** What git says about one path. */
export type GitPathFact = "ignored" | "clean" | "modified" | "untracked" | "mixed" | "outside";

export interface GitFact {
  readonly root: string;
  readonly branch?: string;
  readonly upstream?: string;
  /** Tracked files with changes, staged or not. */
  readonly dirty: boolean;
  readonly untracked: boolean;
  /** Commits on HEAD that no remote has. */
  readonly unpushed: boolean;
  readonly stashes: number;
  /** A linked work tree, so the main one is untouched. */
  readonly linkedWorktree: boolean;
  /** Branch names that the repository or policy calls protected. */
  readonly isProtected: boolean;
}

/** What stands in a file that a command runs as a script. */
export interface ScriptFact {
  /** Absent: no such file, no text, or too long to be read. */
  readonly text?: string;
}

/** Answers to looks. Each returns undefined when the answer is not (yet) known. */
export interface Looks {
  path(path: string): PathFact | undefined;
  gitPath(path: string): GitPathFact | undefined;
  git(dir: string): GitFact | undefined;
  script(path: string): ScriptFact | undefined;
}
