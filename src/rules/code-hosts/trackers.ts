/** Command lines of issue trackers: what they change is read by others at once. */
import type { PlannedCommand } from "../../effects/plan.js";
import { defineTool } from "../../tools/define.js";
import { commandRule } from "../types.js";

export const tools = [
  defineTool({
    names: ["jira", "jira-cli"],
    about: "Jira's client",
    options:
      "-p --project=; -c --config=; --debug; -t --type=; -s --status=; -y --priority=; -a --assignee=; -l --label=; -q --jql=; --plain; --no-headers; --columns=; --raw; -b --body=; --comments=; --no-input; --web; -S --summary=; -r --reporter=; --template=; -P --parent=; --paginate=; --order-by=; --reverse; -R --resolution=; --comment=; --current; --show-all-issues; --state=",
    verbs: {
      read: "issue list, issue ls, issue view, issue show, sprint list, epic list, board list, project list, release list, me, serverinfo, open, version, completion, help, man",
      lifecycle: "init",
      create: "issue create, issue clone, epic create",
      update: "issue comment add, issue worklog add, issue watch",
      "remote-change":
        "issue move, issue transition, issue assign, issue edit, issue update, issue link, issue unlink, epic add, epic remove, sprint add, sprint close",
      destroy: "issue delete, issue remove, issue rm, issue del",
    },
    allowed: ["jira issue list --plain", "jira issue view WEB-9", "jira sprint list --current"],
    asked: ["jira issue move WEB-9 Done", "jira issue assign WEB-9 dana"],
    denied: ["jira issue delete WEB-9"],
  }),
  defineTool({
    names: ["acli"],
    about: "Atlassian's client",
    options:
      "--key=; --status=; --jql=; --summary=; --type=; --project=; --assignee=; --body=; --from-file=; --json; --yes; --fields=; --limit=; --csv; --label=; --description=; --ignore-errors",
    verbs: {
      read: "* * search, * * view, * * list, * * show, * * get, * auth status, auth status, help",
      lifecycle: "* auth login, * auth logout, * auth switch, auth login, auth logout",
      create: "* * create, * * clone",
      "remote-change":
        "* * transition, * * edit, * * assign, * * update, * * archive, * * unarchive, * * link, * * comment",
      destroy: "* * delete",
    },
    allowed: ["acli jira workitem view WEB-9", "acli jira workitem search --jql 'project = WEB'"],
    asked: ["acli jira workitem transition --key WEB-9 --status Done"],
    denied: ["acli jira workitem delete --key WEB-9"],
  }),
];

/** Ends or moves an issue or a request that other people may have opened. */
function closes({ program, invocation: i }: PlannedCommand): boolean {
  return (
    /^(?:gh|glab|tea)$/.test(program) &&
    i !== undefined &&
    !i.help &&
    /^(?:issues?|pulls?|pr|mr) (?:close|lock|transfer|reopen)$/.test(i.verb)
  );
}

export const rules = [
  commandRule({
    id: "closed-in-bulk",
    decision: "ask",
    programs: ["gh", "glab", "tea"],
    when: (command, { plan }) =>
      closes(command) &&
      (command.site.via.some((name) => /^(?:xargs|parallel)$/.test(name)) ||
        command.invocation?.operands.some(({ known }) => !known) === true ||
        plan.commands.filter(closes).length > 2),
    why: "closes a list of issues that other people opened",
    instead: "show the list and let a person look at it: `gh issue list --label stale`",
    attack: [],
    matches: [
      "gh issue list --label stale --json number -q '.[].number' | xargs -I{} gh issue close {}",
      "for n in $(gh issue list --json number -q '.[].number'); do gh issue close $n; done",
      "gh issue close 3; gh issue close 4; gh issue close 5",
    ],
    nonMatches: [
      "gh issue close 34 -r completed",
      "gh issue list --label stale",
      "glab issue close 3",
    ],
  }),
];
