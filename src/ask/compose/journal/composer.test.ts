import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { journal } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["log entries of the service cups since yesterday", "journalctl -u cups --since yesterday"],
  ["kernel messages from the previous boot", "journalctl -k -b -1"],
  ["errors in the journal from the last 2 hours", "journalctl -p err --since '2 hours ago'"],
  ["the last 30 lines of the cups service log", "journalctl -u cups -n 30"],
  ["lines with errors in app.log since yesterday", undefined],
  ["git log since yesterday", undefined],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(journal.compose(tokenize(words), "gnu")?.command, command);
  });
