import assert from "node:assert/strict";
import { test } from "node:test";
import { pageOf } from "./explain.js";
import { makeGuard } from "./guard.js";
import { painter, underline, visible } from "./terminal.js";
import { fakeIo } from "./testing.js";

test("colours only on a terminal that wants them", () => {
  const red = (options: Parameters<typeof fakeIo>[0]) => painter(fakeIo(options))("red", "x");
  assert.equal(red({ isOutputTerminal: true }), "\u001b[31mx\u001b[0m");
  assert.equal(red({ isOutputTerminal: false }), "x");
  assert.equal(red({ isOutputTerminal: true, env: { NO_COLOR: "1" } }), "x");
  assert.equal(red({ isOutputTerminal: true, env: { TERM: "dumb" } }), "x");
  assert.equal(red({ isOutputTerminal: true, env: { NO_COLOR: "" } }), "\u001b[31mx\u001b[0m");
});

test("a command cannot steer the terminal that shows it", () => {
  assert.equal(visible("a\u001b[2Jb\rc\u0007"), "a\\x1b[2Jb\\x0dc\\x07");
  assert.equal(visible("x\u202ey\u200bz\u2066"), "x\\u202ey\\u200bz\\u2066");
  assert.equal(visible("a\tb\nc é 漢"), "a\tb\nc é 漢");
});

test("the part that decides is underlined, over lines too", () => {
  assert.deepEqual(underline("cd x && rm y", 8, 12), ["cd x && rm y", "        ^^^^"]);
  assert.deepEqual(underline("a b\nc d", 2, 5), ["a b", "  ^", "c d", "^"]);
  assert.deepEqual(underline("\ta\u001bb", 1, 4), ["\ta\\x1bb", "\t^^^^^^"]);
  assert.deepEqual(underline("abc", 1, 1), ["abc"]);
});

test("an explanation shows the span, each command, each opinion and the verdict", () => {
  const guard = makeGuard();
  const plain = painter(fakeIo());
  const text = pageOf(guard.explain("ls && sudo rm -rf /etc", { cwd: "/p", home: "/h" }), plain);
  assert.match(text, /^ {2}ls && sudo rm -rf \/etc\n {8}\^+$/m);
  assert.match(text, /^1 {2}ls$/m);
  assert.match(text, /^2 {2}rm -rf \/etc$/m);
  assert.match(text, /by sudo, with raised privileges/);
  assert.match(text, /rules: deny/);
  assert.match(text, /^deny \(destructive/m);
});

test("an explanation of anything is text", () => {
  const guard = makeGuard();
  const plain = painter(fakeIo());
  for (const command of [
    "",
    "(",
    "echo $(",
    "\u001b[2J",
    "eval \"eval 'rm -rf /'\"",
    "a | b & c",
  ]) {
    assert.ok(!pageOf(guard.explain(command), plain).includes("\u001b"), command);
  }
});
