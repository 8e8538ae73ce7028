// Sixteen processes append to one ledger while being killed at random: `npm run stress:ledger -- [SECONDS]`.
// Every record that was acknowledged must be readable exactly once, no torn line may be served, and
// the chain must hold.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readLedger } from "../src/ledger/read.ts";
import { verifyLedger } from "../src/ledger/verify.ts";

const seconds = Number(process.argv[2] ?? 60);
const directory = mkdtempSync(join(tmpdir(), "cerbash-ledger-"));
const writer = `
import { append } from ${JSON.stringify(new URL("../src/ledger/append.ts", import.meta.url).href)};
const verdict = { decision: "allow", label: "safe", phase: "allowlist", risk: 0, rules: [], brain: null, us: 1 };
for (let i = 0; ; i++) {
  const id = process.argv[1] + "-" + i;
  const entry = { v: 1, kind: "decision", time: new Date().toISOString(), agent: "test", toolUseId: id, command: "echo " + "x".repeat(i % 3000), verdict };
  if (append(${JSON.stringify(directory)}, entry, { maxSegment: 2_000_000 }) === undefined) process.stdout.write(id + "\\n");
  if (i % 20 === 0) await new Promise((done) => setTimeout(done, 2));
}`;

const acknowledged: string[] = [];
let started = 0;
let killed = 0;
const children = new Set<ChildProcess>();
const start = (): void => {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", writer, `w${started++}`],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let text = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    text += chunk;
    const lines = text.split("\n");
    text = lines.pop() ?? "";
    acknowledged.push(...lines);
  });
  children.add(child);
  child.on("exit", () => {
    children.delete(child);
    if (!over) start();
  });
};
let over = false;
for (let i = 0; i < 16; i++) start();
const timer = setInterval(() => {
  const all = [...children];
  const victim = all[Math.floor(Math.random() * all.length)];
  if (victim?.kill("SIGKILL")) killed++;
}, 150);
await new Promise((done) => setTimeout(done, seconds * 1000));
over = true;
clearInterval(timer);
for (const child of children) child.kill("SIGKILL");
while (children.size > 0) await new Promise((done) => setTimeout(done, 50));

const seen = new Map<string, number>();
const problems: string[] = [];
for await (const entry of readLedger(directory, {
  onProblem: (file, problem) => problems.push(`${file}: ${problem}`),
}))
  seen.set(entry.toolUseId ?? "", (seen.get(entry.toolUseId ?? "") ?? 0) + 1);
const lost = acknowledged.filter((id) => !seen.has(id));
const twice = [...seen].filter(([, count]) => count > 1);
const { flaws, lines, files, open } = verifyLedger(directory);
console.log(
  `${acknowledged.length} acknowledged, ${seen.size} read, ${lines} lines in ${files} files; ${killed} kills in ${seconds} s`,
);
console.log(
  `lost ${lost.length}, twice ${twice.length}, unreadable ${problems.length}, flaws ${flaws.length}, not sealed yet ${open}`,
);
rmSync(directory, { recursive: true });
if (lost.length + twice.length + problems.length + flaws.length > 0) {
  console.log(lost.slice(0, 3), twice.slice(0, 3), problems.slice(0, 3), flaws.slice(0, 3));
  process.exitCode = 1;
}
