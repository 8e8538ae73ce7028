/** Requests that go to a directory, keep one on the stack of directories, or ask for one that is described. */
import type { Token } from "../../text/tokens.js";
import type { Composer } from "../composers.js";
import { Cursor, nameOf } from "../making/cursor.js";
import { isName } from "../making/names.js";
import { type Place, placeAt, workedOutAt } from "./place.js";

const POLITE =
  "can_you|could_you|i_need_to|i_want_to|how_do_i|how_can_i|how_to|please|i_would_like_to";

const GO =
  "change|changes|go|goes|switch|switches|move|moves|cd|navigate|enter|step|jump|set|return";
const WHAT = "[the|your|my] [current|working|shell's] [working] [directory|folder|dir|location]";

/** Every word is read. */
const WHOLE = 0.945;
/** Going to a plain name may be said of much else. */
const PLAIN = 0.9;

const cd = ({ shell }: Place): string => (shell === "~" ? "cd" : `cd ${shell}`);

/** "Go to the directory x". */
export function goingAt(c: Cursor): Place | undefined {
  return c.try(() => {
    const isEntered = c.sees("enter|enters|cd");
    if (!c.eat(GO)) return undefined;
    if (isEntered && !c.sees(`${WHAT} to|into|in|inside`)) return placeAt(c);
    eatWhat(c);
    if (!c.eat("[back|up|down|over] to|into|in|inside [the|a|my]") && !c.eat("up"))
      return undefined;
    return placeAt(c);
  });
}

/** "the working directory", which is read as a dot. */
function eatWhat(c: Cursor): void {
  c.try(() => {
    c.eat("[the|your|my]");
    if (c.token?.text !== "." || c.token.quoted) return undefined;
    c.at++;
    return c.sees("to|into");
  });
  c.eat(WHAT);
}

const HOLDING = "containing|of|with|that_contains|that_holds|holding [it|the_file|that_file]";

/** "its parent directory", which is read as two dots. */
const eatParent = (c: Cursor): boolean =>
  c.try(() => {
    c.eat("[its|the]");
    if (c.token?.text === ".." && !c.token.quoted) {
      c.at++;
      c.eat("of it|the_file|that_file");
      return true;
    }
    return (
      c.eat("parent|containing|enclosing [directory|folder] [of] [it|the_file|that_file]") ||
      c.eat(`directory|folder ${HOLDING}`) ||
      undefined
    );
  }) ?? false;

/** "Find the directory x under y and change to it". */
function foundFirst(c: Cursor): string | undefined {
  if (!c.eat("find|search|locate|look|finds|searches [for] [the|a] [first]")) return undefined;
  const isDirectory = c.eat("directory|folder|dir|subdirectory [named|called]");
  if (!isDirectory) c.eat("[file] [named|called]");
  const { token } = c;
  if (!isName(token)) return undefined;
  c.at++;
  c.eat("[directory|folder|file]");
  let root = ".";
  if (c.eat("in|under|below|inside|within [the] [directory|folder]")) {
    const at = c.token;
    if (at === undefined || !(at.text === "." || isName(at))) return undefined;
    c.at++;
    root = at.text === "." ? "." : nameOf(at).shell;
    c.eat("[tree|directory|folder]");
  }
  if (!c.eat("[and] [then]") || !c.eat(GO)) return undefined;
  eatWhat(c);
  if (!c.eat("to|into|in")) return undefined;
  const isParent = eatParent(c);
  if (!isParent && !c.eat("it|that_directory|that_folder|the_directory|the_folder|there"))
    return undefined;
  // A file cannot be entered.
  if (!isParent && !isDirectory) return undefined;
  const name = `'${token.text.replaceAll("'", "'\\''")}'`;
  const found = `find ${root}${isDirectory ? " -type d" : ""} -name ${name} -print -quit`;
  return isParent ? `cd "$(dirname "$(${found})")"` : `cd "$(${found})"`;
}

/** "Push x onto the stack of directories". */
function pushed(c: Cursor): string | undefined {
  if (!c.eat("push|pushes|add|adds|put|save")) return undefined;
  const place = placeAt(c);
  if (place === undefined) return undefined;
  if (
    !c.eat(
      "[on|onto|to|into] [the|top_of_the] [top_of] [the] [directory|dirs|directories] stack [of] [directories]",
    )
  )
    return undefined;
  if (c.eat("without changing|switching|entering|going [to|into] [it|the|there] [directory]"))
    return `pushd -n ${place.shell}`;
  c.eat("and change|changes|switch|go|cd|switches|changing [directory] to|into it|there");
  return `pushd ${place.shell}`;
}

function popped(c: Cursor): string | undefined {
  if (!c.eat("pop|pops|remove|take|removes")) return undefined;
  if (
    !c.eat(
      "[the] top|last|topmost [directory|entry|folder] [from|of|off] [the] [directory|dirs|directories] stack [of] [directories]",
    )
  )
    return undefined;
  if (c.eat("without changing [directory|to|the] [it|directory]")) return "popd -n";
  c.eat("and change|changes|switch|switches|go|cd|return [directory|back] to|into it|there");
  return "popd";
}

/** "Print the directory containing the executable of git". */
function asked(c: Cursor): string | undefined {
  if (!c.eat("print|show|display|output|get|find|give|prints|echo [me] [out]")) return undefined;
  c.eat("[the] [full|absolute] [path|name] [of|to]");
  return workedOutAt(c)?.printer;
}

function went(c: Cursor): string | undefined {
  const place = goingAt(c);
  return place === undefined ? undefined : cd(place);
}

const SENTENCES = [went, foundFirst, pushed, popped, asked] as const;

export const entering: Composer = {
  name: "entering",
  compose(tokens: readonly Token[], _platform, words?: string) {
    if (words === undefined) return undefined;
    for (const sentence of SENTENCES) {
      const c = new Cursor(tokens, words);
      c.eat(`[${POLITE}]`);
      const command = sentence(c);
      if (command === undefined || !c.done) continue;
      return { command, confidence: /^cd (?!"|\.\.)/.test(command) ? PLAIN : WHOLE };
    }
    return undefined;
  },
};
