/**
 * Safety copies and their way back, with real files. The commands under test are planned by the guard; what
 * they would do is done by fixed calls in a directory of the test.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { makeGuard } from "../src/cli/guard.js";
import { copyForCommand } from "../src/cli/safety-copy.js";
import { readSettings } from "../src/cli/settings.js";
import { runFake } from "../src/cli/testing.js";
import { run } from "../src/cli/undo.js";
import { ids, list } from "../src/undo/store.js";
import { removeTree } from "./remove.js";

const top = mkdtempSync(join(tmpdir(), "cerbash-undo-"));
after(() => removeTree(top));
let count = 0;

/** A place with its own files and its own store. */
class Place {
  readonly home = join(top, String(++count));
  readonly work = join(this.home, "work");
  readonly state = join(this.home, "guard");
  readonly env = {
    HOME: this.home,
    PATH: process.env.PATH ?? "",
    CERBASH_HOME: this.state,
    GIT_CONFIG_NOSYSTEM: "1",
  };

  constructor(files: Readonly<Record<string, string>> = {}) {
    mkdirSync(this.work, { recursive: true });
    mkdirSync(this.state);
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  path(name: string): string {
    return join(this.work, name);
  }

  write(name: string, text: string): void {
    mkdirSync(join(this.path(name), ".."), { recursive: true });
    writeFileSync(this.path(name), text);
    utimesSync(this.path(name), 1_700_000_000.123, 1_700_000_000.123);
  }

  read(name: string): string {
    return readFileSync(this.path(name), "utf8");
  }

  git(...args: string[]): string {
    const set = [
      "-c",
      "user.name=a",
      "-c",
      "user.email=a@example.com",
      "-c",
      "commit.gpgsign=false",
    ];
    return execFileSync("git", [...set, ...args], { cwd: this.work, env: this.env, stdio: "pipe" })
      .toString()
      .trim();
  }

  /** What is kept before this command; what was not. */
  async keep(command: string, more: Partial<ReturnType<typeof settings>> = {}) {
    return copyForCommand(makeGuard(), {
      place: { env: this.env, platform: "linux", home: this.home },
      settings: { ...settings(), ...more },
      agent: "test",
      command,
      cwd: this.work,
    });
  }

  undo(...args: string[]) {
    return runFake(run, args, { env: this.env, cwd: this.work, home: this.home });
  }

  /** Everything below the work directory but git's own, as text. */
  tree(): string[] {
    const lines: string[] = [];
    const walk = (folder: string) => {
      for (const name of readdirSync(folder).sort()) {
        if (name === ".git") continue;
        const path = join(folder, name);
        const { mode, mtimeNs } = lstatSync(path, { bigint: true });
        const isLink = lstatSync(path).isSymbolicLink();
        const isFolder = lstatSync(path).isDirectory();
        const what = isLink ? readlinkSync(path) : isFolder ? "" : readFileSync(path, "hex");
        const time = isLink ? "" : mtimeNs / 1000n;
        lines.push(`${path} ${(mode & 0o7777n).toString(8)} ${time} ${what}`);
        if (isFolder) walk(path);
      }
    };
    walk(this.work);
    return lines;
  }
}

function settings() {
  return { ...readSettings("/nowhere").settings.safetyCopy, mode: "on" as const, timeMs: 30_000 };
}

test("rm -rf of a directory comes back byte for byte, with modes, times and links", async () => {
  const place = new Place({ "src/a.ts": "a\n", "src/deep/b.bin": "\0\u0001\n", "other.txt": "o" });
  chmodSync(place.path("src/a.ts"), 0o751);
  chmodSync(place.path("src/deep"), 0o700);
  symlinkSync("a.ts", place.path("src/link"));
  symlinkSync("nowhere", place.path("src/dangling"));
  mkdirSync(place.path("src/empty"));
  utimesSync(place.path("src"), 1_600_000_000, 1_600_000_000);
  const before = place.tree();
  assert.deepEqual(await place.keep("rm -rf src"), []);
  rmSync(place.path("src"), { recursive: true });
  const { code, out } = await place.undo("restore", "last");
  assert.equal(code, 0, out);
  assert.deepEqual(place.tree(), before);
  assert.equal((await place.undo("restore", "last")).out, "all of it is as it was\n");
});

test("a deletion costs links and no copies; a file with a second name is copied", async () => {
  const place = new Place({ "a.txt": "a", "b.txt": "b" });
  linkSync(place.path("b.txt"), place.path("c.txt"));
  await place.keep("rm a.txt b.txt");
  const [entry] = list(join(place.state, "undo"));
  assert.deepEqual([entry?.files, entry?.bytes], [2, 1]);
  // Through its other name the bytes change; the copy does not.
  rmSync(place.path("b.txt"));
  writeFileSync(place.path("c.txt"), "changed");
  rmSync(place.path("a.txt"));
  await place.undo("restore", "last");
  assert.deepEqual([place.read("a.txt"), place.read("b.txt")], ["a", "b"]);
});

for (const [command, lose] of [
  ["echo x > f.txt", (place: Place) => writeFileSync(place.path("f.txt"), "x\n")],
  ["truncate -s 0 f.txt", (place: Place) => writeFileSync(place.path("f.txt"), "")],
  ["sed -i s/o/x/ f.txt", (place: Place) => writeFileSync(place.path("f.txt"), "xld")],
  ["cp g.txt f.txt", (place: Place) => writeFileSync(place.path("f.txt"), "new")],
  ["tee f.txt < g.txt", (place: Place) => writeFileSync(place.path("f.txt"), "new")],
  [
    "cd . && mv g.txt ./f.txt",
    (place: Place) => renameSync(place.path("g.txt"), place.path("f.txt")),
  ],
] as const) {
  test(`what is replaced comes back only by force, and what replaced it is kept: ${command}`, async () => {
    const place = new Place({ "f.txt": "old", "g.txt": "new" });
    chmodSync(place.path("f.txt"), 0o640);
    const before = place.tree()[0];
    assert.deepEqual(await place.keep(command), []);
    lose(place);
    const after = place.read("f.txt");
    const refused = await place.undo("restore", "last", "f.txt");
    assert.equal(refused.code, 1);
    assert.match(refused.out, /conflict .*f\.txt: something else is there now/);
    assert.equal(place.read("f.txt"), after);
    assert.equal((await place.undo("restore", "last", "f.txt", "--force")).code, 0);
    assert.equal(place.tree()[0], before);
    // The newest entry is now of what the force replaced.
    assert.equal((await place.undo("restore", "last", "--force")).code, 0);
    assert.equal(place.read("f.txt"), after);
  });
}

test("a file in the way inside a directory that things are moved into", async () => {
  const place = new Place({ "dir/g.txt": "old", "g.txt": "new" });
  await place.keep("mv g.txt dir");
  renameSync(place.path("g.txt"), place.path("dir/g.txt"));
  assert.equal((await place.undo("restore", "last", "--force")).code, 0);
  assert.equal(place.read("dir/g.txt"), "old");
});

test("patterns and searches", async () => {
  const place = new Place({ "a.log": "a", "b.log": "b", "keep.txt": "k", "deep/c.log": "c" });
  await place.keep("find . -name '*.log' -delete");
  await place.keep("rm *.log");
  const [pattern, search] = list(join(place.state, "undo"));
  assert.deepEqual([pattern?.files, search?.files], [2, 3]);
});

function repository(): Place {
  const place = new Place({ "a.txt": "one\n", "b.txt": "b\n", ".gitignore": "dist\n" });
  place.git("init", "-q", "-b", "main");
  place.git("add", "-A");
  place.git("commit", "-qm", "first");
  return place;
}

test("git reset --hard: changes, what was staged, and the branch", async () => {
  const place = repository();
  place.write("b.txt", "second\n");
  place.git("commit", "-qam", "second");
  const tip = place.git("rev-parse", "HEAD");
  place.write("a.txt", "changed\n");
  chmodSync(place.path("a.txt"), 0o755);
  place.write("b.txt", "what is staged\n");
  place.git("add", "b.txt");
  const status = place.git("status", "--porcelain");
  const before = place.tree();
  assert.deepEqual(await place.keep("git reset --hard HEAD~1"), []);
  place.git("reset", "-q", "--hard", "HEAD~1");
  place.git("reflog", "expire", "--expire=now", "--all");
  place.git("gc", "-q", "--prune=now");
  assert.equal((await place.undo("restore", "last")).code, 1);
  const { code, out } = await place.undo(
    "restore",
    ids(join(place.state, "undo"))[0] ?? "",
    "--force",
  );
  assert.equal(code, 0, out);
  assert.equal(place.git("rev-parse", "main"), tip);
  assert.equal(place.git("status", "--porcelain"), status.trim());
  assert.deepEqual(place.tree(), before);
});

test("git checkout . and git restore: changes of tracked files", async () => {
  for (const command of ["git checkout .", "git restore a.txt"]) {
    const place = repository();
    place.write("a.txt", "changed\n");
    const before = place.tree();
    assert.deepEqual(await place.keep(command), []);
    place.git("checkout", "-q", ".");
    assert.equal((await place.undo("restore", "last", "a.txt", "--force")).code, 0);
    assert.deepEqual(place.tree(), before);
  }
});

test("git clean: untracked files, and with -x ignored ones", async () => {
  const place = repository();
  place.write("new/deep/u.txt", "untracked\n");
  place.write("dist/out.js", "ignored\n");
  chmodSync(place.path("new"), 0o700);
  const before = place.tree();
  assert.deepEqual(await place.keep("git clean -fd"), []);
  assert.deepEqual(await place.keep("git clean -fdx"), []);
  assert.deepEqual(
    list(join(place.state, "undo")).map(({ files }) => files),
    [2, 1],
  );
  place.git("clean", "-qfdx");
  assert.equal(existsSync(place.path("new")), false);
  assert.equal((await place.undo("restore", "last")).code, 0);
  assert.deepEqual(
    place.tree().map((line) => line.split(" ")[0]),
    before.map((line) => line.split(" ")[0]),
  );
  assert.deepEqual(
    place.tree().filter((line) => /txt|js/.test(line)),
    before.filter((line) => /txt|js/.test(line)),
  );
  assert.equal(lstatSync(place.path("new")).mode & 0o777, 0o700);
});

test("git stash drop and clear: the same stashes in the same order", async () => {
  const place = repository();
  for (const text of ["x\n", "y\n", "z\n"]) {
    place.write("a.txt", text);
    place.git("stash", "push", "-q", "-m", `work ${text.trim()}`);
  }
  const before = place.git("stash", "list", "--format=%H %gs");
  assert.deepEqual(await place.keep("git stash clear"), []);
  place.git("stash", "clear");
  place.git("gc", "-q", "--prune=now");
  assert.equal((await place.undo("restore", "last")).code, 0);
  assert.equal(place.git("stash", "list", "--format=%H %gs"), before);
  await place.keep("git stash drop");
  place.git("stash", "drop", "-q");
  assert.equal((await place.undo("restore", "last")).code, 0);
  assert.equal(place.git("stash", "list", "--format=%H %gs"), before);
});

test("git branch -D and tag -d", async () => {
  const place = repository();
  place.git("checkout", "-q", "-b", "topic");
  place.write("a.txt", "topic\n");
  place.git("commit", "-qam", "topic");
  const tip = place.git("rev-parse", "HEAD");
  place.git("tag", "-a", "-m", "t", "v1");
  const tag = place.git("rev-parse", "v1");
  place.git("checkout", "-q", "main");
  await place.keep("git branch -D topic && git tag -d v1");
  place.git("branch", "-D", "topic");
  place.git("tag", "-d", "v1");
  place.git("reflog", "expire", "--expire=now", "--all");
  place.git("gc", "-q", "--prune=now");
  assert.equal((await place.undo("restore", "last")).code, 0);
  assert.equal(place.git("rev-parse", "topic"), tip);
  assert.equal(place.git("rev-parse", "v1"), tag);
});

test("build output that git ignores is left out, and source is not", async () => {
  const place = repository();
  place.write("dist/out.js", "ignored\n");
  assert.deepEqual(await place.keep("rm -rf dist"), []);
  assert.deepEqual(ids(join(place.state, "undo")), []);
  place.write("build/script.sh", "tracked by nobody, ignored by nobody\n");
  await place.keep("rm -rf build");
  assert.equal(list(join(place.state, "undo"))[0]?.files, 1);
});

test("limits are kept and said", async () => {
  const place = new Place({ "a.txt": "0123456789", "d/1": "", "d/2": "", "d/3": "" });
  // Where there are reflinks a copy costs nothing, and counts nothing.
  const [large] = await place.keep("echo > a.txt", { maxBytes: 5 });
  assert.ok(large === undefined || /more than 5 bytes/.test(large));
  assert.match((await place.keep("rm -rf d", { maxFiles: 2 }))[0] ?? "", /more than 2 files/);
  assert.match((await place.keep("rm -rf d", { timeMs: 0 }))[0] ?? "", /more than 0 ms/);
  assert.match((await place.keep('rm -rf "$DIR"'))[0] ?? "", /not known before it runs/);
});

test("a file that was changed after it was kept by a link is not passed off as the old one", async () => {
  const place = new Place({ "a.txt": "old" });
  await place.keep("rm a.txt");
  // The command never ran; the file was written in place, and only then deleted.
  writeFileSync(place.path("a.txt"), "new");
  rmSync(place.path("a.txt"));
  const { code, out } = await place.undo("restore", "last");
  assert.equal(code, 1);
  assert.match(out, /^lost .*changed after it was kept/);
  assert.equal(existsSync(place.path("a.txt")), false);
});

test("what is kept is for its owner only", async () => {
  const place = new Place({ "a.txt": "a" });
  await place.keep("echo > a.txt");
  const directory = join(place.state, "undo");
  const modes: string[] = [];
  const walk = (path: string) => {
    const stats = lstatSync(path);
    modes.push((stats.mode & 0o777).toString(8));
    if (stats.isDirectory()) for (const name of readdirSync(path)) walk(join(path, name));
  };
  walk(directory);
  assert.deepEqual([...new Set(modes)].sort(), ["600", "700"]);
});

test("prune takes old entries, the refs that held their objects, and keeps within the total", async () => {
  const place = repository();
  await place.keep("git branch -D main");
  const refs = () => place.git("for-each-ref", "refs/cerbash");
  assert.notEqual(refs(), "");
  const directory = join(place.state, "undo");
  const { prune } = await import("../src/undo/prune.js");
  const limits = { keepDays: 14, maxTotalBytes: 1 };
  assert.deepEqual(await prune(directory, limits, place.env), []);
  const later = Date.now() + 15 * 86_400_000;
  assert.equal((await prune(directory, limits, place.env, later)).length, 1);
  assert.deepEqual([ids(directory), refs()], [[], ""]);
});

test("the command line: list, show, wrong use", async () => {
  const place = new Place({ "a.txt": "a" });
  assert.match((await place.undo()).out, /nothing was kept; "safetyCopy": "on"/);
  await place.keep("rm a.txt");
  assert.match((await place.undo()).out, /^\d{8}-\d{9}-[0-9a-f]{6} {2}1 file {2}rm a\.txt\n$/);
  const listed = JSON.parse((await place.undo("--json")).out);
  assert.equal(listed.command, "rm a.txt");
  assert.match((await place.undo("show", listed.id)).out, /file {6}1 B {2}.*a\.txt/);
  await assert.rejects(place.undo("show", "nothing"), /there is no nothing/);
  await assert.rejects(place.undo("restore", listed.id, "b.txt"), /b\.txt is not in/);
  await assert.rejects(place.undo("lst"), /did you mean list/);
  await assert.rejects(place.undo("prune", "--all"), /needs --yes/);
  assert.equal((await place.undo("prune", "--all", "--yes")).out, "removed 1\n");
});
