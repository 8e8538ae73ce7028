/** What a subcommand may touch of the process around it, so that tests can give another one. */
import { os } from "../ledger/builtin.js";

export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly home: string;
  readonly platform: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly isInputTerminal: boolean;
  readonly isOutputTerminal: boolean;
  /** Resolves when more may be written. */
  readonly write: (text: string) => Promise<void>;
  readonly warn: (text: string) => void;
  /** Puts a question to the person at the terminal. */
  readonly confirm: (question: string) => Promise<boolean>;
  /** The same, for the line that the person types. */
  readonly question: (question: string) => Promise<string>;
  /** The same, for one key without Enter; `q` for Ctrl-C and Ctrl-D. Absent where there is none. */
  readonly key?: (question: string) => Promise<string>;
}

export type Run = (args: readonly string[], io: Io) => Promise<number>;

/** Exit code of everything that was not used right or did not work; `check` has 0 to 2 for answers. */
export const EXIT_ERROR = 3;

/** An error that is the user's to mend: its message is all they need, a stack would be noise. */
export class UsageError extends Error {}

export function processIo(): Io {
  const { stdin, stdout } = process;
  // Whoever reads our output may stop early (`head`), which is no failure of ours.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : EXIT_ERROR);
  });
  return {
    env: process.env,
    cwd: process.cwd(),
    home: homeDirectory(),
    platform: process.platform,
    stdin,
    isInputTerminal: stdin.isTTY === true,
    isOutputTerminal: stdout.isTTY === true,
    write: (text) =>
      new Promise((done) => {
        if (stdout.write(text)) done();
        else stdout.once("drain", done);
      }),
    warn: (text) => void process.stderr.write(`${text}\n`),
    confirm: async (text) => /^y(?:es)?$/i.test((await question(`${text} [y/N] `)).trim()),
    question,
    ...(stdin.isTTY === true && { key }),
  };
}

/** The home directory; the root of the file system where the account has none. */
export function homeDirectory(): string {
  const { HOME } = process.env;
  // What the system's own function says, which takes a hook a fifth of a millisecond to load.
  if (HOME && process.platform !== "win32") return HOME;
  try {
    return os().homedir();
  } catch {
    return "/";
  }
}

async function question(text: string): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // At the end of the input nothing would ever answer.
  const ended = new Promise<string>((done) => lines.once("close", () => done("")));
  try {
    return await Promise.race([lines.question(text), ended]);
  } finally {
    lines.close();
  }
}

async function key(text: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(text);
  stdin.setRawMode(true);
  stdin.resume();
  try {
    const typed = await new Promise<string>((done) => {
      stdin.once("data", (bytes: Buffer) => done(bytes.toString("utf8")));
      stdin.once("end", () => done("\u0004"));
    });
    const isEnd = typed.includes("\u0003") || typed.includes("\u0004");
    const answer = isEnd ? "q" : typed === "\r" || typed === "\n" ? "" : typed.slice(0, 1);
    stderr.write(`${answer}\n`);
    return answer;
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
  }
}
