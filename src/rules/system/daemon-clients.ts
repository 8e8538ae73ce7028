/** Clients that ask running servers of a host and tell them what to do: routes, mail, time, tunnels, shares. */
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";

/** Commands of a console that come by options and through a pipe, each as its words. */
function consoleLines(given: readonly Word[], i: Invocation): string[][] {
  const piped = i.command.stdin?.text ?? "";
  return [...given.map((word) => word.text), ...piped.split("\n")]
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => words[0] !== "");
}

/** First words of a router's console that only look, or move within it. */
const ROUTER_LOOKS =
  /^(?:sh(?:ow?)?|ping|traceroute|find|list|exit|end|quit|terminal|term|echo|enable|en|help|\?)$/;

const vtysh = defineTool({
  names: ["vtysh"],
  about: "the console of the routing daemons of FRR",
  options:
    "-c --command=; -b --boot; -d --daemon=; -E --echo; -C --dryrun; -f --inputfile=; -e --execute=; -m --markfile; -n --noerror; -w --writeconfig; -u --user; -t --timestamp; -N --pathspace=; --vty_socket=; --config_dir=; -H --histfile=",
  nature: "read",
  dryRun: "--dryrun",
  rules: [
    {
      id: "routes-changed",
      when: (i) =>
        i.has("--boot", "--inputfile", "--writeconfig") ||
        consoleLines([...i.values("--command"), ...i.values("--execute")], i).some(
          ([first = ""]) => !ROUTER_LOOKS.test(first),
        ),
      decision: "ask",
      why: "changes the routes that others reach each other by",
      instead: "look at them first: `vtysh -c 'show ip bgp summary'`",
      attack: ["T1489"],
      matches: [
        "sudo vtysh -c 'configure terminal' -c 'router bgp 64512' -c 'neighbor 192.0.2.9 shutdown'",
        "vtysh -c 'clear ip bgp *'",
        "vtysh -c 'write memory'",
        "printf 'conf t\\nno router ospf\\n' | vtysh",
      ],
      nonMatches: [
        "sudo vtysh -c 'show ip bgp summary'",
        "vtysh -c 'show running-config' -c 'show ip ospf neighbor'",
        "vtysh -C -f frr.conf",
      ],
    },
  ],
  allowed: ["sudo vtysh -c 'show ip route'", "vtysh --dryrun -f /etc/frr/frr.conf"],
});

const birdc = defineTool({
  names: ["birdc", "birdc6", "birdcl", "bgpctl", "ospfctl", "ripctl", "ldpctl", "gobgp"],
  about: "asks and tells a routing daemon",
  phrases: true,
  options: "-l; -r; -s=; -v; -p=; -u=; -a=; -j; --host=; --port=",
  verbs: {
    read: "show, help, echo, eval, dump, s, configure check, configure status, status, neighbor, global, * rib, global rib, global rib summary, * neighbor, monitor, exit, quit, network show, log verbose, log brief",
    lifecycle: "debug, mrtdump, refresh",
    "remote-change":
      "configure, disable, enable, restart, reload, down, graceful, timeformat-set, neighbor * up, neighbor * down, neighbor * clear, neighbor * reset, neighbor * softreset, neighbor * refresh, neighbor * shutdown, neighbor * enable, neighbor * disable, neighbor add, neighbor del, neighbor update, network, nexthop, fib, rpki, global del, global rib add, global rib del, policy, * couple, * decouple",
  },
  allowed: [
    "birdc show protocols all upstream1",
    "sudo birdc configure check",
    "bgpctl show neighbor",
    "gobgp neighbor",
    "gobgp global rib",
    "birdc 'show route for 192.0.2.0/24 all'",
  ],
  asked: [
    "birdc 'disable upstream1'",
    "sudo birdc disable upstream1",
    "birdc configure",
    "gobgp neighbor 192.0.2.9 shutdown",
  ],
});

const doveadm = defineTool({
  names: ["doveadm"],
  about: "administers Dovecot",
  options:
    "-D; -v; -f=; -o=; -A; -u=; -F=; -S=; -c=; -1; -m=; -t=; -a=; -r; -s; -k; -b; -d; -R; -l=; -n=; -x=; -C=; -N; -8; -7; -g=",
  verbs: {
    read: "help, config, user, who, log find, log errors, log test, stats *, quota get, mailbox list, mailbox status, mailbox metadata list, mailbox metadata get, mailbox path, search, acl get, acl rights, acl debug, auth lookup, auth cache stats, director status, director map, director dump, director ring status, replicator status, replicator dsync-status, process status, service status, penalty, proxy list, instance list, mount list, sis find, dict get, dict iter, zlibconnect, compress connect, dump, fs get, fs iter, fs stat, fs metadata, fts lookup, fts expand, index-list",
    text: "pw",
    lifecycle:
      "reload, log reopen, index, fts rescan, fts optimize, quota recalc, auth cache flush, purge, rebuild *, force-resync, resync, exec, auth test, auth login, mailbox update, mailbox cache",
    create: "backup, copy, import, mailbox create, save",
    secret: "fetch",
    "remote-change":
      "stop, kick, move, sync, flags *, altmove, batch, director add, director move, director up, director down, director flush, director ring add, replicator replicate, replicator add, service stop, mailbox rename, mailbox subscribe, mailbox unsubscribe, mailbox metadata set, instance remove, proxy kick, dict set, penalty-set, deduplicate, rename",
    access: "acl set, acl add, acl update, acl recalc, acl delete, acl remove, mailbox cryptokey *",
    delete: "director remove, replicator remove, dict unset, sis deduplicate",
    destroy: "expunge, mailbox delete, fs delete, mailbox metadata unset, purge-all",
  },
  allowed: [
    "doveadm who",
    "doveadm user dana",
    "doveadm quota get -u dana",
    "doveadm mailbox status -u dana messages INBOX",
    "doveadm log find",
    "sudo doveadm reload",
  ],
  asked: ["doveadm kick dana", "doveadm acl set -u dana Shared user=kim lookup"],
  denied: ["doveadm expunge -u dana mailbox Trash all", "doveadm mailbox delete -u dana Old"],
});

const times = [
  defineTool({
    names: ["chronyc"],
    about: "asks and tells chrony, which keeps the clock",
    phrases: true,
    options: "-4; -6; -n; -N; -c; -e; -d; -a; -m; -h=; -p=; -f=; -v; --version",
    verbs: {
      read: "sources, sourcestats, sourcename, tracking, activity, ntpdata, clients, serverstats, rtcdata, manual list, selectdata, authdata, accheck, cmdaccheck, smoothing, help, waitsync, keygen, timeout, retries, dns",
      lifecycle:
        "refresh, burst, online, onoffline, reselect, rekey, dump, writertc, trimrtc, cyclelogs",
      admin:
        "makestep, settime, manual, offline, add, delete, minpoll, maxpoll, maxdelay*, minstratum, polltarget, maxupdateskew, dfreq, doffset, local, allow, deny, cmdallow, cmddeny, reset, reload, smoothtime, shutdown, selectopts, password, reselectdist",
    },
    allowed: [
      "chronyc sources -v",
      "chronyc tracking",
      "chronyc -n sourcestats",
      "chronyc waitsync 30",
    ],
    asked: ["sudo chronyc makestep", "chronyc shutdown"],
  }),
  defineTool({
    names: ["sntp"],
    about: "asks a server for the time",
    nature: "read",
    options:
      "-4; -6; -a=; -B=; -b=; -c=; -d; -D=; -g=; -K=; -k=; -l=; -M=; -o=; -r; -S --step; -s --slew; -t=; -w; -u=; --help; --version",
    rules: [
      {
        id: "time-taken-over",
        when: (i) => i.has("--step", "--slew"),
        decision: "ask",
        why: "sets the clock of the machine",
        instead: "ask for the time alone: `sntp pool.ntp.org`",
        attack: [],
        matches: ["sudo sntp -S pool.ntp.org", "sntp -s pool.ntp.org"],
        nonMatches: ["sntp pool.ntp.org", "sntp -4 pool.ntp.org"],
      },
    ],
    allowed: ["sntp pool.ntp.org"],
  }),
  defineTool({
    names: ["ntpq", "ntpdc", "ntpstat", "ntptime", "ntptrace", "ntpmon", "ptp4l-status", "pmc"],
    about: "asks how the clock is kept",
    nature: "read",
    options: "-4; -6; -c=; -d; -i; -n; -p; -w; -u; -b=; -f=; -t=",
    allowed: ["ntpq -pn", "ntpq -c rv", "ntpstat"],
  }),
];

const caches = [
  defineTool({
    names: [
      "varnishstat",
      "varnishlog",
      "varnishtop",
      "varnishncsa",
      "varnishhist",
      "varnishtest",
      "squidclient",
      "halog",
      "hatop",
      "apachetop",
      "goaccess",
    ],
    about: "shows what a cache or a proxy does",
    nature: "read",
    options:
      "-1; -a; -A; -b; -c; -C; -d; -D; -E; -f=; -F=; -g=; -h=; -i=; -I=; -j; -k=; -L=; -l; -n=; -N=; -P=; -p=; -q=; -Q=; -r=; -R=; -t=; -T=; -v; -V; -w=; -x=; -X=; -m=; -u=; -U=; -s=; -o=; -pc; --log-format=",
    effects: (i, emit) => {
      const out = i.value("-w") ?? (i.program === "goaccess" ? i.value("-o") : undefined);
      if (out !== undefined && !/^goaccess|^varnishstat/.test(i.program))
        emit.file("overwrite", out);
    },
    rules: [
      {
        id: "proxy-managed",
        when: (i) =>
          i.program === "squidclient" &&
          (i.has("-m") ||
            i.operands.some(({ text }) =>
              /^mgr:(?:shutdown|reconfigure|rotate|offline_toggle)/.test(text),
            )),
        decision: "ask",
        why: "changes what a proxy holds or does for others",
        instead: "look at it: `squidclient mgr:info`",
        attack: [],
        matches: ["squidclient mgr:shutdown", "squidclient -m PURGE http://www.example.com/a"],
        nonMatches: ["squidclient mgr:info", "squidclient -p 3128 mgr:5min"],
      },
    ],
    allowed: [
      "varnishstat -1",
      "varnishlog -n web -d",
      "squidclient mgr:info",
      "varnishtop -1 -i ReqUrl",
    ],
  }),
];

const tunnels = [
  defineTool({
    names: ["swanctl"],
    about: "asks and tells strongSwan",
    options:
      "-l --list-sas; -L --list-conns; -P --list-pols; -x --list-certs; -A --list-pools; -B --list-authorities; -g --list-algs; -N --counters; -S --stats; -T --log; -m --monitor-sa; -V --version; -i --initiate; -t --terminate; -d --redirect; -p --install; -u --uninstall; -q --load-all; -c --load-conns; -s --load-creds; -a --load-pools; -b --load-authorities; -F --flush-certs; -f --rekey; --child=; --ike=; --ike-id=; --child-id=; --raw; --pretty; --uri=; --timeout=; --force; --file=; --noprompt; --clear; -h --help",
    nature: "admin",
    dryRun:
      "--list-sas, --list-conns, --list-pols, --list-certs, --list-pools, --list-authorities, --list-algs, --counters, --stats, --log, --monitor-sa, --version",
    allowed: ["swanctl --list-sas", "sudo swanctl -L", "swanctl --stats"],
    asked: ["sudo swanctl --terminate --ike office", "swanctl --load-all"],
  }),
  defineTool({
    names: ["ipsec", "strongswan"],
    about: "asks and tells an IPsec service",
    options: "--version; --status; --statusall; --utc; --rw",
    verbs: {
      read: "status, statusall, list*, leases, version, look, verify, barf, showhostkey, checknflog, trafficstatus, showstates, briefstatus, shuntstatus, auto --status, whack --status, whack --trafficstatus, --directory, --confdir, fetchcrls",
      lifecycle:
        "reload, rereadall, rereadcrls, rereadsecrets, rereadcacerts, rereadaacerts, update, purgecerts, purgecrls, purgeocsp",
      admin:
        "up, down, route, unroute, start, stop, restart, auto, whack, purgeike, resetcounters, initnss, import, setup, add, delete, replace, ondemand, rsasigkey, newhostkey, stroke",
    },
    allowed: ["ipsec statusall", "strongswan status", "sudo ipsec listcerts"],
    asked: ["sudo ipsec down office", "ipsec restart"],
  }),
  defineTool({
    names: ["openvpn"],
    about: "opens a private network over others",
    style: "single-dash",
    nature: "admin",
    options:
      "--config=; --show-ciphers; --show-digests; --show-tls; --show-engines; --show-curves; --show-groups; --show-gateway; --show-valid-subnets; --version; --help; --genkey; --secret=; --test-crypto; --remote=; --dev=; --auth-user-pass=?; --ca=; --cert=; --key=; --daemon=?; --proto=; --port=; --verb=; --log=; --cd=; --mktun; --rmtun",
    dryRun:
      "--show-ciphers, --show-digests, --show-tls, --show-engines, --show-curves, --show-groups, --show-gateway, --show-valid-subnets, --test-crypto, --version",
    allowed: ["openvpn --show-ciphers", "openvpn --version"],
    asked: ["sudo openvpn --config office.ovpn"],
  }),
  defineTool({
    names: ["wg-quick"],
    about: "brings a WireGuard interface up or down",
    verbs: { read: "strip", admin: "up, down, save" },
    rules: [
      {
        id: "tunnel-key-shown",
        on: "strip",
        // `wg syncconf wg0 <(wg-quick strip wg0)` is what it is for.
        when: (i) => i.command.stdin !== undefined,
        decision: "ask",
        why: "shows the key of a connection",
        instead: "look at the interface without it: `wg show wg0`",
        attack: ["T1552"],
        asi: ["ASI03"],
        matches: ["cat wg0.conf | wg-quick strip /dev/stdin"],
        nonMatches: ["wg-quick strip wg0", "wg show wg0"],
      },
    ],
    allowed: ["wg-quick strip wg0"],
    asked: ["sudo wg-quick down wg0", "wg-quick up wg0"],
  }),
];

const shares = [
  defineTool({
    names: ["exportfs"],
    about: "shows and changes what a host shares by NFS",
    options: "-a; -d=; -o=; -i; -u; -r; -f; -v; -s",
    nature: "read",
    rules: [
      {
        id: "shares-changed",
        when: (i) => i.has("-u", "-a", "-r", "-f", "-i", "-o") || i.operands.length > 0,
        decision: "ask",
        why: "changes what a host shares, or takes a share away from those that have it mounted",
        instead: "look at them first: `exportfs -v`",
        attack: ["T1489"],
        matches: ["sudo exportfs -ua", "exportfs -u 192.0.2.9:/srv/data", "sudo exportfs -rav"],
        nonMatches: ["exportfs -v", "sudo exportfs -s"],
      },
    ],
    allowed: ["exportfs -v", "sudo exportfs -s"],
  }),
  defineTool({
    names: [
      "showmount",
      "nfsstat",
      "nfsiostat",
      "mountstats",
      "rpcinfo",
      "nfsconf-help",
      "testparm",
      "smbstatus",
      "smbtree",
      "nmblookup",
      "smbcquotas-help",
      "findsmb",
    ],
    about: "shows what hosts share",
    nature: "read",
    options:
      "-a; -d; -e; -h; -p=; -s; -v; -c; -m; -n; -r; -l; -S; -b; -B; -L; -u=; -U=; -N; -A; -M; --no-headers; --all; --exports; --section-name=; --parameter-name=; --suppress-prompt; -V; --json; -P; -T; -t; -I=",
    allowed: [
      "showmount -e nfs1.example.com",
      "testparm -s",
      "smbstatus -S",
      "rpcinfo -p nfs1",
      "nfsstat -c",
    ],
  }),
  defineTool({
    names: ["smbcontrol"],
    about: "tells the servers of Samba",
    style: "none",
    nature: "read",
    rules: [
      {
        id: "share-told",
        when: (i) =>
          /^(?:shutdown|close-share|close-denied-share|kill-client-ip|force-election|drvupgrade|debug|profile|printnotify|nodestatus-set)$/.test(
            i.operands[1]?.text ?? "",
          ),
        decision: "ask",
        why: "ends connections of people who use a share",
        instead: "look who is connected: `smbstatus`",
        attack: ["T1489"],
        matches: ["sudo smbcontrol smbd shutdown", "smbcontrol smbd close-share data"],
        nonMatches: ["smbcontrol all ping", "sudo smbcontrol all reload-config"],
      },
    ],
    allowed: ["smbcontrol all ping", "smbcontrol smbd reload-config"],
  }),
  defineTool({
    names: ["keactrl"],
    about: "starts and stops servers of addresses",
    options: "-c=; -s=",
    verbs: { read: "status, version", lifecycle: "start, reload", "remote-change": "stop" },
    allowed: ["keactrl status", "sudo keactrl reload -s dhcp4"],
    asked: ["sudo keactrl stop -s dhcp4"],
  }),
  defineTool({
    names: [
      "radtest",
      "radclient",
      "radwho",
      "radsniff",
      "radeapclient",
      "eapol_test",
      "radlast",
      "raddebug",
    ],
    about: "tries a server of RADIUS",
    nature: "read",
    options: "-d=; -D=; -t=; -P=; -x; -4; -6; -f=; -c=; -n=; -r=; -s; -S=; -q; -p=; -a=; -i=",
    allowed: ["radtest dana example localhost 0 example", "radwho"],
  }),
];

export const tools = [vtysh, birdc, doveadm, ...times, ...caches, ...tunnels, ...shares];
