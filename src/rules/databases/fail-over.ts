/** Tools that decide which server of a database leads, and which are members at all. */
import { defineTool } from "../../tools/define.js";

const patroni = defineTool({
  names: ["patronictl"],
  about: "controls a PostgreSQL cluster of Patroni",
  options:
    "-c --config-file=; -d --dcs-url=; -k --insecure; -f --format=; -e --extended; -t --timestamp; -W; -w --watch=; --force; --group=; --leader= --primary=; --master=; --candidate=; --scheduled=; -r --role=; -a --any; -p --pending; --pg-version=; --timeout=; --wait; -q --quiet; -s --set=; --pg=; --apply=; --replace=; -U --username=; -m --member=; -C --command=; --dbname=; --file=",
  verbs: {
    read: "list, topology, history, show-config, dsn, version, members",
    lifecycle: "reload, flush, resume",
    "remote-change":
      "switchover, failover, restart, reinit, pause, edit-config, demote-cluster, promote-cluster",
    destroy: "remove",
  },
  allowed: ["patronictl -c /etc/patroni.yml list", "patronictl show-config"],
  asked: [
    "patronictl switchover --candidate db2 --force",
    "patronictl reinit main db2 --force",
    "patronictl pause main",
  ],
  denied: ["patronictl remove main"],
});

const repmgr = defineTool({
  names: ["repmgr", "pg_autoctl", "stolonctl", "orchestrator-client"],
  about: "controls the replicas of a database",
  options:
    "-f --config-file=; -h --host=; -d --dbname=; -U --username=; -p --port=; -F --force; --dry-run; --siblings-follow; --upstream-node-id=; --node-id=; -c=; -a=; -i=; --pgdata=; --formation=; --group=; --name=; --cluster-name=; --store-backend=; --store-endpoints=; --json; --compact; -y --yes; --destroy; --monitor=; --auth=; --ssl-mode=",
  dryRun: "--dry-run",
  verbs: {
    read: "cluster show, cluster event, cluster matrix, cluster crosscheck, node status, node check, service status, daemon status, show *, status, spec, clusterdata read, version, config get, watch, inspect",
    create: "primary register, standby register, witness register, create *, standby clone",
    lifecycle: "run, reload, enable monitor",
    "remote-change":
      "standby promote, standby follow, standby switchover, node rejoin, node service, service pause, service unpause, primary unregister, standby unregister, witness unregister, perform *, enable *, disable *, set *, config set, stop, activate, promote, failkeeper, update, keeper",
    destroy: "drop *, cluster cleanup, removekeeper, init",
  },
  rules: [
    {
      id: "topology",
      when: (i) =>
        i.program === "orchestrator-client" &&
        /^(?:graceful-master-takeover|force-master|take|relocate|move|forget|ack|set-read|reset-|stop-|start-|detach|restart-|skip-|begin-|end-|recover|begin)/.test(
          i.value("-c")?.text ?? "",
        ),
      decision: "ask",
      why: "changes which server of the database leads",
      instead: "look at it first: `orchestrator-client -c topology -a db1`",
      attack: ["T1489"],
      matches: ["orchestrator-client -c graceful-master-takeover -a db1"],
      nonMatches: ["orchestrator-client -c topology -a db1"],
    },
  ],
  allowed: ["repmgr cluster show", "repmgr standby switchover --dry-run", "stolonctl status"],
  asked: ["repmgr standby promote", "stolonctl failkeeper keeper0", "pg_autoctl perform failover"],
  denied: ["pg_autoctl drop node --destroy", "stolonctl removekeeper keeper0"],
});

const vitess = defineTool({
  names: ["vtctldclient", "vtctlclient", "vtctl"],
  about: "controls a Vitess cluster",
  options:
    "--server=; --new-primary=; --avoid-primary=; --wait-replicas-timeout=; --keyspace=; --cell=; --action_timeout=; -f --force; --even-if-serving; --recursive; --dry-run; --sql=; --sql-file=; --ddl-strategy=",
  dryRun: "--dry-run",
  verbs: {
    read: "Get*, List*, Find*, Validate*, Ping*, help, version, Show*",
    "remote-change":
      "PlannedReparentShard, EmergencyReparentShard, TabletExternallyReparented, Apply*, Create*, Add*, Set*, Start*, Stop*, Change*, Refresh*, Reload*, Rebuild*, Migrate*, MoveTables*, Reshard*, Workflow*, OnlineDDL*, Backup*, RestoreFromBackup*, RunHealthCheck*, Update*, Sleep*, Execute*",
    destroy: "Delete*, Remove*",
  },
  allowed: ["vtctldclient --server localhost:15999 GetKeyspaces"],
  asked: ["vtctldclient PlannedReparentShard commerce/0 --new-primary zone1-101"],
  denied: ["vtctldclient DeleteKeyspace --recursive commerce"],
});

export const tools = [patroni, repmgr, vitess];
