import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
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
import { run as check } from "./check.js";
import { run } from "./distribute.js";
import { runFake } from "./testing.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-distribute-cli-"));
const home = join(temp, "home");
const env = { CERBASH_HOME: home };
const folder = join(temp, "team");
const key = join(temp, "key");
mkdirSync(home);
mkdirSync(folder);
after(() => {
  rmSync(temp, { recursive: true });
});

const policy = `rules:
  - id: charts
    decision: deny
    program: helm
    verb: install
    why: charts are released by the pipeline
`;
const call = (...args: string[]) => runFake(run, args, { env, cwd: temp });
const decide = async (command: string) => {
  const { out } = await runFake(check, ["--json", command], { env, cwd: temp });
  return JSON.parse(out) as { decision: string; rules: { id: string }[]; degraded?: string[] };
};
const sign = (version: number) =>
  call("sign", folder, "--key", key, "--name", "acme", "--version", String(version));

test("a key, a signature, a fetch, and the policy holds; tampering with it stops what would be allowed", async () => {
  const made = await call("keygen", "--out", key);
  assert.match(made.out, /^ed25519:[\w+/]{43}=\n$/);
  if (process.platform !== "win32") assert.equal(statSync(key).mode & 0o777, 0o600);
  await assert.rejects(call("keygen", "--out", key), /no key was written/);

  assert.equal((await decide("helm install web .")).decision, "allow");
  writeFileSync(join(folder, "policy.yaml"), policy);
  assert.match((await sign(1)).out, /written; signed by ed25519:/);
  const verified = await call("verify", folder, "--key", `${key}.pub`);
  assert.match(verified.out, /^acme 1: policy, until 2\d{3}-/);

  await assert.rejects(call("fetch"), /nothing is configured; write .*distribution\.json/);
  const settings = { from: folder, keys: [made.out.trim()], name: "acme" };
  writeFileSync(join(home, "distribution.json"), JSON.stringify(settings), { mode: 0o600 });
  // Configured, and nothing is there yet: it may have meant to forbid anything.
  const early = await decide("ls");
  assert.equal(early.decision, "ask");
  assert.match(String(early.degraded), /none is installed; run: cerbash distribute fetch/);
  assert.equal((await call("status")).code, 1);

  assert.match((await call("fetch")).out, /^installed: acme 1: policy/);
  assert.match((await call("fetch")).out, /^installed already/);
  const denied = await decide("sudo helm install web .");
  assert.equal(denied.decision, "deny");
  assert.match(String(denied.rules[0]?.id), /charts/);
  assert.equal((await decide("ls")).decision, "allow");
  const status = await call("status", "--json");
  assert.equal(status.code, 0);
  assert.equal(JSON.parse(status.out)[0].manifest.version, 1);

  const [current = ""] = readdirSync(join(home, "distributed")).filter((name) => /^1-/.test(name));
  writeFileSync(join(home, "distributed", current, "policy.yaml"), policy.replace("deny", "allw"));
  const broken = await decide("ls");
  assert.equal(broken.decision, "ask");
  assert.match(String(broken.degraded), /not the file that the manifest names/);
  await call("fetch");
  assert.equal((await decide("helm install web .")).decision, "deny");
});

test("what is refused says why, ends with 1, and leaves what is there", async () => {
  writeFileSync(join(folder, "policy.yaml"), "rules: 7\n");
  const unsigned = await sign(2);
  assert.equal(unsigned.code, 1);
  assert.match(unsigned.err, /policy\.yaml is refused: line 1/);
  writeFileSync(join(folder, "policy.yaml"), `${policy}# changed\n`);
  const fetched = await call("fetch");
  assert.equal(fetched.code, 1);
  assert.match(
    fetched.err,
    /not what|not the file|longer than[\s\S]*What was installed before stays/,
  );
  assert.equal((await decide("helm install web .")).decision, "deny");
  const notes = JSON.parse(readFileSync(join(home, "upload.json"), "utf8"));
  assert.equal(notes.distribution.failures, 1);
  // Not due again yet.
  assert.deepEqual(await call("fetch", "--due"), { code: 0, out: "", err: "" });
});

test("a distributed model is used, and one that was changed is none", async () => {
  const model = readFileSync(new URL("../../models/guard.model", import.meta.url));
  writeFileSync(join(folder, "guard.model"), model);
  rmSync(join(folder, "policy.yaml"));
  await sign(3);
  assert.match((await call("fetch")).out, /^installed: acme 3: model/);
  assert.equal((await decide("helm install web .")).decision, "allow");
  // A process keeps its model, so each look is one of its own.
  const load = () => {
    const url = new URL("../brain/load-node.ts", import.meta.url).href;
    const script = `const { brainInUse } = await import(${JSON.stringify(url)}); const brain = brainInUse(); console.log(typeof brain === "string" ? brain : brain.problem ?? "loaded")`;
    const args = ["--import", "tsx", "--input-type=module", "--eval", script];
    const options = {
      env: { ...process.env, ...env, CERBASH_MODEL: "" },
      encoding: "utf8",
    } as const;
    return spawnSync(process.execPath, args, options).stdout.trim();
  };
  assert.equal(load(), "loaded");
  const [current = ""] = readdirSync(join(home, "distributed")).filter((name) => /^3-/.test(name));
  const path = join(home, "distributed", current, "guard.model");
  const changed = Buffer.from(model);
  changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
  writeFileSync(path, changed);
  assert.match(load(), /^the distributed model is not used \(guard\.model is not the file/);
  writeFileSync(join(folder, "guard.model"), "no model");
  const refused = await sign(4);
  assert.match(refused.err, /guard\.model is refused/);
});

test("a fetch that ends otherwise than by a refusal is noted as a failure too", async () => {
  const other = join(temp, "other");
  mkdirSync(other);
  writeFileSync(join(other, "distributed"), "not a directory\n");
  const settings = { from: folder, keys: [readFileSync(`${key}.pub`, "utf8").trim()] };
  writeFileSync(join(other, "distribution.json"), JSON.stringify(settings));
  await assert.rejects(runFake(run, ["fetch"], { env: { CERBASH_HOME: other }, cwd: temp }));
  const { distribution } = JSON.parse(readFileSync(join(other, "upload.json"), "utf8"));
  assert.deepEqual([distribution.failures, distribution.sent], [1, null]);
});

test("wrong use says what is right", async () => {
  await assert.rejects(call(), /say what to do/);
  await assert.rejects(call("sing"), /did you mean sign/);
  await assert.rejects(call("sign", folder), /--key is needed/);
  await assert.rejects(
    call("sign", folder, "--key", key, "--name", "a", "--version", "0"),
    /whole number from 1/,
  );
  await assert.rejects(call("verify", folder, "--key", key), /--key is ed25519/);
  assert.match(
    (await call("sign", temp, "--key", key, "--name", "a", "--version", "1")).err,
    /neither policy\.yaml nor/,
  );
});
