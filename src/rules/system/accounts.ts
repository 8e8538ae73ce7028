/** Users, groups, passwords, rights to become somebody else. */
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";

const ADMIN_GROUPS = /(?:^|,)(?:sudo|wheel|root|admin|disk|shadow|kmem)(?:,|$)/;

function namesAdminGroup(i: Invocation): boolean {
  return (
    i.options.some(
      (option) =>
        option.value !== undefined &&
        /^-{1,2}(?:G|g|groups|gid|append|a)$/.test(option.name) &&
        ADMIN_GROUPS.test(option.value.text),
    ) || i.operands.some((word) => ADMIN_GROUPS.test(word.text))
  );
}

const change = defineTool({
  names: [
    "useradd",
    "adduser",
    "usermod",
    "groupadd",
    "addgroup",
    "groupmod",
    "chsh",
    "chfn",
    "newusers",
    "pw",
    "sysadminctl",
    "vipw",
    "vigr",
    "newgrp",
    "gpasswd",
    "lchsh",
    "subuid",
    "useradd.local",
  ],
  about: "makes and changes users and groups",
  nature: "admin",
  options:
    "-a --append; -A=; -b=; -c --comment=; -d --home=; -D; -e --expiredate=; -f --inactive=; -g --gid=; -G --groups=; -k=; -K=; -l; -L --lock; -m --create-home; -M; -n; -N; -o --non-unique; -p --password=; -P=; -r --system; -R=; -s --shell=; -u --uid=; -U --unlock; -Z=; --disabled-password; --gecos=; --ingroup=; --group; -addUser=; -password=; -E=; -I=; -W=; -deleteUser=; -t=; --quiet; --list; --test; --disabled-login; --no-create-home; --force-badname; -secureTokenStatus=",
  help: "-D",
  dryRun: "--list, --test, -secureTokenStatus",
  rules: [
    {
      id: "admin-rights",
      when: (i) =>
        namesAdminGroup(i) ||
        (i.value("--uid")?.text === "0" && i.has("--uid")) ||
        i.has("-admin") ||
        (i.program === "sysadminctl" &&
          i.command.args.some(
            (word, n) =>
              word.text === "-admin" ||
              (word.text === "-guestAccount" && i.command.args[n + 1]?.text === "on"),
          )) ||
        i.operands.some((word) => word.text === "-admin"),
      decision: "deny",
      why: "gives an account the rights of an administrator",
      instead: "let a person grant the rights; show the present ones with `id alice`",
      attack: ["T1098"],
      asi: ["ASI03"],
      matches: [
        "usermod -aG sudo alice",
        "useradd -o -u 0 -g 0 helper",
        "sudo adduser bob wheel",
        "gpasswd -a bob wheel",
        "sudo sysadminctl -addUser helper -fullName Helper -password example -admin",
        "sudo sysadminctl -guestAccount on",
      ],
      nonMatches: ["usermod -aG www-data alice", "id alice", "groups alice"],
      evasions: ["sudo usermod --append --groups docker,sudo alice"],
    },
    {
      id: "empty-password",
      when: (i) => i.program === "usermod" && i.has("--password"),
      decision: "deny",
      why: "sets a password by its hash",
      instead: "let the person set it themselves",
      attack: ["T1098"],
      asi: ["ASI03"],
      matches: ["usermod -p '' root", "usermod --password x alice"],
      nonMatches: ["usermod -s /bin/zsh alice", "usermod -c 'Alice' alice"],
    },
  ],
  allowed: ["useradd --help", "usermod --help", "sysadminctl -secureTokenStatus alice"],
  asked: [
    "useradd -m deploy",
    "chsh -s /bin/zsh",
    "groupadd builders",
    "sudo usermod -s /bin/bash app",
  ],
});

const login = [
  defineTool({
    names: ["chage"],
    about: "shows and changes when a password runs out",
    nature: "access",
    options:
      "-d --lastday=; -E --expiredate=; -I --inactive=; -i --iso8601; -l --list; -m --mindays=; -M --maxdays=; -R --root=; -W --warndays=; -h --help",
    dryRun: "--list",
    allowed: ["chage -l dana", "sudo chage --list deploy"],
    asked: ["sudo chage -M 90 dana", "chage -E 2030-01-01 deploy"],
  }),
  defineTool({
    names: ["authselect", "authconfig"],
    about: "chooses how people are let in",
    options:
      "-b --backup=?; -f --force; -q --quiet; -r --raw; --debug; --trace; --warn; --test; --update; --updateall; --savebackup=; --restorebackup=; --enable*; --disable*",
    nature: "admin",
    dryRun: "--test",
    verbs: {
      read: "current, list, list-features, show, requirements, check, test, backup-list, is-feature-enabled",
      create: "create-profile",
      admin:
        "select, enable-feature, disable-feature, apply-changes, opt-out, backup-restore, backup-remove",
    },
    allowed: [
      "authselect current",
      "authselect list",
      "authselect show sssd",
      "authselect test sssd",
    ],
    asked: ["sudo authselect select sssd --force"],
  }),
  defineTool({
    names: ["pam-auth-update", "pam-config"],
    about: "chooses the modules that let people in",
    nature: "admin",
    options:
      "--package; --remove=; --enable=; --disable=; --force; --root=; -q --query; -l --list-modules; -a --add; -d --delete; -c --create",
    dryRun: "--query, --list-modules",
    allowed: ["pam-auth-update --help", "pam-config --query --unix"],
    asked: ["sudo pam-auth-update --enable mkhomedir"],
  }),
  defineTool({
    names: ["realm"],
    about: "joins this machine to a directory of people",
    options:
      "-v --verbose; -i --install=; --unattended; --server-software=; --client-software=; --membership-software=; -a --all; -n --name-only; -U --user=; --computer-ou=; --no-password; --one-time-password=; --automatic-id-mapping=; -R --realm=; --remove; --withdraw; -x; --use-ldaps",
    verbs: { read: "list, discover", access: "join, permit, deny, renew", destroy: "leave" },
    allowed: ["realm list", "realm discover example.com"],
    asked: ["sudo realm join example.com", "realm permit -g admins"],
    denied: ["sudo realm leave example.com"],
  }),
  defineTool({
    names: ["faillock", "pam_tally2"],
    about: "shows and forgets failed logins",
    nature: "read",
    options: "--user=; --dir=; --reset=?; -u=; -r=?; -f=; -q; --file=; --quiet; --legacy-output",
    rules: [
      {
        id: "failures-forgotten",
        when: (i) => i.has("--reset", "-r"),
        decision: "ask",
        why: "lets a locked account in again",
        instead: "look at it first: `faillock --user dana`",
        attack: ["T1098"],
        asi: ["ASI03"],
        matches: ["sudo faillock --user dana --reset", "pam_tally2 -u dana -r"],
        nonMatches: ["faillock --user dana", "pam_tally2 -u dana"],
      },
    ],
    allowed: ["faillock", "sudo faillock --user dana"],
  }),
];

const rootLogin = defineTool({
  names: ["dsenableroot"],
  about: "switches the root account of macOS on or off",
  style: "none",
  nature: "read",
  rules: [
    {
      id: "root-on",
      when: (i) => !i.operands.some((word) => /^-[dh]$/.test(word.text)),
      decision: "deny",
      why: "opens the root account",
      instead: "let a person do it in the system settings; look who is there: `who`",
      attack: ["T1078.003"],
      asi: ["ASI03"],
      matches: ["dsenableroot", "dsenableroot -u alice -p example -r example"],
      nonMatches: ["dsenableroot -d", "who"],
    },
  ],
  allowed: ["dsenableroot -d", "dsenableroot -h"],
});

const ldap = defineTool({
  names: [
    "ldapadd",
    "ldapmodify",
    "ldapdelete",
    "ldapmodrdn",
    "ldapsearch",
    "ldapwhoami",
    "ldapcompare",
  ],
  about: "reads and changes a directory of people",
  options:
    "-H=; -x; -D=; -w=; -W; -y=; -f=; -b=; -s=; -h=; -p=; -Z; -Y=; -c; -v; -n; -M; -r; -l=; -z=; -L; -A; -o=; -e=; -S=; -a=",
  nature: "read",
  dryRun: "-n",
  effects: (i, emit) => {
    for (const name of ["-f", "-y"]) {
      const file = i.value(name);
      if (file !== undefined) emit.file("read", file);
    }
  },
  rules: [
    {
      id: "directory-entry",
      when: (i) => /^ldap(add|modify|modrdn)$/.test(i.program),
      decision: "ask",
      why: "adds or changes people and rights in a shared directory",
      instead: "look at the entry: `ldapsearch -x -b dc=example,dc=com uid=alice`",
      attack: ["T1136.002"],
      asi: ["ASI03"],
      matches: ["ldapadd -x -H ldap://ldap.example.com -D cn=admin -f people.ldif"],
      nonMatches: ["ldapsearch -x uid=alice", "ldapmodify -n -f change.ldif"],
    },
    {
      id: "directory-deleted",
      when: (i) => i.program === "ldapdelete",
      decision: "deny",
      why: "deletes people or groups from a shared directory",
      instead: "look at the entry: `ldapsearch -x -b dc=example,dc=com uid=alice`",
      attack: ["T1531"],
      matches: ["ldapdelete -x -D cn=admin uid=alice,dc=example,dc=com"],
      nonMatches: ["ldapsearch -x uid=alice", "ldapdelete -n uid=alice"],
    },
  ],
  allowed: ["ldapsearch -x -b dc=example,dc=com uid=alice", "ldapwhoami -x"],
});

const remove = defineTool({
  names: ["userdel", "deluser", "groupdel", "delgroup", "rmuser"],
  about: "removes users and groups",
  nature: "destroy",
  options:
    "-r --remove; -f --force; -Z; -R=; --remove-home; --remove-all-files; --backup; --group; -y",
  allowed: ["userdel --help"],
  denied: ["userdel -r alice", "sudo deluser --remove-home bob", "groupdel builders"],
});

const passwd = defineTool({
  names: [
    "passwd",
    "chpasswd",
    "chgpasswd",
    "smbpasswd",
    "htpasswd",
    "kpasswd",
    "ldappasswd",
    "vncpasswd",
    "mkpasswd",
    "pwconv",
    "grpconv",
  ],
  about: "changes passwords",
  dryRun: "--status",
  nature: "access",
  options:
    "-a --all; -d --delete; -e --expire; -i --inactive=; -l --lock; -n --mindays=; -q --quiet; -S --status; -u --unlock; -w --warndays=; -x --maxdays=; -c; -m; -s; -b; -B; -D; -C=; --stdin; -R=; -r=",
  rules: [
    {
      id: "set-for-others",
      when: (i) => i.program === "chpasswd" || i.program === "chgpasswd",
      decision: "deny",
      why: "sets the passwords of accounts",
      instead: "let the person set it themselves",
      attack: ["T1098"],
      asi: ["ASI03"],
      matches: ["echo 'root:example-only' | sudo chpasswd", "chpasswd < list.txt"],
      nonMatches: ["passwd --help", "chpasswd --help"],
    },
    {
      id: "open-account",
      when: (i) =>
        i.program === "passwd" &&
        (i.has("--delete") ||
          i.has("--unlock") ||
          i.operands.some((word) => word.text === "root")) &&
        !i.has("--status"),
      decision: "deny",
      why: "opens or takes over an account",
      instead: "look at the account's state: `passwd --help`",
      attack: ["T1098"],
      asi: ["ASI03"],
      matches: ["passwd -d root", "sudo passwd root", "passwd --unlock guest"],
      nonMatches: ["passwd --help", "passwd -S"],
    },
  ],
  allowed: ["passwd --help", "mkpasswd --help"],
  asked: ["passwd", "htpasswd -b .htpasswd alice x"],
  denied: ["passwd -d root"],
});

const visudo = defineTool({
  names: ["visudo", "sudoedit-sudoers"],
  about: "edits the sudo rules",
  nature: "access",
  options: "-c --check; -f --file=; -q; -s; -x=; -h",
  dryRun: "--check",
  rules: [
    {
      id: "edit",
      when: (i) =>
        !i.has("--check") &&
        (i.command.stdin !== undefined ||
          i.command.assignments.some(({ value }) => /\s/.test(value.text))),
      decision: "deny",
      why: "changes who may become root, by an editor that nobody sits at",
      instead: "check the present rules: `sudo visudo -c`",
      attack: ["T1548.003"],
      asi: ["ASI03"],
      matches: [
        "EDITOR='tee -a' visudo",
        "echo 'dev ALL=(ALL) ALL' | sudo EDITOR='tee -a' visudo -f /etc/sudoers.d/app",
      ],
      nonMatches: ["sudo visudo -c", "visudo --help", "sudo visudo"],
    },
  ],
  allowed: ["visudo -c", "visudo -cf /tmp/sudoers.new"],
  asked: ["visudo", "sudo EDITOR=vim visudo"],
});

const directory = defineTool({
  names: ["dscl", "dseditgroup"],
  about: "the directory of users and groups of macOS",
  style: "none",
  nature: "read",
  rules: [
    {
      id: "admin-member",
      when: (i) =>
        changes(i) &&
        i.operands.some((word) => /(?:^|\/)(?:admin|wheel|root|staff|_lpadmin)$/.test(word.text)),
      decision: "deny",
      why: "gives an account the rights of an administrator",
      instead: "look at the members: `dscl . -read /Groups/admin GroupMembership`",
      attack: ["T1098"],
      asi: ["ASI03"],
      matches: [
        "sudo dscl . -append /Groups/admin GroupMembership guest",
        "dseditgroup -o edit -a bob -t user admin",
      ],
      nonMatches: [
        "dscl . -read /Groups/admin GroupMembership",
        "sudo dseditgroup -o read -t group admin",
      ],
    },
    {
      id: "password-hash",
      when: (i) =>
        i.operands.some((word) =>
          /^(?:ShadowHashData|dsAttrTypeNative:ShadowHashData|KerberosKeys|HeimdalSRPKey)$/.test(
            word.text,
          ),
        ),
      decision: "deny",
      why: "takes the hash of a person's password out of the directory",
      instead: "look at what is public: `dscl . -read /Users/bob UserShell`",
      attack: ["T1003"],
      asi: ["ASI03"],
      matches: ["sudo dscl . -read /Users/bob ShadowHashData"],
      nonMatches: ["dscl . -read /Users/bob UserShell", "dscl . -list /Users UniqueID"],
    },
    {
      id: "directory-delete",
      when: (i) => i.operands.some((word) => /^-?-?delete$/.test(word.text)),
      decision: "deny",
      why: "deletes a user or group",
      instead: "list them first: `dscl . -list /Users`",
      attack: ["T1531"],
      matches: ["sudo dscl . -delete /Users/bob", "dseditgroup -o delete builders"],
      nonMatches: ["dscl . -list /Users", "dscl . -read /Users/bob"],
    },
    {
      id: "directory-change",
      when: changes,
      decision: "ask",
      why: "changes users or groups",
      instead: "look at them first: `dscl . -list /Users`",
      attack: ["T1136.001"],
      asi: ["ASI03"],
      matches: ["sudo dscl . -create /Users/bob", "sudo dscl . -passwd /Users/bob x"],
      nonMatches: ["dscl . -list /Users", "dscl . -search /Users name bob"],
    },
  ],
  allowed: [
    "dscl . -list /Users",
    "dscl . -read /Users/dev",
    "dseditgroup -o checkmember -m bob admin",
  ],
});

/** True for the calls that write to the directory. */
function changes(i: Invocation): boolean {
  const texts = i.operands.map((word) => word.text);
  if (i.program === "dseditgroup")
    return /^(?:create|delete|edit)$/.test(texts[texts.indexOf("-o") + 1] ?? "");
  return texts.some((text) =>
    /^-?(?:append|create|change|changei|delete|merge|passwd|createpl|deletepl)$/.test(text),
  );
}

export const tools = [directory, change, ...login, remove, passwd, visudo, rootLogin, ldap];
