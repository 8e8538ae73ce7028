/** Tools whose purpose is an attack, by their names: run as programs or handed to an interpreter. */
import type { PlannedCommand } from "../../effects/plan.js";
import { defineTool } from "../../tools/define.js";
import { type CommandRule, commandRule } from "../types.js";

/** Take passwords, keys and tokens of the person or of everybody on the machine. */
const DUMPERS =
  /^(laZagne|mimipenguin|mimikatz|nanodump|handlekatz|pypykatz|secretsdump|chainbreaker|keychaindump|hack-browser-data|chromepass|lsassy|dumpert|rubeus|sharpdpapi|sharpchrome|safetykatz|invoke-(?:mimikatz|kerberoast|sessiongopher|wcmdump|credentialinjection|ninjacopy|dcsync|powerdump)|get-(?:gpppassword|passhashes|keystrokes|webcredentials|vaultcredential)|out-minidump)(_\w+)?$/i;
/** Look for ways in and up, secrets among them. */
const SEARCHERS =
  /^(LinEnum|AutoSUID|linpeas|winpeas|lse|unix-privesc-check|linux-exploit-suggester|swiftbelt|seatbelt|powerup|invoke-allchecks|invoke-privesccheck|firefox_decrypt|sharphound|invoke-bloodhound|pspy(?:32|64)?)(_\w+)?$/i;
/** Put code into other processes, or take others' rights. */
const INJECTORS =
  /^invoke-(?:shellcode|dllinjection|reflectivepeinjection|tokenmanipulation|psimage|powershelltcp|powershelludp|wmiexec|smbexec|thehash|psexec|obfuscation)$/i;
/** Take over other machines with credentials. */
const TAKEOVER =
  /^(psexec|wmiexec|smbexec|atexec|dcomexec|ticketer|getST|GetUserSPNs|ntlmrelayx|evilginx\w*|responder|bloodhound\w*)$/i;

/** Earn coins for somebody on this machine's time. */
const MINERS =
  /^(xmrig|xmr-stak|minerd|cpuminer|ccminer|ethminer|nbminer|lolMiner|t-rex|phoenixminer|teamredminer|claymore|nanominer|srbminer)(-\w+)?$/i;

const INTERPRETERS =
  /^(python[\d.]*|bash|sh|zsh|dash|ruby|perl|node|pwsh|powershell|dotnet|mono|swift)$/;

/** Base name of what runs: the program itself, or the script an interpreter is given. */
function runsName(command: PlannedCommand): string {
  const script = INTERPRETERS.test(command.program)
    ? command.args.find((word) => !word.text.startsWith("-"))
    : undefined;
  const path = script === undefined ? command.program : script.known ? script.text : "";
  return baseName(path);
}

function baseName(path: string): string {
  return path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.(py|sh|ps1|rb|pl|js|exe|dll|swift)$/i, "");
}

/** The programs that {@link runsName} may find such a name for. */
function runs(names: RegExp): NonNullable<CommandRule["concerns"]> {
  return { program: (program) => INTERPRETERS.test(program) || names.test(baseName(program)) };
}

export const tools = [
  defineTool({
    names: ["stratus", "stratus-red-team", "pacu", "cloudgoat"],
    about: "rehearses attacks on cloud accounts",
    style: "posix",
    verbs: {
      read: "list, show, status, version, help",
      "remote-change": "warmup, revert, create, config",
      destroy: "detonate, cleanup, run, exec",
    },
    allowed: ["stratus list", "stratus show aws.discovery.ec2-enumerate-from-instance"],
    asked: ["stratus warmup aws.discovery.ec2-enumerate-from-instance"],
    denied: ["stratus detonate aws.defense-evasion.vpc-remove-flow-logs --force"],
  }),
  defineTool({
    names: [
      "mdatp",
      "falconctl",
      "sentinelctl",
      "cbagentd",
      "esets_daemon",
      "jamfprotect",
      "santactl",
    ],
    about: "a security product that watches this machine",
    style: "none",
    nature: "read",
    rules: [
      {
        id: "watcher-off",
        when: (i) =>
          i.operands.some((word) =>
            /^(disabled?|off|stop|unload|uninstall|unprotect|remove|passive|--maintenance-token|-d)$/i.test(
              word.text,
            ),
          ),
        decision: "deny",
        why: "switches off the product that protects this machine",
        instead: "look at its state: `mdatp health`",
        attack: ["T1685"],
        asi: ["ASI02", "ASI10"],
        matches: [
          "sudo mdatp config real-time-protection --value disabled",
          "sudo falconctl unload",
        ],
        nonMatches: ["mdatp health", "sudo falconctl stats"],
      },
    ],
    allowed: ["mdatp health", "mdatp version"],
  }),
];

export const rules = [
  commandRule({
    id: "miner",
    concerns: runs(MINERS),
    decision: "deny",
    when: (command) => MINERS.test(runsName(command)),
    why: "mines coins with the time and power of this machine",
    instead: "look at what uses the processor: `top -b -n 1 | head -20`",
    attack: ["T1496.001"],
    asi: ["ASI02"],
    matches: ["xmrig -o pool.example.com:3333 -u x", "nohup ./minerd -a scrypt &"],
    nonMatches: ["pgrep xmrig", "pkill xmrig", "grep -r xmrig docs"],
  }),
  commandRule({
    id: "remote-control-on",
    decision: "deny",
    when: (command) =>
      /ARDAgent\.app\/.*\/kickstart$/.test(command.program) &&
      command.args.some((word) => /^-(activate|configure|allowAccessFor|privs)$/.test(word.text)),
    why: "opens the screen of the machine to others",
    instead: "let a person do it in the system settings; look who is there: `who`",
    attack: ["T1021.005"],
    asi: ["ASI03"],
    matches: [
      "sudo /System/Library/CoreServices/RemoteManagement/ARDAgent.app/Contents/Resources/kickstart -activate -allowAccessFor -allUsers",
    ],
    nonMatches: [
      "sudo /System/Library/CoreServices/RemoteManagement/ARDAgent.app/Contents/Resources/kickstart -deactivate",
    ],
  }),
  commandRule({
    id: "temp-program-as-root",
    decision: "ask",
    when: (command) =>
      command.site.elevated &&
      command.site.remote === undefined &&
      /^(\/private)?\/(var\/)?tmp\/|^\/dev\/shm\//.test(command.program),
    why: "runs a program from the temp directory, where everybody may write, as root",
    instead: "run it without root first, or look at what it is: `file /tmp/tool`",
    attack: ["T1548"],
    asi: ["ASI05"],
    matches: ["sudo /tmp/tool -i en0", "sudo -n /dev/shm/x"],
    nonMatches: ["/tmp/tool -i en0", "sudo ./build/tool", "sudo cat /tmp/tool.log"],
  }),
  commandRule({
    id: "privileged-editor",
    programs: ["vim", "vi", "nvim", "nano", "ee", "emacs", "pico", "micro", "ed", "joe", "mcedit"],
    decision: "ask",
    when: (command) =>
      command.site.elevated &&
      command.args.some((word) =>
        /^\/(usr\/local\/)?etc\/(sudoers|shadow|passwd|group|gshadow|pam\.d|ld\.so|crontab|cron\.|fstab|ssh\/sshd)/.test(
          word.text,
        ),
      ),
    why: "opens a file of accounts, rights or start-up in an editor as root",
    instead: "show the file: `sudo cat /etc/fstab`",
    attack: ["T1548.003"],
    asi: ["ASI03"],
    matches: ["sudo vim /etc/sudoers", "sudo nano /etc/fstab"],
    nonMatches: ["vim notes.txt", "sudo vim /etc/nginx/nginx.conf", "view /etc/fstab"],
  }),
  commandRule({
    id: "credential-dumper",
    concerns: runs(DUMPERS),
    decision: "deny",
    when: (command) => DUMPERS.test(runsName(command)),
    why: "is a tool that takes passwords and keys from the machine",
    instead: "look at the one thing that is needed: `ls -la ~/.ssh`",
    attack: ["T1003", "T1555"],
    asi: ["ASI03"],
    matches: [
      "python2 laZagne.py all",
      "sudo bash ./mimipenguin.sh",
      "python3 /tmp/x/secretsdump.py -sam sam.save LOCAL",
      "pwsh -c 'Invoke-Mimikatz -DumpCreds'",
    ],
    nonMatches: ["python3 setup.py build", "bash scripts/enum.sh", "cat mimikatz.md"],
  }),
  commandRule({
    id: "ways-in-searched",
    concerns: runs(SEARCHERS),
    decision: "ask",
    when: (command) => SEARCHERS.test(runsName(command)),
    why: "looks over the whole machine for ways in and up, with passwords and keys among what it shows",
    instead: "look at the one thing that is needed: `sudo -l`",
    attack: ["T1082", "T1552"],
    asi: ["ASI03"],
    matches: ["./linpeas.sh -a", "bash LinEnum.sh -t"],
    nonMatches: ["cat LinEnum.sh", "bash scripts/enum.sh", "lynis audit system"],
  }),
  commandRule({
    id: "code-injected",
    concerns: runs(INJECTORS),
    decision: "deny",
    when: (command) => INJECTORS.test(runsName(command)),
    why: "puts code into other processes or takes the rights of others",
    instead: "start the program in the ordinary way: `pwsh -c 'Get-Process'`",
    attack: ["T1055", "T1134"],
    asi: ["ASI02"],
    matches: ["pwsh -c 'Invoke-Shellcode -ProcessId 4'", "pwsh -c 'Invoke-PowerShellTcp -Reverse'"],
    nonMatches: ["pwsh -c 'Invoke-Pester ./tests'", "pwsh -c 'Invoke-Build'"],
  }),
  commandRule({
    id: "takeover-tool",
    concerns: runs(TAKEOVER),
    decision: "ask",
    when: (command) => TAKEOVER.test(runsName(command)),
    why: "is a tool that runs commands on other machines with stolen or given credentials",
    instead: "log in in the ordinary way: `ssh app.example.com uptime`",
    attack: ["T1569.002"],
    asi: ["ASI02"],
    matches: ["psexec.py 'admin:example@192.0.2.7' whoami", "python3 wmiexec.py admin@192.0.2.7"],
    nonMatches: ["python3 exec.py", "ssh app.example.com uptime"],
  }),
];
