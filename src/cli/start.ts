/**
 * The program `cerbash`. An agent waits for `cerbash hook` before every command, so that goes straight to
 * the script compiled beforehand; all else, and a hook where there is no such script, is in `main.ts`.
 */
import { loadCompiled } from "./compiled.js";

const [name, ...args] = process.argv.slice(2);
const isHook = name === "hook";

async function start(): Promise<void> {
  const compiled = isHook ? loadCompiled(import.meta.dirname, require) : undefined;
  if (compiled === undefined || !(await compiled.answerAgent(args))) await import("./main.js");
}

// No `await` here: the build makes this CommonJS, so there is `require`.
start().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`cerbash: it cannot start: ${message}\n`);
  // Exit code 1 would let the command run in most agents.
  process.exitCode = isHook ? 2 : 3;
});
