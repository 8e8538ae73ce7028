/** The command line of GitHub. */
import { Taint, type Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation, Runner } from "../../tools/types.js";
import { literal } from "../../tools/words.js";
import { joinWords } from "../filesystem/lib/paths.js";
import { fieldsOf, methodOf } from "./lib/api.js";
import { GH_OPTIONS } from "./lib/gh-options.js";
import { GH_RULES } from "./lib/gh-rules.js";

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
      const dir =
        to ??
        (name !== undefined && name !== "" && from !== undefined
          ? literal(name, from.span)
          : undefined);
      if (dir === undefined || from === undefined) break;
      emit.file("create", dir, { filter: "new" });
      emit.arrive(dir, { taints: Taint.network, through: ["git clone"], from: [from.text] });
      break;
    }
    case "release download":
    case "run download": {
      emit.fetch("https://github.com");
      const content = { taints: Taint.network, through: ["gh"], from: ["https://github.com"] };
      const span = i.command.span;
      const dir = i.value("--dir") ?? literal(".", span);
      const names = [i.value("--output"), ...i.values("--pattern")];
      for (const word of names)
        if (word?.known === true && !/[*?]/.test(word.text))
          emit.file("overwrite", joinWords(dir, word), { content });
      break;
    }
  }
}

const gh = defineTool({
  names: ["gh"],
  about: "works with GitHub",
  nature: "read",
  options: "-R --repo=; --hostname=; -h --help; --version",
  verbs: {
    read: `status, browse, version, completion, help, search, search *, auth status, auth list, repo view, repo list, repo ls, repo read-file, repo read-dir, repo gitignore *, repo license *, repo autolink list,
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
  rules: GH_RULES,
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
