import assert from "node:assert/strict";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { builtInIndex, createGuard } from "../guard.js";
import { makePlan } from "../plan/planner.js";
import { loadPolicy } from "./load-node.js";
import { keyOf } from "./permissions.js";
import { spendingGuard } from "./spend-node.js";
import {
  addGrant,
  grantsPath,
  readGrants,
  removeGrants,
  setTrust,
  trustPath,
} from "./store-node.js";

const temp = realpathSync(mkdtempSync(join(tmpdir(), "cerbash-policy-")));
after(() => rmSync(temp, { recursive: true, force: true }));

let made = 0;
/** A machine of its own with these files; `{}` is empty. */
function machine(files: Readonly<Record<string, string>> = {}) {
  const root = join(temp, String(made++));
  const home = join(root, "home");
  const project = join(home, "app");
  mkdirSync(join(project, "src"), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, text);
  }
  const own = join(root, "own");
  const options = {
    env: { CERBASH_HOME: own },
    platform: "linux",
    home,
    cwd: join(project, "src"),
    managed: join(root, "managed.yaml"),
  };
  return { root, own, project, options, team: join(project, ".cerbash", "policy.yaml") };
}

const stop = (id: string) => `rules: [{ id: ${id}, decision: deny, program: ${id}, why: no }]\n`;

describe("loading policies", () => {
  it("finds nothing where there is nothing", async () => {
    assert.equal(await loadPolicy(machine().options), undefined);
  });
  it("finds all layers, and every project file above", async () => {
    const { options } = machine({
      "managed.yaml": stop("a"),
      "own/policy.yaml": stop("b"),
      "home/app/.cerbash/policy.yaml": stop("c"),
      "home/app/src/.cerbash/policy.yaml": stop("d"),
    });
    const set = await loadPolicy(options);
    assert.deepEqual(
      set?.layers.map(({ kind, trusted }) => [kind, trusted]),
      [
        ["managed", true],
        ["user", true],
        ["team", false],
        ["team", false],
      ],
    );
    const guard = createGuard({ policy: set as NonNullable<typeof set> });
    for (const program of ["a", "b", "c", "d"])
      assert.equal(guard.checkSync(`${program} x`).decision, "deny", program);
  });
  it("asks when a file is no file, too long, or not text", async () => {
    const odd = machine();
    mkdirSync(odd.team, { recursive: true });
    const long = machine({ "home/app/.cerbash/policy.yaml": "#".repeat(300_000) });
    const bytes = machine();
    mkdirSync(join(bytes.team, ".."), { recursive: true });
    writeFileSync(bytes.team, Buffer.from([0xff, 0xfe, 0x00]));
    for (const { options } of [odd, long, bytes]) {
      const set = await loadPolicy(options);
      assert.ok(set);
      assert.equal(createGuard({ policy: set }).checkSync("ls").decision, "ask");
    }
  });
});

describe("many project files", () => {
  it("are not all read, and that asks", async () => {
    const { options, project } = machine();
    let directory = project;
    for (let n = 0; n < 12; n++) {
      directory = join(directory, "d");
      mkdirSync(join(directory, ".cerbash"), { recursive: true });
      writeFileSync(join(directory, ".cerbash", "policy.yaml"), "profile: trust\n");
    }
    const set = await loadPolicy({ ...options, cwd: directory });
    assert.equal(set?.layers.length, 9);
    assert.ok(set);
    assert.equal(createGuard({ policy: set }).checkSync("ls").decision, "ask");
  });
});

describe("trust", () => {
  it("is for the bytes of the file, and lost when they change", async () => {
    const { options, own, team } = machine({
      "home/app/.cerbash/policy.yaml": "disable: [nature.default.publish]\n",
    });
    const answer = async () => {
      const set = await loadPolicy(options);
      assert.ok(set);
      return createGuard({ policy: set }).checkSync("npm publish").decision;
    };
    assert.equal(await answer(), "ask");
    setTrust(own, team, Buffer.from("disable: [nature.default.publish]\n"));
    assert.equal(await answer(), "allow");
    writeFileSync(team, "disable: [nature.default.publish] # more\n");
    assert.equal(await answer(), "ask");
    writeFileSync(team, "disable: [nature.default.publish]\n");
    assert.equal(await answer(), "allow");
    setTrust(own, team, undefined);
    assert.equal(await answer(), "ask");
  });
  it("is kept for the owner's eyes, and not believed when others may write it", async (t) => {
    if (process.platform === "win32") return t.skip("no modes");
    const { options, own, team } = machine({ "home/app/.cerbash/policy.yaml": "profile: trust\n" });
    setTrust(own, team, Buffer.from("profile: trust\n"));
    assert.equal(statSync(trustPath(own)).mode & 0o777, 0o600);
    assert.equal((await loadPolicy(options))?.layers[0]?.trusted, true);
    chmodSync(trustPath(own), 0o666);
    const set = await loadPolicy(options);
    assert.equal(set?.layers[0]?.trusted, false);
    assert.match(set?.degraded?.join() ?? "", /others may write/);
  });
});

describe("the store of permissions", () => {
  const keyFor = (text: string, cwd: string) => {
    const command = makePlan(text, builtInIndex().tools, { cwd }).commands[0];
    assert.ok(command);
    const key = keyOf(command, { cwd });
    assert.ok(key);
    return key;
  };
  it("keeps, lists and takes back", async (t) => {
    const { own, options } = machine();
    const key = keyFor("npm publish", options.cwd);
    const grant = addGrant(own, { scope: "always", key, expires: Date.now() + 60_000 });
    assert.deepEqual(readGrants(own).entries, [grant]);
    const set = await loadPolicy(options);
    assert.ok(set);
    const guard = createGuard({ policy: set });
    assert.equal(guard.checkSync("npm publish", { cwd: options.cwd }).decision, "allow");
    assert.deepEqual(removeGrants(own, [grant.id, "other"]), [grant.id]);
    assert.deepEqual(readGrants(own).entries, []);
    if (process.platform === "win32") t.skip("no modes");
    else assert.equal(statSync(grantsPath(own)).mode & 0o777, 0o600);
  });
  it("does not use a line that is broken, and says so", () => {
    const { own, options } = machine();
    addGrant(own, { scope: "always", key: keyFor("npm publish", options.cwd) });
    const path = grantsPath(own);
    writeFileSync(path, '{"id":"x","scope":"always","key":{"program":"rm"}}\nnonsense\n', {
      mode: 0o600,
    });
    const { entries, problem } = readGrants(own);
    assert.deepEqual(entries, []);
    assert.match(problem ?? "", /2 lines are not used/);
  });
  it("spends a permission for one time once", async () => {
    const { own, options } = machine();
    const { cwd } = options;
    addGrant(own, { scope: "once", key: keyFor("npm publish", cwd) });
    const load = async () => {
      const set = await loadPolicy(options);
      assert.ok(set);
      return spendingGuard((policy) => createGuard({ policy }), set, own);
    };
    const [one, two] = [await load(), await load()];
    assert.equal((await one.check("npm publish --tag x", { cwd })).decision, "ask");
    assert.equal((await one.check("npm publish && rm -rf /", { cwd })).decision, "deny");
    assert.equal((await one.check("npm publish", { cwd })).decision, "allow");
    assert.equal((await two.check("npm publish", { cwd })).decision, "ask");
    assert.equal((await (await load()).check("npm publish", { cwd })).decision, "ask");
  });
});
