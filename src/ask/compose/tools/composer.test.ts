import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenize } from "../../text/tokens.js";
import { developing } from "./composer.js";

const asked = (words: string) => developing.compose(tokenize(words), "gnu", words)?.command;

const cases: readonly (readonly [words: string, command: string])[] = [
  // The same options in another order, and fewer of them.
  ["follow the logs of container shop, last 30 lines", "docker logs -f --tail 30 shop"],
  [
    "last 30 lines of the logs of container shop and keep following",
    "docker logs -f --tail 30 shop",
  ],
  [
    "logs of the shop container with timestamps since 2 hours ago",
    "docker logs -t --since 2h shop",
  ],
  [
    "build an image tagged cart:2 from the file Dockerfile.ci without using the cache",
    "docker build --no-cache -f Dockerfile.ci -t cart:2 .",
  ],
  [
    "start a container named cache from image redis:7 in the background, mapping 6380:6379",
    "docker run -d --name cache -p 6380:6379 redis:7",
  ],
  ["delete the container cart although it is running", "docker rm -f cart"],
  ["serve the folder public over http on port 8000", "python3 -m http.server 8000 -d public"],
  ["commits per author without merges since the tag v3", "git shortlog -sn --no-merges v3..HEAD"],
  ["delete the branch spike", "git branch -d spike"],
  ["delete the branch spike even though it isn't merged", "git branch -D spike"],
  ["restore conf/a.yml as it was in commit 1a2b3c4", "git restore --source=1a2b3c4 conf/a.yml"],
  [
    "logs of the previous container of pod cart-1 in namespace shop",
    "kubectl logs cart-1 --previous -n shop",
  ],
  [
    "restart the rollout of deployment cart in the shop namespace",
    "kubectl rollout restart deployment/cart -n shop",
  ],
  [
    "build the cargo project with feature tls, in release mode",
    "cargo build --release --features tls",
  ],
  ["run the go tests with the race detector", "go test -race ./..."],
];

test("options of developers' tools combine in any order", () => {
  for (const [words, command] of cases) assert.equal(asked(words), command, words);
});

test("a word without a place is no answer", () => {
  for (const words of [
    "follow the purple logs of container shop",
    "delete the branch spike on Tuesday",
    "count the words of notes.txt",
    "remove all files in /tmp older than 3 days",
    "undo the last commit of the court",
    "which shell am I using",
  ])
    assert.equal(asked(words), undefined, words);
});

test("what keeps the changes never throws them away", () => {
  for (const words of [
    "undo the last commit but keep my changes",
    "undo the last 2 commits, keeping the changes staged",
  ])
    assert.doesNotMatch(asked(words) ?? "", /--hard/, words);
});
