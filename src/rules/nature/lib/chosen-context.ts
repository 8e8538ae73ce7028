/** Production that the same text has switched to before: `kubectl config use-context prod && kubectl scale …`. */
import type { Plan, PlannedCommand } from "../../../effects/plan.js";
import { namesProduction } from "../../../effects/production.js";
import { forLast } from "../../../tools/for-last.js";

const CLUSTER = [
  "kubectl",
  "oc",
  "k",
  "kubecolor",
  "helm",
  "helmfile",
  "flux",
  "argocd",
  "istioctl",
];

interface Choice {
  readonly id: number;
  readonly programs: readonly string[];
  readonly production: boolean;
}

/** Programs whose later calls stand where this one has switched to. */
function switchedBy({ program, args }: PlannedCommand): readonly string[] | undefined {
  const said = args.map(({ text }) => text).join(" ");
  if (program === "kubectx" || program === "kubens") return CLUSTER;
  if (
    /^(?:kubectl|oc|k|kubecolor)$/.test(program) &&
    /^config (?:use-context|set-context)\b|^project\b/.test(said)
  )
    return CLUSTER;
  if (program === "gcloud" && /^config (?:set project|configurations activate)\b/.test(said))
    return ["gcloud", "gsutil", "bq"];
  if (program === "az" && /^account set\b/.test(said)) return ["az"];
  if (program === "docker" && /^context use\b/.test(said))
    return ["docker", "docker compose", "docker-compose"];
  return undefined;
}

const choices = forLast((plan: Plan): readonly Choice[] => {
  const found: Choice[] = [];
  for (const command of plan.commands) {
    const programs = switchedBy(command);
    if (programs !== undefined)
      found.push({
        id: command.id,
        programs,
        production: command.args.some(({ text }) => namesProduction(text)),
      });
  }
  return found;
});

/** True when the last switch before the command, of the context that it uses, was to production. */
export function standsInProduction(command: PlannedCommand, plan: Plan): boolean {
  const before = choices(plan).filter(
    ({ id, programs }) => id < command.id && programs.includes(command.program),
  );
  return before.at(-1)?.production === true;
}
