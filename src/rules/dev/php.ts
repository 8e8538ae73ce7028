/** Composer and the tools around PHP. Artisan and the like have tables among the databases. */
import { defineTool } from "../../tools/define.js";
import { isForeignIndex } from "./lib/sources.js";
import { behindDashes, plain, writes } from "./lib/tool.js";

const COMPOSER_VERBS = {
  read: "show, info, outdated, search, about, check-platform-reqs, depends, why, prohibits, why-not, diagnose, licenses, fund, status, suggests, validate, audit, browse, home, list, help, --version, completion, archive, repository list, repo list",
  build: "run-script, run, test, dump-autoload, dumpautoload, archive, *",
  create: "init, create-project",
  install: "install, i, update, u, upgrade, require, r, reinstall, bump, self-update, selfupdate",
  update: "remove, rm, uninstall, clear-cache, clearcache, cc, config, repository *, repo *",
  run: "exec, global",
} as const;

const composer = defineTool({
  names: ["composer", "composer.phar", "composer2"],
  about: "manages PHP packages",
  nature: "read",
  help: "-h, -V",
  options:
    "-d --working-dir=; -n --no-interaction; -q --quiet; -v --verbose; -vv; -vvv; --profile; --no-plugins; --no-scripts; --no-cache; --ansi; --no-ansi; -h; -V; --prefer-source; --prefer-dist; --prefer-install=; --dry-run; --dev; --no-dev; --no-update; --no-install; --no-progress; -W --with-all-dependencies; -w --with-dependencies; --ignore-platform-reqs; --ignore-platform-req=; -o --optimize-autoloader --optimize; -a --classmap-authoritative; --apcu-autoloader; --prefer-stable; --prefer-lowest; -s --stability=; --repository=; --repository-url=; --add-repository; --sort-packages; --with=; -i --interactive; --lock; --no-audit; -f --format=; -D --direct; -t --tree; --working-dir=; --type=; --name=; --description=; --author=; --require=; --require-dev=; -g --global; --unset; -l --list; -e --editor; --json; --merge; --file=; --timeout=; --no-secure-http; --keep-vcs; --remove-vcs; --stable; --preview; --snapshot; --1; --2; --rollback; -m --minor-only; --unused",
  verbs: COMPOSER_VERBS,
  verbOptions: {
    "exec, global": "--help --program-help; -h --program-help; -V --program-version; -l --list",
    "show, info":
      "-i --installed; -a --all; -p --platform; -s --self; -P --path; -o --outdated; -l --latest",
  },
  dryRun: "--dry-run",
  runs: (i, run) => {
    if (i.verb === "exec") run.argv(behindDashes(i));
    else if (i.verb === "global" && i.verbWords[0] !== undefined && i.operands.length > 0)
      run.argv([run.literal("composer", i.verbWords[0]), ...behindDashes(i)]);
  },
  rules: [
    {
      id: "composer-foreign-index",
      when: (i) =>
        [i.value("--repository"), i.value("--repository-url")].some((word) =>
          isForeignIndex(word),
        ) ||
        (/^(?:config|repo(?:sitory)?)/.test(i.verb) &&
          /^(?:repo|add)/.test(i.operands[0]?.text ?? "") &&
          i.operands.slice(1).some((word) => isForeignIndex(word))),
      decision: "ask",
      why: "takes packages from another index than the usual one",
      instead: "use the usual index, such as `composer require monolog/monolog`",
      attack: ["T1195.001"],
      asi: ["ASI04"],
      matches: [
        "composer create-project --repository=https://packages.example.com acme/app",
        "composer config repositories.acme composer https://packages.example.com",
      ],
      nonMatches: [
        "composer require monolog/monolog",
        "composer config repositories.lib path ../lib",
      ],
    },
    {
      id: "composer-unverified",
      on: "config",
      when: (i) =>
        /^(?:secure-http|disable-tls)$/.test(i.operands[0]?.text ?? "") &&
        /^(?:false|true|0|1)$/.test(i.operands[1]?.text ?? "") &&
        (i.operands[0]?.text === "secure-http") === /^(?:false|0)$/.test(i.operands[1]?.text ?? ""),
      decision: "deny",
      why: "switches off the check that packages come from whom they say",
      instead:
        "name the certificate of the proxy instead, such as `composer config cafile ./corp-ca.pem`",
      attack: ["T1553.004"],
      asi: ["ASI04"],
      matches: ["composer config secure-http false", "composer config -g disable-tls true"],
      nonMatches: ["composer config secure-http true", "composer config sort-packages true"],
    },
    {
      id: "composer-token",
      on: "config",
      when: (i) =>
        /^(?:github-oauth|gitlab-oauth|gitlab-token|http-basic|bearer|bitbucket-oauth)\b/.test(
          i.operands[0]?.text ?? "",
        ),
      decision: "ask",
      why: "reads or changes the credentials that packages are fetched with",
      instead: "look at the other settings with `composer config --list`",
      attack: ["T1552.001"],
      asi: ["ASI03"],
      matches: [
        "composer config -g github-oauth.github.com abc",
        "composer config http-basic.repo.example.com user pass",
      ],
      nonMatches: ["composer config --list", "composer config platform.php 8.2"],
    },
  ],
  allowed: [
    "composer install --no-interaction --prefer-dist",
    "composer require --dev phpunit/phpunit",
    "composer update -W",
    "composer dump-autoload -o",
    "composer test",
    "composer run-script post-install-cmd",
    "composer exec -- phpstan analyse",
    "composer global require laravel/installer",
    "composer create-project laravel/laravel app",
    "composer remove monolog/monolog",
    "composer validate --strict",
    "composer outdated --direct",
    "composer clear-cache",
    "composer --version",
    "php composer.phar install",
  ],
  denied: ["composer exec -- rm -rf ~", "composer global exec -- rm -rf /"],
});

const rest = [
  plain(
    "phpunit pest phpstan psalm php-cs-fixer pint phpcs phpcbf phpmd phan rector infection paratest codecept behat phpspec phploc phpcpd pdepend phpdoc phpDocumentor phpmetrics deptrac churn phpinsights php-parse php-parallel-lint parallel-lint phplint ecs simple-phpunit kahlan atoum phpbench grumphp captainhook composer-unused composer-require-checker composer-normalize tlint duster larastan box php-scoper phar phar.phar phpize php-config phpactor psysh mago twigcs twig-cs-fixer blade-formatter dusk",
    "tests, checks and formats PHP",
    "build",
    "-c --configuration=; --config=; -l --level=; --filter=; --group=; --exclude-group=; --testsuite=; --coverage-html=; --coverage-clover=; --coverage-text=?; --log-junit=; --standard=; --report=; --report-file=; --extensions=; --ignore=; --memory-limit=; --rules=; --diff; --dry-run; --path-mode=; --show-info=?; --threads=; --alter; --issues=; --error-format=; --autoload-file=; --generate-baseline=?; -a --autoload-file=; --parallel=?; -p=; -d=; -s; -n; -v; -q; --bootstrap=; --cache-file=; --stop-on-failure; --testdox; --test; --dirty; -f=; -i=; -b=; --target=",
    [
      "phpunit --filter testAdd",
      "vendor/bin/phpunit",
      "./vendor/bin/pest --parallel",
      "phpstan analyse -l 8 src",
      "psalm --alter --issues=all",
      "php-cs-fixer fix --dry-run --diff",
      "vendor/bin/pint --test",
      "phpcs --standard=PSR12 src",
      "phpcbf src",
      "vendor/bin/rector process src",
      "php vendor/bin/phpunit",
    ],
    { effects: writes("--report-file", "--log-junit", "--coverage-html", "--coverage-clover") },
  ),
  plain(
    "phpbrew phpenv valet herd sail pecl pear pickle phive laravel drupal-check lando-php php-fpm frankenphp",
    "manages PHP and its servers",
    "lifecycle",
    "--alltargets; -n --nodeps; -f --force; -d=; -y --fpm-config=; -t; -p=; -c=; -R; -D; --force-accept-unsigned; --copy; --temporary",
    [
      "valet link app",
      "./vendor/bin/sail up -d",
      "phive install phpunit",
      "pecl install xdebug",
      "laravel new app",
      "herd link",
    ],
    {
      runs: (i, run) => {
        // `sail artisan …`, `sail npm …` run in the project's container.
        const name = i.operands[0]?.text ?? "";
        if (
          i.program === "sail" &&
          /^(?:artisan|php|composer|npm|npx|yarn|pnpm|bun|node|bash|shell|root-shell|test|psql|mysql|redis|exec|bin|run|debug)$/.test(
            name,
          )
        ) {
          const at = i.command.args.indexOf(i.operands[0] as (typeof i.operands)[number]);
          const words = i.command.args.slice(at);
          run.argv(name === "test" ? [] : words, {
            remote: { kind: "container", name: "sail", ephemeral: false },
          });
        }
      },
      rules: [
        {
          id: "php-uninstall",
          when: (i) => /^(?:uninstall|remove|un|clear-all)$/.test(i.operands[0]?.text ?? ""),
          decision: "ask",
          why: "uninstalls something that other projects may use",
          instead: "see what is there first, such as with `pecl list`",
          matches: ["pecl uninstall xdebug", "phpbrew remove 8.1"],
          nonMatches: ["pecl list", "pecl install xdebug"],
        },
      ],
    },
  ),
];

export const tools = [composer, ...rest];
