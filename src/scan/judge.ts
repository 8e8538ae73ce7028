/** From pieces of shell to entries: one for each command that is stopped. */
import { createHash } from "node:crypto";
import type { Explanation, Guard } from "../guard.js";
import { redact } from "../ledger/redact.js";
import type { Finding } from "../verdict/types.js";
import { MAX_QUOTE, MAX_VALUE } from "./limits.js";
import { type MappedText, MappedTextBuilder } from "./mapped-text.js";
import { intoProgramMark, quoteWord } from "./shell-words.js";
import type { Entry, Snippet, SourceFile } from "./types.js";

/** An entry before it is known how often the same one comes in the file. */
export type Draft = Omit<Entry, "fingerprint">;

/** Any project: verdicts must not depend on where this one is checked out. */
const root = "/home/you/project";

/** What is about the machine alone counts one step less on one that is thrown away afterwards. */
const machinePacks = /^(?:filesystem|system)\./;

export class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1))
      this.#starts.push(i + 1);
  }

  /** Line and column, from 1. */
  place(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}

/** The stopped commands of one piece of shell. Never throws. */
export function judge(file: SourceFile, lines: Lines, snippet: Snippet, guard: Guard): Draft[] {
  const text = snippet.text.replace(/\r\n/g, () => "\n");
  const before = settings(snippet, text.text);
  const whole = new MappedTextBuilder("").add(before, text.toSource(0)).append(text).build();
  const dir = (snippet.dir ?? "").replace(/^(?:\.\/)+/, "");
  const cwd = dir.startsWith("/") ? dir : dir === "" || dir === "." ? root : `${root}/${dir}`;
  let explanation: Explanation;
  try {
    explanation = guard.explain(whole.text, { cwd, projectRoot: root, home: "/home/you" });
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : "unknown error";
    return [
      draft(file, lines, snippet, whole, [failure(reason, before.length, whole.text.length)]),
    ];
  }
  const byPlace = new Map<string, Finding[]>();
  for (const { opinion, findings } of explanation.opinions) {
    if (opinion === "allow") continue;
    const own = findings.length > 0 ? findings : [unsure(before.length, whole.text.length)];
    for (const finding of own) {
      if (finding.span.end <= before.length && before !== "") continue;
      const weighed = weigh(finding, snippet, whole.text);
      if (weighed === undefined) continue;
      const key = `${finding.span.start}:${finding.span.end}`;
      const same = byPlace.get(key) ?? [];
      if (!same.some(({ id }) => id === finding.id)) same.push(weighed);
      byPlace.set(key, same);
    }
  }
  return [...byPlace.values()].map((findings) => draft(file, lines, snippet, whole, findings));
}

/** Assignments for what the file sets around the shell. */
function settings({ env }: Snippet, text: string): string {
  let result = "";
  for (const [name, value] of env ?? []) {
    // Only what the text speaks of: the rest would be read for nothing.
    if (!/^[A-Za-z_]\w*$/.test(name) || value.length > MAX_VALUE || !text.includes(name)) continue;
    result += `export ${name}=${quoteWord(value)}\n`;
  }
  return result;
}

function weigh(finding: Finding, snippet: Snippet, text: string): Finding | undefined {
  if (snippet.disposable !== true || !machinePacks.test(finding.id)) return finding;
  const part = text.slice(finding.span.start, finding.span.end);
  // Of what goes into a shell (`cat <<EOF | sh`) the span is the shell's name.
  const command = /\s/.test(part.trim()) ? part : text;
  // That is wrong on every machine.
  if (/\s["']?\/\*?["']?(?:[\s;&|)]|$)/.test(command)) return finding;
  return finding.decision === "deny" ? { ...finding, decision: "ask" } : undefined;
}

function failure(reason: string, start: number, end: number): Finding {
  return { ...unsure(start, end), id: "guard.failure", why: `the guard itself failed (${reason})` };
}

function unsure(start: number, end: number): Finding {
  return {
    id: "guard.unsure",
    decision: "ask",
    why: "the guard is not sure what it does",
    instead: "",
    span: { start, end },
    attack: [],
    asi: [],
  };
}

function draft(
  file: SourceFile,
  lines: Lines,
  snippet: Snippet,
  whole: MappedText,
  findings: readonly Finding[],
): Draft {
  const sorted = [...findings].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1));
  const first = sorted[0] as Finding;
  const isOurs = whole.text.startsWith(intoProgramMark, whole.text.indexOf("<<", first.span.start));
  const { start, end } = isOurs
    ? whole.spanToSource(0, whole.text.length)
    : whole.spanToSource(first.span.start, first.span.end);
  const from = lines.place(start);
  const to = lines.place(Math.max(start, end));
  return {
    file: file.path,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    kind: snippet.kind,
    ...(snippet.place !== undefined && { place: snippet.place }),
    decision: first.decision,
    rule: first.id,
    rules: sorted.map(({ id }) => id),
    why: first.why,
    instead: first.instead,
    attack: [...new Set(sorted.flatMap(({ attack }) => attack))].sort(),
    command: isOurs
      ? flat(file.text.slice(start, end))
      : quote(whole.text, first.span.start, first.span.end, file.text.slice(start, end)),
  };
}

function rank({ decision }: Finding): number {
  return decision === "deny" ? 1 : 0;
}

/** The command; where the guilty part is one word (`sh` in `curl x | sh`), its whole line. */
function quote(text: string, start: number, end: number, spelled: string): string {
  const part = text.slice(start, end);
  // What the shell gets reads better than JSON, but not where the file's own expressions were.
  if (/\$\{(?:UNKNOWN|COMPOSE)_/.test(part) && spelled.trim() !== "") return flat(spelled);
  if (/\s/.test(part.trim())) return flat(part);
  const lineEnd = text.indexOf("\n", start);
  const line = text.lastIndexOf("\n", Math.max(0, start - 1)) + 1;
  return flat(text.slice(start === 0 ? 0 : line, lineEnd < 0 ? text.length : lineEnd));
}

function flat(text: string): string {
  const line = redact(
    text
      .replace(/\\\r?\n/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
  return line.length > MAX_QUOTE ? `${line.slice(0, MAX_QUOTE - 1)}…` : line;
}

/** Puts the entries of a file in order, each place once, and gives them their fingerprints. */
export function finish(drafts: readonly Draft[]): Entry[] {
  const unique = new Map<string, Draft>();
  for (const item of drafts) {
    const key = `${item.line}:${item.column}:${item.endLine}:${item.endColumn}:${item.rule}`;
    const other = unique.get(key);
    if (other === undefined || (other.decision === "ask" && item.decision === "deny"))
      unique.set(key, item);
  }
  const seen = new Map<string, number>();
  return [...unique.values()]
    .sort(
      (a, b) =>
        a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    )
    .map((item) => {
      const identity = JSON.stringify([item.file, item.kind, item.rule, item.command]);
      const count = (seen.get(identity) ?? 0) + 1;
      seen.set(identity, count);
      const hash = createHash("sha256").update(`${identity}\n${count}`).digest("hex");
      return { ...item, fingerprint: hash.slice(0, 32) };
    });
}
