/** What people ask of package managers, of systems and of languages. */
import { table } from "../table.js";

export const packages = table(
  "packages",
  `
# apt
apt-update: sudo apt update
  update the package lists
  refresh the apt package index
  apt update
  get the newest package information on ubuntu
  refresh apt's package lists
apt-upgrade: sudo apt upgrade
  upgrade all packages
  install all available updates on debian
  apt upgrade
  bring the installed packages up to date
  bring all packages up to date
apt-update-upgrade: sudo apt update && sudo apt upgrade
  update the package lists and upgrade everything
  update my ubuntu system
  apt update and upgrade
  refresh the index and install all updates
  refresh package lists and upgrade everything
apt-install: sudo apt install {package}
  install {package}
  install the package {package}
  apt install {package}
  install {package} with apt
  add the program {package} on ubuntu
  = install the package htop => sudo apt install htop
  I need {package} on this machine
  get {package} with apt
  install {package} on debian
  install {package} on ubuntu
apt-install-two: sudo apt install {package} {package2}
  install {package} and {package2}
  apt install {package} and {package2}
  install the packages {package} and {package2} with apt
  add both {package} and {package2} on ubuntu
apt-install-yes: sudo apt install -y {package}
  install {package} without asking
  apt install {package} answering yes
  install {package} non-interactively with apt
  install the package {package} automatically confirmed
apt-install-version: sudo apt install {package}={text:raw}
  install version {text} of {package} with apt
  apt install {package} version {text}
  install {package} at exactly {text} on debian
  get {package} {text} using apt
apt-reinstall: sudo apt install --reinstall {package}
  reinstall {package}
  apt reinstall {package}
  install {package} again
  repair the package {package} by reinstalling
apt-install-deb: sudo apt install {file:program}
  install the deb file {file}
  install the local package {file} with apt
  apt install .deb {file}
  = install the deb file ./a.deb => sudo apt install ./a.deb
  install downloaded debian package {file}
apt-remove: sudo apt remove {package}
  remove the package {package}
  uninstall {package}
  apt remove {package}
  uninstall the program {package} on ubuntu
  = uninstall htop => sudo apt remove htop
  get rid of {package}
  {package} can go
apt-purge: sudo apt purge {package}
  remove {package} with its configuration
  purge {package}
  apt purge {package}
  uninstall {package} including config files
  remove {package} and its config
  get rid of {package} including its settings
apt-autoremove: sudo apt autoremove
  remove packages that are no longer needed
  delete unused dependencies with apt
  apt autoremove
  clean up orphaned packages on debian
  packages nobody needs anymore can go
apt-clean: sudo apt clean
  delete downloaded package files
  clear the apt cache
  apt clean
  remove cached debs
apt-search: apt search {text}
  search packages for {text}
  apt search {text}
  is there a package for {text} in apt
  find a debian package about {text}
  = search packages for 'pdf viewer' => apt search 'pdf viewer'
  is there a package for {text}
apt-show: apt show {package}
  show details of the package {package}
  information about the package {package}
  apt show {package}
  describe the debian package {package}
  details of the package {package}
apt-list-installed: apt list --installed
  list installed packages
  which packages are installed
  apt list installed
  show all packages on this system
  what's installed here
  packages on this machine
apt-list-upgradable: apt list --upgradable
  which packages can be upgraded
  list available updates
  apt list upgradable
  show outdated packages on ubuntu
  what could be upgraded
  updates available
apt-policy: apt policy {package}
  which versions of {package} are available
  candidate version of the package {package}
  apt policy {package}
  from which repository would {package} come
  installed and candidate version of {package}
apt-depends: apt depends {package}
  what does the package {package} depend on
  list dependencies of the package {package}
  apt depends {package}
  which packages does {package} need
apt-rdepends: apt rdepends {package}
  which packages depend on {package}
  reverse dependencies of the package {package}
  apt rdepends {package}
  who needs the package {package}
apt-hold: sudo apt-mark hold {package}
  hold back the package {package}
  never upgrade {package}
  keep {package} at its version
  apt-mark hold {package}
  hold back {package} so apt doesn't upgrade it
  don't upgrade {package}
apt-unhold: sudo apt-mark unhold {package}
  release the hold on {package}
  allow upgrades of {package} again
  unhold {package}
  apt-mark unhold {package}
  {package} may be upgraded again
apt-held: apt-mark showhold
  which packages are held back
  list held packages
  show packages on hold
  apt-mark showhold
apt-manual: apt-mark showmanual
  which packages did I install myself
  list manually installed packages
  packages installed by hand
  apt-mark showmanual
apt-simulate: apt install --simulate {package}
  what would installing {package} do
  simulate the installation of {package}
  dry run of apt install {package}
  preview apt install {package}
apt-source: apt source {package}
  download the source of the package {package}
  get the source code of {package} with apt
  apt source {package}
  fetch debian source package {package}
apt-download: apt download {package}
  download the deb of {package} without installing
  fetch the package file of {package}
  apt download {package}
  get {package} as a .deb file
apt-fix: sudo apt --fix-broken install
  repair broken packages
  fix broken dependencies
  apt fix broken
  finish interrupted package installation
apt-repos: grep -rhE '^deb ' /etc/apt/sources.list /etc/apt/sources.list.d/
  which apt repositories are configured
  list package sources
  show the apt sources
  where do packages come from on ubuntu
apt-add-ppa: sudo add-apt-repository {text}
  add the ppa {text}
  add the apt repository {text}
  use the package source {text}
  add-apt-repository {text}
dpkg-list: dpkg -l
  list packages with dpkg
  dpkg list
  all debian packages with version and state
  show the dpkg database
  list installed packages on debian
dpkg-installed: dpkg -l {package}
  is the package {package} installed
  which version of the package {package} is installed
  check if {package} is installed on debian
  dpkg status of {package}
dpkg-files: dpkg -L {package}
  list the files of the package {package}
  which files did {package} install
  dpkg files of {package}
  what belongs to the package {package}
  what files did {package} install
  files that belong to package {package}
dpkg-owner: dpkg -S {path}
  which package owns {path}
  to which package does {path} belong
  find the debian package of the file {path}
  dpkg search {path}
  = which package owns /usr/bin/awk => dpkg -S /usr/bin/awk
  which package does {path} belong to
  which package put {path} there
  what package does {path} come from
  who owns the file {path} in dpkg
dpkg-install: sudo dpkg -i {file}
  install {file} with dpkg
  dpkg install {file}
  dpkg -i {file}
  put the deb {file} on the system using dpkg
  install the deb {file}
dpkg-count: dpkg -l | grep -c '^ii'
  how many packages are installed
  count installed packages
  number of installed debian packages
  installed package count
dpkg-sizes: dpkg-query -Wf '\${Installed-Size}\\t\${Package}\\n' | sort -rn | head -n 20
  which installed packages are the largest
  list packages by size
  biggest debian packages
  installed packages sorted by disk space
  which packages take the most space
dpkg-reconfigure: sudo dpkg-reconfigure {package}
  reconfigure the package {package}
  run the setup questions of {package} again
  dpkg-reconfigure {package}
  configure the debian package {package} anew
# dnf, pacman, apk, zypper, snap, flatpak
dnf-install: sudo dnf install {package}
  install {package} with dnf
  dnf install {package}
  install {package} on fedora
  add the package {package} on rhel
  get {package} with dnf
dnf-remove: sudo dnf remove {package}
  remove {package} with dnf
  uninstall {package} on fedora
  dnf remove {package}
  delete the package {package} on rhel
dnf-upgrade: sudo dnf upgrade
  upgrade all packages with dnf
  update my fedora system
  dnf upgrade
  install all updates on rhel
dnf-search: dnf search {text}
  search dnf packages for {text}
  find a fedora package about {text}
  dnf search {text}
  is there {text} in dnf
dnf-info: dnf info {package}
  show details of {package} in dnf
  information about the fedora package {package}
  dnf info {package}
  describe rpm package {package}
dnf-list: dnf list --installed
  list installed packages on fedora
  dnf list installed
  which rpms does dnf know as installed
  show all packages with dnf
dnf-check: dnf check-update
  which updates are available on fedora
  dnf check update
  list outdated packages with dnf
  are there updates for rhel
dnf-provides: dnf provides {path}
  which fedora package provides {path}
  find the dnf package that contains {path}
  dnf provides {path}
  what rpm brings {path}
dnf-history: dnf history
  show what dnf did
  history of dnf transactions
  dnf history
  recent installations on fedora
rpm-list: rpm -qa
  list all rpm packages
  rpm -qa
  every installed rpm
  query all rpms
rpm-files: rpm -ql {package}
  list the files of the rpm {package}
  which files did the rpm {package} install
  rpm files of {package}
  what is in the installed rpm {package}
rpm-owner: rpm -qf {path}
  which rpm owns {path}
  find the rpm package of the file {path}
  rpm query file {path}
  to which rpm belongs {path}
pacman-install: sudo pacman -S {package}
  install {package} with pacman
  pacman install {package}
  install {package} on arch
  add {package} on arch linux
pacman-remove: sudo pacman -Rs {package}
  remove {package} with pacman
  uninstall {package} on arch
  pacman remove {package}
  delete {package} and unneeded dependencies on arch
pacman-upgrade: sudo pacman -Syu
  upgrade all packages with pacman
  update my arch system
  pacman full upgrade
  pacman syu
pacman-search: pacman -Ss {text}
  search pacman packages for {text}
  find an arch package about {text}
  pacman search {text}
  is there {text} in the arch repositories
pacman-list: pacman -Q
  list installed packages on arch
  pacman list installed
  show all arch packages
  what did pacman install
pacman-explicit: pacman -Qe
  explicitly installed packages on arch
  which arch packages did I install myself
  pacman explicit packages
  list packages pacman installed on request
pacman-orphans: pacman -Qdt
  orphaned packages on arch
  which arch packages are no longer needed
  pacman orphans
  list unneeded dependencies with pacman
pacman-owner: pacman -Qo {path}
  which arch package owns {path}
  pacman owner of {path}
  find the pacman package for the file {path}
  to which arch package belongs {path}
apk-install: apk add {package}
  install {package} on alpine
  apk add {package}
  install {package} with apk
  add the alpine package {package}
apk-remove: apk del {package}
  remove {package} on alpine
  apk del {package}
  uninstall {package} with apk
  delete the alpine package {package}
apk-search: apk search {text}
  search alpine packages for {text}
  apk search {text}
  find {text} with apk
  is there {text} for alpine
apk-update: apk update && apk upgrade
  update alpine
  upgrade all packages with apk
  apk update and upgrade
  install all alpine updates
zypper-install: sudo zypper install {package}
  install {package} with zypper
  zypper install {package}
  install {package} on suse
  add the opensuse package {package}
zypper-update: sudo zypper update
  update my suse system
  upgrade all packages with zypper
  zypper update
  install all opensuse updates
snap-list: snap list
  list installed snaps
  which snaps are installed
  snap list
  show snap packages
snap-install: sudo snap install {package}
  install the snap {package}
  snap install {package}
  install {package} with snap
  add {package} from the snap store
snap-remove: sudo snap remove {package}
  remove the snap {package}
  snap remove {package}
  uninstall {package} with snap
  delete snap package {package}
snap-refresh: sudo snap refresh
  update all snaps
  snap refresh
  refresh snap packages
  bring snaps up to date
flatpak-list: flatpak list
  list installed flatpaks
  which flatpaks are installed
  flatpak list
  show flatpak applications
flatpak-install: flatpak install {package}
  install the flatpak {package}
  flatpak install {package}
  install {package} with flatpak
  add {package} from flathub
flatpak-update: flatpak update
  update all flatpaks
  flatpak update
  refresh flatpak applications
  bring flatpaks up to date
# brew
brew-install: brew install {package}
  install {package} with homebrew
  brew install {package}
  install {package} on my mac
  install {package} on macos
  = install wget with homebrew => brew install wget
  get {package} with brew
brew-cask: brew install --cask {package}
  install the mac application {package}
  brew install cask {package}
  install the cask {package}
  install {package} as a homebrew cask
brew-uninstall: brew uninstall {package}
  remove {package} with homebrew
  brew uninstall {package}
  uninstall {package} on macos
  delete the formula {package}
brew-update: brew update
  update homebrew
  brew update
  refresh the list of formulae
  get the newest homebrew itself
brew-upgrade: brew upgrade
  upgrade all homebrew packages
  brew upgrade
  update everything installed by brew
  install all homebrew updates
  upgrade everything from brew
brew-outdated: brew outdated
  which homebrew packages are outdated
  brew outdated
  list formulae with newer versions
  outdated packages on macos
brew-list: brew list
  list homebrew packages
  what is installed with brew
  brew list
  show installed formulae
brew-search: brew search {text}
  search homebrew for {text}
  brew search {text}
  is there a formula for {text}
  find {text} in homebrew
brew-info: brew info {package}
  show details of the formula {package}
  brew info {package}
  information about {package} in homebrew
  which version of {package} has homebrew
brew-leaves: brew leaves
  homebrew packages nothing depends on
  brew leaves
  which formulae did I install myself
  top level homebrew packages
brew-deps: brew deps --tree {package}
  dependencies of the formula {package}
  brew deps of {package}
  what does {package} need in homebrew
  dependency tree of {package} in brew
brew-services: brew services list
  list services of homebrew
  which brew services are running
  brew services
  show homebrew services
brew-service-start: brew services start {package}
  start the homebrew service {package}
  brew services start {package}
  run {package} as a brew service
  start {package} at login with brew
brew-cleanup: brew cleanup
  remove old homebrew versions
  brew cleanup
  clear the homebrew cache
  delete outdated downloads of brew
brew-doctor: brew doctor
  check homebrew for problems
  brew doctor
  is my homebrew healthy
  diagnose brew
# npm
npm-install-all: npm install
  install the dependencies of this node project
  npm install
  install all npm packages of package.json
  get the node modules
  install what package.json wants
npm-ci: npm ci
  install exactly the locked npm dependencies
  npm ci
  clean install of node modules
  install node dependencies from the lock file
  clean install from the lock file
  install exactly what package-lock says
npm-install: npm install {package}
  install the npm package {package}
  npm install {package}
  add {package} to this node project
  add {package} as a node dependency
  = install the npm package left-pad => npm install left-pad
  add {package} as a dependency with npm
npm-install-dev: npm install -D {package}
  install {package} as a dev dependency
  npm install {package} for development
  add {package} to devDependencies
  save {package} as npm dev dependency
  {package} as a dev dependency
npm-install-global: npm install -g {package}
  install the npm package {package} globally
  npm global install of {package}
  install {package} system wide with npm
  npm -g {package}
  {package} globally with npm
npm-install-version: npm install {package}@{text:raw}
  install version {text} of the npm package {package}
  npm install {package} at version {text}
  add {package} {text} to the node project
  pin the npm package {package} to {text}
npm-uninstall: npm uninstall {package}
  remove the npm package {package}
  npm uninstall {package}
  remove {package} from the node project
  delete the node dependency {package}
  drop {package} from this node project
npm-list: npm ls
  list installed npm packages
  npm list
  which node modules does this project have
  dependency tree of the node project
npm-list-depth: npm ls --depth=0
  list only top level npm packages
  direct dependencies of the node project
  npm ls depth 0
  node modules without their own dependencies
  direct dependencies of this node project
npm-list-global: npm ls -g --depth=0
  list global npm packages
  which npm packages are installed globally
  npm globals
  show globally installed node modules
  global npm packages
npm-outdated: npm outdated
  which npm packages are outdated
  npm outdated
  list node dependencies with newer versions
  are my node modules up to date
  which node packages are old
npm-update: npm update
  update npm packages
  npm update
  bring node dependencies up to date
  upgrade the node modules
npm-why: npm ls {package}
  why is the npm package {package} installed
  which node dependency brings {package}
  npm why {package}
  installed version of the npm package {package}
  why is {package} in node_modules
npm-view: npm view {package}
  information about the npm package {package}
  npm view {package}
  describe the node package {package}
  show {package} in the npm registry
npm-view-versions: npm view {package} versions
  list the versions of the npm package {package}
  which versions of {package} are on npm
  npm versions of {package}
  all published versions of the node package {package}
npm-view-version: npm view {package} version
  latest version of the npm package {package}
  newest {package} on npm
  npm current version of {package}
  what is the last release of the node package {package}
  newest version of {package} on npm
npm-audit: npm audit
  check node dependencies for vulnerabilities
  npm audit
  security check of npm packages
  are there vulnerable node modules
  any known vulnerabilities in my node packages
npm-audit-fix: npm audit fix
  fix vulnerable npm packages
  npm audit fix
  repair node security problems
  upgrade vulnerable node dependencies
npm-run: npm run {name}
  run the npm script {name}
  npm run {name}
  execute the package.json script {name}
  start the node script {name} of package.json
  = run the npm script build => npm run build
  start the npm script {name}
npm-scripts: npm run
  list npm scripts
  which scripts has package.json
  show the scripts of this node project
  what can I npm run
  what npm scripts are there
npm-test: npm test
  run the tests of this node project
  npm test
  test the node package
  execute the npm test script
  do the node tests pass
npm-start: npm start
  start the node project
  npm start
  run the npm start script
  start the node app
npm-init: npm init -y
  create a package.json
  npm init
  start a new node project
  initialize a npm package with defaults
npm-cache: npm cache clean --force
  clear the npm cache
  npm cache clean
  empty npm's cache
  delete cached npm packages
npm-version: npm version {name}
  bump the npm version {name}
  npm version {name}
  make a {name} release of the node package
  increase the package.json version by {name}
npm-pack: npm pack --dry-run
  which files would be published to npm
  preview the npm package
  npm pack dry run
  what goes into the npm tarball
npm-link: npm link
  link this package globally
  npm link
  make this node package available for local development
  symlink the node package
npx: npx {package}
  run the npm package {package} without installing
  npx {package}
  execute {package} with npx
  try the node tool {package} once
  run {package} without installing it
yarn-install: yarn install
  install dependencies with yarn
  yarn install
  get the node modules using yarn
  yarn
yarn-add: yarn add {package}
  add {package} with yarn
  yarn add {package}
  install the dependency {package} using yarn
  yarn install package {package}
pnpm-install: pnpm install
  install dependencies with pnpm
  pnpm install
  get the node modules using pnpm
  pnpm i
pnpm-add: pnpm add {package}
  add {package} with pnpm
  pnpm add {package}
  install the dependency {package} using pnpm
  pnpm install package {package}
# Python
pip-install: pip install {package}
  install the python package {package}
  pip install {package}
  install {package} with pip
  add {package} to python
  = install the python package requests => pip install requests
  get {package} from pypi
pip-install-version: pip install {package}=={text:raw}
  install version {text} of the python package {package}
  pip install {package} version {text}
  pin {package} to {text} with pip
  get {package} {text} using pip
pip-requirements: pip install -r {file}
  install the python requirements in {file}
  pip install from {file}
  install all packages listed in {file} with pip
  get python dependencies from {file}
  @default file=requirements.txt
  install everything in {file} with pip
pip-editable: pip install -e .
  install this python package in editable mode
  pip install editable
  install the current python project for development
  development install with pip
pip-upgrade: pip install --upgrade {package}
  upgrade the python package {package}
  pip upgrade {package}
  update {package} with pip
  get the newest {package} using pip
  newest {package} with pip
pip-self: python3 -m pip install --upgrade pip
  upgrade pip
  update pip itself
  newest version of pip
  get the latest pip
pip-uninstall: pip uninstall {package}
  remove the python package {package}
  pip uninstall {package}
  uninstall {package} with pip
  delete {package} from python
  drop {package} from python
pip-list: pip list
  list installed python packages
  pip list
  which python packages are installed
  show all python packages
  which python packages do I have
pip-outdated: pip list --outdated
  which python packages are outdated
  pip list outdated
  python packages with newer versions
  are my python packages up to date
  which python packages are old
pip-freeze: pip freeze > {file}
  write the installed python packages to {file}
  pip freeze into {file}
  save python requirements to {file}
  export pip packages as {file}
  @default file=requirements.txt
  write my python packages into {file}
pip-show: pip show {package}
  show details of the python package {package}
  pip show {package}
  which version of the python package {package} is installed
  where is the python package {package} installed
  which version of the python package {package} do I have
  details on the python package {package}
pip-files: pip show -f {package}
  list the files of the python package {package}
  which files did pip install for {package}
  pip show files of {package}
  files of {package} in python
pip-check: pip check
  are python dependencies consistent
  pip check
  check for broken python requirements
  conflicts between python packages
pip-download: pip download {package}
  download the python package {package} without installing
  pip download {package}
  fetch the wheel of {package}
  get {package} wheels for offline use
pip-cache: pip cache purge
  clear the pip cache
  pip cache purge
  delete cached wheels
  empty pip's cache
pipx-install: pipx install {package}
  install the python application {package} isolated
  pipx install {package}
  install {package} with pipx
  isolated install of the python tool {package}
uv-add: uv add {package}
  add {package} with uv
  uv add {package}
  add the dependency {package} to the uv project
  uv install {package}
uv-sync: uv sync
  install the dependencies with uv
  uv sync
  synchronize the uv environment
  make the virtual environment match uv.lock
poetry-add: poetry add {package}
  add {package} with poetry
  poetry add {package}
  add the dependency {package} to the poetry project
  install {package} using poetry
poetry-install: poetry install
  install dependencies with poetry
  poetry install
  set up the poetry project
  get the python dependencies using poetry
conda-create: conda create -n {name} python
  create a conda environment {name}
  new conda env {name}
  conda create {name}
  make the conda environment {name}
conda-list: conda env list
  list conda environments
  which conda envs exist
  conda env list
  show conda environments
conda-install: conda install {package}
  install {package} with conda
  conda install {package}
  add {package} to the conda environment
  get {package} through conda
# Others
cargo-add: cargo add {package}
  add the crate {package}
  cargo add {package}
  add {package} to Cargo.toml
  use the rust dependency {package}
  {package} for this rust project
cargo-install: cargo install {package}
  install the rust program {package}
  cargo install {package}
  install the crate {package}
  get the rust tool {package}
cargo-update: cargo update
  update rust dependencies
  cargo update
  refresh Cargo.lock
  newer versions of my crates
cargo-tree: cargo tree
  dependency tree of the rust project
  cargo tree
  which crates does this project use
  list rust dependencies
gem-install: gem install {package}
  install the ruby gem {package}
  gem install {package}
  install {package} with gem
  get the gem {package}
gem-list: gem list
  list installed ruby gems
  gem list
  which gems are installed
  show ruby gems
bundle-install: bundle install
  install the gems of the Gemfile
  bundle install
  get ruby dependencies
  install bundler dependencies
go-get: go get {package}
  add the go module {package}
  go get {package}
  add the go dependency {package}
  use go package {package}
go-install: go install {package}@latest
  install the go program {package}
  go install {package}
  install the newest go tool {package}
  get the go binary {package}
go-tidy: go mod tidy
  clean up go.mod
  go mod tidy
  remove unused go modules
  tidy go dependencies
composer-install: composer install
  install php dependencies
  composer install
  get the packages of composer.json
  install the vendor directory of a php project
composer-require: composer require {package}
  add the php package {package}
  composer require {package}
  add {package} to composer.json
  install {package} with composer
npm-reinstall: rm -rf node_modules && npm ci
  delete node_modules and install again from the lock file
  reinstall all node modules from scratch
  throw node_modules away and do a clean install
apt-install-noninteractive: sudo apt-get install -y {package} {package2} {package3}
  install {package}, {package2} and {package3}
  apt install {package} {package2} {package3}
  get {package}, {package2} and {package3} with apt
pip-user: pip install --user {package}
  install {package} for my user only with pip
  pip install {package} without root
  {package} in my user site packages
npm-view-deps: npm view {package} dependencies
  what does the npm package {package} depend on
  dependencies of {package} on npm
  which packages does {package} need on npm
apt-changelog: apt changelog {package}
  changelog of {package}
  what changed in the package {package}
  apt changelog for {package}
apt-version: dpkg-query -W -f '\${Version}\\n' {package}
  installed version of the package {package}
  only the version of {package} from dpkg
  print which version of {package} dpkg has
`,
);
