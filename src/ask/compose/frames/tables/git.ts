/** Frames about git. */
export const git = String.raw`
git log --author={x}
  commits|history|log by|author|authored {x:text} ? from made that were of git repository repo the only
git log --author={x} --since='{duration:words} ago'
  commits|log by|author {x:text} {duration} ? from made last past in since within the during git of ago
git log --since='{duration:words} ago'
  commits|history|log {duration} ? made last past in since within the during git from of ago recent
git log --oneline -n {number}
  commits|log {number} one_line|oneline|short|compact|single_line ? last recent latest per each git one line form as
git log -n {number}
  commits|log {number} ? last recent latest git history most
git log --oneline --graph --all
  graph branches|history|log ? commit commits tree all one line oneline per each with as text ascii git compact of
git log --oneline --graph
  graph branch commit|commits|log ? one line oneline as current git compact history
git log --oneline {b}..{c}
  commits|commit {b:text} {c:text} between ? log git and range
git log --oneline {c}..{b}
  commits|commit in|on|of {b:text} but|not|missing|aren't {c:text} ? in on are that not branch yet from but is one have has been merged into
  commits|commit "ahead" {b:text} {c:text} ? of branch is how many by
git rev-list --count {c}..{b}
  many|number|count ahead {b:text} {c:text} ? commits of branch is by
git tag --sort=version:refname
  tags sorted|sort|order|ordered version|semver ? by number git semantic in
git tag --sort=-creatordate
  tags sorted|sort|order|ordered newest|date|recent ? by creation first git
git describe --tags --abbrev=0
  latest|recent|newest|last tag ? git most reachable from
git tag {x}
  create|make|add|lightweight tag {x:text} ? git lightweight new on commit at latest
git tag {x} {commit}
  create|make|add|tag {x:text} {commit} ? git tag lightweight new on commit at
git tag -d {x}
  delete|remove tag {x:text} ? local locally git
git push origin {x}
  push tag {x:text} ? origin remote git only single
  push branch {x:text} ? origin remote git
git push -u origin {x}
  push branch {x:text} upstream|tracking|track ? origin remote git set new it and setting as
git push --force-with-lease
  push force safely|lease|safe ? git current branch with
git stash push -u -m {x}
  stash untracked message|called|named|as {x:text} ? everything too my changes including files with the git all include
git stash push -u
  stash untracked ? my changes including files with the git all include also too everything
git stash push -m {x}
  stash message|called|named|as|name {x:text} ? my changes with the git current working save
git stash push {file}
  stash only|just|file {file} ? changes in to the git
git stash
  stash|shelve changes|work|modifications ? my uncommitted git away temporarily the working
git stash pop
  pop|restore stash|stashed ? changes latest last git most recent my
  apply|reapply|restore stash|stashed remove|drop|delete ? changes latest last git most recent and it then from list
git stash apply
  apply stash without|keep|keeping ? dropping removing deleting it most recent latest last git the in list changes
git stash list
  stashes ? git saved
git stash show -p
  diff|changes|contents|content stash|stashed ? latest last git most recent in
git stash drop
  drop|delete|discard|throw_away stash ? latest last git most recent
git add {file} && git commit --amend --no-edit
  add|include {file} last|previous|latest commit ? git without changing its message to the in file into keeping same editing amend
git commit --amend --no-edit
  amend last|previous|commit without|same|keeping|keep ? git changing message editing staged changes its the same and with
git commit --amend -m {x}
  change|reword|edit|amend|rewrite message commit {x:text} ? last latest most recent previous to git of with
git add -A && git commit -m {x}
  commit everything|all message|with {x:text} ? changes stage and git files add including untracked new
git commit -m {x}
  commit staged message|with {x:text} ? changes git
git commit --allow-empty -m {x}
  empty commit {x:text} ? create make git message with
git add -A
  stage|add all|everything ? changes files git including deletions untracked new modified
git add -u
  stage|add tracked only|modified ? changes files git all
git add -p
  stage|add interactively|hunk|hunks|parts|chunks ? changes git by of files
git rebase {b}
  rebase current|my|onto|on|this {b:text} ? branch git of top latest
git rebase {b} {c}
  rebase branch|onto|on {c:text} {b:text} ? git branch top of latest
git rebase --continue
  continue|resume|proceed rebase ? git current after resolving conflicts
git rebase --abort
  abort|cancel|stop rebase ? git current ongoing
git rebase --skip
  skip rebase ? git current commit ongoing during patch
git reset --soft HEAD~{number} && git commit
  squash|combine|collapse last|latest|recent commits {number} one|single ? git into most
git rebase -i HEAD~{number}
  interactive|interactively rebase {number} ? git last commits of the
git reset --soft HEAD~{number}
  undo|uncommit last|latest|recent commits {number} staged|keep|keeping|soft ? git but the changes their in index and work
git reset --hard HEAD~{number}
  discard|drop|undo|remove last|latest|recent commits {number} hard|changes|completely|discarding|lose ? git their and all the with
git reset HEAD~1
  undo|uncommit last|latest|recent commit unstaged|working ? git but the changes keep in as leave tree directory
git reset --hard {b}
  reset {b:text} hard|discarding|discard|throwing|exactly|match ? git branch to everything local all changes current away and commits my work
git reset --hard
  discard|reset|throw_away|undo all|everything uncommitted|changes ? git local staged and unstaged working tree to last commit hard my
git restore {file}
  discard|throw_away|revert|undo|drop|reset changes|modifications|edits|work {file} ? unstaged uncommitted local working git my all the in to of made since last commit file not staged have yet
  revert|restore|reset {file} committed|head ? git last to state version its the as file in commit
git restore .
  discard|revert|undo unstaged|working all|every|changes ? git the local files in tree my directory everything
git restore --staged .
  unstage all|everything ? git files changes staged the
git restore --source={commit} {file}
  restore|checkout|revert|recover {file} {commit} ? git from version at commit the to its state as of
git clean -n
  untracked clean|removed|deleted|remove|delete dry|preview|would ? git run files be that by what
git clone -b {b} {url} {d}
  clone branch {b:text} {url} {d:text} ? git of only into the repository from directory folder
git clone -b {b} {url}
  clone branch {b:text} {url} ? git of the repository from
git clone --single-branch -b {b} {url}
  clone only branch {b:text} {url} ? git of the repository from just single
git clone --recurse-submodules {url}
  clone submodules {url} ? git with all its including the repository and
git clone --depth {number} {url}
  clone {number} {url} ? git depth shallow last commits only with history of the repository latest
git clone {url} {d}
  clone {url} {d:text} ? git the repository into directory folder repo called to as named
git clone --bare {url}
  clone bare|mirror {url} ? git the repository as a
git remote add {x} {url}
  add remote {x:name} {url} ? git named called with the url pointing to at address
git remote add origin {url}
  add set remote|origin {url} ? git the url pointing to at as
git remote remove {x}
  remove|delete remote {x:name} ? git named called the
git remote rename {x} {y}
  rename remote {x:name} {y:name} ? git the to from
git remote -v
  remotes|remote urls|url|addresses ? git configured all their with repository of
git remote get-url origin
  url origin ? git remote of the repository
git shortlog -sn HEAD
  many|number|count commits author|person|contributor|"authors" ordered|sorted|sort|current_branch ? git has have did make made each per by on the current branch of number most first highest count descending commits made for
git shortlog -sn
  commits|contributors|authors each|per|by|sorted|count|number|many author|contributor|contributors|commit|commits ? git many of how made person number count has in repository repo sorted
git rev-list --count HEAD
  count|number|many commits ? git current branch on of in the repository repo has total this there
git rev-parse HEAD
  hash|sha|id commit|head ? git latest last current full most recent of the sha1 long
git rev-parse --short HEAD
  short|abbreviated hash|sha|id ? git latest last current head commit of the most recent
git branch --merged {b} --format='%(refname:short)' | grep -vx {b}
  "branches" merged {b:name} itself|except|excluding|without ? git already have been that are into local fully except without excluding but not the itself
git branch -r --no-merged {b}
  remote "branches" "not"|unmerged merged {b:text} ? git yet have been that are into fully been remote-tracking
git branch -r --merged {b}
  remote "branches" merged {b:text} ? git already have been that are into fully been remote-tracking
git branch --merged {b}
  "branches" merged {b:text} ? git already have been that are into local fully
git branch --no-merged {b}
  "branches" unmerged|not {b:text} ? git already have been yet that are into local merged
git branch --merged
  "branches" merged ? git already have been that are into local current fully branch
git branch -a
  "branches" all ? git
  "branches" all|local|both remote|remotes|including ? git and both local remote
git branch --sort=-committerdate
  "branches" recent|recently|sorted|latest|sort ? git by last commit most date sort used first activity order updated modified
git branch -vv
  "branches" upstream|tracking|track ? git local their with remote which and
git branch -d {b}
  delete|remove branch {b:text} ? git local locally the merged
git branch -D {b}
  delete|remove branch {b:text} force|forcefully|forcibly|unmerged|even ? git local locally the if it is not merged
git branch -m {b} {c}
  rename branch {b:text} {c:text} ? git local to the from
git branch {b}
  create|make|new branch {b:text} without|but|not ? git switching to it stay checking out on current
  create|make|new branch {b:text} ? git called named the local
git switch -c {b}
  create|make|new branch {b:text} switch|checkout|check_out|change|move ? git called named and to it the onto out
git switch {b}
  switch|checkout|check_out|change|go branch {b:text} ? git to the existing local over out
git switch -c {b} {commit}
  create|make|new|start branch {b:text} {commit} ? git called named from at commit the starting and switch to it
git switch -
  switch|checkout|go previous|last branch ? git back to the out i was on
git branch -u {b}
  upstream|track|tracking {b:path} ? git set of current branch to the make it remote
git branch -u origin/{b}
  upstream|track|tracking {b:text} ? git set of current branch to the make it remote
git show --name-only --pretty= HEAD
  files changed|modified|touched last|latest|recent commit ? git in by the most which were names of only
git show --name-only --pretty= {commit}
  files changed|modified|touched {commit} ? git in by the which were names of only commit
git show --stat {commit}
  stat|statistics|summary {commit} ? git of commit change changes the
git show {commit}
  changes|diff|show|contents|details|introduced commit {commit} ? git of the in by
git show
  changes|diff|contents|details|introduced last|latest|recent commit ? git of the in by most
git diff {commit} {commit2}
  diff|differences|compare|changes {commit} {commit2} ? git between commits and the
git diff {b}...{c}
  diff|changes {c:text} since|diverged|branched {b:text} ? git from the it branch on of made
git diff {b} {c}
  diff|differences|compare|difference branch|branches {b:text} {c:text} ? git between and the with to
git diff --stat {b} {c}
  stat|statistics|summary {b:text} {c:text} ? git between and the with to diff changes of
git diff HEAD
  diff|changes|all uncommitted|since|last ? git staged and unstaged last commit the head both
git diff --word-diff
  diff|differences|changes word ? git by level
git diff --check
  whitespace errors|problems|conflict ? git in diff changes check for conflict markers
git diff --name-only --diff-filter=U
  files conflict|conflicts|conflicted|unmerged|conflicting ? git with merge that have in
git bisect start HEAD {x}
  bisect good {x:text} ? git start starting head bad with and as current between revision
git bisect start {commit} {x}
  bisect good bad {commit} {x:text} ? git start starting with and as current between revision
git bisect reset
  bisect end|stop|finish|reset|abort ? git the session
git config user.name {x}
  user|author|my name set {x:text} repository|repo|project|local|locally ? git to only for this in username config as the
git config user.email {x}
  email set {x:text} repository|repo|project|local|locally ? git to only for this in user address config as the my
git config --global user.name {x}
  user|author|my name set {x:text} global|globally|all|everywhere ? git to username config as repositories the for
git config --global user.email {x}
  email set {x:text} global|globally|all|everywhere ? git to user config as my address repositories the for
git config --global core.editor {x}
  editor {x:name} ? git set use make to as the globally default global configure for commit messages
git config --global init.defaultBranch {b}
  default branch {b:text} set|make|use|configure ? git new repositories for to the name globally initial as
git config --global alias.{x} {y}
  alias {x:name} {y:text} ? git create add set for globally called make a global
git config --list
  configuration|config|settings ? git all my list
git config user.email
  email git|configured ? user what my address
git config user.name
  name git|configured user ? what my
git apply {file}
  apply patch|diff {file} ? git the
git am {file}
  apply patch|mailbox {file} commit|mail|mailbox ? git the as
git format-patch -{number}
  patch|patches {number} ? git create make from last commits files the
git merge --no-ff {b}
  merge {b:text} no|without|not|always fast|fast-forward|ff|fast-forwarding ? git forward branch the into current create commit even no-ff a with creating
git merge --squash {b}
  merge {b:text} squash|squashing|squashed|single ? git branch the into current as one commit changes
git merge {b}
  merge {b:text} ? git branch the into current my this changes from
git pull --rebase
  pull rebase|rebasing ? git latest changes with instead of merge merging the from origin remote
git pull origin {b}
  pull branch|from|latest {b:text} ? git changes origin remote the branch of
git fetch --all --prune
  fetch all|every prune|pruning remotes|all ? git branches from and deleted ones stale the gone
git fetch --all
  fetch remotes ? git all from every
git fetch --prune
  fetch|prune deleted|stale|prune|gone ? git remote tracking branches everything and references remotes remove that are local longer exist no
git cherry-pick {commit}
  cherry-pick|cherrypick|pick|apply commit {commit} ? git onto current branch the to
git cherry-pick --no-commit {commit}
  cherry-pick|cherrypick without|no {commit} ? git onto current branch the commit committing
git revert {commit}
  revert|undo {commit} ? git commit the new with creating create changes of
git revert --no-edit HEAD
  revert last|latest|recent commit ? git with new the most
git worktree list
  worktrees ? git all
git worktree add {d} {b}
  worktree branch {b:text} {d:text} ? git add create for in at the
git worktree remove {d}
  worktree remove|delete {d:text} ? git the at in
git submodule update --init --recursive
  submodules|submodule initialize|update|init|recursively ? git all and nested
git init --bare {d}
  bare create|initialize|init|make {d:text} ? git repository repo a in called named
git init {d}
  create|initialize|init|make repository|repo|git {d:text} ? git in new called named directory folder empty
git init
  create|initialize|init|make|start repository|repo ? git new in empty directory
git init -b {b}
  initialize|init|create repository|repo branch {b:text} ? git new with initial default as the called named
git blame -L {number},{number2} {file}
  blame|modified|changed|last|wrote lines {number} {number2} {file} ? git to who of in each author line
git log --oneline -- {path}
  commits|log|history touched|changed|affecting|modified|that {path} ? git the which file directory of commit all
git log -p -- {file}
  history|log|changes diffs|patches|patch|diff {file} ? git of the with to all every commit each
git log -p -n {number}
  log|commits diffs|patches|patch|diff|diffs {number} ? git last with their the
git log --all --oneline -S{x}
  commits|commit added|introduced|removed|introduces|adding any_branch|all_branches|every_branch|whole_history|anywhere {x:text} ? git that which the string or text find word code on branch in across line one each any branches oneline
git log --all -S{x}
  commits|commit added|introduced|removed|introduces|adding any_branch|all_branches|every_branch|whole_history|anywhere {x:text} ? git that which the string or text find word code on branch in across any branches
git log -S{x} --oneline
  commits|commit added|introduced|removed|introduces|adding {x:text} ? git that which the string or text find word code
git log --grep={x}
  commits message|messages|mention|mentioning {x:text} ? git whose with the containing contains in that search log word for find
git log --merges
  merge commits only|just|list|show ? git all
git log --no-merges
  commits without|excluding|except|no merge|merges ? git log commits
git log --reverse
  log|commits|history oldest|reverse ? git first in order chronological
git log -1 --format=%H -- {file}
  hash|sha|id commit last|latest|recent|recently changed|modified|touched|edited|updated {file} ? git full long complete most that which file sha1 the change only
git log -1 --format=%h -- {file}
  short|abbreviated hash|sha|id commit last|latest|recent|recently changed|modified|touched|edited|updated {file} ? git most that which file sha1 the change only
git log -1 --format=%an -- {file}
  author|who last|latest|recent|recently changed|modified|touched|edited|updated|commit {file} ? git most that which file the change commit of made name only
git log -1 --format=%s -- {file}
  subject|message commit last|latest|recent|recently changed|modified|touched|edited|updated {file} ? git most that which file the change of only
git log -1 --format=%cI -- {file}
  iso date|when commit last|latest|recent|recently changed|modified|touched|edited|updated {file} ? 8601 git most that which file the change of only
git log -1 --format=%an
  author|who|wrote last|latest|recent commit ? git of the made most name
git log -1 --format=%cd
  date|when last|latest|recent commit ? git of the was made most time
git log -1 --format=%s
  message|subject last|latest|recent commit ? git of the most only
git log -1 --format=%B
  full|complete|whole message last|latest|recent commit ? git of the most
git log -1
  last|latest|recent commit ? git most details of the info
git log --stat
  log|commits|history stat|statistics|stats ? git with changed file files of each
git log {x}..HEAD --oneline
  commits|log since|after {x:text} ? git tag the last all made
git ls-files --others --ignored --exclude-standard
  ignored files ? git list by all gitignore that are
git check-ignore -v {path}
  rule|why|which|ignored {path} ? git is it gitignore by file ignores
git ls-files -m
  modified|changed files names|list|only ? git tracked not staged unstaged
git ls-files --deleted
  deleted files ? git tracked list that are
git status -s
  status short|compact|brief ? git in format working tree
git grep {x}
  tracked|git {x:text} grep|search ? files for in the all only
git rm -r --cached {path}
  untrack|tracking|index {path} ? git stop remove from but keep it on disk directory file locally without deleting the
git rm {file}
  delete|remove {file} repository|index|git ? git from and the working tree file stage deletion disk
git mv {path} {path2}
  rename|move {path} {path2} git ? to the file with
git archive --format=zip -o {file} HEAD
  archive|export zip {file} ? git of head the current create as repository commit to
git archive --format=tar.gz -o {file} HEAD
  archive|export tarball|tar|tar.gz {file} ? git of head the current create as repository commit to
git gc
  garbage|gc|cleanup|optimize repository|git|repo|collection|collect ? git run unnecessary local the
git fsck
  integrity|corruption|fsck repository|repo|git|objects ? git verify check the of for
git count-objects -vH
  size|big repository|repo ? git objects database how the of disk
git reflog
  reflog ? git head
git push origin --delete {b}
  delete|remove remote branch {b:text} ? git origin from the on
git push --set-upstream origin $(git branch --show-current)
  push current branch upstream|tracking ? git to origin and set the remote
git rev-parse --show-toplevel
  root|top|toplevel repository|repo ? git directory level path of the folder
git whatchanged --since='{duration:words} ago'
  whatchanged {duration} ? git last
git notes add -m {x}
  note {x:text} ? git add to last commit the
git branch
  "branches" local ? git all list only the
git branch --show-current
  "branch" ? git am i on checked out in which current the name of
  branch current|checked ? git am i on checked out in which the name of only
git log --since=yesterday.midnight --until=midnight
  commits|log yesterday ? git from made of during
git log --since=yesterday.midnight
  commits|log since yesterday ? git made
git log --since=midnight
  commits|log today ? git from made of todays
git blame -L {number},{number2} {file}
  who wrote|changed|modified|touched lines|line {number} {number2} {file} ? of in to git last
git checkout --ours {file}
  our|ours version|side|conflict {file} ? git of take keep use for in the resolve with using choose
git checkout --theirs {file}
  their|theirs version|side|conflict {file} ? git of take keep use for in the resolve with using choose
git restore --source={b} {file}
  checkout|check_out|restore|get|take|copy|bring branch {file} {b:text} ? git from the file version of out in on as it is over
git reset --hard HEAD~1
  remove|drop|delete|discard|undo|throw_away last|latest commit completely|entirely|hard|changes|fully ? git and the its with all discarding including my
git tag {x}
  tag current commit|head {x:text} ? git as with the
git diff --cached --name-only
  staged files names|list|only|which ? git are for of
git diff --name-only
  unstaged|modified|changed files names|only ? git of that are not staged yet
`;
