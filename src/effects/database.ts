/** What text does that is sent to a database: one entry for every engine a client talks to. */
import { readInflux } from "./nosql/influx.js";
import { readMongo } from "./nosql/mongo.js";
import { readRedis } from "./nosql/redis.js";
import { generatedStatements } from "./sql/generated.js";
import { readSql } from "./sql/read.js";
import { isScratchDatabase } from "./sql/scratch.js";
import type { NamedFile, SqlDialect, SqlStatement } from "./sql/types.js";
import type { DatabaseEffect } from "./types.js";

/** What database text does, with what leaves the database: shell texts and files. */
export interface DatabaseReading {
  readonly effects: DatabaseEffect[];
  /** Shell texts that client commands or the server run (`\! …`, `.shell …`, `COPY … TO PROGRAM`). */
  readonly shells: string[];
  readonly files: NamedFile[];
}

type Read = (text: string) => SqlStatement[];

function sql(dialect: SqlDialect): Read {
  return (text) => readSql(text, dialect);
}

function byName(entries: readonly (readonly [string, Read])[]): ReadonlyMap<string, Read> {
  const map = new Map<string, Read>();
  for (const [names, read] of entries) for (const name of names.split(" ")) map.set(name, read);
  return map;
}

const readers = byName([
  [
    "postgres postgresql psql pgcli cockroach cockroachdb redshift timescale timescaledb yugabyte ysqlsh greenplum",
    sql("postgres"),
  ],
  ["mysql mariadb mycli mysqlsh tidb percona singlestore memsql", sql("mysql")],
  ["sqlite sqlite3 litecli sqlite-utils libsql turso d1", sql("sqlite")],
  ["sqlcmd mssql tsql sqlserver mssql-cli bcp", sql("tsql")],
  ["oracle sqlplus plsql sqlcl", sql("oracle")],
  ["clickhouse clickhouse-client clickhouse-local", sql("clickhouse")],
  ["cqlsh cql cassandra scylla", sql("cql")],
  ["mongo mongosh mongodb", readMongo],
  ["redis redis-cli valkey valkey-cli keydb keydb-cli", readRedis],
  ["influx influxql influxdb", readInflux],
]);
/** duckdb, snowflake, bigquery, presto, hive and whatever else speaks SQL. */
const anySql = sql("generic");

/**
 * Reads text that `engine` (or a client by that name) would run.
 *
 * @example
 * databaseEffects("psql", "\\! rm -rf x", { scratch: false }).shells // ["rm -rf x"]
 */
export function databaseEffects(
  engine: string,
  text: string,
  about: { readonly scratch: boolean },
): DatabaseReading {
  const effects: DatabaseEffect[] = [];
  const shells: string[] = [];
  const files: NamedFile[] = [];
  const read = readers.get(engine.toLowerCase()) ?? anySql;
  for (const statement of read(text)) {
    effects.push(effectOf(engine, statement, about.scratch));
    if (statement.shells !== undefined) shells.push(...statement.shells);
    if (statement.files !== undefined) files.push(...statement.files);
  }
  return { effects, shells, files };
}

/**
 * What the rows of queries would do when they are run as statements, as far as the queries' literals tell.
 *
 * @param engine The client that sends `queries`; SQL clients only.
 */
export function effectsOfRows(
  engine: string,
  queries: string,
  about: { readonly scratch: boolean },
): DatabaseEffect[] {
  const dialect = engine === "mysql" ? "mysql" : engine === "sqlite3" ? "sqlite" : "postgres";
  return generatedStatements(queries, dialect).flatMap(
    (made) => databaseEffects(engine, made, about).effects,
  );
}

/** Things of the whole server, whichever database the client is connected to. */
const serverWide: ReadonlySet<string> = new Set([
  "database",
  "tablespace",
  "user",
  "role",
  "login",
  "group",
  "server",
  "binary logs",
  "replication",
  "keyspace",
]);

/** False for what reaches beyond the (scratch) database that the client is connected to. */
function staysInside({ act, of, object, database }: SqlStatement): boolean {
  if (act === "config" || act === "kill") return false;
  // `db.dropDatabase()` names none, so it is the connection's own.
  if (serverWide.has(of ?? "") && !(of === "database" && object === undefined)) return false;
  return database === undefined || isScratchDatabase(database);
}

/** A statement as an effect. */
export function effectOf(
  engine: string,
  statement: SqlStatement,
  scratch: boolean,
): DatabaseEffect {
  const { act, of, object, text } = statement;
  return {
    kind: "database",
    engine,
    act,
    ...(object === undefined ? {} : { object }),
    ...(of === undefined ? {} : { of }),
    scratch: statement.scratch || (scratch && staysInside(statement)),
    statement: text,
  };
}
