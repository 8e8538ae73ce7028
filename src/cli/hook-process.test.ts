// The hook as the agent starts it: a process with a payload, an exit code and a time limit.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { inTime } from "../../test/in-time.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-hook-"));
after(() => rmSync(temp, { recursive: true, force: true }));

const main = fileURLToPath(new URL("./main.ts", import.meta.url));
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts Node with a payload; undefined leaves its input open. */
async function start(
  args: readonly string[],
  payload: string | Buffer | undefined,
  env: Record<string, string> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, ["--import", "tsx", ...args], {
    // From source a start may take seconds on a busy machine.
    env: { ...environment, CERBASH_HOME: join(temp, "home"), CERBASH_DEADLINE_MS: "10000", ...env },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  child.stdin.on("error", () => {});
  if (payload !== undefined) child.stdin.end(payload);
  const code = await new Promise<number | null>((done) => child.on("close", done));
  child.stdin.destroy();
  return {
    code,
    out: Buffer.concat(out).toString(),
    err: Buffer.concat(err).toString(),
  };
}

const hook = (payload: string | Buffer | undefined, env: Record<string, string> = {}) =>
  inTime(
    () => start([main, "hook", "claude-code"], payload, env),
    // What is expected to be late has a limit of its own.
    ({ err }) => (env.CERBASH_DEADLINE_MS === undefined ? err : ""),
  );

function payload(command: string, fields: object = {}): string {
  const folder = new URL("../adapters/claude-code/payloads/", import.meta.url);
  const sample = JSON.parse(readFileSync(new URL("PreToolUse.json", folder), "utf8"));
  return JSON.stringify({ ...sample, tool_input: { command }, cwd: temp, ...fields });
}

function assertDenied({ code, out, err }: Ran, reason: RegExp): void {
  assert.equal(code, 2, out + err);
  const output = JSON.parse(out).hookSpecificOutput;
  assert.equal(output.hookEventName, "PreToolUse");
  assert.equal(output.permissionDecision, "deny");
  assert.match(output.permissionDecisionReason, reason);
  assert.match(err, reason);
}

/** The hook with a guard of our own making. */
function hookWith(guard: string, env: Record<string, string> = {}): Promise<Ran> {
  const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const code = `
    import { createGuard } from ${url("../guard.ts")};
    import { serve } from ${url("./hook-process.ts")};
    import { adapter as claudeCode } from ${url("../adapters/claude-code/adapter.ts")};
    const deadline = Number(process.env.DEADLINE ?? 20000);
    await serve(claudeCode, true, deadline, async () => (${guard}));
  `;
  return start(["--input-type=module", "--eval", code], payload("ls"), env);
}

test("a destructive command is denied, a safe one is left alone, and both are recorded", async () => {
  const records = join(temp, "home", "records");
  rmSync(records, { recursive: true, force: true });
  assertDenied(await hook(payload("rm -rf / --token=abc")), /rm -rf \//);
  const safe = await hook(payload("ls -la"));
  assert.deepEqual([safe.code, safe.out, safe.err], [0, "", ""]);

  // Two files when a day ends meanwhile; and a call that was too late is there as well.
  const files = readdirSync(records).sort();
  const lines = files.flatMap((name) =>
    readFileSync(join(records, name), "utf8").trimEnd().split("\n"),
  );
  const entries = lines.map((line) => JSON.parse(line)).filter(({ kind }) => kind !== "segment");
  const decided = entries.filter(
    ({ verdict }) => verdict.rules.length > 0 || verdict.decision === "allow",
  );
  assert.deepEqual(
    decided.map(({ command, verdict }) => [command, verdict.decision]),
    [
      ["rm -rf / --token=REDACTED:value", "deny"],
      ["ls -la", "allow"],
    ],
  );
});

test("what is not a payload is denied", async () => {
  const cases: readonly (readonly [string | Buffer, RegExp])[] = [
    ["", /payload is empty/],
    ["rm -rf /", /not JSON/],
    [Buffer.from([0x22, 0xff, 0xfe, 0x22]), /not UTF-8/],
    [Buffer.alloc(17 * 1024 * 1024, 0x20), /longer than 16 MB/],
  ];
  for (const [input, reason] of cases) assertDenied(await hook(input), reason);
});

test("ten megabytes of command are answered in time, and not by silence", async () => {
  const ran = await hook(payload(`echo ${"x ".repeat(5_000_000)}; rm -rf /`));
  assert.match(ran.out, /"permissionDecision":"(?:ask|deny)"/);
});

test("the settings decide whether allow is said, and broken settings do not", async () => {
  const home = join(temp, "settings");
  mkdirSync(home);
  const allow = async (text: string) => {
    writeFileSync(join(home, "config.json"), text);
    return hook(payload("ls -la"), { CERBASH_HOME: home });
  };
  const approved = await allow('{"claudeCode":{"allow":"approve"}}');
  assert.equal(JSON.parse(approved.out).hookSpecificOutput.permissionDecision, "allow");
  const broken = await allow('{"claudeCode":{"allow":"yes"}}');
  assert.deepEqual([broken.code, broken.out], [0, ""]);
  assert.match(broken.err, /is not used/);
});

test("a record that cannot be written changes no answer", async () => {
  const home = join(temp, "file");
  writeFileSync(home, "");
  const denied = await hook(payload("rm -rf /"), { CERBASH_HOME: home });
  assertDenied(denied, /rm -rf \//);
  assert.match(denied.err, /no record was written/);
});

test("a payload that never ends is denied when the time is up", async () => {
  const ran = await hook(undefined, { CERBASH_DEADLINE_MS: "4000" });
  // Its input is still open: one that waited for the end would never get here.
  assertDenied(ran, /no answer within 4000 ms/);
});

const verdict = JSON.stringify({
  decision: "allow",
  label: "safe",
  phase: "allowlist",
  risk: 0,
  rules: [],
  brain: null,
  message: "",
  us: 0,
});

const fine = `check: async () => (${verdict})`;

test("a guard that fails in any way is denied", async () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    [`{ ${fine}, check() { throw new Error("broken one"); } }`, /guard failed \(broken one\)/],
    [`{ ${fine}, check: async () => { throw new Error("two"); } }`, /guard failed \(two\)/],
    [
      "{ check: async (_, { within }) => within(() => { throw new Error('three'); }) }",
      /guard failed \(three\)/,
    ],
    [`{ ${fine}, check: async () => undefined }`, /guard failed/],
    [
      `{ ${fine}, check: () => new Promise(() => setTimeout(() => { throw new Error("late"); })) }`,
      /guard failed \(late\)/,
    ],
    ["Promise.reject(new Error('not there'))", /guard failed \(not there\)/],
  ];
  await Promise.all(
    cases.map(async ([guard, reason]) => assertDenied(await hookWith(guard), reason)),
  );
  assert.match((await hookWith(`{ ${fine} }`)).out, /"permissionDecision":"allow"/);
});

test("a guard that never answers, or never stops, is denied when the time is up", async () => {
  const cases = [
    `{ ${fine}, check: () => new Promise(() => {}) }`,
    "{ check: async (_, { within }) => within(() => { for (;;); }) }",
    "createGuard({ policy: { get layers() { for (;;); } } })",
  ];
  await Promise.all(
    cases.map(async (guard) => {
      assertDenied(await hookWith(guard, { DEADLINE: "4000" }), /no answer within 4000 ms/);
    }),
  );
});

test("a wrong call of the hook lets nothing through", async () => {
  for (const args of [[], ["claud-code"], ["claude-code", "--aprove"], ["claude-code", "codex"]]) {
    const ran = await start([main, "hook", ...args], payload("ls"));
    assert.deepEqual([ran.code, ran.out], [2, ""]);
    assert.match(ran.err, /nothing is let through/);
  }
});

test("the agents that are known are listed", async () => {
  const { adapters } = await import("../adapters/registry.generated.js");
  const ran = await start([main, "hook", "--list"], undefined);
  const names = ran.out
    .trim()
    .split("\n")
    .map((line) => line.split(" ")[0]);
  assert.deepEqual(names, [...adapters.keys()]);
  assert.equal(ran.code, 0);
});
