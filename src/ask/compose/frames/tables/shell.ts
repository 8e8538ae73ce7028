/** Frames about the shell itself: history, aliases, options, jobs, built-ins. */
export const shell = `
history
  history ? command commands entered typed previous bash shell previously used executed
  commands entered|typed|ran|executed|run previously|before|recently|recent|past|earlier|so_far ? recently run
history {number}
  history|commands {number} last|latest|recent|most ? commands command entries last recent of from my shell bash entered typed history used executed run lines previous
history | tail -n {number}
  tail history {number} ? commands last lines
history | grep {text}
  history|commands {text} search|containing|contain|contained|grep|matching|with|mention|find|involving ? command commands for that containing the word my shell bash entries lines history string
history | sed 's/^ *[0-9]* *//'
  history numbers|number without|no ? line of entries output list
  history field|column first removed|without|except ? with the number
history -r {file}
  history read|append|load {file} ? file contents of content in-memory list current to from and the entries memory in
history -c
  clear|empty history in-memory|memory ? list current the of
  clear|wipe|delete|erase|empty history ? command commands shell bash session current all
history | wc -l
  history commands|entries|lines number|count|many ? in my of shell bash are
history -w
  update history file ? current session in of
  write|save|flush history ? command file to disk
history -a
  append history ? command file to session new lines
history -r
  read|reload history ? command file from
history -d {number}
  delete|remove history {number} ? entry line number command from at item
history -n
  read|append history new|unread file|lines ? lines not already from to the
history -s {text}
  add|append|put {text} history without|entry|running|executing ? the command to it list as a running
history | grep -i {text}
  history {text} case|case-insensitive|case-insensitively|insensitive|insensitively|ignoring ? search for the in commands containing case command
history | tail -n {number} | cut -c 8-
  history {number} without|no numbers|line ? last commands lines the entries number
history | less
  history pager|page|less|pages|screen ? through by one at a time show a command
history | awk '{print $2}' | sort | uniq -c | sort -rn | head -n {number}
  {number} used|frequent|common|often|run commands history|frequently|most|often|frequent|used|common ? frequently most used commonly my in top often from shell
history | awk '{print $2}' | sort | uniq -c | sort -rn | head -n 10
  commands often|frequently|frequent|common most|history ? frequently most used commonly in top often from shell use run history
!!
  repeat|rerun|re-run|redo|again last|previous command ? run execute again last
sudo !!
  repeat|rerun|re-run|redo|again|run last|previous sudo|root ? command run execute again with last as
!{number}
  history repeat|rerun|re-run|run|execute {number} ? command number again from entry
fc -ln -1
  last|previous command ? executed run i ran typed in the shell history most recent
echo "$HISTSIZE"
  histsize ? variable
  history size|length|lines ? maximum number of kept in memory limit commands
echo "$HISTFILE"
  history file ? path location name bash is shell of where
alias
  aliases|alias ? defined shell bash set
alias {name}
  alias {name} ? definition defined of what does mean expand for
alias {name}={text}
  alias {name} {text} ? create make define set for that runs run command shortcut add which does as with defining
alias ll='ls -l'
  alias ll ls -l
unalias {name}
  remove|delete|unset|disable|drop alias {name} ? the shell
  unalias {name} ? alias
unalias -a
  remove|delete|unset|clear|unalias aliases ? all alias shell
type {name}
  type {name} ? of command kind is builtin alias or what how would interpreted interpret
  {name} alias|builtin|built-in|function|keyword or|external ? is whether if function external command shell file a program binary alias
type -a {name}
  type all|locations|every {name} ? locations of command
type -t {name}
  type word|kind|one-word|only {name} ? of command is alias keyword function builtin file or the whether as single
type -p {name}
  disk file {name} ? name of that would be executed command
type {name} {name2}
  type|types {name} {name2} ? of commands and the
command -v {name}
  full|absolute|complete path command|program|executable|binary {name} ? of the file to
  path|location|executable|binary|located|installed|exists|exist|where|full_path {name} ? full absolute command program is binary executable of path located installed the to if whether lives found
  executable|binary|program|command file {name} ? path location full absolute is of located installed the to lives found
  {name} installed|exists|available ? if command whether is program path of it
which -a {name}
  all|every locations|paths|location|instances|executables|copies {name} ? of in path command binary executable program called locations executable
whereis {name}
  binary source manual|man {name} ? and page pages of the for files locate command program
  binary|source manual|source {name} ? pages files page and locations of binary source location for man
  whereis {name}
whereis -b {name}
  binary|binaries only|just {name} whereis ? of the for locate files
whereis -m {name}
  manual|man page|pages location|locations|locate|path {name} ? of the for only
whatis {name}
  one|short|brief|line description|describe|does {name} ? line short brief of command what manual page one-line a
  does command {name} ? what one in line
man {name}
  manual|man|manpage page|pages {name} ? for of the command open read show program
  manual|man|documentation {name} ? page pages for of command open read
man {n} {name}
  manual|man {name} section {n:number} ? page pages for of the command open read in from
man {number} {name}
  manual|man|section {number} {name} ? page pages for of the command open read section in from
whatis {name}
  description {name} man|manual|command ? a page from short of the
man -k {text}
  manual|man search|pages|keyword {text} ? pages page for about keyword mention containing related
  search manual|man|manpages|manpage {text} ? pages page for about keyword the word string descriptions names in containing
apropos {text}
  commands related|about {text} ? to
help {name}
  help builtin|built-in|shell {name} ? for on shell bash command
{name} --help
  help|usage {name} ? for of message command options page
compgen -b
  builtins|builtin|built-in|built-ins ? shell bash commands command
compgen -k
  keywords|reserved ? shell bash words reserved
compgen -c {name}
  commands start|starting|begin|beginning|begins|starts {name} ? all with that the available whose name names
compgen -c
  commands available|run|possible ? that can be shell
compgen -v {name}
  "variables" start|starting|begin|beginning|begins|prefix {name} ? with that shell bash names whose name all
compgen -A function
  functions|function ? shell defined bash
compgen -u
  users|usernames completion ? names
set
  shell variables functions ? and bash defined
set -o
  shell options|settings ? set bash state
shopt
  shopt ? options settings state shell
  shell optional ? options bash
shopt -s globstar
  enable|turn_on|activate|set globstar ? shell bash option recursive globbing
shopt -s nullglob
  enable|turn_on|activate|set nullglob ? shell bash option
shopt -s dotglob
  enable|turn_on|activate|set dotglob ? shell bash option
shopt -s extglob
  enable|turn_on|activate|set extglob ? shell bash option extended globbing
  enable|turn_on|activate extended glob|globbing|patterns ? shell bash option
set -o noclobber
  enable|turn_on|prevent|activate noclobber|overwriting ? shell option files with redirection file existing from
set -o pipefail
  pipefail ? enable turn on set option shell bash
set -o vi
  vi mode|editing|keybindings|keys ? command line enable use editing mode shell bash style
set -o emacs
  emacs mode|editing|keybindings|keys ? command line enable use editing mode shell bash style
set -e
  exit|stop|abort error|errors|fails|fail|failure ? immediately script shell make on first when if any command as soon a bash
set -u
  unset|undefined variables|variable error|fail|treat ? as shell bash make using errors an treat script
set -x
  trace|tracing|debug|debugging enable|turn_on|start|on|activate ? mode shell bash commands execution script command
  print commands executed ? each as they are it is before being command
set +x
  trace|tracing|debug disable|turn_off|stop|off ? mode shell bash commands execution script
set +e
  exit|stopping error|errors disable|continue|off|stop ? shell on turn
set +H
  history expansion disable|turn_off|off ? shell turn in
set -f
  globbing disable|turn_off ? shell bash filename expansion
jobs
  jobs|job ? background stopped active suspended running shell session
jobs -l
  jobs pid|pids|process|id|ids ? active list including and status all background ids their with and shell process
jobs | wc -l
  jobs number|count|amount|many ? of background running active current shell in how
jobs -r
  jobs running only ? background
jobs -s
  jobs|stopped stopped|jobs only|stopped ? background
fg
  foreground ? bring back last most recent job background the to resume move recently backgrounded suspended
fg %{number}
  foreground job|% {number} ? bring back background to number
bg
  background resume|continue|send|move ? last stopped suspended job the in to most recent running current
bg %{number}
  background resume|continue|send|move {number} ? stopped suspended job the in to number
disown -a
  disown jobs ? all background
disown %{number}
  disown {number} ? job background number
kill %{number}
  kill|terminate|stop job {number} ? background number
wait
  wait background|jobs ? jobs finish all processes to until complete done for are have finished job completed
tail --pid={pid} -f /dev/null
  wait {pid} ? process to finish pid until for finished ends exits exited ended terminates terminated done is complete has
logout
  logout|log_out ? session
exit
  exit|close|leave|quit shell|session|terminal ? bash
exit {number}
  exit {number} ? shell script status code with session
source ~/.bashrc
  reload|source|reread|re-read|apply bashrc|.bashrc|~/.bashrc ? configuration file settings changes without logging out
exec "$SHELL"
  restart|reload|replace shell ? new fresh one
exec bash -l
  login shell|bash start|new ? start new bash
env -i bash
  new|start shell empty|clean environment ? with an a
bash
  start|open|new bash|shell|subshell ? new sub interactive session
cd
  go|change|switch|cd home|~ ? directory folder to back
cd -
  go|change|switch|return|cd|back previous|last ? directory folder to back working i was in
cd ..
  go|change|switch|move|cd .. ? directory folder to into up
cd ../..
  go|move|up two|2 levels|directories|folders|level ? up directory directories
cd {path}
  go|change|switch|move|cd|enter|navigate {path} ? directory folder to into working
pushd {path}
  push|pushd {path} ? directory stack onto the change and to it
popd
  pop|popd ? directory stack the top from off
dirs
  directory stack ? contents content
dirs -l
  directory stack full|tilde|long|absolute ? contents content without the prefix path paths with pathnames abbreviation
dirs +{number}
  directory stack {number} entry|element|item ? of the th from at
popd +{number}
  remove|pop {number} directory stack ? the th from entry
pushd
  swap|exchange|switch directory|directories stack|top ? two the top on of first second and
pushd -n {path}
  directory stack {path} without changing|change ? add push to the onto it into
cd -P {path}
  cd|change|go {path} physical|resolving|resolve|resolved|symlinks ? directory to the and symbolic links any in path following all following
dirs -v
  directory stack numbered|numbers|line|index|indices ? contents one per
dirs -c
  clear|empty directory stack
true
  do_nothing|nothing success|successfully ? exit
read -r {variable}
  read line|input {variable} ? a from standard stdin into the variable keyboard user and store it in terminal one single
read -r -p {text} {variable}
  read|ask|prompt {text} {variable} ? a line from standard input stdin into the variable with prompt user for and store it in terminal save response showing displaying
read -r -n {number} {variable}
  read {number} characters|character|chars {variable} ? from standard input stdin into the variable in single
read -r -n 1 {variable}
  read one|single character {variable} ? a from standard input stdin into the variable in
read -r -s {variable}
  read silently|silent|password|echo|echoing|hidden {variable} ? a line from standard input stdin into the variable in without input
read -r -t {duration} {variable}
  read timeout|within {duration} {variable} ? a line from standard input stdin into the variable in with of
  read {variable} timeout|within {duration} ? a line from standard input stdin into the variable in with of
read -r -a {variable}
  read array {variable} ? a line words from standard input stdin into the as an in named
times
  times|time shell children|processes|used ? user system accumulated process cpu
bind -l
  readline functions|function ? names
bind -p
  key|readline bindings|keybindings ? readline bash shell
hash -r
  forget|clear|reset|rehash remembered|hash|cached ? command locations hash table paths
hash
  remembered|hashed|cached|hash commands|command|table|locations ? locations paths table
export -p
  exported variables|variable ? environment shell to child processes all
declare -p
  variables shell attributes|values|and|all ? their attributes
declare -x
  exported variables declare
declare -f
  functions|function definitions|source|bodies|code ? shell bash defined their
declare -F
  functions|function names ? shell bash defined only of
declare -f {name}
  function {name} definition|source|code|body|show|defined ? shell bash of the
unset {variable}
  unset|remove|delete|clear variable {variable} ? environment shell env the
  unset {variable} ? environment shell env
unset -f {name}
  unset|remove|delete function {name} ? shell bash definition
export {variable}
  export variable {variable} ? shell environment to child processes make available the subprocesses
  export {variable} ? shell environment to child processes
export {variable}={text}
  set|define|assign environment|exported {variable} {text} ? variable to as with value a new
  variable {variable} child|subprocesses|children|export value {text} ? make available to processes with the value environment set
sudo -u {user} {command:run}
  run|execute {command} user|as {user} ? user as
  run|execute user|as {user} {command} ? user as the command
export PATH={path}:"$PATH"
  prepend|front|beginning|start path {path} ? put add in of to my the environment variable at directory
export PATH="$PATH":{path}
  append|add|end|put path {path} ? to the my environment variable directory at of put on
env | grep {name}
  variables containing|contain|contains|matching|with|mention {name} ? that the word variable whose name environment
"\${EDITOR:-vi}" ~/.bashrc
  edit|open bashrc|.bashrc|~/.bashrc ? my file in editor the
env -u {variable} {command:run}
  run|execute|start {command} without|unset|removing|remove {variable} ? the variable environment command in an variable with
  without|unset run|execute {command} {variable} ? variable environment
  without|unset run|execute {variable} {command} ? variable environment
env -i {command:run}
  {command} empty|clean|cleared environment ? run in an with a
  run|execute {command} empty|clean|clear|no environment ? variables with an in
time {command:raw}
  measure|time long|time {command} ? it takes to run how the execution of command
  long {command} take|takes|run ? run to how does execution
  time|measure {command} ? run execution takes take the of it to running measure runtime elapsed command does how
watch -n {duration} {command:line}
  every {command} {duration} ? run execute repeat watch seconds output re-run
  every {duration} {command} ? run execute repeat watch seconds output re-run
timeout {duration} {command:run}
  run|execute|timeout|limit {command} {duration} ? with timeout of for at most limit after but kill it if takes longer than stop
watch {command:line}
  watch {command} ? output of repeatedly
nice -n 19 {command:run} &
  run|start|execute|launch {command} lowest|least priority|nice background ? scheduling cpu with the possible in at niceness
nohup nice -n 19 {command:run} > {file} 2>&1 &
  run|start|execute|launch {command} lowest|least priority|nice nohup|hangup|hangups {file} ? scheduling cpu with the possible in background at immune so that it survives writing all its output logging to both errors and everything logs stdout stderr niceness
nohup {command:run} &
  run|start|execute|keep {command} nohup|hangup|hangups|logout|log_out|disconnect|closing|close ? background in immune so that it survives keeps running after i terminal keep to even when ignoring is closed
{command:raw} &
  run|start|execute|launch {command} background ? process job as
{command:raw} > /dev/null
  run|execute {command} discard|suppress|hide|discarding|suppressing|silence|throw output|stdout ? standard its all away
{command:raw} 2> /dev/null
  run|execute {command} discard|suppress|hide|discarding|suppressing|silence|ignore|ignoring errors|stderr|error ? standard its all away messages output
{command:raw} > /dev/null 2>&1
  run|execute {command} discard|suppress|hide|discarding|suppressing|silence|ignoring|ignore|throw output errors|stderr|error ? standard its all away messages and both stdout
nice -n {number} {command:run}
  run|start|execute|launch {command} nice|niceness|priority {number} ? value of level with at a lower low nice priority
nice -n 19 {command:run}
  lowest priority {command} ? run with the at possible scheduling start command
  run|start|execute|launch {command} lowest priority ? with at the possible cpu scheduling
ionice -c 3 {command:run}
  run|start|execute|launch {command} idle io|i/o ? priority class with at disk
sleep {duration}
  sleep|wait|pause|delay {duration} ? for do nothing
sleep {number}
  sleep|wait|pause|delay {number} ? for seconds
script {file}
  record|log terminal|session {file} ? session to in my everything to
lsof
  files open ? processes by
lsof | wc -l
  files open number|count|many ? of currently processes by
lsof -u {user}
  files open {user} ? by user owned processes of opened
lsof -p {pid}
  files open {pid} ? by process pid of opened
lsof +L1
  deleted files open ? still that are but held by processes which
lsof -i -a -p {pid}
  network|internet|connections|sockets {pid} ? open connections of process opened by pid
top -b -n 1 | head -n {number}
  {number} lines top output|"of"|first ? of the output first
lsof -i
  network|internet connections|files|sockets ? open all connection processes with
lsof +D {path}
  files open under|"in"|inside|directory|folder|within {path} ? directory processes by using folder
lsof {path}
  processes|process|who using|opened|accessing|holding|use|has|have|open {path} ? open file it that which opened using
fuser {path}
  pids|pid using|opened|accessing|holding|use|has|have {path} ? open file processes process it the that of
yes {text}
  {text} forever|endlessly|indefinitely|infinitely|continuously|continously|"until" ? print output string the word text repeatedly again and over killed until line write screen to standard lines number infinite
yes
  yes forever|repeatedly|endlessly|indefinitely ? print the word string output y until killed
`;
