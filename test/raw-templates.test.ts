import assert from "node:assert/strict";
import { test } from "node:test";
import { foreignSigns } from "../scripts/raw-templates.mjs";

test("a sign beyond ASCII in a raw template is named, wherever else one may stand", () => {
  const found = foreignSigns(
    "a.ts",
    [
      "const N = `${1}…`;",
      "const TABLE = String.raw`one ${N} two",
      "list «name»`;",
      "const plain = /’/;",
      "const escaped = String.raw`n['\\u2019]t ${'’'}`;",
    ].join("\n"),
  );
  assert.deepEqual(found, ["3: «", "3: »"]);
});
