import assert from "node:assert/strict";
import { test } from "node:test";
import { embedded } from "./embedded.js";
import { withoutRiders } from "./riders.js";
import { withoutStory } from "./stories.js";

const ridden = (words: string, command: string): readonly (string | undefined)[] => {
  const found = withoutRiders(words);
  return [found?.words, found?.apply(command)];
};

test("remarks on how a command runs are taken off the request and put into the command", () => {
  assert.deepEqual(
    ridden("Find a.conf below /etc, and do not bother me with error messages.", "find /etc | sort"),
    ["Find a.conf below /etc.", "find /etc 2>/dev/null | sort"],
  );
  assert.deepEqual(ridden("Empty /srv/x (needs sudo).", "find /srv/x -print0 | xargs -0 rm"), [
    "Empty /srv/x.",
    "sudo find /srv/x -print0 | sudo xargs -0 rm",
  ]);
  assert.deepEqual(ridden("Move a to b; existing files may be overwritten.", "mv -n a b"), [
    "Move a to b.",
    "mv -f a b",
  ]);
  assert.deepEqual(ridden("Count the files in a. Names may contain blanks.", "ls a | wc -l"), [
    "Count the files in a.",
    "ls a | wc -l",
  ]);
  assert.deepEqual(ridden("unzip a.gz; a.gz itself must stay", "gunzip a.gz"), [
    "unzip a.gz",
    "gunzip -k a.gz",
  ]);
});

test("what goes with no such remark is no answer, and what only reads like one stays", () => {
  assert.equal(withoutRiders("as root, save it")?.apply("ls > /root/a"), undefined);
  assert.equal(withoutRiders("list the processes running as root"), undefined);
  assert.equal(withoutRiders("show the lines of app.log without error messages"), undefined);
});

test("a story before a request is left out, and its name takes the place of the pronoun", () => {
  assert.equal(
    withoutStory("I lost something. List the files changed today in /srv"),
    "List the files changed today in /srv",
  );
  assert.equal(
    withoutStory("We have a tool ./fix.sh: call it on every .c file"),
    "call ./fix.sh on every .c file",
  );
  // What the story says is needed and not pointed at, or only pointed at.
  assert.equal(withoutStory("My file is a.txt. Print the first line"), undefined);
  assert.equal(withoutStory("There are old logs. Remove those"), undefined);
  assert.equal(withoutStory("I want two things: list them in a.txt"), undefined);
});

test("a request with a remark is answered with it", () => {
  const best = (words: string) => {
    const answer = embedded.propose({ words, platform: "gnu" });
    assert.ok(!("then" in answer));
    return answer.candidates[0]?.command;
  };
  assert.equal(
    best("Find the files named todo.txt under /srv, and keep error messages away from me."),
    "find /srv -type f -name 'todo.txt' 2>/dev/null",
  );
});
