// What every adapter must do, run on all of them. A new adapter adds its samples here.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { Decision, Verdict } from "../verdict/types.js";
import { failure } from "./failure.js";
import { adapters } from "./registry.js";
import type { Adapter, Response } from "./types.js";

interface Samples {
  /** The payload of an ordinary shell call; `command` and `tool` are the paths of these fields. */
  readonly gate: string;
  readonly command: readonly string[];
  readonly tool: readonly string[];
  /** Whether a response keeps the command from running. */
  readonly stops: (response: Response) => boolean;
}

const samples: ReadonlyMap<string, Samples> = new Map([
  [
    "claude-code",
    {
      gate: "PreToolUse.json",
      command: ["tool_input", "command"],
      tool: ["tool_name"],
      stops: (response) =>
        response.exitCode === 2 ||
        /"permissionDecision":"(?:ask|deny)"/.test(response.stdout) ||
        /"behavior":"deny"/.test(response.stdout),
    },
  ],
]);

function verdict(decision: Decision, message = "DESTRUCTIVE OP BLOCKED: x (y)."): Verdict {
  const label = { allow: "safe", ask: "risky", deny: "destructive" } as const;
  return {
    decision,
    label: label[decision],
    phase: "rules",
    risk: 50,
    rules: [],
    brain: null,
    message: decision === "allow" ? "" : message,
    us: 10,
  };
}

/** A copy of a payload with one field replaced, or removed when the value is undefined. */
function altered(payload: unknown, path: readonly string[], value: unknown): string {
  const copy = structuredClone(payload) as Record<string, unknown>;
  let at = copy;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>;
  at[path.at(-1) ?? ""] = value;
  return JSON.stringify(copy);
}

test("every adapter has samples, and every sample an adapter", () => {
  assert.deepEqual([...samples.keys()], [...adapters.keys()]);
});

for (const [name, sample] of samples) {
  const folder = new URL(`./${name}/payloads/`, import.meta.url);
  const gateText = readFileSync(new URL(sample.gate, folder), "utf8");
  const gate: unknown = JSON.parse(gateText);
  const load = async (): Promise<Adapter> => {
    const adapter = await adapters.get(name)?.();
    assert.ok(adapter);
    return adapter;
  };

  test(`${name}: the sample call is read as a command`, async () => {
    const request = (await load()).readPayload(gateText);
    assert.equal(request.kind, "command");
    assert.ok(request.session && request.toolUseId && request.cwd && request.tool);
  });

  for (const file of readdirSync(folder).filter((file) => !/\.out-|^install\./.test(file))) {
    test(`${name}: ${file} is understood`, async () => {
      const request = (await load()).readPayload(readFileSync(new URL(file, folder), "utf8"));
      assert.notEqual(request.kind, "problem");
    });
  }

  const deep = 200_000;
  const malformed: readonly (readonly [string, string])[] = [
    ["nothing", ""],
    ["blanks", " \n\t\n"],
    ["not JSON", "rm -rf /"],
    ["cut JSON", gateText.slice(0, -20)],
    ["two objects", gateText + gateText],
    ["null", "null"],
    ["a list", `[${gateText}]`],
    ["a text", JSON.stringify(gateText)],
    ["a number", "42"],
    ["an empty object", "{}"],
    ["deep lists", "[".repeat(deep) + "]".repeat(deep)],
    ["a NUL before", `\0${gateText}`],
    ["a log line before", `starting\n${gateText}`],
    ["no command", altered(gate, sample.command, undefined)],
    ["a null command", altered(gate, sample.command, null)],
    ["a number as command", altered(gate, sample.command, 1)],
    ["a list as command", altered(gate, sample.command, ["rm", "-rf", "/"])],
    ["an object as command", altered(gate, sample.command, { command: "rm -rf /" })],
    ["no input", altered(gate, sample.command.slice(0, -1), undefined)],
    ["a text as input", altered(gate, sample.command.slice(0, -1), "rm -rf /")],
    ["a list as input", altered(gate, sample.command.slice(0, -1), [])],
    ["no tool", altered(gate, sample.tool, undefined)],
    ["a list as tool", altered(gate, sample.tool, ["Bash"])],
    ["an empty tool", altered(gate, sample.tool, "")],
  ];
  for (const [what, payload] of malformed) {
    test(`${name}: ${what} stops the call`, async () => {
      const adapter = await load();
      const request = adapter.readPayload(payload);
      assert.equal(request.kind, "problem");
      if (request.kind !== "problem") return;
      assert.ok(request.reason.length > 10);
      const response = adapter.writeVerdict(request, failure(request.decision, request.reason));
      assert.ok(sample.stops(response), JSON.stringify(response));
      assert.ok(response.stdout.includes(request.reason));
    });
  }

  test(`${name}: ten megabytes of command are handed on whole`, async () => {
    const command = `echo ${"x".repeat(10_000_000)}; rm -rf /`;
    const request = (await load()).readPayload(altered(gate, sample.command, command));
    assert.equal(request.kind === "command" && request.command === command, true);
  });

  test(`${name}: an unknown tool without a command is none of our business`, async () => {
    const adapter = await load();
    const payload = altered(gate, sample.tool, "Telescope");
    const request = adapter.readPayload(altered(JSON.parse(payload), sample.command, undefined));
    assert.equal(request.kind, "other");
    assert.deepEqual(adapter.writeNothing(request), { stdout: "", stderr: "", exitCode: 0 });
  });

  test(`${name}: an unknown tool with a command is checked`, async () => {
    const request = (await load()).readPayload(altered(gate, sample.tool, "Telescope"));
    assert.equal(request.kind, "command");
  });

  test(`${name}: deny and ask stop, allow says nothing, approval is one object`, async () => {
    const adapter = await load();
    const call = adapter.readPayload(gateText);
    for (const decision of ["ask", "deny"] as const) {
      const response = adapter.writeVerdict(call, verdict(decision));
      assert.ok(sample.stops(response), decision);
      assert.equal(response.stdout.trim().split("\n").length, 1);
      JSON.parse(response.stdout);
    }
    const allow = adapter.writeVerdict(call, verdict("allow"));
    assert.deepEqual(allow, { stdout: "", stderr: "", exitCode: 0 });
    const approval = adapter.writeVerdict(call, verdict("allow"), { approve: true });
    assert.ok(!sample.stops(approval));
    JSON.parse(approval.stdout);
  });

  test(`${name}: a verdict without a message still gives a reason, a long one is cut`, async () => {
    const adapter = await load();
    const call = adapter.readPayload(gateText);
    for (const decision of ["ask", "deny"] as const) {
      assert.match(adapter.writeVerdict(call, verdict(decision, "")).stdout, /person's permission/);
      const long = adapter.writeVerdict(call, verdict(decision, "x".repeat(1e6)));
      assert.ok(long.stdout.length < 10_000);
    }
  });
}
