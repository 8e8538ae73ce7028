/** A connection to a database. The driver (`pg`) is loaded here and nowhere else. */
import type { Client, ClientConfig, Pool } from "pg";
import { StoreError } from "../../ledger/store.js";
import type { Address } from "./address.js";

export type { Client, Pool };

/** What answers one question at a time. */
export type Asked = Pick<Client, "query"> | Pick<Pool, "query">;

/** Milliseconds to connect. */
const CONNECTING = 10_000;

/** The database could not be reached, or went away: nothing is wrong with what was asked, and later it may work. */
export class Unreachable extends StoreError {}

/**
 * Connects. Over a network only by TLS with a certificate that holds, unless the address has an `sslmode`. A password
 * may stand in the address, `PGPASSWORD` or `~/.pgpass`.
 *
 * @throws {Unreachable} when there is no answer
 * @throws {StoreError} when the server refuses us
 */
export async function connect(address: Address): Promise<Client> {
  const { default: pg } = await import("pg");
  const client = made(address, () => new pg.Client(configOf(address)));
  // Without a listener an error between two questions would end the process; the next question fails anyway.
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => {});
    throw storeError(error, address);
  }
  return client;
}

/** The same for several questions at once; what is lost is connected anew with the next question. */
export async function openPool(address: Address): Promise<Pool> {
  const { default: pg } = await import("pg");
  const pool = made(
    address,
    () => new pg.Pool({ ...configOf(address), max: 4, allowExitOnIdle: true }),
  );
  pool.on("error", () => {});
  return pool;
}

function configOf({ url, needsTls }: Address): ClientConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: CONNECTING,
    application_name: "cerbash",
    keepAlive: true,
    ...(needsTls && { ssl: true }),
  };
}

function made<T>(address: Address, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw new StoreError(`${address.name}: ${address.clean(textOf(error))}`);
  }
}

/** What went wrong, in words; an {@link Unreachable} when it may work later. */
export function storeError(error: unknown, address: Address): StoreError {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const text = `${address.name}: ${address.clean(textOf(error))}${hints.get(code) ?? ""}`;
  return isPassing(code) ? new Unreachable(text) : new StoreError(text);
}

const hints: ReadonlyMap<string, string> = new Map([
  ["28P01", "; put the password into ~/.pgpass or PGPASSWORD"],
  ["3D000", "; make it: createdb"],
  ["42501", "; see docs/team.md for the rights that are needed"],
]);

/** SQLSTATEs have five characters; errors of the system (ECONNREFUSED) and of the driver have other codes or none. */
function isPassing(code: string): boolean {
  if (!/^[0-9A-Z]{5}$/.test(code)) return true;
  // Connection, shutdown, too many clients, serialisation, cancelled.
  return /^(?:08|57P|53|40|57014)/.test(code);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}

function textOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return textOf(error.errors[0]);
  return error instanceof Error ? error.message || codeOf(error) : String(error);
}
