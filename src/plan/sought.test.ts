import assert from "node:assert/strict";
import { test } from "node:test";
import { createGuard } from "../guard.js";

const guard = createGuard({ brain: null });

/** The guard tells the ways apart by what was looked for: a keeper of keys must not be traced, a program of one's own may be. */
function checkLookUps(lookUps: readonly string[], decision: string): void {
  for (const text of lookUps) assert.equal(guard.checkSync(text).decision, decision, text);
}

test("a process number remembers the name that it was looked up by", () => {
  const ways = (name: string): string[] => [
    `strace -p $(pgrep -o ${name})`,
    `strace -p "$(pidof ${name} | head -1)"`,
    `p=$(pgrep -x ${name}); strace -f -p "$p"`,
    `pgrep ${name} | xargs -I{} strace -p {}`,
    `pgrep ${name} | while read -r p; do strace -p "$p"; done`,
    `for p in $(pidof ${name}); do strace -p $p; done`,
    `strace -p $(ps -C ${name} -o pid=)`,
  ];
  checkLookUps(ways("ssh-agent"), "deny");
  checkLookUps(ways("myserver"), "allow");
});

test("what was looked for elsewhere in the text does not count", () => {
  checkLookUps(["pgrep sshd; strace -p $(pgrep -f vite)"], "allow");
  checkLookUps(["pgrep cron; kill $(pgrep -f vite)"], "allow");
});
