/** Windows disks, start-up, backups and updates. */
import { defineTool } from "../../tools/define.js";
import { literal } from "../../tools/words.js";
import { callOf, names, verbs } from "./lib/call.js";

const DRIVE = /^(?:[a-z]:[\\/]?|\\\\[.?]\\.+)$/i;

const bcdedit = defineTool({
  names: names("bcdedit bcdboot bootsect bootrec"),
  about: "shows and changes how Windows starts",
  style: "none",
  nature: "read",
  rules: [
    {
      id: "boot-recovery",
      when: (i) => {
        const { text, has } = callOf(i.command);
        return (
          /recoveryenabled\s+(?:no|off|0)|bootstatuspolicy\s+ignoreallfailures|testsigning\s+(?:on|yes)|nointegritychecks\s+(?:on|yes)|\bnx\s+alwaysoff|safeboot|hypervisorlaunchtype\s+off/.test(
            text,
          ) || has("/delete", "/deletevalue", "/import", "/createstore")
        );
      },
      decision: "deny",
      why: "switches recovery or signature checks off, or removes how Windows starts",
      instead: "show the settings: `bcdedit /enum`",
      attack: ["T1490", "T1685"],
      matches: ["bcdedit /set '{default}' recoveryenabled No", "bcdedit /delete '{current}'"],
      nonMatches: ["bcdedit", "bcdedit /enum all"],
      evasions: [
        "bcdedit.exe //SET testsigning ON",
        "bcdedit -set bootstatuspolicy ignoreallfailures",
      ],
    },
    {
      id: "boot-change",
      when: (i) => {
        const { has, words } = callOf(i.command);
        return i.program.toLowerCase() === "bcdedit"
          ? words.length > 0 && !has("/enum", "/?", "/v", "/export")
          : words.length > 0 && !has("/?", "/scanos");
      },
      decision: "ask",
      why: "changes how Windows starts",
      instead: "show the settings: `bcdedit /enum`",
      attack: ["T1542"],
      matches: ["bcdedit /set hypervisorlaunchtype auto", "bootrec /fixmbr"],
      nonMatches: ["bcdedit", "bcdedit /enum"],
    },
  ],
  allowed: ["bcdedit", "bcdedit /enum", "bcdedit.exe //enum all"],
});

const shadows = defineTool({
  names: names("vssadmin wbadmin diskshadow reagentc"),
  about: "shadow copies, backups and recovery of Windows",
  style: "single-dash",
  verbs: {
    read: verbs("list, get, /?, /info"),
    destroy: verbs("delete, /disable"),
    admin: verbs(
      "create, resize, add, enable, disable, start, stop, revert, restore, /s, /enable, /boottore, /setreimage",
    ),
  },
  nature: "admin",
  rules: [
    {
      id: "recovery-gone",
      when: (i) => {
        const { text } = callOf(i.command);
        return /^delete\b|\bdelete\s+(?:shadows|shadowstorage|catalog|systemstatebackup|backup)|^resize\s+shadowstorage.*(?:maxsize=\d{1,3}mb)|^\/disable\b|^disable\s+backup/.test(
          text,
        );
      },
      decision: "deny",
      why: "removes the copies from which lost files could be had again",
      instead: "list them: `vssadmin list shadows`",
      attack: ["T1490"],
      matches: [
        "vssadmin delete shadows /all /quiet",
        "wbadmin delete catalog -quiet",
        "reagentc /disable",
      ],
      nonMatches: ["vssadmin list shadows", "wbadmin get versions"],
      evasions: [
        "vssadmin.exe DELETE Shadows //all",
        "vssadmin resize shadowstorage /for=c: /on=c: /maxsize=401MB",
      ],
    },
  ],
  allowed: ["vssadmin list shadows", "wbadmin get versions", "reagentc /info"],
  asked: ["vssadmin create shadow /for=c:", "wbadmin start backup", "diskshadow"],
});

const wmic = defineTool({
  names: names("wmic"),
  about: "asks and changes Windows by WMI",
  style: "none",
  nature: "read",
  runs(i, run) {
    const { args } = i.command;
    const at = args.findIndex((word) => /^create$/i.test(word.text));
    const code = args[at + 1];
    if (/^process$/i.test(args[0]?.text ?? "") && at > 1 && code !== undefined)
      run.code("cmd", code);
  },
  rules: [
    {
      id: "wmi-destroys",
      when: (i) =>
        /shadowcopy.*\bdelete\b|shadowstorage.*\b(?:delete|set)\b|nteventlog.*\bcleareventlog\b|\/namespace:.*(?:securitycenter|defender|subscription).*\b(?:create|delete|call|add|set)\b|recoveros\s+set|useraccount.*\b(?:delete|set)\b|logicaldisk.*\b(?:format|delete)\b/.test(
          callOf(i.command).text,
        ),
      decision: "deny",
      why: "removes shadow copies, logs, accounts or protections",
      instead: "list them: `wmic shadowcopy list brief`",
      attack: ["T1490", "T1047"],
      matches: [
        "wmic shadowcopy delete",
        "wmic nteventlog where \"filename='security'\" call cleareventlog",
      ],
      nonMatches: ["wmic shadowcopy list brief", "wmic os get caption"],
      evasions: ["WMIC.exe ShadowCopy Delete", "wmic shadowcopy where \"id='x'\" delete"],
    },
    {
      id: "wmi-changes",
      when: (i) => {
        const { text, words } = callOf(i.command);
        if (/^process\b/.test(text) && /\b(?:delete|terminate|call setpriority)\b/.test(text))
          return /lsass|csrss|winlogon|services|msmpeng|winlogon/.test(text);
        return (
          words.some((w) => /^(?:call|delete|create|set|assoc)$/.test(w)) ||
          words.some((w) => /^\/(?:node|format):.*(?:http|\.xsl)/.test(w)) ||
          (words.some((w) => w.startsWith("/node:")) &&
            !/\/node:"?(?:localhost|127\.0\.0\.1|\.)/.test(text))
        );
      },
      decision: "ask",
      why: "changes the machine, or another one, by WMI",
      instead: "only look: `wmic process get name,processid`",
      attack: ["T1047"],
      matches: [
        "wmic process call create calc.exe",
        "wmic product where \"name='x'\" call uninstall",
      ],
      nonMatches: [
        "wmic process get name,processid",
        "wmic process where \"name='node.exe'\" delete",
      ],
    },
  ],
  allowed: [
    "wmic os get caption",
    "wmic process where \"name='node.exe'\" get processid,commandline",
    "wmic cpu get name",
    "wmic.exe logicaldisk get size,freespace,caption",
    "wmic path win32_VideoController get name",
  ],
  denied: ["wmic process call create 'cmd /c rd /s /q C:\\Users\\me\\Documents'"],
});

const diskpart = defineTool({
  names: names("diskpart"),
  about: "changes disks and partitions",
  style: "none",
  nature: "destroy",
  allowed: ["chkdsk"],
  denied: ["diskpart /s wipe.txt", "echo 'select disk 0' | diskpart", "diskpart.exe"],
});

const format = defineTool({
  names: ["format", "format.com", "FORMAT"],
  about: "makes a file system on a drive, where it is the one of Windows",
  style: "none",
  nature: "build",
  effects(i, emit) {
    const drive = callOf(i.command).operands.find((word) => DRIVE.test(word.text));
    if (drive !== undefined) emit.file("format", literal("/dev/sda", drive.span));
  },
  rules: [
    {
      id: "format-drive",
      when: (i) => callOf(i.command).operands.some((word) => DRIVE.test(word.text)),
      decision: "deny",
      why: "removes everything on a drive",
      instead: "look at the drive first: `fsutil volume diskfree C:`",
      attack: ["T1561"],
      matches: ["format D: /q", "format C: /fs:ntfs /y"],
      nonMatches: ["format src", "format --check ."],
      evasions: ["format.com //Q E:", "format.exe d: //y"],
    },
  ],
  allowed: ["format src", "format --check ."],
});

const cipher = defineTool({
  names: names("cipher manage-bde"),
  about: "encrypts files and drives",
  style: "none",
  nature: "read",
  rules: [
    {
      id: "wipe-or-lock",
      when: (i) => {
        const { has } = callOf(i.command);
        return (
          has("/w", "/off", "/forcerecovery", "/lock", "/wipefreespace") ||
          (has("/protectors") && has("/delete", "/disable"))
        );
      },
      decision: "deny",
      why: "wipes what could be undeleted, or switches the encryption of a drive",
      instead: "show the state: `cipher`",
      attack: ["T1485", "T1486"],
      matches: ["cipher /w:C", "manage-bde -off C:"],
      nonMatches: ["cipher", "manage-bde -status"],
      evasions: ["cipher.exe //W:C"],
    },
    {
      id: "encrypts",
      when: (i) => {
        const { has } = callOf(i.command);
        return (
          has("/e", "/d", "/on", "/changepassword", "/changepin", "/k", "/r", "/unlock") ||
          (has("/protectors") && has("/get", "/add"))
        );
      },
      decision: "ask",
      why: "encrypts or decrypts files, or shows keys",
      instead: "show the state: `cipher`",
      attack: ["T1486"],
      matches: ["cipher /e /s:docs", "manage-bde -protectors -get C:"],
      nonMatches: ["cipher", "cipher /c notes.txt"],
    },
  ],
  allowed: ["cipher", "manage-bde -status"],
});

const fsutil = defineTool({
  names: names("fsutil"),
  about: "shows and changes file systems",
  style: "none",
  nature: "read",
  rules: [
    {
      id: "file-system-loss",
      when: (i) =>
        /^(?:usn\s+deletejournal|file\s+set(?:zerodata|validdata|eof)|volume\s+dismount|reparsepoint\s+delete|dirty\s+set)/.test(
          callOf(i.command).text,
        ),
      decision: "deny",
      why: "removes data or records of the file system",
      instead: "look at it: `fsutil fsinfo drives`",
      attack: ["T1485", "T1070"],
      matches: [
        "fsutil usn deletejournal /d C:",
        "fsutil file setzerodata offset=0 length=99 a.db",
      ],
      nonMatches: ["fsutil usn queryjournal C:", "fsutil file queryextents a.db"],
      evasions: ["fsutil.exe USN DeleteJournal //D C:"],
    },
    {
      id: "file-system-change",
      when: (i) =>
        /^(?:behavior\s+set|repair\s+(?:set|initiate)|quota\s+(?:modify|enforce|disable|track)|8dot3name\s+(?:set|strip)|resource|tiering|transaction|wim\s+remove|usn\s+createjournal|objectid\s+(?:set|delete|create)|file\s+(?:setshortname|setcasesensitiveinfo))/.test(
          callOf(i.command).text,
        ),
      decision: "ask",
      why: "changes how the file system works",
      instead: "look at it: `fsutil fsinfo drives`",
      attack: ["T1112"],
      matches: ["fsutil behavior set disablelastaccess 1", "fsutil 8dot3name strip 'C:\\x'"],
      nonMatches: ["fsutil behavior query disablelastaccess", "fsutil fsinfo drives"],
    },
  ],
  allowed: [
    "fsutil fsinfo drives",
    "fsutil volume diskfree C:",
    "fsutil file createnew /tmp/a.bin 1024",
    "fsutil.exe dirty query C:",
    "fsutil hardlink list a.txt",
  ],
});

const checks = defineTool({
  names: names(
    "chkdsk sfc dism pnputil powercfg defrag wusa label subst vol mountvol w32tm tzutil cleanmgr usoclient slmgr",
  ),
  about: "checks and changes the Windows installation",
  style: "none",
  nature: "read",
  rules: [
    {
      id: "installation-change",
      when: (i) => {
        const { has, text, words, operands } = callOf(i.command);
        switch (i.program.toLowerCase()) {
          case "chkdsk":
            return has("/f", "/r", "/x", "/b", "/spotfix", "/offlinescanandfix");
          case "sfc":
            return has("/scannow", "/scanfile", "/scanonce", "/revert", "/purgecache");
          case "dism":
            return (
              !/^$|\/(?:get-|check|scan|list|\?|english)/.test(text) ||
              /\/(?:enable-feature|disable-feature|remove-|add-|apply-|restorehealth|startcomponentcleanup|set-|cleanup-mountpoints|resetbase|unmount)/.test(
                text,
              )
            );
          case "pnputil":
            return (
              words.some((w) =>
                /^\/(?:add|delete|install|disable|enable|remove|restart|[ad])/.test(w),
              ) && !has("/enum-drivers", "/enum-devices")
            );
          case "powercfg":
            return (
              words.some((w) =>
                /^\/(?:h|hibernate|change|x|setac|setdc|seta|setd|setactive|s|delete|d|import|restoredefaultschemes|requestsoverride|deviceenablewake|devicedisablewake)/.test(
                  w,
                ),
              ) &&
              !/^\/(?:systemsleepdiagnostics|systempowerreport|sleepstudy|srumutil|devicequery)/.test(
                text,
              )
            );
          case "defrag":
            return operands.length > 0 && !has("/a");
          case "label":
            return operands.length > 0;
          case "mountvol":
            return operands.length > 0 && !has("/l");
          case "w32tm":
            return has("/config", "/register", "/unregister");
          case "tzutil":
            return has("/s");
          case "wusa":
          case "cleanmgr":
          case "slmgr":
          case "usoclient":
            return words.length > 0;
          default:
            return false;
        }
      },
      decision: "ask",
      why: "repairs or changes the Windows installation itself",
      instead: "only check it: `sfc /verifyonly`",
      attack: ["T1112"],
      matches: [
        "chkdsk C: /f",
        "sfc /scannow",
        "dism /online /enable-feature /featurename:VirtualMachinePlatform /all /norestart",
        "pnputil /delete-driver oem1.inf",
        "powercfg /h off",
      ],
      nonMatches: [
        "chkdsk C:",
        "sfc /verifyonly",
        "dism /online /get-features",
        "pnputil /enum-drivers",
        "powercfg /list",
      ],
      evasions: ["chkdsk.exe D: //F", "powercfg -change -standby-timeout-ac 0"],
    },
  ],
  allowed: [
    "chkdsk",
    "sfc /verifyonly",
    "dism.exe //online //get-features",
    "powercfg /batteryreport",
    "subst X: src",
    "vol C:",
    "tzutil /g",
    "w32tm /query /status",
  ],
});

export const tools = [bcdedit, shadows, wmic, diskpart, format, cipher, fsutil, checks];
