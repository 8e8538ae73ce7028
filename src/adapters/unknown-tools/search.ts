/**
 * Looks through the input of a tool that nobody has described: an MCP server's, a newer version's. Only
 * names tell there what is a command or a file that is written, and the search is bounded.
 */

import { isPatch } from "../../patch/read.js";
import { type Fields, isFields, jsonIn } from "../fields.js";
import { inShell } from "../language.js";
import { patchedFiles } from "../patch.js";
import { quoteAll } from "../quote.js";
import type { WrittenFile } from "../types.js";
import { commandsIn, plainWords } from "./commands.js";
import { mayBeJson } from "./field-roles.js";
import { filesIn } from "./files.js";
import { type ToolTraits, traitsOf, within } from "./tool-traits.js";
import { typed } from "./typed.js";

/** Deeper or larger inputs are not looked through: the person is asked. */
const maxDepth = 32;
const maxNodes = 20_000;
export type Found =
  | { readonly kind: "none" }
  | {
      readonly kind: "found";
      readonly commands: readonly string[];
      readonly files: readonly WrittenFile[];
    }
  /** Too deep or too large to look through. */
  | { readonly kind: "unclear" };

interface Place {
  readonly value: unknown;
  readonly depth: number;
  readonly tool: ToolTraits;
}

/**
 * Everything in a tool's input that runs a command or writes a file, in the order in which it stands there.
 *
 * @example
 * search("mcp__box__run", { command: "git", args: ["push", "--force"] })
 * // { kind: "found", commands: ["git push --force"], files: [] }
 */
export function search(name: string, input: unknown): Found {
  const tool = traitsOf(name);
  const whole = typeof input === "string" ? (jsonIn(input) ?? input) : input;
  const commands: string[] = [...wholeCommands(whole, tool)];
  const files: WrittenFile[] =
    typeof whole === "string" && isPatch(whole) ? patchedFiles(whole) : [];
  const todo: Place[] = [{ value: whole, depth: 0, tool }];
  let nodes = 0;
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { value, depth, tool } = next;
    if (typeof value !== "object" || value === null) continue;
    nodes += 1;
    if (nodes > maxNodes || depth > maxDepth) return { kind: "unclear" };
    const inner = isFields(value) ? calledIn(value, tool) : tool;
    if (isFields(value)) {
      const acts = filesIn(value, tool);
      commands.push(...commandsIn(value, tool), ...acts.commands);
      files.push(...acts.files);
    }
    // Backwards, because the last one pushed is read first.
    for (const child of childrenOf(value).reverse())
      todo.push({ value: child, depth: depth + 1, tool: inner });
  }
  return commands.length + files.length === 0
    ? { kind: "none" }
    : { kind: "found", commands, files };
}

/** An input that is no object: a shell's tool may take the text, or the words, of a command itself. */
function wholeCommands(input: unknown, tool: ToolTraits): string[] {
  if (!tool.isTerminal) return [];
  if (typeof input === "string" && isPatch(input)) return [];
  if (typeof input === "string") return [inShell(typed(input), tool.name)];
  const words = plainWords(input);
  if (words === undefined) return [];
  return words.length === 1 || /\s/.test(words[0] ?? "") ? words : [quoteAll(words)];
}

function childrenOf(value: object): unknown[] {
  if (!isFields(value)) return Object.values(value);
  return Object.entries(value).map(([name, child]) =>
    typeof child === "string" && mayBeJson(name) ? jsonIn(child) : child,
  );
}

const callNames = ["tool", "tool_name", "toolName", "recipient_name", "function", "name"];

/** The tool that an object names as the one to call with what is in it. */
function calledIn(fields: Fields, outer: ToolTraits): ToolTraits {
  for (const name of callNames) {
    const value = fields[name];
    if (typeof value === "string" && /^[\w.:/-]{1,100}$/.test(value)) return within(outer, value);
  }
  return outer;
}
