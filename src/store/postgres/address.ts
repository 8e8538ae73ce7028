/** Addresses of databases, and what of them may be shown. */
import { StoreError } from "../../ledger/store.js";

export interface Address {
  /** As it was given; holds secrets. */
  readonly url: string;
  /** For people and records: host, port and database, no user, no password, no options. */
  readonly name: string;
  /** Whether the connection leaves the machine without anybody having said how it is protected. */
  readonly needsTls: boolean;
  /** A text without what is secret in the address. */
  readonly clean: (text: string) => string;
}

/**
 * Reads `postgres://USER@HOST:PORT/DATABASE`, also with `?host=/directory` for a socket.
 *
 * @param env an address without a host is that of `PGHOST`, as for every program of PostgreSQL
 * @throws {StoreError} that repeats nothing of the address
 * @example addressOf("postgres://a:secret@db.example.com/team").name // "postgres://db.example.com/team"
 */
export function addressOf(
  url: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Address {
  const bad = new StoreError(
    "the address of the database cannot be read; it is postgres://USER@HOST/DATABASE, with special characters as %40",
  );
  const found = /^postgres(?:ql)?:\/\/([^?#]*)(?:\?([^#]*))?$/.exec(url);
  if (found === null || /\s/.test(url)) throw bad;
  const [, place = "", query = ""] = found;
  // Up to the last @, so that a password with one in it does not show its end.
  const user = place.slice(0, Math.max(0, place.lastIndexOf("@")));
  const [host = "", ...path] = place.slice(place.lastIndexOf("@") + 1).split("/");
  const options = new URLSearchParams(query);
  const socket = options.get("host")?.startsWith("/") === true ? options.get("host") : null;
  const named = socket ?? options.get("host") ?? host;
  let decoded: string;
  let secrets: string[];
  try {
    decoded = decodeURIComponent(named) || (env.PGHOST ?? "");
    const password = user.slice(user.indexOf(":") + 1 || user.length);
    secrets = [password, decodeURIComponent(password), options.get("password") ?? ""];
  } catch {
    throw bad;
  }
  const isLocal =
    decoded === "" ||
    decoded.startsWith("/") ||
    /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|::1)(?::\d+)?$/.test(decoded);
  const isSaid = options.has("sslmode") || options.has("ssl");
  const known = secrets.filter((secret) => secret !== "");
  return {
    url,
    name: `postgres://${decoded}/${path.join("/")}`,
    needsTls: !isLocal && !isSaid,
    clean: (text) => known.reduce((rest, secret) => rest.replaceAll(secret, "…"), text),
  };
}
