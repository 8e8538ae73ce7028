/** Tools that show names, sizes, versions and states of files. */
import { type Flow, Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation } from "../../tools/types.js";
import { fromPieces, literal, piecesOf } from "../../tools/words.js";
import { globWord, joinWords } from "../filesystem/lib/paths.js";
import { nameFlow, passed, pathsFlow, placeOf, soughtFlow } from "./lib/flow.js";

/** The recent part of the log stays: some days of it, or as much as a day usually needs. */
function keepsRecentJournal(i: Invocation): boolean {
  const time = i.value("--vacuum-time")?.text;
  const size = i.value("--vacuum-size")?.text;
  if (i.has("--vacuum-files") || (time === undefined && size === undefined)) return false;
  const days =
    time === undefined || /^[1-9]\d*\s*(d(ays?)?|w(eeks?)?|months?|M|y(ears?)?)$/.test(time);
  return days && (size === undefined || /^([5-9]\dM|\d{3,}M|\d+(\.\d+)?[GT])$/.test(size));
}

function each(act: "list" | "stat" | "read", i: Invocation, emit: Emit): void {
  for (const word of i.operands) if (word.text !== "-") emit.file(act, word);
}

const ls = defineTool({
  names: ["ls", "gls", "dir", "vdir", "exa", "eza", "lsd", "ll", "la", "l"],
  about: "lists files",
  options: `-a --all; -A --almost-all; --author; -b --escape; --block-size=; -B --ignore-backups; -c; -C; --color=?; -d --directory; -D --dired; -f; -F --classify=?
    --file-type; --format=; --full-time; -g; --group-directories-first; -G --no-group; -h --human-readable; --si; -H --dereference-command-line
    --hide=; --hyperlink=?; --indicator-style=; -i --inode; -I --ignore= --ignore-glob=; -k --kibibytes; -l; -L --dereference; -m; -n --numeric-uid-gid; -N --literal; -o; -p
    -q --hide-control-chars; -Q --quote-name; --quoting-style=; -r --reverse; -R --recursive; -s --size; -S; --sort=; --time=; --time-style=; -t; -T=?; -u; -U; -v; -w --width=
    -x; -X; -Z --context; -1; --zero; -e; -@; -O; --tree; --level=; --icons=?; --git; --long; --header; --no-user; --no-permissions; --git-ignore; --only-dirs; --depth=`,
  nature: "read",
  effects: (i, emit) => each("list", i, emit),
  stdout(i) {
    if (i.has("-l", "--long", "-s", "-i", "-g", "-o", "-n")) return pathsFlow(i);
    const like = literal("", i.command.span);
    if (i.operands.length === 0) return pathsFlow(i, [globWord("*", like)]);
    const items = i.operands.flatMap((word) =>
      // A name with an extension or a pattern is listed itself, a directory by its entries.
      word.glob || /\.\w+$/.test(word.text) || i.has("--directory")
        ? [word]
        : [word, joinWords(word, globWord("*", word))],
    );
    return pathsFlow(i, items.slice(0, 16));
  },
  allowed: [
    "ls -la",
    "ls src/*.ts",
    "ls -la .env 2>/dev/null || echo missing",
    "ls ~/.ssh",
    "ls -t | head -1",
    "ls -R /etc/ssl",
  ],
});

const names = [
  defineTool({
    names: [
      "stat",
      "gstat",
      "file",
      "lsattr",
      "getfacl",
      "getcap",
      "namei",
      "mdls",
      "xattr-list",
      "du",
      "gdu",
      "dust",
      "ncdu",
      "duf",
      "getfattr",
      "exiftool-info",
      "identify",
      "mediainfo",
      "ffprobe",
      "readelf",
      "objdump",
      "nm",
      "size",
      "ldd",
      "otool",
      "lipo",
      "dwarfdump",
      "c++filt",
      "addr2line",
      "dyldinfo",
      "lddtree",
      "pahole",
      "checksec",
    ],
    about: "shows what a file is like",
    options: `-L --dereference; -f --file-system --format=?; -c=; --printf=; -t --terse; -b --brief; -i --mime; --mime-type; --mime-encoding; -k; -z; -s --summarize; -h --human-readable; -a --all; -c --total; -d --max-depth=
      -x --one-file-system; --exclude=; -X --exclude-from=; --apparent-size; -k; -m; --block-size=; --time=?; --inodes; -l; -R; -r; -n; -p; -v; -S; -D; -P; -0; -H; -e; -C; -T; -W; -A; -M=; -O=; -j=; -w=?; -G
      --si; --threshold=; --files0-from=; --show-entries=; -show_entries=; -show_format; -show_streams; -of=; -select_streams=; -print_format=; --dyn-syms; --syms; --headers; --disassemble; --demangle; --section=`,
    nature: "read",
    effects: (i, emit) => each("stat", i, emit),
    stdout: nameFlow,
    allowed: [
      "stat -c %s package.json",
      "file dist/app",
      "du -sh node_modules",
      "du -sh * | sort -h",
      "ldd ./a.out",
      "stat ~/.ssh/id_rsa",
      "ffprobe -v error -show_format a.mp4",
    ],
  }),
  defineTool({
    names: ["readlink", "greadlink", "realpath", "grealpath"],
    about: "prints where a path really leads",
    options: `-f --canonicalize; -e --canonicalize-existing; -m --canonicalize-missing; -n --no-newline; -q --quiet; -s --strip --no-symlinks; -v --verbose; -z --zero; -L --logical; -P --physical
      --relative-to=; --relative-base=`,
    nature: "read",
    effects: (i, emit) => each("stat", i, emit),
    stdout: (i) => pathsFlow(i, i.operands),
    allowed: [
      "readlink -f bin/app",
      "realpath .",
      "realpath --relative-to=. ../x",
      "readlink node_modules/.bin/tsc",
    ],
  }),
  defineTool({
    names: ["cygpath", "wslpath"],
    about: "prints a path as Windows or as a POSIX shell spells it",
    options:
      "-u --unix; -w --windows; -m --mixed; -a --absolute; -l --long-name; -s --short-name; -p --path; -d --dos; -t --type=; -f --file=; -C --codepage=; -D --desktop; -H --homeroot; -O --mydocs; -P --smprograms; -S --sysdir; -W --windir; -F --folder=; -i --ignore",
    nature: "read",
    stdout: (i) => pathsFlow(i, i.operands),
    allowed: [
      "cygpath -w /tmp/x",
      'T="$(cygpath -u "$TEMP")/inv-$$"; mkdir -p "$T" && ls "$T"; rm -rf "$T"',
    ],
    denied: [
      'T="$(cygpath -u "$SOMEWHERE")"; rm -rf "$T"',
      'rm -rf "$(cygpath -u "$USERPROFILE")"',
    ],
  }),
  defineTool({
    names: ["basename", "gbasename"],
    about: "prints the last part of a path",
    options: "-a --multiple; -s --suffix=; -z --zero",
    nature: "text",
    stdout(i) {
      const path = i.operands[0];
      if (path?.known !== true || i.has("-a", "-s")) return pathsFlow(i);
      let name = path.text.replace(/(?!^)\/+$/, "");
      name = name.slice(name.lastIndexOf("/") + 1) || "/";
      const suffix = i.operands[1]?.text;
      if (suffix !== undefined && name !== suffix && name.endsWith(suffix))
        name = name.slice(0, -suffix.length);
      return pathsFlow(i, [literal(name, path.span)]);
    },
    allowed: [
      "basename src/a.ts .ts",
      'basename "$PWD"',
      "basename -a a/b c/d",
      "basename /usr/bin/sort",
    ],
  }),
  defineTool({
    names: ["dirname", "gdirname"],
    about: "prints a path without its last part",
    options: "-z --zero",
    nature: "text",
    stdout(i) {
      const path = i.operands[0];
      if (path === undefined) return pathsFlow(i);
      if (path.known) {
        const text = path.text.replace(/(?!^)\/+$/, "");
        const slash = text.lastIndexOf("/");
        return pathsFlow(i, [
          literal(slash < 0 ? "." : slash === 0 ? "/" : text.slice(0, slash), path.span),
        ]);
      }
      // `$(dirname "$0")`, `$(dirname "${BASH_SOURCE[0]}")`: where the script stands.
      const pieces = piecesOf(path);
      const only = pieces.length === 1 ? pieces[0] : undefined;
      if (
        only?.kind === "unknown" &&
        (only.name === "0" || only.name === "BASH_SOURCE" || only.name === "-1")
      ) {
        return pathsFlow(i, [literal(".", path.span)]);
      }
      for (let n = pieces.length - 1; n >= 0; n--) {
        const piece = pieces[n];
        const slash = piece?.kind === "text" ? piece.text.lastIndexOf("/") : -1;
        if (piece === undefined || slash < 0) continue;
        const kept = [...pieces.slice(0, n), { ...piece, text: piece.text.slice(0, slash) }];
        return pathsFlow(i, [
          fromPieces(
            kept.filter((one) => one.text !== ""),
            path.span,
          ),
        ]);
      }
      return pathsFlow(i);
    },
    allowed: [
      "dirname src/a.ts",
      'cd "$(dirname "$0")"',
      "dirname /usr/bin/sort",
      'DIR="$(dirname "$BASH_SOURCE")"',
    ],
  }),
  defineTool({
    names: ["pwd", "gpwd"],
    about: "prints the working directory",
    options: "-L --logical; -P --physical; -W",
    nature: "read",
    stdout: (i, _input, run) =>
      run.cwd.path === undefined
        ? pathsFlow(i)
        : pathsFlow(i, [literal(run.cwd.path === "" ? "." : run.cwd.path, i.command.span)]),
    allowed: ["pwd", "pwd -P", 'rm -rf "$(pwd)/dist"', 'cd src && ls "$(pwd)"'],
    denied: ['rm -rf "$(pwd)"'],
  }),
  defineTool({
    names: ["which", "whereis", "type", "whatis", "apropos", "info", "help", "where"],
    about: "shows where a program is or what it does",
    style: "none",
    nature: "read",
    stdout: (i) => (i.program === "which" ? placeOf(i.operands) : undefined) ?? pathsFlow(i),
    allowed: ["which node", "type -a python", "whereis gcc", "which -a git || true"],
  }),
  defineTool({
    names: [
      "df",
      "gdf",
      "lsblk",
      "blkid",
      "findmnt",
      "lsusb",
      "lspci",
      "lscpu",
      "lshw",
      "lsmem",
      "lsns",
      "lsipc",
      "lslocks",
      "lslogins",
      "lsmod",
      "modinfo",
      "hwinfo",
      "inxi",
      "dmidecode",
      "sensors",
      "acpi",
      "upower",
      "smartctl",
      "iostat",
      "vmstat",
      "mpstat",
      "sar",
      "pidstat",
      "free",
      "uptime",
      "uname",
      "nproc",
      "getconf",
      "locale",
      "localedef-list",
      "lsb_release",
      "sw_vers",
      "system_profiler",
      "vm_stat",
      "ioreg",
      "neofetch",
      "fastfetch",
      "screenfetch",
      "nvidia-smi",
      "rocm-smi",
      "numastat",
      "slabtop",
      "cpuid",
      "x86info",
      "hostid",
      "logname",
      "groups",
      "users",
      "id",
      "whoami",
      "who",
      "w",
      "last",
      "lastb",
      "lastlog",
      "finger",
      "pinky",
      "tty",
      "gnproc",
      "guname",
    ],
    about: "shows something about the machine or its users",
    options: `-a --all; -h --human-readable; -H; -T --print-type; -t --type=?; -x=?; -i --inodes; -l; -n=?; -o=?; -s; -r; -v; -m; -p; -k; -c=?; -d=?; -f; -u; -g; -G; -z; -b; -e; -q; -w; -S=?; -P; -J --json; -O --output-all; --output=?
      -L=?; -I=?; -C; -A; -D; -R; -y; -V; -U; -Z; -E; -X; --si; --total; --sync; --block-size=; --exclude-type=; --query-gpu=; --format=; --id=; --loop=; --bytes; --list; --noheadings; --raw; --tree=?; --target=; --source=; --uuid=; --label=; --name; --user; --group; --groups; --real; --ignore=; --kernel-name; --scan; --info; --health; --attributes; --xall; --device=; --test=; --smart=; --set=; --kilo; --mega; --giga; --mebi; --gibi; --productVersion; -productVersion; -buildVersion; --pretty; --since`,
    nature: "read",
    effects(i, emit) {
      each("stat", i, emit);
    },
    stdout: nameFlow,
    rules: [
      {
        id: "disk-self-test",
        when: (i) =>
          i.program === "smartctl" &&
          (i.has("--test", "--smart", "--set") || (i.has("-t", "-s") && i.options.length > 0)),
        decision: "ask",
        why: "changes settings of a disk or starts a test on it",
        instead: "Read its state: `smartctl -a /dev/sda`",
        matches: ["sudo smartctl -t long /dev/sda", "smartctl -s off /dev/sda"],
        nonMatches: ["sudo smartctl -a /dev/sda", "smartctl --scan"],
      },
      {
        id: "gpu-setting-changed",
        when: (i) =>
          i.program === "nvidia-smi" &&
          !/^(?:dmon|pmon|topo|nvlink|stats)$/.test(i.operands[0]?.text ?? "") &&
          i.options.some((option) =>
            /^(-pl|-pm|-r|--gpu-reset|-c|-lgc|-mig)/.test(option.word.text),
          ),
        decision: "ask",
        why: "changes how the graphics card runs, or resets it",
        instead: "Look at its state: `nvidia-smi -q`",
        matches: ["sudo nvidia-smi --gpu-reset -i 0", "nvidia-smi -pl 150"],
        nonMatches: ["nvidia-smi -q", "nvidia-smi", "nvidia-smi dmon -c 5"],
      },
    ],
    allowed: [
      "df -h",
      "lsblk -f",
      "free -m",
      "uname -a",
      "nproc",
      "id -u",
      "whoami",
      "lscpu | grep Model",
      "uptime",
      "last -n 5",
      "nvidia-smi -l 1",
      "w",
    ],
  }),
];

const OLD_DATE = /^(\d{8,12}(\.\d\d)?)$/;

const manual = defineTool({
  names: ["man"],
  about: "shows manual pages",
  options:
    "-P --pager=; -H --html=?; -C --config-file=; -d --debug; -D --default; -f --whatis; -k --apropos; -K --global-apropos; -l --local-file; -w --where --path --location; -W --where-cat; -R --recode=; -L --locale=; -m --systems=; -M --manpath=; -S -s --sections=; -e --extension=; -i --ignore-case; -I --match-case; --regex; --wildcard; --names-only; -a --all; -u --update; --no-subpages; -r --prompt=; -7 --ascii; -E --encoding=; -p --preprocessor=; -t --troff; -T --troff-device=?; -X --gxditview=?; -Z --ditroff",
  nature: "read",
  runs(i, run) {
    for (const name of ["--pager", "--html"]) for (const word of i.values(name)) run.shell(word);
  },
  stdout: (i) => ({ taints: Taint.file, through: [i.program] }),
  allowed: ["man 5 crontab", "man -k printf", "man -P cat ls", "man --pager=less git-log | head"],
  denied: ["man -P reboot cat"],
});

const clock = [
  defineTool({
    names: ["date", "gdate"],
    about: "shows or sets the time",
    options: `-d --date=; --debug; -f --file=; -I --iso-8601=?; --resolution; -R --rfc-email; --rfc-3339=; -r --reference=; -s --set=; -u --utc --universal; -j; -v=; -n; --rfc-2822`,
    nature: "read",
    effects(i, emit) {
      const file = i.value("--file");
      if (file !== undefined) emit.file("read", file);
    },
    stdout: nameFlow,
    rules: [
      {
        id: "clock-set",
        when: (i) =>
          i.has("--set") || i.operands.some((word) => OLD_DATE.test(word.text) && !i.has("-j")),
        decision: "ask",
        why: "sets the clock of the machine",
        instead: "Only work a date out: `date -d '2 days ago' +%F`",
        attack: ["T1070.006"],
        matches: ["sudo date -s '2020-01-01'", "date 010112002020"],
        nonMatches: ["date -d '2020-01-01' +%s", "date +%Y%m%d"],
      },
    ],
    allowed: ["date +%F", "date -u -d '1 hour ago'", "date -j -f %s 0", "date -r package.json"],
  }),
  defineTool({
    names: [
      "cal",
      "ncal",
      "gcal",
      "expr",
      "bc",
      "dc",
      "factor",
      "numfmt",
      "units",
      "tput",
      "stty",
      "tset",
      "infocmp",
      "toe",
      "tabs",
      "banner",
      "fortune",
      "cmatrix",
      "figurine",
      "terminal-notifier",
      "caffeinate-status",
      "mesg",
      "uuidgen",
      "uuidparse",
      "mcookie",
      "pwgen",
      "xkcdpass",
      "qrencode",
      "units_cur",
      "fgconsole",
      "chvt",
      "setterm",
      "getopt",
      "pathchk",
      "cksum-compare",
    ],
    about: "computes or draws",
    style: "none",
    nature: "text",
    effects(i, emit) {
      if (i.program === "bc" || i.program === "dc") {
        for (const word of i.operands) if (!word.text.startsWith("-")) emit.file("read", word);
      }
    },
    stdout: nameFlow,
    allowed: ["expr 1 + 2", "echo '2^10' | bc", "tput cols", "uuidgen"],
  }),
];

const silent = [
  defineTool({
    names: [
      "sleep",
      "gsleep",
      "usleep",
      "wait",
      "true",
      "gtrue",
      "false",
      ":",
      "clear",
      "reset",
      "test",
      "[",
      "[[",
      "gtest",
      "notify-send",
      "say",
      "beep",
    ],
    about: "waits, tests or does nothing",
    style: "none",
    nature: "text",
    prints: "quiet",
    allowed: [
      "sleep 5",
      "[ -f x ]",
      "[ -f .env ] && echo .env",
      "test -d dist || mkdir dist",
      "true",
      ": > /tmp/x",
      "while [ -f lock ]; do sleep 1; done",
    ],
  }),
];

/** Numbers of processes, with the names that they were looked up by. */
function processesFlow(i: Invocation): Flow {
  // `-o` is a switch of pgrep, and takes a value in ps.
  if (/^(?:pgrep|pidof)$/.test(i.program))
    return soughtFlow(
      i,
      i.command.args.filter((word) => !word.text.startsWith("-")),
    );
  const { args } = i.command;
  return i.program === "ps"
    ? soughtFlow(
        i,
        args.filter((_, n) => args[n - 1]?.text === "-C"),
      )
    : nameFlow(i);
}

const processes = [
  defineTool({
    names: [
      "ps",
      "pgrep",
      "pidof",
      "pstree",
      "top",
      "htop",
      "btop",
      "atop",
      "glances",
      "iotop",
      "nethogs",
      "bottom",
      "btm",
      "procs",
      "gps",
      "pmap",
      "pwdx",
      "ipcs",
      "lsof",
      "jps",
      "pidwait",
      "powertop",
      "nvtop",
      "s-tui",
    ],
    about: "shows processes",
    options: `-a; -A; -e; -f --full; -F=?; -l --list-name; -u=?; -U=?; -p=?; -o=?; -x; -w; -C=?; -t=?; -s=?; -n=?; -d=?; -b; -c=?; -i=?; -P=?; -H; -L=?; -T; -j; -M; -g=?; -G=?; -N; -r; -v; -h; -y; -Z; -m; -S; -R=?; -D=?; -E; -I; -O=?; -q=?; -k=?; -X; -z; -V; -1; -0; -K
      --sort=; --pid=; --ppid=; --user=; --group=; --no-headers; --no-heading; --forest; --format=; --cols=; --columns=; --width=; --deselect; --newest; --oldest; --exact; --count; --delimiter=; --parent=; --list-full; --terminal=; --uid=; --state=; --runstates=; --ignore-case; --older=; --batch; --delay=; --iterations=`,
    nature: "read",
    stdout: processesFlow,
    allowed: [
      "ps aux",
      "ps -ef | grep node",
      "pgrep -f 'vite dev'",
      "lsof -i :3000",
      "lsof -ti:8080 | xargs kill -9",
      "top -b -n 1 | head",
      "pstree -p",
    ],
  }),
  defineTool({
    names: ["fuser"],
    about: "shows who uses a file or port",
    options:
      "-a --all; -i --interactive; -k --kill; -I --inode; -l --list-signals; -m --mount; -M --ismountpoint; -n --namespace=; -s --silent; -u --user; -v --verbose; -w --writeonly; -4; -6; -c; -f",
    nature: "read",
    stdout: nameFlow,
    effects(i, emit) {
      if (i.has("--kill")) emit.process("signal", i.operands.map((word) => word.text).join(" "));
    },
    rules: [
      {
        id: "mount-users-killed",
        when: (i) =>
          i.has("--kill") &&
          (i.has("--mount") ||
            i.operands.some((word) => /^\/(etc|usr|var|home|)$/.test(word.text))),
        decision: "deny",
        why: "kills every process that uses a whole file system",
        instead: "Free one port: `fuser -k 3000/tcp`",
        attack: ["T1489"],
        matches: ["sudo fuser -km /", "fuser -k /var"],
        nonMatches: ["fuser -k 3000/tcp", "fuser -vm /"],
      },
    ],
    allowed: ["fuser 3000/tcp", "fuser -k 3000/tcp", "fuser -v /dev/snd", "fuser -n tcp 8080"],
  }),
];

const logs = [
  defineTool({
    names: ["dmesg"],
    about: "shows messages of the kernel",
    options: `-C --clear; -c --read-clear; -D --console-off; -d --show-delta; -E --console-on; -e --reltime; -F --file=; -f --facility=; -H --human; -J --json; -k --kernel; -L --color=?
      -l --level=; -n --console-level=; -P --nopager; -p --force-prefix; -r --raw; -S --syslog; -s --buffer-size=; -T --ctime; -t --notime; --time-format=; --since=; --until=; -u --userspace; -w --follow; -W --follow-new; -x --decode`,
    nature: "read",
    rules: [
      {
        id: "kernel-log-cleared",
        when: (i) => i.has("--clear"),
        decision: "deny",
        why: "clears the kernel's log",
        instead: "Only read it: `dmesg -T`",
        attack: ["T1070.002"],
        matches: ["sudo dmesg -C", "dmesg --clear"],
        nonMatches: ["sudo dmesg -T", "dmesg --level=err"],
        evasions: ["sudo dmesg --cle"],
      },
      {
        id: "kernel-log-read-once",
        when: (i) => i.has("--read-clear"),
        decision: "ask",
        why: "clears the kernel's log after showing it",
        instead: "Only read it: `dmesg -T`",
        attack: ["T1070.002"],
        matches: ["sudo dmesg -c"],
        nonMatches: ["sudo dmesg -T"],
      },
    ],
    allowed: ["dmesg | tail", "dmesg -T --level=err,warn", "sudo dmesg -w", "dmesg -H"],
  }),
  defineTool({
    names: ["journalctl"],
    about: "shows the log of the system",
    options: `--system; --user; -M --machine=; -m --merge; -D --directory=; --file=; --root=; --image=; --namespace=; -S --since=; -U --until=; -c --cursor=; --after-cursor=; --cursor-file=; -b --boot=?
      -u --unit=; --user-unit=; -t --identifier=; -p --priority=; --facility=; -g --grep=; --case-sensitive=?; -k --dmesg; -o --output=; --output-fields=; -n --lines=?; -r --reverse; --show-cursor; --utc; -x --catalog
      --no-hostname; --no-full; --full -l; -a --all; -f --follow; --no-tail; --truncate-newline; -q --quiet; --no-pager; -e --pager-end; --interval=; --verify-key=; --force; -N --fields; -F --field=; --list-boots; --list-invocations
      --list-namespaces; --disk-usage; --vacuum-size=; --vacuum-files=; --vacuum-time=; --verify; --sync; --relinquish-var; --smart-relinquish-var; --flush; --rotate; --header; --list-catalog; --dump-catalog; --update-catalog; --setup-keys`,
    nature: "read",
    rules: [
      {
        id: "journal-deleted",
        when: (i) =>
          i.has("--vacuum-size", "--vacuum-files", "--vacuum-time") && !keepsRecentJournal(i),
        decision: "deny",
        why: "deletes the system's log",
        instead: "See how large it is: `journalctl --disk-usage`",
        attack: ["T1070.002"],
        matches: ["sudo journalctl --vacuum-time=1s", "journalctl --rotate --vacuum-size=1K"],
        nonMatches: ["journalctl --disk-usage", "journalctl -u nginx --since today"],
        evasions: ["sudo journalctl --vacuum-t 1s"],
      },
      {
        id: "journal-shortened",
        when: keepsRecentJournal,
        decision: "ask",
        why: "deletes the older part of the system's log",
        instead: "See how large it is: `journalctl --disk-usage`",
        attack: ["T1070.002"],
        matches: ["sudo journalctl --vacuum-time=7d", "journalctl --vacuum-size=500M"],
        nonMatches: ["journalctl --vacuum-time=1s", "journalctl --disk-usage"],
      },
    ],
    allowed: [
      "journalctl -u nginx -n 50",
      "journalctl --disk-usage",
      "journalctl -f",
      "journalctl --since '1 hour ago' --no-pager",
    ],
  }),
];

/** Sources of variables whose value is a secret by name. */
const SECRET_NAME = /(TOKEN|SECRET|PASSW(OR)?D|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIALS?)/i;

const environment = [
  defineTool({
    names: ["printenv", "gprintenv"],
    about: "shows environment variables",
    options: "-0 --null",
    nature: "read",
    stdout(i) {
      const [first] = i.operands;
      if (first === undefined) return { taints: Taint.secret, through: ["printenv"] };
      return {
        taints: SECRET_NAME.test(first.text) ? Taint.secret : Taint.none,
        through: ["printenv"],
      };
    },
    effects(i, emit) {
      if (i.command.site.substituted) return;
      if (i.operands.some((word) => SECRET_NAME.test(word.text))) emit.secret("credential");
    },
    allowed: ["printenv PATH", "printenv HOME", "printenv | grep -i '^LC_'", "printenv | sort"],
  }),
  defineTool({
    names: ["getent"],
    about: "looks entries of system databases up",
    options: "-i --no-idn; -s --service=",
    nature: "read",
    effects(i, emit) {
      if (/^g?shadow$/.test(i.operands[0]?.text ?? "")) emit.secret("shadow");
    },
    allowed: [
      "getent passwd root",
      "getent hosts example.com",
      "getent group docker",
      "getent ahosts example.com",
    ],
  }),
  defineTool({
    names: ["hostname"],
    about: "shows or sets the name of the machine",
    options:
      "-a --alias; -A --all-fqdns; -b --boot; -d --domain; -f --fqdn --long; -F --file=; -i --ip-address; -I --all-ip-addresses; -s --short; -y --yp --nis",
    nature: "read",
    stdout: nameFlow,
    rules: [
      {
        id: "hostname-set",
        when: (i) =>
          (i.operands.length > 0 || i.has("--file")) && i.command.site.certainty !== "possible",
        decision: "ask",
        why: "changes the name of the machine",
        instead: "Only show it: `hostname -f`",
        matches: ["sudo hostname build-1", "hostname -F /etc/name"],
        nonMatches: ["hostname -I", "hostname"],
      },
    ],
    allowed: ["hostname", "hostname -f", "hostname -I", "hostname -s"],
  }),
];

const sums = [
  defineTool({
    names: [
      "md5sum",
      "sha1sum",
      "sha224sum",
      "sha256sum",
      "sha384sum",
      "sha512sum",
      "b2sum",
      "b3sum",
      "cksum",
      "sum",
      "shasum",
      "md5",
      "sha256",
      "sha1",
      "crc32",
      "xxhsum",
      "xxh64sum",
      "xxh128sum",
      "rhash",
      "gmd5sum",
      "gsha256sum",
      "gsha1sum",
      "gsha512sum",
      "hashdeep",
      "md5deep",
      "sha256deep",
    ],
    about: "prints or checks checksums",
    options: `-a --algorithm=; -b --binary; -c --check; --tag; -t --text; -z --zero; --ignore-missing; --quiet; --status; --strict; -w --warn; -q; -r; -s=?; -p; -l --length=; -U; -0; -1; --no-names; --num-threads=; --derive-key=; --keyed; --raw; -H; --base64; --untagged; --debug; -x; -n`,
    nature: "read",
    effects(i, emit) {
      each(i.has("--check") ? "read" : "stat", i, emit);
    },
    stdout: nameFlow,
    allowed: [
      "sha256sum dist/app.tgz",
      "shasum -a 256 -c SHASUMS",
      "md5 file.bin",
      "b3sum *.bin > SUMS",
      "echo abc | sha1sum",
    ],
  }),
  defineTool({
    names: [
      "mdfind",
      "open",
      "xdg-open",
      "start",
      "wslview",
      "pbcopy",
      "pbpaste",
      "xclip",
      "xsel",
      "wl-copy",
      "wl-paste",
      "clip",
      "clip.exe",
      "explorer",
      "explorer.exe",
      "sensible-browser",
      "www-browser",
      "gnome-open",
      "kde-open",
      "exo-open",
      "termux-open",
      "qlmanage",
      "screencapture",
      "scrot",
      "flameshot",
      "import",
      "gnome-screenshot",
    ],
    about: "opens, finds or carries things on the desktop",
    options: `-a=; -b=; -e; -t=?; -f; -F; -W; -R; -n; -g; -j; -h; -u; -s; --args; -onlyin=; -name=; -live; -count; -0; -selection=; -sel=; -o; -i; -p; -k; -q; -l=?; -x; -m; -c; -d=?; -r; -T=?; -out; -in; -target=; -loops=; -display=
      --clipboard; --primary; --input; --output; --type=; --no-newline; --trim-newline; --paste-once; --foreground; --clear; --list-types; --delay=; --window=; --area; --file=`,
    nature: "lifecycle",
    stdout: (i, input) =>
      /paste|xclip|xsel/.test(i.program)
        ? { taints: Taint.input, through: [i.program] }
        : passed(i, input),
    allowed: [
      "open http://localhost:3000",
      "xdg-open coverage/index.html",
      "git diff | pbcopy",
      "pbpaste > notes.txt",
      "mdfind -name foo",
      "echo x | xclip -selection clipboard",
    ],
  }),
];

export const tools = [
  ls,
  ...names,
  manual,
  ...clock,
  ...silent,
  ...processes,
  ...logs,
  ...environment,
  ...sums,
];
