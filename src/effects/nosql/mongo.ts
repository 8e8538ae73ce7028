/** What a mongosh script does, by the methods it calls. */
import { isScratchDatabase } from "../sql/scratch.js";
import type { NamedFile, SqlStatement } from "../sql/types.js";
import { type Call, callsOf, type ScriptToken, scriptTokens } from "./script.js";

const MAX_SHOWN = 160;

interface Draft {
  readonly act: SqlStatement["act"];
  readonly of: string;
  readonly where?: SqlStatement["where"];
  readonly shells?: readonly string[];
  readonly files?: readonly NamedFile[];
}

function same(names: string, draft: Draft): [string, Draft][] {
  return names.split(" ").map((name) => [name, draft]);
}

/** Methods whose arguments do not matter. */
const methods: ReadonlyMap<string, Draft> = new Map([
  ...same("dropDatabase", { act: "drop", of: "database" }),
  ...same("dropIndex dropIndexes dropSearchIndex", { act: "drop", of: "index" }),
  ...same("dropUser dropAllUsers dropRole dropAllRoles", { act: "drop", of: "user" }),
  ...same("createUser updateUser changeUserPassword createRole updateRole", {
    act: "grant",
    of: "user",
  }),
  ...same("grantRolesToUser revokeRolesFromUser grantPrivilegesToRole revokePrivilegesFromRole", {
    act: "grant",
    of: "role",
  }),
  ...same("shutdownServer", { act: "kill", of: "server" }),
  ...same("killOp killSessions killAllSessions", { act: "kill", of: "session" }),
  ...same("fsyncLock", { act: "config", of: "locks" }),
  ...same("setFeatureCompatibilityVersion setProfilingLevel setDefaultRWConcern", {
    act: "config",
    of: "server",
  }),
  ...same("stepDown", { act: "config", of: "replication" }),
  ...same("deleteOne findOneAndDelete findAndModify", { act: "delete-rows", of: "collection" }),
  ...same(
    "insert insertOne insertMany save updateOne replaceOne bulkWrite findOneAndUpdate findOneAndReplace renameCollection createCollection createView initiate",
    { act: "write", of: "collection" },
  ),
  ...same("convertToCapped", { act: "alter-lossy", of: "collection" }),
]);
/** Commands of `runCommand({name: …})`. */
const commands: ReadonlyMap<string, Draft> = new Map([
  ...same("dropDatabase", { act: "drop", of: "database" }),
  ...same("drop", { act: "drop", of: "collection" }),
  ...same("shutdown", { act: "kill", of: "server" }),
  ...same("dropUser dropAllUsersFromDatabase dropRole", { act: "drop", of: "user" }),
  ...same("createUser updateUser grantRolesToUser", { act: "grant", of: "user" }),
  ...same("setParameter replSetReconfig fsync", { act: "config", of: "server" }),
  ...same("convertToCapped", { act: "alter-lossy", of: "collection" }),
  ...same("dropIndexes", { act: "drop", of: "index" }),
  ...same("killOp killAllSessions", { act: "kill", of: "session" }),
]);

/** Calls of a script that change something; a script without any is one read. */
export function readMongo(js: string): SqlStatement[] {
  const found: SqlStatement[] = [];
  const uses = usesIn(js);
  const runsPrograms = js.includes("child_process");
  let used = -1;
  for (const call of callsOf(scriptTokens(js))) {
    while (used + 1 < uses.length && (uses[used + 1]?.at ?? 0) < call.start) used++;
    const draft = readCall(call, runsPrograms);
    if (draft === undefined) continue;
    const object = objectOf(call);
    const database = object === "" ? (uses[used]?.name ?? "") : object;
    found.push({
      scratch: draft.of === "database" && isScratchDatabase(database),
      where: "none",
      ...draft,
      ...(object === "" ? {} : { object }),
      ...databaseOf(call, uses[used]?.name),
      text: shorten(js.slice(call.start, call.start + 4 * MAX_SHOWN)),
    });
  }
  if (found.length === 0) {
    const text = shorten(js.slice(0, 4 * MAX_SHOWN));
    found.push({ act: "read", scratch: false, where: "none", text });
  }
  return found;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1)}…` : line;
}

/** Where `use x` stands, and x. */
function usesIn(js: string): { readonly at: number; readonly name: string }[] {
  const found: { at: number; name: string }[] = [];
  for (const match of js.matchAll(/(?:^|[\n;])[ \t]*use[ \t]+([\w-]+)/g)) {
    found.push({ at: match.index, name: match[1] as string });
  }
  return found;
}

/** The database that the script chose itself. */
function databaseOf(call: Call, used: string | undefined): { database?: string } {
  const database = /^db\.getSiblingDB\.([^.]+)/.exec(call.on)?.[1] ?? used;
  return database === undefined ? {} : { database };
}

function objectOf(call: Call): string {
  const name = call.on.replace(/^db\.?/, "").replace(/^(getCollection|getSiblingDB)\.?/, "");
  return name;
}

function readCall(call: Call, runsPrograms: boolean): Draft | undefined {
  const { method, on } = call;
  const [first = []] = call.args;
  switch (method) {
    case "drop":
      return { act: "drop", of: "collection" };
    case "deleteMany":
    case "remove": {
      if (method === "remove" && on === "") return undefined;
      const just =
        call.args[1]?.some(
          (token) => token.text === "true" || token.text === "1" || token.text === "justOne",
        ) ?? false;
      const where = filterOf(first);
      if (where === "present" || just) return { act: "delete-rows", of: "collection", where };
      return { act: "delete-all", of: "collection", where };
    }
    case "updateMany":
    case "update": {
      const many =
        method === "updateMany" || (call.args[2]?.some((token) => token.text === "multi") ?? false);
      const where = filterOf(first);
      return many && where !== "present"
        ? { act: "update-all", of: "collection", where }
        : { act: "write", of: "collection", where };
    }
    case "runCommand":
    case "adminCommand": {
      const name = first[0]?.kind === "string" ? first[0].text : (first[1]?.text ?? "");
      if (name === "collMod" && expiresSoon(first, first))
        return { act: "delete-all", of: "collection" };
      const deletesAll =
        name === "delete" &&
        first.some(
          (token, at) =>
            token.text === "q" && first[at + 2]?.text === "{" && first[at + 3]?.text === "}",
        );
      if (deletesAll) return { act: "delete-all", of: "collection" };
      return (
        commands.get(name) ??
        (name === "delete" || name === "update" || name === "insert"
          ? { act: "write", of: "collection" }
          : undefined)
      );
    }
    case "createIndex":
    case "createIndexes":
      return expiresSoon(first, call.args.slice(1).flat())
        ? { act: "delete-all", of: "collection" }
        : { act: "write", of: "collection" };
    case "aggregate":
      return first.some((token) => token.text === "$out")
        ? { act: "write", of: "collection" }
        : undefined;
    case "load":
      return first[0]?.kind === "string" && on === ""
        ? { act: "read", of: "script", files: [{ act: "read", path: first[0].text }] }
        : undefined;
    case "reconfig":
      return on === "rs" ? { act: "config", of: "replication" } : undefined;
    case "exec":
    case "execSync":
    case "spawn":
    case "spawnSync":
    case "execFile":
    case "execFileSync":
      return runsPrograms ? runsShell(call) : undefined;
    case "run":
    case "runProgram":
    case "runMongoProgram":
      return on === "" ? runsShell(call) : undefined;
    case "unlinkSync":
    case "rmSync":
    case "writeFileSync":
    case "removeFile":
      return {
        act: "file",
        of: "file",
        files:
          first[0]?.kind === "string"
            ? [{ act: method === "writeFileSync" ? "overwrite" : "delete", path: first[0].text }]
            : [],
      };
    default:
      return methods.get(method);
  }
}

/** Documents that live so many seconds are gone with all that were there before. */
const SHORT_SECONDS = 600;

/** `{expireAfterSeconds: 1}`: all old documents go. A field that says itself when (`expiresAt`) is another matter. */
function expiresSoon(keys: readonly ScriptToken[], options: readonly ScriptToken[]): boolean {
  if (
    keys.some(
      ({ text }) =>
        /^(?:expires?|expir(?:y|ation)|ttl|valid_?until|delete|purge)/i.test(text) &&
        text !== "expireAfterSeconds",
    )
  )
    return false;
  const at = options.findIndex(({ text }) => text === "expireAfterSeconds");
  const value = options[at + 2];
  return at >= 0 && value?.kind === "number" && Number(value.text) <= SHORT_SECONDS;
}

function runsShell(call: Call): Draft {
  const words = call.args.flat().filter((token) => token.kind === "string");
  if (words.length === 0) return { act: "exec", of: "program" };
  const shell = words.map((word) => word.text).join(" ");
  return { act: "exec", of: "program", shells: [shell] };
}

/** `{}`, nothing, or a condition that every document meets. */
function filterOf(tokens: readonly ScriptToken[]): SqlStatement["where"] {
  if (tokens.length === 0) return "none";
  const text = tokens.map((token) => token.text).join("");
  if (text === "{}" || text === "null" || text === "undefined") return "none";
  if (/^\{_id:\{\$(exists:(true|1)|ne:(null|)|gt:0)\}\}$/.test(text)) return "trivial";
  if (/^\{\$expr:(true|1)\}$/.test(text) || /^\{\$(or|and|nor)?:?\[?\{\}\]?\}$/.test(text))
    return "trivial";
  return "present";
}
