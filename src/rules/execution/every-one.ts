/** Names that come from a list of everything, handed to what removes them. */
import type { PlannedCommand } from "../../effects/plan.js";
import type { Invocation } from "../../tools/types.js";
import { piecesOf } from "../../tools/words.js";
import { commandRule } from "../types.js";

/** The list of everything that one of the operands stands for. */
export function everyOneOf({ invocation }: PlannedCommand): string | undefined {
  for (const word of invocation?.operands ?? []) {
    if (word.known) continue;
    for (const piece of piecesOf(word))
      if (piece.kind === "unknown" && piece.every !== undefined) return piece.every;
  }
  return undefined;
}

/** Branches and tags go, whatever they hold; `-d` keeps what is not merged. */
function deletesRefs(i: Invocation): boolean {
  if (i.program !== "git") return false;
  if (i.verb === "branch") return i.has("-D") || (i.has("--delete") && i.has("--force"));
  return i.verb === "tag" && i.has("--delete");
}

function stopsServices(i: Invocation): boolean {
  return i.program === "systemctl" && /^(?:stop|disable|mask|kill)$/.test(i.verb);
}

const REMOVES = /(?:^|[ -])(?:rmi?|remove|delete|close)$/;

export const rules = [
  commandRule({
    id: "all-deleted",
    decision: "deny",
    when: (command) => {
      const { invocation: i } = command;
      if (i === undefined || everyOneOf(command) === undefined || i.dryRun) return false;
      return i.nature === "delete" || i.nature === "destroy" || deletesRefs(i) || stopsServices(i);
    },
    why: "deletes everything that a list names, not chosen ones",
    instead: "choose by name or filter, and look at the list first: `git branch --merged`",
    attack: ["T1485"],
    matches: [
      "kubectl get deploy -o name | xargs kubectl delete",
      "helm list -q | xargs helm uninstall",
      "git branch -D $(git branch)",
      "git branch | grep -v main | xargs git branch -D",
      "git tag | xargs git tag -d",
      "terraform state list | xargs terraform state rm",
      "for b in $(git branch --format='%(refname:short)'); do git branch -D $b; done",
      "systemctl list-units --type=service -q | awk '{print $1}' | xargs systemctl stop",
    ],
    nonMatches: [
      "kubectl delete $(kubectl get pods -l app=web -o name)",
      "helm list -q --filter '^test-' | xargs helm uninstall",
      "git branch -D $(git branch --merged main)",
      "git branch | grep feature/ | xargs git branch -D",
      "git branch -d $(git branch)",
      "git branch -D feature/x",
      "git tag -d $(git tag -l 'v0.*')",
      "systemctl list-units --type=service --state=failed -q | awk '{print $1}' | xargs systemctl stop",
      "git branch | xargs git log --oneline",
      `git branch | awk '/feature/{system("git branch -D " $1)}'`,
    ],
    evasions: [
      "b=$(git branch); git branch -D $b",
      "git branch | while read b; do git branch -D $b; done",
      "virsh list --all --name | tail -n +2 | xargs -n1 virsh undefine",
      `git for-each-ref --format='%(refname:short)' refs/heads | awk '$1!="main"{system("git branch -D " $1)}'`,
      `kubectl get deploy -o name | awk '{system("kubectl delete " $1)}'`,
    ],
  }),
  commandRule({
    id: "all-removed",
    decision: "ask",
    when: (command) => {
      const { invocation: i } = command;
      if (i === undefined || everyOneOf(command) === undefined) return false;
      // Containers have rules of their own.
      return REMOVES.test(i.verb) && !/^(?:container )?(?:rm|remove)$/.test(i.verb) && !i.dryRun;
    },
    why: "removes everything that a list names, not chosen ones",
    instead: "choose by name or filter: `docker image prune`",
    attack: ["T1485"],
    matches: [
      "docker rmi -f $(docker images -q)",
      "docker network rm $(docker network ls -q)",
      "gh issue list --json number --jq '.[].number' | xargs -n1 gh issue close",
    ],
    nonMatches: [
      "docker rmi $(docker images -f dangling=true -q)",
      "docker rmi web:old",
      "docker stop $(docker ps -q)",
      "gh issue list --label stale --json number --jq '.[].number' | xargs -n1 gh issue close",
    ],
  }),
];
