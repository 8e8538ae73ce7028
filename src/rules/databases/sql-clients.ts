/** Clients that send SQL: what they run comes as an option, an operand or on standard input. */

import { databaseEffects } from "../../effects/database.js";
import { secretOf } from "../../effects/places.js";
import type { Word } from "../../shell/types.js";
import { Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation } from "../../tools/types.js";
import { dropPrefix } from "../../tools/words.js";
import {
  bothDashes,
  emitStdin,
  isProductionContext,
  isScratchAddress,
  isScratchFile,
  joinStatements,
  rowsOf,
} from "./lib/connection.js";

/** Statements by option, else by file, else from standard input. */
function emitStatements(
  i: Invocation,
  emit: Emit,
  engine: string,
  from: {
    readonly commands: readonly Word[];
    readonly files: readonly Word[];
    readonly scratch: boolean;
  },
): void {
  const about = { scratch: from.scratch && !isProductionContext(i) };
  const joined = joinStatements(from.commands);
  if (joined !== undefined) emit.database(engine, joined, about);
  for (const file of from.files) {
    if (file.text === "-") continue;
    emit.file("read", file);
    // What this very text wrote to the file is what the client will run.
    const content = emit.content(file);
    if (content.text !== undefined) emit.database(engine, content, about);
  }
  const readsStdin = from.files.some((file) => file.text === "-" || file.text === "/dev/stdin");
  if (readsStdin || (joined === undefined && from.files.length === 0))
    emitStdin(emit, engine, about);
}

function assigned(i: Invocation, name: string): Word | undefined {
  return i.command.assignments.find((assignment) => assignment.name === name)?.value;
}

/** Output options that take a file or `|command`. */
function pipeCommand(word: Word | undefined): Word | undefined {
  return word?.text.startsWith("|") === true ? dropPrefix(word, 1) : undefined;
}

const psql = defineTool({
  names: ["psql"],
  about: "PostgreSQL's terminal client",
  options: `-a --echo-all; -A --no-align; -b --echo-errors; -c --command=; --csv; -d --dbname=; -e --echo-queries; -E --echo-hidden
    -f --file=; -F --field-separator=; -h --host=; -H --html; -l --list; -L --log-file=; -n --no-readline; -o --output=; -p --port=
    -P --pset=; -q --quiet; -R --record-separator=; -s --single-step; -S --single-line; -t --tuples-only; -T --table-attr=
    -U --username=; -v --set= --variable=; -V --version; -w --no-password; -W --password; -x --expanded; -X --no-psqlrc
    -z --field-separator-zero; -0 --record-separator-zero; -1 --single-transaction; -? --help`,
  nature: "update",
  runs(i, run) {
    for (const word of [i.value("--output"), i.value("--log-file")]) {
      const command = pipeCommand(word);
      if (command !== undefined) run.shell(command);
    }
  },
  effects(i, emit) {
    if (i.has("--list") || i.help) return;
    const output = i.value("--output");
    if (output !== undefined && pipeCommand(output) === undefined) emit.file("overwrite", output);
    const log = i.value("--log-file");
    if (log !== undefined) emit.file("append", log);
    const database = i.value("--dbname") ?? i.operands[0] ?? assigned(i, "PGDATABASE");
    emitStatements(i, emit, "psql", {
      commands: i.values("--command"),
      files: i.values("--file"),
      scratch: isScratchAddress(database),
    });
  },
  stdout: (i, input) => rowsOf("psql", i.values("--command"), input),
  allowed: [
    `psql -d app -c "SELECT count(*) FROM users"`,
    `psql -h localhost -U app -d app -Atc 'select 1'`,
    `psql "$DATABASE_URL" -c "\\dt"`,
    "psql -d app -f db/schema.sql",
    "psql --list",
    `psql app -c "SELECT 'drop table users' AS note"`,
    `psql -d app_test -c 'DROP TABLE IF EXISTS users'`,
    `psql -d app -c "BEGIN; DELETE FROM users; ROLLBACK"`,
    "psql app <<'SQL'\nSELECT id FROM users LIMIT 5;\nSQL",
  ],
  asked: [`psql -d app -c 'GRANT ALL ON users TO public'`, `psql -d app -c "$SQL"`],
  denied: [
    `psql -d app -c 'DROP TABLE users'`,
    `echo 'TRUNCATE users' | psql app`,
    "psql app <<'SQL'\nDELETE FROM users;\nSQL",
    `psql -d app -c '\\! rm -rf /'`,
    "psql -c BEGIN -c 'DELETE FROM users' -c COMMIT",
  ],
});

const localdb = defineTool({
  names: ["sqllocaldb"],
  about: "manages SQL Server's instances for developing",
  options: "-s; -i; -k",
  verbs: {
    read: "info, i, versions, v, help",
    lifecycle: "start, s, stop, p, trace, t",
    create: "create, c, share, h, unshare, u",
    destroy: "delete, d",
  },
  allowed: [
    "sqllocaldb info",
    "SqlLocalDB.exe start MSSQLLocalDB",
    "sqllocaldb create T$$ -s && sqlcmd -S '(localdb)\\T$$' -Q 'select 1'; sqllocaldb stop T$$ -k && sqllocaldb delete T$$",
  ],
  denied: [
    "sqllocaldb delete MSSQLLocalDB",
    "sqllocaldb create A_test; sqllocaldb delete MSSQLLocalDB",
    "sqllocaldb create MSSQLLocalDB; sqllocaldb delete MSSQLLocalDB",
  ],
});

const mysql = defineTool({
  names: ["mysql", "mariadb"],
  about: "MySQL's and MariaDB's terminal client",
  options: `-? -I --help; --auto-rehash; -A --no-auto-rehash; --auto-vertical-output; -B --batch; --binary-as-hex; --binary-mode; --bind-address=
    --character-sets-dir=; --column-names; --column-type-info; -m; -c --comments; --skip-comments; -C --compress; --compression-algorithms=
    --connect-expired-password; --connect-timeout=; -D --database=; -# --debug=?; --default-auth=; --default-character-set=; --defaults-extra-file=
    --defaults-file=; --defaults-group-suffix=; --delimiter=; --enable-cleartext-plugin; -e --execute=; -f --force; --get-server-public-key
    --histignore=; -h --host=; -H --html; -i --ignore-spaces; --init-command= --init-command-add=; --line-numbers; --local-infile=?; --login-path=
    --max-allowed-packet= --max_allowed_packet=; --max-join-size=; --named-commands -G; -g; --net-buffer-length=; --no-beep -b; --no-defaults
    -o --one-database; --pager=?; -p --password=?; -W --pipe; --plugin-dir=; -P --port=; --print-defaults; --protocol=; --prompt=; -q --quick; -r --raw
    --reconnect; -U --safe-updates --i-am-a-dummy; --select-limit=; --server-public-key-path=; --show-warnings; --sigint-ignore; -s --silent
    -N --skip-column-names; -L --skip-line-numbers; --skip-auto-rehash; -S --socket=; --ssl; --skip-ssl; --ssl-ca=; --ssl-cert=; --ssl-cipher=; --ssl-key=
    --ssl-mode=; --ssl-verify-server-cert; --syslog -j; -t --table; --tee=; -n --unbuffered; -u --user=; -v --verbose; -V --version; -E --vertical
    -w --wait; -X --xml; --tls-version=; --zstd-compression-level=; --abort-source-on-error`,
  nature: "update",
  runs(i, run) {
    const pager = i.value("--pager");
    if (pager !== undefined) run.shell(pager);
  },
  effects(i, emit) {
    const tee = i.value("--tee");
    if (tee !== undefined) emit.file("append", tee);
    const plugins = i.value("--plugin-dir");
    if (plugins !== undefined) emit.inject("--plugin-dir", plugins);
    const login = i.value("--default-auth");
    if (login?.text.includes("/") === true) emit.inject("--default-auth", login);
    const scratch = isScratchAddress(i.value("--database") ?? i.operands[0]);
    const init = i.value("--init-command");
    if (init !== undefined) emit.database("mysql", init, { scratch });
    emitStatements(i, emit, "mysql", { commands: i.values("--execute"), files: [], scratch });
  },
  stdout: (i, input) => rowsOf("mysql", i.values("--execute"), input),
  allowed: [
    `mysql -u root -psecret app -e "SHOW TABLES"`,
    `mysql -h 127.0.0.1 -e 'SELECT * FROM users WHERE id = 5' app`,
    "mysql app < db/schema.sql",
    `mysql -e "CREATE DATABASE app_dev"`,
    `mysql app -e "UPDATE users SET name='x' WHERE id=3"`,
    `mysql app_test -e 'TRUNCATE TABLE users'`,
  ],
  asked: [`mysql -e "FLUSH TABLES WITH READ LOCK"`, `mysql -e "GRANT ALL ON app.* TO 'app'@'%'"`],
  denied: [
    `mysql -u root -e 'DROP DATABASE app'`,
    `mysql app -e "DELETE FROM users WHERE 1=1"`,
    `mysql app -e "/*!50000 DROP TABLE users */"`,
    `mysql -e '\\! rm -rf ~'`,
    `mysql app -e "system rm -rf /"`,
  ],
});

const sqliteOptions =
  bothDashes(`-append; -ascii; -bail; -batch; -box; -cmd=; -column; -csv; -deserialize; -echo; -escape=; -header; -noheader; -help; -html
  -init=; -interactive; -json; -line; -list; -lookaside=; -markdown; -maxsize=; -memtrace; -mmap=; -newline=; -nofollow; -noinit; -nonce=; -nullvalue=
  -pagecache=; -pcachetrace; -quote; -readonly; -safe; -separator=; -stats; -table; -tabs; -unsafe-testing; -version; -vfs=; -zip`);

/** Effects of the statements show whether the file is written. */
function changes(engine: string, words: readonly Word[]): boolean {
  return words.some((word) =>
    databaseEffects(engine, word.text, { scratch: false }).effects.some(
      ({ act }) => act !== "read",
    ),
  );
}

/** `file:app.db?immutable=1` is the file `app.db`. */
function databaseFile(word: Word | undefined): Word | undefined {
  if (word === undefined || !word.text.startsWith("file:")) return word;
  const bare = dropPrefix(word, /^file:\/\/(?=\/)/.test(word.text) ? 7 : 5);
  return bare.known ? { ...bare, text: bare.text.replace(/\?.*$/, "") } : bare;
}

function emitFileDatabase(
  i: Invocation,
  emit: Emit,
  engine: string,
  statements: readonly Word[],
  readOnly: boolean,
): void {
  const file = databaseFile(i.operands[0]);
  const about = { scratch: isScratchFile(file) || i.operands.length === 0 };
  if (file !== undefined && file.text !== ":memory:" && file.text !== "") {
    emit.file(!readOnly && changes(engine, statements) ? "append" : "read", file);
  }
  for (const statement of statements) emit.database(engine, statement, about);
  const init = i.value("-init");
  if (init !== undefined) emit.file("read", init);
  const last = statements[statements.length - 1];
  if (last === undefined || i.has("-cmd", "-interactive")) emitStdin(emit, engine, about);
}

const sqlite3 = defineTool({
  names: ["sqlite3", "sqlite", "litecli"],
  about: "works on SQLite database files",
  style: "single-dash",
  options: `${sqliteOptions}; -e --execute=; -D --database=; -t; -T --table; --warn; --no-warn; -l --logfile=; -R --prompt=; --liteclirc=; --auto-vertical-output`,
  nature: "update",
  help: "-help, -version",
  effects(i, emit) {
    if (i.help) return;
    const statements = [...i.values("-cmd"), ...i.operands.slice(1), ...i.values("--execute")];
    emitFileDatabase(i, emit, "sqlite3", statements, i.has("-readonly"));
  },
  stdout: (i, input) => {
    const rows = rowsOf("sqlite3", i.operands.slice(1), input);
    // A browser's cookies or a person's messages stay what they are as rows.
    return secretOf(i.operands[0]?.text ?? "") === undefined
      ? rows
      : { ...rows, taints: (rows?.taints ?? 0) | Taint.secret, through: ["sqlite3"] };
  },
  allowed: [
    "sqlite3 app.db .tables",
    `sqlite3 -header -column app.db "SELECT * FROM users WHERE name = 'drop table x'"`,
    `sqlite3 :memory: 'CREATE TABLE t(a); DROP TABLE t;'`,
    "sqlite3 app.db .dump | curl -d @- http://localhost:3000/import",
    `sqlite3 /tmp/scratch.db 'DROP TABLE IF EXISTS t'`,
    "sqlite3 app.db .schema",
    "sqlite3 app.db .dump > backup.sql",
    "sqlite3 app.db < schema.sql",
    `sqlite3 app.db "INSERT INTO notes(text) VALUES ('DELETE FROM notes')"`,
  ],
  denied: [
    `sqlite3 app.db "DROP TABLE users"`,
    `sqlite3 app.db 'DELETE FROM users;'`,
    `sqlite3 app.db ".shell rm -rf ~"`,
    `sqlite3 "file:app.db?mode=rwc" 'DELETE FROM users;'`,
    `sqlite3 /dev/null '.system rm -rf /'`,
    `sqlite3 app.db "select load_extension('./evil.so')"`,
  ],
});

const duckdb = defineTool({
  names: ["duckdb"],
  about: "DuckDB's client",
  style: "single-dash",
  options: `${sqliteOptions}; ${bothDashes("-c=; -s=; -f=; -ui; -no-stdin; -storage-version=; -unsigned; -unredacted; -jsonlines; -latex; -trash; -duckbox; -line")}`,
  nature: "update",
  help: "-help, -version",
  effects(i, emit) {
    if (i.help) return;
    for (const file of i.values("-f")) emit.file("read", file);
    const statements = [
      ...i.values("-cmd"),
      ...i.operands.slice(1),
      ...i.values("-c"),
      ...i.values("-s"),
    ];
    if (statements.length > 0 || i.values("-f").length === 0) {
      emitFileDatabase(i, emit, "duckdb", statements, i.has("-readonly"));
    }
  },
  allowed: [
    `duckdb -c "SELECT * FROM 'data.csv' LIMIT 5"`,
    `duckdb app.duckdb -c "COPY t TO 'out.parquet' (FORMAT parquet)"`,
    "duckdb :memory: 'CREATE TABLE t(a int); DROP TABLE t'",
    "duckdb -f report.sql",
  ],
  denied: [`duckdb app.duckdb -c 'DROP TABLE users'`, `duckdb app.duckdb ".sh rm -rf ~"`],
});

const sqlcmd = defineTool({
  names: ["sqlcmd", "mssql-cli"],
  about: "SQL Server's client",
  style: "posix",
  options: `-S= --server=; -U= --user-name=; -P=; -d= --database-name=; -E; -C; -N=?; -Q= --query=; -q= --initial-query=; -i= --input-file=; -o= --output-file=
    -h=; -s=; -w=; -W; -b; -I; -v=; -x; -y=; -Y=; -V=; -l=; -t=; -r=?; -k=?; -m=; -e; -u; -f=; -a=; -H=; -K=; -M; -A; -X=?; -z=; -Z=; -L=?; -j; -p=?; -R; -g; -G; -c=; -D; -F=; -?; --version`,
  nature: "update",
  help: "-?",
  effects(i, emit) {
    if (i.help) return;
    const output = i.value("--output-file");
    if (output !== undefined) emit.file("overwrite", output);
    emitStatements(i, emit, "sqlcmd", {
      commands: [...i.values("--query"), ...i.values("--initial-query")],
      files: i.values("--input-file"),
      scratch: isScratchAddress(i.value("--database-name")),
    });
  },
  allowed: [
    `sqlcmd -S localhost -d app -Q "SELECT name FROM sys.tables"`,
    "sqlcmd -S localhost -i schema.sql",
    `sqlcmd -S localhost -d app_test -Q "DROP TABLE users"`,
  ],
  denied: [
    `sqlcmd -S localhost -d app -Q "DROP TABLE users"`,
    `sqlcmd -S db -Q "EXEC xp_cmdshell 'dir'"`,
    `sqlcmd -S db -d app -Q "SELECT 1 DROP DATABASE app"`,
  ],
});

const sqlplus = defineTool({
  names: ["sqlplus", "sqlplus64"],
  about: "Oracle's client",
  style: "posix",
  options: "-S -s; -L; -V; -H; -R=; -C=; -M=; -F; -AC; -NOLOGINTIME",
  nature: "update",
  help: "-V, -H",
  effects(i, emit) {
    for (const word of i.operands) {
      if (word.text.startsWith("@")) emit.file("read", dropPrefix(word, 1));
    }
    emitStdin(emit, "sqlplus", { scratch: false });
  },
  allowed: ["sqlplus -V", "echo 'select 1 from dual;' | sqlplus -s app/secret@db"],
  denied: [
    "echo 'drop table users;' | sqlplus -s app/secret@db",
    "sqlplus app@db <<'SQL'\nhost rm -rf /\nSQL",
  ],
});

const clickhouse = defineTool({
  names: ["clickhouse-client", "clickhouse-local", "clickhouse"],
  about: "ClickHouse's client",
  options: `-q --query=; --queries-file=; -d --database=; -h --host=; --port=; -u --user=; --password=; -n --multiquery; -m --multiline; -f --format=; -t --time
    --secure -s; -C --config-file=; --config=; --connection=; --input-format=; --output-format=; -S --structure=; -F --file=; --path=; -N --table=; --progress=?
    -E --vertical; --stacktrace; --max_memory_usage=; --echo; -V --version; --log-level=; --compression=; --interactive; --ignore-error; --processed-rows`,
  nature: "update",
  effects(i, emit) {
    const commands = i.values("--query");
    // `clickhouse client …`, `clickhouse local …`
    const part = i.program === "clickhouse" ? i.operands[0]?.text : i.program.slice(11);
    if (part !== "client" && part !== "local") return;
    const about = { scratch: part === "local" || isScratchAddress(i.value("--database")) };
    emitStatements(i, emit, "clickhouse", {
      commands,
      files: i.values("--queries-file"),
      ...about,
    });
  },
  allowed: [
    `clickhouse-client --query "SELECT count() FROM events"`,
    `cat rows.csv | clickhouse-client --query "INSERT INTO events FORMAT CSV"`,
    `clickhouse-local -q "SELECT * FROM file('a.csv') LIMIT 5"`,
  ],
  denied: [
    `clickhouse-client -q "DROP TABLE events"`,
    `clickhouse client -q "DROP TABLE events"`,
    `clickhouse-client -q "ALTER TABLE events DELETE WHERE 1"`,
    `clickhouse-client -q 'TRUNCATE TABLE events'`,
  ],
});

const snowsql = defineTool({
  names: ["snowsql"],
  about: "Snowflake's client",
  options: `-q --query=; -f --filename=; -a --accountname=; -u --username=; -d --dbname=; -s --schemaname=; -r --rolename=; -w --warehouse=; -h --host=; -p --port=
    -c --connection=; --config=; -o --option=; -D --variable=; --mfa-passcode=; --authenticator=; --private-key-path=; -v --version; -n --noup; --upgrade; -P --prompt; -M --mfa-prompt; --abort-detached-query`,
  nature: "update",
  effects(i, emit) {
    emitStatements(i, emit, "snowflake", {
      commands: i.values("--query"),
      files: i.values("--filename"),
      scratch: isScratchAddress(i.value("--dbname")),
    });
  },
  allowed: [`snowsql -q "SELECT current_version()"`, "snowsql -f report.sql"],
  denied: [
    `snowsql -q "DROP SCHEMA analytics"`,
    `snowsql -q "CREATE OR REPLACE TABLE users (id int)"`,
  ],
});

const usql = defineTool({
  names: ["usql"],
  about: "one client for many databases",
  options: `-c --command=; -f --file=; -w --no-password; -X --no-init --no-rc; -o --out=; -W --password; -1 --single-transaction; -v --set= --variable=; --cset=; -P --pset=
    -F --field-separator=; -R --record-separator=; -T --table-attr=; -A --no-align; -H --html; -t --tuples-only; -x --expanded; -z; -0; -J --json; -C --csv; -G --vertical; -q --quiet; --config=; -V --version`,
  nature: "update",
  effects(i, emit) {
    const output = i.value("--out");
    if (output !== undefined) emit.file("overwrite", output);
    const scheme =
      /^(pg|postgres(ql)?|my(sql)?|sqlite3?|sq|ms|mssql|sqlserver|oracle|or|clickhouse|ch|cql|cassandra)\b/.exec(
        i.operands[0]?.text ?? "",
      )?.[1] ?? "";
    const engines: ReadonlyMap<string, string> = new Map([
      ["pg", "postgres"],
      ["postgres", "postgres"],
      ["postgresql", "postgres"],
      ["my", "mysql"],
      ["mysql", "mysql"],
      ["sqlite", "sqlite"],
      ["sqlite3", "sqlite"],
      ["sq", "sqlite"],
    ]);
    emitStatements(i, emit, engines.get(scheme) ?? "usql", {
      commands: i.values("--command"),
      files: i.values("--file"),
      scratch: isScratchAddress(i.operands[0]),
    });
  },
  allowed: [`usql pg://localhost/app -c "SELECT 1"`, "usql -f report.sql my://root@localhost/app"],
  denied: [
    `usql pg://localhost/app -c "DROP TABLE users"`,
    `usql my://root@localhost/app -c "/*! DROP TABLE users */"`,
  ],
});

const pgcli = defineTool({
  names: ["pgcli"],
  about: "a PostgreSQL client with completion",
  options: `-h --host=; -p --port=; -U --username=; -u --user=; -W --password; -w --no-password; --single-connection; -v --version; -d --dbname=; --pgclirc=; -D --dsn=
    --list-dsn; --row-limit=; --less-chatty; --prompt=; -l --list; --auto-vertical-output; --warn=; --ssh-tunnel=; --init-command=; --log-file=; --ping; --application-name=`,
  nature: "update",
  effects(i, emit) {
    const database = i.value("--dbname") ?? i.operands[0];
    emitStatements(i, emit, "postgres", {
      commands: i.values("--init-command"),
      files: [],
      scratch: isScratchAddress(database),
    });
  },
  allowed: ["pgcli postgresql://app@localhost/app", "pgcli --list"],
  denied: ["echo 'DROP TABLE users;' | pgcli app"],
});

const mycli = defineTool({
  names: ["mycli"],
  about: "a MySQL client with completion",
  options: `-h --host=; -P --port=; -u --user=; -S --socket=; -p --pass= --password=; --ssl; --ssl-ca=; --ssl-cert=; --ssl-key=; --ssh-user=; --ssh-host=; -V --version; -v --verbose
    -D --database=; -d --dsn=; --list-dsn; -R --prompt=; -l --logfile=; --defaults-group-suffix=; --defaults-file=; --myclirc=; --auto-vertical-output; -t --table; --csv; --warn; --no-warn
    --local-infile=; -g --login-path=; -e --execute=; --init-command=; --charset=; --password-file=; --checkpoint=; --throttle=`,
  nature: "update",
  effects(i, emit) {
    const scratch = isScratchAddress(i.value("--database") ?? i.operands[0]);
    emitStatements(i, emit, "mysql", {
      commands: [...i.values("--init-command"), ...i.values("--execute")],
      files: [],
      scratch,
    });
  },
  allowed: ["mycli app -e 'SELECT 1'", "mycli -h localhost app"],
  denied: ["mycli app -e 'DROP TABLE users'"],
});

const bq = defineTool({
  names: ["bq"],
  about: "Google BigQuery's client",
  options: `--format=; --project_id=; --dataset_id=; --location=; -n --max_rows=; -n --max_results=; --api=; --credential_file=; --application_default_credential_file=; --job_id=
    --headless; --quiet -q; --synchronous_mode; --sync; --nosync; --debug_mode; --bigqueryrc=; --apilog=; --use_gce_service_account; --filter=; -a --all; -p --projects; -d --datasets; -j --jobs; -m --models; -t --table; -f --force; -r --recursive`,
  verbs: {
    read: "ls, show, head, get-iam-policy, version, info, mkdef, wait, query, shell",
    update: "mk, load, insert, cp, extract, update, partition, undelete, init, truncate",
    access: "set-iam-policy, add-iam-policy-binding, remove-iam-policy-binding",
    delete: "cancel",
    destroy: "rm",
  },
  verbOptions: {
    query: `--use_legacy_sql=?; --nouse_legacy_sql; --use_cache=?; --nouse_cache; --dry_run=?; --destination_table=; --replace=?; --append_table; --batch=?; --parameter=; --flagfile=
      --maximum_bytes_billed=; --label=; --allow_large_results; --display_name=; --schedule=; --target_dataset=; --time_partitioning_field=; --udf_resource=; -s --start_row=`,
    mk: "--description=; --schema=; --expiration=; --default_table_expiration=; --time_partitioning_type=; --view=; --materialized_view=; --external_table_definition=; --label=; -d --dataset; -c --connection",
    load: "--source_format=; --autodetect; --replace; --noreplace; --skip_leading_rows=; --schema=; -F --field_delimiter=",
    extract: "--destination_format=; --compression=; --field_delimiter=",
    rm: "--model; --routine; --connection; --reservation; --transfer_config",
  },
  dryRun: "--dry_run",
  effects(i, emit) {
    if (i.verb !== "query" || i.dryRun) return;
    emitStatements(i, emit, "bigquery", {
      commands: i.operands.slice(0, 1),
      files: [],
      scratch: isScratchAddress(i.value("--dataset_id")),
    });
  },
  rules: [
    {
      id: "bq-replace",
      on: "query, load, cp, truncate",
      when: (i) =>
        i.verb === "truncate" ||
        (i.has("--replace") && i.value("--replace")?.text !== "false") ||
        (i.verb === "cp" && i.has("--force")),
      decision: "ask",
      why: "replaces the rows of a table",
      instead: "write to a new table, for example `bq cp app.users app.users_new`",
      attack: ["T1485"],
      matches: [
        "bq load --replace app.users users.csv",
        "bq query --use_legacy_sql=false --destination_table app.users --replace 'SELECT 1 AS id'",
        "bq cp -f app.a app.b",
      ],
      nonMatches: [
        "bq load app.users users.csv",
        "bq query --use_legacy_sql=false 'SELECT 1 AS id'",
      ],
    },
  ],
  allowed: [
    "bq ls",
    "bq query --use_legacy_sql=false 'SELECT COUNT(*) FROM app.users'",
    "bq query --dry_run --use_legacy_sql=false 'DELETE FROM app.users WHERE true'",
    "bq head -n 5 app.users",
    "bq mk --dataset app_dev",
  ],
  asked: ["bq set-iam-policy app.users policy.json"],
  denied: [
    "bq rm -r -f -d app",
    "bq rm -t app.users",
    "bq query --nouse_legacy_sql 'DROP TABLE app.users'",
    "bq query --use_legacy_sql=false 'DELETE FROM app.users WHERE true'",
  ],
});

const warehouses = defineTool({
  names: [
    "trino",
    "presto",
    "presto-cli",
    "hive",
    "beeline",
    "spark-sql",
    "impala-shell",
    "isql",
    "fsql",
    "questdb",
    "athenacli",
    "ksql",
  ],
  about: "clients of analytic databases",
  options: `-e --execute=; -q --query=; -f --file=; -i --init-file=; --server=; --catalog=; --schema=; --user=; --password; --output-format=; -u=; -n=; -p=; -d --database=; -S --silent
    --hiveconf=; --hivevar=; --conf=; --master=; --properties-file=; --jars=; --packages=; --json; --csv; --line; --output=; -B --delimited; --name=; --deploy-mode=; --driver-memory=; --executor-memory=`,
  nature: "update",
  effects(i, emit) {
    emitStatements(i, emit, "warehouse", {
      commands: [...i.values("--execute"), ...i.values("--query")],
      files: i.values("--file"),
      scratch: isScratchAddress(i.value("--database") ?? i.value("--schema")),
    });
  },
  allowed: ["trino --execute 'SELECT 1'", "hive -e 'SHOW TABLES'", "spark-sql -f report.sql"],
  denied: [
    "hive -e 'DROP TABLE users'",
    "trino --catalog hive --schema app --execute 'DELETE FROM users'",
  ],
});

const cockroach = defineTool({
  names: ["cockroach"],
  about: "CockroachDB's server and client",
  options: `-e --execute=; -f --file=; -d --database=; -u --user=; -p --port=; --host=; --insecure; --certs-dir=; --url=; --format=; --set=; --watch=; -s --store=; --listen-addr=; --http-addr=; --background; --join=; --cache=; --max-sql-memory=`,
  verbs: {
    read: "sql, version, node status, node ls, debug zip, statement-diag list, gen, convert-url",
    lifecycle: "start, start-single-node, demo, quit, init",
    create:
      "cert create-ca, cert create-node, cert create-client, workload, import, nodelocal upload, userfile upload",
    "remote-change": "node drain, node decommission, node recommission",
    delete: "userfile delete, statement-diag delete, auth-session logout",
  },
  effects(i, emit) {
    if (i.verb !== "sql") return;
    emitStatements(i, emit, "cockroachdb", {
      commands: i.values("--execute"),
      files: i.values("--file"),
      scratch: isScratchAddress(i.value("--database") ?? i.value("--url")),
    });
  },
  allowed: [
    "cockroach sql --insecure -e 'SHOW DATABASES'",
    "cockroach start-single-node --insecure --background",
  ],
  denied: ["cockroach sql --insecure -e 'DROP DATABASE app'"],
});

export const tools = [
  psql,
  localdb,
  mysql,
  sqlite3,
  duckdb,
  sqlcmd,
  sqlplus,
  clickhouse,
  snowsql,
  usql,
  pgcli,
  mycli,
  bq,
  warehouses,
  cockroach,
];
