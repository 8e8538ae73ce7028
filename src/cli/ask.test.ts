import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { withFiles } from "../scan/testing.js";
import { run } from "./ask.js";
import { runChecked } from "./ask-run.js";
import { UsageError } from "./io.js";
import { type FakeOptions, fakeIo, runFake } from "./testing.js";

const ask = (args: readonly string[], options: FakeOptions = {}) => runFake(run, args, options);

test("words in, a checked command out; exit code 1 where none is known", async () => {
  const found = await ask(["find all .c files in src"]);
  assert.equal(found.code, 0);
  assert.match(found.out, /^find src -type f -name '\*\.c'\nallow /);
  const none = await ask(["colourless green ideas sleep furiously"]);
  assert.deepEqual([none.code, none.out], [1, "I don't know a command for this.\n"]);
});

test("--explain shows what it reads", async () => {
  const { out } = await ask(["--explain", "find all .c files in src"]);
  assert.match(out, /file: list src/);
});

test("the corpus is indexed once, for its owner alone", () =>
  withFiles(
    { "c/nl2bash.jsonl": '{"nl":"frobnicate the file \\"a.txt\\"","command":"wc -l a.txt"}\n' },
    async (dir) => {
      const options = { cwd: dir, home: dir, env: { XDG_STATE_HOME: join(dir, "state") } };
      const args = ["--backend", "corpus", "--corpus", "c", "frobnicate the file b.txt"];
      assert.match((await ask(args, options)).out, /^wc -l b\.txt\n/);
      const folder = join(dir, "state", "cerbash", "ask");
      const names = (await readdir(folder)).map((name) => name.replace(/-\w+\.json$/, ""));
      assert.deepEqual(names.sort(), ["index-2", "learned-1"]);
      for (const name of await readdir(folder))
        assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600);
      assert.match((await ask(args, options)).out, /^wc -l b\.txt\n/);
      assert.equal((await readdir(folder)).length, 2);
    },
  ));

test("errors in use say what to do", async () => {
  const says = (pattern: RegExp, ...args: string[]) =>
    assert.rejects(
      ask(args),
      (error) => error instanceof UsageError && pattern.test(error.message),
    );
  await says(/say what you want/);
  await says(/no such backend: x/, "--backend", "x", "list files");
  await says(/needs --endpoint/, "--backend", "url", "list files");
  await says(/is not this machine/, "--backend", "url", "--endpoint", "http://example.com", "ls");
  await says(/--model is for --backend url or gguf/, "--model", "m", "list files");
  await says(/needs --model FILE/, "--backend", "gguf", "list files");
  await says(/m\.gguf is no file/, "--backend", "gguf", "--model", "m.gguf", "list files");
  await says(/--adapter is for --backend gguf/, "--adapter", "a.gguf", "list files");
  await says(
    /a\.gguf is no file/,
    ...["--backend", "gguf", "--model", process.execPath, "--adapter", "a.gguf", "list files"],
  );
  await says(/url or gguf, not both/, "--backend", "url,gguf", "list files");
  await says(/--corpus DIR/, "--backend", "corpus", "list files");
  await says(/--run takes one command/, "--run", "--json", "list files");
});

test("--run never runs what is denied, and asks at a terminal only", async () => {
  const checked = (decision: "ask" | "deny") =>
    ({ command: "false", confidence: 1, source: "x", verdict: { decision } }) as Parameters<
      typeof runChecked
    >[0];
  const denied = fakeIo({ isInputTerminal: true, answer: true });
  assert.equal(await runChecked(checked("deny"), denied), 1);
  assert.match(denied.err(), /refuses it/);
  assert.deepEqual(denied.asked, []);
  const nobody = fakeIo({ answer: true });
  assert.equal(await runChecked(checked("ask"), nobody), 1);
  assert.match(nobody.err(), /no terminal to ask at/);
  const no = fakeIo({ isInputTerminal: true, answer: false });
  assert.equal(await runChecked(checked("ask"), no), 1);
  assert.deepEqual(no.asked, ["Run it?"]);
});
