import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { run } from "./corpus.js";
import { UsageError } from "./io.js";
import { runFake } from "./testing.js";

function home(context: TestContext): {
  dir: string;
  call: (...args: string[]) => ReturnType<typeof runFake>;
} {
  const dir = mkdtempSync(join(tmpdir(), "corpus-cli-"));
  context.after(() => rmSync(dir, { recursive: true, force: true }));
  return { dir, call: (...args) => runFake(run, args, { env: { CERBASH_HOME: dir }, cwd: dir }) };
}

test("own rows: added, changed, and in what is built", async (context) => {
  const { dir, call } = home(context);
  assert.match(
    (await call("add", "acmectl purge-cache", "safe", "--reason", "only a cache")).out,
    /added as safe/,
  );
  await assert.rejects(call("add", "acmectl purge-cache", "risky"), /corpus label changes it/);
  assert.match((await call("label", "acmectl purge-cache", "risky")).out, /risky, was safe/);
  assert.match((await call("label", "acmectl purge-cache", "risky")).out, /risky already/);
  await call("add", "deploy --token=ghp_abcdefghijklmnopqrstuvwxyz0123456789", "risky");
  const file = join(dir, "corpus", "own.jsonl");
  assert.equal(statSync(file).mode & 0o077, 0);
  assert.doesNotMatch(readFileSync(file, "utf8"), /ghp_abc/);

  const built = await call(
    "build",
    "--threads",
    "0",
    "--shellcheck",
    "off",
    "--safe-share",
    "none",
  );
  assert.match(built.out, /train .* rows in .* groups/);
  assert.match(built.out, /not for publication/);
  const shown = (await call("show", "--source", "own", "--json")).out.trim().split("\n");
  const rows = shown.map((line) => JSON.parse(line));
  assert.deepEqual(
    rows.map(({ command, label }) => [command, label]).sort(),
    [
      ["acmectl purge-cache", "risky"],
      ["deploy --token=REDACTED:github-token", "risky"],
    ].sort(),
  );
  const stats = JSON.parse((await call("stats", "--json")).out);
  assert.equal(stats.source.find(({ key }: { key: string }) => key === "own").risky, 2);
  assert.ok(stats.source.find(({ key }: { key: string }) => key === "rule-examples").all > 5_000);
  assert.ok(!stats.source.some(({ key }: { key: string }) => key === "held-out"));
  assert.match(
    (await call("show", "--label", "destructive", "--tool", "git", "--limit", "1")).out,
    /^destructive git/,
  );

  const shipped = await call(
    "build",
    "--shipped",
    "--threads",
    "0",
    "--shellcheck",
    "off",
    "--json",
  );
  const manifest = JSON.parse(shipped.out);
  assert.equal(manifest.isPublishable, true);
  assert.equal((await call("show", "--source", "own")).out, "");
});

test("errors say what to do", async (context) => {
  const { dir, call } = home(context);
  const refused = (message: RegExp, ...args: string[]) =>
    assert.rejects(
      call(...args),
      (error) => error instanceof UsageError && message.test(error.message),
    );
  await refused(/say what to do \(build, fetch/);
  await refused(/did you mean build/, "biuld");
  await refused(/build one: cerbash corpus build/, "stats");
  await refused(/build one: cerbash corpus build/, "show");
  await refused(/no such folder: nowhere/, "build", "--from", "nowhere");
  await refused(/cannot be read; name a file that is there/, "build", "--jsonl", "none.jsonl");
  await refused(/--seed is a number/, "build", "--seed", "x");
  await refused(/between 0 and 1/, "build", "--safe-share", "7");
  await refused(/--shellcheck is auto or off/, "build", "--shellcheck", "on");
  await refused(/what is there\.jsonl\? Files: --jsonl/, "build", "there.jsonl");
  await refused(/give the command in quotes/, "add", "ls");
  await refused(/no such label: fine/, "add", "ls", "fine");
  await refused(/no valid shell/, "add", "if then", "safe");
  await refused(/no such split/, "show", "--split", "all");
  await refused(/--limit is a number/, "show", "--limit", "0");
  await refused(/no data set nl2bsh .*did you mean nl2bash/, "fetch", "nl2bsh");
  await refused(/ls has no meaning beside --from or --list/, "fetch", "ls", "--from", ".");
  await refused(/none.json cannot be read/, "fetch", "--list", "none.json");
  await call("add", "ls", "safe");
  writeFileSync(join(dir, "corpus", "own.jsonl"), "{\n");
  await refused(/own\.jsonl:1: not JSON; mend or remove the line/, "label", "ls", "risky");
});
