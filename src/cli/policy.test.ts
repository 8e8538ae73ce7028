import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { run as check } from "./check.js";
import { UsageError } from "./io.js";
import { run } from "./policy.js";
import { type FakeOptions, runFake } from "./testing.js";

const temp = realpathSync(mkdtempSync(join(tmpdir(), "cerbash-policy-cli-")));
after(() => rmSync(temp, { recursive: true, force: true }));

let made = 0;
function place(text?: string) {
  const root = join(temp, String(made++));
  const cwd = join(root, "app");
  mkdirSync(join(cwd, ".cerbash"), { recursive: true });
  const file = join(cwd, ".cerbash", "policy.yaml");
  if (text !== undefined) writeFileSync(file, text);
  const options: FakeOptions = { cwd, home: root, env: { CERBASH_HOME: join(root, "own") } };
  const person: FakeOptions = {
    ...options,
    isInputTerminal: true,
    isOutputTerminal: true,
    answer: true,
  };
  return { cwd, file, options, person };
}

const allow = `rules:
  - id: publishing
    decision: allow
    program: npm
    verb: publish
    examples: { matches: [npm publish], nonMatches: [npm unpublish] }
`;

describe("cerbash policy", () => {
  it("starts a file that is right, once", async () => {
    const { options, file, cwd } = place();
    assert.equal((await runFake(run, ["init"], options)).code, 0);
    assert.ok(existsSync(join(cwd, ".cerbash", "policy.schema.json")));
    assert.equal((await runFake(run, ["test"], options)).code, 0);
    writeFileSync(file, "profile: strict\n");
    assert.equal((await runFake(run, ["init"], options)).code, 1);
    assert.equal(readFileSync(file, "utf8"), "profile: strict\n");
  });

  it("tests examples, and names file, line and what to do", async () => {
    const right = place(allow);
    const good = await runFake(run, ["test"], right.options);
    assert.equal(good.code, 0);
    assert.match(good.out, /right .*1 rule, 0 tools, 2 examples/);
    const wrong = place(allow.replace("npm unpublish", "npm publish --tag x"));
    const bad = await runFake(run, ["test", wrong.file], wrong.options);
    assert.equal(bad.code, 1);
    assert.match(bad.out, /publishing: npm publish --tag x {2}should not match, and does/);
    const broken = place("profile: trust\nruels: []\n");
    const mistake = await runFake(run, ["test", "--json"], broken.options);
    assert.equal(mistake.code, 1);
    assert.equal(JSON.parse(mistake.out).files[0].problems[0].line, 2);
  });

  it("explains which files hold and what decides", async () => {
    const { options } = place(`${allow}disable: [nature.default.delete]\n`);
    const { out, code } = await runFake(run, ["explain", "--", "npm", "publish"], options);
    assert.equal(code, 0);
    assert.match(out, /not trusted: it can only make the guard stricter/);
    assert.match(out, /not used: publishing \(allow; the file is not trusted\)/);
    assert.match(out, /ask by rules/);
  });

  it("trusts only when a person says so, until the file changes", async () => {
    const { options, person, file } = place(allow);
    const answer = async () => (await runFake(check, ["npm publish"], options)).code;
    assert.equal(await answer(), 1);
    await assert.rejects(runFake(run, ["trust"], options), UsageError);
    assert.equal((await runFake(run, ["trust"], { ...person, answer: false })).code, 1);
    assert.equal(await answer(), 1);
    assert.equal((await runFake(run, ["trust"], person)).code, 0);
    assert.equal(await answer(), 0);
    assert.match(
      (await runFake(run, ["explain", "npm publish"], options)).out,
      /policy\.team\.publishing/,
    );
    writeFileSync(file, `${allow}# changed\n`);
    assert.equal(await answer(), 1);
    writeFileSync(file, allow);
    assert.equal((await runFake(run, ["untrust"], options)).code, 0);
    assert.equal(await answer(), 1);
  });

  it("gives, lists and revokes permissions", async () => {
    const { options, person } = place();
    const add = ["grants", "add", "--scope", "always", "--expires", "2h", "npm publish"];
    await assert.rejects(runFake(run, add, options), UsageError);
    const given = await runFake(run, add, person);
    assert.equal(given.code, 0);
    const answer = async (command: string) => (await runFake(check, [command], options)).code;
    assert.equal(await answer("npm publish"), 0);
    assert.equal(await answer("npm publish --access public"), 1);
    const [grant] = JSON.parse((await runFake(run, ["grants", "--json"], options)).out);
    assert.equal(grant.scope, "always");
    assert.match(
      (await runFake(run, ["grants", "list"], options)).out,
      /always until .*npm publish/,
    );
    assert.equal((await runFake(run, ["grants", "revoke", grant.id], options)).code, 0);
    assert.equal(await answer("npm publish"), 1);
    assert.equal((await runFake(run, ["grants", "revoke", grant.id], options)).code, 1);
    assert.equal((await runFake(run, ["grants", "add", "ls"], person)).code, 1);
    assert.equal((await runFake(run, ["grants", "add", "rm -rf $DIR"], person)).code, 1);
  });

  it("says how it is used", async () => {
    const { options } = place();
    for (const args of [
      [],
      ["tset"],
      ["grants", "give"],
      ["trust", "nowhere"],
      ["test", "no.yaml"],
    ])
      await assert.rejects(runFake(run, args, options), UsageError, args.join(" "));
    const schema = await runFake(run, ["schema"], options);
    assert.equal(JSON.parse(schema.out).title, "cerbash policy");
  });

  it("makes check say what is only observed", async () => {
    const { options } = place();
    const own = options.env?.CERBASH_HOME as string;
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, "policy.yaml"), "profile: observe\n");
    const { out, code } = await runFake(check, ["rm -rf /"], options);
    assert.equal(code, 0);
    assert.match(out, /only observed; would be deny/);
  });
});
