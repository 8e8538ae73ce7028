import assert from "node:assert/strict";
import { test } from "node:test";
import { reader, sampleVerdict } from "../testing.js";
import { adapter } from "./adapter.js";

const read = reader(adapter);

const commands = (fields: object) => {
  const request = read("tool.call.json", fields);
  return request.kind === "command"
    ? [request.cwd, request.parts ?? request.command]
    : request.kind;
};

test("Amp's own reading of the command counts, ours too where it differs", () => {
  const web = "/home/robin/shop/apps/web";
  assert.deepEqual(commands({}), [web, "npm run lint"]);
  const shell = { command: "npm run lint", dir: "/srv" };
  assert.deepEqual(commands({ shell }), [web, "npm run lint"]);
  assert.deepEqual(commands({ shell: { ...shell, command: "rm -rf x" } }), [
    "/srv",
    ["rm -rf x", "npm run lint"],
  ]);
  assert.deepEqual(commands({ tool: "Runner", input: { what: 1 }, shell }), [
    "/srv",
    "npm run lint",
  ]);
  assert.equal(commands({ shell: { command: 7 }, tool: "Read" }), "other");
});

test("without the plugin's name for it the event is the gate", () => {
  assert.equal(read("tool.call.json", { event: undefined }).kind, "command");
});

test("a question has what the dialog needs, and rejects whoever does not know it", () => {
  const { stdout } = adapter.writeVerdict(read("tool.call.json"), sampleVerdict("ask"));
  const { action, confirm } = JSON.parse(stdout);
  assert.equal(action, "reject-and-continue");
  assert.deepEqual(Object.keys(confirm), ["title", "message", "confirmButtonText"]);
});
