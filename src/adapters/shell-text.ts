/**
 * Finds shell commands in the input of a tool that nobody has described: an MCP shell, a tool of a
 * newer agent. Only field names tell, so the names are few and the search is bounded.
 */
import { type Fields, isFields, text } from "./fields.js";
import { quoteAll, quoteAlways } from "./quote.js";

/** Deeper or larger inputs are not looked through; a command in there would be missed. */
const maxDepth = 32;
const maxNodes = 20_000;

/** Compared without case, `_` and `-`: `shell_command`, `commandLine`. */
const commandNames: ReadonlySet<string> = new Set([
  "bashcommand",
  "cmd",
  "cmdline",
  "command",
  "commandline",
  "commands",
  "script",
  "shellcommand",
]);

const argumentNames: readonly string[] = ["args", "arguments", "argv"];
const directoryNames: readonly string[] = [
  "cwd",
  "workdir",
  "working_directory",
  "workingDirectory",
  "working_dir",
];

/** What file-editing tools put in `command` beside a `path`; none of it reaches a shell. */
const editorVerbs: ReadonlySet<string> = new Set([
  "create",
  "delete",
  "insert",
  "rename",
  "str_replace",
  "undo_edit",
  "view",
]);

/** Names of tools whose `script` runs in a web page. */
const inPage = /(?:^|_)(?:browser|evaluate|javascript|page|playwright|puppeteer)(?:_|$)/i;

export type Found =
  | { readonly kind: "none" }
  | { readonly kind: "commands"; readonly commands: readonly string[] }
  /** Too deep or too large to look through. */
  | { readonly kind: "unclear" };

/**
 * Every command text in a tool's input, in the order in which they stand there.
 *
 * @example
 * findCommand("mcp__box__run", { command: "git", args: ["push", "--force"] })
 * // { kind: "commands", commands: ["git push --force"] }
 */
export function findCommand(tool: string, input: unknown): Found {
  const commands: string[] = [];
  const skipScript = inPage.test(tool);
  const todo: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }];
  let nodes = 0;
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { value, depth } = next;
    if (typeof value !== "object" || value === null) continue;
    nodes += 1;
    if (nodes > maxNodes || depth > maxDepth) return { kind: "unclear" };
    if (isFields(value)) {
      for (const name of Object.keys(value)) {
        const plain = name.toLowerCase().replace(/[_-]/g, "");
        if (!commandNames.has(plain) || (plain === "script" && skipScript)) continue;
        commands.push(...commandsOf(tool, value, value[name], plain === "commands"));
      }
    }
    const children = Object.values(value).filter((child) => typeof child === "object");
    // Backwards, because the last one pushed is read first.
    for (const child of children.reverse()) todo.push({ value: child, depth: depth + 1 });
  }
  if (commands.length === 0) return { kind: "none" };
  return { kind: "commands", commands };
}

function commandsOf(tool: string, beside: Fields, value: unknown, isList: boolean): string[] {
  const language = text(beside, "shell") ?? text(beside, "language") ?? text(beside, "interpreter");
  const wrap = (code: string) => inShell(code, language ?? tool);
  if (typeof value === "string") {
    const rest = argumentsOf(beside);
    if (rest === "" && editorVerbs.has(value) && text(beside, "path") !== undefined) return [];
    return [wrap(rest === "" ? value : `${value} ${rest}`)];
  }
  const words = plainWords(value);
  if (words === undefined) return [];
  // A list of lines, or one line in a list, is not a list of words.
  const areLines = isList || words.length === 1 || /\s/.test(words[0] ?? "");
  return areLines ? words.map(wrap) : [wrap(quoteAll(words))];
}

function argumentsOf(beside: Fields): string {
  for (const name of argumentNames) {
    const value = beside[name];
    if (typeof value === "string") return value;
    const words = plainWords(value);
    if (words !== undefined) return quoteAll(words);
  }
  return "";
}

/** The items of a list of strings (numbers count as written); undefined for anything else. */
function plainWords(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const items: readonly unknown[] = value;
  if (!items.every((item) => typeof item === "string" || typeof item === "number"))
    return undefined;
  return items.map(String);
}

const interpreters: readonly (readonly [RegExp, string])[] = [
  [/powershell|pwsh/i, "pwsh -Command"],
  [/^cmd(?:\.exe)?$/i, "cmd /c"],
  [/^python[\d.]*$/i, "python3 -c"],
  [/^(?:node(?:js)?|javascript|js)$/i, "node -e"],
  [/^ruby$/i, "ruby -e"],
  [/^perl$/i, "perl -e"],
];

/**
 * Code of another language as the shell command that would run it, so that everything after the
 * adapter sees the interpreter. Shell text, and text of an unknown language, stays as it is.
 *
 * @example inShell("Remove-Item x", "PowerShell") // `pwsh -Command 'Remove-Item x'`
 */
export function inShell(code: string, language: string): string {
  const known = interpreters.find(([name]) => name.test(language));
  if (known === undefined) return code;
  return `${known[1]} ${quoteAlways(code)}`;
}

/** Where a tool would run its command: its own field if it has one, else where the agent is. */
export function directoryOf(
  input: Fields,
  cwd: string | undefined,
  names = directoryNames,
): string | undefined {
  for (const name of names) {
    const own = text(input, name);
    if (own === undefined) continue;
    if (/^(?:[/~]|[A-Za-z]:[\\/])/.test(own) || cwd === undefined) return own;
    return `${cwd.replace(/[\\/]$/, "")}/${own}`;
  }
  return cwd;
}
