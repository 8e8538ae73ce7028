/** Build servers, runners and artefact stores that a whole team shares. */
import { defineTool } from "../../tools/define.js";
import { withGroupReads } from "../../tools/groups.js";

const jenkins = defineTool({
  names: ["jenkins-cli"],
  about: "Jenkins' command line",
  style: "posix",
  options:
    "-s=; -auth=; -i=; -noKeyAuth; -noCertificateCheck; -http; -ssh; -webSocket; -user=; -logger=; -url=; -strictHostKey; -bearer=; -remoting; -p=",
  verbs: withGroupReads({
    read: "help, version, who-am-i, list-jobs, list-plugins, list-changes, list-credentials, list-credentials-as-xml-help, console, get-job, get-node, get-view, get-credentials-as-xml, get-gradle, list-credentials-context-resolvers, list-credentials-providers, declarative-linter, wait-node-online, wait-node-offline, session-id, check-configuration, export-configuration, job search, job list",
    "remote-change":
      "build, copy-job, create-job, update-job, enable-job, disable-job, create-node, update-node, connect-node, disconnect-node, online-node, offline-node, create-view, update-view, add-job-to-view, remove-job-from-view, reload-configuration, reload-job, reload-jcasc-configuration, apply-configuration, install-plugin, enable-plugin, disable-plugin, quiet-down, cancel-quiet-down, restart, safe-restart, safe-shutdown, stop-builds, keep-build, set-build-description, set-build-display-name, set-build-parameter, set-build-result, set-next-build-number, set-external-build-result, replay-pipeline, restart-from-stage, shutdown, clear-queue, mail, job build, job stop",
    access:
      "create-credentials-by-xml, update-credentials-by-xml, create-credentials-domain-by-xml, import-credentials-as-xml, login, logout",
    secret: "list-credentials-as-xml",
    delete: "delete-builds, delete-view, delete-credentials, delete-credentials-domain",
    destroy: "delete-job, delete-node, groovy, groovysh, job delete",
  }),
  allowed: [
    "java -jar jenkins-cli.jar -s https://ci.example.com/ list-jobs",
    "jenkins-cli who-am-i",
    "java -jar jenkins-cli.jar -s https://ci.example.com/ console nightly",
  ],
  asked: [
    "java -jar jenkins-cli.jar -s https://ci.example.com/ safe-restart",
    "jenkins-cli build nightly",
    "jenkins-cli disable-job nightly",
    "java -jar jenkins-cli.jar delete-builds nightly 1-10",
  ],
  denied: [
    "java -jar jenkins-cli.jar -s https://ci.example.com delete-job nightly release",
    "java -jar jenkins-cli.jar groovy = < wipe.groovy",
  ],
});

const agents = [
  defineTool({
    names: ["buildkite-agent", "bk", "woodpecker-agent"],
    about: "agents that run what a build server sends",
    options:
      "--token=; --tags=; --name=; --config=; -c --config=; --spawn=; --queue=; --build-path=; --job=; --pipeline=; --endpoint=; --acquire-job=; --disconnect-after-job; --no-interactive; --instance=; --labels=; -y --yes; --branch=; --commit=; --message=; -p --pipeline=; --replace; --no-prompt; -w --web; -d; --build=; --step=; --format=; --log-level=",
    verbs: withGroupReads({
      read: "--version, help, version, status, * list, * view, * get, meta-data get, meta-data keys, meta-data exists, artifact search, artifact shasum, artifact download, build view, build list, agent list, agent view, job list, job log, pipeline list, pipeline view, pipeline validate, env get, env dump, annotation list, step get, tool keygen-help, whoami, user whoami, local, cluster list, cluster view, use, configure, secret list, package list, api get",
      "remote-change":
        "build new, build create, build cancel, build rebuild, job unblock, job retry, job cancel, pipeline create, pipeline update, pipeline copy, agent pause, agent resume, agent stop, cluster create, cluster update, step cancel, register, create-runner-file, start, daemon, run, worker, quickstart, web, pause, resume, stop, exec, api, redactor add, package push, init",
      access:
        "oidc request-token, cluster token, auth login, auth logout, user invite, tool sign, tool keygen",
      secret: "secret get, auth token",
      delete: "artifact delete, pipeline delete-help, unregister, agent delete, build delete",
      destroy: "pipeline delete, cluster delete, secret delete, package delete, queue delete",
    }),
    allowed: [
      "buildkite-agent --version",
      "bk build list",
      "bk build view 12",
      "buildkite-agent artifact download 'dist/*' .",
      "buildkite-agent meta-data get release",
    ],
    asked: [
      "buildkite-agent start --token made-up --tags queue=default",
      "bk build cancel 12",
      "buildkite-agent secret get deploy_key",
    ],
    denied: ["bk pipeline delete web"],
  }),
  defineTool({
    names: ["circleci", "drone", "woodpecker", "woodpecker-cli", "travis", "appveyor", "codefresh"],
    about: "clients of build services",
    options:
      "-t --token=; --host=; -s --server=; -r --repo=; -o --org=; -b --branch=; -e=; --org-id=; --project-id=; -c=; -p --param=; -y --yes; --no-prompt; --pro; --com; -f --force; --name=; --data=; --integration=; --revision=; --limit=; --format=; --log-level=",
    verbs: withGroupReads({
      read: "version, help, diagnostic, info, whoami, status, * list, * ls, * info, * show, * view, * get, config validate, config process, config pack, config generate, orb validate, orb process, orb source, orb info, orb pack, list, show, logs, log, history, branches, lint, validate, get, builds, requests, open, namespace list, runner instance, policy decide, policy diff, policy eval, policy test, policy logs, policy fetch, jobs, whatsnew, monitor, report, accounts, endpoint, raw-help, env list, project list, queue",
      build:
        "local execute, exec, local, build local, run-local, compile, convert, jsonnet, starlark",
      install: "update, setup, init, upgrade, completion",
      lifecycle: "login-help, context use, config use",
      "remote-change":
        "build start, build stop, build restart, build cancel, build promote, build rollback, build approve, build decline, build create, trigger, run, restart, cancel, rerun, rebuild, retry, stop, terminate, approve, enable, disable, project follow, follow, promote, deploy, pipeline run, pipeline start, pipeline stop, repo enable, repo disable, repo sync, repo chown, repo repair, repo update, cron *, policy push, policy settings, settings, sync, create, apply, replace, patch, * create, * update, * start, * stop, * run, * enable, * disable, * cancel, * approve, execute, attach, raw",
      publish:
        "orb publish, orb create, orb unlist, orb increment, orb promote, orb add-to-category",
      access:
        "login, logout, token, context store-secret, context create, context restrict, context remove-secret, * secret, secret add, secret update, orgsecret *, user add, user update, runner token, runner resource-class, env set, encrypt, encrypt-file, sshkey, pubkey, org-secret *, env unset, secret rm, pubkey-help, project secret, admin *",
      delete:
        "cache delete, cache rm, cron rm, * delete, * rm, * remove, log purge, env clear, delete, annotate",
      destroy:
        "context delete, repo rm, repo remove, namespace delete, orb delete, user rm, pipeline delete, project delete, runner delete, cluster delete, env delete, server remove",
    }),
    allowed: [
      "circleci config validate",
      "circleci local execute build",
      "travis lint",
      "drone build ls acme/app",
      "woodpecker-cli pipeline ls acme/app",
    ],
    asked: [
      "circleci orb publish orb.yml acme/tool@1.0.0",
      "drone build promote acme/app 12 production",
      "travis cancel 12",
      "circleci context store-secret gh acme deploy TOKEN",
    ],
    denied: ["circleci context delete github acme prod", "drone repo rm acme/app"],
  }),
  defineTool({
    names: ["awx", "tower-cli", "tctl", "st2", "temporal", "wmill", "n8n", "zbctl"],
    about: "runs jobs and workflows for others",
    options:
      "-j --job=; -p --project=; -f --file=; -n --namespace=; --address=; --job=; --follow; --conf.host=; --conf.token=; -k; -i --id=; -e --eid=; --monitor; --wait; --inventory=; --limit=; -w --workflow-id=; -t --type=; --task-queue=; --input=; -q --query=; --reason=; -y --yes; --watch; -l; -o --output=; --all; --older=; --completed; --status=; --dry-run; --server-dry-run; --force; -F; --keep=; --keep-since=; --log; --skip-confirm; --skip-pull-help; --show-diffs-help; --workspace=; --token=; --env=",
    dryRun: "--dry-run --server-dry-run",
    verbs: withGroupReads({
      read: "list, get, ls, logs, watch, version, help, info, lint, status, describe, show, ping, me, config, wait, node, auth token-help, * list, * ls, * get, * info, * show, * describe, * logs, * status, * query, * count, * trace, * history, jobs list, executions list, system info, projects list, template lint, cron lint, workflow list, workflow show, execution follow, export, diff, monitor, whoami, stats, cp",
      create:
        "init, completion, new, generate, bundle, * export, start-dev, start-dev-help, server start-dev",
      "remote-change":
        "run, submit, resubmit, retry, resume, suspend, stop, launch, create, apply, update, modify, import, cancel, start, * run, * start, * create, * update, * modify, * launch, * cancel, * stop, * suspend, * resume, * signal, * reset, * trigger, * pause, * unpause, * set, * enable, * disable, * activate, * retry, * submit, * import, adhoc, associate, disassociate, system mode, execute, job_templates *, ad_hoc_commands, deploy, publish, push, sync, update:workflow, execution run, schedule *, execute-help, backfill, set, enable, disable",
      access:
        "login, logout, tokens *, users *, teams *, credentials *, roles *, keys *, grant, revoke, apikey *, user *, token *",
      secret: "auth token, key get, keys get, credential get",
      delete:
        "taskrun delete, tr delete, pipelinerun delete, pr delete, schedule delete, executions delete, job delete, delete, * rm, rm",
      destroy:
        "terminate, workflow terminate, workflow delete, * delete, * deletebulk, projects delete, archive delete, * purge, pipeline delete, namespace delete, * terminate, purge, cluster *, executions deletebulk, db reset, user-management:reset",
    }),
    allowed: ["temporal workflow list", "awx job_templates list --help"],
    asked: ["temporal workflow signal --workflow-id w1 --name go"],
    denied: [
      "temporal workflow terminate --query 'ExecutionStatus=\"Running\"'",
      "temporal workflow delete --workflow-id w1",
    ],
  }),
];

const gitlabServer = [
  defineTool({
    names: ["gitlab-ctl"],
    about: "runs a GitLab server",
    style: "posix",
    options: "--verbose; --force; --skip-unmigrated-data-check",
    verbs: withGroupReads({
      read: "status, tail, service-list, show-config, get-redis-master, help, check-config, diff-config, pg-bouncer-help, repmgr-check-master, repmgr cluster, patroni members, patroni check-leader, prometheus-query, get-postgresql-primary, pgb-console-help, registry-database-help, version",
      "remote-change":
        "start, stop, restart, reconfigure, hup, int, once, term, kill, usr1, usr2, graceful-kill, deploy-page, renew-le-certs, pg-upgrade, pg-database-upgrade, backup-etc, consul, set-replication-password, pgb-notify, patroni restart, patroni reload, patroni pause, patroni resume, patroni switchover, patroni failover, registry-garbage-collect, promote, upgrade, generate-secrets, db-load-balancing, import-*",
      access: "set-geo-primary-node, write-pgpass, pg-password-md5, get-encrypted-*, geo *",
      destroy:
        "cleanse, uninstall, remove-accounts, replicate-geo-database, revert-pg-upgrade, initialize-help, patroni reinitialize-replica",
    }),
    allowed: ["sudo gitlab-ctl status", "gitlab-ctl tail nginx", "gitlab-ctl show-config"],
    asked: ["sudo gitlab-ctl restart sidekiq", "gitlab-ctl reconfigure", "gitlab-ctl stop"],
    denied: ["gitlab-ctl cleanse", "gitlab-ctl patroni reinitialize-replica"],
  }),
  defineTool({
    names: ["gitlab-rake", "gitlab-rails", "gitlab-backup"],
    about: "tasks of a GitLab server",
    style: "posix",
    options: "--trace; -e --environment=; -s; -T",
    verbs: withGroupReads({
      read: "gitlab:env:info, gitlab:check, gitlab:*:check, gitlab:git:fsck, gitlab:license:info, db:migrate:status, gitlab:ldap:check, gitlab:doctor:*, gitlab:storage:list*, about, -T, gitlab:tcp_check, gitlab:password:check*, gitlab:usage*",
      create: "create, gitlab:backup:create, gitlab:backup:*:create",
      "remote-change":
        "db:migrate, db:*, gitlab:*, cache:clear, runner, console, dbconsole, geo:*, *",
      access:
        "gitlab:password:reset, gitlab:two_factor:*, gitlab:user_management:*, gitlab:import:*",
      destroy:
        "gitlab:setup, db:reset, db:drop, db:schema:load, gitlab:backup:restore, restore, gitlab:cleanup:*, gitlab:two_factor:disable_for_all_users, gitlab:db:reindex-help, gitlab:db:drop_tables, gitlab:seed_fu, db:seed:replant, gitlab:uploads:*:destroy, gitlab:features:disable_rugged-help, gitlab:artifacts:*:delete, gitlab:shell:setup",
    }),
    allowed: [
      "sudo gitlab-rake gitlab:env:info",
      "gitlab-backup create",
      "gitlab-rake gitlab:check SANITIZE=true",
    ],
    asked: ["gitlab-rake db:migrate", "gitlab-rake gitlab:password:reset"],
    denied: [
      "sudo gitlab-rake gitlab:setup force=yes",
      "gitlab-backup restore BACKUP=1700000000",
      "gitlab-rake gitlab:two_factor:disable_for_all_users",
    ],
  }),
];

const stores = defineTool({
  names: ["jf", "jfrog", "harbor", "cloudsmith", "packagecloud", "package_cloud"],
  about: "stores of built packages",
  options:
    "--url=; --user=; --password=; --access-token=; --server-id=; --dry-run; --recursive=?; --flat=?; --quiet; --spec=; --props=; --build-name=; --build-number=; --project=; --threads=; --sync-deletes=; --exclusions=; -y --yes; -k --api-key=; --max-days=; --max-builds=; --exclude-builds=; --delete-artifacts; --republish; --copy; --status=; --days=; --name=; --repository=; --no-wait-for-sync; --force; -f",
  dryRun: "--dry-run",
  verbs: withGroupReads({
    read: "rt search, rt s, rt ping, rt p, rt curl-help, rt build-scan, rt bs, c show, config show, config export-help, scan, audit, s, xr *, --version, help, list *, ls, list, check *, search, whoami, * list, * info, * view, * get, * show, status, health, metrics *, stats, rt docker-pull, rt npm-ci, docs, intro, quota *, dep, ide, ca, curation-audit, git audit, artifact list, repo list, project list, rt build-add-git-help",
    sync: "rt download, rt dl, rt pip-install, rt npm-install, rt nuget, rt go, rt mvn, rt gradle, download, mvn, gradle, npm install, npm ci, pip install, go build, docker pull, npm config, yarn, pnpm, mvn-config, gradle-config, npm-config, pip-config, go-config, poetry, dotnet, terraform config",
    build:
      "rt build-collect-env, rt bce, rt build-add-git, rt bag, rt build-add-dependencies, rt bad, npm pack-help, sbom-enrich, docker scan, completion, c add, config add, c use, config use, setup, init, rt build-clean, rt bc, context *",
    publish:
      "rt upload, rt u, rt build-publish, rt bp, rt build-promote, rt bpr, rt docker-push, rt dp, rt docker-promote, rt npm-publish, rt gp, rt release-bundle-*, rbc, rbp, rbd, rbs, push *, push, docker push, npm publish, mvn-publish, terraform publish, copy, move, resync, rt copy, rt cp, rt move, rt mv, promote, artifact copy, upload, ds *, rba, worker *, rt git-lfs-clean-help",
    "remote-change":
      "rt set-props, rt sp, rt delete-props, rt delp, rt repo-create, rt rc, rt repo-update, rt ru, rt replication-create, rt curl, rt repo-template, rt replication-template, rt permission-target-template, repos create, repos update, upstream *, * create, * update, quarantine *, rt transfer-*, mc *, pl *, pipelines *, vulnerabilities-help, * set, project create, repo update, replication *, instance *, registry *, policy *, immutable *, retention *, scan-all *, tag *, metadata *",
    access:
      "rt access-token-create, rt atc, atc, rt user-create, rt users-create, rt uc, rt users-delete, rt udel, rt group-create, rt gc, rt group-add-users, rt gau, rt permission-target-*, login, logout, token, tokens *, entitlements *, user *, robot *, eot, invite-user, member *",
    delete:
      "rt git-lfs-clean, rt glc, rt replication-delete, rt rpldel, rt group-delete, rt gdel, c rm, config remove, yank, label *",
    destroy:
      "rt delete, rt del, rt repo-delete, rt rdel, rt build-discard, rt bdi, rbdell, rbdelr, delete, repos delete, project delete, repo delete, artifact delete, * delete, repository delete, gc *, cleanup, rm, purge *",
  }),
  rules: [
    {
      id: "sync-deletes",
      when: (i) => i.has("--sync-deletes") && i.value("--sync-deletes") !== undefined,
      decision: "deny",
      why: "deletes in the store whatever the upload does not have",
      instead: "see what it would do: `jf rt upload 'dist/*' libs/ --sync-deletes=libs/ --dry-run`",
      attack: ["T1485"],
      matches: ["jf rt upload 'dist/*' libs-release/ --sync-deletes=libs-release/ --quiet"],
      nonMatches: [
        "jf rt upload 'dist/*' libs/ --sync-deletes=libs/ --dry-run",
        "jf rt download libs/a.tgz",
      ],
    },
  ],
  allowed: [
    "jf rt ping",
    "jf rt search 'libs/*.jar'",
    "jf rt dl libs/a.tgz",
    "jf audit",
    "jf rt upload 'dist/*.tgz' libs/ --dry-run",
    "jf rt build-collect-env app 1",
  ],
  asked: [
    "jf rt upload 'dist/*.tgz' libs-release-local/acme/",
    "jf rt build-publish app 12",
    "cloudsmith push python acme/main dist/a.whl",
    "jf rt set-props 'libs/*' qa=passed",
  ],
  denied: [
    "jf rt del 'libs-release-local/acme/*' --quiet",
    "jf rt build-discard app --max-days=30",
    "harbor project delete shop",
    "cloudsmith delete acme/main/a",
  ],
});

export const tools = [jenkins, ...agents, ...gitlabServer, stores];
