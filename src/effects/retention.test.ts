import assert from "node:assert/strict";
import { test } from "node:test";
import { literal } from "../tools/words.js";
import { hoursOf } from "./duration.js";
import { expiresAll } from "./lifecycle.js";
import { settingsOf } from "./settings.js";

test("lengths of time are read in the ways tools write them", () => {
  for (const [text, unit, hours] of [
    ["1", "d", 24],
    ["3600", "s", 1],
    ["90m", "s", 1.5],
    ["1h30m", "s", 1.5],
    ["7 days", "s", 168],
    ["0ms", "ms", 0],
    ["P1DT2H", "s", 26],
    ["-1", "s", undefined],
    ["", "s", undefined],
    ["forever", "s", undefined],
    ["3 fortnights", "s", undefined],
  ] as const)
    assert.equal(hoursOf(text, unit), hours, text);
});

test("options, lists and JSON are settings alike", () => {
  const read = (text: string) =>
    settingsOf(text.split(" ").map((part) => literal(part))).map(
      ({ key, value }) => `${key}=${value}`,
    );
  assert.deepEqual(read("--retention-in-days 1"), ["retentionindays=1"]);
  assert.deepEqual(read("--max-age=1s --force"), ["maxage=1s", "force="]);
  assert.deepEqual(read("retention.ms=1,cleanup.policy=delete"), [
    "retention.ms=1",
    "cleanup.policy=delete",
  ]);
  assert.deepEqual(read('{"policy":{"delete_after":"1d","n":[1,{"max-length":0}]}}'), [
    "policy.deleteafter=1d",
    "policy.n=1",
    "policy.n.maxlength=0",
  ]);
  assert.deepEqual(read("plain words"), []);
  assert.deepEqual(read("{broken"), []);
});

test("a lifecycle rule for everything within days is told from one for a part", () => {
  const s3 = (rule: object) => JSON.stringify({ Rules: [{ Status: "Enabled", ...rule }] });
  assert.equal(expiresAll(s3({ Filter: {}, Expiration: { Days: 1 } })), true);
  assert.equal(expiresAll(s3({ Prefix: "", Expiration: { Days: 2 } })), true);
  assert.equal(expiresAll(s3({ Prefix: "tmp/", Expiration: { Days: 1 } })), false);
  assert.equal(expiresAll(s3({ Filter: { Tag: {} }, Expiration: { Days: 1 } })), false);
  assert.equal(expiresAll(s3({ Filter: {}, Expiration: { Days: 365 } })), false);
  assert.equal(expiresAll(s3({ Status: "Disabled", Filter: {}, Expiration: { Days: 1 } })), false);
  const google = (condition: object) =>
    JSON.stringify({ lifecycle: { rule: [{ action: { type: "Delete" }, condition }] } });
  assert.equal(expiresAll(google({ age: 0 })), true);
  assert.equal(expiresAll(google({ age: 90 })), false);
  assert.equal(expiresAll(google({ numNewerVersions: 3 })), false);
  const azure = (filters: object) =>
    JSON.stringify({
      rules: [
        {
          enabled: true,
          definition: {
            filters,
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 0 } } },
          },
        },
      ],
    });
  assert.equal(expiresAll(azure({ blobTypes: ["blockBlob"] })), true);
  assert.equal(expiresAll(azure({ prefixMatch: ["logs/old"] })), false);
  assert.equal(expiresAll("not json"), false);
  assert.equal(expiresAll("[1]"), false);
});
