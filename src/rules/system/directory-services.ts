/** Directories of people and their rights: LDAP, Kerberos, Keycloak, Samba, FreeIPA. */
import type { PlannedCommand } from "../../effects/plan.js";
import { defineTool } from "../../tools/define.js";
import { withGroupReads } from "../../tools/groups.js";
import { commandRule } from "../types.js";

const SLAPD =
  "-f=; -F=; -b=; -n=; -l=; -s=; -a=; -c; -v; -u; -q; -g; -d=; -o=; -S=; -H=; -h=; -T=; -w; -j=";

/** The server's own tools, which work on its files; its clients are with the accounts. */
const ldap = [
  defineTool({
    names: ["slapcat", "slaptest", "slapdn", "slapschema", "slappasswd", "ldapurl", "ldapexop"],
    about: "looks at the files of an LDAP server",
    nature: "read",
    options: SLAPD,
    allowed: ["slapcat -n 1", "slaptest -f slapd.conf"],
  }),
  defineTool({
    names: ["slapadd", "slapmodify", "slapindex", "slapdelete"],
    about: "changes the files of an LDAP server",
    nature: "access",
    options: SLAPD,
    dryRun: "-u",
    allowed: ["slapadd -u -l people.ldif"],
    asked: ["slapadd -l people.ldif"],
  }),
];

const keycloak = defineTool({
  names: ["kcadm.sh", "kcadm", "kcreg.sh"],
  about: "administers Keycloak",
  options:
    "-r --target-realm=; -s --set=; -d --delete=; -f --file=; -b --body=; -q --query=; -F --fields=; --uusername=; --uid=; --gname=; --gid=; --rolename=; --rolesid=; --cclientid=; --cid=; --username=; --userid=; -p --new-password=; -t --temporary; --server=; --realm=; --user=; --password=; --client=; --secret=; --config=; --no-config; -m --merge; -o --output; -i; -x",
  verbs: withGroupReads({
    read: "get, get-roles, help",
    lifecycle: "config credentials, config truststore, config",
    access:
      "create, update, add-roles, remove-roles, set-password, attrs, update-token, config initial-token, config registration-token",
    destroy: "delete",
  }),
  allowed: ["kcadm.sh get users -r shop", "kcadm.sh get-roles -r shop --uusername dana"],
  asked: [
    "kcadm.sh add-roles -r shop --uusername dana --rolename manager",
    "kcadm.sh set-password -r shop --username dana",
    "kcadm.sh update realms/shop -s enabled=false",
  ],
  denied: ["kcadm.sh delete realms/shop", "kcadm.sh delete users/0a1b -r shop"],
  rules: [
    {
      id: "keycloak-admin",
      on: "add-roles",
      when: (i) =>
        i
          .values("--rolename")
          .some((word) => /^(?:admin|realm-admin|manage-users|manage-realm)$/.test(word.text)),
      decision: "deny",
      why: "gives full rights over the realm",
      instead: "look at the roles first: `kcadm.sh get-roles -r shop --uusername dana`",
      attack: ["T1098.003"],
      asi: ["ASI03"],
      matches: [
        "kcadm.sh add-roles -r shop --uusername dana --rolename admin",
        "kcadm.sh add-roles -r shop --uusername dana --cclientid realm-management --rolename realm-admin",
      ],
      nonMatches: [
        "kcadm.sh add-roles -r shop --uusername dana --rolename viewer",
        "kcadm.sh get-roles -r shop",
      ],
    },
  ],
});

const domains = [
  defineTool({
    names: ["samba-tool", "adcli"],
    about: "administers a Samba or Active Directory domain",
    options:
      "-U --username=; -H --URL=; --password=; -P; -k; -d=; -L; -v; -a=; -x=; -u=; -g; -r; --random-password; --filter=; --server=; --domain=",
    nature: "access",
    verbs: withGroupReads({
      read: "* list, * show, * listmembers, user list, user show, group list, group show, group listmembers, ou list, ou listobjects, computer list, computer show, contact list, contact show, delegation show, spn list, domain passwordsettings show, sites list,  dbcheck, drs showrepl, drs kcc-help, domain info, dns query, dns zonelist, dns zoneinfo, dns serverinfo, fsmo show, testparm, processes, domain backup *, domain tombstones-help, visualize *, domain trust list, domain trust show, domain trust validate, domain functionalprep-help, domain level show, dsacl get, user getpassword-help, ntacl getsysvol-help, ntacl sysvolcheck, gpo listcontainers, drs options, drs uptodateness, sites subnet list, forest directory_service show, time, gpo list, gpo listall, gpo show, ntacl get, list, discover, info, testjoin",
      access:
        "user *, group *, ou *, computer *, contact *, delegation *, spn *, domain passwordsettings, domain join, join, leave, permit, deny, create-*, delete-*, add-*, remove-*, reset-*, passwd-*",
      "remote-change":
        "dns add, dns update, dns zonecreate, drs replicate, gpo create, gpo setlink, ntacl set, ntacl sysvolreset, sites *, fsmo transfer, domain level, rodc *, update",
      delete: "dns delete, gpo dellink, user disable",
      destroy:
        "user delete, group delete, ou delete, computer delete, domain demote, dns zonedelete, gpo del, fsmo seize, domain provision, contact delete, delete-computer, delete-user, delete-group",
    }),
    allowed: [
      "samba-tool user list",
      "samba-tool domain info 192.0.2.1",
      "samba-tool drs showrepl",
    ],
    asked: ["samba-tool group addmembers staff dana", "samba-tool user disable dana"],
    denied: [
      "samba-tool user delete dana",
      "samba-tool domain demote -U admin",
      "samba-tool ou delete OU=staff,DC=example,DC=com",
    ],
  }),
  defineTool({
    names: ["wbinfo", "ntlm_auth", "getcifsacl"],
    about: "asks for the people of a domain",
    nature: "read",
    options:
      "-u --domain-users; -g --domain-groups; -t --check-secret; -p --ping; -P --ping-dc; -m --trusted-domains; -i --user-info=; -n --name-to-sid=; -s --sid-to-name=; -U --uid-to-sid=; -G --gid-to-sid=; -S --sid-to-uid=; -Y --sid-to-gid=; -r --user-groups=; -a --authenticate=; -K --krb5auth=; -D --domain-info=; --online-status; --own-domain; --separator; --all-domains; --sequence; --getdcname=; --dsgetdcname=; --change-secret; -c; --change-secret-at=; --set-auth-user=; --get-auth-user; --remove-uid-mapping=; --domain=",
    rules: [
      {
        id: "machine-secret-changed",
        when: (i) =>
          i.has(
            "--change-secret",
            "-c",
            "--change-secret-at",
            "--set-auth-user",
            "--remove-uid-mapping",
          ),
        decision: "ask",
        why: "changes the secret by which this machine belongs to the domain",
        instead: "check that it holds: `wbinfo -t`",
        attack: ["T1098"],
        asi: ["ASI03"],
        matches: ["sudo wbinfo --change-secret"],
        nonMatches: ["wbinfo -t", "wbinfo -u"],
      },
    ],
    allowed: ["wbinfo -t", "wbinfo -u", "wbinfo -i dana"],
  }),
  defineTool({
    names: ["pdbedit"],
    about: "the accounts of a Samba server",
    nature: "access",
    options:
      "-L --list; -v --verbose; -w --smbpasswd-style; -u --user=; -f --fullname=; -h --homedir=; -D --drive=; -S --script=; -p --profile=; -a --create; -r --modify; -x --delete; -i --import=; -e --export=; -P --account-policy=; -C --value=; -c --account-control=; -d=; -s=",
    dryRun: "--list",
    rules: [
      {
        id: "share-hashes",
        when: (i) => i.has("--smbpasswd-style"),
        decision: "ask",
        why: "shows the password hashes of people",
        instead: "list the accounts without them: `pdbedit -L`",
        attack: ["T1003"],
        asi: ["ASI03"],
        evenDryRun: true,
        matches: ["sudo pdbedit -Lw"],
        nonMatches: ["pdbedit -L", "pdbedit -L -v -u dana"],
      },
      {
        id: "share-account-deleted",
        when: (i) => i.has("--delete"),
        decision: "deny",
        why: "deletes somebody's account",
        instead: "look at it: `pdbedit -L -u dana`",
        attack: ["T1531"],
        matches: ["pdbedit -x -u dana"],
        nonMatches: ["pdbedit -L -u dana"],
      },
    ],
    allowed: ["pdbedit -L", "pdbedit -Lv dana"],
    asked: ["sudo pdbedit -a -u dana"],
  }),
  defineTool({
    names: ["sssctl"],
    about: "asks and tells the service that knows the people of a domain",
    options:
      "-v --verbose; --debug=; -o --online; -a --active-server; -r --servers; -s --start; -i --request=; -n --name=; -w; -y; -f --force; -d --delete; --backup; --override; --restore; -k --keep; --stop; -D; --sid",
    verbs: {
      read: "domain-list, domain-status, user-checks, user-show, group-show, netgroup-show, config-check, access-report, cert-show, cert-map, cert-eval-rule, analyze, gpo-list, gpo-show",
      create: "client-data-backup, logs-fetch",
      lifecycle: "debug-level, cache-expire, cache-index",
      "remote-change": "client-data-restore, cache-upgrade, gpo-remove, gpo-purge, logs-remove",
      delete: "cache-remove",
    },
    allowed: [
      "sssctl domain-status example.com",
      "sssctl user-checks dana",
      "sssctl config-check",
      "sudo sssctl cache-expire -E",
    ],
    asked: ["sudo sssctl cache-remove"],
  }),
  defineTool({
    names: [
      "ipactl",
      "ipa-healthcheck",
      "ipa-getkeytab",
      "ipa-replica-manage",
      "ipa-csreplica-manage",
      "ipa-cert-fix",
      "ipa-backup",
      "ipa-restore",
      "ipa-server-upgrade",
      "ipa-client-install",
      "ipa-server-install",
      "ipa-cacert-manage",
      "ipa-certupdate",
    ],
    about: "a server of FreeIPA",
    nature: "admin",
    options:
      "-d --debug; -f --force; --failures-only; --source=; --check=; --output-type=; --output-file=; --list-sources; --input-file=; --all; --online; --data; --logs; --gpg; -p --password=; -s --server=; -k --keytab=; -r --retrieve; -H=; -v; --skip-version-check; --unattended; -U; --uninstall; --domain=; --principal=; --mkhomedir; --severity=; --indent=; -y; --cleanup",
    looks: "status list list-ruv dnarange-show dnanextrange-show",
    rules: [
      {
        id: "directory-server-removed",
        when: (i) =>
          (/-install$/.test(i.program) && i.has("--uninstall")) ||
          i.program === "ipa-restore" ||
          (/-manage$/.test(i.program) &&
            /^(?:del|clean-ruv|re-initialize|force-sync|clean-dangling-ruv)$/.test(
              i.operands[0]?.text ?? "",
            )),
        decision: "deny",
        why: "removes or overwrites a server that knows who everybody is",
        instead: "look at the servers first: `ipa-replica-manage list`",
        attack: ["T1485"],
        matches: [
          "ipa-server-install --uninstall -U",
          "ipa-restore /var/lib/ipa/backup/x",
          "ipa-replica-manage del ipa2.example.com",
        ],
        nonMatches: ["ipa-replica-manage list", "ipactl status"],
      },
    ],
    dryRun: "--list-sources, --failures-only, --source, --severity, --output-type",
    allowed: ["ipactl status", "ipa-healthcheck --failures-only", "ipa-replica-manage list"],
    asked: ["sudo ipactl restart", "ipa-getkeytab -s ipa1 -p host/web1 -k /tmp/k"],
  }),
  defineTool({
    names: ["ipa", "kadmin", "kadmin.local", "kinit", "kdestroy", "ktutil", "kvno"],
    about: "Kerberos and FreeIPA",
    options: "-p=; -q=; -k; -t=; -w=; -c=; -s=; -r=; -R; -l=; -A; -e; -f; -a; -n; -x=; -m; -kt=",
    style: "posix",
    nature: "lifecycle",
    verbs: withGroupReads({
      read: "ping, *-show, *-find, help, env, plugins, *-status, config-show, trust-find, user-find, listprincs, getprinc, list_principals, get_principal, getpol, *",
      access:
        "*-add, *-mod, *-add-member, *-remove-member, *-enable, *-disable, *-unlock, passwd, addprinc, add_principal, modprinc, modify_principal, cpw, change_password, ktadd, ktremove, *-add-*, *-remove-*, *-allow-*, trust-*",
      destroy:
        "*-del, delprinc, delete_principal, delpol, server-del, topologysegment-del, group-del, user-del, host-del, dnszone-del, vault-del",
      delete: "cert-revoke, user-stage, *-undel",
    }),
    rules: [
      {
        id: "kadmin-query",
        when: (i) =>
          /^\s*(?:delprinc|delete_principal|delpol|delete_policy|purgekeys)/.test(
            i.value("-q")?.text ?? "",
          ),
        decision: "deny",
        why: "deletes somebody's principal or keys",
        instead: "list them: `kadmin -q listprincs`",
        attack: ["T1531"],
        matches: [
          "kadmin.local -q 'delprinc -force dana@EXAMPLE.COM'",
          "kadmin -p admin -q 'purgekeys -all dana'",
        ],
        nonMatches: ["kadmin.local -q 'getprinc dana@EXAMPLE.COM'", "kadmin -q listprincs"],
      },
      {
        id: "kadmin-change",
        when: (i) =>
          /^\s*(?:addprinc|add_principal|ank|cpw|change_password|modprinc|modify_principal|ktadd|ktremove|addpol|modpol)/.test(
            i.value("-q")?.text ?? "",
          ),
        decision: "ask",
        why: "changes who may log in",
        instead: "look at it: `kadmin -q listprincs`",
        attack: ["T1098"],
        asi: ["ASI03"],
        matches: [
          "kadmin.local -q 'addprinc dana@EXAMPLE.COM'",
          "kadmin.local -q 'ktadd -k /tmp/h.keytab host/web1'",
        ],
        nonMatches: ["kadmin.local -q listprincs", "kadmin.local -q 'getprinc dana'"],
      },
    ],
    allowed: [
      "kinit dana@EXAMPLE.COM",
      "kdestroy",
      "ipa user-find dana",
      "ipa user-show dana",
      "ipa ping",
    ],
    asked: [
      "ipa user-add dana --first=Dana --last=Ito",
      "ipa group-add-member admins --users=dana",
    ],
    denied: ["ipa user-del dana", "ipa dnszone-del example.com"],
  }),
];

export const tools = [...ldap, keycloak, ...domains];

/** Groups of Samba's `net`, which Windows' program of that name does not have, and what changes something in them. */
const SAMBA_GROUP = /^(?:ads|rpc|sam|groupmap|conf|idmap|usershare|registry|cache)$/;
const SAMBA_CHANGES =
  /^(?:join|leave|password|changetrustpw|add|addmem|delmem|modify|create|createlocalgroup|flush|set|setparm|delparm|addshare|delshare|import|restore|register|unregister|grant|revoke|establish|revoke|provision|rename|renamekey|setvalue|deletevalue|kill|shutdown|abortshutdown|vampire|migrate)$/;
const SAMBA_DELETES = /^(?:delete|drop|deletelocalgroup|deletedomuser|deletekey)$/;

function sambaSays({ args }: PlannedCommand, words: RegExp): boolean {
  return (
    SAMBA_GROUP.test(args.find(({ text }) => !text.startsWith("-"))?.text ?? "") &&
    args.some(({ text }) => words.test(text))
  );
}

export const rules = [
  commandRule({
    id: "samba-deletes",
    programs: ["net"],
    decision: "deny",
    when: (command) => sambaSays(command, SAMBA_DELETES),
    why: "deletes people, groups or settings of a domain",
    instead: "look at it first: `net ads user -U admin`",
    attack: ["T1531"],
    matches: ["net ads user delete dana -U admin", "sudo net conf drop"],
    nonMatches: ["net ads info", "net user bob"],
  }),
  commandRule({
    id: "samba-changes",
    programs: ["net"],
    decision: "ask",
    when: (command) => sambaSays(command, SAMBA_CHANGES),
    why: "changes who belongs to a domain, or what a host shares",
    instead: "look at it first: `net ads testjoin`",
    attack: ["T1098"],
    asi: ["ASI03"],
    matches: [
      "sudo net ads join -U admin",
      "net ads leave -U admin",
      "net usershare add data /srv/data",
    ],
    nonMatches: ["net ads testjoin", "net ads keytab list", "net conf list", "net start"],
  }),
];
