/** Frames about the machine: kernel, memory, disks, users, limits, services. */
export const system = `
uname -r
  kernel release|version|revision|number ? version release number string running installed
  kernel ? running installed
sudo dmidecode -s baseboard-serial-number
  mainboard|motherboard|baseboard serial ? number
findmnt {path}
  mounted|mount {path} ? what at on is filesystem device details point
ldd --version | head -n 1
  glibc|libc version ? library
sudo hostnamectl set-hostname {name}
  set|change hostname {name} ? to
sudo timedatectl set-timezone {text}
  set|change timezone|time_zone {text} ? to system
sudo shutdown -r +{duration:minutes}
  reboot|restart {duration} ? in after
sudo shutdown -h +{duration:minutes}
  shutdown|shut_down|power_off|poweroff|halt {duration} ? in after down off
sudo shutdown -r {text}
  reboot|restart at {text} ? o'clock schedule
w
  idle time|times users|user|logged|logged-in ? of in long how
echo "$_"
  last argument previous|last ? of command to the
sudo passwd -e {user}
  expire password {user} immediately|force|now|change ? of user for the next login at
sudo chage -l {user}
  password aging|expiry|expires|expiration|ageing {user} ? of user information policy for when does
cut -d: -f1 /etc/passwd | sort
  "users"|"accounts"|"usernames"|user sorted|alphabetical|alphabetically|order ? names in all alphabetically alphabetical name sort
systemd-analyze
  boot time|take|took|long ? systemd did the to how startup startup much
systemd-analyze blame
  services|units slowest|longest|slow|boot|startup time|start|boot|take|took ? which boot time at slow to delay during each took the longest
sudo journalctl --vacuum-time={duration:days}d
  journal|journald older {duration} ? logs log entries than clear delete remove vacuum purge clean up
sudo journalctl --vacuum-size={size}
  journal|journald {size} ? logs log shrink reduce to limit vacuum size down
journalctl --disk-usage
  journal|journald space|size|disk ? logs log disk usage used use occupy big space much take taking up how
journalctl --list-boots
  boots journal|recorded|known|logged ? in log
iostat
  io|i/o|input/output statistics|stats ? disk device
mpstat -P ALL
  cpu per core|cpu|processor usage|utilization|statistics ? core each
  cpu usage|utilization each core
watch -n {duration} free -h
  watch|monitor memory|ram {duration} ? usage every each update
watch -n 1 free -h
  watch|monitor memory|ram second ? usage every each update
watch -n 1 df -h
  watch|monitor disk second ? usage every each update space
uname -nr
  hostname kernel release|version ? and system
uname -srm
  kernel name release machine|architecture ? and hardware
uname -sr
  kernel|os|operating name release|version ? and operating kernel
uname -a
  kernel all|full|complete|entire ? information version release
  uname ? output
  system|kernel|machine|os information|info|details ? all full name version release architecture
uname -s
  kernel|os|operating name ? operating name just only
uname -n
  uname node|hostname|host|network ? name using with
  network node ? name hostname
  nodename
uname -p
  processor type ? name unknown
uname -i
  hardware platform ? name
uname -rm
  kernel release|version machine|architecture|hardware ? and name the hardware
uname -sm
  kernel name machine|architecture|hardware ? and the hardware
uname -no
  node|network|host operating_system ? name and the hostname
uname -srv
  kernel name release version ? and the of
uname -srvm
  kernel name release version machine|architecture|hardware ? and the of hardware
uname -mp
  architecture|machine processor ? and type information the system hardware name
uname -sn
  kernel name node|hostname|host ? and the network
uname -m
  architecture|arch name cpu|processor|machine only|just ? hardware the type
  architecture|arch ? hardware cpu processor machine type name kernel instruction set
  machine hardware name
  32|32bit|64|64bit or ? bit kernel running
uname -v
  kernel build date|time|version ? date time
uname -o
  operating_system type|name ? just
cat /proc/version
  proc version
. /etc/os-release && echo "$PRETTY_NAME"
  pretty_name|pretty-name os-release|/etc/os-release|distribution|distro|operating_system|os ? /etc/os-release etc os release only from without quotes its field value distribution the which
. /etc/os-release && echo "$ID"
  distribution|distro|os id|identifier ? /etc/os-release etc os release os-release only from without quotes its field value the just
. /etc/os-release && echo "$VERSION_CODENAME"
  distribution|distro|os|release codename|code_name ? /etc/os-release etc os release os-release only from without quotes its field value the version
cat /etc/os-release
  distribution|distro|os|os-release ? operating version release name installed running id
  operating_system version|release|installed|running ? name distribution installed
lsb_release -ds
  lsb description|release ? distribution
grep -oP '^VERSION_ID="?\\K[^"]+' /etc/os-release
  os|distribution|distro version_id|version_number ? release
hostname
  hostname|host_name ? name network
  name computer|machine|system|host|server|box ? network
hostname -f
  fqdn ? qualified domain hostname
  fully|full qualified ? domain name hostname fqdn
  full|complete hostname|host_name ? name domain including
  long hostname|host_name ? name domain including
hostname | tr '[:lower:]' '[:upper:]'
  hostname|host_name upper|uppercase|capital ? case in letters name
hostname -I | awk '{print $1}'
  first ip ? address of host my this only
hostname -I
  hostname|host ip|ips|addresses ? address all addresses
hostname -d
  domain name ? dns
  dns domain ? name hostname
hostname -s
  short hostname|host_name ? name
uptime
  uptime ? system
  load ? average averages uptime load
  how_long up|running|on ? time been since and load boot average
uptime -p
  uptime human|pretty|readable|friendly ? readable format form human friendly pretty
  only uptime|up|booted|running ? time the amount of system has been for how long show
  how_long up|running|on human|pretty|readable|friendly ? readable format form human friendly pretty been time use system since in a
  how_long up|running|on ? time been since booted boot
uptime -s
  since|when|time|date last|boot|booted|started|up|start|startup ? time date since up boot booted started start at last running
cut -d' ' -f1-3 /proc/loadavg
  load averages|average 5|five 15|fifteen ? average averages 1 one minute minutes last the for and past
  load average|averages only|just|1|three|numbers ? averages 5 15 minute one five fifteen three last numbers figures and
cut -d' ' -f1 /proc/loadavg
  load average 1|one|minute|1-minute ? minute one last over only just
nproc
  cpu|cpus|core|cores|processor|processors|processing|cpu-cores count|number|many|available ? cpu core units processor logical available number count
nproc --all
  cpu|core|processor|processing installed ? count number many units cpu core installed total
lscpu
  cpu|processor architecture|information|info|details|specs|properties|about ? architecture cpu processor hardware
  cpu|processor ? details
lscpu -J
  cpu|processor|lscpu json ? architecture information in format about cpus the
lscpu -e
  cpu|processor|cpus table|extended ? information in a about each format display readable
lscpu -C
  cpu|processor caches|cache ? information about details of sizes size
lscpu -p
  cpu|processor parsable|parseable ? information in format about
grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | sed 's/^ *//'
  cpu|processor model ? name only just string
lscpu | awk -F: '/^Model name/ {sub(/^ +/, "", $2); print $2}'
  lscpu model ? name
free -h
  memory|ram ? free used usage available memory utilization consumption human readable format units left statistics stats amount summary status swap and
  memory|ram swap ? usage used free
free -m
  memory|ram mb|megabytes|mib|megs|mebibytes ? free used usage available in unit
free -g
  memory|ram gb|gigabytes|gib|gigs ? free used usage available in unit
free -g | awk '/^Mem:/ {print $7}'
  memory|ram available amount|much|only|just|number gb|gigabytes|gib|gigs ? amount of in number physical
free -g | awk '/^Mem:/ {print $4}'
  memory|ram free|unused amount|much|only|just|number gb|gigabytes|gib|gigs ? amount of in number physical
free -g | awk '/^Mem:/ {print $3}'
  memory|ram used amount|much|only|just|number gb|gigabytes|gib|gigs ? amount of in number physical
free -k
  memory|ram kb|kilobytes|kib|kibibytes ? free used usage available in unit
free -t
  memory|ram total line|row|totals|sum ? usage including with a free used of and swap including column display
free -ht
  memory|ram total line|row|totals human|readable ? usage including with a free used of and swap including column display format human readable
free -w
  memory|ram wide ? usage mode output free
free --si -h
  memory|ram powers|power|si 1000|units|si ? of in free used usage human readable units
free -s {duration}
  memory|ram|free every|refresh|repeat|update {duration} ? usage output display show the continuously each seconds second
free -b
  memory|ram bytes ? free used usage available in unit
free -m | awk '/^Mem:/ {print $2}'
  memory|ram total|amount|installed|size mb|megabytes|mib|megs ? amount physical of total installed size only number
free -g | awk '/^Mem:/ {print $2}'
  memory|ram total|amount|installed gb|gigabytes|gib ? amount physical total installed size
free -b | awk '/^Mem:/ {print $2}'
  memory|ram total|amount|installed|size bytes ? amount physical of total installed size number in
free -m | awk '/^Mem:/ {print $4}'
  memory|ram free|unused mb|megabytes|mib|megs amount|many|much|only|just|number ? amount of free number unused
free -m | awk '/^Mem:/ {print $3}'
  memory|ram used|use|usage|consumed mb|megabytes|mib|megs amount|much|only|just|number ? amount of used number
free -m | awk '/^Mem:/ {print $7}'
  memory|ram available mb|megabytes|mib|megs amount|much|only|just|number ? amount of number
free -h | awk '/^Mem:/ {print $2}'
  memory|ram total|installed ? amount physical total installed size much machine only human readable format
free -h | awk '/^Mem:/ {print $7}'
  memory|ram available amount|much|only|just ? amount for applications still
free -h | awk '/^Mem:/ {print $4}'
  memory|ram free amount|only|just ? amount human readable
free -h | awk '/^Mem:/ {print $3}'
  memory|ram used amount|only|just ? amount human readable
free | awk '/^Mem:/ {printf "%.1f%%\\n", $3 / $2 * 100}'
  memory|ram percent|percentage|% ? used usage use utilization consumed of
free -h | awk '/^Swap:/'
  swap ? usage used free total size how big space amount much
free -m | awk '/^Swap:/ {print $2}'
  swap total|size|amount mb|megabytes|mib ? total size amount space
free -m | awk '/^Swap:/ {print $3}'
  swap used|use|usage mb|megabytes|mib ? amount much space
free -m | awk '/^Swap:/ {print $4}'
  swap free|unused|available mb|megabytes|mib ? amount much space
free -m | awk '/^Swap:/ {print $2, $4}'
  swap total free mb|megabytes|mib ? space and amount of size
swapon --show
  swap enabled|active|on ? is if whether any there space
  swap devices|partitions|files|areas|device|partition|file ? enabled active use summary
cat /proc/swaps
  proc swaps
awk '/^MemTotal:/ {print $2}' /proc/meminfo
  total memory|ram kb|kib|kilobytes|bare|plain|number ? amount of in as a bare plain number only just /proc/meminfo proc meminfo from memory ram machine kb kib kilobytes physical installed unit without
  total memory|ram meminfo|/proc/meminfo ? amount of in as a bare plain number only just /proc/meminfo proc meminfo from memory ram value
awk '/^MemAvailable:/ {print $2}' /proc/meminfo
  available memory|ram kb|kib|kilobytes|bare|plain|number ? amount of in as a bare plain number only just /proc/meminfo proc meminfo from memory ram machine kb kib kilobytes physical installed unit without
  available memory|ram meminfo|/proc/meminfo ? amount of in as a bare plain number only just /proc/meminfo proc meminfo from memory ram value
awk '/^MemFree:/ {print $2}' /proc/meminfo
  free memory|ram kb|kib|kilobytes|bare|plain|number ? amount of in as a bare plain number only just /proc/meminfo proc meminfo from memory ram machine kb kib kilobytes physical installed unit without
  free memory|ram meminfo|/proc/meminfo ? amount of in as a bare plain number only just /proc/meminfo proc meminfo from memory ram value
awk '/^SwapFree:/ {print $2}' /proc/meminfo
  free swap kb|kib|kilobytes|bare|plain|number ? amount of in as a bare plain number only just /proc/meminfo proc meminfo from memory ram machine kb kib kilobytes physical installed unit without
  free swap meminfo|/proc/meminfo ? amount of in as a bare plain number only just /proc/meminfo proc meminfo from memory ram value
awk '/^SwapTotal:/ {print $2}' /proc/meminfo
  total swap kb|kib|kilobytes|bare|plain|number ? amount of in as a bare plain number only just /proc/meminfo proc meminfo from memory ram machine kb kib kilobytes physical installed unit without
  total swap meminfo|/proc/meminfo ? amount of in as a bare plain number only just /proc/meminfo proc meminfo from memory ram value
grep MemTotal /proc/meminfo
  memtotal|meminfo total|line|memtotal ? proc from line
grep MemAvailable /proc/meminfo
  memavailable|meminfo available|line|memavailable ? proc from line
vmstat
  virtual memory ? statistics stats
vmstat {number}
  vmstat|virtual {number} ? seconds second every statistics memory
df -h
  disk|disks|drive|drives|filesystem|filesystems|storage|partitions|partition space|free|usage|used|full|left|remaining|capacity ? space free usage used left remaining capacity human readable format mounted all filesystem disk drive units consumption utilization and partition amount size sizes
  free|available|remaining space ? disk human readable
  file_systems|file_system space|free|usage|used|full|left ? space free usage used left remaining mounted disk human readable format
df
  disk|filesystem|filesystems space|usage|used kilobytes|blocks|kb|1k ? usage used mounted free
df --output=target,pcent | awk 'NR > 1 && $2 + 0 > {number} {print $1, $2}'
  filesystems|file_systems|filesystem|partitions|mounts more|over|above {number} mount_point|mount percentage|percent|usage|% ? file systems full than are used use that which point points with print printing and their usage percentage only percent
df --output=target,pcent | awk 'NR > 1 && $2 + 0 > {number} {print $1}'
  filesystems|file_systems|filesystem|partitions|mounts more|over|above {number} mount_point|mount only|just ? percent full than are used use that which point points print and the
df -i
  inode|inodes usage|use|free|used|left|available|consumption|utilization|filesystem|filesystems|file_systems|file_system ? usage use free used left number many consumption utilization filesystem filesystems file systems mounted information for per on of mount
df -T
  filesystem|filesystems|mount|mounts|disk type|types ? type space usage mounted disk used
df -hT
  filesystem|filesystems|disk|mounts type|types human|readable ? type space usage mounted used disk readable format
df -h / | awk 'NR == 2 {print $4}'
  root|/ free|available|left|remaining ? space disk partition filesystem free amount left only
df --output=pcent / | tail -n 1 | tr -d ' '
  root|/ percent|percentage|% ? used usage use disk space partition filesystem full only just
df -h /
  root usage|used|space|full disk|filesystem|partition ? human readable format form units file system of the
  / free|available|left|space|usage|used human|disk|space ? units readable free space on usage form format filesystem partition used available left
  root|/ usage|used|space|full ? disk partition space filesystem usage human readable
df -h {path}
  {path} full ? how disk
  {path} filesystem located|lives|resides|stored|belongs ? which directory file folder is on the to
  {path} filesystem|partition|mount|disk|free|left|space ? disk space free usage left used on available filesystem partition human readable that contains holds
df --output=pcent {path} | tail -n 1 | tr -d ' '
  {path} percent|percentage|% ? used usage use disk space partition filesystem full only
df --output=fstype {path} | tail -n 1
  {path} filesystem|file_system type ? filesystem file system of mounted on
df --output=fstype / | tail -n 1
  / filesystem|file_system type ? filesystem file system of mounted on root
df --output=target {path} | tail -n 1
  {path} mount_point|mountpoint ? mounted point filesystem of
df --output=source {path} | tail -n 1
  {path} device ? mounted filesystem block partition on
df -h -t {name}
  filesystems|mounts|partitions {name} ? usage disk space type mounted
findmnt -t ext4
  mounted|mounts|filesystems ext4 ? filesystem filesystems type mounted
findmnt -t xfs
  mounted|mounts|filesystems xfs ? filesystem filesystems type mounted
findmnt -t tmpfs
  mounted|mounts|filesystems tmpfs ? filesystem filesystems type mounted
findmnt -t nfs,nfs4
  mounted|mounts|filesystems nfs ? filesystem filesystems type mounted shares
mount
  mounted|mounts|mount ? filesystems filesystem file systems points point options devices disks
  mount_command output
findmnt
  mounts|mount|mounted tree ? filesystems points filesystem format form as
mount -t {name}
  mounted filesystems|filesystem type {name} ? of all with that are
mount | column -t
  mount|mounted|mounts table|columns|aligned|tabular ? output of as a the filesystems format in pretty nicely information
sudo mount {path} {dir}
  mount {path} {dir} ? the device partition disk on at to into filesystem under directory drive onto
sudo mount -t {name} {path} {dir}
  mount {name} {path} {dir} type|filesystem|partition|device ? the on at to as of into with a file
  mount {path} {dir} type|filesystem {name} ? the on at to as of into with device partition file
sudo mount -o loop {file} {dir}
  mount iso|image|loop {file} {dir} ? the on at to as of into with a file device
sudo mount -o ro {path} {dir}
  mount read-only|readonly {path} {dir} ? the device partition disk on at to into filesystem as
sudo mount --bind {path} {dir}
  bind {path} {dir} ? the mount on at to into directory make as a subtree
sudo mount -o remount,rw {path}
  remount {path} write|writable|read-write|rw ? the filesystem with read and permission permissions mode as in access
sudo mount -o remount,ro {path}
  remount {path} read-only|readonly ? the filesystem with as in mode
sudo mount -a
  mount all|everything|filesystems fstab|/etc/fstab ? listed in the filesystems mentioned from
sudo umount -l {path}
  unmount|umount lazy|lazily {path} ? the filesystem
sudo umount -f {path}
  unmount|umount force|forcefully|forcibly {path} ? the filesystem
mountpoint {path}
  mountpoint|mount_point {path} check|whether|is|if|test ? is a whether check if directory the test of filesystem
sudo mount -t tmpfs tmpfs {dir}
  mount "tmpfs" {dir} ? filesystem a on to at the type of
sudo mount -t proc proc {dir}
  mount "proc" {dir} ? filesystem a on to at the type of
cat /etc/machine-id
  machine id
cat /proc/interrupts
  interrupt|interrupts statistics|counts|counters|table|stats ? per cpu
localectl status
  keyboard layout ? and
cat /etc/fstab
  fstab ? file content contents entries
  filesystem table ? mounted boot at static
  mounted boot ? filesystems automatically at
lsblk
  block devices|device ? tree
  disks|drives|disk|partitions|hdds ? attached connected partitions partition and their devices
lsblk -a
  block devices|device empty ? including also all
lsblk -b
  block devices|device bytes ? sizes size in with column
lsblk -d
  block devices|device|disks without|no partitions|slaves|children|dependents ? only whole their
  disks|block only|without partitions|devices ? no whole
lsblk -l
  block devices|device list|flat format|form ? as in a
lsblk -p
  block devices|device full|complete path|paths ? with their device
lsblk -J
  block devices|device json ? in format as
lsblk -m
  block devices|device owner|permissions|mode ? group and their
lsblk -S
  scsi devices|device ? block only
lsblk -t
  block|lsblk topology ? device devices about output of information
lsblk -dno NAME
  block|disks|disk devices|device|names names|name only|just|without|no|header ? of all the a physical header headings any each one per line
lsblk -n
  block devices|device header|headings|headers ? without a no the
lsblk -f
  block|disks|partitions|devices uuid|uuids|filesystem|filesystems|types|labels ? device devices and their filesystem type types label uuids partition
lsblk -dno NAME,SIZE
  disks|drives|disk size|sizes ? and their names name physical connected attached of to
lsblk -o NAME,SIZE,TYPE,MOUNTPOINT
  block|disks|partitions mountpoint|mountpoints|mount ? devices points size type sizes types their and names
lsblk -dno SIZE {path}
  size {path} disk|drive|device ? of disk drive block device
lsblk -dno SIZE /dev/sda
  size sda disk|drive|device ? of disk drive block device
blkid -s UUID -o value
  uuids|uuid only|just|values ? block devices of partitions
blkid
  uuid|uuids ? block devices partitions filesystem filesystems disk
lsusb
  usb ? devices device connected attached plugged in
lspci
  pci ? devices device connected hardware
lspci | grep -i vga
  graphics|video|gpu|vga ? card adapter hardware controller
lsmod
  modules|module|drivers kernel ? loaded modules drivers
lsmod | grep {name}
  module {name} ? kernel loaded is
modinfo {name}
  module {name} information|info|details|about ? kernel
sudo modprobe {name}
  load module {name} ? kernel
sudo modprobe -r {name}
  unload|remove module {name} ? kernel
sudo dmidecode
  dmi|bios|smbios ? table information hardware version
sudo dmidecode -s bios-version
  bios version
sudo dmidecode -s system-serial-number
  serial number ? system hardware
lshw -short
  hardware ? summary short brief components configuration devices
sensors
  temperature|temperatures|sensors ? cpu sensor readings hardware core
dmesg
  kernel ring|messages|log|buffer ? ring buffer messages log
dmesg -T
  kernel messages|log|ring|buffer human|readable|timestamps ? readable timestamps with ring buffer
dmesg | tail -n {number}
  last|latest|recent {number} kernel messages|lines|entries ? log ring buffer lines messages of most recent
dmesg --level=err
  kernel|dmesg errors|error ? messages log lines entries
dmesg --level=err,warn
  kernel errors|error warnings|warning ? messages log and
dmesg -w
  kernel follow|watch|live|stream ? messages log ring buffer as they arrive
  kernel messages|log wait|waiting|keep|new|continuously ? for ones and new them follow show
dmesg -H
  kernel|dmesg messages|log|buffer pager|colour|color|colored ? in human readable with
dmesg --since '{duration:words} ago'
  kernel messages|log|dmesg {duration} ? from in of the last past emitted logged since
dmesg --level=warn
  kernel|dmesg warnings|warning ? messages log only
sudo dmesg -C
  clear|empty kernel|dmesg|ring buffer|ring|log ? the messages
sysctl -a
  kernel|sysctl parameters|settings|values ? parameters runtime
sysctl {name}
  kernel|sysctl parameter|setting|sysctl|value {name} ? kernel parameter setting
sudo sysctl -w vm.swappiness={number}
  set|change swappiness {number} ? to
cat /proc/sys/vm/swappiness
  swappiness
cat /proc/sys/fs/file-max
  maximum|max file|files system-wide|handles ? descriptors open number system wide limit
cat /proc/sys/kernel/pid_max
  maximum|max pid|process ? number id value largest highest possible
cat /proc/sys/net/ipv4/ip_forward
  ip forwarding|forward ? enabled ipv4 is status
cat /proc/uptime
  uptime seconds ? in proc
cut -d. -f1 /proc/uptime
  seconds since|passed boot|booted|start|started ? number of the many system have how was last
  uptime|up|running seconds ? in whole uptime number been for
getconf PAGESIZE
  page size ? memory bytes in
getconf LONG_BIT
  32|64 bit ? os is kernel running
getconf ARG_MAX
  maximum|max arguments|argument|arg|command ? length size list of line bytes characters
whoami
  whoami
  "user"|username|account|login running|current|i|logged|logged-in|effective|my ? logged as in effective logged-in name user login
  who i ? logged as am
  user name|login ? the current my
logname
  login name ? user
id -u
  uid|user_id ? numeric user effective id number
id -u {user}
  uid|user_id {user} ? numeric user id number
id
  uid|user gid|groups|group|ids ? uid gid groups ids id user and their identity
  id|identity user ? identity
  who groups i|am ? what in and am my
id {user}
  uid|ids|id|identity {user} gid|groups|group|ids|and ? uid gid groups group ids user and of
  id|identity {user} ? user
id -g
  gid|group_id ? numeric group primary number id user my
id -gn
  primary group name|the ? user name
  primary group ? user name
id -gn {user}
  primary group {user} ? user name
id -g {user}
  gid|group_id {user} ? numeric group primary number id user
cut -d: -f1,4 /etc/group
  groups members their|all|each|every ? and with of the on group list names
getent group {group} | cut -d: -f3
  gid|group_id group {group} ? of the numeric
id -Gn
  "groups" current "user" ? names of the all
  groups|group user|i|my|belong|member ? names name belong belongs member of to in user
groups
  groups i|my|belong|user|am ? belong belongs member of to in user
groups {user}
  "groups" supplementary {user} ? of user
  groups|group {user} ? belong belongs member of to in user names
  "groups" member|belongs|belong|in {user} ? belongs belong is are that a to user which
id -G | wc -w
  "groups" number|count|many user|i|me ? of in the is am belong belongs member current how does do to
id -G
  groups|group "ids"|"gids" ? numeric ids user belongs supplementary of
  all group|groups ids|gids ? numeric user current my of as numbers the for
  i group|groups ids|gids ? numeric user current my of as numbers the for
  group|groups numeric|numbers|numerically ? all user current my of as numbers the for ids in
id -G {user}
  group|groups ids|gids|numeric {user} ? all numeric user of as numbers the for
id -Gn {user} | tr ' ' '\\n'
  groups {user} line|separate|own ? one per each on its line names of user the belongs to is in all
id -Gn {user} | grep -qw {group} && echo yes
  user {user} in|belongs|member group {group} ? is the to of check whether if a belongs member in
getent passwd {user} | cut -d: -f5 | cut -d, -f1
  full|real name {user} ? of user the
id -Gn {user}
  group names {user} ? of the all user which groups belongs to
id -nu {user}
  name {user} uid ? user of
id -un
  effective user name ? of id
  username|user_name id command|using|effective ? with print
id -ru
  real uid|user_id|user ? id numeric of
id -rg
  real gid|group_id|group ? id numeric of
getent passwd {number}
  username|user|name|account uid|id|user_id {number} ? with the has whose which by a of for user find
getent group {number}
  group gid|id|group_id {number} ? with the has whose which name by a of for find
cut -d: -f1 /etc/group
  groups|group ? names name defined existing exist
wc -l < /etc/group
  groups number|count|many ? exist defined
getent group {group} | cut -d: -f4
  members|member|"users"|who group {group} ? belong belongs are in users
getent group {group}
  group entry|line|information {group} ? etc file
cut -d: -f1 /etc/passwd
  "users"|"accounts"|"usernames" ? names user name account accounts usernames exist existing defined local login
wc -l < /etc/passwd
  users|accounts|user number|count|many ? accounts exist defined registered /etc/passwd passwd file entries in
awk -F: '$3 >= 1000 && $3 < 65534 {print $1}' /etc/passwd
  human|regular|normal|real|ordinary|non-system users|accounts|user ? names accounts name
awk -F: '$3 > {number} {print $1}' /etc/passwd
  "users"|"accounts"|user|usernames uid|id above|greater|over|larger|higher|bigger|more {number} ? names accounts with than user ids whose is a have has uids
awk -F: '$3 < {number} {print $1}' /etc/passwd
  "users"|"accounts"|user|usernames uid|id below|under|less|smaller|lower {number} ? names accounts with than user ids whose is a have has uids
awk -F: '$3 >= {number} {print $1}' /etc/passwd
  "users"|"accounts"|user|usernames uid|id or_more|or_greater|or_higher|or_above|or_larger {number} ? names accounts with of at whose is a the
  "users"|"accounts"|user|usernames uid|id least {number} ? names accounts with of at whose is
awk -F: '$3 == 0 {print $1}' /etc/passwd
  users|accounts|user uid 0|zero ? names accounts name with
awk -F: '$3 < 1000 {print $1}' /etc/passwd
  system users|accounts ? names
grep -v '/nologin$\\|/false$' /etc/passwd | cut -d: -f1
  users|accounts login|valid|real shell ? names who have a login with
awk -F: '{print $1, $7}' /etc/passwd
  user|account shell|shells each|every|all ? login of the their and with name default
  "users"|"accounts"|"usernames" shell|shells ? login their and with each names along all user
awk -F: '{print $1, $3}' /etc/passwd
  "users"|"accounts"|"usernames" uid|uids ? their and with each names along all user together
awk -F: '{print $1, $6}' /etc/passwd
  "users"|"accounts"|"usernames" home|~ ? directory directories their and with each names folder along all user together
getent passwd {user} | cut -d: -f7
  shell {user} ? login user default
getent passwd {user} | cut -d: -f6
  home|~ {user} ? directory user folder recorded /etc/passwd passwd etc database as in according
getent passwd {user}
  passwd|account entry|entries|line|information|details|exist|exists|database {user} ? database all etc file user in account passwd
id {user}
  user exists|exist {user} ? user account
awk -F: '$7 == "{path:inner}" {print $1}' /etc/passwd
  users|accounts|user {path} ? login shell accounts names who whose is have as with that can log in use
cat /etc/shells
  shells installed|available|valid|login|allowed|etc ? login installed valid
echo "$SHELL"
  default|login shell ? user variable my current path of
  shell current|my user ? default login of path
  path shell used|current|currently ? full of the
  shell variable
  shell user
ps -p $$ -o comm=
  shell running|using|use|this|current|in ? using use in session
bash --version | head -n 1
  bash version ? shell number first line
echo "$BASH_VERSION"
  bash|shell version variable ? bash_version
who
  who|users logged_in|logged|logged-in|online|on ? users logged in who on sessions signed else
  users|sessions logged|logged-in|online|login|signed ? in users sessions
who | awk '{print $1}' | sort -u | wc -l
  unique|distinct|different users|user|people logged|logged-in number|count|many ? of in the currently are names
who -b
  boot time|when last|system|who ? of the system was last date booted using who booted
who -r
  runlevel who|since|time ? and using of current
who -H
  users|who logged|logged-in header|headings|headers|heading|column ? with in print column line of columns who
who -q
  users|who logged|logged-in names|usernames number|count|total ? with in print all and of names login
who -a
  who all|available|everything everything|information|details|details ? print display users logged in system
who am i
  who am i ? session terminal
who | awk '{print $1}'
  usernames|names|name|username users|user logged_in ? of in the who only just currently all are
  usernames|names|name|username users|logged|logged-in|user logged|logged-in ? of in the who only just currently all are users user print
who | awk '{print $1}' | sort -u
  without duplicates users|usernames|names|user logged|logged-in ? of in the who all are currently one per line each list names name
  unique|distinct users|usernames|names|user logged|logged-in ? of in the who only just currently all are names list sorted name
who | awk '{print $1, $2}'
  usernames|names|name|username users|user terminals|terminal|tty|ttys logged_in ? of in the who only just and their with all are names users name user
  usernames|names|name|users|username|user terminals|terminal|tty|ttys logged_in ? of in the who only just and their with all are names users name user
  usernames|names|name|users|username|user terminals|terminal|tty|ttys logged|logged-in ? of in the who only just and their with all are names users name user
who | awk '{print $1}' | sort | uniq -c
  logged|sessions|logins|login many|number|count user|users|person each|per|every|times ? in is of times the on system how has user users with logged
w -h
  w|logged|logged-in header|headers headers|without|no|w ? users who in print information and what they doing are a
w -s
  w|logged short|brief|format ? users who in print information in format without login jcpu pcpu times
w {user}
  doing|activity|w|logged {user} ? is user what the information about show only
users
  usernames|names users|user|logged|logged-in logged|logged-in ? in users only names of user
who | wc -l
  users|sessions|people logged|logged-in number|count|many ? in of login sessions users
w
  who logged|on doing|do|activity ? in users what they activity
  users|user logged|logged-in doing|activity|idle ? in what they are and activity
last
  last|recent login|logins|logged ? history users in last recent login sessions of
  login history ? users
last -n {number}
  show|display {number} logins ? last recent most latest users
  last|recent {number} logins|login|entries|sessions|logged ? users history in login sessions
last {user}
  last|history|when login|logins|logged {user} ? users history in last log sessions user time times was
last reboot
  reboots|reboot ? history last times log
lastb
  failed|bad login|logins ? attempts login
lastlog
  last login|logged each|every|all time|login ? time of user users in login
  last login each|every|all ? time of user users
lastlog -u {user}
  last login {user} time ? of user
sudo -l
  sudo allowed|permissions|privileges|rights|run|rules ? apply rules that to commands run i user can may
passwd
  change|update password ? user
sudo passwd {user}
  change|set|reset|update password {user} ? user
sudo useradd -m {user}
  add|create|make user|account {user} ? new home directory with a user ~
sudo userdel {user}
  delete|remove user|account {user} ? user
sudo userdel -r {user}
  delete|remove user|account {user} home|~ ? directory user with their and
sudo groupadd {group}
  add|create group {group} ? new
sudo groupdel {group}
  delete|remove group {group}
sudo usermod -aG {group} {user}
  add {user} {group} group ? user to the
sudo usermod -aG docker "$USER"
  add docker group i|user ? to user
sudo usermod -L {user}
  lock {user} ? user account
sudo usermod -U {user}
  unlock {user} ? user account
sudo usermod -s {path} {user}
  change|set shell {user} {path} ? login user to
  change|set shell {path} {user} ? login user to
su - {user}
  switch|become|change user {user} ? to login shell with
sudo -i
  root shell|become|switch ? open login become switch start to user
umask
  umask|file-creation ? mask permissions creation value
umask -S
  umask symbolic|symbolically ? form format in value notation shell mode file creation mask
umask {mode}
  set|change umask {mode} ? to mask
umask {number}
  set|change umask {number} ? to mask
ulimit -a
  limits|ulimits ? resource user shell process
  resource limits
ulimit -n
  maximum|max|limit|limits|number open files|descriptors|file ? file files descriptors open maximum number allowed process per can
ulimit -n {number}
  set|raise|change|increase limit|maximum|max open|file {number} ? files file descriptors of number open to limit session
ulimit -Hn
  hard limit|maximum files|open|file ? open files descriptors of number
ulimit -Sn
  soft limit|maximum files|open|file ? open files descriptors of number for simultaneously opened
ulimit -Ha
  hard limits ? all resource of
ulimit -f
  maximum|limit file size ? of files created
ulimit -t
  maximum|limit cpu time ? of seconds
ulimit -u {number}
  set|"limit"|change "processes" {number} ? maximum number of user max the per to
ulimit -c 0
  disable|prevent|no core dumps|dump|files ? size creation of
ulimit -v {number}
  set|limit virtual memory {number} ? maximum amount of to kilobytes kb the
ulimit -u
  maximum|max|limit processes ? number user allowed process per user of can
ulimit -s
  stack size|limit ? limit maximum
ulimit -c
  core size|limit|dump ? limit maximum dump file files
ulimit -c unlimited
  enable|allow core dumps|dump ? unlimited size
ulimit -v
  virtual memory limit ? maximum size
env
  environment variables|variable ? and their values exported set
  environment
env -0
  environment nul|null ? variables each ending separated terminated by with instead of newline newlines character in
env -i
  empty|clear|clean environment ? an a start run with list print env nothing
env | sort
  environment sorted|sort|alphabetical|alphabetically|ordered|order ? variables by name in order variable alphabetical alphabetically sorted
env | cut -d= -f1
  environment names only|just ? variables without values variable of
  environment names ? variable variables
env | wc -l
  environment number|count|many ? variables set are
env | grep {name}
  environment containing|contain|contains|matching|with|mention {name} ? variables that the word variable whose name contain
env | grep '^{name:raw}'
  environment start|starting|begin|beginning|prefixed|prefix {name} ? variables with whose name that
echo "\${variable:var}"
  variable value {variable} ? of shell environment content contents the
printenv {variable}
  environment variable {variable} ? content
  variable {variable} environment|content ? environment
  env {variable} ? var variable
echo "$PATH" | tr ':' '\\n' | sort
  path sorted|sort|alphabetical|alphabetically directories|directory|line|entries ? in of one per line each on its own order variable directories alphabetical environment folders
echo "$PATH" | tr ':' '\\n' | grep -qx {dir} && echo yes
  path {dir} is|check|whether|contains|contain ? in if the part of directory a variable included environment
echo "$PATH" | tr ':' '\\n'
  path line|separate|own|newline|lines|row ? directory directories on own separate each per entry entries one variable in as newlines new environment folder folders split
  path directories|folders|entries|directory ? in variable of one per line environment
echo "$PATH" | cut -d: -f2
  path second directory|entry|folder ? in of variable the environment
echo "$PATH" | cut -d: -f3
  path third directory|entry|folder ? in of variable the environment
echo "\${PATH##*:}"
  path last directory|entry|folder ? in of variable the environment
echo "$PATH" | tr ':' '\\n' | wc -l
  path directories|entries|folders|directory many|number|count ? how contain contains have has in of does are there variable the environment search
  path directories|entries|folders|directory number|count|many ? in variable of environment
echo "\${#PATH}"
  path length ? variable of string environment in characters
echo "$PATH" | cut -d: -f1-{number}
  path first {number} directories|entries|folders ? in of variable the environment
echo "$PATH" | cut -d: -f1
  path first directory|entry|folder ? in of variable the
echo "$PATH" | tr ':' '\\n'
  path colons|colon newlines|newline ? replace replaced in with by all variable and
echo "$PATH"
  path ? variable environment search executable "path" contents content executables directories
  path variable ? environment executable
echo "$HOME"
  home ? directory path user variable of to
echo "$LANG"
  lang|language ? variable setting system
locale
  locale ? settings setting language
locale -a
  locales|locale ? all installed supported
echo "$TERM"
  terminal type ? of
  term ? variable environment
tput cols
  columns|width terminal|screen ? number many of window wide columns terminal
tput lines
  rows|lines|height terminal|screen ? number many of window rows terminal lines
tty
  tty|terminal device|name|file|path|connected|this|current ? of name device
  file|path name|connected|standard|stdin terminal ? of the connected to standard input this name attached
  tty
stty -a
  terminal settings|setting|options|attributes|parameters ? all line the for of in human readable form stty
  stty settings ? all terminal
stty sane
  reset|restore terminal|stty sane|reasonable|default|normal|settings ? all modes to values settings state the for
stty -echo
  disable|turn_off|hide|suppress echo|echoing ? terminal of input typed characters in the
stty echo
  enable|turn_on|restore echo|echoing ? terminal of input typed characters in the again
stty speed
  terminal|line speed|baud ? rate of the in
stty size
  terminal size|dimensions ? of window rows columns and in
clear
  clear|clean screen|terminal
reset
  reset|fix terminal ? garbled broken state messed
echo "$USER"
  user variable ? environment
echo "$?"
  exit|return status|code|value last|previous|preceding|command ? of last previous command exit value most recently executed recent
  last|previous command exit|return|succeed|succeeded|fail|failed|status ? code status
echo "$#"
  positional|script|shell arguments|parameters|argument number|count|many ? parameters of passed to the script arguments
  arguments|parameters passed number|count|many ? of to script positional
echo "$@"
  all positional|script arguments|parameters ? parameters of passed to the script
  arguments|parameters passed script ? all to positional
echo "$1"
  first positional|script argument|parameter|arguments ? of passed to the script
echo $$
  pid|process_id shell|bash|script ? process id
echo $PPID
  parent pid|process|ppid shell|bash|script ? process id of
echo "$SHLVL"
  shell level|nesting|nested|deep|shlvl ? depth nesting how levels
echo "$0"
  name script|shell ? running currently program
echo "$HOSTNAME"
  hostname variable
echo "$OLDPWD"
  previous|last working|directory ? directory
pwd
  working directory|folder|. ? path absolute full
  .  ? path absolute full am i name location print
pwd -P
  . physical|resolved|symlinks|links|real|physically ? path resolved without symlinks symbolic links working directory resolving all with name the
basename "$PWD"
  name . without|just|only|last ? path of component folder directory full part
timedatectl
  timezone|time_zone|clock ? settings setting time configured status configuration date system zone
timedatectl list-timezones
  timezones|time_zones|zones ? available all supported time possible
cat /etc/timezone
  timezone configured ? file
date
  current date|time ? and time date of system's the day
  system date|time ? and time date of system's the current
  date ? today's todays today's
  todays|today|"today's" date ? and time
cal -j
  calendar|month|cal julian ? days day current of this with numbers dates the in
date '+%F %T.%N'
  date time nanoseconds|nanosecond ? current and with including precision the
date +%T.%N
  current time nanoseconds|nanosecond ? with including precision
date +%N
  current nanoseconds ? part of the time second
date -u -Iseconds
  utc date iso seconds|second ? current in format with precision to 8601 time the
date +%c
  date locale|locale's ? current using default format in the time and
date +%A
  today name|weekday ? day of the todays which
date +%Z
  timezone|time_zone abbreviation|abbreviated|short|name|only ? system of the name
date +%z
  utc|gmt offset ? timezone from time zone numeric
  timezone|time_zone numeric|offset ? offset
systemctl list-units --type=service --state=running
  services|service running|active|started ? services systemd units
systemctl list-units --type=service
  services ? systemd units loaded
systemctl list-unit-files --type=service
  services all|installed|enabled disabled|installed|unit ? and unit files systemd services
systemctl list-unit-files --type=service --state=enabled
  services|units|service enabled|boot|startup|automatically ? start at boot on system enabled units that are systemd automatically started
systemctl list-unit-files --type=service --state=disabled
  services|units disabled ? systemd are that
systemctl --failed
  failed services|units|unit|service ? systemd have that services
systemctl list-timers
  timers ? systemd active
systemctl list-timers --all
  timers all|inactive ? systemd including inactive
systemctl list-sockets
  sockets systemd|units ? socket units
systemctl get-default
  default target|runlevel ? systemd boot
runlevel
  runlevel ? previous
systemctl status {name}
  status service|unit|daemon|systemd {name} ? service unit daemon systemd
systemctl is-active {name}
  active|running|up service|unit|daemon|systemd {name} ? service unit active systemd if whether
systemctl is-enabled {name}
  enabled|boot|startup service|unit|daemon|systemd {name} ? start starts at on if whether automatically service system enabled
  {name} enabled|starts|start boot|startup ? start starts at on if whether automatically service system
sudo systemctl start {name}
  start service|daemon|unit {name} ? service systemd
sudo systemctl stop {name}
  stop service|daemon|unit {name} ? service systemd
sudo systemctl restart {name}
  restart|bounce {name} ? service systemd daemon unit server
sudo systemctl reload {name}
  reload {name} ? service systemd daemon unit configuration config without restarting its
sudo systemctl enable {name}
  enable {name} service|boot|startup|daemon|unit ? service systemd start at on boot to automatically
  start {name} boot|startup ? service automatically on at make
sudo systemctl enable --now {name}
  enable start {name} ? service and immediately boot at now
sudo systemctl disable {name}
  disable {name} ? service systemd starting at on boot from automatically unit
sudo systemctl disable --now {name}
  disable stop {name} ? service and systemd immediately
sudo systemctl mask {name}
  mask {name} ? service systemd unit
sudo systemctl daemon-reload
  reload systemd ? daemon configuration unit files manager units
  daemon reload ? systemd
systemctl cat {name}
  unit file|definition {name} ? service content contents of systemd file
systemctl show -p MainPID --value {name}
  pid|process_id service {name} ? main process id
systemctl list-dependencies {name}
  dependencies {name} ? service unit systemd of
sudo reboot
  reboot|restart ? immediately
sudo shutdown now
  shutdown|shut_down|power_off|poweroff|halt|turn_off ? immediately off down
sudo shutdown -c
  cancel|abort shutdown|reboot ? scheduled pending planned
sudo shutdown -h +{number}
  shutdown|shut_down|power_off {number} ? minutes in off
crontab -l
  crontab|cron|cronjobs ? entries jobs job scheduled tab tasks user's
  crontab|cron current|my user ? entries jobs job scheduled of
  scheduled jobs|tasks ? cron user
crontab -l | grep -v '^#'
  crontab|cron comments|commented without|excluding|no|except ? lines entries jobs job
crontab -l | grep {text}
  crontab|cron {text} contain|containing|contains|with|matching|mention|mentioning ? jobs entries lines which that job the word string
crontab -l | wc -l
  crontab|cron number|count|many ? jobs entries lines of in job
crontab -e
  edit crontab|cron ? user jobs open file
crontab -r
  remove|delete crontab ? all entries jobs whole user
  remove|delete|clear|wipe|erase cron jobs|job|entries|tasks ? all my user's user scheduled every of i have
sudo crontab -r -u {user}
  remove|delete crontab|cron {user} ? all entries jobs whole user of user's for
sudo crontab -e -u {user}
  edit crontab|cron {user} ? jobs open file of user user's for
crontab -u {user} -l
  crontab {user} -u ? jobs entries of user
sudo crontab -l -u {user}
  crontab|cron {user} ? jobs user entries of job scheduled
sudo crontab -l
  crontab|cron root ? jobs user entries of
crontab {file}
  install|load|replace|use|set|set_up crontab|cron {file} ? from file jobs user with the contents of job list delete those in current and new as my
ls /etc/cron.daily
  daily cron|scheduled|run ? jobs scripts job run scheduled system
ls /etc/cron.hourly
  hourly cron|scheduled ? jobs scripts job
ls /etc/cron.weekly
  weekly cron|scheduled ? jobs scripts job
cat /etc/crontab
  system|etc crontab ? file system-wide wide
atq
  at jobs|queue|scheduled ? pending queued scheduled queue
cat /etc/passwd
  passwd ? file content contents etc
cat /etc/hosts
  hosts ? file content contents etc entries
cat /etc/hostname
  hostname file ? content contents etc
cat /etc/resolv.conf
  resolv.conf ? file content contents
cat /proc/cpuinfo
  cpuinfo ? proc file contents content
cat /proc/meminfo
  meminfo ? proc file contents content
cat /proc/cmdline
  kernel boot|command parameters|arguments|options|cmdline|line ? boot command booted with parameters
grep -c '^processor' /proc/cpuinfo
  cpuinfo count|number|many ? processors cpu cores proc in
cat /proc/filesystems
  filesystems supported|support ? types kernel the
cat /proc/partitions
  proc partitions
cat /sys/class/power_supply/BAT0/capacity
  battery ? level percentage charge capacity percent status
`;
