// npm run bench:hook [-- CALLS]: what a hook costs an agent, from the start of its process to its end,
// beside programs that do nothing and beside the hook of another guard. All take turns in one run, so that
// a busy machine is busy for all of them. Build first: npm run build.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/shared.mjs";
import { writeClientScript } from "../src/resident/client-script.js";

const peerVersion = "2.4.5";
const calls = Number(process.argv[2] ?? 200);
/** Rounds that do not count. */
const warm = 20;
const cli = join(root, "dist", "cli.js");
if (!existsSync(cli) || !Number.isInteger(calls) || calls < 1) {
  console.error("first npm run build; then npm run bench:hook [-- CALLS]");
  process.exit(2);
}

const temp = mkdtempSync(join(tmpdir(), "cerbash-bench-"));
// Reading extra certificates adds up to 90 ms to each start of Node on some machines.
const { NODE_EXTRA_CA_CERTS: _, CLAUDE_PROJECT_DIR: __, ...inherited } = process.env;
const env = { ...inherited, HOME: temp, CERBASH_HOME: join(temp, "c"), CC_SAFETY_NET_HOME: temp };

const payload = (command: string) =>
  JSON.stringify({
    session_id: "5f0c9d1e-7a31-4b0e-9c55-1f2e3d4c5b6a",
    transcript_path: join(temp, "transcript.jsonl"),
    cwd: root,
    permission_mode: "default",
    hook_event_name: "PreToolUse",
    tool_name: "Bash",
    tool_input: { command, description: "as an agent describes it" },
    tool_use_id: "toolu_bench",
  });
const harmless = payload("npm test 2>&1 | tail -20");
const harmful = payload("git push --force origin main");
/** Never decided before. */
const another = (round: number) =>
  payload(`grep -rn "word${round}" src/part${round} | head -${round} && git log -${round}`);
const long = payload(`cat > notes.txt <<'EOF'\n${"a line of text\n".repeat(1300)}EOF`);

interface Row {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly input?: string | ((round: number) => string);
  readonly code?: number;
}

try {
  const script = writeClientScript(
    { env, platform: process.platform, home: temp },
    { node: process.execPath, cli },
  );
  const call = [script, "hook", "claude-code"];
  const client = ["-p", ...call];
  const hasDash = spawnSync("dash", ["-c", ":"]).status === 0;
  if (!hasDash) console.log("SKIPPED the client in dash: it is not installed");
  const peer = installPeer();
  const rows: Row[] = [
    { name: "/bin/true", command: "/bin/true", args: [] },
    { name: "bash -c :", command: "bash", args: ["-c", ":"] },
    ...(hasDash
      ? [
          { name: "dash -c :", command: "dash", args: ["-c", ":"] },
          { name: "cerbash, dash, allowed", command: "dash", args: call },
          { name: "cerbash, dash, another each time", command: "dash", args: call, input: another },
          { name: "cerbash, dash, denied", command: "dash", args: call, input: harmful, code: 2 },
        ]
      : []),
    { name: "cerbash, bash, allowed", command: "bash", args: client },
    { name: "cerbash, bash, another each time", command: "bash", args: client, input: another },
    { name: "cerbash, bash, denied", command: "bash", args: client, input: harmful, code: 2 },
    // The record of a long call takes longer than the call; what follows must not wait for it.
    ...(hasDash
      ? [{ name: "cerbash, dash, 20 KB", command: "dash", args: call, input: long }]
      : []),
    { name: "node -e 0", command: process.execPath, args: ["-e", "0"] },
    { name: "cerbash, bash, 20 KB", command: "bash", args: client, input: long },
    {
      name: "cerbash without resident, allowed",
      command: process.execPath,
      args: [cli, "hook", "claude-code"],
    },
    ...(peer === undefined
      ? []
      : [
          {
            name: `cc-safety-net ${peerVersion}, allowed`,
            command: process.execPath,
            args: [peer, "hook", "--claude-code"],
          },
        ]),
  ];
  spawnSync(process.execPath, [cli, "resident", "start"], { env });
  measure(rows);
} finally {
  spawnSync(process.execPath, [cli, "resident", "stop"], { env });
  rmSync(temp, { recursive: true, force: true });
}

/** Outside of this project, so that it depends on nothing here and nothing here on it. */
function installPeer(): string | undefined {
  const args = ["install", "--prefix", temp, "--ignore-scripts", "--no-audit", "--no-fund"];
  const name = `cc-safety-net@${peerVersion}`;
  const done = spawnSync("npm", [...args, name], { env: process.env, encoding: "utf8" });
  const path = join(temp, "node_modules", "cc-safety-net", "dist", "bin", "cc-safety-net.js");
  if (done.status === 0 && existsSync(path)) return path;
  console.log(`SKIPPED ${name}: npm could not install it\n${done.stderr}`);
  return undefined;
}

/** In a process of its own without anything: what a start costs grows with the memory of who starts it. */
function measure(rows: readonly Row[]): void {
  const list = join(temp, "rows.json");
  const given = rows.map(({ input = harmless, ...row }) => {
    const round = (_: unknown, n: number) => (typeof input === "string" ? input : input(n));
    const inputs = Array.from({ length: typeof input === "string" ? 1 : warm + calls }, round);
    return { ...row, inputs };
  });
  writeFileSync(list, JSON.stringify({ rows: given, warm, calls }));
  const timer = join(root, "bench", "spawn-timer.mjs");
  const done = spawnSync(process.execPath, [timer, list], {
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  if (done.status !== 0) throw new Error(`no figures: ${timer} ended with ${done.status}`);
  report(new Map(JSON.parse(done.stdout)));
}

function report(times: ReadonlyMap<string, readonly number[]>): void {
  const quantile = (name: string, q: number) => {
    const sorted = [...(times.get(name) ?? [])].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
  };
  const bash = execVersion("bash", ["--version"]);
  const own = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
  console.log(`cerbash ${own}, Node ${process.version}, ${bash}, ${cpus().length} cores`);
  console.log(`${calls} calls each, in turn; milliseconds\n`);
  console.log(`${"".padEnd(36)}${["p50", "p95", "min"].map((q) => q.padStart(8)).join("")}`);
  for (const name of times.keys()) {
    const cells = [0.5, 0.95, 0].map((q) => quantile(name, q).toFixed(2).padStart(8));
    console.log(`${name.padEnd(36)}${cells.join("")}`);
  }
  const peer = [...times.keys()].find((name) => name.startsWith("cc-safety-net"));
  for (const name of times.keys()) {
    if (!/^cerbash, .*(?:allowed|another)/.test(name)) continue;
    const p50 = quantile(name, 0.5);
    const slower = (p50 / quantile("bash -c :", 0.5)).toFixed(2);
    const quicker = peer && (quantile(peer, 0.5) / p50).toFixed(1);
    console.log(
      `\n${name}: ${slower} × bash -c : (goal: at most 1.7)${peer === undefined ? "" : `, ${quicker} × as quick as ${peer} (goal: 20)`}`,
    );
  }
}

function execVersion(program: string, args: readonly string[]): string {
  const [line = ""] = spawnSync(program, args, { encoding: "utf8" }).stdout.split("\n");
  return /bash.* (\d+\.\d+\.\d+)/.exec(line)?.[1]?.replace(/^/, "bash ") ?? line;
}
