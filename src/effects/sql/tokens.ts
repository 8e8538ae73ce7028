/**
 * SQL text to tokens, for several dialects and the client programs that read them. Tolerant: it
 * never throws, and what is not closed reaches to the end of the text. One pass, linear time.
 */
import type { SqlDialect } from "./types.js";

export interface Token {
  /**
   * `word` is a bare word, `name` a quoted identifier, `end` ends a statement, `client` is a
   * command of the client program with its arguments.
   */
  readonly kind: "word" | "name" | "string" | "number" | "op" | "end" | "client";
  /** The value: quotes removed, escapes undone as far as it matters. */
  readonly text: string;
  /** Upper-case spelling of a bare word, empty for everything else: names never match keywords. */
  readonly upper: string;
  readonly start: number;
  readonly end: number;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /** A quote or comment was not closed. */
  readonly unclosed: boolean;
}

interface Features {
  /** `/* /* *​/ *​/` is one comment. */
  readonly nestedComments: boolean;
  /** `/*! … *​/` is executed. */
  readonly executableComments: boolean;
  readonly hashComments: boolean;
  readonly slashComments: boolean;
  /** `--` starts a comment only before white space. */
  readonly spacedDashes: boolean;
  readonly backslashes: boolean;
  readonly dollarQuotes: boolean;
  readonly doubleQuote: "name" | "string";
  readonly brackets: boolean;
  readonly client: "psql" | "mysql" | "sqlite" | "sqlcmd" | "sqlplus" | "any" | "none";
}

const plain: Features = {
  nestedComments: false,
  executableComments: false,
  hashComments: false,
  slashComments: false,
  spacedDashes: false,
  backslashes: false,
  dollarQuotes: false,
  doubleQuote: "name",
  brackets: false,
  client: "none",
};

const features: Readonly<Record<SqlDialect, Features>> = {
  postgres: { ...plain, nestedComments: true, dollarQuotes: true, client: "psql" },
  mysql: {
    ...plain,
    executableComments: true,
    hashComments: true,
    spacedDashes: true,
    backslashes: true,
    doubleQuote: "string",
    client: "mysql",
  },
  sqlite: { ...plain, brackets: true, client: "sqlite" },
  tsql: { ...plain, nestedComments: true, brackets: true, client: "sqlcmd" },
  oracle: { ...plain, client: "sqlplus" },
  clickhouse: {
    ...plain,
    nestedComments: true,
    hashComments: true,
    backslashes: true,
    dollarQuotes: true,
  },
  cql: { ...plain, slashComments: true, dollarQuotes: true },
  generic: { ...plain, dollarQuotes: true, client: "any" },
};

/** Commands of the mysql client that are recognised by their word at the start of a statement. */
const mysqlCommands: ReadonlySet<string> = new Set([
  "SYSTEM",
  "SOURCE",
  "TEE",
  "NOTEE",
  "PAGER",
  "NOPAGER",
  "EDIT",
  "PROMPT",
  "REHASH",
  "WARNINGS",
  "NOWARNING",
  "STATUS",
  "CHARSET",
  "QUIT",
  "EXIT",
  "HELP",
]);
const sqlplusCommands: ReadonlySet<string> = new Set([
  "HOST",
  "HO",
  "START",
  "SPOOL",
  "PROMPT",
  "REM",
  "REMARK",
  "COLUMN",
  "COL",
  "CONNECT",
  "CONN",
  "EXIT",
  "QUIT",
  "DEFINE",
  "WHENEVER",
]);
const sqlcmdCommands: ReadonlySet<string> = new Set(["GO", "QUIT", "EXIT", "RESET", "ED"]);

const TAB = 9;
const NEWLINE = 10;
const SPACE = 32;
const QUOTE = 39;
const BACKSLASH = 92;

function isSpace(code: number): boolean {
  return code <= SPACE || code === 0xa0 || code === 0xfeff;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Letters, digits, `_`, `$`, `#`, `@` and everything beyond ASCII. */
function isWordPart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    isDigit(code) ||
    code === 95 ||
    code === 36 ||
    code === 35 ||
    code === 64 ||
    (code >= 0x80 && code !== 0xa0 && code !== 0xfeff)
  );
}

const pairs: ReadonlySet<string> = new Set([
  "<=",
  ">=",
  "<>",
  "!=",
  "||",
  "::",
  ":=",
  "==",
  "=>",
  "&&",
]);

class Lexer {
  readonly tokens: Token[] = [];
  unclosed = false;
  private at = 0;
  /** No token of the current statement yet. */
  private fresh = true;
  private delimiter = ";";
  private inExecutable = 0;
  private readonly has: Features;

  constructor(
    private readonly text: string,
    private readonly dialect: SqlDialect,
  ) {
    this.has = features[dialect];
  }

  run(): Tokens {
    const { text } = this;
    while (this.at < text.length) {
      const before = this.at;
      this.step();
      // Whatever happens, the reading moves on.
      if (this.at <= before) this.at = before + 1;
    }
    if (this.inExecutable > 0) this.unclosed = true;
    return { tokens: this.tokens, unclosed: this.unclosed };
  }

  private push(kind: Token["kind"], text: string, start: number, upper = ""): void {
    this.tokens.push({ kind, text, upper, start, end: this.at });
    this.fresh = kind === "end" || kind === "client";
  }

  private step(): void {
    const { text, has } = this;
    const start = this.at;
    const code = text.charCodeAt(start);
    if (isSpace(code)) {
      this.at++;
      return;
    }
    if (this.delimiter !== ";" && text.startsWith(this.delimiter, start)) {
      this.at += this.delimiter.length;
      this.push("end", this.delimiter, start);
      return;
    }
    if (this.comment(code)) return;
    if ((this.fresh || this.interrupts(code)) && this.lineCommand(code)) return;
    const char = text[start] as string;
    switch (char) {
      case "'":
        this.quoted("string", QUOTE, has.backslashes);
        return;
      case '"':
        this.quoted(has.doubleQuote, 34, has.backslashes && has.doubleQuote === "string");
        return;
      case "`":
        this.quoted("name", 96, false);
        return;
      case "[":
        if (has.brackets) {
          this.quoted("name", 93, false);
          return;
        }
        break;
      case "\\":
        this.backslash();
        return;
      case "$":
        if (this.dollar()) return;
        break;
      case ";":
        this.at++;
        this.push(this.delimiter === ";" ? "end" : "op", ";", start);
        return;
      default:
    }
    if (isDigit(code)) {
      this.at++;
      while (
        this.at < text.length &&
        (isWordPart(text.charCodeAt(this.at)) || text[this.at] === ".")
      ) {
        this.at++;
      }
      this.push("number", text.slice(start, this.at), start);
      return;
    }
    if (isWordPart(code)) {
      this.word();
      return;
    }
    const pair = text.slice(start, start + 2);
    this.at += pairs.has(pair) ? 2 : 1;
    this.push("op", text.slice(start, this.at), start);
  }

  private comment(code: number): boolean {
    const { text, has } = this;
    const start = this.at;
    const next = text.charCodeAt(start + 1);
    if (code === 45 && next === 45) {
      const after = text.charCodeAt(start + 2);
      if (!has.spacedDashes || start + 2 >= text.length || isSpace(after)) {
        this.toLineEnd();
        return true;
      }
      return false;
    }
    if (
      code === 35 &&
      has.hashComments &&
      (this.dialect !== "clickhouse" || next === 33 || next === 32)
    ) {
      this.toLineEnd();
      return true;
    }
    if (code === 47 && next === 47 && has.slashComments) {
      this.toLineEnd();
      return true;
    }
    if (code === 42 && next === 47 && this.inExecutable > 0) {
      this.inExecutable--;
      this.at += 2;
      return true;
    }
    if (code !== 47 || next !== 42) return false;
    if (has.executableComments) {
      const mark = text[start + 2];
      const bang = mark === "!" ? 3 : mark === "M" && text[start + 3] === "!" ? 4 : 0;
      if (bang > 0) {
        this.at += bang;
        while (isDigit(text.charCodeAt(this.at))) this.at++;
        this.inExecutable++;
        return true;
      }
    }
    this.blockComment();
    return true;
  }

  private blockComment(): void {
    const { text } = this;
    this.at += 2;
    if (!this.has.nestedComments) {
      const close = text.indexOf("*/", this.at);
      this.unclosed ||= close < 0;
      this.at = close < 0 ? text.length : close + 2;
      return;
    }
    let depth = 1;
    while (this.at < text.length && depth > 0) {
      const pair = text.slice(this.at, this.at + 2);
      if (pair === "/*" || pair === "*/") {
        depth += pair === "/*" ? 1 : -1;
        this.at += 2;
      } else {
        this.at++;
      }
    }
    this.unclosed ||= depth > 0;
  }

  private toLineEnd(): void {
    const end = this.text.indexOf("\n", this.at);
    this.at = end < 0 ? this.text.length : end;
  }

  private quoted(kind: "string" | "name", close: number, backslashes: boolean): void {
    const { text } = this;
    const start = this.at++;
    let value = "";
    let from = this.at;
    for (; this.at < text.length; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === BACKSLASH && backslashes) {
        value += text.slice(from, this.at);
        this.at++;
        from = this.at;
      } else if (code === close) {
        if (text.charCodeAt(this.at + 1) !== close) break;
        value += text.slice(from, this.at + 1);
        this.at++;
        from = this.at + 1;
      }
    }
    if (this.at >= text.length) this.unclosed = true;
    value += text.slice(from, Math.min(this.at, text.length));
    this.at = Math.min(this.at + 1, text.length);
    this.push(kind, value, start);
  }

  /** `$$ … $$`, `$tag$ … $tag$`, or a placeholder of the shell: `${X}`, `$(…)`. */
  private dollar(): boolean {
    const { text } = this;
    const start = this.at;
    const next = text[start + 1];
    if (next === "{" || next === "(") {
      const close = next === "{" ? "}" : ")";
      let depth = 0;
      let at = start + 1;
      for (; at < text.length; at++) {
        if (text[at] === next) depth++;
        else if (text[at] === close && --depth === 0) break;
      }
      this.at = Math.min(at + 1, text.length);
      const value = text.slice(start, this.at);
      this.push("word", value, start, value);
      return true;
    }
    if (!this.has.dollarQuotes) return false;
    let at = start + 1;
    if (isDigit(text.charCodeAt(at))) return false;
    while (at < text.length && text[at] !== "$" && isWordPart(text.charCodeAt(at))) at++;
    if (text[at] !== "$") return false;
    const tag = text.slice(start, at + 1);
    const close = text.indexOf(tag, at + 1);
    this.unclosed ||= close < 0;
    const value = text.slice(at + 1, close < 0 ? text.length : close);
    this.at = close < 0 ? text.length : close + tag.length;
    this.push("string", value, start);
    return true;
  }

  private word(): void {
    const { text, dialect } = this;
    const start = this.at++;
    while (this.at < text.length && isWordPart(text.charCodeAt(this.at))) this.at++;
    const value = text.slice(start, this.at);
    if (
      dialect === "tsql" &&
      value.length === 2 &&
      /^go$/i.test(value) &&
      this.atLineStart(start)
    ) {
      this.toLineEnd();
      this.push("end", "GO", start);
      return;
    }
    if (text.charCodeAt(this.at) === QUOTE && value.length <= 2) {
      const prefix = value.toUpperCase();
      if (prefix === "Q" && dialect === "oracle") {
        this.oracleQuote(start);
        return;
      }
      if (prefix === "E" || prefix === "N" || prefix === "B" || prefix === "X" || prefix === "R") {
        this.quoted(
          "string",
          QUOTE,
          this.has.backslashes || (prefix === "E" && this.has.dollarQuotes),
        );
        return;
      }
    }
    this.push("word", value, start, value.toUpperCase());
  }

  private atLineStart(at: number): boolean {
    let before = at - 1;
    while (before >= 0 && (this.text[before] === " " || this.text[before] === "\t")) before--;
    return before < 0 || this.text[before] === "\n" || this.text[before] === "\r";
  }

  /** `q'[ … ]'`. */
  private oracleQuote(start: number): void {
    const { text } = this;
    const open = text[this.at + 1] ?? "";
    const closers: Readonly<Record<string, string>> = { "[": "]", "(": ")", "{": "}", "<": ">" };
    const mark = `${Object.hasOwn(closers, open) ? closers[open] : open}'`;
    const close = text.indexOf(mark, this.at + 2);
    this.unclosed ||= close < 0;
    const value = text.slice(this.at + 2, close < 0 ? text.length : close);
    this.at = close < 0 ? text.length : close + 2;
    this.push("string", value, start);
  }

  /** `\d`, `\! cmd`, `\gexec`, `\G`; a psql command ends at the line's end or at `\\`. */
  private backslash(): void {
    const { text, has } = this;
    const start = this.at;
    const next = text[start + 1] ?? "";
    if (has.client === "mysql") {
      this.at = start + 2;
      if (next === "g" || next === "G") {
        this.push("end", `\\${next}`, start);
      } else if ("!.TPude".includes(next) && next !== "") {
        this.toLineEnd();
        if (next === "d") {
          this.setDelimiter(text.slice(start + 2, this.at));
          return;
        }
        this.push("client", text.slice(start, this.at).trimEnd(), start);
      } else {
        this.push("client", `\\${next}`, start);
      }
      return;
    }
    if (has.client !== "psql" && has.client !== "any") {
      this.at++;
      return;
    }
    if (next === ";") {
      this.at = start + 2;
      this.push("end", "\\;", start);
      return;
    }
    if (next === "\\") {
      this.at = start + 2;
      return;
    }
    this.at = start + 1;
    const whole = next === "!" || /^\\copy\b/i.test(text.slice(start, start + 6));
    let quote = "";
    for (; this.at < text.length; this.at++) {
      const char = text[this.at] as string;
      if (char === "\n") break;
      if (whole) continue;
      if (quote !== "") {
        if (char === quote) quote = "";
      } else if (char === "'" || char === '"' || char === "`") {
        quote = char;
      } else if (char === "\\" && this.at > start + 1) {
        break;
      }
    }
    this.push("client", text.slice(start, this.at).trimEnd(), start);
  }

  private setDelimiter(value: string): void {
    const first = value.trim().split(/\s+/, 1)[0];
    if (first !== undefined && first !== "") this.delimiter = first;
    this.fresh = true;
  }

  /** Clients that look for their commands on every line, whatever was begun before. */
  private interrupts(code: number): boolean {
    if (this.has.client === "sqlcmd")
      return (code === 58 || code === 33) && this.atLineStart(this.at);
    return this.has.client === "sqlplus" && code === 47 && this.atLineStart(this.at);
  }

  /** Commands of the client that stand at the start of a statement. */
  private lineCommand(code: number): boolean {
    const { text, has } = this;
    if (has.client === "none" || has.client === "psql") return false;
    const start = this.at;
    const any = has.client === "any";
    const char = text[start] as string;
    let found = false;
    if (char === "." && (any || has.client === "sqlite")) {
      found = /[a-z]/i.test(text[start + 1] ?? "");
    } else if (char === "!" && (any || has.client === "sqlplus" || has.client === "sqlcmd")) {
      found = true;
    } else if ((char === "$" || char === "@") && has.client === "sqlplus") {
      found = true;
    } else if (char === ":" && has.client === "sqlcmd") {
      found = true;
    } else if (char === "/" && has.client === "sqlplus") {
      found = /^\/[ \t]*(\r?\n|$)/.test(text.slice(start, start + 80));
    } else if (isWordPart(code)) {
      let at = start;
      while (at < text.length && at - start < 16 && isWordPart(text.charCodeAt(at))) at++;
      const word = text.slice(start, at).toUpperCase();
      const after = text.charCodeAt(at);
      const alone =
        at >= text.length || after === SPACE || after === TAB || after === NEWLINE || after === 13;
      if (word === "DELIMITER" && (has.client === "mysql" || any) && alone) {
        this.at = at;
        this.toLineEnd();
        this.setDelimiter(text.slice(at, this.at));
        return true;
      }
      const ends = alone || after === 59; /* ; */
      if (has.client === "mysql") found = ends && mysqlCommands.has(word);
      else if (has.client === "sqlplus") found = ends && sqlplusCommands.has(word);
      else if (has.client === "sqlcmd") found = ends && sqlcmdCommands.has(word);
    }
    if (!found) return false;
    this.toLineEnd();
    this.push("client", text.slice(start, this.at).trimEnd(), start);
    return true;
  }
}

/** Reads all tokens of a text. */
export function tokenize(text: string, dialect: SqlDialect): Tokens {
  return new Lexer(text, dialect).run();
}
