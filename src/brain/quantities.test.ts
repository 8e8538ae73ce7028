import assert from "node:assert/strict";
import { test } from "node:test";
import { amountOf, isOff, modeOf } from "./quantities.js";

test("a value that switches off", () => {
  for (const text of ["false", "off", "0", "none", "", "/dev/null"]) assert.ok(isOff(text), text);
  for (const text of ["true", "on", "1", "offline", "nobody"]) assert.ok(!isOff(text), text);
});

test("amounts that say something", () => {
  for (const text of ["0", "0d", "0.0", "00s"]) assert.equal(amountOf(text), "none", text);
  for (const text of ["all", "*", "100%", "-1"]) assert.equal(amountOf(text), "all", text);
  assert.equal(amountOf("50%"), "share");
  for (const text of ["1", "30d", "web", "0x10", ""]) assert.equal(amountOf(text), undefined, text);
});

test("modes of files", () => {
  const modes = {
    open: ["777", "0777", "666", "a+rwx", "o+w", "+w"],
    raised: ["4755", "2755", "u+s", "+s", "g+s", "u+rwxs"],
    shut: ["000", "-x", "a-w"],
    plain: ["644", "755", "u+x", "+x", "u+rw"],
  };
  for (const [kind, texts] of Object.entries(modes))
    for (const text of texts) assert.equal(modeOf(text), kind, text);
  for (const text of ["8080", "99", "-", "-rf", "main", "+", "12345"])
    assert.equal(modeOf(text), undefined, text);
});
