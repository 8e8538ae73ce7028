/** The shell commands that one object of a tool's input holds. */

import { isPatch } from "../../patch/read.js";
import { type Fields, text } from "../fields.js";
import { inShell, isKnownLanguage } from "../language.js";
import { quote, quoteAll } from "../quote.js";
import { mayBeTyped, roleOf } from "./field-roles.js";
import { statementsIn } from "./queries.js";
import type { ToolTraits } from "./tool-traits.js";
import { typed } from "./typed.js";
import { wordsOf } from "./words.js";

/** What file-editing tools put in `command` beside a path; none of it reaches a shell. */
const editorVerbs: ReadonlySet<string> = new Set([
  "append",
  "create",
  "delete",
  "insert",
  "rename",
  "str_replace",
  "undo_edit",
  "view",
]);

/** The verb of a file-editing tool: in `command`, beside a path. */
export function editorVerbOf(fields: Fields): string | undefined {
  const verb = text(fields, "command");
  if (verb === undefined || !editorVerbs.has(verb)) return undefined;
  const names = Object.keys(fields);
  if (names.some((name) => roleOf(name) === "arguments" || roleOf(name) === "options"))
    return undefined;
  return names.some((name) => roleOf(name) === "path") ? verb : undefined;
}

/**
 * @example
 * commandsIn({ command: "git", args: ["push", "--force"] }, traitsOf("mcp__box__run"))
 * // ["git push --force"]
 */
export function commandsIn(fields: Fields, tool: ToolTraits): string[] {
  const commands = [
    ...named(fields, tool),
    ...code(fields, tool),
    ...composed(fields),
    ...statementsIn(fields, tool),
  ];
  if (commands.length > 0) return withStdin(commands, fields, tool);
  if (!tool.isTerminal) return [];
  return Object.entries(fields).flatMap(([name, value]) =>
    typeof value === "string" && mayBeTyped(name) && !isPatch(value)
      ? [inShell(typed(value), tool.name)]
      : [],
  );
}

/** Commands in fields whose names say so. */
function named(fields: Fields, tool: ToolTraits): string[] {
  if (editorVerbOf(fields) !== undefined) return [];
  const commands: string[] = [];
  const rest = argumentsOf(fields);
  const isNamed = Object.keys(fields).some((name) =>
    ["command", "program"].includes(roleOf(name) ?? ""),
  );
  const wrap = (language: string | undefined) => (shellText: string) =>
    inShell(shellText, language ?? tool.name);
  const hint = languageOf(fields);
  for (const [name, value] of Object.entries(fields)) {
    const role = roleOf(name);
    if (role === "command" || (role === "script" && !tool.isPage)) {
      // `powershell: "…"`, `bash_script`
      const own = wordsOf(name).find((word) => word !== "cmd" && isKnownLanguage(word));
      const found = commandTexts(value, rest, /s$/i.test(name)).map(wrap(own ?? hint));
      commands.push(...found, ...asProgram(found, tool));
    } else if (role === "argv" && !isNamed) {
      commands.push(...commandTexts(value, "", false).map(wrap(hint)));
    } else if (role === "program" && typeof value === "string" && value !== "") {
      commands.push(rest === "" ? value : `${quote(value)} ${rest}`);
    } else if (role === "shell" && typeof value === "string" && /\s/.test(value.trim())) {
      commands.push(value);
    }
  }
  if (commands.length > 0) return commands;
  return unnamed(fields, rest, tool);
}

/** A command whose words stand in fields for something else. */
function unnamed(fields: Fields, rest: string, tool: ToolTraits): string[] {
  const runs = tool.runsCode || tool.isTerminal;
  const given = Object.entries(fields).flatMap(([name, value]) =>
    roleOf(name) === "stdin" ? (plainWords(value) ?? []) : [],
  );
  if (given.length > 0 && runs) return [quoteAll(given)];
  if (!Object.keys(fields).some((name) => roleOf(name) === "arguments") || rest === "") return [];
  const { file } = fields;
  if (typeof file === "string" && Array.isArray(fields.args)) return [`${quote(file)} ${rest}`];
  if (tool.program !== undefined) return [`${tool.program} ${rest}`];
  return runs ? [rest] : [];
}

/** A tool for one program may leave its name out: then the text is read both ways. */
function asProgram(commands: readonly string[], { program }: ToolTraits): string[] {
  if (program === undefined) return [];
  return commands
    .filter((command) => /^[a-z][a-z-]*(?:\s|$)/.test(command) && !command.startsWith(program))
    .map((command) => `${program} ${command}`);
}

function commandTexts(value: unknown, rest: string, isList: boolean): string[] {
  // Codex and others hand a patch on as a command.
  if (typeof value === "string" && isPatch(value)) return [];
  if (typeof value === "string") return [rest === "" ? value : `${value} ${rest}`];
  const words = plainWords(value);
  if (words === undefined) return [];
  // A list of lines, or one line in a list, is not a list of words.
  const areLines = isList || words.length === 1 || /\s/.test(words[0] ?? "");
  return areLines ? words : [quoteAll(words)];
}

/** The arguments that stand beside a command, a verb of it first. */
function argumentsOf(fields: Fields): string {
  const roles: readonly unknown[] = ["arguments", "argv", "options"];
  const texts = Object.entries(fields)
    .filter(([name]) => roles.includes(roleOf(name)))
    .sort(([a], [b]) => Number(/^sub/i.test(b)) - Number(/^sub/i.test(a)))
    .map(([, value]) => (typeof value === "string" ? value : quoteAll(plainWords(value) ?? [])));
  return texts.filter((part) => part !== "").join(" ");
}

/** Code in a field called so, where it is known what would run it. */
function code(fields: Fields, tool: ToolTraits): string[] {
  if (tool.isPage || tool.writes || tool.reads) return [];
  const hint = languageOf(fields);
  const assumed = tool.language ?? (tool.isTerminal ? "sh" : tool.runsCode ? "python" : undefined);
  const language = hint ?? assumed;
  if (language === undefined || !isKnownLanguage(language)) return [];
  return Object.entries(fields).flatMap(([name, value]) =>
    (roleOf(name) === "code" || (name === "source" && hint !== undefined)) &&
    typeof value === "string"
      ? [inShell(value, language)]
      : [],
  );
}

/** A call of a cloud's interface in parts: what its own program would be told. */
function composed(fields: Fields): string[] {
  const service = text(fields, "service_name");
  const operation = text(fields, "operation_name");
  if (service === undefined || operation === undefined) return [];
  const name = operation.replace(/([a-z\d])([A-Z])/g, "$1-$2").toLowerCase();
  const { parameters } = fields;
  const options =
    typeof parameters === "object" && parameters !== null && !Array.isArray(parameters)
      ? Object.entries(parameters).flatMap(([option, value]) => [`--${option}`, String(value)])
      : [];
  return [quoteAll(["aws", service === "s3" ? "s3api" : service, name, ...options])];
}

/** What a program reads may be commands, as that of `bash -s` is. */
function withStdin(commands: readonly string[], fields: Fields, tool: ToolTraits): string[] {
  // What is sent to a terminal beside a command is a line of its own.
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    roleOf(name) === "stdin" && typeof value === "string" && value !== "" ? [value] : [],
  );
  const [input] = lines;
  if (input === undefined) return [...commands];
  const alone = tool.isTerminal ? lines.map(typed) : [];
  return [
    ...commands.map((command) => `${command} <<'${endOf(input)}'\n${input}\n${endOf(input)}`),
    ...alone,
  ];
}

/** An end for a here-document that the text has no line of. */
function endOf(body: string): string {
  let end = "INPUT";
  while (body.includes(end)) end += "_";
  return end;
}

/** The language or shell that a field beside the command names. */
function languageOf(fields: Fields): string | undefined {
  for (const name of ["shell", "language", "interpreter", "lang", "runtime", "kernel"]) {
    const value = text(fields, name);
    if (value !== undefined && !/\s/.test(value.trim())) return value;
  }
  return undefined;
}

/** The items of a list of strings (numbers count as written); undefined for anything else. */
export function plainWords(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const items: readonly unknown[] = value;
  if (!items.every((item) => typeof item === "string" || typeof item === "number"))
    return undefined;
  return items.map(String);
}
