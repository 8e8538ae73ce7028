import assert from "node:assert/strict";
import { test } from "node:test";
import { leastTime } from "../../../test/pace.js";
import type { SqlStatement } from "../sql/types.ts";
import { readInflux } from "./influx.ts";
import { readMongo } from "./mongo.ts";
import { readRedis } from "./redis.ts";
import { callsOf, scriptTokens } from "./script.ts";

/** What the statements do that are not plain reads. */
function doings(statements: readonly SqlStatement[]): string {
  return statements
    .filter(({ act }) => act !== "read")
    .map(
      ({ act, of, scratch }) =>
        `${act}${of === undefined ? "" : ` ${of}`}${scratch ? " (scratch)" : ""}`,
    )
    .join("; ");
}

const mongo: readonly (readonly [string, string])[] = [
  ["db.users.find({})", ""],
  ["db.users.find({name: 'db.users.drop()'}).limit(5).toArray()", ""],
  ["// db.users.drop()\ndb.users.countDocuments()", ""],
  ["/* db.dropDatabase() */ show dbs", ""],
  ["db.getCollectionNames()", ""],
  ["db.users.aggregate([{$match: {a: 1}}, {$group: {_id: '$b'}}])", ""],
  ["printjson(db.stats()); db.users.getIndexes()", ""],
  ["db.adminCommand({listDatabases: 1})", ""],
  ["'drop(' + /drop()/.source", ""],
  ["db.users.explain().find({})", ""],
  ["rs.status(); sh.status()", ""],
  ["[1,2].forEach(x => print(x))", ""],
  ["db.users.drop()", "drop collection"],
  ["db['users'].drop()", "drop collection"],
  ["db.getCollection('users').drop()", "drop collection"],
  ["db.users['drop']()", "drop collection"],
  ["db.users . drop ( )", "drop collection"],
  ["db.getCollectionNames().forEach(function(c) { db[c].drop() })", "drop collection"],
  ["use app\ndb.dropDatabase()", "drop database"],
  ["use app_test\ndb.dropDatabase()", "drop database (scratch)"],
  ["db.getSiblingDB('app').dropDatabase()", "drop database"],
  ["db.getSiblingDB('app_test').dropDatabase()", "drop database (scratch)"],
  ["db.runCommand({dropDatabase: 1})", "drop database"],
  ["db.runCommand({ drop: 'users' })", "drop collection"],
  ["db.runCommand({delete: 'users', deletes: [{q: {}, limit: 0}]})", "delete-all collection"],
  ["db.adminCommand('shutdown')", "kill server"],
  ["db.users.deleteMany({})", "delete-all collection"],
  ["db.users.deleteMany()", "delete-all collection"],
  ["db.users.remove({})", "delete-all collection"],
  ["db.users.remove({}, true)", "delete-rows collection"],
  ["db.users.deleteMany({_id: {$exists: true}})", "delete-all collection"],
  ["db.users.deleteMany({_id: {$ne: null}})", "delete-all collection"],
  ["db.users.deleteMany({expired: true})", "delete-rows collection"],
  ["db.users.deleteOne({_id: 1})", "delete-rows collection"],
  ["db.users.updateMany({}, {$set: {a: 1}})", "update-all collection"],
  ["db.users.updateMany({b: 2}, {$set: {a: 1}})", "write collection"],
  ["db.users.update({}, {$set: {a: 1}}, {multi: true})", "update-all collection"],
  ["db.users.insertOne({a: 1})", "write collection"],
  ["db.users.createIndex({a: 1})", "write collection"],
  ["db.users.dropIndex('a_1')", "drop index"],
  ["db.dropUser('app')", "drop user"],
  ["db.createUser({user: 'app', pwd: 'x', roles: []})", "grant user"],
  ["db.grantRolesToUser('app', ['root'])", "grant role"],
  ["db.fsyncLock()", "config locks"],
  ["db.shutdownServer()", "kill server"],
  ["db.killOp(5)", "kill session"],
  ["require('child_process').execSync('rm -rf x')", "exec program"],
  ["run('ls', '-l')", "exec program"],
  ["require('fs').writeFileSync('x', 'y')", "file file"],
];

test("mongosh scripts", () => {
  for (const [text, expected] of mongo) assert.equal(doings(readMongo(text)), expected, text);
});

test("mongosh scripts show what they run and read", () => {
  const shells = readMongo("require('child_process').exec('rm -rf x')").flatMap(
    (one) => one.shells ?? [],
  );
  assert.deepEqual(shells, ["rm -rf x"]);
  const files = readMongo("load('seed.js')").flatMap((one) => one.files ?? []);
  assert.deepEqual(files, [{ act: "read", path: "seed.js" }]);
});

const redis: readonly (readonly [string | readonly string[], string])[] = [
  ["PING", ""],
  ["GET session:1", ""],
  ["KEYS *", ""],
  ["SCAN 0 MATCH flushall*", ""],
  ["CONFIG GET dir", ""],
  ["INFO memory\nDBSIZE", ""],
  ["CLIENT LIST", ""],
  ["# FLUSHALL", ""],
  [["GET", "FLUSHALL"], ""],
  [["SET", "note", "FLUSHALL now"], "write key"],
  ["SET a 1", "write key"],
  ["HSET h a 1", "write key"],
  ["DEL a b", "delete-rows key"],
  ["UNLINK a", "delete-rows key"],
  [["DEL", "$KEY"], "delete-rows computed keys"],
  ["FLUSHALL", "delete-all server"],
  ["flushall async", "delete-all server"],
  ["FLUSHDB", "delete-all database"],
  ['"FLUSHALL"', "delete-all server"],
  ["3 FLUSHALL", "delete-all server"],
  ["SET a 1\nFLUSHALL", "write key; delete-all server"],
  ["SHUTDOWN NOSAVE", "kill server"],
  ["DEBUG SEGFAULT", "kill server"],
  ["DEBUG OBJECT a", ""],
  ["CONFIG SET maxmemory 1gb", "config server"],
  ["CONFIG SET dir /root/.ssh", "config file location"],
  ["config set DBFILENAME x.so", "config file location"],
  ["CONFIG SET protected-mode no", "config protection"],
  [["CONFIG", "SET", "requirepass", ""], "config protection"],
  ["SLAVEOF 10.0.0.1 6379", "delete-all replication"],
  ["REPLICAOF NO ONE", "config replication"],
  ["MODULE LOAD /tmp/x.so", "exec library"],
  ["ACL SETUSER app on", "grant user"],
  ["ACL LIST", ""],
  ["CLUSTER RESET HARD", "delete-all cluster"],
  ["CLUSTER INFO", ""],
  ["XGROUP DESTROY s g", "drop consumer group"],
  [["EVAL", "return redis.call('FLUSHALL')", "0"], "write script; delete-all server"],
  [["EVAL", "return redis.call('GET', KEYS[1])", "1", "a"], "write script"],
  [
    ["EVAL", "return redis.call(ARGV[1])", "0", "FLUSHALL"],
    "write script; unknown computed statement",
  ],
  [["$COMMAND"], "unknown computed statement"],
];

test("Redis commands", () => {
  for (const [input, expected] of redis)
    assert.equal(doings(readRedis(input)), expected, String(input));
});

const influx: readonly (readonly [string, string])[] = [
  ["SHOW DATABASES", ""],
  ["SELECT * FROM cpu WHERE host = 'drop'", ""],
  ["DROP DATABASE app", "drop database"],
  ["DROP MEASUREMENT cpu", "drop measurement"],
  ["DROP SERIES FROM cpu", "drop measurement"],
  ["DROP SERIES FROM cpu WHERE host = 'a'", "delete-rows series"],
  ["DELETE FROM cpu", "delete-all table"],
  ["DELETE FROM cpu WHERE time < '2020-01-01'", "delete-rows table"],
];

test("InfluxQL", () => {
  for (const [text, expected] of influx) assert.equal(doings(readInflux(text)), expected, text);
});

test("calls of a script are found with their arguments", () => {
  const [outer, inner] = callsOf(scriptTokens("db.a.updateMany({x: f(1, 2)}, {y: 3})"));
  assert.equal(`${outer?.on}.${outer?.method}`, "db.a.updateMany");
  assert.equal(outer?.args.length, 2);
  assert.equal(inner?.method, "f");
  assert.equal(inner?.args.length, 2);
});

test("hostile scripts and commands are read quickly, and nothing throws", () => {
  const texts = [
    "(".repeat(50_000),
    "a(".repeat(30_000),
    ")".repeat(50_000),
    "'".repeat(50_001),
    "/".repeat(50_000),
    "/[".repeat(30_000),
    "a.b[".repeat(20_000),
    "db.a.drop();".repeat(5_000),
    "use x\n".repeat(5_000) + "db.dropDatabase();".repeat(20),
    "\\".repeat(50_000),
    '"'.repeat(50_001),
    "redis.call(".repeat(10_000),
    "FLUSHALL\n".repeat(10_000),
    `EVAL ${"redis.call('a',".repeat(5_000)}`,
  ];
  for (const text of texts) {
    for (const read of [readMongo, readRedis, readInflux]) {
      const took = leastTime(() => read(text), 1000);
      assert.ok(took <= 1000, `${read.name}, ${text.slice(0, 20)}: ${took} ms`);
    }
  }
});
