/** Frames about containers, clusters, packages, databases and other developers' tools. */
export const tools = String.raw`
docker run -d -p {port}:{port2} {x}
  run|start|launch port|ports|mapping|map {x:text} {port} {port2} ? docker container in the background detached to host on an a publish mapped with image exposing of
docker run -d --name {y} -p {port}:{port2} {x}
  run|start|launch port|ports|mapping|map name|named|called {x:text} {y:text} {port} {port2} ? docker container in the background detached to host on an a publish with image as
docker run -d {x}
  run|start|launch background|detached container|image|docker {x:text} ? docker in an a from mode the of
docker run --rm -it {x} sh
  run|start shell|interactive {x:text} container|image|docker ? docker in an a new from temporary interactively with remove after exit disposable and the
docker exec -it {x} sh
  shell|sh {x:text} ? docker container in inside open start a get the running interactive into of
docker exec -it {x} bash
  bash {x:text} container|docker ? docker in inside open start a get the running interactive shell into
docker exec {x} {y}
  run|execute container {y:command} {x:text} ? docker in inside command the
docker logs -f --tail {number} {x}
  logs|log follow|following|tail {number} {x:text} ? docker container lines last of and the
docker logs -f {x}
  logs|log follow|following|stream|live container|docker {x:text} ? docker of and the
docker logs --since {duration:minutes}m {x}
  logs|log container|docker {x:text} {duration} ? docker of last past the from since
docker stop $(docker ps -q)
  stop all containers ? docker running every
docker rmi {x}
  remove|delete image {x:text} ? docker the local
docker container prune
  remove|delete|clean|prune|clear "containers" stopped|exited ? docker all up that are
docker rm {x}
  remove|delete "container" {x:text} ? docker the stopped
docker rm -f {x}
  remove|delete container {x:text} force|running|forcefully|even ? docker the if it is running
docker ps --filter status=exited
  containers exited|stopped only|list ? docker that are have all
docker ps -a
  list|show|all|every "containers" stopped|exited including|also|even|too|included|and|or ? docker all ones the running not just that are only no matter whether both
docker run --rm -it {x}
  run|start image|container {x:text} interactively|interactive remove|delete|clean|removed|deleted ? docker and the it container afterwards after exit when on automatically image up exits from done
docker volume ls -f dangling=true
  volumes unused|dangling ? docker list not used by any container
  volumes "not" used any ? docker list by container are that which in use
docker cp {c}:{path} .
  copy container {path} {c:text} ? docker file from to the current directory here into out of folder
docker ps -q
  ids|id containers running ? docker only of the
docker network create {x}
  create|make network docker|container|bridge {x:text} ? called named a docker bridge new
docker volume create {x}
  create|make volume {x:text} ? called named a docker new
docker volume rm {x}
  remove|delete volume {x:text} ? docker named called the
docker inspect -f '{{.NetworkSettings.IPAddress}}' {x}
  ip|address container {x:text} ? docker address of the ip
docker tag {x} {y}
  tag image {x:text} {y:text} ? docker as the
docker image prune
  dangling|unused images ? docker remove delete clean up all prune
docker images
  images ? docker local all
docker system df
  disk|space docker ? usage how much used by space using
docker save -o {file} {x}
  save|export image {x:text} {file} ? docker to as the a tar file archive
docker load -i {file}
  load|import image|docker {file} ? docker from the a tar file archive
docker port {x}
  port|ports mappings|mapping|mapped|published {x:text} ? docker container of the
docker top {x}
  processes container {x:text} ? docker running in inside of the
docker compose up -d
  start|up compose|docker-compose background|detached ? docker services in the all bring stack mode
docker compose restart {x}
  restart compose|docker-compose|service {x:name} compose|docker-compose ? docker service the
docker compose exec {x} sh
  shell compose|docker-compose {x:name} ? docker service open in a the container of
docker compose logs -f
  logs|log follow compose|docker-compose ? docker services all of the
docker compose pull
  pull images compose|docker-compose ? docker services all of the latest for
docker compose build --no-cache
  build|rebuild compose|docker-compose cache ? docker services all of the images without using no
docker build --no-cache -t {x} .
  build image cache {x:text} ? docker without using no the tagged as tag called named . an
docker build -f {file} -t {x} .
  build image {file} {x:text} ? docker using from the tagged as tag called named . an with dockerfile
kubectl apply -f {path}
  apply|deploy manifest|manifests|yaml|kubectl|kubernetes|k8s {path} ? all in from the kubectl directory file folder files to cluster
kubectl get pods -o wide
  pods node|nodes|wide|ip ? kubernetes kubectl with which they are on run running list ips more their details and
kubectl get pods -A
  pods namespaces|namespace all|every|across ? kubernetes kubectl in
kubectl get nodes
  nodes cluster|kubernetes|k8s|kubectl|list ? of in the all
kubectl get events --sort-by=.metadata.creationTimestamp
  events ? kubernetes cluster kubectl sorted by time creation recent in order
kubectl logs -f {x}
  logs|log follow|stream pod {x:text} ? kubernetes kubectl of the
kubectl logs --tail={number} {x}
  logs|log pod {number} {x:text} ? kubernetes kubectl of the last lines
kubectl exec -it {x} -- sh
  shell pod {x:text} ? kubernetes kubectl open in a the get inside into interactive
kubectl top pods
  pods cpu|memory|resource usage|use|consumption ? kubernetes kubectl and of the
kubectl top nodes
  nodes cpu|memory|resource usage|use|consumption ? kubernetes kubectl and of the
kubectl rollout status deployment/{x}
  rollout|status deployment rollout {x:text} ? kubernetes kubectl of the status watch
kubectl rollout undo deployment/{x}
  undo|rollback|roll_back|revert deployment {x:text} ? kubernetes kubectl of the last rollout to previous version
kubectl rollout history deployment/{x}
  history deployment {x:text} ? kubernetes kubectl of the rollout revision
kubectl set image deployment/{x} {y}={z}
  image deployment container {x:text} {y:text} {z:text} ? set update of to the kubernetes kubectl in change
kubectl create namespace {x}
  create|make|new namespace {x:text} ? kubernetes kubectl called named
kubectl get svc
  services kubernetes|k8s|kubectl|cluster ? in the all list
kubectl get deployments
  deployments ? kubernetes kubectl in the all list namespace current
kubectl config get-contexts
  contexts ? kubernetes kubectl all available
kubectl config current-context
  context current|active ? kubernetes kubectl which
kubectl cordon {x}
  cordon|unschedulable node {x:text} ? kubernetes mark as the
helm install {x} {y}
  install chart|helm release|as|named|called {y:text} {x:text} ? helm the with name release
helm upgrade {x} {y}
  upgrade release|helm {x:text} {y:text} ? helm the with chart to using
helm rollback {x} {number}
  rollback|roll_back release|helm {x:text} {number} ? helm the to revision back
helm uninstall {x}
  uninstall|remove|delete release|helm {x:text} ? helm the release
helm repo add {x} {url}
  add repo|repository helm|chart {x:text} {url} ? helm the called named chart repository
helm list
  releases helm ? installed all the
helm get values {x}
  values release|helm {x:text} ? helm of the for
sudo apt install {x}
  install apt|apt-get|debian|ubuntu {x:package} ? package using with the via on named called
sudo apt remove {x}
  remove|uninstall apt|apt-get|debian|ubuntu {x:package} ? package using with the via on keep but configuration
sudo apt purge {x}
  purge|remove|uninstall {x:package} configuration|config|purge ? package apt using with the and its files completely including
sudo apt update && sudo apt upgrade -y
  update|upgrade all|everything apt|packages|debian|ubuntu ? packages system using lists and install with the to latest installed then without asking
apt list --upgradable
  packages upgraded|upgradable|upgrades|updates ? apt can be which have that available are
dpkg -S {path}
  package provides|owns|belongs|contains|installed {path} ? file which the does to debian by
apt show {x}
  package information|info|details|description|about {x:package} ? of the on show for apt debian about display
apt-cache depends {x}
  dependencies package {x:package} ? of the for list apt debian
apt policy {x}
  available versions|version package {x:package} ? of the for list apt debian installed and
docker info
  docker system-wide|system|info|general information|info ? display about
dpkg -L {x}
  files|contents package {x:package} ? of the in from by list installed
  files package installed|belong|by {x:package} ? of the debian apt list to by which
dpkg -l
  packages installed ? apt debian dpkg all list
npm install
  install dependencies npm|node|package.json ? from of the project
npm ci
  install|clean lockfile|lock|package-lock.json|ci dependencies|npm|exactly ? npm from the exactly clean as in
npm install {x}
  install npm package {x:package} ? using with the module
npm install -D {x}
  install|add npm|package dev|development {x:package} ? as a dependency package npm using with
npm install -g {x}
  install npm|package|node globally|global {x:package} ? package the using npm with
npm ls -g --depth=0
  npm globally|global packages|modules|installed list|show|which|installed ? all the package
npm ls --depth=0
  npm packages|modules|dependencies installed|list ? all the project direct top-level
npm uninstall {x}
  uninstall|remove npm {x:package} ? package the from project
npm outdated
  outdated npm ? packages dependencies which are
npm run
  scripts npm|package.json ? available in defined list
npm test -- -t {x}
  tests npm|jest matching|named|name {x:text} ? only run the with using whose
npm audit
  vulnerabilities npm|dependencies|packages ? check known for security audit in
pip install -r {file}
  install requirements|pip|python {file} ? python from the dependencies listed in pip using packages all
pip freeze > {file}
  freeze|write|save|export {file} pip|python|requirements|packages ? installed to packages the all versions file list into
pip install {x}
  install pip|python {x:package} ? package module using with the
pip install --upgrade {x}
  upgrade|update pip|python {x:package} ? package module using with the latest version to
pip install {x}=={y}
  install version pip|python {x:package} {y:text} ? of package module using with the
pip uninstall {x}
  uninstall|remove pip|python {x:package} ? package module using with the
pip show {x}
  pip|python details|version|about|info {x:package} ? package of the installed which
pip list
  python|pip packages installed ? modules all list
python3 -m json.tool {file}
  pretty|format|pretty-print|indent {file} python ? print json with using the
python3 -m http.server {port}
  serve|server|http python|http {port} ? start web on port . directory in with simple using files static the folder
cargo add {x}
  add cargo|rust|crate {x:package} ? as dependency the crate a to
cargo build --release
  build|compile release|optimized|optimizations cargo|rust ? in mode the project with
cargo test {x}
  cargo|rust test|tests {x:text} ? only run the named matching whose contains
cargo new {x}
  cargo|rust project|crate create|new {x:text} ? a called named binary
go mod init {x}
  go|golang module initialize|init|create {x:text} ? a called named new
go mod tidy
  go|golang|go.mod tidy|unused|clean ? up modules dependencies remove add missing module
go test ./...
  go|golang tests all|run ? the in packages every of
go build -o {x}
  go|golang build|compile {x:text} ? into binary called named a as the project
sqlite3 {file} 'SELECT * FROM {x};'
  rows|select|everything|contents|records table|from {x:name} {file} ? all of in the sqlite database
  rows|select|everything|contents|records {x:name} table {file} ? all of in the sqlite database
sqlite3 {file} 'SELECT COUNT(*) FROM {x};'
  count|many|number rows|records {x:name} {file} ? of in the sqlite database table how are there
sqlite3 {file} '.schema {x}'
  schema|structure|columns table {x:name} {file} ? of in the sqlite database
sqlite3 {file} .schema
  schema {file} ? of in the sqlite database whole
sqlite3 {file} .dump
  dump sqlite|database {file} ? of the as sql
sqlite3 -header -csv {file} 'SELECT * FROM {x};' > {file2}
  export|dump table csv {x:name} {file} {file2} ? the to from in as of sqlite database with header
mysql {x} < {file}
  restore|import|load mysql|mariadb {x:name} {file} ? the database from dump into file sql
mysqldump {x} > {file}
  dump|export|back_up|backup mysql|mariadb {x:name} {file} ? the database to into file sql
psql -d {x} -f {file}
  run|execute|import|load|restore postgres|postgresql|psql|sql {file} {x:name} ? the database on against in script file from into sql
  run|execute|import|load|restore postgres|postgresql|psql {x:name} {file} ? the database on against in script file from into sql
psql -l
  databases postgres|postgresql|psql ? all list the
psql -d {x} -c '\dt'
  tables postgres|postgresql|psql {x:name} ? all in the database of
redis-cli --scan --pattern '{x:inner}*'
  redis keys starting|beginning|prefix|start|begin {x:text} ? all with that the
redis-cli get {x}
  redis get|value|read {x:text} ? key of the
redis-cli del {x}
  redis delete|remove {x:text} ? key the
redis-cli ttl {x}
  redis ttl|expire|expires|live {x:text} ? key of the time to when does how long
redis-cli expire {x} {duration:seconds}
  redis expire|expiration|ttl|expiry {x:text} {duration} ? key of the time to set make after in
redis-cli dbsize
  redis many|number|count keys ? how are there of in database
redis-cli set {x} {y}
  redis set|store|write {x:text} {y:text} ? key to value the
redis-cli incr {x}
  redis increment|incr {x:text} ? key counter the by one
redis-cli ping
  redis ping|up|alive ? server is running check whether
sudo systemctl enable --now {x}
  enable start {x:name} ? service and now with systemd at boot systemctl it the on immediately too
sudo systemctl disable --now {x}
  disable stop {x:name} ? service and now with systemd at boot systemctl it the on immediately
tmux ls
  tmux sessions ? list all running
tmux new -d -s {x} {y}
  tmux session detached run|running|runs {x:text} {y:command} ? new create a called named start in
tmux new -d -s {x}
  tmux session detached {x:text} ? new create a called named start in
tmux kill-session -t {x}
  tmux session kill|close|end|delete|terminate {x:text} ? the named called
tmux rename-session {x}
  tmux session rename {x:text} ? current to the
tmux send-keys -t {x} {y} Enter
  tmux send|type {y:command} {x:text} ? session to in the keys command window pane
screen -S {x}
  screen session|start new|create|start {x:text} ? called named a new
screen -r {x}
  screen attach|reattach|resume {x:text} ? session to the named called
screen -d {x}
  screen detach {x:text} ? session the other clients all from
screen -ls
  screen sessions ? list all running
ssh-keygen -t rsa -b {number} -C {x}
  rsa ssh|key {number} {x:text} ? generate create a bit key pair with comment bits of new the ssh
ssh-keygen -t rsa -b {number} -f {file}
  rsa ssh|key {number} {file} ? generate create a bit key pair in bits of new the saved to at as ssh file
ssh-keygen -t rsa -b {number}
  rsa ssh|key {number} ? generate create a bit key pair bits of new ssh
ssh-keygen -t ed25519 -C {x}
  ed25519 ssh|key {x:text} ? generate create a key pair with comment new the ssh
ssh-keygen -t ed25519 -f {file}
  ed25519 ssh|key {file} ? generate create a key pair in saved to new the at ssh file as
ssh-keygen -t ed25519
  ed25519 ssh|key ? generate create a key pair new ssh
ssh-keygen -lf {file}
  fingerprint {file} ? of the ssh key public
ssh-keygen -y -f {file}
  public key private {file} ? ssh from of the derive print extract
ssh-keygen -p -f {file}
  passphrase {file} change|set|new|add ? of the ssh key on private to
openssl enc -aes-256-cbc -pbkdf2 -salt -in {file} -out {file}.enc
  encrypt openssl {file} ? with using a password aes aes-256 aes-256-cbc the passphrase
openssl enc -d -aes-256-cbc -pbkdf2 -in {file} -out {file2}
  decrypt openssl {file} {file2} ? with using a password aes aes-256 aes-256-cbc to into the
openssl x509 -in {file} -noout -enddate
  expiry|expire|expires|expiration|valid {file} ? when does certificate date the of is until cert
openssl x509 -in {file} -noout -text
  details|contents|content|text|information certificate|cert {file} ? of the decode human readable in x509 view
openssl x509 -in {file} -noout -subject
  subject {file} ? of the certificate cert
openssl x509 -in {file} -noout -issuer
  issuer|issued {file} ? of the certificate cert who by was
openssl x509 -in {file} -noout -fingerprint -sha256
  fingerprint certificate|cert|sha256 {file} ? of the sha256 certificate
openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days {duration:days} -subj /CN=localhost
  self-signed|self_signed|selfsigned certificate|cert {duration} ? generate create make a valid for
openssl rand -hex {number}
  random {number} hex|hexadecimal bytes ? generate print in as
openssl rand -base64 {number}
  random {number} base64 bytes ? generate print in as
openssl genrsa -out {file} {number}
  rsa private {number} {file} ? generate create key a bit with openssl in to save
openssl rsa -in {file} -pubout -out {file2}
  public key {file} {file2} ? extract from the private to into write rsa openssl
gpg -c {file}
  encrypt gpg|symmetrically|passphrase|password {file} ? with a the using symmetric
gpg -d {file}
  decrypt {file} ? gpg with the encrypted
gpg -o {file2} -d {file}
  decrypt {file} {file2} ? gpg with the encrypted into to output
gpg --list-keys
  public keys gpg ? my keyring in all list
gpg --list-secret-keys
  private|secret keys gpg ? my keyring in all list
gpg --import {file}
  import gpg|key {file} ? the public from key gpg
gpg --armor --export {x}
  export public key|gpg {x:text} ? of the ascii armor armored for gpg key
gpg --detach-sign {file}
  detached|detach signature|sign {file} ? create a gpg for make with
gpg --verify {file} {file2}
  verify|check signature {file} {file2} ? gpg of the against for
gpg --full-generate-key
  generate|create gpg key ? new pair a interactively
make -n
  make dry|preview|would|without ? targets them show run commands which what running executing print the
make -C {dir}
  make directory|in {dir} run|make ? the of build
make -j$(nproc)
  make cores|cpus|processors ? all using with parallel run build the in available
make -B
  make rebuild|force|unconditionally ? everything all targets
kubectl logs deployment/{x}
  logs|log deployment {x:text} ? kubernetes kubectl of the get from
kubectl create secret generic {x} --from-literal={y}
  create|make secret {x:text} {y:text} ? kubernetes kubectl generic called named with key a literal the value from
kubectl create configmap {x} --from-literal={y}
  create|make configmap {x:text} {y:text} ? kubernetes kubectl called named with key a literal the value from
kubectl create configmap {x} --from-file={file}
  create|make configmap {x:text} {file} ? kubernetes kubectl called named with a the from
sudo apt update
  update|refresh apt|apt-get|package lists|list|index|cache|database|sources ? package the of debian ubuntu
apt search {x}
  search|find apt {x:package} ? for package named called a packages using with
apt show {x}
  apt details|info|information|version|description {x:package} ? package about of the
npm install {x}
  install dependency|save {x:package} ? npm as it a the and in package.json to
npm update
  update|upgrade all npm ? packages dependencies the
gofmt -w .
  format|gofmt go|golang ? all files code source in the
npx create-react-app {x}
  create|new react {x:text} ? app application called named with npx a
make {x}
  make|makefile target {x:text} ? run build the of in
  makefile run|build {x:text} ? target the of in
psql -U {x} -d {y}
  psql|postgres|postgresql|connect database user|as {y:name} {x:name} ? to the as user with using
sqlite3 -header -csv {file} 'SELECT * FROM {x};' > {file2}
  export|dump table {x:name} {file} {file2} ? the to from in as of sqlite database with header csv
redis-cli ttl {x}
  redis|key long|ttl until|expires|expire|expiry {x:text} ? redis key of the time to when does how till before it
ssh-keygen -t ed25519 -N '' -f {file}
  ed25519 ssh|key passphrase without|no|empty {file} ? generate create a key pair in saved to new the at ssh file as an with
ssh-keygen -t ed25519 -N ''
  ed25519 ssh|key passphrase without|no|empty ? generate create a key pair new ssh an with the
`;
