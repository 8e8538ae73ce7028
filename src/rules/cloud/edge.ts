/** Delivery networks, name servers run by hand, and smaller clouds. */
import { defineTool } from "../../tools/define.js";
import { withGroupReads } from "../../tools/groups.js";

const fastly = defineTool({
  names: ["fastly", "akamai", "bunny", "keycdn", "varnishadm", "cloudfront-cli"],
  about: "delivery networks",
  phrases: true,
  options:
    "-s --service-id=; --service-name=; --version=; --comment=; -t --token=; --all; --key=; --url=; --soft; --accept-defaults; -d --accept-defaults; -i --non-interactive; -y --auto-yes; --autoclone; --json; -j; --package=; --domain=; --name=; --env=; --status-check-off; -v --verbose; -o --profile=; --store-id=; --section=; --edgerc=; -T=; -S=; -n=; --file=; --include-source",
  verbs: withGroupReads({
    read: "* list, * describe, * get, * search, list, service list, service describe, service search, service-version list, stats *, log-tail, pops, ip-list, whoami, version, products, logging * list, logging * describe, * * list, * * describe, dns *, config, help, domain validate, compute validate, compute hash-files, compute metadata, backend.list, vcl.list, ping, status, banner, panic.show, param.show, storage.list, tls-* list, profile list, kv-store-entry list, kv-store-entry get, object-storage *, domains list, property list, show, update-check",
    build: "compute build, compute init, compute serve, compute pack, vcl.load, vcl.show",
    install: "update, compute update, install",
    create: "service create, backend create, domain create, * create, dictionary-entry create",
    "remote-change":
      "purge, purge *, service update, service-version activate, service-version deactivate, service-version stage, service-version clone, service-version lock, * update, dictionary-entry *, acl-entry create, acl-entry update, kv-store-entry create, vcl snippet *, vcl custom *, config-store-entry *, property activate, property update, activate, vcl.use, ban, param.set, backend.set_health, start, stop, url-purge, invalidate, products *, resource-link *, product-enablement *, cache *",
    publish: "compute deploy, compute publish",
    access:
      "user *, auth-token *, profile create, profile update, profile switch, sso, authtoken *, service-auth *, secret-store-entry create, tls-custom *, tls-platform *, tls-subscription *",
    secret: "profile token",
    delete:
      "domain delete, backend delete, healthcheck delete, dictionary-entry delete, acl-entry delete, logging *, profile delete, * delete",
    destroy:
      "service delete, kv-store delete, config-store delete, secret-store delete, kv-store-entry delete, dictionary delete, acl delete, property delete, auth-token delete, zone delete",
  }),
  allowed: [
    "fastly service list",
    "fastly compute build",
    "fastly compute serve",
    "fastly log-tail",
    "fastly whoami",
    "varnishadm ping",
    "varnishadm backend.list",
  ],
  asked: [
    "fastly purge --all --service-id SU1Z0isxPaozGVKXdv0eY",
    "fastly compute publish --accept-defaults",
    "fastly service-version activate --version 4",
    "varnishadm ban req.url '~' /",
    "varnishadm 'ban req.http.host == www.example.com'",
    "fastly domain delete --name www.example.com",
  ],
  denied: [
    "fastly service delete --service-id SU1Z0isxPaozGVKXdv0eY --force",
    "fastly kv-store delete --store-id a1",
  ],
});

const nsupdate = defineTool({
  names: ["nsupdate", "knsupdate"],
  about: "changes live DNS records",
  nature: "remote-change",
  options: "-k=; -y=; -l; -v; -d; -D; -L=; -t=; -u=; -r=; -p; -g; -o; -R=; -4; -6",
  allowed: ["nsupdate --help"],
  asked: [
    "nsupdate -k ddns.key changes.txt",
    "printf 'update delete old.example.com A\\nsend\\n' | nsupdate -k ddns.key",
  ],
});

const nameServers = defineTool({
  names: [
    "rndc",
    "pdnsutil",
    "pdns_control",
    "knotc",
    "unbound-control",
    "nsd-control",
    "rec_control",
  ],
  about: "name servers",
  options: "-c=; -k=; -s=; -p=; -y=; -b=; -V; -q; --config-dir=; --config-name=; -f; -t",
  verbs: withGroupReads({
    read: "status, stats, zonestatus, list-*, show-zone, check-zone, check-all-zones, list, get-*, ping, version, uptime, ccounts, zone-read, zone-status, conf-check, conf-read, conf-get, stats_noreset, lookup, list_*, dump_cache, dumpdb, dump-cache, show *, current-config, get-all, help, *.conf, serverstatus, zonestatus, testkey-help",
    lifecycle: "flush, flush_*, flushname, flushtree, wipe-cache, querylog, trace, notrace, purge",
    "remote-change":
      "reload, reconfig, refresh, retransfer, notify, thaw, freeze, sync, sign, loadkeys, stop, start, halt, restart, addzone, modzone, create-zone, add-record, replace-rrset, rectify-zone, rectify-all-zones, increase-serial, set-*, secure-zone, load-zone, edit-zone, change-*, zone-begin, zone-set, zone-commit, zone-reload, zone-refresh, conf-set, conf-commit, local_zone, local_data, local_zone_remove, local_data_remove, forward_*, stub_*, auth_zone_*, nta, quit, quit-nicely, write, activate-zone-key, deactivate-zone-key, managed-keys, validation, reload-zones, activate-*, deactivate-*, notify-host, retrieve, cycle",
    access:
      "import-tsig-key, generate-tsig-key, activate-tsig-key, add-zone-key, add-autoprimary, add-supermaster, tsig-*, import-zone-key",
    delete: "delete-rrset, zone-unset, remove-zone-key, unset-*, delete-tsig-key, delete-record",
    destroy:
      "delzone, delete-zone, clear-zone, zone-purge, zone-abort-help, b2b-migrate, disable-dnssec, secure-all-zones-help, wipe",
  }),
  allowed: [
    "rndc status",
    "pdnsutil list-all-zones",
    "knotc zone-status",
    "unbound-control status",
    "rndc flush",
    "pdnsutil check-zone example.com",
  ],
  asked: [
    "rndc reload",
    "pdnsutil add-record example.com www A 192.0.2.1",
    "pdnsutil delete-rrset example.com www A",
    "unbound-control stop",
  ],
  denied: [
    "rndc delzone example.com",
    "pdnsutil delete-zone example.com",
    "knotc zone-purge example.com",
  ],
});

/** The last of the leading words that is a verb says what is done (`yc compute instance delete`). */
const GROUPS = ["*", "* *", "* * *"];

function under(verbs: string): string {
  return verbs
    .split(",")
    .flatMap((verb) => GROUPS.map((group) => `${group} ${verb.trim()}`))
    .join(", ");
}

const smaller = defineTool({
  names: [
    "yc",
    "ovhcli",
    "ionosctl",
    "exoscale",
    "stackit",
    "cloudferro",
    "phoenixnap",
    "katapult",
    "selectel",
    "hwcloud",
    "openstackclient",
    "stackpath",
    "brightbox",
    "triton",
    "maas",
    "juju",
    "proxmoxer",
    "cloudscale",
    "infomaniak",
    "latitudesh",
    "lsh",
  ],
  about: "smaller clouds",
  options:
    "--profile=; --format=; --folder-id=; --cloud-id=; --name=; --id=; --zone=; -o --output=; -f --force; -y --yes; --all; --quiet; -p --project=; -q; --async; --token=; --datacenter-id=; --endpoint=; -m --model=; -c --controller=; -n=; -u; --to=; --no-prompt; --destroy-storage; --release-storage; --no-wait",
  verbs: withGroupReads({
    read: `version, help, status, show-status, list, ls, info, whoami, models, controllers, clouds, machines, config list, config get, ${under("list, get, show, describe, ls, read, info, status, list-*, get-*, show-*, check, validate, logs, history")}`,
    lifecycle: "login, logout, init, switch, config *, ssh, scp, bootstrap-help",
    update: "config set, config profile, completion",
    "remote-change": `deploy, add-unit, expose, unexpose, upgrade-charm, refresh, integrate, relate, scale-application, resolve, enable-command, disable-command, run, exec, set-*, ${under("create, add, update, start, stop, restart, reboot, resize, attach, detach, attach-*, detach-*, enable, disable, set, set-*, add-*, remove-*, move, migrate, update-*, deploy, suspend, resume, rebuild, rename, release, commission, allocate, apply, rollback, import, upgrade")}`,
    access: `grant, revoke, add-user, add-ssh-key, change-user-password, ${under("add-access-binding, set-access-bindings, grant, revoke, create-token, issue, add-ssh-key, add-role")}`,
    secret: under(
      "create-key, get-secret, get-payload, payload, print-token, decrypt, create-token-help",
    ),
    delete:
      "remove-unit, remove-relation, remove-offer, detach-storage, remove-user, remove-ssh-key",
    destroy: `destroy-model, destroy-controller, kill-controller, remove-application, remove-machine, remove-storage, remove-cloud, delete, rm, ${under("delete, destroy, remove, rm, purge, delete-*, terminate, wipe, reinstall, restore, deprovision")}`,
  }),
  allowed: [
    "yc compute instance list",
    "juju status",
    "juju models",
    "ionosctl server list --datacenter-id 1",
    "yc config list",
  ],
  asked: [
    "yc compute instance stop web-1",
    "juju deploy postgresql",
    "yc iam service-account add-access-binding sa --role editor",
    "juju remove-unit web/1",
  ],
  denied: [
    "yc compute instance delete web-1",
    "juju destroy-model prod",
    "ionosctl server delete --datacenter-id 1 --server-id 2 --force",
    "juju remove-application web",
  ],
});

export const tools = [fastly, nsupdate, nameServers, smaller];
