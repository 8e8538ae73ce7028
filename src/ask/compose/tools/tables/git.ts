/** Git: every verb with its options. */
export const git = `
macro <ago> [in|of|from|during|within|over|since|made|made_in] [the] last|past {d} / since|from {d} ago / "newer"|younger than {d} / not_older_than|no_older_than {d} / [of|from] [the] last {d}
macro <last> last|latest|newest|most_recent|previous
macro <cur> [the|my] current|this|checked-out|checked_out branch / [the|this|current] branch i'm|i_am on / branch
macro <br> [the] [git] [local|feature|existing] branch [named|called] {ref} / [the] {ref} branch
macro <br2> [the] [git] [local|feature|existing] branch [named|called] {ref2} / [the] {ref2} branch
macro <at> [the] [git] [commit|tag|revision|branch] {ref}
macro <rem> [to|from|of|on] [the] [git] [remote] origin
macro <git> [git]
git clone %o {url} <<{path}>>
  clone|check_out|checkout|get|fetch|download
  {url} = [from|of|the] [the] [repo|repository|git_repository|git_repo|project] [at|from] {url}
  @ clone|git|repo|repository|checkout
  --depth 1 = [only|just] [the|its] [very] last|latest|newest|most_recent|tip commit [of] / shallow|shallowly / without|no [its|the|any|full] [full|git|old] history / with_depth_1|depth_1 / as_shallow_as_possible|a_shallow_copy
  --depth {n} = [only|just] [the|its] last|latest|newest|most_recent {n} commits [of] / [with] [a] depth [of] {n} / {n} commits deep / shallow with {n} commits
  -b {ref} = [only|just] [the] branch|tag [named|called] {ref} [of|from] / at|on|of [the] [tag|branch] {ref} [branch|tag] / [and] check_out|checkout|switch_to|use|checking_out [the] [branch|tag] {ref} [branch] / of|from [the] {ref} branch
  --single-branch = single|one [branch] / nothing_else|no_other_branches|without_other_branches|without_the_other_branches|single-branch|only_that_branch|only_this_branch|and_nothing_else
  --recurse-submodules = [together|along] [with|including|and] [all|its|the|their] [its|the|of] submodules|submodule [too|as_well|included|recursively|initialised|initialized] / recursively
  --bare = bare|without_a_working_tree|without_a_checkout|without_working_tree|without_checking_out
  --mirror = mirror|as_a_mirror
  --no-checkout = without|not|don't checking_out|check_out|checkout [any] [files|a|anything] [files]
  --filter=blob:none = blobless|without_blobs|partial|without_file_contents [clone]
  -q = quietly|silently|without_output|without_progress
  --origin {name} = [with|and|calling|call|name|naming] [the|its] remote [named|called|as] {name} [instead_of_origin]
  {path} = into|to|in|as|called|named|under [the|a] [new|folder|directory|dir|subfolder] [folder|directory|dir] [named|called] {path}
  ? repository|repo|git|of|copy|project|branch
git init %o <<{path}>>
  init|initialize|initialise|create|make|set_up|start|turn [a|an|the|this] [new|empty|local] [git] [into] [a] repo|repository|git|git_repository|git_repo|"repository"
  @ git|repo|repository
  ! remote|github|submodule|commit|clone|branch_in|chart|helm
  --bare = bare
  -b {ref} = with|whose|and|on [the|a|an] [initial|default|first|main] [branch] [is|named|called] {ref} [as] [the] [initial|default|first|its] [branch] / with|whose [the] [initial|default|first] branch [is|named|called|should_be|being] {ref}
  {path} = in|at|inside|called|named|under [the] [folder|directory|dir] {path} / [folder|directory|dir] {path} [into] [a] [git] [repository|repo]
  ? here|in_this_folder|in_this_directory|current|directory|folder|new|empty|project|bare|git|in_the_current_directory|in_the_current_folder
macro <logwords> commits|log|history|"commit"|git_log
git log %f %o %r %s
  <logwords> [history|log|list|messages|ones]
  @ git|commit|commits|log|branch|repo|repository
  ! docker|container|pod|kubectl|compose|system|journal|kernel|service|unit|nginx|stash|revert|reset|undo|squash|amend|cherry-pick|cherry_pick|tag|push|pull|fetch|rebase|error|errors|count|how_many|number_of|reflog|access|many|bisect|message_of|hash_of|id_of|sha|hash|merge_base|differ|size|per_author|each_author|by_each|per|remove|delete|drop|create|make|clone|rename|edit|change_the
  --all = [on|in|across|over|of|from] [all|any|every] [the] branches|branch|refs / whole_repository|entire_repository|all_branches
  --author={text} = by|of|from|authored_by|made_by|written_by [the|only] [author|user|committer] {text} / author|author's|author_is {text} / that|which [were] made|wrote|authored|written|did by {text} / {text} made|wrote|authored|did|committed
  --author={name} = by|authored_by|made_by|written_by [the] [author|user] {name} / author {name} / that {name} made|wrote|authored|did|committed / {name} 's / {name} [has] made|wrote|authored|did|committed
  --no-merges = without|no|excluding|except|ignoring|leaving_out|skipping|not|minus|omitting [the|any|counting] merge|merges [commits] / merges|merge [commits] excluded|left_out|omitted|ignored|skipped|not_included
  --merges = merge commits|ones / only merges / merges only
  --grep={text} = whose|with|where|which|that|mention|mentioning|containing|matching [the|a|have|has] [commit] [message|messages|subject] [mentions|mention|contains|contain|containing|matching|matches|includes|say|has|have|that|mentioning|says] [the] [word|text|string] {text} [in] [their|the|its] [message|messages] / mentioning|mention|containing|matching|mentions [the] [word|text|string] {text} [in] [the|their] [message|messages|log|commit] [message|messages] / with {text} in [the|their] [commit] message|messages
  -S{text} = that|which|where [added|add|introduced|removed|adds|removes|changed|introduce] [or|and] [removed|added|remove|removes|introduce] [the] [word|text|string|line|function|identifier|code] {text} [was|were] [added|introduced|removed|appears|appeared] [or] [removed|added]
  -i = ignoring|regardless_of|ignore|whatever [the] case / case-insensitively|case-insensitive
  --since='{d:words} ago' = <ago>
  --since={date} = since|after|from|made_since {date} / newer than {date}
  --until={date} = [and] until|before|up_to|older_than {date}
  --since={date2} --until={date} = between|from {date2} and|to|until {date}
  -n {n} = [the|only|just] [the] last|latest|newest|most_recent|recent|first|top {n} / {n} last|latest|newest|most_recent|recent / limit|limited to {n} / "only" {n} / at_most|no_more_than {n}
  %f --oneline = [each|one|every|in|as|with] [one|a|on] [line|single|each|one|its] line [each|per|commit|for|form|format] [commit] / [in] one_line|oneline|single-line|one-line|short|compact|condensed|abbreviated|brief [form|format|view|version|style] [each] / one|a line per commit / each on one|a|its [single|own] line / one per line / briefly|compactly
  --graph = [as|with|and|in] [a|an|the] [ascii|text|branch|commit|little|decorated] [ascii] graph|tree / graphically|graph|--graph
  --decorate = [and|with|including] [branch|branches|tag|ref|the] [and|names] [tag|branch] names|labels|decorated|decorations / decorated
  -p = [together|along] [with|including|and|plus] [the|their|its|full|actual] [full|actual|code|each] diffs|diff|patch|patches [of|for] [each] / as_patches|with_patches
  --stat = [with|including|and] [the|a|their] [diff|change|file] stat|stats|statistics|diffstat / files_changed_per_commit / [with] [the] number_of_changed_lines
  --name-only = with|and|including [the] files|filenames [they|each|that|it|were|which] [changed|touched|modified] [changed|touched|modified] / [with|and|including] [only] [the] names [of] [the] [changed|files|touched|modified] files / [with|and|including] [the] [list|names] [of] [changed|touched|modified] [files|file] [names|in|of] each
  --name-status = [with|and|including] file|files|names status / files and|with their_status|kind_of_change
  --reverse = oldest|earliest [ones|commits|one] [first|to] [newest] / in chronological|reverse order / reversed
  --follow = [also|even|including|and] [across|through|following|follow|over|past|beyond] [its|the|any] rename|renames|renamed|renaming
  --first-parent = first|only [the] [first] parent|parents / first-parent
  --show-signature = with|and signature|signatures
  --format='%h %an %s' = [with|showing|and|only|just] [the|short|abbreviated] [short|abbreviated] [hash|hashes|sha|id] [,|and] author|authors [name|names] [and] [the] subject|message|title
  --format='%h %s' = [with|showing|and|only|just|as] [the] [short|abbreviated] hash|hashes|sha and [the] subject|message|title|subjects
  --format='%an <%ae>' = [only|just] [the] author [name] and email
  --format=%s = only|just|nothing_but [the] [commit] subject|subjects|messages|titles|message [lines] / [their] subjects|messages|subject|titles [lines] only / subject_lines|messages_only
  --format=%H = only|just|nothing_but [the|their] [full|commit] hash|hashes|ids|shas / full hashes
  --format=%h = only|just|nothing_but [the|their] short|abbreviated hash|hashes|ids
  %r {range} = in [the] range {range} / {range}
  %r {ref2}..{ref} = [that|which] [are|exist] [on|in|of] [the] [branch] {ref} [branch] [but|and] [that|which] [are] not|missing|absent [are|yet|exist] [in|on|from|merged|into] [into] [the] [branch] {ref2} / between [the] [tag|tags|commit|branch|commits|branches] {ref2} and {ref} / from {ref2} to|through|until {ref} / [that] {ref} has [that|which] {ref2} [lacks|misses|does|doesn't] [not] [have]
  %r {ref}..HEAD = since|after [the] [tag|release|version|commit|branch|last] [release|tag] {ref} / since [i] [branched|branch|forked] [off|from] [of|from] {ref} / not|missing [yet] in|on|from|merged [into] {ref} / ahead of {ref}
  %r HEAD..{ref} = [on|in] {ref} [that] [are] not|missing [yet] [in|on] <cur> / behind {ref}
  %r @{u}..HEAD = [that|which] [i|we] [have|are|were|haven't] [not] [yet] [been] pushed|unpushed [yet] / unpushed|local [only] / not [yet] pushed [yet] / haven't_pushed|not_pushed|never_pushed [yet]
  %r HEAD..@{u} = not|haven't [yet] [been] pulled [yet] / unpulled|incoming [commits] / [that|which] upstream has [and|but] [i] [don't|lack]
  %r {ref} = of|on|in|from|for [the] [git] branch [named|called] {ref} / of|on|in [the] {ref} branch
  %s -- {path} = that|which|of|for|to|touching|changing|affecting|modifying|in|on|concerning|about [have|has|touched|changed|modified|touch|affect|affected|change|modify|only] [the|only] [file|files|folder|directory|path|changes] [in|under|below] [the] [file|folder|directory] {path} [file|directory|folder] / touched|changed|touch|change|affect|concern [the|only|anything|something|files] [in|under|below] [file|files|folder|directory] {path}
  %s -- {file} = {file} [file]
  ? git|branch|repository|repo|made|list|on|in|changes|current|full|done|history|of|order|recently / on_this_branch|on_the_current_branch|of_the_current_branch|of_this_repository|of_the_repository|in_this_repository|in_the_repository|in_the_current_branch / merged
git log -L {n},{n2}:{file}
  history|evolution|log of [the] lines {n} to|through|-|and {n2} [of|in] [the] [file] {file}
  @ git|history|log
git log --since=midnight %o
  commits|log|changes|"commit" [of|from|made|since] [made] today|midnight
  @ commit|commits|git
  --author="$(git config user.name)" = i|by_me|my|mine|i_made
  --oneline = one_per_line|one_line_each|oneline|one_line
  ? today|since|midnight / i|made|did
git shortlog -sn%o %r
  commits|"commit" / commit_count|commit_counts
  per|by|for|of [each|every] author|authors|contributor|contributors|person|developer|committer|people / each|every author|contributor|person|developer|committer [has|have|did] [made|done|wrote] / did|has|have each|every author|contributor|person|developer [make|made] / who [has|have] [made|the] [made] [the] most|more / top contributors|committers|authors / [a] ranking|ranked|list [of] [the] authors|contributors|committers [by|with|according_to] [the|their] [number|count] [of] / contributors|authors|committers [ranked|sorted|ordered|with|and] [by|with|according_to] [the|their] [number|count] [of] [their]
  %o e = [with|including|and] [their|the] email|emails|mail [addresses|address]
  %o  --no-merges = without|no|excluding|except|ignoring|leaving_out|skipping|not|minus|omitting [the|any|counting] merge|merges [commits] / merges|merge [commits] excluded|left_out|omitted|ignored|skipped|not_counted|not_included|don't_count
  %o  --all = [on|in|across|over|of] all [the] branches|refs / every branch
  %o  --since='{d:words} ago' = <ago>
  %o  --since={date} = since|after {date}
  %r {range} = in [the] range {range}
  %r {ref}..HEAD = since [the] [tag|release|version] {ref}
  %r {ref2}..{ref} = between|from [the] [tags|tag|releases] {ref2} and|to {ref}
  %r HEAD = [of|on|in] [the|my] current|this branch
  %r {ref} = of|on [the] branch {ref} / on|of [the] {ref} branch
  ? number|many|count|counts|git|commits|sorted|most|first|biggest|highest|descending|order|top|in|repository|repo|authors|contributors|made|ranking|busiest|sort|by|ordered|history / in_this_repository|of_commits|in_descending_order / authors|with|of
git rev-list --count %o %r
  count|number_of|how_many|many [the|of] [the] "commits" / count [of] [all] commits
  @ commits
  ! author|per|each|every|contributors|ahead|behind
  --no-merges = without|no|excluding|ignoring|not [the|counting] merge|merges [commits]
  --since='{d:words} ago' = <ago>
  --since={date} = since|after {date}
  --author={text} = by|of|from|made_by|authored_by [the] [author] {text}
  --all = [on|in|across|over] all [the] branches
  %r {ref2}..{ref} = [that|which] [are] [on|in|does] [the] [branch] {ref} [branch] [has|have|is|ahead] [that|which|but|and|of] [that] [are] [not|missing|aren't|ahead|doesn't] [in|on|merged|of|have|from] [the] [branch] {ref2} / [are] between {ref2} and {ref}
  %r {ref}..HEAD = since|after [the] [tag|release|commit|version] {ref} / ahead|am_i_ahead of [the] [branch] {ref}
  %r {ref} = of|on|in|has|does [the] branch {ref} [have] / on|in|does [the] {ref} branch [has|have]
  %r HEAD = [are|there|on|in|of|this|does] [there] [on|in|of|this|does] [the|my] [current|this] branch|repository|repo|project|history|HEAD [have|has|so_far]
  ? git|made|total|were|have|been|in_total / commits|were_made|were_there
git rev-list --left-right --count {ref}...{ref2}
  "ahead" and|or behind|ahead [of] / behind and ahead
  {ref} = [branch] {ref} [is] [of|compared_to|relative_to|to|and|versus|vs|against] [branch|of|to] {ref2} / {ref} [is] [ahead]
  {ref2} = of|from|to [branch] {ref2}
  ? many|commits|number|far|how|branch
git blame %o {file}
  blame|annotate / who|which_author|author|commit [wrote|last|changed|modified|edited|touched|authored|added|introduced] [last|each|every|which|the] [changed|modified|edited|touched|wrote|line|lines] [each|every|which|of]
  ! last_commit|latest_commit|deleted|created|contributors|many|commits|commit_that|file_last|lately
  {file} = of|in|for|from [the] [file] {file} / {file}
  line|lines|blame|annotate [by] [line]
  -L {n},{n2} = lines|line|range [from] {n} to|through|-|until|till|and|up_to {n2} [of|in] / lines|from {n} to|through {n2}
  -L {n},{n} = line [number|no] {n} [of|in]
  -w = ignore|ignoring|without|skip|skipping|disregarding [any|the|counting] whitespace|white_space [changes|only|only_changes]
  -e = [with|show|showing|including] [the|their] email|emails|email_addresses [instead_of_names|addresses]
  -C = detect|detecting|following|follow moved|copied [code|lines] [from_other_files|between_files]
  ? last|changed|wrote|line|each|author|commit|git|of|modified|touched|who|edited|by_line|annotated|every|and_when|lines|in_which_commit
git diff %o %r %s
  diff|difference|differences|differ|changes|changed|modifications|compare|what_changed|change|what_i_changed
  @ git|branch|commit|staged|unstaged|uncommitted|index|staging|head|stage|stashed|diff|commits|branches|repository|tag|tags
  ! discard|undo|revert|throw|stash|restore|commit_all|save|add|who|log|list_the_commits|reset|blame|remove|history|push|pull|last_commit|latest_commit|folder_and|directories
  --cached = [that|which] [are|is|have|has] [already] [been] staged|cached [for|already|changes] [the] [next] [commit] / in|of [the] index|staging_area / about_to_be_committed|going_to_be_committed|will_be_committed|would_be_committed|about_to_commit / what would|will be [in_the_next] [commit|committed]
  --stat = [as|only|just|show|with] [a|the] [short] stat|stats|statistics|summary|diffstat|overview [of] / how_many|number_of lines [changed] [per|in|for] [each] [file] / per file
  --shortstat = [only|just] [the] total|totals [number] [of] [lines|changed|insertions] [and] [deletions]
  --name-only = [only|just] [the|file|list] [file|of] names|filenames|file_names [of] [the] [changed|modified|affected] [files] [only|that] [changed|differ|differs|are_different] / which|what files|file [have|has|are|were|is|that] [been] [changed|differ|different|modified|differs] / files that|which [have|are|were] [been] [changed|differ|different|modified|changed] / [the|only] [names|list] [of] [the] [changed|modified|differing] files [only|changed|that_differ] / without [the] contents|content
  --name-status = [the|with|and|only] [names|files|list] [of|and] [changed|the] [files|their] [with|and] [their|the] status|kind_of_change
  --word-diff = word [by|for|level|diff] [word|diff] / word-by-word|by_word|wordwise|words_instead_of_lines|on_word_level|changed_words|at_word_level
  -w = ignore|ignoring|without|skip|skipping|disregarding|regardless_of [all|any|the] whitespace|white_space|white-space [changes|differences|only] / whitespace [changes|differences] ignored
  -U{n} = [with|and|show] {n} [context] lines [of] [context] / context of {n} [lines]
  --diff-filter=A = added|new [files]
  --diff-filter=D = deleted [files]
  --check = whitespace errors|problems
  --color-words = coloured|colored|in_color words
  --ignore-submodules = ignoring|without submodules
  %r {range} = {range}
  %r HEAD~{n} = since|over [the] last {n} commits [and_now] / {n} commits ago
  %r HEAD = [staged|both] [and|or|as_well_as|plus|both] [un-staged|unstaged|staged] [and] [unstaged] [together|both] [since|to|with|and|against|vs|from] [the] last|latest|head commit|head / since [the] last commit / against|and|with|to|since|vs HEAD|last_commit|the_last_commit / all|every uncommitted / staged and|or|as_well_as|plus unstaged / staged_or_not|uncommitted|not_yet_committed|not_committed
  %r {ref}...{ref2} = [introduced|made|done|on|of] [by|on|in|introduced] [the] [branch] {ref2} [branch] [has] [made|introduced|changed|contains|brought] since|compared [it] [branched|diverged|forked|split|left|branching|to|branch] [off|from|away] [from|of] {ref} / since [branch] {ref2} branched|diverged|forked|split [off|from|away] [from] {ref} / on|of {ref2} since [it] [branched|diverged|forked] [off|from] {ref}
  %r {ref} {ref2} = between|of|from [the] [commit|commits|branch|branches|tag|tags|release|releases|revisions|versions|version] {ref} and|to|with|vs|versus [the] [commit|branch|tag|release] {ref2} [branch|branches|tags|commits] / branch|branches|commit|commits|tag|tags {ref} and|to|with|against|vs|from {ref2} / {ref} and|against|with|to|vs|versus {ref2} / [the] {ref} branch and|to|with|against [the] {ref2} branch
  %r {ref} = [to|against|with|and|from|between|compared] [to|the|with|my] [working_tree|working_copy|working_directory|files] [and|the] [the] [branch|commit|tag] {ref} [branch] / [my|the|current|this] [branch|work] [differ] [from|to|with|against] {ref}
  %s -- {path} = [only] [of|for|in|to|on|limited_to|restricted_to|made_to|under|inside|below|version_of] [the] [file|folder|directory|path|contents_of] {path} [file|folder|directory] [only]
  ? git|changes|not|yet|unstaged|staged|diff|show|made|between|current|branch|branches|commits|uncommitted|local|files|file|in|of|modified|not_staged|not_yet_staged|working|tree|working_tree|my / i_have|i_made|in_the_working_tree|i_have_made|so_far|have|have_not|haven't_staged|are|not_staged_yet|have_not_staged_yet|not_yet / compared_to|lines
git show %o {commit}
  show|changes|diff|contents|what|introduced|details|patch [did|does|were|was|of|introduced] [change|changes|in|by]
  {commit} = [of|in|by|the|introduced] [by|the] [commit|tag|revision] {commit}
  @ commit|git|tag|change|diff|changes|introduced
  ! restore|revert|reset|checkout|cherry-pick|cherry_pick|undo|back|branches|contain|version|file_as|between|since|log|delete|go|create|tag_commit|history|until|against|differ
  --stat = stat|stats|statistics|summary|diffstat|overview [of]
  --name-only --pretty= = only|just [the] names|files|filenames [of] [the|changed] [files] / which|what files [did|were|have|does|was|are] [changed|modified|touched|change|touch] [in|by|change] / [names|list] [of] [the] files [that|which] [were] [changed|touched|modified] [in|by] / files [changed|touched|modified] [in|by]
  ? change|changed|made|files|in|by|full|git|commit|introduce|introduced|modified|touched|was
git show {ref}:{path}
  show|print|display|contents|content|version|see|view|cat|look|output|what_did|how [of|like] [the] [file] [did]
  {path} = [of|file|at|the] [the|file] [file|contents|version_of] {path} [look|looked|was|file]
  {ref} = at|in|from|on|as|of|it [it|of|was] [is|was|in|at|on] [the] [commit|branch|tag|revision|in|at|on] [commit|branch|tag] {ref} [branch] / [in|at|on|from] [the] [branch|commit|tag] {ref} [without|not]
  @ commit|branch|tag|git|head|revision|checking|version
  ! restore|checkout|get_back|bring|revert|log|blame|diff|commits|changes|created|contain|reset|differ|since|copy|take
  ? without_checking_it_out|without_switching|without_checkout|without_switching_branches|without_checking_out|looked|version|git|without_changing_anything|contents / looked_like|like
git show -s --format=%B {commit}
  message [of] [the] [commit] {commit}
git branch --show-current
  name [of|is] [the|my|git] [current|this|checked-out|checked_out] [git] branch / branch [am|are|is|currently] [i|we|currently|checked] [on|in|out] / current [git] branch / which branch
  @ branch
  ! rename|delete|push|merge|rebase|create|commits|behind|ahead|contains|contain|track|upstream|commit|from|log|reset|remote|merged|switch|changed
  ? name|nothing_else|nothing|else|git|on|currently|of|only|is
git branch %o %s
  "branches"|all_branches / list branches
  ! delete|remove|prune|merge_branches|diff|differ|difference|compare|commits|log|commit_on|between|fetch|graph|push|pull|many|push|changes|without_switching
  -a = [both|all] local and remote|remotes|remote-tracking|remote_tracking / all|every [local|of] [the] / including|also|with|even|and [the] remote|remotes [ones|branches|too] / local and_also remote
  -r = only|just [the] remote|remotes / remote|remote-tracking|remote_tracking|origin [ones|branches] / on|of|from [the] remote|origin|server
  -vv = [with|and|including|show] [the|their|which|its|what] [each|upstream|remote|tracking] [branch|one|it|they] upstream|upstreams|tracks|track|tracking [branch|branches|them|information|info|they|it] / [the] upstream [branch] [of|each|they] [each|track|tracks]
  -v = [with|and|including] [the|their] [last|latest] commit|commits [on|of] [each]
  --merged {ref} = [that|which] [are|have|were|already] [been|already] [already|fully] merged [in|into|to] [the] [branch] {ref} [branch|already]
  --no-merged {ref} = [that|which] [are|have|were] not|unmerged|never|aren't|haven't|yet_to_be [yet] [been|be] [fully] [merged] [into|in|to] [the] [branch] {ref} [branch|yet]
  --contains {ref} = [that|which] [contain|contains|include|have|containing|has|with|including] [the] commit [with] {ref} [in_them] / contain|containing|contains|include [the] [commit] {ref}
  --contains {commit} = [that|which] contain|contains|include|have|containing|has|with|including|is|where [the|in] [commit] {commit} [in|in_it|is_in|part_of] / commit {commit} [is] [in|on|part_of|contained_in]
  --merged = [that|which] [are|have] [already] [been] merged [already] [into] [the] [current|this|my] [branch|HEAD]
  --no-merged = [that|which] [are|have] not|unmerged [yet] [been] [merged] [yet] [into] [the] [current|this|my] [branch|HEAD]
  --sort=-committerdate = sort|sorted|order|ordered|by|newest|most_recent|recent|most_recently|latest|last|recently [by|in|according_to|order] [the|of|last|latest|most] [date|last|latest|most_recent|most_recently|recent|recently|commit|activity|worked|used|changed|updated] [of] [the|their|its] [last|commit|latest|first|activity|on|change] [commit|first|date] [date|first] / newest|latest|recent|most_recent first
  --format='%(refname:short)' = [only|just|nothing_but] [the|their|bare|plain|short] names [only|nothing_else|and] / without [the] decoration|marker|star|asterisk
  --list {quote} = matching|like|named_like|whose_name_matches [the] [pattern] {quote}
  --list '{text:raw}*' = whose|with|that|starting [a|name] [name] [start|starts|begin|begins|starting|beginning] with|by {text} / prefixed with {text} / starting|beginning with {text}
  ? git|branches|list|local|only|remote|branch|ones|exist|repository|repo|already|which|in_this_repository|do|commits|names|by|first|date
git branch %o {ref} <<{ref2}>>
  create|make|add|new|start [a|the|me] [new|local] [git] "branch" [named|called] {ref}
  ! switch|check|checkout|checking_it|move_to|move_onto|worktree|remote|orphan|go_to|work_on|change_to|jump|delete|rename|clone|repository|init|stash|tag|initial
  {ref2} = from|at|off|based|starting|pointing|of|on|out_of [off|of|on|from|at|to] [the] [commit|tag|branch|head_of|tip_of|top_of] {ref2} [branch]
  -f = even_if_it_exists|force
  ? without|not|but|switching|checking|it|out|to|don't|do_not|switch|stay|stay_on_the_current_one|staying|but_stay_here / git|branch|from|at|here|only|on_the_current_one|where_i_am|current|from_here|from_the_current_commit|without_switching_to_it|without_checking_it_out
git switch -c {ref} <<{ref2}>>
  create|make|start|new|open [a|the|me] [new|local] [git] [branch] [named|called] {ref} [branch] / branch_off|new_branch|branch|check_out|checkout [a] [new] [branch] [named|called] {ref} / switch|change|move|go|check_out|checkout to|out [a|the] new branch [named|called] {ref}
  switch|check|checkout|check_out|move|go|change|start_working|jump|put_me|work|new [it] [right|straight] [out|to|over|into|onto|on] [it|immediately|there] / in_one_go|in_one_step / based|from|off|branch_off / switch_to_a_new
  @ branch
  ! orphan|delete|rename|worktree|clone|stash|without|don't|not|no_switch|pull
  {ref2} = from|at|off|based|starting|of|on|out_of [off|of|on|from|at] [the] [commit|tag|branch|remote|tip_of|head_of|latest] [branch] {ref2} [branch] / that_starts|starting at|from {ref2}
  ? git|and|branch|right_away|immediately|at_once|it|new|to_it|out|in_one_go|straight_away|in_one_step
git switch %o {ref}
  switch|change|go|move|jump|checkout|check_out|get [back] [over|me] [back|over] [to|out|onto|on] [the] [git] [existing|local] [branch] {ref} [branch]
  @ branch|git|checkout|check_out
  ! new|create|file|commit|tag|from|restore|version|worktree|previous|remote|clone|delete|directory|container|then|database|folder|context|namespace
  -f = discard|discarding|throw|throwing|force|drop|dropping|lose|losing [away] [any|my|all|local] [local|uncommitted] [changes]
  -m = keep|merge|carry|take|carrying|merging|keeping [my|over|the|local] [local|uncommitted] [changes|modifications] [along|with_me|in]
  ? git|branch|existing
git switch -
  switch|go|back|checkout|return|check_out|jump [back] [to] [the] previous|last|prior [git|checked-out] branch / [switch|go|back|checkout|return] [back] [to] [the] branch i [was] [on|had|previously] [before|previously|last|just_left|left|came_from]
  ? was_on|before|i|on|git|checked_out|just
git switch --detach {ref}
  switch|go|check_out|checkout|move|detach [back] [to|out|at|head] [the] [commit|tag|head] [at|to] {ref}
  detached|detach|detaching|commit|tag|without_a_branch [head|state|mode]
  @ commit|tag|detached
  ! branch|create|file|restore|new|version_of|delete|cherry-pick
  ? in|git|head|state
git switch --orphan {ref}
  create|make|new|start|orphan [an|a|new] [new|empty] orphan|orphaned branch [named|called] {ref}
  ? no_history|without_history|any|git
git branch -m <<{ref}>> {ref2}
  rename [the|my] [git] [local|old] [branch] [from] {ref} [branch] to|into|as|=> {ref2} / rename [the|my] [current|this|git] branch [i_am_on|to] [to|into|as] {ref2} / change [the] name of [the] [branch] [current] [branch] [{ref}] to {ref2}
  @ branch
  ! remote|container|file|table
  ? git|locally|local
git branch %o?-d {refs}
  delete|remove|drop|get_rid_of|erase [the|my] [local|git|merged|fully] [local|git|merged|unmerged] branch|"branches" [named|called] {refs} / delete|remove [the] [local] {refs} branch
  ! remote|origin|server|all_merged|all|everything|file|github|every
  -D = force|forcefully|forcibly|forced|unmerged|no_matter / even_if|although|even_though|even_when|whether [it] [is|was|has|hasn't|isn't] [not] [yet|been|fully|unmerged] [been|merged|unmerged] [merged|yet|or_not] / not_merged|isn't_merged|not_yet_merged / whether_or_not_it_is_merged
  ? local|locally|git|from_my_machine|only_locally|already|merged|fully|that|is|only_if_it_is_merged|if_it_is_merged|safely|if_merged
git branch --merged {ref} | grep -vx '. {ref}' | xargs git branch -d
  delete|remove all|every [the|local] [local|of] [branches|branch] [that] [are|have|already|is] [been|already] merged [into] {ref}
git branch -u {ref} <<{ref2}>>
  upstream|track|tracking [branch]
  @ branch|upstream|track
  ! push|list|show|which|what|branches
  set|make|let|change|have|configure|point [the|my] [upstream] [of|for] [the|my] [current|local] [branch] {ref2} [to|track] [to] {ref} / set|make|let|change|have|configure|point [the|my] [upstream] [of|for] [the|my] [current|local|this] [branch] [to|track] [to] [the] [remote|upstream] [branch] {ref} / {ref}
  {ref} = [to|as|track] [the] [remote|upstream] [branch] {ref}
  ? of|the|current|branch|to|for|remote|git
git push %o %r
  push
  ! image|container|registry|docker|pushed|unpushed|haven't|not_pushed|delete|stash|notes|chart|pod|url
  -u = [and] set|setting|make|making|set_up [it|its|the|up] upstream|tracking [branch|it|to|remote|information] [for] [it] / for_the_first_time|first_time / and track|tracking [it|remote] / with upstream|tracking / with set-upstream / as [its] upstream
  --force-with-lease = force|forced but|only [only] if|when|unless nobody|somebody|someone|no_one|the_remote [else] [has|have|pushed] [changed|pushed|not] [changed|pushed] [in_the_meantime|meanwhile|since] / but only if nobody|no_one [else] [has] pushed [meanwhile|since|in_the_meantime] / but not|don't|never|without [if] [overwrite|overwriting|somebody|someone] [else|others|other] [people's|else's|work|pushed|others] [work|commits] / [with] [a] [force|forced] [with] lease / safely|safe|careful [force|forced|with_force] / force but|only|if|unless|without|as_long_as [only|not|if|unless|overwriting] [not] [somebody|someone|nobody|else|overwriting|anyone|the_remote|others] [else] [has|have|pushed|work|changed|'s|commits|else's] [work|pushed|commits] [in_the_meantime|meanwhile|since|work] / force-with-lease
  --force = force|forced|forcibly|forcefully|by_force|overwriting|overwrite [the|remote|push|what_is_there|history]
  --tags = [all|my|the|every|also|including|along_with|together_with|and] [the|my|all|local] [git|local] "tags" [too|as_well]
  --follow-tags = annotated [tags] [too] / [with|and|including|along_with] [their|its|the] annotated tags
  --all = all|every [the|my|local] [local] branches|branch
  --dry-run = dry|dry-run [run] / without|not [actually|really] [pushing|doing|push] [anything] / what would be pushed / only_show_what_would_be_pushed
  --no-verify = without|no|skip|skipping|bypassing [running|the|any] [pre-push] hooks|hook|verification
  %r {name2} HEAD = [the|my|current] current|this branch to [the] remote {name2}
  %r origin {ref} = [the|my|single] [local|git|new] branch [named|called] {ref} [branch] [to] [the] [remote] [origin|remote|server|github] / [only|just] [the] tag [named|called] {ref} [to] [the] [remote] [origin|remote|server|github] / [the|my] {ref} branch|tag [to] [the] [remote] [origin] / [only|just] {ref} to [the] [remote] origin / [to] origin {ref}
  %r {name} {ref} = [the|my] [local|git] [branch|tag] {ref} [branch] to [the] remote [named|called] {name} / [the|my] [local] [branch|tag] {ref} to {name} / [to] [the] [remote] {name} [branch] {ref}
  %r origin HEAD = [the|my] current|this branch to [the] [remote] origin
  %r {name} = to [the] remote [named|called] {name} / to {name}
  ? git|current|branch|changes|commits|my|the|local|tags|tag|remote|work|only|just|single|force|to_origin|to_the_remote|to_remote|new|to_github|to_the_server|up / origin|to
git push origin --delete {ref}
  delete|remove|drop [the] [remote] [git] [branch|tag] [named|called] {ref} [branch|tag] / delete|remove [the] [remote] {ref} branch
  remote|origin|server|github
  @ branch|git|origin|tag
  ! remote_named|container|remote_called
  ? on|from|the|at|branch|remote|origin|also|locally_not|git|only
git pull %o %r
  pull
  @ git|branch|origin|rebase|changes|upstream|remote|commits
  ! image|docker|container|request|pull_request|pr|compose|model
  --rebase = rebase|rebasing [instead|rather] [of|than] [merging|a_merge|merge] / rebase|rebasing [my] [local] [commits|changes|work] [on_top] [of] [it|them|upstream|remote] / without [making|creating|a] [merge|a] merge [commit] / instead_of merging|a_merge|merge
  --ff-only = [only|but_only|just] [if|when|as] [it|a|possible|by|is|can] [is|can|a] [be] fast-forward|fast_forward|fast-forwarded|fast-forwardable [is_possible|possible] / fast-forward|fast_forward|ff [only|only_if_possible]
  --autostash = [and] stash|stashing|autostash|auto-stash [my|local|the] [local|uncommitted] [changes|work] [before|first|automatically|around|and] [and] [reapply|restore|afterwards] [them] [after|afterwards]
  --prune = [and] prune|pruning [deleted|stale|gone] [branches]
  --all = all branches
  %r origin {ref} = [the|latest] [changes|commits|latest] [of|from] [the] [remote] branch [named|called] {ref} [of|from] [the] [remote] [origin] / [from] [the] [remote] origin [branch] {ref} / {ref} from [the] [remote] origin / [of|from] [the] {ref} branch [of|from] [origin]
  %r {name} {ref} = [the] [branch] {ref} from|of [the] [remote] {name} / [from] [the] remote {name} [branch] {ref}
  ? git|latest|changes|new|newest|commits|from|the|remote|origin|upstream|current|branch|work|with
git fetch %o <<{name}>>
  fetch|download|get|update|refresh [all|the|everything|remote|without]
  @ fetch|remote|remotes|origin|upstream
  ! image|docker|file|pull_request|url|apt|package|curl|http
  --all = all|every [the|my|of] [the|my] [remote|configured] remotes|remote / everything from all_remotes
  --prune = [and] prune|remove|drop|delete|pruning|removing|dropping|clean|forget|forgetting|cleaning|get_rid_of [up|local|all|any|the|remote|stale|references] [local|stale|remote|deleted|references|the] [stale|tracking|remote-tracking|remote|references|branches|deleted|obsolete|to] [branches|refs|references|ones|deleted] [that] [no|are|were|have|don't|vanished] [longer|gone|deleted|been] [exist|deleted|gone] [there|on|upstream|anymore] [the] [remote|server|there] / prune
  --tags = [with|and|including|also] [all|the] tags [too]
  --unshallow = full|complete|rest|missing|unshallow [of] [the] [history] [of_a_shallow_clone] [clone]
  {name} = from [the] [remote] {name}
  ? git|without|merging|merge|from|the|all|latest|changes|new|commits|branches|not|them|but|don't|only|remote|merging_it|anything|branch|references|refs
git merge %o {ref}
  merge
  @ branch|git|merge
  ! conflict|conflicts|abort|abandon|base|commits|csv|file|files|pdf|merged|request|video|json|lines|last|rebase|request|pull_request
  {ref} = [the|in] [git|remote|local] branch|tag|commit {ref} [in|into] [to] [the|my|this] [current|one|current_one|branch|this] [branch|one] / [the] {ref} branch [into] [the|my|this] [current|one|current_one|this] [branch|one] / [the|in] [git|remote|local] [branch|tag|commit] {ref} [branch] [in|into] [to] [the|my|this] [current|one|current_one|branch|this] [branch|one] / [the|in] [branch] {ref} [branch]
  --no-ff = never|not|no|without|avoid [a] fast-forward|fast-forwarding|fast_forward|fast_forwarding|ff|fast-forwarded / no-ff|--no-ff / [but|and|always] create|creating|make|making|force|forcing|keep|with [a|an] [explicit|real|true|a] merge [commit] commit|[even_if_fast-forward_is_possible] / even_if fast-forward|it|a [could|is|fast-forward|can] [be_fast-forwarded|possible|is_possible|fast-forward]
  --ff-only = only|just [if|when|by|as] [it|a|possible|fast-forward] [is|can|possible] [a|be|by] fast-forward|fast_forward|fast-forwarded|fast-forwarding|ff [is|possible|is_possible|allowed] / fast-forward|fast_forward only / only_fast-forward|ff_only|ff-only
  --squash = [and] squash|squashed|squashing|as_one|as_a_single|into_one [all|its|the|it|them] [commits|changes] [into|as] [one|a] [single|commit] [commit|change]
  --no-commit = without|not|don't|but_not|but_don't|no [yet] [committing|commit|committed|making_a_commit|making] [yet|the|it|right_away|immediately|result] [result]
  --no-edit = without|no [opening|an|the] [editing|editor|the] editor|editing [the] [message] / [with|using|accept|accepting] the default [merge|commit] message
  -m {quote} = [with|and|using] [the|commit|a] [merge|commit] [commit] [message] {quote}
  -X theirs = [prefer|preferring|take|taking|favouring|favoring|resolving|use|using] [conflicts|the|all] [in_favour_of|in_favor_of|with|by_taking] theirs|their [side|version|changes] [on|in|for|when] [case|conflict|conflicts|of] [of] [conflicts|conflict]
  -X ours = [prefer|preferring|take|taking|favouring|favoring|resolving|use|using] [conflicts|the|all] [in_favour_of|in_favor_of|with|by_taking] ours|our [side|version|changes] [on|in|for|when] [case|conflict|conflicts|of] [of] [conflicts|conflict]
  ? git|branch|changes|from|into|the|current|my|branch|one|history
git merge --abort
  abort|cancel|abandon|give_up|stop|get_out_of|undo|back_out [of] [the|this|a|my] [current|ongoing|conflicted|failed|unfinished|half-finished|in-progress] merge
  ! branch|revert|commit
  ? conflict|in_progress|that_is_in_progress|with_conflicts|because_of_conflicts|git|and_go_back|and_restore_the_state_before|conflicts
git merge-base {ref} {ref2}
  merge|common|best|nearest|latest|branched|diverged base|ancestor|apart|off [commit|common|ancestor] [of|between|from] / common commit|ancestor / merge-base
  {ref} = [of|between|did|where] [the] [branch|branches] {ref} and|from|with [the] [branch] {ref2} [branches]
  ? of|commit|branches|git|last|point|where|did
git rebase %o {ref}
  rebase
  ! continue|abort|skip|pull|last|squash|conflict
  {ref} = onto|on|against|to [top] [of] [the] [latest|tip_of|branch|newest] [branch|of] {ref} [branch] / onto|on [top_of] {ref}
  -i = interactively|interactive
  --autosquash = [with] autosquash|fixup|fixups [commits]
  --autostash = [and] stash|autostash|stashing [local|my|uncommitted] [changes]
  ? git|my|current|branch|the|this|commits|of|work
git rebase --onto {ref2} {ref3} {ref}
  rebase
  onto {ref2}
  {ref} = [the|branch] [branch] {ref} [from|starting|commits]
  {ref3} = [that_was|which_was|from|starting|after|based|since] [on|from|after|based] {ref3}
  ? git|commits
git rebase %o HEAD~{n}
  rebase|edit|squash|reorder|rewrite|reword|fixup
  @ commits|rebase
  ! stash|soft
  -i = interactively|interactive|-i / reorder|reword|edit / squash
  last|latest|newest|most_recent {n} commits
  --root = root
  ? git|of|my|the|over|on|rebase|for|session|an|start|current|branch|into|one
git cherry-pick %o {refs}
  cherry-pick|cherry_pick|cherrypick|apply|copy|bring|take|port|transplant|put|pick
  {refs} = [only|just|the|single|a] [single] [commit|commits] {refs} [from|of|on] [the|another|other|branch|a] [branch|other|different] [branch] [{ref2}] [on|onto|to|into|over|in|here] [top_of|the|my|to|here] [the|my|current|this] [current|branch|this|one|here] [branch|one] / commit|commits {refs}
  @ commit|commits|cherry-pick|cherry_pick|cherrypick
  ! container|file|patch|message|new|tag
  -n = without|not|don't|no|but_don't [yet] [committing|commit|making|creating] [a|it|yet|them] [commit] / only_stage|leave_it_staged|just_stage
  -x = [with|and] noting|mentioning|recording|record|note|adding|mention|add|reference [a|the|where] [original|source|reference|origin|hash|where] [hash|id|commit|it|to|came] [came|from|hash|the|id] [the|from|in|original] [message|commit|original] [message|hash]
  -e = edit|editing [the] [message|commit]
  -m 1 = merge commit
  ? git|onto|on|the|current|branch|to|my|this|into|from|commit|here|branch|one|other|top|of|changes
git cherry-pick {ref}..{ref2}
  cherry-pick|cherry_pick [all|the|every] [range|commits|commit] [of] [commits] [from|after|between] {ref} [to|through|and|until|up_to] {ref2}
git cherry-pick --abort
  abort|cancel|stop|give_up [the|this|current|ongoing] [current|ongoing] cherry-pick|cherry_pick
git cherry-pick --continue
  continue|resume|go_on|proceed [with|the] [the] cherry-pick|cherry_pick
  ? after|resolving|conflicts|resolved|the|git
git revert %o {refs}
  revert|undo|reverse|back_out|roll_back [the|changes|what] [changes] [of|in|from|did] [the] [commit|commits] {refs} [commit|did] / revert {refs}
  @ commit|revert|head
  ! file|reset|release|deployment|rollout|container|merge_commit|migration|last
  --no-edit = without|no|not|default|keeping [opening|editing|the|an|edit|asking|using] [the|an|default|a|for] [editor|commit|message|edit|default] [message] / don't open [an|the] editor
  -n = without|not|don't|no|but_don't [yet] [committing|commit|making|creating] [it|a|yet|immediately|right_away] [commit|yet]
  -m 1 = merge
  ? git|with|by|a|new|commit|creating|making|that|undoes|adding|a_new_commit|changes|history|not_rewriting|keeping_history|of_it|using|introduced|by_making|without_rewriting_history|inverse|through
git revert %o HEAD
  revert|undo|reverse|back_out|take_back [the|my|changes] [of] <last> commit / undo [the] <last> commit
  "revert"|new|pushed|already_pushed|inverse|opposite|without_rewriting|shared|public|reverting
  --no-edit = without|no|not|default|keeping [opening|editing|the|an|edit] [the|an|default|a] [editor|commit|message|edit] [message]
  ? git|with|by|a|new|commit|creating|making|that|undoes|it|was|is|already|pushed|adding|history|rewriting|one|another|reverts|undo
git revert -m 1 {ref}
  revert|undo [the] merge commit {ref}
git reset %o %r
  undo|uncommit|reset|take_back|roll_back|remove|drop|go_back|discard|throw_away|move [the] [branch|head] [back]
  @ commit|commits|head
  ! revert|new_commit|file|staged_files|amend|message|merge|pushed|stash|rebase|push|cherry-pick|delete_the_file|soft_link|docker|history|tag|password
  --soft = [and|but] keep|keeping [all|its|my|the|their] [all] changes|work|modifications|edits|files / [and|but|while] [keep|keeping|leave|leaving|with] [all|its|my|the|their] [changes|files|work|them|it|modifications] [still|all] [in|as] [the] staged|index|stage|staging_area [area] / keep|keeping|leave|leaving [all|its|my|the|their|everything] [changes|work|files|everything] staged / soft|softly|staged / [with] [its|the|all] changes [still|kept|left|remaining|staying] staged
  --hard = [and] discard|throw|lose|discarding|throwing|losing|drop|dropping|delete|deleting|destroy|wipe|forget [away] [all|its|my|the|their|every|any|everything] [of|my|the|its] [changes|work|local|uncommitted|them|it] [changes|in_it|work|too] [completely|too|for_good] / hard|completely|entirely|for_good|together_with_its_changes|with_all_its_changes|and_its_changes|including_its_changes|including_the_changes|as_if_it_never_happened|and_all_its_changes
  %r HEAD~1 = <last> [git|local] commit / [by] one commit [back] / [my|the] <last> commit
  %r HEAD~{n} = [the|my] last|latest|newest|most_recent {n} [local] commits / {n} commits [back] / [back] {n} commits
  %r {ref} = to [the] [commit|tag|state] [of|at] {ref} / to [exactly|match] [match] {ref} / exactly|match {ref} / to [what|the_state|the_remote|the_same_as] [is|of|branch] [on|branch] {ref}
  %r @{u} = [to] [the|its] upstream [branch]
  ? git|my|the|current|branch|local|commit|changes|keep|keeping|but|files|working|tree|directory|in|unstaged|its|work|as|leave|to|them|this|touching|without|losing|lose|anything|not|any|untouched|don't|alone|head|and|it|unpushed|exactly / in_the_working_tree|in_my_working_tree|uncommitted
git restore %o {paths}
  restore|discard|throw|revert|undo|drop|reset|bring|recover|get|checkout|check_out|put [away|back|out] [the|my|all|every|any] [the|my|local|unstaged|uncommitted] [changes|modifications|edits|change|file|deleted|version] [i|file|made|to|in|of|from] [made|have|did] [to|in|of|from]
  {paths} = [to|in|of|the|file|files|from] [the|file|files|my] [file|files|folder|directory|single] {paths} [file|folder|directory]
  @ git|commit|branch|changes|modifications|edits|version|head|restore|discard|uncommitted|index
  ! stash|last_commit|backup|dump|unstage|staged_files|merge|archive|database|container|zip|tar|snapshot|rollout|trash|permission|chmod
  --source={ref} = [to|as|at|from|of|in|version|like] [how|the|what|its|as|version|state] [it|state|version|of|from|in] [was|looked|it|of|from|had|at|in|on] [in|at|on|like|was|from] [the] [commit|tag|branch|revision|release|version] {ref} [branch|commit]
  --source={commit} = [to|as|at|from|of|in|version|like] [how|the|what|its|as|version|state] [it|state|version|of|from|in] [was|looked|it|of|from|had|at|in|on] [in|at|on|like|was] [commit|tag|revision|release] {commit} [version]
  --source=HEAD~1 = [to|as|at|from|of|in|version] [how|the|what|its|as|version|state] [it|state|version|of|from|was] [was|looked|it|of|from] [in|at|on|before|of|from] [the] previous|parent commit / before [the] last commit
  --source=HEAD~{n} = [to|as|from|at] [how|the|it] [it|version|was|state] [was|from|of|it] [was] {n} commits ago
  --staged --worktree = [both] staged and unstaged
  ? git|file|to|last|committed|version|state|local|uncommitted|unstaged|changes|my|since|the|commit|was|it|of|as|back|from|accidentally|deleted|i|head|in|not|staged|yet|latest|from_git|on|branch|just|had|made|version_of
git restore --staged {paths}
  unstage [the] [file|files] {paths} / take|remove|drop [the] [file] {paths} [out] [of|from] [the] index|staging|staged|stage|staging_area [area] / unstage|un-stage / un-add
  {paths} = [the|changes] [file|files|to|of|in] {paths}
  ? but|keep|keeping|its|changes|the|my|edits|in|working|tree|without|losing|git|discarding|modifications|from|index|them|leave|file|local|not|lose|touching|contents
git add %o <<{paths}>>
  stage|add [all|the|only|everything|every|new|changes|parts|my|some|just|any|modified] [the|of|parts|my|changes|file|files] [files|of|file|changes]
  @ stage|git|index|staging|staged|commit|tracked|hunks|hunk
  ! commit_with|tag|remote|submodule|worktree|message|notes|branch|alias|amend|note|user|commit_message|last_commit|unstage|previous|package|gitignore
  -A = all|every|everything [changes|files|change] [including|with|and|also|even] [new|deletions|deleted|untracked|removed|modified] [and|files|deletions|ones|modified|deleted|untracked] [deleted|deletions|new|untracked|files|removed] [files|ones] / everything|all [that] [has|is] [changed] / including|also|with [all|the] deletions|deleted|untracked|new [files|ones] / all|every [of] [my|the|changed|new] [changes|files|modifications]
  -u = [only|just] [already|modified|changes|those|the|files] [to|and|files|modified] [already|deleted|that] [are|already] tracked [ones|files|already] / tracked files|ones [only] / not|without|no|but_not|excluding|leaving_out [any|the|new] untracked|new [files|ones]
  -p = interactively|hunk|hunks|patch|parts|piece|pieces|chunk|selectively|part [by] [hunk|hunks|piece|part|chunk] [interactively] / [only] [some|parts|part|selected] of [the] [changes|file]
  -N = [intent|intention] to_add|to_be_added|intent-to-add
  -f = ignored|gitignored|force|despite [by] [.gitignore|gitignore|git] / even_though|although|even_if [it] [is] git-ignored|ignored|in|gitignored [by] [.gitignore|gitignore|git]
  {paths} = [the|only] [file|files|folder|directory|to|in|of|from|changes] [in|to|of] {paths} [file|folder] / {paths}
  ? git|changes|files|file|for|next|the|commit|to|index|staging|area|in|of|repository|new|commit|tracked|modified|stage|my
git commit %o %m
  commit
  @ commit
  ! commits|which|what|who|show|log|last|previous|latest|revert|undo|reset|cherry-pick|hash|amend|when|diff|find|message_of|checkout|restore|contain|contains|branches|switch|tag|first|docker|container|sha|push|sign_off_all
  -a = all|every|everything|all_the [my|the] changes|modifications|modified|tracked|changed [changes|files|in|to|tracked|modified] [in|tracked|files|of] [tracked|files] / everything that [is] [has] [tracked|changed|modified] / without staging [first|separately|them] / [modified|changes|all] [to|in] tracked files
  --allow-empty = empty|without_changes|no_changes|even_though_nothing_changed|with_no_changes|nothing_changed
  --no-verify = without|no|skip|skipping|bypass|bypassing|not|ignore|ignoring|avoid [running|the|any|run] [pre-commit|git|commit] hooks|hook|pre-commit|verification [hook|hooks|checks]
  -s = [with|and|add|adding|signed] [a|the] sign-off|signoff|signed-off-by [line] / sign_off|signed_off
  -S = [and] sign|signed|gpg-signed|gpg-sign|signing [it|commit] [with] [gpg|my_gpg_key|my_key|a_gpg_key|gpg_key]
  -v = [with|showing|show] [the] diff [in] [the] [editor|message] [template]
  --fixup {commit} = [as] [a] fixup [commit] [of|for] [commit] {commit}
  --author={quote} = [with|as|under|by] [the|a] [author] {quote} [as] [author] / [as|for] author {quote}
  --date={date} = dated|with_the_date|date {date}
  %m -m {quote} = [with|using|and|under|as] [the|a] [commit] [message|subject|title|comment|text|msg] {quote} / {quote}
  ? git|staged|changes|the|my|new|make|create|a|current|index|is|what|files|message|that|only|already|them|in|tracked|modified|all|commit|with
git add -A && git commit -m {quote}
  commit|add|stage [and] [commit]
  all|everything|new|untracked [changes|files|of|untracked|new|including|modified] [it|them|including|new|untracked|and|files] [new|untracked|and|files] [files]
  new|untracked|stage|add|including [everything|and|all] [commit|ones|changes|files] [it|them]
  {quote} = [with|using|and] [the|a] [commit] [message] {quote}
  ! tracked
  ? git|changes|files|the|in|and|one|go|everything|step|commit|it|them|modified|all|deleted
git commit --amend %o
  amend / change|edit|fix|reword|rewrite|correct|update|replace|modify|alter [the|my|commit] [message|commit|commit_message] [message] [of|for|on] [the|my] <last> commit / add|include|put|squeeze|fold|squash [the|my|all] [staged|current|forgotten|these] [changes|files|modifications|work] [in|to|into|with|onto] [the|my] <last> commit / change|reword|edit|fix [the|my] <last> commit [message]
  ! cherry-pick|revert / {file}
  --no-edit = without|not|no|keep|keeping|leave|same|reusing|leaving|don't|with_the_same|unchanged|using [changing|change|editing|touching|touch|edit|altering|the|its|opening|same|asking|modifying|old] [the|its|same|commit|message|an|old] [commit|same|message|editor|old] [message|as_it_is|unchanged] [unchanged|the_same|as_is]
  -m {quote} = [to|with|into|new|as|and|by] [the|a|new|say|read|be] [new|commit] [message|text] {quote} / {quote}
  --author={quote2} = author [of] [the|my] [last|latest|commit] [commit] [to|as] {quote2}
  --reset-author = [reset|set] [the] author [to] [me|myself]
  -a = [with|all] [all|modified|my] tracked|modified [files|changes]
  --date=now = date to now
  ? git|commit|last|message|the|staged|changes|with|my|previous|add|include|latest|include|of|to|most_recent|into|what|is|forgotten|files
git add {paths} && git commit --amend --no-edit
  add|include|put|squeeze [the|a|forgotten] [forgotten|file|files|missing] [file|files] {paths} [to|in|into] [the|my] <last> commit
  ? without|changing|keep|keeping|same|the|its|message|editing|git|i|forgot|with|leaving|unchanged|amending|commit|touching|not_change|as_it_is|that_i_forgot
git stash push %o %m %s
  stash|shelve|put_away|set_aside
  ! pop|apply|list|drop|show|clear|delete|branch|remove|restore|reapply|stashes|stashed|bring|git_stashes|pull|recover|what_is
  -u = [and|also|including|with|even|plus|together_with] [all|the|my|also|both|new|tracked|everything] [including|and|new|my] untracked|new [files|ones|file] [too|as_well|included|also] / untracked_files_too|everything_including_untracked
  -a = [and|also|including|even] ignored [files|ones] [too]
  --staged = [only|just] [the|what] [is|changes] [that] [are] staged [changes|ones|part]
  -k = [but] keep|keeping|leave|leaving [the|what] [index|staged|is|already] [staged|changes|intact|files] [as_they_are|index|in_place|in_the_index|untouched]
  -p = interactively|hunk|selectively|parts [by] [hunk]
  %m -m {quote} = [with|under|and|as|called|named|using|labelled|labeled|name|call] [it|the|a] [message|name|description|label|note|title] {quote} / {quote}
  %m -m {name} = called|named|name_it|call_it|labelled|labeled|with_the_message|with_the_name [it] {name}
  %s -- {paths} = [only|just] [the|changes] [changes|file|files|to|in|of] [to|in|of|the] [the|file|files|folder|directory] [file|folder|directory] {paths} / only|just {paths}
  ? git|my|changes|current|work|everything|all|local|uncommitted|the|files|tracked|only|away|temporarily|modifications|for_later|them|for_now|dirty|working_directory|working_tree|file|untracked
git stash
  stash|shelve|set_aside|put_away [away|all|my|the|current] [my|the|current] [local|current|uncommitted] [changes|work|modifications|everything]
  ! pop|apply|list|drop|show|clear|delete|branch|untracked|message|staged|only|restore|reapply|bring|remove / {quote} / {file} / name|called
  @ git|changes|work|uncommitted|modifications|everything
  ? git|temporarily|for_later|for_now|away|clean|working|tree|so|i|can|changes|and|directory|branches|switch
git stash list
  stashes|stash_entries|stash_list|list_stash / list|all|show|what [all|my|of] [saved|have|git] stash|stashes|stashed
  ! diff|drop|delete|clear|remove|contents|changed
  ? i|have|git|saved|exist|list|there
git stash pop %o
  pop|restore|bring|reapply|get|apply|unstash|take|recover [back|out|the|my|again] [the|my|back] [changes|work] [i] [last|latest|newest|most_recent|top|stashed|work] [stash|stashed|changes|work|one] [changes|back|entry|work|again]
  @ stash|stashed|unstash
  ! without|keep|keeping|leave|container|file|but_not
  stash@{{n}} = stash|number|entry [number|no|entry] {n}
  --index = [and|with|including|also] staged|index [state|changes] / keep|keeping|restore|restoring [the|what] [index|was] [staged]
  ? git|and|remove|drop|delete|it|from|the|list|stash|back|stashed|latest|last|again|changes|my|afterwards|then|i|work|most_recent|stack
git stash apply %o
  apply|restore|bring|reapply|use [back|the|my] [the|changes|my] [last|latest|newest|most_recent|top|stashed|stash|from|of] [stash|stashed|changes|entry|number|no]
  without|keep|keeping|leave|leaving|not|but_keep|still|don't|stay|apply
  @ stash|stashed
  ! pop
  stash@{1} = second [stash|entry]
  stash@{2} = third [stash|entry]
  stash@{{n}} = [stash|number|entry|no] [number|no|entry] {n}
  ? git|it|in|the|removing|dropping|deleting|list|stash|from|drop|remove|entry|on|keep|stack|it|changes|not|again|stashed|there
git stash show %o stash@{{n}}
  show|diff|contents|content|changes|inside|what|in [of|in|is|changes] [the|changes|in] [stash|git] [stash] [number|entry|no] {n} / stash [number|entry|no] {n}
  ! drop|apply|pop|delete
  @ stash
  -p = diff|patch|contents|full|changes|content|as_a_patch|inside
  ? git|of|number|in|is|the|show
git stash show %o
  show|what|contents|content|see|inside [is|of|in] [the|my] [last|latest|newest|most_recent|top] stash / changes|diff [in|of] [the|my] [last|latest|newest|most_recent|top] stash
  ! drop|apply|pop|delete|list
  -p = diff|patch|contents|full|content|as_a_patch|inside|changes
  ? git|of|in|the|is|entry|latest|last|stash
git stash drop %o
  drop|delete|remove|discard|throw_away [the|my] [last|latest|newest|most_recent|top] stash|stash_entry|stashed [entry|number|changes]
  ! all|every|clear|everything|stashes|pop|apply|bring|restore
  stash@{{n}} = [number|entry|no] {n}
  ? git|second|of|changes
git stash clear
  drop|delete|remove|discard|throw_away|clear|wipe all|every|the|my [of] [my|the|git] stashes|stash|stashed / clear [the|my] [git] stash|stashes [list]
  all|every|clear|entire|whole|stashes
  ? git|stash|list|entries|saved|changes
git stash branch {ref} 
  create|make|new [a|new] [new] branch [named|called] {ref}
  from|out_of|with [the|my] [last|latest] stash|stashed [changes|work]
git tag %o {ref} %c %m
  create|make|add|tag|set|new|put|annotated [a|an|the] [new|lightweight|git|annotated] [annotated|signed|lightweight|git] [tag] [named|called] {ref} / tag [the] [current|this|HEAD] [current|commit|HEAD|release] [commit|HEAD] [as|with] {ref}
  @ tag
  ! image|docker|delete|remove|list|push|move|cloud|rename|container|html
  -a = annotated|annotate [tag] / with|and [a|the] message
  -s = signed|gpg-signed|sign
  -f = force|even_if_it_exists|overwriting|overwrite|replacing
  %c {commit} = [on|at|to|for|of] [the] [commit] {commit} / on|at|for [the] commit {commit}
  %m -m {quote} = [with|and|using] [the|a|message] [message|annotation|text] {quote} / {quote}
  ? git|lightweight|on|current|commit|the|annotated|tag|head|latest|release|at|message|here|this
git tag %o
  tags|all_tags [list|in]
  @ tags
  ! image|docker|push|delete|html|remove|fetch|xml|aws|ec2|id3|remote|of_image|commits|clone|pull|between|differ
  --sort=-creatordate = sort|sorted|order|ordered|by|newest|recent|latest|most_recent|date [by|first|newest] [date|creation|newest|time] [date|first|newest|of] [first|newest|creation] [first] / newest|most_recent|latest [ones] first / sorted by date [newest_first]
  --sort=v:refname = sort|sorted|order|ordered [by] [semantic|version] version|semver [number|numbers]
  --sort=-v:refname = sort|sorted|highest|newest|order [by] [version|semantic] [version] [descending|highest] [first] descending|highest_first|newest_version_first
  -l {quote} = matching|like|that_match|which_match [the|pattern|glob] [pattern] {quote}
  -l '{text:raw}*' = [whose|that|which|with] [names|name] [start|starting|begin|beginning|starts|prefixed] with|by {text} / starting|beginning with {text}
  --contains {commit} = [that|which] contain|containing|include|including [the] [commit] {commit}
  --points-at {commit} = pointing|point [at|to] [the] [commit] {commit}
  --merged {ref} = merged into {ref} / reachable from {ref}
  -n = [with|and|including] [their|the] [annotation|first_line] message|messages|annotations
  ? git|list|repository|repo|in|this|local|names|exist|first|date|there|version
git tag -d {refs}
  delete|remove|drop [the] [local|git] [local|git] tag|"tags" [named|called] {refs}
  ! remote|origin|server|push|github|image
  ? locally|local|git|only|from_my_machine|repository
git describe --tags --abbrev=0
  newest|latest|most_recent|last|nearest|closest tag [reachable|from|on|of|in] [from|the|this] [the] [here|head|current|this|branch|history]
  @ tag
  ! commits|since|after|image|docker|push|delete|pull|between|diff|many
  ? git|reachable|commit|only|name|on|branch|current|head|here|from
git describe --tags
  describe [the] [current|this|HEAD] [commit|HEAD] [relative|with|by|using|in|terms] [to|the|of] [the] [last|latest|nearest|newest] [tag]
  ? git|tags
git remote -v
  @ git|remote|remotes|origin
  remotes [are|with|and] [configured|their] [urls|url|addresses] / remote urls|url|addresses / where|what|which [does|is] [the|my] [this|origin|git|my] [remote] [repo|repository|origin|remote|remotes] [point|points|come] [to|from|at]
  ! remove|add|prune|fetch|push|branches|change|rename|set|delete|tags|pull
  ? configured|git|urls|repository|repo|with|their|addresses|all|have|names|and|of|fetch
git remote add {name} {url}
  add|create|register|set_up|configure|new [a|the|new] [new|second|another|git] remote [repository] [named|called] {name} [pointing|with|for|at] [to|the|at|url] [url] {url} / add [the] [remote|url|repository] [repository|url] {url} as [the|a] [new|git] [remote] [named|called] {name} / add|create [a|new|the] [new|second|git] remote [named|called] {name} / add {url}
  {name} = [as|named|called] [the|a] remote [named|called] {name} / as|named|called {name}
  {url} = [pointing|with|for|at|which|that|points|url|its] [to|the|at|url|is|points] [url|address|to|at|repository|is] {url} / {url}
  @ remote|origin|upstream
  ? git|repository|pointing|a|to|url|is
git remote set-url {name} {url}
  change|set|update|switch|replace|point|repoint|modify [the|my] [git] [remote|url|address] [remote|url|address|of] [of|for|the|url] [the|remote|url] [remote|of] {name} [remote|to] [url|to|remote] [to|at] [the|use] [new] [url|address] {url}
  @ remote|origin|upstream|url
  ? git
git remote get-url %o {name}
  url|address [of|is|for|does] [the|git] [remote|git] [remote] [named|called] {name} [have|use|remote|point_to]
  @ remote|origin|upstream|git
  ! set|change|add|push|switch|update
  --push = push
  ? git|remote|fetch
git remote rename {name} {name2}
  rename [the] [git] remote [named|called] {name} to|into|as {name2} / rename [the] {name} remote to {name2}
git remote remove {name}
  remove|delete|drop|unregister [the] [git] remote [named|called] {name} / remove|delete [the] {name} remote
  ! branch|tag
  ? git|repository
git remote show {name}
  details|information|info|show|inspect|everything [on|of|about] [the] [git] remote [named|called] {name}
  ! url
git remote prune {name?origin}
  prune|remove|delete|clean [up|local|the|all|references] [local|stale|remote|references|tracking|to] [stale|tracking|remote-tracking|remote|references|branches|deleted|remote] [branches|refs|references|deleted] [that] [no|are|were] [longer|gone|deleted] [exist|deleted|gone] [on|from|of|at] [the] [remote] {name}
  ! fetch|pull
  prune|stale|remote-tracking|longer
git submodule update --init --recursive
  init|initialize|initialise|fetch|update|get|check_out|download|pull|populate|load|checkout [and|all|the] [update|all|the|fetch|clone|checkout|check_out] [all|the|nested|its|my] [nested] submodules|submodule
  ! remote|latest|newest|add|upstream|new_submodule|remove|clone
  ? recursively|nested|including|and|too|ones|git|all|update|them|init|of|repository|after|cloning|recursive|initialize|in|also|clone
git submodule update --remote
  update|pull|bring|move|bump|upgrade [all|the|every] [the|git|my] [submodules|submodule] [to]
  latest|newest|remote|upstream|tip [commit|commits|version|versions|upstream|remote|of|state] [of|from] [their|the|its|upstream|remote] [remote|upstream|remotes|branch|branches]
  submodules|submodule
  @ submodule|submodules
  ? git|to|their|commit|of|submodules|commits|branch|remote|all
git submodule add {url} <<{path}>>
  add|include|register [the|a] [git] [repository|repo|submodule] [at] {url} / add|create [a|new] [new] submodule
  submodule
  {url} = [from|of|the|at] [repository|repo] {url}
  {path} = at|in|under|into|as|to [the] [folder|directory|path|dir] {path}
  ? git|as|a|under|repository
git submodule status %o
  status|state|list|show|which [of] [all|the|my] [git] [submodules|submodule] [of|commits|at|status]
  submodules|submodule
  ! update|add|init|remove|foreach
  --recursive = recursively|nested
  ? git|commits|are|checked|out|state
git submodule foreach {text}
  run|execute [the|command] [command] {text} [in|inside|for|on] [each|every|all] [the|of] [git] submodule|submodules
git submodule deinit {path}
  deinit|unregister|deinitialize [the] submodule [at] {path}
git worktree add %o {path} <<{ref}>>
  worktree|work_tree|"working tree"|working_tree
  create|add|make|check|checkout|set_up|check_out|new|second|another|additional|open [a|an|the] [new|second|linked|another|additional|separate] [git] [linked]
  ! list|remove|prune|delete|show|restore|stash|clean|status|without|bare|diff|reset
  -b {ref2} = [with|on|for|and|creating|create|using] [a|the] new branch [named|called] {ref2} [there|in_it]
  {path} = [at|in|under|into|to] [the|a] [path|directory|folder|dir] [named|called] {path} / at|in|under|into {path}
  {ref} = [of|for|from|on|with|checked] [out] [the] [existing|checked-out] [branch|commit|tag|from] {ref} [branch] [checked_out|out] / [the] {ref} branch / branch {ref}
  ? git|of|out|new|branch|for|there|checked_out|on|a|this|repository|checked|as|in|worktree|it|existing
git worktree list
  list|show|which|what|all|linked [all|the|linked|my|git|are] [my|linked|git|of] worktrees|work_trees|working_trees|worktree
  ! remove|add|create|prune
  ? git|there|repository|linked|of|have
git worktree remove %o {path}
  remove|delete|drop [the] [git|linked] worktree|work_tree|working_tree [at|in] {path} / remove|delete [the] {path} worktree
  -f = force|forcibly|even_if|although [it] [is|has] [dirty|uncommitted|not_clean] [changes]
  ? git|linked|in|at
git worktree prune
  prune|clean [up] [the|stale|all|old] [stale|git|old] worktree|worktrees [information|metadata|entries]
git bisect start %o
  bisect [to] [start|begin]
  start|begin|bisecting|session|bad|bisect [a|bisecting]
  ! reset|end|run|finish|skip|stop|mark|automatic|automate|log
  {commit} {commit2} = [with|between] [the] bad [commit|revision|version] [is] {commit} and [the] good [commit] [is] {commit2}
  HEAD {ref} = [between] [the] [current|HEAD] [commit|HEAD|version] [is|as|as_the] [bad|and] [and|one|commit] [a] [good|known|the] [good|is] [commit|tag|version|revision] {ref} [is|was|as] [good|the_good|worked|works] [one]
  HEAD {commit} = [between] [with] [the] [current|HEAD] [commit|HEAD|version|as|bad] [is|as|as_the|bad] [bad|and] [and|one|commit] [a] [good|known|the] [good|is] [commit|tag|version|revision] {commit} [is|was|as] [good|the_good|worked|works] [one]
  ? git|a|session|bad|head|current|and|good|commit|as|is|with
git bisect good %o
  mark [the|this] [current|this] [commit|revision|version] [as] good / bisect good / commit is good
  @ bisect|bisecting
  {commit} = [commit] {commit}
  ? bisect|in|the|bisecting|session|during|while|git|commit|current
git bisect bad %o
  mark [the|this] [current|this] [commit|revision|version] [as] bad|broken / bisect bad / commit is bad
  @ bisect|bisecting
  ? bisect|in|the|bisecting|session|during|while|git|commit|current
git bisect run {cmd}
  automatically|automatic|automate|run|let|have [the|git|a] [git|current] [bisect|bisection] [run|with|using] [automatically|with|using|the] [script|command|the] [command] {cmd} / bisect [run|automatically] [with|using] [the] [script|command] {cmd}
  bisect|bisection
  ? git|to|find|bad|commit|session|automatically|let|run|with
git bisect run {path}
  bisect [automatically|run] [with|using] [the|script] [script] {path}
  ? git|automatically|run
git bisect reset
  end|stop|finish|leave|quit|reset|abort|exit|terminate|get_out_of [the|a|this|git] [current|git] bisect|bisecting|bisection [session|and|run]
  ? go|back|to|where|i|was|branch|git|session|return|original|the|head|started
git clean %o?-f
  remove|delete|clean|wipe|purge|get_rid_of
  untracked|unversioned|not_tracked|git_doesn't_track|clean [files|by|everything|and|file|git|directories]
  @ git|untracked|unversioned
  ! stash|status|add|stage|ignore|docker / show|list|see|which untracked
  -fdx = [including|also|even|and|with] [the|those] [directories|ignored|files|folders] [and|directories|that] [ignored|also|are] [files|ones|by] [ignored] ignored [files|ones] [too|as_well] [and_directories]
  -fd = [and|including|with|also] [all|the|untracked|empty|their] [untracked|new] directories|folders|dirs|directory [too|as_well] / files and directories|folders|dirs
  -fx = [including|also|even|and] [the|those|files] [that|files] [are|git] ignored|ignores|ignore [ones|files|by] [too|.gitignore]
  -fX = only [the] ignored [files|ones]
  -i = interactively
  ? git|files|from|the|working|tree|directory|repository|my|all|untracked|copy|repo|and|ones
git clean -n%o
  untracked|unversioned|clean [files|file|directories]
  dry|dry-run|preview|pretend [run] / would [git_clean|be|git] [remove|removed|deleted|delete] [be] [removed|deleted]
  @ git|untracked
  ! stash|docker|image
  %o d = [and|including|with|also] [all|the|untracked|empty] directories|folders|dirs [too] / files and directories|folders
  %o x = [and|including|also|even] [the|those] ignored [files|ones]
  ? git|files|would|removed|deleted|remove|delete|by|be|clean|only|which|what|a|run|dry|untracked|if|i|did|list|of
git status %o
  status|state
  @ git|working|repository|repo
  ! docker|container|pod|service|unit|submodule|stash|compose|cherry-pick|http|exit
  -s = short|brief|compact|concise [form|format|output] / one_line_per_file|briefly
  -sb = short [form|format] with|and|including [the] branch
  -u = [each|all|every|individual|including] untracked [files|file] [individually|in_directories]
  --ignored = [including|with|and|also] [the] ignored [files|ones] [too]
  --porcelain = porcelain|machine-readable|scripts|parseable|script-friendly [format|form]
  ? git|of|working|tree|repository|in|format|the|repo|form|with|for|copy|files|output
git ls-files %o
  tracked|"files" [that] [git|are] [by|tracks|tracked|git|files] / [all|the] files [that] [git|are] [tracks|tracked|track|knows|under] [by] [git|about|version_control] / files under version_control
  @ git|tracked|untracked|version_control|repository
  ! changed|modified|commit|staged|count|many|remove|delete|diff|grep|search|restore|add|clean|stage|containing|large|biggest|largest|which_contain|stash|lines
  --others --exclude-standard = untracked|not_tracked|unversioned|new [files] / [not|that_are_not|aren't] tracked [by|yet] [git]
  --deleted = deleted
  -- {path} = in|under|below|inside [the] [folder|directory] {path}
  {quote} = matching|like [pattern] {quote}
  ? git|files|in|this|the|repository|repo|by|that|are|list|not|yet|currently
git ls-files | wc -l
  many|number|count [of] [the] [files] [tracked|that|are|git|does|is] [files|git|by|tracked|track|are] [tracks|git|tracked|by] [by|git]
  tracked|track|version_control|tracks|git
  @ files|file
  ! commit|commits|lines|branch|changed
  ? files|by|git|in|repository|repo|this|are|does|under
git grep %o {text} %r
  grep|search|find|look [through|for|in|only|the|all|where] [the|all|tracked|for] [tracked|files|git]
  tracked|git_grep|git|repository|commit|branch|revision [files|for|only]
  {text} = [for|of|to|containing|the|with|mention|mentioning|contain|uses] [the] [word|string|text|pattern|use|uses|occurrences] [of] {text} / {text}
  ! commits|message|history|introduced|log|added|branches|author|last
  -n = [with|and|show|showing|including] line numbers|number
  -i = ignoring|ignore|whatever|regardless_of [the] case / case-insensitively|case-insensitive|case_insensitive
  -l = [only|just|list] [the|show] [the] names|filenames|file_names|files [of] [the|matching] [files] [only|that] [contain]
  -c = count|counts [the|of] [matches|lines] [per|in] [each] [file]
  -w = whole words|word [only] / as_a_whole_word
  %r {ref} = in|at|of|on [the] [commit|branch|tag|revision] {ref} [branch]
  ? git|files|in|by|tracked|the|repository|repo|that|under|version|control|of|commit|lines
git rm %o {paths}
  remove|delete|untrack|stop|forget|drop|take [tracking|the|file|from] [the|file] [file|folder|directory|files] {paths} [folder|directory|file] [from|in|out|under|and|but] [of|the|git|version] [the|git|index|control] [index|repository|repo|git|tracking|control]
  @ git|index|track|tracking|untrack|repository|version_control
  ! branch|tag|submodule|worktree|remote|untracked|stash|commit|commits|history|hook
  --cached = [but|and|while] keep|keeping|leave|leaving|without_deleting|not_delete|without_removing|don't_delete|not_remove [it|the|my|a|them] [file|local|on|from] [disk|copy|file|on] [on|from] [my] [disk] / only [from] [the] index / keep|keeping [it|the_file|them] [locally|on_disk|local] / stop tracking / untrack / [from] [the] index only|but / keep_it_locally / [but] not from|on [the|my] disk|working_tree|filesystem
  ? git|tracking|from|the|repository|and|also|disk|in|working|tree|it|but|keep|on|stop|locally|file|stage|removal|both|version_control|index|repo
git mv {path} {path2}
  rename|move [the] [tracked|versioned] [file|folder|directory] {path} to|into|as {path2} / rename|move
  git|tracked|repository|keeping_history
  {path} = [file|folder|directory] {path} to|into|as {path2}
  ? in|with|so|that|tracks|it|the|inside|rename|knows|about|using|keep|history|tracking
git archive %o -o {file} {ref?HEAD}
  export|archive|pack|create|make|zip|tarball|bundle [a|an|the] [tar.gz|zip|tar|tarball|archive|compressed|source] [archive|file|of|tarball]
  @ git|repository|repo|head|branch|tag|commit
  {file} = to|as|into|in|called|named|file [the|a|an] [zip|tar.gz|file|archive|tarball] [file|archive|named|called] {file} / {file}
  ! container|image|docker|extract|database
  --format=zip = zip
  --prefix={text} = [with|and|under|put|everything|inside] [everything|all|a|the|files] [files|under|in|inside|with] [the|a] [top-level|directory|folder|path] prefix|directory|folder|"dir" [named|called] {text} / with prefix {text}
  --prefix={dir} = [with|and|under|put|everything|inside] [everything|all|a|the|files] [files|under|in|inside|with] [the|a] [top-level|path] prefix [directory|folder] {dir} / under|inside [a|the] [top-level] folder|directory {dir}
  {ref} = [of|from|at] [the] [branch|tag|commit|revision|state] [of] {ref} [branch|tag] / HEAD
  ? git|repository|repo|current|the|of|this|state|as|head|tree|all|files|tracked|snapshot|with|everything|under|contents|compressed|archive
git bundle create {file} --all
  bundle [the|whole|of] [whole|repository|entire|repo] [repository|repo] [into|as|to|in] [the|a] [single|file] [file] {file} / create|make [a|git] [git] bundle [of|file] [the|everything|all] {file}
  ? git|branches|all|with|everything|in|of
git apply %o {file}
  apply [the] [patch|diff] [file|in|from] [file] {file}
  @ patch|diff|git
  ! kubectl|manifest|kubernetes|terraform|cluster
  --check = [only] check|test|see|whether|if [whether|if] [it] [would|can|applies|apply] [apply|be|cleanly] [cleanly|applied] / dry_run|without_applying|without_changing
  --reverse = reverse|in_reverse|backwards|reversed|undo
  --index = [and] stage|index [it|the_result|too]
  -3 = three-way|3-way [merge]
  --stat = stat|statistics
  ? git|to|working|tree|the|patch|would|applies|cleanly|with
git format-patch %o
  patch|patches|patch_file|patch_files|format-patch
  create|make|export|generate|turn|write|format-patch|save [a|the] [patch|patches] [file|files] [from|of|out_of|for]
  ! apply|stash|diff_of|between_files|python
  -{n} = [the|my|of] last|latest|newest|most_recent {n} commits
  -1 = [the] last|latest|newest commit
  -1 {commit} = [the] commit {commit}
  {ref} = [all|the|every] [the|my] [commits|commit] [since|after|not|that|ahead|on] [the|in|are|of] [tag|not|branch] [in|on] {ref} / not in|on {ref} / since {ref}
  -o {path} = [in|into|to|under] [the] [folder|directory] {path}
  --stdout > {file} = into|to|as [the|a] [single] [file] {file}
  ? git|patch|patches|files|file|as|of|from|commits|into|each|one|per|commit|mail|email|as_patch_files|my|the
git config %o user.name {text}
  name|user.name|username
  set|change|configure|make|use [my|the|git] [git|user|author|commit] [author|user|name|user.name]
  {text} = [to|as|=|be] {text} / {quote}
  @ git|commit|commits|author|repository
  ! email|remote|branch|editor|rename
  --global = global|globally|everywhere / for|in all [my|git] [git] repositories|repos|projects / all_repositories
  ? git|user|for|only|repository|this|repo|local|commits|my|in|author|project|just|configuration|locally|config
git config %o user.email {text}
  email|user.email|mail|e-mail
  set|change|configure|make|use|commit [my|the|git] [git|user|author|commit] [email|author]
  {text} = [to|as|=|be|with] [address] {text} / address {text}
  @ git|commit|commits|author|repository
  ! send|remote
  --global = global|globally|everywhere / for|in all [my|git] [git] repositories|repos|projects / all_repositories
  ? git|user|for|only|repository|this|repo|local|commits|my|in|author|address|project|just|configuration|locally|config
git config %o core.editor {text}
  editor
  {text} = [to|as|use|be|be_used] {text} / use|set|make [git] [use] {text}
  @ git|commit|commits
  --global = global|globally|everywhere|default / for all [my|git] repositories
  ? git|for|commit|messages|set|use|as|default|make|the|change|configure|my
git config %o alias.{name} {quote}
  alias
  {name} = alias [named|called] {name} / named|called {name} / [so] [that] [git] {name} [means|runs|is|does]
  {quote} = [for|that|to|as|which|means|runs|mean] [runs|does|is|means|run] [git] {quote} / {quote}
  @ git
  --global = global|globally|everywhere
  ? git|create|make|add|define|set|a|for|that|runs|up
git config --list %o
  configuration|config|settings
  @ git
  ! set|change|add|editor|email|alias|pull|remove|unset
  --show-origin = where [each|they|it|every] [value|setting|one|comes|come|is] [comes|come|is|are] [from|set|defined] / [with|and|including] [the|their] [config|source] file|files|origin|origins|source [each|they|it|of] [come|comes|is|setting] [from|set_in]
  --global = global|globally|user's
  --local = local|repository|this_repository
  ? git|list|all|my|current|values|setting|of|every|effective|the|full|value
git config %o pull.rebase true
  rebase
  always|default|by_default|configure|set|make|let|config [git|pull] [pull]
  pull|pulls|pulling|git_pull
  --global = global|globally|everywhere
  ? git|rebase|by|default|of|instead|merging|merge|to|so|that|on|when|the|with
git config %o credential.helper {name}
  credential helper|credentials
  {name} = [to|use|set] {name}
  --global = global|globally
  ? git|set|use|configure
git config %o --unset {text}
  unset|remove|delete [the] [git] [config|setting|configuration] [setting|key|value|entry] {text}
  @ git|config|setting
  --global = global|globally
  ? git|from|config|configuration|global|value
git reflog
  reflog [of|entries] / where|history [of|has|all|previous] [positions|where] [of|the|my] HEAD [has|pointed|was|been|moved|positions] [been|to|everywhere]
  ! expire|delete|reset|back
  ? git|head|show|of|moved|movements|positions
git gc %o
  garbage|gc|optimize|housekeeping|garbage-collect|compact|optimise [collect|collection|the|repository]
  @ git|repository|repo
  --aggressive = aggressively|aggressive|thoroughly
  --prune=now = prune [now|everything|unreachable] [objects]
  ? git|repository|repo|on|this|the|run|and|database|local
git fsck %o
  integrity|fsck|corruption|consistency|corrupt|damaged|corrupted|dangling [check|of|objects|commits]
  @ git|repository|repo|commits
  --lost-found = lost|dangling|unreachable
  --full = full|thoroughly
  ! disk|filesystem|database|partition
  ? git|repository|repo|of|check|verify|the|object|database|objects|for|is|not|it|commits
git rev-parse %o {ref?HEAD}
  hash|sha|sha1|id|commit_id|commit_hash|sha-1
  @ commit|head|git|branch|tag
  ! file|message|author|changed|log|restore|container|image|touched|date|subject|md5|sum
  --short = short|abbreviated|shortened [form|version|hash]
  {ref} = [of|does|for|is] [the] [tip_of|latest|commit|branch|tag|last] [commit] [of|on|the] [the] [branch|tag] {ref} [branch|points_to|point|tag] / of {ref}
  ? git|of|current|latest|commit|the|last|head|full|only|complete|newest|on|branch|most|recent|i'm|am|checked|out|long|tip|print
git rev-parse --show-toplevel
  root|top|toplevel|top-level|base [level|directory|folder|dir|path|of] [directory|folder|dir|path|of]
  git|repository|repo [repository|repo|project|root|of]
  ! root_user|size|remote|clone
  ? absolute|path|of|directory|the|this|current|folder|to|i'm|am|in|project|level|where
git rev-parse --is-inside-work-tree
  whether|am|is|check|inside|if [i|this|the|we] [am|is|directory|folder|are] [inside|in|a|directory|current] [a|inside|work] [git] [repository|repo|working_tree|work_tree]
  inside|in|a|work_tree git|repository|repo
  ! clean|dirty|changes|created|file
  ? git|repository|repo|directory|working|tree|folder|current|i
git count-objects -vH
  big|large|size|space|disk [is|usage|of|does|on] [the|on|usage] [my|this|disk|of|the] [git|repository|repo|object] [object|repository|repo|database|database]
  @ git
  ! file|commits|docker|branch|du
  ? repository|repo|database|objects|on|disk|use|its|take|takes|of|human|readable|human-readable|packed|the
git check-ignore %o {path}
  why|which|whether|is|rule|pattern|ignored|ignores|ignore|check [rule|gitignore|pattern|git|if|line|.gitignore] [rule|line|ignores|ignore|makes|causes|of|git|the] [rule|line|ignores]
  ignore|ignored|ignores|.gitignore|gitignore|ignoring
  {path} = [the|file|folder] [file|folder|directory] {path} [is|file|being] [ignored] / {path}
  @ git|gitignore|.gitignore
  ! add|untracked|list
  -v = why|rule|pattern|which|line|reason [rule|line|pattern]
  ? git|file|is|by|causes|to|be|makes|rule|.gitignore|gitignore|of|responsible|for|that|ignoring
git checkout --ours {paths}
  our|ours|my|mine [own] [version|side|changes|of] [of|for|in] [the|file|conflicted] [conflicting|conflicted|file] [file] {paths}
  @ conflict|conflicted|merge|conflicts|conflicting|ours
  ? resolve|keep|take|use|accept|choose|conflict|in|the|by|merge|git|taking|keeping|version|using|for|during|with
git checkout --theirs {paths}
  their|theirs|incoming [version|side|changes|of] [of|for|in] [the|file|conflicted] [conflicting|conflicted|file] [file] {paths}
  @ conflict|conflicted|merge|conflicts|conflicting|theirs|incoming
  ? resolve|keep|take|use|accept|choose|conflict|in|the|by|merge|git|taking|keeping|version|using|for|during|with
git diff --name-only --diff-filter=U
  conflict|conflicts|conflicted|unmerged|conflicting [files|file|that]
  files|file|unmerged|which|paths
  ! ours|theirs|abort|resolve_by|resolve|package
  ? merge|have|with|still|in|list|names|unresolved|git|are|that|there|the|conflicts
git show --name-only --pretty= HEAD
  files|file|filenames [that|were|which|did|changed|touched|in|modified|have] [were|was|been|changed|are|modified|the|by] [changed|touched|modified|in|by|affected|part_of] [in|by|of]
  <last> commit [change|touch|changed|touched|modified|modify]
  ! diff|stat|uncommitted|since|restore|add|include|between|per
  ? changed|touched|modified|in|by|git|names|only|list|the|changes|of
git show --stat HEAD
  stat|stats|statistics|summary|diffstat [of|for]
  <last> commit
  ? git|changes|in|of|the|files|by|introduced
git show
  diff|changes|changed|patch|details|show|contents [introduced|of|in|made|by|did|from] [in|by|of|the]
  <last> commit [change|introduce|changed|introduced]
  ! files|file|stat|since|undo|revert|message|author|who|hash|amend|date|restore|reset|names|discard|between|only|edit|add|staged|when
  ? git|diff|introduced|by|in|of|full|made|with|changes|complete|the
git log -1 --format=%s
  subject|title|message|first_line [line|of]
  <last> commit
  ! change|edit|amend|reword|full|body|rewrite|undo|fix|staged|add / {quote}
  ? git|of|the|only|line|just|commit|message|subject
git log -1 --format=%B
  message|text [of]
  <last> commit
  full|complete|entire|whole|body
  ! change|edit|amend
  ? git|of|commit
git log -1 --format=%an%o %s
  who|author|name_of_the_author|committer [made|wrote|is|of|authored|did|name|last|changed|touched|modified|edited|committed|'s] [last|the|name|of|changed|touched|modified|edited] [changed|touched|modified|edited|of]
  @ commit|git|last|committed
  ! line|lines|all|how_many|each|list|by
  %o  %ae = email
  <last> commit / last
  %s -- {file} = [to|of|that|in|which|for|changed|touched|touch] [changed|touched|modified|the] [the|file] [file] {file} / {file}
  ? git|of|the|commit|made|last|name|changed|modified|file|touched|edited|person|to|in
git log -1 --format=%cd%o %s
  when|date|time [was|is|did|of|the] [the]
  @ commit|git|committed
  <last> commit|changed|modified|touched|committed / last
  ! author|files|since|lines|pushed|message|hash|who|undo
  %o  --date=iso = iso
  %o  --date=relative = relative
  %o  --date=short = short|only_the_date
  %s -- {file} = [to|of|that|in|which|for|changed|touched|touch] [changed|touched|modified|the] [the|file] [file] {file} / {file}
  ? git|of|the|commit|made|done|changed|modified|file|committed|last|to|time|in|touched|date|format
git log -1 %o -- {file}
  <last> commit|"commit" [that|which|to] [changed|touched|modified|edited|affected]
  ! who|author|when|date|hash|sha|id|all|undo|revert|commits|restore|add|amend|include
  {file} = [changed|touched|modified|to|for|of|in|on|affecting] [the|file] [file] {file} / {file}
  --oneline = one_line|oneline|short
  -p = diff|patch|with_its_changes
  ? git|changed|touched|modified|that|file|the|last|which|details
git log --diff-filter=D %o -- {path}
  commit|commits|when|who [that|which|was|in|did|deleted|removed] [deleted|removed|the|was] [the|file]
  deleted|removed|delete|remove
  {path} = [the|file] [file] {path} [was|got] / {path}
  @ git|commit|commits
  ! branch|restore|tag
  ? git|was|file|from|repository|deleted|history|in|which|find|removed|that
git log --diff-filter=A %o -- {path}
  commit|commits|when|who [that|which|was|first|added|created|introduced] [added|created|introduced|first|the|was] [the|file]
  added|created|introduced|add|create
  {path} = [the|file] [file] {path} [was|got|first] / {path}
  @ git|commit|commits
  ! string|text|line|word / {quote}
  --follow = renames|rename|renamed
  ? git|was|file|to|repository|first|history|in|which|find|that|added
git rev-list --max-parents=0 HEAD
  first|initial|root|very_first|oldest commit [of|in] [the|this] [repository|repo|history|branch|project]
  hash|sha|id|find|first|root
  ! parent|message|date
  ? git|of|repository|the|hash|this|repo|in|id|first
git ls-remote %o {url}
  list|branches|tags|refs|references [all|the|of] [remote|branches|refs|tags] [of|on|in|at]
  {url} = [of|in|on|at|the|from] [the|remote] [remote|repository|repo] [repository|repo] [at] {url}
  ! clone|push|download|add|fetch
  --heads = branches
  --tags = tags
  ? git|without|cloning|remote|it|branches|refs|tags|repository
git notes add -m {quote}
  note [with|to|saying]
  add|attach [a|git] [git] [note] [to]
  {quote} = {quote}
  @ git|commit
  ? text|last|commit|latest|current|head
git sparse-checkout set {paths}
  sparse|only|sparse-checkout checkout|check_out|of|working_tree [of|only|set] [only] [the] [folder|directory|folders|directories] {paths}
  @ sparse|sparse-checkout|git
  ? git
git update-index --assume-unchanged {path}
  assume|ignore|pretend [that|local] [changes|unchanged|local|to] [changes|to|the] [in|to|of|file] [the|tracked] [tracked|file] [file] {path} [unchanged|is_unchanged]
  unchanged|tracked|assume
  @ git|tracked|assume
  ? git|local|changes|to
gh pr list %o
  pull_"requests"|"prs"|"pull-requests"
  @ github|gh|pull|prs|pull-requests
  ! checkout|merge|create|view|comment|diff|close|issue
  --state all = all|open_and_closed|closed_and_open
  --state closed = closed
  --state merged = merged
  --author @me = by_me|mine|"my"|i_opened|i_created|opened_by_me
  --author {name} = by|from|of|opened_by|created_by [the] [user] {name}
  --assignee @me = assigned to me
  --label {text} = with|labelled|labeled|tagged [the] [label] {text}
  --limit {n} = [at_most|last|latest|first|up_to|limit] [to] {n}
  --search {quote} = matching|search {quote}
  ? open|github|list|gh|repository|in|of|this|repo|on|request
gh pr create %o
  create|open|make|file|submit|raise [a|new|the]
  [new|github] "pr"|pull_"request"|"pull-request"
  --title {quote} = [with|and] [the|a] [title] {quote} / titled|entitled|called {quote}
  --body {quote2} = [with|and] [the|a] [body|description|text] {quote2}
  --base {ref} = against|into|onto|to|targeting|base|with [the|base] [base] [branch|is] {ref} [branch|as_base]
  --draft = draft|as_a_draft
  --fill = fill|filled|filling [in] [the] [title|info] [and] [body] [from] [the] [commits|commit] [messages|message|info] / [with|using|taking] [the] title and body|description from [the] [commits|commit] [messages|message]
  --reviewer {name} = [with|and|request|requesting|ask|asking] [a|review|the|from] [review|reviewer] [from|by] {name} [as] [reviewer] [to_review] / reviewer {name}
  --web = [in|open] [the] browser
  ? github|gh|from|current|branch|this|for|the|on|my|a
gh pr checkout {n}
  check|checkout|check_out|switch|fetch [out] [to] [the|github] [pull_request|pr|pull-request] [number|no] {n} [locally|of] / checkout|check_out pr|pull_request [number] {n}
  @ pr|pull_request|github|gh|pull
  ? locally|github|gh|with|local|number|request
gh pr view %o {n}
  show|view|open|see|details|details_of [of] [the|github] [pull_request|pr|pull-request] [number|no] {n}
  @ pr|pull_request|github|gh|pull
  ! checkout|diff|merge|close|checks
  --web = browser|web
  --comments = comments
  ? in|the|github|gh|with|my|of
gh pr merge %o {n}
  merge [the|github] [pull_request|pr|pull-request] [number|no] {n}
  @ pr|pull_request|github|gh|pull
  --squash = squash|squashing|squashed|as_one_commit|as_a_single_commit
  --rebase = rebase|rebasing
  --merge = merge_commit|with_a_merge_commit
  --delete-branch = [and|then] delete|remove|deleting|removing [the|its] [remote|head|source] branch [afterwards|after|too]
  --auto = automatically|once|when|as_soon_as [the|all] checks|requirements [pass|are_met|green|are_green] / auto-merge|automatically
  ? github|gh|with|a|and|its|commits
gh pr diff {n}
  diff|changes [of|in] [the|github] [pull_request|pr|pull-request] [number|no] {n}
  ? github|gh
gh pr checks {n}
  checks|ci|status [of|for|on|status] [the|github|checks] [of] [pull_request|pr|pull-request] [number|no] {n}
  ? github|gh|ci|status|state
gh pr close {n}
  close [the|github] pull_request|pr|pull-request [number|no] {n}
gh issue list %o
  issues
  ! create|close|view|comment|fix|integrity|npm|security
  @ github|gh|open|assigned|repo|repository|closed|labelled|labeled|label|issues
  --state all = all|open_and_closed
  --state closed = closed
  --assignee @me = assigned to me / my|mine
  --assignee {name} = assigned to {name}
  --author {name} = by|created_by|opened_by {name}
  --label {text} = with|labelled|labeled|tagged [the] [label] {text}
  --limit {n} = [at_most|last|latest|first|up_to|limit] [to] {n}
  ? open|github|list|gh|repository|in|of|this|repo|on|that|are
gh issue create %o
  create|open|file|make|new [a|an|new|github] [new|github] issue
  --title {quote} = [with|and] [the|a] [title] {quote} / titled|entitled|called {quote}
  --body {quote2} = [and|with] [the|a] [body|text|description] {quote2}
  --label {name} = [with|and] [the] label {name} / labelled|labeled {name}
  --assignee @me = assign|assigned to me
  ? github|gh|on|in|this|repo
gh issue view {n}
  show|view|open|read|see [the|github] [github] issue [number|no] {n}
  ! close
gh issue close {n}
  close [the|github] [github] issue [number|no] {n}
gh repo clone {text}
  clone [the|github] [github|repo|repository] [repo|repository] {text}
  github|gh
  ? with|cli|gh|repository|github|using
gh repo create {name} %o
  create|make [a|new] [new|private|public] [github|private|public] [private|public] [repository|repo] [on|named|called] [github|named|called] {name} [on_github]
  @ github|gh
  --private = private
  --public = public
  --clone = [and] clone [it]
  ? on|github|repository|repo|named|called|new
gh repo view --web
  open [this|the|current|my] [github|repo|repository|current|project] [repo|repository|page] [in|on] [the|my|github] [browser|in] [the] [browser]
  browser|web
  @ github|repo|repository|gh
  ? page|github|on|in|this
gh run list %o
  workflow|runs|actions|github_actions runs|run|workflow|list [of]
  ! rerun|log|watch|cancel|view|docker
  @ github|gh|workflow|actions
  --limit {n} = last|latest|recent|most_recent|newest {n}
  --branch {ref} = on|of|for [the] [branch] {ref} [branch]
  --workflow {file} = of|for [workflow] {file}
  --status failure = failed|failing
  ? github|gh|recent|list|latest|actions|runs|workflow|of|action
gh run view {n} --log
  log|logs|output [of] [the|github|workflow] [workflow|actions] run [number|with|id] [id] {n}
gh run rerun {n} %o
  rerun|re-run|restart|repeat [the|github|failed] [workflow|actions|jobs|failed] [of|run] [the] [run] [number|with|id] [id] {n}
  --failed = failed [jobs]
  ? jobs|of|only
gh run watch
  watch|follow [the|current|github] [current|latest|running] [workflow|actions] run
gh release create {ref} %o
  create|make|publish|draft [a|new] [new|github] release [named|called|for|from] [tag|the_tag] {ref}
  @ github|gh|release
  ! helm|branch|cargo
  {paths} = [with|and|uploading|attach|attaching] [the] [file|files|asset|assets] {paths} [as] [asset|attached]
  --title {quote} = title|titled {quote}
  --notes {quote2} = notes|text {quote2}
  --generate-notes = [with|and] [generated|automatic|automatically|auto-generated] [generated] notes|release_notes
  --draft = as_a_draft|draft
  --prerelease = prerelease|pre-release
  ? github|gh|on|as|with|the
gh release list
  releases [of|in|on] [this|the] [github|repository|repo] [repository|repo]
  @ github|gh
  ? github|gh|list
gh auth status
  logged|login|authenticated|auth|authentication [in|to|status|with|as] [to|github]
  @ github|gh
  status|am|whether|check|who|logged
  ! out
  ? github|gh|cli|to|into|as|in|status|i
gh auth login
  log_in|login|authenticate|sign_in [to|with|at|the] [github|gh] [cli]
  @ github|gh
  ? cli|github|to|gh|with
`;
