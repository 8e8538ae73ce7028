/** Consoles of backup servers, and repositories of backups that are thinned out by rules. */
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { commandRule } from "../types.js";

const bacula = defineTool({
  names: ["bconsole", "bareos-console"],
  about: "Bacula's and Bareos' console, which takes its orders from standard input",
  nature: "lifecycle",
  options: "-c=; -D=; -d=; -l; -n; -s; -t; -u=; -C=; -p=; --xconfig=",
  allowed: ["echo 'list jobs last' | bconsole", "bconsole -t"],
  denied: ["echo 'delete volume=Vol-0001 yes' | bconsole"],
});

/** `-keep 0:1`: nothing is kept that is older than a day. */
function keepsNothing(i: Invocation): boolean {
  return i.values("-keep").some(({ text }) => /^0:[0-7]$/.test(text));
}

const duplicacy = defineTool({
  names: ["duplicacy"],
  about: "keeps backups in cloud storage",
  style: "single-dash",
  options:
    "-keep=; -r=; -id=; -storage=; -t=; -tag=; -threads=; -exhaustive; -exclusive; -dry-run -d; -delete-only; -collect-only; -ignore=; -a -all; -stats; -hash; -overwrite; -delete; -ignore-owner; -limit-rate=; -from=; -to=; -f; -vss",
  dryRun: { "*": "-dry-run" },
  verbs: {
    read: "list, check, cat, diff, history, info, help, benchmark",
    create: "backup, init, copy, add",
    update: "restore, set",
    access: "password",
    "remote-change": "prune",
  },
  rules: [
    {
      id: "duplicacy-prune-all",
      on: "prune",
      when: (i) =>
        keepsNothing(i) || i.has("-exhaustive", "-exclusive") || i.values("-r").length > 0,
      decision: "deny",
      why: "deletes backups for good",
      instead: "see what would go: `duplicacy prune -keep 30:360 -dry-run`",
      attack: ["T1490"],
      matches: ["duplicacy prune -exhaustive -exclusive -keep 0:1", "duplicacy prune -r 1-90"],
      nonMatches: ["duplicacy prune -keep 0:1 -dry-run", "duplicacy prune -keep 30:360"],
    },
  ],
  allowed: ["duplicacy list", "duplicacy backup -stats"],
  asked: ["duplicacy prune -keep 30:360"],
  denied: ["duplicacy prune -keep 0:1"],
});

export const tools = [bacula, duplicacy];

export const rules = [
  commandRule({
    id: "volume-deleted",
    programs: ["bconsole", "bareos-console"],
    decision: "deny",
    when: (command) =>
      /^\s*(?:delete|purge|prune|truncate|relabel|label\s+.*\byes\b|sqlquery)\b/im.test(
        command.stdin?.text ?? "",
      ),
    why: "deletes volumes or jobs of the backup server",
    instead: "list them first: `echo 'list volumes' | bconsole`",
    attack: ["T1490"],
    matches: [
      "echo 'delete volume=Vol-0001 yes' | bconsole",
      "bconsole <<< 'purge jobs volume=Vol-0001'",
    ],
    nonMatches: ["echo 'list volumes' | bconsole", "echo 'status dir' | bconsole"],
  }),
];
