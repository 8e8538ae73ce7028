// npm run bench:corpus [-- ROWS]: builds a corpus of synthetic rows (default a million) with dist/cli.js
// and prints time and peak memory. The commands are made of invented words; none is ever run.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const rows = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), "corpus-bench-"));
const file = join(folder, "rows.jsonl");
const verbs = "get list show put drop purge sync apply check read".split(" ");
const labels = ["safe", "safe", "risky", "destructive"];

/** A small generator with a known sequence (Lehmer, 48271). */
let state = 1;
const next = (below: number): number => {
  state = (state * 48_271) % 2_147_483_647;
  return state % below;
};

const letters = (n: number): string => {
  let text = "";
  for (let rest = n + 26; rest > 0; rest = Math.floor(rest / 26)) {
    text += String.fromCharCode(97 + (rest % 26));
  }
  return text;
};

try {
  const out = createWriteStream(file);
  for (let i = 0; i < rows; i++) {
    const options = Array.from({ length: next(4) }, () => `--${letters(next(900))}`).join(" ");
    const call = `tool-${letters(next(4_000))} ${verbs[next(10)]} ${options} name${i % 7}/x${i}`;
    const row = { command: call, label: labels[next(4)], reason: "made up", licence: "MIT" };
    if (!out.write(`${JSON.stringify(row)}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  console.log(`${rows} rows, ${Math.round(statSync(file).size / 1e6)} MB`);
  const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
  const built = join(folder, "built");
  const begun = performance.now();
  const args = ["corpus", "build", "--jsonl", file, "--out", built, "--shellcheck", "off"];
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, CERBASH_HOME: folder },
    stdio: ["ignore", "inherit", "inherit"],
  });
  let peak = 0;
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // It has ended, or this is not Linux.
    }
  }, 50);
  const [code] = await once(child, "exit");
  clearInterval(timer);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `exit ${code}, ${seconds} s, peak memory ${Math.round(peak / 1024)} MB, threads included`,
  );
  process.exitCode = code === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
