/** PowerShell's own commands that change protections, services, accounts and start-up, as the reader of its code plans them. */
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { type Call, callOf, HIDDEN, PROTECTS } from "./lib/call.js";

const call = (i: Invocation): Call => callOf(i.command);

/** A switch that is on: given alone or with anything but `False` or 0. */
const isOn = (c: Call, name: string): boolean =>
  c.words.some((word, at) => word === name && !/^(?:false|0|\$false)$/.test(c.words[at + 1] ?? ""));

const defender = defineTool({
  names: ["set-mppreference", "add-mppreference", "remove-mppreference"],
  about: "changes settings of Microsoft Defender",
  style: "single-dash",
  nature: "admin",
  rules: [
    {
      id: "defender-off",
      when: (i) => {
        const c = call(i);
        return (
          c.words.some((word) => word.startsWith("/disable") && isOn(c, word)) ||
          (i.command.program === "add-mppreference" &&
            c.words.some((word) => word.startsWith("/exclusion")))
        );
      },
      decision: "deny",
      why: "switches a protection of Microsoft Defender off, or makes it look away",
      instead: "show the settings: `pwsh -c 'Get-MpPreference'`",
      attack: ["T1685"],
      matches: [
        'powershell.exe -Command "Set-MpPreference -DisableRealtimeMonitoring \\$true"',
        "pwsh -c 'Add-MpPreference -ExclusionPath C:\\'",
      ],
      nonMatches: [
        "pwsh -c 'Set-MpPreference -DisableRealtimeMonitoring $false'",
        "pwsh -c 'Get-MpPreference'",
      ],
    },
  ],
  allowed: ["pwsh -c 'Get-MpPreference'"],
  asked: ["pwsh -c 'Set-MpPreference -ScanScheduleDay 0'"],
});

const firewall = defineTool({
  names: [
    "set-netfirewallprofile",
    "disable-netfirewallrule",
    "remove-netfirewallrule",
    "set-netfirewallrule",
  ],
  about: "changes the Windows firewall",
  style: "single-dash",
  nature: "admin",
  rules: [
    {
      id: "firewall-off-by-cmdlet",
      when: (i) => {
        const c = call(i);
        const { program } = i.command;
        if (program === "set-netfirewallprofile")
          return (
            /^(?:false|0)$/.test(c.after("/enabled") ?? "") ||
            c.after("/defaultinboundaction") === "allow"
          );
        return (
          program !== "set-netfirewallrule" &&
          (c.has("/all") || c.operands.length + c.words.length === 0)
        );
      },
      decision: "deny",
      why: "switches the firewall off or takes all its rules away",
      instead: "show its state: `pwsh -c 'Get-NetFirewallProfile'`",
      attack: ["T1686"],
      matches: [
        "pwsh -c 'Set-NetFirewallProfile -Enabled False'",
        "powershell -Command 'Disable-NetFirewallRule -All'",
      ],
      nonMatches: ["pwsh -c 'Get-NetFirewallProfile'", "pwsh -c 'Get-NetFirewallRule -All'"],
    },
  ],
  allowed: ["pwsh -c 'Get-NetFirewallProfile'"],
  asked: ["pwsh -c 'Set-NetFirewallRule -DisplayName dev -Enabled True'"],
});

const services = defineTool({
  names: ["stop-service", "suspend-service", "set-service", "restart-service", "start-service"],
  about: "starts and stops Windows services",
  style: "single-dash",
  nature: "lifecycle",
  rules: [
    {
      id: "protection-stopped-by-cmdlet",
      when: (i) => {
        const c = call(i);
        const { program } = i.command;
        const ends =
          /^(?:stop|suspend)-/.test(program) ||
          (program === "set-service" &&
            /^(?:disabled|manual)$/.test(c.after("/startuptype") ?? ""));
        return ends && c.operands.some((word) => PROTECTS.test(word.text.toLowerCase()));
      },
      decision: "deny",
      why: "stops a service that protects or records what happens on the machine",
      instead: "show its state: `pwsh -c 'Get-Service WinDefend'`",
      attack: ["T1685"],
      matches: [
        "pwsh -c 'Stop-Service -Name WinDefend -Force'",
        "pwsh -c 'Set-Service -Name EventLog -StartupType Disabled'",
      ],
      nonMatches: ["pwsh -c 'Get-Service WinDefend'", "pwsh -c 'Restart-Service nginx'"],
    },
    {
      id: "service-stopped-by-cmdlet",
      when: (i) => {
        const { program, args } = i.command;
        return (
          /^(?:stop|suspend)-/.test(program) ||
          (program === "set-service" && /^disabled$/.test(call(i).after("/startuptype") ?? "")) ||
          // Without it the cmdlet refuses while other services depend on this one.
          (program === "restart-service" && args.some(({ text }) => /^-force$/i.test(text)))
        );
      },
      decision: "ask",
      why: "stops a service, for good or with those that depend on it",
      instead: "restart the one service: `pwsh -c 'Restart-Service nginx'`",
      attack: ["T1489"],
      matches: [
        "pwsh -c 'Stop-Service -Name nginx'",
        "pwsh -c 'Restart-Service nginx -Force'",
        "pwsh -c 'Set-Service -Name W3SVC -StartupType Disabled'",
      ],
      nonMatches: ["pwsh -c 'Restart-Service nginx'", "pwsh -c 'Start-Service nginx'"],
    },
  ],
  allowed: ["pwsh -c 'Restart-Service nginx'", "pwsh -c 'Start-Service nginx'"],
});

const logs = defineTool({
  names: ["clear-eventlog", "remove-eventlog", "limit-eventlog"],
  about: "empties and removes event logs",
  style: "single-dash",
  nature: "admin",
  rules: [
    {
      id: "event-log-cleared",
      when: (i) => i.command.program !== "limit-eventlog",
      decision: "deny",
      why: "removes the record of what happened on the machine",
      instead: "read it: `pwsh -c 'Get-EventLog -LogName System -Newest 20'`",
      attack: ["T1070.001"],
      matches: [
        "pwsh -c 'Clear-EventLog -LogName Security'",
        "pwsh -c 'Remove-EventLog -LogName App'",
      ],
      nonMatches: ["pwsh -c 'Get-EventLog -LogName System -Newest 20'"],
    },
  ],
  allowed: ["pwsh -c 'Get-EventLog -LogName System -Newest 20'"],
  asked: ["pwsh -c 'Limit-EventLog -LogName App -MaximumSize 20MB'"],
});

const accounts = defineTool({
  names: [
    "new-localuser",
    "remove-localuser",
    "disable-localuser",
    "add-localgroupmember",
    "remove-localgroupmember",
    "set-localuser",
  ],
  about: "changes local accounts",
  style: "single-dash",
  nature: "access",
  rules: [
    {
      id: "administrator-made",
      when: (i) =>
        i.command.program === "add-localgroupmember" &&
        call(i).operands.some((word) => /^administrators$/i.test(word.text)),
      decision: "deny",
      why: "makes an account an administrator of the machine",
      instead: "show who is one: `pwsh -c 'Get-LocalGroupMember Administrators'`",
      attack: ["T1098.007"],
      matches: ["pwsh -c 'Add-LocalGroupMember -Group Administrators -Member bob'"],
      nonMatches: ["pwsh -c 'Get-LocalGroupMember Administrators'"],
    },
  ],
  allowed: ["pwsh -c 'Get-LocalUser'"],
  asked: ["pwsh -c 'New-LocalUser bob -NoPassword'"],
});

const persistence = defineTool({
  names: [
    "register-scheduledtask",
    "new-service",
    "remove-service",
    "unregister-scheduledtask",
    "disable-computerrestore",
    "checkpoint-computer",
  ],
  about: "changes what Windows starts by itself, and restore points",
  style: "single-dash",
  nature: "admin",
  rules: [
    {
      id: "hidden-start-by-cmdlet",
      when: (i) =>
        /^(?:register-scheduledtask|new-service)$/.test(i.command.program) &&
        HIDDEN.test(i.command.args.map((word) => word.text).join(" ")),
      decision: "deny",
      why: "makes Windows start a program from a throw-away place, or code that hides itself, again and again",
      instead: "show what is started: `pwsh -c 'Get-ScheduledTask'`",
      attack: ["T1053.005", "T1543.003"],
      matches: ["pwsh -c 'New-Service -Name upd -BinaryPathName C:\\Users\\Public\\u.exe'"],
      nonMatches: ["pwsh -c 'New-Service -Name app -BinaryPathName C:\\app\\app.exe'"],
    },
    {
      id: "restore-points-off",
      when: (i) => i.command.program === "disable-computerrestore",
      decision: "deny",
      why: "switches the restore points of a drive off",
      instead: "show them: `pwsh -c 'Get-ComputerRestorePoint'`",
      attack: ["T1490"],
      matches: ["pwsh -c 'Disable-ComputerRestore -Drive C:\\'"],
      nonMatches: ["pwsh -c 'Get-ComputerRestorePoint'"],
    },
  ],
  allowed: ["pwsh -c 'Get-ScheduledTask'"],
  asked: ["pwsh -c 'Unregister-ScheduledTask -TaskName Backup'"],
});

const encryption = defineTool({
  names: [
    "disable-bitlocker",
    "suspend-bitlocker",
    "enable-bitlocker",
    "lock-bitlocker",
    "remove-bitlockerkeyprotector",
    "resume-bitlocker",
    "unlock-bitlocker",
  ],
  about: "changes the encryption of drives",
  style: "single-dash",
  nature: "admin",
  rules: [
    {
      id: "encryption-off-by-cmdlet",
      when: (i) => /^(?:disable|lock|remove)-/.test(i.command.program),
      decision: "deny",
      why: "switches the encryption of a drive off, or locks people out of it",
      instead: "show its state: `pwsh -c 'Get-BitLockerVolume'`",
      attack: ["T1486", "T1685"],
      matches: [
        "pwsh -c 'Disable-BitLocker -MountPoint C:'",
        "pwsh -c 'Remove-BitLockerKeyProtector -MountPoint C: -KeyProtectorId x'",
      ],
      nonMatches: ["pwsh -c 'Get-BitLockerVolume'", "pwsh -c 'Resume-BitLocker -MountPoint C:'"],
    },
  ],
  allowed: ["pwsh -c 'Get-BitLockerVolume'"],
  asked: ["pwsh -c 'Suspend-BitLocker -MountPoint C: -RebootCount 1'"],
});

const execution = defineTool({
  names: ["set-executionpolicy"],
  about: "says which scripts PowerShell runs",
  style: "single-dash",
  nature: "update",
  rules: [
    {
      id: "any-script-allowed",
      when: (i) => {
        const c = call(i);
        return (
          c.words.some((word) => /^(?:\/\w+:)?(?:bypass|unrestricted)$/.test(word)) &&
          c.after("/scope") !== "process"
        );
      },
      decision: "ask",
      why: "lets every script run, for more than this process",
      instead: "for this process only: `pwsh -c 'Set-ExecutionPolicy Bypass -Scope Process'`",
      attack: ["T1059.001"],
      matches: [
        "pwsh -c 'Set-ExecutionPolicy Bypass'",
        "pwsh -c 'Set-ExecutionPolicy Unrestricted -Scope CurrentUser'",
      ],
      nonMatches: [
        "pwsh -c 'Set-ExecutionPolicy Bypass -Scope Process'",
        "pwsh -c 'Get-ExecutionPolicy'",
      ],
    },
  ],
  allowed: ["pwsh -c 'Set-ExecutionPolicy RemoteSigned -Scope CurrentUser'"],
});

export const tools = [
  defender,
  firewall,
  services,
  logs,
  accounts,
  persistence,
  encryption,
  execution,
];
