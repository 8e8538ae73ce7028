/** Tools that remove or empty files. `delete.ts` judges what they remove. */
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation } from "../../tools/types.js";

/** `rm -i` asks a person, unless a later `-f` takes it back or the answers come through a pipe. */
function asksFirst(i: Invocation): boolean {
  if (i.command.stdin !== undefined) return false;
  let asks = false;
  for (const option of i.options) {
    if (option.name === "-i" || option.name === "-I") asks = true;
    else if (option.name === "--interactive") {
      const when = option.value?.text;
      asks = when !== "never" && when !== "no" && when !== "none";
    } else if (option.name === "--force") asks = false;
  }
  return asks;
}

function eachDeleted(
  emit: Emit,
  words: readonly Word[],
  more: { recursive?: boolean; careful?: "asks" | "trash"; onlyEmpty?: boolean },
): void {
  for (const word of words) emit.file("delete", word, more);
}

const rm = defineTool({
  names: ["rm", "grm"],
  about: "removes files and directories",
  options: `-r -R --recursive; -f --force; -i; -I; --interactive=?; -d --dir; -v --verbose
    --one-file-system; --no-preserve-root; --preserve-root=?; -P; -W; -x`,
  nature: "update",
  prints: "quiet",
  effects(i, emit) {
    const recursive = i.has("--recursive");
    eachDeleted(emit, i.operands, {
      ...(recursive ? { recursive } : {}),
      ...(asksFirst(i) ? { careful: "asks" as const } : {}),
    });
  },
  allowed: [
    "rm -f /tmp/out.txt",
    "rm -rf node_modules",
    "rm -rf dist build",
    "rm -rf ./target/debug",
    "rm src/old.ts",
    "rm -f *.pyc",
    "rm -rf __pycache__ .pytest_cache",
    "rm -- -weird-name.txt",
  ],
  asked: ["rm -rf src/components"],
  denied: [
    "rm -rf /",
    "rm -rf ~",
    "rm -rf .",
    "rm -rf *",
    "rm -rf .git",
    "rm -rf ..",
    "rm -fr /etc",
  ],
});

const rmdir = defineTool({
  names: ["rmdir"],
  about: "removes empty directories",
  options: "--ignore-fail-on-non-empty; -p --parents; -v --verbose",
  nature: "update",
  prints: "quiet",
  effects: (i, emit) => eachDeleted(emit, i.operands, { onlyEmpty: true }),
  allowed: [
    "rmdir empty",
    "rmdir -p a/b/c",
    "rmdir --ignore-fail-on-non-empty out",
    "rmdir /tmp/x",
  ],
});

const unlink = defineTool({
  names: ["unlink"],
  about: "removes one file",
  nature: "update",
  prints: "quiet",
  effects: (i, emit) => eachDeleted(emit, i.operands, {}),
  allowed: ["unlink current", "unlink node_modules/.bin/foo", "unlink /tmp/sock", "unlink old.log"],
});

const shred = defineTool({
  names: ["shred", "gshred"],
  about: "overwrites files so that they cannot be had again",
  options: `-f --force; -n --iterations=; --random-source=; -s --size=; -u; --remove=?; -v --verbose
    -x --exact; -z --zero`,
  nature: "update",
  prints: "quiet",
  effects(i, emit) {
    const act = i.has("-u", "--remove") ? "delete" : "truncate";
    for (const word of i.operands) if (word.text !== "-") emit.file(act, word);
  },
  allowed: [
    "shred -u /tmp/key.pem",
    "shred --remove /tmp/a /tmp/b",
    "shred /tmp/x",
    "shred --help",
  ],
  denied: ["shred -u ~/.bash_history", "sudo shred -n 1 /dev/sda"],
});

const srm = defineTool({
  names: ["srm", "wipe", "scrub"],
  about: "removes files so that they cannot be had again",
  options: `-r -R --recursive; -f --force; -i --interactive; -v --verbose; -s --simple; -m --medium
    -z --zero; -q; -Q=; -c; -k; -l=; -p=; -S=; -D; -X; -x --one-file-system`,
  nature: "update",
  prints: "quiet",
  effects(i, emit) {
    eachDeleted(emit, i.operands, i.has("--recursive") ? { recursive: true } : {});
  },
  allowed: ["srm /tmp/secret.txt", "wipe -f /tmp/x", "srm -v /tmp/a", "wipe -r /tmp/work"],
  denied: ["srm -rf ~", "wipe /dev/sdb"],
});

const trash = defineTool({
  names: ["trash", "trash-put", "rmtrash", "trash-cli", "recycle"],
  about: "moves files to the waste basket",
  options: `-r -R --recursive; -f --force; -d --directory; -i --interactive; -v --verbose; -F; -e; -l; -s
    -y; --trash-dir=; --home-fallback; -u --undo`,
  nature: "update",
  prints: "quiet",
  effects(i, emit) {
    eachDeleted(emit, i.operands, { recursive: true, careful: "trash" });
  },
  rules: [
    {
      id: "trash-emptied",
      when: (i) => i.program === "trash" && i.has("-e", "-s"),
      decision: "deny",
      why: "empties the waste basket for good",
      instead: "Look at what is in it first: `trash -l`",
      matches: ["trash -e", "trash -ey"],
      nonMatches: ["trash -l", "trash old.txt"],
    },
  ],
  allowed: ["trash old-notes.md", "trash-put src/old", "rmtrash -r tmp", "trash /tmp/x"],
});

const trashMore = [
  defineTool({
    names: ["trash-list", "trash-restore"],
    about: "shows or restores what is in the waste basket",
    options: "--trash-dir=; --sort=; --overwrite",
    nature: "read",
    allowed: [
      "trash-list",
      "trash-restore --sort=date",
      "trash-list --trash-dir=/tmp/t",
      "trash-restore",
    ],
  }),
  defineTool({
    names: ["trash-empty", "trash-rm"],
    about: "removes things from the waste basket for good",
    options: "--trash-dir=; -i; -f; --all-users; --dry-run",
    nature: "destroy",
    dryRun: "--dry-run",
    allowed: ["trash-empty --dry-run", "trash-empty --help"],
    denied: ["trash-empty", "trash-empty -f 30", "trash-rm '*.o'"],
  }),
  defineTool({
    names: ["gio"],
    about: "GNOME's file tool",
    verbs: {
      read: "cat, info, list, tree, mime, monitor, version, help, set",
      create: "mkdir, copy, save",
      update: "rename, move, trash, remove",
      lifecycle: "open, launch",
      admin: "mount",
    },
    options:
      "-f --force; -p --progress; -i --interactive; -b --backup; -P; -T; -u; -d=; --empty; --restore; --list; -l --long; -h --hidden; -a --attributes=",
    effects(i, emit) {
      if (i.verb === "trash" && !i.has("--list", "--restore", "--empty")) {
        eachDeleted(emit, i.operands, { recursive: true, careful: "trash" });
      } else if (i.verb === "remove") eachDeleted(emit, i.operands, {});
      else if (i.verb === "cat") for (const word of i.operands) emit.file("read", word);
      else if (i.verb === "copy" || i.verb === "move") {
        const to = i.operands[i.operands.length - 1];
        if (to !== undefined && i.operands.length > 1) emit.file("overwrite", to);
        if (i.verb === "move")
          for (const word of i.operands.slice(0, -1)) emit.file("move-away", word);
      } else if (i.verb === "save" && i.operands[0] !== undefined) {
        emit.file(
          "overwrite",
          i.operands[0],
          emit.stdin === undefined ? {} : { content: emit.stdin },
        );
      }
    },
    rules: [
      {
        id: "gio-trash-emptied",
        on: "trash",
        when: (i) => i.has("--empty"),
        decision: "deny",
        why: "empties the waste basket for good",
        instead: "Look at what is in it first: `gio trash --list`",
        matches: ["gio trash --empty"],
        nonMatches: ["gio trash --list", "gio trash notes.txt"],
      },
    ],
    allowed: [
      "gio trash old.txt",
      "gio list .",
      "gio info package.json",
      "gio open http://localhost:3000",
    ],
  }),
];

const truncate = defineTool({
  names: ["truncate", "gtruncate"],
  about: "sets the size of files",
  options: "-c --no-create; -o --io-blocks; -r --reference=; -s --size=",
  nature: "update",
  prints: "quiet",
  effects(i, emit) {
    const size = i.value("--size")?.text ?? "";
    // `+5K`, `>5K`, `%5K` never shorten; `0`, `-5K`, `<5K` and any plain size may.
    const act = /^[+>%]/.test(size) ? "append" : "truncate";
    for (const word of i.operands) emit.file(act, word);
  },
  allowed: [
    "truncate -s 0 app.log",
    "truncate -s 10M /tmp/disk.img",
    "truncate --size=1K test/fixtures/blob.bin",
    "truncate -s 0 logs/dev.log",
  ],
  denied: ["sudo truncate -s 0 /var/log/auth.log", "truncate -s 0 /etc/passwd"],
});

export const tools = [rm, rmdir, unlink, shred, srm, trash, ...trashMore, truncate];
