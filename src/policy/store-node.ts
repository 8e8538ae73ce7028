/** What the person said about policies: which project files are trusted, and which permissions hold. */
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { makePrivateDirectory } from "../ledger/directory.js";
import type { Grant, PermittedLine } from "./types.js";

export function trustPath(configDirectory: string): string {
  return join(configDirectory, "trusted.jsonl");
}

export function grantsPath(stateDirectory: string): string {
  return join(stateDirectory, "grants.jsonl");
}

export interface TrustEntry {
  /** The policy file, behind symbolic links. */
  readonly path: string;
  readonly sha256: string;
}

export interface Stored<T> {
  readonly entries: readonly T[];
  /** Why the file, or a line of it, does not count. */
  readonly problem?: string;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The file as it is really called, so that a link is trusted only as what it points to. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

export function readTrust(configDirectory: string): Stored<TrustEntry> {
  return readLines(trustPath(configDirectory), (value) => {
    const { path, sha256 } = value;
    if (typeof path !== "string" || typeof sha256 !== "string") return undefined;
    return { path, sha256 };
  });
}

export function isTrusted(
  entries: readonly TrustEntry[],
  path: string,
  bytes: Uint8Array,
): boolean {
  if (entries.length === 0) return false;
  const real = realPathOf(path);
  const sha256 = hashOf(bytes);
  return entries.some((entry) => entry.path === real && entry.sha256 === sha256);
}

/** Trusts these bytes of the file; undefined takes the trust away. */
export function setTrust(
  configDirectory: string,
  path: string,
  bytes: Uint8Array | undefined,
): void {
  const real = realPathOf(path);
  const target = trustPath(configDirectory);
  locked(target, () => {
    const others = readTrust(configDirectory).entries.filter((entry) => entry.path !== real);
    const own = bytes === undefined ? [] : [{ path: real, sha256: hashOf(bytes) }];
    writeLines(target, [...others, ...own]);
  });
}

export function readGrants(stateDirectory: string): Stored<Grant> {
  return readLines(grantsPath(stateDirectory), grantOf);
}

const KEY_TEXTS = ["program", "verb", "where", "site", "input"] as const;
const KEY_LISTS = ["options", "operands", "effects", "assignments"] as const;

function grantOf(value: Record<string, unknown>): Grant | undefined {
  const { id, scope, key, line, session, expires, given } = value;
  if (typeof id !== "string" || typeof key !== "object" || key === null) return undefined;
  if (scope !== "once" && scope !== "session" && scope !== "always") return undefined;
  if (expires !== undefined && typeof expires !== "number") return undefined;
  const parts = key as Record<string, unknown>;
  const isText = KEY_TEXTS.every((name) => typeof parts[name] === "string");
  const isList = KEY_LISTS.every(
    (name) =>
      Array.isArray(parts[name]) && parts[name].every((item: unknown) => typeof item === "string"),
  );
  if (!isText || !isList || !Array.isArray(parts.paths)) return undefined;
  const arePaths = parts.paths.every(
    (path: unknown) =>
      typeof path === "object" &&
      path !== null &&
      ["act", "class", "path"].every((name) => typeof Reflect.get(path, name) === "string") &&
      ["exact", "below"].includes(Reflect.get(path, "scope") as string) &&
      typeof Reflect.get(path, "recursive") === "boolean",
  );
  if (!arePaths) return undefined;
  const permitted = line === undefined ? undefined : lineOf(line);
  if (line !== undefined && permitted === undefined) return undefined;
  return {
    id,
    scope,
    key: key as unknown as Grant["key"],
    ...(permitted === undefined ? {} : { line: permitted }),
    ...(typeof session === "string" ? { session } : {}),
    ...(expires === undefined ? {} : { expires }),
    ...(typeof given === "string" ? { given } : {}),
  };
}

function lineOf(value: unknown): PermittedLine | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { text, rules } = value as Record<string, unknown>;
  const isList = Array.isArray(rules) && rules.every((rule) => typeof rule === "string");
  return typeof text === "string" && isList ? { text, rules } : undefined;
}

export function addGrant(stateDirectory: string, grant: Omit<Grant, "id">): Grant {
  const whole: Grant = { id: randomBytes(4).toString("hex"), ...grant };
  const target = grantsPath(stateDirectory);
  locked(target, () => {
    writeLines(target, [...readGrants(stateDirectory).entries, whole]);
  });
  return whole;
}

/** Takes permissions back. Returns those that were there: of two at once only one gets it. */
export function removeGrants(stateDirectory: string, ids: readonly string[]): readonly string[] {
  const target = grantsPath(stateDirectory);
  return locked(target, () => {
    const { entries } = readGrants(stateDirectory);
    const gone = entries.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
    if (gone.length > 0)
      writeLines(
        target,
        entries.filter(({ id }) => !ids.includes(id)),
      );
    return gone;
  });
}

const MAX_STORE = 4 * 1024 * 1024;

function readLines<T>(
  path: string,
  make: (value: Record<string, unknown>) => T | undefined,
): Stored<T> {
  const entries: T[] = [];
  let text: string;
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return { entries };
    if (!stats.isFile() || stats.size > MAX_STORE)
      return { entries, problem: `${path} is not used: it is no file of a usual size` };
    if (process.platform !== "win32" && (stats.mode & 0o022) !== 0)
      return { entries, problem: `${path} is not used: others may write to it; chmod 600 it` };
    text = readFileSync(path, "utf8");
  } catch {
    return { entries, problem: `${path} is not used: it cannot be read` };
  }
  let bad = 0;
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    try {
      const value: unknown = JSON.parse(line);
      const entry =
        typeof value === "object" && value !== null
          ? make(value as Record<string, unknown>)
          : undefined;
      if (entry === undefined) bad++;
      else entries.push(entry);
    } catch {
      bad++;
    }
  }
  if (bad === 0) return { entries };
  return { entries, problem: `${path}: ${bad} ${bad === 1 ? "line is" : "lines are"} not used` };
}

/** Replaces the file in one step, readable by its owner only. */
function writeLines(path: string, entries: readonly unknown[]): void {
  const fresh = `${path}.${process.pid}`;
  try {
    writeFileSync(fresh, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""), {
      mode: 0o600,
    });
    chmodSync(fresh, 0o600);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

const LOCK_TRIES = 40;
const STALE = 10_000;

function locked<T>(path: string, work: () => T): T {
  makePrivateDirectory(dirname(path));
  const lock = `${path}.lock`;
  for (let tries = 0; ; tries++) {
    try {
      closeSync(openSync(lock, "wx", 0o600));
      break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      if (tries >= LOCK_TRIES) throw new Error(`${lock} is held by another process`);
      const stats = statSync(lock, { throwIfNoEntry: false });
      if (stats !== undefined && Date.now() - stats.mtimeMs > STALE) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}
