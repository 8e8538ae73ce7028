import assert from "node:assert/strict";
import { test } from "node:test";
import { createGuard } from "../guard.js";
import { makePlan } from "../plan/planner.js";
import { without } from "../training/views.js";
import { callOf } from "./call.js";
import { Features } from "./feature-set.js";
import { featuresOf } from "./features.js";
import { gluedVerb, piecesOf, stemOf } from "./words.js";

const { tools } = createGuard().index;

/** Names of the features of the first command, with the tables of `masked` taken away. */
function names(text: string, ...masked: string[]): string[] {
  const [command] = makePlan(
    text,
    without(tools, (program) => masked.includes(program)),
  ).commands;
  assert.ok(command !== undefined);
  return featuresOf(command, new Features(true)).names ?? [];
}

test("names fall into pieces, and glued ones apart", () => {
  assert.deepEqual(piecesOf("deleteAll_users-v2"), ["delete", "all", "users", "v"]);
  assert.deepEqual(piecesOf("db:drop"), ["db", "drop"]);
  assert.deepEqual(gluedVerb("dropdb"), ["drop", "db"]);
  assert.equal(gluedVerb("rabbit"), undefined);
  assert.equal(stemOf("deleting"), stemOf("delete"));
});

test("without a table the form of the words says what they are", () => {
  const [command] = makePlan(
    "acmectl db users purge --force --env prod --yes 42 /srv/x",
    tools,
  ).commands;
  assert.ok(command !== undefined);
  const { program, verbs, options, operands } = callOf(command);
  assert.equal(program, "acmectl");
  assert.deepEqual(verbs, ["db", "users", "purge"]);
  assert.deepEqual(
    options.map(({ name, value }) => [name, value?.text]),
    [
      ["force", undefined],
      ["env", "prod"],
      ["yes", undefined],
    ],
  );
  assert.deepEqual(
    operands.map(({ text }) => text),
    ["42", "/srv/x"],
  );
});

test("a known tool and the same one masked share the features of their words", () => {
  const known = names("kubectl delete namespace shop --force");
  const masked = names("kubectl delete namespace shop --force", "kubectl");
  for (const name of ["verb delete", "option force", "verbOption delete + force"]) {
    assert.ok(known.includes(name), name);
    assert.ok(masked.includes(name), name);
  }
  assert.ok(
    known.includes("nature remote-change") || known.some((name) => name.startsWith("nature ")),
  );
  assert.ok(!masked.some((name) => name.startsWith("nature ") || name.startsWith("tool ")));
});

test("text that is mere data has no words", () => {
  for (const text of [
    "acme note add --message 'destroy everything'",
    "acme note add -m 'destroy everything'",
    "acme note add 'please destroy everything now'",
  ]) {
    const found = names(text);
    assert.ok(!found.some((name) => name.includes("destroy")), text);
  }
});

test("a statement is read where it stands", () => {
  assert.ok(names("acmedb run -c 'DROP TABLE orders'").includes("effect database + drop"));
  assert.ok(names("acmedb app.db 'drop table orders'").includes("effect database + drop"));
  assert.ok(!names("acmetest -k 'truncate or drop'").join().includes("database"));
  assert.ok(!names("acmedb note -m 'DROP TABLE orders'").includes("effect database + drop"));
});

test("places are classes, not spellings", () => {
  assert.ok(names("acme wipe /etc/passwd").includes("target system"));
  assert.ok(names("acme wipe build/out").includes("target build"));
  assert.ok(names("acme mount /:/host").includes("target root"));
});

test("many words do not overflow", () => {
  const long = Array.from(
    { length: 400 },
    (_, n) => `--opt-${"abcdefghij"[n % 10]}${"klmnop"[n % 6]}${n} v${n}/x`,
  );
  assert.ok(names(`acme ${long.join(" ")}`).length <= 192);
});

test("an option that takes a safety away means the opposite of its word", () => {
  for (const text of ["acme apply --no-dry-run", "acme apply --dry-run=false"]) {
    assert.ok(names(text).includes("meaning option + insists"), text);
    assert.ok(!names(text).includes("meaning option + dry"), text);
  }
  assert.ok(names("acme apply --dry-run").includes("meaning option + dry"));
  assert.ok(names("acme stop --backup=false").includes("meaning option not + protection"));
  assert.ok(names("STRICT_TLS=0 acme get").includes("meaning switched off + protection"));
  assert.ok(!names("STRICT_TLS=1 acme get").includes("meaning switched off + protection"));
});

test("code speaks through the names in it, prose does not", () => {
  const found = names("acmesh shop --eval 'db.orders.deleteMany({})'");
  assert.ok(found.includes("statement calls + destroys"));
  assert.ok(!names("acme note -m 'db.orders.deleteMany({})'").join().includes("destroys"));
});

test("modes and amounts", () => {
  assert.ok(names("acme 4755 /usr/bin/x").includes("operand mode + raised"));
  assert.ok(names("acme prune --keep 0").includes("value amount + none"));
});

test("the words after a script say what it does, whether or not its interpreter is known", () => {
  for (const masked of [[], ["python", "python3", "php"]]) {
    for (const [text, verb] of [
      ["python tools/shop.py flush --no-input", "flush"],
      ["php bin/shop schema:drop --force", "drop"],
    ] as const) {
      const plan = makePlan(
        text,
        without(tools, (program) => (masked as string[]).includes(program)),
      );
      const own = plan.commands.find(({ program }) => /^p/.test(program)) ?? assert.fail(text);
      const found = featuresOf(own, new Features(true)).names ?? [];
      assert.ok(found.includes(`verb ${verb}`), `${text} ${masked}`);
    }
  }
  assert.ok(!names("acmectl copy report.md flush", "acmectl").includes("verb flush"));
});

test("a database that is for trials by its name is told apart, a path or a sentence is not", () => {
  const trial = (text: string) => names(text).includes("operand scratch");
  for (const text of [
    "acmectl drop ci_42",
    "acmectl --db shop_ci query x",
    "acmectl postgres://localhost:5432/app_e2e drop",
  ])
    assert.ok(trial(text), text);
  for (const text of [
    "acmectl --db shop drop",
    "acmectl --db test_prod drop",
    "acmectl drop tests/test_x.py",
    "acmectl drop 'a test of it'",
  ])
    assert.ok(!trial(text), text);
});

test("what an unknown call carries is told by program, options and place, in words and in texts", () => {
  const outer = (text: string): readonly string[] => {
    const own = makePlan(text, tools).commands.find(({ program }) => program === "acmectl");
    return featuresOf(own ?? assert.fail(text), new Features(true)).names ?? [];
  };
  for (const text of ["acmectl each -exec rm -rf /srv/x", "acmectl --then 'cd x; rm -rf /srv/x'"]) {
    const found = outer(text);
    for (const name of ["carried rm", "carried rm + -rf", "carried at + outside"])
      assert.ok(found.includes(name), `${text}: ${name} in ${found}`);
  }
  assert.ok(outer("acmectl each -exec rm -f {}").includes("carried acmectl + rm"));
  // The table knows what `find` carries, and a text for people carries nothing.
  assert.ok(!names("find . -name rm").join().includes("carried"));
  assert.ok(!names("acmectl note -m 'rm -rf /srv/x'").join().includes("carried"));
});

test("code tells where it points, and a name its sign", () => {
  assert.ok(
    names("acmesh -e 'unlink(\"/etc/hosts\")'").includes("statement calls destroys at + system"),
  );
  assert.ok(!names("acmesh -e 'unlink(\"/tmp/x/y\")'").join().includes("at + system"));
  assert.ok(names("acmevcs send origin :release").includes("operand sign + :"));
  assert.ok(!names("acmevcs send origin release").join().includes("operand sign"));
});
