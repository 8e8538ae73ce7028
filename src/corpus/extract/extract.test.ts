import assert from "node:assert/strict";
import { test } from "node:test";
import { atomicRedTeam } from "./atomic-red-team.js";
import { ciRunSteps, withoutExpressions } from "./ci-steps.js";
import { commandsOf } from "./commands.js";
import { gtfobins } from "./gtfobins.js";
import { nl2bash } from "./nl2bash.js";
import { filled, tldr } from "./tldr.js";
import type { Extractor } from "./types.js";

function rowsOf(extractor: Extractor, files: Record<string, string>, notes: string[] = []) {
  const all = Object.entries(files).map(([path, text]) => ({ path, text }));
  const wanted = all.filter(({ path }) => extractor.wants(path));
  return [...extractor.rows(wanted, "acme/shop", (text) => notes.push(text))];
}

test("nl2bash: pairs by line, each once; files that do not belong together are refused", () => {
  const files = {
    "data/bash/all.nl": "Count lines\nCount lines\n\nList all\n",
    "data/bash/all.cm": "wc -l a\nwc -l a\nls\nls -a \n",
    "data/bash/train.cm": "not read",
  };
  assert.deepEqual(rowsOf(nl2bash, files), [
    { nl: "Count lines", command: "wc -l a" },
    { nl: "List all", command: "ls -a" },
  ]);
  assert.throws(
    () => rowsOf(nl2bash, { ...files, "data/bash/all.cm": "ls\n" }),
    /4 lines and data\/bash\/all.cm 1/,
  );
  assert.throws(() => rowsOf(nl2bash, {}), /all.nl is not in the repository/);
});

const PAGE = `# acmectl

> Manage the shop.
> More information: <https://example.com>.

- [c]reate an archive:

\`acmectl {{[-c|--create]}} {{file1 file2 ...}}\`

- Start or stop:

\`acmectl {{start|stop}} {{unit}}\`

- Leave:

\`<Ctrl c>\`

- See the other page:

\`tldr acmectl-stop\`

- List:

\`acmectl list\`
`;

test("tldr: placeholders are filled, the template stays beside; keys and pointers are none", () => {
  const files = {
    "pages/linux/acmectl.md":
      "# acmectl\n\n- List:\n\n`acmectl list`\n\n- Sync:\n\n`acmectl sync`\n",
    "pages/common/acmectl.md": PAGE,
    "pages.de/common/acmectl.md": PAGE,
    "pages/windows/acmectl.md": PAGE,
  };
  const page = { page: "acmectl", platform: "common" };
  assert.deepEqual(rowsOf(tldr, files), [
    {
      nl: "create an archive",
      command: "acmectl --create file1 file2",
      ...page,
      template: "acmectl {{[-c|--create]}} {{file1 file2 ...}}",
    },
    {
      nl: "Start or stop",
      command: "acmectl start unit",
      ...page,
      template: "acmectl {{start|stop}} {{unit}}",
    },
    { nl: "List", command: "acmectl list", ...page },
    { nl: "Sync", command: "acmectl sync", page: "acmectl", platform: "linux" },
  ]);
});

test("tldr: braces that are meant, nested ones, and one that is not closed", () => {
  assert.equal(
    filled("docker ps --format '\\{\\{.Names\\}\\}' {{name}}"),
    "docker ps --format '{{.Names}}' name",
  );
  assert.equal(filled("a {{{b,c}}}"), "a {b,c}");
  assert.equal(filled("a ${{B}}"), "a $B");
  assert.equal(filled("a {{b"), undefined);
});

const TECHNIQUE = `attack_technique: T1000
display_name: A technique of this test
atomic_tests:
- name: Make a file
  supported_platforms: [linux, windows]
  input_arguments:
    folder: {default: /tmp/t}
    file:
      description: where
      default: "#{folder}/a"
  executor:
    name: sh
    elevation_required: true
    command: |
      mkdir -p #{folder}
      touch #{file}
    cleanup_command: "rm -f #{file}"
- name: By a script
  supported_platforms: [macos]
  executor:
    name: bash
    command: sh $PathToAtomicsFolder/T1000/a.sh
- name: For another system
  supported_platforms: [windows]
  executor: {name: powershell, command: Get-Date}
- name: Without a default
  supported_platforms: [linux]
  input_arguments: {host: {description: none}}
  executor: {name: sh, command: "ping #{host}"}
`;

test("Atomic Red Team: POSIX tests with their defaults filled in", () => {
  const technique = { technique: "T1000", technique_name: "A technique of this test" };
  assert.deepEqual(
    rowsOf(atomicRedTeam, {
      "atomics/T1000/T1000.yaml": TECHNIQUE,
      "atomics/Indexes/index.yaml": TECHNIQUE,
      "atomics/T1000/src/T1000.yaml": TECHNIQUE,
    }),
    [
      {
        ...technique,
        name: "Make a file",
        command: "mkdir -p /tmp/t\ntouch /tmp/t/a",
        platforms: ["linux"],
        executor: "sh",
        elevation: true,
        cleanup: "rm -f /tmp/t/a",
      },
      {
        ...technique,
        name: "By a script",
        command: "sh atomics/T1000/a.sh",
        platforms: ["macos"],
        executor: "bash",
        elevation: false,
        cleanup: "",
      },
    ],
  );
});

test("GTFOBins: a row for each code, with its contexts; aliases have none", () => {
  const files = {
    "_gtfobins/acme":
      "---\nfunctions:\n  shell:\n  - code: acme sh\n    contexts:\n      sudo:\n      suid: {code: acme sh -p}\n      unprivileged:\n  inherit:\n  - code: ...\n---\n",
    "_gtfobins/other": "---\nalias: acme\n---\n",
  };
  assert.deepEqual(rowsOf(gtfobins, files), [
    { binary: "acme", function: "shell", command: "acme sh", contexts: ["sudo", "unprivileged"] },
    { binary: "acme", function: "shell", command: "acme sh -p", contexts: ["suid"] },
  ]);
});

const WORKFLOW = `name: build
on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: acme/checkout@v1
      - run: |
          set -eu
          # prepare
          make \\
            all OS=\${{ matrix.os-name }}
          if [ -d dist ]; then
            ls dist
          fi
      - run: print("no shell")
        shell: python
      - run: Get-Item dist
        shell: pwsh
      - run: for a in 1 2
      - run: make lint
  windows:
    runs-on: windows-latest
    steps:
      - run: dir
`;

test("CI steps: what a POSIX shell runs in workflows, actions, images and npm scripts", () => {
  const notes: string[] = [];
  const rows = rowsOf(
    ciRunSteps,
    {
      ".github/workflows/build.yml": WORKFLOW,
      ".github/actions/setup/action.yml":
        "runs:\n  using: composite\n  steps:\n  - run: make tools\n    shell: bash\n  - run: make lint\n    shell: bash\n",
      "app/Dockerfile":
        'FROM debian\nRUN --mount=type=cache,target=/c apt-get update \\\n # why\n && apt-get install -y make\nCMD ["make", "serve"]\n',
      "win/Dockerfile": "FROM mcr.example.com/windows/nanoserver\nRUN dir\n",
      "package.json": '{"scripts": {"test": "node --test"}, "tasks": {"a": "b"}}',
      "app/package.json": '{"scripts": {"test": "not the root"}}',
      "docs/README.md": "make docs",
    },
    notes,
  );
  assert.deepEqual(
    rows.map(({ kind, command, file }) => [kind, command, file]),
    [
      ["workflow", "make all OS=OS_NAME", ".github/workflows/build.yml"],
      ["workflow", "if [ -d dist ]; then\n  ls dist\nfi", ".github/workflows/build.yml"],
      ["workflow", "make lint", ".github/workflows/build.yml"],
      ["workflow", "make tools", ".github/actions/setup/action.yml"],
      ["dockerfile", "apt-get update && apt-get install -y make", "app/Dockerfile"],
      ["npm-script", "node --test", "package.json"],
    ],
  );
  assert.ok(rows.every(({ repo }) => repo === "acme/shop"));
});

test("CI steps: a project that repeats itself gives a part of it, and few messages", () => {
  const lines = Array.from(
    { length: 1_000 },
    (_, n) => `          make part-${n}\n          echo "part ${n}"`,
  );
  const text = `jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n${lines.join("\n")}\n`;
  const rows = rowsOf(ciRunSteps, { ".github/workflows/a.yml": text });
  assert.equal(rows.length, 400);
  assert.ok(rows.filter(({ command }) => command.startsWith("echo")).length <= 5);
  assert.ok(rows.some(({ command }) => command === "make part-998" || command === "make part-997"));
});

test("expressions become words", () => {
  assert.equal(withoutExpressions("a ${{ inputs.file-name }} ${{ '' }}"), "a FILE_NAME VALUE");
  assert.equal(withoutExpressions("${{ env.A == 'x' && steps.b }}"), "B");
});

test("a script is cut at its top level", () => {
  const cut = (text: string) => commandsOf(text);
  assert.deepEqual(cut("a &&\n  b\nc |\n d\n"), ["a &&\n  b", "c |\n d"]);
  assert.deepEqual(cut("cat <<EOF\nx\n\nEOF\nls\n"), ["cat <<EOF\nx\n\nEOF", "ls"]);
  assert.deepEqual(cut("f() {\n  a\n}\n  b\n"), ["f() {\n  a\n}", "b"]);
  assert.deepEqual(cut("echo 'a\nb'\r\nls"), ["echo 'a\nb'", "ls"]);
  assert.deepEqual(cut("done\nls\ncat <<EOF\nnever closed"), ["ls", "never closed"]);
  assert.deepEqual(cut(""), []);
});
