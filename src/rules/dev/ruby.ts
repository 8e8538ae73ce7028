/** Gems, Bundler and the tools around Ruby. Rake and Rails have tables among the databases. */
import { defineTool } from "../../tools/define.js";
import { isForeignIndex, isRemoteSource } from "./lib/sources.js";
import { behindVerb, plain, writes } from "./lib/tool.js";

const gem = defineTool({
  names: ["gem"],
  about: "manages Ruby packages",
  nature: "read",
  help: "-h",
  options:
    "-i --install-dir=; -n --bindir=; -v --version=; -s --source=; --platform=; -p --http-proxy=?; -P --trust-policy=; -g --file=?; --document=?; -N --no-document; --no-document; --conservative; -f --force; -u --update-sources; --user-install; --build-root=; -B --bulk-threshold=; --prerelease; --pre; -a --add --all=?; -r --remove --remote; --default; -l --local; -q --quiet; -V --verbose; -k --key=; --host=; --otp=; -x --executables; -I --ignore-dependencies; -D; --config-file=; --norc; --debug; --silent; -o --output=; -e --editor=; --minimal-deps; --explain; --env-shebang; --no-update-sources; --lock; --clear-sources; --target=; --dry-run",
  verbs: {
    read: "list, search, info, environment, env, contents, dependency, outdated, query, specification, which, stale, sources, help, check, lock, fetch, server, mirror, dependents",
    build: "build, pristine, rdoc, rebuild, compile",
    install: "install, i, update, unpack, setup, generate_index",
    update: "cleanup",
    run: "exec, open",
    delete: "uninstall",
    publish: "push",
    destroy: "yank",
    access: "owner, signin, signout, cert",
  },
  verbOptions: {
    fetch: "-s --source=",
    sources:
      "-a --add=; -r --remove=; -u --update; -c --clear-all; -l --list; --append=; --prepend=",
    owner: "-a --add=; -r --remove=; -k --key=",
    exec: "-g --gem=; --help --program-help; -v --version=",
    uninstall: "-a --all; -x --executables; -I; --abort-on-dependent",
    build: "--strict; -o --output=; -C=",
  },
  dryRun: "--dry-run, --explain",
  effects: (i, emit) => {
    if (i.verb === "build") writes("--output")(i, emit);
  },
  runs: (i, run) => {
    // `gem open -e editor name`
    const editor = i.verb === "open" ? i.value("--editor") : undefined;
    if (editor !== undefined) run.shell(editor);
    else if (i.verb === "exec") run.argv(i.operands);
  },
  rules: [
    {
      id: "gem-foreign-index",
      when: (i) =>
        i.values("--source").some((word) => isForeignIndex(word)) ||
        (i.verb === "sources" &&
          [...i.values("--add"), ...i.values("--append"), ...i.values("--prepend")].some((word) =>
            isForeignIndex(word),
          )),
      decision: "ask",
      why: "takes gems from another index than the usual one",
      instead: "use the usual index, such as `gem install rails`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "gem install acme --source https://gems.example.com",
        "gem sources --add http://gems.example.com",
        "gem sources -a https://gems.example.com",
      ],
      nonMatches: ["gem install rails --source https://rubygems.org", "gem sources --list"],
      evasions: ["sudo gem i -s http://192.0.2.5 acme"],
    },
  ],
  allowed: [
    "gem install bundler -v 2.5.0 --no-document",
    "gem list",
    "gem build app.gemspec",
    "gem update --system",
    "gem environment",
    "sudo gem install cocoapods",
    "gem cleanup",
    "gem --version",
    "gem specification rails",
  ],
  asked: ["gem push app-1.0.gem", "gem owner app --add someone@example.com", "gem uninstall rails"],
  denied: ["gem yank app -v 1.0", "gem open -e 'rm -rf ~' debug", "gem exec rm -rf ~"],
});

const bundle = defineTool({
  names: ["bundle", "bundler"],
  about: "installs and runs the gems a project names",
  nature: "install",
  help: "-h",
  options:
    "--gemfile=; -j --jobs=; --path=; --without=; --with=; --retry=; --deployment; --frozen; --local; --no-color; -V --verbose; --binstubs=?; --full-index; --quiet; --redownload; --force; --standalone=?; --system; --no-cache; --clean; --no-prune; --trust-policy=; --target-rbconfig=; --shebang=; -r --retry=; --prefer-local; -h; -v",
  verbs: {
    read: "show, list, info, outdated, check, config, config list, config get, viz, graph, doctor, env, platform, help, version, open, licenses, fund, plugin list, issue, binstubs-list, audit, audit check, audit update",
    build: "cache, package, pack, pristine, lock",
    create: "init, gem, binstubs, inject",
    install: "install, i, update, add, plugin install, package --all",
    update: "remove, clean, config set, config unset, plugin uninstall",
    run: "exec, e, ex, exe",
    lifecycle: "console",
  },
  verbOptions: {
    "exec, e, ex, exe":
      "--keep-file-descriptors; --help --program-help; -h --program-help; -v --program-version",
    update:
      "--all; --group=; -g --group=; --source=; --ruby; --bundler=?; --patch; --minor; --major; --strict; --conservative",
    add: "-v --version=; -g --group=; -s --source=; --git=; --github=; --branch=; --ref=; --path=; --require=; --skip-install; --optimistic; --strict; --gitlab=; --glob=",
    open: "--path=",
    clean: "--dry-run; --force",
    lock: "--update=?; --add-platform=; --remove-platform=; --lockfile=; --print; --normalize-platforms; --add-checksums; --conservative",
  },
  dryRun: "--dry-run",
  runs: (i, run) => {
    if (i.nature !== "run") return;
    const words = behindVerb(i);
    const from = words.findIndex((word) => !word.text.startsWith("-"));
    if (from >= 0) run.argv(words.slice(from));
  },
  rules: [
    {
      id: "bundle-remote-source",
      on: "add, plugin install, config set",
      when: (i) =>
        ["--git", "--github", "--gitlab"].some((name) => i.value(name) !== undefined) ||
        isForeignIndex(i.value("--source")) ||
        (i.verb === "config set" &&
          /mirror/.test(i.operands[0]?.text ?? "") &&
          isForeignIndex(i.operands[1])) ||
        (i.verb === "plugin install" && i.operands.some((word) => isRemoteSource(word.text))),
      decision: "ask",
      why: "takes code from a git host or another index, past the usual one",
      instead: "add the published gem by name, such as `bundle add rack`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "bundle add acme --git https://git.example.com/a/b",
        "bundle add acme --source https://gems.example.com",
        "bundle config set mirror.https://rubygems.org http://gems.example.com",
      ],
      nonMatches: ["bundle add rack --version '~> 3.0'", "bundle config set path vendor/bundle"],
    },
  ],
  allowed: [
    "bundle install",
    "bundle",
    "bundle exec rspec spec/a_spec.rb",
    "bundle exec rubocop -A",
    "bundle update rails",
    "bundle add rack",
    "bundle config set --local path vendor/bundle",
    "bundle check || bundle install",
    "bundle outdated",
    "bundle exec jekyll serve",
    "bundle remove rack",
    "bundle clean --force",
    "bundle info rails",
    "bundle exec ruby -v",
  ],
  denied: ["bundle exec rm -rf ~", "bundle exec sh -c 'rm -rf /'"],
});

const tools_ = [
  plain(
    "rspec rubocop standardrb reek brakeman minitest cucumber-ruby guard spring zeitwerk erblint erb_lint haml-lint slim-lint rufo prettier-ruby rbprettier solargraph ruby-lsp sorbet srb steep rbs typeprof tapioca yard yardoc rdoc ri fasterer flay flog rails_best_practices bundler-audit bundle-audit ruby-audit i18n-tasks annotate annotaterb debride licensed license_finder overcommit m parallel_rspec parallel_test parallel_cucumber knapsack simplecov undercover mutant pronto danger danger-ruby racc rex ruby-prof stackprof rbspy derailed byebug pry rdbg ruby-build gemsmith turbo_tests packwerk rubycritic dawn erb asciidoctor asciidoctor-pdf kramdown redcarpet commonmarker",
    "tests, checks and formats Ruby",
    "build",
    "-e --example=; -t --tag=; -f --format=; -o --out=; -c --config=; -r --require=; -I=; -P --pattern=; --seed=; --order=; -a --autocorrect; -A --autocorrect-all; --only=; --except=; --fail-fast=?; --format=; --backtrace; -j --jobs=; -n=; --require=; --output-format=; -p --path=; --exit-on-warn; -q; -w; -d; --auto-gen-config; --parallel; --no-parallel; --stdin=; -D --destination-dir=; -b --backend=; -v; -h",
    [
      "rspec spec/models",
      "rspec --format documentation -e 'adds'",
      "rubocop -A app",
      "rubocop --auto-gen-config",
      "brakeman -q -w2",
      "srb tc",
      "yard doc",
      "steep check",
      "annotate --models",
      "bundle-audit check --update",
      "asciidoctor README.adoc",
    ],
    { effects: writes("--out") },
  ),
  plain(
    "rackup puma unicorn thin falcon passenger webrick foreman overmind hivemind shoreman rerun guard-livereload mailcatcher letter_opener sidekiq-web middleman nanoc bridgetown jekyll octopress awestruct roda hanami padrino lotus",
    "serves or builds a Ruby application",
    "lifecycle",
    "-p --port=; -b --bind=; -C --config=; -e --environment=; -o --host=; -f --procfile=; -E --env=; -s --server=; -d --destination --daemonize=?; -w --workers=; -t --threads=; -m=; -l=; -c=; --livereload; --incremental; --drafts; --port=; --host=; --config=; -q; -D; -i; -P; -H=; -V; -I; --trace; --verbose",
    [
      "rackup -p 9292",
      "puma -C config/puma.rb",
      "foreman start -f Procfile.dev",
      "overmind start",
      "jekyll build",
      "jekyll serve --livereload",
      "bundle exec jekyll clean",
      "middleman build",
    ],
  ),
  plain(
    "sidekiq resque good_job solid_queue que delayed_job clockwork whenever sneakers shoryuken karafka racecar",
    "runs background work",
    "lifecycle",
    "-C --config=; -e --environment=; -q --queue=; -c --concurrency=; -r --require=; -t --timeout=; -g --tag=; -L=; -P=; --verbose; -i --update-crontab=?; -w --write-crontab=?; --set=; --clear-crontab=?; -s=; -x",
    ["sidekiq -C config/sidekiq.yml", "sidekiq -q default -c 5", "whenever", "good_job start"],
    {
      rules: [
        {
          id: "whenever-crontab",
          when: (i) => i.program === "whenever" && i.has("-i", "-w", "--clear-crontab", "-c"),
          decision: "ask",
          why: "changes the user's crontab",
          instead: "show what it would write, with `whenever`",
          attack: ["T1053.003"],
          asi: ["ASI10"],
          matches: [
            "whenever --update-crontab",
            "whenever -i app --set environment=staging",
            "whenever --clear-crontab",
          ],
          nonMatches: ["whenever", "whenever --set environment=staging"],
        },
      ],
    },
  ),
  defineTool({
    names: ["cap", "mina", "capistrano", "capacitor"],
    about:
      "deploys an application to servers; `cap` is also Capacitor, which builds mobile applications",
    nature: "deploy",
    options:
      "-T --tasks; -f --rakefile=; -d --destination=; -n --dry-run; -s=; -S=; -v --verbose; -r --roles=; -h --hosts=; -p --primary; -c --config-file=; -P --skip-push; --version=; -q; -z; -t --trace; -P; --reuse; -i --interactive; -y --confirmed; -D; -H",
    verbs: {
      read: "install, config, version, help, doctor, ls",
      build: "build, sync, copy, open, run, serve, add, update, migrate, init, plugin:generate",
      deploy: "deploy, setup, * deploy, * deploy:check, * *",
      "remote-change": "rollback, * deploy:rollback",
    },
    dryRun: "--dry-run",
    allowed: ["cap staging deploy", "cap -T"],
    asked: ["cap production deploy", "cap staging deploy:rollback"],
  }),
];

export const tools = [gem, bundle, ...tools_];
