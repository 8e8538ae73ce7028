/** Functions that reach outside the database or end other people's work, by dialect-free name. */
import { closing } from "./cursor.js";
import { isShortLife } from "./retention.js";
import type { Token } from "./tokens.js";
import type { NamedFile, SqlStatement } from "./types.js";

interface Known {
  readonly act: SqlStatement["act"];
  readonly of: string;
  /** What its first string argument is (or the one at `argument`). */
  readonly gives?: "read" | "overwrite" | "delete" | "shell" | "sql";
  readonly argument?: number;
  /** An interval among its arguments says how long rows live; a short one leaves none. */
  readonly keeps?: true;
}

const known: ReadonlyMap<string, Known> = new Map<string, Known>([
  // PostgreSQL
  ["PG_TERMINATE_BACKEND", { act: "kill", of: "session" }],
  ["PG_CANCEL_BACKEND", { act: "kill", of: "query" }],
  ["PG_READ_FILE", { act: "file", of: "server file", gives: "read" }],
  ["PG_READ_BINARY_FILE", { act: "file", of: "server file", gives: "read" }],
  ["PG_LS_DIR", { act: "file", of: "server directory" }],
  ["LO_IMPORT", { act: "file", of: "server file", gives: "read" }],
  ["LO_EXPORT", { act: "file", of: "server file", gives: "overwrite", argument: 1 }],
  ["LO_UNLINK", { act: "delete-rows", of: "large object" }],
  ["PG_FILE_WRITE", { act: "file", of: "server file", gives: "overwrite" }],
  ["PG_FILE_UNLINK", { act: "file", of: "server file", gives: "delete" }],
  ["PG_FILE_RENAME", { act: "file", of: "server file", gives: "delete" }],
  ["PG_RELOAD_CONF", { act: "config", of: "server" }],
  ["PG_PROMOTE", { act: "config", of: "replication" }],
  ["PG_DROP_REPLICATION_SLOT", { act: "drop", of: "replication slot" }],
  ["DBLINK_EXEC", { act: "unknown", of: "remote statement", gives: "sql", argument: -1 }],
  ["DBLINK", { act: "read", of: "remote statement", gives: "sql", argument: -1 }],
  ["QUERY_TO_XML", { act: "read", of: "query", gives: "sql" }],
  ["DROP_CHUNKS", { act: "delete-rows", of: "chunks", keeps: true }],
  ["ADD_RETENTION_POLICY", { act: "alter", of: "retention", keeps: true }],
  // MySQL
  ["LOAD_FILE", { act: "file", of: "server file", gives: "read" }],
  ["SYS_EXEC", { act: "exec", of: "program", gives: "shell" }],
  ["SYS_EVAL", { act: "exec", of: "program", gives: "shell" }],
  // SQLite
  ["LOAD_EXTENSION", { act: "exec", of: "library", gives: "read" }],
  ["WRITEFILE", { act: "file", of: "file", gives: "overwrite" }],
  ["READFILE", { act: "read", of: "file", gives: "read" }],
  // DuckDB
  ["READ_TEXT", { act: "read", of: "file", gives: "read" }],
  ["READ_BLOB", { act: "read", of: "file", gives: "read" }],
  // Oracle
  ["UTL_FILE.FOPEN", { act: "file", of: "server file" }],
  ["UTL_FILE.FREMOVE", { act: "file", of: "server file" }],
  ["DBMS_SCHEDULER.CREATE_JOB", { act: "exec", of: "job" }],
  ["DBMS_JAVA.RUNJAVA", { act: "exec", of: "program" }],
  ["UTL_HTTP.REQUEST", { act: "file", of: "network" }],
  // ClickHouse
  ["EXECUTABLE", { act: "exec", of: "program" }],
]);

export interface Reached {
  readonly act: SqlStatement["act"];
  readonly of: string;
  readonly files: NamedFile[];
  readonly shells: string[];
  readonly sql: string[];
}

/** Calls of known functions among the tokens. */
export function functionsIn(tokens: readonly Token[]): Reached[] {
  const found: Reached[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const open = tokens[at] as Token;
    if (open.kind !== "op" || open.text !== "(") continue;
    const name = tokens[at - 1] as Token;
    if (name.kind !== "word" && name.kind !== "name") continue;
    const upper = name.text.toUpperCase();
    const dotted =
      tokens[at - 2]?.text === "." ? `${tokens[at - 3]?.text.toUpperCase()}.${upper}` : "";
    const entry = known.get(upper) ?? known.get(dotted);
    if (entry === undefined) continue;
    const inside = tokens.slice(at, at + 64);
    found.push(reach(entry, inside.slice(0, closing(inside, 0))));
  }
  return found;
}

function reach(entry: Known, inside: readonly Token[]): Reached {
  const strings = inside.filter((token) => token.kind === "string");
  const wanted = entry.argument ?? 0;
  const argument = strings[wanted < 0 ? strings.length - 1 : Math.min(wanted, strings.length - 1)];
  const files: NamedFile[] = [];
  const shells: string[] = [];
  const sql: string[] = [];
  if (argument !== undefined && entry.gives !== undefined) {
    if (entry.gives === "shell") shells.push(argument.text);
    else if (entry.gives === "sql") sql.push(argument.text);
    else files.push({ act: entry.gives, path: argument.text });
  }
  const act = entry.keeps === true && isShortLife(inside) ? "delete-all" : entry.act;
  return { act, of: entry.of, files, shells, sql };
}
