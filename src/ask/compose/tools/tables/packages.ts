/** Package managers, and the tools of languages: what builds, tests, formats and runs. */
export const packages = `
macro <yes> without [being] asking|ask|asked|confirmation|prompting|prompt|questions|confirm|interaction|prompts [for] [confirmation|me|anything] [confirmation] / no questions|prompts|confirmation [asked] / non-interactively|noninteractively|unattended / automatically|always answering|answer|say|saying yes / answering|assuming|assume|saying|answer|say yes [to] [all|everything|every] [questions|question|prompts] / don_t_ask|do_not_ask
macro <apt> apt|apt-get|debian|ubuntu|aptitude
sudo apt install %o {pkgs}
  install [the] [apt|debian|ubuntu|package|packages] [package|packages] [named|called] {pkgs} / install
  @ apt|apt-get|debian|ubuntu
  ! which|installed|list|pip|npm|update|hold|reinstall|file|deb|remove|snap
  {pkgs} = [package|packages] {pkgs} [package] / package|packages {pkgs}
  -y = <yes>
  --no-install-recommends = without|no|not|excluding|skip|skipping [the|its|any|installing] [the] recommended|recommends|recommendations [packages|ones]
  --reinstall = again|reinstall
  ? <apt> / package|packages|with|and|from|using|apt|on|system|all
sudo apt install ./{file}
  install [the] [local|downloaded|debian|deb] [deb|package|debian|file] [file|package] {file}
  @ deb|apt|dpkg|package|debian|ubuntu
  ! pip|npm|requirement|requirements|rpm|brew
  ? with|apt|its|dependencies|resolving|including|package|local
sudo apt install {pkg}={image}
  install [the] [version] [of] [package] {pkg} [in|at] [exactly] version {image} / install [exactly] version {image} of [the] [package] {pkg}
  @ apt|apt-get|debian|ubuntu
  ? with|apt|from|using
sudo apt remove {pkgs} %o
  remove|uninstall|delete [the] [apt|debian|package|packages] [package|packages] {pkgs}
  @ apt|apt-get|debian|ubuntu
  ! purge|configuration|hold|auto|snap|config|unused
  -y = <yes>
  --autoremove = [and|with|including] [its|the|all] unused|unneeded|orphaned dependencies
  ? <apt> / package|packages|with|but|keep|keeping|its|config|files|from|using
sudo apt purge {pkgs} %o
  remove|uninstall|purge|delete [the|completely] [apt|debian|package|packages] [package|packages] {pkgs} [completely]
  purge|configuration|config|completely|settings [files|file]
  @ apt|apt-get|debian|ubuntu|package|purge|configuration
  ! git|docker|kubectl|helm|npm|pip|pods
  -y = <yes>
  ? <apt> / package|packages|with|and|its|config|files|from|using|together|including|all|too|configuration
sudo apt autoremove %o
  remove|delete|clean|autoremove|uninstall|get_rid_of [up|all|the|any] [packages|unused|unneeded|orphaned|automatically|no] [that|installed|longer] [are|dependencies|packages|needed] [no] [longer]
  unused|unneeded|longer|orphaned|autoremove|not_needed|automatically [needed] [dependencies|packages]
  @ apt|packages|package|dependencies|debian|ubuntu
  ! docker|npm|pip|image|images|brew|go|module|cargo|yarn|containers|volumes|pnpm|modules
  -y = <yes>
  --purge = [and|with|including] [their] config|configuration [files]
  ? apt|packages|dependencies|installed|needed|anymore|that|were|automatically|as|are|no|longer
sudo apt update
  refresh|update [the|apt's|apt] [apt|package|packages] [package|packages] lists|list|index|indexes|indices|cache|information
  @ apt|apt-get|debian|ubuntu|package
  ! upgrade|helm|brew|npm|pip|install
  ? of|available|packages|package|apt|without|upgrading|anything|lists|list
sudo apt update && sudo apt upgrade %o
  update|refresh|upgrade|bring [all|the|package] [packages|lists|list|index|apt|system|installed] [packages|lists|list|index]
  update|refresh|date|latest
  upgrade|date|all_packages|everything|latest
  @ apt|apt-get|debian|ubuntu
  ! only|remove|hold
  -y = <yes>
  ? packages|lists|list|index|apt|all|installed|system|then|up|to|version|the|with|everything|using
sudo apt upgrade %o
  upgrade|update [all|the|every] [installed|apt] [packages]
  @ apt|apt-get|debian|ubuntu
  ! list|lists|index|refresh|upgradable|which|hold|from|cache|stop|only|single
  -y = <yes>
  ? packages|installed|apt|with|all|everything|on|system
sudo apt install --only-upgrade {pkgs}
  upgrade|update only|just [the] [package|packages] {pkgs} / upgrade|update [the] [package|packages|single|one] [package] {pkgs} [only]
  @ apt|apt-get|debian|ubuntu
  ! all|stop|prevent|hold
  ? with|using|apt|only|not|installing|it|if|anything|else|nothing|and|package
sudo apt-mark hold {pkgs}
  hold|pin|freeze|keep|prevent|stop|block|exclude|lock [back|apt|package|the] [from] [upgrading|package] [the|package|packages] [package|packages] {pkgs} [package] [from|at|at_its|being|in|on] [being|current] [upgraded|updated|version]
  @ apt|apt-get|upgraded|upgrading|updated|upgrades|hold
  ! unhold|kubernetes|npm|pip|show|list|brew
  ? apt|package|version|at|on|its|current|from|upgrades|upgrading|upgraded|being|back|updates|during|held
sudo apt-mark unhold {pkgs}
  unhold|allow|unfreeze|release|unpin [apt] [the|to] [upgrade|package|packages|hold|held] [on|package] {pkgs} [package] [again] [to|be] [be] [upgraded] / remove [the] hold on|from [the] [package] {pkgs}
  @ apt|apt-get|hold|unhold|upgraded|held|upgrade
  ? apt|package|again|be|to|upgraded|allow|let|upgrades
apt-mark showhold
  held|hold|holds|pinned [back]
  packages|package|which|list
  @ apt|packages|package
  ! unhold|stop
  ? apt|back|on|list|from|being|upgraded|are
apt-mark showmanual
  manually|explicitly installed
  @ packages|apt|package
  ? apt|list|packages|by|user
apt list --installed
  installed [debian|apt]
  packages
  @ apt|debian|ubuntu
  ! manually|dpkg|file|which_package|pip|npm|versions_of|count|many|upgradable|from
  ? apt|list|all|with|on|system|their|versions
apt list --upgradable
  upgradable|upgradeable|upgraded|outdated|updates|newer|upgrade|update [packages|version|versions]
  @ apt|debian|ubuntu
  ! install|sudo|refresh|all_packages|hold|now|only|stop|pip|npm|list_index
  packages|list|which|what
  ? packages|can|be|available|have|has|updated|list|a|newer|with|version|apt|be|would
apt search %o {text}
  search|find|look [apt|for|the|in|all] [for|the|apt|debian] [apt|packages|debian|package] [for|packages|repositories|package|cache] [packages|matching|for|called|named|about|containing|with] [matching|named|the|in|for] [name] {text}
  @ apt|apt-get|debian|ubuntu
  ! file|owns|provides|dpkg
  --names-only = [only|in|by|just] [in] [the|their] [package] names|name [only]
  ? packages|package|apt|related|to|whose|contains
apt show {pkg}
  show|details|information|description|info [of|about|on|for] [the] [apt|debian] package {pkg} / show|details|information|description [of|about|on] {pkg}
  @ apt|debian|ubuntu|apt-get|package
  ! installed|files|depends|npm|pip|helm|changelog|versions|brew|cargo
  ? package|apt|from
apt-cache policy {pkg}
  version|versions|candidate|repository [of|is|are|would] [the|package|be|available|installed|does] [package|available|installed] [for] [of|package] {pkg}
  @ apt|apt-get|debian|ubuntu|apt-cache
  ! install|pip|npm|hold|dpkg
  available|candidate|installed|repository|which|versions
  ? installed|available|candidate|apt|package|and|from|would|be|comes|come|install|which|in|repositories
apt-cache depends {pkg}
  dependencies|depend|depends [of|on|does] [the|debian] [package|debian|apt] {pkg} [depend] [on]
  @ apt|debian|ubuntu|package|apt-cache
  ! reverse|need|npm|on_package|which_packages|pip|python|cargo
  ? package|apt|of|the
apt-cache rdepends {pkg}
  packages|reverse [that|which|dependencies] [depend|need|require|of] [on] [the] [package] {pkg}
  @ apt|debian|ubuntu|apt-cache|depend|reverse
  ! npm|pip|python|cargo|brew
  ? packages|depend|on|reverse|dependencies|package|apt
apt-get changelog {pkg}
  changelog [of|for] [the] [package|debian] [package] {pkg}
  @ apt|debian|package|ubuntu
sudo apt clean
  clear|clean|empty|delete|remove [out|all|the|apt's] [apt|downloaded] [package|packages|deb|apt] [cache|files]
  cache|downloaded|cached
  @ apt|apt's|debian|apt-get
  ? packages|package|deb|files|apt|of|that|were|the|from
apt-get download {pkg}
  download [the] [deb|debian|package|apt] [package|file|of|deb] [of|for] [the] [package] {pkg}
  @ apt|debian|deb|apt-get
  ? without|installing|it|but|don't|install|file|package|with|using
apt-get source {pkg}
  source [package|code] [of|for] [the] [debian|apt] [package] {pkg}
  @ apt|debian|ubuntu
  ? download|fetch|package
sudo apt --fix-broken install
  fix|repair|correct [the|my] [broken|unmet] [packages|dependencies|apt]
  broken|unmet|dependencies
  @ apt|packages|debian|dpkg
  ? packages|dependencies|apt|install
dpkg -S {path}
  package [owns|does|provides|provided|installed|is|belongs|contains|the] [the] [file] [file|does] {path} [belong|come|installed] [to|from|by]  / package|"packages"
  {path} = [owns|installed|provides|contains|own|belong|file|the|does|provided] [the|file] [file|program] {path} [come|belong|belongs|installed|came|owned|provided] [from|to|by]
  ! rpm|brew|npm|list_files|pip|install|deb_file|kernel|yum
  @ debian|dpkg|apt|package|ubuntu|owns
  ? debian|apt|dpkg|ubuntu|owns|file|which|what|installed|provides|from|to|of|by|the|owner|belongs|come
dpkg -L {pkg}
  files|contents [installed|that|in|of|does|did|from|belong|belonging|owned|are|were|put] [by|the|to|in|came|belong|does] [the|debian|apt|with|installed] [to|debian|apt] [package] {pkg} [install|installed|put] [on|install] [disk|system]
  @ package|dpkg|apt|debian
  ! deb|rpm|pip|npm|configuration
  ? files|package|installed|dpkg|apt|of|by|list|install|belong|to|where|on|system|the|from|debian
dpkg -l
  list|show|installed|all [all|installed|the|packages] [installed|debian|packages|dpkg] [packages|with] 
  packages
  dpkg|debian
  ! file|owns|count|many|configuration|apt
  ? installed|with|dpkg|versions|their|on|system|using
dpkg -l | grep '^rc'
  removed [packages|but]
  config|configuration [files]
  packages
  @ packages|dpkg|debian
  ? but|still|have|whose|are|left|were|files|remain|remained|packages
dpkg -I {file}
  information|metadata|control|info|details [of|about|in|from] [the] [deb|package|debian] [file|package] {file}
  @ deb|dpkg|debian|package
  ! python|pdf
  ? package|deb|file|without|installing|it
dpkg -c {file}
  contents|files|content|list [in|of|inside|contained|the] [of|in|files|the|inside] [in|deb|package|debian] [the] [deb|package|debian] [package|file] {file}
  @ deb|dpkg|debian|package
  ! archive|zip|tar
  ? files|package|deb|without|installing|extracting|it|in|would|install
sudo dpkg -i {file}
  install [the] [local|downloaded] [deb|package|debian|file] [package|file] {file} with|using dpkg
sudo dpkg --configure -a
  configure|finish [all|the|configuring] [half-configured|unconfigured|unpacked|pending|interrupted|packages] [packages|installation]
  @ dpkg|packages|package
  ! npm|docker
  ? interrupted|unpacked|but|not|yet|configured|packages|after|dpkg|an
sudo dpkg-reconfigure {pkg}
  reconfigure|configure [the] [debian|installed] [package] {pkg} [again]
  @ package|debian|dpkg|reconfigure
  ? again|package
dpkg -s {pkg}
  status|installed|whether [of|is|the] [the|package] [debian|package] {pkg} [is] [installed]
  @ dpkg|debian|package
  ! git|compose|files|pip|npm|brew|snap|helm
  ? installed|package|dpkg|is|status|according|to|of
dpkg --print-architecture
  architecture [of|does] [dpkg|the|debian|this] [system|use]
  @ dpkg|debian|apt
  ? dpkg|debian|system|packages|uses|use
npm install %o {pkgs}
  install|add [the] [npm|node] [package|module|packages|dependency] [named|called] {pkgs} [package]
  @ npm|node|node.js|nodejs
  ! pnpm|yarn|uninstall|ci|pip|apt|brew|lock|dependencies_from|globally_installed
  --save-dev = [as|a] [a] development|dev [only] [dependency|dependencies] / dev-dependency|devdependency|dev_only|dev_dependency
  -g = global|globally|system-wide
  --save-exact = exact|exactly [version]
  --no-save = without|not|don't [saving|adding|touching|save] [it] [to|in|package.json] [package.json]
  --legacy-peer-deps = ignoring|ignore peer [dependencies|dependency]
  ? npm|package|as|with|using|node|in|from|the|a|dependency|project|to|and|save|my
npm ci %o
  install|clean|reproduce
  exactly|ci|lock|lockfile|lock_file|package-lock.json|clean|locked
  @ npm|node|package-lock.json
  ! pnpm|yarn|cache|uninstall
  --omit=dev = without|no|not|excluding|omit|omitting|skip|skipping [the] dev|development [dependencies]
  ? npm|dependencies|from|file|install|exactly|what|is|in|package-lock|per|project|according|to|node|as|node_modules|says|lists|modules|versions|all|by|with
npm install %o
  install [all|the|npm|project|my] [the|npm|project|node|of] [dependencies|packages|modules|project]
  dependencies|packages|modules|package.json
  @ npm|node|package.json
  ! pnpm|yarn|global|globally|exactly|lock|ci|pip|uninstall|outdated|clean|remove
  --omit=dev = without|no|not|excluding|omit|omitting|skip|skipping [the] dev|development [dependencies|ones] / only [the] production [dependencies|ones] / production only
  --legacy-peer-deps = ignoring|ignore peer [dependencies|dependency]
  --ignore-scripts = without|not|no [running|any] [install] scripts
  ? npm|dependencies|packages|of|this|project|listed|in|package.json|node|from|with|all
npm uninstall %o {pkgs}
  uninstall|remove|delete [the]
  {pkgs} = [npm|node|dependency] package|module|packages|dependency {pkgs} / {pkgs}
  @ npm|node|node.js
  ! pnpm|yarn|apt|cache
  -g = global|globally [installed|npm]
  ? npm|package|from|the|my|project|with|dependency|installed
npm update %o <<{pkgs}>>
  update|upgrade [all|the|npm] [npm|package|packages|dependencies|node|project|global] [packages|package|dependencies]
  @ npm|node
  ! itself|pnpm|yarn|latest_npm|outdated|list
  {pkgs} = package {pkgs} / {pkgs}
  -g = global|globally [installed|npm]
  ? npm|packages|dependencies|with|of|project|to|within|their|allowed|ranges|in|range
npm outdated %o
  outdated|newer
  @ npm|node
  ! pnpm|yarn|update_all|pip
  -g = global|globally [installed|npm]
  ? npm|packages|dependencies|of|project|are|with|have|versions|available|list|in
npm ls %o <<{pkg}>>
  list|ls|installed|tree|dependency|why|top-level
  @ npm|node
  ! outdated|pnpm|yarn|install|uninstall|audit|versions|available_versions|scripts|run
  {pkg} = [of|version] [the] [package] package {pkg} / version [of] {pkg} [is] / [why] [is] {pkg} installed
  -g = global|globally|system-wide [installed] / globally_installed
  --depth=0 = top-level|top_level|direct|without_dependencies|without_their_dependencies|first_level|only_direct|not_their_dependencies [only|ones]
  --all = all|full|whole
  ? npm|packages|dependencies|installed|of|the|tree|with|list|in|project|package|version|modules|is|which|direct|only|no
npm run {name}
  run|execute|start [the] [npm|package.json] [script] [named|called] {name} [script]
  @ npm|package.json
  ! pnpm|yarn|test|tests|scripts|npx
  ? npm|script|from|of|package.json|defined|in|with|using|task
npm test
  run|execute [the|all] [npm|node|unit|project's|project] [tests|test] [suite]
  tests|test
  @ npm|node
  ! pnpm|yarn|python|file
  ? npm|suite|of|project|with|using|node
npm run
  scripts [defined|available|are|in|of]
  @ npm|package.json
  ! run_the|install|pnpm|yarn|jq
  ? npm|package.json|defined|list|can|available|in|of|project|run|which
npm init -y
  initialize|initialise|create|init|make|start|generate [a] [new|default] [npm|node|package.json] [npm|project|package|package.json]
  @ npm|package.json|node
  ! install|run|docker
  ? <yes> / npm|project|with|defaults|default|all|values|accepting|the|here|package|in|a|new|quickly|answers
npm audit fix
  fix|repair [the|all|npm|known] [security|npm|known|vulnerable] [vulnerabilities|issues|packages|dependencies]
  vulnerabilities|audit|security|vulnerable
  @ npm|node
  ? npm|in|dependencies|found|by|the|automatically|issues|security
npm audit %o
  audit|vulnerabilities|security|vulnerable [dependencies|packages|issues]
  @ npm|node
  ! fix|repair|cargo|pip
  --omit=dev = without|ignoring|excluding dev|development [dependencies] / production [dependencies] only
  --audit-level=high = high|severe
  ? npm|check|for|known|dependencies|packages|project|the|of|in
npm cache clean --force
  clear|clean|empty|delete|purge|wipe [the] [npm|npm's|whole] cache
  @ npm|npm's
  ! pnpm|yarn
  ? npm|force
npm view {pkg} version
  latest|newest|current|published version [of] [the] [npm|package] [package] {pkg} [on|in] [npm|the] [registry]
  @ npm|registry
  ! install|installed|all
  ? npm|registry|published|on|package
npm view {pkg} versions
  versions [of|are|published] [published|available|the] [of|package|versions] [package|for] {pkg}
  @ npm|registry
  ! installed
  ? npm|registry|published|on|available|list|package|exist|the
npm publish %o
  publish [this|the|my|current] [npm|node|current] [package|module]
  @ npm
  --access public = public|publicly
  --dry-run = dry|dry-run [run]
  --tag {name} = [with|under] [the] [dist-tag|tag] tag|dist-tag {name}
  ? npm|to|registry|package|scoped|as|with
npm link
  link [this|the] [package|npm] [globally]
  @ npm
npm login
  log_in|login|sign_in [to|at|into] [the] [npm] [registry]
  @ npm
npm prune
  remove|prune [extraneous|packages|unused] [packages|npm|that] [packages]
  extraneous|prune|unused|unneeded|not_listed
  @ npm|node_modules
  ? packages|npm|not|listed|in|package.json|from|node_modules|that|are|modules
npx {cmd}
  run|execute {cmd} with|through|via|using npx
pnpm install %o
  install [all|the] [the|pnpm] [dependencies|packages]
  pnpm
  ! add|remove
  --frozen-lockfile = [without] [changing|frozen|exactly|updating|touching] [the] lockfile|frozen|locked|lock_file
  --prod = production|without_dev [only|dependencies]
  ? dependencies|packages|with|pnpm|from|using|of|project
pnpm add %o {pkgs}
  add|install [the] [package|pnpm|dependency] [package] {pkgs}
  pnpm
  -D = [as|a] [a] development|dev|devdependency [dependency]
  -g = globally|global
  ? with|using|package|to|project|as|a
pnpm remove {pkgs}
  remove|uninstall [the] [package|dependency] {pkgs}
  pnpm
  ? with|using|package|from|project
pnpm run {name}
  run|execute [the] [script|pnpm] [script] {name} [script]
  pnpm
  ? with|using|script
pnpm update
  update|upgrade [all|the] [dependencies|packages]
  pnpm
  ? dependencies|with|all|packages|using
yarn install %o
  install [all|the] [the|yarn] [dependencies|packages]
  yarn
  --frozen-lockfile = [without] [changing|frozen|exactly|updating|touching|modifying] [the] lockfile|frozen|locked|yarn.lock
  --production = production [only]
  ? dependencies|packages|with|from|using|of|project
yarn add %o {pkgs}
  add|install [the] [package|dependency] [package] {pkgs}
  yarn
  ! globally
  --dev = [as|a] [a] development|dev|devdependency [dependency]
  ? with|using|package|to|project|as|a
yarn remove {pkgs}
  remove|uninstall [the] [package|dependency] {pkgs}
  yarn
  ? with|using|package|from|project
yarn why {pkg}
  why [is] [the] [package] {pkg} installed
  yarn
  ? package
yarn {name}
  run|execute [the] [script] {name} [script]
  yarn
  ? with|using|script
macro <pip> pip|python|pip3|pypi
pip install %o {pkgs}
  install|upgrade|update [the] [python|pip|latest|newest] [version] [of|package|packages|library|module] [named|called|the] {pkgs} [package|library] [from_pypi]
  @ pip|pip3|python|pypi
  ! requirements.txt|uninstall|editable|apt|conda|virtual|venv|virtualenv|freeze|pipx|poetry|from_git|outdated|show|wheel|brew|list
  --upgrade = upgrade|update|newest|latest [version] [of]
  --user = [only|just] for [my|the] [user|me|current_user] [account] [only] / user-only|--user|in_my_home|into_my_home
  --no-cache-dir = without|no|not|ignoring [using|the|use|pip's] [pip|the] cache [dir]
  --pre = pre-release|prerelease|pre-releases [versions]
  --no-deps = without|no|not [its|installing] [its] dependencies
  --force-reinstall = reinstall|force [reinstall]
  --target {path} = into [the] [folder|directory] {path}
  --dry-run = dry|dry-run [run]
  -i {url} = [from|using|with] [the] [index|package_index|mirror|index_url] [at|url] {url}
  ? <pip> / package|packages|with|from|via|using|to|version|latest|the|library|newest|its
pip install {pkg}=={image} %o
  install [python|pip] [package] {pkg} [in|at|with] [exactly|the] version {image} / install [exactly] version {image} of [the] [python|pip|package] [package] {pkg}
  @ pip|pip3|python
  ? <pip> / with|using|exactly|package
pip install %o -r {file}
  install [all|the|python|what|everything] [the|python|packages|dependencies|requirements] [packages|requirements|dependencies|modules] [listed|from|in|named] [in|from|lists]
  {file} = [from|in|of|listed|with|the|using] [the|in|file] [file|requirements] {file} [lists|says]
  @ pip|pip3|python|requirements|requirements.txt|requirement|requirements-dev.txt|dev-requirements.txt
  ! virtual|venv|virtualenv|apt|editable|npm|env|deb|uninstall|xargs
  --user = for [my] [user|me] [only]
  --upgrade = upgrade|upgrading [them|to]
  --no-deps = without [their] dependencies
  --no-cache-dir = without|no|not [using|the] [the] cache
  ? <pip> / lists|with|using|from|listed|packages|python|file|requirements
python3 -m venv {path?.venv}
  create|make|set_up|new|start [a|an|the] [new|python|python3|virtual] [python|virtual|python3] [virtual] environment|env|venv|virtualenv|virtual_environment
  @ python|python3|venv|virtualenv|virtual
  ! activate|conda|delete|docker|install|variable
  {path} = in|called|named|at|into [the] [folder|directory] [named|called] {path}
  ? python|virtual|with|here|for|project|this|folder|in|a|directory|new
python3 -m venv {path?.venv} && {path?.venv}/bin/pip install -r {file}
  create|make|set_up|new|start [a|an|the] [new|python|python3|virtual] [python|virtual|python3] [virtual] environment|env|venv|virtualenv
  install [into|in|there|it] [the|all|what|everything|its|there] [requirements|packages|dependencies] [listed|from|in|of]
  {path} = in|called|named|at|into [the] [folder|directory] [named|called] {path}
  {file} = [from|what|in|the|of] [the|file] {file} [lists|there|names|into] [into|there|in] [it|it_there]
  ? python|virtual|with|here|for|project|into|it|in|lists|there|listed|requirements|from|packages|a
python3 -m venv {path?.venv} && {path?.venv}/bin/pip install {pkgs}
  create|make|set_up|new|start [a|an|the] [new|python|python3|virtual] [python|virtual|python3] [virtual] environment|env|venv|virtualenv
  install [the] [package|packages] {pkgs} [into|in|there|inside] [it|there]
  {path} = in|called|named|at|into [the] [folder|directory] [named|called] {path}
  ! requirements
  ? python|virtual|with|here|for|project|it|there|in|a
source {path?.venv}/bin/activate
  activate|enter|use [the|my|a] [python|virtual] [python|virtual] environment|env|venv|virtualenv
  ! conda|create|variable
  {path} = in|called|named|at|of [the] [folder|directory] [named|called] {path}
  ? python|virtual|in
pip install -e {path?.} %o
  install [this|the|my|current|python] [this|python|current|project|package|directory] [project|package|directory|folder] [in|as]
  editable|development|develop|edit [mode|install]
  @ pip|python|package|editable
  {path} = [in|from|at] {path}
  ? in|mode|pip|with|python|current|directory|here|as|project|package|of|local
pip uninstall %o {pkgs}
  ! run|execute|root
  uninstall|remove|delete [the] [python|pip] [package|packages|library|module] {pkgs} [package]
  @ pip|python|pip3
  ! apt|conda|brew|cache
  -y = <yes>
  ? <pip> / package|with|using
pip list %o
  list|installed|show|which|what|outdated|packages [all|the|python|installed|pip] [python|installed|pip|packages|modules] [packages|modules]
  @ pip|python|pip3
  ! freeze|requirements|requirements.txt|apt|save|file|imports|depend|conda|processes|version_of
  packages|modules|libraries|outdated|pip
  --outdated = outdated|newer|out-of-date|upgraded|updates [versions|available]
  --user = user|my_user
  --format=freeze = freeze_format
  --not-required = not_required|top-level|no_other_package_needs
  ? <pip> / packages|installed|are|have|versions|version|with|can|be|available|in|environment|their|that|modules|there
pip freeze > {file}
  save|write|freeze|export|store|dump|put|pin [the|all|list] [list|of|installed|python|versions|currently|exact] [of|all|the|python|versions|installed] [python|installed|packages] [packages|versions|modules]
  {file} = to|into|in [the] [file] {file}
  @ pip|python|freeze|requirements.txt
  ! install_what|npm|apt
  ? <pip> / with|versions|exact|their|installed|packages|currently|of|pinned
pip show %o {pkg}
  show|details|information|version|where|location|info [of|about|is|on|for] [the|installed|python] [installed|python|pip] [package|packages|library|module] {pkg} [installed]
  @ pip|python|pip3
  ! install|interpreter|apt|conda|list
  -f = [with|and|including] [its|the|all] files
  ? <pip> / package|of|installed|version|is|have|i|where|which
pip check
  broken|conflicting|compatible|incompatible|consistent|conflicts [dependencies|requirements]
  @ pip|python|packages
  ! git|merge|apt|dpkg|npm
  ? <pip> / check|installed|packages|have|dependencies|are|requirements|between|for
pip download {pkg} %o
  download [the] [python|pip] [package|wheel] [of] {pkg}
  @ pip|python|wheel
  -d {path} = into|to|in {path}
  ? <pip> / without|installing|it|dependencies|and|its
pip cache purge
  clear|clean|empty|delete|purge|wipe [the] [pip|pip's] cache
  @ pip|pip's
python3 -m http.server {port?} %o
  serve|share|http|web|start|run [the|a|this|static] [simple|http|web|current|small|static|quick|local] [http|web|folder|directory|file|static] [server|folder|directory]
  @ serve|http|python|web|server
  ! nginx|docker|curl|apache|container|pod|node|status|header|headers|post|request|url|requests|php|stop|restart
  {port} = [on|at|via] [the|local] [port] port {port}
  -d {dir} = [serving|of|in|for|from|serve|share] [the|files] [folder|directory|in|from|files] {dir} [folder|directory]
  --bind 127.0.0.1 = only|just [on|for|reachable|to] [from] localhost|127.0.0.1|locally|this_machine / localhost_only
  ? http|over|web|server|python|folder|directory|current|python3|with|static|files|in|via|this|serving|simple|of|local|using|by|working|built-in
python3 -m json.tool {file}
  pretty-print|pretty|format|indent|prettify [print|the] [the] [json] [file] {file} 
  python
  ? with|json|using|file|'s
python3 -m unittest %o
  run|execute|discover [all|the|python] [all|the|python|unit] [unit|python] [tests|test|unittest]
  unittest|unittests
  @ python|unittest|unittests
  discover -s {path} = [in|under] [the] [folder|directory] {path}
  -v = verbosely|verbose
  ? python|with|tests|module|using|unit
pytest %o <<{path}>> %s
  pytest|tests|test [tests|test]
  run|execute|rerun|only|re-run|stop [all|only|the|just] [all|the|only|python|pytest|failed] [python|pytest|tests|of]
  @ pytest|python
  ! unittest|cargo|npm|go|cpu|docker|install|make|tox
  {path} = [in|of|from|under|inside] [the|file] [file|folder|directory|tests] {path}
  %s -k {text} = whose|with|matching|match|named|containing|that|where [the|a|name|names|have|only] [name|match|the|expression|contain] [matches|contains|matching|contain|containing|expression|in|match|has] [the] [word|expression|keyword] {text} [in] [their|the] [name|names]
  %s -m {name} = marked|marker [as|with] [the] [marker] {name}
  %s -m 'not {name}' = [not|except|without] [those|the|ones] [marked] [as] not|except marked [as] {name}
  -x = stop|stopping|exit|quit|abort|halt [at|after|on] [the] [first] [failure|failed|failing|error|fail] / stop|stopping at|after|on [the] first failure|error|failing|fail [test|one] / first failure|error
  -v = verbosely|verbose|with_verbose_output|verbose_output
  -q = quietly|quiet
  -s = [without|not|don't|no] [capturing|capture] [the|of] [output|stdout] captur|capturing|capture [output|stdout] / show|showing|with print|printed|stdout [output|statements]
  --lf = [that|which] failed [last|the|in] [time|last] [run|time] / last [time] failed|failures / failed|failing tests|ones|test [from|of] [the] [last|previous] [run] / only [the] failed
  -n auto = parallel|on_all_cores [in|using] [all] [cores|cpus]
  -n {n} = [in] [parallel|with] {n} workers|processes [in_parallel]
  --durations={n} = [and|with|show|showing] [the] {n} slowest [tests|test]
  --cov={name} = [with|and|measure|measuring] [the|code] coverage of|for {name}
  --cov = [with|and|measure|measuring] [code|test] coverage [report]
  --maxfail={n} = stop [after|at] {n} failures
  ? pytest|python|tests|test|with|using|suite|at|all|in|run|the|of
black %o {path?.}
  format|reformat|black [all|the|my] [the|python|my] [python|code|files|file] [code|files|file]
  black
  {path} = [in|file|folder|of|under] [the|file] [file|folder|directory] {path}
  --check = check|only_check|without_changing [whether|if|anything|them] [would|formatted|are] [change|be]
  -l {n} = [line|with|max|maximum] [length|line] [length] [of] {n} [characters]
  --diff = diff
  ? python|with|code|in|files|using|file|all|the|current|directory|this|here|project
ruff check %o {path?.}
  ruff|lint [check]
  ruff
  ! format
  {path} = [in|on|of|file] [the|folder|file] {path}
  --fix = [and] fix|fixing|autofix [the|all|what] [problems|issues|can] [be] [fixed] [automatically]
  ? python|with|using|code|run|on|check|lint|project|the|files|current|directory|this
prettier %o {path?.}
  format|reformat|prettier|check [all|the] [code|files|file]
  prettier
  {path} = [in|on|of|file|folder] [the|folder|file] {path}
  --check = check|only_check [whether|if]
  --write = format|reformat|write|in_place
  ? with|using|files|code|in|place|formatted|are|all|run|the|project|current|directory|this
eslint %o {path?.}
  eslint|lint
  eslint
  {path} = [in|on|of|file|folder] [the|folder|file] {path}
  --fix = [and] fix|fixing|autofix [the|all|what] [problems|issues|can] [be] [fixed] [automatically]
  ? with|using|files|code|run|lint|javascript|project|the|current|directory|this
cargo build %o
  build|compile [my|the|this] [cargo|rust] [project|crate|workspace|package|program]
  @ cargo|rust|crate
  ! docker|clean|test|documentation|run_the|docs
  --release = [in|for|as] [the|a] release|optimized|optimised [mode|build|profile] / with optimizations|optimisations
  --no-default-features = no|without|not|disabling|disable [the|any] default [features] [off|disabled]
  --all-features = all [the|its|cargo] [features] features
  --features {names} = [with|and|only|enable|enabling|having] [only|just|the] [the|cargo] [feature|features] feature|features {names} [enabled] / [with|enable] [the] {names} feature|features [enabled]
  --target {name} = for [the] [target|platform] {name} / target {name}
  -p {name2} = [only|just|of] [the] [package|crate|member] package|member {name2}
  --bin {name3} = [only|just] [the] binary|bin {name3}
  --workspace = whole|entire|every|all workspace|members|crates
  -j {n} = [with|using] {n} [parallel] jobs|threads
  --locked = locked|lock_file_unchanged|without_updating_the_lock_file
  --offline = offline
  -v = verbosely|verbose
  ? cargo|rust|with|project|and|only|using|crate|features|feature
cargo test %o <<{name}>> %s
  test|tests [the|of|for] [this|my]
  @ cargo|rust|crate
  ! build|python|npm|benchmark
  {name} = [named|called|whose|matching|only] [the|test|name|contains] [contains|test|name|matching|containing] [contains] {name}
  --release = [in|for] release|optimized [mode]
  --no-default-features = no|without|not|disable [the] default [features]
  --all-features = all [the] features
  --features {names} = [with|and|only|enable] [the] feature|features {names} [enabled]
  -p {name2} = [only|of|in|for] [the] package|crate|member {name2}
  --workspace = whole|entire|every|all [the] workspace|members|crates
  --lib = only_unit|unit|library [tests|only]
  --doc = doc|documentation
  %s -- --nocapture = [with|show|showing|see|without|not] [their|the|its|capturing] [output|printed|stdout] [not] captured|output|capture|capturing|printed|println [of] [output|passing] [tests]
  %s -- --test-threads={n} = [on|with|in|using] [a|only] [single|one] [thread] {n} thread|threads
  %s -- --ignored = ignored
  ? cargo|rust|with|project|run|execute|unit|the|all|of|tests|crate|only|in|shown
cargo run %o %s
  run|execute|start [my|the|this] [cargo|rust] [project|program|crate|binary]
  cargo|rust
  ! test|tests|check|clippy|build|docker|fmt|benchmarks|bench
  --release = [in|for] [the] release|optimized [mode|build]
  --bin {name} = [the] binary|bin [named|called] {name}
  --example {name2} = [the] example {name2}
  --features {names} = [with|and|enable] [the] feature|features {names} [enabled]
  -q = quietly
  %s -- {quote} = [with|passing] [the] [arguments|argument|args] {quote}
  ? cargo|rust|with|project|program|mode
cargo check %o
  check|type-check|typecheck [that|whether|the|this|my] [cargo|rust|project|crate|it|code] [project|crate|compiles|code] [compiles]
  @ cargo|rust
  ! clippy|format|fmt|audit|outdated
  --all-targets = all targets
  --all-features = all features
  ? cargo|rust|without|building|it|compiles|project|producing|a|binary|compile|errors|for|quickly|if
cargo clippy %o
  clippy|lint|lints|linter [on|the|my]
  @ cargo|rust|clippy
  %o -- -D warnings = [and|treat|treating|with|fail|failing] [all|on] warnings [as|are|treated] [errors|as] [errors]
  --all-targets = all targets
  --all-features = all features
  --fix = fix|fixing
  ? cargo|rust|run|with|the|project|linter|code|my|on|crate|and
cargo fmt %o
  format|fmt|rustfmt|reformat|formatted|formatting [all|the|my] [rust|code|cargo] [code|project|crate|files]
  @ cargo|rust
  %o --check = check|only_check|verify|whether [whether|if|that|without|only] [it|changing|anything|code|the|is] [is]
  ? cargo|rust|code|project|with|crate|formatted|is|the|files|without|changing|anything|all|check|correctly|properly
cargo add %o {pkgs}
  add|install [the|a] [crate|dependency|rust|library] [crate|on] {pkgs} [crate] [to|as] [my|the|a] [project|dependency|cargo|rust]
  @ cargo|rust|crate
  ! binary|globally|tool
  --features {names2} = with [the|its] feature|features {names2}
  --dev = [as|a] [a] development|dev [dependency]
  ? cargo|project|dependency|as|a|to|rust|dependencies|with|feature
cargo remove {pkgs}
  remove|drop [the] [crate|dependency] {pkgs} [from] [my|the] [project|cargo|dependencies]
  @ cargo|rust|crate
cargo install %o {pkgs}
  install [the] [tool|binary|program|rust|crate|cargo] [program|binary|tool|crate] {pkgs} [with|using|from|via] [cargo|crates.io]
  cargo
  ! add|dependency
  --locked = [with|using] [its] locked|lock_file|lockfile [versions]
  --version {image} = [in] version {image}
  --path {path} = [from] [the] [local] [path|directory] {path}
  ? with|using|from
cargo update %o
  update|upgrade [all|the|my|rust] [cargo|rust|locked|crate] [dependencies|crates|cargo.lock|lock]
  @ cargo|rust|cargo.lock
  ! rustup|toolchain|git
  -p {pkg} = [only|just] [the] crate|package|dependency {pkg}
  --dry-run = dry|dry-run
  ? cargo|dependencies|in|lock|file|crates|to|newest|compatible|versions|within|latest|of|the|project|only|dependency
cargo tree %o
  tree|graph [of|dependency|dependencies]
  @ cargo|rust|crate
  -i {pkg} = [which|what|that|inverted|why] [depends|crates|is] [depend|on] [on] {pkg}
  --duplicates = duplicate|duplicated|duplicates [versions|crates|dependencies]
  --depth {n} = [with|to] [a] depth [of] {n} / {n} levels deep
  ? cargo|rust|dependencies|dependency|show|project|crate|of|the
cargo clean
  clean|remove|delete|wipe [all|the|up] [cargo|rust|build|compiled] [build|cargo|target|artifacts|files] [artifacts|output|files|directory]
  @ cargo|rust
  ! docker
  ? artifacts|project|build|of|target|directory|cargo
cargo doc %o
  documentation|docs|doc [of|for]
  @ cargo|rust|crate
  ! test|tests
  --open = [and] open|show|opening [it|them] [in] [the|my|a] [browser]
  --no-deps = without|no|not|excluding [the|its|for] dependencies
  ? build|generate|cargo|create|rust|project|crate|my|the|of|make
cargo new %o {name}
  create|make|new|start [a] [new|cargo|rust|library] [cargo|rust|binary|library] [project|crate|package|library] [named|called] {name}
  @ cargo|rust|crate
  ! file|git
  --lib = library|lib
  ? cargo|rust|with|binary|project|crate
cargo publish %o
  publish [this|my|the] [crate|rust|package]
  @ cargo|crate|crates.io|rust
  --dry-run = dry|dry-run [run]
  ? crates.io|to|cargo|on
cargo bench
  benchmarks|bench|benchmark
  @ cargo|rust
  ? run|cargo|rust|the|project|of
rustup update
  update|upgrade [the|my] [rust|toolchain] [toolchain|toolchains|compiler|itself]
  @ rust|rustup
  ! crates|dependencies|cargo
  ? rust|rustup|with|toolchains|installed
rustup target add {name}
  add|install [the|rust] [rust|compilation] target {name}
  @ rust|rustup
rustup default {name}
  default|use|switch|set [the|to|rust] [rust|toolchain] [toolchain|to] [to] {name} [toolchain|rust] [as|by] [default]
  @ rust|rustup|toolchain
  ? toolchain|default|rust|as|the
go build %o <<{path}>>
  build|compile [my|the|this] [go|golang] [program|project|package|binary|module]
  @ go|golang
  ! docker|image|test|clean
  -o {path2} = [as|to|into|called|named|output|with] [the|an|output] [binary|output|file] [named|called] {path2}
  -race = [with] [the] race [detector]
  {path} = [in|of|package] [the|package] {path}
  -v = verbosely|verbose
  ? go|golang|program|binary|project|with|as|all|packages
GOOS={name} GOARCH={name2} go build %o
  build|compile|cross-compile [my|the|this] [go|golang] [program|project|binary]
  {name} = for {name} [on|and|/] {name2} / for {name}
  go|golang
  -o {path2} = as|to|into {path2}
  ! docker
  ? for|on|the
go test %o {path?./...}
  test|tests|benchmarks [of|in|the|for] [this|my|all]
  @ go|golang
  ! cargo|npm|python|pytest|build
  -v = verbosely|verbose|with_verbose_output
  -race = [with] [the] race [detector] [enabled|on] / data races
  -cover = [with|and|show|showing] [the|code|test] coverage
  -run {name} = [only|just|named|the] [the|named|test] [test|matching|whose] [named|called|matching|name|tests] [matches] {name}
  -count=1 = without|no|ignoring|not|bypassing [using|the|use|any] [the|cached|test] cache|caching|cached|results
  -bench=. = benchmarks|benchmark
  -short = short|skipping_long_ones
  -timeout {d:short} = [with|and] [a] timeout [of] {d}
  -coverprofile={path2} = [write|writing|save|saving|with] [a|the] [coverage] profile [to|into|in] {path2}
  {path} = [in|of|package] [the|package] {path}
  ? go|golang|run|execute|all|packages|module|with|of|project|in|the|package|tests|this|every|enabled
go run {path?.}
  run|execute [my|the|this] [go|golang] [program|file|project|package] [in|file]
  go|golang
  ! test|tests|docker|vet|benchmarks|build
  {path} = [in|file|program] {path}
  ? program|current|directory|go|without|building|in
go mod tidy
  tidy|clean|remove|add|sync [up|missing|the|unused|all] [go.mod|unused|missing|modules|go] [and|dependencies|modules|go.sum]
  @ go|go.mod|golang
  ! cache|docker
  unused|tidy|go.mod|missing
  ? and|unused|missing|ones|modules|dependencies|go.mod|go.sum|in|the|go|from|of|module|add|remove
go mod init {text}
  initialize|create|start|init|initialise|new [a|new] [new|go] [go|golang] [module|project] [named|called|with] {text}
  module|go.mod
  @ go|golang|module
  ? module|path|the|with
go mod download
  download|fetch [all|the] [go|module] [modules|module|dependencies]
  @ go|golang|go.mod
  ? modules|dependencies|of|project|the|without|building|go
go mod vendor
  vendor [all|the|go] [go|dependencies|modules] [dependencies|modules]
  @ go|golang|go.mod|vendor
  ? dependencies|directory|into|copy|of|the
go mod graph
  graph [of] [module|go|the|dependency] [go|dependencies|module|requirements]
  @ go|golang
  ? module|dependency|requirement|dependencies|print
go mod why {text}
  why [is|do|does|we] [the] [module|package|need|dependency] {text} [needed|required]
  @ go|golang|module
  ? go|module|in|needed|depend|on
go get {text}@latest
  update|upgrade [the] [go|golang] [module|dependency|package] {text} [to] [the|its] [latest|newest] [version]
  @ go|golang
  ! all
  ? go|in|module
go get -u ./...
  update|upgrade all [the|my|go] [go|golang|module] [dependencies|modules|packages]
  @ go|golang
  ? go|of|module|to|newest|latest|versions|their
go get {text}
  add|get|install|download [the|a] [go|golang] [module|dependency|package|library] {text}
  @ go|golang
  ? as|a|dependency|to|module|project|the|go
go install {text}@latest
  install [the] [latest|newest] [version|go|tool] [of|tool|program] [the] [go|tool] [tool|program|binary] {text}
  go|golang
  latest|newest|tool|program|binary
  ? version|with|using|of|tool
go fmt ./...
  format|gofmt|fmt|reformat [all|the|my] [the|my|go|golang|code] [code|files|packages|source]
  @ go|golang|gofmt
  ! check|list|terraform|cargo|python
  ? in|project|module|packages|of|this|all|go|code|the|files|with
gofmt -l .
  list|which|what [all|the] [go|golang] files
  formatted|gofmt [properly|correctly]
  @ go|gofmt
  ? are|not|aren't|that|properly|correctly|need|formatting|according|to
go vet ./...
  vet|suspicious|static|mistakes [the|code|constructs|analysis|checks]
  @ go|golang
  ? go|run|on|all|packages|code|the|for|check|in|module|project
go clean -modcache
  clear|clean|delete|remove|empty|wipe [the] [go|whole] [module|mod] cache
  @ go|golang|module
  ! npm|docker|test|build
  ? go|of|downloaded|modules
go clean -cache
  clear|clean|delete|remove|empty|wipe [the] [go|golang] [build|go] cache
  go|golang
  build|go
  ! module|modules|test
go clean -testcache
  clear|clean|delete|remove|empty [the] [go] [cached|test] [test] [cache|results]
  test
  @ go|golang
  ? cache|results|go
go list -m all
  list|show|all [all|the|modules] [go|modules|module] [modules|dependencies]
  go|golang
  modules|dependencies
  ! update|download|vendor|graph|add|clear
  ? with|versions|of|this|project|their|the|all
go env
  environment|env [variables|settings]
  go|golang
  ? of|the|show|variables
brew install %o {pkgs}
  install [the] [package|formula|homebrew|app|cask|application] {pkgs} [package]
  @ brew|homebrew
  ! uninstall|list|installed|apt
  --cask = cask|application|app
  ? brew|homebrew|with|using|via|package|as|a|the
brew uninstall {pkgs}
  uninstall|remove [the] [package|formula|homebrew] {pkgs}
  @ brew|homebrew
  ? brew|homebrew|with|using|package
brew upgrade <<{pkgs}>>
  upgrade|update [all|the|only] [packages|outdated|homebrew|installed|formula|package|brew] [homebrew|packages|formulae|formulas]
  @ brew|homebrew
  ! itself|index|definitions|list
  {pkgs} = package|formula|only {pkgs} / {pkgs}
  ? brew|homebrew|with|packages|formulae|installed|using|everything|that|is|outdated|all
brew update
  update|refresh [homebrew|brew|the] [homebrew|itself|package|formula|brew] [itself|list|lists|definitions|index]
  @ brew|homebrew
  itself|definitions|lists|index|list
  ? of|formulae|brew|homebrew
brew list %o
  list|installed|show [all|the|installed] [installed|homebrew|brew|packages] [packages|formulae|casks]
  @ brew|homebrew
  ! outdated|service|services|search|depend|available
  --versions = [with] [their|the] versions
  --cask = casks|cask
  ? brew|homebrew|packages|with|formulae|installed
brew outdated
  outdated|upgradable|newer|upgraded
  @ brew|homebrew
  ! upgrade|update_all
  ? brew|homebrew|packages|formulae|are|can|be|have|versions|list
brew search {text}
  search|find|look [for] [homebrew|brew|a|the] [for|packages|formula|package] [for|called|named|matching|named] {text}
  @ brew|homebrew
  ? brew|homebrew|with|in|packages
brew info {pkg}
  info|information|details [about|on|of] [the] [package|formula|homebrew] [package|formula] {pkg}
  @ brew|homebrew
brew cleanup
  clean|remove|delete|cleanup [up|old|the] [old|versions|homebrew|downloads|cached] [versions|downloads]
  @ brew|homebrew
  ! uninstall|package
  ? of|formulae|packages|brew|homebrew|downloads|old|versions|and|cache|installed|up
brew services list
  services [managed|run|started]
  @ brew|homebrew
  ! start|stop|restart
  ? by|list|homebrew|brew
brew services restart {name}
  restart [the] [service|homebrew] [service] {name} [service]
  @ brew|homebrew
  ? with|using|service
brew services start {name}
  start [the] [service|homebrew] [service] {name} [service]
  @ brew|homebrew
  ! restart
  ? with|using|service|at|login
brew services stop {name}
  stop [the] [service|homebrew] [service] {name} [service]
  @ brew|homebrew
  ? with|using|service
gem install %o {pkgs}
  install [the] [ruby] [gem|gems] {pkgs} [gem]
  @ gem|ruby|rubygems
  ! bundle|uninstall|gemfile
  -v {image} = [in|at] [exactly] version {image}
  --no-document = without|no [its|the|any] documentation|docs|rdoc|document
  ? with|ruby|gem|using|the
gem uninstall {pkgs}
  uninstall|remove [the] [ruby] gem|gems {pkgs}
gem list
  list|installed|show [all|the|installed] [installed|ruby] [gems|gem]
  gems
  ? installed|ruby|with|versions|their
bundle install
  install [all|the|what] [the|ruby] [gems|dependencies] [listed|of|from|in]
  gemfile|bundler|bundle
  ? in|from|the|with|listed|gemfile|gems|of|project|says
make %o {name}
  build|run|make|execute [the] [make|makefile] target [named|called] {name} / build|run|make|execute [the] {name} [make|makefile] target
  @ make|makefile|target
  ! cargo|rustup|docker|terraform|systemd
  -j{n} = [with|using|in|on] [up|at] [to|most] {n} [parallel] jobs|threads|processes|cores|parallel [in] [parallel] / {n} parallel|concurrent [jobs]
  -j"$(nproc)" = [with|using|on] [as|one|all|in] [many|job|the] [per|parallel|cpu|available] [jobs|cores] [as|per] [there|cpu|cores|core] [are] parallel|cores|core
  -C {path} = [in|inside|of] [the] [folder|directory|subdirectory] {path}
  -f {file} = [from|of|with|using] [the] [makefile|file] {file}
  -n = [as|only|just] [a] dry|dry-run|print|show|without [run|running|what|executing|the] [would|commands|anything|it] [be|it] [run|done|executed]
  -B = unconditionally|even_if_up_to_date|force [rebuild]
  -k = keep_going|continue|even_if [after|when|something|despite] [errors|fails]
  -s = silently|quietly|without_echoing
  {kv} = [with] [the] [variable] {kv}
  ? make|makefile|with|in|jobs|of|from|parallel|the|run|commands
make -j{n} %o
  build|run|make|compile [the|this|everything|my] [project|code|make|everything] [with|using] [make]
  make|makefile
  {n} = [with|using|in|on] [up|at] [to|most] {n} [parallel] jobs|threads|processes|cores|parallel [in] [parallel]
  -C {path} = [in|inside|of] [the] [folder|directory|subdirectory] {path}
  -k = keep_going|continue [after|on|despite] [errors]
  ? with|make|parallel|in|project|all|the|using|run
make -n %o
  would|dry|dry-run|without [run|make|running|executing] [do|run|execute|build|anything|it]
  make
  -C {path} = in|inside {path}
  ! rsync|git|target|install
  ? what|without|running|anything|commands|print|do|if|i|it|ran|executing|would|the
`;
