import assert from "node:assert/strict";
import {
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { answerText, openPipes, type Pipes } from "./pipes.js";
import { pipesName } from "./pipes-name.js";
import { type HookCall, VARIABLES } from "./protocol.js";

const skip = process.platform !== "linux" && "named pipes are for Linux";

interface Place {
  readonly calls: HookCall[];
  readonly at: (name: string) => string;
  readonly pipes: Pipes;
}

async function withPipes(run: (place: Place) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "cerbash-pipes-"));
  const program = "/opt/cerbash/cli.js";
  const calls: HookCall[] = [];
  const pipes = openPipes({
    directory,
    program,
    announcement: 0,
    isFit: () => true,
    decide: async (call) => {
      calls.push(call);
      return { stdout: `for ${call.payload}`, stderr: "", exitCode: 0 };
    },
  });
  try {
    assert.ok(pipes !== undefined);
    await run({ calls, pipes, at: (name) => join(directory, pipesName(program), name) });
  } finally {
    // The sockets of the slots end with their writers; nothing else keeps the process.
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A client as the shell is one: takes a slot, opens its pipes. */
class Client {
  readonly call: number;
  readonly answer: number;

  constructor(at: Place["at"], slot: number) {
    const { O_RDONLY, O_RDWR, O_NONBLOCK, O_WRONLY } = constants;
    if (!existsSync(at(`taken${slot}`))) writeFileSync(at(`taken${slot}`), "");
    const both = openSync(at(`answer${slot}`), O_RDWR | O_NONBLOCK);
    this.answer = openSync(at(`answer${slot}`), O_RDONLY | O_NONBLOCK);
    closeSync(both);
    this.call = openSync(at(`call${slot}`), O_WRONLY);
  }

  say(text: string): this {
    writeSync(this.call, text);
    return this;
  }

  /** What is there to be read; "" at the end of a resident, undefined while nothing is there. */
  heard(): string | undefined {
    const buffer = Buffer.alloc(4096);
    try {
      return buffer.toString("utf8", 0, readSync(this.answer, buffer));
    } catch {
      return undefined;
    }
  }

  async answered(): Promise<string | undefined> {
    const heard: (string | undefined)[] = [];
    await until(() => {
      heard.push(this.heard());
      return heard.at(-1) !== undefined;
    });
    return heard.at(-1);
  }

  end(): void {
    closeSync(this.call);
    closeSync(this.answer);
  }
}

const fields = (payload: string) =>
  `claude-code\0\0${VARIABLES.map(() => "\0").join("")}${payload}\0`;

async function until(done: () => boolean): Promise<void> {
  for (let waits = 0; !done(); waits++) {
    assert.ok(waits < 12_000, "in time");
    await new Promise((next) => setTimeout(next, 5));
  }
}

test(
  "a call in parts gets its answer, and its slot is free when its process has ended",
  { skip },
  () =>
    withPipes(async ({ at, calls }) => {
      const client = new Client(at, 3).say("77\0");
      await new Promise((next) => setTimeout(next, 20));
      const all = `${fields('{"größe":\n1}')}77\0`;
      client.say(all.slice(0, 9)).say(all.slice(9));
      assert.equal(await client.answered(), '77 A 0 2 0\nfor {"größe":\n1}\n');
      assert.ok(existsSync(at("taken3")));
      client.end();
      await until(() => !existsSync(at("taken3")));
      assert.equal(calls.length, 1);
      assert.equal(calls[0]?.agent, "claude-code");
    }),
);

test("what a client left behind is not for the next one", { skip }, () =>
  withPipes(async ({ at, calls }) => {
    const cut = new Client(at, 0).say(`5\0${fields("rm -rf /").slice(0, 20)}`);
    await new Promise((next) => setTimeout(next, 20));
    cut.end();
    await until(() => !existsSync(at("taken0")));
    const silent = new Client(at, 0).say(`6\0${fields("ls")}6\0`);
    await until(() => calls.length === 1);
    // It ends without reading its answer.
    silent.end();
    await until(() => !existsSync(at("taken0")));
    const next = new Client(at, 0).say(`7\0${fields("pwd")}7\0`);
    assert.equal(await next.answered(), "7 A 0 1 0\nfor pwd\n");
    next.end();
    await until(() => !existsSync(at("taken0")));
    assert.deepEqual(
      calls.map(({ payload }) => payload.toString()),
      ["ls", "pwd"],
    );
  }),
);

test("two calls in one slot are both sent away without a decision", { skip }, () =>
  withPipes(async ({ at, calls }) => {
    const [one, other] = [new Client(at, 1), new Client(at, 1)];
    one.say("8\0");
    other.say("9\0");
    one.say(`${fields("ls")}8\0`);
    other.say(`${fields("rm -rf /")}9\0`);
    await until(() => one.heard() === "" && other.heard() === "");
    assert.equal(calls.length, 0);
    one.end();
    other.end();
    await until(() => !existsSync(at("taken1")));
  }),
);

test("pipes that others can get at are not intact", { skip }, () =>
  withPipes(async ({ at, pipes }) => {
    assert.equal(pipes.isIntact(), true);
    const { chmodSync } = await import("node:fs");
    chmodSync(at("."), 0o755);
    assert.equal(pipes.isIntact(), false);
    chmodSync(at("."), 0o700);
    pipes.withdraw();
    assert.equal(pipes.isIntact(), false);
  }),
);

test("an answer that the shell could not hold is left to the client", () => {
  const answer = (stdout: string, exitCode = 0) =>
    answerText("4", { stdout, stderr: "", exitCode });
  assert.equal(answer(""), "4 S\n");
  assert.equal(answer("a\n"), "4 A 0 2 0\na\n\n");
  assert.equal(answer("a\0b"), "4 F\n");
  assert.equal(answer("x".repeat(70_000)), "4 F\n");
  assert.equal(answer("", 256), "4 F\n");
  assert.equal(answerText("4", undefined), "4 F\n");
});

test("the client names the files that the resident makes", () => {
  const client = readFileSync(new URL("./client.sh", import.meta.url), "utf8");
  for (const name of ["call$slot", "answer$slot", "taken$slot", "held", "net", "status"])
    assert.ok(client.includes(`$pipes/${name}`), name);
});
