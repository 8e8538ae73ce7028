import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const watchdog = new URL("./watchdog.ts", import.meta.url).href;
const directory = mkdtempSync(join(tmpdir(), "cerbash-watchdog-"));
after(() => rmSync(directory, { recursive: true, force: true }));

const run = (code: string) =>
  spawnSync(
    process.execPath,
    [
      "--import",
      "tsx",
      "--input-type=module",
      "-e",
      `import { watch } from "${watchdog}"; watch(process.argv[1], () => { console.log('unwatched'); clearTimeout(globalThis.wait); }); ${code}`,
      directory,
    ],
    { timeout: 120_000, killSignal: "SIGTERM", encoding: "utf8" },
  );

test("a process whose main thread computes without end is ended", () => {
  assert.equal(run("for (;;);").signal, "SIGKILL");
});

test("one that only waits goes on, and is not kept from ending", () => {
  const { status, signal, stderr } = run("setTimeout(() => {}, 5000);");
  assert.deepEqual([status, signal], [0, null], stderr);
});

test("when nobody watches any more it is said", () => {
  const { stdout } = run(
    "const { rmSync } = await import('node:fs'); rmSync(process.argv[1], { recursive: true }); globalThis.wait = setTimeout(() => {}, 60_000);",
  );
  assert.equal(stdout, "unwatched\n");
});
