/** The table of git: verbs, options, what it runs, what it prints. Judgements stand in the other files. */
import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Emit, Invocation, Runner } from "../../tools/types.js";
import { literal } from "../../tools/words.js";
import { behindVerb, below, directory } from "./lib/call.js";
import { commandOf, settingsOf } from "./lib/config-keys.js";
import { PLUMBING } from "./lib/options-plumbing.js";
import { PORCELAIN } from "./lib/options-porcelain.js";
import { printed } from "./lib/output.js";
import { pathsOf } from "./lib/pathspecs.js";
import { pathsInRevisions, secretsShown } from "./lib/shown.js";

/** Short names that many people set up for themselves. */
const ALIASES: Readonly<Record<string, string>> = {
  co: "checkout",
  cob: "checkout -b",
  ci: "commit",
  cm: "commit -m",
  cam: "commit -a -m",
  st: "status",
  s: "status",
  br: "branch",
  b: "branch",
  df: "diff",
  d: "diff",
  dc: "diff --cached",
  sw: "switch",
  cp: "cherry-pick",
  rb: "rebase",
  rs: "reset",
  rh: "reset --hard",
  l: "log",
  lg: "log --oneline --graph",
  ll: "log --oneline",
  lol: "log --oneline --graph",
  hist: "log --oneline --graph",
  last: "log -1",
  unstage: "reset HEAD --",
  amend: "commit --amend",
  psh: "push",
  ps: "push",
  pushf: "push --force-with-lease",
  pl: "pull",
  up: "pull",
  f: "fetch",
  a: "add",
  aa: "add -A",
  m: "merge",
  wt: "worktree",
  ss: "stash",
};

/** Programs of their own that git calls by `git <name>`. */
const PROGRAMS = new Set(
  "lfs review filter-repo absorb flow crypt secret annex town machete cliff gtr branchless delta".split(
    " ",
  ),
);

/** Filters of `filter-branch` whose value is shell text. */
const FILTERS = [
  "--setup",
  "--env-filter",
  "--tree-filter",
  "--index-filter",
  "--parent-filter",
  "--msg-filter",
  "--commit-filter",
  "--tag-name-filter",
];

function runOperands(words: readonly Word[], run: Runner, via: string): void {
  if (words.length === 1 && words[0] !== undefined) run.shell(words[0], { via });
  else run.argv(words, { via });
}

function runs(i: Invocation, run: Runner): void {
  const own = i.verbWords[0];
  for (const setting of settingsOf(i)) {
    const { key } = setting;
    const alias = key.startsWith("alias.") && setting.scope === "once";
    const called = alias && own !== undefined && key === `alias.${own.text.toLowerCase()}`;
    if (called && !setting.value.text.startsWith("!")) {
      const words = setting.value.text.split(/\s+/).filter((word) => word !== "");
      run.argv([
        literal("git", own.span),
        ...words.map((word) => run.literal(word, setting.value)),
        ...behindVerb(i),
      ]);
      continue;
    }
    if (alias && !called) continue;
    const command = commandOf(setting);
    if (command === undefined) continue;
    if (called) run.shell([command, ...behindVerb(i)], { via: "git alias" });
    else run.shell(command, { via: `git ${key}`, conditional: true, stdin: null });
  }
  if (own === undefined) return;
  const { verb } = i;
  const short = i.nature === "run" ? ALIASES[verb] : undefined;
  const cwd = directory(i);
  const inside = cwd.text === "." ? {} : { cwd };
  if (short !== undefined) {
    const words = ["git", ...short.split(" ")].map((word) => run.literal(word, own));
    const at = i.command.args.indexOf(own);
    run.argv(
      [
        words[0] as Word,
        ...i.command.args.slice(0, at),
        ...words.slice(1),
        ...i.command.args.slice(at + 1),
      ],
      { via: "git" },
    );
    return;
  }
  if (PROGRAMS.has(verb.split(" ")[0] as string)) {
    run.argv(
      [
        run.literal(`git-${own.text}`, own),
        ...i.command.args.slice(i.command.args.indexOf(own) + 1),
      ],
      { via: "git", ...inside },
    );
    return;
  }
  const each = (name: string, site = {}): void => {
    for (const word of i.values(name)) run.shell(word, { via: `git ${verb}`, ...inside, ...site });
  };
  switch (verb) {
    case "submodule foreach": {
      const words = behindVerb(i);
      const start = words.findIndex((word) => !/^(?:--recursive|-q|--quiet|--)$/.test(word.text));
      if (start >= 0) runOperands(words.slice(start), run, "git submodule foreach");
      break;
    }
    case "bisect run":
      run.argv(behindVerb(i), { via: "git bisect", ...inside });
      break;
    case "for-each-repo":
      run.argv([run.literal("git", own), ...i.operands], { via: "git for-each-repo" });
      break;
    case "rebase":
      each("--exec");
      break;
    case "filter-branch":
      for (const name of FILTERS)
        each(name, { conditional: true, cwd: literal("/tmp/git-rewrite", own.span) });
      break;
    case "difftool":
      each("--extcmd");
      break;
    case "grep":
      each("--open-files-in-pager");
      break;
    case "clone":
    case "fetch":
    case "pull":
    case "ls-remote":
    case "fetch-pack":
      each("--upload-pack", { conditional: true });
      if (verb === "fetch-pack") each("--exec", { conditional: true });
      break;
    case "push":
    case "send-pack":
      each("--receive-pack", { conditional: true });
      each("--exec", { conditional: true });
      break;
    case "archive":
      each("--exec", { conditional: true });
      break;
    case "send-email":
      for (const name of ["--to-cmd", "--cc-cmd", "--header-cmd", "--sendmail-cmd"]) each(name);
      break;
    case "merge-index": {
      const program = i.operands[0];
      if (program !== undefined) run.argv([program]);
      break;
    }
  }
  // `ext::sh -c …` is a transport that runs its text.
  for (const word of i.operands) {
    if (/^(?:ext|fd)::/.test(word.text))
      run.shell(run.literal(word.text.slice(word.text.indexOf("::") + 2), word), {
        via: "git ext::",
      });
  }
}

/** Directory that a clone makes: the second operand, or the last part of the address. */
function cloned(i: Invocation): Word | undefined {
  const [from, to] = i.operands;
  if (to !== undefined) return to;
  if (from === undefined || !from.known) return undefined;
  const name = from.text
    .replace(/\/+$/, "")
    .replace(/(?:\/|\.)git$|\.bundle$/, "")
    .split(/[/:]/)
    .pop();
  return name === undefined || name === ""
    ? undefined
    : literal(i.has("--bare", "--mirror") ? `${name}.git` : name, from.span);
}

const REMOTE_URL = /^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:|[\w.-]+\.[a-z]{2,}:)/i;

function effects(i: Invocation, emit: Emit): void {
  const { verb } = i;
  emit.file("stat", directory(i));
  for (const word of pathsOf(i)) emit.file("stat", below(i, word));
  const secret = secretsShown(i)[0];
  if (secret !== undefined) emit.secret(secret);
  const [first] = i.operands;
  switch (verb) {
    case "clone": {
      if (first !== undefined && REMOTE_URL.test(first.text)) emit.fetch(first);
      const to = cloned(i);
      if (to !== undefined) emit.file("create", below(i, to), { filter: "new" });
      break;
    }
    case "init":
    case "init-db":
      // The directory may have been there, so nothing in it is known to be new.
      if (first !== undefined) emit.file("create", below(i, first));
      break;
    case "worktree add":
      if (first !== undefined) emit.file("create", below(i, first), { filter: "new" });
      break;
    case "fetch":
    case "pull":
    case "ls-remote":
      if (first !== undefined && REMOTE_URL.test(first.text)) emit.fetch(first);
      break;
    case "push":
      if (first !== undefined && REMOTE_URL.test(first.text)) emit.send(first, {});
      break;
    case "daemon":
      emit.listen("git daemon", false);
      break;
    case "show":
    case "cat-file":
      for (const path of pathsInRevisions(i)) emit.file("read", path);
      break;
    case "diff":
      if (i.has("--no-index")) for (const word of i.operands) emit.file("read", word);
      break;
    case "grep":
      if (i.has("--no-index"))
        for (const word of i.operands.slice(i.has("-e", "-f") ? 0 : 1)) emit.file("read", word);
      break;
    case "commit":
    case "tag": {
      const file = i.value("--file");
      if (file !== undefined && file.text !== "-") emit.file("read", below(i, file));
      break;
    }
    case "bundle create":
      if (first !== undefined && first.text !== "-") emit.file("overwrite", below(i, first));
      break;
    case "apply":
      for (const word of i.operands) emit.file("read", below(i, word));
      break;
  }
  if (verb === "diff" || verb === "log" || verb === "show" || verb === "archive") {
    const out = i.value("--output");
    if (out !== undefined) emit.file("overwrite", below(i, out));
  }
}

const git = defineTool({
  names: ["git"],
  about: "keeps the history of a project",
  nature: "read",
  options: `
    -C --git-chdir=; -c --git-set=; --config-env=; --exec-path=?; --html-path; --man-path; --info-path; -p --paginate
    -P --no-pager; --git-dir=; --work-tree=; --namespace=; --super-prefix=; --bare; --no-replace-objects; --attr-source=
    --literal-pathspecs; --glob-pathspecs; --noglob-pathspecs; --icase-pathspecs; --no-optional-locks; --no-lazy-fetch
    --no-advice; --list-cmds=; -v --version`,
  verbs: {
    read: `status, log, show, diff, blame, annotate, shortlog, describe, rev-parse, rev-list, ls-files, ls-tree, ls-remote, cat-file,
      name-rev, merge-base, for-each-ref, show-ref, show-branch, grep, reflog, reflog show, reflog list, reflog exists, whatchanged,
      range-diff, cherry, count-objects, fsck, verify-commit, verify-tag, verify-pack, version, var, check-ignore, check-attr,
      check-mailmap, check-ref-format, help, get-tar-commit-id, patch-id, fmt-merge-msg, mailinfo, mailsplit, merge-tree, column,
      request-pull, gui, citool, gitk, bugreport, diagnose, stash list, stash show, remote show, remote get-url, worktree list,
      submodule status, submodule summary, notes list, notes show, notes get-ref, bisect log, bisect view, bisect visualize,
      bisect terms, config list, config get, config get-color, config get-colorbool, sparse-checkout list,
      sparse-checkout check-rules, bundle verify, bundle list-heads, diff-tree, diff-index, diff-files, diff-pairs, fast-export,
      stripspace, show-index, refs list, refs verify, refs exists, repo info, repo structure, last-modified, difftool, web--browse,
      hash-object, upload-pack, upload-archive, svn info, svn log, svn find-rev, svn show-ignore, svn blame, summary, effort,
      authors, count, info, guilt, standup, unpack-file, merge-file, pack-redundant, rerere status, rerere diff, rerere remaining,
      fsmonitor--daemon status, lfs, commit-graph verify, multi-pack-index verify`,
    create:
      "init, init-db, branch, tag, stash, stash push, stash save, stash create, stash store, worktree add, format-patch, archive, bundle create, notes add, notes append, notes copy, ignore, gitignore, fresh-branch, feature, setup, alias",
    update: `add, stage, commit, merge, rebase, cherry-pick, revert, reset, checkout, switch, restore, rm, mv, am, apply, clean, stash pop,
      stash apply, stash drop, stash clear, stash branch, stash export, stash import, config, config set, config unset, config edit,
      config rename-section, config remove-section, remote add, remote rename, remote remove, remote rm, remote set-head,
      remote set-branches, remote set-url, worktree prune, worktree remove, worktree move, worktree lock, worktree unlock,
      worktree repair, notes, notes edit, notes merge, bisect, bisect start, bisect good, bisect bad, bisect new, bisect old,
      bisect reset, bisect skip, bisect replay, bisect next, submodule, submodule init, submodule deinit, submodule set-branch,
      submodule set-url, submodule absorbgitdirs, sparse-checkout, sparse-checkout init, sparse-checkout set, sparse-checkout add,
      sparse-checkout reapply, sparse-checkout disable, sparse-checkout clean, gc, repack, pack-refs, prune, prune-packed, rerere,
      rerere forget, rerere clear, rerere gc, update-index, update-ref, symbolic-ref, read-tree, write-tree, commit-tree, mktree,
      mktag, merge-index, merge-one-file, merge-recursive, merge-ours, merge-octopus, merge-resolve, merge-subtree,
      checkout-index, reflog expire, reflog delete, reflog drop, reflog write, replace, filter-branch, interpret-trailers,
      commit-graph write, multi-pack-index write, multi-pack-index expire, multi-pack-index repack, index-pack, pack-objects,
      unpack-objects, update-server-info, fast-import, quiltimport, cvsimport, archimport, cvsexportcommit, maintenance run, maintenance register,
      maintenance unregister, maintenance is-needed, bundle unbundle, mergetool, refs migrate, refs optimize, replay, backfill, subtree add, subtree merge,
      subtree split, credential approve, credential reject, credential-cache exit, undo, squash, rename-branch, rename-tag,
      abort, sed, scalar, svn create-ignore, svn branch, svn tag, svn reset, svn init, history`,
    sync: `fetch, pull, clone, push, remote, remote update, remote prune, submodule add, submodule update, submodule sync, subtree pull,
      subtree push, fetch-pack, send-pack, svn clone, svn fetch, svn rebase, svn dcommit, p4 clone, p4 sync, p4 rebase, p4 submit, credential capability`,
    run: `submodule foreach, bisect run, for-each-repo, ${Object.keys(ALIASES).join(", ")}`,
    build:
      "hook run, hook list, filter-repo, absorb, flow, crypt, secret, annex, town, machete, cliff, gtr, branchless, delta",
    lifecycle:
      "instaweb, daemon, fsmonitor--daemon start, fsmonitor--daemon stop, fsmonitor--daemon run, credential-cache--daemon, maintenance stop",
    admin: "maintenance start",
    delete:
      "notes remove, notes prune, delete-merged-branches, delete-tag, delete-submodule, delete-squashed-branches, reset-file",
    publish: "send-email, imap-send, release",
    secret:
      "credential fill, credential-store get, credential-cache get, credential-osxkeychain get, credential-libsecret get, credential-wincred get, credential-manager get, credential-manager-core get",
    destroy:
      "obliterate, delete-branch, clear, clear-soft, force-clone, reauthor, obliterate-history",
  },
  verbOptions: { ...PORCELAIN, ...PLUMBING },
  dryRun: {
    add: "--dry-run",
    stage: "--dry-run",
    clean: "--dry-run",
    rm: "--dry-run",
    mv: "--dry-run",
    push: "--dry-run",
    "send-pack": "--dry-run",
    fetch: "--dry-run",
    pull: "--dry-run",
    commit: "--dry-run",
    prune: "--dry-run",
    "prune-packed": "--dry-run",
    "worktree prune": "--dry-run",
    "remote prune": "--dry-run",
    "notes prune": "--dry-run",
    "reflog expire": "--dry-run",
    "reflog delete": "--dry-run",
    "send-email": "--dry-run",
    "svn dcommit": "--dry-run",
    "svn rebase": "--dry-run",
    "read-tree": "--dry-run",
    "p4 submit": "--dry-run",
  },
  runs,
  effects,
  stdout: printed,
  allowed: [
    // Looking.
    "git status",
    "git status --short --branch",
    "git status --porcelain=v2 -uall",
    "git --no-pager log --oneline -20",
    "git log --oneline --graph --all --decorate -n 15",
    "git log -p -S 'rm -rf' -- src/app.ts",
    "git log --since='2 weeks ago' --author=alice --pretty=format:'%h %s'",
    "git log main..HEAD --stat",
    "git diff",
    "git diff --cached --stat",
    "git diff HEAD~3 -- src/",
    "git diff main...feature/login --name-only",
    "git -C packages/app diff --check",
    "git show HEAD:src/index.ts",
    "git show --stat HEAD",
    "git blame -L 10,20 src/app.ts",
    "git branch",
    "git branch -a -vv",
    "git branch --show-current",
    "git branch --contains abc1234",
    "git branch --merged main",
    "git rev-parse --abbrev-ref HEAD",
    "git rev-parse HEAD",
    "git rev-list --count HEAD",
    "git ls-files | xargs wc -l",
    "git ls-files '*.py' | head -50",
    "git ls-files --others --exclude-standard",
    "git grep -n 'git push --force' -- docs",
    "git remote -v",
    "git tag --list 'v1.*' --sort=-v:refname",
    "git describe --tags --always --dirty",
    "git shortlog -sne",
    "git reflog -10",
    "git stash list",
    "git stash show -p stash@{0}",
    "git config --list --show-origin",
    "git config user.email",
    "git config --get remote.origin.url",
    "git ls-remote --heads origin",
    "git for-each-ref --format='%(refname:short)' refs/heads",
    "git merge-base main HEAD",
    "git check-ignore -v dist/app.js",
    "git cat-file -p HEAD",
    "git fsck --lost-found",
    "git worktree list",
    "git submodule status --recursive",
    "git help rebase",
    "git push --help",
    "git --version",
    // Work.
    "git init -b main",
    "git clone https://github.com/example/app.git",
    "git clone --depth 1 --branch v2 git@github.com:example/app.git /tmp/app",
    "git add -A",
    "git add src/app.ts src/lib/",
    "git add -p",
    "git commit -m 'fix: stop git reset --hard from being suggested'",
    'git commit -am "drop table users; rm -rf /"',
    "git commit --amend --no-edit",
    "git commit -F - <<'EOF'\nRemove rm -rf / from the docs\n\ngit push --force is gone too\nEOF",
    "git commit --fixup HEAD~2",
    "git commit --allow-empty -m 'trigger CI'",
    "git checkout feature/login",
    "git checkout -b fix/typo origin/main",
    "git checkout main && git pull --ff-only",
    "git checkout --theirs src/app.ts",
    "git switch -c feature/x",
    "git switch -",
    "git restore --staged src/app.ts",
    "git restore --staged .",
    "git reset",
    "git reset HEAD src/app.ts",
    "git reset --soft HEAD~1",
    "git reset --mixed HEAD~2",
    "git stash",
    "git stash push -u -m 'wip: reset --hard' -- src",
    "git stash pop",
    "git stash apply stash@{1}",
    "git merge --no-ff feature/login -m 'Merge feature'",
    "git merge --abort",
    "git rebase main",
    "git rebase -i HEAD~3",
    "git rebase --onto main old-base feature/x",
    "git rebase --continue",
    "git rebase --autosquash -x 'npm test' main",
    "git cherry-pick -x abc1234",
    "git revert --no-edit HEAD",
    "git fetch --all --prune --tags",
    "git pull --rebase origin main",
    "git push",
    "git push -u origin HEAD",
    "git push origin main",
    "git push origin feature/x:feature/x --tags",
    "git push --follow-tags origin release/1.2",
    "git push --dry-run --force",
    "git tag -a v1.2.3 -m 'Release 1.2.3'",
    "git clean -n",
    "git clean -ndx",
    "git rm --cached -r node_modules",
    "git rm src/old.ts",
    "git mv a.ts b.ts",
    "git apply --check fix.patch",
    "git apply fix.patch",
    "git am < series.mbox",
    "git format-patch -1 HEAD -o /tmp/patches",
    "git archive --format=tar.gz -o /tmp/app.tgz HEAD",
    "git bisect start HEAD v1.0 && git bisect run npm test",
    "git submodule update --init --recursive",
    "git submodule foreach 'git fetch --all'",
    "git worktree add ../app-fix fix/typo",
    "git worktree remove ../app-fix",
    "git remote add upstream https://github.com/example/app.git",
    "git config user.email 'ci@example.com'",
    "git config --global user.name 'Example'",
    "git config core.autocrlf input",
    "git config --global init.defaultBranch main",
    "git branch -m old-name new-name",
    "git branch -M main",
    "git gc --auto",
    "git lfs pull",
    "git sparse-checkout set src docs",
    "git notes add -m 'reviewed' HEAD",
    "git update-index --chmod=+x scripts/run.sh",
    "GIT_SEQUENCE_EDITOR=: git rebase -i --autosquash main",
    "git -c core.pager=cat log -5",
    "git -c user.name=x -c user.email=x@example.com commit -m init",
    "git diff --name-only | xargs npx prettier --write",
    'cd "$(git rev-parse --show-toplevel)" && npm test',
    "git diff > /tmp/change.patch",
    "git log --format=%H -1 | cut -c1-7",
    "git hook run pre-commit",
  ],
  asked: [
    "git credential fill",
    "git send-email --to=list@example.com *.patch",
    "git st && git br -D old",
    "git maintenance start",
  ],
  denied: [
    "git rh",
    "git co .",
    "git obliterate secret.txt",
    "git -c alias.x='!rm -rf ~' x",
    "git -c alias.wipe='reset --hard' wipe HEAD~1",
    "git submodule foreach git reset --hard",
    "git rebase -x 'rm -rf ~' main",
    "git bisect run rm -rf /",
    "git grep -O'sh -c \"rm -rf ~\"' x",
    "git -c core.pager='rm -rf ~' log",
  ],
});

/** `git-push` and friends, called as programs of their own. */
const dashed = defineTool({
  names:
    "push pull fetch reset checkout switch restore clean stash branch tag rebase commit update-ref reflog gc prune config remote rm worktree submodule"
      .split(" ")
      .map((verb) => `git-${verb}`),
  about: "a verb of git as a program of its own",
  nature: "run",
  style: "none",
  runs: (i, run) => {
    const name = i.command.name;
    if (name !== undefined)
      run.argv([
        run.literal("git", name),
        run.literal(i.program.slice(4), name),
        ...i.command.args,
      ]);
  },
  allowed: ["git-push origin main", "git-commit -m x", "git-stash pop"],
  denied: ["git-reset --hard", "git-clean -fdx"],
});

export const tools = [git, dashed];
