/**
 * The program `cerbash`. An agent waits for `cerbash hook` before every command, so that goes straight to
 * the script compiled beforehand; all else, and a hook where there is no such script, is in `main.ts`.
 */
import { loadCompiled } from "./compiled.js";

/** Whether this was the call of an agent, and it has its answer. */
async function isAnswered(): Promise<boolean> {
  const [name, ...args] = process.argv.slice(2);
  if (name !== "hook") return false;
  try {
    const compiled = loadCompiled(import.meta.dirname);
    return compiled !== undefined && (await compiled.answerAgent(args));
  } catch (error) {
    // Exit code 1 would let the command run in most agents, so nothing may get past this point.
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`cerbash: the guard cannot start: ${message}\n`);
    process.exitCode = 2;
    return true;
  }
}

// No `await` here: the build makes this CommonJS.
void isAnswered().then((isDone) => (isDone ? undefined : import("./main.js")));
