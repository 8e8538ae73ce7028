/** What people ask about the machine: hardware, disks, memory, users, time, services, logs. */
import { table } from "../table.js";

export const system = table(
  "system",
  `
disk-free: df -h
  show free disk space
  how much disk space is left
  show disk usage of all mounted filesystems
  display disk usage in human readable format
  check available disk space
  how full are my disks
  show the free disk space
disk-free-of: df -h {path}
  show the free space on the filesystem of {path}
  how much space is left on {path}
  disk usage of the filesystem containing {path}
disk-types: df -T
  @bsd mount
  show filesystem types
  list mounted filesystems with their type
  which filesystem types are mounted
inodes-free: df -i
  show inode usage
  how many inodes are free
  display free inodes of each filesystem
mounts: mount
  list mounted filesystems
  show all mounts
  what is mounted
mounts-tree: findmnt
  show mounts as a tree
  display the mount tree
  list mount points in a tree
block-devices: lsblk
  list block devices
  show disks and partitions
  list all disks
  which drives are attached
block-filesystems: lsblk -f
  list block devices with filesystems and uuids
  show the filesystem of each partition
  show uuid of disks
block-ids: blkid
  show uuids of block devices
  print block device attributes
  list partition labels and uuids
partitions: fdisk -l
  list partition tables
  show the partitions of all disks
  print partition table
memory: free -h
  @bsd vm_stat
  show free memory
  how much memory is used
  display ram usage in human readable form
  show memory usage
  how much ram do I have
  how much free memory is there
memory-mb: free -m
  show memory usage in megabytes
  display free memory in mb
  ram usage in megabytes
memory-info: cat /proc/meminfo
  show detailed memory information
  print meminfo
  display all memory statistics
swap: swapon --show
  show swap usage
  list swap devices
  which swap is active
virtual-memory: vmstat {number}
  show virtual memory statistics every {number} seconds
  vmstat every {number} seconds
  report memory and cpu statistics each {number} seconds
cpu: lscpu
  @bsd sysctl -n machdep.cpu.brand_string
  show cpu information
  what processor do I have
  display details about the cpu
cpu-count: nproc
  @bsd sysctl -n hw.ncpu
  how many cpus are there
  number of cpu cores
  count processors
  how many cores does this computer have
cpu-model: grep -m1 'model name' /proc/cpuinfo
  @bsd sysctl -n machdep.cpu.brand_string
  show the cpu model name
  print the processor name
  which cpu model is this
load: uptime
  show the load average
  how long has the system been running
  show uptime
  system uptime and load
uptime-pretty: uptime -p
  show uptime in a readable form
  pretty uptime
  how long is the machine up in words
boot-time: who -b
  when was the system last booted
  show the last boot time
  time of the last boot
reboots: last reboot
  show the history of reboots
  list past reboots
  when was the machine rebooted
kernel: uname -r
  show the kernel version
  which kernel is running
  print the kernel release
  kernel version
kernel-all: uname -a
  show all system information
  print kernel and machine details
  show full uname information
architecture: uname -m
  show the machine architecture
  is this system 64 bit
  print the hardware name
operating-system: cat /etc/os-release
  @bsd sw_vers
  which linux distribution is this
  show the operating system version
  print the os release
  what version of linux am I on
  what os is this
distribution-name: lsb_release -a
  show the distribution release information
  print lsb release
  lsb information
hostname: hostname
  show the hostname
  what is the name of this computer
  print the host name
host-ip: hostname -I
  @bsd ipconfig getifaddr en0
  show the ip addresses of this host
  print my local ip
  what is my ip address
  what is my ip
  my ip
hardware: lshw -short
  list hardware
  short summary of the hardware
  show all hardware components
pci: lspci
  list pci devices
  show pci hardware
  which pci cards are installed
usb: lsusb
  list usb devices
  show connected usb devices
  which usb devices are plugged in
sensors: sensors
  show hardware temperatures
  display cpu temperature
  print sensor readings
battery: upower -i /org/freedesktop/UPower/devices/battery_BAT0
  @bsd pmset -g batt
  show battery status
  battery level
  how much battery is left
kernel-log: dmesg
  show kernel messages
  print the kernel ring buffer
  show boot messages
kernel-log-readable: dmesg -T
  show kernel messages with readable timestamps
  dmesg with human readable time
  print kernel log with dates
kernel-errors: dmesg --level=err,warn
  show kernel errors and warnings
  print only kernel errors
  kernel warnings and errors
modules: lsmod
  list loaded kernel modules
  which kernel modules are loaded
  show modules of the kernel
module-info: modinfo {name}
  show information about the kernel module {name}
  describe kernel module {name}
  modinfo {name}
kernel-parameters: sysctl -a
  list kernel parameters
  show all sysctl settings
  print all kernel parameters
kernel-parameter: sysctl {name}
  show the kernel parameter {name}
  print the sysctl value {name}
  value of sysctl {name}
io: iostat -x {number}
  show disk io statistics every {number} seconds
  extended io statistics each {number} seconds
  iostat every {number} seconds
users-on: who
  who is logged in
  list logged in users
  show users that are logged on
users-activity: w
  show who is logged in and what they are doing
  what are logged in users doing
  list logged in users with their activity
who-am-i: whoami
  what is my user name
  print the current user name
  who am i
  show the current user
my-ids: id
  show my user and group ids
  print my uid and gid
  which groups and ids do I have
user-ids: id {user}
  show the user id and groups of {user}
  print uid and gid of user {user}
  ids of the user {user}
  what is the uid of {user}
my-uid: id -u
  print my numeric user id
  show my uid
  what is my user id number
my-groups: groups
  which groups am I in
  list my groups
  show the groups of the current user
user-groups: groups {user}
  which groups is {user} in
  list the groups of user {user}
  show groups for {user}
all-users: cut -d: -f1 /etc/passwd
  list all users
  show all user accounts on this system
  print every user name
all-groups: cut -d: -f1 /etc/group
  list all groups
  show all groups on this system
  print every group name
user-entry: getent passwd {user}
  show the account entry of {user}
  print the passwd line of {user}
  look up the account {user}
user-shell: getent passwd {user} | cut -d: -f7
  which shell does {user} use
  show the login shell of {user}
  print login shell for user {user}
user-home: getent passwd {user} | cut -d: -f6
  home directory of {user}
  where is the home directory of user {user}
  show the home folder of {user}
last-logins: last
  show the last logins
  list recent logins
  who logged in recently
last-login-of: last {user}
  when did {user} last log in
  show logins of user {user}
  login history of {user}
failed-logins: lastb
  show failed logins
  list bad login attempts
  failed login attempts
add-user: sudo useradd -m {user}
  add a user called {user}
  create the user account {user}
  create a new user {user} with a home directory
add-to-group: sudo usermod -aG {group} {user}
  add {user} to the group {group}
  add user {user} to group {group}
  put {user} into group {group}
  add {user} to the {group} group
  put user {user} in group {group}
make-group: sudo groupadd {group}
  create a group called {group}
  add a new group {group}
  make the user group {group}
change-password: passwd
  change my password
  set a new password for myself
  update my password
date: date
  show the current date and time
  what time is it
  print the date
date-iso: date -I
  @bsd date +%Y-%m-%d
  show the date as year month day
  print today's date in iso format
  current date in YYYY-MM-DD format
  today's date as YYYY-MM-DD
  print today's date as YYYY-MM-DD
  current date in iso format
time-only: date +%H:%M:%S
  show only the current time
  print the time as hours minutes seconds
  current time without the date
date-utc: date -u
  show the date in utc
  current utc time
  print the time in utc
epoch: date +%s
  show the current unix timestamp
  seconds since the epoch
  print epoch time
from-epoch: date -d @{number}
  @bsd date -r {number}
  convert the unix timestamp {number} to a date
  what date is epoch {number}
  show the date of timestamp {number}
date-yesterday: date -d yesterday +%Y-%m-%d
  @bsd date -v-1d +%Y-%m-%d
  print yesterday's date
  what was the date yesterday
  date of the previous day
date-tomorrow: date -d tomorrow +%Y-%m-%d
  @bsd date -v+1d +%Y-%m-%d
  print tomorrow's date
  what date is tomorrow
  date of the next day
date-ago: date -d '{duration:words} ago' +%Y-%m-%d
  what date was {duration} ago
  print the date {duration} ago
  show the date {duration} in the past
  what date was it {duration} ago
  which date was {duration} ago
date-ahead: date -d '+{duration:words}' +%Y-%m-%d
  what date is in {duration}
  print the date {duration} from now
  date after {duration}
weekday: date +%A
  what day of the week is it
  print the name of the day
  show the current weekday
week-number: date +%V
  which week of the year is it
  print the week number
  current iso week
day-of-year: date +%j
  which day of the year is it
  print the day of the year
  day number in the year
timestamp-name: date +%Y%m%d-%H%M%S
  print a timestamp for file names
  current time as a compact timestamp
  timestamp usable in a filename
calendar: cal
  show the calendar of this month
  print a calendar
  calendar for the current month
calendar-year: cal -y
  show the calendar of the whole year
  print this year's calendar
  calendar for the year
calendar-of-year: cal {number}
  show the calendar of the year {number}
  print the calendar for {number}
  calendar for year {number}
timezone: timedatectl
  show the time zone
  which timezone is set
  print time settings of the system
timezones: timedatectl list-timezones
  list all time zones
  show known time zones
  which timezones are there
services: systemctl list-units --type=service
  list services
  show all services
  list loaded systemd services
services-running: systemctl list-units --type=service --state=running
  list running services
  which services are running
  show active services
  list all running services
services-failed: systemctl --failed
  list failed services
  which services have failed
  show failed systemd units
services-enabled: systemctl list-unit-files --state=enabled
  list services that start at boot
  which units are enabled
  show enabled services
service-status: systemctl status {name}
  show the status of the service {name}
  is {name} running as a service
  check the service {name}
  status of the {name} service
  = show the status of the service nginx => systemctl status nginx
service-active: systemctl is-active {name}
  is the service {name} active
  check whether service {name} is active
  is {name} active
service-enabled: systemctl is-enabled {name}
  does the service {name} start at boot
  is the service {name} enabled
  check if {name} is enabled
  is the {name} service enabled at boot
  does {name} start on boot
service-start: sudo systemctl start {name}
  start the service {name}
  start the {name} service
  bring up the service {name}
service-stop: sudo systemctl stop {name}
  stop the service {name}
  stop the {name} service
  shut down the service {name}
service-restart: sudo systemctl restart {name}
  restart the service {name}
  restart {name}
  restart the {name} service
  = restart nginx => sudo systemctl restart nginx
service-reload: sudo systemctl reload {name}
  reload the configuration of the service {name}
  reload {name}
  make service {name} reread its configuration
service-enable: sudo systemctl enable {name}
  start the service {name} at boot
  enable the service {name}
  make {name} start automatically at boot
service-disable: sudo systemctl disable {name}
  do not start the service {name} at boot
  disable the service {name}
  keep {name} from starting at boot
service-log: journalctl -u {name}
  show the logs of the service {name}
  journal of the service {name}
  log messages of the {name} service
service-log-follow: journalctl -fu {name}
  follow the log of the service {name}
  watch the journal of {name} live
  tail the logs of service {name}
service-log-lines: journalctl -u {name} -n {number}
  show the last {number} log lines of the service {name}
  last {number} journal entries for {name}
  {number} latest log messages of service {name}
service-log-since: journalctl -u {name} --since '{duration:words} ago'
  show the logs of service {name} from the last {duration}
  journal of {name} since {duration} ago
  log of the service {name} for the past {duration}
journal: journalctl
  show the system journal
  print the system log
  read the systemd journal
journal-boot: journalctl -b
  show log messages since boot
  journal of the current boot
  logs of this boot
journal-errors: journalctl -p err -b
  show errors in the journal since boot
  list error messages of this boot
  print only errors from the system log
journal-today: journalctl --since today
  show today's log messages
  journal since midnight
  system log of today
journal-size: journalctl --disk-usage
  how much space does the journal use
  disk usage of the system journal
  size of the journal logs
journal-follow: journalctl -f
  follow the system log
  watch the journal live
  tail the system journal
journal-kernel: journalctl -k
  show kernel messages from the journal
  kernel log of this boot from the journal
  journal of the kernel
cron-list: crontab -l
  list my cron jobs
  show the crontab
  which cron jobs do I have
  list all cron jobs of the current user
  show the crontab of the current user
cron-edit: crontab -e
  edit my cron jobs
  edit the crontab
  change scheduled jobs
cron-list-user: sudo crontab -l -u {user}
  list the cron jobs of {user}
  show the crontab of user {user}
  scheduled jobs of {user}
timers: systemctl list-timers
  list systemd timers
  show scheduled timers
  when do the timers run next
run-later: echo {command} | at now + {duration:minutes} minutes
  run {command} in {duration}
  schedule {command} to run {duration} from now
  execute {command} after {duration}
environment: env
  show environment variables
  list all environment variables
  print the environment
environment-sorted: env | sort
  show environment variables sorted by name
  sorted list of environment variables
  print the environment alphabetically
variable: printenv {variable}
  show the value of the environment variable {variable}
  print the variable {variable}
  what is the value of {variable}
  show {variable}
  = show the value of the environment variable HOME => printenv HOME
  print the environment variable {variable}
  value of the variable {variable}
  show what {variable} is set to
path-lines: echo "$PATH" | tr ':' '\\n'
  show the path one directory per line
  list the directories in PATH
  print each PATH entry on a new line
  show my path
  print each directory in PATH on its own line
  show PATH one entry per line
path: echo "$PATH"
  print the PATH variable
  show the search path
  display PATH
  print the value of PATH
  show the PATH variable
  what is in my PATH
  print the value of the PATH variable
my-shell: echo "$SHELL"
  which shell do I use
  print my login shell
  what shell am I using
  which shell am I using
  what is my current shell
  print the name of the current shell
all-shells: cat /etc/shells
  list available shells
  which login shells are installed
  show valid login shells
bash-version: bash --version
  which version of bash is installed
  show the bash version
  print bash version
version-of: {name:raw} --version
  which version of {name} is installed
  show the version of {name}
  what version of {name} do I have
  = which version of python3 is installed => python3 --version
set-variable: export {variable}={text}
  set the environment variable {variable} to {text}
  export {variable} with the value {text}
  set {variable} to {text}
unset-variable: unset {variable}
  remove the environment variable {variable}
  unset {variable}
  clear the variable {variable}
add-to-path: export PATH="$PATH:"{dir}
  add {dir} to PATH
  append {dir} to the PATH variable
  put the directory {dir} on the path
history: history
  show my command history
  list previous commands
  print the history
history-last: history {number}
  show the last {number} commands
  last {number} entries of the history
  print my {number} most recent commands
history-search: history | grep {text}
  search the history for {text}
  find commands with {text} in my history
  which commands containing {text} did I run
  find {text} in my command history
history-top: history | awk '{print $2}' | sort | uniq -c | sort -rn | head -n 10
  show my most used commands
  which commands do I use most often
  top commands in my history
aliases: alias
  list my aliases
  show all shell aliases
  print defined aliases
make-alias: alias {name}={command}
  create an alias {name} for {command}
  define alias {name} as {command}
  make {name} an alias of {command}
  = create an alias ll for 'ls -la' => alias ll='ls -la'
  make an alias called {name} that runs {command}
remove-alias: unalias {name}
  remove the alias {name}
  delete the alias {name}
  unset alias {name}
shell-options: shopt
  list the options of the shell
  show bash options
  print shopt settings
clear-screen: clear
  clear the screen
  clear the terminal
  empty the terminal window
manual: man {name}
  show the manual of {name}
  open the man page for {name}
  how do I use the command {name}
manual-search: apropos {text}
  search the manual pages for {text}
  which commands have to do with {text}
  find man pages about {text}
what-is: whatis {name}
  what does the command {name} do
  one line description of {name}
  describe the command {name}
help-builtin: help {name}
  show help on the shell builtin {name}
  help for bash builtin {name}
  explain the builtin {name}
type-of-command: type {name}
  is {name} a builtin, an alias or a program
  what kind of command is {name}
  type of the command {name}
terminal-size: stty size
  show the size of the terminal
  how many rows and columns has the terminal
  print terminal rows and columns
terminal: tty
  which terminal am I on
  print the name of the terminal
  show the tty
sleep: sleep {duration:seconds}
  wait {duration}
  sleep for {duration}
  pause {duration}
  = wait 5 minutes => sleep 300
measure-time: time {command:raw}
  measure how long {command} takes
  time the command {command}
  how long does {command} run
repeat-every: watch -n {duration:seconds} {command}
  run {command} every {duration}
  repeat {command} each {duration}
  execute {command} every {duration} and show the output
  = run 'df -h' every 5 seconds => watch -n 5 'df -h'
repeat-changes: watch -d {command}
  run {command} repeatedly and highlight the changes
  watch {command} with differences highlighted
  repeat {command} showing differences
repeat-times: for i in $(seq {number}); do {command:raw}; done
  run {command} {number} times
  repeat the command {command} {number} times
  execute {command} {number} times in a row
time-limit: timeout {duration:seconds} {command:raw}
  run {command} for at most {duration}
  stop {command} after {duration}
  execute {command} with a time limit of {duration}
random-number: echo $((RANDOM % {number} + 1))
  print a random number between 1 and {number}
  random number up to {number}
  roll a number up to {number}
random-password: openssl rand -base64 {number}
  generate a random password of {number} bytes
  make a random secret with {number} bytes
  random base64 string from {number} bytes
random-hex: openssl rand -hex {number}
  generate a random hex string of {number} bytes
  random hexadecimal string with {number} bytes
  {number} random bytes as hex
uuid: uuidgen
  generate a uuid
  make a random uuid
  create a unique identifier
sequence: seq {number} {number2}
  print the numbers from {number} to {number2}
  count from {number} to {number2}
  show numbers {number} to {number2}
  = print the numbers from 1 to 10 => seq 1 10
sequence-step: seq {number} {number3} {number2}
  print numbers from {number} to {number2} in steps of {number3}
  count from {number} to {number2} by {number3}
  every {number3}th number from {number} to {number2}
sequence-padded: seq -w {number} {number2}
  print the numbers from {number} to {number2} with leading zeros
  zero padded numbers from {number} to {number2}
  count from {number} to {number2} with equal width
sequence-down: seq {number} -1 {number2}
  count down from {number} to {number2}
  print numbers from {number} down to {number2}
  numbers from {number} backwards to {number2}
calculate: echo $(({text:raw}))
  calculate {text}
  what is {text}
  compute the expression {text}
  = calculate '3 * (4 + 5)' => echo $((3 * (4 + 5)))
calculate-decimal: echo {text} | bc -l
  calculate {text} with decimals
  compute {text} as a decimal number
  evaluate {text} in floating point
print-text: echo {text}
  print {text}
  print the text {text}
  say {text}
  echo {text}
  = print 'hello world' => echo 'hello world'
print-times: yes {text} | head -n {number}
  print {text} {number} times
  repeat the text {text} {number} times
  output {text} {number} times
exit-code: echo $?
  show the exit code of the last command
  what did the last command return
  print the exit status
run-as-root: sudo {command:raw}
  run {command} as root
  execute {command} with sudo
  run {command} with administrator rights
reboot: sudo reboot
  reboot the machine
  restart the computer
  reboot now
  restart this computer
shutdown: sudo shutdown -h now
  shut down the machine
  turn off the computer
  power off now
lock-screen: loginctl lock-session
  lock the screen
  lock my session
  lock this computer
limits: ulimit -a
  show resource limits
  list limits of the shell
  print ulimits
open-file-limit: ulimit -n
  how many files may be open
  show the limit of open files
  maximum number of open file descriptors
locale: locale
  show locale settings
  which language is set
  print the locale
fonts: fc-list
  list installed fonts
  which fonts are available
  show all fonts
clipboard-copy: xclip -selection clipboard < {file}
  @bsd pbcopy < {file}
  copy the contents of {file} to the clipboard
  put {file} on the clipboard
  copy {file} into the clipboard
screen-list: screen -ls
  list screen sessions
  show running screen sessions
  which screen sessions are there
screen-new: screen -S {name}
  start a screen session called {name}
  new screen session {name}
  create the screen {name}
screen-attach: screen -r {name}
  attach to the screen session {name}
  resume the screen session {name}
  reconnect to screen {name}
tmux-list: tmux ls
  list tmux sessions
  show running tmux sessions
  which tmux sessions are there
tmux-new: tmux new -s {name}
  start a tmux session called {name}
  new tmux session {name}
  create tmux session {name}
tmux-attach: tmux attach -t {name}
  attach to the tmux session {name}
  reconnect to tmux session {name}
  open tmux session {name}
user-id: id -u {user}
  print the user id of {user}
  what is the numeric id of {user}
  uid of user {user}
group-ids-of: id -Gn {user}
  names of the groups of {user}
  what groups does {user} belong to
  which groups is {user} a member of
group-members: getent group {group}
  who is in the group {group}
  list the members of group {group}
  which users belong to group {group}
bash-users: awk -F: '$7 ~ /bash$/ {print $1}' /etc/passwd
  list users whose shell is bash
  which users have bash as their login shell
  accounts that use bash
shell-users: awk -F: '$7 ~ /{name:raw}$/ {print $1}' /etc/passwd
  list users whose login shell is {name}
  which accounts use {name} as shell
  users with {name} as their login shell
users-and-homes: cut -d: -f1,6 /etc/passwd
  print username and home directory of every account
  list all users with their home directories
  home directories of all users
users-and-shells: cut -d: -f1,7 /etc/passwd
  list all users with their shells
  which shell has each user
  login shell of every user
users-sorted-by-id: sort -t: -k3,3n /etc/passwd
  sort /etc/passwd by user id
  list accounts ordered by uid
  users in the order of their numeric id
users-count: wc -l < /etc/passwd
  how many users are on this system
  count the accounts on this machine
  number of user accounts
login-users: awk -F: '$3 >= 1000 && $3 < 65534 {print $1}' /etc/passwd
  list the human users of this system
  which normal user accounts exist
  regular users without system accounts
remove-user: sudo userdel {user}
  delete the user {user}
  remove the account of {user}
  userdel {user}
remove-from-group: sudo gpasswd -d {user} {group}
  remove {user} from the group {group}
  take {user} out of group {group}
  user {user} should no longer be in {group}
lock-user: sudo usermod -L {user}
  lock the account of {user}
  disable logins for user {user}
  prevent {user} from logging in with a password
change-shell: chsh -s {path}
  change my login shell to {path}
  use {path} as my shell from now on
  set my default shell to {path}
shutdown-in: sudo shutdown -h +{duration:minutes}
  shut down the computer in {duration}
  turn the machine off in {duration}
  power off after {duration}
reboot-in: sudo shutdown -r +{duration:minutes}
  reboot in {duration}
  schedule a reboot in {duration}
  restart the machine in {duration}
shutdown-cancel: sudo shutdown -c
  cancel the scheduled shutdown
  abort the planned reboot
  do not shut down after all
kernel-log-last: dmesg | tail -n {number}
  show the last {number} kernel messages
  last {number} lines of dmesg
  newest {number} messages of the kernel
kernel-log-grep: dmesg | grep -i {text}
  search the kernel messages for {text}
  kernel messages about {text}
  find {text} in dmesg
history-top-number: history | awk '{print $2}' | sort | uniq -c | sort -rn | head -n {number}
  show the {number} most used commands in my history
  my {number} most frequent commands
  top {number} commands of my shell history
mount-device: sudo mount {path} {path2}
  mount {path} on {path2}
  mount the partition {path} at {path2}
  attach the filesystem {path} under {path2}
mount-iso: sudo mount -o loop {file} {path}
  mount the iso {file} on {path}
  mount the image {file} at {path}
  loop mount {file} on {path}
unmount: sudo umount {path}
  unmount {path}
  umount {path}
  detach the filesystem at {path}
  eject {path}
disk-free-root: df -h /
  how much space is left on the root partition
  free space on /
  disk usage of the root filesystem
largest-directories: du -h {dir} --max-depth=1 | sort -rh | head -n {number}
  which {number} directories take the most space under {dir}
  {number} biggest folders in {dir}
  top {number} largest directories of {dir}
  show the {number} biggest subdirectories of {dir}
  = show the 5 biggest subdirectories of /usr => du -h /usr --max-depth=1 | sort -rh | head -n 5
memory-used-percent: free | awk '/^Mem/ {printf "%.0f%%\\n", $3 / $2 * 100}'
  how much of my memory is used in percent
  memory usage as a percentage
  percent of ram in use
disk-used-percent: df --output=pcent / | tail -n 1
  how full is the root disk in percent
  disk usage of / as a percentage
  percent used of the root filesystem
load-average: cat /proc/loadavg
  what is the current load
  system load of the last minutes
  print the load averages of 1, 5 and 15 minutes
total-memory: grep MemTotal /proc/meminfo
  total amount of ram installed
  how much ram is installed
  show the total memory
date-format-time: date '+%Y-%m-%d %H:%M:%S'
  print date and time as YYYY-MM-DD HH:MM:SS
  current date and time in a sortable form
  now as year-month-day hours:minutes:seconds
weekday-of: date -d {date} +%A
  what day of the week was {date}
  on which weekday was {date}
  weekday of {date}
from-epoch-number: date -d @{number}
  convert the unix time {number} to a date
  which date is epoch {number}
  turn the timestamp {number} into a readable date
random-password-characters: tr -dc 'A-Za-z0-9' < /dev/urandom | head -c {number}
  generate a random password of {number} characters
  random password with {number} letters and digits
  make a {number} character password
  random alphanumeric string of length {number}
random-password-plain: openssl rand -base64 16
  generate a random password
  make me a password
  create a secure random password
random-between: shuf -i {number}-{number2} -n 1
  random number between {number} and {number2}
  pick a number from {number} to {number2}
  a random integer from {number} to {number2}
count-to: seq {number}
  count to {number}
  print the numbers up to {number}
  list numbers from one to {number}
even-numbers: seq 2 2 {number}
  print the even numbers up to {number}
  even numbers from 2 to {number}
  all even numbers until {number}
odd-numbers: seq 1 2 {number}
  print the odd numbers up to {number}
  odd numbers from 1 to {number}
  all odd numbers until {number}
countdown: seq {number} -1 1
  count down from {number}
  print numbers from {number} down to 1
  numbers from {number} backwards to one
user-logins-now: who | wc -l
  how many users are logged in
  count logged in users
  number of users on this machine now
set-hostname: sudo hostnamectl set-hostname {name}
  change the hostname to {name}
  rename this machine to {name}
  set the host name to {name}
set-timezone: sudo timedatectl set-timezone {text:raw}
  set the timezone to {text}
  change the time zone to {text}
  use the timezone {text}
cron-add: (crontab -l; echo '{text:inner}') | crontab -
  add the line {text} to my crontab
  append {text} to the crontab
  new cron entry {text}
source-profile: source ~/.bashrc
  reload my bashrc
  apply the changes in .bashrc
  source my bash profile
edit-sudoers: sudo visudo
  edit the sudoers file
  change sudo rules safely
  open sudoers for editing
env-grep: env | grep {text}
  environment variables containing {text}
  search the environment for {text}
  which environment variables mention {text}
env-count: env | wc -l
  how many environment variables are set
  count environment variables
  number of variables in the environment
journal-lines: journalctl -n {number}
  last {number} journal entries
  show the newest {number} lines of the journal
  tail the system journal with {number} lines
journal-since: journalctl --since '{duration:words} ago'
  journal of the last {duration}
  system log since {duration} ago
  show journal entries of the past {duration}
service-logs-today: journalctl -u {name} --since today
  logs of the {name} unit since today
  today's journal of {name}
  what did {name} log today
syslog-tail: tail -n {number} /var/log/syslog
  last {number} lines of the syslog
  show the newest {number} syslog lines
  tail {number} lines of the system log file
syslog-follow: tail -f /var/log/syslog
  follow the syslog
  watch the system log file
  stream /var/log/syslog
auth-failures: grep 'Failed password' /var/log/auth.log
  show failed ssh logins
  who failed to log in over ssh
  failed password attempts in the auth log
home-directory: echo "$HOME"
  print the current user's home directory
  where is my home directory
  path of my home folder
  show the home directory of the current user
kernel-name-version: uname -sr
  print kernel name and version
  name and release of the kernel
  show the kernel name with its version
memory-available-mb: free -m | awk '/^Mem/ {print $7}'
  print available memory in megabytes
  how many megabytes of memory are available
  available ram in MB
memory-free-mb: free -m | awk '/^Mem/ {print $4}'
  print free memory in megabytes
  how many megabytes of memory are free
  free ram in MB as a number
memory-total-mb: free -m | awk '/^Mem/ {print $2}'
  print total memory in megabytes
  how many megabytes of ram are installed
  total ram in MB
divisible: seq {number} {number2} | awk '$1 % {number3} == 0'
  print numbers from {number} to {number2} that are divisible by {number3}
  multiples of {number3} between {number} and {number2}
  which numbers from {number} to {number2} can be divided by {number3}
random-numbers: for i in $(seq {number}); do echo $RANDOM; done
  generate {number} random numbers
  print {number} random numbers
  {number} random integers
ascii-of: printf '%d\\n' "'{text:raw}"
  print the ascii value of the letter {text}
  ascii code of {text}
  what number is the character {text} in ascii
ascii-character: printf "\\\\$(printf '%03o' {number})\\n"
  character with the ascii code {number}
  which letter has ascii {number}
  turn the ascii code {number} into a character
repeat-character: printf '{text:raw}%.0s' $(seq {number}); echo
  print the character {text} {number} times in a row
  a line of {number} {text} characters
  repeat {text} {number} times on one line
add-path-directory: export PATH="{dir:raw}:$PATH"
  put {dir} in front of PATH
  add {dir} to the beginning of my PATH
  search {dir} first for programs
uuid-of: sudo blkid -s UUID -o value {path}
  print the uuid of {path}
  filesystem uuid of {path}
  which uuid has the partition {path}
command-exists: command -v {name}
  is {name} installed
  check whether {name} is installed
  do I have {name}
path-of-program: which {name}
  print the path of the {name} executable
  where is the {name} binary
  location of the program {name}
  full path of the command {name}
month-number: date +%m
  print the number of the current month
  current month as a number
  which month is it as digits
calendar-month: cal {number2} {number}
  calendar of month {number2} in {number}
  show month {number2} of the year {number}
  cal for month {number2} year {number}
year-leap: cal 2 {number}
  is {number} a leap year
  show february of {number}
  february calendar of {number}
last-boot: who -b
  when was this machine booted
  when did this machine last boot
  since when is the system running
`,
);
