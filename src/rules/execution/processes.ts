/** Signals, power, and programs that eat the machine on purpose. */

import type { PlannedCommand } from "../../effects/plan.js";
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation } from "../../tools/types.js";
import { PROTECTORS } from "../system/lib/protectors.js";
import { processName, soughtIn } from "../text/lib/flow.js";
import { commandRule } from "../types.js";

/** Programs that keep the machine running; agents never start them. */
const DAEMONS =
  /^\^?(crond?|sshd|rsyslogd?|syslogd|systemd-\w+|dbus-daemon|NetworkManager|wpa_supplicant|dhclient|dockerd|containerd|kubelet|loginwindow|WindowServer|udevd|polkitd|gdm3?|sddm|lightdm|Xorg|chronyd|ntpd)\$?$/;

const PROTECTOR_KILLED = {
  why: "ends or halts a program that protects or records this machine, or this guard itself",
  instead:
    "look at it: `pgrep -a auditd`, `systemctl status auditd`; a person decides whether it ends",
  attack: ["T1685"],
  asi: ["ASI02", "ASI10"],
} as const;

/** Names as they are asked for: `^auditd$`, `[a]uditd`. */
function isProtector(word: Word): boolean {
  return word.known && PROTECTORS.test(processName(word));
}

/** `kill [-s SIG | -SIG] pid…`: pid -1 is everything one may signal, 1 is init. */
function killed(i: Invocation, emit: Emit): void {
  const words = i.operands.filter((word) => word.text !== "--");
  let signal = "";
  let pids: readonly Word[] = words;
  const first = words[0];
  if (first === undefined) return;
  if (first.text === "-l" || first.text === "-L") return;
  if (first.text === "-s" || first.text === "-n") {
    signal = words[1]?.text ?? "";
    pids = words.slice(2);
  } else if (/^-(?:[A-Za-z]|\d)/.test(first.text) && words.length > 1) {
    signal = first.text.slice(1);
    pids = words.slice(1);
  }
  if (signal === "0") return;
  for (const pid of pids) {
    if (pid.text === "-1") emit.process("signal-all", pid.text);
    else if (pid.text === "1") emit.process("signal-init", pid.text);
    else emit.process("signal", pid.text);
  }
}

const kill = defineTool({
  names: ["kill"],
  about: "sends a signal to processes",
  style: "none",
  nature: "lifecycle",
  prints: "quiet",
  effects: killed,
  allowed: [
    "kill 1234",
    "kill -9 4321",
    "kill -TERM %1",
    "kill $(lsof -ti :3000)",
    "kill -0 $PID",
    "kill -l",
  ],
  denied: ["kill -9 -1", "kill 1"],
});

const pkill = defineTool({
  names: ["pkill", "killall", "killall5", "skill", "slay", "xkill", "fkill", "kill-port"],
  about: "sends a signal to processes by name",
  nature: "lifecycle",
  prints: "quiet",
  options:
    "-f --full; -x --exact; -u --euid=; -U --uid=; -G --group=; -g --pgroup=; -P --parent=; -t --terminal=; -n --newest; -o --oldest; -O --older=; -v --inverse; -i --ignore-case; -e --echo; -c --count; -F --pidfile=; -s --session=; -q --queue=; --signal=; -l --list; -r --regexp; -w --wait; -9; -15; -2; -1; -KILL; -TERM; -INT; -HUP; -SIGKILL; -SIGTERM; -USR1; -USR2; -STOP; -CONT; -m; -d; -I --interactive; -y --younger-than=; -V --verbose",
  effects: (i, emit) => {
    if (i.program === "killall5") emit.process("signal-all", "killall5");
    for (const word of i.operands) {
      if (word.text === "systemd" || word.text === "init" || word.text === "launchd")
        emit.process("signal-init", word.text);
      else if (
        i.program === "pkill" &&
        (word.text === "." || word.text === ".*" || word.text === "")
      )
        emit.process("signal-all", word.text);
    }
    const everything = i.operands.some((word) => /^\.?[*+]$|^\.$/.test(word.text));
    if (i.has("--inverse") || (i.program === "killall" && i.has("--regexp") && everything))
      emit.process("signal-all", i.program);
    // `pkill -u root`, `killall -u root` without a name: everything of that user.
    const user = i.value("--euid") ?? i.value("--uid");
    if (user !== undefined && i.operands.length === 0 && !i.has("--parent"))
      emit.process("signal-all", `-u ${user.text}`);
  },
  rules: [
    {
      id: "protector-killed",
      when: (i) => !i.has("--list", "--count") && i.operands.some(isProtector),
      decision: "deny",
      ...PROTECTOR_KILLED,
      matches: [
        "sudo pkill -9 auditd",
        "pkill -STOP cerbash",
        "pkill -f cerbash",
        "killall cerbash",
        "killall -9 falco",
        "sudo pkill -f osqueryd",
      ],
      nonMatches: ["pkill node", "pkill -f 'pytest tests/cerbash'", "pgrep -a cerbash"],
    },
    {
      id: "daemon-killed",
      when: (i) =>
        !i.has("--list", "--count") &&
        i.operands.some((word) => word.known && DAEMONS.test(word.text)),
      decision: "ask",
      why: "stops a program that the machine or other people depend on",
      instead: "look at it first: `systemctl status cron`",
      attack: ["T1489"],
      matches: ["sudo pkill -SIGTERM ^cron$", "sudo killall sshd", "pkill -x NetworkManager"],
      nonMatches: ["pkill node", "pkill -f 'celery worker'", "systemctl status cron"],
    },
  ],
  allowed: [
    "pkill node",
    "pkill -f 'vite dev'",
    "killall -9 node",
    "pkill -9 -f webpack",
    "sudo pkill mono || true",
  ],
  denied: ["killall5 -9", "pkill -9 -u root", "pkill -9 ."],
});

const SLEEPS = /^pm-(suspend|hibernate)/;

const power = defineTool({
  names: [
    "shutdown",
    "reboot",
    "poweroff",
    "halt",
    "init",
    "telinit",
    "pm-suspend",
    "pm-hibernate",
    "kexec",
    "rtcwake",
  ],
  about: "stops or restarts the machine",
  nature: "lifecycle",
  prints: "quiet",
  options:
    "-h --halt; -r --reboot; -P --poweroff; -c; -k; -f --force; -n; -w --wtmp-only; -d; -p; --no-wall; --show; -l --load; -e --exec; -u --unload; -H; -m --mode=; -s --seconds=; -t --time=; --date=; --initrd=; --command-line=; --append=; --reuse-cmdline",
  effects: (i, emit) => {
    if (i.program === "shutdown" && (i.has("-c") || i.has("--show") || i.has("-k"))) return;
    if (
      (i.program === "init" || i.program === "telinit") &&
      !/^[0-6sS]$/.test(i.operands[0]?.text ?? "")
    )
      return;
    // Nothing goes down: a record, a timer, a machine that sleeps, a kernel made ready.
    if (i.has("--wtmp-only") || SLEEPS.test(i.program)) return;
    if (i.program === "rtcwake" && i.has("-n")) return;
    if (i.program === "rtcwake" && !/^(off|no)?$/.test(i.value("--mode")?.text ?? "")) return;
    if (i.program === "kexec" && !i.has("--exec")) return;
    emit.process("shutdown", i.program);
  },
  rules: [
    {
      id: "sleep",
      when: (i) =>
        SLEEPS.test(i.program) ||
        (i.program === "kexec" && i.has("--load", "--unload") && !i.has("--exec")) ||
        (i.program === "rtcwake" &&
          /^(standby|freeze|mem|disk)$/.test(i.value("--mode")?.text ?? "")),
      decision: "ask",
      why: "puts the machine to sleep, or another kernel in place for the next start",
      instead: "let a person do it when nobody needs the machine; look who does: `who`",
      attack: ["T1529"],
      matches: [
        "sudo rtcwake --mode mem --seconds 10",
        "pm-suspend",
        "sudo kexec -l /boot/vmlinuz",
      ],
      nonMatches: ["rtcwake -m show", "sudo kexec -e", "rtcwake -m disable"],
    },
  ],
  allowed: ["shutdown -c", "shutdown --help", "reboot --wtmp-only", "rtcwake -m show"],
  denied: ["shutdown -h now", "sudo reboot", "poweroff", "init 6", "sudo kexec -e"],
});

const stress = defineTool({
  names: ["stress", "stress-ng"],
  about: "loads the machine on purpose",
  nature: "build",
  options:
    "-c --cpu=; -i --io=; -m --vm=; --vm-bytes=; --vm-keep; -d --hdd=; --hdd-bytes=; -t --timeout=; -v --verbose; -q --quiet; -n --dry-run; --fork=; --all=; --sequential=; -M --metrics; --class=",
  dryRun: "-n",
  rules: [
    {
      id: "stress-unbounded",
      when: (i) => !i.has("--timeout"),
      decision: "ask",
      why: "loads the machine without a time limit",
      instead: "give it one: `stress --cpu 2 --timeout 30`",
      attack: ["T1499"],
      matches: ["stress --cpu 8", "stress-ng --vm 4 --vm-bytes 90%"],
      nonMatches: ["stress --cpu 2 --timeout 30", "stress-ng --cpu 4 -t 10s"],
    },
  ],
  allowed: ["stress --cpu 2 --timeout 30"],
});

export const tools = [kill, pkill, power, stress];

/** Whether one of the process numbers was looked up by such a name. */
function isOf({ args }: PlannedCommand, isName: (name: string) => boolean): boolean {
  return args.some((word) => soughtIn(word).some(isName));
}

export const rules = [
  commandRule({
    id: "protector-killed-by-number",
    programs: ["kill"],
    decision: "deny",
    when: (command) => isOf(command, (name) => PROTECTORS.test(name)),
    ...PROTECTOR_KILLED,
    matches: [
      "kill -STOP $(pgrep cerbash)",
      "sudo kill -9 $(pidof auditd)",
      "pgrep -f falco | xargs kill -9",
    ],
    nonMatches: ["kill $(pgrep -f vite)", "pgrep -a cerbash", "kill -0 $(pgrep node)"],
  }),
  commandRule({
    id: "daemon-killed-by-number",
    programs: ["kill"],
    decision: "ask",
    when: (command) => isOf(command, (name) => DAEMONS.test(name)),
    why: "stops a program that the machine or other people depend on",
    instead: "look at it first: `systemctl status cron`",
    attack: ["T1489"],
    matches: ["sudo kill -SIGTERM $(pgrep cron)", "sudo kill -9 $(pidof sshd)"],
    nonMatches: ["kill $(pgrep -f vite)", "pgrep cron"],
  }),
];
