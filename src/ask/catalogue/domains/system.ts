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
  free space on my drives
  how much room is left on this machine
  how much storage do I have left
  space left on every filesystem
  is the disk full
  am I running out of disk space
  disk space
  show me disk space usage
  how much free space is there on disk
  file system usage, human readable
  available disk space in human readable form
disk-free-of: df -h {path}
  show the free space on the filesystem of {path}
  how much space is left on {path}
  disk usage of the filesystem containing {path}
  how much room is left on the disk that holds {path}
  is there still space for files in {path}
  space left where {path} lives
disk-types: df -T
  @bsd mount
  show filesystem types
  list mounted filesystems with their type
  which filesystem types are mounted
  mounted filesystems and what kind they are
  ext4 or xfs, what do my filesystems use
inodes-free: df -i
  show inode usage
  how many inodes are free
  display free inodes of each filesystem
  am I running out of inodes
  inode consumption per filesystem
mounts: mount
  list mounted filesystems
  show all mounts
  what is mounted
  everything that is mounted right now
  current mounts
  display all mounted file systems
mounts-tree: findmnt
  show mounts as a tree
  display the mount tree
  list mount points in a tree
  mount points in tree form
block-devices: lsblk
  list block devices
  show disks and partitions
  list all disks
  which drives are attached
  what disks does this machine have
  disks and their partitions as a list
  all drives connected here
  list all block devices
  show all my drives and partitions
block-filesystems: lsblk -f
  list block devices with filesystems and uuids
  show the filesystem of each partition
  show uuid of disks
  partitions with their filesystem type and uuid
  which filesystem is on which partition
block-ids: blkid
  show uuids of block devices
  print block device attributes
  list partition labels and uuids
  uuids of every partition
partitions: fdisk -l
  list partition tables
  show the partitions of all disks
  print partition table
  partition layout of all disks
memory: free -h
  @bsd vm_stat
  show free memory
  how much memory is used
  display ram usage in human readable form
  show memory usage
  how much ram do I have
  how much free memory is there
  how's the memory doing
  ram, used and free
  is there any memory left
  free and used memory, human readable
  how much ram is free
  memory usage
  show ram usage
  how much memory is free and used
  available memory in human readable form
memory-mb: free -m
  show memory usage in megabytes
  display free memory in mb
  ram usage in megabytes
  free ram in megs
  memory figures in mebibytes
memory-info: cat /proc/meminfo
  show detailed memory information
  print meminfo
  display all memory statistics
  everything the kernel knows about memory
swap: swapon --show
  show swap usage
  list swap devices
  which swap is active
  is swap in use
  do I have swap
  how big is my swap
  how much swap is used
  swap usage
  how much swap do I have
virtual-memory: vmstat {number}
  show virtual memory statistics every {number} seconds
  vmstat every {number} seconds
  report memory and cpu statistics each {number} seconds
  memory and io figures each {number} seconds
cpu: lscpu
  @bsd sysctl -n machdep.cpu.brand_string
  show cpu information
  what processor do I have
  display details about the cpu
  tell me about the processor
  cpu details
  which processor is in this machine
  show cpu info
  information about my processor
cpu-count: nproc
  @bsd sysctl -n hw.ncpu
  how many cpus are there
  number of cpu cores
  count processors
  how many cores does this computer have
  core count
  how many cores have I got
  number of processors available
  how many threads can this cpu run
cpu-model: grep -m1 'model name' /proc/cpuinfo
  @bsd sysctl -n machdep.cpu.brand_string
  show the cpu model name
  print the processor name
  which cpu model is this
  name of the cpu
  what cpu is in here
load: uptime
  show the load average
  how long has the system been running
  show uptime
  system uptime and load
  load average right now
  how busy is this machine
  how long has this been up and how loaded is it
  how long has the machine been up and what is the load
  uptime
uptime-pretty: uptime -p
  show uptime in a readable form
  pretty uptime
  how long is the machine up in words
  how long has this machine been up
  time since boot in plain words
  uptime please, readable
  how long is the system up
boot-time: who -b
  when was the system last booted
  show the last boot time
  time of the last boot
  last boot, when was it
  when did we last boot
  when was this machine booted
  when did this machine last boot
  since when is the system running
reboots: last reboot
  show the history of reboots
  list past reboots
  when was the machine rebooted
  all past reboots
  reboot history
  who rebooted this machine and when
  when was this machine restarted in the past
kernel: uname -r
  show the kernel version
  which kernel is running
  print the kernel release
  kernel version
  what kernel am I on
  kernel release please
  running kernel
kernel-all: uname -a
  show all system information
  print kernel and machine details
  show full uname information
  everything uname knows
  all the kernel info in one line
  print all the kernel and system information
  display system information
architecture: uname -m
  show the machine architecture
  is this system 64 bit
  print the hardware name
  arm or x86
  cpu architecture of this box
  32 or 64 bit
operating-system: cat /etc/os-release
  @bsd sw_vers
  which linux distribution is this
  show the operating system version
  print the os release
  what version of linux am I on
  what os is this
  what distro is this
  linux version and name
  which os and release do I have
  ubuntu or debian, what am I running
  print the linux distribution and version
  os version
  details about the operating system
distribution-name: lsb_release -a
  show the distribution release information
  print lsb release
  lsb information
  release codename of the distribution
hostname: hostname
  show the hostname
  what is the name of this computer
  print the host name
  what's this machine called
  name of this box
  hostname please
  print my hostname
  name of the machine I'm on
hardware: lshw -short
  list hardware
  short summary of the hardware
  show all hardware components
  hardware overview, short
  what hardware is in this machine
pci: lspci
  list pci devices
  show pci hardware
  which pci cards are installed
  devices on the pci bus
  which graphics card and network card are in here
usb: lsusb
  list usb devices
  show connected usb devices
  which usb devices are plugged in
  what's plugged in over usb
sensors: sensors
  show hardware temperatures
  display cpu temperature
  print sensor readings
  how hot is the cpu
  temperatures please
battery: upower -i /org/freedesktop/UPower/devices/battery_BAT0
  @bsd pmset -g batt
  show battery status
  battery level
  how much battery is left
  is the laptop charging
  remaining battery
kernel-log: dmesg
  show kernel messages
  print the kernel ring buffer
  show boot messages
  what did the kernel say
  kernel ring buffer
kernel-log-readable: dmesg -T
  show kernel messages with readable timestamps
  dmesg with human readable time
  print kernel log with dates
  kernel messages with proper dates
kernel-errors: dmesg --level=err,warn
  show kernel errors and warnings
  print only kernel errors
  kernel warnings and errors
  did the kernel complain about something
  only warnings and errors from dmesg
modules: lsmod
  list loaded kernel modules
  which kernel modules are loaded
  show modules of the kernel
  loaded drivers
  kernel modules currently in use
module-info: modinfo {name}
  show information about the kernel module {name}
  describe kernel module {name}
  modinfo {name}
  details of module {name}
kernel-parameters: sysctl -a
  list kernel parameters
  show all sysctl settings
  print all kernel parameters
  every sysctl value
kernel-parameter: sysctl {name}
  show the kernel parameter {name}
  print the sysctl value {name}
  value of sysctl {name}
  what is {name} set to in sysctl
  current sysctl {name}
  read sysctl {name}
io: iostat -x {number}
  show disk io statistics every {number} seconds
  extended io statistics each {number} seconds
  iostat every {number} seconds
users-on: who
  who is logged in
  list logged in users
  show users that are logged on
  who is logged in at the moment
  who else is on this machine
  anybody logged in
  current logins
  show current users on the system
  list who is logged on
users-activity: w
  show who is logged in and what they are doing
  what are logged in users doing
  list logged in users with their activity
  what is everyone up to on this machine
  logged in people and what they run
who-am-i: whoami
  what is my user name
  print the current user name
  who am i
  show the current user
  which account am I using
  my login name
  as whom am I logged in
  which user is this
  current user name
my-ids: id
  show my user and group ids
  print my uid and gid
  which groups and ids do I have
  my uid, gid and groups
user-ids: id {user}
  show the user id and groups of {user}
  print uid and gid of user {user}
  ids of the user {user}
  what is the uid of {user}
  uid, gid and groups of {user}
  what ids does {user} have
  show id info for {user}
  what is {user}'s uid and gid
my-uid: id -u
  print my numeric user id
  show my uid
  what is my user id number
  just my uid
  numeric uid of me
my-groups: groups
  which groups am I in
  list my groups
  show the groups of the current user
  what groups do I belong to
  groups of my account
user-groups: groups {user}
  which groups is {user} in
  list the groups of user {user}
  show groups for {user}
  group membership of {user}
  what groups does the user {user} have
all-users: cut -d: -f1 /etc/passwd
  list all users
  show all user accounts on this system
  print every user name
  names of every account in /etc/passwd
  user names on this box
  just the login names of all accounts
all-groups: cut -d: -f1 /etc/group
  list all groups
  show all groups on this system
  print every group name
  names of every group in /etc/group
user-entry: getent passwd {user}
  show the account entry of {user}
  print the passwd line of {user}
  look up the account {user}
  passwd entry for {user}
  does the account {user} exist
user-shell: getent passwd {user} | cut -d: -f7
  which shell does {user} use
  show the login shell of {user}
  print login shell for user {user}
  default shell of {user}
  what's {user}'s login shell
user-home: getent passwd {user} | cut -d: -f6
  home directory of {user}
  where is the home directory of user {user}
  show the home folder of {user}
  where does {user} live on disk
  {user}'s home directory
last-logins: last
  show the last logins
  list recent logins
  who logged in recently
  recent logins on this machine
  login history
  who has logged in lately
last-login-of: last {user}
  when did {user} last log in
  show logins of user {user}
  login history of {user}
  logins by {user}, most recent first
failed-logins: lastb
  show failed logins
  list bad login attempts
  failed login attempts
  who tried to log in and failed
  failed logins lately
add-user: sudo useradd -m {user}
  add a user called {user}
  create the user account {user}
  create a new user {user} with a home directory
  make an account for {user}
  new user {user} with home directory
  set up the account {user}
  create user {user}
  create a new account {user} with home directory
add-to-group: sudo usermod -aG {group} {user}
  add {user} to the group {group}
  add user {user} to group {group}
  put {user} into group {group}
  add {user} to the {group} group
  put user {user} in group {group}
  make {user} a member of {group}
  {user} needs to be in {group} too
  {user} should join the {group} group without losing other groups
  give {user} membership in {group}
make-group: sudo groupadd {group}
  create a group called {group}
  add a new group {group}
  make the user group {group}
  new group named {group}
change-password: passwd
  change my password
  set a new password for myself
  update my password
  I want another password
date: date
  show the current date and time
  what time is it
  print the date
  date and time please
  what's the time now
  now
  current date and time
  show the system date
  what is today's date
date-iso: date -I
  @bsd date +%Y-%m-%d
  show the date as year month day
  print today's date in iso format
  current date in YYYY-MM-DD format
  today's date as YYYY-MM-DD
  print today's date as YYYY-MM-DD
  current date in iso format
  today in iso format
  date as 2024-01-31 style
  today as yyyy-mm-dd
time-only: date +%H:%M:%S
  show only the current time
  print the time as hours minutes seconds
  current time without the date
  clock time only
  hh:mm:ss now
date-utc: date -u
  show the date in utc
  current utc time
  print the time in utc
  utc now
  what time is it in utc
epoch: date +%s
  show the current unix timestamp
  seconds since the epoch
  print epoch time
  unix timestamp right now
  current epoch seconds
  seconds since 1970
  unix time
from-epoch: date -d @{number}
  @bsd date -r {number}
  convert the unix timestamp {number} to a date
  what date is epoch {number}
  show the date of timestamp {number}
  epoch {number} in readable form
  which day and time is {number} in unix time
  convert the unix time {number} to a date
  which date is epoch {number}
  turn the timestamp {number} into a readable date
  {number} as a human date
  epoch {number} to date
  make unix timestamp {number} readable
date-yesterday: date -d yesterday +%Y-%m-%d
  @bsd date -v-1d +%Y-%m-%d
  print yesterday's date
  what was the date yesterday
  date of the previous day
  yesterday as yyyy-mm-dd
  yesterday's date
date-tomorrow: date -d tomorrow +%Y-%m-%d
  @bsd date -v+1d +%Y-%m-%d
  print tomorrow's date
  what date is tomorrow
  date of the next day
  tomorrow's date
date-ago: date -d '{duration:words} ago' +%Y-%m-%d
  what date was {duration} ago
  print the date {duration} ago
  show the date {duration} in the past
  what date was it {duration} ago
  which date was {duration} ago
  which day was it {duration} ago
  date {duration} back
date-ahead: date -d '+{duration:words}' +%Y-%m-%d
  what date is in {duration}
  print the date {duration} from now
  date after {duration}
  which day will it be in {duration}
  what's the date {duration} from today
weekday: date +%A
  what day of the week is it
  print the name of the day
  show the current weekday
  what day is today
  day of the week please
  name of today's weekday
week-number: date +%V
  which week of the year is it
  print the week number
  current iso week
  calendar week
  iso week of today
day-of-year: date +%j
  which day of the year is it
  print the day of the year
  day number in the year
  how many days into the year are we
timestamp-name: date +%Y%m%d-%H%M%S
  print a timestamp for file names
  current time as a compact timestamp
  timestamp usable in a filename
  a timestamp I can put in a file name
calendar: cal
  show the calendar of this month
  print a calendar
  calendar for the current month
  calendar please
  this month's calendar
calendar-year: cal -y
  show the calendar of the whole year
  print this year's calendar
  calendar for the year
  calendar of all twelve months
calendar-of-year: cal {number}
  show the calendar of the year {number}
  print the calendar for {number}
  calendar for year {number}
  whole calendar of {number}
timezone: timedatectl
  show the time zone
  which timezone is set
  print time settings of the system
  what timezone is this machine in
  is ntp on and which zone
  current timezone
  show timezone settings
timezones: timedatectl list-timezones
  list all time zones
  show known time zones
  which timezones are there
  names of timezones I could set
services: systemctl list-units --type=service
  list services
  show all services
  list loaded systemd services
  every systemd service
  what services does this machine have
services-running: systemctl list-units --type=service --state=running
  list running services
  which services are running
  show active services
  list all running services
  which daemons are up
  systemd services that are active
services-failed: systemctl --failed
  list failed services
  which services have failed
  show failed systemd units
  broken services
  any failed units
  which units crashed
  what services failed to start
  services in failed state
  list units that failed
services-enabled: systemctl list-unit-files --state=enabled
  list services that start at boot
  which units are enabled
  show enabled services
  what starts on boot
  units that come up by themselves
service-status: systemctl status {name}
  show the status of the service {name}
  is {name} running as a service
  check the service {name}
  status of the {name} service
  = show the status of the service nginx => systemctl status nginx
  how is {name} doing
  is the {name} service up
  what's the state of the {name} service
service-active: systemctl is-active {name}
  is the service {name} active
  check whether service {name} is active
  is {name} active
  is {name} up as a service
service-enabled: systemctl is-enabled {name}
  does the service {name} start at boot
  is the service {name} enabled
  check if {name} is enabled
  is the {name} service enabled at boot
  does {name} start on boot
  will {name} come up after a reboot
service-start: sudo systemctl start {name}
  start the service {name}
  start the {name} service
  bring up the service {name}
  get {name} going
  fire up the {name} service
  start {name} with systemd
service-stop: sudo systemctl stop {name}
  stop the service {name}
  stop the {name} service
  shut down the service {name}
  stop {name} with systemd
  take the {name} service down
service-restart: sudo systemctl restart {name}
  restart the service {name}
  restart {name}
  restart the {name} service
  = restart nginx => sudo systemctl restart nginx
  bounce {name}
  kick the {name} service
  restart {name} with systemd
  stop and start {name} again
service-reload: sudo systemctl reload {name}
  reload the configuration of the service {name}
  reload {name}
  make service {name} reread its configuration
  have {name} pick up its new config
  reload {name} without restarting it
service-enable: sudo systemctl enable {name}
  start the service {name} at boot
  enable the service {name}
  make {name} start automatically at boot
  {name} should come up on boot
  start {name} on every boot
  have {name} start with the machine
service-disable: sudo systemctl disable {name}
  do not start the service {name} at boot
  disable the service {name}
  keep {name} from starting at boot
  {name} shouldn't start on boot
  stop {name} from starting at boot
service-log: journalctl -u {name}
  show the logs of the service {name}
  journal of the service {name}
  log messages of the {name} service
  what did the {name} service log
  journal for the unit {name}
  logs of {name} from systemd
service-log-follow: journalctl -fu {name}
  follow the log of the service {name}
  watch the journal of {name} live
  tail the logs of service {name}
  live logs of the {name} service
  follow journal of {name}
  follow the logs of {name} with journalctl
  journalctl follow {name}
service-log-lines: journalctl -u {name} -n {number}
  show the last {number} log lines of the service {name}
  last {number} journal entries for {name}
  {number} latest log messages of service {name}
  last {number} lines that the {name} service logged
  newest {number} journal lines of unit {name}
  tail the last {number} lines of the journal for {name}
  show {number} lines of journal for {name}
  last {number} lines of the {name} log in journalctl
service-log-since: journalctl -u {name} --since '{duration:words} ago'
  show the logs of service {name} from the last {duration}
  journal of {name} since {duration} ago
  log of the service {name} for the past {duration}
  what did {name} log in the last {duration}
  logs of {name} over the past {duration}
  {name} service logs from the past {duration}
  journalctl for {name}, last {duration}
journal: journalctl
  show the system journal
  print the system log
  read the systemd journal
  system logs please
  all journal entries
journal-boot: journalctl -b
  show log messages since boot
  journal of the current boot
  logs of this boot
  everything logged since the machine came up
journal-errors: journalctl -p err -b
  show errors in the journal since boot
  list error messages of this boot
  print only errors from the system log
  errors since boot
  what went wrong since the last boot
journal-today: journalctl --since today
  show today's log messages
  journal since midnight
  system log of today
  what happened on this system today
journal-size: journalctl --disk-usage
  how much space does the journal use
  disk usage of the system journal
  size of the journal logs
  how big is the journal
journal-follow: journalctl -f
  follow the system log
  watch the journal live
  tail the system journal
  live system log
  keep showing new journal entries
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
  my scheduled jobs
  what do I have in cron
  crontab entries of mine
  what's in my crontab
  show me the cron jobs of my user
cron-edit: crontab -e
  edit my cron jobs
  edit the crontab
  change scheduled jobs
  I want to change my crontab
cron-list-user: sudo crontab -l -u {user}
  list the cron jobs of {user}
  show the crontab of user {user}
  scheduled jobs of {user}
  what does {user} have in cron
  {user}'s crontab
timers: systemctl list-timers
  list systemd timers
  show scheduled timers
  when do the timers run next
  all systemd timers and when they fire
run-later: echo {command} | at now + {duration:minutes} minutes
  run {command} in {duration}
  schedule {command} to run {duration} from now
  execute {command} after {duration}
  schedule {command} in {duration}
  run {command} once, {duration} from now
  start {command} in {duration}
environment: env
  show environment variables
  list all environment variables
  print the environment
  env vars please
  what's in my environment
  display all environment variables
  dump my environment
environment-sorted: env | sort
  show environment variables sorted by name
  sorted list of environment variables
  print the environment alphabetically
  env vars in alphabetical order
variable: printenv {variable}
  show the value of the environment variable {variable}
  print the variable {variable}
  what is the value of {variable}
  show {variable}
  = show the value of the environment variable HOME => printenv HOME
  print the environment variable {variable}
  value of the variable {variable}
  show what {variable} is set to
  what's {variable} set to
  echo {variable}
  contents of the variable {variable}
path-lines: echo "$PATH" | tr ':' '\\n'
  show the path one directory per line
  list the directories in PATH
  print each PATH entry on a new line
  show my path
  print each directory in PATH on its own line
  show PATH one entry per line
  PATH directories, one per line
  split PATH into lines
  each folder of my PATH on its own line
path: echo "$PATH"
  print the PATH variable
  show the search path
  display PATH
  print the value of PATH
  show the PATH variable
  what is in my PATH
  print the value of the PATH variable
  where does the shell look for programs
  display the contents of PATH
  echo path
my-shell: echo "$SHELL"
  which shell do I use
  print my login shell
  what shell am I using
  which shell am I using
  what is my current shell
  print the name of the current shell
  what's my shell
  which shell is this
all-shells: cat /etc/shells
  list available shells
  which login shells are installed
  show valid login shells
  what shells can be used for login
bash-version: bash --version
  which version of bash is installed
  show the bash version
  print bash version
  what bash is this
version-of: {name:raw} --version
  which version of {name} is installed
  show the version of {name}
  what version of {name} do I have
  = which version of python3 is installed => python3 --version
  {name} version
  how new is my {name}
  tell me the installed version of {name}
  check {name} version
  print the {name} version
  which {name} do I have, version
set-variable: export {variable}={text}
  set the environment variable {variable} to {text}
  export {variable} with the value {text}
  set {variable} to {text}
  {variable} should be {text}
  put {text} in the variable {variable}
  set {variable} to {text} for this session
  use {text} as {variable} from now on
  export {variable} as {text}
unset-variable: unset {variable}
  remove the environment variable {variable}
  unset {variable}
  clear the variable {variable}
  get rid of the variable {variable}
add-to-path: export PATH="$PATH:"{dir}
  add {dir} to PATH
  append {dir} to the PATH variable
  put the directory {dir} on the path
  {dir} should be on my PATH
  make programs in {dir} findable
  append {dir} to my path
  add the folder {dir} to my path
  extend PATH with {dir}
history: history
  show my command history
  list previous commands
  print the history
  everything I typed before
  earlier commands
history-last: history {number}
  show the last {number} commands
  last {number} entries of the history
  print my {number} most recent commands
  the {number} commands before this
  what were my last {number} commands
history-search: history | grep {text}
  search the history for {text}
  find commands with {text} in my history
  which commands containing {text} did I run
  find {text} in my command history
  did I ever run something with {text}
  previous commands mentioning {text}
  grep my history for {text}
history-top: history | awk '{print $2}' | sort | uniq -c | sort -rn | head -n 10
  show my most used commands
  which commands do I use most often
  top commands in my history
  most used commands in my shell history
  commands I type most
aliases: alias
  list my aliases
  show all shell aliases
  print defined aliases
  what aliases do I have
make-alias: alias {name}={command}
  create an alias {name} for {command}
  define alias {name} as {command}
  make {name} an alias of {command}
  = create an alias ll for 'ls -la' => alias ll='ls -la'
  make an alias called {name} that runs {command}
  shortcut {name} for {command}
  let {name} stand for {command}
  alias {name} to {command}
  define {name} as a shortcut for {command}
remove-alias: unalias {name}
  remove the alias {name}
  delete the alias {name}
  unset alias {name}
  drop the alias {name}
shell-options: shopt
  list the options of the shell
  show bash options
  print shopt settings
clear-screen: clear
  clear the screen
  clear the terminal
  empty the terminal window
  wipe the screen
manual: man {name}
  show the manual of {name}
  open the man page for {name}
  how do I use the command {name}
  docs for the command {name}
  man page of {name}
  manual for {name}
  show the man page for {name}
  read the manual page of {name}
manual-search: apropos {text}
  search the manual pages for {text}
  which commands have to do with {text}
  find man pages about {text}
  is there a command about {text}
what-is: whatis {name}
  what does the command {name} do
  one line description of {name}
  describe the command {name}
  what is {name} for
  short description of {name}
help-builtin: help {name}
  show help on the shell builtin {name}
  help for bash builtin {name}
  explain the builtin {name}
  how does the builtin {name} work
type-of-command: type {name}
  is {name} a builtin, an alias or a program
  what kind of command is {name}
  type of the command {name}
  what does the shell run for {name}
  where does {name} come from, builtin or file
terminal-size: stty size
  show the size of the terminal
  how many rows and columns has the terminal
  print terminal rows and columns
  how wide is my terminal
terminal: tty
  which terminal am I on
  print the name of the terminal
  show the tty
sleep: sleep {duration:seconds}
  wait {duration}
  sleep for {duration}
  pause {duration}
  = wait 5 minutes => sleep 300
  do nothing for {duration}
  take a nap for {duration}
measure-time: time {command:raw}
  measure how long {command} takes
  time the command {command}
  how long does {command} run
  how much time does {command} need
  benchmark {command} once
repeat-every: watch -n {duration:seconds} {command}
  run {command} every {duration}
  repeat {command} each {duration}
  execute {command} every {duration} and show the output
  = run 'df -h' every 5 seconds => watch -n 5 'df -h'
  rerun {command} every {duration}
  watch {command} every {duration}
  refresh {command} every {duration}
watch-size: watch -n {duration:seconds} ls -lh {file}
  watch the size of {file} every {duration}
  show the size of {file} again every {duration}
  see every {duration} how {file} grows
repeat-changes: watch -d {command}
  run {command} repeatedly and highlight the changes
  watch {command} with differences highlighted
  repeat {command} showing differences
  watch {command} and mark what changed
  rerun {command} and show me what changes
repeat-times: for i in $(seq {number}); do {command:raw}; done
  run {command} {number} times
  repeat the command {command} {number} times
  execute {command} {number} times in a row
  do {command} {number} times
  loop {command} {number} times
time-limit: timeout {duration:seconds} {command:raw}
  run {command} for at most {duration}
  stop {command} after {duration}
  execute {command} with a time limit of {duration}
  give {command} at most {duration}
  kill {command} if it takes longer than {duration}
  {command} may not take more than {duration}
  abort {command} after {duration}
random-number: echo $((RANDOM % {number} + 1))
  print a random number between 1 and {number}
  random number up to {number}
  roll a number up to {number}
  dice with {number} sides
random-password: openssl rand -base64 {number}
  generate a random password of {number} bytes
  make a random secret with {number} bytes
  random base64 string from {number} bytes
  password made of {number} random bytes
random-hex: openssl rand -hex {number}
  generate a random hex string of {number} bytes
  random hexadecimal string with {number} bytes
  {number} random bytes as hex
  hex token of {number} bytes
uuid: uuidgen
  generate a uuid
  make a random uuid
  create a unique identifier
  give me a uuid
  new uuid please
  random uuid
sequence: seq {number} {number2}
  print the numbers from {number} to {number2}
  count from {number} to {number2}
  show numbers {number} to {number2}
  = print the numbers from 1 to 10 => seq 1 10
  numbers {number} through {number2}, one per line
  every integer from {number} to {number2}
sequence-step: seq {number} {number3} {number2}
  print numbers from {number} to {number2} in steps of {number3}
  count from {number} to {number2} by {number3}
  every {number3}th number from {number} to {number2}
  {number} to {number2} in increments of {number3}
  from {number} to {number2}, step {number3}
sequence-padded: seq -w {number} {number2}
  print the numbers from {number} to {number2} with leading zeros
  zero padded numbers from {number} to {number2}
  count from {number} to {number2} with equal width
  {number} to {number2} zero padded
sequence-down: seq {number} -1 {number2}
  count down from {number} to {number2}
  print numbers from {number} down to {number2}
  numbers from {number} backwards to {number2}
  from {number} down to {number2}
calculate: echo $(({text:raw}))
  calculate {text}
  what is {text}
  compute the expression {text}
  = calculate '3 * (4 + 5)' => echo $((3 * (4 + 5)))
  how much is {text}
  work out {text}
  result of {text}
  {text} in decimal
calculate-decimal: echo {text} | bc -l
  calculate {text} with decimals
  compute {text} as a decimal number
  evaluate {text} in floating point
  {text} with decimal places
print-text: echo {text}
  print {text}
  print the text {text}
  say {text}
  echo {text}
  = print 'hello world' => echo 'hello world'
  output {text}
  write {text} to the terminal
print-times: yes {text} | head -n {number}
  print {text} {number} times
  repeat the text {text} {number} times
  output {text} {number} times
  say {text} {number} times
  the word {text} {number} times, one per line
  write {text} {number} times, each on its own line
exit-code: echo $?
  show the exit code of the last command
  what did the last command return
  print the exit status
  did the last command succeed
  return code of the previous command
run-as-root: sudo {command:raw}
  run {command} as root
  execute {command} with sudo
  run {command} with administrator rights
  do {command} with root privileges
reboot: sudo reboot
  reboot the machine
  restart the computer
  reboot now
  restart this computer
  restart the whole machine now
  reboot the machine right now
  reboot this box
shutdown: sudo shutdown -h now
  shut down the machine
  turn off the computer
  power off now
  power down now
  turn this machine off
lock-screen: loginctl lock-session
  lock the screen
  lock my session
  lock this computer
limits: ulimit -a
  show resource limits
  list limits of the shell
  print ulimits
  what limits does my shell have
open-file-limit: ulimit -n
  how many files may be open
  show the limit of open files
  maximum number of open file descriptors
  how many file descriptors can I open
locale: locale
  show locale settings
  which language is set
  print the locale
  language and encoding settings
fonts: fc-list
  list installed fonts
  which fonts are available
  show all fonts
clipboard-copy: xclip -selection clipboard < {file}
  @bsd pbcopy < {file}
  copy the contents of {file} to the clipboard
  put {file} on the clipboard
  copy {file} into the clipboard
  get the content of {file} into my clipboard
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
  open tmux sessions
tmux-new: tmux new -s {name}
  start a tmux session called {name}
  new tmux session {name}
  create tmux session {name}
  tmux session named {name}
tmux-attach: tmux attach -t {name}
  attach to the tmux session {name}
  reconnect to tmux session {name}
  open tmux session {name}
  back into tmux session {name}
user-id: id -u {user}
  print the user id of {user}
  what is the numeric id of {user}
  uid of user {user}
  {user}'s uid
group-ids-of: id -Gn {user}
  names of the groups of {user}
  what groups does {user} belong to
  which groups is {user} a member of
group-members: getent group {group}
  who is in the group {group}
  list the members of group {group}
  which users belong to group {group}
  members of group {group}
  everyone in group {group}
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
  accounts and their home directories
users-and-shells: cut -d: -f1,7 /etc/passwd
  list all users with their shells
  which shell has each user
  login shell of every user
  accounts and their shells
users-sorted-by-id: sort -t: -k3,3n /etc/passwd
  sort /etc/passwd by user id
  list accounts ordered by uid
  users in the order of their numeric id
users-count: wc -l < /etc/passwd
  how many users are on this system
  count the accounts on this machine
  number of user accounts
  how many accounts exist here
login-users: awk -F: '$3 >= 1000 && $3 < 65534 {print $1}' /etc/passwd
  list the human users of this system
  which normal user accounts exist
  regular users without system accounts
  real people's accounts, no system users
remove-user: sudo userdel {user}
  delete the user {user}
  remove the account of {user}
  userdel {user}
  get rid of the account {user}
  delete account {user}
remove-from-group: sudo gpasswd -d {user} {group}
  remove {user} from the group {group}
  take {user} out of group {group}
  user {user} should no longer be in {group}
  {user} shouldn't be in {group} anymore
  kick {user} out of {group}
lock-user: sudo usermod -L {user}
  lock the account of {user}
  disable logins for user {user}
  prevent {user} from logging in with a password
  lock {user} out
  block password logins of {user}
  lock the user {user}
change-shell: chsh -s {path}
  change my login shell to {path}
  use {path} as my shell from now on
  set my default shell to {path}
  make {path} my default shell
shutdown-in: sudo shutdown -h +{duration:minutes}
  shut down the computer in {duration}
  turn the machine off in {duration}
  power off after {duration}
  power off in {duration}
  turn off this machine after {duration}
reboot-in: sudo shutdown -r +{duration:minutes}
  reboot in {duration}
  schedule a reboot in {duration}
  restart the machine in {duration}
  reboot this in {duration}
shutdown-cancel: sudo shutdown -c
  cancel the scheduled shutdown
  abort the planned reboot
  do not shut down after all
  don't shut down after all
  stop the pending shutdown
kernel-log-last: dmesg | tail -n {number}
  show the last {number} kernel messages
  last {number} lines of dmesg
  newest {number} messages of the kernel
  newest {number} lines of the kernel log
kernel-log-grep: dmesg | grep -i {text}
  search the kernel messages for {text}
  kernel messages about {text}
  find {text} in dmesg
  kernel messages mentioning {text}
  what does dmesg say about {text}
  did the kernel log anything on {text}
history-top-number: history | awk '{print $2}' | sort | uniq -c | sort -rn | head -n {number}
  show the {number} most used commands in my history
  my {number} most frequent commands
  top {number} commands of my shell history
  show the top {number} commands I use
  {number} commands I run most
mount-device: sudo mount {path} {path2}
  mount {path} on {path2}
  mount the partition {path} at {path2}
  attach the filesystem {path} under {path2}
  attach {path} at {path2}
  make {path} available under {path2}
  mount {path} to {path2}
  I want {path} mounted on {path2}
mount-iso: sudo mount -o loop {file} {path}
  mount the iso {file} on {path}
  mount the image {file} at {path}
  loop mount {file} on {path}
  open the iso {file} under {path}
unmount: sudo umount {path}
  unmount {path}
  umount {path}
  detach the filesystem at {path}
  eject {path}
  detach {path}
  {path} can be unmounted
disk-free-root: df -h /
  how much space is left on the root partition
  free space on /
  disk usage of the root filesystem
  room left on /
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
  ram usage in percent
disk-used-percent: df --output=pcent / | tail -n 1
  how full is the root disk in percent
  disk usage of / as a percentage
  percent used of the root filesystem
  percentage of the root disk in use
load-average: cat /proc/loadavg
  what is the current load
  system load of the last minutes
  print the load averages of 1, 5 and 15 minutes
  load numbers only
total-memory: grep MemTotal /proc/meminfo
  total amount of ram installed
  how much ram is installed
  show the total memory
  how much ram does this machine have in total
  installed ram
date-format-time: date '+%Y-%m-%d %H:%M:%S'
  print date and time as YYYY-MM-DD HH:MM:SS
  current date and time in a sortable form
  now as year-month-day hours:minutes:seconds
random-password-characters: tr -dc 'A-Za-z0-9' < /dev/urandom | head -c {number}
  generate a random password of {number} characters
  random password with {number} letters and digits
  make a {number} character password
  random alphanumeric string of length {number}
  {number} character random password
  password with {number} characters, random
  random string of {number} characters
  generate a {number} char random password
random-password-plain: openssl rand -base64 16
  generate a random password
  make me a password
  create a secure random password
  give me a strong password
random-between: shuf -i {number}-{number2} -n 1
  random number between {number} and {number2}
  pick a number from {number} to {number2}
  a random integer from {number} to {number2}
  a random number from {number} to {number2}
  pick something between {number} and {number2}
count-to: seq {number}
  count to {number}
  print the numbers up to {number}
  list numbers from one to {number}
  numbers 1 through {number}
  1 to {number}
even-numbers: seq 2 2 {number}
  print the even numbers up to {number}
  even numbers from 2 to {number}
  all even numbers until {number}
  even numbers until {number}
odd-numbers: seq 1 2 {number}
  print the odd numbers up to {number}
  odd numbers from 1 to {number}
  all odd numbers until {number}
countdown: seq {number} -1 1
  count down from {number}
  print numbers from {number} down to 1
  numbers from {number} backwards to one
  countdown starting at {number}
user-logins-now: who | wc -l
  how many users are logged in
  count logged in users
  number of users on this machine now
  number of logged in users
set-hostname: sudo hostnamectl set-hostname {name}
  change the hostname to {name}
  rename this machine to {name}
  set the host name to {name}
  this machine should be called {name}
  new hostname {name}
set-timezone: sudo timedatectl set-timezone {text:raw}
  set the timezone to {text}
  change the time zone to {text}
  use the timezone {text}
  switch to timezone {text}
  clock should use {text}
cron-add: (crontab -l; echo '{text:inner}') | crontab -
  add the line {text} to my crontab
  append {text} to the crontab
  new cron entry {text}
source-profile: source ~/.bashrc
  reload my bashrc
  apply the changes in .bashrc
  source my bash profile
  load my bashrc again
edit-sudoers: sudo visudo
  edit the sudoers file
  change sudo rules safely
  open sudoers for editing
env-grep: env | grep {text}
  environment variables containing {text}
  search the environment for {text}
  which environment variables mention {text}
  env variables that mention {text}
  show the env variables containing {text}
  any variable with {text} in the environment
env-count: env | wc -l
  how many environment variables are set
  count environment variables
  number of variables in the environment
  how many env vars
journal-lines: journalctl -n {number}
  last {number} journal entries
  show the newest {number} lines of the journal
  tail the system journal with {number} lines
  newest {number} journal entries
journal-since: journalctl --since '{duration:words} ago'
  journal of the last {duration}
  system log since {duration} ago
  show journal entries of the past {duration}
  what happened in the last {duration} according to the journal
service-logs-today: journalctl -u {name} --since today
  logs of the {name} unit since today
  today's journal of {name}
  what did {name} log today
  what has {name} logged since midnight
syslog-tail: tail -n {number} /var/log/syslog
  last {number} lines of the syslog
  show the newest {number} syslog lines
  tail {number} lines of the system log file
  last {number} messages in syslog
syslog-follow: tail -f /var/log/syslog
  follow the syslog
  watch the system log file
  stream /var/log/syslog
  live /var/log/syslog
auth-failures: grep 'Failed password' /var/log/auth.log
  show failed ssh logins
  who failed to log in over ssh
  failed password attempts in the auth log
  ssh logins that failed
home-directory: echo "$HOME"
  print the current user's home directory
  where is my home directory
  path of my home folder
  show the home directory of the current user
  path to my home
kernel-name-version: uname -sr
  print kernel name and version
  name and release of the kernel
  show the kernel name with its version
  kernel name plus release
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
  have I got {name} on this machine
  is the program {name} available
  check if {name} is installed
  do we have {name} installed
path-of-program: which {name}
  print the path of the {name} executable
  where is the {name} binary
  location of the program {name}
  full path of the command {name}
  where does {name} live
  which {name} gets executed
  which file runs when I type {name}
  what is the full path to {name}
month-number: date +%m
  print the number of the current month
  current month as a number
  which month is it as digits
  number of this month
calendar-month: cal {number2} {number}
  calendar of month {number2} in {number}
  show month {number2} of the year {number}
  cal for month {number2} year {number}
  cal of month {number2}, year {number}
year-leap: cal 2 {number}
  is {number} a leap year
  show february of {number}
  february calendar of {number}
  does {number} have a february 29
repeat-every-changes: watch -d -n {duration:seconds} {command}
  rerun {command} every {duration} and highlight what changed
  watch {command} every {duration} with differences marked
  repeat {command} each {duration}, mark the changes
dmesg-follow: dmesg -w
  follow kernel messages
  watch dmesg live
  new kernel messages as they come
journal-vacuum-size: sudo journalctl --vacuum-size={size:raw}
  shrink the journal to {size}
  throw away old journal entries until it is {size}
  limit the journal on disk to {size}
journal-vacuum-time: sudo journalctl --vacuum-time={duration:raw}
  delete journal entries older than {duration}
  keep only the last {duration} of the journal
  drop journal logs from more than {duration} ago
journal-grep: journalctl -g {text}
  search the journal for {text}
  journal entries that mention {text}
  find {text} in the system log
journal-priority-service: journalctl -u {name} -p err
  errors logged by the service {name}
  only error messages of the {name} unit
  what errors did {name} log
service-cat: systemctl cat {name}
  show the unit file of {name}
  print the systemd unit of {name}
  what does the unit file for {name} contain
service-edit: sudo systemctl edit {name}
  override the unit of {name}
  edit the systemd unit {name}
  change settings of the unit {name}
daemon-reload: sudo systemctl daemon-reload
  make systemd reread its unit files
  reload systemd units
  systemd should pick up changed unit files
service-enable-now: sudo systemctl enable --now {name}
  enable and start {name} right away
  start {name} now and at every boot
  turn the service {name} on for now and for boot
service-disable-now: sudo systemctl disable --now {name}
  stop and disable {name}
  turn {name} off now and at boot
  stop the service {name} and keep it from starting again
service-mask: sudo systemctl mask {name}
  mask the service {name}
  make it impossible to start {name}
  block unit {name} from being started
service-dependencies: systemctl list-dependencies {name}
  what does the unit {name} depend on
  dependencies of the service {name}
  list what {name} needs
boot-blame: systemd-analyze blame
  which services slow down booting
  what takes longest at boot
  boot time per unit
boot-analyze: systemd-analyze
  how long did booting take
  time the system needed to boot
  boot duration
force-password-change: sudo chage -d 0 {user}
  force {user} to change the password at the next login
  {user} has to choose a new password next time
  expire the password of {user}
password-age: sudo chage -l {user}
  when does the password of {user} expire
  password aging of {user}
  show password expiry of {user}
set-user-password: sudo passwd {user}
  change the password of {user}
  set a new password for {user}
  reset the password of user {user}
unlock-user: sudo usermod -U {user}
  unlock the account of {user}
  let {user} log in again
  enable logins for {user} again
user-shell-set: sudo usermod -s {path} {user}
  change the login shell of {user} to {path}
  {user} should use {path} as shell
  set {path} as the shell for {user}
user-rename: sudo usermod -l {user2} {user}
  rename the account {user} to {user2}
  change the login name {user} to {user2}
  user {user} is now called {user2}
remove-user-home: sudo userdel -r {user}
  delete the user {user} together with the home directory
  remove {user} and all of {user}'s files in home
  get rid of user {user} including the home
  delete user {user} and their home
  delete {user} with home directory
remove-group: sudo groupdel {group}
  delete the group {group}
  remove group {group}
  get rid of the group named {group}
users-uid-over: awk -F: '$3 > {number} {print $1}' /etc/passwd
  users with a uid above {number}
  accounts whose uid is greater than {number}
  login names with uid over {number}
sudo-list: sudo -l
  what may I do with sudo
  list my sudo rights
  which commands am I allowed to run as root
su-user: sudo -iu {user}
  become {user}
  open a login shell as {user}
  switch to the user {user}
run-as-user: sudo -u {user} {command:raw}
  run {command} as the user {user}
  execute {command} as {user}
  {command} but as user {user}
disks-model: lsblk -d -o NAME,SIZE,MODEL
  disks with size and model
  model names of my drives
  list physical disks with their size
smart: sudo smartctl -a {path}
  smart status of {path}
  health of the disk {path}
  is the drive {path} failing
fs-check: sudo fsck {path}
  check the filesystem on {path}
  fsck {path}
  repair filesystem errors on {path}
label-of: sudo blkid -s LABEL -o value {path}
  label of the partition {path}
  what is {path} labelled
  volume label of {path}
disk-free-type: df -hT
  free space with filesystem types
  disk usage including the type of each filesystem
  df with types
disk-free-local: df -h -x tmpfs -x devtmpfs
  free space on real disks only
  disk space without tmpfs
  free space on all real filesystems
  df but leave out tmpfs and udev
disk-fuller-than: df -P | awk 'NR > 1 && $5 + 0 > {number} {print $6, $5}'
  filesystems that are more than {number} percent full
  mount points fuller than {number} percent
  warn about filesystems above {number} percent usage
  which disks are over {number} percent full
disk-percent-of: df --output=pcent {path} | tail -n 1
  how full is the filesystem of {path} in percent
  usage percentage of the disk behind {path}
  percent used on {path}
swap-off: sudo swapoff -a
  turn off swap
  disable all swap
  stop using swap
swap-on: sudo swapon -a
  turn on swap
  enable all swap
  activate swap again
cpu-governor: cat /sys/devices/system/cpu/cpu0/cpufreq/scaling_governor
  which cpu governor is active
  cpu frequency governor
  scaling governor in use
cpu-frequency: grep MHz /proc/cpuinfo
  current cpu frequency
  clock speed of each core
  how fast are the cores running
calendar-monday: cal -m
  calendar with weeks starting on monday
  this month's calendar, monday first
  calendar, monday as first day
calendar-three: cal -3
  calendar of the last, this and next month
  three months calendar
  previous, current and next month
clipboard-paste: xclip -selection clipboard -o
  @bsd pbpaste
  print the clipboard
  what's in my clipboard
  paste the clipboard here
at-list: atq
  list jobs scheduled with at
  pending at jobs
  what is scheduled with at
cron-remove: crontab -r
  delete my whole crontab
  remove all my cron jobs
  wipe my crontab
cron-backup: crontab -l > {file}
  save my crontab to {file}
  back up my cron jobs in {file}
  write the crontab into {file}
cron-daily: (crontab -l 2>/dev/null; echo '0 {number:number} * * * {command:inner}') | crontab -
  run {command} every day at {number}
  schedule {command} daily at {number} o'clock
  cron job for {command} each day at {number}
cron-hourly: (crontab -l 2>/dev/null; echo '0 * * * * {command:inner}') | crontab -
  run {command} every hour
  schedule {command} hourly
  cron job for {command} each hour
cron-minutes: (crontab -l 2>/dev/null; echo '*/{number} * * * * {command:inner}') | crontab -
  run {command} every {number} minutes with cron
  cron job for {command} every {number} minutes
  schedule {command} every {number} minutes
mount-read-only: sudo mount -o ro {path} {path2}
  mount {path} at {path2} read only
  mount {path} read-only on {path2}
  attach {path} under {path2} without write access
remount-rw: sudo mount -o remount,rw {path}
  remount {path} writable
  make the mounted filesystem {path} writable
  remount {path} read write
fs-type-of: lsblk -no FSTYPE {path}
  what filesystem is {path}
  filesystem type of {path}
  which filesystem does the partition {path} have
kernel-command-line: cat /proc/cmdline
  show the kernel command line
  boot parameters of the running kernel
  which options was the kernel booted with
variable-names: compgen -v
  names of all shell variables
  list shell variable names
  which shell variables are defined
env-names: env | cut -d= -f1
  only the names of my environment variables
  names of environment variables without values
  list env var names
history-clear: history -c
  clear my shell history
  clear the bash history
  forget the commands I typed
add-user-no-home: sudo useradd -M {user}
  create a user called {user} without a home directory
  add the account {user} without home
  new user {user}, no home directory
add-system-user: sudo useradd -r {user}
  create a system user {user}
  add a system account called {user}
  new service account {user}
add-user-shell: sudo useradd -m -s {path} {user}
  create user {user} with shell {path}
  add {user} with {path} as login shell
  new account {user} using shell {path}
root-users: awk -F: '$3 == 0 {print $1}' /etc/passwd
  users with uid 0
  which accounts have root's uid
  accounts with user id zero
groups-count: wc -l < /etc/group
  how many groups are there
  number of groups on this system
  count the groups
run-and-log: {command:raw} 2>&1 | tee {file}
  run {command} and save its output in {file} while showing it
  run {command}, show the output and also write it to {file}
  log the output and errors of {command} to {file} but still see them
run-both: {command:raw} & {command2:raw} & wait
  run {command} and {command2} at the same time
  run {command} and {command2} in parallel
  execute {command} and {command2} simultaneously
sleep-then: sleep {duration:seconds} && {command:raw}
  wait {duration} and then run {command}
  run {command} after waiting {duration}
  sleep {duration}, then {command}
limits-set-files: ulimit -n {number}
  allow {number} open files in this shell
  set the open file limit to {number}
  raise the file descriptor limit to {number}
core-dumps: ulimit -c unlimited
  allow core dumps
  enable core dumps in this shell
  no limit on core dump size
umask-set: umask {number:raw}
  set the umask to {number}
  use umask {number}
  change my umask to {number}
dns-name: hostname -f
  fully qualified name of this machine
  show the fqdn
  full hostname with domain
service-pid: systemctl show -p MainPID --value {name}
  main pid of the service {name}
  pid of the unit {name}
  which pid does service {name} have
service-memory: systemctl show -p MemoryCurrent --value {name}
  how much memory does the service {name} use
  memory of the unit {name}
  ram used by service {name}
service-failed-reset: sudo systemctl reset-failed
  clear failed units
  reset the failed state of services
  forget failed services
os-name: grep '^PRETTY_NAME' /etc/os-release
  pretty name of the distribution
  only the name of this linux distribution
  distribution name and version in one line
bios: sudo dmidecode -t bios
  bios version
  show bios information
  which bios does this machine have
memory-slots: sudo dmidecode -t memory
  which memory modules are installed
  ram slots and modules
  details of the memory modules
gpu: lspci | grep -iE 'vga|3d'
  which graphics card do I have
  show my gpu
  graphics card model
gpu-load: nvidia-smi
  gpu usage
  how busy is the nvidia card
  show nvidia gpu status
screen-resolution: xrandr | grep '\\*'
  current screen resolution
  which resolution is my display
  resolution of the monitor
`,
);
