import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { removeTree } from "./remove.js";
import { repairApart, writeSparse } from "./weights-memory.js";

test("the repair of a large checkpoint takes no more memory than that of a small one", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "cerbash-memory-"));
  t.after(() => removeTree(folder));
  const megabytesFor = (size: number) => {
    const path = join(folder, `of-${size}`);
    const out = join(folder, `out-${size}`);
    writeSparse(path, size);
    const { outcome, maxMegabytes } = repairApart(path, out);
    assert.equal(outcome, "repaired");
    assert.ok(statSync(join(out, "model.safetensors")).size > size * 1024 * 1024);
    rmSync(out, { recursive: true });
    return maxMegabytes;
  };
  const small = megabytesFor(1);
  const large = megabytesFor(256);
  assert.ok(large - small < 64, `${small.toFixed(0)} MB and ${large.toFixed(0)} MB`);
});
