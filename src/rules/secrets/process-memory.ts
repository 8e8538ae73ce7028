/** Looking into the memory and the calls of processes that hold what people type, keys or passwords. */
import type { PlannedCommand } from "../../effects/plan.js";
import { processName, soughtIn } from "../text/lib/flow.js";
import { commandRule, fileRule } from "../types.js";

/** They take passwords in, or keep keys and passwords of people. */
const KEEPERS =
  /^(?:sshd(?:-session|-auth)?|ssh|ssh-agent|ssh-add|sudo|su|doas|login|passwd|chpasswd|polkit-agent-helper-1|gpg-agent|scdaemon|pinentry\S*|gnome-keyring\S*|kwalletd?\d*|ksecretd|keepassxc?|KeePassXC|1password|1Password|op|bitwarden|Bitwarden|secretd|securityd|secd|loginwindow|trustd|gdm\S*|lightdm\S*|sddm\S*|sssd\S*|winbindd|slapd|krb5kdc|lsass(?:\.exe)?|winlogon(?:\.exe)?|vault|consul-vault|firefox\S*|chrome|google-chrome\S*|chromium\S*|brave\S*|msedge\S*|microsoft-edge\S*|Safari|thunderbird|signal-desktop|slack)$/;

const isKeeper = (name: string): boolean => KEEPERS.test(name);

/** `strace -c` only counts, `perf stat` and `perf top` too. */
function onlyCounts({ program, args }: PlannedCommand): boolean {
  return program === "perf"
    ? args[0]?.text !== "trace"
    : /^(?:strace|ltrace)$/.test(program) &&
        args.some((word) => /^(?:-f?c|--summary-only)$/.test(word.text));
}

/** Options by which a process is chosen by its name. */
const BY_NAME = /^(?:-n|--attach-name|--name|-ma|-mm|-accepteula)$/;

/** Chosen by a number that was looked up, or by its name. */
function attachesToKeeper(command: PlannedCommand): boolean {
  const { program, args } = command;
  if (args.some((word) => soughtIn(word).some(isKeeper))) return true;
  if (!/^(?:[\w-]*lldb|frida|frida-trace|procdump(?:64)?(?:\.exe)?)$/i.test(program)) return false;
  return args.some(
    (word, n) => BY_NAME.test(args[n - 1]?.text ?? "") && isKeeper(processName(word)),
  );
}

const OTHERWISE = "look at what it does without its memory: `journalctl -u ssh --since today`";
const ABOUT = {
  attack: ["T1003.007", "T1056", "T1555"],
  asi: ["ASI03"],
} as const;

export const rules = [
  commandRule({
    id: "keeper-traced",
    decision: "deny",
    programs: [
      "strace",
      "ltrace",
      "dtruss",
      "truss",
      "gdb",
      "rust-gdb",
      "lldb",
      "rust-lldb",
      "gcore",
      "procdump",
      "procdump64",
      "peekfd",
      "reptyr",
      "frida",
      "frida-trace",
      "perf",
    ],
    when: (command) => !onlyCounts(command) && attachesToKeeper(command),
    why: "looks into a process that holds what people type, their keys or passwords",
    instead: OTHERWISE,
    ...ABOUT,
    matches: [
      'sudo strace -f -e trace=read -o /tmp/l -p "$(pgrep -o sshd)"',
      "sudo gdb -p $(pidof ssh-agent) -batch -ex 'generate-core-file /tmp/c'",
      'P=$(pgrep -n firefox); sudo gcore -o /tmp/f "$P"',
      "procdump.exe -ma lsass.exe out.dmp",
      "sudo ltrace -p $(ps -C gpg-agent -o pid=)",
    ],
    nonMatches: [
      "strace -p $(pgrep -f 'node server.js')",
      'strace -c -p "$(pgrep -o sshd)"',
      "gdb -p $(pidof app) -batch -ex bt",
      "lsof -p $(pgrep -o sshd)",
      "procdump.exe -ma app.exe out.dmp",
    ],
    evasions: [
      "pgrep -x login | xargs -I{} strace -p {} -o /tmp/l",
      "pid=$(pgrep sshd | head -1); sudo strace -p $pid",
      "for p in $(pidof sudo); do strace -p $p; done",
    ],
  }),
  fileRule({
    id: "keeper-memory",
    on: "file:read",
    decision: "deny",
    when: (e) =>
      e.target.path.startsWith("/proc/") &&
      e.target.path.endsWith("/mem") &&
      soughtIn(e.target.word).some(isKeeper),
    why: "reads the memory of a process that holds what people type, their keys or passwords",
    instead: OTHERWISE,
    ...ABOUT,
    matches: [
      "sudo cat /proc/$(pgrep -o sshd)/mem > /tmp/m",
      "sudo dd if=/proc/$(pidof ssh-agent)/mem of=/tmp/m bs=1M",
    ],
    nonMatches: ["cat /proc/$(pgrep -o sshd)/status", "cat /proc/$(pgrep -o sshd)/limits"],
  }),
];
