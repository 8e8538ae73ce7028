/** Packer, Vagrant, Nomad, Consul, Vault and their siblings. */
import { Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import { commandAfter, goFlags } from "./lib/flags.js";

const packer = defineTool({
  names: ["packer"],
  about: "builds machine images",
  style: "single-dash",
  options: goFlags(
    "var=; var-file=; only=; except=; on-error=; parallel-builds=; force; color=; debug; timestamp-ui; machine-readable; upgrade; check; diff; write=; recursive; syntax-only; evaluate-datasources; output-file=; warn-on-undeclared-var; use-sequential-evaluation; -o=; -f; help",
  ),
  help: "-help -h",
  verbs: {
    read: "validate, inspect, version, console, plugins installed, plugins required, plugins",
    build: "build, fmt, fix, hcl2_upgrade",
    install: "init, plugins install, plugins remove",
  },
  allowed: [
    "packer init .",
    "packer validate -syntax-only .",
    "packer build -var-file=dev.pkrvars.hcl .",
    "packer fmt -check .",
  ],
});

const vagrant = defineTool({
  names: ["vagrant"],
  about: "runs virtual machines for development",
  options:
    "-f --force; -g --graceful; --parallel; --no-parallel; --provision; --no-provision; --provision-with=; --provider=; --install-provider; --destroy-on-error; -c --command=; -p --plain; --host=; -t --tty; --no-tty; --color; --no-color; --machine-readable; --debug; --timestamp; -m --minimal; --output=; --template=; --box-version=; --box=; --all; --all-providers; --name=; --base=; --include=; --vagrantfile=; --info=; --insecure; --cacert=; --capath=; --cert=; --clean; --checksum=; --checksum-type=; --architecture=; --prune; --dry-run; -n; -k --keep-active-boxes; --global; -a; -i; --plugin-version=; --plugin-source=; --plugin-clean-sources; --local; --entry-point=; -e --elevated; -s --shell=; --release; --version-description=",
  dryRun: { "box prune": "--dry-run" },
  verbs: {
    read: "status, global-status, port, ssh-config, winrm-config, validate, version, box list, box outdated, snapshot list, plugin list, list-commands, help, cloud search, cloud version, cloud box show, autocomplete install, box",
    create: "init, package, snapshot save, snapshot push, box repackage",
    lifecycle:
      "up, halt, reload, suspend, resume, provision, rsync, rsync-auto, upload, rdp, powershell, serve",
    install: "box add, box update, plugin install, plugin update, plugin repair, box prune",
    run: "ssh, winrm",
    delete: "box remove, plugin uninstall, plugin expunge",
    update: "snapshot pop, cloud auth login, cloud auth",
    publish:
      "cloud publish, share, push, cloud version release, cloud box create, cloud version upload",
    "remote-change": "snapshot restore",
    destroy: "destroy, snapshot delete, cloud box delete, cloud version delete",
  },
  runs: (i, run) => {
    const command = i.value("--command");
    if ((i.verb === "ssh" || i.verb === "winrm") && command !== undefined)
      run.shell(command, {
        remote: { kind: "vm", name: i.operands[0]?.text ?? "default", ephemeral: false },
      });
  },
  allowed: [
    "vagrant up --provision",
    "vagrant status",
    "vagrant halt",
    "vagrant ssh -c 'ls /vagrant'",
    "vagrant reload --provision",
    "vagrant box add debian/bookworm64",
  ],
  asked: ["vagrant box remove debian/bookworm64", "vagrant snapshot restore before"],
  denied: [
    "vagrant destroy -f",
    "vagrant destroy",
    "vagrant ssh web -c 'sudo rm -rf /var/lib/mysql'",
  ],
});

const API = `address=; region=; namespace=; token=; ca-cert=; ca-path=; client-cert=; client-key=; tls-server-name=; tls-skip-verify; no-color; force-color; json; t=; http-addr=; http-token=; token-file=; datacenter=; stale; ca-file=; client-cert=; partition=; peer=; grpc-addr=; format=; field=; help; log-level=; output-curl-string; output-policy; non-interactive; wrap-ttl=; mfa=; header=; agent-address=; ns=`;

const nomad = defineTool({
  names: ["nomad"],
  about: "schedules jobs on a cluster",
  style: "single-dash",
  options: goFlags(
    `${API}; var=; var-file=; detach; check-index=; hcl1; hcl2-strict=; verbose; purge; yes; global; monitor; task=; stderr; f; n=; tail; job; i=?; tty=?; e=; dev; config=; bind=; force; type=; short; stats; evals; allocs; deadline=; enable; disable; ignore-system; self; diff=; policy-override; preserve-counts; consul-token=; vault-token=; promote-group=; group=; no-shutdown-delay; state; -o=; out=; in=; stdout; meta=; payload=; id-prefix-template=; description=; name=; policy=; -h; -version`,
  ),
  help: "-help -h",
  verbs: {
    read: "status, job status, job plan, plan, job validate, validate, job history, job inspect, inspect, job deployments, job allocs, job promote-history, node status, alloc status, alloc logs, logs, alloc fs, fs, alloc checks, eval status, eval list, deployment status, deployment list, server members, agent-info, monitor, namespace list, namespace status, namespace inspect, quota list, var list, volume status, volume init, operator raft list-peers, operator debug, operator metrics, operator api, operator snapshot inspect, operator autopilot state, operator autopilot get-config, operator scheduler get-config, acl policy list, acl policy info, acl token list, acl token self, version, ui, service list, service info, scaling policy list, job scale-status, fmt, tls, plugin status, job init, node meta read, node pool list, recommendation list, exec-help",
    lifecycle: "agent, login, setup",
    deploy:
      "run, job run, job dispatch, job scale, job restart, job periodic force, deployment promote, deployment resume, deployment unblock, alloc restart, alloc signal, namespace apply, var put, job eval, job tag, volume create, volume register, volume snapshot create, job action, operator snapshot save",
    run: "alloc exec, exec",
    "remote-change":
      "stop, job stop, alloc stop, job revert, job promote, deployment fail, deployment pause, node drain, node eligibility, node meta apply, node pool apply, server join, server force-leave, system gc, system reconcile summaries, operator raft remove-peer, operator raft transfer-leadership, operator autopilot set-config, operator scheduler set-config, operator keyring rotate, operator gossip keyring install, operator gossip keyring use, operator gossip keyring remove, quota apply, volume detach, volume deregister, job tag unset, eval delete, sentinel apply, config apply",
    access:
      "acl bootstrap, acl policy apply, acl policy delete, acl token create, acl token update, acl token delete, acl role create, acl role delete, acl auth-method create, acl binding-rule create",
    secret: "var get, operator root keyring list",
    delete: "var purge, volume snapshot delete, node pool delete, quota delete",
    destroy:
      "namespace delete, volume delete, operator snapshot restore, operator root keyring remove",
  },
  runs: (i, run) => {
    if (i.verb === "alloc exec" || i.verb === "exec")
      run.argv(commandAfter(i, 1), {
        remote: { kind: "container", name: i.operands[0]?.text ?? "alloc", ephemeral: false },
      });
  },
  rules: [
    {
      id: "nomad-purge",
      on: "stop, job stop",
      when: (i) => i.has("-purge"),
      decision: "deny",
      why: "stops the job and erases it from the cluster",
      instead: "look at the job first: `nomad job status web`",
      attack: ["T1485"],
      matches: ["nomad job stop -purge web", "nomad stop -purge -yes web"],
      nonMatches: ["nomad job stop web", "nomad job status web"],
    },
  ],
  allowed: [
    "nomad job plan web.nomad",
    "nomad job run web.nomad",
    "nomad alloc logs -f 1a2b3c4d",
    "nomad agent -dev",
    "nomad status",
    "nomad alloc exec 1a2b3c4d ls /local",
  ],
  asked: [
    "nomad job stop web",
    "nomad node drain -enable -yes 1a2b",
    "nomad acl token create -name=app",
  ],
  denied: ["nomad namespace delete staging", "nomad alloc exec 1a2b3c4d rm -rf /var/lib/app"],
});

const consul = defineTool({
  names: ["consul"],
  about: "service discovery and key-value store",
  style: "single-dash",
  options: goFlags(
    `${API}; recurse; keys; separator=; detailed; base64; cas; flags=; modify-index=; session=; acquire; release; dev; config-dir=; config-file=; data-dir=; node=; bind=; client=; server; ui; bootstrap-expect=; retry-join=; wan; kind=; name=; filename=; id=; policy-name=; description=; rules=; enable; disable; reason=; service=; accessor-id=; role-name=; n=; verbose; shell; pass-stdin; child-exit-code; monitor-retry=; timeout=; http-port=; encrypt=; advertise=; interval=; prefix=; -h; -version`,
  ),
  help: "-help -h",
  verbs: {
    read: "members, kv get, kv export, catalog datacenters, catalog nodes, catalog services, info, version, validate, operator raft list-peers, operator autopilot get-config, operator usage instances, config list, config read, intention list, intention check, intention get, intention match, acl token list, acl token read, acl policy list, acl policy read, acl role list, acl role read, snapshot inspect, monitor, rtt, debug, services export-list, keygen, connect ca get-config, troubleshoot, peering list, peering read, resource list, resource read",
    lifecycle:
      "agent, lock, watch, login, logout, reload, join, connect envoy, connect proxy, tls, tls ca create, tls cert create, event, exec-help",
    deploy:
      "kv put, config write, services register, snapshot save, services deregister, resource apply",
    "remote-change":
      "maint, kv import, intention create, intention delete, leave, force-leave, operator raft remove-peer, operator raft transfer-leader, operator autopilot set-config, config delete, connect ca set-config, keyring, peering establish, peering generate-token, peering delete, resource delete, exec",
    access:
      "acl bootstrap, acl token create, acl token update, acl token delete, acl token clone, acl policy create, acl policy update, acl policy delete, acl role create, acl role update, acl role delete, acl set-agent-token, acl auth-method create, acl auth-method delete, acl binding-rule create",
    delete: "kv delete",
    destroy: "snapshot restore",
  },
  runs: (i, run) => {
    if (i.verb === "exec")
      run.shell(commandAfter(i, 0), {
        remote: { kind: "cluster", name: "consul", ephemeral: false },
      });
    else if (i.verb === "lock" || i.verb === "watch")
      run.shell(commandAfter(i, i.verb === "lock" ? 1 : 0));
  },
  rules: [
    {
      id: "kv-delete-tree",
      on: "kv delete",
      when: (i) => i.has("-recurse"),
      decision: "deny",
      why: "deletes every key below a prefix",
      instead: "keep a copy first: `consul kv export app/ > app.json`",
      attack: ["T1485"],
      matches: ["consul kv delete -recurse app/", "consul kv delete -recurse"],
      nonMatches: ["consul kv delete app/flag", "consul kv get -recurse app/"],
    },
  ],
  allowed: [
    "consul members",
    "consul kv get app/config",
    "consul kv put app/flag on",
    "consul agent -dev",
    "consul validate config/",
  ],
  asked: [
    "consul kv delete app/flag",
    "consul acl token create -policy-name app",
    "consul maint -enable -reason upgrade",
    "consul leave",
  ],
  denied: ["consul snapshot restore backup.snap", "consul kv delete -recurse app/"],
});

const vault = defineTool({
  names: ["vault", "bao"],
  about: "keeps secrets",
  style: "single-dash",
  options: goFlags(
    `${API}; mount=; version=; versions=; cas=; custom-metadata=; max-versions=; delete-version-after=; method=; path=; no-store; no-print; token-only; dev; dev-root-token-id=; dev-listen-address=; config=; key-shares=; key-threshold=; pgp-keys=; prefix; force; f; sync; self; accessor; mode=; policy=; ttl=; period=; orphan; display-name=; increment=; generate-root; init; otp=; nonce=; decode=; cancel; status; target=; description=; default-lease-ttl=; max-lease-ttl=; plugin-name=; detailed; exit-after-auth; tls-skip-verify; root-token-pgp-key=; recovery-shares=; recovery-threshold=; type=; role=; explicit-max-ttl=; use-limit=; id=; no-default-policy; renewable=?; migrate; reset; local; options=; recovery-pgp-keys=; stored-shares=; -h; -version`,
  ),
  help: "-help -h",
  verbs: {
    read: "status, version, list, kv list, kv metadata get, policy list, policy read, policy fmt, auth list, auth help, secrets list, token lookup, token capabilities, audit list, plugin list, plugin info, operator members, operator key-status, operator raft list-peers, operator raft autopilot state, operator diagnose, operator usage, path-help, namespace list, namespace lookup, lease lookup, read sys/*, read auth/*/role/*, read auth/*/config, read */roles/*, read */config, read pki*/cert/*, read identity/*, print token-help, debug, monitor, hcp, version-history, pki health-check, pki list-intermediates, pki verify-sign, events subscribe, kv, operator",
    lifecycle: "server, agent, proxy, login, token renew, lease renew",
    create: "operator raft snapshot save",
    update: "kv put, kv patch, kv enable-versioning, kv undelete, kv rollback, transform import",
    run: "ssh",
    secret: "kv get, read, read sys/raw/*, read sys/wrapping/*, unwrap, print token, print",
    "remote-change":
      "write, operator seal, operator unseal, operator step-down, operator raft remove-peer, operator raft join, operator raft autopilot set-config, operator rotate, operator migrate, secrets enable, secrets tune, secrets move, namespace create, namespace patch, plugin register, plugin deregister, plugin reload, lease revoke, patch, pki issue, pki reissue, transit import, kv metadata put, kv metadata patch, audit enable",
    access:
      "auth enable, auth tune, auth move, policy write, policy delete, token create, token revoke, operator init, operator generate-root, operator rekey, auth disable",
    delete: "delete, kv delete",
    destroy:
      "kv destroy, kv metadata delete, secrets disable, namespace delete, operator raft snapshot restore, audit disable",
  },
  stdout: (i) => ({
    taints:
      i.nature === "secret" || /^(?:token create|operator init|login)$/.test(i.verb)
        ? Taint.secret
        : Taint.command,
    through: ["vault"],
  }),
  runs: (i, run) => {
    if (i.verb === "ssh" && i.operands.length > 1)
      run.shell(commandAfter(i, 1), {
        remote: { kind: "host", name: i.operands[0]?.text ?? "host", ephemeral: false },
      });
  },
  rules: [
    {
      id: "vault-root-token",
      on: "token create, auth disable",
      when: (i) =>
        i.verb === "auth disable" || i.values("-policy").some((word) => word.text === "root"),
      decision: "deny",
      why: "opens root access, or takes away every login of a method",
      instead: "look at the methods first: `vault auth list`",
      attack: ["T1098"],
      asi: ["ASI03"],
      matches: [
        "vault token create -policy=root -orphan -period=87600h",
        "vault auth disable userpass/",
      ],
      nonMatches: ["vault token create -policy=app -ttl=1h", "vault auth list"],
    },
    {
      id: "vault-revoke-all",
      on: "lease revoke, token revoke",
      when: (i) => i.has("-prefix", "-force") || i.value("-mode")?.text === "path",
      decision: "deny",
      why: "revokes every lease below a prefix, for everyone who uses them",
      instead: "look them up first: `vault list sys/leases/lookup/database`",
      attack: ["T1531"],
      matches: [
        "vault lease revoke -prefix database/creds",
        "vault lease revoke -force -prefix aws/",
      ],
      nonMatches: ["vault lease revoke database/creds/app/2f6a", "vault token revoke -self"],
    },
    {
      id: "vault-authority-deleted",
      on: "delete, write",
      when: (i) =>
        (i.verb === "delete" &&
          /(?:^|[\w-]*pki[\w-]*\/)(?:root|issuer|key|intermediate)(?:\/|$)|^sys\/(?:mounts|auth|audit|namespaces)\//.test(
            i.operands[0]?.text ?? "",
          )) ||
        (i.verb === "write" &&
          /\/(?:config\/trim|seal)$|^sys\/(?:seal|remount)$/.test(i.operands[0]?.text ?? "")),
      decision: "deny",
      why: "deletes a certificate authority or its keys, or a mount with everything in it",
      instead: "look at it first: `vault list pki/certs`",
      attack: ["T1485"],
      matches: [
        "vault delete pki/root",
        "vault delete pki_int/issuer/main",
        "vault delete sys/mounts/secret",
      ],
      nonMatches: ["vault list pki/certs", "vault delete pki/roles/web"],
    },
    {
      id: "vault-seal",
      on: "operator seal",
      decision: "deny",
      why: "seals the vault, after which nobody gets a secret until people unseal it",
      instead: "look at its state: `vault status`",
      attack: ["T1489"],
      matches: ["vault operator seal", "vault operator seal -address=https://vault.example.com"],
      nonMatches: ["vault status", "vault operator unseal"],
    },
  ],
  allowed: [
    "vault status",
    "vault kv list secret/",
    "vault server -dev",
    "vault login -method=oidc",
    "vault kv put secret/app key=value",
    "vault policy read app",
    "vault read sys/health",
    "vault read auth/approle/role/app",
    "vault secrets list",
    "vault operator raft snapshot save /backup/vault.snap",
  ],
  asked: [
    "vault kv get secret/app",
    "vault kv get -field=password secret/app",
    "vault read database/creds/app",
    "vault kv delete secret/app",
    "vault policy write app app.hcl",
    "vault token create",
    "vault write auth/approle/role/app token_ttl=1h",
  ],
  denied: [
    "vault kv destroy -versions=1,2 secret/app",
    "vault kv metadata delete secret/app",
    "vault secrets disable secret/",
    "vault audit disable file",
  ],
});

const others = [
  defineTool({
    names: ["boundary"],
    about: "opens sessions to hosts",
    style: "single-dash",
    options: goFlags(
      `${API}; addr=; target-id=; target-name=; scope-id=; id=; auth-method-id=; login-name=; password=; keyring-type=; exec=; listen-port=; recursive; filter=; config=; name=; host-id=; username=; version=; type=; style=`,
    ),
    help: "-help -h",
    verbs: {
      read: "* list, * read, version, search, status",
      lifecycle:
        "authenticate, authenticate password, authenticate oidc, connect, connect *, dev, server, logout, config, config *, sessions cancel, daemon start, daemon stop, daemon status",
      deploy: "* create, * update, * set-hosts, * add-host-sets",
      access:
        "users *, roles *, accounts *, groups *, auth-methods *, auth-tokens *, database init, database migrate, database repair, credential-stores *, credential-libraries *, credentials *",
      delete: "* delete, auth-tokens delete",
      destroy: "scopes delete",
    },
    allowed: ["boundary targets list -scope-id global", "boundary dev", "boundary authenticate"],
    asked: ["boundary targets delete -id ttcp_1", "boundary roles update -id r_1"],
    denied: ["boundary scopes delete -id p_1"],
  }),
  defineTool({
    names: ["waypoint"],
    about: "builds, deploys and releases applications",
    style: "single-dash",
    options: goFlags(
      `${API}; app=; project=; workspace=; prune; prune-retain=; release; local=?; var=; var-file=; accept-tos; platform=; auto-approve; a=; p=; w=; plain`,
    ),
    help: "-help -h",
    verbs: {
      read: "status, logs, project list, project inspect, deployment list, release list, build list, artifact list, context list, context inspect, context verify, version, config get, runner list, job list, fmt, ui, docs, workspace list",
      build: "build, init, artifact build, artifact push, artifact list-builds",
      lifecycle: "login, context create, context use, context set, runner agent, server run",
      deploy:
        "up, deploy, release, config set, project apply, deployment create, config source-set, server install, install, pipeline run",
      run: "exec",
      access: "token new, token exchange, user invite, user token",
      "remote-change":
        "server upgrade, runner install, server config-set, release undo, job cancel",
      delete: "context delete, deployment destroy",
      destroy:
        "destroy, project destroy, server uninstall, server restore, server snapshot-restore",
    },
    runs: (i, run) => {
      if (i.verb === "exec")
        run.argv(i.operands, { remote: { kind: "container", name: "app", ephemeral: false } });
    },
    allowed: ["waypoint init", "waypoint up", "waypoint logs"],
    asked: ["waypoint deploy -workspace=production"],
    denied: ["waypoint destroy -auto-approve"],
  }),
];

export const tools = [packer, vagrant, nomad, consul, vault, ...others];
