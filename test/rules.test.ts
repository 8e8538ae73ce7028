// Every example of every tool and rule, in the full engine.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createGuard } from "../src/guard.js";
import type { Decision } from "../src/verdict/types.js";

const guard = createGuard();
const RANK: Record<Decision, number> = { allow: 0, ask: 1, deny: 2 };

interface Examples {
  readonly id: string;
  readonly decision: "ask" | "deny";
  readonly instead: string;
  readonly why: string;
  readonly matches: readonly string[];
  readonly nonMatches: readonly string[];
  readonly evasions?: readonly string[];
  readonly knownGaps?: readonly string[];
  readonly maturity?: string;
}

/** All rules of all families, with full ids. */
function allRules(): { id: string; rule: Examples }[] {
  const out: { id: string; rule: Examples }[] = [];
  for (const { path, module } of guard.index.families()) {
    const prefix = path.replace("/", ".");
    for (const rule of module.rules ?? []) out.push({ id: `${prefix}.${rule.id}`, rule });
    for (const tool of module.tools ?? []) {
      for (const rule of tool.rules ?? []) out.push({ id: `${prefix}.${rule.id}`, rule });
    }
  }
  return out;
}

function fires(id: string, command: string): boolean {
  return guard.checkSync(command).rules.some((finding) => finding.id === id);
}

const rules = allRules();

it("no tool has two tables", () => {
  assert.deepEqual(guard.index.duplicates(), []);
});

it("rule ids are unique", () => {
  const ids = rules.map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id, n) => ids.indexOf(id) !== n),
    [],
  );
});

for (const { path, module } of guard.index.families()) {
  describe(path, () => {
    for (const tool of module.tools ?? []) {
      it(`tool ${tool.names[0]}`, () => {
        const wrong: string[] = [];
        const expect = (command: string, least: Decision, most: Decision) => {
          const verdict = guard.checkSync(command);
          const rank = RANK[verdict.decision];
          if (rank < RANK[least] || rank > RANK[most]) {
            wrong.push(
              `${command} → ${verdict.decision} (${verdict.phase}: ${verdict.rules.map((r) => r.id)})`,
            );
          }
        };
        assert.ok(tool.allowed.length > 0, "has no allowed example");
        for (const command of tool.allowed) expect(command, "allow", "allow");
        for (const command of tool.asked ?? []) expect(command, "ask", "ask");
        for (const command of tool.denied ?? []) expect(command, "deny", "deny");
        assert.deepEqual(wrong, []);
      });
    }
  });
}

describe("rules", () => {
  for (const { id, rule } of rules) {
    it(id, () => {
      assert.ok(rule.matches.length >= 1, "needs a match");
      assert.ok(rule.nonMatches.length >= 1, "needs a non-match");
      assert.ok(
        rule.why.length > 0 && !rule.why.endsWith("."),
        "why is a clause without a full stop",
      );
      if (rule.maturity === "sandbox") return;
      const wrong: string[] = [];
      for (const command of [...rule.matches, ...(rule.evasions ?? [])]) {
        const verdict = guard.checkSync(command);
        if (!verdict.rules.some((finding) => finding.id === id)) {
          wrong.push(
            `silent on: ${command} → ${verdict.decision} ${verdict.rules.map((r) => r.id)}`,
          );
        } else if (RANK[verdict.decision] < RANK[rule.decision]) wrong.push(`lowered: ${command}`);
      }
      for (const command of rule.nonMatches)
        if (fires(id, command)) wrong.push(`fires on: ${command}`);
      for (const command of rule.knownGaps ?? []) {
        if (fires(id, command)) wrong.push(`known gap now caught, move it to evasions: ${command}`);
      }
      assert.deepEqual(wrong, []);
    });
  }
});

describe("alternatives are allowed", () => {
  for (const { id, rule } of rules) {
    const commands = [...rule.instead.matchAll(/`([^`]+)`/g)].map((match) => match[1] as string);
    if (commands.length === 0) continue;
    it(id, () => {
      for (const command of commands) {
        const verdict = guard.checkSync(command);
        assert.equal(verdict.decision, "allow", `${command}: ${verdict.rules.map((r) => r.id)}`);
      }
    });
  }
});
