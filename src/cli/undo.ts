/** `cerbash undo`: what was kept before commands ran, and how it comes back. */
import { resolve } from "node:path";
import { amount } from "../evaluate/reports/format.js";
import { keep } from "../undo/keep.js";
import { prune, removeEntries } from "../undo/prune.js";
import { conflictsOf, isWanted, type Restored, restoreFiles } from "../undo/restore.js";
import { restoreGit } from "../undo/restore-git.js";
import { ids, list, read, undoDirectory } from "../undo/store.js";
import type { Entry, Summary } from "../undo/types.js";
import { placesOf } from "./hook-answer.js";
import { type Io, type Run, UsageError } from "./io.js";
import { nearest } from "./nearest.js";
import { type Options, readOptions } from "./options.js";
import { readSettings } from "./settings.js";
import { visible } from "./terminal.js";

const operations = ["list", "show", "restore", "prune"] as const;

export const run: Run = async (args, io) => {
  const options = readOptions("undo", args);
  const [name = "list", ...operands] = options.operands;
  const operation = operations.find((known) => known === name);
  if (operation === undefined) {
    const near = nearest(name, operations);
    const hint = near === undefined ? "" : `; did you mean ${near}?`;
    throw new UsageError(`cerbash undo: ${name} is not known (${operations.join(", ")})${hint}`);
  }
  const directory = undoDirectory(placesOf(io).state);
  switch (operation) {
    case "list":
      return showList(directory, options, io);
    case "show":
      return show(entryOf(directory, operands), options, io);
    case "restore":
      return restore(directory, entryOf(directory, operands), operands.slice(1), options, io);
    case "prune":
      return pruneNow(directory, options, io);
  }
};

async function showList(directory: string, options: Options, io: Io): Promise<number> {
  const entries = list(directory);
  if (options.has("json")) {
    for (const entry of entries) await io.write(`${JSON.stringify(entry)}\n`);
    return 0;
  }
  if (entries.length === 0) {
    const { mode } = readSettings(placesOf(io).config).settings.safetyCopy;
    const hint = mode === "off" ? '; "safetyCopy": "on" in config.json switches it on' : "";
    await io.write(`nothing was kept${hint}\n`);
  }
  for (const entry of entries) await io.write(`${lineOf(entry)}\n`);
  return 0;
}

function lineOf({ id, command, files, bytes, missing }: Summary): string {
  const gaps = missing.length === 0 ? "" : `, ${missing.length} not kept`;
  const size = bytes === 0 ? "" : `, ${sizeText(bytes)}`;
  const text = visible(command).replace(/\s+/g, " ").slice(0, 80);
  return `${id}  ${amount(files, "file")}${size}${gaps}  ${text}`;
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024
    ? `${(bytes / 1024).toFixed(1)} kB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** The entry that was asked for; `last` is the newest. */
function entryOf(directory: string, [id]: readonly string[]): Entry {
  const known = ids(directory);
  const wanted = id === "last" ? known.at(-1) : id;
  if (wanted === undefined)
    throw new UsageError("cerbash undo: which one? cerbash undo lists them; last is the newest");
  const entry = read(directory, wanted);
  if (entry !== undefined) return entry;
  const near = nearest(wanted, known);
  const hint = near === undefined ? "; cerbash undo lists them" : `; did you mean ${near}?`;
  throw new UsageError(`cerbash undo: there is no ${visible(wanted)}${hint}`);
}

async function show(entry: Entry, options: Options, io: Io): Promise<number> {
  if (options.has("json")) {
    await io.write(`${JSON.stringify(entry)}\n`);
    return 0;
  }
  const { id, time, agent, command, cwd, items, git, missing, leftOut } = entry;
  const lines = [`${id}  ${time}  ${agent}`, `command: ${visible(command)}`, `in: ${visible(cwd)}`];
  for (const { path, kind, size } of items)
    lines.push(`  ${kind.padEnd(9)} ${kind === "file" ? sizeText(size) : "-"}  ${visible(path)}`);
  for (const { root, refs, stash } of git) {
    lines.push(`  git       ${visible(root)}`);
    for (const { ref, object } of refs) lines.push(`    ${object.slice(0, 12)} ${visible(ref)}`);
    for (const { object, message } of stash)
      lines.push(`    ${object.slice(0, 12)} stash: ${visible(message)}`);
  }
  for (const text of missing) lines.push(`  not kept: ${visible(text)}`);
  for (const text of leftOut) lines.push(`  left out: ${visible(text)}`);
  await io.write(`${lines.join("\n")}\n`);
  return 0;
}

async function restore(
  directory: string,
  entry: Entry,
  operands: readonly string[],
  options: Options,
  io: Io,
): Promise<number> {
  const force = options.has("force");
  const paths = operands.map((path) => resolve(io.cwd, path));
  const unknown = paths.find((path) => !entry.items.some((item) => isWanted(item.path, [path])));
  if (unknown !== undefined)
    throw new UsageError(
      `cerbash undo: ${visible(unknown)} is not in ${entry.id}; cerbash undo show ${entry.id} lists what is`,
    );
  const how = { directory, force, paths };
  if (force) await keepPresent(entry, conflictsOf(entry, how), directory, io);
  // Refs before files: what git has checked out then fits to them.
  const results: Restored[] = [];
  if (paths.length === 0)
    for (const item of entry.git)
      results.push(...(await restoreGit(item, { directory, id: entry.id, force, env: io.env })));
  results.push(...restoreFiles(entry, how));
  if (options.has("json"))
    for (const result of results) await io.write(`${JSON.stringify(result)}\n`);
  else await report(results, io);
  return results.every(({ result }) => result === "restored" || result === "same") ? 0 : 1;
}

/** Forced is not for ever: what is replaced is kept too. */
async function keepPresent(
  entry: Entry,
  conflicts: readonly string[],
  directory: string,
  io: Io,
): Promise<void> {
  if (conflicts.length === 0 && entry.git.length === 0) return;
  const { safetyCopy } = readSettings(placesOf(io).config).settings;
  const kept = await keep(
    {
      paths: conflicts.map((path) => ({
        path,
        act: "replace" as const,
        recursive: false,
        names: [],
        isBuild: false,
      })),
      git: entry.git.map(({ root }) => ({
        directory: root,
        files: "none" as const,
        refs: "head" as const,
      })),
      unknown: [],
    },
    {
      directory,
      limits: safetyCopy,
      env: io.env,
      about: { agent: "undo", command: `cerbash undo restore ${entry.id}`, cwd: io.cwd },
    },
  );
  if (kept.missing.length > 0)
    throw new UsageError(
      `cerbash undo: what is there now could not be kept, so nothing was replaced: ${kept.missing[0]}`,
    );
}

async function report(results: readonly Restored[], io: Io): Promise<void> {
  for (const { path, result, why } of results) {
    if (result === "same") continue;
    await io.write(`${result}  ${visible(path)}${why === undefined ? "" : `: ${visible(why)}`}\n`);
  }
  if (results.every(({ result }) => result === "same")) await io.write("all of it is as it was\n");
}

async function pruneNow(directory: string, options: Options, io: Io): Promise<number> {
  const { safetyCopy } = readSettings(placesOf(io).config).settings;
  if (options.has("all")) {
    const known = ids(directory);
    if (!options.has("yes")) {
      if (!io.isInputTerminal)
        throw new UsageError("cerbash undo: prune --all needs --yes without a terminal");
      if (!(await io.confirm(`Remove all ${known.length} safety copies?`))) return 1;
    }
    await removeEntries(directory, known, io.env);
    await io.write(`removed ${known.length}\n`);
    return 0;
  }
  const gone = await prune(directory, safetyCopy, io.env);
  await io.write(`removed ${gone.length}\n`);
  return 0;
}
