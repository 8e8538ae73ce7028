// The agents' own programs, with the installed hook, against a scripted model on loopback:
// `npm run test:agents`, or `npm run test:agents -- codex pi --minutes=5`. Whether a file was made shows
// whether the command ran. Agents that cannot be had here, or for which no time is left, are skipped,
// with the reason; the exit code is 1 when an agent ran and the result was wrong.

import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { root } from "../../scripts/shared.mjs";
import { installations } from "../../src/adapters/installations.generated.js";
import { type Agent, agents, type Outcome, untried } from "./agents.js";
import { type Case, cases } from "./cases.js";
import { startMockModel } from "./mock-model.js";
import { installPackage, versionOf } from "./packages.js";
import { type Ended, runProgram } from "./process.js";
import { makeScratch } from "./scratch.js";

const limits = { install: 240_000, agent: 120_000 };
const cli = join(root, "dist", "cli.js");

interface Tried {
  readonly outcome: Outcome;
  /** What the model was told about the call. */
  readonly told: string;
  readonly problems: readonly string[];
  readonly ended: Ended;
}

interface Report {
  readonly agent: Agent;
  readonly skipped?: string;
  readonly tried: ReadonlyMap<string, Tried>;
}

async function main(args: readonly string[]): Promise<number> {
  const minutes = Number(
    /^--minutes=(.+)$/.exec(args.find((arg) => arg.startsWith("--")) ?? "")?.[1] ?? 60,
  );
  const words = args.filter((arg) => !arg.startsWith("--"));
  const wanted = agents.filter(({ name }) => words.length === 0 || words.includes(name));
  const unknown = words.filter((word) => !agents.some(({ name }) => name === word));
  if (unknown.length > 0 || !(minutes > 0)) {
    const names = agents.map(({ name }) => name).join("|");
    console.error(`usage: npm run test:agents -- [${names}]... [--minutes=N]`);
    return 2;
  }
  if (process.platform === "win32") {
    console.log("SKIPPED every agent: this test needs a POSIX system");
    return 0;
  }
  if (!existsSync(cli)) {
    console.error("dist is not there; build it first: npm run build");
    return 2;
  }
  for (const { name, reason } of words.length === 0 ? untried : []) {
    console.log(`SKIPPED ${name}: ${reason}`);
  }
  const deadPort = await unusedPort();
  const until = performance.now() + minutes * 60_000;
  const reports: Report[] = [];
  const left = [...wanted];
  // Two at once: much of the time is spent waiting.
  const work = async () => {
    for (let agent = left.shift(); agent !== undefined; agent = left.shift()) {
      reports.push(await tryAgent(agent, deadPort, until));
    }
  };
  await Promise.all([work(), work()]);
  reports.sort((a, b) => wanted.indexOf(a.agent) - wanted.indexOf(b.agent));
  return summary(reports);
}

async function tryAgent(agent: Agent, deadPort: number, until: number): Promise<Report> {
  const tried = new Map<string, Tried>();
  const skip = (skipped: string): Report => {
    console.log(`SKIPPED ${agent.name}: ${skipped}`);
    return { agent, skipped, tried };
  };
  const time = () => until - performance.now();
  if (time() < 0) return skip("no time is left");
  const installed = await installPackage(agent, Math.min(limits.install, time()));
  if ("missing" in installed) return skip(installed.missing);
  for (const one of cases) {
    if (one.without === "trust" && agent.trust === undefined) continue;
    if (time() < 0) return skip(`no time is left for ${one.name} and what follows`);
    let result = await tryCase(agent, installed, one, deadPort);
    // On a machine that is busy; a wrong outcome is not tried again.
    if (result.ended.isLate) result = await tryCase(agent, installed, one, deadPort);
    if (one.name === "allow" && result.outcome === "no start") {
      return skip(`it does not start here: ${result.ended.output.trim().slice(-500)}`);
    }
    tried.set(one.name, result);
    const { outcome, problems, ended } = result;
    const seconds = (ended.ms / 1000).toFixed(1);
    const mark = problems.length === 0 ? "ok    " : "FAILED";
    console.log(`${mark} ${agent.name} ${versionOf(agent)} ${one.name}: ${outcome} (${seconds} s)`);
    for (const problem of problems) console.log(`       ${problem}`);
    if (problems.length > 0) console.log(ended.output.trim().slice(-3000));
  }
  return { agent, tried };
}

async function tryCase(
  agent: Agent,
  program: { readonly program: string; readonly args: readonly string[] },
  one: Case,
  deadPort: number,
): Promise<Tried> {
  const installation = await installations.get(agent.name)?.();
  if (installation === undefined) throw new Error(`no installation for ${agent.name}`);
  const scratch = makeScratch(cli, deadPort);
  const model = await startMockModel(agent.dialect, one.probe.command);
  try {
    const { args, setUp, env = {}, files = {} } = agent.start(model.url);
    for (const [path, content] of Object.entries(files)) scratch.write(path, content);
    const place = { cwd: scratch.project, env: { ...scratch.env, ...env } };
    if (setUp !== undefined) {
      const all = [...program.args, ...setUp];
      const done = await runProgram(program.program, all, { ...place, limit: limits.agent });
      if (done.code !== 0) throw new Error(`${agent.name} ${setUp[0]}: ${done.output}`);
    }
    if (one.without !== "install") {
      const hook = [cli, "install", agent.name, "--yes"];
      const done = await runProgram(process.execPath, hook, { ...place, limit: 60_000 });
      if (done.code !== 0) throw new Error(`cerbash install: ${done.output}`);
    }
    one.prepare?.(scratch, installation);
    const trust = one.without === "trust" ? [] : (agent.trust ?? []);
    const [first = "", ...rest] = args;
    // A subcommand stands first.
    const own = [...program.args, first, ...(first.startsWith("-") ? rest : [...trust, ...rest])];
    const remote = scratch.remoteHead();

    const ended = await runProgram(program.program, own, { ...place, limit: limits.agent });

    const ran = scratch.has(one.probe.file);
    const outcome = ran ? "runs" : model.hasCalled() ? "stops" : "no start";
    const told = model.results().join("\n");
    const problems: string[] = [];
    const expected = one.expected(agent);
    if (outcome !== expected) problems.push(`${one.means}: ${outcome}, expected: ${expected}`);
    if (ended.isLate) problems.push(`it did not end within ${limits.agent / 1000} s`);
    const isSame = scratch.remoteHead() === remote && scratch.tags() === "v0";
    if (!ran && !isSame) problems.push("the repository or its remote was changed");
    // The second half shows that the whole command would have run.
    if (one.name === "without" && isSame) problems.push("the remote was not changed");
    if (one.reason) {
      const isTold = one.reason.test(told) || one.reason.test(ended.output);
      if (agent.isMute && isTold) problems.push("it tells the reason after all: mend the docs");
      if (!agent.isMute && !one.reason.test(told)) problems.push(`the model was told: ${told}`);
    }
    if (problems.length > 0) problems.push(`requests: ${model.requests.join(", ")}`);
    return { outcome, told, problems, ended };
  } finally {
    await model.close();
    await scratch.remove();
  }
}

function summary(reports: readonly Report[]): number {
  const names = cases.map(({ name }) => name);
  console.log(`\n| agent | version | ${names.join(" | ")} |`);
  console.log(`|---|---|${names.map(() => "---|").join("")}`);
  for (const { agent, skipped, tried } of reports) {
    const cells = names.map((name) => tried.get(name)?.outcome ?? "-");
    const rest = skipped === undefined ? cells : ["skipped", ...names.slice(1).map(() => "")];
    console.log(`| ${agent.name} | ${versionOf(agent)} | ${rest.join(" | ")} |`);
  }
  console.log("");
  for (const { agent, tried } of reports) {
    const told = tried.get("deny")?.told;
    if (told) console.log(`${agent.name}, the model reads: ${told.slice(0, 160)}`);
  }
  const all = reports.flatMap(({ tried }) => [...tried.values()]);
  const failed = all.filter(({ problems }) => problems.length > 0).length;
  const skipped = reports.filter((report) => report.skipped !== undefined).length;
  console.log(
    `\ncases as expected: ${all.length - failed}, wrong: ${failed}; agents skipped: ${skipped}`,
  );
  return failed > 0 ? 1 : 0;
}

/** A port of loopback on which nobody listens, so that a connection fails at once. */
async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

process.exitCode = await main(process.argv.slice(2));
