/** Plans and makes the changes of an install or uninstall, one for each file. */
import { statSync } from "node:fs";
import type { HookStart } from "../adapters/installation-types.js";
import {
  isObject,
  isOwnHandler,
  type JsonForm,
  read,
  withEntries,
  withoutEntries,
} from "./json-entries.js";
import {
  type Backup,
  backupFolder,
  checkWritable,
  hashOf,
  keepRemoved,
  missingDirectories,
  readBackup,
  readSettingsFile,
  removeBackup,
  removeDirectories,
  replaceFile,
  SettingsError,
  type SettingsFile,
  textOf,
  writeBackup,
} from "./settings-file.js";
import type { Target } from "./targets.js";
import { withBlock, withoutBlock } from "./toml-block.js";

export interface Change {
  readonly target: Target;
  readonly file: SettingsFile;
  /** The file afterwards; undefined when it is removed. */
  readonly after: Buffer | undefined;
  /** Makes the change. Throws a {@link SettingsError} when it cannot, and leaves the file as it is. */
  make(): void;
}

export function formOf({ installation, way }: Target): JsonForm {
  const { agent } = installation;
  if (way.format !== "json") return { agent };
  const { base, comments } = way;
  return { agent, ...(base && { base }), ...(comments && { comments }) };
}

/** The file as an install would leave it; the same text when nothing is to be done. */
export function installedText(target: Target, text: string | undefined, start: HookStart): string {
  const { way } = target;
  if (way.format === "json") return withEntries(text, way.entries(start), formOf(target));
  if (way.format === "toml") return withBlock(text, way.block(start));
  if (text !== undefined && text.trim() !== "" && !isOwnFile(text, target.installation.agent)) {
    throw new SettingsError(
      "it is not a file of cerbash, which would have to replace it; move it away, or call the guard in it",
    );
  }
  return way.content(start);
}

/** The file without what is ours; undefined when all of it is. */
function cleanText(target: Target, text: string): string | undefined {
  const { way, installation } = target;
  if (way.format === "json") return withoutEntries(text, formOf(target));
  if (way.format === "toml") return withoutBlock(text);
  return isOwnFile(text, installation.agent) ? undefined : text;
}

/** Whether a file that is one agent's alone was written by an install. */
export function isOwnFile(text: string, agent: string): boolean {
  if (text.includes("Written by cerbash install")) return true;
  try {
    return holdsOwn(read(text, {}), agent);
  } catch {
    return false;
  }
}

function holdsOwn(value: unknown, agent: string): boolean {
  if (isObject(value) && isOwnHandler(value, agent)) return true;
  return typeof value === "object" && value !== null
    ? Object.values(value).some((inner) => holdsOwn(inner, agent))
    : false;
}

export interface Keeper {
  /** The state directory, where backups are kept. */
  readonly state: string;
  readonly version: string;
}

/** Undefined when the file is as it should be. Throws a {@link SettingsError} when it must stay. */
export function planInstall(target: Target, start: HookStart, keeper: Keeper): Change | undefined {
  const { installation, way, scope, path } = target;
  const executable = way.format === "file" && way.executable === true;
  const file = readSettingsFile(path);
  const text = textOf(file);
  const wanted = installedText(target, text, start);
  if (wanted === text && (!executable || isExecutable(file.real))) return undefined;
  checkWritable(file);
  const folder = backupFolder(keeper.state, installation.agent, file.real);
  const earlier = readBackup(folder);
  const before = bytesBefore(target, file, text, earlier);
  // From what was there before the guard, so that an update leaves no more behind than one install.
  const after = Buffer.from(installedText(target, before.bytes?.toString("utf8"), start));
  const of = { agent: installation.agent, way: way.id, scope, path };
  return {
    target,
    file,
    after,
    make: () => {
      const backup: Backup = {
        before: before.bytes,
        after: hashOf(after),
        made: before.made,
        version: keeper.version,
      };
      try {
        writeBackup(folder, of, backup);
        replaceFile(file, after, { executable });
      } catch (error) {
        // The backup speaks of a file that did not come to be.
        if (earlier === undefined) removeBackup(folder);
        else writeBackup(folder, of, earlier);
        throw error instanceof SettingsError
          ? error
          : new SettingsError(`what was there cannot be kept (${String(error)})`);
      }
    },
  };
}

/** What an uninstall should bring back. */
function bytesBefore(
  target: Target,
  file: SettingsFile,
  text: string | undefined,
  backup: Backup | undefined,
): { readonly bytes: Buffer | undefined; readonly made: readonly string[] } {
  if (backup !== undefined && isUntouched(file, backup)) {
    return { bytes: backup.before, made: backup.made };
  }
  if (text === undefined) return { bytes: undefined, made: missingDirectories(file.real) };
  const clean = cleanText(target, text);
  if (clean === undefined) return { bytes: undefined, made: [] };
  return { bytes: clean === text ? file.bytes : Buffer.from(clean), made: [] };
}

export function isUntouched(file: SettingsFile, backup: Backup): boolean {
  return file.bytes !== undefined && hashOf(file.bytes) === backup.after;
}

function isExecutable(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && (process.platform === "win32" || (stats.mode & 0o100) !== 0);
}

/** Undefined when nothing of ours is in the file. Throws a {@link SettingsError} when it must stay. */
export function planUninstall(target: Target, state: string): Change | undefined {
  const { installation, path, way } = target;
  const file = readSettingsFile(path);
  const folder = backupFolder(state, installation.agent, file.real);
  const backup = readBackup(folder);
  if (file.bytes === undefined) return undefined;
  // Untouched since: exactly what was there comes back, were it nothing at all.
  const untouched = backup !== undefined && isUntouched(file, backup);
  const text = textOf(file) ?? "";
  const clean = untouched ? undefined : cleanText(target, text);
  if (!untouched && clean === text) return undefined;
  const after = untouched ? backup.before : clean === undefined ? undefined : Buffer.from(clean);
  checkWritable(file);
  return {
    target,
    file,
    after,
    make: () => {
      replaceFile(file, after);
      if (after === undefined && backup !== undefined) removeDirectories(backup.made);
      removeBackup(folder);
      // Somebody worked on a file of ours; that work is kept.
      const isEdited = way.format === "file" && !untouched;
      if (isEdited && file.bytes !== undefined) keepRemoved(folder, path, file.bytes);
    },
  };
}
