import assert from "node:assert/strict";
import { test } from "node:test";
import { literal } from "../../../tools/words.js";
import { jqHidesValues } from "./projection.js";

const hides = (text: string): boolean => jqHidesValues(literal(text, { start: 0, end: 0 }));

test("a filter that names only keys without secrets hides the rest", () => {
  for (const filter of [
    ".credsStore",
    '.credsStore // "none"',
    ".credHelpers // {} | keys[]",
    ".auths | keys",
    ".auths | length",
    'has("auths")',
    ".type, .client_email",
    "{type, project: .project_id}",
    '.["current-context"]',
    ".contexts[].name",
    ".resources[] | .type",
    ".expiresAt | fromdate",
  ])
    assert.equal(hides(filter), true, filter);
});

test("a filter that can show a value that is a secret does not", () => {
  for (const filter of [
    ".",
    ".auths",
    ".auths[].auth",
    ".type, .private_key",
    "{type, private_key}",
    '.credsStore // .auths["x"].auth',
    ".users[].user",
    "..",
    ".auths | to_entries",
    ".token | length, .token",
    ".credsStore as $x | .auths",
    "keys, .",
    "debug | keys",
    ".auths | stderr | length",
    "error | .type",
    ".auths | map(.auth) | .type?, .[0]",
  ])
    assert.equal(hides(filter), false, filter);
});
