/** The command line of GitHub. */
import { Taint, type Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation, Runner } from "../../tools/types.js";
import { literal } from "../../tools/words.js";
import { fieldsOf, graphqlVerdict, methodOf, pathOf, restVerdict } from "./lib/api.js";
import { GH_OPTIONS } from "./lib/gh-options.js";

function apiVerdict(i: Invocation) {
  return pathOf(i) === "graphql" ? graphqlVerdict(i) : restVerdict(i);
}

function runs(i: Invocation, run: Runner): void {
  const own = i.verbWords[0];
  switch (i.verb) {
    case "codespace ssh":
    case "cs ssh": {
      if (i.operands.length > 0)
        run.shell(i.operands, {
          remote: {
            kind: "vm",
            name: i.value("--codespace")?.text ?? "codespace",
            ephemeral: true,
          },
        });
      break;
    }
    case "alias set": {
      const text = i.operands[1];
      if (text === undefined) break;
      if (text.text.startsWith("!"))
        run.shell(run.literal(text.text.slice(1), text), { conditional: true, via: "gh alias" });
      else if (i.has("--shell")) run.shell(text, { conditional: true, via: "gh alias" });
      break;
    }
    case "repo clone":
    case "pr checkout": {
      // Behind `--` stand options of git clone.
      const args = i.command.args;
      const dashes = args.findIndex((word) => word.text === "--");
      if (i.verb === "repo clone" && dashes >= 0 && own !== undefined) {
        const from = i.operands[0];
        if (from !== undefined)
          run.argv([
            literal("git", own.span),
            literal("clone", own.span),
            from,
            ...args.slice(dashes + 1),
          ]);
      }
      break;
    }
  }
}

const HOST = "https://api.github.com";

/** `@file` in a field is the content of a file. */
function fieldFiles(i: Invocation): Word[] {
  const files: Word[] = [];
  for (const word of i.values("--field")) {
    const at = word.text.indexOf("=@");
    if (at > 0 && word.text.length > at + 2 && word.text !== `${word.text.slice(0, at)}=@-`)
      files.push(literal(word.text.slice(at + 2), word.span));
  }
  const input = i.value("--input");
  if (input !== undefined && input.text !== "-") files.push(input);
  return files;
}

function effects(i: Invocation, emit: Emit): void {
  const body = i.value("--body-file") ?? i.value("--notes-file");
  if (body !== undefined && body.text !== "-") emit.send(HOST, { files: [body] });
  switch (i.verb) {
    case "api":
      if (methodOf(i) !== "GET")
        emit.send(HOST, {
          files: fieldFiles(i),
          words: fieldsOf(i),
          flows: i.value("--input")?.text === "-" ? [emit.stdin] : [],
        });
      break;
    case "gist create":
      emit.send("https://gist.github.com", {
        files: i.operands.filter((word) => word.text !== "-"),
        flows: [emit.stdin],
      });
      break;
    case "gist edit": {
      const add = i.value("--add");
      if (add !== undefined) emit.send("https://gist.github.com", { files: [add] });
      break;
    }
    case "release create":
    case "release upload":
      emit.send(HOST, {
        files: i.operands
          .slice(1)
          .map((word) => (word.known ? literal(word.text.replace(/#.*$/, ""), word.span) : word)),
      });
      break;
    case "issue create":
    case "issue comment":
    case "pr create":
    case "pr comment":
    case "pr review": {
      const text = i.value("--body");
      emit.send(HOST, { words: text === undefined ? [] : [text] });
      break;
    }
    case "repo clone": {
      const [from, to] = i.operands;
      if (from !== undefined) emit.fetch("https://github.com");
      const name =
        from?.known === true
          ? from.text
              .split("/")
              .pop()
              ?.replace(/\.git$/, "")
          : undefined;
      if (to !== undefined) emit.file("create", to, { filter: "new" });
      else if (name !== undefined && name !== "" && from !== undefined)
        emit.file("create", literal(name, from.span), { filter: "new" });
      break;
    }
    case "release download":
    case "run download":
      emit.fetch("https://github.com");
      break;
  }
}

const gh = defineTool({
  names: ["gh"],
  about: "works with GitHub",
  nature: "read",
  options: "-R --repo=; --hostname=; -h --help; --version",
  verbs: {
    read: `status, browse, version, completion, help, search, search *, auth status, auth list, repo view, repo list, repo read-file, repo read-dir, repo gitignore *, repo license *, repo autolink list,
      repo autolink view, repo deploy-key list, issue list, issue ls, issue view, issue status, pr list, pr ls, pr view, pr status,
      pr diff, pr checks, release list, release ls, release view, release verify, release verify-asset, run list, run ls, run view, run watch,
      workflow list, workflow ls, workflow view, gist list, gist ls, gist view, label list, label ls, project list, project ls, project view, project field-list,
      project item-list, secret list, secret ls, variable list, variable ls, variable get, ssh-key list, ssh-key ls, gpg-key list, gpg-key ls, cache list, cache ls,
      ruleset list, ruleset ls, ruleset view, ruleset check, rs list, rs view, rs check, codespace list, codespace ls, codespace view, codespace logs,
      codespace ports, cs list, cs ls, cs view, cs logs, cs ports, extension list, extension ls, extension search, extension browse, ext list, ext search,
      ext browse, config get, config list, config ls, alias list, alias ls, org list, org ls, attestation verify, attestation trusted-root, at verify,
      copilot explain, copilot suggest, copilot, models list, models view, models run, models eval, agent-task list, agent-task view, api, environment, reference, exit-codes, mintty, formatting, licenses, actions, discussion list, discussion view, skill list, skill search, skill preview`,
    create:
      "issue create, issue new, issue develop, pr create, pr new, label create, label clone, project create, project copy, project field-create, project item-create, repo create, repo new, repo fork, extension create, ext create, agent-task create, discussion create",
    update: `issue comment, issue edit, issue close, issue reopen, issue pin, issue unpin, issue lock, issue unlock, pr comment, pr edit, pr reopen, pr ready,
      pr review, pr lock, pr unlock, pr checkout, pr co, pr update-branch, pr revert, co, label edit, project edit, project close, project item-add, project item-edit,
      project item-archive, project link, project unlink, project mark-template, repo edit, repo set-default, gist edit, gist rename, auth login,
      auth logout, auth setup-git, auth switch, auth git-credential, config set, config clear-cache, alias set, alias delete, alias import, cache delete,
      extension remove, ext remove, codespace edit, codespace ports visibility, cs edit, codespace rebuild, cs rebuild, codespace jupyter, discussion comment, discussion edit, attestation download, at download`,
    sync: "repo clone, repo sync, release download, gist clone, run download, codespace cp, cs cp",
    install:
      "extension upgrade, ext upgrade, extension install, ext install, skill install, skill update",
    lifecycle: "run rerun, run cancel, codespace stop, cs stop, codespace code, cs code",
    run: "codespace ssh, cs ssh, extension exec, ext exec",
    delete: `release delete, release delete-asset, run delete, gist delete, label delete, project item-delete, project field-delete, secret delete, secret remove,
      variable delete, variable remove, codespace delete, cs delete, repo autolink delete, pr delete, discussion delete`,
    publish:
      "release create, release new, release upload, release edit, gist create, gist new, skill publish, preview publish",
    access:
      "ssh-key add, ssh-key delete, gpg-key add, gpg-key delete, auth refresh, repo deploy-key add, repo deploy-key delete",
    secret: "auth token",
    "remote-change": `pr merge, pr close, repo archive, repo unarchive, repo rename, repo transfer, workflow run, workflow enable, workflow disable, secret set, variable set,
      codespace create, cs create, issue transfer, repo autolink create`,
    destroy: "repo delete, issue delete, project delete",
  },
  verbOptions: GH_OPTIONS,
  dryRun: { "pr create": "--dry-run", "skill publish": "--dry-run" },
  runs,
  effects,
  stdout: (i) => {
    const secret = i.verb === "auth token" || (i.verb === "auth status" && i.has("--show-token"));
    if (secret) return { taints: Taint.secret, through: ["gh"] };
    // What others wrote is text from the network.
    if (i.verb === "api" || i.verb === "release download" || i.verb === "gist view") {
      return { taints: Taint.network, through: ["gh"] };
    }
    return { taints: Taint.ids, through: ["gh"] };
  },
  rules: [
    {
      id: "api-lost",
      on: "api",
      when: (i) => apiVerdict(i) === "deny",
      decision: "deny",
      why: "deletes or overwrites what others use, through the API",
      instead: "look at it first: `gh repo view example/app`",
      attack: ["T1485"],
      matches: [
        "gh api -X DELETE repos/example/app",
        "gh api --method DELETE /repos/example/app/git/refs/heads/main",
        "gh api -X DELETE repos/example/app/branches/main/protection",
        "gh api -X PATCH repos/example/app/git/refs/heads/main -f sha=abc -F force=true",
        "gh api graphql -f query='mutation { deleteRef(input: {refId: \"x\"}) { clientMutationId } }'",
      ],
      nonMatches: [
        "gh api repos/example/app",
        "gh api -X DELETE repos/example/app/issues/1/labels/bug",
        "gh api repos/example/app/branches/main/protection",
        "gh api graphql -f query='query { viewer { login } }'",
      ],
      evasions: [
        "gh api repos/example/app -XDELETE",
        "gh api -X delete '/repos/example/app'",
        "gh api https://api.github.com/repos/example/app --method=DELETE",
      ],
    },
    {
      id: "api-change",
      on: "api",
      when: (i) => apiVerdict(i) === "ask",
      decision: "ask",
      why: "changes a shared service through the API",
      instead: "read it first: `gh api repos/example/app`",
      attack: ["T1098"],
      matches: [
        "gh api -X PATCH repos/example/app -f private=false",
        "gh api repos/example/app/hooks -f name=web",
        "gh api -X PUT repos/example/app/pulls/12/merge",
        "gh api -X PUT repos/example/app/collaborators/mallory",
        "gh api -X POST repos/example/app/dispatches -f event_type=deploy",
        "gh api graphql -f query='mutation { mergePullRequest(input: {pullRequestId: \"x\"}) { clientMutationId } }'",
      ],
      nonMatches: [
        "gh api repos/example/app/issues/1/comments -f body='merge it'",
        "gh api user",
        "gh api -X GET search/issues -f q='repo:example/app'",
        "gh api repos/example/app/pulls/1/comments/2/replies -f body=done",
        "gh api graphql -f query='mutation($id: ID!) { resolveReviewThread(input: {threadId: $id}) { thread { isResolved } } }' -F id=x",
        "gh api --paginate repos/example/app/pulls",
      ],
      evasions: [
        "gh api repos/example/app/merges -f base=main -f head=x",
        "gh api '/orgs/example/memberships/mallory' -X PUT",
      ],
    },
    {
      id: "repo-public",
      on: "repo edit",
      when: (i) => i.value("--visibility") !== undefined,
      decision: "ask",
      why: "changes who can see the repository",
      instead:
        "let a person change it; see what it is now: `gh repo view example/app --json visibility`",
      attack: ["T1567"],
      asi: ["ASI03"],
      matches: [
        "gh repo edit --visibility public",
        "gh repo edit example/app --visibility=private --accept-visibility-change-consequences",
      ],
      nonMatches: ["gh repo edit --description 'visibility'", "gh repo view --json visibility"],
      evasions: ["gh repo edit example/app --vis public"],
    },
    {
      id: "repo-settings",
      on: "repo edit",
      when: (i) =>
        i.has(
          "--default-branch",
          "--allow-forking",
          "--enable-secret-scanning",
          "--enable-secret-scanning-push-protection",
          "--enable-advanced-security",
          "--template",
        ),
      decision: "ask",
      why: "changes settings of the repository that others rely on",
      instead: "see what they are now: `gh repo view example/app`",
      attack: ["T1685"],
      matches: [
        "gh repo edit --default-branch develop",
        "gh repo edit --enable-secret-scanning=false",
      ],
      nonMatches: ["gh repo edit --add-topic cli", "gh repo edit --homepage https://example.com"],
    },
    {
      id: "repo-create-public",
      on: "repo create, repo new",
      when: (i) => i.has("--public"),
      decision: "ask",
      why: "makes a repository that everyone can see",
      instead: "make it private first: `gh repo create example/app --private`",
      attack: ["T1567.001"],
      asi: ["ASI03"],
      matches: [
        "gh repo create example/app --public",
        "gh repo create app --public --source=. --push",
      ],
      nonMatches: ["gh repo create example/app --private", "gh repo list --visibility public"],
      evasions: ["gh repo new app --pub --push -s ."],
    },
    {
      id: "repo-sync-force",
      on: "repo sync",
      when: (i) => i.has("--force"),
      decision: "deny",
      why: "overwrites the branch with the one it is synced from",
      instead: "sync without force: `gh repo sync`",
      attack: ["T1485"],
      matches: ["gh repo sync --force", "gh repo sync example/fork --source example/app --force"],
      nonMatches: ["gh repo sync", "gh repo sync --branch main"],
    },
    {
      id: "merge-past-protection",
      on: "pr merge",
      when: (i) => i.has("--admin"),
      decision: "deny",
      why: "merges past the checks and reviews that the branch asks for",
      instead: "see which checks are missing: `gh pr checks 12`",
      attack: ["T1685"],
      asi: ["ASI03"],
      matches: ["gh pr merge 12 --admin --squash", "gh pr merge --admin"],
      nonMatches: ["gh pr merge 12 --squash", "gh pr view 12"],
      evasions: ["gh pr merge 12 -sd --adm"],
    },
    {
      id: "approve",
      on: "pr review",
      when: (i) => i.has("--approve"),
      decision: "ask",
      why: "approves a change in the name of a person",
      instead: "leave a comment: `gh pr review 12 --comment -b 'looks good'`",
      attack: [],
      asi: ["ASI03"],
      matches: ["gh pr review 12 --approve", "gh pr review -a -b 'ok'"],
      nonMatches: [
        "gh pr review 12 --comment -b 'approve'",
        "gh pr review 12 --request-changes -b x",
      ],
    },
    {
      id: "close-branch",
      on: "pr close",
      when: (i) => i.has("--delete-branch"),
      decision: "ask",
      why: "deletes the branch of a pull request that was not merged",
      instead: "leave a comment first: `gh pr comment 12 --body 'can this be closed?'`",
      attack: ["T1485"],
      matches: ["gh pr close 12 --delete-branch", "gh pr close -d 12"],
      nonMatches: ["gh pr close 12", "gh pr close 12 -c 'delete-branch'"],
    },
    {
      id: "release-deleted",
      on: "release delete, release delete-asset",
      decision: "deny",
      why: "deletes a published release or its files for everybody",
      instead: "look at it first: `gh release view v1.0.0`",
      attack: ["T1485"],
      matches: [
        "gh release delete v1.0.0 --yes",
        "gh release delete-asset v1.0.0 app.zip",
        "gh release list --json tagName -q '.[].tagName' | xargs -n1 gh release delete --yes",
      ],
      nonMatches: ["gh release view v1.0.0", "gh release delete --help", "gh release list"],
    },
    {
      id: "codespace-deleted",
      on: "codespace delete, cs delete",
      when: (i) => i.has("--all", "--force", "--days"),
      decision: "deny",
      why: "deletes codespaces with the work in them that is not pushed",
      instead: "see what is in them: `gh codespace list`",
      attack: ["T1485"],
      matches: ["gh codespace delete --all --force", "gh cs delete -c fuzzy-disco --force"],
      nonMatches: ["gh codespace list", "gh codespace stop -c fuzzy-disco"],
    },
    {
      id: "token-shown",
      on: "auth status, auth git-credential",
      when: (i) => i.has("--show-token") || i.operands[0]?.text === "get",
      decision: "ask",
      why: "shows the token",
      instead: "see who is logged in: `gh auth status`",
      attack: ["T1552"],
      asi: ["ASI03"],
      matches: [
        "gh auth status --show-token",
        "gh auth status -t",
        "gh auth status --hostname github.com --show-token",
        "gh auth git-credential get",
      ],
      nonMatches: ["gh auth status", "gh auth setup-git"],
    },
    {
      id: "shell-alias",
      on: "alias set, alias import",
      when: (i) =>
        i.verb === "alias import" ||
        i.has("--shell") ||
        i.operands[1]?.text.startsWith("!") === true,
      decision: "ask",
      why: "makes a short name for a shell text, so that later only the name is seen",
      instead: "make a short name for a gh command: `gh alias set co 'pr checkout'`",
      attack: ["T1546"],
      asi: ["ASI05"],
      matches: [
        "gh alias set x '!id'",
        "gh alias set --shell igrep 'gh issue list | grep $1'",
        "gh alias import aliases.yml",
      ],
      nonMatches: ["gh alias set co 'pr checkout'", "gh alias list"],
    },
    {
      id: "extension",
      on: "extension install, ext install, skill install",
      when: (i) =>
        !/^(?:https:\/\/github\.com\/)?(?:github|cli|actions)\/|^\.$/.test(
          i.operands[0]?.text ?? "",
        ),
      decision: "ask",
      why: "installs a program of somebody else that runs with your login",
      instead: "look at it first: `gh extension search lint`",
      attack: ["T1195"],
      asi: ["ASI04"],
      matches: [
        "gh extension install mallory/gh-x",
        "gh ext install https://github.com/mallory/gh-x",
      ],
      nonMatches: [
        "gh extension install github/gh-copilot",
        "gh extension list",
        "gh extension upgrade --all",
      ],
    },
  ],
  allowed: [
    "gh pr list --state open --limit 20",
    "gh pr view 12 --json title,body,comments --jq .title",
    "gh pr create --title 'fix: stop rm -rf /' --body 'gh repo delete is gone'",
    "gh pr create --fill --draft --base main --head feature/x",
    "gh pr create --title x --body \"$(cat <<'EOF'\n## Summary\n- no more git push --force\nEOF\n)\"",
    "gh pr diff 12",
    "gh pr checks 12 --watch",
    "gh pr checkout 12",
    "gh pr comment 12 --body 'done, merge when ready'",
    "gh pr edit 12 --add-label bug --add-reviewer alice",
    "gh pr ready 12",
    "gh pr review 12 --comment -b 'one question'",
    "gh issue create -t 'Delete button broken' -b 'drop table' -l bug",
    "gh issue list --search 'is:open delete'",
    "gh issue view 34 --comments",
    "gh issue close 34 -r completed",
    "gh issue comment 34 -F notes.md",
    "gh issue edit 34 --add-assignee @me",
    "gh run list --workflow ci.yml --limit 5",
    "gh run view 123456 --log-failed",
    "gh run watch 123456 --exit-status",
    "gh run rerun 123456 --failed",
    "gh run cancel 123456",
    "gh run download 123456 -n coverage -D /tmp/cov",
    "gh workflow list",
    "gh workflow view ci.yml --yaml",
    "gh release list",
    "gh release view v1.0.0",
    "gh release download v1.0.0 -p '*.tar.gz'",
    "gh repo view --json nameWithOwner -q .nameWithOwner",
    "gh repo clone example/app",
    "gh repo clone example/app /tmp/app -- --depth=1",
    "gh repo fork example/app --clone",
    "gh repo list example --limit 50",
    "gh repo create app --private --source=. --push",
    "gh api repos/example/app/pulls/12/comments --paginate --jq '.[].body'",
    "gh api user --jq .login",
    "gh api graphql -f query='query($n: Int!) { viewer { repositories(first: $n) { totalCount } } }' -F n=5",
    "gh api repos/example/app/issues/12/comments -f body='please delete the branch'",
    "gh api -X POST repos/example/app/issues/12/labels -f 'labels[]=bug'",
    "gh search code 'rm -rf' --repo example/app",
    "gh auth status",
    "gh auth login --hostname github.com",
    "gh auth setup-git",
    "gh secret list",
    "gh variable list",
    "gh label create bug --color ff0000",
    "gh gist view abc123",
    "gh cache list",
    "gh release delete --help",
    "gh --version",
    "gh browse --no-browser src/app.ts",
    "gh alias set prs 'pr list'",
    "gh ruleset list",
    "gh project item-add 1 --owner @me --url https://github.com/example/app/issues/1",
  ],
  asked: [
    "gh pr merge 12 --squash --delete-branch",
    "gh release create v1.0.0 --generate-notes",
    "gh workflow run deploy.yml",
    "gh secret set API_KEY --body x",
    "gh gist create notes.md",
    "gh auth token",
    "gh repo archive example/app",
    "gh pr close 12",
    "gh codespace create",
    "gh auth refresh -s delete_repo",
    "gh ssh-key add key.pub",
  ],
  denied: [
    "gh repo delete example/app --yes",
    "gh issue delete 12",
    "sudo gh repo delete example/app",
    "gh alias set x '!rm -rf ~'",
  ],
});

export const tools = [gh];
