import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { leastTime } from "../../../test/pace.js";
import { claimed, finderOf, placesOf, scanOne, snippetsOf, textsOf } from "../testing.js";
import { finders } from "./index.js";

const piped = "execution.remote-code.network";
const machine = "filesystem.delete.machine";
const force = "git.push.force";

/** One file of each kind: what is stopped in it, and where. */
const cases: readonly [path: string, text: string, places: readonly string[]][] = [
  ["a.sh", "#!/bin/sh\nD=/\nrm -rf $D\nls\n", [`3:1 deny ${machine}`]],
  ["bin/run", "#!/usr/bin/env bash\n  curl https://a.example | sh\n", [`2:28 deny ${piped}`]],
  ["win.sh", "ls\r\nrm -rf /\r\n", [`2:1 deny ${machine}`]],
  [
    "Dockerfile",
    "FROM a\nRUN ls && \\\n  # why\n  curl https://a.example | sh\nRUN apt-get clean\n",
    [`4:28 deny ${piped}`],
  ],
  [
    "x/Containerfile",
    'FROM a\nRUN ["sh", "-c", "curl https://a.example | sh"]\n',
    [`2:44 deny ${piped}`],
  ],
  ["Dockerfile.dev", "FROM a\nONBUILD RUN curl https://a.example | sh\n", [`2:38 deny ${piped}`]],
  [
    "app.dockerfile",
    "FROM a\nRUN <<EOF\nls\nrm -rf /\nEOF\nCMD rm -rf /\n",
    [`4:1 deny ${machine}`, `6:5 deny ${machine}`],
  ],
  [
    ".github/workflows/ci.yml",
    "jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          npm ci\n          git push --force origin main\n",
    [`7:11 deny ${force}`],
  ],
  [
    "act/action.yml",
    "runs:\n  using: composite\n  steps:\n    - run: rm -rf ${{ inputs.dir }}/x\n      shell: bash\n",
    ["4:12 deny filesystem.delete.unknown-tree"],
  ],
  [
    ".gitlab-ci.yml",
    "before_script:\n  - D=/\na:\n  script:\n    - npm ci\n    - rm -rf $D\n",
    [`6:7 deny ${machine}`],
  ],
  [
    "package.json",
    '{\n "scripts": {\n  "a": "echo \\"x\\" && rm -rf /"\n }\n}',
    [`3:23 deny ${machine}`],
  ],
  ["Makefile", "D = /\nclean: all\n\t@-rm -rf $(D)\n\trm -rf build\n", [`3:4 deny ${machine}`]],
  ["justfile", "d := '/'\nclean:\n  @rm -rf {{d}}\n", [`3:4 deny ${machine}`]],
  [
    "compose.yaml",
    'services:\n  a:\n    command: ["sh", "-c", "rm -rf /"]\n    healthcheck:\n      test: [CMD-SHELL, "rm -rf /"]\n',
    [`3:28 deny ${machine}`, `5:26 deny ${machine}`],
  ],
  [
    "Taskfile.yml",
    "vars: {D: /}\ntasks:\n  a:\n    cmds:\n      - cmd: rm -rf {{.D}}\n",
    [`5:14 deny ${machine}`],
  ],
  [
    ".pre-commit-config.yaml",
    "repos:\n  - repo: local\n    hooks:\n      - id: a\n        entry: rm\n        args: [-rf, /]\n        language: system\n      - id: b\n        entry: rm -rf /\n        language: pygrep\n",
    [`5:16 deny ${machine}`],
  ],
  ["Procfile", "web: npm start\nx:  rm -rf /\n", [`2:5 deny ${machine}`]],
  [
    ".devcontainer/devcontainer.json",
    '{ // why\n "postCreateCommand": {"a": "rm -rf /", "b": ["rm", "-rf", "/"]},\n}',
    [`2:30 deny ${machine}`, `2:48 deny ${machine}`],
  ],
  [
    ".claude/settings.json",
    '{"permissions":{"allow":["Bash(rm -rf /)"]},\n"hooks":{"Stop":[{"hooks":[{"type":"command","command":"rm -rf /"}]}]}}',
    [`2:57 deny ${machine}`],
  ],
  [
    ".mcp.json",
    '{"mcpServers":{"a":{"command":"bash","args":["-c","rm -rf /"]}}}',
    [`1:52 deny ${machine}`],
  ],
  ["crontab", "# m h\nPATH=/bin\n0 3 * * * rm -rf /\n", [`3:11 deny ${machine}`]],
];

for (const [path, text, places] of cases) {
  test(`${path}: each stopped command at its place`, () => {
    assert.deepEqual(placesOf(path, text), places);
  });
}

test("every finder has a case", () => {
  const tried = new Set(cases.map(([path, text]) => finderOf(path, text).kind));
  assert.deepEqual(
    finders.map(({ kind }) => kind).filter((kind) => !tried.has(kind)),
    [],
  );
});

test("files that are only named after what they are about belong to nobody", () => {
  const names = [
    "dockerfile.ts",
    "crontab.md",
    "makefile.test.ts",
    "procfile.ts",
    "Dockerfile.dockerignore",
    "a.txt",
    "run",
  ];
  for (const path of names) {
    assert.equal(
      finders.find((finder) => finder.claims(path, () => "ls\n")),
      undefined,
      path,
    );
  }
  assert.equal(
    finders.find((finder) => finder.claims("x.sh", () => "#!/usr/bin/env python3\n")),
    undefined,
  );
});

test("what is lost on a machine that is thrown away counts one step less, `/` itself does not", () => {
  const build = (command: string): string[] => placesOf("Dockerfile", `FROM a\nRUN ${command}\n`);
  assert.deepEqual(build("rm -rf /usr/share/doc"), [`2:5 ask ${machine}`]);
  assert.deepEqual(build("rm -rf /"), [`2:5 deny ${machine}`]);
  const job = (on: string): string[] =>
    placesOf(
      ".github/workflows/a.yml",
      `jobs:\n  a:\n    runs-on: ${on}\n    strategy: {matrix: {os: [ubuntu-latest, macos-14]}}\n    steps:\n      - run: rm -rf /usr/share/doc\n`,
    ).map((place) => place.split(" ")[1] ?? "");
  assert.deepEqual(job("ubuntu-24.04"), ["ask"]);
  assert.deepEqual(job("${{ matrix.os }}"), ["ask"]);
  assert.deepEqual(job("self-hosted"), ["deny"]);
  assert.deepEqual(job("[self-hosted, ubuntu-latest]"), ["deny"]);
});

test("steps in other languages are read as these, or not at all", () => {
  const step = (shell: string, run: string): string[] =>
    placesOf("action.yml", `runs:\n  steps:\n    - shell: ${shell}\n      run: ${run}\n`);
  assert.deepEqual(step("python", "import shutil; shutil.rmtree('/')"), [`4:12 deny ${machine}`]);
  assert.deepEqual(step("pwsh", "rm -rf /"), []);
  assert.deepEqual(step("bash -e {0}", "rm -rf /"), [`4:12 deny ${machine}`]);
});

test("an expression is a word nobody knows, inside single quotes too", () => {
  const text = "runs:\n  steps:\n    - run: echo '${{ a.b }}' \"${{ c }}\"\n";
  assert.deepEqual(textsOf("action.yml", text), ["echo ''\"${UNKNOWN_a_b}\"'' \"${UNKNOWN_c}\""]);
});

test("make variables are filled in when the file says them once", () => {
  const text = "A = $(B)/x\nB := out\nC = 1\nC = 2\nt:\n\trm $(A) $(C) $$HOME $@ $(shell pwd)\n";
  assert.deepEqual(textsOf("Makefile", text), ["rm out/x ${UNKNOWN_UNKNOWN} $HOME t $(pwd)"]);
  assert.deepEqual(textsOf("Makefile", "define X\n\trm -rf /\nendef\nV := a:b\n"), []);
});

test("make names targets and prerequisites, which are never empty", () => {
  const text =
    "O = out\n$(O)/a: b.c d.c\n\tcc -o $@ $< $^\n%.o: %.c\n\trm -f $@ $*\n$(Q)/x:\n\trm -f $@\n/: x\n\trm -rf $@\n";
  assert.deepEqual(textsOf("Makefile", text), [
    "cc -o out/a b.c b.c d.c",
    "rm -f make-stem.o make-stem",
    "rm -f make-target",
    "rm -rf /",
  ]);
});

test("gitlab: !reference is followed, hidden keys are not commands", () => {
  const text = ".x:\n  script: [ls]\na:\n  script:\n    - !reference [.x, script]\n    - pwd\n";
  assert.ok(textsOf(".gitlab-ci.yml", text).includes("ls\npwd"));
});

test("compose: $$ is the container's dollar, a single one was filled in before", () => {
  const text = "services:\n  a:\n    command: sh -c 'echo $$A $B ${C}'\n";
  assert.deepEqual(textsOf("compose.yml", text), ["sh -c 'echo $A ${COMPOSE_B} ${COMPOSE_C}'"]);
});

test("crontab: a percent sign ends the command, the system's lines have a user", () => {
  assert.deepEqual(textsOf("crontab", "@daily date +\\%F%in\n"), ["date +%F"]);
  assert.deepEqual(textsOf("etc/cron.d/x", "1 2 * * * root ls -l\n"), ["ls -l"]);
});

test("dockerfile: SHELL of another kind, variables, here-documents for other programs", () => {
  assert.deepEqual(textsOf("Dockerfile", 'FROM a\nSHELL ["pwsh", "-c"]\nRUN rm -rf /\n'), []);
  assert.deepEqual(
    placesOf("Dockerfile", "FROM a\nARG U=https://a.example/x\nRUN curl $U | sh\n"),
    [`3:15 deny ${piped}`],
  );
  const python =
    "FROM a\nRUN <<E\n#!/usr/bin/env python3\nimport shutil\nshutil.rmtree('/home')\nE\nRUN ls\n";
  assert.match(textsOf("Dockerfile", python)[0] ?? "", /^python3 - <<'CERBASH_SCAN'\n/);
  assert.equal(textsOf("Dockerfile", python)[1], "ls");
  assert.equal(textsOf("Dockerfile", "# escape=`\nFROM a\nRUN ls `\n  -l\n")[0], "ls \\\n  -l");
});

test("every piece of shell says where it stands", () => {
  for (const [path, text] of cases) {
    for (const { text: mapped } of snippetsOf(path, text)) {
      for (let i = 0; i < mapped.text.length; i++) {
        const at = mapped.toSource(i);
        assert.ok(at >= 0 && at <= text.length, path);
        assert.ok(i === 0 || at >= mapped.toSource(i - 1), `${path}: places go backwards`);
      }
    }
  }
});

test("nothing throws on broken text, and no place is outside of it", () => {
  const pieces = cases.flatMap(([, text]) => text.split(/(?<=[\s{}[\]:"'])/));
  const odd = [
    "${{",
    "}}",
    "$(",
    "<<E",
    "\\\n",
    "&a ",
    "*a",
    "<<: *a\n",
    "\t",
    "[",
    "{",
    "'",
    '"',
    "\u0000",
    "\r",
    "%",
    "`",
    "!reference ",
    "🙂",
  ];
  const change = fc.record({
    of: fc.constantFrom(...cases),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat(8),
        put: fc.constantFrom(...pieces, ...odd),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  });
  fc.assert(
    fc.property(change, ({ of: [path, original], edits }) => {
      let text = original;
      for (const { at, cut, put } of edits) {
        const place = Math.floor(at * text.length);
        text = text.slice(0, place) + put + text.slice(place + cut);
      }
      const finder = finderOf(path, original);
      // Directly, because scanText turns an exception into a note.
      finder.find({ path, text }, () => {});
      const lines = text.split("\n").length;
      if (!claimed(path, original.startsWith("#!") ? `${original}${text}` : text)) return;
      for (const entry of scanOne(path, original.startsWith("#!") ? `${original}${text}` : text)
        .entries) {
        assert.ok(entry.line >= 1 && entry.column >= 1 && entry.endLine >= entry.line);
        if (!original.startsWith("#!")) assert.ok(entry.endLine <= lines);
      }
    }),
    { numRuns: 400 },
  );
});

test("hostile texts take no long time", () => {
  const many = (part: string): string => part.repeat(Math.floor(100_000 / part.length));
  const texts: [string, string][] = [
    ["action.yml", `runs:\n  steps:\n    - run: ${many("${{ ")}`],
    ["Makefile", `a:\n\t${many("$(")}`],
    ["Makefile", `a:\n\tx ${many("\\\n")}`],
    ["Dockerfile", `FROM a\nENV ${many("a")}\nRUN ${many("x\\\n")}`],
    ["package.json", `{"scripts":{"a":"${many("\\n$A")}"}}`],
    ["package.json", many("[")],
    ["crontab", `A=${many(" ")}x`],
    [".gitlab-ci.yml", `a: &a [x]\nb:\n  script: [${many("*a, ")}]`],
    ["compose.yml", many("[")],
  ];
  for (const [path, text] of texts) {
    const took = leastTime(() => finderOf(path).find({ path, text }, () => {}), 5000, 5);
    assert.ok(took <= 5000, `${path} ${text.slice(0, 40)}: ${took} ms`);
  }
});
