/** Removing what another process may still write to. */
import { rmSync } from "node:fs";

/** Attempts, 50 ms apart. */
const ATTEMPTS = 60;

/**
 * Removes a directory with all in it. `maxRetries` of Node removes only the directory again and not what was
 * written into it meanwhile, so a resident or a watching shell that ends late made tests fail.
 */
export function removeTree(path: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      rmSync(path, { recursive: true, force: true });
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}
