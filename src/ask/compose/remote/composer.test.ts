import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { remote } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["copy a.txt to host example.com into /srv as user amy", "scp a.txt amy@example.com:/srv"],
  [
    "copy the directory site to amy@example.com:/srv on port 2222",
    "scp -r -P 2222 site amy@example.com:/srv",
  ],
  ["fetch the remote file /etc/motd from example.com", "scp example.com:/etc/motd ."],
  ["rsync docs/ to example.com:/srv with compression", "rsync -az docs/ example.com:/srv"],
  ["copy a.txt to b.txt", undefined],
  ["download https://example.com/a.tgz", undefined],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(remote.compose(tokenize(words), "gnu")?.command, command);
  });
