/** Programs whose only purpose is to run another one. What they run decides. */
import type { PlannedCommand } from "../../effects/plan.js";
import { Taint, type Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation, Runner, RunSite, ToolSpec } from "../../tools/types.js";
import { withPicked } from "../../tools/words.js";
import { placeOf } from "../text/lib/flow.js";
import { commandRule } from "../types.js";

/** A wrapper whose operands, after `skip` of them, are the command. */
function prefix(
  names: string,
  about: string,
  options: string,
  allowed: readonly string[],
  more: Partial<ToolSpec> & { skip?: number; site?: RunSite } = {},
) {
  const { skip = 0, site, ...spec } = more;
  return defineTool({
    names: names.split(" "),
    about,
    style: "posix",
    nature: "run",
    options,
    runs: (i: Invocation, run: Runner) => run.argv(i.operands.slice(skip), site),
    allowed,
    ...spec,
  });
}

/** `A=1 B=2 command …` as `env` and `sudo` take it. */
function assignmentsThenCommand(operands: readonly Word[]): {
  assignments: { name: string; value: Word }[];
  command: readonly Word[];
} {
  const assignments: { name: string; value: Word }[] = [];
  let n = 0;
  for (; n < operands.length; n++) {
    const word = operands[n] as Word;
    const match = /^([A-Za-z_][A-Za-z0-9_]*)=/.exec(word.text);
    // `env $(cat .env | xargs) command`: a substitution in front of the command stands for assignments.
    if (
      match === null &&
      !word.known &&
      word.pieces?.[0]?.kind === "unknown" &&
      word.pieces[0].source === "output" &&
      n + 1 < operands.length
    )
      continue;
    if (match === null) break;
    const text = word.text.slice(match[0].length);
    assignments.push({ name: match[1] as string, value: { ...word, text } });
  }
  return { assignments, command: operands.slice(n) };
}

const sudo = defineTool({
  names: ["sudo", "doas", "run0", "pkexec", "gosu", "su-exec", "dzdo", "sudoedit"],
  about: "runs a command as another user, usually root",
  style: "posix",
  nature: "run",
  options: `
    -A --askpass; -b --background; -B --bell; -C --close-from=; -D --chdir=; -E --preserve-env=?; -e --edit
    -g --group=; -H --set-home; -h --host=; -i --login; -K --remove-timestamp; -k --reset-timestamp; -l --list
    -n --non-interactive; -P --preserve-groups; -p --prompt=; -R --chroot=; -r --role=; -S --stdin; -s --shell
    -T --command-timeout=; -t --type=; -U --other-user=; -u --user=; -V --version; -v --validate; -a=; -L; --disable-internal-agent`,
  runs: (i, run) => {
    const operands =
      i.program === "gosu" || i.program === "su-exec" ? i.operands.slice(1) : i.operands;
    const { assignments, command } = assignmentsThenCommand(operands);
    const chdir = i.value("--chdir");
    const site: RunSite = {
      elevated: true,
      assignments,
      ...(chdir === undefined ? {} : { cwd: chdir }),
    };
    if (i.has("--edit", "--list") || i.program === "sudoedit") return;
    if (command.length > 0 && (i.has("--shell") || i.has("--login"))) run.shell(command, site);
    else run.argv(command, site);
  },
  rules: [
    {
      id: "root-shell",
      when: (i) =>
        i.program !== "sudoedit" &&
        /^(root|0)?$/.test(i.value("--user")?.text ?? "") &&
        assignmentsThenCommand(i.operands).command.length === 0 &&
        (i.has("--shell", "--login") ||
          ((i.program === "pkexec" || i.program === "doas") && i.has("-s"))) &&
        i.command.stdin === undefined,
      decision: "deny",
      why: "opens a shell with root rights, where nothing after it is checked",
      instead: "run the one command that needs root, such as `sudo apt-get install -y jq`",
      attack: ["T1548.003"],
      asi: ["ASI03"],
      matches: ["sudo -i", "sudo -s", "sudo --login", "sudo -u root -i"],
      nonMatches: ["sudo -i npm -v", "sudo -l", "sudo -s ls", "sudo -iu app"],
      evasions: ["sudo -E -s", "command sudo -i"],
    },
    {
      id: "other-user-shell",
      when: (i) =>
        !/^(root|0)?$/.test(i.value("--user")?.text ?? "") &&
        assignmentsThenCommand(i.operands).command.length === 0 &&
        i.has("--shell", "--login") &&
        i.command.stdin === undefined,
      decision: "ask",
      why: "opens a shell as another user, where nothing after it is checked",
      instead: "run the one command that needs it, such as `sudo -u postgres psql -l`",
      attack: ["T1548.003"],
      asi: ["ASI03"],
      matches: ["sudo -iu postgres", "sudo --login --user app"],
      nonMatches: ["sudo -u postgres psql -l", "sudo -iu app id"],
    },
  ],
  allowed: [
    "sudo apt-get update",
    "sudo -n true",
    "sudo -E make test",
    "sudo -u postgres psql -c 'select 1'",
    "sudo -v",
  ],
});

/** Who a shell is opened for; undefined for root, which is what is meant when nobody is named. */
function shellUser(i: Invocation): string | undefined {
  const named = i.operands.find((word) => word.text !== "-");
  return named === undefined || named.text === "root" || !named.known ? undefined : named.text;
}

function opensShell(i: Invocation): boolean {
  return (
    i.value("--command") === undefined &&
    i.value("--session-command") === undefined &&
    !(i.program === "runuser" && i.has("--user")) &&
    i.command.stdin === undefined
  );
}

const su = defineTool({
  names: ["su", "runuser"],
  about: "runs a shell or command as another user",
  style: "gnu",
  nature: "run",
  options:
    "-c --command=; -l --login; -m -p --preserve-environment; -s --shell=; -f --fast; -g --group=; -G --supp-group=; -P --pty; -w --whitelist-environment=; -u --user=; --session-command=; -",
  runs: (i, run) => {
    const command = i.value("--command") ?? i.value("--session-command");
    const elevated = !i.operands.some(
      (word) => word.known && word.text !== "root" && word.text !== "-",
    );
    if (command !== undefined) run.shell(command, { elevated });
    else if (i.program === "runuser" && i.has("--user"))
      run.argv(i.operands, { elevated: i.value("--user")?.text === "root" });
    else if (i.command.stdin !== undefined) run.shellFlow(i.command.stdin, { elevated });
  },
  rules: [
    {
      id: "user-shell",
      when: (i) => opensShell(i) && shellUser(i) === undefined,
      decision: "deny",
      why: "opens a shell as root, where nothing after it is checked",
      instead: "run the one command that needs it, such as `sudo -u postgres psql -l`",
      attack: ["T1548"],
      asi: ["ASI03"],
      matches: ["su", "su -", "su - root", "sudo su"],
      nonMatches: ["su -c 'ls' app", "su - postgres -c 'psql -l'", "su - jenkins"],
      evasions: ["sudo su -", "sudo -n su root"],
    },
    {
      id: "other-shell",
      when: (i) => opensShell(i) && shellUser(i) !== undefined,
      decision: "ask",
      why: "opens a shell as another user, where nothing after it is checked",
      instead: "run the one command that needs it, such as `sudo -u postgres psql -l`",
      attack: ["T1548"],
      asi: ["ASI03"],
      matches: ["su - jenkins", "su builder -s /bin/bash", "sudo runuser app --login"],
      nonMatches: ["su - postgres -c 'psql -l'", "su -", "runuser -u app -- id"],
    },
  ],
  allowed: ["su - postgres -c 'psql -l'", "su app -c 'npm test'"],
});

const env = defineTool({
  names: ["env"],
  about: "runs a command in a changed environment, or prints the environment",
  style: "posix",
  nature: "run",
  options:
    "-i - --ignore-environment; -0 --null; -u --unset=; -C --chdir=; -S --split-string=; -v --debug; --block-signal=?; --default-signal=?; --ignore-signal=?",
  runs: (i, run) => {
    const { assignments, command } = assignmentsThenCommand(i.operands);
    const chdir = i.value("--chdir");
    const split = i.value("--split-string");
    const site: RunSite = { assignments, ...(chdir === undefined ? {} : { cwd: chdir }) };
    if (split !== undefined) run.shell([split, ...command], site);
    else run.argv(command, site);
  },
  stdout: (i, input) => {
    const { command } = assignmentsThenCommand(i.operands);
    return command.length === 0 && i.value("--split-string") === undefined
      ? { taints: Taint.secret, through: ["env"] }
      : (input ?? { taints: Taint.command, through: ["env"] });
  },
  allowed: [
    "env NODE_ENV=test npm test",
    "env -i PATH=/usr/bin ls",
    "env -u HTTP_PROXY curl -s https://example.com/x.json",
    "env",
  ],
});

const timeout = prefix(
  "timeout gtimeout",
  "runs a command with a time limit",
  "-k --kill-after=; -s --signal=; --preserve-status; --foreground; -v --verbose",
  ["timeout 30 npm test", "timeout -k 5 30s make check"],
  {
    // `timeout 0` sets no limit.
    runs: (i, run) =>
      run.argv(i.operands.slice(1), {
        limited: !/^0+[smhd]?$/.test(i.operands[0]?.text ?? "0"),
      }),
  },
);
const nice = prefix(
  "nice",
  "runs a command with another priority",
  "-n --adjustment=; -0 -1 -2 -3 -4 -5 -6 -7 -8 -9 --n",
  ["nice -n 10 make -j4", "nice make"],
);
const ionice = prefix(
  "ionice",
  "runs a command with another I/O priority",
  "-c --class=; -n --classdata=; -p --pid=; -P --pgid=; -t --ignore; -u --uid=",
  ["ionice -c 3 tar cf /tmp/a.tar src"],
);
const chrt = prefix(
  "chrt",
  "runs a command with another scheduling policy",
  "-b --batch; -d --deadline; -f --fifo; -i --idle; -o --other; -r --rr; -p --pid; -a --all-tasks; -m --max",
  ["chrt -i 0 make"],
  { skip: 1 },
);
const taskset = prefix(
  "taskset",
  "runs a command on chosen processors",
  "-a --all-tasks; -p --pid; -c --cpu-list",
  ["taskset -c 0 node bench.js"],
  { skip: 1 },
);
const numactl = prefix(
  "numactl",
  "runs a command on chosen memory nodes",
  "-N --cpunodebind=; -m --membind=; -C --physcpubind=; -i --interleave=; -l --localalloc; -H --hardware",
  ["numactl -N 0 node bench.js"],
);
const nohup = prefix("nohup", "runs a command that survives its terminal", "", ["nohup npm start"]);
const setsid = prefix(
  "setsid",
  "runs a command in a new session",
  "-c --ctty; -f --fork; -w --wait",
  ["setsid -f npm start"],
);
const stdbuf = prefix(
  "stdbuf unbuffer",
  "runs a command with other buffering",
  "-i --input=; -o --output=; -e --error=; -p",
  ["stdbuf -oL npm test"],
);
const strace = prefix(
  "strace ltrace dtruss truss",
  "traces the system calls of a command",
  "-f; -ff; -c; -C; -e=; -o=; -p=; -s=; -t; -tt; -ttt; -T; -y; -yy; -x; -v; -q; -k; -i; -r; -P=; -E=; -u=; -S=; -I=; -b=; -a=; -O=; -n; -w; -X=",
  ["strace -f -e openat node app.js", "strace -p 1234"],
);
const perf = defineTool({
  names: ["perf"],
  about: "measures a command's performance",
  style: "posix",
  verbs: {
    run: "stat, record, trace, mem record, c2c record",
    read: "report, annotate, list, script, top, diff, bench, version, mem report, sched, buildid-list, evlist, archive, probe --list, c2c report",
  },

  verbOptions: {
    "stat, record, trace":
      "-e --event=; -o --output=; -p --pid=; -F --freq=; -g; --call-graph=; -r --repeat=; -a --all-cpus; -C --cpu=; -x=; -d; -I=",
    "report, annotate, script, diff, evlist":
      "-i --input=; -F --fields=; -s --sort=; -g; --stdio; -n",
  },
  // A script of its own runs only behind `script`, by its name.
  runs: (i, run) => {
    if (i.nature === "run") run.argv(i.operands);
  },
  allowed: ["perf stat node app.js", "perf record -g -o /tmp/perf.data ./build/app", "perf report"],
});
const valgrind = prefix(
  "valgrind gdbserver rr heaptrack",
  "runs a program under a checker",
  "--tool=; --leak-check=; --log-file=; --suppressions=; --xml-file=",
  ["valgrind --leak-check=full ./build/app"],
);
const flock = defineTool({
  names: ["flock"],
  about: "runs a command while holding a lock",
  style: "posix",
  nature: "run",
  options:
    "-s --shared; -x -e --exclusive; -u --unlock; -n --nonblock; -w --timeout=; -o --close; -E --conflict-exit-code=; -c --command=; -F --no-fork; --verbose",
  runs: (i, run) => {
    // `flock FILE -c 'text'`: the option may stand behind the file.
    const rest = i.operands.slice(1);
    const inline = i.value("--command") ?? (rest[0]?.text === "-c" ? rest[1] : undefined);
    if (inline !== undefined) run.shell(inline);
    else run.argv(rest);
  },
  allowed: ["flock /tmp/lock npm ci", "flock -n /tmp/lock -c 'make test'"],
});
const watch = defineTool({
  names: ["watch"],
  about: "runs a command again and again",
  style: "posix",
  nature: "run",
  options:
    "-n --interval=; -d --differences=?; -t --no-title; -b --beep; -e --errexit; -g --chgexit; -c --color; -x --exec; -p --precise; -w --no-wrap; -q --equexit=",
  runs: (i, run) => (i.has("--exec") ? run.argv(i.operands) : run.shell(i.operands)),
  allowed: ["watch -n 2 kubectl get pods", "watch 'ls -l build'"],
});
const script = defineTool({
  names: ["script"],
  about: "records a terminal session",
  nature: "create",
  options:
    "-c --command=; -a --append; -e --return; -f --flush; -q --quiet; -t --timing=?; -O --log-out=; -I --log-in=; -B --log-io=; --force; -T --log-timing=; -E --echo=",
  runs: (i, run) => {
    const command = i.value("--command");
    if (command !== undefined) run.shell(command);
    // BSD: script [-q] file command …
    else if (i.operands.length > 1) run.argv(i.operands.slice(1));
  },
  rules: [
    {
      id: "typed-text",
      when: (i) => !i.has("--command") && (i.operands.length < 2 || i.has("--log-in", "--log-io")),
      decision: "ask",
      why: "records a terminal from now on, with what a person types into it",
      instead: "record the one command: `script -q -c 'npm test' run.log`",
      attack: ["T1056.001"],
      asi: ["ASI03"],
      matches: ["script -f /tmp/keys.log", "script", "script -I keys.txt"],
      nonMatches: ["script -q -c 'npm test' run.log", "script -q /dev/null npm test"],
    },
  ],
  allowed: ["script -q -c 'npm test' /dev/null"],
});
const time = prefix(
  "time gtime",
  "measures how long a command takes",
  "-p --portability; -f --format=; -o --output=; -a --append; -v --verbose; -l",
  ["time make", "/usr/bin/time -v node app.js"],
);
const hyperfine = defineTool({
  names: ["hyperfine"],
  about: "benchmarks shell commands",
  nature: "run",
  options:
    "-w --warmup=; -m --min-runs=; -M --max-runs=; -r --runs=; -s --setup=; -p --prepare=; -c --cleanup=; -P --parameter-scan=; -D --parameter-step-size=; -L --parameter-list=; -S --shell=; -N; -i --ignore-failure; --style=; --export-json=; --export-markdown=; --export-csv=; -n --command-name=; --show-output; --output=; --input=; -u --time-unit=",
  runs: (i, run) => {
    for (const word of [
      ...i.operands,
      ...i.values("--setup"),
      ...i.values("--prepare"),
      ...i.values("--cleanup"),
    ])
      run.shell(word);
  },
  allowed: ["hyperfine --warmup 3 'node a.js' 'node b.js'"],
});
const xargs = defineTool({
  names: ["xargs", "gxargs"],
  about: "builds and runs commands from its input",
  style: "posix",
  nature: "run",
  options: `-0 --null; -a --arg-file=; -d --delimiter=; -E -e --eof=?; -I=; -i --replace=?; -J=; -R=; -S=; -L -l --max-lines=?; -L=; -n --max-args=; -o --open-tty
    -P --max-procs=; -p --interactive; --process-slot-var=; -r --no-run-if-empty; -s --max-chars=; -t --verbose; -x --exit; --show-limits`,
  effects: (i, emit) => {
    if (i.command.stdin?.endless === true) emit.process("endless-spawn", "xargs");
  },
  runs: (i, run) => {
    const by = i.has("--null")
      ? "nul"
      : i.has("-I", "-J", "--replace", "--delimiter")
        ? "line"
        : "blank";
    const listed = run.items(i.command.stdin, by);
    const items = i.has("--interactive")
      ? listed.map((word) => withPicked(word, { asked: true }))
      : listed;
    const mark =
      i.value("-I")?.text ??
      i.value("-J")?.text ??
      (i.has("--replace") ? (i.value("--replace")?.text ?? "{}") : undefined);
    if (i.operands.length === 0) return;
    const site: RunSite = { stdin: null };
    if (mark === undefined) run.argv([...i.operands, ...items], site);
    else
      for (const item of items.slice(0, 16))
        run.argv(
          i.operands.map((word) => run.substitute(word, mark, item)),
          site,
        );
  },
  allowed: [
    "find . -name '*.ts' | xargs wc -l",
    "git ls-files | xargs grep -n TODO",
    "printf '%s\\n' a b | xargs -n1 echo",
    "find . -name '*.pyc' | xargs rm -f",
  ],
});
const parallel = defineTool({
  names: ["parallel"],
  about: "runs commands from its input side by side",
  style: "posix",
  nature: "run",
  options:
    "-j --jobs=; -k --keep-order; -n --max-args=; -N=; -a --arg-file=; -d --delimiter=; -0 --null; -I=; --dry-run; --eta; --bar; --progress; --halt=; --tag; -q --quote; -t --verbose; --joblog=; --results=; -S --sshlogin=; --timeout=; --retries=; --will-cite; -X; -m; --pipe; --block=; --colsep=; -C=; -u --ungroup; --line-buffer; --lb; --link; --no-notice; --env=; --wd=; --workdir=",
  dryRun: "--dry-run",
  effects: (i, emit) => {
    if (i.command.stdin?.endless === true) emit.process("endless-spawn", "parallel");
  },
  runs: (i, run) => {
    const at = i.operands.findIndex((word) => /^:::+\+?$/.test(word.text));
    const command = at < 0 ? i.operands : i.operands.slice(0, at);
    const given =
      at < 0
        ? run.items(i.command.stdin)
        : i.operands.slice(at + 1).filter((word) => !/^:::+\+?$/.test(word.text));
    const remote = i.value("--sshlogin");
    const site: RunSite = {
      stdin: null,
      ...(remote === undefined
        ? {}
        : { remote: { kind: "host" as const, name: remote.text, ephemeral: false } }),
    };
    if (i.dryRun) return;
    if (command.length === 0) {
      for (const item of given.slice(0, 16)) run.shell(item, site);
      return;
    }
    const marked = command.some((word) => /\{[#%/.]*\}/.test(word.text));
    for (const item of given.slice(0, 16)) {
      run.shell(
        marked ? command.map((word) => run.substitute(word, "{}", item)) : [...command, item],
        site,
      );
    }
  },
  allowed: [
    "parallel gzip ::: a.txt b.txt",
    "ls *.png | parallel convert {} {.}.jpg",
    "parallel -j4 npm test -w {} ::: a b",
  ],
});
const chroot = prefix(
  "chroot",
  "runs a command with another root directory",
  "--userspec=; --groups=; --skip-chdir",
  ["sudo chroot /mnt/sys ls"],
  {
    skip: 1,
    site: { elevated: true },
    rules: [
      {
        id: "enter-host-root",
        when: (i) => /^\/proc\/\d+\/root\/?$/.test(i.operands[0]?.text ?? ""),
        decision: "deny",
        why: "enters the file system of the host, which escapes the container",
        instead: "work inside the container, for example with `docker compose ps`",
        attack: ["T1611"],
        asi: ["ASI03", "ASI05"],
        matches: ["chroot /proc/1/root sh", "sudo chroot /proc/1/root/ bash -c id"],
        nonMatches: ["sudo chroot /mnt/sys ls"],
      },
      {
        id: "enter-mounted-host",
        when: (i) => /^\/(?:host|hostfs|host-?root)\/?$/.test(i.operands[0]?.text ?? ""),
        decision: "ask",
        why: "works in the file system of the host that is mounted into the container",
        instead: "work inside the container, for example with `docker compose ps`",
        attack: ["T1611"],
        asi: ["ASI03"],
        matches: ["chroot /host bash -c 'id'"],
        nonMatches: ["sudo chroot /mnt/sys ls"],
      },
    ],
  },
);
const unshare = prefix(
  "unshare nsenter",
  "runs a command in other namespaces",
  "-m --mount=?; -u --uts=?; -i --ipc=?; -n --net=?; -p --pid=?; -U --user=?; -C --cgroup=?; -T --time=?; -f --fork; -r --map-root-user; -t --target=; -a --all; -S --setuid=; -G --setgid=; -R --root=; -w --wd=?; --mount-proc=?; --kill-child=?; -F --no-fork; -c --map-current-user; --propagation=",
  ["unshare -n npm test"],
  {
    rules: [
      {
        id: "enter-host",
        when: (i) =>
          i.program === "nsenter" &&
          i.value("--target")?.text === "1" &&
          (i.operands.length === 0 || /(?:^|\/)(?:ba|z|da|k)?sh$/.test(i.operands[0]?.text ?? "")),
        decision: "deny",
        why: "enters the namespaces of process 1, which escapes the container or sandbox",
        instead: "work inside the container, for example with `docker compose ps`",
        attack: ["T1611"],
        asi: ["ASI03", "ASI05"],
        matches: ["nsenter -t 1 -m -u -i -n sh", "sudo nsenter --target 1 --all"],
        nonMatches: ["nsenter -t 4242 -n ss -ltn", "unshare -n npm test"],
      },
    ],
  },
);
const busybox = prefix("busybox toybox", "many small tools in one program", "--list; --install", [
  "busybox ls -l",
  "busybox sh -c 'ls'",
]);
const builtinCommand = defineTool({
  names: ["command", "builtin"],
  about: "runs a command without functions and aliases, or tells where it is",
  style: "posix",
  nature: "run",
  options: "-p; -v; -V",
  runs: (i, run) => {
    if (!i.has("-v") && !i.has("-V")) run.argv(i.operands);
  },
  stdout: (i) => (i.has("-v") ? placeOf(i.operands) : undefined),
  allowed: ["command -v node", "command ls -l"],
});
const exec = defineTool({
  names: ["exec"],
  about: "replaces the shell by a command",
  style: "posix",
  nature: "run",
  options: "-a=; -c; -l",
  runs: (i, run) => run.argv(i.operands),
  rules: [
    {
      id: "disguised",
      when: (i) =>
        /^\[[\w/:.-]+\]$|^(?:\/usr)?\/s?bin\/|^(?:systemd|init|cron|sshd?|dbus-daemon|kworker\S*|kthreadd)$/.test(
          i.value("-a")?.text ?? "",
        ),
      decision: "deny",
      why: "runs a program under the name of another one, so that nobody sees what it is",
      instead: "run it under its own name: `exec ./server`",
      attack: ["T1036.005"],
      asi: ["ASI10"],
      matches: ["exec -a '[kworker/0:1]' ./m", "exec -a /usr/sbin/cron /tmp/.x"],
      nonMatches: ["exec -a my-server ./server", "exec -a -bash bash"],
    },
  ],
  allowed: ["exec node server.js", "exec > build.log 2>&1", "exec -a worker ./worker"],
});
const systemdRun = prefix(
  "systemd-run systemd-inhibit systemd-cat",
  "runs a command under systemd",
  "--unit=; -p --property=; --on-calendar=; --on-active=; --on-boot=; -t --pty; -P --pipe; --user; --scope; -G --collect; --uid=; --gid=; -M --machine=; --slice=; --what=; --who=; --why=; --mode=; -d --same-dir; -q --quiet; -r --remain-after-exit; --working-directory=; -E --setenv=; --wait",
  ["systemd-run --user --scope make"],
  {
    rules: [
      {
        id: "timer",
        when: (i) => i.has("--on-calendar") || i.has("--on-boot"),
        decision: "ask",
        why: "makes a timer that runs the command later",
        instead: "run it now, or ask the person to schedule it",
        attack: ["T1053.006"],
        asi: ["ASI10"],
        matches: [
          "systemd-run --on-calendar=daily ./backup.sh",
          "systemd-run --user --on-calendar='*:0/5' ./poll.sh",
        ],
        nonMatches: ["systemd-run --user --scope make", "systemd-run --wait --pipe ls"],
      },
    ],
  },
);
const simple = [
  prefix(
    "eatmydata fakeroot fakechroot proot firejail caffeinate direnv-exec dbus-run-session xvfb-run catchsegv arch setarch linux32 linux64 prlimit cgexec softlimit chpst envdir setuidgid torsocks torify proxychains proxychains4 tsocks pidproxy tini dumb-init catatonit rlwrap ts-node-dev faketime retry",
    "runs a command in a slightly different setting",
    "--",
    ["xvfb-run -a npm test", "eatmydata make", "fakeroot make"],
    {
      runs: (i, run) => run.argv(skipToProgram(i)),
    },
  ),
  prefix(
    "bwrap bubblewrap",
    "runs a command in a room of its own, made of directories that it is given",
    "--args=",
    [
      "bwrap --ro-bind /tmp/jail / --proc /proc --dev /dev --unshare-all sh -c 'id; ls /'",
      "bwrap --ro-bind / / --tmpfs /tmp sh -c 'ls /tmp'",
    ],
    {
      style: "none",
      runs: (i, run) => run.argv(behindBinds(i)),
      denied: ["bwrap --bind / / rm -rf /etc", "bwrap --dev-bind / / sh -c 'rm -rf ~'"],
    },
  ),
  prefix(
    "dotenv dotenvx dotenv-cli envkey-source op-run",
    "runs a command with variables from a file or vault",
    "-e=; -f=; -p=; -o; -v=; --config=; --project=; --env=",
    ["dotenv -e .env.test -- npm test"],
    {
      runs: (i, run) => run.argv(skipToProgram(i)),
    },
  ),
  prefix(
    "rtk",
    "runs a command and shortens what it prints",
    "-v --verbose; -u --ultra-compact; --skip-env",
    ["rtk git status", "rtk npm test"],
  ),
];

/** How many words follow an option of bwrap. */
const BWRAP_VALUES: readonly [RegExp, number][] = [
  [/^--(?:ro-|dev-)?(?:bind|bind-try|bind-data|bind-fd)$/, 2],
  [/^--(?:symlink|setenv|file|chmod|overlay)$/, 2],
  [
    /^--(?:unshare-.*|share-net|die-with-parent|new-session|as-pid-1|clearenv|help|version|disable-userns)$/,
    0,
  ],
];

/** What bwrap runs: the first word that is neither an option nor an option's value. */
function behindBinds(i: Invocation): readonly Word[] {
  const { args } = i.command;
  let n = 0;
  while (n < args.length) {
    const text = args[n]?.text ?? "";
    if (text === "--") return args.slice(n + 1);
    if (!text.startsWith("-")) return args.slice(n);
    n += 1 + (BWRAP_VALUES.find(([option]) => option.test(text))?.[1] ?? 1);
  }
  return [];
}

/** Behind options the table does not know: the first operand that is not an option's value starts the command. */
function skipToProgram(i: Invocation): readonly Word[] {
  const first = i.operands[0]?.text;
  return first === "exec" || first === "run"
    ? i.operands.slice(1).filter((word, n) => !(n === 0 && /^[./]/.test(word.text)))
    : i.operands;
}

export const tools = [
  sudo,
  su,
  env,
  timeout,
  nice,
  ionice,
  chrt,
  taskset,
  numactl,
  nohup,
  setsid,
  stdbuf,
  strace,
  perf,
  valgrind,
  flock,
  watch,
  script,
  time,
  hyperfine,
  xargs,
  parallel,
  chroot,
  unshare,
  busybox,
  builtinCommand,
  exec,
  systemdRun,
  ...simple,
];

/** Libraries that people preload in earnest. */
const USUAL_PRELOADS =
  /jemalloc|tcmalloc|mimalloc|libasan|libtsan|libeatmydata|libfaketime|libgomp|libSegFault|libstdc/;

const PRELOADS = new Set(["LD_PRELOAD", "LD_AUDIT", "DYLD_INSERT_LIBRARIES"]);

/** Given to the command in front of its name, or with `export` to all that come after it. */
/** Programs that set variables for what is started later. */
const EXPORTS = /^(?:export|declare|typeset|set|launchctl)$/;

function injected(
  command: PlannedCommand,
  names: ReadonlySet<string>,
  bad: (value: string) => boolean,
): boolean {
  const exported =
    command.invocation !== undefined &&
    EXPORTS.test(command.program) &&
    command.args.some((word) => {
      const eq = word.text.indexOf("=");
      return eq > 0 && names.has(word.text.slice(0, eq)) && bad(word.text.slice(eq + 1));
    });
  return (
    exported ||
    command.effects.some(
      (effect) => effect.kind === "inject" && names.has(effect.variable) && bad(effect.value.text),
    )
  );
}

export const rules = [
  commandRule({
    id: "preload",
    concerns: { signs: ["injects"], program: (name) => EXPORTS.test(name) },
    when: (command) =>
      injected(command, PRELOADS, (value) => value !== "" && !USUAL_PRELOADS.test(value)),
    decision: "ask",
    why: "loads a library into the program, which then runs whatever the library holds",
    instead: "run the program without the preloaded library",
    attack: ["T1574.006"],
    asi: ["ASI05"],
    matches: [
      "LD_PRELOAD=./evil.so ls",
      "LD_PRELOAD=/tmp/x.so git status",
      "export LD_PRELOAD=/tmp/x.so",
    ],
    nonMatches: [
      "LD_PRELOAD=/usr/lib/libjemalloc.so.2 node app.js",
      "LD_PRELOAD= ls",
      "export LD_PRELOAD=",
      "export LD_LIBRARY_PATH=/tmp/lib",
    ],
    evasions: ["env LD_PRELOAD=/tmp/x.so ls", "sudo LD_PRELOAD=/tmp/x.so ls"],
  }),
];
