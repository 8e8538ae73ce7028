// `cerbash doctor` and `cerbash allow` in a real terminal, by tmux. SKIPPED where there is no tmux. The
// keys go to these two programs of ours only; the command that is permitted is never run.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { quoteAll } from "../src/adapters/quote.js";
import { run as install } from "../src/cli/install.js";
import { runFake } from "../src/cli/testing.js";
import { append } from "../src/ledger/append.js";
import { readGrants } from "../src/policy/store-node.js";
import { bundleProgram } from "./bundled-program.js";
import { removeTree } from "./remove.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-terminal-"));
const script = join(temp, "cerbash", "dist", "cli.js");
const home = join(temp, "home");
const state = join(home, ".local", "state", "cerbash");
const socket = join(temp, "tmux");
const hasTmux = spawnSync("tmux", ["-V"]).status === 0;
if (!hasTmux) console.error("SKIPPED test/terminal.test.ts: tmux is not installed");
const skip = hasTmux ? false : "tmux is not installed";

function tmux(...args: readonly string[]): string {
  // A server of its own, so that nobody else's is touched.
  const { stdout, stderr, status } = spawnSync("tmux", ["-S", socket, ...args], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** Starts the program in a terminal of its own; the text ends with the exit code. */
function start(name: string, ...args: readonly string[]): void {
  const env = {
    HOME: home,
    PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
    SHELL: "/bin/sh",
    TERM: "xterm",
    CERBASH_RESIDENT: "off",
    CERBASH_DEADLINE_MS: "10000",
  };
  const words = ["env", "-i", ...Object.entries(env).map(([key, value]) => `${key}=${value}`)];
  const command = quoteAll([...words, process.execPath, script, ...args]);
  const text = `cd ${quoteAll([home])}; ${command}; echo "exit code $?"; sleep 60`;
  tmux("-f", "/dev/null", "new-session", "-d", "-s", name, "-x", "150", "-y", "60", text);
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
  await bundleProgram(script);
  mkdirSync(home);
  const run = (args: readonly string[], io: Parameters<typeof install>[1]) =>
    install(args, io, { node: process.execPath, script });
  const { code } = await runFake(run, ["claude-code", "codex", "--yes"], { home, cwd: home });
  assert.equal(code, 0);
});

after(() => {
  if (hasTmux) spawnSync("tmux", ["-S", socket, "kill-server"]);
  removeTree(temp);
});

test("doctor on a terminal: sound, and after the client is deleted", { skip }, async () => {
  start("sound", "doctor");
  const sound = await screen("sound", /exit code \d/);
  assert.match(sound, /ok {6}self-test: a destructive command is stopped/);
  assert.match(sound, /The guard works\. 0 errors, \d+ warnings?\nexit code 0$/);

  const client = join(state, "bin", "cerbash");
  assert.match(readFileSync(client, "utf8"), /^#!\/bin\/bash/);
  rmSync(client);
  start("broken", "doctor");
  const broken = await screen("broken", /exit code \d/);
  assert.match(
    broken,
    /error {3}the entry starts \S+, which is not there\n {10}mend: cerbash install claude-code/,
  );
  assert.match(broken, /exit code 1$/);
});

test("allow on a terminal: y is not enough, the word is", { skip }, async () => {
  const verdict = {
    decision: "deny",
    label: "destructive",
    phase: "rules",
    risk: 90,
    rules: ["git.push.force"],
    brain: null,
    us: 1,
  } as const;
  const command = "git push --force origin main";
  const entry = {
    v: 1,
    kind: "decision",
    agent: "codex",
    time: new Date().toISOString(),
    command,
    cwd: home,
    verdict,
  } as const;
  assert.equal(append(join(state, "records"), entry), undefined);

  start("hasty", "allow");
  await screen("hasty", /Type \w{5} to say yes:/);
  tmux("send-keys", "-t", "hasty", "y", "Enter");
  assert.match(await screen("hasty", /exit code \d/), /Nothing was permitted\.\nexit code 1$/);
  assert.equal(readGrants(state).entries.length, 0);

  start("person", "allow");
  const [, word = ""] =
    /Type (\w{5}) to say yes:/.exec(await screen("person", /Type \w{5} to say yes:/)) ?? [];
  tmux("send-keys", "-t", "person", word, "Enter");
  assert.match(await screen("person", /exit code \d/), /permitted: \w+\n[\s\S]*exit code 0$/);
  assert.equal(readGrants(state).entries.length, 1);
});
