/** Dockerfiles and Containerfiles: RUN, CMD, ENTRYPOINT and HEALTHCHECK, also behind ONBUILD. */
import { readJson } from "../jsonc.js";
import { type MappedText, MappedTextBuilder } from "../mapped-text.js";
import { intoProgram, isAboutIt, isShell, textOfWords } from "../shell-words.js";
import { scalarsOf } from "../tree.js";
import type { Finder, Snippet, SourceFile } from "../types.js";

export const dockerfile: Finder = {
  kind: "dockerfile",
  claims(path) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (isAboutIt(name)) return false;
    return /^(?:docker|container)file(?:\.(?!dockerignore$)[\w.-]+)?$|\.(?:docker|container)file$/i.test(
      name,
    );
  },
  find(file) {
    return [...snippetsOf(file)];
  },
};

interface Line {
  readonly start: number;
  readonly end: number;
}

function* snippetsOf({ text }: SourceFile): Generator<Snippet> {
  const lines = linesOf(text);
  const mark = escapeMark(text);
  let env = new Map<string, string>();
  let shell = true;
  let dir: string | undefined;
  for (let i = 0; i < lines.length; ) {
    const { content, next } = logicalLine(text, lines, i, mark);
    i = next;
    const [whole, word = ""] =
      /^\s*(?:ONBUILD\s+)?([A-Za-z]+)(?=\s|$)\s*/i.exec(content.text) ?? [];
    if (whole === undefined) continue;
    const name = word.toUpperCase();
    let rest = content.part(whole.length, content.text.length);
    if (name === "FROM") {
      env = new Map();
      shell = true;
      dir = undefined;
    } else if (name === "SHELL") {
      const [program] = jsonWords(rest.text);
      shell = program === undefined || isShell(program);
    } else if (name === "WORKDIR") {
      const path = rest.text.trim();
      dir = path.startsWith("/") && !path.includes("$") ? path : undefined;
    } else if (name === "ENV" || name === "ARG") {
      for (const [key, value] of assignments(rest.text, name)) env.set(key, value);
    }
    const ranDuringBuild = name === "RUN";
    if (!ranDuringBuild && !/^(?:CMD|ENTRYPOINT|HEALTHCHECK)$/.test(name)) continue;
    if (name === "HEALTHCHECK") {
      const [flags] = /^(?:--\S+\s+)*CMD\s+/i.exec(rest.text) ?? [];
      if (flags === undefined) continue;
      rest = rest.part(flags.length, rest.text.length);
    } else {
      const [flags = ""] = /^(?:--[\w-]+(?:=\S+)?\s+)*/.exec(rest.text) ?? [];
      rest = rest.part(flags.length, rest.text.length);
    }
    const more = {
      kind: "dockerfile" as const,
      place: name,
      env: new Map(env),
      disposable: ranDuringBuild,
      ...(dir !== undefined && { dir }),
    };
    const delimiters = ranDuringBuild ? hereDocs(rest.text) : [];
    if (delimiters.length > 0) {
      const body = hereDocBodies(lines, text, i, delimiters);
      i = body.next;
      if (!shell) continue;
      const only = /^<<-?\s*["']?\w+["']?\s*$/.test(rest.text.trim());
      const program = only ? hashBang(text, lines[body.start]) : undefined;
      const [first, last] = [lines[body.start], lines[body.next - 2]];
      if (only) {
        if (first === undefined || last === undefined || body.next - 2 < body.start) continue;
        const script = new MappedTextBuilder(text).copy(first.start, last.end).build();
        // `RUN <<EOF` with `#!/usr/bin/env python`: the text goes to that program.
        const isOther = program !== undefined && !isShell(program);
        yield { ...more, text: isOther ? intoProgram(program, script) : script };
      } else {
        const builder = new MappedTextBuilder(text).append(rest);
        for (const line of lines.slice(body.start, body.next)) {
          builder.add("\n", line.start).copy(line.start, line.end);
        }
        yield { ...more, text: builder.build() };
      }
      continue;
    }
    const words = execForm(rest);
    if (words !== undefined) yield { ...more, text: words };
    else if (shell) yield { ...more, text: rest };
  }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (;;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    lines.push({ start, end: text[end - 1] === "\r" && end > start ? end - 1 : end });
    if (found < 0) return lines;
    start = found + 1;
  }
}

/** The directive `# escape=\`` at the very top. */
function escapeMark(text: string): string {
  const [, mark = "\\"] = /^(?:#\s*\w+\s*=.*\r?\n){0,5}?#\s*escape\s*=\s*([\\`])/i.exec(text) ?? [];
  return mark;
}

/** An instruction with its continued lines; comments and empty lines between them are left out. */
function logicalLine(
  text: string,
  lines: readonly Line[],
  first: number,
  mark: string,
): { content: MappedText; next: number } {
  const builder = new MappedTextBuilder(text);
  let i = first;
  let isContinued = false;
  for (; i < lines.length; i++) {
    const { start, end } = lines[i] as Line;
    const raw = text.slice(start, end);
    const isComment = /^\s*#/.test(raw);
    if (isComment || (isContinued && raw.trim() === "")) {
      if (!isContinued) return { content: builder.build(), next: i + 1 };
      continue;
    }
    const body = raw.trimEnd();
    if (!body.endsWith(mark)) {
      builder.copy(start, end);
      i += 1;
      break;
    }
    builder.copy(start, start + body.length - 1).add("\\\n", start + body.length - 1);
    isContinued = true;
  }
  return { content: builder.build(), next: Math.max(i, first + 1) };
}

/** The words of `["a", "b"]`; none when it is not that. */
function jsonWords(text: string): string[] {
  const tree = text.startsWith("[") ? readJson(text.trim(), () => {}) : undefined;
  return tree?.type === "list" ? scalarsOf(tree).map(({ value }) => value) : [];
}

function execForm(rest: MappedText): MappedText | undefined {
  if (!rest.text.startsWith("[")) return undefined;
  const source = rest.text.replace(/\\\n/g, "  ").trimEnd();
  let isWhole = true;
  const tree = readJson(source, () => {
    isWhole = false;
  });
  if (!isWhole || tree?.type !== "list") return undefined;
  const inner = textOfWords(scalarsOf(tree));
  if (inner === undefined) return undefined;
  // Places inside the instruction become places of the file.
  const builder = new MappedTextBuilder("");
  for (const { at, end, source: from, copy } of inner.segments(0, inner.text.length)) {
    if (copy && rest.text.slice(from, from + end - at) === inner.text.slice(at, end)) {
      builder.append(rest, from, from + end - at);
    } else builder.add(inner.text.slice(at, end), rest.toSource(from));
  }
  return builder.build();
}

function hereDocs(text: string): { word: string; dash: boolean }[] {
  return [...text.matchAll(/<<(-?)\s*(["']?)(\w+)\2/g)].map((match) => ({
    word: match[3] ?? "",
    dash: match[1] === "-",
  }));
}

/** From the line after the instruction to behind the last delimiter. */
function hereDocBodies(
  lines: readonly Line[],
  text: string,
  first: number,
  delimiters: readonly { word: string; dash: boolean }[],
): { start: number; next: number } {
  let i = first;
  for (const { word, dash } of delimiters) {
    while (i < lines.length) {
      const { start, end } = lines[i] as Line;
      const line = text.slice(start, end);
      i += 1;
      if ((dash ? line.replace(/^\t+/, "") : line) === word) break;
    }
  }
  return { start: first, next: i };
}

function hashBang(text: string, line: Line | undefined): string | undefined {
  if (line === undefined) return undefined;
  const [, program] =
    /^#!\s*(?:\S*\/env\s+(?:-\S+\s+)*)?(\S+)/.exec(text.slice(line.start, line.end)) ?? [];
  return program;
}

function assignments(text: string, name: string): [string, string][] {
  const found: [string, string][] = [];
  for (const match of text.matchAll(
    /(?<!\w)(\w+)=("(?:[^"\\$]|\\.)*"|'[^'$]*'|[^\s"'$\\]*)(?=\s|$)/g,
  )) {
    const value = match[2] ?? "";
    const bare = /^["']/.test(value) ? value.slice(1, -1) : value;
    // An argument without a default has no value until somebody builds.
    if (match[1] !== undefined && bare !== "") found.push([match[1], bare]);
  }
  const [, key, value] = /^(\w+)[ \t]+([^\s=$][^\n$]*)$/.exec(text) ?? [];
  if (name === "ENV" && key !== undefined && value !== undefined) found.push([key, value.trim()]);
  return found;
}
