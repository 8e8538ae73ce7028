/** Looks at real files and repositories below a temp directory; git runs fixed commands only. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import { isRunning, until } from "../../test/until.js";
import { LookBook } from "./look.js";
import { answer, type LookLimits, surroundings, surroundingsSync } from "./node.js";
import type { GitFact, GitPathFact, PathFact } from "./types.js";

/** The machine that runs the tests may be slow; limits have their own test. */
const PATIENT: LookLimits = { each: 20_000, total: 60_000 };

let top: string;

before(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), "looks-")));
});
after(() => rmSync(top, { recursive: true, force: true }));

function git(dir: string, ...args: string[]): string {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
  const quiet = ["-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main"];
  return execFileSync("git", [...identity, ...quiet, "-C", dir, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH ?? "", GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  });
}

function write(path: string, text = "text\n"): void {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
}

/** A repository with one commit of `a.txt`, `src/b.txt`, `src/c.txt` and a `.gitignore`. */
function repository(name: string): string {
  const dir = join(top, name);
  mkdirSync(dir, { recursive: true });
  git(dir, "init", "--quiet");
  write(join(dir, ".gitignore"), "dist/\n.env\n*.log\n");
  write(join(dir, "a.txt"));
  write(join(dir, "src/b.txt"));
  write(join(dir, "src/c.txt"));
  git(dir, "add", "--all");
  git(dir, "commit", "--quiet", "--message=first");
  return dir;
}

async function look<T>(
  key: string,
  cwd: string,
  limits: LookLimits = PATIENT,
): Promise<T | undefined> {
  const { answers } = await answer([key], { cwd, home: join(top, "home") }, limits);
  return answers.get(key) as T | undefined;
}

describe("path looks", () => {
  before(() => {
    write(join(top, "files/full/x"));
    mkdirSync(join(top, "files/empty"));
    symlinkSync("full", join(top, "files/link"));
    symlinkSync("nowhere", join(top, "files/dangling"));
    write(join(top, "files/[id].tsx"));
    write(join(top, "home/.bashrc"));
  });

  const cases: [path: string, expected: Partial<PathFact> | undefined][] = [
    ["full/x", { exists: true, kind: "file", empty: false }],
    ["full", { exists: true, kind: "directory", empty: false }],
    ["empty", { exists: true, kind: "directory", empty: true }],
    ["", { exists: true, kind: "directory" }],
    ["link", { exists: true, kind: "symlink" }],
    ["link/x", { exists: true, kind: "file" }],
    ["dangling", { exists: true, kind: "symlink" }],
    ["missing", { exists: false, kind: "none" }],
    ["full/x/below-a-file", { exists: false, kind: "none" }],
    ["[id].tsx", { exists: true, kind: "file" }],
    ["[ab].tsx", undefined],
    ["~/.bashrc", { exists: true, kind: "file" }],
    ["~nobody/x", undefined],
    ["/dev/null", { exists: true, kind: "device" }],
  ];
  for (const [path, expected] of cases) {
    it(`${path || "(the start)"}`, async () => {
      const found = await look<PathFact>(`path:${path}`, join(top, "files"));
      if (expected === undefined) assert.equal(found, undefined);
      else assert.deepEqual({ ...found, ...expected }, found);
    });
  }

  it("says where a path really is, even when it is not there", async () => {
    const cwd = join(top, "files");
    assert.equal((await look<PathFact>("path:link/x", cwd))?.real, join(top, "files/full/x"));
    assert.equal((await look<PathFact>("path:link", cwd))?.real, join(top, "files/full"));
    assert.equal(
      (await look<PathFact>("path:link/new/y", cwd))?.real,
      join(top, "files/full/new/y"),
    );
    assert.equal((await look<PathFact>("path:dangling", cwd))?.real, undefined);
  });

  it("answers nothing relative without a directory", async () => {
    const { answers, degraded } = await answer(["path:x", "nonsense"], {}, PATIENT);
    assert.equal(answers.size, 0);
    assert.equal(degraded.length, 1);
  });
});

describe("git looks at paths", () => {
  let dir: string;
  before(() => {
    dir = repository("paths");
    write(join(dir, "a.txt"), "changed\n");
    write(join(dir, "new.txt"));
    write(join(dir, "fresh/x"));
    write(join(dir, "dist/app.js"));
    write(join(dir, ".env"), "A=1\n");
    write(join(dir, "staged.txt"));
    git(dir, "add", "staged.txt");
    write(join(dir, "half/kept.txt"));
    write(join(dir, "secretive/kept.txt"));
    write(join(dir, "tidy/kept.txt"));
    write(join(dir, "app/[id]/page.tsx"));
    write(join(dir, "quiet/kept.txt"));
    git(dir, "add", "half", "secretive", "tidy", "app", "quiet");
    git(
      dir,
      "commit",
      "--quiet",
      "--message=second",
      "--",
      "half",
      "secretive",
      "tidy",
      "app",
      "quiet",
    );
    write(join(dir, "half/new.txt"));
    write(join(dir, "secretive/.env"));
    write(join(dir, "tidy/dist/x"));
    write(join(dir, "tidy/debug.log"));
    write(join(dir, "app/[id]/new.tsx"));
    git(dir, "update-index", "--assume-unchanged", "quiet/kept.txt");
    write(join(dir, "quiet/kept.txt"), "lost\n");
    mkdirSync(join(dir, "hollow"));
    symlinkSync("src", join(dir, "link"));
    mkdirSync(join(dir, "nested"));
    git(join(dir, "nested"), "init", "--quiet");
    write(join(top, "plain/x"));
  });

  const cases: [path: string, expected: GitPathFact | undefined][] = [
    ["a.txt", "modified"],
    ["src", "clean"],
    ["src/b.txt", "clean"],
    ["src/../src/b.txt", "clean"],
    ["new.txt", "untracked"],
    ["fresh", "untracked"],
    ["fresh/x", "untracked"],
    ["dist", "ignored"],
    ["dist/app.js", "ignored"],
    [".env", "ignored"],
    ["staged.txt", "modified"],
    ["half", "mixed"],
    ["half/new.txt", "untracked"],
    ["half/kept.txt", "clean"],
    ["secretive", "mixed"],
    ["tidy", "clean"],
    ["quiet", "modified"],
    ["quiet/kept.txt", "modified"],
    ["hollow", "clean"],
    ["missing", undefined],
    ["missing/x", undefined],
    ["link", "untracked"],
    ["link/b.txt", "clean"],
    ["nested", "mixed"],
    [".", "mixed"],
    ["*", "mixed"],
    ["*.md", undefined],
    ["src/*.txt", "clean"],
    ["sr?/*.txt", "clean"],
    ["*.txt", "mixed"],
    ["fresh/*", "untracked"],
    ["dist/*", "ignored"],
    ["app/[id]/page.tsx", "clean"],
    ["app/[id]/new.tsx", "untracked"],
    ["app/[id]", "mixed"],
    ["../plain/x", "outside"],
    ["../plain", "outside"],
    ["/", "outside"],
  ];
  for (const [path, expected] of cases) {
    it(`${path} is ${expected}`, async () => {
      assert.equal(await look<GitPathFact>(`git-path:${path}`, dir), expected);
    });
  }

  it("reads from a directory inside", async () => {
    assert.equal(await look("git-path:b.txt", join(dir, "src")), "clean");
    assert.equal(await look("git-path:../a.txt", join(dir, "src")), "modified");
  });

  it("does not call the inside of a repository's own directory clean", async () => {
    assert.equal(await look("git-path:.git/config", dir), undefined);
    assert.equal(await look("git-path:.git", dir), undefined);
    assert.equal(await look("git-path:.git/*", dir), undefined);
  });
});

describe("git looks at submodules", () => {
  it("never calls a directory with a submodule clean", async () => {
    const dir = repository("outer");
    const inner = join(dir, "sub");
    mkdirSync(inner);
    git(inner, "init", "--quiet");
    write(join(inner, "x"));
    git(inner, "add", "x");
    git(inner, "commit", "--quiet", "--message=inner");
    git(dir, "add", "sub");
    git(dir, "commit", "--quiet", "--message=with sub");
    assert.equal(await look("git-path:sub", dir), "mixed");
    renameSync(join(inner, ".git"), join(top, "moved.git"));
    assert.equal(await look("git-path:sub", dir), "mixed");
  });
});

describe("git looks at a repository", () => {
  it("knows nothing where there is none", async () => {
    mkdirSync(join(top, "bare-dir"), { recursive: true });
    assert.equal(await look("git:", join(top, "bare-dir")), undefined);
    const { degraded } = await answer(["git:"], { cwd: join(top, "bare-dir") }, PATIENT);
    assert.deepEqual(degraded, []);
  });

  it("tells a clean tree from a dirty one", async () => {
    const dir = repository("state");
    const clean = await look<GitFact>("git:", dir);
    assert.deepEqual(clean, {
      root: dir,
      branch: "main",
      dirty: false,
      untracked: false,
      unpushed: true,
      stashes: 0,
      linkedWorktree: false,
      isProtected: true,
    });
    write(join(dir, "a.txt"), "changed\n");
    write(join(dir, "new.txt"));
    const dirty = await look<GitFact>("git:src", dir);
    assert.equal(dirty?.dirty, true);
    assert.equal(dirty?.untracked, true);
    git(dir, "stash", "push", "--quiet");
    write(join(dir, "a.txt"), "changed again\n");
    git(dir, "stash", "push", "--quiet");
    assert.equal((await look<GitFact>("git:", dir))?.stashes, 2);
  });

  it("knows an unborn branch", async () => {
    const dir = join(top, "unborn");
    mkdirSync(dir);
    git(dir, "init", "--quiet");
    assert.equal((await look<GitFact>("git:", dir))?.unpushed, false);
  });

  it("knows upstream, pushed commits, the usual branch and linked work trees", async () => {
    const origin = repository("origin");
    git(origin, "checkout", "--quiet", "-b", "next");
    const copy = join(top, "copy");
    git(top, "clone", "--quiet", origin, copy);
    const fresh = await look<GitFact>("git:", copy);
    assert.equal(fresh?.branch, "next");
    assert.equal(fresh?.upstream, "origin/next");
    assert.equal(fresh?.unpushed, false);
    assert.equal(fresh?.isProtected, true, "the branch that origin's HEAD names");

    const linked = join(top, "linked");
    git(copy, "worktree", "add", "--quiet", "-b", "feature/x", linked);
    write(join(linked, "more.txt"));
    git(linked, "add", "more.txt");
    git(linked, "commit", "--quiet", "--message=more");
    const work = await look<GitFact>("git:", linked);
    assert.equal(work?.root, linked);
    assert.equal(work?.linkedWorktree, true);
    assert.equal(work?.unpushed, true);
    assert.equal(work?.isProtected, false);
    const policy = await look<GitFact>("git:", linked, {
      ...PATIENT,
      protectedBranches: ["feature/x"],
    });
    assert.equal(policy?.isProtected, true);
    git(linked, "checkout", "--quiet", "--detach");
    assert.equal((await look<GitFact>("git:", linked))?.branch, undefined);
  });

  it("changes nothing in the repository", async () => {
    const dir = repository("untouched");
    const old = new Date(Date.now() - 3_600_000);
    utimesSync(join(dir, "a.txt"), old, old);
    const index = readFileSync(join(dir, ".git/index"));
    await answer(["git:", "git-path:a.txt", "git-path:."], { cwd: dir }, PATIENT);
    assert.deepEqual(readFileSync(join(dir, ".git/index")), index);
    assert.equal(existsSync(join(dir, ".git/index.lock")), false);
  });
});

describe("a hostile repository", { skip: process.platform === "win32" }, () => {
  /** A repository whose settings start `touch marker` wherever `git status` would start something. */
  function trap(name: string): { dir: string; marker: string } {
    const dir = repository(name);
    const marker = join(top, `${name}.marker`);
    const script = join(top, `${name}.sh`);
    writeFileSync(script, `#!/bin/sh\ntouch '${marker}'\ncat\n`);
    chmodSync(script, 0o755);
    write(join(dir, ".gitattributes"), "*.txt filter=trap diff=trap\n");
    git(dir, "add", ".gitattributes");
    git(dir, "commit", "--quiet", "--message=attributes");
    mkdirSync(join(dir, ".git/hooks"), { recursive: true });
    writeFileSync(join(dir, ".git/hooks/post-index-change"), `#!/bin/sh\ntouch '${marker}'\n`);
    chmodSync(join(dir, ".git/hooks/post-index-change"), 0o755);
    git(dir, "config", "core.fsmonitor", script);
    git(dir, "config", "filter.trap.clean", script);
    git(dir, "config", "filter.trap.smudge", script);
    git(dir, "config", "filter.trap.required", "true");
    git(dir, "config", "diff.external", script);
    git(dir, "config", "diff.trap.textconv", script);
    git(dir, "config", "core.pager", script);
    git(dir, "config", "core.sshCommand", script);
    git(dir, "config", "core.askPass", script);
    // The time stamp of a file differs, so git would compare contents through the filter.
    const later = new Date(Date.now() + 10_000);
    write(join(dir, "a.txt"), "TEXT\n");
    utimesSync(join(dir, "a.txt"), later, later);
    rmSync(marker, { force: true });
    return { dir, marker };
  }

  it("is a trap for plain git status", () => {
    const { dir, marker } = trap("sprung");
    git(dir, "status", "--porcelain");
    assert.equal(existsSync(marker), true);
  });

  it("runs nothing through our look", async () => {
    const { dir, marker } = trap("avoided");
    const keys = [
      "git:",
      "git-path:a.txt",
      "git-path:.",
      "git-path:src",
      "git-path:*.txt",
      "path:a.txt",
    ];
    const { answers, degraded } = await answer(keys, { cwd: dir }, PATIENT);
    assert.equal(existsSync(marker), false);
    assert.deepEqual(degraded, []);
    assert.equal(answers.get("git-path:a.txt"), "modified");
    assert.equal((answers.get("git:") as GitFact).dirty, true);
  });

  it("is not asked when a filter cannot be switched off", async () => {
    const { dir, marker } = trap("unusual");
    git(dir, "config", "filter.a=b.clean", "true");
    const { answers, degraded } = await answer(["git-path:a.txt"], { cwd: dir }, PATIENT);
    assert.equal(answers.size, 0);
    assert.deepEqual(degraded, ["git: unusual filter name"]);
    assert.equal(existsSync(marker), false);
  });

  it("does not fetch what a partial clone lacks", async () => {
    const { dir, marker } = trap("partial");
    const script = join(top, "partial.sh");
    git(dir, "config", "remote.origin.url", `ext::${script}`);
    git(dir, "config", "remote.origin.promisor", "true");
    git(dir, "config", "remote.origin.uploadpack", script);
    git(dir, "config", "protocol.ext.allow", "always");
    git(dir, "config", "extensions.partialClone", "origin");
    git(dir, "config", "core.repositoryFormatVersion", "1");
    const id = git(dir, "rev-parse", "HEAD:src/b.txt").trim();
    rmSync(join(dir, ".git/objects", id.slice(0, 2), id.slice(2)), { force: true });
    rmSync(marker, { force: true });
    await answer(["git:", "git-path:.", "git-path:src/b.txt"], { cwd: dir }, PATIENT);
    assert.equal(existsSync(marker), false);
  });

  it("does not use a git that lies in the project", async () => {
    const { dir, marker } = trap("shadowed");
    const bin = join(dir, "node_modules/.bin");
    write(join(bin, "git"), `#!/bin/sh\ntouch '${marker}'\n`);
    chmodSync(join(bin, "git"), 0o755);
    const path = process.env.PATH;
    process.env.PATH = [".", bin, path].join(delimiter);
    try {
      assert.equal(await look("git-path:src", dir), "clean");
    } finally {
      process.env.PATH = path;
    }
    assert.equal(existsSync(marker), false);
  });
});

describe("limits", { skip: process.platform === "win32" }, () => {
  it("leaves a hanging git behind, and kills it", async () => {
    const dir = repository("hanging");
    const bin = join(top, "hanging-bin");
    const pids = join(top, "pids");
    mkdirSync(bin);
    writeFileSync(join(bin, "git"), `#!/bin/sh\necho $$ >> '${pids}'\nsleep 600\n`);
    chmodSync(join(bin, "git"), 0o755);
    const path = process.env.PATH;
    process.env.PATH = `${bin}${delimiter}${path}`;
    const started = performance.now();
    try {
      const keys = ["git:", "git-path:a.txt", "git-path:src", "path:a.txt"];
      const lookFor = (total: number) => answer(keys, { cwd: dir }, { each: total / 2, total });
      let total = 300;
      let looked = await lookFor(total);
      // On a busy machine that may be too little for a look at a file, too.
      for (; looked.answers.size === 0 && total < 60_000; looked = await lookFor(total)) total *= 4;
      assert.deepEqual([...looked.answers.keys()], ["path:a.txt"]);
      assert.deepEqual(looked.degraded, ["git: timed out"]);
    } finally {
      process.env.PATH = path;
    }
    // It sleeps for ten minutes: whoever waited for it would be here long after. One that was killed before its first
    // line has left no number.
    if (!existsSync(pids)) return;
    for (const pid of readFileSync(pids, "utf8").trim().split("\n").filter(Boolean)) {
      await until(() => !isRunning(Number(pid)), "the git that hung has ended");
    }
    assert.ok(performance.now() - started < 300_000);
  });

  it("says when there is no git", async () => {
    const dir = repository("without");
    const path = process.env.PATH;
    process.env.PATH = join(top, "no-such-bin");
    try {
      const { answers, degraded } = await answer(["git:"], { cwd: dir }, PATIENT);
      assert.equal(answers.size, 0);
      assert.deepEqual(degraded, ["git: not found"]);
    } finally {
      process.env.PATH = path;
    }
  });

  it("stops at too much output", async () => {
    const dir = repository("large");
    const { answers, degraded } = await answer(
      ["git-path:src"],
      { cwd: dir },
      { ...PATIENT, output: 60 },
    );
    assert.equal(answers.size, 0);
    assert.deepEqual(degraded, ["git: output too large"]);
  });

  it("answers nothing when no time is left", async () => {
    const dir = repository("late");
    const { answers, degraded } = await answer(["git:"], { cwd: dir }, { each: 0, total: 0 });
    assert.equal(answers.size, 0);
    assert.deepEqual(degraded, ["git: timed out"]);
  });
});

describe("answer", () => {
  it("never throws", async () => {
    const part = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom("..", "~", "*", "[", "\0", "/", ".git", "src", "-", "--", ":(top)", "C:\\"),
    );
    const path = fc.array(part, { maxLength: 4 }).map((parts) => parts.join("/"));
    const question = fc.constantFrom("path", "git-path", "git", "other", "");
    const dir = repository("random");
    await fc.assert(
      fc.asyncProperty(question, path, async (name, rest) => {
        const { answers } = await answer([`${name}:${rest}`], { cwd: dir, home: dir }, PATIENT);
        assert.ok(answers.size <= 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a look book and its answers", () => {
  it("go round together", async () => {
    const dir = repository("round");
    const first = new LookBook();
    first.gitPath("src");
    first.path("src");
    const { answers } = await answer(first.wanted, { cwd: dir }, PATIENT);
    const second = new LookBook(answers);
    assert.equal(second.gitPath("src"), "clean");
    assert.equal(second.path("src")?.kind, "directory");
    assert.equal(second.wanted.size, 0);
  });
});

describe("surroundings", () => {
  const env = { HOME: "/home/ana", TMPDIR: "/scratch", USER: "ana", SECRET_TOKEN: "x" };

  it("finds the project above, at once or not", async () => {
    const dir = repository("project");
    for (const found of [
      await surroundings(join(dir, "src"), env),
      surroundingsSync(join(dir, "src"), env),
    ]) {
      assert.equal(found.projectRoot, dir);
      assert.equal(found.cwd, join(dir, "src"));
      assert.equal(found.home, "/home/ana");
      assert.equal(found.tmpdir, "/scratch");
      assert.equal(found.user, "ana");
      assert.deepEqual([...(found.env?.keys() ?? [])], ["HOME", "TMPDIR"]);
    }
  });

  it("takes the agent's project directory where there is no repository", () => {
    mkdirSync(join(top, "loose/inner"), { recursive: true });
    const cwd = join(top, "loose/inner");
    const declared = { ...env, CLAUDE_PROJECT_DIR: join(top, "loose") };
    assert.equal(surroundingsSync(cwd, declared).projectRoot, join(top, "loose"));
    const elsewhere = { ...env, CLAUDE_PROJECT_DIR: join(top, "loose/in") };
    assert.equal(surroundingsSync(cwd, elsewhere).projectRoot, undefined);
  });

  it("works without a directory and without an environment", async () => {
    assert.equal(surroundingsSync(undefined, {}).cwd, undefined);
    assert.equal((await surroundings(undefined, {})).projectRoot, undefined);
    assert.equal((await surroundings(join(top, "not/there"), {})).projectRoot, undefined);
    // A path of Windows lies in no directory of another system, not even in this process's.
    if (process.platform === "win32") return;
    for (const foreign of ["C:\\project", "d:/project", "\\\\server\\share"]) {
      assert.equal(surroundingsSync(foreign, {}).projectRoot, undefined);
      assert.equal((await surroundings(foreign, {})).projectRoot, undefined);
    }
  });
});
