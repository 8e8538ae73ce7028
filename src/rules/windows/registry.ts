/** The Windows registry. */
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { callOf, HIDDEN, names, slashed, verbs } from "./lib/call.js";

/** The key a call works on, in lower case, without backslashes (bash may have eaten them). */
function keyOf(i: Invocation): string {
  return (callOf(i.command).operands[1]?.text ?? "")
    .toLowerCase()
    .replace(/^\\\\[^\\]+\\/, "")
    .replace(/[\\/\s]+/g, "");
}

function verbOf(i: Invocation): string {
  return callOf(i.command).verb;
}

function writes(i: Invocation): boolean {
  return /^(?:add|delete|copy|restore|load|import)$/.test(verbOf(i));
}

/** Keys whose programs run by themselves. */
const RUNS =
  /currentversion(?:policiesexplorer)?run(?:once|services|onceex)?(?:setup)?$|currentversionwinlogon|imagefileexecutionoptions|silentprocessexit|appinit|currentversionwindows(?:$|load)|activesetupinstalledcomponents|commandprocessor$|controlsessionmanager$|controllsa(?:$|osconfig)|controlprintmonitors|userinitmprlogonscript|classes.*shellopencommand|classesclsid.*inprocserver32|explorershellfolders|explorerusershellfolders|appcertdlls/;
const RUN_VALUES = /userinitmprlogonscript|autorun|appinit_dlls|bootexecute|^shell$|^userinit$/;

/** Keys and values that switch protections off. */
const GUARDS =
  /windowsdefender|microsoftantimalware|windowsfirewall|firewallpolicy|policiessystem$|securitycenter|systemrestore|controllsa|wdigest|deviceguard|eventlog|scriptblocklogging|modulelogging|transcription|policieswindowssystem|amsi|smartscreen|windowsupdateau|servicesmpssvc|serviceswindefend|serviceswscsvc|serviceseventlog|controlterminalserver|safer|attachments$|internetsettingszone/;
const OFF_VALUES =
  /^(?:disable\w*|enablelua|enablefirewall|consentpromptbehavioradmin|promptonsecuredesktop|localaccounttokenfilterpolicy|uselogoncredential|runasppl|limitblankpassworduse|donotallowexceptions|enablescriptblocklogging|enablemodulelogging|enabletranscripting|enablesmartscreen|amsienable|start|fdenytsconnections|tamperprotection|spynetreporting|submitsamplesconsent|enablevirtualizationbasedsecurity|exclusion\w*|noautoupdate|restrictanonymous|filteradministratortoken)$/;

const reg = defineTool({
  names: names("reg"),
  about: "reads and changes the Windows registry",
  style: "single-dash",
  verbs: {
    read: verbs("query, export, compare, flags, /?"),
    admin: verbs("add, copy, import, load, unload, restore"),
    delete: verbs("delete"),
    create: verbs("save"),
  },
  nature: "read",
  effects(i, emit) {
    const { verb, operands } = callOf(i.command);
    const file = operands[2];
    if ((verb === "export" || verb === "save") && file !== undefined)
      emit.file("create", slashed(file));
    if (verb === "import" && operands[1] !== undefined) emit.file("read", slashed(operands[1]));
  },
  rules: [
    {
      id: "registry-start",
      when: (i) => {
        if (!/^(?:add|copy|import|restore)$/.test(verbOf(i))) return false;
        const value = callOf(i.command).after("/v") ?? "";
        return RUNS.test(keyOf(i)) || RUN_VALUES.test(value);
      },
      decision: "deny",
      why: "makes a program start by itself, at every log-on or in place of another",
      instead:
        "show what starts by itself: `reg query 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run'`",
      attack: ["T1547.001", "T1546"],
      matches: [
        "reg add 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run' /v x /d 'C:\\x.exe' /f",
        "reg add HKLM\\\\Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\RunOnce /v x /t REG_SZ /d a.exe",
        "reg add 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Image File Execution Options\\sethc.exe' /v Debugger /d cmd.exe",
      ],
      nonMatches: [
        "reg query 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run'",
        "reg add 'HKCU\\Software\\Example' /v x /d 1 /f",
      ],
      evasions: [
        "reg.exe ADD 'hkcu\\software\\microsoft\\windows\\currentversion\\run' //v x //d y //f",
        "rEg.exe aDd 'HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run' -v x -d y",
      ],
    },
    {
      id: "registry-protection",
      when: (i) => {
        if (!writes(i)) return false;
        const call = callOf(i.command);
        const value = call.after("/v") ?? "";
        return GUARDS.test(keyOf(i)) && (call.verb === "delete" || OFF_VALUES.test(value));
      },
      decision: "deny",
      why: "switches a protection of the machine off",
      instead:
        "show the present setting with `reg query 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender'`",
      attack: ["T1685", "T1112"],
      matches: [
        "reg add 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender' /v DisableAntiSpyware /t REG_DWORD /d 1 /f",
        "reg add 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System' /v EnableLUA /t REG_DWORD /d 0 /f",
      ],
      nonMatches: [
        "reg query 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender'",
        "reg add 'HKCU\\Software\\Example' /v DisableHints /t REG_DWORD /d 1 /f",
      ],
    },
    {
      id: "registry-destroy",
      when: (i) => {
        if (verbOf(i) !== "delete") return false;
        const key = keyOf(i);
        return (
          /^(?:hklm|hkey_local_machine)(?:system|sam|security|bcd|software(?:microsoft)?$|softwaremicrosoftwindows(?:nt)?(?:currentversion)?$|softwareclasses$|$)/.test(
            key,
          ) ||
          (/^(?:hkcr|hkey_classes_root|hku|hkey_users|hkcc|hkcu|hkey_current_user)(?:software(?:microsoft)?|environment)?$/.test(
            key,
          ) &&
            !callOf(i.command).has("/v")) ||
          /^(?:hkcr|hkey_classes_root)(?:clsid|\.exe|exefile|directory|\*)?$/.test(key)
        );
      },
      decision: "deny",
      why: "deletes a part of the registry that Windows needs",
      instead:
        "look at it with `reg query 'HKCU\\Software\\Example'` and save it with `reg export 'HKCU\\Software\\Example' example.reg`",
      attack: ["T1485", "T1112"],
      matches: [
        "reg delete 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip' /f",
        "reg delete HKCU\\\\Software /f",
        "reg delete HKLM /f",
      ],
      nonMatches: [
        "reg delete 'HKCU\\Software\\Example' /v x /f",
        "reg query 'HKLM\\SYSTEM\\CurrentControlSet\\Services'",
      ],
      evasions: ["reg.exe DELETE 'HKEY_LOCAL_MACHINE\\SYSTEM' //f"],
    },
    {
      id: "registry-secrets",
      when: (i) =>
        /^(?:save|export|query|copy)$/.test(verbOf(i)) &&
        /^(?:hklm|hkey_local_machine)(?:sam|security|system)/.test(keyOf(i)) &&
        (/^(?:save|export)$/.test(verbOf(i))
          ? /^(?:hklm|hkey_local_machine)(?:sam|security|system$)/.test(keyOf(i))
          : /^(?:hklm|hkey_local_machine)(?:sam|security)/.test(keyOf(i))),
      decision: "deny",
      why: "takes the password hashes of the machine's accounts",
      instead: "ask for the one setting that is needed: `reg query 'HKCU\\Environment'`",
      attack: ["T1003.002"],
      asi: ["ASI03"],
      matches: ["reg save 'HKLM\\SAM' sam.hiv", "reg export 'HKLM\\SECURITY' s.reg"],
      nonMatches: ["reg export 'HKCU\\Software\\Example' e.reg", "reg query 'HKCU\\Environment'"],
      evasions: ["reg.exe SAVE 'hklm\\system' s.hiv //y"],
    },
    {
      id: "registry-search",
      when: (i) =>
        verbOf(i) === "query" &&
        /passw|secret|credential/.test(callOf(i.command).after("/f") ?? ""),
      decision: "ask",
      why: "searches the registry for passwords",
      instead: "ask for the one key that is needed: `reg query 'HKCU\\Environment'`",
      attack: ["T1552.002"],
      asi: ["ASI03"],
      matches: ["reg query HKLM /f password /t REG_SZ /s", "reg query HKCU /s /f passwd"],
      nonMatches: ["reg query HKLM /f node /s", "reg query 'HKCU\\Environment' /v Path"],
    },
  ],
  allowed: [
    "reg query 'HKCU\\Environment'",
    "reg.exe query 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem' //v LongPathsEnabled",
    "REG QUERY 'HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP' /s",
    "reg export 'HKCU\\Software\\Example' example.reg /y",
    "reg compare 'HKCU\\A' 'HKCU\\B'",
    "reg /?",
  ],
  asked: [
    "reg add 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem' /v LongPathsEnabled /t REG_DWORD /d 1 /f",
    "reg delete 'HKCU\\Software\\Example' /f",
    "reg import settings.reg",
  ],
});

const regedit = defineTool({
  names: names("regedit regini regedt32"),
  about: "reads registry files",
  style: "single-dash",
  nature: "read",
  rules: [
    {
      id: "registry-import",
      when: (i) => {
        const { operands, has } = callOf(i.command);
        return operands.length > 0 && !has("/e");
      },
      decision: "ask",
      why: "changes the registry as a file says",
      instead:
        "look at the file first, or save the key: `reg export 'HKCU\\Software\\Example' old.reg`",
      attack: ["T1112"],
      matches: ["regedit /s settings.reg", "regini settings.txt"],
      nonMatches: ["regedit", "regedit /e out.reg 'HKCU\\Software\\Example'"],
      evasions: ["regedit.exe //S settings.reg"],
    },
  ],
  allowed: ["regedit /e out.reg 'HKCU\\Software\\Example'"],
});

const setx = defineTool({
  names: names("setx"),
  about: "sets environment variables for good",
  style: "single-dash",
  nature: "update",
  rules: [
    {
      id: "machine-environment",
      when: (i) => {
        const { has, verb } = callOf(i.command);
        return has("/m", "/s") || verb === "path";
      },
      decision: "ask",
      why: "changes the environment of all later programs, and may cut PATH short",
      instead: "set it for this shell: `export NODE_ENV=test`",
      attack: ["T1112"],
      matches: ["setx /M JAVA_HOME 'C:\\jdk'", "setx PATH '%PATH%;C:\\tools'"],
      nonMatches: ["setx NODE_ENV development", "setx JAVA_HOME 'C:\\jdk'"],
      evasions: ["setx.exe JAVA_HOME 'C:\\jdk' //m"],
    },
    {
      id: "loader-environment",
      when: (i) =>
        /^(?:cor_profiler\w*|cor_enable_profiling|coreclr_\w+|complus_\w+|userinitmprlogonscript|comspec|pathext|windir|systemroot|node_options|git_ssh_command|http_proxy|https_proxy|node_tls_reject_unauthorized)$/.test(
          callOf(i.command).verb,
        ) ||
        (HIDDEN.test(callOf(i.command).operands[1]?.text.replace(/\\appdata\\/i, "") ?? "") &&
          !/proxy|url|host|endpoint|server|temp|tmp|registry|mirror|api|base/.test(
            callOf(i.command).verb,
          )),
      decision: "ask",
      why: "changes for good what later programs load or trust",
      instead: "set it for one command: `NODE_ENV=test npm test`",
      attack: ["T1574"],
      matches: ["setx NODE_OPTIONS '--require C:/x.js'", "setx UserInitMprLogonScript 'C:\\x.bat'"],
      nonMatches: ["setx NODE_ENV test", "setx API_URL https://example.com"],
    },
  ],
  allowed: [
    "setx NODE_ENV development",
    "setx GOPATH 'C:\\go'",
    "setx.exe EDITOR code",
    "setx //?",
  ],
  asked: ["setx PATH 'C:\\x'"],
});

export const tools = [reg, regedit, setx];
