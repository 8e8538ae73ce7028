import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Script } from "node:vm";
import { padded, scriptFile } from "../../scripts/script-file.mjs";
import { loadCompiled } from "./compiled.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-compiled-"));
after(() => rmSync(temp, { recursive: true }));

mkdirSync(join(temp, "guard"));

/** In the form that the build writes, but saying only where it is and that it may use Node. */
const source = `(function (exports, require, module, scriptUrl, scriptBuild, scriptPart, scriptShared) {
  scriptBuild("one");
  module.exports = {
    makeGuard: (part) => part === undefined ? { sep: require("node:path").sep } : scriptPart(part),
    shared: (path) => path + " of the main script",
  };
})`;
const part = `(function (exports, require, module, scriptUrl, scriptBuild, scriptPart, scriptShared) {
  scriptBuild("one");
  exports.shared = scriptShared("a module");
  exports.other = scriptPart("other");
})`;
const require = createRequire(import.meta.url);
const write = (name: string, text: string, cache?: Buffer) =>
  writeFileSync(join(temp, "guard", `${name}.script`), scriptFile(text, cache));
const made = () => loadCompiled(temp, require)?.makeGuard() as unknown;
const expected = { sep: require("node:path").sep };

test("without a build there is nothing to load", () => {
  assert.equal(loadCompiled(temp, require), undefined);
});

test("the script is used with a good cache, a broken one, one of another script, and none", () => {
  write("main", source);
  assert.deepEqual(made(), expected);
  const text = padded(source);
  for (const cache of [
    Buffer.from("nonsense"),
    new Script(`${text} `).createCachedData(),
    new Script(text).createCachedData(),
  ]) {
    write("main", text, cache);
    assert.deepEqual(made(), expected);
  }
});

test("scripts of any size are read whole", () => {
  for (const length of [100_000, 300_000, 3_000_000]) {
    const text = padded(
      source.replace("module.exports", `/*${"x".repeat(length)}*/ module.exports`),
    );
    for (const cache of [Buffer.alloc(0), new Script(text).createCachedData()]) {
      write("main", text, cache);
      assert.deepEqual(made(), expected);
      write("main", text, Buffer.alloc(length));
      assert.deepEqual(made(), expected);
    }
  }
});

test("a script that is broken is an error, which the hook answers with a refusal", () => {
  write("main", source.slice(0, -5));
  assert.throws(() => loadCompiled(temp, require), SyntaxError);
});

test("another script is loaded once, and has what it shares with the main one", () => {
  write("main", source);
  write("some", part);
  write("other", part.replace('scriptPart("other")', "{}"));
  const guard = loadCompiled(temp, require) as unknown as Fake;
  const ask = (name: string) => guard.makeGuard(name) as Part;
  const some = ask("some");
  assert.equal(some.shared, "a module of the main script");
  assert.equal(some.other, ask("other"));
  assert.equal(some, ask("some"));
});

interface Fake {
  makeGuard(part: string): unknown;
}

interface Part {
  readonly shared: string;
  readonly other: object;
}

test("another script that is missing, broken or of another build is an error each time", () => {
  write("main", source);
  const guard = loadCompiled(temp, require) as unknown as Fake;
  const ask = () => guard.makeGuard("bad");
  for (const [text, problem] of [
    [undefined, /it is not there/],
    [part.slice(0, -5), /install cerbash again/],
    [part.replace('"one"', '"two"'), /another build/],
  ] as const) {
    if (text !== undefined) write("bad", text);
    for (let n = 0; n < 2; n++) assert.throws(ask, problem);
  }
});
