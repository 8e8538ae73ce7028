/**
 * Database servers that a text started for itself: a container without volumes, a server on a data directory in a
 * temp place. What is in them was put there by the same text, so nothing that people have can be lost.
 *
 * A client is matched by container name, by the port on this machine, or by a socket directory in a temp place. Where it is not
 * sure that the server was started (behind `;`), the usual port of an engine may be that of somebody's own server, and does not count.
 */
import { isLocalHost } from "../effects/hosts.js";
import type { Effect } from "../effects/types.js";
import type { SimpleCommand, Word } from "../shell/types.js";
import type { Invocation } from "../tools/types.js";
import { literal } from "../tools/words.js";
import { isOwnDatabase, isPassingName, noteDatabase } from "./own.js";
import type { Walk } from "./walk.js";

type IsOwnFile = (word: Word) => boolean;

const CONTAINERS = /^(?:docker|podman|nerdctl)$/;
/** Ports on which engines listen when nobody says otherwise. */
const USUAL = /^(?:5432|3306|6379|27017|1433|1521|8123|9000|9042|9200|8086)$/;

const portKey = (port: string): string => `server\0\0${port}`;
const containerKey = (name: string): string => `throwaway\0\0${name}`;

/** A mount with data of its own; what is only read (start-up scripts, fixtures) is none. */
function keepsData(i: Invocation, isOwnFile: IsOwnFile): boolean {
  return [...i.values("--volume"), ...i.values("--mount"), ...i.values("--volumes-from")].some(
    (word) =>
      !/:(?:[a-z,]*,)?ro(?:,|$)|(?:^|,)readonly|:\/docker-entrypoint-init/.test(word.text) &&
      !isOwnFile(literal(word.text.split(":")[0] ?? "", word.span)),
  );
}

/** The port on this machine: `5433:5432`, `127.0.0.1:5433:5432`. */
function hostPort(text: string): string | undefined {
  const parts = text.split(":");
  return parts.length < 2 ? undefined : parts.at(-2);
}

/** Words after `name` on the command line as written, for servers whose settings are options of their own. */
function after(command: SimpleCommand, name: string): string | undefined {
  const at = command.args.findIndex(
    (word) => word.text === name || word.text.startsWith(`${name}=`),
  );
  const word = command.args[at];
  if (word === undefined) return undefined;
  return word.text === name ? command.args[at + 1]?.text : word.text.slice(name.length + 1);
}

/** Port of the server that the call starts on data of its own. */
function startedPort(i: Invocation, isOwnFile: IsOwnFile): string | undefined {
  const { command } = i;
  const isOwn = (option: string): boolean => {
    const directory = i.value(option);
    return directory !== undefined && isOwnFile(directory);
  };
  switch (i.program) {
    case "redis-server":
    case "valkey-server":
      // Without saving, and without a file of settings that might name one to load.
      return after(command, "--save") === "" && command.args[0]?.text.startsWith("-") === true
        ? after(command, "--port")
        : undefined;
    case "mongod":
      return isOwn("--dbpath") ? i.value("--port")?.text : undefined;
    case "mysqld":
    case "mariadbd":
      return isOwn("--datadir") ? i.value("--port")?.text : undefined;
    case "pg_ctl":
      return /^(?:re)?start$/.test(i.verb) && isOwn("--pgdata")
        ? /(?:^|\s)-p\s*(\d+)/.exec(i.value("--options")?.text ?? "")?.[1]
        : undefined;
    case "postgres":
      return isOwn("-D") ? after(command, "-p") : undefined;
    default:
      return undefined;
  }
}

/** Notes a server that the call starts. */
export function noteServer(i: Invocation, walk: Walk, isOwnFile: IsOwnFile): void {
  const { own } = walk.state;
  const { site } = walk;
  if (site.remote !== undefined || site.certainty === "possible") return;
  const isSure = !site.piped && !site.background;
  const port = startedPort(i, isOwnFile);
  if (port !== undefined) own.add(portKey(port), isSure);
  if (!CONTAINERS.test(i.program) || !/(?:^| )(?:run|create)$/.test(i.verb)) return;
  if (i.value("--host") !== undefined || i.value("--context") !== undefined) return;
  if (keepsData(i, isOwnFile)) return;
  const name = i.value("--name");
  if (name?.known === true) own.add(containerKey(name.text), isSure);
  for (const { text } of i.values("--publish")) {
    const published = hostPort(text);
    if (published !== undefined && /^\d+$/.test(published)) own.add(portKey(published), isSure);
  }
}

interface Connection {
  readonly host: string | undefined;
  readonly port: string | undefined;
  readonly database: Word | undefined;
}

const first = (i: Invocation, ...options: string[]): Word | undefined =>
  options.flatMap((option) => [...i.values(option)])[0];

/** Where the client works, as its words say. */
function connectionOf(i: Invocation): Connection {
  const address = [...i.operands, ...i.values("--dbname"), ...i.values("-u")].find((word) =>
    /^[a-z][\w+]*:\/\//.test(word.text),
  );
  const url = /^[a-z][\w+]*:\/\/(?:[^@/]*@)?([^:/?]*)(?::(\d+))?(?:\/([^?]*))?/.exec(
    address?.text ?? "",
  );
  if (url !== null && address !== undefined)
    return {
      host: url[1],
      port: url[2],
      database: url[3] === undefined || url[3] === "" ? undefined : literal(url[3], address.span),
    };
  if (i.program === "sqlcmd") {
    const [host, port] = (first(i, "--server", "-S")?.text ?? "").split(",");
    return { host, port, database: first(i, "--database-name", "-d") };
  }
  const isRedis = /^(?:redis|valkey|keydb)-cli$/.test(i.program);
  const given = isRedis ? first(i, "-h") : first(i, "--host");
  const host = given?.text ?? (isRedis || /^mongo/.test(i.program) ? "localhost" : undefined);
  const port = isRedis ? first(i, "-p") : first(i, "--port", "-P");
  return { host, port: port?.text, database: first(i, "--dbname", "--database") ?? i.operands[0] };
}

function isOwnServer(i: Invocation, at: Connection, walk: Walk, isOwnFile: IsOwnFile): boolean {
  const { own } = walk.state;
  const { remote } = walk.site;
  if (remote !== undefined) {
    const key = containerKey(remote.name);
    if (remote.kind !== "container" || !own.has(key)) return false;
    const inside = at.host === undefined || isLocalHost(at.host) || at.host.startsWith("/");
    return inside && (own.isSure(key) || isPassingName(literal(remote.name)));
  }
  if (at.host === undefined) return false;
  const socket = first(i, "--host", "--socket");
  if (socket !== undefined && /[/$]/.test(socket.text)) return isOwnFile(socket);
  if (!isLocalHost(at.host) || at.port === undefined) return false;
  const key = portKey(at.port);
  return own.has(key) && (own.isSure(key) || !USUAL.test(at.port));
}

/** Acts that reach out of a server, whoever started it. */
const REACHES_OUT = /^(?:exec|file)$/;

/** Whether the client is connected to a database that the text created. */
export function isInOwnDatabase(i: Invocation, walk: Walk): boolean {
  if (walk.state.own.size === 0) return false;
  const at = connectionOf(i);
  return at.database !== undefined && isOwnDatabase(at.database, whereOf(at), i.command, walk);
}

function whereOf(at: Connection): string[] {
  return [at.host ?? "", at.port ?? ""];
}

/** Notes databases that the statements create, and marks what happens in things of the text's own as scratch. */
export function markOwnDatabases(
  effects: readonly Effect[],
  i: Invocation,
  walk: Walk,
  isOwnFile: IsOwnFile,
): readonly Effect[] {
  if (!effects.some((effect) => effect.kind === "database")) return effects;
  const at = connectionOf(i);
  const where = whereOf(at);
  const isServer = walk.state.own.size > 0 && isOwnServer(i, at, walk, isOwnFile);
  return effects.map((effect) => {
    if (effect.kind !== "database") return effect;
    const { object } = effect;
    const name = effect.of === "database" && object !== undefined ? literal(object) : undefined;
    if (name !== undefined && effect.act === "create" && !/\bexists\b/i.test(effect.statement))
      noteDatabase(name, where, i.command, walk);
    if (effect.scratch || REACHES_OUT.test(effect.act)) return effect;
    const isOwn =
      isServer ||
      (name !== undefined && effect.act === "drop" && isOwnDatabase(name, where, i.command, walk));
    return isOwn ? { ...effect, scratch: true } : effect;
  });
}
