/** The command line of GitLab. */
import { Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation } from "../../tools/types.js";
import { literal } from "../../tools/words.js";
import { fieldsOf, graphqlVerdict, methodOf, pathOf, restVerdict } from "./lib/api.js";

function apiVerdict(i: Invocation) {
  return pathOf(i) === "graphql" ? graphqlVerdict(i) : restVerdict(i);
}

function effects(i: Invocation, emit: Emit): void {
  const host = "https://gitlab.com";
  switch (i.verb) {
    case "api":
      if (methodOf(i) !== "GET") {
        const files = [...fieldsOf(i)]
          .filter((word) => /=@./.test(word.text))
          .map((word) => literal(word.text.replace(/^[^=]*=@/, ""), word.span));
        emit.send(host, { files, words: fieldsOf(i) });
      }
      break;
    case "snippet create":
    case "release upload":
      emit.send(host, {
        files: i.verb === "release upload" ? i.operands.slice(1) : i.operands,
        flows: [emit.stdin],
      });
      break;
    case "repo clone": {
      const [from, to] = i.operands;
      const name =
        from?.known === true
          ? from.text
              .split("/")
              .pop()
              ?.replace(/\.git$/, "")
          : undefined;
      emit.fetch(host);
      if (to !== undefined) emit.file("create", to, { filter: "new" });
      else if (from !== undefined && name !== undefined && name !== "")
        emit.file("create", literal(name, from.span), { filter: "new" });
      break;
    }
    case "mr create":
    case "mr note":
    case "issue create":
    case "issue note": {
      const text = i.value("--description") ?? i.value("--message");
      if (text !== undefined) emit.send(host, { words: [text] });
      break;
    }
  }
}

const LISTS =
  "-F --output=; -p --page=; -P --per-page=; -A --all; -c --closed; -O --output-format=; --order=; --sort=; --search=; -s --source-branch=; -t --target-branch=; -l --label=; --not-label=; -m --milestone=; -g --group=; -M --merged; -d --draft; -i --iid=; --author=; -a --assignee=; -r --reviewer=";
const TEXTS =
  "-t --title=; -d --description=; -l --label=; -a --assignee=; -m --milestone=; -y --yes; -w --web; --no-editor; -u --unlabel=; --unassign; --linked-issues=; --linked-mr=; --due-date=; --weight=; --epic=; -c --confidential; -p --public; --recover";

const glab = defineTool({
  names: ["glab"],
  about: "works with GitLab",
  nature: "read",
  options: "-R --repo=; -h --help; -v --version; -g --group=",
  verbs: {
    read: `version, help, completion, check-update, auth status, repo view, repo list, repo search, repo contributors, repo archive, project view, project list, project archive, repo members list,
      mr list, mr ls, mr view, mr show, mr diff, mr issues, mr approvers, mr note list, issue list, issue ls, issue view, issue show, issue board view, ci list, ci view, ci status, ci trace, ci get,
      ci lint, ci config compile, ci artifact, pipeline list, pipeline view, pipeline status, pipeline ci, job artifact, release list, release view, release download,
      label list, label get, variable list, ssh-key list, ssh-key get, gpg-key list, gpg-key get, deploy-key list, deploy-key get, snippet list, snippet view, api, config get, config list, alias list, schedule list, token list, user events, iteration list,
      milestone list, milestone get, changelog generate, incident list, incident view, cluster agent list, cluster graph, duo ask, stack list, runner list, securefile list, securefile get, opentofu state list, work-items list, todo list, search, attestation verify, mcp serve`,
    create:
      "mr create, mr new, mr for, issue create, issue new, repo create, repo fork, project create, project fork, label create, milestone create, stack create, stack save, issue board create, incident note, work-items create, iteration create",
    update: `mr note, mr comment, mr update, mr reopen, mr checkout, mr co, mr rebase, mr subscribe, mr unsubscribe, mr todo, mr revoke, issue note, issue comment, issue update, issue close,
      issue reopen, issue subscribe, issue unsubscribe, auth login, auth logout, auth configure-docker, auth docker-helper, auth git-credential, config set, config edit, config, alias set, alias delete, label edit, milestone edit, incident update, incident close,
      incident reopen, stack amend, stack sync, stack next, stack prev, stack first, stack last, stack move, stack reorder, stack switch, release note, todo done`,
    sync: "repo clone, project clone, securefile download, opentofu state download, snippet clone",
    lifecycle: "ci retry, ci cancel pipeline, ci cancel job, ci cancel, pipeline retry",
    delete:
      "mr delete, release delete, label delete, variable delete, snippet delete, schedule delete, milestone delete, ci delete, pipeline delete, ssh-key delete, gpg-key delete, deploy-key delete, token revoke, cluster agent delete, securefile remove, runner delete, opentofu state delete, repo members remove, iteration delete",
    publish:
      "release create, release upload, snippet create, snippet new, repo publish, repo publish catalog",
    access:
      "ssh-key add, gpg-key add, deploy-key add, token create, token rotate, repo members add, repo members update, cluster agent token create",
    secret: "variable get, variable export, auth token",
    "remote-change":
      "mr merge, mr accept, mr close, mr approve, repo transfer, repo update, repo mirror, project update, project transfer, variable set, variable update, schedule create, schedule update, schedule run, ci run, ci create, ci run-trig, ci trigger, pipeline run, cluster agent bootstrap, securefile upload, securefile create, runner assign, runner unassign, runner pause",
    destroy: "repo delete, project delete, issue delete",
  },
  verbOptions: {
    "mr, issue, release, ci, pipeline, snippet, variable, label, repo, project, schedule, milestone, incident, token":
      LISTS,
    "mr create, mr new, mr for, mr update, issue create, issue new, issue update, milestone create": `${TEXTS}; -b --target-branch=; -s --source-branch=; --target-branch=; --draft; --wip; -f --fill; --fill-commit-body; --push; --remove-source-branch; --squash-before-merge; --reviewer=; -H --head=; -i --related-issue=; --create-source-branch; --copy-issue-labels; --allow-collaboration; -r --ready; --lock-discussion; --signoff`,
    "mr merge, mr accept":
      "--auto-merge; --when-pipeline-succeeds; -m --message=; -r --rebase; -d --remove-source-branch; --sha=; -s --squash; --squash-message=; -y --yes",
    "mr note, mr comment, issue note, issue comment": "-m --message=; --unique",
    "mr checkout, mr co": "-b --branch=; -t --track; -u --set-upstream-to=",
    api: "-f --raw-field=; -F --field=; --form=; -H --header=; --hostname=; -i --include; --input=; -X --method=; --paginate; --silent; --output=",
    "release create":
      "-n --notes=; -F --notes-file=; -N --name=; -r --ref=; -D --released-at=; -m --milestone=; -a --assets-links=; -T --tag-message=; --no-update; --publish-to-catalog",
    "ci run, pipeline run":
      "-b --branch=; --variables=; --variables-env=; --variables-file=; --variables-from=; -i --input=; --mr; -w --web",
    "variable set, variable update, variable get, variable export, variable delete":
      "-v --value=; -t --type=; -s --scope=; -m --masked; -p --protected; -r --raw; -g --group=; -d --description=; -o --output=",
    "repo create":
      "-n --name=; -g --group=; -d --description=; --defaultBranch=; --remoteName=; -t --tag=; --internal; -p --private; -P --public; --readme; -s --skipGitInit",
    "auth login":
      "-h --hostname=; -t --token=; -j --job-token=; --stdin; -a --api-host=; -p --api-protocol=; -g --git-protocol=; --use-keyring; --web",
    "auth status": "-a --all; --hostname=; -t --show-token",
    "repo clone":
      "-a --archived=; --active; -g --group=; -p --preserve-namespace; --paginate; --page=; --per-page=; -m --mine",
  },
  effects,
  stdout: (i) => {
    const secret = i.nature === "secret" || (i.verb === "auth status" && i.has("--show-token"));
    if (secret) return { taints: Taint.secret, through: ["glab"] };
    if (i.verb === "api" || i.verb === "job artifact" || i.verb === "snippet view") {
      return { taints: Taint.network, through: ["glab"] };
    }
    return { taints: Taint.ids, through: ["glab"] };
  },
  rules: [
    {
      id: "api-lost",
      on: "api",
      when: (i) => apiVerdict(i) === "deny",
      decision: "deny",
      why: "deletes or overwrites what others use, through the API",
      instead: "look at it first: `glab repo view`",
      attack: ["T1485"],
      matches: [
        "glab api -X DELETE projects/1234",
        "glab api --method DELETE projects/example%2Fapp/repository/branches/main",
        "glab api -X DELETE projects/1/protected_branches/main",
      ],
      nonMatches: [
        "glab api projects/1234",
        "glab api projects/1/protected_branches",
        "glab api projects/1/issues -f title=x",
      ],
      evasions: ["glab api /projects/1234 -XDELETE"],
    },
    {
      id: "api-change",
      on: "api",
      when: (i) => apiVerdict(i) === "ask",
      decision: "ask",
      why: "changes a shared service through the API",
      instead: "read it first: `glab api projects/1234`",
      attack: ["T1098"],
      matches: [
        "glab api -X PUT projects/1/merge_requests/2/merge",
        "glab api projects/1/members -f user_id=7 -f access_level=40",
        "glab api -X POST projects/1/trigger/pipeline -f ref=main",
      ],
      nonMatches: ["glab api projects/1/merge_requests/2/notes -f body=merge", "glab api users"],
    },
    {
      id: "release-deleted",
      on: "release delete",
      decision: "deny",
      why: "deletes a published release for everybody",
      instead: "look at it first: `glab release view v1.0.0`",
      attack: ["T1485"],
      matches: ["glab release delete v1.0.0 --with-tag --yes", "glab release delete v1.0.0"],
      nonMatches: ["glab release view v1.0.0", "glab release list"],
    },
    {
      id: "token-shown",
      shows: "secret",
      on: "auth status",
      when: (i) => i.has("--show-token"),
      decision: "ask",
      why: "shows the token",
      instead: "see who is logged in: `glab auth status`",
      attack: ["T1552"],
      asi: ["ASI03"],
      matches: ["glab auth status --show-token", "glab auth status -t"],
      nonMatches: ["glab auth status", "glab auth login"],
    },
    {
      id: "values-listed",
      shows: "secret",
      on: "variable list",
      when: (i) => /^json$/i.test((i.value("--output") ?? i.value("--output-format"))?.text ?? ""),
      decision: "ask",
      why: "shows the value of every variable, passwords and keys among them",
      instead: "list the names only: `glab variable list`",
      attack: ["T1552"],
      asi: ["ASI03"],
      matches: ["glab variable list --output json", "glab variable list -F json -g acme"],
      nonMatches: [
        "glab variable list",
        "glab variable list --output text",
        "glab mr list -F json",
      ],
    },
    {
      id: "repo-create-public",
      on: "repo create",
      when: (i) => i.has("--public"),
      decision: "ask",
      why: "makes a repository that everyone can see",
      instead: "make it private first: `glab repo create app --private`",
      attack: ["T1567.001"],
      asi: ["ASI03"],
      matches: ["glab repo create app --public", "glab repo create -P app"],
      nonMatches: ["glab repo create app --private", "glab repo list"],
    },
  ],
  allowed: [
    "glab mr list --assignee=@me",
    "glab mr view 12 --comments",
    "glab mr create --fill --draft --target-branch main",
    "glab mr create -t 'Stop force pushes' -d 'no more delete' -y",
    "glab mr diff 12",
    "glab mr checkout 12",
    "glab mr note 12 -m 'done'",
    "glab issue list",
    "glab issue create -t x -d y --no-editor",
    "glab issue close 3",
    "glab ci status --live",
    "glab ci view",
    "glab ci trace 123",
    "glab ci lint",
    "glab ci retry 123",
    "glab repo clone example/app",
    "glab repo view",
    "glab api projects/1/pipelines",
    "glab release list",
    "glab variable list",
    "glab auth status",
    "glab mr rebase 12",
  ],
  asked: [
    "glab mr merge 12 --squash",
    "glab mr approve 12",
    "glab release create v1.0.0",
    "glab variable get TOKEN",
    "glab variable set KEY value",
    "glab ci run -b main",
    "glab mr delete 12",
  ],
  denied: ["glab repo delete example/app -y"],
});

export const tools = [glab];
