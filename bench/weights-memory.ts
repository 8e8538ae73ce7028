// How much memory and time the repair of a large checkpoint takes: `npm run bench:weights [GB]`.
// The checkpoint is sparse; its repaired copy is written in full, and removed again.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repairApart, writeSparse } from "../test/weights-memory.js";

const gigabytes = Number(process.argv[2] ?? 4);
const folder = mkdtempSync(join(tmpdir(), "cerbash-memory-"));
try {
  for (const size of [1, gigabytes * 1024]) {
    const path = join(folder, `of-${size}`);
    const out = join(folder, `out-${size}`);
    writeSparse(path, size);
    const start = performance.now();
    const { outcome, maxMegabytes } = repairApart(path, out);
    const seconds = (performance.now() - start) / 1000;
    rmSync(out, { recursive: true, force: true });
    console.log(
      `${String(size).padStart(6)} MB: ${outcome}, at most ${maxMegabytes.toFixed(0)} MB resident, ${seconds.toFixed(1)} s`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
