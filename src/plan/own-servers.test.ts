import assert from "node:assert/strict";
import { test } from "node:test";
import { createGuard } from "../guard.js";

const guard = createGuard({ brain: null });
const DROP = "-U postgres -c 'drop table t'";

const OWN = [
  `docker run -d --rm --name pgtmp postgres:16; docker exec pgtmp psql ${DROP}; docker stop pgtmp`,
  `docker run -d --name db postgres:16 && docker exec db psql ${DROP}`,
  `docker run -d --name db -v "$PWD/seed:/docker-entrypoint-initdb.d" postgres:16 && docker exec db psql ${DROP}`,
  `docker run -d -p 127.0.0.1:5433:5432 postgres:16; psql -h localhost -p 5433 ${DROP}`,
  "docker run -d -p 5433:5432 postgres:16 && psql postgres://u:p@localhost:5433/x -c 'truncate t'",
  "docker run -d --name m mongo:7 && docker exec m mongosh --eval 'db.getSiblingDB(\"t\").dropDatabase()'",
  "redis-server --port 6390 --save '' --daemonize yes && redis-cli -p 6390 flushall && redis-cli -p 6390 shutdown nosave",
  `D=$(mktemp -d) && initdb -D "$D" && pg_ctl -D "$D" -o "-p 54999" -w start && psql -h localhost -p 54999 ${DROP}`,
  "psql -c 'create database shop' && psql -d shop -c 'drop table t' && psql -c 'drop database shop'",
  "psql -c 'create database check_0512'; psql -d check_0512 -c 'drop table t'; psql -c 'drop database check_0512'",
];

const THEIRS = [
  `docker run -d --name db postgres:16; docker exec db psql ${DROP}`,
  `docker run -d --name db -v pgdata:/var/lib/postgresql/data postgres:16 && docker exec db psql ${DROP}`,
  `docker run -d --name db -v "$PWD/data:/var/lib/postgresql/data" postgres:16 && docker exec db psql ${DROP}`,
  `docker run -d --name db postgres:16 && docker exec db psql -h db.example.com ${DROP}`,
  `docker run -d --name db postgres:16 && docker exec other psql ${DROP}`,
  `docker run -d -p 5432:5432 postgres:16; psql -h localhost -p 5432 ${DROP}`,
  `docker run -d -p 5433:5432 postgres:16; psql -h localhost -p 5434 ${DROP}`,
  `docker run -d -p 5433:5432 postgres:16; psql -h db.example.com -p 5433 ${DROP}`,
  "docker run -d -p 5433:5432 postgres:16 && psql -h localhost -p 5433 -c \"copy t from program 'id'\"",
  "redis-server --port 6390 --daemonize yes && redis-cli -p 6390 flushall",
  "redis-server --port 6390 --save '' --daemonize yes && redis-cli -p 6379 flushall",
  `pg_ctl -D /var/lib/pg -o "-p 54999" -w start && psql -h localhost -p 54999 ${DROP}`,
  "psql -c 'create database shop'; psql -c 'drop database shop'",
  "psql -c 'create database check_0512' && psql -d check_0512 -c 'drop database app'",
  "mysql -e 'create database if not exists shop' && mysql -e 'drop database shop'",
  "mysql -e 'create database tmp_r' && mysql tmp_r -e 'use app; drop table users'",
];

test("what a server of the text's own holds was put there by the text", () => {
  for (const text of OWN) assert.equal(guard.checkSync(text).decision, "allow", text);
});

test("a server that keeps data, or another one, is not the text's own", () => {
  for (const text of THEIRS) assert.equal(guard.checkSync(text).decision, "deny", text);
});
