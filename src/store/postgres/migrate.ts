/** Brings a database to the schema of this version. */
import { createHash } from "node:crypto";
import { StoreError } from "../../ledger/store.js";
import type { Asked, Client } from "./connect.js";
import { type Migration, migrations } from "./migrations.js";

/** Names our lock among the advisory locks of the database: the first bytes of SHA-256("cerbash migrations"). */
const LOCK = "7236493180427581";

/**
 * Applies the steps that are missing, each in a transaction of its own and under a lock, so that of several programs that begin
 * at once one does it and the others find it done. What fails leaves the version before it.
 *
 * @returns names of the steps that were applied
 * @throws {StoreError} when the database is of a newer version or was changed by hand
 */
export async function migrate(
  client: Client,
  steps: readonly Migration[] = migrations,
): Promise<readonly string[]> {
  const done: string[] = [];
  for (;;) {
    // Most times there is nothing to do, and then no lock is needed, nor any right but to read.
    if (nextOf(await versionsOf(client), steps) === undefined) return done;
    await client.query("BEGIN");
    try {
      await client.query("SELECT pg_advisory_xact_lock($1::bigint)", [LOCK]);
      const next = nextOf(await versionsOf(client), steps);
      if (next !== undefined) {
        if (next.version === 1)
          await client.query(
            `CREATE SCHEMA IF NOT EXISTS cerbash;
CREATE TABLE cerbash.versions (version integer PRIMARY KEY, name text NOT NULL, digest text NOT NULL, applied timestamptz NOT NULL DEFAULT now())`,
          );
        await client.query(next.sql);
        await client.query(
          "INSERT INTO cerbash.versions (version, name, digest) VALUES ($1, $2, $3)",
          [next.version, next.name, digestOf(next)],
        );
        done.push(next.name);
      }
      await client.query("COMMIT");
    } catch (error) {
      await client.query("ROLLBACK").catch(() => {});
      throw error;
    }
  }
}

/**
 * Makes sure that the database has this version's schema, without changing it.
 *
 * @throws {StoreError} that says what to do
 */
export async function checkSchema(client: Asked): Promise<void> {
  const next = nextOf(await versionsOf(client), migrations);
  if (next !== undefined)
    throw new StoreError(
      `the database is not prepared (step ${next.version}, ${next.name}, is missing); run: cerbash ledger upload`,
    );
}

interface Applied {
  readonly version: number;
  readonly name: string;
  readonly digest: string;
}

async function versionsOf(client: Asked): Promise<readonly Applied[]> {
  // Not by to_regclass: it may remember from before we had the lock that there is none.
  const { rows } = await client.query(
    "SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'cerbash' AND c.relname = 'versions') AS there",
  );
  if (rows[0]?.there !== true) return [];
  const found = await client.query<Applied>(
    "SELECT version, name, digest FROM cerbash.versions ORDER BY version",
  );
  return found.rows;
}

function nextOf(applied: readonly Applied[], steps: readonly Migration[]): Migration | undefined {
  for (const [i, { version, name, digest }] of applied.entries()) {
    const step = steps[i];
    if (step === undefined)
      throw new StoreError(
        `the database is of a newer version (step ${version}, ${name}); update cerbash`,
      );
    if (step.version !== version || digestOf(step) !== digest)
      throw new StoreError(
        `step ${version} (${name}) of the database is not that of this version; use a database of its own`,
      );
  }
  return steps[applied.length];
}

function digestOf({ sql }: Migration): string {
  return createHash("sha256").update(sql).digest("hex");
}
