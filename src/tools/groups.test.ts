import assert from "node:assert/strict";
import { test } from "node:test";
import { withGroupReads } from "./groups.js";

test("a group taken as a whole keeps its looking verbs", () => {
  const verbs = withGroupReads({ read: "version", access: "secret *, user add" });
  const read = verbs.read ?? "";
  assert.match(read, /^version, /);
  assert.ok(read.split(", ").includes("secret list"));
  assert.ok(!read.includes("user list"), "a group that is not taken as a whole needs none");
});

test("a looking verb that the table names stays what the table says", () => {
  const verbs = withGroupReads({ read: "version", secret: "secret get", access: "secret *" });
  assert.ok(!(verbs.read ?? "").split(", ").includes("secret get"));
});
