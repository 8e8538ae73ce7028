import assert from "node:assert/strict";
import { test } from "node:test";
import { lines } from "./testing.js";

/** What agents run every day, and look-alikes of harm: the code, then everything it may be seen to do. */
const harmless: readonly (readonly [code: string, ...found: string[]])[] = [
  ["."],
  [".name"],
  [".scripts | keys"],
  ['.[] | select(.a == "env")'],
  ["map(.x) | add"],
  ['to_entries | map("\\(.key)=\\(.value)") | .[]'],
  [".env"],
  [".env.PATH"],
  ["{env: .x, b: .env}"],
  ['.a["env"]'],
  ['"env"'],
  ["$ENV.HOME"],
  ["env.PATH"],
  ["$ENV | keys"],
  ["env | keys"],
  ["length"],
  ["input_filename"],
  ["# env\n."],
  ['.version = "1.2"'],
  ["del(.a, .b)"],
  ["[.[] | {n: .name, v: .version}] | sort_by(.n)"],
  ['"\\(env.HOME)/x"'],
];

const effects: readonly (readonly [code: string, ...found: string[]])[] = [
  ["env", "secret environment"],
  ["$ENV", "secret environment"],
  ["env.API_KEY", "secret environment"],
  ["$ENV.AWS_SECRET_ACCESS_KEY", "secret environment"],
  ['$ENV["GITHUB_TOKEN"]', "secret environment"],
  ["env | to_entries[]", "secret environment"],
  ["{e: env}", "secret environment"],
  [". + {t: env.NPM_TOKEN}", "secret environment"],
  ['"\\($ENV.DB_PASSWORD)"', "secret environment"],
  ["env | .API_TOKEN", "secret environment"],
];

for (const [code, ...found] of [...harmless, ...effects]) {
  test(`jq: ${code}`, () => assert.deepEqual(lines("jq", code), found));
}

test("jq: nothing harmless looks destructive", () => {
  for (const [code, ...found] of harmless) {
    for (const line of found)
      assert.match(
        line,
        /^(?:read|list|fetch|create|listen \S|overwrite|argv|shell|sql \w+: select)/i,
        code,
      );
  }
});
