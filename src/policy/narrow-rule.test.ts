import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { createGuard } from "../guard.js";
import type { Decision } from "../verdict/types.js";
import { narrowRule } from "./narrow-rule.js";
import { addRule, PolicyFileError, removeRule } from "./own-file-node.js";
import { readPolicy } from "./read.js";
import type { CustomRule } from "./types.js";

const place = { cwd: "/home/you/app", home: "/home/you" };
const plain = createGuard();

function ruleFor(text: string, decision: Decision, more: { below?: boolean } = {}) {
  const { plan, opinions } = plain.explain(text, place);
  const stopped = opinions.filter(({ opinion }) => opinion !== "allow");
  const command = plan.commands.find(({ id }) => stopped[0]?.commandId === id) ?? plan.commands[0];
  assert.ok(command);
  const lifts = stopped.flatMap(({ findings }) => findings.map(({ id }) => id));
  return narrowRule(command, place, plain.index, { decision, why: "we say so", lifts, ...more });
}

function guardWith(rule: CustomRule | string) {
  assert.equal(typeof rule, "object", String(rule));
  const file = { rules: [rule as CustomRule] };
  const layer = { kind: "user", source: "policy.yaml", trusted: true, file, problems: [] } as const;
  return createGuard({ policy: { layers: [layer] } });
}
const decide = (rule: CustomRule | string, text: string) =>
  guardWith(rule).checkSync(text, place).decision;

test("an allow rule allows its command and not its neighbours", () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      "git push --force origin topic",
      "git push --force origin topic",
      ["git push --force origin main", "git push --force", "sudo git push --force origin topic"],
    ],
    ["rm -r src/old", "rm -r ./src/old/", ["rm -rf src/old", "rm -r src"]],
    [
      "rm -rf src/old",
      "rm -fr ./src/old/",
      ["rm -rf src", "rm -rf src/old /", "rm -rf src/old/.."],
    ],
    [
      "git reset --hard HEAD~1",
      "git reset --hard HEAD~1",
      ["git reset --hard HEAD~2", "git clean -fdx"],
    ],
    [
      "kubectl delete pod web-1",
      "kubectl delete pod web-1",
      ["kubectl delete pod web-2", "kubectl delete namespace web-1"],
    ],
  ];
  for (const [text, same, others] of cases) {
    assert.notEqual(plain.checkSync(text, place).decision, "allow", text);
    const rule = ruleFor(text, "allow");
    assert.equal(decide(rule, same), "allow", `${same}: ${JSON.stringify(rule)}`);
    for (const other of others)
      assert.equal(
        decide(rule, other),
        plain.checkSync(other, place).decision,
        `${other}: ${JSON.stringify(rule)}`,
      );
  }
});

test("a rule that stops is about its command alone", () => {
  for (const decision of ["ask", "deny"] as const) {
    const rule = ruleFor("cp a.txt /home/you/shared/b.txt", decision);
    assert.equal(decide(rule, "cp a.txt /home/you/shared/b.txt"), decision);
    assert.equal(decide(rule, "cp a.txt c.txt"), "allow");
    const verb = ruleFor("npm run release-now", decision);
    assert.equal(decide(verb, "bash -c 'npm run release-now'"), decision);
    assert.equal(decide(verb, "npm run test"), "allow");
  }
});

test("below: what lies below its paths too", () => {
  const rule = ruleFor("rm -rf src/old", "allow", { below: true });
  assert.equal(decide(rule, "rm -rf src/old/deep/er"), "allow");
  assert.notEqual(decide(rule, "rm -rf src"), "allow");
});

test("what cannot be a narrow rule is told why", () => {
  const cases: readonly [string, Decision, RegExp][] = [
    ["rm -rf $DIR", "allow", /only when it runs/],
    ["rm -rf src/*", "allow", /pattern|only when/],
    ["curl -H REDACTED:header https://example.com -X DELETE", "allow", /taken out/],
    ["$TOOL --now", "deny", /only when it runs/],
  ];
  for (const [text, decision, why] of cases) {
    const rule = ruleFor(text, decision);
    assert.match(String(rule), why, text);
  }
});

test("a rule goes into the file and out again, and the rest of the file stays", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cerbash-rule-"));
  after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "config", "policy.yaml");
  const rule = ruleFor("git push --force origin topic", "allow") as CustomRule;
  await addRule(path, rule);
  if (process.platform !== "win32") assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.deepEqual((await readPolicy(readFileSync(path, "utf8"))).file.rules, [rule]);
  assert.equal(await removeRule(path, rule.id), true);
  assert.equal(readFileSync(path, "utf8"), "");

  const own = `# mine\nprofile: strict # really\n\nrules:\n  # charts\n  - id: charts\n    decision: deny\n    program: helm\n    why: charts are released by the pipeline and by nothing else, whoever asks for it and however long this line is\n`;
  writeFileSync(path, own);
  chmodSync(path, 0o644);
  await addRule(path, rule);
  const text = readFileSync(path, "utf8");
  assert.ok(text.startsWith(own), text);
  if (process.platform !== "win32") assert.equal(statSync(path).mode & 0o777, 0o644);
  await assert.rejects(addRule(path, rule), PolicyFileError);
  assert.equal(readFileSync(path, "utf8"), text);
  assert.equal(await removeRule(path, rule.id), true);
  assert.equal(readFileSync(path, "utf8"), own);
  assert.equal(await removeRule(path, rule.id), false);

  writeFileSync(path, "rules: [{ id: 3 }]\n");
  await assert.rejects(addRule(path, rule), /mend it first/);
});
