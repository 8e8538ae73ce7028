import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogueMatcher } from "../backends/embedded.js";
import { domainOf } from "../backends/model.js";

test("the router finds the program a request is about", () => {
  for (const [words, program] of [
    ["undo my last commit", "git"],
    ["which branches are merged", "git"],
    ["stop the container web", "docker"],
    ["list the pods in the namespace web", "kubectl"],
    ["scale the deployment api to 3 replicas", "kubectl"],
    ["count the lines of a.txt", "bash"],
    ["how much memory is free", "bash"],
    ["find all empty directories in /tmp", "bash"],
  ] as const)
    assert.equal(domainOf(words), program, words);
});

test("beliefs in domains add up to one, and a word of its own claims a domain", () => {
  const matcher = catalogueMatcher();
  const terms = matcher.read("show the commits of the last week");
  const sum = matcher.router.route(terms).reduce((all, { p }) => all + p, 0);
  assert.ok(Math.abs(sum - 1) < 1e-9, String(sum));
  assert.ok(matcher.router.claims("git", terms));
  assert.ok(!matcher.router.claims("docker", terms));
});
