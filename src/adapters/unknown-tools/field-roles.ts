/**
 * What the fields of a tool are for that nobody has described, by the words of their names. A name that is in no
 * table has no role; a field with a role that its tool does not give it costs at most a needless check.
 */
import { wordsOf } from "./words.js";

export type FieldRole =
  /** Shell text, or the words of a command. */
  | "command"
  /** The same, but in a tool for web pages it is code of the page. */
  | "script"
  /** Shell text when it is text; the name of a shell when it is one word. */
  | "shell"
  /** The first word of a command whose others are in `arguments`. */
  | "program"
  | "arguments"
  /** More of them; alone it says nothing of a command. */
  | "options"
  /** All words of a command. */
  | "argv"
  /** Code of a language that another field or the tool names. */
  | "code"
  /** What the program reads. */
  | "stdin"
  | "path"
  /** Where something is moved or copied to; elsewhere any text. */
  | "target"
  | "content"
  /** What a change takes away. */
  | "old";

function roles(role: FieldRole, names: string): [string, FieldRole][] {
  return names.split(" ").map((name) => [name, role]);
}

/** By the whole name without what joins its words. */
const byName: ReadonlyMap<string, FieldRole> = new Map([
  ...roles("command", "bash sh zsh powershell pwsh run exec execute commandtoexecute commandtorun"),
  ...roles("script", "script shellscript bashscript powershellscript scriptcontent scripttext"),
  ...roles("shell", "shell"),
  ...roles("program", "program executable exe binary bin executablepath programpath entrypoint"),
  ...roles("arguments", "args arguments cmdargs programargs commandargs commandarguments"),
  ...roles("options", "parameters params options flags extraargs additionalargs subcommand"),
  ...roles("argv", "argv commandarray commandlist cmdarray"),
  ...roles(
    "code",
    "code sourcecode cell cellcode cellsource snippet pythoncode javascriptcode codeblock",
  ),
  ...roles("stdin", "stdin stdindata standardinput input inputtext heredoc inputdata"),
  ...roles("path", "file files paths filename filenames uri fileuri"),
  ...roles("target", "to target dest destination source src from"),
  ...roles("content", "content contents text filetext codeedit filecontent filecontents body data"),
  ...roles(
    "content",
    "new newsource newcode newstr newstring newtext newcontent newvalue inserttext",
  ),
  ...roles("content", "diff patch patchtext replacement replacementtext unifieddiff"),
]);

/** Ends of names: `shell_command`, `target_file`. */
const byLastWord: ReadonlyMap<string, FieldRole> = new Map([
  ...roles("command", "command commands cmd cmds cmdline commandline shellcommand bashcommand"),
  ...roles("path", "path filepath file uri notebook"),
]);

/** What may follow `command` in the name of a field that holds one. */
const afterCommand: ReadonlySet<string> = new Set(["line", "lines", "string", "str", "text"]);

/** Names that end in `command` and hold none that a shell runs. */
const noCommand: ReadonlySet<string> = new Set([
  "subcommand",
  "slash command",
  "editor command",
  "last command",
  "voice command",
]);

const known = new Map<string, FieldRole | undefined>();
const mostKnown = 2000;

/** @example roleOf("shellCommand") // "command" */
export function roleOf(name: string): FieldRole | undefined {
  if (known.has(name)) return known.get(name);
  const role = findRole(wordsOf(name));
  if (known.size < mostKnown) known.set(name, role);
  return role;
}

function findRole(words: readonly string[]): FieldRole | undefined {
  const named = byName.get(words.join(""));
  if (named !== undefined) return named;
  const [last = ""] = words.slice(-1);
  if ((words[0] === "old" || words[0] === "original") && byLastWord.get(last) !== "path")
    return "old";
  const [before = ""] = words.slice(-2, -1);
  if (noCommand.has(words.slice(-2).join(" ")) || noCommand.has(last)) return undefined;
  if (afterCommand.has(last) && (before === "command" || before === "cmd")) return "command";
  return byLastWord.get(last);
}

/** Fields of any name may hold what is typed into a terminal, but not those whose last word is one of these. */
const aboutTheCall: ReadonlySet<string> = new Set(
  (
    "id ids name title label description explanation reason purpose intent summary comment note message subject topic question answer thought fact prompt path file dir " +
    "directory cwd workdir folder host hostname server port user username session pane window tab pid timeout env " +
    "environment encoding mode type kind target signal language interpreter format filter pattern level status risk " +
    "tool function recipient call action operation method server device workspace container image namespace cluster region profile version key role"
  ).split(" "),
);

/** Whether a text in this field of a terminal's tool may be typed. */
export function mayBeTyped(name: string): boolean {
  const [last = ""] = wordsOf(name).slice(-1);
  return !aboutTheCall.has(last);
}

/** Fields whose text may be a whole input as JSON. */
const jsonNames: ReadonlySet<string> = new Set([
  "arguments",
  "args",
  "params",
  "parameters",
  "input",
  "inputs",
  "payload",
  "data",
  "body",
  "json",
  "request",
  "options",
]);

/** @example mayBeJson("tool_input") // true */
export function mayBeJson(name: string): boolean {
  const [last = ""] = wordsOf(name).slice(-1);
  return jsonNames.has(last);
}
