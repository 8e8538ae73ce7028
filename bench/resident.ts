// npm run bench:resident [-- DECISIONS]: the memory of a resident, and whether it keeps any of what it
// decides. The same process as in use, started with its own flags, and asked by the same protocol; its
// heap is read over Node's inspector, which is on for this run only. Build first: npm run build.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/shared.mjs";
import { readAnnouncement } from "../src/resident/announcement.js";
import { callResident } from "../src/resident/client.js";
import { NODE_FLAGS } from "../src/resident/node-flags.js";

const decisions = Number(process.argv[2] ?? 20_000);
const cli = join(root, "dist", "cli.js");
if (!existsSync(cli) || !(decisions > 0)) {
  console.error("first npm run build; then npm run bench:resident [-- DECISIONS]");
  process.exit(2);
}
const commands = ["data/cases/agent-commands.jsonl", "data/cases/held-out.jsonl"].flatMap((path) =>
  readFileSync(join(root, path), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).command as string),
);

const temp = mkdtempSync(join(tmpdir(), "cerbash-memory-"));
const home = join(temp, "c");
const env = { PATH: process.env.PATH, HOME: temp, CERBASH_HOME: home };
/** Reports its heap, after a full collection, to whoever asks by a signal. */
const probe = join(temp, "probe.cjs");
const { writeFileSync } = await import("node:fs");
writeFileSync(
  probe,
  `process.on("SIGUSR2", () => { for (let i = 0; i < 4; i++) gc(); process.send({ heap: process.memoryUsage().heapUsed, rss: process.memoryUsage().rss }); });\nprocess.channel?.unref();\n`,
);
const child = spawn(
  process.execPath,
  [...NODE_FLAGS, "--expose-gc", "--require", probe, cli, "resident", "serve"],
  { env, stdio: ["ignore", "ignore", "inherit", "ipc"] },
);

interface Memory {
  readonly heap: number;
  readonly rss: number;
}

function memory(): Promise<Memory> {
  return new Promise((done) => {
    child.once("message", (message) => done(message as Memory));
    child.kill("SIGUSR2");
  });
}

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
try {
  const path = join(home, "run", "resident");
  for (let waits = 0; readAnnouncement(path) === undefined && waits < 200; waits++) await sleep(50);
  const announced = readAnnouncement(path);
  if (announced === undefined) throw new Error("the resident did not start");
  const decide = async (n: number) => {
    const command = `${commands[n % commands.length]} # ${n}`;
    const payload = Buffer.from(
      JSON.stringify({
        session_id: `s${n % 50}`,
        cwd: root,
        hook_event_name: "PreToolUse",
        tool_name: "Bash",
        tool_use_id: `t${n}`,
        tool_input: { command },
      }),
    );
    await callResident(announced, { agent: "claude-code", options: [], env, payload }, 10_000);
  };
  console.log(`Node ${process.version} ${NODE_FLAGS.join(" ")}; ${commands.length} commands`);
  console.log(`started:                 ${mb(peak())} resident`);
  let n = 0;
  // Tables are made with the first command that needs them, and the code is compiled.
  for (; n < 2 * commands.length; n++) await decide(n);
  const before = await memory();
  console.log(
    `after ${String(n).padStart(6)} decisions:  ${mb(before.rss)} resident, ${mb(before.heap)} heap`,
  );
  const end = n + decisions;
  for (; n < end; n++) await decide(n);
  const after = await memory();
  console.log(
    `after ${String(n).padStart(6)} decisions:  ${mb(after.rss)} resident, ${mb(after.heap)} heap`,
  );
  const growth = (100 * (after.heap - before.heap)) / before.heap;
  console.log(`heap: ${growth.toFixed(1)} % (goal: within 5 %); resident: goal at most 90 MB`);
  if (growth > 5) process.exitCode = 1;
} finally {
  child.kill("SIGTERM");
  rmSync(temp, { recursive: true, force: true });
}

/** Bytes in memory now, as the system counts them. */
function peak(): number {
  const status = readFileSync(`/proc/${child.pid}/status`, "latin1");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) * 1024;
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}
