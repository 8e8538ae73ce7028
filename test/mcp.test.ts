/** `cerbash mcp` driven by the protocol's own client. What it runs only makes files in a directory of the test. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { root } from "../scripts/shared.mjs";
import { removeTree } from "./remove.js";
import { isRunning, until } from "./until.js";

const top = mkdtempSync(join(tmpdir(), "cerbash-mcp-"));
const work = join(top, "work");
const args = [
  "--import",
  join(root, "node_modules/tsx/dist/loader.mjs"),
  join(root, "src/cli/main.ts"),
  "mcp",
];
const env = {
  PATH: process.env.PATH ?? "",
  HOME: join(top, "home"),
  CERBASH_HOME: join(top, "guard"),
};
/** Harmless files whose touching this policy denies or asks about, so that a failure does no harm. */
const policy = `rules:
  - { id: denied, decision: deny, program: touch, operands: ["denied*"], why: the test says so }
  - { id: asked, decision: ask, program: touch, operands: ["asked*"], why: the test says so }
`;
const clients: Client[] = [];

before(() => {
  for (const name of ["work", "home", "guard"]) mkdirSync(join(top, name));
  writeFileSync(join(top, "guard", "policy.yaml"), policy, { mode: 0o600 });
});
after(async () => {
  for (const client of clients) await client.close();
  removeTree(top);
});

type Answer = { action: "accept" | "decline" | "cancel"; content?: { permit: boolean } };

async function connect(answer?: Answer): Promise<{ client: Client; questions: string[] }> {
  const questions: string[] = [];
  const capabilities = answer === undefined ? {} : { elicitation: {} };
  const client = new Client({ name: "test", version: "1" }, { capabilities });
  if (answer !== undefined)
    client.setRequestHandler(ElicitRequestSchema, async ({ params }) => {
      questions.push(params.message);
      return answer;
    });
  clients.push(client);
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args, cwd: work, env }),
  );
  return { client, questions };
}

async function call(client: Client, name: string, input: Record<string, unknown>) {
  const result = await client.callTool({ name, arguments: input });
  const [part] = result.content as { type: string; text: string }[];
  return { text: part?.text ?? "", isError: result.isError === true };
}

const made = (name: string) => existsSync(join(work, name));

test("runs what is allowed, and hands back output and exit code", async () => {
  const { client } = await connect();
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    ["run_command", "check_command"],
  );
  const ran = await call(client, "run_command", {
    command: "touch a; echo out; echo err >&2; exit 3",
  });
  assert.deepEqual(ran, { text: "out\nstderr:\nerr\nexit code 3", isError: false });
  assert.equal(made("a"), true);
  mkdirSync(join(work, "sub"));
  assert.match(
    (await call(client, "run_command", { command: "pwd", cwd: "sub" })).text,
    /work\/sub\n/,
  );
  const wrong = await call(client, "run_command", { command: "pwd", cwd: "none" });
  assert.match(wrong.text, /there is no directory/);
  assert.equal(wrong.isError, true);
  await assert.rejects(call(client, "nothing", { command: "ls" }), /there is no tool nothing/);
});

test("a denied command is an error of the tool with the reason, and is not run", async () => {
  const { client } = await connect();
  const { text, isError } = await call(client, "run_command", { command: "touch denied-1" });
  assert.equal(isError, true);
  assert.match(text, /BLOCKED: touch denied-1 \(the test says so\)/);
  assert.equal(made("denied-1"), false);
  const checked = await call(client, "check_command", { command: "touch denied-1" });
  assert.match(checked.text, /^deny \(destructive\)\n.*\nrules: policy\.user\.denied$/);
  assert.equal(checked.isError, false);
});

test("a question goes to the person by the client, and nothing but yes is yes", async () => {
  const answers: (Answer | undefined)[] = [
    { action: "accept", content: { permit: true } },
    { action: "accept", content: { permit: false } },
    { action: "decline" },
    { action: "cancel" },
    undefined,
  ];
  for (const [n, answer] of answers.entries()) {
    const { client, questions } = await connect(answer);
    const { text, isError } = await call(client, "run_command", { command: `touch asked-${n}` });
    assert.equal(made(`asked-${n}`), n === 0, `answer ${n}`);
    assert.equal(isError, n !== 0);
    assert.equal(questions.length, answer === undefined ? 0 : 1);
    if (answer === undefined) assert.match(text, /A person can permit it: cerbash allow/);
    await client.close();
  }
});

test("limits: time, output, cancelling", async () => {
  const { client } = await connect();
  const lateAfter = (ms: number) =>
    call(client, "run_command", { command: "echo begun; sleep 600", timeout_ms: ms });
  let limit = 1000;
  let late = await lateAfter(limit);
  // On a busy machine the shell may need longer to begin.
  for (; !late.text.startsWith("begun") && limit < 60_000; late = await lateAfter(limit))
    limit *= 4;
  assert.deepEqual(late, { text: `begun\nended after ${limit} ms (timeout_ms)`, isError: true });
  const long = await call(client, "run_command", { command: "seq 1 100000" });
  assert.match(long.text, /^1\n2\n[\s\S]*bytes left out[\s\S]*\n100000\nexit code 0$/);
  assert.ok(long.text.length < 110_000);
  const controller = new AbortController();
  const name = "run_command";
  const waits = client.callTool(
    { name, arguments: { command: "echo $$ > shell; sleep 600; touch cancelled" } },
    undefined,
    { signal: controller.signal },
  );
  waits.catch(() => {});
  const shell = await until(
    () => made("shell") && Number(readFileSync(join(work, "shell"), "utf8")),
    "the command runs",
  );
  controller.abort();
  await assert.rejects(waits);
  await until(() => !isRunning(shell), "the command has ended");
  assert.equal(made("cancelled"), false);
});

test("what is no message is answered, and the end of the input ends it", async () => {
  const child = spawn(process.execPath, args, { cwd: work, env });
  let out = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stdin.end(
    'nonsense\n[]\n{"jsonrpc":"2.0","id":1,"method":"none"}\n{"id":2,"method":"ping"}\n',
  );
  const code = await new Promise((done) => child.on("close", done));
  assert.equal(code, 0);
  const codes = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).error?.code);
  assert.deepEqual(codes, [-32700, -32600, -32601, undefined]);
});
