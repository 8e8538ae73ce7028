import assert from "node:assert/strict";
import { test } from "node:test";
import type { SimpleCommand, Word } from "../../shell/types.ts";
import { parseInvocation } from "../../tools/options.ts";
import type { Emit, Invocation, Tool } from "../../tools/types.ts";
import { literal } from "../../tools/words.ts";
import * as documentStores from "./document-stores.ts";
import { addressOf, bothDashes, isScratchAddress, isScratchFile } from "./lib/connection.ts";
import * as migrations from "./migrations.ts";
import * as mysqlAdmin from "./mysql-admin.ts";
import * as postgresAdmin from "./postgres-admin.ts";
import * as sqlClients from "./sql-clients.ts";

const tools = new Map<string, Tool>();
for (const family of [sqlClients, postgresAdmin, mysqlAdmin, documentStores, migrations]) {
  for (const tool of family.tools) for (const name of tool.names) tools.set(name, tool);
}

/** The call of words without quotes or anything else that needs a shell; `+` stands for a space. */
function call(text: string): Invocation {
  const [program = "", ...words] = text
    .split(" ")
    .map((word) => literal(word.replaceAll("+", " ")));
  const command: SimpleCommand = {
    id: 0,
    program: (program as Word).text,
    args: words,
    assignments: [],
    redirects: [],
    cwd: { path: "" },
    site: {
      via: [],
      elevated: false,
      certainty: "certain",
      endless: false,
      background: false,
      substituted: false,
      piped: false,
      depth: 0,
    },
    span: { start: 0, end: text.length },
    name: undefined,
    stdin: undefined,
  };
  const tool = tools.get(command.program);
  assert.ok(tool, command.program);
  return parseInvocation(tool, command, command.program);
}

/** What the tool says it does, as `kind:detail` strings. */
function emitted(text: string): string[] {
  const i = call(text);
  const found: string[] = [];
  const emit: Emit = {
    file: (act, word) => found.push(`${act}:${word.text}`),
    send: () => {},
    fetch: () => {},
    arrive: () => {},
    moved: () => {},
    listen: () => {},
    run: (by) => found.push(`run:${by}`),
    database: (engine, statements, about) =>
      found.push(
        `${engine}${about?.scratch === true ? " (scratch)" : ""}:${statements.text ?? "?"}`,
      ),
    databaseEffect: (effect) => found.push(`effect:${effect.act}`),
    process: () => {},
    secret: () => {},
    inject: (variable) => found.push(`inject:${variable}`),
    stdin: undefined,
    content: () => ({ taints: 0, through: [] }),
  };
  i.tool.effects?.(i, emit);
  return found;
}

test("no two tables of the pack claim one name", () => {
  const seen = new Set<string>();
  for (const family of [sqlClients, postgresAdmin, mysqlAdmin, documentStores, migrations]) {
    for (const tool of family.tools) {
      for (const name of tool.names) {
        assert.ok(!seen.has(name), name);
        seen.add(name);
      }
    }
  }
});

test("no example uses an option that its table does not know", () => {
  // Quotes and pipes need the planner; here only the plain ones.
  for (const tool of new Set(tools.values())) {
    for (const example of tool.allowed) {
      if (!/^[\w./ :=,@-]+$/.test(example) || /=\S* /.test(example.split(" ")[0] as string))
        continue;
      const [program = ""] = example.split(" ");
      if (!tools.has(program)) continue;
      assert.deepEqual(call(example).unknownOptions, [], example);
    }
  }
});

test("statements are found where each client takes them", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["psql -c SELECT+1", ["psql:SELECT 1"]],
    ["psql -Atc SELECT+1 app", ["psql:SELECT 1"]],
    ["psql app -U u -h h --command=SELECT+1", ["psql:SELECT 1"]],
    ["psql -c BEGIN -c SELECT+1", ["psql:BEGIN\n;\nSELECT 1"]],
    ["psql -d app_test -c X", ["psql (scratch):X"]],
    ["psql app_test -c X", ["psql (scratch):X"]],
    ["psql postgres://u:p@localhost:5432/app_test?sslmode=off -c X", ["psql (scratch):X"]],
    ["psql postgres://u:p@prod-db/app_test -c X", ["psql:X"]],
    ["psql -h prod -d app_test -c X", ["psql:X"]],
    ["psql -f a.sql -f b.sql", ["read:a.sql", "read:b.sql"]],
    ["psql -o out.txt -c X", ["overwrite:out.txt", "psql:X"]],
    ["psql -l", []],
    ["mysql -uroot -psecret app -e X", ["mysql:X"]],
    ["mysql -u root -p -e X", ["mysql:X"]],
    ["mysql --user=root --password app --execute=X", ["mysql:X"]],
    ["mysql -D app_test -e X", ["mysql (scratch):X"]],
    ["mysql -NBe X app", ["mysql:X"]],
    ["sqlite3 app.db X", ["append:app.db", "sqlite3:X"]],
    ["sqlite3 app.db SELECT+1", ["read:app.db", "sqlite3:SELECT 1"]],
    ["sqlite3 -readonly app.db DROP+TABLE+t", ["read:app.db", "sqlite3:DROP TABLE t"]],
    ["sqlite3 --header --column app.db SELECT+1", ["read:app.db", "sqlite3:SELECT 1"]],
    ["sqlite3 -cmd .tables app.db", ["read:app.db", "sqlite3:.tables"]],
    [
      "sqlite3 -separator , app.db SELECT+1 SELECT+2",
      ["read:app.db", "sqlite3:SELECT 1", "sqlite3:SELECT 2"],
    ],
    ["sqlite3 :memory: DROP+TABLE+t", ["sqlite3 (scratch):DROP TABLE t"]],
    ["sqlite3 /tmp/x.db SELECT+1", ["read:/tmp/x.db", "sqlite3 (scratch):SELECT 1"]],
    ["duckdb -c SELECT+1", ["duckdb (scratch):SELECT 1"]],
    ["duckdb app.duckdb -c SELECT+1", ["read:app.duckdb", "duckdb:SELECT 1"]],
    ["sqlcmd -S s -d app -Q X -o out.txt", ["overwrite:out.txt", "sqlcmd:X"]],
    ["clickhouse-client --query X", ["clickhouse:X"]],
    ["clickhouse client -q X", ["clickhouse:X"]],
    ["bq query --use_legacy_sql=false X", ["bigquery:X"]],
    ["bq query --dry_run X", []],
    ["usql my://root@localhost/app -c X", ["mysql:X"]],
    ["mongosh app --eval X", ["mongosh:X"]],
    ["mongosh --quiet mongodb://localhost/app_test --eval X", ["mongosh (scratch):X"]],
    ["mongosh app seed.js", ["read:seed.js"]],
    ["redis-cli -h cache -p 6380 -n 2 -a secret FLUSHALL", ["effect:delete-all"]],
    ["redis-cli --no-auth-warning -u redis://h:1 GET k", ["effect:read"]],
    ["redis-cli --eval x.lua", ["read:x.lua"]],
    ["redis-cli --scan --pattern flush*", []],
    ["cqlsh -k app -e X", ["cqlsh:X"]],
    ["influx -database app -execute X", ["influx:X"]],
    ["pg_dump -Fc -f out.dump app", ["overwrite:out.dump"]],
    ["pg_restore -d app in.dump", ["read:in.dump"]],
    ["mysqldump app -r out.sql", ["overwrite:out.sql"]],
    ["mongodump --db app --out dump", ["overwrite:dump"]],
    ["typeorm query X", ["sql:X"]],
  ];
  for (const [text, expected] of cases) assert.deepEqual(emitted(text), expected, text);
});

test("verbs and their natures", () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ["prisma migrate dev --name x", "migrate dev", "update"],
    ["prisma migrate deploy", "migrate deploy", "deploy"],
    ["alembic -c a.ini upgrade head", "upgrade", "deploy"],
    ["rails db:migrate", "db:migrate", "deploy"],
    ["rails db:anything", "db:*", "update"],
    ["manage.py migrate", "migrate", "deploy"],
    ["manage.py my_command", "*", "build"],
    ["manage.py delete_users", "delete*", "delete"],
    ["artisan migrate:fresh", "migrate:fresh", "update"],
    ["flyway -url=jdbc:x clean", "clean", "update"],
    ["mix ecto.drop", "ecto.drop", "update"],
    ["migrate -path m -database d down 1", "down", "update"],
    ["etcdctl --endpoints=x del k", "del", "delete"],
    ["rabbitmqctl -n n list_queues", "list_*", "read"],
    ["nats stream purge S", "stream purge", "destroy"],
    ["bq rm -r d", "rm", "destroy"],
    ["pg_ctl -D d start", "start", "lifecycle"],
    ["mysqladmin -u root ping", "ping", "read"],
    ["atlas schema clean -u x", "schema clean", "destroy"],
  ];
  for (const [text, verb, nature] of cases) {
    const i = call(text);
    assert.equal(i.verb, verb, text);
    assert.equal(i.nature, nature, text);
  }
});

test("addresses", () => {
  assert.deepEqual(addressOf("postgres://u:p@h:5432/app?x=1"), { host: "h:5432", database: "app" });
  assert.deepEqual(addressOf("host=h dbname=app user=u"), { host: "h", database: "app" });
  assert.deepEqual(addressOf("app"), { host: "", database: "app" });
  assert.equal(addressOf("jdbc:postgresql://h/app").database, "app");
});

test("scratch databases are those that say so", () => {
  for (const name of [
    "app_test",
    "test_app",
    "test",
    "myapp-test",
    "testdb1_ci",
    "appTest",
    "postgres://localhost/app_test",
    "dbname=app_test",
  ]) {
    assert.equal(isScratchAddress(literal(name)), true, name);
  }
  for (const name of [
    "app",
    "latest",
    "contest",
    "attestation",
    "production_test",
    "prod_test",
    "postgres://prod/app_test",
    "",
  ]) {
    assert.equal(isScratchAddress(literal(name)), false, name);
  }
  for (const path of [
    ":memory:",
    "/tmp/x.db",
    "file::memory:?cache=shared",
    "test.sqlite3",
    "db/test.sqlite3",
    "",
  ]) {
    assert.equal(isScratchFile(literal(path)), true, path);
  }
  for (const path of ["app.db", "/tmp/../etc/x.db", "/var/lib/x.db", "db/development.sqlite3"]) {
    assert.equal(isScratchFile(literal(path)), false, path);
  }
  assert.equal(
    isScratchAddress({
      text: "$DB_test",
      known: false,
      glob: false,
      taints: 0,
      span: { start: 0, end: 0 },
    }),
    false,
  );
});

test("both dashes", () => {
  assert.equal(bothDashes("-cmd=; -line"), "--cmd -cmd=;--line -line");
});
