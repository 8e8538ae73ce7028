// npm run stress [-- CALLS AT_ONCE]: many hooks at once while the resident is killed every second. Every
// answer must be the right one for its payload: none lost, none let through in silence. Nothing is run but
// the hook. Build first: npm run build.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/shared.mjs";
import { writeClientScript } from "../src/resident/client-script.js";
import { lockHolder } from "../src/resident/lock.js";

const [calls = 10_000, atOnce = 64] = process.argv.slice(2).map(Number);
const cli = join(root, "dist", "cli.js");
if (!existsSync(cli) || !(calls > 0) || !(atOnce > 0)) {
  console.error("first npm run build; then npm run stress [-- CALLS AT_ONCE]");
  process.exit(2);
}

/** Commands with the decision they must get; each call has a word of its own, so that answers cannot be mixed up. */
const kinds = [
  ["allow", (n: number) => `ls file-${n}`],
  ["deny", (n: number) => `rm -rf / call-${n}`],
  ["allow", (n: number) => `git log --grep call-${n}`],
  ["deny", (n: number) => `git push --force origin main call-${n}`],
] as const;

const temp = mkdtempSync(join(tmpdir(), "cerbash-stress-"));
const { NODE_EXTRA_CA_CERTS: _, CLAUDE_PROJECT_DIR: __, ...inherited } = process.env;
const home = join(temp, "c");
const env = { ...inherited, HOME: temp, CERBASH_HOME: home, CERBASH_DEADLINE_MS: "10000" };
const machine = { env, platform: process.platform, home: temp };
const script = writeClientScript(machine, { node: process.execPath, cli });

/** Half of the calls come over named pipes, half over loopback. */
const hasDash = spawnSync("dash", ["-c", ":"]).status === 0;
if (!hasDash) console.log("SKIPPED the client in dash: it is not installed");

const wrong: string[] = [];
const times: number[] = [];
let next = 0;
let done = 0;

function call(n: number): Promise<void> {
  const kind = kinds[n % kinds.length] ?? kinds[0];
  const command = kind[1](n);
  const payload = JSON.stringify({
    session_id: "stress",
    cwd: "/",
    hook_event_name: "PreToolUse",
    tool_name: "Bash",
    tool_use_id: `call-${n}`,
    tool_input: { command },
  });
  const begun = performance.now();
  return new Promise((finished) => {
    const shell = hasDash && n % 8 < 4 ? ["dash"] : ["bash", "-p"];
    const [program = "", ...options] = shell;
    const child = spawn(program, [...options, script, "hook", "claude-code"], { env });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdin.on("error", () => {});
    child.stdin.end(payload);
    child.on("close", (code) => {
      times.push(performance.now() - begun);
      const isRight =
        kind[0] === "allow"
          ? code === 0 && out === ""
          : code === 2 && out.includes('"deny"') && out.includes(command.slice(0, 6));
      if (!isRight) wrong.push(`${command}: exit code ${code}: ${out}${err}`);
      done += 1;
      finished();
    });
  });
}

async function worker(): Promise<void> {
  while (next < calls) await call(next++);
}

let kills = 0;
const killer = setInterval(() => {
  const holder = lockHolder(join(home, "run"));
  if (holder === undefined) return;
  try {
    process.kill(holder.pid, "SIGKILL");
    kills += 1;
  } catch {
    // It ended by itself.
  }
}, 1000);
const begun = performance.now();
await Promise.all(Array.from({ length: atOnce }, worker));
clearInterval(killer);
const seconds = (performance.now() - begun) / 1000;
spawnSync(process.execPath, [cli, "resident", "stop"], { env });

const recorded = new Set<string>();
const records = join(home, "records");
for (const name of readdirSync(records)) {
  for (const line of readFileSync(join(records, name), "utf8").trimEnd().split("\n")) {
    const { kind, toolUseId } = JSON.parse(line);
    if (kind === "decision") recorded.add(toolUseId);
  }
}
rmSync(temp, { recursive: true, force: true });
times.sort((a, b) => a - b);
const at = (q: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * q))]?.toFixed(0);
console.log(
  `${done} calls, ${atOnce} at once, in ${seconds.toFixed(0)} s; the resident was killed ${kills} times`,
);
console.log(`p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`);
console.log(`wrong answers: ${wrong.length}; calls without a record: ${calls - recorded.size}`);
for (const line of wrong.slice(0, 10)) console.log(`  ${line}`);
if (wrong.length > 0 || done !== calls) process.exitCode = 1;
