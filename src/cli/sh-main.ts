/**
 * `cerbash-sh`: takes the place of bash in `$SHELL`. It checks what it is given, and a real bash runs it. The
 * arguments are bash's own.
 */
import { messageOf } from "./hook-answer.js";
import { processIo } from "./io.js";
import { EXIT_REFUSED } from "./permit.js";

try {
  const { shell } = await import("./sh.js");
  const ended = await shell(process.argv.slice(2), processIo());
  const { endLike } = await import("../run/child.js");
  endLike(ended);
  // Whoever writes our input may still hold it open.
  if (ended.signal === undefined) process.exit(ended.code);
} catch (error) {
  process.stderr.write(`cerbash-sh: the guard failed, so nothing was run: ${messageOf(error)}\n`);
  process.exitCode = EXIT_REFUSED;
}
