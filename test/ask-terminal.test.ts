// `cerbash ask --run` in a real terminal, by tmux, in a directory of its own: what is allowed runs, Ctrl-C
// ends the command and is reported. SKIPPED where there is no tmux. Only the two commands named here run.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { quoteAll } from "../src/adapters/quote.js";
import { embedded } from "../src/ask/backends/embedded.js";
import { bundleProgram } from "./bundled-program.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-ask-terminal-"));
const script = join(temp, "cerbash", "dist", "cli.js");
const home = join(temp, "home");
const scratch = join(temp, "scratch");
const socket = join(temp, "tmux");
const hasTmux = spawnSync("tmux", ["-V"]).status === 0;
if (!hasTmux) console.error("SKIPPED test/ask-terminal.test.ts: tmux is not installed");
const skip = !hasTmux
  ? "tmux is not installed"
  : existsSync("/proc/self")
    ? false
    : "there is no /proc to see the command by";

const MAKE = { words: "create an empty file called note.txt", command: "touch note.txt" };
// A number that no other sleep has.
const SECONDS = 5357;
const SLEEP = { words: `sleep for ${SECONDS} seconds`, command: `sleep ${SECONDS}` };

function tmux(...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync("tmux", ["-S", socket, ...args], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

function start(name: string, words: string): void {
  const env = { HOME: home, PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, TERM: "xterm" };
  const given = ["env", "-i", ...Object.entries(env).map(([key, value]) => `${key}=${value}`)];
  const command = quoteAll([...given, process.execPath, script, "ask", "--run", words]);
  const text = `trap : INT; cd ${quoteAll([scratch])}; ${command}; echo "exit code $?"; sleep 60`;
  tmux("-f", "/dev/null", "new-session", "-d", "-s", name, "-x", "120", "-y", "40", text);
}

async function screen(name: string, until: RegExp): Promise<string> {
  for (let tries = 0; tries < 1200; tries++) {
    const text = tmux("capture-pane", "-p", "-t", name).trimEnd();
    if (until.test(text)) return text;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail(tmux("capture-pane", "-p", "-t", name));
}

before(async () => {
  if (!hasTmux) return;
  // Nothing but these two commands may ever run here.
  for (const { words, command } of [MAKE, SLEEP]) {
    const { candidates } = await embedded.propose({ words, platform: "gnu" });
    assert.equal(candidates[0]?.command, command);
  }
  await bundleProgram(script);
  mkdirSync(home);
  mkdirSync(scratch);
});

after(() => {
  if (hasTmux) spawnSync("tmux", ["-S", socket, "kill-server"]);
  rmSync(temp, { recursive: true, force: true, maxRetries: 20 });
});

test("--run runs what is allowed, in the directory it was asked in", { skip }, async () => {
  start("make", MAKE.words);
  const text = await screen("make", /exit code \d/);
  assert.match(text, /touch note\.txt[\s\S]*exit code 0$/);
  assert.ok(existsSync(join(scratch, "note.txt")));
});

test("Ctrl-C ends the command, and how it ended is the exit code", { skip }, async () => {
  start("sleep", SLEEP.words);
  await screen("sleep", /sleep 5357/);
  // Until the command itself has the terminal, Ctrl-C would end the program before it.
  const isThere = (): boolean =>
    readdirSync("/proc").some((pid) => {
      if (!/^\d+$/.test(pid)) return false;
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8") === `sleep\0${SECONDS}\0`;
      } catch {
        // It ended meanwhile, or is somebody else's.
        return false;
      }
    });
  for (let tries = 0; tries < 600 && !isThere(); tries++)
    await new Promise((done) => setTimeout(done, 100));
  tmux("send-keys", "-t", "sleep", "C-c");
  assert.match(await screen("sleep", /exit code \d/), /exit code 130$/);
});
