/** What people ask of docker and docker compose. */
import { table } from "../table.js";

export const docker = table(
  "docker",
  `
# Containers
ps: docker ps
  list running containers
  show docker containers
  which containers are up
  docker ps
  what is running in docker
  what containers are up
  running containers
  which containers do I have going
  list running docker containers
ps-all: docker ps -a
  list all containers including stopped ones
  show every docker container
  containers that are running or stopped
  docker ps with everything
  every container, stopped ones too
  containers including those that ended
  list all docker containers
  show all containers running or not
ps-exited: docker ps -a --filter status=exited
  list stopped containers
  which containers have exited
  show containers that are not running any more
  exited docker containers
  containers that have stopped
  dead containers
ps-ids: docker ps -q
  list only the ids of running containers
  print container ids
  ids of the running docker containers
  container ids and nothing else
  ids of running containers
ps-all-ids: docker ps -aq
  list the ids of all containers
  print ids of every container, stopped or not
  all container ids
  ids of running and stopped containers
ps-names: docker ps --format '{{.Names}}'
  list only the names of running containers
  print container names
  names of the running docker containers
  container names and nothing else
  just the names of running containers
ps-table: docker ps --format 'table {{.Names}}\\t{{.Status}}\\t{{.Ports}}'
  show container names with status and ports
  table of running containers with their ports
  names, status and ports of docker containers
  compact container overview
  containers with status and ports
ps-size: docker ps -s
  show running containers with their size
  how big are the running containers
  size of each docker container
  disk space of running containers
ps-latest: docker ps -l
  show the container created last
  latest container
  most recently created docker container
  which container was started last
ps-count: docker ps -q | wc -l
  count running containers
  how many docker containers are running
  number of containers that are up
  number of running docker containers
  how many containers are up
ps-count-all: docker ps -aq | wc -l
  count all containers
  how many containers are there in total
  number of docker containers including stopped ones
  total number of containers running or not
ps-image: docker ps --filter ancestor={image}
  list containers of the image {image}
  which containers run {image}
  containers created from image {image}
  show running containers based on {image}
  containers started from {image}
ps-name: docker ps --filter name={name}
  list containers whose name contains {name}
  find the container named {name}
  is the container {name} running
  show docker containers matching {name}
ps-unhealthy: docker ps --filter health=unhealthy
  list unhealthy containers
  which containers fail their health check
  containers with failing healthcheck
  show docker containers that are unhealthy
  which containers are unhealthy
ps-label: docker ps --filter label={text}
  list containers with the label {text}
  containers labelled {text}
  filter docker containers by label {text}
  which containers carry the label {text}
ps-port: docker ps --filter publish={port}
  which container uses port {port}
  list containers publishing port {port}
  what container is on port {port}
  docker container that listens on {port}
  which container has port {port}
run: docker run {image}
  run the image {image}
  start a container from {image}
  docker run {image}
  create and start a container of {image}
  = start a container from hello-world:latest => docker run hello-world:latest
  start a container of {image}
  fire up {image}
run-shell: docker run -it --rm {image} sh
  run an interactive shell in {image}
  start a throwaway container of {image} with a shell
  try out the image {image} interactively
  get a shell in a new {image} container
  shell in a throwaway {image} container
  try something inside {image}
run-bash: docker run -it --rm {image} bash
  run bash in a new container of {image}
  start bash inside image {image}
  interactive bash in {image}
  temporary {image} container with bash
run-detached: docker run -d {image}
  run {image} in the background
  start {image} detached
  run a container of {image} as a daemon
  launch {image} without attaching
  start {image} in the background
run-named: docker run -d --name {name} {image}
  run {image} in the background with the name {name}
  start a container called {name} from {image}
  run a detached container {name} of {image}
  launch {image} as {name}
  = start a container called web from nginx:latest => docker run -d --name web nginx:latest
  start {image} in the background as {name}
  background container {name} from {image}
run-port: docker run -d -p {port}:{port2} {image}
  run {image} and map port {port} to {port2}
  start {image} with host port {port} going to container port {port2}
  publish container port {port2} of {image} on {port}
  run {image} reachable on port {port} from container port {port2}
  = run nginx:latest and map port 8080 to 80 => docker run -d -p 8080:80 nginx:latest
  run {image} and publish {port2} as {port}
  {image} in the background, host port {port} to container port {port2}
run-port-same: docker run -d -p {port}:{port} {image}
  run {image} on port {port}
  start {image} exposing port {port}
  run {image} with port {port} published
  launch {image} listening on {port}
  run {image} with port {port} exposed
run-volume: docker run --rm -v {path}:{path2} {image}
  run {image} with {path} mounted at {path2}
  start {image} and mount {path} as {path2}
  run a container of {image} with the volume {path} on {path2}
  bind mount {path} to {path2} in {image}
  mount {path} as {path2} in a {image} container
run-here: docker run --rm -it -v "$PWD":/work -w /work {image}
  run {image} with the current directory mounted
  start {image} in this folder
  run a container of {image} on my working directory
  mount here into {image} and run it
  use {image} with the current folder mounted
run-env: docker run --rm -e {variable}={text} {image}
  run {image} with the environment variable {variable} set to {text}
  start {image} with {variable} as {text}
  pass {variable} = {text} to a container of {image}
  run image {image} setting env {variable} {text}
  run {image} with {variable} set to {text}
run-env-file: docker run --rm --env-file {file} {image}
  run {image} with the environment file {file}
  start {image} taking variables from {file}
  pass the env file {file} to {image}
  run image {image} using settings in {file}
run-command: docker run --rm {image} {command:raw}
  run {command} in a new container of {image}
  execute {command} inside the image {image} once
  use {image} to run {command} and remove the container
  run {command} with image {image}
  run {command} inside a fresh {image}
  one off {command} in {image}
run-memory: docker run -d --memory {size} {image}
  run {image} with at most {size} of memory
  limit {image} to {size} memory
  start {image} with a memory limit of {size}
  cap the memory of a {image} container at {size}
  {image} with no more than {size} of ram
run-cpus: docker run -d --cpus {number} {image}
  run {image} with at most {number} cpus
  limit {image} to {number} cpus
  start {image} using {number} cores
  cap the cpu of a {image} container at {number}
run-restart: docker run -d --restart unless-stopped {image}
  run {image} and restart it automatically
  start {image} so that it survives reboots
  run a container of {image} that always comes back up
  launch {image} with a restart policy
run-network: docker run -d --network {name} {image}
  run {image} in the network {name}
  start {image} attached to docker network {name}
  run a container of {image} on network {name}
  connect a new {image} container to {name}
run-readonly: docker run --rm --read-only {image}
  run {image} with a read-only file system
  start {image} without write access to its root
  run a read only container of {image}
  read-only {image}
run-user: docker run --rm -u {user} {image}
  run {image} as the user {user}
  start {image} with uid {user}
  run a container of {image} not as root but {user}
  use user {user} in {image}
run-no-network: docker run --rm --network none {image}
  run {image} without network
  start {image} with no network access
  run an isolated container of {image}
  {image} offline
start: docker start {name}
  start the stopped container {name}
  start container {name}
  docker start {name}
  bring the container {name} up again
  = start the container db-1 => docker start db-1
  get the container {name} going again
stop: docker stop {name}
  stop the container {name}
  docker stop {name}
  shut the container {name} down
  halt container {name}
  = stop the container db-1 => docker stop db-1
  stop container {name}
  shut down container {name}
  take down the container {name}
restart: docker restart {name}
  restart the container {name}
  docker restart {name}
  stop and start container {name}
  reboot the {name} container
  bounce the container {name}
pause: docker pause {name}
  pause the container {name}
  freeze container {name}
  suspend all processes in the container {name}
  docker pause {name}
unpause: docker unpause {name}
  unpause the container {name}
  resume container {name}
  let the paused container {name} go on
  docker unpause {name}
kill: docker kill {name}
  kill the container {name}
  docker kill {name}
  stop container {name} immediately
  send SIGKILL to the container {name}
  container {name} hangs, kill it
remove: docker rm {name}
  remove the container {name}
  delete the stopped container {name}
  docker rm {name}
  get rid of the container {name}
  = remove the container old-web => docker rm old-web
  get rid of container {name}
remove-force: docker rm -f {name}
  force remove the container {name}
  delete the container {name} even if it is running
  stop and remove the container {name}
  kill and delete container {name}
  remove container {name} even though it runs
  stop and delete container {name}
stop-all: docker stop $(docker ps -q)
  stop all containers
  stop every running docker container
  shut down all containers
  halt all docker containers
  stop every container
  everything in docker should stop
  stop all running containers
  stop all docker containers
restart-all: docker restart $(docker ps -q)
  restart all containers
  restart every running docker container
  stop and start all containers
  reboot all docker containers
prune-containers: docker container prune
  remove all stopped containers
  delete every exited container
  clean up stopped docker containers
  prune containers
  clean up stopped containers
  get rid of containers that ended
  remove all exited containers
  delete all stopped containers
rename: docker rename {name} {name2}
  rename the container {name} to {name2}
  call container {name} {name2}
  change a container's name from {name} to {name2}
  docker rename {name} {name2}
  container {name} should be called {name2}
logs: docker logs {name}
  show the logs of the container {name}
  docker logs of {name}
  what did container {name} print
  output of the container {name}
  = show the logs of the container web-1 => docker logs web-1
  what does container {name} print
  output of container {name}
  show logs of the docker container {name}
logs-follow: docker logs -f {name}
  follow the logs of the container {name}
  stream the logs of {name}
  tail container {name} logs live
  watch the output of the container {name}
  keep showing what container {name} prints
  live logs of container {name}
logs-tail: docker logs --tail {number} {name}
  show the last {number} log lines of the container {name}
  last {number} lines of docker logs of {name}
  tail {number} lines from container {name}
  the {number} newest log lines of the {name} container
  = show the last 100 log lines of the container web-1 => docker logs --tail 100 web-1
  show the last {number} lines of the logs of container {name}
  logs of container {name}, last {number} lines
  last {number} lines from container {name}
  newest {number} log lines of {name} in docker
logs-since: docker logs --since {duration:minutes}m {name}
  show the container logs of {name} from the last {duration}
  docker logs of {name} of the past {duration}
  what did container {name} log in the last {duration}
  container {name} logs since {duration} ago
  = show the container logs of web-1 from the last 30 minutes => docker logs --since 30m web-1
  what has container {name} printed in the last {duration}
  show docker logs of {name} since {duration}
  docker logs {name} since {duration} ago
logs-time: docker logs -t {name}
  show the container logs of {name} with timestamps
  docker logs of {name} including the time
  timestamps in the logs of the container {name}
  timed output of container {name}
logs-grep: docker logs {name} 2>&1 | grep {text}
  search the logs of the container {name} for {text}
  find {text} in docker logs of {name}
  grep {text} in the container logs of {name}
  container {name} log lines with {text}
  errors like {text} in the logs of container {name}
  does container {name} log {text}
exec-shell: docker exec -it {name} sh
  open a shell in the container {name}
  get into the container {name}
  shell into the running container {name}
  log in to container {name}
  = open a shell in the container web-1 => docker exec -it web-1 sh
  open a shell inside the container {name}
  get a shell in container {name}
  get into container {name}
  open a terminal inside {name}
  shell inside the container {name}
exec-bash: docker exec -it {name} bash
  open bash in the container {name}
  run bash inside container {name}
  bash shell in running container {name}
  docker exec bash in {name}
  bash in container {name}
  get a bash shell in container {name}
  open bash inside {name}
exec: docker exec {name} {command:raw}
  run {command} in the container {name}
  execute {command} inside container {name}
  docker exec {command} in {name}
  use the running container {name} to run {command}
  = run 'ls /tmp' in the container web-1 => docker exec web-1 ls /tmp
  do {command} inside container {name}
exec-root: docker exec -it -u root {name} sh
  open a root shell in the container {name}
  get into container {name} as root
  shell as root inside the container {name}
  docker exec as root in {name}
  root shell in container {name}
exec-env: docker exec {name} env
  show the environment variables of the container {name}
  print env inside the container {name}
  which variables are set in container {name}
  environment of docker container {name}
  env of container {name}
attach: docker attach {name}
  attach to the container {name}
  connect my terminal to the container {name}
  docker attach {name}
  join the console of container {name}
inspect: docker inspect {name}
  show details of the container {name}
  inspect the container {name}
  full configuration of container {name}
  docker inspect {name}
  everything docker knows about {name}
inspect-ip: docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{ end }}' {name}
  what is the ip address of the container {name}
  ip of container {name}
  show the ip of the docker container {name}
  which address has container {name}
inspect-status: docker inspect -f '{{.State.Status}}' {name}
  what is the status of the container {name}
  is container {name} up or down
  state of the docker container {name}
  print only the status of container {name}
  is container {name} running
inspect-exit: docker inspect -f '{{.State.ExitCode}}' {name}
  what was the exit code of the container {name}
  exit status of container {name}
  with which code did the container {name} end
  return code of docker container {name}
  with which code did container {name} exit
inspect-mounts: docker inspect -f '{{json .Mounts}}' {name}
  show the mounts of the container {name}
  which volumes does container {name} use
  where are the volumes of the container {name} mounted
  mounted directories of container {name}
  what is mounted into container {name}
inspect-image: docker inspect -f '{{.Config.Image}}' {name}
  which image does the container {name} use
  image of the container {name}
  what image was container {name} made from
  print the image name of container {name}
  which image does container {name} use
inspect-health: docker inspect -f '{{.State.Health.Status}}' {name}
  what is the health of the container {name}
  health check status of container {name}
  is the container {name} healthy
  healthcheck of docker container {name}
  is container {name} healthy
inspect-started: docker inspect -f '{{.State.StartedAt}}' {name}
  when was the container {name} started
  start time of container {name}
  since when is the container {name} running
  print when docker container {name} came up
ports: docker port {name}
  show the ports of the container {name}
  which ports does container {name} publish
  port mappings of container {name}
  docker port {name}
  ports published by {name}
top: docker top {name}
  show the processes in the container {name}
  what runs inside the container {name}
  processes of container {name}
  docker top {name}
  what runs inside container {name}
diff: docker diff {name}
  which files changed in the container {name}
  show file system changes of container {name}
  docker diff {name}
  files added or changed inside the container {name}
  what changed on the disk of container {name}
copy-from: docker cp {name}:{path} {path2}
  copy {path} from the container {name} to {path2}
  get {path} out of the container {name} into {path2}
  docker cp {path} from {name} to {path2}
  download {path} of container {name} to {path2}
  = copy /etc/nginx/nginx.conf from the container web-1 to ./conf => docker cp web-1:/etc/nginx/nginx.conf ./conf
  get {path} out of container {name} to {path2}
  copy {path} out of container {name} into {path2}
  copy {path} from container {name} to {path2} on the host
copy-to: docker cp {path} {name}:{path2}
  copy {path} into the container {name} at {path2}
  put {path} into the container {name} under {path2}
  docker cp {path} to {path2} in {name}
  upload {path} to {path2} in container {name}
  = copy ./site into the container web-1 at /srv/ => docker cp ./site web-1:/srv/
  put {path} into container {name} at {path2}
stats: docker stats
  show the resource usage of containers
  how much memory and cpu do my containers use
  live container statistics
  docker stats
  monitor docker containers
  live cpu and memory of containers
stats-once: docker stats --no-stream
  show container resource usage once
  snapshot of memory and cpu of containers
  docker stats without streaming
  current cpu and memory of all containers
  cpu and memory of all containers, once
  how much do my containers use right now
stats-of: docker stats --no-stream {name}
  how much memory does the container {name} use
  cpu and memory of the container {name}
  resource usage of container {name}
  docker stats of {name}
  how much memory does container {name} use
wait: docker wait {name}
  wait until the container {name} stops
  block until container {name} exits
  docker wait {name}
  wait for the end of the container {name}
update-memory: docker update --memory {size} {name}
  change the memory limit of the container {name} to {size}
  limit the running container {name} to {size}
  set memory of the container {name} to {size}
  docker update {name} with {size} memory
update-restart: docker update --restart unless-stopped {name}
  let the container {name} restart automatically
  set the restart policy of the container {name}
  make container {name} come back after a reboot
  always restart container {name}
commit: docker commit {name} {image}
  save the container {name} as the image {image}
  create image {image} from container {name}
  docker commit {name} as {image}
  turn the container {name} into an image {image}
export: docker export {name} -o {file}
  export the file system of the container {name} to {file}
  save container {name} as the tar {file}
  docker export {name} into {file}
  dump the container {name} to {file}
events: docker events
  watch docker events
  show what happens in docker live
  stream events of the docker daemon
  docker events
# Images
images: docker images
  list images
  show docker images
  which images do I have
  docker images
  what images are downloaded
  what images do I have
  local images
images-ids: docker images -q
  list only image ids
  ids of docker images
  print the image ids
  image ids and nothing else
images-dangling: docker images -f dangling=true
  list dangling images
  which images have no tag
  untagged docker images
  show images without a name
  images without a tag
images-by-size: docker images --format '{{.Size}}\\t{{.Repository}}:{{.Tag}}' | sort -rh
  list docker images by size
  biggest images
  which docker images are the largest
  sort images by size
  biggest images first
  which images are the largest
  list docker images sorted by size
  docker images by size
images-name: docker images {image}
  list versions of the image {image}
  which tags of image {image} do I have
  show local images named {image}
  local tags of {image}
image-size: docker image inspect -f '{{.Size}}' {image}
  how big is the image {image}
  size of the image {image}
  bytes used by docker image {image}
  print the size of image {image}
image-history: docker history {image}
  show the layers of the image {image}
  how was image {image} built
  history of the docker image {image}
  layers of {image}
image-inspect: docker image inspect {image}
  show details of the image {image}
  inspect docker image {image}
  configuration of image {image}
  metadata of the image {image}
pull: docker pull {image}
  pull the image {image}
  download docker image {image}
  docker pull {image}
  get the image {image}
  = pull the image redis:7 => docker pull redis:7
  get {image} from the registry
  fetch the image {image}
push: docker push {image}
  push the image {image}
  upload docker image {image}
  docker push {image}
  publish the image {image}
  publish {image}
tag: docker tag {image} {image2}
  tag the image {image} as {image2}
  give image {image} the name {image2}
  docker tag {image} {image2}
  rename docker image {image} to {image2}
  = tag the image app:latest as example.com/app:1.0 => docker tag app:latest example.com/app:1.0
  {image} should also be called {image2}
build: docker build -t {image} .
  build an image called {image}
  build the dockerfile here as {image}
  docker build with the tag {image}
  create the image {image} from the current directory
  = build an image called app:1.0 => docker build -t app:1.0 .
  make an image {image} from this folder
build-plain: docker build .
  build the dockerfile in this directory
  docker build here
  build an image from the current directory
  build this docker project
build-file: docker build -f {file} -t {image} .
  build {image} from the dockerfile {file}
  docker build using {file} tagged {image}
  create image {image} with dockerfile {file}
  use {file} to build image {image}
  build {image} with the dockerfile {file}
build-no-cache: docker build --no-cache -t {image} .
  build {image} without cache
  rebuild {image} from scratch
  docker build {image} ignoring the cache
  build the image {image} anew
build-arg: docker build --build-arg {variable}={text} -t {image} .
  build {image} with the build argument {variable} set to {text}
  docker build {image} passing {variable}={text}
  pass build arg {variable} {text} when building {image}
  build image {image}, arg {variable} {text}
  build {image} with {variable} set to {text}
build-target: docker build --target {name} -t {image} .
  build only the stage {name} as {image}
  build {image} up to the target {name}
  docker build target {name} tagged {image}
  multi-stage build of {image} stopping at {name}
  build the stage {name} as {image}
build-platform: docker buildx build --platform {text} -t {image} .
  build {image} for the platform {text}
  cross build {image} for {text}
  docker buildx {image} on platform {text}
  multi platform build of {image} for {text}
remove-image: docker rmi {image}
  remove the image {image}
  delete docker image {image}
  docker rmi {image}
  get rid of the image {image}
  = remove the image old:1.0 => docker rmi old:1.0
  delete the docker image {image}
prune-images: docker image prune
  remove dangling images
  delete untagged images
  clean up dangling docker images
  prune images
  clean up dangling images
prune-images-all: docker image prune -a
  remove all unused images
  delete every image without a container
  clean up images that are not used
  prune all docker images
  remove every image no container uses
  clean up all unused images
save: docker save -o {file} {image}
  save the image {image} to {file}
  export docker image {image} as tar {file}
  write image {image} into the archive {file}
  docker save {image} as {file}
  write image {image} to {file}
load: docker load -i {file}
  load an image from {file}
  import the docker image in {file}
  docker load {file}
  restore images from the tar {file}
  get the image back from {file}
import: docker import {file} {image}
  import the file system {file} as the image {image}
  make an image {image} out of the tarball {file}
  docker import {file} as {image}
  create image {image} from root filesystem {file}
search: docker search {text}
  search docker hub for {text}
  find images named {text} on docker hub
  which docker images are there for {text}
  docker search {text}
login: docker login
  log in to docker hub
  sign in to docker
  docker login
  authenticate with docker hub
login-host: docker login {host}
  log in to the registry {host}
  sign in to docker registry {host}
  docker login at {host}
  authenticate with the container registry {host}
logout: docker logout
  log out of docker hub
  sign out of docker
  docker logout
  forget docker credentials
manifest: docker manifest inspect {image}
  for which platforms is {image} available
  show the manifest of the image {image}
  architectures of docker image {image}
  inspect the remote manifest of {image}
image-digest: docker images --digests {image}
  show the digest of the image {image}
  sha256 digest of docker image {image}
  digests of {image}
  which digest does image {image} have
# Volumes and networks
volumes: docker volume ls
  list volumes
  show docker volumes
  which volumes are there
  docker volume ls
  what volumes exist
volumes-dangling: docker volume ls -f dangling=true
  list unused volumes
  volumes that no container uses
  dangling docker volumes
  which docker volumes are orphaned
volume-create: docker volume create {name}
  create a volume {name}
  make a docker volume called {name}
  new volume {name}
  docker volume create {name}
volume-inspect: docker volume inspect {name}
  show details of the volume {name}
  where is the volume {name} stored
  inspect docker volume {name}
  mount point of the volume {name}
volume-remove: docker volume rm {name}
  remove the volume {name}
  delete docker volume {name}
  docker volume rm {name}
  get rid of the volume {name}
  get rid of volume {name}
volume-prune: docker volume prune
  remove unused volumes
  delete all volumes without a container
  clean up docker volumes
  prune volumes
  clean up unused volumes
networks: docker network ls
  list docker networks
  show networks of docker
  which docker networks are there
  docker network ls
  what docker networks are there
network-create: docker network create {name}
  create a docker network {name}
  make a network called {name} in docker
  new docker network {name}
  docker network create {name}
network-inspect: docker network inspect {name}
  show details of the docker network {name}
  which containers are in the network {name}
  inspect docker network {name}
  subnet of the docker network {name}
network-connect: docker network connect {name} {name2}
  @slot name=name
  connect the container {name2} to the network {name}
  attach container {name2} to docker network {name}
  add container {name2} to network {name}
  docker network connect {name} {name2}
  put container {name2} on the network {name}
network-disconnect: docker network disconnect {name} {name2}
  disconnect the container {name2} from the network {name}
  detach container {name2} from docker network {name}
  take container {name2} out of network {name}
  docker network disconnect {name} {name2}
network-remove: docker network rm {name}
  remove the docker network {name}
  delete network {name} in docker
  docker network rm {name}
  get rid of the docker network {name}
network-prune: docker network prune
  remove unused docker networks
  delete all docker networks without containers
  clean up networks of docker
  prune networks
# System
info: docker info
  show information about docker
  docker system information
  details of the docker daemon
  docker info
version: docker version
  which docker version is installed
  show docker client and server version
  version of docker
  docker version
disk: docker system df
  how much disk space does docker use
  docker disk usage
  space taken by images, containers and volumes
  docker system df
  how much space does docker take
  what uses disk in docker
prune: docker system prune
  clean up docker
  remove all unused docker data
  free the space docker does not need
  docker system prune
  delete stopped containers, dangling images and unused networks
  free space docker doesn't need
builder-prune: docker builder prune
  delete the docker build cache
  clear the build cache
  remove cached docker builds
  prune builder
contexts: docker context ls
  list docker contexts
  show contexts of docker
  which docker contexts are there
  docker context ls
context-use: docker context use {name}
  use the docker context {name}
  switch docker to context {name}
  change the docker context to {name}
  make {name} the active docker context
running: systemctl is-active docker
  is docker running
  check whether the docker daemon is up
  is the docker service active
  does docker run
# Compose
compose-up: docker compose up -d
  start the compose services in the background
  docker compose up
  bring the compose project up
  start all services of docker-compose
  run the stack detached
  start the stack
  get everything in the compose file going
  bring the compose project up in the background
compose-up-foreground: docker compose up
  start the compose services in the foreground
  docker compose up attached
  run the compose project and see its output
  start docker-compose with logs on the terminal
compose-up-service: docker compose up -d {name}
  start the compose service {name}
  docker compose up only {name}
  bring just the service {name} of the compose project up
  start {name} with docker-compose
  start just {name} of the stack
compose-up-build: docker compose up -d --build
  rebuild and start the compose services
  docker compose up with build
  build images and bring the compose project up
  start the stack after rebuilding
  rebuild and restart compose services
  rebuild and start the stack
  bring the compose stack up detached and rebuild images first
  up with a fresh build
compose-recreate: docker compose up -d --force-recreate
  recreate the compose containers
  start compose services with fresh containers
  docker compose up forcing new containers
  recreate all services of the stack
compose-down: docker compose down
  stop and remove the compose services
  docker compose down
  take the compose project down
  shut down the stack
  take the stack down
  stop and remove the compose project
compose-down-volumes: docker compose down -v
  take the compose project down and delete its volumes
  docker compose down with volumes
  remove the compose services with their volumes
  tear the stack down including data volumes
  take the stack down and its volumes too
  tear down the compose stack together with its volumes
  remove the compose project including data
compose-stop: docker compose stop
  stop the compose services without removing them
  docker compose stop
  halt the services of the stack
  stop all containers of the compose project
compose-stop-service: docker compose stop {name}
  stop the compose service {name}
  halt just service {name} of the stack
  docker compose stop only {name}
  stop {name} in docker-compose
compose-start: docker compose start
  start the stopped compose services
  docker compose start
  start existing compose containers again
  resume the stopped stack
compose-restart: docker compose restart
  restart the compose services
  docker compose restart
  restart all services of the stack
  stop and start the compose project
  bounce the stack
  restart all compose services
  restart everything in docker compose
  bounce the compose stack
compose-restart-service: docker compose restart {name}
  restart the compose service {name}
  docker compose restart only {name}
  restart just {name} of the stack
  restart {name} in docker-compose
  restart just {name} in the compose project
  bounce {name} of the stack
compose-ps: docker compose ps
  list the compose services
  which compose containers are running
  status of the compose project
  docker compose ps
  is the stack up
compose-logs: docker compose logs
  show the logs of the compose services
  docker compose logs
  output of all services of the stack
  logs of the compose project
  what does the stack print
compose-logs-follow: docker compose logs -f
  follow the logs of the compose services
  stream compose logs
  watch the output of the whole stack
  tail docker-compose logs live
compose-logs-service: docker compose logs {name}
  show the logs of the compose service {name}
  compose logs of {name}
  output of service {name} in the stack
  what did the compose service {name} print
  logs of just {name} in the stack
compose-logs-service-follow: docker compose logs -f {name}
  follow the logs of the compose service {name}
  stream compose logs of {name}
  watch the output of service {name} in the stack
  tail {name} in docker-compose
  follow what {name} of the stack prints
compose-exec: docker compose exec {name} sh
  open a shell in the compose service {name}
  get into the compose service {name}
  shell in service {name} of the stack
  docker compose exec shell in {name}
  shell in the {name} service
compose-exec-command: docker compose exec {name} {command:raw}
  run {command} in the compose service {name}
  execute {command} inside service {name} of the stack
  docker compose exec {command} in {name}
  use the running compose service {name} for {command}
  do {command} in the {name} service
compose-run: docker compose run --rm {name} {command:raw}
  run {command} once in a new container of the compose service {name}
  one-off {command} with compose service {name}
  docker compose run {name} {command}
  start service {name} just for {command}
compose-build: docker compose build
  build the compose images
  docker compose build
  build all images of the stack
  rebuild the compose project
  rebuild images of the stack
compose-build-service: docker compose build {name}
  build the image of the compose service {name}
  docker compose build only {name}
  rebuild compose service {name}
  build just {name} of the stack
compose-pull: docker compose pull
  pull the images of the compose services
  docker compose pull
  update the images of the stack
  download newer compose images
  newer images for the stack
compose-config: docker compose config
  check the compose file
  show the resolved compose configuration
  validate docker-compose.yml
  docker compose config
  is the compose file valid
compose-services: docker compose config --services
  list the service names of the compose file
  which services does the compose project define
  names of compose services
  print service names in docker-compose.yml
compose-scale: docker compose up -d --scale {name}={number}
  run {number} instances of the compose service {name}
  scale the compose service {name} to {number}
  docker compose scale {name} to {number}
  have {number} replicas of {name} in the stack
  = scale the compose service worker to 3 => docker compose up -d --scale worker=3
  {number} instances of {name} in the stack
compose-top: docker compose top
  show the processes of the compose services
  what runs in the compose containers
  docker compose top
  processes of the stack
compose-file: docker compose -f {file} up -d
  start the compose file {file}
  docker compose up with {file}
  bring up the stack defined in {file}
  use {file} as compose file and start it
compose-images: docker compose images
  list the images of the compose project
  which images does the stack use
  docker compose images
  images used by compose services
compose-projects: docker compose ls
  list compose projects
  which compose stacks are running
  docker compose ls
  show all compose projects on this host
remove-all: docker rm $(docker ps -aq)
  remove every container
  delete all containers
  get rid of all docker containers
remove-all-force: docker rm -f $(docker ps -aq)
  force remove every container
  stop and remove all containers
  delete all containers even those running
prune-everything: docker system prune -a --volumes
  remove all unused images, containers, networks and volumes
  reclaim all docker space
  clean docker completely, volumes too
prune-everything-force: docker system prune -a --volumes -f
  remove everything unused in docker, volumes too, without asking
  reclaim all docker space, no questions
  clean docker completely without confirmation
remove-dangling: docker rmi $(docker images -q -f dangling=true)
  remove images without tags
  delete dangling images by id
  get rid of all <none> images
exec-pg-dump: docker exec {name} pg_dump -U {user} {name2} > {file}
  dump the postgres database {name2} in container {name} as {user} to {file}
  pg_dump of {name2} inside container {name} with user {user} into {file}
  back up database {name2} of the container {name} to {file} as {user}
exec-psql: docker exec -it {name} psql -U {user} {name2}
  psql as {user} on {name2} in container {name}
  open database {name2} inside the container {name} as {user}
  postgres prompt in container {name} for {user} on {name2}
logs-to-file: docker logs {name} > {file} 2>&1
  save the logs of container {name} to {file}
  write what container {name} printed into {file}
  docker logs of {name} into {file}
volume-backup: docker run --rm -v {name}:/data -v "$PWD":/backup alpine tar czf /backup/{name}.tar.gz -C /data .
  back up the volume {name}
  archive of the docker volume {name} in this folder
  save docker volume {name} as a tarball here
run-limits: docker run -d --memory {size} --cpus {number} {image}
  run {image} with {size} of memory and {number} cpus
  limit {image} to {number} cpus and {size} ram
  start {image} with at most {size} and {number} cpus
ps-format-image: docker ps --format '{{.Names}}\\t{{.Image}}'
  running containers and their images
  which image does each running container use
  names and images of running containers
container-size: docker ps -s --filter name={name}
  how much disk does container {name} use
  size on disk of container {name}
  disk space of the container {name}
inspect-env: docker inspect -f '{{range .Config.Env}}{{println .}}{{ end }}' {name}
  configured environment of container {name}
  env settings baked into container {name}
  which env vars was container {name} created with
inspect-command: docker inspect -f '{{.Path}} {{.Args}}' {name}
  which command does container {name} run
  entry command of container {name}
  what was container {name} started with
restart-policy: docker inspect -f '{{.HostConfig.RestartPolicy.Name}}' {name}
  restart policy of container {name}
  will docker restart {name} by itself
  does container {name} restart automatically
copy-from-here: docker cp {name}:{path} .
  copy {path} from container {name} to here
  copy {path} out of container {name} into the current folder
  get {path} from the container {name}
postgres: docker run -d -e POSTGRES_PASSWORD={text} -p {port}:5432 postgres
  start a postgres container with password {text} on port {port}
  postgres in docker, port {port}, password {text}
  run postgres in a container with password {text} published on {port}
run-name-port: docker run -d --name {name} -p {port}:{port2} {image}
  run {image} as {name} with host port {port} to container port {port2}
  start {image} named {name}, map port {port} to {port2}
  background container {name} from {image}, publish {port}:{port2}
run-rm: docker run --rm {image}
  run {image} and remove the container afterwards
  start {image} and clean up when it exits
  throwaway container from {image}
stats-sorted: docker stats --no-stream --format '{{.Name}}\\t{{.MemUsage}}' | sort -k2 -hr
  containers sorted by memory usage
  which container uses the most memory
  memory of each container, largest first
remove-image-all: docker rmi $(docker images -q)
  remove all docker images
  delete every image
  get rid of all images
`,
);
