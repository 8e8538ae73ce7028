import assert from "node:assert/strict";
import { test } from "node:test";
import { clarifying } from "./clarify.js";

test("a request without an object gets a question; others do not", () => {
  assert.match(clarifying("delete the old files") ?? "", /Which files are to be deleted/);
  assert.match(clarifying("copy it") ?? "", /where to/);
  assert.match(clarifying("kill the process") ?? "", /Which process/);
  assert.equal(clarifying("delete all .tmp files in /tmp"), undefined);
  assert.equal(clarifying("colourless green ideas sleep furiously"), undefined);
  assert.equal(clarifying(""), undefined);
});
