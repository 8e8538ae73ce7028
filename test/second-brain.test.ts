// A language model as the second brain of a resident, end to end: switched on, asked, stopped, killed, switched off.

import assert from "node:assert/strict";
import { appendFileSync, copyFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { root } from "../scripts/shared.mjs";
import { whyNoRuntime, writeTinyModel } from "../src/llama/testing.js";
import { Installation, payload } from "./resident.js";
import { sleep } from "./until.js";

const skip = (await whyNoRuntime()) ?? false;
if (skip !== false) console.log(`SKIPPED: ${skip}`);

const installation = new Installation();
const model = await writeTinyModel();
before(async () => {
  await installation.make();
  for (const name of ["node_modules", "models"])
    symlinkSync(join(root, name), join(installation.top, name));
});
after(() => {
  installation.remove();
  rmSync(dirname(model), { recursive: true });
});

test("the resident asks a model, and no state of the model holds up a hook", { skip }, async () => {
  const home = installation.home();
  try {
    const used = await home.cerbash("brain", "use", model, "--unmeasured", "--sure", "1");
    assert.deepEqual([used.code, used.err], [0, ""]);
    assert.match(used.out, /^tiny\.gguf \(asked below 1, 400 ms at most, unmeasured\)/);
    await home.start();
    const second = async () => {
      const { out } = await home.cerbash("brain", "status", "--json");
      return JSON.parse(out).second;
    };
    let n = 0;
    /** Asks about commands that nobody has seen until one is recorded as wanted; a loaded machine is late at times. */
    const asksUntil = async (isWanted: (brain: string, degraded: string) => boolean) => {
      for (let tries = 0; tries < 400; tries++) {
        n++;
        const { code } = await home.hook(payload(`frobnicate --all thing${n}`));
        assert.notEqual(code, null);
        const verdict = home
          .records()
          .find(({ command }) => command?.endsWith(`thing${n}`))?.verdict;
        if (isWanted(verdict?.brain?.name ?? "", verdict?.degraded?.join() ?? "")) return;
        await sleep(50);
      }
      assert.fail("never");
    };
    await asksUntil((brain, degraded) => brain === "tiny" && degraded === "");
    const { pid, state, answered } = await second();
    assert.equal(state, "ready");
    assert.ok(answered >= 1);

    process.kill(pid, "SIGSTOP");
    await asksUntil((brain, degraded) => brain === "guard" && /tiny/.test(degraded));
    assert.match((await home.cerbash("status")).out, /second brain +tiny\.gguf .*failed or late/);
    // It is killed for its silence and replaced.
    await asksUntil((brain, degraded) => brain === "tiny" && degraded === "");
    const next = (await second()).pid;
    assert.notEqual(next, pid);

    process.kill(next, "SIGKILL");
    await asksUntil((brain, degraded) => brain === "guard" && /tiny/.test(degraded));
    assert.equal((await home.cerbash("brain", "off")).code, 0);
    await asksUntil((brain, degraded) => brain === "guard" && degraded === "");
    assert.equal(await second(), null);
  } finally {
    await home.cerbash("resident", "stop");
    home.kill();
  }
});

test("a hook without a resident says that the model is not asked", { skip }, async () => {
  const home = installation.home();
  await home.cerbash("brain", "use", model, "--unmeasured", "--sure", "1");
  await home.plain(payload("frobnicate --all things"));
  const [record] = home.records();
  assert.deepEqual(record?.verdict?.degraded, [
    "brain: gguf: it runs in the resident process only",
  ]);
  assert.equal(record?.verdict?.brain?.name, "guard");
});

test("an adapter that was changed since is not tried", { skip }, async () => {
  const home = installation.home();
  const adapter = join(home.path, "adapter.gguf");
  copyFileSync(model, adapter);
  const use = ["brain", "use", model, "--adapter", adapter, "--unmeasured"];
  assert.equal((await home.cerbash(...use)).code, 0);
  appendFileSync(adapter, "more");
  const tried = await home.cerbash("brain", "try", "frobnicate --all things");
  assert.equal(tried.code, 3);
  assert.match(tried.err, /adapter\.gguf is not the file that was switched on/);
});

test("only models that were measured and passed are switched on, unless it is said", async () => {
  const home = installation.home();
  const refused = await home.cerbash("brain", "use", model);
  assert.equal(refused.code, 3);
  assert.match(refused.err, /nobody knows how good this model is; measure it first/);
  const none = join(home.path, "none.gguf");
  writeFileSync(none, "no model");
  assert.match((await home.cerbash("brain", "use", none, "--unmeasured")).err, /not a GGUF file/);
  const remote = ["brain", "use", "http://192.0.2.1", "--api", "openai", "--model", "m"];
  assert.match(
    (await home.cerbash(...remote, "--unmeasured")).err,
    /192\.0\.2\.1 is not this machine/,
  );
  const kind = await home.cerbash("brain", "use", "http://127.0.0.1:1", "--unmeasured");
  assert.match(kind.err, /--api says what kind of server/);
  assert.match((await home.cerbash("brain")).out, /^embedded {2}guard\nsecond {4}off\n$/);
});

test("where the runtime is not installed everything else works, and the error says how to install it", async () => {
  const bare = await new Installation().make();
  try {
    symlinkSync(join(root, "models"), join(bare.top, "models"));
    const home = bare.home();
    const use = await home.cerbash("brain", "use", model, "--unmeasured", "--sure", "1");
    assert.equal(use.code, 0);
    const tried = await home.cerbash("brain", "try", "frobnicate --all things");
    assert.equal(tried.code, 3);
    assert.match(tried.err, /node-llama-cpp is not installed: npm install .*node-llama-cpp@\d/);
    const checked = await home.cerbash("check", "--json", "frobnicate --all things");
    const { brain, degraded } = JSON.parse(checked.out);
    assert.equal(brain.name, "guard");
    assert.deepEqual(degraded, ["brain: gguf: it runs in the resident process only"]);
    assert.equal(
      JSON.parse((await home.cerbash("check", "--json", "rm -rf /")).out).decision,
      "deny",
    );
  } finally {
    bare.remove();
  }
});
