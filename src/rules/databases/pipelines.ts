/** Tools that make tables of their own: pipelines, warehouses, files. */
import { defineTool } from "../../tools/define.js";
import { isScratchFile } from "./lib/connection.js";
import { rollsBack, wipes } from "./lib/tasks.js";

const dbt = defineTool({
  names: ["dbt"],
  about: "builds tables of a warehouse from queries",
  options:
    "-s -m --models= --select=; --exclude=; -t --target=; --profile=; --profiles-dir=; --project-dir=; --vars=; -f --full-refresh; --threads=; --defer; --state=; --fail-fast -x; --selector=; --no-version-check; --debug -d; --quiet -q; --args=; --empty; --sample=; --inline=; --limit=; --output=; --resource-type=; --store-failures; --no-compile; --static; --port=; --upgrade; --lock; --add-package=; --version -v; -h --help; --log-level=; --indirect-selection=; --favor-state",
  verbs: {
    read: "list, ls, debug, show, docs generate, source freshness, parse, compile, --version, environment",
    build: "test, docs serve, clean, deps, init, lint, format",
    deploy: "run, build, seed, snapshot, run-operation, retry, clone",
  },
  effects(i, emit) {
    const query = i.value("--inline");
    if (query !== undefined) emit.database("warehouse", query);
  },
  rules: [
    {
      id: "dbt-full-refresh",
      on: "run, build, seed",
      when: (i) => i.has("--full-refresh") && /prod|live/i.test(i.value("--target")?.text ?? ""),
      decision: "deny",
      why: "drops and rebuilds tables of the production warehouse",
      instead: "run it in development first: `dbt run --full-refresh --target dev`",
      attack: ["T1485"],
      matches: ["dbt run --full-refresh --target prod", "dbt build -f -t production"],
      nonMatches: ["dbt run --full-refresh --target dev", "dbt run --target prod -s orders"],
    },
  ],
  allowed: [
    "dbt run",
    "dbt test",
    "dbt build --select orders",
    "dbt run --full-refresh",
    "dbt build --target dev --select state:modified+ --defer --state prod-artifacts",
  ],
  asked: ["dbt run --target prod"],
});

const airflow = defineTool({
  names: ["airflow"],
  about: "Airflow's scheduler and its database",
  options:
    "-y --yes; -s --start-date=; -e --end-date=; -d --dag-regex; -t --task-regex=; -o --output=; --skip-init; --use-migration-files; -h --help; --verbose -v; -S --subdir=; -f --force; --clean-before-timestamp=; --dry-run; --tables=; --skip-archive; --to-version=; -r --to-revision=; --from-version=; --port=; -p --password=; -u --username=; -E --email=; --firstname=; -l --lastname=; --role=; -D --daemon",
  verbs: {
    read: "dags list, dags list-runs, dags show, dags report, dags state, tasks list, tasks state, tasks render, version, info, config list, config get-value, db check, db check-migrations, variables list, variables get, connections list, pools list, jobs check, providers list, users list, roles list, cheat-sheet, plugins",
    build: "dags test, tasks test, dags reserialize, standalone",
    create: "db init, variables set, pools set, pools export, variables import, pools import",
    deploy: "dags trigger, db migrate, db upgrade",
    lifecycle: "scheduler, webserver, celery, triggerer, dag-processor, kerberos, api-server",
    "remote-change": "dags pause, dags unpause, dags backfill, backfill create, celery stop",
    secret: "connections export, variables export",
    destroy: "dags delete",
    update:
      "db reset, db clean, db downgrade, db shell, tasks run, tasks clear, db drop-archived, db export-archived, rotate-fernet-key",
    access:
      "users create, users delete, users add-role, connections add, connections get, connections import, sync-perm, roles create",
    delete: "variables delete, connections delete, pools delete",
  },
  dryRun: "--dry-run",
  effects(i, emit) {
    if (i.verb === "db shell" && emit.stdin !== undefined) emit.database("sql", emit.stdin);
  },
  rules: [
    wipes(
      { id: "airflow-reset", when: () => true },
      {
        on: "db reset",
        instead: "look at it first: `airflow db check`",
        matches: ["airflow db reset", "airflow db reset -y"],
        nonMatches: ["airflow db migrate", "airflow db check"],
      },
    ),
    rollsBack(
      { id: "airflow-downgrade", when: (i) => !i.dryRun },
      {
        on: "db downgrade, db clean, tasks clear",
        instead: "look at it first: `airflow db check-migrations`",
        matches: [
          "airflow db downgrade --to-version 2.6.0",
          "airflow db clean --clean-before-timestamp 2024-01-01 -y",
        ],
        nonMatches: [
          "airflow db clean --clean-before-timestamp 2024-01-01 --dry-run",
          "airflow dags list",
        ],
      },
    ),
  ],
  allowed: ["airflow db migrate", "airflow dags list", "airflow tasks test dag task 2024-01-01"],
  asked: ["airflow dags pause etl_daily", "airflow variables delete key"],
  denied: ["airflow dags delete etl_daily -y"],
});

const sqliteUtils = defineTool({
  names: ["sqlite-utils"],
  about: "works on SQLite files from the command line",
  options:
    "--csv; --tsv; --json-cols; --nl; -t --table; --fmt=; --pk=; --ignore; --replace; --truncate; --alter; --not-null=; --default=; -f --fts5; --where=; -p --param=; --load-extension=; --attach=; -r --raw; --schema; --counts; --columns; -o --order=; --limit=; --drop=; --rename=; --type=; --yes; -h --help; --version; --delimiter=; --detect-types -d; --encoding=; --upsert; --unique; --if-not-exists; --transform; --functions=",
  verbs: {
    read: "tables, views, rows, query, memory, schema, indexes, triggers, search, analyze-tables, dump, plugins",
    create:
      "create-database, create-table, create-index, create-view, insert, insert-files, upsert, bulk, enable-fts, add-column, add-foreign-key, add-foreign-keys, add-geometry-column, extract, convert",
    update:
      "transform, optimize, vacuum, analyze, enable-wal, disable-wal, rebuild-fts, populate-fts, enable-counts, reset-counts, disable-fts, rename-table, duplicate, index-foreign-keys, drop-table, drop-view, install, uninstall",
  },
  effects(i, emit) {
    const [file, sql] = i.operands;
    const about = { scratch: i.verb === "memory" || isScratchFile(file) };
    if ((i.verb === "query" || i.verb === "memory") && sql !== undefined)
      emit.database("sqlite", sql, about);
    if (i.verb === "drop-table") {
      emit.databaseEffect({
        engine: "sqlite",
        act: "drop",
        of: "table",
        scratch: about.scratch,
        statement: `drop-table ${sql?.text ?? ""}`,
      });
    }
    if (i.verb === "transform" && i.has("--drop")) {
      emit.databaseEffect({
        engine: "sqlite",
        act: "alter-lossy",
        of: "column",
        scratch: about.scratch,
        statement: `transform --drop ${i.value("--drop")?.text ?? ""}`,
      });
    }
  },
  allowed: [
    "sqlite-utils tables app.db",
    "sqlite-utils insert app.db users users.csv --csv",
    "sqlite-utils query app.db 'SELECT 1'",
  ],
  denied: [
    "sqlite-utils drop-table app.db users",
    "sqlite-utils query app.db 'DELETE FROM users'",
    "sqlite-utils transform app.db users --drop email",
  ],
});

export const tools = [dbt, airflow, sqliteUtils];
