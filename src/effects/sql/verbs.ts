/** What a statement does, by its first word. */
import { Cursor, closing, findWord, splitAt } from "./cursor.js";
import type { Token } from "./tokens.js";
import type { NamedFile, SqlDialect, SqlStatement } from "./types.js";
import { isTrivial, readWhere } from "./where.js";

/** A statement while it is being read. */
export interface Draft {
  readonly act?: SqlStatement["act"];
  readonly of?: string;
  readonly names?: readonly string[];
  readonly scratch?: boolean;
  readonly where?: SqlStatement["where"];
  readonly shells?: readonly string[];
  readonly files?: readonly NamedFile[];
  /** Names that the statement makes, so that dropping them later in the text loses nothing. */
  readonly makes?: readonly string[];
  /** SQL texts that it runs. */
  readonly run?: readonly string[];
  /** Tokens of a statement inside that runs as well. */
  readonly tokens?: readonly Token[];
}

type VerbReader = (cursor: Cursor, dialect: SqlDialect, inBlock: boolean) => Draft | Draft[];

const read: Draft = { act: "read" };

/** Reads one statement whose first token is its verb; `inBlock` inside `DO $$ … $$` and its like. */
export function readVerb(
  tokens: readonly Token[],
  dialect: SqlDialect,
  inBlock: boolean,
): Draft[] {
  const first = tokens[0];
  if (first === undefined) return [];
  const reader = first.upper === "" ? undefined : verbs.get(first.upper);
  const found =
    reader === undefined ? readOther(tokens, dialect) : reader(new Cursor(tokens, 1), dialect, inBlock);
  return Array.isArray(found) ? found : [found];
}

/** Statements without a known verb: an assignment, a declaration, text that nobody understands. */
function readOther(tokens: readonly Token[], dialect: SqlDialect): Draft | Draft[] {
  const [first, second] = tokens;
  const opens = second?.kind === "op" ? second.text : "";
  if (opens === ":=" || opens === "=") return read;
  // A procedure called by its bare name in T-SQL and PL/SQL.
  if ((dialect === "tsql" || dialect === "oracle") && first?.kind !== "op")
    return callee(new Cursor(tokens));
  // `name type;` among the declarations of a block.
  if (
    first?.kind === "word" &&
    second?.kind === "word" &&
    tokens.length <= 4 &&
    !first.text.includes("$")
  ) {
    return { act: "unknown", of: "statement" };
  }
  return {
    act: "unknown",
    of: first?.text.includes("$") === true ? "computed statement" : "statement",
  };
}

function oneOf(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

const intoFile = oneOf("OUTFILE DUMPFILE");

/** Tables whose rows are accounts or settings of the server. */
function isServerTable(name: string): boolean {
  return /^(mysql\.(user|db|tables_priv|columns_priv|global_priv|func|plugin)|(pg_catalog\.)?pg_(authid|database|proc|class|hba\w*|auth_members)|system_auth\..*)$/i.test(
    name,
  );
}

function select(cursor: Cursor): Draft {
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
function update(cursor: Cursor): Draft {
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

function deleteRows(cursor: Cursor, dialect: SqlDialect): Draft {
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
  return { act: "delete-all", of: dialect === "cql" ? "table" : "table", names, where };
}

function insert(cursor: Cursor): Draft {
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
function merge(cursor: Cursor): Draft {
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

/** Kinds of objects of which a drop loses data, not only a definition. */
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

function drop(cursor: Cursor): Draft {
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

function truncate(cursor: Cursor): Draft {
  const of = cursor.accept("DATABASE") ? "database" : "table";
  cursor.accept("TABLE");
  cursor.accept("ALL");
  cursor.ifExists();
  cursor.accept("ONLY");
  return { act: "truncate", of, names: cursor.names() };
}

function create(cursor: Cursor): Draft | Draft[] {
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
  const guarded = cursor.upper === "IF";
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
  return guarded ? { act: "create", of, names } : { act: "create", of, names, makes: names };
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

function alter(cursor: Cursor): Draft | Draft[] {
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
      return { act: "alter", of: "table", names };
    case "ALTER":
    case "MODIFY":
    case "CHANGE": {
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
    case "CLEAR":
      return { act: "alter-lossy", of: "column", names };
    default:
      return { act: "alter", of: "table", names };
  }
}

function grant(cursor: Cursor): Draft {
  const on = findWord(cursor.tokens, 1, "ON");
  if (on < 0) return { act: "grant", of: "role" };
  const target = new Cursor(cursor.tokens, on + 1);
  const kind = /^(TABLE|SCHEMA|DATABASE|SEQUENCE|FUNCTION|ALL|KEYSPACE)$/.test(target.upper)
    ? target.upper.toLowerCase()
    : "";
  if (kind !== "") target.at++;
  return { act: "grant", of: "privileges", names: [target.name()] };
}

/** `COPY t FROM 'file'`, `COPY (query) TO PROGRAM 'cmd'`, `COPY INTO t` of Snowflake. */
function copy(cursor: Cursor, dialect: SqlDialect): Draft | Draft[] {
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

/** `EXEC xp_cmdshell '…'`, `EXECUTE IMMEDIATE '…'`, `EXECUTE plan(1)`, `CALL p()`. */
function execute(cursor: Cursor, dialect: SqlDialect, inBlock: boolean): Draft | Draft[] {
  if (cursor.accept("IMMEDIATE")) return dynamic(cursor.rest());
  if (cursor.isOp("(")) {
    const group = cursor.tokens.slice(cursor.at + 1, closing(cursor.tokens, cursor.at));
    return dynamic(group);
  }
  const token = cursor.token;
  // plpgsql: `EXECUTE 'text' || x`, `EXECUTE format('text', …)`.
  if (token?.kind === "string" || token?.upper === "FORMAT" || token?.upper === "CONCAT")
    return dynamic(cursor.rest());
  if (dialect === "postgres" && inBlock) return { act: "unknown", of: "dynamic statement" };
  if (dialect === "postgres" && token?.kind === "word") {
    const next = cursor.tokens[cursor.at + 1];
    if (
      next !== undefined &&
      (next.text === "||" || next.upper === "USING" || next.upper === "INTO")
    ) {
      return { act: "unknown", of: "dynamic statement" };
    }
  }
  return callee(cursor);
}

/** Literals of an expression that gives SQL; what cannot be known about it stays unknown. */
function dynamic(tokens: readonly Token[]): Draft[] {
  const parts = tokens.filter((token) => token.kind === "string").map((token) => token.text);
  if (parts.length === 0) return [{ act: "unknown", of: "dynamic statement" }];
  const formats = tokens[0]?.upper === "FORMAT" || tokens[0]?.upper === "CONCAT";
  if (formats) return [{ run: [(parts[0] as string).replace(/%\d*\$?-?\d*[sIL]/g, "x")] }];
  const joined = tokens.some((token) => token.text === "||" || token.text === "+");
  return [{ run: [joined ? parts.join(" x ") : (parts[0] as string)] }];
}

/** Procedures that change the server or leave it. */
const procedures: ReadonlyMap<string, Draft> = new Map<string, Draft>([
  ["XP_REGWRITE", { act: "config", of: "registry" }],
  ["XP_REGDELETEVALUE", { act: "config", of: "registry" }],
  ["XP_DELETE_FILE", { act: "file", of: "server file" }],
  ["XP_DIRTREE", { act: "file", of: "server file" }],
  ["SP_CONFIGURE", { act: "config", of: "server" }],
  ["SP_OACREATE", { act: "exec", of: "program" }],
  ["SP_OAMETHOD", { act: "exec", of: "program" }],
  ["SP_EXECUTE_EXTERNAL_SCRIPT", { act: "exec", of: "program" }],
  ["SP_ADD_JOBSTEP", { act: "exec", of: "job" }],
  ["SP_START_JOB", { act: "exec", of: "job" }],
  ["SP_ADDSRVROLEMEMBER", { act: "grant", of: "role" }],
  ["SP_ADDROLEMEMBER", { act: "grant", of: "role" }],
  ["SP_ADDLOGIN", { act: "grant", of: "login" }],
  ["SP_GRANTDBACCESS", { act: "grant", of: "user" }],
  ["SP_DROPUSER", { act: "drop", of: "user" }],
  ["SP_DROPLOGIN", { act: "drop", of: "login" }],
  ["SP_DELETE_JOB", { act: "drop", of: "job" }],
  ["SP_DETACH_DB", { act: "config", of: "database" }],
  ["SP_RENAME", { act: "alter", of: "object" }],
  ["SP_RENAMEDB", { act: "config", of: "database" }],
]);

function callee(cursor: Cursor): Draft | Draft[] {
  if (cursor.token?.text.startsWith("@") === true && cursor.tokens[cursor.at + 1]?.text === "=")
    cursor.at += 2;
  const name = cursor.name();
  const base = name.slice(name.lastIndexOf(".") + 1).toUpperCase();
  const strings = cursor.rest().filter((token) => token.kind === "string");
  if (base === "XP_CMDSHELL") {
    const shell = strings[0]?.text;
    return shell === undefined
      ? { act: "exec", of: "program" }
      : { act: "exec", of: "program", shells: [shell] };
  }
  if (base === "SP_EXECUTESQL" || base === "SP_SQLEXEC") return dynamic(cursor.rest());
  if (base === "SP_MSFOREACHTABLE" || base === "SP_MSFOREACHDB") return dynamic(cursor.rest());
  const known = procedures.get(base);
  if (known !== undefined) return known;
  if (name.includes("$")) return { act: "unknown", of: "computed statement" };
  return { act: "write", of: "procedure", names: name === "" ? [] : [name] };
}

/** `DO $$ … $$`: the body runs now, when its language is one that can be read. */
function doBlock(cursor: Cursor): Draft | Draft[] {
  const body = cursor.tokens.find((token) => token.kind === "string");
  if (body === undefined) return read; // MySQL: `DO SLEEP(1)`
  const language = findWord(cursor.tokens, 1, "LANGUAGE");
  const name = language < 0 ? "plpgsql" : (cursor.tokens[language + 1]?.text.toLowerCase() ?? "");
  if (name !== "plpgsql" && name !== "sql") return { act: "exec", of: "code", shells: [] };
  return { run: [body.text] };
}

function set(cursor: Cursor): Draft {
  const { tokens } = cursor;
  const first = cursor.upper;
  if (first === "PASSWORD") return { act: "grant", of: "user" };
  if (first === "DEFAULT" && cursor.ahead(1) === "ROLE") return { act: "grant", of: "role" };
  if (/^(GLOBAL|PERSIST|PERSIST_ONLY)$/.test(first)) return { act: "config", of: "server" };
  if (tokens.some((token) => /^@@(GLOBAL|PERSIST|PERSIST_ONLY)$/.test(token.upper)))
    return { act: "config", of: "server" };
  return read;
}

function flush(cursor: Cursor): Draft {
  if (
    /^(PRIVILEGES|STATUS|LOGS|ERROR|SLOW|GENERAL|HOSTS|LOCAL|NO_WRITE_TO_BINLOG|USER_RESOURCES|OPTIMIZER_COSTS)$/.test(
      cursor.upper,
    )
  )
    return read;
  return { act: "config", of: "locks" };
}

function reset(cursor: Cursor): Draft {
  const words = cursor.tokens.slice(1).map((token) => token.upper);
  if (words.some((word) => word === "MASTER" || word === "BINARY"))
    return { act: "drop", of: "binary logs" };
  if (words.some((word) => word === "SLAVE" || word === "REPLICA" || word === "PERSIST"))
    return { act: "config", of: "replication" };
  return read;
}

function purge(cursor: Cursor): Draft {
  if (/^(BINARY|MASTER)$/.test(cursor.upper)) return { act: "drop", of: "binary logs" };
  const name = cursor.upper.toLowerCase();
  return { act: "drop", of: name === "" ? "recycle bin" : name };
}

function vacuum(cursor: Cursor): Draft {
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

function load(cursor: Cursor): Draft {
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

function backup(cursor: Cursor): Draft {
  const disk = findWord(cursor.tokens, 1, "DISK", "TO");
  const path = cursor.tokens.slice(disk + 1).find((token) => token.kind === "string")?.text;
  return { act: "read", of: "backup", files: path === undefined ? [] : [{ act: "append", path }] };
}

function restore(cursor: Cursor): Draft {
  if (/^(FILELISTONLY|HEADERONLY|LABELONLY|VERIFYONLY)$/.test(cursor.upper)) return read;
  cursor.accept("DATABASE", "LOG", "TABLE");
  const names = [cursor.name()];
  const replaces = cursor.tokens.some((token) => token.upper === "REPLACE");
  return replaces
    ? { act: "drop", of: "database", names }
    : { act: "write", of: "database", names };
}

function dbcc(cursor: Cursor): Draft {
  const lossy = cursor.tokens.some((token) => token.upper === "REPAIR_ALLOW_DATA_LOSS");
  if (lossy) return { act: "alter-lossy", of: "repair" };
  return /^(CHECK|SHOW|SQLPERF|INPUT|OPENTRAN|USEROPTIONS|PROCCACHE|HELP)/.test(cursor.upper)
    ? read
    : { act: "config", of: "server" };
}

function pragma(cursor: Cursor): Draft {
  const name = cursor.name().toLowerCase();
  const sets = cursor.isOp("=") || cursor.isOp("(");
  if (sets && (name.endsWith("writable_schema") || name.endsWith("trusted_schema")))
    return { act: "config", of: "schema" };
  return read;
}

function attach(cursor: Cursor): Draft {
  cursor.accept("DATABASE");
  cursor.ifExists();
  const token = cursor.token;
  if (token?.kind !== "string" || token.text === "" || token.text.includes(":")) return read;
  return { act: "read", files: [{ act: "append", path: token.text }] };
}

/** ClickHouse: `SYSTEM SHUTDOWN`, `SYSTEM DROP MARK CACHE`, `SYSTEM STOP MERGES`. */
function system(cursor: Cursor): Draft {
  if (/^(SHUTDOWN|KILL)$/.test(cursor.upper)) return { act: "kill", of: "server" };
  if (cursor.upper === "DROP") {
    return cursor.tokens.some((token) => token.upper === "REPLICA")
      ? { act: "drop", of: "replica" }
      : { act: "alter", of: "cache" };
  }
  if (/^(FLUSH|RELOAD|SYNC|WAIT)$/.test(cursor.upper)) return { act: "alter", of: "server" };
  return { act: "config", of: "server" };
}

function kill(cursor: Cursor): Draft {
  return {
    act: "kill",
    of: cursor.upper === "QUERY" || cursor.upper === "MUTATION" ? "query" : "session",
  };
}

/** `PREPARE s FROM '…'`, `PREPARE s AS DELETE …`: judged as if it were executed. */
function prepare(cursor: Cursor): Draft | Draft[] {
  if (cursor.upper === "TRANSACTION") return read;
  cursor.name();
  cursor.skipGroup();
  if (cursor.accept("AS")) return { tokens: cursor.rest() };
  if (cursor.accept("FROM")) {
    if (cursor.token?.kind === "string") return { run: [cursor.token.text] };
    return { act: "unknown", of: "dynamic statement" };
  }
  return read;
}

function reindex(cursor: Cursor): Draft {
  if (cursor.isOp("(")) cursor.skipGroup();
  const wide = /^(DATABASE|SYSTEM|SCHEMA)$/.test(cursor.upper);
  return { act: "alter", of: wide ? "reindex database" : "index" };
}

function exportData(cursor: Cursor): Draft {
  if (cursor.accept("DATABASE")) {
    const path = cursor.tokens.find((token) => token.kind === "string")?.text ?? "";
    return { act: "read", files: [{ act: "create", path }] };
  }
  return { act: "file", of: "export" };
}

function always(act: SqlStatement["act"], of: string): VerbReader {
  return () => ({ act, of });
}

const nothing: VerbReader = () => read;

function table(
  entries: readonly (readonly [string, VerbReader])[],
): ReadonlyMap<string, VerbReader> {
  const map = new Map<string, VerbReader>();
  for (const [words, reader] of entries) for (const word of words.split(" ")) map.set(word, reader);
  return map;
}

const verbs = table([
  ["SELECT", select],
  ["UPDATE", update],
  ["DELETE", deleteRows],
  ["INSERT UPSERT", insert],
  ["REPLACE", insert],
  ["MERGE", merge],
  ["DROP", drop],
  ["TRUNCATE", truncate],
  ["CREATE", create],
  ["RECREATE", drop],
  ["ALTER", alter],
  ["GRANT REVOKE DENY", grant],
  ["COPY", copy],
  ["UNLOAD", always("file", "export")],
  ["EXEC EXECUTE", execute],
  ["CALL", callee],
  ["DO", doBlock],
  ["SET", set],
  ["FLUSH", flush],
  ["RESET", reset],
  ["PURGE", purge],
  ["VACUUM", vacuum],
  ["REINDEX", reindex],
  ["CLUSTER", always("alter", "cluster")],
  ["LOAD", load],
  ["BACKUP", backup],
  ["RESTORE", restore],
  ["DBCC", dbcc],
  ["PRAGMA", pragma],
  ["ATTACH", attach],
  ["SYSTEM", system],
  ["KILL", kill],
  ["SHUTDOWN", always("kill", "server")],
  ["PREPARE", prepare],
  ["EXPORT", exportData],
  ["REASSIGN", always("grant", "owner")],
  ["RENAME EXCHANGE", always("alter", "table")],
  [
    "COMMENT ANALYZE ANALYSE OPTIMIZE CHECKPOINT REPAIR CHECK CHECKSUM CACHE UNCACHE",
    always("alter", "maintenance"),
  ],
  ["REFRESH", always("write", "view")],
  ["IMPORT UNDROP INSTALL FORCE", installs],
  ["UNINSTALL", always("config", "plugin")],
  ["CHANGE STOP START", replication],
  ["SECURITY", always("grant", "label")],
  ["REMOVE RM", always("delete-rows", "stage")],
  ["PUT", always("read", "stage")],
  ["GET", always("read", "stage")],
  ["RECONFIGURE", always("config", "server")],
  ["SHOW DESCRIBE DESC VALUES TABLE FROM PIVOT UNPIVOT SUMMARIZE HELP LIST LS USE WITH", nothing],
  [
    "SAVEPOINT RELEASE COMMIT ROLLBACK END DISCARD LISTEN UNLISTEN NOTIFY LOCK UNLOCK FETCH MOVE CLOSE OPEN DECLARE DEALLOCATE DETACH HANDLER WATCH EXISTS",
    nothing,
  ],
  [
    "PRINT RAISE RAISERROR THROW RETURN RETURNS GOTO WAITFOR BREAK CONTINUE LEAVE ITERATE EXIT NULL ASSERT GET SIGNAL RESIGNAL PIPE COMMIT SAVE UNTIL CONSISTENCY PAGING TRACING EXPAND SERIAL LOGIN CLEAR QUIT",
    nothing,
  ],
  [
    "SOURCE",
    (cursor) => ({ act: "read", files: [{ act: "read", path: cursor.token?.text ?? "" }] }),
  ],
  [
    "CAPTURE",
    (cursor) =>
      cursor.upper === "OFF"
        ? read
        : { act: "read", files: [{ act: "append", path: cursor.token?.text ?? "" }] },
  ],
  ["BATCH APPLY", nothing],
]);

/** `INSTALL PLUGIN x SONAME 'x.so'` of MySQL; `INSTALL httpfs` of DuckDB. */
function installs(cursor: Cursor): Draft {
  if (/^(PLUGIN|SONAME|COMPONENT)$/.test(cursor.upper)) return { act: "exec", of: "library" };
  return { act: "create", of: "extension" };
}

function replication(cursor: Cursor): Draft {
  if (/^(SLAVE|REPLICA|GROUP_REPLICATION|MASTER|REPLICATION|ALL)$/.test(cursor.upper))
    return { act: "config", of: "replication" };
  return read;
}
