// What a client and the resident say to each other, byte by byte: calls in parts, and looks made ahead.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Announcement } from "../src/resident/announcement.js";
import { callBytes, MORE } from "../src/resident/protocol.js";
import { type Home, Installation, payload } from "./resident.js";
import { sleep, until } from "./until.js";

const installation = new Installation();
const homes: Home[] = [];
const sockets: Socket[] = [];

before(() => installation.make());
after(() => {
  for (const socket of sockets) socket.destroy();
  for (const home of homes) home.kill();
  installation.remove();
});

async function started(): Promise<{ readonly home: Home; readonly announced: Announcement }> {
  const home = installation.home();
  homes.push(home);
  return { home, announced: await home.start() };
}

interface Talk {
  readonly socket: Socket;
  /** What the resident has said since its secret. */
  readonly said: () => string;
}

/** A client that has proved itself and been answered, and has not called yet. */
async function greeted({ port, clientSecret, residentSecret }: Announcement): Promise<Talk> {
  let text = "";
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  sockets.push(socket);
  socket.on("data", (chunk) => {
    text += chunk.toString("latin1");
  });
  socket.write(`${clientSecret}0000000000`);
  await until(() => text === residentSecret, "the resident's secret");
  return { socket, said: () => text.slice(residentSecret.length) };
}

function callOf(home: Home, command: string, cwd = "/"): Buffer {
  const env = { HOME: home.path, CERBASH_HOME: join(home.path, "c"), PATH: process.env.PATH };
  const input = Buffer.from(payload(command, { cwd }));
  return callBytes({ agent: "claude-code", options: [], env, payload: input });
}

/** What is answered, without what is said to its parts. */
async function answer({ socket, said }: Talk, bytes: Buffer): Promise<string> {
  socket.write(bytes);
  const isWhole = () => /^\.*(?:[SF]|A\d{23})/.test(said());
  await until(isWhole, "an answer");
  return said().replace(/^\.+/, "");
}

test("each part of a call that is not its end is answered at once, so that bash may write the next", async () => {
  const { home, announced } = await started();
  const bytes = callOf(home, `echo ${"long ".repeat(4000)}`);
  for (const size of [1, 9, 60, 5000, bytes.length - 1]) {
    const talk = await greeted(announced);
    talk.socket.write(bytes.subarray(0, size));
    await until(() => talk.said() === MORE, `a word after ${size} bytes`);
    assert.equal(await answer(talk, bytes.subarray(size)), "S", `${size} bytes`);
  }
});

test("a call of another length than it says is not answered", async () => {
  const { home, announced } = await started();
  for (const spoil of [
    (bytes: Buffer) => Buffer.concat([bytes, Buffer.from("x")]),
    (bytes: Buffer) => Buffer.concat([Buffer.from("999999999"), bytes]),
    (bytes: Buffer) => Buffer.concat([Buffer.from("0\0"), bytes]),
  ]) {
    const talk = await greeted(announced);
    const closed = new Promise((done) => talk.socket.on("close", done));
    talk.socket.write(spoil(callOf(home, "ls")));
    await closed;
    assert.match(talk.said(), /^\.*$/);
  }
});

const policy =
  "rules:\n  - id: frob\n    decision: deny\n    programs: [frobnicate]\n    why: it frobs\n    instead: nothing\n    examples: { matches: [frobnicate x], nonMatches: [ls] }\n";

test("looks made ahead for one place are not those of another", async () => {
  const { home, announced } = await started();
  const [free, bound] = ["free", "bound"].map((name) => join(home.path, name)) as [string, string];
  mkdirSync(free);
  mkdirSync(join(bound, ".cerbash"), { recursive: true });
  writeFileSync(join(bound, ".cerbash", "policy.yaml"), policy);
  for (const [cwd, letter] of [
    [free, "S"],
    [bound, "A"],
    [bound, "A"],
    [free, "S"],
    [bound, "A"],
  ] as const) {
    const talk = await greeted(announced);
    const said = await answer(talk, callOf(home, "frobnicate x", cwd));
    assert.equal(said[0], letter, `${cwd}: ${said}`);
  }
});

test("looks made ahead are made again for a client that takes its time", async () => {
  const { home, announced } = await started();
  const before = await greeted(announced);
  assert.equal(await answer(before, callOf(home, "frobnicate x")), "S");
  const talk = await greeted(announced);
  // Longer than the resident needs for its looks, also on a busy machine.
  await sleep(1000);
  writeFileSync(join(home.path, "c", "policy.yaml"), policy);
  assert.equal((await answer(talk, callOf(home, "frobnicate x")))[0], "A");
});

test("a client from before an update is brought up to date by the resident that it starts", async () => {
  const home = installation.home();
  homes.push(home);
  const now = readFileSync(home.script, "utf8");
  const other = now.replaceAll("dist/cli.js", "elsewhere/cli.js");
  writeFileSync(home.script, other);
  await home.start();
  assert.equal(readFileSync(home.script, "utf8"), other, "another copy's stays");
  home.kill();
  writeFileSync(home.script, now.replace(/== \d+ && \$program/, "== 0 && $program"));
  assert.notEqual(readFileSync(home.script, "utf8"), now);
  await home.hook(payload("ls"));
  await home.serving();
  assert.equal(readFileSync(home.script, "utf8"), now);
});
