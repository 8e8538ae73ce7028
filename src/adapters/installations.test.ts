// The entries that are put into agents' settings, started as the agent starts them: through a shell
// where they are texts. Only this program is run; the commands in the payloads are read, never run.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { inTime } from "../../test/in-time.js";
import type { ContractSamples } from "./contract-samples.js";
import type { HookStart, InstallationWay } from "./installation-types.js";
import { installations } from "./installations.generated.js";
import { quoteAll } from "./quote.js";
import { adapters } from "./registry.generated.js";
import type { Response } from "./types.js";

const temp = mkdtempSync(join(tmpdir(), "cerbash-installations-"));
after(() => rmSync(temp, { recursive: true, force: true }));

const main = fileURLToPath(new URL("../cli/main.ts", import.meta.url));
const env = { ...process.env, CERBASH_HOME: join(temp, "home"), CERBASH_DEADLINE_MS: "10000" };

function startOf(program: string, args: readonly string[]): HookStart {
  return { platform: "posix", shell: quoteAll([program, ...args]), program, args };
}

type Run = { readonly text: string } | { readonly exec: string; readonly args: readonly string[] };

/** Whatever a way would have the agent start, the gate's first. */
function runsOf(way: InstallationWay, start: HookStart): Run[] {
  switch (way.format) {
    case "json":
      return way.entries(start).flatMap(({ value }) => runsIn(value));
    case "toml":
      return [...way.block(start).matchAll(/^command = (.*)$/gm)].map(([, text]) => ({
        text: JSON.parse(text ?? "") as string,
      }));
    case "file": {
      const content = way.content(start);
      return content.startsWith("{") ? runsIn(JSON.parse(content)) : [{ text: content }];
    }
  }
}

function runsIn(value: unknown): Run[] {
  if (typeof value !== "object" || value === null) return [];
  if ("exec" in value && "args" in value)
    return [{ exec: String(value.exec), args: value.args as readonly string[] }];
  if ("command" in value && typeof value.command === "string") return [{ text: value.command }];
  return Object.values(value).flatMap(runsIn);
}

function start(run: Run, input: string): Response {
  const [program, args] = "text" in run ? ["bash", ["-c", run.text]] : [run.exec, [...run.args]];
  const { stdout, stderr, status } = spawnSync(program, args, { input, env, encoding: "utf8" });
  return { stdout: stdout ?? "", stderr: stderr ?? "", exitCode: status ?? 1 };
}

for (const [name] of adapters) {
  const installation = await installations.get(name)?.();
  assert.ok(installation);
  const folder = new URL(`./${name}/`, import.meta.url);
  const { samples } = (await import(new URL("samples.ts", folder).href)) as {
    samples: ContractSamples;
  };

  test(`${name}: its data is complete`, () => {
    assert.equal(installation.agent, name);
    const { programs, folders } = installation.detect;
    assert.ok(programs.length + folders.length > 0);
    for (const { paths } of installation.ways) {
      const all = [paths.user, paths.project, paths.variable?.path];
      assert.ok(all.some((path) => path !== undefined));
      for (const path of all) assert.doesNotMatch(path ?? "", /^[/~]|\\|\.\./);
    }
  });

  for (const way of installation.ways) {
    // Plugins are code that the agent loads; plugins.test.ts has them.
    const isPlugin = way.format === "file" && /\.[jt]s$/.test(way.paths.user ?? "");
    if (isPlugin || way.id === "PostToolUse") continue;
    const [gate] = runsOf(way, startOf(process.execPath, ["--import", "tsx", main, "hook", name]));

    test(`${name}, ${way.id}: the entry refuses a destructive command`, async () => {
      assert.ok(gate);
      const sample = readFileSync(new URL(`payloads/${samples.gate}`, folder), "utf8");
      const response = await inTime(
        () => start(gate, sample.replace("npm run lint", "rm -rf /")),
        ({ stdout, stderr }) => `${stdout}${stderr}`,
      );
      assert.ok(samples.stops(response), JSON.stringify(response));
      assert.match(`${response.stdout}${response.stderr}`, /DESTRUCTIVE OP BLOCKED/);
    });

    test(`${name}, ${way.id}: without the program the entry refuses`, () => {
      const [broken] = runsOf(way, startOf(join(temp, "none"), ["hook", name]));
      assert.ok(broken);
      // Without a shell the agent itself has to refuse; what it does is in its page.
      if (!("text" in broken)) return;
      assert.ok(samples.stops(start(broken, "{}")), JSON.stringify(start(broken, "{}")));
    });
  }
}
