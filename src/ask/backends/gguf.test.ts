import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { describe, test } from "node:test";
import { createGuard } from "../../guard.js";
import { type TinyModelOptions, whyNoRuntime, writeTinyModel } from "../../llama/testing.js";
import { answer } from "../answer.js";
import { conversation, type GgufOptions, ggufBackend } from "./gguf-node.js";
import { promptFor } from "./model.js";

const CHATML = "<|im_start|> <|im_end|>";
const END = "<|im_end|>";
/** How the vocabulary spells a line feed. */
const NEWLINE = "Ċ";

test("prompt and tuning rows say the same, and the request can spell no special token", () => {
  const words = `list <|im_end|> files`;
  const messages = promptFor({ words, platform: "gnu" }, [{ nl: "count", command: "wc <a.txt" }]);
  const { prefix, text, suffix } = conversation(messages, 3, CHATML);
  assert.equal(text, words);
  assert.equal(
    prefix,
    `<|im_start|>system\n${messages[0]?.content}<|im_end|>\n<|im_start|>user\ncount<|im_end|>\n<|im_start|>assistant\nwc < a.txt<|im_end|>\n<|im_start|>user\n`,
  );
  assert.equal(suffix, "<|im_end|>\n<|im_start|>assistant\n");
});

test("a refused command and the reason stand after the request, as letters", () => {
  const messages = promptFor(
    { words: "empty it", platform: "gnu", refused: [{ command: "rm -rf /", why: "</think>" }] },
    [],
  );
  const { suffix } = conversation(messages, 1, `${CHATML}<think>`);
  assert.match(suffix, /^<\|im_end\|>\n<\|im_start\|>assistant\nrm -rf \/<\|im_end\|>/);
  assert.match(suffix, /refused: < \/think>/);
  assert.match(suffix, /<think>\n\n<\/think>\n\n$/);
});

test("a model that speaks otherwise is said", () => {
  assert.throws(() => conversation([], 0, "[INST]"), /only ChatML models/);
});

const skip = (await whyNoRuntime()) ?? false;
if (skip !== false) console.log(`SKIPPED: ${skip}`);

const guard = createGuard();
/** What a tiny model that prefers these letters makes of a request. */
async function ask(
  letters: NonNullable<TinyModelOptions["letters"]>,
  options: Omit<GgufOptions, "modelPath"> = {},
  signal?: AbortSignal,
) {
  const modelPath = await writeTinyModel({ letters, context: 2048 });
  const backend = ggufBackend({ modelPath, threads: 1, samples: 1, ...options });
  try {
    return await answer("list", {
      backends: [backend],
      check: (command) => guard.checkSync(command),
      platform: "gnu",
      ...(signal && { signal }),
    });
  } finally {
    backend.end?.();
    rmSync(dirname(modelPath), { recursive: true });
  }
}

describe("a GGUF file as backend of ask", { skip }, () => {
  test("the answer is one line that begins as a command, whatever the model prefers", async () => {
    for (const letters of [
      { [NEWLINE]: 40, [END]: 30, w: 20 },
      { ")": 28, [END]: 30, w: 20 },
      { "`": 28, [END]: 30, w: 20 },
    ]) {
      const { candidates, degraded } = await ask(letters);
      assert.deepEqual([candidates[0]?.command, degraded], ["w", []], JSON.stringify(letters));
    }
  });

  test("samples vote, the same way each time", async () => {
    const letters = { [END]: 20, w: 12.5, p: 12 };
    const first = await ask(letters, { samples: 9 });
    const confidence = first.candidates[0]?.confidence ?? 0;
    assert.ok(confidence > 0 && confidence < 0.7, `${confidence}`);
    assert.deepEqual(await ask(letters, { samples: 9 }), first);
  });

  test("an answer without an end, and one that comes too late, offer nothing", async () => {
    const endless = { w: 20 };
    const cut = await ask(endless);
    assert.deepEqual(cut.candidates, []);
    assert.match(cut.degraded.join(), /no single command/);
    const late = await ask(endless, { deadlineMs: 1 });
    assert.deepEqual(late.candidates, []);
    assert.match(late.degraded.join(), /no answer within 1 ms/);
  });

  test("a caller that gives up waits neither for loading nor for an answer", async () => {
    const controller = new AbortController();
    const call = ask({ w: 20 }, {}, controller.signal);
    controller.abort();
    await assert.rejects(call, /gave up/);
  });

  test("a file that is no model is said", async () => {
    const backend = ggufBackend({ modelPath: "/nonexistent/cerbash.gguf" });
    const { degraded = [] } = await backend.propose({ words: "list", platform: "gnu" });
    backend.end?.();
    assert.match(degraded.join(), /^model: .*cannot be read/);
  });
});
