/** Tools that change modes, owners and attributes. `modes.ts` judges what they do. */
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { nameFlow } from "../text/lib/flow.js";

/** Modes such as `-x` and `-R` look like options; the mode is the first word that is one. */
function chmodParts(i: Invocation): { mode: string; files: readonly Word[] } {
  if (i.has("--reference")) return { mode: "", files: i.operands };
  const minus = i.options.find((option) => /^-[rwxXst]+$/.test(option.word.text));
  if (minus !== undefined) return { mode: minus.word.text, files: i.operands };
  return { mode: i.operands[0]?.text ?? "", files: i.operands.slice(1) };
}

function recursively(i: Invocation): { recursive?: true } {
  return i.has("--recursive") ? { recursive: true } : {};
}

const chmod = defineTool({
  names: ["chmod", "gchmod"],
  about: "changes modes",
  options:
    "-c --changes; -f --silent --quiet; -v --verbose; --no-preserve-root; --preserve-root; --reference=; -R --recursive; -h --no-dereference; -H; -L; -P; -r; -w; -x; -X; -s; -t; -E; -N; -a; --dereference",
  nature: "update",
  prints: "quiet",
  effects(i, emit) {
    const { mode, files } = chmodParts(i);
    for (const word of files) emit.file("mode", word, { mode, ...recursively(i) });
  },
  allowed: [
    "chmod +x scripts/build.sh",
    "chmod 644 README.md",
    "chmod 600 ~/.ssh/id_ed25519",
    "chmod 700 ~/.ssh",
    "chmod -R 755 ./dist",
    "chmod -x old.sh",
    "chmod 777 /tmp/x",
    "chmod u+w,go-w notes.txt",
  ],
  denied: [
    "chmod 777 /",
    "chmod -R 777 /etc",
    "chmod u+s /bin/bash",
    "chmod 4755 /tmp/rb",
    "chmod -R a-x /bin",
  ],
});

const chown = defineTool({
  names: ["chown", "chgrp", "gchown", "gchgrp", "lchown"],
  about: "changes owners",
  options:
    "-c --changes; -f --silent --quiet; -v --verbose; --dereference; -h --no-dereference; --from=; --no-preserve-root; --preserve-root; --reference=; -R --recursive; -H; -L; -P; -n; -x",
  nature: "update",
  prints: "quiet",
  effects(i, emit) {
    const owner = i.has("--reference") ? "" : (i.operands[0]?.text ?? "");
    const files = i.has("--reference") ? i.operands : i.operands.slice(1);
    for (const word of files) emit.file("owner", word, { mode: owner, ...recursively(i) });
  },
  allowed: [
    "sudo chown -R $USER node_modules",
    "chown -R dev:dev dist",
    'sudo chown -R "$(id -u):$(id -g)" .',
    "chgrp -R dev dist",
    "sudo chown -R $(whoami) ~/.npm",
  ],
  denied: ["sudo chown -R $USER /usr", "sudo chown dev /etc/sudoers", "chown -R dev /"],
});

const acl = defineTool({
  names: ["setfacl"],
  about: "changes access control lists",
  options:
    "-b --remove-all; -k --remove-default; -n --no-mask; --mask; -d --default; -R --recursive; -L --logical; -P --physical; -s --set=; --set-file=; -m --modify=; -M --modify-file=; -x --remove=; -X --remove-file=; --restore=; --test",
  nature: "update",
  dryRun: "--test",
  effects(i, emit) {
    if (i.dryRun) return;
    for (const word of i.operands) {
      emit.file("mode", word, {
        mode: `acl ${i.value("--modify")?.text ?? i.value("--set")?.text ?? ""}`,
        ...recursively(i),
      });
    }
  },
  allowed: [
    "setfacl -m u:nobody:rw /tmp/pub.txt",
    "setfacl --test -R -b /etc",
    "setfacl -R -m u:dev:rwX dist",
    "setfacl -b notes.txt",
  ],
  denied: ["setfacl -m u:nobody:rw /etc/shadow", "setfacl -R -b /etc"],
});

const chattr = defineTool({
  names: ["chattr", "chflags"],
  about: "changes attributes of files",
  style: "none",
  nature: "update",
  prints: "quiet",
  effects(i, emit) {
    const files = i.operands.filter((word) => !/^[-+=][a-zA-Z]+$/.test(word.text));
    const flags = i.operands.filter(
      (word) => /^[-+=][a-zA-Z]+$/.test(word.text) && word.text !== "-R" && word.text !== "-V",
    );
    const named = i.program === "chflags" ? files.slice(1) : files;
    const mode =
      i.program === "chflags" ? (files[0]?.text ?? "") : flags.map((word) => word.text).join(" ");
    const recursive = i.operands.some((word) => /^-[a-zA-Z]*R/.test(word.text));
    for (const word of named)
      emit.file("mode", word, { mode: `attributes ${mode}`, ...(recursive ? { recursive } : {}) });
  },
  allowed: [
    "chattr +C build/db",
    "chflags nohidden build",
    "chattr -i notes.txt",
    "chattr +d /tmp/x",
  ],
  denied: ["chattr -a /var/log/audit/audit.log", "chattr -i /etc/passwd"],
});

const capabilities = defineTool({
  names: ["setcap"],
  about: "gives a program rights of root",
  options: "-q; -v; -n=; -r; -f",
  nature: "access",
  dryRun: "-v",
  rules: [
    {
      id: "broad-capability",
      when: (i) =>
        /setuid|setgid|dac_|sys_admin|sys_ptrace|sys_module|chown|fowner|setfcap|sys_rawio|all|bpf|mac_/.test(
          i.operands[0]?.text ?? "",
        ) && !i.has("-v", "-r"),
      decision: "deny",
      why: "gives a program nearly all rights of root",
      instead: "Show what it has: `getcap ./build/server`",
      attack: ["T1548.001"],
      asi: ["ASI03"],
      matches: [
        "sudo setcap cap_setuid+ep /usr/bin/python3.12",
        "setcap all+ep ./x",
        "setcap cap_setuid,cap_dac_override+ep /tmp/py",
      ],
      nonMatches: [
        "sudo setcap -v cap_setuid+ep /usr/bin/python3.12",
        "getcap ./build/server",
        "sudo setcap cap_net_bind_service=+ep ./build/server",
      ],
    },
  ],
  allowed: ["sudo setcap -v cap_net_raw+ep /usr/bin/ping", "setcap --help"],
  asked: ["sudo setcap cap_net_bind_service=+ep ./build/server"],
});

const attributes = [
  defineTool({
    names: ["xattr", "setfattr"],
    about: "shows or changes extended attributes",
    options:
      "-l; -p=; -w=; -d=; -c; -r; -s; -x --remove=; -v --value=; -n --name=; -h --no-dereference; --restore=",
    nature: "update",
    rules: [
      {
        id: "quarantine-removed",
        when: (i) =>
          (i.command.args.some((word) => /^com\.apple\.quarantine$/.test(word.text)) ||
            i.has("-c")) &&
          !i.has("-l", "-p") &&
          i.operands.some(
            (word) =>
              /^(\/Applications|~\/Downloads|\*|\.$|\/$)/.test(word.text) ||
              /\.app\/?$/.test(word.text),
          ),
        decision: "ask",
        why: "removes the mark by which the system checks a downloaded program",
        instead: "Show the marks: `xattr -l build/app.dmg`",
        attack: ["T1553.001"],
        matches: [
          "xattr -d com.apple.quarantine /Applications/X.app",
          "sudo xattr -dr com.apple.quarantine /Applications/X.app",
          "sudo xattr -cr /Applications/X.app",
        ],
        nonMatches: ["xattr -l /Applications/X.app", "xattr -d com.apple.FinderInfo notes.txt"],
      },
    ],
    allowed: [
      "xattr -l notes.txt",
      "xattr -d com.apple.FinderInfo notes.txt",
      "setfattr -n user.x -v 1 a.txt",
      "xattr -p user.x a",
    ],
  }),
  defineTool({
    names: ["umask"],
    about: "shows or sets the mask of new files",
    style: "posix",
    options: "-p; -S",
    nature: "text",
    stdout: nameFlow,
    allowed: ["umask", "umask 022", "umask -S", "umask 077"],
  }),
];

export const tools = [chmod, chown, acl, chattr, capabilities, ...attributes];
