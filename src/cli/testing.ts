/** For tests only: a subcommand's surroundings without a process. */
import type { Io, Run } from "./io.js";

export interface FakeIo extends Io {
  /** What was written and warned so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** Questions that were asked. */
  readonly asked: string[];
}

export interface FakeOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly home?: string;
  readonly platform?: string;
  readonly stdin?: string | readonly Uint8Array[];
  readonly isInputTerminal?: boolean;
  readonly isOutputTerminal?: boolean;
  readonly answer?: boolean;
  /** What is typed; default: what `answer` would have typed, the word that is asked for or nothing. */
  readonly typed?: (question: string) => string;
}

export function fakeIo(options: FakeOptions = {}): FakeIo {
  const { stdin = "" } = options;
  let out = "";
  let err = "";
  const asked: string[] = [];
  return {
    env: options.env ?? {},
    cwd: options.cwd ?? "/home/you/project",
    home: options.home ?? "/home/you",
    platform: options.platform ?? "linux",
    stdin: chunks(typeof stdin === "string" ? [Buffer.from(stdin)] : stdin),
    isInputTerminal: options.isInputTerminal ?? false,
    isOutputTerminal: options.isOutputTerminal ?? false,
    write: async (text) => {
      out += text;
    },
    warn: (text) => {
      err += `${text}\n`;
    },
    confirm: async (question) => {
      asked.push(question);
      return options.answer ?? false;
    },
    question: async (question) => {
      asked.push(question);
      const word = /Type (\w+) to/.exec(question)?.[1] ?? "";
      return options.typed?.(question) ?? (options.answer === true ? word : "");
    },
    out: () => out,
    err: () => err,
    asked,
  };
}

async function* chunks(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

/** Runs a subcommand and returns its exit code with what it wrote. */
export async function runFake(
  run: Run,
  args: readonly string[],
  options: FakeOptions = {},
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const io = fakeIo(options);
  const code = await run(args, io);
  return { code, out: io.out(), err: io.err() };
}
