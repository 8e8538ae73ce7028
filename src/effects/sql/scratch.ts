/** Which names say by themselves that nothing of value is behind them. */

const databaseWords: ReadonlySet<string> = new Set([
  "test",
  "tests",
  "testing",
  "unittest",
  "tmp",
  "temp",
  "scratch",
  "sandbox",
  "playground",
  "ci",
  "e2e",
  "spec",
  "throwaway",
  "disposable",
  "shadow",
]);
const tableWords: ReadonlySet<string> = new Set(["tmp", "temp", "scratch", "throwaway"]);
const liveWords: ReadonlySet<string> = new Set(["prod", "production", "live", "prd", "main"]);

function partsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z0-9]+|(?<=[a-z])(?=\d+$)/)
    .filter((part) => part !== "");
}

/**
 * True for the name of a database, schema or keyspace that is plainly for tests (`myapp_test`,
 * `test_db`, `ci-42`), never for one that also says production.
 */
export function isScratchDatabase(name: string): boolean {
  if (name === ":memory:") return true;
  const parts = partsOf(name);
  return (
    parts.some((part) => databaseWords.has(part)) && !parts.some((part) => liveWords.has(part))
  );
}

/** True for the name of a table that is plainly temporary (`tmp_import`, `#rows`, `pg_temp.x`). */
export function isScratchTable(name: string): boolean {
  if (name.startsWith("#")) return true;
  const dot = name.lastIndexOf(".");
  const schema = dot < 0 ? "" : name.slice(0, dot).toLowerCase();
  if (schema === "temp" || schema.startsWith("pg_temp") || schema.startsWith("tempdb")) return true;
  const parts = partsOf(name.slice(dot + 1));
  const first = parts[0];
  const last = parts[parts.length - 1];
  return (
    (first !== undefined && tableWords.has(first)) || (last !== undefined && tableWords.has(last))
  );
}
