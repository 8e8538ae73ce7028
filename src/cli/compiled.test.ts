import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Script } from "node:vm";
import { loadCompiled } from "./compiled.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-compiled-"));
after(() => rmSync(temp, { recursive: true }));

/** In the form that the build writes, but saying only where it is and that it may use Node. */
const source = `(function (exports, require, module) {
  module.exports = { makeGuard: () => ({ sep: require("node:path").sep }) };
})`;
const made = () => loadCompiled(temp)?.makeGuard() as unknown;
const expected = { sep: createRequire(import.meta.url)("node:path").sep };

test("without a build there is nothing to load", () => {
  assert.equal(loadCompiled(temp), undefined);
});

test("the script is used with a good cache, a broken one, one of another script, and none", () => {
  writeFileSync(join(temp, "guard.cjs"), source);
  assert.deepEqual(made(), expected);
  const cache = join(temp, "guard.cache");
  writeFileSync(cache, "nonsense");
  assert.deepEqual(made(), expected);
  writeFileSync(cache, new Script(`${source} `).createCachedData());
  assert.deepEqual(made(), expected);
  writeFileSync(cache, new Script(source).createCachedData());
  assert.deepEqual(made(), expected);
});

test("a script that is broken is an error, which the hook answers with a refusal", () => {
  writeFileSync(join(temp, "guard.cjs"), source.slice(0, -5));
  assert.throws(() => loadCompiled(temp), SyntaxError);
});
