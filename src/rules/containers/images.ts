/** Building and moving images without a daemon; low-level runtimes. */
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { namesServer } from "./lib/machine-names.js";

const buildah = defineTool({
  names: ["buildah"],
  about: "builds images",
  style: "posix",
  options: "--log-level=; --root=; --storage-driver=; --runroot=",
  verbs: {
    read: "images, containers, ls, inspect, info, version, manifest inspect",
    build:
      "bud, build, from, commit, add, copy, config, tag, run, mount, umount, unmount, rename, manifest create, manifest add, source",
    lifecycle: "rm, rmi, prune, delete",
    sync: "pull, login, logout",
    run: "unshare",
    publish: "push, manifest push",
  },
  runs: (i, run) => {
    if (i.verb === "unshare") run.argv(i.operands);
    if (i.verb === "run")
      run.argv(i.operands.slice(i.operands[1]?.text === "--" ? 2 : 1), {
        remote: { kind: "container", name: i.operands[0]?.text ?? "", ephemeral: true },
      });
  },
  allowed: ["buildah bud -t app .", "buildah images"],
  asked: ["buildah push app docker://example.com/app:1"],
});

const skopeo = defineTool({
  names: [
    "skopeo",
    "crane",
    "regctl",
    "oras",
    "cosign",
    "notation",
    "dive",
    "umoci",
    "imgpkg",
    "ko",
  ],
  about: "looks at and copies images in registries",
  style: "posix",
  options:
    "--override-os=; --override-arch=; --tls-verify=; --authfile=; --insecure-policy; -p --platform=; --insecure; -t=; -f=; -o=; --key=; --format=; --src-tls-verify=; --dest-tls-verify=; --yes; -y; --all",
  verbs: {
    read: "inspect, list-tags, manifest-digest, version, help, ls, digest, manifest, config, catalog, validate, blob, verify, tree, triangulate, discover, resolve, image manifest, image digest, tag ls, repo ls, download, standalone-verify, logs, certificate, public-key",
    build: "generate-key-pair, build, apply, append, flatten, mutate, rebase, generate, initialize",
    sync: "copy, cp, login, logout, auth, pull, export, registry",
    publish:
      "sync, push, tag, attach, sign, attest, upload, image copy, image mod, index, publish, run",
    destroy:
      "delete, rm, clean, tag delete, image delete, tag rm, manifest delete, blob delete, repo rm, repo delete",
  },
  rules: [
    {
      id: "copy-to-registry",
      on: "copy, cp",
      when: (i) =>
        i.operands.length > 1 &&
        !/^(?:dir|oci|oci-archive|docker-archive|docker-daemon|containers-storage):/.test(
          i.operands[1]?.text ?? "",
        ),
      decision: "ask",
      why: "publishes the image to a registry",
      instead: "copy it to a directory: `skopeo copy docker://alpine:3 dir:/tmp/alpine`",
      attack: [],
      matches: [
        "skopeo copy docker://a.example.com/app:1 docker://b.example.com/app:1",
        "crane cp a.example.com/app:1 b.example.com/app:1",
      ],
      nonMatches: [
        "skopeo copy docker://alpine:3 dir:/tmp/alpine",
        "skopeo inspect docker://alpine:3",
      ],
    },
  ],
  allowed: [
    "skopeo inspect docker://alpine:3",
    "crane ls example.com/app",
    "cosign verify --key cosign.pub example.com/app:1",
  ],
  asked: ["skopeo copy docker://a/app:1 docker://b/app:1"],
  denied: ["crane delete example.com/app:1"],
});

const crictl = defineTool({
  names: ["crictl", "ctr", "runc", "crun", "youki", "containerd-shim"],
  about: "talks to a container runtime",
  style: "posix",
  options:
    "-r=; -i=; -t=; -D; -a --address=; -n --namespace=; --runtime-endpoint=; --image-endpoint=; --root=; --timeout=; --config=",
  verbs: {
    read: "ps, pods, images, img, logs, inspect, inspecti, inspectp, info, stats, statsp, version, events, port-forward, metricsp, checkpoint, list, ls, state, spec, features, c ls, containers ls, i ls, images ls, image ls, t ls, tasks ls, task ls, namespaces ls, ns ls, snapshots ls, plugins ls, content ls, containers info, imagefsinfo",
    lifecycle:
      "start, stop, stopp, create, runp, run, update, kill, pause, resume, attach, restore, t kill, tasks kill, t start, task start, task kill",
    sync: "pull, i pull, images pull, image pull, images import, i import, images export, i export",
    run: "exec, t exec, tasks exec, task exec",
    delete:
      "rm, rmp, rmi, delete, c rm, containers rm, i rm, images rm, image rm, t rm, tasks rm, task rm, snapshots rm, namespaces rm, ns rm, content rm, content prune",
  },
  runs: (i, run) => {
    if (i.nature === "run" && i.operands.length > 1)
      run.argv(i.operands.slice(1), {
        remote: { kind: "container", name: i.operands[0]?.text ?? "", ephemeral: false },
      });
  },
  allowed: ["crictl ps", "crictl logs abc123", "ctr images ls"],
  asked: ["crictl rmp abc123", "ctr images rm example.com/app:1"],
});

const lxc = defineTool({
  names: ["lxc", "incus"],
  about: "manages system containers",
  style: "posix",
  options: "--project=; -q; -v; --debug; --force-local",
  verbs: {
    read: "list, ls, info, config show, config get, image list, image info, network list, network show, profile list, profile show, storage list, storage show, storage info, remote list, version, operation list, cluster list, project list, query, monitor, storage volume list, warning list, alias list, snapshot list",
    lifecycle:
      "start, stop, restart, pause, launch, init, create, copy, move, snapshot, snapshot create, rename, resume",
    run: "exec, shell",
    update:
      "config set, config edit, config unset, config device, file pull, file push, file edit, profile create, profile edit, profile set, profile add, profile assign, network create, network set, network edit, network attach, storage create, storage set, storage edit, image copy, image import, image export, image edit, image alias, alias add, remote add, remote switch, project create, project switch, publish, export, import, console, storage volume create, storage volume attach, restore, snapshot restore",
    destroy:
      "delete, rm, image delete, network delete, profile delete, storage delete, storage volume delete, project delete, snapshot delete, remote remove, cluster remove",
  },
  runs: (i, run) => {
    if (i.nature !== "run") return;
    const rest = i.operands.slice(1).filter((word, n) => !(n === 0 && word.text === "--"));
    run.argv(rest, {
      remote: { kind: "container", name: i.operands[0]?.text ?? "", ephemeral: false },
    });
  },
  rules: [
    {
      id: "container-stopped",
      spares: "own",
      on: "stop, restart, pause",
      when: namesServer,
      decision: "ask",
      why: "stops a container whose name says that others depend on it",
      instead: "look at it first: `incus info db01`",
      attack: ["T1489"],
      matches: ["incus stop db01 --force", "lxc restart web-2"],
      nonMatches: ["incus stop dev", "lxc restart test-db01", "incus info db01"],
    },
    {
      id: "container-reverted",
      spares: "own",
      on: "restore, snapshot restore",
      when: namesServer,
      decision: "deny",
      why: "throws away everything that happened in a container of others since the snapshot",
      instead: "look at its snapshots first: `incus info db01`",
      attack: ["T1485"],
      matches: ["incus snapshot restore db01 clean", "lxc restore web-2 before"],
      nonMatches: ["incus snapshot restore dev clean", "incus snapshot create db01 before"],
    },
  ],
  allowed: ["lxc list", "incus exec dev -- ls", "lxc start dev", "incus storage info default"],
  denied: ["lxc delete dev --force"],
});

/** Options that make the storage go with the definition. */
const WITH_STORAGE = ["--delete", "--delete-all", "--purge"];
/** Tools that keep the disks, or a way back, unless they are told otherwise; the rest delete everything. */
const KEEPS_DISKS = /^(VBoxManage|vboxmanage|multipass|toolbox|distrobox)$/;

function losesDisks(i: Invocation): boolean {
  if (!KEEPS_DISKS.test(i.program)) return true;
  return i.command.args.some((word) =>
    WITH_STORAGE.some((option) => word.text === option || word.text.startsWith(`${option}=`)),
  );
}

const machines = defineTool({
  names: [
    "VBoxManage",
    "vboxmanage",
    "multipass",
    "limactl",
    "colima",
    "orb",
    "orbctl",
    "qemu-img",
    "virt-install",
    "prlctl",
    "tart",
    "utmctl",
    "vmrun",
    "proxmox",
    "proot-distro",
    "distrobox",
    "toolbox",
    "minivmm",
  ],
  about: "manages virtual machines",
  style: "posix",
  options:
    "-c --connect=; -q; -r; --name=; -n=; --cpus=; --memory=; --disk=; --force; -f; -O=; -p --profile=; -d=; -e",
  verbs: {
    read: "list, ls, info, dominfo, domstate, dumpxml, domblklist, domiflist, net-list, net-info, net-dumpxml, pool-list, pool-info, vol-list, vol-info, snapshot-list, snapshot-info, capabilities, nodeinfo, version, status, showvminfo, showhdinfo, check, find, get, help, sshconfig, ssh-config, networks, template, validate, screenshot, console, ip, config get, --list, -l, list vms, list runningvms, list *, guestproperty enumerate, guestproperty get, getextradata, metrics query, metrics list, showmediuminfo, natnetwork list, dhcpserver findlease, map, compare, about, vm.info, host.info, ls",
    lifecycle:
      "start, stop, restart, reboot, shutdown, suspend, resume, startvm, controlvm, up, down, launch, pause, kill, reset, save, restore, clone, create, edit, shell, enter, run, exec, ssh, copy, mount, umount, transfer, alias, set, update, snapshot, snapshot-create, snapshot-create-as, snapshot take, createvm, modifyvm, import, export, convert, resize, commit, rebase, amend, define, net-start, net-define, pool-start, vol-create, attach-disk, attach-device, detach-device, autostart, prefer, disk, edit, factory-reset-none, build, push, pull, login, config, upgrade, install, --install, --shutdown, --terminate, --set-default, --update",
    // Definitions, which can be written again; what else goes with them is a rule.
    delete:
      "delete, destroy, rollback, undefine, rm, remove, unregistervm, rmi, pool-destroy, pool-undefine, net-destroy, net-undefine",
    destroy:
      "purge, prune, closemedium, vol-delete, vol-wipe, pool-delete, snapshot-delete, snapshot delete, factory-reset, vm.destroy, recover-none",
  },
  rules: [
    {
      id: "machine-with-disks",
      spares: "own",
      on: "delete, destroy, undefine, rm, remove, unregistervm",
      when: losesDisks,
      decision: "deny",
      why: "deletes a machine together with its disks",
      instead: "look at it first: `VBoxManage showvminfo web`",
      attack: ["T1485"],
      matches: [
        "VBoxManage unregistervm web --delete",
        "limactl delete default",
        "multipass delete --purge dev",
      ],
      nonMatches: ["VBoxManage unregistervm web", "multipass delete dev", "toolbox rm f40"],
    },
    {
      id: "machine-reverted",
      spares: "own",
      when: (i) =>
        namesServer(i) &&
        [...i.verbWords, ...i.operands].some(({ text }) =>
          /^(?:restore|restorecurrent|revertToSnapshot|snapshot-switch)$/.test(text),
        ),
      decision: "deny",
      why: "throws away everything that happened in a machine of others since the snapshot",
      instead: "list them first: `VBoxManage snapshot db01 list`",
      attack: ["T1485"],
      matches: ["VBoxManage snapshot db01 restore base", "multipass restore shop-prod.before"],
      nonMatches: ["VBoxManage snapshot dev restore base", "VBoxManage snapshot db01 list"],
    },
  ],
  allowed: ["limactl list", "colima start", "multipass list", "qemu-img info disk.img"],
  denied: ["VBoxManage unregistervm web --delete", "multipass delete --purge dev"],
});

const wsl = defineTool({
  names: ["wsl"],
  about: "runs Linux under Windows",
  style: "posix",
  nature: "run",
  options:
    "-d --distribution=; -u --user=; -e --exec; -l --list; -v --verbose; --cd=; --shutdown; --terminate=; --export=; --import=; --set-default=; --install; --update; --status; --unregister=; --system; -s=; -t=",
  runs: (i, run) => run.argv(i.operands),
  rules: [
    {
      id: "unregister",
      when: (i) => i.has("--unregister"),
      decision: "deny",
      why: "deletes a whole Linux installation with all its files",
      instead: "list the installations: `wsl --list --verbose`",
      attack: ["T1485"],
      matches: ["wsl --unregister Ubuntu", "wsl.exe --unregister Debian"],
      nonMatches: ["wsl --list", "wsl --shutdown"],
    },
  ],
  allowed: ["wsl --list", "wsl -d Ubuntu ls -l"],
});

export const tools = [wsl, buildah, skopeo, crictl, lxc, machines];
