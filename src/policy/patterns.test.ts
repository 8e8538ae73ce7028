import assert from "node:assert/strict";
import { it } from "node:test";
import { nameFits, operandFits, pathCovered, pathTouched } from "./patterns.js";

const around = { cwd: "/home/you/app/src", home: "/home/you", projectRoot: "/home/you/app" };
const at = (path: string, recursive = false) => ({ path, recursive });

it("names and operands", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["release/*", "release/1.2", true],
    ["*", "", true],
    ["a*b?d", "axxbcd", true],
    ["a*b?d", "axxbd", false],
    ["a", "ab", false],
    [`${"*a".repeat(40)}b`, "a".repeat(5000), false],
  ];
  for (const [pattern, text, expected] of cases)
    assert.equal(nameFits(pattern, text), expected, `${pattern.slice(0, 20)} ${text.slice(0, 20)}`);
  assert.equal(operandFits("build/*", "./build/x"), true);
  assert.equal(operandFits("build/*", "build/x/y"), false);
  assert.equal(operandFits("build/**", "build/x/y"), true);
  assert.equal(operandFits("build/**", "build/../x"), false);
});

it("paths start at the project's top, wherever the command stands", () => {
  assert.equal(pathCovered("src/x/**", at("x/y"), around, undefined), true);
  assert.equal(pathCovered("x/**", at("x/y"), around, undefined), false);
  assert.equal(pathCovered("src/x/**", at("/home/you/app/src/x/y"), around, undefined), true);
  assert.equal(pathCovered("~/notes/*", at("/home/you/notes/a"), around, undefined), true);
  assert.equal(pathCovered("src/**", at("../.."), around, undefined), false);
  assert.equal(pathCovered("src/**", at("$D/x"), around, undefined), false);
});

it("a rule that stops sees the directory above, and what may be meant", () => {
  assert.equal(pathTouched("data/customers/**", at("../data", true), around, undefined), true);
  assert.equal(pathTouched("data/customers/**", at("../data"), around, undefined), false);
  assert.equal(pathTouched("data/customers/**", at("..", true), around, undefined), true);
  assert.equal(pathTouched("data/*.csv", at("../data/*"), around, undefined), true);
  assert.equal(pathTouched("/srv/data/**", at("/", true), around, undefined), true);
  assert.equal(pathTouched("/srv/data/**", at("/srv/other", true), around, undefined), false);
});
