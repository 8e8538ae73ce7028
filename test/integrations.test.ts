/**
 * The in-process integrations with the SDKs themselves and scripted models. What their tools run only makes
 * files in a directory of the test.
 */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import {
  Agent,
  tool as agentsTool,
  type Model,
  type ModelResponse,
  Runner,
  type ShellAction,
  shellTool,
  Usage,
} from "@openai/agents-core";
import { generateText, type ModelMessage, stepCountIs, tool } from "ai";
import { MockLanguageModelV3 } from "ai/test";
import { z } from "zod";
import { guardTool, toolApproval } from "../src/integrations/ai-sdk.js";
import { canUseTool, guardHooks } from "../src/integrations/claude-agent-sdk.js";
import {
  commandGuardrail,
  commandNeedsApproval,
  guardShell,
} from "../src/integrations/openai-agents.js";

const top = mkdtempSync(join(tmpdir(), "cerbash-integrations-"));
after(() => rmSync(top, { recursive: true, force: true, maxRetries: 20 }));
/** Harmless files whose touching this policy denies or asks about, so that a failure does no harm. */
const policy = `rules:
  - { id: denied, decision: deny, program: touch, operands: ["denied*"], why: the test says so }
  - { id: asked, decision: ask, program: touch, operands: ["asked*"], why: the test says so }
`;
mkdirSync(join(top, "guard"));
writeFileSync(join(top, "guard", "policy.yaml"), policy, { mode: 0o600 });
process.env.CERBASH_HOME = join(top, "guard");

const made = (name: string) => existsSync(join(top, name));
/** Runs `touch NAME` without a shell. */
function touch(command: string): string {
  const [, name] = /^touch ([a-z]+-[a-z0-9]+)$/.exec(command) ?? [];
  assert.ok(name !== undefined, command);
  writeFileSync(join(top, name), "");
  return `made ${name}`;
}

const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 1, text: 1, reasoning: 0 },
};
type Result = Awaited<ReturnType<MockLanguageModelV3["doGenerate"]>>;

function aiModel(command: string): MockLanguageModelV3 {
  const call = {
    content: [
      {
        type: "tool-call",
        toolCallId: "call-1",
        toolName: "bash",
        input: JSON.stringify({ command }),
      },
    ],
    finishReason: { unified: "tool-calls", raw: undefined },
    usage,
    warnings: [],
  } as Result;
  const end = {
    content: [{ type: "text", text: "done" }],
    finishReason: { unified: "stop", raw: undefined },
    usage,
    warnings: [],
  } as Result;
  return new MockLanguageModelV3({
    doGenerate: async ({ prompt }) => (prompt.some(({ role }) => role === "tool") ? end : call),
  });
}

const bash = guardTool(
  tool({
    description: "runs a command",
    inputSchema: z.object({ command: z.string() }),
    execute: async ({ command }) => touch(command),
  }),
  { cwd: top },
);

function generate(command: string, messages: ModelMessage[]) {
  return generateText({
    model: aiModel(command),
    tools: { bash },
    stopWhen: stepCountIs(3),
    messages,
  });
}

const user: ModelMessage = { role: "user", content: "go" };

test("AI SDK: allowed runs, denied is an error that the model reads", async () => {
  const { text } = await generate("touch ai-1", [user]);
  assert.deepEqual([text, made("ai-1")], ["done", true]);
  const denied = await generate("touch denied-a", [user]);
  const parts = JSON.stringify(denied.steps[0]?.content);
  assert.match(parts, /tool-error/);
  assert.match(JSON.stringify(denied.response.messages), /BLOCKED: touch denied-a/);
  assert.equal(made("denied-a"), false);
});

test("AI SDK: a question waits for approval of this very call", async () => {
  for (const approved of [true, false]) {
    const name = `asked-ai${approved ? 1 : 2}`;
    const first = await generate(`touch ${name}`, [user]);
    const request = first.steps[0]?.content.find(({ type }) => type === "tool-approval-request");
    assert.ok(request !== undefined && "approvalId" in request);
    assert.equal(made(name), false);
    const { approvalId } = request;
    const response: ModelMessage = {
      role: "tool",
      content: [{ type: "tool-approval-response", approvalId, approved }],
    };
    await generate(`touch ${name}`, [user, ...first.response.messages, response]);
    assert.equal(made(name), approved);
  }
});

test("AI SDK: whoever ignores needsApproval gets a refusal, and toolApproval says the same", async () => {
  const call = { toolCallId: "x", messages: [] };
  await assert.rejects(
    async () => bash.execute?.({ command: "touch asked-x" }, call),
    /NEEDS A PERSON/,
  );
  await assert.rejects(
    async () => bash.execute?.({ cmd: "touch ai-2" } as never, call),
    /no text named command/,
  );
  // The SDK does not call it after a no; a loop of one's own might.
  const messagesFor = (toolCallId: string, approved: boolean): ModelMessage[] => [
    {
      role: "assistant",
      content: [{ type: "tool-approval-request", approvalId: "a", toolCallId }],
    },
    { role: "tool", content: [{ type: "tool-approval-response", approvalId: "a", approved }] },
  ];
  const execute = async (messages: ModelMessage[]) =>
    bash.execute?.({ command: "touch asked-z" }, { toolCallId: "x", messages });
  await assert.rejects(execute(messagesFor("x", false)), /NEEDS A PERSON/);
  await assert.rejects(execute(messagesFor("y", true)), /NEEDS A PERSON/);
  assert.equal(made("asked-z"), false);
  assert.equal(await execute(messagesFor("x", true)), "made asked-z");
  const approval = toolApproval({ cwd: top });
  assert.equal(await approval({ command: "ls" }), "not-applicable");
  assert.equal(await approval({ command: "touch asked-x" }), "user-approval");
  const denied = await approval({ command: "touch denied-x" });
  assert.ok(typeof denied === "object" && /BLOCKED/.test(denied.reason));
});

/** Calls a tool once and then says it is done. */
class ScriptedModel implements Model {
  readonly requests: unknown[] = [];
  constructor(private readonly call: ModelResponse["output"][number]) {}
  async getResponse(request: { input: unknown }): Promise<ModelResponse> {
    this.requests.push(structuredClone(request.input));
    const end: ModelResponse["output"][number] = {
      type: "message",
      role: "assistant",
      status: "completed",
      content: [{ type: "output_text", text: "done" }],
    };
    return { usage: new Usage(), output: [this.requests.length === 1 ? this.call : end] };
  }
  // biome-ignore lint/correctness/useYield: the SDK asks for it and never calls it here.
  async *getStreamedResponse(): AsyncGenerator<never> {
    throw new Error("not used");
  }
}

const runner = new Runner({ tracingDisabled: true });

function shellAgent(...commands: string[]) {
  const model = new ScriptedModel({
    type: "shell_call",
    callId: "call-1",
    status: "completed",
    action: { commands },
  });
  const shell = {
    run: async (action: ShellAction) => ({
      output: action.commands.map((command) => ({
        stdout: touch(command),
        stderr: "",
        outcome: { type: "exit" as const, exitCode: 0 },
      })),
    }),
  };
  const tools = [shellTool(guardShell(shell, { cwd: top }))];
  return { model, agent: new Agent({ name: "a", model, tools }) };
}

test("OpenAI Agents SDK: the shell tool", async () => {
  const allowed = shellAgent("touch oa-1");
  assert.equal((await runner.run(allowed.agent, "go")).finalOutput, "done");
  assert.equal(made("oa-1"), true);
  const denied = shellAgent("touch oa-2", "touch denied-b");
  await runner.run(denied.agent, "go");
  assert.match(JSON.stringify(denied.model.requests[1]), /BLOCKED: touch oa-2 touch denied-b/);
  assert.deepEqual([made("oa-2"), made("denied-b")], [false, false]);
  for (const isApproved of [true, false]) {
    const name = `asked-oa${isApproved ? 1 : 2}`;
    const { agent } = shellAgent(`touch ${name}`);
    const { interruptions, state } = await runner.run(agent, "go");
    const [item] = interruptions;
    assert.ok(item !== undefined);
    assert.equal(made(name), false);
    if (isApproved) state.approve(item);
    else state.reject(item);
    await runner.run(agent, state);
    assert.equal(made(name), isApproved);
  }
  const unasked = guardShell({ run: async () => assert.fail("it ran") }, { cwd: top });
  assert.match(
    JSON.stringify(await unasked.shell.run({ commands: ["touch asked-y"] })),
    /NEEDS A PERSON/,
  );
});

test("OpenAI Agents SDK: a function tool", async () => {
  const start = (command: string) => {
    const model = new ScriptedModel({
      type: "function_call",
      callId: "call-1",
      name: "bash",
      arguments: JSON.stringify({ command }),
      status: "completed",
    });
    const guarded = agentsTool({
      name: "bash",
      description: "runs a command",
      parameters: z.object({ command: z.string() }),
      execute: async (input) => touch(input.command),
      needsApproval: commandNeedsApproval({ cwd: top }),
      inputGuardrails: [commandGuardrail({ cwd: top })],
    });
    return { model, agent: new Agent({ name: "a", model, tools: [guarded] }) };
  };
  await runner.run(start("touch of-1").agent, "go");
  assert.equal(made("of-1"), true);
  const denied = start("touch denied-c");
  await runner.run(denied.agent, "go");
  assert.match(JSON.stringify(denied.model.requests[1]), /BLOCKED: touch denied-c/);
  assert.equal(made("denied-c"), false);
  const { interruptions } = await runner.run(start("touch asked-of").agent, "go");
  assert.equal(interruptions.length, 1);
  assert.equal(made("asked-of"), false);
});

test("Claude Agent SDK: the hook's outputs are those of the hook program", async () => {
  const [entry] = guardHooks().PreToolUse;
  assert.ok(entry?.hooks[0] !== undefined);
  const hook = entry.hooks[0];
  const signal = new AbortController().signal;
  const ask = (command: unknown) =>
    hook(
      {
        hook_event_name: "PreToolUse",
        session_id: "s",
        transcript_path: "",
        cwd: top,
        tool_name: "Bash",
        tool_input: { command },
        tool_use_id: "t",
      },
      "t",
      { signal },
    );
  const decisionOf = async (command: unknown) => {
    const output = await ask(command);
    return Reflect.get(Object(output.hookSpecificOutput), "permissionDecision");
  };
  assert.deepEqual(await ask("ls"), {});
  assert.equal(await decisionOf("touch denied-d"), "deny");
  assert.equal(await decisionOf("touch asked-d"), "ask");
  assert.equal(await decisionOf(7), "deny");
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  const failed = await hook(circular, "t", { signal });
  assert.equal(Reflect.get(Object(failed.hookSpecificOutput), "permissionDecision"), "deny");
  assert.match(entry.matcher, /^Bash\|/);
});

test("Claude Agent SDK: canUseTool answers questions and approves no denial", async () => {
  const questions: string[] = [];
  const answer = canUseTool({
    ask: async ({ message }) => {
      questions.push(message);
      return true;
    },
  });
  assert.equal((await answer("Bash", { command: "ls" })).behavior, "allow");
  assert.equal((await answer("Bash", { command: "touch denied-e" })).behavior, "deny");
  assert.equal((await answer("Bash", { command: "touch asked-e" })).behavior, "allow");
  assert.deepEqual([questions.length, /NEEDS A PERSON/.test(questions[0] ?? "")], [1, true]);
  const nobody = canUseTool();
  assert.equal((await nobody("Bash", { command: "touch asked-e" })).behavior, "deny");
  assert.equal((await nobody("WebFetch", { url: "https://example.com" })).behavior, "deny");
});
