/** Programs that come with MySQL and MariaDB for running and copying servers. */
import { Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { isProductionContext, isScratchAddress } from "./lib/connection.js";

const connection = `-? --help; -u --user=; -p --password=?; -h --host=; -P --port=; -S --socket=; --protocol=; -C --compress; --ssl-mode=; --ssl-ca=; --ssl-cert=; --ssl-key=; --ssl; --skip-ssl; -v --verbose; -V --version
  --defaults-file=; --defaults-extra-file=; --defaults-group-suffix=; --no-defaults; --print-defaults; --login-path=; --default-character-set=; --character-sets-dir=; --plugin-dir=; --default-auth=; -f --force; -s --silent; --bind-address=; -# --debug=?`;

/** `mysqladmin -f create a drop b`: several verbs in a row, each with its operands. */
function adminVerbs(i: Invocation): { verb: string; operand: string }[] {
  const words = [...i.verbWords, ...i.operands].map((word) => word.text);
  return words.map((verb, at) => ({ verb, operand: words[at + 1] ?? "" }));
}

const mysqladmin = defineTool({
  names: ["mysqladmin", "mariadb-admin"],
  about: "administers a MySQL server",
  options: `${connection}; -c --count=; -i --sleep=; -r --relative; -E --vertical; -w --wait=?; --connect-timeout=; --shutdown-timeout=; -b --no-beep; --show-warnings`,
  verbs: {
    read: "status, extended-status, ping, processlist, proc, variables, version, ver, debug",
    create: "create",
    update:
      "flush-hosts, flush-logs, flush-privileges, flush-status, flush-tables, flush-threads, refresh, reload, drop",
    lifecycle: "kill, shutdown",
    access: "password, old-password",
    admin: "start-slave, stop-slave, start-replica, stop-replica, flush-all-statistics",
  },
  rules: [
    {
      id: "admin-drop",
      spares: "own",
      when: (i) =>
        adminVerbs(i).some(
          ({ verb, operand }) =>
            verb === "drop" && (isProductionContext(i) || !isScratchAddress(wordLike(i, operand))),
        ),
      decision: "deny",
      why: "drops a whole database, which cannot be brought back without a backup",
      instead:
        "back it up with `mysqldump app --result-file=app.sql` and let a person drop it; a test database may be dropped by its name: `mysqladmin drop app_test`",
      attack: ["T1485"],
      matches: [
        "mysqladmin -u root drop app",
        "mysqladmin -f drop app",
        "mysqladmin create app_new drop app",
      ],
      nonMatches: ["mysqladmin create app", "mysqladmin drop app_test", "mysqladmin status"],
      evasions: ["mysqladmin --force -h localhost drop app", "mariadb-admin drop app"],
    },
    {
      id: "admin-shutdown",
      on: "shutdown",
      decision: "ask",
      why: "stops the database server for everybody",
      instead: "look at who uses it: `mysqladmin processlist`",
      attack: ["T1489"],
      matches: ["mysqladmin -u root shutdown", "mariadb-admin shutdown"],
      nonMatches: ["mysqladmin ping", "mysqladmin processlist"],
    },
  ],
  allowed: [
    "mysqladmin ping",
    "mysqladmin -u root -pSECRET processlist",
    "mysqladmin create app",
    "mysqladmin flush-privileges",
  ],
  asked: ["mysqladmin -u root password newpass"],
});

function wordLike(i: Invocation, text: string) {
  return [...i.verbWords, ...i.operands].find((word) => word.text === text);
}

const mysqldump = defineTool({
  names: ["mysqldump", "mariadb-dump", "mysqlpump"],
  about: "writes the content of databases as SQL",
  options: `${connection}; -A --all-databases; -Y --all-tablespaces; -y --no-tablespaces; --add-drop-database; --add-drop-table; --add-drop-trigger; --add-locks; -a --create-options; -B --databases; -i --comments; --column-statistics=; --compact
    --compatible=; -c --complete-insert; --delayed-insert; --delete-master-logs --delete-source-logs; -K --disable-keys; --dump-slave=? --dump-replica=?; -E --events; -e --extended-insert; --fields-terminated-by=; -F --flush-logs; --flush-privileges; --hex-blob
    --ignore-table=; --insert-ignore; --lines-terminated-by=; -x --lock-all-tables; -l --lock-tables; --log-error=; --master-data=? --source-data=?; --max-allowed-packet=; --net-buffer-length=; --no-autocommit; -n --no-create-db; -t --no-create-info; -d --no-data
    -N --no-set-names; --opt; --order-by-primary; -q --quick; -Q --quote-names; --replace; -r --result-file=; -R --routines; --set-charset; --set-gtid-purged=; --single-transaction; --skip-opt; --skip-add-drop-table; --skip-comments; --skip-lock-tables; --skip-triggers; --skip-extended-insert; --skip-dump-date
    -T --tab=; --tables; --triggers; --tz-utc; -w --where=; -X --xml; --include-databases=; --exclude-databases=; --include-tables=; --exclude-tables=; --default-parallelism=; --users; --column-inserts`,
  nature: "read",
  effects(i, emit) {
    const file = i.value("--result-file");
    if (file !== undefined) emit.file("overwrite", file);
    const log = i.value("--log-error");
    if (log !== undefined) emit.file("append", log);
    const tab = i.value("--tab");
    if (tab !== undefined) emit.file("overwrite", tab, { recursive: true });
  },
  stdout: () => ({ taints: Taint.command, through: ["mysqldump"] }),
  rules: [
    {
      id: "dump-deletes-logs",
      when: (i) => i.has("--delete-source-logs"),
      decision: "deny",
      why: "deletes the binary logs of the server after the dump",
      instead: "dump without it: `mysqldump --single-transaction app --result-file=app.sql`",
      attack: ["T1485", "T1070"],
      matches: [
        "mysqldump --delete-master-logs -A --result-file=all.sql",
        "mysqldump --all-databases --delete-source-logs",
      ],
      nonMatches: [
        "mysqldump --single-transaction app --result-file=app.sql",
        "mysqldump --flush-logs app",
      ],
    },
  ],
  allowed: [
    "mysqldump app > app.sql",
    "mysqldump --all-databases --single-transaction > all.sql",
    "mysqldump --add-drop-table app users -r users.sql",
    "mysqldump --no-data app",
  ],
});

const mysqlimport = defineTool({
  names: ["mysqlimport", "mariadb-import"],
  about: "loads text files into tables",
  options: `${connection}; -c --columns=; -d --delete; --fields-enclosed-by=; --fields-escaped-by=; --fields-optionally-enclosed-by=; --fields-terminated-by=; -i --ignore; --ignore-lines=; --lines-terminated-by=; -L --local; -l --lock-tables; --low-priority; -r --replace; --use-threads=`,
  nature: "update",
  effects(i, emit) {
    for (const file of i.operands.slice(1)) emit.file("read", file);
  },
  rules: [
    {
      id: "import-delete",
      when: (i) => i.has("--delete") && !isScratchAddress(i.operands[0]),
      decision: "deny",
      why: "empties the table before it loads the file",
      instead: "load without it: `mysqlimport --local app users.txt`",
      attack: ["T1485"],
      matches: ["mysqlimport --delete app users.txt", "mysqlimport -dL app users.txt"],
      nonMatches: ["mysqlimport --local app users.txt", "mysqlimport --delete app_test users.txt"],
    },
  ],
  allowed: ["mysqlimport --local app users.txt"],
});

const looks = defineTool({
  names: [
    "mysqlshow",
    "mariadb-show",
    "mysqlbinlog",
    "mariadb-binlog",
    "mysqldumpslow",
    "innochecksum",
    "perror",
    "my_print_defaults",
    "mysql_tzinfo_to_sql",
    "mysql_config",
    "mariadb_config",
    "pt-query-digest",
    "pt-summary",
    "pt-mysql-summary",
    "pt-show-grants",
    "pt-duplicate-key-checker",
    "pt-diskstats",
    "pt-index-usage",
    "pt-stalk",
    "pt-variable-advisor",
    "pt-heartbeat",
    "pt-table-checksum",
    "pt-slave-find",
    "pt-replica-find",
    "pt-config-diff",
    "pt-ioprofile",
    "pt-mext",
    "pt-pmp",
    "pt-sift",
    "pt-visual-explain",
    "pt-mongodb-summary",
    "pt-mongodb-query-digest",
    "pt-pg-summary",
  ],
  about: "shows what is in MySQL servers and their files",
  options: `${connection}; -t --table; -k --keys; -i --status; --count; -d --database=; --start-datetime=; --stop-datetime=; --start-position=; --stop-position=; -r --result-file=; --base64-output=; -R --read-from-remote-server; --raw; --stop-never; -o --offset=; -s; --libs; --cflags; --include; --limit=; --type=`,
  nature: "read",
  effects(i, emit) {
    const file = i.value("--result-file");
    if (file !== undefined) emit.file("overwrite", file);
  },
  allowed: [
    "mysqlshow app",
    "mysqlbinlog --start-datetime='2024-01-01' binlog.000001",
    "mysql_config --libs",
  ],
});

const checks = defineTool({
  names: [
    "mysqlcheck",
    "mariadb-check",
    "mysqlanalyze",
    "mysqloptimize",
    "mysqlrepair",
    "mysqlslap",
    "mariadb-slap",
    "mysql_upgrade",
    "mariadb-upgrade",
    "sysbench",
  ],
  about: "checks, repairs and measures tables",
  options: `${connection}; -A --all-databases; -a --analyze; -1 --all-in-1; --auto-repair; -c --check; -m --check-only-changed; -g --check-upgrade; -B --databases; -e --extended --engine=?; -o --optimize; -q --quick --query=?; -r --repair; --tables; --use-frm; --write-binlog
    --auto-generate-sql; --concurrency=; --iterations=; --create=; --create-schema=; --number-of-queries=; --delimiter=; --threads=; --time=; --tables=; --table-size=; --db-driver=; --mysql-host=; --mysql-db=; --mysql-user=; --mysql-password=; --no-drop`,
  nature: "update",
  effects(i, emit) {
    if (!i.program.endsWith("slap")) return;
    for (const name of ["--query", "--create"]) {
      const statement = i.value(name);
      if (statement !== undefined && /\s/.test(statement.text))
        emit.database("mysql", statement, {
          scratch: isScratchAddress(i.value("--create-schema")),
        });
    }
  },
  allowed: [
    "mysqlcheck --all-databases",
    "mysqlcheck --optimize app",
    `mysqlslap --create-schema=app --query="SELECT * FROM users" --concurrency=5`,
  ],
  denied: [`mysqlslap --create-schema=app --query="DELETE FROM users"`],
});

const mysqld = defineTool({
  names: ["mysqld", "mysqld_safe", "mariadbd", "mariadbd-safe", "mysqld_multi"],
  about: "the MySQL server itself",
  options: `--datadir=; --port=; -P=; --socket=; --user=; -u=; --basedir=; --initialize; --initialize-insecure; --skip-grant-tables; --skip-networking; --bind-address=; --defaults-file=; --pid-file=; --log-error=; --daemonize; -D; --console; --verbose; --help; --version; -V; --init-file=; --upgrade=; --server-id=; --log-bin=?; --default-authentication-plugin=; --plugin-load=; --plugin-dir=`,
  nature: "lifecycle",
  effects(i, emit) {
    const data = i.value("--datadir");
    if (data !== undefined && i.has("--initialize", "--initialize-insecure"))
      emit.file("create", data, { recursive: true });
    const init = i.value("--init-file");
    if (init !== undefined) emit.file("read", init);
  },
  rules: [
    {
      id: "skip-grants",
      when: (i) => i.has("--skip-grant-tables"),
      decision: "deny",
      why: "starts the server without any check of accounts",
      instead: "start it as usual: `mysqld --datadir=data --port=3307`",
      attack: ["T1685", "T1556"],
      asi: ["ASI03"],
      matches: ["mysqld --skip-grant-tables", "mysqld_safe --skip-grant-tables --skip-networking"],
      nonMatches: ["mysqld --datadir=data", "mysqld --version"],
    },
  ],
  allowed: ["mysqld --datadir=data --port=3307", "mysqld --initialize-insecure --datadir=data"],
});

const installs = defineTool({
  names: ["mysql_install_db", "mariadb-install-db"],
  about: "makes the data directory of a server",
  options: `--datadir=; --basedir=; --user=; --auth-root-authentication-method=; --skip-test-db; --defaults-file=; --ldata=; --force`,
  nature: "create",
  effects(i, emit) {
    const data = i.value("--datadir");
    if (data !== undefined) emit.file("create", data, { recursive: true });
  },
  allowed: ["mariadb-install-db --datadir=data"],
});

const secure = defineTool({
  names: [
    "mysql_secure_installation",
    "mariadb-secure-installation",
    "mysql_config_editor",
    "mysql_ssl_rsa_setup",
  ],
  about: "changes accounts and keys of a server",
  options: `${connection}; -G --login-path=; -w; --use-default`,
  nature: "access",
  allowed: ["mysql_config_editor --help"],
  asked: ["mysql_secure_installation", "mysql_config_editor set --login-path=local --user=app"],
});

const copies = defineTool({
  names: ["mariabackup", "mariadb-backup", "xtrabackup", "innobackupex", "mydumper"],
  about: "copies the files or rows of a server",
  options: `${connection}; --backup; --prepare; --copy-back; --move-back; --target-dir=; --datadir=; --incremental-basedir=; --incremental-dir=; --apply-log-only; --parallel=; --compress; --decompress; --stream=; --export; --throttle=; --databases=; --tables=; --force-non-empty-directories
    -o --outputdir=; -B --database=; -T --tables-list=; -t --threads=; -c; -x --regex=; --remove-original`,
  nature: "sync",
  effects(i, emit) {
    const target = i.value("--target-dir") ?? i.value("--outputdir");
    if (target !== undefined && !i.has("--copy-back", "--move-back"))
      emit.file("create", target, { recursive: true });
  },
  rules: [
    {
      id: "copied-over",
      when: (i) => i.has("--force-non-empty-directories") && i.has("--copy-back", "--move-back"),
      decision: "deny",
      why: "writes a backup over the files that the server has",
      instead:
        "restore into an empty directory: `mariabackup --copy-back --target-dir=backup --datadir=restored`",
      attack: ["T1485"],
      matches: [
        "xtrabackup --move-back --force-non-empty-directories --target-dir=backup",
        "mariabackup --copy-back --force-non-empty-directories --target-dir=backup",
      ],
      nonMatches: [
        "xtrabackup --move-back --target-dir=backup",
        "xtrabackup --prepare --target-dir=backup",
      ],
    },
    {
      id: "copy-back",
      when: (i) => i.has("--force-non-empty-directories") || i.has("--move-back"),
      decision: "ask",
      why: "puts a backup in the place of the server's own files",
      instead:
        "restore into an empty directory: `mariabackup --copy-back --target-dir=backup --datadir=restored`",
      attack: ["T1485"],
      matches: [
        "xtrabackup --move-back --target-dir=backup",
        "mariabackup --copy-back --force-non-empty-directories --target-dir=backup",
      ],
      nonMatches: [
        "mariabackup --backup --target-dir=backup",
        "xtrabackup --prepare --target-dir=backup",
      ],
    },
  ],
  allowed: ["mariabackup --backup --target-dir=backup", "mydumper -B app -o dump"],
});

const loader = defineTool({
  names: ["myloader", "pgloader"],
  about: "loads dumps and other databases into a server",
  options: `${connection}; -d --directory=; --debug; -o --overwrite-tables; -B --database=; -s --source-db=; -t --threads=; -q --queries-per-transaction=; --dry-run; --with=; --type=; --before=; --after=; --field=; --cast=; -L --logfile=; --on-error-stop`,
  nature: "update",
  dryRun: "--dry-run",
  rules: [
    {
      id: "load-overwrites",
      when: (i) =>
        (i.program === "myloader" && i.has("--overwrite-tables")) ||
        i.values("--with").some((word) => /include drop|truncate/i.test(word.text)),
      decision: "deny",
      why: "drops or empties tables before it loads them",
      instead: "load into a new database: `myloader -d dump -B app_restored`",
      attack: ["T1485"],
      matches: [
        "myloader -d dump -o -B app",
        `pgloader --with "include drop" mysql://localhost/app pgsql:///app`,
      ],
      nonMatches: [
        "myloader -d dump -B app_restored",
        "pgloader mysql://localhost/app pgsql:///app",
      ],
    },
  ],
  allowed: ["myloader -d dump -B app_restored", "pgloader --dry-run load.conf"],
});

const percona = defineTool({
  names: ["pt-archiver", "pt-online-schema-change", "pt-kill", "pt-table-sync", "gh-ost"],
  about: "moves, changes and ends things on a running MySQL server",
  style: "gnu",
  options: `--source=; --dest=; --where=; --purge; --file=; --limit=; --dry-run; --execute; -execute; --alter=; --database=; --table=; --host=; --user=; --password=; --print; --kill; --kill-query; --busy-time=; --match-user=; --interval=; --no-check-replication-filters; --allow-on-master; --initially-drop-ghost-table; --initially-drop-old-table; --test-on-replica; --sync-to-master; --replicate=`,
  nature: "read",
  dryRun: "--dry-run",
  rules: [
    {
      id: "archive-purge",
      when: (i) => i.program === "pt-archiver" && i.has("--purge"),
      decision: "deny",
      why: "deletes rows in bulk without keeping them",
      instead:
        "see what it would do with `pt-archiver --dry-run --source h=localhost,D=app,t=logs --purge --where 'id < 100'`",
      attack: ["T1485"],
      matches: [
        "pt-archiver --source h=localhost,D=app,t=logs --purge --where 'id < 100'",
        "pt-archiver --purge --source D=app,t=users --where '1=1'",
      ],
      nonMatches: [
        "pt-archiver --dry-run --source h=localhost,D=app,t=logs --purge --where 'id < 100'",
        "pt-archiver --source h=localhost,D=app,t=logs --file logs.txt --where 'id < 100'",
      ],
    },
    {
      id: "online-change",
      when: (i) => i.has("--execute", "-execute", "--kill"),
      decision: "ask",
      why: "changes a running server that others use",
      instead:
        "run it without --execute first: `pt-online-schema-change --dry-run --alter 'ADD a INT' D=app,t=users`",
      attack: ["T1489"],
      matches: [
        "pt-online-schema-change --execute --alter 'ADD a INT' D=app,t=users",
        "pt-kill --busy-time 60 --kill",
      ],
      nonMatches: [
        "pt-online-schema-change --dry-run --alter 'ADD a INT' D=app,t=users",
        "pt-kill --busy-time 60 --print",
      ],
    },
  ],
  allowed: ["pt-kill --busy-time 60 --print"],
});

const mysqlsh = defineTool({
  names: ["mysqlsh"],
  about: "MySQL's shell for SQL, JavaScript and Python",
  options: `-e --execute=; -f --file=; --uri=; -h --host=; -P --port=; -u --user=; -p --password=?; -D --schema= --database=; --sql; --js --javascript; --py --python; --sqlc; --sqlx; --result-format=; --json=?; -i --interactive=?; --log-level=; -V --version; --mysql; --mx; --cluster; --dba=; -S --socket=; --ssl-mode=; -c --pym=; --login-path=`,
  nature: "update",
  runs(i, run) {
    const code = i.value("--execute");
    if (code === undefined || i.has("--sql", "--sqlc", "--sqlx")) return;
    run.code(i.has("--python") ? "python" : "javascript", code);
  },
  effects(i, emit) {
    const file = i.value("--file");
    if (file !== undefined) emit.file("read", file);
    if (!i.has("--sql", "--sqlc", "--sqlx")) return;
    const code = i.value("--execute");
    const about = { scratch: isScratchAddress(i.value("--database") ?? i.operands[0]) };
    if (code !== undefined) emit.database("mysql", code, about);
    else if (emit.stdin !== undefined && file === undefined)
      emit.database("mysql", emit.stdin, about);
  },
  allowed: ["mysqlsh --sql -e 'SHOW TABLES' root@localhost/app", "mysqlsh --version"],
  denied: ["mysqlsh --sql -e 'DROP DATABASE app' root@localhost"],
});

export const tools = [
  mysqladmin,
  mysqldump,
  mysqlimport,
  looks,
  checks,
  mysqld,
  installs,
  secure,
  copies,
  loader,
  percona,
  mysqlsh,
];
