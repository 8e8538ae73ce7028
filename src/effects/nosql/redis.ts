/** What Redis commands do, given as text (one a line) or as one argument vector. */
import type { SqlStatement } from "../sql/types.js";

const MAX_SHOWN = 160;

type Draft = Omit<SqlStatement, "text" | "scratch" | "where">;

const writes = new Set(
  (
    "APPEND BITFIELD BITOP COPY DECR DECRBY EXPIRE EXPIREAT GEOADD GETEX GETSET HINCRBY HINCRBYFLOAT HMSET HSET HSETNX " +
    "INCR INCRBY INCRBYFLOAT LINSERT LMOVE LMPOP LPUSH LPUSHX LSET MSET MSETNX PERSIST PEXPIRE PEXPIREAT PFADD PFMERGE PSETEX " +
    "PUBLISH RENAME RENAMENX RESTORE RPUSH RPUSHX SADD SET SETBIT SETEX SETNX SETRANGE SMOVE SPUBLISH TOUCH XADD XACK XGROUP ZADD " +
    "ZINCRBY BLMOVE RPOPLPUSH BRPOPLPUSH SINTERSTORE SUNIONSTORE SDIFFSTORE ZUNIONSTORE ZINTERSTORE ZRANGESTORE SORT JSON.SET"
  ).split(" "),
);
/** Removes named elements or keys: small, chosen. */
const removes = new Set(
  (
    "DEL UNLINK GETDEL HDEL LPOP RPOP LREM LTRIM SPOP SREM XDEL XTRIM ZREM ZPOPMIN ZPOPMAX ZREMRANGEBYSCORE ZREMRANGEBYRANK " +
    "ZREMRANGEBYLEX BLPOP BRPOP JSON.DEL MOVE"
  ).split(" "),
);

/** Reads a text of commands, or the words of one command. */
export function readRedis(input: string | readonly string[]): SqlStatement[] {
  if (typeof input !== "string") return readCommand(input, 0);
  const found: SqlStatement[] = [];
  for (const line of input.split("\n")) {
    const words = splitWords(line);
    if (words.length > 0 && words[0]?.startsWith("#") !== true)
      found.push(...readCommand(words, 0));
  }
  return found;
}

function readCommand(words: readonly string[], level: number): SqlStatement[] {
  // `5 incr x` repeats a command.
  const given = /^\d+$/.test(words[0] ?? "") && words.length > 1 ? words.slice(1) : words;
  const name = (given[0] ?? "").toUpperCase();
  const line = words.join(" ").replace(/\s+/g, " ").trim();
  const text = line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1)}…` : line;
  const script = name === "EVAL" || name === "EVAL_RO" || name === "FUNCTION";
  const draft = readName(name, given);
  const found: SqlStatement[] = [{ scratch: false, where: "none", ...draft, text }];
  if (script && level === 0) {
    for (const call of callsIn(given.slice(1).join(" ")))
      found.push(...readCommand(call, level + 1));
  }
  return found;
}

function readName(name: string, words: readonly string[]): Draft {
  const object = words[1] ?? "";
  const second = object.toUpperCase();
  switch (name) {
    case "FLUSHALL":
      return { act: "delete-all", of: "server" };
    case "FLUSHDB":
      return { act: "delete-all", of: "database" };
    case "SWAPDB":
      return { act: "config", of: "database" };
    case "SHUTDOWN":
      return { act: "kill", of: "server" };
    case "DEBUG":
      return /^(SEGFAULT|PANIC|RESTART|CRASH|OOM|FLUSHALL|RELOAD|LOADAOF)/.test(second)
        ? { act: "kill", of: "server" }
        : { act: "read" };
    case "CONFIG":
      return second === "SET" || second === "REWRITE"
        ? {
            act: "config",
            of: settingKind(words[2] ?? "", words[3] ?? ""),
            object: words.slice(2).join(" "),
          }
        : { act: "read" };
    case "SLAVEOF":
    case "REPLICAOF":
      // A replica throws its own data away.
      return second === "NO"
        ? { act: "config", of: "replication" }
        : { act: "delete-all", of: "replication" };
    case "FAILOVER":
      return { act: "config", of: "replication" };
    case "SENTINEL":
      return /^(FAILOVER|RESET|REMOVE|SET|MONITOR|CONFIG)$/.test(second)
        ? { act: "config", of: "replication" }
        : { act: "read" };
    case "CLUSTER":
      if (second === "RESET" || second === "FLUSHSLOTS")
        return { act: "delete-all", of: "cluster" };
      return /^(INFO|NODES|SLOTS|SHARDS|MYID|KEYSLOT|COUNTKEYSINSLOT|LINKS|REPLICAS|SLAVES|HELP)$/.test(
        second,
      )
        ? { act: "read" }
        : { act: "config", of: "cluster" };
    case "MODULE":
      return second === "LOAD" || second === "LOADEX"
        ? { act: "exec", of: "library", object: words[2] ?? "" }
        : { act: second === "UNLOAD" ? "config" : "read" };
    case "ACL":
      return /^(SETUSER|DELUSER|LOAD|SAVE)$/.test(second)
        ? { act: "grant", of: "user", object: words[2] ?? "" }
        : { act: "read" };
    case "CLIENT":
      return second === "KILL" || second === "PAUSE"
        ? { act: "kill", of: "session" }
        : { act: "read" };
    case "SCRIPT":
      return second === "FLUSH" || second === "KILL"
        ? { act: "alter", of: "scripts" }
        : { act: "read" };
    case "FUNCTION":
      return second === "FLUSH" || second === "DELETE"
        ? { act: "drop", of: "function" }
        : { act: "read" };
    case "XGROUP":
      return second === "DESTROY" ? { act: "drop", of: "consumer group" } : { act: "write" };
    case "FT.DROPINDEX":
      return words.some((word) => word.toUpperCase() === "DD")
        ? { act: "drop", of: "table", object }
        : { act: "drop", of: "index", object };
    case "EVAL":
    case "EVALSHA":
    case "FCALL":
      return { act: "write", of: "script" };
    default:
  }
  if (keepsNothing(name, words)) return { act: "delete-all", of: "key", object };
  if (removes.has(name)) {
    const computed = words.slice(1).some((word) => word.includes("$") || word === "");
    return computed
      ? { act: "delete-rows", of: "computed keys", object }
      : { act: "delete-rows", of: "key", object: words.slice(1).join(" ") };
  }
  if (writes.has(name)) return { act: "write", of: "key", object };
  return name.includes("$") ? { act: "unknown", of: "computed statement" } : { act: "read" };
}

/** A trimming whose bounds leave no element: a queue, list or board that is emptied under its own name. */
function keepsNothing(name: string, words: readonly string[]): boolean {
  const bounds = words.slice(2).map((word) => word.toLowerCase());
  const [from = "", to = ""] = bounds;
  switch (name) {
    case "XTRIM":
      return from === "maxlen" && bounds.slice(1).find((word) => !/^[=~]$/.test(word)) === "0";
    case "LTRIM":
      return /^\d+$/.test(from) && /^\d+$/.test(to) && Number(from) > Number(to);
    case "ZREMRANGEBYRANK":
      return from === "0" && to === "-1";
    case "ZREMRANGEBYSCORE":
      return from === "-inf" && /^\+?inf$/.test(to);
    case "ZREMRANGEBYLEX":
      return from === "-" && to === "+";
    default:
      return false;
  }
}

function settingKind(name: string, value: string): string {
  if (/^(dir|dbfilename|aclfile|logfile|unixsocket)$/i.test(name)) return "file location";
  if (/^protected-mode$/i.test(name) && value.toLowerCase() === "no") return "protection";
  if (/^(requirepass|masterauth)$/i.test(name) && value === "") return "protection";
  return "server";
}

/** `redis.call('NAME', …)` in Lua, as word lists. */
function callsIn(lua: string): string[][] {
  const found: string[][] = [];
  const pattern = /redis\.p?call\s*\(/g;
  for (let match = pattern.exec(lua); match !== null; match = pattern.exec(lua)) {
    const inside = lua.slice(match.index + match[0].length, match.index + match[0].length + 200);
    const words = [...inside.matchAll(/["']([^"']*)["']/g)].map((word) => word[1] as string);
    const computed = !/^\s*["']/.test(inside);
    found.push(computed ? ["$computed"] : words);
  }
  return found;
}

/** Words of a redis-cli line: single and double quotes. */
function splitWords(line: string): string[] {
  const words: string[] = [];
  let value = "";
  let quote = "";
  let open = false;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (quote !== "") {
      if (char === "\\" && at + 1 < line.length) value += line[++at];
      else if (char === quote) quote = "";
      else value += char;
    } else if (char === '"' || char === "'") {
      quote = char;
      open = true;
    } else if (char.trim() === "") {
      if (open) words.push(value);
      value = "";
      open = false;
    } else {
      value += char;
      open = true;
    }
  }
  if (open) words.push(value);
  return words;
}
