/** Hosts of virtual machines that many work on: libvirt, Proxmox, Xen, VMware. */
import { isOwnPlace } from "../../effects/own-places.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { servesOthers } from "./lib/machine-names.js";

const WITH_STORAGE = ["--remove-all-storage", "--storage", "--wipe-storage"];

/** The machine is the first operand, or the value of `--domain`. */
function machine(i: Invocation): string {
  return (i.value("--domain") ?? i.operands[0])?.text ?? "";
}

const virsh = defineTool({
  names: ["virsh"],
  about: "manages virtual machines of libvirt",
  phrases: true,
  options:
    "-c --connect=; -q --quiet; -r --readonly; -d --debug=; -l --log=; -t --timing; -e --escape=; -k=; -K=; -v; -V; --domain=; --pool=; --vol=; --network=; --snapshotname=; --name=; --all; --inactive; --details; --title; --uuid; --live; --config; --persistent; --current; --force; --mode=; --file=; --xpath=; --description=; --snapshot-capacity=; --capacity=; --allocation=; --format=; --desturi=; --interface=; --source=; --target=; --type=; --path=; --lifecycle; --graceful",
  verbs: {
    read: "list, dom*, net-list, net-info, net-dumpxml, net-dhcp-leases, net-event, net-name, net-uuid, net-port-list, net-port-dumpxml, net-metadata, pool-list, pool-info, pool-dumpxml, pool-name, pool-uuid, pool-event, pool-capabilities, find-storage-pool-sources, vol-list, vol-info, vol-dumpxml, vol-path, vol-pool, vol-key, vol-name, iface-list, iface-dumpxml, iface-name, iface-mac, nodedev-list, nodedev-dumpxml, nodedev-info, nodeinfo, nodecpustats, nodecpumap, nodememstats, node-memory-tune, nodesevinfo, freecell, freepages, sysinfo, hostname, uri, version, capabilities, maxvcpus, snapshot-list, snapshot-info, snapshot-dumpxml, snapshot-current, snapshot-parent, checkpoint-list, checkpoint-info, checkpoint-dumpxml, checkpoint-parent, secret-list, secret-dumpxml, nwfilter-list, nwfilter-dumpxml, nwfilter-binding-list, help, screenshot, console, ttyconsole, vncdisplay, cpu-baseline, cpu-compare, cpu-models, cpu-stats, hypervisor-cpu-*, guestinfo, guestvcpus, vcpuinfo, vcpucount, dumpxml, event, iothreadinfo, managedsave-dumpxml, save-image-dumpxml, dommemstat, echo, pwd, blockjob, backup-dumpxml, perf, dirtyrate-*, get-user-sshkeys, help",
    create:
      "snapshot-create, snapshot-create-as, checkpoint-create, checkpoint-create-as, vol-create, vol-create-as, vol-create-from, vol-clone, vol-download, dump, backup-begin",
    lifecycle:
      "start, resume, create, define, restore, net-start, net-create, net-define, pool-start, pool-create, pool-create-as, pool-define, pool-define-as, pool-build, pool-refresh, autostart, net-autostart, pool-autostart, edit, net-edit, pool-edit, snapshot-edit, desc, metadata, shutdown, reboot, reset, suspend, save, managedsave, dompmsuspend, dompmwakeup, domrename, domfsfreeze, domfsthaw, domfstrim, domif-setlink, iface-start, nwfilter-define, send-key, inject-nmi, setmem, setvcpus, vol-upload, update-device, update-memory-device, attach-disk, attach-device, attach-interface, detach-disk, detach-device, detach-device-alias, detach-interface, change-media, cd, nodedev-detach, nodedev-reattach, net-update",
    "remote-change":
      "migrate, migrate-setmaxdowntime, migrate-setspeed, migrate-postcopy, setmaxmem, blockcommit, blockpull, blockcopy, blockresize, blkdeviotune, blkiotune, memtune, schedinfo, numatune, vcpupin, emulatorpin, iothreadpin, iothreadadd, iothreaddel, setvcpu, qemu-monitor-command, qemu-agent-command, lxc-enter-namespace, iface-define, iface-bridge, iface-begin, iface-commit, iface-rollback, iface-destroy, iface-undefine, nodesuspend, node-memory-tune-set, vol-resize, nodedev-create, nodedev-destroy, domblkthreshold, domdirtyrate-calc, save-image-edit, save-image-define, managedsave-define, managedsave-edit",
    access:
      "set-user-password, set-user-sshkeys, secret-define, secret-set-value, secret-undefine, authorized-sshkeys",
    secret: "secret-get-value",
    // Definitions, which can be written again; what else goes with them is a rule.
    delete:
      "destroy, undefine, pool-destroy, pool-undefine, net-destroy, net-undefine, managedsave-remove, checkpoint-delete, nwfilter-undefine, domjobabort",
    destroy: "vol-delete, vol-wipe, pool-delete, snapshot-delete",
  },
  rules: [
    {
      id: "libvirt-storage",
      spares: "own",
      on: "undefine",
      when: (i) =>
        i.command.args.some(({ text }) =>
          WITH_STORAGE.some((option) => text === option || text.startsWith(`${option}=`)),
        ),
      decision: "deny",
      why: "deletes a machine together with its disks",
      instead: "look at it first: `virsh dominfo web`",
      attack: ["T1485"],
      matches: ["virsh undefine web --remove-all-storage", "virsh undefine --storage vda web"],
      nonMatches: ["virsh undefine web", "virsh dominfo web"],
    },
    {
      id: "libvirt-stopped",
      spares: "own",
      on: "shutdown, reboot, reset, suspend, save, managedsave, dompmsuspend, domfsfreeze, domif-setlink, setmem, setvcpus, detach-disk, detach-device, detach-device-alias, detach-interface, update-device, change-media",
      when: (i) => servesOthers(machine(i)),
      decision: "ask",
      why: "stops or holds up a machine whose name says that others depend on it",
      instead: "look at it first: `virsh dominfo db01`",
      attack: ["T1489"],
      matches: [
        "virsh suspend db01",
        "sudo virsh shutdown web-2",
        "virsh managedsave shop-prod",
        "virsh -c qemu:///system reboot --domain mail1",
      ],
      nonMatches: [
        "virsh suspend dev-box",
        "virsh shutdown test-db01",
        "virsh dominfo db01",
        "virsh start db01",
      ],
    },
    {
      id: "libvirt-reverted",
      spares: "own",
      on: "snapshot-revert, restore",
      when: (i) => i.verb === "snapshot-revert" && !isOwnPlace(machine(i)),
      decision: "deny",
      why: "throws away everything that happened in the machine since the snapshot",
      instead: "list them first: `virsh snapshot-list db01`",
      attack: ["T1485"],
      matches: ["virsh snapshot-revert db01 before", "virsh snapshot-revert --domain shop before"],
      nonMatches: ["virsh snapshot-revert test-vm clean", "virsh snapshot-list db01"],
    },
  ],
  allowed: [
    "virsh list --all",
    "virsh domstats db01",
    "virsh net-dhcp-leases default",
    "virsh snapshot-create-as db01 before",
    "virsh start dev",
    "virsh blockjob db01 vda --info",
  ],
  asked: [
    "virsh destroy web",
    "virsh 'destroy web'",
    "virsh migrate --live web qemu+ssh://kvm2.example.com/system",
  ],
  denied: ["virsh vol-delete --pool default web.qcow2", "virsh snapshot-delete db01 before"],
});

/** Numbers stand for the machines, so that no name says whose they are. */
const proxmox = defineTool({
  names: ["qm", "pct"],
  about: "manages the machines and containers of Proxmox",
  options:
    "--current; --full; --verbose=?; --output-format=; --timeout=; --forceStop=?; --skiplock; --purge=?; --destroy-unreferenced-disks=?; --snapname=; --vmstate; --description=; --name=; --storage=; --format=; --newid=; --target=; --online; --with-local-disks; --bwlimit=; --keyphrase=; --hostname=; --memory=; --rootfs=; --net0=; --cores=; --ostemplate=; --password=; --ssh-public-keys=; --unprivileged=?; --onboot=?; --delete=; --force; --snapshot=",
  verbs: {
    read: "list, config, status, listsnapshot, pending, showcmd, agent, guest, cloudinit dump, df, cpusets, help, terminal, console, guest exec-status, vncproxy",
    create: "create, clone, snapshot, template, importdisk, importovf, import, disk import",
    lifecycle: "start, resume, rescan, unlock, wait, cleanup, mount, unmount, nbdstop, push, pull",
    run: "exec, enter",
    "remote-change":
      "stop, shutdown, reboot, reset, suspend, set, resize, disk resize, migrate, remote-migrate, move-disk, move_disk, move-volume, disk move, sendkey, monitor, cloudinit update, restore, mtunnel, guest passwd, fsck, fstrim, disk rescan, guest exec",
    destroy: "destroy, delsnapshot, rollback, unlink, disk unlink",
  },
  runs: (i, run) => {
    if (i.nature !== "run") return;
    const rest = i.operands.slice(1).filter((word, n) => !(n === 0 && word.text === "--"));
    run.argv(rest, {
      remote: { kind: "container", name: i.operands[0]?.text ?? "", ephemeral: false },
    });
  },
  allowed: [
    "qm list",
    "qm config 104",
    "pct status 203",
    "qm listsnapshot 104",
    "qm snapshot 104 before",
    "pct exec 203 -- systemctl status nginx",
    "qm agent 104 ping",
  ],
  asked: ["qm shutdown 104", "pct stop 203", "qm set 104 --memory 8192"],
  denied: ["qm destroy 104 --purge", "pct rollback 203 before", "qm delsnapshot 104 before"],
});

/** `network ip interface list`: groups of any depth, and the last word says what is done. */
function deep(words: string): string {
  const groups = ["*", "* *", "* * *", "* * * *", "* * * * *"];
  return words
    .split(" ")
    .flatMap((word) => groups.map((group) => `${group} ${word}`))
    .join(", ");
}

const esxcli = defineTool({
  names: ["esxcli", "localcli"],
  about: "shows and changes an ESXi host",
  options:
    "-s --server=; -u --username=; -p --password=; --config=; -h --vihost=; --formatter=; -d=; -i --interface-name=; -n=; -v=; -e --enabled --enable=; -w --world-id=; -t --type=; --debug; -r --reason=; -l --volume-label=; -o=; -m=; -a=; -c=; -f=; -N --netstack=; -x; --dry-run; --depot=; --vib=",
  dryRun: "--dry-run",
  verbs: {
    read: `--version, esxcli command list, ${deep("list get show stats query ping check validate verify")}, hardware *, hardware * *, system * history`,
    "remote-change": deep(
      "set add remove update install enable disable load unload mount unmount rescan attach detach kill restart start stop reload refresh connect disconnect join leave create test mark",
    ),
    destroy:
      "system shutdown poweroff, system shutdown reboot, storage vmfs reclaim, vsan storage remove, vsan cluster leave, vsan storage diskgroup unmount, storage core device wipe, system settings encryption recovery",
  },
  rules: [
    {
      id: "esxi-firewall-off",
      when: (i) =>
        /^network firewall/.test(i.command.args.map(({ text }) => text).join(" ")) &&
        i.verbWords.at(-1)?.text === "set" &&
        (i.value("--enable")?.text === "false" ||
          i.options.some(
            ({ name, value }) => /^--enabled?$/.test(name) && value?.text === "false",
          )),
      decision: "deny",
      why: "turns off the firewall of a host of virtual machines",
      instead: "look at it: `esxcli network firewall get`",
      attack: ["T1686"],
      matches: [
        "esxcli network firewall set --enabled false",
        "esxcli network firewall set -e false",
      ],
      nonMatches: ["esxcli network firewall get", "esxcli network firewall set -e true"],
    },
  ],
  allowed: [
    "esxcli vm process list",
    "esxcli network ip interface ipv4 get",
    "esxcli storage core path list",
    "esxcli system version get",
  ],
  asked: [
    "esxcli vm process kill --type=soft --world-id=1",
    "esxcli system maintenanceMode set --enable true",
    "esxcli software vib remove -n x",
  ],
  denied: ["esxcli system shutdown poweroff -r test"],
});

const xe = defineTool({
  names: ["xe"],
  about: "manages machines of Xen servers",
  options: "-s=; -u=; -pw=; -pwf=; -p=; --minimal; --force; --multiple; --debug; --nossl",
  verbs: {
    read: "*-list, *-param-get, *-param-list, help, host-is-in-emergency-mode, vm-data-source-*, host-data-source-*, host-get-*, vm-cd-list, vm-disk-list, vm-vif-list, sr-probe, diagnostic-*, event-wait, task-list, message-list, host-license-view, host-dmesg, log-get, console",
    create:
      "vm-snapshot, vm-snapshot-with-quiesce, vm-checkpoint, vm-export, template-export, vdi-export, snapshot-export-to-template, vm-install, vm-clone, vm-copy, vm-create, vdi-create, vdi-snapshot, vdi-clone, vdi-copy, snapshot-clone, snapshot-copy, pool-dump-database, host-backup, bond-create, network-create, vlan-create, vif-create, vbd-create",
    lifecycle:
      "vm-start, vm-resume, vm-unpause, vm-recover, vbd-plug, vif-plug, pbd-plug, sr-scan, sr-update",
    "remote-change":
      "vm-shutdown, vm-reboot, vm-suspend, vm-pause, vm-migrate, vm-import, vm-param-*, *-param-set, *-param-add, *-param-remove, *-param-clear, vm-memory-*, vm-vcpu-*, vm-disk-*, vm-cd-*, vm-reset-powerstate, host-*, pool-*, sr-create, sr-introduce, vbd-unplug, vif-unplug, pbd-unplug, vdi-resize, vdi-import, vdi-pool-migrate, snapshot-disk-*, update-*, patch-*, pif-*, network-*, bond-*, vlan-*, log-*, cd-*, message-create, template-*, vm-*, vdi-forget, vdi-introduce, task-cancel",
    access:
      "user-password-change, subject-*, role-*, secret-create, pool-enable-external-auth, pool-disable-external-auth, pool-certificate-*",
    delete:
      "template-uninstall, vif-destroy, vbd-destroy, pbd-destroy, bond-destroy, network-destroy, vlan-destroy, message-destroy",
    destroy:
      "vm-destroy, vm-uninstall, vdi-destroy, sr-destroy, sr-forget, snapshot-destroy, snapshot-uninstall, snapshot-revert, host-forget, host-restore, pool-eject, pool-restore-database, host-emergency-*, pool-emergency-*, host-shutdown, host-power-*",
  },
  allowed: [
    "xe vm-list params=name-label,power-state",
    "xe sr-list type=lvm",
    "xe host-param-get uuid=0a param-name=memory-free",
    "xe vm-snapshot uuid=0a new-name-label=before",
  ],
  asked: ["xe vm-shutdown uuid=0a force=true", "xe host-disable uuid=0a"],
  denied: [
    "xe vm-destroy uuid=0a",
    "xe snapshot-revert snapshot-uuid=0a",
    "xe vdi-destroy uuid=0a",
  ],
});

const govc = defineTool({
  names: ["govc"],
  about: "manages the machines of vSphere",
  style: "single-dash",
  options:
    "-vm=; -ds=; -dc=; -host=; -json; -k; -u=; -on; -off; -r; -s; -reset; -suspend; -shutdown; -reboot; -force; -net=; -folder=; -pool=; -c=; -m=; -g=; -i=; -l; -e=; -type=; -name=; -n=; -d=; -size=; -disk=; -a; -p; -v; -t=; -o=; -R; -H; -L; -xml; -dump; -cluster=; -net.adapter=; -link=; -snapshot=; -template=; -waitip; -principal=; -role=; -propagate; -id=",
  verbs: {
    read: "ls, find, tree, about, about.cert, version, env, events, logs, logs.ls, collect, object.collect, tasks, alarms, *.info, *.ls, *.tree, *.find, *.validate, *.usage, *.lookup, *.history, *.console, *.ps, *.getenv, *.du, *.tail, *.df, *.download, metric.*, vm.ip, vm.question, vm.check.*, vm.keystrokes-help, permissions.ls, host.esxcli, session.ls, license.decode, datastore.maintenance-help, export.ovf, library.export, vm.console, snapshot.tree, guest.*, volume.ls, kms.ls, option.ls, host.service.ls, host.option.ls, datastore.vsan.*, tags.attached.ls, storage.policy.*, cluster.rule.*, cluster.stretch-help",
    create:
      "vm.create, vm.clone, vm.instantclone, snapshot.create, folder.create, disk.snapshot.create, vm.markastemplate, tags.create, tags.category.create, library.create, disk.create, vm.disk.create, export.*, session.login, session.logout, cluster.rule.create",
    "remote-change":
      "vm.power, vm.change, vm.migrate, vm.customize, vm.upgrade, vm.register, vm.unregister, vm.rdm.*, vm.network.*, vm.disk.attach, vm.disk.change, vm.disk.promote, vm.markasvm, vm.keystrokes, vm.guest.tools, vm.target.*, device.add, device.connect, device.disconnect, device.boot, device.cdrom.*, device.*.*, host.*, host.*.*, host.*.*.*, datastore.upload, datastore.mkdir, datastore.cp, datastore.mv, datastore.create, datastore.maintenance.*, datastore.disk.*, import.*, cluster.*, cluster.*.*, pool.change, pool.create, dvs.*, dvs.*.*, object.mv, object.rename, object.reload, object.save, option.set, fields.*, tags.attach, tags.detach, tags.update, library.*, vapp.*, snapshot.export-help, vcsa.*, namespace.*, gpu.*, task.*, guest.run, guest.start, guest.upload, guest.rm, guest.rmdir, guest.mv, guest.chmod, guest.chown, guest.touch, guest.mkdir, guest.mktemp, guest.kill, guest.download-help, volume.snapshot.create, vm.*",
    access: "permissions.*, role.*, sso.*, sso.*.*, host.account.*, session.rm, license.*, kms.*",
    delete:
      "snapshot.remove, tags.rm, fields.rm, cluster.rule.remove, library.rm, library.session.rm",
    destroy:
      "vm.destroy, object.destroy, datastore.rm, datastore.remove, pool.destroy, device.remove, snapshot.revert, disk.rm, disk.snapshot.rm, vm.disk.remove, datacenter.destroy, cluster.destroy, host.remove, vapp.destroy, host.shutdown, host.storage.partition, dvs.destroy, volume.rm, namespace.rm",
  },
  allowed: [
    "govc ls /DC1/vm",
    "govc vm.info -json app",
    "govc datastore.ls -ds=ds1",
    "govc snapshot.create -vm app before",
    "govc object.collect -s vm/app summary",
  ],
  asked: [
    "govc vm.power -off app",
    "govc host.maintenance.enter esx1",
    "govc permissions.set -principal dana",
  ],
  denied: [
    "govc vm.destroy app",
    "govc datastore.rm -ds=ds1 iso/old",
    "govc snapshot.revert -vm app before",
  ],
});

export const tools = [virsh, proxmox, esxcli, xe, govc];
