/** The life of a resident: takes the lock, listens, announces itself, and ends when it should. */
import { chmodSync, lstatSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:net";
import { makePrivateDirectory } from "../ledger/directory.js";
import {
  type Announced,
  type Announcement,
  announce,
  newSecret,
  readAnnouncement,
} from "./announcement.js";
import { callResident } from "./client.js";
import { makeHttp } from "./http.js";
import { type Identity, isAlive, ownIdentity } from "./identity.js";
import { listenOnLoopback, makeListener, PAYLOAD_TIME } from "./listener.js";
import { type Lock, takeLock } from "./lock.js";
import { isSocketPathShort, type ResidentPaths } from "./paths.js";
import { openPipes, type Pipes, type PipesOptions, removePipes } from "./pipes.js";
import type { Ahead, Decide, Decided, Environment, HookAnswer, HookCall } from "./protocol.js";
import { watch } from "./watchdog.js";

export interface ResidentOptions {
  readonly paths: ResidentPaths;
  /** The command line program that started it; clients of another one do not ask this resident. */
  readonly program: string;
  readonly decide: Decide;
  /** Looks at what the next call probably needs; must not throw. Its result is handed to `decide`. */
  readonly lookAhead?: () => Ahead;
  readonly refuse: (agent: string, reason: string) => Promise<HookAnswer | undefined>;
  /** Loads what the first decision needs. */
  readonly warmUp: () => Promise<void>;
  /** Changes when the installed program does. */
  readonly edition: () => string;
  /** Milliseconds without a call after which it ends. */
  readonly idle: number;
  readonly env: Environment;
  /** A fixed port for agents with HTTP hooks. */
  readonly http?: { readonly port: number; readonly token: string };
  /** Work for when nobody calls; must not keep the process from answering. What goes wrong in it is dropped. */
  readonly upkeep?: () => Promise<unknown>;
  /** Short work for every so many milliseconds, in a pause between calls. What goes wrong in it is dropped. */
  readonly errands?: readonly Errand[];
  /** What `status` says besides what the resident knows itself. */
  readonly about: () => Readonly<Record<string, unknown>>;
}

export interface Errand {
  readonly every: number;
  readonly run: () => Promise<unknown>;
}

/** Names that no agent has: calls about the resident itself. */
export const controlCalls = { status: "@status", stop: "@stop" } as const;

/** Milliseconds between looks at what could make it end. */
const CARE = 1000;
/** Milliseconds without a call after which there is time for upkeep, and from one upkeep to the next. */
const QUIET = 30_000;
const UPKEEP = 6 * 60 * 60_000;
/** Milliseconds without a call that are a pause. */
const PAUSE = 2000;
/** Milliseconds in which a resident has to say what it is; longer than a stranger may keep it. */
const ASKING = 2000;
/** Milliseconds for decisions that are under way when it ends. */
const GRACE = 1500;

/** Why a resident did not start. */
export type Started = "serving" | "already running";

/**
 * Starts the resident of this directory; resolves once it serves, or when one with the same program does.
 * One of another program, or one that does not answer, is ended first. `ended` is called at the end.
 */
export async function serveResident(
  options: ResidentOptions,
  ended: (why: string) => void,
): Promise<Started> {
  const { paths } = options;
  makePrivateDirectory(paths.directory);
  if (lstatSync(paths.directory).uid !== process.geteuid?.()) {
    throw new Error(`${paths.directory} belongs to somebody else`);
  }
  chmodSync(paths.directory, 0o700);
  const lock = await takeOver(options);
  if (lock === undefined) return "already running";
  await new Resident(options, lock, ended).start();
  return "serving";
}

async function takeOver({
  paths,
  program,
  edition,
  env,
}: ResidentOptions): Promise<Lock | undefined> {
  for (let tries = 0; tries < 5; tries++) {
    const lock = takeLock(paths.directory);
    if ("isHeld" in lock) return lock;
    // It may be about to announce itself.
    for (let waits = 0; waits < 30 && !isOf(readAnnouncement(paths.announcement), lock); waits++) {
      if (!isAlive(lock)) break;
      await sleep(100);
    }
    if (!isAlive(lock)) continue;
    const announced = readAnnouncement(paths.announcement);
    if (announced !== undefined && isOf(announced, lock) && announced.program === program) {
      if ((await editionOf(announced, env)) === edition()) return undefined;
    }
    await end(lock);
  }
  throw new Error("another resident cannot be ended");
}

/** What it says it is; asked again for a while, since strangers may have taken all of its connections. */
async function editionOf(announced: Announcement, env: Environment): Promise<string | undefined> {
  const call = { agent: controlCalls.status, options: [], env, payload: Buffer.alloc(0) };
  const until = performance.now() + ASKING;
  do {
    try {
      const status = await callResident(announced, call);
      return status && JSON.parse(status.stdout).edition;
    } catch {
      await sleep(100);
    }
  } while (performance.now() < until);
  return undefined;
}

function isOf(announced: ReturnType<typeof readAnnouncement>, holder: Identity): boolean {
  return announced?.identity.pid === holder.pid && announced.identity.began === holder.began;
}

/** Ends a resident, by force after a while; true when it is gone. */
export async function end(holder: Identity): Promise<boolean> {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    for (let waits = 0; waits < 25; waits++) {
      if (!isAlive(holder)) return true;
      if (waits === 0) signalTo(holder.pid, signal);
      await sleep(signal === "SIGTERM" ? 100 : 20);
    }
  }
  return !isAlive(holder);
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}

class Resident {
  private readonly begun = performance.now();
  private readonly edition: string;
  private readonly servers: Server[] = [];
  private announced: Announced | undefined;
  private pipes: Pipes | undefined;
  private lastCall = performance.now();
  private nextUpkeep = 0;
  private readonly nextErrands = new Map<Errand, number>();
  private calls = 0;
  private passedOn = 0;
  private underWay = 0;
  private isEnding = false;

  constructor(
    private readonly options: ResidentOptions,
    private readonly lock: Lock,
    private readonly ended: (why: string) => void,
  ) {
    this.edition = options.edition();
  }

  async start(): Promise<void> {
    const { options } = this;
    const { paths, env, refuse } = options;
    const secrets = { clientSecret: newSecret(), residentSecret: newSecret() };
    const decide: Decide = (call, ahead) => this.decide(call, ahead);
    const { lookAhead } = options;
    const isFit = () => this.isFit();
    const listener = makeListener({
      ...secrets,
      decide,
      isFit,
      ...(lookAhead !== undefined && { lookAhead }),
    });
    this.servers.push(listener);
    const port = await listenOnLoopback(listener);
    await options.warmUp();
    await this.listenOnSocket(makeHttp({ decide, refuse, isFit, env }));
    if (options.http !== undefined) {
      const { token } = options.http;
      const http = makeHttp({ decide, refuse, isFit, env, token });
      this.servers.push(http);
      await listenOnLoopback(http, options.http.port);
    }
    this.announced = announce(paths.announcement, {
      identity: ownIdentity(),
      port,
      ...secrets,
      program: options.program,
    });
    this.openPipes({ decide, isFit, ...(lookAhead !== undefined && { lookAhead }) });
    rmSync(paths.starting, { force: true });
    const care = setInterval(() => this.care(), Math.min(CARE, options.idle));
    care.unref();
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.on(signal, () => void this.end(signal));
    }
    // The terminal of the agent that started it may go; it stays.
    process.on("SIGHUP", () => {});
  }

  /** A client that finds no pipes comes over loopback. */
  private openPipes(how: Pick<PipesOptions, "decide" | "isFit" | "lookAhead">): void {
    if (this.announced === undefined) return;
    const { paths, program } = this.options;
    const announcement = this.announced.file;
    try {
      this.pipes = openPipes({ ...how, directory: paths.directory, program, announcement });
      // Without it a client in dash could wait for ever.
      if (this.pipes !== undefined) watch(paths.directory, () => this.closePipes());
    } catch {
      removePipes(paths.directory);
    }
  }

  private closePipes(): void {
    const { pipes } = this;
    // Nobody looks at them each second any more, and a payload may still be awaited.
    setTimeout(() => pipes?.sweep(), PAYLOAD_TIME + CARE).unref();
    try {
      pipes?.withdraw();
    } catch {
      // The directory is gone, and so no client comes.
    }
    this.pipes = undefined;
  }

  private async listenOnSocket(server: Server): Promise<void> {
    const { paths } = this.options;
    if (!isSocketPathShort(paths)) return;
    // Whoever made it held the lock, and does not live any more.
    rmSync(paths.socket, { force: true });
    this.servers.push(server);
    await new Promise<void>((done, fail) => {
      server.once("error", fail);
      server.listen(paths.socket, done);
    });
    chmodSync(paths.socket, 0o600);
  }

  private async decide(call: HookCall, ahead?: Ahead): Promise<Decided | undefined> {
    if (call.agent === controlCalls.status) return reply(JSON.stringify(this.status()));
    if (call.agent === controlCalls.stop) {
      setImmediate(() => void this.end("it was told to stop"));
      return reply("");
    }
    this.lastCall = performance.now();
    this.calls++;
    this.underWay++;
    try {
      const answer = await this.options.decide(call, ahead);
      if (answer === undefined) this.passedOn++;
      return answer;
    } finally {
      this.underWay--;
    }
  }

  private status(): Readonly<Record<string, unknown>> {
    return {
      ...this.options.about(),
      pid: process.pid,
      program: this.options.program,
      edition: this.edition,
      uptime: Math.round((performance.now() - this.begun) / 1000),
      calls: this.calls,
      passedOn: this.passedOn,
      memory: process.memoryUsage.rss(),
      pipes: this.pipes !== undefined,
      socket: isSocketPathShort(this.options.paths) ? this.options.paths.socket : null,
      httpPort: this.options.http?.port ?? null,
    };
  }

  /** Whether clients may rely on it. What makes it unfit ends it. */
  private isFit(): boolean {
    if (this.isEnding) return false;
    const why = this.flaw();
    if (why === undefined) return true;
    void this.end(why);
    return false;
  }

  private flaw(): string | undefined {
    if (this.announced?.isIntact() === false) return "its file was replaced or opened to others";
    if (this.pipes?.isIntact() === false) return "its pipes were replaced or opened to others";
    if (this.options.edition() !== this.edition) return "the program was updated";
    return undefined;
  }

  private care(): void {
    try {
      if (!this.isFit()) return;
      if (!this.lock.isHeld()) void this.end("another resident has the lock");
      else if (performance.now() - this.lastCall > this.options.idle) void this.end("it was idle");
      else {
        this.pipes?.sweep();
        this.keepUp();
        this.runErrands();
      }
    } catch (error) {
      void this.end(error instanceof Error ? error.message : String(error));
    }
  }

  private keepUp(): void {
    const { upkeep, idle } = this.options;
    const now = performance.now();
    if (upkeep === undefined || now < this.nextUpkeep || this.underWay > 0) return;
    if (now - this.lastCall < Math.min(QUIET, idle / 2)) return;
    this.nextUpkeep = now + UPKEEP;
    upkeep().catch(() => {});
  }

  private runErrands(): void {
    const { errands = [], idle } = this.options;
    const now = performance.now();
    const isPause = now - this.lastCall >= Math.min(PAUSE, idle / 2) && this.underWay === 0;
    for (const errand of errands) {
      const next = this.nextErrands.get(errand) ?? 0;
      // An agent that never pauses does not put it off for ever.
      if (now < next || (!isPause && now < next + errand.every)) continue;
      this.nextErrands.set(errand, now + errand.every);
      errand.run().catch(() => {});
    }
  }

  private async end(why: string): Promise<void> {
    if (this.isEnding) return;
    this.isEnding = true;
    try {
      this.pipes?.withdraw();
      this.announced?.withdraw();
      for (const server of this.servers) server.close();
    } catch {
      // The directory is gone; then nobody finds it anyway.
    }
    const until = performance.now() + GRACE;
    do await sleep(20);
    while (this.underWay > 0 && performance.now() < until);
    this.ended(why);
  }
}

function reply(stdout: string): HookAnswer {
  return { stdout, stderr: "", exitCode: 0 };
}

/** Leaves a note for clients, so that they do not try again at once. */
export function noteFailure({ starting }: ResidentPaths): void {
  try {
    writeFileSync(starting, `${Math.floor(Date.now() / 1000)} failed\n`, { mode: 0o600 });
  } catch {
    // Then there is no note, and they try again.
  }
}
