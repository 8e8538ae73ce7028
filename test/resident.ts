/** For the tests of the resident: the program, bundled as it is shipped but without its code cache, and hooks. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { root } from "../scripts/shared.mjs";
import { type Announcement, readAnnouncement } from "../src/resident/announcement.js";
import { callResident } from "../src/resident/client.js";
import { writeClientScript } from "../src/resident/client-script.js";
import { type Identity, isAlive } from "../src/resident/identity.js";
import { lockHolder } from "../src/resident/lock.js";
import { controlCalls } from "../src/resident/serve.js";
import { inTime } from "./in-time.js";
import { removeTree } from "./remove.js";
import { until } from "./until.js";

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly ms: number;
}

/** What tests look at of what a resident says about itself. */
interface Status {
  readonly pid: number;
  readonly calls: number;
  readonly passedOn: number;
  readonly brain: string | null;
}

/** What tests look at of a recorded verdict. */
interface Recorded {
  readonly decision: string;
  readonly brain?: { readonly name: string } | null;
  readonly degraded?: readonly string[];
}

/** Starts a program and waits for its end; an undefined input stays open. */
export function run(
  program: string,
  args: readonly string[],
  input: string | Buffer | undefined,
  env: NodeJS.ProcessEnv,
): Promise<Ran> {
  const begun = performance.now();
  const child = spawn(program, args, { env, cwd: "/" });
  return finished(child, input, begun);
}

async function finished(
  child: ChildProcess,
  input: string | Buffer | undefined,
  begun: number,
): Promise<Ran> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => err.push(chunk));
  child.stdin?.on("error", () => {});
  if (input !== undefined) child.stdin?.end(input);
  const code = await new Promise<number | null>((done) => child.on("close", done));
  child.stdin?.destroy();
  const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString();
  return { code, out: text(out), err: text(err), ms: performance.now() - begun };
}

export type Shell = readonly [string, ...string[]];

/** dash asks over named pipes, bash over loopback. */
export const shells = { bash: ["bash", "-p"], dash: ["dash"] } as const satisfies Record<
  string,
  Shell
>;

/** A test for each shell that is here. */
export function inEachShell(name: string, run: (shell: Shell) => Promise<void>): void {
  for (const [title, shell] of Object.entries(shells)) {
    const isHere = spawnSync(shell[0], ["-c", ":"]).status === 0;
    test(`${name}, in ${title}`, { skip: !isHere && `${title} is not installed` }, () =>
      run(shell),
    );
  }
}

/** An installation in a directory of its own. */
export class Installation {
  readonly top = mkdtempSync(join(tmpdir(), "cerbash-resident-"));
  readonly cli = join(this.top, "dist", "cli.js");
  private homes = 0;

  async make(): Promise<this> {
    const outdir = join(this.top, "dist");
    await build({
      absWorkingDir: root,
      entryPoints: { cli: "src/cli/main.ts", "llama-host": "src/llama/host.ts" },
      external: ["node-llama-cpp"],
      outdir,
      bundle: true,
      splitting: true,
      chunkNames: "chunks/[name]-[hash]",
      alias: { yaml: "./node_modules/yaml/browser/index.js" },
      format: "esm",
      platform: "node",
      target: "es2022",
      outExtension: { ".js": ".mjs" },
      logLevel: "warning",
    });
    copyFileSync(join(outdir, "cli.mjs"), this.cli);
    copyFileSync(join(outdir, "llama-host.mjs"), join(outdir, "llama-host.js"));
    for (const name of ["client.bash", "client.sh"])
      copyFileSync(join(root, "src/resident", name), join(outdir, name));
    return this;
  }

  home(): Home {
    this.homes += 1;
    const path = join(this.top, `home${this.homes}`);
    mkdirSync(path, { mode: 0o700 });
    return new Home(path, this.cli);
  }

  /** A shell that watches a resident may still write for a second. */
  remove(): void {
    removeTree(this.top);
  }
}

/** One user of an installation: settings, records, resident. */
export class Home {
  readonly env: NodeJS.ProcessEnv;
  readonly run: string;
  readonly script: string;

  constructor(
    readonly path: string,
    readonly cli: string,
  ) {
    const { NODE_EXTRA_CA_CERTS: _, CLAUDE_PROJECT_DIR: __, ...env } = process.env;
    this.env = { ...env, HOME: path, CERBASH_HOME: join(path, "c"), CERBASH_DEADLINE_MS: "10000" };
    this.run = join(path, "c", "run");
    this.script = writeClientScript(
      { env: this.env, platform: "linux", home: path },
      { node: process.execPath, cli },
    );
  }

  /** The shell and its options that run the thin client. */
  shell: Shell = shells.bash;

  /** The thin client, as an agent starts it. */
  hook(
    input: string | Buffer | undefined,
    env: NodeJS.ProcessEnv = {},
    agent = "claude-code",
  ): Promise<Ran> {
    const [program, ...options] = this.shell;
    return run(program, [...options, this.script, "hook", agent], input, { ...this.env, ...env });
  }

  /** The same without any resident. */
  async plain(
    input: string | Buffer,
    env: NodeJS.ProcessEnv = {},
    agent = "claude-code",
  ): Promise<Ran> {
    const args = [this.cli, "hook", agent];
    return inTime(
      () => run(process.execPath, args, input, { ...this.env, ...env }),
      ({ err }) => err,
    );
  }

  cerbash(...args: readonly string[]): Promise<Ran> {
    return run(process.execPath, [this.cli, ...args], "", this.env);
  }

  get announcement(): Announcement | undefined {
    return readAnnouncement(join(this.run, "resident"));
  }

  get holder(): Identity | undefined {
    return lockHolder(this.run);
  }

  /** Waits until a resident serves. */
  async serving(): Promise<Announcement> {
    return until(() => {
      const now = this.announcement;
      return now !== undefined && isAlive(now.identity) ? now : undefined;
    }, "a resident serves");
  }

  /** On a busy machine the first may be too late for whoever started it, and is found by the next. */
  async start(): Promise<Announcement> {
    let said = "";
    if ((await this.status()) !== undefined) return this.serving();
    for (let tries = 0; tries < 5; tries++) {
      said = (await this.cerbash("resident", "start")).err;
      if (said === "") return this.serving();
    }
    throw new Error(said);
  }

  /** Undefined when none serves, or one that is busy for longer than half a minute. */
  async status(): Promise<Status | undefined> {
    const now = this.announcement;
    if (now === undefined || !isAlive(now.identity)) return undefined;
    const call = { agent: controlCalls.status, options: [], env: {}, payload: Buffer.alloc(0) };
    const answer = await callResident(now, call, 30_000).catch(() => undefined);
    return answer && JSON.parse(answer.stdout);
  }

  /**
   * Calls the hook, with a minute for the resident instead of two seconds, until the resident got the call, and decided
   * it or passed it on. On a busy machine a client may still decide by itself and end the resident, as it should: so
   * what one call does says nothing about whether the resident answers.
   *
   * @returns all answers, the last of which is that of the resident
   */
  async reach(
    how: "decided" | "passed on" | "got",
    ...call: Parameters<Home["hook"]>
  ): Promise<readonly Ran[]> {
    const answers: Ran[] = [];
    for (let tries = 0; tries < 12; tries++) {
      await this.start();
      const before = await this.status();
      const answer = await this.patiently(() => this.hook(...call));
      const after = await this.status();
      answers.push(answer);
      const isSame = before !== undefined && after?.pid === before.pid;
      if (!isSame || after.calls === before.calls || isTooLate(answer)) continue;
      const what = after.passedOn > before.passedOn ? "passed on" : "decided";
      if (how === "got" || how === what) return answers;
    }
    throw new Error(`never ${how} by a resident: ${String(call[0]).slice(0, 300)}`);
  }

  /** With a client that waits for long. A resident that starts meanwhile makes it the usual one again. */
  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    const usual = readFileSync(this.script, "utf8");
    const patient = usual.replaceAll(/(\bread -r -u 3) -t 2\b/g, "$1 -t 60");
    if (patient === usual) throw new Error("the client has no limits that could be longer");
    writeFileSync(this.script, patient);
    try {
      return await work();
    } finally {
      writeFileSync(this.script, usual);
    }
  }

  /** What was recorded, oldest first. */
  records(): readonly { command?: string; verdict?: Recorded }[] {
    const folder = join(this.path, "c", "records");
    try {
      const files = readdirSync(folder).sort();
      const text = files.map((name) => readFileSync(join(folder, name), "utf8")).join("");
      return text
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .filter(({ kind }) => kind === "decision");
    } catch {
      return [];
    }
  }

  kill(): void {
    const holder = this.holder;
    if (holder !== undefined) process.kill(holder.pid, "SIGKILL");
  }
}

/** A payload of Claude Code for a command. */
export function payload(command: string, fields: object = {}): string {
  return JSON.stringify({
    session_id: "s",
    cwd: "/",
    hook_event_name: "PreToolUse",
    tool_name: "Bash",
    tool_use_id: "t",
    tool_input: { command },
    ...fields,
  });
}

/** A machine that is too busy for the hook to read its payload and answer in time makes it refuse. */
export function isTooLate({ code, err }: Ran): boolean {
  return code === 2 && /no answer within|did not end in time/.test(err);
}

/** The decision in an answer of the hook, by all three ways it is said. */
export function decisionOf({ code, out, err }: Ran): string {
  if (code === 0 && out === "" && err === "") return "silence";
  const said = out === "" ? "none" : JSON.parse(out).hookSpecificOutput?.permissionDecision;
  return `${said} ${code}`;
}
