/** Which options the verbs of gh take. */

const JSON_OUT = "--json=; -q --jq=; -t --template=";

export const GH_OPTIONS: Readonly<Record<string, string>> = {
  "issue, pr, repo, release, run, workflow, gist, label, project, search, secret, variable, cache, ruleset, rs, codespace, cs, org, extension, ext, attestation, at, status, ssh-key, agent-task, discussion": `
    ${JSON_OUT}; -L --limit=; -w --web`,
  "issue list, issue ls":
    "-a --assignee=; -A --author=; -l --label=; --mention=; -m --milestone=; -S --search=; -s --state=; --app=; --type=",
  "issue create, issue new":
    "-a --assignee=; -b --body=; -F --body-file=; -e --editor; -l --label=; -m --milestone=; -p --project=; --recover=; -T --template=; -t --title=; --type=; --parent=",
  "issue view": "-c --comments",
  "issue comment, pr comment":
    "-b --body=; -F --body-file=; -e --editor; --edit-last; --create-if-none; --delete-last; --yes",
  "issue edit":
    "--add-assignee=; --remove-assignee=; --add-label=; --remove-label=; --add-project=; --remove-project=; -b --body=; -F --body-file=; -m --milestone=; --remove-milestone; -t --title=; --type=",
  "issue close": "-c --comment=; -r --reason=; --duplicate-of=",
  "issue reopen, pr reopen": "-c --comment=",
  "issue delete": "--yes",
  "issue develop": "-b --base=; -c --checkout; --branch-repo=; -l --list; -n --name=",
  "issue lock, pr lock": "-r --reason=",
  "pr list, pr ls":
    "--app=; -a --assignee=; -A --author=; -B --base=; -d --draft; -H --head=; -l --label=; -S --search=; -s --state=",
  "pr create, pr new":
    "-a --assignee=; -B --base=; -b --body=; -F --body-file=; -d --draft; --dry-run; -e --editor; -f --fill; --fill-first; --fill-verbose; -H --head=; -l --label=; -m --milestone=; --no-maintainer-edit; -p --project=; --recover=; -r --reviewer=; -T --template=; -t --title=",
  "pr view": "-c --comments",
  "pr diff": "--color=; --name-only; --patch; -e --exclude=",
  "pr checks": "--fail-fast; -i --interval=; --required; --watch",
  "pr checkout, pr co, co": "-b --branch=; --detach; -f --force; --recurse-submodules",
  "pr edit":
    "--add-assignee=; --remove-assignee=; --add-label=; --remove-label=; --add-project=; --remove-project=; --add-reviewer=; --remove-reviewer=; -B --base=; -b --body=; -F --body-file=; -m --milestone=; --remove-milestone; -t --title=",
  "pr close": "-c --comment=; -d --delete-branch",
  "pr ready": "--undo",
  "pr merge":
    "--admin; -A --author-email=; --auto; -b --body=; -F --body-file=; -d --delete-branch; --disable-auto; --match-head-commit=; -m --merge; -r --rebase; -s --squash; -t --subject=",
  "pr review": "-a --approve; -b --body=; -F --body-file=; -c --comment; -r --request-changes",
  "pr update-branch": "--rebase",
  "pr revert": "-b --body=; -F --body-file=; -d --draft; -t --title=",
  "release create, release new":
    "--discussion-category=; -d --draft; --fail-on-no-commits; --generate-notes; --latest=?; -n --notes=; -F --notes-file=; --notes-from-tag; --notes-start-tag=; -p --prerelease; --target=; -t --title=; --verify-tag",
  "release edit":
    "--discussion-category=; --draft=?; --latest=?; -n --notes=; -F --notes-file=; --prerelease=?; --tag=; --target=; -t --title=; --verify-tag",
  "release upload": "--clobber",
  "release delete": "--cleanup-tag; -y --yes",
  "release delete-asset": "-y --yes",
  "release download":
    "-A --archive=; --clobber; -D --dir=; -O --output=; -p --pattern=; --skip-existing",
  "release list, release ls": "--exclude-drafts; --exclude-pre-releases; -O --order=",
  "run list, run ls":
    "-a --all; -b --branch=; -c --commit=; --created=; -e --event=; -s --status=; -u --user=; -w --workflow=",
  "run view": "-a --attempt=; --exit-status; -j --job=; --log; --log-failed; -v --verbose",
  "run watch": "--compact; --exit-status; -i --interval=",
  "run rerun": "-d --debug; --failed; -j --job=",
  "run cancel": "--force",
  "run download": "-D --dir=; -n --name=; -p --pattern=",
  "workflow run": "-F --field=; --json; -f --raw-field=; -r --ref=",
  "workflow view": "-r --ref=; -y --yaml",
  "workflow list, workflow ls": "-a --all",
  "repo create, repo new":
    "--add-readme; -c --clone; -d --description=; --disable-issues; --disable-wiki; -g --gitignore=; -h --homepage=; --include-all-branches; --internal; -l --license=; --private; --public; --push; -r --remote=; -s --source=; -t --team=; -p --template=",
  "repo edit":
    "--accept-visibility-change-consequences; --add-topic=; --allow-forking=?; --allow-update-branch=?; --default-branch=; --delete-branch-on-merge=?; -d --description=; --enable-advanced-security=?; --enable-auto-merge=?; --enable-discussions=?; --enable-issues=?; --enable-merge-commit=?; --enable-projects=?; --enable-rebase-merge=?; --enable-secret-scanning=?; --enable-secret-scanning-push-protection=?; --enable-squash-merge=?; --enable-wiki=?; -h --homepage=; --remove-topic=; --template=?; --visibility=",
  "repo clone, gist clone": "-u --upstream-remote-name=; --no-upstream",
  "repo fork": "--clone=?; --default-branch-only; --fork-name=; --org=; --remote=?; --remote-name=",
  "repo list, repo ls":
    "--archived; --fork; -l --language=; --no-archived; --source; --topic=; --visibility=",
  "repo view": "-b --branch=",
  "repo sync": "-b --branch=; --force; -s --source=",
  "repo delete, repo archive, repo unarchive, repo rename": "-y --yes; --confirm",
  "repo set-default": "-u --unset; -v --view",
  "repo deploy-key": "-w --allow-write; -t --title=",
  api: "--cache=; -F --field=; -H --header=; --hostname=; -i --include; --input=; -q --jq=; -X --method=; --paginate; -p --preview=; -f --raw-field=; --silent; --slurp; -t --template=; --verbose",
  "gist create, gist new": "-d --desc=; -f --filename=; -p --public; -w --web",
  "gist edit": "-a --add=; -d --desc=; -f --filename=; -r --remove=",
  "gist view": "-f --filename=; --files; -r --raw",
  "gist list, gist ls": "--public; --secret; --filter=; --include-content",
  "gist delete, label delete, project delete, cache delete, secret delete, ssh-key delete, gpg-key delete":
    "--yes; -y",
  "auth login":
    "-p --git-protocol=; -h --hostname=; --insecure-storage; -s --scopes=; --skip-ssh-key; -w --web; --with-token; -c --clipboard",
  "auth status": "-a --active; -h --hostname=; -t --show-token; --json=",
  "auth token, auth logout, auth switch, auth setup-git, auth refresh":
    "-h --hostname=; -u --user=; -f --force; -s --scopes=; -r --remove-scopes=; --reset-scopes; -c --clipboard; --insecure-storage",
  "secret, variable":
    "-a --app=; -b --body=; -e --env=; -f --env-file=; --no-repos-selected; --no-store; -o --org=; -r --repos=; -u --user; -v --visibility=",
  "label create, label edit": "-c --color=; -d --description=; -f --force; -n --name=",
  "label clone": "-f --force",
  "label list, label ls": "--order=; -S --search=; --sort=",
  project:
    "--owner=; --format=; --title=; --number=; --body=; --url=; --id=; --project-id=; --field-id=; --iteration-id=; --number=; --single-select-option-id=; --text=; --date=; --clear; --name=; --data-type=; --single-select-options=; --closed; --undo; --visibility=; --readme=; -d --description=; --drafts; --source-owner=; --target-owner=; --team=; --query=",
  search:
    "--owner=; --repo=; --state=; --author=; --assignee=; --label=; --language=; --sort=; --order=; --created=; --updated=; --extension=; --filename=; --match=; --size=; --topic=; --stars=; --visibility=; --archived; --involves=; --mentions=; --commenter=; --closed=; --merged; --merged-at=; --base=; --head=; --checks=; --review=; --reviewed-by=; --review-requested=; --draft; --milestone=; --include-prs; --no-assignee; --no-label; --author-date=; --committer-date=; --hash=; --user=; --license=; --followers=; --forks=; --good-first-issues=; --help-wanted-issues=; --include-forks=; --number-topics=; --app=; --interactions=; --reactions=; --comments=; --locked; --team-mentions=; --project=; --type=",
  "codespace, cs":
    "-c --codespace=; -R --repo=; --repo-owner=; -b --branch=; -m --machine=; -d --display-name=; --idle-timeout=; --retention-period=; -l --location=; --all; -f --force; --days=; -o --org=; -u --user=; --profile=; --server-port=; --config; --debug; --debug-file=; -e --expand; -r --recursive; -s --status; --devcontainer-path=; --default-permissions",
  "extension install, ext install, extension upgrade, ext upgrade, extension create, ext create, extension remove":
    "--force; --pin=; --all; --dry-run; --precompiled=",
  "alias set, alias import, alias delete": "-s --shell; --clobber; --all",
  "ssh-key add, gpg-key add": "-t --title=; --type=",
  "ruleset, rs": "-o --org=; -p --parents; --default",
  "attestation, at":
    "-b --bundle=; --bundle-from-oci; --cert-identity=; -i --cert-identity-regex=; --cert-oidc-issuer=; --custom-trusted-root=; --deny-self-hosted-runners; -d --digest-alg=; --format=; -o --owner=; --predicate-type=; -R --repo=; --signer-repo=; --signer-workflow=; --source-ref=; --source-digest=; --verify-only",
  browse:
    "-b --branch=; -c --commit=?; -n --no-browser; -p --projects; -r --releases; -s --settings; -w --wiki; --blame",
  status: "-e --exclude=; -o --org=",
};
