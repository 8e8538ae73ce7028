// npm run bench:judge [-- RECORDS]: writes a ledger of made-up records (default a million: decisions, four in
// five with an outcome) and lets dist/cli.js judge it; prints time and peak memory. No command is ever run.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const records = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), "judge-bench-"));
const directory = join(folder, "records");
mkdirSync(directory);

/** A small generator with a known sequence (Lehmer, 48271). */
let state = 1;
const next = (below: number): number => {
  state = (state * 48_271) % 2_147_483_647;
  return state % below;
};
const letters = (n: number): string =>
  [...String(n)].map((digit) => String.fromCharCode(97 + Number(digit))).join("");

const shapes: readonly ((n: number) => string)[] = [
  (n) => `cd /home/you/project-${n % 40} && git status --short`,
  (n) => `grep -rn "${letters(n)}" src/ --include=*.ts | head -${n % 50}`,
  (n) => `cat src/${letters(n % 3000)}.ts`,
  (n) => `npm test -- ${letters(n % 500)}`,
  (n) => `sed -n ${n % 900},${(n % 900) + 40}p src/${letters(n % 2000)}/index.ts`,
  (n) => `git add -A && git commit -m "REDACTED:text" && git push origin ${letters(n % 90)}`,
  (n) => `FOO=${n} python3 scripts/${letters(n % 300)}.py --out /tmp/${letters(n)}`,
  (n) => `rm -rf build/${letters(n % 100)}`,
  (n) => `git reset --hard HEAD~${n % 4}`,
  () => "git reflog | head -20",
];
const tools = 60;

try {
  const days = 30;
  const decisions = Math.round(records / 1.8);
  let written = 0;
  let bytes = 0;
  for (let day = 1; day <= days; day++) {
    const name = `2026-10-${String(day).padStart(2, "0")}`;
    const path = join(directory, `${name}.jsonl`);
    const out = createWriteStream(path);
    for (let i = 0; i < decisions / days; i++) {
      const n = next(1_000_000);
      const minute = Math.floor((i * 1440 * days) / decisions);
      const time = `${name}T${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00.000Z`;
      const head = {
        v: 1,
        time,
        agent: ["claude-code", "codex", "gemini-cli"][next(3)],
        session: `s-${day}-${Math.floor(i / 300)}`,
        toolUseId: `toolu_${day}_${i}`,
        tool: "Bash",
      };
      const isUnknown = next(12) === 0;
      const command = isUnknown
        ? `tool-${letters(next(tools))} ${letters(n)} --now`
        : (shapes[next(shapes.length)] as (n: number) => string)(n);
      const roll = next(100);
      const decision = roll < 4 ? "deny" : roll < 10 ? "ask" : "allow";
      const verdict = {
        decision,
        label: { allow: "safe", ask: "risky", deny: "destructive" }[decision],
        phase: isUnknown ? "brain" : decision === "allow" ? "allowlist" : "rules",
        risk: roll,
        rules: decision === "allow" ? [] : ["git.history.reset-hard"],
        brain: isUnknown
          ? { name: "embedded", p: { safe: 0.9, risky: 0.08, destructive: 0.02 } }
          : null,
        us: 30 + next(400),
      };
      const seal = `,"seal":{"at":${bytes},"h":"0123456789012345678901234567890123456789012"}}`;
      const lines = [{ ...head, kind: "decision", command, cwd: "/home/you/project", verdict }];
      let text = `${JSON.stringify(lines[0]).slice(0, -1)}${seal}\n`;
      written++;
      if (decision !== "deny" && next(6) < 5) {
        const outcome = { status: next(20) === 0 ? "failed" : "done", exitCode: 0, ms: next(9000) };
        text += `${JSON.stringify({ ...head, kind: "outcome", outcome }).slice(0, -1)}${seal}\n`;
        written++;
      }
      bytes += text.length;
      if (!out.write(text)) await once(out, "drain");
    }
    out.end();
    await once(out, "finish");
    statSync(path);
  }
  console.log(`${written} records, ${Math.round(bytes / 1e6)} MB in ${days} files`);
  const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
  const begun = performance.now();
  const child = spawn(process.execPath, [cli, "judge", "--html", join(folder, "judge.html")], {
    env: { ...process.env, CERBASH_HOME: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => {
    text += chunk;
  });
  let peak = 0;
  let cpu = 0;
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
      const [user = 0, system = 0] = readFileSync(`/proc/${child.pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")
        .slice(11, 13)
        .map(Number);
      cpu = Math.max(cpu, (user + system) / 100);
    } catch {
      // It has ended, or this is not Linux.
    }
  }, 50);
  const [code] = await once(child, "exit");
  clearInterval(timer);
  console.log(text.split("\n").slice(0, 8).join("\n"));
  console.log(
    `exit ${code}, ${((performance.now() - begun) / 1000).toFixed(1)} s (${cpu.toFixed(1)} s of CPU), peak memory ${Math.round(peak / 1024)} MB`,
  );
  process.exitCode = code === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
