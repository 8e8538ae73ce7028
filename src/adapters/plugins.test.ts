// The plugin files as their agents load and call them, with a guard of our own making and the real one.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inTime } from "../../test/in-time.js";
import type { HookStart } from "./installation-types.js";
import { installations } from "./installations.generated.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-plugins-"));
process.env.CERBASH_HOME = join(temp, "home");
process.env.CERBASH_DEADLINE_MS = "10000";
after(() => rmSync(temp, { recursive: true, force: true }));

const main = fileURLToPath(new URL("../cli/main.ts", import.meta.url));

type Call = (tool: string, input: Record<string, unknown>, ui?: boolean) => Promise<string>;
type Handler = (event: unknown, ctx: unknown) => Promise<Record<string, unknown> | undefined>;
interface Registry {
  on(name: string, handler: Handler): void;
  readonly helpers: object;
}

let files = 0;

/** Loads an agent's plugin file that starts this program. */
async function load(agent: string, args: readonly string[], program = process.execPath) {
  const way = (await installations.get(agent)?.())?.ways[0];
  assert.ok(way?.format === "file");
  const start: HookStart = { platform: "posix", shell: "", program, args };
  // The guard runs from source here, and this machine may be busy.
  const content = way.content(start).replace("timeLimit = 9000", "timeLimit = 60_000");
  const path = join(temp, `${agent}-${files++}.mjs`);
  writeFileSync(path, content);
  return (await import(pathToFileURL(path).href)) as {
    Cerbash(ctx: object): Promise<Record<string, (input: object, output: object) => Promise<void>>>;
    default(api: Registry): void;
  };
}

/** What becomes of a call in each agent: `ran: COMMAND` or `refused: REASON`. */
const hosts: Readonly<Record<string, (module: Awaited<ReturnType<typeof load>>) => Promise<Call>>> =
  {
    opencode: async (module) => {
      const hooks = await module.Cerbash({ directory: temp });
      return async (tool, args) => {
        const output = { args };
        try {
          await hooks["tool.execute.before"]?.({ tool, sessionID: "s", callID: "c" }, output);
        } catch (error) {
          return `refused: ${error instanceof Error ? error.message : ""}`;
        }
        assert.equal(output.args, args);
        return `ran: ${String(args.command)}`;
      };
    },
    pi: async (module) => {
      const handlers = new Map<string, Handler>();
      module.default({ on: (name, handler) => handlers.set(name, handler), helpers: {} });
      return async (toolName, input, ui) => {
        const ctx = { cwd: temp, hasUI: ui !== undefined, ui: { confirm: async () => ui } };
        const event = { type: "tool_call", toolName, toolCallId: "c", input };
        const answer = await handlers.get("tool_call")?.(event, ctx);
        return answer?.block === true
          ? `refused: ${String(answer.reason)}`
          : `ran: ${String(input.command)}`;
      };
    },
    amp: async (module) => {
      const handlers = new Map<string, Handler>();
      const helpers = {
        shellCommandFromToolCall: ({ input }: { input: { command?: string } }) =>
          input.command === undefined ? null : { command: input.command, dir: temp },
      };
      module.default({ on: (name, handler) => handlers.set(name, handler), helpers });
      return async (tool, input, ui) => {
        const ctx = ui === undefined ? {} : { ui: { confirm: async () => ui } };
        const name = tool === "bash" ? "Bash" : tool;
        const event = { tool: name, input, toolUseID: "c", thread: { id: "t" } };
        const answer = await handlers.get("tool.call")?.(event, ctx);
        if (answer?.action === "reject-and-continue") return `refused: ${String(answer.message)}`;
        const used = (answer?.action === "modify" ? answer.input : input) as typeof input;
        return `ran: ${String(used.command)}`;
      };
    },
  };

/** A program that prints a text and ends with a code. */
const prints = (text: string, code: number) => [
  "--eval",
  `process.stdin.resume().on("end", () => { process.stdout.write(${JSON.stringify(text)}); process.exitCode = ${code}; })`,
];

const rewrites: Readonly<Record<string, object>> = {
  opencode: { decision: "rewrite", args: { command: "safer" } },
  pi: { input: { command: "safer" } },
  amp: { action: "modify", input: { command: "safer" } },
};

for (const [agent, host] of Object.entries(hosts)) {
  const callWith = async (args: readonly string[], program?: string) =>
    host(await load(agent, args, program));

  test(`${agent}: the real guard refuses, lets run, and asks where there is a person`, async () => {
    const guarded = await callWith(["--import", "tsx", main, "hook", agent]);
    const call: Call = (...given) =>
      inTime(
        () => guarded(...given),
        (said) => said,
      );
    const denied = await call("bash", { command: "rm -rf /" });
    const ran = await call("bash", { command: "git status" });
    const asked = await call("bash", { command: "npm publish" });
    assert.match(denied, /^refused: DESTRUCTIVE OP BLOCKED/);
    assert.equal(ran, "ran: git status");
    assert.match(asked, /^refused: .*tell the user/s);
    if (agent === "opencode") return;
    assert.equal(await call("bash", { command: "npm publish" }, true), "ran: npm publish");
    assert.match(await call("bash", { command: "npm publish" }, false), /^refused: /);
  });

  test(`${agent}: without a usable answer the call is refused`, async () => {
    const cases: readonly (readonly [readonly string[], string?])[] = [
      [prints("", 1)],
      [prints("", 2)],
      [prints("no JSON", 0)],
      [prints("null", 0)],
      [prints("[]", 0)],
      [prints("{}", 0)],
      [prints('{"decision":"maybe"}', 0)],
      [["--eval", "process.kill(process.pid, 'SIGKILL')"]],
      [[join(temp, "missing.mjs")]],
      [[], join(temp, "no-such-program")],
    ];
    for (const [args, program] of cases) {
      const call = await callWith(args, program);
      assert.match(await call("bash", { command: "ls" }), /^refused: .+/, String(args));
    }
    const cycle: Record<string, unknown> = { command: "ls" };
    cycle.self = cycle;
    assert.match(await (await callWith(prints("", 0)))("bash", cycle), /^refused: /);
  });

  test(`${agent}: a harmless tool starts no process, silence lets run, a rewrite is used`, async () => {
    const unstarted = await callWith([], join(temp, "no-such-program"));
    const harmless = agent === "amp" ? "Read" : "read";
    assert.match(await unstarted(harmless, { path: "x" }), /^ran: /);
    assert.equal(await (await callWith(prints("", 0)))("bash", { command: "ls" }), "ran: ls");
    const rewritten = await callWith(prints(JSON.stringify(rewrites[agent]), 0));
    assert.equal(await rewritten("bash", { command: "ls" }), "ran: safer");
  });
}

test("a guard that does not answer in time is a refusal", async () => {
  const args = ["--eval", "setInterval(() => {}, 1000)"];
  const way = (await installations.get("opencode")?.())?.ways[0];
  assert.ok(way?.format === "file");
  const start: HookStart = { platform: "posix", shell: "", program: process.execPath, args };
  const path = join(temp, "late.mjs");
  writeFileSync(path, way.content(start).replace("timeLimit = 9000", "timeLimit = 300"));
  const host = hosts.opencode;
  assert.ok(host);
  const call = await host(await import(pathToFileURL(path).href));
  assert.match(await call("bash", { command: "ls" }), /^refused: .*no answer in time/);
});
