/** sed scripts: the commands that run something, and the files they name. */

import type { TaintSet } from "../../shell/types.js";
import { Taint } from "../../shell/types.js";
import type { Findings } from "./findings.js";
import type { CodeInput } from "./types.js";
import { Sym } from "./values.js";

const STANDARD = /^\/dev\/(?:stdout|stderr|stdin|tty|null)$/;

/** Reads the script; everything that is not an effect is passed over. */
export function readSed(code: string, out: Findings, input: CodeInput): void {
  new Script(code, out, input).read();
}

/** A pattern without special characters, perhaps held to the start of the line. */
function literalPattern(pattern: string): { text: string; start: boolean } | undefined {
  const start = pattern.startsWith("^");
  const text = start ? pattern.slice(1) : pattern;
  return text === "" || /[\\.*[\]$^]/.test(text) ? undefined : { text, start };
}

class Script {
  private readonly code: string;
  private readonly out: Findings;
  private readonly taints: TaintSet;
  private readonly stdin: CodeInput["stdin"];
  private i = 0;

  constructor(code: string, out: Findings, input: CodeInput) {
    this.code = code;
    this.out = out;
    this.stdin = input.stdin;
    this.taints = input.stdin?.taints ?? Taint.file;
  }

  private get c(): string {
    return this.code.charAt(this.i);
  }

  private while(pattern: RegExp): void {
    while (this.i < this.code.length && pattern.test(this.c)) this.i++;
  }

  read(): void {
    while (this.i < this.code.length) {
      this.while(/[\s;]/);
      if (this.i >= this.code.length) return;
      const start = this.i;
      const wrong = this.command();
      if (wrong !== undefined) {
        this.out.unclear(`sed: ${wrong}`);
        return;
      }
      if (this.i <= start) this.i = start + 1;
    }
  }

  /** Reads one command with its addresses; gives what is wrong with it. */
  private command(): string | undefined {
    if (this.c === "#") {
      this.restOfLine();
      return undefined;
    }
    if (!this.address()) return "address without end";
    this.while(/[ \t]/);
    if (this.c === ",") {
      this.i++;
      if (!this.address()) return "address without end";
    }
    this.while(/[! \t]/);
    const command = this.c;
    this.i++;
    switch (command) {
      case "s":
      case "y": {
        const delimiter = this.c;
        this.i++;
        const pattern = this.until(delimiter, command === "s");
        const by = pattern === undefined ? undefined : this.until(delimiter, false);
        if (pattern === undefined || by === undefined) return "command without end";
        if (command === "s") this.substitution(pattern, by);
        return undefined;
      }
      case "e": {
        this.while(/[ \t]/);
        const text = this.restOfLine();
        this.out.shell(text === "" ? new Sym("pattern-space", this.taints) : text);
        return undefined;
      }
      case "w":
      case "W":
        this.file("overwrite");
        return undefined;
      case "r":
      case "R":
        this.file("read");
        return undefined;
      case "a":
      case "i":
      case "c":
        this.text();
        return undefined;
      case ":":
      case "v":
        this.restOfLine();
        return undefined;
      case "b":
      case "t":
      case "T":
        this.while(/[^\n;}]/);
        return undefined;
      case "q":
      case "Q":
      case "l":
      case "L":
        this.while(/[ \t]/);
        this.while(/[0-9]/);
        return undefined;
      default:
        return command === "" || "{}=dDFgGhHnNpPxz".includes(command)
          ? undefined
          : `unknown command "${command}"`;
    }
  }

  /** Reads up to the delimiter, which is passed. */
  private until(delimiter: string, brackets: boolean): string | undefined {
    const { code } = this;
    const from = this.i;
    let inClass = false;
    for (; this.i < code.length; this.i++) {
      const c = this.c;
      if (c === "\\") this.i++;
      else if (brackets && !inClass && c === "[" && delimiter !== "[") {
        inClass = true;
        if (code.charAt(this.i + 1) === "^") this.i++;
        if (code.charAt(this.i + 1) === "]") this.i++;
      } else if (inClass && c === "]") inClass = false;
      else if (c === delimiter && !inClass) {
        this.i++;
        return code.substring(from, this.i - 1);
      } else if (inClass && c === "\n") return undefined;
    }
    return undefined;
  }

  private restOfLine(): string {
    const end = this.code.indexOf("\n", this.i);
    const to = end < 0 ? this.code.length : end;
    const text = this.code.substring(this.i, to);
    this.i = to;
    return text.trim();
  }

  /** Text goes to the end of the line; a backslash joins the next one. */
  private text(): void {
    const { code } = this;
    do {
      const end = code.indexOf("\n", this.i);
      if (end < 0) {
        this.i = code.length;
        return;
      }
      this.i = end + 1;
    } while (code.charAt(this.i - 2) === "\\" && this.i < code.length);
  }

  private address(): boolean {
    this.while(/[ \t]/);
    const c = this.c;
    if (/[0-9]/.test(c)) this.while(/[0-9~]/);
    else if (c === "$") this.i++;
    else if (c === "+" || c === "~") {
      this.i++;
      this.while(/[0-9]/);
    } else if (c === "/" || c === "\\") {
      if (c === "\\") this.i++;
      const delimiter = this.c;
      this.i++;
      if (this.until(delimiter, true) === undefined) return false;
      this.while(/[IM]/);
    }
    return true;
  }

  private file(act: "overwrite" | "read"): void {
    this.while(/[ \t]/);
    const path = this.restOfLine().replace(/\s*}\s*$/, "");
    if (path !== "" && !STANDARD.test(path)) this.out.file(act, path);
  }

  /** Flags of `s`: `e` runs what the line has become, `w` writes it. */
  private substitution(pattern: string, by: string): void {
    let runs = false;
    for (; this.i < this.code.length; this.i++) {
      if (this.c === "e") runs = true;
      else if (this.c === "w") {
        this.i++;
        this.file("overwrite");
        break;
      } else if (!/[gpiImM0-9]/.test(this.c)) break;
    }
    if (!runs) return;
    const plain = by.replace(/\\(.)/g, "$1");
    const keeps = /&|\\[0-9]/.test(by);
    if (/\.\*\$?$/.test(pattern) && !keeps) {
      this.out.shell(plain);
      return;
    }
    const lines = literalPattern(pattern);
    if (this.stdin?.known === true && lines !== undefined && !keeps) {
      for (const line of this.stdin.text.split("\n").slice(0, 64)) {
        if (lines.start ? line.startsWith(lines.text) : line.includes(lines.text)) {
          this.out.shell(line.replace(lines.text, () => plain));
        }
      }
      return;
    }
    // The rest of the line is not known; what is put in is.
    if (/[A-Za-z]/.test(plain) && !keeps) this.out.shell(plain);
    this.out.shell(new Sym("pattern-space", this.taints));
  }
}
