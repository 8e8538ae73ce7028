/** Frames about the network: addresses, names, routes, ssh. */
export const network = `
ip addr
  ip|addresses|address interfaces|interface ? addresses address network of assigned
  ip ? address my this
  network interfaces|configuration|settings|config ? with their addresses ip and
ip -br addr
  ip|addresses|interfaces brief|short|compact|concise ? addresses address network interfaces in form format
ip -4 addr
  ipv4 addresses|address ? of interfaces network
ssh -N -L {p}:{h}:{q} {j}
  forward|tunnel|tunnelling|forwarding {p:port} {q:port} {h:host} {j:host} ? ssh local locally port of on to from at through via over using jump jumphost gateway bastion host without opening starting open remote shell any tunnel no session a my command running
  forward|tunnel|tunnelling|forwarding {p:port} {h:host} {q:port} {j:host} ? ssh local locally port of on to from at through via over using jump jumphost gateway bastion host without opening starting open remote shell any tunnel no session a my command running
ss -Htn4 state established | awk '{sub(/:[0-9]+$/, "", $4); print $4}' | sort | uniq -c | sort -rn
  count|number|many established connections remote|peer|foreign ipv4 ? tcp per each address addresses by most first sorted connections how are descending ip
ss -Htn state established | awk '{sub(/:[0-9]+$/, "", $4); print $4}' | sort | uniq -c | sort -rn
  count|number|many established connections remote|peer|foreign ? tcp per each address addresses by most first sorted connections how are descending ip
ip -6 addr
  ipv6 addresses|address ? of interfaces network
ip addr show {name}
  ip|address|addresses|configuration interface {name} ? address of network details
ip -4 addr show {name}
  ipv4 address {name} ? of interface assigned to
ip -br link
  interfaces|interface|link names|state|states|status|up ? network their and are state
ip link
  interfaces ? network all including down
  link layer ? interfaces
ls /sys/class/net
  interfaces|interface names network ? of the
  interfaces|interface names only|just|names ? network of the
ip link show {name}
  interface|link {name} state|status|up ? network of is
cat /sys/class/net/{name}/address
  mac|hardware address {name} ? interface of network
ip -br link | awk '{print $1, $3}'
  mac|hardware addresses ? interfaces of network all address
cat /sys/class/net/{name}/mtu
  mtu {name} ? interface of
sudo ip link set {name} up
  bring|turn|set|enable up|enable|on {name} ? interface network
sudo ip link set {name} down
  bring|turn|take|shut|disable|set down|disable|off {name} ? interface network
ip route
  routing|route|routes table|routes|entries|ip ? table kernel of
  routes
ip route show default
  default route ? entry
ip route | awk '/^default/ {print $3}'
  default gateway|router ? ip address of only just
  gateway ip|address|network ? of my
ip route get {ip}
  route {ip} ? to used which interface is traffic for reach
sudo ip route add default via {ip}
  set|add|change default gateway|route {ip} ? to via
sudo ip route add {ip} via {ip2}
  add route {ip} {ip2} ? to via network gateway
ip neigh
  arp|neighbour|neighbor|neighbours|neighbors ? table cache entries
ip -s link
  interface|interfaces|network statistics|counters|stats|traffic ? packets errors per
curl -s https://ifconfig.me
  public|external ip ? address internet of
cat /etc/resolv.conf
  resolv.conf ? file dns
grep ^nameserver /etc/resolv.conf
  nameserver|nameservers lines|entries ? configured resolv.conf in
awk '/^nameserver/ {print $2}' /etc/resolv.conf
  dns|name servers|server|nameservers|resolvers ? configured used addresses of ip by resolv.conf from use
  nameservers ? configured
getent hosts {host}
  hosts|resolves|resolve getent|file|/etc/hosts {host} ? using via
dig +short {host}
  ip|address|addresses|a_record|a_records|a|resolve|resolves {host} ? record records resolve of for domain dns lookup to from address addresses ip ipv4 does with dig using only
  dig|dns|lookup|resolve {host} ? short answer lookup dns domain name query perform
  short|only dig {host}
dig +short AAAA {host}
  ipv6|aaaa {host} ? address addresses record records of for dns lookup domain
dig +short MX {host}
  mx|mail {host} ? record records servers server exchange exchangers of for dns lookup domain email
dig +short NS {host}
  ns|nameservers|nameserver|name_servers|authoritative {host} ? record records of for dns domain lookup authoritative
dig +short TXT {host}
  txt|spf {host} ? record records of for dns domain lookup
dig +short CNAME {host}
  cname {host} ? record of for dns domain lookup alias
dig +short SOA {host}
  soa {host} ? record of for dns domain lookup
dig +short -x {ip}
  host|hostname|name ip|address {ip} ? name for the of dns find reverse lookup belongs to which domain
  reverse|ptr|hostname|host|domain {ip} ? dns lookup name record of for hostname belongs perform a do to
dig +trace {host}
  trace dns|resolution|delegation {host} ? path of lookup from root
dig @{ip} +short {host}
  {ip} {host} dns|server|resolve|query|nameserver|lookup|record ? record records lookup via query resolve server using ask for address nameserver with
dig @{ip} +short {host}
  {host} {ip} dns|server|resolve|query|nameserver|using|lookup|record|via ? record records lookup via query resolve server using ask for address nameserver with ip
nslookup {host}
  nslookup {host} ? dns query domain
dig @{ip} {host}
  dig {ip} {host} ? server ask query using nameserver name with for full
dig @{ip} {host} MX
  mx {ip} {host} ? server ask query using nameserver record records name for from the of domain via
  mx {host} {ip} ? server ask query using nameserver record records name for from the of domain via
dig @{x} +short {host}
  a|address|ip|resolve|lookup|record {host} {x:host} nameserver|server|name_server|using|from|via|dns ? record records of for from using the by asking query name server domain
dig {host}
  full dig|dns {host} ? answer output response query the
dig {host} ANY
  any|all dns|records record|records|any {host} ? of for domain all types available
nslookup -type=mx {host}
  nslookup mx|mail {host} ? records query record for of
host -t mx {host}
  host_command mx {host}
ping -w {duration} {host}
  ping {host} {duration} stop|timeout|deadline|after|for|exit ? seconds a of the with at most then
ping -W {duration} -c 1 {host}
  ping {host} once|one|single timeout {duration} ? with a of packet time
ping -c {number} -W {duration} {host}
  ping {host} {number} {duration} wait|waiting|timeout|most|reply|answer ? times with a of for at most each every reply seconds answer packet packets the
ping -c {number} -W {duration} {ip}
  ping {ip} {number} {duration} wait|waiting|timeout|most|reply|answer ? times with a of for at most each every reply seconds answer packet packets the
ping -i {duration} {host}
  ping {host} every|interval|between {duration} ? seconds with an of packets requests
ping -c {number} -q {host}
  ping {host} {number} quiet|quietly|summary ? times only packets show with print the
ping -s {number} {host}
  ping {host} bytes|size|packet {number} ? packets with of a large using
ifconfig
  ifconfig ? output run interfaces
ifconfig -a
  ifconfig all ? interfaces including even down
ip -4 -o addr show {name} | awk '{sub(/\\/.*/, "", $4); print $4}'
  ip address|addr interface|only|just {name} only|just|address ? ipv4 of the network only without
  ipv4|ip address|addr {name} prefix|mask|netmask|cidr|subnet without|no|only|just ? of the network interface device assigned to length bare in and
netstat -r
  netstat routing|route ? table show the
netstat -i
  netstat interfaces|interface ? table show the statistics network
netstat -s
  netstat statistics ? protocol per show by
netstat -a
  netstat all ? sockets connections ports show listening and non-listening
netstat -tuln
  netstat listening ? ports sockets show only tcp udp
host {host}
  host lookup|command {host} ? dns
whois {host}
  whois|registration|registered|registrar|owner {host} ? domain information of who record data
ping {host}
  ping {host} ? continuously
ping {ip}
  ping {ip} ? continuously
ping -c {number} {host}
  ping|icmp|echo {host} {number} ? times packets requests send exactly only with and stop after count to
  ping|icmp|echo|packets {number} {host} ? times packets requests send exactly only with and stop after count to pings
ping -c {number} {ip}
  ping|icmp|echo {ip} {number} ? times packets requests send exactly only with and stop after count to
  ping|icmp|echo|packets {number} {ip} ? times packets requests send exactly only with and stop after count to pings
ping -c 1 {host}
  ping {host} once|one|single ? packet time
  reachable|up|online|alive|responds|responding {host} ? is if whether host ping test can be
ping -c 1 {ip}
  ping {ip} once|one|single ? packet time
  reachable|up|online|alive|responds|responding|answers {ip} ? is if whether host ping test can be
ping -c {number} -i {duration} {host}
  ping {host} {number} {duration} ? times interval of with every an between packets seconds count apart
  ping {number} {duration} {host} ? times interval of with every an between packets seconds count apart
nmap -p {number}-{number2} {host}
  scan|nmap ports|port {number} {number2} {host} ? range from to of on
  scan|nmap ports|port {host} {number} {number2} ? range from to of on for
nmap -p {port} {host}
  scan|nmap port {port} {host} ? on of
ping -c 2 {ip}
  ping {ip} twice ? just
ping -c 2 {host}
  ping {host} twice ? just
traceroute {host}
  traceroute|route|hops|path {host} ? trace packets network to take hop
traceroute {ip}
  traceroute|hops|path|trace {ip} ? trace packets network to route take
mtr {host}
  mtr {host}
nc -zv {host} {port}
  port {host} {port} open|reachable|listening|check|closed|test|connect|accepts|accepting ? is on tcp if whether can be connection to port connections
  port {port} {host} open|reachable|listening|check|closed|test|connect|accepts|accepting ? is on tcp if whether can be connection to port connections
nc -zv {ip} {port}
  port {ip} {port} open|reachable|listening|check|closed|test|connect ? is on tcp if whether can be connection to port connections
  port {port} {ip} open|reachable|listening|check|closed|test|connect ? is on tcp if whether can be connection to port connections
nc -l {port}
  listen|netcat|nc port {port} ? tcp connections netcat nc incoming start server with using on listening for
nc {host} {port}
  connect|netcat|nc {host} {port} ? port tcp netcat nc with using to on
  connect|netcat|nc port {port} {host} ? tcp netcat nc with using to on
nc -ul {port}
  listen|netcat udp {port} ? port netcat packets for on
python3 -m http.server {port}
  serve|http|web . {port} ? port server directory files python over start simple
  start|run http|web|simple server {port} ? port python simple on http web
python3 -m http.server
  serve . ? directory files http over python web server simple
  start|run http|web server python ? simple built in
nmap {host}
  scan|nmap ports {host} ? open for tcp host
  nmap {host} ? scan
nmap {ip}
  scan|nmap ports|host {ip} ? open for tcp host
nmap -sn {ip}
  scan|nmap|ping|hosts {ip} ? network for live hosts subnet alive up are which
sudo tcpdump -i {name}
  capture|sniff|tcpdump {name} ? packets traffic network interface on
sudo tcpdump port {port}
  capture|sniff|tcpdump port {port} ? packets traffic network on
sudo tcpdump -i {name} port {port}
  capture|sniff|tcpdump {name} port {port} ? packets traffic network interface on
openssl s_client -connect {host}:443 -servername {host} < /dev/null 2> /dev/null | openssl x509 -noout -enddate
  certificate|cert|ssl|tls expire|expires|expiry|expiration|valid {host} ? date when does of tls ssl certificate until check
openssl s_client -connect {host}:443 -servername {host} < /dev/null 2> /dev/null | openssl x509 -noout -text
  certificate|cert {host} ? tls ssl of site details
ssh {host}
  ssh|connect|login|log_in {host} ? ssh to server remote into via over open session in
ssh {user}@{host}
  ssh|connect|login|log_in {user} {host} ? user as to on remote into via over in with
  ssh|connect|login|log_in {host} {user} ? user as to on remote into via over in with
ssh {host} {command}
  ssh|connect|login|log_in {host} run|execute {command} ? to on remote into via over in and the command with
  run|execute {command} {host} ssh|remote|remotely ? on the command via over in with using host server machine
ssh {user}@{host} {command}
  run|execute {command} {host} user {user} ? on the command via over in with using host server machine as ssh remote
  ssh|connect|login|log_in {host} user {user} run|execute {command} ? on the command via over in with using host server machine as remote and to into
ssh -p {port} {user}@{host}
  ssh|connect|login|log_in {user} {host} {port} ? port as user to on remote into via over in with
  ssh|connect|login|log_in {host} {user} {port} ? port as user to on remote into via over in with
ssh -p {port} {host}
  ssh|connect|login|log_in {host} port {port} ? to on remote into via over in using
ssh -i {file} {host}
  ssh|connect|login|log_in key|identity|private {file} {host} ? file using with private to into
  ssh|connect|login|log_in {host} key|identity|private {file} ? file using with private to into
ssh -X {host}
  ssh x11 {host} ? forwarding with connect to
ssh -D {port} {host}
  socks {port} {host} ? proxy port on through via ssh open dynamic
  socks {host} {port} ? proxy port on through via ssh open dynamic
ssh-keygen -t ed25519
  generate|create|make|new ssh|ed25519 key|ed25519|keypair ? pair key ssh keypair type
ssh-keygen -t rsa -b 4096
  generate|create|make rsa 4096 ? bit bits key pair ssh 4096-bit of
ssh-keygen -t rsa
  generate|create|make rsa key|keypair ? pair ssh
ssh-keygen -t ed25519 -C {text}
  generate|create|make ssh|ed25519 key comment {text} ? pair with the ed25519 ssh type
ssh-keygen -t ed25519 -f {file}
  generate|create|make ssh|ed25519 key {file} ? pair in to file ed25519 ssh and save it at
ssh-keygen -lf {file}
  fingerprint {file} ? key ssh of public
ssh-keygen -y -f {file}
  public {file} ? key from private of derive extract
ssh-keygen -p -f {file}
  change passphrase {file} ? key ssh private of
ssh-keygen -R {host}
  known_hosts|hosts {host} remove|delete ? entry from for key host known remove file ssh
ssh-copy-id {user}@{ip}
  copy|install|add key {ip} {user} public|ssh ? my to on server the host account user for of at
ssh-copy-id {user}@{host}
  copy|install|add key {host} {user} public|ssh ? my to on server the host account user for of at
  copy|install|add key {user} {host} public|ssh ? my to on server the host account user for of at
ssh-copy-id {host}
  copy|install|add {host} key ? ssh public my to on server
ssh-add {file}
  agent|ssh-agent {file} add|load ? key ssh to private the
ssh -V
  ssh version ? client openssh
ssh {host} 'bash -s' < {file}
  local script {file} {host} ? run execute remote host server on the over ssh
cat {file}
  public key {file} ? in from file ssh my
ssh-add -l
  agent|ssh-agent keys|identities ? loaded ssh in
eval "$(ssh-agent -s)"
  start agent|ssh-agent ? ssh
sudo ufw status
  firewall status|enabled|active ? ufw
  ufw status
sudo ufw allow {port}
  allow|open {port} firewall|ufw ? port in incoming traffic on through ufw connections
sudo iptables -L
  iptables|firewall rules ? firewall
iwconfig
  wireless|wifi interfaces|settings ? configuration
nmcli device wifi list
  wifi networks ? available wireless nearby
  wireless networks ? available nearby
resolvectl status
  dns|resolver status|configuration ? systemd settings resolved
sudo resolvectl flush-caches
  flush|clear dns ? cache
`;
