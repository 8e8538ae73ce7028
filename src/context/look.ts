/**
 * Looks in two passes. The first pass runs with an empty book, which notes what was asked for; the
 * caller has that answered (`node.ts`) and runs again with the answers. A rule that asks something
 * new because of an answer adds to `wanted` again, so a caller may go round more than once.
 */
import type { GitFact, GitPathFact, Looks, PathFact, ScriptFact } from "./types.js";

export type Answer = PathFact | GitPathFact | GitFact | ScriptFact;
/** By key: `path:src/x`, `git-path:/data/x`, `git:` (the start). Paths as they were asked. */
export type Answers = ReadonlyMap<string, Answer>;
type Question = "path" | "git-path" | "git" | "script";

const NO_ANSWERS: Answers = new Map();

/** More looks than this in one decision are not noted: they stay unknown. */
const MAX_WANTED = 32;
const MAX_PATH = 4096;

export class LookBook implements Looks {
  readonly wanted = new Set<string>();
  private answers: Answers;

  constructor(answers: Answers = NO_ANSWERS) {
    this.answers = answers;
  }

  /** Adds what was found out for the keys in `wanted`. */
  fill(answers: Answers): void {
    this.answers = new Map([...this.answers, ...answers]);
  }

  path(path: string): PathFact | undefined {
    return this.find("path", path) as PathFact | undefined;
  }

  /** What git says about a path with all below it, or about all that a pattern (`src/*.ts`) matches. */
  gitPath(path: string): GitPathFact | undefined {
    return this.find("git-path", path) as GitPathFact | undefined;
  }

  git(dir: string): GitFact | undefined {
    return this.find("git", dir) as GitFact | undefined;
  }

  /** The text of a script, so that what it does can be judged with the command that runs it. */
  script(path: string): ScriptFact | undefined {
    return this.find("script", path) as ScriptFact | undefined;
  }

  private find(question: Question, path: string): Answer | undefined {
    if (!isLookable(path, question === "git-path")) return undefined;
    const key = `${question}:${path}`;
    const answer = this.answers.get(key);
    if (answer === undefined && this.wanted.size < MAX_WANTED) this.wanted.add(key);
    return answer;
  }
}

/** A wanted key as question and path; undefined when it is none. */
export function readKey(key: string): { question: Question; path: string } | undefined {
  const colon = key.indexOf(":");
  const question = key.slice(0, colon);
  if (question !== "path" && question !== "git-path" && question !== "git" && question !== "script")
    return undefined;
  return { question, path: key.slice(colon + 1) };
}

/**
 * A path that holds a pattern, a variable, or hangs from a directory that is not known (`?/x`) must
 * not be looked at: what is found would be something else, or nothing, which is no proof.
 */
function isLookable(path: string, patterns: boolean): boolean {
  if (path.length > MAX_PATH || path.startsWith("?")) return false;
  for (let i = 0; i < path.length; i++) {
    switch (path.charCodeAt(i)) {
      case 0:
      case 36 /* $ */:
      case 96 /* ` */:
        return false;
      case 42 /* * */:
      case 63 /* ? */:
        // Not `[`: there are files called `[id].tsx`, so that is left to the look itself.
        if (!patterns) return false;
    }
  }
  return true;
}
