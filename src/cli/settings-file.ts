/** Reads and replaces another program's settings file, and can put back what was there. */
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { makePrivateDirectory } from "../ledger/directory.js";
import { SettingsError } from "./claude-settings.js";

/** A file that may not exist yet. */
export interface SettingsFile {
  /** As the person knows it. */
  readonly path: string;
  /** Where the bytes are: behind symbolic links, which must stay links. */
  readonly real: string;
  readonly bytes: Buffer | undefined;
}

/** Throws a {@link SettingsError} when the file is there and cannot be read. */
export function readSettingsFile(path: string): SettingsFile {
  const real = realPath(path);
  try {
    return { path, real, bytes: readFileSync(real) };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { path, real, bytes: undefined };
    throw new SettingsError(`it cannot be read (${codeOf(error)})`);
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") {
      throw new SettingsError(`it cannot be read (${codeOf(error)})`);
    }
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new SettingsError("it is a link to a file that does not exist");
    }
    return path;
  }
}

/** The file as text. */
export function textOf(file: SettingsFile): string | undefined {
  if (file.bytes === undefined) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file.bytes);
  } catch {
    throw new SettingsError("it is not UTF-8");
  }
}

/**
 * Replaces the file in one step, so that nobody ever reads half of it; undefined removes it. Refuses
 * when somebody else changed it since it was read.
 */
export function replaceFile(file: SettingsFile, bytes: Buffer | undefined): void {
  const { real } = file;
  const now = readSettingsFile(file.path);
  if (now.real !== real || !isSame(now.bytes, file.bytes)) {
    throw new SettingsError("it was changed meanwhile, so nothing was written");
  }
  if (bytes === undefined) {
    rmSync(real, { force: true });
    return;
  }
  const old = file.bytes === undefined ? undefined : statSync(real);
  const fresh = `${real}.cerbash-${process.pid}`;
  try {
    mkdirSync(dirname(real), { recursive: true });
    const descriptor = openSync(fresh, "wx", 0o600);
    try {
      writeFileSync(descriptor, bytes);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (old !== undefined) keepOwner(fresh, old);
    renameSync(fresh, real);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw new SettingsError(`it cannot be written (${codeOf(error)})`);
  }
}

/** The new file gets owner and mode of the old one. */
function keepOwner(path: string, old: Stats): void {
  chmodSync(path, old.mode & 0o777);
  try {
    chownSync(path, old.uid, old.gid);
  } catch {
    // Only the administrator can, and only then is it somebody else's.
  }
}

function isSame(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}

/** What was in a settings file before the guard came, and what the guard left there. */
export interface Backup {
  readonly before: Buffer | undefined;
  /** SHA-256 of the file as installed: while it has this, nobody else has changed it. */
  readonly after: string;
  /** The file's directory did not exist either. */
  readonly madeDirectory: boolean;
}

export function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A folder for each settings file: the bytes as they were, for a person too, and a note. */
export function backupFolder(state: string, real: string): string {
  return join(state, "backups", `claude-code-${hashOf(Buffer.from(real)).slice(0, 16)}`);
}

const beforeName = "settings.before.json";
const noteName = "note.json";

export function writeBackup(folder: string, real: string, backup: Backup): void {
  const { before, after, madeDirectory } = backup;
  makePrivateDirectory(folder);
  if (before === undefined) rmSync(join(folder, beforeName), { force: true });
  else writeFileSync(join(folder, beforeName), before, { mode: 0o600 });
  const note = { v: 1, path: real, existed: before !== undefined, madeDirectory, after };
  writeFileSync(join(folder, noteName), `${JSON.stringify(note)}\n`, { mode: 0o600 });
}

/** Undefined when there is none, or none that can be trusted. */
export function readBackup(folder: string): Backup | undefined {
  try {
    const note: unknown = JSON.parse(readFileSync(join(folder, noteName), "utf8"));
    if (typeof note !== "object" || note === null) return undefined;
    if (!("after" in note && typeof note.after === "string" && "existed" in note)) return undefined;
    const before = note.existed === false ? undefined : readFileSync(join(folder, beforeName));
    const madeDirectory = "madeDirectory" in note && note.madeDirectory === true;
    return { before, after: note.after, madeDirectory };
  } catch {
    return undefined;
  }
}

export function removeBackup(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Takes the directory of a file away, if it is empty. */
export function removeDirectoryOf(path: string): void {
  try {
    rmdirSync(dirname(path));
  } catch {
    // Something else is in it by now.
  }
}

export function hasDirectory(path: string): boolean {
  return existsSync(dirname(path));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
