/** Tools for disks, partitions, file systems and volumes. `raw-device.ts` judges what they do. */
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation, ToolSpec } from "../../tools/types.js";
import { literal } from "../../tools/words.js";
import { nameFlow } from "../text/lib/flow.js";

function format(i: Invocation, emit: Emit): void {
  if (!i.dryRun) for (const word of i.operands.slice(0, 1)) emit.file("format", word);
}

const makers: ToolSpec[] = [
  {
    names: [
      "mkfs",
      "mke2fs",
      "mkfs.ext2",
      "mkfs.ext3",
      "mkfs.ext4",
      "mkfs.ext4dev",
      "newfs",
      "newfs_apfs",
      "newfs_hfs",
      "newfs_msdos",
      "newfs_exfat",
    ],
    about: "makes a file system",
    options: `-b=; -c; -C=; -d=; -D; -e=; -E=; -F; -f=; -g=; -G=; -i=; -I=; -j; -J=; -l=; -L=; -m=; -M=; -n; -N=; -o=; -O=; -q; -r=; -S; -t --type=; -T=; -u=; -U=; -v --verbose; -V --version; -z=; --lock=?`,
    dryRun: "-n",
    allowed: [
      "mkfs.ext4 -n /dev/sdb1",
      "mkfs.ext4 -F /tmp/disk.img",
      "mkfs -t ext4 build/rootfs.img",
      "mke2fs -n -t ext4 /dev/md0",
    ],
    denied: ["mkfs.ext4 -q /dev/sdb1", "mkfs /dev/sda"],
  },
  {
    names: [
      "mkfs.xfs",
      "mkfs.btrfs",
      "mkfs.f2fs",
      "mkfs.jfs",
      "mkfs.reiserfs",
      "mkfs.nilfs2",
      "mkfs.bcachefs",
      "mkfs.ocfs2",
      "mkfs.gfs2",
    ],
    about: "makes a file system",
    options: `-b=; -m=; -d=; -f --force; -i=; -l=; -L --label=; -n=; -N; -p=; -q --quiet; -r=; -s=; -K --nodiscard; -V; -U --uuid=; -O --features=; -R=; --byte-count=; --metadata=; --data=; --mixed
      --nodesize= ; --sectorsize=; --rootdir=; --shrink; --checksum= --csum=; -c=; -t=; -a=; -o=; -w=; -z=; -E=; -v --verbose`,
    dryRun: "-N",
    allowed: [
      "mkfs.xfs -N /dev/sdc1",
      "mkfs.btrfs -f /tmp/pool.img",
      "mkfs.xfs -f build/data.img",
      "mkfs.btrfs --help",
    ],
    denied: ["mkfs.xfs -f /dev/sdc1", "mkfs.btrfs -f /dev/nvme1n1"],
  },
  {
    names: [
      "mkfs.vfat",
      "mkfs.fat",
      "mkfs.msdos",
      "mkdosfs",
      "mkfs.exfat",
      "mkexfatfs",
      "mkfs.ntfs",
      "mkntfs",
      "mkfs.minix",
      "mkfs.cramfs",
      "mkfs.bfs",
      "mkfs.udf",
      "mkudffs",
      "mkfs.hfsplus",
      "mkfs.erofs",
      "mkswap",
      "mkisofs-device",
    ],
    about: "makes a file system or swap area",
    options: `-a; -A; -b=; -c --check; -C; -D=; -f --fast; -F=; -g=; -h=; -i=; -I; -l=; -L --label=; -m=; -M=; -n=; -N=; -p --pagesize=; -q --quiet; -Q --quick; -r=; -R=; -s=; -S=; -T=; -U --uuid=; -v --verbose; -V
      --force; --mbr=?; --endianness=; --offset=; --size=; --file; --swapversion=; --volume-label=; --cluster-size=; --boundary-align=; --no-action; --invariant; --media-type=; --blocksize=; -z=; -E=`,
    dryRun: "--no-action",
    allowed: [
      "mkfs.vfat -I /tmp/esp.img",
      "mkswap -f /tmp/swap.img",
      "mkswap --help",
      "mkfs.fat -F 32 build/efi.img",
    ],
    denied: ["mkfs.vfat -I /dev/sdd", "mkswap -f /dev/sda2"],
  },
  {
    names: ["blkdiscard", "scsi_format", "sg_format", "sg_sanitize", "sg_wr_mode"],
    about: "discards what a device holds",
    options:
      "-f --force; -o --offset=; -l --length=; -p --step=; -s --secure; -z --zeroout; -v --verbose; -q --quiet; -F --format; -6; -C=; --size=; --fmtpinfo=",
    allowed: [
      "blkdiscard --help",
      "blkdiscard --version",
      "blkdiscard /tmp/disk.img",
      "sg_format --help",
    ],
    denied: ["blkdiscard /dev/sda", "sudo blkdiscard -f /dev/nvme0n1"],
  },
];

const formatters = makers.map((spec) =>
  defineTool({
    ...spec,
    nature: "update",
    effects(i, emit) {
      if (/^mkfs$/.test(i.program) || /\.|mke2fs/.test(i.program) || i.operands.length > 0)
        format(i, emit);
    },
  }),
);

/** Commands typed to fdisk, gdisk or parted that change the table. */
function typedChanges(emit: Emit): boolean {
  const text = emit.stdin?.text;
  if (emit.stdin === undefined) return false;
  return text === undefined || /^\s*w\s*$/m.test(text);
}

const SFDISK_READS = [
  "--dump",
  "--list",
  "--list-free",
  "--json",
  "--list-types",
  "--verify",
  "--show-size",
  "--dump-id",
  "--show-pt-geometry",
] as const;

const partitions = [
  defineTool({
    names: ["fdisk", "cfdisk", "gdisk", "cgdisk", "fixparts"],
    about: "changes partition tables by typed commands",
    options: `-b --sector-size=; -B --protect-boot; -c --compatibility=?; -L --color=?; -l --list; -x --list-details; -n --noauto-pt; -o --output=; -t --type=; -u --units=?; -s --getsz; --bytes; --lock=?
      -w --wipe=; -W --wipe-partitions=; -C --cylinders=; -H --heads=; -S --sectors=; -z --zero; -r --read-only; -i=; -a=; -e; -f=; -v; -d; -D`,
    nature: "read",
    effects(i, emit) {
      if (!i.has("--list", "--list-details", "--getsz") && typedChanges(emit)) format(i, emit);
    },
    rules: [
      {
        id: "opened-for-change",
        when: (i) =>
          i.command.stdin === undefined &&
          i.operands.length > 0 &&
          !i.has("--list", "--list-details", "--getsz"),
        decision: "ask",
        why: "opens a partition table to be changed",
        instead: "Only show it: `fdisk -l /dev/sda`",
        matches: ["sudo fdisk /dev/sda", "cfdisk /dev/sdb"],
        nonMatches: ["fdisk -l /dev/sda", "printf 'p\\nq\\n' | fdisk /dev/sda"],
      },
    ],
    allowed: [
      "fdisk -l /dev/sda",
      "fdisk --help",
      "gdisk --version",
      "fdisk --version",
      "cfdisk --help",
    ],
    denied: ["printf 'd\\nw\\n' | fdisk /dev/sda"],
  }),
  defineTool({
    names: ["sfdisk"],
    about: "shows or writes partition tables",
    options: `-A --activate; -d --dump; -F --list-free; -g --show-geometry; -G --show-pt-geometry; -J --json; -l --list; -r --reorder; -s --show-size; -T --list-types; -V --verify; --delete; --part-label; --part-type
      --part-uuid; --part-attrs; --disk-id; --relocate=; --discard-free; -a --append; -b --backup; --bytes; --move-data=?; -f --force; --color=?; --lock=?; -N --partno=; -n --no-act; --no-reread; --no-tell-kernel
      -O --backup-file=; -o --output=; -q --quiet; -w --wipe=; -W --wipe-partitions=; -X --label=; -Y --label-nested=; -L --Linux; -u --unit=`,
    nature: "read",
    dryRun: "--no-act",
    effects(i, emit) {
      if (!i.has(...SFDISK_READS)) format(i, emit);
    },
    allowed: [
      "sfdisk -d /dev/sda > /tmp/table.txt",
      "sfdisk --list /dev/sdb",
      "sfdisk -n /dev/sda",
      "sfdisk -J /dev/sda",
    ],
    denied: ["sfdisk /dev/sda < /tmp/table.txt", "sfdisk --delete /dev/sdb"],
  }),
  defineTool({
    names: ["sgdisk"],
    about: "shows or writes GPT partition tables",
    options: `-a --set-alignment=; -A --attributes=; -b --backup=; -c --change-name=; -C --recompute-chs; -d --delete=; -D --display-alignment; -e --move-second-header; -E --end-of-largest; -f --first-in-largest
      -F --first-aligned-in-largest; -g --mbrtogpt; -G --randomize-guids; -h --hybrid=; -i --info=; -I --align-end; -l --load-backup=; -L --list-types; -m --gpttombr=; -n --new=; -N --largest-new=; -o --clear
      -O --print-mbr; -p --print; -P --pretend; -r --transpose=; -R --replicate=; -s --sort; -S --resize-table=; -t --typecode=; -T --transform-bsd=; -u --partition-guid=; -U --disk-guid=; -v --verify; -z --zap; -Z --zap-all`,
    nature: "read",
    dryRun: "--pretend",
    effects(i, emit) {
      const reads =
        /^--(print|print-mbr|info|verify|list-types|backup|display-alignment|end-of-largest|first-.*|set-alignment)$/;
      if (i.options.some((option) => !reads.test(option.name))) format(i, emit);
    },
    allowed: [
      "sgdisk -p /dev/sda",
      "sgdisk --pretend --zap-all /dev/sdc",
      "sgdisk --info=2 /dev/sdc",
      "sgdisk -v /dev/sda",
    ],
    denied: ["sgdisk -Z /dev/sda", "sgdisk --delete=2 /dev/sdc"],
  }),
  defineTool({
    names: ["parted"],
    about: "shows or changes partition tables",
    style: "posix",
    options:
      "-l --list; -m --machine; -j --json; -s --script; -f --fix; -a --align=; -v --version; -h",
    nature: "read",
    effects(i, emit) {
      const verbs = i.operands.slice(1).map((word) => word.text);
      const script = `${verbs.join(" ")} ${emit.stdin?.text ?? ""}`;
      if (
        /(^|\s)(mklabel|mktable|mkpart|rm|resizepart|rescue|name|set|toggle|disk_set|disk_toggle|mkpartfs|move|type)\b/.test(
          script,
        )
      ) {
        format(i, emit);
      }
    },
    allowed: [
      "parted -s /dev/sda print",
      "parted -l",
      "parted -s /tmp/disk.img mklabel msdos",
      "parted -s /dev/sdb print 1",
    ],
    denied: ["parted -s /dev/sda mklabel gpt", "parted -s /dev/sdb rm 1"],
  }),
  defineTool({
    names: ["wipefs"],
    about: "shows or removes file system signatures",
    options:
      "-a --all; -b --backup=?; -f --force; -i --noheadings; -J --json; -n --no-act; -o --offset=; -O --output=; -p --parsable; -q --quiet; -t --types=; --lock=?",
    nature: "read",
    dryRun: "--no-act",
    effects(i, emit) {
      if (i.has("--all", "--offset") && !i.dryRun)
        for (const word of i.operands) emit.file("format", word);
    },
    allowed: [
      "wipefs /dev/sdb",
      "wipefs --all --no-act /dev/sdb",
      "wipefs -af /tmp/disk.img",
      "wipefs -J /dev/sda",
    ],
    denied: ["wipefs -a /dev/sdb", "wipefs --all --force /dev/sdb"],
  }),
];

const devices = [
  defineTool({
    names: ["hdparm", "sdparm"],
    about: "shows or changes settings of disks",
    style: "single-dash",
    options: `-I; -i; -g; -t; -T; -C; -H; -v; -q; -a; -A; -B=; -S=; -M=; -W; -y; -Y; -z; -f; -F; -k; -K; -D; -E=; -J; -N; -R; -s; -X=; -p=; --Istdout; --direct; --fibmap=; --read-sector=; --write-sector=; --yes-i-know-what-i-am-doing; --please-destroy-my-drive; --security-erase=; --security-erase-enhanced=; --security-set-pass=; --security-unlock=; --security-disable=; --security-mode=; --user-master=; --trim-sector-ranges=; --sanitize-crypto-scramble; --sanitize-block-erase; --sanitize-overwrite=; --repair-sector=; --make-bad-sector=; --dco-restore; --fwdownload=; --offset=; --get=; --set=; --all; --long`,
    nature: "read",
    effects(i, emit) {
      const wipes =
        /^--(write-sector|repair-sector|make-bad-sector|security-(erase|erase-enhanced|set-pass)|trim-sector|sanitize-|dco-restore|fwdownload|please)/;
      if (i.options.some((option) => wipes.test(option.name))) {
        for (const word of i.operands.slice(-1)) emit.file("format", word);
      }
    },
    allowed: [
      "hdparm -I /dev/sda",
      "sudo hdparm -tT /dev/sda",
      "hdparm -C /dev/sdb",
      "hdparm -g /dev/sda",
    ],
    denied: [
      "hdparm --security-erase p /dev/sda",
      "hdparm --write-sector 1 --yes-i-know-what-i-am-doing /dev/sda",
    ],
  }),
  defineTool({
    names: ["nvme"],
    about: "shows or changes NVMe devices",
    options:
      "-n --namespace-id=; -s --ses=; -l --lbaf=; -o --output-format=; -a --sanact=; -H --human-readable; -f --force; -v; -r --reset; -i --identify; -p=; -u=; -b=; -c=; -t=; -w=; -d=; -z=; -e; -x=",
    verbs: {
      read: "list, list-subsys, list-ns, list-ctrl, list-secondary, id-*, smart-log, error-log, fw-log, get-*, telemetry-log, sanitize-log, show-*, *-log, ns-descs, discover, version, help, nvm-id-*, primary-ctrl-caps, list-endgrp, self-test-log, supported-log-pages, cmdset-ind-id-ns, flush",
      admin:
        "connect, connect-all, disconnect, disconnect-all, reset, subsystem-reset, set-feature, set-property, attach-ns, detach-ns, fw-download, fw-commit, device-self-test, ns-rescan, admin-passthru, io-passthru, capacity-mgmt, config",
      destroy:
        "format, sanitize, delete-ns, create-ns, write, write-zeroes, write-uncor, security-send, dsm, zns *, resv-*",
    },
    allowed: [
      "nvme list",
      "nvme id-ns /dev/nvme0n1",
      "nvme smart-log /dev/nvme0",
      "nvme sanitize-log /dev/nvme0n1",
    ],
    denied: ["nvme format /dev/nvme0n1", "nvme sanitize /dev/nvme0n1 -a 2"],
  }),
  defineTool({
    names: ["badblocks"],
    about: "looks for bad blocks",
    options: "-b=; -c=; -d=; -e=; -f; -i=; -n; -o=; -p=; -s; -t=; -v; -w; -x=; -B; -X; -C",
    nature: "read",
    effects(i, emit) {
      if (i.has("-w")) format(i, emit);
      const out = i.value("-o");
      if (out !== undefined) emit.file("overwrite", out);
    },
    allowed: [
      "badblocks -sv /dev/sdb",
      "badblocks -n /dev/sdb",
      "badblocks -o /tmp/bad.txt /dev/sdb",
      "badblocks -wsv /tmp/disk.img",
    ],
    denied: ["badblocks -wsv /dev/sdb"],
  }),
  defineTool({
    names: [
      "ddrescue",
      "dd_rescue",
      "partclone.restore",
      "partclone.dd",
      "partimage",
      "fsarchiver",
    ],
    about: "copies what can be read of a device",
    options: `-a=; -A; -b --sector-size=; -B; -c=; -C; -d --idirect; -D --odirect; -e=; -E=; -f --force; -F=; -g; -h; -H=; -i=; -I; -J; -K=; -l=; -L; -m=; -M; -n --no-scrape; -N; -o=; -O; -p; -P; -q; -Q=; -r=; -R; -s=; -S; -T=; -u; -v; -w; -W; -x=; -X=; -y; -Z=; -1=; -2=`,
    nature: "update",
    effects(i, emit) {
      const to = i.operands[1];
      if (to !== undefined && i.program !== "fsarchiver")
        emit.file(/^\/dev\//.test(to.text) ? "raw-write" : "overwrite", to);
      if (i.program === "fsarchiver" && /^rest/.test(i.operands[0]?.text ?? "")) {
        for (const word of i.operands.slice(2))
          emit.file("format", literal(/dest=([^,]+)/.exec(word.text)?.[1] ?? word.text, word.span));
      }
    },
    allowed: [
      "ddrescue /dev/sdb rescue.img rescue.map",
      "ddrescue -n /dev/sdb /tmp/a.img /tmp/a.map",
      "ddrescue --help",
      "ddrescue --version",
    ],
    denied: ["ddrescue --force rescue.img /dev/sdb rescue.map"],
  }),
  defineTool({
    names: ["fio"],
    about: "measures disks by reading and writing",
    options:
      "--name=; --rw= --readwrite=; --size=; --filename=; --directory=; --runtime=; --bs=; --ioengine=; --iodepth=; --numjobs=; --direct=; --output=; --output-format=; --time_based; --group_reporting; --readonly; --eta=; --section=; --loops=; --randrepeat=; --verify=; --do_verify=; --rwmixread=; --thread; --invalidate=; --fsync=; --end_fsync=",
    nature: "build",
    effects(i, emit) {
      const writes =
        !i.has("--readonly") &&
        /write|rw|trim/.test(i.value("--readwrite")?.text ?? i.value("--rw")?.text ?? "read");
      for (const word of i.values("--filename")) if (writes) emit.file("raw-write", word);
    },
    allowed: [
      "fio --name=t --rw=write --size=64M --filename=/tmp/fio.dat",
      "fio --name=t --filename=/dev/sdb --rw=randread --runtime=5",
      "fio job.fio",
      "fio --version",
    ],
    denied: ["fio --name=t --rw=write --size=64M --filename=/dev/sda"],
  }),
  defineTool({
    names: ["losetup"],
    about: "shows or makes loop devices",
    options:
      "-a --all; -c --set-capacity; -d --detach; -D --detach-all; -f --find; -j --associated=; -l --list; -L --nooverlap; -o --offset=; --sizelimit=; -b --sector-size=; -P --partscan; -r --read-only; --show; --direct-io=?; -v --verbose; -O --output=; -n --noheadings; -J --json; --raw",
    nature: "update",
    rules: [
      {
        id: "loops-detached",
        when: (i) => i.has("--detach-all"),
        decision: "ask",
        why: "detaches every loop device, also those others use",
        instead: "List them: `losetup -a`",
        matches: ["sudo losetup -D"],
        nonMatches: ["losetup -a", "sudo losetup -d /dev/loop3"],
      },
    ],
    allowed: [
      "losetup -a",
      "losetup -f --show disk.img",
      "losetup -d /dev/loop3",
      "losetup -j /tmp/disk.img",
    ],
  }),
  defineTool({
    names: [
      "eject",
      "partprobe",
      "kpartx",
      "partx",
      "sync",
      "blockdev",
      "fstrim",

      "lsscsi",
      "sginfo",
      "udisksctl",
      "sg_inq",
      "lsblk-tree",
    ],
    about: "tells the kernel about disks",
    style: "none",
    nature: "update",
    rules: [
      {
        id: "device-setting",
        when: (i) =>
          (i.program === "blockdev" &&
            i.operands.some((word) => /^--set|^--flushbufs/.test(word.text))) ||
          (i.program === "udisksctl" &&
            /^(unmount|power-off|lock|loop-delete|mount)$/.test(i.operands[0]?.text ?? "")) ||
          (i.program === "eject" && i.operands.length > 0),
        decision: "ask",
        why: "changes how the machine sees its disks",
        instead: "Look at them: `lsblk -f`",
        matches: [
          "sudo blockdev --setrw /dev/sda",
          "udisksctl power-off -b /dev/sdb",
          "eject /dev/sdb",
        ],
        nonMatches: ["blockdev --getsize64 /dev/sda", "udisksctl status", "lsblk -f"],
      },
    ],
    allowed: ["sync", "partprobe", "blockdev --getsize64 /dev/sda", "lsscsi"],
  }),
];

/** Several ways to one disk, and the inner parts of XFS. */
const paths = [
  defineTool({
    names: ["multipath", "multipathd", "mpathpersist", "mpathconf"],
    about: "disks that are reached by several ways",
    style: "gnu",
    options:
      "-l; -ll; -d; -f; -F; -t; -T; -c; -C; -r; -R=; -v=; -p=; -a; -A; -w; -W; -u; -U; -i; -k=?; -s; -B; -q; -b=; -n; --in; --out; --read-keys; --read-reservation; --report-capabilities; --enable; --disable; --user_friendly_names=; --find_multipaths=; --show",
    nature: "read",
    rules: [
      {
        id: "paths-changed",
        when: (i) =>
          i.has("-f", "-F", "-r", "-a", "-A", "-w", "-W", "--out", "--enable", "--disable") ||
          (i.program === "multipathd" &&
            [...i.operands, ...i.values("-k")].some(({ text }) =>
              /\b(?:add|remove|del|resize|suspend|resume|fail|reinstate|reconfigure|disablequeueing|restorequeueing|reset|switch|shutdown|forcequeueing|reload|setprkey|unsetprkey)\b/.test(
                text,
              ),
            )),
        decision: "ask",
        why: "changes by which ways this machine reaches its disks",
        instead: "look at them first: `multipath -ll`",
        attack: [],
        matches: [
          "sudo multipath -F",
          "multipath -f mpatha",
          "sudo multipathd remove path sdc",
          "multipathd -k'reconfigure'",
        ],
        nonMatches: [
          "multipath -ll",
          "multipathd show paths",
          "multipathd -k'show maps status'",
          "multipath -d",
        ],
      },
    ],
    allowed: ["multipath -ll", "sudo multipathd show maps status", "multipath -t"],
  }),
  defineTool({
    names: ["xfs_db", "xfs_io", "xfs_quota", "xfs_spaceman", "xfs_scrub"],
    about: "looks into XFS, or changes it from within",
    style: "gnu",
    options:
      "-c=; -r; -x; -f; -i; -l=; -F; -V; -p=; -d=; -D=; -P=; -t; -R; -s; -a; -n; -T; -m=; -b; -e=; -k; -v; -w; -N",
    nature: "read",
    effects(i, emit) {
      if (i.program !== "xfs_db" || i.has("-r")) return;
      if (
        i.has("-x") &&
        i
          .values("-c")
          .some(({ text }) => /^\s*(?:write|blocktrash|fuzz|crc\s+-[iv]|uuid\s+\S)/.test(text))
      )
        format(i, emit);
    },
    rules: [
      {
        id: "xfs-changed",
        when: (i) =>
          i
            .values("-c")
            .some(({ text }) =>
              i.program === "xfs_quota"
                ? /^\s*(?:limit|timer|warn|enable|disable|off|remove|restore|project\s+-[sC])\b/.test(
                    text,
                  )
                : /^\s*(?:truncate|pwrite|fpunch|fcollapse|shutdown|unlink|resblks|freeze|write|fuzz|blocktrash|trim)\b/.test(
                    text,
                  ),
            ),
        decision: "ask",
        why: "changes a file system from within, or what people may store on it",
        instead: "look at it: `xfs_quota -x -c 'report -h' /home`",
        attack: [],
        matches: ["sudo xfs_quota -x -c 'limit bhard=1g dana' /home", "xfs_io -x -c shutdown /srv"],
        nonMatches: ["xfs_quota -x -c 'report -h' /home", "xfs_io -c 'fiemap -v' a.bin"],
      },
    ],
    allowed: [
      "xfs_db -r -c frag /dev/vg0/srv",
      "xfs_quota -x -c 'report -h' /home",
      "xfs_io -c 'fiemap -v' a.bin",
    ],
    denied: ["xfs_db -x -c 'write core.size 0' /dev/vg0/srv"],
  }),
];

/** Natures of the calls of a tool by its own words, for tools with many small programs. */
const checkers = [
  defineTool({
    names: [
      "fsck",
      "e2fsck",
      "fsck.ext2",
      "fsck.ext3",
      "fsck.ext4",
      "fsck.xfs",
      "fsck.vfat",
      "fsck.fat",
      "fsck.btrfs",
      "dosfsck",
      "xfs_repair",
      "fsck.f2fs",
      "ntfsfix",
      "reiserfsck",
      "fsck_apfs",
      "fsck_hfs",
      "btrfsck",
      "exfatfsck",
      "fsck.exfat",
    ],
    about: "checks and repairs file systems",
    options:
      "-a; -A; -b=; -B=; -c; -C=?; -d; -D; -E=; -f; -F; -j=; -k; -l=; -L; -M; -n; -N; -p; -P; -r; -R; -s; -S; -t=; -T; -v; -V; -w; -y; -z=; -o=; -m=",
    nature: "admin",
    dryRun: "-n, -N",
    allowed: ["fsck -n /dev/sdb1", "e2fsck -n /dev/sda1", "xfs_repair -n /dev/sdc1", "fsck -N"],
    asked: ["sudo e2fsck -fy /dev/sda1", "sudo xfs_repair -L /dev/sdc1"],
  }),
  defineTool({
    names: [
      "tune2fs",
      "resize2fs",
      "e2label",
      "xfs_growfs",
      "xfs_admin",
      "fatlabel",
      "dosfslabel",
      "ntfslabel",
      "swaplabel",
      "btrfstune",
      "e2image",
      "e4defrag",
      "xfs_fsr",
      "xfs_freeze",
      "fsfreeze",
      "e2undo",
      "ntfsresize",
      "growpart",
      "xfs_metadump",
      "quotaon",
      "quotaoff",
      "setquota",
      "edquota",
    ],
    about: "changes settings or size of a file system",
    options:
      "-c=; -C=; -e=; -E=; -f; -g=; -i=; -I=; -j; -J=; -l; -L=; -m=; -M=; -o=; -O=; -p; -P; -Q=; -r=; -T=; -u=; -U=; -z=; -d=; -b; -s=; -h; -n; -N; --size=; --info; --force; --list; --dry-run",
    nature: "admin",
    dryRun: "--list, --dry-run, -n, -P, -l, -N, --info",
    allowed: [
      "tune2fs -l /dev/sda1",
      "resize2fs -P /dev/sda1",
      "ntfsresize --info /dev/sda1",
      "xfs_growfs -n /",
    ],
    asked: ["sudo resize2fs /dev/sda1", "sudo tune2fs -O ^has_journal /dev/sda1"],
  }),
  defineTool({
    names: [
      "debugfs",
      "dumpe2fs",
      "xfs_info",
      "e2freefrag",
      "filefrag",
      "fatcat",
      "ntfsinfo",
      "ntfscluster",
      "blktrace",
      "quota",
      "repquota",
    ],
    about: "looks into a file system",
    options:
      "-b=; -s=; -f=; -R=; -d=; -D; -c; -w; -n; -z=; -V; -C; -h; -x; -v; -e; -u=; -g=; -a; -i; -o=",
    nature: "read",
    effects(i, emit) {
      if (i.has("-w") && i.program === "debugfs") format(i, emit);
    },
    allowed: [
      "debugfs -R 'stat /etc/group' /dev/sda1",
      "dumpe2fs -h /dev/sda1",
      "xfs_info /",
      "filefrag big.bin",
    ],
    denied: ["debugfs -w -R 'rm /etc/group' /dev/sda1"],
  }),
];

const mounts = [
  defineTool({
    names: [
      "mount",
      "mount.nfs",
      "mount.cifs",
      "mount_nfs",
      "mount_smbfs",
      "mount_apfs",
      "sshfs",
      "s3fs",
      "gcsfuse",
      "rclone-mount",
      "bindfs",
      "encfs",
      "gocryptfs",
      "fuse-overlayfs",
      "davfs2",

      "ntfs-3g",
      "squashfuse",
      "archivemount",
      "ifuse",
    ],
    about: "shows mounts or makes one",
    options: `-a --all; -B --bind; -c --no-canonicalize; -F --fork; -f --fake; -i --internal-only; -L --label=; -l --show-labels; -M --move; -m --mkdir=?; --map-users=; --map-groups=; -N --namespace=; -n --no-mtab; -O --test-opts=; -o --options=
      --onlyonce; -R --rbind; -r --read-only; -s; --source=; --target=; --target-prefix=; -T --fstab=; -t --types=; -U --uuid=; -v --verbose; -w --rw --read-write; --make-shared; --make-slave; --make-private; --make-rshared; --make-rprivate; --make-rslave; -p=; -C; -d; -u`,
    nature: "update",
    dryRun: "--fake",
    effects(i, emit) {
      const to = i.value("--target") ?? i.operands[i.operands.length - 1];
      if (to !== undefined && !i.dryRun) emit.file("mount", to);
      else if (i.has("--all") && !i.dryRun) emit.file("mount", literal("/", i.command.span));
    },
    stdout: nameFlow,
    allowed: ["mount", "mount | grep ext4", "mount -l -t ext4", "mount -t tmpfs tmpfs /tmp/ram"],
    asked: ["sudo mount /dev/sdb1 /mnt", "sudo mount -a"],
  }),
  defineTool({
    names: ["umount", "fusermount", "fusermount3", "umount2"],
    about: "takes mounts away",
    options:
      "-A --all-targets; -a --all; -c --no-canonicalize; -d --detach-loop; --fake; -f --force; -i --internal-only; -N --namespace=; -n --no-mtab; -l --lazy; -O --test-opts=; -R --recursive; -r --read-only; -t --types=; -v --verbose; -q --quiet; -u; -z",
    nature: "update",
    dryRun: "--fake",
    effects(i, emit) {
      if (i.dryRun) return;
      for (const word of i.operands) emit.file("unmount", word);
      if (i.has("--all")) emit.file("unmount", literal("/", i.command.span));
    },
    allowed: [
      "umount /tmp/ram",
      "fusermount -u /tmp/remote",
      "umount --help",
      "umount --fake /mnt",
    ],
    asked: ["sudo umount /mnt", "sudo umount -a"],
  }),
  defineTool({
    names: ["swapon", "swapoff", "zramctl", "zramswapon"],
    about: "switches swap areas on and off",
    options:
      "-a --all; -d --discard=?; -e --ifexists; -f --fixpgsz; -o --options=; -L=; -p --priority=; -s --summary; -T --fstab=; --show=?; --noheadings; --raw; --bytes; -U=; -v --verbose; --output=; --output-all; -r --reset; -s --size=",
    nature: "read",
    effects(i, emit) {
      if (i.program === "swapoff") {
        for (const word of i.has("--all") ? [literal("/", i.command.span)] : i.operands)
          emit.file("unmount", word);
      } else if (i.operands.length > 0 || i.has("--all", "--reset")) {
        emit.file("mount", i.operands[0] ?? literal("/", i.command.span));
      }
    },
    allowed: ["swapon --show", "swapon -s", "swapoff --help", "zramctl"],
    asked: ["sudo swapoff -a", "sudo swapon /swapfile"],
  }),
];

export const tools = [...formatters, ...partitions, ...devices, ...paths, ...checkers, ...mounts];
