import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { signalling } from "./signalling.js";
import { tree } from "./tree.js";

const signals: readonly (readonly [words: string, command: string | undefined])[] = [
  [
    "Send SIGTERM to all processes using TCP port 7070, asking them to exit",
    "kill $(lsof -t -i :7070)",
  ],
  ["Immediately kill the process with id 812", "kill -9 812"],
  ["send SIGUSR2 to the process with the PID stored in /run/x.pid", "kill -USR2 $(cat /run/x.pid)"],
  ["Kill all processes named node that belong to user dave", "pkill -u dave node"],
  ["forcefully terminate all processes whose command line contains 'job.py'", "pkill -9 -f job.py"],
  ["kill the last process sent to the background", "kill $!"],
  // Not those that are called so.
  ["kill all background processes", "kill $(jobs -p)"],
  ["Send SIGKILL to all processes owned by user eve", "pkill -9 -u eve"],
  // Two ways to say which; no process at all.
  ["kill the process 5 using port 80", undefined],
  ["send a signal to bob", undefined],
  ["kill all processes", undefined],
];
for (const [words, command] of signals)
  test(words, () =>
    assert.equal(signalling.compose(tokenize(words), "gnu", words)?.command, command),
  );

const trees: readonly (readonly [words: string, command: string | undefined])[] = [
  ["Print the process tree of the process with id 77 with command line arguments", "pstree -a 77"],
  ["show the process tree of the current shell with parents and process ids", "pstree -ps $$"],
  ["display the process tree of the 'cupsd' process", 'pstree "$(pgrep -o cupsd)"'],
  ["print the full process tree with the pids", "pstree -p"],
  ["print the directory tree", undefined],
  ["print the process tree with parents", undefined],
];
for (const [words, command] of trees)
  test(words, () => assert.equal(tree.compose(tokenize(words), "gnu", words)?.command, command));
