/** Clients of services that hold a company's content and customers: search, content, shops, customer relations. */
import { namesProduction } from "../../effects/production.js";
import { defineTool } from "../../tools/define.js";
import { withGroupReads } from "../../tools/groups.js";

const content = defineTool({
  names: ["algolia", "contentful", "sanity", "storyblok", "prismic", "hygraph"],
  about: "clients of content and search services",
  options:
    "--space-id=; --environment-id=; --content-file=; -y --yes; -f --force --file=; --management-token=; --mt=; --replace; --missing; --export-dir=; --config=; -p --profile= --project=; --query=; -F; --confirm -y; --name=; -i --id=; --dataset=; --wait -w; --hits-per-page=; --skip-content; --content-only; --save-file; --api-key=; --application-id=; --output= -o; --overwrite; --raw; --allow-failing-assets; --title=; --dry-run; --dry; --space=; --host=",
  dryRun: "--dry-run --dry",
  verbs: withGroupReads({
    read: "* list, * ls, * get, * show, * info, * config get, * * list, * * get, * browse, * export, * analyze, * search, search, info, objects browse, indices list, indices config export, settings get, rules browse, synonyms browse, profile list, space list, space environment list, space export, content-type list, content-type get, organization list, organization export, dataset list, dataset export, documents get, documents query, documents validate, schema list, schema extract, schema validate, typegen generate, graphql list, hook list, hook logs, cors list, users list, debug, versions, docs, events tail, events-help, backup list, backup download, tokens list, projects list, version, help, console, telemetry status, open, describe, undeploy-help, media export",
    build:
      "init, build, dev, start, preview, develop, codegen, check, manage, generate, exec, install, migration create, migration list, learn, mcp",
    lifecycle:
      "login, logout, space use, config add, config remove, profile add, profile setdefault, space environment use, telemetry disable, telemetry enable, use",
    create:
      "space create, space environment create, dataset create, documents create, content-type create-help, import-help, space generate migration",
    deploy: "deploy, graphql deploy, schema deploy, manifest extract",
    "remote-change":
      "indices copy, indices move, indices config import, settings set, settings import, rules import, synonyms import, synonyms save, objects import, objects update, objects operations, space import, space migration, space seed, space environment-alias *, dataset import, dataset alias *, dataset copy, dataset visibility, migration run, hook create, hook attempt, backup enable, backup disable, push, merge, sync, crawler *, organization import, media create-aspect, media import, content-type push, undeploy, restore, blueprints deploy",
    access:
      "apikeys create, cors add, cors delete, users invite, space accesstoken create, tokens add, tokens create, organization sec-export-help",
    delete:
      "apikeys delete, hook delete, rules delete, synonyms delete, tokens delete, profile remove, media delete-aspect, graphql undeploy",
    destroy:
      "indices delete, indices clear, objects delete, space delete, space environment delete, content-type delete, dataset delete, documents delete, projects delete, delete-pieces, dictionary entries clear, dictionary entries delete, blueprints destroy",
  }),
  rules: [
    {
      id: "content-replaced",
      on: "dataset import, space import, objects import, indices config import",
      when: (i) => i.has("--replace", "--overwrite", "--clear-existing-rules"),
      decision: "ask",
      why: "puts what is in a file in the place of the content that is there",
      instead: "keep a copy first: `sanity dataset export production content.tar.gz`",
      attack: ["T1565.001"],
      matches: ["sanity dataset import content.tar.gz production --replace"],
      nonMatches: ["sanity dataset export production content.tar.gz", "sanity dataset list"],
    },
  ],
  allowed: [
    "algolia indices list",
    "algolia search products --query shoe",
    "contentful space list",
    "contentful space export --space-id 1a2b --content-file content.json",
    "sanity dataset export production content.tar.gz",
    "sanity documents query '*[_type == \"post\"]'",
    "sanity dev",
  ],
  asked: [
    "sanity dataset visibility set production public",
    "algolia apikeys create --acl search",
    "contentful space migration --space-id 1a2b m.js",
  ],
  denied: [
    "algolia indices delete products --confirm",
    "algolia indices clear products -y",
    "contentful space delete --space-id 1a2b --yes",
    "sanity dataset delete production --force",
  ],
});

const salesforce = defineTool({
  names: ["sf", "sfdx"],
  about: "Salesforce's client",
  options:
    "-o --target-org=; -u --targetusername=; -v --target-dev-hub= --targetdevhubusername=; --json; -d --source-dir= --set-default; -m --metadata=; -x --manifest=; -l --test-level=; -t --tests= --use-tooling-api=?; -w --wait=; -a --alias=; -f --definition-file= --file=; -q --query= --soql=; -s --sobject=; -r --result-format=; -p --no-prompt=?; -i --job-id= --record-id=; -n --name= --class-names=; --sfdx-url-file=; --instance-url=; --dry-run; --verbose; --purge-on-delete; --pre-destructive-changes=; --post-destructive-changes=; --duration-days=; -c --code-coverage --concise --clean; --all; --values=; --where=; --plan=; --package=; --version-number=; --external-id=; --line-ending=; --bulk; --async; --hard-delete; --ignore-conflicts; -g --ignore-errors",
  dryRun: "--dry-run --checkonly",
  verbs: withGroupReads({
    read: "org list, org list *, org display user, org open, data query, data get record, data query resume, data search, data bulk results, data export tree, data export bulk, sobject list, sobject describe, limits api display, apex get test, apex list log, apex get log, apex tail log, apex list *, package list, package version list, package version report, package installed list, project deploy report, project deploy preview, project retrieve preview, project deploy validate, project deploy resume-help, project list ignored, org list metadata, org list metadata-types, org list limits, config list, config get, alias list, plugins, doctor, info releasenotes, whatsnew, version, help, autocomplete, which, search, lightning lint, scanner run, code-analyzer run, code-analyzer rules, force:source:status, force:org:list, force:apex:log:get, force:data:soql:query, force:limits:api:display, force:mdapi:describemetadata, community list template, analytics template-help, env list, flow-help",
    build:
      "project generate, project convert *, apex generate *, lightning generate *, lightning dev *, apex run test, project generate manifest, visualforce generate *, logic run test, agent test-help, force:apex:test:run, schema generate *, template generate *, analytics generate *, static-resource generate",
    sync: "project retrieve start, project retrieve *, force:source:pull, project reset tracking, project delete tracking",
    lifecycle:
      "org login *, org logout, org create scratch, org create sandbox-help, org resume *, config set, config unset, alias set, alias unset, plugins install, plugins update, plugins link, plugins uninstall, update, org disable tracking, org enable tracking, force:org:create",
    update:
      "data create record, data create file, data update record, data import tree, data import bulk, data upsert bulk, data update bulk, force:data:record:create",
    deploy:
      "project deploy start, project deploy quick, project deploy resume, project deploy *, force:source:push, force:source:deploy, force:mdapi:deploy, package install, community publish, community create, apex run, api request *",
    publish:
      "package version create, package version promote, package create, force:package:version:promote",
    access:
      "org assign *, org create user, org generate password, org create agent-user, force:user:*",
    secret:
      "org display, org auth show-access-token, org auth show-sfdx-auth-url, force:org:display",
    "remote-change":
      "project deploy cancel, org create sandbox, org refresh sandbox, org create snapshot, package update, package uninstall, package version update, org create shape, data resume-help",
    delete:
      "org delete scratch, org delete snapshot, org delete shape, package delete, package version delete, force:org:delete, data delete resume",
    destroy:
      "data delete record, data delete bulk, project delete source, org delete sandbox, force:source:delete, force:data:record:delete, force:data:bulk:delete",
  }),
  rules: [
    {
      id: "records-changed",
      on: "data create, data update, data import, data upsert",
      when: (i) => namesProduction(i.value("--target-org")?.text ?? ""),
      decision: "ask",
      why: "changes records of customers in production",
      instead: "look at them first: `sf data query -q 'SELECT Id FROM Account LIMIT 5' -o prod`",
      attack: ["T1565.001"],
      matches: [
        "sf data update record -s Account -i 001 -v Name=x -o prod",
        "sf data import bulk -s Account -f rows.csv --target-org live",
      ],
      nonMatches: ["sf data update record -s Account -i 001 -v Name=x -o feature1"],
    },
    {
      id: "removed-with-deployment",
      on: "project deploy start, force:mdapi:deploy",
      when: (i) =>
        i.has("--pre-destructive-changes", "--post-destructive-changes", "--purge-on-delete"),
      decision: "ask",
      why: "removes metadata from the organisation, fields with their data among it",
      instead: "see what would change: `sf project deploy preview`",
      attack: ["T1485"],
      matches: [
        "sf project deploy start -x package.xml --post-destructive-changes destructiveChanges.xml -o qa",
      ],
      nonMatches: ["sf project deploy start -d force-app -o qa", "sf project deploy preview -o qa"],
    },
  ],
  allowed: [
    "sf org list",
    "sf data query -q 'SELECT Id FROM Account LIMIT 5' -o qa",
    "sf project deploy validate -d force-app -o live",
    "sf project deploy start -d force-app -o feature1",
    "sf project retrieve start -m ApexClass",
    "sf apex run test -l RunLocalTests -o qa",
    "sf org create scratch -f config/project-scratch-def.json -a feature1",
  ],
  asked: [
    "sf project deploy start -d force-app -o prod",
    "sf org display -o prod --verbose",
    "sf org delete scratch -o feature1 --no-prompt",
    "sf org assign permset -n Admin",
  ],
  denied: [
    "sf data delete bulk --sobject Account --file ids.csv -o prod",
    "sf org delete sandbox -o uat --no-prompt",
  ],
});

export const tools = [content, salesforce];
