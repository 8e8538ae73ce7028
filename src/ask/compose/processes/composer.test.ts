import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { processes } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["top 3 processes by memory", "ps aux --sort=-%mem | head -n 4"],
  ["pid and command name of the processes of user amy", "ps -u amy -o pid,comm"],
  ["list all processes sorted by cpu usage", "ps aux --sort=-%cpu"],
  ["processes not owned by root", "ps -N -u root"],
  ["kill all processes of user amy", undefined],
  ["list the processes of the container db", undefined],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(processes.compose(tokenize(words), "gnu")?.command, command);
  });
