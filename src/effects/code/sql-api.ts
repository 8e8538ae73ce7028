/** Databases and object mappers: what several languages share. */
import { type At, arg, looksLikeSql } from "./api.js";
import type { Api, Call } from "./dialect.js";
import { Dict, PLAIN, Sym, textOf, toCode, type Val } from "./values.js";

const ENGINES: readonly (readonly [RegExp, string])[] = [
  [/sqlite/i, "sqlite"],
  [/psycopg|asyncpg|\bpg\b|postgres|pgdb|pg_/i, "postgres"],
  [/mysql|maria/i, "mysql"],
  [/mongo/i, "mongo"],
  [/redis/i, "redis"],
  [/mssql|sqlsrv|pymssql|tedious/i, "mssql"],
  [/duckdb/i, "duckdb"],
  [/clickhouse/i, "clickhouse"],
  [/bigquery/i, "bigquery"],
  [/cassandra/i, "cql"],
];

export function engineOf(name: string): string {
  for (const [pattern, engine] of ENGINES) if (pattern.test(name)) return engine;
  return "sql";
}

/** The object the method is called on certainly is a database. */
function isDatabase(name: string): boolean {
  return engineOf(name) !== "sql" || /create_engine|PDO|DBI\.|dbi:/i.test(name);
}

/** An in-memory database loses nothing. */
/** In memory, or a file below a temp directory. */
function inMemory(value: Val | undefined, depth = 0): boolean {
  if (!(value instanceof Sym) || depth > 6) return false;
  const data = textOf(value.note?.get("database") ?? null);
  if (data !== undefined)
    return /^(?:sqlite:\/\/)?:memory:$|^sqlite:\/\/$|:memory:|^$|^(?:sqlite:\/{3}|file:)?\/(?:private\/)?(?:var\/)?tmp\/./.test(
      data,
    );
  return inMemory(value.recv, depth + 1);
}

/** Engine by the names of the calls, or by the address the database was opened with. */
function engineOfCall(c: Call): string {
  const byName = engineOf(c.name);
  if (byName !== "sql") return byName;
  let now: Val | undefined = c.recv;
  for (let i = 0; i < 6 && now instanceof Sym; i++) {
    const which = now.note?.get("database");
    if (which !== undefined) return engineOf(toCode(which).text);
    now = now.recv;
  }
  return "sql";
}

/** Opens a database: remembers which. */
export const opensDatabase =
  (name: string, at: At = 0): Api =>
  (c) => {
    const sym = new Sym(name);
    const which = arg(c, at);
    sym.note = new Map([["database", which ?? PLAIN]]);
    return sym;
  };

/** A method that runs a statement: on anything when it looks like SQL, on a database always. */
export const runsSql =
  (at: At = 0): Api =>
  (c) => {
    const statement = arg(c, at);
    if (statement === undefined || inMemory(c.recv)) return undefined;
    const text =
      statement instanceof Dict
        ? (statement.map.get("text") ?? statement.map.get("sql"))
        : statement;
    if (text === undefined) return undefined;
    const unknownText = text instanceof Sym && text !== PLAIN && text.data === undefined;
    if (
      looksLikeSql(text) ||
      (isDatabase(c.name) && (unknownText ? false : textOf(text) !== undefined))
    ) {
      c.ev.out.sql(engineOfCall(c), text);
    } else if (isDatabase(c.name) && unknownText && text.name !== "") {
      c.ev.out.sql(engineOfCall(c), text);
    } else return undefined;
    return new Sym("rows");
  };

/** Text wrapped as a statement: `text("…")`, `sql\`…\``. */
export const wrapsSql: Api = (c) => {
  const text = c.args[0];
  if (text === undefined) return undefined;
  const sym = new Sym("statement()");
  sym.data = text;
  return sym;
};

/** A mapper's bulk delete, spelled as SQL. */
export function deletesRows(c: Call, table: string, restricted: boolean): Val {
  const name = table.replace(/[^\w.]/g, "") || "table";
  c.ev.out.sql("sql", restricted ? `DELETE FROM ${name} WHERE id = 1` : `DELETE FROM ${name}`);
  return PLAIN;
}

export function updatesRows(c: Call, table: string, restricted: boolean): Val {
  const name = table.replace(/[^\w.]/g, "") || "table";
  c.ev.out.sql(
    "sql",
    restricted ? `UPDATE ${name} SET x = 1 WHERE id = 1` : `UPDATE ${name} SET x = 1`,
  );
  return PLAIN;
}

/** Name of the model in a chain of calls: `app.models.User.objects.all()` gives `User`. */
export function modelOf(name: string): string {
  const parts = name.replace(/\(\)/g, "").split(".");
  const at = parts.findIndex((part) =>
    /^(?:objects|query|where|all|filter|_default_manager)$/.test(part),
  );
  const model = at > 0 ? parts[at - 1] : parts[parts.length - 2];
  return model ?? "table";
}

/** Everything is dropped. */
export const dropsEverything: Api = (c) => {
  c.ev.out.sql("sql", "DROP SCHEMA public CASCADE");
  return PLAIN;
};

export const redis =
  (command: string): Api =>
  (c) => {
    c.ev.out.sql("redis", command);
    return PLAIN;
  };

/** A statement of mongo's shell language, with the arguments that are known. */
export function mongo(c: Call, statement: string): Val {
  c.ev.out.sql("mongo", statement);
  return PLAIN;
}

/** Whether a filter argument lets through only some documents or rows. */
export function restricts(value: Val | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (value instanceof Dict) {
    if (value.map.has("where")) return restricts(value.map.get("where"));
    if (value.map.has("truncate")) return false;
    return value.map.size > 0 || value.open;
  }
  return true;
}
