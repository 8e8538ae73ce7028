/** Reads and replaces another program's settings file, and can put back what was there. */
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { makePrivateDirectory } from "../ledger/directory.js";

/** A settings file that cannot be changed safely; the message says why. */
export class SettingsError extends Error {}

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

export interface ReplaceOptions {
  /** The agent runs it as a program. */
  readonly executable?: boolean;
}

/**
 * Replaces the file in one step, so that nobody ever reads half of it; undefined removes it. Refuses
 * when somebody else changed it since it was read, or made it read-only.
 */
export function replaceFile(
  file: SettingsFile,
  bytes: Buffer | undefined,
  { executable = false }: ReplaceOptions = {},
): void {
  const { real } = file;
  const now = readSettingsFile(file.path);
  if (now.real !== real || !isSame(now.bytes, file.bytes)) {
    throw new SettingsError("it was changed meanwhile, so nothing was written");
  }
  checkWritable(file);
  const fresh = `${real}.cerbash-${process.pid}`;
  try {
    if (bytes === undefined) {
      rmSync(real, { force: true });
      return;
    }
    const old = file.bytes === undefined ? undefined : statSync(real);
    mkdirSync(dirname(real), { recursive: true });
    const descriptor = openSync(fresh, "wx", executable ? 0o700 : 0o600);
    try {
      writeFileSync(descriptor, bytes);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (old !== undefined) keepOwner(fresh, old, executable ? 0o100 : 0);
    renameSync(fresh, real);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw new SettingsError(`it cannot be written (${codeOf(error)})`);
  }
}

/** A file could be replaced although it is read-only, but somebody meant it so. */
export function checkWritable({ real, bytes }: SettingsFile): void {
  if (bytes === undefined || (statSync(real).mode & 0o222) !== 0) return;
  throw new SettingsError("it is read-only; if it may change: chmod u+w it");
}

/** The new file gets owner and mode of the old one. */
function keepOwner(path: string, old: Stats, bits: number): void {
  chmodSync(path, (old.mode & 0o777) | bits);
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
  /** Directories that did not exist either, the innermost first. */
  readonly made: readonly string[];
  /** Version of cerbash that installed. */
  readonly version: string;
}

/** Which installation a backup belongs to. */
export interface BackupOf {
  readonly agent: string;
  readonly way: string;
  readonly scope: "user" | "project";
  /** As the agent knows it. */
  readonly path: string;
}

export function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function backupsFolder(state: string): string {
  return join(state, "backups");
}

/** A folder for each settings file: the bytes as they were, for a person too, and a note. */
export function backupFolder(state: string, agent: string, real: string): string {
  const hash = hashOf(Buffer.from(real)).slice(0, 16);
  return join(backupsFolder(state), `${agent}-${hash}`);
}

const noteName = "note.json";

function beforeName(path: string): string {
  return `before.${basename(path)}`;
}

export function writeBackup(folder: string, of: BackupOf, backup: Backup): void {
  const { before, after, made, version } = backup;
  makePrivateDirectory(folder);
  const kept = join(folder, beforeName(of.path));
  if (before === undefined) rmSync(kept, { force: true });
  else writeFileSync(kept, before, { mode: 0o600 });
  const note = { v: 1, ...of, existed: before !== undefined, made, after, version };
  writeFileSync(join(folder, noteName), `${JSON.stringify(note)}\n`, { mode: 0o600 });
}

/** Undefined when there is none, or none that can be trusted. */
export function readBackup(folder: string): (Backup & BackupOf) | undefined {
  try {
    const note: unknown = JSON.parse(readFileSync(join(folder, noteName), "utf8"));
    if (typeof note !== "object" || note === null) return undefined;
    const { agent, way, scope, path, existed, made, after, version } = note as Record<
      string,
      unknown
    >;
    const texts = [agent, way, path, after, version];
    if (!texts.every((text) => typeof text === "string")) return undefined;
    if (scope !== "user" && scope !== "project") return undefined;
    const before =
      existed === false ? undefined : readFileSync(join(folder, beforeName(path as string)));
    const directories = Array.isArray(made) ? made.filter((one) => typeof one === "string") : [];
    const [names, rest] = [
      { agent, way, path, scope },
      { before, made: directories },
    ];
    return { ...names, ...rest, after, version } as Backup & BackupOf;
  } catch {
    return undefined;
  }
}

/** Every installation that left a note, wherever its file is. */
export function readBackups(state: string): readonly (Backup & BackupOf)[] {
  let names: string[];
  try {
    names = readdirSync(backupsFolder(state));
  } catch {
    return [];
  }
  return names.flatMap((name) => readBackup(join(backupsFolder(state), name)) ?? []);
}

export function removeBackup(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Keeps what a person made of a file of ours, which an uninstall removes. */
export function keepRemoved(folder: string, path: string, bytes: Buffer): string {
  makePrivateDirectory(folder);
  const kept = join(folder, `removed.${basename(path)}`);
  writeFileSync(kept, bytes, { mode: 0o600 });
  return kept;
}

/** The directories above a file that do not exist yet, the innermost first. */
export function missingDirectories(path: string): string[] {
  const missing: string[] = [];
  for (let at = dirname(path); dirname(at) !== at; at = dirname(at)) {
    if (statSync(at, { throwIfNoEntry: false }) !== undefined) break;
    missing.push(at);
  }
  return missing;
}

/** Takes directories away, as far as they are empty. */
export function removeDirectories(paths: readonly string[]): void {
  for (const path of paths) {
    try {
      rmdirSync(path);
    } catch {
      // Something else is in it by now.
      return;
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
