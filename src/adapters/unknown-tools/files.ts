/** What one object of a tool's input does to files: what it writes, or the command that would do the same. */

import { isPatch } from "../../patch/read.js";
import { type Fields, isFields } from "../fields.js";
import { patchedFiles } from "../patch.js";
import { quote, quoteAll } from "../quote.js";
import type { WrittenFile } from "../types.js";
import { editorVerbOf, plainWords } from "./commands.js";
import { roleOf } from "./field-roles.js";
import type { ToolTraits } from "./tool-traits.js";

export interface FileActs {
  readonly files: readonly WrittenFile[];
  /** Removing, moving and copying, said in the shell's words. */
  readonly commands: readonly string[];
}

const none: FileActs = { files: [], commands: [] };

/**
 * @example
 * filesIn({ path: "a.sh", content: "ls" }, traitsOf("mcp__fs__write_file"))
 * // { files: [{ path: "a.sh", content: "ls" }], commands: [] }
 */
export function filesIn(fields: Fields, tool: ToolTraits): FileActs {
  const verb = editorVerbOf(fields);
  if (tool.reads || verb === "view") return none;
  const paths = pathsIn(fields);
  if (tool.moves || tool.copies) return moved(fields, paths, tool);
  if (tool.removes && paths.length > 0) {
    const remove = tool.trees ? "rm -r" : "rm";
    return { ...none, commands: [`${remove} ${quoteAll(paths)}`] };
  }
  const contents = contentsIn(fields);
  const patched = Object.values(fields).flatMap((value) =>
    typeof value === "string" && isPatch(value) ? patchedFiles(value) : [],
  );
  if (paths.length === 0) return { ...none, files: patched };
  if (contents.length === 0 && !tool.surelyWrites && verb === undefined) return none;
  const isEdit =
    (verb !== undefined && verb !== "create") ||
    !/(?:^|_)(?:write|create|save|put)|Write|Create/.test(tool.name) ||
    hasOld(fields);
  const content = contents.join("\n");
  const written = paths.map((path) => ({ path, content, ...(isEdit && { edit: true as const }) }));
  return { ...none, files: [...written, ...patched] };
}

function moved(fields: Fields, paths: readonly string[], { moves }: ToolTraits): FileActs {
  const ends = Object.entries(fields).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === "string" && ["path", "target"].includes(roleOf(entry[0]) ?? ""),
  );
  const isTarget = (name: string) => /^(?:to|target|dest|new)/i.test(name);
  const target = ends.findLast(([name]) => isTarget(name))?.[1];
  const sources = [
    ...ends.filter(([name]) => !isTarget(name)).map(([, path]) => path),
    ...paths.filter((path) => !ends.some(([, end]) => end === path)),
  ];
  if (target === undefined || sources.length === 0) return none;
  const program = moves ? "mv" : "cp -r";
  return { ...none, commands: [`${program} ${quoteAll(sources)} ${quote(target)}`] };
}

/** Paths of files on this machine. */
function pathsIn(fields: Fields): string[] {
  return Object.entries(fields)
    .filter(([name]) => roleOf(name) === "path")
    .flatMap(([, value]) => (typeof value === "string" ? [value] : (plainWords(value) ?? [])))
    .map((path) => path.replace(/^file:\/\//i, ""))
    .filter((path) => path !== "" && !/^[a-z][\w+.-]+:\/\//i.test(path));
}

/** What is put in, here and in the objects of lists, as the edits of one file are. */
function contentsIn(fields: Fields): string[] {
  return [fields, ...partsOf(fields)].flatMap((part) =>
    Object.entries(part).flatMap(([name, value]) => {
      if (!isContent(name)) return [];
      return typeof value === "string" ? [value] : (plainWords(value) ?? []);
    }),
  );
}

function isContent(name: string): boolean {
  const role = roleOf(name);
  return role === "content" || role === "code" || name === "source";
}

function hasOld(fields: Fields): boolean {
  const isOld = (part: Fields) => Object.keys(part).some((name) => roleOf(name) === "old");
  return isOld(fields) || partsOf(fields).some(isOld);
}

function partsOf(fields: Fields): Fields[] {
  return Object.values(fields).flatMap((value) =>
    Array.isArray(value) ? (value as readonly unknown[]).filter(isFields) : [],
  );
}
