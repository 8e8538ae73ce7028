/**
 * Standard input of one hook call. Agents give it as a pipe or as a pair of sockets, and it may never end, so it
 * cannot be read by `fs` alone: a process in which a read is waiting cannot end itself.
 */
import { fstatSync, readFileSync } from "node:fs";
import { net } from "../ledger/builtin.js";
import { MAX_INPUT } from "./stdin.js";

/** Everything up to the end; undefined when it is longer than {@link MAX_INPUT}. */
export function readInput(): Promise<Buffer | undefined> {
  const stats = statsOfInput();
  if (stats?.isFile() && stats.size <= MAX_INPUT) return Promise.resolve(readFileSync(0));
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_INPUT) done(undefined);
      else chunks.push(chunk);
    };
    const end = () => done(Buffer.concat(chunks));
    const isStream = stats !== undefined && (stats.isFIFO() || stats.isSocket());
    if (isStream && process.platform !== "win32" && readByHandle(take, end, fail)) return;
    const input = isStream ? openSocket() : process.stdin;
    input.on("data", take);
    input.on("end", end);
    input.on("error", fail);
  });
}

function statsOfInput(): ReturnType<typeof fstatSync> | undefined {
  try {
    return fstatSync(0);
  } catch {
    // Whatever is wrong with it, Node's own way says so.
    return undefined;
  }
}

/** What `process.stdin` is, without what it loads for terminals: 4 ms. */
function openSocket(): NodeJS.ReadableStream {
  const { Socket } = net();
  return new Socket({ fd: 0, writable: false });
}

/** What Node's streams of pipes and sockets are made of, as far as it is used here. */
interface Handle {
  open(file: number): number;
  readStart(): number;
  readStop(): number;
  onread: (bytes: ArrayBuffer | undefined) => void;
}

interface PipeBinding {
  readonly Pipe: new (kind: number) => Handle;
  readonly constants: { readonly SOCKET: number };
}

interface StreamBinding {
  readonly streamBaseState: Int32Array;
  readonly kReadBytesOrError: number;
}

/** libuv's number for the end of a stream. */
const UV_EOF = -4095;

/**
 * Reads by Node's handle for pipes, which has the same limits as `node:net` above it and costs 0.3 ms where loading and
 * using that one costs 5. Node documents `process.binding` as deprecated, so where it is missing, refused or shaped
 * otherwise than in Node 20 this is false, before anything is read.
 */
function readByHandle(
  take: (chunk: Buffer) => void,
  end: () => void,
  fail: (error: Error) => void,
): boolean {
  const handle = openHandle();
  if (handle === undefined) return false;
  const { pipe, state } = handle;
  pipe.onread = (bytes) => {
    const count = state();
    if (count > 0 && bytes !== undefined) return take(Buffer.from(bytes, 0, count));
    if (count === 0) return;
    pipe.readStop();
    if (count === UV_EOF) end();
    else fail(new Error(`standard input cannot be read (${count})`));
  };
  const code = pipe.readStart();
  if (code !== 0) fail(new Error(`standard input cannot be read (${code})`));
  return true;
}

function openHandle(): { readonly pipe: Handle; readonly state: () => number } | undefined {
  try {
    const binding: (name: string) => unknown = Reflect.get(process, "binding");
    const { Pipe, constants } = binding("pipe_wrap") as PipeBinding;
    const { streamBaseState, kReadBytesOrError } = binding("stream_wrap") as StreamBinding;
    const state = () => streamBaseState[kReadBytesOrError] ?? Number.NaN;
    if (state() !== 0) return undefined;
    const pipe = new Pipe(constants.SOCKET);
    return pipe.open(0) === 0 ? { pipe, state } : undefined;
  } catch {
    return undefined;
  }
}
