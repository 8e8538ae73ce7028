/** Messages and settings given to brokers and stores of settings that other people's services read. */
import type { PlannedCommand } from "../../effects/plan.js";
import type { Invocation } from "../../tools/types.js";
import { isForeign } from "../databases/lib/shared-server.js";
import { commandRule } from "../types.js";

/** A program, the options and variables that name its server, and what of its calls changes something there. */
interface Client {
  readonly names: readonly string[];
  readonly options: readonly string[];
  readonly variable?: string;
  readonly changes: (i: Invocation) => boolean;
}

const BOOTSTRAP = ["--bootstrap-server", "--broker-list", "--zookeeper"];

const verbs = (pattern: RegExp) => (i: Invocation) =>
  pattern.test([i.verb, ...i.operands.map(({ text }) => text)].filter((w) => w !== "").join(" "));

const CLIENTS: readonly Client[] = [
  {
    names: ["kafka-topics", "kafka-topics.sh"],
    options: BOOTSTRAP,
    changes: (i) => i.has("--alter", "--create"),
  },
  {
    names: ["kafka-console-producer", "kafka-console-producer.sh"],
    options: BOOTSTRAP,
    changes: () => true,
  },
  { names: ["kcat", "kafkacat"], options: ["-b"], changes: (i) => i.has("-P") },
  {
    names: ["nats"],
    options: ["--server"],
    variable: "NATS_URL",
    changes: verbs(
      /^(?:pub|publish|req|request|kv (?:put|add|create|update)|stream (?:add|edit|create))\b/,
    ),
  },
  {
    names: ["rabbitmqadmin"],
    options: ["--host", "-H"],
    changes: verbs(/^(?:publish|declare|import)\b/),
  },
  {
    names: ["etcdctl"],
    options: ["--endpoints"],
    variable: "ETCDCTL_ENDPOINTS",
    changes: verbs(/^(?:put|txn|lease grant)\b/),
  },
  {
    names: ["consul"],
    options: ["-http-addr", "--http-addr"],
    variable: "CONSUL_HTTP_ADDR",
    changes: verbs(/^(?:kv (?:put|import)|config write)\b/),
  },
  {
    names: ["vault"],
    options: ["-address", "--address"],
    variable: "VAULT_ADDR",
    changes: verbs(/^(?:write|(?:kv )?(?:put|patch))\b/),
  },
];

const BY_NAME = new Map(
  CLIENTS.flatMap((client) => client.names.map((name) => [name, client] as const)),
);

/** Host of an address or of the first in a list of them. */
function hostOf(address: string): string {
  return (address.split(",")[0] ?? "").replace(/^[a-z]+:\/\//i, "").replace(/\/.*$/s, "");
}

function goesElsewhere({ invocation: i, assignments, program, args }: PlannedCommand): boolean {
  const client = BY_NAME.get(program);
  if (client === undefined || i === undefined || i.help || i.dryRun || !client.changes(i))
    return false;
  const given = client.options.flatMap((name) => [
    ...i.values(name).map(({ text }) => text),
    ...args.filter((_, n) => args[n - 1]?.text === name).map(({ text }) => text),
    ...args
      .filter(({ text }) => text.startsWith(`${name}=`))
      .map(({ text }) => text.slice(name.length + 1)),
  ]);
  if (given.length > 0) return given.some((address) => isForeign(hostOf(address)));
  return assignments.some(
    ({ name, value }) => name === client.variable && isForeign(hostOf(value.text)),
  );
}

export const rules = [
  commandRule({
    id: "changed",
    decision: "ask",
    programs: CLIENTS.flatMap(({ names }) => names),
    when: goesElsewhere,
    why: "gives a message or a setting to services that other people use",
    instead:
      "try it on a broker of your own first: `kafka-topics --bootstrap-server localhost:9092 --list`",
    attack: ["T1565.001"],
    matches: [
      "kafka-topics.sh --bootstrap-server kafka1.example.com:9092 --alter --topic orders --partitions 48",
      "echo '{}' | kafka-console-producer.sh --bootstrap-server kafka.staging.example.com:9092 --topic orders",
      "kcat -b kafka1.example.com:9092 -t orders -P msg.json",
      "nats pub -s nats://nats.example.com orders.new '{}'",
      "rabbitmqadmin -H mq.example.com publish exchange=e routing_key=k payload=x",
      "etcdctl --endpoints=https://etcd1.example.com:2379 put /config/mode maintenance",
      "CONSUL_HTTP_ADDR=https://consul.example.com consul kv put config/app/replicas 5",
      "export VAULT_ADDR=https://vault.example.com; vault kv put secret/app key=x",
    ],
    nonMatches: [
      "kafka-topics.sh --bootstrap-server kafka1.example.com:9092 --describe --topic orders",
      "kafka-topics.sh --bootstrap-server localhost:9092 --alter --topic orders --partitions 4",
      "echo '{}' | kafka-console-producer --bootstrap-server kafka:9092 --topic orders",
      "kcat -b kafka1.example.com:9092 -L",
      "nats pub orders.new '{}'",
      "etcdctl --endpoints=https://etcd1.example.com:2379 get /config --prefix --keys-only",
      "consul kv get config/app/replicas",
    ],
  }),
];
