/** What people ask about processes. */
import { table } from "../table.js";

export const processes = table(
  "processes",
  `
all: ps aux
  list all processes
  show running processes
  what is running
  display all running processes with details
  everything that is running right now
  give me a listing of every process on this box
  snapshot of all processes of all users
  ps for everything
  list of processes
  show every running process
  display all processes
  print all running processes
all-full: ps -ef
  list every process in full format
  show all processes with parent ids
  full process listing
  full listing of processes with ppid and start time
  every process including who started it
mine: ps -u "$USER"
  list my processes
  show processes of the current user
  which processes do I run
  only my own processes
  what am I running at the moment
  processes started by me
  everything running under my account
of-user: ps -u {user}
  list the processes of {user}
  show processes run by user {user}
  which processes does {user} run
  = list the processes of user alice => ps -u alice
  list every process of {user}
  what is {user} running
  show processes of user {user}
  which processes belong to {user}
  show all processes owned by {user}
  what has {user} got running
  processes under the account {user}
  anything {user} is running
  see what {user} is doing process-wise
tree: pstree
  show processes as a tree
  display the process tree
  process hierarchy
  which process spawned which
  parent child view of processes
  processes nested under their parents
tree-pids: pstree -p
  show the process tree with ids
  process tree including pids
  tree of processes with process ids
  tree view of processes, show pids
  pstree with the process numbers
find-by-name: pgrep -l {name}
  find processes called {name}
  is {name} running
  is there a process called {name}
  search for the process {name}
  list processes matching {name}
  = is nginx running => pgrep -l nginx
  check if {name} is running
  is the process {name} alive
  any {name} process around
  see whether {name} is up
  does a process named {name} exist
  look for a running {name}
  is {name} still running
  pids and names of processes matching {name}
  show processes with name {name}
  search running processes for {name}
  grep the process list for {name}
pid-of: pgrep {name}
  show the process id of {name}
  pid of {name}
  get the process ids of {name}
  get the pid of {name}
  what pid has {name}
  what's the pid of {name}
  process number of {name}
  give me the pid for {name}
  tell me which pid {name} runs under
  pids of all {name} processes
pid-newest: pgrep -n {name}
  pid of the newest {name} process
  process id of the most recently started {name}
  newest process called {name}
  most recent {name} process, its pid
  latest pid of {name}
full-command: pgrep -af {text}
  find processes whose command line contains {text}
  list processes with {text} in their arguments
  search all command lines for {text}
  processes started with {text} somewhere on the command line
  which processes have {text} in their command
  full command lines that mention {text}
  show running processes containing {text}
  processes matching {text} with their full command
count-by-name: pgrep -c {name}
  how many {name} processes are running
  count processes called {name}
  number of processes named {name}
  how many instances of {name} are running
  number of {name} processes right now
  how many copies of {name} do I have running
count: ps -e --no-headers | wc -l
  how many processes are running
  count all processes
  number of running processes
  total processes on this machine
  how many processes right now
  process count
by-cpu: ps aux --sort=-%cpu | head -n 11
  @bsd ps aux -r | head -n 11
  which processes use the most cpu
  show processes sorted by cpu usage
  top cpu consuming processes
  what is using my cpu
  which process uses the most cpu
  what's hogging the cpu
  what is eating the processor
  top cpu hogs
  who is burning cpu
  processes ordered by how much cpu they take, heaviest first
  heaviest processes by cpu
  processes by cpu usage, descending
  which process takes most of the cpu
by-cpu-number: ps -eo pid,comm,%cpu --sort=-%cpu | head -n $(({number} + 1))
  show the {number} processes using the most cpu
  top {number} processes by cpu usage
  {number} most cpu hungry processes
  top {number} cpu hogs
  the {number} processes eating the most cpu
  what's eating the cpu, top {number}
  {number} heaviest processes by cpu
  show top {number} cpu consumers
  {number} busiest processes
  show me the {number} biggest cpu users
  {number} processes with the highest cpu usage
  list the {number} top processes by cpu consumption
by-memory: ps aux --sort=-%mem | head -n 11
  @bsd ps aux -m | head -n 11
  which processes use the most memory
  show processes sorted by memory usage
  top memory consuming processes
  what is eating my memory
  top processes by ram
  what's using all my ram
  memory hogs
  who takes the most memory
  processes ordered by ram, heaviest first
  what is filling up the memory
  which process is eating up memory the most
  processes by memory usage, descending
by-memory-number: ps -eo pid,comm,%mem --sort=-%mem | head -n $(({number} + 1))
  show the {number} processes using the most memory
  top {number} processes by memory usage
  {number} most memory hungry processes
  = show the top 5 processes by memory usage => ps -eo pid,comm,%mem --sort=-%mem | head -n $((5 + 1))
  top {number} memory hogs
  the {number} processes eating the most ram
  {number} biggest processes by memory
  which {number} processes take the most ram
  {number} heaviest processes by memory
  show me the {number} biggest memory users
  {number} processes with the highest memory usage
  list the {number} top processes by memory consumption
by-start: ps -eo pid,lstart,comm --sort=start_time
  list processes by start time
  show when each process was started
  processes sorted by start time
  oldest processes first
  processes with the time they were started
  which processes have been up longest
details: ps -p {pid} -f
  show details of the process {pid}
  what is process {pid}
  information about pid {pid}
  tell me about pid {pid}
  info on process {pid}
  what's pid {pid} doing
command-of: ps -p {pid} -o args=
  show the command line of process {pid}
  which command started process {pid}
  arguments of pid {pid}
  full command of pid {pid}
  how was process {pid} started
  with which arguments does {pid} run
parent-of: ps -o ppid= -p {pid}
  what is the parent of process {pid}
  parent pid of {pid}
  show the parent process id of {pid}
  who started process {pid}
  ppid of {pid}
  which process is the parent of {pid}
children-of: pgrep -P {pid}
  list the child processes of {pid}
  which processes has {pid} started
  children of process {pid}
  subprocesses of {pid}
  what did process {pid} spawn
  pids of the children of {pid}
running-time: ps -p {pid} -o etime=
  how long has process {pid} been running
  elapsed time of process {pid}
  age of pid {pid}
  how long has {pid} been up
  since how long is pid {pid} running
  uptime of process {pid}
memory-of: ps -p {pid} -o rss=
  how much memory does process {pid} use
  memory usage of pid {pid}
  resident size of process {pid}
  ram used by pid {pid}
  how much ram is process {pid} taking
  rss of {pid}
threads-of: ps -T -p {pid}
  list the threads of process {pid}
  show threads of pid {pid}
  how many threads has process {pid}
  thread list of {pid}
  every thread in process {pid}
open-files-of: lsof -p {pid}
  which files has process {pid} open
  list open files of pid {pid}
  show files opened by process {pid}
  what files does {pid} hold open
  files in use by pid {pid}
  everything process {pid} has opened
open-files-user: lsof -u {user}
  which files has user {user} open
  list open files of user {user}
  files opened by {user}
  what files is {user} using
  open files belonging to {user}
open-files-program: lsof -c {name}
  which files has the program {name} open
  list open files of {name}
  files opened by processes called {name}
  list all open files of the process {name}
  what files does {name} hold open
  files {name} is using
environment-of: tr '\\0' '\\n' < /proc/{pid}/environ
  show the environment of process {pid}
  environment variables of pid {pid}
  print environment of the process {pid}
  env of process {pid}
  which variables does process {pid} see
directory-of: readlink /proc/{pid}/cwd
  working directory of process {pid}
  in which directory runs process {pid}
  cwd of pid {pid}
  where is process {pid} running
  current directory of process {pid}
monitor: top
  monitor processes
  show processes live
  interactive process viewer
  live view of processes
  task manager
  keep an eye on running processes
monitor-once: top -b -n 1
  @bsd top -l 1
  print a snapshot of top
  run top once in batch mode
  one iteration of top
  one shot of top for a log
  top output without interaction
monitor-user: top -u {user}
  monitor the processes of {user}
  show live processes of user {user}
  top for user {user}
  live view of what {user} runs
  top just for {user}
monitor-pid: top -p {pid}
  monitor process {pid}
  watch the process {pid} live
  top for pid {pid}
  keep an eye on pid {pid}
  live cpu and memory of process {pid}
terminate: kill {pid}
  terminate process {pid}
  stop the process {pid}
  kill process {pid}
  kill {pid}
  end process with pid {pid}
  = kill process 1234 => kill 1234
  kill the process with id {pid}
  kill the process with pid {pid}
  end process number {pid}
  stop the process with the id {pid}
  stop pid {pid}
  please end {pid} nicely
  gently kill pid {pid}
  ask process {pid} to quit
  shut down process {pid}
kill-hard: kill -9 {pid}
  force kill process {pid}
  kill {pid} immediately
  send sigkill to {pid}
  forcefully terminate process {pid}
  kill process {pid} forcefully
  kill the process with id {pid} with sigkill
  kill -9 {pid}
  {pid} won't die, force it
  kill pid {pid} the hard way
  process {pid} hangs, get rid of it for good
  kill {pid} without mercy
signal: kill -{signal:signal} {pid}
  send {signal} to process {pid}
  send the signal {signal} to {pid}
  signal process {pid} with {signal}
  = send SIGHUP to process 99 => kill -HUP 99
  give {signal} to pid {pid}
  deliver {signal} to {pid}
  kill -s {signal} {pid}
terminate-name: pkill {name}
  kill all processes called {name}
  stop all {name} processes
  terminate the process {name}
  kill {name}
  end every process named {name}
  = kill all processes named chrome => pkill chrome
  kill all processes named {name}
  stop every {name} process
  close {name}
  quit all {name} instances
  get rid of all running {name} processes
  shut down every {name}
  kill process by name {name}
  kill all instances of {name}
kill-hard-name: pkill -9 {name}
  force kill all processes called {name}
  forcefully stop {name}
  send sigkill to processes named {name}
  kill -9 every {name}
  {name} is stuck, force it to quit
  kill all {name} processes the hard way
terminate-full: pkill -f {text}
  kill processes whose command line contains {text}
  stop all processes matching {text}
  terminate processes with {text} in their arguments
  kill everything with {text} in the command line
  end processes started as {text}
  kill the script {text}
terminate-user: pkill -u {user}
  kill all processes of {user}
  stop all processes of user {user}
  terminate everything that user {user} runs
  kick out everything {user} runs
  end all of {user}'s processes
  kill everything belonging to {user}
kill-port: kill $(lsof -t -i :{port})
  kill the process on port {port}
  stop whatever is listening on port {port}
  free port {port}
  = kill the process on port 3000 => kill $(lsof -t -i :3000)
  kill whatever is on port {port}
  kill what is running on port {port}
  something is blocking port {port}, kill it
  get port {port} back
  stop the server on port {port}
  stop the process that has port {port} open
  kill the process listening on {port}
  whatever listens on {port} should go away
  kill process using port {port}
  terminate the process listening on port {port}
suspend: kill -STOP {pid}
  pause process {pid}
  suspend the process {pid}
  freeze pid {pid}
  put process {pid} on hold
  stop {pid} temporarily
  halt pid {pid} without killing it
resume: kill -CONT {pid}
  resume process {pid}
  continue the stopped process {pid}
  unfreeze pid {pid}
  let {pid} run again
  wake up pid {pid}
  carry on with the paused process {pid}
signals: kill -l
  list all signals
  which signals are there
  show signal names
  names and numbers of signals
  what signals can I send
jobs: jobs
  list background jobs
  show jobs of this shell
  which jobs are running in the background
  what have I got in the background
  jobs of my current shell
  anything suspended or in the background here
foreground: fg
  bring the last job to the foreground
  foreground the background job
  resume the job in the foreground
  get my job back to the front
  bring it back to the foreground
background: bg
  continue the stopped job in the background
  resume the suspended job in the background
  background the stopped job
  let the stopped job carry on in the background
in-background: {command:raw} &
  run {command} in the background
  start {command} as a background job
  execute {command} in background
  start {command} without blocking the terminal
  launch {command} in the background
survive-logout: nohup {command:raw} &
  run {command} so that it survives logout
  keep {command} running after I log out
  start {command} immune to hangups
  run {command} in the background and keep it alive when I log off
  {command} should continue after the terminal is closed
  don't let {command} die when I close the terminal
disown: disown
  detach the last job from the shell
  keep the job running when the shell exits
  disown the background job
  let the background job survive this shell
wait-for: wait
  wait for all background jobs to finish
  wait until background processes are done
  wait for jobs
  block until all background jobs are done
lower-priority: nice -n {number} {command:raw}
  run {command} with niceness {number}
  start {command} with lower priority {number}
  execute {command} at nice level {number}
  start {command} nicely with nice value {number}
  launch {command} with nice {number}
renice: renice -n {number} -p {pid}
  change the priority of process {pid} to {number}
  set the niceness of {pid} to {number}
  renice {pid} to {number}
  set pid {pid} to nice {number}
  nice value of process {pid} should be {number}
  lower the priority of pid {pid} to nice {number}
  change nice value of running process {pid} to {number}
  lower the priority of pid {pid} to {number}
  give pid {pid} a niceness of {number}
zombies: ps aux | awk '$8 ~ /^Z/'
  list zombie processes
  show defunct processes
  find zombies
  any zombies around
  defunct processes on this box
  are there dead processes nobody has reaped
trace: strace -p {pid}
  trace the system calls of process {pid}
  strace process {pid}
  which system calls does pid {pid} make
  what system calls is pid {pid} doing
  attach strace to {pid}
trace-command: strace {command:raw}
  trace the system calls of {command}
  strace the command {command}
  which system calls does the command {command} make
libraries: ldd {file}
  which shared libraries does {file} use
  list library dependencies of {file}
  shared libraries needed by {file}
  what libraries does {file} link to
  dynamic dependencies of the binary {file}
  which .so files does {file} need
pid-of-shell: echo $$
  show the process id of the shell
  pid of this shell
  print my shell's process id
  print the pid of the current shell
  what is the pid of this shell
  pid of the current bash
  process number of this terminal's shell
lower-priority-of: renice -n 10 -p {pid}
  lower the priority of process {pid}
  make process {pid} nicer
  give process {pid} less cpu priority
  make pid {pid} less greedy
  process {pid} should yield to others
raise-priority-of: sudo renice -n -5 -p {pid}
  raise the priority of process {pid}
  give process {pid} more priority
  make process {pid} more important
terminate-newest: pkill -n {name}
  kill the newest {name} process
  kill the most recently started {name}
  end only the latest process named {name}
user-count: ps -u {user} --no-headers | wc -l
  how many processes does {user} run
  count the processes of user {user}
  number of processes owned by {user}
  how many processes has {user} got
  process count for {user}
by-memory-all: ps aux --sort=-%mem
  show all processes sorted by memory
  list processes ordered by memory usage
  sort every process by ram use
  every process, the biggest ram user on top
by-cpu-all: ps aux --sort=-%cpu
  show all processes sorted by cpu
  list processes ordered by cpu usage
  sort every process by cpu use
  every process, the biggest cpu user on top
ps-names: ps -e -o comm= | sort -u
  list the names of all running programs
  which programs are running right now
  unique names of running processes
  distinct program names that are running
ps-pid-name: ps -e -o pid,comm
  list pid and name of every process
  show process ids with their names
  pid and command name of all processes
  just pid and name of all processes
  pid with command name, nothing else
parent-pids: ps -e -o pid,ppid,comm
  show processes with their parent ids
  list pid and parent pid of every process
  which parent has each process
threads-all: ps -eLf
  show all threads
  list threads of every process
  display all running threads
  threads of all processes
parent-of-shell: echo $PPID
  print the parent process id of the current shell
  what is the parent pid of this shell
  ppid of my shell
  which pid is the parent of this shell
kill-top-cpu: kill $(ps -eo pid --sort=-%cpu --no-headers | head -n 1)
  kill the process using the most cpu
  end the program that uses most cpu
  stop whatever eats the most cpu
kill-top-memory: kill $(ps -eo pid --sort=-%mem --no-headers | head -n 1)
  kill the process using the most memory
  end the program that uses most memory
  stop whatever eats the most ram
top-cpu-one: ps -eo pid,comm,%cpu --sort=-%cpu | head -n 2
  which single process uses the most cpu
  show the process with the highest cpu usage
  the one process eating the most cpu
  the process eating the most cpu right now
  biggest cpu hog
top-memory-one: ps -eo pid,comm,%mem --sort=-%mem | head -n 2
  which single process uses the most memory
  show the process with the highest memory usage
  the one process eating the most ram
  biggest memory hog
  the process eating the most memory right now
started-when: ps -p {pid} -o lstart=
  when was process {pid} started
  start time of process {pid}
  since when does pid {pid} run
  at what time was {pid} started
  start date of pid {pid}
cpu-of: ps -p {pid} -o %cpu=
  how much cpu does process {pid} use
  cpu usage of pid {pid}
  percent of cpu taken by process {pid}
  how busy is process {pid}
  cpu percentage of {pid}
name-of-pid: ps -p {pid} -o comm=
  name of the process with pid {pid}
  which program is process {pid}
  what is running as pid {pid}
  what program is pid {pid}
  which command belongs to pid {pid}
memory-sum-name: ps -C {name} -o rss= | awk '{s += $1} END {print s / 1024}'
  total memory of all {name} processes in megabytes
  how many MB of ram do all {name} processes use together
  sum of resident memory of every {name} process
  combined ram of {name} in MB
oldest-name: pgrep -o {name}
  pid of the oldest {name} process
  process id of the {name} that was started first
  oldest process called {name}
user-and-name: pgrep -u {user} {name}
  pids of {name} processes run by {user}
  {name} processes belonging to user {user}
  find {name} processes of {user}
by-rss: ps -eo pid,rss,comm --sort=-rss
  processes sorted by resident memory
  list processes with their rss, biggest first
  resident set size of every process in order
exe-of: readlink -f /proc/{pid}/exe
  which binary is process {pid} running
  path of the executable of pid {pid}
  what file does process {pid} execute
wait-pid: tail --pid={pid} -f /dev/null
  wait until process {pid} has ended
  block until pid {pid} exits
  come back when {pid} is done
kill-user-hard: sudo pkill -KILL -u {user}
  kill -9 everything that belongs to {user}
  forcefully end all processes of user {user}
  kill all of {user}'s processes with SIGKILL
user-tree: pstree {user}
  process tree of {user}
  tree of the processes of user {user}
  show what {user} runs as a tree
ports-of: sudo ss -tulpn | grep {name}
  which ports is {name} listening on
  ports opened by {name}
  what ports does {name} listen on
sort-by-time: ps -eo pid,etime,comm --sort=-etime
  processes sorted by how long they have been running
  longest running processes first
  list processes by elapsed time
nice-values: ps -eo pid,ni,comm
  show the nice value of every process
  priorities of all processes
  niceness of running processes
state-of: ps -o stat= -p {pid}
  state of process {pid}
  is process {pid} sleeping
  status code of pid {pid}
is-alive: kill -0 {pid}
  check whether pid {pid} still exists
  does process {pid} still run
  test if {pid} is alive
`,
);
