/** Smaller clouds: their commands are groups of things followed by what is done with them. */
import { Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";

const DEPTHS = ["", "* ", "* * ", "* * * "];

function anyDepth(list: string): string {
  const words = list.split(",").map((word) => word.trim());
  return DEPTHS.flatMap((groups) => words.map((word) => groups + word)).join(", ");
}

/** Verb and operands as they were written. */
function wordsOf(i: Invocation): readonly string[] {
  return i.command.args.map((word) => word.text).filter((text) => !text.startsWith("-"));
}

const providers = defineTool({
  names: [
    "doctl",
    "linode-cli",
    "hcloud",
    "vultr-cli",
    "vultr",
    "scw",
    "ovhcloud",
    "oci",
    "ibmcloud",
    "aliyun",
    "tccli",
    "exo",
    "civo",
    "upctl",
    "openstack",
    "nova",
    "packet",
    "equinix",
    "huaweicloud",
    "hcloud-cli",
    "cloudflare",
    "nsc",
    "lightsailctl",
    "lambda-cloud",
  ],
  about: "clients of smaller clouds",
  options:
    "-t --access-token=; -c --config= --context=; -o --output=; -u --api-url=; --format=; --no-header; -v --verbose; -f --force; -p --profile=; -y --yes; --region=; --zone=; --size=; --image=; --name=; --type=; --ssh-key=; --ssh-keys=; --wait; --json; --text; --label=; --selector=; --server=; --compartment-id=; --query=; --all; --vpc-uuid=; --tag-name=; --tag-names=; --enable-backups; --user-data-file=; --location=; --volume=; --command=; --ssh-user=; --ssh-command=; --cluster=; -r; -g; --limit=; --quiet -q; --id=; --instance-id=; --bucket-name= -bn; --file=; --namespace-name= -ns; --os-cloud=; --project= --project-id=; --flavor=; --network=; --RegionId=; --InstanceId.1=; --InstanceId=; --auth=; --spec=; --app=; --update-sources; --wait-for-state=; --expiry-seconds=; --read-write; --follow; --deployment=; --tail=; --dns; --record-type=; --record-name=; --record-data=; --domain=",
  nature: "read",
  verbs: {
    read: anyDepth(
      "list, ls, get, show, describe, view, info, version, help, logs, status, search, types, plans, regions, images, sizes, console-log, metrics, usage, history, configure-help, *-list, *-view, list-*, get-*, describe-*, Describe*, Get*, List*, Query*, cat, whoami, tree, kubeconfig show, docs, activity, balance, completion, propose, options, target-help",
    ),
    lifecycle: anyDepth("login, logout, auth, init, use, switch, setup, configure, configuration"),
    update: anyDepth(
      "save, add-label, remove-label, kubeconfig, tag, untag, context, docker-config, run-help, upload, put, set-default, install-credentials",
    ),
    deploy: anyDepth(
      "create, deploy, create-deployment, launch, apply, poweron, power-on, boot, start, create-image, snapshot, create-snapshot, import, update, build, push, Run*, Create*, Start*, run, add",
    ),
    run: anyDepth("ssh"),
    access: anyDepth(
      "add-user, grant, invite, create-access-key, api-key create, access-key create, service-id create, service-key-create, service-api-key-create, credential create, appcred create, application credential create, api-keys create, tokens create, token create, api-token create, personal-access-token create, api-key-create, create-api-key, assign-role, set-policy, policy-create, add-user-to-role, ssh-keys-help, *-policy-binding",
    ),
    secret: anyDepth(
      "connection-string, oauth-tokens, auth token, databases connection, databases user get, service-key, service-keys-help, token issue, dbaas show-password, reveal-password, root-password, linode-password-help, get-user-auth-token, user get-password, service-credentials, get-password, get-secret-bundle, get-connection, credentials-show",
    ),
    "remote-change": anyDepth(
      "stop, garbage-collection start, shutdown, poweroff, power-off, reboot, reset, restart, resize, change-type, attach, detach, attach-to-server, rescue, enable-*, disable-*, enable, disable, assign, unassign, add-*, remove-*, set-*, update-*, upgrade, move, action, terminate-help, migrate, promote, replace-certificate, rename, unset, failover, swap, restore-help, change-*, patch, edit, modify, Stop*, Reboot*, Modify*, Attach*, Detach*, halt, pause, suspend, resume, recycle, allow-*",
    ),
    destroy: anyDepth(
      "delete, rm, del, destroy, remove, terminate, purge, rebuild, reinstall, wipe, bulk-delete, delete-*, *-delete, Delete*, Release*, Terminate*, instance-delete, server-delete, restore, volume-delete, drop, erase, *-rm, *-remove, *-cancel, cancel",
    ),
  },
  rules: [
    {
      id: "host-withdrawn",
      when: (i) =>
        i.program === "openstack" &&
        /^(?:compute|network|volume) (?:service|agent) set$/.test(
          wordsOf(i).slice(0, 3).join(" "),
        ) &&
        i.command.args.some((word) => /^--(?:disable|down|up)$/.test(word.text)),
      decision: "ask",
      why: "takes a host out of the service that places machines on it, or puts it back",
      instead: "look at the services first: `openstack compute service list`",
      attack: ["T1489"],
      matches: [
        "openstack compute service set --disable compute07 nova-compute",
        "openstack network agent set --disable 1a2b",
      ],
      nonMatches: ["openstack compute service list", "openstack server set --property a=b web-1"],
    },
  ],
  runs: (i, run) => {
    const command = i.value("--ssh-command") ?? i.value("--command");
    const words = i.command.args.map((word) => word.text);
    if (!words.includes("ssh")) return;
    const site = {
      remote: { kind: "host" as const, name: i.operands[0]?.text ?? "server", ephemeral: false },
    };
    if (command !== undefined) run.shell(command, site);
    else if (i.operands.length > 1) run.shell(i.operands.slice(1), site);
  },
  stdout: (i) => ({
    taints: i.nature === "secret" ? Taint.secret : Taint.command,
    through: [i.program],
  }),
  allowed: [
    "doctl compute droplet list",
    "hcloud server list",
    "doctl kubernetes cluster kubeconfig save dev",
    "linode-cli linodes list",
    "scw instance server list",
    "oci os bucket list --compartment-id x",
    "ibmcloud target",
    "doctl auth init",
    "aliyun ecs DescribeInstances",
    "hcloud context use dev",
    "doctl apps create-deployment 1a2b",
    "hcloud server create --name web --type cx22 --image debian-12",
    "openstack server list",
  ],
  asked: [
    "hcloud server poweroff web",
    "doctl compute droplet-action reboot 123",
    "oci compute instance action --instance-id x --action STOP",
    "ibmcloud resource service-key app-key --output json",
    "doctl databases connection 1a2b --format Password",
    "scw iam api-key create application-id=1a2b",
    "openstack token issue",
  ],
  denied: [
    "doctl compute droplet delete 123 --force",
    "hcloud server delete web",
    "linode-cli linodes delete 123",
    "scw instance server terminate 1a2b",
    "aliyun ecs DeleteInstance --InstanceId i-1",
    "hcloud volume delete data",
    "oci db autonomous-database delete --id x --force",
    "openstack server delete web",
    "hcloud server ssh web 'rm -rf /var/lib/app'",
  ],
});

export const tools = [providers];
