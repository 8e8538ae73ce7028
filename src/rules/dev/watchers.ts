/** Programs that run a command when files change or something is up. */
import { defineTool } from "../../tools/define.js";
import { afterDashes, plain } from "./lib/tool.js";

const nodemon = defineTool({
  names: ["nodemon", "node-dev"],
  about: "starts a program anew when its files change",
  style: "posix",
  nature: "run",
  help: "-h, -v",
  options:
    "-x --exec=; -e --ext=; -w --watch=; -i --ignore=; -d --delay=; -C --on-change-only; -L --legacy-watch; -I --no-stdin; -q --quiet; -V --verbose; -s --signal=; --signal=; --config=; --cwd=; --inspect=?; --inspect-brk=?; -r --require=; --spawn; --exitcrash; --no-colors; --respawn; --notify=?; -h; -v; --trace-warnings; --poll; --dump",
  runs: (i, run) => {
    const exec = i.value("--exec");
    const [file, ...args] = i.operands;
    if (exec !== undefined) run.shell([exec, ...i.operands]);
    else if (file !== undefined) run.file("node", file, args);
  },
  allowed: [
    "nodemon server.js",
    "nodemon --watch src -e ts --exec ts-node src/index.ts",
    "npx nodemon -x 'npm run build && node dist'",
    "nodemon",
  ],
  denied: ["nodemon --exec 'rm -rf ~'", "npx nodemon -x 'rm -rf /' a.js"],
});

const watchexec = defineTool({
  names: ["watchexec", "reflex"],
  about: "runs a command when files change",
  style: "posix",
  nature: "run",
  options:
    "-e --exts=; -w --watch=; -W --watch-non-recursive=; -i --ignore=; -f --filter=; -r --restart; -c --clear=?; -s --signal=; -n; -N --notify; -p --postpone; -d --debounce=; -o --on-busy-update=; --shell=; --stop-signal=; --stop-timeout=; --delay-run=; --poll=?; --project-origin=; --workdir=; -E --env=; --wrap-process=; --emit-events-to=; --only-emit-events; --no-vcs-ignore; --no-project-ignore; --no-global-ignore; --fs-events=; -j --filter-prog=; -1; -q --quiet; -v; --timings; --color=; -R=; -g=; -G=; --all; --regex=; --glob=; --decoration=; --substitute=; --sequential",
  runs: (i, run) => {
    if (i.operands.length === 1 && i.operands[0] !== undefined) run.shell(i.operands[0]);
    else run.argv(i.operands);
  },
  allowed: [
    "watchexec -e rs cargo test",
    "watchexec -w src -- npm test",
    "reflex -r '\\.go$' -- go test ./...",
    "watchexec 'npm test && echo ok'",
  ],
  denied: ["watchexec -e rs 'rm -rf ~'", "reflex -g '*.c' rm -rf ~"],
});

const entr = defineTool({
  names: ["entr"],
  about: "runs a command when files change",
  style: "posix",
  nature: "run",
  options: "-a; -c; -cc; -d; -n; -p; -r; -s; -x; -z",
  runs: (i, run) => (i.has("-s") ? run.shell(i.operands) : run.argv(i.operands)),
  allowed: [
    "ls src/*.c | entr -r make",
    "find . -name '*.py' | entr -c pytest -q",
    "echo a.js | entr -s 'node a.js | head'",
  ],
  denied: ["ls | entr -s 'rm -rf ~'", "ls | entr rm -rf ~"],
});

const chokidar = defineTool({
  names: ["chokidar", "chokidar-cli", "onchange", "watch-cli"],
  about: "runs a command when files change",
  nature: "run",
  options:
    "-c --command=; -i --ignore=; -k --kill; -a --add; -e --exclude-path=; -d --delay=; -j --jobs=; -o --outpipe=; -f --filter=; -p --poll; --initial; --silent; -v --verbose; -t --throttle=; --debounce=; --await-write-finish=?; --poll-interval=; --follow-symlinks",
  runs: (i, run) => {
    const text = i.value("--command") ?? i.value("--outpipe");
    if (text !== undefined) run.shell(text);
    else run.argv(afterDashes(i) ?? []);
  },
  allowed: [
    "chokidar 'src/**/*.css' -c 'npm run css'",
    "onchange 'src/**/*.js' -- npm run lint",
    "npx onchange -i '**/*.ts' -- tsc",
  ],
  denied: ["chokidar '**' -c 'rm -rf ~'", "onchange '**' -- rm -rf ~"],
});

const waits = [
  plain(
    "wait-on",
    "waits until something is up",
    "read",
    "-t --timeout=; -i --interval=; -d --delay=; -l --log; -r --reverse; -s --simultaneous=; -w --window=; -v --verbose; -c --config=; --httpTimeout=; --tcpTimeout=",
    [
      "wait-on http://localhost:3000",
      "npx wait-on -t 60000 tcp:5432",
      "wait-on file:dist/index.js",
    ],
  ),
  defineTool({
    names: ["wait-for-it.sh", "wait-for-it", "wait-for", "./wait-for-it.sh", "dockerize"],
    about: "waits until something is up, then runs a command",
    style: "posix",
    nature: "run",
    options:
      "-h=; --host=; -p=; --port=; -s --strict; -q --quiet; -t --timeout=; -wait=; -timeout=; -template=; -stdout=; -stderr=; --service=",
    runs: (i, run) => run.argv(afterDashes(i) ?? (i.program === "dockerize" ? i.operands : [])),
    allowed: ["./wait-for-it.sh localhost:5432 -t 30 -- npm test", "wait-for-it db:5432"],
    denied: ["wait-for-it db:5432 -- rm -rf ~"],
  }),
  defineTool({
    names: ["start-server-and-test", "server-test", "start-test"],
    about: "starts a server, runs a test against it and stops it",
    nature: "run",
    options: "--expect=",
    runs: (i, run) => {
      // Bare words are scripts of the manifest, everything else is a command.
      for (const word of i.operands) if (/\s/.test(word.text)) run.shell(word);
    },
    allowed: [
      "start-server-and-test start http://localhost:3000 test",
      "npx start-server-and-test 'npm run dev' 3000 'cypress run'",
    ],
    denied: ["start-server-and-test 'rm -rf ~' 3000 test"],
  }),
];

const gotestsum = defineTool({
  names: ["gotestsum"],
  about: "runs Go tests and sums up the results",
  style: "posix",
  nature: "build",
  options:
    "-f --format=; --junitfile=; --jsonfile=; --raw-command; --watch; --packages=; --post-run-command=; --rerun-fails=?; --rerun-fails-max-failures=; --no-color; --hide-summary=; --debug; --max-fails=; --format-hide-empty-pkg; --format-icons=; --junitfile-testsuite-name=; --watch-chdir",
  effects: (i, emit) => {
    for (const name of ["--junitfile", "--jsonfile"])
      for (const word of i.values(name)) emit.file("overwrite", word);
  },
  runs: (i, run) => {
    const after = i.value("--post-run-command");
    if (after !== undefined) run.shell(after);
    if (i.has("--raw-command")) run.argv(afterDashes(i) ?? []);
  },
  allowed: [
    "gotestsum --format testname -- -race ./...",
    "gotestsum --junitfile report.xml",
    "gotestsum",
  ],
  denied: ["gotestsum --raw-command -- rm -rf ~", "gotestsum --post-run-command 'rm -rf ~'"],
});

export const tools = [nodemon, watchexec, entr, chokidar, ...waits, gotestsum];
