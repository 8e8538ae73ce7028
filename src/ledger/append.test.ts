import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Verdict } from "../verdict/types.js";
import { append } from "./append.js";
import { summary } from "./summary.js";
import type { DecisionEntry } from "./types.js";
import { verifyLedger } from "./verify.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-ledger-"));
after(() => rmSync(temp, { recursive: true }));

const verdict: Verdict = {
  decision: "deny",
  label: "destructive",
  phase: "rules",
  risk: 95,
  rules: [
    {
      id: "files.delete.root",
      decision: "deny",
      why: "w",
      instead: "i",
      span: { start: 0, end: 8 },
      attack: [],
      asi: [],
    },
  ],
  brain: null,
  message: "DESTRUCTIVE OP BLOCKED: PASSWORD=x rm -rf / (w).",
  us: 40,
};

const entry: DecisionEntry = {
  v: 1,
  kind: "decision",
  time: "2026-11-02T23:59:59.999Z",
  agent: "claude-code",
  session: "s",
  toolUseId: "t",
  command: "rm -rf /",
  verdict: summary(verdict),
};

const isPosix = process.platform !== "win32";
const mode = (path: string) => statSync(path).mode & 0o777;

test("the summary of a verdict does not repeat the command", () => {
  assert.deepEqual(summary(verdict), {
    decision: "deny",
    label: "destructive",
    phase: "rules",
    risk: 95,
    rules: ["files.delete.root"],
    brain: null,
    us: 40,
  });
  assert.deepEqual(summary({ ...verdict, degraded: ["brain: missing"] }).degraded, [
    "brain: missing",
  ]);
});

test("entries are appended to the file of their day, and only the owner can read them", () => {
  const records = join(temp, "new", "records");
  assert.equal(append(records, entry), undefined);
  assert.equal(append(records, { ...entry, toolUseId: "t2" }), undefined);
  const path = join(records, "2026-11-02.jsonl");
  const text = readFileSync(path, "utf8");
  const lines = text.split("\n");
  assert.equal(lines.length, 4);
  assert.equal(JSON.parse(lines[0] ?? "").kind, "segment");
  const { seal, ...first } = JSON.parse(lines[1] ?? "");
  assert.deepEqual(first, entry);
  assert.equal(seal.at, (lines[0] ?? "").length + 1);
  assert.equal(JSON.parse(lines[2] ?? "").toolUseId, "t2");
  if (isPosix) {
    assert.equal(mode(path), 0o600);
    assert.equal(mode(records), 0o700);
  }
});

test("a file that others may read is closed to them", { skip: !isPosix }, () => {
  const records = join(temp, "open");
  mkdirSync(records);
  const path = join(records, "2026-11-02.jsonl");
  writeFileSync(path, "");
  chmodSync(path, 0o644);
  assert.equal(append(records, entry), undefined);
  assert.equal(mode(path), 0o600);
});

test("what cannot be written is said, not thrown", () => {
  const file = join(temp, "file");
  writeFileSync(file, "");
  assert.match(append(join(file, "records"), entry) ?? "", /^no record was written: /);
  assert.match(append("/proc/none/records", entry) ?? "", /^no record was written: /);
  const records = join(temp, "folder");
  mkdirSync(join(records, "2026-11-02.jsonl"), { recursive: true });
  assert.match(append(records, entry) ?? "", /^no record was written: /);
});

test("a full disk is said", { skip: !existsSync("/dev/full") }, () => {
  const records = join(temp, "full");
  mkdirSync(records);
  symlinkSync("/dev/full", join(records, "2026-11-02.jsonl"));
  assert.match(append(records, entry) ?? "", /^no record was written: /);
});

test("a link or a pipe in place of the file is refused at once", { skip: !isPosix }, () => {
  const records = join(temp, "link");
  mkdirSync(records);
  const target = join(temp, "target");
  writeFileSync(target, "");
  symlinkSync(target, join(records, "2026-11-02.jsonl"));
  assert.match(append(records, entry) ?? "", /^no record was written: /);
  assert.equal(readFileSync(target, "utf8"), "");

  const makePipe = "mkfifo";
  if (spawnSync(makePipe, [join(records, "2026-11-03.jsonl")]).status !== 0) return;
  const later = { ...entry, time: "2026-11-03T00:00:00.000Z" };
  assert.match(append(records, later) ?? "", /^no record was written: /);
});

test("a line that was sealed long before it was written does not end the sealing", () => {
  const records = join(temp, "stalled");
  const aside = join(temp, "stalled-aside");
  const name = "2026-11-02.jsonl";
  append(records, entry);
  cpSync(records, aside, { recursive: true });
  const before = readFileSync(join(aside, name)).length;
  append(aside, entry);
  const line = readFileSync(join(aside, name)).subarray(before);
  for (let i = 0; i < 300; i++) append(records, { ...entry, command: "x".repeat(4000) });
  appendFileSync(join(records, name), line);
  for (let i = 0; i < 3; i++) append(records, entry);
  assert.deepEqual(verifyLedger(records).flaws, []);
});

test("lines of processes that write at once do not mix", async () => {
  const records = join(temp, "many");
  const code = `
    import { append } from ${JSON.stringify(new URL("./append.ts", import.meta.url).href)};
    const entry = ${JSON.stringify({ ...entry, command: "x".repeat(4000) })};
    for (let i = 0; i < 200; i++) append(${JSON.stringify(records)}, entry);
  `;
  const writers = Array.from({ length: 3 }, () =>
    spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", code]),
  );
  const codes = await Promise.all(writers.map(async (writer) => (await once(writer, "exit"))[0]));
  assert.deepEqual(codes, [0, 0, 0]);
  // A writer that saw a part of another's line ended it first: that leaves an empty line.
  const lines = readFileSync(join(records, "2026-11-02.jsonl"), "utf8").split("\n");
  const entries = lines
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kind === "decision");
  assert.equal(entries.length, 600);
  for (const { command } of entries) assert.equal(command.length, 4000);
  const { flaws, open } = verifyLedger(records);
  assert.deepEqual(flaws, []);
  assert.ok(open <= 3, `${open} lines are not sealed by a later one`);
});
