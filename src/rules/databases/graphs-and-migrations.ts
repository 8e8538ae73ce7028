/** Graph and document databases with shells of their own, and managers of their schemas. */
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import { withGroupReads } from "../../tools/groups.js";
import type { Invocation } from "../../tools/types.js";

/** Statements of a graph query language that take things away: all of a kind, or some. */
function graphHarm(text: string): "all" | "some" | "admin" | undefined {
  const code = text
    .replace(/\/\/.*|\/\*[\s\S]*?\*\//g, " ")
    .replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''");
  if (
    /\bDROP\s+(?:DATABASE|CONSTRAINT|INDEX|GRAPH|COMPOSITE)|\bdropDatabase\b|_drop\(|_truncate\(|\.truncate\(|\.drop\(|drop_all|drop_attr/i.test(
      code,
    )
  )
    return "all";
  if (/\bDETACH\s+DELETE\b|\bDELETE\b|\bREMOVE\b/i.test(code)) {
    const bounded = /\bWHERE\b|\{[^}]+:|\bFILTER\b|\bLIMIT\b/i.test(code);
    return bounded ? "some" : "all";
  }
  if (
    /\b(?:CREATE|DROP|ALTER)\s+(?:USER|ROLE)\b|\bGRANT\b|\bREVOKE\b|\bSTOP\s+DATABASE\b/i.test(code)
  )
    return "admin";
  return undefined;
}

function statements(i: Invocation): string {
  const given =
    i.program === "cypher-shell"
      ? i.operands
      : [...i.values("--javascript.execute-string"), ...i.values("--eval")];
  const heredoc = i.command.stdin?.text;
  return [...given.map((word: Word) => word.text), heredoc ?? ""].join("\n");
}

const graphs = defineTool({
  names: ["cypher-shell", "arangosh", "mgconsole", "gremlin", "gremlin.sh"],
  about: "shells of graph databases",
  nature: "read",
  options:
    "-a --address=; --uri=; -u --username=; -p --password=; -d --database=; -f --file=; --format=; --param=; -P --param=; --encryption=; --non-interactive; --fail-fast; --fail-at-end; --access-mode=; --server.endpoint=; --server.username=; --server.password=; --server.database=; --javascript.execute=; --javascript.execute-string=; --host=; --port=; --output-format=; -e --execute=; --change-password; --wrap=",
  rules: [
    {
      id: "graph-wiped",
      when: (i) => graphHarm(statements(i)) === "all",
      decision: "deny",
      why: "deletes nodes without a bound, or a whole database",
      instead: "count them first: `cypher-shell 'MATCH (n) RETURN count(n)'`",
      attack: ["T1485"],
      matches: [
        "cypher-shell -a bolt://graph.example.com 'MATCH (n) DETACH DELETE n'",
        "cypher-shell 'DROP DATABASE shop'",
        "arangosh --javascript.execute-string 'db._drop(\"orders\")'",
        "echo 'MATCH (n) DETACH DELETE n;' | cypher-shell",
      ],
      nonMatches: [
        "cypher-shell 'MATCH (n) RETURN count(n)'",
        'cypher-shell "MATCH (n:User {id: 7}) RETURN n"',
        "arangosh --javascript.execute-string 'print(db._collections())'",
      ],
    },
    {
      id: "graph-changed",
      when: (i) =>
        /^(?:some|admin)$/.test(graphHarm(statements(i)) ?? "") ||
        i.value("--javascript.execute") !== undefined,
      decision: "ask",
      why: "deletes part of a graph or changes who may use it",
      instead:
        "look at what it matches first: `cypher-shell 'MATCH (n:User) WHERE n.old RETURN count(n)'`",
      attack: ["T1485"],
      matches: [
        "cypher-shell 'MATCH (n:User {id: 7}) DETACH DELETE n'",
        "cypher-shell 'CREATE USER dana SET PASSWORD \"x\"'",
      ],
      nonMatches: [
        "cypher-shell 'MATCH (n) RETURN n LIMIT 5'",
        "cypher-shell 'CREATE (n:User {id: 7})'",
      ],
    },
  ],
  allowed: [
    "cypher-shell 'MATCH (n) RETURN count(n)'",
    "cypher-shell -f queries/report.cypher",
    "arangosh --version",
  ],
});

const stores = defineTool({
  names: [
    "couchbase-cli",
    "cbq",
    "cbbackupmgr",
    "cbimport",
    "cbexport",
    "neo4j",
    "arangodump",
    "arangorestore",
    "arangoimport",
    "dgraph",
    "surreal",
    "edgedb",
    "gel",
    "rethinkdb",
    "ravendb",
  ],
  about: "administers graph and document databases",
  options:
    "-c --cluster=; -u --username=; -p --password=; --bucket=; -b --bucket=; --force; -f --force; -d --dataset=; -a --archive=; -r --repo=; --database=; --to-path=; --from-path=; --overwrite-destination=?; --overwrite=?; -y --yes; --non-interactive; -I --instance=; --endpoint=; --conn=; --ns=; --db=; --user=; --pass=; --keep-buckets-help; --server-remove=; --s=; -s --script=; -e --engine=; --server.endpoint=; --server.database=; --input-directory=; --output-directory=; --create-database=?; --dry-run; --purge; -q; --all",
  dryRun: "--dry-run",
  verbs: withGroupReads({
    read: "server-list, bucket-list, server-info, host-list, xdcr-replicate-help, setting-query-help, group-manage-list, collect-logs-status, info, list, status, version, config, console, check, help, --version, is-ready, validate, database check, database info, * list, * status, describe *, query, analyze, dbschema, instance list, instance status, migration log, migration status, ui, project info, branch list, examine, server report, show, export, cert ls, debug, versions",
    create:
      "bucket-create, init, database create, instance create, project init, branch create, migration create, backup, dump, database dump, database backup, instance dump-help, collection-manage, live, bulk, json, csv, create, import, sql, cert create, increment",
    lifecycle:
      "start, stop, restart, console, alpha, zero, instance start, instance stop, instance restart, watch, server status, memory-recommendation, windows-service, server start",
    deploy:
      "migrate, migration apply, apply, upgrade, instance upgrade, project upgrade, database migrate, fix, branch switch, branch merge, branch rebase",
    "remote-change":
      "rebalance, rebalance-stop, server-add, server-readd, server-init, bucket-edit, setting-*, xdcr-*, failover, recovery, compact, bucket-compact, node-init, cluster-init, cluster-edit, node-to-node-encryption, eventing-*, analytics-*, index-*, bucket-update, merge, configure *, config, cloud-restore-help, database load-help, collect-logs-start, enable-developer-preview, instance link, instance unlink, instance credentials, instance revert-help, server *, database store-info, database copy, acl *, set-default-admin",
    access:
      "user-manage, group-manage, ssl-manage, master-password, reset-admin-password, user-change-password, dbms set-initial-password, set-initial-password, instance reset-password, reset-cipher-key, admin-manage, ip-family, dbms unbind-system-db-help",
    destroy:
      "bucket-delete, bucket-flush, server-remove, hard-reset, restore, remove, database load, database restore, database drop, database wipe, instance destroy, instance revert, instance restore, branch drop, branch wipe, database unbind, load, arangorestore, drop, wipe, dbms unbind-system-db, unbind, project unlink, increment-delete",
  }),
  allowed: [
    "couchbase-cli server-list -c localhost",
    "couchbase-cli bucket-list -c localhost",
    "neo4j status",
    "edgedb migration status",
    "cbbackupmgr info -a /backup",
  ],
  asked: [
    "couchbase-cli rebalance -c cb.example.com",
    "couchbase-cli user-manage -c localhost --set --rbac-username dana",
    "couchbase-cli failover -c cb.example.com",
  ],
  denied: [
    "couchbase-cli bucket-delete -c localhost --bucket shop",
    "couchbase-cli bucket-flush -c localhost --bucket shop --force",
    "edgedb instance destroy -I shop --force",
  ],
});

const schema = defineTool({
  names: [
    "hasura",
    "sqitch",
    "dbdeployer",
    "skeema",
    "bytebase",
    "graphile-migrate",
    "migra",
    "pgroll",
    "reshape",
    "sql-migrate",
    "dbml2sql",
    "shmig",
    "evolve",
    "rambler",
  ],
  about: "changes the schemas of databases step by step",
  options:
    "-y --yes; --endpoint=; --admin-secret=; --database-name=; --all-databases; --down=; --up=; --goto=; --version=; --type=; --skip-execution; --dry-run; --dry_run; --project=; --envfile=; -t --target=; --to=; --from=; --to-change=; --onto-change=; -f; --log-only; -e --env=; -e --environment=; --allow-unsafe; --brief; --execute; --alter=; --host=; -d; --force; --postgres-url=; --schema=; --no-config-file; -m --migrations-dir=; --steps=; --count=; -c --config=; --batch; --no-prompt; --all; -s; --seed=; --configuration=; -l; --limit=; --fake",
  dryRun: "--dry-run --dry_run --log-only",
  verbs: withGroupReads({
    read: "version, status, log, migrate status, metadata diff, metadata export, metadata inconsistency list, metadata ic list, diff, plan, show, verify, check, help, lint, format, inspect, config, target, engine, list, history, heads, console, actions codegen, scripts *, completion, tag-help, pull, breakpoint, test, validate, migration:list, migration:check, migration:pending, debug, analyze, inspect-db",
    create:
      "init, add, new, create, migrate create, seed create, bundle, generate, migration:create, init-db, rework, tag, actions create, checkout-help, initialize, create-migration",
    deploy:
      "deploy, up, migrate, migrate apply, metadata apply, metadata reload, seed apply, push, apply, start, complete, upgrade, seed:run, up:*, metadata *, deploy-help, run, watch, migration:up, latest, migrate squash-help, commit",
    "remote-change":
      "rollback, down, undo, migration:down, revert-migration, migrate-down, redo, down:*, rebase, checkout, uncommit, metadata clear-help, goto, seed, mark, unmark, reapply, break-lock",
    delete: "migrate squash, migrate delete, remove",
    destroy:
      "revert, metadata clear, metadata drop, migration:fresh, reset, drop, schema:drop, clean, abort, erase, purge",
  }),
  rules: [
    {
      id: "schema-all-down",
      when: (i) =>
        (i.verb === "migrate apply" && /^all$/i.test(i.value("--down")?.text ?? "")) ||
        (/^(?:down|rollback|migration:down|migrate-down)$/.test(i.verb) &&
          (i.has("--all") ||
            i.operands.some((word) => /^(?:all|0|base|zero)$/i.test(word.text)) ||
            /^0$|^base$/.test((i.value("--to") ?? i.value("--target"))?.text ?? ""))),
      decision: "deny",
      why: "undoes every migration, and the data with the tables",
      instead: "look at what is applied: `hasura migrate status`",
      attack: ["T1485"],
      matches: ["hasura migrate apply --down all --database-name default"],
      nonMatches: ["hasura migrate apply --database-name default", "hasura migrate status"],
    },
    {
      id: "schema-down",
      when: (i) =>
        i.verb === "migrate apply" &&
        i.has("--down") &&
        !/^all$/i.test(i.value("--down")?.text ?? ""),
      decision: "ask",
      why: "undoes migrations, and with them what their tables hold",
      instead: "look at what is applied: `hasura migrate status`",
      attack: ["T1485"],
      matches: ["hasura migrate apply --down 1 --database-name default"],
      nonMatches: ["hasura migrate apply --up 1"],
    },
  ],
  allowed: [
    "hasura migrate status",
    "hasura metadata export",
    "sqitch status",
    "sqitch plan",
    "hasura migrate apply --database-name default",
    "skeema diff",
    "hasura console",
  ],
  asked: ["pgroll rollback"],
  denied: ["sqitch revert -y db:pg://db.example.com/shop", "hasura metadata clear"],
});

export const tools = [graphs, stores, schema];
