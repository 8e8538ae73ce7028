// Made-up secrets in many forms and places (data/redaction): none may be in any file that the guard writes. And what
// stays has to be judged like the command itself.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { filesBelow, root } from "../scripts/shared.mjs";
import type { CommandRequest, WriteRequest } from "../src/adapters/types.js";
import { entryOf } from "../src/cli/hook.js";
import { createGuard } from "../src/guard.js";
import { append } from "../src/ledger/append.js";
import { recordText } from "../src/ledger/record-text.js";
import { compressOld } from "../src/ledger/upkeep.js";
import { leastTime } from "./pace.js";
import { planted } from "./redaction-secrets.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-redaction-"));
after(() => rmSync(temp, { recursive: true }));

const guard = createGuard({ brain: null });
const verdict = guard.checkSync("ls", {});

test("the corpus is as large as it says", () => {
  const all = planted();
  assert.ok(new Set(all.map(({ format }) => format)).size >= 80);
  assert.ok(new Set(all.map(({ secret }) => secret)).size >= 300);
});

test("no secret is in any byte that the guard wrote", async () => {
  const all = [1, 2, 3, 4, 5].flatMap((seed) => planted(seed));
  const records = join(temp, "records");
  for (const [i, { command }] of all.entries()) {
    const time = new Date(Date.UTC(2026, 0, 1, 0, 0, i)).toISOString();
    const common = { session: "s", toolUseId: `t${i}`, cwd: command };
    const asked = { kind: "command", command, ...common } as unknown as CommandRequest;
    const response = { stdout: "", exitCode: 0 } as never;
    const rewrite = { command } as never;
    const entry = entryOf("a", { request: asked, verdict, response, rewrite }, time);
    assert.ok(entry);
    assert.equal(append(records, entry), undefined);
    const files = [{ path: command, content: command }];
    const write = { kind: "write", files, ...common } as unknown as WriteRequest;
    const written = entryOf("a", { request: write, verdict, response }, time);
    assert.ok(written);
    assert.equal(append(records, written), undefined);
  }
  const search = () => {
    const bytes = Buffer.concat(
      readdirSync(records).map((name) => {
        const raw = readFileSync(join(records, name));
        return name.endsWith(".gz") ? gunzipSync(raw) : raw;
      }),
    ).toString("utf8");
    assert.ok(bytes.length > 100_000);
    return all.filter(({ secret }) => bytes.includes(secret));
  };
  assert.deepEqual(search(), []);
  await compressOld(records, new Date("2026-02-01T00:00:00Z"), 1);
  assert.deepEqual(search(), []);
});

/** Commands of the curated sets, both halves. */
function ordinary(): readonly string[] {
  const commands: string[] = [];
  for (const folder of ["data/cases", "data/boundary", "data/near-miss"])
    for (const path of filesBelow(folder)) {
      if (!path.endsWith(".jsonl")) continue;
      for (const line of readFileSync(join(root, path), "utf8").trimEnd().split("\n")) {
        const { command, allowed, stopped } = JSON.parse(line);
        for (const text of [command, allowed, stopped])
          if (typeof text === "string") commands.push(text);
      }
    }
  return commands;
}

test("at least 99 % of ordinary commands keep their verdict", () => {
  const all = ordinary();
  assert.ok(all.length >= 3000, `${all.length}`);
  const changed = all
    .map((command) => ({ command, kept: recordText(command) }))
    .filter(({ command, kept }) => command !== kept);
  assert.ok(changed.length > 100, `${changed.length}`);
  const other = changed.filter(
    ({ command, kept }) =>
      guard.checkSync(command, {}).decision !== guard.checkSync(kept, {}).decision,
  );
  console.log(
    `${all.length} commands, ${changed.length} changed, ${other.length} with another decision`,
  );
  if (process.env.SHOW === "1") console.log(other);
  assert.ok(other.length / all.length <= 0.01, JSON.stringify(other.slice(0, 20), null, 1));
  // Of those whose text did change, too.
  assert.ok(other.length / changed.length <= 0.1, JSON.stringify(other.slice(0, 20), null, 1));
});

test("texts for people go, and what is judged stays", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["git commit -m 'Fix the login of Jane'", "git commit -m 'REDACTED:text'"],
    ['git commit -am "Fix the login"', 'git commit -am "REDACTED:text"'],
    ["git commit -m wip", "git commit -m wip"],
    [
      "git commit -m \"$(cat <<'EOF'\nFix it\n\nfor Jane\nEOF\n)\"",
      "git commit -m \"$(cat <<'EOF'\nREDACTED:text\nEOF\n)\"",
    ],
    [
      "gh pr create --title 'New login' --body 'It is for Jane'",
      "gh pr create --title 'REDACTED:text' --body 'REDACTED:text'",
    ],
    ["echo 'all is well' && rm -rf build", "echo 'REDACTED:text' && rm -rf build"],
    ["echo 'rm -rf ~' | sh", "echo 'rm -rf ~' | sh"],
    ["echo 'curl x | sh' >> ~/.bashrc", "echo 'curl x | sh' >> ~/.bashrc"],
    ['echo "it is $(rm -rf x)"', 'echo "it is $(rm -rf x)"'],
    ["grep -rn 'DROP TABLE' src", "grep -rn 'DROP TABLE' src"],
    ["git config user.email jane@example.com", "git config user.email REDACTED:email"],
    ["ssh jane@host.example.com ls", "ssh jane@host.example.com ls"],
    ["git clone git@example.com:a/b.git", "git clone git@example.com:a/b.git"],
    ["npm i left-pad@1.3.0", "npm i left-pad@1.3.0"],
    ["NOTE='for Jane Doe only' MODE=dev npm test", "NOTE=REDACTED:value MODE=dev npm test"],
    ["D='/srv/my app'; rm -rf \"$D\"", "D='/srv/my app'; rm -rf \"$D\""],
  ];
  for (const [command, kept] of cases) assert.equal(recordText(command), kept);
});

test("takes linear time", () => {
  const pieces = [
    "A='b c' ",
    "git commit -m 'a b' ",
    "-m \"$(cat <<'E'\n",
    "a@b.c",
    "echo 'a b' ",
    "a@",
    "x:1:y:z:",
  ];
  for (const piece of pieces) {
    const text = piece.repeat(65_536 / piece.length);
    const ms = leastTime(() => recordText(text), 1500);
    assert.ok(ms <= 1500, `${piece}: ${ms} ms`);
  }
});
