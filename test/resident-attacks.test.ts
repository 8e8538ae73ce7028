// What other users, old files and a failing machine can do to the resident and its clients: nothing but
// make a decision slower. All of it on loopback and in a temp directory.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { connect, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type Announcement, readAnnouncement } from "../src/resident/announcement.js";
import { isAlive, ownIdentity } from "../src/resident/identity.js";
import { listenOnLoopback } from "../src/resident/listener.js";
import { callBytes, PROTOCOL } from "../src/resident/protocol.js";
import { decisionOf, type Home, Installation, payload, type Ran, run } from "./resident.js";
import { inSomeRound, sleep, until } from "./until.js";

const installation = new Installation();
const homes: Home[] = [];
const servers: Server[] = [];
/** Descriptors that a resident would hold. */
const files: number[] = [];

function newHome(): Home {
  const home = installation.home();
  homes.push(home);
  return home;
}

before(() => installation.make());
after(async () => {
  for (const home of homes) home.kill();
  for (const server of servers) server.close();
  installation.remove();
});

/** A listener of ours in the resident's place; returns its port and what it got. */
async function rogue(
  serve: (socket: Socket, got: () => string) => void,
): Promise<{ readonly port: number; readonly got: () => string }> {
  let all = "";
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      all += chunk.toString("latin1");
    });
    serve(socket, () => all);
  });
  servers.push(server);
  return { port: await listenOnLoopback(server), got: () => all };
}

const secrets = { residentSecret: "5".repeat(32) };

/** An announcement as a resident of this process would make it, or with other facts. */
function announceFalsely(home: Home, fields: Partial<Announcement> & { fd?: number } = {}): void {
  mkdirSync(home.run, { recursive: true, mode: 0o700 });
  const path = join(home.run, "resident");
  const file = openSync(path, "w", 0o600);
  files.push(file);
  const { pid, began, boot } = fields.identity ?? ownIdentity();
  const {
    port = 1,
    clientSecret = "c".repeat(32),
    residentSecret = "5".repeat(32),
    program = home.cli,
    fd = file,
  } = fields;
  const facts = [PROTOCOL, pid, fd, began, boot, port, clientSecret, residentSecret, program];
  writeFileSync(file, `${facts.join(" ")}\n`);
}

/** No client may start a resident of its own meanwhile. */
function noStart(home: Home): void {
  mkdirSync(home.run, { recursive: true, mode: 0o700 });
  writeFileSync(join(home.run, "starting"), `${Math.floor(Date.now() / 1000)} failed\n`);
}

const allow = "S";

test("a listener that does not know the resident's secret learns no payload and decides nothing", async () => {
  // Worst case: the client takes this process for the resident, so all its other checks pass.
  const guesses: readonly (readonly [string, (socket: Socket) => void])[] = [
    ["says yes at once", (socket) => socket.write(allow.repeat(4))],
    ["echoes", (socket) => socket.on("data", (chunk) => socket.write(chunk))],
    ["guesses", (socket) => socket.write(`${"0".repeat(32)}${allow}`)],
    ["almost knows", (socket) => socket.write(`${"5".repeat(31)}6${allow}`)],
    ["says nothing", () => {}],
    ["stops halfway", (socket) => socket.write("5".repeat(16))],
    ["hangs up", (socket) => socket.destroy()],
    ["sends without end", (socket) => socket.write(Buffer.alloc(1e6, 0x35 + 1))],
    ["speaks HTTP", (socket) => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")],
  ];
  for (const [name, serve] of guesses) {
    const home = newHome();
    const { port, got } = await rogue(serve);
    announceFalsely(home, { port });
    noStart(home);
    const input = payload("rm -rf / --token=hunter2");
    const answer = await home.hook(input);
    assert.equal(decisionOf(answer), "deny 2", name);
    assert.doesNotMatch(got(), /hunter2|rm -rf|tool_name/, name);
    assert.ok(answer.ms < 60_000, `${name}: ${answer.ms} ms`);
  }
});

test("a resident whose answer is cut, late or nonsense is not believed", async () => {
  const answers = [
    "",
    "A",
    "A000",
    "X",
    "A00000000000090000000000short",
    "Aa[$(touch x)]0000000000",
    "F",
  ];
  for (const answer of answers) {
    const home = newHome();
    const { port } = await rogue((socket, got) => {
      socket.write(secrets.residentSecret);
      socket.on("data", () => {
        if (!got().includes("tool_name")) return;
        socket.end(answer);
      });
    });
    announceFalsely(home, { port });
    noStart(home);
    assert.equal(decisionOf(await home.hook(payload("rm -rf /"))), "deny 2", answer);
  }
});

test("who does not know the client's secret gets not one byte", async () => {
  const home = newHome();
  const { port, clientSecret } = await home.start();
  const call = { agent: "claude-code", options: [], env: { HOME: home.path } };
  const body = callBytes({ ...call, payload: Buffer.from(payload("ls")) });
  const attempts: readonly (string | Buffer)[] = [
    "",
    "x",
    "0".repeat(42),
    Buffer.concat([Buffer.from("0".repeat(42)), body]),
    `${clientSecret.slice(0, 31)}${clientSecret.endsWith("0") ? "1" : "0"}0000000000`,
    clientSecret.toUpperCase().padEnd(42, "F"),
    "GET /status HTTP/1.1\r\nHost: localhost\r\n\r\n",
    Buffer.alloc(1e6),
  ];
  for (const attempt of attempts) {
    const said = await new Promise<string>((done) => {
      let text = "";
      const socket = connect(port, "127.0.0.1", () => socket.write(attempt));
      socket.on("data", (chunk) => {
        text += chunk.toString("latin1");
      });
      socket.on("error", () => {});
      socket.on("close", () => done(text));
    });
    assert.equal(said, "", String(attempt).slice(0, 50));
  }
  assert.deepEqual(home.records(), []);
});

test("many strangers at the door only make it slower", async () => {
  const home = newHome();
  await inSomeRound("the same resident goes on", async () => {
    const { port, identity } = await home.start();
    const sockets = Array.from({ length: 450 }, () =>
      connect(port, "127.0.0.1").on("error", () => {}),
    );
    await sleep(200);
    assert.equal(decisionOf(await home.hook(payload("rm -rf /"))), "deny 2");
    for (const socket of sockets) socket.destroy();
    await sleep(100);
    const allowed = await home.reach("decided", payload("ls"));
    assert.equal(decisionOf(allowed.at(-1) as Ran), "silence");
    return home.holder?.pid === identity.pid;
  });
});

test("a file of before is not followed: dead process, its number taken, a copy, another program", async () => {
  const dead = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await new Promise((done) => dead.on("exit", done));
  const other = spawn("sleep", ["60"], { stdio: "ignore" });
  const own = ownIdentity();
  const cases: readonly (readonly [string, Parameters<typeof announceFalsely>[1]])[] = [
    ["dead", { identity: { ...own, pid: dead.pid ?? 0 } }],
    ["number taken", { identity: { ...own, pid: other.pid ?? 0 } }],
    ["another file at the descriptor", { fd: 0 }],
    ["another program", { program: "/opt/other/cli.js" }],
    ["short secret", { clientSecret: "c".repeat(31) }],
    ["a copy", {}],
  ];
  for (const [name, fields] of cases) {
    const home = newHome();
    const { port, got } = await rogue((socket) => socket.write(secrets.residentSecret));
    announceFalsely(home, { port, ...fields });
    if (name === "a copy") {
      const path = join(home.run, "resident");
      copyFileSync(path, `${path}.copy`);
      renameSync(`${path}.copy`, path);
    }
    noStart(home);
    assert.equal(decisionOf(await home.hook(payload("rm -rf /"))), "deny 2", name);
    assert.equal(got(), "", `${name}: the client said something`);
  }
  other.kill();
});

test("nonsense in the file harms nothing", async () => {
  for (const text of [
    "",
    "\n",
    "1",
    `${"9 ".repeat(5000)}\n`,
    "1 $(touch x) a[$(touch x)] b 1 2 3 4 5\n",
  ]) {
    const home = newHome();
    mkdirSync(home.run, { recursive: true });
    writeFileSync(join(home.run, "resident"), text);
    assert.equal(decisionOf(await home.hook(payload("rm -rf /"))), "deny 2");
    await home.serving();
  }
});

test("a file that others could read ends the resident, and the next one has new secrets", async () => {
  const home = newHome();
  const first = await home.start();
  chmodSync(join(home.run, "resident"), 0o644);
  assert.equal(decisionOf(await home.hook(payload("rm -rf /"))), "deny 2");
  await until(() => !isAlive(first.identity), "it ended");
  const second = await home.start();
  assert.notEqual(second.clientSecret, first.clientSecret);
  assert.notEqual(second.residentSecret, first.residentSecret);
  assert.equal(statSync(join(home.run, "resident")).mode & 0o777, 0o600);
});

test("a directory that others could enter is closed to them again", async () => {
  const home = newHome();
  mkdirSync(home.run, { recursive: true });
  chmodSync(home.run, 0o777);
  await home.start();
  assert.equal(statSync(home.run).mode & 0o777, 0o700);
});

test("a file or directory of somebody else is not followed", async (t) => {
  if (process.getuid?.() !== 0) return t.skip("only root can give files away");
  const { chownSync } = await import("node:fs");
  const home = newHome();
  const { port, got } = await rogue((socket) => socket.write(secrets.residentSecret));
  announceFalsely(home, { port });
  noStart(home);
  chownSync(join(home.run, "resident"), 65_534, 65_534);
  assert.equal(decisionOf(await home.hook(payload("rm -rf /"))), "deny 2");
  assert.equal(readAnnouncement(join(home.run, "resident")), undefined);
  announceFalsely(home, { port });
  chownSync(join(home.run, "resident"), 0, 0);
  chownSync(home.run, 65_534, 65_534);
  assert.equal(decisionOf(await home.hook(payload("rm -rf /"))), "deny 2");
  assert.equal(got(), "");
  const { code, err } = await home.cerbash("resident", "serve");
  assert.equal(code, 3);
  assert.match(err, /belongs to somebody else/);
});

test("when nothing can be written there is no resident, and the same answers", async () => {
  // A file may have no bytes, as on a full disk: names are made, contents are not.
  const full = (home: Home, input: string) => {
    const limited = `trap '' XFSZ; ulimit -f 0; exec bash -p '${home.script}' hook claude-code`;
    return run("bash", ["-c", limited], input, home.env);
  };
  const home = newHome();
  for (let i = 0; i < 2; i++) {
    const denied = await full(home, payload("rm -rf /"));
    assert.deepEqual(
      [denied.code, JSON.parse(denied.out).hookSpecificOutput.permissionDecision],
      [2, "deny"],
    );
    assert.match(denied.err, /no record was written|record was cut/);
    assert.ok(denied.ms < 60_000, `${denied.ms} ms`);
  }
  assert.equal(existsSync(join(home.run, "resident")), false);
  // And once there is room again, all is well.
  assert.equal(decisionOf(await home.hook(payload("ls"))), "silence");
  await home.serving();
});

test("a resident that cannot write records says so and answers", async () => {
  const home = newHome();
  writeFileSync(join(home.path, "c", "records"), "");
  await home.start();
  const allowed = await home.reach("decided", payload("ls"));
  assert.equal(decisionOf(allowed.at(-1) as Ran), "silence");
  const denied = await home.reach("decided", payload("rm -rf /"));
  assert.equal(denied.at(-1)?.code, 2);
  assert.match(denied.at(-1)?.err ?? "", /no record was written/);
});

test("a clock that was changed keeps nobody from starting", async () => {
  const home = newHome();
  mkdirSync(home.run, { recursive: true, mode: 0o700 });
  for (const shift of [-86_400 * 365, 86_400 * 365]) {
    writeFileSync(
      join(home.run, "starting"),
      `${Math.floor(Date.now() / 1000) + shift} starting\n`,
    );
    assert.equal(decisionOf(await home.hook(payload("rm -rf /"))), "deny 2");
    const { identity } = await home.serving();
    home.kill();
    await until(() => !isAlive(identity), "it is gone");
  }
});

test("another that is being started is waited for, but not long", async () => {
  const home = newHome();
  mkdirSync(home.run, { recursive: true, mode: 0o700 });
  const note = join(home.run, "starting");
  // A client on a slow machine must not find it older than ten seconds.
  const start = () => {
    writeFileSync(`${note}.new`, `${Math.floor(Date.now() / 1000)} starting\n`);
    renameSync(`${note}.new`, note);
  };
  start();
  const starting = setInterval(start, 500);
  try {
    const answer = await home.hook(payload("rm -rf /"));
    assert.equal(decisionOf(answer), "deny 2");
    assert.ok(answer.ms > 2900 && answer.ms < 60_000, `${answer.ms} ms`);
    assert.equal(home.holder, undefined);
  } finally {
    clearInterval(starting);
  }
});

test("HTTP wants the token and this machine's name, and refuses what it cannot decide", async () => {
  const home = newHome();
  const { port, server } = await new Promise<{ port: number; server: Server }>((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      done({ port: typeof address === "object" && address ? address.port : 0, server: probe });
    });
  });
  await new Promise((done) => server.close(done));
  writeFileSync(join(home.path, "c", "config.json"), `{"resident":{"httpPort":${port}}}`);
  await home.start();
  const tokenPath = join(home.path, "c", "http-token");
  assert.equal(statSync(tokenPath).mode & 0o777, 0o600);
  const token = readFileSync(tokenPath, "utf8").trim();
  const post = (headers: Record<string, string>, body: string, method = "POST") =>
    new Promise<readonly [number | undefined, string]>((done, fail) => {
      const asking = request({
        host: "127.0.0.1",
        port,
        path: "/hook/claude-code",
        method,
        headers,
      });
      asking.on("response", (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => done([response.statusCode, text]));
      });
      asking.on("error", fail);
      asking.end(body);
    });
  const good = { authorization: `Bearer ${token}` };
  const input = payload("rm -rf /");
  const [code, text] = await post(good, input);
  assert.deepEqual([code, JSON.parse(text).hookSpecificOutput.permissionDecision], [200, "deny"]);
  assert.deepEqual(await post(good, payload("ls")), [200, ""]);
  assert.deepEqual(await post({ ...good, host: `localhost:${port}` }, payload("ls")), [200, ""]);
  const refused: readonly Record<string, string>[] = [
    {},
    { authorization: `Bearer ${token.slice(1)}0` },
    { authorization: `Basic ${token}` },
    { ...good, host: `attacker.example.com:${port}` },
    { ...good, host: "127.0.0.1" },
    { ...good, origin: "http://attacker.example.com" },
  ];
  for (const headers of refused) {
    assert.deepEqual(await post(headers, input), [403, ""], JSON.stringify(headers));
  }
  assert.equal((await post(good, "", "GET"))[0], 405);
  const [, nonsense] = await post(good, "nonsense");
  assert.equal(JSON.parse(nonsense).hookSpecificOutput.permissionDecision, "deny");
});
