/** The AWS command line. */

import { isOwnPlace } from "../../effects/own-places.js";
import { namesProduction } from "../../effects/production.js";
import { Taint, type Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation, Nature } from "../../tools/types.js";
import { destinations } from "../filesystem/lib/paths.js";
import { cross, operation } from "../infrastructure/lib/flags.js";
import { emitLifecycle } from "./lib/lifecycle.js";

const OPTIONS = `
  --debug; --endpoint-url=; --no-verify-ssl; --no-paginate; --output=; --query=; --profile=; --region=; --version; --color=; --no-sign-request; --ca-bundle=; --cli-read-timeout=; --cli-connect-timeout=; --cli-binary-format=; --no-cli-pager; --cli-auto-prompt; --no-cli-auto-prompt
  --cli-input-json=; --cli-input-yaml=; --generate-cli-skeleton=?; --max-items=; --page-size=; --starting-token=; --dry-run; --no-dry-run; --dryrun; --filters=; --filter=
  --bucket=; --key=; --name=; --names=; --stack-name=; --function-name=; --cluster=; --service=; --services=; --tasks=; --secret-id=; --with-decryption; --no-with-decryption; --instance-ids=; --group-id=; --group-name=; --cidr=; --protocol=; --port=; --ip-permissions=; --acl=; --policy=; --body=; --payload=; --zip-file=; --template-body=; --table-name=; --capabilities=; --parameters=; --user-name=; --role-name=; --policy-arn=; --policy-document=; --policy-name=; --public-access-block-configuration=; --hosted-zone-id=; --change-batch=; --db-instance-identifier=; --skip-final-snapshot; --log-group-name=; --log-group-names=; --queue-url=; --topic-arn=; --message=; --message-body=; --recursive; --force; --delete; --exclude=; --include=; --quiet; --only-show-errors; --human-readable; --summarize; --sse=?; --sse-kms-key-id=; --storage-class=; --content-type=; --cache-control=; --metadata=; --expires-in=; --size-only; --exact-timestamps; --follow-symlinks; --no-follow-symlinks; --follow; --since=; --command=; --interactive; --container=; --task=; --desired-count=; --force-new-deployment; --task-definition=; --image-id=; --instance-type=; --tags=; --tag-specifications=; --role-arn=; --role-session-name=; --duration-seconds=; --web-identity-token=; --document-name=; --targets=; --target=; --instance-id=; --s3-bucket=; --s3-key=; --s3-prefix=; --template-file=; --output-template-file=; --parameter-overrides=; --no-execute-changeset; --no-fail-on-empty-changeset; --change-set-name=; --distribution-id=; --paths=; --repository-name=; --image-ids=; --request-items=; --cluster-name=; --nodegroup-name=; --alias=; --kubeconfig=; --registry-ids=; --min=; --sort=; --statement=; --item=; --key-condition-expression=; --expression-attribute-values=; --expression-attribute-names=; --projection-expression=; --update-expression=; --condition-expression=; --return-values=; --attribute-name=; --attribute-value=; --value=; --type=; --overwrite; --secret-string=; --description=; --ciphertext-blob=; --plaintext=; --key-id=; --recovery-window-in-days=; --force-delete-without-recovery; --access-key-id=; --pending-window-in-days=; --no-publicly-accessible; --publicly-accessible; --deletion-protection; --no-deletion-protection; --attribute=; --grants=; --grant-read=; --grant-full-control=; --versioning-configuration=; --prefix=; --delimiter=; --copy-source=; --cluster-identifier=; --domain-name=; --application-name=; --environment-name=; --project-name=; --build-id=; --pipeline-name=; --start-time=; --end-time=; --filter-pattern=; --log-stream-name=; --limit=; --metric-name=; --namespace=; --dimensions=; --period=; --statistics=; --state-machine-arn=; --execution-arn=; --rule=; --ids=; --entries=; --bus-name=; --event-bus-name=; --trail-name=; --detector-id=; --no-enable; --enable; --no-delete; --page-size=; --no-include-email; --sso-session=; --no-browser; --use-device-code; --acceleration; --retain-resources=; --lifecycle-configuration=; --retention-in-days=; --backup-retention-period=; --point-in-time-recovery-specification=; --lifecycle=; --website-configuration=; --index-document=; --error-document=`;

/** A local emulator: nothing real is touched. */
const LOCAL = [
  "http://localhost",
  "http://127.0.0.1",
  "https://localhost",
  "http://localstack",
  "http://host.docker.internal",
  "http://moto",
  "http://minio",
  "http://dynamodb",
  "http://localhost.localstack.cloud",
  "https://localhost.localstack.cloud",
]
  .flatMap((host) =>
    [
      "",
      ":4566",
      ":4567",
      ":4568",
      ":4569",
      ":4572",
      ":4575",
      ":4576",
      ":5000",
      ":8000",
      ":8001",
      ":9000",
      ":9324",
      ":3000",
      ":3001",
      ":3002",
      ":8080",
      ":4510",
    ].map((port) => `--endpoint-url=${host}${port}`),
  )
  .flatMap((text) => [text, `${text}/`])
  .join(" ");

/** What the first word of an operation means, for every service. */
const GENERIC: readonly (readonly [Nature, string])[] = [
  [
    "read",
    "describe-*, list-*, get-*, batch-get-*, head-*, search-*, lookup-*, filter-*, query, scan, select-*, estimate-*, validate-*, preview-*, check-*, verify-*, wait, wait *, help, detect-*, simulate-*, test-*, view-*, discover-*, compare-*, tail, ls, admin-get-*, admin-list-*, batch-describe-*, start-query, start-query-execution, stop-query, generate-presigned-*, monitor-*, can-*, is-*, retrieve, resolve-*, predict-*, classify-*, analyze-*, translate-*, synthesize-speech, recognize-*, count-*, export-*, evaluate-*, transact-get-items, invoke-model, converse, get, receive-*, meter-*, sample-*",
  ],
  [
    "update",
    "tag-*, untag-*, add-tags*, remove-tags*, create-tags, poll-*, ack*, record-*, subscribe-to-*, assume-*, batch-check-*, put-metric-data, put-log-events, upload-*, complete-*, initiate-*, create-multipart-upload, abort-multipart-upload, copy-object, put-object, put-object-tagging, create-log-*, generate-*, change-message-visibility*, delete-message*, post-*, import-*, register-task-definition, register-*, publish-version, create-snapshot*, create-image, create-db-snapshot, create-db-cluster-snapshot, create-backup, create-job, create-change-set, continue-update-rollback, delete-change-set, enable-alarm-actions, create-repository, create-queue, create-topic, create-table, create-function, create-alias, create-bucket, create-service, create-log-group, create-rule, create-schedule, create-state-machine, create-dashboard, put-dashboard, put-metric-alarm, create-secret, put-retention-policy, update-kubeconfig, put-lifecycle-policy, put-image*, tag*",
  ],
  // What others see at once where the names say production.
  [
    "deploy",
    "start-*, send-*, put-events, put-record, put-records, put-item, batch-write-item, transact-write-items, update-item, publish, publish-batch, execute-*, invoke*, create-deployment, update-function-*, update-service, update-alias, update-stack, create-stack, deploy, put-rule, put-targets, put-parameter, run-task, update-state-machine, create-invalidation",
  ],
  [
    "remote-change",
    "create-*, update-*, modify-*, put-*, set-*, stop-*, reboot-*, restore-*, cancel-*, change-*, associate-*, disassociate-*, attach-*, detach-*, enable-*, run-*, request-*, allocate-*, assign-*, unassign-*, release-*, move-*, copy-*, replace-*, reset-*, resume-*, suspend-*, promote-*, failover-*, switchover-*, swap-*, apply-*, accept-*, reject-*, purchase-*, transfer-*, rotate-*, migrate-*, merge-*, approve-*, upgrade-*, rollback-*, add-*, remove-*, admin-*, batch-*, signal-*, abort-*, pause-*, redrive-*, reboot*, provision-*, advertise-*, withdraw-*, activate-*, configure-*, scale-*, terminate-job*, clone-*, issue-*, renew-*, retry-*, refresh-*, unsubscribe, subscribe, confirm-*, link-*, unlink-*, bulk-*, claim-*, drop-*, exchange-*, extend-*, initialize-*, peer-*, resend-*, unlock-*, use-*",
  ],
  [
    "access",
    "share-*, authorize-*, revoke-*, create-grant, add-permission, remove-permission, put-resource-policy, put-*-policy, set-*-policy, set-*-permission*, create-access-*, create-user, create-group, grant-*, create-key-pair, import-key-pair, create-login-profile, update-login-profile, update-assume-role-policy, set-queue-attributes, modify-*-attribute, admin-create-user, admin-set-user-password, admin-add-user-to-group, create-api-key, create-policy*, create-role*",
  ],
  [
    "delete",
    "delete-*, deregister-*, batch-delete-*, remove-*-from-*, disable-*, delete-objects-dry, unregister-*, admin-delete-user, admin-disable-*, deactivate-*, expire-*, abandon-*",
  ],
  [
    "destroy",
    "terminate-*, purge-*, delete-db-*, delete-table, delete-stack*, delete-bucket, delete-objects, delete-volume, delete-cluster, delete-global-*, delete-file-system, delete-user-pool, delete-hosted-zone, delete-vault, delete-vpc, delete-key-*-material, schedule-key-deletion, delete-backup*, delete-*-backup, delete-domain, delete-elasticsearch-domain, delete-replication-group, delete-cache-cluster, delete-stream, delete-delivery-stream, delete-database, delete-log-group, delete-trail, delete-detector, delete-organization, close-account, delete-secret-now, delete-snapshot, delete-repository, batch-delete-image, delete-recovery-point, delete-archive, delete-nodegroup, delete-fargate-profile, delete-application, delete-environment, delete-identity-pool, delete-load-balancer, delete-auto-scaling-group, delete-workspace*, delete-index, delete-data-store, delete-ledger, delete-graph, delete-rest-api, delete-broker, delete-instance, delete-server, delete-namespace, delete-account*, delete-warehouse, delete-workgroup, delete-analyzer, delete-resource-share",
  ],
];

const GLOBS: Partial<Record<Nature, string>> = {};
for (const [nature, list] of GENERIC) GLOBS[nature] = list;

/** Operations of single services that differ from the general reading of their names. */
const SPECIAL: Readonly<Record<string, Partial<Record<Nature, string>>>> = {
  s3: { read: "ls, presign", update: "cp, sync, mv, mb, website", delete: "rm, rb" },
  s3api: {
    delete:
      "delete-object, delete-object-tagging, delete-bucket-website, delete-bucket-cors, delete-bucket-tagging, delete-bucket",
    destroy: "delete-objects, delete-bucket-encryption, delete-public-access-block",
    access:
      "put-bucket-acl, put-object-acl, put-bucket-policy, delete-bucket-policy, put-public-access-block, put-bucket-ownership-controls",
  },
  iam: {
    access:
      "create-*, put-*, attach-*, detach-*, add-*, remove-*, update-*, upload-*, enable-*, deactivate-*, set-*, tag-*, untag-*, reset-*, delete-*, change-password, resync-mfa-device",
    read: "get-*, list-*, generate-*, simulate-*, create-account-alias-help, wait *",
    destroy:
      "delete-user, delete-role, delete-account-alias, delete-group, delete-account-password-policy",
  },
  sts: {
    read: "get-caller-identity, get-access-key-info, decode-authorization-message",
    update: "assume-role, assume-role-with-web-identity, assume-role-with-saml",
    secret: "get-session-token, get-federation-token, get-service-bearer-token",
  },
  secretsmanager: {
    secret: "get-secret-value, batch-get-secret-value",
    "remote-change":
      "put-secret-value, update-secret, rotate-secret, restore-secret, cancel-rotate-secret, stop-replication-to-replica",
    read: "list-*, describe-*, get-random-password, get-resource-policy, validate-*",
    update: "create-secret, tag-*, untag-*",
    access: "put-resource-policy, delete-resource-policy",
    delete: "delete-secret",
  },
  kms: {
    secret: "decrypt, generate-data-key, generate-data-key-pair",
    update:
      "encrypt, re-encrypt, create-key, create-alias, sign, verify, generate-mac, enable-key-rotation",
    access: "create-grant, revoke-grant, put-key-policy, retire-grant",
    "remote-change": "enable-key, update-*, cancel-key-deletion, import-key-material",
    destroy:
      "schedule-key-deletion, disable-key, delete-imported-key-material, delete-custom-key-store, disable-key-rotation",
    read: "list-*, describe-*, get-*",
  },
  ecr: {
    read: "get-*, describe-*, list-*, batch-get-*, batch-check-*, wait *, get-login-password",
    update:
      "create-repository, put-lifecycle-policy, put-image*, start-*, tag-*, initiate-*, upload-*, complete-*",
  },
  "ecr-public": { read: "get-login-password" },
  codeartifact: { read: "login, get-authorization-token" },
  eks: { read: "get-token", update: "update-kubeconfig" },
  configure: {
    read: "list, list-profiles, get, import-help",
    update: "set, sso, sso-session, import, add-model",
    secret: "export-credentials",
  },
  sso: { lifecycle: "login, logout", secret: "get-role-credentials" },
  cloudformation: {
    read: "validate-template, package, list-*, describe-*, get-*, detect-*, estimate-*, wait *",
    deploy:
      "deploy, create-stack, update-stack, execute-change-set, create-stack-set, update-stack-set, create-stack-instances, continue-update-rollback, rollback-stack",
  },
  lambda: {
    deploy:
      "update-function-code, update-function-configuration, publish-version, publish-layer-version, create-function, invoke, invoke-async, update-alias, create-alias, create-event-source-mapping, update-event-source-mapping, put-function-concurrency",
    read: "list-*, get-*, wait *",
    delete: "delete-function-concurrency, delete-alias",
    destroy: "delete-function",
    access: "add-permission, remove-permission, create-function-url-config",
  },
  ecs: {
    deploy:
      "update-service, create-service, run-task, register-task-definition, start-task, create-cluster, create-task-set, update-cluster",
    "remote-change": "stop-task, update-container-instances-state",
    run: "execute-command",
    destroy: "delete-cluster, delete-service, delete-task-definitions",
  },
  ssm: {
    run: "send-command",
    lifecycle: "start-session, resume-session, terminate-session",
    deploy: "put-parameter, start-automation-execution",
    delete: "delete-parameter, delete-parameters, delete-document",
  },
  ec2: {
    lifecycle: "start-instances",
    "remote-change":
      "run-instances, stop-instances, reboot-instances, associate-address, modify-*, create-*, attach-*, detach-*, allocate-*, release-address, request-*",
    update:
      "create-tags, create-snapshot, create-snapshots, create-image, delete-tags, copy-snapshot, copy-image",
    secret: "get-password-data",
    destroy:
      "terminate-instances, delete-volume, delete-snapshot, delete-vpc, delete-key-pair-help, deregister-image",
    read: "describe-*, get-*, search-*, wait *",
  },
  logs: {
    read: "tail, start-query, start-live-tail, filter-log-events, get-*, describe-*, list-*, test-*",
    destroy: "delete-log-group, delete-log-stream",
    update: "create-log-group, create-log-stream, put-log-events, put-retention-policy",
  },
  cloudtrail: {
    read: "lookup-events, describe-*, get-*, list-*, validate-logs, start-query, search-*",
    destroy: "stop-logging, delete-trail, delete-event-data-store, stop-event-data-store-ingestion",
    "remote-change":
      "update-trail, create-trail, put-event-selectors, put-insight-selectors, start-logging",
  },
  guardduty: {
    destroy:
      "delete-detector, delete-publishing-destination, disassociate-from-administrator-account, delete-members, stop-monitoring-members, disassociate-members",
    access: "archive-findings, create-filter",
  },
  configservice: {
    destroy: "stop-configuration-recorder, delete-configuration-recorder, delete-delivery-channel",
  },
  securityhub: { destroy: "disable-security-hub, batch-disable-standards" },
  macie2: { destroy: "disable-macie" },
  inspector2: { destroy: "disable" },
  wafv2: { destroy: "delete-web-acl, disassociate-web-acl, delete-logging-configuration" },
  organizations: {
    access:
      "attach-policy, detach-policy, create-account, move-account, invite-account-to-organization",
    destroy:
      "leave-organization, close-account, delete-organization, remove-account-from-organization",
  },
  route53: {
    "remote-change": "change-resource-record-sets",
    read: "list-*, get-*, test-dns-answer",
    destroy: "delete-hosted-zone",
  },
  dynamodb: {
    delete: "delete-item",
    destroy: "delete-table, delete-backup",
    read: "query, scan, get-item, batch-get-item, describe-*, list-*, transact-get-items, wait *",
    deploy:
      "put-item, update-item, batch-write-item, transact-write-items, execute-statement, update-time-to-live",
    update: "create-table",
  },
  rds: {
    destroy: "delete-*",
    update:
      "create-db-snapshot, create-db-cluster-snapshot, copy-db-snapshot, start-*, generate-db-auth-token",
    read: "describe-*, list-*, download-db-log-file-portion, wait *",
    access: "modify-db-snapshot-attribute, modify-db-cluster-snapshot-attribute",
  },
  cloudfront: { "remote-change": "create-invalidation", destroy: "delete-distribution" },
  sqs: {
    delete: "delete-message, delete-message-batch",
    destroy: "purge-queue, delete-queue",
    deploy: "send-message, send-message-batch",
    update: "create-queue",
    read: "receive-message, get-*, list-*",
  },
  sns: {
    publish: "publish, publish-batch",
    update: "create-topic",
    destroy: "delete-topic",
    "remote-change": "subscribe, unsubscribe",
  },
  ses: { publish: "send-email, send-raw-email, send-bulk-templated-email, send-templated-email" },
  sesv2: { publish: "send-email, send-bulk-email" },
  batch: { deploy: "submit-job", "remote-change": "terminate-job, cancel-job" },
  emr: { destroy: "terminate-clusters" },
  deploy: {
    deploy: "push, create-deployment",
    "remote-change": "stop-deployment",
    read: "list-*, get-*, wait *",
  },
  amplify: {
    deploy: "start-job, start-deployment, create-deployment",
    destroy: "delete-app, delete-branch",
  },
  elasticbeanstalk: {
    deploy: "create-environment, update-environment, create-application-version",
    "remote-change": "swap-environment-cnames, abort-environment-update",
    destroy: "terminate-environment, delete-application",
  },
  backup: { destroy: "delete-backup-vault, delete-recovery-point, delete-backup-plan" },
  "cognito-idp": {
    destroy: "delete-user-pool",
    access:
      "admin-create-user, admin-set-user-password, admin-add-user-to-group, create-user-pool-client",
    update: "sign-up, initiate-auth, admin-initiate-auth, confirm-sign-up",
  },
  apigateway: { destroy: "delete-rest-api", deploy: "create-deployment", secret: "get-api-key" },
  acm: { secret: "export-certificate", destroy: "delete-certificate" },
};

function buildVerbs(): Partial<Record<Nature, string>> {
  const out: Partial<Record<Nature, string>> = {};
  const add = (nature: Nature, list: string): void => {
    out[nature] = out[nature] === undefined ? list : `${out[nature]}, ${list}`;
  };
  for (const [nature, list] of GENERIC) add(nature, cross("*", list));
  for (const [service, special] of Object.entries(SPECIAL)) {
    if (service !== "s3") for (const [nature, list] of GENERIC) add(nature, cross(service, list));
    for (const [nature, list] of Object.entries(special))
      add(nature as Nature, cross(service, list));
  }
  add("read", "help");
  add("update", "configure");
  add("lifecycle", "login, logout");
  add("read", "history list, history show, sso, iam, ec2");
  return out;
}
export const awsVerbs = buildVerbs();

/** A bucket from which a web site is served, by its name, and not for trying. */
function isServed(address: string): boolean {
  const name = address.replace(/^s3:\/\//, "").replace(/\/.*$/s, "");
  return (
    /^www\.|(?:^|[-.])(?:site|website|web|www|cdn|static|assets|landing|homepage)(?:$|[-.])/.test(
      name,
    ) && !isOwnPlace(name)
  );
}

function bucket(word: Word | undefined): boolean {
  return word?.text.startsWith("s3://") === true;
}

/** A call that names the one object whose readers it sets. */
function ofOneObject(i: Invocation): boolean {
  const acl = i.value("--acl")?.text;
  if (acl !== "public-read" && acl !== "authenticated-read") return false;
  if (operation(i) === "s3api put-object-acl" || operation(i) === "s3api put-object") return true;
  return /^s3 (?:cp|mv)$/.test(operation(i)) && !i.has("--recursive");
}

/** What `aws s3 cp` and its kin move from here to there, and what they write here. */
function effects(i: Invocation, emit: Emit): void {
  if (/^s3 (?:cp|mv|sync)$/.test(operation(i))) {
    const [from, to] = i.operands;
    if (from === undefined || to === undefined || i.dryRun) return;
    if (bucket(to) && !bucket(from)) {
      if (from.text === "-") emit.send(to, { flows: [emit.stdin] });
      else emit.send(to, { files: [from] });
      if (operation(i) === "s3 mv") emit.file("move-away", from);
    } else if (bucket(from) && !bucket(to)) {
      emit.fetch(from);
      if (to.text !== "-")
        emit.file(
          operation(i) === "s3 sync" && i.has("--delete")
            ? "sync-delete"
            : operation(i) === "s3 sync"
              ? "create"
              : "overwrite",
          to,
          { recursive: i.has("--recursive") },
        );
      const content = { taints: Taint.network, through: ["aws"], from: [from.text] };
      if (operation(i) !== "s3 sync" && !i.has("--recursive"))
        for (const word of destinations([from], to, false))
          emit.file("overwrite", word, { content });
      else if (to.text !== "-") emit.arrive(to, content);
    }
    return;
  }
  if (/^s3api put-bucket-lifecycle(?:-configuration)?$/.test(operation(i)) && !i.dryRun)
    emitLifecycle(emit, "s3", i.value("--lifecycle-configuration"));
  for (const name of [
    "--body",
    "--zip-file",
    "--payload",
    "--secret-string",
    "--message",
    "--message-body",
    "--value",
  ]) {
    const value = i.value(name);
    if (value === undefined) continue;
    const file = /^fileb?:\/\/(.*)$/.exec(value.text)?.[1];
    if (file !== undefined || (name === "--body" && operation(i).endsWith("put-object"))) {
      const word = file === undefined ? value : { ...value, text: file };
      if (!/secretsmanager|ssm|kms/.test(operation(i)))
        emit.send("s3.amazonaws.com", { files: [word] });
    } else if (!/secretsmanager|ssm|kms/.test(operation(i)))
      emit.send("amazonaws.com", { words: [value] });
  }
}

function open(i: Invocation): boolean {
  return [i.value("--cidr"), i.value("--ip-permissions"), i.value("--cli-input-json")].some(
    (word) => word !== undefined && /0\.0\.0\.0\/0|::\/0/.test(word.text),
  );
}

export const aws = defineTool({
  helpWord: true,
  names: ["aws"],
  about: "Amazon Web Services",
  options: OPTIONS,
  verbs: awsVerbs,
  verbOptions: { "s3 ls, s3 rm, s3 cp, s3 sync, s3 mv": "--page-size=" },
  nature: "read",
  dryRun: { "*": `--dry-run --dryrun --generate-cli-skeleton ${LOCAL}` },
  effects,
  runs: (i, run) => {
    if (operation(i) === "ecs execute-command") {
      const command = i.value("--command");
      if (command !== undefined)
        run.shell(command, {
          remote: {
            kind: "container",
            name: i.value("--cluster")?.text ?? "ecs",
            ephemeral: false,
          },
        });
    } else if (operation(i) === "ssm send-command") {
      const parameters = i.value("--parameters");
      if (parameters === undefined) return;
      const text =
        /commands=\[?["']?([^\]]*?)["']?\]?$/.exec(parameters.text)?.[1] ??
        /"commands"\s*:\s*\[\s*"(.*)"\s*\]/s.exec(parameters.text)?.[1];
      if (text !== undefined)
        run.shell(run.literal(text.replace(/["'],\s*["']/g, "; "), parameters), {
          elevated: true,
          remote: {
            kind: "host",
            name: i.value("--instance-ids")?.text ?? "instances",
            ephemeral: false,
          },
        });
    }
  },
  stdout: (i) => ({
    taints:
      i.nature === "secret" ||
      i.has("--with-decryption") ||
      /^(?:iam create-access-key|sts assume-role\S*|ecr get-login-password|rds generate-db-auth-token)$/.test(
        i.verb,
      )
        ? Taint.secret
        : operation(i) === "s3 cp" && i.operands[1]?.text === "-"
          ? Taint.network
          : Taint.command,
    through: ["aws"],
  }),
  rules: [
    {
      id: "s3-bucket-force",
      on: "s3 rb",
      when: (i) => i.has("--force"),
      decision: "deny",
      why: "deletes a bucket with everything in it",
      instead: "look what is in it: `aws s3 ls s3://example-bucket --summarize`",
      attack: ["T1485"],
      matches: ["aws s3 rb s3://example-bucket --force"],
      nonMatches: ["aws s3 rb s3://example-bucket", "aws s3 ls s3://example-bucket"],
      evasions: ["aws --profile dev s3 rb --force s3://example-bucket"],
    },
    {
      id: "s3-recursive",
      on: "s3 rm",
      when: (i) => i.has("--recursive"),
      decision: "deny",
      why: "deletes every object below a prefix",
      instead:
        "list what it would delete: `aws s3 rm s3://example-bucket/old --recursive --dryrun`",
      attack: ["T1485"],
      matches: [
        "aws s3 rm s3://example-bucket --recursive",
        "aws --profile dev s3 rm --recursive s3://example-bucket/old/",
      ],
      nonMatches: [
        "aws s3 rm s3://example-bucket/old --recursive --dryrun",
        "aws s3 rm s3://example-bucket/a.txt",
      ],
      evasions: ["AWS_PROFILE=dev aws s3 rm s3://example-bucket/ --quiet --recursive"],
    },
    {
      id: "s3-production",
      on: "s3 cp, s3 sync, s3 mv",
      when: (i) =>
        bucket(i.operands[1]) &&
        (namesProduction(i.operands[1]?.text ?? "") || isServed(i.operands[1]?.text ?? "")),
      decision: "ask",
      why: "puts files where production or a site's visitors take them from",
      instead: "see what would be sent: `aws s3 sync dist s3://prod-site --dryrun`",
      attack: [],
      matches: [
        "aws s3 cp build s3://prod-site/ --recursive",
        "aws s3 sync dist s3://acme-production",
        "aws s3 cp dist/index.html s3://acme-site/index.html",
        "aws s3 sync dist/ s3://www.example.com/",
      ],
      nonMatches: [
        "aws s3 cp s3://prod-site/index.html .",
        "aws s3 sync dist s3://acme-dev",
        "aws s3 sync dist s3://staging-site",
        "aws s3 cp dist/a.js s3://acme-builds/a.js",
        "aws s3 sync dist s3://prod-site --dryrun",
      ],
    },
    {
      id: "s3-sync-delete",
      on: "s3 sync",
      when: (i) => i.has("--delete") && bucket(i.operands[1]),
      decision: "ask",
      why: "deletes what the bucket holds and the source does not",
      instead:
        "list what it would delete: `aws s3 sync dist s3://example-bucket --delete --dryrun`",
      attack: ["T1485"],
      matches: [
        "aws s3 sync dist s3://example-bucket --delete",
        "aws s3 sync ./build/ s3://example-bucket/ --delete --acl private",
      ],
      nonMatches: [
        "aws s3 sync dist s3://example-bucket --delete --dryrun",
        "aws s3 sync dist s3://example-bucket",
      ],
    },
    {
      id: "s3-empty-source",
      on: "s3 sync",
      when: (i) =>
        i.has("--delete") &&
        bucket(i.operands[1]) &&
        /(?:^|\/)(?:empty|void|blank|nothing)[\w-]*\/?$|^\/tmp\/|^\/dev\/null/.test(
          i.operands[0]?.text ?? "",
        ),
      decision: "deny",
      why: "makes the bucket equal to an empty directory, which deletes everything in it",
      instead:
        "list what it would delete: `aws s3 sync dist s3://example-bucket --delete --dryrun`",
      attack: ["T1485"],
      matches: [
        "aws s3 sync /tmp/empty s3://example-bucket --delete",
        "aws s3 sync ./empty/ s3://example-bucket --delete",
      ],
      nonMatches: [
        "aws s3 sync dist s3://example-bucket --delete --dryrun",
        "aws s3 sync ./empty s3://example-bucket",
      ],
    },
    {
      id: "public",
      when: (i) =>
        !ofOneObject(i) &&
        (/^public-read|^authenticated-read/.test(i.value("--acl")?.text ?? "") ||
          /AllUsers|AuthenticatedUsers/.test(
            [i.value("--grants"), i.value("--grant-read"), i.value("--grant-full-control")]
              .map((word) => word?.text ?? "")
              .join(" "),
          ) ||
          (/(?:put-bucket-policy|set-queue-attributes|put-resource-policy|set-repository-policy|put-key-policy)$/.test(
            operation(i),
          ) &&
            /"Effect"\s*:\s*"Allow"/.test(i.value("--policy")?.text ?? "") &&
            /"Principal"\s*:\s*(?:"\*"|\{\s*"AWS"\s*:\s*\[?\s*"\*")/.test(
              i.value("--policy")?.text ?? "",
            )) ||
          (operation(i) === "s3api put-public-access-block" &&
            /=false|: ?false/i.test(i.value("--public-access-block-configuration")?.text ?? ""))),
      decision: "deny",
      why: "opens the bucket or its objects to everyone",
      instead: "hand out single links: `aws s3 presign s3://example-bucket/a.txt`",
      attack: ["T1530"],
      asi: ["ASI03"],
      matches: [
        "aws s3api put-bucket-acl --bucket example-bucket --acl public-read-write",
        "aws s3 sync dist s3://example-bucket --acl public-read",
        "aws s3 cp --recursive dist s3://example-bucket/ --acl public-read",
        "aws s3 cp a.txt s3://example-bucket/a.txt --acl public-read-write",
        "aws s3api put-public-access-block --bucket b --public-access-block-configuration BlockPublicAcls=false",
      ],
      nonMatches: [
        "aws s3api put-bucket-acl --bucket example-bucket --acl private",
        "aws s3api get-bucket-acl --bucket example-bucket",
      ],
    },
    {
      id: "public-object",
      when: (i) =>
        ofOneObject(i) &&
        /^(?:public|authenticated)-read$/.test(i.value("--acl")?.text ?? "") &&
        !i.dryRun,
      decision: "ask",
      why: "lets everyone read this object",
      instead: "hand out a link that ends: `aws s3 presign s3://example-bucket/a.txt`",
      attack: ["T1530"],
      matches: [
        "aws s3 cp report.pdf s3://example-bucket/report.pdf --acl public-read",
        "aws s3api put-object-acl --bucket b --key a.pdf --acl public-read",
      ],
      nonMatches: [
        "aws s3 cp report.pdf s3://example-bucket/report.pdf",
        "aws s3 cp report.pdf s3://example-bucket/report.pdf --acl private",
      ],
    },
    {
      id: "open-port",
      when: (i) =>
        open(i) &&
        !/^(?:80|443)$/.test(i.value("--port")?.text ?? "") &&
        operation(i).startsWith("ec2 authorize-security-group-ingress"),
      decision: "deny",
      why: "opens ports to the whole internet",
      instead: "name the one address: `aws ec2 describe-security-groups` shows what is open",
      attack: ["T1686"],
      asi: ["ASI03"],
      matches: [
        "aws ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port 22 --cidr 0.0.0.0/0",
        "aws ec2 authorize-security-group-ingress --group-id sg-1 --ip-permissions IpProtocol=-1,IpRanges=[{CidrIp=0.0.0.0/0}]",
      ],
      nonMatches: [
        "aws ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port 22 --cidr 192.0.2.4/32",
        "aws ec2 describe-security-groups",
      ],
    },
    {
      id: "admin-rights",
      when: (i) =>
        /^iam (?:attach|put)-/.test(operation(i)) &&
        (/\/(?:AdministratorAccess|IAMFullAccess|PowerUserAccess)$/.test(
          i.value("--policy-arn")?.text ?? "",
        ) ||
          /"Action"\s*:\s*\[?\s*"(?:\*|iam:\*)"/.test(i.value("--policy-document")?.text ?? "")),
      decision: "deny",
      why: "gives full rights over the account",
      instead: "show what is attached now: `aws iam list-attached-user-policies --user-name app`",
      attack: ["T1098.003"],
      asi: ["ASI03"],
      matches: [
        "aws iam attach-user-policy --user-name app --policy-arn arn:aws:iam::aws:policy/AdministratorAccess",
        `aws iam put-role-policy --role-name app --policy-name all --policy-document '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'`,
      ],
      nonMatches: [
        "aws iam attach-user-policy --user-name app --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
        "aws iam list-attached-user-policies --user-name app",
      ],
    },
    {
      id: "function-stopped",
      when: (i) =>
        operation(i) === "lambda put-function-concurrency" &&
        i.command.args.some(
          ({ text }, n, all) =>
            text === "--reserved-concurrent-executions=0" ||
            (text === "--reserved-concurrent-executions" && all[n + 1]?.text === "0"),
        ),
      decision: "ask",
      why: "lets a function answer nobody any more",
      instead: "look at it first: `aws lambda get-function-concurrency --function-name pay`",
      attack: ["T1489"],
      matches: [
        "aws lambda put-function-concurrency --function-name pay --reserved-concurrent-executions 0",
      ],
      nonMatches: [
        "aws lambda put-function-concurrency --function-name pay --reserved-concurrent-executions 20",
        "aws lambda get-function-concurrency --function-name pay",
      ],
    },
    {
      id: "configured-secret",
      shows: "secret",
      on: "configure get",
      when: (i) => i.operands.some((word) => /secret|token|password/i.test(word.text)),
      decision: "ask",
      why: "shows a key of the configuration",
      instead: "ask who you are instead: `aws sts get-caller-identity`",
      attack: ["T1552.001"],
      asi: ["ASI03"],
      matches: [
        "aws configure get aws_secret_access_key",
        "aws configure get profile.dev.aws_session_token",
      ],
      nonMatches: ["aws configure get region", "aws configure list"],
    },
    {
      id: "decrypted-parameter",
      shows: "secret",
      when: (i) => operation(i).startsWith("ssm get-") && i.has("--with-decryption"),
      decision: "ask",
      why: "shows a secret parameter",
      instead: "list the names only: `aws ssm describe-parameters`",
      attack: ["T1552"],
      asi: ["ASI03"],
      matches: [
        "aws ssm get-parameter --name /app/db --with-decryption",
        "aws ssm get-parameters-by-path --path /app --with-decryption",
      ],
      nonMatches: ["aws ssm get-parameter --name /app/url", "aws ssm describe-parameters"],
    },
    {
      id: "secret-gone",
      on: "secretsmanager delete-secret",
      when: (i) => i.has("--force-delete-without-recovery"),
      decision: "deny",
      why: "deletes a secret with no way back",
      instead: "list the secrets: `aws secretsmanager list-secrets`",
      attack: ["T1485"],
      matches: [
        "aws secretsmanager delete-secret --secret-id app --force-delete-without-recovery",
        "aws secretsmanager delete-secret --force-delete-without-recovery --secret-id app/db",
      ],
      nonMatches: [
        "aws secretsmanager delete-secret --secret-id app --recovery-window-in-days 30",
        "aws secretsmanager list-secrets",
      ],
    },
    {
      id: "protection-off",
      when: (i) =>
        i.has(
          "--no-deletion-protection",
          "--no-deletion-protection-enabled",
          "--no-enable-termination-protection",
          "--no-disable-api-termination",
        ) ||
        (operation(i).startsWith("guardduty update-detector") && i.has("--no-enable")) ||
        (operation(i).startsWith("s3api put-bucket-versioning") &&
          /Suspended/.test(i.value("--versioning-configuration")?.text ?? "")),
      decision: "ask",
      why: "turns off what guards against deletion or attack",
      instead: "show the present setting with a describe call: `aws rds describe-db-instances`",
      attack: ["T1685"],
      asi: ["ASI03"],
      matches: [
        "aws rds modify-db-instance --db-instance-identifier main --no-deletion-protection",
        "aws guardduty update-detector --detector-id d1 --no-enable",
      ],
      nonMatches: ["aws rds describe-db-instances", "aws guardduty list-detectors"],
    },
    {
      id: "production-profile",
      on: "cloudformation deploy, cloudformation update-stack, lambda invoke, ecs update-service",
      when: (i) => /^(?:prod|production|live)$/i.test(i.value("--profile")?.text ?? ""),
      decision: "ask",
      why: "changes what runs in production",
      instead: "look at the change first: `aws cloudformation describe-stacks`",
      attack: [],
      matches: [
        "aws --profile prod cloudformation deploy --stack-name app --template-file t.yml",
        "aws lambda invoke --function-name f --profile production out.json",
      ],
      nonMatches: [
        "aws --profile dev cloudformation deploy --stack-name app --template-file t.yml",
        "aws --profile prod cloudformation describe-stacks",
      ],
    },
  ],
  allowed: [
    "aws sts get-caller-identity",
    "aws ec2 describe-instances --filters Name=tag:env,Values=prod --query 'Reservations[].Instances[].InstanceId' --output text",
    "aws s3 ls s3://example-bucket --recursive --human-readable",
    "aws s3 cp dist/app.js s3://example-bucket/app.js",
    "aws s3 cp s3://example-bucket/a.csv .",
    "aws s3 sync dist s3://example-bucket",
    "aws s3 mb s3://example-bucket",
    "aws logs tail /aws/lambda/app --follow --since 1h",
    "aws lambda update-function-code --function-name app-dev --zip-file fileb://dist/app.zip",
    "aws lambda invoke --function-name app /tmp/out.json",
    "aws ecr get-login-password --region us-east-1",
    "aws cloudformation deploy --template-file t.yml --stack-name app-dev --capabilities CAPABILITY_IAM",
    "aws iam list-users",
    "aws dynamodb scan --table-name app",
    "aws --endpoint-url=http://localhost:4566 s3 rb s3://test --force",
    "aws --endpoint-url http://localhost:8000 dynamodb delete-table --table-name app",
    "aws eks update-kubeconfig --name dev",
    "aws ecs update-service --cluster dev --service web --force-new-deployment",
    "aws ssm get-parameter --name /app/url",
    "aws configure list",
    "aws ec2 run-instances --image-id ami-1 --instance-type t3.micro --dry-run",
    "aws sso login --profile dev",
    "aws cloudwatch get-metric-statistics --namespace AWS/EC2 --metric-name CPUUtilization",
  ],
  asked: [
    "aws secretsmanager get-secret-value --secret-id app",
    "aws s3 rm s3://example-bucket/a.txt",
    "aws ec2 stop-instances --instance-ids i-0abc",
    "aws ec2 run-instances --image-id ami-1 --count 10",
    "aws iam create-access-key --user-name app",
    "aws kms decrypt --ciphertext-blob fileb://x",
    "aws route53 change-resource-record-sets --hosted-zone-id Z1 --change-batch file://c.json",
    "aws lambda update-function-code --function-name app --zip-file fileb://a.zip --profile prod",
  ],
  denied: [
    "aws s3 rb s3://example-bucket --force",
    "aws ec2 terminate-instances --instance-ids i-0abc",
    "aws rds delete-db-instance --db-instance-identifier main --skip-final-snapshot",
    "aws dynamodb delete-table --table-name app",
    "aws cloudformation delete-stack --stack-name app",
    "aws logs delete-log-group --log-group-name /app",
    "aws cloudtrail stop-logging --name main",
    "aws guardduty delete-detector --detector-id d1",
    "aws sqs purge-queue --queue-url https://example.com/q",
    "aws kms schedule-key-deletion --key-id k1",
    "aws s3 cp ~/.aws/credentials s3://example-bucket/",
    "aws ecs execute-command --cluster c --task t --interactive --command 'rm -rf /data'",
  ],
});

const awslocal = defineTool({
  names: ["awslocal"],
  about: "the AWS command line against an emulator on this machine",
  options: OPTIONS,
  nature: "update",
  allowed: [
    "awslocal s3 mb s3://test",
    "awslocal dynamodb delete-table --table-name app",
    "awslocal s3 rb s3://test --force",
    "awslocal lambda invoke --function-name f /tmp/o.json",
  ],
});

const localstack = defineTool({
  names: ["localstack"],
  about: "an emulator of AWS on this machine",
  options:
    "-d --detached; -p --profile=; -f --follow; --tail=; --format=; -e --env=; -v=; --network=; --host; --docker; -n; -t --timeout=",
  nature: "lifecycle",
  allowed: [
    "localstack start -d",
    "localstack status services",
    "localstack stop",
    "localstack wait -t 30",
  ],
});

const helpers = [
  defineTool({
    names: [
      "cw",
      "awslogs",
      "saml2aws",
      "aws-sso",
      "aws-azure-login",
      "aws-iam-authenticator",
      "aws-mfa",
      "aws-sam-translator",
      "session-manager-plugin",
    ],
    about: "signs in to AWS or reads its logs",
    options:
      "-p --profile=; --region=; -a --idp-account=; --skip-prompt; --force; -f --follow; -b=; -e=; -i=; -s --start=; --end=; --no-prompt; -m --mode=; -w --watch; -G --no-group; -S --no-stream; --timestamp; --role=; --session-duration=; --mfa=; --username=",
    nature: "read",
    allowed: [
      "awslogs get /aws/lambda/app ALL --start 1h",
      "saml2aws login --skip-prompt",
      "cw tail -f app",
    ],
  }),
];

export const tools = [aws, awslocal, localstack, ...helpers];
