/** AppleScript: shell scripts, Finder and System Events commands. */
import { Taint } from "../../shell/types.js";
import type { ReadText } from "./dialect.js";
import type { Findings } from "./findings.js";
import { MAX_TEXTS } from "./limits.js";
import type { CodeInput } from "./types.js";
import { cat, Sym, textOf, toCode, type Val } from "./values.js";

interface Word {
  readonly kind: "word" | "text" | "op";
  readonly v: string;
}

/** Words of a line; comments are left out. */
function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  const pattern = /"((?:[^"\\]|\\[\s\S])*)(?:"|$)|[A-Za-z_][\w']*|\d+(?:\.\d+)?|--.*|#.*|\S/g;
  for (const match of line.matchAll(pattern)) {
    const [all] = match;
    if (all.startsWith("--") || all.startsWith("#")) break;
    if (match[1] !== undefined) {
      words.push({
        kind: "text",
        v: match[1].replace(/\\([\s\S])/g, (_, c: string) =>
          c === "n" ? "\n" : c === "t" ? "\t" : c === "r" ? "\r" : c,
        ),
      });
    } else if (/^\w/.test(all)) words.push({ kind: "word", v: all.toLowerCase() });
    else words.push({ kind: "op", v: all });
  }
  return words;
}

const FOLDERS: ReadonlyMap<string, string> = new Map([
  ["desktop", "~/Desktop"],
  ["documents", "~/Documents"],
  ["downloads", "~/Downloads"],
  ["home", "~"],
  ["library", "~/Library"],
  ["trash", "~/.Trash"],
  ["applications", "/Applications"],
  ["startup", "/"],
]);

/** Applications whose `send` reaches other people. */
const CORRESPONDS =
  /^(?:mail|messages|microsoft outlook|outlook|airmail|spark|slack|whatsapp|telegram|signal|skype)$/;

/** Words that end the text of `do shell script`. */
const SHELL_OPTIONS = new Set(["in", "with", "without", "password", "user", "as", "altering"]);

export function readOsascript(
  code: string,
  out: Findings,
  input: CodeInput,
  readText: ReadText,
  texts: number,
): void {
  const reader = new Reader(out, input, readText, texts);
  const clean = code.replace(/\(\*[\s\S]*?\*\)/g, " ").replace(/\u00ac\r?\n/g, " ");
  for (const line of clean.split(/\r?\n/)) reader.statement(wordsOf(line), undefined);
}

class Reader {
  private readonly vars = new Map<string, Val>();
  private readonly apps: (string | undefined)[] = [];
  private readonly out: Findings;
  private readonly input: CodeInput;
  private readonly readText: ReadText;
  private readonly texts: number;

  constructor(out: Findings, input: CodeInput, readText: ReadText, texts: number) {
    this.out = out;
    this.input = input;
    this.readText = readText;
    this.texts = texts;
  }

  statement(words: readonly Word[], told: string | undefined, depth = 0): void {
    if (words.length === 0) return;
    if (depth > 20) {
      this.out.unclear("nested too deeply");
      return;
    }
    const is = (i: number, ...list: string[]) =>
      list.every((v, k) => words[i + k]?.kind === "word" && words[i + k]?.v === v);
    if (is(0, "tell")) {
      const at = words.findIndex((word) => word.kind === "text");
      const app = is(1, "application") || is(1, "app") ? words[at]?.v : told;
      const to = words.findIndex((word, i) => i > 0 && word.kind === "word" && word.v === "to");
      if (to > 0) this.statement(words.slice(to + 1), app?.toLowerCase(), depth + 1);
      else this.apps.push(app?.toLowerCase());
      return;
    }
    if (is(0, "end")) {
      if (words.length === 1 || is(1, "tell")) this.apps.pop();
      return;
    }
    const app = told ?? this.apps[this.apps.length - 1];
    if (is(0, "set")) {
      const to = words.findIndex((word, i) => i > 1 && word.kind === "word" && word.v === "to");
      if (to > 0) {
        const value = this.expression(words.slice(to + 1), app);
        const name = words[1];
        if (to === 2 && name?.kind === "word") this.vars.set(name.v, value);
        return;
      }
    }
    if (
      is(0, "if") ||
      is(0, "repeat") ||
      is(0, "try") ||
      is(0, "on") ||
      is(0, "return") ||
      is(0, "else")
    ) {
      const then = words.findIndex((word) => word.kind === "word" && word.v === "then");
      if (then > 0) {
        this.expression(words.slice(1, then), app);
        this.statement(words.slice(then + 1), app, depth + 1);
        return;
      }
    }
    this.expression(words, app);
  }

  /** Looks for commands anywhere, then gives the value of the whole. */
  private expression(words: readonly Word[], app: string | undefined): Val {
    let result: Val | undefined;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as Word;
      if (word.kind !== "word") continue;
      const next = (k: number) => (words[i + k]?.kind === "word" ? words[i + k]?.v : undefined);
      const rest = (k: number) => words.slice(i + k, i + k + 64);
      switch (word.v) {
        case "do":
          if (next(1) === "shell" && next(2) === "script")
            result = this.out.shellOutput(this.value(rest(3)));
          else if (next(1) === "script") this.out.shell(this.value(rest(2)));
          break;
        case "write":
          if (next(1) === "text") this.out.shell(this.value(rest(2)));
          else if (next(1) !== "permission") this.fileAfter(rest(1), "to", "overwrite");
          break;
        case "run":
          if (next(1) === "script") this.runScript(this.value(rest(2)));
          break;
        case "load":
          if (next(1) === "script") this.out.eval("osascript", new Sym("file", Taint.file));
          break;
        case "open":
          if (next(1) === "location") this.out.fetch(this.value(rest(2)));
          else if (next(1) === "for" && next(2) === "access") {
            const writes = words.some(
              (other, k) => other.v === "write" && words[k + 1]?.v === "permission",
            );
            this.out.file(writes ? "overwrite" : "read", this.path(rest(3)));
          }
          break;
        case "read":
          if (i === 0 || words[i - 1]?.v === "(" || words[i - 1]?.v === "to")
            this.out.file("read", this.path(rest(1)));
          break;
        case "delete":
          if (app === undefined || /finder|system events/.test(app)) {
            this.out.file(
              "delete",
              this.path(rest(1)),
              app?.includes("system events") === true
                ? { recursive: true }
                : { recursive: true, careful: "trash" },
            );
          }
          return result ?? new Sym("result");
        case "empty":
          if (rest(1).some((other) => other.v === "trash"))
            this.out.file("delete", "~/.Trash/*", { recursive: true });
          break;
        case "move":
          if (rest(1).some((other) => other.v === "trash")) {
            this.out.file("delete", this.path(rest(1)), { recursive: true, careful: "trash" });
            return result ?? new Sym("result");
          }
          break;
        case "erase":
          this.out.file("format", this.path(rest(1)));
          break;
        case "shut":
          if (next(1) === "down") this.out.process("shutdown", "shut down");
          break;
        case "restart":
          if (words.length <= i + 2) this.out.process("shutdown", "restart");
          break;
        case "log":
          if (next(1) === "out") this.out.process("shutdown", "log out");
          break;
        case "send":
          if (app !== undefined && CORRESPONDS.test(app))
            this.out.send("mailto:", this.value(rest(1)));
          break;
        case "make":
          if (rest(1).some((other, k, all) => other.v === "login" && all[k + 1]?.v === "item"))
            this.loginItem(rest(1));
          break;
        case "keystroke":
          this.out.unclear("types into another program");
          break;
        case "hidden":
          if (next(1) === "answer") {
            this.out.secret("typed");
            result = new Sym("answer", Taint.secret);
            this.out.show([result], true, false);
          }
          break;
        default:
          break;
      }
    }
    return result ?? this.value(words);
  }

  /** What starts at every login, as the property list that would say the same. */
  private loginItem(words: readonly Word[]): void {
    const path = words.find((word) => word.kind === "text")?.v ?? "";
    const hidden = words.some(
      (word, i) => word.v === "hidden" && words.slice(i, i + 4).some((other) => other.v === "true"),
    );
    this.out.file("overwrite", "~/Library/LaunchAgents/login-item.plist", {
      content: toCode(
        `<array><string>${path}</string></array>${hidden ? "<key>Hidden</key><true/>" : ""}`,
      ),
    });
  }

  private runScript(value: Val): void {
    const text = textOf(value);
    if (text === undefined || this.texts >= MAX_TEXTS) this.out.eval("osascript", value);
    else this.readText("osascript", text, this.texts + 1, this.out);
  }

  /** Value of a text expression: texts and variables joined by `&`. */
  private value(words: readonly Word[]): Val {
    const parts: Val[] = [];
    for (const word of words) {
      if (word.kind === "text") parts.push(word.v);
      else if (word.kind === "word") {
        if (SHELL_OPTIONS.has(word.v)) break;
        if (/^(?:quoted|form|of|posix|path|the|text|string)$/.test(word.v)) continue;
        if (/^\d/.test(word.v)) parts.push(word.v);
        else parts.push(this.vars.get(word.v) ?? new Sym(word.v, this.input.stdin?.taints ?? 0));
      }
    }
    return parts.length === 0 ? new Sym("value") : cat(parts);
  }

  private fileAfter(words: readonly Word[], before: string, act: "overwrite"): void {
    const at = words.findIndex((word) => word.kind === "word" && word.v === before);
    if (at >= 0 && words.slice(at).some((word) => word.kind === "text"))
      this.out.file(act, this.path(words.slice(at + 1)));
  }

  /** A path as AppleScript writes it: `POSIX file "/x"`, `folder "x" of home`, `path to desktop`. */
  private path(words: readonly Word[]): Val {
    const names = words.filter((word) => word.kind === "word").map((word) => word.v);
    const text = words.find((word) => word.kind === "text")?.v;
    const to = names.findIndex((name, i) => name === "path" && names[i + 1] === "to");
    const folder =
      to >= 0
        ? names.slice(to + 2).find((name) => FOLDERS.has(name))
        : names.find((name) => FOLDERS.has(name));
    const base = folder === undefined ? undefined : FOLDERS.get(folder);
    if (text === undefined) {
      if (base !== undefined) return /^(?:every|items?)$/.test(names[0] ?? "") ? `${base}/*` : base;
      const variable = names
        .map((name) => this.vars.get(name))
        .find((value) => value !== undefined);
      return variable ?? new Sym("item", Taint.paths);
    }
    // Colons are the separators of the old form: "Macintosh HD:Users:x".
    const posix =
      !text.startsWith("/") && text.includes(":") ? `/${text.split(":").slice(1).join("/")}` : text;
    const path = base === undefined || posix.startsWith("/") ? posix : `${base}/${posix}`;
    return names[0] === "every" ? `${path}/*` : path;
  }
}
