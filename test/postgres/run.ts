// npm run test:postgres: the store and the upload against a real PostgreSQL server, which it starts in a temporary
// directory and removes. Without PostgreSQL it is skipped, with a line that says so.

import { run } from "../../scripts/shared.mjs";
import { startCluster } from "./cluster.js";

const cluster = await startCluster();
if (typeof cluster === "string") console.log(`SKIPPED test:postgres: ${cluster}`);
else {
  await cluster.remove();
  const files = ["store", "upload", "command-line", "dashboard"].map(
    (name) => `test/postgres/${name}.suite.ts`,
  );
  process.exitCode = run(process.execPath, [
    "--import",
    "tsx",
    "--test",
    "--test-concurrency=1",
    "--test-reporter=spec",
    ...process.argv.slice(2),
    ...files,
  ]).status;
}
