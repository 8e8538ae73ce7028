/** Programs that come with PostgreSQL for running and copying servers. */
import { Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation, ToolRule } from "../../tools/types.js";
import { isProductionContext, isScratchAddress } from "./lib/connection.js";

const connection = `-h --host=; -p --port=; -U --username=; -w --no-password; -W --password; -e --echo; -V --version; -? --help`;

function onScratch(i: Invocation): boolean {
  return isScratchAddress(i.value("--dbname") ?? i.operands[0]) && !isProductionContext(i);
}

const createdb = defineTool({
  names: ["createdb"],
  about: "makes a PostgreSQL database",
  options: `${connection}; -D --tablespace=; -E --encoding=; -l --locale=; --lc-collate=; --lc-ctype=; --icu-locale=; --icu-rules=; --locale-provider=; -O --owner=; -S --strategy=; -T --template=; --maintenance-db=`,
  nature: "create",
  allowed: [
    "createdb app_dev",
    "createdb --owner app --template template0 app",
    "createdb -h localhost app_test",
  ],
});

const dropdb = defineTool({
  names: ["dropdb"],
  about: "drops a PostgreSQL database",
  options: `${connection}; -f --force; -i --interactive; --if-exists; --maintenance-db=`,
  nature: "update",
  rules: [
    {
      id: "dropdb",
      spares: "own",
      when: (i) => i.operands.length > 0 && !onScratch(i),
      decision: "deny",
      why: "drops a whole database, which cannot be brought back without a backup",
      instead:
        "back it up with `pg_dump app -Fc -f app.dump` and let a person drop it; a test database may be dropped by its name: `dropdb --if-exists app_test`",
      attack: ["T1485"],
      matches: [
        "dropdb app",
        "dropdb --if-exists -h localhost app",
        `dropdb "$DB"`,
        "dropdb -h db.prod.example.com app_test",
        "createdb app; psql app -f s.sql; dropdb app",
        "createdb check_042; dropdb check_043",
      ],
      nonMatches: [
        "dropdb --if-exists app_test",
        "dropdb --help",
        "createdb app",
        "createdb app && psql app -f s.sql && dropdb app",
        'DB=scratch_$$; createdb -h localhost "$DB"; psql -d "$DB" -f s.sql; dropdb -h localhost "$DB"',
        "createdb -h localhost restore_check_0412 && pg_restore -h localhost -d restore_check_0412 x.dump; dropdb -h localhost restore_check_0412",
      ],
      evasions: [
        "createdb app || true; dropdb app",
        "createdb -h db1 check_042; dropdb -h db2 check_042",
        "createdb check_042; PGHOST=db.example.com dropdb check_042",
        "! createdb app && dropdb app",
        "dropdb -fU postgres app",
        "ssh db.example.com 'dropdb app'",
      ],
    },
  ],
  allowed: ["dropdb --if-exists app_test", "dropdb test_db && createdb test_db", "dropdb --help"],
});

const createuser = defineTool({
  names: ["createuser"],
  about: "makes a PostgreSQL role",
  options: `${connection}; -a --with-admin=; -c --connection-limit=; -d --createdb; -D --no-createdb; -g --member-of=; --role=; -i --inherit; -I --no-inherit; --interactive; -l --login; -L --no-login; -m --with-member=; -P --pwprompt; -r --createrole; -R --no-createrole; -s --superuser; -S --no-superuser; -v --valid-until=; --bypassrls; --no-bypassrls; --replication; --no-replication`,
  nature: "access",
  allowed: ["createuser --help"],
  asked: ["createuser app", "createuser --superuser admin"],
});

const dropuser = defineTool({
  names: ["dropuser"],
  about: "drops a PostgreSQL role",
  options: `${connection}; -i --interactive; --if-exists`,
  nature: "access",
  allowed: ["dropuser --help"],
  asked: ["dropuser app"],
});

const pgDump = defineTool({
  names: ["pg_dump", "pg_dumpall"],
  about: "writes the content of databases as text or archive",
  options: `-h --host=; -p --port=; -U --username=; -w --no-password; -W --password; -V --version; -d --dbname=; -a --data-only; -b --large-objects --blobs; -B --no-large-objects --no-blobs; -c --clean
    -C --create; -e --extension=; -E --encoding=; -f --file=; -F --format=; -j --jobs=; -n --schema=; -N --exclude-schema=; -O --no-owner; -R --no-reconnect; -s --schema-only; -S --superuser=
    -t --table=; -T --exclude-table=; -v --verbose; -x --no-privileges --no-acl; -Z --compress=; --binary-upgrade; --column-inserts --attribute-inserts; --disable-dollar-quoting; --disable-triggers
    --enable-row-security; --exclude-table-data=; --extra-float-digits=; --filter=; --if-exists; --include-foreign-data=; --inserts; --load-via-partition-root; --lock-wait-timeout=; --no-comments
    --no-publications; --no-security-labels; --no-subscriptions; --no-sync; --no-synchronized-snapshots; --no-table-access-method; --no-tablespaces; --no-toast-compression; --no-unlogged-table-data
    --on-conflict-do-nothing; --quote-all-identifiers; --rows-per-insert=; --section=; --serializable-deferrable; --snapshot=; --strict-names; --use-set-session-authorization; -? --help
    -g --globals-only; -r --roles-only; --tablespaces-only; -l --database=; --exclude-database=; --no-role-passwords; --role=; -o --oids`,
  nature: "read",
  effects(i, emit) {
    const file = i.value("--file");
    if (file !== undefined)
      emit.file(
        "overwrite",
        file,
        i.value("--format")?.text.startsWith("d") === true ? { recursive: true } : {},
      );
  },
  stdout: (i) => ({ taints: i.has("--file") ? Taint.none : Taint.command, through: ["pg_dump"] }),
  allowed: [
    "pg_dump app > app.sql",
    "pg_dump -Fc -f app.dump app",
    "pg_dump --schema-only --clean app",
    "pg_dumpall --globals-only > roles.sql",
    "pg_dump -t users app -f users.sql",
  ],
});

const pgRestore = defineTool({
  names: ["pg_restore"],
  about: "loads an archive made by pg_dump",
  options: `-h --host=; -p --port=; -U --username=; -w --no-password; -W --password; -V --version; -d --dbname=; -f --file=; -F --format=; -l --list; -v --verbose; -a --data-only; -c --clean; -C --create
    -e --exit-on-error; -I --index=; -j --jobs=; -L --use-list=; -n --schema=; -N --exclude-schema=; -O --no-owner; -P --function=; -R --no-reconnect; -s --schema-only; -S --superuser=; -t --table=
    -T --trigger=; -x --no-privileges --no-acl; -1 --single-transaction; --disable-triggers; --enable-row-security; --filter=; --if-exists; --no-comments; --no-data-for-failed-tables; --no-publications
    --no-security-labels; --no-subscriptions; --no-table-access-method; --no-tablespaces; --section=; --strict-names; --transaction-size=; --use-set-session-authorization; --role=; -? --help`,
  nature: "update",
  dryRun: "--list",
  effects(i, emit) {
    for (const archive of i.operands) emit.file("read", archive);
    const file = i.value("--file");
    if (file !== undefined && file.text !== "-") emit.file("overwrite", file);
  },
  rules: [
    {
      id: "restore-clean",
      when: (i) => i.has("--clean") && i.has("--dbname") && !i.has("--file") && !onScratch(i),
      decision: "deny",
      why: "drops every object that the archive names before it loads it",
      instead:
        "restore into a new database: `createdb app_restored` and `pg_restore -d app_restored app.dump`",
      attack: ["T1485"],
      matches: ["pg_restore --clean -d app app.dump", "pg_restore -cC -d postgres app.dump"],
      nonMatches: [
        "pg_restore -d app_restored app.dump",
        "pg_restore --list app.dump",
        "pg_restore --clean -d app_test app.dump",
      ],
      evasions: ["pg_restore -vc -h localhost -d app app.dump"],
    },
    {
      id: "restore-production",
      when: (i) => i.has("--dbname") && isProductionContext(i),
      decision: "ask",
      why: "loads data into a database that is named production",
      instead: "restore into a new database first: `pg_restore -d app_restored app.dump`",
      attack: ["T1565.001"],
      matches: ["pg_restore -h prod-db -d app app.dump", "pg_restore -d app_production app.dump"],
      nonMatches: ["pg_restore -d app_restored app.dump", "pg_restore --list prod.dump"],
    },
  ],
  allowed: [
    "pg_restore -d app_restored app.dump",
    "pg_restore --list app.dump",
    "pg_restore -d app_test --clean --if-exists app.dump",
    "pg_restore -f out.sql app.dump",
  ],
});

const pgCtl = defineTool({
  names: ["pg_ctl"],
  about: "starts, stops and promotes a PostgreSQL server",
  options: `-D --pgdata=; -l --log=; -m --mode=; -o --options=; -p=; -s --silent; -t --timeout=; -w --wait; -W --no-wait; -c --core-files; -N=; -P=; -S=; -e=; -U=; -V --version; -? --help`,
  verbs: {
    read: "status",
    lifecycle: "start, stop, restart, reload, logrotate, kill",
    create: "init, initdb",
    admin: "promote, register, unregister",
  },
  rules: [
    {
      id: "pg-ctl-immediate",
      on: "stop, restart",
      when: (i) => /^i/.test(i.value("--mode")?.text ?? ""),
      decision: "ask",
      why: "ends the server as a crash would, and everybody's transactions with it",
      instead: "end it in order: `pg_ctl stop -D pgdata -m fast`",
      attack: ["T1489"],
      matches: ["pg_ctl stop -D pgdata -m immediate", "pg_ctl -D pgdata restart -mi"],
      nonMatches: ["pg_ctl stop -D pgdata -m fast", "pg_ctl restart -D pgdata"],
    },
  ],
  effects(i, emit) {
    const data = i.value("--pgdata");
    if (data !== undefined && (i.verb === "init" || i.verb === "initdb"))
      emit.file("create", data, { recursive: true });
    const log = i.value("--log");
    if (log !== undefined) emit.file("append", log);
  },
  allowed: [
    "pg_ctl -D pgdata -l pg.log start",
    "pg_ctl stop -D pgdata -m fast",
    "pg_ctl status",
    "pg_ctl initdb -D pgdata",
  ],
  asked: ["pg_ctl promote -D pgdata"],
});

const initdb = defineTool({
  names: ["initdb"],
  about: "makes the data directory of a PostgreSQL server",
  options: `-A --auth=; --auth-host=; --auth-local=; -D --pgdata=; -E --encoding=; -g --allow-group-access; -k --data-checksums; --locale=; --lc-collate=; --lc-ctype=; --no-locale; --icu-locale=; --locale-provider=
    --pwfile=; -T --text-search-config=; -U --username=; -W --pwprompt; -X --waldir=; --wal-segsize=; -c --set=; -d --debug; --discard-caches; -L=; -n --no-clean; -N --no-sync; --no-instructions; -s --show; -S --sync-only; -V --version; -? --help`,
  nature: "create",
  effects(i, emit) {
    const data = i.value("--pgdata") ?? i.operands[0];
    if (data !== undefined) emit.file("create", data, { recursive: true });
  },
  allowed: ["initdb -D pgdata --auth=trust", "initdb pgdata"],
});

const resetwal = defineTool({
  names: ["pg_resetwal", "pg_resetxlog"],
  about: "throws the write-ahead log of a server away",
  options: `-D --pgdata=; -f --force; -n --dry-run; -c --commit-timestamp-ids=; -e --epoch=; -l --next-wal-file=; -m --multixact-ids=; -o --next-oid=; -O --multixact-offset=; -u --oldest-transaction-id=; -x --next-transaction-id=; --wal-segsize=; -V --version; -? --help`,
  nature: "destroy",
  dryRun: "--dry-run",
  rules: [
    {
      id: "reset-wal",
      when: (i) => i.operands.length > 0 || i.has("--pgdata"),
      decision: "deny",
      why: "throws the log away that keeps the data consistent, so committed data may be lost",
      instead: "show what it would do with `pg_resetwal --dry-run pgdata`",
      attack: ["T1485"],
      matches: ["pg_resetwal -f pgdata", "pg_resetxlog -D /var/lib/postgresql/data"],
      nonMatches: ["pg_resetwal --dry-run pgdata", "pg_resetwal -n -D pgdata"],
    },
  ],
  allowed: ["pg_resetwal --dry-run pgdata"],
  denied: ["pg_resetwal -f pgdata"],
});

const maintenance: readonly ToolRule[] = [
  {
    id: "vacuum-full",
    when: (i) => i.program === "vacuumdb" && i.has("--full"),
    decision: "ask",
    why: "locks whole tables while it rewrites them",
    instead: "run it without --full: `vacuumdb --analyze app`",
    attack: ["T1499"],
    matches: ["vacuumdb --full app", "vacuumdb -afz"],
    nonMatches: ["vacuumdb --analyze app", "vacuumdb -z app"],
  },
];

const vacuumdb = defineTool({
  names: ["vacuumdb", "reindexdb", "clusterdb"],
  about: "keeps tables and indexes of PostgreSQL in order",
  options: `-h --host=; -p --port=; -U --username=; -w --no-password; -W --password; -e --echo; -V --version; -? --help; -a --all; -d --dbname=; -t --table=; -v --verbose; -q --quiet; --maintenance-db=; -j --jobs=
    -f --full; -F --freeze; -z --analyze; -Z --analyze-only; --analyze-in-stages; -P --parallel=; --disable-page-skipping; --skip-locked; --buffer-usage-limit=; -n --schema=; -N --exclude-schema=; --min-mxid-age=; --min-xid-age=
    --no-index-cleanup; --force-index-cleanup; --no-truncate; --concurrently; -i --index=; -s --system; -S=; --tablespace=; --no-process-main; --no-process-toast`,
  nature: "update",
  rules: maintenance,
  allowed: [
    "vacuumdb --analyze app",
    "reindexdb --concurrently app",
    "vacuumdb --all --analyze-in-stages",
  ],
});

const basebackup = defineTool({
  names: ["pg_basebackup", "pg_receivewal"],
  about: "copies a running PostgreSQL server",
  options: `-D --pgdata= --directory=; -F --format=; -i --incremental=; -r --max-rate=; -R --write-recovery-conf; -t --target=; -T --tablespace-mapping=; --waldir=; -X --wal-method=; -z --gzip; -Z --compress=; -c --checkpoint=; -C --create-slot
    -l --label=; -n --no-clean; -N --no-sync; -P --progress; -S --slot=; -v --verbose; --manifest-checksums=; --manifest-force-encode; --no-estimate-size; --no-manifest; --no-slot; --no-verify-checksums; -d --dbname=; -h --host=; -p --port=
    -s --status-interval=; -U --username=; -w --no-password; -W --password; -E --endpos=; --if-not-exists; --no-loop; --synchronous; --drop-slot; -V --version; -? --help`,
  nature: "sync",
  effects(i, emit) {
    const target = i.value("--directory");
    if (target !== undefined) emit.file("create", target, { recursive: true });
  },
  allowed: ["pg_basebackup -h localhost -D backup -Fp -P", "pg_basebackup -D backup -Ft -z"],
});

const rewind = defineTool({
  names: ["pg_rewind", "pg_upgrade", "pg_checksums", "pg_archivecleanup"],
  about: "changes the data directory of a stopped server",
  options: `-D --target-pgdata= --pgdata=; --source-pgdata=; --source-server=; -R --write-recovery-conf; -n --dry-run; -N --no-sync; -P --progress; -c --restore-target-wal; --config-file=; --debug; --no-ensure-shutdown; -V --version; -? --help
    -b --old-bindir=; -B --new-bindir=; --check; -d --old-datadir=; --clone; -k --link; --copy; -j --jobs=; -o --old-options=; -O --new-options=; -p --old-port=; -r --retain; -s --socketdir=; -U --username=; -v --verbose; -e --enable; --disable; -f --filenode=; -x=`,
  nature: "admin",
  dryRun: "--dry-run, --check",
  allowed: [
    "pg_upgrade --check -b old/bin -B new/bin -d old/data -D new/data",
    "pg_rewind --dry-run --target-pgdata=pgdata --source-server=host=primary",
    "pg_checksums --check -D pgdata",
  ],
  asked: [
    "pg_rewind --target-pgdata=pgdata --source-server=host=primary",
    "pg_archivecleanup archive 000000010000003700000010",
  ],
});

const looks = defineTool({
  names: [
    "pg_isready",
    "pg_config",
    "pg_controldata",
    "pg_waldump",
    "pg_amcheck",
    "pg_verifybackup",
    "pg_lsclusters",
    "pg_test_timing",
    "pg_walsummary",
  ],
  about: "shows the state of PostgreSQL servers and their files",
  options: `-h --host=; -p --port=; -U --username=; -d --dbname=; -t --timeout= --table=; -q --quiet; -D --pgdata=; -a --all; -j --jobs=; -V --version; -? --help; -P --progress; -s --start= --schema=; -e --end=; -n --limit=; -r --rmgr=; -z --stats=?; -f --follow; -x --xid=; -w --fullpage`,
  nature: "read",
  allowed: [
    "pg_isready -h localhost -p 5432",
    "pg_config --version",
    "pg_lsclusters",
    "pg_controldata pgdata",
  ],
});

const pgbench = defineTool({
  names: ["pgbench"],
  about: "measures a PostgreSQL server on tables of its own",
  options: `-i --initialize; -I --init-steps=; -F --fillfactor=; -n --no-vacuum; -q --quiet; -s --scale=; --foreign-keys; --index-tablespace=; --partition-method=; --partitions=; --tablespace=; --unlogged-tables; -b --builtin=; -c --client=; -C --connect
    -D --define=; -f --file=; -j --jobs=; -l --log; -L --latency-limit=; -M --protocol=; -N --skip-some-updates; -P --progress=; -r --report-per-command; -R --rate=; -S --select-only; -t --transactions=; -T --time=; -v --vacuum-all; -h --host=; -p --port=; -U --username=; -d --debug --dbname=?; -V --version; -? --help`,
  nature: "build",
  effects(i, emit) {
    for (const file of i.values("--file")) emit.file("read", file);
  },
  allowed: ["pgbench -i -s 10 bench", "pgbench -c 10 -T 60 bench"],
});

const clusters = defineTool({
  names: [
    "pg_createcluster",
    "pg_dropcluster",
    "pg_ctlcluster",
    "pg_renamecluster",
    "pg_upgradecluster",
  ],
  about: "manages the PostgreSQL servers of a Debian machine",
  options: `--stop; --stop-server; --start; -d --datadir=; -u --user=; -g --group=; -p --port=; -l --logfile=; -e --encoding=; --locale=; -m --mode= --method=; -f --force; -o --options=; --skip-systemctl-redirect; --foreground; -v=; -j --jobs=`,
  nature: "lifecycle",
  rules: [
    {
      id: "drop-cluster",
      when: (i) => i.program === "pg_dropcluster",
      decision: "deny",
      why: "deletes a server with all its databases",
      instead: "list them with `pg_lsclusters` and back up with `pg_dumpall > all.sql`",
      attack: ["T1485"],
      matches: ["pg_dropcluster 15 main --stop", "sudo pg_dropcluster --stop 14 main"],
      nonMatches: ["pg_ctlcluster 15 main status", "pg_lsclusters"],
    },
    {
      id: "change-cluster",
      when: (i) => /^pg_(create|rename|upgrade)cluster$/.test(i.program),
      decision: "ask",
      why: "adds, renames or upgrades a database server of this machine",
      instead: "list them with `pg_lsclusters` and let a person do it",
      attack: [],
      matches: ["pg_upgradecluster 14 main", "pg_createcluster 15 second"],
      nonMatches: ["pg_ctlcluster 15 main restart", "pg_lsclusters"],
    },
  ],
  allowed: ["pg_ctlcluster 15 main status", "pg_ctlcluster 15 main restart"],
});

const servers = defineTool({
  names: ["postgres", "postmaster", "pgbouncer", "pgpool"],
  about: "database servers and poolers themselves",
  style: "posix",
  options: `-D=; -p=; -h=; -k=; -c=; -B=; -i; -F; -N=; -d --daemon=?; -u=; -R; -q; -V --version; -v --verbose; --single; --help; -C=; -f=`,
  nature: "lifecycle",
  allowed: ["postgres -D pgdata -p 5433", "postgres --version"],
});

export const tools = [
  createdb,
  dropdb,
  createuser,
  dropuser,
  pgDump,
  pgRestore,
  pgCtl,
  initdb,
  resetwal,
  vacuumdb,
  basebackup,
  rewind,
  looks,
  pgbench,
  clusters,
  servers,
];
