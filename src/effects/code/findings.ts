/** Collects what a program does, in order, and what follows from several calls together. */

import type { TaintSet } from "../../shell/types.js";
import { Taint } from "../../shell/types.js";
import type { FileAct, SecretKind } from "../types.js";
import { MAX_FINDINGS, MAX_NESTED } from "./limits.js";
import { joinPath } from "./operators.js";
import type {
  CodeFinding,
  CodeReading,
  CodeValue,
  FileFinding,
  ListenFinding,
  ProcessFinding,
} from "./types.js";
import {
  Any,
  alternatives,
  cat,
  Dict,
  filesOf,
  List,
  Part,
  PLAIN,
  Sym,
  taintsOf,
  toCode,
  type Val,
  type Writable,
} from "./values.js";

export interface RunOptions {
  readonly cwd?: Val | undefined;
  readonly stdin?: Val | undefined;
}

type FileMore = Omit<Partial<FileFinding>, "kind" | "act" | "path">;

const DISK =
  /^\/dev\/(?:r?disk|[shxv]+d[a-z]|nvme|mmcblk|mapper\/|dm-|loop\d|md\d|k?mem\b|port\b)|^\\\\\.\\/;
const OVERWRITING = new Set<FileAct>(["overwrite", "append", "truncate"]);
const SHELLS = /^(?:.*\/)?(?:ba|z|da|k|c|tc|fi)?sh$|^(?:cmd|powershell|pwsh)(?:\.exe)?$/;
/** Shell text that hangs a shell on an open descriptor. */
const WIRED = /\bsh\b[^|;&]{0,60}-i\b|<&\s*\S|>&\s*(?:[3-9]|\$\{)|\/dev\/(?:tcp|udp)\//;

export class Findings {
  readonly findings: CodeFinding[] = [];
  private readonly keys = new Set<string>();
  /** Pieces printed so far. */
  private readonly prints: Val[] = [];
  /** Working directory the code went to. */
  cwd: Val | undefined = undefined;
  /** Where a raw connection was opened. */
  socket: string | undefined = undefined;
  /** Standard streams, or a shell's, were put on something else. */
  wired = false;
  private bareShell = false;
  /** Counters that loops compare before and after. */
  forks = 0;
  spawns = 0;
  writes = 0;
  waits = 0;
  /** Times that something of the code's own was added to a list. */
  grows = 0;

  /** Length of the texts read inside the code so far. */
  private nested = 0;

  /** Whether one more text of this length may be read. */
  mayRead(length: number): boolean {
    this.nested += length;
    if (this.nested <= MAX_NESTED) return true;
    this.unclear("too much code inside code");
    return false;
  }

  private add(finding: CodeFinding, key: string): boolean {
    if (this.keys.has(key)) return false;
    if (this.findings.length >= MAX_FINDINGS) {
      if (this.findings.length === MAX_FINDINGS) {
        this.findings.push({ kind: "unclear", why: "does too many different things" });
      }
      return false;
    }
    this.keys.add(key);
    this.findings.push(finding);
    return true;
  }

  unclear(why: string): void {
    this.add({ kind: "unclear", why }, `unclear ${why}`);
  }

  /** Something is done to the path, or to each of the paths. */
  file(act: FileAct, path: Val | undefined, more?: FileMore): Writable<FileFinding> | undefined {
    if (path === null || path === undefined) return undefined;
    if (path instanceof Any || path instanceof List) {
      let last: Writable<FileFinding> | undefined;
      const items = path instanceof Any ? path.of : path.items.slice(0, 128);
      for (const item of items) last = this.file(act, item, more) ?? last;
      if (path instanceof List && items.length === 0 && path.open) {
        return this.file(act, new Sym("[]", Taint.paths), more);
      }
      return last;
    }
    if (path instanceof Dict) return undefined;
    let code = toCode(path);
    if (act === "overwrite" || act === "append") this.writes++;
    if (this.cwd !== undefined && !/^[/~]|^[A-Za-z]:/.test(code.text)) {
      code = toCode(joinPath([this.cwd, path], true));
    }
    const real: FileAct = OVERWRITING.has(act) && DISK.test(code.text) ? "raw-write" : act;
    const finding: Writable<FileFinding> = { kind: "file", act: real, path: code, ...more };
    const key = `file ${real} ${code.text} ${more?.recursive === true ? "r" : ""}${more?.mode ?? ""}`;
    this.add(finding, key);
    return finding;
  }

  /** The text is run by a shell. */
  shell(text: Val | undefined, options: RunOptions = {}): void {
    if (text === undefined || text === null) return;
    if (text instanceof Any) {
      for (const item of text.of) this.shell(item, options);
      return;
    }
    if (text instanceof List) {
      this.shell(text.items[0] ?? null, options);
      return;
    }
    this.spawns++;
    const code = toCode(text);
    const remote = (code.taints & Taint.network) !== 0 && this.socket !== undefined;
    if (WIRED.test(code.text) || SHELLS.test(code.text) || remote) this.bareShell = true;
    this.add(
      { kind: "shell", text: code, ...this.where(options) },
      `shell ${code.text} ${code.taints}`,
    );
  }

  /** The program is run with the arguments. */
  argv(args: readonly Val[], options: RunOptions = {}): void {
    const at = args.findIndex((arg) => arg instanceof Any);
    if (at >= 0) {
      for (const item of alternatives(args[at] as Val)) {
        const copy = args.map((arg, i) =>
          i === at ? item : arg instanceof Any ? (arg.of[0] as Val) : arg,
        );
        this.argv(copy, options);
      }
      return;
    }
    if (args.length === 0) return;
    this.spawns++;
    const codes = args.map(toCode);
    const program = codes[0] as CodeValue;
    if (SHELLS.test(program.text) && (codes.length === 1 || codes[1]?.text === "-i")) {
      this.bareShell = true;
    }
    this.add(
      { kind: "argv", args: codes, ...this.where(options) },
      `argv ${codes.map((code) => code.text).join("\0")}`,
    );
  }

  private where(options: RunOptions): { cwd?: CodeValue; stdin?: CodeValue } {
    const cwd =
      options.cwd === undefined || options.cwd === null
        ? this.cwd
        : this.cwd === undefined
          ? options.cwd
          : joinPath([this.cwd, options.cwd], true);
    const out: { cwd?: CodeValue; stdin?: CodeValue } = {};
    if (cwd !== undefined) out.cwd = toCode(alternatives(cwd)[0]);
    if (options.stdin !== undefined && options.stdin !== null) {
      out.stdin = toCode(alternatives(options.stdin)[0]);
      if (taintsOf(options.stdin) !== 0) {
        out.stdin = { ...out.stdin, taints: out.stdin.taints | taintsOf(options.stdin) };
      }
    }
    return out;
  }

  /** Runs shell text, and gives what it prints. */
  shellOutput(text: Val, options: RunOptions = {}): Val {
    this.shell(text, options);
    return commandOutput(toCode(alternatives(text)[0]).text.split(/[\s|;&<>]+/));
  }

  argvOutput(args: readonly Val[], options: RunOptions = {}): Val {
    this.argv(args, options);
    return commandOutput(args.map((arg) => toCode(alternatives(arg)[0]).text));
  }

  /** The values leave the machine. */
  send(to: Val | undefined, ...data: readonly (Val | undefined)[]): void {
    let taints = 0;
    const files: CodeValue[] = [];
    for (const value of data) {
      taints |= taintsOf(value);
      for (const file of filesOf(value)) {
        if (!files.some((other) => other.text === file.text)) files.push(file);
      }
    }
    const code = toCode(to === undefined ? PLAIN : (alternatives(to)[0] ?? PLAIN));
    const key = `send ${code.text} ${taints} ${files.map((file) => file.text).join("\0")}`;
    this.add({ kind: "send", to: code, taints, files }, key);
  }

  /** Something is fetched; an address that holds a secret or a file's content sends it. */
  fetch(from: Val | undefined, ...also: readonly (Val | undefined)[]): void {
    const all = [from, ...also];
    for (const value of all) {
      if ((taintsOf(value) & Taint.secret) !== 0) {
        this.send(from, ...all);
        return;
      }
      for (const item of value instanceof Any ? value.of : [value]) {
        if (filesOf(item).length > 0 && (taintsOf(item) & Taint.file) !== 0 && !isWholeUrl(item)) {
          this.send(from, ...all);
          return;
        }
      }
    }
    for (const item of alternatives(from ?? PLAIN)) {
      const code = toCode(item);
      this.add({ kind: "fetch", from: code }, `fetch ${code.text}`);
    }
  }

  /** A socket was opened to or at the place. */
  connect(where: Val | undefined): void {
    this.socket = where === undefined ? "" : toCode(alternatives(where)[0]).text;
  }

  listen(shell: boolean, where: string): void {
    const finding: ListenFinding = { kind: "listen", shell, where };
    this.add(finding, `listen ${shell} ${where}`);
  }

  eval(language: string, input: Val | undefined): void {
    const taints = taintsOf(input);
    const code =
      input === undefined || input === PLAIN ? undefined : toCode(alternatives(input)[0]);
    this.add(
      { kind: "eval", language, input: code, taints },
      `eval ${language} ${taints} ${code?.text}`,
    );
  }

  sql(engine: string, statement: Val): void {
    for (const item of alternatives(statement)) {
      const code = toCode(item);
      this.add({ kind: "sql", engine, statement: code }, `sql ${engine} ${code.text}`);
    }
  }

  secret(what: SecretKind | "environment" | "typed"): void {
    this.add({ kind: "secret", what }, `secret ${what}`);
  }

  process(act: ProcessFinding["act"], what: string): void {
    this.add({ kind: "process", act, what }, `process ${act} ${what}`);
  }

  /** The values become visible, on standard output when `out`. */
  show(values: readonly Val[], out: boolean, certain: boolean): void {
    if (values.some((value) => (taintsOf(value) & Taint.secret) !== 0)) {
      const named = this.findings.some((finding) => finding.kind === "secret");
      if (!named) this.secret("environment");
    }
    if (!out || this.prints.length > 256) return;
    this.prints.push(...values);
    if (!certain) this.prints.push(PLAIN);
  }

  /** What was found, in the order of the code. */
  reading(spell: (value: Val) => string | undefined): CodeReading {
    if (this.socket !== undefined && (this.wired || this.bareShell)) this.listen(true, this.socket);
    const stdout = this.prints.length === 0 ? undefined : toCode(cat(this.prints, spell));
    return { findings: this.findings, stdout };
  }
}

/** The address is all that was read from the file, so the file holds addresses. */
function isWholeUrl(value: Val | undefined): boolean {
  return !(value instanceof Part);
}

const READERS = new Set(["cat", "head", "tail", "base64", "xxd", "strings", "tac", "nl", "less"]);
const FETCHERS = new Set(["curl", "wget", "http", "https", "nc", "ncat", "aria2c", "lynx"]);
const LISTERS = new Set(["ls", "find", "fd", "rg", "locate"]);

/** What is known about the output of a command, from its words. */
function commandOutput(words: readonly string[]): Val {
  let taints: TaintSet = Taint.command;
  const files: CodeValue[] = [];
  let reads = false;
  for (const word of words) {
    const program = word.slice(word.lastIndexOf("/") + 1);
    if (FETCHERS.has(program)) taints |= Taint.network;
    else if (program === "env" || program === "printenv") taints |= Taint.secret;
    else if (LISTERS.has(program)) taints |= Taint.paths;
    else if (READERS.has(program)) {
      taints |= Taint.file;
      reads = true;
    } else if (reads && !word.startsWith("-") && word !== "" && files.length < 8) {
      files.push({ text: word, known: true, taints: 0 });
    }
  }
  return new Sym("output", taints, files);
}
