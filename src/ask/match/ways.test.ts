import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogue } from "../catalogue/all.js";
import { cutUp, packWays, waysFrom } from "./ways.js";

test("ways of saying are the same when the build has cut them", () => {
  const wayOf = waysFrom(packWays(catalogue));
  let count = 0;
  for (const { intents } of catalogue)
    for (const { says } of intents)
      for (const one of says) {
        const plain = cutUp(one).map((part) =>
          typeof part === "string"
            ? part
            : part.map(({ text, term, stem, stop, thing }) => ({ text, term, stem, stop, thing })),
        );
        assert.deepEqual(wayOf(one), plain, one);
        count += 1;
      }
  assert.ok(count > 7000, `${count}`);
});

test("a way that is not among them is cut all the same", () => {
  assert.deepEqual(waysFrom('{"terms":[],"ways":{}}')("list {dir}"), cutUp("list {dir}"));
});
