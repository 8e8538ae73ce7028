import assert from "node:assert/strict";
import { test } from "node:test";
import { databaseEffects } from "./database.ts";

function acts(engine: string, text: string, scratch = false): string {
  return databaseEffects(engine, text, { scratch })
    .effects.map((effect) => `${effect.act}${effect.scratch ? " (scratch)" : ""}`)
    .join("; ");
}

test("each engine is read in its own language", () => {
  assert.equal(acts("psql", "/*!50000 DROP TABLE users */"), "");
  assert.equal(acts("mysql", "/*!50000 DROP TABLE users */"), "drop");
  assert.equal(acts("mariadb", "system ls"), "read");
  assert.equal(acts("sqlite3", ".tables"), "read");
  assert.equal(acts("sqlcmd", "SELECT 1 DROP TABLE users"), "read; drop");
  assert.equal(acts("clickhouse", "ALTER TABLE t DELETE WHERE 1"), "delete-all");
  assert.equal(acts("cqlsh", "// DROP TABLE a\nDROP TABLE b"), "drop");
  assert.equal(acts("mongosh", "db.users.drop()"), "drop");
  assert.equal(acts("redis", "FLUSHALL"), "delete-all");
  assert.equal(acts("influx", "DROP MEASUREMENT cpu"), "drop");
  for (const engine of ["duckdb", "snowflake", "bigquery", "sql", "whatever", "constructor"]) {
    assert.equal(acts(engine, "TRUNCATE TABLE users"), "truncate", engine);
  }
  assert.equal(acts("PostgreSQL", "DROP TABLE users"), "drop");
});

test("effects carry engine, object, statement and whether it is scratch", () => {
  const { effects } = databaseEffects("psql", "DROP TABLE  users", { scratch: true });
  assert.deepEqual(effects, [
    {
      kind: "database",
      engine: "psql",
      act: "drop",
      object: "users",
      of: "table",
      scratch: true,
      statement: "DROP TABLE users",
    },
  ]);
});

test("shells and files leave the database", () => {
  const reading = databaseEffects(
    "psql",
    "\\! rm -rf x\nCOPY t TO PROGRAM 'sh -c id';\n\\o out.txt",
    { scratch: false },
  );
  assert.deepEqual(reading.shells, ["rm -rf x", "sh -c id"]);
  assert.deepEqual(reading.files, [{ act: "overwrite", path: "out.txt" }]);
  assert.equal(
    reading.effects.some(({ act }) => act === "exec"),
    true,
  );
});

test("a scratch connection covers only what is inside that database", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["psql", "DROP TABLE users", "drop (scratch)"],
    ["psql", "DROP TABLE public.users", "drop (scratch)"],
    ["psql", "DROP DATABASE app", "drop"],
    ["psql", "DROP DATABASE app_test", "drop (scratch)"],
    ["psql", "\\c app\nDROP TABLE users", "drop"],
    ["psql", "\\c other_test\nDROP TABLE users", "drop (scratch)"],
    ["psql", "ALTER SYSTEM SET a = 1", "config"],
    ["mysql", "USE app; DROP TABLE users", "drop"],
    ["mysql", "DROP TABLE app.users", "drop"],
    ["mysql", "TRUNCATE users", "truncate (scratch)"],
    ["sqlcmd", "DROP TABLE dbo.users", "drop (scratch)"],
    ["sqlcmd", "DROP TABLE app.dbo.users", "drop"],
    ["mongosh", "use app\ndb.users.drop()", "drop"],
    ["mongosh", "db.getSiblingDB('app').users.drop()", "drop"],
    ["mongosh", "db.dropDatabase()", "drop (scratch)"],
  ];
  for (const [engine, text, expected] of cases) {
    const changes = acts(engine, text, true).replace(/^read(?: \(scratch\))?; /, "");
    assert.equal(changes, expected, `${engine}: ${text}`);
  }
});
