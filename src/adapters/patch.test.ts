import assert from "node:assert/strict";
import { test } from "node:test";
import { patchedFiles } from "./patch.js";

const patch = (...lines: string[]) =>
  patchedFiles(["*** Begin Patch", ...lines, "*** End Patch"].join("\n"));

test("every file of a patch is named with what is added to it", () => {
  assert.deepEqual(
    patch(
      "*** Add File: a b.sh",
      "+ls",
      "+pwd",
      "*** Delete File: /etc/x",
      "*** Update File: c",
      "@@",
      " k",
      "-o",
      "+n",
    ),
    [
      { path: "a b.sh", content: "ls\npwd" },
      { path: "/etc/x", content: "" },
      { path: "c", content: "n", edit: true },
    ],
  );
});

test("a moved file counts under both names", () => {
  assert.deepEqual(patch("*** Update File: a", "*** Move to: .git/hooks/pre-commit", "+x"), [
    { path: "a", content: "x", edit: true },
    { path: ".git/hooks/pre-commit", content: "x" },
  ]);
});

test("line ends of Windows, and text that is no patch", () => {
  assert.deepEqual(patchedFiles("*** Add File: a\r\n+x\r\n"), [{ path: "a", content: "x" }]);
  assert.deepEqual(patchedFiles("+x\n*** Move to: y"), []);
});

test("diff's form is read too, and lines like its headers in the other form are not", () => {
  const diff =
    "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n--- /dev/null\n+++ /p/y\t2026\n+c\n--- a/z\n+++ /dev/null\n-d\n";
  assert.deepEqual(patchedFiles(diff), [
    { path: "x", content: "b", edit: true },
    { path: "/p/y", content: "c" },
    { path: "z", content: "" },
  ]);
  const tricky = "*** Begin Patch\n*** Update File: a\n--- x\n+++ y\n*** End Patch";
  assert.deepEqual(patchedFiles(tricky), [{ path: "a", content: "++ y", edit: true }]);
  assert.deepEqual(patchedFiles("--- a\n- +++ b\n+c"), []);
});
