/**
 * The models that were trained on this machine: a folder each, and a pointer that names the one in use. Whatever is
 * interrupted leaves either the old or the new one in use, never half of one.
 */
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { loadEmbedded } from "../brain/embedded.js";
import {
  MODEL_FILE,
  modelPath,
  modelsFolder,
  type Pointer,
  pointerPath,
  readPointer,
} from "../brain/promoted-node.js";
import { makePrivateDirectory } from "../ledger/directory.js";
import type { RetrainReport } from "./retrain.js";

/** A problem that a person can mend; the message says how. */
export class StoreError extends Error {}

/** A model that is kept. */
export interface Kept {
  readonly id: string;
  readonly base: string;
  /** What was in use before; null: the package's own. */
  readonly replaced: string | null;
  readonly report: RetrainReport;
  readonly isInUse: boolean;
}

interface Note {
  readonly v: 1;
  readonly base: string;
  readonly replaced: string | null;
}

const NOTE = "promotion.json";
const REPORT = "report.json";
const CARD = "card.md";
const HALF = ".half-";
/** Half-made folders younger than this may belong to somebody: milliseconds. */
const HALF_AGE = 3_600_000;
/** Models that are kept for a rollback. */
const MOST = 8;

export interface Promotion {
  readonly bytes: Uint8Array;
  readonly report: RetrainReport;
  readonly card: string;
  /** Check sum of the package's model. */
  readonly base: string;
  /** What was in use when the gates were measured; it must still be. */
  readonly expected: Pointer | string | undefined;
}

/** Points in a promotion at which tests interrupt it. */
export type Stage = "files" | "folder" | "pointer";

/**
 * Puts the model in use.
 *
 * @param reached told when a stage is done
 * @throws {StoreError} when another model was put in use meanwhile
 */
export function promote(
  state: string,
  { bytes, report, card, base, expected }: Promotion,
  reached: (stage: Stage) => void = () => {},
): void {
  const folder = modelsFolder(state);
  makePrivateDirectory(folder);
  sweep(folder);
  const before = readPointer(state);
  if (JSON.stringify(before) !== JSON.stringify(expected))
    throw new StoreError("another model was put in use meanwhile; run cerbash retrain again");
  const half = join(folder, `${HALF}${process.pid}-${randomBytes(4).toString("hex")}`);
  makePrivateDirectory(half, false);
  const note: Note = { v: 1, base, replaced: typeof before === "object" ? before.id : null };
  write(join(half, MODEL_FILE), bytes);
  write(join(half, REPORT), `${JSON.stringify(report, null, 2)}\n`);
  write(join(half, CARD), card);
  write(join(half, NOTE), `${JSON.stringify(note)}\n`);
  reached("files");
  const path = join(folder, report.id);
  // The same rows on the same day; what is not in use may go.
  if (typeof before !== "object" || before.id !== report.id)
    rmSync(path, { recursive: true, force: true });
  if (existsSync(path)) {
    rmSync(half, { recursive: true, force: true });
    throw new StoreError("this very model is in use already");
  }
  renameSync(half, path);
  syncFolder(folder);
  reached("folder");
  point(state, { v: 1, id: report.id, base });
  reached("pointer");
  prune(state, folder);
}

/**
 * Puts what was in use before back.
 *
 * @param base check sum of the package's model: what was made from another one would not be used
 * @returns the id of the model that is in use now; null: the package's own
 * @throws {StoreError} when nothing was promoted, or the older one cannot be used
 */
export function rollback(state: string, base: string): string | null {
  const pointer = readPointer(state);
  if (pointer === undefined)
    throw new StoreError("the package's own model is in use; there is nothing to go back to");
  const note = typeof pointer === "object" ? noteOf(state, pointer.id) : undefined;
  let id = note?.replaced ?? null;
  // One that was taken away, or cannot be read, is passed over for what was before it.
  while (id !== null && !isUsable(state, id, base)) id = noteOf(state, id)?.replaced ?? null;
  const older = id === null ? undefined : noteOf(state, id);
  if (id === null || older === undefined) {
    rmSync(pointerPath(state), { force: true });
    syncFolder(modelsFolder(state));
    return null;
  }
  point(state, { v: 1, id, base: older.base });
  return id;
}

/** What is kept, the oldest first. */
export function keptModels(state: string): readonly Kept[] {
  const folder = modelsFolder(state);
  const pointer = readPointer(state);
  const inUse = typeof pointer === "object" ? pointer.id : undefined;
  const kept: Kept[] = [];
  for (const id of idsIn(folder)) {
    const note = noteOf(state, id);
    try {
      const report: RetrainReport = JSON.parse(readFileSync(join(folder, id, REPORT), "utf8"));
      if (note !== undefined)
        kept.push({ id, base: note.base, replaced: note.replaced, report, isInUse: id === inUse });
    } catch {
      // Not one of ours, or damaged: it cannot be gone back to.
    }
  }
  return kept.sort((a, b) => (a.report.made < b.report.made ? -1 : 1));
}

/** Where the card of a model lies. */
export function cardPath(state: string, id: string): string {
  return join(modelsFolder(state), id, CARD);
}

function idsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /^[\w-]+$/.test(name));
  } catch {
    return [];
  }
}

function noteOf(state: string, id: string): Note | undefined {
  try {
    const path = join(modelsFolder(state), id, NOTE);
    const { v, base, replaced } = JSON.parse(readFileSync(path, "utf8"));
    const isId = replaced === null || (typeof replaced === "string" && /^[\w-]+$/.test(replaced));
    return v === 1 && typeof base === "string" && isId ? { v, base, replaced } : undefined;
  } catch {
    return undefined;
  }
}

function isUsable(state: string, id: string, base: string): boolean {
  try {
    const brain = loadEmbedded(readFileSync(modelPath(state, id)));
    return typeof brain !== "string" && noteOf(state, id)?.base === base;
  } catch {
    return false;
  }
}

function point(state: string, pointer: Pointer): void {
  const path = pointerPath(state);
  const fresh = `${path}.${process.pid}`;
  write(fresh, `${JSON.stringify(pointer)}\n`);
  renameSync(fresh, path);
  syncFolder(dirname(path));
}

function write(path: string, content: string | Uint8Array): void {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const file = openSync(path, "w", 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A rename is on the disk only when its folder is. */
function syncFolder(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Takes away what an interrupted promotion left. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(HALF) && !name.startsWith("current.json.")) continue;
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats !== undefined && Date.now() - stats.mtimeMs > HALF_AGE)
      rmSync(path, { recursive: true, force: true });
  }
}

/** Keeps the model in use, those that it leads back to, and the latest others. */
function prune(state: string, folder: string): void {
  const kept = keptModels(state);
  const chain = new Set<string>();
  for (let one = kept.find(({ isInUse }) => isInUse); one !== undefined && chain.size < MOST; ) {
    chain.add(one.id);
    const { replaced } = one;
    one = chain.has(replaced ?? "") ? undefined : kept.find(({ id }) => id === replaced);
  }
  for (const { id } of kept.slice(0, Math.max(0, kept.length - MOST)))
    if (!chain.has(id)) rmSync(join(folder, id), { recursive: true, force: true });
}
