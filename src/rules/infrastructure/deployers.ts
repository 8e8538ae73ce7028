/** Pulumi, the AWS kits and other tools that deploy an application's infrastructure. */
import { Taint } from "../../shell/types.js";
import { defineTool } from "../../tools/define.js";
import { commandAfter } from "./lib/flags.js";

const pulumi = defineTool({
  names: ["pulumi"],
  about: "makes infrastructure from programs",
  options: `-s --stack=; -C --cwd=; -y --yes; -f --skip-preview; --non-interactive; --color=; -v --verbose=; --logtostderr; --logflow; --tracing=; --profiling=; -e --emoji; --disable-integrity-checking; --fully-qualify-stack-names
    -j --json; -c --config=; --config-file=; --config-path; --path; --secret; --plaintext; --show-secrets; -t --target=; --target-dependents; --replace=; --target-replace=; -r --refresh=?; -p --parallel=; --diff; --expect-no-changes; -m --message=; --policy-pack=; --suppress-outputs; --suppress-progress; --suppress-permalink=?; --save-plan=; --plan=; --import-file=; --show-config; --show-sames; --show-reads; --show-replacement-steps; --show-full-output; --continue-on-error; --exclude-protected; --preview-only; --remove; --force; --preserve-config; --file=; --version=; --all; --name=; --description=; --dir=; --generate-only; -g; --template=; --language=; --out=; -o; -i --show-ids; -u --show-urls; --show-name; --since=; --follow; --resource=; --cloud-url=; --local; -l; --shell; --format=; -n --noop; --attach-debugger=?; --dry-run`,
  dryRun: { "*": "--preview-only" },
  verbs: {
    read: "preview, pre, stack, stack ls, stack output, stack graph, stack history, stack export, stack tag ls, stack tag get, config, config get, config refresh, whoami, about, logs, org, org get-default, plugin ls, plugin list, policy ls, policy group ls, console, version, help, view-trace, env ls, env diff, env version, env get, schema check, package get-schema, package info, state, gen-completion, project ls, deployment get, env, plugin, policy",
    create:
      "new, convert, env init, package gen-sdk, package add, policy new, gen-sdk, convert-trace",
    update:
      "config set, config set-all, config cp, config rm, config rm-all, config env add, config env rm, config env init, stack select, stack init, stack tag set, stack tag rm, stack unselect, org set-default, env edit, env set, env clone, state rename, state unprotect, state protect",
    install: "install, plugin install, plugin rm, plugin run",
    lifecycle: "login, logout, cancel-preview",
    run: "env run, env open-run",
    deploy: "up, update, refresh, watch, deployment run, stack rename",
    secret: "env open",
    "remote-change":
      "import, cancel, state delete, state move, state upgrade, state repair, state taint, state edit, stack import, stack change-secrets-provider, policy publish, policy enable, policy disable, policy rm, deployment settings",
    delete: "env rm, project delete",
    destroy: "destroy, down, dn, stack rm",
  },
  runs: (i, run) => {
    if (i.verb === "env run") run.argv(commandAfter(i, 1));
  },
  stdout: (i) => ({
    taints:
      i.has("--show-secrets") || i.verb === "env open" || i.verb === "config get"
        ? Taint.secret
        : Taint.command,
    through: ["pulumi"],
  }),
  rules: [
    {
      id: "show-secrets",
      shows: "secret",
      when: (i) => i.has("--show-secrets") && i.value("--show-secrets")?.text !== "false",
      decision: "ask",
      why: "shows secrets of the stack",
      instead: "leave the secrets out: `pulumi stack output --json`",
      attack: ["T1552"],
      asi: ["ASI03"],
      matches: ["pulumi config --show-secrets", "pulumi stack output --show-secrets --json"],
      nonMatches: ["pulumi config", "pulumi stack output --json"],
    },
  ],
  allowed: [
    "pulumi preview --diff",
    "pulumi up --yes --stack dev",
    "pulumi stack output --json",
    "pulumi config set --secret dbPassword example",
    "pulumi stack select dev",
    "pulumi login --local",
    "pulumi destroy --preview-only",
    "pulumi refresh -y",
  ],
  asked: [
    "pulumi up -y -s prod",
    "pulumi state delete urn:pulumi:dev::app::aws:s3/bucket:Bucket::b",
    "pulumi stack import --file state.json",
    "pulumi cancel",
  ],
  denied: ["pulumi destroy -y", "pulumi stack rm dev --force", "pulumi down --yes --stack staging"],
});

const cdk = defineTool({
  names: ["cdk"],
  about: "deploys AWS infrastructure from code",
  options: `-a --app=; --build=; -c --context=; -p --plugin=; --trace; --strict; --ignore-errors; -j --json; -v --verbose; --debug; --profile=; --proxy=; --ca-bundle-path=; -i --ec2creds; --version-reporting; --path-metadata; --asset-metadata; -r --role-arn=; --staging; -o --output=; --notices; --no-notices; --no-color; --ci; --unstable=
    --all; -E --build-exclude=; -e --exclusively; --require-approval=; --notification-arns=; -t --tags=; --execute; --no-execute; --change-set-name=; -f --force; --parameters=; -O --outputs-file=; --previous-parameters; --toolkit-stack-name=; --progress=; --rollback; --no-rollback; -R; --hotswap; --hotswap-fallback; --watch; --logs; --concurrency=; --asset-parallelism; --method=; -m; -l --long; --language=; --generate-only; --template=; --quiet; -q; --fail; --no-lookups; --security-only; --context-lines=; --import-existing-resources; --cloudformation-execution-policies=; --trust=; --trust-for-lookup=; --qualifier=; --bootstrap-bucket-name=; --public-access-block-configuration; --termination-protection=?; --custom-permissions-boundary=; --action=; --type=`,
  verbs: {
    read: "diff, list, ls, metadata, docs, doc, doctor, notices, acknowledge, ack, version, help, drift, cli-telemetry, flags",
    build: "synth, synthesize",
    create: "init, migrate, context",
    deploy: "deploy, watch, rollback, publish-assets, orphan",
    "remote-change": "bootstrap, import, refactor",
    delete: "gc",
    destroy: "destroy",
  },
  dryRun: { "*": "--no-execute" },
  rules: [
    {
      id: "cdk-production-stack",
      on: "deploy, watch",
      when: (i) =>
        i.operands.some((word) =>
          /(?:^|[a-z0-9_/-])(?:Prod|Production|Prd|Live)(?=[A-Z0-9_/*-]|$)/.test(word.text),
        ),
      decision: "ask",
      why: "deploys a stack that is named production",
      instead: "see the change first: `cdk diff AppProdStack`",
      attack: [],
      matches: [
        "cdk deploy AppProdStack",
        "npx cdk deploy ShopProductionStack --require-approval never",
      ],
      nonMatches: [
        "cdk diff AppProdStack",
        "cdk deploy ProductStack",
        "cdk deploy AppProdStack --no-execute",
      ],
    },
  ],
  allowed: [
    "cdk synth",
    "cdk diff AppStack",
    "cdk deploy DevStack --require-approval never",
    "cdk ls",
    "cdk deploy ProdStack --no-execute",
  ],
  asked: ["cdk deploy --profile prod --all", "cdk bootstrap aws://123456789012/us-east-1"],
  denied: ["cdk destroy --force", "cdk destroy AppStack"],
});

const sam = defineTool({
  names: ["sam", "samlocal", "cdklocal", "tflocal", "pulumilocal"],
  about: "builds and deploys serverless applications",
  options: `--config-file=; --config-env=; -t --template= --template-file; --stack-name=; --s3-bucket=; --s3-prefix=; --region=; --profile=; --capabilities=; --parameter-overrides=; -g --guided; --no-confirm-changeset; --confirm-changeset; --no-fail-on-empty-changeset; --resolve-s3; --resolve-image-repos; --image-repository=; --no-prompts; --debug; -u --use-container; -e --event=; -n --env-vars=; -p --port=; --host=; --docker-network=; --watch; --no-execute-changeset; --tags=; --role-arn=; --no-progressbar; -b --build-dir=; -s --base-dir=; --cached; --parallel; -c; --output=; --tail; --filter=; --name=; -d --debug-port=; -auto-approve --auto-approve; -destroy`,
  dryRun: { "*": "--no-execute-changeset" },
  verbs: {
    read: "validate, list, list endpoints, list resources, list stack-outputs, logs, traces, docs, local generate-event, plan, diff, synth, ls, show, output, state list",
    build:
      "build, package, local, local invoke, local start-api, local start-lambda, init, pipeline init, fmt",
    deploy: "deploy, sync, remote invoke, remote test-event, apply, bootstrap, up",
    "remote-change": "pipeline bootstrap, publish",
    destroy: "delete, destroy",
  },
  rules: [
    {
      id: "local-destroy",
      on: "apply",
      when: (i) => i.has("-destroy"),
      decision: "ask",
      why: "destroys everything in the emulator",
      instead: "see it first: `tflocal plan`",
      attack: [],
      matches: ["tflocal apply -destroy -auto-approve", "tflocal apply -auto-approve -destroy"],
      nonMatches: ["tflocal apply -auto-approve", "tflocal plan"],
    },
  ],
  allowed: [
    "sam build --use-container",
    "sam local invoke -e event.json",
    "sam validate --lint",
    "sam deploy --no-confirm-changeset --stack-name app-dev",
    "tflocal apply -auto-approve",
  ],
  asked: ["sam deploy --config-env prod --no-confirm-changeset"],
  denied: ["sam delete --stack-name app --no-prompts"],
});

const serverless = defineTool({
  names: ["serverless", "sls", "osls"],
  about: "deploys serverless functions",
  options: `-s --stage=; -r --region=; --aws-profile=; -f --function=; -c --config=; -p --package= --path; -d --data=; --verbose; --force; -l --log; -t --tail; --startTime=; --filter=; --param=; --app=; --org=; --name=; --template=; -n; --debug; --conceal; --aws-s3-accelerate; --type=; -u --template-url=; --env=; -e; --timestamp=; --function-version=; --httpPort=; --noPrependStageInUrl; --reloadHandler; --host=`,
  verbs: {
    read: "info, logs, metrics, deploy list, deploy list functions, rollback list, print, help, version, plugin list, plugin search, config, doctor, usage, state, reconcile",
    build: "package, offline, offline start, invoke local, dev, test, webpack, esbuild",
    create: "create, install, generate-event",
    install: "plugin install, plugin uninstall, upgrade",
    lifecycle: "login, logout, dashboard",
    deploy: "deploy, deploy function, invoke",
    "remote-change": "rollback, rollback function, prune",
    destroy: "remove",
  },
  allowed: [
    "sls package",
    "serverless deploy --stage dev",
    "sls offline start",
    "sls info --stage prod",
  ],
  asked: ["serverless deploy --stage production", "sls rollback --timestamp 1"],
  denied: ["sls remove --stage dev", "serverless remove"],
});

const sst = defineTool({
  names: ["sst"],
  about: "deploys applications to one's own cloud account",
  options:
    "--stage=; --verbose; --config=; --print-logs; --target=; --exclude=; --dev; --continue; --fallback; --mode=; --policy=",
  verbs: {
    read: "diff, version, help, secret list, diagnostic, state export, telemetry, cert, tunnel",
    build: "dev, build, add, install, init, mosaic, console, bind, update, upgrade",
    run: "shell",
    deploy: "deploy, secret set, secret load",
    "remote-change": "refresh, unlock, secret remove, state edit, state repair, tunnel install",
    delete: "state remove",
    destroy: "remove",
  },
  runs: (i, run) => {
    if (i.verb === "shell") run.argv(commandAfter(i, 0));
  },
  allowed: ["sst dev", "sst deploy --stage dev", "sst diff --stage production"],
  asked: ["sst deploy --stage production", "sst unlock --stage dev"],
  denied: ["sst remove --stage dev", "sst remove --stage production"],
});

const copilot = defineTool({
  names: ["copilot"],
  about: "deploys containers to AWS, or (the same name) asks GitHub's assistant",
  options:
    "-a --app=; -e --env=; -n --name=; --all; --yes; --force; --json; --follow; --since=; --tail=; -c --command=; --container=; --task-id=; --tag=; --deploy-env; --init-wkld; --profile=; --region=; --diff; --detach; --no-rollback; --type= -t; -p --prompt=; --model=; --allow-all-tools; --allow-tool=; --deny-tool=; --resume=?",
  nature: "update",
  verbs: {
    read: "app ls, app show, env ls, env show, svc ls, svc show, svc status, svc logs, svc package, job ls, job logs, job package, task, pipeline ls, pipeline show, pipeline status, version, help, env package, storage",
    create:
      "app init, env init, svc init, job init, pipeline init, storage init, init, env override, svc override",
    deploy:
      "deploy, svc deploy, env deploy, job deploy, job run, task run, pipeline deploy, app upgrade, svc resume, secret init, run local, svc run",
    "remote-change": "svc pause",
    run: "svc exec, task exec",
    delete: "task delete, pipeline delete",
    destroy: "app delete, env delete, svc delete, job delete",
  },
  runs: (i, run) => {
    const command = i.value("--command");
    if ((i.verb === "svc exec" || i.verb === "task exec") && command !== undefined)
      run.shell(command, {
        remote: { kind: "container", name: i.value("--env")?.text ?? "service", ephemeral: false },
      });
  },
  allowed: [
    "copilot svc ls",
    "copilot svc logs -n api --since 1h",
    "copilot deploy --env test",
    "copilot init",
  ],
  asked: ["copilot deploy --env prod"],
  denied: ["copilot app delete --yes", "copilot svc delete --name api --yes"],
});

const eb = defineTool({
  names: ["eb"],
  about: "AWS Elastic Beanstalk",
  options:
    "--profile=; -r --region=; --force; --all; -v --verbose; --debug; --quiet; --staged; -l --label=; -m --message=; --timeout=; -p --platform=; -c --cname=; -e --environment=; --command=; -n --number=; --single; -i --instance_type=; -k --keyname=",
  verbs: {
    read: "status, health, events, logs, list, config get, config list, platform show, platform list, tags --list, printenv, console, open, help, labs",
    create: "init, use, local run, local status, codesource",
    deploy: "deploy, create, appversion, clone, setenv, upgrade, restart, scale",
    "remote-change":
      "swap, config, abort, restore, config put, config save, tags, platform select, config delete",
    run: "ssh",
    destroy: "terminate",
  },
  runs: (i, run) => {
    const command = i.value("--command");
    if (i.verb === "ssh" && command !== undefined)
      run.shell(command, {
        remote: { kind: "host", name: i.operands[0]?.text ?? "eb", ephemeral: false },
      });
  },
  allowed: ["eb status", "eb deploy app-dev", "eb logs --all"],
  asked: ["eb deploy app-prod", "eb swap app-a --destination_name app-b"],
  denied: ["eb terminate app-dev --force"],
});

export const tools = [pulumi, cdk, sam, serverless, sst, copilot, eb];
