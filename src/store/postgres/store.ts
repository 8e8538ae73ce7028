/** The records of a team in a PostgreSQL database. */

import type { QueryResultRow } from "pg";
import type { ReadOptions } from "../../ledger/read.js";
import type {
  PageOptions,
  RecordPage,
  RecordQuery,
  RecordStore,
  StoredDecision,
  StoredEntry,
  StorePart,
} from "../../ledger/store.js";
import { StoreError } from "../../ledger/store.js";
import type { LedgerEntry } from "../../ledger/types.js";
import { type Address, addressOf } from "./address.js";
import { openPool, type Pool, storeError, Unreachable } from "./connect.js";
import { checkSchema } from "./migrate.js";
import {
  addedSql,
  daysSql,
  decisionSql,
  lastEdgeSql,
  nowSql,
  type Place,
  pageSql,
  type Query,
  type Span,
  spanSql,
} from "./queries.js";

/** Rows that are fetched at once: some 2 MB. */
const FETCHED = 5000;
/** Milliseconds between looks at whether something was added. */
const LOOK = 2000;
/** An upload may commit so long after it began, in seconds; longer than SILENCE in src/upload/to-postgres.ts. */
const OVERLAP = 150;

interface Streamed {
  readonly id: string;
  readonly day: string;
  readonly entry: string;
}

interface Placed {
  readonly us: string;
  readonly place: string;
  readonly id: string;
}

interface PageRow extends Placed {
  readonly entry: string;
  readonly outcome: string | null;
}

export class PostgresStore implements RecordStore {
  readonly name: string;

  private constructor(
    private readonly pool: Pool,
    private readonly address: Address,
  ) {
    this.name = address.name;
  }

  /** @throws {StoreError} when it cannot be reached or has not our schema */
  static async open(url: string): Promise<PostgresStore> {
    const address = addressOf(url);
    const pool = await openPool(address);
    try {
      await checkSchema(pool);
    } catch (error) {
      await pool.end().catch(() => {});
      throw storeError(error, address);
    }
    return new PostgresStore(pool, address);
  }

  async *blocks({ since, until }: ReadOptions = {}): AsyncGenerator<readonly LedgerEntry[]> {
    for await (const rows of this.stream(spanSql({ since, until }))) yield rows.map(entryIn);
  }

  async *last(
    limit: number,
    { since, until }: ReadOptions = {},
  ): AsyncGenerator<readonly LedgerEntry[]> {
    const span: Span = { since, until };
    const [edge] = await this.rows<Placed>(lastEdgeSql(limit, span));
    for await (const rows of this.stream(spanSql(span, edge && placeIn(edge))))
      yield rows.map(entryIn).filter(({ imported }) => imported !== true);
  }

  async parts(): Promise<readonly StorePart[]> {
    const rows = await this.rows<{ day: string; stamp: string; past: boolean }>(daysSql);
    return rows.map(({ day, stamp, past }) => ({
      name: day,
      day,
      stamp,
      isClosed: past,
      blocks: () => this.blocks(spanOf(day)),
    }));
  }

  async page(query: RecordQuery, { before, limit }: PageOptions): Promise<RecordPage> {
    const most = Math.max(1, Math.trunc(limit));
    const sql = pageSql(query, before === undefined ? undefined : placeOf(before), most + 1);
    const found = await this.rows<PageRow>(sql.page);
    const rows = found.slice(0, most);
    const last = rows.at(-1);
    const page = { rows: rows.map(decisionIn) };
    const searchedTo = page.rows.at(-1)?.entry.time ?? null;
    if (found.length > most && last !== undefined)
      return { ...page, older: placeIn(last).join("@"), searchedTo };
    const [edge] =
      sql.edge === undefined ? [] : await this.rows<Placed & { time: string }>(sql.edge);
    return edge === undefined
      ? { ...page, older: null, searchedTo }
      : { ...page, older: placeIn(edge).join("@"), searchedTo: edge.time };
  }

  async decision(id: string): Promise<StoredDecision | undefined> {
    if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) return undefined;
    const [row] = await this.rows<PageRow>(decisionSql(id));
    return row && decisionIn(row);
  }

  /**
   * What was added is found by when its upload began, which may be some time before it is seen here; what was told already
   * is remembered for so long. While the server is away nothing is told, and nothing is missed.
   */
  async follow(
    part: string | undefined,
    hear: (entries: readonly StoredEntry[], isLive: boolean) => void | Promise<void>,
    signal: AbortSignal,
  ): Promise<void> {
    let told = new Set<string>();
    let at = "now";
    const first = [nowSql, addedSql(at, OVERLAP)];
    if (part !== undefined) first.push(spanSql({ since: spanOf(part).since }, undefined, true));
    for await (const { query, rows } of this.snapshot(first)) {
      if (signal.aborted) return;
      if (query === 0) at = rows[0]?.entry ?? at;
      else if (query === 1) for (const { id } of rows) told.add(id);
      else await hear(rows.map(storedIn), false);
    }
    await hear([], true);
    for (;;) {
      await pause(LOOK, signal);
      if (signal.aborted) return;
      const seen = new Set<string>();
      let now = at;
      try {
        for await (const { query, rows } of this.snapshot([nowSql, addedSql(at, OVERLAP)])) {
          if (signal.aborted) return;
          if (query === 0) {
            now = rows[0]?.entry ?? at;
            continue;
          }
          for (const { id } of rows) seen.add(id);
          const fresh = rows.filter(({ id }) => !told.has(id));
          for (const { id } of fresh) told.add(id);
          if (fresh.length > 0) await hear(fresh.map(storedIn), false);
        }
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        continue;
      }
      told = seen;
      at = now;
      await hear([], true);
    }
  }

  async close(): Promise<void> {
    await this.pool.end().catch(() => {});
  }

  private async rows<R extends QueryResultRow>({ sql, values }: Query): Promise<readonly R[]> {
    try {
      const { rows } = await this.pool.query<R>(sql, [...values]);
      return rows;
    } catch (error) {
      throw storeError(error, this.address);
    }
  }

  private async *stream(query: Query): AsyncGenerator<readonly Streamed[]> {
    for await (const { rows } of this.snapshot([query])) yield rows;
  }

  /** By cursors in one snapshot, so that neither side holds it all and nothing moves meanwhile. */
  private async *snapshot(
    queries: readonly Query[],
  ): AsyncGenerator<{ readonly query: number; readonly rows: readonly Streamed[] }> {
    const { pool, address } = this;
    const client = await pool.connect().catch((error) => {
      throw storeError(error, address);
    });
    let isWhole = false;
    const ask = async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        throw storeError(error, address);
      }
    };
    try {
      await ask(() => client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
      // Not the fastest plan for all rows, which sorts them on disk first, but the one that begins at once.
      await ask(() => client.query("SET LOCAL cursor_tuple_fraction = 0.05"));
      for (const [query, { sql, values }] of queries.entries()) {
        const name = `found${query}`;
        await ask(() => client.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${sql}`, [...values]));
        for (;;) {
          const { rows } = await ask(() => client.query<Streamed>(`FETCH ${FETCHED} FROM ${name}`));
          if (rows.length === 0) break;
          yield { query, rows };
        }
      }
      isWhole = true;
    } finally {
      // A connection that is in doubt is not used again.
      if (isWhole)
        isWhole = await client.query("COMMIT").then(
          () => true,
          () => false,
        );
      client.release(!isWhole);
    }
  }
}

function entryIn({ entry }: { readonly entry: string }): LedgerEntry {
  return JSON.parse(entry);
}

function storedIn(row: Streamed): StoredEntry {
  return { id: row.id, part: row.day, entry: entryIn(row) };
}

function decisionIn(row: PageRow): StoredDecision {
  return {
    id: row.id,
    entry: JSON.parse(row.entry),
    outcome: row.outcome === null ? null : JSON.parse(row.outcome),
  };
}

function placeIn({ us, place, id }: Placed): Place {
  return [us, place, id];
}

function placeOf(key: string): Place {
  const found = /^(-?\d{1,18})@(\d{1,18})@([0-9a-f-]{36})$/.exec(key);
  if (found === null) throw new StoreError("the page begins at no place of these records");
  return [found[1] ?? "", found[2] ?? "", found[3] ?? ""];
}

/** A day, `YYYY-MM-DD`, UTC. */
function spanOf(day: string): { readonly since: string; readonly until: string } {
  const begin = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(begin)) throw new StoreError(`${day} is no day`);
  return {
    since: new Date(begin).toISOString(),
    until: new Date(begin + 86_400_000).toISOString(),
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      done();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });
}
