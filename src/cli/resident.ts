/** `cerbash resident`: the process that answers hooks without the start of Node. */
import { spawn } from "node:child_process";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";
import { brainInUse } from "../brain/load-node.js";
import { pointerPath } from "../brain/promoted-node.js";
import { distributionPlaces, isConfigured } from "../distribute/places.js";
import { makePrivateDirectory } from "../ledger/directory.js";
import { directories } from "../ledger/paths.js";
import { type Announcement, newSecret, readAnnouncement } from "../resident/announcement.js";
import { callResident } from "../resident/client.js";
import { refreshClientScript } from "../resident/client-script.js";
import { isAlive } from "../resident/identity.js";
import { lockHolder } from "../resident/lock.js";
import { NODE_FLAGS } from "../resident/node-flags.js";
import { type ResidentPaths, residentPaths } from "../resident/paths.js";
import { type Environment, VARIABLES } from "../resident/protocol.js";
import { controlCalls, end, noteFailure, serveResident } from "../resident/serve.js";
import type { BrainSettings } from "./brain-settings.js";
import { EXIT_ERROR, type Io, UsageError } from "./io.js";
import { nearest } from "./nearest.js";
import { readOptions } from "./options.js";
import { type Program, runningProgram } from "./own-program.js";
import type { SecondState } from "./second-brain.js";
import { readSettings } from "./settings.js";
import { version } from "./version.js";

/** Milliseconds between looks at whether records are to be uploaded. */
const ERRAND = 30_000;

const operations = ["status", "start", "stop", "serve"] as const;

export async function run(
  args: readonly string[],
  io: Io,
  program: Program = runningProgram(),
): Promise<number> {
  const options = readOptions("resident", args);
  const [name = "status", ...others] = options.operands;
  const operation = operations.find((known) => known === name);
  if (operation === undefined || others.length > 0) {
    const wrong = operation === undefined ? name : (others[0] ?? "");
    const near = nearest(wrong, operations);
    const hint = near === undefined ? "" : `; did you mean ${near}?`;
    throw new UsageError(
      `cerbash resident: ${wrong} is not known (${operations.join(", ")})${hint}`,
    );
  }
  if (io.platform === "win32") {
    throw new UsageError("cerbash resident: there is none on Windows; each hook starts Node there");
  }
  const paths = residentPaths(io);
  switch (operation) {
    case "status":
      return showStatus(paths, options.has("json"), io);
    case "start":
      return start(paths, program, io);
    case "stop":
      return stop(paths, io);
    case "serve":
      return serve(paths, program, io);
  }
}

/** What a resident says about itself. */
export interface ResidentStatus {
  readonly version: string;
  readonly brain: string | null;
  /** The second brain, if one is switched on. */
  readonly second?: SecondState | null;
  readonly pid: number;
  readonly program: string;
  /** Seconds. */
  readonly uptime: number;
  readonly calls: number;
  /** Calls that it left to the client's own process. */
  readonly passedOn: number;
  /** Bytes of its memory. */
  readonly memory: number;
  readonly socket: string | null;
  readonly httpPort: number | null;
}

/** Undefined when none runs; a text when one runs and does not answer. */
export async function residentStatus(
  paths: ResidentPaths,
): Promise<ResidentStatus | string | undefined> {
  const announced = readAnnouncement(paths.announcement);
  if (announced === undefined || !isAlive(announced.identity)) {
    const holder = lockHolder(paths.directory);
    return holder && `process ${holder.pid} is starting or ending`;
  }
  try {
    const answer = await control(announced, controlCalls.status);
    return JSON.parse(answer) as ResidentStatus;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `process ${announced.identity.pid} does not answer: ${why}`;
  }
}

async function control(announced: Announcement, agent: string): Promise<string> {
  const call = { agent, options: [], env: {}, payload: Buffer.alloc(0) };
  const answer = await callResident(announced, call);
  if (answer === undefined) throw new Error("it is ending");
  return answer.stdout;
}

async function showStatus(paths: ResidentPaths, asJson: boolean, io: Io): Promise<number> {
  const status = await residentStatus(paths);
  const isRunning = typeof status === "object";
  if (asJson) {
    const problem = typeof status === "string" ? { problem: status } : {};
    await io.write(
      `${JSON.stringify({ running: isRunning, ...(isRunning ? status : problem) })}\n`,
    );
  } else if (isRunning) {
    await io.write(
      `${describeStatus(status)}\nsocket: ${status.socket ?? "none: its path is too long"}\n`,
    );
  } else {
    await io.write(`${status ?? "not running; the next hook starts it"}\n${lastEnd(paths)}`);
  }
  return isRunning ? 0 : 1;
}

/** One line for a person. */
export function describeStatus(status: ResidentStatus): string {
  const { version: its, pid, uptime, calls, passedOn, memory, brain } = status;
  const time =
    uptime < 120
      ? `${uptime} s`
      : uptime < 7200
        ? `${Math.round(uptime / 60)} min`
        : `${Math.round(uptime / 3600)} h`;
  const left = passedOn === 0 ? "" : `, ${passedOn} left to the client`;
  return `running for ${time}: version ${its}, process ${pid}, ${calls} calls${left}, ${Math.round(memory / 1e6)} MB, brain: ${brain ?? "none"}`;
}

async function start(paths: ResidentPaths, program: Program, io: Io): Promise<number> {
  const { node, script } = program;
  const source = script.endsWith(".ts") ? ["--import", "tsx"] : [];
  const child = spawn(node, [...NODE_FLAGS, ...source, script, "resident", "serve"], {
    detached: true,
    stdio: "ignore",
    env: { ...io.env },
  });
  let hasEnded = false;
  child.on("exit", () => {
    hasEnded = true;
  });
  child.on("error", () => {
    hasEnded = true;
  });
  child.unref();
  for (let waits = 0; waits < 100; waits++) {
    const status = await residentStatus(paths);
    // The one that was there already, or ours once it has made sure that it is the only one.
    if (typeof status === "object" && (hasEnded || status.pid === child.pid)) {
      await io.write(`${describeStatus(status)}\n`);
      return 0;
    }
    if (hasEnded && status === undefined) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  io.warn(
    `cerbash: the resident did not start; hooks decide without it\n${lastEnd(paths)}`.trimEnd(),
  );
  return EXIT_ERROR;
}

async function stop(paths: ResidentPaths, io: Io): Promise<number> {
  const announced = readAnnouncement(paths.announcement);
  if (announced !== undefined && isAlive(announced.identity)) {
    await control(announced, controlCalls.stop).catch(() => undefined);
  }
  const holder = lockHolder(paths.directory);
  if (holder === undefined && announced === undefined) {
    await io.write("not running\n");
    return 0;
  }
  if (holder !== undefined && !(await end(holder))) {
    io.warn(`cerbash: process ${holder.pid} cannot be ended`);
    return EXIT_ERROR;
  }
  await io.write("stopped; the next hook starts it again\n");
  return 0;
}

async function serve(paths: ResidentPaths, program: Program, io: Io): Promise<number> {
  const { settings, problem } = readSettings(directories(io).config);
  if (problem !== undefined) io.warn(`cerbash: ${problem}`);
  const { adapters } = await import("../adapters/registry.generated.js");
  const { decideBy, refuseBy } = await import("./resident-decide.js");
  const { ResidentGuards } = await import("./resident-guards.js");
  const guards = new ResidentGuards();
  const distributed = distributionPlaces(io).flatMap(({ settings: path, current }) => [
    path,
    current,
  ]);
  const editionFiles = [
    program.script,
    io.env.CERBASH_MODEL ?? "",
    pointerPath(directories(io).state),
    ...distributed,
  ].filter((path) => path !== "");
  refreshClient(program, io);
  const own = environmentOf(io.env);
  const { httpPort, idleMinutes } = settings.resident;
  // Loading takes seconds; the decisions of the first moments are made without it.
  const second =
    settings.brain.second.kind === "none" ? undefined : await import("./second-brain.js");
  second?.startSecond(settings.brain);
  let ended: (why: string) => void = () => {};
  const over = new Promise<string>((done) => {
    ended = done;
  });
  // One client's call may have broken anything; the clients decide by themselves until a new one runs.
  const crash = (error: unknown) => {
    noteEnd(paths, `it failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(EXIT_ERROR);
  };
  // What `ps` shows; the command line is Node's and long.
  process.title = "cerbash";
  process.on("uncaughtException", crash);
  process.on("unhandledRejection", crash);
  try {
    const started = await serveResident(
      {
        paths,
        program: program.script,
        decide: decideBy(guards, adapters),
        lookAhead: () => guards.lookAhead(),
        refuse: (agent, reason) => refuseBy(adapters, agent, reason),
        warmUp: async () => {
          await guards.warmUp({ env: own, platform: io.platform, home: io.home });
          await Promise.all([...adapters.values()].map((load) => load()));
        },
        edition: editionOf(editionFiles),
        idle: idleMinutes * 60_000,
        env: { ...own, HOME: io.home },
        ...(httpPort !== 0 && { http: { port: httpPort, token: httpToken(io) } }),
        about: () => ({ version, brain: brainName(), second: second?.secondState(brainNow(io)) }),
        upkeep: () => keepUp(io),
        errands: [
          { every: ERRAND, run: () => uploadRecords(program, io) },
          { every: ERRAND, run: () => fetchDistribution(program, io) },
        ],
      },
      ended,
    );
    if (started === "already running") {
      io.warn("cerbash: a resident runs already");
      return 0;
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    noteFailure(paths);
    noteEnd(paths, `it could not start: ${why}`);
    throw error;
  }
  io.warn(`cerbash: the resident serves ${paths.directory}`);
  noteEnd(paths, await over);
  // Connections that others keep open must not keep it.
  process.exit(0);
}

/** A client from before an update does not know this resident, and decides slowly by itself. */
function refreshClient({ script }: Program, io: Io): void {
  try {
    refreshClientScript(io, script);
  } catch (error) {
    io.warn(
      `cerbash: the thin client stays as it is: ${error instanceof Error ? error.message : ""}`,
    );
  }
}

function environmentOf(env: Environment): Environment {
  return Object.fromEntries(VARIABLES.map((name) => [name, env[name]]));
}

/**
 * Says something else once one of the files has changed: the installed program, a model of the person's own,
 * which model is in use. It is asked for each call, and to write numbers takes longer than all the looks.
 */
function editionOf(paths: readonly string[]): () => string {
  let last: readonly number[] = [];
  let text = "";
  return () => {
    const now = paths.flatMap(factsOf);
    if (now.length !== last.length || now.some((fact, i) => fact !== last[i])) {
      last = now;
      text = now.join(" ");
    }
    return text;
  };
}

function factsOf(path: string): readonly number[] {
  try {
    // Most are not there, and the error that would say so takes longer than the look.
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? GONE : [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs];
  } catch {
    return HIDDEN;
  }
}

const GONE = [-1, 0, 0, 0];
const HIDDEN = [-2, 0, 0, 0];

function brainNow(io: Io): BrainSettings {
  return readSettings(directories(io).config).settings.brain;
}

/** The model that is asked about unknown commands; null when there is none that can be used. */
function brainName(): string | null {
  const brain = brainInUse();
  return typeof brain === "string" ? null : brain.name;
}

export function httpTokenPath(io: Pick<Io, "env" | "platform" | "home">): string {
  return join(directories(io).state, "http-token");
}

/** What an agent with HTTP hooks says to prove itself; stays the same, since its settings name it. */
function httpToken(io: Io): string {
  const path = httpTokenPath(io);
  try {
    const token = readFileSync(path, "latin1").trim();
    if (/^[0-9a-f]{32,}$/.test(token) && (statSync(path).mode & 0o077) === 0) return token;
  } catch {
    // There is none yet.
  }
  makePrivateDirectory(directories(io).state);
  const token = newSecret();
  // One that others could read is not only filled anew.
  rmSync(path, { force: true });
  writeFileSync(path, `${token}\n`, { mode: 0o600 });
  return token;
}

/** The last end is kept for `status`, since nobody sees what the process writes. */
function noteEnd(paths: ResidentPaths, why: string): void {
  try {
    const line = `${new Date().toISOString()} ${why}`.replace(/\s+/g, " ").slice(0, 500);
    writeFileSync(join(paths.directory, "ended"), `${line}\n`, { mode: 0o600 });
  } catch {
    // It is only for a person.
  }
}

function lastEnd(paths: ResidentPaths): string {
  try {
    return `last end: ${readFileSync(join(paths.directory, "ended"), "utf8")}`;
  } catch {
    return "";
  }
}

/** Old records are compressed, and deleted where the person has set a retention. */
async function keepUp(io: Io): Promise<void> {
  const { upkeep } = await import("../ledger/upkeep.js");
  const { config, records } = directories(io);
  await upkeep(records, new Date(), readSettings(config).settings.ledger);
}

/** By a process of its own: what goes wrong there must not end this one, nor what it needs stay in its memory. */
async function uploadRecords(program: Program, io: Io): Promise<void> {
  const { config, state } = directories(io);
  const { team } = readSettings(config).settings;
  const wanted = [team.postgres && "postgres", team.otlp && "otlp"].filter((key) => key !== null);
  if (wanted.length === 0) return;
  const { isDue, readTries } = await import("../upload/schedule.js");
  const tries = readTries(state);
  if (!wanted.some((key) => key && isDue(tries.get(key), Date.now()))) return;
  startQuietly(["ledger", "upload", "--due"], program, io);
}

/** The same for a signed policy or model of the person's team; that of the machine is its owner's to fetch. */
async function fetchDistribution(program: Program, io: Io): Promise<void> {
  const [, user] = distributionPlaces(io);
  if (!isConfigured(user)) return;
  // Settings with a mistake name no source; `status` and every verdict say so.
  const { readDistributionSettings } = await import("../distribute/settings.js");
  if (typeof readDistributionSettings(user.settings) === "string") return;
  const { isDue, readTries } = await import("../upload/schedule.js");
  const tried = readTries(directories(io).state).get("distribution");
  if (isDue(tried, Date.now())) startQuietly(["distribute", "fetch", "--due"], program, io);
}

function startQuietly(args: readonly string[], { node, script }: Program, io: Io): void {
  const source = script.endsWith(".ts") ? ["--import", "tsx"] : [];
  const child = spawn(node, [...source, script, ...args], { stdio: "ignore", env: { ...io.env } });
  child.on("error", () => {});
  child.unref();
  if (child.pid !== undefined) setPriority(child.pid, 10);
}
