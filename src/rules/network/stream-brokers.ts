/** Clients that administer streams and queues: Redpanda, Pulsar, Confluent, ActiveMQ. */
import { defineTool } from "../../tools/define.js";
import { withGroupReads } from "../../tools/groups.js";

const rpk = defineTool({
  names: ["rpk"],
  about: "administers Redpanda",
  options:
    "-X --config-opt=; --config=; --profile=; -v --verbose; --brokers=; -n --num=; -f --format=; -o --offset=; -p --partitions=; -r --replicas=; -c --topic-config=; -g --group=; --to=; --to-group=; --to-file=; --allow-new-topics; --topics=; --regex; -d --detailed; -k --key=; -t --topic=; --set=; -s --set-config; --all -a; --watch -w; --password=; --mechanism=; --allow-principal=; --operation=; --no-confirm; --force; --print-commits; --rack=; --duration=",
  verbs: withGroupReads({
    read: "cluster info, cluster metadata, cluster health, cluster status, cluster config get, cluster config status, cluster config lint, cluster config export, cluster logdirs describe, cluster license info, cluster maintenance status, cluster partitions list, cluster partitions balancer-status, cluster partitions move-status, cluster quotas describe, cluster storage status-restore, cluster storage list-mount, cluster connections list, cluster self-test status, cluster txn list, cluster txn describe, topic list, topic describe, topic describe-storage, topic analyze, topic consume, group list, group describe, group offset-help, acl list, security acl list, security user list, security role list, security role describe, profile list, profile print, profile current, registry schema list, registry schema get, registry subject list, registry compatibility-level get, registry mode get, redpanda admin brokers list, redpanda admin partitions list, redpanda admin config print, redpanda admin config log-level-help, redpanda check, redpanda config print, container status, debug info, version, help, cloud cluster list, cloud auth list, transform list, transform logs, plugin list, connect lint, iotune-help",
    build: "generate, debug bundle, transform build, transform init, connect run, connect lint",
    lifecycle:
      "container start, container stop, container purge, profile create, profile use, profile set, profile edit, profile delete, profile rename-to, profile prompt, cloud login, cloud logout, cloud cluster select, redpanda start, redpanda mode, plugin install, plugin uninstall, cluster self-test start, cluster self-test stop",
    update:
      "topic create, topic produce, registry schema create, registry schema check-compatibility",
    "remote-change":
      "topic alter-config, topic add-partitions, cluster config set, cluster config edit, cluster config import, cluster config force-reset, cluster maintenance enable, cluster maintenance disable, cluster partitions move, cluster partitions movement-cancel, cluster partitions transfer-leadership, cluster partitions balance, cluster partitions unsafe-recover, cluster license set, cluster quotas alter, cluster quotas import, cluster storage restore, cluster storage mount, cluster storage unmount, group seek, registry compatibility-level set, registry mode set, redpanda admin config log-level set, redpanda admin partitions transfer-leader, redpanda admin brokers recommission, redpanda stop, redpanda tune, transform deploy, transform pause, transform resume, redpanda config set, redpanda config bootstrap, iotune",
    access:
      "acl create, security acl create, security user create, security user update, security role create, security role assign, security role unassign, acl user create",
    delete:
      "group offset-delete, acl delete, security acl delete, security user delete, security role delete, acl user delete",
    destroy:
      "topic delete, topic trim-prefix, group delete, registry schema delete, registry subject delete, redpanda admin brokers decommission, transform delete, cloud cluster delete",
  }),
  allowed: [
    "rpk cluster info",
    "rpk cluster health -w",
    "rpk topic consume orders -n 5",
    "rpk group describe billing",
    "rpk topic create test -p 3",
    "rpk topic describe orders -a",
  ],
  asked: [
    "rpk group seek billing --to start",
    "rpk cluster maintenance enable 2",
    "rpk topic alter-config orders --set cleanup.policy=compact",
    "rpk security acl create --allow-principal User:app --operation all --topic orders",
  ],
  denied: ["rpk topic delete orders", "rpk topic trim-prefix orders -o 1000"],
});

const pulsar = defineTool({
  names: ["pulsar-admin", "bin/pulsar-admin"],
  about: "administers Pulsar",
  options:
    "--admin-url=; --auth-plugin=; --auth-params=; -s --subscription=; -p --partitions=; -f --force; -t --time= --topic=; -c --cluster= --clusters=; -n --count= --nonpersistent; -m --messageId=; -b --broker=; --bundle=; --size=; --role=; --actions=; -d --deleteData --delay=; --name=; --tenant=; --namespace=; --jar=; --inputs=; --output=; --className=; --topic=; --allowed-clusters= -r; --admin-roles=; -l; -e",
  verbs: withGroupReads({
    read: "* list, * get, * stats, * status, * stats-internal, * info-internal, * internal-info, * describe, * subscriptions, * peek-messages, * get-*, * healthcheck, * list-*, * partitioned-stats, * partitioned-stats-internal, * last-message-id, * lookup, * partitioned-lookup, * bundle-range, * permissions, * policies, * topics, * bundles, * destinations, * compaction-status, * offload-status, * examine-messages, * get-message-by-id, * version, * monitoring-metrics, * load-report, * topics-help, * mbeans, * query, * querystate, * list-partitioned-topics, brokers leader-broker, brokers namespaces, broker-stats *, schemas compatibility, functions download",
    update: "* create, * create-*, * update-partitioned-topic, * upload, functions localrun",
    access: "* grant-*, * revoke-*, tenants update, token *, * set-subscription-permission",
    "remote-change":
      "* update, * update-*, * set-*, * remove-*, * unload, * split-bundle, * compact, * offload, * expire-messages, * expire-messages-all-subscriptions, * skip, * skip-all, * reset-cursor, * unsubscribe, * restart, * start, * stop, * trigger, * putstate, * enable-*, * disable-*, brokers shutdown, brokers update-dynamic-config, * clear-offload-deletion-lag, * analyze-backlog",
    delete: "* unsubscribe-help, schemas delete",
    destroy:
      "* delete, * delete-*, * clear-backlog, * truncate, * terminate, * partitioned-terminate",
  }),
  allowed: [
    "pulsar-admin topics list public/default",
    "pulsar-admin topics stats persistent://public/default/orders",
    "pulsar-admin brokers healthcheck",
    "pulsar-admin namespaces policies public/default",
  ],
  asked: [
    "pulsar-admin topics skip-all persistent://public/default/orders -s billing",
    "pulsar-admin topics reset-cursor persistent://public/default/orders -s billing -t 2h",
    "pulsar-admin topics unload persistent://public/default/orders",
    "pulsar-admin namespaces set-retention public/default --time 1h --size 1G",
  ],
  denied: [
    "pulsar-admin namespaces clear-backlog public/default -f",
    "pulsar-admin topics delete persistent://public/default/orders -f",
    "pulsar-admin tenants delete acme",
  ],
});

const confluent = defineTool({
  names: ["confluent"],
  about: "Confluent's client",
  options:
    "--cluster=; --environment=; --resource=; -o --output=; --context=; --description=; --partitions=; --config=; --force; --cloud=; --region=; --type=; --service-account=; --url=; -b --from-beginning; --group=; --schema=; --subject=; --version=; --value-format=; --key-format=; --api-key=; --api-secret=; --no-validate-help; --dry-run; --from-file=; --name=; --compute-pool=; --ca-location=; -v",
  dryRun: "--dry-run",
  verbs: withGroupReads({
    read: "* list, * describe, * show, * * list, * * describe, * * show, * * status, * * lag describe, * * * list, * * * describe, * * * summarize, version, help, completion, current-help, kafka topic consume, schema-registry subject list, schema-registry schema describe, schema-registry schema compatibility validate, cloud-signup-help, local services list, local services status, local kafka topic list, flink statement exception list, service-quota list, price list, audit-log describe, connect logs",
    lifecycle:
      "login, logout, context use, environment use, kafka cluster use, api-key use, update, plugin install, local *, shell, flink shell, prompt",
    update: "kafka topic create, kafka topic produce, schema-registry schema create, iam-help",
    "remote-change":
      "kafka cluster create, kafka cluster update, kafka topic update, kafka topic configuration *, connect cluster create, connect cluster pause, connect cluster resume, connect cluster update, connect cluster restart, flink statement create, flink statement stop, flink compute-pool *, ksql cluster create, kafka link create, kafka link update, kafka mirror *, environment create, environment update, kafka broker update, kafka consumer group offset-help, connect offset update, schema-registry cluster update, kafka quota *, kafka client-config create-help, stream-share *, network *, * * enable, * * disable",
    access:
      "iam *, api-key create, api-key store, api-key update, kafka acl create, kafka acl delete, byok *, secret *",
    delete: "api-key delete, connect offset delete, schema-registry exporter delete",
    destroy:
      "kafka topic delete, kafka cluster delete, environment delete, connect cluster delete, ksql cluster delete, schema-registry schema delete, schema-registry subject delete, kafka link delete, flink statement delete, kafka broker delete, kafka consumer group delete, local destroy-help",
  }),
  allowed: [
    "confluent kafka topic list --cluster lkc-1",
    "confluent kafka topic describe orders",
    "confluent environment list -o json",
    "confluent kafka topic consume orders --from-beginning",
    "confluent connect cluster list",
  ],
  asked: [
    "confluent api-key create --resource lkc-1",
    "confluent connect cluster pause lcc-1",
    "confluent iam rbac role-binding create --principal User:u-1 --role OrganizationAdmin",
  ],
  denied: ["confluent kafka topic delete orders --force", "confluent kafka cluster delete lkc-1"],
});

const activemq = defineTool({
  names: ["activemq", "artemis", "activemq-admin"],
  about: "runs and administers ActiveMQ",
  options:
    "--url=; --user=; --password=; --name=; --queue=; --address=; --message-count=; --destination=; --amqurl=; --objname=; --clientId=; --queueName=; --filter=; --maxRows=; --multicast; --anycast; --durable; --auto-create-address; --data=; --output=; --jmxurl=; --jmxuser=; --jmxpassword=; --msgsel=; --xquery; --view=; --role=; --silent; --field=; -f; --force",
  verbs: withGroupReads({
    read: "list, query, bstat, dstat, status, browse, queue stat, address show, check, check node, check queue, browser, help, version, data print, data exp, data stat, mask-help, perf-help, export, user list, connection list, session list, consumer list, producer list, address list",
    lifecycle: "create, run, console, start-help, shell, connect, disconnect, upgrade",
    update: "producer, producer-help, queue create, address create, encrypt, mask",
    "remote-change":
      "start, stop, restart, queue update, address update, consumer, transfer, kill, data imp, data compact, perf, decrypt-help, term, import",
    secret: "decrypt",
    access: "user add, user rm, user reset, register",
    destroy: "purge, queue purge, queue delete, address delete, data recovery, destroy",
  }),
  allowed: [
    "activemq query --objname type=Broker,brokerName=localhost",
    "artemis queue stat --url tcp://localhost:61616",
    "activemq bstat",
    "artemis check node",
  ],
  asked: ["activemq stop", "artemis user add --user-command-user app --role amq"],
  denied: ["activemq purge orders", "artemis queue delete --name orders"],
});

export const tools = [rpk, pulsar, confluent, activemq];
