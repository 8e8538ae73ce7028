/** What a profile of the policy asks for on top of all rules. */
import type { PlannedCommand } from "../effects/plan.js";
import type { Nature } from "../tools/types.js";
import type { Finding } from "../verdict/types.js";
import type { Stopping } from "./stopping.js";
import type { LayerKind, PolicyLayer, Profile } from "./types.js";

/** Who outranks whom. */
export const RANK: Record<LayerKind, number> = { team: 1, user: 2, managed: 3 };
const STRICTNESS: Record<Profile, number> = { observe: 0, trust: 1, strict: 2 };

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

/** The questions of the strict profile. */
export function strictRules(): Stopping[] {
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

/** Its question about a command that nobody knows. */
export function unknownFinding(command: PlannedCommand): Finding {
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
