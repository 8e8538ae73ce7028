import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { smallData } from "../../test/retrain.js";
import { appendLabel, labelsPath } from "../judge/labels.js";
import { append } from "../ledger/append.js";
import { directories } from "../ledger/paths.js";
import { cardPath } from "../retrain/store.js";
import { UsageError } from "./io.js";
import { readOptions } from "./options.js";
import { run, trainOn } from "./retrain.js";
import { type FakeOptions, runFake } from "./testing.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-retrain-cli-"));
after(() => rmSync(temp, { recursive: true, force: true }));
const places = smallData(temp);
const home = join(temp, "home");
const env = { CERBASH_HOME: home };
const { records, state } = directories({ env, platform: "linux", home });
const train = (args: readonly string[], options: FakeOptions = {}) =>
  runFake((given, io) => trainOn(places, readOptions("retrain", given), io), args, {
    env,
    ...options,
  });
const call = (args: readonly string[], options: FakeOptions = {}) =>
  runFake(run, args, { env, ...options });

test("with nothing recorded it says where to begin", async () => {
  const { code, err } = await train(["--yes"]);
  assert.equal(code, 1);
  assert.match(err, /nothing to learn from yet.*cerbash judge review/);
});

test("trained, shown, put in use by a person's word, listed, and taken back", async () => {
  for (let n = 0; n < 4; n++) {
    const command = `acmectl tenant mothball t-${n}`;
    const time = new Date(Date.UTC(2026, 10, 1, 0, 0, n)).toISOString();
    const verdict = {
      decision: "allow",
      label: "safe",
      phase: "brain",
      risk: 0,
      rules: [],
      brain: null,
      us: 1,
    } as const;
    append(records, { v: 1, kind: "decision", time, agent: "a", command, verdict });
    appendLabel(labelsPath(state), { v: 1, time, command, label: "destructive" });
  }
  const terminal = { isInputTerminal: true, isOutputTerminal: true };
  const refused = await train([], { ...terminal, answer: false });
  assert.equal(refused.code, 1);
  assert.match(refused.out, /passes every gate/);
  assert.match(refused.out, /learned 4 rows of your records \(4 reviewed\)/);
  assert.match((await call(["--list"])).out, /^\* the package's own model\n$/);

  const { code, out } = await train(["--yes"]);
  assert.equal(code, 0);
  const [, id = ""] = /^(\S+) is in use/m.exec(out) ?? [];
  assert.match(readFileSync(cardPath(state, id), "utf8"), /^# Retrained model/);
  assert.match(
    (await call(["--list"])).out,
    new RegExp(`^  the package.*\\n\\* ${id}  .*4 rows learned\\n$`),
  );
  const [listed] = JSON.parse((await call(["--list", "--json"])).out);
  assert.deepEqual([listed.id, listed.isInUse, listed.replaced], [id, true, null]);

  assert.match((await call(["--rollback"])).out, /the package's own model is in use/);
  assert.match((await call(["--list"])).out, /^\* the package's/);
  await assert.rejects(call(["--rollback"]), /nothing to go back to/);
});

test("errors in use say what to do", async () => {
  const refuses = (args: readonly string[], message: RegExp, more: FakeOptions = {}) =>
    assert.rejects(
      call(args, more),
      (error) => error instanceof UsageError && message.test(error.message),
    );
  await refuses(["now"], /now is too much/);
  await refuses(["--yes"], /only a person may do this/, { env: { ...env, CLAUDECODE: "1" } });
  await refuses(["--rollback"], /only a person may do this/, {
    env: { ...env, CODEX_SANDBOX: "x" },
  });
  await refuses(["--seed", "x"], /--seed takes a whole number/);
  await refuses(["--yes"], /CERBASH_MODEL names a model/, { env: { ...env, CERBASH_MODEL: "x" } });
  await refuses(["--corpus", "none"], /there is no folder none/);
});
