/** Where a client is about to work: database names, addresses, environments. */
import { effectsOfRows } from "../../../effects/database.js";
import { namesProduction } from "../../../effects/production.js";
import { isScratchDatabase } from "../../../effects/sql/scratch.js";
import type { Flow, SimpleCommand, Word } from "../../../shell/types.js";
import { Taint } from "../../../shell/types.js";
import type { Emit, Invocation } from "../../../tools/types.js";
import { concat, literal } from "../../../tools/words.js";

/** Host and database of an address: `postgres://u@h/db`, `dbname=x host=y`, or a bare name. */
export function addressOf(given: string): { host: string; database: string } {
  const text = given.replace(/^jdbc:/, "");
  const url = /^[a-z][a-z0-9+.-]*:(?:\/\/)?(?:[^@/]*@)?([^/?]*)(?:\/([^?]*))?/i.exec(text);
  if (url !== null && text.includes("//")) return { host: url[1] ?? "", database: url[2] ?? "" };
  if (/\b(dbname|host)\s*=/.test(text)) {
    return {
      host: /\bhost\s*=\s*'?([^\s']+)/.exec(text)?.[1] ?? "",
      database: /\bdbname\s*=\s*'?([^\s']+)/.exec(text)?.[1] ?? "",
    };
  }
  return { host: "", database: text };
}

/** True when the word is the name or address of a plain test database on no production host. */
export function isScratchAddress(word: Word | undefined): boolean {
  if (word?.known !== true) return false;
  const { host, database } = addressOf(word.text);
  return database !== "" && isScratchDatabase(database) && !namesProduction(host);
}

/** True for a database file that is in memory, below a temp directory, or named as a test's. */
export function isScratchFile(word: Word | undefined): boolean {
  if (word?.known !== true) return false;
  const path = word.text.replace(/^(sqlite3?|file):(\/\/)?/, "");
  if (path === "" || path.startsWith(":memory:") || path.includes("mode=memory")) return true;
  if (/^(\/private)?(\/tmp|\/var\/tmp|\/dev\/shm)\/[^.]/.test(path) && !path.includes(".."))
    return true;
  const base = path.slice(path.lastIndexOf("/") + 1).replace(/\.(db|sqlite3?|duckdb)$/i, "");
  return isScratchDatabase(base);
}

const environments: ReadonlySet<string> = new Set([
  "NODE_ENV",
  "RAILS_ENV",
  "RACK_ENV",
  "APP_ENV",
  "MIX_ENV",
  "DJANGO_ENV",
  "FLASK_ENV",
  "ENV",
  "ENVIRONMENT",
  "KNEX_ENV",
  "DJANGO_SETTINGS_MODULE",
]);
const addresses: ReadonlySet<string> = new Set([
  "DATABASE_URL",
  "DB_URL",
  "TEST_DATABASE_URL",
  "DIRECT_URL",
  "SQLALCHEMY_DATABASE_URI",
  "MONGODB_URI",
  "DB_DATABASE",
  "DB_NAME",
  "PGDATABASE",
  "MYSQL_DATABASE",
  "FLYWAY_URL",
]);

/** An assignment in front or an environment option says that this is the test environment. */
export function isTestContext(i: Invocation, ...environmentOptions: string[]): boolean {
  if (isProductionContext(i)) return false;
  for (const { name, value } of i.command.assignments) {
    if (!value.known) continue;
    if (environments.has(name) && /(^|\W)(test|testing|ci|e2e)$/i.test(value.text)) return true;
    if (addresses.has(name) && (isScratchAddress(value) || isScratchSqlite(value))) return true;
  }
  // `rails db:reset RAILS_ENV=test`: an assignment among the operands.
  for (const { text, known } of i.operands) {
    const [name = "", value = ""] = text.split("=");
    if (known && environments.has(name) && /^(test|testing|ci|e2e)$/i.test(value)) return true;
  }
  return environmentOptions.some((name) =>
    /^(test|testing|ci|e2e)$/i.test(i.value(name)?.text ?? ""),
  );
}

function isScratchSqlite(value: Word): boolean {
  return /^(sqlite3?|file):/.test(value.text) && isScratchFile(value);
}

/** Some word, assignment or host names production. Words with white space are prose or statements. */
export function isProductionCommand(command: SimpleCommand): boolean {
  const { site } = command;
  return (
    command.args.some((word) => !/\s/.test(word.text) && namesProduction(word.text)) ||
    command.assignments.some(({ value }) => namesProduction(value.text)) ||
    (site.remote !== undefined && namesProduction(site.remote.name))
  );
}

export function isProductionContext(i: Invocation): boolean {
  return isProductionCommand(i.command);
}

/** Several statement texts given one after the other to one session. */
export function joinStatements(words: readonly Word[]): Word | undefined {
  let joined: Word | undefined;
  for (const word of words) {
    joined =
      joined === undefined ? word : concat(concat(joined, literal("\n;\n", word.span)), word);
  }
  return joined;
}

/** Clients whose rows, fed to another client, are statements made by a query. */
const clients: ReadonlySet<string> = new Set(["psql", "mysql", "sqlite3"]);

/** What a client prints, with the queries it came from where they spell out text of their own. */
export function rowsOf(name: string, queries: readonly Word[], input: Flow | undefined): Flow {
  const texts = queries.map((word) => word.text);
  if (input?.text !== undefined) texts.push(input.text);
  const spelled = texts.filter((text) => text.includes("'") || text.includes('"'));
  return {
    taints: Taint.command,
    through: [name],
    ...(spelled.length === 0 ? {} : { from: spelled }),
  };
}

/** What a client reads on standard input is run as statements. */
export function emitStdin(emit: Emit, engine: string, about: { scratch: boolean }): void {
  const flow = emit.stdin;
  if (flow === undefined) return;
  if (flow.text !== undefined) {
    emit.database(engine, flow, about);
    return;
  }
  const client = flow.through.find((name) => clients.has(name));
  if (client !== undefined) {
    for (const queries of flow.from ?? []) {
      for (const { kind: _kind, ...effect } of effectsOfRows(client, queries, about)) {
        emit.databaseEffect(effect);
      }
    }
    emit.databaseEffect({
      engine,
      act: "unknown",
      of: "generated statements",
      scratch: about.scratch,
      statement: `what ${flow.through.join(" | ")} prints`,
    });
    return;
  }
  // Packed local dumps are ordinary; text from the network is not.
  if ((flow.taints & Taint.network) === 0) return;
  emit.run(engine, {
    taints: flow.taints,
    through: flow.through,
    ...(flow.from === undefined ? {} : { from: flow.from }),
  });
}

/** All spellings of a single-dash tool's options with two dashes as well. */
export function bothDashes(options: string): string {
  return options
    .split(/[;\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => `${line.replace(/(^|\s)-(?=\w)/g, "$1--").replace(/=\??/g, "")} ${line}`)
    .join(";");
}
