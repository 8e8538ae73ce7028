/** Other code hosts, and programs that run their workflows on this machine. */
import { defineTool } from "../../tools/define.js";

const hub = defineTool({
  names: ["hub"],
  about: "git with commands for GitHub",
  style: "posix",
  verbs: {
    read: "browse, ci-status, compare, issue, pr, pr list, pr show, pr checkout, release, release show, release download, issue show, issue labels, gist show, api, help, alias, version",
    create: "pull-request, fork, issue create, create",
    update: "issue update, issue transfer",
    publish: "release create, release edit, gist create",
    delete: "release delete",
    "remote-change": "pr merge",
    destroy: "delete",
    run: "git, clone, push, pull, fetch, checkout, merge, remote, am, apply, cherry-pick, init, submodule, status, log, diff, add, commit, reset, rebase, clean, restore, switch, stash, branch, tag, rm, mv, show, config, revert",
  },
  verbOptions: {
    api: "-X --method=; -F --field=; -f --raw-field=; -H --header=; --input=; --cache=; -t --flat; --obey-ratelimit; --paginate; -i",
  },
  runs: (i, run) => {
    const own = i.verbWords[0];
    if (own === undefined || i.nature !== "run") return;
    const args = i.command.args;
    run.argv(
      [run.literal("git", own), ...(own.text === "git" ? args.slice(args.indexOf(own) + 1) : args)],
      { via: "hub" },
    );
  },
  rules: [
    {
      id: "hub-api",
      on: "api",
      when: (i) =>
        i.has("--method")
          ? !/^(?:GET|HEAD)$/i.test(i.value("--method")?.text ?? "")
          : i.has("--field", "--raw-field", "--input") &&
            !/graphql/.test(i.operands[0]?.text ?? ""),
      decision: "ask",
      why: "changes a shared service through the API",
      instead: "read it first: `hub api repos/example/app`",
      attack: ["T1098"],
      matches: [
        "hub api -X DELETE repos/example/app",
        "hub api repos/example/app/hooks -F name=web",
      ],
      nonMatches: ["hub api repos/example/app", "hub pr list"],
    },
  ],
  allowed: [
    "hub pull-request -m 'Fix'",
    "hub browse",
    "hub ci-status -v",
    "hub clone example/app",
    "hub status",
    "hub push origin feature/x",
  ],
  asked: ["hub release create v1.0.0", "hub pr merge 12"],
  denied: ["hub delete -y example/app", "hub push -f origin main", "hub reset --hard"],
});

const tea = defineTool({
  names: ["tea", "fj", "forgejo", "berg", "gitea-cli"],
  about: "works with Gitea and Forgejo",
  options:
    "-l --login=; -r --repo=; -R --remote=; -o --output=; -h --help; -v --version; -H --host=",
  help: "-h",
  verbs: {
    read: `issues, issue, issues list, issues ls, issue list, issue view, issue search, pulls, pull, pr, pulls list, pulls ls, pr list, pr view, pr search, pr status, pulls checkout, pr checkout, labels, labels list, milestones,
      milestones list, milestones issues, releases, release, releases list, release list, release view, releases assets list, times, times list, organizations, orgs, organizations list, repos, repo, repos list, repos search, repo view, repo readme,
      branches, branches list, notifications, notifications list, open, whoami, whoami show, logins, logins list, webhooks list, actions secrets list, actions variables list, actions runs list, actions tasks, help, auth list, org list, user view, wiki view, wiki contents, admin users list`,
    create:
      "issues create, issue create, pulls create, pr create, labels create, milestones create, repos create, repo create, repos fork, repo fork, comment, times add, branches create",
    update:
      "issues edit, issues close, issues reopen, issue edit, issue close, issue comment, pulls edit, pulls close, pulls reopen, pulls clean, pulls review, pulls reject, pr comment, pr edit, pr close, labels update, milestones close, milestones reopen, notifications read, login add, login default, logins add, logins default, logout, auth login, auth logout, times delete, times reset, releases edit, whoami default, tag create",
    sync: "clone, repo clone, repos migrate, repo migrate",
    delete:
      "labels delete, milestones delete, releases delete, release delete, releases assets delete, organizations delete, login delete, logins delete, webhooks delete, actions secrets delete, actions variables delete, branches delete, tag delete",
    publish: "releases create, release create, releases assets create, release asset create",
    access:
      "admin users create, admin users, branches protect, branches unprotect, user key upload, user key delete, org team create, auth add-key",
    "remote-change":
      "pulls merge, pr merge, pulls approve, webhooks create, webhooks update, actions secrets create, actions secrets set, actions variables set, actions variables create, actions dispatch, repo edit, organizations create, org create",
    destroy: "repos delete, repos rm, repo delete, admin users delete, org delete",
  },
  verbOptions: {
    "*": "-t --title=; -d --description=; -b --base=; --head=; -L --labels=; -m --milestone=; -a --assignees=; --state=; --limit=; --page=; -f --fields=; -n --name=; --note=; --tag=; --target=; --asset=; --private; --init; --owner=; -y --yes; --style=",
  },
  allowed: [
    "tea pulls list",
    "tea pulls create --title x --description 'delete y' --base main",
    "tea issues create -t bug",
    "tea issues",
    "tea repos search app",
    "tea clone example/app",
    "tea comment 3 done",
    "fj pr view 3",
  ],
  asked: ["tea pulls merge 3", "tea releases create --tag v1.0.0"],
  denied: ["tea repos delete --name app"],
});

const act = defineTool({
  names: ["act"],
  about: "runs GitHub workflows in containers on this machine",
  nature: "build",
  options: `-a --actor=; --action-cache-path=; --action-offline-mode; --artifact-server-addr=; --artifact-server-path=; --artifact-server-port=
    -b --bind; --bug-report; --cache-server-addr=; --cache-server-path=; --cache-server-port=; --concurrent-jobs=; --container-architecture=; --container-cap-add=; --container-cap-drop=
    --container-daemon-socket=; --container-options=; --defaultbranch=; --detect-event; -C --directory=; -n --dryrun; --env=; --env-file=; -e --eventpath=
    --github-instance=; -g --graph; --input=; --input-file=; --insecure-secrets; -j --job=; --json; -l --list; --local-repository=; --log-prefix-job-id; --man-page; --matrix=
    --network=; --no-cache-server; --no-recurse; --no-skip-checkout; -P --platform=; --privileged; -p --pull=?; -q --quiet; --rebuild=?; --remote-name=
    --replace-ghe-action-token-with-github-com=; --replace-ghe-action-with-github-com=; -r --reuse; --rm; -s --secret=; --secret-file=; --through-action=; --through-action-token=
    --use-gitignore=?; --use-new-action-cache; --userns=; --validate; --var=; --var-file=; -v --verbose; --version; -w --watch; -W --workflows=; -h --help`,
  help: "-h",
  dryRun: "-n",
  rules: [
    {
      id: "act-privileged",
      when: (i) => i.has("--privileged"),
      decision: "ask",
      why: "gives the containers of the workflows full access to the machine",
      instead: "run it without: `act -j test`",
      attack: ["T1611"],
      asi: ["ASI03"],
      matches: ["act --privileged", "act push -j test --privileged"],
      nonMatches: ["act -j test", "act -l"],
    },
  ],
  allowed: [
    "act -l",
    "act -j test",
    "act pull_request -W .github/workflows/ci.yml",
    "act -n",
    "act -j build --container-architecture linux/amd64 -P ubuntu-latest=catthehacker/ubuntu:act-latest",
  ],
});

const runner = defineTool({
  names: ["gitlab-runner", "act_runner", "gitlab-ci-local", "forgejo-runner"],
  about: "runs the jobs of a code host",
  options:
    "-c --config=; -h --help; -d --debug; --log-level=; --cwd=; --file=; -l --list; --preview; --job; --variable=",
  help: "-h",
  verbs: {
    read: "list, status, help, version, verify, artifacts-downloader, cache",
    build: "exec, exec *, run-single, *",
    lifecycle: "start, stop, restart, run, daemon",
    admin: "install, uninstall, unregister, reset-token",
    "remote-change": "register, create-runner-file",
  },
  allowed: [
    "gitlab-runner exec docker test",
    "gitlab-runner list",
    "gitlab-runner status",
    "gitlab-ci-local --list",
    "gitlab-ci-local test",
  ],
  asked: ["gitlab-runner register --url https://gitlab.example.com", "sudo gitlab-runner install"],
});

const gerrit = defineTool({
  names: ["git-review", "gerrit"],
  about: "sends commits to Gerrit for review",
  options:
    "-n --dry-run; -d --download=; -x --cherrypick=; -N --cherrypickonly=; -m --compare=; -l --list; -y --yes; -v --verbose; -t --topic=; -T --no-topic; -r --remote=; -R --no-rebase; -f --finish; -s --setup; -D --draft; -w --work-in-progress; -W --ready; -i --new-changeid; -F --force-rebase; -c --compatible; -u --update; --reviewers=; --track; --no-track; -p --private",
  nature: "sync",
  dryRun: "--dry-run",
  allowed: [
    "git-review",
    "git-review -d 12345",
    "git-review -l",
    "git-review -t topic",
    "git-review --dry-run",
  ],
});

export const tools = [hub, tea, act, runner, gerrit];
