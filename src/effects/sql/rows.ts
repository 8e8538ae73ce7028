/** Statements on rows: SELECT, INSERT, UPDATE, DELETE, MERGE, COPY. */
import { Cursor, closing, findWord } from "./cursor.js";
import { type Draft, oneOf, read } from "./draft.js";
import type { Token } from "./tokens.js";
import type { NamedFile, SqlDialect, SqlStatement } from "./types.js";
import { isTrivial, readWhere } from "./where.js";

const intoFile = oneOf("OUTFILE DUMPFILE");

/** Tables whose rows are accounts or settings of the server. */
function isServerTable(name: string): boolean {
  return /^(mysql\.(user|db|tables_priv|columns_priv|global_priv|func|plugin)|(pg_catalog\.)?pg_(authid|database|proc|class|hba\w*|auth_members)|system_auth\..*)$/i.test(
    name,
  );
}

export function select(cursor: Cursor): Draft {
  const { tokens } = cursor;
  const into = findWord(tokens, 1, "INTO");
  if (into < 0) return read;
  const next = tokens[into + 1];
  if (next !== undefined && intoFile.has(next.upper)) {
    return {
      act: "file",
      of: "server file",
      files: [{ act: "create", path: tokens[into + 2]?.text ?? "" }],
    };
  }
  if (next === undefined || next.text.startsWith("@") || next.text.startsWith(":")) return read;
  const target = new Cursor(tokens, into + 1);
  const temporary = target.accept("TEMP", "TEMPORARY", "LOCAL");
  target.accept("STRICT", "UNLOGGED", "TABLE");
  const name = target.name();
  return temporary || name.startsWith("#")
    ? { act: "create", of: "table", names: [name], scratch: true, makes: [name] }
    : { act: "create", of: "table", names: [name] };
}

/** `UPDATE t SET …`, `UPDATE a JOIN b ON … SET …`. */
export function update(cursor: Cursor): Draft {
  cursor.accept("LOW_PRIORITY");
  if (cursor.accept("OR")) cursor.at++;
  cursor.accept("IGNORE", "ONLY");
  const limited = top(cursor);
  const name = cursor.name();
  const where = condition(cursor.tokens, cursor.at);
  if (isServerTable(name)) return { act: "grant", of: "user", names: [name], where };
  if (where === "present" || limited || hasLimit(cursor))
    return { act: "write", of: "table", names: [name], where };
  return { act: "update-all", of: "table", names: [name], where };
}

function top(cursor: Cursor): boolean {
  if (!cursor.accept("TOP")) return false;
  if (cursor.isOp("(")) cursor.skipGroup();
  else cursor.at++;
  return true;
}

function hasLimit(cursor: Cursor): boolean {
  return findWord(cursor.tokens, cursor.at, "LIMIT") >= 0;
}

/** WHERE, or the condition of a join which chooses rows just as well. */
function condition(tokens: readonly Token[], from: number): SqlStatement["where"] {
  const where = readWhere(tokens, from);
  if (where !== "none") return where;
  const join = findWord(tokens, from, "JOIN");
  const on = join < 0 ? -1 : findWord(tokens, join, "ON", "USING");
  if (on < 0) return "none";
  if (tokens[on]?.upper === "USING") return "present";
  const end = findWord(tokens, on + 1, "SET", "JOIN", "LEFT", "INNER", "RIGHT", "ORDER", "LIMIT");
  return isTrivial(tokens.slice(on + 1, end < 0 ? tokens.length : end), 0) ? "trivial" : "present";
}

export function deleteRows(cursor: Cursor): Draft {
  while (cursor.accept("LOW_PRIORITY", "QUICK", "IGNORE"));
  const limited = top(cursor);
  const from = findWord(cursor.tokens, 0, "FROM");
  if (from >= 0) cursor.at = from + 1;
  cursor.accept("ONLY");
  const name = cursor.name();
  const where = condition(cursor.tokens, cursor.at);
  const names = name === "" ? [] : [name];
  if (isServerTable(name)) return { act: "grant", of: "user", names, where };
  if (where === "present" || limited || hasLimit(cursor)) {
    return { act: "delete-rows", of: "table", names, where };
  }
  // CQL: `DELETE column FROM t` still needs WHERE, so this fails there; judged all the same.
  return { act: "delete-all", of: "table", names, where };
}

export function insert(cursor: Cursor): Draft {
  while (cursor.accept("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "IGNORE"));
  if (cursor.accept("OR")) cursor.at++;
  if (cursor.accept("OVERWRITE")) {
    if (cursor.accept("LOCAL", "DIRECTORY")) return { act: "file", of: "file" };
    cursor.accept("TABLE", "INTO");
    return { act: "truncate", of: "table", names: [cursor.name()] };
  }
  cursor.accept("INTO");
  if (cursor.accept("FUNCTION")) return { act: "file", of: "table function" };
  cursor.accept("TABLE");
  const name = cursor.name();
  if (isServerTable(name)) return { act: "grant", of: "user", names: [name] };
  const drafts: Draft = { act: "write", of: "table", names: [name] };
  return drafts;
}

/** `MERGE INTO t USING s ON … WHEN MATCHED THEN DELETE`. */
export function merge(cursor: Cursor): Draft {
  cursor.accept("INTO");
  const names = [cursor.name()];
  const { tokens } = cursor;
  const deletes = tokens.some(
    (token, at) => token.upper === "DELETE" && tokens[at - 1]?.upper === "THEN",
  );
  if (!deletes) return { act: "write", of: "table", names };
  const on = findWord(tokens, cursor.at, "ON");
  const when = findWord(tokens, cursor.at, "WHEN");
  const joined = tokens.slice(on + 1, when < 0 ? tokens.length : when);
  const [first] = joined;
  const never = joined.length === 1 && first?.upper === "FALSE";
  const all = on >= 0 && (never || isTrivial(joined, 0));
  return {
    act: all ? "delete-all" : "delete-rows",
    of: "table",
    names,
    where: all ? "trivial" : "present",
  };
}

/** `COPY t FROM 'file'`, `COPY (query) TO PROGRAM 'cmd'`, `COPY INTO t` of Snowflake. */
export function copy(cursor: Cursor, dialect: SqlDialect): Draft | Draft[] {
  if (cursor.accept("INTO")) {
    const target = cursor.name();
    return target.startsWith("@") || target.includes("://")
      ? { act: "file", of: "stage" }
      : { act: "write", of: "table", names: [target] };
  }
  const inner: Draft[] = [];
  let names: string[] = [];
  if (cursor.isOp("(")) {
    const close = closing(cursor.tokens, cursor.at);
    const query = cursor.tokens.slice(cursor.at + 1, close);
    if (query[0]?.upper !== "SELECT") inner.push({ tokens: query });
    cursor.at = close + 1;
  } else {
    cursor.accept("BINARY");
    names = [cursor.name()];
    cursor.skipGroup();
  }
  const to = cursor.upper === "TO";
  cursor.accept("TO", "FROM");
  if (cursor.accept("PROGRAM")) {
    const shell = cursor.token?.text ?? "";
    return [...inner, { act: "exec", of: "program", shells: [shell] }];
  }
  const target = cursor.token;
  if (target?.kind !== "string")
    return [...inner, to ? { act: "read", names } : { act: "write", of: "table", names }];
  const act = to ? "overwrite" : "read";
  const files: NamedFile[] = [{ act, path: target.text }];
  // The server's own files, except where the client does it (cqlsh) or there is no server.
  if (dialect === "cql" || dialect === "generic")
    return [...inner, { act: to ? "read" : "write", names, files }];
  return [...inner, { act: "file", of: "server file", names, files }];
}
