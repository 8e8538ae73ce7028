import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { subcommands } from "./commands.js";
import { mainPage, page, run } from "./help.js";
import { runFake } from "./testing.js";

const pages = [mainPage(), ...subcommands.map(page)];

for (const text of pages) {
  test(`fits a screen: ${text.split("\n")[0]}`, () => {
    const lines = text.trimEnd().split("\n");
    // The list of all subcommands is longer than the smallest screen.
    assert.ok(lines.length <= (text === mainPage() ? 40 : 24), `${lines.length} lines`);
    for (const line of lines) assert.ok(line.length <= 80, line);
  });
}

test("every subcommand has a file, an entry on the main page, and a page", async () => {
  const files = readdirSync(new URL(".", import.meta.url));
  for (const { name } of subcommands) {
    assert.ok(files.includes(`${name}.ts`), name);
    assert.match(mainPage(), new RegExp(`^  ${name} `, "m"));
    const { code, out } = await runFake(run, [name]);
    assert.equal(code, 0);
    assert.match(out, new RegExp(`^Usage: cerbash ${name}`, "m"));
    assert.match(out, /--help/);
  }
});

test("help on what is not there names the nearest", async () => {
  const { code, err } = await runFake(run, ["instal"]);
  assert.equal(code, 3);
  assert.match(err, /unknown subcommand instal; did you mean install\?/);
});
