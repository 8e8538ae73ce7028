/** Windows protections: firewall, logs, audit policy, file rights, stored credentials. */
import { defineTool } from "../../tools/define.js";
import { callOf, isSystemPlace, names, slashed, verbs } from "./lib/call.js";

const netsh = defineTool({
  names: names("netsh"),
  about: "shows and changes network settings and the firewall",
  style: "single-dash",
  verbs: {
    read: verbs("show, * show, * * show, * * * show, dump, * dump, * * dump, help, * help, /?"),
    admin: verbs(
      "set, add, delete, reset, exec, * set, * add, * delete, * reset, * * set, * * add, * * delete, * * reset, * * * set, * * * add, * * * delete, * * * reset, * export, * import, * connect, * disconnect, * start, * stop",
    ),
  },
  nature: "read",
  rules: [
    {
      id: "firewall-off",
      when: (i) => {
        const { text } = callOf(i.command);
        return (
          /firewall.*\bset\b.*(?:state\s+off|opmode\s+(?:mode=)?disable|allowinbound)/.test(text) ||
          /firewall\s+(?:reset|import)\b/.test(text) ||
          /firewall\s+delete\s+rule\s+(?:name=)?"?all\b/.test(text) ||
          (/firewall\s+add\s+rule\b/.test(text) &&
            /action=allow/.test(text) &&
            /dir=in/.test(text) &&
            !/localport=\d|program=/.test(text))
        );
      },
      decision: "deny",
      why: "switches the firewall off or opens all of it",
      instead: "show its state: `netsh advfirewall show allprofiles`",
      attack: ["T1686"],
      matches: [
        "netsh advfirewall set allprofiles state off",
        "netsh firewall set opmode disable",
        "netsh advfirewall firewall delete rule name=all",
      ],
      nonMatches: [
        "netsh advfirewall show allprofiles",
        "netsh advfirewall set allprofiles state on",
        "netsh advfirewall firewall add rule name=dev dir=in action=allow protocol=TCP localport=3000",
      ],
      evasions: ["netsh.exe AdvFirewall SET AllProfiles State OFF", "netsh advfirewall reset"],
    },
    {
      id: "helper-or-proxy",
      when: (i) =>
        /\badd\s+helper\b|portproxy\s+(?:add|set)|trace\s+start/.test(callOf(i.command).text),
      decision: "deny",
      why: "loads a library into netsh, forwards a port to others, or records traffic",
      instead: "show what is forwarded: `netsh interface portproxy show all`",
      attack: ["T1546.007", "T1090"],
      matches: [
        "netsh add helper x.dll",
        "netsh interface portproxy add v4tov4 listenport=8080 connectaddress=192.0.2.7 connectport=80",
      ],
      nonMatches: ["netsh interface portproxy show all", "netsh interface show interface"],
    },
    {
      id: "wifi-key",
      when: (i) => /wlan.*key=clear/.test(callOf(i.command).text),
      decision: "ask",
      why: "shows the passwords of wireless networks",
      instead: "list the networks: `netsh wlan show profiles`",
      attack: ["T1552"],
      asi: ["ASI03"],
      matches: [
        "netsh wlan show profile name=home key=clear",
        "netsh wlan export profile key=clear folder=out",
      ],
      nonMatches: ["netsh wlan show profiles", "netsh wlan show profile name=home"],
    },
  ],
  allowed: [
    "netsh interface show interface",
    "netsh advfirewall show allprofiles",
    "netsh.exe interface ipv4 show excludedportrange protocol=tcp",
    "netsh wlan show interfaces",
    "netsh interface portproxy show all",
  ],
  asked: [
    "netsh advfirewall firewall add rule name=dev dir=in action=allow protocol=TCP localport=3000",
    "netsh winsock reset",
  ],
});

const ipconfig = defineTool({
  names: names("ipconfig"),
  about: "shows network addresses",
  style: "none",
  nature: "read",
  rules: [
    {
      id: "address-release",
      when: (i) => callOf(i.command).has("/release", "/release6", "/setclassid"),
      decision: "ask",
      why: "takes the machine off the network",
      instead: "show the addresses: `ipconfig /all`",
      attack: ["T1489"],
      matches: ["ipconfig /release", "ipconfig //release6"],
      nonMatches: ["ipconfig /all", "ipconfig /flushdns"],
    },
  ],
  allowed: ["ipconfig", "ipconfig /all", "ipconfig.exe //flushdns", "ipconfig /displaydns"],
});

const wevtutil = defineTool({
  names: names("wevtutil"),
  about: "shows and clears event logs",
  style: "single-dash",
  verbs: {
    read: verbs(
      "qe, query-events, el, enum-logs, gl, get-log, gli, get-log-info, ep, enum-publishers, gp, get-publisher, epl, export-log, al, archive-log, /?",
    ),
    admin: verbs("sl, set-log, im, install-manifest, um, uninstall-manifest"),
    destroy: verbs("cl, clear-log"),
  },
  nature: "read",
  rules: [
    {
      id: "log-off",
      when: (i) => {
        const { verb, text } = callOf(i.command);
        return (
          /^(?:cl|clear-log)$/.test(verb) ||
          (/^(?:sl|set-log)$/.test(verb) && /\/e(?:nabled)?:(?:false|0)/.test(text))
        );
      },
      decision: "deny",
      why: "clears or stops a log that shows what happened on the machine",
      instead: "read it: `wevtutil qe System /c:20 /f:text`",
      attack: ["T1070.001", "T1685"],
      matches: ["wevtutil cl Security", "wevtutil sl Security /e:false"],
      nonMatches: ["wevtutil qe Security /c:5", "wevtutil gl Security"],
      evasions: ["wevtutil.exe CLEAR-LOG System", "wevtutil Cl Application"],
    },
  ],
  allowed: [
    "wevtutil qe System /c:20 /f:text",
    "wevtutil el",
    "wevtutil.exe gli Application",
    "wevtutil epl System out.evtx",
  ],
});

const auditpol = defineTool({
  names: names("auditpol"),
  about: "shows and changes what is audited",
  style: "none",
  nature: "read",
  rules: [
    {
      id: "audit-off",
      when: (i) => {
        const { has, text } = callOf(i.command);
        return has("/clear", "/remove", "/restore") || (has("/set") && /:disable/.test(text));
      },
      decision: "deny",
      why: "stops the machine from recording what is done on it",
      instead: "show the policy: `auditpol /get /category:*`",
      attack: ["T1685"],
      matches: ["auditpol /clear /y", "auditpol /set /category:* /success:disable"],
      nonMatches: ["auditpol /get /category:*", "auditpol /list /category"],
      evasions: ["auditpol.exe //CLEAR //y"],
    },
    {
      id: "audit-change",
      when: (i) => callOf(i.command).has("/set"),
      decision: "ask",
      why: "changes what the machine records",
      instead: "show the policy: `auditpol /get /category:*`",
      attack: ["T1685"],
      matches: ["auditpol /set /category:* /success:enable", "auditpol //set //user:bob"],
      nonMatches: ["auditpol /get /category:*", "auditpol /backup /file:a.csv"],
    },
  ],
  allowed: ["auditpol /get /category:*", "auditpol /list /user"],
});

const policy = defineTool({
  names: names("secedit gpupdate"),
  about: "security policy of Windows",
  style: "none",
  nature: "read",
  rules: [
    {
      id: "policy-change",
      when: (i) => {
        const { has } = callOf(i.command);
        return i.program.toLowerCase() === "secedit"
          ? has("/configure", "/import")
          : has("/boot", "/logoff");
      },
      decision: "ask",
      why: "changes the security policy of the machine, or restarts it",
      instead: "save the present policy: `secedit /export /cfg policy.inf`",
      attack: ["T1685"],
      matches: ["secedit /configure /db a.sdb /cfg a.inf", "gpupdate /force /boot"],
      nonMatches: ["secedit /export /cfg policy.inf", "gpupdate /force"],
    },
  ],
  allowed: ["secedit /export /cfg policy.inf", "gpupdate /force"],
});

/** Cutting a key file down to its owner is what ssh asks for. */
const TIGHTENS = /^\/(?:inheritance:[rde]|grant(?::r)?|remove(?::[gd])?|c|q|l)$/;

const rights = defineTool({
  names: names("icacls cacls xcacls takeown"),
  about: "shows and changes who may use files",
  style: "none",
  nature: "read",
  effects(i, emit) {
    const { operands, has, wordAfter } = callOf(i.command);
    if (i.program.toLowerCase() !== "takeown") return;
    const file = wordAfter("/f") ?? operands[0];
    if (file !== undefined && !has("/?"))
      emit.file("owner", slashed(file), { recursive: has("/r") });
  },
  rules: [
    {
      id: "rights-system",
      when: (i) => {
        const { words, operands, has, wordAfter } = callOf(i.command);
        const changes =
          i.program.toLowerCase() === "takeown"
            ? has("/f")
            : words.some((w) =>
                /^\/(?:grant|deny|remove|reset|setowner|inheritance|restore|substitute|setintegritylevel|g|p|r|d)(?::|$)/.test(
                  w,
                ),
              );
        const file = wordAfter("/f") ?? operands[0];
        const everyone =
          /(?:everyone|\*s-1-1-0|jeder):?"?(?::\(?(?:[oicnp]{2,}\)\()*)?.*\b[fm]\b/.test(
            words.join(" "),
          );
        return (
          changes &&
          file !== undefined &&
          (isSystemPlace(file.text) || (everyone && has("/t") && has("/grant", "/grant:r", "/g")))
        );
      },
      decision: "deny",
      why: "opens files of the system, or a whole tree, to everyone",
      instead: "show the present rights: `icacls 'C:\\Windows'`",
      attack: ["T1222.001"],
      asi: ["ASI03"],
      matches: [
        "icacls 'C:\\Windows\\System32' /grant Everyone:F /t",
        "takeown /f 'C:\\Windows' /r /d y",
        "icacls . /grant Everyone:F /t",
      ],
      nonMatches: ["icacls 'C:\\Windows'", "icacls notes.txt /grant bob:R"],
      evasions: ["icacls.exe 'C:\\' //GRANT 'Everyone:(OI)(CI)F' //T"],
    },
    {
      id: "rights-change",
      when: (i) => {
        const { words, has } = callOf(i.command);
        if (i.program.toLowerCase() === "takeown") return has("/f");
        const changes = words.filter((w) =>
          /^\/(?:grant|deny|remove|reset|setowner|inheritance|restore|substitute|setintegritylevel|g|p|r|d|e)(?::|$)/.test(
            w,
          ),
        );
        if (changes.length === 0) return false;
        const tight =
          has("/inheritance:r") &&
          words.every((w) => !w.startsWith("/") || TIGHTENS.test(w)) &&
          !/everyone|users|s-1-1-0|s-1-5-32-545|guest/.test(
            words.join(" ").replace(/[a-z]:[\\/]users/g, ""),
          );
        return !tight;
      },
      decision: "ask",
      why: "changes who may use files",
      instead: "show the present rights: `icacls notes.txt`",
      attack: ["T1222.001"],
      asi: ["ASI03"],
      matches: [
        "icacls notes.txt /grant bob:F",
        "takeown /f notes.txt",
        "cacls notes.txt /g Everyone:F",
      ],
      nonMatches: ["icacls notes.txt", "icacls key.pem /inheritance:r /grant:r bob:R"],
    },
  ],
  allowed: [
    "icacls notes.txt",
    "icacls . /save acl.txt /t",
    "icacls.exe key.pem //inheritance:r //grant:r bob:R",
    "cacls notes.txt",
    "icacls . /verify",
  ],
});

const credentials = defineTool({
  names: names("cmdkey vaultcmd"),
  about: "stored credentials of Windows",
  style: "none",
  nature: "read",
  rules: [
    {
      id: "credentials-change",
      when: (i) =>
        callOf(i.command).words.some((w) =>
          /^\/(?:add|generic|delete|addcreds|deletecreds|listcreds)(?::|$)/.test(w),
        ),
      decision: "ask",
      why: "shows or changes stored credentials",
      instead: "list their names: `cmdkey /list`",
      attack: ["T1555.004"],
      asi: ["ASI03"],
      matches: ["cmdkey /add:server /user:bob /pass:example-only", "cmdkey /delete:server"],
      nonMatches: ["cmdkey /list", "cmdkey /list:server"],
    },
  ],
  allowed: ["cmdkey /list"],
});

export const tools = [netsh, ipconfig, wevtutil, auditpol, policy, rights, credentials];
