import assert from "node:assert/strict";
import { test } from "node:test";
import { frameOf } from "./frame.js";

test("a start on a drive is Windows, whatever system looks on", () => {
  assert.equal(frameOf({ cwd: "C:\\work\\shop" }).windows, true);
  assert.equal(frameOf({ cwd: "C:\\work\\shop", platform: "linux" }).windows, true);
  assert.equal(frameOf({ platform: "win32" }).windows, true);
  for (const cwd of ["/c/work/shop", "/home/ana/shop", "shop", undefined])
    assert.equal(frameOf(cwd === undefined ? {} : { cwd }).windows, false);
});
