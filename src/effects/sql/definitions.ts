/** Statements on definitions and rights: CREATE, DROP, ALTER, TRUNCATE, GRANT. */
import { Cursor, findWord, splitAt } from "./cursor.js";
import { type Draft, oneOf } from "./draft.js";
import { livesFor } from "./retention.js";
import type { Token } from "./tokens.js";
import { readWhere } from "./where.js";

/** Kinds of objects that are named by two words, under one name. */
const twoWordKinds: ReadonlyMap<string, string> = new Map([
  ["MATERIALIZED VIEW", "view"],
  ["FOREIGN TABLE", "foreign table"],
  ["FOREIGN DATA", "foreign data wrapper"],
  ["EXTERNAL TABLE", "foreign table"],
  ["EVENT TRIGGER", "trigger"],
  ["TEXT SEARCH", "text search"],
  ["ACCESS METHOD", "access method"],
  ["USER MAPPING", "user mapping"],
  ["OWNED BY", "owned"],
  ["COLUMN FAMILY", "table"],
  ["COLUMNFAMILY", "table"],
  ["UNIQUE INDEX", "index"],
  ["PUBLIC SYNONYM", "synonym"],
  ["SERVER ROLE", "role"],
  ["APPLICATION ROLE", "role"],
  ["ROW POLICY", "policy"],
  ["SECURITY POLICY", "policy"],
  ["ROW ACCESS", "policy"],
  ["OPERATOR CLASS", "operator"],
  ["OPERATOR FAMILY", "operator"],
  ["AVAILABILITY GROUP", "availability group"],
  ["SPATIAL REFERENCE", "spatial reference"],
  ["RESOURCE GROUP", "resource group"],
  ["PLUGGABLE DATABASE", "database"],
  ["NAMED COLLECTION", "named collection"],
  ["RETENTION POLICY", "retention policy"],
  ["CONTINUOUS QUERY", "view"],
]);

function kindOf(cursor: Cursor): { of: string; temporary: boolean } {
  let temporary = false;
  while (cursor.accept("TEMPORARY", "TEMP", "GLOBAL", "LOCAL", "TRANSIENT", "VOLATILE"))
    temporary = true;
  const first = cursor.upper;
  const two = twoWordKinds.get(`${first} ${cursor.ahead(1)}`);
  if (two !== undefined) {
    cursor.at += 2;
    cursor.accept(
      "WRAPPER",
      "CONFIGURATION",
      "DICTIONARY",
      "PARSER",
      "TEMPLATE",
      "POLICY",
      "SYSTEM",
    );
    return { of: two, temporary };
  }
  cursor.at++;
  return { of: first === "COLUMNFAMILY" ? "table" : first.toLowerCase(), temporary };
}

/** Dropping these with CASCADE takes the columns that use them along. */
const usedByColumns = oneOf("type domain extension sequence collation");

export function drop(cursor: Cursor): Draft {
  if (cursor.token === undefined) return { act: "unknown" };
  const { of, temporary } = kindOf(cursor);
  cursor.accept("CONCURRENTLY");
  cursor.ifExists();
  const names = cursor.names();
  if (of === "prepare" || of === "statistics") return { act: "alter", of, names };
  const last = cursor.tokens[cursor.tokens.length - 1]?.upper;
  const kind = last === "CASCADE" && usedByColumns.has(of) ? "cascade" : of;
  if (temporary) return { act: "drop", of: kind, names, scratch: true };
  return { act: "drop", of: kind, names };
}

export function truncate(cursor: Cursor): Draft {
  const of = cursor.accept("DATABASE") ? "database" : "table";
  cursor.accept("TABLE");
  cursor.accept("ALL");
  cursor.ifExists();
  cursor.accept("ONLY");
  return { act: "truncate", of, names: cursor.names() };
}

export function create(cursor: Cursor): Draft | Draft[] {
  const { tokens } = cursor;
  const replaces = cursor.accept("OR") && cursor.accept("REPLACE");
  cursor.accept(
    "UNLOGGED",
    "UNIQUE",
    "CLUSTERED",
    "NONCLUSTERED",
    "FULLTEXT",
    "SPATIAL",
    "TRUSTED",
    "CONSTRAINT",
  );
  if (cursor.upper === "DEFINER" || cursor.upper === "ALGORITHM" || cursor.upper === "SQL") {
    const kind = findWord(tokens, cursor.at, "VIEW", "PROCEDURE", "FUNCTION", "TRIGGER", "EVENT");
    if (kind >= 0) cursor.at = kind;
  }
  const { of, temporary } = kindOf(cursor);
  cursor.accept("CONCURRENTLY");
  cursor.ifExists();
  const name = cursor.name();
  const names = [name];
  if (of === "user" || of === "role" || of === "login" || of === "group")
    return { act: "grant", of, names };
  if (of === "policy" || of === "user mapping") return { act: "grant", of: "policy", names };
  if (of === "function" || of === "procedure" || of === "aggregate") {
    if (isForeignCode(tokens, cursor.at)) return { act: "exec", of: "library", names };
    return { act: "create", of, names };
  }
  if (of === "language" || of === "assembly" || of === "library")
    return { act: "exec", of: "library", names };
  if (of === "subscription" || of === "server" || of === "directory" || of === "credential") {
    return { act: "config", of, names };
  }
  if (replaces && (of === "table" || of === "database" || of === "schema")) {
    return { act: "drop", of, names, scratch: temporary };
  }
  if (temporary) return { act: "create", of, names, scratch: true, makes: names };
  // What is not temporary may have been there before: then this fails, and a later DROP does not.
  return { act: "create", of, names };
}

/** Functions in machine code or an untrusted language. */
function isForeignCode(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at++) {
    const { upper } = tokens[at] as Token;
    if (upper === "SONAME") return true;
    if (upper !== "LANGUAGE") continue;
    const language = tokens[at + 1]?.text.toLowerCase() ?? "";
    if (/^(c|internal|java|pl\w*u|plsh\w*|plperlu|plpython\w*|pltclu)$/.test(language)) return true;
  }
  return false;
}

const accountKinds = oneOf("USER ROLE LOGIN GROUP PROFILE");
const configKinds = oneOf(
  "SYSTEM DATABASE TABLESPACE SERVER PUBLICATION SUBSCRIPTION KEYSPACE INSTANCE ACCOUNT WAREHOUSE RESOURCE ENDPOINT",
);

export function alter(cursor: Cursor): Draft | Draft[] {
  const { of } = kindOf(cursor);
  const kind = of.toUpperCase();
  if (kind === "TABLE" || kind === "FOREIGN TABLE") return alterTable(cursor);
  cursor.ifExists();
  const names = [cursor.name()];
  if (accountKinds.has(kind) || kind === "POLICY") return { act: "grant", of, names };
  if (kind === "DEFAULT") return { act: "grant", of: "privileges" };
  if (kind === "AUTHORIZATION") return { act: "grant", of: "owner" };
  if (kind === "SYSTEM") return { act: "config", of: "server" };
  const owner = findWord(cursor.tokens, cursor.at, "OWNER");
  if (owner >= 0 && cursor.tokens[owner + 1]?.upper === "TO")
    return { act: "grant", of: "owner", names };
  if (configKinds.has(kind)) return { act: "config", of, names };
  if (kind === "TYPE" || kind === "DOMAIN") {
    const drops = findWord(cursor.tokens, cursor.at, "DROP");
    if (drops >= 0 && cursor.tokens[drops + 1]?.upper === "ATTRIBUTE")
      return { act: "alter-lossy", of: "column", names };
  }
  return { act: "alter", of, names };
}

/** What a dropped part of a table is, when it is not a column. */
const droppedParts = oneOf(
  "CONSTRAINT INDEX KEY PRIMARY FOREIGN DEFAULT NOT IDENTITY EXPRESSION TRIGGER CHECK RULE STATISTICS SYNONYM PROJECTION UNIQUE PERIOD TTL SYSTEM",
);

function alterTable(cursor: Cursor): Draft[] {
  cursor.accept("ALL");
  cursor.ifExists();
  cursor.accept("ONLY");
  const names = [cursor.name()];
  const found: Draft[] = [];
  for (const action of splitAt(cursor.rest(), ",")) {
    const draft = alterAction(new Cursor(action), names);
    if (draft !== undefined) found.push(draft);
  }
  // A table with several harmless actions is one harmless change.
  const notable = found.filter((draft) => draft.act !== "alter");
  return notable.length > 0 ? notable : [{ act: "alter", of: "table", names }];
}

function alterAction(cursor: Cursor, names: readonly string[]): Draft | undefined {
  const { tokens } = cursor;
  if (cursor.accept("ON")) {
    cursor.accept("CLUSTER");
    cursor.name();
  }
  const verb = cursor.upper;
  cursor.at++;
  switch (verb) {
    case "DROP": {
      if (cursor.accept("PARTITION", "PART", "SUBPARTITION"))
        return { act: "alter-lossy", of: "partition", names };
      if (cursor.upper !== "" && droppedParts.has(cursor.upper))
        return { act: "alter", of: "constraint", names };
      return { act: "alter-lossy", of: "column", names };
    }
    case "TRUNCATE":
      return { act: "alter-lossy", of: "partition", names };
    case "SET":
      if (cursor.upper === "UNUSED") return { act: "alter-lossy", of: "column", names };
      if (tokens.some(({ upper }) => upper === "TTL_EXPIRE_AFTER")) return livesFor(tokens, names);
      return { act: "alter", of: "table", names };
    case "ALTER":
    case "MODIFY":
    case "CHANGE": {
      if (verb === "MODIFY" && cursor.upper === "TTL") return livesFor(tokens, names);
      const type = verb === "ALTER" ? findWord(tokens, cursor.at, "TYPE") : cursor.at;
      if (type < 0) {
        // T-SQL: `ALTER COLUMN c varchar(5)`.
        cursor.accept("COLUMN");
        cursor.name();
        const next = cursor.upper;
        const keeps =
          next === "SET" || next === "DROP" || next === "ADD" || next === "RESTART" || next === "";
        return keeps
          ? { act: "alter", of: "table", names }
          : { act: "alter-lossy", of: "type", names };
      }
      return { act: "alter-lossy", of: "type", names };
    }
    case "OWNER":
      return { act: "grant", of: "owner", names };
    case "DISABLE":
    case "NO":
      if (/^(ROW|FORCE|POLICY)$/.test(cursor.upper))
        return { act: "grant", of: "row security", names };
      return { act: "alter", of: "trigger", names };
    case "DELETE": {
      const where = readWhere(tokens, 0);
      return { act: where === "present" ? "delete-rows" : "delete-all", of: "table", names, where };
    }
    case "UPDATE": {
      const where = readWhere(tokens, 0);
      return { act: where === "present" ? "write" : "update-all", of: "table", names, where };
    }
    case "WITH":
      if (findWord(tokens, 0, "DEFAULT_TIME_TO_LIVE") >= 0) return livesFor(tokens, names);
      return { act: "alter", of: "table", names };
    case "CLEAR":
      return { act: "alter-lossy", of: "column", names };
    default:
      return { act: "alter", of: "table", names };
  }
}

export function grant(cursor: Cursor): Draft {
  const on = findWord(cursor.tokens, 1, "ON");
  if (on < 0) return { act: "grant", of: "role" };
  const target = new Cursor(cursor.tokens, on + 1);
  const kind = /^(TABLE|SCHEMA|DATABASE|SEQUENCE|FUNCTION|ALL|KEYSPACE)$/.test(target.upper)
    ? target.upper.toLowerCase()
    : "";
  if (kind !== "") target.at++;
  return { act: "grant", of: "privileges", names: [target.name()] };
}
