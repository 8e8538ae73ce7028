import assert from "node:assert/strict";
import { test } from "node:test";
import { environmentPreamble, stateQuery, variablesIn } from "./preamble.js";

test("the variables that a text uses", () => {
  assert.deepEqual(variablesIn('echo "$X" ${Y:-1} ${#Z} $X $1 $HOME'), ["X", "Y", "Z"]);
});

test("an environment becomes assignments, and functions in it become functions", () => {
  const env = { X: "a'b", Y: "no", "BASH_FUNC_ls%%": "() { echo hi; }" };
  assert.equal(environmentPreamble("ls $X", env), "X='a'\\''b'\nls () { echo hi; }\n");
  assert.equal(environmentPreamble("echo", { X: "1" }), "");
});

test("a query holds nothing but names", () => {
  const query = stateQuery('f "$X"; $(g) # `h` ; rm -rf "$(x)"');
  assert.match(query, /^[\w\s;-]+$/);
  assert.match(query, /declare -p X;/);
});
