import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutSlips } from "./slips.js";

const cases: readonly (readonly [string, string])[] = [
  ["find al files whcih end in .c", "find all files which end in .c"],
  ["the files inthe folder", "the files in the folder"],
  // Names are no slips.
  ["copy al.txt to /srv/teh", "copy al.txt to /srv/teh"],
  ["the file wich-way", "the file wich-way"],
  ["count the $al lines", "count the $al lines"],
];

for (const [words, expected] of cases)
  test(`slips: ${words}`, () => {
    assert.equal(withoutSlips(words), expected);
  });
