/** Frames about single processes, ports and signals. */
export const processes = `
kill {pid}
  kill|terminate|stop|end {pid} ? process pid id running number gracefully with the it a
kill -9 {pid}
  kill|terminate|stop|end force|forcefully|forcibly|sigkill|immediately|9|-9|hard {pid} ? process pid id with signal force the using
  force|forcefully|forcibly|sigkill|9 {pid} kill|terminate|stop|quit|send ? process pid id with signal the to
kill -KILL {pid}
  sigkill|kill send|signal {pid} ? process pid id with signal the to kill
kill -TERM {pid}
  sigterm|term {pid} ? send process pid id with signal the to kill terminate
kill -HUP {pid}
  sighup|hup|hangup {pid} ? send process pid id with signal the to kill
kill -INT {pid}
  sigint|int|interrupt {pid} ? send process pid id with signal the to kill
kill -STOP {pid}
  sigstop|pause|suspend|freeze {pid} ? send process pid id with signal the to execution temporarily running without killing it
kill -CONT {pid}
  sigcont|resume|continue|unpause|unfreeze {pid} ? send process pid id with signal the to execution stopped suspended paused
kill -USR1 {pid}
  sigusr1|usr1 {pid} ? send process pid id with signal the to
kill -USR2 {pid}
  sigusr2|usr2 {pid} ? send process pid id with signal the to
kill -0 {pid}
  exists|exist|alive|running|exits {pid} ? process pid id with if whether is still test does
pkill -x {name}
  kill|terminate|stop|end processes|process|all|instances|every exactly|exact {name} ? process processes named called name running exactly exact whose is of
pkill -u {user} {name}
  kill|terminate|stop|end {name} owned|user|belonging|run {user} ? processes process all by to user named called
pgrep -l {text}
  processes|process contains|contain|containing|matching|matches|match|including {text} ? whose name names pid the string word that all with their text
top -o %MEM
  top sorted|sort|sorting|ordered memory|ram|mem ? by usage start run open
top -o %CPU
  top sorted|sort|sorting|ordered cpu ? by usage start run open
top -b -n 1
  top once|one|single|batch ? in mode iteration run output batch snapshot
top -b -n {number}
  top {number} iterations|times|iteration ? run for batch mode in
top -d {duration}
  top {duration} ? every refresh update with delay interval seconds refreshing updating
htop
  htop ? start open run
kill -{signal:signal} {pid}
  signal|send {signal} {pid} ? send the signal to process pid with id kill
  kill {pid} {signal} ? send the signal to process pid with id using
pkill -{signal:signal} {name}
  signal|send {signal} {name} ? send the signal to processes process all named called with every of
  kill processes|process|all {name} {signal} ? send the signal to named called with every using of
pkill -{signal:signal} -u {user}
  signal|send {signal} processes user|owned|of|by {user} ? send the signal to processes process all owned user with every of by
pkill {name}
  kill|terminate|stop|end processes|process|all|instances|every {name} ? process processes named called name running instances by with
pkill -9 {name}
  kill|terminate|stop|end force|forcefully|forcibly|sigkill|9 {name} ? process processes named called name running instances by with signal using force
pkill -HUP {name}
  sighup|hup|hangup {name} ? send process processes with signal the to kill named called so that it reloads
pkill -USR1 {name}
  sigusr1|usr1 {name} ? send workers worker all process processes with signal the to named called
pkill -INT {name}
  sigint|interrupt {name} ? send process processes with signal the to named called
pkill -STOP {name}
  sigstop|pause|suspend|freeze {name} ? send process processes with signal the to named called
pkill -CONT {name}
  sigcont|resume {name} ? send process processes with signal the to named called
pkill -f {text}
  kill|terminate|stop|end command_line|cmdline|arguments|commandline {text} ? process processes whose full contains containing matching matches with contain has in their
pkill -u {user}
  kill|terminate|stop|end user|owned|belonging {user} processes|process ? user by to running run
pkill -9 -u {user}
  kill|terminate force|forcefully|forcibly|sigkill|9 user|owned {user} processes|process ? user by to running
pkill -n {name}
  kill|terminate newest|latest|youngest|recent {name} ? process most recently started named called
  kill|terminate recently {name} ? process most recently started named called
pkill -o {name}
  kill|terminate oldest {name} ? process named called
pkill -t {name}
  kill terminal|tty {name} ? processes process on attached
pkill -P {pid}
  kill|terminate children|child {pid} ? processes process of whose parent is pid
kill $(lsof -t -i :{port})
  kill|terminate|stop|free port {port} ? process program whatever what that listening using running on occupying listens uses is bound up anything holding something blocking process's by
lsof -i :{port}
  port {port} process|processes|program|what|who|application|service using|uses|use|on|occupies|occupying|bound|has|open|running|eating|hogging|blocking|taking ? listening on that is in tcp process
lsof -t -i :{port}
  port {port} pid|pids|process_id ? process of the listening on using id that holds is program only just
ss -tlnp 'sport = :{port}'
  port {port} listening|listens|listen ? process program on tcp service to what is which
fuser -k {port}/tcp
  fuser kill port|tcp {port} ? process using on
ps -p {pid}
  process {pid} ? pid id about with number
ps -fp {pid}
  {pid} full process|pid ? format listing id with
ps -o comm= -p $(ps -o ppid= -p {pid})
  parent name|command {pid} ? pid process of the
ps -eo nlwp,pid,comm --sort=-nlwp | head -n 2
  process threads most ? has the with which
lsof -t -i :{port}
  pid listening|listen|listens {port} ? on port process id
ps -o ppid= -p {pid}
  parent|ppid {pid} ? pid id process of the ppid
pgrep -P {pid}
  child|children|subprocesses {pid} ? processes process pids ids of pid children with whose parent is direct
pstree -p {pid}
  tree {pid} pids|ids|pid ? process with of process pid pids starting rooted at from for including
pstree {pid}
  tree {pid} ? process of starting rooted at from for as
pstree {user}
  tree {user} ? process processes of user owned by for
pstree "$USER"
  tree my|i processes|process ? of the in running run by as owned
  tree processes|process current "user" ? of the in running run by as owned my this
pstree -a
  tree processes|process arguments|command ? with line of including their and command
pstree -u
  tree processes|process users|owners|owner|uid ? with of including their and transitions names
pstree -ap
  tree processes|process arguments|command pids|pid|ids ? with line of including their and command
pstree -s {pid}
  parents|ancestors|ancestor {pid} tree ? of the process with show pid
ps f -u {user}
  tree processes|process {user} ps ? of user by all
pstree
  tree processes|process ? running hierarchy as of format a form view
  hierarchy|hierarchical process|processes ? tree running format in structure
pstree -p
  tree processes|process pids|pid|ids ? running with including of and their id
ps -ef --forest
  forest|ascii|tree ps|processes ? full listing format tree with
ps -p {pid} -o etime=
  long|elapsed|uptime {pid} ? process running been has time pid for of
ps -p {pid} -o lstart=
  started|start|begin|launched|began {pid} ? time process pid was of date
ps -p {pid} -o rss=
  memory|rss|ram|resident {pid} ? usage used use process pid set size kilobytes kb in of by using much
ps -p {pid} -o vsz=
  virtual {pid} ? memory size process pid of
ps -p {pid} -o psr=
  cpu|core|processor {pid} runs|on|scheduled which ? process pid running is
ps -p {pid} -o pgid=
  group|pgid {pid} ? process pid of the id number
ps -p {pid} -o sid=
  session {pid} ? process pid of the id number
ps -p {pid} -o tty=
  terminal|tty {pid} ? process pid of the controlling attached to
ps -p {pid} -o pid,ppid,comm
  pid ppid command|name {pid} ? process of the and its
ps -e -o comm= | sort -u
  names|name processes|process|programs unique|distinct|duplicates ? of all running without the each once sorted list
ps -p {pid} -o time=
  cumulative|total cpu time {pid} ? process pid of used by
pmap {pid}
  memory map|mappings {pid} ? of process pid
ps -p {pid} -o %cpu=
  cpu {pid} ? usage percentage percent use used process pid of by using utilization
ps -p {pid} -o %mem=
  memory|ram percent|percentage|% {pid} ? usage use used process pid of by
ps -p {pid} -o %cpu=,%mem=
  cpu memory|ram {pid} ? usage use and percentage process pid of
ps -p {pid} -o user=
  owner|owns|user|owned {pid} ? process pid of the who username running name which by
ps -p {pid} -o ni=
  nice|niceness|priority {pid} ? scheduling value process pid of
ps -p {pid} -o stat=
  state|status {pid} ? process pid of
ps -p {pid} -o nlwp=
  threads|thread number|count|many {pid} ? process pid of in has used by have running
ps -eLf
  all processes|process threads|thread ? and their with of including the show every
ps -T -p {pid}
  threads {pid} ? process pid of belonging to
ps -p {pid} -o args=
  command|arguments|cmdline|commandline {pid} ? line full of process pid with that started the arguments
ps -p {pid} -o comm=
  name|command|program|executable {pid} ? process pid of with the
  process|command name {pid} ? pid id with of the only
tr '\\0' '\\n' < /proc/{pid}/environ
  environment|env {pid} ? variables of process pid
readlink /proc/{pid}/cwd
  working|cwd|. directory|cwd|. {pid} ? of process pid directory
  . {pid} ? process pid
readlink -f /proc/{pid}/exe
  executable|binary|exe path|file|binary|executable {pid} ? of process pid full
ls /proc/{pid}/fd | wc -l
  open {pid} number|count|many file|files|descriptors ? file files descriptors process pid of has
ls -l /proc/{pid}/fd
  descriptors|fds {pid} ? file open of process pid
cat /proc/{pid}/limits
  limits {pid} ? process resource pid of
cat /proc/{pid}/status
  proc status {pid}
pwdx {pid}
  pwdx {pid}
strace -p {pid}
  trace|strace system|calls|syscalls|strace {pid} ? system calls of process pid made by attach to
pidof {name}
  pidof {name}
pgrep {name}
  ids|pids|pid {name} processes|process|instances|all ? running named called of the all every
  find|search|look_for id|pid {name} ? process of the running
  pid|pids|process_id|process_ids {name} ? process processes of all running id ids named called with the only just
pgrep -n {name}
  newest|latest|youngest pid|process {name} ? process most recently started of pid id
pgrep -n {name}
  recently started pid|process {name} ? most pid process of id processes
ps -eo rss= | awk '{s += $1} END {print s}'
  total memory|ram processes ? used by all kilobytes kb sum resident in of kib usage
pgrep -o {name}
  oldest pid|process {name} ? process started of pid id first
pgrep -c {name}
  number|count|many process|processes|instances|copies {name} ? running processes of named called are instances currently process
pgrep -x {name}
  exactly|exact {name} pid|pids|process|processes ? processes ids named called of process whose name is
pgrep -a {name}
  process|processes|pids|pid command_line|cmdline|command_lines|arguments {name} ? processes pids full with of and their all named called running
pgrep -f {text}
  pid|pids|process_ids command_line|cmdline|arguments {text} ? processes process full whose contains containing matching of with
pgrep -u {user}
  pid|pids|process_ids user|owned|belonging {user} ? processes process of all owned by running the user
pgrep -u {user} {name}
  pid|pids|process_ids {name} user|owned {user} ? processes process of all owned by running the
pgrep -l {name}
  {name} running|process|processes|alive ? any a named called is process running still if whether
pgrep -u {user} -c
  number|count|many processes {user} ? running user owned by belonging to is has
ps -e --no-headers | wc -l
  number|count|many processes|process ? running total of active there are
ps -eo user= | sort | uniq -c
  processes user each|per|grouped|by|every count|number|many|counts ? of are is running with their the run
ps -eo user= | sort | uniq -c | sort -rn
  processes user each|per|grouped|by|every count|number|many|counts most|highest|largest|biggest|descending|busiest first|order|top|descending ? of are is running with their the run on by sorted in number and
  processes users ranked|rank|sort|sorted|order|ordered count|number|many ? by their of the running
ps -eo comm= | sort | uniq -c | sort -rn
  processes name|command|program each|per|grouped|every|distinct|same count|number|many|counts|instances most|highest|frequent|common|descending|often first|top|descending|order ? of are is running with their the run on by sorted in number how and
  programs|commands|processes instances|many|count|number running|run each|per|every|most ? of the how have are with by distinct name sorted
ps -eo stat= | grep -c '^S'
  processes sleeping|asleep|sleep|interruptible count|number|many|how_many ? of are is in the state currently
ps -eo stat= | grep -c '^R'
  processes runnable|"r"|run count|number|many|how_many state|runnable ? of are is in the state currently running
ps -eo stat= | grep -c '^T'
  processes stopped|suspended count|number|many|how_many ? of are is in the state currently
ps -eo stat= | grep -c '^D'
  processes uninterruptible count|number|many|how_many ? of are is in the state currently sleep
pgrep -d, {name}
  pids|pid|ids {name} comma|commas|comma-separated ? processes process of all running separated by in on one line list single the with as a named called
ps -eo pid,ppid,stat,comm | awk '$3 ~ /^Z/ {print $1, $2, $4}'
  zombie|zombies|defunct pid parent command|name|program ? processes process of all the every each with their ppid pids and its ids id
ps -eo stat= | cut -c1 | sort | uniq -c
  processes state|status each|per|grouped|every count|number|many|counts ? of are in the
ps -t {name}
  processes terminal|tty {name} ? attached to running on of
ps -eLf --no-headers | wc -l
  number|count|many threads ? running total of all there are on
ps aux | awk '$8 ~ /^Z/'
  zombie|zombies|defunct ? processes process state in any all running
ps -eo stat= | grep -c '^Z'
  zombie|zombies|defunct number|count|many ? processes process of in state are there
ps -eo pid,stat | awk '$2 ~ /^Z/ {print $1}'
  zombie|zombies|defunct pid|pids|process_ids ? processes process of all the
ps -eo pid,stat,comm | awk '$2 ~ /^D/'
  uninterruptible ? processes sleep in state
ps -eo pid,stat,comm | awk '$2 ~ /^T/'
  stopped|suspended processes ? state in are that
ps -eo ppid,pid,stat | awk '$3 ~ /^Z/ {print $1}' | sort -u
  parents|parent zombie|zombies ? processes pids pid of process
ps -C {name} -o user= | sort -u
  user|who|account running|runs {name} ? which process is program under does as
kill -l
  signals|signal ? names all numbers with kill their can be sent that process to available
  signal|signals values|numbers names|corresponding ? and their of list
killall {name}
  killall {name} ? processes process all named
killall -i {name}
  kill|terminate interactively|confirmation|asking|confirm|ask {name} ? processes process all named called for before each
kill -TERM {pid} {y}
  sigterm|term|terminate|kill {pid} {y:pid} ? process processes pid pids and with ids the to send signal
kill -9 {pid} {y}
  sigkill|force|forcefully|9 {pid} {y:pid} ? process processes pid pids and with ids the to send signal kill
renice -n {number} -u {user}
  priority|nice|niceness {user} {number} ? processes process all owned user by of the change set to
  priority|nice|niceness {number} {user} ? processes process all owned user by of the change set to
nice
  niceness|nice ? value print
ps -o nlwp= -p {pid}
  threads {pid} how_many ? does process have
top -p {pid}
  top|monitor {pid} ? process only pid the with id use watch
top -u {user}
  top|monitor {user} ? processes only owned by user of the show in
top -b -n 1 -o %MEM | head -n {number}
  top memory batch lines {number}
free -h -s 1
  memory continuously|live
vmstat {number} {number2}
  vmstat|virtual {number} {number2} ? seconds second every statistics memory times reports time report with delay display at
nproc --ignore={number}
  processing|cpus|cores|processors|nproc {number} ignoring|ignore|subtract|except|minus|excluding|less ? available number of units minus print the
lsof -t {path}
  pids|pid|ids|process_ids open|using|opened {path} ? only the of processes that have file has process
lsof -c {name}
  files open|opened command|process|program {name} ? by the named processes whose name starts with
lsof -u ^{user}
  files open|opened except {user} ? by the all users user
lsof -i tcp
  tcp files|connections|sockets open|opened|all lsof
kill -l {number}
  signal number {number} ? name of which is the
kill -l {signal}
  signal|number {signal} ? number name of which is the
ss -tln
  listening|listen tcp ? ports port sockets only numeric resolving without service names name numerically
ss -uln
  listening|listen udp ? ports port sockets only
  listening|listen udp ports|sockets|port numeric|numerically|numbers|number|resolving ? all that are with without names only the addresses
ss -tuln
  listening|listen|open ports|sockets|port ? tcp udp and network all on without resolving names numeric numerically
ss -tlnp
  listening|listen tcp process|processes|program|programs|pid|pids|service|services ? ports port sockets their with along names owning that opened by using
ss -ulnp
  listening|listen udp process|processes|program|programs|pid|pids|service|services ? ports port sockets their with along names owning by using
ss -tulnp
  listening|listen|open ports|sockets|port process|processes|program|programs|pid|pids|service|services ? and their with along names owning that opened by using services together programs
ss -tn state established
  established ? tcp connections connection network
ss -tn state established | tail -n +2 | wc -l
  established number|count|many ? tcp connections of
ss -tnp state established
  established process|processes|programs|pids ? tcp connections with their
ss -tn state established 'sport = :{port}' | tail -n +2 | wc -l
  connections number|count|many port {port} ? to on tcp established of
ss -s
  socket|sockets statistics|summary|stats ? summary statistics network usage
ss -ulnp 'sport = :{port}'
  udp port {port} process|listening|listens|listen|program ? on to what is which uses using
ss -tn 'dport = :{port}'
  connections|connection port {port} ? tcp to established remote
ss -tn 'sport = :{port}'
  connections|connection local port {port} ? tcp established on from
ss -xl
  unix listening|listen|open ? domain sockets socket
ss -x
  unix sockets ? domain
ss -tan
  tcp connections|sockets ? all network
ss -tan state time-wait
  time_wait|time-wait ? tcp connections sockets in state
ss -tn dst {ip}
  connections {ip} ? tcp to from established
`;
