/**
 * Ends this process when its main thread does nothing for a while: a client in dash cannot keep the time, and waits
 * until the pipes of the resident are closed. A shell watches, which takes 1 MB; a thread of Node's takes 10.
 */
import { spawn } from "node:child_process";
import { closeSync, openSync, utimesSync } from "node:fs";
import { join } from "node:path";

/** Milliseconds between signs of life. */
const EVERY = 500;
/** Seconds between looks for them. */
const LOOK = 1;
/** Looks in a row without a sign after which the process is ended. */
const MISSED = 3;

/**
 * `$1` is the process, `$2` the file of its signs, `$3` that of the looks. It ends with the process, whose number the
 * system gives to no other within a second.
 */
const WATCH = `
missed=0
while sleep ${LOOK} && kill -0 "$1"; do
  if [ "$2" -nt "$3" ]; then missed=0; else missed=$((missed + 1)); fi
  [ "$missed" -lt ${MISSED} ] || { kill -9 "$1"; exit; }
  : >"$3" || exit
done`;

/**
 * Starts to watch the thread that calls this, by two files that it makes in a directory. `unwatched` is called when
 * nobody does any more.
 */
export function watch(directory: string, unwatched: () => void): void {
  const [signs, looks] = ["alive", "looked"].map((name) => join(directory, name)) as [
    string,
    string,
  ];
  for (const path of [signs, looks]) closeSync(openSync(path, "w", 0o600));
  const shell = spawn("/bin/sh", ["-c", WATCH, "sh", String(process.pid), signs, looks], {
    stdio: "ignore",
    // Not ended with the resident's group, and with nothing of its environment.
    detached: true,
    env: { PATH: process.env.PATH },
  });
  shell.once("error", unwatched);
  shell.once("exit", unwatched);
  shell.unref();
  setInterval(() => {
    try {
      const now = Date.now() / 1000;
      utimesSync(signs, now, now);
    } catch {
      // The directory is gone, and the resident ends for that.
    }
  }, EVERY).unref();
}
