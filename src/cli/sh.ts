/** What `cerbash-sh` does with each of the places that bash takes commands from. */
import { fstatSync, readFileSync, readSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { quoteAll } from "../adapters/quote.js";
import { type Ended, runChild } from "../run/child.js";
import { notePermission } from "../run/permitted.js";
import { environmentPreamble } from "../run/preamble.js";
import { realBash } from "../run/real-bash.js";
import { readShellArguments, type ShellArguments } from "../run/shell-arguments.js";
import type { Io } from "./io.js";
import { askAtTerminal, EXIT_REFUSED, permit, permittedDirectory } from "./permit.js";
import { MAX_INPUT } from "./stdin.js";
import { visible } from "./terminal.js";

/** Runs a command line of bash under the guard; how it ended. */
export async function shell(args: readonly string[], io: Io): Promise<Ended> {
  const bash = realBash();
  if (bash === undefined) {
    io.warn("cerbash-sh: there is no bash in /bin, /usr/bin or /usr/local/bin");
    return { code: 127 };
  }
  const read = readShellArguments(args);
  const { source } = read;
  if (source.kind === "input" && !isOrdinaryFile(0)) {
    const { shellSession } = await import("./sh-session.js");
    return shellSession(bash, read, io);
  }
  const command = textToCheck(read, args, io);
  const hasTerminal = io.isInputTerminal;
  const pass = () =>
    // As itself: `$0` and messages say bash, as they would without us.
    runChild(bash, args, { cwd: io.cwd, env: io.env, argv0: "bash", hasTerminal });
  // bash itself says what is wrong with the call, or there is nothing to run.
  if (command === undefined) return pass();

  const hidden = hiddenPart(read, command.inner, io);
  const permission = await permit({
    command: hidden + command.text,
    hidden,
    cwd: io.cwd,
    place: io,
    way: "sh",
    ask: askAtTerminal(io),
  });
  if (permission.note !== "") io.warn(permission.note.trimEnd());
  if (!permission.isAllowed) {
    io.warn(visible(permission.message));
    return { code: EXIT_REFUSED };
  }
  const takeBack = permission.byPerson
    ? notePermission(permittedDirectory(io), permission.verdict)
    : () => {};
  const ended = await pass();
  takeBack();
  return ended;
}

interface Checked {
  readonly text: string;
  /** The shell text itself, whose variables count. */
  readonly inner: string;
}

/** Undefined when bash would run nothing that we can read. */
function textToCheck(
  { source }: ShellArguments,
  args: readonly string[],
  io: Io,
): Checked | undefined {
  switch (source.kind) {
    case "nothing":
      return undefined;
    case "text": {
      if (source.text === undefined) return undefined;
      // With arguments the planner reads it as the call it is, so that it knows `$1`.
      const text = source.args.length > 0 ? quoteAll(["bash", ...args]) : source.text;
      return { text, inner: source.text };
    }
    case "script": {
      const inner = readScript(source.path, io);
      if (inner === undefined) return undefined;
      const positional = source.args.length > 0 ? `set -- ${quoteAll(source.args)}\n` : "";
      return { text: positional + inner, inner };
    }
    case "input":
      return ordinaryInput(source.args);
  }
}

/** Standard input that is a file: read without moving on in it, because bash reads it again. */
function ordinaryInput(args: readonly string[]): Checked {
  const { size } = fstatSync(0);
  if (size > MAX_INPUT) throw new Error("the script is longer than 16 MB");
  const bytes = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const count = readSync(0, bytes, length, size - length, length);
    if (count === 0) break;
    length += count;
  }
  const inner = bytes.subarray(0, length).toString("utf8");
  return { text: args.length > 0 ? `set -- ${quoteAll(args)}\n${inner}` : inner, inner };
}

/** A script where bash finds it: by its path, else on PATH. Undefined when it is not there. */
function readScript(path: string, io: Io): string | undefined {
  const places = [resolve(io.cwd, path)];
  if (!path.includes("/"))
    for (const folder of (io.env.PATH ?? "").split(delimiter))
      places.push(join(resolve(io.cwd, folder), path));
  for (const place of places) {
    try {
      const bytes = readFileSync(place);
      if (bytes.length > MAX_INPUT) throw new Error("the script is longer than 16 MB");
      return bytes.toString("utf8");
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR" || code === "EACCES")
        continue;
      throw error;
    }
  }
  return undefined;
}

/**
 * What the shell has before the text begins: variables and functions from the environment, and the file
 * that `BASH_ENV` names. A login shell may set any of them again, so they are not counted on there.
 */
function hiddenPart({ isLogin, isInteractive }: ShellArguments, inner: string, io: Io): string {
  if (isLogin || isInteractive) return "";
  const file = io.env.BASH_ENV;
  const startUp = file ? (readScript(resolve(io.cwd, file), io) ?? "") : "";
  return environmentPreamble(startUp + inner, io.env) + (startUp === "" ? "" : `${startUp}\n`);
}

function isOrdinaryFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}
