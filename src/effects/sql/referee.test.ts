/**
 * A kept parser as referee: pgsql-ast-parser reads far less than what a guard must, but where it
 * understands a text, our reading must see the same statements.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parse, type Statement } from "pgsql-ast-parser";
import { readSql } from "./read.ts";

/** What the referee's kinds of statement do. */
const acts: ReadonlyMap<string, string> = new Map([
  ["select", "read"],
  ["union", "read"],
  ["union all", "read"],
  ["values", "read"],
  ["insert", "write"],
  ["drop table", "drop"],
  ["truncate table", "truncate"],
  ["create table", "create"],
  ["begin", "read"],
  ["commit", "read"],
]);

function actOf(statement: Statement): string | undefined {
  if (statement.type === "delete") return statement.where ? "delete-rows" : "delete-all";
  if (statement.type === "update") return statement.where ? "write" : "update-all";
  return acts.get(statement.type);
}

/** The referee's acts, or undefined when it does not understand the text. */
function referee(text: string): (string | undefined)[] | undefined {
  try {
    return parse(text).map(actOf);
  } catch {
    return undefined;
  }
}

const statements = [
  "SELECT 1",
  "SELECT a, b FROM t WHERE a = 'x'",
  "DELETE FROM t",
  "DELETE FROM t WHERE a = 5",
  "UPDATE t SET a = 1",
  "UPDATE t SET a = 'b' WHERE c = 2",
  "DROP TABLE users",
  "TRUNCATE TABLE t",
  "INSERT INTO t (a) VALUES (1)",
  "BEGIN",
  "COMMIT",
];
/**
 * Ways to put a statement into a text, where it runs or where it is only data. No quotes in comments:
 * pgsql-ast-parser 12.0.2 loses statements behind them.
 */
const wraps: readonly ((statement: string) => string)[] = [
  (statement) => `${statement};`,
  (statement) => `${statement} -- ; DROP TABLE a\n;`,
  (statement) => `/* x */${statement}/* y */;`,
  (statement) => `SELECT 1 /* ${statement.replaceAll("'", "")}; */;`,
  (statement) => `SELECT 1 -- ${statement.replaceAll("'", "")};\n;`,
  (statement) => `SELECT '${statement.replaceAll("'", "''")};';`,
  (statement) => `SELECT '-- x';${statement};`,
  (statement) => `SELECT "${statement}";`,
  (statement) => `SELECT a AS "--";${statement};`,
  (statement) => `SELECT $q$${statement}; $$ $q$;`,
];

test("statements agree with the referee's, however they are wrapped and joined", () => {
  let understood = 0;
  const one = fc
    .tuple(fc.constantFrom(...wraps), fc.constantFrom(...statements))
    .map(([wrap, statement]) => wrap(statement));
  fc.assert(
    fc.property(
      fc.array(one, { minLength: 1, maxLength: 5 }),
      fc.constantFrom("", " ", "\n"),
      (parts, joint) => {
        const text = parts.join(joint);
        const expected = referee(text);
        if (expected === undefined) return;
        understood++;
        const found = readSql(text, "postgres").map(({ act }) => act);
        assert.deepEqual(found, expected, text);
      },
    ),
    { numRuns: 600, seed: 20261122 },
  );
  assert.ok(understood > 300, `the referee understood ${understood}`);
});
