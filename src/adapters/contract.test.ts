// What every adapter must do, run on all of them. A new adapter brings its samples in its folder.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { Decision, Verdict } from "../verdict/types.js";
import type { ContractSamples } from "./contract-samples.js";
import { harmless, running, writing } from "./contract-tools.js";
import { failure } from "./failure.js";
import { adapters } from "./registry.generated.js";

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

type Payload = Record<string, unknown>;

/** A copy of a payload with one field replaced, or removed when the value is undefined. */
function altered(
  payload: Payload,
  path: readonly string[],
  value: unknown,
  nested?: readonly string[],
): Payload {
  const copy = structuredClone(payload);
  const isInside = nested?.every((name, n) => path[n] === name) && path.length > nested.length;
  if (nested !== undefined && isInside) {
    const inner = at(copy, nested);
    const changed = altered(JSON.parse(String(inner)) as Payload, path.slice(nested.length), value);
    return altered(copy, nested, JSON.stringify(changed));
  }
  const parent = at(copy, path.slice(0, -1)) as Payload;
  parent[path.at(-1) ?? ""] = value;
  return copy;
}

function at(payload: Payload, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Payload)[name], payload);
}

const unused = new Set<string>();

for (const [name, load] of adapters) {
  const folder = new URL(`./${name}/`, import.meta.url);
  const { samples } = (await import(new URL("samples.ts", folder).href)) as {
    samples: ContractSamples;
  };
  const adapter = await load();
  const payloads = new URL("payloads/", folder);
  const gateText = readFileSync(new URL(samples.gate, payloads), "utf8");
  const gate = JSON.parse(gateText) as Payload;
  const change = (path: readonly string[], value: unknown, payload = gate) =>
    altered(payload, path, value, samples.nested);
  const read = (payload: Payload) => adapter.readPayload(JSON.stringify(payload));
  const silent = samples.nothing ?? { stdout: "", stderr: "", exitCode: 0 };
  const skipped = new Map(samples.skips);
  for (const what of skipped.keys()) unused.add(`${name}: ${what}`);

  /** A case of the contract; an adapter that skips it says why. */
  const holds = (what: string, run: () => void) => {
    const reason = skipped.get(what);
    unused.delete(`${name}: ${what}`);
    assert.ok(reason === undefined || reason.length > 20, `${name} skips ${what} without a reason`);
    test(`${name}: ${what}`, { skip: reason ?? false }, run);
  };

  holds("is called as its folder", () => {
    assert.equal(adapter.name, name);
    assert.ok(existsSync(new URL("installation.ts", folder)));
  });

  holds("the sample call is read as a command", () => {
    const request = adapter.readPayload(gateText);
    assert.equal(request.kind, "command");
    for (const fact of samples.facts) assert.ok(request[fact], fact);
  });

  for (const file of readdirSync(payloads).filter((file) => !/\.out-/.test(file))) {
    holds(`${file} is understood`, () => {
      const request = adapter.readPayload(readFileSync(new URL(file, payloads), "utf8"));
      assert.notEqual(request.kind, "problem");
    });
  }

  const deep = 200_000;
  const input = samples.command.slice(0, -1);
  const broken: readonly (readonly [string, string])[] = [
    ["nothing", ""],
    ["blanks", " \n\t\n"],
    ["not JSON", "rm -rf /"],
    ["cut JSON", gateText.trimEnd().slice(0, -5)],
    ["two objects", gateText + gateText],
    ["null", "null"],
    ["a list", `[${gateText}]`],
    ["a text", JSON.stringify(gateText)],
    ["a number", "42"],
    ["an empty object", "{}"],
    ["deep lists", "[".repeat(deep) + "]".repeat(deep)],
    ["a NUL before", `\0${gateText}`],
    ["a log line before", `starting\n${gateText}`],
  ];
  const wrong: readonly (readonly [string, Payload])[] = [
    ["no command", change(samples.command, undefined)],
    ["a null command", change(samples.command, null)],
    ["a number as command", change(samples.command, 1)],
    ["an object as command", change(samples.command, { command: "rm -rf /" })],
    ["an empty list as command", change(samples.command, [])],
    ["a list with a number as command", change(samples.command, ["ls", 1])],
    ...(input.length === 0
      ? []
      : ([
          ["no input", change(input, undefined)],
          ["a text as input", change(input, "rm -rf /")],
          ["a list as input", change(input, [])],
        ] as const)),
    ...(samples.tool === undefined
      ? []
      : ([
          ["no tool", change(samples.tool, undefined)],
          ["a list as tool", change(samples.tool, ["Bash"])],
          ["an empty tool", change(samples.tool, "")],
        ] as const)),
    ...(samples.event === undefined
      ? []
      : ([
          ["an empty event", change(samples.event, "")],
          ["a number as event", change(samples.event, 7)],
        ] as const)),
  ];
  for (const [what, payload] of [
    ...broken,
    ...wrong.map(([what, value]) => [what, JSON.stringify(value)] as const),
  ]) {
    holds(`${what} stops the call`, () => {
      const request = adapter.readPayload(payload);
      assert.equal(request.kind, "problem");
      if (request.kind !== "problem") return;
      assert.ok(request.reason.length > 10);
      const response = adapter.writeVerdict(request, failure(request.decision, request.reason));
      assert.ok(samples.stops(response), JSON.stringify(response));
      assert.ok(samples.reason(response).includes(request.reason));
    });
  }

  holds("a list as command is read whole", () => {
    const request = read(change(samples.command, ["cat", "a b"]));
    const areWords = samples.list === undefined;
    const expected = areWords ? "cat 'a b'" : "cat\na b";
    assert.equal(request.kind === "command" && request.command, expected);
    const parts = areWords ? undefined : ["cat", "a b"];
    assert.deepEqual(request.kind === "command" && request.parts, parts);
  });

  for (const command of [
    "echo 'naïve — 日本語 🙂' \u202e\u200b",
    "printf '\\u0007\\t\\n'",
    "cat <<'E'\nline\nE",
    "",
    " ls ",
    `echo ${"x".repeat(10_000_000)}; rm -rf /`,
  ]) {
    holds(
      `a command of ${command.length} characters is handed on whole: ${command.slice(0, 12)}`,
      () => {
        const value = samples.list === "commands" ? [command] : command;
        const request = read(change(samples.command, value));
        assert.equal(request.kind === "command" && request.command === command, true);
      },
    );
  }

  const { event, tool } = samples;
  if (event !== undefined) {
    holds("an unknown event is none of our business", () => {
      const request = read(change(event, "NoSuchEvent"));
      assert.equal(request.kind, "other");
      assert.deepEqual(adapter.writeNothing(request), silent);
    });
  }

  if (event !== undefined) {
    holds("without an event's name a call is the gate's, and refused there", () => {
      for (const name of [undefined, null]) {
        const request = read(change(event, name));
        assert.equal(request.kind, "command");
        assert.ok(samples.stops(adapter.writeVerdict(request, verdict("deny"))));
      }
    });
    holds("an event's name in another case is the same event", () => {
      const named = String(at(gate, event));
      for (const name of [named.toLowerCase(), named[0]?.toUpperCase() + named.slice(1)]) {
        const request = read(change(event, name));
        assert.equal(request.kind, "command", name);
        assert.ok(samples.stops(adapter.writeVerdict(request, verdict("deny"))));
      }
    });
  }

  holds("names of the payload's fields in another case are the same fields", () => {
    const camel = (key: string) =>
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    for (const renamed of [camel, snake]) {
      const payload = Object.entries(gate).map(([key, value]) => [renamed(key), value]);
      assert.equal(read(Object.fromEntries(payload)).kind, "command");
    }
  });

  holds("fields of later versions change nothing", () => {
    const later = { schema: 9, effort: { level: "high" }, extra: [{ command: "rm -rf /" }] };
    const request = read({ ...gate, ...later });
    assert.deepEqual(request, adapter.readPayload(gateText));
    if (input.length === 0) return;
    const inner = { timeout: "120000", run_in_background: "true", explanation: "rm", later: [1] };
    const path = (key: string) => [...input, key];
    const wider = Object.entries(inner).reduce((p, [key, v]) => change(path(key), v, p), gate);
    const { source: _, ...wide } = read(wider);
    const { source: __, ...plain } = request;
    assert.deepEqual(wide, plain);
  });

  const named = samples.anyTool ?? (tool && { file: samples.gate, tool, input });
  assert.ok(named, `${name} has no call that names its tool`);
  const namedText = readFileSync(new URL(named.file, payloads), "utf8");
  const callTool = (toolName: string, toolInput: unknown) => {
    const payload = JSON.parse(namedText) as Payload;
    return read(change(named.tool, toolName, change(named.input, toolInput, payload)));
  };

  for (const [toolName, make] of running) {
    const toolInput = make("frobnicate --all");
    holds(`the command in ${toolName} ${JSON.stringify(toolInput)} is found`, () => {
      const request = callTool(toolName, toolInput);
      assert.equal(request.kind, "command");
      assert.match(request.kind === "command" ? request.command : "", /frobnicate --all/);
      assert.ok(samples.stops(adapter.writeVerdict(request, verdict("deny"))));
    });
  }
  for (const [toolName, make] of writing) {
    const toolInput = make("/p/a.txt", "one line");
    holds(`the file in ${toolName} ${JSON.stringify(toolInput)} is found`, () => {
      const request = callTool(toolName, toolInput);
      assert.equal(request.kind, "write");
      const files = request.kind === "write" ? request.files : [];
      assert.deepEqual(
        files.map(({ path, content }) => [path, content]),
        [["/p/a.txt", "one line"]],
      );
      assert.ok(samples.stops(adapter.writeVerdict(request, verdict("deny"))));
    });
  }
  for (const [toolName, toolInput] of harmless) {
    holds(`${toolName} ${JSON.stringify(toolInput)} is none of our business`, () => {
      const request = callTool(toolName, toolInput);
      assert.equal(request.kind, "other");
      assert.deepEqual(adapter.writeNothing(request), silent);
    });
  }

  if (tool !== undefined) {
    holds("an unknown tool without a command is none of our business", () => {
      const request = read(change(tool, "Telescope", change(samples.command, undefined)));
      assert.equal(request.kind, "other");
      assert.deepEqual(adapter.writeNothing(request), silent);
    });
    holds("an unknown tool with a command is checked", () => {
      assert.equal(read(change(tool, "Telescope")).kind, "command");
    });
    holds("names of object properties are only names", () => {
      for (const property of ["constructor", "__proto__", "toString"]) {
        const request = read(change(tool, property, change(samples.command, undefined)));
        assert.equal(request.kind, "other");
      }
    });
  }

  holds("deny stops, with the reason for the model", () => {
    const response = adapter.writeVerdict(read(gate), verdict("deny"));
    assert.ok(samples.stops(response));
    assert.ok(!samples.asks(response));
    assert.match(samples.reason(response), /DESTRUCTIVE OP BLOCKED/);
    assertOneObject(response.stdout);
  });

  holds("ask puts a question, or stops and says who can permit it", () => {
    const response = adapter.writeVerdict(read(gate), verdict("ask"));
    assert.ok(samples.stops(response));
    assert.match(samples.reason(response), /DESTRUCTIVE OP BLOCKED/);
    if (!samples.asks(response)) assert.match(samples.reason(response), /tell the user/);
    assertOneObject(response.stdout);
  });

  holds("allow says nothing; approval is said only when it is wanted and earned", () => {
    const call = read(gate);
    assert.deepEqual(adapter.writeVerdict(call, verdict("allow")), silent);
    const approval = adapter.writeVerdict(call, verdict("allow"), { approve: true });
    assert.ok(!samples.stops(approval));
    assert.ok(!samples.asks(approval));
    assertOneObject(approval.stdout);
    assert.equal(approval.stdout !== silent.stdout, samples.approves);
    const nobody = { ...verdict("allow"), phase: "default" } as const;
    assert.deepEqual(adapter.writeVerdict(call, nobody, { approve: true }), silent);
  });

  holds("a verdict without a message still gives a reason, a long one is cut", () => {
    for (const decision of ["ask", "deny"] as const) {
      const short = adapter.writeVerdict(read(gate), verdict(decision, ""));
      assert.match(samples.reason(short), /person's permission/);
      const long = adapter.writeVerdict(read(gate), verdict(decision, "x".repeat(1e6)));
      assert.ok(long.stdout.length + long.stderr.length < 30_000);
    }
  });

  holds("a rewritten command is said only where the host takes it, and never over a denial", () => {
    const call = read(gate);
    const rewrite = { command: "git push --force-with-lease", note: "changed: --force" };
    for (const decision of ["allow", "ask"] as const) {
      const response = adapter.writeVerdict(call, verdict(decision), { rewrite });
      const isSaid = response.stdout.includes(rewrite.command);
      assert.equal(isSaid, adapter.takesRewrite?.(call, decision) ?? false, decision);
      assertOneObject(response.stdout);
    }
    const denied = adapter.writeVerdict(call, verdict("deny"), { rewrite });
    assert.ok(samples.stops(denied) && !denied.stdout.includes(rewrite.command));
  });
}

test("every skipped case is a case", () => {
  assert.deepEqual([...unused], []);
});

/** Hosts read one JSON object or nothing. */
function assertOneObject(stdout: string): void {
  if (stdout === "") return;
  assert.equal(stdout.trim().split("\n").length, 1);
  const value: unknown = JSON.parse(stdout);
  assert.ok(typeof value === "object" && value !== null && !Array.isArray(value));
}
