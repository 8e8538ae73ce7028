/**
 * Where safety copies lie: a directory for each command in `undo` of the state directory, 0700, with a
 * short `summary.json`, the whole `entry.json` and the bytes in `files`.
 */
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePrivateDirectory } from "../ledger/directory.js";
import type { Entry, Summary } from "./types.js";

export function undoDirectory(stateDirectory: string): string {
  return join(stateDirectory, "undo");
}

/** Sorts by time. @example newId(new Date(0)) // "19700101-000000000-3f9c1a" */
export function newId(time: Date): string {
  const digits = time
    .toISOString()
    .replace(/[-:.Z]/g, "")
    .replace("T", "-");
  return `${digits}-${randomBytes(3).toString("hex")}`;
}

const ID = /^\d{8}-\d{9}-[0-9a-f]{6}$/;

export function isId(text: string): boolean {
  return ID.test(text);
}

/** An entry that is being made: nobody sees it before it is whole. */
export class Draft {
  readonly files: string;
  private readonly folder: string;

  constructor(
    private readonly directory: string,
    readonly id: string,
  ) {
    this.folder = join(directory, `.${id}`);
    this.files = join(this.folder, "files");
    makePrivateDirectory(this.files);
  }

  finish(entry: Entry): void {
    const { items: _, git: __, ...summary } = entry;
    writeFileSync(join(this.folder, "entry.json"), JSON.stringify(entry), { mode: 0o600 });
    writeFileSync(join(this.folder, "summary.json"), JSON.stringify(summary), { mode: 0o600 });
    renameSync(this.folder, join(this.directory, this.id));
  }

  drop(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** All entries, the newest first; what cannot be read is left out. */
export function list(directory: string): Summary[] {
  return ids(directory)
    .reverse()
    .map((id) => readJson<Summary>(join(directory, id, "summary.json")))
    .filter((summary) => summary !== undefined);
}

export function read(directory: string, id: string): Entry | undefined {
  return isId(id) ? readJson<Entry>(join(directory, id, "entry.json")) : undefined;
}

export function storedPath(directory: string, id: string, name: string): string {
  return join(directory, id, "files", name);
}

export function remove(directory: string, id: string): void {
  if (isId(id)) rmSync(join(directory, id), { recursive: true, force: true });
}

export function ids(directory: string): string[] {
  try {
    return readdirSync(directory).filter(isId).sort();
  } catch {
    return [];
  }
}

function readJson<T extends Summary>(path: string): T | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    const isOurs = typeof value === "object" && value !== null && Reflect.get(value, "v") === 1;
    return isOurs ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}
