import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { run } from "./judge.js";
import { serve } from "./judge-serve.js";
import { readOptions } from "./options.js";
import { fakeIo, runFake } from "./testing.js";

const home = mkdtempSync(join(tmpdir(), "cerbash-serve-"));
after(() => rmSync(home, { recursive: true }));

test("wrong options are told, and a port without --serve", async () => {
  const env = { CERBASH_HOME: home };
  for (const args of [
    ["--serve", "--json"],
    ["--serve", "--since", "7d"],
    ["--port", "4000"],
  ])
    await assert.rejects(runFake(run, args, { env }), /--serve/);
});

test("only a person's own terminal may change anything", async (context) => {
  const { builtPage } = await import("../dashboard/assets.js");
  if (builtPage() === undefined) return context.skip("the page is not built: npm run build");
  const terminal = { isInputTerminal: true, isOutputTerminal: true };
  const cases = [
    [{}, /not started in a terminal/],
    [{ ...terminal, env: { CLAUDECODE: "1" } }, /CLAUDECODE is set/],
    [terminal, /^$/],
  ] as const;
  for (const [given, said] of cases) {
    const env = { CERBASH_HOME: home, ...("env" in given ? given.env : {}) };
    const io = fakeIo({ ...given, env });
    const stop = new AbortController();
    const served = serve(readOptions("judge", ["--serve"]), io, stop.signal);
    while (!/token=/.test(io.out())) await new Promise((done) => setTimeout(done, 10));
    const [, origin, token] = /(http:\/\/127\.0\.0\.1:\d+)\/#token=([\w-]+)/.exec(io.out()) ?? [];
    const answer = await fetch(`${origin}/api/label`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ command: "ls", label: "safe" }),
    });
    assert.equal(answer.status, said.source === "^$" ? 200 : 403);
    await answer.text();
    stop.abort();
    assert.equal(await served, 0);
    assert.match(io.err().trim(), said);
  }
});
