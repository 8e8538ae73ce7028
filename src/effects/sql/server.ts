/** Statements on the server: settings, logs, files, sessions, maintenance. */
import { type Cursor, findWord } from "./cursor.js";
import { type Draft, read } from "./draft.js";
import type { NamedFile } from "./types.js";

export function set(cursor: Cursor): Draft {
  const { tokens } = cursor;
  const first = cursor.upper;
  if (first === "PASSWORD") return { act: "grant", of: "user" };
  if (first === "DEFAULT" && cursor.ahead(1) === "ROLE") return { act: "grant", of: "role" };
  if (/^(GLOBAL|PERSIST|PERSIST_ONLY)$/.test(first)) return { act: "config", of: "server" };
  if (tokens.some((token) => /^@@(GLOBAL|PERSIST|PERSIST_ONLY)$/.test(token.upper)))
    return { act: "config", of: "server" };
  return read;
}

export function flush(cursor: Cursor): Draft {
  if (
    /^(PRIVILEGES|STATUS|LOGS|ERROR|SLOW|GENERAL|HOSTS|LOCAL|NO_WRITE_TO_BINLOG|USER_RESOURCES|OPTIMIZER_COSTS)$/.test(
      cursor.upper,
    )
  )
    return read;
  return { act: "config", of: "locks" };
}

export function reset(cursor: Cursor): Draft {
  const words = cursor.tokens.slice(1).map((token) => token.upper);
  if (words.some((word) => word === "MASTER" || word === "BINARY"))
    return { act: "drop", of: "binary logs" };
  if (words.some((word) => word === "SLAVE" || word === "REPLICA" || word === "PERSIST"))
    return { act: "config", of: "replication" };
  return read;
}

export function purge(cursor: Cursor): Draft {
  if (/^(BINARY|MASTER)$/.test(cursor.upper)) return { act: "drop", of: "binary logs" };
  const name = cursor.upper.toLowerCase();
  return { act: "drop", of: name === "" ? "recycle bin" : name };
}

export function vacuum(cursor: Cursor): Draft {
  const into = findWord(cursor.tokens, 1, "INTO");
  if (into >= 0)
    return {
      act: "file",
      of: "file",
      files: [{ act: "create", path: cursor.tokens[into + 1]?.text ?? "" }],
    };
  const full = cursor.tokens.some((token) => token.upper === "FULL");
  return full ? { act: "alter", of: "vacuum full" } : { act: "alter", of: "vacuum" };
}

export function load(cursor: Cursor): Draft {
  if (cursor.accept("DATA", "XML")) {
    const local = findWord(cursor.tokens, 1, "LOCAL") >= 0;
    const infile = findWord(cursor.tokens, 1, "INFILE", "INPATH");
    const path = cursor.tokens[infile + 1]?.text ?? "";
    const files: NamedFile[] = infile < 0 ? [] : [{ act: "read", path }];
    return local || infile < 0
      ? { act: "write", of: "table", files }
      : { act: "file", of: "server file", files };
  }
  // PostgreSQL: `LOAD 'library'`; DuckDB: `LOAD extension`.
  if (cursor.token?.kind === "string")
    return { act: "exec", of: "library", files: [{ act: "read", path: cursor.token.text }] };
  return { act: "create", of: "extension", names: [cursor.name()] };
}

export function backup(cursor: Cursor): Draft {
  const disk = findWord(cursor.tokens, 1, "DISK", "TO");
  const path = cursor.tokens.slice(disk + 1).find((token) => token.kind === "string")?.text;
  return { act: "read", of: "backup", files: path === undefined ? [] : [{ act: "append", path }] };
}

export function restore(cursor: Cursor): Draft {
  if (/^(FILELISTONLY|HEADERONLY|LABELONLY|VERIFYONLY)$/.test(cursor.upper)) return read;
  cursor.accept("DATABASE", "LOG", "TABLE");
  const names = [cursor.name()];
  const replaces = cursor.tokens.some((token) => token.upper === "REPLACE");
  return replaces
    ? { act: "drop", of: "database", names }
    : { act: "write", of: "database", names };
}

export function dbcc(cursor: Cursor): Draft {
  const lossy = cursor.tokens.some((token) => token.upper === "REPAIR_ALLOW_DATA_LOSS");
  if (lossy) return { act: "alter-lossy", of: "repair" };
  return /^(CHECK|SHOW|SQLPERF|INPUT|OPENTRAN|USEROPTIONS|PROCCACHE|HELP)/.test(cursor.upper)
    ? read
    : { act: "config", of: "server" };
}

export function pragma(cursor: Cursor): Draft {
  const name = cursor.name().toLowerCase();
  const sets = cursor.isOp("=") || cursor.isOp("(");
  if (sets && (name.endsWith("writable_schema") || name.endsWith("trusted_schema")))
    return { act: "config", of: "schema" };
  return read;
}

export function attach(cursor: Cursor): Draft {
  cursor.accept("DATABASE");
  cursor.ifExists();
  const token = cursor.token;
  if (token?.kind !== "string" || token.text === "" || token.text.includes(":")) return read;
  return { act: "read", files: [{ act: "append", path: token.text }] };
}

/** ClickHouse: `SYSTEM SHUTDOWN`, `SYSTEM DROP MARK CACHE`, `SYSTEM STOP MERGES`. */
export function system(cursor: Cursor): Draft {
  if (/^(SHUTDOWN|KILL)$/.test(cursor.upper)) return { act: "kill", of: "server" };
  if (cursor.upper === "DROP") {
    return cursor.tokens.some((token) => token.upper === "REPLICA")
      ? { act: "drop", of: "replica" }
      : { act: "alter", of: "cache" };
  }
  if (/^(FLUSH|RELOAD|SYNC|WAIT)$/.test(cursor.upper)) return { act: "alter", of: "server" };
  return { act: "config", of: "server" };
}

export function kill(cursor: Cursor): Draft {
  return {
    act: "kill",
    of: cursor.upper === "QUERY" || cursor.upper === "MUTATION" ? "query" : "session",
  };
}

export function reindex(cursor: Cursor): Draft {
  if (cursor.isOp("(")) cursor.skipGroup();
  const wide = /^(DATABASE|SYSTEM|SCHEMA)$/.test(cursor.upper);
  return { act: "alter", of: wide ? "reindex database" : "index" };
}

export function exportData(cursor: Cursor): Draft {
  if (cursor.accept("DATABASE")) {
    const path = cursor.tokens.find((token) => token.kind === "string")?.text ?? "";
    return { act: "read", files: [{ act: "create", path }] };
  }
  return { act: "file", of: "export" };
}

/** `INSTALL PLUGIN x SONAME 'x.so'` of MySQL; `INSTALL httpfs` of DuckDB. */
export function installs(cursor: Cursor): Draft {
  if (/^(PLUGIN|SONAME|COMPONENT)$/.test(cursor.upper)) return { act: "exec", of: "library" };
  return { act: "create", of: "extension" };
}

export function replication(cursor: Cursor): Draft {
  if (/^(SLAVE|REPLICA|GROUP_REPLICATION|MASTER|REPLICATION|ALL)$/.test(cursor.upper))
    return { act: "config", of: "replication" };
  return read;
}
