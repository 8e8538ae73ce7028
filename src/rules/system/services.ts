/** Services and their managers. Starting and stopping is lifecycle; what stays after a restart is not. */
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { PROTECTORS } from "./lib/protectors.js";

/** Services other people hang on when the host is shared. */
const VITAL =
  /^(?:ssh|sshd|systemd-.*|dbus|network|networking|NetworkManager|networkd|cron|crond|getty.*|docker|containerd|kubelet)(?:\.service|\.socket)?$/;

function names(i: Invocation): string[] {
  return i.operands.map((word) => word.text);
}

const systemctl = defineTool({
  names: ["systemctl"],
  about: "controls systemd",
  options:
    "--user; --system; --now; -a --all; -t --type=; -q --quiet; --no-pager; -l --full; -H --host=; -M --machine=; -p --property=; --state=; -f --force; --no-block; --runtime; --signal=; -s; --kill-whom=; -n --lines=; -o --output=; --root=; --failed; --value; --plain; --no-legend; --wait; -r --recursive; --job-mode=; --message=; -T; --check-inhibitors=; -i; --when=; --no-wall; --firmware-setup",
  verbs: {
    read: "status, show, cat, list-units, list-unit-files, list-timers, list-sockets, list-jobs, list-dependencies, is-active, is-enabled, is-failed, is-system-running, get-default, help, list-machines, list-paths, list-automounts, show-environment",
    lifecycle:
      "start, stop, restart, reload, try-restart, reload-or-restart, kill, reset-failed, daemon-reload, daemon-reexec, cancel, freeze, thaw, set-environment, import-environment, unset-environment, clean, condrestart",
    admin:
      "enable, disable, mask, unmask, edit, set-default, isolate, link, reenable, preset, preset-all, set-property, revert, add-wants, add-requires, bind, mount-image, switch-root, rescue, emergency, default, suspend, hibernate, hybrid-sleep, suspend-then-hibernate, exit",
    destroy: "poweroff, reboot, halt, kexec, soft-reboot",
  },
  effects: (i, emit) => {
    if (i.value("--when")?.text === "cancel") return;
    if (["poweroff", "reboot", "halt", "kexec", "soft-reboot"].includes(i.verb))
      emit.process("shutdown", i.verb);
  },
  rules: [
    {
      id: "protector-off",
      on: "stop, disable, mask, kill",
      when: (i) => names(i).some((name) => PROTECTORS.test(name)),
      decision: "deny",
      why: "switches off a service that protects or records this machine",
      instead: "look at it with `systemctl status auditd`",
      attack: ["T1685"],
      asi: ["ASI02", "ASI10"],
      matches: [
        "systemctl stop auditd",
        "sudo systemctl disable --now ufw",
        "systemctl mask rsyslog.service",
      ],
      nonMatches: ["systemctl status auditd", "systemctl stop nginx", "systemctl restart rsyslog"],
    },
    {
      id: "machine-target",
      on: "start, isolate, set-default, default, rescue, emergency",
      when: (i) =>
        i.verb === "rescue" ||
        i.verb === "emergency" ||
        names(i).some((name) =>
          /^(?:poweroff|reboot|halt|kexec|rescue|emergency|suspend|hibernate|runlevel[016]|shutdown)\.target$/.test(
            name,
          ),
        ),
      decision: "deny",
      why: "takes the machine down, or down to a rescue shell",
      instead: "restart the one service: `systemctl restart nginx`",
      attack: ["T1529"],
      matches: [
        "systemctl isolate rescue.target",
        "systemctl start poweroff.target",
        "systemctl rescue",
      ],
      nonMatches: ["systemctl start nginx", "systemctl status rescue.target"],
    },
    {
      id: "stop",
      on: "stop, kill",
      when: (i) => !i.has("--user"),
      decision: "ask",
      why: "stops a service that others may use",
      instead: "restart it instead: `systemctl restart nginx`",
      attack: ["T1489"],
      matches: ["sudo systemctl stop nginx", "systemctl stop postgresql.service"],
      nonMatches: ["systemctl restart nginx", "systemctl --user stop app.service"],
    },
    {
      id: "vital-off",
      on: "stop, disable, mask, kill",
      when: (i) => !i.has("--user") && names(i).some((name) => VITAL.test(name)),
      decision: "ask",
      why: "stops a service that others or this very connection hang on",
      instead: "look at it first: `systemctl status docker`",
      attack: ["T1489"],
      matches: [
        "sudo systemctl stop sshd",
        "systemctl disable NetworkManager",
        "sudo systemctl stop docker",
      ],
      nonMatches: ["sudo systemctl restart docker", "systemctl stop nginx"],
    },
  ],
  allowed: [
    "systemctl status nginx",
    "systemctl restart nginx",
    "sudo systemctl reload nginx",
    "systemctl list-units --failed",
    "sudo systemctl daemon-reload",
    "systemctl --user start app.service",
    "systemctl is-active docker",
  ],
  asked: [
    "sudo systemctl enable nginx",
    "systemctl edit app.service",
    "sudo systemctl restart nginx",
  ],
  denied: ["systemctl reboot", "sudo systemctl isolate rescue.target; systemctl poweroff"],
});

const service = defineTool({
  names: ["service", "invoke-rc.d", "rc-service"],
  about: "controls services the old way",
  style: "posix",
  nature: "lifecycle",
  options: "--status-all; --full-restart; -e; -l; -q; -v",
  rules: [
    {
      id: "service-stop",
      when: (i) => /^(?:stop|force-stop)$/.test(i.operands[1]?.text ?? ""),
      decision: "ask",
      why: "stops a service that others may use",
      instead: "restart it instead: `service nginx restart`",
      attack: ["T1489"],
      matches: ["service nginx stop", "sudo rc-service nginx stop"],
      nonMatches: ["service nginx restart", "service nginx status"],
    },
    {
      id: "service-protector-off",
      when: (i) =>
        PROTECTORS.test(i.operands[0]?.text ?? "") &&
        /^(?:stop|force-stop|kill)$/.test(i.operands[1]?.text ?? ""),
      decision: "deny",
      why: "switches off a service that protects or records this machine",
      instead: "look at it with `service auditd status`",
      attack: ["T1685"],
      asi: ["ASI02", "ASI10"],
      matches: ["service auditd stop", "sudo service iptables stop"],
      nonMatches: ["service auditd status", "sudo service nginx stop"],
    },
  ],
  allowed: [
    "service nginx status",
    "sudo service postgresql start",
    "service redis-server restart",
  ],
});

const fail2ban = defineTool({
  names: [
    "fail2ban-client",
    "cscli",
    "clamdscan",
    "freshclam",
    "osqueryi",
    "rkhunter",
    "chkrootkit",
    "lynis",
    "aide",
    "tripwire",
  ],
  about: "watches for attacks",
  style: "posix",
  options: "-c=; -s=; -v; -q; --check; --update; -o=",
  verbs: {
    read: "status, ping, version, get, --check, check, list, audit, show, alerts, decisions list, hub list, metrics",
    admin: "start, restart, reload, set, add, unban, decisions, hub, update, --update, init",
    destroy: "stop, flushlogs",
  },
  nature: "read",
  allowed: ["fail2ban-client status sshd"],
  asked: ["sudo fail2ban-client set sshd unbanip 192.0.2.7"],
  denied: ["sudo fail2ban-client stop"],
});

const initTools = defineTool({
  names: [
    "update-rc.d",
    "chkconfig",
    "rc-update",
    "insserv",
    "systemd-sysv-install",
    "sv-enable",
    "initctl",
    "sysv-rc-conf",
  ],
  about: "says which services start with the machine",
  nature: "admin",
  options: "--list; --add; --del; -f; -n; --level=",
  dryRun: "-n, --list",
  allowed: ["chkconfig --list"],
  asked: ["update-rc.d nginx enable", "sudo chkconfig httpd on"],
});

const launchctl = defineTool({
  names: ["launchctl"],
  about: "controls launchd",
  options: "-w; -F; -S=; -D=; -k; -p; -d",
  verbs: {
    read: "list, print, blame, dumpstate, error, version, help, managerpid, manageruid, managername, print-disabled, procinfo, hostinfo, plist, getenv, print-cache",
    lifecycle: "start, stop, kickstart, kill, setenv, unsetenv, attach, debug",
    admin:
      "load, unload, bootstrap, bootout, enable, disable, submit, remove, limit, config, asuser, bsexec, reboot",
  },
  rules: [
    {
      id: "launchd-preload",
      on: "setenv",
      when: (i) => /^(?:DYLD_|LD_)/.test(i.operands[0]?.text ?? ""),
      decision: "deny",
      why: "makes every program that is started from now on load a library",
      instead: "look at the present value: `launchctl getenv PATH`",
      attack: ["T1574.006"],
      asi: ["ASI05"],
      matches: ["launchctl setenv DYLD_INSERT_LIBRARIES /tmp/x.dylib"],
      nonMatches: ["launchctl setenv APP_ENV dev", "launchctl unsetenv DYLD_INSERT_LIBRARIES"],
    },
    {
      id: "launchd-protector-off",
      on: "unload, bootout, disable, remove, stop, kill",
      when: (i) =>
        i.operands.some((word) =>
          /(?:auditd|alf|xprotect|mrt|endpoint|falcon|mdatp|crowdstrike|santa|osquery|syslogd|carbonblack|littlesnitch|obdev|opendns|umbrella)/i.test(
            word.text,
          ),
        ),
      decision: "deny",
      why: "switches off a service that protects or records this machine",
      instead: "look at it: `launchctl print system/com.apple.auditd`",
      attack: ["T1685"],
      asi: ["ASI02", "ASI10"],
      matches: [
        "sudo launchctl disable system/com.apple.auditd",
        "launchctl unload /Library/LaunchDaemons/com.crowdstrike.falcond.plist",
      ],
      nonMatches: ["launchctl print system/com.apple.auditd", "launchctl stop com.example.app"],
    },
  ],
  allowed: ["launchctl list", "launchctl print gui/501", "launchctl setenv APP_ENV dev"],
  denied: ["launchctl setenv DYLD_INSERT_LIBRARIES /tmp/x.dylib"],
  asked: [
    "launchctl load ~/Library/LaunchAgents/com.example.app.plist",
    "sudo launchctl bootstrap system /Library/LaunchDaemons/com.example.plist",
  ],
});

const supervisors = defineTool({
  names: [
    "supervisorctl",
    "pm2",
    "s6-svc",
    "runit",
    "forever",
    "circusctl",
    "monit",
    "goreman",
    "brew-services",
  ],
  about: "manages the processes of an application",
  nature: "lifecycle",
  options:
    "-c=; -n --name=; -i --instances=; -f; -p=; -e=; --watch; --env=; -s; -l=; --no-daemon; --cwd=; -u=",
  rules: [
    {
      id: "stop-all",
      when: (i) =>
        i.program === "supervisorctl" &&
        /^(?:stop|restart)$/.test(i.operands[0]?.text ?? "") &&
        (i.operands[1]?.text === "all" || i.operands[1] === undefined),
      decision: "ask",
      why: "stops every process that others may use, if only for a moment",
      instead: "restart the one: `supervisorctl restart app`",
      attack: ["T1489"],
      matches: [
        "supervisorctl stop all",
        "sudo supervisorctl stop all",
        "supervisorctl restart all",
      ],
      nonMatches: ["supervisorctl restart app", "supervisorctl stop app", "supervisorctl status"],
    },
    {
      id: "pm2-startup",
      when: (i) => i.program === "pm2" && i.operands[0]?.text === "startup",
      decision: "ask",
      why: "installs a start-up service",
      instead: "start it for now: `pm2 start app.js`",
      attack: ["T1543.002"],
      asi: ["ASI10"],
      matches: ["pm2 startup", "sudo pm2 startup systemd"],
      nonMatches: ["pm2 start app.js", "pm2 list"],
    },
  ],
  allowed: ["pm2 start app.js", "pm2 delete all", "supervisorctl restart app", "monit status"],
});

const journal = defineTool({
  names: [
    "loginctl",
    "machinectl",
    "timedatectl",
    "hostnamectl",
    "localectl",
    "bootctl",
    "networkctl",
    "busctl",
    "systemd-analyze",
    "homectl",
    "udevadm",
    "systemd-tmpfiles",
    "systemd-resolve-flush",
  ],
  about: "looks at and changes parts of systemd",
  options:
    "-n=; -o=; -u=; -M=; -p=; --no-pager; --json=; --user; --system; -a; -l; --no-legend; -t=; -x=; --action=; --subsystem-match=; --name=; --root=",
  verbs: {
    read: "status, list, show, show-session, show-user, list-sessions, list-users, list-seats, session-status, user-status, seat-status, list-images, image-status, timesync-status, show-timesync, list-timezones, list-locales, list-keymaps, info, debug, dump, verify, security, blame, critical-chain, plot, time, calendar, cat-config, tree, introspect, monitor, get-property, lldp, deployment, hostname, icon-name, chassis, settle, dot, exit-status, capability, condition, unit-paths, is-enabled, reboot-to-firmware, --version",
    admin:
      "set-timezone, set-time, set-ntp, set-local-rtc, set-hostname, set-locale, set-keymap, set-x11-keymap, set-chassis, set-icon-name, set-deployment, enable-linger, disable-linger, install, update, remove, set-default, set-oneshot, call, set-property, enable, disable, up, down, renew, reload, reconfigure, delete, create, activate, attach, trigger, control, import-tar, import-raw, pull-tar, pull-raw, --create, --clean, --remove",
    lifecycle:
      "lock-session, unlock-session, activate, kill-session, kill-user, terminate-session, terminate-user, terminate-seat, start, stop, poweroff, reboot, login, shell, kill",
  },
  rules: [
    {
      id: "linger",
      on: "enable-linger",
      decision: "ask",
      why: "keeps one's services running when nobody is logged in",
      instead: "run the service while you work: `systemctl --user start app.service`",
      attack: ["T1543.002"],
      asi: ["ASI10"],
      matches: ["loginctl enable-linger", "sudo loginctl enable-linger deploy"],
      nonMatches: ["loginctl list-sessions", "loginctl show-user deploy"],
    },
    {
      id: "end-sessions",
      on: "terminate-user, kill-user, terminate-seat",
      decision: "deny",
      why: "ends somebody's sessions with all their work",
      instead: "list them first: `loginctl list-sessions`",
      attack: ["T1531"],
      matches: ["loginctl terminate-user alice", "sudo loginctl kill-user bob"],
      nonMatches: ["loginctl list-sessions", "loginctl user-status alice"],
    },
  ],
  allowed: ["timedatectl", "hostnamectl", "loginctl list-sessions", "systemd-analyze blame"],
  asked: ["sudo timedatectl set-timezone UTC", "sudo hostnamectl set-hostname web1"],
});

export const tools = [fail2ban, systemctl, service, initTools, launchctl, supervisors, journal];
