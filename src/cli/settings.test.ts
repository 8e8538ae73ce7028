import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readSettings } from "./settings.js";

test("safetyCopy: on, off, limits; what is wrong is said and nothing of it counts", () => {
  const home = mkdtempSync(join(tmpdir(), "cerbash-settings-"));
  try {
    const read = (value: unknown) => {
      writeFileSync(join(home, "config.json"), JSON.stringify({ safetyCopy: value }));
      const { settings, problem } = readSettings(home);
      return { ...settings.safetyCopy, problem };
    };
    assert.equal(readSettings(home).settings.safetyCopy.mode, "off");
    assert.equal(read("on").mode, "on");
    assert.equal(read("off").mode, "off");
    const { mode, maxFiles, keepDays, incomplete } = read({ maxFiles: 7, incomplete: "ask" });
    assert.deepEqual([mode, maxFiles, keepDays, incomplete], ["on", 7, 14, "ask"]);
    for (const [value, reason] of [
      ["yes", /neither "on", "off" nor an object/],
      [{ mode: "maybe" }, /mode is neither/],
      [{ incomplete: "deny" }, /incomplete is neither/],
      [{ timeMs: 60_000 }, /timeMs is not a number from 50 to 4000/],
      [{ maxBytes: "1 GB" }, /maxBytes is not a number/],
    ] as const) {
      const { problem = "", mode: kept } = read(value);
      assert.match(problem, reason);
      assert.equal(kept, "off");
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

test("team: what is wrong is said without the address, and nothing of it counts", () => {
  const home = mkdtempSync(join(tmpdir(), "cerbash-settings-"));
  try {
    const read = (team: unknown) => {
      writeFileSync(join(home, "config.json"), JSON.stringify({ team }));
      return readSettings(home);
    };
    const { settings } = read({
      postgres: "postgres://a:made-up@db.example.com/team",
      otlp: "https://otel.example.com",
      name: "desk",
    });
    assert.deepEqual(settings.team, {
      postgres: "postgres://a:made-up@db.example.com/team",
      otlp: { url: "https://otel.example.com", headers: {}, insecure: false },
      everyMinutes: 10,
      text: "redacted",
      name: "desk",
    });
    for (const [team, reason] of [
      [7, /team is no object/],
      [{ postgres: "mysql://a:made-up@x" }, /team\.postgres is neither/],
      [{ otlp: "made-up" }, /team\.otlp\.url is no address/],
      [
        { otlp: { url: "https://x", headers: { a: "made-up\n" } } },
        /headers is no object of texts/,
      ],
      [{ otlp: { url: "https://x", insecure: "made-up" } }, /insecure is neither/],
      [{ text: "made-up" }, /team\.text is neither/],
      [{ everyMinutes: 0 }, /everyMinutes is not a number from 1/],
      [{ name: "a\nmade-up" }, /team\.name is no short text/],
    ] as const) {
      const { problem = "", settings: kept } = read(team);
      assert.match(problem, reason);
      assert.ok(!problem.includes("made-up"));
      assert.equal(kept.team.postgres, null);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
