/** Takes old entries away. */
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { releaseGit } from "./keep-git.js";
import { ids, list, read, remove } from "./store.js";

const DAY = 86_400_000;
/** A draft that is older was left by a process that died. */
const ABANDONED = 3_600_000;

export interface PruneLimits {
  readonly keepDays: number;
  readonly maxTotalBytes: number;
}

/** Removes entries older than so many days, and the oldest while all together are too large; their ids. */
export async function prune(
  directory: string,
  { keepDays, maxTotalBytes }: PruneLimits,
  env: Readonly<Record<string, string | undefined>>,
  now = Date.now(),
): Promise<string[]> {
  const gone: string[] = [];
  let total = 0;
  // The newest first: that one stays, however large.
  for (const [n, { id, time, bytes }] of list(directory).entries()) {
    total += bytes;
    const isOld = now - Date.parse(time) > keepDays * DAY;
    if (isOld || (n > 0 && total > maxTotalBytes)) gone.push(id);
  }
  await removeEntries(directory, gone, env);
  for (const name of drafts(directory)) {
    const stats = statSync(join(directory, name), { throwIfNoEntry: false });
    if (stats !== undefined && now - stats.mtimeMs > ABANDONED)
      rmSync(join(directory, name), { recursive: true, force: true });
  }
  return gone;
}

/** Removes entries with the refs that hold their objects. */
export async function removeEntries(
  directory: string,
  wanted: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const known = new Set(ids(directory));
  for (const id of wanted) {
    if (!known.has(id)) continue;
    // A repository that is gone holds nothing.
    for (const item of read(directory, id)?.git ?? [])
      await releaseGit(item, id, env).catch(() => {});
    remove(directory, id);
  }
}

function drafts(directory: string): string[] {
  try {
    return readdirSync(directory).filter((name) => /^\.\d{8}-/.test(name));
  } catch {
    return [];
  }
}
