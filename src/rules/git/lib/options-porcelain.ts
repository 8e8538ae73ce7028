/** Which options the verbs of git take, from their own usage texts. First half: looking and everyday work. */
import { DIFF, REVS } from "./options-shared.js";

export const PORCELAIN: Readonly<Record<string, string>> = {
  "diff, show, log, whatchanged, diff-tree, diff-index, diff-files, range-diff, format-patch, reflog, stash show, stash list, rev-list, shortlog, difftool, cherry, merge-tree, diff-pairs":
    DIFF,
  "log, show, whatchanged, rev-list, shortlog, reflog, format-patch, diff-tree, stash list, range-diff, blame, annotate, last-modified":
    REVS,
  diff: `
    --no-index; --cached --staged; --merge-base; -1 --base; -2 --ours; -3 --theirs; -0`,
  add: `
    -n --dry-run; -v --verbose; -i --interactive; -p --patch; -e --edit; -f --force; -u --update
    --renormalize; -N --intent-to-add; -A --all; --ignore-removal; --refresh; --ignore-errors
    --ignore-missing; --sparse; --chmod=; --pathspec-from-file=; --pathspec-file-nul`,
  am: `
    -i --interactive; -3 --3way; -q --quiet; -s --signoff; -u --utf8; -k --keep
    --keep-non-patch; -m --message-id; --keep-cr; --no-keep-cr; -c --scissors; --quoted-cr=
    --whitespace=; --ignore-space-change; --ignore-whitespace; --directory=; --exclude=
    --include=; -C=; -p=; --patch-format=; --reject; --resolvemsg=; --continue; -r --resolved
    --skip; --abort; --quit; --show-current-patch=?; --allow-empty
    --committer-date-is-author-date; --ignore-date; --rerere-autoupdate; -S --gpg-sign=?
    --empty=; --no-verify`,
  annotate: `
    --incremental; -b; --root; --show-stats; --progress; --score-debug; -f --show-name
    -n --show-number; -p --porcelain; --line-porcelain; -c; -t; -l; -s; -e --show-email; -w
    --ignore-rev=; --ignore-revs-file=; --color-lines; --color-by-age; --minimal; -S=
    --contents=; -C=?; -M=?; -L=; --abbrev=?`,
  apply: `
    --exclude=; --include=; -p=; --no-add; --stat; --numstat; --summary; --check; --index
    -N --intent-to-add; --cached; --unsafe-paths; --apply; -3 --3way; --build-fake-ancestor=; -z
    -C=; --whitespace=; --ignore-space-change; --ignore-whitespace; -R --reverse; --unidiff-zero
    --reject; --allow-overlap; -v --verbose; -q --quiet; --inaccurate-eof; --recount
    --directory=; --allow-empty`,
  archive: `
    --format=; --prefix=; --add-file=; --add-virtual-file=; -o --output=; --worktree-attributes
    -v --verbose; -l --list; --remote=; --exec=; --mtime=; -0; -1; -2; -3; -4; -5; -6; -7; -8
    -9`,
  blame: `
    --incremental; -b; --root; --show-stats; --progress; --score-debug; -f --show-name
    -n --show-number; -p --porcelain; --line-porcelain; -c; -t; -l; -s; -e --show-email; -w
    --ignore-rev=; --ignore-revs-file=; --color-lines; --color-by-age; --minimal; -S=
    --contents=; -C=?; -M=?; -L=; --abbrev=?`,
  "cat-file": `
    -e; -p; -t; -s; --allow-unknown-type; --use-mailmap; --mailmap; --batch=?; --batch-check=?
    -z; --batch-command=?; --batch-all-objects; --buffer; --follow-symlinks; --unordered
    --textconv; --filters; --path=; --batch-all-objects`,
  "check-ignore": `
    -q --quiet; -v --verbose; --stdin; -z; -n --non-matching; --no-index`,
  branch: `
    -v --verbose; -q --quiet; -t --track=?; -u --set-upstream-to=; --unset-upstream; --color=?
    -r --remotes; --contains=; --no-contains=; --abbrev=?; -a --all; -d --delete; -D; -m --move
    -M; -c --copy; -C; -l --list; --show-current; --create-reflog; --edit-description
    -f --force; --merged=; --no-merged=; --column=?; --sort=; --points-at=; -i --ignore-case
    --recurse-submodules; --format=; --no-track; --no-column; --no-color; --no-abbrev
    --omit-empty`,
  checkout: `
    -b=; -B=; -l; --guess; --overlay; -q --quiet; --recurse-submodules=?; --progress; -m --merge
    --conflict=; -d --detach; -t --track=?; -f --force; --orphan=; --overwrite-ignore
    --ignore-other-worktrees; -2 --ours; -3 --theirs; -p --patch; --ignore-skip-worktree-bits
    --pathspec-from-file=; --pathspec-file-nul; --no-guess; --no-track; --no-overlay
    --no-progress; --no-recurse-submodules`,
  "checkout-index": `
    -a --all; --ignore-skip-worktree-bits; -f --force; -q --quiet; -n --no-create; -u --index
    -z; --stdin; --temp; --prefix=; --stage=`,
  cherry: `
    --abbrev=?; -v --verbose`,
  "cherry-pick": `
    --quit; --continue; --abort; --skip; --cleanup=; -n --no-commit; -e --edit; -s --signoff
    -m --mainline=; --rerere-autoupdate; --strategy=; -X --strategy-option=; -S --gpg-sign=?; -x
    --ff; --allow-empty; --allow-empty-message; --keep-redundant-commits; --no-edit
    --no-gpg-sign; --empty=; --no-rerere-autoupdate; --reference`,
  clean: `
    -q --quiet; -n --dry-run; -f --force; -i --interactive; -d; -e --exclude=; -x; -X`,
  clone: `
    -v --verbose; -q --quiet; --progress; --reject-shallow; -n --no-checkout; --bare; --mirror
    -l --local; --no-hardlinks; -s --shared; --recurse-submodules=?; --recursive=?; -j --jobs=
    --template=; --reference=; --reference-if-able=; --dissociate; -o --origin=; -b --branch=
    -u --upload-pack=; --depth=; --shallow-since=; --shallow-exclude=; --single-branch
    --no-tags; --shallow-submodules; --separate-git-dir=; -c --config=; --server-option=
    -4 --ipv4; -6 --ipv6; --filter=; --also-filter-submodules; --remote-submodules; --sparse
    --bundle-uri=; --tags; --revision=; --ref-format=; --no-single-branch; --no-progress
    --no-recurse-submodules`,
  commit: `
    -q --quiet; -v --verbose; -F --file=; --author=; --date=; -m --message=
    -c --reedit-message=; -C --reuse-message=; --fixup=; --squash=; --reset-author; --trailer=
    -s --signoff; -t --template=; -e --edit; --cleanup=; --status; -S --gpg-sign=?; -a --all
    -i --include; --interactive; -p --patch; -o --only; -n --no-verify; --dry-run; --short
    --branch; --ahead-behind; --porcelain; --long; -z --null; --amend; --no-post-rewrite
    -u --untracked-files=?; --pathspec-from-file=; --pathspec-file-nul; --no-edit; --no-gpg-sign
    --verify; --no-signoff; --no-status; --allow-empty; --allow-empty-message; --no-post-rewrite
    -U --unified=; --inter-hunk-context=`,
  "commit-tree": `
    -p=; -m=; -F=; -S --gpg-sign=?`,
  "count-objects": `
    -v --verbose; -H --human-readable`,
  describe: `
    --contains; --debug; --all; --tags; --long; --first-parent; --abbrev=?; --exact-match
    --candidates=; --match=; --exclude=; --always; --dirty=?; --broken=?`,
  difftool: `
    -g --gui; -d --dir-diff; -y --no-prompt; --symlinks; -t --tool=; --tool-help
    --trust-exit-code; -x --extcmd=; --no-index; --prompt; --no-gui; --no-symlinks
    --no-trust-exit-code; --cached --staged`,
  "fast-export": `
    --progress=; --signed-tags=; --tag-of-filtered-object=; --reencode=; --export-marks=
    --import-marks=; --import-marks-if-exists=; --fake-missing-tagger; --full-tree
    --use-done-feature; --no-data; --refspec=; --anonymize; --anonymize-map=
    --reference-excluded-parents; --show-original-ids; --mark-tags; --all`,
  "fetch, fetch-pack": `
    -v --verbose; -q --quiet; --all; --set-upstream; -a --append; --atomic; --upload-pack=
    -f --force; -m --multiple; -t --tags; -n; -j --jobs=; --prefetch; -p --prune
    -P --prune-tags; --recurse-submodules=?; --dry-run; --write-fetch-head; -k --keep
    -u --update-head-ok; --progress; --depth=; --shallow-since=; --shallow-exclude=; --deepen=
    --unshallow; --refetch; --update-shallow; --refmap=; -o --server-option=; -4 --ipv4
    -6 --ipv6; --negotiation-tip=; --negotiate-only; --filter=; --auto-maintenance; --auto-gc
    --show-forced-updates; --write-commit-graph; --stdin; --no-tags; --no-recurse-submodules
    --no-auto-gc; --no-auto-maintenance; --no-write-fetch-head; --no-progress
    --no-show-forced-updates; --recurse-submodules-default=`,
  "fmt-merge-msg": `
    --log=?; -m --message=; --into-name=; -F --file=`,
  "for-each-ref": `
    -s --shell; -p --perl; --python; --tcl; --count=; --format=; --color=?; --sort=
    --points-at=; --merged=; --no-merged=; --contains=; --no-contains=; --ignore-case
    --exclude=; --omit-empty; --stdin; --include-root-refs`,
  "format-patch": `
    -n --numbered; -N --no-numbered; -s --signoff; --stdout; --cover-letter; --numbered-files
    --suffix=; --start-number=; -v --reroll-count=; --filename-max-length=; --rfc
    --cover-from-description=; --subject-prefix=; -o --output-directory=; -k --keep-subject
    --no-binary; --zero-commit; --ignore-if-in-upstream; -p --no-stat; --add-header=; --to=
    --cc=; --from=?; --in-reply-to=; --attach=?; --inline=?; --thread=?; --signature=; --base=
    --signature-file=; -q --quiet; --progress; --interdiff=; --range-diff=; --creation-factor=
    --force-in-body-from; --no-stat; --no-attach; --no-thread; --stat; --patch; --no-signature
    --no-cover-letter; --no-to; --no-cc; --encode-email-headers; --description-file=
    --commit-list-format=`,
  fsck: `
    -v --verbose; --unreachable; --dangling; --tags; --root; --cache; --reflogs; --full
    --connectivity-only; --strict; --lost-found; --progress; --name-objects; --no-dangling
    --no-full; --references; --no-references`,
  gc: `
    -q --quiet; --prune=?; --cruft; --aggressive; --auto; --force; --keep-largest-pack
    --no-prune; --no-cruft; --cruft-expiration=; --max-cruft-size=; --expire-to=; --detach
    --no-detach`,
  "hash-object": `
    -t=; -w; --stdin; --stdin-paths; --no-filters; --literally; --path=`,
  "interpret-trailers": `
    --in-place; --trim-empty; --where=; --if-exists=; --if-missing=; --only-trailers
    --only-input; --unfold; --parse; --no-divider; --trailer=; -i; --no-where`,
  "ls-files": `
    -z; -t; -v; -f; -c --cached; -d --deleted; -m --modified; -o --others; -i --ignored
    -s --stage; -k --killed; --directory; --eol; --empty-directory; -u --unmerged
    --resolve-undo; -x --exclude=; -X --exclude-from=; --exclude-per-directory=
    --exclude-standard; --full-name; --recurse-submodules; --error-unmatch; --with-tree=
    --abbrev=?; --debug; --deduplicate; --sparse; --format=`,
  "ls-remote": `
    -q --quiet; --upload-pack=; -t --tags; -h --heads; --refs; --get-url; --sort=; --exit-code
    --symref; -o --server-option=; -b --branches; --heads`,
  "ls-tree": `
    -d; -r; -t; -z; -l --long; --name-only; --name-status; --object-only; --full-name
    --full-tree; --format=; --abbrev=?`,
  "init, init-db": `
    --template=; --bare; --shared=?; -q --quiet; --separate-git-dir=; -b --initial-branch=
    --object-format=; --ref-format=`,
  grep: `
    --cached; --no-index; --untracked; --exclude-standard; --recurse-submodules
    -v --invert-match; -i --ignore-case; -w --word-regexp; -a --text; -I; --textconv
    -r --recursive; --max-depth=; -E --extended-regexp; -G --basic-regexp; -F --fixed-strings
    -P --perl-regexp; -n --line-number; --column; -h; -H; --full-name; -l --files-with-matches
    --name-only; -L --files-without-match; -z --null; -o --only-matching; -c --count; --color=?
    --break; --heading; -C --context=; -B --before-context=; -A --after-context=; --threads=
    -p --show-function; -W --function-context; -f=; -e=; --and; --or; --not; -q --quiet
    --all-match; -O --open-files-in-pager=?; --ext-grep; -m --max-count=; --no-color
    --no-textconv; --no-ext-grep; --no-recursive; --no-exclude-standard; --no-line-number; -0
    -1; -2; -3; -4; -5; --no-column; --no-full-name`,
  merge: `
    -n; --stat; --summary; --log=?; --squash; --commit; -e --edit; --cleanup=; --ff; --ff-only
    --rerere-autoupdate; --verify-signatures; -s --strategy=; -X --strategy-option=
    -m --message=; -F --file=; --into-name=; -v --verbose; -q --quiet; --abort; --quit
    --continue; --allow-unrelated-histories; --progress; -S --gpg-sign=?; --autostash
    --overwrite-ignore; --signoff; --no-verify; --no-edit; --no-ff; --no-commit; --no-squash
    --no-stat; --no-log; --no-gpg-sign; --no-signoff; --verify; --no-rerere-autoupdate
    --no-autostash; --no-progress; --no-verify-signatures; --compact-summary`,
  "merge-base": `
    -a --all; --octopus; --independent; --is-ancestor; --fork-point`,
  "merge-file": `
    -p --stdout; --diff3; --zdiff3; --ours; --theirs; --union; --marker-size=; -q --quiet; -L=
    --object-id; --diff-algorithm=`,
  "merge-tree": `
    --write-tree; --trivial-merge; --messages; -z; --name-only; --allow-unrelated-histories
    --stdin; -X --strategy-option=; --merge-base=; --no-messages; --quiet`,
  mv: `
    -v --verbose; -n --dry-run; -f --force; -k; --sparse`,
  "name-rev": `
    --name-only; --tags; --refs=; --exclude=; --all; --stdin; --annotate-stdin; --undefined
    --always`,
  "pack-refs": `
    --all; --prune; --no-prune; --auto; --include=; --exclude=`,
  prune: `
    -n --dry-run; -v --verbose; --progress; --expire=; --exclude-promisor-objects`,
  pull: `
    -v --verbose; -q --quiet; --progress; --recurse-submodules=?; -r --rebase=?; -n; --stat
    --log=?; --signoff=?; --squash; --commit; --edit; --cleanup=; --ff; --ff-only; --verify
    --verify-signatures; --autostash; -s --strategy=; -X --strategy-option=; -S --gpg-sign=?
    --allow-unrelated-histories; --all; -a --append; --upload-pack=; -f --force; -t --tags
    -p --prune; -j --jobs=?; --dry-run; -k --keep; --depth=; --shallow-since=
    --shallow-exclude=; --deepen=; --unshallow; --update-shallow; --refmap=; -o --server-option=
    -4 --ipv4; -6 --ipv6; --negotiation-tip=; --show-forced-updates; --set-upstream; --no-rebase
    --no-edit; --no-ff; --no-commit; --no-squash; --no-stat; --no-tags; --no-verify
    --no-autostash; --no-gpg-sign; --no-verify-signatures; --no-recurse-submodules
    --no-progress`,
  push: `
    -v --verbose; -q --quiet; --repo=; --all; --mirror; -d --delete; --tags; -n --dry-run
    --porcelain; -f --force; --force-with-lease=?; --force-if-includes; --recurse-submodules=
    --thin; --receive-pack=; --exec=; -u --set-upstream; --progress; --prune; --no-verify
    --follow-tags; --signed=?; --atomic; -o --push-option=; -4 --ipv4; -6 --ipv6; --branches
    --no-verify; --verify; --no-force; --no-force-with-lease; --no-force-if-includes; --no-thin
    --no-follow-tags; --no-signed; --no-atomic; --no-recurse-submodules; --no-dry-run
    --no-progress; --no-mirror; --no-prune`,
  "read-tree": `
    --index-output=; --empty; -v --verbose; -m; --trivial; --aggressive; --reset; --prefix=; -u
    --exclude-per-directory=; -i; -n --dry-run; --no-sparse-checkout; --debug-unpack
    --recurse-submodules=?; -q --quiet`,
};
