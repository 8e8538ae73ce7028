import assert from "node:assert/strict";
import { test } from "node:test";
import { parseShell } from "../../../../shell/parse.js";
import { shellOptions } from "../../shell-options/table.js";
import { framesOf } from "../frame.js";
import { files } from "./files.js";
import { network } from "./network.js";
import { places } from "./places.js";
import { processes } from "./processes.js";
import { shell } from "./shell.js";
import { system } from "./system.js";

const frames = framesOf(
  [system, processes, shellOptions, shell, network, places, files].join("\n"),
);

test("commands of frames parse, and each has a way to be asked for", () => {
  assert.ok(frames.length > 500);
  for (const { command, readings } of frames) {
    const filled = command.replace(/\{[a-z]\w*(?::[\w-]+)?\}/g, "1");
    assert.deepEqual(parseShell(filled).problems, [], command);
    assert.ok(readings.length > 0, `no reading: ${command}`);
  }
});

test("the slots of a command are those of its readings", () => {
  for (const { command, readings } of frames) {
    const wanted = [...command.matchAll(/(?<!\$)\{([a-z]+\d*)(?::[\w-]+)?\}/g)].map(
      ([, slot]) => slot,
    );
    for (const { slots } of readings)
      for (const slot of wanted)
        assert.ok(
          slots.some(({ name }) => name === slot),
          `${command}: ${slot}`,
        );
  }
});
