/** Makefiles: recipes, line by line, as make hands them to the shell. */
import { type MappedText, MappedTextBuilder } from "../mapped-text.js";
import { isAboutIt, unknownWord } from "../shell-words.js";
import type { Finder, Snippet, SourceFile } from "../types.js";

export const makefile: Finder = {
  kind: "makefile",
  claims: (path) =>
    !isAboutIt(path) && /(?:^|\/)(?:GNU)?[Mm]akefile(?:\.[\w-]+)?$|\.mk$|\.mak$/.test(path),
  find: (file) => [...snippetsOf(file)],
};

const MAX_DEPTH = 8;

function* snippetsOf({ text: source }: SourceFile): Generator<Snippet> {
  const variables = variablesOf(source);
  const oneShell = /^\.ONESHELL\s*:/m.test(source);
  let prefix = "\t";
  let target: string | undefined;
  let prerequisites = "";
  let whole: MappedTextBuilder | undefined;
  let inDefine = false;
  const place = (): { place?: string } => (target === undefined ? {} : { place: target });
  for (const { start, end } of logicalLines(source)) {
    const line = source.slice(start, end);
    if (line.startsWith(prefix) && target !== undefined) {
      const recipe = recipeText(source, start + prefix.length, end, prefix);
      const text = expand(recipe, variables, target, prerequisites);
      if (!oneShell) yield { kind: "makefile", ...place(), text };
      else whole = (whole ?? new MappedTextBuilder("")).append(text).add("\n", end);
      continue;
    }
    const [, newPrefix] = /^\.RECIPEPREFIX\s*:?=\s*(\S?)/.exec(line) ?? [];
    if (newPrefix !== undefined) {
      prefix = newPrefix === "" ? "\t" : newPrefix;
      continue;
    }
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (/^\s*define\b/.test(line)) inDefine = true;
    if (/^\s*endef\b/.test(line)) inDefine = false;
    if (
      inDefine ||
      /^\s*(?:else|endif|ifn?(?:eq|def)|-?include|sinclude|export|unexport|override|endef|vpath)\b/.test(
        line,
      )
    )
      continue;
    if (/^[^:=]*(?:::?:?|[?+!])?=/.test(line)) continue;
    const rule = /^([^\t:=#][^:=]*?)\s*::?(?!=)([^;\n]*)(;)?/.exec(line);
    if (rule === null) continue;
    if (whole !== undefined) yield { kind: "makefile", ...place(), text: whole.build() };
    whole = undefined;
    target = (rule[1] ?? "").trim();
    prerequisites = (rule[2] ?? "").trim();
    if (rule[3] !== undefined) {
      const recipe = recipeText(source, start + rule[0].length, end, prefix);
      yield {
        kind: "makefile",
        ...place(),
        text: expand(recipe, variables, target, prerequisites),
      };
    }
  }
  if (whole !== undefined) yield { kind: "makefile", ...place(), text: whole.build() };
}

/** Lines with those that a backslash joins to them. */
function* logicalLines(source: string): Generator<{ start: number; end: number }> {
  let start = 0;
  while (start < source.length) {
    let end = start;
    for (;;) {
      const found = source.indexOf("\n", end);
      if (found < 0) {
        end = source.length;
        break;
      }
      const body = source.slice(Math.max(start, found - 64), found).replace(/\r$/, "");
      const [slashes = ""] = /\\*$/.exec(body) ?? [];
      if (slashes.length % 2 === 0) {
        end = found;
        break;
      }
      end = found + 1;
    }
    yield { start, end };
    start = end + 1;
  }
}

/** Without `@`, `-` and `+` in front and without the recipe prefix of joined lines. */
function recipeText(source: string, start: number, end: number, prefix: string): MappedText {
  let at = start;
  while (at < end && /[\s@+-]/.test(source[at] ?? "")) at += 1;
  const builder = new MappedTextBuilder(source);
  while (at < end) {
    const found = source.indexOf("\n", at);
    const stop = found < 0 || found >= end ? end : found + 1;
    builder.copy(at, stop);
    at = stop;
    if (at < end && source.startsWith(prefix, at)) at += prefix.length;
  }
  return builder.build();
}

/** Values of variables that the file sets once, to anything; a reader of the file expects them. */
function variablesOf(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>([
    ["MAKE", "make"],
    ["RM", "rm -f"],
    ["SHELL", "/bin/sh"],
    ["CURDIR", "."],
    ["PWD", "."],
    ["HOME", "~"],
    ["CC", "cc"],
    ["CXX", "c++"],
  ]);
  const seen = new Set<string>();
  const pattern =
    /^(?:export[ \t]+|override[ \t]+)*([\w.-]+)[ \t]*([?+!]|::?:?)?=[ \t]*((?:[^\\\n#]|\\[^\n]|\\\r?\n)*)/gm;
  for (const match of source.matchAll(pattern)) {
    const name = match[1] ?? "";
    const value = (match[3] ?? "").replace(/\\\r?\n\s*/g, " ").trim();
    if (match[2] === "+" || match[2] === "!" || (seen.has(name) && found.get(name) !== value)) {
      found.set(name, "$(UNKNOWN)");
    } else found.set(name, value);
    seen.add(name);
  }
  found.delete("UNKNOWN");
  return found;
}

const reference =
  /\$\$|\$\(((?:[^()$]|\$\$|\$[({][^(){}]{0,200}[)}]|\([^()]{0,200}\)){0,400})\)|\$\{([^{}]{0,400})\}|\$([\w@<^*?+%|])/g;

function expand(
  text: MappedText,
  variables: ReadonlyMap<string, string>,
  target: string,
  prerequisites: string,
): MappedText {
  const known = new Map(variables);
  // make never runs a recipe without a target, so these are names of files and never empty.
  const targets = names(target, variables);
  const needed = names(prerequisites, variables);
  known.set("@", targets[0] ?? "make-target");
  known.set("<", needed[0] ?? "make-prerequisite");
  known.set("*", "make-stem");
  for (const mark of ["^", "?", "+"]) known.set(mark, needed.join(" ") || "make-prerequisite");
  return text.replace(new RegExp(reference), (match) => {
    if (match[0] === "$$") return "$";
    return resolve((match[1] ?? match[2] ?? match[3] ?? "").trim(), known, 0);
  });
}

/** File names in a rule's head, those that are known. */
function names(text: string, variables: ReadonlyMap<string, string>): string[] {
  return fill(text, variables, 0)
    .replaceAll("%", "make-stem")
    .split(/\s+/)
    .filter((name) => /^[\w./+-]+$/.test(name));
}

/** The shell text of one reference, with an unknown word for each part that is not known. */
function resolve(name: string, known: ReadonlyMap<string, string>, depth: number): string {
  const [, command] = /^shell\s+([\s\S]*)$/.exec(name) ?? [];
  if (command !== undefined && depth < MAX_DEPTH) {
    return `$(${fill(command, known, depth + 1)})`;
  }
  const value = /^(?:[\w.-]+|[@<^*?+])$/.test(name) ? known.get(name) : undefined;
  if (value === undefined || depth >= MAX_DEPTH || value.length > 4_000) return unknownWord(name);
  return fill(value, known, depth + 1);
}

function fill(value: string, known: ReadonlyMap<string, string>, depth: number): string {
  const filled = value.replace(new RegExp(reference), (whole, round, brace, mark) =>
    whole === "$$" ? "$" : resolve(String(round ?? brace ?? mark ?? "").trim(), known, depth),
  );
  return filled.length > 20_000 ? unknownWord("long") : filled;
}
