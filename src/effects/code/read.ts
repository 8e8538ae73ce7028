/** Reads code of another language: what it does to files, processes, network, secrets, databases. */
import { AWK } from "./awk.js";
import { readCalls } from "./calls.js";
import { readCmd } from "./cmd.js";
import { readCompiled } from "./compiled.js";
import type { Dialect, ReadText } from "./dialect.js";
import { Evaluator } from "./evaluate.js";
import { Findings } from "./findings.js";
import { readJq } from "./jq.js";
import { MAX_CODE, UNFAMILIAR } from "./limits.js";
import { LUA } from "./lua.js";
import { NODE } from "./node.js";
import { readOsascript } from "./osascript.js";
import { PERL } from "./perl.js";
import { PHP } from "./php.js";
import { POWERSHELL } from "./powershell.js";
import { PYTHON } from "./python.js";
import { RUBY } from "./ruby.js";
import { readSed } from "./sed.js";
import type { CodeFinding, CodeInput, CodeReading } from "./types.js";
import { readUnfamiliar } from "./unfamiliar.js";
import { textOf } from "./values.js";
import { readVim } from "./vim.js";

/** Behind functions, so that the build can load a language only when it is read. */
const DIALECTS: ReadonlyMap<string, () => Dialect> = new Map<string, () => Dialect>([
  ["python", () => PYTHON],
  ["node", () => NODE],
  ["perl", () => PERL],
  ["ruby", () => RUBY],
  ["php", () => PHP],
  ["lua", () => LUA],
  ["awk", () => AWK],
  ["powershell", () => POWERSHELL],
]);

/** A reader for a language that is not a programming language in the usual sense. */
type TextReader = (
  code: string,
  out: Findings,
  input: CodeInput,
  readText: ReadText,
  texts: number,
) => void;

const READERS: ReadonlyMap<string, TextReader> = new Map<string, TextReader>([
  ["sed", readSed],
  ["vim", readVim],
  ["osascript", readOsascript],
  ["cmd", readCmd],
  ["jq", readJq],
  ["compiled", (code, out) => readCompiled(code, out)],
  [UNFAMILIAR, readUnfamiliar],
  ...["r", "julia", "elixir", "groovy", "tcl"].map((name): [string, TextReader] => [
    name,
    (code, out) => readCalls(name, code, out),
  ]),
]);

const ALIASES: ReadonlyMap<string, string> = new Map([
  ["python2", "python"],
  ["python3", "python"],
  ["javascript", "node"],
  ["typescript", "node"],
  ["deno", "node"],
  ["bun", "node"],
  ["jxa", "node"],
  ["gawk", "awk"],
  ["applescript", "osascript"],
  ["pwsh", "powershell"],
  ["luajit", "lua"],
]);

/** Whether there is a reader for the language. */
export function readsLanguage(language: string): boolean {
  const name = ALIASES.get(language) ?? language;
  return DIALECTS.has(name) || READERS.has(name);
}

/**
 * Everything the code does, in order. Never throws: what cannot be read gives an `unclear` finding.
 *
 * @example
 * readCode("python", "import shutil; shutil.rmtree('/')");
 * // [{ kind: "file", act: "delete", path: { text: "/", known: true, taints: 0 }, recursive: true }]
 */
export function readCode(
  language: string,
  code: string,
  input?: CodeInput,
): readonly CodeFinding[] {
  return readProgram(language, code, input).findings;
}

/** Like {@link readCode}, with what the code prints. */
export function readProgram(language: string, code: string, input: CodeInput = {}): CodeReading {
  const out = new Findings();
  const name = ALIASES.get(language) ?? language;
  const dialect = DIALECTS.get(name)?.();
  try {
    if (!readInto(name, code, 0, out, input)) out.unclear(`no reader for ${language}`);
    return out.reading(dialect?.spell ?? textOf);
  } catch {
    // Too deep for the stack, or a mistake in a reader: the text is not understood.
    out.unclear("could not be read");
    return { findings: out.findings, stdout: undefined };
  }
}

function readInto(
  name: string,
  code: string,
  texts: number,
  out: Findings,
  input: CodeInput,
): boolean {
  const dialect = DIALECTS.get(name)?.();
  const reader = READERS.get(name);
  if (dialect === undefined && reader === undefined) return false;
  if (code.length > MAX_CODE) {
    out.unclear("too long to be read");
    return true;
  }
  if (texts > 0 && !out.mayRead(code.length)) return true;
  const readText: ReadText = (language, text, depth, into) =>
    readInto(ALIASES.get(language) ?? language, text, depth, into, {});
  if (dialect === undefined) {
    reader?.(code, out, input, readText, texts);
    return true;
  }
  const evaluator = new Evaluator(dialect, out, input, readText, texts);
  evaluator.program(code);
  evaluator.finish();
  return true;
}
