/** Judges writing to devices, formatting and mounting. */
import { classify } from "../../effects/target.js";
import type { FileEffect, TargetClass } from "../../effects/types.js";
import { commandRule, fileRule } from "../types.js";

const DATA: ReadonlySet<TargetClass> = new Set([
  "device",
  "root",
  "system",
  "unknown",
  "unknown-relative",
  "outside",
  "remote",
]);

/** An image file of the project or below temp: making a file system in it is ordinary work. */
function isImage(effect: FileEffect): boolean {
  return !DATA.has(effect.target.class);
}

export const rules = [
  fileRule({
    id: "written",
    on: "file:raw-write,overwrite,append,truncate,link,extract",
    decision: "deny",
    zeroTolerance: true,
    when: (e) => e.target.class === "device",
    why: "writes over a disk or other device",
    instead: "Write to an image file: `dd if=boot.img of=/tmp/disk.img bs=1M count=16`",
    attack: ["T1561"],
    matches: [
      "dd if=/dev/zero of=/dev/sda",
      "cp image.iso /dev/sdb",
      "cat x > /dev/nvme0n1",
      "make 2>&1 | tee /dev/sdb",
      "dd if=big.txt of=/dev/mapper/vg0-root bs=1 count=9",
    ],
    nonMatches: [
      "dd if=/dev/sda of=mbr.bin bs=512 count=1",
      "cp image.iso /tmp/image.iso",
      "echo x > /dev/null",
      "make 2> /dev/stderr",
    ],
    evasions: [
      "nice -n 19 dd of=/dev/sdb if=/dev/zero",
      "D=/dev/sda; dd if=/dev/zero of=$D",
      "echo start >| /dev/sda",
    ],
  }),
  commandRule({
    id: "image-written",
    decision: "deny",
    programs: [
      "qemu-img",
      "docker",
      "podman",
      "etcher",
      "balena-etcher",
      "rpi-imager",
      "usbimager",
      "ventoy",
      "Ventoy2Disk.sh",
      "mkusb",
      "bmaptool",
    ],
    when: (command, { around }) =>
      /^(convert|create|dd|save|export|copy|--cli|local|-i|-I)$/.test(
        command.args.find((word) => /^[a-zA-Z]|^--cli$|^-[iI]$/.test(word.text))?.text ?? "",
      ) &&
      command.args.some((word) => {
        const at = { cwd: command.cwd, around, remote: command.site.remote !== undefined };
        return classify(word, at).class === "device" && word !== command.args[1];
      }),
    why: "writes an image over a disk",
    instead: "Write it to a file: `qemu-img convert -O raw a.qcow2 /tmp/a.raw`",
    attack: ["T1561"],
    matches: [
      "qemu-img convert -O raw a.qcow2 /dev/sdb",
      "sudo docker save -o /dev/nvme0n1 shop:dev",
    ],
    nonMatches: [
      "qemu-img convert -O raw a.qcow2 /tmp/a.raw",
      "docker save -o /tmp/shop.tar shop:dev",
      "qemu-img info /dev/sdb",
    ],
  }),
  fileRule({
    id: "unknown-written",
    uncertain: "scripts",
    on: "file:raw-write",
    decision: "deny",
    when: (e) => e.target.class === "unknown",
    why: "writes raw bytes to something that cannot be known before it runs",
    instead:
      "Write the name of the image file out: `dd if=boot.img of=/tmp/disk.img bs=1M count=16`",
    attack: ["T1561"],
    matches: ['dd if=image.iso of="$DISK"', "dd if=/dev/zero of=$TARGET bs=1M"],
    nonMatches: ["OUT=/tmp/x.img; dd if=a.img of=$OUT", "dd if=a of=b"],
  }),
  fileRule({
    id: "formatted",
    on: "file:format",
    decision: "deny",
    zeroTolerance: true,
    when: (e) => !isImage(e),
    why: "makes or wipes a file system or partition table, and with it all that was there",
    instead: "Look at what is there: `lsblk -f`",
    attack: ["T1561"],
    matches: [
      "mkfs.ext4 /dev/sdb1",
      "mkfs -t ext4 /dev/vdb",
      "wipefs -a /dev/sdb",
      "parted -s /dev/sda mklabel gpt",
      "mkfs.ext4 -L lsblk /dev/sdb1",
    ],
    nonMatches: [
      "mkfs.ext4 -F /tmp/disk.img",
      "wipefs /dev/sdb",
      "parted -s /dev/sda print",
      "lsblk -f",
    ],
    evasions: ["command -v mkfs.xfs && mkfs.xfs -f /dev/sdc", "sudo -n mke2fs -t ext4 /dev/md0"],
  }),
  fileRule({
    id: "mounted",
    on: "file:mount",
    decision: "ask",
    when: (e) => e.target.class !== "temp" && e.target.class !== "build",
    why: "changes what stands where in the file system",
    instead: "Look at what is mounted: `findmnt`",
    matches: ["sudo mount /dev/sdb1 /mnt", "mount -o remount,rw /"],
    nonMatches: ["mount", "findmnt", "mount -l"],
  }),
  fileRule({
    id: "unmounted",
    on: "file:unmount",
    decision: "ask",
    when: (e) => e.target.class !== "temp" && e.target.class !== "build",
    why: "takes a file system away from whoever uses it",
    instead: "See who uses it: `fuser -vm /mnt`",
    matches: ["sudo umount /mnt", "swapoff --all"],
    nonMatches: ["mount", "umount --help"],
  }),
];
