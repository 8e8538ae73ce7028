/** The program `cerbash-sh`. */
import("./sh-main.js").catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`cerbash-sh: it cannot start, so nothing was run: ${message}\n`);
  process.exitCode = 126;
});
