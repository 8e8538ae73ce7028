/** Statements for a database, in tools that hand them to one, as the command of its own client. */
import type { Fields } from "../fields.js";
import { quoteAlways } from "../quote.js";
import type { ToolTraits } from "./tool-traits.js";
import { wordsOf } from "./words.js";

/** How the client of each engine is told a statement; the words are those of tools' and servers' names. */
const clients: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        "postgres postgresql pg psql supabase neon cockroach cockroachdb timescale redshift",
        "psql -c",
      ],
      ["mysql mariadb planetscale tidb", "mysql -e"],
      ["sqlite sqlite3 libsql turso d1", "sqlite3 app.db"],
      ["mssql sqlserver sqlcmd", "sqlcmd -Q"],
      ["clickhouse", "clickhouse-client --query"],
      ["snowflake", "snowsql -q"],
      ["bigquery bq", "bq query"],
      ["duckdb motherduck", "duckdb -c"],
      ["mongo mongodb mongosh", "mongosh --eval"],
      // Of an engine that is not named, what most have in common.
      ["db database sql rds dbhub", "psql -c"],
    ] as const
  ).flatMap(([words, client]) => words.split(" ").map((word) => [word, client] as const)),
);

const statementNames: ReadonlySet<string> = new Set([
  "sql",
  "query",
  "queries",
  "statement",
  "statements",
]);

const object =
  "table|database|schema|index|view|materialized|role|user|sequence|type|function|procedure|trigger|extension|column|policy|publication|subscription|tablespace|warehouse|stage|owned|event|server|constraint|keyspace|temporary|temp|unique|or|login|system|default|group|foreign|external|domain|collection|if";

/**
 * Begins as a statement that can change something does, its second word too, so that the words of a search
 * (`delete old rows`) are none. What only reads needs no check.
 */
const statement = new RegExp(
  [
    String.raw`^[\s(;]*(?:(?:--[^\n]*\n|/\*[\s\S]{0,2000}?\*/)\s*)*(?:`,
    [
      String.raw`(?:alter|create|drop|truncate)\s+(?:${object})\b`,
      String.raw`truncate\s+[\w."\x60]+\s*(?:;|,|cascade\b|restart\b|$)`,
      String.raw`delete\s+(?:[\w.\x60]+\s+)?from\b`,
      String.raw`(?:insert|replace|merge)\s+(?:ignore\s+|overwrite\s+)?into\b`,
      String.raw`update\s+(?:only\s+)?[\w."\x60[\]]+\s+(?:as\s+)?(?:\w+\s+)?set\b`,
      String.raw`(?:begin|commit)\s*;`,
      String.raw`start\s+transaction\b`,
      String.raw`do\s*(?:\$|'|language\b)`,
      String.raw`call\s+[\w.]+\s*\(`,
      String.raw`with\s+(?:recursive\s+)?\w+\s*(?:\([^)]*\)\s*)?as\b`,
      String.raw`copy\s+[\w."(][\s\S]*\b(?:from|to)\b`,
      String.raw`kill\s+(?:query\s+|connection\s+)?\d`,
      String.raw`set\s+[\w.@]+(?:\s+\w+)?\s*(?:=|:=|\bto\b)`,
      String.raw`(?:exec|execute|grant|revoke|select|load\s+data|attach|vacuum)[\s;'"$(]`,
      String.raw`db\.\w`,
    ].join("|"),
    ")",
  ].join(""),
  "i",
);

/**
 * @example
 * statementsIn({ sql: "DROP TABLE users" }, traitsOf("mcp__postgres__query"))
 * // ["psql -c 'DROP TABLE users'"]
 */
export function statementsIn(fields: Fields, tool: ToolTraits): string[] {
  const client = wordsOf(tool.name)
    .map((word) => clients.get(word))
    .find((found) => found !== undefined);
  return Object.entries(fields).flatMap(([name, value]) => {
    const [last = ""] = wordsOf(name).slice(-1);
    if (!statementNames.has(last) || (client === undefined && last !== "sql")) return [];
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
    return texts.flatMap((text) =>
      typeof text === "string" && statement.test(text)
        ? [`${client ?? "psql -c"} ${quoteAlways(text)}`]
        : [],
    );
  });
}
