import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { leastTime } from "../../../test/pace.js";
import { catalogueMatcher } from "../backends/embedded.js";
import { commandFor } from "./command.js";

const matcher = catalogueMatcher();
const answers = (words: string) => matcher.match(matcher.read(words));
const first = (words: string): string | undefined => {
  const best = answers(words)[0];
  return best === undefined
    ? undefined
    : commandFor(best.pattern.intent, best.filling.values, "gnu");
};

describe("the matcher", () => {
  test("answers everyday requests", () => {
    for (const [words, command] of [
      ["which process is using port 3000", "lsof -i :3000"],
      ["how much memory is free", "free -h"],
      ["what is my ip", "hostname -I"],
      ["create a directory called foo", "mkdir -p foo"],
      ["undo my last commit but keep the changes staged", "git reset --soft HEAD~1"],
      ["show the last 20 log lines of the pod web-1", "kubectl logs --tail=20 web-1"],
    ] as const) {
      assert.equal(first(words), command, words);
      assert.ok((answers(words)[0]?.p ?? 0) >= 0.5, `${words}: ${answers(words)[0]?.p}`);
    }
  });

  test("never offers to end or remove what was only asked about", () => {
    for (const words of [
      "which process is using port 3000",
      "what is in the folder build",
      "is the container web-1 running",
      "which branches are merged",
      "show the docker images",
    ])
      for (const { pattern } of answers(words))
        assert.ok(
          !/(?:^|\b)(?:rm|kill|pkill|prune|drop|delete|stop)\b/.test(
            typeof pattern.intent.runs === "string" ? pattern.intent.runs : pattern.intent.runs.gnu,
          ),
          `${words}: ${pattern.says}`,
        );
  });

  test("does not believe in answers to what no shell does", () => {
    for (const words of ["write a poem about the sea", "book a flight to london", "what is love"])
      assert.ok((answers(words)[0]?.p ?? 0) < 0.5, words);
  });

  test("gives the same twice", () => {
    const words = "show commits of the last 3 days";
    assert.deepEqual(
      answers(words).map(({ p, pattern }) => [p, pattern.says]),
      answers(words).map(({ p, pattern }) => [p, pattern.says]),
    );
  });

  test("is fast once warm", () => {
    const words = ["list pods in namespace web", "extract a.tar.gz to /tmp", "copy a.txt to b.txt"];
    const thirty = () => {
      for (let i = 0; i < 30; i++) first(words[i % 3] as string);
    };
    thirty();
    // 1 to 2 ms for each measured.
    const milliseconds = leastTime(thirty, 300) / 30;
    assert.ok(milliseconds <= 10, `${milliseconds} ms`);
  });

  test("a request with hundreds of names takes no minute", () => {
    const names = Array.from({ length: 240 }, (_, at) => `a${at}.txt`).join(" ");
    const request = `copy x.txt to y.txt on web.example.com ${names}`;
    // 0.4 s measured; without bounds it took 33 s.
    assert.ok(leastTime(() => answers(request), 8000, 3) <= 8000);
  });

  test("is right when it believes, on requests written without a look at the catalogue", () => {
    const rows = readFileSync(new URL("../../../data/ask/requests.jsonl", import.meta.url), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { nl: string; commands: string[] });
    let believed = 0;
    let right = 0;
    for (const { nl, commands } of rows) {
      if ((answers(nl)[0]?.p ?? 0) < 0.5) continue;
      believed++;
      if (commands.includes(first(nl) ?? "")) right++;
    }
    assert.ok(right / believed >= 0.9, `${right} of ${believed}`);
    assert.ok(believed / rows.length >= 0.5, `${believed} of ${rows.length}`);
  });
});
