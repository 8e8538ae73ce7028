/** Security modules, audit, kernel settings, trust stores, start-up chain. */
import { defineTool } from "../../tools/define.js";
import { commandRule } from "../types.js";

const selinux = defineTool({
  names: [
    "setenforce",
    "semanage",
    "setsebool",
    "semodule",
    "chcon",
    "aa-disable",
    "aa-complain",
    "aa-enforce",
    "aa-teardown",
    "apparmor_parser",
  ],
  about: "security modules",
  nature: "admin",
  options:
    "-P; -l; -a; -d; -i=; -r=; -R; -t=; -u=; -s=; -m=; -p=; -k=; -f=; -v; -b; -M=; -n; --list; --list-modules",
  looks: "export",
  rules: [
    {
      id: "module-off",
      when: (i) =>
        (i.program === "setenforce" && /^(?:0|permissive)$/i.test(i.operands[0]?.text ?? "")) ||
        ["aa-disable", "aa-complain", "aa-teardown"].includes(i.program) ||
        (i.program === "apparmor_parser" && i.has("-R")),
      decision: "deny",
      why: "switches off a security module",
      instead: "look at its state: `getenforce`",
      attack: ["T1685"],
      asi: ["ASI02", "ASI10"],
      matches: [
        "setenforce 0",
        "sudo setenforce Permissive",
        "aa-teardown",
        "sudo aa-disable /etc/apparmor.d/usr.bin.x",
      ],
      nonMatches: ["setenforce 1", "getenforce", "aa-status"],
    },
  ],
  dryRun: "-l, --list, --list-modules",
  allowed: ["setenforce --help", "sudo semanage port --list", "semodule -l"],
  asked: ["setsebool -P httpd_can_network_connect 1", "setenforce 1"],
});

const labels = defineTool({
  names: ["restorecon", "setfiles", "fixfiles"],
  about: "gives files the labels that the policy has for them",
  nature: "admin",
  options:
    "-n --nochange; -v; -R; -r; -F; -i; -m; -e=; -f=; -o=; -p; -x; -D; -T=; -0; -q; -W; -s; -l; -c=; -B; -a; -N=",
  dryRun: "--nochange",
  looks: "check",
  allowed: ["restorecon -nvR /srv/www", "fixfiles check /srv/www"],
  asked: ["sudo restorecon -Rv /srv/www"],
});

const selinuxReads = defineTool({
  names: [
    "selinuxenabled",
    "matchpathcon",
    "secon",
    "getenforce",
    "sestatus",
    "getsebool",
    "audit2allow",
    "audit2why",
    "aa-status",
    "apparmor_status",
    "seinfo",
    "sesearch",
    "ausearch",
    "aureport",
  ],
  about: "looks at security modules",
  nature: "read",
  allowed: ["selinuxenabled", "getenforce", "sudo aa-status", "ausearch -m avc"],
});

const audit = defineTool({
  names: ["auditctl", "augenrules", "auditd"],
  about: "audit rules",
  nature: "admin",
  options:
    "-l; -s; -D; -e=; -a=; -A=; -d=; -w=; -W=; -p=; -k=; -R=; -b=; -f=; -S=; -F=; --load; --check",
  dryRun: "-l, -s, --check",
  rules: [
    {
      id: "audit-off",
      when: (i) => i.has("-D", "-W", "-d") || i.value("-e")?.text === "0",
      decision: "deny",
      why: "switches off or thins out the audit log",
      instead: "list the audit rules: `sudo auditctl -l`",
      attack: ["T1690"],
      asi: ["ASI02", "ASI10"],
      matches: ["auditctl -D", "auditctl -e 0", "sudo auditctl -W /etc/passwd"],
      nonMatches: ["sudo auditctl -l", "auditctl -w /etc/passwd -p wa"],
    },
  ],
  allowed: ["auditctl -s"],
  asked: ["auditctl -w /etc/passwd -p wa"],
});

const sysctl = defineTool({
  names: ["sysctl"],
  about: "kernel settings",
  nature: "read",
  options: "-a --all; -A; -b; -e; -N; -n; -p --load=?; -q; -w --write; --system; -r=; -X; -f=; -d",
  rules: [
    {
      id: "write",
      when: (i) =>
        i.has("--write", "--load", "--system", "-f") ||
        i.operands.some((word) => word.text.includes("=")),
      decision: "ask",
      why: "changes a setting of the kernel",
      instead: "read the setting: `sysctl vm.swappiness`",
      attack: [],
      matches: [
        "sudo sysctl -w vm.swappiness=10",
        "sysctl net.ipv4.ip_forward=1",
        "sudo sysctl -p",
      ],
      nonMatches: ["sysctl -a", "sysctl vm.swappiness"],
    },
    {
      id: "protection-off",
      when: (i) =>
        i.operands.some((word) =>
          /^(?:kernel\.(?:randomize_va_space|yama\.ptrace_scope|kptr_restrict|dmesg_restrict|perf_event_paranoid|unprivileged_bpf_disabled)|net\.ipv4\.(?:tcp_syncookies|conf\.all\.rp_filter))=(?:0|-1)$/.test(
            word.text,
          ),
        ),
      decision: "deny",
      why: "switches off a protection of the kernel",
      instead: "read the setting: `sysctl kernel.randomize_va_space`",
      attack: ["T1685"],
      matches: ["sysctl -w kernel.randomize_va_space=0", "sudo sysctl kernel.yama.ptrace_scope=0"],
      nonMatches: ["sysctl kernel.randomize_va_space", "sysctl -w kernel.randomize_va_space=2"],
    },
  ],
  allowed: ["sysctl -a", "sysctl -n kernel.ostype"],
});

const modules = defineTool({
  names: [
    "modprobe",
    "insmod",
    "rmmod",
    "depmod",
    "kmod",
    "dkms",
    "kextload",
    "kextunload",
    "kmutil",
  ],
  about: "kernel modules",
  nature: "admin",
  options:
    "-n --dry-run; --show-depends; -r --remove; -a; -f; -v; -q; -c --showconfig; -D; -S=; -d=; -m=; -k=",
  dryRun: "--dry-run, --show-depends, --showconfig, -D",
  looks: "status list showloaded inspect check find log libraries print-diagnostics",
  rules: [
    {
      id: "load-file",
      when: (i) => i.program === "insmod" || i.program === "kextload",
      decision: "deny",
      why: "puts code into the kernel",
      instead: "look at what is loaded: `lsmod`",
      attack: ["T1547.006"],
      asi: ["ASI05"],
      matches: ["insmod ./rootkit.ko", "sudo insmod /tmp/x.ko"],
      nonMatches: ["lsmod", "modinfo ext4"],
    },
  ],
  allowed: ["modprobe -n overlay", "modprobe --show-depends overlay", "dkms status", "kmod list"],
  asked: ["sudo modprobe overlay", "rmmod dummy"],
});

const boot = defineTool({
  names: [
    "grub-install",
    "update-grub",
    "grub-mkconfig",
    "grub2-mkconfig",
    "grub2-install",
    "grub-set-default",
    "grub-reboot",
    "efibootmgr",
    "bless",
    "lilo",
    "kernelstub",
    "fwupdmgr",
    "flashrom",
    "mokutil",
    "sbctl",
    "grubby",
    "raspi-config",
  ],
  about: "the start-up chain of the machine",
  nature: "admin",
  options:
    "-v; -u; -o=; -c; -d=; -p=; -l=; -L=; -b=; -B; -n=; -a; -A; -k=; -w=; -r=; --target=; --efi-directory=; -t=; -q; --info=; --default-kernel; --default-index; --sb-state; --list-enrolled; --update-kernel=; --args=; --remove-args=; --disable-validation; --enable-validation; --import=; --delete=; -xp; --list-new; --dry-run; --print-config",
  looks:
    "status verify list-files get-devices get-history get-updates get-remotes get-results get-topology get-bios-settings list-enrolled-keys",
  dryRun:
    "-xp, --list-new, --dry-run, --print-config, --info, --getBoot, --default-kernel, --default-index, --sb-state, --list-enrolled, -v",
  rules: [
    {
      id: "start-up-protection",
      when: (i) =>
        i.has("--disable-validation") ||
        /(?:selinux|apparmor|audit|lockdown|mitigations|kaslr|nokaslr|enforcing)=(?:0|off)|nokaslr/.test(
          i.value("--args")?.text ?? "",
        ),
      decision: "deny",
      why: "starts the machine without one of its protections",
      instead: "look at the present settings: `mokutil --sb-state`",
      attack: ["T1685"],
      asi: ["ASI02"],
      matches: ["sudo mokutil --disable-validation", "grubby --update-kernel=ALL --args=selinux=0"],
      nonMatches: ["mokutil --sb-state", "sudo grubby --info=ALL"],
    },
    {
      id: "boot-chain",
      when: (i) =>
        (i.program === "efibootmgr" && i.has("-B")) ||
        (i.program === "flashrom" && i.has("-w")) ||
        /^grub2?-install$/.test(i.program),
      decision: "deny",
      why: "can leave the machine unable to start",
      instead: "look at the boot entries: `lsblk`",
      attack: ["T1542"],
      matches: [
        "efibootmgr -b 0001 -B",
        "sudo grub-install /dev/sda",
        "sudo flashrom -p internal -w bios.bin",
      ],
      nonMatches: ["lsblk", "efibootmgr -v"],
    },
  ],
  allowed: ["fwupdmgr --help", "fwupdmgr get-updates", "sbctl status"],
  asked: ["sudo update-grub"],
});

const nvram = defineTool({
  names: ["nvram"],
  about: "the start-up variables of a Mac",
  style: "none",
  nature: "read",
  rules: [
    {
      id: "start-up-variables-lost",
      when: (i) =>
        i.operands.some(
          (word) =>
            word.text === "-c" ||
            /^boot-args=.*(?:amfi_get_out_of_my_way|cs_enforcement_disable|amfi_allow_any_signature|rootless=0|kext-dev-mode)|^csr-active-config=/.test(
              word.text,
            ),
        ),
      decision: "deny",
      why: "clears the start-up settings of the machine, or starts it without a protection",
      instead: "look at them: `nvram -p`",
      attack: ["T1542", "T1685"],
      matches: ["sudo nvram -c", "sudo nvram boot-args='-v amfi_get_out_of_my_way=1'"],
      nonMatches: ["nvram -p", "nvram boot-args"],
    },
    {
      id: "start-up-variable-set",
      when: (i) =>
        i.operands.some((word) => word.text.includes("=") || /^-x?[df]$/.test(word.text)),
      decision: "ask",
      why: "changes how the machine starts",
      instead: "look at the settings: `nvram -p`",
      attack: ["T1542"],
      matches: ["sudo nvram boot-args=-v", "sudo nvram -d boot-args", "sudo nvram -xf vars.xml"],
      nonMatches: ["nvram -xp", "nvram boot-args"],
    },
  ],
  allowed: ["nvram -p", "nvram -xp", "nvram boot-args"],
});

const trust = defineTool({
  names: ["trust"],
  about: "which certificates the machine trusts",
  nature: "access",
  options: "-f; --fresh; --filter=; --purpose=; --format=; --comment; -v; -q",
  looks: "list dump check-format",
  allowed: ["trust list --filter=blocklist"],
  asked: ["trust anchor ca.crt"],
});

const mkcert = defineTool({
  names: ["mkcert"],
  about: "makes certificates for developing",
  style: "single-dash",
  options:
    "-install; -uninstall; -CAROOT; -cert-file=; -key-file=; -p12-file=; -client; -ecdsa; -pkcs12; -csr=",
  nature: "create",
  effects(i, emit) {
    for (const name of ["-cert-file", "-key-file", "-p12-file"]) {
      const file = i.value(name);
      if (file !== undefined) emit.file("overwrite", file);
    }
  },
  rules: [
    {
      id: "authority-trusted",
      when: (i) => i.has("-install", "-uninstall"),
      decision: "ask",
      why: "changes which certificates the machine trusts",
      instead: "make the certificate alone: `mkcert -cert-file c.pem -key-file k.pem localhost`",
      attack: ["T1553.004"],
      asi: ["ASI03"],
      matches: ["mkcert -install", "mkcert -install localhost"],
      nonMatches: ["mkcert localhost 127.0.0.1", "mkcert -CAROOT"],
    },
  ],
  allowed: ["mkcert -cert-file /tmp/c.pem -key-file /tmp/k.pem localhost 127.0.0.1"],
});

export const tools = [
  selinux,
  labels,
  selinuxReads,
  audit,
  sysctl,
  modules,
  boot,
  nvram,
  trust,
  mkcert,
];

/** Where packages come from, by variable; the usual public places change nothing. */
const INDEXES =
  /^(?:PIP_(?:EXTRA_)?INDEX_URL|UV_(?:EXTRA_)?INDEX_URL|UV_DEFAULT_INDEX|npm_config_registry|NPM_CONFIG_REGISTRY|YARN_REGISTRY|YARN_NPM_REGISTRY_SERVER|GOPROXY|BUNDLE_MIRROR__\w+|CARGO_REGISTRIES_\w+_INDEX|HEX_MIRROR|GEM_SOURCE)$/;
const USUAL_INDEXES =
  /^(?:off|direct)?$|proxy\.golang\.org|registry\.npmjs\.org|registry\.yarnpkg\.com|pypi\.org|files\.pythonhosted\.org|rubygems\.org|repo\.hex\.pm|localhost|127\.0\.0\.1/;

export const rules = [
  commandRule({
    id: "index-replaced",
    concerns: { program: (name) => INSTALLERS.has(name) },
    decision: "ask",
    when: (command) =>
      INSTALLERS.has(command.program) &&
      command.effects.some(
        (e) => e.kind === "inject" && INDEXES.test(e.variable) && !USUAL_INDEXES.test(e.value.text),
      ),
    why: "takes packages from another place than usual",
    instead: "use the usual index: `npm ci`",
    attack: ["T1195.001"],
    asi: ["ASI04"],
    matches: [
      "PIP_INDEX_URL=https://pypi.example.com/simple pip install rich",
      "GOPROXY=http://192.0.2.93:3000 go mod download",
    ],
    nonMatches: [
      "GOPROXY=https://proxy.golang.org,direct go mod download",
      "npm_config_loglevel=error npm ci",
    ],
    evasions: ["env npm_config_registry=https://npm.example.com npm install zod"],
  }),
  commandRule({
    id: "tls-off",
    concerns: { program: (name) => INSTALLERS.has(name) },
    decision: "deny",
    when: (command) =>
      INSTALLERS.has(command.program) &&
      command.effects.some(
        (e) => e.kind === "inject" && TLS_OFF.get(e.variable)?.test(e.value.text) === true,
      ),
    why: "fetches code without checking who it comes from",
    instead: "leave the check on: `npm ci`",
    attack: ["T1557", "T1685"],
    asi: ["ASI04"],
    matches: [
      "NODE_TLS_REJECT_UNAUTHORIZED=0 npm install left-pad",
      "PIP_TRUSTED_HOST=example.com pip install x",
    ],
    nonMatches: ["NODE_TLS_REJECT_UNAUTHORIZED=1 npm ci", "NODE_ENV=test npm ci"],
    evasions: ["env NODE_TLS_REJECT_UNAUTHORIZED=0 npx create-vite"],
  }),
  commandRule({
    id: "history-off",
    concerns: {
      signs: ["injects"],
      program: (name) => name === "unset" || EXPORTS.includes(name),
    },
    decision: "deny",
    when: (command) =>
      command.effects.some(
        (e) => e.kind === "inject" && turnsHistoryOff(e.variable, e.value.text),
      ) ||
      (command.invocation?.program === "unset" &&
        command.args.some((word) => word.text === "HISTFILE" || word.text === "HISTSIZE")) ||
      (command.invocation !== undefined &&
        EXPORTS.includes(command.program) &&
        command.args.some((word) => {
          const eq = word.text.indexOf("=");
          return eq > 0 && turnsHistoryOff(word.text.slice(0, eq), word.text.slice(eq + 1));
        })),
    why: "stops the shell from recording what is run",
    instead: "leave the history on; read it with `history 20`",
    attack: ["T1562.003"],
    asi: ["ASI02", "ASI10"],
    matches: ["unset HISTFILE", "export HISTFILE=/dev/null", "export HISTSIZE=0"],
    nonMatches: ["export HISTSIZE=100000", "unset FOO", "echo $HISTFILE"],
    evasions: ["HISTFILE=/dev/null bash -c 'ls'"],
  }),
];

const EXPORTS = ["export", "declare", "typeset", "readonly"];

/** Programs that fetch code and run it. */
const INSTALLERS = new Set([
  "npm",
  "npx",
  "pnpm",
  "yarn",
  "bun",
  "pip",
  "pip3",
  "uv",
  "cargo",
  "go",
  "gem",
  "curl",
  "wget",
  "node",
]);
const TLS_OFF: ReadonlyMap<string, RegExp> = new Map([
  ["NODE_TLS_REJECT_UNAUTHORIZED", /^0$/],
  ["PYTHONHTTPSVERIFY", /^0$/],
  ["GIT_SSL_NO_VERIFY", /^(?:1|true)$/],
  ["NPM_CONFIG_STRICT_SSL", /^false$/],
  ["npm_config_strict_ssl", /^false$/],
  ["GOINSECURE", /./],
  ["PIP_TRUSTED_HOST", /./],
]);

function turnsHistoryOff(name: string, value: string): boolean {
  return (
    (name === "HISTFILE" && (value === "" || value === "/dev/null")) ||
    ((name === "HISTSIZE" || name === "HISTFILESIZE") && value === "0")
  );
}
