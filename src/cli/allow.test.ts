import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { append } from "../ledger/append.js";
import { recordText } from "../ledger/record-text.js";
import { summary } from "../ledger/summary.js";
import type { DecisionEntry } from "../ledger/types.js";
import { readGrants } from "../policy/store-node.js";
import { run as allow } from "./allow.js";
import { loadGuard } from "./hook-process.js";
import { UsageError } from "./io.js";
import { explanationOf } from "./permission.js";
import { policyFor } from "./policy-guard.js";
import { type FakeOptions, fakeIo, runFake } from "./testing.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-allow-"));
after(() => rmSync(temp, { recursive: true, force: true }));
let homes = 0;

/** A home whose record has these commands, the last one the newest. */
function home(...commands: readonly (string | Partial<DecisionEntry>)[]) {
  const top = join(temp, `home${++homes}`);
  const cwd = join(top, "app");
  mkdirSync(cwd, { recursive: true });
  const records = join(top, ".local", "state", "cerbash", "records");
  for (const [n, given] of commands.entries()) {
    const more = typeof given === "string" ? { command: given, session: "s1" } : given;
    const verdict = {
      decision: "deny",
      label: "destructive",
      phase: "rules",
      risk: 90,
      rules: ["a.b.c"],
      brain: null,
      us: 1,
    } as const;
    const time = `2026-11-0${1 + n}T10:00:00.000Z`;
    const entry = {
      v: 1,
      kind: "decision",
      agent: "codex",
      time,
      cwd,
      verdict,
    } as const;
    assert.equal(append(records, { ...entry, ...more }), undefined);
  }
  return { home: top, cwd };
}

const person: FakeOptions = {
  env: { NO_COLOR: "1" },
  isInputTerminal: true,
  isOutputTerminal: true,
  answer: true,
};

function decisionOn(command: string, place: ReturnType<typeof home>, session?: string) {
  const io = fakeIo(place);
  return policyFor(io, place.cwd).then(
    (policy) => explanationOf(command, policy, place.cwd, io, session).verdict.decision,
  );
}

const command = "git push --force origin main";

test("what was stopped last is permitted once, by a person who types the word", async () => {
  const place = home("rm -rf /srv/a", command);
  assert.notEqual(await decisionOn(command, place), "allow");
  const { code, out } = await runFake(allow, [], { ...place, ...person });
  assert.equal(code, 0, out);
  assert.match(
    out,
    /^Denied at .* by a\.b\.c \(codex, session s1\):\n {2}git push --force origin main\n/,
  );
  assert.match(
    out,
    /^This would permit once, until \d\d:\d\d:\n {2}git push .*--force.* in .*app\n/m,
  );
  const [grant, ...others] = readGrants(join(place.home, ".local/state/cerbash")).entries;
  assert.equal(others.length, 0);
  assert.equal(grant?.scope, "once");
  assert.ok((grant?.expires ?? 0) > Date.now());
  assert.equal(await decisionOn(command, place), "allow");
  // Not for its neighbours.
  assert.notEqual(await decisionOn("git push --force origin other", place), "allow");
  assert.notEqual(await decisionOn(`${command}; rm -rf /srv/a`, place), "allow");
});

test("for the session, or from now on, and another one by its number", async () => {
  const place = home("rm -rf ./src", command);
  const bySession = await runFake(allow, ["--session"], { ...place, ...person });
  assert.equal(bySession.code, 0, bySession.err);
  assert.equal(await decisionOn(command, place, "s1"), "allow");
  assert.notEqual(await decisionOn(command, place, "s2"), "allow");
  assert.equal((await runFake(allow, ["2", "--rule"], { ...place, ...person })).code, 0);
  const { entries } = readGrants(join(place.home, ".local/state/cerbash"));
  assert.deepEqual(
    entries.map(({ scope, session }) => [scope, session]),
    [
      ["session", "s1"],
      ["always", undefined],
    ],
  );
  assert.equal(await decisionOn("rm -rf ./src", place), "allow");
  assert.notEqual(await decisionOn("rm -rf ./src /", place), "allow");
});

test("without a person at a terminal nothing is permitted", async () => {
  const place = home(command);
  const cases: readonly FakeOptions[] = [
    {},
    { isInputTerminal: true },
    { isOutputTerminal: true },
    { ...person, env: { CLAUDECODE: "1" } },
    { ...person, env: { CODEX_SANDBOX: "seatbelt" } },
  ];
  for (const options of cases) {
    await assert.rejects(runFake(allow, [], { ...place, answer: true, ...options }), (error) => {
      assert.ok(error instanceof UsageError);
      return /only a person may do this/.test(error.message);
    });
  }
  for (const typed of ["y", "yes", "", "Type"]) {
    const { code } = await runFake(allow, [], { ...place, ...person, typed: () => typed });
    assert.equal(code, 1, typed);
  }
  assert.equal(readGrants(join(place.home, ".local/state/cerbash")).entries.length, 0);
});

test("the word is another one each time", async () => {
  const words = new Set<string>();
  for (let n = 0; n < 5; n++) {
    const io = fakeIo({ ...home(command), ...person, answer: false });
    assert.equal(await allow([], io), 1);
    words.add(/Type (\w{5}) to say yes/.exec(io.asked[0] ?? "")?.[1] ?? "");
  }
  assert.equal(words.size, 5);
});

test("what cannot be permitted is said", async () => {
  const cases: readonly (readonly [string | Partial<DecisionEntry>, RegExp])[] = [
    [`rm -rf ./src ${"a".repeat(20)}…[+12]`, /is cut/],
    ["rm -rf $DIR", /known only when it runs/],
    ["git status", /allowed already/],
  ];
  for (const [stopped, reason] of cases) {
    const { code, err } = await runFake(allow, [], { ...home(stopped), ...person });
    assert.equal(code, 1, err);
    assert.match(err, reason);
  }
  await assert.rejects(runFake(allow, [], { ...home(), ...person }), /nothing that was stopped/);
  await assert.rejects(
    runFake(allow, ["3"], { ...home(command), ...person }),
    /only 1 were stopped/,
  );
  await assert.rejects(runFake(allow, ["x"], { ...home(command), ...person }), /by its number/);
  const silent = home({ command });
  await assert.rejects(
    runFake(allow, ["--session"], { ...silent, ...person }),
    /did not name its session/,
  );
});

/** A command with a secret that was stopped, as the hook would record it, and what decides on the next one. */
async function stoppedSecret(text: string) {
  const top = home();
  const place = { env: {}, platform: "linux", home: top.home };
  const decide = async (command: string, cwd = top.cwd, session = "s1") => {
    const guard = await loadGuard(place, cwd);
    return guard.check(command, { cwd, home: top.home, session });
  };
  const verdict = summary(await decide(text));
  assert.notEqual(verdict.decision, "allow");
  const kept = recordText(text);
  assert.match(kept, /REDACTED:/);
  const records = join(top.home, ".local/state/cerbash/records");
  const entry = { v: 1, kind: "decision", agent: "a", session: "s1", cwd: top.cwd } as const;
  append(records, { ...entry, time: "2026-11-01T10:00:00.000Z", command: kept, verdict });
  return { ...top, decide };
}

const secret = "qT7vLmX2pZ9cR4wKfB8s";
const withSecret = `PGPASSWORD=${secret} psql -h db.example.com app -c 'DROP TABLE orders'`;

test("a command whose secret is not kept is permitted once, and no file has the secret", async () => {
  const place = await stoppedSecret(withSecret);
  const { code, out, err } = await runFake(allow, [], { ...place, ...person });
  assert.equal(code, 0, err);
  assert.match(out, /What stands as REDACTED is not kept and may be anything/);
  const state = join(place.home, ".local/state/cerbash");
  for (const name of readdirSync(state, { recursive: true, encoding: "utf8" }))
    if (!statSync(join(state, name)).isDirectory())
      assert.ok(!readFileSync(join(state, name)).includes(secret), name);
  // Not for its neighbours: another table, another host, more after it, another place.
  for (const other of [
    withSecret.replace("orders", "users"),
    withSecret.replace("db.example", "prod.example"),
    `${withSecret}; rm -rf ~`,
    `sudo ${withSecret}`,
  ])
    assert.notEqual((await place.decide(other)).decision, "allow", other);
  assert.notEqual((await place.decide(withSecret, place.home)).decision, "allow");
  assert.equal((await place.decide(withSecret)).decision, "allow");
  assert.notEqual((await place.decide(withSecret)).decision, "allow", "it was for one time");
});

test("the same for a session; never for good or for what is below", async () => {
  const place = await stoppedSecret(withSecret);
  for (const args of [["--rule"], ["--below"]]) {
    const { code, err } = await runFake(allow, args, { ...place, ...person });
    assert.equal(code, 1);
    assert.match(err, /held a secret.*\n.*\nIt can be permitted once/);
  }
  assert.equal((await runFake(allow, ["--session"], { ...place, ...person })).code, 0);
  for (let n = 0; n < 2; n++) assert.equal((await place.decide(withSecret)).decision, "allow");
  assert.notEqual((await place.decide(withSecret, place.cwd, "s2")).decision, "allow");
});

test("a day's later files are newer than its first", async () => {
  const place = home(command);
  const records = join(place.home, ".local/state/cerbash/records");
  const [first = ""] = readdirSync(records).filter((name) => name.endsWith(".jsonl"));
  const text = readFileSync(join(records, first), "utf8").replaceAll("main", "second");
  writeFileSync(join(records, first.replace(".jsonl", ".2.jsonl")), text);
  const { out } = await runFake(allow, ["--list"], place);
  assert.match(
    out,
    /^1 .*\n {5}git push --force origin second\n2 .*\n {5}git push --force origin main\n$/,
  );
});

test("the list has the newest first, without what was allowed and the self-test", async () => {
  const allowed = { command: "ls", verdict: { decision: "allow" } as DecisionEntry["verdict"] };
  const place = home("rm -rf /srv/a", command, allowed, "mkfs.ext4 /dev/cerbash-doctor");
  const { code, out } = await runFake(allow, ["--list"], place);
  assert.equal(code, 0);
  assert.match(
    out,
    /^1 .*deny .*codex in .*\n {5}git push --force origin main\n2 .*\n {5}rm -rf \/srv\/a\n$/,
  );
  const json = await runFake(allow, ["--list", "--json"], place);
  assert.equal(JSON.parse(json.out).length, 2);
});
