/** Statements that run others: EXECUTE, CALL, DO, PREPARE. */
import { type Cursor, closing, findWord } from "./cursor.js";
import { type Draft, read } from "./draft.js";
import type { Token } from "./tokens.js";
import type { SqlDialect } from "./types.js";

/** `EXEC xp_cmdshell '…'`, `EXECUTE IMMEDIATE '…'`, `EXECUTE plan(1)`, `CALL p()`. */
export function execute(cursor: Cursor, dialect: SqlDialect, inBlock: boolean): Draft | Draft[] {
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

export function callee(cursor: Cursor): Draft | Draft[] {
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
export function doBlock(cursor: Cursor): Draft | Draft[] {
  const body = cursor.tokens.find((token) => token.kind === "string");
  if (body === undefined) return read; // MySQL: `DO SLEEP(1)`
  const language = findWord(cursor.tokens, 1, "LANGUAGE");
  const name = language < 0 ? "plpgsql" : (cursor.tokens[language + 1]?.text.toLowerCase() ?? "");
  if (name !== "plpgsql" && name !== "sql") return { act: "exec", of: "code", shells: [] };
  return { run: [body.text] };
}

/** `PREPARE s FROM '…'`, `PREPARE s AS DELETE …`: judged as if it were executed. */
export function prepare(cursor: Cursor): Draft | Draft[] {
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
