/** Packet filters, routes and interfaces. */

import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";

const IPTABLES_OPTIONS =
  "-A --append=; -C --check=; -D --delete=; -I --insert=; -R --replace=; -L --list=?; -S --list-rules=?; -F --flush=?; -Z --zero=?; -N --new-chain=; -X --delete-chain=?; -P --policy=; -E --rename-chain=; -p --protocol=; -s --source=; -d --destination=; -m --match=; -j --jump=; -g --goto=; -i --in-interface=; -o --out-interface=; -t --table=; -n --numeric; -v --verbose; -w --wait=?; -x; --line-numbers; --dport=; --sport=; --dports=; --sports=; --ctstate=; --state=; --to-destination=; --to-source=; --to-ports=; --reject-with=; --log-prefix=; --comment=; -c; -f; -6; -4; --limit=; --mark=; --set-mark=";

/** True when the call only lists. */
function _onlyLists(i: Invocation): boolean {
  return (
    i.has("--list", "--list-rules", "--check") ||
    (i.options.length === 0 && i.operands.length === 0)
  );
}

const iptables = defineTool({
  names: ["iptables", "ip6tables", "iptables-legacy", "iptables-nft", "ebtables", "arptables"],
  about: "packet filter rules",
  nature: "admin",
  options: IPTABLES_OPTIONS,
  dryRun: "--list, --list-rules, --check",
  rules: [
    {
      id: "flush",
      when: (i) =>
        i.has("--flush", "--delete-chain") ||
        (i.has("--policy") &&
          [i.value("--policy")?.text, ...i.operands.map((word) => word.text)].includes("ACCEPT")),
      decision: "deny",
      why: "takes the firewall down",
      instead: "list the rules: `sudo iptables -L -n`",
      attack: ["T1686"],
      asi: ["ASI02"],
      matches: [
        "iptables -F",
        "sudo iptables --flush INPUT",
        "iptables -P INPUT ACCEPT",
        "iptables -X",
        "iptables -t nat -F",
      ],
      nonMatches: ["iptables -L -n", "iptables -S", "iptables -P INPUT DROP"],
      evasions: ["sudo ip6tables -F", "/sbin/iptables -F"],
    },
  ],
  allowed: ["iptables -L -n", "sudo iptables -S", "iptables -t nat -L"],
  asked: ["iptables -A INPUT -p tcp --dport 22 -j DROP", "iptables -D INPUT 1"],
  denied: ["iptables -F"],
});

const restore = defineTool({
  names: ["iptables-restore", "ip6tables-restore", "iptables-apply", "ipfw"],
  about: "loads or changes packet filters",
  nature: "admin",
  options:
    "-t --test; -n; -f=; -d; -e; -s=; -F=; -a=; -v; -q; -nf; --flush; -sr; -sn; -si; -sa; -E; -X; -T=; -N",
  looks: "list show",
  dryRun: "--test",
  rules: [
    {
      id: "packet-filter-off",
      when: (i) =>
        (/^ip6?tables-restore$/.test(i.program) &&
          /^:INPUT ACCEPT/m.test(i.command.stdin?.text ?? "")) ||
        (i.program === "ipfw" &&
          (i.operands.some((word) => word.text === "flush") || i.value("-f")?.text === "flush")),
      decision: "deny",
      why: "takes the firewall down",
      instead: "list the rules: `sudo iptables -S`",
      attack: ["T1686"],
      matches: ["ipfw -f flush"],
      nonMatches: ["ipfw list"],
    },
  ],
  allowed: ["iptables-restore --test rules.v4", "ipfw list"],
  asked: ["iptables-restore < rules.v4"],
});

const pf = defineTool({
  names: ["pfctl"],
  about: "the packet filter of BSD and macOS",
  nature: "admin",
  options:
    "-a=; -A; -D=; -d; -E; -e; -F=; -f=; -g; -h; -i=; -K=; -k=; -L; -l; -m; -N; -n; -O; -o=; -P; -p=; -q; -R; -r; -S; -s=; -sr; -sn; -si; -sa; -ss; -T=; -t=; -V=; -v; -w=; -X=; -x=; -z",
  dryRun: "-n, -s, -sr, -sn, -si, -sa, -ss, -T=show, -T=test",
  rules: [
    {
      id: "pf-off",
      when: (i) =>
        i.has("-d") || /^(?:all|rules|Sources-help|nat)$/i.test(i.value("-F")?.text ?? ""),
      decision: "deny",
      why: "takes the firewall down",
      instead: "list the rules: `sudo pfctl -sr`",
      attack: ["T1686"],
      matches: ["sudo pfctl -d", "pfctl -F all", "pfctl -Fa -F rules"],
      nonMatches: ["sudo pfctl -sr", "pfctl -s info", "pfctl -nf /etc/pf.conf"],
    },
  ],
  allowed: ["pfctl -s rules", "sudo pfctl -nf /etc/pf.conf", "pfctl -t block -T show"],
  asked: ["sudo pfctl -f /etc/pf.conf", "pfctl -k 192.0.2.7"],
});

const sets = defineTool({
  names: ["ipset"],
  about: "sets of addresses for packet filters",
  options:
    "-q -quiet; -o -output=; -s -sorted; -n -name; -t -terse; -f -file=; -exist; -!; -resolve; -r",
  verbs: {
    read: "list, -L, --list, save, test, help, version, --version",
    admin: "create, add, del, rename, swap, restore, -A, -D, -N",
    delete: "flush, destroy, -F, -X",
  },
  rules: [
    {
      id: "every-set",
      on: "flush, destroy",
      when: (i) => i.operands.length === 0,
      decision: "deny",
      why: "empties every set that the firewall goes by",
      instead: "list them first: `ipset list -t`",
      attack: ["T1686"],
      matches: ["sudo ipset destroy", "ipset flush"],
      nonMatches: ["ipset list -t", "ipset flush block"],
    },
  ],
  allowed: ["ipset list block -t", "ipset save", "ipset test block 192.0.2.7"],
  asked: ["ipset add block 192.0.2.1", "ipset destroy block"],
});

const nft = defineTool({
  names: ["nft"],
  about: "nftables rules",
  style: "posix",
  options: "-a; -n; -j; -c --check; -f --file=; -i; -s; -e; -o; -t; -v; -I=; -y",
  dryRun: "--check",
  verbs: {
    read: "list, monitor, describe, export",
    admin: "add, create, insert, rename, replace",
    destroy: "flush, delete, destroy, reset",
  },
  runs: (i, run) => {
    // `nft -f -`: each line of the input is a call of its own.
    if (i.dryRun) return;
    if (i.value("--file")?.text !== "-") return;
    const file = i.value("--file") as Word;
    for (const line of i.command.stdin?.text?.split("\n") ?? []) {
      const words = line
        .trim()
        .split(/\s+/)
        .filter((word) => word !== "");
      if (words.length > 0)
        run.argv([run.literal("nft", file), ...words.map((word) => run.literal(word, file))], {
          stdin: null,
        });
    }
  },
  nature: "read",
  allowed: ["nft list ruleset", "sudo nft -c -f rules.nft"],
  asked: ["nft add table inet x"],
  denied: ["nft flush ruleset", "sudo nft delete table inet filter"],
});

const ufw = defineTool({
  names: ["ufw"],
  about: "the uncomplicated firewall",
  style: "posix",
  options: "--dry-run; --force",
  dryRun: "--dry-run",
  verbs: {
    read: "status, show, version, app list, app info",
    admin:
      "allow, deny, reject, limit, delete, insert, prepend, enable, reload, logging, default, route, app",
    destroy: "disable, reset",
  },
  rules: [
    {
      id: "logging-off",
      on: "logging",
      when: (i) => i.operands[0]?.text === "off",
      decision: "deny",
      why: "stops the firewall from recording what it refuses",
      instead: "look at its state: `ufw status verbose`",
      attack: ["T1685"],
      asi: ["ASI10"],
      matches: ["sudo ufw logging off"],
      nonMatches: ["sudo ufw logging medium", "ufw status verbose"],
    },
  ],
  allowed: ["ufw status verbose", "sudo ufw show added"],
  asked: ["sudo ufw allow 8080/tcp", "ufw enable"],
  denied: ["ufw disable", "sudo ufw --force reset"],
});

const firewallCmd = defineTool({
  names: ["firewall-cmd", "firewall-offline-cmd"],
  about: "the firewalld client",
  nature: "admin",
  options:
    "--state; --list-all; --list-all-zones; --list-services; --list-ports; --get-zones; --get-active-zones; --get-default-zone; --get-services; --permanent; --reload; --zone=; --add-service=; --add-port=; --remove-service=; --remove-port=; --panic-on; --panic-off; --set-default-zone=; --query-service=; --query-port=; --add-rich-rule=; --remove-rich-rule=; --complete-reload; --runtime-to-permanent; --add-source=; --list-rich-rules; --query-panic; --set-target=; --direct; -q",
  dryRun:
    "--state, --list-all, --list-all-zones, --list-services, --list-ports, --get-zones, --get-active-zones, --get-default-zone, --get-services, --query-service, --query-port, --list-rich-rules, --query-panic",
  rules: [
    {
      id: "open-wide",
      when: (i) =>
        i.value("--set-default-zone")?.text === "trusted" ||
        i.value("--set-target")?.text === "ACCEPT",
      decision: "deny",
      why: "lets everything through the firewall",
      instead: "list what is open: `sudo firewall-cmd --list-all`",
      attack: ["T1686"],
      matches: [
        "firewall-cmd --set-default-zone=trusted",
        "firewall-cmd --zone=public --set-target=ACCEPT --permanent",
      ],
      nonMatches: ["sudo firewall-cmd --list-all", "firewall-cmd --add-port=8080/tcp"],
    },
  ],
  allowed: ["firewall-cmd --state", "firewall-cmd --list-all --zone=public"],
  asked: ["firewall-cmd --permanent --add-port=8080/tcp"],
});

const ip = defineTool({
  names: ["ip"],
  about: "addresses, links, routes",
  style: "posix",
  options:
    "-4; -6; -br -brief; -c -color; -j -json; -p -pretty; -s -stats -statistics; -d -details; -o -oneline; -n -netns=; -f -family=; -all; -r; -t; -b -batch=; -a",
  verbs: {
    read: "a, addr, address, l, link, r, route, ro, n, neigh, neighbor, rule, maddr, mroute, monitor, netns, tunnel, xfrm, tcp_metrics, a show, addr show, address show, a s, addr s, addr list, address list, a list, a l, l show, link show, link list, link s, l s, r show, route show, route list, route get, r get, r s, ro s, n show, neigh show, rule show, rule list, netns list, netns identify, netns pids, maddr show, address get, vrf show, stats show, nexthop show",
    admin:
      "a add, addr add, address add, a change, addr change, addr replace, a replace, a del, addr del, addr delete, address del, link set, l set, link add, l add, link del, link delete, l del, route add, r add, route change, route replace, r replace, r change, route append, route del, route delete, r del, rule add, rule del, rule delete, neigh add, neigh del, neigh replace, neigh change, n add, n del, netns add, netns del, netns delete, netns set, tunnel add, tunnel del, xfrm state, xfrm policy, link change, vrf exec",
    run: "netns exec",
    destroy:
      "a flush, addr flush, address flush, r flush, route flush, n flush, neigh flush, rule flush, xfrm flush",
  },
  runs: (i, run) => {
    if (i.verb === "netns exec") run.argv(i.operands.slice(1));
  },
  allowed: [
    "ip a",
    "ip -br addr",
    "ip route show",
    "ip addr show eth0",
    "ip link",
    "ip netns exec test ping -c1 192.0.2.1",
  ],
  asked: ["sudo ip link set eth0 down", "ip addr add 192.0.2.5/24 dev eth0"],
  denied: ["ip route flush table main", "ip addr flush dev eth0"],
});

const interfaces = defineTool({
  names: ["ifconfig", "route"],
  about: "shows and changes interfaces and routes",
  style: "posix",
  nature: "read",
  options: "-a; -s; -n; -v; -e; -l; -A=; --help",
  rules: [
    {
      id: "change-interface",
      when: (i) =>
        (i.operands.length > 1 && i.operands[0]?.text !== "get") ||
        ["add", "del", "delete", "flush", "change"].includes(i.operands[0]?.text ?? ""),
      decision: "ask",
      why: "changes how this machine reaches the network",
      instead: "look at it: `ifconfig -a`",
      attack: [],
      matches: ["sudo ifconfig eth0 down", "route add default gw 192.0.2.1"],
      nonMatches: ["ifconfig", "ifconfig eth0", "route -n", "route -n get default"],
    },
  ],
  allowed: ["ifconfig -a", "ifconfig eth0", "route -n"],
});

const ifconfig = defineTool({
  names: [
    "ifup",
    "ifdown",
    "nmtui",
    "scutil",
    "wpa_cli",
    "iw",
    "netplan",
    "dhclient",
    "dhcpcd",
    "zerotier-cli",
    "airport",
    "vconfig",
    "ethtool-set",
  ],
  about: "changes network interfaces and routes",
  nature: "admin",
  options:
    "-a; -s; -n; -v; -f=; -i=; -r; -x; -t; -g; -e; --help; --config=; -dns; -getinfo; --dns; --proxy; --get=; --nwi; ",
  looks:
    "status get show help info list dump link scan_results listnetworks listpeers peers features",
  rules: [],
  dryRun: "--get, --nwi, -a, -s, -n, -v, --dns, --proxy, -dns, -getinfo",
  allowed: ["scutil --dns", "scutil --get ComputerName", "netplan status", "iw reg get"],
  asked: ["sudo ifup eth0", "sudo dhclient eth0"],
});

const LOOKS = /^-(get|list|show|is|version|help|print)/;

/** Options that begin with `-get`, `-list`, `-show`, `-is` only look. */
const networksetup = defineTool({
  names: ["networksetup"],
  about: "network settings of macOS",
  style: "none",
  nature: "read",
  rules: [
    {
      id: "network-setting",
      when: (i) => i.operands[0]?.known !== true || !LOOKS.test(i.operands[0].text),
      decision: "ask",
      why: "changes the network settings of the machine",
      instead: "look at them: `networksetup -getwebproxy Wi-Fi`",
      attack: ["T1090"],
      matches: [
        "networksetup -setwebproxy Wi-Fi 127.0.0.1 8080",
        "sudo networksetup -setdnsservers Wi-Fi 192.0.2.53",
      ],
      nonMatches: ["networksetup -getwebproxy Wi-Fi", "networksetup -listallnetworkservices"],
    },
  ],
  allowed: ["networksetup -getdnsservers Wi-Fi", "networksetup -listallhardwareports"],
});

const vpn = defineTool({
  names: ["nmcli", "wg", "tailscale"],
  about: "connections and tunnels",
  style: "posix",
  options:
    "-t --terse; -f --fields=; -p --pretty; -g --get-values=; -c --colors=; -m --mode=; -w --wait=; -a --ask; -e --escape=; -s --show-secrets; --json; --peers",
  verbs: {
    read: "show, genkey, genpsk, pubkey, status, ip, ping, netcheck, version, whois, bugreport, licenses, general, general status, device, device status, device show, device wifi, device wifi list, dev, dev status, dev show, dev wifi, dev wifi list, d, connection, connection show, con show, c show, c, con, g, monitor, networking connectivity, general permissions, general hostname, radio, metrics, dns, exit-node list",
    admin:
      "set, setconf, addconf, syncconf, up, down, login, logout, switch, serve, funnel, cert, lock, file, update, ssh, networking, networking off, networking on, radio wifi, device connect, device disconnect, device delete, device set, device modify, device reapply, dev connect, dev disconnect, connection up, connection down, connection add, connection modify, connection delete, connection edit, connection import, connection reload, con up, con down, con add, con mod, con modify, con delete, device wifi connect, dev wifi connect, web, configure, drive, exit-node, nc, debug",
  },
  rules: [
    {
      id: "vpn-secrets",
      when: (i) => i.verb === "showconf" || i.has("--show-secrets"),
      decision: "ask",
      why: "shows the keys of a connection",
      instead: "show it without them: `nmcli connection show office`",
      attack: ["T1552"],
      asi: ["ASI03"],
      matches: ["sudo wg showconf wg0", "nmcli --show-secrets connection show office"],
      nonMatches: ["sudo wg show wg0", "nmcli connection show office"],
    },
  ],
  allowed: [
    "nmcli connection show office",
    "sudo wg show wg0",
    "tailscale status",
    "nmcli dev wifi list",
  ],
  asked: ["sudo nmcli networking off", "tailscale up", "wg set wg0 peer x remove"],
});

export const tools = [
  interfaces,
  vpn,
  iptables,
  restore,
  pf,
  sets,
  nft,
  ufw,
  firewallCmd,
  ip,
  ifconfig,
  networksetup,
];
