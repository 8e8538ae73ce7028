/** Justfiles: recipes, shebang recipes and commands in backquotes. */
import { MappedText as Mapped, type MappedText, MappedTextBuilder } from "../mapped-text.js";
import { isShell, replaceExpressions } from "../shell-words.js";
import type { Finder, Snippet, SourceFile } from "../types.js";

export const justfile: Finder = {
  kind: "justfile",
  claims: (path) => /(?:^|\/)\.?justfile$|\.just$/i.test(path),
  find: (file) => [...snippetsOf(file)],
};

interface Body {
  readonly name: string;
  readonly lines: { start: number; end: number }[];
}

function* snippetsOf({ text: source }: SourceFile): Generator<Snippet> {
  const variables = new Map<string, string>();
  let shell = "sh";
  const bodies: Body[] = [];
  let body: Body | undefined;
  let start = 0;
  while (start < source.length) {
    const found = source.indexOf("\n", start);
    const end = found < 0 ? source.length : found;
    const line = source.slice(start, end);
    if (/^[ \t]+\S/.test(line)) body?.lines.push({ start, end });
    else if (line.trim() !== "" && !line.startsWith("#") && !line.startsWith("[")) {
      body = undefined;
      const [, name, value] = /^(?:export\s+)?([\w-]+)\s*:=\s*(.*)$/.exec(line) ?? [];
      const [, program] = /^set\s+shell\s*:=\s*\[\s*["']([^"']+)/.exec(line) ?? [];
      if (program !== undefined) shell = program;
      else if (name !== undefined && value !== undefined) {
        const [, literal] = /^(?:"([^"\\]*)"|'[^']*')\s*(?:#.*)?$/.exec(value) ?? [];
        if (literal !== undefined) variables.set(name, literal);
        else if (/^'[^']*'\s*$/.test(value)) variables.set(name, value.trim().slice(1, -1));
        for (const quote of value.matchAll(/`([^`\n]+)`/g)) {
          const from = start + line.length - value.length + quote.index + 1;
          const text = Mapped.slice(source, from, from + (quote[1] ?? "").length);
          yield { kind: "justfile", place: name, text };
        }
      } else {
        const [, recipe] = /^@?([A-Za-z_][\w-]*)(?:\s[^:]*)?:(?!=)/.exec(line) ?? [];
        if (recipe !== undefined) {
          body = { name: recipe, lines: [] };
          bodies.push(body);
        }
      }
    }
    start = end + 1;
  }
  for (const { name, lines } of bodies) yield* ofBody(source, name, lines, shell, variables);
}

function* ofBody(
  source: string,
  name: string,
  lines: readonly { start: number; end: number }[],
  shell: string,
  variables: ReadonlyMap<string, string>,
): Generator<Snippet> {
  const [first] = lines;
  if (first === undefined) return;
  const fill = (text: MappedText): MappedText =>
    replaceExpressions(text, /\{\{(?!\{)((?:[^}]|\}(?!\})){0,400})\}\}/g, (expression) =>
      expression === "justfile_directory()" ? "." : variables.get(expression),
    );
  const [, program] =
    /^\s*#!\s*(?:\S*\/env\s+(?:-\S+\s+)*)?(\S+)/.exec(source.slice(first.start, first.end)) ?? [];
  if (program !== undefined) {
    if (!isShell(program)) return;
    const builder = new MappedTextBuilder(source);
    for (const { start, end } of lines) builder.copy(start, end).add("\n", end);
    yield { kind: "justfile", place: name, text: fill(builder.build()) };
    return;
  }
  if (!isShell(shell)) return;
  for (let i = 0; i < lines.length; i++) {
    const builder = new MappedTextBuilder(source);
    let { start, end } = lines[i] as { start: number; end: number };
    while (start < end && /[\s@-]/.test(source[start] ?? "")) start += 1;
    for (;;) {
      const isJoined = /(?:^|[^\\])(?:\\\\)*\\\r?$/.test(
        source.slice(Math.max(start, end - 64), end),
      );
      const next = isJoined ? lines[i + 1] : undefined;
      builder.copy(start, end);
      if (next === undefined) break;
      builder.add("\n", end);
      ({ start, end } = next);
      i += 1;
    }
    yield { kind: "justfile", place: name, text: fill(builder.build()) };
  }
}
