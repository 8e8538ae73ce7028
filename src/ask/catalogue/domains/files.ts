/** What people ask about single files and directories. Searches are the composer's (`compose/files`). */
import { table } from "../table.js";

export const files = table(
  "files",
  `
make-directory: mkdir -p {dir}
  create a directory called {dir}
  make a new folder {dir}
  create the directory {dir}
  mkdir {dir}
  = create a directory named reports => mkdir -p reports
  = make a new folder /srv/data/in => mkdir -p /srv/data/in
  create a directory {dir} if it does not exist
  make sure the directory {dir} exists
  I need a folder {dir}
  folder {dir} please
  make {dir} with all parent folders
  make a folder {dir} including whatever parents are missing
  create {dir} and its parents if needed
make-directories: mkdir -p {dir} {dir2}
  create directories {dir} and {dir2}
  make two folders {dir} and {dir2}
  create the folders {dir} {dir2}
  = create directories src and docs => mkdir -p src docs
  folders {dir} and {dir2}
make-nested-directory: mkdir -p {dir}
  create {dir} including parent directories
  create nested directories {dir}
  make directory {dir} and all missing parents
make-file: touch {file}
  create an empty file called {file}
  create a new file {file}
  make an empty file {file}
  create file {file}
  touch {file}
  = create an empty file named notes.txt => touch notes.txt
  empty file called {file}
  make a new file {file}
update-time: touch {file}
  update the timestamp of {file}
  set the modification time of {file} to now
  update the access and modification time of {file}
  {file} should look modified now
write-text: echo {text} > {file}
  write {text} to {file}
  write {text} into the file {file}
  create {file} with the content {text}
  create a file {file} containing {text}
  put the text {text} in {file}
  save {text} to {file}
  = write 'hello' to greet.txt => echo hello > greet.txt
  create a file named {file} with the content {text}
  create {file} containing {text}
  make a file {file} with the text {text}
  put {text} in {file}
  {file} should contain just {text}
  overwrite {file} with {text}
append-text: echo {text} >> {file}
  append {text} to {file}
  add the line {text} to the end of {file}
  add {text} to {file}
  append the line {text} to the file {file}
  = append 'done' to log.txt => echo done >> log.txt
  add {text} at the end of {file}
  append the line {text} to {file}
  add the line {text} to {file}
show-file: cat {file}
  show the contents of {file}
  print {file}
  display the content of the file {file}
  read {file}
  cat {file}
  what is in {file}
  = show the contents of /etc/hosts => cat /etc/hosts
  what's in {file}
  contents of {file}
  show me {file}
page-file: less {file}
  page through {file}
  view {file} one page at a time
  open {file} in a pager
  scroll through {file}
copy-file: cp {path} {path2}
  copy {path} to {path2}
  copy the file {path} to {path2}
  make a copy of {path} called {path2}
  duplicate {path} as {path2}
  cp {path} {path2}
  = copy a.txt to b.txt => cp a.txt b.txt
  back up {path} as {path2}
  save a copy of {path} as {path2}
  copy of {path} called {path2}
  put a copy of {path} in {path2}
copy-directory: cp -r {dir} {dir2}
  copy the directory {dir} to {dir2}
  copy folder {dir} recursively to {dir2}
  copy {dir} and everything in it to {dir2}
  copy all the contents of directory {dir} to {dir2}
  copy {dir} recursively into {dir2}
  = copy the folder src to backup => cp -r src backup
  copy folder {dir} to {dir2} with everything in it
  whole directory {dir} to {dir2}
copy-contents: cp -r {dir}/. {dir2}
  copy everything inside {dir} to {dir2}
  copy the contents of directory {dir} to directory {dir2}
  copy all files from {dir} to {dir2}
  everything inside {dir} into {dir2}
copy-preserve: cp -a {path} {path2}
  copy {path} to {path2} preserving permissions and timestamps
  archive copy {path} to {path2}
  copy {path} to {path2} keeping all attributes
  copy {path} to {path2} and preserve ownership
  copy {path} to {path2} and keep times and modes
  exact copy of {path} at {path2}
copy-newer: cp -u {path} {path2}
  copy {path} to {path2} only if it is newer
  copy {path} to {path2} only when the source is newer than the destination
  update {path2} from {path} if newer
copy-no-clobber: cp -n {path} {path2}
  copy {path} to {path2} without overwriting
  copy {path} to {path2} but do not overwrite existing files
  copy {path} to {path2} unless it already exists
  copy {path} to {path2} but don't overwrite anything
copy-verbose: cp -v {path} {path2}
  copy {path} to {path2} verbosely
  copy {path} to {path2} showing progress of each file
  copy {path} to {path2} and print what is copied
copy-backup: cp {file} {file:raw}.bak
  make a backup copy of {file}
  back up {file}
  create a backup of the file {file} with the extension .bak
  = make a backup of config.yml => cp config.yml config.yml.bak
  make a backup of {file} next to it
  keep a .bak of {file}
move-file: mv {path} {path2}
  move {path} to {path2}
  move the file {path} into {path2}
  rename {path} to {path2}
  rename the file {path} as {path2}
  rename directory {path} to {path2}
  mv {path} {path2}
  = rename old.txt to new.txt => mv old.txt new.txt
  = move report.pdf to ~/docs => mv report.pdf ~/docs
  put {path} into {path2}
  move my {path} to {path2}
  {path} should go to {path2}
  {path} should be called {path2}
move-no-clobber: mv -n {path} {path2}
  move {path} to {path2} without overwriting
  rename {path} to {path2} unless it exists
  move {path} to {path2} but do not overwrite existing files
  move {path} to {path2} but don't overwrite
move-ask: mv -i {path} {path2}
  move {path} to {path2} asking before overwriting
  rename {path} to {path2} with a prompt before overwriting
  move {path} to {path2} interactively
remove-file: rm {file}
  delete the file {file}
  remove {file}
  delete {file}
  rm {file}
  get rid of {file}
  = delete old.log => rm old.log
  I don't need {file} anymore
remove-two-files: rm {file} {file2}
  delete {file} and {file2}
  remove the files {file} and {file2}
  rm {file} {file2}
remove-ask: rm -i {file}
  delete {file} with confirmation
  remove {file} asking first
  delete {file} interactively
  delete {file} but ask first
remove-empty-directory: rmdir {dir}
  remove the empty directory {dir}
  delete the empty folder {dir}
  rmdir {dir}
  get rid of the empty folder {dir}
remove-directory: rm -r {dir}
  delete the directory {dir} and everything in it
  remove the folder {dir} recursively
  delete the directory {dir}
  remove the directory {dir} and all its contents
  recursively delete {dir}
  = delete the folder build and everything in it => rm -r build
  get rid of the folder {dir} and everything in it
  get rid of the whole directory {dir}, contents and all
  rm -r {dir}
  delete {dir} with all its contents
list-directory: ls {dir}
  list {dir}
  list the contents of {dir}
  show the files in {dir}
  what is in the directory {dir}
  ls {dir}
  what's in {dir}
  files in {dir}
list-here: ls
  list files
  show the files here
  list the contents of the current directory
  what files are in the current directory
  list all files in the current directory
  what's here
  what files are there
list-all: ls -A «{dir}»
  list all files including hidden ones in {dir}
  show all files including hidden files
  list everything including dotfiles
  list hidden and visible files in {dir}
  hidden files too
  list everything including hidden files
list-long: ls -l« {dir}»
  list files in long format
  show a detailed listing of {dir}
  list files with permissions owner and size
  long listing of {dir}
  show file details in {dir}
  details of everything in {dir}
  files with permissions, owner and size
list-long-all: ls -la« {dir}»
  list all files with details including hidden
  show a detailed listing including hidden files in {dir}
  long listing including dotfiles
  everything with details, hidden files too
  show hidden files with permissions
list-long-human: ls -lh« {dir}»
  list files with human readable sizes
  show files in {dir} with sizes in human readable form
  long listing with readable sizes
  details with readable sizes
list-one-per-line: ls -1« {dir}»
  list files one per line
  show file names in {dir} one on each line
  list one file per line
  list everything in {dir}, one per line
list-recursive: ls -R« {dir}»
  list files recursively
  recursively list the contents of {dir}
  list {dir} and all subdirectories recursively
list-directories: ls -d */
  list only directories
  show only the folders in the current directory
  list subdirectories
  list all directories in the current directory
list-by-size: ls -lS« {dir}»
  list files sorted by size
  show files in {dir} largest first
  list files by size with the biggest first
  ls sorted by size
  list the files here by size
  files, biggest first
list-by-time: ls -lt« {dir}»
  list files sorted by modification time
  show files in {dir} newest first
  list files by date
  what was changed most recently in {dir}
  files, newest first
list-by-time-reversed: ls -ltr« {dir}»
  list files oldest first
  list files in {dir} sorted by modification time in reverse
  show the most recently modified files last
list-by-extension: ls -X« {dir}»
  list files sorted by extension
  sort files in {dir} by type
  show files grouped by extension
list-inodes: ls -i« {dir}»
  list files with inode numbers
  show inode numbers of files in {dir}
  print the inode of each file
  list all names with the inode number
  inode numbers of files here
list-types: ls -F« {dir}»
  list files with type indicators
  list files with a slash after directories
  show files and mark directories with a slash
list-numeric-owner: ls -ln« {dir}»
  list files with numeric user and group ids
  show numeric owner ids of files in {dir}
  long listing with uid and gid
count-entries: ls -1« {dir}» | wc -l
  count the entries of {dir}
  how many entries are in the directory {dir}
  count entries in the current directory
  how many files and folders are directly in {dir}
  how many entries in {dir}
newest-file: ls -t« {dir}» | head -n 1
  show the most recently modified file in {dir}
  what is the newest file in {dir}
  name of the latest file in the current directory
  which file here was changed last
  which file in {dir} is the newest
  last changed file in {dir}
oldest-file: ls -tr« {dir}» | head -n 1
  show the oldest file in {dir}
  name of the oldest file in the current directory
  which file in {dir} was modified longest ago
  which file in {dir} is the oldest
tree: tree« {dir}»
  show the directory tree of {dir}
  show {dir} as a tree
  print the directory structure as a tree
  display folder hierarchy
  folder structure of {dir}
  directory tree
tree-depth: tree -L {number}« {dir}»
  show the directory tree {number} levels deep
  show a tree of {dir} limited to {number} levels
  tree with depth {number}
  folder structure, {number} levels
tree-directories: tree -d« {dir}»
  show only directories as a tree
  directory tree of {dir} without files
  print the folder structure without files
where-am-i: pwd
  print the current directory
  show the current working directory
  which directory am I in
  where am i
  print the full path of the current directory
  print working directory
  print the current working directory
  show me which directory I am in
  which directory am I currently in
  pwd
  what folder am I in
  current path
physical-directory: pwd -P
  print the current directory with symlinks resolved
  show the physical working directory
  real path of the current directory
go-to: cd {dir}
  go to the directory {dir}
  change directory to {dir}
  change to {dir}
  cd into {dir}
  switch to the folder {dir}
  enter the folder {dir}
  change into {dir}
  cd to {dir}
go-home: cd
  go to my home directory
  change to the home directory
  go home
go-up: cd ..
  go up one directory
  go to the parent directory
  move up one level
  move up one folder
go-back: cd -
  go back to the previous directory
  return to the last directory
  change to the directory I was in before
make-and-enter: mkdir -p {dir} && cd {dir}
  create the directory {dir} and go into it
  make folder {dir} and change to it
  create {dir} and cd into it
disk-usage-of: du -sh {path}
  show the size of {path}
  how big is {path}
  total size of the directory {path}
  how much space does {path} use
  disk usage of {path}
  show the total disk usage of {path} in human readable form
  @slot dir=dir
  = how big is /var/log => du -sh /var/log
  show the total size of {path} in human readable format
  total size of {path}
  size of {path}
  how much room is {path} using up
  how much space does {path} take
disk-usage-here: du -sh .
  how big is the current directory
  total size of the current directory
  show the size of this folder
  how big is this folder
  size of the current directory
disk-usage-each: du -sh {dir}/*
  show the size of each item in {dir}
  size of every file and folder in {dir}
  disk usage of each subdirectory of {dir}
  how big is everything in {dir}
disk-usage-each-here: du -sh *
  show the size of each file and folder here
  size of everything in the current directory
  disk usage of each item in the current directory
disk-usage-sorted: du -sh {dir}/* | sort -rh
  show subdirectories of {dir} sorted by size
  what takes the most space in {dir}
  disk usage in {dir} sorted largest first
  sizes in {dir}, biggest first
disk-usage-sorted-here: du -sh * | sort -rh
  sort the files and folders here by size
  what uses the most disk space here
  disk usage of the current directory sorted
  disk usage of each file and folder here sorted
  what takes the most space here
  sizes of everything here, biggest first
disk-usage-top: du -ah« {dir}» | sort -rh | head -n {number}
  show the {number} largest files and directories in {dir}
  top {number} biggest files and folders under {dir}
  {number} largest things by disk usage
  = show the 10 largest files and directories in /var => du -ah /var | sort -rh | head -n 10
disk-usage-depth: du -h --max-depth={number}« {dir}»
  @bsd du -h -d {number}« {dir}»
  disk usage {number} levels deep in {dir}
  show directory sizes up to {number} levels
  summarize disk usage with depth {number}
file-size: stat -c %s {file}
  @bsd stat -f %z {file}
  show the size of {file} in bytes
  size of {file} in bytes
  how many bytes is {file}
  print the file size of {file}
  how many bytes has {file}
file-type: file {file}
  what type of file is {file}
  determine the type of {file}
  show the file type of {file}
  identify the kind of {file}
  what kind of file is {file}
  what is {file}
mime-type: file --mime-type {file}
  show the mime type of {file}
  what is the mime type of {file}
  print the content type of {file}
encoding: file -i {file}
  @bsd file -I {file}
  show the character encoding of {file}
  which charset does {file} use
  detect the encoding of {file}
stat: stat {file}
  show all details about {file}
  show the status of {file}
  display metadata of {file}
  show timestamps and permissions of {file}
  everything about {file}
  metadata of {file}
modified-time: stat -c %y {file}
  @bsd stat -f %Sm {file}
  when was {file} last modified
  show the modification time of {file}
  last modification date of {file}
  when was {file} changed
  last modification of {file}
access-time: stat -c %x {file}
  @bsd stat -f %Sa {file}
  when was {file} last accessed
  show the access time of {file}
  last access date of {file}
permissions-of: stat -c %a {file}
  @bsd stat -f %Lp {file}
  show the permissions of {file} in octal
  print the numeric mode of {file}
  octal permissions of {file}
  mode of {file} in octal
  permissions of {file} as a number
owner-of: stat -c %U {file}
  @bsd stat -f %Su {file}
  who owns {file}
  show the owner of {file}
  print the user that owns {file}
  which user does {file} belong to
group-of: stat -c %G {file}
  @bsd stat -f %Sg {file}
  which group owns {file}
  show the group of {file}
  print the group name of {file}
inode-of: stat -c %i {file}
  @bsd stat -f %i {file}
  show the inode number of {file}
  print inode of {file}
  what is the inode of {file}
link-count: stat -c %h {file}
  @bsd stat -f %l {file}
  how many hard links does {file} have
  number of hard links to {file}
  show link count of {file}
permissions-long: ls -l {file}
  show the permissions of {file}
  list details of {file}
  what are the permissions of {file}
make-executable: chmod +x {file}
  make {file} executable
  give {file} execute permission
  add the executable bit to {file}
  allow running {file}
  = make run.sh executable => chmod +x run.sh
  {file} should be executable
make-executable-user: chmod u+x {file}
  make {file} executable for the owner
  give the owner execute permission on {file}
  let only the user execute {file}
make-not-executable: chmod -x {file}
  make {file} not executable
  remove execute permission from {file}
  remove the executable bit from {file}
  remove execute permission from {file} for everyone
make-read-only: chmod a-w {file}
  make {file} read only
  remove write permission from {file}
  write protect {file}
  nobody may write to {file}
make-private: chmod 600 {file}
  make {file} readable and writable only by the owner
  make {file} private
  only the owner may read and write {file}
  give the owner read and write access to {file} and nobody else anything
  make {file} readable and writable only by me
  nobody but me may read {file}
  only I may read and write {file}
  {file} for the owner only
make-private-directory: chmod 700 {dir}
  make the directory {dir} accessible only by the owner
  make folder {dir} private
  only the owner may enter {dir}
set-mode: chmod {mode} {path}
  set the permissions of {path} to {mode}
  change the mode of {path} to {mode}
  chmod {path} to {mode}
  change permissions of {path} to {mode}
  chmod {mode} {path}
  = set the permissions of run.sh to 755 => chmod 755 run.sh
  permissions of {path} should be {mode}
set-mode-recursive: chmod -R {mode} {dir}
  set permissions of {dir} and everything in it to {mode}
  recursively change the permissions of {dir} to {mode}
  change mode of all files under {dir} to {mode} recursively
  everything under {dir} should be {mode}
add-mode: chmod {mode} {path}
  add permission {mode} to {path}
  apply {mode} to {path}
  give {mode} on {path}
owner-writable: chmod u+w {path}
  give the owner write permission on {path}
  make {path} writable by the owner
  allow the owner to write {path}
group-writable: chmod g+w {path}
  give the group write permission on {path}
  make {path} writable by the group
  allow the group to write {path}
others-no-access: chmod o-rwx {path}
  remove all permissions for others on {path}
  others should have no access to {path}
  deny everyone else access to {path}
change-owner: chown {user} {path}
  change the owner of {path} to {user}
  make {user} the owner of {path}
  set the owner of {path} to {user}
  give {path} to user {user}
  {path} should belong to {user}
  give {path} to {user}
change-owner-group: chown {user}:{group} {path}
  change the owner of {path} to {user} and the group to {group}
  set owner {user} and group {group} on {path}
  make {user} the owner and {group} the group of {path}
change-owner-recursive: chown -R {user} {dir}
  recursively change the owner of {dir} to {user}
  make {user} own {dir} and everything in it
  change owner of all files in {dir} to {user}
  change the owner of {dir} and everything in it to {user}
  make {user} the owner of {dir} and all its contents
  give {dir} and everything under it to {user}
  chown {dir} recursively to {user}
  {dir} and everything in it should belong to {user}
change-group: chgrp {group} {path}
  change the group of {path} to {group}
  set the group of {path} to {group}
  make {group} the group of {path}
change-group-recursive: chgrp -R {group} {dir}
  recursively change the group of {dir} to {group}
  set the group of everything in {dir} to {group}
  change group ownership of {dir} and its contents to {group}
symlink: ln -s {path} {path2}
  create a symbolic link {path2} to {path}
  create a symlink to {path} named {path2}
  link {path2} to {path}
  make a soft link from {path2} to {path}
  symlink {path} to {path2}
  create a symbolic link to {path} called {path2}
  @slot path=path
  = create a symlink to /opt/app named current => ln -s /opt/app current
  create a symlink from {path} to {path2}
  create a symlink {path2} that points to {path}
  make {path2} a link to {path}
  {path2} should point to {path}
  create a symlink called {path2} to {path}
symlink-here: ln -s {path} .
  create a symlink to {path} here
  link {path} into the current directory
  make a soft link to {path} in the current directory
  link to {path} in this folder
symlink-replace: ln -sfn {path} {path2}
  replace the symlink {path2} with one to {path}
  update the symbolic link {path2} to point to {path}
  force create a symlink to {path} called {path2}
hardlink: ln {file} {file2}
  create a hard link {file2} to {file}
  make a hard link from {file} to {file2}
  hard link {file} as {file2}
read-link: readlink {path}
  where does the symlink {path} point
  show the target of the link {path}
  read the symbolic link {path}
  where does {path} point
  target of the link {path}
real-path: realpath {path}
  show the absolute path of {path}
  full path of {path}
  resolve {path} to its real path
  canonical path of {path}
  absolute path of {path}
base-name: basename {path}
  print the file name part of {path}
  strip the directory from {path}
  base name of {path}
  last part of {path}
directory-name: dirname {path}
  print the directory part of {path}
  which directory is {path} in
  parent directory of {path}
  directory part of {path}
exists: test -e {path} && echo exists
  check if {path} exists
  does {path} exist
  test whether {path} is there
  check if the file {path} exists
  is {path} there
exists-directory: test -d {dir} && echo yes
  check whether {dir} is a directory
  is {dir} a directory
  test if the directory {dir} exists
compare-files: diff {file} {file2}
  compare {file} and {file2}
  show the differences between {file} and {file2}
  diff {file} {file2}
  what changed between {file} and {file2}
  = show the differences between a.txt and b.txt => diff a.txt b.txt
  what's different between {file} and {file2}
  differences of {file} and {file2}
compare-unified: diff -u {file} {file2}
  unified diff of {file} and {file2}
  compare {file} and {file2} in unified format
  show differences between {file} and {file2} with context
compare-side-by-side: diff -y {file} {file2}
  compare {file} and {file2} side by side
  show {file} and {file2} next to each other with differences
  side by side diff of {file} and {file2}
  print the difference between {file} and {file2} side by side
  {file} and {file2} next to each other
compare-quiet: cmp -s {file} {file2} && echo same || echo different
  check if {file} and {file2} are identical
  are {file} and {file2} the same
  test whether two files {file} and {file2} have the same content
compare-bytes: cmp {file} {file2}
  compare {file} and {file2} byte by byte
  find the first byte that differs in {file} and {file2}
  binary compare {file} with {file2}
  are {file} and {file2} identical
  do {file} and {file2} have the same bytes
compare-ignore-space: diff -w {file} {file2}
  compare {file} and {file2} ignoring whitespace
  diff {file} and {file2} without whitespace differences
  show differences between {file} and {file2} ignoring blanks
compare-directories: diff -rq {dir} {dir2}
  compare the directories {dir} and {dir2}
  which files differ between the folders {dir} and {dir2}
  show differences between directory {dir} and directory {dir2}
  which files differ between {dir} and {dir2}
  compare the folders {dir} and {dir2}, only names
compare-directories-full: diff -r {dir} {dir2}
  recursively diff {dir} and {dir2}
  show all differences of files in the directories {dir} and {dir2}
  compare {dir} and {dir2} recursively
  diff of the folders {dir} and {dir2}
  diff two directories {dir} and {dir2}
lines-in-both: comm -12 <(sort {file}) <(sort {file2})
  show lines common to {file} and {file2}
  lines that are in both {file} and {file2}
  intersection of {file} and {file2}
  print the lines in {file} that are also in {file2}
  lines of {file} that also appear in {file2}
  lines {file} and {file2} share
  common lines of {file} and {file2}
lines-only-first: comm -23 <(sort {file}) <(sort {file2})
  lines in {file} that are not in {file2}
  show lines that are only in {file} and not in {file2}
  what does {file} have that {file2} does not
  print lines that are in {file} but not in {file2}
  lines in {file} but missing from {file2}
  lines of {file} that aren't in {file2}
  what has {file} that {file2} has not
make-patch: diff -u {file} {file2} > {file3}
  create a patch {file3} from {file} to {file2}
  save the unified diff of {file} and {file2} to {file3}
  write differences between {file} and {file2} to the patch {file3}
  patch {file3} from {file} to {file2}
apply-patch: patch < {file}
  apply the patch {file}
  apply the diff {file} to the files here
  patch with {file}
apply-patch-p1: patch -p1 < {file}
  apply the patch {file} with one path level stripped
  apply the git style patch {file}
  patch -p1 with {file}
md5: md5sum {file}
  @bsd md5 {file}
  calculate the md5 checksum of {file}
  md5 of {file}
  show the md5 hash of {file}
  = md5 checksum of image.iso => md5sum image.iso
sha256: sha256sum {file}
  @bsd shasum -a 256 {file}
  calculate the sha256 checksum of {file}
  sha256 of {file}
  show the sha256 hash of {file}
  checksum of {file}
sha1: sha1sum {file}
  @bsd shasum {file}
  calculate the sha1 checksum of {file}
  sha1 of {file}
  show the sha1 hash of {file}
sha512: sha512sum {file}
  @bsd shasum -a 512 {file}
  calculate the sha512 checksum of {file}
  sha512 of {file}
  show the sha512 hash of {file}
verify-checksums: sha256sum -c {file}
  verify the checksums in {file}
  check sha256 sums listed in {file}
  validate files against {file}
  do the checksums in {file} match
  check the files against {file}
split-lines: split -l {number} {file}
  split {file} into pieces of {number} lines
  split {file} every {number} lines
  divide the file {file} into files with {number} lines each
  = split big.csv into pieces of 1000 lines => split -l 1000 big.csv
  cut {file} into pieces of {number} lines
split-size: split -b {size} {file}
  split {file} into pieces of {size}
  split {file} into {size} chunks
  divide {file} into parts of {size} each
  cut {file} into pieces of {size}
split-parts: split -n {number} {file}
  split {file} into {number} parts
  divide {file} into {number} equal pieces
  cut {file} into {number} files
  cut {file} into {number} equal parts
join-files: cat {file} {file2} > {file3}
  concatenate {file} and {file2} into {file3}
  join {file} and {file2} to {file3}
  combine {file} and {file2} into one file {file3}
  merge {file} and {file2} into {file3}
  glue {file} and {file2} together as {file3}
  {file} followed by {file2} into {file3}
show-two-files: cat {file} {file2}
  concatenate {file} and {file2}
  show the contents of {file} and {file2}
  print {file} followed by {file2}
  {file} and then {file2}
append-file: cat {file} >> {file2}
  append {file} to {file2}
  append the contents of {file} to {file2}
  add the contents of {file} to the end of {file2}
  put {file} at the end of {file2}
paste-files: paste {file} {file2}
  put the lines of {file} and {file2} side by side
  merge lines of {file} and {file2}
  paste {file} and {file2} together line by line
  {file} and {file2} side by side, line by line
paste-comma: paste -d, {file} {file2}
  join the lines of {file} and {file2} with a comma
  merge {file} and {file2} line by line separated by commas
  paste {file} and {file2} with comma
append-date: date >> {file}
  append the current date to {file}
  add the date and time at the end of {file}
  write the current time to the end of {file}
  put a timestamp at the end of {file}
empty-file: : > {file}
  empty the file {file}
  truncate {file} to zero size
  clear the contents of {file}
  truncate {file} to zero bytes
  make {file} empty without deleting it
  make {file} empty but keep it
  empty the file {file} without removing it
make-sized-file: truncate -s {size} {file}
  create a file {file} of {size}
  create an empty {size} file called {file}
  make {file} exactly {size} large
  create a {size} file called {file}
  make a dummy file {file} of {size}
  file {file} of {size}
make-random-file: head -c {size:bytes} /dev/urandom > {file}
  create a file {file} with {size} of random data
  fill {file} with {size} of random bytes
  generate a random file {file} of {size}
  {size} of random bytes in {file}
temporary-file: mktemp
  create a temporary file
  make a temp file
  get a unique temporary file name
  I need a temp file
temporary-directory: mktemp -d
  create a temporary directory
  make a temp folder
  get a new unique temporary directory
  I need a temp folder
tee-file: tee {file}
  write standard input to {file} and to the screen
  copy stdin to {file} and stdout
  save input to {file} while showing it
lowercase-names: for f in *; do mv -n "$f" "$(echo "$f" | tr '[:upper:]' '[:lower:]')"; done
  rename all files to lowercase
  convert file names to lower case
  make all file names here lowercase
  make all file names in the current directory lowercase
  lowercase every file name here
spaces-to-underscores: for f in *\\ *; do mv -n "$f" "\${f// /_}"; done
  replace spaces in file names with underscores
  rename files to have underscores instead of spaces
  change blanks to underscores in all file names
  replace spaces with underscores in all file names
  rename files with spaces to underscores
add-prefix: for f in *; do mv -n "$f" "{text:raw}$f"; done
  add the prefix {text} to all files
  prefix all file names with {text}
  rename all files to begin with {text}
  prepend {text} to the name of every file here
watch-directory: inotifywait -m {dir}
  watch the directory {dir} for changes
  monitor {dir} for file changes
  report every change in {dir}
open-files: lsof {file}
  which process has {file} open
  who is using the file {file}
  list processes that use {file}
  who has {file} open
open-files-directory: lsof +D {dir}
  list open files under {dir}
  which processes use files in {dir}
  who keeps {dir} busy
find-command: command -v {name}
  where is the command {name}
  which {name}
  show the path of the program {name}
  locate the executable of {name}
  find the full path of the command {name}
  = where is the command python3 => command -v python3
whereis: whereis {name}
  locate the binary source and manual page of {name}
  where are the binary and man page of {name}
  whereis {name}
duplicates-by-name: find . -type f -printf '%f\\n' | sort | uniq -d
  find files with the same name
  list duplicate file names
  which file names occur more than once
duplicates-by-content: find . -type f -exec md5sum {} + | sort | uniq -w32 -dD
  find duplicate files
  find files with identical content
  list files that have the same checksum
sync-directories: rsync -a {dir}/ {dir2}/
  synchronize {dir} to {dir2}
  rsync {dir} to {dir2}
  mirror the files of {dir} to {dir2}
  sync the directory {dir} with {dir2}
sync-dry-run: rsync -an --itemize-changes {dir}/ {dir2}/
  show what rsync from {dir} to {dir2} would do
  dry run of syncing {dir} to {dir2}
  preview synchronization of {dir} to {dir2}
sync-progress: rsync -a --progress {path} {path2}
  copy {path} to {path2} with progress
  rsync {path} to {path2} showing progress
  copy {path} to {path2} with a progress bar
sync-exclude: rsync -a --exclude={glob} {dir}/ {dir2}/
  sync {dir} to {dir2} excluding {glob}
  rsync {dir} to {dir2} without {glob}
  copy {dir} to {dir2} except {glob}
immutable: lsattr {file}
  show the extended attributes flags of {file}
  list file attributes of {file}
  is {file} immutable
acl: getfacl {path}
  show the access control list of {path}
  print the acl of {path}
  list acl entries of {path}
umask: umask
  show the current umask
  print the default file creation mask
  what is my umask
  show my umask
  which umask is set
  default permission mask
uppercase-names: for f in *; do mv -n "$f" "$(echo "$f" | tr '[:lower:]' '[:upper:]')"; done
  make all file names in the current directory uppercase
  rename every file here to upper case
  capitalize all file names here
add-prefix-to: for f in *{ext:dotted}; do mv -n "$f" "{text:raw}$f"; done
  add the prefix {text} to every {ext} file
  prefix all {ext} files with {text}
  rename the {ext} files so that they start with {text}
  put {text} in front of the name of every {ext} file
  = add the prefix old_ to every .txt file => for f in *.txt; do mv -n "$f" "old_$f"; done
add-suffix-to: for f in *{ext:dotted}; do mv -n "$f" "\${f%{ext:dotted}}{text:raw}{ext:dotted}"; done
  add the suffix {text} to every {ext} file
  append {text} to the name of all {ext} files before the extension
  put {text} at the end of the names of {ext} files
list-by-size-reversed: ls -lSr« {dir}»
  show me file sizes in this dir largest last
  list files smallest first
  list the files in {dir} from smallest to biggest
  sort files in {dir} by size ascending
list-hidden-only: ls -d .*
  show hidden files only
  list only the hidden files
  which hidden files are here
  show dotfiles only
list-files-only: find {dir} -maxdepth 1 -type f
  list only files, not directories, in {dir}
  show only the regular files in {dir}
  files directly in {dir} without directories
  @default dir=.
list-directories-in: find {dir} -mindepth 1 -maxdepth 1 -type d
  list the directories in {dir}
  show only the folders in {dir}
  which subfolders has {dir}
oldest-files: ls -tr« {dir}» | head -n {number}
  what are the {number} oldest files in {dir}
  show the {number} oldest files in {dir}
  {number} files of {dir} that were not changed for longest
newest-files: ls -t« {dir}» | head -n {number}
  what are the {number} newest files in {dir}
  show the {number} most recently changed files in {dir}
  {number} latest files in {dir}
largest-files: ls -S« {dir}» | head -n {number}
  the {number} largest files in {dir}
  what are the {number} biggest files directly in {dir}
  show the {number} biggest files of the folder {dir}
second-largest: ls -S« {dir}» | sed -n '2p'
  second largest file in {dir}
  show me the second biggest file here
  which file is the second largest
go-up-two: cd ../..
  go up two directories
  go up two levels
  cd two folders up
disk-usage-mb: du -sm {path}
  calculate the total size of {path} in megabytes
  size of {path} in MB
  how many megabytes does {path} take
disk-usage-kb: du -sk {path}
  size of {path} in kilobytes
  how many kilobytes does {path} take
  total size of {path} in KB
disk-usage-bytes: du -sb {path}
  size of {path} in bytes with everything in it
  how many bytes does the folder {path} hold
  total bytes of directory {path}
group-others-not-writable: chmod go-w {path}
  remove write permission for group and others on {path}
  only the owner may write {path}
  take write access to {path} from group and others
  make {path} not writable by others
all-readable: chmod a+r {path}
  make {path} readable by everyone
  give everyone read permission on {path}
  let all users read {path}
all-writable: chmod a+w {path}
  make {path} writable by everyone
  give everyone write permission on {path}
  let all users write to {path}
group-readable: chmod g+r {path}
  give the group read permission on {path}
  make {path} readable by the group
  let the group read {path}
owner-read-only: chmod 400 {path}
  only the owner may read {path} and nobody may write
  make {path} readable by the owner only
  give {path} the permissions of a private key
owner-and-group: stat -c '%U:%G' {file}
  show owner and group of {file}
  which user and group own {file}
  print the owner and group of {file}
permissions-string: stat -c %A {file}
  show the permissions of {file} like rwx
  symbolic permissions of {file}
  print the mode string of {file}
empty-directory: find {dir} -mindepth 1 -delete
  remove everything in {dir} but keep the directory
  empty the directory {dir}
  delete the contents of the folder {dir} without deleting the folder
remove-files-keep-directory: find {dir} -maxdepth 1 -type f -delete
  remove all files in {dir} but keep the directory
  delete the files directly in {dir} and keep its subfolders
  delete only the files in {dir}
copy-and-rename-date: cp {file} {file:raw}.$(date +%F)
  make a copy of {file} with today's date in the name
  back up {file} with the date appended
  copy {file} and add the date to its name
tree-two: find . -maxdepth 2
  everything up to two levels deep
  list files and folders two levels deep
  show the first two levels of this directory
common-lines-count: comm -12 <(sort {file}) <(sort {file2}) | wc -l
  how many lines do {file} and {file2} have in common
  count the common lines of {file} and {file2}
  number of lines that are in both {file} and {file2}
lines-only-second: comm -13 <(sort {file}) <(sort {file2})
  lines that are only in the second of {file} and {file2}
  show what was added from {file} to {file2}
  lines of {file2} missing in {file}
count-differences: diff {file} {file2} | grep -c '^[<>]'
  how many lines differ between {file} and {file2}
  count the differing lines of {file} and {file2}
  number of differences between {file} and {file2}
tail-many: tail -n {number} *{ext:dotted}
  show the last {number} lines of every {ext} file
  last {number} lines of each {ext} file here
  tail all {ext} files with {number} lines
head-many: head -n {number} *{ext:dotted}
  show the first {number} lines of every {ext} file
  show the top {number} lines of every {ext} file
  first {number} lines of each {ext} file here
  = show the top 3 lines of every .txt file => head -n 3 *.txt
grep-count-each: grep -c {text} *{ext:dotted}
  count the lines with {text} in each {ext} file
  how many lines contain {text} in each {ext} file
  number of matches of {text} per {ext} file
line-count-each: wc -l *{ext:dotted}
  count the lines of every {ext} file here
  how many lines has each {ext} file
  line count per {ext} file
  number of lines in each {ext} file
total-size-of-kind: du -ch *{ext:dotted} | tail -n 1
  total size of all {ext} files in the current directory
  how much space do the {ext} files take
  combined size of the {ext} files here
remove-kind: rm *{ext:dotted}
  delete all {ext} files in this folder only
  rm every {ext} file here
  remove the {ext} files directly in this directory
extension-count: find . -type f -name '*.*' | sed 's/.*\\.//' | sort | uniq -c | sort -rn
  count files by extension
  how many files of each type are here
  number of files per extension
  which file extensions are there and how many of each
count-per-directory: for d in */; do echo "$d: $(find "$d" -type f | wc -l)"; done
  number of files in each subdirectory
  count files per folder
  how many files does each subfolder hold
names-without-extension: ls« {dir}» | sed 's/\\.[^.]*$//'
  list file names in {dir} without extensions
  show the file names without their extension
  print names of the files in {dir} and drop the extension
full-paths: find "$PWD" -type f
  list all files recursively with full paths
  absolute path of every file here
  show the full path of all files
symlink-in: ln -s {path} {dir:bare-dir}/{name}
  create a symbolic link named {name} in {dir} pointing to {path}
  make a symlink called {name} in {dir} to {path}
  in {dir} create the link {name} to {path}
  link {path} as {name} into {dir}
group-writable-recursive: chmod -R g+w {dir}
  give the group write permission on {dir} recursively
  let the group write everything in {dir}
  make {dir} and its contents writable by the group
executable-recursive: chmod -R +x {dir}
  make everything in {dir} executable
  give execute permission on all files under {dir} recursively
  chmod +x all of {dir} recursively
set-time: touch -d {date} {file}
  set the modification time of {file} to {date}
  change the date of {file} to {date}
  make {file} look as if changed on {date}
copy-time: touch -r {file} {file2}
  give {file2} the same timestamp as {file}
  copy the modification time of {file} to {file2}
  set the time of {file2} to that of {file}
make-executable-and-run: chmod +x {file} && ./{file:raw}
  make {file} executable and run it
  set the execute bit on {file} and start it
  chmod +x {file} and execute it
merge-kind: cat {dir:bare-dir}/*{ext:dotted} > {file}
  merge all {ext} files in {dir} into one file {file}
  concatenate every {ext} file of {dir} into {file}
  combine the {ext} files in {dir} to {file}
  join all {ext} files from {dir} into a single {file}
merge-kind-here: cat *{ext:dotted} > {file}
  merge all {ext} files into one file {file}
  concatenate every {ext} file here into {file}
  combine the {ext} files into {file}
  join all {ext} files into a single {file}
duplicates-by-content-in: find {dir} -type f -exec md5sum {} + | sort | uniq -w32 -dD
  find duplicate files in {dir}
  which files in {dir} have the same content
  list files of {dir} that are copies of each other
directories-with-file: find {dir} -type f -name {name} -exec dirname {} \\;
  find all directories in {dir} that contain a file named {name}
  which folders under {dir} have a file called {name}
  directories below {dir} holding a {name}
longest-file-name: find {dir} -type f -printf '%f\\n' | awk '{ print length, $0 }' | sort -rn | head -n 1 | cut -d' ' -f2-
  find the file with the longest name in {dir}
  which file name in {dir} is the longest
  longest filename under {dir}
extensions-in: find {dir} -type f -name '*.*' | sed 's/.*\\.//' | sort -u
  list the file extensions in {dir}
  which extensions do the files in {dir} have
  unique extensions of the files in {dir}
count-by-extension-in: find {dir} -type f -name '*.*' | sed 's/.*\\.//' | sort | uniq -c | sort -rn
  count the files in {dir} by extension
  how many files of each extension are in {dir}
  number of files per type in {dir}
header-of: head -n 1 {file}
  print the header of {file}
  header line of {file}
  column names of {file}
set-time-text: touch -d {text} {file}
  set the modification time of {file} to {text}
  {file} should have the date {text}
  touch {file} with the time {text}
copy-dated: cp -p {file} {dir:bare-dir}/{file:stem}-$(date +%Y%m%d).{ext:bare}
  copy {file} to {dir} with today's date before {ext}
  timestamped copy of {file} in {dir}, ending in {ext}
  put a dated copy of {file} into {dir} as {ext}
mode-640: chmod 640 {file}
  rw for owner, read for group and nothing for others on {file}
  owner read and write, group read, others nothing for {file}
  owner may write {file}, group may read it, nobody else
mode-644: chmod 644 {file}
  rw for owner, read for everyone else on {file}
  owner read and write, others only read {file}
  everyone may read {file}, only the owner may write
mode-755: chmod 755 {path}
  owner everything, others read and execute on {path}
  rwx for owner, rx for everybody else on {path}
  everyone may run {path}, only the owner may change it
mode-tree: find {dir} -type d -exec chmod 755 {} + && find {dir} -type f -exec chmod 644 {} +
  directories in {dir} 755 and files 644
  make all directories in {dir} 755 and all files 644
  set 755 on folders and 644 on files under {dir}
names-only-first: comm -23 <(ls -A {dir} | sort) <(ls -A {dir2} | sort)
  which files are in {dir} but not in {dir2}
  names that exist in {dir} and are missing in {dir2}
  files of {dir} that {dir2} doesn't have
names-in-both: comm -12 <(ls -A {dir} | sort) <(ls -A {dir2} | sort)
  which files are in both {dir} and {dir2}
  names that {dir} and {dir2} have in common
  files that exist in {dir} as well as in {dir2}
join-three: cat {file} {file2} {file3} > {file4}
  glue {file}, {file2} and {file3} together as {file4}
  put {file}, {file2} and {file3} one after another into {file4}
  concatenate {file} {file2} {file3} to {file4}
shred: shred -u {file}
  overwrite {file} with random data and delete it
  delete {file} so it cannot be recovered
  securely erase {file}
file-same-kind-count: ls -1 *{ext:dotted} | wc -l
  how many {ext} files are in this folder
  number of {ext} files right here
  count {ext} files in the current directory only
`,
);
