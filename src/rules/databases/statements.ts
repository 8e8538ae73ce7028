/** Judges what statements do, whichever client or language sends them. */
import type { PlannedCommand } from "../../effects/plan.js";
import type { DatabaseEffect } from "../../effects/types.js";
import { effectRule, planRule } from "../types.js";
import { isProductionCommand } from "./lib/connection.js";

/** Objects that hold data: with them go rows that nobody can make again. */
const holdsData: ReadonlySet<string> = new Set([
  "table",
  "database",
  "schema",
  "keyspace",
  "tablespace",
  "owned",
  "cascade",
  "collection",
  "binary logs",
  "dictionary",
  "measurement",
  "bucket",
  "stage",
  "stream",
  "dataset",
  "project",
  "recycle bin",
  "recyclebin",
  "dba_recyclebin",
  "catalog",
  "graph",
  "model",
  "store",
]);

function dropsData({ act, of }: DatabaseEffect): boolean {
  return act === "drop" && of !== undefined && holdsData.has(of);
}

/** Acts that change something but lose little; only on production do they need a person. */
const changes: ReadonlySet<string> = new Set(["write", "alter", "create", "delete-rows"]);

function onProduction(command: PlannedCommand): boolean {
  return isProductionCommand(command);
}

export const rules = [
  effectRule({
    id: "drop",
    on: "database",
    when: (effect) => dropsData(effect) && !effect.scratch,
    decision: "deny",
    why: "drops what holds data, which cannot be brought back without a backup",
    instead:
      "look first with `psql -d app -c 'SELECT count(*) FROM users'`, back up with `pg_dump app -f app.sql`, then let a person drop it",
    attack: ["T1485"],
    matches: [
      `psql -d app -c "DROP TABLE users"`,
      `mysql -e "DROP DATABASE IF EXISTS app"`,
      `psql app -c 'drop schema public cascade'`,
      `sqlite3 app.db "drop table users"`,
      `psql app -c 'DROP OWNED BY app'`,
      `mysql -e "RESET MASTER"`,
      `mongosh app --eval 'db.dropDatabase()'`,
      `cqlsh -e "DROP KEYSPACE app"`,
      `psql app -c 'DROP TYPE status CASCADE'`,
    ],
    nonMatches: [
      `psql -d app_test -c "DROP TABLE users"`,
      `psql -d app -c "SELECT 'DROP TABLE users'"`,
      `psql -d app -c "DROP INDEX idx_users_name"`,
      `sqlite3 :memory: "drop table users"`,
      `psql app -c "BEGIN; DROP TABLE users; ROLLBACK;"`,
      `psql app -c "CREATE TEMP TABLE t(a int); DROP TABLE t"`,
      `grep -rn "DROP TABLE" migrations`,
    ],
    evasions: [
      "printf 'DROP TABLE users;' > x.sql && psql app -f x.sql",
      `psql app -c "dRoP/**/TaBlE users"`,
      `mysql app -e "/*!50000DROP TABLE users*/"`,
      `psql app -c "DO \\$\\$ BEGIN EXECUTE 'DROP TABLE users'; END \\$\\$"`,
      `sqlcmd -S db -Q "SELECT 1 DROP TABLE users"`,
      `echo "select 1; drop table users" | psql app`,
      `psql app -c "SELECT 'DROP TABLE ' || tablename FROM pg_tables \\gexec"`,
      `psql app -c "SELECT 'DROP TABLE ' || tablename FROM pg_tables" -c '\\gexec'`,
      `psql app -Atc "SELECT 'DROP TABLE ' || tablename || ' CASCADE;' FROM pg_tables" | psql app`,
      `mysql -Ne "SELECT CONCAT('DROP TABLE ', table_name, ';') FROM information_schema.tables" app | mysql app`,
      `sqlite3 app.db "SELECT 'DROP TABLE ' || name || ';' FROM sqlite_master" | sqlite3 app.db`,
    ],
  }),
  effectRule({
    id: "drop-definition",
    on: "database",
    when: (effect) => effect.act === "drop" && !dropsData(effect) && !effect.scratch,
    decision: "deny",
    why: "drops a definition that others may use and that must be made again by hand",
    instead:
      "save its definition first, for example with `pg_dump --schema-only app -f schema.sql`",
    attack: ["T1485"],
    matches: [
      `psql app -c "DROP INDEX idx_users_name"`,
      `psql app -c "DROP VIEW active_users"`,
      `mysql -e "DROP USER 'app'@'%'"`,
    ],
    nonMatches: [
      `psql app -c "CREATE INDEX idx_users_name ON users(name)"`,
      `psql app_test -c "DROP VIEW active_users"`,
    ],
  }),
  effectRule({
    id: "truncate",
    on: "database",
    when: (effect) => effect.act === "truncate" && !effect.scratch,
    decision: "deny",
    why: "empties a table, which cannot be undone without a backup",
    instead:
      "back the table up with `pg_dump -t users app -f users.sql` and delete chosen rows with a WHERE clause",
    attack: ["T1485"],
    matches: [
      `psql app -c 'TRUNCATE users CASCADE'`,
      `mysql app -e "truncate table users"`,
      `cqlsh -e 'TRUNCATE app.users'`,
    ],
    nonMatches: [
      `psql app_test -c 'TRUNCATE users'`,
      `psql app -c "SELECT truncate(1.5)"`,
      `psql app -c "TRUNCATE tmp_import"`,
    ],
  }),
  effectRule({
    id: "delete-all",
    on: "database",
    when: (effect) => effect.act === "delete-all" && !effect.scratch,
    decision: "deny",
    why: "deletes everything there, because no condition chooses what",
    instead:
      "count first with `psql app -c 'SELECT count(*) FROM users WHERE expired'` and delete with that WHERE clause",
    attack: ["T1485"],
    matches: [
      `psql app -c 'DELETE FROM users'`,
      `mysql app -e "DELETE FROM users WHERE 1=1"`,
      `sqlite3 app.db "delete from users where id > 0"`,
      `psql app -c "WITH gone AS (DELETE FROM users RETURNING *) SELECT count(*) FROM gone"`,
      `psql app -c "EXPLAIN ANALYZE DELETE FROM users"`,
      `mongosh app --eval 'db.users.deleteMany({})'`,
      "redis-cli FLUSHALL",
      "redis-cli -h q.example.com XTRIM jobs MAXLEN 0",
      "redis-cli XTRIM jobs MAXLEN = 0",
      "redis-cli LTRIM jobs 1 0",
      "redis-cli ZREMRANGEBYRANK board 0 -1",
      "redis-cli ZREMRANGEBYSCORE board -inf +inf",
      `clickhouse-client -h ch.example.com -q "ALTER TABLE logs.http MODIFY TTL ts + INTERVAL 1 HOUR"`,
      `cqlsh -e "ALTER TABLE app.orders WITH default_time_to_live = 60"`,
      `psql metrics -c "SELECT drop_chunks('conditions', older_than => INTERVAL '1 hour')"`,
      `psql metrics -c "SELECT add_retention_policy('conditions', INTERVAL '1 day')"`,
      `mongosh app --eval 'db.orders.createIndex({createdAt: 1}, {expireAfterSeconds: 1})'`,
      `mongosh app --eval 'db.runCommand({collMod: "orders", index: {keyPattern: {at: 1}, expireAfterSeconds: 5}})'`,
      `aws s3api put-bucket-lifecycle-configuration --bucket example-archive --lifecycle-configuration '{"Rules":[{"ID":"x","Status":"Enabled","Filter":{"Prefix":""},"Expiration":{"Days":1}}]}'`,
      `echo '{"rule":[{"action":{"type":"Delete"},"condition":{"age":0}}]}' > all.json && gsutil lifecycle set all.json gs://example-archive`,
    ],
    nonMatches: [
      `psql app -c 'DELETE FROM users WHERE id = 5'`,
      `psql app -c "EXPLAIN DELETE FROM users"`,
      `psql app -c "BEGIN; DELETE FROM users; ROLLBACK"`,
      `mongosh app --eval 'db.users.deleteMany({expired: true})'`,
      "redis-cli DEL session:1",
      "redis-cli XTRIM jobs MAXLEN '~' 10000",
      "redis-cli LTRIM recent 0 99",
      "redis-cli ZREMRANGEBYRANK board 0 -101",
      `clickhouse-client -h ch.example.com -q "ALTER TABLE logs.http MODIFY TTL ts + INTERVAL 12 MONTH"`,
      `cqlsh -e "ALTER TABLE app.orders WITH default_time_to_live = 0"`,
      `psql metrics -c "SELECT show_chunks('conditions', older_than => INTERVAL '1 hour')"`,
      `psql metrics -c "SELECT add_retention_policy('conditions', INTERVAL '90 days')"`,
      `mongosh app --eval 'db.sessions.createIndex({lastSeen: 1}, {expireAfterSeconds: 86400})'`,
      `mongosh app --eval 'db.sessions.createIndex({expiresAt: 1}, {expireAfterSeconds: 0})'`,
      `aws s3api put-bucket-lifecycle-configuration --bucket example-archive --lifecycle-configuration '{"Rules":[{"ID":"x","Status":"Enabled","Filter":{"Prefix":"tmp/"},"Expiration":{"Days":1}}]}'`,
    ],
    evasions: [
      `psql app -c 'DELETE/* WHERE id=1 */FROM users'`,
      `mysql app -e "DELETE FROM users -- WHERE id = 1"`,
    ],
  }),
  effectRule({
    id: "update-all",
    on: "database",
    when: (effect) => effect.act === "update-all" && !effect.scratch,
    decision: "deny",
    why: "overwrites every row, because no condition chooses which",
    instead:
      'add a WHERE clause, or try it inside a transaction that ends with ROLLBACK: `psql app -c "BEGIN; UPDATE users SET active = false; ROLLBACK"`',
    attack: ["T1565.001"],
    matches: [
      `psql app -c "UPDATE users SET active = false"`,
      `mysql app -e "UPDATE users SET role='admin' WHERE true"`,
      `mongosh app --eval 'db.users.updateMany({}, {$set: {a: 1}})'`,
    ],
    nonMatches: [
      `psql app -c "UPDATE users SET active = false WHERE id = 7"`,
      `psql app_test -c "UPDATE users SET active = false"`,
    ],
  }),
  effectRule({
    id: "drop-column",
    on: "database",
    when: (effect) =>
      effect.act === "alter-lossy" &&
      effect.of !== "type" &&
      effect.of !== "retention" &&
      !effect.scratch,
    decision: "deny",
    why: "removes part of a table together with its data",
    instead:
      "write it as a migration that is reviewed, and keep a copy: `pg_dump -t users app -f users.sql`",
    attack: ["T1485"],
    matches: [
      `psql app -c "ALTER TABLE users DROP COLUMN email"`,
      `mysql app -e "ALTER TABLE users ADD a INT, DROP email"`,
      `mysql app -e "ALTER TABLE logs DROP PARTITION p2023"`,
    ],
    nonMatches: [
      `psql app -c "ALTER TABLE users ADD COLUMN email text"`,
      `psql app -c "ALTER TABLE users DROP CONSTRAINT users_pkey"`,
    ],
  }),
  effectRule({
    id: "change-type",
    on: "database",
    when: (effect) => effect.act === "alter-lossy" && effect.of === "type" && !effect.scratch,
    decision: "ask",
    why: "rewrites a column as another type, which can cut values off",
    instead: "try it inside a transaction that ends with ROLLBACK first",
    attack: ["T1565.001"],
    matches: [
      `psql app -c "ALTER TABLE users ALTER COLUMN name TYPE varchar(10)"`,
      `mysql app -e "ALTER TABLE users MODIFY name VARCHAR(10)"`,
    ],
    nonMatches: [
      `psql app -c "ALTER TABLE users ALTER COLUMN name SET NOT NULL"`,
      `psql app -c "ALTER TABLE users RENAME TO members"`,
    ],
  }),
  effectRule({
    id: "retention",
    on: "database",
    when: (effect) => effect.act === "alter-lossy" && effect.of === "retention" && !effect.scratch,
    decision: "ask",
    why: "changes after how long data is deleted by itself",
    instead: "look at the rules that hold now: `gsutil lifecycle get gs://example-archive`",
    attack: ["T1485"],
    matches: [
      `clickhouse-client -h ch.example.com -q "ALTER TABLE logs.http MODIFY TTL ts + INTERVAL 12 MONTH"`,
      "gsutil lifecycle set rules.json gs://example-archive",
      "az storage account management-policy create --account-name example -g rg --policy @rules.json",
      "gcloud storage buckets update gs://example-archive --lifecycle-file=rules.json",
    ],
    nonMatches: [
      "gsutil lifecycle get gs://example-archive",
      `cqlsh -e "DESCRIBE TABLE app.orders"`,
    ],
  }),
  effectRule({
    id: "full-rights",
    on: "database",
    when: (effect) =>
      effect.act === "grant" &&
      !effect.scratch &&
      (/^\s*(?:create|alter)\s+(?:role|user)\b(?=[\s\S]*\bsuperuser\b)(?![\s\S]*\bnosuperuser\b)/i.test(
        effect.statement,
      ) ||
        /^\s*grant\s+all\b[\s\S]*\bon\s+\*\.\*/i.test(effect.statement) ||
        /^\s*alter\s+server\s+role\s+\[?sysadmin\b/i.test(effect.statement)),
    decision: "deny",
    why: "gives an account every right over the whole server",
    instead: "show the present rights, for example with `psql app -c '\\du'`",
    attack: ["T1098"],
    asi: ["ASI03"],
    matches: [
      `psql -U postgres -c "CREATE ROLE helper LOGIN SUPERUSER PASSWORD 'made-up'"`,
      `mysql -e "GRANT ALL ON *.* TO 'dev'@'%' WITH GRANT OPTION"`,
      `psql app -c "ALTER ROLE app SUPERUSER"`,
    ],
    nonMatches: [
      `psql app -c "CREATE ROLE helper LOGIN NOSUPERUSER"`,
      `mysql -e "GRANT SELECT ON shop.* TO 'dev'@'%'"`,
    ],
  }),
  effectRule({
    id: "rights",
    on: "database",
    when: (effect) => effect.act === "grant" && !effect.scratch,
    decision: "ask",
    why: "changes accounts or rights in the database",
    instead:
      "show the present rights, for example with `psql app -c '\\du'`, and let a person change them",
    attack: ["T1098"],
    asi: ["ASI03"],
    matches: [
      `psql app -c "GRANT ALL ON users TO public"`,
      `mysql -e "ALTER USER root IDENTIFIED BY 'x'"`,
      `psql app -c "ALTER ROLE app SUPERUSER"`,
      "redis-cli ACL SETUSER app on",
    ],
    nonMatches: [`psql app -c '\\du'`, `mysql -e "SHOW GRANTS"`],
  }),
  effectRule({
    id: "server-settings",
    on: "database",
    when: (effect) =>
      effect.act === "config" &&
      effect.of !== "file location" &&
      effect.of !== "protection" &&
      !effect.scratch,
    decision: "ask",
    why: "changes settings of the database server for everybody",
    instead:
      "show the present value, for example with `psql app -c 'SHOW work_mem'`, or set it for the session only",
    attack: [],
    matches: [
      `psql app -c "ALTER SYSTEM SET work_mem = '1GB'"`,
      `mysql -e "SET GLOBAL max_connections = 500"`,
      "redis-cli CONFIG SET maxmemory 1gb",
    ],
    nonMatches: [
      `psql app -c "SET work_mem = '1GB'"`,
      `mysql -e "SHOW VARIABLES"`,
      "redis-cli CONFIG GET maxmemory",
    ],
  }),
  effectRule({
    id: "file-location",
    on: "database",
    when: (effect) =>
      effect.act === "config" && (effect.of === "file location" || effect.of === "protection"),
    decision: "deny",
    why: "moves where the server writes its files or takes its protection off, which gives others a way in",
    instead: "show the present setting with `redis-cli CONFIG GET dir`",
    attack: ["T1505"],
    asi: ["ASI03"],
    matches: [
      "redis-cli CONFIG SET dir /root/.ssh",
      "redis-cli config set dbfilename authorized_keys",
      "redis-cli CONFIG SET protected-mode no",
    ],
    nonMatches: ["redis-cli CONFIG GET dir", "redis-cli CONFIG SET maxmemory 1gb"],
  }),
  effectRule({
    id: "run-program",
    on: "database",
    when: (effect) => effect.act === "exec",
    decision: "deny",
    why: "makes the database server run a program or load code",
    instead:
      "run the program yourself where its text can be seen, and load its output with `\\copy`",
    attack: ["T1059", "T1505.001"],
    asi: ["ASI05"],
    matches: [
      `psql app -c "COPY t FROM PROGRAM 'id'"`,
      `sqlcmd -S db -Q "EXEC xp_cmdshell 'whoami'"`,
      `sqlite3 app.db "SELECT load_extension('./x.so')"`,
      `psql app -c "CREATE FUNCTION f() RETURNS int AS '/tmp/x.so' LANGUAGE C"`,
    ],
    nonMatches: [
      `psql app -c "COPY t FROM STDIN"`,
      `psql app -c "SELECT program FROM t"`,
      `psql app -c "\\! ls"`,
    ],
  }),
  effectRule({
    id: "server-file",
    on: "database",
    when: (effect) => effect.act === "file",
    decision: "ask",
    why: "reads or writes files of the database server",
    instead: "use the client's side instead: `psql app -c '\\copy users to users.csv csv'`",
    attack: ["T1005"],
    matches: [
      `psql app -c "SELECT pg_read_file('/etc/passwd')"`,
      `mysql app -e "SELECT 1 INTO OUTFILE '/var/www/x.php'"`,
      `psql app -c "COPY users TO '/var/lib/x.csv'"`,
    ],
    nonMatches: [
      `psql app -c '\\copy users to users.csv csv'`,
      `psql app -c "COPY users TO STDOUT"`,
    ],
  }),
  effectRule({
    id: "lose-memory",
    on: "database",
    when: (effect) =>
      effect.act === "kill" && /shutdown\s+nosave/i.test(effect.statement) && !effect.scratch,
    decision: "deny",
    why: "stops the store without writing what it holds in memory",
    instead: "write it first: `redis-cli BGSAVE`",
    attack: ["T1485"],
    matches: ["redis-cli SHUTDOWN NOSAVE", "redis-cli -h cache.example.com shutdown nosave"],
    nonMatches: ["redis-cli BGSAVE", "redis-cli SHUTDOWN SAVE"],
  }),
  effectRule({
    id: "end-sessions",
    on: "database",
    when: (effect) => effect.act === "kill" && !effect.scratch,
    decision: "ask",
    why: "ends other people's sessions or the server itself",
    instead: "look at who is connected: `psql app -c 'SELECT pid, query FROM pg_stat_activity'`",
    attack: ["T1489"],
    matches: [
      `psql app -c "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"`,
      `mysql -e "KILL 42"`,
      "redis-cli SHUTDOWN NOSAVE",
    ],
    nonMatches: [`psql app -c "SELECT pid FROM pg_stat_activity"`, `mysql -e "SHOW PROCESSLIST"`],
  }),
  effectRule({
    id: "locking-maintenance",
    on: "database",
    when: (effect) =>
      effect.act === "alter" &&
      !effect.scratch &&
      /^(vacuum full|reindex database|cluster)$/.test(effect.of ?? ""),
    decision: "ask",
    why: "locks whole tables while it rewrites them",
    instead: "run `psql app -c 'VACUUM ANALYZE users'`, which does not lock",
    attack: ["T1499"],
    matches: [`psql app -c "VACUUM FULL users"`, `psql app -c "REINDEX DATABASE app"`],
    nonMatches: [`psql app -c "VACUUM ANALYZE"`, `psql app -c "ANALYZE users"`],
  }),
  effectRule({
    id: "computed",
    on: "database",
    when: (effect) =>
      effect.act === "unknown" &&
      /^(computed statement|dynamic statement|remote statement|generated statements|unclosed quote or comment|too long)$/.test(
        effect.of ?? "",
      ),
    decision: "ask",
    why: "runs statements that cannot be known before they are made",
    instead:
      "write the statement out, or put it into a file that can be read first: `psql -d app -f query.sql`",
    attack: ["T1059"],
    matches: [`psql app -c "$SQL"`, `psql app -c "DO \\$\\$ BEGIN EXECUTE stmt; END \\$\\$"`],
    nonMatches: [`psql app -c "SELECT * FROM users WHERE id = $ID"`, "psql -d app -f query.sql"],
  }),
  planRule({
    id: "every-key",
    decision: "deny",
    plan: ({ plan }) => {
      // `--scan` and `KEYS *` without a pattern name every key there is.
      const all = plan.commands.some(
        ({ invocation: i }) =>
          i?.program === "redis-cli" &&
          (i.has("--scan")
            ? /^\*?$/.test(i.value("--pattern")?.text ?? "")
            : /^keys \*$/i.test(i.operands.map(({ text }) => text).join(" "))),
      );
      if (!all) return [];
      return plan.commands.filter(({ effects }) =>
        effects.some((e) => e.kind === "database" && e.of === "computed keys" && !e.scratch),
      );
    },
    why: "deletes every key of the store",
    instead: "list them first: `redis-cli --scan --pattern 'session:*'`",
    attack: ["T1485"],
    matches: [
      "redis-cli --scan | xargs redis-cli DEL",
      "redis-cli --scan --pattern '*' | xargs redis-cli del",
      "redis-cli keys '*' | xargs redis-cli del",
    ],
    nonMatches: [
      "redis-cli --scan --pattern 'session:*' | xargs redis-cli DEL",
      "redis-cli --scan | head",
    ],
  }),
  effectRule({
    id: "computed-keys",
    on: "database",
    when: (effect) =>
      effect.act === "delete-rows" && effect.of === "computed keys" && !effect.scratch,
    decision: "ask",
    why: "deletes keys whose names are not known before",
    instead:
      "list the keys first with `redis-cli --scan --pattern 'session:*'` and delete them by name",
    attack: ["T1485"],
    matches: [
      `redis-cli DEL "$KEY"`,
      `redis-cli --scan --pattern 'session:*' | xargs redis-cli DEL`,
    ],
    nonMatches: ["redis-cli DEL session:1", "redis-cli --scan --pattern 'session:*'"],
  }),
  effectRule({
    id: "production",
    on: "database",
    when: (effect, command) => changes.has(effect.act) && onProduction(command),
    decision: "ask",
    why: "changes a database that is named production",
    instead:
      "read first, try the change on a staging database, and let a person run it on production",
    attack: ["T1565.001"],
    matches: [
      `psql -h db.prod.example.com -d app -c "UPDATE users SET active = false WHERE id = 7"`,
      `mysql -h prod-db app -e "ALTER TABLE users ADD a INT"`,
    ],
    nonMatches: [
      `psql -h db.prod.example.com -d app -c "SELECT 1"`,
      `psql -d app -c "UPDATE products SET live = true WHERE id = 7"`,
    ],
  }),
];
