/** Makes one policy of all files that hold for a command, as the phases use it. */
import type { PolicyHead } from "../phases/engine.js";
import { layerIndex, type RuleIndex } from "../rules/index.js";
import type { Tool } from "../tools/types.js";
import { Budget, type ExampleFailure, failuresOfRule, failuresOfTool } from "./examples.js";
import { askWhileBroken, observe } from "./finish.js";
import { type AllowRule, Lifting } from "./lifting.js";
import { profileOf, strictRules, unknownFinding } from "./profile.js";
import { branchRule, type Stopping, stoppingRule } from "./stopping.js";
import { stoppingPart, toolOf } from "./tools.js";
import type { PolicyLayer, PolicySet, Profile } from "./types.js";

export interface CompiledPolicy {
  readonly index: RuleIndex;
  readonly profile: Profile;
  /** Matches names that mean production beside the usual ones. */
  readonly production: RegExp | undefined;
  /** What does not work, for `degraded`. */
  readonly notes: readonly string[];
  /** Examples that failed, by rule or tool. */
  readonly failures: readonly {
    readonly source: string;
    readonly of: string;
    readonly failed: readonly ExampleFailure[];
  }[];
  head(session: string | undefined): PolicyHead;
}

/** Examples that are tried when files are loaded. */
const MAX_EXAMPLES = 400;

export function compilePolicy(
  set: PolicySet,
  base: RuleIndex,
  mostExamples = MAX_EXAMPLES,
): CompiledPolicy {
  const broken = set.layers.filter(({ problems }) => problems.length > 0);
  const trial = new Trial([...(set.degraded ?? []), ...broken.map(noteOn)], mostExamples);
  const { tools, ...parts } = toolsOf(set.layers, base, trial);
  const { allowing, stopping } = rulesOf(set.layers, layerIndex(base, { tools }), trial);
  const { profile, by: profileBy } = profileOf(set.layers);
  const rules = [...parts.stopping, ...stopping, ...(profile === "strict" ? strictRules() : [])];
  const { notes, failures } = trial;
  const lifting = new Lifting(set, base, allowing, profileBy, notes);
  return {
    index: layerIndex(base, { tools, rules }),
    profile,
    production: productionOf(set.layers.flatMap(({ file }) => file.production ?? [])),
    notes,
    failures,
    head: (session) => ({
      notes,
      settle: (command, given, context) => lifting.settle(command, given, context, session),
      whole: (findings) => lifting.enabled(findings),
      unknown: (command) => (profile === "strict" ? unknownFinding(command) : undefined),
      finish: (text, verdict, opinions) => {
        const done = askWhileBroken(broken, text, verdict, opinions);
        return profile === "observe" ? observe(text, done, opinions, profileBy) : done;
      },
    }),
  };
}

/** What comes of the examples of all files: failures, and notes on what does not work. */
class Trial {
  readonly failures: { source: string; of: string; failed: readonly ExampleFailure[] }[] = [];
  readonly budget: Budget;

  constructor(
    readonly notes: string[],
    mostExamples: number,
  ) {
    this.budget = new Budget(mostExamples);
  }

  /** @param then what becomes of the rule or the tool */
  fail({ source }: PolicyLayer, of: string, failed: readonly ExampleFailure[], then: string): void {
    this.failures.push({ source, of, failed });
    const [first] = failed;
    const what =
      first === undefined
        ? "too many examples"
        : `\`${first.example.slice(0, 80)}\` ${first.message}`;
    this.notes.push(`policy: ${source}: ${of} ${then}: ${what}`);
  }
}

function noteOn({ source, problems }: PolicyLayer): string {
  const [first] = problems;
  const line = first?.line === undefined ? "" : `:${first.line}`;
  const more = problems.length > 1 ? ` and ${problems.length - 1} more` : "";
  return `policy: ${source}${line}: ${first?.message ?? "cannot be read"}${more}`;
}

/** The tools that files describe. Of those that cannot be believed only what they stop is used. */
function toolsOf(layers: readonly PolicyLayer[], base: RuleIndex, trial: Trial) {
  const tools: Tool[] = [];
  const stopping: Stopping[] = [];
  for (const layer of layers)
    for (const entry of layer.file.tools ?? []) {
      const name = entry.names[0] ?? "";
      const id = `policy.${layer.kind}.tool-${name.replace(/[^a-z0-9]+/gi, "-").toLowerCase()}`;
      const taken = entry.names.find(
        (one) =>
          base.tools.get(one) !== undefined || tools.some((other) => other.names.includes(one)),
      );
      if (taken !== undefined) {
        trial.notes.push(
          `policy: ${layer.source}: there is a table for ${taken} already; use a rule`,
        );
        stopping.push(...stoppingPart(entry, id));
        continue;
      }
      const tool = toolOf(entry);
      const failed = failuresOfTool(entry, layerIndex(base, { tools: [tool] }), trial.budget);
      if (failed === undefined || failed.length > 0)
        trial.fail(layer, `tool ${name}`, failed ?? [], "only stops, since an example fails");
      const isWhole = layer.trusted && layer.problems.length === 0 && failed?.length === 0;
      if (isWhole) tools.push(tool);
      else stopping.push(...stoppingPart(entry, id));
    }
  return { tools, stopping };
}

function rulesOf(layers: readonly PolicyLayer[], known: RuleIndex, trial: Trial) {
  const allowing: AllowRule[] = [];
  const stopping: Stopping[] = [];
  for (const layer of layers) {
    for (const rule of layer.file.rules ?? []) {
      const id = `policy.${layer.kind}.${rule.id}`;
      const isAllow = rule.decision === "allow";
      const failed = failuresOfRule(rule, known, trial.budget);
      const isProven = failed !== undefined && failed.length === 0;
      if (!isProven && (isAllow || failed !== undefined)) {
        const then = isAllow
          ? "is not used, since an example fails"
          : "still stops, but an example fails";
        trial.fail(layer, `rule ${rule.id}`, failed ?? [], then);
      }
      if (!isAllow) stopping.push(stoppingRule(id, rule, layer));
      // What a file allows counts only while all of it can be read: the rest may say "but not".
      else if (layer.trusted && layer.problems.length === 0 && isProven)
        allowing.push({ id, layer, rule });
    }
    const branches = layer.file.protectedBranches ?? [];
    if (branches.length > 0)
      stopping.push(branchRule(`policy.${layer.kind}.protected-branches`, branches));
  }
  return { allowing, stopping };
}

function productionOf(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const sources = names.map((name) =>
    name.replace(/[.+?^${}()|[\]\\/]/g, "\\$&").replace(/\*+/g, "[\\w.-]*"),
  );
  return new RegExp(`(?:^|[^A-Za-z0-9])(?:${sources.join("|")})(?:[^A-Za-z0-9]|$)`, "i");
}
