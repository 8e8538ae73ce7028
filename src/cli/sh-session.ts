/** Commands that come one after another, from a person at a terminal or through a pipe: each is checked before it runs. */
import type { Ended } from "../run/child.js";
import { completeness } from "../run/complete.js";
import { notePermission } from "../run/permitted.js";
import { stateQuery } from "../run/preamble.js";
import { Session } from "../run/session.js";
import type { ShellArguments } from "../run/shell-arguments.js";
import type { Io } from "./io.js";
import { askAtTerminal, EXIT_REFUSED, permit, permittedDirectory } from "./permit.js";
import { MAX_INPUT } from "./stdin.js";
import { visible } from "./terminal.js";

export async function shellSession(
  bash: string,
  { options, source }: ShellArguments,
  io: Io,
): Promise<Ended> {
  const args = "args" in source ? source.args : [];
  const hasTerminal = io.isInputTerminal;
  const session = new Session({ bash, options, args, cwd: io.cwd, env: io.env, hasTerminal });
  const lines = hasTerminal ? await terminalLines() : pipeLines(io.stdin);
  // While nobody types, the shell may end by a signal.
  void session.ended.then(() => lines.close());
  let text = "";
  try {
    while (!session.hasEnded) {
      const line = await lines.next(text === "" ? "$ " : "> ");
      if (session.hasEnded) break;
      if (line === "interrupted") {
        text = "";
        continue;
      }
      if (line !== undefined) text += `${line.text}\n`;
      if (text.length > MAX_INPUT) throw new Error("a command is longer than 16 MB");
      const state = completeness(bash, text);
      if (state === "incomplete" && line !== undefined) continue;
      if (text.trim() !== "") {
        // At the end of the input bash runs what is there, or says what is missing.
        if (typeof state === "object") io.warn(state.problem);
        else await runChecked(session, text, io);
      }
      text = "";
      if (line === undefined) break;
    }
  } finally {
    lines.close();
    session.close();
  }
  return session.ended;
}

async function runChecked(session: Session, text: string, io: Io): Promise<void> {
  const query = stateQuery(text);
  const state = await session.query(`builtin pwd -P; builtin printf '\\n'; ${query}`);
  const [cwd = io.cwd, ...rest] = state.split("\n");
  const hidden = rest.join("\n").replace(/^\n+/, "");
  const permission = await permit({
    command: hidden === "" ? text : `${hidden.replace(/\n*$/, "\n")}${text}`,
    hidden,
    cwd: cwd || io.cwd,
    place: io,
    way: "sh",
    ask: askAtTerminal(io),
  });
  if (permission.note !== "") io.warn(permission.note.trimEnd());
  if (!permission.isAllowed) {
    io.warn(visible(permission.message));
    // As a command that failed, so that `$?` says so and `set -e` ends the shell.
    await session.run(`(exit ${EXIT_REFUSED})`);
    return;
  }
  const takeBack = permission.byPerson
    ? notePermission(permittedDirectory(io), permission.verdict)
    : () => {};
  await session.run(text);
  takeBack();
}

interface Lines {
  /** Undefined at the end. */
  next(prompt: string): Promise<{ readonly text: string } | "interrupted" | undefined>;
  close(): void;
}

/** Lines of a person, with editing and history. */
async function terminalLines(): Promise<Lines> {
  const { createInterface } = await import("node:readline");
  const history: string[] = [];
  let stop: (() => void) | undefined;
  return {
    next: (prompt) =>
      new Promise((done) => {
        // A new one for each line: between them the terminal belongs to the command that runs.
        const reader = createInterface({
          input: process.stdin,
          output: process.stderr,
          history: [...history],
          historySize: 1000,
          prompt: `cerbash${prompt}`,
        });
        const finish = (line: { readonly text: string } | "interrupted" | undefined) => {
          if (stop === undefined) return;
          stop = undefined;
          reader.close();
          done(line);
        };
        stop = () => finish(undefined);
        reader.on("line", (text) => {
          if (text.trim() !== "") history.unshift(text);
          finish({ text });
        });
        reader.on("SIGINT", () => {
          process.stderr.write("^C\n");
          finish("interrupted");
        });
        reader.on("close", () => {
          if (stop !== undefined) process.stderr.write("exit\n");
          finish(undefined);
        });
        reader.prompt();
      }),
    close: () => stop?.(),
  };
}

/** Lines of a pipe, as they come: whoever writes may wait for the answer to one before the next. */
function pipeLines(input: AsyncIterable<Uint8Array>): Lines {
  const decoder = new TextDecoder();
  const chunks = input[Symbol.asyncIterator]();
  let rest = "";
  let isAtEnd = false;
  let stop: () => void = () => {};
  const stopped = new Promise<undefined>((done) => {
    stop = () => done(undefined);
  });
  const read = async () => {
    for (;;) {
      const end = rest.indexOf("\n");
      if (end >= 0) {
        const text = rest.slice(0, end);
        rest = rest.slice(end + 1);
        return { text };
      }
      if (isAtEnd) {
        const text = rest;
        rest = "";
        return text === "" ? undefined : { text };
      }
      const chunk = await chunks.next();
      if (chunk.done === true) isAtEnd = true;
      else rest += decoder.decode(chunk.value, { stream: true });
      if (rest.length > MAX_INPUT) throw new Error("a line is longer than 16 MB");
    }
  };
  return { next: () => Promise.race([read(), stopped]), close: () => stop() };
}
