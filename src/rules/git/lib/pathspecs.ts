/** Which operands are paths, and which are revisions. */
import type { Word } from "../../../shell/types.js";
import type { Invocation } from "../../../tools/types.js";
import { behindVerb, isEverything } from "./call.js";

const EXTENSION =
  /\.(?:[cm]?[jt]sx?|json[5c]?|ya?ml|toml|lock|md|mdx|txt|rst|py[iw]?|ipynb|rb|go|mod|sum|rs|java|kts?|scala|swift|c|cc|cpp|cxx|h|hh|hpp|m|mm|cs|fs|vb|php|pl|pm|sh|bash|zsh|fish|ps1|bat|cmd|sql|html?|s?css|sass|less|vue|svelte|astro|xml|svg|png|jpe?g|gif|webp|ico|pdf|csv|tsv|log|ini|cfg|conf|env|properties|gradle|tf|tfvars|hcl|proto|graphql|dart|lua|r|jl|ex|exs|erl|hs|clj|elm|zig|nix|tex|bib|diff|patch|snap|po|plist|pbxproj|xcconfig|storyboard|xib|tmpl|j2|ejs|hbs|pug|rake|gemspec|cabal|sol|wasm|bin|dat|db|sqlite3?)$/i;

const FILE_NAME =
  /^(?:Makefile|GNUmakefile|Dockerfile|Containerfile|Gemfile|Rakefile|Procfile|Pipfile|Brewfile|Justfile|justfile|Vagrantfile|Jenkinsfile|CMakeLists\.txt|README|LICENSE|CHANGELOG|CODEOWNERS|go\.(?:mod|sum)|\.[a-z][\w.-]*)$/;

/** True when the spelling says path rather than branch or tag. */
export function looksLikePath(word: Word): boolean {
  const { text } = word;
  if (isEverything(word) || word.glob || /^(?:\.{1,2}\/|:|\/|~\/)/.test(text) || text.endsWith("/"))
    return true;
  if (!word.known) {
    const last = word.pieces?.[word.pieces.length - 1];
    return last?.kind === "text" && EXTENSION.test(last.text);
  }
  const name = text.slice(text.lastIndexOf("/") + 1);
  return FILE_NAME.test(name) || (EXTENSION.test(name) && !/^v?\d+(?:\.\w+)*$/.test(name));
}

/** `git checkout` and `git reset` take a revision, paths, or both. */
export interface Split {
  readonly revision: Word | undefined;
  readonly paths: readonly Word[];
}

/** Reads the operands of `checkout` and `reset`. */
export function splitRevision(i: Invocation): Split {
  const words = behindVerb(i);
  const dashes = words.findIndex((word) => word.text === "--");
  if (dashes >= 0) {
    const paths = words.slice(dashes + 1);
    const before = i.operands.filter((word) => !paths.includes(word));
    // `git checkout a.txt -- b.txt` is an error; the words in front are revisions.
    return { revision: before[0], paths };
  }
  const [first, ...rest] = i.operands;
  if (first === undefined) return { revision: undefined, paths: [] };
  return looksLikePath(first)
    ? { revision: undefined, paths: i.operands }
    : { revision: first, paths: rest };
}

/** True when the checkout makes or names a branch, so that no operand is a path. */
export function makesBranch(i: Invocation): boolean {
  return i.has("-b", "-B", "--orphan", "--track", "--detach");
}

/** The paths that a call names. */
export function pathsOf(i: Invocation): readonly Word[] {
  switch (i.verb) {
    case "checkout":
      return makesBranch(i) ? [] : splitRevision(i).paths;
    case "restore":
    case "clean":
    case "rm":
    case "add":
    case "stage":
      return i.operands;
    case "worktree remove":
      return i.operands.slice(0, 1);
    default:
      return [];
  }
}

/** Names the commit that is checked out already. */
export function isHead(word: Word | undefined): boolean {
  return word === undefined || /^(?:HEAD|@|HEAD~0|HEAD\^0|@~0)$/.test(word.text);
}
