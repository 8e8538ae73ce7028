/** Directories and files that a request describes instead of naming them: "the directory containing the script". */
import type { Cursor } from "../making/cursor.js";
import { nameOf } from "../making/cursor.js";
import { isName } from "../making/names.js";

/** A place as a word of the shell. */
export interface Place {
  readonly shell: string;
  /** The command that prints it, where it is worked out. */
  readonly printer: string | undefined;
}

const named = (shell: string): Place => ({ shell, printer: undefined });
const printed = (printer: string): Place => ({ shell: `"$(${printer})"`, printer });

const IS =
  "[is|are|resides|reside|lies|lives] [located|stored|found|installed|placed|kept|situated] [in|at|under]";
const DIRECTORY = "directory|folder|dir|path|location";
const PROGRAM = "executable|binary|command|program|executable_file|command_executable";

/** A word in the place of a program's name. */
function programName(c: Cursor): string | undefined {
  const token = c.token;
  if (token === undefined || !/^[\w][\w.+-]*$/.test(token.text)) return undefined;
  if (!isName(token)) return undefined;
  c.at++;
  return token.text;
}

/** "the executable of gcc", "the gcc binary". */
function executable(c: Cursor): Place | undefined {
  return c.try(() => {
    c.eat("[full|absolute] [path] [of|to] [the]");
    const isFirst = c.eat(
      `${PROGRAM} [file] [of|for|named|called|behind] [the] [command|program|tool]`,
    );
    const name = programName(c);
    if (name === undefined) return undefined;
    return isFirst || c.eat(`${PROGRAM} [file]`) ? printed(`command -v ${name}`) : undefined;
  });
}

/** What a directory is said to hold, and what a path is asked of. */
function thing(c: Cursor): Place | undefined {
  return c.try(() => {
    c.eat("[the|this|a|my]");
    if (c.eat("[current|running|executing|present] [shell|bash] script [itself|file]"))
      // "The script run.sh" has a name.
      return c.done || !isName(c.token) || !c.token.thing ? named('"$0"') : name(c);
    return target(c) ?? executable(c) ?? name(c, c.eat("file|script|link|symlink [named|called]"));
  });
}

/** @param isIntroduced a word before it says what it is: then any word is a name */
function name(c: Cursor, isIntroduced = false): Place | undefined {
  const { token } = c;
  if (!isName(token) || !(isIntroduced || token.thing || token.quoted)) return undefined;
  c.at++;
  c.eat("file|script|link|symlink");
  return named(nameOf(token).shell);
}

/** "the target of the link a", "what the symlink a points to". */
function target(c: Cursor): Place | undefined {
  return c.try(() => {
    if (c.eat("target|destination of [the|a] [symbolic|soft] [link|symlink] [named|called]")) {
      const link = name(c, true);
      return link === undefined ? undefined : printed(`readlink -f ${link.shell}`);
    }
    c.eat("[what|where]");
    c.eat(`[${DIRECTORY}|file] [that|which|to_which] [the] [symbolic|soft]`);
    if (!c.eat("link|symlink [named|called]")) return undefined;
    const link = name(c, true);
    return link !== undefined && c.eat("points|refers|leads|links to")
      ? printed(`readlink -f ${link.shell}`)
      : undefined;
  });
}

const LEADS = `containing|holding|of|with|where|in_which|that_contains|which_contains|that_holds|which_holds`;

/** "the parent directory of", which is read as two dots. */
function eatParentOf(c: Cursor): boolean {
  const isSaid = c.token?.text === ".." && c.tokens[c.at + 1]?.text === "of";
  if (isSaid) c.at += 2;
  return isSaid;
}

/** "the directory containing x", "where x is". */
function holding(c: Cursor): Place | undefined {
  return c.try(() => {
    const isSaid =
      c.eat(`${DIRECTORY} ${LEADS}`) ||
      c.eat("parent [directory|folder] of") ||
      c.eat("where") ||
      eatParentOf(c);
    if (!isSaid) return undefined;
    c.eat("[the]");
    const what = resolved(c) ?? thing(c) ?? (c.token?.text === "." ? dot(c) : undefined);
    if (what === undefined) return undefined;
    c.eat(IS);
    return what.shell === "." ? named("..") : printed(`dirname ${what.shell}`);
  });
}

const dot = (c: Cursor): Place => {
  c.at++;
  return named(".");
};

/** "the real path of x". */
function resolved(c: Cursor): Place | undefined {
  return c.try(() => {
    if (
      !c.eat(
        `real|true|physical|canonical|resolved|actual|canonicalized ${DIRECTORY}|directory_name|path_name|pathname|name [of] [the]`,
      )
    )
      return undefined;
    const what = holding(c) ?? (c.token?.text === "." ? dot(c) : thing(c));
    return what === undefined ? undefined : printed(`readlink -f ${what.shell}`);
  });
}

const NEWEST =
  "newest|latest|most_recent|most_recently_modified|last_modified|youngest|most_recently_changed";

/** "the newest directory in x". */
function newest(c: Cursor): Place | undefined {
  return c.try(() => {
    const isOldest = c.eat("oldest|least_recently_modified");
    if (!isOldest && !c.eat(NEWEST)) return undefined;
    if (!c.eat("directory|folder|subdirectory|subfolder|dir")) return undefined;
    const place = c.try(() =>
      c.eat("in|of|under|inside|within [the] [directory|folder]") ? byName(c) : undefined,
    );
    const root =
      place === undefined || place.shell === "." ? "" : `${place.shell.replace(/\/$/, "")}/`;
    return printed(`ls -td ${root}*/ | ${isOldest ? "tail" : "head"} -n 1`);
  });
}

/** A directory by its name. */
function byName(c: Cursor): Place | undefined {
  return c.try(() => {
    const isIntroduced = c.eat("directory|folder|dir|subdirectory|subfolder|path [named|called]");
    const { token } = c;
    if (token === undefined) return undefined;
    if (/^(?:\.{1,2}|~|\/)$/.test(token.text)) {
      c.at++;
      return named(token.text);
    }
    if (!isName(token)) return undefined;
    c.at++;
    const isFollowed = c.eat("directory|folder|dir|subdirectory|subfolder");
    return isIntroduced || isFollowed || token.thing || token.quoted || c.done
      ? named(nameOf(token).shell)
      : undefined;
  });
}

const UP: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };

/** "two directories up". */
function upwards(c: Cursor): Place | undefined {
  return c.try(() => {
    const word = c.token?.text.toLowerCase() ?? "";
    const count = c.number() ?? (word in UP ? UP[word] : undefined);
    if (count === undefined || count < 1 || count > 9) return undefined;
    if (word in UP && c.token?.text.toLowerCase() === word) c.at++;
    if (!c.eat("directory|directories|level|levels|folder|folders [up|above|higher] [the|from]"))
      return undefined;
    c.eat("[here]");
    if (c.token?.text === ".") c.at++;
    return named(Array.from({ length: count }, () => "..").join("/"));
  });
}

function home(c: Cursor): Place | undefined {
  return c.try(() => {
    if (c.eat("[my|your|own|user's|users|current_user's] home [directory|folder]"))
      return homeOf(c);
    if (c.token?.text !== "~") return undefined;
    c.at++;
    return homeOf(c);
  });
}

function homeOf(c: Cursor): Place {
  const user = c.try(() => {
    if (!c.eat("of|for [the] [user]")) return undefined;
    const { token } = c;
    if (!isName(token) || !/^[a-z][\w-]*$/i.test(token.text)) return undefined;
    c.at++;
    return token.text;
  });
  return named(user === undefined ? "~" : `~${user}`);
}

function repository(c: Cursor): Place | undefined {
  return c.eat(
    "[top|root] [level] [directory|folder] [of] [the|this|my|current] git repository|repo|project",
  )
    ? printed("git rev-parse --show-toplevel")
    : undefined;
}

/** The place that stands here. */
export function placeAt(c: Cursor): Place | undefined {
  c.eat("[the|a|my|this]");
  return (
    repository(c) ??
    resolved(c) ??
    holding(c) ??
    target(c) ??
    executable(c) ??
    newest(c) ??
    upwards(c) ??
    home(c) ??
    byName(c)
  );
}

/** A place that is worked out, and not merely named. */
export function workedOutAt(c: Cursor): Place | undefined {
  return c.try(() => {
    c.eat("[the|a|my|this]");
    return repository(c) ?? resolved(c) ?? holding(c) ?? target(c) ?? newest(c);
  });
}
