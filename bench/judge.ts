// npm run bench:judge [-- RECORDS]: writes a ledger of made-up records (default a million: decisions, four in
// five with an outcome), lets dist/cli.js judge it and serve the dashboard over it, without and with kept summaries;
// prints times and peak memory. No command is ever run.
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const records = Number(process.argv[2] ?? 1_000_000);
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
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
    // As old as what it holds; a file that was just written may still grow.
    utimesSync(path, new Date(`${name}T23:59:59Z`), new Date(`${name}T23:59:59Z`));
  }
  console.log(`${written} records, ${Math.round(bytes / 1e6)} MB in ${days} files`);
  await judge();
  await dashboard("with nothing kept");
  await dashboard("with kept summaries");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Reads a process's peak memory in MB and CPU seconds until it ends. */
function watch(pid: number | undefined): { peak: number; cpu: number; stop: () => void } {
  const seen = { peak: 0, cpu: 0, stop: () => clearInterval(timer) };
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      seen.peak = Math.max(
        seen.peak,
        Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024),
      );
      const [user = 0, system = 0] = readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")
        .slice(11, 13)
        .map(Number);
      seen.cpu = Math.max(seen.cpu, (user + system) / 100);
    } catch {
      // It has ended, or this is not Linux.
    }
  }, 50);
  return seen;
}

async function judge(): Promise<void> {
  const begun = performance.now();
  const child = spawn(process.execPath, [cli, "judge", "--html", join(folder, "judge.html")], {
    env: { ...process.env, CERBASH_HOME: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const seen = watch(child.pid);
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => {
    text += chunk;
  });
  const [code] = await once(child, "exit");
  seen.stop();
  console.log(text.split("\n").slice(0, 8).join("\n"));
  console.log(
    `judge: exit ${code}, ${seconds(begun)} (${seen.cpu.toFixed(1)} s of CPU), peak memory ${seen.peak} MB`,
  );
  if (code !== 0) process.exitCode = 1;
}

/** Starts the dashboard and asks for what its first page shows; times are from the start of the process. */
async function dashboard(how: string): Promise<void> {
  const begun = performance.now();
  const child = spawn(process.execPath, [cli, "judge", "--serve"], {
    env: { ...process.env, CERBASH_HOME: folder },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const seen = watch(child.pid);
  let text = "";
  for await (const chunk of child.stdout) {
    text += chunk;
    if (/token=[\w-]+/.test(text)) break;
  }
  const [, origin = "", token = ""] = /(http:\/\/[^/]+)\/#token=([\w-]+)/.exec(text) ?? [];
  const headers = { authorization: `Bearer ${token}` };
  // biome-ignore lint/suspicious/noExplicitAny: answers of our own server.
  const get = async (path: string): Promise<any> => {
    const response = await fetch(`${origin}${path}`, { headers });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.headers.get("content-type") === "application/json"
      ? response.json()
      : response.text();
  };
  const took: string[] = [];
  const note = (what: string, since = begun) => took.push(`${what} ${seconds(since)}`);
  note("listens");
  await Promise.all(["/", "/page.js", "/page.css"].map(get));
  const { last } = await get("/api/state");
  await get("/api/records?limit=50");
  note(`page and last ${last.length} decisions`);
  for (;;) {
    const { report } = await get("/api/figures");
    if (report !== null) {
      note(`all figures over ${report.counts.decisions} decisions`);
      break;
    }
    await new Promise((done) => setTimeout(done, 20));
  }
  const first = seen.peak;
  let asked = performance.now();
  await get("/api/figures?since=2026-10-20");
  note("then figures of ten days", asked);
  asked = performance.now();
  await get("/api/records?decision=deny&limit=50");
  note("search for denied", asked);
  asked = performance.now();
  const { older, searchedTo } = await get("/api/records?text=nowhere-to-be-found");
  note(
    `search for what is not there (${older === null ? "all" : `back to ${searchedTo?.slice(0, 10)}`})`,
    asked,
  );
  const searched = seen.peak;
  asked = performance.now();
  for (;;) {
    const { reading, total } = await get("/api/queue");
    if (reading === null) {
      note(`review queue of ${total} commands`, asked);
      break;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  const queued = seen.peak;
  asked = performance.now();
  const tried = await fetch(`${origin}/api/rule/preview`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ command: "rm -rf build/b", cwd: "/home/you/project", decision: "ask" }),
  });
  const [lastLine = "{}"] = (await tried.text()).trim().split("\n").slice(-1);
  const { kind, commands, changed } = JSON.parse(lastLine);
  note(`${kind} of a rule on ${commands} distinct commands (${changed} changed)`, asked);
  child.kill("SIGTERM");
  await once(child, "exit");
  seen.stop();
  console.log(
    `dashboard ${how}: ${took.join(", ")}; ${seen.cpu.toFixed(1)} s of CPU, peak memory ${first} MB for the first page, ${searched} with searches, ${queued} with the queue, ${seen.peak} with the rule`,
  );
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(2)} s`;
}
