/** A statement while it is being read. */
import type { Cursor } from "./cursor.js";
import type { Token } from "./tokens.js";
import type { NamedFile, SqlDialect, SqlStatement } from "./types.js";

/** A statement while it is being read. */
export interface Draft {
  readonly act?: SqlStatement["act"];
  readonly of?: string;
  readonly names?: readonly string[];
  readonly scratch?: boolean;
  readonly where?: SqlStatement["where"];
  readonly shells?: readonly string[];
  readonly files?: readonly NamedFile[];
  /** Temporary tables that it makes, so that dropping them later in the text loses nothing. */
  readonly makes?: readonly string[];
  /** SQL texts that it runs. */
  readonly run?: readonly string[];
  /** Tokens of a statement inside that runs as well. */
  readonly tokens?: readonly Token[];
}

export type VerbReader = (cursor: Cursor, dialect: SqlDialect, inBlock: boolean) => Draft | Draft[];

export const read: Draft = { act: "read" };

export function oneOf(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
