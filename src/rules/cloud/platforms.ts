/** Platforms that host applications. */

import { looksLikeProduction, namesProduction } from "../../effects/production.js";
import { Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import type { Invocation } from "../../tools/types.js";
import { commandAfter } from "../infrastructure/lib/flags.js";
import { commandRule } from "../types.js";

function secretFlow(i: Invocation) {
  return { taints: i.nature === "secret" ? Taint.secret : Taint.command, through: [i.program] };
}
function inApp(name: string | undefined) {
  return { remote: { kind: "container" as const, name: name ?? "app", ephemeral: false } };
}

/** Names of apps for trying things. */
const TRIAL =
  /(?:^|[^a-z])(?:dev|devel|development|tests?|testing|staging|stage|stg|qa|uat|sandbox|preview|demo|lab|ci|pr)\d*(?:[^a-z]|$)/i;

const fly = defineTool({
  names: ["fly", "flyctl"],
  about: "Fly.io's client",
  dryRun: { deploy: "--build-only" },
  options:
    "-a --app=; -t --access-token=; -c --config=; -j --json; --verbose; --debug; -o --org=; -r --region=; --image=; --remote-only; --local-only; --build-only; --now; -y --yes; --detach; --strategy=; --ha=?; -e --env=; -i; --build-arg=; --dockerfile=; --no-cache; -C --command=; -s --select; --pty; -u --user=; --machine=; --name=; --stage; --count=; -n; --vm-size=; --vm-memory=; --size=; --copy-config; --no-deploy; --force -f; --expiry -x=; --instance=; --process-group=; --auto-confirm; --wait-timeout=; --skip-launch; --port=; -g=; --dns-checks=?; --path=; --dockerignore-from-gitignore; --push; --primary-region=; --rm; --snapshot-id=; --rw",
  verbs: {
    read: "status, status instance, logs, info, version, doctor, apps list, apps open, apps releases, releases, scale show, regions list, secrets list, volumes list, volumes show, volumes snapshots list, vol list, ips list, certs list, certs show, certs check, machine list, machine status, machines list, machines status, m list, postgres list, pg list, pg config show, platform regions, platform status, platform vm-sizes, orgs list, orgs show, services list, config show, config validate, config save, config env, checks list, image show, history, dashboard, open, autoscale show, redis list, redis status, mysql list, wireguard list, wireguard status, ping, dig, docs, help, storage list, ext list, tokens list, incidents, dns-records list, domains list, domains show, jobs, builds, watch, validate-pipeline, get-pipeline, pipelines, workers, containers, volumes, targets, teams, users, active-users, resources, resource-versions, resource-types, format-pipeline, checklist, userinfo, get-team, agent ping, registry files, registry vulns, registry sbom",
    build: "execute, check-resource, cr, check-resource-type, sync",
    lifecycle:
      "auth login, auth logout, auth whoami, auth signup, login, logout, proxy, agent start, agent stop, agent restart, auth docker",
    install: "version upgrade, version update",
    deploy:
      "deploy, launch, apps create, apps restart, machine run, machine start, machine restart, machine update, machine clone, machine create, m run, secrets set, secrets import, secrets deploy, scale count, scale vm, scale memory, volumes create, vol create, postgres create, pg create, redis create, ips allocate-v4, ips allocate-v6, certs add, certs create, regions add, regions set, regions remove, image update, storage create, resume, restart, autoscale set, ext * create, volumes snapshots create, postgres attach, pg attach, launch plan, mpg create, mpg attach",
    run: "ssh console, console, machine exec, m exec, ssh sftp, ssh sftp get, ssh sftp shell, machine egress-ip, hijack, intercept",
    secret: "auth token, tokens create, tokens create deploy, tokens create org, ssh issue",
    access:
      "orgs invite, orgs remove, tokens revoke, tokens attenuate, orgs create, wireguard create, wireguard token create, ssh establish, set-team, expose-pipeline, hide-pipeline",
    "remote-change":
      "machine stop, machine cordon, machine uncordon, m stop, machine kill, suspend, scale, ips release, postgres restart, pg restart, pg failover, pg config update, pg detach, secrets sync, volumes extend, volumes fork, volumes update, apps move, certs remove, machine suspend, move, incidents hosts, set-pipeline, sp, pause-pipeline, unpause-pipeline, pp, up, pause-job, unpause-job, trigger-job, tj, abort-build, ab, rerun-build, order-pipelines, rename-pipeline, archive-pipeline, rename-team, pin-resource, unpin-resource, disable-resource-version, enable-resource-version, schedule-job",
    delete:
      "secrets unset, prune-worker, land-worker, clear-task-cache, clear-resource-cache, wireguard remove, certs delete, dns-records import",
    destroy:
      "apps destroy, destroy, volumes destroy, volumes delete, vol destroy, vol delete, machine destroy, machine remove, m destroy, postgres destroy, orgs delete, redis destroy, storage destroy, ext * destroy, mpg destroy, destroy-pipeline, dp, destroy-team, clear-versions, machines destroy, machines remove, domains delete",
  },
  runs: (i, run) => {
    const command = i.value("--command");
    if (/ssh console|^console/.test(i.verb) && command !== undefined)
      run.shell(command, inApp(i.value("--app")?.text));
    if (/ exec$/.test(i.verb)) run.shell(commandAfter(i, 1), inApp(i.value("--app")?.text));
  },
  stdout: secretFlow,
  rules: [
    {
      id: "fly-named",
      on: "deploy",
      when: (i) => {
        const app = i.value("--app");
        return app?.known === true && !TRIAL.test(app.text) && !i.has("--build-only");
      },
      decision: "ask",
      why: "puts a new version in front of those who use the app",
      instead: "build it without releasing it: `fly deploy --build-only`",
      attack: [],
      matches: ["fly deploy -a shop --strategy rolling", "flyctl deploy --app shop-api"],
      nonMatches: [
        "fly deploy --remote-only",
        "fly deploy -a shop-staging",
        "fly status -a shop",
        "fly deploy -a shop --build-only",
      ],
    },
    {
      id: "fly-to-zero",
      on: "scale count",
      when: (i) => i.operands.some((word) => /^(?:\w+=)?0$/.test(word.text)),
      decision: "ask",
      why: "leaves nothing running to answer users",
      instead: "look at it first: `fly scale show`",
      attack: [],
      matches: ["fly scale count 0 -a shop", "fly scale count web=0 --yes"],
      nonMatches: ["fly scale count 2 -a shop", "fly scale show"],
    },
  ],
  allowed: [
    "fly deploy --remote-only",
    "fly status -a app",
    "fly logs",
    "fly ssh console -C 'ls /app'",
    "fly secrets list",
    "fly secrets set A=b -a app-staging",
    "flyctl launch --no-deploy",
    "fly scale show",
    "fly proxy 5432 -a db",
    "fly -t ci builds -c 20",
    "fly -t ci validate-pipeline -c pipeline.yml",
  ],
  asked: [
    "fly deploy -a app-prod",
    "fly auth token",
    "fly machine stop 1a2b",
    "fly secrets unset A",
    "fly -t ci pause-pipeline -p app",
  ],
  denied: [
    "fly apps destroy app -y",
    "fly volumes destroy vol_1 -y",
    "fly ssh console -C 'rm -rf /data' -a app",
    "fly machine destroy 1a2b --force",
    "fly -t ci destroy-pipeline -p app -n",
  ],
});

const vercel = defineTool({
  names: ["vercel", "vc", "now"],
  about: "Vercel's client",
  options:
    "--prod; --prebuilt; -y --yes; -t --token=; -S --scope=; -T --team=; --cwd=; -A --local-config=; -Q --global-config=; -d --debug; -f --force; -b --build-env=; -e --env=; -m --meta=; --regions=; --public; --no-wait; --name=; --target=; --environment=; --git-branch=; --sensitive; -l --listen=; --archive=; -s --safe; -p --project=; --logs; --skip-domain; --output=; --json; -j; --no-color; -n; --since=; --follow; --with-cache; --limit=; --value=; --guidance; --confirm; --bad=; --good=; --path=; -r --run=; --timeout=; --query=; --level=; --format=",
  nature: "deploy",
  verbs: {
    read: "ls, list, inspect, logs, log, whoami, env ls, env list, domains ls, domains inspect, dns ls, alias ls, certs ls, project ls, project list, project inspect, teams ls, teams list, integration ls, target ls, target list, secrets ls, help, bisect, redirects list, open, microfrontends, mcp, guidance, telemetry status, blob list, crons ls, cache, rolling-release fetch, buy, curl, httpstat, usage, activity",
    build:
      "build, dev, develop, init, link, pull, env pull, git, git ls, install, env run, telemetry disable, telemetry enable, switch, teams switch",
    lifecycle: "login, logout",
    deploy:
      "deploy, *, redeploy, env add, env update, project add, certs issue, blob put, git connect, integration add",
    "remote-change":
      "promote, rollback, alias set, alias, alias *, domains add, domains move, domains transfer-in, domains buy, dns add, dns import, rolling-release *, cache purge, cache invalidate, cache dangerously-delete, project update, git disconnect, env update",
    access: "teams invite, teams add, tokens *",
    delete:
      "env rm, env remove, alias rm, alias remove, certs rm, secrets rm, blob del, integration remove",
    destroy:
      "rm, remove, project rm, project remove, domains rm, domains remove, dns rm, dns remove, blob store remove, teams rm, integration-resource remove, target rm",
  },
  rules: [
    {
      id: "vercel-production-values",
      on: "env pull",
      when: (i) => namesProduction((i.value("--environment") ?? i.value("--target"))?.text ?? ""),
      decision: "ask",
      why: "writes the secrets of production into a file here",
      instead: "take those for development: `vercel env pull .env.local`",
      attack: ["T1552.001"],
      asi: ["ASI03"],
      matches: ["vercel env pull .env.live --environment=production"],
      nonMatches: [
        "vercel env pull .env.local",
        "vercel env pull .env.local --environment=preview",
      ],
    },
  ],
  allowed: [
    "vercel",
    "vercel deploy",
    "vercel build",
    "vercel env pull .env.local",
    "vercel logs example.vercel.app",
    "vercel ls",
    "vercel dev",
    "vercel link --yes",
  ],
  asked: [
    "vercel --prod",
    "vercel deploy --prod --yes",
    "vercel rollback",
    "vercel env rm A preview -y",
    "vercel alias set a.vercel.app example.com",
  ],
  denied: ["vercel rm app --yes", "vercel project rm app", "vercel domains rm example.com --yes"],
});

const netlify = defineTool({
  names: ["netlify", "ntl"],
  about: "Netlify's client",
  options:
    "--prod -p; --prod-if-unlocked; -d --dir=; -f --functions=; -m --message=; -s --site=; --auth=; --alias=; --json; --build; --open -o; --context=; --scope=; --plain; --filter=; --cwd=; --timeout=; --skip-functions-cache; --trigger; -n --name=; --force; --no-build; --port=; --live=?; --offline; --secret; --data=; -a; --account-slug=; --debug; --httpProxy=; --manual; --with-ci; --silent",
  verbs: {
    read: "status, status:hooks, sites:list, env:list, functions:list, open, open:admin, open:site, logs:function, logs:deploy, logs, help, addons:list, blobs:list, blobs:get, recipes:list, teams:list, watch, completion, agents:list, db:status, api get*, api list*, api search*, api show*",
    build:
      "dev, dev:exec, build, init, link, unlink, functions:build, functions:create, functions:invoke, functions:serve, serve, recipes, edge-handlers, clone",
    lifecycle: "login, logout, switch",
    deploy:
      "deploy, env:set, env:import, env:clone, sites:create, sites:create-template, blobs:set, db:init, agents:create",
    secret: "env:get",
    "remote-change": "unlock, lock, api, addons:*",
    delete: "env:unset, blobs:delete",
    destroy: "sites:delete",
  },
  runs: (i, run) => {
    if (i.verb === "dev:exec") run.argv(commandAfter(i, 0));
  },
  stdout: secretFlow,
  rules: [
    {
      id: "netlify-values",
      shows: "secret",
      on: "env:list",
      when: (i) => i.has("--plain", "--json"),
      decision: "ask",
      why: "shows the value of every variable, keys and passwords among them",
      instead: "list the names, with the values hidden: `netlify env:list`",
      attack: ["T1552"],
      asi: ["ASI03"],
      matches: ["netlify env:list --plain", "netlify env:list --json --context production"],
      nonMatches: ["netlify env:list", "netlify sites:list --json"],
    },
  ],
  allowed: [
    "netlify deploy --dir dist",
    "netlify dev",
    "netlify build",
    "netlify env:list",
    "netlify status",
  ],
  asked: ["netlify deploy --prod --dir dist", "netlify env:get API_KEY", "netlify env:unset A"],
  denied: ["netlify sites:delete 1a2b --force"],
});

const wrangler = defineTool({
  names: ["wrangler"],
  about: "Cloudflare's client",
  options:
    "-c --config=; -e --env=; --cwd=; --env-file=; --dry-run; --outdir=; --name=; --compatibility-date=; --var=; --minify; --keep-vars; --port=; --ip=; --local -l; --remote; --command=; --file=; --json; -y --yes --skip-confirmation; --binding=; --namespace-id=; --preview=?; --path=; --ttl=; --metadata=; --pipe; --project-name=; --branch=; --commit-hash=; --commit-dirty=?; --commit-message=; --format=; --status=; --search=; --force -f; --message -m=; --tag=; --percentage=; --output=; --database=; --text; --content-type=; --cache-control=; --persist-to=; --table=; --no-schema; --no-data; --timestamp=; --bookmark=; --production-branch=; --prefix=; --batch-size=; --test-scheduled; --live-reload; --location=; --jurisdiction=; --preview-database; --assets=; --site=; --version-id=; --compatibility-flags=; --directory=; --latest; --no-bundle; --upload-source-maps; --preset=; --dimensions=; --metric=; --connection-string=; --compatibility-flag=",
  dryRun: { "*": "--dry-run" },
  verbs: {
    read: "whoami, tail, deployments list, deployments status, deployments view, versions list, versions view, kv namespace list, kv key list, kv key get, kv:namespace list, kv:key list, kv:key get, r2 bucket list, r2 bucket info, r2 object get, d1 list, d1 info, d1 insights, d1 migrations list, d1 time-travel info, secret list, pages project list, pages deployment list, pages deployment tail, pages secret list, queues list, queues info, hyperdrive list, hyperdrive get, vectorize list, vectorize get, vectorize query, docs, check, types, workflows list, workflows describe, workflows instances list, workflows instances describe, ai models, containers list, containers info, cert list, help, telemetry, versions secret list, pipelines list, secrets-store store list, d1 backup list, ai finetune list",
    build:
      "dev, init, pages dev, build, generate, pages functions build, setup, complete, containers build",
    lifecycle: "login, logout",
    create:
      "d1 create, d1 migrations create, d1 export, r2 bucket create, kv namespace create, kv:namespace create, queues create, pages project create, vectorize create, hyperdrive create, d1 backup create, d1 backup download",
    update: "d1 execute, d1 migrations apply",
    deploy:
      "deploy, publish, pages deploy, pages publish, versions upload, versions deploy, triggers deploy, kv key put, kv:key put, kv bulk put, kv:bulk put, r2 object put, secret put, secret bulk, secret:bulk, pages secret put, pages secret bulk, versions secret put, versions secret bulk, vectorize insert, vectorize upsert, workflows trigger, containers push, hyperdrive update, pages download config, queues consumer add, r2 bucket notification create, r2 bucket cors set, r2 bucket lifecycle add, cert upload, pipelines create, pages upload",
    "remote-change":
      "rollback, queues update, queues pause-delivery, queues resume-delivery, queues consumer remove, r2 bucket domain *, r2 bucket dev-url *, r2 bucket sippy *, r2 bucket lifecycle remove, workflows instances terminate, workflows instances pause, workflows instances restart, d1 time-travel restore, d1 backup restore, dispatch-namespace *, mtls-certificate *",
    delete:
      "secret delete, kv key delete, kv:key delete, r2 object delete, pages deployment delete, pages secret delete, versions secret delete, r2 bucket notification delete, cert delete, pipelines delete",
    destroy:
      "delete, d1 delete, kv namespace delete, kv:namespace delete, kv bulk delete, kv:bulk delete, r2 bucket delete, pages project delete, queues delete, queues purge, vectorize delete, hyperdrive delete, workflows delete, containers delete, secrets-store store delete",
  },
  effects: (i, emit) => {
    const command = i.value("--command");
    if (i.verb === "d1 execute" && command !== undefined)
      emit.database("sqlite", command, { scratch: !i.has("--remote") });
    const file = i.value("--file");
    if (i.verb === "r2 object put" && file !== undefined && !i.has("--local"))
      emit.send("r2.cloudflarestorage.com", { files: [file] });
    const out = i.value("--output");
    if (out !== undefined) emit.file("overwrite", out);
  },
  rules: [
    {
      id: "d1-migrate-remote",
      on: "d1 migrations apply, d1 execute",
      when: (i) => i.has("--remote") && (i.verb === "d1 migrations apply" || i.has("--file")),
      decision: "ask",
      why: "changes the remote database by statements from files",
      instead: "try them on the local copy: `wrangler d1 migrations apply app --local`",
      attack: [],
      matches: [
        "wrangler d1 migrations apply app --remote",
        "npx wrangler d1 execute app --remote --file=schema.sql",
      ],
      nonMatches: [
        "wrangler d1 migrations apply app --local",
        "wrangler d1 execute app --local --file=schema.sql",
      ],
    },
  ],
  allowed: [
    "wrangler dev",
    "npx wrangler deploy --dry-run",
    "wrangler deploy",
    "wrangler d1 execute app --local --command 'DROP TABLE users'",
    "wrangler tail",
    "wrangler kv key list --binding KV",
    "wrangler secret put API_KEY --env staging",
    "wrangler types",
    "wrangler pages deploy dist",
    "wrangler d1 execute app --remote --command 'SELECT 1'",
  ],
  asked: [
    "wrangler deploy --env production",
    "wrangler kv key delete a --binding KV",
    "wrangler rollback",
  ],
  denied: [
    "wrangler d1 delete app -y",
    "wrangler delete",
    "wrangler r2 bucket delete example",
    "wrangler d1 execute app --remote --command 'DROP TABLE users'",
    "npx wrangler kv namespace delete --namespace-id 1a2b",
  ],
});

const heroku = defineTool({
  names: ["heroku"],
  about: "Heroku's client",
  options:
    "-a --app=; -r --remote=; -t --team= ; -c --confirm= --command=; --json; -s --size= ; -e --env=; --tail -t; -n --num=; -p --ps= --process-type=; -d --dyno=; --force -f; --no-tty; --exit-code -x; -x; --type=; --space=; --region=; --stack=; --buildpack=; --source=; --no-wait; --as=; --name=; --follow=; -i --interactive; --recursive; --credential=; --arg=; --shell; -w --wait; --verbose -v; --bypass; --shutdown-timeout=; --duration=; --expires-in= ; --description=; --scope=; --short; --prompt",
  nature: "read",
  verbs: {
    read: "config:get, apps, apps:info, apps:errors, apps:favorites, apps:open, apps:stacks, info, list, open, ps, ps:type, ps:wait, logs, releases, releases:info, releases:output, addons, addons:info, addons:docs, addons:open, addons:plans, addons:services, addons:wait, pg, pg:info, pg:ps, pg:locks, pg:blocking, pg:diagnose, pg:outliers, pg:long-running-queries, pg:bloat, pg:wait, pg:backups, pg:backups:info, pg:backups:schedules, pg:backups:capture, pg:backups:download, pg:backups:schedule, pg:settings*, pg:links, pg:maintenance, pg:credentials, redis, redis:info, redis:timeout, redis:wait, domains, domains:info, domains:wait, certs, certs:info, certs:auto, access, status, version, whoami, auth:whoami, regions, help, plugins, stack, buildpacks, buildpacks:info, buildpacks:search, buildpacks:versions, pipelines, pipelines:info, pipelines:diff, pipelines:open, keys, features, features:info, labs, drains, maintenance, notifications, members, orgs, teams, spaces, spaces:info, git, sessions, ci, ci:info, ci:last, reviewapps, webhooks, webhooks:info, container, container:*-help, authorizations, clients, usage, dyno-help, ps:autoscale, run:list, update, config:edit-help, search, which",
    build:
      "local, local:start, local:run, create, apps:create, git:remote, git:clone, ci:open, ci:debug, apps:favorites:add",
    lifecycle:
      "login, logout, auth:login, auth:logout, auth:2fa, container:login, container:logout, ps:restart, dyno:restart, restart, ps:stop, ps:kill, ps:exec-help, redis:maintenance, pg:backups:cancel",
    install: "plugins:install, plugins:link, plugins:uninstall, plugins:update",
    run: "run, run:detached, run:inside, ps:exec, ssh",
    secret:
      "config, auth:token, authorizations:info, authorizations:create, pg:credentials:url, redis:credentials, keys:add-help",
    deploy:
      "config:set, container:push, container:release, ps:scale, ps:resize, ps:type:set, addons:create, addons:attach, buildpacks:set, buildpacks:add, features:enable, labs:enable, pipelines:create, pipelines:add, ci:run, ci:rerun, domains:add, certs:auto:enable, builds:create, drains:add, webhooks:add, redis:promote-help, apps:stacks:set, stack:set, pg:upgrade:prepare, reviewapps:enable, ps:autoscale:enable",
    "remote-change":
      "releases:rollback, rollback, releases:retry, maintenance:on, maintenance:off, pipelines:promote, pipelines:update, pipelines:transfer, apps:rename, apps:transfer, rename, addons:upgrade, addons:downgrade, addons:detach, addons:rename, pg:promote, pg:follow, pg:unfollow, pg:upgrade, pg:upgrade:run, pg:kill, pg:killall, pg:maintenance:run, pg:maintenance:window, pg:settings:*, redis:promote, redis:upgrade, redis:config, domains:update, domains:remove, certs:update, certs:add, certs:auto:disable, features:disable, labs:disable, drains:remove, buildpacks:remove, buildpacks:clear, spaces:create, spaces:*, apps:lock, apps:unlock, webhooks:remove, webhooks:update, config:edit, reviewapps:disable, pg:connection-pooling:attach, redis:cli, redis:keyspace-notifications, redis:maxmemory, ps:autoscale:disable, pg:backups:unschedule",
    access:
      "access:add, access:remove, access:update, members:add, members:remove, members:set, keys:add, keys:remove, keys:clear, authorizations:revoke, authorizations:rotate, authorizations:update, clients:create, clients:destroy, pg:credentials:create, pg:credentials:rotate, pg:credentials:repair-default, pg:backups:url, apps:join, apps:leave",
    delete:
      "config:unset, certs:remove, domains:clear, pipelines:remove, pipelines:destroy, pg:links:destroy, pg:backups:delete, clients:destroy, pg:credentials:destroy, container:rm",
    destroy:
      "apps:destroy, destroy, apps:delete, pg:reset, pg:copy, pg:backups:restore, pg:pull-help, pg:push, addons:destroy, addons:remove, spaces:destroy, teams:destroy, redis:reset",
  },
  runs: (i, run) => {
    const app = i.value("--app")?.text;
    if (i.verb === "ps:exec" || i.verb === "ssh") {
      const command = i.value("--command");
      if (command !== undefined) run.shell(command, inApp(app));
    } else if (i.nature === "run") run.shell(commandAfter(i, 0), inApp(app));
    else if (i.verb === "local:run") run.argv(commandAfter(i, 0));
  },
  verbOptions: { "pg:psql": "-c --command=", "ps:exec": "-c --command=", ssh: "-c --command=" },
  stdout: secretFlow,
  effects: (i, emit) => {
    const command = i.value("--command") ?? i.value("-c");
    if (i.verb === "config:get" && secretVariable(i)) emit.secret("credential");
    if (i.verb === "pg:psql" && command !== undefined)
      emit.database("postgres", command, { scratch: false });
  },
  rules: [
    {
      id: "heroku-scaled-to-zero",
      on: "ps:scale, ps:autoscale:disable",
      when: (i) =>
        i.operands.some(({ text }) => /=0(?::|$)/.test(text)) &&
        !TRIAL.test(i.value("--app")?.text ?? ""),
      decision: "ask",
      why: "stops a service that others use",
      instead: "look at what runs: `heroku ps -a app`",
      attack: ["T1489"],
      matches: ["heroku ps:scale web=0 -a shop"],
      nonMatches: [
        "heroku ps:scale web=2 -a shop",
        "heroku ps:scale web=0 -a shop-staging",
        "heroku ps -a shop",
      ],
    },
    {
      id: "heroku-secret",
      shows: "secret",
      on: "config:get",
      when: secretVariable,
      decision: "ask",
      why: "shows a variable that is named as a secret",
      instead: "list what is attached: `heroku addons -a app`",
      attack: ["T1552"],
      asi: ["ASI03"],
      matches: ["heroku config:get DATABASE_URL -a app", "heroku config:get API_KEY -a app"],
      nonMatches: ["heroku config:get LOG_LEVEL -a app", "heroku config:get NODE_ENV -a app"],
    },
  ],
  allowed: [
    "heroku logs --tail -a app",
    "heroku ps -a app",
    "heroku config:set A=b -a app-dev",
    "heroku run 'ls -l' -a app-dev",
    "heroku releases",
    "heroku pg:info -a app",
    "heroku pg:backups:capture -a app",
    "heroku local web",
    "heroku restart -a app",
  ],
  asked: [
    "heroku config -a app",
    "heroku config:get DATABASE_URL -a app",
    "heroku releases:rollback v10 -a app",
    "heroku access:add a@example.com -a app",
    "heroku auth:token",
    "heroku config:set A=b -a app-production",
  ],
  denied: [
    "heroku pg:reset DATABASE_URL -a app --confirm app",
    "heroku apps:destroy app --confirm app",
    "heroku addons:destroy heroku-postgresql -a app --confirm app",
    "heroku run 'rm -rf /app/data' -a app",
  ],
});

/** Variables whose value is a secret, by their names. */
function secretVariable(i: Invocation): boolean {
  return i.operands.some((word) =>
    /key|token|secret|passw|pwd|credential|_url$|_uri$|dsn|auth|private/i.test(word.text),
  );
}

const firebase = defineTool({
  names: ["firebase", "firebase-tools"],
  about: "Firebase's client",
  options:
    "-P --project=; --account=; -j --json; --token=; --non-interactive; -i --interactive; --debug; -c --config=; --only=; --except=; -m --message=; -f --force; -y --yes; -r --recursive; --shallow; --all-collections; --database=; --instance=; --import=; --export-on-exit=?; --ui; --expires= -e; --site=; --data= -d; --format=; --hash-algo=; --region=; --lines= -n; --open; --inspect-functions=?; --add; --clear; --alias=; --unalias=; -p --port=; -o --host= --output=; --dry-run; --no-localhost; --pretty; --shallow; --order-by=; --limit-to-first=; --reauth; --app=; --display-name=",
  dryRun: { deploy: "--dry-run" },
  verbs: {
    read: "projects:list, apps:list, apps:sdkconfig, functions:list, functions:log, hosting:sites:list, hosting:channel:list, database:get, database:instances:list, database:profile, firestore:indexes, firestore:databases:list, firestore:databases:get, firestore:locations, firestore:backups:*, remoteconfig:get, remoteconfig:versions:list, target, target:list, help, open, appdistribution:testers:list, ext, ext:list, ext:info, login:list, functions:secrets:get, use, ext:export, apphosting:backends:list, apphosting:backends:get, dataconnect:services:list, crashlytics:mappingfile:*, setup:*, experiments:list, remoteconfig:experiments:list",
    build:
      "serve, emulators:start, functions:shell, init, target:apply, target:clear, target:remove, dataconnect:sdk:generate, dataconnect:compile, emulators:export, experimental:*, functions:artifacts:setpolicy, experiments:enable, experiments:disable",
    lifecycle: "login, logout, login:add, login:use",
    run: "emulators:exec",
    secret:
      "login:ci, functions:config:get, functions:secrets:access, auth:export, functions:config:export, apphosting:secrets:access",
    deploy:
      "deploy, hosting:channel:deploy, hosting:channel:create, hosting:channel:open, functions:config:set, functions:config:clone, functions:secrets:set, database:push, database:update, apps:create, hosting:sites:create, appdistribution:distribute, ext:install, ext:update, ext:configure, apphosting:backends:create, apphosting:rollouts:create, apphosting:secrets:set, dataconnect:sql:diff, database:instances:create, firestore:databases:create, projects:create, projects:addfirebase, remoteconfig:deploy",
    access:
      "auth:import, apphosting:secrets:grantaccess, appdistribution:testers:add, apps:android:sha:create, functions:secrets:grant",
    "remote-change":
      "hosting:clone, remoteconfig:rollback, database:settings:set, firestore:databases:update, dataconnect:sql:migrate, functions:config:unset, firestore:databases:restore, dataconnect:sql:grant, appdistribution:testers:remove, database:set",
    delete:
      "hosting:channel:delete, functions:delete, functions:secrets:destroy, functions:secrets:prune, hosting:disable, ext:uninstall, apps:android:sha:delete, hosting:sites:delete, apphosting:backends:delete",
    destroy:
      "firestore:delete, database:remove, firestore:databases:delete, dataconnect:services:delete, firestore:bulkdelete",
  },
  runs: (i, run) => {
    const script = i.operands[0];
    if (i.verb === "emulators:exec" && script !== undefined) run.shell(script);
  },
  stdout: secretFlow,
  rules: [
    {
      id: "access-rules",
      on: "deploy",
      when: (i) =>
        (i.value("--only")?.text ?? "")
          .split(",")
          .some((part) => /^(?:firestore:rules|firestore|database|storage)$/.test(part)),
      decision: "ask",
      why: "replaces the rules that say who may read and write the data",
      instead: "try them against the emulator: `firebase emulators:start`",
      attack: ["T1098"],
      asi: ["ASI03"],
      matches: ["firebase deploy --only firestore:rules", "firebase deploy --only hosting,storage"],
      nonMatches: ["firebase deploy --only hosting", "firebase deploy --only functions"],
    },
  ],
  allowed: [
    "firebase deploy --only hosting",
    "firebase emulators:start",
    "firebase emulators:exec 'npm test'",
    "firebase use dev",
    "firebase projects:list",
    "firebase hosting:channel:deploy preview",
  ],
  asked: [
    "firebase deploy --project app-prod",
    "firebase functions:delete fn --force",
    "firebase login:ci",
  ],
  denied: ["firebase firestore:delete --all-collections -y", "firebase database:remove / -y"],
});

const simple = [
  defineTool({
    names: ["railway"],
    about: "Railway's client",
    options:
      "-s --service=; -e --environment=; -p --project= --projectId=; --json; -d --detach; -c --ci; -y --yes; -v --verbose; -k --kv; --set=; --skip-deploys; -n --name=; -f --follow; -b --build; --tail; -t --template=; --path-as-root; --lines=; --delete=; --workspace=; --duplicate=; -m --mount-path=",
    verbs: {
      read: "status, logs, list, whoami, docs, open, help, completion, volume list, environment list, check-updates, version",
      build: "init, link, unlink, environment, service, dev, starship, project",
      lifecycle: "login, logout, connect, environment new-help",
      run: "run, local, shell, ssh",
      secret: "variables, variable, vars, variable list",
      deploy:
        "up, deploy, redeploy, add, domain, restart, environment new, volume add, volume attach, scale, variables set, variable set, volume update",
      "remote-change": "volume detach, variable delete",
      destroy: "down, delete, environment delete, volume delete, service delete, project delete",
    },
    runs: (i, run) => {
      if (i.verb === "run" || i.verb === "local") run.argv(commandAfter(i, 0));
      else if (i.verb === "ssh" && i.operands.length > 0)
        run.shell(commandAfter(i, 0), inApp("service"));
    },
    stdout: secretFlow,
    allowed: ["railway up --detach", "railway logs", "railway run npm start", "railway status"],
    asked: ["railway variables", "railway up -e production"],
    denied: ["railway down -y", "railway volume delete -v data"],
  }),
  defineTool({
    names: ["supabase"],
    about: "Supabase's client",
    options:
      "--project-ref=; --linked; --local; --db-url=; -p --password=; --debug; --workdir=; --profile=; --experimental; --create-ticket; --yes; -o --output=; -f --file=; --schema= -s; --data-only; --role-only; --dry-run; --include-all; --include-seed; --include-roles; --no-seed; --version=; --env-file=; --no-verify-jwt; --lang=; --status=; --backup; --no-backup; --all; --exclude= -x; --ignore-health-check; --org-id=; --db-password=; --region=; --import-map=; --use-api; --use-docker; --prune; --recursive -r; -j --jobs=; --timestamp= -t; --last=; --size=; --override-name=; --db-only; --template=; --preview; --network-id=",
    dryRun: { "*": "--dry-run" },
    verbs: {
      read: "status, db diff, db lint, db dump, db pull, migration list, projects list, functions list, functions download, secrets list, branches list, branches get, orgs list, gen types, gen signing-key, inspect *, inspect db *, inspect report, services, storage ls, sso list, sso show, sso info, domains get, help, completion, postgres-config get, snippets list, snippets download, network-bans get, network-restrictions get, ssl-enforcement get, encryption get-root-key-help, test db, bootstrap, vanity-subdomains get, gen keys",
      build:
        "init, link, unlink, start, functions new, functions serve, migration new, test new, gen types typescript, db start, seed buckets, migration squash, db reset, seed, test, test *, migration fetch",
      lifecycle: "stop, login, logout",
      deploy:
        "functions deploy, db push, migration up, config push, secrets set, storage cp, branches create, projects create, domains *, branches update, orgs create",
      "remote-change":
        "migration repair, migration down, postgres-config update, network-restrictions update, network-bans remove, ssl-enforcement update, db remote commit, sso *, vanity-subdomains *, branches pause, branches unpause, encryption update-root-key, storage mv",
      secret: "encryption get-root-key, projects api-keys",
      delete: "functions delete, secrets unset, branches delete, branches disable, storage rm",
      destroy: "projects delete",
    },
    effects: (i, emit) => {
      const file = i.value("--file");
      if (file !== undefined && (i.verb === "db dump" || i.verb === "db diff"))
        emit.file("overwrite", file);
    },
    rules: [
      {
        id: "supabase-reset-remote",
        on: "db reset, migration down",
        when: (i) => i.has("--linked", "--db-url"),
        decision: "deny",
        why: "drops everything in the remote database",
        instead: "look at the difference: `supabase db diff --linked`",
        attack: ["T1485"],
        matches: [
          "supabase db reset --linked",
          "supabase db reset --db-url postgres://example.com/app",
        ],
        nonMatches: ["supabase db diff --linked", "supabase db push --dry-run"],
        evasions: ["npx supabase db reset --linked --yes"],
      },
      {
        id: "supabase-reset",
        on: "db reset",
        when: (i) => !i.has("--linked", "--db-url", "--local"),
        decision: "ask",
        why: "drops the database of the project, the local one unless it is told otherwise",
        instead: "say which: `supabase db reset --local`",
        attack: ["T1485"],
        matches: ["supabase db reset"],
        nonMatches: ["supabase db reset --local", "supabase db diff"],
      },
      {
        id: "supabase-push",
        on: "db push, migration up",
        when: (i) => (i.verb === "db push" && !i.has("--local")) || i.has("--linked", "--db-url"),
        decision: "ask",
        why: "changes the remote database's schema",
        instead: "see what it would do: `supabase db push --dry-run`",
        attack: [],
        matches: ["supabase db push", "supabase db push --linked"],
        nonMatches: [
          "supabase db push --dry-run",
          "supabase db push --local",
          "supabase migration up",
        ],
      },
      {
        id: "supabase-stop-lossy",
        on: "stop",
        when: (i) => i.has("--no-backup") || i.value("--backup")?.text === "false",
        decision: "deny",
        why: "stops the local services and throws their data away",
        instead: "keep the data: `supabase stop`",
        attack: [],
        matches: ["supabase stop --no-backup", "supabase stop --backup=false"],
        nonMatches: ["supabase stop", "supabase status"],
      },
    ],
    allowed: [
      "supabase start",
      "supabase stop",
      "supabase migration new add_users",
      "supabase db diff -f add_users",
      "supabase gen types typescript --local",
      "supabase functions deploy hello",
      "supabase db push --dry-run",
    ],
    asked: ["supabase db reset", "supabase secrets unset A"],
    denied: ["supabase db reset --linked", "supabase projects delete abc"],
  }),
  defineTool({
    names: [
      "pscale",
      "neonctl",
      "neon",
      "turso",
      "upstash",
      "xata",
      "tidbcloud-cli",
      "ticloud",
      "aiven",
      "avn",
    ],
    about: "clients of hosted databases",
    options:
      "--org=; --project-id=; --org-id=; -f --force; --format=; -o --output=; --api-key=; --api-token=; --service-token=; --service-token-id=; --branch=; --name=; --parent=; --from=; --region=; --group=; --database-name=; --role-name=; --pooled; --wait; -y --yes; --host=; --port=; --dbname=; --expiration=; --read-only; --psql; --from-db=; --from-dump=; --from-file=; --location=; --role=; --json; -p --project=; --plan=; --cloud=; -t --service-type=; -c; --instant-deploy; --enable-safe-migrations; --ttl=; --config-dir=; --context-file=; --id=",
    verbs: {
      read: "* list, * ls, * show, * get, * schema, * diff, * inspect, whoami, me, auth whoami, version, help, operations list, database list, db list, db show, db inspect, org list, region list, service list, service get, service user-list, service user-get, service logs, service metrics, service topic-list, service topic-get, service backup-list, service database-list, service integration-list, project list, service types, service plans, cloud list, service migration-status, service current-queries, db locations, plan show, ip-allow list, * status, * ls-keys, quickstart, completion, redis list, redis get, redis stats, deploy-request review, set-context, init, audit-log list",
      lifecycle:
        "auth login, auth logout, auth signup, auth check, auth, login, logout, connect, dev, ping",
      deploy:
        "* create, branch create, branches create, database create, databases create, db create, deploy-request create, projects create, group create, db import, group locations add, roles create, branches add-compute, branches schema-diff, pull, push, codegen, init-db, redis create, db export, service create, db replicate, keyspace *",
      run: "shell, db shell, sql",
      secret:
        "connection-string, cs, * tokens create, db tokens create, auth token, group tokens create, auth api-tokens mint, password create, service user-creds-download, service connection-info, token create, service-token create",
      "remote-change":
        "deploy-request deploy, deploy-request close, deploy-request revert, branch promote, branch demote, branch safe-migrations *, branches restore, branches set-default, branches rename, branches set-expiration, projects update, service update, * update, group *, plan *, org *, branch lint, service terminate-help, password renew, redis rename, redis enable-*, backup restore",
      access:
        "service-token add-access, service-token delete-access, password delete, ip-allow add, ip-allow reset, ip-allow remove, auth api-tokens revoke, auth revoke, db tokens invalidate, roles delete, service user-create, service user-delete, org members *, team *",
      destroy:
        "* delete, * destroy, * rm, branch delete, branches delete, branches reset, branches remove, database delete, databases delete, projects delete, db destroy, group destroy, service terminate, service delete, redis delete, redis reset-password, org destroy, backup delete, dev-db reset",
    },
    effects: (i, emit) => {
      const statement = i.operands[1];
      if (/shell$/.test(i.verb) && statement !== undefined)
        emit.database(i.program === "pscale" ? "mysql" : "sqlite", statement, { scratch: false });
    },
    stdout: secretFlow,
    rules: [
      {
        id: "service-address-shown",
        shows: "secret",
        on: "service get, service list, service user-list, service user-get",
        when: (i) =>
          /^(?:avn|aiven)$/.test(i.program) &&
          (/user-/.test(i.verb) ||
            i.has("--json") ||
            /uri|password|params/.test(i.value("--format")?.text ?? "")),
        decision: "ask",
        why: "shows the address of a database with its password, or the passwords of its users",
        instead: "look at the service without it: `avn service get main`",
        attack: ["T1552"],
        asi: ["ASI03"],
        matches: [
          "avn service get main --format '{service_uri}'",
          "avn service user-list main",
          "avn service get main --json",
        ],
        nonMatches: [
          "avn service get main",
          "avn service list",
          "avn service get main --format '{state}'",
        ],
      },
    ],
    allowed: [
      "pscale branch list app",
      "neonctl branches create --name dev",
      "turso db list",
      "turso db shell app 'select 1'",
      "neonctl projects list",
      "pscale deploy-request create app dev",
    ],
    asked: [
      "neonctl connection-string main",
      "pscale deploy-request deploy app 1",
      "turso db tokens create app",
    ],
    denied: [
      "turso db destroy app -y",
      "pscale database delete app --force",
      "neonctl branches delete dev",
      "turso db shell app 'drop table users'",
    ],
  }),
  defineTool({
    names: [
      "render",
      "koyeb",
      "northflank",
      "zeabur",
      "cf",
      "porter",
      "scalingo",
      "clever",
      "platform",
      "upsun",
      "dokku",
      "caprover",
      "deployctl",
      "amplify",
      "genezio",
      "nhost",
      "appwrite",
      "surge",
      "gigalixir",
      "coolify",
    ],
    about: "clients of application platforms",
    options:
      "-a --app= --appname=; -o --output=; -f --force; -y --yes; --json; -p --project=; -e --env= --environment=; -s --service=; --confirm; -d --destination=; --region=; -c --command= --config-file=; --version=; -P --skip-push; -H --hosts=; -r --roles= --recent; --reuse; -i --interactive -b; -n --name=; --no-input; --wait; --all; --docker=; --git=; -k; -t; --token=; --prod; --appId=; --envName=; --frontend=; --no-cache; --tail; --follow; -m; --branch=; --codegen",
    nature: "read",
    verbs: {
      read: "ls, list, status, info, logs, log, version, whoami, help, apps, app, services, service, routes, domains, marketplace, buildpacks, events, target, orgs, spaces, details, audit, config, apps:list, apps:report, ps:report, logs:failed, certs:report, domains:report, plugin:list, storage:list, git:report, network:report, ps:inspect, proxy:report, postgres:list, postgres:info, redis:list, * list, * ls, * info, * get, * status, * describe, * logs, deploys list, deploys logs, services list, services logs, app logs, app details, proxy logs, lock status, docs, accessory logs, accessory details, environment:list, activity:list, environment:url, project:list, diagnose, env pull, env checkout, doctor, open, console-help, integrations, addons, members, regions, stacks, activity, profile, workspace",
      build:
        "init, dev, check, build, local, mount, pull, link, codegen, setup-dev, test, run-local, mock, mock function, generate, env add, serve, gen, debug",
      lifecycle:
        "login, logout, auth, auth *, restart, ps:restart, ps:rebuild, ps:stop, ps:start, start, use, app boot, app start, app restart, proxy boot, proxy start, proxy restart, proxy reboot, accessory boot, accessory start, accessory restart, tunnel, tunnel:*",
      deploy:
        "deploy, push, publish, setup, redeploy, scale, create-service, create-app, apps:create, config:set, config:set-help, ps:scale, domains:add, git:from-image, git:sync, letsencrypt:enable, certs:add, create, env push, set-env, bind-service, map-route, create-route, up, build push, build deliver, registry login, registry setup, * create, * deploy, * redeploy, * update, deploys create, app live, app exec-help, postgres:create, postgres:link, redis:create, redis:link, storage:mount, add, update, api, hosting, function, variable:create, variable:update, backup:create, backup create, server bootstrap, secrets set, nginx:build-config, buildpacks:add, plugin:install, apps:clone, git:set, proxy:set, docker-options:add",
      run: "run, ssh, enter, app exec, server exec, accessory exec, run-task, environment:ssh, exec",
      secret:
        "env, config:show, config:get, config:export, secrets print, secrets fetch, secrets extract, postgres:credentials, variable:get, service-key, env get, oauth-token, config:keys-help",
      "remote-change":
        "restage, app restage, rollback, stop, app stop, app maintenance, proxy stop, accessory stop, lock acquire, lock release, prune, prune all, prune images, prune containers, maintenance:enable, checks:*, network:set, environment:activate, environment:merge, environment:synchronize, apps:rename, unbind-service, unmap-route, rename, proxy remove, config:unset, config:clear, domains:remove, domains:clear, domains:set, unset-env, upgrade, plugin:uninstall, * restart, * stop, * suspend, * pause, git:unlock, environment:pause, environment:redeploy, postgres:unlink, postgres:expose, stop-help, deploys cancel, secrets unset",
      access:
        "ssh-keys:add, ssh-keys:remove, set-space-role, set-org-role, unset-org-role, unset-space-role, create-user, delete-user, user:add, user:update, user:delete, apps:lock, apps:unlock, user add, create-service-key, delete-service-key, acl:*, http-auth:*, bind-security-group",
      destroy:
        "delete, destroy, remove, apps:destroy, postgres:destroy, mysql:destroy, redis:destroy, mongo:destroy, postgres:import, delete-service, delete-org, delete-space, delete-orphaned-routes, delete-route, purge-service-instance, environment:delete, environment:deactivate, project:delete, app remove, accessory remove, server remove, storage:destroy, * delete, * destroy, * remove, * rm, backup restore, backup:restore, ps:destroy-help, teardown, purge, push --prune, rm",
    },
    runs: (i, run) => {
      const command = i.value("--command");
      const name = i.value("--app")?.text ?? i.operands[0]?.text;
      if (i.nature !== "run") return;
      if (command !== undefined) run.shell(command, inApp(name));
      else if (i.program === "dokku" || i.verb === "accessory exec" || i.program === "render")
        run.shell(commandAfter(i, 1), inApp(name));
      else run.shell(commandAfter(i, 0), inApp(name));
    },
    stdout: secretFlow,
    allowed: [
      "dokku apps:list",
      "dokku config:set app A=b",
      "cf push app",
      "cf logs app --recent",
      "render services list",
      "amplify status",
      "koyeb services list",
      "scalingo --app app logs",
    ],
    asked: ["dokku config:show app", "cf env app"],
    denied: [
      "dokku apps:destroy app --force",
      "cf delete app -f -r",
      "amplify delete --force",
      "cf delete-service db -f",
    ],
  }),
];

export const tools = [fly, vercel, netlify, wrangler, heroku, firebase, ...simple];

/** Clients whose apps others use: what stands in production is not one's own to restart. */
const HOSTS = [
  "heroku",
  "fly",
  "flyctl",
  "render",
  "railway",
  "dokku",
  "scalingo",
  "kamal",
  "eb",
] as const;

export const rules = [
  commandRule({
    id: "restart-production",
    programs: HOSTS,
    decision: "ask",
    when: (command) =>
      /(?:^|[ :])(?:restart|stop|kill|reboot|scale|resize)(?:$|[ :])/.test(
        command.invocation?.verb ?? "",
      ) &&
      command.invocation?.help !== true &&
      looksLikeProduction(command),
    why: "restarts or stops what users of production rely on",
    instead: "look at it first: `heroku ps -a shop-production`",
    attack: [],
    matches: ["heroku ps:restart -a shop-production", "heroku ps:scale web=0 -a shop-prod"],
    nonMatches: ["heroku ps:restart -a shop-dev", "heroku ps -a shop-production"],
  }),
];
