import assert from "node:assert/strict";
import { test } from "node:test";
import { MUST_RUN, MUST_STOP } from "../ledger/self-test.js";
import type { LedgerEntry } from "../ledger/types.js";
import type { Decision } from "../verdict/types.js";
import { leadingWords, mainProgram } from "./command-words.js";
import { divergence, weekOf } from "./drift.js";
import { Exporter } from "./export.js";
import { History } from "./history.js";
import { LedgerJudge } from "./judge.js";
import { lastDecisions } from "./last.js";
import { mayLose, recoveryOf } from "./recovery.js";
import { judgeHtml } from "./report-html.js";
import { judgeTerminal } from "./report-terminal.js";
import type { JudgeReport } from "./types.js";

let clock = 0;
/** A moment after all before. */
const tick = (day = "2026-11-02") => {
  clock += 1000;
  return `${day}T${new Date(clock).toISOString().slice(11)}`;
};

interface Given {
  readonly decision?: Decision;
  readonly id?: string;
  readonly session?: string;
  readonly rule?: string;
  readonly phase?: "allowlist" | "rules" | "brain" | "error";
  readonly us?: number;
  readonly day?: string;
  readonly agent?: string;
  readonly degraded?: readonly string[];
}

function decided(command: string, given: Given = {}): LedgerEntry {
  const { decision = "allow", id, session = "s", rule, us = 50, degraded } = given;
  return {
    v: 1,
    kind: "decision",
    time: tick(given.day),
    agent: given.agent ?? "claude-code",
    session,
    ...(id !== undefined && { toolUseId: id }),
    command,
    verdict: {
      decision,
      label: decision === "allow" ? "safe" : "risky",
      phase: given.phase ?? (decision === "allow" ? "allowlist" : "rules"),
      risk: 1,
      rules: rule === undefined ? [] : [rule],
      brain: null,
      us,
      ...(degraded !== undefined && { degraded }),
    },
  };
}

const ended = (id: string, status: "done" | "failed" | "interrupted" | "refused"): LedgerEntry => ({
  v: 1,
  kind: "outcome",
  time: tick(),
  agent: "claude-code",
  session: "s",
  toolUseId: id,
  outcome: { status },
});

function judge(entries: readonly LedgerEntry[], suggested = ["trash"]): JudgeReport {
  const made = new LedgerJudge({
    cerbash: "0.0.0",
    made: "2026-11-22T00:00:00.000Z",
    suggested: () => new Set(suggested),
  });
  for (const entry of entries) made.add(entry);
  return made.report(0);
}

test("decisions are counted by head, rule, program and agent", () => {
  const report = judge([
    decided("ls"),
    decided("cd /x && git status", { agent: "codex" }),
    decided("git reset --hard", { decision: "deny", rule: "git.a.b", us: 150 }),
    decided("curl x", { decision: "ask", rule: "network.a.b", degraded: ["brain: missing"] }),
  ]);
  assert.deepEqual(report.decisions, { allow: 2, ask: 1, deny: 1 });
  assert.deepEqual([report.rates.deny.hits, report.rates.deny.of], [1, 4]);
  assert.deepEqual(
    report.phases.map(({ name }) => name),
    ["allowlist", "rules"],
  );
  assert.deepEqual(report.rules.map(({ name }) => name).sort(), ["git.a.b", "network.a.b"]);
  assert.deepEqual(report.programs[0], { name: "git", counts: { allow: 1, ask: 0, deny: 1 } });
  assert.deepEqual(report.agents[1], { name: "codex", counts: { allow: 1, ask: 0, deny: 0 } });
  assert.deepEqual(report.degraded, [{ name: "brain: missing", count: 1 }]);
  assert.deepEqual([report.latency?.p50, report.latency?.max], [50, 150]);
});

test("outcomes are joined by their id, and what ran after a question was permitted", () => {
  const { outcomes, counts, evidence, rules } = judge([
    decided("a", { decision: "ask", id: "1", rule: "x.y.z" }),
    ended("1", "done"),
    decided("b", { decision: "ask", id: "2", rule: "x.y.z" }),
    ended("2", "refused"),
    decided("c", { decision: "ask", id: "3" }),
    decided("d", { id: "4" }),
    ended("4", "failed"),
    ended("unknown", "done"),
    decided("e", { decision: "deny", id: "5" }),
    ended("5", "done"),
  ]);
  assert.deepEqual([counts.outcomes, counts.joined], [5, 4]);
  assert.deepEqual([outcomes.errors.hits, outcomes.errors.of], [1, 4]);
  assert.deepEqual([evidence.permittedOfAsked.hits, evidence.permittedOfAsked.of], [1, 2]);
  assert.equal(evidence.refused, 1);
  assert.equal(evidence.ranThoughDenied, 1);
  assert.equal(rules[0]?.permitted, 1);
});

test("what was stopped and allowed later in the session is evidence of a false alarm", () => {
  const stop = { decision: "deny", rule: "x.y.z" } as const;
  const same = judge([decided("a b", stop), decided("ls"), decided("a b")]);
  assert.equal(same.evidence.allowedLater, 1);
  assert.equal(same.rules[0]?.permitted, 1);
  const other = judge([decided("a b", stop), decided("a b", { session: "t" })]);
  assert.equal(other.evidence.allowedLater, 0);
});

test("what comes after a stop is the same, a safer way, something else, a stop or nothing", () => {
  const stop = { decision: "deny", rule: "x.y.z" } as const;
  const { afterStop, rules } = judge([
    decided("git push --force", { ...stop, session: "1" }),
    decided("git push --force-with-lease", { session: "1" }),
    decided("rm -rf x", { ...stop, session: "2" }),
    decided("trash x", { session: "2" }),
    decided("rm -rf x", { ...stop, session: "3" }),
    decided("ls", { session: "3" }),
    decided("rm -rf x", { ...stop, session: "4" }),
    decided("rm -rf x", { ...stop, session: "4" }),
    decided("rm -rf y", { ...stop, session: "4" }),
    // An asked command that ran was no stop.
    decided("curl x", { decision: "ask", id: "1", session: "5" }),
    ended("1", "done"),
    decided("curl x", { session: "5" }),
  ]);
  assert.deepEqual(afterStop, {
    stops: 6,
    safer: 2,
    other: 1,
    repeated: 1,
    stoppedAgain: 1,
    nothing: 1,
  });
  assert.equal(rules[0]?.repeated, 1);
});

test("an allowed command that is soon followed by a recovery is evidence of a miss", () => {
  const { evidence } = judge([
    decided("git checkout main"),
    decided("git log"),
    decided("git reflog | head"),
    decided("git fsck --lost-found"),
  ]);
  assert.deepEqual([evidence.recovered.hits, evidence.recovered.of], [1, 4]);
  assert.equal(evidence.recoveredExamples[0]?.command, "git checkout main");
  const denied = judge([decided("git reset --hard", { decision: "deny" }), decided("git reflog")]);
  assert.equal(denied.evidence.recovered.hits, 0);
  const apart = judge([decided("git reset HEAD~1"), decided("git reflog", { session: "t" })]);
  assert.equal(apart.evidence.recovered.hits, 0);
});

test("commands that recover are told from those that only look alike", () => {
  for (const command of ["cd x && git reflog", "git stash list", "cerbash undo", "git fsck"])
    assert.ok(recoveryOf(command), command);
  for (const command of ["echo reflog", "git stash push", "git restore --staged x", "ls restore"])
    assert.equal(recoveryOf(command), undefined, command);
  assert.ok(mayLose("sudo rm -rf x", new Set(["rm"])));
  assert.ok(!mayLose("git log", new Set(["git reset"])));
});

test("drift is 0 for equal mixes and 1 for disjoint ones; few commands say nothing", () => {
  assert.equal(divergence(new Map([["a", 100]]), new Map([["a", 200]])), 0);
  assert.equal(divergence(new Map([["a", 100]]), new Map([["b", 100]])), 1);
  assert.equal(divergence(new Map([["a", 99]]), new Map([["b", 100]])), null);
  // By hand: p = (1, 0), q = (1/2, 1/2): 1/2 log2(4/3) + 1/4 log2(2/3) + 1/4.
  const half = divergence(
    new Map([["a", 100]]),
    new Map([
      ["a", 50],
      ["b", 50],
    ]),
  );
  assert.ok(Math.abs((half ?? 0) - 0.3112781244591328) < 1e-12, `${half}`);
  assert.equal(weekOf("2026-11-22"), "2026-11-16");
  const { weeks } = judge([
    ...Array.from({ length: 100 }, () => decided("ls", { day: "2026-11-02" })),
    ...Array.from({ length: 100 }, () => decided("go test", { day: "2026-11-09" })),
  ]);
  assert.deepEqual(
    weeks.map(({ from, drift, risen }) => [from, drift, risen]),
    [
      ["2026-11-02", null, []],
      ["2026-11-09", 1, ["go"]],
    ],
  );
});

test("a brain that stops more than the rules is told of; so are denied commands that ran", () => {
  const brain = Array.from({ length: 12 }, () =>
    decided("zzz", { decision: "ask", phase: "brain" }),
  );
  assert.match(judge(brain).notes.join(), /the brain stopped 12 of 12/);
  assert.deepEqual(judge([decided("ls")]).notes, []);
  const ran = judge([decided("e", { decision: "deny", id: "r" }), ended("r", "done")]);
  assert.match(ran.notes.join(), /ran although/);
});

test("hooks that the doctor tried are in no figure; a command that only ends like theirs is", () => {
  const tried = [
    decided(MUST_STOP, { decision: "deny", rule: "a.b.c", session: "cerbash-doctor" }),
    decided(MUST_RUN, { session: "cerbash-doctor" }),
  ];
  const report = judge([decided("ls"), ...tried, decided(`ls; ${MUST_RUN}`)]);
  assert.equal(report.counts.decisions, 2);
  assert.equal(report.counts.sessions, 1);
  const [history, exporter] = [new History(), new Exporter(new Map())];
  for (const entry of tried) {
    history.add(entry);
    exporter.add(entry);
  }
  assert.equal(history.size, 0);
  assert.deepEqual([exporter.rows().rows, [...exporter.rows().left]], [[], []]);
});

test("imported entries are counted apart", () => {
  const report = judge([decided("ls"), { ...decided("rm x"), imported: true }]);
  assert.deepEqual([report.counts.decisions, report.counts.imported], [1, 1]);
});

test("the main program is past what carries it", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["ls -la", "ls"],
    ["cd /x && FOO=1 sudo -u a /usr/bin/git status", "a"],
    ["cd '/a b' && make", "make"],
    ["timeout 30s npm test", "npm"],
    ["A=1", "(none)"],
    ["(cd x; cargo build)", "cargo"],
    ["cd x", "cd"],
  ];
  for (const [command, program] of cases) assert.equal(mainProgram(command), program, command);
  assert.deepEqual(leadingWords("a 'b c' \\; d; e", 8, 2), [["a", "b c"], ["e"]]);
});

test("a limit keeps the last decisions with their outcomes", async () => {
  const entries = Array.from({ length: 50 }, (_, i) => [
    decided(`c${i}`, { id: `${i}` }),
    ended(`${i}`, "done"),
  ]).flat();
  async function* blocks(): AsyncGenerator<readonly LedgerEntry[]> {
    for (let i = 0; i < entries.length; i += 7) yield entries.slice(i, i + 7);
  }
  const kept = await lastDecisions(blocks(), 3);
  assert.deepEqual(kept, entries.slice(-6));
});

test("the report fits a terminal of 80 columns, and the page has its figures", () => {
  const long = "x".repeat(300);
  const report = judge([
    ...Array.from({ length: 40 }, (_, i) =>
      decided(`prog${i}${long} ${long}`, {
        decision: i % 2 === 0 ? "ask" : "deny",
        rule: `pack.${long}.${i}`,
        id: `p${i}`,
        degraded: [long],
        agent: `agent-${i % 2}`,
      }),
    ),
    ended("p0", "done"),
    ended("p1", "done"),
    decided("git reset HEAD~1 <b>", { agent: "agent-0" }),
    decided("git reflog", { agent: "agent-0" }),
  ]);
  const text = judgeTerminal(report, { paint: (_, one) => one, visible: (one) => one });
  for (const line of text.split("\n")) assert.ok(line.length <= 80, `${line.length}: ${line}`);
  assert.match(text, /^42 decisions/);
  assert.match(text, /1 of 2 allowed commands were soon followed by a recovery/);
  assert.match(text, /1 ran although they were denied/);
  const page = judgeHtml(report);
  assert.match(page, /git reset HEAD~1 &lt;b&gt;/);
  assert.doesNotMatch(page, /https?:|<script|NaN|undefined/);
});
