// Times whole processes from outside, in turn, for bench/hook.ts: node bench/spawn-timer.mjs ROWS.json. Loads nothing
// else, since a start is a copy of this process.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const { rows, warm, calls } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
/** @type {[string, number[]][]} */
const times = rows.map((/** @type {{ name: string }} */ { name }) => [name, []]);
for (let round = 0; round < warm + calls; round++) {
  for (const [i, { name, command, args, inputs, code = 0 }] of rows.entries()) {
    const input = inputs[round % inputs.length];
    const begun = process.hrtime.bigint();
    const done = spawnSync(command, args, { input });
    const ms = Number(process.hrtime.bigint() - begun) / 1e6;
    if (done.status !== code) throw new Error(`${name}: exit code ${done.status}: ${done.stderr}`);
    if (round >= warm) times[i]?.[1].push(ms);
  }
}
console.log(JSON.stringify(times));
