/** What a statement of a database language does, in the same shape for every language. */
import type { DatabaseEffect, FileAct } from "../types.js";

export type SqlDialect =
  | "postgres"
  | "mysql"
  | "sqlite"
  | "tsql"
  | "oracle"
  | "clickhouse"
  | "cql"
  | "generic";

/** A file that a statement or client command names, local or on the server. */
export interface NamedFile {
  readonly act: FileAct;
  readonly path: string;
}

/** One statement, or one command of the client program (`\d`, `.tables`). */
export interface SqlStatement {
  readonly act: DatabaseEffect["act"];
  /** Of what: `table`, `database`, `column`, `user`, `binary logs`, `vacuum full` … */
  readonly of?: string;
  readonly object?: string;
  /** Only something that goes away anyway: a temporary table, a test database. */
  readonly scratch: boolean;
  /** The database it works on, when the text says another than the connection's (`USE app`). */
  readonly database?: string;
  /** Whether rows are chosen: `trivial` is a condition that holds for every row (`1=1`, `id > 0`). */
  readonly where: "none" | "trivial" | "present";
  /** The statement on one line, shortened. */
  readonly text: string;
  /** Shell texts it runs, here or on the server. */
  readonly shells?: readonly string[];
  readonly files?: readonly NamedFile[];
}
