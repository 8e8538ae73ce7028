import assert from "node:assert/strict";
import test from "node:test";
import { leastTime } from "../../test/pace.js";
import { builtInIndex } from "../guard.js";
import { makePlan } from "../plan/planner.js";

/** What `wc` is given as a list of everything. */
function handedOn(text: string): string | undefined {
  return makePlan(text, builtInIndex().tools).commands.find(({ program }) => program === "wc")
    ?.stdin?.every;
}

test("a listing without a filter names everything of its kind", () => {
  for (const [text, every] of [
    ["docker images -q | wc", "docker images"],
    ["kubectl get ns -o name | wc", "kubectl get"],
    [
      "aws ec2 describe-instances --query 'I[].Id' --output text | wc",
      "aws ec2 describe-instances",
    ],
    ["git tag | sort | wc", "git tag"],
    ["ssh host docker volume ls -q | awk 'NR>1 {print $1}' | wc", "docker volume ls"],
    ["git branch | sed 's/^..//' | grep -v main | wc", "git branch"],
  ] as const)
    assert.equal(handedOn(text), every, text);
});

test("a long sed script takes no long time", () => {
  const script = `${"s/a/b/;".repeat(2000)}x`;
  assert.equal(handedOn(`git branch | sed '${script.slice(0, -1)}' | wc`), "git branch");
  // One that is read in every way that it can be takes longer than anybody waits.
  const wrong = () => assert.equal(handedOn(`git branch | sed '${script}' | wc`), undefined);
  assert.ok(leastTime(wrong, 5000, 3) <= 5000);
});

test("a filter, a name or a program that picks makes it some", () => {
  for (const text of [
    "docker images -q -f dangling=true | wc",
    "kubectl get pods -o name | wc",
    "kubectl get deploy web -o name | wc",
    "aws ec2 describe-instances --query \"I[?S=='x']\" | wc",
    "git branch --merged | wc",
    "git branch | grep feature/ | wc",
    "git branch | awk '/x/ {print $1}' | wc",
    "git branch | sed -n '/x/p' | wc",
    "git branch | sed 's/a/b/;/x/d;s/c/d/' | wc",
    "git tag | head -n 3 | wc",
    "git tag | my-filter | wc",
    "docker rm web | wc",
  ])
    assert.equal(handedOn(text), undefined, text);
});
