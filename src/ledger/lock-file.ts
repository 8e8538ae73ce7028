/** A lock for work that takes long and that two programs should not do at once. */
import {
  closeSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { codeOf } from "./directory.js";

/** A lock that nobody touched for so long is not held any more, in milliseconds. */
const STALE = 5 * 60_000;

export interface LockFile {
  /** Says that the work goes on. */
  touch(): void;
  release(): void;
}

/**
 * Takes a lock; undefined while a program that lives holds it. What a killed program left behind is taken over: two programs that do
 * so in the same instant may both hold it, so it saves work and is no proof.
 */
export function takeLockFile(path: string): LockFile | undefined {
  for (let tries = 0; tries < 2; tries++) {
    try {
      const handle = openSync(path, "wx", 0o600);
      writeSync(handle, `${process.pid}\n`);
      closeSync(handle);
      return {
        touch() {
          const now = new Date();
          utimesSync(path, now, now);
        },
        release: () => rmSync(path, { force: true }),
      };
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      if (isHeld(path)) return undefined;
      rmSync(path, { force: true });
    }
  }
  return undefined;
}

function isHeld(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || Date.now() - stats.mtimeMs > STALE) return false;
  let pid: number;
  try {
    pid = Number(readFileSync(path, "latin1").trim());
  } catch {
    return false;
  }
  // It was made and not written yet.
  if (!(pid > 0)) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
