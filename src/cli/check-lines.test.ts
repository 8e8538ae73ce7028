import assert from "node:assert/strict";
import { test } from "node:test";
import type { CheckContext } from "../guard.js";
import type { Verdict } from "../verdict/types.js";
import { checkLines } from "./check-lines.js";
import { MAX_INPUT } from "./stdin.js";

const verdict: Verdict = {
  decision: "allow",
  label: "safe",
  phase: "allowlist",
  risk: 0,
  rules: [],
  brain: null,
  message: "",
  us: 1,
};

/** Feeds chunks and returns the parsed answers, the contexts seen, and the writes made. */
async function feed(chunks: readonly (string | Uint8Array)[], cwd?: string) {
  const seen: [string, CheckContext | undefined][] = [];
  const writes: string[] = [];
  const guard = {
    checkSync: (command: string, context?: CheckContext): Verdict => {
      if (command === "throw") throw new Error("broken");
      seen.push([command, context]);
      return verdict;
    },
  };
  async function* input() {
    for (const chunk of chunks) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
  }
  const write = async (text: string) => void writes.push(text);
  await checkLines(input(), guard, write, cwd);
  const out = writes.join("");
  assert.ok(out === "" || out.endsWith("\n"));
  const answers = out
    .split("\n")
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));
  return { answers, seen, writes };
}

const line = (fields: object) => `${JSON.stringify(fields)}\n`;

test("each line is answered with its id, in order", async () => {
  const { answers } = await feed([
    line({ id: 1, command: "a" }) + line({ id: "two", command: "b" }),
    line({ command: "c" }),
  ]);
  assert.deepEqual(answers, [
    { id: 1, ...verdict },
    { id: "two", ...verdict },
    { id: null, ...verdict },
  ]);
});

test("the last line needs no line end, and lines may be cut anywhere", async () => {
  const text = line({ id: "ä", command: "echo ü€😀" }) + line({ id: 2, command: "b" }).trimEnd();
  const bytes = Buffer.from(text);
  for (const size of [1, 2, 3, 7, bytes.length]) {
    const chunks: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
    const { answers, seen } = await feed(chunks);
    assert.deepEqual(
      answers.map((answer) => (answer as { id: unknown }).id),
      ["ä", 2],
    );
    assert.equal(seen[0]?.[0], "echo ü€😀");
  }
});

test("a line is answered before the next chunk comes", async () => {
  const { writes } = await feed([line({ id: 1, command: "a" }), line({ id: 2, command: "b" })]);
  assert.equal(writes.length, 2);
});

test("the line's own directory goes before the general one", async () => {
  const lines = line({ id: 1, command: "a", cwd: "/x" }) + line({ id: 2, command: "b" });
  assert.deepEqual((await feed([lines], "/y")).seen, [
    ["a", { cwd: "/x" }],
    ["b", { cwd: "/y" }],
  ]);
  assert.deepEqual((await feed([lines])).seen[1], ["b", {}]);
});

test("what is repeated is decided once for each directory", async () => {
  const again = [line({ id: 1, command: "a" }), line({ id: 2, command: "a" })];
  const elsewhere = line({ id: 3, command: "a", cwd: "/x" });
  const { seen, answers } = await feed([...again, elsewhere], "/y");
  assert.deepEqual(seen, [
    ["a", { cwd: "/y" }],
    ["a", { cwd: "/x" }],
  ]);
  assert.deepEqual(answers, [
    { id: 1, ...verdict },
    { id: 2, ...verdict, us: 0 },
    { id: 3, ...verdict },
  ]);
});

test("a bad line gets an error, and the lines around it their verdicts", async () => {
  const cases: readonly (readonly [string | Uint8Array, unknown, RegExp])[] = [
    ["not json", null, /not JSON/],
    ["", null, /not JSON/],
    ["null", null, /not a JSON object/],
    ["[]", null, /not a JSON object/],
    ['{"id":1}', 1, /command is not a text/],
    ['{"id":1,"command":5}', 1, /command is not a text/],
    ['{"id":1,"command":"a","cwd":5}', 1, /cwd is not a text/],
    ['{"id":1,"command":"throw"}', 1, /the guard failed: broken/],
    [Buffer.from([0x7b, 0xff, 0x7d]), null, /not UTF-8/],
    [`${"[".repeat(100_000)}${"]".repeat(100_000)}`, null, /not a JSON object/],
    [`{"command":"a","id":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, null, /guard failed/],
  ];
  for (const [bad, id, message] of cases) {
    const good = Buffer.from(line({ id: 7, command: "a" }));
    const { answers } = await feed([
      Buffer.concat([good, Buffer.from(bad), Buffer.from("\n"), good]),
    ]);
    assert.equal(answers.length, 3);
    assert.deepEqual(answers[0], { id: 7, ...verdict });
    const answer = answers[1] as { id: unknown; error: string };
    assert.deepEqual(Object.keys(answer), ["id", "error"]);
    assert.deepEqual(answer.id, id);
    assert.match(answer.error, message);
    assert.deepEqual(answers[2], { id: 7, ...verdict, us: 0 });
  }
});

test("a line without end is answered once and passed over", async () => {
  const mega = "x".repeat(MAX_INPUT / 4 + 10);
  const { answers } = await feed([
    line({ id: 1, command: "a" }),
    mega,
    mega,
    mega,
    mega,
    mega,
    `${mega}\n${line({ id: 2, command: "b" })}`,
    line({ id: 3, command: "c" }),
  ]);
  assert.deepEqual(
    answers.map((answer) => (answer as { id: unknown; error?: string }).error ?? "verdict"),
    ["verdict", "the line is longer than 16 MB", "verdict", "verdict"],
  );
});
