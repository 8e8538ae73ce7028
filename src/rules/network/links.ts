/** Interfaces, bridges, switches in software, queues and tracked connections of this machine. */
import { defineTool } from "../../tools/define.js";

const shaping = defineTool({
  names: ["tc"],
  about: "queues and limits of network interfaces",
  style: "posix",
  options:
    "-s -statistics; -d -details; -r -raw; -p -pretty; -i -iec; -g -graph; -j -json; -n -netns=; -N -name; -nm; -o -oneline; -t -timestamp; -b -batch=; -force; -c -color; -V -Version",
  verbs: {
    read: "qdisc, class, filter, chain, action, qdisc show, qdisc list, qdisc ls, class show, class list, class ls, filter show, filter list, filter ls, filter get, chain show, chain list, chain get, actions show, actions list, actions ls, actions get, action show, action list, monitor, q, q show, c show, f show",
    admin: "qdisc *, class *, filter *, chain *, action *, actions *, exec *, q *, c *, f *",
  },
  allowed: [
    "tc -s qdisc show dev eth0",
    "tc class show dev eth0",
    "tc filter show dev eth0 parent 1:",
  ],
  asked: ["sudo tc qdisc del dev eth0 root"],
});

const VSWITCH =
  "-t --timeout=; --db=; --no-heading; -f --format=; -d --data=; --columns=; --if-exists; --may-exist; --no-wait; --dry-run; --oneline; --id=; -O --protocols=; --names; --no-names; --stats; --no-stats; --sort=?; --rsort=?; --strict; --bundle; -T=; --target=; -v=; --more; -m; --no-leader-only; --leader-only; --detailed; --ct; --ovs; --minimal; --read-only; --color=?";

const switches = [
  defineTool({
    names: ["ovs-vsctl", "ovn-nbctl", "ovn-sbctl", "ovn-ic-nbctl", "vtep-ctl"],
    about: "the settings of switches in software",
    options: VSWITCH,
    dryRun: "--dry-run",
    verbs: {
      read: "show, list*, find, get, *-list, *-list-*, br-exists, br-to-vlan, br-to-parent, br-get-external-id, port-to-br, iface-to-br, *-get-*, get-*, --version, wait-until, comment, trace, *-show, lflow-list, sync, count-flows, lsp-get-up",
      create: "add-br, add-port, add-bond, ls-add, lr-add, lsp-add, lrp-add, add, create",
      "remote-change":
        "set, set-*, br-set-external-id, clear, remove, init, enable-*, disable-*, lsp-set-*, lr-*-add, lr-*-del, lsp-*, lrp-*, acl-add, lb-add, lb-del, ls-lb-*, lr-lb-*, qos-*, meter-*, pg-*, chassis-add, bind, lsp-bind, lsp-unbind, ha-chassis-*, dhcp-options-*",
      delete:
        "del-port, del-br, del-bond-iface, acl-del, lsp-del, lrp-del, destroy, chassis-del, del-*",
      destroy: "emer-reset, ls-del, lr-del",
    },
    allowed: [
      "sudo ovs-vsctl show",
      "ovs-vsctl list-ports br0",
      "ovs-vsctl get Interface eth0 statistics",
      "ovn-nbctl lr-route-list router1",
      "ovn-sbctl lflow-list",
      "ovs-vsctl list-br",
    ],
    asked: ["sudo ovs-vsctl del-br br-int", "ovs-vsctl set-controller br0 tcp:192.0.2.7:6653"],
    denied: ["ovs-vsctl emer-reset"],
  }),
  defineTool({
    names: [
      "ovs-ofctl",
      "ovs-dpctl",
      "ovs-appctl",
      "ovn-appctl",
      "ovs-pcap",
      "ovs-tcpdump",
      "ovsdb-client",
      "ovsdb-tool",
      "ovn-trace",
      "ovn-detrace",
    ],
    about: "the flows and state of switches in software",
    options: VSWITCH,
    verbs: {
      read: "show, dump-*, *-dump, dump, snoop, monitor, probe, ping, benchmark, ofp-parse, *-desc, list-*, fdb/show, fdb/stats-show, bond/show, bond/list, dpif/show, dpif/dump-*, dpctl/show, dpctl/dump-*, ofproto/list, ofproto/trace, ofproto/trace-*, coverage/show, coverage/read-counter, memory/show, version, vlog/list, stp/show, rstp/show, lacp/show, lacp/show-stats, upcall/show, tnl/*/show, mdb/show, connection-status, ct-zone-list, cluster/status, list-dbs, list-tables, list-columns, get-schema, query, db-version, db-name, schema-*, show-log, db-is-*, db-cid, db-sid, wait, debug/*, dpif-netdev/pmd-*, ct-stats-show, ct-get-*, inject-engine/show-*, needs-conversion, compare-versions",
      lifecycle: "vlog/set, vlog/reopen",
      "remote-change":
        "add-flow, add-flows, mod-flows, replace-flows, mod-port, mod-table, add-group, mod-group, add-meter, mod-meter, add-dp, add-if, set-if, packet-out, set-frags, bundle, bond/*-slave, bond/set-*, bond/migrate, upcall/set-*, dpctl/add-*, dpctl/set-*, dpctl/mod-*, ovsdb-server/*, transact, convert, compact, exit, quit, revalidator/*, cluster/change-*, dpctl/ct-set-*",
      delete:
        "del-flows, del-groups, del-meters, del-meter, del-dp, del-if, dpctl/del-*, fdb/flush, ct-flush, flush-conntrack, dpctl/flush-conntrack, mdb/flush, bond/disable-slave",
      destroy: "cluster/leave, cluster/kick, restore",
    },
    allowed: [
      "ovs-ofctl dump-flows br-int",
      "ovs-appctl fdb/show br0",
      "ovs-appctl ofproto/trace br0 in_port=1",
      "ovs-dpctl show",
      "ovsdb-client dump",
    ],
    asked: ["ovs-ofctl del-flows br-int", "ovs-ofctl add-flow br0 actions=drop"],
  }),
  defineTool({
    names: ["bridge", "brctl"],
    about: "bridges of the kernel",
    options:
      "-s -statistics; -d -details; -n -netns=; -j -json; -p -pretty; -o -oneline; -t; -c -compressvlans; -V; -b=; -batch=; -force; -color",
    style: "single-dash",
    verbs: {
      read: "fdb, link, vlan, mdb, vni, monitor, fdb show, fdb list, fdb get, link show, link list, vlan show, vlan list, vlan tunnelshow, vlan global show, mdb show, mdb get, mst show, vni show, show, showmacs, showstp, help",
      admin: "fdb *, link set, vlan *, mdb *, vni *, mst set, addbr, addif, set*, stp, hairpin",
      delete: "delbr, delif, fdb flush, fdb del, fdb delete",
    },
    allowed: ["bridge fdb show br br0", "bridge vlan show", "brctl show", "bridge -s link show"],
    asked: ["sudo bridge vlan add dev eth1 vid 10", "sudo brctl delbr br0"],
  }),
];

const tracked = defineTool({
  names: ["conntrack", "conntrackd"],
  about: "connections that the packet filter knows",
  options:
    "-L --dump; -G --get; -D --delete; -I --create; -A --add; -U --update; -E --event; -F --flush; -C --count; -S --stats; -R --load-file=; -V --version; -h --help; -p --proto=; -s --src --orig-src=; -d --dst --orig-dst=; -r --reply-src=; -q --reply-dst=; -t --timeout=; -u --status=; -e --event-mask=; -o --output=; -n --src-nat=?; -g --dst-nat=?; -j --any-nat=?; -m --mark=; -f --family=; --sport --orig-port-src=; --dport --orig-port-dst=; --state=; -z --zero; -b=; -c; -w --zone=; -B; -k; -x; -i; -l",
  nature: "read",
  rules: [
    {
      id: "connections-cut",
      when: (i) => i.has("--flush", "--delete", "--update", "--create", "--load-file"),
      decision: "ask",
      why: "cuts connections that pass through this machine",
      instead: "list them first: `conntrack -L -p tcp --dport 443`",
      attack: ["T1499"],
      matches: ["sudo conntrack -F", "conntrack -D -s 192.0.2.7"],
      nonMatches: ["sudo conntrack -L -p tcp --dport 443", "conntrack -S", "conntrack -C"],
    },
  ],
  allowed: ["conntrack -L", "sudo conntrack -E -p tcp", "conntrack -C"],
});

const cards = defineTool({
  names: ["ethtool"],
  about: "shows and changes network cards",
  style: "single-dash",
  options:
    "-a --show-pause; -A --pause; -c --show-coalesce; -C --coalesce; -g --show-ring; -G --set-ring; -i --driver; -d --register-dump; -e --eeprom-dump; -E --change-eeprom; -k --show-features --show-offload; -K --features --offload; -p --identify; -P --show-permaddr; -r --negotiate; -S --statistics; -t --test; -s --change; -n -u --show-nfc --show-ntuple; -N -U --config-nfc --config-ntuple; -w --get-dump; -W --set-dump; -T --show-time-stamping; -x --show-rxfh-indir --show-rxfh; -X --set-rxfh-indir --rxfh; -f --flash; -l --show-channels; -L --set-channels; -m --module-info --dump-module-eeprom; --show-priv-flags; --set-priv-flags; --show-eee; --set-eee; --set-phy-tunable; --get-phy-tunable; --get-tunable; --set-tunable; --reset; --show-fec; --set-fec; -Q --per-queue; --cable-test; --cable-test-tdr; --show-tunnels; --show-module; --set-module; --get-plca-cfg; --set-plca-cfg; --json; -j; -I --include-statistics; --all-groups; --phy-statistics; --monitor; --debug=; --version; -h --help",
  nature: "read",
  rules: [
    {
      id: "card-changed",
      when: (i) =>
        i.has(
          "--pause",
          "--coalesce",
          "--set-ring",
          "--change-eeprom",
          "--offload",
          "--negotiate",
          "--change",
          "--config-ntuple",
          "--set-dump",
          "--rxfh",
          "--flash",
          "--set-channels",
          "--set-priv-flags",
          "--set-eee",
          "--set-phy-tunable",
          "--set-tunable",
          "--reset",
          "--set-fec",
          "--per-queue",
          "--cable-test",
          "--cable-test-tdr",
          "--set-module",
          "--set-plca-cfg",
          "--test",
        ),
      decision: "ask",
      why: "changes how a network card works, or interrupts its link",
      instead: "look at it: `ethtool -k eth0`",
      attack: [],
      matches: [
        "sudo ethtool -s eth0 speed 100 duplex half autoneg off",
        "ethtool -K eth0 tso off",
        "sudo ethtool -r eth0",
      ],
      nonMatches: ["ethtool -S eth0", "ethtool -k eth0", "ethtool -i eth0", "ethtool eth0"],
    },
  ],
  allowed: ["ethtool -g eth0", "sudo ethtool -m eth0", "ethtool --show-fec eth0"],
});

export const tools = [shaping, ...switches, tracked, cards];
