/** Consoles of content management systems and shops: their commands work on the live database and files. */
import type { PlannedCommand } from "../../effects/plan.js";
import { namesProduction } from "../../effects/production.js";
import { defineTool } from "../../tools/define.js";
import { withGroupReads } from "../../tools/groups.js";
import type { Invocation } from "../../tools/types.js";
import { commandRule } from "../types.js";

/** A site alias of drush's or wp's own that says production (`@prod`). */
function aliases(i: Invocation): readonly string[] {
  return i.command.args.map((word) => word.text).filter((text) => text.startsWith("@"));
}

function namesTrial(text: string): boolean {
  return /(?:^|[^a-z])(?:dev|test|staging|stage|local|localhost|vagrant|preview)(?:[^a-z]|$)/i.test(
    text,
  );
}

const wp = defineTool({
  names: ["wp", "wp-cli"],
  about: "WordPress' command line",
  options:
    "--path=; --url=; --ssh=; --http=; --user=; --skip-plugins=?; --skip-themes=?; --require=; --exec=; --context=; --yes; --dry-run; --all; --network; --all-tables; --format=; --fields=; --field=; --force; --role=; --user_pass=; --reassign=; --uploads; --hard; --activate; --version=; --allow-root; --quiet; --debug=?; --post_type=; --post_status=; --porcelain; --prompt; --tables=; --export=?; --include-once; --regex; --precise; --network-wide; --deactivate; --uninstall; --name=; --search=; --due-now; --authors=; --minor; --content=",
  dryRun: "--dry-run",
  verbs: withGroupReads({
    read: "db query, * list, * get, * status, * search, * path, * is-installed, * is-active, * exists, * count, * pluck, cli *, help, db size, db tables, db columns, db prefix, db search, db check, db cli-help, core version, core check-update, core verify-checksums, core is-installed, plugin verify-checksums, option get, option list, post meta list, user list, user get, user list-caps, user meta list, user meta get, cron event list, cron schedule list, cron test, rewrite list, cache type, site list, config path, config has, config list, eval-help, doctor check, profile *, info, maintenance-mode is-active, maintenance-mode status, role list, role exists, cap list, term list, comment list, comment count, menu list, theme mod list, transient type, sidebar list, media image-size, scaffold-help, package list",
    create:
      "core download, core config, config create, scaffold *, i18n *, export, dist-archive, db export, db create, post generate, user generate, package install, server, package update, package uninstall",
    install: "core install, core multisite-install, plugin install, theme install, language *",
    lifecycle:
      "shell, db cli, cache flush, cache flush-group, transient delete, rewrite flush, rewrite structure, media regenerate, cron event run, cron event schedule, cli update, db optimize, db repair",
    update:
      "core update, core update-db, plugin update, plugin activate, plugin deactivate, plugin toggle, plugin auto-updates, theme update, theme activate, option update, option add, option patch, option set-autoload, post create, post update, post meta *, term create, term update, menu *, widget *, config set, config edit, config shuffle-salts, theme mod set, media import, comment approve, comment unapprove, comment create, search-replace, import, maintenance-mode activate, maintenance-mode deactivate, cap-help, site create, site activate, site archive, site unarchive, site mature, site spam, site switch-language, network meta *, embed *, super-admin list, sidebar-help",
    access:
      "user create, user update, user set-role, user add-role, user remove-role, user add-cap, user remove-cap, user reset-password, user import-csv, user application-password *, user session *, super-admin add, super-admin remove, role create, role delete, role reset, cap add, cap remove, user spam, user meta update",
    secret: "config get",
    delete:
      "post delete, comment delete, comment spam, comment trash, term delete, plugin delete, plugin uninstall, theme delete, option delete, cron event delete, config delete, menu delete, media delete, site deactivate, theme mod remove, user remove-from-blog, option-reset",
    destroy:
      "db reset, db drop, db clean, db import, site empty, site delete, user delete, db query-help, cron event unschedule-help",
  }),
  rules: [
    {
      id: "wp-elsewhere",
      when: (i) =>
        i.nature === "update" && i.has("--ssh") && !namesTrial(i.value("--ssh")?.text ?? ""),
      decision: "ask",
      why: "changes a site on another machine, which others see",
      instead: "look at it first: `wp --ssh=deploy@example.com plugin list`",
      attack: [],
      matches: ["wp --ssh=deploy@203.0.113.20/srv/www plugin update --all"],
      nonMatches: [
        "wp --ssh=deploy@203.0.113.20/srv/www plugin list",
        "wp --ssh=deploy@staging.example.com plugin update --all",
        "wp plugin update --all",
      ],
    },
    {
      id: "wp-all-plugins",
      on: "plugin deactivate, plugin toggle, theme delete, plugin delete",
      when: (i) => i.has("--all"),
      decision: "ask",
      why: "switches off everything the site is made of",
      instead: "list them first: `wp plugin list`",
      attack: [],
      matches: ["wp plugin deactivate --all", "wp plugin delete --all"],
      nonMatches: ["wp plugin deactivate akismet", "wp plugin list"],
    },
  ],
  runs: (i, run) => {
    const exec = i.value("--exec");
    if (exec !== undefined) run.code("php", exec);
    const [code] = i.operands;
    if (i.verb === "eval" && code !== undefined) run.code("php", code);
  },
  effects: (i, emit) => {
    const [sql] = i.operands;
    const statements = sql ?? emit.stdin;
    if (i.verb === "db query" && statements !== undefined) emit.database("mysql", statements);
  },
  allowed: [
    "wp plugin list",
    "wp core version",
    "wp cache flush",
    "wp db export backup.sql",
    "wp option get siteurl",
    "wp search-replace old.example.com new.example.com --dry-run",
    "wp post list --post_type=page",
    "wp plugin install akismet",
  ],
  asked: [
    "wp user create dana dana@example.com --role=editor",
    "wp post delete 12 --force",
    "wp plugin delete akismet",
  ],
  denied: [
    "wp db reset --yes",
    "wp site empty --uploads --yes",
    "wp db drop --yes",
    "wp db import old.sql",
    "wp user delete 3 --yes",
    "wp db query 'DROP TABLE wp_posts'",
  ],
});

const drush = defineTool({
  names: ["drush", "vendor/bin/drush", "./vendor/bin/drush", "drupal"],
  about: "Drupal's command line",
  options:
    "-y --yes; -n --no; --no-interaction; -r --root=; -l --uri=; -v; -d; --simulate; --format=; --fields=; --dump-dir=; --create-db; --source=; --structure-tables-key=; --database=; --result-file=?; --gzip; --account-name=; --account-pass=; --site-name=; --delete; --bundle=; --partial; --uid=; --role=; --mail=; --password=; --all",
  dryRun: "--simulate",
  verbs: withGroupReads({
    read: "status, st, core:status, core-status, core:requirements, rq, pm:list, pml, pm-list, config:get, cget, config:status, cst, state:get, sget, user:information, uinf, watchdog:show, ws, watchdog:list, watchdog:tail, sql:conf-help, views:list, field:info, role:list, rls, theme:*, migrate:status, ms, updatedb:status, updbst, entity:updates-help, site:alias, sa, twig:*, queue:list, list, help, version, php:script-help, search:api-list, sapi-l, @* status, @* st, @* pm:list, pm:security, maint:status, locale:check, image:styles",
    create:
      "sql:dump, sql-dump, generate, gen, archive:dump, config:export, cex, config-export, site:install-help, make, init, completion",
    lifecycle:
      "cache:rebuild, cr, cache:clear, cc, cache-rebuild, cron, core:cron, runserver, rs, sql:cli, sqlc, php:cli, php, maint:get, twig:compile, queue:run, browse, uli-help, search-index, sql:connect, @* cr, @* cache:rebuild, @* cron, image:derive, locale:update",
    deploy:
      "updatedb, updb, updatedb-help, deploy, deploy:hook, entity:updates, config:import, cim, config-import, migrate:import, mim, pm:enable, pm:install, en, pm-enable, theme:enable, @* updatedb, @* updb, @* deploy, @* cim, @* config:import, @* en, locale:import",
    update:
      "config:set, cset, config:edit, state:set, sset, config:pull, maint:set, state:edit, image:flush, field:create, search:api-*, entity:save",
    access:
      "user:login, uli, user:create, ucrt, user:password, upwd, user:role:add, urol, user:role:remove, urrol, role:create, role:perm:add, user:block, user:unblock, ublk, user-login, @* uli, role:perm:remove, role:delete",
    run: "core:execute, exec, ssh, site:ssh",
    "remote-change":
      "rsync, core:rsync, sql:query-help, migrate:rollback, mr, migrate:stop, migrate:reset, queue:delete-help, xmlrpc, watchdog-help",
    delete:
      "config:delete, cdel, state:delete, sdel, pm:uninstall, pmu, watchdog:delete, watchdog-delete, wd-del, field:delete, queue:delete, theme:uninstall, theme:un, watchdog:delete-all, entity:delete, edel",
    destroy:
      "sql:drop, sql-drop, sql:create, sql-create, site:install, si, site-install, sql:sync, sql-sync, user:cancel, ucan, archive:restore, sql:sanitize, sqlsan, sql-sanitize, @* sql:drop, @* sql-drop, @* site:install, @* si, @* sql:create",
  }),
  effects: (i, emit) => {
    const [sql] = i.operands;
    if (/^(?:@\* )?(?:sql:query|sqlq|sql-query)$/.test(i.verb) && sql !== undefined)
      emit.database("mysql", sql);
  },
  runs: (i, run) => {
    const [code] = i.operands;
    if (/^(?:php:eval|ev|eval|php-eval)$/.test(i.verb) && code !== undefined) run.code("php", code);
  },
  rules: [
    {
      id: "drush-production",
      when: (i) =>
        aliases(i).some(namesProduction) &&
        i.nature !== "read" &&
        i.nature !== "lifecycle" &&
        !i.help,
      decision: "ask",
      why: "changes the production site",
      instead: "look at it first: `drush @prod status`",
      attack: [],
      matches: ["drush @prod updatedb -y", "drush @shop.prod cim -y"],
      nonMatches: ["drush @prod status", "drush updatedb -y", "drush @dev updatedb -y"],
    },
  ],
  allowed: [
    "drush status",
    "drush cr",
    "drush cex -y",
    "drush pm:list",
    "drush updatedb -y",
    "drush sql:dump --result-file=/tmp/db.sql",
    "drush watchdog:show",
  ],
  asked: [
    "drush @prod updatedb -y",
    "drush user:create dana",
    "drush pm:uninstall devel -y",
    "drush uli",
  ],
  denied: [
    "drush sql:drop -y",
    "drush sql:sync @staging @prod -y",
    "drush site:install -y",
    "drush @prod sql:drop -y",
  ],
});

const occ = defineTool({
  names: ["occ", "./occ"],
  about: "Nextcloud's command line",
  style: "gnu",
  options:
    "-n --no-interaction; -q; -v; --output=; --on; --off; --all; --path=; --force; -f; --group=; --display-name=; --password-from-env; --value=; --type=; --unscanned; --dry-run; --shallow; --move",
  dryRun: "--dry-run",
  verbs: withGroupReads({
    read: "status, check, list, app:list, app:getpath, app:check-code, user:list, user:info, user:lastseen, user:report, group:list, group:info, config:list, config:app:get, config:system:get, files_external:list, files:mount:list, integrity:*, log:file, log:manage-help, security:certificates, security:bruteforce:attempts, db:schema:*, help, background:*-help, setupchecks, twofactorauth:state, ldap:show-config, ldap:test-config, ldap:search, ldap:check-user, trashbin:size, versions:expire-help, info:file, files:object:list, talk:room:list-help, serverinfo, update:check, dav:list-*, config:app:getlist, federation:*-help, taskprocessing:task:list, encryption:status, encryption:list-modules",
    lifecycle:
      "background:cron, background:ajax, background:webcron, background-job:*, maintenance:mimetype:*, files:scan, files:scan-app-data, files:repair-tree, db:add-missing-*, db:convert-*, preview:*, fulltextsearch:*, maintenance:repair, maintenance:theme:update, files:copy-help, groupfolders:scan, groupfolders:list, dav:sync-*, memories:*, maintenance:update:*, face:*, recognize:*",
    install: "app:install, app:update, app:enable, app:disable",
    update:
      "config:app:set, config:system:set, config:import, theming:config, l10n:*, log:manage, log:file, ldap:set-config, files_external:config, files_external:option, user:setting, group:setting, talk:*, config:app:settype",
    "remote-change":
      "maintenance:mode, upgrade, maintenance:install, files:transfer-ownership, encryption:enable, files_external:create, files_external:import, sharing:*, files:copy, files:move, files:put, broadcast:*, notification:*, user:welcome, admin_audit:*, workflows:*, taskprocessing:*",
    access:
      "user:add, user:enable, user:disable, user:resetpassword, user:add-app-password, user:auth-tokens:*, group:add, group:adduser, group:removeuser, security:certificates:import, twofactorauth:enable, twofactorauth:enforce, ldap:create-empty-config, user:profile, security:bruteforce:reset, groupfolders:group, groupfolders:permissions, saml:*, user_oidc:*",
    delete:
      "app:remove, config:app:delete, config:system:delete, ldap:delete-config, files_external:delete, security:certificates:remove, dav:delete-*, user:clear-*, twofactorauth:cleanup, talk:room:delete, group:delete, files:delete, calendar:delete, tag:delete",
    destroy:
      "user:delete, trashbin:cleanup, trashbin:expire, versions:cleanup, versions:expire, files:cleanup, encryption:disable, encryption:decrypt-all, encryption:change-key-storage-root, groupfolders:delete, groupfolders:trashbin:cleanup, files:object:delete, twofactorauth:disable, maintenance:data-fingerprint, encryption:migrate-help, sharing:cleanup-remote-storages, db:drop, activity:reset, groupfolders:expire, calendar:retention:clean-up",
  }),
  allowed: [
    "php occ status",
    "sudo -u www-data php occ app:list",
    "occ files:scan --all",
    "occ user:list",
    "php occ integrity:check-core",
  ],
  asked: [
    "sudo -u www-data php occ maintenance:mode --on",
    "php occ user:add dana",
    "occ app:remove notes",
    "php occ upgrade",
  ],
  denied: [
    "php occ user:delete dana",
    "occ trashbin:cleanup --all-users",
    "sudo -u www-data php occ encryption:decrypt-all",
  ],
});

const magento = defineTool({
  names: [
    "magento",
    "bin/magento",
    "./bin/magento",
    "n98-magerun2",
    "n98-magerun",
    "magerun2",
    "shopware",
    "prestashop",
    "typo3",
    "typo3cms",
  ],
  about: "consoles of shops and other content systems",
  options:
    "-n --no-interaction; -f --force; -q; -v; --db-file=; --code-file=; --media-file=; --code; --db; --media; --keep-generated; --cleanup-database; --all; -a; --area=; --theme=; --language=; --jobs=; --scope=; --scope-code=; --admin-user=; --admin-password=; --admin-email=; --admin-firstname=; --admin-lastname=; --magento-init-params=; --remove-data; -r --remove-data; --backup-code; --backup-db; --clear-static-content; --ip=; --dry-run",
  dryRun: "--dry-run",
  verbs: withGroupReads({
    read: "list, help, --version, module:status, indexer:status, indexer:info, indexer:show-*, cache:status, config:show, setup:db:status, setup:db-schema:upgrade-help, deploy:mode:show, maintenance:status, info:*, i18n:*, dev:*, store:list, store:website:list, cron:help, queue:consumers:list, sys:info, sys:check, db:status, db:query-help, db:info, admin:user:list, customer:list, config:store:get, varnish:*, app:config:status, *:list, *:status, *:info, sampledata:*-help, inventory:reservation:list-inconsistencies, security:*-help",
    build:
      "setup:di:compile, setup:static-content:deploy, generate:*, theme:*, catalog:images:resize, catalog:product:attributes:cleanup, db:dump, setup:backup, dump:*, assets:*",
    lifecycle:
      "cache:clean, cache:flush, cache:clear, cache:enable, cache:disable, indexer:reindex, indexer:reset, cron:run, queue:consumers:start, indexer:set-mode, indexer:set-dimensions-mode, cache:warmup, cache:warm:up, scheduled-task:run, messenger:consume, *:index",
    deploy:
      "setup:upgrade, setup:db-schema:upgrade, setup:db-data:upgrade, app:config:import, database:migrate, system:update:*, extension:setup, upgrade:*, plugin:refresh, plugin:update, database:updateschema",
    update:
      "module:enable, module:disable, config:set, config:sensitive:set, deploy:mode:set, app:config:dump, config:env:*, config:store:set, setup:config:set, setup:store-config:set, plugin:install, plugin:activate, plugin:deactivate, sampledata:deploy, cron:install, *",
    "remote-change":
      "maintenance:enable, maintenance:disable, maintenance:allow-ips, varnish:vcl:generate, cron:remove, sales-channel:*, system:setup",
    access:
      "admin:user:create, admin:user:unlock, admin:user:change-password, admin:user:activate, admin:user:deactivate, user:create, user:change-password, customer:create, customer:change-password, integration:*, encryption:key:change, backend:createadmin, backend:lockforeditors",
    delete:
      "module:uninstall, theme:uninstall, config:delete, config:store:delete, plugin:uninstall, sampledata:remove, customer:delete-help, sampledata:reset, eav:attribute:remove",
    destroy:
      "setup:rollback, setup:uninstall, setup:install, db:drop, db:import, customer:delete, admin:user:delete, db:maintain-help, dev:tests:*-drop, system:install, cleanup:*, database:migrate-destructive, media:delete-unused, session:flush-help, newsletter:*-delete, integration:delete, catalog:product:delete, category:delete:*, inventory:reservation:create-compensations-help",
  }),
  allowed: [
    "php bin/magento cache:flush",
    "bin/magento indexer:reindex",
    "bin/magento module:status",
    "bin/magento setup:di:compile",
    "bin/magento setup:upgrade",
    "php bin/magento deploy:mode:show",
  ],
  asked: [
    "bin/magento maintenance:enable",
    "bin/magento admin:user:create --admin-user=dana",
    "bin/magento module:uninstall Acme_Shop -r",
  ],
  denied: [
    "php bin/magento setup:rollback --db-file=1751000000_db.sql --no-interaction",
    "bin/magento setup:uninstall",
    "n98-magerun2 db:drop -f",
  ],
});

export const tools = [wp, drush, occ, magento];

/** Directories from which web servers serve. */
const SERVED =
  /^(?:\/var\/www|\/srv|\/usr\/share\/nginx|\/home\/[^/]+\/(?:public_html|www|htdocs)|\/opt\/[^/]+\/(?:htdocs|www)|~\/(?:public_html|www|htdocs))(?:\/|$)/;

/**
 * The console works on a site that visitors see: below a directory that a web server serves, or as the server's
 * user (`sudo -u www-data`). A container of the project (`ddev`, `lando`) is the project's own.
 */
function isHosted({ invocation: i, site, cwd }: PlannedCommand): boolean {
  if (i === undefined || site.remote?.kind === "container") return false;
  const place = i.value("--path") ?? i.value("--root");
  const path = place?.text ?? cwd.path ?? "";
  if (namesTrial(path)) return false;
  return site.elevated || SERVED.test(path);
}

const CHANGES = /^(?:update|install|deploy)$/;

export const rules = [
  commandRule({
    id: "hosted-site",
    decision: "ask",
    programs: tools.flatMap(({ names }) => names),
    when: (command) => {
      const { invocation: i } = command;
      return (
        i !== undefined &&
        CHANGES.test(i.nature ?? "") &&
        !i.help &&
        !i.dryRun &&
        !/^(?:core )?(?:install|download|multisite-install)$/.test(i.verb) &&
        isHosted(command)
      );
    },
    why: "changes a site that visitors see",
    instead: "see what would change: `wp plugin list --update=available`",
    attack: [],
    matches: [
      "wp --path=/var/www/shop plugin update --all",
      "wp --path=/srv/www/shop search-replace http://a.example.com https://a.example.com",
      "cd /var/www/html && wp core update",
      "drush updb -y --root=/var/www/site",
      "sudo -u www-data php occ app:update --all",
      "cd /var/www/shop && bin/magento setup:upgrade",
    ],
    nonMatches: [
      "wp plugin update --all",
      "wp --path=/var/www/shop plugin list",
      "wp --path=/var/www/shop search-replace a b --dry-run",
      "wp --path=/var/www/staging plugin update --all",
      "ddev drush updb -y",
      "docker compose exec wordpress wp --path=/var/www/html plugin update --all",
      "sudo -u www-data php occ app:list",
    ],
  }),
];
