import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { parseCorpusRow } from "../corpus/types.js";
import { appendLabel, labelsPath } from "../judge/labels.js";
import { append } from "../ledger/append.js";
import { directories } from "../ledger/paths.js";
import type { DecisionEntry } from "../ledger/types.js";
import { run } from "./export.js";
import { runFake } from "./testing.js";

const home = mkdtempSync(join(tmpdir(), "cerbash-export-"));
after(() => rmSync(home, { recursive: true }));
const env = { CERBASH_HOME: home };
const { records, state } = directories({ env, platform: "linux", home });

let made = 0;
function decided(
  command: string,
  decision: "allow" | "ask" | "deny",
  phase: "allowlist" | "rules" | "brain",
  more: { readonly rule?: string; readonly imported?: true } = {},
): string {
  const id = `t${made++}`;
  const entry: DecisionEntry = {
    v: 1,
    kind: "decision",
    time: new Date(Date.UTC(2026, 10, 1, 0, 0, made)).toISOString(),
    agent: "a",
    session: "s",
    toolUseId: id,
    ...(more.imported && { imported: more.imported }),
    command,
    verdict: {
      decision,
      label: "safe",
      phase,
      risk: 1,
      rules: decision === "allow" ? [] : [more.rule ?? "x.y.z"],
      brain: null,
      us: 1,
    },
  };
  assert.equal(append(records, entry), undefined);
  return id;
}

function ran(toolUseId: string): void {
  const time = new Date(Date.UTC(2026, 10, 1, 0, 0, made)).toISOString();
  append(records, {
    v: 1,
    kind: "outcome",
    time,
    agent: "a",
    toolUseId,
    outcome: { status: "done" },
  });
}

test("labels follow what happened, a person's outranks it, and the brain's opinion is none", async () => {
  for (let i = 0; i < 400; i++) decided(`cat notes/part-${i}.txt`, "allow", "allowlist");
  decided("rm -rf /srv/data", "deny", "rules");
  ran(decided("curl -o a https://example.com/a", "ask", "rules"));
  decided("curl -o b https://example.com/b", "ask", "rules");
  decided("blorp --wipe", "deny", "brain");
  ran(decided("blorp --sync", "ask", "brain"));
  decided("blorp --list", "allow", "brain");
  decided("terraform apply", "deny", "rules", { rule: "policy.user.no-apply" });
  decided("rm -rf /srv/other", "deny", "rules");
  decided("old-tool run", "deny", "rules", { imported: true });
  const label = (command: string, of: "safe" | "risky" | "destructive") =>
    appendLabel(labelsPath(state), { v: 1, time: "2026-11-02T00:00:00.000Z", command, label: of });
  label("rm -rf /srv/other", "destructive");
  label("rm -rf /srv/other", "risky");
  label("blorp --list", "destructive");

  const out = join(home, "rows.jsonl");
  const { code, out: printed } = await runFake(run, ["--out", out, "--json"], { env });
  assert.equal(code, 0);
  const lines = readFileSync(out, "utf8").trimEnd().split("\n");
  const rows = new Map(
    lines.map((line, i) => [parseCorpusRow(line, `${i}`).command, parseCorpusRow(line, `${i}`)]),
  );
  assert.equal(rows.get("rm -rf /srv/data")?.label, "destructive");
  assert.match(rows.get("rm -rf /srv/data")?.reason ?? "", /^weak: denied by x\.y\.z/);
  assert.equal(rows.get("curl -o a https://example.com/a")?.label, "risky");
  assert.match(rows.get("curl -o a https://example.com/a")?.provenance ?? "", /^ledger:permitted:/);
  assert.equal(rows.get("rm -rf /srv/other")?.label, "risky");
  assert.equal(rows.get("blorp --list")?.label, "destructive");
  for (const command of [
    "curl -o b https://example.com/b",
    "blorp --wipe",
    "blorp --sync",
    "terraform apply",
    "old-tool run",
  ])
    assert.equal(rows.has(command), false, command);
  const balance = JSON.parse(printed);
  assert.ok(balance.classes.allowed >= 20 && balance.classes.allowed <= 65, printed);
  assert.equal(balance.classes.reviewed, 2);
  assert.equal(balance.leftOut["opinion of the brain alone"], 2);
  assert.equal(balance.leftOut["decided by your policy"], 1);
  assert.equal(balance.leftOut["imported, and not labelled"], 1);
  assert.equal(balance.rows, rows.size);
  if (process.platform !== "win32") assert.equal(statSync(out).mode & 0o777, 0o600);
});

test("an allowed command that was followed by a recovery is no safe row", async () => {
  const other = mkdtempSync(join(tmpdir(), "cerbash-export-"));
  try {
    const places = directories({ env: { CERBASH_HOME: other }, platform: "linux", home });
    for (let i = 0; i < 100; i++)
      for (const command of [`git checkout branch-${i}`, "git reflog"])
        append(places.records, {
          v: 1,
          kind: "decision",
          time: new Date(Date.UTC(2026, 10, 1, i % 24, i)).toISOString(),
          agent: "a",
          session: `s${i}`,
          command,
          verdict: {
            decision: "allow",
            label: "safe",
            phase: "allowlist",
            risk: 0,
            rules: [],
            brain: null,
            us: 1,
          },
        });
    const out = join(other, "rows.jsonl");
    const { out: printed } = await runFake(run, ["--out", out, "--json"], {
      env: { CERBASH_HOME: other },
    });
    assert.equal(JSON.parse(printed).leftOut["followed by a recovery"], 100);
    assert.doesNotMatch(readFileSync(out, "utf8"), /checkout/);
  } finally {
    rmSync(other, { recursive: true });
  }
});

test("without a file it says what to do", async () => {
  await assert.rejects(runFake(run, [], { env }), /--out FILE/);
});
