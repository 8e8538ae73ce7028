/** How long data, logs, messages and copies are kept: settings after which what is there goes by itself. */
import { hoursOf, type Unit } from "../../effects/duration.js";
import { isLocalHost } from "../../effects/hosts.js";
import { isPrivatePlace } from "../../effects/own-places.js";
import type { PlannedCommand } from "../../effects/plan.js";
import { type Setting, settingsOf } from "../../effects/settings.js";
import { isScratchDatabase } from "../../effects/sql/scratch.js";
import { commandRule } from "../types.js";

/** A setting of some programs that says how long something is kept. */
interface Keeping {
  readonly programs: string;
  /** The setting's name in lower case without `-` and `_`, whole; dots of JSON paths and of the tool's own. */
  readonly key: RegExp;
  /** Unit of a bare number. */
  readonly unit: Unit;
  /** Kept so many hours or less, what is there now is gone. */
  readonly upTo: number;
  /** Zero and less mean no limit. */
  readonly zero?: "for-ever";
  /** The call must have one of these words. */
  readonly on?: RegExp;
}

const DAY = 24;

const KEEPINGS: readonly Keeping[] = [
  { programs: "aws", key: /^retentionindays$/, unit: "d", upTo: DAY },
  {
    programs: "aws",
    key: /^(?:backupretentionperiod|automatedsnapshotretentionperiod|automaticbackupretentiondays|snapshotretentionlimit)$/,
    unit: "d",
    upTo: 0,
  },
  { programs: "aws", key: /(?:^|\.)deleteafterdays$/, unit: "d", upTo: DAY },
  {
    programs: "aws",
    key: /^retentionperiodhours$/,
    unit: "h",
    upTo: DAY,
    on: /^decrease-stream-retention-period$/,
  },
  {
    programs: "aws",
    key: /(?:^|\.)messageretentionperiod$/,
    unit: "s",
    upTo: 1,
    on: /^set-queue-attributes$/,
  },
  {
    programs: "gcloud",
    key: /^(?:retentiondays|retentionduration|retainedbackupscount|retainedtransactionlogdays)$/,
    unit: "d",
    upTo: DAY,
    on: /^(?:update|patch)$/,
  },
  {
    programs: "gcloud",
    key: /^(?:messageretentionduration|softdeleteduration|retentionperiod)$/,
    unit: "s",
    upTo: 1,
    on: /^update$/,
  },
  {
    programs: "az",
    // Four days are the least that a table of logs can be told.
    key: /^(?:retentiontime|totalretentiontime)$/,
    unit: "d",
    upTo: 4 * DAY,
    on: /^update$/,
  },
  {
    programs: "az",
    key: /^(?:retentiondays|deleteretentiondays|backupretention|containerdeleteretentiondays|diffbackuphours|messageretentionindays)$/,
    unit: "d",
    upTo: DAY,
    on: /^(?:set|update)$/,
  },
  {
    programs: "az",
    key: /^(?:defaultmessagetimetolive|retentiontimeinhours|cleanuppolicyretentiontimeinhours)$/,
    unit: "h",
    upTo: 1,
    on: /^update$/,
  },
  {
    programs: "influx",
    key: /^(?:retention|r)$/,
    unit: "s",
    upTo: DAY,
    zero: "for-ever",
    on: /^update$/,
  },
  {
    programs: "rpk kafka-topics kafka-topics.sh kafka-configs kafka-configs.sh",
    key: /^(?:local\.)?retention\.ms$/,
    unit: "ms",
    upTo: 1,
    on: /^(?:alter-config|--alter)$/,
  },
  {
    programs: "nats",
    key: /^maxage$/,
    unit: "s",
    upTo: 1,
    zero: "for-ever",
    on: /^(?:edit|update)$/,
  },
  {
    programs: "pulsar-admin pulsarctl",
    key: /^(?:messagettl|ttl)$/,
    unit: "s",
    upTo: 1,
    zero: "for-ever",
    on: /^set-message-ttl$/,
  },
  {
    programs: "pulsar-admin pulsarctl",
    key: /^time$/,
    unit: "m",
    upTo: 0.1,
    on: /^set-retention$/,
  },
  {
    programs: "rabbitmqctl rabbitmqadmin",
    key: /(?:^|\.)(?:messagettl|expires)$/,
    unit: "ms",
    upTo: 1 / 60,
    on: /^(?:set_policy|set_operator_policy|declare)$/,
  },
  {
    programs: "mc mcli",
    key: /^(?:expiredays|expirydays|noncurrentexpiredays)$/,
    unit: "d",
    upTo: DAY,
    on: /^(?:add|edit)$/,
  },
  { programs: "s3cmd", key: /^expirydays?$/, unit: "d", upTo: DAY, on: /^expire$/ },
  {
    programs: "bq",
    key: /^(?:defaulttableexpiration|defaultpartitionexpiration|expiration|timepartitioningexpiration)$/,
    unit: "s",
    upTo: DAY,
    zero: "for-ever",
    on: /^update$/,
  },
  { programs: "vault bao", key: /^safetybuffer$/, unit: "s", upTo: 1, on: /tidy$/ },
  {
    programs: "thanos",
    key: /^retention\.resolution(?:raw|5m|1h)$/,
    unit: "s",
    upTo: DAY,
    zero: "for-ever",
  },
  {
    programs: "velero",
    key: /^ttl$/,
    unit: "s",
    upTo: 1,
    on: /^(?:set|update)$/,
  },
];

/** Limits by number: so many and no more stay. */
const COUNTS: readonly {
  readonly programs: string;
  readonly key: RegExp;
  readonly upTo: number;
}[] = [
  {
    programs: "rabbitmqctl rabbitmqadmin",
    key: /(?:^|\.)(?:maxlength|maxlengthbytes)$/,
    upTo: 1,
  },
  { programs: "nats", key: /^maxmsgs$/, upTo: 1 },
  { programs: "kopia", key: /^keeplatest$/, upTo: 0 },
  { programs: "rpk kafka-topics kafka-topics.sh", key: /^retention\.bytes$/, upTo: 1024 },
];

/** Settings that end the making of copies, or throw away the copies that are there. */
const COPIES_OFF: readonly {
  readonly programs: string;
  readonly key: RegExp;
  /** Value that switches them off; for options that stand alone the empty one. */
  readonly value: RegExp;
}[] = [
  {
    programs: "gcloud",
    key: /^(?:nobackup|clearsoftdelete|noenablepointintimerecovery|clearretentionperiod)$/,
    value: /^/,
  },
  {
    programs: "az",
    key: /^(?:enabledeleteretention|enablecontainerdeleteretention|enablesoftdelete|enablepurgeprotection|enablerestorepolicy)$/,
    value: /^false$/i,
  },
  { programs: "az", key: /^softdeletefeaturestate$/, value: /^disable$/i },
  { programs: "az", key: /^deletebackupdata$/, value: /^true$/i },
  { programs: "aws", key: /^pointintimerecoveryenabled$/, value: /^false$/i },
  { programs: "aws", key: /(?:^|\.)pointintimerecoveryenabled$/, value: /^false$/i },
];

/** Versions of objects are no longer kept from here on; those that are there stay. */
const VERSIONS_OFF: typeof COPIES_OFF = [
  { programs: "gcloud", key: /^noversioning$/, value: /^/ },
  { programs: "az", key: /^enableversioning$/, value: /^false$/i },
];

type Table = readonly { readonly programs: string }[];

function programsOf(...tables: readonly Table[]): string[] {
  return [...new Set(tables.flatMap((table) => table.flatMap((row) => row.programs.split(" "))))];
}

function rowsFor<T extends { readonly programs: string }>(
  table: readonly T[],
  program: string,
): readonly T[] {
  return table.filter((row) => row.programs.split(" ").includes(program));
}

/** Nothing of value is behind it: this machine's own server, a thing named as a test's. */
function isOwn(command: PlannedCommand, settings: readonly Setting[]): boolean {
  const words = [...settings.map(({ value }) => value), ...command.args.map(({ text }) => text)];
  return words.some(
    (text) =>
      text.length < 200 &&
      ((!text.startsWith("/") && (isLocalHost(text) || isPrivatePlace(text))) ||
        (/^[\w./:-]+$/.test(text) && isScratchDatabase(text))),
  );
}

function read(command: PlannedCommand): readonly Setting[] | undefined {
  if (command.invocation?.help === true || command.invocation?.dryRun === true) return undefined;
  const settings = settingsOf(command.args);
  return settings.length === 0 || isOwn(command, settings) ? undefined : settings;
}

function keepsNothing(command: PlannedCommand): boolean {
  const settings = read(command);
  if (settings === undefined) return false;
  const counts = rowsFor(COUNTS, command.program);
  // A prefix narrows what a rule of the store is for.
  if (settings.some(({ key, value }) => key === "prefix" && value !== "")) return false;
  return (
    rowsFor(KEEPINGS, command.program).some(
      ({ key, unit, upTo, zero, on }) =>
        (on === undefined || command.args.some(({ text }) => on.test(text))) &&
        settings.some((setting) => {
          if (!key.test(setting.key)) return false;
          const hours = hoursOf(setting.value, unit);
          return hours !== undefined && hours <= upTo && !(hours === 0 && zero === "for-ever");
        }),
    ) ||
    counts.some(({ key, upTo }) =>
      settings.some(
        (setting) =>
          key.test(setting.key) && /^\d+$/.test(setting.value) && Number(setting.value) <= upTo,
      ),
    )
  );
}

function switchesOff(command: PlannedCommand, table: typeof COPIES_OFF): boolean {
  const rows = rowsFor(table, command.program);
  const settings = read(command);
  return (
    settings?.some((setting) =>
      rows.some(({ key, value }) => key.test(setting.key) && value.test(setting.value)),
    ) === true
  );
}

export const rules = [
  commandRule({
    id: "kept-for-nothing",
    programs: programsOf(KEEPINGS, COUNTS),
    decision: "deny",
    when: keepsNothing,
    why: "keeps data for so short a time that what is there goes by itself",
    instead: "look at the present setting first: `aws logs describe-log-groups`",
    attack: ["T1485"],
    matches: [
      "aws logs put-retention-policy --log-group-name /ecs/shop --retention-in-days 1",
      "aws rds modify-db-instance --db-instance-identifier shop --backup-retention-period 0",
      "gcloud logging buckets update _Default --location=global --retention-days=1",
      "influx bucket update --id 0a1b --retention 1h",
      "nats stream edit ORDERS --max-age=10s --force",
      "rabbitmqctl set_policy gone '.*' '{\"message-ttl\":1}' --apply-to queues",
      "rabbitmqctl set_policy cap '.*' '{\"max-length\":0}'",
      "mc ilm rule add --expire-days 1 store/backups",
      "bq update --default_table_expiration 3600 shop",
      "rpk topic alter-config orders --set retention.ms=1",
      "vault write pki/tidy tidy_cert_store=true safety_buffer=1s",
      "pulsar-admin namespaces set-retention public/shop --size 0 --time 0",
      "kopia policy set --global --keep-latest 0 --keep-daily 0",
    ],
    nonMatches: [
      "aws logs put-retention-policy --log-group-name /ecs/shop --retention-in-days 90",
      "aws logs put-retention-policy --log-group-name ecs-shop-test --retention-in-days 1",
      "influx bucket update --name metrics-dev --retention 1h",
      "aws rds modify-db-instance --db-instance-identifier shop --backup-retention-period 14",
      "gcloud logging buckets update _Default --location=global --retention-days=30",
      "influx bucket create --name scratch --retention 1h",
      "influx bucket update --id 0a1b --retention 0",
      "nats stream add ORDERS --max-age=10s",
      "rabbitmqctl set_policy ha '^ha' '{\"ha-mode\":\"all\"}'",
      "mc ilm rule add --expire-days 1 --prefix tmp/ store/backups",
      "bq mk --expiration 3600 shop.import",
      "kopia policy set --global --keep-latest 10 --keep-hourly 0",
      "rpk topic alter-config orders --set retention.ms=86400000",
      "vault write pki/tidy tidy_cert_store=true safety_buffer=72h",
    ],
    evasions: [
      "for g in $(aws logs describe-log-groups --query 'logGroups[].logGroupName' --output text); do aws logs put-retention-policy --log-group-name $g --retention-in-days 1; done",
    ],
  }),
  commandRule({
    id: "copies-off",
    programs: programsOf(COPIES_OFF),
    decision: "deny",
    when: (command) => switchesOff(command, COPIES_OFF),
    why: "ends the backups or the grace time in which what is deleted can be brought back",
    instead: "look at the present setting first: `gcloud sql instances describe main`",
    attack: ["T1490"],
    asi: ["ASI03"],
    matches: [
      "gcloud sql instances patch main --no-backup",
      "gcloud storage buckets update gs://example-archive --clear-soft-delete",
      "az storage account blob-service-properties update --account-name example -g rg --enable-delete-retention false",
      "aws dynamodb update-continuous-backups --table-name orders --point-in-time-recovery-specification PointInTimeRecoveryEnabled=false",
      "az backup protection disable --delete-backup-data true --container-name c --item-name i -g rg --vault-name v",
    ],
    nonMatches: [
      "gcloud sql instances patch main --backup-start-time 03:00",
      "gcloud storage buckets describe gs://example-archive",
      "az storage account blob-service-properties update --account-name example -g rg --enable-delete-retention true",
      "aws dynamodb describe-continuous-backups --table-name orders",
    ],
  }),
  commandRule({
    id: "versions-off",
    programs: programsOf(VERSIONS_OFF),
    decision: "ask",
    when: (command) => switchesOff(command, VERSIONS_OFF),
    why: "no longer keeps what is overwritten or deleted",
    instead: "look at the present setting first: `gcloud storage buckets describe gs://example`",
    attack: ["T1490"],
    asi: ["ASI03"],
    matches: [
      "gcloud storage buckets update gs://example-archive --no-versioning",
      "az storage account blob-service-properties update --account-name example -g rg --enable-versioning false",
    ],
    nonMatches: [
      "gcloud storage buckets update gs://example-archive --versioning",
      "az storage account blob-service-properties show --account-name example -g rg",
    ],
  }),
];
