/** File systems that many machines share: Lustre, Spectrum Scale (GPFS), BeeGFS, WekaFS. */
import { defineTool } from "../../tools/define.js";
import { withGroupReads } from "../../tools/groups.js";
import type { Invocation } from "../../tools/types.js";
import { pathsFlow } from "../text/lib/flow.js";
import { globWord, joinWords } from "./lib/paths.js";

/** Starting points of `lfs find`: the words in front of its first test. */
function foundBy(i: Invocation) {
  const words = i.command.args.slice(1);
  const end = words.findIndex((word) => /^[-!]/.test(word.text));
  const starts = end < 0 ? words : words.slice(0, end);
  return starts.map((start) => joinWords(start, globWord("**", start)));
}

const lustre = defineTool({
  names: ["lfs"],
  about: "shows and sets how a Lustre file system keeps files",
  style: "posix",
  verbs: {
    read: "find, df, quota, getstripe, getdirstripe, getname, check, osts, mdts, pool_list, path2fid, fid2path, hsm_state, hsm_action, mirror verify, project, changelog, data_version, getsom, help, fidname, pcc state, somsync, --version",
    update:
      "setstripe, mkdir, migrate, mirror create, mirror extend, mirror resync, swap_layouts, ladvise, hsm_archive, hsm_restore, hsm_set, hsm_clear, pcc attach, pcc detach, lock_ahead",
    "remote-change":
      "setquota, setdirstripe, setdir, flushctx, hsm_cancel, hsm_release, changelog_clear",
    delete: "rmentry, unlink_foreign",
    destroy: "hsm_remove, rmfid, mirror delete, mirror split",
  },
  effects: (i, emit) => {
    if (i.verb === "find") for (const word of foundBy(i)) emit.file("list", word);
  },
  stdout: (i) => (i.verb === "find" ? pathsFlow(i, foundBy(i)) : undefined),
  allowed: [
    "lfs quota -h -u dana /lustre/scratch",
    "lfs find /lustre/scratch/dana --size +10G --type f",
    "lfs getstripe /lustre/project/big.dat",
    "lfs setstripe -c 4 out",
    "lfs df -h",
  ],
  asked: ["lfs setquota -u dana -b 1G -B 1G /lustre"],
  denied: [
    "lfs find /lustre/scratch --atime +30 --type f --print0 | xargs -0 rm -f",
    "lfs find /lustre/scratch --mtime +90 | xargs -P8 rm -f",
    "lfs hsm_remove /lustre/project/big.dat",
  ],
});

const lustreServers = defineTool({
  names: ["lctl"],
  about: "sets up the servers of a Lustre file system",
  style: "posix",
  verbs: {
    read: "dl, device_list, get_param, list_param, list_nids, ping, version, dk, debug_kernel, pool_list, nodemap_info, which_nid, snapshot_list, --version, help, lfsck_query, changelog_info",
    lifecycle: "lfsck_start, lfsck_stop, mark, network, debug_list",
    "remote-change":
      "set_param, conf_param, pool_new, pool_add, pool_remove, activate, deactivate, nodemap_*, changelog_register, changelog_deregister, barrier_*, snapshot_create, snapshot_mount, snapshot_umount, recover, net, replace_nids, llog_*",
    destroy: "pool_destroy, snapshot_destroy, clear_conf, erase_lcfg, abort_recovery, del_ost",
  },
  allowed: ["lctl dl", "lctl get_param 'osc.*.stats'", "lctl list_nids"],
  asked: ["lctl conf_param fs-OST0001.osc.active=0", "lctl set_param fail_loc=0x1"],
  denied: ["lctl snapshot_destroy -F fs -n daily"],
});

function scale(
  names: string,
  about: string,
  nature: "read" | "remote-change" | "destroy",
  example: string,
) {
  return defineTool({
    names: names.split(" "),
    about,
    nature,
    ...(nature === "read"
      ? { allowed: [example] }
      : nature === "destroy"
        ? { allowed: [`${example.split(" ")[0]} --help`], denied: [example] }
        : { allowed: [`${example.split(" ")[0]} --help`], asked: [example] }),
  });
}

const lustreTargets = defineTool({
  names: ["mkfs.lustre", "tunefs.lustre"],
  about: "makes and changes the targets of a Lustre file system",
  nature: "destroy",
  dryRun: "--dryrun, --dry-run, -n, --print",
  allowed: ["tunefs.lustre --dryrun /dev/sdb"],
  denied: [
    "mkfs.lustre --reformat --ost --fsname=fs /dev/sdb",
    "tunefs.lustre --writeconf --erase-params /dev/sdb",
  ],
});

const spectrumScale = [
  scale(
    "mmlsfs mmlscluster mmlsdisk mmlsfileset mmlssnapshot mmlsquota mmlsnsd mmlsmount mmlsconfig mmlspool mmlsattr mmlspolicy mmgetstate mmdf mmhealth mmdiag mmrepquota mmlsmgr mmlslicense mmlsnode mmgetacl mmlscallback mmpmon",
    "shows a Spectrum Scale file system",
    "read",
    "mmlsfs gpfs1",
  ),
  scale(
    "mmchfs mmchconfig mmcrfs mmcrnsd mmcrfileset mmlinkfileset mmunlinkfileset mmcrsnapshot mmsetquota mmdefedquota mmedquota mmchdisk mmchfileset mmchpolicy mmadddisk mmaddnode mmchnode mmchmgr mmmount mmumount mmstartup mmshutdown mmrestripefs mmrestripefile mmputacl mmchattr mmbackup mmchcluster mmexpelnode",
    "changes a Spectrum Scale file system that many machines use",
    "remote-change",
    "mmshutdown -a",
  ),
  scale(
    "mmdelfs mmdeldisk mmdelfileset mmdelsnapshot mmdelnsd mmdelnode mmrestorefs mmdelacl mmdelcallback mmfsck-repair",
    "deletes a Spectrum Scale file system or parts of it",
    "destroy",
    "mmdelfileset gpfs1 projects -f",
  ),
];

const policies = defineTool({
  names: ["mmapplypolicy"],
  about: "moves or deletes the files of a Spectrum Scale file system by rules",
  options:
    "-P=; -I=; -L=; -N=; -g=; -s=; -f=; -a=; -A=; -m=; -n=; -B=; -D=; -M=; --single-instance; --scope=; --choice-algorithm=; --split-margin=; -q; -d=; -i=; -r=; -S=; --max-merge-files=; --qos=; --sort-buffer-size=; --iscan-by-number; --other-sort-options=",
  nature: "update",
  rules: [
    {
      id: "policy-applied",
      when: (i) => !/^(?:test|defer|prepare)$/.test(i.value("-I")?.text ?? "yes"),
      decision: "deny",
      why: "lets rules that cannot be seen here move or delete everybody's files",
      instead: "see what they would choose: `mmapplypolicy gpfs1 -P purge.pol -I test`",
      attack: ["T1485"],
      matches: ["mmapplypolicy gpfs1 -P purge.pol", "mmapplypolicy /gpfs/fs1 -P purge.pol -I yes"],
      nonMatches: [
        "mmapplypolicy gpfs1 -P purge.pol -I test",
        "mmapplypolicy gpfs1 -P list.pol -I defer -f /tmp/list",
      ],
    },
  ],
  allowed: ["mmapplypolicy gpfs1 -P list.pol -I test"],
});

const beegfs = defineTool({
  names: ["beegfs-ctl"],
  about: "administers a BeeGFS file system",
  nature: "read",
  rules: [
    {
      id: "target-removed",
      when: (i) =>
        says(
          i,
          /^--(?:removetarget|unmaptarget|removenode|removemirrorgroup|removestoragepool|disposeunused)$/,
        ),
      decision: "deny",
      why: "takes a target with the files on it out of the file system",
      instead: "look at them first: `beegfs-ctl --listtargets --nodetype=storage`",
      attack: ["T1485"],
      matches: ["beegfs-ctl --removetarget 101", "beegfs-ctl --removenode --nodetype=storage 3"],
      nonMatches: ["beegfs-ctl --listtargets", "beegfs-ctl --getentryinfo /mnt/beegfs/a"],
    },
    {
      id: "beegfs-changed",
      when: (i) =>
        says(i, /^--(?:set(?:quota|state)|migrate|st(?:art|op)resync|add\w+|modify\w+|mirrormd)$/),
      decision: "ask",
      why: "changes a file system that many machines use",
      instead: "look at it first: `beegfs-ctl --getquota --uid dana`",
      attack: [],
      matches: [
        "beegfs-ctl --setquota --uid dana --sizelimit=1G",
        "beegfs-ctl --migrate --targetid=5 /mnt/beegfs",
      ],
      nonMatches: ["beegfs-ctl --getquota --uid dana", "beegfs-ctl --serverstats"],
    },
  ],
  allowed: ["beegfs-ctl --listtargets --nodetype=storage", "beegfs-ctl --getquota --uid dana"],
});

/** What is done is said by an option in front. */
function says(i: Invocation, what: RegExp): boolean {
  return what.test(i.command.args[0]?.text ?? "");
}

const weka = defineTool({
  names: ["beegfs", "weka"],
  about: "administers a BeeGFS or Weka file system",
  style: "posix",
  options: "-H=; -v; -J --json; -f --force; -o=; --yes",
  verbs: withGroupReads({
    read: "node list, target list, entry info, quota list, health *, stats *, status, version, fs, alerts, events, local",
    update: "entry set, entry create *",
    "remote-change":
      "target set-*, quota set-*, pool *, fs update, fs create, fs tier *, cluster *, user *",
    destroy:
      "node delete, target delete, entry dispose-unused, fs delete, fs group delete, fs snapshot delete, fs restore, snapshot delete, cluster drive remove",
  }),
  allowed: ["weka status", "weka fs", "beegfs target list"],
  asked: ["weka cluster host deactivate 3"],
  denied: ["weka fs delete projects -f", "beegfs target delete 101"],
});

export const tools = [
  lustre,
  lustreServers,
  lustreTargets,
  ...spectrumScale,
  policies,
  beegfs,
  weka,
];
