/** Makes one policy of all files that hold for a command, as the phases use it. */
import type { PlannedCommand } from "../effects/plan.js";
import { isAllowlisted } from "../phases/allowlist.js";
import type { Opinion, PolicyHead, Settled } from "../phases/engine.js";
import { type Compiled, layerIndex, type RuleIndex } from "../rules/index.js";
import type { CommandRule } from "../rules/types.js";
import type { Nature, Tool } from "../tools/types.js";
import { compose } from "../verdict/compose.js";
import type { Finding, Verdict } from "../verdict/types.js";
import { Budget, type ExampleFailure, failuresOfRule, failuresOfTool } from "./examples.js";
import { isAllowedBy, isStoppedBy } from "./match.js";
import { nameFits } from "./patterns.js";
import { covers, isLive } from "./permissions.js";
import { stoppingPart, toolOf } from "./tools.js";
import type { CustomRule, Grant, LayerKind, PolicyLayer, PolicySet, Profile } from "./types.js";

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
const RANK: Record<LayerKind, number> = { team: 1, user: 2, managed: 3 };
const STRICTNESS: Record<Profile, number> = { observe: 0, trust: 1, strict: 2 };

interface AllowRule {
  readonly id: string;
  readonly layer: PolicyLayer;
  readonly rule: CustomRule;
}

type Stopping = Compiled<CommandRule> & { readonly programs: readonly string[] | undefined };

/** The profile that holds: the strictest that a file may ask for. */
export function profileOf(layers: readonly PolicyLayer[]): {
  readonly profile: Profile;
  readonly by: LayerKind | undefined;
} {
  let profile: Profile | undefined;
  let by: LayerKind | undefined;
  for (const { kind, file } of layers) {
    const wanted = file.profile;
    if (wanted === undefined) continue;
    // A file of the project must not switch the guard off, trusted or not.
    if (kind === "team" && wanted === "observe") continue;
    const isStricter = profile === undefined || STRICTNESS[wanted] > STRICTNESS[profile];
    const isStronger = profile === wanted && by !== undefined && RANK[kind] > RANK[by];
    if (isStricter || isStronger) {
      profile = wanted;
      by = kind;
    }
  }
  return { profile: profile ?? "trust", by };
}

export function compilePolicy(
  set: PolicySet,
  base: RuleIndex,
  mostExamples = MAX_EXAMPLES,
): CompiledPolicy {
  const notes: string[] = [...(set.degraded ?? [])];
  const failures: { source: string; of: string; failed: ExampleFailure[] }[] = [];
  const budget = new Budget(mostExamples);
  const tools: Tool[] = [];
  const stopping: Stopping[] = [];
  const allowing: AllowRule[] = [];
  const broken = set.layers.filter(({ problems }) => problems.length > 0);
  for (const { source, problems } of broken) {
    const [first] = problems;
    const line = first?.line === undefined ? "" : `:${first.line}`;
    const more = problems.length > 1 ? ` and ${problems.length - 1} more` : "";
    notes.push(`policy: ${source}${line}: ${first?.message ?? "cannot be read"}${more}`);
  }

  const fail = (
    layer: PolicyLayer,
    of: string,
    failed: readonly ExampleFailure[],
    then: string,
  ) => {
    failures.push({ source: layer.source, of, failed: [...failed] });
    const [first] = failed;
    notes.push(
      `policy: ${layer.source}: ${of} ${then}: ${first === undefined ? "too many examples" : `\`${first.example.slice(0, 80)}\` ${first.message}`}`,
    );
  };

  for (const layer of set.layers) {
    for (const entry of layer.file.tools ?? []) {
      const name = entry.names[0] ?? "";
      const id = `policy.${layer.kind}.tool-${name.replace(/[^a-z0-9]+/gi, "-").toLowerCase()}`;
      const taken = entry.names.find(
        (one) =>
          base.tools.get(one) !== undefined || tools.some((other) => other.names.includes(one)),
      );
      if (taken !== undefined) {
        notes.push(`policy: ${layer.source}: there is a table for ${taken} already; use a rule`);
        stopping.push(...stoppingPart(entry, id));
        continue;
      }
      const tool = toolOf(entry);
      const failed = failuresOfTool(entry, layerIndex(base, { tools: [tool] }), budget);
      if (failed === undefined || failed.length > 0)
        fail(layer, `tool ${name}`, failed ?? [], "only stops, since an example fails");
      const isWhole = layer.trusted && layer.problems.length === 0 && failed?.length === 0;
      if (isWhole) tools.push(tool);
      else stopping.push(...stoppingPart(entry, id));
    }
  }

  const known = layerIndex(base, { tools });
  for (const layer of set.layers) {
    for (const rule of layer.file.rules ?? []) {
      const id = `policy.${layer.kind}.${rule.id}`;
      const isAllow = rule.decision === "allow";
      const failed = failuresOfRule(rule, known, budget);
      const isProven = failed !== undefined && failed.length === 0;
      if (!isProven && (isAllow || failed !== undefined)) {
        const then = isAllow
          ? "is not used, since an example fails"
          : "still stops, but an example fails";
        fail(layer, `rule ${rule.id}`, failed ?? [], then);
      }
      if (isAllow) {
        // What a file allows counts only while all of it can be read: the rest may say "but not".
        if (layer.trusted && layer.problems.length === 0 && isProven)
          allowing.push({ id, layer, rule });
        continue;
      }
      stopping.push(stoppingRule(id, rule, layer));
    }
    const branches = layer.file.protectedBranches ?? [];
    if (branches.length > 0)
      stopping.push(branchRule(`policy.${layer.kind}.protected-branches`, branches));
  }

  const { profile, by: profileBy } = profileOf(set.layers);
  if (profile === "strict") stopping.push(...strictRules());
  const index = layerIndex(base, { tools, rules: stopping });
  const zero = zeroToleranceOf(base);
  const disabled = new Set<string>();
  for (const layer of set.layers) {
    if (!layer.trusted || layer.problems.length > 0) continue;
    for (const id of layer.file.disable ?? []) {
      if (layer.kind === "team" && (zero().has(id) || id.startsWith("policy."))) {
        notes.push(`policy: ${layer.source}: a project file cannot disable ${id}`);
      } else if (!/^policy\.(?:managed|user)\./.test(id)) disabled.add(id);
    }
  }

  const names = set.layers.flatMap(({ file }) => file.production ?? []);
  const grants = set.grants ?? [];

  const rankOf = (finding: Finding): LayerKind | "built-in" => {
    const [, kind] = /^policy\.(managed|user|team|strict)\./.exec(finding.id) ?? [];
    if (kind === "strict") return profileBy ?? "user";
    return (kind as LayerKind | undefined) ?? "built-in";
  };

  const ruleLifts = ({ layer, rule }: AllowRule, finding: Finding): boolean => {
    const owner = rankOf(finding);
    const isStrict = finding.id.startsWith("policy.strict.");
    if (isStrict) return owner === "built-in" || RANK[layer.kind] >= RANK[owner];
    if (owner === "managed" || owner === "user") return false;
    if (owner === "team" && layer.kind === "team") return false;
    if (layer.kind === "team" && zero().has(finding.id)) return false;
    if (rule.lifts?.includes(finding.id) === true) return true;
    if (finding.decision === "deny") return false;
    // A rule about one hazard (an option that runs code, a secret) is lifted by its name only: who allows
    // `git push` has not thought of it. What the rule itself describes, it answers.
    if (finding.id.startsWith("filesystem."))
      return rule.paths !== undefined || rule.effects !== undefined;
    return /^(?:nature|unknown|policy)\./.test(finding.id);
  };

  const grantLifts = (grant: Grant, finding: Finding): boolean => {
    const owner = rankOf(finding);
    if (owner === "managed") return false;
    if (owner === "user" && finding.decision === "deny") return false;
    return grant.scope === "once" || !zero().has(finding.id);
  };

  return {
    index,
    profile,
    production: productionOf(names),
    notes,
    failures,
    head: (session) => ({
      notes,
      settle(command, given, context): Settled {
        const findings =
          disabled.size === 0 ? given : given.filter((finding) => !disabled.has(finding.id));
        if (findings.length === 0 && isAllowlisted(command, context.plan)) return { findings };
        const { around } = context;
        const allow = allowing.find(
          (one) =>
            findings.every((finding) => ruleLifts(one, finding)) &&
            isAllowedBy(one.rule, command, around, one.layer.base),
        );
        if (allow !== undefined) return { findings: [], by: allow.id };
        const now = grants.length > 0 ? set.time?.() : undefined;
        const grant = grants.find(
          (one) =>
            isLive(one, now, session) &&
            findings.every((finding) => grantLifts(one, finding)) &&
            covers(one, command, around),
        );
        if (grant === undefined) return { findings };
        set.used?.(grant);
        return { findings: [], by: `grant ${grant.id}` };
      },
      whole: (findings) => findings.filter((finding) => !disabled.has(finding.id)),
      unknown: (command) => (profile === "strict" ? unknownFinding(command) : undefined),
      finish: (text, verdict, opinions) => finish(text, verdict, opinions),
    }),
  };

  function finish(text: string, verdict: Verdict, opinions: readonly Opinion[]): Verdict {
    let done = verdict;
    if (broken.length > 0 && verdict.decision === "allow") {
      const sources = broken.map(({ source }) => source).join(", ");
      const finding: Finding = {
        id: "policy.broken.file",
        decision: "ask",
        why: `the policy ${sources} cannot be read, so it is not known what it forbids`,
        instead: "let a person mend the file; cerbash policy explain shows the place",
        span: { start: 0, end: text.length },
        attack: [],
        asi: [],
      };
      const opinion = {
        commandId: -1,
        phase: "rules",
        opinion: "ask",
        findings: [finding],
      } as const;
      done = compose(text, [...opinions, opinion], verdict.degraded);
    }
    if (profile !== "observe") return done;
    const observed = { decision: done.decision, message: done.message };
    const open: Verdict = { ...done, decision: "allow", message: "", observed };
    if (profileBy === "managed") return open;
    // Whoever observes for themselves is still bound by the machine's own rules.
    const bound = opinions
      .map((opinion) => {
        const findings = opinion.findings.filter(({ id }) => id.startsWith("policy.managed."));
        const isDenied = findings.some(({ decision }) => decision === "deny");
        return { ...opinion, findings, opinion: isDenied ? ("deny" as const) : ("ask" as const) };
      })
      .filter(({ findings }) => findings.length > 0);
    if (bound.length === 0) return open;
    return { ...compose(text, bound, done.degraded), observed };
  }
}

function stoppingRule(id: string, rule: CustomRule, layer: PolicyLayer): Stopping {
  const { base } = layer;
  return {
    id,
    programs: rule.program === undefined || rule.program.length === 0 ? undefined : rule.program,
    rule: {
      id: rule.id,
      decision: rule.decision === "deny" ? "deny" : "ask",
      why: rule.why ?? "a rule of the policy stops it",
      instead: rule.instead ?? "",
      matches: [],
      nonMatches: [],
      when: (command, context) => isStoppedBy(rule, command, context.around, base),
    },
  };
}

/** A push that rewrites or deletes one of the branches. */
function branchRule(id: string, branches: readonly string[]): Stopping {
  const isProtected = (spec: string) => {
    const target = spec
      .replace(/^\+/, "")
      .replace(/^.*:/, "")
      .replace(/^refs\/heads\//, "");
    return branches.some((branch) => nameFits(branch, target));
  };
  return {
    id,
    programs: ["git"],
    rule: {
      id: "protected-branches",
      decision: "deny",
      why: "rewrites or deletes a branch that the policy protects",
      instead: "push to a branch of your own and open a merge request",
      matches: [],
      nonMatches: [],
      when: ({ invocation }) => {
        if (invocation?.verb !== "push" || invocation.help || invocation.dryRun) return false;
        const isForced = invocation.has(
          "--force",
          "--force-with-lease",
          "--delete",
          "--mirror",
          "--prune",
        );
        return invocation.operands
          .slice(1)
          .some(({ text }) => (isForced || /^[+:]/.test(text)) && isProtected(text));
      },
    },
  };
}

function strictRules(): Stopping[] {
  const make = (nature: Nature, why: string, instead: string): Stopping => ({
    id: `policy.strict.${nature}`,
    programs: undefined,
    rule: {
      id: nature,
      decision: "ask",
      why,
      instead,
      matches: [],
      nonMatches: [],
      when: ({ invocation }) =>
        invocation !== undefined &&
        invocation.nature === nature &&
        !invocation.help &&
        !invocation.dryRun,
    },
  });
  return [
    make(
      "install",
      "installs software, which the strict profile asks about",
      "let a person look at what is installed",
    ),
    make(
      "deploy",
      "deploys, which the strict profile asks about",
      "do a dry run first, and let a person deploy",
    ),
  ];
}

function unknownFinding(command: PlannedCommand): Finding {
  return {
    id: "policy.strict.unknown",
    decision: "ask",
    why: "is a call that no table knows, which the strict profile asks about",
    instead: "use a program that is known, or describe this one under tools in the policy",
    span: command.span,
    attack: [],
    asi: ["ASI02"],
  };
}

/** Ids of the built-in rules that no project file can outrank, collected when first needed. */
function zeroToleranceOf(index: RuleIndex): () => ReadonlySet<string> {
  let ids: Set<string> | undefined;
  return () => {
    if (ids === undefined) {
      ids = new Set();
      for (const { path, module } of index.families()) {
        const prefix = path.replace(/\.[jt]s$/, "").replace("/", ".");
        for (const rule of module.rules ?? [])
          if (rule.zeroTolerance === true) ids.add(`${prefix}.${rule.id}`);
      }
    }
    return ids;
  };
}

function productionOf(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const sources = names.map((name) =>
    name.replace(/[.+?^${}()|[\]\\/]/g, "\\$&").replace(/\*+/g, "[\\w.-]*"),
  );
  return new RegExp(`(?:^|[^A-Za-z0-9])(?:${sources.join("|")})(?:[^A-Za-z0-9]|$)`, "i");
}
