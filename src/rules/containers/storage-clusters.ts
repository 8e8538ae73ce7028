/** Storage and virtual machine clusters: Ceph, Gluster, Longhorn, Proxmox's API; the container engines' own daemons. */
import { defineTool } from "../../tools/define.js";
import { withGroupReads } from "../../tools/groups.js";

const ceph = defineTool({
  names: [
    "ceph",
    "rados",
    "rbd",
    "cephadm",
    "radosgw-admin",
    "cephfs-shell",
    "ceph-volume",
    "ceph-authtool",
    "crushtool",
  ],
  about: "Ceph storage clusters",
  options:
    "-c --conf=; -n --name=; -k --keyring=; -m=; --cluster=; -f --format=; -p --pool=; --yes-i-really-mean-it; --yes-i-really-really-mean-it; --force; --image=; --size=; --id=; --uid=; --bucket=; --purge-data; --purge-objects; --purge-keys; --dry-run; --fsid=; -N --namespace=; --snap=; --max-objects=; --destroy; --osd-id=; --zap-osds; --no-progress; --display-name=; --access-key=; --secret=; --caps=; --host=",
  dryRun: "--dry-run",
  verbs: withGroupReads({
    read: "status, -s, health, health *, df, versions, version, osd tree, osd df, osd stat, osd dump, osd pool ls, osd pool get, osd pool stats, osd lspools, osd perf, osd find, osd metadata, osd getmap, osd ok-to-stop, osd safe-to-destroy, osd crush tree, osd crush rule, osd utilization, pg stat, pg dump, pg ls, pg map, pg query, mon stat, mon dump, mds stat, fs ls, fs status, fs dump, mgr module ls, mgr services, quorum_status, log last, config get, config dump, config show, config log, crash ls, crash info, orch ls, orch ps, orch status, orch host ls, orch device ls, device ls, auth ls, auth list, time-sync-status, features, report, lspools, ls, list, info, stat, du, image ls, snap ls, children, showmapped, pool ls, bucket list, bucket stats, user list, usage show, quota-help, shell, ls-help, mirror pool info, mirror pool status, trash ls, trash list, lock ls, lock list, perf image iostat, bench, get, listxattr, listomapkeys, lssnap, inventory, lvm list, ps, diff, watch, tell, progress",
    secret:
      "auth get, auth get-key, auth print-key, auth export, auth get-or-create, auth get-or-create-key, user info, config-key get, config-key dump",
    access:
      "auth add, auth caps, auth import, user create, user modify, key create, caps add, caps rm, subuser create",
    lifecycle: "map, unmap, device map, device unmap, snap create, snap protect, showmapped-help",
    "remote-change":
      "osd set, osd unset, osd out, osd in, osd down, osd up, osd reweight, osd crush *, osd pool create, osd pool set, osd pool application, osd pool rename, osd set-*, osd blocklist, osd scrub, osd deep-scrub, osd repair, pg scrub, pg deep-scrub, pg repair, config set, config rm, config assimilate-conf, mgr module enable, mgr module disable, mgr fail, mds fail, fs new, fs set, fs fail, fs rename, mon add, orch apply, orch restart, orch start, orch stop, orch redeploy, orch daemon, orch host add, orch host drain, orch upgrade, balancer *, crash archive, crash archive-all, health mute, create, resize, clone, copy, cp, deep, import, put, rename, mv, migration, mirror *, feature *, lock add, lock rm, flatten, snap unprotect, trash mv, trash move, trash restore, bootstrap, add-repo, install, deploy, adopt, quota set, quota enable, bucket link, bucket unlink, bucket reshard, gc process, setxattr, activate, lvm activate, lvm create, lvm prepare, lvm batch, export",
    delete:
      "snap rm, snap remove, image-meta remove, orch host rm, orch rm, auth rm, auth del, osd rm, mon remove, config-key rm, user suspend, rmxattr",
    destroy:
      "osd pool delete, osd pool rm, osd purge, osd purge-new, osd destroy, osd lost, fs rm, fs reset, fs flag, fs subvolume rm, fs subvolumegroup rm, fs volume rm, fs snap-schedule remove, rm, remove, purge, snap purge, snap rollback, trash rm, trash purge, trash remove, rmpool, bucket rm, user rm, object rm, subuser rm, rm-cluster, zap-osds, lvm zap, simple zap, zap, orch device zap, orch osd rm, mds rm, mds rmfailed, pg force_create_pg, osd force-create-pg, journal reset, cleanup, objects expire, realm delete, zone delete, zonegroup delete, pg mark_unfound_lost, device zap, mon rm-help",
  }),
  rules: [
    {
      id: "ceph-protection",
      on: "config set",
      when: (i) =>
        i.operands.some((word) =>
          /allow_pool_delete|auth_(?:cluster|service|client)_required/.test(word.text),
        ) && i.operands.some((word) => /^(?:true|none)$/.test(word.text)),
      decision: "deny",
      why: "takes away what protects the pools from deletion or the cluster from strangers",
      instead: "look at the setting: `ceph config get mon mon_allow_pool_delete`",
      attack: ["T1685"],
      matches: [
        "ceph config set mon mon_allow_pool_delete true",
        "ceph config set global auth_cluster_required none",
      ],
      nonMatches: [
        "ceph config get mon mon_allow_pool_delete",
        "ceph config set mon mon_allow_pool_delete false",
      ],
    },
  ],
  allowed: [
    "ceph -s",
    "ceph status",
    "ceph osd tree",
    "ceph df",
    "rbd ls pool",
    "rados -p data ls",
    "ceph health detail",
    "radosgw-admin bucket list",
  ],
  asked: [
    "ceph osd out 3",
    "ceph osd set noout",
    "ceph auth get client.admin",
    "rbd snap rm pool/img@s1",
  ],
  denied: [
    "ceph osd pool delete data data --yes-i-really-really-mean-it",
    "rbd rm pool/img",
    "rados purge data --yes-i-really-really-mean-it",
    "ceph osd purge 3 --yes-i-really-mean-it",
    "ceph-volume lvm zap --destroy /dev/sdb",
    "cephadm rm-cluster --fsid 0a --force",
    "ceph fs rm shared --yes-i-really-mean-it",
  ],
});

const gluster = defineTool({
  names: ["gluster", "longhornctl", "linstor", "drbdadm", "pcs", "crm"],
  about: "storage and fail-over clusters",
  options:
    "--mode=; --xml; --yes; -f --force; --kube-config=; -n=; --storage-pool=; --wait=; --full; --controllers=; -v; --all",
  verbs: withGroupReads({
    read: "volume info, volume status, volume list, volume get, volume top, volume profile, volume quota, peer status, pool list, snapshot list, snapshot info, snapshot status, version, get *, check *, node list, resource list, volume l, storage-pool list, status, * list, * status, * config, config, config show, cstate, dstate, role, dump, sh-nop, constraint show, property show, help, * show, show, cluster status, corosync, verify, simulate, ra",
    create:
      "volume create, snapshot create, node create, resource create, volume-definition create, storage-pool create, resource-group *",
    lifecycle: "volume start, volume heal",
    "remote-change":
      "volume set, volume reset, volume add-brick, volume rebalance, volume replace-brick, peer probe, snapshot restore-help, snapshot activate, snapshot deactivate, install *, trim *, node standby, node unstandby, node maintenance, resource move, resource enable, resource disable, resource restart, resource cleanup, property set, constraint *, up, down, primary, secondary, connect, disconnect, adjust, attach, detach, resize, pause-sync, resume-sync, failover, standby, unstandby, cluster start, node online, resource ban, resource clear, resource manage, resource unmanage, volume stop, cluster stop, export *, configure, node modify",
    access: "cluster auth, host auth, client *, user *",
    delete:
      "resource delete, resource remove, node delete, constraint remove, snapshot deactivate-help",
    destroy:
      "volume delete, volume remove-brick, peer detach, snapshot delete, snapshot restore, cluster destroy, node lost, resource-definition delete, volume-definition delete, storage-pool delete, invalidate, invalidate-remote, create-md, wipe-md, force *, new-current-uuid, stonith fence, stonith confirm, cluster node remove",
  }),
  rules: [
    {
      id: "split-brain-decided",
      on: "volume heal",
      when: (i) =>
        i.operands.some(({ text }) => text === "split-brain") &&
        !i.operands.some(({ text }) => text === "info"),
      decision: "ask",
      why: "throws one of two versions of files away",
      instead: "list them first: `gluster volume heal data info split-brain`",
      attack: ["T1485"],
      matches: [
        "gluster volume heal data split-brain bigger-file /a",
        "gluster volume heal data split-brain source-brick n1:/b",
      ],
      nonMatches: ["gluster volume heal data info split-brain", "gluster volume heal data"],
    },
  ],
  allowed: [
    "gluster volume info",
    "gluster peer status",
    "linstor resource list",
    "drbdadm status",
    "pcs status",
  ],
  asked: ["gluster volume stop data", "pcs node standby web1", "drbdadm down r0"],
  denied: [
    "gluster volume delete data",
    "linstor resource-definition delete r0",
    "drbdadm create-md r0",
    "pcs cluster destroy --all",
  ],
});

const proxmox = defineTool({
  names: [
    "pvesh",
    "pvecm",
    "pveum",
    "pvesm",
    "pveceph",
    "ha-manager",
    "vim-cmd",
    "nova-manage",
    "onevm",
    "onehost",
  ],
  about: "clusters of virtual machines",
  options:
    "--output-format=; --human-readable; --force; --purge; --node=; --storage=; --mode=; --compress=; -vm=; -ds=; -dc=; -host=; -json; -on; -off; -r; -s; -u=; --password=; uuid=; -m; -f; --vm=; --destroy-unreferenced-disks; --delete; --remove; -n=; -k; -d=; --group=; --roles=; --path=; --users=; -fs; -name=",
  verbs: withGroupReads({
    read: "get, ls, usage, status, nodes, list, path, scan, config, lvm-scan, pool ls, osd df, user list, group list, role list, acl list, *-list, *-param-get, about, datacenter.info, ls, find, vm.info, host.info, datastore.info, datastore.ls, snapshot.tree, events, logs, tasks, version, permissions, metric.*, object.collect, * list, * get, vmsvc/getallvms, vmsvc/get.*, vmsvc/power.getstate, hostsvc/hostsummary, show, export-help, device.info, network.info, pool.info, cluster.ls",
    create:
      "create, vm-create, snapshot-create, vm.create, vm-snapshot, vm-install, vm-clone, vm.clone, snapshot.create, alloc, vm-export, vm.markastemplate, export.ovf",
    lifecycle: "vm-start, vm-resume, resume",
    "remote-change":
      "set, add, delnode-help, expected, migrate, relocate, crm-command, updatecerts, vm-shutdown, vm-reboot, vm-migrate, vm-suspend, vm.power, vm.change, vm.migrate, host.maintenance.*, host.disconnect, host.shutdown, vm.disk.change, snapshot-reset-help, *-param-set, host-disable, host-evacuate, host-reboot, host-shutdown, host-enable, vmsvc/power.on, vmsvc/power.shutdown, vmsvc/power.reboot, vmsvc/power.reset, vmsvc/power.off, vmsvc/snapshot.create, vm.register, vm.unregister, datastore.upload, datastore.mkdir, import.ova, import.ovf, vm.network.*, import, resched, hold, poweroff, undeploy, suspend, reboot, recover, disable, offline, enable, startstop, start, stop, init, install, extend, fstrim",
    access:
      "user add, user modify, acl modify, acl delete, token add, passwd, permissions.set, role add, role modify, group add, user token, permissions.remove, ticket",
    delete:
      "remove, group delete, user delete, token remove, snapshot.remove, snapshot-uninstall, snapshot-destroy, vmsvc/snapshot.remove, vmsvc/unregister, role delete",
    destroy:
      "delete, delnode, free, purge, pool destroy, osd destroy, vm-destroy, vm-uninstall, vdi-destroy, sr-destroy, sr-forget, vm.destroy, object.destroy, datastore.rm, pool.destroy, cluster.rm, snapshot.revert, snapshot-revert, vmsvc/destroy, vmsvc/snapshot.revert, vmsvc/snapshot.removeall, host.remove, terminate, host-forget, pool-eject, prune-backups, destroyvm, datastore.remove, vm.disk.remove, device.remove, datacenter.destroy",
  }),
  allowed: [
    "pvesh get /nodes",
    "pvecm status",
    "pvesm status",

    "pveum user list",
  ],
  asked: [
    "pveum user add dana@pve",

    "pvesh set /nodes/n1/dns --search example.com",
  ],
  denied: [
    "pvesh delete /nodes/n1/qemu/104",
    "pvesm free local:104/vm-104-disk-0.qcow2",

    "pvecm delnode n2",
  ],
});

const vzdump = defineTool({
  names: ["vzdump"],
  about: "makes backups of Proxmox's virtual machines",
  nature: "create",
  options:
    "--all=?; --mode=; --compress=; --storage=; --dumpdir=; --node=; --exclude=; --pool=; --quiet=?; --remove=?; --maxfiles=; --prune-backups=; --mailto=; --mailnotification=; --notes-template=; --bwlimit=; --ionice=; --tmpdir=; --stdout; --stop; --stopwait=; --protected=?; --fleecing=; --zstd=; --pigz=; --lockwait=; --script=; --exclude-path=; --stdexcludes=; --job-id=",
  rules: [
    {
      id: "old-backups-pruned",
      when: (i) =>
        (i.value("--maxfiles") !== undefined && i.value("--remove")?.text !== "0") ||
        (/keep-/.test(i.value("--prune-backups")?.text ?? "") &&
          !/keep-all=1/.test(i.value("--prune-backups")?.text ?? "")),
      decision: "ask",
      why: "removes older backups of the machine",
      instead: "make one without removing any: `vzdump 104 --mode snapshot --storage nas`",
      attack: ["T1490"],
      matches: ["vzdump 104 --remove 1 --maxfiles 1", "vzdump 104 --prune-backups keep-last=1"],
      nonMatches: ["vzdump 104 --mode snapshot", "vzdump 104 --prune-backups keep-all=1"],
    },
  ],
  allowed: [
    "vzdump 104 --mode snapshot --compress zstd --storage nas",
    "vzdump --all --mode stop --dumpdir /mnt/nas",
  ],
});

const machineRestore = defineTool({
  names: ["qmrestore"],
  about: "makes a Proxmox machine from a backup",
  nature: "remote-change",
  options: "--storage=; --force=?; --pool=; --unique=?; --bwlimit=; --live-restore=?; --start=?",
  rules: [
    {
      id: "machine-overwritten",
      when: (i) => i.has("--force") && i.value("--force")?.text !== "0",
      decision: "deny",
      why: "puts an old backup in the place of a machine and its disks",
      instead: "make a second machine of it, under a free number, or list them: `qm list`",
      attack: ["T1485"],
      matches: [
        "qmrestore /mnt/nas/vzdump-qemu-104.vma.zst 104 --force",
        "qmrestore backup.vma 104 --force 1",
      ],
      nonMatches: ["qmrestore /mnt/nas/vzdump-qemu-104.vma.zst 204", "qm list"],
    },
  ],
  allowed: ["qmrestore --help"],
  asked: ["qmrestore /mnt/nas/vzdump-qemu-104.vma.zst 204"],
});

const daemons = defineTool({
  names: ["dockerd", "containerd", "buildkitd", "crio"],
  about: "container engines' daemons",
  nature: "lifecycle",
  options:
    "-H --host=; --tls=?; --tlsverify=?; --tlscacert=; --tlscert=; --tlskey=; -D --debug; --data-root=; --config-file=; -c --config=; --insecure-registry=; --experimental; -l --log-level=; -a --address=; --addr=; --rootless; --iptables=?; --userns-remap=; --validate; -v --version",
  rules: [
    {
      id: "open-engine",
      when: (i) =>
        [...i.values("--host"), ...i.values("--addr")].some((word) =>
          /^tcp:\/\/(?!127\.|localhost|\[::1\])/.test(word.text),
        ) && !(i.has("--tlsverify") && i.value("--tlsverify")?.text !== "false"),
      decision: "deny",
      why: "opens the engine, and with it root on this machine, to the network without a check of who calls",
      instead: "let it listen on its socket, as it does by itself: `docker info`",
      attack: ["T1610"],
      asi: ["ASI03"],
      matches: [
        "dockerd -H tcp://0.0.0.0:2375 --tls=false",
        "dockerd -H unix:///var/run/docker.sock -H tcp://192.0.2.7:2375",
        "buildkitd --addr tcp://0.0.0.0:1234",
      ],
      nonMatches: [
        "dockerd -H tcp://127.0.0.1:2375",
        "dockerd -H tcp://0.0.0.0:2376 --tlsverify --tlscacert=ca.pem",
        "dockerd",
      ],
    },
  ],
  allowed: ["dockerd --version", "dockerd --rootless", "buildkitd --addr unix:///run/b.sock"],
});

export const tools = [ceph, gluster, proxmox, vzdump, machineRestore, daemons];
