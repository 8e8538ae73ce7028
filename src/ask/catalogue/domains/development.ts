/** What people ask of build, test and service tools. */
import { table } from "../table.js";

export const development = table(
  "development",
  `
make: make
  build the project with make
  run make
  make the default target
  compile using the makefile
make-target: make {name}
  run the make target {name}
  make {name}
  build the target {name} of the makefile
  execute make {name}
  run the makefile target {name}
  run make {name}
  make the target {name}
make-jobs: make -j{number}
  build with {number} parallel make jobs
  make using {number} cores
  run make with {number} jobs
  parallel make, {number} at a time
  build with {number} parallel jobs
make-all-cores: make -j"$(nproc)"
  build with all cores
  make in parallel using every cpu
  run make as fast as possible
  parallel make with all processors
  build using every core
make-dry: make -n
  show what make would do
  dry run of make
  preview make commands
  which commands would make execute
  what would make do
make-dry-target: make -n {name}
  show what make {name} would do
  dry run of the make target {name}
  preview the commands of make target {name}
  what would make execute for {name}
make-directory: make -C {dir}
  run make in the directory {dir}
  build {dir} with make
  make inside {dir}
  use the makefile in {dir}
make-targets: grep -E '^[A-Za-z0-9_.-]+:' Makefile
  list make targets
  which targets has the Makefile
  show the targets of the makefile
  what can I make
  what can I make here
make-clean: make clean
  clean the build with make
  make clean
  remove build results through the makefile
  run the clean target
cmake: cmake -S . -B build
  configure the project with cmake
  run cmake into the build directory
  cmake configure
  generate the build system with cmake
cmake-build: cmake --build build
  build the cmake project
  compile with cmake
  run the cmake build
  cmake build
gcc: gcc -Wall -o {file2} {file}
  compile {file} to {file2} with gcc
  gcc {file} into the program {file2}
  build the c program {file2} from {file}
  compile the c file {file} as {file2}
  = compile hello.c to hello with gcc => gcc -Wall -o hello hello.c
  turn {file} into the program {file2}
gcc-debug: gcc -g -Wall -o {file2} {file}
  compile {file} to {file2} with debug information
  gcc debug build of {file} as {file2}
  build {file2} from {file} for the debugger
  compile c file {file} with symbols into {file2}
gcc-object: gcc -c {file}
  compile {file} to an object file
  gcc object of {file}
  compile {file} without linking
  make the object file of {file}
gcc-optimized: gcc -O2 -o {file2} {file}
  compile {file} to {file2} with optimization
  optimized gcc build of {file} as {file2}
  build fast {file2} from {file}
  compile c file {file} with -O2 into {file2}
gcc-preprocess: gcc -E {file}
  show {file} after the preprocessor
  run only the preprocessor on {file}
  preprocess the c file {file}
  gcc -E {file}
gpp: g++ -Wall -o {file2} {file}
  compile the c++ file {file} to {file2}
  g++ {file} into the program {file2}
  build the c++ program {file2} from {file}
  compile cpp {file} as {file2}
gdb: gdb {file}
  debug the program {file}
  start gdb on {file}
  gdb {file}
  open {file} in the debugger
gdb-attach: gdb -p {pid}
  attach the debugger to process {pid}
  gdb on pid {pid}
  debug the running process {pid}
  attach gdb to {pid}
valgrind: valgrind --leak-check=full {command:raw}
  check {command} for memory leaks
  run {command} under valgrind
  find leaks in {command}
  valgrind {command}
symbols: nm {file}
  list the symbols in {file}
  which symbols does the binary {file} define
  nm {file}
  symbol table of {file}
disassemble: objdump -d {file}
  disassemble {file}
  show the assembly of {file}
  machine code of the binary {file} as assembly
  objdump {file}
elf-header: readelf -h {file}
  show the elf header of {file}
  elf information about {file}
  readelf header {file}
  for which machine is the binary {file}
strip-binary: strip {file}
  strip the symbols from the binary {file}
  remove debug symbols from {file}
  make the binary {file} smaller by stripping
  strip {file}
tags-index: ctags -R .
  make a tags index of the source code
  generate ctags
  index the code for my editor
  ctags recursively
count-code: git ls-files | xargs wc -l
  count the lines of code in the repository
  how many lines of code are there
  lines of all tracked source files
  size of the code base in lines
  line counts of tracked files
todo-comments: grep -rnE 'TODO|FIXME' .
  list todo comments
  find TODO and FIXME in the code
  which todos are left in the source
  search for todo notes in the project
  any todos left
  where are TODOs and FIXMEs
# Python
python-run: python3 {file}
  run the python script {file}
  python {file}
  execute {file} with python
  start the python program {file}
  = run the python script app.py => python3 app.py
  execute the script {file} with python
python-module: python3 -m {name}
  run the python module {name}
  python -m {name}
  execute module {name} with python
  start the python module {name}
python-code: python3 -c {text}
  run the python code {text}
  execute {text} with python
  python one-liner {text}
  evaluate {text} in python
python-version: python3 --version
  which python version is installed
  show the python version
  version of python
  what python do I have
  which python version
python-path: command -v python3
  where is python installed
  path of the python interpreter
  which python is used
  location of python3
python-venv: python3 -m venv {dir}
  create a python virtual environment {dir}
  make a venv {dir}
  new python virtualenv in {dir}
  set up a virtual environment at {dir}
  @default dir=.venv
  = create a python virtual environment myenv => python3 -m venv myenv
  virtualenv in {dir}
  new virtual environment called {dir}
python-activate: source {dir:raw}/bin/activate
  activate the python virtual environment {dir}
  activate the venv {dir}
  enter virtualenv {dir}
  use the virtual environment {dir}
  @default dir=.venv
  use the virtualenv {dir}
python-deactivate: deactivate
  leave the virtual environment
  deactivate the venv
  exit the python virtualenv
  stop using the virtual environment
python-syntax: python3 -m py_compile {file}
  check the syntax of the python file {file}
  does {file} compile in python
  python syntax check of {file}
  test {file} for python syntax errors
  does {file} compile as python
python-profile: python3 -m cProfile -s cumtime {file}
  profile the python script {file}
  which functions of {file} are slow in python
  cprofile {file}
  measure python {file} by function
python-debug: python3 -m pdb {file}
  debug the python script {file}
  start pdb on {file}
  step through {file} in python
  run {file} in the python debugger
pytest: pytest
  run the python tests
  run pytest
  execute all python tests
  test the python project
  do the python tests pass
pytest-file: pytest {file}
  run the python tests in {file}
  pytest {file}
  execute only the tests of {file}
  test just {file} with pytest
  tests in {file} only
pytest-name: pytest -k {text}
  run the python tests whose name contains {text}
  pytest only {text}
  execute pytest tests matching {text}
  pytest -k {text}
  run pytest only on tests whose name contains {text}
  only python tests matching {text}
pytest-first: pytest -x
  stop pytest at the first failure
  run python tests until one fails
  pytest exit first
  end the python tests with the first error
pytest-last-failed: pytest --lf
  run only the python tests that failed last time
  pytest last failed
  repeat failed python tests
  rerun failing pytest tests
pytest-coverage: pytest --cov
  run the python tests with coverage
  measure python test coverage
  pytest coverage
  how much of the python code is tested
python-format: black {path}
  format the python code in {path}
  run black on {path}
  black {path}
  reformat python {path}
  make {path} look like black wants it
python-lint: ruff check {path}
  lint the python code in {path}
  run ruff on {path}
  ruff check {path}
  find problems in python {path}
  @default path=.
  lint {path} with ruff
python-types: mypy {path}
  type check the python code in {path}
  run mypy on {path}
  mypy {path}
  check python types of {path}
python-doc: python3 -m pydoc {name}
  show the python documentation of {name}
  pydoc {name}
  help for the python module {name}
  python docs on {name}
jupyter: jupyter notebook
  start a jupyter notebook
  open jupyter
  run the notebook server
  jupyter notebook
# Node
node-run: node {file}
  run the javascript file {file}
  node {file}
  execute {file} with node
  start the node program {file}
  = run the javascript file app.js => node app.js
node-code: node -e {text}
  run the javascript code {text}
  execute {text} with node
  node one-liner {text}
  evaluate {text} in javascript
node-version: node --version
  which node version is installed
  show the node version
  version of nodejs
  what node do I have
  which node version
node-syntax: node --check {file}
  check the syntax of the javascript file {file}
  does {file} parse in node
  node syntax check of {file}
  test {file} for javascript syntax errors
node-debug: node --inspect {file}
  debug the javascript file {file}
  start the node inspector on {file}
  run {file} in the node debugger
  node inspect {file}
node-test: node --test
  run the node test runner
  run tests with node
  node test
  execute node:test tests
nvm-use: nvm use {text:raw}
  use node version {text}
  switch to node {text}
  nvm use {text}
  change the node version to {text}
nvm-list: nvm ls
  which node versions are installed
  list node versions of nvm
  nvm list
  show versions in nvm
typescript: npx tsc --noEmit
  type check the typescript project
  run the typescript compiler without output
  tsc check
  check typescript types
  does the typescript compile
eslint: npx eslint {path}
  lint the javascript in {path}
  run eslint on {path}
  eslint {path}
  find problems in javascript {path}
  @default path=.
  lint {path} with eslint
prettier: npx prettier --write {path}
  format {path} with prettier
  run prettier on {path}
  prettier {path}
  reformat javascript {path}
jest: npx jest
  run the jest tests
  run jest
  execute all javascript tests with jest
  jest
jest-file: npx jest {file}
  run the jest tests in {file}
  jest {file}
  execute only {file} with jest
  test just {file} using jest
# Go, Rust, Java
go-run: go run {path}
  run the go program {path}
  go run {path}
  execute {path} with go
  start go file {path}
go-build: go build ./...
  build the go project
  compile all go packages
  go build
  compile the go code
go-test: go test ./...
  run the go tests
  test all go packages
  go test
  execute tests of the go project
  run the tests of a go module
  run go tests
  do the go tests pass
go-format: gofmt -w {path}
  format the go code in {path}
  run gofmt on {path}
  gofmt {path}
  reformat go {path}
go-vet: go vet ./...
  check the go code
  go vet
  find suspicious go code
  lint the go project
go-version: go version
  which go version is installed
  show the go version
  version of go
  what golang do I have
cargo-build: cargo build
  build the rust project
  compile the crate
  cargo build
  compile the rust code
  compile the rust project
cargo-release: cargo build --release
  build the rust project for release
  optimized cargo build
  cargo release build
  compile rust in release mode
cargo-run: cargo run
  run the rust project
  cargo run
  start the rust program
  compile and execute the crate
cargo-test: cargo test
  run the rust tests
  cargo test
  test the crate
  execute tests of the rust project
  do the rust tests pass
cargo-check: cargo check
  check the rust code without building
  cargo check
  does the crate compile
  type check rust
cargo-clippy: cargo clippy
  lint the rust code
  cargo clippy
  run clippy
  find problems in the crate
cargo-fmt: cargo fmt
  format the rust code
  cargo fmt
  reformat the crate
  run rustfmt
cargo-new: cargo new {name}
  create a rust project {name}
  cargo new {name}
  start a new crate {name}
  make a rust program called {name}
rustup-update: rustup update
  update rust
  rustup update
  get the newest rust toolchain
  upgrade rustc
java-compile: javac {file}
  compile the java file {file}
  javac {file}
  build java class from {file}
  compile {file} with java
java-jar: java -jar {file}
  run the jar {file}
  start {file} with java
  java -jar {file}
  execute the java archive {file}
java-version: java -version
  which java version is installed
  show the java version
  version of java
  what jdk do I have
maven-package: mvn package
  build the maven project
  mvn package
  package with maven
  make the jar with maven
maven-test: mvn test
  run the maven tests
  mvn test
  test the maven project
  execute java tests with maven
gradle-build: ./gradlew build
  build the gradle project
  gradle build
  compile with gradle
  run the gradle wrapper build
gradle-test: ./gradlew test
  run the gradle tests
  gradle test
  test the gradle project
  execute java tests with gradle
# GitHub
gh-pr-list: gh pr list
  list pull requests
  which pull requests are open
  show open prs
  gh pr list
gh-pr-create: gh pr create
  create a pull request
  open a pr for this branch
  gh pr create
  make a new pull request
gh-pr-view: gh pr view {number}
  show pull request {number}
  view pr {number}
  details of pull request {number}
  gh pr view {number}
gh-pr-checkout: gh pr checkout {number}
  check out pull request {number}
  get the branch of pr {number}
  gh pr checkout {number}
  try pull request {number} locally
  get pull request {number} locally
gh-pr-diff: gh pr diff {number}
  show the diff of pull request {number}
  what changes in pr {number}
  gh pr diff {number}
  changes of pull request {number}
gh-pr-checks: gh pr checks {number}
  show the checks of pull request {number}
  did ci pass for pr {number}
  gh pr checks {number}
  ci status of pull request {number}
gh-pr-merge: gh pr merge {number}
  merge pull request {number}
  merge pr {number}
  gh pr merge {number}
  accept and merge pull request {number}
gh-issues: gh issue list
  list github issues
  which issues are open
  show open issues
  gh issue list
  what issues are open
gh-issue-view: gh issue view {number}
  show issue {number}
  view github issue {number}
  details of issue {number}
  gh issue view {number}
gh-issue-create: gh issue create --title {text}
  create a github issue titled {text}
  open an issue {text}
  new issue with the title {text}
  gh issue create {text}
gh-runs: gh run list
  list workflow runs
  show github actions runs
  which ci runs were there
  gh run list
  how did the last workflow runs go
gh-run-log: gh run view {number} --log
  show the log of workflow run {number}
  github actions log of run {number}
  gh run log {number}
  output of ci run {number}
gh-repo-clone: gh repo clone {text:raw}
  clone the github repository {text}
  gh clone {text}
  get {text} from github
  clone {text} with gh
gh-repo-view: gh repo view --web
  open the repository on github
  view this repo in the browser
  gh repo view
  show the github page of this project
gh-release-list: gh release list
  list github releases
  which releases are on github
  gh release list
  show the releases of this repo
gh-release-create: gh release create {name}
  create the github release {name}
  publish release {name}
  gh release create {name}
  make a github release called {name}
gh-auth: gh auth status
  am I logged in to github
  gh auth status
  which github account is used
  show github login
# APIs and tools
api-get: curl -s -H 'Accept: application/json' {url} | jq .
  call the api {url}
  get json from the api {url}
  request the rest endpoint {url}
  query api {url}
api-token: curl -s -H "Authorization: Bearer \${variable:var}" {url}
  call the api {url} with the bearer token in {variable}
  request {url} using the token {variable}
  send the bearer token from variable {variable} to {url}
  authenticated get of {url} with {variable}
api-put: curl -X PUT -H 'Content-Type: application/json' -d {text} {url}
  put the json {text} to {url}
  update {url} with {text} by http put
  put request with body {text} to {url}
  send {text} by PUT to the api {url}
api-delete: curl -X DELETE {url}
  send a delete request to {url}
  delete the api resource {url}
  http delete {url}
  call DELETE on {url}
benchmark: hyperfine {command}
  benchmark {command}
  measure how fast {command} is
  hyperfine {command}
  run {command} several times and show the mean time
load-test: ab -n {number} -c 10 {url}
  send {number} requests to {url} and measure
  load test {url} with {number} requests
  apache bench {url}, {number} requests
  benchmark the url {url} with {number} requests
tls-versions: openssl version
  which openssl version is installed
  version of openssl
  openssl version
  show the version of openssl
cloc: cloc {path}
  count code by language in {path}
  how much code is in {path} by language
  cloc {path}
  lines of code per language in {path}
  @default path=.
  how much code is in {path}
watch-files: find . -name {glob} | entr {command:raw}
  run {command} whenever files {glob} change
  rerun {command} on changes of {glob}
  watch {glob} and execute {command}
  entr {command} for {glob}
terraform-init: terraform init
  initialize terraform
  terraform init
  set up the terraform working directory
  download terraform providers
terraform-plan: terraform plan
  show what terraform would change
  terraform plan
  preview terraform changes
  dry run of terraform
  what would terraform change
terraform-validate: terraform validate
  check the terraform configuration
  terraform validate
  are the terraform files valid
  validate terraform
terraform-fmt: terraform fmt -recursive
  format the terraform files
  terraform fmt
  reformat terraform code
  tidy terraform files
terraform-state: terraform state list
  list terraform resources
  what is in the terraform state
  terraform state list
  which resources does terraform manage
terraform-output: terraform output
  show the terraform outputs
  terraform output
  values terraform gives out
  print outputs of terraform
ansible-ping: ansible all -m ping -i {file}
  ping all ansible hosts of {file}
  are the hosts in the inventory {file} reachable with ansible
  ansible ping with inventory {file}
  test ansible inventory {file}
ansible-check: ansible-playbook --check -i {file} {file2}
  dry run of the playbook {file2} with inventory {file}
  what would the ansible playbook {file2} change on {file}
  check playbook {file2} against inventory {file}
  ansible check mode for {file2} using {file}
aws-identity: aws sts get-caller-identity
  who am I in aws
  which aws account is used
  show the aws identity
  aws caller identity
aws-s3-list: aws s3 ls
  list s3 buckets
  which buckets are in s3
  aws s3 ls
  show my s3 buckets
aws-s3-copy: aws s3 cp {file} {url}
  copy {file} to the s3 url {url}
  upload {file} to s3 {url}
  aws s3 cp {file} to {url}
  put {file} into the bucket {url}
aws-instances: aws ec2 describe-instances
  list ec2 instances
  which aws machines are there
  aws ec2 instances
  show my ec2 servers
nginx-test: sudo nginx -t
  test the nginx configuration
  is the nginx config valid
  nginx syntax check
  check nginx settings
  is the nginx config ok
nginx-reload: sudo nginx -s reload
  reload nginx
  let nginx read its configuration again
  nginx reload
  apply the new nginx config
  make nginx take its new config
apache-test: apachectl configtest
  test the apache configuration
  is the apache config valid
  apache syntax check
  check apache settings
vim-open-line: vim +{number} {file}
  open {file} in vim at line {number}
  edit {file} at line {number}
  vim {file} line {number}
  jump to line {number} of {file} in vim
  open {file} at line {number} in vim
vim-open: vim {file}
  edit {file} with vim
  open {file} in vim
  vim {file}
  change {file} in the vim editor
nano-open: nano {file}
  edit {file} with nano
  open {file} in nano
  nano {file}
  edit {file} in a simple editor
code-open: code {path}
  open {path} in vs code
  edit {path} with visual studio code
  vscode {path}
  start code on {path}
todo-in: grep -rnE 'TODO|FIXME' {dir}
  find TODO comments in {dir}
  grep for TODO or FIXME in {dir} with line numbers
  todos under {dir}
  where are the TODOs in {dir}
todo-in-except: grep -rnE 'TODO|FIXME' --exclude-dir={name} {dir}
  find TODO comments in {dir} excluding {name}
  todos under {dir} but not in {name}
  TODO and FIXME in {dir}, skip {name}
python-venv-requirements: python3 -m venv {dir} && {dir:bare-dir}/bin/pip install -r {file}
  new virtualenv {dir} with everything from {file}
  install {file} into a fresh virtualenv called {dir}
  create {dir} as venv and install {file} in it
python-background: nohup python3 {file} > {file2} 2>&1 &
  run {file} in the background so it survives logout, output into {file2}
  start {file} with nohup and log to {file2}
  python {file} in the background, survive logging out, log in {file2}
run-script-limit: timeout {duration:seconds} {file:program}
  give the script {file} at most {duration}
  run {file} but stop it after {duration}
  execute the script {file} with a limit of {duration}
  = run deploy.sh but stop it after 10 seconds => timeout 10 ./deploy.sh
  = run /opt/a.sh but stop it after 10 seconds => timeout 10 /opt/a.sh
go-tidy-verify: go mod tidy && go mod verify
  tidy the go modules and verify them
  clean up go.mod, then verify
  go mod tidy and verify
`,
);
