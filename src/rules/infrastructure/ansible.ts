/** Ansible and its helpers. */
import { namesProduction } from "../../effects/production.js";
import { Taint, type Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation, Runner, RunSite } from "../../tools/types.js";

const COMMON = `
  -i --inventory-file= --inventory=; -l --limit=; -e --extra-vars=; -f --forks=; -u --user=; -b --become; --become-method=; --become-user=; -K --ask-become-pass; -k --ask-pass; -c --connection=; -T --timeout=; --private-key= --key-file=; --ssh-common-args=; --ssh-extra-args=; --sftp-extra-args=; --scp-extra-args=
  -C --check; -D --diff; -M --module-path=; --vault-id=; --vault-password-file= --vault-pass-file=; -J --ask-vault-password --ask-vault-pass; -v --verbose; -t --tree=; -o --one-line; --list-hosts; --become-password-file=; --connection-password-file=; --playbook-dir=; --task-timeout=; --flush-cache; --force-handlers`;

function readsSecrets(i: Invocation, emit: Emit): void {
  const extra = i.value("--extra-vars");
  if (extra?.text.startsWith("@") && extra.known)
    emit.file("read", { ...extra, text: extra.text.slice(1) });
}

/** `a=b c=d` as modules take it. */
function argument(text: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)'|(\\S+))`)
    .exec(text)
    ?.slice(1)
    .find((part) => part !== undefined);
}

const SHELL_MODULES =
  /^(?:ansible\.(?:builtin|windows)\.)?(?:shell|command|raw|script|win_shell|win_command|expect)$/;

function moduleOf(i: Invocation): string {
  return (i.value("--module-name")?.text ?? "command").replace(
    /^ansible\.(?:builtin|legacy)\./,
    "",
  );
}

function siteOf(i: Invocation): RunSite {
  const host = i.operands[0]?.text ?? "hosts";
  const here = host === "localhost" || i.value("--connection")?.text === "local";
  return {
    via: "ansible",
    elevated: i.has("--become"),
    ...(here ? {} : { remote: { kind: "host" as const, name: host, ephemeral: false } }),
  };
}

/** Ad-hoc modules as the commands they amount to. */
function runModule(i: Invocation, run: Runner): void {
  const args = i.value("--args");
  if (i.dryRun || args === undefined) return;
  const module = moduleOf(i);
  const site = siteOf(i);
  const literal = (...texts: string[]): Word[] => texts.map((text) => run.literal(text, args));
  if (SHELL_MODULES.test(module)) {
    const command = args.text.replace(/^(?:(?:chdir|creates|removes|executable)=\S+\s+)+/, "");
    run.shell(command === args.text ? args : run.literal(command, args), site);
    return;
  }
  const state = argument(args.text, "state");
  const path = argument(args.text, "path") ?? argument(args.text, "dest");
  const name = argument(args.text, "name");
  if (module === "file" && state === "absent" && path !== undefined)
    run.argv(literal("rm", "-rf", path), site);
  else if (module === "user" && state === "absent" && name !== undefined)
    run.argv(literal("userdel", name), site);
  else if (
    /^(?:package|apt|yum|dnf|pacman)$/.test(module) &&
    state === "absent" &&
    name !== undefined
  )
    run.argv(literal("apt-get", "remove", "-y", name), site);
  else if (module === "reboot") run.argv(literal("reboot"), site);
  else if (
    /^(?:service|systemd|systemd_service)$/.test(module) &&
    state !== undefined &&
    name !== undefined
  )
    run.argv(
      literal("systemctl", state.replace(/ed$|ped$/, "").replace(/^restart.*/, "restart"), name),
      site,
    );
}

const ansible = defineTool({
  names: ["ansible"],
  about: "runs one module on many hosts",
  options: `${COMMON}; -m --module-name=; -a --args=; -B --background=; -P --poll=; --version`,
  nature: "update",
  dryRun: "--check --list-hosts",
  effects: readsSecrets,
  runs: runModule,
  rules: [
    {
      id: "reboot-hosts",
      when: (i) => /(?:^|\.)(?:win_)?(?:reboot|shutdown)$/.test(moduleOf(i)) && !siteIsLocal(i),
      decision: "deny",
      why: "restarts other hosts, all of them at once",
      instead: "ask how they are: `ansible all -m ping`",
      attack: ["T1529"],
      matches: ["ansible all -m reboot -b", "ansible web -m ansible.builtin.reboot"],
      nonMatches: ["ansible all -m ping", "ansible all -m reboot --check"],
    },
    {
      id: "packages-in-production",
      when: (i) =>
        /^(?:package|apt|yum|dnf|zypper|pacman|apk|homebrew|snap|pip)$/.test(
          moduleOf(i).replace(/^.*\./, ""),
        ) &&
        !siteIsLocal(i) &&
        [...i.values("--inventory"), ...i.operands].some((word) => namesProduction(word.text)),
      decision: "ask",
      why: "installs or upgrades packages on the hosts of production",
      instead:
        "see what it would do first: `ansible web -i inventory/prod -m apt -a 'upgrade=dist' --check`",
      attack: ["T1072"],
      matches: ["ansible db -i inventory/prod -b -m apt -a 'upgrade=dist'"],
      nonMatches: [
        "ansible db -i inventory/prod -b -m apt -a 'upgrade=dist' --check",
        "ansible db -i inventory/staging -b -m apt -a 'upgrade=dist'",
      ],
    },
    {
      id: "module-on-hosts",
      when: (i) =>
        /^(?:reboot|user|group|authorized_key|iptables|ufw|firewalld|selinux|mount|cron|filesystem|parted|lvol|lvg|sysctl|hostname|mysql_db|mysql_user|postgresql_db|postgresql_user|win_reboot|win_user)$/.test(
          moduleOf(i).replace(/^.*\./, ""),
        ) && !siteIsLocal(i),
      decision: "ask",
      why: "changes accounts, rights, disks or services of other hosts",
      instead: "see what it would do first: `ansible web -m user -a 'name=app' --check`",
      attack: ["T1072"],
      asi: ["ASI03"],
      matches: [
        "ansible all -m reboot -b",
        "ansible web -m user -a 'name=app groups=sudo'",
        "ansible all -m authorized_key -a 'user=app key=x'",
      ],
      nonMatches: [
        "ansible all -m ping",
        "ansible web -m user -a 'name=app' --check",
        "ansible all -m setup",
      ],
    },
  ],
  allowed: [
    "ansible all -m ping",
    "ansible web -i inventory.ini -m shell -a 'uptime'",
    "ansible all -m setup -a 'filter=ansible_distribution*'",
    "ansible all --list-hosts",
    "ansible web -b -a 'systemctl status nginx'",
    "ansible localhost -m debug -a 'msg=hi'",
  ],
  denied: [
    "ansible all -m shell -a 'rm -rf /var/lib/app'",
    "ansible all -b -a 'mkfs.ext4 /dev/sdb'",
    "ansible web -m file -a 'path=/srv/app state=absent'",
  ],
});

function siteIsLocal(i: Invocation): boolean {
  return i.operands[0]?.text === "localhost" || i.value("--connection")?.text === "local";
}

const playbook = defineTool({
  names: ["ansible-playbook", "ansible-pull"],
  about: "runs playbooks on hosts",
  options: `${COMMON}; --list-tags; --list-tasks; --skip-tags=; --start-at-task=; --step; --syntax-check; --tags=; -U --url=; -d --directory=; --accept-host-key; --full; --clean; --purge; --force; --checkout=; -s --sleep=; --track-subs; --verify-commit; -m=`,
  nature: "deploy",
  dryRun: "--check --syntax-check --list-hosts --list-tasks --list-tags",
  effects: readsSecrets,
  rules: [
    {
      id: "pull-url",
      when: (i) => i.program === "ansible-pull",
      decision: "ask",
      why: "fetches playbooks from a repository and runs them here",
      instead: "clone it and read it first: `git clone https://example.com/playbooks.git`",
      attack: ["T1072", "T1105"],
      asi: ["ASI05"],
      matches: [
        "ansible-pull -U https://example.com/playbooks.git",
        "sudo ansible-pull --url https://example.com/p.git local.yml",
      ],
      nonMatches: ["ansible-playbook local.yml", "ansible-pull --version"],
    },
    {
      id: "playbook-teardown",
      when: (i) =>
        i.program === "ansible-playbook" &&
        [...i.operands, ...i.values("--tags")].some((word) =>
          /(?:^|[-_/.])(?:destroy|teardown|tear[-_]down|decommission|wipe|purge|nuke)(?:[-_.]|$)/i.test(
            word.text,
          ),
        ),
      decision: "ask",
      why: "runs a playbook that by its name takes something down for good",
      instead: "see what it would do: `ansible-playbook teardown.yml --check --diff`",
      attack: ["T1485"],
      matches: ["ansible-playbook teardown.yml", "ansible-playbook -i inv destroy-cluster.yml"],
      nonMatches: ["ansible-playbook teardown.yml --check --diff", "ansible-playbook site.yml"],
    },
  ],
  allowed: [
    "ansible-playbook site.yml --check --diff",
    "ansible-playbook -i inventories/production site.yml --syntax-check",
    "ansible-playbook -i inventories/dev site.yml --tags web",
    "ansible-playbook playbook.yml -e version=1.2.3",
    "ansible-playbook site.yml --list-tasks",
  ],
  asked: [
    "ansible-playbook -i inventories/production site.yml",
    "ansible-playbook site.yml -e env=prod",
  ],
});

const vault = defineTool({
  names: ["ansible-vault"],
  about: "encrypts and decrypts Ansible's variable files",
  options:
    "--vault-id=; --vault-password-file= --vault-pass-file=; -J --ask-vault-password --ask-vault-pass; --new-vault-password-file=; --new-vault-id=; --output=; --encrypt-vault-id=; -n --name=; -p --prompt; --stdin-name=; --show-input; -v --verbose; --skip-tty-check",
  verbs: {
    build: "create, edit, encrypt, encrypt_string",
    update: "rekey",
    secret: "view, decrypt",
  },
  stdout: (i) => ({
    taints: i.verb === "view" || i.verb === "decrypt" ? Taint.secret : Taint.none,
    through: ["ansible-vault"],
  }),
  allowed: [
    "ansible-vault encrypt group_vars/all/vault.yml",
    "ansible-vault create secrets.yml",
    "ansible-vault encrypt_string example --name db_password",
  ],
  asked: ["ansible-vault view group_vars/all/vault.yml", "ansible-vault decrypt secrets.yml"],
});

const galaxy = defineTool({
  names: ["ansible-galaxy"],
  about: "installs and publishes roles and collections",
  options:
    "-r --role-file= --requirements-file=; -p --roles-path= --collections-path=; -f --force; --force-with-deps; -i --ignore-errors; -n --no-deps; -s --server=; --token= --api-key=; -c --ignore-certs; --timeout=; --pre; -U --upgrade; --offline; --init-path=; --role-skeleton= --collection-skeleton=; --type=; -v --verbose; --output-path=; --no-wait; --import-timeout=; --download-path=; --no-cache; --clear-response-cache; -g --keep-scm-meta; --author=",
  verbs: {
    read: "list, search, info, role list, role search, role info, collection list, collection verify, collection download",
    create: "init, role init, collection init, collection build",
    install: "install, role install, collection install, remove, role remove",
    lifecycle: "login, role setup, setup",
    publish: "collection publish, import, role import",
    delete: "delete, role delete",
  },
  allowed: [
    "ansible-galaxy install -r requirements.yml",
    "ansible-galaxy collection install community.general",
    "ansible-galaxy init roles/web",
    "ansible-galaxy collection build",
  ],
  asked: ["ansible-galaxy collection publish example-app-1.0.0.tar.gz"],
});

const helpers = [
  defineTool({
    names: [
      "ansible-lint",
      "ansible-inventory",
      "ansible-doc",
      "ansible-config",
      "ansible-test",
      "ansible-builder",
      "ansible-community",
    ],
    about: "checks and documents Ansible content",
    options:
      "-i --inventory=; --list; --graph; --host=; -y --yaml; --toml; --vars; --export; --output=; -e --extra-vars=; -t --type=; -l; -s --snippet; -j --json; -q; -p --parseable; --fix=?; -x --skip-list=; -w --warn-list=; -c --config-file=; --offline; --profile=; -f --format=; --strict; --exclude=; --docker=?; --python=; -v --verbose; --vault-password-file=; --only-changed; --context=; --tag=",
    nature: "build",
    allowed: [
      "ansible-lint",
      "ansible-inventory -i inventory.yml --list",
      "ansible-doc -l",
      "ansible-config dump --only-changed",
      "ansible-test sanity --docker",
    ],
  }),
  defineTool({
    names: ["molecule"],
    about: "tests roles in throw-away machines",
    options:
      "-s --scenario-name=; -d --driver-name=; --all; --destroy=; --debug; -c --base-config=; -h --host=; -e --env-file=; --parallel; -v --verbose",
    verbs: {
      read: "list, matrix, drivers, status, help",
      build:
        "test, converge, create, verify, lint, syntax, idempotence, prepare, check, dependency, side-effect, cleanup, init, init role, init scenario, destroy, reset, login",
    },
    allowed: ["molecule test", "molecule converge -s default", "molecule destroy"],
  }),
  defineTool({
    names: ["ansible-console", "ansible-navigator", "ansible-rulebook", "semaphore"],
    about: "runs Ansible by hand",
    options: `${COMMON}; -m --mode=; --eei=; --ee=; --pp=; -r --rulebook=; -S`,
    nature: "deploy",
    allowed: ["ansible-navigator run site.yml -m stdout --check"],
    asked: ["ansible-navigator run site.yml -i inventories/prod -m stdout"],
  }),
];

export const tools = [ansible, playbook, vault, galaxy, ...helpers];
