/** What a policy takes back: findings that its allow rules and permissions answer, and rules that it switches off. */
import type { PlannedCommand } from "../effects/plan.js";
import { isAllowlisted } from "../phases/allowlist.js";
import type { PolicyHead, Settled } from "../phases/engine.js";
import type { RuleIndex } from "../rules/index.js";
import type { Finding } from "../verdict/types.js";
import { isAllowedBy } from "./match.js";
import { covers, isLive } from "./permissions.js";
import { RANK } from "./profile.js";
import type { CustomRule, Grant, LayerKind, PolicyLayer, PolicySet } from "./types.js";

export interface AllowRule {
  readonly id: string;
  readonly layer: PolicyLayer;
  readonly rule: CustomRule;
}

type Context = Parameters<PolicyHead["settle"]>[2];

export class Lifting {
  /** Ids of the built-in rules that no project file can outrank, collected when first needed. */
  private zero: ReadonlySet<string> | undefined;
  private readonly disabled = new Set<string>();

  /** @param profileBy the layer whose profile holds */
  constructor(
    private readonly set: PolicySet,
    private readonly base: RuleIndex,
    private readonly allowing: readonly AllowRule[],
    private readonly profileBy: LayerKind | undefined,
    notes: string[],
  ) {
    for (const layer of set.layers) {
      if (!layer.trusted || layer.problems.length > 0) continue;
      for (const id of layer.file.disable ?? []) {
        if (layer.kind === "team" && (this.isZeroTolerance(id) || id.startsWith("policy."))) {
          notes.push(`policy: ${layer.source}: a project file cannot disable ${id}`);
        } else if (!/^policy\.(?:managed|user)\./.test(id)) this.disabled.add(id);
      }
    }
  }

  /** Findings without those of rules that are switched off. */
  enabled(findings: readonly Finding[]): readonly Finding[] {
    if (this.disabled.size === 0) return findings;
    return findings.filter(({ id }) => !this.disabled.has(id));
  }

  /** What is left of a command's findings, and by whom the rest was answered. */
  settle(
    command: PlannedCommand,
    given: readonly Finding[],
    { plan, around }: Context,
    session: string | undefined,
  ): Settled {
    const findings = this.enabled(given);
    if (findings.length === 0 && isAllowlisted(command, plan)) return { findings };
    const allow = this.allowing.find(
      (one) =>
        findings.every((finding) => this.ruleLifts(one, finding)) &&
        isAllowedBy(one.rule, command, around, one.layer.base),
    );
    if (allow !== undefined) return { findings: [], by: allow.id };
    const grants = this.set.grants ?? [];
    const now = grants.length > 0 ? this.set.time?.() : undefined;
    const grant = grants.find(
      (one) =>
        isLive(one, now, session) &&
        findings.every((finding) => this.grantLifts(one, finding)) &&
        covers(one, command, around),
    );
    if (grant === undefined) return { findings };
    this.set.used?.(grant);
    return { findings: [], by: `grant ${grant.id}` };
  }

  private ownerOf({ id }: Finding): LayerKind | "built-in" {
    const [, kind] = /^policy\.(managed|user|team|strict)\./.exec(id) ?? [];
    if (kind === "strict") return this.profileBy ?? "user";
    return (kind as LayerKind | undefined) ?? "built-in";
  }

  private ruleLifts({ layer, rule }: AllowRule, finding: Finding): boolean {
    const owner = this.ownerOf(finding);
    const isStrict = finding.id.startsWith("policy.strict.");
    if (isStrict) return owner === "built-in" || RANK[layer.kind] >= RANK[owner];
    if (owner === "managed" || owner === "user") return false;
    if (owner === "team" && layer.kind === "team") return false;
    if (layer.kind === "team" && this.isZeroTolerance(finding.id)) return false;
    if (rule.lifts?.includes(finding.id) === true) return true;
    if (finding.decision === "deny") return false;
    // A rule about one hazard (an option that runs code, a secret) is lifted by its name only: who allows
    // `git push` has not thought of it. What the rule itself describes, it answers.
    if (finding.id.startsWith("filesystem."))
      return rule.paths !== undefined || rule.effects !== undefined;
    return /^(?:nature|unknown|policy)\./.test(finding.id);
  }

  private grantLifts(grant: Grant, finding: Finding): boolean {
    const owner = this.ownerOf(finding);
    if (owner === "managed") return false;
    if (owner === "user" && finding.decision === "deny") return false;
    return grant.scope === "once" || !this.isZeroTolerance(finding.id);
  }

  private isZeroTolerance(id: string): boolean {
    this.zero ??= zeroToleranceOf(this.base);
    return this.zero.has(id);
  }
}

function zeroToleranceOf(index: RuleIndex): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { path, module } of index.families()) {
    const prefix = path.replace(/\.[jt]s$/, "").replace("/", ".");
    for (const rule of module.rules ?? [])
      if (rule.zeroTolerance === true) ids.add(`${prefix}.${rule.id}`);
  }
  return ids;
}
