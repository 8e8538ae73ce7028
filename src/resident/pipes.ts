/**
 * Named pipes for the client in dash (`client.sh`), which knows no sockets. Each slot is a pair of pipes that one
 * call uses at a time. A client takes a slot by making its `taken` file, and has it until its process ends, which
 * ends what the resident reads.
 *
 * 1. client → resident: its process number, once its agent has started it;
 * 2. client → resident: agent, options, a field for each of {@link VARIABLES}, payload and its process number
 *    again, each ended by a zero byte;
 * 3. resident → client: see {@link answerText}.
 *
 * Why this keeps others out, and nobody waiting, is argued in `docs/decisions/0028-named-pipes.md`.
 */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeSync,
} from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import { tellLate } from "./late.js";
import { AHEAD_TIME, PAYLOAD_TIME } from "./listener.js";
import { PREFIX, pipesName, SLOTS } from "./pipes-name.js";
import {
  type Ahead,
  type Decide,
  type HookAnswer,
  type HookCall,
  MAX_MESSAGE,
  readFields,
  VARIABLES,
} from "./protocol.js";

/** Milliseconds after which a slot that was taken and never used is free again. */
const UNUSED = 10_000;
/** Bytes that a pipe holds on every system that has /proc; longer answers are for the client's own process. */
const MAX_ANSWER = 60_000;

export interface PipesOptions {
  /** The resident's own. */
  readonly directory: string;
  readonly program: string;
  /** Descriptor of the announcement, by which clients know that this process is the resident of that file. */
  readonly announcement: number;
  readonly decide: Decide;
  /** Asked for each call: false makes the client decide by itself. */
  readonly isFit: () => boolean;
  readonly lookAhead?: () => Ahead;
}

/** The pipes of a resident. */
export interface Pipes {
  /** Whether clients still find these pipes, and nobody else can get at them. */
  isIntact(): boolean;
  /** To be called each second: frees what clients that ended too early have taken, and ends waits for payloads. */
  sweep(): void;
  /** No new client finds them; calls that are under way are still answered. */
  withdraw(): void;
}

/**
 * Makes the pipes and serves them; undefined where there are none: no `/proc`, or no `mkfifo`. Those of a resident
 * that was killed are removed, so the caller must hold the lock.
 */
export function openPipes(options: PipesOptions): Pipes | undefined {
  const { directory, program, announcement } = options;
  if (process.platform !== "linux") return undefined;
  removePipes(directory);
  const place = join(directory, pipesName(program));
  const fresh = `${place}.new`;
  mkdirSync(fresh, { mode: 0o700 });
  chmodSync(fresh, 0o700);
  const own = `/proc/${process.pid}`;
  symlinkSync(`${own}/fd/${announcement}`, join(fresh, "held"));
  symlinkSync(`${own}/ns/net`, join(fresh, "net"));
  symlinkSync(`${own}/status`, join(fresh, "status"));
  const names = Array.from({ length: SLOTS }, (_, n) => [`call${n}`, `answer${n}`]).flat();
  const made = spawnSync("mkfifo", ["-m", "600", ...names], { cwd: fresh, stdio: "ignore" });
  if (made.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    return undefined;
  }
  const slots = Array.from({ length: SLOTS }, (_, n) => new Slot(n, fresh, place, options));
  const { ino } = lstatSync(fresh);
  renameSync(fresh, place);
  return {
    isIntact: () => {
      const now = lstatSync(place, { throwIfNoEntry: false });
      return now?.ino === ino && (now.mode & 0o077) === 0;
    },
    sweep: () => {
      for (const slot of slots) slot.sweep();
    },
    withdraw: () => removePipes(directory),
  };
}

/** Removes the pipes of whatever resident. */
export function removePipes(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (name.startsWith(PREFIX)) rmSync(join(directory, name), { recursive: true, force: true });
  }
}

/** What is read from any of the pipes; copied before the next is read. */
const incoming = Buffer.allocUnsafeSlow(65_536);

/** One pair of pipes. */
class Slot {
  private readonly taken: string;
  private readonly call: string;
  private readonly answer: string;
  /**
   * Kept open in both directions, so that what a client that has gone did not read can be taken out. Undefined once
   * its readers were sent away: one that has not noticed yet would go on waiting if it were open again.
   */
  private answers: number | undefined;
  /** Changes with each client. */
  private turn = 0;
  private isUsed = false;
  /** A call whose payload has not come whole. A timer for each call would take longer than to look each second. */
  private unfinished: { readonly since: number; readonly end: () => void } | undefined;

  constructor(
    n: number,
    made: string,
    place: string,
    private readonly options: PipesOptions,
  ) {
    const inPlace = (name: string) => join(place, `${name}${n}`);
    this.taken = inPlace("taken");
    this.call = inPlace("call");
    this.answer = inPlace("answer");
    this.answers = openBoth(join(made, `answer${n}`));
    this.listen(join(made, `call${n}`));
  }

  /** Reads one client's call, until its process ends. */
  private listen(path = this.call): void {
    const { O_RDONLY, O_NONBLOCK } = constants;
    const fd = openSync(path, O_RDONLY | O_NONBLOCK);
    // Past the streams, which take long between the system and their listeners. Node documents it for `connect`
    // only, and its types know it only there.
    const onread = {
      buffer: incoming,
      callback: (size: number) => take(incoming.subarray(0, size)),
    };
    const from = { fd, readable: true, writable: false, onread };
    const socket = new Socket(from);
    // The listener keeps the process.
    socket.unref();
    const turn = ++this.turn;
    const chunks: Buffer[] = [];
    let size = 0;
    let ends = 0;
    let looked:
      | { readonly at: number; readonly wasFit: boolean; readonly ahead: Ahead }
      | undefined;
    const over = () => {
      this.unfinished = undefined;
      socket.destroy();
      if (turn === this.turn) this.free();
    };
    const refuse = () => {
      this.unfinished = undefined;
      this.dismiss();
    };
    socket.on("error", over);
    socket.on("end", over);
    const take = (chunk: Buffer) => {
      this.isUsed = true;
      chunks.push(Buffer.from(chunk));
      size += chunk.length;
      ends += zeros(chunk);
      const { isFit, lookAhead } = this.options;
      if (looked === undefined) {
        looked = { at: performance.now(), wasFit: isFit(), ahead: lookAhead?.() };
        const end = () => tellLate(numberOf(chunks), refuse);
        this.unfinished = { since: looked.at, end };
      }
      if (size > MAX_MESSAGE) refuse();
      else if (ends >= FIELDS) {
        this.unfinished = undefined;
        const call = readPipeCall(Buffer.concat(chunks));
        chunks.length = 0;
        if (call === undefined) refuse();
        else {
          const isRecent = performance.now() - looked.at < AHEAD_TIME;
          void this.decide(call, turn, isRecent ? looked : { wasFit: isFit(), ahead: undefined });
        }
      }
      return true;
    };
  }

  private async decide(
    { number, ...call }: PipeCall,
    turn: number,
    { wasFit, ahead }: { readonly wasFit: boolean; readonly ahead: Ahead },
  ): Promise<void> {
    const decided = wasFit ? await this.options.decide(call, ahead) : undefined;
    // A client that came after it would take the answer for its own; the record is made all the same.
    if (turn === this.turn && this.answers !== undefined) {
      try {
        writeSync(this.answers, answerText(number, decided));
      } catch {
        this.dismiss();
      }
    }
    decided?.afterwards?.();
  }

  /** Ends the wait of whoever reads here. */
  private dismiss(): void {
    if (this.answers !== undefined) closeSync(this.answers);
    this.answers = undefined;
  }

  /** Makes the slot ready for the next client. */
  private free(): void {
    this.isUsed = false;
    try {
      this.listen();
      this.answers ??= openBoth(this.answer);
      empty(this.answers);
      rmSync(this.taken, { force: true });
    } catch {
      // Its directory is gone, and so no client comes.
    }
  }

  sweep(): void {
    const { unfinished } = this;
    if (unfinished !== undefined && performance.now() - unfinished.since > PAYLOAD_TIME)
      unfinished.end();
    if (this.isUsed) return;
    const made = statSync(this.taken, { throwIfNoEntry: false });
    if (made !== undefined && Math.abs(Date.now() - made.ctimeMs) > UNUSED)
      rmSync(this.taken, { force: true });
  }
}

function openBoth(path: string): number {
  return openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
}

/** Takes out what nobody has read. */
function empty(fd: number): void {
  const rest = Buffer.alloc(4096);
  try {
    while (readSync(fd, rest) > 0);
  } catch {
    // There is nothing: a read would wait.
  }
}

/** Fields of a call: its number at both ends, agent, options, payload. */
const FIELDS = 5 + VARIABLES.length;

interface PipeCall extends HookCall {
  /** The client's process number. */
  readonly number: string;
}

/** Undefined for what is no call, or parts of two. */
function readPipeCall(bytes: Buffer): PipeCall | undefined {
  if (bytes[bytes.length - 1] !== 0) return undefined;
  // The payload may be long, and is not needed as text here.
  const last = bytes.lastIndexOf(0, bytes.length - 2);
  const number = bytes.toString("latin1", last + 1, bytes.length - 1);
  let from = last;
  while (from > 0 && bytes[from - 1] !== 0) from--;
  const fields = bytes.toString("utf8", 0, from - 1).split("\0");
  const [first, ...rest] = fields;
  if (first !== number || !/^\d{1,10}$/.test(number) || fields.length !== FIELDS - 2)
    return undefined;
  return { number, ...readFields(rest), payload: bytes.subarray(from, last) };
}

function zeros(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(0); at !== -1; at = chunk.indexOf(0, at + 1)) count++;
  return count;
}

function numberOf(chunks: readonly Buffer[]): number {
  return Number(/^\d{1,10}/.exec(Buffer.concat(chunks).toString("latin1", 0, 11))?.[0] ?? 0);
}

/**
 * One line: the client's process number and `S` for exit code 0 and no output, `F` for "decide by yourself", or
 * `A`, the exit code and the lines on standard output and on standard error. Behind it are those lines; what they
 * are of has no newline at its end unless its last line is empty.
 */
export function answerText(number: string, answer: HookAnswer | undefined): string {
  const own = `${number} F\n`;
  if (answer === undefined) return own;
  const { stdout, stderr, exitCode } = answer;
  const isFit = Number.isInteger(exitCode) && exitCode >= 0 && exitCode <= 255;
  // The shell's variables cannot hold a zero byte.
  if (!isFit || `${stdout}${stderr}`.includes("\0")) return own;
  if (exitCode === 0 && stdout === "" && stderr === "") return `${number} S\n`;
  const texts = [stdout, stderr];
  const lines = texts.map((text) => (text === "" ? [] : text.split("\n")));
  const counts = lines.map(({ length }) => length).join(" ");
  const whole = [`${number} A ${exitCode} ${counts}`, ...lines.flat(), ""].join("\n");
  return Buffer.byteLength(whole) > MAX_ANSWER ? own : whole;
}
