/** Programs that look into the disks of virtual machines or change them; containers of LXC by their own programs. */
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { namesServer, servesOthers } from "./lib/machine-names.js";

const IMAGE =
  "-a --add=; -c --connect=; -d --domain=; -m --mount=; -n --no-network; -x; -v --verbose; -V --version; --format=; -h --human-readable; --csv; --uuid; -l --long; --all; --filesystems; --extra; --partitions; --block-devices; --logical-volumes; --volume-groups; --physical-volumes; -R --recursive; --checksum; --times; -e --expr=; -b --backup=; --xpath=; -q --quiet; --echo-keys; --keys-from-stdin; --key=; -N; --ro; --rw; -r; -w; -i --inspector; -f --file=; -o=; -O=; --window=; -1 --live; --machine-readable=?; --delta; --size=; -p=";

const looks = defineTool({
  names: [
    "virt-df",
    "virt-cat",
    "virt-ls",
    "virt-log",
    "virt-tail",
    "virt-filesystems",
    "virt-inspector",
    "virt-diff",
    "virt-get-kernel",
    "virt-alignment-scan",
    "virt-list-filesystems",
    "virt-list-partitions",
    "libguestfs-test-tool",
    "virt-copy-out",
    "virt-tar-out",
    "virt-viewer",
    "remote-viewer",
    "virt-pki-query-dn",
  ],
  about: "looks into the disks of virtual machines",
  nature: "read",
  options: IMAGE,
  allowed: [
    "virt-df -h -d web",
    "virt-cat -d web /etc/os-release",
    "virt-filesystems -a disk.qcow2 --all --long",
    "virt-inspector -d web",
  ],
});

const changes = defineTool({
  names: [
    "virt-customize",
    "virt-sysprep",
    "virt-edit",
    "virt-resize",
    "virt-sparsify",
    "virt-format",
    "virt-make-fs",
    "virt-rescue",
    "virt-copy-in",
    "virt-tar-in",
    "virt-win-reg",
    "virt-clone",
    "virt-builder",
    "virt-xml",
    "virt-v2v",
    "virt-p2v-make-disk",
  ],
  about: "makes or changes the disks of virtual machines",
  nature: "build",
  options: `${IMAGE}; --root-password=; --password=; --run=; --run-command=; --firstboot=; --firstboot-command=; --install=; --update; --upload=; --copy-in=; --hostname=; --ssh-inject=; --selinux-relabel; --operations=; --enable=; --original=; --name=; --auto-clone; --expand=; --shrink=; --in-place; --compress; --convert=; --list; --list-operations; --dry-run; --edit=; --add-device; --remove-device; --update; --print-xml; --print-diff; --define; --output=; --arch=; --smp=; --memsize=; --notes; --print-source; -ic=; -of=; -os=; -on=`,
  dryRun: "--dry-run, --list, --list-operations, --print-xml, --print-source, --notes",
  rules: [
    {
      id: "guest-changed",
      // With a domain's name the disk of a machine that exists is meant; images by file are one's own.
      when: (i) =>
        (i.has("--domain") &&
          /^virt-(?:customize|sysprep|edit|rescue|copy-in|tar-in|win-reg)$/.test(i.program)) ||
        (i.program === "virt-xml" && [...i.operands].some(({ text }) => servesOthers(text))),
      decision: "ask",
      why: "changes the disk of a machine that others may use",
      instead: "look into it: `virt-cat -d web /etc/os-release`",
      attack: ["T1565.001"],
      matches: ["virt-customize -d web --root-password password:example", "virt-sysprep -d web"],
      nonMatches: ["virt-customize -a disk.qcow2 --install nginx", "virt-sysprep -a base.qcow2"],
    },
    {
      id: "image-formatted",
      when: (i) => i.program === "virt-format",
      decision: "deny",
      why: "erases the disk of a machine",
      instead: "look into it: `virt-filesystems -a disk.qcow2 --all`",
      attack: ["T1561"],
      matches: ["virt-format -a disk.qcow2 --filesystem=ext4"],
      nonMatches: ["virt-filesystems -a disk.qcow2 --all"],
    },
  ],
  allowed: [
    "virt-clone --original base --name dev1 --auto-clone",
    "virt-builder fedora-39 -o f.qcow2",
    "virt-xml dev --edit --memory 4096 --print-diff",
    "virt-sysprep --list-operations",
  ],
});

/** Without `--ro` the disk is written to. */
const guestfish = defineTool({
  names: ["guestfish", "guestmount", "guestunmount"],
  about: "works on the disks of virtual machines",
  nature: "read",
  style: "posix",
  options: IMAGE,
  rules: [
    {
      id: "guest-written",
      when: (i) =>
        i.program !== "guestunmount" && !i.has("--ro", "-r") && i.has("--domain", "--rw", "-w"),
      decision: "ask",
      why: "opens the disk of a machine for writing",
      instead: "open it for reading: `guestfish --ro -d web -i ls /etc`",
      attack: ["T1565.001"],
      matches: ["guestfish --rw -a disk.qcow2 -i", "guestmount -d web -i /mnt"],
      nonMatches: ["guestfish --ro -d web -i ls /etc", "guestmount --ro -a disk.qcow2 -i /tmp/m"],
    },
  ],
  allowed: ["guestfish --ro -a disk.qcow2 -i cat /etc/fstab", "guestunmount /tmp/m"],
});

const lxc = [
  defineTool({
    names: [
      "lxc-ls",
      "lxc-info",
      "lxc-checkconfig",
      "lxc-config",
      "lxc-monitor",
      "lxc-top",
      "lxc-wait",
    ],
    about: "shows containers of LXC",
    nature: "read",
    options:
      "-n --name=; -f --fancy; -F --fancy-format=; -1; -l=; -P --lxcpath=; --running; --stopped; --active; -i; -p; -s; -S; -H; -c=; -t=; -q; -o=",
    allowed: ["lxc-ls -f", "lxc-info -n dev"],
  }),
  defineTool({
    names: [
      "lxc-start",
      "lxc-stop",
      "lxc-freeze",
      "lxc-unfreeze",
      "lxc-create",
      "lxc-copy",
      "lxc-snapshot",
      "lxc-autostart",
      "lxc-console",
      "lxc-destroy",
    ],
    about: "starts, stops and removes containers of LXC",
    nature: "lifecycle",
    options:
      "-n --name=; -d --daemon; -F; -k --kill; -r --reboot; -W --nowait; -t --timeout=; -P --lxcpath=; -f --force; -s --snapshots; -N=; -L --list; -c=; -C; -a --all; -g=; -B=; -q; -o=; -l=; --restore=; --destroy=; -D",
    rules: [
      {
        id: "lxc-destroyed",
        spares: "own",
        when: (i) =>
          i.program === "lxc-destroy" ||
          (i.program === "lxc-snapshot" && i.has("--restore", "--destroy", "-r")),
        decision: "deny",
        why: "deletes a container with its files, or takes it back to a snapshot",
        instead: "look at it first: `lxc-info -n dev`",
        attack: ["T1485"],
        matches: ["sudo lxc-destroy -n web", "lxc-snapshot -n web -r snap0"],
        nonMatches: ["lxc-info -n web", "lxc-snapshot -n web -L"],
      },
      {
        id: "lxc-stopped",
        when: (i) =>
          /^lxc-(?:stop|freeze)$/.test(i.program) && (namesServer(i) || servesOthers(name(i))),
        decision: "ask",
        why: "stops a container whose name says that others depend on it",
        instead: "look at it first: `lxc-info -n db01`",
        attack: ["T1489"],
        matches: ["sudo lxc-stop -n db01"],
        nonMatches: ["lxc-stop -n dev", "lxc-start -n db01"],
      },
    ],
    allowed: ["lxc-start -n dev -d", "lxc-stop -n dev"],
  }),
  defineTool({
    names: ["lxc-attach", "lxc-execute", "jexec"],
    about: "runs something in a container or jail",
    nature: "run",
    style: "posix",
    options:
      "-n --name=; -P --lxcpath=; -e; -s=; -R; -v=; --clear-env; --keep-env; -u=; -U=; -l; -f=; -L=; -o=; -g=",
    runs: (i, run) => {
      const rest = i.program === "jexec" ? i.operands.slice(1) : i.operands;
      if (rest.length > 0)
        run.argv(rest, {
          remote: { kind: "container", name: name(i), ephemeral: false },
        });
    },
    allowed: ["sudo lxc-attach -n dev -- ps aux", "jexec web1 pkg info"],
    denied: ["lxc-attach -n dev -- rm -rf /", "jexec web1 rm -rf /"],
  }),
];

function name(i: Invocation): string {
  return (i.value("--name") ?? i.operands[0])?.text ?? "";
}

export const tools = [looks, changes, guestfish, ...lxc];
