import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createGuard } from "../../guard.js";
import { parseShell } from "../../shell/parse.js";
import { catalogueMatcher } from "../backends/embedded.js";
import { commandFor } from "../match/command.js";
import { sampleRequest } from "../match/samples.js";
import { termsOf } from "../match/words.js";
import { catalogue } from "./all.js";
import { slotsOf } from "./template.js";
import { slotType } from "./types.js";

const all = catalogue.flatMap(({ name, intents }) => intents.map((intent) => ({ name, intent })));
const commandsOf = (runs: (typeof all)[number]["intent"]["runs"]): readonly string[] =>
  typeof runs === "string" ? [runs] : Object.values(runs);
const matcher = catalogueMatcher();
const guard = createGuard();

describe("the catalogue", () => {
  test("has at least 1,500 intents, each with its own id", () => {
    const ids = all.map(({ name, intent }) => `${name}.${intent.id}`);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.length >= 1500, String(ids.length));
  });

  test("says each intent in at least three ways that differ", () => {
    for (const { name, intent } of all) {
      const said = new Set(
        intent.says.map((says) =>
          termsOf(says)
            .map(({ stem }) => stem)
            .join(" "),
        ),
      );
      assert.ok(said.size >= 3, `${name}.${intent.id}`);
    }
  });

  test("no two intents share a way of saying", () => {
    const seen = new Map<string, string>();
    for (const { name, intent } of all)
      for (const says of intent.says) {
        const key = says.replace(/\{(\w+)\}/g, (_, slot: string) => `{${slotType(intent, slot)}}`);
        const id = `${name}.${intent.id}`;
        assert.equal(seen.get(key) ?? id, id, key);
        seen.set(key, id);
      }
  });

  test("commands are filled by slots that are said, and say no slot they do not use", () => {
    for (const { name, intent } of all)
      for (const runs of commandsOf(intent.runs)) {
        const optional = new Set(
          [...runs.matchAll(/«([^»]*)»/g)].flatMap((m) => slotsOf(m[1] ?? "")),
        );
        for (const slot of slotsOf(runs)) {
          if (optional.has(slot) || intent.defaults?.[slot] !== undefined) continue;
          for (const says of intent.says)
            assert.ok(slotsOf(says).includes(slot), `${name}.${intent.id}: ${slot} in ${says}`);
        }
        for (const says of intent.says)
          for (const slot of slotsOf(says))
            assert.ok(slotsOf(runs).includes(slot), `${name}.${intent.id}: ${slot} not in ${runs}`);
      }
  });

  test("commands parse, and none is denied that is not asked to destroy", () => {
    for (const [at, pattern] of matcher.patterns().entries()) {
      if (matcher.patterns()[at - 1]?.intent === pattern.intent) continue;
      const { values } = sampleRequest(pattern, at);
      for (const platform of ["gnu", "bsd"] as const) {
        const command = commandFor(pattern.intent, values, platform);
        if (command === undefined) continue;
        const { problems } = parseShell(command);
        assert.deepEqual(problems, [], command);
        const { decision, message } = guard.checkSync(command);
        if (pattern.meaning.doing.size === 0)
          assert.notEqual(decision, "deny", `${pattern.intent.id}: ${command}: ${message}`);
      }
    }
  });

  test("every example gives its very command", () => {
    for (const { name, intent } of all)
      for (const [words, command] of intent.examples ?? []) {
        const best = matcher.match(matcher.read(words))[0];
        assert.ok(best !== undefined, words);
        assert.equal(
          commandFor(best.pattern.intent, best.filling.values, "gnu"),
          command,
          `${name}.${intent.id}: ${words}`,
        );
      }
  });
});
