import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { switches } from "./composer.js";

const cases: readonly (readonly [words: string, command: string | undefined])[] = [
  ["Enable the shell options nullglob and dotglob", "shopt -s nullglob dotglob"],
  ["turn off 'extglob', 'cdspell' and 'autocd' in bash", "shopt -u extglob cdspell autocd"],
  ["Set the options errexit and nounset", "set -o errexit -o nounset"],
  ["disable errexit and pipefail", "set +o errexit +o pipefail"],
  // One is a frame's; both kinds at once are two commands.
  ["enable nullglob", undefined],
  ["enable nullglob and errexit", undefined],
  ["enable nullglob and history in a.conf", undefined],
];
for (const [words, command] of cases)
  test(words, () =>
    assert.equal(switches.compose(tokenize(words), "gnu", words)?.command, command),
  );
