// `cerbash doctor` after an install, and after each way in which one breaks. Only hooks are started; the
// commands in their payloads are read, never run.

import assert from "node:assert/strict";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { run as doctorOf } from "../src/cli/doctor.js";
import type { Finding } from "../src/cli/doctor-finding.js";
import { run as installOf } from "../src/cli/install.js";
import type { Io } from "../src/cli/io.js";
import { runFake } from "../src/cli/testing.js";
import { bundleProgram } from "./bundled-program.js";
import { removeTree } from "./remove.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-doctor-"));
after(() => removeTree(temp));
const program = { node: process.execPath, script: join(temp, "cerbash", "dist", "cli.js") };
before(() => bundleProgram(program.script));

/** One call is enough where nobody wants to know how long it takes. */
const selfTest = { limit: 60_000, calls: 1, slow: 60_000 };

let homes = 0;

class Home {
  readonly home = join(temp, `home${++homes}`);
  readonly cwd = join(this.home, "project");
  readonly client = join(this.home, ".local/state/cerbash/bin/cerbash");
  readonly env = {
    PATH: dirname(process.execPath),
    HOME: this.home,
    SHELL: "/bin/sh",
    CERBASH_RESIDENT: "off",
    CERBASH_DEADLINE_MS: "10000",
  };

  constructor() {
    mkdirSync(this.cwd, { recursive: true });
  }

  path(name: string): string {
    return join(this.home, name);
  }

  change(name: string, change: (text: string) => string): void {
    const path = this.path(name);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  }

  async install(...agents: string[]): Promise<this> {
    const run = (args: readonly string[], io: Io) => installOf(args, io, program);
    const { code, err } = await runFake(run, [...agents, "--yes"], this);
    assert.equal(code, 0, err);
    return this;
  }

  async doctor(...agents: string[]): Promise<{ code: number; findings: readonly Finding[] }> {
    const run = (args: readonly string[], io: Io) => doctorOf(args, io, program, selfTest);
    const { code, out } = await runFake(run, [...agents, "--json"], this);
    const answer = JSON.parse(out) as { ok: boolean; findings: Finding[] };
    assert.equal(answer.ok, code === 0);
    return { code, findings: answer.findings };
  }
}

function errorsIn(findings: readonly Finding[]): string {
  const errors = findings.filter(({ level }) => level === "error");
  return errors.map(({ about, text, mend }) => `${about}: ${text} [${mend ?? ""}]`).join("\n");
}

test("a sound install: every hook is tried, and nothing is wrong", async () => {
  const place = await new Home().install(
    "claude-code",
    "codex",
    "cline",
    "opencode",
    "copilot-cli",
  );
  const { code, findings } = await place.doctor();
  assert.equal(errorsIn(findings), "");
  assert.equal(code, 0);
  for (const about of ["Claude Code", "Codex CLI", "Cline", "OpenCode", "GitHub Copilot CLI"]) {
    const texts = findings.filter((one) => one.about === about).map(({ text }) => text);
    assert.ok(texts.includes("self-test: a destructive command is stopped"), about);
    assert.ok(texts.includes("self-test: a harmless command runs"), about);
    assert.ok(
      texts.some((text) => /^answers in [\d.]+ ms/.test(text)),
      about,
    );
    assert.ok(
      texts.some((text) => /^runs unchecked when: /.test(text)),
      about,
    );
  }
});

test("nothing installed: an error, and the agents that are here", async () => {
  const place = new Home();
  mkdirSync(place.path(".codex"));
  const { code, findings } = await place.doctor();
  assert.equal(code, 1);
  assert.match(errorsIn(findings), /agents: the guard is installed for none \[cerbash install\]/);
  const codex = findings.find(({ about }) => about === "Codex CLI");
  assert.equal(codex?.mend, "cerbash install codex");
});

interface Break {
  readonly what: string;
  readonly agent: string;
  readonly break: (place: Home) => void;
  readonly error: RegExp;
  /** Installing again mends it. */
  readonly mends?: boolean;
}

const broken: readonly Break[] = [
  {
    what: "the client is deleted",
    agent: "claude-code",
    break: ({ client }) => rmSync(client),
    error:
      /Claude Code: the entry starts \S+bin\/cerbash, which is not there \[cerbash install claude-code\]/,
    mends: true,
  },
  {
    what: "Node has moved",
    agent: "codex",
    break: ({ client }) => {
      const text = readFileSync(client, "utf8");
      writeFileSync(client, text.replace(/^ *node=.*$/m, "node='/opt/gone/bin/node'"));
    },
    error: /thin client: it starts \/opt\/gone\/bin\/node, which is not there/,
    mends: true,
  },
  {
    what: "cerbash itself has moved",
    agent: "cursor",
    break: ({ client }) => {
      const text = readFileSync(client, "utf8");
      writeFileSync(client, text.replace(/^ *cli=.*$/m, "cli='/opt/gone/cli.js'"));
    },
    error: /Cursor: self-test: the guard refuses without a decision/,
    mends: true,
  },
  {
    what: "the settings are corrupted",
    agent: "claude-code",
    break: (place) => place.change(".claude/settings.json", (text) => text.slice(0, -20)),
    error:
      /Claude Code: \S+settings\.json: it is not valid JSON.*mend the file, then: cerbash install claude-code/,
  },
  {
    what: "the gate is taken out",
    agent: "claude-code",
    break: (place) =>
      place.change(".claude/settings.json", (text) => text.replace('"PreToolUse"', '"Elsewhere"')),
    error: /Claude Code: no entry checks a command before it runs/,
    mends: true,
  },
  {
    what: "hooks are switched off",
    agent: "claude-code",
    break: (place) =>
      place.change(".claude/settings.json", (text) =>
        text.replace("{", '{"disableAllHooks": true,'),
      ),
    error: /Claude Code: "disableAllHooks" in \S+ switches every hook off/,
  },
  {
    what: "hooks are switched off in TOML",
    agent: "codex",
    break: (place) =>
      writeFileSync(place.path(".codex/config.toml"), "[features]\nhooks = false # x\n"),
    error: /Codex CLI: "features\.hooks" in \S+ switches every hook off/,
  },
  {
    what: "the gate no longer refuses",
    agent: "kiro",
    break: (place) =>
      place.change(".kiro/agents/a.json", (text) => text.replaceAll("exit 2", "exit 1")),
    error: /Kiro CLI: self-test: a destructive command would run/,
    mends: true,
  },
  {
    what: "the hook's file is not executable",
    agent: "cline",
    break: (place) => chmodSync(place.path(".cline/hooks/PreToolUse"), 0o600),
    error: /Cline: \S+PreToolUse is not executable.*\[chmod u\+x /,
    mends: true,
  },
  {
    what: "the plugin cannot be loaded",
    agent: "opencode",
    break: (place) => place.change(".config/opencode/plugins/cerbash.js", (text) => `${text}\n)`),
    error: /OpenCode: self-test: a destructive command would run/,
    mends: true,
  },
  {
    what: "the client can be changed by others",
    agent: "claude-code",
    break: ({ client }) => chmodSync(client, 0o777),
    error: /thin client: \S+ can be changed by others \[chmod 700 /,
    mends: true,
  },
  {
    what: "the permissions can be changed by others",
    agent: "claude-code",
    break: (place) => {
      const path = place.path(".local/state/cerbash/grants.jsonl");
      writeFileSync(path, "");
      chmodSync(path, 0o666);
    },
    error: /files: others can change \S+grants\.jsonl \[chmod 600 /,
  },
  {
    what: "the settings of cerbash are broken",
    agent: "claude-code",
    break: (place) => {
      mkdirSync(place.path(".config/cerbash"), { recursive: true, mode: 0o700 });
      writeFileSync(place.path(".config/cerbash/config.json"), "{", { mode: 0o600 });
    },
    error: /settings: \S+config\.json is not used: it is not JSON/,
  },
  {
    what: "the policy is broken",
    agent: "claude-code",
    break: (place) => {
      mkdirSync(place.path(".config/cerbash"), { recursive: true, mode: 0o700 });
      writeFileSync(place.path(".config/cerbash/policy.yaml"), "rules: 1\n", { mode: 0o600 });
    },
    error: /policy: \S+policy\.yaml:\d+: .*\[cerbash policy test\]/,
  },
];

for (const { what, agent, break: breakIt, error, mends } of broken) {
  test(`${what}: ${agent}`, async () => {
    const place = new Home();
    if (agent === "kiro") {
      mkdirSync(place.path(".kiro/agents"), { recursive: true });
      writeFileSync(place.path(".kiro/agents/a.json"), "{}\n");
    }
    await place.install(agent);
    breakIt(place);
    const { code, findings } = await place.doctor(agent);
    assert.equal(code, 1);
    assert.match(errorsIn(findings), error);
    if (mends !== true) return;
    await place.install(agent);
    const again = await place.doctor(agent);
    assert.equal(errorsIn(again.findings), "");
  });
}

test("a program that was moved and installed again from its new place", async () => {
  const place = await new Home().install("gemini-cli");
  const moved = join(temp, "moved", "cerbash");
  mkdirSync(dirname(moved), { recursive: true });
  renameSync(join(temp, "cerbash"), moved);
  try {
    assert.match(errorsIn((await place.doctor("gemini-cli")).findings), /which is not there/);
  } finally {
    renameSync(moved, join(temp, "cerbash"));
  }
  assert.equal(errorsIn((await place.doctor("gemini-cli")).findings), "");
});

test("what a person reads names each mending command", async () => {
  const place = await new Home().install("claude-code");
  rmSync(place.client);
  const run = (args: readonly string[], io: Io) => doctorOf(args, io, program, selfTest);
  const { code, out } = await runFake(run, ["claude-code"], place);
  assert.equal(code, 1);
  assert.match(out, /^Claude Code$/m);
  assert.match(out, /^ {2}error {3}the entry starts .*\n {10}mend: cerbash install claude-code$/m);
  assert.match(out, /The guard does not work everywhere\. \d+ errors/);
});
