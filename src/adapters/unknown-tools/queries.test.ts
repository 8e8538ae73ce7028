import assert from "node:assert/strict";
import { test } from "node:test";
import { commandsIn } from "./commands.js";
import { traitsOf } from "./tool-traits.js";

const found = (input: Record<string, unknown>, tool: string) => commandsIn(input, traitsOf(tool));

test("a statement is what the engine's own client would be told", () => {
  const sql = "DROP TABLE users";
  for (const [tool, command] of [
    ["mcp__postgres__query", "psql -c 'DROP TABLE users'"],
    ["mcp__mysql__execute", "mysql -e 'DROP TABLE users'"],
    ["mcp__supabase__execute_sql", "psql -c 'DROP TABLE users'"],
    ["sqlite_write_query", "sqlite3 app.db 'DROP TABLE users'"],
    ["mcp__dbhub__run", "psql -c 'DROP TABLE users'"],
    ["mcp__corp__apply", "psql -c 'DROP TABLE users'"],
  ] as const)
    assert.deepEqual(found({ sql }, tool), [command], tool);
  assert.deepEqual(found({ query: sql }, "mcp__neon__run"), ["psql -c 'DROP TABLE users'"]);
  assert.deepEqual(found({ statements: ["SELECT 1", sql] }, "mcp__db__batch"), [
    "psql -c 'SELECT 1'",
    "psql -c 'DROP TABLE users'",
  ]);
  assert.deepEqual(found({ query: "db.users.drop()" }, "mcp__mongodb__run"), [
    "mongosh --eval 'db.users.drop()'",
  ]);
});

test("every kind of statement that changes something is one", () => {
  for (const sql of [
    "DELETE FROM users",
    "delete u from users u join x on true",
    "-- all of it\nTRUNCATE orders;",
    "/* x */ TRUNCATE TABLE orders",
    "BEGIN; DROP TABLE users; COMMIT;",
    "update `users` u set admin = true",
    "INSERT INTO t VALUES (1)",
    "ALTER TABLE t DROP COLUMN a",
    "DO $$ BEGIN DROP TABLE x; END $$",
    "SELECT pg_terminate_backend(1)",
  ])
    assert.equal(found({ query: sql }, "mcp__postgres__query").length, 1, sql);
});

test("the words of a search are none", () => {
  assert.deepEqual(found({ query: "drop tables in postgres" }, "web_search"), []);
  assert.deepEqual(found({ query: "how to drop a table" }, "mcp__postgres_docs__search"), []);
  for (const query of ["update-notes", "update the readme", "delete old rows", "create a user"])
    assert.deepEqual(found({ query }, "mcp__database__search"), [], query);
  assert.deepEqual(found({ sql: 3, query: null }, "mcp__db__run"), []);
});
