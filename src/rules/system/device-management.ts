/** Management of other people's devices (MDM), and of what they may run. */
import { defineTool } from "../../tools/define.js";
import { withGroupReads } from "../../tools/groups.js";

const fleet = defineTool({
  names: ["fleetctl", "micromdm", "mdmctl", "nanohub"],
  about: "manages the devices of an organisation",
  options:
    "--context=; --config=; --host=; --hosts=; --labels=; --query=; -f=; --file=; --name=; --policies-team=; --dry-run; --delete-other-teams; --force; --yaml; --json; --timeout=; --team=; -udids=; --script-path=; --exit; --pretty; --quiet",
  dryRun: "--dry-run",
  verbs: withGroupReads({
    read: "get *, query, debug *, version, help, vulnerability-data-stream, report, package-help, mdm get-*, convert, hosts list, trigger-help",
    build: "package, preview, new, generate, generate *",
    lifecycle: "login, logout, setup, config *, serve, prepare *",
    "remote-change":
      "apply, gitops, mdm run-command, mdm lock, mdm unlock, run-script, hosts transfer, trigger, upgrade-packs, kill-process, upload, apply *",
    access: "user create, user create-users, user *",
    delete: "delete, user delete, user delete-users, remove *",
    destroy: "mdm wipe, mdm erase, hosts delete",
  }),
  rules: [
    {
      id: "other-teams-deleted",
      on: "gitops",
      when: (i) => i.has("--delete-other-teams"),
      decision: "deny",
      why: "deletes every team that the files do not name, with its settings and policies",
      instead: "see what would change: `fleetctl gitops -f default.yml --dry-run`",
      attack: ["T1485"],
      matches: ["fleetctl gitops -f default.yml --delete-other-teams"],
      nonMatches: [
        "fleetctl gitops -f default.yml --delete-other-teams --dry-run",
        "fleetctl gitops -f default.yml",
      ],
    },
  ],
  allowed: [
    "fleetctl get hosts",
    "fleetctl query --hosts mac-1 --query 'select * from os_version'",
    "fleetctl gitops -f default.yml --dry-run",
  ],
  asked: [
    "fleetctl mdm lock --host=mac-12",
    "fleetctl apply -f teams.yml",
    "fleetctl run-script --host mac-12 --script-path fix.sh",
  ],
  denied: ["fleetctl mdm wipe --host mac-12"],
});

export const tools = [fleet];
