/** Linters of shell, text and configuration, spelling, counters, and load on servers. */
import { isHeavy, targets } from "./lib/load.js";
import { isLoopback } from "./lib/sources.js";
import { behind, plain, writes } from "./lib/tool.js";

const linters = plain(
  "shellcheck shfmt shellharden checkbashisms bashate bats bats-core shellspec shunit2 hadolint dockerfilelint dockerfilelint-cli actionlint zizmor markdownlint markdownlint-cli2 mdl mdformat mdsf vale cspell codespell aspell hunspell ispell typos-cli misspell-fixer lychee linkchecker muffet htmltest html-proofer htmlproofer tidy vnu checkmake mbake regal spectral-cli vacuum sqlfluff sqlfmt sqlcheck squawk pgformatter pg_format sql-formatter dbt-checkpoint yamlfix yamlfmt jsonfmt fixjson jsonschema check-jsonschema ajv v8r taplo-cli editorconfig-check eclint reuse licensee scancode fossology semgrep opengrep codeql ast-grep sg comby rg-lint grype syft osv-scanner dependency-check retire checkov tfsec tflint terrascan kics cfn-lint cfn_nag_scan puppet-lint foodcritic cookstyle rstfmt nitpick mega-linter megalinter super-linter trunk-io treefmt pre-commit-hooks dotenv-linter desktop-file-validate appstreamcli nginxfmt jscpd-cli sonar-scanner sonarlint qodana codacy deepsource-cli codeclimate cc-test-reporter lintr-cli buildifier salt-lint flux-lint bashunit",
  "checks and formats text, scripts and configuration",
  "build",
  "-f --format=; -o --output=; -e --exclude=; -s --shell=; -S --severity=; -i=; -w --write; -d --diff; -ln=; -ci; -sr; -bn; -x; -a; -W=; -P=; -c --config=; -p=; -L --ignore-words-list=; -I --ignore-words=; --skip=; -q; -r=; --fix; -v; --ignore=; --failure-threshold=; --tap; --filter=; --jobs=; -j=; -t=; --policy=; --rules=; --schemafile=; --report=; --report-path=; --source=; --no-git; --redact; --dialect=; --lang=; --pattern=; --rewrite=; -u; -U; --severity=; --exit-code=; --baseline=; -T=; -m=; --config-file=; --summary; --no-progress; --words-only; --unique; --locale=; --minAlertLevel=; --glob=; --baseline-path=; --json; --sarif; -b=; --scanners=; --ignorefile=; --skip-dirs=; -F=; -n=; --check",
  [
    "shellcheck -x scripts/*.sh",
    "shfmt -w -i 2 scripts",
    "hadolint Dockerfile",
    "actionlint",
    "markdownlint '**/*.md' --fix",
    "vale docs",
    "cspell 'src/**/*.ts'",
    "codespell --skip=.git",
    "bats test",
    "lychee README.md",
    "sqlfluff fix a.sql",
    "semgrep --config auto .",
    "gitleaks detect --redact",
    "trivy fs .",
    "ast-grep run -p 'a' -r 'b'",
    "checkov -d infra",
    "sonar-scanner",
  ],
  {
    effects: (i, emit) => {
      if (/^(?:gitleaks|grype|syft|trivy|semgrep|checkov|osv-scanner)$/.test(i.program))
        writes("--output", "--report-path")(i, emit);
    },
  },
);

const counters = plain(
  "gource git-fame repomix code2prompt gitingest files-to-prompt yek tree-sitter lizard pmccabe",
  "counts and sums up source",
  "read",
  "-o --output=; --style=; --include=; -i --ignore=; --remote=; --copy; -p=; -c=; -f=; -l=; -e=; --stdout",
  [
    "onefetch",
    "npx repomix --style markdown",
    "files-to-prompt src",
    "tree-sitter generate",
    "lizard src",
  ],
  {
    effects: writes("--output"),
  },
);

const load = plain(
  "wrk wrk2 ab k6 hey bombardier oha autocannon locust artillery siege vegeta cassowary ali fortio h2load httperf tsung jmeter gatling plow rewrk loadtest ddosify slowhttptest goldeneye taurus bzt nighthawk_client pewpew",
  "puts load on a server",
  "build",
  "-c --connections=; -t --threads=; -d --duration=; -R --rate=; -s --script=; -n --requests=; -H --header --headers=; --host=; -u --users --vus=; --vus=; -r --spawn-rate=; -i --iterations=; -q=; -z=; -m --method=; -T=; -D=; -b=; -p=; -k; -A=; -C=; -l; --latency; --timeout=; -f --locustfile=; --headless; --run-time=; -e --env=; -o --out --output=; --target=; --url=; -a=; -x=; --summary-export=; --stage=; --config=; -g=; -w=; -body=; -rate=; -duration=; -targets=; -output=; -type=; -max-workers=; --tag=; --csv=; --html=; -j=; -L; -v; --pipelining=; --json",
  [
    "wrk -t4 -c100 -d10s http://localhost:3000/",
    "ab -n 100 -c 10 http://127.0.0.1:8080/",
    "k6 run script.js",
    "hey -n 200 http://localhost:3000",
    "npx autocannon -c 10 http://localhost:3000",
    "locust -f locustfile.py --headless --host http://localhost:8000",
    "vegeta report results.bin",
    "artillery run load.yml",
    "k6 version",
  ],
  {
    effects: (i, emit) => {
      if (i.program === "ab") {
        const body = i.value("-p");
        const to = i.operands[0];
        if (body !== undefined && to !== undefined) emit.send(to, { files: [body] });
      }
    },
    rules: [
      {
        id: "load-on-others",
        when: (i) =>
          targets(i).some((text) => !isLoopback(text)) ||
          (/^(?:slowhttptest|goldeneye)$/.test(i.program) && !targets(i).some(isLoopback)),
        decision: "ask",
        why: "puts load on a server that is not this machine",
        instead: "try it on a local copy, such as `wrk -t2 -c10 -d5s http://localhost:3000/`",
        attack: ["T1498", "T1499"],
        matches: [
          "wrk -t12 -c400 -d30s https://example.com/",
          "ab -n 10000 -c 100 http://192.0.2.7/",
          "hey -z 1m https://api.example.com/v1",
          "locust --headless -u 1000 --host https://example.com",
          "k6 run --vus 300 -e BASE=https://staging.example.com checkout.js",
        ],
        nonMatches: [
          "wrk -t4 -c100 -d10s http://localhost:3000/",
          "k6 run script.js",
          "k6 run -e BASE=http://localhost:3000 -e USERS=20 script.js",
          "ab -n 10 http://127.0.0.1/",
        ],
        evasions: [
          "nohup wrk -c 5000 -d 1h https://example.com/ &",
          "echo 'GET https://example.com/' | vegeta attack -rate=2000",
        ],
      },
      {
        id: "heavy-load",
        when: isHeavy,
        decision: "ask",
        why: "puts heavy load on whatever its file names, production perhaps, or rents machines that do",
        instead:
          "try it with little first: `vegeta attack -targets=targets.txt -rate=5 -duration=5s`",
        attack: ["T1498", "T1499"],
        matches: [
          "vegeta attack -targets=targets-prod.txt -rate=50 -duration=10m",
          "vegeta attack -targets=targets.txt -rate=2000 -duration=1m | vegeta report",
          "jmeter -n -t plan.jmx -Jthreads=2000 -l out.jtl",
          "k6 run --vus 5000 script.js",
          "k6 cloud script.js",
          "artillery run-fargate --count 20 load.yml",
        ],
        nonMatches: [
          "vegeta attack -targets=targets.txt -rate=5 -duration=5s",
          "vegeta report results-prod.bin",
          "k6 inspect prod.js",
          "k6 run --vus 10 --duration 30s script.js",
          "wrk -t4 -c1000 -d10s http://localhost:3000/",
          "jmeter -n -t plan.jmx -l out.jtl",
        ],
      },
    ],
  },
);

const benchmarks = plain(
  ["netperf", "geekbench", "bonnie++", "ioping", "phoronix-test-suite"],
  "measures how fast the machine is",
  "build",
  "-c --client=; -s; -p=; -t --time=; -P=; -u; -R; -J; -i=; -b=; --name=; --rw=; --bs=; --size=; --filename=; --directory=; --numjobs=; --runtime=; --ioengine=; --iodepth=; --direct=; --readwrite=; --time_based; --output=; --output-format=; -d=; -D; -y; -H=; -l=; --group_reporting",
  [
    "fio --name=test --rw=randread --size=64M --filename=/tmp/fio.bin",
    "iperf3 -s",
    "iperf3 -c 127.0.0.1",
    "ioping -c 5 .",
  ],
  {
    effects: (i, emit) => {
      const file = i.program === "fio" ? i.value("--filename") : undefined;
      const mode = (i.value("--rw") ?? i.value("--readwrite"))?.text ?? "read";
      if (file !== undefined && /write|rw|trim/.test(mode))
        emit.file(file.text.startsWith("/dev/") ? "raw-write" : "overwrite", file);
    },
    denied: ["sudo fio --name=x --rw=randwrite --filename=/dev/sda"],
  },
);

const checkers = plain(
  [
    "watchman",
    "watchman-make",
    "fswatch",
    "inotifywait",
    "inotifywatch",
    "when-changed",
    "watchfiles",
    "watchmedo",
  ],
  "waits for files to change",
  "lifecycle",
  "-m --monitor; -r --recursive; -e --event=; -q; -t --timeout=; --format=; --exclude=; --include=; --timefmt=; -d; -o --outfile=; -0; -1 --one-event; -l=; -i=; --filter=; --ignore-paths=; -j; --server-encoding=",
  ["inotifywait -m -r src", "fswatch -o src", "watchman watch .", "watchfiles 'pytest -q' src"],
  {
    runs: (i, run) => {
      if (i.program === "watchfiles" && i.operands[0] !== undefined) run.shell(i.operands[0]);
      else if (i.program === "when-changed") run.argv(behind(i, 1));
    },
    denied: ["watchfiles 'rm -rf ~' src"],
  },
);

export const tools = [linters, counters, load, benchmarks, checkers];
