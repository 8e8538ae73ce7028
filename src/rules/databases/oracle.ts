/** Oracle's programs beside its SQL client: listeners, clusters, storage, backups, copies. */
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";

const listener = defineTool({
  names: ["lsnrctl"],
  about: "the program that lets clients in",
  options: "-h",
  verbs: {
    read: "status, services, version, show, show *, help",
    lifecycle: "start, reload, trace, spawn",
    "remote-change": "stop, set, set *, save_config, change_password, shutdown, suspend, resume",
  },
  allowed: ["lsnrctl status", "lsnrctl services LISTENER", "lsnrctl reload"],
  asked: ["lsnrctl stop", "lsnrctl set password"],
});

const clusters = defineTool({
  names: [
    "srvctl",
    "crsctl",
    "olsnodes",
    "ocrcheck",
    "ocrdump",
    "oifcfg",
    "cluvfy",
    "ocrconfig",
    "dgmgrl-help",
    "oraping",
    "tnsping",
    "asmcmd-help",
    "diagcollection.pl",
  ],
  about: "services and clusters of Oracle",
  style: "single-dash",
  options:
    "-d=; -db=; -database=; -n=; -node=; -s=; -service=; -i=; -instance=; -o=; -stopoption=; -startoption=; -l=; -a; -f -force; -v; -t; -w=; -p; -showbackup; -export=; -import=; -restore=; -manualbackup; -g=; -listener=; -diskgroup=; -all; -init",
  // Programs of the family without verbs look.
  nature: "read",
  verbs: {
    read: "status *, config *, predict *, check *, query *, stat *, stat, getenv *, getif, iflist, comp *, stage *, get *, lsmodules *, version, help, *.*, *",
    lifecycle: "start *, setenv *",
    "remote-change":
      "stop *, relocate *, enable *, disable *, modify *, add *, upgrade *, downgrade *, convert *, pin *, unpin *, replace *, set *, unset *, setperm *, setif, debug *, update *, start res",
    destroy: "remove *, delete *, deconfig *, delif",
  },
  rules: [
    {
      id: "registry-restored",
      when: (i) => i.program === "ocrconfig" && i.has("-restore", "-import"),
      decision: "deny",
      why: "overwrites the registry that a cluster lives by",
      instead: "look at its backups: `ocrconfig -showbackup`",
      attack: ["T1485"],
      matches: ["ocrconfig -restore /backup/ocr.bak"],
      nonMatches: ["ocrconfig -showbackup", "ocrcheck"],
    },
  ],
  allowed: [
    "srvctl status database -d ORCL",
    "crsctl stat res -t",
    "crsctl check cluster -all",
    "tnsping SHOP",
    "ocrcheck",
  ],
  asked: [
    "srvctl stop database -d ORCL",
    "crsctl stop crs",
    "srvctl relocate service -d ORCL -s oltp",
  ],
  denied: ["srvctl remove database -d ORCL -f", "crsctl delete node -n n2"],
});

const storage = defineTool({
  names: ["asmcmd"],
  about: "files and disks that Oracle keeps by itself",
  options:
    "-p; -a=; -v; -V; --privilege=; --nocp; --inst=; -l; -g; -k; -s; -t; -h; -H; -r; -f; -d=; -G=; -m; -y",
  verbs: {
    read: "ls, lsdg, lsdsk, lsct, lsof, lsod, lsattr, lsop, lstmpl, lsusr, lsgrp, lspwusr, du, find, pwd, cd, iostat, help, showclustermode, showclusterstate, showversion, spget, dsget, volinfo, volstat, afd_state, afd_lsdsk, md_backup, pwget, lsfsgrp, lsfg",
    create: "cp, mkdir, mkalias, spbackup, md_backup",
    "remote-change":
      "mount, umount, rebal, online, offline, chdg, chtmpl, mktmpl, rmtmpl, setattr, spset, spcopy, spmove, dsset, volcreate, volresize, volenable, voldisable, startup, shutdown, mv, afd_*, remap, chkdg, mkdg, rmalias, iocal",
    access: "chmod, chown, chgrp, mkusr, rmusr, mkgrp, rmgrp, orapwusr, pwcreate, pwset, passwd",
    destroy: "rm, dropdg, voldelete, md_restore, afd_unlabel, pwdelete",
  },
  allowed: ["asmcmd lsdg", "asmcmd ls -l +DATA", "asmcmd lsdsk -k"],
  asked: ["asmcmd umount DATA", "asmcmd rebal --power 8 DATA"],
  denied: ["asmcmd rm -rf +DATA/SHOP/old", "asmcmd dropdg -r DATA"],
});

/** What is said to the program: its commands come by a pipe, or as words behind `cmdfile`. */
function statements(i: Invocation): string[] {
  return (i.command.stdin?.text ?? "")
    .split(/[;\n{}]/)
    .map((line) => line.trim().replace(/\s+/g, " ").toLowerCase())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

const backups = defineTool({
  names: ["rman"],
  about: "makes and restores backups of Oracle",
  style: "none",
  nature: "update",
  rules: [
    {
      id: "backups-deleted",
      when: (i) =>
        statements(i).some(
          (line) =>
            (/^(?:delete|drop)\b/.test(line) && !/\b(?:obsolete|expired)\b/.test(line)) ||
            (/^(?:restore|recover|flashback|switch|reset|duplicate .*active.*noredo)\b/.test(
              line,
            ) &&
              !/\b(?:preview|validate|auxiliary|to restore point test)\b/.test(line)),
        ),
      decision: "deny",
      why: "deletes backups, or puts old files in the place of a database",
      instead:
        "let a person run it; look at the backups first with `rman target / cmdfile=list.rman`",
      attack: ["T1490", "T1485"],
      matches: [
        "echo 'delete noprompt backup;' | rman target /",
        "rman target / <<< 'DELETE NOPROMPT ARCHIVELOG ALL;'",
        "printf 'restore database;\\nrecover database;\\n' | rman target /",
        "echo 'drop database including backups noprompt;' | rman target /",
      ],
      nonMatches: [
        "rman target / <<< 'list backup summary;'",
        "echo 'restore database preview;' | rman target /",
        "echo 'backup database plus archivelog;' | rman target /",
      ],
    },
    {
      id: "backups-changed",
      when: (i) =>
        statements(i).some((line) =>
          /^(?:delete|shutdown|startup|alter|configure|change|unregister|register|convert|duplicate|upgrade|sql|host|create catalog|drop catalog)\b/.test(
            line,
          ),
        ),
      decision: "ask",
      why: "changes a database of others, or which of its backups are kept",
      instead: "look at the backups first with `rman target / cmdfile=list.rman`",
      attack: ["T1489"],
      matches: [
        "echo 'delete noprompt obsolete;' | rman target /",
        "rman target / <<< 'shutdown immediate;'",
      ],
      nonMatches: [
        "rman target / <<< 'crosscheck backup;'",
        "rman target / <<< 'report obsolete;'",
      ],
    },
  ],
  allowed: ["rman target / <<< 'list backup summary;'", "echo 'backup database;' | rman target /"],
});

const guard = defineTool({
  names: ["dgmgrl"],
  about: "the standby databases of Oracle",
  style: "none",
  nature: "read",
  rules: [
    {
      id: "standby-changed",
      when: (i) =>
        [...statements(i), ...i.operands.map(({ text }) => text.toLowerCase())].some((line) =>
          /^(?:switchover|failover|convert|reinstate|enable|disable|edit|remove|add|create|start|stop|shutdown|startup|migrate|import)\b/.test(
            line,
          ),
        ),
      decision: "ask",
      why: "changes which database leads",
      instead: "look at it first: `dgmgrl / 'show configuration'`",
      attack: ["T1489"],
      matches: ["dgmgrl / 'switchover to shop2'", "echo 'failover to shop2;' | dgmgrl /"],
      nonMatches: ["dgmgrl / 'show configuration'", "dgmgrl / 'validate database shop2'"],
    },
  ],
  allowed: ["dgmgrl / 'show configuration'", "dgmgrl -silent / 'show database shop2'"],
});

const copies = defineTool({
  names: ["expdp", "impdp", "sqlldr"],
  about: "copies tables out of and into Oracle",
  style: "key-value",
  nature: "update",
  rules: [
    {
      id: "tables-replaced",
      when: (i) =>
        i.command.args.some(({ text }) => /^table_exists_action=(?:replace|truncate)$/i.test(text)),
      decision: "deny",
      why: "drops or empties tables before it loads them",
      instead: "write out what it would do: `impdp shop directory=d dumpfile=a.dmp sqlfile=a.sql`",
      attack: ["T1485"],
      matches: ["impdp shop directory=d dumpfile=a.dmp table_exists_action=replace"],
      nonMatches: [
        "impdp shop directory=d dumpfile=a.dmp sqlfile=a.sql",
        "expdp shop directory=d dumpfile=a.dmp",
      ],
    },
    {
      id: "tables-loaded",
      when: (i) =>
        /^imp/.test(i.program) &&
        !i.command.args.some(({ text }) => /^(?:sqlfile=|show=y|help=y)/i.test(text)),
      decision: "ask",
      why: "loads tables into a database of others",
      instead: "write out what it would do: `impdp shop directory=d dumpfile=a.dmp sqlfile=a.sql`",
      attack: [],
      matches: ["impdp shop directory=d dumpfile=a.dmp"],
      nonMatches: ["impdp shop directory=d dumpfile=a.dmp sqlfile=a.sql"],
    },
  ],
  allowed: [
    "expdp shop directory=d dumpfile=a.dmp schemas=shop",
    "impdp shop directory=d dumpfile=a.dmp sqlfile=a.sql",
  ],
});

export const tools = [listener, clusters, storage, backups, guard, copies];
