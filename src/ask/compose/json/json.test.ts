import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { json } from "./composer.js";

const cases: readonly (readonly [words: string, command: string])[] = [
  ["pretty print the json in data.json", "jq . data.json"],
  ["minify data.json into data.min.json", "jq -c . data.json > data.min.json"],
  ["the value of server.port in app.json", "jq -r '.server.port' app.json"],
  ["read server.port out of app.yaml", "yq '.server.port' app.yaml"],
  ["emails of all members in m.json", "jq -r '.[].email' m.json"],
  [
    "names of all members in m.json who are younger than 20",
    "jq -r '.[] | select(.age < 20) | .name' m.json",
  ],
  [
    'from a.jsonl (a json object per line) show note of those with kind "warn", latest stamp first',
    "jq -rs 'map(select(.kind == \"warn\")) | sort_by(.stamp) | reverse | .[].note' a.jsonl",
  ],
  ["all different cities in a.json", "jq -r '[.[].city] | unique | .[]' a.json"],
  ["average score in a.json", "jq 'map(.score) | add / length' a.json"],
  ['does a.json have a key named "x-y"?', "jq 'has(\"x-y\")' a.json"],
  ["name of each item in the items array of a.json", "jq -r '.items[].name' a.json"],
  ["drop the password key from a.json", "jq 'del(.password)' a.json"],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(json.compose(tokenize(words), "gnu")?.command, command);
  });

test("what is not explained lowers the belief, and other files are for others", () => {
  const words = "names of all members in m.json unless the moon is full";
  assert.ok((json.compose(tokenize(words), "gnu")?.confidence ?? 0) < 0.42);
  assert.equal(json.compose(tokenize("names of all members in m.csv"), "gnu"), undefined);
});
