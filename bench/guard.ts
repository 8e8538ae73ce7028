// npm run bench [-- FILE.jsonl...]: how long decisions take, beside `bash -n` and a bare `node`, all in
// one run so that the ratios hold on a noisy machine. FILE has a `command` in each line; without
// one the examples of the tables and rules are used.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createGuard } from "../src/guard.js";
import { harmlessExamples, stoppedExamples } from "../test/examples.js";

const files = process.argv.slice(2);
const guard = createGuard();
const texts =
  files.length === 0
    ? [...harmlessExamples(guard.index), ...stoppedExamples(guard.index)]
    : files
        .flatMap((file) => readFileSync(file, "utf8").split("\n"))
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line).command as string);

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] as number;
}

function row(name: string, values: readonly number[], unit: string): void {
  const sorted = [...values].sort((a, b) => a - b);
  const cells = [0.5, 0.9, 0.99, 1].map((q) => quantile(sorted, q).toFixed(1).padStart(9));
  console.log(`${name.padEnd(44)}${cells.join("")}  ${unit}`);
}

console.log(`${texts.length} commands, Node ${process.version}`);
console.log(`${"".padEnd(44)}${["p50", "p90", "p99", "max"].map((n) => n.padStart(9)).join("")}`);

for (let round = 0; round < 3; round++) for (const text of texts) guard.checkSync(text);
const times: number[] = [];
let total = 0;
for (const text of texts) {
  const begun = process.hrtime.bigint();
  guard.checkSync(text);
  const us = Number(process.hrtime.bigint() - begun) / 1000;
  times.push(us);
  total += us;
}
row("decision in process, warm", times, "µs");
console.log(
  `${"throughput, one core".padEnd(44)}${Math.round((texts.length / total) * 1e6)} commands/s`,
);

/** Wall time of a process in milliseconds, several times. */
function processTimes(
  command: string,
  args: readonly string[],
  runs: number,
  input = "",
): number[] {
  const env = { ...process.env };
  // Reading extra certificates adds up to 90 ms to each start of Node on some machines.
  delete env.NODE_EXTRA_CA_CERTS;
  const out: number[] = [];
  for (let n = 0; n < runs; n++) {
    const begun = process.hrtime.bigint();
    spawnSync(command, args, { input, env, maxBuffer: 1 << 30 });
    out.push(Number(process.hrtime.bigint() - begun) / 1e6);
  }
  return out;
}

const payload = JSON.stringify({
  session_id: "bench",
  cwd: process.cwd(),
  hook_event_name: "PreToolUse",
  tool_name: "Bash",
  tool_input: { command: "npm test && git status" },
  tool_use_id: "toolu_bench",
});
row("/bin/true", processTimes("/bin/true", [], 30), "ms");
row("bash -c :", processTimes("bash", ["-c", ":"], 30), "ms");
row("bash -n on one command", processTimes("bash", ["-n"], 30, "npm test && git status"), "ms");
const node = processTimes(process.execPath, ["-e", "0"], 20);
row("node -e 0", node, "ms");
if (existsSync("dist/cli.js")) {
  const cli = "dist/cli.js";
  row("cerbash check ls", processTimes(process.execPath, [cli, "check", "ls"], 20), "ms");
  const hook = processTimes(process.execPath, [cli, "hook", "claude-code"], 20, payload);
  row("cerbash hook claude-code, no resident", hook, "ms");
  const middle = (values: readonly number[]): number =>
    quantile(
      [...values].sort((a, b) => a - b),
      0.5,
    );
  console.log(
    `${"hook above bare node, p50".padEnd(44)}${(middle(hook) - middle(node)).toFixed(1).padStart(9)}  ms (budget 30)`,
  );
  for (const times of [1, 8]) {
    const lines = texts.map((command, id) => `${JSON.stringify({ id, command })}\n`).join("");
    const input = lines.repeat(times);
    const [ms = 0] = processTimes(process.execPath, [cli, "check", "--jsonl"], 3, input).sort(
      (a, b) => a - b,
    );
    console.log(
      `${`check --jsonl, each command ${times === 1 ? "once" : `${times} times`}`.padEnd(44)}${Math.round((texts.length * times * 1000) / ms)} commands/s, the best of 3 (budget 20000)`,
    );
  }
} else console.log("dist/cli.js is not built: run `npm run build` for the figures of processes");
