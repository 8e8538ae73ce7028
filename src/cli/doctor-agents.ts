/** What `cerbash doctor` looks at for each agent. It starts the installed hooks, as the agent would. */
import { existsSync, statSync } from "node:fs";
import { isAbsolute } from "node:path";
import type { HookInstallation } from "../adapters/installation-types.js";
import { quote } from "../adapters/quote.js";
import { switchedOff } from "../install/switches.js";
import type { Target } from "../install/targets.js";
import { traceOf } from "../install/targets.js";
import { type Gate, gateOf, tryCommand } from "../install/try-hook.js";
import { MUST_RUN, MUST_STOP } from "../ledger/self-test.js";
import type { Finding } from "./doctor-finding.js";
import { type InstalledFile, installedFiles } from "./installed.js";
import type { Io } from "./io.js";
import type { Program } from "./own-program.js";
import { version } from "./version.js";

export interface SelfTest {
  /** Milliseconds that a hook is given. */
  readonly limit: number;
  /** Calls of which the median is the latency. */
  readonly calls: number;
  /** Slower than this, in milliseconds, is worth a warning. */
  readonly slow: number;
}

export const usualTest: SelfTest = { limit: 15_000, calls: 7, slow: 500 };

/** Everything about one agent; nothing when it is neither installed nor on the machine. */
export async function examineAgent(
  installation: HookInstallation,
  program: Program,
  io: Io,
  test: SelfTest,
): Promise<readonly Finding[]> {
  const { agent, title, facts, afterwards } = installation;
  const about = title;
  const files = installedFiles(installation, program, io);
  const present = files.filter(({ state }) => state.kind !== "absent");
  if (present.length === 0) {
    const trace = traceOf(installation, io);
    if (trace === undefined) return [];
    const mend = `cerbash install ${agent}`;
    return [{ level: "warning", about, text: `is here (${trace}), without the guard`, mend }];
  }
  const findings: Finding[] = [];
  let gates = 0;
  for (const file of present) {
    const { found, gate } = await examineFile(file, io, test);
    findings.push(...found.map((one) => ({ about, ...one })));
    if (gate !== undefined) gates++;
  }
  const isSound = !findings.some(({ level }) => level === "error");
  if (gates === 0 && isSound) {
    const mend = mendOf(present[0]?.target);
    findings.push({
      level: "error",
      about,
      text: "no entry checks a command before it runs",
      mend,
    });
  }
  for (const { path, key, effect } of switchedOff(installation, io)) {
    const text = `"${key}" in ${path} ${effect}`;
    findings.push({ level: "error", about, text, mend: `take it out of ${quote(path)}` });
  }
  if (facts.failOpen.length > 0) {
    findings.push({
      level: "note",
      about,
      text: `runs unchecked when: ${facts.failOpen.join("; ")}`,
    });
  }
  if (afterwards !== undefined) findings.push({ level: "note", about, text: afterwards });
  return findings;
}

type Found = Omit<Finding, "about">;

interface Examined {
  readonly found: readonly Found[];
  readonly gate?: Gate | undefined;
}

async function examineFile(file: InstalledFile, io: Io, test: SelfTest): Promise<Examined> {
  const { target, state } = file;
  const { path, scope, way } = target;
  const mend = mendOf(target);
  if (state.kind === "broken") {
    const text = `${path}: ${state.why}`;
    return { found: [{ level: "error", text, mend: `mend the file, then: ${mend}` }] };
  }
  if (state.kind === "absent") return { found: [] };
  const found: Found[] = [];
  const by = state.backup?.version;
  const whose = by === undefined ? "" : `, by version ${by}`;
  found.push({
    level: "ok",
    text: `installed for the ${scope === "user" ? "person" : "project"}${whose}: ${path}`,
  });
  if (by !== undefined && by !== version)
    found.push({ level: "warning", text: `version ${version} is here now`, mend });
  else if (state.isOutdated)
    found.push({ level: "warning", text: "the entries are not those of this version", mend });
  if (way.format === "file" && way.executable === true && !isExecutable(path)) {
    found.push({
      level: "error",
      text: `${path} is not executable, so the agent passes it over`,
      mend: `chmod u+x ${quote(path)}`,
    });
  }
  const gate = gateOf(target, state.text);
  if (gate === undefined) return { found };
  const missing = pathsIn(gate).filter((one) => !existsSync(one));
  for (const one of missing) {
    found.push({ level: "error", text: `the entry starts ${one}, which is not there`, mend });
  }
  found.push(...(await selfTest(gate, target, io, test)));
  return { found, gate };
}

async function selfTest(
  gate: Gate,
  { installation: { probe } }: Target,
  io: Io,
  { limit, calls, slow }: SelfTest,
): Promise<readonly Found[]> {
  const ask = (command: string) =>
    tryCommand(gate, probe, command, { env: io.env, cwd: io.cwd, limit });
  const stopped = await ask(MUST_STOP);
  const said = (stopped.result.stderr || stopped.result.stdout).trim().slice(0, 200);
  const found: Found[] = [];
  // A guard that cannot work refuses everything, so only its own words show that it decided.
  const decided = /\/dev\/cerbash-doctor|mkfs/.test(stopped.result.stdout + stopped.result.stderr);
  if (stopped.outcome === "runs") {
    const why = said === "" ? "" : `: ${said}`;
    found.push({
      level: "error",
      text: `self-test: a destructive command would run${why}`,
      mend: policyHint,
    });
  } else if (!decided) {
    return [
      {
        level: "error",
        text: `self-test: the guard refuses without a decision: ${said}`,
        mend: "cerbash install",
      },
    ];
  } else {
    found.push({ level: "ok", text: "self-test: a destructive command is stopped" });
  }
  const times: number[] = [];
  for (let call = 0; call < calls; call++) {
    const { outcome, ms, result } = await ask(MUST_RUN);
    times.push(ms);
    if (outcome === "runs") continue;
    const reason = (result.stderr || result.stdout).trim().slice(0, 200);
    found.push({
      level: "error",
      text: `self-test: a harmless command does not run: ${reason}`,
      mend: policyHint,
    });
    return found;
  }
  found.push({ level: "ok", text: "self-test: a harmless command runs" });
  const median = times.sort((a, b) => a - b)[Math.floor(calls / 2)] ?? 0;
  // The agent has its own runtime; here one had to be started for the plugin.
  const more = gate.kind === "plugin" ? ", the start of Node for the plugin included" : "";
  const text = `answers in ${median.toFixed(1)} ms (median of ${calls}${more})`;
  found.push(
    median > slow
      ? { level: "warning", text, mend: "cerbash resident status" }
      : { level: "ok", text },
  );
  return found;
}

const policyHint = "cerbash policy explain 'mkfs.ext4 /dev/x' shows what decides";

function mendOf(target: Target | undefined): string {
  const project = target?.scope === "project" ? " --project" : "";
  return `cerbash install ${target?.installation.agent ?? ""}${project}`;
}

function isExecutable(path: string): boolean {
  return process.platform === "win32" || (statSync(path).mode & 0o100) !== 0;
}

/** The absolute paths that the agent, or the text that it runs, starts. */
function pathsIn(gate: Gate): readonly string[] {
  switch (gate.kind) {
    case "shell":
      return wordsOf(gate.text.split("||")[0] ?? "").filter(isAbsolute);
    case "program":
      return [gate.program, ...gate.args].filter(isAbsolute);
    case "file":
      return [];
    case "plugin": {
      const [, program = '""'] = /^const program = (".*");$/m.exec(gate.text) ?? [];
      const [, args = "[]"] = /^const args = (\[.*\]);$/m.exec(gate.text) ?? [];
      const words: unknown[] = [JSON.parse(program), ...JSON.parse(args)];
      return words.map(String).filter(isAbsolute);
    }
  }
}

/** The words of a text that {@link quote} made. */
function wordsOf(text: string): string[] {
  const words = text.match(/(?:'[^']*'|\\.|[^\s'\\])+/g) ?? [];
  return words.map((word) => word.replace(/'([^']*)'|\\(.)/g, "$1$2"));
}
