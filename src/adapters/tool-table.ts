/** What an agent's tools do, as a table, and the reading of a call by it. */

import { directoryOf } from "./directory.js";
import { type Fields, isFields, jsonIn, text } from "./fields.js";
import { inShell } from "./language.js";
import { patchedFiles } from "./patch.js";
import { problem } from "./payload.js";
import { quoteAll } from "./quote.js";
import type { Call, CommandRequest, PayloadProblem, Request, WrittenFile } from "./types.js";
import { filesIn } from "./unknown-tools/files.js";
import { search } from "./unknown-tools/search.js";
import { traitsOf } from "./unknown-tools/tool-traits.js";

export interface ShellTool {
  /** Fields that hold the command. All that are there are read: a model may add one that counts for nothing. */
  readonly fields: readonly string[];
  /** Fields that hold the tool's own directory; no others are believed. */
  readonly directory?: readonly string[];
  /** What a list of texts in the field is: words of one command, or commands. Default: words. */
  readonly list?: "words" | "commands";
  /** Another field whose presence means that no command is run. */
  readonly without?: string;
}

export interface WriteTool {
  /** Fields that hold the path; all that are there are read. */
  readonly path: readonly string[];
  /** Fields that hold what is written; also looked for in the objects of a list in `edits`. */
  readonly content: readonly string[];
  /** It changes parts of a file. For a tool that does both: only with these verbs in `command`. */
  readonly edits?: true | readonly string[];
  /** Names of editor verbs in `command` that write nothing. */
  readonly reads?: readonly string[];
}

/** A tool whose input has a patch in the form `*** Begin Patch`. */
export interface PatchTool {
  readonly patch: readonly string[];
}

export interface ToolTable {
  readonly shell: ReadonlyMap<string, ShellTool>;
  readonly write: ReadonlyMap<string, WriteTool | PatchTool>;
  /** Tools that run no shell command and write no file, whatever their fields are called. */
  readonly other: ReadonlySet<string>;
  /** The agent takes a changed command back. */
  readonly rewrites?: boolean;
}

/** A shell tool with its command in `command`. */
export const commandField: ShellTool = { fields: ["command"] };

/** A tool call as a request. A shell tool without a readable command is refused; an unknown tool is searched. */
export function readToolCall(
  call: Call,
  given: unknown,
  table: ToolTable,
): Request | PayloadProblem {
  const { tool } = call;
  if (tool === undefined) return problem(call, "deny", "the payload names no tool");
  // Some hosts, and some versions of others, send the input as the JSON text that the model wrote.
  const input = typeof given === "string" ? (jsonIn(given) ?? given) : given;
  const shell = table.shell.get(tool);
  if (shell !== undefined) return readShellTool(call, tool, input, shell, table);
  const write = table.write.get(tool);
  if (write !== undefined) return readWriteTool(call, tool, input, write);
  if (table.other.has(tool)) return { ...call, kind: "other" };
  return readUnknownTool(call, tool, input);
}

function readUnknownTool(call: Call, tool: string, input: unknown): Request | PayloadProblem {
  const found = search(tool, input);
  switch (found.kind) {
    case "found": {
      const { commands, files } = found;
      if (commands.length === 0) return { ...call, kind: "write", files };
      const request = commandRequest(call, isFields(input) ? input : {}, commands);
      return { ...request, ...(files.length > 0 && { files }) };
    }
    case "unclear":
      return problem(call, "ask", `the input of ${tool} is too deep or too large to look through`);
    case "none":
      return { ...call, kind: "other" };
  }
}

function readShellTool(
  call: Call,
  tool: string,
  input: unknown,
  shell: ShellTool,
  table: ToolTable,
): Request | PayloadProblem {
  if (!isFields(input)) return problem(call, "deny", `the call of ${tool} has no input`);
  const fields = shell.fields.filter((name) => input[name] !== undefined && input[name] !== null);
  const [field] = fields;
  if (field === undefined && shell.without !== undefined && input[shell.without] !== undefined)
    return { ...call, kind: "other" };
  const commands: string[] = [];
  for (const name of fields) {
    const items = itemsOf(input[name], tool, shell);
    if (items === undefined)
      return problem(call, "deny", `the call of ${tool} has no command that is a text`);
    commands.push(...items);
  }
  if (field === undefined || commands.length === 0)
    return problem(call, "deny", `the call of ${tool} has no command that is a text`);
  const isPlain = fields.length === 1 && commands[0] === input[field] && table.rewrites === true;
  const source = isPlain ? { source: { input, field } } : {};
  return commandRequest({ ...call, ...source }, input, commands, shell.directory ?? []);
}

/** The commands in one field; undefined when it does not hold what it should. */
function itemsOf(value: unknown, tool: string, { list }: ShellTool): string[] | undefined {
  if (typeof value === "string") return [inShell(value, tool)];
  if (list === "commands") return commandsOf(value, tool);
  const words = texts(value);
  return words && [inShell(quoteAll(words), tool)];
}

/** Commands that are texts, or objects that hold one. */
function commandsOf(value: unknown, tool: string): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const commands: string[] = [];
  for (const item of value as readonly unknown[]) {
    const found = isFields(item) ? search(tool, item) : undefined;
    if (typeof item === "string") commands.push(item);
    else if (found?.kind === "found" && found.commands.length > 0) commands.push(...found.commands);
    else return undefined;
  }
  return commands;
}

/** The items of a list of texts that is not empty; undefined for anything else. */
function texts(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const items: readonly unknown[] = value;
  return items.every((item) => typeof item === "string") ? [...items] : undefined;
}

/** A command that the event itself is for. */
export function readCommand(
  call: Call,
  value: unknown,
  fields: Fields,
  directories?: readonly string[],
): Request | PayloadProblem {
  const words = texts(value);
  const command = typeof value === "string" ? value : words && quoteAll(words);
  return command === undefined
    ? problem(call, "deny", "the call has no command that is a text")
    : commandRequest(call, fields, [command], directories);
}

/** A request to run one command or several, where the tool's own fields say. */
export function commandRequest(
  call: Call,
  input: Fields,
  commands: readonly string[],
  directories?: readonly string[],
): CommandRequest {
  const cwd = directoryOf(input, call.cwd, directories);
  return {
    ...call,
    ...(cwd !== undefined && { cwd }),
    kind: "command",
    command: commands.join("\n"),
    ...(commands.length > 1 && { parts: commands }),
  };
}

function readWriteTool(
  call: Call,
  tool: string,
  input: unknown,
  write: WriteTool | PatchTool,
): Request | PayloadProblem {
  if ("patch" in write) return readPatchTool(call, tool, input, write);
  if (isFields(input) && write.reads?.includes(text(input, "command") ?? ""))
    return { ...call, kind: "other" };
  const paths = isFields(input) ? textsIn(input, write.path) : [];
  if (paths.length === 0 || !isFields(input)) return readWriteAnyway(call, tool, input);
  const { edits } = write;
  const isEdit = edits === true || edits?.includes(text(input, "command") ?? "") === true;
  const file = { content: contentOf(input, write), ...(isEdit && { edit: true as const }) };
  return { ...call, kind: "write", files: paths.map((path) => ({ path, ...file })) };
}

/** A writing tool whose fields are not called as they were, in a newer version or another agent's. */
function readWriteAnyway(call: Call, tool: string, input: unknown): Request | PayloadProblem {
  const surelyWrites = { ...traitsOf(tool), writes: true, surelyWrites: true, reads: false };
  const files = isFields(input) ? filesIn(input, surelyWrites).files : [];
  if (files.length === 0)
    return problem(call, "ask", `the call of ${tool} has no path that is a text`);
  return { ...call, kind: "write", files };
}

function readPatchTool(
  call: Call,
  tool: string,
  input: unknown,
  { patch }: PatchTool,
): Request | PayloadProblem {
  // The whole input may be the patch.
  const body = isFields(input) ? textsIn(input, patch).join("\n") : input;
  const files: readonly WrittenFile[] = typeof body === "string" ? patchedFiles(body) : [];
  if (files.length > 0) return { ...call, kind: "write", files };
  const read = readWriteAnyway(call, tool, input);
  return read.kind === "problem"
    ? problem(call, "ask", `the call of ${tool} has no patch that names a file`)
    : read;
}

function textsIn(input: Fields, names: readonly string[]): string[] {
  return names.map((name) => text(input, name)).filter((value) => value !== undefined);
}

function contentOf(input: Fields, { content }: WriteTool): string {
  const edits: readonly unknown[] = Array.isArray(input.edits) ? input.edits : [];
  return [input, ...edits.filter(isFields)].flatMap((part) => textsIn(part, content)).join("\n");
}
