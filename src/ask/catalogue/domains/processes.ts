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
all-full: ps -ef
  list every process in full format
  show all processes with parent ids
  full process listing
mine: ps -u "$USER"
  list my processes
  show processes of the current user
  which processes do I run
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
tree: pstree
  show processes as a tree
  display the process tree
  process hierarchy
tree-pids: pstree -p
  show the process tree with ids
  process tree including pids
  tree of processes with process ids
find-by-name: pgrep -l {name}
  find processes called {name}
  is {name} running
  is there a process called {name}
  search for the process {name}
  list processes matching {name}
  = is nginx running => pgrep -l nginx
  check if {name} is running
  is the process {name} alive
pid-of: pgrep {name}
  show the process id of {name}
  pid of {name}
  get the process ids of {name}
  get the pid of {name}
  what pid has {name}
pid-newest: pgrep -n {name}
  pid of the newest {name} process
  process id of the most recently started {name}
  newest process called {name}
full-command: pgrep -af {text}
  find processes whose command line contains {text}
  list processes with {text} in their arguments
  search all command lines for {text}
count-by-name: pgrep -c {name}
  how many {name} processes are running
  count processes called {name}
  number of processes named {name}
count: ps -e --no-headers | wc -l
  how many processes are running
  count all processes
  number of running processes
by-cpu: ps aux --sort=-%cpu | head -n 11
  @bsd ps aux -r | head -n 11
  which processes use the most cpu
  show processes sorted by cpu usage
  top cpu consuming processes
  what is using my cpu
  which process uses the most cpu
by-cpu-number: ps -eo pid,comm,%cpu --sort=-%cpu | head -n $(({number} + 1))
  show the {number} processes using the most cpu
  top {number} processes by cpu usage
  {number} most cpu hungry processes
by-memory: ps aux --sort=-%mem | head -n 11
  @bsd ps aux -m | head -n 11
  which processes use the most memory
  show processes sorted by memory usage
  top memory consuming processes
  what is eating my memory
  top processes by ram
by-memory-number: ps -eo pid,comm,%mem --sort=-%mem | head -n $(({number} + 1))
  show the {number} processes using the most memory
  top {number} processes by memory usage
  {number} most memory hungry processes
  = show the top 5 processes by memory usage => ps -eo pid,comm,%mem --sort=-%mem | head -n $((5 + 1))
by-start: ps -eo pid,lstart,comm --sort=start_time
  list processes by start time
  show when each process was started
  processes sorted by start time
details: ps -p {pid} -f
  show details of the process {pid}
  what is process {pid}
  information about pid {pid}
command-of: ps -p {pid} -o args=
  show the command line of process {pid}
  which command started process {pid}
  arguments of pid {pid}
parent-of: ps -o ppid= -p {pid}
  what is the parent of process {pid}
  parent pid of {pid}
  show the parent process id of {pid}
children-of: pgrep -P {pid}
  list the child processes of {pid}
  which processes has {pid} started
  children of process {pid}
running-time: ps -p {pid} -o etime=
  how long has process {pid} been running
  elapsed time of process {pid}
  age of pid {pid}
memory-of: ps -p {pid} -o rss=
  how much memory does process {pid} use
  memory usage of pid {pid}
  resident size of process {pid}
threads-of: ps -T -p {pid}
  list the threads of process {pid}
  show threads of pid {pid}
  how many threads has process {pid}
open-files-of: lsof -p {pid}
  which files has process {pid} open
  list open files of pid {pid}
  show files opened by process {pid}
open-files-user: lsof -u {user}
  which files has user {user} open
  list open files of user {user}
  files opened by {user}
open-files-program: lsof -c {name}
  which files has the program {name} open
  list open files of {name}
  files opened by processes called {name}
  list all open files of the process {name}
environment-of: tr '\\0' '\\n' < /proc/{pid}/environ
  show the environment of process {pid}
  environment variables of pid {pid}
  print environment of the process {pid}
directory-of: readlink /proc/{pid}/cwd
  working directory of process {pid}
  in which directory runs process {pid}
  cwd of pid {pid}
monitor: top
  monitor processes
  show processes live
  interactive process viewer
monitor-once: top -b -n 1
  @bsd top -l 1
  print a snapshot of top
  run top once in batch mode
  one iteration of top
monitor-user: top -u {user}
  monitor the processes of {user}
  show live processes of user {user}
  top for user {user}
monitor-pid: top -p {pid}
  monitor process {pid}
  watch the process {pid} live
  top for pid {pid}
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
kill-hard: kill -9 {pid}
  force kill process {pid}
  kill {pid} immediately
  send sigkill to {pid}
  forcefully terminate process {pid}
  kill process {pid} forcefully
  kill the process with id {pid} with sigkill
signal: kill -{signal:signal} {pid}
  send {signal} to process {pid}
  send the signal {signal} to {pid}
  signal process {pid} with {signal}
  = send SIGHUP to process 99 => kill -HUP 99
terminate-name: pkill {name}
  kill all processes called {name}
  stop all {name} processes
  terminate the process {name}
  kill {name}
  end every process named {name}
  = kill all processes named chrome => pkill chrome
  kill all processes named {name}
  stop every {name} process
kill-hard-name: pkill -9 {name}
  force kill all processes called {name}
  forcefully stop {name}
  send sigkill to processes named {name}
terminate-full: pkill -f {text}
  kill processes whose command line contains {text}
  stop all processes matching {text}
  terminate processes with {text} in their arguments
terminate-user: pkill -u {user}
  kill all processes of {user}
  stop all processes of user {user}
  terminate everything that user {user} runs
kill-port: kill $(lsof -t -i :{port})
  kill the process on port {port}
  stop whatever is listening on port {port}
  free port {port}
  = kill the process on port 3000 => kill $(lsof -t -i :3000)
  kill whatever is on port {port}
  kill what is running on port {port}
suspend: kill -STOP {pid}
  pause process {pid}
  suspend the process {pid}
  freeze pid {pid}
resume: kill -CONT {pid}
  resume process {pid}
  continue the stopped process {pid}
  unfreeze pid {pid}
signals: kill -l
  list all signals
  which signals are there
  show signal names
jobs: jobs
  list background jobs
  show jobs of this shell
  which jobs are running in the background
foreground: fg
  bring the last job to the foreground
  foreground the background job
  resume the job in the foreground
background: bg
  continue the stopped job in the background
  resume the suspended job in the background
  background the stopped job
in-background: {command:raw} &
  run {command} in the background
  start {command} as a background job
  execute {command} in background
survive-logout: nohup {command:raw} &
  run {command} so that it survives logout
  keep {command} running after I log out
  start {command} immune to hangups
disown: disown
  detach the last job from the shell
  keep the job running when the shell exits
  disown the background job
wait-for: wait
  wait for all background jobs to finish
  wait until background processes are done
  wait for jobs
lower-priority: nice -n {number} {command:raw}
  run {command} with niceness {number}
  start {command} with lower priority {number}
  execute {command} at nice level {number}
renice: renice -n {number} -p {pid}
  change the priority of process {pid} to {number}
  set the niceness of {pid} to {number}
  renice {pid} to {number}
zombies: ps aux | awk '$8 ~ /^Z/'
  list zombie processes
  show defunct processes
  find zombies
trace: strace -p {pid}
  trace the system calls of process {pid}
  strace process {pid}
  which system calls does pid {pid} make
trace-command: strace {command:raw}
  trace the system calls of {command}
  strace the command {command}
  which system calls does the command {command} make
libraries: ldd {file}
  which shared libraries does {file} use
  list library dependencies of {file}
  shared libraries needed by {file}
pid-of-shell: echo $$
  show the process id of the shell
  pid of this shell
  print my shell's process id
  print the pid of the current shell
  what is the pid of this shell
lower-priority-of: renice -n 10 -p {pid}
  lower the priority of process {pid}
  make process {pid} nicer
  give process {pid} less cpu priority
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
by-memory-all: ps aux --sort=-%mem
  show all processes sorted by memory
  list processes ordered by memory usage
  sort every process by ram use
by-cpu-all: ps aux --sort=-%cpu
  show all processes sorted by cpu
  list processes ordered by cpu usage
  sort every process by cpu use
ps-names: ps -e -o comm= | sort -u
  list the names of all running programs
  which programs are running right now
  unique names of running processes
ps-pid-name: ps -e -o pid,comm
  list pid and name of every process
  show process ids with their names
  pid and command name of all processes
parent-pids: ps -e -o pid,ppid,comm
  show processes with their parent ids
  list pid and parent pid of every process
  which parent has each process
threads-all: ps -eLf
  show all threads
  list threads of every process
  display all running threads
parent-of-shell: echo $PPID
  print the parent process id of the current shell
  what is the parent pid of this shell
  ppid of my shell
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
top-memory-one: ps -eo pid,comm,%mem --sort=-%mem | head -n 2
  which single process uses the most memory
  show the process with the highest memory usage
  the one process eating the most ram
started-when: ps -p {pid} -o lstart=
  when was process {pid} started
  start time of process {pid}
  since when does pid {pid} run
cpu-of: ps -p {pid} -o %cpu=
  how much cpu does process {pid} use
  cpu usage of pid {pid}
  percent of cpu taken by process {pid}
name-of-pid: ps -p {pid} -o comm=
  name of the process with pid {pid}
  which program is process {pid}
  what is running as pid {pid}
`,
);
