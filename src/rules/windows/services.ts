/** Scheduled tasks, services, accounts and shares of Windows. */
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { type Call, callOf, HIDDEN, names, PROTECTS, verbs } from "./lib/call.js";

const call = (i: Invocation): Call => callOf(i.command);

const schtasks = defineTool({
  names: names("schtasks"),
  about: "shows, makes, runs and deletes scheduled tasks",
  style: "single-dash",
  verbs: {
    read: verbs("/query, /showsid, /?"),
    lifecycle: verbs("/run, /end"),
    admin: verbs("/create, /change"),
    delete: verbs("/delete"),
  },
  nature: "read",
  rules: [
    {
      id: "task-hidden",
      when: (i) => {
        const c = call(i);
        if (!c.has("/create", "/change")) return false;
        return (
          /^(?:"?)(?:nt authority\\?)?system$/.test(c.after("/ru") ?? "") ||
          c.after("/rl") === "highest" ||
          /^(?:onlogon|onstart|onidle|onevent)$/.test(c.after("/sc") ?? "") ||
          HIDDEN.test(c.after("/tr") ?? "") ||
          c.has("/s", "/xml")
        );
      },
      decision: "deny",
      why: "makes a program start by itself with high rights, at every start, or hidden",
      instead: "show the tasks: `schtasks /query /fo LIST`",
      attack: ["T1053.005"],
      matches: [
        "schtasks /create /tn Updater /tr 'C:\\x.exe' /sc onlogon /ru SYSTEM",
        "schtasks /create /tn x /tr 'powershell -w hidden -enc aQBlAHgAIAAoA' /sc minute",
      ],
      nonMatches: [
        "schtasks /query /tn Updater",
        "schtasks /create /tn Backup /tr 'C:\\tools\\backup.cmd' /sc daily",
      ],
      evasions: ["schtasks.exe //Create //TN x //TR a.exe //SC ONSTART"],
    },
    {
      id: "task-change",
      when: (i) => call(i).has("/create", "/change"),
      decision: "ask",
      why: "changes what the machine runs by itself",
      instead: "show the tasks: `schtasks /query /fo LIST`",
      attack: ["T1053.005"],
      matches: [
        "schtasks /create /tn Backup /tr backup.cmd /sc daily",
        "schtasks /change /tn Backup /disable",
      ],
      nonMatches: ["schtasks /query", "schtasks /run /tn Backup"],
      evasions: ["schtasks -create -tn x -tr a.cmd -sc daily", "schtasks /tn x /create /tr a.cmd"],
    },
    {
      id: "task-delete-all",
      when: (i) =>
        call(i).has("/delete") &&
        /^(?:\*|\\?microsoft\\windows\\.*)$/.test(call(i).after("/tn") ?? ""),
      decision: "deny",
      why: "deletes all scheduled tasks, or those of Windows itself",
      instead: "show them: `schtasks /query /fo LIST`",
      attack: ["T1489"],
      matches: [
        "schtasks /delete /tn '*' /f",
        "schtasks /delete /tn '\\Microsoft\\Windows\\SystemRestore\\SR' /f",
      ],
      nonMatches: ["schtasks /delete /tn Backup /f", "schtasks /query /tn Backup"],
    },
  ],
  allowed: [
    "schtasks",
    "schtasks /query /fo LIST /v",
    "schtasks.exe //query //tn Backup",
    "SCHTASKS /Query",
    "schtasks /run /tn Backup",
    "schtasks /end /tn Backup",
  ],
  asked: ["schtasks /delete /tn Backup /f"],
});

/** Verb of `sc`, behind an optional `\\server`. */
function scWords(i: Invocation): readonly string[] {
  const { words } = call(i);
  return words[0]?.startsWith("\\\\") ? words.slice(1) : words;
}

const sc = defineTool({
  names: names("sc"),
  about: "shows, makes, starts and stops services",
  style: "single-dash",
  verbs: {
    read: verbs(
      "query, queryex, qc, qdescription, qfailure, qfailureflag, qsidtype, qprivs, qtriggerinfo, qpreferrednode, qmanagedaccount, qprotection, quserservice, getdisplayname, getkeyname, enumdepend, querylock, sdshow, showsid, /?",
    ),
    lifecycle: verbs("start, continue, interrogate"),
    admin: verbs(
      "stop, pause, create, config, description, failure, failureflag, sidtype, privs, triggerinfo, preferrednode, managedaccount, control, boot, lock, sdset",
    ),
    delete: verbs("delete"),
  },
  nature: "read",
  rules: [
    {
      id: "service-protection",
      when: (i) => {
        const [verb = "", name = "", ...rest] = scWords(i);
        if (!PROTECTS.test(name)) return false;
        return (
          /^(?:stop|pause|delete|sdset)$/.test(verb) ||
          (verb === "config" && /disabled|demand|binpath/.test(rest.join(" ")))
        );
      },
      decision: "deny",
      why: "stops a service that protects or records",
      instead: "show its state: `sc query WinDefend`",
      attack: ["T1685", "T1489"],
      matches: ["sc stop WinDefend", "sc config EventLog start= disabled"],
      nonMatches: ["sc query WinDefend", "sc stop MyService"],
      evasions: ["sc.exe STOP windefend", "sc '\\\\host' delete Sysmon64"],
    },
    {
      id: "service-hidden",
      when: (i) => {
        const words = scWords(i);
        const text = words.join(" ");
        return (
          words[0] === "sdset" ||
          (/^(?:create|config|failure)$/.test(words[0] ?? "") &&
            (HIDDEN.test(text) ||
              /(?:binpath|command)=\s*"?(?:\S*\\)?(?:cmd|powershell|pwsh|wscript|cscript)\b/.test(
                text,
              )))
        );
      },
      decision: "deny",
      why: "makes a service of a command that hides what it does, or hides a service",
      instead: "show the services: `sc query`",
      attack: ["T1543.003"],
      matches: [
        "sc create Upd binPath= 'cmd.exe /c start x' start= auto",
        "sc sdset MyService 'D:(D;;DCLCWPDTSD;;;IU)'",
      ],
      nonMatches: ["sc create MyService binPath= 'C:\\app\\svc.exe'", "sc sdshow MyService"],
      evasions: ["sc.exe CREATE Upd 'binPath=C:\\Users\\Public\\x.exe'"],
    },
    {
      id: "service-remote",
      when: (i) =>
        call(i).words[0]?.startsWith("\\\\") === true &&
        !/^(?:q|enum|get|sdshow|show|interrogate)/.test(scWords(i)[0] ?? ""),
      decision: "ask",
      why: "changes services of another machine",
      instead: "show them: `sc query`",
      attack: ["T1021"],
      matches: ["sc '\\\\host' start MyService", "sc '\\\\host' config MyService start= auto"],
      nonMatches: ["sc '\\\\host' query", "sc start MyService"],
    },
  ],
  allowed: [
    "sc query",
    "sc.exe query MyService",
    "sc qc MyService",
    "sc queryex type= service state= all",
    "SC QUERY WinDefend",
    "sc start MyService",
  ],
  asked: [
    "sc create MyService binPath= 'C:\\app\\svc.exe'",
    "sc delete MyService",
    "sc stop MyService",
    "sc config MyService start= auto",
  ],
});

const netWords = (i: Invocation): readonly string[] => call(i).words;
/** Operands of a `net` call, lower case, without the verb. */
const netRest = (i: Invocation): readonly string[] =>
  call(i)
    .operands.slice(1)
    .map((word) => word.text.toLowerCase());
const netVerb = (i: Invocation): string => call(i).verb;

const net = defineTool({
  names: names("net net1"),
  about: "accounts, shares, services and sessions of Windows",
  style: "none",
  nature: "read",
  rules: [
    {
      id: "account-open",
      when: (i) => {
        const verb = netVerb(i);
        const c = call(i);
        const rest = netRest(i);
        if (/^(?:localgroup|group)$/.test(verb) && c.has("/add"))
          return /admin|remote desktop|remote management|backup operators|power users/.test(
            rest[0] ?? "",
          );
        if (!/^users?$/.test(verb)) return false;
        return (
          c.has("/delete", "/del") ||
          (/^(?:administrator|guest)$/.test(rest[0] ?? "") &&
            (rest.length > 1 || /^(?:y|yes)$/.test(c.after("/active") ?? "")))
        );
      },
      decision: "deny",
      why: "opens an account with high rights, or deletes one",
      instead: "show them: `net localgroup administrators`",
      attack: ["T1098", "T1136.001", "T1531"],
      asi: ["ASI03"],
      matches: [
        "net localgroup administrators evil /add",
        "net user administrator /active:yes",
        "net user bob /delete",
      ],
      nonMatches: ["net localgroup administrators", "net user bob", "net user"],
      evasions: ["net.exe LOCALGROUP Administrators x //ADD", "net1 user guest x"],
    },
    {
      id: "account-change",
      when: (i) => {
        const c = call(i);
        const rest = netRest(i);
        switch (netVerb(i)) {
          case "user":
          case "users":
            return rest.length > 1 || c.words.some((w) => /^\/(?!domain|\?)/.test(w));
          case "localgroup":
          case "group":
          case "computer":
            return c.has("/add", "/delete", "/del", "/comment");
          case "accounts":
            return c.words.some((w) => /^\/(?!domain|\?)/.test(w));
          default:
            return false;
        }
      },
      decision: "ask",
      why: "changes who may use the machine",
      instead: "show the accounts: `net user`",
      attack: ["T1136.001", "T1098"],
      asi: ["ASI03"],
      matches: ["net user bob example-only /add", "net accounts /lockoutthreshold:0"],
      nonMatches: ["net user bob", "net accounts", "net user /domain"],
      evasions: ["net.exe USER bob example-only //ADD"],
    },
    {
      id: "stop-protection",
      when: (i) =>
        netVerb(i) === "stop" &&
        netRest(i).some(
          (name) =>
            PROTECTS.test(name) ||
            /defender|firewall|event log|security cent|volume shadow/.test(name),
        ),
      decision: "deny",
      why: "stops a service that protects or records",
      instead: "show what runs: `net start`",
      attack: ["T1685", "T1489"],
      matches: ["net stop WinDefend", "net stop 'Windows Firewall'"],
      nonMatches: ["net stop MyService", "net start"],
      evasions: ["net.exe STOP mpssvc //y"],
    },
    {
      id: "stop-service",
      when: (i) => /^(?:stop|pause)$/.test(netVerb(i)) && netRest(i).length > 0,
      decision: "ask",
      why: "stops a service that others may use",
      instead: "show what runs: `net start`",
      attack: ["T1489"],
      matches: ["net stop MyService", "net pause MyService"],
      nonMatches: ["net start MyService", "net start"],
    },
    {
      id: "share-open",
      when: (i) =>
        netVerb(i) === "share" &&
        netRest(i).some((w) => w.includes("=")) &&
        (/everyone,(?:full|change)/.test(netWords(i).join(" ")) ||
          netRest(i).some((w) => /=[a-z]:[\\/]?$/.test(w))),
      decision: "deny",
      why: "opens a whole drive, or files for everyone to change, to the network",
      instead: "show what is shared: `net share`",
      attack: ["T1135", "T1021.002"],
      asi: ["ASI03"],
      matches: ["net share all='C:\\'", "net share x='C:\\work' /grant:everyone,full"],
      nonMatches: ["net share", "net share x='C:\\work'"],
    },
    {
      id: "share-change",
      when: (i) =>
        (/^(?:share|session|sessions|file|files)$/.test(netVerb(i)) &&
          (netRest(i).some((w) => w.includes("=")) ||
            call(i).has("/delete", "/close", "/grant"))) ||
        (netVerb(i) === "config" && netWords(i).length > 2),
      decision: "ask",
      why: "changes what others reach on this machine",
      instead: "show what is shared: `net share`",
      attack: ["T1021.002"],
      matches: ["net share x='C:\\work'", "net session /delete"],
      nonMatches: ["net share", "net session"],
    },
    {
      id: "drive-map",
      when: (i) =>
        netVerb(i) === "use" &&
        ((netRest(i).some((w) => w.startsWith("\\\\")) && !call(i).has("/delete")) ||
          (call(i).has("/delete", "/d") && netRest(i).includes("*"))),
      decision: "ask",
      why: "joins files of another machine to this one, or lets all of them go",
      instead: "show what is joined: `net use`",
      attack: ["T1021.002"],
      matches: ["net use Z: '\\\\server\\share'", "net use '*' /delete /y"],
      nonMatches: ["net use", "net use Z: /delete"],
    },
    {
      id: "send",
      when: (i) => netVerb(i) === "send" || (netVerb(i) === "time" && call(i).has("/set")),
      decision: "ask",
      why: "sends a message to others or sets the clock",
      instead: "show the time: `date`",
      matches: ["net send bob hello", "net time /set /y"],
      nonMatches: ["net time", "net view"],
    },
  ],
  allowed: [
    "net user",
    "net start",
    "net start MyService",
    "net use",
    "net.exe view",
    "net localgroup",
    "net statistics workstation",
    "net help user",
    "net config workstation",
  ],
  asked: ["net user bob example-only /add"],
  denied: ["net stop WinDefend"],
});

const reads = defineTool({
  names: names(
    "systeminfo driverquery ver gpresult quser qwinsta qprocess qappsrv tasklist getmac nbtstat pathping tracert msinfo32 dxdiag openfiles klist whoami.exe typeperf perfmon eventvwr taskmgr resmon winver dsquery dsget hh calc mspaint charmap msconfig cls title chcp pause choice waitfor doskey",
  ),
  about: "shows the state of Windows",
  style: "none",
  nature: "read",
  rules: [
    {
      id: "show-changes",
      when: (i) => {
        const c = call(i);
        const program = i.program.toLowerCase();
        return (
          (program === "openfiles" && c.has("/disconnect", "/local") && c.words.length > 1) ||
          (program === "klist" && /^purge/.test(c.verb)) ||
          (program === "hh" && /https?:|\.js|script/.test(c.text)) ||
          (program === "doskey" && /=/.test(c.text)) ||
          ((program === "tasklist" || program === "systeminfo") && c.has("/p"))
        );
      },
      decision: "ask",
      why: "does more than show something",
      instead: "show the processes: `tasklist`",
      matches: ["openfiles /disconnect /id 1", "hh http://example.com/x.chm"],
      nonMatches: ["openfiles /query", "tasklist /v"],
    },
  ],
  allowed: [
    "systeminfo",
    "tasklist",
    "tasklist.exe //FI 'IMAGENAME eq node.exe'",
    "tasklist /svc | findstr node",
    "getmac /v",
    "tracert example.com",
    "ver",
    "chcp 65001",
    "gpresult /r",
    "driverquery",
  ],
});

const taskkill = defineTool({
  names: names("taskkill pskill tsdiscon"),
  about: "ends processes",
  style: "none",
  nature: "lifecycle",
  rules: [
    {
      id: "kill-system",
      when: (i) => {
        const c = call(i);
        const targets = c.words.filter((_, n) => /^\/im$/.test(c.words[n - 1] ?? ""));
        const inline = c.after("/im");
        const all = inline === undefined ? targets : [...targets, inline];
        return (
          all.some(
            (name) =>
              PROTECTS.test(name) ||
              /^(?:\*|csrss|lsass|winlogon|services|svchost|smss|wininit|dwm|system|lsm|spoolsv|registry)(?:\.exe|\*)?$/.test(
                name,
              ),
          ) ||
          c.words.some((_, n) => c.words[n - 1] === "/pid" && /^[04]$/.test(c.words[n] ?? "")) ||
          (c.has("/fi") &&
            all.length === 0 &&
            !c.has("/pid") &&
            / ne |username eq|pid (?:ge|gt)/.test(c.after("/fi") ?? ""))
        );
      },
      decision: "deny",
      why: "ends processes that Windows or its protection needs",
      instead: "end the one program by its name: `taskkill /f /im node.exe`",
      attack: ["T1489", "T1685"],
      matches: [
        "taskkill /f /im lsass.exe",
        "taskkill /f /im MsMpEng.exe",
        "taskkill /f /fi 'PID ne 1'",
        "taskkill /f /im '*'",
      ],
      nonMatches: ["taskkill /f /im node.exe", "taskkill /pid 4321 /t /f"],
      evasions: ["taskkill.exe //F //IM csrss.exe", "taskkill -im svchost.exe -f"],
    },
    {
      id: "kill-remote",
      when: (i) => call(i).has("/s"),
      decision: "ask",
      why: "ends processes of another machine",
      instead: "end the one program here: `taskkill /f /im node.exe`",
      attack: ["T1489"],
      matches: ["taskkill /s host /im node.exe", "taskkill /im node.exe /s host /u bob"],
      nonMatches: ["taskkill /im node.exe", "taskkill /pid 42"],
    },
  ],
  allowed: [
    "taskkill /F /IM node.exe",
    "taskkill //F //PID 12345",
    "taskkill.exe /im chrome.exe /t",
    "taskkill /f /im explorer.exe",
  ],
});

const logoff = defineTool({
  names: names("logoff tsshutdn rwinsta"),
  about: "ends a session",
  style: "none",
  nature: "read",
  effects: (_i, emit) => emit.process("shutdown", "session"),
  allowed: ["quser"],
  denied: ["logoff", "logoff 2"],
});

const msg = defineTool({
  names: names("msg"),
  about: "shows a message to users",
  style: "none",
  nature: "publish",
  allowed: ["quser"],
  asked: ["msg '*' hello"],
});

export const tools = [schtasks, sc, net, reads, taskkill, logoff, msg];
