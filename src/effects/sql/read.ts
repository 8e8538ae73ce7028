/**
 * Reads what SQL text does: every statement of it, with those inside common table expressions,
 * anonymous blocks and dynamic SQL. Never throws; linear in the text.
 */
import { readClientCommand } from "./client.js";
import { Cursor, closing, findWord } from "./cursor.js";
import type { Draft } from "./draft.js";
import { functionsIn } from "./functions.js";
import { statementOfLiterals } from "./generated.js";
import { isScratchDatabase, isScratchTable } from "./scratch.js";
import { type Part, splitStatements } from "./split.js";
import { type Token, tokenize } from "./tokens.js";
import type { SqlDialect, SqlStatement } from "./types.js";
import { readVerb } from "./verbs.js";

/** Longer texts are read up to here; the rest counts as not understood. */
const MAX_TEXT = 1_000_000;
/** Dynamic SQL inside dynamic SQL. */
const MAX_LEVEL = 4;
const MAX_SHOWN = 160;

interface Entry {
  statement: SqlStatement;
  control?: "begin" | "commit" | "rollback";
  /** Changed rows or definitions, which a rollback brings back. */
  undoable: boolean;
}

/**
 * The statements of `text`, in order.
 *
 * @example
 * readSql("BEGIN; DELETE FROM users; COMMIT", "postgres")[1]
 * // { act: "delete-all", of: "table", object: "users", where: "none", scratch: false, text: "DELETE FROM users" }
 */
export function readSql(text: string, dialect: SqlDialect): SqlStatement[] {
  const shortened = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  const found = new Reader(dialect).all(shortened);
  if (dialect === "generic" && /\/\*|\\['"]|--\S|#/.test(shortened)) {
    // Where comments and quotes end depends on the dialect: what any of them would run counts.
    const seen = new Set(found.map((statement) => statement.text));
    for (const statement of new Reader("mysql").all(shortened)) {
      if (!seen.has(statement.text) && statement.act !== "unknown") found.push(statement);
    }
  }
  if (shortened.length < text.length) {
    found.push({
      act: "unknown",
      of: "too long",
      scratch: false,
      where: "none",
      text: shorten(text, 0, MAX_SHOWN),
    });
  }
  return found;
}

/** One line of at most `MAX_SHOWN` characters. */
function shorten(text: string, start: number, end: number): string {
  const line = text
    .slice(start, Math.min(end, start + 4 * MAX_SHOWN))
    .replace(/\s+/g, " ")
    .trim();
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1)}…` : line;
}

class Reader {
  private readonly entries: Entry[] = [];
  /** Temporary tables that this text makes. */
  private readonly made = new Set<string>();
  /** Chosen by `USE x` or `\\c x`. */
  private database: string | undefined;
  /** The statement read last, which a client command alone on its line sends again. */
  private last: readonly Token[] = [];
  /** Something runs only sometimes (`IF`, `CATCH`), so a ROLLBACK may not. */
  private steered = false;

  constructor(private readonly dialect: SqlDialect) {}

  all(text: string): SqlStatement[] {
    this.read(text, 0);
    this.undo();
    return this.entries.map((entry) => entry.statement);
  }

  private read(text: string, level: number): void {
    const { tokens, unclosed } = tokenize(text, this.dialect);
    for (const part of splitStatements(tokens, this.dialect)) {
      if (part.client !== undefined) this.client(part.client, level);
      else this.statement(part, text, level);
    }
    if (unclosed) {
      this.push({ act: "unknown", of: "unclosed quote or comment" }, shorten(text, 0, text.length));
    }
  }

  private client(token: Token, level: number): void {
    const { sql, ...found } = readClientCommand(token.text, this.dialect);
    const connects = /^\\(?:c|connect|u)\s+([^\s;]+)/.exec(token.text)?.[1];
    if (connects !== undefined && connects !== "-") this.database = connects;
    this.push({ act: "read", ...found }, shorten(token.text, 0, token.text.length));
    if (sql !== undefined && level < MAX_LEVEL) this.read(sql, level + 1);
    if (token.text.startsWith("\\gexec")) this.rowsRun(level);
  }

  /** The rows of the last query are run as statements; its literals tell what kind. */
  private rowsRun(level: number): void {
    const made = statementOfLiterals(this.last);
    if (made !== undefined) this.dynamic(made, level);
  }

  private statement(part: Part, source: string, level: number): void {
    const { tokens } = part;
    const first = tokens[0];
    const last = tokens[tokens.length - 1];
    if (first === undefined || last === undefined) return;
    const shown = shorten(source, first.start, last.end);
    this.peel(new Cursor(tokens), shown, level);
    this.last = tokens;
    if (part.sentBy !== undefined) {
      this.client(part.sentBy, level);
    }
  }

  /** Steps over words that only steer (`IF … THEN`, `BEGIN`, `LOOP`) up to what they steer. */
  private peel(cursor: Cursor, shown: string, level: number): void {
    for (let steps = 0; steps < 64; steps++) {
      const at = cursor.at;
      if (level === 0 && steering.has(cursor.upper)) this.steered = true;
      switch (cursor.upper) {
        case "BEGIN": {
          const next = cursor.ahead(1);
          if (cursor.at + 1 >= cursor.tokens.length || transactionWords.has(next)) {
            if (level === 0) this.control("begin", shown);
            return;
          }
          if (next === "CATCH") this.steered = true;
          cursor.at += next === "TRY" || next === "CATCH" || next === "ATOMIC" ? 2 : 1;
          break;
        }
        case "END": {
          const next = cursor.ahead(1);
          if (next === "" || next === "TRANSACTION" || next === "WORK" || next === "TRAN") {
            if (level === 0) this.control("commit", shown);
            return;
          }
          cursor.at += 2;
          break;
        }
        case "IF":
        case "ELSIF":
        case "ELSEIF":
        case "WHEN": {
          this.reach(cursor.tokens.slice(cursor.at), shown, level);
          const then = findWord(cursor.tokens, cursor.at + 1, "THEN");
          if (then < 0) {
            this.push({ act: "read" }, shown);
            return;
          }
          cursor.at = then + 1;
          break;
        }
        case "FOR":
        case "FOREACH":
        case "WHILE": {
          const loop = findWord(cursor.tokens, cursor.at + 1, "LOOP", "DO");
          if (loop < 0) {
            this.push({ act: "read" }, shown);
            return;
          }
          const header = cursor.tokens.slice(cursor.at + 1, loop);
          const query = findWord(
            header,
            0,
            "SELECT",
            "EXECUTE",
            "DELETE",
            "UPDATE",
            "INSERT",
            "WITH",
          );
          if (query >= 0) this.verb(new Cursor(header.slice(query)), shown, level);
          cursor.at = loop + 1;
          break;
        }
        case "ELSE":
        case "LOOP":
        case "REPEAT":
        case "EXCEPTION":
        case "PERFORM":
        case "THEN":
          cursor.at++;
          if (cursor.at >= cursor.tokens.length) return;
          if (cursor.tokens[at]?.upper === "PERFORM") {
            this.push({ act: "read" }, shown);
            this.reach(cursor.tokens, shown, level);
            return;
          }
          break;
        case "DECLARE":
          if (cursor.ahead(1) !== "BEGIN") {
            this.verb(cursor, shown, level);
            return;
          }
          cursor.at++;
          break;
        case "RETURN":
          if (cursor.ahead(1) !== "QUERY") {
            this.verb(cursor, shown, level);
            return;
          }
          cursor.at += 2;
          break;
        default:
          this.verb(cursor, shown, level);
          return;
      }
      if (cursor.at >= cursor.tokens.length) return;
    }
  }

  private verb(cursor: Cursor, shown: string, level: number): void {
    let steps = 0;
    while (cursor.isOp("(") && steps++ < 64) cursor.at++;
    const tokens = cursor.at === 0 ? cursor.tokens : cursor.tokens.slice(cursor.at);
    const verb = tokens[0]?.upper ?? "";
    if (verb === "WITH") {
      this.withQueries(tokens, shown, level);
      return;
    }
    if (verb === "USE") this.database = new Cursor(tokens, 1).name();
    if (verb === "EXPLAIN") {
      this.explain(tokens, shown, level);
      return;
    }
    if (this.transaction(verb, tokens, shown, level)) return;
    const drafts = readVerb(tokens, this.dialect, level > 0);
    for (const draft of drafts) {
      if (draft.run !== undefined) {
        for (const sql of draft.run) this.dynamic(sql, level, true);
        if (draft.act === undefined) continue;
      }
      if (draft.tokens !== undefined && level < MAX_LEVEL) {
        this.peel(new Cursor(draft.tokens), shown, level + 1);
        continue;
      }
      this.push(draft, shown);
    }
    if (verb === "INSERT" || verb === "CREATE") {
      // `INSERT INTO t WITH gone AS (DELETE …) SELECT …`
      const inner = findWord(tokens, 2, "WITH");
      if (inner > 0 && tokens[inner + 1]?.kind !== "op") {
        this.withQueries(tokens.slice(inner), shown, level);
      }
    }
    if (!isDefinition(tokens)) this.reach(tokens, shown, level);
  }

  private transaction(
    verb: string,
    tokens: readonly Token[],
    shown: string,
    level: number,
  ): boolean {
    const second = tokens[1]?.upper ?? "";
    if (verb === "START" && second === "TRANSACTION") this.control("begin", shown);
    else if (verb === "COMMIT" && second !== "PREPARED") this.control("commit", shown);
    else if ((verb === "ROLLBACK" || verb === "ABORT") && second !== "PREPARED") {
      const to = tokens.some((token) => token.upper === "TO" || token.upper === "SAVEPOINT");
      if (to || level > 0) this.push({ act: "read" }, shown);
      else this.control("rollback", shown);
    } else return false;
    return true;
  }

  /** Data-modifying common table expressions, then the statement itself. */
  private withQueries(tokens: readonly Token[], shown: string, level: number): void {
    let at = tokens[1]?.upper === "RECURSIVE" ? 2 : 1;
    for (;;) {
      const as = findWord(tokens, at, "AS");
      if (as < 0) break;
      let open = as + 1;
      while (tokens[open]?.upper === "NOT" || tokens[open]?.upper === "MATERIALIZED") open++;
      if (tokens[open]?.text !== "(") {
        // ClickHouse: `WITH expression AS name`.
        at = open + 1;
        if (tokens[at]?.text !== ",") break;
        at++;
        continue;
      }
      const close = closing(tokens, open);
      const inner = tokens.slice(open + 1, close);
      if (/^(DELETE|UPDATE|INSERT|MERGE|WITH)$/.test(inner[0]?.upper ?? "") && level < MAX_LEVEL) {
        this.verb(new Cursor(inner), shown, level + 1);
      }
      at = close + 1;
      let comma = at;
      while (comma < tokens.length && !endsQuery(tokens[comma] as Token)) comma++;
      if (tokens[comma]?.text !== ",") break;
      at = comma + 1;
    }
    const main = findWord(tokens, at, "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE");
    if (main >= 0) this.verb(new Cursor(tokens.slice(main)), shown, level);
    else this.push({ act: "read" }, shown);
  }

  /** `EXPLAIN` shows a plan; with ANALYZE it runs the statement. */
  private explain(tokens: readonly Token[], shown: string, level: number): void {
    let at = 1;
    let runs = false;
    if (tokens[at]?.text === "(") {
      const close = closing(tokens, at);
      const options = tokens.slice(at + 1, close);
      const analyze = options.findIndex((token) => token.upper === "ANALYZE");
      const value = options[analyze + 1]?.text.toLowerCase();
      runs =
        analyze >= 0 && value !== "false" && value !== "off" && value !== "0" && value !== "no";
      at = close + 1;
    }
    while (/^(ANALYZE|VERBOSE|EXTENDED|PARTITIONS|FORMAT)$/.test(tokens[at]?.upper ?? "")) {
      if (tokens[at]?.upper === "ANALYZE") runs = true;
      at++;
    }
    if (runs && at < tokens.length && tokens[at]?.upper !== "EXPLAIN")
      this.verb(new Cursor(tokens.slice(at)), shown, level);
    else this.push({ act: "read", of: "plan" }, shown);
  }

  /** SQL that the statement builds and runs. */
  private dynamic(sql: string, level: number, always = false): void {
    if (level >= MAX_LEVEL) {
      this.push({ act: "unknown", of: "dynamic statement" }, shorten(sql, 0, sql.length));
      return;
    }
    if (
      !always &&
      !/^\s*(drop|truncate|delete|alter|update|insert|grant|revoke|create|kill|reassign|select|call)\b/i.test(
        sql,
      )
    )
      return;
    this.read(sql, level + 1);
  }

  /** Calls that reach out of the database. */
  private reach(tokens: readonly Token[], shown: string, level: number): void {
    for (const call of functionsIn(tokens)) {
      for (const sql of call.sql) this.dynamic(sql, level, true);
      if (call.sql.length > 0 && (call.act === "unknown" || call.act === "read")) continue;
      this.push({ act: call.act, of: call.of, files: call.files, shells: call.shells }, shown);
    }
  }

  private control(control: "begin" | "commit" | "rollback", shown: string): void {
    this.entries.push({
      statement: { act: "read", of: "transaction", scratch: false, where: "none", text: shown },
      control,
      undoable: false,
    });
  }

  private push(draft: Draft, shown: string): void {
    const act = draft.act ?? "read";
    const names = draft.names ?? [];
    for (const name of draft.makes ?? []) this.made.add(name.toLowerCase());
    const scratch =
      draft.scratch === true ||
      (names.length > 0 && names.every((name) => this.isScratch(draft.of ?? "", name)));
    const statement: { -readonly [K in keyof SqlStatement]: SqlStatement[K] } = {
      act,
      scratch,
      where: draft.where ?? "none",
      text: shown,
    };
    if (draft.of !== undefined) statement.of = draft.of;
    const database = qualifier(names, this.dialect) ?? this.database;
    if (database !== undefined) statement.database = database;
    if (names.length > 0) statement.object = names.join(", ");
    if (draft.shells !== undefined && draft.shells.length > 0) statement.shells = draft.shells;
    const files = draft.files?.filter((file) => file.path !== "");
    if (files !== undefined && files.length > 0) statement.files = files;
    if (commits(act, this.dialect)) {
      // MySQL and Oracle commit before and after every change of definitions.
      this.entries.push({ statement, control: "commit", undoable: false });
    } else {
      this.entries.push({ statement, undoable: isUndoable(act, draft.of, this.dialect) });
    }
  }

  private isScratch(of: string, name: string): boolean {
    if (of === "database" || of === "schema" || of === "keyspace") {
      return isScratchDatabase(name);
    }
    return this.made.has(name.toLowerCase()) || isScratchTable(name);
  }

  /** Takes back what stands between BEGIN and ROLLBACK. */
  private undo(): void {
    if (this.steered) return;
    let begin = -1;
    for (let at = 0; at < this.entries.length; at++) {
      const { control } = this.entries[at] as Entry;
      if (control === "begin") {
        begin = at;
      } else if (control === "commit") {
        begin = -1;
      } else if (control === "rollback") {
        if (begin >= 0) for (let back = begin; back < at; back++) this.takeBack(back);
        begin = -1;
      }
    }
  }

  private takeBack(at: number): void {
    const { statement, undoable } = this.entries[at] as Entry;
    if (!undoable) return;
    const { scratch, where, text, object } = statement;
    const undone: SqlStatement = { act: "read", of: "rolled back", scratch, where, text };
    this.entries[at] = {
      statement: object === undefined ? undone : { ...undone, object },
      undoable: false,
    };
  }
}

/** The database in a qualified name, where names are qualified by databases. */
function qualifier(names: readonly string[], dialect: SqlDialect): string | undefined {
  const parts = names[0]?.split(".") ?? [];
  if (dialect === "postgres" || dialect === "sqlite" || dialect === "oracle") return undefined;
  return parts.length > (dialect === "tsql" ? 2 : 1) ? parts[0] : undefined;
}

/** After a common table expression: the next one, or the statement itself. */
function endsQuery(token: Token): boolean {
  return (token.kind === "op" && token.text === ",") || mainVerbs.has(token.upper);
}

const mainVerbs: ReadonlySet<string> = new Set([
  "SELECT",
  "INSERT",
  "UPDATE",
  "DELETE",
  "MERGE",
  "VALUES",
  "TABLE",
  "REPLACE",
]);

const steering: ReadonlySet<string> = new Set(["IF", "ELSE", "ELSIF", "ELSEIF", "WHEN", "WHILE"]);

const transactionWords: ReadonlySet<string> = new Set([
  "TRANSACTION",
  "TRAN",
  "WORK",
  "ISOLATION",
  "READ",
  "DEFERRED",
  "DEFERRABLE",
  "IMMEDIATE",
  "EXCLUSIVE",
  "CONCURRENT",
]);

/** Statements whose text is kept for later, so that calls in it do not run now. */
function isDefinition(tokens: readonly Token[]): boolean {
  const first = tokens[0]?.upper;
  return first === "CREATE" || first === "ALTER" || first === "COMMENT";
}

const rowActs: ReadonlySet<string> = new Set(["write", "update-all", "delete-rows", "delete-all"]);
const definitionActs: ReadonlySet<string> = new Set([
  "drop",
  "truncate",
  "alter-lossy",
  "alter",
  "create",
  "grant",
]);

function isUndoable(
  act: SqlStatement["act"],
  of: string | undefined,
  dialect: SqlDialect,
): boolean {
  if (dialect === "clickhouse" || dialect === "cql") return false;
  if (of === "database" || of === "tablespace" || of === "large object" || of === "stage")
    return false;
  if (rowActs.has(act)) return true;
  const transactional = dialect === "postgres" || dialect === "sqlite" || dialect === "tsql";
  return transactional && definitionActs.has(act);
}

function commits(act: SqlStatement["act"], dialect: SqlDialect): boolean {
  if (dialect === "postgres" || dialect === "sqlite" || dialect === "tsql") return false;
  return definitionActs.has(act);
}
