/** What verbs of git print, as far as the next command of a pipe or a `$(…)` can use it. */
import { type Flow, type Piece, Taint, type Word } from "../../../shell/types.js";
import type { Invocation, Runner } from "../../../tools/types.js";
import { fromPieces } from "../../../tools/words.js";
import { secretsPrinted } from "./shown.js";

const IDS: Flow = { taints: Taint.ids, through: ["git"] };
/** Mark in `through` for the changes of the work tree themselves. */
export const OWN_CHANGES = "git diff";

function exactly(text: string): Flow {
  return { text, taints: Taint.none, through: ["git"] };
}

/** One word that stands for each of the things listed. */
function listed(i: Invocation, text: string, taints: number): Word {
  return fromPieces(
    [{ kind: "unknown", text, source: "item", taints, quoted: true, guarded: true }],
    i.command.span,
  );
}

function names(i: Invocation, what: string): Flow {
  return { items: [listed(i, what, Taint.ids)], taints: Taint.ids, through: ["git"] };
}

/** Names of files below where git works. Pathspecs narrow them. */
function files(i: Invocation, pathspecs: readonly Word[]): Flow {
  const some = pathspecs.filter(
    (word) => word.known && /[*?]/.test(word.text) && !word.text.startsWith(":"),
  );
  const spell = (pattern: string): Word => {
    const pieces: Piece[] = pattern
      .split(/(\*+|\?)/)
      .filter((part) => part !== "")
      .map((part) =>
        /^[*?]/.test(part)
          ? { kind: "glob", text: part }
          : { kind: "text", text: part, quoted: true },
      );
    return fromPieces(pieces, i.command.span);
  };
  const items =
    some.length > 0 && some.length === pathspecs.length
      ? some.map((word) => spell(word.text.includes("/") ? word.text : `**/${word.text}`))
      : [spell("**")];
  return { items, taints: Taint.paths, through: ["git"] };
}

/** `--format='git branch -D %(refname)'`: one line for each, so that `| sh` can be judged. */
function formatted(i: Invocation, format: Word, what: string): Flow {
  if (!format.known || !/%/.test(format.text)) return names(i, what);
  const text = format.text.replace(/^(?:format|tformat):/, "");
  const pieces: Piece[] = [];
  for (const part of text.split(/(%\([^)]*\)|%[a-zA-Z]{1,2})/)) {
    if (part === "") continue;
    if (part.startsWith("%"))
      pieces.push({
        kind: "unknown",
        text: part,
        source: "item",
        taints: Taint.ids,
        quoted: true,
        guarded: true,
      });
    else pieces.push({ kind: "text", text: part, quoted: true });
  }
  return { items: [fromPieces(pieces, i.command.span)], taints: Taint.ids, through: ["git"] };
}

function revParse(i: Invocation): Flow {
  if (i.has("--show-toplevel")) return exactly(".");
  if (i.has("--git-dir", "--git-common-dir", "--absolute-git-dir")) return exactly(".git");
  if (i.has("--show-cdup", "--show-superproject-working-tree")) return exactly("");
  if (i.has("--is-inside-work-tree", "--is-inside-git-dir")) return exactly("true");
  const path = i.value("--git-path");
  if (path?.known === true) return exactly(`.git/${path.text}`);
  if (i.has("--show-prefix")) return { taints: Taint.paths, through: ["git"] };
  return IDS;
}

/** Two revisions, or one range, so that the difference is one between commits. */
function comparesCommits(i: Invocation): boolean {
  const revisions = i.operands.filter((word) => /\.\./.test(word.text) || !/[/.]/.test(word.text));
  return revisions.some((word) => /\w\.\.|\.\.\.?\w/.test(word.text)) || revisions.length > 1;
}

const CONTENT = new Set([
  "show",
  "log",
  "cat-file",
  "blame",
  "annotate",
  "format-patch",
  "archive",
  "grep",
  "whatchanged",
  "stash show",
  "bundle create",
  "fast-export",
  "diff-tree",
  "diff-index",
  "diff-files",
  "difftool",
  "config list",
  "merge-file",
  "notes show",
  "range-diff",
  "request-pull",
  "shortlog",
  "show-branch",
  "status",
]);

/** See {@link ToolSpec.stdout}. */
export function printed(i: Invocation, input: Flow | undefined, run: Runner): Flow {
  const { verb } = i;
  if (secretsPrinted(i).length > 0) {
    return { taints: Taint.file | Taint.secret, through: ["git"] };
  }
  switch (verb) {
    case "rev-parse":
      return revParse(i);
    case "ls-files":
      return files(i, i.operands);
    case "grep":
      return i.has("--files-with-matches", "--name-only", "--files-without-match")
        ? files(i, [])
        : { taints: Taint.file, through: ["git"] };
    case "ls-tree":
      return i.has("--name-only", "--name-status")
        ? files(i, [])
        : { taints: Taint.ids | Taint.paths, through: ["git"] };
    case "diff":
    case "diff-tree":
    case "diff-index":
    case "diff-files":
    case "show":
    case "log":
    case "stash show":
      if (i.has("--name-only", "--name-status")) return files(i, []);
      if (verb === "diff")
        return { taints: Taint.file, through: [comparesCommits(i) ? "git" : OWN_CHANGES] };
      if (i.value("--format") !== undefined)
        return formatted(i, i.value("--format") as Word, "commit");
      if (i.value("--pretty") !== undefined)
        return formatted(i, i.value("--pretty") as Word, "commit");
      return { taints: Taint.file, through: ["git"] };
    case "status":
      return { taints: Taint.paths, through: ["git"] };
    case "branch":
    case "tag":
    case "for-each-ref": {
      if (i.has("--show-current")) return IDS;
      const format = i.value("--format");
      const what = verb === "for-each-ref" ? "ref" : verb;
      return format === undefined ? names(i, what) : formatted(i, format, what);
    }
    case "remote":
      return names(i, "remote");
    case "stash list":
      return names(i, "stash");
    case "worktree list":
      return { items: [listed(i, "worktree", Taint.paths)], taints: Taint.paths, through: ["git"] };
    case "credential fill":
      return { taints: Taint.secret, through: ["git"] };
    case "archive":
    case "cat-file":
      return {
        taints: i.value("--remote") === undefined ? Taint.file : Taint.network,
        through: ["git"],
      };
    case "interpret-trailers":
    case "stripspace":
    case "column":
    case "fmt-merge-msg":
    case "mailinfo":
      return input === undefined
        ? { taints: Taint.file, through: ["git"] }
        : { ...input, through: [...input.through, "git"] };
    case "submodule foreach":
    case "bisect run":
    case "for-each-repo":
      return (run as { printed?: Flow }).printed ?? { taints: Taint.command, through: ["git"] };
    case "clone":
    case "init":
    case "add":
    case "commit":
    case "push":
    case "checkout":
    case "switch":
    case "restore":
    case "reset":
    case "fetch":
    case "pull":
      return IDS;
    default:
      if (CONTENT.has(verb)) return { taints: Taint.file, through: ["git"] };
      return i.nature === undefined ? { taints: Taint.command, through: ["git"] } : IDS;
  }
}
