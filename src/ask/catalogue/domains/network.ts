/** What people ask about networks: addresses, ports, names, transfers, remote shells. */
import { table } from "../table.js";

export const network = table(
  "network",
  `
interfaces: ip addr
  @bsd ifconfig
  show network interfaces
  list ip addresses of all interfaces
  display network configuration
  show my ip addresses
  ip addresses of every interface
  network setup of this machine
  all network cards and their addresses
interfaces-brief: ip -br addr
  short list of network interfaces
  brief overview of interfaces and addresses
  one line per network interface
  ip addresses, brief
  interfaces in brief
  short overview of addresses
interface: ip addr show {name}
  @bsd ifconfig {name}
  show the ip address of the interface {name}
  address of network interface {name}
  configuration of interface {name}
  what address has {name} got
  ip config of {name}
  ip address of {name}
  what's the ip on {name}
mac-address: cat /sys/class/net/{name}/address
  show the mac address of {name}
  hardware address of interface {name}
  mac of the network interface {name}
  mac of {name}
  what's the mac address on {name}
routes: ip route
  @bsd netstat -rn
  show the routing table
  list routes
  print routes
  how are packets routed here
  route table please
default-gateway: ip route | awk '/^default/ {print $3}'
  show the default gateway
  what is my gateway
  print the ip of the router
  gateway ip
  address of my router
route-to: ip route get {ip}
  which route is used to reach {ip}
  route to {ip}
  how is {ip} reached
  which way do packets to {ip} go
neighbours: ip neigh
  @bsd arp -a
  show the arp table
  list neighbours on the network
  which hosts are in the arp cache
  who else is on the local network
  arp entries
public-ip: curl -s https://ifconfig.me
  what is my public ip address
  show my external ip
  print the public ip
  what is my external ip address
  my public ip
  what ip do others see
  my address on the internet
  external address of this machine
  find out my external ip
listening: ss -tuln
  @bsd netstat -an -p tcp | grep LISTEN
  list listening ports
  which ports are open on this machine
  show open ports
  what ports are listening
  list all open ports
  which ports are open here
  anything listening on this machine
  open tcp and udp ports
  list the listening tcp ports
  which ports are being listened on
  show all listening sockets
  list open tcp and udp ports
listening-programs: sudo ss -tulpn
  list listening ports with their programs
  which processes listen on which ports
  show open ports and the process using them
  which program listens where
  ports in use and by whom
  listening sockets with pid
port-user: lsof -i :{port}
  what is using port {port}
  which process uses port {port}
  which process is listening on port {port}
  who is on port {port}
  = what is using port 8080 => lsof -i :8080
  which program is using port {port}
  port {port} is already in use by what
  what is listening on port {port}
  which program uses port {port}
  who is using port {port}
  what's on port {port}
  who has port {port}
  what occupies port {port}
  something uses {port}, what is it
  which app is holding port {port}
connections: ss -tan
  list tcp connections
  show all network connections
  display active tcp connections
  show active tcp connections
  current tcp connections
  who am I connected to
connections-established: ss -tn state established
  list established connections
  show established tcp connections
  which connections are open
  established connections only
connections-programs: ss -tnp
  list connections with their processes
  which processes have network connections
  show tcp connections and programs
  tcp connections together with the process
  show network connections with process names
  network connections and the process that owns them
  active connections with pid and program
connections-count: ss -tan | tail -n +2 | wc -l
  count tcp connections
  how many network connections are there
  number of tcp connections
  how many tcp sockets are connected right now
  how many connections are open
network-files: lsof -i
  list processes with network connections
  open network files
  which programs use the network
  processes that talk over the network
socket-summary: ss -s
  show a summary of sockets
  socket statistics
  how many sockets are in use
  sockets in numbers
ping: ping -c {number} {host}
  ping {host} {number} times
  send {number} pings to {host}
  ping {host} with {number} packets
  @default number=4
  = ping example.com 3 times => ping -c 3 example.com
  ping {host} exactly {number} times
  {number} pings to {host}
  ping {host} {number} times and stop
  test whether {host} responds, {number} packets
  send {number} packets to {host}
ping-host: ping -c 4 {host}
  ping {host}
  is {host} reachable
  check if {host} is up
  test the connection to {host}
  is {host} up
  check whether {host} answers
  can I reach {host}
  does {host} respond
  is {host} alive
  see if {host} is online
trace: traceroute {host}
  trace the route to {host}
  traceroute to {host}
  which hops lead to {host}
  which way do packets take to {host}
  hops to {host}
path-quality: mtr {host}
  show latency of each hop to {host}
  mtr to {host}
  live traceroute to {host}
  where on the way to {host} is it slow
lookup: dig +short {host}
  what is the ip address of {host}
  resolve {host}
  look up the address of {host}
  dns lookup of {host}
  = resolve example.com => dig +short example.com
  ip of {host}
  what does {host} resolve to
  which address has {host}
  a record of {host}
  find the ip of {host}
  resolve the hostname {host}
lookup-full: dig {host}
  query dns for {host}
  full dns answer for {host}
  dig {host}
  dns details of {host}
lookup-mx: dig +short MX {host}
  show the mail servers of {host}
  mx records of {host}
  which mail servers has {host}
  where does mail for {host} go
  mail exchangers of {host}
lookup-ns: dig +short NS {host}
  show the name servers of {host}
  ns records of {host}
  which nameservers has {host}
  authoritative nameservers of {host}
lookup-txt: dig +short TXT {host}
  show the txt records of {host}
  txt records for {host}
  dns text records of {host}
  spf and other txt entries of {host}
lookup-any: dig {host} ANY
  show all dns records of {host}
  all records for domain {host}
  any dns record for {host}
lookup-reverse: dig +short -x {ip}
  which host name has {ip}
  reverse dns lookup of {ip}
  name for the address {ip}
  ptr record of {ip}
  hostname behind {ip}
lookup-server: dig @{ip} {host}
  look up {host} at the dns server {ip}
  query {ip} for {host}
  resolve {host} using name server {ip}
  ask {ip} to resolve {host}
lookup-host: host {host}
  look up {host} with host
  host information of {host}
  simple dns lookup of {host}
resolvers: cat /etc/resolv.conf
  which dns servers are used
  show the dns configuration
  print the name servers of this machine
  what dns am I using
hosts-file: cat /etc/hosts
  show the hosts file
  print static host names
  list entries of the hosts file
  entries in /etc/hosts
whois: whois {host}
  who owns the domain {host}
  whois {host}
  registration data of {host}
  registration of {host}
  domain owner of {host}
port-open: nc -zv {host} {port}
  is port {port} open on {host}
  check whether {host} listens on port {port}
  test port {port} of {host}
  = is port 22 open on example.com => nc -zv example.com 22
  can I connect to port {port} of {host}
  is {host} listening on {port}
  is port {port} reachable on {host}
  check port {port} at {host}
scan-ports: nmap {host}
  scan the ports of {host}
  which ports are open on {host}
  port scan {host}
  what's open on {host}
  open ports of {host}
scan-network: nmap -sn {ip}
  which hosts are up in {ip}
  ping scan of the network {ip}
  discover hosts in {ip}
  which machines are alive in {ip}
listen: nc -l {port}
  listen on port {port}
  open a listener on tcp port {port}
  wait for a connection on port {port}
  netcat listening on {port}
download: curl -O {url}
  download {url}
  download the file {url}
  fetch {url} and keep its name
  get the file at {url}
  = download https://example.com/a.zip => curl -O https://example.com/a.zip
  grab {url}
  get {url} from the web
  save {url} here
  pull down {url}
download-as: curl -o {file} {url}
  download {url} to {file}
  download {url} as {file}
  save {url} into the file {file}
  = download https://example.com/x as page.html => curl -o page.html https://example.com/x
  download {url} and save it as {file}
  fetch {url} into {file}
  get {url} and call it {file}
  download {url}, save as {file}
  store {url} in {file}
download-follow: curl -LO {url}
  download {url} following redirects
  download {url} and follow redirects
  fetch the file {url} with redirects
  download {url}, it redirects
download-wget: wget {url}
  download {url} with wget
  wget {url}
  use wget to get {url}
download-resume: curl -C - -O {url}
  resume the download of {url}
  continue downloading {url}
  finish the partial download of {url}
  download {url} and resume if it was interrupted
  continue the broken download of {url}
  pick up the download of {url} where it stopped
download-limit: curl --limit-rate {size} -O {url}
  download {url} at no more than {size} per second
  download {url} limited to {size} per second
  fetch {url} with a rate limit of {size}
  download {url} but not faster than {size}
download-list: xargs -n 1 curl -O < {file}
  download all urls listed in {file}
  fetch every url in the file {file}
  download the links from {file}
  get every link in {file}
  {file} has urls, download them all
download-site: wget --mirror --convert-links --page-requisites --no-parent {url}
  mirror the website {url}
  download the whole site {url} for offline viewing
  make an offline copy of {url}
  local copy of the website {url}
show-page: curl -s {url}
  show the content of {url}
  print the page {url}
  get {url} and print it
  what does {url} return
  body of {url}
  curl {url}
show-headers: curl -I {url}
  show the http headers of {url}
  response headers of {url}
  head request to {url}
  = show the headers of https://example.com => curl -I https://example.com
  show only the http headers of {url}
  headers of {url}
  only headers for {url}
  what headers does {url} send
  show response headers for {url}
  fetch only the headers of {url}
show-with-headers: curl -i {url}
  show the response of {url} including headers
  get {url} with headers and body
  print headers and content of {url}
  headers and body of {url}
status-code: curl -s -o /dev/null -w '%{http_code}\\n' {url}
  what http status does {url} return
  print only the status code of {url}
  http response code of {url}
  status code of {url}
  is {url} a 200
  what http code do I get from {url}
  get the http status of {url}
  http status code for {url}
  check which status {url} returns
response-time: curl -s -o /dev/null -w '%{time_total}\\n' {url}
  how long does {url} take to respond
  measure the response time of {url}
  time a request to {url}
  how fast is {url}
  time to load {url}
verbose-request: curl -v {url}
  request {url} with verbose output
  debug a request to {url}
  show everything about the request to {url}
  verbose curl of {url}
post-json: curl -X POST -H 'Content-Type: application/json' -d {text} {url}
  post the json {text} to {url}
  send {text} as json to {url}
  post request with json body {text} to {url}
  = post the json '{"a":1}' to http://localhost:3000/x => curl -X POST -H 'Content-Type: application/json' -d '{"a":1}' http://localhost:3000/x
  post {text} as json to {url}
  json post of {text} to {url}
post-form: curl -d {text} {url}
  post {text} to {url}
  send the form data {text} to {url}
  submit {text} to {url}
  form post with {text} to {url}
post-file: curl -X POST --data-binary @{file} {url}
  post the file {file} to {url}
  send the contents of {file} to {url} by post
  upload the body {file} to {url}
  post contents of {file} to {url}
upload-form: curl -F file=@{file} {url}
  upload {file} to {url} as a form
  upload the file {file} to {url}
  send {file} as multipart form data to {url}
  multipart upload of {file} to {url}
request-method: curl -X {name:raw} {url}
  send a {name} request to {url}
  make a {name} request to {url}
  http {name} to {url}
  do a {name} on {url}
  {name} {url}
with-header: curl -H {text} {url}
  request {url} with the header {text}
  get {url} sending header {text}
  send the header {text} to {url}
  call {url} with header {text}
  curl {url} but add the header {text}
with-user-agent: curl -A {text} {url}
  request {url} with the user agent {text}
  get {url} as user agent {text}
  pretend to be {text} when getting {url}
json-pretty: curl -s {url} | jq .
  show the json at {url} formatted
  get {url} and pretty print the json
  fetch {url} as formatted json
  nicely formatted json from {url}
  curl {url} and format the json
certificate: openssl s_client -connect {host}:443 -servername {host} </dev/null 2>/dev/null | openssl x509 -noout -text
  show the tls certificate of {host}
  print the ssl certificate of {host}
  certificate details of {host}
  what certificate does {host} use
certificate-dates: openssl s_client -connect {host}:443 -servername {host} </dev/null 2>/dev/null | openssl x509 -noout -dates
  when does the certificate of {host} expire
  expiry date of the tls certificate of {host}
  how long is the ssl certificate of {host} valid
  cert validity of {host}
  until when is the cert of {host} valid
certificate-file: openssl x509 -in {file} -noout -text
  show the certificate {file}
  decode the certificate in {file}
  print details of the certificate file {file}
  contents of the certificate {file}
  what's in {file}, it is a certificate
serve-directory: python3 -m http.server {port}
  serve the current directory on port {port}
  start a web server here on port {port}
  share this folder over http on port {port}
  @default port=8000
  http server for this folder on {port}
  quick webserver on port {port}
  simple http server on port {port}
serve-here: python3 -m http.server
  serve the current directory over http
  start a simple web server here
  share this folder in the browser
  quick webserver for this directory
ssh: ssh {host}
  connect to {host} by ssh
  log in to {host}
  ssh to {host}
  open a shell on {host}
  = connect to deploy@example.com by ssh => ssh deploy@example.com
  ssh into {host}
  log me in on {host}
  remote shell on {host}
ssh-port: ssh -p {port} {host}
  connect to {host} by ssh on port {port}
  ssh to {host} port {port}
  log in to {host} on port {port}
  log into {host} on port {port}
  ssh {host} on port {port}
ssh-key: ssh -i {file} {host}
  connect to {host} with the key {file}
  ssh to {host} using the identity {file}
  log in to {host} with private key {file}
  ssh {host} with key {file}
ssh-command: ssh {host} {command}
  run {command} on {host}
  execute {command} on the remote host {host}
  run the command {command} on {host} over ssh
  = run 'uptime' on web.example.com => ssh web.example.com uptime
  on {host}, run {command}
  run {command} on the server {host}
  execute {command} at {host} over ssh
ssh-tunnel: ssh -N -L {port}:localhost:{port2} {host}
  forward local port {port} to port {port2} on {host}
  ssh tunnel from local port {port} to port {port2} of {host}
  make port {port2} of {host} available on local port {port}
  tunnel local {port} to {port2} on {host}
  local port {port} to remote {port2} through {host}
ssh-proxy: ssh -N -D {port} {host}
  open a socks proxy on port {port} through {host}
  dynamic port forwarding on {port} via {host}
  socks tunnel through {host} on port {port}
  socks proxy over {host} at {port}
ssh-keygen: ssh-keygen -t ed25519
  generate an ssh key
  create a new ssh key pair
  make an ed25519 ssh key
  I need an ssh key
  new ssh key
ssh-keygen-comment: ssh-keygen -t ed25519 -C {text}
  generate an ssh key with the comment {text}
  create an ssh key for {text}
  new ssh key pair commented {text}
  ssh key labelled {text}
ssh-fingerprint: ssh-keygen -lf {file}
  show the fingerprint of the key {file}
  fingerprint of ssh key {file}
  print the fingerprint of {file}
  fingerprint for {file}
ssh-copy-id: ssh-copy-id {host}
  copy my ssh key to {host}
  install my public key on {host}
  allow key login to {host}
  passwordless login to {host}
  put my public key on {host}
ssh-forget: ssh-keygen -R {host}
  remove {host} from known hosts
  forget the ssh host key of {host}
  delete the old host key of {host}
  {host} has a new host key, remove the old one
  drop {host} from known_hosts
ssh-agent-keys: ssh-add -l
  list keys in the ssh agent
  which ssh keys are loaded
  show identities of the ssh agent
  keys my agent holds
ssh-agent-add: ssh-add {file}
  add the key {file} to the ssh agent
  load ssh key {file} into the agent
  give the agent the key {file}
  ssh-add {file}
  add my ssh key {file} to the agent
scp-to: scp {path} {host}:{path2}
  copy {path} to {path2} on {host}
  copy the file {path} to {host} at {path2}
  scp {path} to {path2} on the host {host}
  = copy a.txt to /tmp on web.example.com => scp a.txt web.example.com:/tmp
  copy {path} to {path2} on server {host}
  send {path} to {host} in {path2}
  copy {path} over to {host}, into {path2}
  upload {path} to {path2} on {host}
  put {path} on {host} under {path2}
scp-from: scp {host}:{path} {path2}
  copy {path} from {host} to {path2}
  download {path} from the host {host} to {path2}
  fetch {path} from {host} into {path2}
  get {path} from {host} and put it in {path2}
  copy {path} off {host} to {path2}
  pull {path} from {host} into {path2}
scp-directory: scp -r {dir} {host}:{dir2}
  copy the directory {dir} to {dir2} on {host}
  copy folder {dir} recursively to {host} into {dir2}
  scp directory {dir} to {dir2} on {host}
  upload the folder {dir} to {dir2} on {host}
  copy the whole directory {dir} to {host} under {dir2}
rsync-to: rsync -avz {path} {host}:{path2}
  sync {path} to {path2} on {host}
  rsync {path} to {host} into {path2}
  synchronize {path} with {path2} on the remote host {host}
  sync the folder {path} to {path2} on {host}
  copy {path} to {path2} on {host} with rsync
  rsync {path} over to {path2} on {host}
  mirror {path} to {host}:{path2}
sftp: sftp {host}
  open an sftp session to {host}
  transfer files with {host} by sftp
  sftp to {host}
  sftp session with {host}
firewall-rules: sudo iptables -L -n -v
  list firewall rules
  show iptables rules
  which firewall rules are active
  current iptables rules
firewall-status: sudo ufw status verbose
  show the firewall status
  is the firewall on
  status of ufw
  is ufw active
  firewall state
traffic: sudo tcpdump -i {name}
  capture traffic on the interface {name}
  dump packets on {name}
  watch network packets on interface {name}
  sniff {name}
traffic-port: sudo tcpdump port {port}
  capture traffic on port {port}
  dump packets of port {port}
  watch packets on port {port}
  see packets on port {port}
bandwidth: sudo iftop
  show bandwidth usage
  which connections use the bandwidth
  live network traffic
  who uses my bandwidth
interface-statistics: ip -s link
  show traffic statistics of interfaces
  received and sent bytes of network interfaces
  network interface statistics
  bytes in and out per interface
wifi-list: nmcli device wifi list
  list wifi networks
  which wireless networks are available
  scan for wifi
  wifi networks around here
wifi-connect: nmcli device wifi connect {name}
  connect to the wifi {name}
  join wireless network {name}
  use the wifi network {name}
  connect this laptop to wifi {name}
network-status: nmcli general status
  show the network manager status
  is the network connected
  state of networkmanager
flush-dns: sudo resolvectl flush-caches
  @bsd sudo dscacheutil -flushcache
  flush the dns cache
  clear cached dns entries
  reset the dns cache
  clear the dns cache
  forget cached dns answers
local-services: curl -s http://localhost:{port}
  get the page on local port {port}
  request localhost on port {port}
  what does the local server on port {port} return
  curl localhost port {port}
  what's the response on localhost:{port}
ping-ip: ping -c 4 {ip}
  ping {ip}
  check whether {ip} is reachable
  is {ip} reachable
  can I reach {ip}
  does {ip} answer
ping-ip-times: ping -c {number} {ip}
  ping {ip} {number} times
  send {number} pings to the address {ip}
  {number} icmp echo requests to {ip}
ssh-user: ssh {user}@{host}
  log into {host} as {user}
  ssh to {host} as user {user}
  connect to {host} as {user}
  ssh as {user} to {host}
  log in as {user} on {host}
ssh-user-port: ssh -p {port} {user}@{host}
  log into {host} as {user} on port {port}
  ssh as {user} to {host} port {port}
  connect to {host} with user {user} over port {port}
scp-user-to: scp {path} {user}@{host}:{path2}
  copy {path} to {path2} on {host} as {user}
  upload {path} to {host} as user {user} into {path2}
  send {path} as {user} to {host} at {path2}
  copy {path} to server {host} under {path2} as user {user}
  scp {path} to {path2} on {host} as {user}
scp-home: scp {path} {host}:
  copy {path} to my home directory on {host}
  upload {path} to {host}
  send the file {path} to the server {host}
  copy {path} to {host}
  put {path} in my home on {host}
capture-count: sudo tcpdump -i {name} -c {number}
  capture {number} packets on {name}
  record {number} packets from interface {name}
  sniff {number} packets on {name}
  sniff exactly {number} packets on {name}
capture-file: sudo tcpdump -i {name} -w {file}
  capture the traffic of {name} into {file}
  record packets on {name} to {file}
  write a packet dump of {name} to {file}
  save packets of {name} in {file}
firewall-allow: sudo ufw allow {port}
  allow port {port} through the firewall
  allow port {port} through ufw
  open port {port} in the firewall
  let traffic to port {port} in
  let {port} through ufw
  open {port} in the firewall
firewall-deny: sudo ufw deny {port}
  block port {port} in the firewall
  deny port {port} with ufw
  close port {port} in the firewall
  close {port} in the firewall
firewall-enable: sudo ufw enable
  turn on the firewall
  enable ufw
  start the firewall
  firewall on
interface-up: sudo ip link set {name} up
  bring the interface {name} up
  enable network interface {name}
  turn on {name}
  turn {name} on
interface-down: sudo ip link set {name} down
  bring the interface {name} down
  disable network interface {name}
  turn off the interface {name}
  take {name} down
interface-names: ls /sys/class/net
  list the names of network interfaces
  which network interfaces are there
  names of my network cards
  just the interface names
mac-addresses: ip -br link
  show mac addresses of all interfaces
  what is my mac address
  list the hardware addresses of my network cards
  mac addresses here
local-ip: hostname -I
  @bsd ipconfig getifaddr en0
  what is my local ip address
  ip address of this machine
  print the ip of this host
  lan ip of this machine
  show my local ip address
  show the ip addresses of this host
  print my local ip
  what is my ip address
  what is my ip
  my ip
  ip addresses of this computer
  local ips
resolve-name: getent hosts {host}
  resolve {host} with the system resolver
  which address does this machine use for {host}
  getent lookup of {host}
  what ip does this machine use for {host}
port-listening-check: ss -tln | grep :{port}
  is anything listening on port {port}
  check if port {port} is in use
  is port {port} taken
  is {port} free
  is port {port} already in use
download-to-directory: wget -P {dir} {url}
  download {url} into the directory {dir}
  fetch {url} to the folder {dir}
  save the file {url} under {dir}
  download {url} to {dir}
  save {url} in {dir}
  download {url} into {dir}
  fetch {url} to {dir}
download-quiet: wget -q {url}
  download {url} quietly
  wget {url} without output
  fetch {url} silently with wget
post-json-file: curl -X POST -H 'Content-Type: application/json' -d @{file} {url}
  post the json in {file} to {url}
  send the json file {file} to {url}
  post {file} as json to {url}
  post the json file {file} to {url}
  send {file} as json to the api {url}
  call {url} with the json body in {file}
  post request to {url} with json from {file}
basic-auth: curl -u {user} {url}
  request {url} as user {user} with a password
  curl {url} with basic authentication for {user}
  fetch {url} with login {user}
follow-redirects: curl -L {url}
  fetch {url} and follow redirects
  curl {url} following redirects
  show the page at {url} after redirects
certificate-expiry: echo | openssl s_client -connect {host}:443 -servername {host} 2>/dev/null | openssl x509 -noout -enddate
  show the certificate expiry date of {host}
  tls certificate end date of {host}
  on which day does the certificate of {host} run out
  when will the cert for {host} run out
dns-servers: grep nameserver /etc/resolv.conf
  which dns servers do I use
  list my nameservers
  show the configured name servers
  nameservers in use
ipv4-brief: ip -4 -br addr
  local ipv4 addresses, brief
  ipv4 addresses of all interfaces in short
  only the ipv4 addresses of this machine
ipv6-brief: ip -6 -br addr
  local ipv6 addresses
  ipv6 addresses of all interfaces
  only the ipv6 addresses of this machine
firewall-disable: sudo ufw disable
  turn the firewall off
  disable the firewall completely
  switch off ufw
firewall-delete-rule: sudo ufw delete allow {port}
  remove the firewall rule that allows {port}
  no longer allow port {port} in ufw
  delete the allow rule for port {port}
firewall-allow-from: sudo ufw allow from {ip}
  allow everything from {ip} in the firewall
  let {ip} through the firewall
  ufw allow from {ip}
firewall-allow-from-port: sudo ufw allow from {ip} to any port {port}
  allow {ip} to reach port {port}
  let {ip} in on port {port}
  open port {port} for {ip} in the firewall
ssh-jump: ssh -J {host} {host2}
  connect to {host2} through {host}
  ssh to {host2} via the jump host {host}
  hop over {host} to {host2}
  reach {host2} by way of {host}
ssh-command-port: ssh -p {port} {host} {command}
  run {command} on {host} on port {port}
  execute {command} on {host} over ssh port {port}
  ssh port {port} on {host} and run {command}
ssh-tunnel-through: ssh -N -L {port}:{host}:{port2} {host2}
  forward local port {port} to {host} port {port2} through {host2}
  tunnel local {port} to port {port2} of {host} through {host2}
  reach {host}:{port2} on my port {port} via {host2}
ssh-reverse: ssh -N -R {port}:localhost:{port2} {host}
  make my port {port2} reachable as port {port} on {host}
  reverse tunnel from {host} port {port} to my port {port2}
  expose local {port2} on {host} as {port}
ssh-keygen-rsa: ssh-keygen -t rsa -b {number}
  generate a {number} bit rsa key
  rsa ssh key with {number} bits
  new ssh key, rsa, {number} bits
ssh-keygen-file: ssh-keygen -t ed25519 -f {file}
  generate an ssh key in {file}
  new ssh key pair saved as {file}
  create the ssh key {file}
ssh-public-from-private: ssh-keygen -y -f {file}
  public key of the private key {file}
  print the public half of {file}
  get the public key out of {file}
ssh-passphrase: ssh-keygen -p -f {file}
  change the passphrase of the key {file}
  new passphrase for {file}
  put another passphrase on {file}
ssh-test-github: ssh -T git@{host}
  test my ssh key against {host}
  does my ssh key work with {host}
  check git access over ssh to {host}
scp-directory-from: scp -r {host}:{dir} {dir2}
  copy the directory {dir} from {host} to {dir2}
  download the folder {dir} of {host} into {dir2}
  get the whole folder {dir} from {host} into {dir2}
rsync-from: rsync -avz {host}:{path} {path2}
  sync {path} from {host} to {path2}
  rsync {path} of {host} into {path2}
  pull {path} from {host} with rsync to {path2}
rsync-delete-to: rsync -avz --delete {path} {host}:{path2}
  mirror {path} to {path2} on {host} and delete what is gone
  make {path2} on {host} identical to {path}
  rsync {path} to {host} into {path2} with deletion
follow-remote-log: ssh {host} tail -f {file}
  follow {file} on {host}
  tail the log {file} on the server {host}
  watch {file} on {host} live
download-quietly-stdout: curl -fsSL {url}
  fetch {url} quietly and print it
  curl {url} silently, follow redirects, fail on errors
  body of {url} without progress bar
download-with-name-follow: curl -Lo {file} {url}
  download {url} to {file} following redirects
  save {url} as {file} and follow redirects
  get {url} into {file}, it redirects
download-retry: curl --retry {number} -O {url}
  download {url} and retry up to {number} times
  fetch {url} with {number} retries
  get {url}, try again {number} times if it fails
http-put-file: curl -T {file} {url}
  put {file} to {url}
  upload {file} with PUT to {url}
  http put of {file} at {url}
bearer: curl -H 'Authorization: Bearer {text:inner}' {url}
  call {url} with the bearer token {text}
  get {url} with token {text}
  request {url} using bearer {text}
final-url: curl -sIL -o /dev/null -w '%{url_effective}\\n' {url}
  where does {url} redirect to in the end
  final address of {url} after redirects
  resolve the redirects of {url}
content-length: curl -sI {url} | grep -i content-length
  how big is the file at {url}
  size of {url} without downloading
  content length of {url}
aaaa: dig +short AAAA {host}
  ipv6 address of {host}
  aaaa record of {host}
  which ipv6 has {host}
cname: dig +short CNAME {host}
  cname of {host}
  what is {host} an alias for
  canonical name record of {host}
dns-trace: dig +trace {host}
  trace the dns resolution of {host}
  follow the delegation for {host} from the root
  dns trace for {host}
bandwidth-test: iperf3 -c {host}
  measure the throughput to {host}
  bandwidth between me and {host}
  speed test against {host}
mtu-of: cat /sys/class/net/{name}/mtu
  mtu of {name}
  which mtu has the interface {name}
  packet size limit of {name}
wifi-current: nmcli -t -f active,ssid dev wifi | grep '^yes'
  which wifi am I connected to
  current ssid
  name of the wireless network in use
connections-to-port: ss -tn state established '( dport = :{port} or sport = :{port} )'
  established connections on port {port}
  who is connected to port {port}
  active connections to my port {port}
count-by-state: ss -tan | awk 'NR > 1 {print $1}' | sort | uniq -c
  number of tcp connections per state
  count connections by state
  tcp states with counts
static-route: sudo ip route add {ip} via {ip2}
  add a route to {ip} via {ip2}
  route {ip} through {ip2}
  packets for {ip} should go to {ip2}
add-address: sudo ip addr add {ip} dev {name}
  give {name} the address {ip}
  add ip {ip} to the interface {name}
  assign {ip} to {name}
ssh-agent-add-default: ssh-add
  add my ssh key to the agent
  load my default ssh key
  add the default key to ssh-agent
ssh-agent-start: eval "$(ssh-agent -s)"
  start the ssh agent
  launch ssh-agent in this shell
  I need an ssh agent
ping-ip-count-quiet: ping -c {number} -q {host}
  ping {host} {number} times and show only the summary
  quiet ping of {host} with {number} packets
  only ping statistics for {host}, {number} packets
lookup-short-server: dig @{ip} +short {host}
  ip of {host} according to {ip}
  what does the dns server {ip} say about {host}
  resolve {host} with {ip}, short answer
curl-time-limit: curl --max-time {duration:seconds} {url}
  get {url} but give up after {duration}
  fetch {url} with a timeout of {duration}
  curl {url} for at most {duration}
curl-insecure: curl -k {url}
  curl {url} ignoring certificate errors
  get {url} without checking the certificate
  fetch {url} even if the tls certificate is invalid
curl-cookie: curl -b {file} {url}
  get {url} with the cookies in {file}
  send cookies from {file} to {url}
  curl {url} using the cookie file {file}
download-checksum: curl -sL {url} | sha256sum
  sha256 of the file at {url}
  checksum of {url} without saving it
  hash the download {url}
download-unpack: curl -sL {url} | tar -xz
  download {url} and unpack it here
  fetch the tarball {url} and extract it
  get {url} and untar it in one go
`,
);
