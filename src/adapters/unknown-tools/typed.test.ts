import assert from "node:assert/strict";
import { test } from "node:test";
import { typed } from "./typed.js";

test("keys that end a line end it, others are left out", () => {
  assert.equal(typed("ls{enter}"), "ls\n");
  assert.equal(typed("ls Enter"), "ls\n");
  assert.equal(typed("ls C-m"), "ls\n");
  assert.equal(typed("ls\r\npwd\r"), "ls\npwd\n");
  assert.equal(typed("\u0003{up}\u001b[Bls\tx\n"), "ls\tx\n");
  assert.equal(typed("echo Enter now"), "echo Enter now");
  assert.equal(typed("echo ${HOME} {a,b}"), "echo ${HOME} {a,b}");
});
