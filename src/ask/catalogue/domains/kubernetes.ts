/** What people ask of Kubernetes and Helm. */
import { table } from "../table.js";

export const kubernetes = table(
  "kubernetes",
  `
pods: kubectl get pods
  list pods
  show the pods
  which pods are there
  kubectl get pods
  what's running in the cluster right here
  get all pods
pods-all: kubectl get pods -A
  list pods in all namespaces
  show every pod of the cluster
  which pods are running anywhere
  pods of all namespaces
  pods of the whole cluster
  every pod everywhere
pods-namespace: kubectl get pods -n {name}
  list pods in the namespace {name}
  which pods run in namespace {name}
  show pods of {name} namespace
  kubectl pods in namespace {name}
  = list pods in the namespace kube-system => kubectl get pods -n kube-system
  what pods does {name} have
  pods living in {name}
  pods in the namespace {name}
pods-wide: kubectl get pods -o wide
  list pods with their node and ip
  on which node does each pod run
  show pods with more details
  pod ips
  pods with node and ip
  on which nodes do my pods run
pods-label: kubectl get pods -l {text:raw}
  list pods with the label {text}
  pods labelled {text}
  which pods match the selector {text}
  filter pods by label {text}
  = list pods with the label app=web => kubectl get pods -l app=web
pods-labels: kubectl get pods --show-labels
  list pods with their labels
  show labels of pods
  which labels do the pods have
  pods including labels
pods-watch: kubectl get pods -w
  watch the pods
  follow changes of pods
  keep showing pod status
  live list of pods
  keep an eye on pods
pods-not-running: kubectl get pods -A --field-selector=status.phase!=Running
  list pods that are not running
  which pods are not in the running phase
  show failed or pending pods
  pods with problems
  broken pods anywhere
  pods that don't run, all namespaces
pods-running: kubectl get pods --field-selector=status.phase=Running
  list running pods
  show only pods in the running phase
  which pods are running
  pods that are up
pods-pending: kubectl get pods -A --field-selector=status.phase=Pending
  list pending pods
  which pods are waiting to be scheduled
  show pods in state pending
  pods that do not start
  pods that cannot be scheduled
pods-failed: kubectl get pods -A --field-selector=status.phase=Failed
  list failed pods
  which pods have failed
  show pods in state failed
  pods that crashed for good
  which pods crashed
pods-node: kubectl get pods -A --field-selector spec.nodeName={name}
  list pods on the node {name}
  which pods run on node {name}
  pods scheduled on {name}
  show everything running on the node {name}
  what runs on node {name}
pods-restarts: kubectl get pods --sort-by='.status.containerStatuses[0].restartCount'
  list pods by number of restarts
  which pods restart most
  sort pods by restart count
  pods with restarts
  pods that restart the most
pods-by-age: kubectl get pods --sort-by=.metadata.creationTimestamp
  list pods by age
  sort pods by creation time
  newest pods last
  pods in order of creation
  oldest pods first
pods-names: kubectl get pods -o name
  list only the names of pods
  pod names and nothing else
  print pod names
  names of all pods
pods-count: kubectl get pods --no-headers | wc -l
  count the pods
  how many pods are there
  number of pods
  number of pods in this namespace
pods-images: kubectl get pods -o custom-columns='POD:.metadata.name,IMAGES:.spec.containers[*].image'
  which images do the pods use
  list pods with their images
  container images per pod
  show the image of every pod
  which images do my pods use
pod: kubectl get pod {name}
  show the pod {name}
  status of the pod {name}
  is the pod {name} running
  kubectl get pod {name}
pod-yaml: kubectl get pod {name} -o yaml
  show the yaml of the pod {name}
  manifest of pod {name}
  pod {name} as yaml
  full definition of the pod {name}
  full definition of pod {name}
pod-describe: kubectl describe pod {name}
  describe the pod {name}
  details and events of pod {name}
  why does the pod {name} not start
  kubectl describe pod {name}
  = describe the pod web-0 => kubectl describe pod web-0
  why doesn't pod {name} start
  what's wrong with pod {name}
  details on pod {name}
pod-delete: kubectl delete pod {name}
  delete the pod {name}
  remove pod {name}
  kubectl delete pod {name}
  get rid of the pod {name}
  = delete the pod web-0 => kubectl delete pod web-0
  get rid of pod {name}
  kill the pod {name}
pod-run: kubectl run {name} --image={image}
  run the image {image} as a pod called {name}
  start a pod {name} from {image}
  create a pod {name} with image {image}
  kubectl run {name} with {image}
pod-run-shell: kubectl run tmp-shell --rm -it --image={image} -- sh
  start a temporary pod of {image} with a shell
  get a shell in a throwaway {image} pod
  run an interactive {image} pod and remove it afterwards
  debug the cluster from a {image} pod
logs: kubectl logs {name}
  show the logs of the pod {name}
  kubectl logs of {name}
  what did pod {name} log
  output of the pod {name}
  = show the logs of the pod web-0 => kubectl logs web-0
  what does pod {name} print
  output of pod {name}
  get the logs of pod {name}
  show logs for pod {name}
logs-follow: kubectl logs -f {name}
  follow the logs of the pod {name}
  stream pod {name} logs
  tail the pod {name} live
  watch the output of pod {name}
  live logs of pod {name}
  keep showing logs of pod {name}
logs-tail: kubectl logs --tail={number} {name}
  show the last {number} log lines of the pod {name}
  last {number} lines of pod {name}
  tail {number} lines from the logs of pod {name}
  the {number} newest lines of kubectl logs {name}
  = show the last 50 log lines of the pod web-0 => kubectl logs --tail=50 web-0
  last {number} lines from pod {name}
  newest {number} log lines of pod {name}
logs-since: kubectl logs --since={duration:minutes}m {name}
  show the logs of the pod {name} from the last {duration}
  what did pod {name} log in the last {duration}
  pod {name} logs of the past {duration}
  kubectl logs of {name} since {duration} ago
  what has pod {name} logged in the last {duration}
logs-previous: kubectl logs --previous {name}
  show the logs of the previous container of the pod {name}
  why did pod {name} crash
  logs of pod {name} before its restart
  log of the crashed instance of pod {name}
  logs of {name} before it crashed
  logs of the crashed instance of {name}
logs-container: kubectl logs {name} -c {name2}
  show the logs of the container {name2} in the pod {name}
  logs of pod {name} container {name2}
  kubectl logs of {name2} inside {name}
  output of container {name2} of the pod {name}
  logs of the container {name2} in the pod {name}
logs-all-containers: kubectl logs {name} --all-containers
  show the logs of all containers in the pod {name}
  logs of every container of pod {name}
  whole log output of the pod {name} with sidecars
  pod {name} logs, all containers
logs-label: kubectl logs -l {text:raw}
  show the logs of pods with the label {text}
  logs of all pods matching {text}
  kubectl logs by selector {text}
  output of the pods labelled {text}
  logs of every pod labelled {text}
logs-deployment: kubectl logs deployment/{name}
  show the logs of the deployment {name}
  what does deployment {name} log
  kubectl logs of deployment {name}
  output of the {name} deployment
  what does the deployment {name} log
exec-shell: kubectl exec -it {name} -- sh
  open a shell in the pod {name}
  get into the pod {name}
  shell into pod {name}
  log in to pod {name}
  = open a shell in the pod web-0 => kubectl exec -it web-0 -- sh
  get a shell in pod {name}
  get into pod {name}
exec-bash: kubectl exec -it {name} -- bash
  open bash in the pod {name}
  run bash inside pod {name}
  bash in the pod {name}
  kubectl exec bash in {name}
exec-container: kubectl exec -it {name} -c {name2} -- sh
  open a shell in the container {name2} of the pod {name}
  shell in pod {name} container {name2}
  get into container {name2} inside pod {name}
  kubectl exec into {name2} of {name}
exec: kubectl exec {name} -- {command:raw}
  run {command} in the pod {name}
  execute {command} inside pod {name}
  kubectl exec {command} in {name}
  use the pod {name} to run {command}
  = run 'env' in the pod web-0 => kubectl exec web-0 -- env
  do {command} in pod {name}
copy-from: kubectl cp {name}:{path} {path2}
  copy {path} from the pod {name} to {path2}
  get {path} out of the pod {name} into {path2}
  kubectl cp {path} from {name} to {path2}
  download {path} of pod {name} as {path2}
  get {path} out of pod {name} to {path2}
copy-to: kubectl cp {path} {name}:{path2}
  copy {path} into the pod {name} at {path2}
  put {path} into pod {name} under {path2}
  kubectl cp {path} to {path2} in {name}
  upload {path} to {path2} in the pod {name}
  put {path} into pod {name} at {path2}
forward: kubectl port-forward {name} {port}:{port2}
  forward local port {port} to port {port2} of the pod {name}
  port forward {port} to {port2} on pod {name}
  reach port {port2} of the pod {name} on my port {port}
  make pod {name} port {port2} available locally as {port}
  reach port {port2} of pod {name} on my {port}
  port forward pod {name} {port} to {port2}
forward-service: kubectl port-forward service/{name} {port}:{port2}
  forward local port {port} to port {port2} of the kubernetes service {name}
  port forward {port} to {port2} on service {name}
  reach port {port2} of the service {name} on my port {port}
  make service {name} port {port2} available locally as {port}
  reach service {name} port {port2} on localhost {port}
  port forward svc {name} {port} to {port2}
  port forward service {name} from {port} to {port2}
debug: kubectl debug -it {name} --image={image}
  debug the pod {name} with {image}
  attach an ephemeral {image} container to pod {name}
  start a debug container of {image} in the pod {name}
  troubleshoot pod {name} using {image}
top-pods: kubectl top pods
  how much cpu and memory do the pods use
  resource usage of pods
  kubectl top pods
  which pods use most resources
  how much do my pods use
  cpu and memory of pods
top-pods-cpu: kubectl top pods -A --sort-by=cpu
  pods sorted by cpu usage
  which pods use the most cpu
  highest cpu pods in the cluster
  rank all pods by cpu
  pods hogging the cpu
  pods using the most cpu
top-pods-memory: kubectl top pods -A --sort-by=memory
  pods sorted by memory usage
  which pods use the most memory
  highest memory pods in the cluster
  rank all pods by memory
  pods hogging most memory
  pods using the most ram
top-nodes: kubectl top nodes
  how much cpu and memory do the nodes use
  resource usage of nodes
  kubectl top nodes
  load of the cluster nodes
  how busy are the nodes
nodes: kubectl get nodes
  list nodes
  show the nodes of the cluster
  which nodes are there in kubernetes
  kubectl get nodes
  what nodes does the cluster have
  nodes and whether they are ready
nodes-wide: kubectl get nodes -o wide
  list nodes with ip and version
  show node details of the cluster
  node ips and kubelet versions
  wide list of nodes
  nodes with ips and versions
node-describe: kubectl describe node {name}
  describe the node {name}
  details of the node {name}
  capacity and conditions of node {name}
  what is going on on node {name}
  what's going on with node {name}
node-labels: kubectl get nodes --show-labels
  list nodes with their labels
  labels of cluster nodes
  which labels do the nodes have
  show node labels
node-cordon: kubectl cordon {name}
  cordon the node {name}
  mark node {name} unschedulable
  no new pods on node {name}
  stop scheduling pods on {name}
  no new pods on {name}
  stop scheduling on node {name}
node-uncordon: kubectl uncordon {name}
  uncordon the node {name}
  mark node {name} schedulable again
  allow pods on node {name} again
  resume scheduling on {name}
  allow pods on {name} again
node-drain: kubectl drain {name} --ignore-daemonsets
  drain the node {name}
  evict all pods from node {name}
  prepare the node {name} for maintenance
  move pods away from the node {name}
  empty node {name} for maintenance
  move all pods off {name}
node-label: kubectl label node {name} {text:raw}
  label the node {name} with {text}
  add the label {text} to node {name}
  put label {text} on the node {name}
  set node {name} label {text}
node-taints: kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints
  show the taints of the nodes
  which nodes are tainted
  list node taints
  taints in the cluster
deployments: kubectl get deployments
  list deployments
  show the deployments
  which deployments are there
  kubectl get deployments
  what deployments do I have
deployments-all: kubectl get deployments -A
  list deployments in all namespaces
  every deployment of the cluster
  deployments of all namespaces
  show all deployments everywhere
deployment-describe: kubectl describe deployment {name}
  describe the deployment {name}
  details of the deployment {name}
  events of deployment {name}
  what is wrong with the deployment {name}
deployment-yaml: kubectl get deployment {name} -o yaml
  show the yaml of the deployment {name}
  manifest of deployment {name}
  deployment {name} as yaml
  full definition of the deployment {name}
deployment-image: kubectl get deployment {name} -o jsonpath='{.spec.template.spec.containers[*].image}'
  which image does the deployment {name} use
  image of deployment {name}
  what version of the image runs in deployment {name}
  print the container image of the deployment {name}
  which image does deployment {name} run
deployment-create: kubectl create deployment {name} --image={image}
  create a deployment {name} with the image {image}
  deploy {image} as {name}
  new deployment {name} from {image}
  make a kubernetes deployment called {name} of {image}
  = create a deployment web-1 with the image nginx:latest => kubectl create deployment web-1 --image=nginx:latest
deployment-delete: kubectl delete deployment {name}
  delete the deployment {name}
  remove deployment {name}
  kubectl delete deployment {name}
  get rid of the deployment {name}
  get rid of deployment {name}
scale: kubectl scale deployment/{name} --replicas={number}
  scale the deployment {name} to {number} replicas
  run {number} replicas of {name}
  set the replicas of deployment {name} to {number}
  change the number of pods of deployment {name} to {number}
  = scale the deployment web-1 to 3 replicas => kubectl scale deployment/web-1 --replicas=3
  {number} replicas of {name}
  run {number} pods of deployment {name}
  {name} needs {number} replicas
autoscale: kubectl autoscale deployment {name} --min={number} --max={number2} --cpu-percent=80
  autoscale the deployment {name} between {number} and {number2} pods
  horizontal pod autoscaler for {name} from {number} to {number2}
  let {name} scale itself from {number} to {number2} replicas
  add an hpa to deployment {name} with {number} to {number2} pods
hpa: kubectl get hpa
  list autoscalers
  show horizontal pod autoscalers
  which deployments autoscale
  kubectl get hpa
rollout-status: kubectl rollout status deployment/{name}
  show the rollout status of {name}
  is the rollout of the deployment {name} finished
  wait for the deployment {name} to roll out
  progress of the rollout of deployment {name}
  is the rollout of {name} done
rollout-history: kubectl rollout history deployment/{name}
  show the rollout history of {name}
  revisions of the deployment {name}
  which versions of deployment {name} were rolled out
  past rollouts of {name}
  earlier revisions of {name}
rollout-undo: kubectl rollout undo deployment/{name}
  roll back the deployment {name}
  undo the last rollout of {name}
  go back to the previous version of deployment {name}
  rollback {name} in kubernetes
  roll {name} back one revision
  roll back deployment {name} to the revision before
  undo the last deploy of {name}
rollout-restart: kubectl rollout restart deployment/{name}
  restart the deployment {name}
  rolling restart of {name}
  restart all pods of the deployment {name}
  kubectl rollout restart {name}
  = restart the deployment web-1 => kubectl rollout restart deployment/web-1
  bounce the deployment {name}
  restart the pods of {name}
  restart all pods of deployment {name}
rollout-pause: kubectl rollout pause deployment/{name}
  pause the rollout of {name}
  hold the rollout of the deployment {name}
  stop rolling out deployment {name} for now
  kubectl rollout pause {name}
rollout-resume: kubectl rollout resume deployment/{name}
  resume the rollout of {name}
  continue rolling out the deployment {name}
  unpause the rollout of deployment {name}
  kubectl rollout resume {name}
set-image: kubectl set image deployment/{name} {name2}={image}
  set the image of the container {name2} in the deployment {name} to {image}
  update deployment {name} container {name2} to {image}
  change the image of {name2} in deployment {name} to {image}
  roll out {image} for container {name2} of deployment {name}
  deploy {image} for container {name2} of {name}
  container {name2} in {name} should run {image}
set-env: kubectl set env deployment/{name} {variable}={text}
  set the environment variable {variable} of the deployment {name} to {text}
  give deployment {name} the env {variable} {text}
  add env {variable}={text} to the deployment {name}
  change {variable} to {text} in deployment {name}
services: kubectl get services
  list kubernetes services
  show the services of the namespace
  which services does kubernetes have
  kubectl get services
  what services are there
services-all: kubectl get services -A
  list services in all namespaces
  every service of the cluster
  services of all namespaces
  show all kubernetes services everywhere
service-describe: kubectl describe service {name}
  describe the kubernetes service {name}
  details of the kubernetes service {name}
  endpoints and ports of the service {name}
  kubectl describe service {name}
expose: kubectl expose deployment {name} --port={port}
  expose the deployment {name} on port {port}
  make a service for the deployment {name} with port {port}
  create a service in front of {name} on {port}
  kubectl expose {name} at port {port}
  make deployment {name} reachable on port {port}
endpoints: kubectl get endpoints {name}
  show the endpoints of the service {name}
  which pods are behind the service {name}
  endpoints of {name}
  where does the service {name} send traffic
ingresses: kubectl get ingress -A
  list ingresses
  show all ingress rules
  which hosts are routed into the cluster
  kubectl get ingress
  what ingresses exist
ingress-describe: kubectl describe ingress {name}
  describe the ingress {name}
  details of ingress {name}
  rules of the ingress {name}
  which backends has the ingress {name}
namespaces: kubectl get namespaces
  list namespaces
  show the namespaces of the cluster
  which namespaces are there
  kubectl get namespaces
  what namespaces exist
namespace-create: kubectl create namespace {name}
  create the namespace {name}
  make a kubernetes namespace called {name}
  new namespace {name}
  kubectl create namespace {name}
namespace-delete: kubectl delete namespace {name}
  delete the namespace {name}
  remove namespace {name} with everything in it
  kubectl delete namespace {name}
  get rid of the namespace {name}
  get rid of namespace {name}
  delete namespace {name} with everything in it
  drop the whole namespace {name}
namespace-use: kubectl config set-context --current --namespace={name}
  switch to the namespace {name}
  use the namespace {name} by default
  change the current kubernetes namespace to {name}
  make {name} the default namespace
  = switch to the namespace staging => kubectl config set-context --current --namespace=staging
  work in namespace {name} from now on
  make {name} my default namespace
namespace-current: kubectl config view --minify -o jsonpath='{..namespace}'
  which namespace am I in
  show the current namespace
  what is the default namespace now
  print the active kubernetes namespace
  which namespace am I using
all: kubectl get all
  list everything in the namespace
  show all kubernetes resources
  kubectl get all
  what is running in this namespace
  everything in this namespace
all-namespace: kubectl get all -n {name}
  list everything in the namespace {name}
  show all resources of namespace {name}
  what is running in the namespace {name}
  kubectl get all in namespace {name}
  everything in namespace {name}
events: kubectl get events --sort-by=.lastTimestamp
  show cluster events
  what happened in the cluster recently
  list kubernetes events in order
  kubectl events sorted by time
  what happened in the cluster lately
  recent events in order
  list cluster events sorted by time
events-warning: kubectl get events -A --field-selector type=Warning
  show warning events
  list only warnings of the cluster
  which warnings does kubernetes report
  problems reported as events
  only warnings from the cluster
events-namespace: kubectl get events -n {name} --sort-by=.lastTimestamp
  show the events of the namespace {name}
  what happened in namespace {name}
  events in {name} namespace by time
  list kubernetes events of namespace {name}
  what happened in {name}
apply: kubectl apply -f {path}
  apply the manifest {path}
  kubectl apply {path}
  deploy {path} to the cluster
  create or update the resources in {path}
  = apply the manifest deploy.yaml => kubectl apply -f deploy.yaml
  deploy {path}
  roll out {path}
  send {path} to the cluster
apply-kustomize: kubectl apply -k {dir}
  apply the kustomization in {dir}
  kubectl apply with kustomize {dir}
  deploy the kustomize directory {dir}
  apply kustomize overlay {dir}
kustomize: kubectl kustomize {dir}
  render the kustomization in {dir}
  show what kustomize makes of {dir}
  build kustomize overlay {dir}
  print the manifests of kustomization {dir}
apply-dry: kubectl apply --dry-run=server -f {path}
  check the manifest {path} without applying it
  dry run of kubectl apply {path}
  test the manifest {path} against the cluster
  would {path} be accepted by kubernetes
  would {path} apply cleanly
  check {path} against the cluster without changing it
diff: kubectl diff -f {path}
  what would change when applying {path}
  difference between the cluster and {path}
  kubectl diff {path}
  compare {path} with what runs in the cluster
  what would {path} change in the cluster
delete-file: kubectl delete -f {path}
  delete the resources in {path}
  remove everything defined in the manifest {path}
  kubectl delete {path}
  undeploy {path}
  remove everything from {path}
create-file: kubectl create -f {path}
  create the resources in {path}
  kubectl create from {path}
  create everything defined in {path} in kubernetes
  make new resources out of the manifest {path}
edit: kubectl edit deployment {name}
  edit the deployment {name}
  open deployment {name} in an editor
  change the deployment {name} by hand
  kubectl edit {name}
patch: kubectl patch deployment {name} -p {text}
  patch the deployment {name} with {text}
  apply the json patch {text} to deployment {name}
  kubectl patch {name} using {text}
  change deployment {name} with the patch {text}
explain: kubectl explain {name}
  explain the resource {name}
  which fields does the kubernetes resource {name} have
  documentation of {name} in kubernetes
  kubectl explain {name}
  docs for the resource {name}
api-resources: kubectl api-resources
  list the resource types of kubernetes
  which kinds of resources are there
  kubectl api-resources
  short names of kubernetes resources
api-versions: kubectl api-versions
  list the api versions of the cluster
  which kubernetes apis are supported
  kubectl api-versions
  available api groups
configmaps: kubectl get configmaps
  list config maps
  show the configmaps
  which configmaps are there
  kubectl get configmaps
  what config maps are there
configmap: kubectl get configmap {name} -o yaml
  show the configmap {name}
  content of config map {name}
  what is in the configmap {name}
  print configmap {name}
  what's in configmap {name}
configmap-create: kubectl create configmap {name} --from-file={file}
  create a configmap {name} from {file}
  make a config map {name} out of the file {file}
  put {file} into the configmap {name}
  new configmap {name} with {file}
secrets: kubectl get secrets
  list kubernetes secrets
  which secrets are in the namespace
  show the names of secrets
  kubectl get secrets
  names of secrets
statefulsets: kubectl get statefulsets
  list stateful sets
  show the statefulsets
  which statefulsets are there
  kubectl get statefulsets
statefulset-restart: kubectl rollout restart statefulset/{name}
  restart the statefulset {name}
  rolling restart of stateful set {name}
  restart the pods of the statefulset {name}
  rollout restart statefulset {name}
daemonsets: kubectl get daemonsets -A
  list daemon sets
  show the daemonsets
  which daemonsets are there
  kubectl get daemonsets
replicasets: kubectl get replicasets
  list replica sets
  show the replicasets
  which replicasets are there
  kubectl get rs
jobs: kubectl get jobs
  list kubernetes jobs
  show the jobs of the namespace
  which kubernetes jobs are there
  kubectl get jobs
  what jobs are there
job-logs: kubectl logs job/{name}
  show the logs of the kubernetes job {name}
  output of the job {name} in the cluster
  what did the kubernetes job {name} print
  kubectl logs of job {name}
cronjobs: kubectl get cronjobs
  list cron jobs of kubernetes
  show the cronjobs in the cluster
  which kubernetes cronjobs are there
  kubectl get cronjobs
cronjob-run: kubectl create job --from=cronjob/{name} {name}-manual
  run the cronjob {name} now
  trigger kubernetes cronjob {name} by hand
  start the cronjob {name} manually
  create a job from the cronjob {name}
  start cronjob {name} by hand
cronjob-suspend: kubectl patch cronjob {name} -p '{"spec":{"suspend":true}}'
  suspend the cronjob {name}
  pause kubernetes cronjob {name}
  stop the cronjob {name} from running
  disable cronjob {name} in the cluster
volumes: kubectl get pv
  list persistent volumes
  show the persistent volumes of the cluster
  which persistent volumes are there
  kubectl get pv
volume-claims: kubectl get pvc -A
  list persistent volume claims
  show all pvcs
  which volume claims are there
  kubectl get pvc
storage-classes: kubectl get storageclass
  list storage classes
  show the storage classes of the cluster
  which storage classes are there
  kubectl get storageclass
service-accounts: kubectl get serviceaccounts
  list service accounts
  show the service accounts of the namespace
  which service accounts are there
  kubectl get serviceaccounts
roles: kubectl get roles,rolebindings -A
  list roles and role bindings
  show rbac roles
  which rbac rules are there
  kubectl get roles
cluster-roles: kubectl get clusterroles
  list cluster roles
  show the clusterroles
  which cluster roles are there
  kubectl get clusterroles
can-i: kubectl auth can-i {name} {name2}
  am I allowed to {name} {name2} in kubernetes
  can I {name} {name2} in the cluster
  check permission to {name} {name2} with kubectl
  kubectl auth can-i {name} {name2}
  may I {name} {name2}
can-i-list: kubectl auth can-i --list
  what am I allowed to do in the cluster
  list my kubernetes permissions
  which rights do I have in kubernetes
  kubectl auth list
contexts: kubectl config get-contexts
  list kubernetes contexts
  which clusters are configured in kubectl
  show kubectl contexts
  kubectl config get-contexts
  which clusters can I talk to
context-current: kubectl config current-context
  which cluster am I connected to
  show the current kubernetes context
  what context does kubectl use
  print the active kubectl context
  which cluster am I talking to
context-use: kubectl config use-context {name}
  switch to the kubernetes context {name}
  use the cluster {name}
  change the kubectl context to {name}
  connect kubectl to context {name}
  = switch to the kubernetes context prod-eu => kubectl config use-context prod-eu
  switch to the cluster {name}
  use context {name}
config: kubectl config view
  show the kubectl configuration
  print the kubeconfig
  what is in my kubeconfig
  kubectl config view
cluster-info: kubectl cluster-info
  show cluster information
  where is the kubernetes api server
  is the cluster reachable
  kubectl cluster-info
version: kubectl version
  which kubernetes version is running
  show the kubectl and server version
  version of the cluster
  kubectl version
wait-ready: kubectl wait --for=condition=ready pod/{name} --timeout=120s
  wait until the pod {name} is ready
  block until pod {name} is up
  kubectl wait for {name}
  wait for readiness of the pod {name}
label: kubectl label pod {name} {text:raw}
  label the pod {name} with {text}
  add the label {text} to pod {name}
  put label {text} on the pod {name}
  set pod {name} label {text}
annotate: kubectl annotate pod {name} {text:raw}
  annotate the pod {name} with {text}
  add the annotation {text} to pod {name}
  put annotation {text} on the pod {name}
  set pod {name} annotation {text}
pdb: kubectl get pdb
  list pod disruption budgets
  show the disruption budgets
  which pod disruption budgets are there
  kubectl get pdb
network-policies: kubectl get networkpolicies -A
  list network policies
  show the networkpolicies of the cluster
  which network policies are there
  kubectl get networkpolicies
crds: kubectl get crds
  list custom resource definitions
  show the crds
  which custom resources are installed
  kubectl get crds
quotas: kubectl get resourcequota -A
  list resource quotas
  show the quotas of namespaces
  which resource quotas are there
  kubectl get resourcequota
proxy: kubectl proxy
  start a proxy to the kubernetes api
  open the api server on localhost
  kubectl proxy
  reach the kubernetes api locally
# Helm
helm-list: helm list
  list helm releases
  which charts are installed
  show helm releases
  helm list
  what is installed with helm
helm-list-all: helm list -A
  list helm releases in all namespaces
  every helm release of the cluster
  helm releases of all namespaces
  all installed charts everywhere
helm-install: helm install {name} {path}
  install the chart {path} as {name}
  helm install {name} from {path}
  deploy helm chart {path} with the release name {name}
  install helm release {name} of {path}
  = install the chart ./chart as web-1 => helm install web-1 ./chart
  install chart {path} as {name}
helm-install-values: helm install {name} {path} -f {file}
  install the chart {path} as {name} with the values {file}
  helm install {name} from {path} using values in {file}
  deploy helm chart {path} as {name}, values file {file}
  install helm release {name} of {path} configured by {file}
helm-upgrade: helm upgrade {name} {path}
  upgrade the helm release {name} to {path}
  helm upgrade {name} with chart {path}
  update release {name} from the chart {path}
  roll out chart {path} for release {name}
helm-upgrade-install: helm upgrade --install {name} {path}
  install or upgrade the helm release {name} from {path}
  helm upgrade install {name} with {path}
  make sure release {name} of chart {path} is installed
  upgrade {name} from {path} or install it when missing
helm-uninstall: helm uninstall {name}
  uninstall the helm release {name}
  remove helm release {name}
  helm uninstall {name}
  delete the release {name} with helm
  get rid of release {name}
helm-rollback: helm rollback {name} {number}
  roll back the helm release {name} to revision {number}
  helm rollback {name} to {number}
  go back to revision {number} of release {name}
  return the helm release {name} to version {number}
helm-history: helm history {name}
  show the history of the helm release {name}
  revisions of helm release {name}
  helm history {name}
  past versions of the release {name}
helm-status: helm status {name}
  show the status of the helm release {name}
  is the helm release {name} deployed
  helm status {name}
  state of helm release {name}
helm-values: helm get values {name}
  show the values of the helm release {name}
  with which values was {name} installed
  helm get values {name}
  configuration of helm release {name}
  which values does release {name} use
helm-manifest: helm get manifest {name}
  show the manifests of the helm release {name}
  what did helm create for {name}
  helm get manifest {name}
  yaml deployed by helm release {name}
helm-template: helm template {path}
  render the chart {path}
  show the manifests of the chart {path}
  helm template {path}
  what yaml does the chart {path} give
helm-lint: helm lint {path}
  check the chart {path}
  lint the helm chart {path}
  helm lint {path}
  is the chart {path} well formed
helm-show-values: helm show values {path}
  show the default values of the chart {path}
  which values can be set in chart {path}
  helm show values {path}
  default configuration of helm chart {path}
helm-create: helm create {name}
  create a helm chart {name}
  start a new chart called {name}
  helm create {name}
  scaffold the helm chart {name}
helm-package: helm package {dir}
  package the helm chart {dir}
  make a chart archive of {dir}
  helm package {dir}
  pack the chart in {dir}
helm-dependencies: helm dependency update {dir}
  update the dependencies of the chart {dir}
  get the subcharts of {dir}
  helm dependency update {dir}
  download chart dependencies for {dir}
helm-repo-add: helm repo add {name} {url}
  add the helm repository {name} at {url}
  helm repo add {name} {url}
  use the chart repository {url} as {name}
  new helm repo {name} from {url}
helm-repo-update: helm repo update
  update the helm repositories
  refresh chart repos
  helm repo update
  get the newest chart index
helm-repo-list: helm repo list
  list helm repositories
  which chart repos are configured
  helm repo list
  show my helm repos
helm-search: helm search repo {text}
  search helm charts for {text}
  find the chart {text} in my repos
  helm search {text}
  which charts are there for {text}
helm-search-hub: helm search hub {text}
  search artifact hub for {text}
  find helm charts for {text} on the hub
  helm search hub {text}
  which public charts exist for {text}
pods-namespace-not-running: kubectl get pods -n {name} --field-selector=status.phase!=Running
  pods in namespace {name} that are not running
  show pods in {name} that don't run
  which pods in namespace {name} are not in the running state
images-distinct: kubectl get pods -A -o jsonpath='{.items[*].spec.containers[*].image}' | tr ' ' '\\n' | sort -u
  distinct images used in the cluster
  images used by all pods, each once
  every container image in the cluster without repeats
rollout-undo-to: kubectl rollout undo deployment/{name} --to-revision={number}
  roll back deployment {name} to revision {number}
  go back to revision {number} of {name}
  undo {name} to revision {number}
secret-value: kubectl get secret {name} -o jsonpath='{.data.{name2:raw}}' | base64 -d
  decode {name2} of the secret {name}
  value of the key {name2} in secret {name}
  read {name2} from secret {name} in clear text
scale-namespace: kubectl scale deployment/{name} --replicas={number} -n {name2}
  scale {name} to {number} replicas in namespace {name2}
  deployment {name} in namespace {name2} should have {number} replicas
  set {number} replicas for {name} in the namespace {name2}
scale-zero: kubectl scale deployment/{name} --replicas=0
  stop all pods of deployment {name}
  scale {name} down to nothing
  turn deployment {name} off without deleting it
delete-pods-label: kubectl delete pods -l {text:raw}
  delete every pod labelled {text}
  remove pods with label {text}
  delete the pods matching label {text}
delete-evicted: kubectl delete pods -A --field-selector=status.phase=Failed
  remove all failed pods
  delete evicted and failed pods everywhere
  clean up failed pods
delete-completed: kubectl delete pods --field-selector=status.phase=Succeeded
  remove completed pods
  delete pods that finished
  clean up succeeded pods
logs-namespace: kubectl logs {name} -n {name2}
  logs of pod {name} in namespace {name2}
  what does {name} in namespace {name2} print
  print the logs of {name} from {name2}
pod-containers: kubectl get pod {name} -o jsonpath='{.spec.containers[*].name}'
  containers of pod {name}
  which containers are in the pod {name}
  names of the containers inside pod {name}
pod-node: kubectl get pod {name} -o jsonpath='{.spec.nodeName}'
  on which node does pod {name} run
  node of pod {name}
  where is pod {name} scheduled
pod-ip: kubectl get pod {name} -o jsonpath='{.status.podIP}'
  ip of pod {name}
  which address has pod {name}
  pod ip for {name}
secret-create: kubectl create secret generic {name} --from-literal={text:raw}
  create a secret {name} with {text}
  new generic secret {name} from {text}
  store {text} in the secret {name}
forward-ref: kubectl port-forward {path} {port}:{port2}
  port forward {path} {port} to {port2}
  forward local {port} to {port2} of {path}
  make {path} port {port2} available on {port}
describe-any: kubectl describe {path}
  describe {path}
  kubectl describe {path}
  details of the resource {path}
`,
);
