/** Statements that a query prints, to be run afterwards: `SELECT 'DROP TABLE ' || name FROM …`. */
import { splitStatements } from "./split.js";
import { type Token, tokenize } from "./tokens.js";
import type { SqlDialect } from "./types.js";

/** What a string that becomes a statement begins with. */
const HEAD =
  /^\s*(?:drop|truncate|delete|alter|update|insert|grant|revoke|create|kill|reassign|select|call)\b/i;
/** Stands for what the query puts in: columns, and the places of `format('… %I', …)`. */
const FILLER = "filled_in";

/**
 * The statement that a query's literals spell, with a made-up name where it puts values in; undefined when
 * no literal begins one. Literals behind it (of a `WHERE`, say) hang on at its end.
 */
export function statementOfLiterals(tokens: readonly Token[]): string | undefined {
  const strings = tokens.filter((token) => token.kind === "string").map((token) => token.text);
  const first = strings.findIndex((text) => HEAD.test(text));
  if (first < 0) return undefined;
  return strings
    .slice(first)
    .join(FILLER)
    .replace(/%(?:\d\$)?[ILs]/g, FILLER);
}

/**
 * The statements that the rows of the queries in `text` spell, where they are fed to a client.
 *
 * @example
 * generatedStatements("SELECT 'DROP TABLE ' || t FROM x", "postgres") // ["DROP TABLE filled_in"] with its end
 */
export function generatedStatements(text: string, dialect: SqlDialect): string[] {
  const { tokens } = tokenize(text, dialect);
  return splitStatements(tokens, dialect).flatMap((part) => {
    const made = statementOfLiterals(part.tokens);
    return made === undefined ? [] : [made];
  });
}
