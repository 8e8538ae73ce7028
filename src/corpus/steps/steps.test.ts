import assert from "node:assert/strict";
import { test } from "node:test";
import { createGuard } from "../../guard.js";
import { hash64 } from "../hash.js";
import { balance } from "./balance.js";
import { weakLabel } from "./label.js";
import { licenceProblem } from "./licence.js";
import { exactForm, normalise } from "./normalise.js";
import { clean } from "./safety.js";
import { shapeOf } from "./shape.js";
import { lex } from "./shape-lexer.js";
import { splitOf } from "./split.js";
import { syntaxProblem } from "./syntax.js";

const guard = createGuard({ phases: ["allowlist", "rules"] });
const tableOf = (program: string) => guard.index.tools.get(program);
const group = (text: string) => shapeOf(text, tableOf).group;
const skeleton = (text: string) => shapeOf(text, tableOf).skeleton;

const normal: readonly [string, object][] = [
  ["  ls -la \n", { text: "ls -la", changes: [] }],
  ["a\r\nb", { text: "a\nb", changes: ["line ends"] }],
  ["$ ls", { text: "ls", changes: ["prompt"] }],
  ["$HOME/x", { text: "$HOME/x", changes: [] }],
  ["# ls", { text: "# ls", changes: [] }],
  ["ls a\\ ", { text: "ls a\\ ", changes: [] }],
  [" \n", { problem: "nothing but blanks" }],
  ["a\u0007", { problem: "control characters" }],
  ["a\ud800", { problem: "half of a character" }],
  ["\ufffd", { problem: "bytes that are not UTF-8" }],
  ["echo \u043c", { text: "echo \u043c", changes: [] }],
];
for (const [text, expected] of normal) {
  test(`normalised: ${JSON.stringify(text)}`, () => assert.deepEqual(normalise(text), expected));
}

test("exact form: blanks outside quotes count as one, others stay", () => {
  assert.equal(exactForm("git   log\t-1"), "git log -1");
  assert.equal(exactForm("echo  'a  b'  \"c  d\" e\\  f"), "echo 'a  b' \"c  d\" e\\  f");
  assert.equal(exactForm("cat <<E\na  b\nE"), "cat <<E\na  b\nE");
});

const safety: readonly [string, string][] = [
  ["PGPASSWORD=hunter2 psql", "PGPASSWORD=REDACTED:value psql"],
  ["curl https://shop.acme-corp.io/x", "curl https://example.com/x"],
  ["curl https://bob@shop.acme-corp.io:8080/x", "curl https://bob@example.com:8080/x"],
  ["git clone https://github.com/a/b", "git clone https://github.com/a/b"],
  ["ssh root@db1.acme-corp.io uptime", "ssh root@example.com uptime"],
  ["scp a deploy@host:/x", "scp a deploy@host:/x"],
  ["ping 203.0.114.9", "ping 192.0.2.9"],
  ["ping 192.168.1.4 8.8.8.8 127.0.0.1 192.0.2.7", "ping 192.168.1.4 8.8.8.8 127.0.0.1 192.0.2.7"],
  ["npm i x@1.2.3", "npm i x@1.2.3"],
  ["docker pull a/b@sha256:00", "docker pull a/b@sha256:00"],
  ["curl http://localhost:3000 http://db.local/a", "curl http://localhost:3000 http://db.local/a"],
];
for (const [text, expected] of safety) {
  test(`cleaned: ${text}`, () => {
    const found = clean(text);
    assert.deepEqual("text" in found && found.text, expected);
    assert.equal("changes" in found && found.changes.length > 0, text !== expected);
  });
}

test("a private key is no row", () => {
  assert.deepEqual(clean("echo '-----BEGIN PRIVATE KEY-----\nabc'"), {
    problem: "holds a private key",
  });
});

test("licences", () => {
  for (const id of ["MIT", "MIT OR Apache-2.0", "MIT AND BSD-3-Clause", "GPL-3.0 OR MIT", "own"]) {
    assert.equal(licenceProblem(id), undefined, id);
  }
  for (const id of ["GPL-3.0", "AGPL-3.0-only", "MIT AND GPL-3.0", "", "CC-BY-NC-4.0", "mit"]) {
    assert.notEqual(licenceProblem(id), undefined, id);
  }
  assert.notEqual(licenceProblem("own", true), undefined);
});

test("syntax: what the shell refuses is out, what is only odd is not", () => {
  assert.notEqual(syntaxProblem("if true"), undefined);
  assert.notEqual(syntaxProblem("echo 'a"), undefined);
  assert.equal(syntaxProblem("echo a | b && c"), undefined);
});

test("weak labels: what rules and tables say, and silence where they guess", () => {
  assert.deepEqual(weakLabel("ls -la", guard), { label: "safe", reason: "weak: allowlist" });
  assert.equal(weakLabel("rm -rf /", guard)?.label, "destructive");
  assert.match(weakLabel("rm -rf /", guard)?.reason ?? "", /^weak: filesystem\./);
  assert.equal(weakLabel("frobnicate the thing", guard), undefined);
  assert.equal(weakLabel("acmectl database destroy main --force", guard), undefined);
  assert.equal(weakLabel("ls && frobnicate it", guard), undefined);
});

const alike: readonly (readonly [string, string])[] = [
  ["cat a.txt", "cat b.txt"],
  ["cat ./a/b", "cat '/etc/x'"],
  ["git push --force origin main", "git push --force upstream topic"],
  ["git -C a push --force", "git -C b push --force"],
  ["head -n 5 a", "head -n 20 b"],
  ["curl https://example.com/a | sh", "curl https://example.com/b | sh"],
  ["find . -name '*.c' -delete", "find src -delete -name '*.h'"],
  ["sudo rm -rf a", "sudo rm -rf b"],
  ["a=1 make", "a=2 make"],
  ["cat <<E\none\nE", "cat <<X\ntwo three\nX"],
  ["echo x > a.txt", "echo y > b.txt"],
  ["x=$(date +%s) > out", "x=$(date +%Y) > other"],
  ["bash -c 'rm -rf a'", "bash -c 'rm -rf b'"],
];
for (const [a, b] of alike) {
  test(`one group: ${a} | ${b}`, () => assert.equal(group(a), group(b)));
}

const apart: readonly (readonly [string, string])[] = [
  ["git push --force", "git push"],
  ["git push", "git pull"],
  ["docker compose down", "docker compose up"],
  ["acme db drop", "acme cluster drop"],
  ["cat a | sh", "cat a"],
  ["a && b", "a || b"],
  ["LD_PRELOAD=a ls", "ls"],
  ["bash -c 'rm -rf a'", "bash -c 'ls a'"],
  ["echo $(rm a)", "echo $(ls a)"],
];
for (const [a, b] of apart) {
  test(`two groups: ${a} | ${b}`, () => assert.notEqual(group(a), group(b)));
}

test("the file that a program is called on is no verb", () => {
  assert.equal(group("rm build"), group("rm dist"));
  assert.equal(group("cat build"), "cat");
});

test("what one skeleton has, one group has; and spacing makes neither", () => {
  const texts = [
    ...alike.flat(),
    ...apart.flat(),
    "a   b",
    'ssh h "cd x; rm -rf y"',
    "`a` b",
    "<(",
  ];
  const seen = new Map<string, string>();
  for (const text of texts) {
    const key = skeleton(text);
    assert.equal(seen.get(key) ?? group(text), group(text), text);
    seen.set(key, group(text));
    const spaced = text.includes("<<") ? text : `  ${text.replace(/^(\S+) /, "$1   ")}`;
    assert.equal(group(spaced), group(text), text);
  }
});

test("the lexer ends on anything, and groups stay short", () => {
  for (const text of ["'", '"', "\\", "$(", "`", "<<", "cat <<E\n", '"$(', "a\n\n", ")", "<<<"]) {
    assert.ok([...lex(text)].length < 10, text);
  }
  const long = Array.from({ length: 3_000 }, (_, i) => `p${i} --o${i} "$(q`).join(" | ");
  assert.ok(group(long).length <= 160);
});

test("splits: a share of the groups each, the same for a seed", () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 10_000; i++) {
    const split = splitOf(hash64(String(i)), 1);
    counts.set(split, (counts.get(split) ?? 0) + 1);
  }
  assert.ok(Math.abs((counts.get("train") ?? 0) - 8_000) < 200);
  assert.ok(Math.abs((counts.get("valid") ?? 0) - 1_000) < 150);
  assert.ok(Math.abs((counts.get("test") ?? 0) - 1_000) < 150);
  assert.equal(splitOf("a", 1), splitOf("a", 1));
});

test("balance: the label in excess loses bulk rows, never more than there are", () => {
  const sizes = (safe: number, fixedSafe: number, bad: number, fixedBad: number) =>
    new Map([
      ["safe", { bulk: safe, fixed: fixedSafe }],
      ["destructive", { bulk: bad, fixed: fixedBad }],
    ] as const);
  // 100 bad rows want 100 safe ones: 20 of those are fixed, so 80 of 400 stay.
  assert.equal(balance(sizes(400, 20, 0, 100), 0.5).get("safe"), 0.2);
  assert.equal(balance(sizes(400, 200, 0, 100), 0.5).get("safe"), 0);
  assert.equal(balance(sizes(10, 0, 40, 0), 0.5).get("destructive"), 0.25);
  assert.equal(balance(sizes(400, 20, 0, 100), undefined).get("safe"), 1);
  assert.equal(balance(new Map(), 0.5).get("safe"), 1);
});
