/** What a manifest that is applied asks of its machine: the text of a pipe, or of a file that the same text has written. */
import type { Plan, PlannedCommand } from "../../effects/plan.js";
import { commandRule } from "../types.js";

const PROGRAMS = [
  "kubectl",
  "oc",
  "k",
  "kubecolor",
  "microk8s.kubectl",
  "k3s kubectl",
  "minikube kubectl",
];

/** The manifests that the call applies, as far as their text is known. */
function manifests({ invocation: i, stdin, id }: PlannedCommand, plan: Plan): string {
  if (i === undefined || i.help || i.dryRun || !/^(?:apply|create|replace|run)$/.test(i.verb))
    return "";
  const files = i.values("--filename").map(({ text }) => text);
  const texts = [...i.values("--overrides").map(({ text }) => text)];
  if (files.includes("-") || files.includes("/dev/stdin")) texts.push(stdin?.text ?? "");
  for (const { id: other, effects } of plan.commands)
    if (other < id)
      for (const effect of effects)
        if (
          effect.kind === "file" &&
          /^(?:overwrite|append)$/.test(effect.act) &&
          files.some(
            (file) => file.replace(/^\.\//, "") === effect.target.word.text.replace(/^\.\//, ""),
          )
        )
          texts.push(effect.content?.text ?? "");
  return texts.join("\n");
}

function isOn(text: string, key: string): boolean {
  return new RegExp(`(?:^|[\\s{,"-])${key}"?\\s*:\\s*true\\b`, "m").test(text);
}

/** Paths of the machine that containers get. */
function hostPaths(text: string): readonly string[] {
  return [
    ...text.matchAll(
      /hostPath"?\s*:\s*\{?\s*(?:"?type"?\s*:\s*\w+\s*,?\s*)?"?path"?\s*:\s*"?([^\s"},]+)/g,
    ),
  ].map((match) => match[1] as string);
}

export const rules = [
  commandRule({
    id: "machine-handed-over",
    decision: "deny",
    programs: PROGRAMS,
    when: (command, { plan }) => {
      const text = manifests(command, plan);
      return (
        text !== "" &&
        hostPaths(text).some((path) => /^\/(?:etc|root|var\/lib\/kubelet)?\/?$/.test(path))
      );
    },
    why: "gives containers the machine's own root or settings to write",
    instead: "use a volume of its own, and see what would change: `kubectl diff -f app.yaml`",
    attack: ["T1610", "T1611"],
    matches: [
      "kubectl apply -f - <<'EOF'\nkind: Pod\nspec:\n  hostPID: true\n  volumes: [{name: r, hostPath: {path: /}}]\nEOF",
      "cat > p.yaml <<'EOF'\nkind: Pod\nspec:\n  volumes:\n  - name: r\n    hostPath:\n      path: /etc\nEOF\nkubectl apply -f p.yaml",
    ],
    nonMatches: [
      "kubectl apply -f - <<'EOF'\nkind: Pod\nspec:\n  volumes: [{name: r, emptyDir: {}}]\nEOF",
      "kubectl apply --dry-run=client -f - <<'EOF'\nkind: Pod\nspec:\n  volumes: [{name: r, hostPath: {path: /}}]\nEOF",
      "cat > p.yaml <<'EOF'\nkind: Pod\nspec:\n  volumes: [{name: r, hostPath: {path: /}}]\nEOF",
    ],
  }),
  commandRule({
    id: "walls-lowered",
    decision: "ask",
    programs: PROGRAMS,
    when: (command, { plan }) => {
      const text = manifests(command, plan);
      return (
        text !== "" &&
        (["privileged", "hostPID", "hostNetwork", "hostIPC"].some((key) => isOn(text, key)) ||
          hostPaths(text).some((path) =>
            /^\/(?:var\/run|run|proc|sys|dev|boot|home|usr|var\/lib)(?:\/|$)/.test(path),
          ))
      );
    },
    why: "lets a container out of its walls on the machine that runs it",
    instead: "apply it without those rights, and see what would change: `kubectl diff -f app.yaml`",
    attack: ["T1610", "T1611"],
    matches: [
      "kubectl apply -f - <<'EOF'\nkind: Pod\nspec:\n  containers:\n  - name: a\n    securityContext: {privileged: true}\nEOF",
      'kubectl run x --image=alpine --overrides=\'{"spec":{"hostPID":true}}\'',
    ],
    nonMatches: [
      "kubectl apply -f - <<'EOF'\nkind: Pod\nspec:\n  containers:\n  - name: a\n    securityContext: {privileged: false}\nEOF",
      "kubectl run x --image=alpine",
    ],
  }),
];
