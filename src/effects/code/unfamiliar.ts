/**
 * Code of a language that has no reader. Its names for "start a program" and "delete a file" are
 * much the same everywhere, and its strings are quoted: that is enough to see what a call with
 * literal arguments does, and to say of every other such call that it is not understood.
 */

import type { Findings } from "./findings.js";
import { PLAIN } from "./values.js";

/** Names that start a program, from C's down to those of the languages nobody here reads. */
const STARTS =
  /(?<![\w:/!?-])(?<!\w\.)(?:\w+[.:/])*(?:system|sys\.command|shell|sh|shellout|exec\w*|os:cmd|cmd|open_port|spawn\w*|popen\w*|posix_spawn|fork\w*|open_process\w*|call-?command|call-?process(?:-\w+)*|read-?process\w*|(?:read)?create-?process\w*|start-?process\w*|make-?process|process(?:-lines|-open)?|(?:async-|e)?shell-?command(?:-\w+)*|process-file|run-(?:program|shell-command|process)|run(?:program|process|command)|subprocess|system\*|create_process\w*|getRuntime|ProcessBuilder)(?![\w.:-])/gi;

/** `run` alone starts a program only when a text follows it. */
const RUNS = /(?<![\w.-])(?:run|launch|launch-program)(?=[\s(,]*["'`])/g;

const DELETES =
  /(?<![\w:/!?-])(?<!\w\.)(?:\w+[.:/])*(?:remove|unlink|rmdir|rmtree|rm(?:_rf|-rf|-r|_r)?|(?:remove|delete)-?_?(?:file|dir|directory|path|tree|recursive|recursively|directory-tree|directoryrecursive|directory-and-contents|directory\/files)\w*)(?![\w:/-])/gi;

const TREES = /tree|recurs|rf|rm-r|rm_r|contents|\/files/i;

/** `list.remove(x)`: taking something out of a collection has the same name. */
const COLLECTION = /^(?!(?:\w+[.:/])*(?:sys|os|io|fs|file\w*|directory)[.:/]).*?remove$/i;

/** Emacs: a second argument `t`. */
const ALSO_TREES = /^[^()]*\st\s*\)/;

const WRITES =
  /(?<![\w-])(?:write-?file|spit|open_out|open-output-file|write-string-to-file|write-region|with-temp-file)\b/gi;

/** Text that is loaded and run. */
const LOADS = /(?<![\w-])(?:load|eval\w*|import|slurp|read-string|evaluate)\b/i;

/** What may stand between a name and its texts: brackets, commas, nothing-values, names of arguments. */
const GAP =
  /^(?:[\s([{,<$'@#\]]|(?:nil|null|None|t|list)(?![\w-]|\s*[=:])|[\w-]+\s*[=:]|:[\w-]+\s)*$/;

interface Literal {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Reads the code; findings go to `out`. */
export function readUnfamiliar(code: string, out: Findings): void {
  const literals = literalsOf(code);
  const bare = hide(code, literals);
  const after = (at: number): string[] => argumentsAt(bare, literals, at);
  let unread: string | undefined;

  for (const pattern of [STARTS, RUNS]) {
    for (const match of bare.matchAll(pattern)) {
      const words = after(match.index + match[0].length);
      // Emacs names the process before its program.
      if (/^start-process/.test(match[0])) words.shift();
      if (words.length === 0) unread = match[0];
      else out.shell(words.join(" "));
    }
  }
  for (const match of bare.matchAll(DELETES)) {
    const end = match.index + match[0].length;
    const [path] = after(end);
    const tree = TREES.test(match[0]) || ALSO_TREES.test(bare.slice(end));
    const more = tree ? { recursive: true } : {};
    if (path === undefined && COLLECTION.test(match[0])) continue;
    if (path === undefined) unread = match[0];
    else out.file("delete", path, more);
  }
  for (const match of bare.matchAll(WRITES)) {
    const words = after(match.index + match[0].length);
    // Emacs names the text before its file.
    const path = match[0] === "write-region" ? words.at(-1) : words[0];
    out.file("overwrite", path ?? PLAIN);
  }
  for (const literal of literals) {
    const method = /^\s*\.?\s*!{1,2}(?!=)|^\.(?:execute|run|lazyLines)\b/.test(
      bare.slice(literal.end),
    );
    const quoted = code[literal.start] === "`" && literal.text.includes(" ");
    if (method || quoted) out.shell(literal.text);
    if (/^\w+:\/\//.test(literal.text) && LOADS.test(bare))
      out.unclear("loads code from an address, in a language no reader here knows");
  }
  const quote = /(?<![\w-])qq?x\s*([^\w\s])(.*)$/s.exec(bare);
  if (quote !== null) unread = "qx";
  if (unread !== undefined)
    out.unclear(`calls \`${unread}\` in a language no reader here knows: what it does is unread`);
}

/** Quoted texts. A single quote opens one only when it closes on the same line (Lisp's `'x` does not). */
function literalsOf(code: string): Literal[] {
  const found: Literal[] = [];
  const pattern = /"((?:\\.|[^"\\])*)(?:"|\\?$)|'((?:\\.|[^'\\\n()]){0,400})'|`([^`]*)`/gs;
  for (const match of code.matchAll(pattern)) {
    const text = match[1] ?? match[2] ?? match[3] ?? "";
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      text: text.replace(/\\(["'\\])/g, "$1"),
    });
  }
  return found;
}

/** The code with what is inside its texts hidden, so that data does not speak. */
function hide(code: string, literals: readonly Literal[]): string {
  let out = "";
  let at = 0;
  for (const { start, end } of literals) {
    out += code.slice(at, start + 1) + "\0".repeat(Math.max(0, end - start - 2)) + code[end - 1];
    at = end;
  }
  return out + code.slice(at);
}

/** Texts that follow a name with nothing but punctuation between them. */
function argumentsAt(bare: string, literals: readonly Literal[], from: number): string[] {
  const words: string[] = [];
  let at = from;
  for (const literal of literals) {
    if (literal.start < at) continue;
    if (!GAP.test(bare.slice(at, literal.start))) break;
    words.push(literal.text);
    at = literal.end;
  }
  return words;
}
