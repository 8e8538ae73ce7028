import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { createGuard } from "../../guard.js";
import { type Candidate, Trust, type TrustLevel } from "../candidate.js";
import { buildFrom, droppedBy, readAll, readSplit, sourceOf, temporaryFolder } from "../testing.js";
import { sources } from "./all.js";
import type { SourceContext } from "./source.js";

const guard = createGuard({ phases: ["allowlist", "rules"] });

function contextOf(parts: Partial<SourceContext>): SourceContext {
  return {
    data: undefined,
    from: undefined,
    ownFile: undefined,
    records: undefined,
    files: [],
    examples: undefined,
    generate: undefined,
    generatedShare: 0.3,
    seed: 1,
    guard,
    onBytes: () => {},
    ...parts,
  };
}

async function read(name: string, parts: Partial<SourceContext>): Promise<Candidate[]> {
  const source = sources.find((known) => known.name === name);
  assert.ok(source, name);
  const rows: Candidate[] = [];
  for await (const row of source.read(contextOf(parts))) rows.push(row);
  return rows;
}

function put(path: string, rows: readonly unknown[]): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
}

test("most trusted first, names once, and only the held-out set is for evaluation", () => {
  const levels = sources.map(({ trust }) => trust);
  assert.deepEqual(levels, [...levels].sort());
  assert.equal(new Set(sources.map(({ name }) => name)).size, sources.length);
  const evaluation = sources.filter(({ trust }) => trust === Trust.evaluation);
  assert.deepEqual(
    evaluation.map(({ name }) => name),
    ["held-out"],
  );
});

test("curated files: each row with its label; a row without one is an error, not a guess", async (context) => {
  const data = temporaryFolder(context);
  put(join(data, "boundary", "a.jsonl"), [
    {
      id: "a",
      command: "ls",
      label: "safe",
      reason: "reads",
      tool: "ls",
      author: "a",
      direction: "plain",
    },
    { id: "b", command: "pwd" },
  ]);
  put(join(data, "near-miss", "n.jsonl"), [
    { id: "n", allowed: "a -n", stopped: "a", label: "destructive", why: "it deletes" },
  ]);
  put(join(data, "cases", "agent-commands.jsonl"), [
    { command: "make", label: "safe", why: "builds" },
  ]);
  put(join(data, "cases", "held-out.jsonl"), [{ command: "rm -rf /", label: "destructive" }]);
  put(join(data, "cases", "blind-2.jsonl"), [{ command: "dd of=/dev/sda", label: "destructive" }]);

  const boundary = await read("boundary", { data });
  assert.deepEqual(boundary[0], {
    command: "ls",
    label: "safe",
    reason: "reads",
    licence: "MIT",
    provenance: "data/boundary/a.jsonl#1",
  });
  assert.equal(boundary[1]?.label, "none");
  const pairs = await read("near-miss", { data });
  assert.deepEqual(
    pairs.map(({ command, label }) => [command, label]),
    [
      ["a -n", "safe"],
      ["a", "destructive"],
    ],
  );
  assert.deepEqual(
    (await read("cases", { data })).map(({ command }) => command),
    ["make"],
  );

  const out = join(data, "out");
  const result = await buildFrom(
    out,
    sources.filter(({ isBuiltIn }) => isBuiltIn !== true),
    { data, repeat: 1 },
  );
  assert.deepEqual(
    readAll(out)
      .map(({ command }) => command)
      .sort(),
    ["a", "a -n", "ls", "make"],
  );
  assert.equal(droppedBy(result, "schema"), 1);
  const heldOut = result.manifest.sources.find(({ name }) => name === "held-out");
  assert.deepEqual([heldOut?.isEvaluationOnly, heldOut?.read, heldOut?.kept], [true, 2, 0]);
});

test("rule and tool examples come with the decision of their rule, and must agree", async () => {
  const rows = await read("rule-examples", {});
  assert.ok(rows.length > 5_000, String(rows.length));
  const matches = rows.filter(({ provenance }) => provenance.includes(".matches."));
  assert.ok(matches.every((row) => row.label !== "safe" && row.mustAgree));
  const silent = rows.filter(({ provenance }) => provenance.includes(".nonMatches."));
  assert.ok(silent.length > 500 && silent.every((row) => row.label === "safe" && row.mustAgree));
  assert.ok(!rows.some(({ provenance }) => provenance.includes("knownGaps")));
});

test("Atomic Red Team rows take their label by row and hash", async (context) => {
  const folder = temporaryFolder(context);
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);
  put(join(folder, "atomic-red-team.jsonl"), [{ command: "env" }, { command: "changed since" }]);
  put(join(folder, "labels", "atomic-red-team.jsonl"), [
    { row: 0, sha256: sha256("env"), label: "safe", why: "reads" },
    { row: 1, sha256: sha256("as it was"), label: "safe", why: "reads" },
  ]);
  const rows = await read("atomic-red-team", { from: folder, data: folder });
  assert.deepEqual(
    rows.map(({ label }) => label),
    ["safe", "none for this text"],
  );
});

test("CI steps have the licence of their repository, and none where it is not known", async (context) => {
  const from = temporaryFolder(context);
  put(join(from, "ci-run-steps.jsonl"), [
    { repo: "opentofu/opentofu", command: "make", file: "a.yml" },
    { repo: "some/other", command: "make", file: "a.yml" },
  ]);
  const rows = await read("ci-run-steps", { from });
  assert.deepEqual(
    rows.map(({ licence }) => licence),
    ["MPL-2.0", ""],
  );
  assert.ok(
    rows.every(({ label }) => label === undefined),
    "bulk rows have no label of their own",
  );
});

test("the ledger gives commands only, without the verdict of then", async (context) => {
  const records = temporaryFolder(context);
  put(join(records, "2026-11-22.jsonl"), [
    { v: 1, kind: "decision", command: "ls", cwd: "/home/x", verdict: { label: "risky" } },
    { v: 1, kind: "decision", path: "/home/x/a" },
    { v: 1, kind: "outcome", command: "ls" },
  ]);
  assert.deepEqual(await read("ledger", { records }), [
    { command: "ls", licence: "own", provenance: "ledger:2026-11-22.jsonl#1" },
  ]);
});

test("of one's own rows the last word counts", async (context) => {
  const ownFile = join(temporaryFolder(context), "own.jsonl");
  put(ownFile, [
    { command: "a", label: "safe" },
    { command: "b", label: "safe" },
    { command: "a", label: "risky" },
  ]);
  const rows = await read("own", { ownFile });
  assert.deepEqual(
    rows.map(({ command, label }) => [command, label]),
    [
      ["b", "safe"],
      ["a", "risky"],
    ],
  );
});

test("any JSONL: a licence as the row says, else one's own; GTFOBins is known to be GPL", async (context) => {
  const folder = temporaryFolder(context);
  const file = join(folder, "rows.jsonl");
  const gtfobins = join(folder, "gtfobins.jsonl");
  put(file, [{ command: "a", label: "safe", licence: "MIT" }, { command: "b" }, [1], "text"]);
  put(gtfobins, [{ binary: "ab", function: "upload", command: "ab -p x" }]);
  writeFileSync(join(folder, "rows.jsonl"), "not json\n", { flag: "a" });
  const rows = await read("jsonl", { files: [file, gtfobins] });
  assert.deepEqual(
    rows.map(({ licence }) => licence),
    ["MIT", "own", "own", "own", "own", "GPL-3.0"],
  );
  const out = join(folder, "out");
  const used = sources.filter(({ name }) => name === "jsonl");
  const result = await buildFrom(out, used, { files: [file, gtfobins] });
  assert.equal(droppedBy(result, "schema"), 3);
  assert.equal(droppedBy(result, "licence"), 1);
});

test("generated rows come from the generator that is handed in, as many as what people wrote allows", async (t) => {
  const generate = function* ({ seed, limit }: { seed: number; limit: number }) {
    for (let n = 0; n < limit; n++)
      yield { command: `x ${seed} ${n}`, label: "safe", reason: "made", from: "x" };
  };
  const data = temporaryFolder(t);
  const row = (n: number) => ({ command: `y ${n}`, label: "safe", reason: "read" });
  put(join(data, "boundary/a.jsonl"), [1, 2, 3, 4].map(row));
  put(join(data, "near-miss/b.jsonl"), [{ allowed: "a", stopped: "b", label: "risky", why: "w" }]);
  put(join(data, "cases/c.jsonl"), [row(5)]);
  const rows = await read("generated", { generate, seed: 7, data });
  assert.deepEqual(
    rows.map(({ command, provenance }) => [command, provenance]),
    [
      ["x 7 0", "generated:x"],
      ["x 7 1", "generated:x"],
      ["x 7 2", "generated:x"],
    ],
    "3 of 10 are made beside 7 that are written",
  );
  assert.equal((await read("generated", { generate, data, generatedShare: 0.5 })).length, 7);
  assert.deepEqual(await read("generated", { generate, data, generatedShare: 0 }), []);
  assert.deepEqual(await read("generated", { data }), []);
});

test("generated rows stand in train only", async (t) => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const rows = letters.map((letter) => ({ command: `to${letter}l list`, label: "safe" }));
  const from = (trust: TrustLevel) => [sourceOf({ name: "given", trust, rows })];
  const splitSizes = async (trust: TrustLevel) => {
    const out = temporaryFolder(t);
    const result = await buildFrom(out, from(trust));
    const sizes = ["train", "valid", "test"].map((name) => readSplit(out, name).length);
    return { sizes, dropped: droppedBy(result, "split") };
  };
  const written = await splitSizes(Trust.authored);
  const [inTrain = 0, inValid = 0, inTest = 0] = written.sizes;
  assert.ok(inValid + inTest > 0, String(written.sizes));
  assert.equal(written.dropped, 0);
  const made = await splitSizes(Trust.generated);
  assert.deepEqual(made, { sizes: [inTrain, 0, 0], dropped: inValid + inTest });
  const balanced = await buildFrom(temporaryFolder(t), from(Trust.generated), { safeShare: 0.5 });
  assert.equal(droppedBy(balanced, "balance"), 0, "the balance takes none of them");
});
