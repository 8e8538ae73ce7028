/** Changes in databases that other people use, known by the host that a client is told to connect to. */
import type { PlannedCommand } from "../../effects/plan.js";
import { subwords } from "../../effects/subwords.js";
import { commandRule, effectRule } from "../types.js";
import { sharedServer } from "./lib/shared-server.js";
import { tools as migrationTools } from "./migrations.js";

/** Acts that change rows or structure; those that lose much are rules of their own (`statements.ts`). */
const CHANGES: ReadonlySet<string> = new Set(["write", "alter", "create", "delete-rows"]);

const MIGRATES = new Set(migrationTools);
/** Verbs of migration tools that only write files here. */
const FETCHES = /pull|introspect|dump|generate|init\b|status/;

/** Programs that load a file into a database, whatever is in it. */
const LOADS = [
  "pg_restore",
  "mongorestore",
  "mongoimport",
  "mysqlimport",
  "mariadb-import",
  "myloader",
  "pgloader",
];
const CLIENTS = [
  "psql",
  "mysql",
  "mariadb",
  "sqlcmd",
  "clickhouse-client",
  "cqlsh",
  "usql",
  "mongosh",
  "redis-cli",
  "valkey-cli",
];

/** Words in the name of a file of statements that say that it changes something. */
const WRITES =
  /^(?:migrat(?:e|ion|ions)|schema|structure|dump|restore|backup|seed|seeds|fix|backfill|patch|update|insert|alter|add|create|delete|cleanup|init|load|grant)$/;

/** A client that is fed a file whose text is not known, by a name that says that it changes something. */
function runsChanges({ invocation: i, stdin }: PlannedCommand): boolean {
  if (i === undefined) return false;
  const files = [...i.values("--file"), ...i.values("--input-file"), ...i.values("--queries-file")]
    .map(({ text }) => text)
    .concat(stdin?.text === undefined ? (stdin?.from ?? []) : []);
  return files.some((path) =>
    path
      .split("/")
      .some((part) => subwords(part.replace(/\.\w+$/, "")).some((word) => WRITES.test(word))),
  );
}

/** Programs whose output is a whole database, dropped and made again. */
const DUMPS =
  /^(?:z|gz|bz|xz|lz|zstd|lz4)cat$|^(?:gunzip|unxz|unzstd|bunzip2|unpigz|gzip|xz|zstd|pigz|mysqldump|mariadb-dump|pg_dump|pg_dumpall)$/;

/** A dump is fed to the client: what a program unpacks or takes out of another server, or a file that is named as one. */
function takesDump({ stdin }: PlannedCommand): boolean {
  if (stdin === undefined || stdin.text !== undefined) return false;
  return (
    stdin.through.some((name) => DUMPS.test(name)) ||
    (stdin.from ?? [])
      .flatMap((path) => path.split("/"))
      .some((part) =>
        subwords(part.replace(/\.\w+$/, "")).some((word) =>
          /^(?:dump|dumps|backup|backups|bak)$/.test(word),
        ),
      )
  );
}

export const rules = [
  commandRule({
    id: "overwritten",
    programs: ["mysql", "mariadb"],
    decision: "deny",
    when: (command) =>
      command.invocation?.help === false &&
      takesDump(command) &&
      sharedServer(command) !== undefined,
    why: "drops the tables of a database that other people use and puts those of a dump in their place",
    instead:
      "load it into a database of your own first: `mysql -h localhost app_restored < dump.sql`",
    attack: ["T1485"],
    matches: [
      "zcat /backup/crm-2023.sql.gz | mysql -h db1.example.com crm",
      "xz -dc crm.sql.xz | mariadb --host=db1.example.com crm",
      "mysql -h db1.example.com shop < /backup/shop.sql",
      "mysqldump -h localhost shop | mysql -h db1.example.com shop",
    ],
    nonMatches: [
      "zcat /backup/crm-2023.sql.gz | mysql -h localhost crm_restored",
      "zcat /backup/crm-2023.sql.gz | head -50",
      "mysql -h db1.example.com shop < db/migrations/014_note.sql",
      "mysqldump -h db1.example.com shop | mysql -h localhost shop_dev",
    ],
  }),
  effectRule({
    id: "changed",
    on: "database",
    when: (effect, command) =>
      CHANGES.has(effect.act) && !effect.scratch && sharedServer(command) !== undefined,
    decision: "ask",
    why: "changes a database on a server that other people use",
    instead:
      "read first, and try the change on a database of your own: `psql -h localhost app_dev -c 'SELECT 1'`",
    attack: ["T1565.001"],
    matches: [
      `psql -h staging-db.example.com -d shop -c "DELETE FROM coupons WHERE id = 7"`,
      `mysql -h db1.example.com shop -e "ALTER TABLE orders ADD COLUMN note text"`,
      `PGHOST=db.example.com psql shop -c "INSERT INTO plans(name) VALUES ('x')"`,
      `psql postgres://app@db1.example.com/shop -c "UPDATE plans SET price = 1 WHERE id = 7"`,
      `psql "$STAGING_DATABASE_URL" -c "UPDATE plans SET price = 1 WHERE id = 7"`,
      `mongosh mongodb+srv://c0.example.net/shop --eval 'db.users.updateOne({_id: 1}, {$set: {a: 1}})'`,
      "redis-cli -h cache.example.com SET feature:x on",
      `cqlsh cass1.example.com -e "UPDATE shop.users SET a = 1 WHERE id = 7"`,
      `snowsql -a acme -q "ALTER TABLE orders ADD COLUMN note varchar"`,
      `ssh web1.example.com "mysql shop -e 'UPDATE users SET a = 1 WHERE id = 7'"`,
    ],
    nonMatches: [
      `psql -h staging-db.example.com -d shop -c "SELECT 1"`,
      `psql -h staging-db.example.com -d shop -c "BEGIN; DELETE FROM coupons WHERE id = 7; ROLLBACK"`,
      `psql -h db app -c "UPDATE plans SET price = 1 WHERE id = 7"`,
      `psql -h 127.0.0.1 app -c "UPDATE plans SET price = 1 WHERE id = 7"`,
      `psql -h dev-db.example.com app -c "UPDATE plans SET price = 1 WHERE id = 7"`,
      `PGHOST=db.example.com psql -h localhost app -c "UPDATE plans SET price = 1 WHERE id = 7"`,
      `psql "$DATABASE_URL" -c "UPDATE plans SET price = 1 WHERE id = 7"`,
      "redis-cli -h redis SET feature:x on",
      "redis-cli -h cache.example.com GET feature:x",
      `docker compose exec db psql -U app app -c "UPDATE plans SET price = 1 WHERE id = 7"`,
    ],
    evasions: [
      `export PGHOST=db.example.com; psql shop -c "UPDATE plans SET price = 1 WHERE id = 7"`,
      `H=db1.example.com; echo "UPDATE plans SET price = 1 WHERE id = 7" | mysql -h "$H" shop`,
    ],
  }),
  commandRule({
    id: "migrated",
    concerns: { signs: ["deploy", "update"] },
    decision: "ask",
    when: (command) => {
      const { invocation: i } = command;
      return (
        i !== undefined &&
        MIGRATES.has(i.tool) &&
        (i.nature === "deploy" || i.nature === "update") &&
        !i.help &&
        !i.dryRun &&
        !FETCHES.test(i.verb) &&
        sharedServer(command) !== undefined
      );
    },
    why: "changes the structure of a database on a server that other people use",
    instead: "look at what is pending first: `npx prisma migrate status`",
    attack: ["T1565.001"],
    matches: [
      "DATABASE_URL=postgres://app@staging-db.example.com/shop npx prisma migrate deploy",
      "DATABASE_URL=postgres://app@db1.example.com/shop bin/rails db:migrate",
      "migrate -path db -database postgres://app@db1.example.com/shop up",
    ],
    nonMatches: [
      "DATABASE_URL=postgres://app@localhost/shop npx prisma migrate deploy",
      "DATABASE_URL=postgres://app@postgres:5432/shop bin/rails db:migrate",
      "DATABASE_URL=postgres://app@db1.example.com/shop npx prisma migrate status",
      "DATABASE_URL=postgres://app@db1.example.com/shop npx prisma db pull",
    ],
  }),
  commandRule({
    id: "loaded",
    programs: [...LOADS, ...CLIENTS],
    decision: "ask",
    when: (command) => {
      const { invocation: i, program } = command;
      if (i === undefined || i.help || i.dryRun) return false;
      if (program === "pg_restore" && !i.has("--dbname")) return false;
      return (
        (LOADS.includes(program) ||
          runsChanges(command) ||
          takesDump(command) ||
          (i.has("--pipe") && command.stdin?.text === undefined)) &&
        sharedServer(command) !== undefined
      );
    },
    why: "loads a file into a database on a server that other people use",
    instead: "load it into a database of your own first: `pg_restore -d app_restored app.dump`",
    attack: ["T1565.001"],
    matches: [
      "pg_restore -h staging-db.example.com -d shop shop.dump",
      "mongoimport --uri mongodb://db1.example.com/shop --collection plans --file plans.json",
      "psql -h db1.example.com shop -f db/migrations/014_note.sql",
      "mysql -h db1.example.com shop < dump.sql",
      "mysql --login-path=prod-root shop < migrations/014_note.sql",
      "gunzip -c app.sql.gz | psql -h db1.example.com app",
      "redis-cli -h cache1.example.com --pipe < commands.txt",
    ],
    nonMatches: [
      "pg_restore -h localhost -d shop shop.dump",
      "pg_restore -l shop.dump",
      "psql -h db1.example.com shop -f sql/report.sql",
      "mysql -h 127.0.0.1 shop < dump.sql",
      "mysql --login-path=local shop < dump.sql",
    ],
  }),
];
