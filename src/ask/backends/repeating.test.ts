import assert from "node:assert/strict";
import { test } from "node:test";
import { embedded } from "./embedded.js";
import { repetitionsOf } from "./repeating.js";

const cases: readonly (readonly [words: string, command: string])[] = [
  [
    "Every 3 seconds print the host name, four times in total.",
    "for i in {1..4}; do hostname; sleep 3; done",
  ],
  [
    "execute ./a.sh 5 times, waiting 10 seconds in between",
    "for i in {1..5}; do ./a.sh; sleep 10; done",
  ],
  [
    "print the numbers from 2 to 6 with a pause of one second after each",
    'for i in $(seq 2 6); do echo "$i"; sleep 1; done',
  ],
  [
    'run "uptime" on the hosts a1, b2 and c3, one after the other',
    'for h in a1 b2 c3; do ssh "$h" uptime; done',
  ],
  [
    "run uptime on each host listed in hosts.txt over ssh",
    'while read -r h; do ssh -n "$h" uptime; done < hosts.txt',
  ],
  ['Print "tick" once per second, 4 times.', "for i in {1..4}; do echo tick; sleep 1; done"],
  ["What CPU architecture is this? Output just the name.", "uname -m"],
  ["print the number of groups the current user is in", "id -G | wc -w"],
  ["Print the current timestamp as 20200131_235959.", "date +%Y%m%d_%H%M%S"],
  // Values side by side, and a part of what is asked.
  ["print my user name and my uid with a colon in between", 'echo "$(whoami):$(id -u)"'],
  ['print the user name and the host name joined by "@"', 'echo "$(whoami)@$(hostname)"'],
  [
    "Which process uses the most memory? Print only its pid.",
    "ps -eo pid= --sort=-%mem | head -n 1",
  ],
  ["Print the date of next Friday in the form 2024-05-17.", "date -d 'next friday' +%F"],
  ["Stop (SIGSTOP) the process 77.", "kill -STOP 77"],
  [
    "print the ipv4 address of eth1 without the prefix length",
    `ip -4 -o addr show eth1 | awk '{sub(/\\/.*/, "", $4); print $4}'`,
  ],
  [
    "How many processes does each user run, most first?",
    "ps -eo user= | sort | uniq -c | sort -rn",
  ],
  ["print the third directory of PATH", 'echo "$PATH" | cut -d: -f3'],
];
for (const [words, command] of cases)
  test(words, async () => {
    const { candidates } = await embedded.propose({ words, platform: "gnu" });
    assert.equal(candidates[0]?.command, command);
  });

test("what ends nothing, removes something or goes elsewhere already is not done again and again", () => {
  for (const { apply } of repetitionsOf("delete a.txt every 2 seconds, three times"))
    assert.equal(apply("rm a.txt"), undefined);
  for (const { apply } of repetitionsOf("follow a.log every 2 seconds, three times"))
    assert.equal(apply("tail -f a.log"), undefined);
  for (const { apply } of repetitionsOf("connect on the hosts a and b"))
    assert.equal(apply("ssh a"), undefined);
  assert.deepEqual(repetitionsOf("print the second line of a.txt"), []);
});
