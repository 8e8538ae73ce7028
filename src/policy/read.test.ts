import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { readPolicy } from "./read.js";
import { policySchema } from "./schema.js";

async function problems(text: string) {
  return (await readPolicy(text)).problems.map(({ line, message }) => `${line}: ${message}`);
}

describe("reading a policy file", () => {
  it("takes an empty one, and one with comments only", async () => {
    assert.deepEqual(await readPolicy(""), { file: {}, problems: [] });
    assert.deepEqual((await readPolicy("# nothing\n")).problems, []);
  });
  it("takes one value for a list, and the plural of a name", async () => {
    const { file, problems } = await readPolicy(
      "rules:\n  - { id: x, decision: deny, programs: rm, verbs: [a, b], why: w }",
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(file.rules?.[0]?.program, ["rm"]);
    assert.deepEqual(file.rules?.[0]?.verb, ["a", "b"]);
  });
  const wrong: readonly (readonly [name: string, text: string, expected: RegExp])[] = [
    ["no YAML", "a: 1\nrules: [", /^3?2?: it is not YAML .*; mend this line$/],
    ["a key twice", "profile: trust\nprofile: strict", /^2: it is not YAML/],
    ["an unknown tag", "profile: !!js/function x", /^1: it is not YAML/],
    [
      "an unknown word",
      "profile: trust\nruels: []",
      /^2: ruels: "ruels" is not known here; use one of profile, rules/,
    ],
    [
      "an unknown profile",
      "\n\nprofile: lax",
      /^3: profile: "lax" is not one of trust, strict, observe$/,
    ],
    ["a list at the top", "- a", /^\d: write names with values/],
    [
      "a rule about everything",
      "rules:\n  - id: x\n    decision: deny\n    why: w",
      /says nothing that it is about; add program, paths or effects/,
    ],
    ["a rule without why", "rules: [{ id: x, decision: ask, program: a }]", /has no why/],
    [
      "an unknown condition",
      "rules:\n  - { id: x, decision: ask, program: a, why: w, user: b }",
      /^2: rules\[0\]\.user: "user" is not known here/,
    ],
    [
      "an unknown class",
      "rules:\n  - { id: x, decision: ask, why: w, paths: { class: hom } }",
      /"hom" is not one of null, temp/,
    ],
    [
      "an unknown act",
      "rules:\n  - { id: x, decision: ask, why: w, effects: [{ act: erase }] }",
      /"erase" does not have the form/,
    ],
    [
      "allow without a program",
      "rules:\n  - { id: x, decision: allow, paths: { class: temp } }",
      /allow rule x names no program/,
    ],
    [
      "allow without examples",
      "rules:\n  - { id: x, decision: allow, program: a }",
      /has no examples of both kinds/,
    ],
    ["a number", "production: [1]", /write a text; put quotes around it/],
    [
      "two rules of one id",
      "rules:\n  - &r { id: x, decision: ask, program: a, why: w }\n  - *r",
      /two rules have the id x/,
    ],
    ["a tool that says nothing", "tools: [{ names: a }]", /has neither nature nor verbs/],
    [
      "too many aliases",
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]`,
      /it cannot be read|not known/,
    ],
  ];
  for (const [name, text, expected] of wrong)
    it(`says what is wrong with ${name}`, async () => {
      const found = await problems(text);
      assert.ok(
        found.some((problem) => expected.test(problem)),
        found.join("\n"),
      );
    });
  it("keeps what is right beside what is wrong", async () => {
    const { file } = await readPolicy(
      "rules:\n  - { id: a, decision: deny, program: x, why: w }\n  - { id: b, decision: dney }",
    );
    assert.deepEqual(
      file.rules?.map(({ id }) => id),
      ["a"],
    );
  });
  it("does not read a prototype as a word", async () => {
    assert.equal((await readPolicy("constructor: {}\n")).problems.length, 1);
    assert.equal((await readPolicy("__proto__: { profile: observe }\n")).file.profile, undefined);
  });
});

describe("the JSON Schema", () => {
  it("is the one in schema/", () => {
    const stored = new URL("../../schema/policy.schema.json", import.meta.url);
    assert.deepEqual(JSON.parse(readFileSync(stored, "utf8")), policySchema());
  });
});
