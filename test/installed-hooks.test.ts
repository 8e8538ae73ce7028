// Every agent's hook as `cerbash install` leaves it in a home of its own, started as the agent starts
// it, with a payload on standard input. The commands in the payloads are read, never run.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import type { HookInstallation } from "../src/adapters/installation-types.js";
import { installations } from "../src/adapters/installations.generated.js";
import { run as install } from "../src/cli/install.js";
import { runFake } from "../src/cli/testing.js";
import { run as uninstall } from "../src/cli/uninstall.js";
import { type Target, targetsOf } from "../src/install/targets.js";
import { type Gate, gateOf, tryCommand, tryPayload } from "../src/install/try-hook.js";
import { bundleProgram } from "./bundled-program.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-installed-"));
after(() => rmSync(temp, { recursive: true, force: true, maxRetries: 20 }));
const program = { node: process.execPath, script: join(temp, "cerbash", "dist", "cli.js") };

before(() => bundleProgram(program.script));

interface Home {
  readonly home: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

let homes = 0;

/** A home in which the agent has been used, with settings of a person's own. */
function homeOf(installation: HookInstallation): Home {
  const home = join(temp, `home${++homes}`);
  const cwd = join(home, "project");
  mkdirSync(cwd, { recursive: true });
  for (const { format, paths } of installation.ways) {
    const own = paths.user ?? paths.project;
    if (format === "file" || own === undefined) continue;
    const path = join(paths.user === undefined ? cwd : home, own.replace("*", "mine"));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, format === "toml" ? 'model = "a"\n' : '{\n  "mine": [1, 2.0]\n}\n');
  }
  const { PATH = "" } = process.env;
  const env = {
    PATH,
    HOME: home,
    SHELL: "/bin/sh",
    CERBASH_RESIDENT: "off",
    CERBASH_DEADLINE_MS: "10000",
  };
  return { home, cwd, env };
}

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const own = files.filter((path) => !path.includes(join(".local", "state", "cerbash")));
  return Object.fromEntries(own.sort().map((path) => [path, readFileSync(path, "latin1")]));
}

/** The gates that are really in the files. */
function gatesOf(installation: HookInstallation, place: Home, scope: "user" | "project") {
  const targets = targetsOf(installation, scope, { ...place, platform: "linux" });
  return targets.flatMap((target): { target: Target; gate: Gate }[] => {
    const gate = gateOf(target, readFileSync(target.path, "utf8"));
    return gate === undefined ? [] : [{ target, gate }];
  });
}

const denied = "rm -rf /";
const asked = "npm publish";
const allowed = "git status";

for (const [agent, load] of installations) {
  const installation = await load();
  const { probe, facts } = installation;
  const isPlugin = probe.runs === "plugin";
  // Kiro 3.x has its file in the project only.
  for (const scope of ["user", "project"] as const) {
    const options = ["--yes", ...(scope === "project" ? ["--project"] : [])];
    if (!installation.ways.some(({ paths }) => paths[scope] !== undefined)) continue;

    test(`${agent}, ${scope}: allow, ask, deny, malformed, gone`, async () => {
      const place = homeOf(installation);
      const before = filesOf(place.home);
      const io = { ...place, platform: "linux" };
      const put = await runFake(
        (args, fake) => install(args, fake, program),
        [agent, ...options],
        io,
      );
      assert.equal(put.code, 0, put.out + put.err);
      const gates = gatesOf(installation, place, scope);
      assert.ok(gates.length > 0);

      for (const { target, gate } of gates) {
        const ask = (command: string) =>
          tryCommand(gate, probe, command, { env: place.env, cwd: place.cwd, limit: 30_000 });
        const outcomes = await Promise.all([denied, asked, allowed].map(ask));
        const [deny, question, allow] = outcomes.map(({ outcome }) => outcome);
        const said = `${target.path}: ${JSON.stringify(outcomes.map(({ result }) => result))}`;
        assert.equal(deny, "stops", said);
        // A plugin without a person to ask stops, too.
        assert.equal(question, facts.ask.how === "prompt" ? "asks" : "stops", said);
        assert.equal(allow, "runs", said);
        assert.match(
          `${outcomes[0]?.result.stdout}${outcomes[0]?.result.stderr}`,
          /DESTRUCTIVE OP BLOCKED/,
        );

        const payload = JSON.stringify(probe.payload(allowed, place.cwd));
        const malformed = isPlugin
          ? [JSON.stringify({ cwd: place.cwd })]
          : ["", payload.slice(0, -9), "[]"];
        for (const text of malformed) {
          const options = { env: place.env, cwd: place.cwd, limit: 30_000 };
          const tried = await tryPayload(gate, probe, text, options);
          assert.equal(tried.outcome, "stops", `${text}: ${JSON.stringify(tried.result)}`);
        }
      }

      const gone = await runFake(uninstall, [agent, ...options], io);
      assert.equal(gone.code, 0, gone.err);
      assert.deepEqual(filesOf(place.home), before);
    });
  }

  test(`${agent}: a program that is gone stops the command`, async () => {
    const place = homeOf(installation);
    const io = { ...place, platform: "linux" };
    const none = { ...program, script: join(temp, "gone", "cerbash", "cli.js") };
    const scope = installation.ways.some(({ paths }) => paths.user) ? "user" : "project";
    const options = ["--yes", ...(scope === "project" ? ["--project"] : [])];
    await runFake((args, fake) => install(args, fake, none), [agent, ...options], io);
    for (const { gate } of gatesOf(installation, place, scope)) {
      const options = { env: place.env, cwd: place.cwd, limit: 30_000 };
      const { outcome, result } = await tryCommand(gate, probe, allowed, options);
      assert.equal(outcome, "stops", JSON.stringify(result));
    }
  });
}
