/**
 * Reads the arguments of `find`. What matters is which names an action can touch: the tests that
 * stand before it in its own chain (`-o` starts a new one, negated tests narrow nothing we can name).
 */
import type { Word } from "../../../shell/types.js";
import { literal } from "../../../tools/words.js";

export interface FindTests {
  /** Patterns of the last component; one of them must match. Undefined: any name. */
  readonly names: readonly Word[] | undefined;
  /** Patterns of the whole path (`-path`). */
  readonly paths: readonly Word[] | undefined;
  readonly type: string | undefined;
  readonly empty: boolean;
  /** One thing at most: by inode number, or the same file as another. */
  readonly one: boolean;
  /** Only links that lead nowhere. */
  readonly dangling: boolean;
  /** Only the starting points and their direct entries. */
  readonly shallow: boolean;
  /** The starting points themselves are left out. */
  readonly below: boolean;
  /** Tests as written, for messages and judgement. */
  readonly text: string;
}

export type FindAction =
  | { readonly kind: "print" | "delete" | "quit"; readonly tests: FindTests }
  | { readonly kind: "write"; readonly file: Word; readonly tests: FindTests }
  | {
      readonly kind: "exec";
      readonly words: readonly Word[];
      /** `-execdir`: runs in the directory of what was found. */
      readonly inDirectory: boolean;
      /** `-ok`: asks a person first. */
      readonly asks: boolean;
      readonly many: boolean;
      readonly tests: FindTests;
    };

export interface FindCall {
  readonly starts: readonly Word[];
  readonly actions: readonly FindAction[];
  /** No action was given, so names are printed. */
  readonly printsByDefault: boolean;
  readonly tests: FindTests;
  /** Links are followed (`-L`), so that what is still a link leads nowhere. */
  readonly follows: boolean;
  /** Starting points come from a file. */
  readonly startsFrom: Word | undefined;
}

const ONE_VALUE = new Set(
  `amin anewer atime cmin cnewer context ctime fstype gid group ilname iname inum ipath iregex iwholename links lname
  maxdepth mindepth mmin mtime name newer path perm regex samefile size type uid used user wholename xtype regextype
  Bmin Bnewer Btime flags since files0-from acl xattrname printf f`
    .split(/\s+/)
    .map((name) => `-${name}`),
);
const EXECUTES = new Set(["-exec", "-execdir", "-ok", "-okdir"]);
const WRITES = new Set(["-fprint", "-fprint0", "-fls"]);
const PRINTS = new Set(["-print", "-print0", "-ls", "-printf", "-printx"]);

interface Known {
  names: Word[] | undefined;
  paths: Word[] | undefined;
  type: string | undefined;
  empty: boolean;
  one: boolean;
  dangling: boolean;
  text: string[];
}

function nothingKnown(): Known {
  return {
    names: undefined,
    paths: undefined,
    type: undefined,
    empty: false,
    one: false,
    dangling: false,
    text: [],
  };
}

function copyOf(known: Known): Known {
  return { ...known, text: [...known.text] };
}

/** What holds when one of two groups of tests does. */
function either(a: Known, b: Known): Known {
  return {
    names: a.names === undefined || b.names === undefined ? undefined : [...a.names, ...b.names],
    paths: a.paths === undefined || b.paths === undefined ? undefined : [...a.paths, ...b.paths],
    type: a.type === b.type ? a.type : undefined,
    empty: a.empty && b.empty,
    one: a.one && b.one,
    dangling: a.dangling && b.dangling,
    text: [...a.text, "-o", ...b.text],
  };
}

function both(a: Known, b: Known): Known {
  return {
    names: b.names ?? a.names,
    paths: b.paths ?? a.paths,
    type: b.type ?? a.type,
    empty: a.empty || b.empty,
    one: a.one || b.one,
    dangling: a.dangling || b.dangling,
    text: [...a.text, ...b.text],
  };
}

/**
 * A pattern for the paths that a regular expression of `-regex` finds, which is wider than the
 * expression: `.*-[0-9]+\.jpg` is `*-*.jpg`. Undefined when it says too little.
 */
function pathsOfRegex(word: Word): Word[] | undefined {
  if (!word.known || /\||\(|\{/.test(word.text)) return undefined;
  let glob = "";
  const rest = word.text.replace(/^\^/, "").replace(/\$$/, "");
  const token = /\\([./\-_])|(\[[^\]]+\]|\.|\\[wd])([*+?]?)|([\w/ @%=:,~-])([*+?]?)/y;
  while (token.lastIndex < rest.length) {
    const match = token.exec(rest);
    if (match === null) return undefined;
    const plain = match[1] ?? (match[5] === "" ? match[4] : undefined);
    glob += plain ?? "*";
  }
  glob = glob.replace(/\*{2,}/g, "*");
  return /[\w]/.test(glob) ? [literal(glob, word.span)] : undefined;
}

class Reader {
  private at = 0;
  readonly actions: FindAction[] = [];
  readonly words: readonly Word[];
  private readonly shallow: boolean;
  private readonly below: boolean;
  startsFrom: Word | undefined;

  constructor(words: readonly Word[]) {
    this.words = words;
    this.shallow = this.depth("-maxdepth", (n) => n <= 1);
    this.below = this.depth("-mindepth", (n) => n >= 1);
  }

  /** Depth options hold for the whole expression wherever they stand. */
  private depth(option: string, holds: (n: number) => boolean): boolean {
    const at = this.words.findIndex((word) => word.known && word.text === option);
    const value = at < 0 ? undefined : this.words[at + 1];
    return value?.known === true && /^\d+$/.test(value.text) && holds(Number(value.text));
  }

  private tests(known: Known): FindTests {
    return { ...known, shallow: this.shallow, below: this.below, text: known.text.join(" ") };
  }

  private text(): string | undefined {
    const word = this.words[this.at];
    return word?.known === true ? word.text : word === undefined ? undefined : "\u0000";
  }

  /** Chains joined by `-o`, up to a closing parenthesis. */
  chains(outer: Known): Known {
    let all = this.chain(outer);
    for (;;) {
      const text = this.text();
      if (text === "-o" || text === "-or" || text === ",") {
        this.at++;
        all = either(all, this.chain(outer));
      } else if (text === ")") {
        this.at++;
        return all;
      } else if (text === undefined) return all;
    }
  }

  /** Tests and actions that all must hold; says what its own tests narrow to. */
  private chain(outer: Known): Known {
    let own = nothingKnown();
    let negated = false;
    while (this.at < this.words.length) {
      const word = this.words[this.at] as Word;
      const text = this.text() as string;
      if (text === "-o" || text === "-or" || text === "," || text === ")") return own;
      this.at++;
      if (text === "!" || text === "-not") {
        negated = !negated;
        continue;
      }
      if (text === "-a" || text === "-and") continue;
      if (text === "(") {
        const inner = this.chains(both(outer, own));
        own = negated ? { ...own, text: [...own.text, "!", ...inner.text] } : both(own, inner);
      } else if (!this.action(text, both(outer, own))) {
        own = this.test(text, word, own, negated);
      }
      negated = false;
    }
    return own;
  }

  private action(text: string, known: Known): boolean {
    const tests = this.tests(known);
    if (EXECUTES.has(text)) {
      const words: Word[] = [];
      let many = false;
      while (this.at < this.words.length) {
        const word = this.words[this.at++] as Word;
        if (word.known && word.text === ";") break;
        if (word.known && word.text === "+" && words[words.length - 1]?.text === "{}") {
          many = true;
          break;
        }
        words.push(word);
      }
      const inDirectory = text.endsWith("dir");
      this.actions.push({
        kind: "exec",
        words,
        inDirectory,
        asks: text.startsWith("-ok"),
        many,
        tests,
      });
      return true;
    }
    if (text === "-delete") this.actions.push({ kind: "delete", tests });
    else if (text === "-quit") this.actions.push({ kind: "quit", tests });
    else if (WRITES.has(text) || text === "-fprintf") {
      const file = this.words[this.at++];
      if (text === "-fprintf") this.at++;
      if (file !== undefined) this.actions.push({ kind: "write", file, tests });
    } else if (PRINTS.has(text)) {
      if (text === "-printf") this.at++;
      this.actions.push({ kind: "print", tests });
    } else return false;
    return true;
  }

  private test(text: string, word: Word, own: Known, negated: boolean): Known {
    // BSD's `-depth n` is a test; elsewhere `-depth` stands alone.
    if (text === "-depth" && /^[-+]?\d+$/.test(this.text() ?? "")) this.at++;
    if (!ONE_VALUE.has(text) && !/^-newer..$/.test(text)) {
      const next = copyOf(own);
      next.text.push(negated ? `! ${word.text}` : word.text);
      if (!negated && text === "-empty") next.empty = true;
      return next;
    }
    const value = this.words[this.at++];
    if (value === undefined) return own;
    const next = copyOf(own);
    next.text.push(`${negated ? "! " : ""}${text} ${value.text}`);
    if (negated) return next;
    if (text === "-files0-from") this.startsFrom = value;
    else if (text === "-type" && value.known) next.type = value.text;
    else if (text === "-xtype" && value.known && value.text === "l") next.dangling = true;
    else if (text === "-inum" || text === "-samefile") next.one = true;
    else if (text === "-size" && /^0[bcwk]?$/.test(value.text)) next.empty = true;
    else if (text === "-name" || text === "-iname") {
      if (!/^\*+$/.test(value.text)) next.names = [value];
    } else if (/^-i?(path|wholename)$/.test(text)) next.paths = [value];
    else if (/^-i?regex$/.test(text)) next.paths = pathsOfRegex(value) ?? next.paths;
    return next;
  }
}

const LEADING = /^-([HLPEXdsx]+|O\d*)$/;
const STARTS_EXPRESSION = /^(-.|[(!,)])/;

/** Parses the words after `find`. */
export function readFind(words: readonly Word[]): FindCall {
  let at = 0;
  const starts: Word[] = [];
  let follows = false;
  for (; at < words.length; at++) {
    const word = words[at] as Word;
    if (word.known && /^-[HLPEXdsx]*L[EXdsx]*$/.test(word.text)) follows = true;
    if (word.known && word.text === "-D") at++;
    else if (word.known && word.text === "-f" && words[at + 1] !== undefined) {
      starts.push(words[++at] as Word);
    } else if (!(word.known && (LEADING.test(word.text) || word.text === "--"))) break;
  }
  for (; at < words.length; at++) {
    const word = words[at] as Word;
    const first = word.pieces?.[0];
    if ((first === undefined || first.kind === "text") && STARTS_EXPRESSION.test(word.text)) break;
    starts.push(word);
  }
  const reader = new Reader(words.slice(at));
  const known = reader.chains(nothingKnown());
  const tests: FindTests = {
    ...known,
    text: known.text.join(" "),
    shallow: reader.words.some(
      (word, n) => word.text === "-maxdepth" && /^[01]$/.test(reader.words[n + 1]?.text ?? ""),
    ),
    below: reader.words.some(
      (word, n) => word.text === "-mindepth" && /^[1-9]/.test(reader.words[n + 1]?.text ?? ""),
    ),
  };
  const acts = reader.actions.filter((action) => action.kind !== "quit");
  return {
    starts,
    actions: acts,
    printsByDefault: acts.length === 0,
    tests,
    follows,
    startsFrom: reader.startsFrom,
  };
}
