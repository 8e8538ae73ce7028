/** Settings of coding agents and editors that hold commands: hooks, MCP servers, status lines, tasks. */
import { readJson } from "../jsonc.js";
import { MappedText, MappedTextBuilder } from "../mapped-text.js";
import { quoteWord, textOfWords } from "../shell-words.js";
import { entriesOf, type Scalar, scalarOf, scalarsOf, type Tree, valueAt } from "../tree.js";
import type { Finder, Snippet } from "../types.js";

const files =
  /(?:^|\/)(?:\.claude\/settings(?:\.[\w-]+)*\.json|\.claude-plugin\/[\w-]+\.json|hooks\/hooks\.json|\.?mcp\.json|\.cursor\/(?:mcp|hooks|environment)\.json|\.codex\/hooks\.json|\.gemini\/settings\.json|\.vscode\/(?:mcp|tasks)\.json|\.zed\/(?:settings|tasks)\.json|\.windsurf\/hooks\.json|\.github\/hooks\/[\w-]+\.json)$/;
const commandPages = /(?:^|\/)\.claude\/(?:commands|skills)\/.+\.md$/;

/** Keys whose text is a command wherever they stand in these files. */
const commandKeys: ReadonlySet<string> = new Set([
  "command",
  "bash",
  "apiKeyHelper",
  "awsAuthRefresh",
  "awsCredentialExport",
  "otelHeadersHelper",
  "install",
  "start",
]);

export const agentConfig: Finder = {
  kind: "agent-config",
  claims: (path) => files.test(path) || commandPages.test(path),
  find({ path, text }, note) {
    if (path.endsWith(".md")) return [...inPage(text)];
    const root = readJson(text, note);
    return root === undefined ? [] : [...inTree(root, "")];
  },
};

function* inTree(tree: Tree, place: string): Generator<Snippet> {
  if (tree.type === "list") {
    for (const [i, item] of tree.items.entries()) yield* inTree(item, `${place}[${i}]`);
  }
  for (const { key, value } of entriesOf(tree)) {
    const here = place === "" ? key : `${place}.${key}`;
    // What a person is asked about is not what runs.
    if (key === "permissions" || key === "env") continue;
    if (!commandKeys.has(key)) yield* inTree(value, here);
    else if (value.type === "list") {
      const text = textOfWords(scalarsOf(value));
      if (text !== undefined) yield { kind: "agent-config", place: here, text };
    } else {
      const command = scalarOf(value);
      if (command === undefined) yield* inTree(value, here);
      else if (command.isText) {
        const args = scalarsOf(valueAt(tree, "args"));
        yield { kind: "agent-config", place: here, text: withArguments(command, args) };
      }
    }
  }
}

function withArguments(command: Scalar, args: readonly Scalar[]): MappedText {
  if (args.length === 0) return command.text();
  if (!/\s/.test(command.value)) {
    const words = textOfWords([command, ...args]);
    if (words !== undefined) return words;
  }
  const builder = new MappedTextBuilder("").append(command.text());
  for (const word of args) builder.add(` ${quoteWord(word.value)}`, word.at);
  return builder.build();
}

/** Slash commands and skills: !`command` runs before the model sees the page. */
function* inPage(text: string): Generator<Snippet> {
  for (const match of text.matchAll(/(?<=^|\s)!`([^`\n]+)`/g)) {
    const start = match.index + 2;
    const end = start + (match[1] ?? "").length;
    yield { kind: "agent-config", place: "!", text: MappedText.slice(text, start, end) };
  }
}
