/** Small programs by which the administrators of a host look at it and set it up. */
import { defineTool } from "../../tools/define.js";

const reports = defineTool({
  names: [
    "needrestart",
    "turbostat",
    "lastcomm",
    "sa",
    "kextstat",
    "kldstat",
    "pveversion",
    "pveperf",
    "lsinitrd",
    "lsinitramfs",
    "dstat",
    "pmstat",
    "pmrep",
    "pminfo",
    "nmon",
    "zabbix_get",
    "nfsdclnts",
    "crm_mon",
    "corosync-quorumtool",
    "corosync-cfgtool",
    "vdostats",
    "pcp_node_info",
    "pcp_proc_info",
    "pcp_proc_count",
    "pcp_node_count",
    "pcp_pool_status",
    "lldpcli",
    "lldpctl",
    "opendkim-testkey",
    "opendmarc-check",
    "sstablemetadata",
    "sstableverify",
    "sstabledump",
    "sstableutil",
    "zdb",
    "virt-top",
    "virt-host-validate",
    "virt-what",
    "systemd-detect-virt",
    "jls",
    "systemd-delta",
    "systemd-cgls",
    "systemd-cgtop",
    "dhcp-lease-list",
    "biosdecode",
    "vpddecode",
    "drbdtop",
  ],
  about: "shows the state of a host",
  nature: "read",
  options:
    "-a; -A; -b; -B; -c=; -C; -d=; -e; -f=; -h; -i=; -I=; -j; -J; -k=; -l; -L; -m; -M; -n=; -N; -o=; -p=; -q; -r; -s=; -S; -t=; -T; -u; -U; -v; -vvv; -w; -x; -z; -1; --human-readable; --quiet; --show=; --num_iterations=; --interval=; --json; --verbose; --all",
  rules: [
    {
      id: "services-restarted",
      when: (i) =>
        i.program === "needrestart" &&
        i.value("-r") === undefined &&
        i.operands.some(({ text }) => text === "a"),
      decision: "ask",
      why: "restarts every service whose libraries have changed",
      instead: "list them: `needrestart -b`",
      attack: ["T1489"],
      matches: ["sudo needrestart -r a"],
      nonMatches: ["needrestart -b", "needrestart -r l"],
    },
    {
      id: "members-changed",
      when: (i) => i.program === "corosync-cfgtool" && i.has("-R", "-k", "-H"),
      decision: "ask",
      why: "changes which hosts belong to a cluster",
      instead: "look at it: `corosync-cfgtool -s`",
      attack: ["T1489"],
      matches: ["corosync-cfgtool -k 2", "corosync-cfgtool -H"],
      nonMatches: ["corosync-cfgtool -s", "corosync-quorumtool -s"],
    },
    {
      id: "neighbours-told",
      when: (i) =>
        i.program === "lldpcli" &&
        /^(?:configure|unconfigure|pause|resume)$/.test(i.operands[0]?.text ?? ""),
      decision: "ask",
      why: "changes what this machine tells the switches around it",
      instead: "look at them: `lldpcli show neighbors`",
      attack: [],
      matches: ["sudo lldpcli configure lldp status disabled"],
      nonMatches: ["lldpcli show neighbors"],
    },
  ],
  allowed: [
    "needrestart -b",
    "crm_mon -1",
    "vdostats --human-readable",
    "lldpcli show neighbors",
    "zdb -C tank",
    "debsums -s",
    "kldstat",
  ],
});

const reporting = defineTool({
  names: [
    "sosreport",
    "sos",
    "abrt-cli",
    "sysdiagnose",
    "supportconfig",
    "kdumpctl",
    "makedumpfile",
    "rear",
  ],
  about: "gathers what is known about a host into a file",
  nature: "create",
  options:
    "-l --list-plugins; -a; --batch; -o --only-plugins=; -n --skip-plugins=; --tmp-dir=; --label=; --case-id=; -k=; --upload; --upload-url=; --clean; --mask; -q; -v; -d=; -f; -c; --config-file=; --all-logs; --dry-run",
  dryRun: "--list-plugins, --dry-run",
  rules: [
    {
      id: "report-sent",
      when: (i) =>
        i.has("--upload", "--upload-url") ||
        (i.program === "abrt-cli" && i.operands[0]?.text === "report"),
      decision: "ask",
      why: "sends what is known about the host to somebody else",
      instead: "gather it here: `sos report --batch`",
      attack: ["T1567"],
      matches: ["sos report --batch --upload", "abrt-cli report 1f2e"],
      nonMatches: ["sosreport --batch", "abrt-cli list"],
    },
    {
      id: "host-recovered",
      when: (i) =>
        i.program === "rear" &&
        /^(?:recover|restoreonly|mountonly|format)$/.test(i.operands[0]?.text ?? ""),
      decision: "deny",
      why: "lays the disks of the host out anew from a backup",
      instead: "check what a backup would need: `rear dump`",
      attack: ["T1561"],
      matches: ["sudo rear recover", "rear format /dev/sdb"],
      nonMatches: ["rear dump", "sudo rear -v mkbackup"],
    },
    {
      id: "dumps-set",
      when: (i) =>
        (i.program === "kdumpctl" &&
          /^(?:stop|restart|rebuild|propagate|reset-crashkernel)$/.test(
            i.operands[0]?.text ?? "",
          )) ||
        (i.program === "abrt-cli" && /^(?:remove|rm|process)$/.test(i.operands[0]?.text ?? "")),
      decision: "ask",
      why: "changes how crashes are recorded, or removes such a record",
      instead: "look at it: `kdumpctl status`",
      attack: [],
      matches: ["sudo kdumpctl stop", "abrt-cli rm /var/spool/abrt/x"],
      nonMatches: ["kdumpctl status", "abrt-cli list"],
    },
  ],
  allowed: [
    "sosreport --list-plugins",
    "sos report --batch",
    "kdumpctl status",
    "abrt-cli list",
    "rear dump",
  ],
});

const tuning = [
  defineTool({
    names: ["tuned-adm"],
    about: "profiles of a host's kernel settings",
    options: "-d --debug; -i --ignore-missing; -l --loglevel=; -a --async; -t --timeout=",
    verbs: {
      read: "list, active, recommend, verify, profile_info, profile_mode, help, get_instances, instance_get_devices",
      admin: "profile, off, auto_profile, create_instance, destroy_instance",
    },
    allowed: ["tuned-adm active", "tuned-adm list", "tuned-adm verify"],
    asked: ["sudo tuned-adm profile throughput-performance", "tuned-adm off"],
  }),
  defineTool({
    names: ["cpupower", "x86_energy_perf_policy", "powerprofilesctl"],
    about: "how fast processors run",
    options: "-c --cpu=; --debug; -l; -g; -e; -f; -h; -p; -a; -w; -s; -m",
    verbs: {
      read: "frequency-info, idle-info, info, monitor, powercap-info, list, get, version, help, query-battery-aware, list-holds",
      admin:
        "frequency-set, idle-set, set, powercap-set, launch, configure-action, configure-battery-aware",
    },
    nature: "read",
    allowed: ["cpupower frequency-info", "powerprofilesctl get"],
    asked: ["sudo cpupower frequency-set -g performance"],
  }),
  defineTool({
    names: ["hwclock"],
    about: "the clock that runs while the machine is off",
    nature: "read",
    options:
      "-r --show; --get; -w --systohc; -s --hctosys; --set; --systz; -a --adjust; --getepoch; --setepoch; --predict; --date=; -u --utc; -l --localtime; -f --rtc=; --noadjfile; --test; -v --verbose; -D; --param-get=; --param-set=; --update-drift; --epoch=",
    dryRun: "--test",
    rules: [
      {
        id: "clock-set",
        when: (i) =>
          i.has(
            "--systohc",
            "--hctosys",
            "--set",
            "--systz",
            "--adjust",
            "--setepoch",
            "--param-set",
          ),
        decision: "ask",
        why: "sets a clock of the machine",
        instead: "look at it: `hwclock --show`",
        attack: ["T1070.006"],
        matches: ["sudo hwclock --systohc", "hwclock -s", "hwclock --set --date '2030-01-01'"],
        nonMatches: ["hwclock --show", "hwclock --test --systohc"],
      },
    ],
    allowed: ["sudo hwclock", "hwclock --verbose"],
  }),
  defineTool({
    names: ["subscription-manager", "SUSEConnect", "pro", "rhc", "insights-client"],
    about: "the subscription of a host",
    options:
      "--list; --available; --all; --status; -s; --username=; --password=; --org=; --activationkey=; --enable=; --disable=; --pool=; --auto; --url=; -r=; -e=; -p=; -d; --list-extensions; --format=; --assume-yes; --test-connection; --register; --unregister; --check-results; --show-results",
    nature: "admin",
    dryRun: "--status, -s, --list-extensions, --test-connection, --show-results",
    verbs: {
      read: "status, list, identity, version, facts, orgs, environments, help, security-status, config, repos, syspurpose, api u.pro.*",
      lifecycle: "refresh, collect-logs",
      admin:
        "register, unregister, attach, detach, remove, clean, import, auto-attach, enable, disable, fix, release, addons, connect, disconnect, activate, redeem, plugins, unsubscribe, subscribe",
    },
    rules: [
      {
        id: "sources-switched",
        on: "repos",
        when: (i) => i.has("--enable", "--disable"),
        decision: "ask",
        why: "changes where the host takes its packages from",
        instead: "list them: `subscription-manager repos --list`",
        attack: [],
        matches: ["sudo subscription-manager repos --enable=extras"],
        nonMatches: ["subscription-manager repos --list"],
      },
    ],
    allowed: [
      "subscription-manager status",
      "subscription-manager repos --list",
      "pro status",
      "SUSEConnect --status",
    ],
    asked: ["sudo subscription-manager register --username x", "sudo pro detach"],
  }),
];

const volumes = [
  defineTool({
    names: ["stratis"],
    about: "pools and file systems of Stratis",
    options:
      "--propagate; --unhyphenated-uuids; --uuid=; --name=; --size=; --key-desc=; --clevis=; --no-overprovision; -h",
    verbs: {
      read: "pool list, pool is-encrypted, pool explain, filesystem list, fs list, blockdev list, key list, report, daemon version, daemon, debug get-object-path, debug uuid-to-path, pool debug get-object-path, pool, filesystem, fs, blockdev, --version",
      create: "filesystem snapshot, fs snapshot, filesystem create, fs create",
      admin:
        "pool add-data, pool add-cache, pool init-cache, pool rename, pool start, pool stop, pool extend-data, pool bind, pool unbind, pool rebind, pool set-fs-limit, pool overprovision, filesystem rename, fs rename, filesystem set-size-limit, fs set-size-limit, filesystem unset-size-limit, key set, key reset, key unset, debug refresh",
      destroy:
        "pool create, pool destroy, filesystem destroy, fs destroy, filesystem schedule-revert, fs schedule-revert, pool encryption off",
    },
    allowed: ["stratis pool list", "stratis filesystem list", "stratis report"],
    asked: ["stratis pool add-data p /dev/sdc"],
    denied: ["stratis pool destroy p", "stratis fs destroy p data"],
  }),
  defineTool({
    names: ["vdo", "vdoformat"],
    about: "volumes that keep the same data once",
    options:
      "-n --name=; -a --all; -f --confFile=; --verbose; --device=; --force; --vdoLogicalSize=; --writePolicy=",
    verbs: {
      read: "status, list, printConfigFile, version",
      admin:
        "start, stop, activate, deactivate, growLogical, growPhysical, changeWritePolicy, enableCompression, disableCompression, enableDeduplication, disableDeduplication, modify, import",
      destroy: "create, remove, convert",
    },
    allowed: ["vdo status --name=v1", "vdo list"],
    asked: ["sudo vdo stop --name=v1"],
    denied: ["vdo remove --name=v1", "vdo create --name=v1 --device=/dev/sdb"],
  }),
  defineTool({
    names: ["make-bcache", "bcache"],
    about: "disks in front of disks",
    options:
      "-B; -C; -w=; -b=; -o=; --wipe-bcache; --force; --writeback; --discard; --cset-uuid=; -f; -s",
    nature: "destroy",
    looks: "show status",
    allowed: ["bcache show", "make-bcache --help"],
    denied: ["sudo make-bcache -B /dev/sdb -C /dev/nvme0n1"],
  }),
  defineTool({
    names: ["systemd-cryptenroll"],
    about: "keys of encrypted disks",
    // With the disk alone its slots are listed.
    nature: "read",
    options:
      "--password; --recovery-key; --tpm2-device=; --tpm2-pcrs=; --fido2-device=; --pkcs11-token-uri=; --wipe-slot=; --unlock-key-file=; --unlock-fido2-device=; --list-devices; -h --help; --version",
    rules: [
      {
        id: "slots-wiped",
        when: (i) => i.has("--wipe-slot") && i.value("--wipe-slot")?.text !== "empty",
        decision: "deny",
        why: "removes keys of an encrypted disk, without which it cannot be opened",
        instead: "list them: `cryptsetup luksDump /dev/sda3`",
        attack: ["T1485"],
        matches: ["sudo systemd-cryptenroll --wipe-slot=all /dev/sda3"],
        nonMatches: ["systemd-cryptenroll --tpm2-device=list"],
      },
      {
        id: "key-enrolled",
        when: (i) =>
          i.has(
            "--password",
            "--recovery-key",
            "--tpm2-device",
            "--fido2-device",
            "--pkcs11-token-uri",
            "--wipe-slot",
          ),
        decision: "ask",
        why: "changes what opens an encrypted disk",
        instead: "list its slots: `systemd-cryptenroll /dev/sda3`",
        attack: ["T1098"],
        asi: ["ASI03"],
        matches: [
          "sudo systemd-cryptenroll --tpm2-device=auto /dev/sda3",
          "systemd-cryptenroll --wipe-slot=empty /dev/sda3",
        ],
        nonMatches: ["systemd-cryptenroll /dev/sda3", "systemd-cryptenroll --tpm2-device=list"],
      },
    ],
    dryRun: "--list-devices, --tpm2-device=list, --fido2-device=list",
    allowed: ["systemd-cryptenroll --tpm2-device=list", "systemd-cryptenroll /dev/sda3"],
  }),
];

const mail = [
  defineTool({
    names: [
      "rspamc",
      "rspamadm",
      "spamassassin",
      "sa-learn",
      "sa-update",
      "sigtool",
      "amavisd",
      "amavisd-new",
      "dkim-testkey",
      "spfquery",
    ],
    about: "filters of mail",
    options:
      "-h=; -P=; -i=; -c=; -f=; --lint; -D; -t; -d; --dump=?; --spam; --ham; --forget; --sync; --clear; --progress; --no-sync; -C=; -p=; --checkonly; --nogpg; --info=; --find-sigs=; --decode-sigs; -j; --json; -v",
    nature: "read",
    rules: [
      {
        id: "mail-filter-changed",
        when: (i) =>
          i.has("--clear", "--forget") ||
          (i.program === "rspamc" &&
            /^(?:stat_reset|fuzzy_add|fuzzy_del|add_symbol|add_action|history_reset|fuzzy_delhash)$/.test(
              i.operands[0]?.text ?? "",
            )) ||
          (i.program === "rspamadm" &&
            /^(?:configwizard|statconvert|fuzzyconvert|fuzzy_merge|control)$/.test(
              i.operands[0]?.text ?? "",
            )),
        decision: "ask",
        why: "changes what becomes of the mail of everybody",
        instead: "look at it: `rspamc stat`",
        attack: [],
        matches: ["rspamc stat_reset", "sa-learn --clear"],
        nonMatches: ["rspamc stat", "rspamadm configtest", "spamassassin --lint"],
      },
    ],
    allowed: ["rspamadm configtest", "rspamc stat", "spamassassin --lint", "sa-learn --dump magic"],
  }),
];

export const tools = [reports, reporting, ...tuning, ...volumes, ...mail];
