import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { promotionOf } from "../../test/retrain.js";
import type { EmbeddedBrain } from "../brain/embedded.js";
import { brainInUse, loadBrain, shippedCheckSum } from "../brain/load-node.js";
import { modelPath, modelsFolder, pointerPath } from "../brain/promoted-node.js";
import { createGuard } from "../guard.js";
import { keptModels, type Promotion, promote, rollback, StoreError } from "./store.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-models-"));
after(() => rmSync(temp, { recursive: true, force: true }));
const shipped = loadBrain() as EmbeddedBrain;
const base = shippedCheckSum();

let states = 0;
const newState = (): string => join(temp, `state-${states++}`);

const promotion = (state: string, id: string): Promotion => promotionOf(shipped, state, id, base);
const put = (state: string, id: string) => promote(state, promotion(state, id));
const inUse = (state: string): string => {
  const brain = brainInUse(state);
  return typeof brain === "string"
    ? brain
    : `${brain.name}${brain.problem === undefined ? "" : "!"}`;
};

test("promoted, promoted again, and back step by step to the package's own", () => {
  const state = newState();
  assert.equal(inUse(state), "guard");
  assert.throws(() => rollback(state, base), StoreError);
  put(state, "a-01");
  assert.equal(inUse(state), "guard-a-01");
  put(state, "b-02");
  assert.equal(inUse(state), "guard-b-02");
  assert.deepEqual(
    keptModels(state).map(({ id, replaced, isInUse }) => [id, replaced, isInUse]),
    [
      ["a-01", null, false],
      ["b-02", "a-01", true],
    ],
  );
  assert.equal(rollback(state, base), "a-01");
  assert.equal(inUse(state), "guard-a-01");
  assert.equal(rollback(state, base), null);
  assert.equal(inUse(state), "guard");
  assert.equal(brainInUse(state), shipped);
});

test("everything is readable by its owner only", () => {
  const state = newState();
  put(state, "a-01");
  if (process.platform === "win32") return;
  for (const path of [modelsFolder(state), join(modelsFolder(state), "a-01")])
    assert.equal(statSync(path).mode & 0o777, 0o700, path);
  const files = readdirSync(join(modelsFolder(state), "a-01")).map((name) =>
    join(modelsFolder(state), "a-01", name),
  );
  for (const path of [pointerPath(state), ...files])
    assert.equal(statSync(path).mode & 0o777, 0o600, path);
});

test("a damaged promoted model gives way to the package's, and the verdict says so", () => {
  const point = (state: string, text: string) => writeFileSync(pointerPath(state), text);
  const cases: readonly (readonly [RegExp, (state: string) => void])[] = [
    [/the model file is damaged/, (state) => truncateSync(modelPath(state, "a-01"), 700_000)],
    [/missing/, (state) => rmSync(modelPath(state, "a-01"))],
    [/its pointer is damaged/, (state) => point(state, '{"v":1,"id":"a-')],
    [/its pointer is damaged/, (state) => point(state, '{"v":1,"id":"../../x","base":"0"}')],
    [/made from another version/, (state) => point(state, '{"v":1,"id":"a-01","base":"00000000"}')],
  ];
  for (const [why, damage] of cases) {
    const state = newState();
    put(state, "a-01");
    damage(state);
    const brain = brainInUse(state);
    assert.ok(typeof brain === "object");
    assert.equal(brain.name, "guard");
    assert.match(brain.problem ?? "", why);
    const verdict = createGuard({ brain: () => brain }).checkSync("acmectl frob x");
    assert.equal(verdict.phase, "brain");
    assert.match(verdict.degraded?.join() ?? "", why);
    // Going back makes it whole again.
    assert.equal(rollback(state, base), null);
    assert.equal(inUse(state), "guard");
  }
});

test("what cannot be used is passed over on the way back", () => {
  const state = newState();
  for (const id of ["a-01", "b-02", "c-03"]) put(state, id);
  truncateSync(modelPath(state, "b-02"), 1000);
  assert.equal(rollback(state, base), "a-01");
  put(state, "d-04");
  assert.equal(rollback(state, "00000000"), null);
});

test("two retrainings at once: the second finds that the first was quicker", () => {
  const state = newState();
  const [one, two] = [promotion(state, "a-01"), promotion(state, "b-02")];
  promote(state, one);
  assert.throws(() => promote(state, two), /put in use meanwhile/);
  assert.equal(inUse(state), "guard-a-01");
});

test("killed at any point, either the old or the new model is in use, whole", () => {
  const script = join(temp, "promote.mjs");
  const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  writeFileSync(
    script,
    `import { readFileSync } from "node:fs";
import { promote } from ${url("./store.ts")};
import { readPointer } from ${url("../brain/promoted-node.ts")};
const [state, stage, file, base] = process.argv.slice(2);
const report = { id: "b-02", made: "2026-11-22T00:00:02.000Z", rows: {} };
const kill = (at) => { if (at === stage) process.kill(process.pid, "SIGKILL"); };
promote(state, { bytes: readFileSync(file), report, card: "#", base, expected: readPointer(state) }, kill);
`,
  );
  const file = join(temp, "b.model");
  writeFileSync(file, promotion(newState(), "b-02").bytes);
  for (const [stage, expected] of [
    ["files", "guard-a-01"],
    ["folder", "guard-a-01"],
    ["pointer", "guard-b-02"],
  ] as const) {
    const state = newState();
    put(state, "a-01");
    const args = ["--import", "tsx", script, state, stage, file, base];
    const { signal, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    assert.equal(signal, "SIGKILL", stderr);
    assert.equal(inUse(state), expected, stage);
    // The next one goes through, and what was left half made goes in time.
    for (const name of readdirSync(modelsFolder(state)))
      if (name.startsWith(".half-")) utimesSync(join(modelsFolder(state), name), 1, 1);
    put(state, "c-03");
    assert.equal(inUse(state), "guard-c-03");
    assert.ok(!readdirSync(modelsFolder(state)).some((name) => name.startsWith(".half-")));
    assert.equal(rollback(state, base), expected.slice("guard-".length));
  }
});

test("old models go, those that lead back from the one in use stay", () => {
  const state = newState();
  for (let n = 10; n < 22; n++) put(state, `m-${n}`);
  const kept = keptModels(state).map(({ id }) => id);
  assert.ok(kept.length >= 8 && kept.length < 12, kept.join());
  assert.ok(kept.includes("m-21") && kept.includes("m-20"));
  assert.ok(!existsSync(modelPath(state, "m-10")));
});
