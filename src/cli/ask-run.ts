/** `cerbash ask --run`: runs an allowed command, asks for a risky one, never runs a destructive one. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import type { Checked } from "../ask/types.js";
import type { Io } from "./io.js";

/** Exit code where the person says no, or nobody can be asked. */
const NOT_RUN = 1;

/**
 * Runs the command in bash, in the directory of the caller, with the terminal of the caller.
 *
 * @returns the exit code of the command, 128 and the signal's number where one ended it
 */
export async function runChecked({ command, verdict }: Checked, io: Io): Promise<number> {
  if (verdict.decision === "deny") {
    io.warn("cerbash ask: the guard refuses it, so it is not run");
    return NOT_RUN;
  }
  if (verdict.decision === "ask") {
    if (!io.isInputTerminal) {
      io.warn("cerbash ask: it needs a yes, and there is no terminal to ask at; not run");
      return NOT_RUN;
    }
    if (!(await io.confirm("Run it?"))) {
      io.warn("not run");
      return NOT_RUN;
    }
  }
  return new Promise((done) => {
    const child = spawn("bash", ["-c", command], { cwd: io.cwd, stdio: "inherit" });
    // Ctrl-C reaches the command by the terminal; we stay to report how it ended.
    const stay = (): void => {};
    process.on("SIGINT", stay);
    const end = (code: number): void => {
      process.off("SIGINT", stay);
      done(code);
    };
    child.on("error", (error) => {
      io.warn(`cerbash ask: bash cannot be started (${error.message})`);
      end(NOT_RUN);
    });
    child.on("exit", (code, signal) => {
      end(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
