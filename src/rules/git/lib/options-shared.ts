/** Options that many verbs of git share. */

/** Of everything that prints a difference. */
export const DIFF = `
    -p --patch; -s --no-patch; -u; -U --unified=?; -W --function-context; --raw
    --patch-with-raw; --patch-with-stat; --numstat; --shortstat; -X --dirstat=?; --cumulative
    --dirstat-by-file=?; --check; --summary; --name-only; --name-status; --stat=?; --stat-width=
    --stat-name-width=; --stat-graph-width=; --stat-count=; --compact-summary; --binary
    --full-index; --color=?; --ws-error-highlight=; -z; --abbrev=?; --src-prefix=; --dst-prefix=
    --line-prefix=; --no-prefix; --inter-hunk-context=; --output-indicator-new=
    --output-indicator-old=; --output-indicator-context=; -B --break-rewrites=?
    -M --find-renames=?; -D --irreversible-delete; -C --find-copies=?; --find-copies-harder
    --no-renames; --rename-empty; --follow; -l=; --minimal; -w --ignore-all-space
    -b --ignore-space-change; --ignore-space-at-eol; --ignore-cr-at-eol; --ignore-blank-lines
    -I --ignore-matching-lines=; --indent-heuristic; --patience; --histogram; --diff-algorithm=
    --anchored=; --word-diff=?; --word-diff-regex=; --color-words=?; --color-moved=?
    --color-moved-ws=; --relative=?; -a --text; -R; --exit-code; --quiet; --ext-diff; --textconv
    --ignore-submodules=?; --submodule=?; --ita-invisible-in-index; --ita-visible-in-index; -S=
    -G=; --pickaxe-all; --pickaxe-regex; -O=; --rotate-to=; --skip-to=; --find-object=
    --diff-filter=; --output=; -m; -c; --cc; --no-ext-diff; --no-textconv; --no-color
    --combined-all-paths; --default-prefix; --no-relative; --no-indent-heuristic
    --no-rename-empty; --output=; -t`;

/** Of everything that walks commits. */
export const REVS = `
    -n --max-count=; --skip=; --since= --after=; --until= --before=; --author=; --committer=
    --grep=; -i --regexp-ignore-case; -E --extended-regexp; -F --fixed-strings; -P --perl-regexp
    --basic-regexp; --invert-grep; --all-match; --grep-reflog=; --merges; --no-merges
    --min-parents=; --max-parents=; --first-parent; --exclude-first-parent-only; --not; --all
    --branches=?; --tags=?; --remotes=?; --glob=; --exclude=; --exclude-hidden=; --reflog
    --alternate-refs; --single-worktree; --ignore-missing; --stdin; --cherry-mark; --cherry-pick
    --cherry; --left-only; --right-only; --left-right; -g --walk-reflogs; --merge; --boundary
    --simplify-by-decoration; --show-pulls; --full-history; --dense; --sparse; --simplify-merges
    --ancestry-path=?; --date-order; --author-date-order; --topo-order; --reverse; --no-walk=?
    --do-walk; --pretty=?; --format=; --abbrev-commit; --no-abbrev-commit; --oneline
    --encoding=; --expand-tabs=?; --no-expand-tabs; --notes=?; --no-notes; --show-signature
    --relative-date; --date=; --parents; --children; --graph; --no-graph; --show-linear-break=?
    --decorate=?; --no-decorate; --decorate-refs=; --decorate-refs-exclude=; --clear-decorations
    --source; --mailmap; --no-mailmap; --use-mailmap; --log-size; -L=; --follow; --remerge-diff
    --diff-merges=; --no-diff-merges; --dd; --root; -m; --count; --timestamp; --max-age=
    --min-age=; --disk-usage=?; --objects; --filter=; --unpacked; --header; --bisect
    --max-count-oldest=`;
