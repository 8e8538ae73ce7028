// The resident and its thin client, as processes: same answers as without, one resident, and its life.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { constants } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { EmbeddedBrain } from "../src/brain/embedded.js";
import { loadBrain } from "../src/brain/load-node.js";
import { isAlive } from "../src/resident/identity.js";
import { promote } from "../src/retrain/store.js";
import { inTime } from "./in-time.js";
import { removeTree } from "./remove.js";
import {
  decisionOf,
  type Home,
  Installation,
  inEachShell,
  isTooLate,
  payload,
  type Ran,
  run,
  type Shell,
  shells,
} from "./resident.js";
import { promotionOf } from "./retrain.js";
import { inSomeRound, sleep, until } from "./until.js";

const installation = new Installation();
const homes: Home[] = [];

function newHome(shell: Shell = shells.bash): Home {
  const home = installation.home();
  home.shell = shell;
  homes.push(home);
  return home;
}

before(() => installation.make());
after(async () => {
  for (const home of homes) home.kill();
  installation.remove();
});

inEachShell(
  "the first hook decides by itself and starts the resident, which decides for the next",
  async (shell) => {
    const home = newHome(shell);
    assert.equal(decisionOf(await home.hook(payload("rm -rf / first"))), "deny 2");
    await home.serving();
    assert.equal((await home.status())?.calls, 0);
    const denied = await home.reach("decided", payload("rm -rf / second"));
    assert.deepEqual(new Set(denied.map(decisionOf)), new Set(["deny 2"]));
    const allowed = await home.reach("decided", payload("ls -la"));
    assert.equal(decisionOf(allowed.at(-1) as Ran), "silence");
    const said = JSON.parse((await home.cerbash("resident", "status", "--json")).out);
    assert.deepEqual([said.running, said.pid], [true, home.announcement?.identity.pid]);
    // One call may have been tried again.
    const recorded = home
      .records()
      .map(({ command, verdict }) => `${verdict?.decision} ${command}`);
    assert.deepEqual(
      [...new Set(recorded)],
      ["deny rm -rf / first", "deny rm -rf / second", "allow ls -la"],
    );
    for (const name of ["resident", "socket"]) {
      assert.equal(statSync(join(home.run, name)).mode & 0o777, 0o600, name);
    }
    assert.equal(statSync(home.run).mode & 0o777, 0o700);
  },
);

inEachShell("answers are those of the hook without a resident, byte for byte", async (shell) => {
  const home = newHome(shell);
  await home.start();
  const project = join(home.path, "app");
  mkdirSync(join(project, ".git"), { recursive: true });
  mkdirSync(join(project, "src"));
  const inProject = (command: string) => payload(command, { cwd: join(project, "src") });
  const long = `echo ${"x ".repeat(40_000)}`;
  const longWord = `echo '${"x ".repeat(40_000)}'`;
  const byResident: readonly (readonly [string | Buffer, NodeJS.ProcessEnv?, string?])[] = [
    [payload("git push --force origin main")],
    [payload("echo 'größe 日本' > \"$HOME/x\"")],
    [payload("rm -rf $TMPDIR/x"), { TMPDIR: "/scratch" }],
    [payload("rm -rf $TMPDIR/x"), { TMPDIR: undefined, TMP: "/elsewhere" }],
    [payload("rm -rf ~/notes"), { HOME: join(home.path, "other") }],
    [inProject("rm -rf ../build")],
    [inProject("rm -rf build"), { CLAUDE_PROJECT_DIR: project }],
    [payload("rm -rf build", { cwd: undefined })],
    [payload(`${longWord}; rm -rf /`)],
    [payload(longWord)],
    [
      payload("x", {
        tool_name: "Write",
        tool_input: { file_path: "/root/.bashrc", content: longWord },
      }),
    ],
    [payload("x", { tool_name: "Read", tool_input: { file_path: "/etc/passwd" } })],
    [payload("ls", { hook_event_name: "SessionStart" })],
    [payload("ls"), { LC_ALL: "C.UTF-8" }],
    [""],
    ["rm -rf /"],
    ["null"],
    [payload("rm -rf /"), {}, "codex"],
  ];
  const passedOn: typeof byResident = [
    [inProject("rm -rf build"), { CLAUDE_PROJECT_DIR: "relative" }],
    [payload("rm -rf build", { cwd: "relative" })],
    [Buffer.from([0x22, 0xff, 0xfe, 0x22])],
    [payload("ls"), {}, "no-such-agent"],
    [payload("ls"), {}, ""],
  ];
  // It computes for 0.3 s for a long call, and leaves what needs more to the client's own process.
  const byEither: typeof byResident = [[payload(`${long}; rm -rf /`)], [payload(long)]];
  const byClient: typeof byResident = [[payload("rm -rf ~/notes"), { HOME: undefined }]];
  for (const [calls, ask] of [
    [byResident, (...call) => home.reach("decided", ...call)],
    [passedOn, (...call) => home.reach("passed on", ...call)],
    [byEither, (...call) => home.reach("got", ...call)],
    [byClient, async (...call) => [await home.hook(...call)]],
  ] as readonly (readonly [
    typeof byResident,
    (...call: (typeof byResident)[number]) => Promise<readonly Ran[]>,
  ])[]) {
    for (const [input, env, agent] of calls) {
      const slow = await home.plain(input, env, agent);
      const name = `${String(input).slice(0, 120)} ${JSON.stringify(env)} ${agent}`;
      for (const quick of await ask(input, env, agent)) {
        if (isTooLate(quick)) continue;
        assert.deepEqual([quick.code, quick.out, quick.err], [slow.code, slow.out, slow.err], name);
      }
    }
  }
  // Which of its reasons comes first depends on how busy the machine is.
  assert.equal((await home.hook(Buffer.alloc(17 * 1024 * 1024, 0x20))).code, 2);
});

test("twenty that start at once leave one, also after one was killed", async () => {
  const home = newHome();
  // One that needs seconds to announce itself is ended by the others; fewer need less.
  await inSomeRound("the others end by themselves, twice", async (n) => {
    const codes = new Set<number | null>();
    for (let turn = 0; turn < 2; turn++) {
      const serving = Array.from({ length: [20, 20, 10, 5, 3][n] ?? 3 }, () => {
        const args = [home.cli, "resident", "serve"];
        return spawn(process.execPath, args, { env: home.env, stdio: "ignore" });
      });
      const living = () =>
        serving.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
      await until(() => living().length <= 1, "one is left");
      assert.equal(living().length, 1);
      const { identity } = await home.serving();
      assert.equal(identity.pid, living()[0]?.pid);
      for (const one of serving) if (!living().includes(one)) codes.add(one.exitCode);
      home.kill();
      await until(() => !isAlive(identity), "it is gone");
    }
    return codes.size === 1 && codes.has(0);
  });
});

test("clients that miss the resident start one, not one each", () =>
  inSomeRound("the first that was started serves", async () => {
    const home = newHome();
    const inputs = Array.from({ length: 8 }, (_, i) => payload(i % 2 === 0 ? "rm -rf /" : "ls"));
    const answers = await Promise.all(inputs.map((input) => home.hook(input)));
    for (const [i, answer] of answers.entries()) {
      if (!isTooLate(answer)) assert.equal(decisionOf(answer), i % 2 === 0 ? "deny 2" : "silence");
    }
    await home.serving();
    const first = readFileSync(join(home.run, "lock.1"), "utf8").split(" ")[0];
    return first === String(home.holder?.pid);
  }));

test("a change of policy holds at once, even one that the time stamp does not show", async () => {
  const home = newHome();
  const file = join(home.path, "c", "policy.yaml");
  const rule = (decision: string) =>
    `rules:\n  - id: frob\n    decision: ${decision}\n    programs: [frobnicate]\n    why: it frobs\n    instead: nothing\n    examples: { matches: [frobnicate x], nonMatches: [ls] }\n`;
  const write = (text: string) => {
    writeFileSync(file, text);
    utimesSync(file, 1e9, 1e9);
  };
  write(rule("deny"));
  await home.start();
  const said = async () => {
    const input = payload("frobnicate now");
    const quick = await inTime(
      () => home.hook(input),
      ({ err }) => err,
    );
    const slow = await home.plain(input);
    assert.deepEqual([quick.out, quick.code], [slow.out, slow.code]);
    return decisionOf(quick);
  };
  const first = await said();
  await sleep(2100);
  assert.equal(await said(), first);
  write(rule("ask "));
  const second = await said();
  assert.notEqual(second, first);
  rmSync(file);
  assert.notEqual(await said(), second);
});

test("a running resident gives way when another model is put in use", async () => {
  const home = newHome();
  const first = await home.start();
  const state = join(home.path, "c");
  // This installation has no model of its own, so nothing is its check sum.
  promote(state, promotionOf(loadBrain() as EmbeddedBrain, state, "t-01", ""));
  assert.equal(decisionOf(await home.hook(payload("rm -rf /"))), "deny 2");
  await until(() => !isAlive(first.identity), "the one with the older model is gone");
  await home.start();
  assert.equal((await home.status())?.brain, "guard-t-01");
});

test("another program takes over, and an updated one steps aside", async () => {
  const home = newHome();
  const first = await home.start();
  const other = join(installation.top, "dist", "other.js");
  writeFileSync(other, readFileSync(home.cli));
  await run(process.execPath, [other, "resident", "start"], "", home.env);
  const second = await until(
    () => home.announcement?.program === other && home.announcement,
    "the other serves",
  );
  assert.notEqual(second.identity.pid, first.identity.pid);
  await until(() => !isAlive(first.identity), "the first is gone");

  // The client belongs to the first program: it does not ask the second, and brings its own back.
  assert.equal(decisionOf(await home.hook(payload("rm -rf /"))), "deny 2");
  await until(() => home.announcement?.program === home.cli, "its own is back");
  const third = await home.serving();
  appendFileSync(home.cli, "\n");
  assert.equal(decisionOf(await home.hook(payload("rm -rf /"))), "deny 2");
  await until(() => !isAlive(third.identity), "the one of before the update is gone");
});

test("it ends when it is idle, when it is told to, and when its directory goes", async () => {
  const home = newHome();
  writeFileSync(join(home.path, "c", "config.json"), '{"resident":{"idleMinutes":0.01}}');
  const idle = await home.cerbash("resident", "serve");
  assert.equal(idle.code, 0);
  assert.match(idle.err, /the resident serves/);
  assert.match((await home.cerbash("resident", "status")).out, /not running\b.*\n.*it was idle/);
  assert.equal(home.announcement, undefined);
  rmSync(join(home.path, "c", "config.json"));
  const told = await home.start();
  assert.match((await home.cerbash("resident", "stop")).out, /^stopped/);
  assert.equal(isAlive(told.identity), false);
  const status = await home.cerbash("resident", "status");
  assert.equal(status.code, 1);
  assert.match(status.out, /not running\b.*\n.*told to stop/);
  const third = await home.start();
  removeTree(home.run);
  await until(() => !isAlive(third.identity), "it ended without its directory");
});

inEachShell("a client that dies in the middle harms nobody", async (shell) => {
  const home = newHome(shell);
  const [program, ...options] = shell;
  await inSomeRound("the same resident goes on", async () => {
    const { identity } = await home.start();
    for (let i = 0; i < 10; i++) {
      const child = spawn(program, [...options, home.script, "hook", "claude-code"], {
        env: home.env,
      });
      child.stdin.on("error", () => {});
      child.stdin.write(payload("rm -rf /").slice(0, 50));
      await sleep(20);
      child.kill("SIGKILL");
    }
    for (const answer of await home.reach("decided", payload("rm -rf /"))) {
      if (!isTooLate(answer)) assert.equal(decisionOf(answer), "deny 2");
    }
    return home.holder?.pid === identity.pid;
  });
});

inEachShell("a payload that does not end is refused, by the resident's clock", async (shell) => {
  const home = newHome(shell);
  await inSomeRound("the resident keeps the time", async () => {
    await home.start();
    const { code, out, err, ms } = await home.hook(undefined, {}, "cline");
    assert.equal(code, 2);
    assert.equal(JSON.parse(out).cancel, true);
    // The own process of a client that did not reach the resident says it in other words.
    if (!/did not end in time/.test(err)) return false;
    assert.ok(ms > 4000, `${ms} ms`);
    return true;
  });
});

inEachShell("told that it is late when it has read all, a client still answers", async (shell) => {
  const home = newHome(shell);
  const { identity } = await home.start();
  const [program, ...options] = shell;
  const child = spawn(program, [...options, home.script, "hook", "claude-code"], { env: home.env });
  const ended = new Promise((done) => child.once("exit", (code, signal) => done(code ?? signal)));
  child.stdin.write(" ");
  await until(() => catches(child.pid, "SIGTERM"), "the client can be told");
  process.kill(identity.pid, "SIGSTOP");
  child.stdin.end(payload("rm -rf /"));
  await sleep(300);
  child.kill("SIGTERM");
  assert.equal(await ended, 2);
});

/** Whether a process has a handler for a signal. */
function catches(pid: number | undefined, signal: NodeJS.Signals): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const caught = BigInt(`0x${/^SigCgt:\t(\w+)$/m.exec(status)?.[1]}`);
    return ((caught >> BigInt(constants.signals[signal] - 1)) & 1n) === 1n;
  } catch {
    return false;
  }
}

inEachShell("a resident that hangs is late, is passed by, and is ended", async (shell) => {
  const home = newHome(shell);
  const { identity } = await home.start();
  process.kill(identity.pid, "SIGSTOP");
  const stopped = await home.hook(payload("rm -rf /"));
  assert.equal(decisionOf(stopped), "deny 2");
  const next = await until(() => {
    const now = home.announcement;
    return now !== undefined && now.identity.pid !== identity.pid && now;
  }, "another one serves");
  assert.equal(isAlive(next.identity), true);
  assert.equal(isAlive(identity), false);
});

inEachShell("without Node every call is refused", async (shell) => {
  const home = newHome(shell);
  const script = readFileSync(home.script, "utf8").replace(
    /^ *node=.*$/m,
    "node=/nonexistent/node",
  );
  writeFileSync(home.script, script);
  const { code, out, err } = await home.hook(payload("ls"));
  assert.deepEqual([code, out], [2, ""]);
  assert.match(err, /could not check this call/);
});

test("programs can ask over the Unix-domain socket", async () => {
  const home = newHome();
  await home.start();
  const post = (path: string, body: string) =>
    new Promise<readonly [number | undefined, string]>((done, fail) => {
      const asking = request(
        { socketPath: join(home.run, "socket"), path, method: "POST" },
        (response) => {
          let text = "";
          response.on("data", (chunk) => {
            text += chunk;
          });
          response.on("end", () => done([response.statusCode, text]));
        },
      );
      asking.on("error", fail);
      asking.end(body);
    });
  const [code, text] = await post("/hook/claude-code", payload("rm -rf /"));
  assert.equal(code, 200);
  assert.equal(JSON.parse(text).hookSpecificOutput.permissionDecision, "deny");
  assert.deepEqual(await post("/hook/claude-code", payload("ls")), [200, ""]);
  const [, refused] = await post("/hook/claude-code", "nonsense");
  assert.equal(JSON.parse(refused).hookSpecificOutput.permissionDecision, "deny");
  const call = {
    agent: "codex",
    options: [],
    env: { HOME: home.path },
    payload: payload("rm -rf /"),
  };
  const [answered, json] = await post("/call", JSON.stringify(call));
  assert.deepEqual([answered, JSON.parse(json).exitCode], [200, 2]);
  assert.equal((await post("/call", JSON.stringify({ ...call, env: {} })))[0], 503);
  assert.equal((await post("/call", "{}"))[0], 400);
  assert.equal((await post("/other", ""))[0], 404);
});

inEachShell("a home with spaces and quotes in its path", async (shell) => {
  const home = newHome(shell);
  const odd = join(home.path, "it's a home");
  mkdirSync(odd);
  symlinkSync(join(installation.top, "dist"), join(odd, "dist"));
  const { Home: Made } = await import("./resident.js");
  const made = new Made(odd, join(odd, "dist", "cli.js"));
  homes.push(made);
  chmodSync(odd, 0o755);
  assert.equal(decisionOf(await made.hook(payload("rm -rf /"))), "deny 2");
  await made.serving();
  for (const answer of await made.reach("decided", payload("rm -rf /"))) {
    assert.equal(decisionOf(answer), "deny 2");
  }
});
