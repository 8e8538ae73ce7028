/** Which options the verbs of git take, from their own usage texts. Second half. */

export const PLUMBING: Readonly<Record<string, string>> = {
  rebase: `
    --onto=; --keep-base; --no-verify; -q --quiet; -v --verbose; -n --no-stat; --signoff
    --committer-date-is-author-date; --reset-author-date; -C=; --ignore-whitespace
    --whitespace=; -f --force-rebase; --no-ff; --continue; --skip; --abort; --quit; --edit-todo
    --show-current-patch; --apply; -m --merge; -i --interactive; --rerere-autoupdate; --empty=
    --autosquash; --update-refs; -S --gpg-sign=?; --autostash; -x --exec=; -r --rebase-merges=?
    --fork-point; -s --strategy=; -X --strategy-option=; --root; --reschedule-failed-exec
    --reapply-cherry-picks; --no-autosquash; --no-autostash; --no-ff; --no-fork-point
    --no-keep-empty; --keep-empty; -k; --stat; --no-rebase-merges; --no-update-refs
    --no-gpg-sign; --no-signoff; --verify; -p --preserve-merges; --no-reschedule-failed-exec
    --ignore-date; --no-reapply-cherry-picks; --allow-empty-message`,
  repack: `
    -a; -A; --cruft; --cruft-expiration=; -d; -f; -F; -n; -q --quiet; -l --local
    -b --write-bitmap-index; -i --delta-islands; --unpack-unreachable=; -k --keep-unreachable
    --window=; --window-memory=; --depth=; --threads=; --max-pack-size=; --pack-kept-objects
    --keep-pack=; -g --geometric=; -m --write-midx; --expire-to=`,
  replace: `
    -l --list; -d --delete; -e --edit; -g --graft; --convert-graft-file; -f --force; --raw
    --format=; --no-force`,
  reset: `
    -q --quiet; --no-refresh; --mixed; --soft; --hard; --merge; --keep; --recurse-submodules=?
    -p --patch; -N --intent-to-add; --pathspec-from-file=; --pathspec-file-nul; --refresh`,
  restore: `
    -s --source=; -S --staged; -W --worktree; --ignore-unmerged; --overlay; -q --quiet
    --recurse-submodules=?; --progress; -m --merge; --conflict=; -2 --ours; -3 --theirs
    -p --patch; --ignore-skip-worktree-bits; --pathspec-from-file=; --pathspec-file-nul
    --no-overlay; --no-progress; --unified=; -U; --no-recurse-submodules`,
  revert: `
    --quit; --continue; --abort; --skip; --cleanup=; -n --no-commit; -e --edit; -s --signoff
    -m --mainline=; --rerere-autoupdate; --strategy=; -X --strategy-option=; -S --gpg-sign=?
    --reference; --no-edit; --no-gpg-sign`,
  rm: `
    -n --dry-run; -q --quiet; --cached; -f --force; --ignore-unmatch; --sparse
    --pathspec-from-file=; --pathspec-file-nul; -r --recursive`,
  "send-pack": `
    -v --verbose; -q --quiet; --receive-pack=; --exec=; --remote=; --all; -n --dry-run; --mirror
    -f --force; --signed=?; --push-option=; --progress; --thin; --atomic; --stateless-rpc
    --stdin; --helper-status; --force-with-lease=?; --force-if-includes`,
  shortlog: `
    -c --committer; -n --numbered; -s --summary; -e --email; -w=?; --group=`,
  "show-branch": `
    -a --all; -r --remotes; --color=?; --more=?; --list; --no-name; --current; --sha1-name
    --merge-base; --independent; --topo-order; --topics; --sparse; --date-order; -g --reflog=?
    --no-color; --sha1-name; --topics`,
  "show-ref": `
    --tags; --heads; --verify; --head; -d --dereference; -s --hash=?; --abbrev=?; -q --quiet
    --exclude-existing=?; --exists; --branches`,
  status: `
    -v --verbose; -s --short; -b --branch; --show-stash; --ahead-behind; --porcelain=?; --long
    -z --null; -u --untracked-files=?; --ignored=?; --ignore-submodules=?; --column=?
    --no-renames; -M --find-renames=?; --no-ahead-behind; --no-column; --find-renames=?`,
  stripspace: `
    -s --strip-comments; -c --comment-lines`,
  switch: `
    -c --create=; -C --force-create=; --guess; --discard-changes; -q --quiet
    --recurse-submodules=?; --progress; -m --merge; --conflict=; -d --detach; -t --track=?
    -f --force; --orphan=; --overwrite-ignore; --ignore-other-worktrees; --no-guess; --no-track
    --no-progress; --no-recurse-submodules`,
  "symbolic-ref": `
    -q --quiet; -d --delete; --short; --recurse; -m=; --no-recurse`,
  tag: `
    -l --list; -n=?; -d --delete; -v --verify; -a --annotate; -m --message=; -F --file=
    -e --edit; -s --sign; --cleanup=; -u --local-user=; -f --force; --create-reflog; --column=?
    --contains=; --no-contains=; --merged=; --no-merged=; --sort=; --points-at=; --format=
    --color=?; -i --ignore-case; --no-sign; --no-column; --trailer=; --omit-empty
    --no-create-reflog`,
  "update-index": `
    -q; --ignore-submodules; --add; --replace; --remove; --unmerged; --refresh; --really-refresh
    --cacheinfo=; --chmod=; --assume-unchanged; --no-assume-unchanged; --skip-worktree
    --no-skip-worktree; --ignore-skip-worktree-entries; --info-only; --force-remove; -z; --stdin
    --index-info; --unresolve; -g --again; --ignore-missing; --verbose; --clear-resolve-undo
    --index-version=; --split-index; --untracked-cache; --test-untracked-cache
    --force-untracked-cache; --force-write-index; --fsmonitor; --fsmonitor-valid
    --no-fsmonitor-valid`,
  "update-ref": `
    -m=; -d; --no-deref; -z; --stdin; --create-reflog; --batch-updates`,
  "verify-commit": `
    -v --verbose; --raw`,
  "verify-tag": `
    -v --verbose; --raw; --format=`,
  "write-tree": `
    --missing-ok; --prefix=`,
  bisect: `
    --term-old=; --term-good=; --term-new=; --term-bad=; --no-checkout; --first-parent; --stat
    -p --patch`,
  bundle: `
    -q --quiet; --progress; --all; --version=; --branches=?; --tags=?; --remotes=?; --not
    --since= --after=; --until=; -n --max-count=; --filter=; --stdin; --all-progress`,
  "commit-graph": `
    --object-dir=; --append; --split=?; --reachable; --stdin-packs; --stdin-commits
    --changed-paths; --progress; --shallow`,
  "credential, credential-store, credential-cache": `
    --file=; --timeout=; --socket=`,
  daemon: `
    --verbose; --syslog; --log-destination=; --export-all; --timeout=; --init-timeout=
    --max-connections=; --strict-paths; --base-path=; --base-path-relaxed; --user-path=?
    --interpolated-path=; --reuseaddr; --pid-file=; --enable=; --disable=; --allow-override=
    --forbid-override=; --access-hook=; --listen=; --port=; --detach; --user=; --group=; --inetd
    --informative-errors`,
  "filter-branch": `
    --setup=; --subdirectory-filter=; --env-filter=; --tree-filter=; --index-filter=
    --parent-filter=; --remap-to-ancestor; --msg-filter=; --commit-filter=; --tag-name-filter=
    --original=; -d=; -f --force; --prune-empty; --state-branch=; --all`,
  notes: `
    --ref=; -f --force; -m --message=; -F --file=; -C --reuse-message=; -c --reedit-message=
    --allow-empty; --separator=; --stdin; --ignore-missing; -n --dry-run; -v --verbose
    -q --quiet; -s --strategy=; --commit; --abort; --for-rewrite=`,
  "reflog expire, reflog delete": `
    --expire=; --expire-unreachable=; --all; --single-worktree; --updateref; --rewrite
    --stale-fix; -n --dry-run; --verbose`,
  remote: `
    -v --verbose; -t --track=; -m --master=; -f --fetch; --tags; --no-tags; --mirror=?
    -a --auto; -d --delete; --add; --push; --all; -n --dry-run; -p --prune; --progress
    --no-progress`,
  "sparse-checkout": `
    --cone; --no-cone; --sparse-index; --no-sparse-index; --stdin; --skip-checks
    --end-of-options`,
  stash: `
    -p --patch; -k --keep-index; --no-keep-index; -u --include-untracked; --no-include-untracked
    --only-untracked; -a --all; -m --message=; -S --staged; -q --quiet; --index
    --pathspec-from-file=; --pathspec-file-nul`,
  submodule: `
    -q --quiet; --cached; -b --branch=; -f --force; --name=; --reference=; --depth=; --init
    --remote; -N --no-fetch; --checkout; --merge; --rebase; --recursive; --recommend-shallow
    -j --jobs=; --filter=; --files; -n --summary-limit=; --all; -d --default; --single-branch
    --progress; --dissociate; --no-recommend-shallow; --ref-format=`,
  worktree: `
    -f --force; -b=; -B=; -d --detach; --checkout; --no-checkout; --lock; --reason=; --orphan
    --guess-remote; --no-guess-remote; -q --quiet; --track; --no-track; --expire=; -n --dry-run
    -v --verbose; --porcelain; -z; --relative-paths`,
  mergetool: `
    -t --tool=; --tool-help; -y --no-prompt; --prompt; -g --gui; --no-gui; -O=`,
  "rev-parse": `
    --git-dir; --absolute-git-dir; --git-common-dir; --show-toplevel; --show-cdup; --show-prefix
    --show-superproject-working-tree; --shared-index-path; --is-inside-work-tree
    --is-inside-git-dir; --is-bare-repository; --is-shallow-repository; --show-object-format=?
    --show-ref-format; --git-path=; --path-format=; --prefix=; --default=; --verify; -q --quiet
    --sq; --sq-quote; --not; --abbrev-ref=?; --short=?; --symbolic; --symbolic-full-name; --all
    --branches=?; --tags=?; --remotes=?; --glob=; --exclude=; --disambiguate=; --local-env-vars
    --parseopt; --keep-dashdash; --stop-at-non-option; --stuck-long; --revs-only; --no-revs
    --flags; --no-flags; --since=; --after=; --until=; --before=; --resolve-git-dir=
    --exec-path`,
  config: `
    --global; --system; --local; --worktree; -f --file=; --blob=; --get; --get-all; --get-regexp
    --get-urlmatch; --replace-all; --add; --unset; --unset-all; --rename-section
    --remove-section; -l --list; --fixed-value; -e --edit; --get-color; --get-colorbool
    -t --type=; --bool; --int; --bool-or-int; --bool-or-str; --path; --expiry-date; -z --null
    --name-only; --includes; --show-origin; --show-scope; --default=; --all; --regexp; --value=
    --url=; --append; --comment=; --no-includes; --no-type; --show-names; --no-show-names`,
  maintenance: `
    --auto; --schedule=?; --quiet; --task=; --scheduler=; --force; --detach; --no-detach
    --config-file=`,
  "send-email": `
    --from=; --to=; --cc=; --bcc=; --subject=; --in-reply-to=; --compose; --annotate
    --smtp-server=; --smtp-server-port=; --smtp-user=; --smtp-pass=; --smtp-encryption=
    --smtp-debug=; --smtp-ssl; --confirm=; --dry-run; --quiet; --suppress-cc=; --thread
    --no-thread; --chain-reply-to; --signed-off-by-cc; --validate; --no-validate; --force
    --identity=; --to-cmd=; --cc-cmd=; --header-cmd=; --sendmail-cmd=; --reply-to=
    -v --reroll-count=; --8bit-encoding=; --transfer-encoding=; --batch-size=; --relogin-delay=
    --format-patch; --no-format-patch; --cover-letter`,
  svn: `
    -r --revision=; -m --message=; -s --stdlayout; -T --trunk=; -t --tags=; -b --branches=
    --prefix=; --username=; --no-metadata; -A --authors-file=; -n --dry-run; -q --quiet
    --parent; -l --local; --fetch-all; --all; --rmdir; -e --edit; --no-rebase; --commit-url=
    --mergeinfo=; --interactive; -d --destination=; --ignore-paths=; --limit=; --oneline
    -v --verbose`,
  subtree: `
    -P --prefix=; -m --message=; -q --quiet; -d --debug; --squash; --no-squash; --annotate=
    -b --branch=; --onto=; --ignore-joins; --rejoin; -S --gpg-sign=?`,
  hook: `
    --ignore-missing; --to-stdin=; --allow-unknown-hook-name`,
  "for-each-repo": `
    --config=; --keep-going`,
  "fast-import": `
    --force; --quiet; --stats; --allow-unsafe-features; --export-marks=; --import-marks=
    --import-marks-if-exists=; --done; --date-format=; --max-pack-size=; --big-file-threshold=
    --depth=; --active-branches=; --export-pack-edges=; --relative-marks; --cat-blob-fd=
    --rewrite-submodules-from=; --rewrite-submodules-to=`,
  "fetch-pack, upload-pack, receive-pack, upload-archive": `
    --all; --stdin; -q --quiet; -k --keep; --thin; --include-tag; --upload-pack=; --exec=
    --depth=; --no-progress; --check-self-contained-and-connected; -v; --strict; --no-strict
    --timeout=; --stateless-rpc; --http-backend-info-refs; --advertise-refs`,
  "index-pack, pack-objects, unpack-objects, unpack-file, multi-pack-index, verify-pack, show-index, pack-redundant": `
    -v --verbose; -q --quiet; -o=; --stdin; --fix-thin; --keep=?; --strict=?; --threads=
    --index-version=; --max-input-size=; --object-format=; --rev-index; --no-rev-index
    --all-progress; --progress; --no-progress; --all; --revs; --stdout; --thin
    --delta-base-offset; --window=; --depth=; --non-empty; --local; --honor-pack-keep; --filter=
    -n; -r; -s --stat-only; --object-dir=; --batch-size=; --bitmap; --preferred-pack=; --alt-odb
    --window-memory=; --max-pack-size=; --unpacked; --include-tag; --cruft=?
    --cruft-expiration=`,
  "mailinfo, mailsplit": `
    -k; -b; -u; -n; -m --message-id; --encoding=; --scissors; --quoted-cr=; -o=; -d=; -f=
    --keep-cr`,
  "merge-index, merge-one-file, merge-recursive, merge-ours, merge-resolve, merge-subtree, merge-octopus": `
    -o; -q; -a`,
  rerere: `
    --rerere-autoupdate; --no-rerere-autoupdate`,
  instaweb: `
    -l --local; -d --httpd=; -m --module-path=; -b --browser=; -p --port=; --start; --stop
    --restart`,
  "imap-send, quiltimport, cvsimport, cvsexportcommit, archimport, request-pull, bugreport, diagnose": `
    -v; -q; -n --dry-run; --author=; --patches=; --series=; -o --output-directory=; -s --suffix=
    --diagnose=?; --mode=; -f=; --folder=; --list; --curl; --no-curl; -p`,
  "check-attr, check-mailmap, check-ref-format": `
    -a --all; --cached; --source=; -z; --stdin; --branch; --normalize; --allow-onelevel
    --no-allow-onelevel; --refspec-pattern; --mailmap-file=; --mailmap-blob=`,
  "mktree, mktag, patch-id, prune-packed, update-server-info, get-tar-commit-id": `
    -z; --missing; --batch; --strict; --no-strict; --stable; --unstable; --verbatim
    -n --dry-run; -q --quiet; -f --force`,
  "refs, repo, backfill, replay, last-modified, diff-pairs, scalar": `
    --ref-format=; --dry-run; --no-reflog; --strict; --verbose; --format=; -z; --all
    --min-batch-size=; --sparse; --onto=; --advance=; --contained; --ref-action=?; --recursive
    --show-trees; --max-depth=; -b --branch=; --full-clone; --single-branch; --src; --no-src
    -C=; -c=`,
  p4: `
    --branch=; --changesfile=; --silent; --detect-branches; --detect-labels; --import-labels
    --import-local; --max-changes=; --keep-path; --use-client-spec; --destination=; --bare
    -n --dry-run; --origin=; -M; --preserve-user; --export-labels; --prepare-p4-only; --shelve
    --update-shelve=; --conflict=; --commit=; --disable-rebase; --git-dir=; --verbose`,
};
