/**
 * Sends a ledger to a PostgreSQL database. How far each file has been sent stands in the database, and changes in the same
 * transaction that adds the records, so that whatever is killed, on either side, nothing is lost and nothing is there
 * twice; the ids of the records see to it once more.
 */

import { StoreError } from "../ledger/store.js";
import { addressOf } from "../store/postgres/address.js";
import { type Client, connect, storeError, Unreachable } from "../store/postgres/connect.js";
import { migrate } from "../store/postgres/migrate.js";
import { type Batch, type Cursor, pending } from "./pending.js";
import type { Outgoing } from "./record.js";
import type { Sent, UploadOptions } from "./types.js";

const BATCH = 1000;
/** A question that has no answer after so long has lost its server, in milliseconds. */
const SILENCE = 120_000;

/** Another program sent lines of the same file meanwhile. */
class Moved extends Error {}

/**
 * Sends what is pending. When the server goes away it connects anew, some times; then it gives up, and the next call goes
 * on where this one ended.
 *
 * @throws {Unreachable} when the server cannot be reached; what was sent until then stays
 * @throws {StoreError} for anything else that a person has to mend
 */
export async function uploadToPostgres(url: string, options: UploadOptions): Promise<Sent> {
  const address = addressOf(url);
  const sent = {
    records: 0,
    known: 0,
    skipped: 0,
    files: new Set<string>(),
    migrated: [] as string[],
  };
  const { waits, sleep } = options;
  for (let tries = 0; ; ) {
    const before = sent.records + sent.known;
    let client: Client | undefined;
    try {
      client = await connect(address);
      await client.query(`SET statement_timeout = ${SILENCE}; SET lock_timeout = 30000`);
      sent.migrated.push(...(await migrate(client)));
      await sendAll(client, options, sent);
      return { ...sent, name: address.name, files: sent.files.size };
    } catch (error) {
      if (error instanceof Moved) {
        if (++tries > 20) throw new StoreError("other programs upload this ledger all the time");
        continue;
      }
      const why = storeError(error, address);
      if (sent.records + sent.known > before) tries = 0;
      const wait = waits[tries++];
      if (!(why instanceof Unreachable) || wait === undefined) throw why;
      options.onWait?.(why.message, wait);
      await sleep(wait);
    } finally {
      await client?.end().catch(() => {});
    }
  }
}

interface Counter {
  records: number;
  known: number;
  skipped: number;
  readonly files: Set<string>;
}

async function sendAll(client: Client, options: UploadOptions, sent: Counter): Promise<void> {
  const ledger = await ledgerNumber(client, options);
  const cursors = await cursorsOf(client, ledger);
  for await (const batch of pending(cursors, { ...options, most: options.batch ?? BATCH })) {
    const added = await sendBatch(client, ledger, batch);
    sent.records += added;
    sent.known += batch.records.length - added;
    sent.skipped += batch.skipped;
    if (batch.records.length > 0) sent.files.add(batch.file);
    options.onProgress?.(sent.records + sent.known);
  }
}

/** The short number of this ledger in the database; it is made at the first upload. */
async function ledgerNumber(client: Client, { ledger, name }: UploadOptions): Promise<number> {
  const find = async () => {
    const { rows } = await client.query<{ no: number; name: string }>(
      "SELECT no, name FROM cerbash.ledgers WHERE id = $1",
      [ledger],
    );
    return rows[0];
  };
  let found = await find();
  if (found === undefined) {
    await client.query(
      "INSERT INTO cerbash.ledgers (id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING",
      [ledger, name],
    );
    found = await find();
  }
  if (found === undefined) throw new StoreError("the ledger could not be entered in the database");
  if (found.name !== name)
    await client.query("UPDATE cerbash.ledgers SET name = $2 WHERE no = $1", [found.no, name]);
  return found.no;
}

async function cursorsOf(client: Client, ledger: number): Promise<ReadonlyMap<string, Cursor>> {
  const { rows } = await client.query<CursorRow>(
    "SELECT file, done, last_at, last_id, closed FROM cerbash.files WHERE ledger = $1",
    [ledger],
  );
  return new Map(rows.map((row) => [row.file, cursorOf(row)]));
}

interface CursorRow {
  readonly file: string;
  readonly done: string;
  readonly last_at: string;
  readonly last_id: string | null;
  readonly closed: boolean;
}

function cursorOf({ done, last_at, last_id, closed }: CursorRow): Cursor {
  return { done: Number(done), lastAt: Number(last_at), lastId: last_id, closed };
}

/** @returns how many of the records were not there yet */
async function sendBatch(client: Client, ledger: number, batch: Batch): Promise<number> {
  const { file, from, to, records } = batch;
  await client.query("BEGIN");
  try {
    await client.query(
      "INSERT INTO cerbash.files (ledger, file, done, last_at, closed) VALUES ($1, $2, 0, 0, false) ON CONFLICT DO NOTHING",
      [ledger, file],
    );
    // Of two programs that send the same file one waits here, and finds then that the other was quicker.
    const { rows } = await client.query<CursorRow>(
      "SELECT file, done, last_at, last_id, closed FROM cerbash.files WHERE ledger = $1 AND file = $2 FOR UPDATE",
      [ledger, file],
    );
    const [row] = rows;
    const now = row === undefined ? undefined : cursorOf(row);
    if (now?.done !== from.done || now.lastId !== from.lastId) throw new Moved();
    const added = records.length === 0 ? 0 : await insert(client, ledger, records);
    if (added > 0) await noteDays(client, ledger, records);
    await client.query(
      "UPDATE cerbash.files SET done = $3, last_at = $4, last_id = $5, closed = $6, changed = now() WHERE ledger = $1 AND file = $2",
      [ledger, file, to.done, to.lastAt, to.lastId, to.closed],
    );
    await client.query("COMMIT");
    return added;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

/** That something was added to these days: what was counted before is counted anew. */
async function noteDays(
  client: Client,
  ledger: number,
  records: readonly Outgoing[],
): Promise<void> {
  const days = new Map<string, number>();
  for (const { entry } of records) {
    const day = new Date(entry.time).toISOString().slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  await client.query(
    `INSERT INTO cerbash.days (day, ledger, added) SELECT day, $1, added FROM unnest($2::date[], $3::bigint[]) AS new (day, added)
ON CONFLICT (day, ledger) DO UPDATE SET added = cerbash.days.added + excluded.added`,
    [ledger, [...days.keys()], [...days.values()]],
  );
}

/** Without a target of the conflict it needs no right to read what others wrote. */
const INSERT = `INSERT INTO cerbash.records
  (id, time, place, ledger, kind, imported, agent, session, tool_use_id, decision, phase, rules, entry)
SELECT id, time, place, $1, kind, imported, agent, session, tool_use_id, decision, phase, rules::text[], entry
FROM unnest($2::uuid[], $3::timestamptz[], $4::bigint[], $5::text[], $6::boolean[], $7::text[], $8::text[], $9::text[],
  $10::text[], $11::text[], $12::text[], $13::json[])
  AS new (id, time, place, kind, imported, agent, session, tool_use_id, decision, phase, rules, entry)
ON CONFLICT DO NOTHING`;

async function insert(
  client: Client,
  ledger: number,
  records: readonly Outgoing[],
): Promise<number> {
  const of = (value: (record: Outgoing) => unknown) => records.map(value);
  const verdict = ({ entry }: Outgoing) => (entry.kind === "decision" ? entry.verdict : undefined);
  const { rowCount } = await client.query({
    name: "cerbash-insert",
    text: INSERT,
    values: [
      ledger,
      of(({ id }) => id),
      of(({ entry }) => new Date(entry.time).toISOString()),
      of(({ place }) => place),
      of(({ entry }) => entry.kind),
      of(({ entry }) => entry.imported === true),
      of(({ entry }) => short(entry.agent) ?? ""),
      of(({ entry }) => short(entry.session)),
      of(({ entry }) => short(entry.toolUseId)),
      of((record) => short(verdict(record)?.decision)),
      of((record) => short(verdict(record)?.phase)),
      of((record) => arrayOf(verdict(record)?.rules)),
      of(({ entry }) => JSON.stringify(entry)),
    ],
  });
  return rowCount ?? 0;
}

/** The text of an array, since arrays of arrays cannot be sent. Null for an empty one: the index is for those that have some. */
function arrayOf(texts: unknown): string | null {
  if (!Array.isArray(texts) || texts.length === 0) return null;
  const items = texts.map((text) => `"${(short(text) ?? "").replace(/["\\]/g, "\\$&")}"`);
  return `{${items.join(",")}}`;
}

/** What an index can hold. */
function short(value: unknown): string | null {
  return typeof value === "string" ? value.slice(0, 300) : null;
}
