import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { chatTemplates } from "../brain/prompt/template.js";
import { answersOf, forgetting, readQuestions } from "./forgetting.js";
import { TuneError } from "./types.js";

const line = (answer: unknown, choices: unknown = ["a", "b", "c", "d"]) =>
  JSON.stringify({ question: "which?", choices, answer, subject: "x" });

describe("questions", () => {
  it("have four choices and an answer by number or letter", () => {
    const read = readQuestions(`${line(2)}\n\n${line("D")}\n`, "q.jsonl");
    assert.deepEqual(
      read.map(({ answer }) => answer),
      [2, 3],
    );
  });

  it("that are none are refused with their line", () => {
    for (const wrong of [
      line(4),
      line("E"),
      line(0, ["a"]),
      line(0, [1, 2, 3, 4]),
      "{",
      "null",
      "[]",
    ]) {
      assert.throws(
        () => readQuestions(`${line(0)}\n${wrong}`, "q.jsonl"),
        /q\.jsonl:2: a question is/,
        wrong,
      );
    }
    assert.throws(() => readQuestions("\n", "q.jsonl"), TuneError);
  });

  it("of the project are sound, and their answers are even over the letters", () => {
    const path = new URL("../../data/choice/general.jsonl", import.meta.url);
    const own = readQuestions(readFileSync(path, "utf8"), "general.jsonl");
    for (const at of [0, 1, 2, 3]) {
      assert.equal(own.filter(({ answer }) => answer === at).length, own.length / 4);
    }
  });
});

describe("forgetting", () => {
  it("asks with all choices and takes the most probable letter", async () => {
    const questions = readQuestions(`${line(1)}\n${line(0)}`, "q");
    const asked: string[] = [];
    const right = await answersOf(questions, chatTemplates.chatml, async ({ suffix }, text) => {
      asked.push(text + suffix);
      return [0.1, 0.5, 0.2, 0.1];
    });
    assert.deepEqual(right, [true, false]);
    assert.match(
      asked[0] ?? "",
      /^which\?\nA\. a\nB\. b\nC\. c\nD\. d\nAnswer:<\|im_end\|>\n<\|im_start\|>assistant\n$/,
    );
  });

  it("counts pairs", () => {
    const before = [...Array(10).fill(true), false];
    const after = [...Array(10).fill(false), true];
    const { p, before: was, after: is } = forgetting("q", before, after);
    assert.equal(was.hits, 10);
    assert.equal(is.hits, 1);
    assert.ok(p < 0.05);
    assert.equal(forgetting("q", before, before).p, 1);
  });
});
