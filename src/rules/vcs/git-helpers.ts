/** Programs that work on git repositories beside git itself. */
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";

const lfs = defineTool({
  names: ["git-lfs"],
  about: "keeps large files of a git repository elsewhere",
  options:
    "-n --dry-run; -v --verbose; -f --force; -a --all; -I --include=; -X --exclude=; -p --prune; -l --long; -s --size; --json; --debug; --name-only; --local; --worktree; --system; --skip-smudge; --skip-repo; --manual; --file; --lockable; --not-lockable; --no-excluded; --filename; --cached; -i --id=; -r --remote=; --path=; --refs=; --limit=; --everything; --above=; --top=; --unit=; --fixup; --include-ref=; --exclude-ref=; --no-rewrite; -m --message=; --object-map=; --yes; --skip-fetch; --verify-remote; --no-verify-remote; --recent; --when-unverified=; --object-id; --stdin; --ours; --theirs; --base; --to=; --get; -h --help; --refetch",
  help: "-h",
  verbs: {
    read: "env, status, ls-files, locks, logs, logs last, version, help, ext, fsck, pointer, check-ignore, completion, migrate info, merge-driver, standalone-file",
    update:
      "install, uninstall, track, untrack, checkout, dedup, prune, lock, unlock, update, clean, smudge, filter-process, post-checkout, post-commit, post-merge, pre-push, migrate, migrate import, migrate export",
    sync: "fetch, pull, push, clone",
  },
  dryRun: { prune: "--dry-run", push: "--dry-run", fetch: "--dry-run", track: "--dry-run" },
  rules: [
    {
      id: "lfs-migrate",
      on: "migrate import, migrate export",
      when: (i) => !i.has("--no-rewrite"),
      decision: "deny",
      why: "rewrites the history of the repository",
      instead: "see what it would change: `git lfs migrate info`",
      attack: ["T1565.001"],
      matches: [
        "git lfs migrate import --include='*.psd'",
        "git lfs migrate export --include='*.zip' --everything",
        "git-lfs migrate import --everything",
      ],
      nonMatches: [
        "git lfs migrate info",
        "git lfs track '*.psd'",
        "git lfs migrate import --no-rewrite a.psd",
      ],
      evasions: ["git -C app lfs migrate import --include='*.bin'"],
    },
    {
      id: "lfs-prune-force",
      on: "prune",
      when: (i) =>
        i.has("--force", "--no-verify-remote") || i.value("--when-unverified")?.text === "continue",
      decision: "ask",
      why: "deletes large files here without making sure that the remote has them",
      instead: "let it check: `git lfs prune --verify-remote`",
      attack: ["T1485"],
      matches: ["git lfs prune --force", "git lfs prune -f"],
      nonMatches: ["git lfs prune", "git lfs prune --verify-remote", "git lfs prune -n --force"],
    },
    {
      id: "lfs-unlock-force",
      on: "unlock",
      when: (i) => i.has("--force"),
      decision: "ask",
      why: "takes a lock away from somebody else",
      instead: "see who holds it: `git lfs locks`",
      matches: ["git lfs unlock --force a.psd", "git lfs unlock -f --id=3"],
      nonMatches: ["git lfs unlock a.psd", "git lfs locks"],
    },
  ],
  allowed: [
    "git lfs install",
    "git lfs track '*.psd'",
    "git lfs pull",
    "git lfs ls-files",
    "git lfs status",
    "git lfs fetch --all",
    "git lfs prune",
    "git lfs push origin main",
    "git-lfs env",
  ],
});

const filterRepo = defineTool({
  names: ["git-filter-repo", "filter-repo", "git_filter_repo.py"],
  about: "rewrites the history of a git repository",
  nature: "update",
  options:
    "--analyze; --report-dir=; --dry-run; --debug; --force -f; --partial; --refs=; --path=; --path-match=; --path-glob=; --path-regex=; --paths-from-file=; --invert-paths; --path-rename=; --use-base-name; --subdirectory-filter=; --to-subdirectory-filter=; --replace-text=; --replace-message=; --strip-blobs-bigger-than=; --strip-blobs-with-ids=; --tag-rename=; --mailmap=; --use-mailmap; --replace-refs=; --prune-empty=; --source=; --target=; --blob-callback=; --commit-callback=; --email-callback=; --filename-callback=; --message-callback=; --name-callback=; --refname-callback=; --tag-callback=; --reset-callback=; --sensitive-data-removal; --version; -h --help",
  help: "-h",
  dryRun: "--dry-run",
  runs: (i, run) => {
    for (const name of [
      "--blob-callback",
      "--commit-callback",
      "--email-callback",
      "--filename-callback",
      "--message-callback",
      "--name-callback",
      "--refname-callback",
      "--tag-callback",
      "--reset-callback",
    ]) {
      for (const word of i.values(name)) run.code("python", word, { conditional: true });
    }
  },
  rules: [
    {
      id: "filter-repo",
      when: (i) => !i.has("--analyze") && i.options.length > 0,
      decision: "deny",
      why: "rewrites the whole history",
      instead: "see what is in it first: `git filter-repo --analyze`",
      attack: ["T1565.001", "T1485"],
      matches: [
        "git filter-repo --path secrets.txt --invert-paths",
        "git-filter-repo --force --subdirectory-filter src",
        "git filter-repo --strip-blobs-bigger-than 10M",
      ],
      nonMatches: [
        "git filter-repo --analyze",
        "git filter-repo --dry-run --path src",
        "git filter-repo --help",
        "pip install git-filter-repo",
      ],
      evasions: ["git -C app filter-repo --mailmap m.txt --force"],
    },
  ],
  allowed: [
    "git filter-repo --analyze",
    "git filter-repo --dry-run --path src",
    "git filter-repo --version",
    "git-filter-repo -h",
  ],
});

const bfg = defineTool({
  names: ["bfg", "bfg.jar"],
  about: "removes files and secrets from the history of a git repository",
  nature: "destroy",
  options:
    "-b --strip-blobs-bigger-than=; -B --strip-biggest-blobs=; -bi --strip-blobs-with-ids=; -D --delete-files=; --delete-folders=; -rt --replace-text=; -fi --filter-content-including=; -fe --filter-content-excluding=; -fs --filter-content-size-threshold=; -p --protect-blobs-from=; --no-blob-protection; --private; --massive-non-file-objects-sized-up-to=; --convert-to-git-lfs=; -h; --help; --version",
  help: "-h",
  allowed: ["bfg --help", "bfg --version"],
  denied: [
    "bfg --delete-files id_rsa",
    "bfg --strip-blobs-bigger-than 50M repo.git",
    "bfg -D '*.env'",
  ],
});

const absorb = defineTool({
  names: ["git-absorb"],
  about: "folds staged changes into the commits they belong to",
  nature: "update",
  options:
    "-b --base=; -n --dry-run; -f --force; --force-author; --force-detach; -F --one-fixup-per-commit; -r --and-rebase; -s --squash; -v --verbose; -w --whole-file; -m --message=; --gen-completions=",
  dryRun: "--dry-run",
  allowed: ["git absorb", "git absorb --and-rebase", "git-absorb -n", "git absorb --base main"],
});

const flow = defineTool({
  names: ["git-flow"],
  about: "works with branches by the git-flow habit",
  nature: "read",
  options:
    "-d --defaults; -f --force; -F --fetch; -r --remote; -k --keep; -D --force_delete; -S --squash; -m --message=; -n --notag; -p --push; -u --signingkey=; -s --sign; -v --verbose; --showcommands; --keepremote; --keeplocal; --no-ff; -T --tagname=",
  verbs: {
    read: "version, config, log, help, feature list, feature diff, release list, hotfix list, support list, bugfix list, feature",
    create:
      "init, feature start, feature publish, feature track, release start, release publish, release track, hotfix start, hotfix publish, support start, bugfix start, bugfix publish",
    update:
      "feature finish, feature checkout, feature rebase, feature pull, feature rename, bugfix finish, bugfix checkout, bugfix rebase, config set, hotfix finish, release finish, release branch",
    delete: "feature delete, release delete, hotfix delete, bugfix delete, support delete",
  },
  allowed: [
    "git flow init -d",
    "git flow feature start login",
    "git flow feature finish login",
    "git flow feature publish login",
    "git flow release start 1.2.0",
  ],
  asked: ["git flow feature delete login"],
});

const scanners = defineTool({
  names: [
    "gitleaks",
    "trufflehog",
    "git-secrets",
    "detect-secrets",
    "detect-secrets-hook",
    "ggshield",
    "noseyparker",
    "talisman",
  ],
  about: "looks for secrets in a repository",
  nature: "read",
  options:
    "-c --config=; -s --source=; -r --report-path=; -f --report-format=; -v --verbose; --redact=?; --no-git; -b --baseline-path=; --log-opts=; --exit-code=; -l --log-level=; --staged; --json; --only-verified; --since-commit=; --branch=; --results=; --fail; --repo=; --baseline=; --exclude-files=; --all-files; --no-banner; --no-color; --max-target-megabytes=; --pipe; -h --help; --version",
  allowed: [
    "gitleaks detect --source . -v",
    "gitleaks git --staged",
    "gitleaks dir .",
    "trufflehog git file://. --only-verified",
    "trufflehog filesystem .",
    "git-secrets --scan",
    "detect-secrets scan",
    "ggshield secret scan pre-commit",
  ],
});

const screens = defineTool({
  names: [
    "lazygit",
    "tig",
    "gitui",
    "gitk",
    "git-gui",
    "onefetch",
    "git-sizer",
    "git-quick-stats",
    "tokei-git",
    "gitstats",
    "git-standup",
    "git-delta",
    "serie",
    "git-who",
    "git-cola",
  ],
  about: "shows a git repository",
  nature: "read",
  options:
    "-o --output=; -c --config=; -p --path=; -C=; --color=; --display=; --width=; --tag=; -u --unreleased; -l --latest; --current; -r --repository=; -w --workdir=; --include-path=; --exclude-path=; --bump=?; --prepend=; --strip=; --side-by-side; -s; -n; --line-numbers; --features=; --syntax-theme=; --paging=; --pager=; -h --help",
  prints: "pass",
  allowed: ["tig --all", "onefetch", "lazygit"],
});

const extras = defineTool({
  names: [
    "git-town",
    "git-branchless",
    "git-machete",
    "git-annex",
    "git-secret",
    "git-crypt",
    "gt",
    "git-spr",
    "spr",
    "git-ps",
    "gpg-git",
    "git-gtr",
  ],
  about: "adds ways of working to git",
  options:
    "-m --message=; -a --all; -f --force; -n --dry-run; -b --branch=; -y --yes; -v --verbose; -h --help; -t --title=; --stack; --draft; --publish; -p --patch; -c; -u; -l; -q --quiet",
  help: "-h",
  verbs: {
    read: "status, log, ls, list, l, info, help, version, config, diff, show, smartlog, sl, whereis, find, branch-info, stack, state, branches, parent, children, trunk, guide, changelog, docs, whoknows, diff-parent, query, is-managed, unused",
    create:
      "init, create, c, hack, append, prepend, branch, add, hide, lock, add-gpg-user, tell, feedback, new, propose, keygen",
    update:
      "commit, modify, m, amend, rename, squash, fold, split, absorb, move, restack, continue, abort, up, down, top, bottom, checkout, co, switch, next, prev, undo, redo, skip, kill-local, park, observe, compress, detach, swap, set-parent, reword, record, reveal, unlock, unannex, edit, fix, traverse, advance, slide-out, reapply, update, anno, go, goto, discover, get, track, untrack, reorder, delete-local, repair, fsck, upgrade, metadata, addurl, import, migrate, reinject, diffdriver, cat, pop, merge-parent",
    sync: "sync, submit, s, ss, push, pull, fetch, get-file, copy, ship-draft, stack-submit, assist",
    delete: "delete, d, kill, drop, dropunused, removeperson, rm-gpg-user, whatdelete, clean, dead",
    "remote-change": "ship, merge, land",
    secret: "export-key",
    build: "test, run",
  },
  allowed: [
    "gt submit --stack",
    "gt create -m 'x'",
    "gt sync",
    "git town sync",
    "git town hack feature",
    "git-crypt status",
    "git secret hide",
    "git annex get data.bin",
    "gt log",
  ],
  asked: ["gt merge", "git town ship", "gt delete feature"],
});

/** Commands that yadm has besides those of git. */
const YADM = new Set(
  "alt bootstrap clone config decrypt encrypt enter git-crypt gitconfig init introspect list perms transcrypt upgrade version help".split(
    " ",
  ),
);

const yadm = defineTool({
  names: ["yadm"],
  about: "keeps the files of a home directory in git",
  style: "none",
  nature: "update",
  runs: (i, run) => {
    const first = i.operands[0];
    if (first === undefined) return;
    const home = { cwd: run.literal("~", first), via: "yadm" };
    if (first.text === "enter") run.argv(i.operands.slice(1), home);
    else if (!YADM.has(first.text)) run.argv([run.literal("git", first), ...i.operands], home);
  },
  allowed: ["yadm status", "yadm add ~/.vimrc", "yadm commit -m x", "yadm list -a", "yadm push"],
  denied: ["yadm reset --hard", "yadm checkout -f"],
});

/** Words behind `forall -c`. */
function behind(args: readonly Word[], mark: string): readonly Word[] {
  const at = args.findIndex((word) => word.text === mark);
  return at < 0 ? [] : args.slice(at + 1);
}

const repo = defineTool({
  names: ["repo", "gita", "myrepos", "gclient"],
  about: "works on many repositories at once",
  options:
    "-j --jobs=; -q --quiet; -v --verbose; -f --force-broken; -c; -d --detach; -u --manifest-url=; -b --manifest-branch=; -m --manifest-name=; -p; -h --help; --force-sync; --force-remove-dirty; --no-tags; --depth=; --all; -r --regex=; -g --groups=; --input=; --narrow; -o=",
  help: "-h",
  verbs: {
    read: "status, diff, list, info, manifest, branches, overview, version, help, diffmanifests, ll, ls, log, freeze, topdir, config",
    create: "init, start, add, build, create-branch",
    update:
      "checkout, rebase, stage, cherry-pick, smartsync, selfupdate, upload-draft, commit, custom, validate, runhooks, update, apply, register, rm, remove, gc",
    sync: "sync, download, upload, fetch, pull, push, clone, import, export, flash, debug",
    run: "forall, grep, super, shell, run, exec",
    delete: "abandon, prune, wipe",
    build: "test, twister, build",
  },
  runs: (i, run) => {
    if (i.verb === "forall") {
      const words = behind(i.command.args, "-c");
      if (words.length === 1 && words[0] !== undefined) run.shell(words[0], { via: "repo forall" });
      else run.argv(words, { via: "repo forall" });
    } else if (i.verb === "super" || i.verb === "shell" || i.verb === "run" || i.verb === "exec") {
      const [first, ...rest] = i.operands;
      if (first === undefined) return;
      if (i.program === "gita" && i.verb === "super")
        run.argv([run.literal("git", first), first, ...rest]);
      else if (rest.length === 0) run.shell(first);
      else run.argv(i.operands);
    }
  },
  rules: [
    {
      id: "repo-sync-dirty",
      on: "sync",
      when: (i) => i.has("--force-remove-dirty", "--force-sync"),
      decision: "deny",
      why: "throws away changes in the work trees that it brings up to date",
      instead: "see what has changes first: `repo status`",
      attack: ["T1485"],
      matches: ["repo sync --force-sync", "repo sync -d --force-remove-dirty"],
      nonMatches: ["repo sync -j8", "repo status"],
    },
  ],
  allowed: [
    "repo sync -j8",
    "repo status",
    "repo forall -c 'git status'",
    "repo init -u https://example.com/manifest",
    "gclient sync",
  ],
  denied: ["repo forall -c 'git reset --hard'", "repo forall -c git clean -fdx"],
});

export const tools = [lfs, filterRepo, bfg, absorb, flow, scanners, screens, extras, yadm, repo];
