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
  readonly #words: readonly [Word, Word];
  #parts: readonly WordPart[] | undefined;

  constructor(left: Word, right: Word) {
    this.text = left.text + right.text;
    this.pos = left.pos;
    this.end = right.end;
    this.#words = [left, right];
  }

  // Late, because parts may still be corrected before anyone asks for the value.
  get value(): string {
    return this.#words[0].value + this.#words[1].value;
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

/** `left` with `right` at its end, or undefined when it is not certain what bash makes of them. */
function join(left: Item, right: Item): Item | undefined {
  if (right.type !== "Word") return undefined;
  switch (left.type) {
    case "Word":
      return new JoinedWord(left, right);
    case "Assignment": {
      if (left.value.type !== "Word") return undefined;
      const joined: Assignment = {
        type: "Assignment",
        pos: left.pos,
        end: right.end,
        text: left.text + right.text,
        name: left.name,
        append: left.append,
        index: left.index,
        value: new JoinedWord(left.value, right),
      };
      return joined;
    }
    case "Redirect":
    case "HereString": {
      if (!left.target) return undefined;
      const redirect: Writable<Redirect | HereString> = left;
      redirect.target = new JoinedWord(left.target, right);
      redirect.end = right.end;
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
  for (const item of items) {
    const last = joined.at(-1);
    if (last && touches(last, item)) {
      const both = join(last, item);
      if (both) {
        joined[joined.length - 1] = both;
        continue;
      }
      certain = false;
    }
    joined.push(item);
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
export function joinWords(words: readonly Word[]): boolean {
  if (!anyTouch(words)) return true;
  const { joined, certain } = joinAll(words);
  const list = words as Word[];
  list.splice(0, list.length, ...(joined as Word[]));
  return certain;
}
