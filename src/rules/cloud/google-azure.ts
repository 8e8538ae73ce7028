/** The command lines of Google Cloud and Azure. */
import { Taint, type Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation, Nature, RunSite } from "../../tools/types.js";
import { destinations } from "../filesystem/lib/paths.js";
import { commandAfter, operation } from "../infrastructure/lib/flags.js";
import { emitLifecycle } from "./lib/lifecycle.js";

function host(name: string): RunSite {
  return { remote: { kind: "host", name, ephemeral: false } };
}

/** The last word of the command path says what is done, whatever the groups before it (up to four). */
function atAnyDepth(verbs: Partial<Record<Nature, string>>): Partial<Record<Nature, string>> {
  const out: Partial<Record<Nature, string>> = {};
  for (const [nature, list] of Object.entries(verbs) as [Nature, string][]) {
    const words = list.split(",").map((word) => word.trim());
    out[nature] = ["*", "* *", "* * *", "* * * *"]
      .flatMap((groups) => words.map((word) => `${groups} ${word}`))
      .join(", ");
  }
  return out;
}

function merge(
  ...tables: readonly Partial<Record<Nature, string>>[]
): Partial<Record<Nature, string>> {
  const out: Partial<Record<Nature, string>> = {};
  for (const table of tables)
    for (const [nature, list] of Object.entries(table) as [Nature, string][])
      out[nature] = out[nature] === undefined ? list : `${out[nature]}, ${list}`;
  return out;
}

/** A table whose special groups would hide the general reading is kept flat: rules judge the rest. */
const GCLOUD_READS =
  "list, describe, get, read, search, list-*, get-*, describe-*, lookup, tail, wait, check-*, diagnose, validate, history, ancestors, print-*, query, test-*, show, help, info, get-iam-policy, stream-logs, dry-run, diff, preview, estimate-*, export, ls, cat, du, hash, explain, find-*, analyze-*, troubleshoot-*, summarize, tree, version";

const gcloud = defineTool({
  names: ["gcloud"],
  about: "Google Cloud",
  options:
    "--project=; --account=; --billing-project=; --configuration=; --flags-file=; --flatten=; --format=; --impersonate-service-account=; --log-http; -q --quiet; --no-user-output-enabled; --trace-token=; --verbosity=; --access-token-file=; --region=; --zone=; --location=; --filter=; --limit=; --sort-by=; --page-size=; --uri; --async; --command=; --image=; --platform=; --source=; --member=; --role=; --allow-unauthenticated; --no-allow-unauthenticated; --memory=; --cpu=; --set-env-vars=; --update-env-vars=; --service-account=; --tag=; --config=; --substitutions=; --runtime=; --trigger-http; --entry-point=; --gen2; --machine-type=; --image-family=; --image-project=; --num-nodes=; --cluster=; --secret=; --data-file=; --version=; --no-traffic; --to-revisions=; --to-latest; --allow=; --source-ranges=; --rules=; --network=; --direction=; --instance=; --database=; --recursive -r; --delete-unmatched-destination-objects; --keyring=; --key=; --plaintext-file=; --ciphertext-file=; --instances=; --freshness=; --policy-file=; --condition=; --tunnel-through-iap; --internal-ip; --ssh-key-file=; --ssh-flag=; --worker=; --delete-disks=; --dry-run; --validate-only; --no-promote; --promote; --no-deletion-protection; --topic=; --message=; --keep-manifests; --key-file=; --cred-file=; --no-launch-browser; --brief; --update-adc; --no-browser; --scopes=; --description=; --labels=; --update-secrets=; --port=; --timeout=; --min-instances=; --max-instances=; --env-vars-file=; --kind=; --iam-account=; --root-password=; --tier=; --database-version=; --password=; --host=; --file=; --predefined-acl=; --impersonate=; --execution-environment=; --args=; --no-cpu-throttling; --gcs-source-staging-dir=; --suppress-logs; --tags=; --priority=; --target-tags=; --user=; --log-filter=; --order=; --name=; --role-file=; --title=; --uri=; --schedule=; --http-method=; --stage=; --all; --display-name=; --permissions=; --lifecycle-file=",
  dryRun: { "*": "--dry-run --validate-only" },
  verbs: merge(
    {
      read: "version, help, info, topic, docker, cheat-sheet, feedback, survey, auth list, auth, config",
      update: "config set, config unset, config configurations activate, init, meta",
      secret:
        "auth print-access-token, auth print-identity-token, auth application-default print-access-token",
      install: "components install, components update, components remove",
      deploy: "dataproc jobs submit *, dataproc batches submit *, ai-platform jobs submit *",
    },
    atAnyDepth({
      read: GCLOUD_READS,
      update:
        "set, unset, activate, get-credentials, configure-docker, submit, create-*, add-labels, remove-labels, copy-files, scp, upload, pull, ack, start, connect, clone, import-help, update-kubeconfig, revoke-help",
      lifecycle:
        "login, activate-service-account, application-default, revoke, browse, proxy, start-iap-tunnel, app, log",
      deploy:
        "deploy, create, update, apply, promote, import, add, upgrade, replace, update-traffic, run-help, resume, write, trigger, run, publish, call, execute",
      access:
        "add-iam-policy-binding, remove-iam-policy-binding, set-iam-policy, add-access-config, add-invoker-policy-binding, enable-oslogin, grant",
      "remote-change":
        "stop, reset, restart, resize, enable, disable, rollback, set-*, move, migrate, failover, patch, detach-disk, attach-disk, cancel, suspend, rolling-action, update-*, add-*, remove-*, reset-windows-password, abandon, seek, promote-replica, restore, rotate, drain, undelete, link, unlink, kill, terminate, destroy-help, start-update, stop-*, reboot, switchover",
      delete: "disconnect",
      destroy: "delete, destroy, remove, rm, purge, delete-*, clean-up",
    }),
  ),
  runs: (i, run) => {
    const command = i.value("--command");
    const path = operation(i);
    if (/\bssh\b/.test([path, ...i.operands.map((word) => word.text)].join(" "))) {
      // The project says what kind of place the machine is.
      const name = [i.value("--project"), i.operands[i.operands.length - 1]]
        .flatMap((word) => (word === undefined ? [] : [word.text]))
        .join("/");
      if (command !== undefined) run.shell(command, host(name));
      const dashes = i.command.args.findIndex((word) => word.text === "--");
      if (dashes >= 0) run.shell(commandAfter(i, 0), host(name));
    }
  },
  effects: (i, emit) => {
    const lifecycle = i.value("--lifecycle-file");
    if (lifecycle !== undefined && !i.dryRun) emitLifecycle(emit, "gs", lifecycle);
    if (!/^storage (?:cp|rsync|mv)$/.test(pathOf(i).slice(0, 2).join(" "))) return;
    const words = i.command.args.filter((word) => !word.text.startsWith("-")).slice(2);
    const to = words[words.length - 1];
    if (to?.text.startsWith("gs://") === true)
      emit.send(to, { files: words.slice(0, -1).filter((word) => !word.text.startsWith("gs://")) });
  },
  stdout: (i) => ({
    taints: /print-access-token|print-identity-token|versions access|kms decrypt/.test(
      pathOf(i).join(" "),
    )
      ? Taint.secret
      : Taint.command,
    through: ["gcloud"],
  }),
  rules: [
    {
      id: "database-restored-over",
      when: (i) => /^sql backups restore\b/.test(pathOf(i).join(" ")),
      decision: "deny",
      why: "puts an old backup in the place of everything that the database instance holds now",
      instead:
        "restore into a new instance, after a look at what there is: `gcloud sql backups list --instance=main`",
      attack: ["T1485"],
      matches: ["gcloud sql backups restore 1234 --restore-instance=main --quiet"],
      nonMatches: [
        "gcloud sql backups list --instance=main",
        "gcloud sql backups describe 1234 --instance=main",
      ],
    },
    {
      id: "names-changed",
      when: (i) =>
        /^dns record-sets (?:transaction execute|create|update|import|changes)\b/.test(
          pathOf(i).join(" "),
        ) || /^dns managed-zones update\b/.test(pathOf(i).join(" ")),
      decision: "ask",
      why: "changes where the names of a live zone lead",
      instead: "look at them first: `gcloud dns record-sets list --zone=example`",
      attack: ["T1584.002"],
      matches: [
        "gcloud dns record-sets transaction execute --zone=example",
        "gcloud dns record-sets update www.example.com. --type=A --zone=example --rrdatas=192.0.2.1",
      ],
      nonMatches: [
        "gcloud dns record-sets list --zone=example",
        "gcloud dns record-sets transaction start --zone=example",
      ],
    },
    {
      id: "gcloud-secret",
      when: (i) => {
        const path = pathOf(i).join(" ");
        return (
          /^secrets versions access\b|^kms decrypt\b|keys create\b|service-accounts keys/.test(
            path,
          ) && !/keys list|keys describe/.test(path)
        );
      },
      shows: "secret",
      decision: "ask",
      why: "shows or makes a secret",
      instead: "list the names only: `gcloud secrets list`",
      attack: ["T1552"],
      asi: ["ASI03"],
      matches: [
        "gcloud secrets versions access latest --secret=app",
        "gcloud iam service-accounts keys create key.json --iam-account=app@example.iam.gserviceaccount.com",
      ],
      nonMatches: [
        "gcloud secrets list",
        "gcloud iam service-accounts keys list --iam-account=app@example.iam.gserviceaccount.com",
      ],
    },
    {
      id: "gcloud-delete",
      when: (i) =>
        pathOf(i).some((word, n) => n > 0 && /^(?:delete|destroy)$/.test(word)) &&
        !/^(?:alpha |beta )?(?:config|app versions|run revisions|compute (?:addresses|forwarding-rules|routes|target-\S+|url-maps)|logging (?:metrics|sinks)|scheduler|container images untag)/.test(
          pathOf(i).join(" "),
        ),
      decision: "deny",
      why: "deletes a resource of the project and what it holds",
      instead: "look at it first: `gcloud compute instances list`",
      attack: ["T1485"],
      matches: [
        "gcloud compute instances delete web-1 --quiet",
        "gcloud sql instances delete main -q",
        "gcloud projects delete example",
        "gcloud container clusters delete dev --zone us-central1-a",
      ],
      nonMatches: ["gcloud compute instances list", "gcloud config configurations delete old"],
      evasions: ["gcloud --quiet --project example beta compute instances delete web-1"],
    },
    {
      id: "gcloud-storage-rm",
      when: (i) =>
        pathOf(i)[0] === "storage" &&
        (pathOf(i)[1] === "rm" ||
          (pathOf(i)[1] === "buckets" && pathOf(i)[2] === "delete") ||
          i.has("--delete-unmatched-destination-objects")) &&
        !i.has("--dry-run"),
      decision: "deny",
      why: "deletes objects of a bucket",
      instead: "list them first: `gcloud storage ls gs://example-bucket`",
      attack: ["T1485"],
      matches: [
        "gcloud storage rm -r gs://example-bucket",
        "gcloud storage rsync -r dist gs://example-bucket --delete-unmatched-destination-objects",
      ],
      nonMatches: [
        "gcloud storage ls gs://example-bucket",
        "gcloud storage rsync -r dist gs://example-bucket",
      ],
    },
    {
      id: "gcloud-open",
      when: (i) =>
        /\ballUsers\b|allAuthenticatedUsers/.test(i.value("--member")?.text ?? "") ||
        (/firewall-rules (?:create|update)/.test(pathOf(i).join(" ")) &&
          /0\.0\.0\.0\/0/.test(i.value("--source-ranges")?.text ?? "") &&
          !/^(?:tcp:)?(?:80|443)(?:,tcp:(?:80|443))*$/.test(
            (i.value("--allow") ?? i.value("--rules"))?.text ?? "",
          )),
      decision: "deny",
      why: "opens something to the whole internet",
      instead: "look at who may use it now: `gcloud projects get-iam-policy example`",
      attack: ["T1098"],
      asi: ["ASI03"],
      matches: [
        "gcloud storage buckets add-iam-policy-binding gs://example-bucket --member=allUsers --role=roles/storage.objectViewer",
        "gcloud compute firewall-rules create open --allow=tcp:22 --source-ranges=0.0.0.0/0",
      ],
      nonMatches: [
        "gcloud projects get-iam-policy example",
        "gcloud compute firewall-rules create web --allow=tcp:443 --source-ranges=0.0.0.0/0",
      ],
    },
    {
      id: "gcloud-owner",
      when: (i) =>
        /add-iam-policy-binding/.test(pathOf(i).join(" ")) &&
        /roles\/(?:owner|editor|iam\.\w*[aA]dmin)/.test(i.value("--role")?.text ?? ""),
      decision: "deny",
      why: "gives full rights over the project",
      instead: "look at who has rights now: `gcloud projects get-iam-policy example`",
      attack: ["T1098.003"],
      asi: ["ASI03"],
      matches: [
        "gcloud projects add-iam-policy-binding example --member=user:a@example.com --role=roles/owner",
        "gcloud projects add-iam-policy-binding example --role roles/editor --member serviceAccount:x@example.com",
      ],
      nonMatches: [
        "gcloud projects get-iam-policy example",
        "gcloud projects add-iam-policy-binding example --member=user:a@example.com --role=roles/viewer",
      ],
    },
  ],
  allowed: [
    "gcloud auth list",
    "gcloud config set project example",
    "gcloud compute instances list --format=json",
    "gcloud run deploy app --image gcr.io/example/app --region us-central1",
    "gcloud builds submit --tag gcr.io/example/app",
    "gcloud container clusters get-credentials dev --zone us-central1-a",
    "gcloud logging read 'severity>=ERROR' --limit 20",
    "gcloud functions deploy fn --runtime nodejs20 --trigger-http",
    "gcloud storage cp dist/app.js gs://example-bucket/",
    "gcloud auth configure-docker",
    "gcloud compute ssh web-1 --command 'uptime'",
    "gcloud projects describe example",
    "gcloud auth login",
    "gcloud services list --enabled",
  ],
  asked: [
    "gcloud compute instances stop web-1",
    "gcloud secrets versions access latest --secret=app",
    "gcloud run deploy app --project example-prod --image x",
    "gcloud services enable run.googleapis.com",
    "gcloud pubsub topics publish orders-prod --message '{}'",
    "gcloud compute ssh web-1 --project acme-prod --command 'sudo systemctl restart nginx'",
  ],
  denied: [
    "gcloud compute ssh web-1 --command 'sudo rm -rf /var/lib/app'",
    "gcloud run services delete app",
    "gcloud storage cp ~/.ssh/id_rsa gs://example-bucket/",
  ],
});

/** All leading words that are no options: groups, command and operands. */
function pathOf(i: Invocation): string[] {
  return [...i.verbWords, ...i.operands]
    .map((word: Word) => word.text)
    .filter((word) => word !== "alpha" && word !== "beta" && word !== "preview");
}

const gsutil = defineTool({
  names: ["gsutil"],
  about: "Google Cloud Storage's client",
  options:
    "-m; -o=; -q; -D; -h=; -i=; -u=; -r -R; -d; -n; -a=; -f; -c; -l; -L=; -x=; -e; -C; -I; -j=; -J; -z=; -Z; -p; -s=; -b=; -v; -t; -y=; -U; -P; -T; -k; -w; -S; -A",
  nature: "read",
  verbs: {
    read: "ls, cat, du, stat, hash, version, help, perfdiag, test, acl get, iam get, cors get, defacl get, lifecycle get, versioning get, web get, label get, logging get, ubla get, pap get, config, update",
    update:
      "cp, mb, mv, rsync, compose, cors set, label ch, label set, setmeta, rewrite, web set, cors, notification create, signurl-help",
    access:
      "acl ch, acl set, iam ch, iam set, defacl ch, defacl set, signurl, hmac create, hmac delete, ubla set, pap set, kms authorize",
    "remote-change":
      "lifecycle set, versioning set, retention *, logging set, requesterpays set, rpo set, autoclass set, defstorageclass set, notification delete",
    delete: "rm",
    destroy: "rb",
  },
  dryRun: { rsync: "-n" },
  effects: (i, emit) => {
    if (i.verb === "lifecycle set") emitLifecycle(emit, "gs", i.operands[0]);
    const to = i.operands[i.operands.length - 1];
    if (!/^(?:cp|mv|rsync)$/.test(i.verb) || i.dryRun || to === undefined || i.operands.length < 2)
      return;
    const from = i.operands.find((word) => word.text.startsWith("gs://"));
    if (!to.text.startsWith("gs://") && to.text !== "-" && from !== undefined) {
      const content = { taints: Taint.network, through: ["gsutil"], from: [from.text] };
      for (const word of destinations([from], to, false)) emit.file("overwrite", word, { content });
      if (i.has("-r") || i.verb === "rsync") emit.arrive(to, content);
    }
    if (to.text.startsWith("gs://"))
      emit.send(to, {
        files: i.operands
          .slice(0, -1)
          .filter((word) => word.text !== "-" && !word.text.startsWith("gs://")),
      });
  },
  rules: [
    {
      id: "gsutil-many",
      on: "rm",
      when: (i) =>
        i.has("-r", "-a") || i.operands.some((word) => /\*|^gs:\/\/[^/]+\/?$/.test(word.text)),
      decision: "deny",
      why: "deletes every object below a prefix",
      instead: "list them first: `gsutil ls -r gs://example-bucket/old`",
      attack: ["T1485"],
      matches: ["gsutil -m rm -r gs://example-bucket", "gsutil rm 'gs://example-bucket/**'"],
      nonMatches: ["gsutil ls -r gs://example-bucket/old", "gsutil rm gs://example-bucket/a.txt"],
    },
    {
      id: "gsutil-rsync-empty",
      on: "rsync",
      when: (i) =>
        i.has("-d") &&
        /(?:^|\/)(?:empty|void|blank|nothing)[\w-]*\/?$|^\/dev\/null/.test(
          i.operands[0]?.text ?? "",
        ),
      decision: "deny",
      why: "makes the bucket equal to an empty directory, which deletes everything in it",
      instead: "see first: `gsutil rsync -n -d -r dist gs://example-bucket`",
      attack: ["T1485"],
      matches: [
        "gsutil rsync -r -d empty gs://example-bucket",
        "gsutil -m rsync -d /tmp/empty/ gs://example-bucket",
      ],
      nonMatches: [
        "gsutil rsync -n -d -r empty gs://example-bucket",
        "gsutil rsync -r empty gs://example-bucket",
      ],
    },
    {
      id: "gsutil-rsync-delete",
      on: "rsync",
      when: (i) => i.has("-d"),
      decision: "ask",
      why: "deletes what the target holds and the source does not",
      instead: "see first: `gsutil rsync -n -d -r dist gs://example-bucket`",
      attack: ["T1485"],
      matches: [
        "gsutil -m rsync -r -d dist gs://example-bucket",
        "gsutil rsync -d dist gs://example-bucket",
      ],
      nonMatches: [
        "gsutil rsync -n -d -r dist gs://example-bucket",
        "gsutil rsync -r dist gs://example-bucket",
      ],
    },
  ],
  allowed: [
    "gsutil ls gs://example-bucket",
    "gsutil -m cp -r dist gs://example-bucket/",
    "gsutil mb gs://example-new",
    "gsutil cat gs://example-bucket/a.txt",
  ],
  asked: [
    "gsutil rm gs://example-bucket/a.txt",
    "gsutil iam ch allUsers:objectViewer gs://example-bucket",
  ],
  denied: ["gsutil rb gs://example-bucket", "gsutil -m rm -r gs://example-bucket/data"],
});

const az = defineTool({
  names: ["az"],
  about: "Azure",
  options:
    "-g --resource-group=; -n --name=; -o --output=; --query=; --subscription=; --debug; --verbose; --only-show-errors; -l --location=; --ids=; -y --yes; --no-wait; --tags=; --sku=; --vault-name=; --account-name=; --account-key=; --sas-token=; --connection-string=; -c --container-name=; -s --source=; -d --destination=; -f --file=; --template-file= ; --parameters= -p; --src=; --image=; --registry= -r; --command-id=; --scripts=; --admin-username=; --generate-ssh-keys; --assignee=; --role=; --scope=; --settings=; --slot=; --repository=; --auth-mode=; --server=; --resource=; --delete-destination=; --public-access=; --set=; --id=; -u --username=; --password=; --tenant=; --service-principal; --use-device-code; --allow-no-subscriptions; --identity; --overwrite-existing; --admin; --env-vars=; --min-replicas=; --max-replicas=; --definition=; --uri=; --method=; --headers=; --body= ; --secret-name=; --value=; --source-address-prefixes=; --destination-port-ranges=; --org=; --project=; --branch=; --pipeline=; --command=; --args=; --url=; --node-count=; --expand=; --top=; --num=; --runtime=; --plan=; --kind=; --version=; --filter=; --mode=; --policy=; --action-on-unmanage=; --deny-settings-mode=; --force-deletion-types=; --purge; --what-if; --confirm-with-what-if",
  dryRun: { "*": "--what-if --dryrun" },
  verbs: merge(
    {
      read: "version, find, help, interactive, account show, account list, feedback, self-test",
      update: "configure, upgrade, cache, account set, config set, cloud set",
      lifecycle: "login, logout",
      deploy: "pipelines build queue",
      "remote-change": "rest",
    },
    atAnyDepth({
      read: "list, show, list-*, get-*, show-*, exists, check-*, query, wait, tail, logs, log, what-if, validate, download, export, version, usage, browse, build, evaluate, search, url, preview, metrics, search-*, verify, stats, lint, decompile, peek, receive, diff",
      update:
        "upload, upload-batch, download-batch, get-credentials, login, install, add-help, tag, convert-help, build-help, sync-help, copy, bicep",
      lifecycle: "start, up, ssh, tunnel, port-forward, connect, run-help",
      deploy:
        "create, update, deploy, apply, restart, deploy-*, import, add, up, run, set, publish, send, put, config-zip, run-now, trigger, invoke, scale, upgrade, swap-help, copy-help",
      secret: "list-keys-help, get-access-token",
      access:
        "grant, revoke, create-for-rbac, assign, reset, set-policy, delete-policy, regenerate-help",
      "remote-change":
        "stop, deallocate, swap, redeploy, resize, move, failover, restore, enable, disable, remove, reset-*, renew, renew-*, regenerate-*, rollback, cancel, set-*, update-*, attach, detach, convert, reimage, rotate-*, approve, abandon, complete, unlock, lock, revert, migrate, link, unlink, disconnect, recover",
      destroy: "delete, purge, delete-batch, delete-*, destroy, clear",
    }),
  ),
  runs: (i, run) => {
    const scripts =
      i.value("--scripts") ??
      (/ exec$|invoke$/.test(operation(i)) ? i.value("--command") : undefined);
    if (scripts !== undefined && !scripts.text.startsWith("@"))
      run.shell(scripts, { ...host(i.value("--name")?.text ?? "vm"), elevated: true });
  },
  effects: (i, emit) => {
    if (/management-policy (?:create|update)$/.test(operation(i)))
      emitLifecycle(emit, "azure", i.value("--policy"));
    const file =
      i.value("--file") ?? (/upload/.test(operation(i)) ? i.value("--source") : undefined);
    if (file !== undefined && /upload/.test(operation(i)))
      emit.send("blob.core.windows.net", { files: [file] });
  },
  stdout: (i) => ({
    taints: i.nature === "secret" || showsSecret(i) ? Taint.secret : Taint.command,
    through: ["az"],
  }),
  rules: [
    {
      id: "az-open-port",
      when: (i) => {
        if (!/^network nsg rule (?:create|update)/.test(azPath(i))) return false;
        const args = i.command.args.map(({ text }) => text);
        const givenTo = (name: string) => args[args.indexOf(name) + 1];
        if (/^deny$/i.test(args.includes("--access") ? (givenTo("--access") ?? "") : ""))
          return false;
        const from = i.values("--source-address-prefixes").map(({ text }) => text);
        // A new rule that names no source lets everybody in.
        if (from.length === 0) return /create/.test(azPath(i));
        return from.some((text) => /^(?:\*|internet|any|0\.0\.0\.0\/0|::\/0)$/i.test(text));
      },
      decision: "ask",
      why: "lets the whole internet through to the machines behind it",
      instead: "look at the rules first: `az network nsg rule list -g rg --nsg-name web`",
      attack: ["T1562.007"],
      matches: [
        "az network nsg rule create -g rg --nsg-name web -n ssh --priority 100 --access Allow --destination-port-ranges 22",
        "az network nsg rule create -g rg --nsg-name web -n x --priority 100 --source-address-prefixes '*' --destination-port-ranges 22",
      ],
      nonMatches: [
        "az network nsg rule list -g rg --nsg-name web",
        "az network nsg rule create -g rg --nsg-name web -n x --priority 100 --source-address-prefixes 192.0.2.0/24 --destination-port-ranges 443",
      ],
    },
    {
      id: "az-secret",
      shows: "secret",
      when: showsSecret,
      decision: "ask",
      why: "shows a secret or key",
      instead: "list the names only: `az keyvault secret list --vault-name example`",
      attack: ["T1552"],
      asi: ["ASI03"],
      matches: [
        "az keyvault secret show --vault-name example --name db",
        "az storage account keys list -n example",
        "az ad sp create-for-rbac --name app",
      ],
      nonMatches: ["az keyvault secret list --vault-name example", "az storage account list"],
    },
    {
      id: "az-complete",
      when: (i) =>
        (/^deployment (?:group|sub|mg|tenant) create/.test(azPath(i)) &&
          /^complete$/i.test(i.value("--mode")?.text ?? "")) ||
        (/^stack (?:group|sub|mg) (?:create|delete)/.test(azPath(i)) &&
          /^delete(?:all|resources)$/i.test(i.value("--action-on-unmanage")?.text ?? "")),
      decision: "deny",
      why: "deletes every resource of the group that the template does not name",
      instead:
        "see what would go: `az deployment group what-if -g dev -f main.bicep --mode Complete`",
      attack: ["T1485"],
      matches: [
        "az deployment group create -g shop -f main.bicep --mode Complete",
        "az stack group create -n s1 -g shop -f main.bicep --action-on-unmanage deleteAll --yes",
      ],
      nonMatches: [
        "az deployment group what-if -g shop -f main.bicep --mode Complete",
        "az deployment group create -g dev -f main.bicep --mode Incremental",
        "az stack group create -n s1 -g dev -f main.bicep --action-on-unmanage detachAll",
      ],
    },
    {
      id: "az-role",
      when: (i) =>
        /^role (?:assignment|definition) (?:create|delete|update)|^ad (?:user|group member|app permission|sp credential|app credential)\b.*\b(?:create|add|delete|reset|update|grant|remove)|^keyvault (?:set-policy|delete-policy)/.test(
          azPath(i),
        ),
      decision: "ask",
      why: "changes who may do what",
      instead: "show the present rights: `az role assignment list`",
      attack: ["T1098"],
      asi: ["ASI03"],
      matches: [
        "az role assignment create --assignee a@example.com --role Reader",
        "az ad user create --display-name x",
      ],
      nonMatches: ["az role assignment list", "az ad user list"],
    },
    {
      id: "az-owner",
      when: (i) =>
        /^role assignment create/.test(azPath(i)) &&
        /^(?:owner|contributor|user access administrator)$/i.test(i.value("--role")?.text ?? ""),
      decision: "deny",
      why: "gives full rights over the subscription or group",
      instead: "show the present rights: `az role assignment list`",
      attack: ["T1098.003"],
      asi: ["ASI03"],
      matches: [
        "az role assignment create --assignee a@example.com --role Owner",
        "az role assignment create --role Contributor --assignee app --scope /subscriptions/1",
      ],
      nonMatches: [
        "az role assignment create --assignee a@example.com --role Reader",
        "az role assignment list",
      ],
    },
  ],
  allowed: [
    "az account show",
    "az group list -o table",
    "az vm list --query '[].name' -o tsv",
    "az webapp log tail -n app -g dev",
    "az acr login -n example",
    "az aks get-credentials -g dev -n dev",
    "az deployment group what-if -g dev -f main.bicep",
    "az deployment group create -g dev -f main.bicep",
    "az webapp deploy -g dev -n app --src-path app.zip",
    "az storage blob upload --account-name example -c web -n a.js -f dist/a.js",
    "az login --use-device-code",
    "az bicep build -f main.bicep",
    "az group create -n dev -l westeurope",
    "az account set --subscription acme-prod",
    "az webapp config appsettings set -g dev -n web --settings A=1",
    "az monitor metrics alert list -g shop-prod",
  ],
  asked: [
    "az vm stop -g dev -n web",
    "az webapp deployment slot swap -g x -n app --slot staging",
    "az deployment group create -g app-prod -f main.bicep",
    "az webapp config appsettings set -g shop-prod -n web --settings FEATURE_CART=1",
    "az keyvault secret set --vault-name kv-prod --name a --value b",
  ],
  denied: [
    "az group delete -n dev --yes --no-wait",
    "az vm delete -g dev -n web -y",
    "az storage container delete -n data --account-name example",
    "az keyvault purge -n example",
    "az servicebus queue delete -g dev -n jobs --namespace-name bus",
    "az storage message clear -q jobs --account-name example",
    "az vm run-command invoke -g dev -n web --command-id RunShellScript --scripts 'rm -rf /var/lib/app'",
  ],
});

function azPath(i: Invocation): string {
  return [...i.verbWords, ...i.operands].map((word) => word.text).join(" ");
}

function showsSecret(i: Invocation): boolean {
  return /^keyvault secret (?:show|download|backup)|^keyvault key decrypt|keys list$|list-keys|show-connection-string|^ad sp create-for-rbac|credential (?:show|reset)|generate-sas|list-connection-strings|connection-string (?:list|show)|list-publishing-|acr token create/.test(
    azPath(i),
  );
}

const azd = defineTool({
  names: ["azd", "func", "swa"],
  about: "develops and deploys applications on Azure",
  options:
    "-e --environment=; --no-prompt; -C --cwd=; --debug; --force; --purge; -t --template=; --preview; --all; --subscription= ; -l --location=; --from-package=; --output= -o; --slot=; --csharp; --javascript; --typescript; --python; --build=; --publish-local-settings -i; --overwrite-settings -y; --port= -p; -n --name=; -d --deployment-token=; --env=; --app-name= ; --resource-group= -R; --language= --worker-runtime=",
  dryRun: { provision: "--preview" },
  verbs: {
    read: "version, show, monitor, env list, env get-values, env get-value, template list, template show, config show, config list, help, auth token, logs, azure functionapp list-functions, azure functionapp logstream, hooks-help, infra synth, infra gen",
    build:
      "init, package, restore, new, start, host start, build, pack, templates list, extensions install, extensions sync, run",
    update:
      "env new, env select, env set, env refresh, settings add, config set, pipeline config, azure functionapp fetch-app-settings, hooks run, add",
    lifecycle: "auth login, auth logout, login, logout, durable *",
    deploy: "up, deploy, provision, azure functionapp publish, kubernetes deploy",
    destroy: "down, kubernetes delete",
  },
  allowed: ["azd up --no-prompt", "azd env list", "func start", "azd provision --preview"],
  asked: ["azd deploy -e prod"],
  denied: ["azd down --force --purge"],
});

export const tools = [gcloud, gsutil, az, azd];
