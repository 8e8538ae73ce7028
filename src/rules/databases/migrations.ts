/** Migration tools: forward is ordinary work, back and away is not. */
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { isScratchAddress } from "./lib/connection.js";
import { hasTask, onProduction, rollsBack, wipes } from "./lib/tasks.js";

const prisma = defineTool({
  names: ["prisma"],
  about: "Prisma's migrations, client and studio",
  options:
    "--schema=; -f --force; --skip-generate; --skip-seed; -n --name=; --create-only; --accept-data-loss; --force-reset; --file=; --stdin; --url=; --from-empty; --from-url=; --from-schema-datamodel=; --from-migrations=; --to-schema-datamodel=; --to-url=; --to-migrations=; --script; --exit-code; --shadow-database-url=; --applied=; --rolled-back=; --preview-feature; --print; -h --help; -v --version; --watch; --data-proxy; --generator=; -p --port=; -b --browser=; --config=; --telemetry-information=; --allow-hints; --no-hints; --from-schema-datasource=; --to-schema-datasource=; --from-local-d1; -o --output=",
  verbs: {
    read: "migrate status, migrate diff, validate, version, debug, telemetry, -v",
    build: "generate, format",
    create: "init",
    update: "migrate dev, migrate resolve, db pull, introspect, db push, db execute, migrate reset",
    deploy: "migrate deploy, db seed",
    lifecycle: "studio, dev",
  },
  effects(i, emit) {
    if (i.verb !== "db execute") return;
    const file = i.value("--file");
    if (file !== undefined) emit.file("read", file);
    if (i.has("--stdin") && emit.stdin !== undefined)
      emit.database("sql", emit.stdin, { scratch: isScratchAddress(i.value("--url")) });
  },
  rules: [
    wipes(
      {
        id: "prisma-reset",
        when: (i) => i.verb === "migrate reset" || (i.verb === "db push" && i.has("--force-reset")),
      },
      {
        on: "migrate reset, db push",
        instead: "make a migration instead: `npx prisma migrate dev --name change`",
        matches: [
          "npx prisma migrate reset --force",
          "prisma migrate reset",
          "npx prisma db push --force-reset",
          "pnpm prisma migrate reset --skip-seed",
        ],
        nonMatches: [
          "npx prisma migrate dev --name init",
          "DATABASE_URL=postgres://localhost/app_test prisma migrate reset --force",
          "npx prisma migrate status",
        ],
        evasions: ["yarn prisma migrate reset -f", "npx --yes prisma@5 migrate reset --force"],
      },
    ),
    wipes(
      { id: "prisma-data-loss", when: (i) => i.has("--accept-data-loss") },
      {
        on: "db push",
        instead:
          "see what would change with `npx prisma migrate diff --from-migrations prisma/migrations --to-schema-datamodel prisma/schema.prisma`",
        matches: [
          "npx prisma db push --accept-data-loss",
          "prisma db push --skip-generate --accept-data-loss",
        ],
        nonMatches: ["npx prisma db push", "NODE_ENV=test prisma db push --accept-data-loss"],
      },
    ),
    onProduction(
      "prisma-production",
      (i) => /^(db push|db execute|migrate resolve|migrate dev)$/.test(i.verb),
      {
        on: "db push, db execute, migrate resolve, migrate dev",
        matches: [
          "NODE_ENV=production prisma db push",
          "DATABASE_URL=postgres://db.prod.example.com/app prisma migrate resolve --applied 1_init",
        ],
        nonMatches: ["npx prisma db push", "NODE_ENV=production prisma generate"],
      },
    ),
  ],
  allowed: [
    "npx prisma generate",
    "npx prisma migrate dev --name add_users",
    "npx prisma migrate deploy",
    "npx prisma db pull",
    "npx prisma studio",
    "npx prisma db seed",
  ],
  asked: ["NODE_ENV=production prisma migrate deploy"],
  denied: [
    "echo 'DROP TABLE users;' | npx prisma db execute --stdin --schema prisma/schema.prisma",
  ],
});

const knex = defineTool({
  names: ["knex"],
  about: "Knex's migrations and seeds",
  options:
    "--env=; --knexfile=; --knexpath=; --cwd=; --client=; --connection=; --migrations-directory=; --migrations-table-name=; --esm; --debug; --verbose; --all; -x=; --stub=; --timestamp-filename-prefix; --specific=; --recursive; -V --version; -h --help; --disable-transactions",
  verbs: {
    read: "migrate:status, migrate:list, migrate:currentVersion",
    create: "init, migrate:make, seed:make",
    deploy: "migrate:latest, migrate:up, seed:run",
    update: "migrate:rollback, migrate:down, migrate:unlock",
  },
  rules: [
    wipes(
      {
        id: "knex-rollback-all",
        when: (i) =>
          i.verb === "migrate:rollback" &&
          (i.has("--all") || i.operands.some((word) => word.text === "all")),
        environment: ["--env"],
      },
      {
        matches: [
          "npx knex migrate:rollback --all",
          "knex --env development migrate:rollback --all",
        ],
        nonMatches: ["npx knex migrate:latest", "npx knex migrate:rollback --all --env test"],
      },
    ),
    rollsBack(
      {
        id: "knex-rollback",
        when: (i) => i.verb === "migrate:rollback" || i.verb === "migrate:down",
        environment: ["--env"],
      },
      {
        instead: "look at the state first: `npx knex migrate:status`",
        matches: ["npx knex migrate:rollback", "npx knex migrate:down 20240101_users.js"],
        nonMatches: ["npx knex migrate:status", "NODE_ENV=test knex migrate:rollback"],
      },
    ),
  ],
  allowed: [
    "npx knex migrate:latest",
    "npx knex migrate:make add_users",
    "npx knex seed:run",
    "npx knex migrate:status",
  ],
  asked: ["npx knex migrate:latest --env production"],
});

const typeorm = defineTool({
  names: ["typeorm", "typeorm-ts-node-commonjs", "typeorm-ts-node-esm"],
  about: "TypeORM's migrations and schema",
  options:
    "-d --dataSource=; -c --connection=; -f --config=; -n --name=; -t --transaction=; --fake; -p --pretty; -o --outputJs; --dr --dryrun; --ch --check; --timestamp=; --dir=; -h --help; -v --version; --esm",
  verbs: {
    read: "migration:show, schema:log, version",
    create: "init, migration:create, migration:generate, entity:create, subscriber:create",
    deploy: "migration:run",
    update: "migration:revert, schema:sync, schema:drop, cache:clear, query",
  },
  dryRun: "--dryrun",
  effects(i, emit) {
    const [sql] = i.operands;
    if (i.verb === "query" && sql !== undefined) emit.database("sql", sql);
  },
  rules: [
    wipes(
      { id: "typeorm-drop", when: (i) => i.verb === "schema:drop" },
      {
        instead: "look at the state first: `npx typeorm migration:show -d src/data-source.ts`",
        matches: [
          "npx typeorm schema:drop -d src/data-source.ts",
          "typeorm-ts-node-commonjs schema:drop -d src/data-source.ts",
        ],
        nonMatches: [
          "npx typeorm schema:log -d src/data-source.ts",
          "NODE_ENV=test typeorm schema:drop -d src/data-source.ts",
        ],
      },
    ),
    rollsBack(
      {
        id: "typeorm-revert",
        when: (i) => i.verb === "migration:revert" || i.verb === "schema:sync",
      },
      {
        instead: "look at the difference first: `npx typeorm schema:log -d src/data-source.ts`",
        matches: [
          "npx typeorm migration:revert -d src/data-source.ts",
          "npx typeorm schema:sync -d src/data-source.ts",
        ],
        nonMatches: [
          "npx typeorm migration:run -d src/data-source.ts",
          "npx typeorm migration:show -d src/data-source.ts",
        ],
      },
    ),
  ],
  allowed: [
    "npx typeorm migration:run -d src/data-source.ts",
    "npx typeorm migration:generate -d src/data-source.ts src/migrations/Users",
    "npx typeorm query 'SELECT 1' -d src/data-source.ts",
  ],
  denied: ["npx typeorm query 'DROP TABLE users'"],
});

const sequelize = defineTool({
  names: ["sequelize", "sequelize-cli"],
  about: "Sequelize's migrations and seeds",
  options:
    "--env=; --config=; --options-path=; --migrations-path=; --seeders-path=; --models-path=; --url=; --debug; --name=; --attributes=; --to=; --from=; --seed=; --force; --underscored; --help; --version; --charset=; --collate=; --encoding=; --template=",
  verbs: {
    read: "db:migrate:status, version",
    create:
      "init, init:config, init:migrations, init:models, init:seeders, migration:create, migration:generate, model:create, model:generate, seed:create, seed:generate, db:create",
    deploy: "db:migrate, db:seed, db:seed:all, db:migrate:schema:timestamps:add",
    update: "db:migrate:undo, db:migrate:undo:all, db:seed:undo, db:seed:undo:all, db:drop",
  },
  rules: [
    wipes(
      {
        id: "sequelize-drop",
        when: (i) => i.verb === "db:drop" || i.verb === "db:migrate:undo:all",
        environment: ["--env"],
      },
      {
        matches: [
          "npx sequelize-cli db:drop",
          "sequelize db:migrate:undo:all",
          "npx sequelize db:drop --env production",
        ],
        nonMatches: [
          "npx sequelize-cli db:migrate",
          "npx sequelize-cli db:drop --env test",
          "NODE_ENV=test sequelize db:drop",
        ],
      },
    ),
    rollsBack(
      {
        id: "sequelize-undo",
        when: (i) => /^db:(migrate:undo|seed:undo|seed:undo:all)$/.test(i.verb),
        environment: ["--env"],
      },
      {
        instead: "look at the state first: `npx sequelize-cli db:migrate:status`",
        matches: ["npx sequelize-cli db:migrate:undo", "npx sequelize-cli db:seed:undo:all"],
        nonMatches: [
          "npx sequelize-cli db:migrate:status",
          "npx sequelize-cli db:migrate:undo --env test",
        ],
      },
    ),
  ],
  allowed: [
    "npx sequelize-cli db:migrate",
    "npx sequelize-cli db:seed:all",
    "npx sequelize-cli model:generate --name User --attributes name:string",
  ],
  asked: ["NODE_ENV=production sequelize-cli db:migrate"],
});

const drizzle = defineTool({
  names: ["drizzle-kit"],
  about: "Drizzle's migrations",
  options:
    "--config=; --dialect=; --schema=; --out=; --url=; --force; --strict; --verbose; --name=; --custom; --breakpoints; --driver=; --host=; --port=; --user=; --password=; --database=; --tablesFilter=; --help; --version; --prefix=; --init; --ignore-conflicts",
  verbs: {
    read: "check, export, version",
    create: "generate, introspect, pull, up, drop, generate:*, introspect:*, up:*",
    deploy: "migrate",
    update: "push, push:*",
    lifecycle: "studio",
  },
  rules: [
    wipes(
      { id: "drizzle-force", when: (i) => i.has("--force") },
      {
        on: "push, push:*",
        instead:
          "make a migration that can be read: `npx drizzle-kit generate` and `npx drizzle-kit migrate`",
        matches: [
          "npx drizzle-kit push --force",
          "drizzle-kit push --config=drizzle.config.ts --force",
        ],
        nonMatches: ["npx drizzle-kit push", "NODE_ENV=test drizzle-kit push --force"],
      },
    ),
    onProduction("drizzle-production", () => true, {
      on: "push, push:*",
      matches: [
        "npx drizzle-kit push --config=drizzle.prod.config.ts",
        "NODE_ENV=production drizzle-kit push",
      ],
      nonMatches: ["npx drizzle-kit push", "NODE_ENV=production drizzle-kit generate"],
    }),
  ],
  allowed: [
    "npx drizzle-kit generate",
    "npx drizzle-kit migrate",
    "npx drizzle-kit push",
    "npx drizzle-kit studio",
  ],
});

const alembic = defineTool({
  names: ["alembic"],
  about: "Alembic's migrations",
  options: "-c --config=; -n --name=; -x=; --raiseerr; -q --quiet; -V --version; -h --help",
  verbs: {
    read: "current, history, heads, branches, show, check, list_templates",
    create: "init, revision, merge, edit",
    deploy: "upgrade, ensure_version",
    update: "downgrade, stamp",
  },
  verbOptions: {
    "upgrade, downgrade, stamp": "--sql; --tag=; --purge",
    "revision, merge":
      "-m --message=; --autogenerate; --sql; --head=; --splice; --branch-label=; --version-path=; --rev-id=; --depends-on=",
    "current, history, heads, branches":
      "-v --verbose; -r --rev-range=; -i --indicate-current; --check-heads; --resolve-dependencies",
    init: "-t --template=; --package",
  },
  dryRun: { upgrade: "--sql", downgrade: "--sql", stamp: "--sql" },
  rules: [
    wipes(
      {
        id: "alembic-base",
        when: (i) => i.operands.some((word) => /(^|@|:)base$/.test(word.text)),
      },
      {
        on: "downgrade",
        instead: "look at the state first: `alembic current`",
        matches: [
          "alembic downgrade base",
          "poetry run alembic downgrade base",
          "uv run alembic -c alembic.ini downgrade base",
        ],
        nonMatches: [
          "alembic downgrade -1",
          "alembic downgrade base --sql",
          "alembic upgrade head",
        ],
      },
    ),
    rollsBack(
      { id: "alembic-downgrade", when: () => true },
      {
        on: "downgrade",
        instead: "look at the state first: `alembic history --verbose`",
        matches: ["alembic downgrade -1", "alembic downgrade ae1027a6acf"],
        nonMatches: [
          "alembic upgrade head",
          "alembic downgrade --sql ae1027:27c6a3",
          "DATABASE_URL=sqlite:///test.db alembic downgrade -1",
        ],
      },
    ),
    {
      id: "alembic-stamp-purge",
      on: "stamp",
      when: (i) => i.has("--purge"),
      decision: "ask",
      why: "forgets which migrations the database has",
      instead: "look at the state first: `alembic current`",
      attack: ["T1565.001"],
      matches: ["alembic stamp --purge head", "alembic stamp head --purge"],
      nonMatches: ["alembic stamp head", "alembic current"],
    },
  ],
  allowed: [
    "alembic upgrade head",
    `alembic revision --autogenerate -m "drop users table"`,
    "poetry run alembic upgrade head",
    "alembic history",
    "alembic stamp head",
  ],
  asked: ["DATABASE_URL=postgres://db.prod.example.com/app alembic upgrade head"],
});

const flyway = defineTool({
  names: ["flyway"],
  about: "Flyway's migrations",
  style: "single-dash",
  options:
    "-url=; -user=; -password=; -locations=; -configFiles=; -schemas=; -environment=; -target=; -cleanDisabled=; -outOfOrder=; -baselineVersion=; -baselineOnMigrate=; -X; -q; -n; -v; -community; -teams; -dryRunOutput=; -placeholders=; -table=; -connectRetries=; -workingDirectory=; -outputType=; -validateOnMigrate=; -mixed=; -group=; -reportFilename=",
  verbs: {
    read: "info, validate, check, version, -v, help, list-engines, diff, model, diffText",
    deploy: "migrate, repair, baseline",
    update: "clean, undo, snapshot, add, generate, init, auth, prepare, deploy",
  },
  dryRun: "-dryRunOutput",
  rules: [
    wipes(
      {
        id: "flyway-clean",
        when: (i) => hasTask(i, /^clean$/) && !isScratchAddress(i.value("-url")),
        environment: ["-environment"],
      },
      {
        instead: "look at the state first: `flyway info`",
        matches: [
          "flyway clean",
          "flyway -url=jdbc:postgresql://localhost/app clean migrate",
          "flyway migrate clean",
        ],
        nonMatches: [
          "flyway migrate",
          "flyway -url=jdbc:postgresql://localhost/app_test clean",
          "flyway -environment=test clean migrate",
        ],
        evasions: ["flyway -cleanDisabled=false -url=jdbc:postgresql://localhost/app clean"],
      },
    ),
    rollsBack(
      { id: "flyway-undo", when: (i) => hasTask(i, /^undo$/), environment: ["-environment"] },
      {
        instead: "look at the state first: `flyway info`",
        matches: ["flyway undo", "flyway -target=3 undo"],
        nonMatches: ["flyway info", "flyway validate"],
      },
    ),
  ],
  allowed: [
    "flyway migrate",
    "flyway info",
    "flyway -url=jdbc:postgresql://localhost/app migrate",
    "flyway repair",
  ],
  asked: [
    "flyway -url=jdbc:postgresql://prod-db/app migrate",
    "flyway -url=jdbc:postgresql://prod-db/app repair",
  ],
});

const liquibase = defineTool({
  names: ["liquibase"],
  about: "Liquibase's migrations",
  options:
    "--changelog-file= --changeLogFile=; --url=; --username=; --password=; --classpath=; --driver=; --defaults-file= --defaultsFile=; --log-level= --logLevel=; --contexts=; --labels= --label-filter=; --count=; --tag=; --date=; --sql=; --sql-file=; --default-schema-name= --defaultSchemaName=; --search-path=; --reference-url=; --output-file= --outputFile=; --schemas=; --force; --requireForce=; -h --help; -v --version; --require-force=?; --delimiter=",
  verbs: {
    read: "status, validate, history, diff, update-sql, updateSQL, rollback-sql, rollbackSQL, *-sql, *SQL, unexpected-change-sets, list-locks, listLocks, checks, db-doc, dbDoc, snapshot, connect",
    create:
      "generate-changelog, generateChangeLog, diff-changelog, diffChangeLog, init, mark-next-changeset-ran, snapshot-reference",
    deploy:
      "update, update-count, updateCount, update-to-tag, updateToTag, update-testing-rollback, updateTestingRollback, update-one-changeset",
    update:
      "tag, changelog-sync, changelogSync, clear-checksums, clearCheckSums, release-locks, releaseLocks, calculate-checksum, drop-all, dropAll, rollback, rollback-count, rollback-to-date, rollback-*, rollbackCount, rollbackToDate, rollback-one-changeset, rollback-one-update, future-rollback, execute-sql, executeSql, changelog-sync-to-tag",
  },
  effects(i, emit) {
    if (i.verb !== "execute-sql" && i.verb !== "executeSql") return;
    const sql = i.value("--sql");
    if (sql !== undefined)
      emit.database("sql", sql, { scratch: isScratchAddress(i.value("--url")) });
    const file = i.value("--sql-file");
    if (file !== undefined) emit.file("read", file);
  },
  rules: [
    wipes(
      { id: "liquibase-drop-all", when: (i) => !isScratchAddress(i.value("--url")) },
      {
        on: "drop-all, dropAll",
        instead: "look at the state first: `liquibase status`",
        matches: ["liquibase drop-all", "liquibase --changeLogFile=db.xml dropAll"],
        nonMatches: [
          "liquibase update",
          "liquibase --url=jdbc:postgresql://localhost/app_test drop-all",
        ],
      },
    ),
    rollsBack(
      { id: "liquibase-rollback", when: (i) => !isScratchAddress(i.value("--url")) },
      {
        on: "rollback, rollbackCount, rollbackToDate, rollback-count, rollback-to-date, rollback-one-changeset, rollback-one-update",
        instead: "show what it would do: `liquibase rollback-count-sql --count=1`",
        matches: ["liquibase rollback-count --count=1", "liquibase rollback --tag=v1"],
        nonMatches: ["liquibase rollback-count-sql --count=1", "liquibase status"],
      },
    ),
  ],
  allowed: ["liquibase update", "liquibase status", "liquibase update-sql", "liquibase validate"],
  denied: [`liquibase execute-sql --sql="DROP TABLE users"`],
});

/** Tasks of Rails that throw data away. */
const railsWipes =
  /^db:(drop|drop:all|reset|purge|purge:all|migrate:reset|schema:load|structure:load|truncate_all|seed:replant|setup:all|drop:_unsafe|drop:\w+|reset:\w+|schema:load:\w+)$/;
const railsBack =
  /^db:(rollback|rollback:\w+|migrate:down|migrate:redo|migrate:down:\w+|migrate:redo:\w+|fixtures:load|setup|forward)$/;

/** `rails db:migrate VERSION=0` takes every migration back. */
function toZero(i: Invocation): boolean {
  const zero =
    hasTask(i, /^VERSION=0$/) ||
    i.command.assignments.some(({ name, value }) => name === "VERSION" && value.text === "0");
  return zero && hasTask(i, /^db:migrate$/);
}

const rails = defineTool({
  names: ["rails", "rake", "bin/rails", "./bin/rails", "bin/rake", "./bin/rake"],
  about: "tasks of Rails and Rake",
  style: "posix",
  options:
    "-e --environment=; -h --help; -v --version; -s --sandbox; --trace; -f --rakefile=; -T --tasks; -P --prereqs; -n --dry-run; -j --jobs=; -m --multitask; -q --quiet; -I --libdir=; -C --directory=; -D --describe=; -W --where; -A --all; -N --nosearch; -g --system; -G --no-system; -t; -b --binding=; -p --port=; -d --daemon; -c --config=; --backtrace; --skip-bundle; --force; --api; --database=; --css=; --javascript=; -X; -a=; --rules; --suppress-backtrace=; --execute=; -E --execute-continue=; --execute-print=",
  verbs: {
    read: "about, stats, notes, routes, middleware, initializers, db:version, db:migrate:status, db:abort_if_pending_migrations, time:zones, dev:*, log:*, zeitwerk:check, credentials:diff, secret",
    build:
      "test, test:*, spec, spec:*, assets:*, tmp:*, db:test:*, db:schema:dump, db:structure:dump, db:schema:cache:*, db:environment:*, cucumber, webpacker:*, javascript:*, css:*, *",
    create:
      "new, generate, g, app:*, active_storage:*, action_text:*, action_mailbox:*, turbo:*, stimulus:*, db:create, db:create:*, destroy, d, plugin, engines, encryption:*",
    deploy: "db:migrate, db:migrate:up, db:seed, db:prepare, data:migrate, db:migrate:*",
    lifecycle: "server, s, console, c, dbconsole, db, restart, jobs:*, resque:*, sidekiq:*",
    update: "db:*, runner, r",
    secret:
      "credentials:show, credentials:edit, secrets:show, secrets:edit, encrypted:show, encrypted:edit",
  },
  dryRun: "--dry-run",
  runs(i, run) {
    const [code] = i.operands;
    if (
      (i.verb === "runner" || i.verb === "r") &&
      code !== undefined &&
      /[\s.(]/.test(code.text) &&
      !/^[\w./-]+\.rb$/.test(code.text)
    ) {
      run.code("ruby", code);
    }
    for (const name of ["--execute", "--execute-continue", "--execute-print"]) {
      const text = i.program.endsWith("rake") ? i.value(name) : undefined;
      if (text !== undefined) run.code("ruby", text);
    }
  },
  effects(i, emit) {
    if ((i.verb === "dbconsole" || i.verb === "db") && emit.stdin !== undefined)
      emit.database("sql", emit.stdin);
  },
  rules: [
    wipes(
      {
        id: "rails-wipe",
        when: (i) => hasTask(i, railsWipes) || toZero(i),
        environment: ["--environment"],
      },
      {
        instead:
          "migrate forward with `bin/rails db:migrate`; the test database may be rebuilt: `RAILS_ENV=test bin/rails db:reset`",
        matches: [
          "rails db:drop",
          "bundle exec rails db:reset",
          "bin/rails db:drop db:create db:migrate",
          "rake db:schema:load",
          "RAILS_ENV=production rails db:migrate:reset",
          "bin/rails db:create db:purge",
          "rails db:truncate_all",
          "rails db:migrate VERSION=0",
        ],
        nonMatches: [
          "rails db:migrate",
          "RAILS_ENV=test rails db:drop db:create",
          "bundle exec rake db:drop db:create RAILS_ENV=test",
          "rails db:migrate:status",
          "rails db:test:prepare",
        ],
        evasions: [
          "DISABLE_DATABASE_ENVIRONMENT_CHECK=1 bundle exec rake db:drop",
          "bin/rake db:drop:all",
        ],
      },
    ),
    rollsBack(
      { id: "rails-rollback", when: (i) => hasTask(i, railsBack), environment: ["--environment"] },
      {
        instead: "look at the state first: `bin/rails db:migrate:status`",
        matches: [
          "rails db:rollback",
          "rails db:rollback STEP=3",
          "bundle exec rake db:migrate:redo",
          "rails db:setup",
        ],
        nonMatches: ["rails db:migrate", "RAILS_ENV=test rails db:rollback", "rails db:seed"],
      },
    ),
    {
      id: "rails-unsafe",
      when: (i) =>
        i.command.assignments.some(
          ({ name, value }) => name === "DISABLE_DATABASE_ENVIRONMENT_CHECK" && value.text !== "0",
        ) &&
        !i.command.assignments.some(
          ({ name, value }) => name === "RAILS_ENV" && value.text === "test",
        ),
      decision: "deny",
      why: "switches off the check that keeps tasks away from the production database",
      instead: "run it without: `bin/rails db:migrate:status`",
      attack: ["T1685"],
      matches: [
        "DISABLE_DATABASE_ENVIRONMENT_CHECK=1 rails db:migrate",
        "RAILS_ENV=production DISABLE_DATABASE_ENVIRONMENT_CHECK=1 rake db:schema:load",
      ],
      nonMatches: ["RAILS_ENV=test rails db:migrate", "rails db:migrate"],
    },
    onProduction(
      "rails-production",
      (i) =>
        /^(runner|r|console|c|dbconsole|db)$/.test(i.verb) ||
        hasTask(i, /^(db|data):(?!(version|migrate:status|abort_if))/),
      {
        matches: [
          "RAILS_ENV=production rails db:migrate",
          "rails console -e production",
          "RAILS_ENV=production bin/rails runner 'User.first'",
        ],
        nonMatches: [
          "rails db:migrate",
          "RAILS_ENV=production rails assets:precompile",
          "RAILS_ENV=production rails db:migrate:status",
        ],
      },
    ),
  ],
  allowed: [
    "rails db:migrate",
    "bundle exec rails db:migrate db:seed",
    "bin/rails test",
    "rake spec",
    "rails generate migration DropUsers",
    "rails routes",
    "RAILS_ENV=test bin/rails db:reset",
    "rails s -p 3001",
    "rails db:prepare",
    "rails runner 'puts User.count'",
    "RAILS_ENV=production rails assets:precompile",
  ],
  asked: ["rails db:rollback", "rails credentials:show"],
});

const django = defineTool({
  names: ["manage.py", "./manage.py", "django-admin"],
  about: "Django's management commands",
  options:
    "--settings=; --pythonpath=; --traceback; --no-color; --force-color; --skip-checks; -v --verbosity=; -h --help; --version",
  verbs: {
    read: "check, showmigrations, sqlmigrate, sqlflush, sqlsequencereset, diffsettings, inspectdb, dumpdata, help, version, show_urls, print_settings, validate_templates, graph_models, findstatic, list_signals, show_template_tags, sqldiff, describe_form",
    build:
      "test, makemigrations, collectstatic, compilemessages, makemessages, compress, pytest, squashmigrations, optimizemigration, *",
    create: "startapp, startproject, createcachetable, loaddata, create_*",
    deploy: "migrate",
    lifecycle:
      "runserver, runserver_plus, testserver, shell, shell_plus, dbshell, qcluster, celery, rqworker, process_tasks",
    access: "createsuperuser, changepassword, createsuperuser*, drf_create_token",
    update:
      "flush, reset_db, reset_schema, rqempty, clearsessions, clear_cache, sync_translation_fields, rebuild_index, update_index",
    delete:
      "remove_stale_contenttypes, delete*, purge*, drop*, wipe*, reset*, clear_*, remove_*, prune*, clear_index",
  },
  verbOptions: {
    "migrate, flush, loaddata, dumpdata, dbshell, inspectdb, reset_db, sqlmigrate, showmigrations, test":
      "--database=; --noinput --no-input; --fake; --fake-initial; --plan; --check; --run-syncdb; --prune; --backwards; -o --output=; --format=; --indent=; -e --exclude=; --natural-foreign; --natural-primary; -a --all; --keepdb; --parallel=?; --tag=; -k=; --failfast; --pks=; -D --dbname=; -i; --ignorenonexistent; --app=; -l --list; -p; --interactive; -c",
    "makemigrations, squashmigrations":
      "--dry-run; --merge; --empty; -n --name=; --check; --noinput --no-input; --no-header; --update",
    "shell, shell_plus":
      "-c --command=; -i --interface=; --no-startup; --no-imports; --ipython; --print-sql; --bpython; --plain; --quiet-load",
    collectstatic:
      "--noinput --no-input; -c --clear; -n --dry-run; -l --link; --no-post-process; -i --ignore=; --no-default-ignore",
    "runserver, runserver_plus": "-6 --ipv6; --noreload; --nothreading; --nostatic; --insecure",
    createsuperuser: "--username=; --email=; --noinput --no-input; --database=",
  },
  dryRun: {
    migrate: "--plan, --check",
    makemigrations: "--dry-run, --check",
    collectstatic: "--dry-run",
  },
  runs(i, run) {
    const code = i.value("--command");
    if (code !== undefined && (i.verb === "shell" || i.verb === "shell_plus"))
      run.code("python", code);
    else if (i.verb === "shell" && i.command.stdin?.text !== undefined)
      run.codeFlow("python", i.command.stdin);
  },
  effects(i, emit) {
    const output = i.value("--output");
    if (output !== undefined && i.verb === "dumpdata") emit.file("overwrite", output);
    if (i.verb !== "dbshell") return;
    // `dbshell -- -c 'SQL'` hands words to the database's own client.
    const given = i.operands.findIndex((word) => /^(-c|-e|--command|--execute)$/.test(word.text));
    const sql = i.operands[given + 1];
    if (given >= 0 && sql !== undefined) emit.database("sql", sql);
    else if (emit.stdin !== undefined) emit.database("sql", emit.stdin);
  },
  rules: [
    wipes(
      {
        id: "django-flush",
        when: (i) =>
          /^(flush|reset_db|reset_schema|rqempty)$/.test(i.verb) &&
          !/(^|[._])test(s|ing)?$/.test(i.value("--settings")?.text ?? ""),
      },
      {
        instead:
          "keep a copy first with `python manage.py dumpdata -o data.json`, or use the test runner's own database: `python manage.py test`",
        matches: [
          "python manage.py flush --noinput",
          "./manage.py flush",
          "python3 manage.py reset_db --noinput",
          "python manage.py rqempty default",
          "django-admin flush --settings=app.settings",
        ],
        nonMatches: [
          "python manage.py migrate",
          "python manage.py flush --settings=app.settings.test --noinput",
          "python manage.py sqlflush",
        ],
        evasions: ["poetry run python manage.py flush --no-input", "uv run manage.py flush"],
      },
    ),
    wipes(
      {
        id: "django-zero",
        when: (i) => i.operands.some((word) => word.text === "zero") && !i.dryRun,
      },
      {
        on: "migrate",
        instead: "show the plan first: `python manage.py migrate users zero --plan`",
        matches: ["python manage.py migrate users zero", "./manage.py migrate auth zero --noinput"],
        nonMatches: [
          "python manage.py migrate users",
          "python manage.py migrate users zero --plan",
        ],
      },
    ),
    rollsBack(
      {
        id: "django-back",
        when: (i) =>
          !i.dryRun && !i.has("--fake") && i.operands.length > 1 && i.operands[1]?.text !== "zero",
      },
      {
        on: "migrate",
        instead: "show the plan first: `python manage.py migrate users 0003 --plan`",
        matches: ["python manage.py migrate users 0003", "./manage.py migrate users 0002_initial"],
        nonMatches: [
          "python manage.py migrate users",
          "python manage.py migrate users 0003 --plan",
        ],
      },
    ),
    onProduction(
      "django-production",
      (i) => /^(loaddata|shell|shell_plus|dbshell|clearsessions)$/.test(i.verb),
      {
        matches: [
          "python manage.py shell --settings=app.settings.production",
          "DJANGO_SETTINGS_MODULE=app.settings.prod ./manage.py dbshell",
        ],
        nonMatches: [
          "python manage.py shell",
          "python manage.py check --settings=app.settings.production",
        ],
      },
    ),
  ],
  allowed: [
    "python manage.py migrate",
    "./manage.py makemigrations users",
    "python manage.py test",
    "python manage.py runserver 8001",
    "python manage.py showmigrations",
    `python manage.py shell -c "print(1)"`,
    "python manage.py collectstatic --noinput",
    "python manage.py dumpdata -o data.json",
  ],
  asked: [
    "python manage.py createsuperuser",
    "python manage.py migrate --settings=app.settings.production",
  ],
  denied: [`python manage.py dbshell -- -c "DROP TABLE users"`],
});

const artisan = defineTool({
  names: ["artisan", "./artisan"],
  about: "Laravel's commands",
  options:
    "--env=; --force -f; --seed; --seeder=; --step=?; --pretend; --path=; --database=; --batch=; -n --no-interaction; -q --quiet; -v --verbose; -h --help; -V --version; --ansi; --no-ansi; --class=; --execute=; --realpath; --drop-views; --drop-types; --graceful; --isolated=?; --queue=; --tries=; --timeout=; --once; --port=; --host=; --tag=; --provider=; --all; --prune; --schema-path=; --id=; -m --migration; -c --controller; -r --resource; --api; --hours=; --model=",
  verbs: {
    read: "list, about, migrate:status, route:list, event:list, schedule:list, db:show, db:table, db:monitor, queue:failed, queue:monitor, config:show, env, help, inspire, model:show, channel:list, package:discover",
    build:
      "test, test:*, optimize, optimize:*, config:*, route:*, view:*, event:*, cache:*, clear-compiled, ide-helper:*, dusk, pest:*, *",
    create:
      "make:*, key:generate, storage:*, vendor:publish, stub:publish, lang:publish, install:*, breeze:*, jetstream:*, migrate:install, passport:*, queue:*-table, session:table, cache:table, notifications:table, sail:*, schema:dump",
    deploy: "migrate, db:seed",
    lifecycle:
      "serve, tinker, queue:work, queue:listen, queue:restart, queue:retry, schedule:*, horizon, horizon:*, octane:*, reverb:*, websockets:*, up, db, pail",
    "remote-change": "down",
    update:
      "migrate:fresh, migrate:refresh, migrate:reset, migrate:rollback, db:wipe, telescope:*, scout:import, auth:clear-resets",
    delete:
      "queue:flush, queue:clear, queue:forget, queue:prune-*, model:prune, scout:flush, scout:delete-*, *:purge, *:prune, *:delete, cache:forget",
  },
  dryRun: "--pretend",
  runs(i, run) {
    const code = i.value("--execute");
    if (code !== undefined && i.verb === "tinker") run.code("php", code);
    else if (i.verb === "tinker" && i.command.stdin?.text !== undefined)
      run.codeFlow("php", i.command.stdin);
  },
  effects(i, emit) {
    if (i.verb === "db" && emit.stdin !== undefined) emit.database("sql", emit.stdin);
  },
  rules: [
    {
      id: "artisan-queue",
      on: "queue:clear",
      when: (i) => !/^test(?:ing)?$/.test(i.value("--env")?.text ?? ""),
      decision: "deny",
      why: "throws away every job that waits in the queue",
      instead: "look at what waits first: `php artisan queue:monitor redis:default`",
      attack: ["T1485"],
      matches: ["php artisan queue:clear redis --force", "php artisan queue:clear"],
      nonMatches: ["php artisan queue:work --once", "php artisan queue:clear --env=testing"],
    },
    wipes(
      { id: "artisan-fresh", when: () => true, environment: ["--env"] },
      {
        on: "migrate:fresh, migrate:refresh, migrate:reset, db:wipe",
        instead:
          "migrate forward with `php artisan migrate`; the test database may be rebuilt: `php artisan migrate:fresh --env=testing`",
        matches: [
          "php artisan migrate:fresh --seed",
          "php artisan migrate:refresh",
          "php artisan db:wipe --force",
          "php artisan migrate:reset",
          "./artisan migrate:fresh",
        ],
        nonMatches: [
          "php artisan migrate",
          "php artisan migrate:fresh --env=testing",
          "php artisan migrate:status",
        ],
        evasions: [
          "APP_ENV=production php artisan migrate:fresh --force",
          "php -d memory_limit=-1 artisan migrate:fresh",
        ],
      },
    ),
    rollsBack(
      { id: "artisan-rollback", when: (i) => !i.dryRun, environment: ["--env"] },
      {
        on: "migrate:rollback",
        instead: "show what it would do: `php artisan migrate:rollback --pretend`",
        matches: ["php artisan migrate:rollback", "php artisan migrate:rollback --step=3"],
        nonMatches: ["php artisan migrate:rollback --pretend", "php artisan migrate:status"],
      },
    ),
    onProduction("artisan-production", (i) => /^(tinker|db|migrate:install)$/.test(i.verb), {
      matches: ["php artisan tinker --env=production", "APP_ENV=production ./artisan db"],
      nonMatches: ["php artisan tinker", "php artisan config:cache --env=production"],
      evasions: ["APP_ENV=production php artisan db"],
    }),
  ],
  allowed: [
    "php artisan migrate",
    "php artisan make:migration drop_users_table",
    "php artisan test",
    "php artisan db:seed",
    "php artisan cache:clear",
    "php artisan route:list",
    "php artisan migrate:fresh --env=testing",
    "php artisan queue:work --once",
  ],
  asked: ["php artisan migrate --force --env=production", "php artisan queue:flush"],
});

const goose = defineTool({
  names: ["goose"],
  about: "goose's migrations",
  style: "posix",
  options:
    "-dir=; -table=; -v; -s; -h; -allow-missing; -env=; -no-versioning; -no-color; -certfile=; -ssl-cert=; -ssl-key=; -timeout=; --version -version",
  nature: "deploy",
  rules: [
    wipes(
      {
        id: "goose-reset",
        when: (i) =>
          gooseTasks(i.operands.map((word) => word.text)) === "wipe" &&
          !i.operands.some(isScratchAddressLike),
      },
      {
        instead: "look at the state first: `goose status`",
        matches: [
          "goose reset",
          "goose -dir migrations postgres 'dbname=app' down-to 0",
          "goose -dir migrations postgres 'dbname=app' reset",
        ],
        nonMatches: [
          "goose up",
          "goose -dir migrations sqlite3 :memory: reset",
          "goose create reset sql",
        ],
      },
    ),
    rollsBack(
      {
        id: "goose-down",
        when: (i) =>
          gooseTasks(i.operands.map((word) => word.text)) === "back" &&
          !i.operands.some(isScratchAddressLike),
      },
      {
        instead: "look at the state first: `goose status`",
        matches: [
          "goose down",
          "goose redo",
          "goose -dir migrations postgres 'dbname=app' down-to 3",
        ],
        nonMatches: ["goose status", "goose create down_users sql"],
      },
    ),
  ],
  allowed: [
    "goose up",
    "goose -dir migrations postgres 'dbname=app' up",
    "goose status",
    "goose create add_users sql",
  ],
});

function gooseTasks(words: readonly string[]): "wipe" | "back" | "none" {
  const at = words.findIndex((word) =>
    /^(up|up-by-one|up-to|down|down-to|redo|reset|status|version|create|fix|validate)$/.test(word),
  );
  const task = words[at];
  if (task === "reset" || (task === "down-to" && words[at + 1] === "0")) return "wipe";
  return task === "down" || task === "down-to" || task === "redo" ? "back" : "none";
}

function isScratchAddressLike(word: { readonly text: string; readonly known: boolean }): boolean {
  return word.known && (word.text === ":memory:" || /\bdbname=\w*test\b/.test(word.text));
}

const dbmate = defineTool({
  names: ["dbmate"],
  about: "dbmate's migrations",
  style: "posix",
  options:
    "-u --url=; -e --env=; --env-file=; -d --migrations-dir=; -s --schema-file=; --no-dump-schema; --wait; --wait-timeout=; --migrations-table=; --strict; -v --verbose; -h --help; --version",
  verbs: {
    read: "status, version, wait",
    create: "new, n, create, dump",
    deploy: "up, migrate",
    update: "drop, rollback, down, load",
  },
  rules: [
    wipes(
      { id: "dbmate-drop", when: (i) => !isScratchAddress(i.value("--url")), environment: [] },
      {
        on: "drop",
        instead: "look at the state first: `dbmate status`",
        matches: ["dbmate drop", "dbmate --url postgres://localhost/app drop"],
        nonMatches: ["dbmate up", "dbmate -u postgres://localhost/app_test drop"],
      },
    ),
    rollsBack(
      { id: "dbmate-rollback", when: (i) => !isScratchAddress(i.value("--url")) },
      {
        on: "rollback, down",
        instead: "look at the state first: `dbmate status`",
        matches: ["dbmate rollback", "dbmate down"],
        nonMatches: ["dbmate status", "DATABASE_URL=postgres://localhost/app_test dbmate down"],
      },
    ),
  ],
  allowed: ["dbmate up", "dbmate new add_users", "dbmate status"],
  asked: ["DATABASE_URL=postgres://db.prod.example.com/app dbmate up"],
});

const sqlx = defineTool({
  names: ["sqlx", "cargo-sqlx"],
  about: "sqlx's migrations",
  options:
    "-D --database-url=; --source=; -y; -f --force; --ignore-missing; --dry-run; --target-version=; -r; -h --help; -V --version; --connect-timeout=; --check; --all; --workspace; --no-dotenv; --timestamp; --sequential; -t",
  verbs: {
    read: "migrate info",
    create: "migrate add, database create, migrate build-script, completions",
    build: "prepare",
    deploy: "migrate run, database setup",
    update: "migrate revert, database drop, database reset",
  },
  dryRun: "--dry-run",
  rules: [
    wipes(
      { id: "sqlx-drop", when: (i) => !isScratchAddress(i.value("--database-url")) },
      {
        on: "database drop, database reset",
        instead: "look at the state first: `sqlx migrate info`",
        matches: ["sqlx database drop -y", "sqlx database reset"],
        nonMatches: [
          "sqlx database create",
          "sqlx database drop -y --database-url postgres://localhost/app_test",
        ],
      },
    ),
    rollsBack(
      { id: "sqlx-revert", when: (i) => !i.dryRun && !isScratchAddress(i.value("--database-url")) },
      {
        on: "migrate revert",
        instead: "show what it would do: `sqlx migrate revert --dry-run`",
        matches: ["sqlx migrate revert", "sqlx migrate revert --target-version 0"],
        nonMatches: ["sqlx migrate run", "sqlx migrate revert --dry-run"],
      },
    ),
  ],
  allowed: ["sqlx migrate run", "sqlx database create", "sqlx migrate add add_users"],
});

const diesel = defineTool({
  names: ["diesel"],
  about: "Diesel's migrations",
  options:
    "--database-url=; --config-file=; --locked-schema; --migration-dir=; --migrations-dir=; -a --all; -n --number=; -h --help; -V --version; --diff-schema=?; --up; --version=",
  verbs: {
    read: "migration list, migration pending, print-schema, completions",
    create: "setup, migration generate, database setup",
    deploy: "migration run",
    update: "migration revert, migration redo, database reset, database drop",
  },
  rules: [
    wipes(
      {
        id: "diesel-reset",
        when: (i) =>
          (i.verb.startsWith("database") || i.has("--all")) &&
          !isScratchAddress(i.value("--database-url")),
      },
      {
        on: "database reset, database drop, migration revert, migration redo",
        instead: "look at the state first: `diesel migration list`",
        matches: [
          "diesel database reset",
          "diesel migration revert --all",
          "diesel migration redo --all",
        ],
        nonMatches: [
          "diesel migration run",
          "diesel database reset --database-url postgres://localhost/app_test",
        ],
      },
    ),
    rollsBack(
      {
        id: "diesel-revert",
        when: (i) => !i.has("--all") && !isScratchAddress(i.value("--database-url")),
      },
      {
        on: "migration revert, migration redo",
        instead: "look at the state first: `diesel migration list`",
        matches: ["diesel migration revert", "diesel migration redo"],
        nonMatches: ["diesel migration list", "diesel migration generate add_users"],
      },
    ),
  ],
  allowed: [
    "diesel setup",
    "diesel migration run",
    "diesel migration generate add_users",
    "diesel print-schema",
  ],
});

const mix = defineTool({
  names: ["mix"],
  about: "Elixir's build tool and its tasks",
  options:
    "-r --repo=; -n --step=; --to=; -v --to-version=; --all; --quiet; --force; --no-compile; --no-deps-check; --prefix=; --migrations-path=; --log-migrations-sql; --pool-size=; -f; --only=; --include=; --exclude=; --trace; --stale; --failed; --cover; --seed=; --max-failures=; --check-formatted; --warnings-as-errors; -e --eval=; --no-start; --no-halt; --dry-run; --strict; --format=; --help; -d --dump-path=; --sname=",
  verbs: {
    read: "help, ecto.migrations, deps, deps.tree, hex.info, hex.outdated, hex.audit, app.tree, phx.routes, xref, archive, deps.unlock, hex.search, profile.*",
    build:
      "compile, test, format, credo, dialyzer, docs, release, phx.digest, phx.digest.*, assets.*, clean, escript.build, gettext.*, sobelow, coveralls, coveralls.*, deps.compile, deps.clean, check, ci, *",
    install:
      "deps.get, deps.update, local.hex, local.rebar, archive.install, escript.install, setup",
    create: "new, phx.new, phx.gen.*, ecto.gen.*, ecto.create, ecto.setup, ecto.dump",
    deploy: "ecto.migrate, run, eval",
    lifecycle: "phx.server",
    update: "ecto.drop, ecto.reset, ecto.rollback, ecto.load",
    publish: "hex.publish",
    access: "hex.user, hex.owner, hex.organization",
    delete: "hex.retire",
  },
  dryRun: "--dry-run",
  runs(i, run) {
    for (const code of i.values("--eval")) run.code("elixir", code);
    const [code] = i.operands;
    if (i.verb === "eval" && code !== undefined) run.code("elixir", code);
  },
  rules: [
    wipes(
      { id: "ecto-drop", when: (i) => i.verb !== "ecto.rollback" || i.has("--all") },
      {
        on: "ecto.drop, ecto.reset, ecto.rollback, ecto.load",
        instead:
          "migrate forward with `mix ecto.migrate`; the test database may be rebuilt: `MIX_ENV=test mix ecto.reset`",
        matches: [
          "mix ecto.drop",
          "mix ecto.reset",
          "mix ecto.rollback --all",
          "MIX_ENV=prod mix ecto.drop",
        ],
        nonMatches: ["mix ecto.migrate", "MIX_ENV=test mix ecto.reset", "mix ecto.rollback -n 1"],
      },
    ),
    rollsBack(
      { id: "ecto-rollback", when: (i) => !i.has("--all") },
      {
        on: "ecto.rollback",
        instead: "look at the state first: `mix ecto.migrations`",
        matches: ["mix ecto.rollback", "mix ecto.rollback --step 2"],
        nonMatches: ["mix ecto.migrations", "MIX_ENV=test mix ecto.rollback"],
      },
    ),
  ],
  denied: ["mix run -e 'App.Repo.delete_all(App.Order)'"],
  allowed: [
    "MIX_ENV=test mix run -e 'App.Repo.delete_all(App.Order)'",
    "mix ecto.migrate",
    "mix test",
    "mix deps.get",
    "mix ecto.create",
    "MIX_ENV=test mix ecto.reset",
    "mix phx.server",
    "mix ecto.setup",
  ],
  asked: ["MIX_ENV=prod mix ecto.migrate", "mix hex.publish"],
});

const migrate = defineTool({
  names: ["migrate"],
  about: "golang-migrate",
  style: "posix",
  options:
    "-path= --path=; -database= --database=; -source= --source=; -prefetch=; -lock-timeout=; -verbose --verbose; -version --version; -help --help; -f; -all --all; -ext=; -dir=; -seq; -digits=; -tz=; -format=",
  verbs: { read: "version", create: "create", deploy: "up, goto", update: "down, drop, force" },
  rules: [
    wipes(
      {
        id: "migrate-drop",
        when: (i) =>
          (i.verb === "drop" ||
            i.operands.length === 0 ||
            i.operands.some((word) => /^-?-all$/.test(word.text))) &&
          !isScratchAddress(i.value("-database")),
      },
      {
        on: "drop, down",
        instead:
          "look at the state first: `migrate -path migrations -database postgres://localhost/app version`",
        matches: [
          "migrate -path migrations -database postgres://localhost/app drop -f",
          "migrate -path migrations -database postgres://localhost/app down",
          "migrate -path migrations -database postgres://localhost/app down -all",
        ],
        nonMatches: [
          "migrate -path migrations -database postgres://localhost/app up",
          "migrate -path migrations -database postgres://localhost/app_test drop -f",
        ],
      },
    ),
    rollsBack(
      {
        id: "migrate-down",
        when: (i) =>
          (i.verb !== "down" || i.operands.length > 0) && !isScratchAddress(i.value("-database")),
      },
      {
        on: "down, goto, force",
        instead:
          "look at the state first: `migrate -path migrations -database postgres://localhost/app version`",
        matches: [
          "migrate -path migrations -database postgres://localhost/app down 1",
          "migrate -path migrations -database postgres://localhost/app goto 3",
          "migrate -path migrations -database postgres://localhost/app force 3",
        ],
        nonMatches: [
          "migrate -path migrations -database postgres://localhost/app up",
          "migrate create -ext sql -dir migrations down",
        ],
      },
    ),
  ],
  allowed: [
    "migrate -path migrations -database postgres://localhost/app up",
    "migrate create -ext sql -dir migrations -seq add_users",
  ],
  asked: ["migrate -path migrations -database postgres://db.prod.example.com/app up"],
});

const atlas = defineTool({
  names: ["atlas"],
  about: "Ariga's schema migrations, and MongoDB's cloud under the same name",
  options:
    "-u --url=; --dev-url=; --to=; --from=; --dir=; --env=; -c --config=; --auto-approve; --dry-run; --format=; -s --schema=; --exclude=; --var=; --tx-mode=; --baseline=; --allow-dirty; --revisions-schema=; --amount=; --to-version=; --to-tag=; -w --web; --force; --projectId=; --clusterName=; -o --output=; -P --profile=; --tag=; --latest=; -f --file=; --help -h; --version; --edit; --lock-timeout=",
  verbs: {
    read: "schema inspect, schema diff, schema test, schema stats, migrate status, migrate lint, migrate validate, migrate test, migrate ls, version, whoami, clusters list, clusters describe, dbusers list, accessLists list, projects list, organizations list, logs, alerts list, events list, backups snapshots list, metrics *, schema plan lint, auth whoami",
    build:
      "schema fmt, migrate hash, migrate diff, migrate new, migrate import, migrate checkpoint, migrate rebase",
    create:
      "clusters create, projects create, setup, config, schema plan, backups snapshots create, deployments setup",
    deploy: "migrate apply, schema apply",
    update:
      "migrate set, migrate edit, migrate rm, clusters update, clusters upgrade, clusters loadSampleData, backups restores start",
    lifecycle:
      "deployments start, deployments pause, clusters pause, clusters start, login, logout, auth login",
    publish: "migrate push, schema push",
    access:
      "dbusers create, dbusers update, accessLists create, accessList create, projects apiKeys *, organizations apiKeys *, teams *, dbusers certs create, customDbRoles *",
    delete: "migrate down, dbusers delete, accessLists delete, alerts settings delete",
    destroy:
      "schema clean, clusters delete, projects delete, organizations delete, backups snapshots delete, deployments delete, backups compliancePolicy *",
  },
  dryRun: "--dry-run",
  rules: [
    {
      id: "atlas-approve",
      on: "schema apply",
      when: (i) => i.has("--auto-approve") && !isScratchAddress(i.value("--url")),
      decision: "ask",
      why: "makes the database equal to a file without showing what it drops",
      instead:
        "show what it would do: `atlas schema apply --url postgres://localhost/app --to file://schema.hcl --dry-run`",
      attack: ["T1485"],
      matches: [
        "atlas schema apply --url postgres://localhost/app --to file://schema.hcl --auto-approve",
        "atlas schema apply --env local --auto-approve",
      ],
      nonMatches: [
        "atlas schema apply --url postgres://localhost/app --to file://schema.hcl --dry-run",
        "atlas schema inspect -u postgres://localhost/app",
        "atlas schema apply -u postgres://localhost/app_test --to file://schema.hcl --auto-approve",
      ],
    },
  ],
  allowed: [
    "atlas migrate diff add_users --env local",
    "atlas migrate apply --env local",
    "atlas schema inspect -u postgres://localhost/app",
    "atlas clusters list",
  ],
  asked: [
    "atlas migrate down --env local",
    "atlas migrate apply --env prod",
    "atlas dbusers create --username app",
  ],
  denied: ["atlas schema clean -u postgres://localhost/app", "atlas clusters delete app --force"],
});

/** Smaller tools with the same few verbs. */
const others = defineTool({
  names: [
    "migrate-mongo",
    "node-pg-migrate",
    "db-migrate",
    "aerich",
    "phinx",
    "yoyo",
    "tern",
    "mikro-orm",
    "umzug",
    "dbmigrate",
    "piccolo",
  ],
  about: "smaller migration tools",
  options:
    "-e --env= --environment=; -c --config= --configuration=; -m= --migrations=; --dry-run; -d --database-url= --database=; -n --name=; --file=; -f --force; -v --verbose; -h --help; --version; --all; --count= ; -t --target=; --seed=; --run; -D --destination=; -x; --timestamp; --sql-file; --check; --fake; --app=; --tx; --no-lock; --create-migrations-schema; -b --batch; --drop-tables; --drop-db; --initial; --blank",
  verbs: {
    read: "status, list, pending, history, heads, inspectdb, check, migration:list, migration:pending, migration:check, debug, show",
    create:
      "create, init, init-db, new, seed:create, migration:create, database:create, generate-entities, db:create, breakpoint, cache:generate, schema:create, migrate, new-migration",
    deploy:
      "up, upgrade, migrate, apply, seed:run, migration:up, seeder:run, forwards, migrations forwards",
    update:
      "down, rollback, downgrade, redo, reset, reapply, db:drop, migration:down, migration:fresh, schema:drop, schema:fresh, schema:update, backwards, migrations backwards, unmark, mark, cache:clear",
  },
  dryRun: "--dry-run",
  rules: [
    wipes(
      { id: "other-wipe", when: () => true, environment: ["--environment"] },
      {
        on: "reset, db:drop, migration:fresh, schema:drop, schema:fresh",
        instead: "make a new migration, or wipe only the test database",
        matches: [
          "npx db-migrate reset",
          "npx mikro-orm schema:drop --run",
          "npx mikro-orm migration:fresh",
        ],
        nonMatches: ["npx db-migrate up", "npx db-migrate reset -e test"],
      },
    ),
    rollsBack(
      { id: "other-down", when: (i) => !i.dryRun, environment: ["--environment"] },
      {
        on: "down, rollback, downgrade, redo, reapply, migration:down, backwards, migrations backwards",
        instead: "look at the state first: `npx migrate-mongo status`",
        matches: ["npx migrate-mongo down", "vendor/bin/phinx rollback", "aerich downgrade"],
        nonMatches: ["npx migrate-mongo up", "npx node-pg-migrate up"],
      },
    ),
  ],
  allowed: [
    "npx migrate-mongo up",
    "npx node-pg-migrate up",
    "aerich upgrade",
    "vendor/bin/phinx migrate",
  ],
  asked: ["npx db-migrate up -e production"],
});

const symfony = defineTool({
  names: ["console", "bin/console", "./bin/console"],
  about: "Symfony's commands (bin/console)",
  options:
    "-e --env=; --no-debug; -n --no-interaction; -q --quiet; -v --verbose; -h --help; -V --version; --force -f; --dump-sql; --complete; --full-database; --if-exists; --if-not-exists; --em=; --connection=; --dry-run; --append; --purge-with-truncate; --allow-no-migration; --all-or-nothing=?; --write-sql=?; -l --limit=; --time-limit=; --memory-limit=; --format=",
  verbs: {
    read: "about, list, help, debug:*, lint:*, router:*, doctrine:migrations:status, doctrine:migrations:list, doctrine:migrations:up-to-date, doctrine:migrations:current, doctrine:migrations:latest, doctrine:mapping:*, doctrine:schema:validate, messenger:stats, messenger:failed:show",
    build:
      "cache:*, assets:*, importmap:*, doctrine:cache:*, doctrine:ensure-production-settings, asset-map:*, *",
    create:
      "make:*, doctrine:database:create, doctrine:schema:create, doctrine:migrations:diff, doctrine:migrations:generate, doctrine:migrations:dump-schema, doctrine:migrations:sync-metadata-storage",
    deploy: "doctrine:migrations:migrate, messenger:setup-transports",
    lifecycle: "server:*, messenger:consume, messenger:stop-workers",
    update:
      "doctrine:database:drop, doctrine:schema:drop, doctrine:schema:update, doctrine:migrations:execute, doctrine:migrations:version, doctrine:migrations:rollup, doctrine:fixtures:load, doctrine:query:*, dbal:run-sql",
    secret: "secrets:reveal, secrets:decrypt-to-local",
    access: "secrets:set, secrets:remove, secrets:generate-keys, security:hash-password",
    delete: "messenger:failed:remove",
  },
  dryRun: "--dry-run, --dump-sql",
  effects(i, emit) {
    const sql = i.operands[0];
    if ((i.verb === "dbal:run-sql" || i.verb.startsWith("doctrine:query")) && sql !== undefined)
      emit.database("sql", sql);
  },
  rules: [
    wipes(
      {
        id: "doctrine-drop",
        when: (i) =>
          !i.dryRun &&
          (i.verb === "doctrine:fixtures:load"
            ? !i.has("--append")
            : i.has("--force", "--full-database") ||
              (i.verb === "doctrine:migrations:migrate" && i.operands[0]?.text === "first")),
        environment: ["--env"],
      },
      {
        on: "doctrine:database:drop, doctrine:schema:drop, doctrine:fixtures:load, doctrine:migrations:migrate",
        instead:
          "migrate forward with `php bin/console doctrine:migrations:migrate -n`; the test database may be rebuilt with --env=test",
        matches: [
          "php bin/console doctrine:database:drop --force",
          "bin/console doctrine:schema:drop --force --full-database",
          "php bin/console doctrine:fixtures:load -n",
          "php bin/console doctrine:migrations:migrate first -n",
        ],
        nonMatches: [
          "php bin/console doctrine:migrations:migrate -n",
          "php bin/console doctrine:database:drop --force --env=test",
          "php bin/console doctrine:fixtures:load --append",
          "php bin/console doctrine:schema:drop --dump-sql",
        ],
      },
    ),
    rollsBack(
      {
        id: "doctrine-back",
        when: (i) =>
          !i.dryRun &&
          (i.verb === "doctrine:migrations:migrate"
            ? /^(prev|\d+|.*Version\d+)$/.test(i.operands[0]?.text ?? "")
            : i.verb === "doctrine:schema:update"
              ? i.has("--force")
              : i.command.args.some((word) => word.text === "--down")),
        environment: ["--env"],
      },
      {
        on: "doctrine:migrations:migrate, doctrine:migrations:execute, doctrine:schema:update",
        instead: "look at the state first: `php bin/console doctrine:migrations:status`",
        matches: [
          "php bin/console doctrine:migrations:migrate prev -n",
          "php bin/console doctrine:schema:update --force --complete",
          "php bin/console doctrine:migrations:execute --down 'DoctrineMigrations\\Version20240101'",
        ],
        nonMatches: [
          "php bin/console doctrine:migrations:status",
          "php bin/console doctrine:schema:update --dump-sql",
        ],
      },
    ),
  ],
  allowed: [
    "php bin/console doctrine:migrations:migrate -n",
    "php bin/console make:migration",
    "bin/console cache:clear",
    "php bin/console debug:router",
  ],
  asked: ["php bin/console doctrine:migrations:migrate -n --env=prod"],
  denied: ["php bin/console dbal:run-sql 'DROP TABLE users'"],
});

export const tools = [
  prisma,
  knex,
  typeorm,
  sequelize,
  drizzle,
  alembic,
  flyway,
  liquibase,
  rails,
  django,
  artisan,
  goose,
  dbmate,
  sqlx,
  diesel,
  mix,
  migrate,
  atlas,
  others,
  symfony,
];
