/** Hadoop's file system and cluster tools, and the engines that run jobs on such clusters. */
import { defineTool } from "../../tools/define.js";
import { withGroupReads } from "../../tools/groups.js";
import type { Invocation } from "../../tools/types.js";

/** The sub-command of the file system shell (`-rm` of `hdfs dfs -rm -r x`), without its dash. */
function shellCommand(i: Invocation): string {
  if (!/^(?:dfs|fs|)$/.test(i.verb) && i.program !== "hadoop") return "";
  const at = i.command.args.findIndex(
    (word) => word.text.startsWith("-") && !/^-D|^-conf$|^-fs$/.test(word.text),
  );
  return at < 0 ? "" : (i.command.args[at]?.text.slice(1) ?? "");
}

function has(i: Invocation, pattern: RegExp): boolean {
  return i.command.args.some((word) => pattern.test(word.text));
}

const hdfs = defineTool({
  names: ["hdfs", "hadoop"],
  about: "Hadoop's distributed file system",
  style: "single-dash",
  options:
    "--config=; --loglevel=; -D=; -conf=; -fs=; -jt=; -p; -f; -R; -r; -skipTrash; -safely; -h; -format; -force; -nonInteractive; -clusterId=; -delete; -move; -files; -blocks; -locations; -safemode=; -report; -refreshNodes",
  verbs: withGroupReads({
    read: "dfs, fs, getconf, groups, lsSnapshottableDir, snapshotDiff, version, classpath, envvars, oev, oiv, oiv_legacy, jmxget, fetchdt, dfsadmin, fsck, haadmin, cacheadmin, crypto, ec, storagepolicies, mover-help, debug, checknative, key, conftest, jnipath, trace, archive",
    lifecycle:
      "portmap, nfs3, httpfs, namenode, datanode, journalnode, secondarynamenode, zkfc, daemonlog",
    build: "jar, distch, kerbname, kdiag",
    sync: "distcp, balancer, mover, diskbalancer, dfsrouteradmin",
  }),
  rules: [
    {
      id: "hdfs-remove",
      when: (i) => /^(?:rm|rmr)$/.test(shellCommand(i)) && !has(i, /^-skipTrash$/),
      decision: "ask",
      why: "takes files of a shared file system away, into the trash at best",
      instead: "list them first: `hdfs dfs -ls /data/tmp`",
      attack: ["T1485"],
      matches: ["hdfs dfs -rm -r /warehouse/tmp", "hadoop fs -rm /data/part-0001"],
      nonMatches: [
        "hdfs dfs -ls -R /warehouse",
        "hdfs dfs -rmdir /data/empty",
        "hadoop fs -cat /data/a",
      ],
    },
    {
      id: "hdfs-gone",
      when: (i) =>
        (/^(?:rm|rmr)$/.test(shellCommand(i)) &&
          (has(i, /^-skipTrash$/) ||
            has(i, /^(?:\/|\/\*|\/user|\/data|\/apps|\/hbase|\/warehouse)\/?$/))) ||
        /^(?:expunge|truncate|deleteSnapshot)$/.test(shellCommand(i)) ||
        (i.verb === "namenode" && has(i, /^-(?:format|rollback|initializeSharedEdits)$/)) ||
        (i.verb === "datanode" && has(i, /^-rollback$/)) ||
        (i.verb === "journalnode" && has(i, /^-format$/)) ||
        (i.verb === "zkfc" && has(i, /^-formatZK$/)) ||
        (i.verb === "fsck" && has(i, /^-delete$/)) ||
        (/^(?:distcp)$/.test(i.verb) && has(i, /^-delete$/)) ||
        (i.verb === "key" && has(i, /^delete$/)),
      decision: "deny",
      why: "deletes data of the distributed file system for good",
      instead: "look first: `hdfs fsck / -files`",
      attack: ["T1485"],
      matches: [
        "hdfs dfs -rm -r -skipTrash /warehouse/orders",
        "hdfs namenode -format -force",
        "hdfs fsck / -delete",
        "hadoop fs -expunge",
        "hdfs dfs -rm -r /warehouse",
        "hadoop distcp -update -delete hdfs://a/empty hdfs://b/data",
      ],
      nonMatches: [
        "hdfs fsck / -files -blocks",
        "hdfs namenode -help",
        "hdfs dfs -rm /data/part-1",
        "hadoop distcp hdfs://a/x hdfs://b/x",
      ],
    },
    {
      id: "hdfs-admin",
      when: (i) =>
        (/^(?:dfsadmin|haadmin|cacheadmin|crypto|ec|storagepolicies|dfsrouteradmin)$/.test(
          i.verb,
        ) &&
          has(
            i,
            /^-(?:set\w+|clr\w+|refresh\w*|failover|transition\w+|shutdown\w+|evict\w+|finalize\w*|rolling\w*|allowSnapshot|disallowSnapshot|saveNamespace|restoreFailedStorage|remove\w*|create\w*|disable\w*|enable\w*|add\w*|modify\w*|reconfig|decommission)$/,
          )) ||
        (i.verb === "dfsadmin" && has(i, /^(?:enter|leave|forceExit)$/)) ||
        (/^(?:chmod|chown|chgrp|setfacl|setrep|setfattr|renameSnapshot|put|copyFromLocal|moveFromLocal|mv|appendToFile)$/.test(
          shellCommand(i),
        ) &&
          (has(i, /^-(?:R|f|x|k|b)$/) || /^(?:mv|chown)$/.test(shellCommand(i)))),
      decision: "ask",
      why: "changes a cluster that others use",
      instead: "look at its state: `hdfs dfsadmin -report`",
      attack: [],
      matches: [
        "hdfs dfsadmin -safemode enter",
        "hdfs haadmin -failover nn1 nn2",
        "hdfs dfs -chmod -R 777 /data",
      ],
      nonMatches: [
        "hdfs dfsadmin -report",
        "hdfs haadmin -getServiceState nn1",
        "hdfs dfs -put part.csv /data/in",
      ],
    },
  ],
  allowed: [
    "hdfs dfs -ls /warehouse",
    "hdfs dfs -du -h /data",
    "hdfs dfs -put part.csv /data/in/",
    "hdfs dfs -cat /data/a.csv",
    "hadoop jar job.jar com.example.Main /in /out",
    "hdfs dfs -mkdir -p /data/in",
    "hdfs getconf -namenodes",
    "hdfs balancer -help",
  ],
});

const jobs = [
  defineTool({
    names: ["spark-submit", "spark-shell", "pyspark", "spark3-submit", "sparkR"],
    about: "runs jobs on Spark",
    nature: "build",
    options:
      "--master=; --deploy-mode=; --class=; --name=; --jars=; --packages=; --exclude-packages=; --repositories=; --py-files=; --files=; --archives=; -c --conf=; --conf=; --properties-file=; --driver-memory=; --driver-java-options=; --driver-class-path=; --executor-memory=; --proxy-user=; --driver-cores=; --supervise; --kill=; --status=; --total-executor-cores=; --executor-cores=; --num-executors=; --queue=; --principal=; --keytab=; -v --verbose; -e=; -f=; --database=; --hiveconf=; -i=",
    rules: [
      {
        id: "cluster-job",
        when: (i) =>
          i.has("--kill") ||
          i.value("--deploy-mode")?.text === "cluster" ||
          /^(?:yarn|k8s:|spark:|mesos:)/.test(i.value("--master")?.text ?? ""),
        decision: "ask",
        why: "takes capacity of a shared cluster, or ends a job on it",
        instead: "run it on this machine first: `spark-submit --master 'local[2]' job.py`",
        attack: [],
        matches: [
          "spark-submit --master yarn --deploy-mode cluster jobs/backfill.py",
          "spark-submit --master k8s://https://k8s.example.com --class Main app.jar",
          "spark-submit --master spark://spark.example.com:7077 --kill driver-2026",
        ],
        nonMatches: [
          "spark-submit --master 'local[4]' job.py",
          "spark-submit job.py --date 2026-01-01",
        ],
      },
    ],
    allowed: [
      "spark-submit --master 'local[2]' job.py",
      "pyspark --version",
      "spark-sql -e 'SHOW TABLES'",
    ],
  }),
  defineTool({
    names: ["ray"],
    about: "runs Python on a cluster",
    options:
      "-y --yes; --max-workers=; --min-workers=; --address=; --head; --port=; --num-cpus=; --num-gpus=; -n --cluster-name=; --no-restart; --restart-only; -f --force; --working-dir=; --runtime-env=; --runtime-env-json=; --no-wait; --submission-id=; --dashboard-host=; --dashboard-port=; --block; -g --grace-period=; --stop; --start; -o; --all; --workers-only; --keep-min-workers",
    verbs: withGroupReads({
      read: "status, memory, logs, list, get, summary, timeline, stack, debug, job list, job status, job logs, get-head-ip, get-worker-ips, monitor, dashboard, health-check, microbenchmark, cluster-dump, disable-usage-stats, enable-usage-stats, metrics *",
      lifecycle: "start, stop, kill-random-node-help",
      build: "job submit, submit, rllib, tune",
      "remote-change":
        "up, create-or-update, exec, rsync-up, rsync-down, rsync_up, attach, drain-node, kill-random-node, job stop, job delete, install-nightly",
      delete: "down, teardown",
    }),
    allowed: [
      "ray status",
      "ray start --head",
      "ray stop",
      "ray job list",
      "ray job submit -- python train.py",
    ],
    asked: ["ray up -y cluster.yaml --max-workers 20", "ray down cluster.yaml", "ray job stop j1"],
  }),
  defineTool({
    names: [
      "prefect",
      "dagster",
      "dg",
      "luigi",
      "kedro",
      "mage-ai",
      "flyte",
      "flytectl",
      "pyflyte",
      "metaflow",
    ],
    about: "runs data workflows",
    options:
      "-y --yes; -f --file=; -m --module-name=; -w --workspace=; -p --pool=; --prompt; --no-prompt; -n --name=; -l --location=; --project=; --domain=; --from=; --to=; --tag=; --env=; -e --env=",
    verbs: withGroupReads({
      read: "version, status, info, * list, * ls, * inspect, * get, get, * view, * show, * describe, * preview, * logs, list, ls, describe, diff, check, * validate, validate, profile ls, config view, catalog list, registry *, instance info, definitions validate, graph, viz, code-location list, check *",
      build:
        "dev, run, test, job execute, asset materialize, job launch-help, package, jupyter, micropkg *, lint, build, * execute, asset *",
      create: "init, new, * create, create, scaffold, project new, starter *, new-help",
      lifecycle:
        "server start, server stop, worker start, api, * serve, start, stop, webserver, daemon *, up, local start",
      update:
        "config set, config unset, config validate, profile *, config use-*, integration install, server services *",
      deploy:
        "register, apply, * apply, deployment apply, deployment build, flow serve, * register",
      "remote-change":
        "deploy, * pause, * resume, * run, * set, * update, * cancel, * trigger, work-pool *, concurrency-limit *, * set-*, * launch, update, cancel, * schedule, job launch, schedule *, sensor *, automation *, job backfill, * clear-*, * activate, * terminate-help",
      access:
        "cloud login, login, connect, * login, variable set, secret *, block register, disconnect",
      delete: "* delete, delete, * remove, * rm, * purge, terminate",
      destroy:
        "server database reset, server database downgrade, run wipe, asset wipe, instance migrate-help, stack delete, clean, down, * wipe, instance reset",
    }),
    allowed: [
      "prefect deployment ls",
      "prefect server start",
      "dagster dev",
      "dagster job list",
      "kedro run",
      "flytectl get workflow",
    ],
    asked: [
      "prefect deployment run etl/daily",
      "prefect work-pool pause main",
      "prefect deployment delete etl/daily",
      "dagster schedule stop daily",
    ],
    denied: ["prefect server database reset -y", "dagster run wipe", "dagster asset wipe --all"],
  }),
  defineTool({
    names: ["databricks"],
    about: "Databricks' command line",
    options:
      "-p --profile=; -o --output=; -t --target=; --debug; --json=; --auto-approve; --force; --overwrite; --recursive; --host=; --var=; --no-wait; --timeout=; --permanent; -r; --force-lock",
    verbs: withGroupReads({
      read: "* list, * get, * list-*, * get-*, auth profiles, auth env, auth describe, current-user me, fs ls, fs cat, workspace list, bundle validate, bundle summary, version, help, jobs list-runs, * describe, api get, labs list, workspace export, workspace export-dir, workspace get-status, bundle schema, clusters events, clusters spark-versions, configure, tables exists, completion, * export",
      sync: "sync, repos get",
      build: "bundle init, bundle generate, bundle sync, bundle open",
      deploy: "bundle deploy, bundle deployment *",
      update:
        "fs cp, fs mkdir, fs mkdirs, workspace import, workspace import-dir, workspace mkdirs, repos create, repos update",
      "remote-change":
        "bundle run, jobs run-now, jobs submit, jobs cancel-run, jobs cancel-all-runs, jobs create, jobs update, jobs reset, jobs repair-run, * create, * update, * edit, * start, * stop, * restart, * enable, * disable, * set, * patch, api post, api put, api patch, * run, * cancel",
      access:
        "auth login, auth token, tokens create, permissions set, permissions update, grants update, groups create, groups patch, groups update, users create, users patch, users update, service-principals create, service-principals update, tokens delete, users delete, groups delete, secrets put-acl, secrets delete-acl, secrets put-secret, secrets create-scope",
      secret: "secrets get-secret, auth token-help",
      delete:
        "clusters delete, jobs delete, secrets delete-secret, repos delete, pipelines stop, instance-profiles remove, warehouses delete, instance-pools delete, * delete, dashboards trash, lakeview trash",
      destroy:
        "bundle destroy, workspace delete, fs rm, clusters permanent-delete, schemas delete, catalogs delete, tables delete, volumes delete, metastores delete, workspaces delete, pipelines delete, secrets delete-scope, api delete, external-locations delete, storage-credentials delete, registered-models delete, experiments delete-experiment",
    }),
    allowed: [
      "databricks jobs list",
      "databricks bundle validate",
      "databricks bundle deploy -t dev",
      "databricks fs ls dbfs:/data",
      "databricks clusters get 0412-000000-abc",
      "databricks clusters list",
    ],
    asked: [
      "databricks bundle deploy -t prod",
      "databricks clusters delete 0412-000000-abc",
      "databricks jobs run-now 12",
      "databricks secrets get-secret scope key",
      "databricks clusters start 0412-000000-abc",
    ],
    denied: [
      "databricks bundle destroy --auto-approve",
      "databricks fs rm -r dbfs:/data",
      "databricks schemas delete main.shop",
      "databricks clusters permanent-delete 0412-000000-abc",
    ],
  }),
  defineTool({
    names: ["feast", "meltano", "airbyte", "abctl", "dlt", "dvc-studio", "singer"],
    about: "loads data and features",
    options:
      "-c --chdir=; -f --feature-store-yaml=; --environment=; --full-refresh; --force; --select=; --state-id-suffix=; --skip-source-validation; --dump=; --install; --no-install; --cwd=; --log-level=; --host=; --port=; -y --yes",
    verbs: withGroupReads({
      read: "* list, * describe, * show, list, version, info, config list, config print, plan, validate, --version, * info, job list, state list, state get, schedule list, ui, dragon, docs, compile, test, status, invoke-help, select, * get, logs, config, local status, local credentials-help",
      create: "init, create, add, environment add, schedule add, deploy-help, job add",
      install: "install, upgrade",
      build: "invoke, serve, serve_offline, serve_registry, lock, local install, repl, listen",
      deploy:
        "run, el, elt, materialize, materialize-incremental, job run, schedule run, deploy, pipeline run",
      "remote-change":
        "apply, state set, state merge, state move, state copy, config set, schedule set, schedule remove, job remove, environment remove, remove, permissions *, pipeline sync",
      delete:
        "state clear, config reset, pipeline drop-pending-packages, config unset, local uninstall",
      destroy: "teardown, delete, pipeline drop, hub-delete",
      secret: "local credentials",
    }),
    rules: [
      {
        id: "full-refresh",
        when: (i) =>
          i.has("--full-refresh") &&
          !/^(?:dev|local|test|ci)/.test(i.value("--environment")?.text ?? "dev"),
        decision: "ask",
        why: "loads everything anew, which costs time and money",
        instead: "load by increments, without `--full-refresh`",
        matches: ["meltano --environment=prod run --full-refresh tap-shop target-warehouse"],
        nonMatches: [
          "meltano run tap-shop target-duckdb",
          "meltano --environment=dev run --full-refresh tap-a target-b",
        ],
      },
    ],
    allowed: [
      "feast plan",
      "feast entities list",
      "meltano install",
      "meltano run tap-shop target-duckdb",
      "meltano config list tap-shop",
      "feast materialize-incremental 2026-01-01T00:00:00",
    ],
    asked: [
      "feast apply",
      "meltano --environment=prod run tap-shop target-warehouse",
      "meltano state clear dev:a-to-b",
    ],
    denied: ["feast teardown"],
  }),
];

export const tools = [hdfs, ...jobs];
