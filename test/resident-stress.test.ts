// A small version of `npm run stress`: hooks at once while the resident is killed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { decisionOf, type Home, Installation, isTooLate, payload, shells } from "./resident.js";
import { until } from "./until.js";

const installation = new Installation();
let home: Home;

before(async () => {
  await installation.make();
  home = installation.home();
});
after(() => {
  home.kill();
  installation.remove();
});

test("hooks at once, while the resident is killed, all get the right answer and a record", async () => {
  const calls = 160;
  let kills = 0;
  let refused = 0;
  let next = 0;
  const worker = async () => {
    while (next < calls) {
      const n = next++;
      if (n % 40 === 20) {
        await home.serving();
        home.kill();
        kills++;
      }
      const [command, expected] =
        n % 2 === 0 ? [`ls file-${n}`, "silence"] : [`rm -rf / ${n}`, "deny 2"];
      home.shell = n % 4 < 2 ? shells.bash : shells.dash;
      const answer = await home.hook(payload(command, { tool_use_id: `call-${n}` }));
      if (isTooLate(answer)) refused++;
      else assert.equal(decisionOf(answer), expected, `${command}: ${answer.out}${answer.err}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  // A resident that is killed between an answer and the record of it, which are one step, keeps none. A refusal may
  // come before the call is read, and then names no command. The last record is written after its answer.
  const recorded = () => new Set(home.records().map(({ command }) => command)).size;
  await until(() => recorded() >= calls - kills - refused, "a record of each call");
  assert.ok(kills > 0 && refused < calls / 2, `${kills} kills, ${refused} refused`);
});
