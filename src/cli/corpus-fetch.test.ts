import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gitIn, repositoryOf, type TestRepository } from "../corpus/repositories/testing.js";
import { temporaryFolder } from "../corpus/testing.js";
import { run } from "./corpus.js";
import { UsageError } from "./io.js";
import { runFake } from "./testing.js";

const PAGE = "# acmectl\n\n- List the shops:\n\n`acmectl list {{shop}}`\n";
const NL2BASH = { "data/bash/all.nl": "List all\n", "data/bash/all.cm": "ls -a\n" };
const WORKFLOW =
  "jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make lint\n      - run: make build\n";

interface Entry {
  readonly set: string;
  readonly name: string;
  readonly url: string;
  readonly commit: string;
  readonly licence: string;
}

function entry(set: string, { url, commit }: TestRepository, more: Partial<Entry> = {}): Entry {
  return { set, name: `acme/${set}`, url, commit: commit.slice(0, 12), licence: "MIT", ...more };
}

/** The command with a list of repositories of our own, in a home of its own. */
function place(context: TestContext) {
  const dir = temporaryFolder(context);
  const to = join(dir, "public");
  const env = { PATH: process.env.PATH ?? "", CERBASH_HOME: dir, HOME: dir };
  const list = (entries: readonly Entry[]): string => {
    const path = join(dir, "list.json");
    writeFileSync(path, JSON.stringify(entries));
    return path;
  };
  return {
    dir,
    to,
    env,
    list,
    fetch: (entries: readonly Entry[], args: readonly string[] = [], vars: object = {}) =>
      runFake(
        run,
        ["fetch", "--repositories", list(entries), "--allow-file", "--out", to, ...args],
        { env: { ...env, ...vars }, cwd: dir },
      ),
    rows: (name: string): Record<string, unknown>[] =>
      readFileSync(join(to, name), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
  };
}

/** A `git` that is put in front of the real one on PATH. */
function gitBefore(context: TestContext, script: string): string {
  const folder = temporaryFolder(context);
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  writeFileSync(join(folder, "git"), `#!/bin/sh\nreal=${real}\n${script}\n`);
  chmodSync(join(folder, "git"), 0o755);
  return `${folder}:${process.env.PATH}`;
}

const nothingHalf = (to: string) =>
  assert.deepEqual(
    readdirSync(to).filter((name) => name.endsWith(".jsonl") || name.endsWith(".part")),
    [],
  );

test("sets are fetched at their commit, extracted and locked; a second time nothing is fetched", async (context) => {
  const { fetch, rows, to, dir } = place(context);
  const tldr = repositoryOf(context, { "pages/common/acmectl.md": PAGE, "README.md": "other" });
  // What comes after the pinned commit does not count.
  writeFileSync(join(tldr.folder, "pages/common/acmectl.md"), PAGE.replace("list", "purge"));
  gitIn(tldr.folder, "commit", "--quiet", "--all", "--message=later");
  const entries = [
    entry("tldr", tldr, { licence: "CC-BY-4.0" }),
    entry("nl2bash", repositoryOf(context, NL2BASH)),
    entry("ci-run-steps", repositoryOf(context, { ".github/workflows/a.yml": WORKFLOW })),
    entry(
      "ci-run-steps",
      repositoryOf(context, { "package.json": '{"scripts":{"t":"node --test"}}' }),
      { name: "acme/second" },
    ),
  ];
  const first = await fetch(entries);
  assert.match(first.out, /fetched {2}tldr.jsonl 1 rows, SHA-256 [\da-f]{64}/);
  assert.match(first.out, new RegExp(`acme/tldr ${tldr.commit} CC-BY-4.0, 1 rows`));
  assert.deepEqual(rows("tldr.jsonl"), [
    {
      nl: "List the shops",
      command: "acmectl list shop",
      page: "acmectl",
      platform: "common",
      template: "acmectl list {{shop}}",
      licence: "CC-BY-4.0",
    },
  ]);
  assert.deepEqual(
    rows("ci-run-steps.jsonl").map(({ repo, command }) => [repo, command]),
    [
      ["acme/ci-run-steps", "make lint"],
      ["acme/ci-run-steps", "make build"],
      ["acme/second", "node --test"],
    ],
  );
  assert.deepEqual(readdirSync(to).sort(), [
    "ci-run-steps.jsonl",
    "nl2bash.jsonl",
    "public-files.lock.json",
    "tldr.jsonl",
  ]);
  for (const name of readdirSync(to)) assert.equal(statSync(join(to, name)).mode & 0o077, 0, name);
  const before = readFileSync(join(to, "ci-run-steps.jsonl"), "utf8");

  const none = await fetch(entries, [], { PATH: join(dir, "empty") });
  assert.equal((none.out.match(/is there/g) ?? []).length, 3, "nothing is left for git to do");
  // A file that was changed is fetched anew, to the same bytes.
  writeFileSync(join(to, "ci-run-steps.jsonl"), "{}\n");
  assert.match((await fetch(entries)).out, /fetched {2}ci-run-steps/);
  assert.equal(readFileSync(join(to, "ci-run-steps.jsonl"), "utf8"), before);
});

test("what was fetched is held to its lock where it is used", async (context) => {
  const { fetch, to, dir, env } = place(context);
  await fetch([entry("nl2bash", repositoryOf(context, NL2BASH))]);
  const build = () =>
    runFake(
      run,
      ["build", "--from", to, "--out", join(dir, "c"), "--threads", "0", "--shellcheck", "off"],
      { env, cwd: dir },
    );
  writeFileSync(join(to, "nl2bash.jsonl"), '{"command":"ls"}\n');
  await assert.rejects(build(), /nl2bash.jsonl has changed since it was fetched .* corpus fetch/);
  writeFileSync(join(to, "public-files.lock.json"), "{");
  await assert.rejects(build(), /lock.json is not JSON; remove it/);
});

test("a set of GPL data comes only when it is named, and says what it is", async (context) => {
  const { fetch, to } = place(context);
  const bins = repositoryOf(context, {
    "_gtfobins/acme": "---\nfunctions:\n  shell:\n  - code: acme sh\n---\n",
  });
  const entries = [
    entry("nl2bash", repositoryOf(context, NL2BASH)),
    entry("gtfobins", bins, { licence: "GPL-3.0-only" }),
  ];
  await fetch(entries);
  assert.ok(!existsSync(join(to, "gtfobins.jsonl")));
  assert.match((await fetch(entries, ["gtfobins"])).out, /GPL: .*no model may be trained on it/);
  assert.ok(existsSync(join(to, "gtfobins.jsonl")));
  await assert.rejects(fetch(entries, ["gtfobin"]), /no data set gtfobin .*did you mean gtfobins/);
});

test("a commit that is not there, or a file that is not where it was, is named", async (context) => {
  const { fetch, to } = place(context);
  const repository = repositoryOf(context, NL2BASH);
  await assert.rejects(
    fetch([entry("nl2bash", { ...repository, commit: "0123456789abcdef" })]),
    /acme\/nl2bash .*commit 0123456789ab is not in the default branch of file:.*nothing of it was kept/,
  );
  await assert.rejects(
    fetch([entry("nl2bash", repositoryOf(context, { a: "b" }))]),
    /data\/bash\/all.nl is not in the repository/,
  );
  await assert.rejects(
    fetch([entry("tldr", repositoryOf(context, { a: "b" }))]),
    /nothing was found for tldr in acme\/tldr/,
  );
  await assert.rejects(fetch([entry("nl2bash", repository, { commit: "abc" })]), UsageError);
  nothingHalf(to);
});

test("an object that is not what its id says is refused, wherever it went wrong", async (context) => {
  const { fetch, to } = place(context);
  const repository = repositoryOf(context, NL2BASH);
  // On the way out of git, with the same length.
  const PATH = gitBefore(
    context,
    'case "$*" in *cat-file*) "$real" "$@" | sed -u "s/ls -a/ls -b/" ;; *) exec "$real" "$@" ;; esac',
  );
  await assert.rejects(
    fetch([entry("nl2bash", repository)], [], { PATH }),
    /the blob [\da-f]{40} is not what its id says/,
  );
  nothingHalf(to);
  // At its origin.
  const id = gitIn(repository.folder, "rev-parse", "HEAD:data/bash/all.cm");
  const path = join(repository.folder, ".git/objects", id.slice(0, 2), id.slice(2));
  chmodSync(path, 0o644);
  writeFileSync(path, "no object");
  await assert.rejects(fetch([entry("nl2bash", repository)]), /nothing of it was kept/);
  nothingHalf(to);
});

test("without git, or with an old one, it says what to do", async (context) => {
  const { fetch, dir } = place(context);
  const entries = [entry("nl2bash", repositoryOf(context, NL2BASH))];
  await assert.rejects(
    fetch(entries, [], { PATH: join(dir, "empty") }),
    /git was not found on PATH; install git 2.29 or later, or .*--from DIR/,
  );
  const PATH = gitBefore(context, "echo git version 2.20.1");
  await assert.rejects(fetch(entries, [], { PATH }), /git 2.20.1 is too old/);
});

test("without the network git's reason is passed on; other protocols are not spoken", async (context) => {
  const { fetch, to } = place(context);
  const repository = repositoryOf(context, NL2BASH);
  const at = (url: string) => [entry("nl2bash", repository, { url })];
  await assert.rejects(
    fetch(at("https://127.0.0.1:1/acme/nl2bash")),
    /acme\/nl2bash \(https:.*unable to access .*nothing of it was kept/,
  );
  for (const url of ["http://127.0.0.1:1/a", "git://127.0.0.1/a", "ssh://127.0.0.1/a", "ext::sh"])
    await assert.rejects(fetch(at(url)), /is not https/, url);
  const { dir, env, list } = place(context);
  await assert.rejects(
    runFake(run, ["fetch", "--repositories", list(at(repository.url))], { env, cwd: dir }),
    /is not https/,
  );
  nothingHalf(to);
});

test("hooks, filters and links of a repository stay text", async (context) => {
  const { fetch, rows, dir } = place(context);
  const mark = join(dir, "ran");
  const repository = repositoryOf(context, {
    ...NL2BASH,
    ".gitattributes": "* filter=mark\n",
    ".gitmodules": '[submodule "a"]\n\tpath = a\n\turl = https://example.com/a\n',
  });
  // As a person might have set up for other work.
  writeFileSync(
    join(dir, ".gitconfig"),
    `[filter "mark"]\n\tsmudge = touch ${mark}\n\trequired = true\n[core]\n\thooksPath = ${join(dir, "hooks")}\n[clone]\n\tdefaultRemoteName = upstream\n`,
  );
  mkdirSync(join(dir, "hooks"));
  for (const hook of ["post-checkout", "reference-transaction"]) {
    writeFileSync(join(dir, "hooks", hook), `#!/bin/sh\ntouch ${mark}\n`);
    chmodSync(join(dir, "hooks", hook), 0o755);
  }
  await fetch([entry("nl2bash", repository)]);
  assert.equal(rows("nl2bash.jsonl").length, 1);
  assert.ok(!existsSync(mark));
});

test("interrupted: what was finished is kept, what was half is gone, the next call goes on", async (context) => {
  const { fetch, to, dir, env, list } = place(context);
  const first = repositoryOf(context, { ".github/workflows/a.yml": WORKFLOW });
  const second = repositoryOf(context, { "package.json": '{"scripts":{"t":"node --test"}}' });
  const entries = [
    entry("ci-run-steps", first, { name: "acme/first" }),
    entry("ci-run-steps", second, { name: "acme/second" }),
  ];
  // Waits where the second repository would be cloned.
  const PATH = gitBefore(
    context,
    `case "$*" in *clone*${second.folder}*) touch ${join(dir, "waits")}; exec sleep 600 ;; *) exec "$real" "$@" ;; esac`,
  );
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  for (const signal of ["SIGINT", "SIGKILL"] as const) {
    const child = spawn(
      process.execPath,
      [
        "--import",
        "tsx",
        main,
        "corpus",
        "fetch",
        "--repositories",
        list(entries),
        "--allow-file",
        "--out",
        to,
      ],
      { env: { ...env, PATH }, stdio: ["ignore", "ignore", "pipe"] },
    );
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
    const ended = new Promise<number | null>((done) => child.once("close", done));
    while (!existsSync(join(dir, "waits")) && child.exitCode === null)
      await new Promise((done) => setTimeout(done, 50));
    child.kill(signal);
    const code = await ended;
    if (signal === "SIGINT") {
      assert.equal(code, 3, said);
      assert.match(said, /acme\/second .*interrupted; what was finished is kept; call it again/);
      assert.deepEqual(
        readdirSync(join(to, ".fetching")).filter((name) => name.startsWith("clone-")),
        [],
      );
    }
    nothingHalf(to);
    assert.equal(
      readdirSync(join(to, ".fetching")).filter((name) => name.endsWith(".part.jsonl")).length,
      1,
    );
    rmSync(join(dir, "waits"), { force: true });
  }
  // The first repository is not asked again.
  rmSync(join(first.folder, ".git"), { recursive: true });
  assert.match((await fetch(entries)).out, /fetched {2}ci-run-steps.jsonl 3 rows/);
  assert.ok(!existsSync(join(to, ".fetching")));
});

test("a list of repositories that cannot be used is named by entry and field", async (context) => {
  const { fetch, dir, env } = place(context);
  const right = entry("tldr", { folder: "", url: "https://example.com/a", commit: "0".repeat(40) });
  for (const [wrong, field] of [
    [{ set: "other" }, "set"],
    [{ name: "../a" }, "name"],
    [{ url: "a b" }, "url"],
    [{ commit: "main" }, "commit"],
    [{ licence: "" }, "licence"],
  ] as const)
    await assert.rejects(
      fetch([right, { ...right, ...wrong }]),
      new RegExp(`entry 2 of the list of repositories: "${field}"`),
    );
  await assert.rejects(
    runFake(run, ["fetch", "--repositories", "none.json"], { env, cwd: dir }),
    /none.json cannot be read/,
  );
});
