/** Database servers that other people use: named by a host that is neither this machine nor one's own. */
import { isLocalHost, isPrivateAddress } from "../../../effects/hosts.js";
import { isPrivatePlace, isTrialPlace } from "../../../effects/own-places.js";
import type { PlannedCommand } from "../../../effects/plan.js";
import { namesProduction } from "../../../effects/production.js";
import type { Word } from "../../../shell/types.js";
import { piecesOf } from "../../../tools/words.js";
import { addressOf } from "./connection.js";

/** Options whose value is a host, or an address with one. */
const SERVER_OPTIONS: ReadonlySet<string> = new Set(
  "-h --host -S --server -u --url -url --uri --dbname --database -database --dsn --dsn-string --connection --accountname -a --login-path --dburl --db-url --jdbc-url --conn -d -dir".split(
    " ",
  ),
);
/** Options of some clients that are spelled like a server's and mean something else. */
const NO_SERVER: Readonly<Record<string, string>> = {
  "redis-cli": "-a -d -S",
  "valkey-cli": "-a -d -S",
  mysql: "-S -u -a -d",
  mariadb: "-S -u -a -d",
};

const HOST_VARIABLES =
  /^(?:PG|MYSQL_|DB_|DATABASE_|POSTGRES_|MONGO_|REDIS_|SQL_)?HOST(?:NAME)?$|^(?:MYSQL|DB|DATABASE|POSTGRES|PG)_?HOST$/;
const ADDRESS_VARIABLES =
  /(?:^|_)(?:DATABASE|DB|POSTGRES|PG|MYSQL|MONGO|MONGODB|REDIS|DIRECT|FLYWAY|SQLALCHEMY_DATABASE|JDBC|GOOSE)_?(?:URL|URI|DSN|DBSTRING|STRING)$/;

/** Services of a compose file and of a container network have names of one word: `db`, `postgres-1`. */
export function isForeign(host: string): boolean {
  const name = host.replace(/^.*@/, "").replace(/[,:/].*$/, "");
  if (name === "" || /^[/.%$]/.test(host) || isLocalHost(name)) return false;
  if (/\s/.test(name) || /^\(localdb\)/i.test(host) || isPrivatePlace(name)) return false;
  if (isPrivateAddress(name)) return false;
  return /^[\w-]+(?:\.[\w-]+)+$/.test(name) || isTrialPlace(name) || namesProduction(name);
}

/** A value that may be a bare host (`-h db1`) or an address (`postgres://db1/app`, `host=db1`). */
function foreignIn(word: Word, bare: boolean): string | undefined {
  const [first] = piecesOf(word);
  if (first?.kind === "unknown") {
    // `$STAGING_DATABASE_URL`: its name is all that is known.
    const name = first.name ?? "";
    return isTrialPlace(name) || namesProduction(name) ? name : undefined;
  }
  const { host } = addressOf(word.text);
  if (host !== "") {
    const cloud = /^mongodb\+srv:/.test(word.text) && !isPrivatePlace(word.text);
    return cloud || isForeign(host) ? host : undefined;
  }
  return bare && isForeign(word.text) ? word.text : undefined;
}

/** Warehouses that are always somebody's account in a cloud, unless the name of the database says whose. */
const ALWAYS_SHARED = /^(?:snowsql|snow|bq)$/;

/**
 * The foreign server that a client's words or the variables in front of it name; undefined when it is this machine,
 * a container's network, a place of one's own, or not known.
 *
 * @example
 * // psql -h staging-db.example.com app   → "staging-db.example.com"
 * // psql "$STAGING_DATABASE_URL"         → "STAGING_DATABASE_URL"
 * // psql -h db app                       → undefined
 */
export function sharedServer(command: PlannedCommand): string | undefined {
  const { invocation: i, assignments, site } = command;
  if (i === undefined || (site.remote !== undefined && site.remote.kind !== "host"))
    return undefined;
  if (site.remote !== undefined) {
    const { name, ephemeral } = site.remote;
    return !ephemeral && isForeign(name) ? name : undefined;
  }
  const without = NO_SERVER[i.program]?.split(" ") ?? [];
  let isLocal = false;
  for (const { name, value } of i.options) {
    if (value === undefined || !SERVER_OPTIONS.has(name) || without.includes(name)) continue;
    // A login path is a name for a server and an account there.
    const found = foreignIn(value, /^(?:-h|--host|-S|--server|--login-path)$/.test(name));
    if (found !== undefined) return found;
    if (/^(?:-h|--host|-S|--server)$/.test(name)) isLocal = true;
  }
  for (const word of i.operands) {
    const found = foreignIn(word, i.program === "cqlsh");
    if (found !== undefined) return found;
    if (addressOf(word.text).host !== "") isLocal = true;
  }
  if (isLocal) return undefined;
  for (const { name, value } of assignments) {
    const isHost = HOST_VARIABLES.test(name);
    if (!isHost && !ADDRESS_VARIABLES.test(name)) continue;
    const found = foreignIn(value, isHost);
    if (found !== undefined) return found;
  }
  if (ALWAYS_SHARED.test(i.program)) {
    const names = [
      ...i.options.map(({ value }) => value?.text ?? ""),
      ...i.operands.map((w) => w.text),
    ];
    return names.some((text) => !/\s/.test(text) && isPrivatePlace(text)) ? undefined : i.program;
  }
  return undefined;
}
