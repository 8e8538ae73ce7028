/** Directories of people and their rights: LDAP, Kerberos, Keycloak, Samba, FreeIPA. */
import { defineTool } from "../../tools/define.js";
import { withGroupReads } from "../../tools/groups.js";

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
    names: ["samba-tool", "pdbedit", "wbinfo", "adcli"],
    about: "administers a Samba or Active Directory domain",
    options:
      "-U --username=; -H --URL=; --password=; -P; -k; -d=; -L; -v; -a=; -x=; -u=; -g; -r; --random-password; --filter=; --server=; --domain=",
    nature: "access",
    verbs: withGroupReads({
      read: "* list, * show, * listmembers, user list, user show, group list, group show, group listmembers, ou list, ou listobjects, computer list, computer show, contact list, contact show, delegation show, spn list, domain passwordsettings show, sites list,  dbcheck, drs showrepl, drs kcc-help, domain info, dns query, dns zonelist, dns zoneinfo, dns serverinfo, fsmo show, testparm, processes, time, gpo list, gpo listall, gpo show, ntacl get, list, discover, info, testjoin",
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
