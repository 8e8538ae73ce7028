/** `cerbash exec` and `cerbash-sh` as processes. What they run only makes files in a directory of the test. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { root } from "../scripts/shared.mjs";
import { quoteAll } from "../src/adapters/quote.js";

const top = mkdtempSync(join(tmpdir(), "cerbash-shell-"));
const work = join(top, "work");
const sh = join(top, "dist", "sh.js");
const cli = join(top, "dist", "cli.js");
const env = {
  PATH: process.env.PATH ?? "",
  HOME: join(top, "home"),
  CERBASH_HOME: join(top, "guard"),
  XDG_RUNTIME_DIR: "",
};

/** Harmless files whose touching this policy denies or asks about, so that a failure does no harm. */
const policy = `rules:
  - id: denied
    decision: deny
    program: touch
    operands: ["denied*"]
    why: the test says so
  - id: asked
    decision: ask
    program: touch
    operands: ["asked*"]
    why: the test says so
`;

before(async () => {
  for (const name of ["work", "home", "guard"]) mkdirSync(join(top, name));
  writeFileSync(join(top, "guard", "policy.yaml"), policy, { mode: 0o600 });
  await build({
    absWorkingDir: root,
    entryPoints: { cli: "src/cli/main.ts", sh: "src/cli/sh-main.ts" },
    outdir: join(top, "dist"),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    alias: { yaml: "./node_modules/yaml/browser/index.js" },
    logLevel: "silent",
  });
});
after(() => rmSync(top, { recursive: true, force: true, maxRetries: 20 }));

const settings = join(top, "guard", "config.json");
const undo = join(top, "guard", "undo");
const entries = () =>
  existsSync(undo) ? readdirSync(undo).filter((name) => !name.startsWith(".")) : [];

interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

function start(program: string, args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  return spawn(process.execPath, [program, ...args], { cwd: work, env: { ...env, ...more } });
}

async function finish(child: ChildProcess, input = ""): Promise<Ran> {
  let out = "";
  let err = "";
  child.stdout?.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    err += chunk;
  });
  child.stdin?.on("error", () => {});
  child.stdin?.end(input);
  return new Promise((done) => {
    child.on("close", (code, signal) => done({ code, signal, out, err }));
  });
}

const run = (program: string, args: readonly string[], input?: string, more?: NodeJS.ProcessEnv) =>
  finish(start(program, args, more), input);
const made = (name: string) => existsSync(join(work, name));

test("exec runs what is allowed, with its exit code and input", async () => {
  const { code, err } = await run(cli, ["exec", "--", "touch", "a file"]);
  assert.deepEqual([code, err], [0, ""]);
  assert.equal(made("a file"), true);
  assert.equal((await run(cli, ["exec", "--", "cat"], "input")).out, "input");
  assert.equal((await run(cli, ["exec", "--", "ls", "--no-such-option"])).code, 2);
  assert.equal((await run(cli, ["exec", "touch", "b"])).code, 3);
});

test("exec refuses what is denied, and what nobody can be asked about", async () => {
  const denied = await run(cli, ["exec", "--", "touch", "denied-1"]);
  assert.equal(denied.code, 126);
  assert.match(denied.err, /BLOCKED: touch denied-1 \(the test says so\)/);
  const asked = await run(cli, ["exec", "--", "touch", "asked-1"]);
  assert.equal(asked.code, 126);
  assert.match(asked.err, /A person can permit it: cerbash allow/);
  assert.equal(made("denied-1") || made("asked-1"), false);
});

test("exec records what it decided", () => {
  const records = join(top, "guard", "records");
  // Two files when a day ends meanwhile.
  const files = readdirSync(records).map((name) => readFileSync(join(records, name), "utf8"));
  const record = files.join("");
  assert.match(record, /"agent":"exec".*touch denied-1.*"decision":"deny"/);
});

test("a signal reaches the command, and its end is ours", async () => {
  const child = start(cli, ["exec", "--", "cat"]);
  const done = new Promise<Ran>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, out: "", err: "" }));
  });
  child.stdin.write("ready\n");
  await new Promise((resolve) => child.stdout.once("data", resolve));
  child.kill("SIGTERM");
  const { code, signal } = await done;
  assert.deepEqual([code, signal], [null, "SIGTERM"]);
});

test("cerbash-sh -c: allowed, denied, asked, exit codes, arguments, environment", async () => {
  assert.equal((await run(sh, ["-c", "touch c1 && exit 7"])).code, 7);
  assert.equal(made("c1"), true);
  const denied = await run(sh, ["-c", "touch c2; touch denied-2"]);
  assert.equal(denied.code, 126);
  assert.match(denied.err, /BLOCKED/);
  assert.equal((await run(sh, ["-lc", "touch asked-2"])).code, 126);
  assert.equal(made("c2") || made("denied-2") || made("asked-2"), false);
  const hello = await run(sh, ["-c", 'echo "$0 $1 $X $-"', "name", "one"], "", { X: "two" });
  assert.match(hello.out, /^name one two \S+\n$/);
  assert.match((await run(sh, ["-ec", "false; echo never"])).out, /^$/);
  assert.equal((await run(sh, ["-c", "ls no-such-file 2> /dev/null"])).code, 2);
  assert.equal((await run(sh, ["-c", "kill -TERM $$"])).signal, "SIGTERM");
  assert.match((await run(sh, ["--version"])).out, /GNU bash/);
});

test("cerbash-sh sees arguments, variables and functions of the environment", async () => {
  assert.equal((await run(sh, ["-c", 'touch "$1"', "x", "denied-3"])).code, 126);
  assert.equal((await run(sh, ["-c", 'touch "$X"'], "", { X: "denied-3" })).code, 126);
  const functions = { "BASH_FUNC_ls%%": "() { touch denied-3; }" };
  assert.equal((await run(sh, ["-c", "ls"], "", functions)).code, 126);
  writeFileSync(join(work, "rc.sh"), "touch denied-3\n");
  assert.equal((await run(sh, ["-c", "true"], "", { BASH_ENV: "rc.sh" })).code, 126);
  assert.equal(made("denied-3"), false);
  assert.equal((await run(sh, ["-c", 'touch "$X"'], "", { X: "plain" })).code, 0);
  assert.equal(made("plain"), true);
});

test("cerbash-sh reads a script before it runs it", async () => {
  writeFileSync(join(work, "good.sh"), 'touch "$1"\n');
  writeFileSync(join(work, "bad.sh"), "touch s2\ntouch denied-4\n");
  assert.equal((await run(sh, ["good.sh", "s1"])).code, 0);
  assert.equal((await run(sh, ["good.sh", "denied-4"])).code, 126);
  assert.equal((await run(sh, ["bad.sh"])).code, 126);
  assert.deepEqual(["s1", "s2", "denied-4"].map(made), [true, false, false]);
  assert.equal((await run(sh, ["no-such.sh"])).code, 127);
});

test("cerbash-sh checks each command of a pipe and keeps the state between them", async () => {
  const text = `mkdir -p sub
cd sub
N=denied-5
touch p1
touch "$N"
echo "status $?"
for i in 2 3; do
  touch "p$i"
done
cat <<'END'
hello
END
f() { touch denied-6; }
f
exit 5
touch p4
`;
  const { code, out, err } = await run(sh, [], text);
  assert.equal(code, 5);
  assert.match(out, /status 126\nhello\n/);
  assert.equal(err.match(/BLOCKED/g)?.length, 2);
  const files = ["p1", "p2", "p3", "p4", "denied-5", "denied-6"].map((name) => `sub/${name}`);
  assert.deepEqual(files.map(made), [true, true, true, false, false, false]);
});

test("a pipe is answered command by command, and set -e ends at a refusal", async () => {
  const child = start(sh, ["-s"]);
  child.stdin.write("echo ready\n");
  const first = await new Promise<string>((done) => {
    child.stdout.once("data", (chunk) => done(String(chunk)));
  });
  assert.equal(first, "ready\n");
  assert.equal((await finish(child, "exit 3\n")).code, 3);
  const strict = await run(sh, ["-e"], "touch denied-7\ntouch e1\n");
  assert.equal(strict.code, 126);
  assert.equal(made("e1"), false);
});

test("a script on standard input from a file is read whole first", async () => {
  writeFileSync(join(work, "in.sh"), "touch i1\ntouch denied-8\n");
  const { openSync } = await import("node:fs");
  const file = openSync(join(work, "in.sh"), "r");
  const child = spawn(process.execPath, [sh], { cwd: work, env, stdio: [file, "pipe", "pipe"] });
  assert.equal((await finish(child)).code, 126);
  assert.equal(made("i1"), false);
});

test("with safety copies on, what exec, cerbash-sh and a hook let through can be brought back", async () => {
  writeFileSync(settings, '{"safetyCopy":"on"}', { mode: 0o600 });
  writeFileSync(join(work, "new.txt"), "new");
  const ways: (() => Promise<Ran>)[] = [
    () => run(cli, ["exec", "--", "cp", "new.txt", "old.txt"]),
    () => run(sh, ["-c", "cat new.txt > old.txt"]),
    () => run(sh, [], "cd .\nN=old.txt\ncat new.txt > $N\n"),
  ];
  for (const way of ways) {
    writeFileSync(join(work, "old.txt"), "old");
    assert.equal((await way()).code, 0);
    assert.equal(readFileSync(join(work, "old.txt"), "utf8"), "new");
    const restored = await run(cli, ["undo", "restore", "last", "--force"]);
    assert.equal(restored.code, 0, restored.out + restored.err);
    assert.equal(readFileSync(join(work, "old.txt"), "utf8"), "old");
  }
  assert.equal(entries().length, 6);
  const hook = (command: string) =>
    run(
      cli,
      ["hook", "claude-code"],
      JSON.stringify({
        session_id: "s",
        cwd: work,
        hook_event_name: "PreToolUse",
        tool_name: "Bash",
        tool_input: { command },
      }),
    );
  assert.equal((await hook("cp new.txt old.txt")).out, "");
  assert.equal(entries().length, 7);
  await hook("touch denied-9");
  await hook("ls");
  assert.equal(entries().length, 7, "nothing to lose, nothing kept");
  writeFileSync(settings, '{"safetyCopy":{"incomplete":"ask","maxFiles":1}}', { mode: 0o600 });
  mkdirSync(join(work, "many"));
  for (const name of ["1", "2", "3"]) writeFileSync(join(work, "many", name), "");
  const asked = await hook("cp new.txt old.txt && cp new.txt many/1 && cp new.txt many/2");
  assert.match(
    asked.out,
    /"permissionDecision":"ask".*no complete safety copy could be made: more than 1 files/,
  );
});

const hasTmux = spawnSync("tmux", ["-V"]).status === 0;
if (!hasTmux) console.error("SKIPPED part of test/guarded-shell.test.ts: tmux is not installed");

test("at a terminal: a person is asked, keys are shown once, Ctrl-C ends the command only", {
  skip: hasTmux ? false : "tmux is not installed",
}, async () => {
  // A server of its own, so that nobody else's is touched.
  const tmux = (...args: string[]) => {
    const { stdout, status, stderr } = spawnSync("tmux", ["-S", join(top, "tmux"), ...args], {
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  const until = async (pattern: RegExp) => {
    for (let tries = 0; tries < 1200; tries++) {
      const text = tmux("capture-pane", "-p", "-t", "sh").trimEnd();
      if (pattern.test(text)) return text;
      await new Promise((done) => setTimeout(done, 100));
    }
    return assert.fail(tmux("capture-pane", "-p", "-t", "sh"));
  };
  const type = (text: string) => tmux("send-keys", "-t", "sh", text, "Enter");
  const words = [
    "env",
    "-i",
    ...Object.entries({ ...env, TERM: "xterm" }).map((pair) => pair.join("=")),
  ];
  const command = quoteAll([...words, process.execPath, sh]);
  const text = `cd ${quoteAll([work])}; ${command}; echo "exit code $?"; sleep 60`;
  tmux("-f", "/dev/null", "new-session", "-d", "-s", "sh", "-x", "150", "-y", "60", text);
  try {
    await until(/cerbash\$$/);
    for (const name of ["one", "two"]) {
      type(`touch asked-${name}`);
      const question = await until(/to say yes:$/);
      const [, word = ""] = /Type (\w+) to say yes:$/.exec(question) ?? [];
      type(name === "one" ? word : "no");
      await until(/cerbash\$$/);
      assert.equal(made(`asked-${name}`), name === "one");
    }
    type("for i in 1 2");
    await until(/cerbash>$/);
    type("do echo $i; done");
    await until(/cerbash\$$/);
    type("echo sleeps; sleep 600");
    await until(/^sleeps$/m);
    tmux("send-keys", "-t", "sh", "C-c");
    await until(/cerbash\$$/);
    type("exit 4");
    const screen = await until(/exit code 4/);
    assert.match(screen, /^cerbash\$ touch asked-one$/m);
    assert.match(screen, /^cerbash> do echo \$i; done$/m);
  } finally {
    tmux("kill-server");
  }
});
