/** Tools for volumes: LVM, RAID, ZFS, btrfs, encryption, macOS disks. Their verbs say it all. */
import { defineTool } from "../../tools/define.js";
import type { Nature, ToolRule, ToolSpec } from "../../tools/types.js";

const LVM_OPTIONS = `-A --autobackup=; -d --debug; -f --force; -h; -n --name=; -L --size=; -l --extents=; -r --resizefs; -s --snapshot; -S --select=; -t --test; -v --verbose; -y --yes; -o --options=; -O --sort=; -a --all; -c; -C; -P --partial
  --config=; --noheadings; --units=; --reportformat=; --separator=; --nosuffix; --type=; --thinpool=; --addtag=; --deltag=; -K; -m --mirrors=; -i --stripes=; -I --stripesize=; -p --permission=; -M=; -Z --zero=; -W --wipesignatures=; --nolocking; -u; -x=; --activate=; -q; -b; -w; -k; --merge; --mergesnapshot; --repair; --splitsnapshot; --uuid=; --restorefile=; --norestorefile; -T; -V --virtualsize=`;

/** A snapshot that is merged takes the volume back to what it was. */
const mergedBack: ToolRule = {
  id: "snapshot-merged",
  when: (i) => i.program === "lvconvert" && i.has("--merge", "--mergesnapshot") && !i.has("--test"),
  decision: "deny",
  why: "throws away everything that was written to the volume since the snapshot",
  instead: "look at the snapshot first: `lvs -a vg0`",
  attack: ["T1485"],
  matches: ["sudo lvconvert --merge vg0/db_snap", "lvconvert --mergesnapshot vg0/db_snap"],
  nonMatches: ["lvconvert --test --merge vg0/db_snap", "sudo lvconvert --type raid1 vg0/db"],
};

function lvm(
  nature: Nature,
  names: string,
  about: string,
  examples: Pick<ToolSpec, "allowed" | "asked" | "denied">,
) {
  return defineTool({
    names: names.split(" "),
    about,
    options: LVM_OPTIONS,
    nature,
    dryRun: "--test, --list",
    rules: names.includes("lvconvert") ? [mergedBack] : [],
    ...examples,
  });
}

const lvmTools = [
  lvm(
    "read",
    "lvs vgs pvs lvdisplay vgdisplay pvdisplay lvscan vgscan pvscan lvmdiskscan pvck vgck lvmdump lvmconfig dmeventd-status",
    "shows volumes",
    {
      allowed: ["lvs", "lvdisplay vg0/db", "vgs -o name,size", "pvs --noheadings"],
    },
  ),
  lvm(
    "admin",
    "lvcreate lvextend lvchange lvrename lvconvert lvresize vgcreate vgextend vgchange vgrename vgimport vgexport vgsplit vgmerge vgmknodes pvchange pvresize pvmove vgimportclone",
    "makes or changes volumes",
    {
      allowed: ["lvcreate --test -L 1G vg0", "lvextend --help", "lvextend -t -L +1G vg0/db"],
      asked: ["sudo lvcreate -L 1G -n x vg0", "sudo lvextend -L +10G vg0/home"],
    },
  ),
  lvm("create", "vgcfgbackup", "writes down how volumes lie", {
    allowed: ["sudo vgcfgbackup vg0", "sudo vgcfgbackup -f /root/vg0.$(date +%F) vg0"],
  }),
  lvm(
    "destroy",
    "lvremove vgremove pvremove lvreduce vgreduce pvcreate vgcfgrestore",
    "removes or shrinks volumes",
    {
      allowed: [
        "lvremove --test -f vg0/data",
        "lvreduce --test -L -50G vg0/home",
        "pvremove --help",
        "vgremove -t vg0",
      ],
      denied: [
        "lvremove -y -f vg0/data",
        "vgremove -ff vg0",
        "pvremove -ff /dev/sdc1",
        "pvcreate /dev/sdb",
      ],
    },
  ),
];

const others = [
  defineTool({
    names: ["lvm"],
    about: "shows or changes volumes",
    options: LVM_OPTIONS,
    dryRun: "--test, --list",
    verbs: {
      read: "lvs, vgs, pvs, lvdisplay, vgdisplay, pvdisplay, lvscan, vgscan, pvscan, version, help, fullreport, lvmconfig, dumpconfig, segtypes, tags, formats, pvck, vgck, lvmdiskscan",
      admin:
        "lvcreate, lvextend, lvchange, lvrename, lvconvert, lvresize, vgcreate, vgextend, vgchange, vgrename, pvchange, pvresize, pvmove, vgcfgbackup",
      destroy: "lvremove, vgremove, pvremove, lvreduce, vgreduce, pvcreate, vgcfgrestore",
    },
    allowed: ["lvm lvs", "lvm version", "lvm pvs", "lvm lvremove --test vg0/x"],
    denied: ["lvm lvremove -f vg0/data"],
  }),
  defineTool({
    names: ["mdadm"],
    about: "shows or changes RAID arrays",
    options:
      "-A --assemble; -B --build; -C --create; -F --monitor; -G --grow; -I --incremental; --auto-detect; -a --add; -r --remove; -f --fail; -Q --query; -D --detail; -E --examine; -S --stop; -R --run; -o --readonly; -w --readwrite; -W --wait; --zero-superblock; -K --kill-subarray=; -s --scan; -v --verbose; -q --quiet; -l --level=; -n --raid-devices=; -x --spare-devices=; -c --config=; -e --metadata=; -b --bitmap=; --force; --name=; --test; --export; --brief; -Y; -t",
    nature: "admin",
    dryRun: "--query, --detail, --examine, --monitor",
    rules: [
      {
        id: "array-destroyed",
        when: (i) => i.has("--zero-superblock", "--create", "--kill-subarray", "--build"),
        decision: "deny",
        why: "removes or makes a RAID array anew, and with it what was on the disks",
        instead: "Look at the arrays: `mdadm --detail --scan`",
        attack: ["T1561"],
        matches: [
          "mdadm --zero-superblock /dev/sdb1",
          "sudo mdadm --create /dev/md0 --level=1 --raid-devices=2 /dev/sdb /dev/sdc",
        ],
        nonMatches: ["mdadm --detail /dev/md0", "mdadm --examine /dev/sdb1"],
        evasions: ["mdadm --zero-super /dev/sdb1"],
      },
    ],
    allowed: [
      "mdadm --detail /dev/md0",
      "mdadm --examine /dev/sdb1",
      "mdadm -D --scan",
      "mdadm -Q /dev/md0",
    ],
    asked: ["sudo mdadm --stop /dev/md0", "sudo mdadm /dev/md0 --fail /dev/sdb1"],
  }),
  defineTool({
    names: ["zfs"],
    about: "shows or changes ZFS data sets",
    options:
      "-H; -p; -o=; -r; -R; -d=; -t=; -s=; -S=; -f; -n; -v; -D; -u; -V=; -b=; -x; -i=; -I=; -e; -L; -c; -w; -T=; -F; -a; -k=; -l; -j; -P",
    dryRun: { destroy: "-n", send: "-n", receive: "-n", recv: "-n" },
    verbs: {
      read: "list, get, diff, holds, version, help, userspace, groupspace, projectspace, bookmark, send, allow-list",
      create: "snapshot, snap, hold",
      admin:
        "create, clone, set, inherit, mount, unmount, umount, share, unshare, rename, promote, upgrade, load-key, unload-key, change-key, release, program, jail, unjail, wait, redact, project, zone, unzone",
      access: "allow, unallow",
      destroy: "destroy, rollback, receive, recv",
    },
    allowed: [
      "zfs list -r tank/data",
      "zfs destroy -nv tank/data@monday",
      "zfs get all tank",
      "zfs snapshot tank/home@now",
    ],
    denied: ["zfs destroy -r tank/data", "zfs rollback -r tank/home@a"],
    asked: ["sudo zfs set compression=lz4 tank"],
  }),
  defineTool({
    names: ["zpool"],
    about: "shows or changes ZFS pools",
    options:
      "-f; -n; -o=; -O=; -m=; -R=; -t=; -d; -a; -D; -F; -N; -V; -H; -p; -v; -x; -L; -P; -T=; -g; -s; -w; -X; -j; -l; -e; -i; -r=; -u; -c=",
    verbOptions: { import: "-d=" },
    dryRun: { create: "-n", add: "-n", remove: "-n", split: "-n", import: "-n", clear: "-n" },
    verbs: {
      read: "list, status, iostat, get, history, events, version, help, wait, import",
      // A check in the background, which can be paused at any time.
      lifecycle: "scrub",
      admin:
        "add, attach, detach, clear, export, initialize, offline, online, reguid, remove, reopen, replace, resilver, set, split, sync, trim, upgrade, checkpoint",
      destroy: "create, destroy, labelclear",
    },
    rules: [
      {
        id: "pool-rewound",
        on: "import",
        when: (i) => i.has("-F", "-X", "-T") && !i.has("-n"),
        decision: "deny",
        why: "throws away the last changes of a pool to make it importable",
        instead: "see whether that would help: `zpool import -F -n tank`",
        attack: ["T1485"],
        matches: ["sudo zpool import -f -F -X tank", "zpool import -F tank"],
        nonMatches: ["zpool import -F -n tank", "zpool import"],
      },
      {
        id: "pool-imported",
        on: "import",
        when: (i) => i.operands.length > 0 || i.has("-a", "-f"),
        decision: "ask",
        why: "takes a pool into use, which another machine may be using",
        instead: "list what could be imported: `zpool import`",
        attack: [],
        matches: ["sudo zpool import tank", "zpool import -f tank"],
        nonMatches: ["zpool import", "zpool import -d /dev/disk/by-id"],
      },
    ],
    allowed: [
      "zpool status tank",
      "zpool import",
      "zpool create -n tank /dev/sdb",
      "zpool list",
      "zpool iostat 1 3",
    ],
    denied: ["zpool destroy tank", "zpool create -f tank /dev/sdb", "zpool labelclear /dev/sdb"],
    asked: ["sudo zpool offline tank sdb"],
  }),
  defineTool({
    names: ["btrfs"],
    about: "shows or changes btrfs file systems",
    options:
      "-a; -p; -c --commit-after; -C --commit-each; -r; -i=; -s; -t; -f; -v --verbose; -q --quiet; -d=?; -m=?; -h; -b; -B; -R; -n; -k; -u; -g; -o=; -e; --format=; --raw; --human-readable; --sort=; --tbytes; --repair; --force; --readonly",
    verbs: {
      read: "subvolume list, subvolume show, subvolume get-default, subvolume find-new, filesystem show, filesystem df, filesystem usage, filesystem du, device stats, device usage, device ready, scrub status, balance status, property get, property list, inspect-internal *, qgroup show, quota status, send, version, help, check, replace status",
      lifecycle: "scrub start, scrub resume, scrub limit",
      create:
        "subvolume snapshot, subvolume create, filesystem sync, subvolume sync, filesystem mkswapfile",
      admin:
        "filesystem defragment, filesystem resize, filesystem label, device add, device scan, scrub cancel, balance *, property set, qgroup *, quota *, receive, replace *, subvolume set-default, restore",
      destroy: "subvolume delete, device remove, device delete, rescue *",
    },
    rules: [
      {
        id: "forced-repair",
        on: "check",
        when: (i) => i.has("--repair"),
        decision: "deny",
        why: "repairs the file system in a way that its own manual calls dangerous",
        instead: "Only check it: `btrfs check --readonly /dev/sdb1`",
        matches: ["sudo btrfs check --repair /dev/sdb1"],
        nonMatches: ["btrfs check --readonly /dev/sdb1"],
      },
    ],
    allowed: [
      "btrfs subvolume list /",
      "btrfs filesystem usage /",
      "sudo btrfs subvolume show /.snapshots/41",
      "btrfs scrub status /",
    ],
    denied: ["btrfs subvolume delete /mnt/data/home"],
    asked: ["sudo btrfs balance start /"],
  }),
  defineTool({
    names: ["cryptsetup", "integritysetup", "veritysetup"],
    about: "shows or changes encrypted volumes",
    options:
      "-c --cipher=; -h --hash=; -s --key-size=; -d --key-file=; -S --key-slot=; -q --batch-mode; -v --verbose; -y --verify-passphrase; -r --readonly; -i --iter-time=; -T --tries=; -o=; -p=; -b=; --type=; --header=; --header-backup-file=; --test-passphrase; --label=; --pbkdf=; --allow-discards; --debug; --force-password; --dump-json-metadata; --dump-volume-key --dump-master-key",
    verbs: {
      read: "status, isLuks, luksDump, luksUUID, benchmark, tcryptDump, dump, bitlkDump, fvault2Dump, help, verify",
      admin:
        "open, luksOpen, plainOpen, create, tcryptOpen, bitlkOpen, close, luksClose, remove, luksAddKey, luksChangeKey, luksSuspend, luksResume, resize, refresh, config, token *, convert, luksConvertKey, repair",
      create: "luksHeaderBackup",
      destroy:
        "luksFormat, format, erase, luksErase, luksKillSlot, luksRemoveKey, luksHeaderRestore, reencrypt, luksDelKey",
    },
    rules: [
      {
        id: "volume-key-shown",
        when: (i) => i.has("--dump-master-key"),
        decision: "ask",
        why: "shows the key of an encrypted volume",
        instead: "Show only the header: `cryptsetup luksDump /dev/sda3`",
        attack: ["T1552"],
        asi: ["ASI03"],
        matches: ["cryptsetup luksDump --dump-volume-key /dev/sda3"],
        nonMatches: ["cryptsetup luksDump /dev/sda3"],
      },
    ],
    allowed: [
      "cryptsetup status root",
      "sudo cryptsetup luksHeaderBackup /dev/sdb2 --header-backup-file header.img",
      "cryptsetup luksUUID /dev/sda3",
      "cryptsetup isLuks /dev/sdb1",
      "cryptsetup benchmark",
    ],
    denied: ["cryptsetup luksErase /dev/sda3", "cryptsetup -q luksFormat /dev/sdb1"],
    asked: ["sudo cryptsetup open /dev/sda3 data"],
  }),
  defineTool({
    names: ["dmsetup"],
    about: "shows or changes mapped devices",
    options:
      "-c -C --columns; -f --force; --noheadings; -o --options=; --separator=; --table=; --target=; --tree; -v; -y; -u --uuid=; -r; --retry; --deferred",
    verbs: {
      read: "ls, info, deps, status, table, targets, version, udevcookies, splitname, help, stats list, stats report, mangle",
      admin:
        "create, load, reload, rename, resume, suspend, setgeometry, mknodes, message, wait, udevcomplete*, clear",
      destroy: "remove, remove_all, wipe_table",
    },
    allowed: ["dmsetup ls --tree", "dmsetup status", "dmsetup info root", "dmsetup table"],
    denied: ["sudo dmsetup remove_all -f", "sudo dmsetup remove data"],
  }),
  defineTool({
    names: ["diskutil"],
    about: "shows or changes disks on macOS",
    verbs: {
      read: "list, info, information, activity, listFilesystems, verifyVolume, verifyDisk, apfs list, apfs listSnapshots, apfs listUsers, apfs listVolumeGroups, apfs listCryptoUsers, appleRAID list, coreStorage list, cs list, ar list",
      lifecycle:
        "mount, unmount, umount, mountDisk, unmountDisk, eject, apfs unlockVolume, apfs lockVolume",
      admin:
        "rename, renameVolume, repairVolume, repairDisk, enableJournal, disableJournal, enableOwnership, disableOwnership, resizeVolume, apfs addVolume, apfs resizeContainer, apfs changePassphrase, apfs encryptVolume, apfs decryptVolume, apfs updatePreboot, apfs setPassphraseHint, addPartition, resetUserPermissions, apfs snapshot",
      destroy:
        "eraseDisk, eraseVolume, reformat, eraseOptical, zeroDisk, randomDisk, secureErase, partitionDisk, splitPartition, mergePartitions, apfs deleteContainer, apfs deleteVolume, apfs eraseVolume, apfs create, apfs createContainer, apfs deleteSnapshot, apfs deleteVolumeGroup, apfs convert, appleRAID *, ar *, coreStorage *, cs *",
    },
    allowed: [
      "diskutil list",
      "diskutil info disk2",
      "diskutil apfs list disk1",
      "diskutil unmount /Volumes/USB",
    ],
    denied: ["diskutil eraseDisk JHFS+ Blank disk2", "diskutil apfs deleteContainer disk1"],
  }),
  defineTool({
    names: ["hdiutil"],
    about: "handles disk images on macOS",
    style: "single-dash",
    options:
      "-size=; -fs=; -volname=; -srcfolder=; -ov; -format=; -o=; -type=; -layout=; -attach; -nobrowse; -mountpoint=; -readonly; -quiet; -force; -stdinpass; -encryption=; -debug; -verbose; -plist; -noverify",
    verbs: {
      read: "info, imageinfo, verify, checksum, pmap, isencrypted, help, plugins, fsid",
      create:
        "create, makehybrid, convert, compact, segment, udifrez, resize, flatten, internet-enable, chpass",
      lifecycle: "attach, mount, detach, eject, unmount, mountvol",
      destroy: "burn, erasekeys",
    },
    allowed: [
      "hdiutil info",
      "hdiutil attach app.dmg",
      "hdiutil create -size 10m -fs HFS+ -volname X /tmp/x.dmg",
      "hdiutil detach /Volumes/X",
    ],
  }),
  defineTool({
    names: ["tmutil"],
    about: "shows or changes macOS backups",
    options: "-a; -p; -v; -d=; -t=; -r; -X; -E; -M; -l; -m; -n; -s; -u; -g; -e; -@",
    verbs: {
      read: "listbackups, listlocalsnapshots, listlocalsnapshotdates, latestbackup, status, destinationinfo, isexcluded, machinedirectory, compare, calculatedrift, uniquesize, verifychecksums, version, help",
      create: "localsnapshot, snapshot, startbackup",
      lifecycle: "stopbackup",
      admin:
        "enable, setdestination, addexclusion, removeexclusion, inheritbackup, associatedisk, setquota, restore",
      destroy:
        "disable, disablelocal, delete, deletelocalsnapshots, thinlocalsnapshots, removedestination, deleteinprogress",
    },
    allowed: [
      "tmutil status",
      "tmutil listbackups",
      "tmutil localsnapshot",
      "tmutil destinationinfo",
    ],
    denied: [
      "sudo tmutil disable",
      "sudo tmutil delete -d /Volumes/B -t 2024-01-01",
      "tmutil deletelocalsnapshots /",
    ],
  }),
  defineTool({
    names: ["asr"],
    about: "copies whole volumes on macOS",
    options: "--source=; --target=; --erase; --noprompt; --noverify; --timeout=",
    verbs: { read: "info, help, version, imagescan", destroy: "restore, partition, adjust" },
    allowed: [
      "asr info --source /tmp/a.dmg",
      "asr help",
      "asr imagescan --source a.dmg",
      "asr version",
    ],
    denied: ["sudo asr restore --source a.dmg --target /dev/disk2 --erase"],
  }),
  defineTool({
    names: ["snapper", "timeshift"],
    about: "shows or changes snapshots of the system",
    options:
      "-c --config=; -q --quiet; -t --type=; -d --description=; --list; --list-snapshots; --list-devices; --create; --comments=; --tags=; --check; --delete; --delete-all; --restore; --snapshot=; --target=; --yes; --scripted",
    verbs: {
      read: "list, ls, list-configs, get-config, status, diff, xadiff, help",
      create: "create, setup-quota",
      admin: "modify, set-config, create-config, mount, umount, rollback, cleanup",
      // Files go back to what they were, in place.
      destroy: "delete, rm, remove, delete-config, undochange",
    },
    nature: "read",
    rules: [
      {
        id: "snapshots-deleted",
        when: (i) => i.has("--delete", "--delete-all", "--restore"),
        decision: "deny",
        why: "deletes snapshots of the system or goes back to one",
        instead: "List them: `timeshift --list`",
        attack: ["T1490"],
        matches: ["sudo timeshift --delete-all", "timeshift --restore --snapshot 2024-01-01"],
        nonMatches: ["sudo timeshift --list", "timeshift --create"],
      },
    ],
    allowed: [
      "snapper list",
      "sudo timeshift --list",
      "snapper -c root status 1..2",
      "snapper create -d before",
    ],
    denied: ["snapper -c root delete 1-100"],
  }),
];

export const tools = [...lvmTools, ...others];
