// The program itself, started as a person or a script would. Few cases, because each start is slow.

import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const temp = mkdtempSync(join(tmpdir(), "cerbash-main-"));
after(() => rmSync(temp, { recursive: true, force: true }));

const main = fileURLToPath(new URL("./main.ts", import.meta.url));
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

function start(...args: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ["--import", "tsx", main, ...args], {
    env: { ...environment, CERBASH_HOME: temp },
  });
}

async function run(...args: string[]) {
  const child = start(...args);
  child.stdin.end();
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, "close");
  return { code, out, err };
}

test("answers are exit codes, and everything else is 3", async () => {
  const cases: readonly (readonly [string[], number, RegExp])[] = [
    [["check", "ls -la"], 0, /^allow/],
    [["check", "--json", "--", "rm", "-rf", "/"], 2, /^\{"decision":"deny"/],
    [["check", "--jsn", "ls"], 3, /unknown option --jsn; did you mean --json\?/],
    [["chekc"], 3, /unknown subcommand chekc; did you mean check\?/],
    [[], 3, /Usage: cerbash SUBCOMMAND/],
    [["--version"], 0, /^\d+\.\d+\.\d+\n$/],
    [["check", "--help"], 0, /Usage: cerbash check/],
    [["explain", "rm -rf /"], 2, /\^\^\^/],
  ];
  await Promise.all(
    cases.map(async ([args, expected, text]) => {
      const { code, out, err } = await run(...args);
      assert.equal(code, expected, args.join(" "));
      // One of both: an answer, or a complaint.
      assert.match(expected === 3 ? err : out, text);
      assert.equal(expected === 3 ? out : err, "");
    }),
  );
});

test("--jsonl answers each line as it comes, and ends when nobody reads", async () => {
  const child = start("check", "--jsonl");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const [id, command, decision] of [
    [1, "ls", "allow"],
    [2, "rm -rf /", "deny"],
  ] as const) {
    child.stdin.write(`${JSON.stringify({ id, command })}\n`);
    const answer = JSON.parse((await lines.next()).value ?? "");
    assert.deepEqual([answer.id, answer.decision], [id, decision]);
  }
  child.stdin.on("error", () => {});
  child.stdout.destroy();
  child.stdin.write(`${JSON.stringify({ id: 3, command: "ls" })}\n`.repeat(5000));
  const [code] = await once(child, "exit");
  assert.equal(code, 0);
});
