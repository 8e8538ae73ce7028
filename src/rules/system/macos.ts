/** Tools that only macOS has. */
import { defineTool } from "../../tools/define.js";
import { commandRule, fileRule } from "../types.js";

const integrity = defineTool({
  names: ["csrutil", "fdesetup", "bputil", "firmwarepasswd"],
  about: "system integrity, disk encryption and start-up security of macOS",
  style: "posix",
  options: "-check; -verify; -setpasswd; -d; -f; -n",
  help: "-check, -verify, -d",
  verbs: {
    read: "status, report, list, isactive, haspersonalrecoverykey, hasinstitutionalrecoverykey, usingrecoverykey, validaterecovery, version, help, supportsauthrestart, authenticated-root status, showdeferralinfo, netboot list",
    admin:
      "enable, clear, add, sync, changerecovery, netboot, authenticated-root enable, authrestart",
    destroy: "disable, authenticated-root disable, remove, removerecovery",
  },
  allowed: ["csrutil status", "fdesetup status", "csrutil authenticated-root status"],
  asked: ["sudo fdesetup enable"],
  denied: ["csrutil disable", "sudo fdesetup disable", "csrutil authenticated-root disable"],
});

const profiles = defineTool({
  names: ["profiles"],
  about: "management profiles of macOS",
  style: "single-dash",
  options:
    "-type=; -path=; -identifier=; -user=; -all; -forced; -output=; -password=; -uuid=; -verbose",
  verbs: {
    read: "list, show, status, validate, help, version",
    admin: "install, renew, sync",
    destroy: "remove",
  },
  nature: "read",
  allowed: ["profiles list", "profiles status -type enrollment"],
  denied: ["sudo profiles remove -all"],
});

const propertyLists = defineTool({
  names: ["plutil", "PlistBuddy"],
  about: "shows and changes property lists",
  style: "single-dash",
  nature: "update",
  options:
    "-lint; -p; -convert=; -extract=; -type=; -o=; -e=; -insert=; -replace=; -remove=; -create=; -c=; -x; -s; -r; -n",
  effects: (i, emit) => {
    if (i.program === "PlistBuddy") {
      const writes = i
        .values("-c")
        .some((word) => /^(?:add|set|delete|clear|merge|import|copy|save)/i.test(word.text));
      for (const file of i.operands) emit.file(writes ? "overwrite" : "read", file);
      return;
    }
    const target = i.value("-o");
    if (target !== undefined && target.text !== "-") emit.file("overwrite", target);
    const writes =
      i.has("-insert", "-replace", "-remove", "-create") ||
      (i.has("-convert") && target === undefined);
    for (const file of i.operands.slice(-1)) emit.file(writes ? "overwrite" : "read", file);
  },
  allowed: [
    "plutil -lint Info.plist",
    "plutil -replace CFBundleVersion -string 2 Info.plist",
    "plutil -p Info.plist",
  ],
  denied: ["plutil -remove hooks ~/.claude/settings.json"],
});

const settings = defineTool({
  names: [
    "spctl",
    "systemsetup",
    "pmset",
    "tccutil",
    "socketfilterfw",
    "DevToolsSecurity",
    "sfltool",
    "jamf",
    "mdmclient",
  ],
  about: "protections and settings of macOS",
  nature: "admin",
  options:
    "--status; --assess; -a; -v; -t=; --type; --disable; --enable; --master-disable; --global-disable; --add; --remove; -g; -getremotelogin; --getglobalstate; --getblockall; --getallowsigned; --getstealthmode; --getloggingmode; --getloggingopt; --getappblocked=; --listapps; --setglobalstate=; -list; -liststartupdisks; -listtimezones; status",
  looks: "dumpbtm list status version",
  dryRun:
    "--status, --assess, -a, -g, -getremotelogin, --getglobalstate, --getblockall, --getallowsigned, --getstealthmode, --getloggingmode, --getloggingopt, --getappblocked, --listapps, -list, -liststartupdisks, -listtimezones",
  rules: [
    {
      id: "protection-off",
      when: (i) =>
        i.has("--master-disable", "--global-disable", "--disable") ||
        i.value("--setglobalstate")?.text === "off" ||
        (i.program === "socketfilterfw" && i.operands.some((word) => word.text === "off")),
      decision: "deny",
      why: "switches off a protection of macOS",
      instead: "look at its state: `csrutil status`",
      attack: ["T1685"],
      asi: ["ASI02"],
      matches: ["sudo spctl --master-disable", "socketfilterfw --setglobalstate off"],
      nonMatches: ["csrutil status", "spctl --status", "tccutil reset Camera"],
    },
  ],
  allowed: [
    "spctl --status",
    "spctl -a -v /Applications/App.app",
    "sfltool dumpbtm",
    "/usr/libexec/ApplicationFirewall/socketfilterfw --listapps",
  ],
  asked: ["sudo systemsetup -setremotelogin on", "pmset sleep 0", "tccutil reset All"],
});

const reads = defineTool({
  names: [
    "dyld_info",
    "powermetrics",
    "fs_usage",
    "sample",
    "spindump",
    "textutil",
    "sips",
    "iconutil",
    "pluginkit",
    "lsregister",
    "dsmemberutil",
    "dscacheutil",
  ],
  about: "looks at macOS",
  nature: "read",
  options:
    "-l; -p=; -c=; -o=; -convert=; -extract=; -s=; -Z=; -info; -archs; -lint; -replace=; -flushcache",
  style: "single-dash",
  allowed: ["textutil -info a.rtf", "pluginkit -m"],
});

const defaults = defineTool({
  names: ["defaults"],
  about: "settings of macOS applications",
  style: "posix",
  options: "-currentHost; -host=; -app=; -g; -globalDomain",
  verbs: {
    read: "read, read-type, domains, find, export",
    admin: "write, import, rename",
    delete: "delete, delete-all",
  },
  rules: [
    {
      id: "protection",
      on: "write",
      when: (i) =>
        i.operands.some((word) =>
          /LSQuarantine|com\.apple\.alf|com\.apple\.security|SoftwareUpdate|loginwindow|LoginHook|GKAutoRearm/.test(
            word.text,
          ),
        ),
      decision: "deny",
      why: "switches off a protection or adds a start-up hook by a hidden setting",
      instead: "read the setting: `defaults read com.apple.LaunchServices`",
      attack: ["T1685", "T1037.002"],
      matches: [
        "defaults write com.apple.LaunchServices LSQuarantine -bool NO",
        "sudo defaults write com.apple.loginwindow LoginHook /tmp/x.sh",
      ],
      nonMatches: [
        "defaults read com.apple.LaunchServices",
        "defaults write com.example.app Theme dark",
      ],
    },
  ],
  allowed: ["defaults read com.apple.dock", "defaults domains"],
  asked: ["defaults write com.apple.dock autohide -bool true", "defaults delete com.example.app"],
});

const security = defineTool({
  names: ["security"],
  about: "keychains of macOS",
  style: "posix",
  options: "-q; -v; -i; -l; -p=",
  verbs: {
    read: "find-generic-password, find-internet-password, find-identity, find-certificate, list-keychains, default-keychain, login-keychain, show-keychain-info, verify-cert, error, help, cms, leaks, dump-trust-settings, list-smartcards, authorizationdb read",
    secret: "dump-keychain, export, export-smartcard",
    access:
      "add-generic-password, add-internet-password, add-trusted-cert, add-certificates, import, create-keychain, set-key-partition-list, set-keychain-password, set-keychain-settings, unlock-keychain, lock-keychain, add-identity, remove-trusted-cert, authorizationdb write, set-identity-preference, install-mds, trust-settings-import, user-trust-settings-enable",
    destroy:
      "delete-keychain, delete-generic-password, delete-internet-password, delete-certificate, delete-identity",
  },
  verbOptions: {
    "find-generic-password, find-internet-password":
      "-a=; -c=; -C=; -D=; -G=; -j=; -l=; -s=; -g; -w; -r=; -p=; -d=; -t=",
  },
  effects: (i, emit) => {
    if (/^find-\w+-password$/.test(i.verb) && i.has("-w", "-g")) emit.secret("keychain");
  },
  rules: [
    {
      id: "show-password",
      shows: "secret",
      on: "find-generic-password, find-internet-password",
      when: (i) => i.has("-w", "-g"),
      decision: "ask",
      why: "shows a password of the keychain",
      instead: "look at the entry without it: `security find-generic-password -s example`",
      attack: ["T1555.001"],
      asi: ["ASI03"],
      matches: [
        "security find-generic-password -s example -w",
        "security find-internet-password -g -s example.com",
      ],
      nonMatches: ["security find-generic-password -s example", "security list-keychains"],
    },
  ],
  allowed: ["security find-identity -v -p codesigning", "security list-keychains"],
  asked: ["security find-generic-password -s example -w"],
  denied: ["security delete-keychain login.keychain"],
});

const shortcuts = defineTool({
  names: ["shortcuts"],
  about: "runs the person's automations of macOS",
  options:
    "-i --input-path=; -o --output-path=; --output-type=; -f --folder-name=; -s --sign-mode=",
  verbs: { read: "list, view, help", create: "sign", admin: "run" },
  allowed: ["shortcuts list"],
  asked: ["shortcuts run 'Send Report'"],
});

const PERMISSIONS = /\/com\.apple\.TCC\/TCC\.db(?:-wal|-shm)?$/;

const PERMISSIONS_CHANGED = {
  decision: "deny",
  why: "changes which programs may see the screen, the files and the keys of the person",
  instead:
    "look at what is allowed: `sqlite3 -readonly TCC.db 'select service, client from access'`",
  attack: ["T1548.006"],
  asi: ["ASI03"],
} as const;

export const rules = [
  commandRule({
    id: "permissions-changed",
    programs: ["sqlite3", "sqlite", "litecli"],
    when: ({ args, effects }) =>
      args.some((word) => PERMISSIONS.test(word.text)) &&
      effects.some((effect) => effect.kind === "database" && effect.act !== "read"),
    ...PERMISSIONS_CHANGED,
    matches: [
      "sqlite3 '/Library/Application Support/com.apple.TCC/TCC.db' \"insert into access values('kTCCServiceAccessibility','x',0,2)\"",
    ],
    nonMatches: [
      "sqlite3 ~/Library/Application\\ Support/com.apple.TCC/TCC.db 'select service, client from access'",
      "sqlite3 app.db 'insert into access values(1)'",
    ],
  }),
  fileRule({
    id: "permissions-replaced",
    on: "file:overwrite,append,truncate,delete,move-away,raw-write,link",
    when: (e) => PERMISSIONS.test(e.target.path),
    ...PERMISSIONS_CHANGED,
    matches: [
      "rm ~/Library/Application\\ Support/com.apple.TCC/TCC.db",
      "cp /tmp/TCC.db ~/Library/Application\\ Support/com.apple.TCC/TCC.db",
    ],
    nonMatches: ["cp ~/Library/Application\\ Support/com.apple.TCC/TCC.db /tmp/TCC.db"],
  }),
];

export const tools = [
  shortcuts,
  profiles,
  propertyLists,
  integrity,
  settings,
  reads,
  defaults,
  security,
];
