/** Version control other than git: Mercurial, Subversion, Jujutsu, and their like. */

import type { Word } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";

const EVERYTHING = /^(?:\.\/?|\*|\.\/\*|\*\*|all:|~|root:\.?|glob:\*\*?)$/;

function whole(words: readonly Word[]): boolean {
  return (
    words.length === 0 ||
    words.some((word) => EVERYTHING.test(word.text) || (word.glob && !/[A-Za-z]/.test(word.text)))
  );
}

const hg = defineTool({
  names: ["hg", "chg"],
  about: "keeps history with Mercurial",
  nature: "read",
  options:
    "-R --repository=; --cwd=; -y --noninteractive; -q --quiet; -v --verbose; --color=; --config=; --debug; --encoding=; --traceback; --time; --profile; --version; -h --help; --hidden; --pager=",
  help: "-h",
  verbs: {
    read: "status, st, log, history, diff, annotate, blame, cat, grep, heads, identify, id, incoming, in, outgoing, out, parents, paths, manifest, files, locate, summary, sum, tags, tip, verify, version, help, showconfig, config, root, branch, branches, bookmarks, bookmark, book, phase, resolve, bisect, export, glog, show, wip, debug*, annotate",
    create: "init, archive, bundle, tag, shelve",
    update:
      "add, addremove, commit, ci, record, copy, cp, rename, move, mv, remove, rm, forget, merge, rebase, update, up, checkout, co, revert, backout, graft, import, patch, unbundle, unshelve, amend, absorb, fold, evolve, topic, histedit, uncommit, split, next, prev, purge, clean, strip, prune, rollback, recover, unamend, undo, touch, qpush, qpop, qnew, qrefresh, qfinish, qimport, fix",
    sync: "pull, push, clone, fetch",
    lifecycle: "serve",
    publish: "email",
  },
  verbOptions: {
    "commit, ci, amend, record, tag, backout, merge, graft, histedit, fold, uncommit":
      "-m --message=; -l --logfile=; -d --date=; -u --user=; -A --addremove; --amend; -s --secret; -i --interactive; -r --rev=; -I --include=; -X --exclude=; -e --edit; -f --force; --remove; --local; -t --tool=; --close-branch; -S --subrepos",
    "log, history, glog, diff, export, cat, annotate, blame, status, st, files, grep":
      "-r --rev=; -c --change=; -p --patch; -g --git; -l --limit=; -M --no-merges; --stat; -T --template=; -k --keyword=; -b --branch=; -u --user=; -d --date=; -f --follow; -G --graph; -o --output=; -I --include=; -X --exclude=; -n; -m; -a; -A; -U --unified=; -w; -0 --print0; -i; -q; --from=; --to=",
    "update, up, checkout, co":
      "-C --clean; -c --check; -m --merge; -d --date=; -r --rev=; -t --tool=",
    revert:
      "-a --all; -d --date=; -r --rev=; -C --no-backup; -i --interactive; -I --include=; -X --exclude=; -n --dry-run",
    "purge, clean":
      "-a --abort-on-err; --all; -i --ignored; --dirs; --files; -p --print; -0 --print0; --confirm; -I --include=; -X --exclude=",
    "strip, prune, rebase":
      "-r --rev=; -B --bookmark=; -f --force; --no-backup; -k --keep; -n; -s --source=; -b --base=; -d --dest=; --collapse; -m --message=; --continue; --abort; --stop; -n --dry-run; --keepbranches; -i",
    "push, pull, clone, incoming, outgoing":
      "-f --force; -r --rev=; -B --bookmark=; -b --branch=; --new-branch; -e --ssh=; --remotecmd=; --insecure; -u --update; -U --noupdate; --rebase; --publish; --stream; --uncompressed; --pull; -t --tool=",
    shelve:
      "-A --addremove; -u --unknown; --cleanup; -d --delete; -e --edit; -k --keep; -l --list; -m --message=; -n --name=; -p --patch; -i --interactive; --stat",
    serve:
      "-A --accesslog=; -d --daemon; -E --errorlog=; -p --port=; -a --address=; --prefix=; -n --name=; --stdio; --pid-file=; --certificate=",
    "config, showconfig":
      "-u --untrusted; -e --edit; -l --local; -g --global; --shared; -T --template=",
    bisect: "-r --reset; -g --good; -b --bad; -s --skip; -e --extend; -c --command=; -U --noupdate",
  },
  dryRun: { rebase: "--dry-run", revert: "--dry-run", purge: "--print", clean: "--print" },
  runs: (i, run) => {
    for (const word of i.values("--config")) {
      const match =
        /^(?:alias\.[^=]+=!|hooks\.[^=]+=|ui\.(?:editor|merge|ssh)=|(?:merge-tools|extdiff|pager)\.[^=]+=)/.exec(
          word.text,
        );
      if (match !== null && !/^(?:python:|:|internal)/.test(word.text.slice(match[0].length)))
        run.shell(run.literal(word.text.slice(match[0].length), word), {
          conditional: true,
          via: "hg --config",
        });
    }
    if (i.verb === "bisect")
      for (const word of i.values("--command")) run.shell(word, { via: "hg bisect" });
    const ssh = i.value("--ssh");
    if (ssh !== undefined && i.verb !== "") run.shell(ssh, { conditional: true });
  },
  rules: [
    {
      id: "hg-discard",
      on: "update, up, checkout, co, revert, purge, clean",
      when: (i) => {
        if (i.verb === "revert")
          return i.has("--all") || i.operands.some((word) => EVERYTHING.test(word.text));
        if (i.verb === "purge" || i.verb === "clean")
          return !i.has("--confirm") && i.operands.length === 0;
        return i.has("--clean");
      },
      decision: "deny",
      why: "throws away changes that are not committed",
      instead: "put them aside first: `hg shelve`",
      attack: ["T1485"],
      matches: [
        "hg update --clean",
        "hg up -C default",
        "hg revert --all",
        "hg purge",
        "hg purge --all",
        "hg revert -a --no-backup",
      ],
      nonMatches: ["hg update default", "hg revert src/a.py", "hg purge -p", "hg revert --all -n"],
      evasions: ["hg -R app co -C tip", "hg --config extensions.purge= purge"],
    },
    {
      id: "hg-strip",
      on: "strip, prune, rollback",
      decision: "deny",
      why: "takes commits out of the history",
      instead: "make a commit that undoes them: `hg backout -r tip`",
      attack: ["T1485"],
      matches: ["hg strip tip", "hg strip -r 42 --no-backup", "hg rollback"],
      nonMatches: ["hg backout -r tip", "hg log -r tip"],
    },
    {
      id: "hg-push-force",
      on: "push",
      when: (i) => i.has("--force"),
      decision: "deny",
      why: "pushes new heads past the check that keeps the shared history whole",
      instead: "bring in what is there first: `hg pull --rebase`",
      attack: ["T1565.001"],
      matches: ["hg push -f", "hg push --force -r tip"],
      nonMatches: ["hg push", "hg push --new-branch"],
    },
    {
      id: "hg-revert-path",
      on: "revert",
      when: (i) => !i.has("--all") && i.has("--no-backup"),
      decision: "ask",
      why: "throws away the changes in that file without a copy",
      instead: "keep the copy that hg makes: `hg revert src/a.py`",
      attack: ["T1485"],
      matches: ["hg revert --no-backup a.py", "hg revert -C src/a.py"],
      nonMatches: ["hg revert a.py", "hg status"],
    },
    {
      id: "hg-shelf-deleted",
      on: "shelve",
      when: (i) => i.has("--delete", "--cleanup"),
      decision: "deny",
      why: "deletes work that was put aside",
      instead: "look at it first: `hg shelve --list`",
      attack: ["T1485"],
      matches: ["hg shelve --delete default", "hg shelve --cleanup"],
      nonMatches: ["hg shelve", "hg shelve --list", "hg unshelve"],
    },
  ],
  allowed: [
    "hg status",
    "hg diff -r tip",
    "hg log -l 5 -T '{node|short} {desc}'",
    "hg commit -m 'drop table'",
    "hg pull -u",
    "hg push",
    "hg update default",
    "hg clone https://hg.example.com/app",
    "hg revert a.py",
    "hg shelve -m wip",
    "hg rebase -d default",
    "hg branch",
    "hg heads",
  ],
});

const svn = defineTool({
  names: ["svn"],
  about: "keeps history with Subversion",
  nature: "read",
  options:
    "-q --quiet; -v --verbose; --username=; --password=; --no-auth-cache; --non-interactive; --force-interactive; --trust-server-cert; --trust-server-cert-failures=; --config-dir=; --config-option=; -r --revision=; -N --non-recursive; --depth=; --set-depth=; -m --message=; -F --file=; --force-log; --editor-cmd=; --encoding=; --with-revprop=; --targets=; --force; --parents; --ignore-externals; -c --change=; --diff-cmd=; --diff3-cmd=; -x --extensions=; --xml; --incremental; -l --limit=; --stop-on-copy; --accept=; --cl --changelist=; --keep-local; -R --recursive; --remove-unversioned; --remove-ignored; --vacuum-pristines; --include-externals; -u --show-updates; --no-ignore; --strip=; --dry-run; --reintegrate; --record-only; --show-item=; --no-newline; --summarize; --git; --old=; --new=; --no-unlock; --keep-changelists; --relocate; --auto-props; --no-auto-props; --revprop; --strict; --show-copies-as-adds; --pin-externals; --version; -h; --search=; --diff; --native-eol=; -g --use-merge-history",
  help: "-h",
  verbs: {
    read: "status, stat, st, log, diff, di, info, list, ls, cat, blame, annotate, ann, praise, propget, pget, pg, proplist, plist, pl, mergeinfo, help, h, auth",
    create: "mkdir, export",
    update:
      "add, commit, ci, copy, cp, move, mv, rename, ren, merge, resolve, resolved, revert, switch, sw, propset, pset, ps, propedit, pedit, pe, propdel, pdel, pd, cleanup, lock, unlock, changelist, cl, relocate, upgrade, patch, import, delete, del, remove, rm, x-shelve, x-unshelve, x-shelves",
    sync: "checkout, co, update, up",
  },
  dryRun: "--dry-run",
  runs: (i, run) => {
    for (const name of ["--editor-cmd", "--diff-cmd", "--diff3-cmd"])
      for (const word of i.values(name)) run.shell(word, { conditional: true });
  },
  rules: [
    {
      id: "svn-discard",
      on: "revert",
      when: (i) =>
        (i.has("--recursive") || /^infinity$/.test(i.value("--depth")?.text ?? "")) &&
        whole(i.operands),
      decision: "deny",
      why: "throws away changes that are not committed",
      instead: "keep them as a patch first: `svn diff > /tmp/work.patch`",
      attack: ["T1485"],
      matches: ["svn revert -R .", "svn revert --recursive ./", "svn revert --depth infinity ."],
      nonMatches: ["svn status", "svn diff -r HEAD"],
      evasions: ["svn revert . -qR"],
    },
    {
      id: "svn-discard-path",
      on: "revert",
      when: (i: Invocation) =>
        !((i.has("--recursive") || i.value("--depth") !== undefined) && whole(i.operands)),
      decision: "ask",
      why: "throws away the changes in that file",
      instead: "look at them first: `svn diff src/a.c`",
      attack: ["T1485"],
      matches: ["svn revert src/a.c", "svn revert -R src"],
      nonMatches: ["svn diff src/a.c", "svn update src"],
    },
    {
      id: "svn-unversioned",
      on: "cleanup",
      when: (i) => i.has("--remove-unversioned", "--remove-ignored"),
      decision: "deny",
      why: "deletes files that are not under version control, which nothing can bring back",
      instead: "list them first: `svn status`",
      attack: ["T1485"],
      matches: ["svn cleanup --remove-unversioned", "svn cleanup . --remove-ignored"],
      nonMatches: ["svn cleanup", "svn status --no-ignore"],
    },
    {
      id: "svn-remote-delete",
      on: "delete, del, remove, rm, move, mv, rename, ren",
      when: (i) => i.operands.some((word) => /^(?:https?|svn(?:\+ssh)?|file):\/\//.test(word.text)),
      decision: "ask",
      why: "removes it from the shared repository at once",
      instead: "remove it in the work tree and look before committing: `svn delete src/old.c`",
      attack: ["T1485"],
      matches: [
        "svn delete https://svn.example.com/app/branches/x -m gone",
        "svn mv svn://svn.example.com/a svn://svn.example.com/b -m x",
      ],
      nonMatches: ["svn delete src/old.c", "svn list https://svn.example.com/app"],
    },
    {
      id: "svn-revprop",
      on: "propset, pset, ps, propedit, pedit, pe, propdel, pdel, pd",
      when: (i) => i.has("--revprop"),
      decision: "ask",
      why: "changes what the history says, without keeping what it said",
      instead: "read it: `svn propget svn:log --revprop -r 42`",
      attack: ["T1565.001"],
      matches: ["svn propset --revprop -r 42 svn:log 'x'", "svn pe svn:log --revprop -r 1"],
      nonMatches: ["svn propset svn:ignore dist .", "svn propget svn:log --revprop -r 42"],
    },
  ],
  allowed: [
    "svn status",
    "svn update",
    "svn commit -m 'delete old page'",
    "svn diff -r 10:12",
    "svn log -l 5",
    "svn checkout https://svn.example.com/app/trunk app",
    "svn add src/new.c",
    "svn info --show-item revision",
    "svn merge --dry-run ^/trunk",
    "svn delete src/old.c",
  ],
});

const jj = defineTool({
  names: ["jj"],
  about: "keeps history with Jujutsu",
  nature: "read",
  options:
    "-R --repository=; --ignore-working-copy; --ignore-immutable; --at-operation=; --at-op=; --debug; --color=; --quiet; --no-pager; --config=; --config-toml=; --config-file=; -r --revisions --revision=; -m --message=; -h --help; -V --version",
  help: "-h, -V",
  verbs: {
    read: "log, show, diff, status, st, evolog, interdiff, help, version, root, file list, file show, file annotate, file search, bookmark list, b list, b l, tag list, op log, operation log, op show, op diff, config list, config get, config path, git remote list, git root, workspace list, workspace root, util completion, sparse list, bisect, gerrit",
    create:
      "new, commit, ci, describe, desc, bookmark create, bookmark set, bookmark move, bookmark track, bookmark untrack, bookmark rename, bookmark, b create, b set, b move, b c, b s, b m, b t, duplicate, git init, workspace add, tag set",
    update:
      "edit, squash, split, rebase, absorb, resolve, restore, diffedit, next, prev, fix, parallelize, simplify-parents, revert, backout, file track, file untrack, file chmod, config set, config unset, config edit, undo, redo, op undo, op revert, workspace update-stale, workspace forget, workspace rename, sparse set, sparse reset, sparse edit, metaedit, sign, unsign, git import, git export, git remote add, git remote remove, git remote rename, git remote set-url, git colocation, abandon, op restore, operation restore, op abandon, operation abandon, bookmark delete, bookmark forget, b delete, b d, b forget, b f, util gc, tag delete, arrange",
    sync: "git clone, git fetch, git push",
    run: "util exec, run",
  },
  verbOptions: {
    "git push":
      "--remote=; -b --bookmark=; --all; --tracked; --deleted; -N --allow-new; --allow-empty-description; --allow-private; -r --revisions=; -c --change=; --dry-run; --named=; -o --option=",
    "rebase, squash, split, new, describe":
      "-s --source=; -b --branch=; -d -o --destination=; -A --insert-after=; -B --insert-before=; -f --from=; -t --into=; -i --interactive; --tool=; -u --use-destination-message; -k --keep-emptied; --stdin; --no-edit; --skip-emptied; -p --parallel",
    "log, diff, show":
      "-n --limit=; -T --template=; -p --patch; -s --summary; --stat; --git; --types; --name-only; -G --no-graph; --reversed; --from=; --to=; --context=; --tool=; --count",
    restore:
      "-f --from=; -t --into --to=; -c --changes-in=; -i --interactive; --restore-descendants; --tool=",
    "abandon, bookmark":
      "-s --summary; --retain-bookmarks; --restore-descendants; -B --allow-backwards; --to=; --from=; --remote=; -t --tracked; -c --conflicted; -a --all-remotes",
  },
  dryRun: { "git push": "--dry-run" },
  runs: (i, run) => {
    if (i.verb === "util exec" || i.verb === "run") run.argv(i.operands);
  },
  rules: [
    {
      id: "jj-push-deleted",
      on: "git push",
      when: (i) => i.has("--deleted"),
      decision: "deny",
      why: "deletes branches of the remote",
      instead: "see what would go: `jj git push --deleted --dry-run`",
      attack: ["T1485"],
      matches: ["jj git push --deleted", "jj git push --deleted --remote origin"],
      nonMatches: ["jj git push", "jj git push --deleted --dry-run", "jj git push -b feature"],
    },
    {
      id: "jj-immutable",
      when: (i) => i.has("--ignore-immutable") && i.nature !== "read",
      decision: "ask",
      why: "rewrites commits that are meant to stay as they are, because others have them",
      instead: "make a commit that undoes them: `jj revert -r @-`",
      attack: ["T1565.001"],
      matches: [
        "jj rebase -r main -d root() --ignore-immutable".replace("root()", "x"),
        "jj --ignore-immutable edit main",
      ],
      nonMatches: ["jj rebase -d main", "jj log --ignore-immutable"],
    },
    {
      id: "jj-forgets",
      on: "op abandon, operation abandon, util gc",
      when: (i) =>
        i.verb !== "util gc" || i.command.args.some((word) => /^--expire/.test(word.text)),
      decision: "deny",
      why: "deletes the log by which lost work can be found again",
      instead: "look at it: `jj op log`",
      attack: ["T1485", "T1070"],
      matches: ["jj op abandon ..@-", "jj util gc --expire=now"],
      nonMatches: ["jj op log", "jj util gc", "jj undo"],
    },
  ],
  allowed: [
    "jj status",
    "jj log -r 'main..@'",
    "jj diff --git",
    "jj new main -m 'x'",
    "jj describe -m 'delete it'",
    "jj commit -m x",
    "jj squash",
    "jj rebase -d main",
    "jj git fetch",
    "jj git push -b feature/x",
    "jj bookmark set feature/x",
    "jj undo",
    "jj abandon",
    "jj restore src/a.rs",
    "jj git clone https://github.com/example/app",
  ],
});

const others = [
  defineTool({
    names: ["fossil", "bzr", "brz", "darcs", "pijul", "cvs", "sl", "p4", "dolt", "sapling"],
    about: "keeps history with one of the rarer systems",
    options: "-m --message=; -R=; -r=; -d=; -q; -v; -c=; -n; -f --force; --comment=; --author=",
    verbs: {
      read: "status, log, diff, info, show, ls, list, timeline, annotate, blame, cat, changes, opened, describe, filelog, whatsnew, whatis, branches, branch, tags, tag, history, hist, rlog, changes, version, help, users, client, print, where, have, files, depots, remote, remotes, config, root, doctor, dag, metrics, params, plots, exp, experiments, table, schema, ssl, smartlog, sl",
      create: "init, new, shelve, record, initialize, export, archive",
      update:
        "add, commit, ci, checkin, update, up, checkout, co, merge, move, mv, rename, resolve, edit, integrate, copy, cp, addremove, unshelve, stash, rebase, amend, forget, rm, remove, delete, apply, import, switch, goto, bookmark, uncommit, absorb, fold, next, prev, metaedit, tagging, reopen, change, submit, freeze, unfreeze, repro, run, stage",
      sync: "pull, push, clone, sync, get, fetch, checkout, login, logout, update-remote",
      lifecycle: "server, serve, ui, sql-server, web",
      delete:
        "revert, undo, unrecord, obliterate-local, strip, hide, clean, purge, scrub, unadd, uncommit-all, gc",
      destroy: "obliterate, shun, admin",
      access: "protect, user, group, passwd",
    },
    allowed: [
      "fossil status",
      "bzr diff",
      "darcs record -m x",
      "p4 opened",
      "p4 sync",
      "p4 submit -d 'delete page'",
      "p4 clean -n",
      "p4 revert -n //depot/game/...",
      "cvs update -d",
      "sl status",
      "sl commit -m x",
      "dvc pull",
      "dvc repro",
      "dolt log",
    ],
    dryRun: { revert: "-n", clean: "-n", integrate: "-n", unshelve: "-n" },
    asked: ["p4 revert //...", "p4 clean", "fossil scrub", "bzr revert"],
    denied: ["p4 obliterate -y //depot/x"],
  }),
];

export const tools = [hg, svn, jj, ...others];
