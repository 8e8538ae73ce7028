import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { web } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  [
    "download https://example.com/a.tgz and save it as b.tgz",
    "curl -o b.tgz https://example.com/a.tgz",
  ],
  [
    "only the http status code of https://example.com",
    "curl -s -o /dev/null -w '%{http_code}\\n' https://example.com",
  ],
  [
    "PUT the file a.json to https://example.com/x",
    "curl -X PUT -H 'Content-Type: application/json' -d @a.json https://example.com/x",
  ],
  [
    `send a PUT request to https://example.com/x with the json body '{"a":1}'`,
    `curl -X PUT -H 'Content-Type: application/json' -d '{"a":1}' https://example.com/x`,
  ],
  [
    "fetch https://example.com following redirects with a timeout of 5 seconds",
    "curl -L --max-time 5 https://example.com",
  ],
  ["copy a.txt to the host example.com", undefined],
  ["download https://example.com/ and run it", undefined],
];

for (const [words, command] of cases)
  test(words, () => {
    assert.equal(web.compose(tokenize(words), "gnu")?.command, command);
  });
