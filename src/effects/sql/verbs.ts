/** What a statement does, by its first word. */
import { Cursor } from "./cursor.js";
import { alter, create, drop, grant, truncate } from "./definitions.js";
import { type Draft, read, type VerbReader } from "./draft.js";
import { callee, doBlock, execute, prepare } from "./routines.js";
import { copy, deleteRows, insert, merge, select, update } from "./rows.js";
import {
  attach,
  backup,
  dbcc,
  exportData,
  flush,
  installs,
  kill,
  load,
  pragma,
  purge,
  reindex,
  replication,
  reset,
  restore,
  set,
  system,
  vacuum,
} from "./server.js";
import type { Token } from "./tokens.js";
import type { SqlDialect, SqlStatement } from "./types.js";

/** Reads one statement whose first token is its verb; `inBlock` inside `DO $$ … $$` and its like. */
export function readVerb(tokens: readonly Token[], dialect: SqlDialect, inBlock: boolean): Draft[] {
  const first = tokens[0];
  if (first === undefined) return [];
  const reader = first.upper === "" ? undefined : verbs.get(first.upper);
  const found =
    reader === undefined
      ? readOther(tokens, dialect)
      : reader(new Cursor(tokens, 1), dialect, inBlock);
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
  // The console of pgbouncer: every client waits or is sent away.
  ["PAUSE SUSPEND DISABLE RECONNECT WAIT_CLOSE RELOAD", always("config", "pooler")],
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
