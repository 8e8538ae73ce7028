import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { inSomeRound } from "../../test/until.js";
import type { BuildOptions } from "./build.js";
import { hashFile } from "./lines.js";
import { buildFrom, sourceOf, temporaryFolder } from "./testing.js";

const letters = (n: number) => String.fromCharCode(97 + (Math.floor(n / 26) % 26), 97 + (n % 26));
const rows = Array.from({ length: 6_000 }, (_, i) => ({
  command: `tool${letters(i)} get --${letters(Math.floor(i / 50))} ${i % 9 === 0 ? "" : `f${i}`}`,
  label: i % 3 === 0 ? "risky" : "safe",
}));
const sources = [
  sourceOf({ rows: rows.slice(0, 3_500) }),
  sourceOf({ name: "b", rows: rows.slice(3_000) }),
];

class Killed extends Error {}

/** Ends the build from within, when the progress comes to a point for the given time. */
function killAt(stage: string, call: number): NonNullable<BuildOptions["onProgress"]> {
  let calls = 0;
  return (progress) => {
    if (progress.stage === stage && ++calls === call) throw new Killed();
  };
}

async function hashes(out: string): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const name of readdirSync(out).sort()) all[name] = await hashFile(join(out, name));
  return all;
}

test("interrupted anywhere it goes on, to the same bytes", async (context) => {
  const whole = temporaryFolder(context);
  const first = await buildFrom(whole, sources);
  assert.equal(first.isResumed, false);
  const expected = await hashes(whole);
  assert.ok(!(".work" in expected));

  // Between two notes, just behind one, in the second source, among the partitions, at the end.
  const points = [
    ["read", 7],
    ["read", 6],
    ["read", 18],
    ["distinct", 20],
    ["write", 1],
  ] as const;
  for (const [stage, call] of points) {
    const out = temporaryFolder(context);
    const onProgress = killAt(stage, call);
    await assert.rejects(buildFrom(out, sources, { onProgress, batchesPerNote: 5 }), Killed);
    assert.ok(!existsSync(join(out, "manifest.json")), "nothing looks finished");
    let reads = 0;
    const result = await buildFrom(out, sources, {
      batchesPerNote: 5,
      onProgress: (progress) => {
        if (progress.stage === "read") reads += 1;
      },
    });
    assert.equal(result.isResumed, true, `${stage} ${call}`);
    assert.ok(reads < 23, `${stage} ${call}: ${reads} batches were read again`);
    assert.deepEqual(await hashes(out), expected, `${stage} ${call}`);
  }
});

test("what another build left is not gone on with", async (context) => {
  const out = temporaryFolder(context);
  const onProgress = killAt("distinct", 3);
  await assert.rejects(buildFrom(out, sources, { onProgress, batchesPerNote: 5 }), Killed);
  const result = await buildFrom(out, sources, { seed: 2 });
  assert.equal(result.isResumed, false);
  const again = temporaryFolder(context);
  await assert.rejects(buildFrom(again, sources, { onProgress: killAt("distinct", 3) }), Killed);
  assert.equal((await buildFrom(again, sources, { isFresh: true })).isResumed, false);
});

test("a process that is killed leaves what the next one goes on with", async (context) => {
  const folder = temporaryFolder(context);
  const file = join(folder, "rows.jsonl");
  const line = (row: object) => `${JSON.stringify({ ...row, licence: "MIT" })}\n`;
  writeFileSync(file, rows.slice(0, 600).map(line).join(""));
  const whole = join(folder, "whole");
  const cut = join(folder, "cut");
  const start = (out: string) => {
    const cli = new URL("../cli/main.ts", import.meta.url).pathname;
    const args = ["corpus", "build", "--jsonl", file, "--out", out, "--threads", "0"];
    return spawn(process.execPath, ["--import", "tsx", cli, ...args, "--shellcheck", "off"], {
      env: { PATH: process.env.PATH, CERBASH_HOME: folder },
      stdio: ["ignore", "pipe", "inherit"],
    });
  };
  const output = async (child: ReturnType<typeof start>) => {
    let text = "";
    for await (const chunk of child.stdout ?? []) text += String(chunk);
    return text;
  };
  // On a busy machine the kill may come too late.
  await inSomeRound("it was killed before it was done", async () => {
    rmSync(cut, { recursive: true, force: true });
    const victim = start(cut);
    const note = join(cut, ".work", "note.json");
    while (!existsSync(note) && victim.exitCode === null) await wait(5);
    victim.kill("SIGKILL");
    await once(victim, "close");
    return existsSync(note) && !existsSync(join(cut, "manifest.json"));
  });
  assert.match(await output(start(cut)), /went on from a build that was interrupted/);
  assert.doesNotMatch(await output(start(whole)), /went on/);
  assert.deepEqual(await hashes(cut), await hashes(whole));
  assert.match(readFileSync(join(cut, "data-card.md"), "utf8"), /jsonl/);
});
