/**
 * The parser ends a word where a process substitution begins, and begins a new one after it: for it
 * `a<(b)c` is three words. Bash reads one. Words that touch are joined here, in the tree itself.
 */
import type {
  Assignment,
  Command,
  CommandArgument,
  HereString,
  Redirect,
  Redirection,
  Word,
  WordPart,
} from "unbash";
import { partsOf, type Writable } from "./tree.js";

type Item = CommandArgument | Redirection;

/** A word made of words that touch. */
class JoinedWord implements Word {
  readonly type = "Word";
  readonly text: string;
  readonly pos: number;
  readonly end: number;
  readonly #words: readonly Word[];
  #parts: readonly WordPart[] | undefined;

  constructor(first: Word, rest: readonly Word[]) {
    this.#words = [first, ...rest];
    this.text = this.#words.map(({ text }) => text).join("");
    this.pos = first.pos;
    this.end = rest.at(-1)?.end ?? first.end;
  }

  // Late, because parts may still be corrected before anyone asks for the value.
  get value(): string {
    return this.#words.map(({ value }) => value).join("");
  }

  get parts(): readonly WordPart[] {
    this.#parts ??= this.#words.flatMap(partsOf);
    return this.#parts;
  }
}

/** Whether two things that follow each other have no room between them and are not two by nature. */
function touches(left: Item, right: Item): boolean {
  return left.end === right.pos && (right.type === "Word" || right.type === "Assignment");
}

function anyTouch(items: readonly Item[]): boolean {
  for (let i = 1; i < items.length; i++) {
    const left = items[i - 1];
    const right = items[i];
    if (left && right && touches(left, right)) return true;
  }
  return false;
}

/** `left` with `rest` at its end, or undefined when it is not certain what bash makes of them. */
function join(left: Item, rest: readonly Word[], end: number): Item | undefined {
  switch (left.type) {
    case "Word":
      return new JoinedWord(left, rest);
    case "Assignment": {
      if (left.value.type !== "Word") return undefined;
      const joined: Assignment = {
        type: "Assignment",
        pos: left.pos,
        end,
        text: left.text + rest.map(({ text }) => text).join(""),
        name: left.name,
        append: left.append,
        index: left.index,
        value: new JoinedWord(left.value, rest),
      };
      return joined;
    }
    case "Redirect":
    case "HereString": {
      if (!left.target) return undefined;
      const redirect: Writable<Redirect | HereString> = left;
      redirect.target = new JoinedWord(left.target, rest);
      redirect.end = end;
      return left;
    }
    case "HereDoc":
      return undefined;
  }
}

/** The items with those that touch joined, and whether that is certainly right. */
function joinAll(items: readonly Item[]): { joined: Item[]; certain: boolean } {
  const joined: Item[] = [];
  let certain = true;
  for (let i = 0; i < items.length; i++) {
    const left = items[i];
    if (!left) break;
    const rest: Word[] = [];
    let last = left;
    for (let right = items[i + 1]; right && touches(last, right); right = items[i + 1]) {
      if (right.type !== "Word") {
        certain = false;
        break;
      }
      rest.push(right);
      last = right;
      i++;
    }
    const both = rest.length > 0 ? join(left, rest, last.end) : left;
    if (both) {
      joined.push(both);
    } else {
      certain = false;
      joined.push(left, ...rest);
    }
  }
  return { joined, certain };
}

/**
 * Joins what touches in a simple command. False when the result is not certain: when what looked
 * like the command's name belongs to an assignment or a redirection before it, then the word after
 * it is the name, and that one was read by the rules for arguments.
 */
export function joinCommand(command: Command): boolean {
  const { prefix, name, suffix } = command;
  const first = name ?? prefix.at(-1);
  const beforeName = name ? prefix.at(-1) : undefined;
  const atName =
    (beforeName && name && touches(beforeName, name)) ||
    (first && suffix[0] && touches(first, suffix[0]));
  if (!atName && !anyTouch(suffix) && !anyTouch(prefix)) return true;

  const { joined, certain } = joinAll(name ? [...prefix, name, ...suffix] : [...prefix, ...suffix]);
  const at = joined.findIndex((item) => item.type === "Word");
  const target: Writable<Command> = command;
  const newName = at >= 0 ? joined[at] : undefined;
  target.prefix = (at >= 0 ? joined.slice(0, at) : joined) as (Assignment | Redirection)[];
  target.name = newName?.type === "Word" ? newName : undefined;
  target.suffix = at >= 0 ? joined.slice(at + 1) : [];
  return certain && (newName === undefined || newName.pos === name?.pos);
}

/** Joins what touches in a list of words (loop items, array elements). */
export function joinWords(words: readonly Word[]): void {
  if (!anyTouch(words)) return;
  const list = words as Word[];
  list.splice(0, list.length, ...(joinAll(words).joined as Word[]));
}
