/** Tokens to statements. */
import type { Token } from "./tokens.js";
import type { SqlDialect } from "./types.js";

/** The tokens of one statement, or one client command. */
export interface Part {
  readonly tokens: readonly Token[];
  readonly client?: Token;
  /** A psql command that stands at the statement's end and sends it (`\gexec`, `\g |cmd`). */
  readonly sentBy?: Token;
}

/** Objects whose definition has a body of statements that do not run now. */
const bodied: ReadonlySet<string> = new Set([
  "PROCEDURE",
  "PROC",
  "FUNCTION",
  "TRIGGER",
  "EVENT",
  "PACKAGE",
  "TYPE",
]);
const blockEnds: ReadonlySet<string> = new Set(["IF", "LOOP", "WHILE", "REPEAT", "FOR"]);

/** Counts BEGIN … END (and CASE … END) of a definition's body. */
class Body {
  private depth = 0;
  private previous = "";
  private words = 0;
  private first = "";
  private has = false;
  private opened = false;
  private declares = false;

  constructor(private readonly dialect: SqlDialect) {}

  see(token: Token): void {
    const { upper } = token;
    if (this.words === 0) this.first = upper;
    this.words++;
    if (this.first !== "CREATE" && this.first !== "ALTER") return;
    if (this.words <= 12 && bodied.has(upper)) this.has = true;
    if (!this.has || upper === "") {
      this.previous = upper;
      return;
    }
    if (upper === "BEGIN" || (upper === "CASE" && this.previous !== "END")) {
      this.depth++;
      this.opened = true;
    } else if (this.previous === "END" && blockEnds.has(upper)) {
      this.depth++; // that END was not a block's
    } else if (upper === "END") {
      this.depth--;
    } else if ((upper === "IS" || upper === "AS") && this.dialect === "oracle") {
      this.declares = true;
    }
    this.previous = upper;
  }

  /** A terminator here belongs to the body. */
  get open(): boolean {
    return this.has && (this.depth > 0 || (this.declares && !this.opened));
  }
}

/** Words that begin a statement of T-SQL, which needs no terminators between statements. */
const tsqlVerbs: ReadonlySet<string> = new Set([
  "ALTER",
  "BACKUP",
  "BEGIN",
  "CREATE",
  "DBCC",
  "DECLARE",
  "DELETE",
  "DENY",
  "DROP",
  "ELSE",
  "END",
  "EXEC",
  "EXECUTE",
  "GRANT",
  "IF",
  "INSERT",
  "KILL",
  "MERGE",
  "PRINT",
  "RESTORE",
  "REVOKE",
  "SHUTDOWN",
  "TRUNCATE",
  "UPDATE",
  "USE",
  "WHILE",
]);
/** After these the word is part of the statement that is already being read. */
const tsqlBefore: ReadonlySet<string> = new Set([
  "AFTER",
  "AS",
  "FOR",
  "INSTEAD",
  "INTO",
  "OF",
  "ON",
  "SET",
  "THEN",
  "WITH",
]);

/** Splits tokens into statements; `;` inside a definition's body does not split. */
export function splitStatements(tokens: readonly Token[], dialect: SqlDialect): Part[] {
  const parts: Part[] = [];
  let current: Token[] = [];
  let swallowed: number[] = [];
  let body = new Body(dialect);
  const flush = (sentBy?: Token) => {
    if (current.length > 0)
      parts.push(sentBy === undefined ? { tokens: current } : { tokens: current, sentBy });
    current = [];
    swallowed = [];
    body = new Body(dialect);
  };
  for (const token of tokens) {
    if (token.kind === "client") {
      const sends = /^\\(g|gx|gexec|gset|gdesc|watch|crosstabview|bind)\b/.test(token.text);
      if (sends && current.length > 0) {
        flush(token);
        continue;
      }
      parts.push({ tokens: [], client: token });
      continue;
    }
    if (token.kind === "end") {
      if (body.open && token.text === ";") {
        swallowed.push(current.length);
        continue;
      }
      flush();
      continue;
    }
    current.push(token);
    body.see(token);
  }
  if (swallowed.length > 0 && body.open) {
    // The body never ends, so the terminators were real.
    let from = 0;
    for (const at of [...swallowed, current.length]) {
      if (at > from) parts.push({ tokens: current.slice(from, at) });
      from = at;
    }
    current = [];
  }
  flush();
  return dialect === "tsql" ? parts.flatMap(splitTsql) : parts;
}

function splitTsql(part: Part): Part[] {
  if (part.client !== undefined || part.tokens.length < 2) return [part];
  const parts: Part[] = [];
  const { tokens } = part;
  let current: Token[] = [];
  let depth = 0;
  let granted = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "op") depth += token.text === "(" ? 1 : token.text === ")" ? -1 : 0;
    if (token.upper === "TO" || token.upper === "FROM") granted = true;
    const starts =
      depth <= 0 &&
      current.length > 0 &&
      tsqlVerbs.has(token.upper) &&
      !continues(current, token, tokens[at + 1]?.upper ?? "", granted);
    if (starts) {
      parts.push({ tokens: current });
      current = [];
      granted = false;
    }
    current.push(token);
  }
  if (current.length > 0) parts.push({ tokens: current });
  return parts;
}

/** True when the verb is a plain word of the statement that `current` began. */
function continues(
  current: readonly Token[],
  verb: Token,
  next: string,
  granted: boolean,
): boolean {
  const previous = current[current.length - 1] as Token;
  if (tsqlBefore.has(previous.upper)) return true;
  if (previous.kind === "op" && previous.text === ",") return true;
  switch (current[0]?.upper) {
    case "GRANT":
    case "REVOKE":
    case "DENY":
      return !granted;
    case "MERGE":
      return true; // ends with a terminator, always
    case "INSERT":
      return verb.upper === "EXEC" || verb.upper === "EXECUTE";
    case "ALTER":
    case "CREATE":
      // A definition takes the rest of the batch.
      if (current.slice(1, 5).some((token) => bodied.has(token.upper))) return true;
      return (
        (verb.upper === "DROP" || verb.upper === "ALTER") &&
        !/^(TABLE|DATABASE|VIEW|SCHEMA|PROC|PROCEDURE|FUNCTION|LOGIN|USER)$/.test(next)
      );
    default:
      return false;
  }
}
