import assert from "node:assert/strict";
import { test } from "node:test";
import { leastTime } from "../../../test/pace.js";
import { readSql } from "./read.ts";
import type { SqlDialect, SqlStatement } from "./types.ts";

/** What a text does: `act`, or `act of`, of each statement that is not a plain read. */
function doings(text: string, dialect: SqlDialect): string {
  return readSql(text, dialect)
    .filter((statement) => statement.act !== "read")
    .map(
      ({ act, of, scratch }) =>
        `${act}${of === undefined ? "" : ` ${of}`}${scratch ? " (scratch)" : ""}`,
    )
    .join("; ");
}

/** Texts that only look: everything in them that sounds dangerous is data, a name or a comment. */
const harmless: readonly (readonly [SqlDialect, string])[] = [
  ["postgres", "SELECT 1"],
  ["postgres", "select * from users where note = 'drop table users'"],
  ["postgres", "SELECT 'it''s; DROP TABLE users; --'"],
  ["postgres", `SELECT "delete" FROM "drop table" WHERE "truncate" = 1`],
  ["postgres", "SELECT delete, update FROM log"],
  ["postgres", "-- DROP TABLE users\nSELECT 1"],
  ["postgres", "/* DROP TABLE users; */ SELECT 1"],
  ["postgres", "/* a /* DROP TABLE x */ DROP TABLE y; */ SELECT 1"],
  ["postgres", "/*!50000 DROP TABLE users */ SELECT 1"],
  ["postgres", "SELECT $$DROP TABLE users; DELETE FROM t$$"],
  ["postgres", "SELECT $q$ $$; DROP TABLE x; $$ $q$"],
  ["postgres", "SELECT E'it\\'s; DROP TABLE users'"],
  ["postgres", "SELECT '\\'; SELECT 'DROP TABLE users'"],
  ["postgres", "SELECT U&'\\0041; DROP TABLE x'"],
  ["postgres", "EXPLAIN DELETE FROM users"],
  ["postgres", "EXPLAIN (COSTS OFF) UPDATE users SET a = 1"],
  ["postgres", "EXPLAIN (ANALYZE false, BUFFERS) DELETE FROM users"],
  ["postgres", "EXPLAIN VERBOSE DROP TABLE x"],
  ["postgres", "WITH gone AS (SELECT * FROM deleted) SELECT * FROM gone"],
  ["postgres", "WITH delete AS (SELECT 1) SELECT * FROM delete"],
  ["postgres", "WITH a AS (SELECT 1), b(x) AS MATERIALIZED (SELECT 2) SELECT * FROM a, b"],
  ["postgres", "BEGIN; DELETE FROM users; ROLLBACK;"],
  ["postgres", "begin transaction; drop table users; update t set a=1; rollback"],
  ["postgres", "START TRANSACTION; TRUNCATE users; ABORT"],
  ["postgres", "\\d users"],
  ["postgres", "\\dt+"],
  ["postgres", "\\l"],
  ["postgres", "\\x on"],
  ["postgres", "\\du\n\\dn\nSELECT 1;"],
  ["postgres", "\\set name 'drop table x'"],
  ["postgres", "\\echo DROP TABLE users"],
  ["postgres", "\\timing \\\\ SELECT 1"],
  ["postgres", "SELECT 1 \\gx"],
  ["postgres", "SHOW work_mem"],
  ["postgres", "SET work_mem = '64MB'"],
  ["postgres", "SET search_path TO app, public; SELECT 1"],
  ["postgres", "SET ROLE reader"],
  ["postgres", "COPY users TO STDOUT WITH CSV HEADER"],
  ["postgres", "COPY (SELECT * FROM users WHERE note LIKE '%;%') TO STDOUT"],
  ["postgres", "\\copy users TO 'users.csv' CSV HEADER"],
  ["postgres", "SELECT a FROM t WHERE b ? 'drop'"],
  ["postgres", "SELECT '{\"a\":1}'::jsonb #>> '{a}'"],
  ["postgres", "SELECT x::text, y FROM t ORDER BY 1 LIMIT 10 OFFSET 5"],
  ["postgres", "SELECT count(*) FILTER (WHERE deleted) FROM t"],
  ["postgres", "TABLE users"],
  ["postgres", "VALUES (1, 'drop'), (2, 'truncate')"],
  ["postgres", "(SELECT 1) UNION (SELECT 2)"],
  ["postgres", "SELECT extract(epoch FROM now()), truncate(1.5)"],
  ["postgres", "DECLARE c CURSOR FOR SELECT * FROM t; FETCH 5 FROM c; CLOSE c"],
  ["postgres", "LISTEN jobs"],
  ["postgres", "DO $$ BEGIN PERFORM 1; RAISE NOTICE 'DROP TABLE users'; END $$"],
  ["postgres", "DO $$ DECLARE n int; BEGIN n := 5; IF n > 3 THEN RAISE NOTICE 'x'; END IF; END $$"],
  ["postgres", "SELECT * FROM pg_stat_activity WHERE query ILIKE '%delete from%'"],
  ["postgres", "SELECT pg_size_pretty(pg_database_size('app'))"],
  ["postgres", "SELECT * FROM information_schema.tables WHERE table_name = 'drop'"],
  ["postgres", "SELECT 1 -- '; DROP TABLE users"],
  ["postgres", "SELECT\t1\r\n;\r\n"],
  ["postgres", ";;;"],
  ["postgres", ""],
  ["postgres", "   \n-- nothing\n"],
  ["mysql", "SHOW TABLES"],
  ["mysql", "show create table users\\G"],
  ["mysql", 'SELECT "it\'s; DROP TABLE x"'],
  ["mysql", "SELECT 'a\\'; DROP TABLE users; -- '"],
  ["mysql", "SELECT `drop`, `delete from` FROM `table`"],
  ["mysql", "# DROP TABLE users\nSELECT 1"],
  ["mysql", "SELECT 5--1"],
  ["mysql", "/* DROP TABLE users */ SELECT 1"],
  ["mysql", "/*+ MAX_EXECUTION_TIME(1000) */ SELECT 1"],
  ["mysql", "DESCRIBE users"],
  ["mysql", "DESC users"],
  ["mysql", "EXPLAIN UPDATE users SET a = 1"],
  ["mysql", "USE app; SELECT DATABASE()"],
  ["mysql", "SET NAMES utf8mb4; SET @a := 1; SELECT @a"],
  ["mysql", "SELECT 1 INTO @x"],
  ["mysql", "SHOW GRANTS FOR CURRENT_USER()"],
  ["mysql", "SHOW PROCESSLIST"],
  ["mysql", "BEGIN; UPDATE users SET a = 1; ROLLBACK"],
  ["mysql", "FLUSH PRIVILEGES"],
  ["mysql", "status"],
  ["mysql", "help drop table"],
  ["mysql", "SET SESSION sql_mode = 'ANSI'"],
  ["mysql", "HANDLER users OPEN"],
  ["sqlite", ".tables"],
  ["sqlite", ".schema users\nSELECT 1;"],
  ["sqlite", ".dump"],
  ["sqlite", ".mode csv\n.headers on\nSELECT * FROM users;"],
  ["sqlite", "PRAGMA table_info(users)"],
  ["sqlite", "PRAGMA foreign_keys = ON; SELECT 1"],
  ["sqlite", "SELECT [drop table] FROM [delete]"],
  ["sqlite", "SELECT 'a''b', \"c\"\"d\", `e``f`"],
  ["sqlite", "EXPLAIN QUERY PLAN DELETE FROM t"],
  ["sqlite", "SELECT * FROM t WHERE name GLOB '*;DROP*'"],
  ["sqlite", "SELECT 1; -- /*\nSELECT 2 -- */"],
  ["tsql", "SELECT name FROM sys.tables"],
  ["tsql", "SELECT [drop table x] FROM [a]]b]\nGO\nSELECT 1\nGO 5"],
  ["tsql", "DECLARE @x int = 1 SELECT @x PRINT 'DROP TABLE x'"],
  ["tsql", "SELECT N'DROP TABLE x'"],
  ["tsql", "IF EXISTS (SELECT 1 FROM sys.tables) PRINT 'x'"],
  ["tsql", "WAITFOR DELAY '00:00:01'"],
  ["tsql", "BEGIN TRAN; DELETE FROM users; ROLLBACK TRAN"],
  ["tsql", ":setvar name value\nSELECT 1"],
  ["oracle", "SELECT q'[it's; DROP TABLE x]' FROM dual"],
  ["oracle", "SELECT sysdate FROM dual;\n/\n"],
  ["oracle", "EXPLAIN PLAN FOR DELETE FROM users"],
  ["oracle", "BEGIN NULL; END;\n/\n"],
  ["clickhouse", "SELECT count() FROM events FORMAT JSON"],
  ["clickhouse", "WITH 1 AS x SELECT x"],
  ["clickhouse", "SHOW CREATE TABLE events"],
  ["clickhouse", "SELECT 'a\\'; DROP TABLE x'"],
  ["cql", "SELECT * FROM app.users WHERE id = 5"],
  ["cql", "// DROP TABLE users\nDESCRIBE KEYSPACES"],
  ["cql", "CONSISTENCY QUORUM"],
  ["generic", "SELECT * FROM 'data.csv' LIMIT 5"],
  ["generic", "FROM read_csv('a.csv') SELECT *"],
  ["generic", "SUMMARIZE SELECT * FROM t"],
  ["generic", "LIST @stage"],
];

/** Texts that change something, and what. */
const changing: readonly (readonly [SqlDialect, string, string])[] = [
  ["postgres", "INSERT INTO notes(text) VALUES ('DELETE FROM notes')", "write table"],
  ["postgres", "INSERT INTO t VALUES (1) ON CONFLICT (id) DO UPDATE SET a = 1", "write table"],
  ["postgres", "UPDATE users SET a = 1 WHERE id = 5", "write table"],
  ["postgres", "UPDATE users SET a = (SELECT b FROM t WHERE t.id = users.id)", "update-all table"],
  ["postgres", "UPDATE users SET a = 1", "update-all table"],
  ["postgres", "UPDATE users SET a = 1 WHERE true", "update-all table"],
  ["postgres", "DELETE FROM users WHERE id = 5", "delete-rows table"],
  ["postgres", "DELETE FROM users", "delete-all table"],
  ["postgres", "delete from only users", "delete-all table"],
  ["postgres", "DELETE FROM users WHERE 1=1", "delete-all table"],
  ["postgres", "DELETE FROM users WHERE (1 = 1)", "delete-all table"],
  ["postgres", "DELETE FROM users WHERE 'a' = 'a'", "delete-all table"],
  ["postgres", "DELETE FROM users WHERE id > 0", "delete-all table"],
  ["postgres", "DELETE FROM users WHERE id IS NOT NULL", "delete-all table"],
  ["postgres", "DELETE FROM users WHERE users.id >= 1", "delete-all table"],
  ["postgres", "DELETE FROM users WHERE id = id", "delete-all table"],
  ["postgres", "DELETE FROM users WHERE name LIKE '%'", "delete-all table"],
  ["postgres", "DELETE FROM users WHERE NOT false", "delete-all table"],
  ["postgres", "DELETE FROM users WHERE id = 5 OR 1=1", "delete-all table"],
  ["postgres", "DELETE FROM users WHERE created_at < now()", "delete-all table"],
  ["postgres", "DELETE FROM users WHERE EXISTS (SELECT 1)", "delete-all table"],
  ["postgres", "DELETE FROM sessions WHERE expires_at < now()", "delete-rows table"],
  [
    "postgres",
    "DELETE FROM users WHERE created_at < now() - interval '1 year'",
    "delete-rows table",
  ],
  ["postgres", "DELETE FROM users WHERE id > 100", "delete-rows table"],
  ["postgres", "DELETE FROM users WHERE id BETWEEN 1 AND 5", "delete-rows table"],
  ["postgres", "DELETE FROM users WHERE email IS NULL AND id > 0", "delete-rows table"],
  ["postgres", "DELETE FROM a USING b WHERE a.id = b.id", "delete-rows table"],
  ["postgres", "DELETE/* WHERE id = 1 */FROM users", "delete-all table"],
  ["postgres", "DELETE FROM users -- WHERE id = 1", "delete-all table"],
  [
    "postgres",
    "WITH gone AS (DELETE FROM users RETURNING *) SELECT * FROM gone",
    "delete-all table",
  ],
  [
    "postgres",
    "WITH a AS (SELECT 1), b AS (UPDATE t SET x = 1 RETURNING *) SELECT * FROM b",
    "update-all table",
  ],
  [
    "postgres",
    "WITH old AS (SELECT id FROM t) DELETE FROM t USING old WHERE t.id = old.id",
    "delete-rows table",
  ],
  ["postgres", "EXPLAIN ANALYZE DELETE FROM users", "delete-all table"],
  [
    "postgres",
    "INSERT INTO old WITH gone AS (DELETE FROM users RETURNING *) SELECT * FROM gone",
    "write table; delete-all table",
  ],
  ["postgres", "EXPLAIN (ANALYZE, BUFFERS) UPDATE users SET a = 1", "update-all table"],
  ["postgres", "DROP TABLE users", "drop table"],
  ["postgres", "DROP TABLE IF EXISTS users CASCADE", "drop table"],
  ["postgres", "dRoP/**/TaBlE\n\tusers", "drop table"],
  ["postgres", `DROP TABLE "Users"`, "drop table"],
  ["postgres", "SELECT 1; DROP TABLE users", "drop table"],
  ["postgres", "DROP DATABASE app", "drop database"],
  ["postgres", "DROP DATABASE app_test", "drop database (scratch)"],
  ["postgres", "DROP DATABASE IF EXISTS app WITH (FORCE)", "drop database"],
  ["postgres", "DROP SCHEMA public CASCADE", "drop schema"],
  ["postgres", "DROP VIEW v", "drop view"],
  ["postgres", "DROP MATERIALIZED VIEW v", "drop view"],
  ["postgres", "DROP INDEX CONCURRENTLY IF EXISTS i", "drop index"],
  ["postgres", "DROP ROLE app", "drop role"],
  ["postgres", "DROP OWNED BY app", "drop owned"],
  ["postgres", "DROP FUNCTION f(int)", "drop function"],
  ["postgres", "DROP TYPE status CASCADE", "drop cascade"],
  ["postgres", "DROP TABLE pg_temp.x", "drop table (scratch)"],
  [
    "postgres",
    "CREATE TEMP TABLE x AS SELECT 1; DROP TABLE x",
    "create table (scratch); drop table (scratch)",
  ],
  ["postgres", "CREATE TABLE x (a int); DROP TABLE x", "create table; drop table"],
  ["postgres", "CREATE TABLE IF NOT EXISTS x (a int); DROP TABLE x", "create table; drop table"],
  ["postgres", "DROP TABLE x; CREATE TABLE x (a int)", "drop table; create table"],
  ["postgres", "TRUNCATE users", "truncate table"],
  ["postgres", "TRUNCATE TABLE ONLY users, orders RESTART IDENTITY CASCADE", "truncate table"],
  ["postgres", "ALTER TABLE users ADD COLUMN a int", "alter table"],
  ["postgres", "ALTER TABLE users DROP COLUMN a", "alter-lossy column"],
  ["postgres", "ALTER TABLE users ADD a int, DROP b", "alter-lossy column"],
  ["postgres", "ALTER TABLE users DROP CONSTRAINT c", "alter table"],
  ["postgres", "ALTER TABLE users ALTER COLUMN a DROP NOT NULL", "alter table"],
  ["postgres", "ALTER TABLE users ALTER COLUMN a TYPE text", "alter-lossy type"],
  ["postgres", "ALTER TABLE users RENAME TO members", "alter table"],
  ["postgres", "ALTER TABLE users DISABLE ROW LEVEL SECURITY", "grant row security"],
  ["postgres", "ALTER TABLE users OWNER TO app", "grant owner"],
  ["postgres", "ALTER SYSTEM SET work_mem = '1GB'", "config server"],
  ["postgres", "ALTER ROLE app SUPERUSER", "grant role"],
  ["postgres", "ALTER DATABASE app SET work_mem = '1GB'", "config database"],
  ["postgres", "ALTER TYPE status ADD VALUE 'x'", "alter type"],
  ["postgres", "CREATE USER app WITH PASSWORD 'x'", "grant user"],
  ["postgres", "GRANT ALL ON ALL TABLES IN SCHEMA public TO app", "grant privileges"],
  ["postgres", "REVOKE DELETE ON users FROM app", "grant privileges"],
  ["postgres", "REASSIGN OWNED BY a TO b", "grant owner"],
  ["postgres", "COPY users FROM '/srv/x.csv'", "file server file"],
  ["postgres", "COPY users TO PROGRAM 'cat > /tmp/x'", "exec program"],
  ["postgres", "COPY t FROM PROGRAM 'id'", "exec program"],
  ["postgres", "COPY (DELETE FROM users RETURNING *) TO STDOUT", "delete-all table"],
  ["postgres", "\\copy (DELETE FROM users RETURNING *) TO 'x.csv'", "delete-all table"],
  ["postgres", "SELECT pg_read_file('/etc/passwd')", "file server file"],
  ["postgres", "SELECT lo_export(1, '/tmp/x')", "file server file"],
  ["postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity", "kill session"],
  ["postgres", "SELECT dblink_exec('dbname=x', 'DROP TABLE users')", "drop table"],
  ["postgres", "SELECT * INTO backup FROM users", "create table"],
  ["postgres", "VACUUM FULL users", "alter vacuum full"],
  ["postgres", "VACUUM ANALYZE", "alter vacuum"],
  ["postgres", "REINDEX DATABASE app", "alter reindex database"],
  ["postgres", "LOAD '/tmp/x.so'", "exec library"],
  [
    "postgres",
    "CREATE FUNCTION f() RETURNS void AS $$ DELETE FROM users $$ LANGUAGE sql",
    "create function",
  ],
  ["postgres", "CREATE FUNCTION f() RETURNS int AS '/tmp/x.so', 'f' LANGUAGE C", "exec library"],
  [
    "postgres",
    "CREATE FUNCTION f() RETURNS void LANGUAGE plpython3u AS $$ import os $$",
    "exec library",
  ],
  ["postgres", "DO $$ BEGIN DROP TABLE users; END $$", "drop table"],
  ["postgres", "DO $$ BEGIN EXECUTE 'DROP TABLE users'; END $$", "drop table"],
  ["postgres", "DO $$ BEGIN EXECUTE format('DROP TABLE %I', x); END $$", "drop table"],
  [
    "postgres",
    "DO $$ DECLARE r record; BEGIN FOR r IN (SELECT tablename FROM pg_tables) LOOP EXECUTE 'DROP TABLE ' || r.tablename || ' CASCADE'; END LOOP; END $$",
    "drop table",
  ],
  [
    "postgres",
    "DO $$ BEGIN IF true THEN DELETE FROM users; ELSE NULL; END IF; END $$",
    "delete-all table",
  ],
  ["postgres", "DO $$ BEGIN EXECUTE stmt; END $$", "unknown dynamic statement"],
  ["postgres", "DO LANGUAGE plpython3u $$ import os $$", "exec code"],
  [
    "postgres",
    "SELECT 'DROP TABLE ' || t FROM x \\gexec",
    "unknown generated statements; drop table",
  ],
  ["postgres", "PREPARE p AS DELETE FROM users; EXECUTE p", "delete-all table; write procedure"],
  ["postgres", "BEGIN; DELETE FROM users; COMMIT", "delete-all table"],
  ["postgres", "BEGIN; DELETE FROM users; COMMIT; ROLLBACK", "delete-all table"],
  ["postgres", "BEGIN; SAVEPOINT s; DELETE FROM users; ROLLBACK TO s; COMMIT", "delete-all table"],
  ["postgres", "DELETE FROM users; ROLLBACK", "delete-all table"],
  ["postgres", "BEGIN; COPY t TO PROGRAM 'x'; ROLLBACK", "exec program"],
  ["postgres", "MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN DELETE", "delete-rows table"],
  ["postgres", "MERGE INTO t USING s ON true WHEN MATCHED THEN DELETE", "delete-all table"],
  [
    "postgres",
    "MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN UPDATE SET a = 1",
    "write table",
  ],
  ["postgres", "REFRESH MATERIALIZED VIEW v", "write view"],
  ["postgres", "CREATE INDEX CONCURRENTLY i ON t(a)", "create index"],
  ["postgres", "CREATE EXTENSION IF NOT EXISTS pgcrypto", "create extension"],
  ["postgres", "UPDATE pg_database SET datallowconn = false", "grant user"],
  ["postgres", "SELECT 'unclosed; DROP TABLE x", "unknown unclosed quote or comment"],
  ["postgres", "$SQL", "unknown computed statement"],
  ["postgres", "DROP TABLE $T", "drop table"],
  ["postgres", "DELETE FROM ${TABLE} WHERE id = $1", "delete-rows table"],
  ["postgres", "SELECT 1\\; DROP TABLE x", "drop table"],
  ["postgres", "\\set x 1 \\\\ DROP TABLE users", "drop table"],
  ["mysql", "/*!50000 DROP TABLE users */", "drop table"],
  ["mysql", "/*!DROP*/ /*!TABLE*/ users", "drop table"],
  ["mysql", "/*M!100100 DROP TABLE users */", "drop table"],
  ["mysql", "SELECT '\\'' ; DROP TABLE users; -- '", "drop table"],
  ["mysql", "/* a /* b */ DROP TABLE users", "drop table"],
  ["mysql", "DROP TEMPORARY TABLE x", "drop table (scratch)"],
  ["mysql", "DROP DATABASE IF EXISTS `app`", "drop database"],
  ["mysql", "DROP USER 'app'@'%'", "drop user"],
  ["mysql", "BEGIN; DELETE FROM users; DROP TABLE x; ROLLBACK", "delete-all table; drop table"],
  ["mysql", "REPLACE INTO users VALUES (1, 'a')", "write table"],
  ["mysql", "INSERT IGNORE INTO users VALUES (1) ON DUPLICATE KEY UPDATE a = 1", "write table"],
  ["mysql", "UPDATE users SET a = 1 LIMIT 1", "write table"],
  ["mysql", "DELETE FROM users ORDER BY id LIMIT 10", "delete-rows table"],
  ["mysql", "DELETE a FROM a JOIN b ON a.id = b.id", "delete-rows table"],
  ["mysql", "DELETE FROM users WHERE 1", "delete-all table"],
  ["mysql", "UPDATE mysql.user SET plugin = '' WHERE user = 'root'", "grant user"],
  ["mysql", "ALTER TABLE t DROP c", "alter-lossy column"],
  ["mysql", "ALTER TABLE t DROP INDEX i, ADD INDEX j (a)", "alter table"],
  ["mysql", "ALTER TABLE t DROP PARTITION p1", "alter-lossy partition"],
  ["mysql", "ALTER TABLE t MODIFY c varchar(5)", "alter-lossy type"],
  ["mysql", "RENAME TABLE a TO b", "alter table"],
  ["mysql", "SELECT * FROM t INTO OUTFILE '/tmp/x'", "file server file"],
  ["mysql", "SELECT LOAD_FILE('/etc/passwd')", "file server file"],
  ["mysql", "LOAD DATA LOCAL INFILE 'a.csv' INTO TABLE t", "write table"],
  ["mysql", "LOAD DATA INFILE '/etc/passwd' INTO TABLE t", "file server file"],
  ["mysql", "SET GLOBAL general_log = 1", "config server"],
  ["mysql", "SET @@GLOBAL.max_connections = 5", "config server"],
  ["mysql", "SET PASSWORD = 'x'", "grant user"],
  ["mysql", "FLUSH TABLES WITH READ LOCK", "config locks"],
  ["mysql", "RESET MASTER", "drop binary logs"],
  ["mysql", "PURGE BINARY LOGS BEFORE NOW()", "drop binary logs"],
  ["mysql", "STOP SLAVE", "config replication"],
  ["mysql", "CHANGE MASTER TO MASTER_HOST='x'", "config replication"],
  ["mysql", "KILL 42", "kill session"],
  ["mysql", "KILL QUERY 42", "kill query"],
  ["mysql", "SHUTDOWN", "kill server"],
  ["mysql", "INSTALL PLUGIN x SONAME 'x.so'", "exec library"],
  ["mysql", "CREATE FUNCTION sys_exec RETURNS INT SONAME 'x.so'", "exec library"],
  ["mysql", "PREPARE s FROM 'DROP TABLE users'", "drop table"],
  ["mysql", "PREPARE s FROM @x", "unknown dynamic statement"],
  [
    "mysql",
    "DELIMITER //\nCREATE PROCEDURE p() BEGIN DROP TABLE x; END//\nDELIMITER ;\nDROP TABLE y;",
    "create procedure; drop table",
  ],
  [
    "mysql",
    "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN DELETE FROM b; UPDATE c SET x = 1; END; SELECT 1",
    "create trigger",
  ],
  ["mysql", "CREATE PROCEDURE p() BEGIN SELECT 1; DROP TABLE x", "create procedure; drop table"],
  ["mysql", "CREATE OR REPLACE TABLE users (a int)", "drop table"],
  ["mysql", "CALL refresh()", "write procedure"],
  ["mysql", "OPTIMIZE TABLE users", "alter maintenance"],
  ["sqlite", "DROP TABLE users", "drop table"],
  ["sqlite", "INSERT OR REPLACE INTO t VALUES (1)", "write table"],
  ["sqlite", "SELECT load_extension('./x.so')", "exec library"],
  ["sqlite", ".load ./x.so", "exec library"],
  ["sqlite", "SELECT writefile('/tmp/x', 'data')", "file file"],
  ["sqlite", "PRAGMA writable_schema = 1", "config schema"],
  ["sqlite", "VACUUM INTO 'copy.db'", "file file"],
  ["sqlite", "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; END;", "create trigger"],
  ["sqlite", "DROP TABLE [order]", "drop table"],
  ["sqlite", ".restore main old.db", "delete-all database"],
  ["tsql", "SELECT 1 DROP TABLE users", "drop table"],
  ["tsql", "DROP TABLE [users]", "drop table"],
  ["tsql", "DROP TABLE #tmp", "drop table (scratch)"],
  ["tsql", "IF OBJECT_ID('users') IS NOT NULL DROP TABLE users", "drop table"],
  ["tsql", "IF EXISTS (SELECT 1) BEGIN DELETE FROM users END", "delete-all table"],
  ["tsql", "EXEC xp_cmdshell 'dir'", "exec program"],
  ["tsql", "xp_cmdshell 'dir'", "exec program"],
  ["tsql", "EXEC master..xp_cmdshell 'dir'", "exec program"],
  ["tsql", "EXEC sp_executesql N'DROP TABLE users'", "drop table"],
  ["tsql", "EXEC('DROP TABLE users')", "drop table"],
  ["tsql", "EXEC(@sql)", "unknown dynamic statement"],
  ["tsql", "EXEC sp_configure 'xp_cmdshell', 1 RECONFIGURE", "config server"],
  [
    "tsql",
    "UPDATE users SET a = 1 DELETE FROM logs WHERE id = 1",
    "update-all table; delete-rows table",
  ],
  ["tsql", "DELETE TOP (10) FROM users", "delete-rows table"],
  ["tsql", "GRANT SELECT, DELETE ON users TO app", "grant privileges"],
  ["tsql", "ALTER TABLE t DROP COLUMN c", "alter-lossy column"],
  ["tsql", "ALTER TABLE t ALTER COLUMN c varchar(5)", "alter-lossy type"],
  [
    "tsql",
    "CREATE PROCEDURE p AS BEGIN DELETE FROM users END\nGO\nDROP TABLE x",
    "create procedure; drop table",
  ],
  ["tsql", "RESTORE DATABASE app FROM DISK = 'x.bak' WITH REPLACE", "drop database"],
  ["tsql", "BEGIN TRAN; DELETE FROM t; IF @@ERROR <> 0 ROLLBACK ELSE COMMIT", "delete-all table"],
  ["tsql", "DBCC CHECKDB (app, REPAIR_ALLOW_DATA_LOSS)", "alter-lossy repair"],
  ["tsql", "INSERT INTO t EXEC p", "write table"],
  ["oracle", "DROP TABLE users PURGE", "drop table"],
  ["oracle", "BEGIN EXECUTE IMMEDIATE 'DROP TABLE users'; END;\n/", "drop table"],
  ["oracle", "PURGE RECYCLEBIN", "drop recyclebin"],
  ["oracle", "ALTER TABLE t SET UNUSED (c)", "alter-lossy column"],
  ["clickhouse", "ALTER TABLE events DELETE WHERE 1", "delete-all table"],
  ["clickhouse", "ALTER TABLE events ON CLUSTER c DELETE WHERE id = 5", "delete-rows table"],
  ["clickhouse", "TRUNCATE DATABASE app", "truncate database"],
  ["clickhouse", "SYSTEM SHUTDOWN", "kill server"],
  ["clickhouse", "ALTER TABLE events DROP PARTITION '2024'", "alter-lossy partition"],
  ["clickhouse", "ALTER TABLE events MODIFY TTL at + INTERVAL 1 DAY DELETE", "delete-all table"],
  ["clickhouse", "ALTER TABLE events MODIFY TTL at + toIntervalHour(2)", "delete-all table"],
  ["clickhouse", "ALTER TABLE events MODIFY TTL at + INTERVAL 6 MONTH", "alter-lossy retention"],
  ["cql", "ALTER TABLE app.events WITH default_time_to_live = 60", "delete-all table"],
  ["cql", "ALTER TABLE app.events WITH default_time_to_live = 0", "alter-lossy retention"],
  ["cql", "ALTER TABLE app.events WITH comment = 'x'", "alter table"],
  ["postgres", "ALTER TABLE t SET (ttl_expire_after = '10 minutes')", "delete-all table"],
  ["postgres", "SELECT drop_chunks('m', INTERVAL '30 days')", "delete-rows chunks"],
  ["postgres", "SELECT drop_chunks('m', INTERVAL '5 minutes')", "delete-all chunks"],
  ["postgres", "PAUSE app", "config pooler"],
  ["clickhouse", "SELECT * FROM executable('x.sh', 'TSV', 'a String')", "exec program"],
  ["clickhouse", "INSERT INTO events FORMAT CSV", "write table"],
  ["cql", "DROP KEYSPACE app", "drop keyspace"],
  ["cql", "TRUNCATE app.users", "truncate table"],
  ["cql", "DELETE FROM users WHERE id = 5", "delete-rows table"],
  ["cql", "COPY users TO 'x.csv'", ""],
  ["generic", "CREATE OR REPLACE TABLE users (id int)", "drop table"],
  ["generic", "/*! DROP TABLE users */", "drop table"],
  ["generic", "INSERT OVERWRITE TABLE t SELECT 1", "truncate table"],
  ["generic", "INSTALL httpfs; LOAD httpfs", "create extension; create extension"],
  ["generic", "DROP SCHEMA analytics", "drop schema"],
];

test("harmless statements change nothing", () => {
  for (const [dialect, text] of harmless) {
    assert.equal(doings(text, dialect), "", `${dialect}: ${text}`);
  }
});

test("changing statements are read as what they do", () => {
  for (const [dialect, text, expected] of changing) {
    assert.equal(doings(text, dialect), expected, `${dialect}: ${text}`);
  }
});

test("two hundred statements, about half of them harmless", () => {
  assert.ok(harmless.length >= 100, `${harmless.length} harmless`);
  assert.ok(harmless.length + changing.length >= 200);
});

function only(text: string, dialect: SqlDialect): SqlStatement {
  const found = readSql(text, dialect);
  assert.equal(found.length, 1, text);
  return found[0] as SqlStatement;
}

test("objects are named", () => {
  assert.equal(only("DROP TABLE IF EXISTS a.b, c", "postgres").object, "a.b, c");
  assert.equal(only(`DELETE FROM "My Table"`, "postgres").object, "My Table");
  assert.equal(only("DROP DATABASE `app`", "mysql").object, "app");
  assert.equal(only("TRUNCATE TABLE db..users", "tsql").object, "db..users");
  assert.equal(only("DROP TABLE users_$SUFFIX", "postgres").object, "users_$SUFFIX");
});

test("conditions are judged", () => {
  assert.equal(only("DELETE FROM t", "postgres").where, "none");
  assert.equal(only("DELETE FROM t WHERE 2 > 1", "postgres").where, "trivial");
  assert.equal(only("DELETE FROM t WHERE a = 1", "postgres").where, "present");
});

test("client commands show what they run, read and write", () => {
  const cases: readonly (readonly [SqlDialect, string, readonly string[], readonly string[]])[] = [
    ["postgres", "\\! rm -rf x", ["rm -rf x"], []],
    ["postgres", "SELECT 1 \\g |sh", ["sh"], []],
    ["postgres", "\\o |cat > x\nSELECT 1", ["cat > x"], []],
    ["postgres", "\\o out.txt\nSELECT 1;", [], ["overwrite out.txt"]],
    ["postgres", "\\i schema.sql", [], ["read schema.sql"]],
    ["postgres", "\\set x `date`", ["date"], []],
    ["postgres", "\\echo '`date`'", [], []],
    ["postgres", "\\copy t TO PROGRAM 'gzip > x.gz'", ["gzip > x.gz"], []],
    ["postgres", "\\copy t FROM 'a b.csv' csv", [], ["read a b.csv"]],
    ["postgres", "\\copy (select 1 from t) to 'x.csv'", [], ["overwrite x.csv"]],
    ["postgres", "COPY t TO PROGRAM 'sh -c \"id\"'", ['sh -c "id"'], []],
    ["mysql", "\\! ls", ["ls"], []],
    ["mysql", "system ls -l", ["ls -l"], []],
    ["mysql", "SELECT 1;\nsystem ls", ["ls"], []],
    ["mysql", "source dump.sql", [], ["read dump.sql"]],
    ["mysql", "\\. dump.sql", [], ["read dump.sql"]],
    ["mysql", "pager less\nSELECT 1", ["less"], []],
    ["mysql", "tee log.txt", [], ["append log.txt"]],
    ["mysql", "SELECT system FROM t", [], []],
    ["sqlite", ".shell ls", ["ls"], []],
    ["sqlite", ".system ls", ["ls"], []],
    ["sqlite", ".output |sh", ["sh"], []],
    ["sqlite", ".once out.csv", [], ["overwrite out.csv"]],
    ["sqlite", '.import "|cat x" t', ["cat x"], []],
    ["sqlite", ".import --csv a.csv t", [], ["read a.csv"]],
    ["sqlite", ".read schema.sql", [], ["read schema.sql"]],
    ["sqlite", ".backup copy.db", [], ["overwrite copy.db"]],
    ["sqlite", "ATTACH 'other.db' AS o", [], ["append other.db"]],
    ["tsql", ":!! dir", ["dir"], []],
    ["tsql", "SELECT 1\n!! dir", ["dir"], []],
    ["tsql", ":r script.sql", [], ["read script.sql"]],
    ["tsql", "EXEC xp_cmdshell 'whoami'", ["whoami"], []],
    ["oracle", "host ls", ["ls"], []],
    ["oracle", "! ls", ["ls"], []],
    ["oracle", "@script.sql", [], ["read script.sql"]],
    ["generic", "!system ls", ["ls"], []],
    ["generic", ".sh ls", ["ls"], []],
  ];
  for (const [dialect, text, shells, files] of cases) {
    const found = readSql(text, dialect);
    assert.deepEqual(
      found.flatMap((one) => one.shells ?? []),
      shells,
      `${dialect}: ${text}`,
    );
    const named = found.flatMap((one) =>
      (one.files ?? []).map((file) => `${file.act} ${file.path}`),
    );
    assert.deepEqual(named, files, `${dialect}: ${text}`);
  }
});

test("statements are shown on one short line", () => {
  const text = `SELECT ${"a,\n".repeat(500)}b`;
  const shown = only(text, "postgres").text;
  assert.ok(shown.length <= 160 && !shown.includes("\n"));
});

const dialects: readonly SqlDialect[] = [
  "postgres",
  "mysql",
  "sqlite",
  "tsql",
  "oracle",
  "clickhouse",
  "cql",
  "generic",
];

test("hostile texts are read in linear time", () => {
  const families: readonly ((count: number) => string)[] = [
    (n) => "(".repeat(n),
    (n) => "'".repeat(n + 1),
    (n) => "/*".repeat(n),
    (n) => "/*!".repeat(n),
    (n) => "$a$ ".repeat(n),
    (n) => Array.from({ length: n / 4 }, (_, at) => `$t${at}$ `).join(""),
    (n) => "SELECT 1;".repeat(n / 8),
    (n) => `DELETE FROM t WHERE ${"(".repeat(n)}1=1${")".repeat(n)}`,
    (n) => `DELETE FROM t WHERE ${"a=1 OR ".repeat(n / 4)}b`,
    (n) => `DELETE FROM t WHERE ${"NOT (".repeat(n / 4)}1`,
    (n) => "pg_read_file(".repeat(n / 8),
    (n) => `WITH ${"a AS (SELECT 1),".repeat(n / 12)} b AS (SELECT 2) SELECT 3`,
    (n) => `${"WITH a AS (".repeat(n / 8)}DELETE FROM t`,
    (n) => "IF a THEN ".repeat(n / 8),
    (n) => "BEGIN ".repeat(n / 4),
    (n) => `${"BEGIN;".repeat(n / 8)}${"ROLLBACK;".repeat(n / 8)}`,
    (n) => "CREATE FUNCTION f BEGIN ;".repeat(n / 16),
    (n) => "EXEC('".repeat(n / 4),
    (n) => "\\! a\n".repeat(n / 4),
    (n) => "GO\n".repeat(n / 2),
    (n) => `${" ".repeat(n)}GO`,
    (n) => `${" \n".repeat(n)}:x`,
    (n) => "EXPLAIN ANALYZE ".repeat(n / 8),
    (n) => "DO $a$ DO $b$ DO $c$ ".repeat(n / 16),
    (n) => `ALTER TABLE t ${"DROP a, ".repeat(n / 4)}`,
    (n) => `${"${".repeat(n)}`,
  ];
  for (const dialect of dialects) {
    for (const [at, family] of families.entries()) {
      const time = (n: number, enough: number, runs: number) => {
        const text = family(n);
        return leastTime(() => readSql(text, dialect), enough, runs);
      };
      time(2_000, 0, 1);
      const small = time(10_000, 0, 3);
      const enough = 16 * small + 40;
      const large = time(40_000, enough, 10);
      assert.ok(
        large <= enough,
        `${dialect}, family ${at}: ${small.toFixed(1)} → ${large.toFixed(1)} ms`,
      );
    }
  }
});

test("no text makes the reader throw", () => {
  const pieces = [
    "SELECT ",
    "DROP TABLE x",
    ";",
    "'",
    '"',
    "`",
    "[",
    "]",
    "(",
    ")",
    "$$",
    "$a$",
    "--",
    "\n",
    "/*",
    "*/",
    "/*!",
    "\\",
    "\\!",
    "\\copy",
    ".",
    "!",
    ":",
    "DELETE FROM t",
    " WHERE ",
    "BEGIN",
    "END",
    " IF ",
    "THEN ",
    "WITH a AS (",
    "EXECUTE ",
    "DO ",
    "CREATE FUNCTION ",
    "EXPLAIN ",
    "$",
    "${",
    "é",
    "\u0000",
    "GO",
    "DELIMITER ",
    "COPY ",
    " TO ",
    "PROGRAM ",
    ",",
    "=",
    "1",
    "ALTER TABLE t ",
    "DROP ",
    "q'",
    "E'",
    "@",
  ];
  let seed = 7;
  const next = (bound: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * bound);
  };
  for (let round = 0; round < 4_000; round++) {
    let text = "";
    for (let count = next(14); count >= 0; count--) text += pieces[next(pieces.length)];
    for (const dialect of dialects) assert.doesNotThrow(() => readSql(text, dialect), text);
  }
});
