/** Chef, Puppet, Salt, cloud-init and their helpers. */
import { defineTool } from "../../tools/define.js";
import type { RunSite } from "../../tools/types.js";
import { commandAfter } from "./lib/flags.js";

function onHosts(name: string): RunSite {
  return { remote: { kind: "host", name, ephemeral: false } };
}

const knife = defineTool({
  names: ["knife"],
  about: "talks to a Chef server",
  options:
    "-c --config=; -E --environment=; -k --key=; -u --user=; -s --server-url=; -z --local-mode; -y --yes; -F --format=; --chef-repo-path=; -o --cookbook-path=; -a --all --attribute=; -p --purge; --secret-file=; --secret=; -r --run-list=; -N --node-name=; -x --ssh-user= --connection-user=; -P --ssh-password=; -i --identity-file= --ssh-identity-file=; -m --manual-list; -C --concurrency=; -d --disable-editing; -V --verbose; -f --file=; -R --rows=; -w --with-uri; --sudo; --ssl-verify-mode=; --profile=; --freeze; --force",
  verbs: {
    read: "* list, * show, search, status, diff, cookbook list, cookbook show, node list, node show, role list, role show, ssl check, client list, client show, user list, user show, environment list, environment show, environment compare, data bag list, tag list, list, show, deps, recipe list, serve, config list, config get, config show, config get-profile, config list-profiles, config use-profile, exec-help, raw, supermarket list, supermarket search, supermarket show",
    create:
      "cookbook create, cookbook metadata, download, cookbook download, supermarket download, configure",
    secret: "data bag show",
    deploy:
      "cookbook upload, upload, role from file, environment from file, node from file, data bag from file, data bag create, node run_list add, node run_list set, node edit, environment edit, role edit, data bag edit, role create, environment create, node create, tag create, supermarket install, cookbook bulk upload",
    "remote-change": "bootstrap, node run_list remove, tag delete, xargs, edit",
    run: "ssh, winrm, exec",
    access:
      "client create, client reregister, client key create, user create, user key create, acl add, group add, client key delete, user key delete",
    publish: "supermarket share",
    delete:
      "cookbook delete, role delete, environment delete, client delete, user delete, data bag delete, delete, supermarket unshare",
    destroy:
      "node delete, node bulk delete, client bulk delete, cookbook bulk delete, role bulk delete, * server delete",
  },
  runs: (i, run) => {
    if (i.verb === "ssh" || i.verb === "winrm")
      run.shell(commandAfter(i, 1), onHosts(i.operands[0]?.text ?? "nodes"));
  },
  allowed: [
    "knife node list",
    "knife search node 'role:web'",
    "knife ssh 'role:web' uptime",
    "knife cookbook upload app",
    "knife ssl check",
  ],
  asked: ["knife client delete web1 -y", "knife bootstrap 192.0.2.10 -x root"],
  denied: ["knife node delete web1 -y", "knife ssh 'name:*' 'sudo rm -rf /var/lib/app'"],
});

const chef = defineTool({
  names: [
    "chef",
    "chef-client",
    "chef-solo",
    "chef-apply",
    "chef-run",
    "cinc-client",
    "inspec",
    "cinc-auditor",
    "berks",
    "kitchen",
  ],
  about: "applies, tests and packages Chef cookbooks",
  options:
    "-z --local-mode; -o --override-runlist= --runlist=; -c --config=; -j --json-attributes=; -W --why-run; -l --log_level=; -t --target=; -i --key-files=; --reporter=; --chef-license=; -E --environment=; --once; -S --server=; -K --validation_key=; -r --recipe-url=; -N --node-name=; -e; -s; -a --auto-correct; --concurrency=; --input-file=; --controls=; --no-create-lockfile; -f; --berksfile=; -u --user=; -p --port=; -b --backend=; --sudo; --password=; --vendor-cache; --log-level=; --parallel; -y",
  nature: "update",
  dryRun: "--why-run",
  runs: (i, run) => {
    if (i.program !== "chef") return;
    if (i.operands[0]?.text === "exec") run.argv(commandAfter(i, 1));
  },
  rules: [
    {
      id: "recipe-url",
      when: (i) => i.value("--recipe-url") !== undefined,
      decision: "ask",
      why: "fetches recipes from an address and applies them to this machine",
      instead: "download and read them first: `curl -O https://example.com/recipes.tgz`",
      attack: ["T1072"],
      asi: ["ASI05"],
      matches: [
        "chef-solo -r https://example.com/recipes.tgz",
        "chef-client -z --recipe-url https://example.com/r.tgz",
      ],
      nonMatches: ["chef-client -z -o app", "chef-solo -c solo.rb -j node.json"],
    },
    {
      id: "policy-deletes",
      when: (i) =>
        i.program === "chef" &&
        /^(?:delete-policy|delete-policy-group|clean-policy-revisions|clean-policy-cookbooks|push|push-archive)$/.test(
          i.operands[0]?.text ?? "",
        ),
      decision: "ask",
      why: "changes policies on the Chef server that nodes follow",
      instead: "compare first: `chef diff Policyfile.lock.json`",
      attack: [],
      matches: ["chef delete-policy app", "chef push prod Policyfile.lock.json"],
      nonMatches: ["chef diff Policyfile.lock.json", "chef install Policyfile.rb"],
    },
  ],
  allowed: [
    "chef generate cookbook app",
    "cookstyle .",
    "kitchen test",
    "kitchen destroy",
    "inspec exec profile",
    "berks install",
    "chef-client -z --why-run -o app",
  ],
});

const puppet = defineTool({
  names: ["puppet"],
  about: "applies configuration",
  options:
    "-t --test; --noop; -v --verbose; -d --debug; -e --execute=; --modulepath=; --environment=; --server=; --certname=; --detailed-exitcodes; --onetime; --no-daemonize; --waitforcert=; --logdest= -l; --enable; --disable=?; --tags=; --section=; --all; --version=; --force; --configprint=; --catalog=; --confdir=; --vardir=; --show_diff; --hiera_config=; --render-as=; --explain; --node=; --key=; --mode=; -p",
  dryRun: { "*": "--noop" },
  verbs: {
    read: "parser validate, parser dump, config print, module list, module search, facts, facts show, lookup, describe, doc, help, catalog find, catalog compile, node find, strings, epp render, epp validate, status, report, script-help, resource_type",
    build: "parser, strings generate, module build, module generate, generate types, epp, epp dump",
    install: "module install, module upgrade, module uninstall",
    deploy: "apply, agent, resource, job run, task run, plan run, script, device, filebucket",
    update:
      "config set, config delete, ssl bootstrap, ssl submit_request, ssl download_cert, ssl verify, ssl show, plugin download",
    access: "cert sign, cert generate, ca sign",
    "remote-change":
      "cert clean, cert revoke, ca revoke, ca clean, node deactivate, node clean, node purge, ssl clean",
    lifecycle: "server, master",
  },
  rules: [
    {
      id: "agent-off",
      on: "agent",
      when: (i) => i.has("--disable"),
      decision: "ask",
      why: "stops this machine's configuration from being enforced",
      instead: "see what a run would change: `puppet agent -t --noop`",
      attack: ["T1685"],
      matches: ["puppet agent --disable 'debugging'", "sudo puppet agent --disable"],
      nonMatches: ["puppet agent -t --noop", "puppet agent --enable"],
    },
  ],
  allowed: [
    "puppet parser validate manifests/site.pp",
    "puppet apply --noop manifests/site.pp",
    "puppet agent -t --noop",
    "puppet module install puppetlabs-stdlib",
  ],
  asked: ["puppet cert clean web1.example.com", "puppet apply --environment production site.pp"],
});

const puppetTools = defineTool({
  names: ["bolt"],
  about: "runs commands and plans on many hosts",
  options:
    "-t --targets=; -n --nodes=; -q --query=; -u --user=; -p --password=; --private-key=; --run-as=; -i --inventoryfile=; -m --modulepath=; --noop; --params=; -e --execute=; --format=; -c --concurrency=; --transport=; --no-host-key-check; --tty; --sudo-password=; -v --verbose",
  verbs: {
    read: "inventory show, plan show, task show, module show, lookup, policy, guide, group show, help, module",
    create:
      "plan new, plan convert, project init, project migrate, module generate-types, secret createkeys, secret encrypt, policy new",
    install: "module install, module add",
    deploy: "plan run, task run, apply, script run, file upload, file download, policy apply",
    run: "command run",
    secret: "secret decrypt",
  },
  dryRun: { "*": "--noop" },
  runs: (i, run) => {
    if (i.verb === "command run")
      run.shell(commandAfter(i, 0), onHosts(i.value("--targets")?.text ?? "hosts"));
  },
  allowed: [
    "bolt command run 'uptime' -t web",
    "bolt plan show",
    "bolt apply manifest.pp -t web --noop",
  ],
  denied: ["bolt command run 'rm -rf /var/lib/app' -t web"],
});

const SALT_OPTIONS =
  "-c --config-dir=; -t --timeout=; -l --log-level=; --out= --output=; --output-indent=; --state-output=; -E --pcre; -L --list; -G --grain; -P --grain-pcre; -N --nodegroup; -C --compound; -I --pillar; -S --ipcidr; -b --batch-size=; --async; -s --static; -v --verbose; --hide-timeout; --summary; --show-jid; --local; --id=; -r --raw; -i --ignore-host-keys; --user=; --passwd=; --priv=; --roster=; --roster-file=; --sudo; -W --rand-thin-dir; --file-root=; --pillar-root=; --retcode-passthrough; -p --progress; --no-color; --force-color; --out-file=; -d --doc; --metadata; -m --module-dirs=";

/** `salt [options] target function args…`; `salt-call function args…` has no target. */
const salt = defineTool({
  names: ["salt", "salt-ssh", "salt-call"],
  about: "runs functions and states on many hosts",
  options: SALT_OPTIONS,
  nature: "update",
  runs: (i, run) => {
    const skip = i.program === "salt-call" || i.has("-r") ? 0 : 1;
    const where =
      skip === 0 && i.program === "salt-call" ? {} : onHosts(i.operands[0]?.text ?? "*");
    if (i.has("-r") && i.program === "salt-ssh") {
      run.shell(i.operands.slice(1), onHosts(i.operands[0]?.text ?? "*"));
      return;
    }
    const fn = i.operands[skip]?.text ?? "";
    const rest = i.operands
      .slice(skip + 1)
      .filter((word) => !/^\w+=/.test(word.text) || fn !== "cmd.run");
    const first = rest[0];
    if (first === undefined) return;
    const like = (...texts: string[]) => texts.map((text) => run.literal(text, first));
    if (
      /^cmd\.(?:run|run_all|run_stdout|run_stderr|shell|powershell|retcode|run_bg|exec_code|exec_code_all|script)$/.test(
        fn,
      )
    )
      run.shell(first, where);
    else if (fn === "file.remove" || fn === "file.rmdir")
      run.argv([...like("rm", "-rf"), ...rest], where);
    else if (fn === "pkg.remove" || fn === "pkg.purge")
      run.argv([...like("apt-get", "remove", "-y"), ...rest], where);
    else if (fn === "user.delete") run.argv([...like("userdel"), ...rest], where);
    else if (/^service\.(?:stop|restart|start|disable|enable)$/.test(fn))
      run.argv([...like("systemctl", fn.slice(8)), ...rest], where);
  },
  rules: [
    {
      id: "salt-power",
      when: (i) =>
        i.operands.some((word) =>
          /^(?:system\.(?:reboot|shutdown|halt|poweroff|init)|disk\.(?:wipe|format_|dump)|partition\.(?:rm|mklabel))$/.test(
            word.text,
          ),
        ),
      decision: "deny",
      why: "takes hosts down or wipes their disks",
      instead: "ask how they are: `salt '*' test.ping`",
      attack: ["T1529"],
      matches: [
        "salt '*' system.reboot",
        "salt 'db*' disk.wipe /dev/sdb",
        "salt-call system.shutdown",
      ],
      nonMatches: ["salt '*' test.ping", "salt '*' disk.usage"],
    },
    {
      id: "salt-production-state",
      when: (i) =>
        i.operands.some((word) =>
          /^(?:state\.(?:apply|highstate|sls|single)|pkg\.(?:upgrade|install|remove|purge|hold|unhold))$/.test(
            word.text,
          ),
        ) &&
        !i.operands.some((word) => /^test=(?:true|True|1)$/.test(word.text)) &&
        i.operands.some((word) =>
          /^(?:\*|.*(?:^|[-_.])prod(?:uction)?(?:[-_.*]|$).*)$/.test(word.text),
        ),
      decision: "ask",
      why: "applies states or packages to every host or to production",
      instead: "see what would change: `salt '*' state.apply test=True`",
      attack: ["T1072"],
      matches: [
        "salt '*' state.apply",
        "salt 'web-prod-*' state.highstate",
        "salt '*' pkg.upgrade",
      ],
      nonMatches: ["salt '*' state.apply test=True", "salt 'dev-*' state.apply"],
    },
  ],
  allowed: [
    "salt '*' test.ping",
    "salt '*' cmd.run 'uptime'",
    "salt-call --local state.apply test=True",
    "salt-ssh 'web*' disk.usage",
  ],
  denied: [
    "salt '*' cmd.run 'rm -rf /var/lib/mysql'",
    "salt-ssh '*' -r 'mkfs.ext4 /dev/sdb'",
    "salt '*' file.remove /srv/data",
  ],
});

const saltMaster = defineTool({
  names: ["salt-run", "salt-key", "salt-cp", "salt-cloud"],
  about: "runs Salt's own functions, keys and cloud machines",
  options: `${SALT_OPTIONS}; -a --accept=; -A --accept-all; -R --reject-all; -D --delete-all; --delete=; --reject=; -F --finger-all; -f --finger=; -y --yes; --list-all; -q --quiet; --include-all; -d --destroy; -m --map=; --profile=; -Q --query; -F --full-query; --list-images=; --list-sizes=; --list-locations=; --actions=; -H --hard`,
  nature: "read",
  rules: [
    {
      id: "salt-keys",
      when: (i) =>
        i.program === "salt-key" &&
        i.has(
          "--accept",
          "--accept-all",
          "--reject-all",
          "--reject",
          "--delete",
          "-d",
          "--delete-all",
        ),
      decision: "ask",
      why: "decides which hosts the Salt master trusts",
      instead: "list the keys: `salt-key -L`",
      attack: ["T1098"],
      asi: ["ASI03"],
      matches: ["salt-key -A -y", "salt-key -a web1", "salt-key -D"],
      nonMatches: ["salt-key -L", "salt-key --list-all"],
    },
    {
      id: "salt-cloud-destroy",
      when: (i) => i.program === "salt-cloud" && i.has("-d", "--destroy"),
      decision: "deny",
      why: "destroys virtual machines",
      instead: "list them: `salt-cloud -Q`",
      attack: ["T1485"],
      matches: ["salt-cloud -d web1", "salt-cloud --destroy web1 web2 -y"],
      nonMatches: ["salt-cloud -Q", "salt-cloud --list-images=all"],
    },
  ],
  allowed: ["salt-run manage.status", "salt-key -L", "salt-run jobs.list_jobs"],
});

const cloudInit = defineTool({
  names: ["cloud-init"],
  about: "sets up a cloud machine at its first start",
  options:
    "-c --config-file=; -l --long; -w --wait; -a --all; --format=; --annotate; --system; --local; --name=; --mode=; -f --file=; --logs; --reboot; --seed; --machine-id; -u --include-userdata; -t --tarfile=; --report; --docs=; --force; -v --verbose",
  verbs: {
    read: "status, query, schema, analyze, analyze show, analyze blame, analyze dump, analyze boot, features, devel, devel schema, devel render, collect-logs",
    admin: "init, modules, single, clean, devel make-mime",
  },
  allowed: [
    "cloud-init status --wait",
    "cloud-init schema --config-file user-data.yaml",
    "cloud-init query ds",
  ],
  asked: ["sudo cloud-init clean --logs"],
});

export const tools = [knife, chef, puppet, puppetTools, salt, saltMaster, cloudInit];
