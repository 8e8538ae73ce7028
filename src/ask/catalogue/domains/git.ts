/** What people ask of git. */
import { table } from "../table.js";

export const git = table(
  "git",
  `
# Start
init: git init
  create a new git repository here
  initialize git in this folder
  start tracking this project with git
  turn the current directory into a git repo
  git init
  start tracking this folder with git
  make this a git repo
init-directory: git init {dir}
  create a new git repository in {dir}
  initialize a repo at {dir}
  make {dir} a git repository
  new git project called {dir}
init-bare: git init --bare {dir}
  create a bare repository {dir}
  initialize bare git repo {dir}
  make a repository without a working tree at {dir}
  set up {dir} as a bare git repo
clone: git clone {url}« {dir}»
  clone {url}
  clone the git repository {url}
  clone {url} into {dir}
  make a local copy of the repository {url} in {dir}
  check out the repo at {url}
  = clone https://example.com/team/app.git => git clone https://example.com/team/app.git
  = clone https://example.com/team/app.git into work => git clone https://example.com/team/app.git work
  clone {url} into the folder {dir}
  clone {url} to {dir}
  git clone {url} as {dir}
  get a copy of {url}
  pull down the repo {url}
  checkout {url} to my machine
clone-shallow: git clone --depth 1 {url}
  clone {url} without history
  shallow clone of {url}
  clone only the latest commit of {url}
  get {url} with depth 1
  clone {url} as small as possible
  clone {url} but only the newest commit
clone-branch: git clone -b {branch} {url}
  clone the branch {branch} of {url}
  clone {url} and check out branch {branch}
  get {url} at branch {branch}
  clone {url} on {branch}
  = clone the branch develop of https://example.com/a.git => git clone -b develop https://example.com/a.git
  clone just {branch} from {url}
clone-one-branch: git clone --single-branch -b {branch} {url}
  clone only the branch {branch} of {url}
  single branch clone of {branch} from {url}
  clone {url} with nothing but branch {branch}
  fetch just {branch} when cloning {url}
clone-submodules: git clone --recurse-submodules {url}
  clone {url} with submodules
  clone {url} including all its submodules
  recursive clone of {url}
  get {url} together with its submodules
clone-mirror: git clone --mirror {url}
  mirror the git repository {url}
  make a mirror clone of {url}
  clone all refs of {url} as a mirror
  full bare mirror of {url}
# Look
status: git status
  show the git status
  what has changed in my working tree
  which files are modified but not committed
  see the state of the repository
  are there uncommitted changes
  git status
  anything uncommitted
  what did I change so far
  is my working tree clean
  state of the working copy
status-short: git status -s
  short git status
  show the git status in short form
  compact list of changed files in git
  brief status of the repo
  brief status
  status in short form
status-branch: git status -sb
  short git status with the branch
  compact status including branch and tracking info
  am I ahead or behind the remote
  how far is my branch ahead of its upstream
status-ignored: git status --ignored
  show ignored files in git status
  which files does git ignore here
  list files ignored by git
  git status including ignored files
untracked: git ls-files --others --exclude-standard
  list untracked files
  which files are not tracked by git
  show files git does not know about
  untracked files only
  which files aren't tracked
  new files git doesn't know yet
  files not under version control
tracked: git ls-files
  list files tracked by git
  which files are in the repository
  show all tracked files
  files under version control
  everything git tracks here
tracked-count: git ls-files | wc -l
  count the files tracked by git
  how many files are in the git repository
  number of tracked files
  how many files does git track
modified-files: git diff --name-only
  list modified files in git
  names of files changed since the last commit but not staged
  only the names of unstaged changed files
  which tracked files have unstaged changes
  which files did I change but not stage yet
  names of changed files, not staged
  just the names of modified files
conflicted-files: git diff --name-only --diff-filter=U
  list files with merge conflicts
  which files are in conflict
  show unmerged files
  files that still have conflicts
  what still has conflicts
  files left to resolve
deleted-files: git ls-files --deleted
  list deleted files that git still tracks
  which tracked files are missing from the working tree
  show files deleted but not committed
  tracked files I deleted
root: git rev-parse --show-toplevel
  show the root of the git repository
  what is the top level directory of this repo
  path of the repository root
  print the git root folder
  top folder of this repo
  where does this repository start
is-repository: git rev-parse --is-inside-work-tree
  am I inside a git repository
  check whether this directory is a git repo
  is this folder under git
  test if we are in a git work tree
# Log
log: git log
  show the commit history
  list commits
  what commits are there
  git log
  view the history of the repository
  what happened in this repo
  past commits
log-oneline: git log --oneline
  show the commit history one line each
  compact commit log
  list commits in short form
  one line per commit
  brief git log
  compact history
  commits, one per line
  short log
  show the commit history in one line each
log-number: git log -n {number}
  show the last {number} commits
  the {number} most recent commits
  git log limited to {number} entries
  list {number} latest commits
  = show the last 5 commits => git log -n 5
  git log of the last {number} commits
  the last {number} commits
  show me the {number} latest commits
  newest {number} commits
  the {number} commits before now
log-number-oneline: git log --oneline -n {number}
  show the last {number} commits in one line each
  last {number} commits compact
  the {number} most recent commits, short form
  {number} latest commits on one line
  the last {number} commits on one line each
  last {number} commits in short form
  last {number} commits in one line each
  {number} latest commits, short
  brief list of the last {number} commits
log-graph: git log --graph --oneline --all
  show the commit graph
  draw the branches as a graph
  visualize git history of all branches
  git log as a tree
  ascii graph of commits
  draw the branches
  branch graph in the terminal
log-patch: git log -p
  show the history with diffs
  commit log with the changes of each commit
  git log including patches
  list commits and what each changed
  commits with what they changed
log-stat: git log --stat
  show the history with changed files
  commit log with statistics
  git log listing files touched by each commit
  which files did each commit change
  commits and which files they touched
log-file: git log -- {path}
  show the history of {path}
  which commits touched {path}
  commits that changed the file {path}
  git log for {path}
  = show the git history of src/main.c => git log -- src/main.c
  who changed {path} over time
  past commits for {path}
  what happened to {path}
  show commits that touched {path}
  list commits changing {path}
log-file-follow: git log --follow -- {file}
  show the history of {file} including renames
  history of {file} across renames
  commits of {file} following renames
  log of {file} even before it was renamed
log-file-patch: git log -p -- {file}
  show all changes ever made to {file}
  history of {file} with diffs
  every change of {file} in git with patch
  how did {file} change over time
  every change ever made to {file}
  how did {file} evolve
log-author: git log --author={text}
  show commits by {text}
  commits of the author {text}
  what did {text} commit
  git log filtered by author {text}
  = show commits by alice => git log --author=alice
  what has {text} committed
  work done by {text}
log-since: git log --since='{duration:words} ago'
  show commits of the last {duration}
  commits from the past {duration}
  what was committed in the last {duration}
  git log since {duration} ago
  = show commits from the last 2 weeks => git log --since='2 weeks ago'
  commits of the past {duration}
  what was committed in the past {duration}
  work of the last {duration}
  commits not older than {duration}
log-since-date: git log --since={date}
  show commits since {date}
  commits after {date}
  what was committed from {date} on
  git history starting at {date}
  everything committed after {date}
log-between-dates: git log --since={date} --until={date2}
  show commits between {date} and {date2}
  commits from {date} to {date2}
  git history in the range {date} to {date2}
  what was committed after {date} and before {date2}
  what happened from {date} to {date2}
log-until: git log --until={date}
  show commits before {date}
  commits older than {date}
  history up to {date}
  git log until {date}
log-today: git log --since=midnight
  show the commits of today
  what was committed today
  today's commits
  git log since midnight
  what did we commit today
log-yesterday: git log --since=yesterday.midnight --until=midnight
  show the commits of yesterday
  what was committed yesterday
  yesterday's commits
  git log for the previous day
  yesterday's work
log-grep: git log --grep={text}
  find commits whose message contains {text}
  search commit messages for {text}
  commits mentioning {text}
  git log with {text} in the message
  = search commit messages for 'timeout' => git log --grep=timeout
  commits that say {text}
  which commit mentions {text}
  find commits with {text} in the message
log-pickaxe: git log -S {text}
  find commits that added or removed {text}
  when was the string {text} introduced
  which commit introduced {text} in the code
  search the history of the code for {text}
  which commit added or removed {text}
  when did {text} disappear
  who introduced {text}
  find the commit that removed the string {text}
log-pickaxe-regex: git log -G {text}
  find commits whose diff matches the regex {text}
  commits with changed lines matching {text}
  search diffs in history for the pattern {text}
  which commits changed lines that match {text}
log-merges: git log --merges
  show only merge commits
  list merges
  which merges were made
  merge commits in the history
  only the merges
log-no-merges: git log --no-merges
  show commits without merges
  history except merge commits
  git log leaving out merges
  list non-merge commits
  history without merges
log-all: git log --all
  show commits of all branches
  history over every branch
  git log for all refs
  list commits on any branch
log-reverse: git log --reverse
  show the commit history oldest first
  git log in chronological order
  list commits from first to last
  history starting with the oldest commit
log-range: git log {branch}..{branch2}
  show commits in {branch2} that are not in {branch}
  commits between {branch} and {branch2}
  what does {branch2} have that {branch} lacks
  git log from {branch} to {branch2}
  = show commits in dev-2 that are not in main => git log main..dev-2
  what does {branch2} have that {branch} has not
  commits on {branch2} that aren't in {branch}
log-branch: git log {branch}
  show the history of the branch {branch}
  commits on branch {branch}
  log of the {branch} branch
  list the commits of branch {branch}
log-unpushed: git cherry -v
  show unpushed commits
  which commits have I not pushed yet
  list local commits that are not on the remote
  what would git push send
  what haven't I pushed yet
  local commits that are not on the remote
log-lines: git log -L {number},{number2}:{file}
  history of lines {number} to {number2} of {file}
  show how lines {number}-{number2} in {file} evolved
  commits that changed lines {number} to {number2} of {file}
  trace line range {number} {number2} of {file}
log-authors: git shortlog -sn
  count commits per author
  who committed most
  number of commits by each contributor
  rank authors by commits
  list contributors with commit counts
  who contributed how much
  contributors by number of commits
  commit counts per person, most active on top
  who has the most commits
log-authors-mail: git shortlog -sne
  count commits per author with email
  contributors with e-mail addresses and counts
  list authors and their mail addresses by commits
  who has contributed, with emails
log-authors-names: git log --format='%an' | sort -u
  list all authors of the repository
  names of everyone who committed
  distinct commit authors
  who has ever committed here
  names of all contributors
log-summary: git shortlog
  group the commits by author
  commit messages per author
  shortlog of the repository
  summarize the history by contributor
log-hashes: git log --format=%h
  show only the commit hashes
  list abbreviated hashes of all commits
  print commit ids without anything else
  just the short shas of the history
  only the commit ids
log-subjects: git log --format=%s
  show only the commit subjects
  list the first lines of commit messages
  print commit titles
  just the messages of the commits
  just commit messages
log-dates: git log --format='%h %ad %s' --date=short
  show commits with dates
  history with date and subject
  list commits with short dates
  commit log with hash, date and message
log-count: git rev-list --count HEAD
  count the commits
  how many commits are there
  number of commits on this branch
  total commits in the history
  how many commits does this repo have
  number of commits in this repository
  total commits
log-count-branch: git rev-list --count {branch}
  count the commits on the branch {branch}
  how many commits has branch {branch}
  number of commits in {branch}
  total commits of {branch} branch
log-first: git log --reverse --oneline | head -n 1
  show the first commit
  what was the initial commit
  oldest commit of the repository
  which commit started this repo
  very first commit
  how did this repo begin
log-last: git log -1
  show the last commit
  what was the most recent commit
  latest commit details
  print the newest commit
  what was committed last
  newest commit
log-last-message: git log -1 --format=%B
  show the message of the last commit
  what did the last commit say
  print the latest commit message
  commit message of HEAD
  message of the newest commit
  what did I write in the last commit
log-last-date: git log -1 --format=%cd
  when was the last commit
  date of the latest commit
  time of the most recent commit
  how long ago did somebody commit last
  when was the last commit made
log-last-author: git log -1 --format=%an
  who made the last commit
  author of the latest commit
  print the name of the last committer
  whose is the most recent commit
log-file-last: git log -1 -- {path}
  show the last commit that changed {path}
  which commit changed {path} last
  most recent commit touching {path}
  who changed {path} last
  last commit that touched {path}
log-file-count: git log --oneline -- {file} | wc -l
  how many commits changed {file}
  count the commits touching {file}
  number of times {file} was changed in git
  how often was {file} committed
  how often was {file} changed
log-most-changed: git log --format= --name-only | grep . | sort | uniq -c | sort -rn | head -n 10
  which files change most often in git
  most frequently changed files
  files with the most commits
  top changed files in the history
  files that change the most
  which files were edited most often in the history
  hottest files in this repo
log-deleted-files: git log --diff-filter=D --summary --oneline
  list files deleted in the git history
  which commits deleted files
  find deleted files in the history
  when were files removed from the repo
  which files were deleted in the past
show-commit: git show {commit}
  show the commit {commit}
  what changed in commit {commit}
  display commit {commit} with its diff
  details of {commit}
  git show {commit}
  = what changed in commit a1b2c3d => git show a1b2c3d
  what's in commit {commit}
  what did {commit} change
  diff of {commit}
  show the changes in commit {commit}
show-commit-files: git show --stat {commit}
  which files did commit {commit} change
  list files changed in {commit}
  summary of the changes in commit {commit}
  files touched by {commit}
  stat of commit {commit}
  what did {commit} touch, with numbers
show-commit-names: git show --name-only --format= {commit}
  only the names of the files in commit {commit}
  print file names changed by {commit} and nothing else
  list just the file names of commit {commit}
  bare file list of commit {commit}
  names of files in {commit}
  which files did {commit} touch
show-file-at: git show {commit}:{file}
  show {file} as of commit {commit}
  print the version of {file} at {commit}
  content of {file} in {commit}
  how did {file} look in commit {commit}
  = show src/a.c as of commit HEAD~3 => git show HEAD~3:src/a.c
  {file} as it was in {commit}
  what did {file} look like at {commit}
  content of {file} in revision {commit}
show-head: git show
  show what the last commit changed
  diff of the latest commit
  last commit with its changes
  what did the most recent commit change
  what changed in the last commit
  what was in my last commit
  what's in the newest commit
blame: git blame {file}
  who changed each line of {file}
  blame {file}
  annotate {file} with commits and authors
  which commit last touched each line of {file}
  who wrote {file}
  = who changed each line of src/app.js => git blame src/app.js
  who wrote each line in {file}
  who is to blame for {file}
  authorship of {file} line by line
blame-lines: git blame -L {number},{number2} {file}
  who changed lines {number} to {number2} of {file}
  blame lines {number}-{number2} in {file}
  annotate {file} from line {number} to line {number2}
  who wrote lines {number} through {number2} of {file}
  who touched lines {number} to {number2} in {file}
  blame {file} but only lines {number} to {number2}
reflog: git reflog
  show the reflog
  where has HEAD been
  list recent positions of HEAD
  find lost commits
  what did I do recently in git
  I lost a commit, show the reflog
describe: git describe --tags
  describe the current commit by tag
  version name of HEAD from tags
  nearest tag with distance
  which tag is the current commit near to
  version by tags
describe-latest: git describe --tags --abbrev=0
  show the latest tag
  what is the most recent tag
  name of the last tag reachable from here
  newest version tag
  newest tag
  latest release tag
current-hash: git rev-parse HEAD
  show the current commit hash
  what commit am I on
  full sha of HEAD
  print the id of the current commit
  id of the current commit
current-hash-short: git rev-parse --short HEAD
  show the short hash of the current commit
  abbreviated commit id of HEAD
  short sha of the current revision
  print the 7 character commit hash
  short sha please
  abbreviated commit id
branch-hash: git rev-parse {branch}
  which commit does {branch} point to
  hash of the branch {branch}
  sha of the tip of {branch}
  resolve {branch} to a commit id
merge-base: git merge-base {branch} {branch2}
  find the common ancestor of {branch} and {branch2}
  where did {branch} and {branch2} diverge
  merge base of {branch} and {branch2}
  last shared commit of {branch} and {branch2}
  where did {branch} and {branch2} split
# Differences
diff: git diff
  show unstaged changes
  what did I change since the last commit
  diff of the working tree
  see my local modifications
  git diff
  what did I change
  unstaged changes
  my edits compared to the index
diff-staged: git diff --staged
  show staged changes
  what is about to be committed
  diff of the index
  changes added for the next commit
  see what I staged
  what's staged
  what would be committed
  what will go into the next commit
  diff of what I staged
diff-head: git diff HEAD
  show all uncommitted changes
  difference between the working tree and the last commit
  staged and unstaged changes together
  everything changed since HEAD
  everything since the last commit, staged or not
diff-file: git diff -- {path}
  show the changes in {path}
  what did I change in {path}
  git diff of {path}
  unstaged modifications of the file {path}
  my edits in {path}
diff-stat: git diff --stat
  summary of unstaged changes
  how many lines changed per file in git
  diffstat of the working tree
  count the changed lines in each file since the last commit
  how many lines did I change per file
diff-branches: git diff {branch} {branch2}
  compare branches {branch} and {branch2}
  difference between {branch} and {branch2} in git
  diff branch {branch} against {branch2}
  what differs between branch {branch} and branch {branch2}
  = compare branches main and dev-2 => git diff main dev-2
  how do {branch} and {branch2} differ
  compare {branch} with {branch2}
diff-branch: git diff {branch}
  compare the working tree with {branch}
  difference between my files and branch {branch}
  diff against the branch {branch}
  how do I differ from {branch}
  how does my work differ from {branch}
  what's different from {branch}
  compare the current branch with {branch}
  difference between this branch and {branch}
diff-branch-since-fork: git diff {branch}...HEAD
  what did my branch change since it left {branch}
  changes on this branch compared to {branch} since the fork
  diff from the merge base with {branch}
  changes of the current branch relative to {branch}
  what did this branch change since it left {branch}
  everything this branch adds to {branch}
diff-branches-files: git diff --name-only {branch} {branch2}
  which files differ between {branch} and {branch2}
  names of files that changed between branch {branch} and {branch2}
  list changed files between {branch} and {branch2}
  only file names of the diff of {branch} and {branch2}
  which files differ on {branch} and {branch2}
diff-commits: git diff {commit} {commit2}
  compare the commits {commit} and {commit2}
  difference between commit {commit} and commit {commit2}
  diff of {commit} and {commit2}
  what changed from commit {commit} to {commit2}
diff-commit: git diff {commit}
  compare the working tree with commit {commit}
  what changed since commit {commit}
  diff against commit {commit}
  everything that differs from {commit}
diff-file-commits: git diff {commit} {commit2} -- {file}
  compare {file} between {commit} and {commit2}
  difference of {file} from {commit} to {commit2}
  how did {file} change between commits {commit} and {commit2}
  diff of the file {file} in commits {commit} and {commit2}
diff-file-branches: git diff {branch} {branch2} -- {file}
  compare {file} between branches {branch} and {branch2}
  how does {file} differ on {branch} and {branch2}
  diff of {file} across branches {branch} and {branch2}
  difference of {file} in branch {branch} and branch {branch2}
diff-words: git diff --word-diff
  show changes word by word
  word diff in git
  which words changed
  git diff at word level
  changes word by word
diff-no-space: git diff -w
  show changes ignoring whitespace in git
  git diff without white space changes
  diff of the working tree ignoring indentation
  unstaged changes except whitespace
  diff, ignore whitespace
diff-check: git diff --check
  check for whitespace errors in my changes
  find conflict markers and trailing spaces in git changes
  does my diff have whitespace problems
  warn about trailing whitespace in the changes
  any trailing whitespace in my changes
diff-to-file: git diff > {file}
  save the unstaged changes as a patch in {file}
  write git diff to {file}
  make a patch {file} of my changes
  export local modifications to {file}
  save my changes as a patch in {file}
  write my diff to {file}
diff-last: git diff HEAD~1 HEAD
  difference between the last two commits
  compare the last commit with the one before
  what changed between HEAD and its parent
  diff of the previous commit and this one
  what changed in the last commit compared to the one before
difftool: git difftool
  open the changes in the diff tool
  compare with the graphical difftool
  view git differences in an external tool
  start git difftool
# Stage
add-all: git add -A
  stage all changes
  add everything to the index
  stage new, changed and deleted files
  git add all
  prepare all changes for commit
  stage all of it
  add everything, new and deleted files too
add-file: git add {path}
  stage {path}
  add {path} to the index
  git add {path}
  prepare the file {path} for commit
  include {path} in the next commit
  = stage src/app.js => git add src/app.js
  put {path} in the next commit
add-two: git add {path} {path2}
  stage {path} and {path2}
  git add {path} and {path2}
  add both {path} and {path2} to the index
  prepare {path} and {path2} for commit
add-patch: git add -p
  stage parts of files interactively
  choose hunks to stage
  add changes piece by piece
  interactively select changes for the commit
  stage parts of my changes
  pick hunks to stage
add-updated: git add -u
  stage only tracked files
  stage modified and deleted files but not new ones
  add changes of files already tracked
  git add without untracked files
  stage changes of tracked files only
unstage: git restore --staged {path}
  unstage {path}
  remove {path} from the index but keep the changes
  take {path} back out of the next commit
  undo git add of {path}
  = unstage config.yml => git restore --staged config.yml
  {path} shouldn't be staged
  take {path} out of the index but keep my changes
unstage-all: git restore --staged .
  unstage everything
  undo git add
  remove all files from the staging area
  clear the index but keep my changes
  nothing should be staged anymore
discard-file: git restore {path}
  discard the changes in {path}
  throw away my changes to {path}
  restore {path} to the last commit
  undo local modifications of {path}
  revert {path} to what is committed
  = discard the changes in src/app.js => git restore src/app.js
  throw away my edits in {path}
  get {path} back as it was in the last commit
  revert {path} to the committed version
  undo my changes to {path}
  undo changes to {path}
  reset {path} to the last commit
  discard my changes in {path}
discard-all: git restore .
  discard all unstaged changes
  throw away every local modification
  revert all files to the last commit
  undo all my uncommitted changes
  throw away everything I changed and not committed
  drop all unstaged edits
restore-from: git restore --source={commit} {file}
  restore {file} from commit {commit}
  bring back {file} as it was in {commit}
  get the version of {file} from {commit}
  reset the file {file} to commit {commit}
  bring {file} back from {commit}
  get the old version of {file} from {commit}
file-from-branch: git restore --source={branch} {file}
  take {file} from the branch {branch}
  get {file} as it is on branch {branch}
  copy {file} over from branch {branch}
  replace {file} by the one of branch {branch}
  copy {file} over from {branch}
remove-tracked: git rm {path}
  remove {path} from git and from disk
  git rm {path}
  delete the tracked file {path}
  delete {path} and stage the deletion
untrack: git rm --cached {path}
  stop tracking {path} but keep it
  remove {path} from git but not from disk
  untrack the file {path}
  delete {path} only from the index
  = stop tracking .env but keep the file => git rm --cached .env
  stop tracking {path} but leave it on disk
  remove {path} from git, not from disk
  keep {path} locally but take it out of the repo
untrack-directory: git rm -r --cached {dir}
  stop tracking the directory {dir} but keep it
  remove the folder {dir} from git without deleting it
  untrack everything under {dir}
  take directory {dir} out of version control
move-tracked: git mv {path} {path2}
  rename {path} to {path2} in git
  git mv {path} {path2}
  move {path} to {path2} keeping git history
  move the tracked file {path} to {path2}
ignore: echo {text} >> .gitignore
  ignore {text} in git
  add {text} to .gitignore
  make git ignore {text}
  put {text} into the gitignore
  = add '*.log' to .gitignore => echo '*.log' >> .gitignore
  git should ignore {text}
  never track {text}
ignored-by: git check-ignore -v {path}
  why is {path} ignored by git
  which gitignore rule matches {path}
  is {path} ignored by git
  find the ignore rule for {path}
  why is {path} ignored
# Commit
commit: git commit
  commit the staged changes
  make a commit
  record the staged changes
  git commit
commit-message: git commit -m {text}
  commit with the message {text}
  commit staged changes saying {text}
  make a commit with message {text}
  record changes as {text}
  git commit message {text}
  = commit with the message 'Fix login' => git commit -m 'Fix login'
  record my staged changes as {text}
  commit, message {text}
commit-all-message: git commit -am {text}
  commit all tracked changes with the message {text}
  stage modified files and commit with message {text}
  commit everything modified as {text}
  add and commit tracked files with {text}
  = commit all tracked changes with message 'Tidy' => git commit -am Tidy
  commit all tracked changes with {text}
  commit everything I changed saying {text}
  commit all changes with message {text}
add-and-commit: git add -A && git commit -m {text}
  stage everything and commit with the message {text}
  add all files and commit them with message {text}
  commit all changes including new files as {text}
  git add all and commit {text}
  stage everything and commit it as {text}
  add all and commit {text}
amend: git commit --amend
  amend the last commit
  change the last commit
  edit the most recent commit
  add staged changes to the previous commit and edit its message
amend-message: git commit --amend -m {text}
  change the last commit message to {text}
  reword the last commit to {text}
  fix the message of the previous commit: {text}
  amend the commit message with {text}
  = change the last commit message to 'Add tests' => git commit --amend -m 'Add tests'
  last commit message should be {text}
  fix the last commit message, make it {text}
  change the message of the last commit to {text}
amend-keep: git commit --amend --no-edit
  add the staged changes to the last commit without changing the message
  amend without editing the message
  fold staged changes into the previous commit keeping its message
  I forgot a file in the last commit
  put my staged changes into the last commit without touching the message
  forgot a file, add it to the previous commit
  squeeze this into the last commit
amend-author: git commit --amend --author={text} --no-edit
  change the author of the last commit to {text}
  set the author of the previous commit to {text}
  amend the commit author as {text}
  fix who wrote the last commit: {text}
commit-empty: git commit --allow-empty -m {text}
  make an empty commit with the message {text}
  commit nothing with message {text}
  create a commit without changes saying {text}
  trigger ci with an empty commit {text}
commit-file: git commit {file} -m {text}
  commit only {file} with the message {text}
  commit the file {file} as {text}
  record just {file} with message {text}
  commit {file} and nothing else saying {text}
commit-fixup: git commit --fixup {commit}
  make a fixup commit for {commit}
  commit as a fixup of {commit}
  fix up commit {commit} later with autosquash
  create fixup for {commit}
  commit as a fixup for {commit}
commit-signed: git commit -S -m {text}
  make a gpg signed commit with message {text}
  sign the commit {text}
  commit with signature and message {text}
  signed commit saying {text}
# Undo
undo-last-commit-keep: git reset --soft HEAD~1
  undo the last commit but keep the changes
  uncommit my last commit without losing the changes
  reset the most recent git commit and keep files staged
  take back the last commit keeping my work
  take back the last commit but leave everything staged
  uncommit, keep changes staged
  undo the last commit without losing my changes
undo-commits-keep: git reset --soft HEAD~{number}
  undo the last {number} commits but keep the changes
  uncommit {number} commits without losing work
  take back {number} commits keeping everything staged
  soft reset {number} commits back
  = undo the last 3 commits but keep the changes => git reset --soft HEAD~3
  take back the last {number} commits but keep my work
  uncommit {number} commits, keep the changes
  squash the last {number} commits into staged changes
undo-last-commit-unstage: git reset HEAD~1
  undo the last commit and unstage its changes
  uncommit and unstage the last commit
  reset one commit back keeping files modified
  mixed reset to the previous commit
  take back the last commit and unstage its changes
undo-last-commit-hard: git reset --hard HEAD~1
  undo the last commit and discard its changes
  throw away the last commit completely
  delete the most recent commit and its changes
  drop the last commit with all its changes
  drop the last commit and its changes completely
  last commit was rubbish, remove it entirely
reset-to-commit: git reset {commit}
  reset to commit {commit} keeping my files
  move the branch back to {commit} without touching files
  go back to {commit} but keep changes in the working tree
  mixed reset to {commit}
reset-hard: git reset --hard {commit}
  reset hard to {commit}
  go back to commit {commit} and discard everything since
  throw away all commits and changes after {commit}
  hard reset to {commit}
  go back to {commit} and forget everything after
  throw away everything after {commit}
reset-hard-head: git reset --hard
  discard all changes including staged ones
  reset the repository to the last commit
  throw away all staged and unstaged changes
  hard reset of the working tree
  back to the last commit, lose my edits
  discard all my local changes, staged too
reset-to-remote: git fetch origin && git reset --hard origin/{branch}
  reset my branch to origin {branch} and lose local changes
  make the local branch identical to the remote {branch}, discarding local work
  overwrite local changes with the remote branch {branch}
  discard local commits and match origin/{branch}
  make my {branch} identical to the remote one
  my {branch} should be what origin has
revert: git revert {commit}
  revert the commit {commit}
  undo commit {commit} with a new commit
  make a commit that undoes {commit}
  git revert {commit}
  back out the change of {commit}
  = revert commit a1b2c3d => git revert a1b2c3d
  take back {commit} with a new commit
  back out {commit}
revert-last: git revert HEAD
  revert the last commit
  undo the latest commit with a new commit
  back out the most recent commit
  make a commit that reverses the last one
  make a commit that undoes the last one
revert-merge: git revert -m 1 {commit}
  revert the merge commit {commit}
  undo the merge {commit} with a new commit
  back out the merge {commit}
  make a commit that undoes merge {commit}
  undo merge {commit}
  back out the merge {commit} keeping the first parent
revert-no-commit: git revert --no-commit {commit}
  revert {commit} without committing
  undo the changes of {commit} in the working tree only
  apply the reverse of {commit} but do not commit
  back out {commit} and leave it staged
clean-dry: git clean -nd
  which untracked files would be cleaned
  preview git clean
  dry run of removing untracked files
  show what git clean would delete
clean: git clean -fd
  delete all untracked files and directories
  remove untracked files from the working tree
  git clean everything untracked
  get rid of files git does not track
  get rid of untracked files and folders
  remove everything git doesn't track
clean-ignored: git clean -fdX
  delete all ignored files
  remove files ignored by git
  clean build products ignored by gitignore
  erase gitignored files
  delete build leftovers that git ignores
clean-ask: git clean -id
  clean untracked files interactively
  delete untracked files after asking
  choose which untracked files to remove
  interactive git clean
# Branches
branches: git branch
  list branches
  show local branches
  which git branches are there
  git branch
  what branches do I have
  local branches
branches-all: git branch -a
  list all branches including remote ones
  show local and remote branches
  every branch of the repo
  git branches everywhere
  all branches, remote ones too
branches-remote: git branch -r
  list remote branches
  which branches are on the remote
  show branches of origin
  remote tracking branches
  what branches are on the server
  show all branches on the remote
branches-verbose: git branch -vv
  list branches with their upstream
  which remote branch does each branch track
  branches with last commit and tracking info
  verbose branch list
  branches and what they track
branches-by-date: git branch --sort=-committerdate
  list branches by last commit date
  most recently used branches
  branches sorted by date
  which branch was worked on last
  which branches were worked on recently
  latest branches first
branches-merged: git branch --merged
  which branches are already merged
  list merged branches
  branches merged into the current one
  show branches I could delete
  branches that are already merged
branches-not-merged: git branch --no-merged
  which branches are not merged yet
  list unmerged branches
  branches with work not in the current branch
  show branches still to merge
  branches that still need merging
branches-containing: git branch --contains {commit}
  which branches contain the commit {commit}
  list branches with {commit}
  on what branches is commit {commit}
  branches that include {commit}
  which branches have commit {commit}
current-branch: git branch --show-current
  which branch am I on
  show the current branch
  print the name of the checked out branch
  what is the current git branch called
  what branch is this
  on which branch am I
new-branch: git switch -c {branch}
  create a new branch called {branch}
  make a git branch named {branch} and switch to it
  start a branch {branch}
  new branch {branch}
  branch off as {branch}
  git checkout -b {branch}
  = create a branch named fix-crash => git switch -c fix-crash
  start a branch {branch} and go there
  branch off here as {branch}
  make {branch} and check it out
  create branch {branch} and check it out
  make a new branch named {branch} and switch to it
new-branch-stay: git branch {branch}
  create the branch {branch} without switching to it
  make branch {branch} but stay on this one
  add a branch {branch} and do not check it out
  create {branch} branch only
  make a branch {branch} but don't switch
new-branch-from: git switch -c {branch} {branch2}
  create a branch {branch} from {branch2}
  start {branch} based on {branch2}
  branch {branch} off {branch2}
  new branch {branch} starting at {branch2}
  = create a branch fix-1 from release-2 => git switch -c fix-1 release-2
new-branch-at: git switch -c {branch} {commit}
  create a branch {branch} at commit {commit}
  start branch {branch} from commit {commit}
  new branch {branch} pointing to {commit}
  branch {branch} out of the commit {commit}
orphan-branch: git switch --orphan {branch}
  create an orphan branch {branch}
  start {branch} without history
  new empty branch {branch} with no parents
  make a branch {branch} with a fresh history
switch-branch: git switch {branch}
  switch to branch {branch}
  check out the {branch} branch
  go to git branch {branch}
  change to branch {branch}
  git checkout {branch}
  = switch to the branch feature/login => git switch feature/login
  switch to {branch}
  checkout {branch}
  go to {branch}
  get on {branch}
  move over to the branch {branch}
  checkout branch {branch}
switch-back: git switch -
  switch to the previous branch
  go back to the branch I was on before
  check out the last branch
  toggle between two branches
  back to the branch I was on before
  go to the previous branch
switch-remote: git switch --track origin/{branch}
  check out the remote branch {branch}
  make a local branch tracking origin {branch}
  switch to branch {branch} that exists only on the remote
  get {branch} from origin as a local branch
checkout-commit: git switch --detach {commit}
  check out the commit {commit}
  go to commit {commit}
  look at the repository as of {commit}
  detached head at {commit}
checkout-tag: git switch --detach {name}
  check out the tag {name}
  go to the version tagged {name}
  look at the code at tag {name}
  switch to tag {name}
rename-branch: git branch -m {branch}
  rename the current branch to {branch}
  give this branch the name {branch}
  change the name of my branch to {branch}
  call the current branch {branch}
  = rename the current branch to fix-2 => git branch -m fix-2
  this branch should be called {branch}
rename-other-branch: git branch -m {branch} {branch2}
  rename the branch {branch} to {branch2}
  change the branch name {branch} into {branch2}
  call branch {branch} {branch2} instead
  give branch {branch} the new name {branch2}
  {branch} should be called {branch2}
delete-branch: git branch -d {branch}
  delete the branch {branch}
  remove the local branch {branch}
  get rid of branch {branch}
  git branch delete {branch}
  = delete the branch fix-crash => git branch -d fix-crash
  I don't need the branch {branch} anymore
  delete the local branch {branch}
delete-branch-force: git branch -D {branch}
  force delete the branch {branch}
  delete branch {branch} even if it is not merged
  remove the unmerged branch {branch}
  throw away branch {branch} with its commits
  delete {branch} even though it isn't merged
  drop the unmerged branch {branch}
delete-remote-branch: git push origin --delete {branch}
  delete the remote branch {branch}
  remove {branch} from origin
  delete branch {branch} on the server
  get rid of {branch} on the remote
  get rid of {branch} on the server
  remove the remote branch {branch}
delete-merged: git branch --merged | grep -vE '^\\*|main|master' | xargs -r git branch -d
  delete all merged branches
  clean up branches that are already merged
  remove local branches merged into this one
  tidy up merged branches
  tidy up branches that are merged already
set-upstream: git branch -u origin/{branch}
  track origin {branch} with the current branch
  set the upstream of this branch to {branch}
  make my branch follow origin/{branch}
  set tracking branch to {branch}
  track origin/{branch}
unset-upstream: git branch --unset-upstream
  stop tracking the remote branch
  remove the upstream of the current branch
  unset upstream
  disconnect this branch from its remote
# Merge and rebase
merge: git merge {branch}
  merge {branch} into the current branch
  merge branch {branch}
  bring the changes of {branch} in
  git merge {branch}
  = merge the branch feature/login => git merge feature/login
  bring {branch} into what I have checked out
  get the changes of {branch} in here
merge-no-ff: git merge --no-ff {branch}
  merge {branch} with a merge commit
  merge {branch} without fast forward
  always create a merge commit when merging {branch}
  no-ff merge of {branch}
  merge {branch} but keep a merge commit
merge-ff: git merge --ff-only {branch}
  merge {branch} only if it is a fast forward
  fast forward to {branch}
  advance my branch to {branch} without a merge commit
  ff-only merge of {branch}
  merge {branch} only if it fast-forwards
merge-squash: git merge --squash {branch}
  squash merge {branch}
  merge {branch} as one change
  combine all commits of {branch} into one when merging
  bring {branch} in squashed
merge-abort: git merge --abort
  abort the merge
  cancel a merge with conflicts
  stop merging and go back
  give up on the current merge
  get me out of this merge
  abort this messed up merge
  stop merging, go back
merge-continue: git merge --continue
  continue the merge after resolving conflicts
  finish the merge
  conclude the merge in progress
  go on merging
  conflicts are resolved, finish the merge
mergetool: git mergetool
  resolve conflicts with the merge tool
  open the mergetool
  start the graphical merge tool
  git mergetool
take-ours: git checkout --ours {file}
  keep our version of {file} in the conflict
  resolve {file} with our side
  take ours for {file}
  use my version of the conflicted file {file}
  keep our side of {file}
take-theirs: git checkout --theirs {file}
  keep their version of {file} in the conflict
  resolve {file} with their side
  take theirs for {file}
  use the incoming version of the conflicted file {file}
  use their side for {file}
rebase: git rebase {branch}
  rebase onto {branch}
  rebase the current branch on {branch}
  put my commits on top of {branch}
  git rebase {branch}
  = rebase my branch onto main => git rebase main
  replay this branch onto {branch}
rebase-interactive: git rebase -i HEAD~{number}
  squash the last {number} commits
  interactively rebase the last {number} commits
  edit the last {number} commits
  reorder or combine the last {number} commits
  = squash the last 4 commits => git rebase -i HEAD~4
  tidy up my last {number} commits
  edit the last {number} commits before pushing
  reorder the last {number} commits
rebase-interactive-commit: git rebase -i {commit}
  interactively rebase from {commit}
  edit the commits after {commit}
  rework history since {commit}
  interactive rebase starting at {commit}
rebase-autosquash: git rebase -i --autosquash {commit}
  rebase with autosquash from {commit}
  fold fixup commits since {commit}
  autosquash the fixups after {commit}
  combine fixup commits back to {commit}
rebase-onto: git rebase --onto {branch} {branch2}
  move the commits after {branch2} onto {branch}
  transplant my branch from {branch2} to {branch}
  rebase onto {branch} starting from {branch2}
  change the base of my branch from {branch2} to {branch}
rebase-abort: git rebase --abort
  abort the rebase
  cancel the rebase in progress
  stop rebasing and go back
  give up on the rebase
  get me out of this rebase
  stop rebasing, go back
rebase-continue: git rebase --continue
  continue the rebase
  go on rebasing after fixing conflicts
  resume the rebase
  carry on with the rebase
  conflicts are resolved, go on with the rebase
rebase-skip: git rebase --skip
  skip this commit of the rebase
  leave out the current commit and continue rebasing
  rebase skip
  skip the conflicting patch in the rebase
cherry-pick: git cherry-pick {commit}
  cherry-pick {commit}
  apply the commit {commit} to the current branch
  copy commit {commit} onto my branch
  take over the change from {commit}
  = cherry-pick the commit a1b2c3d => git cherry-pick a1b2c3d
  cherry-pick the commit {commit}
  take commit {commit} over to this branch
  apply just {commit} here
cherry-pick-range: git cherry-pick {commit}^..{commit2}
  cherry-pick the commits from {commit} to {commit2}
  apply commits {commit} through {commit2} here
  copy a range of commits {commit} to {commit2} onto my branch
  pick all commits between {commit} and {commit2} inclusive
cherry-pick-no-commit: git cherry-pick -n {commit}
  cherry-pick {commit} without committing
  apply the changes of {commit} but do not commit
  take the changes of {commit} into the index only
  cherry pick {commit}, leave it staged
cherry-pick-abort: git cherry-pick --abort
  abort the cherry-pick
  cancel cherry picking
  give up on the cherry-pick
  stop the cherry pick in progress
cherry-pick-continue: git cherry-pick --continue
  continue the cherry-pick
  go on cherry picking after resolving conflicts
  finish the cherry pick in progress
  resume cherry-picking
# Stash
stash: git stash
  stash my changes
  put my changes aside
  temporarily shelve uncommitted work
  git stash
  put my changes aside for now
  put my changes away for now
  park my work
  save my changes for later without committing
stash-message: git stash push -m {text}
  stash my changes with the message {text}
  put my work aside as {text}
  shelve changes naming them {text}
  stash with the note {text}
  = stash my changes with message 'half done' => git stash push -m 'half done'
  park my changes as {text}
stash-untracked: git stash -u
  stash including untracked files
  stash my changes and new files
  put aside everything with untracked files
  shelve untracked files as well
  stash, new files too
  park everything including untracked files
  stash everything including new files
stash-file: git stash push -- {path}
  stash only {path}
  stash the changes in {path}
  put aside just the file {path}
  shelve {path}
stash-staged: git stash push --staged
  stash only the staged changes
  put aside what is staged
  shelve staged changes only
  stash the index
stash-keep-index: git stash --keep-index
  stash everything but what is staged
  stash unstaged changes keeping the index
  put aside the changes that are not staged
  stash but keep staged files
stash-list: git stash list
  list stashes
  which stashes do I have
  show all stashed changes
  what is in my stash
  what have I parked
stash-show: git stash show -p
  show the diff of the latest stash
  what is in the last stash
  display the stashed changes
  look into the newest stash
  what's in the stash
stash-show-number: git stash show -p stash@{{number}}
  show the diff of stash {number}
  what is in stash number {number}
  look into stash {number}
  display stash entry {number}
stash-pop: git stash pop
  apply the last stash and remove it
  pop the stash
  bring back my stashed changes
  restore what I stashed
  get my shelved work back
  get my parked changes back
  bring back what I stashed
stash-apply: git stash apply
  apply the last stash and keep it
  apply the stash without dropping it
  restore stashed changes but keep the stash
  use the stash again
  apply the stash but keep it
stash-apply-number: git stash apply stash@{{number}}
  apply stash {number}
  apply the stash number {number}
  bring back stash entry {number}
  use stash {number} without dropping it
stash-drop: git stash drop
  drop the last stash
  delete the most recent stash
  throw away the newest stash
  remove the latest stash entry
  forget the last stash
stash-clear: git stash clear
  delete all stashes
  clear the stash
  throw away every stash
  remove all stash entries
  forget every stash
stash-branch: git stash branch {branch}
  make a branch {branch} from the stash
  create branch {branch} with the stashed changes
  turn the stash into the branch {branch}
  apply the stash on a new branch {branch}
# Remotes
remotes: git remote -v
  list remotes
  show the remote urls
  which remotes are configured
  where does git push to
  where does this repo push to
  what remotes are configured
remote-url: git remote get-url origin
  show the url of origin
  what is the remote url
  print where origin points to
  address of the origin remote
  address of origin
  which url is origin
remote-add: git remote add {name} {url}
  add a remote {name} at {url}
  add {url} as the remote {name}
  connect the repo to {url} as {name}
  new git remote {name} pointing to {url}
  = add the remote upstream at https://example.com/a.git => git remote add upstream https://example.com/a.git
  add {name} as a remote pointing to {url}
  connect this repo to {url} as {name}
remote-set-url: git remote set-url origin {url}
  change the url of origin to {url}
  set the remote url to {url}
  point origin to {url}
  update the address of the remote to {url}
  origin moved to {url}
  point origin at {url}
remote-remove: git remote remove {name}
  remove the remote {name}
  delete git remote {name}
  disconnect from the remote {name}
  get rid of remote {name}
  forget remote {name}
remote-rename: git remote rename {name} {name2}
  rename the remote {name} to {name2}
  call remote {name} {name2}
  change the remote's name from {name} to {name2}
  git remote rename {name} {name2}
remote-show: git remote show {name}
  show details of the remote {name}
  information about remote {name}
  what branches does remote {name} have
  inspect the remote {name}
remote-heads: git ls-remote --heads {url}
  list the branches at {url} without cloning
  which branches has the repository {url}
  remote heads of {url}
  see branches of {url}
remote-prune: git remote prune origin
  remove stale remote branches
  prune deleted branches of origin
  clean up remote tracking branches that are gone
  forget remote branches that no longer exist
fetch: git fetch
  fetch from the remote
  get new commits without merging
  update remote tracking branches
  download changes from origin but do not merge
  see what's new on the server without merging
fetch-all: git fetch --all
  fetch from all remotes
  update every remote
  get new commits of all remotes
  git fetch everything
  get updates from every remote
fetch-prune: git fetch --prune
  fetch and remove deleted remote branches
  fetch and prune
  update remote branches dropping those that are gone
  git fetch with prune
  fetch and forget branches that are gone on the server
  drop stale remote branches while fetching
fetch-tags: git fetch --tags
  fetch all tags
  get tags from the remote
  download tags
  update tags from origin
fetch-branch: git fetch origin {branch}
  fetch the branch {branch} from origin
  get only {branch} from the remote
  download new commits of branch {branch}
  update the remote branch {branch} without merging
fetch-unshallow: git fetch --unshallow
  get the full history of a shallow clone
  unshallow the repository
  convert the shallow clone to a complete one
  fetch the missing history
pull: git pull
  pull the latest changes
  get and merge changes from the remote
  update my branch from origin
  git pull
  bring my copy up to date
  bring me up to date
  get what others pushed
pull-rebase: git pull --rebase
  pull with rebase
  get remote changes and rebase mine on top
  update from the remote without a merge commit
  pull and rebase
  pull but rebase my commits
  update without a merge commit
pull-branch: git pull origin {branch}
  pull the branch {branch} from origin
  get and merge {branch} from the remote
  pull origin {branch}
  merge the latest {branch} from origin
  pull {branch} from origin
pull-ff: git pull --ff-only
  pull only if it is a fast forward
  update without ever merging
  fast-forward pull
  pull but fail when branches diverged
push: git push
  push my commits
  send my commits to the remote
  git push
  upload local commits
  publish my changes
  send my commits up
  publish what I committed
push-new: git push -u origin HEAD
  push the current branch and set upstream
  publish the current branch
  push my new branch to origin for the first time
  push this branch and track it
  push the current branch and set its upstream
  publish this branch
  push this branch for the first time
push-branch: git push origin {branch}
  push the branch {branch} to origin
  upload branch {branch}
  send {branch} to the remote
  push {branch}
  send {branch} to the server
  push {branch} to origin
push-branch-upstream: git push -u origin {branch}
  push the branch {branch} and set its upstream
  publish branch {branch} to origin
  push new branch {branch} with tracking
  push {branch} and track it
push-force-lease: git push --force-with-lease
  force push safely
  push rewritten history without overwriting others
  force push with lease
  push after a rebase
  overwrite the remote branch after my rebase
push-tags: git push --tags
  push all tags
  upload tags to the remote
  send tags to origin
  publish the tags
  publish all tags
push-tag: git push origin {name}
  push the tag {name}
  upload tag {name} to origin
  publish tag {name}
  send the tag {name} to the remote
push-dry: git push --dry-run
  what would be pushed
  dry run of git push
  test a push without doing it
  preview the push
# Tags
tags: git tag
  list tags
  show all tags
  which tags exist
  git tag list
  what releases are tagged
tags-sorted: git tag --sort=-v:refname
  list tags by version
  tags sorted with the newest version first
  show version tags in order
  order tags by version number
  tags, newest version first
tags-like: git tag -l {text}
  list tags matching {text}
  which tags look like {text}
  tags with the pattern {text}
  filter tags by {text}
tag-new: git tag {name}
  create a tag {name}
  tag the current commit as {name}
  add the tag {name}
  mark this commit {name}
  = tag the current commit as v1.2.0 => git tag v1.2.0
  mark this commit as {name}
tag-annotated: git tag -a {name} -m {text}
  create an annotated tag {name} with the message {text}
  tag this commit {name} with note {text}
  make an annotated tag called {name}, message {text}
  annotate the current commit as {name} saying {text}
  = create an annotated tag v2.0 with message 'Second release' => git tag -a v2.0 -m 'Second release'
  annotated tag {name} saying {text}
  create an annotated tag {name} with message {text}
tag-at: git tag {name} {commit}
  tag the commit {commit} as {name}
  create a tag {name} at {commit}
  put the tag {name} on commit {commit}
  mark {commit} as {name}
tag-delete: git tag -d {name}
  delete the tag {name}
  remove the local tag {name}
  git tag delete {name}
  get rid of tag {name}
  drop tag {name}
tag-delete-remote: git push origin --delete {name}
  delete the tag {name} on the remote
  remove the remote tag {name}
  delete tag {name} from origin
  get rid of tag {name} on the server
  drop tag {name} on the server
tag-show: git show {name}
  show the tag {name}
  details of tag {name}
  what is in the tag {name}
  display tag {name}
# Submodules and worktrees
submodule-add: git submodule add {url}« {dir}»
  add the submodule {url}
  add {url} as a git submodule
  include the repository {url} as submodule in {dir}
  new submodule from {url} at {dir}
submodule-init: git submodule update --init --recursive
  initialize all submodules
  get the submodules after cloning
  check out submodules recursively
  download missing submodules
  get all submodules
  submodules are empty, fetch them
submodule-update: git submodule update --remote
  update submodules to their latest commit
  pull the newest version of all submodules
  bring submodules up to date with their remote
  update all git submodules
submodule-status: git submodule status
  list submodules
  status of the submodules
  which submodules are there
  show submodule commits
worktrees: git worktree list
  list worktrees
  show all git working trees
  which worktrees exist
  where are my worktrees
worktree-add: git worktree add {path} {branch}
  check out {branch} in a second directory {path}
  add a worktree {path} for the branch {branch}
  make a new working tree at {path} for {branch}
  worktree of {branch} in {path}
  check out {branch} in the folder {path} as well
  second working copy of {branch} at {path}
worktree-remove: git worktree remove {path}
  remove the worktree {path}
  delete working tree {path}
  get rid of the git worktree at {path}
  drop the worktree {path}
# Search and repair
grep: git grep {text}
  search tracked files for {text}
  git grep {text}
  find {text} in the repository's tracked files
  look for {text} in files under git
  = search tracked files for 'frobnicate' => git grep frobnicate
  where is {text} used in tracked files
  look for {text} in the repo
grep-count: git grep -c {text}
  count matches of {text} per tracked file
  how often does {text} occur in each tracked file
  git grep counts of {text}
  number of lines with {text} in tracked files
grep-at: git grep {text} {commit}
  search for {text} in the files at commit {commit}
  find {text} as of {commit}
  git grep {text} in {commit}
  look for {text} in the tree of commit {commit}
bisect-start: git bisect start
  start a bisect
  begin searching for the commit that broke something
  start git bisect
  find the bad commit by binary search
  find the commit that broke things
bisect-good: git bisect good
  mark the current commit as good
  this commit works, continue bisecting
  git bisect good
  bisect: this revision is fine
bisect-bad: git bisect bad
  mark the current commit as bad
  this commit is broken, continue bisecting
  git bisect bad
  bisect: this revision is broken
bisect-reset: git bisect reset
  end the bisect
  stop bisecting and go back
  finish git bisect
  leave bisect mode
bisect-run: git bisect run {command:raw}
  find the commit that broke {command}
  bisect automatically with {command}
  run {command} for each bisect step
  automate git bisect using {command}
  bisect with {command} as the test
fsck: git fsck
  check the repository for corruption
  verify the integrity of the git objects
  is my repository damaged
  find dangling commits
gc: git gc
  clean up the repository and compress it
  run git garbage collection
  optimize the git repository
  make the repo smaller
  tidy up the repository
repo-size: git count-objects -vH
  how big is the git repository
  size of the git objects
  show disk usage of the repo's objects
  count objects in git
  how big is this repo
  size of the git database
large-objects: git rev-list --objects --all | git cat-file --batch-check='%(objecttype) %(objectname) %(objectsize) %(rest)' | awk '$1=="blob"' | sort -k3 -rn | head -n 10
  find the largest files in the git history
  which big blobs are in the repository
  biggest objects ever committed
  what makes the git history so large
archive: git archive --format=zip -o {file} HEAD
  export the repository as the zip {file}
  make a zip {file} of the current commit
  archive HEAD into {file}
  pack the tracked files into {file}
  zip of the current version in {file}
patch-last: git format-patch -1 HEAD
  make a patch file of the last commit
  export the latest commit as a patch
  format-patch the last commit
  create a mailable patch from HEAD
  last commit as a patch file
patch-number: git format-patch -{number} HEAD
  make patch files of the last {number} commits
  export {number} commits as patches
  format-patch for the last {number} commits
  create patches from the newest {number} commits
  last {number} commits as patches
patch-apply: git apply {file}
  apply the git patch {file}
  apply the diff {file} to the working tree
  use the patch file {file} with git
  git apply {file}
  put the patch {file} on my files
patch-check: git apply --check {file}
  would the patch {file} apply cleanly
  test the patch {file} without applying
  check whether {file} can be applied in git
  dry run of git apply {file}
patch-am: git am {file}
  apply the mailed patch {file} as a commit
  import the commit from {file}
  git am {file}
  commit the patch mail {file}
bundle: git bundle create {file} --all
  bundle the whole repository into {file}
  create a git bundle {file}
  pack all refs into the single file {file}
  make an offline copy of the repo as {file}
# Configuration
config-list: git config --list
  show the git configuration
  list git settings
  what is configured in git
  print all git config values
  my git settings
config-origin: git config --list --show-origin
  show where each git setting comes from
  git config with the files that set it
  which file sets which git option
  origin of git configuration values
config-get: git config {name}
  what is the git setting {name}
  show the git config value of {name}
  print git option {name}
  value of {name} in the git config
config-name: git config --global user.name {text}
  set my git name to {text}
  configure the git user name {text}
  use {text} as my author name
  tell git I am called {text}
  = set my git name to 'Ada Example' => git config --global user.name 'Ada Example'
  git should call me {text}
config-email: git config --global user.email {text}
  set my git email to {text}
  configure the git e-mail {text}
  use {text} as mail address for commits
  change the commit email to {text}
  my email for git is {text}
config-email-here: git config user.email {text}
  set my git email for this repository to {text}
  use {text} as mail address in this repo only
  configure the local git e-mail {text}
  change the commit email here to {text}
config-name-show: git config user.name
  what is my git name
  show the configured author name
  which user name does git use
  print git user.name
config-email-show: git config user.email
  what is my git email
  show the configured commit email
  which mail address does git use
  print git user.email
config-editor: git config --global core.editor {name}
  set the git editor to {name}
  use {name} for commit messages
  make {name} the editor of git
  configure {name} as git's editor
config-default-branch: git config --global init.defaultBranch {branch}
  set the default branch name to {branch}
  new repositories shall start with branch {branch}
  use {branch} as initial branch for new repos
  configure git's default branch as {branch}
  new repos should start with {branch}
config-alias: git config --global alias.{name} {text}
  make a git alias {name} for {text}
  define git {name} as {text}
  add the alias {name} to git meaning {text}
  shorten git {text} to {name}
  git {name} should run {text}
config-pull-rebase: git config --global pull.rebase true
  make git pull always rebase
  rebase by default on pull
  configure pull to rebase
  set pull.rebase
config-credential: git config --global credential.helper cache
  remember my git password for a while
  cache git credentials
  stop git asking for the password each time
  enable the credential cache
config-hooks: git config core.hooksPath {dir}
  use the git hooks in {dir}
  set the hooks directory to {dir}
  take hooks from {dir}
  configure git hooks path {dir}
hooks: ls .git/hooks
  list git hooks
  which hooks does this repo have
  show hook scripts of the repository
  what git hooks are installed
git-version: git --version
  which git version is installed
  show the git version
  version of git
  what git do I have
lines-by-author: git log --author={text} --numstat --format= | awk '{a+=$1; d+=$2} END {print a, d}'
  how many lines did {text} add and delete in git
  count lines changed by author {text}
  lines added and removed by {text}
  contribution of {text} in lines
  how many lines did {text} write
commits-by-author: git rev-list --count --author={text} HEAD
  how many commits did {text} make
  count the commits of {text}
  number of commits by author {text}
  commit count for {text}
  how many commits has {text} made
commits-since: git rev-list --count --since='{duration:words} ago' HEAD
  how many commits were made in the last {duration}
  count the commits of the past {duration}
  number of commits since {duration} ago
  commits per {duration} count
  how many commits in the last {duration}
log-author-since: git log --author={text} --since='{duration:words} ago'
  commits by {text} in the last {duration}
  what did {text} commit in the last {duration}
  commits of {text} from the past {duration}
  what did {text} do in the last {duration}
  commits by {text} during the last {duration}
  list commits by {text} in the last {duration}
  commits from {text} in the past {duration}
log-author-user: git log --author={user}
  commits made by {user}
  all commits of the author {user}
  what has {user} committed
diff-commits-stat: git diff --stat {commit} {commit2}
  which files changed between {commit} and {commit2} and how much
  diffstat between {commit} and {commit2}
  summary of changes from {commit} to {commit2}
lines-of-code: git ls-files | xargs cat | wc -l
  count all lines of tracked files
  how many lines of code are in this repo
  total number of lines in the git repository
  total lines in tracked files
blame-line: git blame -L {number},{number} {file}
  who wrote line {number} of {file}
  who changed line {number} in {file}
  who is responsible for line {number} of {file}
  last change of line {number} in {file}
diff-branch-files-here: git diff --name-only {branch}...HEAD
  files changed on this branch compared to {branch}
  which files did this branch change since {branch}
  list files changed between {branch} and this branch
  names of files that differ from {branch} on my branch
reset-and-clean: git reset --hard && git clean -fd
  throw away all my local changes and untracked files
  back to the last commit, remove new files too
  completely clean working copy as in the last commit
fetch-rebase: git fetch origin && git rebase origin/{branch}
  rebase onto the latest {branch} of origin
  update from origin and rebase on {branch}
  get the newest {branch} from origin and rebase on it
tag-and-push: git tag -a {name} -m {name} && git push origin {name}
  tag this commit {name} with an annotation and push the tag
  make an annotated tag {name} and push it
  tag {name} here and publish the tag
lines-of-language: git ls-files -z '*.{ext:bare}' | xargs -0 cat | wc -l
  how many lines of {ext} are in this repo
  total lines in all {ext} files of the repository
  count lines of {ext} code tracked by git
log-authors-since: git shortlog -sn --since={text}
  commits per author since {text}
  who committed most since {text}
  number of commits per author since {text}
log-this-year-authors: git shortlog -sn --since="$(date +%Y)-01-01"
  commits per author this year
  who committed most this year
  number of commits per author since january
show-file-back: git show HEAD~{number}:{file}
  how did {file} look {number} commits ago
  show {file} as it was {number} commits ago
  print the version of {file} from {number} commits back
diff-back: git diff HEAD~{number}
  what changed in the last {number} commits
  difference to {number} commits ago
  diff against {number} commits back
diff-file-back: git diff HEAD~{number} -- {file}
  how did {file} change in the last {number} commits
  diff of {file} against {number} commits ago
  changes to {file} over the last {number} commits
file-at-tag: git show {name}:{file}
  print {file} as of tag {name}
  {file} in release {name}
  what did {file} look like in version {name}
between-tags: git log --oneline {name}..{name2}
  commits between tag {name} and {name2}
  what changed from release {name} to {name2}
  changelog from {name} to {name2}
since-tag: git log --oneline {name}..HEAD
  commits since tag {name}
  what was done after release {name}
  everything committed since {name} was tagged
commits-ahead: git rev-list --count {branch}..HEAD
  how many commits am I ahead of {branch}
  number of commits on this branch that {branch} lacks
  count my commits on top of {branch}
commits-behind: git rev-list --count HEAD..{branch}
  how many commits am I behind {branch}
  number of commits in {branch} that I don't have
  how far behind {branch} is this branch
delete-branch-both: git branch -d {branch} && git push origin --delete {branch}
  delete the branch {branch} locally and on the remote
  remove {branch} here and on origin
  get rid of {branch} everywhere
stash-switch: git stash && git switch {branch}
  park my changes and go to {branch}
  stash and switch to {branch}
  put my work aside and check out {branch}
sync-fork: git fetch upstream && git merge upstream/{branch}
  update my fork's {branch} from upstream
  merge upstream {branch} into mine
  get the latest upstream {branch}
last-change-date: git log -1 --format=%cd -- {path}
  when was {path} last changed in git
  date of the last commit to {path}
  when did somebody last commit {path}
authors-of: git shortlog -sn -- {path}
  who worked on {path}
  contributors to {path} with counts
  commits per author for {path}
large-files: git ls-files -z | xargs -0 du -h | sort -rh | head -n {number}
  {number} biggest tracked files
  the {number} largest files in this repository
  which {number} files take the most space in the repo
whitespace-fix: git rebase --whitespace=fix {branch}
  fix whitespace in my commits since {branch}
  rebase on {branch} and repair trailing blanks
  clean trailing whitespace of commits after {branch}
config-ignore-mode: git config core.fileMode false
  ignore changes of file permissions in git
  git should not care about executable bits
  stop git from showing mode changes
autocrlf: git config --global core.autocrlf input
  convert line endings to lf on commit
  git should store lf line endings
  set autocrlf to input
undo-add-commit-last-file: git checkout HEAD~1 -- {file}
  put {file} back to the version before the last commit
  previous commit's version of {file}
  undo the last committed change of {file}
branches-remote-by-date: git branch -r --sort=-committerdate
  remote branches sorted by last commit
  list all remote branches, most recent first
  remote branches by date of the last commit
tags-diff: git diff {name} {name2}
  what changed between tag {name} and tag {name2}
  diff between the versions {name} and {name2}
  differences from tag {name} to {name2}
log-between-commits: git log --oneline {commit}..{commit2}
  commits between {commit} and {commit2}
  list the commits from {commit} to {commit2}
  log from {commit} to {commit2}, one line each
delete-merged-into: git branch --merged {branch} | grep -vE '^[*+]|^ +{branch:inner}$' | xargs -r git branch -d
  delete local branches already merged into {branch}
  remove branches that are merged into {branch}
  clean up local branches merged into {branch}
revert-range: git revert --no-edit {commit}..{commit2}
  revert all commits from {commit} to {commit2}
  undo the commits between {commit} and {commit2} with new commits
  back out everything from {commit} to {commit2}
log-format-author-date: git log --format='%h %an %ad %s' --date=short
  commits with author and date
  log with hash, author, date and subject
  short log showing who and when
commit-date: git show -s --format=%cd {commit}
  when was {commit} made
  date of commit {commit}
  commit date of {commit}
commit-author: git show -s --format=%an {commit}
  who made commit {commit}
  author of {commit}
  who wrote commit {commit}
message-of-commit: git show -s --format=%B {commit}
  message of commit {commit}
  what does the message of {commit} say
  print the commit message of {commit}
count-changed-files: git diff --name-only | wc -l
  how many files have I changed
  number of modified files
  count files with unstaged changes
search-all-history: git log --all --oneline -- {file}
  in which commits on any branch does {file} appear
  history of {file} on all branches
  find {file} in all branches
find-deleted: git log --diff-filter=D --oneline -- {file}
  which commit deleted {file}
  when was {file} deleted
  find the commit that removed the file {file}
pull-autostash: git pull --rebase --autostash
  pull with rebase and stash my changes meanwhile
  update but keep my uncommitted changes
  pull, putting my local edits aside automatically
`,
);
