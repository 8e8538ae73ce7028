/** The old command language of Windows, as far as its usual commands go. */
import { Taint } from "../../shell/types.js";
import type { ReadText } from "./dialect.js";
import type { Findings } from "./findings.js";
import { MAX_TEXTS } from "./limits.js";
import { environmentVariable } from "./shared-api.js";
import type { CodeInput } from "./types.js";
import { cat, glob, Part, Sym, textOf, type Val } from "./values.js";

export function readCmd(
  code: string,
  out: Findings,
  _input: CodeInput,
  readText: ReadText,
  texts: number,
): void {
  for (const line of code.replace(/\^\r?\n/g, "").split(/\r?\n/)) {
    for (const words of commandsOf(unrolled(line))) run(words, out, readText, texts, 0);
  }
}

/** `for %f in (*.tmp) do del %f` as `del *.tmp`; a command in the set runs first. */
function unrolled(line: string): string {
  return line.replace(
    /\bfor\s+(?:\/\w\s+(?:"[^"]*"\s+)?)?%%?(\w)\s+in\s*\(([^)]*)\)\s*do\b(.*)$/i,
    (_, name: string, set: string, body: string) => {
      const command = /^\s*['`](.*)['`]\s*$/.exec(set);
      const text = command === null && /^\s*[^\s,]+\s*$/.test(set) ? set.trim() : `%${name}`;
      return `${command === null ? "" : command[1]}& ${body.replace(new RegExp(`%%?~?[a-z]*${name}\\b`, "gi"), () => text)}`;
    },
  );
}

/** Simple commands of a line, as raw words; separators outside of quotes split them. */
function commandsOf(line: string): string[][] {
  const commands: string[][] = [];
  let words: string[] = [];
  let word = "";
  let quoted = false;
  let seen = false;
  const endWord = () => {
    if (seen) words.push(word);
    word = "";
    seen = false;
  };
  const endCommand = () => {
    endWord();
    if (words.length > 0) commands.push(words);
    words = [];
  };
  for (let i = 0; i < line.length; i++) {
    const c = line.charAt(i);
    if (c === '"') {
      quoted = !quoted;
      seen = true;
      word += c;
    } else if (quoted) word += c;
    else if (c === "^") word += line.charAt(++i);
    else if (c === "&" || c === "|" || c === "(" || c === ")") {
      if (c === "&" && /[<>]$/.test(word)) word += c;
      else endCommand();
    } else if (c === ">" || c === "<") {
      const fd = /^\d$/.test(word) ? word : "";
      if (fd === "") endWord();
      word = fd + c;
      if (line.charAt(i + 1) === ">") {
        word += ">";
        i++;
      }
      seen = true;
      if (line.charAt(i + 1) !== "&") endWord();
    } else if (/[\s,;=]/.test(c) && !(c === "=" && words[0]?.toLowerCase() === "set")) endWord();
    else {
      word += c;
      seen = true;
    }
  }
  endCommand();
  return commands;
}

function value(word: string): Val {
  const text = word.replace(/"/g, "");
  const parts: Val[] = [];
  let at = 0;
  for (const match of text.matchAll(
    /%(\w+)(?::[^%]*)?%|!(\w+)!|%%?~?[a-z]*([a-zA-Z*\d])(?!\w*%)/g,
  )) {
    parts.push(text.slice(at, match.index));
    at = (match.index ?? 0) + match[0].length;
    const name = match[1] ?? match[2];
    parts.push(
      name === undefined
        ? new Sym(match[3] ?? "item", Taint.paths)
        : environmentVariable(name.toUpperCase()),
    );
  }
  parts.push(text.slice(at));
  return cat(parts.filter((part) => part !== ""));
}

/** A path; backslashes are slashes for whoever classifies it. */
function path(word: string): Val {
  const plain = value(word.replace(/\\/g, "/"));
  const text = textOf(plain);
  if (text !== undefined && /[*?]/.test(text)) return glob(text);
  return plain instanceof Part &&
    plain.parts.some((part) => typeof part === "string" && /[*?]/.test(part))
    ? glob(plain)
    : plain;
}

function run(
  given: readonly string[],
  out: Findings,
  readText: ReadText,
  texts: number,
  depth: number,
): void {
  if (depth > 10) {
    out.unclear("cmd: nested too deeply");
    return;
  }
  const words: string[] = [];
  for (let i = 0; i < given.length; i++) {
    const word = given[i] as string;
    const redirect = /^\d?(>>?|<)(&\d)?$/.exec(word);
    if (redirect === null) {
      words.push(word);
      continue;
    }
    if (redirect[2] !== undefined) continue;
    const target = given[++i];
    if (target === undefined || /^(?:nul|con)$/i.test(target)) continue;
    if (redirect[1] !== "<") out.file(redirect[1] === ">>" ? "append" : "overwrite", path(target));
    else out.file("read", path(target));
  }
  const first = (words[0] ?? "").replace(/^@/, "").replace(/"/g, "");
  const name = (first.split(/[\\/]/).pop() ?? first)
    .toLowerCase()
    .replace(/\.(?:exe|com|cmd|bat)$/, "");
  // A switch may be glued to the name: `rd/s/q x`.
  const glued = /^([a-z]+)((?:\/\w+)+)$/i.exec(first.includes("\\") ? "" : first);
  const verb = glued === null ? name : (glued[1] as string).toLowerCase();
  const rest = [...(glued === null ? [] : (glued[2] as string).split(/(?=\/)/)), ...words.slice(1)];
  const flags = rest.filter((word) => /^\/\w/.test(word)).map((word) => word.toLowerCase());
  const has = (flag: string) => flags.some((word) => word.split(/(?=\/)/).includes(flag));
  const operands = rest.filter((word) => !/^\/[\w?]/.test(word));
  const nested = (from: number) => run(words.slice(from), out, readText, texts, depth + 1);
  switch (verb) {
    case "":
    case "rem":
    case "::":
    case "echo":
    case "echo.":
    case "set":
    case "setlocal":
    case "endlocal":
    case "goto":
    case "exit":
    case "pause":
    case "title":
    case "cls":
    case "ver":
    case "vol":
    case "chcp":
    case "where":
    case "dir":
    case "tree":
    case "find":
    case "findstr":
    case "more":
    case "sort":
    case "else":
    case "timeout":
      if (verb === "set" && operands.length === 0) out.secret("environment");
      if (verb === "echo")
        out.show(
          [cat([operands.map((word) => word.replace(/"/g, "")).join(" "), "\n"])],
          true,
          true,
        );
      return;
    case "del":
    case "erase":
      for (const operand of operands)
        out.file("delete", path(operand), has("/s") ? { recursive: true } : {});
      return;
    case "rd":
    case "rmdir":
      for (const operand of operands)
        out.file("delete", path(operand), has("/s") ? { recursive: true } : { onlyEmpty: true });
      return;
    case "format":
      if (operands[0] !== undefined) out.file("format", path(operands[0]));
      return;
    case "md":
    case "mkdir":
      for (const operand of operands) out.file("create", path(operand));
      return;
    case "type":
      for (const operand of operands) if (!/^nul$/i.test(operand)) out.file("read", path(operand));
      return;
    case "copy":
    case "xcopy":
      out.file("read", path(operands[0] ?? ""));
      if (operands[1] !== undefined) out.file("overwrite", path(operands[1]));
      return;
    case "move":
    case "ren":
    case "rename":
      out.file("move-away", path(operands[0] ?? ""));
      if (operands[1] !== undefined) out.file("overwrite", path(operands[1]));
      return;
    case "robocopy":
      if (operands[1] !== undefined)
        out.file(has("/mir") || has("/purge") ? "sync-delete" : "overwrite", path(operands[1]));
      return;
    case "cd":
    case "chdir":
    case "pushd":
      if (operands[0] !== undefined) out.cwd = path(operands[0]);
      return;
    case "attrib":
    case "icacls":
    case "cacls": {
      const target = operands.find((operand) => !/^[-+]/.test(operand));
      if (target !== undefined) out.file("mode", path(target));
      return;
    }
    case "takeown":
      out.file(
        "owner",
        path(rest[rest.findIndex((word) => word.toLowerCase() === "/f") + 1] ?? ""),
      );
      return;
    case "shutdown":
      if (!has("/a")) out.process("shutdown", "shutdown");
      return;
    case "taskkill":
      out.process("signal", operands.join(" "));
      return;
    case "if": {
      let at = 1;
      while (/^(?:not|exist|defined|errorlevel|\/i|equ|neq|==)$/i.test(words[at] ?? "") || at < 2)
        at++;
      if (/^(?:==|equ|neq|lss|gtr)$/i.test(words[at] ?? "")) at += 2;
      else at++;
      nested(
        /^(?:exist|defined|errorlevel)$/i.test(words[1] ?? "") || /^not$/i.test(words[1] ?? "")
          ? at - (words[at - 1] === undefined ? 1 : 0)
          : at,
      );
      return;
    }
    case "for": {
      const at = words.findIndex((word) => word.toLowerCase() === "do");
      if (at > 0) nested(at + 1);
      return;
    }
    case "do":
      nested(1);
      return;
    case "call":
      nested(1);
      return;
    case "start": {
      let at = 1;
      while (/^\/|^"/.test(words[at] ?? "") && at < 4) at++;
      nested(at);
      return;
    }
    case "cmd": {
      const at = words.findIndex((word) => /^\/[ckr]$/i.test(word));
      const text = words
        .slice(at + 1)
        .join(" ")
        .replace(/^"([\s\S]*)"$/, "$1");
      if (at > 0 && texts < MAX_TEXTS) readText("cmd", text, texts + 1, out);
      return;
    }
    case "powershell":
    case "pwsh": {
      const at = words.findIndex((word) => /^[-/](?:c|command)$/i.test(word));
      const text = words
        .slice(at > 0 ? at + 1 : 1)
        .join(" ")
        .replace(/^"([\s\S]*)"$/, "$1");
      if (texts < MAX_TEXTS) readText("powershell", text, texts + 1, out);
      return;
    }
    default:
      out.argv([name, ...words.slice(1).map(value)]);
  }
}
