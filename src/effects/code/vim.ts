/** Vim's ex commands: what they run, read and write. */
import { file, missing, moves, plain, shell, table } from "./api.js";
import type { Node } from "./ast.js";
import type { Dialect, ReadText } from "./dialect.js";
import { Evaluator } from "./evaluate.js";
import type { Findings } from "./findings.js";
import { MAX_TEXTS } from "./limits.js";
import { environmentVariable } from "./shared-api.js";
import type { CodeInput } from "./types.js";
import { List, PLAIN, Sym, textOf, type Val } from "./values.js";
import { VimExpression } from "./vim-expression.js";

const VIM: Dialect = {
  language: "vim",
  parse: (code, problems): Node => ({ t: "seq", items: new VimExpression(code, problems).read() }),
  calls: table([
    [
      "system systemlist term_start job_start jobstart termopen",
      (c) => {
        const what = c.args[0] ?? missing(c);
        if (what instanceof List) return c.ev.out.argvOutput(what.items);
        return c.name === "job_start" || c.name === "jobstart"
          ? c.ev.out.shellOutput(what)
          : shell(0)(c);
      },
    ],
    [
      "delete",
      (c) => {
        const flags = textOf(c.args[1]) ?? "";
        c.ev.out.file(
          "delete",
          c.args[0] ?? missing(c),
          flags.includes("r") ? { recursive: true } : flags === "d" ? { onlyEmpty: true } : {},
        );
        return PLAIN;
      },
    ],
    [
      "writefile",
      (c) => {
        c.ev.out.file((textOf(c.args[2]) ?? "").includes("a") ? "append" : "overwrite", c.args[1]);
        return PLAIN;
      },
    ],
    ["readfile readblob", file("read", 0)],
    ["rename", moves(0, 1)],
    ["mkdir", file("create", 0)],
    ["setfperm", file("mode", 0)],
    [
      "libcall libcallnr",
      (c) => {
        c.ev.out.unclear("vim: calls a function of a library");
        return PLAIN;
      },
    ],
    ["luaeval", (c) => c.ev.runText("lua", c.args[0] ?? PLAIN)],
    ["py3eval pyeval pyxeval", (c) => c.ev.runText("python", c.args[0] ?? PLAIN)],
    ["perleval", (c) => c.ev.runText("perl", c.args[0] ?? PLAIN)],
    ["rubyeval", (c) => c.ev.runText("ruby", c.args[0] ?? PLAIN)],
    [
      "execute",
      (c) => {
        runEx(c.ev, textOf(c.args[0]), c.args[0]);
        return PLAIN;
      },
    ],
    ["expand fnamemodify fnameescape shellescape", (c) => c.args[0]],
    ["printf", (c) => c.args[0]],
    ["len strlen exists has line col getline search match empty", plain],
  ]),
  methods: new Map(),
  families: [],
  values: new Map(),
  open: new Set(),
  module: (name) => name,
  local: false,
  bare: false,
  plusJoins: false,
  spell: (value) => textOf(value),
};

/** Commands that run another command given as their argument. */
const PREFIXES =
  /^(?:sil(?:ent)?!?|noa(?:utocmd)?|kee(?:ppatterns|pjumps|palt|pmarks)|keepp|keepj|keepalt|lockm(?:arks)?|verb(?:ose)?|vert(?:ical)?|tab|bo(?:tright)?|to(?:pleft)?|bufdo!?|argdo!?|windo|tabdo|cdo!?|ldo!?|cfdo!?|conf(?:irm)?|unsil(?:ent)?|hid(?:e)?|bro(?:wse)?|sandbox|debug)(?![a-z])/;
const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/^(?:lua(?:do|file)?)(?![a-z])/, "lua"],
  [/^(?:py(?:thon)?3?|pyx|python3|pythonx)(?![a-z])/, "python"],
  [/^(?:perl?(?:do)?)(?![a-z])/, "perl"],
  [/^(?:rub(?:y)?(?:do)?)(?![a-z])/, "ruby"],
];

export function readVim(
  code: string,
  out: Findings,
  input: CodeInput,
  readText: ReadText,
  texts: number,
): void {
  const ev = new Evaluator(VIM, out, input, readText, texts);
  readLines(ev, code, 0);
}

/** Runs text as ex commands. */
function runEx(ev: Evaluator, text: string | undefined, value: Val | undefined): void {
  if (text === undefined) {
    ev.out.eval("vim", value);
    return;
  }
  if (ev.texts >= MAX_TEXTS) ev.out.unclear("vim: nested too deeply");
  else if (!ev.readText("vim", text, ev.texts + 1, ev.out)) ev.out.eval("vim", value);
}

function readLines(ev: Evaluator, code: string, depth: number): void {
  const lines = code.replace(/\n[ \t]*\\/g, "").split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] as string).trimStart();
    const heredoc =
      /^\s*:?\s*(lua|py(?:thon)?3?|pyx|python3|perl|ruby)\s*<<\s*(?:trim\s+)?(\S*)\s*$/.exec(line);
    if (heredoc !== null) {
      const end = heredoc[2] === "" ? "." : (heredoc[2] as string);
      let to = i + 1;
      while (to < lines.length && (lines[to] as string).trim() !== end) to++;
      const language = languageOf(heredoc[1] as string);
      if (language !== undefined) ev.runText(language, lines.slice(i + 1, to).join("\n"));
      i = to;
      continue;
    }
    command(ev, line, depth);
  }
}

function languageOf(word: string): string | undefined {
  for (const [pattern, language] of LANGUAGES) if (pattern.test(word)) return language;
  return undefined;
}

/** One command, and those behind its bars. */
function command(ev: Evaluator, line: string, depth: number): void {
  const { out } = ev;
  if (depth > 20) {
    out.unclear("vim: nested too deeply");
    return;
  }
  const text = line.replace(/^[\s:+|]+/, "");
  if (text === "" || text.startsWith('"')) return;
  const rest = text.slice(rangeEnd(text)).replace(/^[\s:]+/, "");
  if (rest === "") return;
  if (rest.startsWith("!")) {
    out.shell(shellText(rest.slice(1)));
    return;
  }
  const prefix = PREFIXES.exec(rest);
  if (prefix !== null) {
    command(ev, rest.slice(prefix[0].length), depth + 1);
    return;
  }
  const global = /^(?:g(?:lobal)?!?|v(?:global)?)(?=[^\w\s|"])/.exec(rest);
  if (global !== null) {
    const at = delimited(rest, global[0].length);
    command(ev, rest.slice(at), depth + 1);
    return;
  }
  const word = /^(?:s(?=[^\w\s])|py(?:thon)?3|[a-zA-Z]+)!?/.exec(rest)?.[0] ?? rest.charAt(0);
  const bare = word.replace(/!$/, "");
  const args = rest.slice(word.length);
  for (const [pattern, language] of LANGUAGES) {
    if (pattern.test(bare)) {
      if (/file$/.test(bare)) out.eval(language, new Sym("file"));
      else ev.runText(language, args.trim());
      return;
    }
  }
  if (bare === "s" || /^(?:substitute|&&?|~)$/.test(bare) || /^s(?:u(?:b(?:s.*)?)?)?$/.test(bare)) {
    const first = delimited(args, args.search(/\S/));
    const second = delimitedFrom(args, first);
    const by = args.slice(first, second);
    if (by.startsWith("\\=")) expressions(ev, by.slice(2).replace(/.$/, ""));
    const bar = args.indexOf("|", second);
    if (bar >= 0) command(ev, args.slice(bar + 1), depth + 1);
    return;
  }
  if (
    known(bare, "call", 3) ||
    known(bare, "echo", 2) ||
    known(bare, "echomsg", 5) ||
    known(bare, "echon", 5) ||
    known(bare, "eval", 4) ||
    known(bare, "return", 4) ||
    known(bare, "if", 2) ||
    known(bare, "elseif", 5) ||
    known(bare, "while", 4) ||
    known(bare, "cexpr", 3) ||
    known(bare, "throw", 3)
  ) {
    follow(ev, args, depth);
    return;
  }
  if (known(bare, "let", 3) || known(bare, "const", 4) || known(bare, "put", 2)) {
    const at = args.indexOf("=");
    if (at < 0) return;
    const target = args
      .slice(0, at)
      .trim()
      .replace(/[.+-]$/, "");
    follow(ev, args.slice(at + 1), depth, (value) => {
      if (/^[\w:&$@#]+$/.test(target)) ev.setVar(target, value, true);
    });
    return;
  }
  if (known(bare, "execute", 3)) {
    const problems: string[] = [];
    const parser = new VimExpression(args, problems);
    const values = parser.read().map((node) => ev.ev(node));
    const texts = values.map((value) => textOf(value));
    runEx(ev, texts.includes(undefined) ? undefined : texts.join(" "), values[0]);
    return;
  }
  if (known(bare, "terminal", 3)) {
    out.shell(args.replace(/^(?:\s*\+\+\S+)*\s*/, "") || "sh");
    return;
  }
  if (known(bare, "shell", 2)) {
    out.argv(["sh"]);
    return;
  }
  if (known(bare, "make", 3) || known(bare, "lmake", 4)) {
    out.shell(`make ${args.trim()}`);
    return;
  }
  if (known(bare, "read", 1)) {
    const what = args.trim();
    if (what.startsWith("!")) out.shell(shellText(what.slice(1)));
    else if (what !== "") out.file("read", pathOf(what));
    return;
  }
  if (
    known(bare, "write", 1) ||
    known(bare, "wq", 2) ||
    known(bare, "xit", 1) ||
    known(bare, "exit", 3) ||
    known(bare, "update", 2) ||
    known(bare, "saveas", 3)
  ) {
    writes(ev, args, depth);
    return;
  }
  if (
    known(bare, "edit", 1) ||
    known(bare, "view", 3) ||
    known(bare, "split", 2) ||
    known(bare, "vsplit", 2) ||
    known(bare, "tabedit", 4) ||
    known(bare, "find", 3)
  ) {
    const what = firstArgument(args);
    if (what !== "") out.file("read", pathOf(what));
    bars(ev, args, depth);
    return;
  }
  if (known(bare, "source", 2) || known(bare, "runtime", 2)) {
    out.eval("vim", new Sym("file", 8));
    return;
  }
  if (known(bare, "redir", 4)) {
    const target = /^\s*>>?\s*(\S+)/.exec(args)?.[1];
    if (target !== undefined) out.file(args.includes(">>") ? "append" : "overwrite", target);
    return;
  }
  if (known(bare, "mksession", 3) || known(bare, "mkvimrc", 3) || known(bare, "wviminfo", 2)) {
    out.file("overwrite", firstArgument(args) || "Session.vim");
    return;
  }
  if (known(bare, "autocmd", 2)) {
    const body = /^\s*(?:\w+\s+)?[\w,]+\s+\S+\s+(?:\+\+\w+\s+)*(.*)$/.exec(args)?.[1];
    if (body !== undefined) command(ev, body, depth + 1);
    return;
  }
  if (known(bare, "normal", 4)) {
    const at = args.indexOf(":");
    if (at >= 0 && args.lastIndexOf("!") > at)
      command(
        ev,
        args
          .slice(at)
          .replace(/\r|<CR>|\\<CR>/gi, "")
          .split("\n")[0] ?? "",
        depth + 1,
      );
    return;
  }
  if (known(bare, "cd", 2) || known(bare, "lcd", 2) || known(bare, "tcd", 2)) {
    out.cwd = firstArgument(args) || "~";
    bars(ev, args, depth);
    return;
  }
  bars(ev, args, depth);
}

/** `w file`, `w !cmd`, `w >> file`. */
function writes(ev: Evaluator, args: string, depth: number): void {
  const what = args.trim();
  if (what.startsWith("!")) {
    ev.out.shell(shellText(what.slice(1)));
    return;
  }
  const append = what.startsWith(">>");
  const path = firstArgument(append ? what.slice(2) : what);
  if (path !== "") ev.out.file(append ? "append" : "overwrite", pathOf(path));
  bars(ev, args, depth);
}

/** Reads expressions and then the commands behind a bar. */
function follow(ev: Evaluator, text: string, depth: number, use?: (value: Val) => void): void {
  const problems: string[] = [];
  const parser = new VimExpression(text, problems);
  for (const node of parser.read()) {
    const value = ev.ev(node);
    use?.(value);
  }
  const rest = text.slice(parser.end);
  if (rest.startsWith("|")) command(ev, rest.slice(1), depth + 1);
}

function expressions(ev: Evaluator, text: string): void {
  for (const node of new VimExpression(text, []).read()) ev.ev(node);
}

/** Commands behind the first bar that is no part of an argument. */
function bars(ev: Evaluator, args: string, depth: number): void {
  const at = args.search(/(?<!\\)\|/);
  if (at >= 0) command(ev, args.slice(at + 1), depth + 1);
}

function firstArgument(args: string): string {
  const text = args.replace(/^(?:\s*\+\+\S+)*\s*/, "");
  return (/^(?:\\.|[^|\s])+/.exec(text)?.[0] ?? "").replace(/\\(.)/g, "$1");
}

function pathOf(text: string): Val {
  const path = firstArgument(text);
  if (path === "%" || path === "#") return new Sym("current");
  const variable = /^\$(\w+)(.*)$/.exec(path);
  if (variable !== null) {
    const value = environmentVariable(variable[1] as string);
    return typeof value === "string" ? value + (variable[2] as string) : value;
  }
  return path;
}

/** A command for the shell; `%` is the current file. */
function shellText(text: string): string {
  return text.trim();
}

/** The word is the command, abbreviated to no less than `least` letters. */
function known(word: string, full: string, least: number): boolean {
  return word.length >= least && full.startsWith(word);
}

/** End of a range: `%`, `1,$`, `'<,'>`, `/a/,/b/`. */
function rangeEnd(text: string): number {
  let i = 0;
  while (i < text.length) {
    const c = text.charAt(i);
    if (/[\d.,;%$+\-*\s]/.test(c)) i++;
    else if (c === "'") i += 2;
    else if (c === "/" || c === "?") i = delimited(text, i);
    else if (c === "\\" && /[/?&]/.test(text.charAt(i + 1))) i += 2;
    else break;
  }
  return i;
}

/** Place behind the delimiter that closes the one at `at`. */
function delimited(text: string, at: number): number {
  if (at < 0) return text.length;
  return delimitedFrom(text, at + 1, text.charAt(at));
}

function delimitedFrom(text: string, from: number, delimiter = text.charAt(from - 1)): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === "\\") i++;
    else if (c === delimiter) return i + 1;
  }
  return text.length;
}
